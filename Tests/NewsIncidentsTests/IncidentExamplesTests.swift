import ArticleModel
import NewsEntities
import NewsLanguage
import NewsQuotes
import NewsTimes
import Testing

@testable import NewsIncidents

/// Sentences with the incident that they tell: its type and status, who and what takes part, and the answers to the questions. The
/// publication date is 30 November 2017, a Thursday.
@Suite struct IncidentExamplesTests {
    static let examples: [(sentence: String, incident: String)] = [
        ("The murdered Jesuits were buried in Lima.", "killing reported; victim=Jesuits"),
        ("Two maids, a gardener and six priests were murdered in Lima.", "killing reported; victim=Two maids; victim=six priests"),
        ("The terrorists placed a charge of dynamite under a bus in which fishermen sat.", "bombing reported; target=bus"),
        ("The first bomb was placed at a bank branch in Cali.", "bombing reported; target=bank branch; where=Cali"),
        ("The residence was the target of an attack this morning.", "attack reported; target=residence"),
        ("Rebel groups detonated eight bombs in front of the homes of officials.", "bombing reported; target=homes of officials; weapon=eight bombs"),
        ("Several men in a vehicle opened fire on the offices of the newspaper.", "shooting reported; perpetrator_individual=Several men; target=offices of the newspaper"),
        ("Two people died in the shooting. They were identified as Ann Smith, 23, and John Brown, 45.", "shooting reported; victim=Two people; victim=Ann Smith; victim=John Brown"),
        ("Six people were wounded when a bomb exploded. The wounded reporters are Manuel Diaz and William Madrid.", "bombing reported; victim=Manuel Diaz; victim=William Madrid"),
        ("Gunmen killed three policemen in Lima on Monday.", "killing reported; perpetrator_individual=Gunmen; victim=three policemen; who=Gunmen; what=killed three policemen; where=Lima; begin=2017-11-27"),
        ("Police arrested two men in Antwerp on suspicion of fraud.", "arrest reported; authority=Police; defendant=two men; charge=fraud; who=Police; what=arrested two men; where=Antwerp; why=fraud"),
        ("Six Jesuit priests were murdered by soldiers in San Salvador.", "killing reported; perpetrator_individual=soldiers; victim=Six Jesuit priests; who=soldiers; what=were murdered by soldiers; where=San Salvador"),
        ("The mayor was kidnapped by rebels of the National Liberation Army.", "kidnapping reported; perpetrator_individual=rebels; perpetrator_organization=National Liberation Army; victim=mayor; who=rebels; what=was kidnapped by rebels of the National Liberation Army"),
        ("A grower was kidnapped last month in Colombia.", "kidnapping reported; victim=grower; who=grower; what=was kidnapped; where=Colombia; begin=2017-10"),
        ("Guerrillas blew up a bridge near San Miguel with dynamite.", "bombing reported; perpetrator_individual=Guerrillas; target=bridge; weapon=dynamite; who=Guerrillas; what=blew up a bridge; where=San Miguel"),
        ("The bridge collapsed during a procession.", "collapse reported; object=bridge; who=bridge; what=collapsed"),
        ("Hackers stole the personal data of four million patients.", "data-breach reported; perpetrator_individual=Hackers; who=Hackers; what=stole the personal data of four million patients"),
        ("The rogue employee deactivated the president's account for 11 minutes.", "account-deactivation reported; perpetrator_individual=rogue employee; object=president's account; who=rogue employee; what=deactivated the president's account; duration=PT11M"),
        ("An earthquake struck northern Chile early on Wednesday.", "earthquake reported; who=earthquake; what=struck northern Chile; where=northern Chile; begin=2017-11-29"),
        ("Workers at the plant went on strike over pay.", "strike reported; organization=Workers; who=Workers; what=went on strike over pay"),
        ("The carmaker recalled 86,000 vehicles because of faulty brakes.", "recall reported; organization=carmaker; product=86,000 vehicles; who=carmaker; what=recalled 86,000 vehicles; why=faulty brakes"),
        ("Thousands of people protested against hospital closures in Lausanne.", "protest reported; actor=Thousands of people; demand=hospital closures; who=Thousands of people; what=protested against hospital closures; where=Lausanne"),
        ("Tens of thousands of people marched through Belgrade against a mine.", "protest reported; actor=Tens of thousands of people; where=Belgrade"),
        ("A man opened fire on shoppers in Oakland on Monday, killing two people before officers shot him dead.", "shooting reported; perpetrator_individual=man; victim=shoppers; victim=two people; who=man; what=opened fire on shoppers; begin=2017-11-27"),
        ("A man opened fire in a mall in Oakland and was shot dead by police. The attack lasted nine minutes.", "shooting reported; perpetrator_individual=man; duration=PT9M"),
        ("A man who had been fired from a company opened fire on its staff in Oakland.", "shooting reported; perpetrator_individual=man; victim=staff"),
        ("A Russian missile struck a market in Kharkiv on Sunday, killing nine people.", "victim=nine people; what=struck a market"),
        ("A former minister was arrested in Lima on suspicion of taking bribes.", "arrest reported; charge=taking bribes"),
        ("Police arrested a mayor in Lima for taking bribes in exchange for a contract.", "arrest reported; defendant=mayor"),
        ("Paredes, 58, was detained in Lima along with his brother-in-law and two advisers.", "arrest reported; defendant=Paredes; defendant=brother-in-law; defendant=two advisers"),
        ("A second strike is planned for July 22.", "strike planned; begin=2018-07-22"),
        ("A former nurse was jailed for life on Thursday for murdering three patients.", "sentence reported; defendant=former nurse; begin=2017-11-30"),
        ("The activists, women aged 22 and 27, were arrested on suspicion of vandalism.", "arrest reported; defendant=women; charge=vandalism"),
        ("Several people died and dozens were injured after a tram derailed in Croydon.", "crash reported; vehicle=tram; victim=dozens; who=Several people"),
        ("A man rammed a truck into a crowd of shoppers in Lyon, killing six people.", "attack reported; perpetrator_individual=man; victim=crowd; weapon=truck; victim=six people"),
        ("A man drove a car into a crowd in Bonn, injuring 14 people.", "attack reported; perpetrator_individual=man; weapon=car; victim=crowd; where=Bonn"),
        ("A gunman opened fire in a warehouse, killing four workers. The suspect, identified as Curtis Dean, 43, was found dead.", "shooting reported; perpetrator_individual=Curtis Dean; who=Curtis Dean"),
        ("A gunman opened fire in a warehouse, killing four workers. The suspect, Curtis Dean, was arrested.", "shooting reported; perpetrator_individual=Curtis Dean; who=Curtis Dean"),
        ("A suicide bomber blew himself up at a mosque in Bannu. Jund, a faction of the Taliban, claimed responsibility.", "bombing reported; perpetrator_individual=suicide bomber; perpetrator_organization=Jund; what=blew himself up at a mosque"),
        ("An Israeli strike killed a commander in Beirut.", "air-strike reported; where=Beirut"),
        ("An Israeli airstrike hit an apartment building in Beirut.", "air-strike reported; where=Beirut"),
        ("Three people were stabbed in Lyon. The assailant, a 27-year-old Moldovan, was overpowered by guards.", "stabbing reported; victim=Three people; perpetrator_individual=27-year-old Moldovan; where=Lyon"),
        ("A hospital said that hackers had breached its network in August. Black Heron, a group of hackers, claimed responsibility for the attack.", "perpetrator_organization=Black Heron"),
        ("St. Brendan, which runs nine hospitals, said that a ransomware attack in August had exposed the data of 600,000 patients.", "what=had exposed the data of 600,000 patients"),
        ("Police fired tear gas at supporters of the opposition in Mbale on Monday.", "clash reported; party=Police; where=Mbale; begin=2017-11-27"),
        ("A fake video of a bank run went viral in Thailand on Tuesday.", "disinformation reported; where=Thailand"),
        ("Gunmen wearing military uniforms have abducted at least 35 travellers in northern Nigeria.", "kidnapping reported; perpetrator_individual=Gunmen; victim=35 travellers; where=northern Nigeria"),
        ("A blast killed up to 50 men in Lima and wounded more than 30 women.", "victim=50 men"),
        ("A 6.4-magnitude earthquake jolted Turkey's western province of Balikesir early on Monday.", "earthquake reported; where=Balikesir"),
        ("A cargo vessel rammed a bridge over the Meghna on Monday.", "crash reported; vehicle=cargo vessel; object=bridge"),
        ("A senator escaped unhurt when gunmen opened fire on her car in Lima.", "shooting reported; perpetrator_individual=gunmen; where=Lima"),
        ("Sixty workers were treated after ammonia leaked from a tank in Gujarat.", "spill reported; where=Gujarat"),
        ("A sprinter was banned for four years after testing positive for a banned steroid.", "ban reported; target=sprinter; duration=P4Y"),
        ("Four people were missing. Seven had been rescued by divers.", "disappearance reported; person=Four people"),
        ("Fighters stormed a base near Djibo. The Group for the Support of Islam and Muslims claimed the attack.", "perpetrator_organization=Group for the Support of Islam and Muslims"),
        ("Five people have been shot close to a rally in Seattle.", "shooting reported; victim=Five people; how=have been shot"),
        ("A ferry capsized in rough seas off the island of Masbate.", "crash reported; vehicle=ferry; where=Masbate"),
        ("An explosion and fire at a plant near Beaumont killed three workers late Monday.", "explosion reported; victim=three workers; where=Beaumont"),
        ("A court sentenced a minister to nine years in prison for taking bribes from a firm.", "sentence reported; defendant=minister; duration=P9Y; why=for taking bribes"),
        ("The court charged Assange with espionage by publishing hundreds of files.", "charge reported; authority=court; defendant=Assange"),
        ("The rebels shot down two drones.", "military-operation reported"),
        ("The financier's sexual abuse of girls began in May.", "sexual-assault reported; perpetrator_individual=financier; victim=girls"),
        ("The banker died by suicide in May.", "death reported; victim=banker; who=banker"),
        ("Nurses protested the closure of two hospitals.", "protest reported; actor=Nurses; demand=closure"),
        ("A New York man pleaded guilty Monday to threatening to kill Ilhan Omar, D-Minn., in March.", "conviction reported; what=pleaded guilty; begin=2017-11-27"),
        ("Two soldiers were killed in a helicopter crash near Kabul.", "crash reported; victim=Two soldiers; where=Kabul"),
        ("The plane went down in the sea off Malta on Monday.", "crash reported; vehicle=plane"),
        ("A website went down for three hours on Monday.", "outage reported; system=website; duration=PT3H"),
        ("A former mayor has been accused of taking bribes.", "charge reported; defendant=former mayor"),
        ("The minister resigned after the scandal.", "resignation reported; person=minister; who=minister; what=resigned; why=the scandal"),
        ("The company laid off 500 workers.", "layoff reported; organization=company; person=500 workers; who=company; what=laid off 500 workers"),
        ("A court sentenced the driver to six years in prison.", "sentence reported; authority=court; defendant=driver; who=court; what=sentenced the driver; duration=P6Y"),
        ("The regulator fined the bank for money laundering.", "fine reported; authority=regulator; defendant=bank; who=regulator; what=fined the bank for money laundering"),
        ("Two teenagers drowned in the river.", "drowning reported; victim=Two teenagers; who=Two teenagers; what=drowned in the river"),
        ("Robbers stole jewels from a shop in Tallinn.", "theft reported; perpetrator_individual=Robbers; object=jewels; who=Robbers; what=stole jewels from a shop; where=Tallinn"),
        ("Armed men robbed a bank in the old town.", "robbery reported; perpetrator_individual=Armed men; target=bank; who=Armed men; what=robbed a bank in the old town"),
        ("Protesters clashed with police in the capital.", "clash reported; party=Protesters; party=police; who=Protesters; what=clashed with police in the capital"),
        ("The airline filed for bankruptcy.", "bankruptcy reported; organization=airline; who=airline; what=filed for bankruptcy"),
        ("The volcano erupted on Sunday.", "eruption reported; object=volcano; who=volcano; what=erupted; begin=2017-11-26"),
        ("Firefighters rescued 140 people by boat.", "rescue reported; authority=Firefighters; person=140 people; who=Firefighters; what=rescued 140 people by boat"),
        ("The prisoner escaped from a jail in Leeds.", "escape reported; person=prisoner; who=prisoner; what=escaped from a jail; where=Leeds"),
        ("The army overthrew the government in a coup.", "coup reported; actor=army; counterpart=government; who=army; what=overthrew the government in a coup"),
        ("The airstrike killed a commander.", "air-strike reported; victim=commander; what=killed a commander"),
        ("A gunman opened fire at a market and wounded four people.", "shooting reported; perpetrator_individual=gunman; target=market; victim=four people; who=gunman; what=opened fire at a market"),
        ("The passenger was stabbed with a knife on a train.", "stabbing reported; victim=passenger; weapon=knife; who=passenger; what=was stabbed with a knife on a train"),
        ("The website went offline for three hours.", "outage reported; system=website; who=website; what=went offline; duration=PT3H"),
        ("The union sued the ministry.", "lawsuit reported; plaintiff=union; defendant=ministry; who=union; what=sued the ministry"),
        ("The hijackers seized the plane.", "incident reported; who=hijackers; what=seized the plane"),
        ("The senator was not injured in the crash.", "incident reported; who=senator; what=was not injured in the crash"),
        ("Police denied that officers had shot the man.", "shooting denied; perpetrator_individual=officers; victim=man; who=officers; what=had shot the man"),
        ("The group threatened to bomb the embassy.", "bombing planned; target=embassy; who=group; what=threatened to bomb the embassy"),
        ("If the dam collapses, the town could be flooded.", "flood hypothetical; who=town; what=could be flooded"),
        ("The rebels claim they shot down a helicopter on Monday.", "military-operation claimed; perpetrator_individual=The rebels; target=helicopter; who=The rebels; what=shot down a helicopter; begin=2017-11-27"),
        ("Farmers plan to protest in Brussels next week.", "protest planned; actor=Farmers; who=Farmers; what=plan to protest; why=to protest in Brussels next week; begin=2017-12-04"),
        ("The driver allegedly stabbed a passenger.", "stabbing claimed; perpetrator_individual=driver; victim=passenger; who=driver; what=allegedly stabbed a passenger"),
        ("The stock market crashed.", "incident reported; who=stock market; what=crashed"),
        ("Scientists fear the volcano may erupt.", "eruption hypothetical; object=volcano; who=volcano; what=may erupt"),
        ("Terrorists hurled a grenade at the office of the newspaper.", "bombing reported; perpetrator_individual=Terrorists; weapon=grenade; who=Terrorists; what=hurled a grenade at the office of the newspaper"),
        ("The bank was robbed by four men armed with pistols.", "robbery reported; perpetrator_individual=four men; target=bank; weapon=pistols; who=four men; what=was robbed by four men armed with pistols"),
        ("The kidnappers demanded a ransom for the businessman.", "incident reported; who=kidnappers; what=demanded a ransom for the businessman"),
        ("Attackers threw two bombs at the consulate in Lima.", "bombing reported; perpetrator_individual=Attackers; weapon=two bombs; who=Attackers; what=threw two bombs at the consulate; where=Lima"),
        ("A magnitude 6.1 quake shook the city.", "earthquake reported; who=magnitude 6.1 quake; what=shook the city"),
        ("The president was elected in November.", "election reported; person=president; who=president; what=was elected; begin=2017-11"),
        ("The prime minister visited Berlin on Monday.", "visit reported; actor=prime minister; counterpart=Berlin; who=prime minister; what=visited Berlin; where=Berlin; begin=2017-11-27"),
        ("The activist was released from prison on Thursday.", "release reported; defendant=activist; who=activist; what=was released from prison; begin=2017-11-30"),
        ("The government banned the party.", "ban reported; authority=government; target=party; who=government; what=banned the party"),
        ("A truck hit a bus in Lima on Monday. The crash happened in fog and killed two people.", "crash reported; victim=two people"),
        ("Chelsea have this morning paid the fee.", "incident reported; what=have this morning paid the fee"),
        ("Drivers at five operators will strike for 48 hours from Thursday.", "strike planned; organization=Drivers; duration=PT48H"),
        ("Some 4,100 members of the Footplate Union (FUR) walked out on Monday.", "strike reported; organization=4,100 members of the Footplate Union"),
        ("The grower was taken from his farm on Monday by five men.", "kidnapping reported; victim=grower; perpetrator_individual=five men; begin=2017-11-27"),
        // Who is named with whom, and by what.
        ("Ann Smith, 65, was killed near her home in Lima, along with two of her guards.", "killing reported; victim=Ann Smith; victim=guards"),
        ("Ann Smith, the mayor of Cali, was shot dead on Monday.", "shooting reported; victim=Ann Smith"),
        ("In the attack, 10 workers were killed, including union leader Ann Smith.", "attack reported; victim=10 workers; victim=union leader Ann Smith"),
        ("Ann Smith, an employee of the fund; Juan Perez, a spokesman for the ministry; and a worker from Lima were kidnapped.", "kidnapping reported; victim=Ann Smith; victim=Juan Perez; victim=worker"),
        ("The murder of the six Jesuits, a woman, and her daughter shocked the country.", "killing reported; victim=six Jesuits; victim=woman; victim=daughter"),
        ("Gunmen killed the mayor and his wife in Cali.", "killing reported; victim=mayor; victim=wife"),
        ("An official and a worker were abducted by eight men.", "kidnapping reported; perpetrator_individual=eight men; victim=official; victim=worker"),
        ("Four pedestrians were killed and several others injured in the attack.", "attack reported; victim=Four pedestrians; victim=several others"),
        ("A group of unidentified persons wounded the judge in Lima.", "injury reported; perpetrator_individual=group of unidentified persons; victim=judge"),
        ("Two members of the union were murdered by ten paid assassins.", "killing reported; victim=Two members of the union; perpetrator_individual=ten paid assassins"),
        ("On the night of 3 September unidentified individuals placed a bomb in a bank.", "bombing reported; perpetrator_individual=unidentified individuals; target=bank"),
        ("The deputy was kidnapped by the so-called Camilist Union.", "kidnapping reported; perpetrator_organization=so-called Camilist Union"),
        ("Terrorist groups blew up several towers.", "bombing reported; perpetrator_individual=Terrorist groups; target=several towers"),
        ("The murder on Monday of mayor Ann Smith shocked the country.", "killing reported; victim=mayor Ann Smith; begin=2017-11-27"),
        ("The killing of three men in Sonsonate was carried out by the 6th military detachment.", "killing reported; victim=three men; perpetrator_organization=6th military detachment"),
        ("The murderers of the six priests have not been found.", "killing reported; victim=six priests"),
        ("The rebels held approximately 20 foreign diplomats hostage.", "hostage-taking reported; perpetrator_individual=rebels; victim=20 foreign diplomats"),
        ("Gunmen shot dead the mayor on Monday.", "shooting reported; victim=mayor"),
        ("Two teachers killed in Lima.", "killing reported; victim=Two teachers"),
        ("There was an attempt against the minister's life in Lima.", "attack reported; victim=minister"),
        ("The minister escaped unharmed from a bomb attack on Monday.", "bombing reported; victim=minister"),
        ("A bus with fishermen on board was blown up by a bomb.", "bombing reported; target=bus; victim=fishermen"),
        ("A plane blew up in midair, killing all 107 passengers.", "bombing reported; target=plane; victim=107 passengers"),
        ("A bomb was thrown at the home of Ann Smith in Cali.", "bombing reported; target=home of Ann Smith; victim=Ann Smith"),
        ("A colonel, two lieutenants, and two soldiers were involved in the massacre of the priests.", "massacre reported; perpetrator_individual=colonel; perpetrator_individual=two lieutenants; perpetrator_individual=two soldiers"),
        ("The murder of six priests was the work of the army.", "killing reported; victim=six priests; perpetrator_organization=army"),
        ("The judge investigates the army's involvement in the murder of six priests.", "killing reported; perpetrator_organization=army"),
        ("The union holds the army responsible for the murder of six priests.", "killing reported; perpetrator_organization=army"),
        ("A judge was shot to death by gunmen in Lima, where drug trafficking is common.", "killing reported; victim=judge"),
        ("Offices of unions and houses of members were attacked in Lima on Monday.", "attack reported; target=Offices of unions; target=houses of members"),
        ("There was an attack last night and this morning on a substation in Lima.", "attack reported; target=substation"),
        ("A bomb exploded in Cali on Monday, causing damage to a school. A church also suffered heavy damage.", "bombing reported; target=school; target=church"),
        ("Ann Smith, 23; John Brown, 45; and Peter Ortiz, 30, were killed in Lima.", "killing reported; victim=Ann Smith; victim=John Brown; victim=Peter Ortiz"),
        ("A priest was murdered in Lima. Six soldiers were arrested because of their suspected involvement in the murder.", "killing reported; victim=priest; perpetrator_individual=Six soldiers"),
        ("Three men shot a judge in Cali. Their names are Juan Perez, Peter Ortiz and John Brown.", "shooting reported; perpetrator_individual=Juan Perez; perpetrator_individual=John Brown"),
        ("A paid assassin shot a judge in Cali. The assassin, who identified himself as Juan Perez, was arrested.", "shooting reported; perpetrator_individual=Juan Perez"),
        ("Gunmen attacked the home of senator Juan Ruiz today, killing a guard.", "attack reported; perpetrator_individual=Gunmen; target=home of senator Juan Ruiz; victim=guard"),
        ("As a result of the explosion 20 people were injured.", "victim=20 people"),
        ("In an attack that occurred in Lima a group of unidentified persons wounded a judge.", "perpetrator_individual=group of unidentified persons; victim=judge"),
        ("A prosecutor was attacked in Cali, 10 km from Buga, by an individual who fired 13 shots.", "attack reported; perpetrator_individual=individual"),
        ("Six Priests were murdered in Lima.", "killing reported; victim=Six Priests"),
        ("Gunmen killed one of his bodyguards in Lima.", "killing reported; victim=one of his bodyguards"),
        ("Police showed five men suspected of killing the mayor. Their names are Juan Perez, Peter Ortiz and John Brown.", "killing reported; perpetrator_individual=Juan Perez; perpetrator_individual=John Brown"),
        ("The attack against DAS [Department of Security] director Juan Ruiz failed.", "attack reported; victim=director Juan Ruiz"),
        ("The refugee center in Lima was hit by a missile.", "attack reported; target=refugee center; weapon=missile"),
        ("Three men were taken from their homes on Monday.", "kidnapping reported; victim=Three men; begin=2017-11-27"),
        ("A bomb destroyed a bank in Lima. The attack took place on Monday.", "bombing reported; begin=2017-11-27"),
        ("Fifty peasants were kidnapped in Cali. The kidnapping took place on Monday.", "kidnapping reported; begin=2017-11-27"),
        ("Police say that rebels are preparing an attack on the embassy.", "attack hypothetical"),
        ("Men in a car with dark windows fired at him in Lima.", "shooting reported; perpetrator_individual=Men"),
        ("A rocket attack on a market shook Lima on Monday.", "attack reported; target=market"),
        ("The air force used planes to bomb a village in Lima.", "attack reported; perpetrator_organization=air force"),
        ("The parties signed a cease-fire on Monday.", "ceasefire reported"),
        // Why and how.
        ("The company faces criticism for changing the shape of its bars in shops.", "incident reported; why=for changing the shape of its bars; how=changing the shape"),
        ("A gunman attacked a market in Lima on Monday, driving a truck into the crowd.", "attack reported; how=driving a truck into the crowd"),
        ("The army bombed the village in retaliation for an attack on a convoy, a spokesman said.", "attack reported; why=an attack on a convoy"),
        ("Three people died when the roof of a hall collapsed in Lima.", "death reported; how=the roof of a hall collapsed in Lima"),
        ("The trains were stopped as a safety precaution by the operator.", "incident reported; why=as a safety precaution"),
        ("An employee deactivated the account. He saw it as an opportunity to rid the world of it.", "account-deactivation reported; why=an opportunity to rid the world of it"),
        ("A worker deleted the account of the governor. The firm blamed “human error”.", "account-deactivation reported; why=human error"),
        ("The lights went out in the whole town on Tuesday.", "outage reported; system=lights; begin=2017-11-28"),
        ("About 40,000 people were without power in Lima on Tuesday.", "outage reported; where=Lima; begin=2017-11-28"),
        ("The flight was cancelled due to heavy fog over the coast.", "incident reported; why=heavy fog over the coast"),
        ("A bomber has rammed a truck into the consulate in Lima, killing four people.", "attack reported; what=has rammed a truck into the consulate; how=has rammed a truck"),
        ("More than 60 were injured and 23 workers were killed when a fire swept through a factory in Dhaka.", "fire reported; who=23 workers"),
        ("The president met the queen for 90-minute talks.", "visit reported; what=met the queen for 90-minute talks"),
        ("The driver avoids a crash at the Monaco Grand Prix.", "incident reported; what=avoids a crash"),
        ("Lima, 3 Jan 17 (Efe) -- [Report] A bomb exploded at a bank in Cusco on Tuesday.", "bombing reported; target=bank; where=Cusco; begin=2017-11-28"),
        ("Gunmen shot the mayor and wounded his driver.", "shooting reported; perpetrator_individual=Gunmen; victim=mayor; victim=driver"),
        ("Terrorists burned the offices of the bank.", "arson reported; perpetrator_individual=Terrorists; target=offices of the bank"),
        ("Terrorists set two schools and several houses on fire.", "arson reported; target=two schools; target=several houses"),
        ("Guerrillas attacked and burned a bus in Cali.", "target=bus; where=Cali"),
        ("Gunmen killed a judge in Santander Department.", "killing reported; where=Santander Department"),
        ("One of his bodyguards was killed by gunmen.", "killing reported; victim=One of his bodyguards"),
        ("The students killed last week were from Lima.", "killing reported; victim=students"),
        ("The attack left two people dead.", "victim=two people"),
        ("The attorney general was murdered in Quito.", "killing reported; victim=attorney general; where=Quito"),
        ("DAS [Administrative Department of Security] director Miguel Maza was kidnapped.", "kidnapping reported; victim=director Miguel Maza"),
        ("A bomb damaged the windows of the consulate.", "bombing reported; target=consulate"),
        ("Police were blamed for the killing of a student.", "killing reported; victim=student; perpetrator_organization=Police"),
        // What is there of sentences that are not read in full yet.
        ("A bomb exploded outside a bank in Bogota on Tuesday, killing two people.", "bombing reported; target=bank; weapon=bomb; victim=two people; where=Bogota; begin=2017-11-28"),
        ("A truck collided with a school bus near Dayton on Friday.", "crash reported; vehicle=truck; where=Dayton; begin=2017-11-24"),
        ("Twelve people were injured when a train derailed near Lyon.", "crash reported; victim=Twelve people; vehicle=train; where=Lyon"),
        ("The bombing of the pipeline by the ELN caused an oil spill.", "bombing reported; target=pipeline; perpetrator_organization=ELN"),
        ("The murder of the archbishop shocked the country.", "killing reported; victim=archbishop"),
        ("A fire destroyed a garment factory in Dhaka.", "fire reported; object=garment factory; where=Dhaka"),
        ("She died of cancer in Paris on Sunday.", "death reported; cause=cancer; where=Paris; begin=2017-11-26"),
        ("The two countries signed a peace agreement in Geneva.", "agreement reported; actor=two countries; where=Geneva"),
    ]

