import NewsLanguage

/// Words of violence for other things: a speaker attacks harshly, a crew shoots video, a player on goal, members hold up signs, an alarm
/// goes off, the fire department comes, a mind is on fire, a series of attacks goes on.
struct FigurativeUse: Sendable {
    private let speaking: WordSet
    private let filmed: WordSet
    private let scored: WordSet
    private let shown: WordSet
    private let minds: WordSet
    private let printed: WordSet
    private let alarms: WordSet
    private let services: WordSet
    private let series: WordSet
    /// Clashes in these are matches.
    private let games: WordSet
    private let liquids: WordSet
    /// Things that are named by what they are for or against: a leak site, a strike fund, flood insurance.
    private let named: WordSet
    private let bullets: WordSet
    /// What goes down when it no longer works; pay and prices do so every day.
    private let systems: WordSet
    private let volcanoes: WordSet
    private let unharmed: WordSet
    private let markets: WordSet
    /// Who charges somebody with a crime: rivals and presidents accuse, too.
    private let prosecuting: WordSet
    private let home: WordID
    private let over: WordID
    private let under: WordID
    private let scene: WordID
    private let door: WordID
    private let on: WordID
    private let reflexive: WordSet
    private let targets: WordClass?
    private let vehicles: WordClass?
    private let of: WordID

    init(vocabulary: inout Vocabulary) {
        speaking = vocabulary.words("harshly verbally bitterly strongly sharply publicly openly fiercely verbal rhetorical unjustified unfair criticism criticize speech interview editorial")
        reflexive = vocabulary.words("himself herself itself themselves myself yourself ourselves")
        targets = vocabulary.wordClass(named: "incidents/target")
        vehicles = vocabulary.wordClass(named: "incidents/vehicle")
        filmed = vocabulary.words("video footage film movie picture photo photograph scene documentary commercial clip")
        scored = vocabulary.words("goal target net basket par")
        minds = vocabulary.words("mind brain heart soul skin internet like")
        printed = vocabulary.words("section name word line page passage text detail part memory")
        shown = vocabulary.words("sign banner placard poster hand flag photo picture card")
        alarms = vocabulary.words("alarm siren bell buzzer detector sensor sprinkler phone telephone pager")
        services = vocabulary.words("department brigade fighter service chief marshal crew station alarm engine truck safety commissioner authority official")
        series = vocabulary.words("wave series spate string escalation increase campaign")
        games = vocabulary.words("title cup league match final semi-final semifinal quarter-final derby game group play-off playoff")
        named = vocabulary.words("""
            site website page fund song test insurance prevention safety drill exercise simulation helicopter dog rifle squad unit law bill season zone warning \
            alert forecast policy film movie novel game series hotline shelter charity expert specialist lawyer reporter coverage detection \
            performance television drone watch police officer gear shield group
            """)
        systems = vocabulary.words("""
            website site server network system app application platform service internet grid page connection line mail e-mail email database portal \
            computer data record account firewall
            """)
        unharmed = vocabulary.words("unhurt unharmed uninjured unscathed alive injury serious death")
        volcanoes = vocabulary.words("volcano crater geyser")
        markets = vocabulary.words("market share stock index investor price currency bond dollar euro yen rupee oil gold trader economy")
        liquids = vocabulary.words("water rain mud sewage seawater floodwater")
        prosecuting = vocabulary.words("""
            prosecutor police policeman authority court indictment investigator regulator official complaint attorney judge jury agency commission lawsuit \
            watchdog tribunal sheriff
            """)
        bullets = vocabulary.words("bullet shot gunfire shrapnel")
        home = vocabulary.intern("home")
        over = vocabulary.intern("over")
        under = vocabulary.intern("under")
        scene = vocabulary.intern("scene")
        door = vocabulary.intern("door")
        on = vocabulary.intern("on")
        of = vocabulary.intern("of")
    }

