import Testing

import Dateline

@Suite struct OrderedRunnerTests {
    @Test(arguments: [1, 2, 7]) func resultsComeInTheOrderOfTheInputs(_ workers: Int) {
        var input = (0..<100).makeIterator()
        var results: [Int] = []
        OrderedRunner(workers: workers).run(
            next: { input.next() },
            work: { number in
                // Some take much longer than others.
                (0..<(number % 10) * 500).reduce(number) { $1 < 0 ? 0 : $0 }
            },
            finish: { results.append($0) })
        #expect(results == Array(0..<100))
    }

    @Test func noInputIsNoWork() {
        var results = 0
        OrderedRunner(workers: 2).run(next: { Int?.none }, work: { $0 }, finish: { _ in results += 1 })
        #expect(results == 0)
    }

    @Test(arguments: [1, 2]) func whatTakesTooLongIsLeftBehind(_ workers: Int) {
        var input = (0..<20).makeIterator()
        var results: [Int] = []
        let never = Monitor()
        OrderedRunner(workers: workers, timeLimit: 0.3).run(
            next: { input.next() },
            work: { number in
                if number == 3 { never.locked { never.wait() } }
                return number
            },
            overdue: { -$0 },
            finish: { results.append($0) })
        #expect(results == (0..<20).map { $0 == 3 ? -3 : $0 })
    }
}
