/* dateline for C, and for every language that can call C: libdatelinec.so.
 *
 *     char *error = NULL;
 *     dateline_pipeline *pipeline = dateline_open(NULL, &error);
 *     char *record = dateline_extract(pipeline, page, length, "{\"url\": \"https://example.org/fire\"}");
 *     puts(record);
 *     dateline_free(record);
 *     dateline_close(pipeline);
 *
 * Strings are UTF-8 and end with a zero byte. Every string that a function returns is the caller's, who gives it back by dateline_free. A
 * pipeline may be used by any number of threads at once. */
#ifndef DATELINE_H
#define DATELINE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dateline_pipeline dateline_pipeline;

/* Makes a pipeline. rules: a YAML file or a folder of them with the user's own rules, or NULL. Where they cannot be read, gives NULL and sets
 * *error to the reason; error may be NULL. */
dateline_pipeline *dateline_open(const char *rules, char **error);

/* Frees a pipeline, which no other call may be using; NULL is allowed. */
void dateline_close(dateline_pipeline *pipeline);

/* The record of one article, as JSON on one line.
 *
 * bytes, length: an HTML page or a plain text.
 * about: NULL, or a JSON object with what is known of the article: "id", "url", "title", "subtitle", "authors", "publisher", "section",
 * "published", "modified", "language" (fields as in the program's JSON input), and
 *   "charset"    the bytes' charset; found out where it is not told
 *   "mediaType"  "text/html" or "text/plain"; found out where it is not told
 *   "verbatim"   true: the text is analyzed exactly as it is, so that offsets index into it
 *
 * Where there is no record, the answer is {"id"?, "error": {"code", "message"}}. It is NULL only where there is no memory for it. */
char *dateline_extract(const dateline_pipeline *pipeline, const char *bytes, size_t length, const char *about);

/* What cleaning alone finds: metadata, text, paragraphs, what was removed. Otherwise as dateline_extract. */
char *dateline_clean(const dateline_pipeline *pipeline, const char *bytes, size_t length, const char *about);

/* Frees a string that one of these functions returned; NULL is allowed. */
void dateline_free(char *string);

/* The program's version, which is not to be freed. */
const char *dateline_version(void);

#ifdef __cplusplus
}
#endif

#endif
