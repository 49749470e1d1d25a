import ArticleModel
import Testing

@testable import NewsTimes

@Suite struct ResolvingTests {
    private func first(_ text: String, published: CivilDateTime? = CivilDateTime(year: 2017, month: 11, day: 30)) throws -> TimeExpression {
        var reader = TimeReader()
        return try #require(reader.times(text, published: published).first)
    }

    @Test func intervalsAreHalfOpen() throws {
        let day = try first("It happened on 2 November 2017.")
        #expect(day.begin?.description == "2017-11-02T00:00")
        #expect(day.end?.description == "2017-11-03T00:00")
        let month = try first("It happened in February 2016.")
        #expect(month.begin?.description == "2016-02-01T00:00")
        #expect(month.end?.description == "2016-03-01T00:00")
    }

    /// New York is four hours behind UTC until the first Sunday of November, five after it.
    @Test(arguments: [("7 p.m. ET on 2 November 2017", -240), ("7 p.m. ET on 6 November 2017", -300), ("7 p.m. CET on 6 November 2017", 60), ("7 p.m. CET on 6 July 2017", 120), ("0600 GMT on 6 July 2017", 0)])
    func zonesKnowTheDate(_ text: String, _ offset: Int) throws {
        #expect(try first("It happened at \(text).").begin?.offset == offset)
    }

    @Test func exactLengthsHaveSeconds() throws {
        #expect(try first("It lasted 11 minutes.").seconds == 660)
        #expect(try first("It lasted two and a half hours.").seconds == 9000)
        #expect(try first("It lasted two months.").seconds == nil)
    }

    @Test func withoutAPublicationDateNothingIsInvented() throws {
        let monday = try first("It happened on Monday.", published: nil)
        #expect(monday.value == "XXXX-WXX-1")
        #expect(monday.begin == nil)
        #expect(try first("It happened yesterday.", published: nil).begin == nil)
        #expect(try first("It happened on 2 November 2017.", published: nil).value == "2017-11-02")
    }

    /// "That evening" is of a day that was told before, if any was.
    @Test func whatPointsBackAtNothingHasNoDate() throws {
        let evening = try first("Later that evening, he took the child to a hotel.")
        #expect(evening.value == "XXXX-XX-XXTEV" && evening.begin == nil)
    }

    @Test func aMonthAnchorsWhatIsAsCoarse() throws {
        let november = CivilDateTime(year: 2017, month: 11)
        #expect(try first("It happened earlier this month.", published: november).value == "2017-11")
        #expect(try first("It happened last year.", published: november).value == "2016")
        #expect(try first("It happened on Monday.", published: november).begin == nil)
    }

    @Test func theEarlyHoursAreThoseAfterMidnight() throws {
        let early = try first("It happened in the early hours of Tuesday.")
        #expect(early.begin?.hour == 0)
        #expect(early.end?.hour == 6)
    }

    @Test func anchorsAreTold() throws {
        #expect(try first("It happened yesterday.").anchor == .publication)
        #expect(try first("It happened on 2 November 2017.").anchor == nil)
        var reader = TimeReader()
        let times = reader.times("It began on 2 November 2017. Two days later the court met.")
        #expect(times.last?.anchor == .expression(0))
        #expect(times.last?.value == "2017-11-04")
    }

    @Test func longFiguresAreNoTimes() {
        var reader = TimeReader()
        for text in [String(repeating: "9", count: 10_000), String(repeating: "1 ", count: 2_000), String(repeating: "Monday ", count: 500), "99:99 99/99/9999 0000-00-00"] {
            _ = reader.times(text)
        }
    }
}
