// Puts the files of Lexicons/ into the binary (C23 #embed): nothing is opened, parsed or copied at start-up.
// To add a file: one FILE block below and one ENTRY line in the table, both in the order of the names.
#include "lexicon.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char language_negation[] = {
#embed "../../Lexicons/language/negation.txt"
};

#define ENTRY(path, symbol) { path, symbol, sizeof symbol }

static const lexicon_file files[] = {
    ENTRY("language/negation", language_negation),
    { NULL, NULL, 0 },
};

const lexicon_file *lexicon_files(void) { return files; }
