import NewsEntities
import NewsLanguage

/// Makes participants of a draft's arguments: a doer is a person or an organization, what is done to somebody a victim or a target.
struct RoleFiller: Sendable {
    private let targets: WordClass?
    private let armedPersons: WordClass?
    private let persons: WordClass?
    private let harmVerbs: WordClass?
    private let vehicles: WordClass?
    private let weapons: WeaponFinder
    private let suspects: SuspectFinder
    private let sites: BombSites
    private let identifications: Identifications
    /// Nouns that say nothing of who it is.
    private let empty: WordSet
    private let units: WordSet
    private let happenings: WordSet
    private let suffering: WordSet
    private let causing: WordSet
    private let damages: WordSet
    private let life: WordID
    private let with: WordID
    private let carrying: WordSet
    private let aboard: WordSet
    private let unharmed: Unharmed
    private let homes: WordSet
    let types: IncidentTypes
    /// Positions of what is hit, even if it is a place: "an attack on the Santa Isabel school".
    private static let hitting: Set<String> = ["obj", "on", "against"]
    /// Types that are done to things as well, and damage what stands beside.
    private static let damaging: Set<String> = ["bombing", "attack", "arson"]
    /// How many sentences an article goes on to tell of one incident.
    private static let story = 12
    /// Types that are done to people alone.
    private static let bodily: Set<String> = ["killing", "massacre", "stabbing", "assault", "kidnapping", "sexual-assault", "hostage-taking"]

    init(types: IncidentTypes, vocabulary: inout Vocabulary) {
        self.types = types
        targets = vocabulary.wordClass(named: "incidents/target")
        armedPersons = vocabulary.wordClass(named: "incidents/armed-person")
        persons = vocabulary.wordClass(named: "incidents/person")
        vehicles = vocabulary.wordClass(named: "incidents/vehicle")
        harmVerbs = vocabulary.wordClass(named: "incidents/harm-verb")
        weapons = WeaponFinder(vocabulary: &vocabulary)
        suspects = SuspectFinder(vocabulary: &vocabulary)
        sites = BombSites(vocabulary: &vocabulary)
        identifications = Identifications(vocabulary: &vocabulary)
        suffering = vocabulary.words("suffer sustain receive")
        causing = vocabulary.words("cause do inflict")
        damages = vocabulary.words("damage destruction damages")
        life = vocabulary.intern("life")
        with = vocabulary.intern("with")
        carrying = vocabulary.words("carrying transporting")
        aboard = vocabulary.words("aboard board inside")
        unharmed = Unharmed(vocabulary: &vocabulary)
        homes = vocabulary.words("home house residence apartment car vehicle")
        happenings = vocabulary.words("fire blaze explosion blast wildfire flood storm hurricane earthquake quake landslide rain")
        units = vocabulary.words("unit commando squad cell group gang band patrol troop troops column")
        empty = vocabulary.words("victim anyone anybody someone everyone casualty dead one eve time enemy")
    }

    func participants(of draft: IncidentDraft, in context: IncidentContext) -> [Participant] {
        var list = ParticipantList(context)
        let family = types.types[draft.type].family
        let isAttack = family == "violence" || family == "crime"
        let isViolent = family == "violence"
        for mention in draft.mentions {
            for argument in mention.arguments { add(argument, of: mention, isViolent: isViolent, context, &list) }
            guard isAttack else { continue }
            let isBombing = types.types[mention.type].name == "bombing" || types.types[draft.type].name == "bombing"
            if types.types[mention.type].name == "bombing" { for phrase in sites.sites(of: mention, in: context) { list.add("target", context.reading.withOwner(phrase), "site of \(mention.phrase)") } }
            for phrase in weapons.weapons(of: mention, isBombing: isBombing, in: context) { list.add("weapon", phrase, "weapon beside \(mention.phrase)") }
            if let tokens = weapons.weapon(in: mention, context) { list.add("weapon", tokens: tokens, "weapon in \(mention.phrase)") }
        }
        // Who is behind an attack on computers comes out later.
        if family == "digital" {
            let story = context.reading.document.sentences[draft.first.sentence...].prefix(RoleFiller.story)
            suspects.addAttributed(to: &list, in: Array(story), context)
        }
        guard isAttack else { return list.participants }
        if RoleFiller.damaging.contains(types.types[draft.type].name) { addHarmed(draft, context, &list) }
        if isViolent { unharmed.add(to: &list, draft, context) }
        suspects.add(to: &list, draft, context)
        identifications.add(to: &list, draft, context)
        return list.participants
    }

