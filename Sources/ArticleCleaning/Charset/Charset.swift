/// A character encoding of the Encoding Standard (WHATWG), found by any of its labels.
struct Charset: Equatable, Sendable {
    /// The standard's name, in lower case.
    let name: String
    /// What `iconv` calls it.
    let iconvName: String

    static let utf8 = Charset(name: "utf-8", iconvName: "UTF-8")
    static let utf16LittleEndian = Charset(name: "utf-16le", iconvName: "UTF-16LE")
    static let utf16BigEndian = Charset(name: "utf-16be", iconvName: "UTF-16BE")
    static let windows1252 = Charset(name: "windows-1252", iconvName: "CP1252")

    private init(name: String, iconvName: String) {
        self.name = name
        self.iconvName = iconvName
    }

    /// The charset of a label as pages and headers write it; white space, quotation marks and case do not matter.
    init?(label: String) {
        let bare = label.lowercased().filter { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        guard let row = Self.labels[bare] else { return nil }
        self = row
    }

    /// The single-byte charsets that a text without a label may be in besides windows-1252.
    static let guesses: [Charset] = ["windows-1250", "windows-1251", "koi8-r", "windows-1253", "windows-1254", "iso-8859-2", "iso-8859-5", "ibm866"]
        .compactMap { labels[$0] }

    private static let labels: [String: Charset] = {
        var found: [String: Charset] = [:]
        for (name, iconvName, others) in table {
            let charset = Charset(name: name, iconvName: iconvName)
            found[name] = charset
            for label in others.split(separator: " ") { found[String(label)] = charset }
        }
        return found
    }()

    /// Name, `iconv`'s name, further labels. Where the standard says that pages claim one charset and mean its superset, the superset
    /// stands (latin-1 is windows-1252, GB 2312 is GB 18030).
    private static let table: [(String, String, String)] = [
        ("utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8 us-utf-8"),
        ("utf-16le", "UTF-16LE", "utf-16 utf16 unicode ucs-2 csunicode iso-10646-ucs-2 unicodefeff"),
        ("utf-16be", "UTF-16BE", "unicodefffe"),
        (
            "windows-1252", "CP1252",
            "ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252 cp819 ibm819 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 latin1 latin-1"
        ),
        ("windows-1250", "CP1250", "cp1250 x-cp1250"),
        ("windows-1251", "CP1251", "cp1251 x-cp1251"),
        ("windows-1253", "CP1253", "cp1253 x-cp1253"),
        ("windows-1254", "CP1254", "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 l5 latin5 latin-5"),
        ("windows-1255", "CP1255", "cp1255 x-cp1255"),
        ("windows-1256", "CP1256", "cp1256 x-cp1256"),
        ("windows-1257", "CP1257", "cp1257 x-cp1257"),
        ("windows-1258", "CP1258", "cp1258 x-cp1258"),
        ("windows-874", "CP874", "dos-874 iso-8859-11 iso8859-11 tis-620"),
        ("iso-8859-2", "ISO-8859-2", "iso8859-2 iso88592 iso_8859-2 l2 latin2 latin-2"),
        ("iso-8859-3", "ISO-8859-3", "iso8859-3 iso88593 iso_8859-3 l3 latin3"),
        ("iso-8859-4", "ISO-8859-4", "iso8859-4 iso88594 iso_8859-4 l4 latin4"),
        ("iso-8859-5", "ISO-8859-5", "iso8859-5 iso88595 iso_8859-5 cyrillic"),
        ("iso-8859-6", "ISO-8859-6", "iso8859-6 iso88596 iso_8859-6 arabic asmo-708"),
        ("iso-8859-7", "ISO-8859-7", "iso8859-7 iso88597 iso_8859-7 greek greek8"),
        ("iso-8859-8", "ISO-8859-8", "iso8859-8 iso88598 iso_8859-8 hebrew visual iso-8859-8-i logical"),
        ("iso-8859-10", "ISO-8859-10", "iso8859-10 iso885910 l6 latin6"),
        ("iso-8859-13", "ISO-8859-13", "iso8859-13 iso885913"),
        ("iso-8859-14", "ISO-8859-14", "iso8859-14 iso885914"),
        ("iso-8859-15", "ISO-8859-15", "iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9"),
        ("iso-8859-16", "ISO-8859-16", "iso8859-16"),
        ("koi8-r", "KOI8-R", "koi koi8 koi8_r cskoi8r"),
        ("koi8-u", "KOI8-U", "koi8-ru"),
        ("ibm866", "CP866", "866 cp866 csibm866"),
        ("macintosh", "MACINTOSH", "mac x-mac-roman csmacintosh"),
        ("gb18030", "GB18030", "gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 iso-ir-58"),
        ("big5", "BIG5-HKSCS", "big5-hkscs cn-big5 x-x-big5 csbig5"),
        ("shift_jis", "CP932", "shift-jis sjis ms_kanji ms932 windows-31j x-sjis csshiftjis"),
        ("euc-jp", "EUC-JP", "x-euc-jp cseucpkdfmtjapanese"),
        ("iso-2022-jp", "ISO-2022-JP", "csiso2022jp"),
        ("euc-kr", "CP949", "ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cseuckr uhc"),
    ]
}
