// Made by Tools/embed-lexicons.py: do not edit. Puts the files of Lexicons/ into the binary (C23 #embed): nothing is opened, parsed or
// copied at start-up.
#include "lexicon.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cleaning_agency[] = {
#embed "../../Lexicons/cleaning/agency.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char cleaning_boilerplate[] = {
#embed "../../Lexicons/cleaning/boilerplate.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char cleaning_date_word[] = {
#embed "../../Lexicons/cleaning/date-word.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char cleaning_element_name[] = {
#embed "../../Lexicons/cleaning/element-name.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char cleaning_stop_word[] = {
#embed "../../Lexicons/cleaning/stop-word.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_calendar[] = {
#embed "../../Lexicons/entities/calendar.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_company_form[] = {
#embed "../../Lexicons/entities/company-form.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_cue[] = {
#embed "../../Lexicons/entities/cue.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_currency[] = {
#embed "../../Lexicons/entities/currency.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_demonym[] = {
#embed "../../Lexicons/entities/demonym.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_direction[] = {
#embed "../../Lexicons/entities/direction.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_event_head[] = {
#embed "../../Lexicons/entities/event-head.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_function_word[] = {
#embed "../../Lexicons/entities/function-word.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_harm[] = {
#embed "../../Lexicons/entities/harm.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_harmnoun[] = {
#embed "../../Lexicons/entities/harmnoun.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_moneysign[] = {
#embed "../../Lexicons/entities/moneysign.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_never[] = {
#embed "../../Lexicons/entities/never.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_nominal_head[] = {
#embed "../../Lexicons/entities/nominal-head.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_opponent[] = {
#embed "../../Lexicons/entities/opponent.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_organization_head[] = {
#embed "../../Lexicons/entities/organization-head.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_organization[] = {
#embed "../../Lexicons/entities/organization.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_pair_cue[] = {
#embed "../../Lexicons/entities/pair-cue.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_particle[] = {
#embed "../../Lexicons/entities/particle.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_person_noun[] = {
#embed "../../Lexicons/entities/person-noun.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_place_head[] = {
#embed "../../Lexicons/entities/place-head.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_place[] = {
#embed "../../Lexicons/entities/place.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_product[] = {
#embed "../../Lexicons/entities/product.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_sport[] = {
#embed "../../Lexicons/entities/sport.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_title[] = {
#embed "../../Lexicons/entities/title.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char entities_vehicle[] = {
#embed "../../Lexicons/entities/vehicle.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_weapon[] = {
#embed "../../Lexicons/entities/weapon.txt" suffix(, 10) if_empty(10)
};

static const unsigned char entities_word[] = {
#embed "../../Lexicons/entities/word.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_armed_person[] = {
#embed "../../Lexicons/incidents/armed-person.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_armedacronym[] = {
#embed "../../Lexicons/incidents/armedacronym.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_armedgroup[] = {
#embed "../../Lexicons/incidents/armedgroup.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_explosive[] = {
#embed "../../Lexicons/incidents/explosive.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_frame[] = {
#embed "../../Lexicons/incidents/frame.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_group[] = {
#embed "../../Lexicons/incidents/group.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_harm_verb[] = {
#embed "../../Lexicons/incidents/harm-verb.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_link[] = {
#embed "../../Lexicons/incidents/link.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_military[] = {
#embed "../../Lexicons/incidents/military.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_person[] = {
#embed "../../Lexicons/incidents/person.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_state_force[] = {
#embed "../../Lexicons/incidents/state-force.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_target[] = {
#embed "../../Lexicons/incidents/target.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_trigger[] = {
#embed "../../Lexicons/incidents/trigger.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_type[] = {
#embed "../../Lexicons/incidents/type.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_vehicle[] = {
#embed "../../Lexicons/incidents/vehicle.txt" suffix(, 10) if_empty(10)
};

static const unsigned char incidents_weapon[] = {
#embed "../../Lexicons/incidents/weapon.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_abbreviation[] = {
#embed "../../Lexicons/language/abbreviation.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_clock_follower[] = {
#embed "../../Lexicons/language/clock-follower.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_domain[] = {
#embed "../../Lexicons/language/domain.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_negation[] = {
#embed "../../Lexicons/language/negation.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_prefix[] = {
#embed "../../Lexicons/language/prefix.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_sentence_starter[] = {
#embed "../../Lexicons/language/sentence-starter.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_state_abbreviation[] = {
#embed "../../Lexicons/language/state-abbreviation.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_suffix[] = {
#embed "../../Lexicons/language/suffix.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char language_tag_rules[] = {
#embed "../../Lexicons/language/tag-rules.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_title_abbreviation[] = {
#embed "../../Lexicons/language/title-abbreviation.txt" suffix(, 10) if_empty(10)
};

static const unsigned char language_word[] = {
#embed "../../Lexicons/language/word.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char quotes_cue[] = {
#embed "../../Lexicons/quotes/cue.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char quotes_stance[] = {
#embed "../../Lexicons/quotes/stance.tsv" suffix(, 10) if_empty(10)
};

