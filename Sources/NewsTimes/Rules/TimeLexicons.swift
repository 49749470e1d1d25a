import LexiconFiles
import NewsLanguage

/// The lexicons of `Lexicons/times` whose second column the productions read.
struct TimeLexicons: Sendable {
    let month = LexiconFile.named("times/month")
    let weekday = LexiconFile.named("times/weekday")
    let weekdays = LexiconFile.named("times/weekdays")
    let season = LexiconFile.named("times/season")
    let unit = LexiconFile.named("times/timeunit")
    let daypart = LexiconFile.named("times/daypart")
    let dayparts = LexiconFile.named("times/dayparts")
    let cardinalSmall = LexiconFile.named("times/cardinalsmall")
    let cardinalTens = LexiconFile.named("times/cardinaltens")
    let cardinalScale = LexiconFile.named("times/cardinalscale")
    let ordinal = LexiconFile.named("times/ordinal")
    let ordinalDay = LexiconFile.named("times/ordinalday")
    let ordinalCentury = LexiconFile.named("times/ordinalcentury")
    let ordinalQuarter = LexiconFile.named("times/ordinalquarter")
    let ordinalHalf = LexiconFile.named("times/ordinalhalf")
    let decadeWord = LexiconFile.named("times/decadeword")
    let holiday = LexiconFile.named("times/holiday")
    let modifier = LexiconFile.named("times/modifier")
    let edge = LexiconFile.named("times/edge")
    let selector = LexiconFile.named("times/selector")
    let reference = LexiconFile.named("times/reference")
    let frequency = LexiconFile.named("times/frequency")
    let zone = LexiconFile.named("times/timezone")
}
