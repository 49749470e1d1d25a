import LexiconFiles
import NewsLanguage

/// The lexicons of `Lexicons/times` whose second column the productions read.
enum TimeLexicons {
    static let month = LexiconFile.named("times/month")
    static let weekday = LexiconFile.named("times/weekday")
    static let weekdays = LexiconFile.named("times/weekdays")
    static let season = LexiconFile.named("times/season")
    static let unit = LexiconFile.named("times/timeunit")
    static let daypart = LexiconFile.named("times/daypart")
    static let dayparts = LexiconFile.named("times/dayparts")
    static let cardinalSmall = LexiconFile.named("times/cardinalsmall")
    static let cardinalTens = LexiconFile.named("times/cardinaltens")
    static let cardinalScale = LexiconFile.named("times/cardinalscale")
    static let ordinal = LexiconFile.named("times/ordinal")
    static let ordinalDay = LexiconFile.named("times/ordinalday")
    static let ordinalCentury = LexiconFile.named("times/ordinalcentury")
    static let ordinalQuarter = LexiconFile.named("times/ordinalquarter")
    static let ordinalHalf = LexiconFile.named("times/ordinalhalf")
    static let decadeWord = LexiconFile.named("times/decadeword")
    static let holiday = LexiconFile.named("times/holiday")
    static let modifier = LexiconFile.named("times/modifier")
    static let edge = LexiconFile.named("times/edge")
    static let selector = LexiconFile.named("times/selector")
    static let reference = LexiconFile.named("times/reference")
    static let frequency = LexiconFile.named("times/frequency")
    static let zone = LexiconFile.named("times/timezone")
}
