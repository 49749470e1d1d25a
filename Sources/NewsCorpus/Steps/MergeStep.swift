/// The merging of a timeline in steps over lines, for engines that sort, join and group what one machine does not hold.
///
/// Each step reads lines, decides as ``TimelineBuilder`` does, by the same code, and writes lines; between them, an engine needs to know no
/// more than which column is joined or sorted by. `examples/spark/merge.py` is such an engine's part.
///
/// | step | reads | writes |
/// |---|---|---|
/// | ``DigestStep`` | articles | order, precedence, keys, words, sketch, digest |
/// | ``VersionStep`` | key, number, sketch, sorted by the first two | number, an earlier version (the nearest is the least) |
/// | ``GroupStep`` | the sketches of a text's versions, as a JSON array | the group |
/// | ``AccountStep`` | number, group, digest | account, keys, features, number |
/// | ``PairStep`` | key, account, features, sorted by the first two | two accounts that are alike |
/// | ``IncidentStep`` | features, pairs and articles of accounts that hang together, as a JSON object | order, incident |
///
/// Articles that come twice have the same order: the one of less precedence stays. Numbers are then given in order. Where weights are needed,
/// lines of `=`, a word and its count come first; words that were counted once may be left out.
public protocol MergeStep {
    /// What comes of a line, as lines.
    mutating func lines(of row: StepRow) throws -> [String]
}

