"""Countries: their names, adjectives and the spelling of English that their official names use."""

from __future__ import annotations

import re
from functools import cache

from linter.records import NamedTuple


class Country(NamedTuple):
    """A country under one name that news uses for it.

    `noun` is that name ("Ukraine"), `adjective` what stands before a title ("Ukrainian"), `spelling` "us" or "gb" where
    the country's own bodies have English names, else an empty string.
    """

    noun: str
    adjective: str
    spelling: str


@cache
def countries() -> dict[str, Country]:
    """Every name of every country, as written, with its adjective."""
    table = {}
    for line in _TABLE.strip().split("\n"):
        nouns, adjective, *spelling = line.split("|")
        for noun in nouns.split(";"):
            table[noun] = Country(noun, adjective, spelling[0] if spelling else "")
    return table


@cache
def adjectives() -> dict[str, Country]:
    """Every adjective with its country, under the name that the table gives first."""
    table: dict[str, Country] = {}
    for country in countries().values():
        table.setdefault(country.adjective, country)
    return table


@cache
def place_words() -> frozenset[str]:
    """Each single word of the country names and adjectives, lower-cased: words that swap without being a mistake."""
    words = set(_MORE_PLACES.split())
    for country in countries().values():
        words.update(country.noun.lower().replace("-", " ").split())
        words.update(country.adjective.lower().replace("-", " ").split())
    return frozenset(words - {"of", "and", "the", "new", "central", "united", "republic", "states", "kingdom", "union"})


COUNTRY = r"[A-ZÀ-Þ][\w.]+(?: [A-Z][\w.]+)?"
"""An expression for one or two words with a capital, which may be a country's, for `country_of` to say."""


def country_of(text: str) -> Country | None:
    """The country that words beside a name say it belongs to: "Britain's", "of the United Kingdom", "in London"."""
    words = re.sub(r"['’]s?(?=\s|$)|[(),]", " ", text).split()
    words = [word for word in words if word not in _SMALL]
    for length in (2, 1):
        for part in (words[-length:], words[:length]):
            name = " ".join(part)
            name = CAPITALS.get(name, name)
            country = countries().get(name) or adjectives().get(name)
            if country is not None:
                return country
    return None


_SMALL = frozenset(("of", "for", "in", "the", "The", "at", "from"))
CAPITALS = {
    "London": "UK",
    "Whitehall": "UK",
    "Washington": "US",
    "Canberra": "Australia",
    "Ottawa": "Canada",
    "Wellington": "New Zealand",
    "Dublin": "Ireland",
    "Delhi": "India",
    "New Delhi": "India",
    "Pretoria": "South Africa",
}

_MORE_PLACES = """
african asian european latin american arab arabian nordic scandinavian baltic balkan caribbean mediterranean pacific
atlantic arctic soviet ottoman northern southern eastern western north south east west midwest midwestern africa
asia europe america english scottish welsh scotland england wales london paris moscow berlin beijing tokyo brussels
washington york texas california florida ohio michigan illinois virginia carolina georgia pennsylvania jersey
massachusetts maryland colorado arizona washington wisconsin minnesota missouri tennessee kentucky alabama louisiana
mississippi oregon nevada utah kansas iowa oklahoma arkansas connecticut hampshire vermont maine idaho montana
wyoming nebraska dakota alaska hawaii delaware indiana chicago boston los angeles francisco hong kong bavarian
quebec ontario queensland victoria catalan basque crimean anglo euro afro indo sino commonwealth islamic christian
jewish muslim catholic kurdish
"""

