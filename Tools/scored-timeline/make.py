#!/usr/bin/env python3
"""Writes the scored corpus of the timeline: articles about invented events, with copies edited as agencies do.

    Tools/scored-timeline/make.py [--seed N] [--repeat N | --articles N] > articles.jsonl

Each line has "event" (which event it is about) and "story" (articles of the same story are copies or versions of one text).
The same seed gives the same bytes. --repeat lets every event happen again, each time a month later, and be told in much the same words:
what reports of a kind have in common must not make them copies. --articles makes at least so many, about as many events as that takes,
put together from the parts of those in events.txt: other cities, people and words, over ten years, one to fifteen articles each. For
measuring how the cost grows.
"""
import argparse, datetime, itertools, json, os, random, re

HERE = os.path.dirname(os.path.abspath(__file__))
OUTLETS = """Baltic Brief;The Morning Ledger;Harbor Times;Meridian Observer;The Evening Standard-Post;Continental Wire;Daily Compass;
The Northern Echo-Herald;World Dispatch;City Gazette;The Plain Record;Channel Nine Online;Sunrise Tribune;Courier International;The Valley Paper;
Globe & Anchor;The Weekly Mirror-News;Pacific Sentinel""".replace("\n", "").split(";")
WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
SYNONYMS = [("officials said", "authorities said"), ("said", "told reporters"), ("people", "persons"), ("police", "officers"), ("center", "centre"),
            ("neighbor", "neighbour"), ("the city of ", ""), ("more than", "over"), ("was set up", "was opened"), ("nearby", "close by"), ("hours", "several hours"),
            ("days", "some days"), ("asked", "called on"), ("was not clear", "remained unclear"), ("help", "aid"), ("showed", "broadcast")]
FEMALE = set("Ewa Teresa Lena Ximena Lenka Carla Rosa Emine Grace Ana Helene Vera Zainab Judith Denise Tanya Fatima Nomsa Sue Kristi Ilse Nidia Yuko Olga Layla Noor "
             "Patricia Hodan Sandrine Jelena Siti Mercy Fiona Chloe Katja Marta Cheryl Priya Aoife Rachel Beatriz Liliana Doris Hauwa Marie Malee Anja Dolores "
             "Sonia Ulrike Nancy Berit Camila Ayesha Ingrid Salma Meena Amy Park".split())


