import CSHA256

/// The content hash that names an article: SHA-256 of the raw bytes.
public enum ContentHash {
    /// 64 lower-case hexadecimal digits.
    public static func sha256(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var hex: [UInt8] = []
        for byte in digest(bytes) {
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
        return String(decoding: hex, as: UTF8.self)
    }

    /// The hash's 32 bytes.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { hash, count in
            CSHA256.sha256(bytes, bytes.count, hash.baseAddress)
            count = 32
        }
    }
}