    @Test(arguments: examples) func sentences(_ sentence: String, _ incident: String) {
        let found = IncidentReader.shared.facts(of: sentence)
        let wanted = incident.split(separator: "; ").map(String.init)
        #expect(wanted.filter { !found.contains($0) } == [], "found: \(found.joined(separator: "; "))")
    }

    /// Nothing of these types is told here.
    @Test(arguments: [
        ("The senator was not injured in the crash.", "injury"), ("The stock market crashed.", "crash"),
        ("Talks between the two sides collapsed.", "collapse"), ("He killed time in a bar.", "shooting"),
        ("Nobody was hurt.", "injury"), ("The fire department said nothing.", "arson"), ("She fired off a letter.", "shooting"),
        ("The senator harshly attacked the president.", "attack"), ("A crew was shooting video in the street.", "shooting"),
        ("A series of attacks worries the government.", "attack"), ("Members held up signs.", "robbery"),
        ("The alarm went off before dawn.", "explosion"), ("The fire brigade came on Monday.", "fire"),
        ("The committee met to bar the press from the room.", "attack"), ("The senator attacked the program.", "attack"),
        ("The lawyer blasted the prince for lying.", "bombing"), ("The papers came with some names blacked out.", "outage"),
        ("The team had one shot on goal.", "shooting"), ("The two cars came within inches of a collision.", "crash"), ("She woke up feeling like her mind was on fire.", "fire"),
        ("The rebels promised to refrain from attacks on the pipeline.", "attack"), ("They will not allow the murder of judges.", "killing"),
        ("The two sides agreed on a cease-fire.", "fire"), ("The bombing was blamed on the Shining Path.", "bombing"), ("It was an attempt on the record.", "attack"),
        ("The kidnappers marched him to a hut.", "protest"), ("The bank opened in March.", "protest"),
        ("Five people were treated for life-threatening injuries.", "threat"), ("The tram toppled over on a bend.", "coup"),
        ("Officers rammed the door and went in.", "attack"), ("As the firm grew, driver pay went down.", "outage"),
        ("The government has been accused of creating a disaster.", "charge"), ("The stories were released as a series. They were released in May.", "release"),
        ("The Rail Accident Investigation Branch will publish a report.", "accident"), ("The minister testified on Monday.", "trial"),
        ("Clashes erupted in the capital.", "eruption"), ("The index has been rallying since May.", "protest"), ("She recalled that it had rained.", "recall"),
        ("He held up a shirt.", "robbery"), ("The well-executed goal won the match.", "killing"), ("The man pleaded guilty to threatening to kill a senator.", "killing"),
        ("Two soldiers were killed in a helicopter crash.", "clash"),
        ("The man breached his bail conditions.", "data-breach"), ("The speech was a breach of safety rules.", "data-breach"), ("Riot police came.", "riot"), ("Lazarus is a hacking group.", "cyberattack"), ("He demonstrated his commitment in a debate.", "protest"), ("Rebel forces took over the town.", "merger"), ("The fleet has 600 strike drones.", "strike"),
        ("The woman made a rape allegation.", "sexual-assault"), ("The doctors offered to vaccinate the detained migrants for flu.", "arrest"),
    ])
    func nothingOfTheKind(_ sentence: String, _ type: String) {
        #expect(!IncidentReader.shared.facts(of: sentence).contains { $0.hasPrefix(type + " reported") })
    }

