import ArticleModel

extension CivilDateTime {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// As people write it, and as precise as it is: `2 April 2025, 16:30 UTC+3`, `April 2025`, `2025`.
    var written: String {
        guard let month, (1...12).contains(month) else { return String(year) }
        var text = "\(CivilDateTime.months[month - 1]) \(year)"
        guard let day else { return text }
        text = "\(day) \(text)"
        guard let hour else { return text }
        text += ", \(two(hour)):\(two(minute ?? 0))"
        guard let offset else { return text }
        if offset == 0 { return text + " UTC" }
        let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
        return text + " UTC\(offset < 0 ? "−" : "+")\(hours)\(minutes == 0 ? "" : ":" + two(minutes))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension String {
    /// An ISO 8601 duration as words: `P1DT2H` is "1 day 2 hours". What is not one stays as it is.
    var durationAsWords: String {
        let dateUnits: [Character: String] = ["Y": "year", "M": "month", "W": "week", "D": "day"]
        let timeUnits: [Character: String] = ["H": "hour", "M": "minute", "S": "second"]
        guard first == "P" else { return self }
        var words: [String] = []
        var number = ""
        var units = dateUnits
        for character in dropFirst() {
            if character == "T" {
                units = timeUnits
            } else if character.isNumber || character == "." {
                number.append(character)
            } else if let unit = units[character], !number.isEmpty {
                words.append("\(number) \(unit)\(number == "1" ? "" : "s")")
                number = ""
            } else {
                return self
            }
        }
        return words.isEmpty || !number.isEmpty ? self : words.joined(separator: " ")
    }

    /// A code as words: `relatedLink` and `related_link` are "related link".
    var codeAsWords: String {
        var words = ""
        for character in self {
            if character == "_" || character == "-" {
                words.append(" ")
            } else if character.isUppercase, let last = words.last, last.isLowercase {
                words += " " + character.lowercased()
            } else {
                words.append(character)
            }
        }
        return words
    }
}

extension Double {
    /// A share, 0...1, rounded to whole percents.
    var asPercent: String { isFinite ? "\(Int((min(max(self, 0), 1) * 100).rounded())) %" : "?" }
}