    func isFigurative(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        let objects = mention.arguments.filter { $0.position == "obj" }.map { tokens.lemma[$0.phrase.head] }
        let sentence = context.sentence(mention)
        /// The lemmas of so many tokens before the mention's word.
        func before(_ count: Int) -> ArraySlice<WordID> { tokens.lemma[max(sentence.lowerBound, mention.head - count)..<mention.head] }
        if mention.phrase.hasPrefix("shoot") {
            // "Shot on goal"
            let behind = tokens.lemma[mention.head + 1..<min(sentence.upperBound, mention.head + 3)]
            if behind.first == on, behind.last.map(scored.contains) ?? false { return true }
            let next = mention.isVerb ? nil : tokens.lemma.indices.contains(mention.head + 1) ? tokens.lemma[mention.head + 1] : nil
            return objects.contains(where: filmed.contains) || next.map(filmed.contains) ?? false
        }
        // "He killed himself" is no murder, but "blew himself up" is an attack.
        if mention.phrase != "blow up", objects.contains(where: reflexive.contains) { return true }
        if isCompound(mention, context) { return true }
        if isInName(mention, context) { return true }
        let isModifier = !mention.isVerb || tokens.tag[mention.head] == .vbg && context.reading.phrase(at: mention.head).map(mention.isParticiple) ?? false
        if isModifier, sentence.contains(mention.head + 1), tokens.tag[mention.head + 1].isNoun, named.contains(tokens.lemma[mention.head + 1]) { return true }
        // "Held up signs", but "held up a bank"
        if mention.phrase == "hold up" {
            return !mention.arguments.filter { $0.position == "obj" }.map(\.phrase).contains { phrase in
                let isSomebody = [.person, .organization, .pronoun].contains(phrase.kind)
                return !shown.contains(tokens.lemma[phrase.head]) && (isSomebody || context.isOne(phrase, targets) || context.isOne(phrase, vehicles))
            }
        }
        if mention.phrase == "go off" {
            return mention.arguments.contains { $0.position == "subj" && alarms.contains(tokens.lemma[$0.phrase.head]) }
        }
        if mention.phrase == "fire", !mention.isVerb {
            // "Came under fire"
            if mention.head > 0, tokens.word[mention.head - 1] == under { return true }
            // "Felt like her mind was on fire"
            if before(1).first == on, before(5).contains(where: minds.contains) { return true }
            return sentence.contains(mention.head + 1) && services.contains(tokens.lemma[mention.head + 1])
        }
        switch mention.phrase {
        // "The president stormed out", "came storming home".
        case "storm" where mention.isVerb: return objects.allSatisfy { $0 == home }
        case "storm": return tokens.word[max(0, (context.reading.phrase(at: mention.head)?.tokens.lowerBound ?? 0) - 1)] == over
        case "clash": return !mention.isVerb && (before(1).first.map(games.contains) ?? false)
        // "Blasted the minister for lying"
        case "blast" where mention.isVerb:
            let hit = mention.arguments.filter { $0.position == "obj" }.map { context.kind(of: $0.phrase) }
            return !hit.isEmpty && hit.allSatisfy { $0 == .person || $0 == .organization }
        // "Drove a car into a garage"
        case "drive into":
            return !mention.arguments.contains { $0.position == "obj" && context.kind(of: $0.phrase) == .person }
                || !mention.arguments.contains { $0.position == EventMention.driven }
        // "Officers rammed the door"
        case "ram": return !objects.isEmpty && objects.allSatisfy { $0 == door }
        // "With some names blacked out"
        case "black out": return before(3).contains(where: printed.contains)
        // "Flooded with fans"
        case "flood" where mention.isVerb:
            return context.reading.positions(ofVerb: mention.head, end: mention.trigger.upperBound).prepositional
                .contains { $0.preposition == "with" && !liquids.contains(tokens.lemma[$0.phrase.head]) }
        // "Fled the scene"; "the captain fled": one alone is not displaced.
        case "flee":
            let group = mention.arguments.filter { $0.role == "group" }
            return objects.contains(scene) || !group.isEmpty && group.allSatisfy { tokens.tag[$0.phrase.head] == .nn || tokens.tag[$0.phrase.head] == .nnp }
        // "Escaped unhurt"
        case "escape":
            let end = mention.trigger.upperBound
            return mention.isVerb && tokens.lemma[end..<min(sentence.upperBound, end + 2)].contains(where: unharmed.contains)
        case "accuse":
            let accusers = mention.arguments.filter { $0.position == "subj" }
            if accusers.isEmpty { return !mention.arguments.contains { $0.role == "defendant" && context.kind(of: $0.phrase) == .person } }
            return !accusers.contains { prosecuting.contains(tokens.lemma[$0.phrase.head]) }
        // "Demonstrated his commitment"
        case "demonstrate": return mention.isVerb && !objects.isEmpty
        // "Breached his bail conditions", "a breach of safety rules"
        case "breach":
            let hit = mention.arguments.filter { $0.role == "data" }
            if hit.isEmpty { return mention.isVerb }
            return !hit.contains { systems.contains(tokens.lemma[$0.phrase.head]) || context.kind(of: $0.phrase) == .organization }
        // "Clashes erupted"
        case "erupt":
            return !mention.arguments.contains { argument in
                argument.phrase.kind == .pronoun || volcanoes.contains(tokens.lemma[argument.phrase.head]) || tokens.tag[argument.phrase.head].isProperNoun
            }
        // "The index has been rallying"
        case "rally" where mention.isVerb: return sentence.contains { markets.contains(tokens.lemma[$0]) }
        // "She recalled that it rained", "recalled the ambassador"
        case "recall" where mention.isVerb: return !mention.arguments.contains { $0.role == "product" && context.kind(of: $0.phrase) == .thing }
        // "Rebels took over the town"
        case "take over" where mention.isVerb:
            return !mention.arguments.contains { $0.position == "obj" && [.person, .organization, .pronoun].contains($0.phrase.kind) }
        // "Driver pay went down"
        case "go down":
            return !mention.arguments.contains { systems.contains(tokens.lemma[$0.phrase.head]) || context.kind(of: $0.phrase) == .organization }
        // "The tram toppled over"
        case "topple": return objects.isEmpty
        // "The stories … they will be released"
        case "release": return mention.isVerb && !mention.arguments.contains { $0.role == "defendant" && context.kind(of: $0.phrase) == .person }
        case "riddle": return !sentence.contains { bullets.contains(tokens.lemma[$0]) }
        default: break
        }
        guard mention.phrase == "attack" else { return false }
        if isOnIdea(mention, context) { return true }
        return (max(sentence.lowerBound, mention.head - 4)..<min(sentence.upperBound, mention.head + 3)).contains { speaking.contains(tokens.lemma[$0]) }
    }

