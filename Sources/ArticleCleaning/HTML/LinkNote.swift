/// What links tell after their text, be it to readers with a screen reader alone: "(opens in a new tab)", "Click To Tweet". It is no part of
/// the sentence.
enum LinkNote {
    private static let notes = [
        "(opens in a new tab)", "(opens in new tab)", ", opens new tab", "(opens in a new window)", "(opens in new window)", "opens in a new tab", "opens in new window",
        "(external link)", "(öffnet im neuen fenster)", "(öffnet in neuem fenster)", "(öffnet in neuem tab)", "(externer link)", "(nouvelle fenêtre)",
        "(s'ouvre dans une nouvelle fenêtre)", "(s’ouvre dans une nouvelle fenêtre)", "(se abre en una nueva ventana)", "(abre en una nueva ventana)",
        "(si apre in una nuova finestra)", "(abre em nova janela)", "(opent in een nieuw venster)", "(öppnas i nytt fönster)",
        "click to tweet", "click to post",
    ].map { Array($0.utf8) }

    /// How many bytes a note at the end of a text takes, with the blank before it; 0 if there is none.
    static func length(atEndOf text: ArraySlice<UInt8>) -> Int {
        guard let last = text.last, last == UInt8(ascii: ")") || "bwt".utf8.contains(last | 0x20) else { return 0 }
        for note in notes where text.count > note.count {
            let tail = text.suffix(note.count)
            guard zip(tail, note).allSatisfy({ $0 == $1 || ($0 &- 0x41 < 26 && $0 | 0x20 == $1) }) else { continue }
            return note.count + (text.dropLast(note.count).last == 0x20 ? 1 : 0)
        }
        return 0
    }
}
