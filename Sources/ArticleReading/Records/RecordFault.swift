/// What is wrong with one record of a file; the file's reader adds name and place.
struct RecordFault: Error, Equatable {
    var code: String
    var reason: String

    init(_ code: String, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}
