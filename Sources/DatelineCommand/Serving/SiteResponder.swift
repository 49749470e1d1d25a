import HTTPTypes
import Hummingbird

/// Hands requests that come over HTTP to a site.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let source: SiteSource
    /// The server's name where the client gives none that can be used.
    let host: String

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let asked = TimelineSite.Request(
            method: request.method.rawValue, path: request.uri.path, page: request.uri.queryParameters["page"].map(String.init),
            knownTags: request.headers[.ifNoneMatch], host: request.head.authority.flatMap(SiteResponder.usable) ?? host)
        let answer = TimelineSite.answer(to: asked, of: await source.current())
        var headers = HTTPFields()
        headers[.contentType] = answer.type
        headers[.contentLength] = String(answer.body.count)
        headers[.eTag] = answer.tag
        headers[.xContentTypeOptions] = "nosniff"
        for (name, value) in answer.fields {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let body = answer.isHeadOnly ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        return Response(status: HTTPResponse.Status(code: answer.status), headers: headers, body: body)
    }

    /// A host with an optional port, and nothing else that a header may hold: it becomes part of addresses in the feed.
    static func usable(_ host: String) -> String? {
        let isHost = host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"): true
            default: false
            }
        }
        return isHost && !host.isEmpty ? host : nil
    }
}
