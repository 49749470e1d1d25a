import Testing

@testable import NewsIncidents

/// Texts with the links between the incidents that they tell: type, relation, type.
@Suite struct LinkExamplesTests {
    @Test(arguments: [
        // A word between the two says so.
        ("About 3,000 residents were evacuated in Gdynia on Tuesday after a warehouse caught fire.", ["evacuation follows fire"]),
        ("Police have arrested two men over the robbery of a bank in Tallinn.", ["arrest causedBy robbery"]),
        ("Police arrested a man for the robbery of a bank in Tallinn on Monday.", ["arrest causedBy robbery"]),
        ("Thousands of people protested on Saturday over the killing of a student in Lima.", ["protest causedBy killing"]),
        ("The storm caused flooding in Valencia on Monday.", ["flood causedBy storm"]),
        ("The storm triggered a landslide in Valencia on Monday.", ["landslide causedBy storm"]),
        ("The village was flooded on Monday because of the storm.", ["flood causedBy storm"]),
        ("After the robbery of a bank in Lima, police arrested two men.", ["arrest causedBy robbery"]),
        ("The minister resigned on Monday after protests in the capital.", ["resignation causedBy protest"]),
        ("Demonstrators marched in Lima on Monday in protest at the arrest of the mayor.", ["protest causedBy arrest"]),
        ("The earthquake was followed by a landslide near Lima on Monday.", ["landslide causedBy earthquake"]),
        ("Protesters clashed with police in Lima during a protest on Monday.", ["clash partOf protest"]),
        // The same people.
        ("Police arrested Ann Smith in Lima on Monday. The weather was fine. Smith was charged with fraud on Wednesday.", ["charge follows arrest"]),
        ("Ann Smith was convicted of fraud in May. She was sentenced to two years in prison on Wednesday.", ["sentence follows conviction"]),
        // Side by side.
        ("An earthquake struck northern Chile early on Wednesday. Rescuers pulled two people from the rubble.", ["rescue follows earthquake"]),
    ])
    func links(_ text: String, _ links: [String]) {
        let found = IncidentReader.shared.links(of: text)
        #expect(links.filter { !found.contains($0) } == [], "found: \(found.joined(separator: "; "))")
    }

    /// What only stands near each other is not linked.
    @Test(arguments: [
        "Police arrested Ann Smith in Lima on Monday. Tom Jones was charged in Oslo on Wednesday.",
        "An earthquake struck Chile on Wednesday. The city celebrated. The mayor spoke. In Oslo, police rescued two people on Monday.",
        "A factory burned down in Oslo on Monday. Workers of the bank went on strike over pay on Tuesday.",
        "The group denied the bombing of the embassy. Police arrested two men in Oslo on Monday.",
    ])
    func noLinks(_ text: String) { #expect(IncidentReader.shared.links(of: text) == []) }

    @Test func aLinkRestsOnItsWords() throws {
        let text = "Police have arrested two men over the robbery of a bank in Tallinn."
        let incidents = IncidentReader.shared.incidents(of: text, title: nil)
        let link = try #require(incidents.flatMap(\.links).first)
        let words = link.evidence.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        #expect(words == ["arrested two men over the robbery"])
        #expect(link.rule == "over")
        #expect(incidents[link.incident].type == "robbery")
    }

    @Test func linksAreKeptBehindTheMainEvent() {
        let text = """
            The mayor opened a bridge on Monday. The band played. Guests cheered. The sun shone. Police arrested two men over the robbery of a bank in Oslo.
            """
        let incidents = IncidentReader.shared.incidents(of: text, title: nil)
        for incident in incidents { for link in incident.links { #expect([incident.type, incidents[link.incident].type] == ["arrest", "robbery"]) } }
        #expect(incidents.first?.type == "incident" && incidents.contains { !$0.links.isEmpty })
    }

    @Test func typesOfTheTableExist() {
        let types = IncidentTypes.builtIn.types
        for row in IncidentTypes.rows("link") {
            #expect(row.count == 3 && IncidentLink.Relation(rawValue: row[0]) != nil, "\(row)")
            for name in row.dropFirst().joined(separator: " ").split(separator: " ") {
                #expect(types.contains { name.hasPrefix("@") ? $0.family == name.dropFirst() : $0.name == name }, "\(name)")
            }
        }
    }
}
