/* Reads one article from standard input and writes its record.
 *
 *     cc examples/c/extract.c -ISources/DatelineC -L.build/release -ldatelinec -Wl,-rpath,$PWD/.build/release -o extract
 *     ./extract https://example.org/fire < page.html
 */
#include <dateline.h>
#include <stdio.h>
#include <stdlib.h>

static char page[1 << 24];

int main(int count, char **arguments) {
    char *error = NULL;
    dateline_pipeline *pipeline = dateline_open(NULL, &error);
    if (pipeline == NULL) {
        fprintf(stderr, "%s\n", error);
        dateline_free(error);
        return 1;
    }
    size_t length = fread(page, 1, sizeof page, stdin);

    /* The address stands in JSON: this example takes none with a quotation mark or a backslash in it. */
    char about[2048] = "{}";
    if (count > 1) snprintf(about, sizeof about, "{\"url\": \"%s\"}", arguments[1]);

    char *record = dateline_extract(pipeline, page, length, about);
    if (record != NULL) puts(record);
    dateline_free(record);
    dateline_close(pipeline);
    return record == NULL;
}
