import CZlib
import Glibc

@testable import ArticleReading

/// A folder for a test's files, which goes away with the value.
final class Scratch {
    let path: String

    init() throws {
        var template = Array("/tmp/dateline-reading-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Failure(reason: "no temporary folder") }
        path = String(cString: made)
    }

    deinit { remove(path) }

    /// Writes a file (and the folders that it stands in) and gives its path.
    @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        let file = path + "/" + name
        guard let handle = fopen(file, "w") else { throw Failure(reason: "cannot write \(file)") }
        fwrite(bytes, 1, bytes.count, handle)
        fclose(handle)
        return file
    }

    @discardableResult func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    struct Failure: Error { var reason: String }

    private func remove(_ path: String) {
        chmod(path, 0o755)
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(folder)
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}

/// One gzip member.
func gzipped(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, .gzip) }

func deflated(_ bytes: [UInt8], _ container: Inflater.Container) -> [UInt8] {
    var stream = z_stream()
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 128)
    deflateInit2_(&stream, 6, Z_DEFLATED, container.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            deflate(&stream, Z_FINISH)
        }
    }
    output.removeLast(Int(stream.avail_out))
    deflateEnd(&stream)
    return output
}

func gzipped(_ text: String) -> [UInt8] { gzipped(Array(text.utf8)) }