    private func add(_ argument: EventMention.Argument, of mention: EventMention, isViolent: Bool, _ context: IncidentContext, _ list: inout ParticipantList) {
        var argument = argument
        argument.phrase = counted(sites.whole(of: argument.phrase, in: context), context)
        // What a bomb explodes at is its target.
        if isViolent, argument.role == "object" || argument.role == "vehicle" { argument.role = "patient" }
        guard let role = role(of: argument, types.types[mention.type].name, context) else { return }
        if role == "perpetrator_organization", let group = context.armedGroups.first(where: { $0.overlaps(argument.phrase.tokens) }) {
            list.add(role, tokens: group, "\(mention.phrase) \(argument.position)")
            return
        }
        // "The murdered judge", whom the article has named.
        if role == "victim" || role == "target", list.has(role), argument.phrase.tokens.contains(mention.head), context.reading.isDefinite(argument.phrase) { return }
        let named = role == "victim" ? withoutTrigger(argument.phrase, mention) : argument.phrase
        list.add(role, role == "target" ? context.reading.withOwner(named) : context.reading.withMembers(named), "\(mention.phrase) \(argument.position)")
        if role == "target", let people = passengers(of: argument.phrase, context) { list.add("victim", people, "aboard the target") }
        if role == "target", homes.contains(context.reading.document.tokens.lemma[argument.phrase.head]), let owner = context.reading.owner(of: argument.phrase),
            context.kind(of: owner) == .person, context.reading.document.tokens.tag[owner.head].isProperNoun
        { list.add("victim", owner, "owner of the target") }
        if argument.role == "agent" { suspects.addGroup(of: argument.phrase, to: &list, context) }
    }

    /// The Jesuits of "the murdered Jesuits".
    private func withoutTrigger(_ phrase: NounPhrase, _ mention: EventMention) -> NounPhrase {
        guard mention.isParticiple(of: phrase) else { return phrase }
        var named = phrase
        named.tokens = mention.head + 1..<phrase.tokens.upperBound
        return named
    }

    /// "Banks" are no person, whatever their name.
    private func kind(of phrase: NounPhrase, _ context: IncidentContext) -> NounPhrase.Kind {
        let kind = context.kind(of: phrase)
        let tag = context.reading.document.tokens.tag[phrase.head]
        let isThing = kind == .person && (tag == .nn || tag == .nns) && context.isOne(phrase, targets) && !context.isOne(phrase, persons)
        return isThing ? .thing : kind
    }

    private func role(of argument: EventMention.Argument, _ type: String, _ context: IncidentContext) -> String? {
        let phrase = argument.phrase
        let kind = kind(of: phrase, context)
        // "Damage estimated at 400,000 euros"
        if argument.role == "patient", let entity = phrase.entity, context.entities[entity].kind == .money { return nil }
        switch argument.role {
        case "agent":
            // "Shots killed him" names nobody.
            if weapons.isWeapon(phrase, context) || weapons.isGeneral(phrase, context) || isEmpty(phrase, context) { return nil }
            switch kind {
            case .organization where isUnit(phrase, context), .thing where isUnit(phrase, context):
                // "The group": which is known, or nobody is named.
                return context.reading.isDefinite(phrase) && phrase.tokens.count == 2 && context.reading.complement(of: phrase) == nil ? nil : "perpetrator_individual"
            case .organization: return context.isOne(phrase, targets) ? nil : "perpetrator_organization"
            case .person: return "perpetrator_individual"
            default: return nil
            }
        case "patient":
            if weapons.isWeapon(phrase, context) || isArmed(phrase, context) || isEmpty(phrase, context) { return nil }
            if argument.position != "obj", sites.isWay(phrase, context) { return nil }
            switch kind {
            case .person: return context.isBareNumber(phrase) ? nil : "victim"
            case .pronoun, .time: return nil
            case .place: return RoleFiller.hitting.contains(argument.position) && context.isOne(phrase, targets) ? "target" : nil
            case .organization, .thing:
                if RoleFiller.bodily.contains(type) { return nil }
                return context.isOne(phrase, targets) || phrase.entity != nil && argument.position != "of" ? "target" : nil
            }
        case "victim": return kind == .person && !isArmed(phrase, context) && !context.isBareNumber(phrase) && !isEmpty(phrase, context) ? "victim" : nil
        case "instrument":
            // "Rammed a truck into a crowd"
            if argument.position == EventMention.driven { return "weapon" }
            return weapons.isWeapon(phrase, context) && !weapons.isGeneral(phrase, context) ? "weapon" : nil
        case "place", "sentence": return nil
        case "vehicle" where sites.isWay(phrase, context): return nil
        // "Fired tear gas"
        case "party" where kind == .thing: return nil
        default: return kind == .pronoun || kind == .time || isHappening(phrase, context) ? nil : argument.role
        }
    }

