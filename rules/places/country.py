"""Checks for a city, region or island in a country that it does not lie in: "Dubrovnik, Slovenia".

Why: readers there notice, and the name of the country is what others look the place up by.
Not flagged: a name that any place of 500 inhabitants in that country has; places that two countries claim; territories
with the country that they belong to; the past, where the country once held land there; lists of places ("in Brussels,
France and Spain") and a country that begins a clause ("In Brussels, France said no"). In countries whose settlers took
the names of their home towns along, where smaller places may have them, it is a note; of the United States only cities
beside a state are read ("Nashville, Kentucky"), as in Canada, Australia, Germany, India and Spain. Nor a name that many
states have, or that a British town has, but for the largest cities; islands and regions whatever town has their name.
Source: GeoNames (CC BY 4.0), places of 500 inhabitants and more; regions and islands are listed by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.analysis.names.countries import countries
from linter.analysis.places.borders import may_have_held
from linter.analysis.places.gazetteer import city, country_codes, region_codes
from linter.analysis.places.in_countries import CityInCountry, cities_in_countries
from linter.analysis.text.past_cues import past_cue
from linter.api import Document, Evidence, Finding, Rule, Severity, Source

_NAMED_AFTER_HOME = frozenset("AU BZ CA GB IE JM NZ ZA ZW".split())  # noqa: SIM905
_PAST = r"\b(?:empire|kingdom|Ottoman|Habsburg|Hapsburg|Soviet|USSR|Nazi|Prussia\w*|colon\w+|wartime|refugee camp)\b"
_SOURCE = Source("GeoNames, places of 500 inhabitants and more", "https://www.geonames.org/")


class Country(Rule):
    """Reports cities beside a country or state that has no place of that name."""

    severity = Severity.WARNING
    examples = (
        "They flew to Dubrovnik, [[Slovenia=>Croatia]], on Friday.",
        "She was arrested in Brussels, [[France=>Belgium]].",
        "KRAKOW, [[Hungary=>Poland]] — Snow closed the airport.",
        "The [[German=>Austrian]] city of Graz votes on Sunday.",
        "Talks go on in the port of Gdansk in [[Lithuania=>Poland]].",
        "He works near Cardiff, [[England=>Wales]].",
        "Her family left Riga in [[Lithuania=>Latvia]] in 1931 and settled in Bergen (Norway).",
        "She was born in Kampala, [[Kenya=>Uganda]], and raised in Leeds.",
        "Teachers at Malmo, [[Denmark=>Sweden]], walked out.",
        "Graz, [[Hungary=>Austria]]’s second city, votes on Sunday. [[Hungary=>Austria]]’s second city, Graz, waits.",
        "They met in Tampere, a city in southern [[Norway=>Finland]].",
        "Fans queued in Nashville, [[Kentucky=>Tennessee]], for tickets.",
        "Hospitals in Tucson, [[N.M.=>Ariz.]], were full.",
        "Dockers in Vancouver, [[Alberta=>British Columbia]], will walk out on Friday.",
        "OMAHA, [[KS=>NE]] — Snow closed the airport.",
        "Masked men ran into a house in Guayaquil, [[Peru=>Ecuador]], on Tuesday.",
        "They met in Portland, Maine, in Kansas City, Kansas, in Atlanta, Georgia, and in Tbilisi, Georgia.",
        "They flew to Dubrovnik, Croatia, and to London, Canada.",
        "Vancouver, CA – a night of songs by the harbour.",
        "In the Swiss capital Napoli won. In Germany’s capital, Napoli, who led early, lost.",
        "Held again in Tampere, Norway on Sunday drew crowds.",
        "Those in Tampere, Norway, and occupied Denmark agreed, as in Turku, Tampere, a city in southern Norway.",
        "Offices will open in Brussels, France and Spain.",
        "In Brussels, France said no. After a night of talks in Brussels, France, which had asked for it, left.",
        "They sailed to Entre Ríos, Argentina, in May, said SANA, Syria’s state agency, and left Al-Marj, Lebanon.",
        "He saw Greenland, a Norwegian archipelago, Scotland and Iceland.",
        "Studies at the University of Brussels, France, and on Rue de Bruges, France.",
        "The police in Simferopol, Russia, and in Belfast, Ireland, said so.",
        "She was born in Lviv, Poland, in 1931.",
        "He teaches in Toronto, Australia, and in Prague, America.",
        "They came from Paris, Brussels, Germany.",
        "They drove to Surrey, England.",
        "Tents stood in Lima, and lorries carried the hurt to Guayaquil, [[Peru=>Ecuador]], where beds were free.",
        "After two winters without trade the inns of Tampere, [[Norway=>Finland]], are full again.",
        "Smoke hung over Freedom Square in Graz, [[Hungary=>Austria]], at noon.",
        "The crew hope to reach Tampere, [[Norway=>Finland]], by May.",
        "Some 900 fans came to Graz, [[Hungary=>Austria]], and they sang all night.",
        "A fair opens in Galway, [[Northern Ireland=>Ireland]], on Friday.",
        "The [[Italian=>Greek]] island of Crete is dry, and so is wine from Tuscany, [[France=>Italy]].",
        "In [[Poland=>Czech Republic]]’s Brno, the trams stood still.",
        "The [[Ohio=>Pennsylvania]] city of Pittsburgh lost mills; trains left Bologna, [[Tuscany=>Emilia-Romagna]].",
        "In a gym in Tampere, [[Norway=>Finland]], helpers were folding chairs.",
        "The French region of Catalonia, the Austrian state of Tyrol, and Germany’s Paris embassy agreed.",
        "The Antioch, Tennessee, diner, and a hall in Worcester, Vermont, closed.",
        "Beans are sold in Santa Monica, Texas.",
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the country of each city that lies elsewhere."""
        numbers = {block.index: number for number, block in enumerate(document.prose)}
        for one in cities_in_countries(document):
            if one.country in one.known.all or one.country == "US":
                continue
            if one.country in _PARTS and "GB" not in one.known.own and one.city in _COUNTIES:
                continue  # "Surrey, England", for the one in Canada
            place = numbers[one.block.index]
            if "-" in one.country and (len(one.known.all) > _MANY or self._is_abroad(one) or _is_common(one)):
                continue
            if may_have_held(one.country, one.known.own) and past_cue(
                document, place, min(one.start, one.city_start), max(one.end, one.city_end), _PAST
            ):
                continue
            yield self._finding(one)

    @staticmethod
    def _is_abroad(one: CityInCountry) -> bool:
        """Whether the words may name a country of the same name, or its code: "Tbilisi, Georgia", "Vancouver, CA"."""
        world = city(one.city)
        return world is not None and ("GE" if one.text == "Georgia" else one.text) in world.all

    def _finding(self, one: CityInCountry) -> Finding:
        region = "-" in one.country
        right = _region(one) if region else _country(one)
        noun = region or one.text in country_codes()
        said = f"{one.city} is not in {_the(one.text)}" if noun else f"{one.city} is not {one.text}"
        fix = right if noun or not right else _ADJECTIVES.get(right) or countries()[right].adjective
        return self.finding(
            one.span,
            said + (f" but in {_the(right)}" if right else ""),
            suggestions=(fix,) if fix else (),
            evidence=(
                Evidence(f"no place of 500 inhabitants there is called {one.city}", one.city_span, source=_SOURCE),
            ),
            source=_SOURCE,
            severity=Severity.NOTE if one.country in _NAMED_AFTER_HOME else None,
            confidence=0.9,
        )


