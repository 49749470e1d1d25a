#pragma once
#include <libxml/xmlversion.h>
// Only encoding.h asks for ICU, whose headers clash with the copy of ICU that Foundation brings along.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global variable in libxml2, which Swift does not let be read from several threads.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }
