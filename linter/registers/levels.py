"""Whose office a title is: a country's, that of a part of a country, or an organisation's."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from linter.registers.office_types import types_of

LEVELS = ("national", "regional", "organisation")
"""What the level of an office may be; "" stands for one that the title does not tell."""

REGIONS = {
    "Argentina": """Buenos Aires;Catamarca;Chaco;Chubut;Córdoba;Corrientes;Entre Ríos;Formosa;Jujuy;La Pampa;La Rioja;
        Mendoza;Misiones;Neuquén;Río Negro;Salta;San Juan;San Luis;Santa Cruz;Santa Fe;Santiago del Estero;
        Tierra del Fuego;Tucumán""",
    "Australia": """New South Wales;Victoria;Victorian;Queensland;Western Australia;Western Australian;South Australia;
        South Australian;Tasmania;Tasmanian;Northern Territory;Australian Capital Territory;Norfolk Island""",
    "Austria": "Burgenland;Carinthia;Lower Austria;Upper Austria;Salzburg;Styria;Tyrol;Vorarlberg;Vienna",
    "Belgium": "Flanders;Wallonia;Brussels;Flemish;Walloon;French Community;German-speaking Community",
    "Bosnia and Herzegovina": "Republika Srpska;Federation of Bosnia and Herzegovina",
    "Brazil": """Acre;Alagoas;Amapá;Amazonas;Bahia;Ceará;Espírito Santo;Goiás;Maranhão;Mato Grosso;Minas Gerais;Pará;
        Paraíba;Paraná;Pernambuco;Piauí;Rio de Janeiro;Rio Grande do Norte;Rio Grande do Sul;Rondônia;Roraima;
        Santa Catarina;São Paulo;Sergipe;Tocantins;Federal District""",
    "Canada": """Alberta;British Columbia;Manitoba;New Brunswick;Newfoundland;Labrador;Nova Scotia;Ontario;
        Prince Edward Island;Quebec;Québec;Saskatchewan;Northwest Territories;Nunavut;Yukon""",
    "Germany": """Baden-Württemberg;Bavaria;Berlin;Brandenburg;Bremen;Hamburg;Hesse;Lower Saxony;
        Mecklenburg-Vorpommern;Mecklenburg-Western Pomerania;North Rhine-Westphalia;Rhineland-Palatinate;Saarland;
        Saxony;Saxony-Anhalt;Schleswig-Holstein;Thuringia""",
    "India": """Andhra Pradesh;Arunachal Pradesh;Assam;Bihar;Chhattisgarh;Goa;Gujarat;Haryana;Himachal Pradesh;
        Jharkhand;Karnataka;Kerala;Madhya Pradesh;Maharashtra;Manipur;Meghalaya;Mizoram;Nagaland;Odisha;Orissa;Punjab;
        Rajasthan;Sikkim;Tamil Nadu;Telangana;Tripura;Uttar Pradesh;Uttarakhand;West Bengal;Delhi;Jammu;Kashmir;Ladakh;
        Puducherry;Chandigarh""",
    "Iraq": "Kurdistan",
    "Italy": """Abruzzo;Aosta Valley;Apulia;Basilicata;Calabria;Campania;Emilia-Romagna;Friuli;Lazio;Liguria;Lombardy;
        Marche;Molise;Piedmont;Sardinia;Sicily;Tuscany;Trentino;South Tyrol;Umbria;Veneto""",
    "Malaysia": """Johor;Kedah;Kelantan;Malacca;Melaka;Negeri Sembilan;Pahang;Penang;Perak;Perlis;Sabah;Sarawak;
        Selangor;Terengganu""",
    "Mexico": """Aguascalientes;Baja California;Campeche;Chiapas;Chihuahua;Coahuila;Colima;Durango;Guanajuato;Guerrero;
        Hidalgo;Jalisco;State of Mexico;Mexico City;Michoacán;Morelos;Nayarit;Nuevo León;Oaxaca;Puebla;Querétaro;
        Quintana Roo;San Luis Potosí;Sinaloa;Sonora;Tabasco;Tamaulipas;Tlaxcala;Veracruz;Yucatán;Zacatecas""",
    "Netherlands": "Drenthe;Flevoland;Friesland;Gelderland;Groningen;Limburg;North Brabant;North Holland;Overijssel;"
    "South Holland;Utrecht;Zeeland",
    "Nigeria": """Abia State;Adamawa State;Akwa Ibom;Anambra;Bauchi State;Bayelsa;Benue State;Borno;Cross River State;
        Delta State;Ebonyi;Edo State;Ekiti State;Enugu State;Gombe State;Imo State;Jigawa;Kaduna State;Kano State;
        Katsina State;Kebbi;Kogi State;Kwara;Lagos State;Nasarawa;Niger State;Ogun State;Ondo State;Osun State;
        Oyo State;Plateau State;Rivers State;Sokoto State;Taraba;Yobe State;Zamfara""",
    "Pakistan": """Balochistan;Khyber Pakhtunkhwa;Punjab;Sindh;Gilgit-Baltistan;Azad Kashmir;Azad Jammu""",
    "Russia": """Adygea;Altai;Bashkortostan;Buryatia;Chechnya;Chechen;Chuvashia;Crimea;Dagestan;Ingushetia;
        Kabardino-Balkaria;Kalmykia;Karachay-Cherkessia;Karelia;Khakassia;Komi;Mari El;Mordovia;North Ossetia;Sakha;
        Tatarstan;Tuva;Udmurtia;Moscow;Oblast;Krai""",
    "South Africa": """Eastern Cape;Free State;Gauteng;KwaZulu-Natal;Limpopo;Mpumalanga;North West;Northern Cape;
        Western Cape""",
    "Spain": """Andalusia;Aragon;Asturias;Balearic Islands;Basque;Canary Islands;Cantabria;Castile and León;
        Castilla y León;Castilla-La Mancha;Castile-La Mancha;Catalonia;Extremadura;Galicia;La Rioja;Community of Madrid;
        Murcia;Navarre;Valencia;Valencian;Ceuta;Melilla;Xunta;Lehendakari;Generalitat;Junta""",
    "Switzerland": """Aargau;Appenzell;Basel;Bern;Fribourg;Geneva;Glarus;Graubünden;Jura;Lucerne;Neuchâtel;Nidwalden;
        Obwalden;Schaffhausen;Schwyz;Solothurn;St. Gallen;Thurgau;Ticino;Uri;Valais;Vaud;Zug;Zürich;Zurich""",
    "Tanzania": "Zanzibar",
    "United Kingdom": "Scotland;Scottish;Wales;Welsh;Northern Ireland;London;Senedd;Holyrood;Stormont",
    "United States": """Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Georgia;Hawaii;
        Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;
        Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;
        North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;
        Vermont;Virginia;Washington;West Virginia;Wisconsin;Wyoming;Puerto Rico;Guam;American Samoa;
        United States Virgin Islands;Northern Mariana Islands""",
}
"""The parts of countries that have governments of their own, with the words by which titles call them."""

_PARTS = ("Scotland", "Wales", "Northern Ireland", "Republika Srpska", "Zanzibar", "Kurdistan")
_REGIONAL = frozenset(("mayor", "deputy mayor", "governor", "deputy governor", "regional head of government"))
_NATIONAL = frozenset(
    ("head of state", "head of government", "vice", "deputy head of government", "minister", "deputy minister",
     "ambassador", "high commissioner", "speaker", "deputy speaker", "central-bank-governor", "attorney general",
     "military chief", "national-security-adviser", "governor general", "first lady", "service secretary", "legislator")
)  # fmt: skip
_BODIES = frozenset(
    ("chief executive", "managing director", "director-general", "secretary-general", "deputy secretary-general",
     "chair", "deputy chair", "president", "deputy president", "director", "deputy director", "party-leader",
     "deputy party-leader", "high representative")
)  # fmt: skip
_LOCAL = re.compile(
    r"\b(?:[Pp]rovinc(?:e|ial)|[Rr]egional|[Mm]unicipal(?:ity)?|[Cc]ounty|[Cc]it(?:y|ies)|[Dd]istrict|[Bb]orough|"
    r"[Pp]refectur(?:e|al)|[Cc]anton(?:al)?|[Vv]oivode(?:ship)?|[Oo]blast|[Kk]rai|[Dd]epartmental|[Ll]anddag|"
    r"Landtag|Landeshauptmann|[Ss]enate of (?:Berlin|Hamburg|Bremen)|[Pp]resident of the [Rr]egion|"
    r"(?<!of )[Ss]tate (?:[Tt]reasurer|[Aa]uditor|[Ss]enator|[Rr]epresentative|[Aa]ttorney|[Cc]omptroller)|"
    r"[Aa]utonomous [Cc]ommunity|[Ll]ieutenant [Gg]overnor)\b"
)
_MINISTRY = re.compile(
    r"\b(?:Minist(?:er|ry)|Secretary|Commissioner|Under-?[Ss]ecretary|Advocate General)\b[^;]*\b(?:for|of|to)\b[^;]*"
    r"\b(?:[Rr]egional|[Pp]rovincial|[Cc]it(?:y|ies)|[Mm]unicipal|[Dd]istrict|Scotland|Wales|Northern Ireland|London|"
    r"[Cc]ommunit(?:y|ies))\b"
)
"""Ministers for regions, cities and nations sit in a country's cabinet."""
_PARLIAMENTS = {
    "Argentina": r"Provincial Legislature|Legislature of",
    "Belgium": r"Flemish Parliament|Walloon Parliament|Parliament of (?:Wallonia|the (?:Brussels|French|German))",
    "Brazil": r"Legislative Assembly|Assembleia Legislativa",
    "Italy": r"Regional Council|[Cc]onsiglio [Rr]egionale|Sicilian Regional Assembly",
    "Mexico": r"Congress of (?!the Union|Mexico)",
    "Pakistan": r"Provincial Assembly",
    "Spain": r"Corts|Cortes (?!Generales)|Junta General|General Junta|Regional Assembly|Assembly of|"
    r"Parliament of (?!Spain)|Basque Parliament|Parlament",
    "Switzerland": r"Grand Council|Cantonal Council|Kantonsrat|Gro(?:ss|ß)er Rat|Landrat",
    "Australia": r"Legislative (?:Assembly|Council)|House of Assembly",
    "Austria": r"Landtag|state parliament|regional parliament",
    "Canada": r"Legislative Assembly|House of Assembly|National Assembly|Provincial Parliament",
    "Germany": r"Landtag|Abgeordnetenhaus|Bürgerschaft",
    "India": r"Legislative (?:Assembly|Council)|Vidhan",
    "United States": r"House of Delegates|General Assembly|[Ss]tate [Ss]enat\w+|[Ss]tate [Rr]epresentative",
}
"""What parliaments of states and provinces are called, and the country's own is not."""
_BANK = re.compile(r"\b(?:[Cc]entral bank|[Rr]eserve|[Bb]ank of)\b")


