import NewsLanguage
import NewsTimes

/// Finds the mentions of incidents by their triggers, and fills their frames.
struct MentionFinder: Sendable {
    private var patterns: PatternSet
    private let types: IncidentTypes
    private let status: StatusReader
    private let ownTimes: OwnTimes
    /// Types of which something of these lists must be a part, of the first one above all: what collapses is a building, what crashes a vehicle.
    private let needed: [Int: [WordClass]]
    /// What an arrest is "on", which "of" says more closely.
    private let suspicions: WordSet
    private let inside: WordID
    private let life: WordID
    private let attempts: Set<String> = ["attempt on", "attempt against"]
    /// Words at a duration's end, or behind it, that make it a distance.
    private let distances: WordSet
    private let ahead: WordSet
    /// Ways to be let go, which "on" does not charge anybody with.
    private let releases: WordSet
    private let first: WordID
    private let vehicles: WordClass?

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        let rules = types.triggers.map { PatternRule($0.phrase, $0.pattern, priority: $0.priority) }
        patterns = PatternSet(builtIn: rules, vocabulary: &vocabulary)
        status = StatusReader(vocabulary: &vocabulary)
        suspicions = vocabulary.words("suspicion charge allegation accusation count")
        inside = vocabulary.intern("in")
        life = vocabulary.intern("life")
        distances = vocabulary.words("later earlier ago")
        ahead = vocabulary.words("after before ago")
        releases = vocabulary.words("bail bond parole")
        first = vocabulary.intern("first")
        vehicles = vocabulary.wordClass(named: "incidents/vehicle")
        ownTimes = OwnTimes(vocabulary: &vocabulary)
        var needed: [Int: [WordClass]] = [:]
        for (type, lists) in [("collapse", ["target"]), ("hijacking", ["vehicle"]), ("crash", ["vehicle", "person"])] {
            guard let index = types.index(of: type) else { continue }
            needed[index] = lists.compactMap { vocabulary.wordClass(named: "incidents/" + $0) }
        }
        self.needed = needed
    }

    /// - Returns: mentions in order of the text; what is negated is none.
    mutating func mentions(in reading: SentenceReading, _ vocabulary: Vocabulary, times: [TimeExpression]) -> [EventMention] {
        let document = reading.document
        var found: [EventMention] = []
        var doers: [EventMention] = []
        for match in patterns.matches(in: document, vocabulary: vocabulary) {
            var mention = mention(of: match.rule, match.tokens, document)
            // "In March", "on election day" say when.
            if !mention.isVerb, times.contains(where: { $0.tokens.contains(mention.head) }) { continue }
            guard let state = status.status(of: mention, in: reading) else { continue }
            mention.status = state
            fill(&mention, reading, vocabulary)
            let isDoer = types.triggers[match.rule].form == .doer
            let isPlausible = isPlausible(mention, isDoer: isDoer, reading, vocabulary)
            guard isPlausible || isToldAgain(mention, found, reading), !mention.arguments.contains(where: { status.isNobody($0.phrase, document) }) else { continue }
            locate(&mention, isDoer, reading, times)
            guard isPlausible || mention.time != nil else { continue }
            if isDoer, types.types[mention.type].name != "killing" { doers.append(mention) } else { found.append(mention) }
        }
        let told = Set(found.map(\.sentence))
        found += doers.filter { !told.contains($0.sentence) }
        return found.sorted { $0.head < $1.head }
    }

    private func mention(of trigger: Int, _ tokens: Range<Int>, _ document: Document) -> EventMention {
        let trigger = types.triggers[trigger]
        let head = head(of: trigger, tokens, document)
        return EventMention(
            type: trigger.type, trigger: tokens, head: head, isVerb: isVerb(trigger, head, document), phrase: trigger.phrase,
            sentence: document.sentenceIndex(of: head))
    }

    private func head(of trigger: IncidentTypes.Trigger, _ tokens: Range<Int>, _ document: Document) -> Int {
        switch trigger.form {
        case .verb: return tokens.lowerBound
        // "An attempt on": the noun.
        case .noun: return tokens.last { document.tokens.tag[$0].isNoun } ?? tokens.upperBound - 1
        case .clause, .doer: return tokens.upperBound - 1
        case .pattern:
            let tags = document.tokens.tag
            return tokens.first { tags[$0].isVerb } ?? tokens.last { tags[$0].isNoun } ?? tokens.upperBound - 1
        }
    }

    private func isVerb(_ trigger: IncidentTypes.Trigger, _ head: Int, _ document: Document) -> Bool {
        switch trigger.form {
        case .verb, .clause: true
        case .noun, .doer: false
        case .pattern: document.tokens.tag[head].isVerb
        }
    }

    /// What a headline's words name, in order: by a noun, whoever and whatever takes part in it.
    mutating func named(in headline: SentenceReading, _ vocabulary: Vocabulary) -> [EventMention] {
        patterns.matches(in: headline.document, vocabulary: vocabulary).compactMap { match in
            var mention = mention(of: match.rule, match.tokens, headline.document)
            fill(&mention, headline, vocabulary)
            return mention.isVerb && !isPlausible(mention, isDoer: false, headline, vocabulary) ? nil : mention
        }
    }

    private func fill(_ mention: inout EventMention, _ reading: SentenceReading, _ vocabulary: Vocabulary) {
        let type = types.types[mention.type]
        let frame = mention.isVerb ? type.verbFrame : type.nounFrame
        let positions = mention.isVerb ? reading.positions(ofVerb: mention.head, end: mention.trigger.upperBound) : reading.positions(ofNoun: mention.trigger)
        func add(_ phrase: NounPhrase?, _ position: String, as told: String? = nil) {
            guard let named = phrase, named.kind != .time, let role = frame.role(of: position) else { return }
            // "At 0300" is when.
            if position != "subj", position != "obj", named.tokens.allSatisfy({ reading.document.tokens.tag[$0] == .cd }) { return }
            // "By publishing files" is how.
            if position == "by" || position == "subj" && mention.isVerb, reading.document.tokens.tag[named.tokens.lowerBound] == .vbg, named.tokens.count > 1,
                reading.isBehindBy(named) { return }
            var phrase = reading.owned(behindGlossOf: named) ?? named
            // "On suspicion of fraud": the fraud.
            if role == "charge", releases.contains(reading.document.tokens.lemma[phrase.head]) { return }
            if role == "charge", suspicions.contains(reading.document.tokens.lemma[phrase.head]) {
                phrase = reading.complement(of: phrase) ?? reading.deed(of: phrase) ?? phrase
            }
            let isBefore = phrase.tokens.upperBound <= mention.head
            for one in isBefore && mention.isVerb ? reading.list(endingWith: phrase) : reading.coordinated(with: phrase) {
                mention.arguments.append(EventMention.Argument(role: role, phrase: one, position: told ?? position))
            }
        }
        // "To vaccinate detained migrants for flu": of a participle before its noun, the noun is all that takes part.
        if let phrase = reading.phrase(at: mention.head), mention.isParticiple(of: phrase) { return add(positions.object, "obj") }
        if mention.isVerb {
            // "The account disappeared": of a clause's trigger the noun is what it happens to.
            // "A plane blew up in midair": so is what blows up by itself.
            let undergoes = positions.object == nil
                && (mention.trigger.lowerBound < mention.head || mention.phrase == "plead guilty" || mention.phrase == "blow up" && positions.subject?.kind == .thing)
            // "Died by suicide" is no passive.
            let isCause = frame.role(of: "subj") == frame.role(of: "obj") && positions.prepositional.contains { $0.preposition == "by" && $0.phrase == positions.subject }
            if !isCause { add(positions.subject, undergoes ? "obj" : "subj") }
            // "Rammed a truck into a crowd": the truck is what it was done with.
            let isDriven = positions.object.map { reading.isOne($0.head, vehicles, vocabulary) } ?? false
            let rammed = isDriven && frame.role(of: "with") == "instrument" && frame.role(of: "into") == nil
                ? positions.prepositional.first { $0.preposition == "into" }?.phrase : nil
            add(rammed, "obj")
            if rammed == nil { add(positions.object, "obj") } else { add(positions.object, "with", as: EventMention.driven) }
            if let object = positions.object, let role = frame.role(of: "obj"), object.kind == .person {
                let end = reading.verbs.group(at: mention.head)?.tokens.upperBound ?? mention.trigger.upperBound
                let limit = reading.nextVerb(after: end, in: reading.document.sentences[mention.sentence])
                for one in reading.companions(of: object, from: end, before: limit) where !mention.arguments.contains(where: { $0.phrase == one }) {
                    mention.arguments.append(EventMention.Argument(role: role, phrase: one, position: "obj"))
                }
            }
        } else if let subject = positions.subject {
            mention.arguments.append(EventMention.Argument(role: types.types[mention.type].verbFrame.role(of: "subj") ?? "agent", phrase: subject, position: "subj"))
        }
        // "The man's abuse of girls": he is not whom it was done to.
        let next = mention.trigger.upperBound
        let hasVictim = !mention.isVerb && next < reading.document.tokens.count && reading.words.isOf(reading.document.tokens.word[next])
            && frame.role(of: "of") == frame.role(of: "poss")
        for (preposition, phrase) in positions.prepositional where !(mention.isVerb && preposition == "by" && positions.subject == phrase) {
            // "The executive was shot at his farm": where it was, since he is who was hit.
            if preposition == "at", mention.arguments.contains(where: { $0.position == "obj" && ($0.phrase.kind == .person || $0.phrase.kind == .pronoun) }) { continue }
            if hasVictim, preposition == "poss" { if phrase.kind != .place { add(phrase, "by") } } else { add(phrase, preposition) }
        }
    }

    /// Deaths of animals, the firing of pans: a frame that asks for a person or an organization must not be filled by something else alone.
    private func isPlausible(_ mention: EventMention, isDoer: Bool, _ reading: SentenceReading, _ vocabulary: Vocabulary) -> Bool {
        let tokens = reading.document.tokens
        if let lists = needed[mention.type] {
            func isOne(_ token: Int, of lists: some Sequence<WordClass>) -> Bool { lists.contains { reading.isOne(token, $0, vocabulary) } }
            if mention.arguments.contains(where: { isOne($0.phrase.head, of: lists) }) { return true }
            // "A truck slid into a bus. The crash happened at dawn": a noun takes up what the sentence before tells, too.
            guard !mention.isVerb else { return false }
            let sentences = reading.document.sentences
            let told = sentences[max(0, mention.sentence - 1)].lowerBound..<sentences[mention.sentence].upperBound
            return told.contains { tokens.tag[$0].isNoun && isOne($0, of: lists.prefix(1)) }
        }
        // "They marched him for two nights": what somebody does to somebody is no protest.
        if mention.isVerb, types.types[mention.type].name == "protest", let verb = reading.verbs.group(at: mention.head), verb.voice == .active,
            mention.arguments.contains(where: { $0.position == "obj" && ($0.phrase.kind == .person || $0.phrase.kind == .pronoun) && $0.phrase.head > mention.head })
        { return false }
        // "An attempt on the senator's life", not on a record; "the killers" of somebody.
        if attempts.contains(mention.phrase) {
            return mention.arguments.contains { $0.phrase.kind == .person || tokens.lemma[$0.phrase.head] == life }
        }
        if types.types[mention.type].name == "killing", isDoer { return mention.arguments.contains { $0.role == "patient" } }
        guard let needed = MentionFinder.kinds[types.types[mention.type].name] else { return true }
        return mention.arguments.contains { argument in needed.roles.contains(argument.role) && needed.kinds.contains(argument.phrase.kind) }
    }

    /// "The kidnapping took place on 30 December", where the article told of one: when it was.
    private func isToldAgain(_ mention: EventMention, _ found: [EventMention], _ reading: SentenceReading) -> Bool {
        guard !mention.isVerb, MentionFinder.bodily.contains(types.types[mention.type].name), let phrase = reading.phrase(at: mention.head),
            phrase.head == mention.head
        else { return false }
        return reading.isDefinite(phrase) && found.contains { $0.type == mention.type }
    }

    private static let bodily: Set<String> = ["kidnapping", "assault"]

    /// Types whose verbs mean many things: who must be in them.
    private static let kinds: [String: (roles: Set<String>, kinds: Set<NounPhrase.Kind>)] = [
        "death": (["victim"], [.person, .pronoun]), "injury": (["victim"], [.person, .pronoun]), "disappearance": (["person"], [.person, .pronoun]),
        "visit": (["actor", "counterpart"], [.person, .organization, .pronoun]), "release": (["defendant"], [.person, .pronoun]),
        "resignation": (["person"], [.person, .pronoun]), "dismissal": (["person"], [.person, .pronoun]),
        "appointment": (["person"], [.person, .pronoun]), "escape": (["person"], [.person, .pronoun]),
        "rescue": (["person"], [.person, .pronoun]), "marriage": (["person"], [.person, .pronoun]),
        "assault": (["patient"], [.person, .pronoun]), "arrest": (["defendant"], [.person, .pronoun]),
        "kidnapping": (["patient"], [.person, .pronoun]), "acquittal": (["defendant"], [.person, .organization, .pronoun]),
        "charge": (["defendant"], [.person, .organization, .pronoun]), "ban": (["target"], [.person, .organization, .thing]),
        "threat": (["patient"], [.person, .organization, .place, .thing]), "vote": (["actor", "object"], [.person, .organization, .thing]),
        "merger": (["organization", "counterpart"], [.organization]),
    ]

    /// "The longest blackout in 31 years": how long there was none such, not how long it was.
    private func isOfRecord(_ time: TimeExpression, _ sentence: Range<Int>, _ document: Document) -> Bool {
        let before = sentence.lowerBound..<time.tokens.lowerBound
        guard let last = before.last, document.tokens.word[last] == inside else { return false }
        return before.contains { document.tokens.tag[$0] == .jjs || document.tokens.tag[$0] == .rbs || document.tokens.word[$0] == first }
    }

    /// "Hours after the vote", "two days later": how far off it was.
    private func isDistance(_ time: TimeExpression, _ document: Document) -> Bool {
        let words = document.tokens.word
        if distances.contains(words[time.tokens.upperBound - 1]) { return true }
        let (before, next) = (time.tokens.lowerBound - 1, time.tokens.upperBound)
        guard next < words.count, ahead.contains(words[next]) else { return false }
        return before < 0 || document.tokens.tag[before] != .inPreposition
    }

    /// When and where: the nearest time and place of the sentence.
    /// - Parameter isDoer: whether it names those who did it: what they did then, they did as the incident's doers.
    private func locate(_ mention: inout EventMention, _ isDoer: Bool, _ reading: SentenceReading, _ times: [TimeExpression]) {
        let sentence = reading.document.sentences[mention.sentence]
        func distance(_ tokens: Range<Int>) -> Int {
            tokens.lowerBound >= mention.head ? tokens.lowerBound - mention.head : mention.head - tokens.upperBound + 2
        }
        let told = reading.document.startBehindDateline(of: sentence)..<sentence.upperBound
        let here = times.indices.filter { told.contains(times[$0].tokens.lowerBound) && !reading.isOfReport(times[$0].tokens) }
        mention.time = here.filter { times[$0].kind == .date || times[$0].kind == .time }
            .filter { times[$0].begin?.day != nil && times[$0].value != "PRESENT_REF" }
            .filter { isDoer || ownTimes.isOwn(times[$0].tokens, of: mention, in: reading) }
            .min { distance(times[$0].tokens) < distance(times[$1].tokens) }
        mention.duration = here.filter { times[$0].kind == .duration && times[$0].tokens.lowerBound > mention.head - 12 }
            .filter { !isOfRecord(times[$0], sentence, reading.document) && !isDistance(times[$0], reading.document) && ownTimes.isOwn(times[$0].tokens, ofVerbOf: mention, in: reading) }
            .min { distance(times[$0].tokens) < distance(times[$1].tokens) }
        let places = reading.phrases.filter { told.contains($0.head) && $0.kind == .place }
        // "In Tibu, Norte de Santander, the mayor was kidnapped": where it was, not where that lies.
        func farness(_ place: NounPhrase) -> Int { distance(place.tokens) + (reading.isIn(place) ? 0 : 10) }
        mention.place = places.min { farness($0) < farness($1) }
    }
}
