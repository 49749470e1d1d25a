/// The named patterns that the rules share: `{month}`, `{amount}`, `{aDay}`.
enum TimeVocabulary {
    static let definitions: [(name: String, pattern: String)] = numbers + dates + clocks + stamps + periods

    private static let numbers: [(name: String, pattern: String)] = [
        ("below100", "@cardinaltens (-? @cardinalsmall)? | @cardinalsmall"),
        ("numberWords", "{below100} | ({below100} | a | %number)? @cardinalscale+ (and? {below100})?"),
        ("number", "%number ~D/D? | %number -? and -? ~D/D | ½ | {numberWords} (and one - half)?"),
        ("vague", "several | few | a few | the few | a couple of? | many | some | numerous | countless | (hundreds | thousands | dozens | scores) of"),
        (
            "adjective",
            "[#JJ & !old & !%number & !%capital & !past & !last & !next & !recent & !early & !late & !common] | trading | straight"
                + " | consecutive | business | full | more | additional | working | calendar | extra | other | school"
        ),
        // Half an hour, three quarters of an hour, two and a half hours, a year and a half, several long days.
        ("fractionOf", "a? -? <halfOf: half> (-? [a | an])? | a? <quarterOf: quarter> -? of? [a | an]? | <quarters: three> -? <quarterOf: quarters> of [a | an]"),
        (
            "part",
            "<part: <number: {number}> (-? and -? a -? <half: half>)? (-? {adjective}){0,2} -? <unit: @timeunit> (and a <half: half>)?"
                + " | {fractionOf} -? <unit: @timeunit>"
                + " | <number: a | an | one> <unit: @timeunit> and a <half: half>"
                + ">"
        ),
        ("aUnit", "<part: <number: a | an | another> [full | whole | solid | entire | long | mere | single | further]? <unit: [@timeunit & !%caps & !second & !quarter & !weekend & !@timeunits]>>"),
        ("vagueAmount", "<part: {vague} (-? {adjective}){0,2} <unit: @timeunits> | several - <unit: @timeunit>>"),
        ("amount", "{part} ([\\, | and]* {part}){0,2}"),
        ("mod", "<mod: @modifier>"),
        ("whose", "the | these | those | his | her | its | their | our | my"),
    ]

    private static let dates: [(name: String, pattern: String)] = [
        ("month", "<month: [@month & %capital]>"),
        ("weekday", "<weekday: [@weekday & %capital]>"),
        ("dayNo", "<day: %1..31 | @ordinalday>"),
        ("yearNo", "<year: %1000..2999>"),
        ("shortYear", "<short: ~'DD | ' ~DD | ’ ~DD | ~’DD>"),
        ("anyYear", "{yearNo} | {shortYear}"),
        ("monthDay", "{month} the? {dayNo} (\\,? {yearNo} | {shortYear})? | the? {dayNo} (of)? {month} (\\,? {yearNo} | {shortYear})?"),
        ("isoDay", "<iso: ~DDDD - ~DD - ~DD | ~DDDD-DD-DD>"),
        ("deictic", "<deictic: today | tomorrow | yesterday>"),
        ("aDay", "({weekday} (\\, | the | \\, the)?)? {monthDay} | {weekday} | {deictic} | {isoDay}"),
    ]

    private static let clocks: [(name: String, pattern: String)] = [
        ("meridiem", "<meridiem: am | a.m. | a.m | pm | p.m. | p.m>"),
        ("hourNo", "<hour: %0..24 | @cardinalsmall>"),
        ("zone", "\\,? \\(? <zone: @timezone> \\)?"),
        (
            "clock",
            "({hourNo} {meridiem} | <clock: ~D+:DD | ~D+.DD> {meridiem}"
                + " | <clock: ~Dam | ~DDam | ~Dpm | ~DDpm | ~D:DDam | ~DD:DDam | ~D:DDpm | ~DD:DDpm | ~D.DDam | ~DD.DDam | ~D.DDpm | ~DD.DDpm>"
                + " | <clock: ~Da.m. | ~DDa.m. | ~Dp.m. | ~DDp.m. | ~D:DDa.m. | ~DD:DDa.m. | ~D:DDp.m. | ~DD:DDp.m.>"
                + " | {hourNo} o'clock (in the <daypart: @daypart> | at <daypart: night>)? | <halfPast: half past> {hourNo}"
                + " | a? <quarterPast: quarter (past | after)> {hourNo} | a? <quarterTo: quarter (to | before)> {hourNo}"
                + " | <minutesPast: five | ten | twenty | twenty - five> (minutes)? past {hourNo}"
                + " | <clock: ~D:DD | ~DD:DD | ~DD:DD:DD> (in the <daypart: @daypart>)?"
                + " | {hourNo} (in the <daypart: @daypart> | at <daypart: night>)"
                + " | [12 | twelve]? <noon: noon | midday> | [12 | twelve]? <midnight: midnight>)"
                + " ({zone} | local time)? | <military: ~DDDD> ({zone} | hours | hrs | local time)"
        ),
    ]

    /// What follows the hour of an ISO 8601 stamp, and its distance from UTC.
    private static let stamps: [(name: String, pattern: String)] = [
        ("isoMinutes", "~DD | ~DDz | ~DD:DD | ~DD:DDz | ~DD:DD.D+ | ~DD:DD.D+z"),
        ("isoOffset", "<offset: [\\+ | -] (~DD | ~DDDD | ~DD:DD)>"),
    ]

    private static let periods: [(name: String, pattern: String)] = [
        ("selector", "<selector: @selector>"),
        (
            "edge",
            "(the? <edge: early | late> (in | on | -)? | <edge: earlier | later> | (the very?)? <edge: beginning | start | outset | end | close | middle> of"
                + " | <edge: halfway through> | <edge: mid> -?)"
        ),
        ("yearsPossessive", "<lastYear: last year 's | the previous year 's> | <thisYear: this year 's> | <nextYear: next year 's>"),
    ]
}
