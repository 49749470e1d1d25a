import ArticleReading
import Foundation

/// The shell that all pages share: one file with its styles and scripts in it, which asks the network for nothing.
struct HTMLPage {
    var title: String
    /// BCP 47.
    var language: String?
    /// Beside those that all pages share.
    var style: [UInt8]
    var script: [UInt8]
    /// Writes the JSON that the script reads.
    var data: ((@escaping ByteSink) -> Void)?

    func bytes(_ body: (inout HTMLWriter) -> Void) -> [UInt8] { gathered { write(to: $0, body) } }

    func write(to sink: ByteSink, _ body: (inout HTMLWriter) -> Void) {
        let styles = [PackageResources.page_css, style]
        let scripts = [PackageResources.page_js, script]
        var writer = HTMLWriter()
        writer.open("!doctype html")
        writer.line()
        writer.element("html", ["lang": language ?? "en"]) { writer in
            writer.line()
            writer.element("head") { writer in
                writer.open("meta", ["charset": "utf-8"])
                writer.open("meta", ["http-equiv": "Content-Security-Policy", "content": HTMLPage.policy(styles: styles, scripts: scripts)])
                writer.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                writer.open("meta", ["name": "color-scheme", "content": "light dark"])
                writer.open("meta", ["name": "referrer", "content": "no-referrer"])
                writer.open("meta", ["name": "generator", "content": "dateline"])
                writer.element("title", text: title)
                writer.line()
                for style in styles { writer.raw("style", content: style) }
            }
            writer.line()
            writer.element("body") { writer in
                writer.line()
                body(&writer)
                writer.line()
                if let data {
                    writer.element("script", ["type": "application/json", "id": "data"]) { writer in
                        sink(writer.handOn())
                        withoutActuallyEscaping(sink) { sink in data { sink(HTMLPage.island($0)) } }
                    }
                    writer.line()
                }
                for script in scripts { writer.raw("script", content: script) }
            }
            writer.line()
        }
        writer.line()
        sink(writer.handOn())
    }

    /// Only these very styles and scripts may run, and nothing may be fetched: an article's words could do nothing even if they got
    /// past the escaping.
    private static func policy(styles: [[UInt8]], scripts: [[UInt8]]) -> String {
        func hashes(_ parts: [[UInt8]]) -> String {
            parts.map { "'sha256-\(Data(ContentHash.digest($0)).base64EncodedString())'" }.joined(separator: " ")
        }
        return "default-src 'none'; style-src \(hashes(styles)); script-src \(hashes(scripts)); base-uri 'none'; form-action 'none'"
    }

    /// JSON without any `<`, so that no text in it ends the script element.
    private static func island(_ json: [UInt8]) -> [UInt8] {
        var island: [UInt8] = []
        island.reserveCapacity(json.count)
        for byte in json {
            if byte == UInt8(ascii: "<") { island += "\\u003c".utf8 } else { island.append(byte) }
        }
        return island
    }

    /// An address as a link may lead to: of the web, nothing that a browser would run.
    static func link(_ url: String?) -> String? {
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
        return url
    }
}
