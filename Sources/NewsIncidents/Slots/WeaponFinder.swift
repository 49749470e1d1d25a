import NewsLanguage

/// Finds what an attack was made with: explosives in the sentences of a bombing; elsewhere what is thrown, fired or used.
struct WeaponFinder: Sendable {
    private let weapons: WordClass?
    private let explosives: WordClass?
    /// Nouns that are weapons by what stands before them: "explosive device", "dynamite sticks", "Molotov cocktail".
    private let carriers: WordSet
    /// Weapons in general, and what is in them: named where nothing else is used.
    private let general: WordSet
    /// Verbs of using a weapon, and prepositions before one.
    private let uses: WordSet
    private let means: WordSet
    /// Verbs of taking a weapon from those who have it.
    private let seizing: WordSet
    private let fire: WordID

    init(vocabulary: inout Vocabulary) {
        weapons = vocabulary.wordClass(named: "incidents/weapon")
        explosives = vocabulary.wordClass(named: "incidents/explosive")
        carriers = vocabulary.words("charge device cocktail stick pack package load round fire projectile letter")
        general = vocabulary.words("arm weapon weaponry ammunition munition bullet firearm armament shot ammo detonator shrapnel")
        uses = vocabulary.words("fire throw hurl lob toss launch use drop detonate explode carry wield brandish plant place shoot set_off")
        means = vocabulary.words("with by using from")
        seizing = vocabulary.words("seize confiscate recover")
        fire = vocabulary.intern("fire")
    }

    /// A noun for a weapon.
    func isWeapon(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        let tokens = context.reading.document.tokens
        if carriers.contains(tokens.lemma[phrase.head]) {
            return phrase.tokens.dropLast().contains { context.isOne($0, weapons) || context.isOne($0, explosives) }
        }
        return context.isOne(phrase, weapons)
    }

    /// A weapon that is named where nothing else is used: "bullets".
    func isGeneral(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool { general.contains(context.reading.document.tokens.lemma[phrase.head]) }

    /// The weapons of a mention's sentence.
    func weapons(of mention: EventMention, isBombing: Bool, in context: IncidentContext) -> [NounPhrase] {
        let tokens = context.reading.document.tokens
        return context.phrases(in: context.sentence(mention)).filter { phrase in
            guard isWeapon(phrase, context), !isGeneral(phrase, context), !isSeized(phrase, context) else { return false }
            let isExplosive = context.isOne(phrase, explosives) || carriers.contains(tokens.lemma[phrase.head])
            return isBombing && isExplosive || isUsed(phrase, context)
        }.map { withoutFire($0, tokens) }
    }

    /// The machine gun of "machine gun fire".
    private func withoutFire(_ phrase: NounPhrase, _ tokens: Tokens) -> NounPhrase {
        guard tokens.lemma[phrase.head] == fire, phrase.head > phrase.tokens.lowerBound else { return phrase }
        var weapon = phrase
        weapon.head -= 1
        weapon.tokens = phrase.tokens.lowerBound..<phrase.head
        return weapon
    }

    private func isSeized(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        guard before >= 0, let group = context.reading.verbs.group(at: before) else { return false }
        return seizing.contains(context.reading.document.tokens.lemma[group.head])
    }

    /// The weapon that a trigger names: the dynamite of "a dynamite attack".
    func weapon(in trigger: EventMention, _ context: IncidentContext) -> Range<Int>? {
        guard !trigger.isVerb, !carriers.contains(context.reading.document.tokens.lemma[trigger.head]), let token = trigger.trigger.dropLast().last(where: { context.isOne($0, explosives) }) else { return nil }
        return token..<token + 1
    }

    private func isUsed(_ phrase: NounPhrase, _ context: IncidentContext) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        let tokens = context.reading.document.tokens
        if means.contains(tokens.word[before]) { return true }
        guard let group = context.reading.verbs.group(at: before) else { return false }
        return uses.contains(tokens.lemma[group.head])
    }
}