    @Test func theHeadlineNamesTheMainIncident() {
        let text = "Some 48,000 households had no heat on Sunday. An 83-year-old woman died in the town. Boats brought gas."
        #expect(IncidentReader.shared.facts(of: text, title: "Two-day blackout leaves island without heat").first == "outage reported")
    }

    @Test func aNounThatTheSentenceDoesNotTellOfIsWhatHappened() {
        let text = "A man was arrested in Lima on Monday. The hall was full when the minister spoke about the resignation of the mayor."
        let incidents = IncidentReader.shared.incidents(of: text, title: nil)
        let resignation = incidents.first { $0.type == "resignation" }
        #expect(resignation?.what.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == "the resignation of the mayor")
    }

    @Test func howLongThereWasNoneIsNoDuration() {
        #expect(!IncidentReader.shared.facts(of: "The website went offline on Monday in the longest outage in 31 years.").contains("duration=P31Y"))
    }

    @Test(arguments: [
        ("The ministers held peace talks in Geneva on Monday.", "counterpart=peace"),
        ("The theft bore the hallmarks of a gang.", "object=hallmarks"),
        ("Police report the kidnapping of the driver of Juan Ruiz, the secretary general of the party.", "victim=secretary general"),
        ("The mayor opened a bridge on Monday. The regime is known for the murder of officials and their relatives.", "victim=relatives"),
    ])
    func takesNoPart(_ sentence: String, _ fact: String) {
        #expect(!IncidentReader.shared.facts(of: sentence).contains(fact))
    }

