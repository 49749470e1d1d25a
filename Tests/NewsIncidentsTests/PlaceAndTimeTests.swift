import Testing

@testable import NewsIncidents

/// When and where an incident was, among the times and places that an article names for other reasons. The publication date is 30 November
/// 2017.
@Suite struct PlaceAndTimeTests {
    /// Of the first incident of a type.
    private func slots(_ type: String, _ text: String) -> (place: String?, begin: String?) {
        let found = IncidentReader.shared.incidents(of: text, title: nil).first { $0.type == type }
        let bytes = Array(text.utf8)
        return (found?.whereAt.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }, found?.begin.map { "\($0)" })
    }

    @Test(arguments: [
        ("The businessman, who owns a house in Miami, was kidnapped in Envigado.", "kidnapping", "Envigado"),
        ("In a letter sent from Havana, students in Santiago condemned the killing of two priests in Lima.", "killing", "Lima"),
        ("A grower who was kidnapped in Colombia was freed on a road near Silvia.", "kidnapping", "Colombia"),
        ("The senator was walking in Lima when two men shot him.", "shooting", "Lima"),
        ("A judge was shot dead in Medellin today by ten men.", "shooting", "Medellin"),
        ("In Huancayo, the capital of a department in southern Peru, a bomb destroyed a school.", "bombing", "Huancayo"),
        ("A bomb exploded at a bank in Envigado, 10 km south of Medellin.", "bombing", "Envigado"),
        ("Gunmen killed 26 peasants in Cali, Medellin and Bogota.", "killing", "Cali, Medellin and Bogota"),
    ])
    func places(_ text: String, _ type: String, _ place: String) {
        #expect(slots(type, text).place == place)
    }

    @Test(arguments: [
        ("The minister this morning condemned the murder of a judge.", "killing"),
        ("A spokesman said that 40 judges may resign next week to protest the murder of a colleague.", "killing"),
        ("The mayor, who arrived on Monday, spoke of the attack on the bank.", "attack"),
    ])
    func timesOfOtherDeeds(_ text: String, _ type: String) {
        let found = IncidentReader.shared.incidents(of: "Trains stood still. " + text, title: nil).first { $0.type == type }
        #expect(found?.when?.rule != "date beside the trigger")
    }

    @Test(arguments: [
        ("The murder of a judge on Monday shocked the town.", "killing"), ("Monday's attack on the bank shocked the town.", "attack"),
        ("The attack on the bank took place on Monday.", "attack"), ("The attack began on Monday at the bank.", "attack"),
    ])
    func ownTimes(_ text: String, _ type: String) {
        let found = IncidentReader.shared.incidents(of: text, title: nil).first { $0.type == type }
        #expect(found?.when?.rule == "date beside the trigger")
    }

    @Test(arguments: [
        "Edgar Henao was kidnapped in Venecia. Gabriel Velez was kidnapped in Envigado. Velez is a lawyer.",
        "Five women were kidnapped in Venecia. Three young men were kidnapped in Envigado.",
    ])
    func otherPeopleElsewhereAreAnotherIncident(_ text: String) {
        #expect(IncidentReader.shared.incidents(of: text, title: nil).filter { $0.type == "kidnapping" }.count == 2)
    }

    /// Brackets with the country are those of a report from abroad.
    @Test func aReportFromAbroadTellsOfElsewhere() {
        let text = "Madrid (Spain), 3 Jan 17 (Efe) -- Rebels killed a judge. Violence grows in Colombia."
        #expect(slots("killing", text).place == "Colombia")
    }

    /// Who did it, where no clause says so.
    @Test(arguments: [
        ("A bomb destroyed a bank. The FMLN condemned the attack.", false), ("A bomb destroyed a bank during the offensive begun by the FMLN.", false),
        ("A bomb destroyed a bank. Talks with the FMLN go on.", false),
        ("A bomb destroyed a bank. FMLN rebels have begun an offensive.", true),
    ])
    func armedGroups(_ text: String, _ isDoer: Bool) {
        let found = IncidentReader.shared.incidents(of: text, title: nil).flatMap(\.participants)
        #expect(found.contains { $0.role == "perpetrator_organization" } == isDoer, "\(found)")
    }
}
