import ArgumentParser
import ArticleModel

/// Takes a date as ISO 8601 writes it, and nothing else.
func validDate(_ text: String) throws -> String {
    guard CivilDateTime(iso: text) != nil else {
        throw ValidationError("'\(text)' is not an ISO 8601 date such as 2017-11-30 or 2017-11-30T19:00-05:00.")
    }
    return text
}