    /// How long after something it was tells not why.
    @Test func aDistanceInTimeIsNoReason() {
        let facts = IncidentReader.shared.facts(of: "Five people were shot in Seattle, just hours after the mayor was elected.")
        #expect(!facts.contains { $0.hasPrefix("why") }, "found: \(facts)")
        #expect(!IncidentReader.shared.facts(of: "The coach was sacked on Monday after five-and-a-half years in charge.").contains { $0.hasPrefix("why") })
    }

    /// A trial's month is not the deed's.
    @Test func theDeedOfAConvictionWasBefore() {
        let text = "After a trial in September, a jury deliberated for a day before convicting Webb of kidnapping a girl."
        let kidnapping = IncidentReader.shared.incidents(of: text, title: nil).first { $0.type == "kidnapping" }
        #expect(kidnapping != nil && kidnapping?.when?.rule != "date beside the trigger")
    }

    @Test func mentionsOfOneIncidentAreGathered() {
        let text = "A bomb exploded at a market in Lima on Monday. The blast killed four people. The bombing was the second this year."
        let incidents = IncidentReader.shared.incidents(of: text, title: nil)
        #expect(incidents.filter { ["bombing", "explosion", "killing"].contains($0.type) }.count == 1)
        #expect(incidents.first?.participants.contains { $0.role == "victim" } == true)
    }

