extension TimeRule {
    /// What looks like a time and is none.
    static let notTimes: [TimeRule] = [
        .not("a 25-year-old", "{mod}? {number} -? @timeunit -? [old | olds] (%letters)?", priority: 5),
        .not("25 years of age", "{number} @timeunits of age", priority: 5),
        .not("Mr. Friday", "(mr | mr. | mrs | mrs. | ms | ms. | dr | dr. | miss) [@weekday | @month]", priority: 5),
        .not("the Sunday Times", "(the)? [@weekday & %capital] [@newspaper & %capital]", priority: 5),
        .not("as soon as", "as soon as | soon (after | before) | shortly (after | before)", priority: 5),
        .not("60 Minutes", "60 \"Minutes\" | 48 \"Hours\"", priority: 5),
        .not("three quarters of voters", "{mod}? {number} (- quarters | quarters of ![an | the])", priority: 5),
        .not("second place", "the second", priority: -5),
        .not("from time to time", "day to day | day - to - day | year - on - year | year on year", priority: 5),
        .not("he may one day follow", "(?< [he | she | they | we | i | it | who | that | will | would | could | may | might]) one day", priority: 5),
        .not("a quarterly dividend", "quarterly (?> #NN* | #JJ*)", priority: 5),
        .not("This Week", "\"This\" \"Week\"", priority: 5),
    ]
}