static const unsigned char times_aheadword[] = {
#embed "../../Lexicons/times/aheadword.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_beforefigure[] = {
#embed "../../Lexicons/times/beforefigure.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_calendarunit[] = {
#embed "../../Lexicons/times/calendarunit.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_cardinalscale[] = {
#embed "../../Lexicons/times/cardinalscale.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_cardinalsmall[] = {
#embed "../../Lexicons/times/cardinalsmall.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_cardinaltens[] = {
#embed "../../Lexicons/times/cardinaltens.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_clockunit[] = {
#embed "../../Lexicons/times/clockunit.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_counted[] = {
#embed "../../Lexicons/times/counted.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_daypart[] = {
#embed "../../Lexicons/times/daypart.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_dayparts[] = {
#embed "../../Lexicons/times/dayparts.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_decadeword[] = {
#embed "../../Lexicons/times/decadeword.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_edge[] = {
#embed "../../Lexicons/times/edge.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_frequency[] = {
#embed "../../Lexicons/times/frequency.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_futureword[] = {
#embed "../../Lexicons/times/futureword.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_holiday[] = {
#embed "../../Lexicons/times/holiday.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_modifier[] = {
#embed "../../Lexicons/times/modifier.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_month[] = {
#embed "../../Lexicons/times/month.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_monthbefore[] = {
#embed "../../Lexicons/times/monthbefore.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_monthname[] = {
#embed "../../Lexicons/times/monthname.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_newspaper[] = {
#embed "../../Lexicons/times/newspaper.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_ordinal[] = {
#embed "../../Lexicons/times/ordinal.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_ordinalcentury[] = {
#embed "../../Lexicons/times/ordinalcentury.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_ordinalday[] = {
#embed "../../Lexicons/times/ordinalday.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_ordinalhalf[] = {
#embed "../../Lexicons/times/ordinalhalf.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_ordinalquarter[] = {
#embed "../../Lexicons/times/ordinalquarter.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_reference[] = {
#embed "../../Lexicons/times/reference.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_season[] = {
#embed "../../Lexicons/times/season.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_selector[] = {
#embed "../../Lexicons/times/selector.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_timeunit[] = {
#embed "../../Lexicons/times/timeunit.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_timeunits[] = {
#embed "../../Lexicons/times/timeunits.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_timezone[] = {
#embed "../../Lexicons/times/timezone.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_weekday[] = {
#embed "../../Lexicons/times/weekday.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_weekdays[] = {
#embed "../../Lexicons/times/weekdays.txt" suffix(, 10) if_empty(10)
};

static const unsigned char times_yearbefore[] = {
#embed "../../Lexicons/times/yearbefore.txt" suffix(, 10) if_empty(10)
};

