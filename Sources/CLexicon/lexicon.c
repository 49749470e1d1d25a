// Puts the files of Lexicons/ into the binary (C23 #embed): nothing is opened, parsed or copied at start-up.
// To add a file: one FILE block below and one ENTRY line in the table, both in the order of the names.
#include "lexicon.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char entities_calendar[] = {
#embed "../../Lexicons/entities/calendar.txt"
};

static const unsigned char entities_cue[] = {
#embed "../../Lexicons/entities/cue.tsv"
};

static const unsigned char entities_demonym[] = {
#embed "../../Lexicons/entities/demonym.tsv"
};

static const unsigned char entities_direction[] = {
#embed "../../Lexicons/entities/direction.txt"
};

static const unsigned char entities_event_head[] = {
#embed "../../Lexicons/entities/event-head.txt"
};

static const unsigned char entities_never[] = {
#embed "../../Lexicons/entities/never.txt"
};

static const unsigned char entities_opponent[] = {
#embed "../../Lexicons/entities/opponent.txt"
};

static const unsigned char entities_organization[] = {
#embed "../../Lexicons/entities/organization.tsv"
};

static const unsigned char entities_organization_head[] = {
#embed "../../Lexicons/entities/organization-head.tsv"
};

static const unsigned char entities_particle[] = {
#embed "../../Lexicons/entities/particle.txt"
};

static const unsigned char entities_person_noun[] = {
#embed "../../Lexicons/entities/person-noun.tsv"
};

static const unsigned char entities_place[] = {
#embed "../../Lexicons/entities/place.tsv"
};

static const unsigned char entities_place_head[] = {
#embed "../../Lexicons/entities/place-head.txt"
};

static const unsigned char entities_sport[] = {
#embed "../../Lexicons/entities/sport.txt"
};

static const unsigned char entities_title[] = {
#embed "../../Lexicons/entities/title.tsv"
};

static const unsigned char entities_word[] = {
#embed "../../Lexicons/entities/word.tsv"
};

static const unsigned char language_negation[] = {
#embed "../../Lexicons/language/negation.txt"
};

#define ENTRY(path, symbol) { path, symbol, sizeof symbol }

static const lexicon_file files[] = {
    ENTRY("entities/calendar", entities_calendar),
    ENTRY("entities/cue", entities_cue),
    ENTRY("entities/demonym", entities_demonym),
    ENTRY("entities/direction", entities_direction),
    ENTRY("entities/event-head", entities_event_head),
    ENTRY("entities/never", entities_never),
    ENTRY("entities/opponent", entities_opponent),
    ENTRY("entities/organization", entities_organization),
    ENTRY("entities/organization-head", entities_organization_head),
    ENTRY("entities/particle", entities_particle),
    ENTRY("entities/person-noun", entities_person_noun),
    ENTRY("entities/place", entities_place),
    ENTRY("entities/place-head", entities_place_head),
    ENTRY("entities/sport", entities_sport),
    ENTRY("entities/title", entities_title),
    ENTRY("entities/word", entities_word),
    ENTRY("language/negation", language_negation),
    { NULL, NULL, 0 },
};

const lexicon_file *lexicon_files(void) { return files; }
