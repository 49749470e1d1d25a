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

static const unsigned char times_calendarunit[] = {
#embed "../../Lexicons/times/calendarunit.txt"
};
static const unsigned char times_cardinalscale[] = {
#embed "../../Lexicons/times/cardinalscale.txt"
};
static const unsigned char times_cardinalsmall[] = {
#embed "../../Lexicons/times/cardinalsmall.txt"
};
static const unsigned char times_cardinaltens[] = {
#embed "../../Lexicons/times/cardinaltens.txt"
};
static const unsigned char times_clockunit[] = {
#embed "../../Lexicons/times/clockunit.txt"
};
static const unsigned char times_counted[] = {
#embed "../../Lexicons/times/counted.txt"
};
static const unsigned char times_daypart[] = {
#embed "../../Lexicons/times/daypart.txt"
};
static const unsigned char times_dayparts[] = {
#embed "../../Lexicons/times/dayparts.txt"
};
static const unsigned char times_decadeword[] = {
#embed "../../Lexicons/times/decadeword.txt"
};
static const unsigned char times_edge[] = {
#embed "../../Lexicons/times/edge.txt"
};
static const unsigned char times_frequency[] = {
#embed "../../Lexicons/times/frequency.txt"
};
static const unsigned char times_holiday[] = {
#embed "../../Lexicons/times/holiday.txt"
};
static const unsigned char times_modifier[] = {
#embed "../../Lexicons/times/modifier.txt"
};
static const unsigned char times_month[] = {
#embed "../../Lexicons/times/month.txt"
};
static const unsigned char times_monthname[] = {
#embed "../../Lexicons/times/monthname.txt"
};
static const unsigned char times_newspaper[] = {
#embed "../../Lexicons/times/newspaper.txt"
};
static const unsigned char times_ordinal[] = {
#embed "../../Lexicons/times/ordinal.txt"
};
static const unsigned char times_ordinalcentury[] = {
#embed "../../Lexicons/times/ordinalcentury.txt"
};
static const unsigned char times_ordinalday[] = {
#embed "../../Lexicons/times/ordinalday.txt"
};
static const unsigned char times_ordinalhalf[] = {
#embed "../../Lexicons/times/ordinalhalf.txt"
};
static const unsigned char times_ordinalquarter[] = {
#embed "../../Lexicons/times/ordinalquarter.txt"
};
static const unsigned char times_reference[] = {
#embed "../../Lexicons/times/reference.txt"
};
static const unsigned char times_season[] = {
#embed "../../Lexicons/times/season.txt"
};
static const unsigned char times_selector[] = {
#embed "../../Lexicons/times/selector.txt"
};
static const unsigned char times_timeunit[] = {
#embed "../../Lexicons/times/timeunit.txt"
};
static const unsigned char times_timeunits[] = {
#embed "../../Lexicons/times/timeunits.txt"
};
static const unsigned char times_timezone[] = {
#embed "../../Lexicons/times/timezone.txt"
};
static const unsigned char times_weekday[] = {
#embed "../../Lexicons/times/weekday.txt"
};
static const unsigned char times_weekdays[] = {
#embed "../../Lexicons/times/weekdays.txt"
};
static const unsigned char times_monthbefore[] = {
#embed "../../Lexicons/times/monthbefore.txt"
};
static const unsigned char times_yearbefore[] = {
#embed "../../Lexicons/times/yearbefore.txt"
};
static const unsigned char times_beforefigure[] = {
#embed "../../Lexicons/times/beforefigure.txt"
};
static const unsigned char times_futureword[] = {
#embed "../../Lexicons/times/futureword.txt"
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
    ENTRY("times/calendarunit", times_calendarunit),
    ENTRY("times/cardinalscale", times_cardinalscale),
    ENTRY("times/cardinalsmall", times_cardinalsmall),
    ENTRY("times/cardinaltens", times_cardinaltens),
    ENTRY("times/clockunit", times_clockunit),
    ENTRY("times/counted", times_counted),
    ENTRY("times/daypart", times_daypart),
    ENTRY("times/dayparts", times_dayparts),
    ENTRY("times/decadeword", times_decadeword),
    ENTRY("times/edge", times_edge),
    ENTRY("times/frequency", times_frequency),
    ENTRY("times/holiday", times_holiday),
    ENTRY("times/modifier", times_modifier),
    ENTRY("times/month", times_month),
    ENTRY("times/monthname", times_monthname),
    ENTRY("times/newspaper", times_newspaper),
    ENTRY("times/ordinal", times_ordinal),
    ENTRY("times/ordinalcentury", times_ordinalcentury),
    ENTRY("times/ordinalday", times_ordinalday),
    ENTRY("times/ordinalhalf", times_ordinalhalf),
    ENTRY("times/ordinalquarter", times_ordinalquarter),
    ENTRY("times/reference", times_reference),
    ENTRY("times/season", times_season),
    ENTRY("times/selector", times_selector),
    ENTRY("times/timeunit", times_timeunit),
    ENTRY("times/timeunits", times_timeunits),
    ENTRY("times/timezone", times_timezone),
    ENTRY("times/monthbefore", times_monthbefore),
    ENTRY("times/yearbefore", times_yearbefore),
    ENTRY("times/beforefigure", times_beforefigure),
    ENTRY("times/futureword", times_futureword),
    ENTRY("times/weekday", times_weekday),
    ENTRY("times/weekdays", times_weekdays),
    { NULL, NULL, 0 },
};

const lexicon_file *lexicon_files(void) { return files; }
