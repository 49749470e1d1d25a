import ArticleModel
import Testing

@testable import ArticleCleaning

private func text(_ article: Article) -> String { String(decoding: article.text, as: UTF8.self) }
private let sentence = "The café’s owner said that nobody was hurt in the fire on Monday."

@Test func wellFormedUTF8IsTakenWhateverIsClaimed() throws {
    let article = try clean(bytes: Array(sentence.utf8), charset: "iso-8859-1")
    #expect(text(article) == sentence)
    #expect(article.source.charset == "utf-8")
    #expect(article.warnings.isEmpty)
}

@Test func marksAndZerosTellUTF16() throws {
    let units = Array(sentence.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] { #expect(try text(clean(bytes: bytes)) == sentence) }
}

@Test func latin1MeansWindows1252() throws {
    let bytes = Array("The caf".utf8) + [0xE9, 0x92] + Array("s owner said that nobody was hurt in the fire on Monday.".utf8)
    let article = try clean(bytes: bytes, charset: "ISO-8859-1")
    #expect(text(article) == sentence)
    #expect(article.source.charset == "windows-1252")
    let guessed = try clean(bytes: bytes)
    #expect(text(guessed) == sentence)
    #expect(guessed.warnings.map(\.code) == ["charset-guessed"])
}

@Test func declaredCharsetsGoThroughTheCLibrary() throws {
    let polish: [UInt8] = [0xAF, 0xF3, 0xB3, 0xBF, 0xB1]  // Żółżą
    #expect(try text(clean(bytes: polish, charset: "iso-8859-2")) == "Żółżą")
    #expect(try text(clean(bytes: [0x93, 0xFA, 0x96, 0x7B], charset: "Shift_JIS")) == "日本")
    #expect(try text(clean(bytes: [0xD6, 0xD0, 0xB9, 0xFA], charset: "gb2312")) == "中国")
    // A byte that the charset does not have is one replacement character, and the rest goes on.
    #expect(try text(clean(bytes: [0x93, 0xFA, 0xFF, 0x41, 0x96], charset: "shift_jis")).unicodeScalars.map(\.value) == [0x65E5, 0xFFFD, 0x41, 0xFFFD])
}

@Test func cyrillicIsGuessedFromItsWords() throws {
    let russian = "Пожар начался в ночь на вторник, и он был потушен только к утру, но никто не пострадал."
    for charset in ["windows-1251", "koi8-r", "ibm866"] {
        let bytes = try #require(encode(russian, charset))
        let article = try clean(bytes: bytes)
        #expect(text(article) == russian)
        #expect(article.source.charset == charset)
        #expect(article.language == "ru")
    }
}

@Test func strayBytesInUTF8AreWindows1252() throws {
    let article = try clean(bytes: Array("Zoë’s café said “no” and that".utf8) + [0x92] + Array("s all.".utf8))
    #expect(text(article) == "Zoë’s café said “no” and that’s all.")
    #expect(article.warnings.map(\.code) == ["charset-mixed"])
}

@Test(arguments: [
    ("Itâ€™s Trumpâ€™s", "It’s Trump’s"), ("cafÃ© in ZÃ¼rich", "café in Zürich"), ("â€œnoâ€\u{9D} he said", "“no” he said"),
    ("a â€“ b", "a – b"), ("costs Â£5", "costs £5"), ("Ã¢â‚¬â„¢", "’"), ("ðŸ˜€", "😀"), ("Ð¿Ð¾", "по"), ("she said â€œyesâ€.", "she said “yes”."),
]) func mojibakeIsRepaired(garbled: String, right: String) throws {
    let article = try clean(garbled)
    #expect(text(article) == right)
    #expect(article.warnings.map(\.code).contains("mojibake-repaired"))
}

@Test(arguments: ["AMANHÃ”", "Ângela à la carte", "café”…", "à « la »", "Être ou ne pas être", "ESPAÑ…", "Åse Ødegård"])
func wordsThatOnlyLookGarbledStay(word: String) { #expect(Mojibake.repaired(Array(word.utf8)) == nil) }

@Test(arguments: [
    ("<html><meta charset=\"windows-1251\">", "windows-1251"), ("<META http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
    ("<?xml version='1.0' encoding='ISO-8859-2'?>", "ISO-8859-2"), ("<!-- <meta charset=x> --><meta charset = utf-8 >", "utf-8"),
    ("<meta name=a content=b><meta charset=utf-16>", "utf-8"), ("<p>charset=none</p>", nil),
]) func pagesNameTheirCharset(page: String, label: String?) { #expect(MetaCharset.label(in: Array(page.utf8)) == label) }

@Test func whatIsNoTextIsAnError() {
    #expect(throws: CleaningError(code: "empty", message: "the input holds no text")) { try clean("") }
    #expect(throws: CleaningError(code: "empty", message: "the input holds no text")) { try clean(" \n\t\r\n ") }
    #expect(throws: CleaningError(code: "empty", message: "the input holds no text")) { try clean(" \n", verbatim: true) }
    let image = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 100)
    #expect(throws: CleaningError(code: "binary", message: "the input is a PNG image, not text")) { try clean(bytes: image) }
    #expect(throws: CleaningError(code: "binary", message: "the input is binary data, not text")) { try clean(bytes: (0..<200).map { UInt8($0 % 32) }) }
    #expect(throws: CleaningError.self) { try clean(bytes: [UInt8](repeating: 0x61, count: (64 << 20) + 1)) }
}

@Test func nulBytesAreLeftOut() throws {
    let article = try clean("Nobody was\0 hurt in the fire at the mill on Monday night.")
    #expect(text(article) == "Nobody was hurt in the fire at the mill on Monday night.")
    #expect(article.warnings.map(\.code) == ["nul-bytes"])
}

/// Encodes by trying each character's single bytes.
private func encode(_ text: String, _ label: String) -> [UInt8]? {
    guard let charset = Charset(label: label) else { return nil }
    var byteOf: [String: UInt8] = [:]
    for byte in UInt8(0x20)...0xFF { byteOf[Iconv.utf8([byte], from: charset).map { String(decoding: $0, as: UTF8.self) } ?? ""] = byte }
    return text.map { byteOf[String($0)] ?? 0x3F }
}