    @Test func whatHappenedLongAgoIsBackground() {
        let text = "The city opened a new bridge on Monday. The mayor spoke. Guests cheered. In 1987 rebels bombed the old bridge."
        #expect(!IncidentReader.shared.incidents(of: text, title: nil).contains { $0.type == "bombing" })
    }

    /// Of the sentences behind the first.
    @Test(arguments: [
        "This regime has murdered the clergy.", "They are guilty of killing opponents.", "Are any policemen wounded?", "It is easy to be killed there.", "We do not know of any officer being killed.",
    ])
    func nothingInParticular(_ sentence: String) {
        let found = IncidentReader.shared.incidents(of: "The city opened a new bridge on Monday. " + sentence, title: nil)
        #expect(!found.contains { ["killing", "injury", "massacre"].contains($0.type) && $0.status == .reported }, "found: \(found.map(\.type))")
    }

    @Test func countsOverALongTimeTellOfNoIncident() {
        let text = "The city opened a new bridge on Monday. The mayor spoke. So far this year, three judges have been killed in the country."
        #expect(!IncidentReader.shared.incidents(of: text, title: nil).contains { $0.type == "killing" })
    }

    /// A murder is no part of the trafficking that is spoken of beside it.
    @Test func crimesWithoutBloodTakeInNoDeaths() {
        let text = "Police speak of drug trafficking in the port. A judge was murdered there on Monday."
        #expect(IncidentReader.shared.incidents(of: text, title: nil).contains { $0.type == "killing" })
    }

