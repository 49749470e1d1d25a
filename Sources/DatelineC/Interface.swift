import ArticleModel
import ArticleReading
import Dateline
import Glibc

// The functions of dateline.h, which documents them.

/// What a `dateline_pipeline *` points to.
private final class Handle: Sendable {
    let pipeline: Pipeline

    init(rules: UserRules) { pipeline = Pipeline(rules: rules) }
}

@_cdecl("dateline_open")
public func datelineOpen(_ rules: UnsafePointer<CChar>?, _ error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> UnsafeMutableRawPointer? {
    do throws(RulesError) {
        let rules = if let rules { try RulesReader.read(String(cString: rules)) } else { UserRules() }
        return Unmanaged.passRetained(Handle(rules: rules)).toOpaque()
    } catch let reason {
        error?.pointee = strdup(reason.description)
        return nil
    }
}

@_cdecl("dateline_close")
public func datelineClose(_ pipeline: UnsafeMutableRawPointer?) {
    if let pipeline { Unmanaged<Handle>.fromOpaque(pipeline).release() }
}

@_cdecl("dateline_extract")
public func datelineExtract(
    _ pipeline: UnsafeRawPointer, _ bytes: UnsafeRawPointer?, _ length: Int, _ about: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    answer(about: about, bytes: UnsafeRawBufferPointer(start: bytes, count: length)) {
        try handle(pipeline).pipeline.record(from: $0).json()
    }
}

@_cdecl("dateline_clean")
public func datelineClean(
    _ pipeline: UnsafeRawPointer, _ bytes: UnsafeRawPointer?, _ length: Int, _ about: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
    answer(about: about, bytes: UnsafeRawBufferPointer(start: bytes, count: length)) {
        try RecordBuilder(handle(pipeline).pipeline.clean($0)).record().cleaningJSON()
    }
}

@_cdecl("dateline_free")
public func datelineFree(_ string: UnsafeMutablePointer<CChar>?) { free(string) }

@_cdecl("dateline_version")
public func datelineVersion() -> UnsafePointer<CChar> { version }

nonisolated(unsafe) private let version: UnsafePointer<CChar> = UnsafePointer(strdup(Pipeline.version))

private func handle(_ pointer: UnsafeRawPointer) -> Handle { Unmanaged<Handle>.fromOpaque(pointer).takeUnretainedValue() }

/// The JSON that `work` makes of the article, or the error object in its place.
private func answer(
    about: UnsafePointer<CChar>?, bytes: UnsafeRawBufferPointer, _ work: (RawArticle) throws -> [UInt8]
) -> UnsafeMutablePointer<CChar>? {
    let json: [UInt8]
    switch InputRecord.article(bytes: Array(bytes), about: Array((about.map { String(cString: $0) } ?? "{}").utf8)) {
    case .failure(let error, let id, let origin): json = Failure(code: error.code, message: error.message, id: id, origin: origin).json
    case .article(let raw):
        do { json = try work(raw) } catch { json = Failure(error, raw).json }
    }
    return copied(json)
}

/// The bytes with a zero behind them, in memory that `free` frees. JSON has no zero bytes in it: they are escaped.
private func copied(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    guard let copy = malloc(bytes.count + 1) else { return nil }
    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count) }
    copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
    return copy.assumingMemoryBound(to: CChar.self)
}
