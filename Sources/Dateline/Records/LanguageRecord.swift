import NewsLanguage

/// What `dateline language` writes of an article: sentences and tokens with tag and lemma.
public struct LanguageRecord {
    private let analysis: Analysis
    private let index: CodePointIndex

    /// - Parameter analysis: with the language layer.
    public init(_ analysis: Analysis) {
        self.analysis = analysis
        index = CodePointIndex(analysis.article.text)
    }

    /// `{"id", "text", "sentences": [{"start", "end"}], "tokens": [{"start", "end", "tag", "lemma"}]}`, offsets in code points.
    public func json(pretty: Bool = false) -> [UInt8] {
        let document = analysis.document
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.string("id", analysis.article.id)
            writer.string("text", String(decoding: document.text, as: UTF8.self))
            writer.objects("sentences", document.sentences) { sentence, writer in
                writeRange(document.bytes(of: sentence), &writer)
            }
            writer.objects("tokens", Array(0..<document.tokens.count)) { token, writer in
                writeRange(document.bytes(of: token..<token + 1), &writer)
                writer.string("tag", document.tokens.tag[token].name)
                writer.string("lemma", analysis.lemmas[token])
            }
        }
        return writer.bytes
    }

    /// A row a token, a blank line after each sentence.
    public var table: String {
        let document = analysis.document
        var text = ""
        for sentence in document.sentences {
            var table = TextTable(["TOKEN", "TAG", "LEMMA"])
            for token in sentence {
                table.append([document.string(of: token..<token + 1), document.tokens.tag[token].name, analysis.lemmas[token]])
            }
            text += table.text + "\n"
        }
        return text
    }

    private func writeRange(_ bytes: Range<Int>, _ writer: inout JSONWriter) {
        writer.integer("start", index.codePoints(before: bytes.lowerBound))
        writer.integer("end", index.codePoints(before: bytes.upperBound))
    }
}