def section_lines(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")]


def events():
    fields = "type city country begin subj dead hurt official office q1 q2 witness q3 detail".split()
    for number, line in enumerate(section_lines("events.txt"), 1):
        event = dict(zip(fields, [part.strip() for part in line.split(" | ")]))
        event["id"] = f"e{number:02}"
        event["begin"] = datetime.datetime.fromisoformat(event["begin"])
        event["dead"], event["hurt"] = int(event["dead"]), int(event["hurt"])
        yield event


def cities_by_country():
    """The cities of the countries in events.txt whose names are one word."""
    with open(os.path.join(HERE, "../../Lexicons/entities/place.tsv"), encoding="utf-8") as file:
        places = [line.rstrip("\n").split("\t") for line in file]
    codes = {name: code for name, kind, code, *_ in places if kind == "country"}
    found = {}
    for country in sorted({event["country"] for event in events()}):
        code = codes.get(country.lower())
        found[country] = [name.capitalize() for name, kind, other, people, *_ in places
                          if other == code and kind in ("city", "capital") and name.isascii() and name.isalpha() and int(people) > 50000]
    return {country: names for country, names in found.items() if names}


def invented_events(draw):
    """Events without end, each put together from parts of several in events.txt."""
    known, by_country = list(events()), cities_by_country()
    towns = [(city, country) for country, cities in by_country.items() for city in cities]
    first, last = zip(*(event[who].rsplit(" ", 1) for event in known for who in ("official", "witness")))
    said = [event[quote] for event in known for quote in ("q1", "q2", "q3")]

    def name():
        return f"{draw.choice(first)} {draw.choice(last)}"

    def quote():
        one, other = draw.sample(said, 2)
        return f"{one}, {draw.choice(['and', 'but', 'so', 'because'])} {other[0].lower() if not other.startswith('I ') else 'I'}{other[1:]}"

    for number in itertools.count(1):
        event = dict(draw.choice(known), id=f"i{number:06}", official=name(), witness=name(), q1=quote(), q2=quote(), q3=quote())
        event["city"], event["country"] = draw.choice(towns)
        event["begin"] = datetime.datetime(2015, 1, 1) + datetime.timedelta(minutes=5 * draw.randrange(10 * 365 * 24 * 12))
        event["dead"] = event["dead"] and draw.randint(1, 2 * event["dead"])
        event["hurt"] = event["hurt"] and draw.randint(1, 2 * event["hurt"])
        # Whoever is named there belongs to another event.
        ordinal = draw.choice(["first", "second", "third", "fourth", "fifth"])
        event["detail"] = f"It was the {ordinal} time in {draw.randint(2, 40)} years, {name()} wrote in a local paper."
        yield event


def leads():
    found, kind = {}, None
    for line in section_lines("leads.txt"):
        if line[:2] in ("H ", "L "):
            found[kind][line[0]].append(line[2:])
        else:
            kind = line
            found[kind] = {"H": [], "L": []}
    return found


def bodies():
    found = {}
    for line in section_lines("bodies.txt"):
        found.setdefault(line[0], []).append(line[2:])
    return found


def number(count):
    return WORDS[count] if count < 10 else str(count)


def capital(text):
    return text[:1].upper() + text[1:]


def people(count, noun="people"):
    return f"{number(count)} {'person' if count == 1 else noun}"


def toll(dead, hurt, draw):
    """Phrases of one and the same toll: participle, sentence, start of a sentence, headline."""
    least = draw.choice(["", "", "at least "])
    parts, ing, short = [], [], []
    if dead:
        parts.append(f"{least}{people(dead)} {'was' if dead == 1 else 'were'} killed")
        ing.append(f"killing {least}{people(dead)}")
        short.append(f"{number(dead)} dead")
    if hurt:
        parts.append(f"{number(hurt)} {'other' if dead and hurt == 1 else 'others' if dead else 'person' if hurt == 1 else 'people'} {'was' if hurt == 1 else 'were'} injured")
        ing.append(f"injuring {number(hurt)} {'others' if dead and hurt > 1 else 'people' if hurt > 1 else 'person' if not dead else 'more'}")
        short.append(f"{number(hurt)} hurt")
    if not parts:
        return "without injuries", "Nobody was hurt.", "Nobody was hurt", "nobody hurt"
    return " and ".join(ing), capital(" and ".join(parts)) + ".", capital(" and ".join(parts)), ", ".join(short)


def article(event, lead, body, outlet, order, draw, told):
    """One outlet's own report. "told" holds the lines that other outlets have used: people say the same to all, but reporters write for themselves."""
    delay = draw.choice([0, 0, 1, 1, 2]) if order else 0
    published = event["begin"] + datetime.timedelta(hours=draw.randint(2, 9) + 24 * delay)
    dead = event["dead"] + (draw.choice([0, 0, 1, 2]) if order >= 3 and event["dead"] > 3 else 0)
    hurt = event["hurt"] + (draw.choice([0, 0, -1, 3]) if order >= 2 and event["hurt"] > 10 else 0)
    ing, sentence, start, short = toll(dead, hurt, draw)
    begin = event["begin"]
    if order == 4 and draw.random() < 0.15:
        begin -= datetime.timedelta(days=1)  # One who has it wrong.
    hour = begin.hour % 12 or 12
    clock = f"{hour}{f':{begin.minute:02}' if begin.minute else ''} {'a.m.' if begin.hour < 12 else 'p.m.'}"
    part = "night" if begin.hour < 5 or begin.hour >= 21 else "morning" if begin.hour < 12 else "afternoon" if begin.hour < 17 else "evening"
    days = (published.date() - begin.date()).days
    day = draw.choice([f"on {begin:%A}", f"on {begin:%A}", f"on {begin.day} {begin:%B}", f"on {begin:%B} {begin.day}"])
    when = draw.choice([day, f"at {clock} {day}", f"shortly after {clock} {day}" if begin.hour > 5 else day, f"{day} {part}" if day[3:].isalpha() else day])
    subj = event["subj"]
    bare = re.sub(r"^(a|an|the) ", "", subj)
    fill = dict(event, City=event["city"], Country=event["country"], Subj=capital(subj), subj_bare=bare, Subj_short=capital(bare.split(",")[0]),
                subj_short=bare.split(",")[0], toll_ing=ing, toll_sentence=sentence, toll_start=start, toll_short=short, when=when, when_day=day, clock=clock,
                part=part, were="were" if " and " in subj else "was", Last=event["official"].split()[-1], wlast=event["witness"].split()[-1],
                he="she" if event["official"].split()[0] in FEMALE else "he")
    titles = leads_by_type[event["type"]]["H"]
    paragraphs = [leads_by_type[event["type"]]["L"][lead].format(**fill)]
    chosen = ["Q", "W", "D"] + draw.sample(["R", "R", "B", "B", "Q"], draw.randint(2, 4))
    if "D" in told or draw.random() < 0.4:
        chosen.remove("D")
    told.add("D" if "D" in chosen else "")
    if draw.random() < 0.2:
        chosen.remove("W")
    rest = chosen[1:]
    draw.shuffle(rest)
    for kind in chosen[:1] + rest:
        fresh = [line for line in body[kind] if line not in told]
        if not fresh:
            continue
        pick = draw.choice(fresh)
        told.add(pick)
        paragraphs.append(pick.format(**fill))
    slug = re.sub(r"[^a-z]+", "-", f"{event['city']} {event['type']}".lower()).strip("-")
    host = re.sub(r"[^a-z]+", "", outlet.lower())
    return dict(event=event["id"], title=capital(titles[draw.randrange(len(titles))].format(**fill)), publisher=outlet,
                url=f"https://{host}.example/{published:%Y/%m/%d}/{slug}-{order}", published=published.isoformat(timespec="minutes"), paragraphs=paragraphs)


def copied(story, outlet, draw):
    """A copy as another outlet's desk would edit it."""
    copy = dict(story, paragraphs=list(story["paragraphs"]), publisher=outlet)
    edits = draw.sample(["title", "cut", "synonyms", "dateline", "insert", "credit", "swap", "trim"], draw.randint(2, 4))
    lines = copy["paragraphs"]
    for edit in edits:
        if edit == "title":
            copy["title"] = draw.choice(["Latest: ", "Report: ", "World: "]) + story["title"]
        if edit == "cut" and len(lines) > 4:
            del lines[-draw.randint(1, 2):]
        if edit == "synonyms":
            for old, new in draw.sample(SYNONYMS, 4):
                copy["paragraphs"] = lines = [line.replace(" " + old, " " + new, 1) for line in lines]
        if edit == "dateline":
            lines[0] = f"{cities[story['event']].upper()} - {lines[0]}"
        if edit == "insert":
            lines.insert(draw.randint(min(2, len(lines)), len(lines)), draw.choice([
                f"{outlet} could not confirm this by itself.", "Our correspondent in the region is on the way, and we shall report.",
                "This is a developing story, and some of what is first reported may turn out to be wrong."]))
        if edit == "credit":
            lines.append(draw.choice([f"With material from {story['publisher']}.", f"Additional reporting by {outlet} staff."]))
        if edit == "swap" and len(lines) > 4:
            lines[2], lines[3] = lines[3], lines[2]
        if edit == "trim" and len(lines) > 1 and lines[1].count(". ") > 0:
            lines[1] = lines[1].split(". ")[0] + "."
    time = datetime.datetime.fromisoformat(story["published"]) + datetime.timedelta(minutes=draw.randint(5, 600))
    copy["published"] = time.isoformat(timespec="minutes")
    copy["url"] = re.sub(r"//[a-z]+\.", f"//{re.sub(r'[^a-z]+', '', outlet.lower())}.", story["url"]) + "-wire"
    return copy


def updated(story, body, event, draw):
    """A later state of the same page: a paragraph or two more."""
    later = dict(story, paragraphs=list(story["paragraphs"]))
    fill = dict(event, City=event["city"], Country=event["country"])
    for kind in ("R", "B"):
        later["paragraphs"].append(draw.choice([line for line in body[kind] if line.format(**fill) not in later["paragraphs"]]).format(**fill))
    time = datetime.datetime.fromisoformat(story["published"]) + datetime.timedelta(hours=draw.randint(1, 6))
    later["modified"] = time.isoformat(timespec="minutes")
    return later


def reports(event, counts, draw):
    """All articles about an event: own reports, one of "counts" of them, with their copies and later states."""
    out = []
    outlets = draw.sample(OUTLETS, 12)
    told = set()
    orders = draw.sample(range(5), draw.choice(counts))
    for order, lead in enumerate(orders):
        if not outlets:
            break
        story = article(event, lead, body, outlets.pop(), order, draw, told)
        versions = [story]
        for _ in range(draw.choice([0, 0, 0, 1, 1, 2]) if outlets else 0):
            if outlets:
                versions.append(copied(story, outlets.pop(), draw))
        if draw.random() < 0.1:
            versions.append(updated(story, body, event, draw))
        for number_, version in enumerate(versions):
            text = "\n\n".join(version.pop("paragraphs"))
            name = f"{event['id']}-{order}"
            out.append(dict(id=f"{name}-{number_}", event=event["id"], story=name, **{k: v for k, v in version.items() if k != "event"}, text=text))
    return out


parser = argparse.ArgumentParser()
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--repeat", type=int, default=1)
parser.add_argument("--articles", type=int)
options = parser.parse_args()
draw = random.Random(options.seed)
leads_by_type, body, cities, out = leads(), bodies(), {}, []
if options.articles:
    for event in invented_events(draw):
        cities[event["id"]] = event["city"]
        out += reports(event, [1, 1, 1, 2, 2, 3, 4, 5], draw)
        if len(out) >= options.articles:
            break
for time in range(0 if options.articles else options.repeat):
    for event in events():
        event["begin"] += datetime.timedelta(days=29 * time)
        event["id"] += f"r{time}" if time else ""
        cities[event["id"]] = event["city"]
        out += reports(event, [4, 5], draw)
draw.shuffle(out)
for line in out:
    print(json.dumps(line, ensure_ascii=False))