_COUNTIES = frozenset(
    """Bedfordshire;Berkshire;Buckinghamshire;Cambridgeshire;Cheshire;Cleveland;Cornwall;Cumberland;Cumbria;Derbyshire;
    Devon;Dorset;Durham;Essex;Gloucestershire;Hampshire;Herefordshire;Hertfordshire;Humberside;Huntingdonshire;Kent;
    Lancashire;Leicestershire;Lincolnshire;Merseyside;Middlesex;Norfolk;Northamptonshire;Northumberland;Northumbria;
    Nottinghamshire;Oxfordshire;Rutland;Shropshire;Somerset;Staffordshire;Suffolk;Surrey;Sussex;East Sussex;West Sussex;
    Warwickshire;Westmorland;Wiltshire;Worcestershire;Yorkshire;North Yorkshire;South Yorkshire;West Yorkshire;Avon;
    Isle of Wight;Aberdeenshire;Angus;Argyll;Ayrshire;Banff;Berwick;Caithness;Clackmannan;Dumfries;Dunbarton;
    East Lothian;Fife;Inverness;Kincardine;Kinross;Kirkcudbright;Lanark;Lanarkshire;Midlothian;Moray;Nairn;Orkney;
    Peebles;Perth;Renfrew;Renfrewshire;Ross;Cromarty;Roxburgh;Selkirk;Shetland;Skye;Stirling;Sutherland;West Lothian;
    Wigtown;Anglesey;Brecon;Caernarfon;Cardigan;Carmarthen;Clwyd;Denbigh;Dyfed;Flint;Glamorgan;Gwent;Gwynedd;Merioneth;Monmouth;
    Montgomery;Pembroke;Powys;Radnor;Antrim;Armagh;Down;Fermanagh;Tyrone;Ulster;Holland;Lindsey;Arran;Bute;Mull;Iona;
    Lewis;Harris;Islay;Jura;Wight;Portland;Lundy;Anglia;Mercia;Wessex""".replace("\n", " ")
    .replace("; ", ";")
    .split(";")
)
"""Counties, islands and regions of Britain, which towns abroad are named after."""


_PARTS = ("ENG", "SCT", "WLS", "NIR")
_ADJECTIVES = {"England": "English", "Scotland": "Scottish", "Wales": "Welsh", "Northern Ireland": "Northern Irish"}


def _is_common(one: CityInCountry) -> bool:
    """Whether the name is of a kind that hamlets have too: a saint's, in an American state."""
    return one.country.startswith("US-") and one.city.startswith(("San ", "Santa ", "Saint ", "St. ", "St "))


_MANY = 8
"""Of a name that more states have, nothing can be said."""


def _region(one: CityInCountry) -> str:
    """The name of the one state that the city lies in, written as long as the draft's; "" if there are several."""
    names = [name for name, code in region_codes().items() if code in one.known.own]
    if len(one.known.own) != 1 or not names:
        return ""
    plain = one.text.rstrip(".")
    shortened = len(plain) == 2 and plain.isupper()
    if shortened:
        return next((name for name in names if len(name) == 2 and name.isupper()), "")
    if one.text.endswith("."):
        short = next((name for name in names if name.endswith(".") or (len(name) < 6 and not name.isupper())), "")
        return short if not short or short.endswith(".") else f"{short}."
    return max(names, key=len)


def _country(one: CityInCountry) -> str:
    """The name of the one country that the city lies in, of Britain the part; "" if there are several."""
    own = one.known.own - {"GB"} if one.known.own & set(_PARTS) else one.known.own
    names = [name for name, code in country_codes().items() if code in own]
    return names[0] if len(own) == 1 and names else ""


def _the(country: str) -> str:
    return f"the {country}" if country.startswith(("United", "Netherlands", "Philippines")) else country
