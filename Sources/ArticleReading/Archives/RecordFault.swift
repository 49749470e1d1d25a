/// What is wrong with one record of an archive; the archive's reader adds file and place.
struct RecordFault: Error, Equatable {
    var code: String
    var reason: String

    init(_ code: String, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}