    @Test func aStoryGoesOnFromTheTimeThatItHasReached() {
        let text = "Armed men robbed a trader on a road on 7 November. He tried to resist. The men then shot his guard."
        let shooting = IncidentReader.shared.incidents(of: text, title: nil).first { $0.type == "shooting" }
        #expect(shooting?.begin.map(String.init(describing:)) == "2017-11-07")
    }

    @Test func attacksInTownsFarApartAreTwo() {
        let text = "A bomb exploded at a bank in Cali on Monday. Nobody was hurt. Another bomb destroyed a school in Barranquilla."
        let found = IncidentReader.shared.incidents(of: text, title: nil).filter { $0.type == "bombing" }
        #expect(found.count == 2)
    }

    /// What has the name of an incident, what was once done to something, what only rivals say.
    @Test(arguments: [
        "The gang threatened on its leak site to publish the files.", "The intruders entered through stolen credentials.",
        "The president accused the demonstrators of lying.", "A tsunami warning was lifted.",
    ]) func namesOfOtherThingsAreNoIncidents(sentence: String) {
        #expect(IncidentReader.shared.incidents(of: "The council met on Monday. " + sentence, title: nil).allSatisfy { $0.type == "incident" || $0.type == "threat" })
    }

    /// "In 2014": those who did something else then did not do this.
    @Test func groupsOfLongAgoAreNoDoers() {
        let text = "Gunmen abducted 42 pupils in Kebbi on Tuesday. Troops searched the hills. In 2014, Boko Haram militants kidnapped 276 girls."
        #expect(!IncidentReader.shared.facts(of: text).contains { $0.hasPrefix("perpetrator_organization") })
    }