    /// "Life-threatening injuries", "a well-executed goal"
    private func isCompound(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tags = context.reading.document.tokens.tag
        guard mention.head > 1, tags[mention.head - 1] == .hyph else { return false }
        let before = tags[mention.head - 2]
        return tags[mention.head] == .vbg || tags[mention.head] == .vbn && (before.isAdverb || before.isAdjective || before == .uh)
    }

    /// "The Rail Accident Investigation Branch": a noun inside an organization's name tells nothing.
    private func isInName(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        guard !mention.isVerb, context.reading.document.tokens.tag[mention.head].isProperNoun, let entity = context.entityAt[mention.head] else { return false }
        return context.entities[entity].kind == .organization
            && context.entities[entity].mentions.contains { $0.kind == .name && $0.tokens.contains(mention.head) && $0.tokens.count > 1 }
    }

    /// "Attacked the program", "an attack on democracy": nothing and nobody that could be hurt.
    private func isOnIdea(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        // "The attack caused damage": what a noun's own verb says is no more than what came of it.
        let hit = mention.arguments.filter { $0.role == "patient" }.map(\.phrase).filter { phrase in
            mention.isVerb || phrase.tokens.lowerBound < mention.head || context.reading.verbs(in: mention.head..<phrase.tokens.lowerBound).isEmpty
        }
        return !hit.isEmpty && hit.allSatisfy { phrase in
            context.kind(of: phrase) == .thing && phrase.entity == nil && !context.isOne(phrase, targets) && !context.isOne(phrase, vehicles)
                && context.reading.complement(of: phrase) == nil
        }
    }

    /// "A wave of kidnappings": many of them, and none in particular.
    func isSeries(_ mention: EventMention, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        guard !mention.isVerb, tokens.tag[mention.head] == .nns, let phrase = context.reading.phrase(at: mention.head) else { return false }
        // "A wave of kidnappings, killings and attacks": of any in the list.
        var before = phrase.tokens.lowerBound - 1
        while before > 0, tokens.tag[before].isNoun || tokens.tag[before] == .comma || tokens.tag[before] == .cc || tokens.tag[before].isAdjective { before -= 1 }
        return before > 0 && tokens.word[before] == of && series.contains(tokens.lemma[before - 1])
    }
}
