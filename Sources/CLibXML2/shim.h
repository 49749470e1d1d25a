#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a global variable in libxml2, which Swift does not let be read from several threads.
static inline void clibxml2_free(void *memory) { xmlFree(memory); }
