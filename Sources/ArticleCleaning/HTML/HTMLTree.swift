import CLibXML2

/// A parsed page. libxml2 stands behind this file alone: the rest sees nodes, tags and bytes.
///
/// Recover mode, no network, no entity expansion beyond HTML's own, and libxml2's limits on depth and size left on. The tree lives as long
/// as this object; nodes point into it and are only used while it lives.
final class HTMLTree {
    private let document: htmlDocPtr

    /// Nil if libxml2 makes no tree of the bytes at all.
    init?(_ utf8: [UInt8]) {
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        let parsed = utf8.withUnsafeBytes { bytes -> htmlDocPtr? in
            htmlReadMemory(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8", Int32(options))
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// The character of an entity, by its name or number without `&` and `;`; nil if there is none.
    static func entity(_ name: [UInt8]) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init)
        }
        return (name + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress)?.pointee.value }.flatMap { Unicode.Scalar($0) }
    }

    var root: HTMLNode? { xmlDocGetRootElement(document).map(HTMLNode.init) }
}

/// A node of an ``HTMLTree``, in place.
struct HTMLNode {
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
    var tag: HTMLTag { pointer.pointee.name.map(HTMLTag.init) ?? .other }

    /// A text node's bytes, in place.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let content = pointer.pointee.content else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return body(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    }

    /// An attribute's bytes; nil if the element does not have it.
    func attribute(_ name: StaticString) -> [UInt8]? {
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if let its = current.pointee.name, xmlStrEqual(its, name.utf8Start) == 1 {
                guard let content = current.pointee.children?.pointee.content else { return [] }
                return Array(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
            }
            attribute = current.pointee.next
        }
        return nil
    }

    func string(_ name: StaticString) -> String? { attribute(name).map { String(decoding: $0, as: UTF8.self) } }
    var hasAttributes: Bool { pointer.pointee.properties != nil }

    /// All text below, as it stands.
    func textContent() -> [UInt8] {
        var text: [UInt8] = []
        guard let content = xmlNodeGetContent(pointer) else { return [] }
        text.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
        clibxml2_free(content)
        return text
    }
}
