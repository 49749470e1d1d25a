/// A content with who it is ascribed to, in tokens, before it becomes a ``Quote``.
struct Attribution {
    var content: Range<Int>
    var source: SpeechSource
    /// Its frame, if it is the complement of a cue.
    var frame: CueFrame?
    /// It gives the words as they were said though no marks stand around them: a transcript, a block quotation.
    var isVerbatim = false
}

/// Who spoke, and the word that says so.
struct SpeechSource {
    var speaker: Range<Int>?
    var cue: Range<Int>?
    /// The name of the rule that found it.
    var rule: String
}
