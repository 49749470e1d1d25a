#pragma once
#include <stddef.h>

/// One file of Lexicons/, as it stands there: UTF-8 text, sorted where it is looked up by binary search.
typedef struct {
    const char *name;            ///< path below Lexicons/, without its ending: "times/month"
    const unsigned char *bytes;
    size_t count;
} lexicon_file;

/// Every embedded file, ended by an entry whose name is NULL.
const lexicon_file *lexicon_files(void);