    /// "Five houses were destroyed": what is harmed beside the trigger.
    private func addHarmed(_ draft: IncidentDraft, _ context: IncidentContext, _ list: inout ParticipantList) {
        for sentence in SuspectFinder.sentences(of: draft, context) {
            for group in context.reading.verbs.all where sentence.contains(group.head) {
                guard let object = harmed(group, context) else { continue }
                for phrase in context.reading.coordinated(with: object).map({ sites.whole(of: $0, in: context) }) where context.isOne(phrase, targets) {
                    list.add("target", context.reading.withOwner(phrase), "harmed beside the trigger")
                }
            }
        }
    }

    /// "A bus with students on board", "a truck carrying workers".
    private func passengers(of phrase: NounPhrase, _ context: IncidentContext) -> NounPhrase? {
        let tokens = context.reading.document.tokens
        let next = phrase.tokens.upperBound
        guard context.isOne(phrase, vehicles), next + 1 < tokens.count, let people = context.reading.phrase(at: next + 1), context.kind(of: people) == .person,
            !isArmed(people, context)
        else { return nil }
        if carrying.contains(tokens.word[next]) { return people }
        let behind = people.tokens.upperBound..<min(people.tokens.upperBound + 2, tokens.count)
        return tokens.word[next] == with && behind.contains { aboard.contains(tokens.word[$0]) } ? people : nil
    }

    /// "The gunmen", "a number of terrorists".
    private func isArmed(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        if context.isReferentOne(phrase, armedPersons) { return true }
        guard context.reading.withMembers(phrase) != phrase, let members = context.reading.complement(of: phrase) else { return false }
        return context.isOne(members, armedPersons)
    }

    /// What a verb says is harmed: "destroyed a school", "the school suffered damage", "caused damage to a school".
    private func harmed(_ group: VerbGroup, _ context: IncidentContext) -> NounPhrase? {
        let tokens = context.reading.document.tokens
        let isHarm = context.isOne(group.head, harmVerbs)
        guard isHarm || suffering.contains(tokens.lemma[group.head]) || causing.contains(tokens.lemma[group.head]) else { return nil }
        let positions = context.reading.positions(ofVerb: group.head, end: group.tokens.upperBound)
        if isHarm { return positions.object }
        guard let damage = positions.object, damages.contains(tokens.lemma[damage.head]) else { return nil }
        if suffering.contains(tokens.lemma[group.head]) { return positions.subject }
        let behind = context.reading.prepositional(from: damage.tokens.upperBound, before: min(damage.tokens.upperBound + 2, tokens.count)).first
        return behind?.preposition == "to" ? behind?.phrase : nil
    }

    /// A building or a site.
    func isPremises(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { context.isOne(phrase, targets) && !context.isOne(phrase, vehicles) }

    /// "Rebel units", "a commando": men rather than an organization, where no group is named.
    private func isUnit(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        units.contains(context.reading.document.tokens.lemma[phrase.head]) && !context.armedGroups.contains { $0.overlaps(phrase.tokens) }
    }

    /// "The fire burned": what happens is nothing that takes part.
    private func isHappening(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { happenings.contains(context.reading.document.tokens.lemma[phrase.head]) }

    private func isEmpty(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        !context.isNamed(phrase.entity) && empty.contains(context.reading.document.tokens.lemma[phrase.head])
    }

    /// The bodyguards of "two of his bodyguards", with "one" if it was one; the minister of "an attempt on the minister's life".
    private func counted(_ phrase: NounPhrase, _ context: IncidentContext) -> NounPhrase {
        if context.reading.document.tokens.lemma[phrase.head] == life { return context.reading.owner(of: phrase) ?? phrase }
        guard context.isBareNumber(phrase), let all = context.reading.complement(of: phrase), context.kind(of: all) == .person else { return phrase }
        guard phrase.tokens.count == 1, context.reading.words.isOne(context.reading.document.tokens.word[phrase.head]) else { return all }
        var whole = all
        whole.tokens = phrase.tokens.lowerBound..<all.tokens.upperBound
        whole.entity = nil
        return whole
    }
}
