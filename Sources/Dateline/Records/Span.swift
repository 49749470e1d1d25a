import ArticleModel

/// A place in a record's text, with the words that stand there; offsets in Unicode code points.
public typealias Span = TextSpan
