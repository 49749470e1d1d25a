import CLibXML2

/// A parsed page. libxml2 stands behind this file alone: the rest sees nodes, tags and bytes.
///
/// Recover mode, no network, no entity expansion beyond HTML's own, and libxml2's limits on depth (256) and size. Pages that leave many
/// elements open get deeper without any fault of theirs; they are parsed again without the limit if they have so few tags that the time
/// which libxml2 takes for them, quadratic in the worst case, stays small. The tree lives as long as this object; nodes point into it and
/// are only used while it lives.
final class HTMLTree {
    private let document: htmlDocPtr

    /// The page is nested deeper than it is followed; what comes after that place is missing.
    let isCutOff: Bool

    private static let mostTagsOfDeepPage = 20_000

    /// libxml2 makes its locks when it is first used, without a lock: workers that start at once would each make their own and wait for
    /// ever. So the first to come makes them while the others wait.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Nil if libxml2 makes no tree of the bytes at all.
    ///
    /// - Parameter utf8: a page as ``CharsetDecoder`` gives it; to libxml2 a zero byte would be the end of it.
    init?(_ utf8: [UInt8]) {
        guard var parsed = HTMLTree.parse(utf8, limited: true) else { return nil }
        if parsed.isCutOff, utf8.count(where: { $0 == UInt8(ascii: "<") }) <= HTMLTree.mostTagsOfDeepPage,
            let whole = HTMLTree.parse(utf8, limited: false)
        {
            xmlFreeDoc(parsed.document)
            parsed = whole
        }
        document = parsed.document
        isCutOff = parsed.isCutOff
    }

    private static func parse(_ utf8: [UInt8], limited: Bool) -> (document: htmlDocPtr, isCutOff: Bool)? {
        guard isReady, let count = Int32(exactly: utf8.count), let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        // Comments are nothing to a reader: no nodes are made of them.
        context.pointee.sax?.pointee.comment = nil
        if !limited { context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue) }
        let options = [HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_COMPACT].reduce(0) { $0 | $1.rawValue }
        let document = utf8.withUnsafeBytes { bytes -> htmlDocPtr? in
            htmlCtxtReadMemory(context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8", Int32(options))
        }
        return document.map { ($0, context.pointee.disableSAX != 0) }
    }

    deinit { xmlFreeDoc(document) }

    var root: HTMLNode? { xmlDocGetRootElement(document).map(HTMLNode.init) }

    /// The character of an entity, by its name or number without `&` and `;`; nil if there is none.
    static func entity(_ name: [UInt8]) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init)
        }
        return (name + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress)?.pointee.value }.flatMap { Unicode.Scalar($0) }
    }
}

/// A node of an ``HTMLTree``, in place.
struct HTMLNode: Equatable {
    private let pointer: xmlNodePtr

    fileprivate init(_ pointer: xmlNodePtr) { self.pointer = pointer }

    enum Kind { case element, text, other }

    var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        default: .other
        }
    }

    var firstChild: HTMLNode? { pointer.pointee.children.map(HTMLNode.init) }
    var next: HTMLNode? { pointer.pointee.next.map(HTMLNode.init) }
    /// The element around this one; nil for the root.
    var parent: HTMLNode? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return HTMLNode(parent)
    }
    var tag: HTMLTag { pointer.pointee.name.map(HTMLTag.init) ?? .other }
    var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }
    var hasAttributes: Bool { pointer.pointee.properties != nil }

    /// A text node's bytes, in place.
    var text: UnsafeBufferPointer<UInt8> { HTMLNode.bytes(pointer.pointee.content) }

    /// Calls `body` with each attribute's name (ended by zero) and value, both in place.
    func forEachAttribute(_ body: (_ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void) {
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if let name = current.pointee.name { body(name, HTMLNode.bytes(current.pointee.children?.pointee.content)) }
            attribute = current.pointee.next
        }
    }

    /// An attribute's value; nil if the element does not have it.
    func string(_ name: StaticString) -> String? {
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if xmlStrEqual(current.pointee.name, name.utf8Start) == 1 {
                return String(decoding: HTMLNode.bytes(current.pointee.children?.pointee.content), as: UTF8.self)
            }
            attribute = current.pointee.next
        }
        return nil
    }

    /// All text below, as it stands.
    func textContent() -> [UInt8] {
        guard let content = xmlNodeGetContent(pointer) else { return [] }
        defer { clibxml2_free(content) }
        return Array(HTMLNode.bytes(content))
    }

    private static func bytes(_ string: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: string, count: string == nil ? 0 : Int(xmlStrlen(string)))
    }
}