    /// What the police then did to the gunman is another incident.
    @Test func theReplyToAnAttackIsItsOwn() {
        let found = IncidentReader.shared.incidents(of: "A man opened fire on shoppers in Oakland on Monday before officers shot him dead.", title: nil)
        #expect(found.map(\.type) == ["shooting", "shooting"])
        #expect(found.map { $0.participants.count { $0.role == "perpetrator_individual" } } == [1, 1])
    }

    /// Whom the sentence's second incident is done to.
    @Test(arguments: [
        ("A man who robbed a bank in Reno and hid the money was sentenced to 12 years on Wednesday.", "sentence", "man"),
        ("A banker was detained in Lima. He faces ten years in prison if convicted.", "conviction", "A banker"),
        ("Pruitt pleaded guilty to the robberies in October.", "conviction", "Pruitt"),
        ("Two activists threw paint on a picture. The activists, women aged 22 and 27, were arrested on suspicion of vandalism.", "arrest", "women"),
    ]) func theSecondIncidentHasItsOwnDefendant(text: String, type: String, defendant: String) {
        let found = IncidentReader.shared.incidents(of: text, title: nil).first { $0.type == type }
        let bytes = Array(text.utf8)
        #expect(found?.participants.filter { $0.role == "defendant" }.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [defendant])
    }

    /// An agency's desk in the capital reports from all over the country.
    @Test func aReportFromTheCapitalTellsOfTheCountry() {
        let text = "Bogota, 3 Jan 17 (Efe) -- The police said that gunmen had killed a judge. Violence grows in Colombia."
        let place = IncidentReader.shared.incidents(of: text, title: nil).first?.whereAt
        #expect(place.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == "Colombia")
    }

