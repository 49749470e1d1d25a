import Dateline
import NewsCorpus

/// The site of a store, put together anew when the store has changed. While a run has the store, the last site stays.
actor SiteSource {
    private let store: StoreReader
    private let title: String
    private let pageSize: Int
    private let report: @Sendable (StoreError) -> Void
    private var site: TimelineSite?
    /// The state that the site was made of.
    private var shown: StoreReader.State?
    private var reported: StoreError?

    /// - Parameter report: is told of a store that cannot be read any more; of the same trouble once.
    init(path: String, title: String, pageSize: Int, report: @escaping @Sendable (StoreError) -> Void) {
        store = StoreReader(path: path)
        self.title = title
        self.pageSize = pageSize
        self.report = report
    }

    /// The site of the store as it is now, or as it last could be read; nil if it never could.
    func current() -> TimelineSite? {
        do {
            try refresh()
            reported = nil
        } catch {
            if error != reported { report(error) }
            reported = error
        }
        return site
    }

    /// - Throws: why the store cannot be read. That a run has it is none of the reasons.
    func refresh() throws(StoreError) {
        // Taken before reading: what is written meanwhile is read at the next request.
        let state = store.state
        if let state, site != nil, state == shown { return }
        do {
            site = TimelineSite(TimelineBuilder().timeline(of: try store.digests()), title: title, pageSize: pageSize)
            shown = state
        } catch let error as StoreError {
            if error.code != .busy { throw error }
        } catch {
            throw StoreError(.failed, "the store", "\(error)")
        }
    }
}
