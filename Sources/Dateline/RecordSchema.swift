/// The JSON Schema (draft 2020-12) of the records that ``Record/json(pretty:)`` writes.
public enum RecordSchema {
    public static var json: [UInt8] { PackageResources.article_schema_json }
}
