extension TimeRule {
    /// Repeated times.
    static let sets: [TimeRule] = [
        TimeRule("every day", "<quant: every | each> (<every: {number} | other | few | several>)? {adjective}? <unit: @timeunit>") { match in
            guard let unit = match.unit else { return nil }
            let count = match.has("every") ? match.integer("every") ?? (match.text("every") == Array("other".utf8) ? 2 : nil) : 1
            return .set(TimeAmount(count, unit), quant: match.quant)
        },
        TimeRule("every Monday", "<quant: every | each> (other)? (<weekday: [@weekday & %capital]> | <season: @season> | <month: [@month & %capital]>) (<daypart: @daypart>)?") { match in
            match.recurring.map { reading in
                var reading = reading
                reading.quant = match.quant
                return reading
            }
        },
        TimeRule("Mondays", "<weekday: [@weekdays & %capital]> (<daypart: @daypart | @dayparts>)?") { $0.recurring },
        TimeRule("Monday nights", "{weekday} <daypart: @dayparts>") { $0.recurring },
        TimeRule("Monday and Tuesday nights", "{weekday} (?> [and | or | \\,] [@weekday & %capital] @dayparts)", priority: 1) { $0.recurring },
        TimeRule("weekends", "(?< [on | at | over | and]) weekends") { _ in .set(TimeAmount(1, .weekend)) },
        TimeRule("the first Monday of every month", "the? [@ordinal | last] {weekday} (of | in) (<quant: every | each> | the) (month | year)", priority: 1) { match in
            match.recurring.map { reading in
                var reading = reading
                reading.quant = match.quant
                return reading
            }
        },
        TimeRule("every morning", "<quant: every | each> <daypart: morning | afternoon | evening>") { match in
            var reading = TimeReading(.set, .recurring(WrittenDate(.none)), clock: match.clock)
            reading.quant = match.quant
            return reading
        },
        TimeRule("daily", "(?< !average) <frequency: [@frequency]> (?> ![%capital])") { match in
            guard let value = match.code("frequency", in: TimeLexicons.frequency), let amount = TimeAmount(iso: value) else { return nil }
            return .set(amount, freq: "1X")
        },
        TimeRule("twice a week", "<times: once | twice | {number} times | several times | thrice> (a | an | every | each | per) <unit: @timeunit>") { match in
            match.unit.map { .set(TimeAmount(1, $0), freq: match.timesFrequency) }
        },
        TimeRule("$5 a day", "(?< [#NN* | #CD | million | billion | %number | \\%]) [a | an] <unit: [day | week | month | year | hour | night | minute]> (?> ![ago | earlier | later | before | after | or | and])", priority: 1) { match in
            match.unit.map { .set(TimeAmount(1, $0)) }
        },
        TimeRule("per day", "per <unit: [@timeunit]>") { match in match.unit.map { .set(TimeAmount(1, $0)) } },
    ]
}