static const lexicon_file files[] = {
    { "cleaning/agency", cleaning_agency, sizeof cleaning_agency },
    { "cleaning/boilerplate", cleaning_boilerplate, sizeof cleaning_boilerplate },
    { "cleaning/date-word", cleaning_date_word, sizeof cleaning_date_word },
    { "cleaning/element-name", cleaning_element_name, sizeof cleaning_element_name },
    { "cleaning/stop-word", cleaning_stop_word, sizeof cleaning_stop_word },
    { "entities/calendar", entities_calendar, sizeof entities_calendar },
    { "entities/company-form", entities_company_form, sizeof entities_company_form },
    { "entities/cue", entities_cue, sizeof entities_cue },
    { "entities/currency", entities_currency, sizeof entities_currency },
    { "entities/demonym", entities_demonym, sizeof entities_demonym },
    { "entities/direction", entities_direction, sizeof entities_direction },
    { "entities/event-head", entities_event_head, sizeof entities_event_head },
    { "entities/function-word", entities_function_word, sizeof entities_function_word },
    { "entities/harm", entities_harm, sizeof entities_harm },
    { "entities/harmnoun", entities_harmnoun, sizeof entities_harmnoun },
    { "entities/moneysign", entities_moneysign, sizeof entities_moneysign },
    { "entities/never", entities_never, sizeof entities_never },
    { "entities/nominal-head", entities_nominal_head, sizeof entities_nominal_head },
    { "entities/opponent", entities_opponent, sizeof entities_opponent },
    { "entities/organization-head", entities_organization_head, sizeof entities_organization_head },
    { "entities/organization", entities_organization, sizeof entities_organization },
    { "entities/pair-cue", entities_pair_cue, sizeof entities_pair_cue },
    { "entities/particle", entities_particle, sizeof entities_particle },
    { "entities/person-noun", entities_person_noun, sizeof entities_person_noun },
    { "entities/place-head", entities_place_head, sizeof entities_place_head },
    { "entities/place", entities_place, sizeof entities_place },
    { "entities/product", entities_product, sizeof entities_product },
    { "entities/sport", entities_sport, sizeof entities_sport },
    { "entities/title", entities_title, sizeof entities_title },
    { "entities/vehicle", entities_vehicle, sizeof entities_vehicle },
    { "entities/weapon", entities_weapon, sizeof entities_weapon },
    { "entities/word", entities_word, sizeof entities_word },
    { "incidents/armed-person", incidents_armed_person, sizeof incidents_armed_person },
    { "incidents/armedacronym", incidents_armedacronym, sizeof incidents_armedacronym },
    { "incidents/armedgroup", incidents_armedgroup, sizeof incidents_armedgroup },
    { "incidents/explosive", incidents_explosive, sizeof incidents_explosive },
    { "incidents/frame", incidents_frame, sizeof incidents_frame },
    { "incidents/group", incidents_group, sizeof incidents_group },
    { "incidents/harm-verb", incidents_harm_verb, sizeof incidents_harm_verb },
    { "incidents/link", incidents_link, sizeof incidents_link },
    { "incidents/military", incidents_military, sizeof incidents_military },
    { "incidents/person", incidents_person, sizeof incidents_person },
    { "incidents/state-force", incidents_state_force, sizeof incidents_state_force },
    { "incidents/target", incidents_target, sizeof incidents_target },
    { "incidents/trigger", incidents_trigger, sizeof incidents_trigger },
    { "incidents/type", incidents_type, sizeof incidents_type },
    { "incidents/vehicle", incidents_vehicle, sizeof incidents_vehicle },
    { "incidents/weapon", incidents_weapon, sizeof incidents_weapon },
    { "language/abbreviation", language_abbreviation, sizeof language_abbreviation },
    { "language/clock-follower", language_clock_follower, sizeof language_clock_follower },
    { "language/domain", language_domain, sizeof language_domain },
    { "language/negation", language_negation, sizeof language_negation },
    { "language/prefix", language_prefix, sizeof language_prefix },
    { "language/sentence-starter", language_sentence_starter, sizeof language_sentence_starter },
    { "language/state-abbreviation", language_state_abbreviation, sizeof language_state_abbreviation },
    { "language/suffix", language_suffix, sizeof language_suffix },
    { "language/tag-rules", language_tag_rules, sizeof language_tag_rules },
    { "language/title-abbreviation", language_title_abbreviation, sizeof language_title_abbreviation },
    { "language/word", language_word, sizeof language_word },
    { "quotes/cue", quotes_cue, sizeof quotes_cue },
    { "quotes/stance", quotes_stance, sizeof quotes_stance },
    { "times/aheadword", times_aheadword, sizeof times_aheadword },
    { "times/beforefigure", times_beforefigure, sizeof times_beforefigure },
    { "times/calendarunit", times_calendarunit, sizeof times_calendarunit },
    { "times/cardinalscale", times_cardinalscale, sizeof times_cardinalscale },
    { "times/cardinalsmall", times_cardinalsmall, sizeof times_cardinalsmall },
    { "times/cardinaltens", times_cardinaltens, sizeof times_cardinaltens },
    { "times/clockunit", times_clockunit, sizeof times_clockunit },
    { "times/counted", times_counted, sizeof times_counted },
    { "times/daypart", times_daypart, sizeof times_daypart },
    { "times/dayparts", times_dayparts, sizeof times_dayparts },
    { "times/decadeword", times_decadeword, sizeof times_decadeword },
    { "times/edge", times_edge, sizeof times_edge },
    { "times/frequency", times_frequency, sizeof times_frequency },
    { "times/futureword", times_futureword, sizeof times_futureword },
    { "times/holiday", times_holiday, sizeof times_holiday },
    { "times/modifier", times_modifier, sizeof times_modifier },
    { "times/month", times_month, sizeof times_month },
    { "times/monthbefore", times_monthbefore, sizeof times_monthbefore },
    { "times/monthname", times_monthname, sizeof times_monthname },
    { "times/newspaper", times_newspaper, sizeof times_newspaper },
    { "times/ordinal", times_ordinal, sizeof times_ordinal },
    { "times/ordinalcentury", times_ordinalcentury, sizeof times_ordinalcentury },
    { "times/ordinalday", times_ordinalday, sizeof times_ordinalday },
    { "times/ordinalhalf", times_ordinalhalf, sizeof times_ordinalhalf },
    { "times/ordinalquarter", times_ordinalquarter, sizeof times_ordinalquarter },
    { "times/reference", times_reference, sizeof times_reference },
    { "times/season", times_season, sizeof times_season },
    { "times/selector", times_selector, sizeof times_selector },
    { "times/timeunit", times_timeunit, sizeof times_timeunit },
    { "times/timeunits", times_timeunits, sizeof times_timeunits },
    { "times/timezone", times_timezone, sizeof times_timezone },
    { "times/weekday", times_weekday, sizeof times_weekday },
    { "times/weekdays", times_weekdays, sizeof times_weekdays },
    { "times/yearbefore", times_yearbefore, sizeof times_yearbefore },
    { NULL, NULL, 0 },
};

const lexicon_file *lexicon_files(void) { return files; }
