import Testing

@testable import DatelineCommand

@Suite struct OrderedRunnerTests {
    @Test(arguments: [1, 2, 7]) func resultsComeInTheOrderOfTheInputs(_ workers: Int) async {
        var input = (0..<100).makeIterator()
        var results: [Int] = []
        await OrderedRunner(workers: workers).run(
            next: { input.next() },
            work: { number in
                // Some take much longer than others.
                (0..<(number % 10) * 500).reduce(number) { $1 < 0 ? 0 : $0 }
            },
            finish: { results.append($0) })
        #expect(results == Array(0..<100))
    }

    @Test func noInputIsNoWork() async {
        var results = 0
        await OrderedRunner(workers: 2).run(next: { Int?.none }, work: { $0 }, finish: { _ in results += 1 })
        #expect(results == 0)
    }
}