# Names in one line share the adjective; the last field is the spelling of the country's own English names.
_TABLE = """
Afghanistan|Afghan
Albania|Albanian
Algeria|Algerian
Andorra|Andorran
Angola|Angolan
Argentina|Argentine
Armenia|Armenian
Australia|Australian|gb
Austria|Austrian
Azerbaijan|Azerbaijani
Bahrain|Bahraini
Bangladesh|Bangladeshi
Barbados|Barbadian|gb
Belarus|Belarusian
Belgium|Belgian
Belize|Belizean|gb
Benin|Beninese
Bhutan|Bhutanese
Bolivia|Bolivian
Bosnia;Bosnia and Herzegovina|Bosnian
Botswana|Botswanan|gb
Brazil|Brazilian
Brunei|Bruneian
Bulgaria|Bulgarian
Burkina Faso|Burkinabe
Burundi|Burundian
Cambodia|Cambodian
Cameroon|Cameroonian
Canada|Canadian|gb
Cape Verde|Cape Verdean
Chad|Chadian
Chile|Chilean
China|Chinese
Colombia|Colombian
Congo|Congolese
Costa Rica|Costa Rican
Croatia|Croatian
Cuba|Cuban
Cyprus|Cypriot
Czech Republic;Czechia|Czech
Denmark|Danish
Djibouti|Djiboutian
Dominican Republic|Dominican
Ecuador|Ecuadorian
Egypt|Egyptian
El Salvador|Salvadoran
Eritrea|Eritrean
Estonia|Estonian
Ethiopia|Ethiopian
Fiji|Fijian|gb
Finland|Finnish
France|French
Gabon|Gabonese
Gambia|Gambian|gb
Georgia|Georgian
Germany|German
Ghana|Ghanaian|gb
Greece|Greek
Guatemala|Guatemalan
Guinea|Guinean
Guyana|Guyanese|gb
Haiti|Haitian
Honduras|Honduran
Hungary|Hungarian
Iceland|Icelandic
India|Indian|gb
Indonesia|Indonesian
Iran|Iranian
Iraq|Iraqi
Ireland|Irish|gb
Israel|Israeli
Italy|Italian
Ivory Coast;Côte d'Ivoire|Ivorian
Jamaica|Jamaican|gb
Japan|Japanese
Jordan|Jordanian
Kazakhstan|Kazakh
Kenya|Kenyan|gb
Kosovo|Kosovan
Kuwait|Kuwaiti
Kyrgyzstan|Kyrgyz
Laos|Laotian
Latvia|Latvian
Lebanon|Lebanese
Liberia|Liberian
Libya|Libyan
Lithuania|Lithuanian
Luxembourg|Luxembourgish
Madagascar|Malagasy
Malawi|Malawian|gb
Malaysia|Malaysian|gb
Maldives|Maldivian
Mali|Malian
Malta|Maltese|gb
Mauritania|Mauritanian
Mauritius|Mauritian
Mexico|Mexican
Moldova|Moldovan
Mongolia|Mongolian
Montenegro|Montenegrin
Morocco|Moroccan
Mozambique|Mozambican
Myanmar|Myanmar
Burma|Burmese
Namibia|Namibian|gb
Nepal|Nepalese
Netherlands;Holland|Dutch
New Zealand|New Zealand|gb
Nicaragua|Nicaraguan
Niger|Nigerien
Nigeria|Nigerian|gb
North Korea|North Korean
North Macedonia|North Macedonian
Macedonia|Macedonian
Norway|Norwegian
Oman|Omani
Pakistan|Pakistani|gb
Palestine|Palestinian
Panama|Panamanian
Papua New Guinea|Papua New Guinean|gb
Paraguay|Paraguayan
Peru|Peruvian
Philippines|Philippine|us
Poland|Polish
Portugal|Portuguese
Qatar|Qatari
Romania|Romanian
Russia;Russian Federation|Russian
Rwanda|Rwandan
Saudi Arabia|Saudi
Senegal|Senegalese
Serbia|Serbian
Sierra Leone|Sierra Leonean|gb
Singapore|Singaporean|gb
Slovakia|Slovak
Slovenia|Slovenian
Somalia|Somali
South Africa|South African|gb
South Korea|South Korean
South Sudan|South Sudanese
Spain|Spanish
Sri Lanka|Sri Lankan|gb
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish
Switzerland|Swiss
Syria|Syrian
Taiwan|Taiwanese
Tajikistan|Tajik
Tanzania|Tanzanian|gb
Thailand|Thai
Togo|Togolese
Tunisia|Tunisian
Turkey;Türkiye|Turkish
Turkmenistan|Turkmen
Uganda|Ugandan|gb
Ukraine|Ukrainian
United Arab Emirates;UAE|Emirati
United Kingdom;UK;U.K.;Britain;Great Britain|British|gb
United States;US;U.S.;USA;U.S.A.;America|American|us
Uruguay|Uruguayan
Uzbekistan|Uzbek
Vanuatu|Vanuatuan
Venezuela|Venezuelan
Vietnam|Vietnamese
Yemen|Yemeni
Zambia|Zambian|gb
Zimbabwe|Zimbabwean|gb
"""
