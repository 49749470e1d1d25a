import ArticleModel

/// What an archive's record holds of an article.
struct ArchivedBody {
    let bytes: [UInt8]
    let mediaType: RawArticle.MediaType
    /// From the HTTP header.
    let charset: String?

    /// - Returns: nil for what is no article: requests, metadata, redirections, error pages, images.
    init?(_ record: ArchiveCutter.Record) throws(RecordFault) {
        switch record.fields["warc-type"]?.lowercased() {
        case "response":
            guard record.fields["content-type"].map({ ContentType($0).name == "application/http" }) ?? true else { return nil }
            let response = try HTTPResponse(record.block)
            guard 200..<300 ~= response.status else { return nil }
            switch response.contentType?.name {
            case "text/html", "application/xhtml+xml": mediaType = .html
            case "text/plain": mediaType = .plain
            case nil:
                guard ContentSniffer(Array(try response.body().prefix(1024))).isPage else { return nil }
                mediaType = .html
            default: return nil
            }
            bytes = try response.body()
            charset = response.contentType?.charset
        case "conversion":
            guard record.fields["content-type"].map({ ContentType($0).name == "text/plain" }) ?? false else { return nil }
            mediaType = .plain
            bytes = Array(record.block)
            charset = "utf-8"
        default: return nil
        }
    }
}
