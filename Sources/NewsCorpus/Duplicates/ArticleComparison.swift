/// How much of their text two articles share.
struct ArticleComparison {
    /// Estimated Jaccard index of the word shingles.
    let resemblance: Double
    /// Estimated share of the shorter text's shingles that the longer one has, too (Broder 1997).
    let containment: Double
    /// Share of the shingles of the beginnings, of the shorter one.
    let shareOfLead: Double
    let sharedSentences: Int
    /// Of the article that has fewer.
    let shareOfSentences: Double
    /// They were published weeks apart: a newsroom's next report of the kind, in the same mold, is likelier than a copy.
    let areWeeksApart: Bool

    init(_ left: ArticleDigest, _ right: ArticleDigest) {
        resemblance = left.signature.resemblance(to: right.signature)
        let shorter = Double(max(1, min(left.wordCount, right.wordCount)))
        containment = min(1, resemblance / (1 + resemblance) * Double(left.wordCount + right.wordCount) / shorter)
        let leads = Double(max(1, min(left.lead.count, right.lead.count)))
        shareOfLead = Double(ArticleComparison.common(left.lead, right.lead)) / leads
        sharedSentences = ArticleComparison.common(left.sentences, right.sentences)
        shareOfSentences = Double(sharedSentences) / Double(max(1, min(left.sentences.count, right.sentences.count)))
        let days = [left, right].compactMap { $0.published?.civilDay?.number }
        areWeeksApart = days.count == 2 && abs(days[0] - days[1]) > ArticleComparison.longestDelay
    }

    /// In days; copies and later states of a text seldom come later.
    private static let longestDelay = 14

    /// One is the other, edited: most of the words of both are the same; or the shorter one, which is then cut or an earlier state, is
    /// in the other, and both begin alike.
    ///
    /// Two reports of one event that quote the same people share sentences, but neither most of their words nor their beginning. What
    /// comes weeks later is the same only if nearly all words are.
    var areVersions: Bool {
        if resemblance >= (areWeeksApart ? 0.8 : 0.6) { return true }
        guard !areWeeksApart, shareOfLead >= 0.3 else { return false }
        return resemblance >= 0.4 || (containment >= 0.6 && resemblance >= 0.1) || (sharedSentences >= 3 && shareOfSentences >= 0.75)
    }

    /// The number of elements that two sorted arrays have in common.
    static func common<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                count += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }
}