    /// Who takes no part: what stands behind a name or begins another clause, a place, a group that is known.
    @Test(arguments: [
        ("Gunmen kidnapped Manuel Ruiz, nephew of Ana Gomez, candidate for mayor, in Cali.", ["perpetrator_individual=Gunmen", "victim=Manuel Ruiz"]),
        ("In the face of the murder of two leaders, president Ruiz decided to stay.", ["victim=two leaders"]),
        ("A judge was shot at his farm in Cali.", ["victim=judge"]),
        ("A trader was killed at a farm owned by drug trafficker Juan Ruiz in Cali.", ["victim=trader"]),
        ("Ten people, two of them children, were killed in Cali.", ["victim=Ten people"]),
        ("Cali, 3 Nov (Acan-Efe) -- Unidentified men fired at him in Cali.", ["perpetrator_individual=Unidentified men"]),
        ("Many are missing. The group has kidnapped 20 people in Cali.", ["victim=20 people"]),
    ]) func whoTakesNoPart(text: String, participants: [String]) {
        #expect(IncidentReader.shared.facts(of: text).filter { $0.hasPrefix("perpetrator") || $0.hasPrefix("victim") || $0.hasPrefix("target") } == participants)
    }

    /// What is always done, what was done long ago, fire fighters.
    @Test(arguments: [
        "The general kept his power by murdering his opponents.", "In 1984 the same man organized the assassination of a minister.",
        "A spokesman for the fire fighters told the agency that the road was open.",
        "This is the middle of a wave of kidnappings, killings, and dynamite attacks in Lima.",
        "The courts failed in other cases, such as the assassination of the bishop of Cali.",
        "The lawyer spoke of the murder of Ann Smith, too.",
        "A commander died near the town on 29 October 2012. On that occasion, 14 fishermen were killed by soldiers.",
    ]) func backgroundIsNoIncident(sentence: String) {
        let found = IncidentReader.shared.incidents(of: "The council met in Cali. It spoke of roads. " + sentence, title: nil)
        #expect(!found.contains { ["killing", "fire", "bombing"].contains($0.type) })
    }

    /// A murder is no result of the bombing that is told of before it, unless it is the same man's death.
    @Test func murdersAreIncidentsOfTheirOwn() {
        func types(_ text: String) -> [String] { IncidentReader.shared.incidents(of: text, title: nil).map(\.type).sorted() }
        #expect(types("A bomb exploded at a bank in Lima on Monday. A judge was murdered.") == ["bombing", "killing"])
        #expect(types("Gunmen attacked the judge's house in Lima on Monday. The judge was murdered.").count == 1)
        let far = "A bomb killed judge Ann Smith in Lima on Monday. The town is calm. Shops are open. Schools are open, too. Trains run. " +
            "The president spoke of the violence that killed Ann Smith."
        #expect(types(far) == ["bombing"])
    }

    /// A soldier who died in a clash was not killed by the bomb that is told of beside it.
    @Test func theDeadOfAClashAreItsOwn() {
        let text = "A bomb destroyed a school in Lima on Monday. The army said that one soldier died in a clash with rebels in the suburbs."
        let bombing = IncidentReader.shared.incidents(of: text, title: nil).first { $0.type == "bombing" }
        #expect(bombing?.participants.map(\.role).contains("victim") == false)
    }

    @Test func anyTextIsRead() {
        for text in ["", ".", "killed killed killed", "bomb", "to by of with", String(repeating: "bombing of the ", count: 400)] {
            _ = IncidentReader.shared.facts(of: text)
        }
    }
}

/// All stages up to incidents over a short text.
struct IncidentReader: Sendable {
    static let shared = IncidentReader()

    private var vocabulary = Vocabulary()
    private var language: LanguageAnalyzer
    private var times: TimeExtractor
    private var entities: EntityExtractor
    private var quotes: QuoteExtractor
    private var extractor: IncidentExtractor

    init() {
        language = LanguageAnalyzer(vocabulary: &vocabulary)
        times = TimeExtractor(vocabulary: &vocabulary)
        entities = EntityExtractor(vocabulary: &vocabulary)
        quotes = QuoteExtractor(vocabulary: &vocabulary)
        extractor = IncidentExtractor(vocabulary: &vocabulary)
    }

    func incidents(of text: String, title: String?) -> [Incident] {
        var reader = self
        return reader.read(Array(text.utf8), title.map { Array($0.utf8) })
    }

    private mutating func read(_ text: [UInt8], _ title: [UInt8]?) -> [Incident] {
        let published = CivilDateTime(year: 2017, month: 11, day: 30)
        let document = language.analyze(text, vocabulary: &vocabulary)
        let headline = title.map { language.analyze($0, vocabulary: &vocabulary) }
        let found = times.times(in: document, vocabulary: vocabulary, published: published)
        let names = entities.entities(in: document, vocabulary: vocabulary)
        let quoted = quotes.quotes(in: document, vocabulary: vocabulary, entities: names)
        return extractor.incidents(
            in: document, title: headline, vocabulary: vocabulary, times: found, entities: names, quotes: quoted, published: published)
    }

    /// Each link as "arrest causedBy robbery".
    func links(of text: String) -> [String] {
        let incidents = incidents(of: text, title: nil)
        return incidents.flatMap { incident in incident.links.map { "\(incident.type) \($0.relation.rawValue) \(incidents[$0.incident].type)" } }
    }

    /// What the first incident is, as the examples write it.
    func facts(of text: String, title: String? = nil) -> [String] {
        guard let incident = incidents(of: text, title: title).first else { return [] }
        let bytes = Array(text.utf8)
        func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var facts = ["\(incident.type) \(incident.status.rawValue)"]
        facts += incident.participants.map { "\($0.role)=\(words($0.bytes))" }
        let slots = [("who", incident.who), ("what", incident.what), ("where", incident.whereAt), ("why", incident.why), ("how", incident.how)]
        for (name, slot) in slots { if let slot { facts.append("\(name)=\(words(slot.bytes))") } }
        if let begin = incident.begin { facts.append("begin=\(begin)") }
        if let duration = incident.duration { facts.append("duration=\(duration)") }
        return facts
    }
}
