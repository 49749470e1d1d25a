/// The JSON of one layer alone, as `dateline times`, `entities` and `quotes` write it: the text, so that offsets have something to point
/// into, and that layer.
extension Record {
    public enum Layer: String, Sendable, CaseIterable { case times, entities, quotes }

    /// `{"id", "published", "text", LAYER: […]}` on one line, or indented. Quotes come with the entities that their speakers are.
    public func json(layer: Layer, pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.string("id", id)
            writer.string("path", ifPresent: source.path)
            writer.string("published", ifPresent: published?.description)
            writer.string("text", text)
            switch layer {
            case .times:
                writer.objects("times", times) { $0.write(to: &$1) }
            case .entities:
                writer.objects("entities", entities) { $0.write(to: &$1) }
            case .quotes:
                writer.objects("entities", entities) { $0.write(to: &$1) }
                writer.objects("quotes", quotes) { $0.write(to: &$1) }
            }
        }
        return writer.bytes
    }

    /// A table of one layer.
    public func table(layer: Layer) -> String {
        switch layer {
        case .times: timesTable
        case .entities: entitiesTable
        case .quotes: quotesTable
        }
    }
}
