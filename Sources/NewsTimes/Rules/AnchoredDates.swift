extension TimeRule {
    /// Days and lengths of time that an event anchors: "the day after the vote", "hours after the crash".
    static let anchoredDates: [TimeRule] = [
        TimeRule("the day after the vote", "the? <unit: day | week | month | year> (?> [after | before | following] (#DT | #PRP* | #NN* | #JJ*))") { match in
            match.unit.map { TimeReading(.date, .period($0, 0, from: .event)).withEvent }
        },
        TimeRule("the days before the vote", "(?< [in | during | over]) the <unit: @timeunits> (?> [after | before | following | since] (#DT | #PRP* | #NN* | #JJ*))", priority: 1) { match in
            match.unit.map { TimeReading(.date, .period($0, 0, from: .event)).withEvent }
        },
        TimeRule("three days after the vote", "{mod}? ({amount} | {vagueAmount} | {aUnit} | <part: <unit: @timeunits>>) (?> [after | before | following | since | into])", priority: 1) { match in
            match.amount.map { TimeReading.duration($0).mod(match.mod).withEvent }
        },
    ]
}
