import ArticleModel
import Testing

@Suite struct CivilTests {
    @Test func daysCountFromTheEpochAndBack() {
        #expect(CivilDay(year: 1970, month: 1, day: 1).number == 0)
        #expect(CivilDay(year: 2017, month: 11, day: 2).weekday == 4)
        for number in stride(from: -800_000, through: 800_000, by: 97) {
            let (year, month, day) = CivilDay(number: number).components
            #expect(CivilDay(year: year, month: month, day: day).number == number)
        }
    }

    @Test func monthsBeyondTheYearCarry() {
        #expect(CivilDay(year: 2017, month: 13, day: 1) == CivilDay(year: 2018, month: 1, day: 1))
        #expect(CivilDay(year: 2017, month: 0, day: 31) == CivilDay(year: 2016, month: 12, day: 31))
    }

    @Test(arguments: [
        ("2017", "2017"), ("2017-11", "2017-11"), ("20171102", "2017-11-02"), ("2017-11-02 19:00", "2017-11-02T19:00"),
        ("2017-11-02T19:00:05.123Z", "2017-11-02T19:00:05Z"), ("2017-11-02T19:00-0500", "2017-11-02T19:00-05:00"),
    ])
    func isoFormsAreRead(text: String, iso: String) {
        #expect(CivilDateTime(iso: text)?.description == iso)
    }

    @Test(arguments: ["", "17", "2017-13", "2017-02-30", "2017-11-02T25:61", "yesterday", "2017-11-02 or so"])
    func whatIsNoDateIsRefused(text: String) {
        #expect(CivilDateTime(iso: text) == nil)
    }
}
