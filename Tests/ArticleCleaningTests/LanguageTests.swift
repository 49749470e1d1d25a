import Testing

@testable import ArticleCleaning

@Test(arguments: [
    ("en", "The police said that two people were killed when a bus left the road and fell into a river."),
    ("de", "Die Polizei teilte mit, dass bei dem Unfall auf der Autobahn am Montag zwei Menschen getötet wurden."),
    ("fr", "La police a annoncé que deux personnes ont été tuées dans un accident sur la route de Paris."),
    ("es", "La policía informó que dos personas murieron cuando un autobús se salió de la carretera y cayó a un río."),
    ("it", "La polizia ha detto che due persone sono morte quando un autobus è uscito di strada ed è finito nel fiume."),
    ("pt", "A polícia informou que duas pessoas morreram quando um ônibus saiu da estrada e caiu em um rio, não há outros feridos."),
    ("nl", "De politie meldt dat twee mensen zijn omgekomen toen een bus van de weg raakte en in een rivier viel."),
    ("sv", "Polisen uppger att två personer har omkommit när en buss körde av vägen och hamnade i en flod, och att det inte är klart varför."),
    ("da", "Politiet oplyser, at to personer blev dræbt, da en bus kørte af vejen og endte i en flod, og at det ikke er klart hvorfor."),
    ("fi", "Poliisin mukaan kaksi ihmistä on kuollut, kun bussi suistui tieltä ja putosi jokeen, mutta syy ei ole vielä selvillä."),
    ("pl", "Policja podała, że dwie osoby zginęły, gdy autobus zjechał z drogi i wpadł do rzeki, ale nie jest jasne, jak do tego doszło."),
    ("cs", "Policie uvedla, že při nehodě autobusu zemřeli dva lidé a že příčina ještě není jasná, protože řidič se nepamatuje."),
    ("hu", "A rendőrség szerint két ember meghalt, amikor egy busz letért az útról és a folyóba esett, de az ok még nem ismert."),
    ("ro", "Poliția a anunțat că două persoane au murit după ce un autobuz a ieșit de pe șosea și a căzut într-un râu."),
    ("tr", "Polis, bir otobüsün yoldan çıkarak nehre düşmesi sonucu iki kişinin öldüğünü ve çok sayıda kişinin yaralandığını açıkladı, ancak nedeni daha belli değil."),
    ("el", "Η αστυνομία ανακοίνωσε ότι δύο άνθρωποι σκοτώθηκαν όταν ένα λεωφορείο βγήκε από τον δρόμο και έπεσε στο ποτάμι."),
    ("ru", "Полиция сообщила, что два человека погибли, когда автобус съехал с дороги и упал в реку."),
    ("uk", "Поліція повідомила, що двоє людей загинули, коли автобус з'їхав з дороги та впав у річку, але це ще не все."),
    ("ja", "警察によると、バスが道路から転落し、二人が死亡した。"), ("zh", "警方表示，一辆公共汽车冲出道路坠入河中，造成两人死亡。"),
    ("ko", "경찰은 버스가 도로를 벗어나 강으로 추락해 두 명이 숨졌다고 밝혔다."), ("ar", "قالت الشرطة إن شخصين قتلا عندما خرجت حافلة عن الطريق"),
]) func languagesAreTold(code: String, text: String) { #expect(LanguageDetector.shared.language(of: Array(text.utf8)) == code) }

@Test(arguments: ["Yes.", "1 2 3 4 5", "Tbilisi Kutaisi Batumi Zugdidi Rustavi Gori"])
func tooLittleTellsNothing(text: String) { #expect(LanguageDetector.shared.language(of: Array(text.utf8)) == nil) }

@Test func relativesAgree() {
    #expect(LanguageDetector.isAlike("da", "nb-NO") && LanguageDetector.isAlike("en", "en_GB") && !LanguageDetector.isAlike("de", "en"))
    #expect(!LanguageDetector.isAlike("en", nil))
}

@Test func otherLanguagesAreCleanedWithAWarning() throws {
    let article = try clean("Die Polizei teilte mit, dass bei dem Unfall auf der Autobahn am Montag zwei Menschen getötet wurden.")
    #expect(article.language == "de")
    #expect(article.warnings.map(\.code) == ["language-not-english"])
}
