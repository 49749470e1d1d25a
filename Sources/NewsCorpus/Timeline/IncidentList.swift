import ArticleModel

/// The incidents of a timeline.
///
/// Of what a ``TimelineBuilder`` has merged, only what tells the accounts apart is held; an incident is put together whenever it is asked
/// for. So a timeline of any size can be written, one incident after the other.
public struct IncidentList: RandomAccessCollection, Sendable {
    private enum Content: Sendable {
        case whole([MergedIncident])
        case merged(MergedAccounts)
    }

    private let content: Content

    public init(_ incidents: [MergedIncident]) { content = .whole(incidents) }
    init(_ accounts: MergedAccounts) { content = .merged(accounts) }

    public var startIndex: Int { 0 }
    public var endIndex: Int {
        switch content {
        case .whole(let incidents): incidents.count
        case .merged(let accounts): accounts.clusters.count
        }
    }

    public subscript(index: Int) -> MergedIncident {
        switch content {
        case .whole(let incidents): incidents[index]
        case .merged(let accounts): accounts.incident(index)
        }
    }

    /// Why accounts are missing, if what they are read from has failed.
    public var failure: StoreError? {
        switch content {
        case .whole: nil
        case .merged(let accounts): accounts.source.failure
        }
    }
}

extension IncidentList: ExpressibleByArrayLiteral {
    public init(arrayLiteral incidents: MergedIncident...) { self.init(incidents) }
}

extension IncidentList: Equatable {
    public static func == (left: IncidentList, right: IncidentList) -> Bool { left.elementsEqual(right) }
}

/// Which accounts tell of one incident, and where the articles are in which they stand.
struct MergedAccounts: Sendable {
    /// How many earlier sources a source is held against to tell why it belongs.
    private static let reasonLimit = 8

    let clusterer: IncidentClusterer
    /// The accounts of each incident, by publication; incidents in order of time.
    let clusters: [[Int]]
    /// For each article its number in the source.
    let numbers: [Int]
    let source: any DigestSource

    /// - Parameter pairs: those accounts that may tell of the same.
    init(_ clusterer: IncidentClusterer, pairs: [UInt64], numbers: [Int], source: any DigestSource) {
        self.clusterer = clusterer
        self.numbers = numbers
        self.source = source
        clusters = clusterer.clusters(of: pairs).map { (order: MergedAccounts.order(of: $0, in: clusterer.accounts), cluster: $0) }
            .sorted { $0.order < $1.order }.map(\.cluster)
    }

    /// What incidents stand in order by.
    static func order(of cluster: [Int], in accounts: [AccountFeatures]) -> (begin: Int, id: String, first: Int) {
        let begin = IncidentAssembler.whens(of: cluster.map { accounts[$0].time }).first?.value.begin
        return (begin?.minutes ?? .max, accounts[cluster[0]].id, cluster[0])
    }

    func incident(_ index: Int) -> MergedIncident {
        let cluster = clusters[index]
        let sources = cluster.enumerated().compactMap { place, account -> IncidentSource? in
            let features = clusterer.accounts[account]
            guard let digest = source.digest(numbers[features.article]), digest.incidents.indices.contains(features.account) else { return nil }
            let nearest = cluster.prefix(min(place, MergedAccounts.reasonLimit)).map { clusterer.comparison($0, account) }.max { $0.total < $1.total }
            return IncidentSource(article: features.article, account: digest.incidents[features.account], reasons: nearest?.reasons ?? [])
        }
        // Nothing but its id is left of an incident whose accounts cannot be read any more; the source's failure tells so.
        return IncidentAssembler(sources: sources).incident()
            ?? MergedIncident(id: clusterer.accounts[cluster[0]].id, type: "incident", title: "", status: "reported")
    }
}