@lru_cache(maxsize=8192)
def level_of(title: str, organisation: str = "", country: str = "") -> str:
    """The level of an office, one of LEVELS, or "" if the title, its body and its country do not tell it."""
    body = "" if organisation in ("Presidency", "White House", country) else organisation
    types = frozenset(types_of(title, body, country))
    of_bank = "central-bank-governor" in types
    if country in _PARTS or (types & _REGIONAL and not of_bank and not _is_national(title, country, types)):
        return "regional"
    if not _MINISTRY.search(title) and (_LOCAL.search(title) or _names_region(title, organisation, country)):
        return "organisation" if _BANK.search(f"{title} {organisation}") else "regional"
    if (types & _NATIONAL or of_bank) and country:
        return "national"
    return "organisation" if types & _BODIES or of_bank or (organisation and not country) else ""


def _is_national(title: str, country: str, types: frozenset[str]) -> bool:
    """Whether a title that regions have too is here a country's own: Premier of China, minister-president."""
    if "head of government" not in types:
        return False
    federal = country in ("Australia", "Canada", "South Africa", "Germany", "Belgium", "Austria", "India", "")
    return not federal or "prime minister" in title.lower()


@cache
def _regions(country: str) -> re.Pattern[str] | None:
    listed = REGIONS.get(country.removeprefix("the ").removeprefix("The "), "")
    names = [" ".join(name.split()) for name in listed.split(";") if name.strip()]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b") if names else None


def _names_region(title: str, organisation: str, country: str) -> bool:
    """Whether the title or body names a part of the country; an ambassador's or a lawmaker's seat is not meant."""
    names = _regions(country)
    if re.search(_PARLIAMENTS.get(country, "(?!)"), title):
        return True
    if names is None or re.search(_ELSEWHERE, title):
        return False
    body = "" if "Office" in organisation and country == "United Kingdom" else organisation.partition(",")[0]
    return names.search(title) is not None or names.search(body) is not None


_ELSEWHERE = (
    r"\b(?:[Aa]mbassador|[Cc]onsul|United States|U\.S\.|[Ff]ederal deputy|(?:[Rr]epresent|[Ss]enat)\w+ (?:from|for)\b)"
)


def is_acting(title: str) -> bool:
    """Whether the title is of somebody who holds an office for the time being."""
    return _ACTING.search(title) is not None


_ACTING = re.compile(r"\b(?:acting|interim|caretaker|ad interim|provisional|transitional)\b", re.IGNORECASE)
