"""Regions, states, provinces and islands that news names, by the countries that they lie in; written by hand.

Several countries share a name where they have parts of one landscape ("Kashmir") or places of one name ("Limburg").
What is also a common word, a given name or an American state's name is left out.
"""

from __future__ import annotations

LANDSCAPES = {
    "AF": "Balochistan;Helmand;Nangarhar;Badakhshan;Panjshir;Paktia;Paktika;Khost Province;Wardak;Logar;Kunar;"
          "Nuristan;Baghlan;Takhar;Faryab;Uruzgan;Zabul;Nimruz",
    "AL": "Tirana County",
    "AM": "Syunik;Tavush",
    "AR": "Patagonia;Tierra del Fuego;Mendoza Province;Chubut;Neuquén;Jujuy;Tucumán;Misiones;Chaco Province",
    "AT": "Tyrol;Carinthia;Styria;Vorarlberg;Burgenland;Lower Austria;Upper Austria",
    "AU": "New South Wales;Queensland;Tasmania;South Australia;Western Australia;Northern Territory;Arnhem Land;"
          "Kangaroo Island;Gippsland;Pilbara;Kimberley region;Norfolk Island;Nullarbor",
    "AZ": "Nagorno-Karabakh;Karabakh;Nakhchivan",
    "BA": "Republika Srpska;Herzegovina",
    "BD": "Bengal;Chittagong Hill Tracts;Cox's Bazar District",
    "BE": "Flanders;Wallonia;Ardennes;Limburg;Hainaut;Brabant;Antwerp Province;West Flanders;East Flanders",
    "BF": "Sahel Region",
    "BG": "Thrace;Macedonia;Dobruja",
    "BN": "Borneo",
    "BR": "Bahia;Amazonas;Minas Gerais;Paraná;Pará;Pernambuco;Ceará;Maranhão;Mato Grosso;Mato Grosso do Sul;Goiás;"
          "Rio Grande do Sul;Rio Grande do Norte;Santa Catarina;Espírito Santo;Rondônia;Roraima;Tocantins;"
          "Acre State;Alagoas;Sergipe;Paraíba;Piauí;Amapá;Pantanal",
    "CA": "Ontario;Quebec;Alberta;British Columbia;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;"
          "Labrador;Yukon;Nunavut;Northwest Territories;Prince Edward Island;Vancouver Island;Cape Breton",
    "CD": "North Kivu;South Kivu;Kivu;Ituri;Katanga;Kasai;Haut-Katanga;Lualaba;Équateur Province",
    "CH": "Jura;Valais;Ticino;Vaud;Graubünden;Aargau;Thurgau;Engadine;Bernese Oberland",
    "CL": "Patagonia;Tierra del Fuego;Atacama;Tarapacá;Araucanía;Biobío;Easter Island;Magallanes",
    "CM": "Adamawa;Adamawa Region",
    "CN": "Kashmir;Xinjiang;Tibet;Sichuan;Hubei;Hunan;Guangdong;Yunnan;Henan;Hebei;Zhejiang;Jiangsu;Fujian;Hainan;"
          "Gansu;Qinghai;Shaanxi;Shanxi;Guizhou;Guangxi;Anhui;Jiangxi;Jilin;Heilongjiang;Liaoning;Ningxia;"
          "Inner Mongolia;Shandong",
    "CO": "Antioquia;Cauca;Valle del Cauca;Norte de Santander;Arauca;Putumayo;Nariño;Boyacá;Cundinamarca;Catatumbo;"
          "Chocó",
    "CY": "Northern Cyprus",
    "CZ": "Bohemia;Moravia;South Moravia;Silesia",
    "DE": "Bavaria;Saxony;Lower Saxony;Hesse;Thuringia;Brandenburg;Saarland;Baden-Württemberg;"
          "North Rhine-Westphalia;Rhineland-Palatinate;Rhineland;Schleswig-Holstein;Saxony-Anhalt;"
          "Mecklenburg-Western Pomerania;Swabia;Franconia;Westphalia;Lusatia;Black Forest;Ruhr;Pomerania;Silesia;"
          "Holstein",
    "DK": "Holstein;Jutland;Zealand;Funen;Bornholm;Greenland;Faroe Islands",
    "DO": "Punta Cana",
    "DZ": "Kabylia",
    "EC": "Galápagos;Galapagos Islands;Esmeraldas;Manabí;Guayas",
    "EG": "Sinai;North Sinai;South Sinai;Nile Delta",
    "ES": "Catalonia;Andalusia;Aragon;Navarre;Asturias;Extremadura;Cantabria;Galicia;Murcia;La Rioja;Basque Country;"
          "Castilla-La Mancha;Castile and León;Castile;Majorca;Mallorca;Menorca;Ibiza;Formentera;Tenerife;Lanzarote;"
          "Fuerteventura;Gran Canaria;La Palma;La Gomera;El Hierro;Canary Islands;Balearic Islands;Balearics;"
          "Costa del Sol;Costa Brava",
    "ET": "Tigray;Amhara;Oromia;Afar;Gambela;Benishangul-Gumuz;Ogaden;Somali Region",
    "FI": "Lapland;Åland;Karelia;Ostrobothnia;Uusimaa",
    "FR": "Brittany;Normandy;Provence;Alsace;Lorraine;Burgundy;Corsica;Aquitaine;Picardy;Auvergne;Dordogne;Savoy;"
          "Haute-Savoie;Île-de-France;Occitanie;Languedoc;Loire Valley;Ardèche;Basque Country;Camargue;"
          "Var Department;Côte d'Azur;French Riviera;Gironde;Vendée;Pas-de-Calais;Réunion;Guadeloupe;Martinique;"
          "Mayotte;New Caledonia;French Polynesia;French Guiana;Flanders;Ardennes;Champagne region;Catalonia;"
          "Navarre;Vosges;Jura",
    "ENG": "Cornwall;Devon;Kent;Surrey;Essex;Sussex;Norfolk;Suffolk;Yorkshire;Lancashire;Cumbria;Northumberland;"
           "Cheshire;Shropshire;Lincolnshire;Isle of Wight;Cotswolds;Lake District;Peak District;Dartmoor;Somerset;"
           "Dorset;Wiltshire;Hampshire;Oxfordshire;Berkshire;Buckinghamshire;Hertfordshire;Cambridgeshire;"
           "Leicestershire;Nottinghamshire;Derbyshire;Staffordshire;Worcestershire;Herefordshire;Gloucestershire;"
           "Warwickshire;Merseyside;Teesside;Tyneside;East Anglia;County Durham;West Midlands",
    "SCT": "Orkney;Shetland;Hebrides;Outer Hebrides;Isle of Skye;Scottish Highlands;Aberdeenshire;Perthshire;Fife;"
           "Lanarkshire;Ayrshire;Lothian;Argyll;Tayside;Strathclyde;Caithness;Moray;Speyside",
    "WLS": "Anglesey;Gwynedd;Pembrokeshire;Powys;Carmarthenshire;Ceredigion;Glamorgan;Gwent;Snowdonia;Monmouthshire;"
           "Flintshire;Denbighshire",
    "NIR": "Fermanagh;County Antrim;County Armagh;County Tyrone;County Down;Ulster",
    "GE": "Abkhazia;South Ossetia;Adjara;Mingrelia",
    "GR": "Crete;Corfu;Lesbos;Rhodes;Samos;Chios;Kos;Santorini;Mykonos;Peloponnese;Thessaly;Evia;Attica;Cyclades;"
          "Dodecanese;Zakynthos;Kefalonia;Thrace;Macedonia;Epirus;Halkidiki;Naxos;Paros",
    "HN": "Bay Islands",
    "HR": "Dalmatia;Istria;Slavonia",
    "HU": "Transdanubia;Banat",
    "ID": "Java;East Java;West Java;Central Java;Sumatra;North Sumatra;West Sumatra;South Sumatra;Bali;Sulawesi;"
          "Central Sulawesi;South Sulawesi;Aceh;Kalimantan;Lombok;Flores;Papua;West Papua;Maluku;Riau;West Timor;"
          "Sumba;Borneo",
    "IE": "Donegal;Connemara;Munster;Leinster;Connacht;Wicklow;Tipperary;Ulster;County Clare;County Kerry;"
          "County Mayo",
    "IL": "Galilee;Negev;Golan Heights",
    "IN": "Andhra Pradesh;Assam;Gujarat;Haryana;Himachal Pradesh;Kashmir;Jammu and Kashmir;Kerala;Maharashtra;"
          "Manipur;Meghalaya;Karnataka;Nagaland;Odisha;Punjab;Rajasthan;Tamil Nadu;Tripura;West Bengal;Bengal;"
          "Sikkim;Arunachal Pradesh;Mizoram;Goa;Bihar;Madhya Pradesh;Uttar Pradesh;Chhattisgarh;Jharkhand;"
          "Uttarakhand;Telangana;Ladakh;Andaman Islands;Andaman and Nicobar Islands;Lakshadweep",
    "IQ": "Anbar;Nineveh;Kurdistan;Iraqi Kurdistan;Diyala;Dhi Qar;Salahuddin;Maysan;Muthanna",
    "IR": "Khuzestan;Kurdistan;Sistan and Baluchestan;East Azerbaijan;West Azerbaijan;Hormozgan;Mazandaran;Golestan;"
          "Lorestan;Balochistan;Kish Island;Kharg Island",
    "IT": "Tuscany;Sicily;Sardinia;Lombardy;Piedmont;Veneto;Liguria;Umbria;Lazio;Campania;Puglia;Apulia;Calabria;"
          "Abruzzo;Molise;Basilicata;Marche;Emilia-Romagna;Friuli-Venezia Giulia;Trentino;South Tyrol;Aosta Valley;"
          "Capri;Ischia;Elba;Lampedusa;Amalfi Coast;Dolomites;Stromboli;Tyrol;Savoy;Istria",
    "JM": "Saint Catherine Parish",
    "JP": "Hokkaido;Okinawa;Honshu;Kyushu;Shikoku;Ryukyu Islands;Noto Peninsula;Ishikawa;Iwate;Miyagi;Ibaraki;"
          "Aomori;Tohoku;Kansai;Kanto",
    "KE": "Rift Valley;Turkana;Laikipia;Marsabit;Lamu County;Kiambu;Kakamega;Baringo;Kwale;Kilifi",
    "KR": "Jeju;Jeju Island;Gangwon;Gyeonggi;North Gyeongsang;South Gyeongsang;North Jeolla;South Jeolla",
    "LB": "Bekaa Valley;Bekaa",
    "LY": "Cyrenaica;Tripolitania;Fezzan",
    "MA": "Rif;Souss-Massa;Western Sahara",
    "MD": "Bessarabia;Moldavia;Transnistria;Gagauzia",
    "MG": "Nosy Be",
    "MK": "Macedonia",
    "ML": "Mopti Region;Kidal Region",
    "MM": "Rakhine;Shan;Kachin;Chin State;Karen State;Kayah;Sagaing Region;Arakan",
    "MU": "Rodrigues",
    "MX": "Sinaloa;Chiapas;Oaxaca;Jalisco;Sonora;Tamaulipas;Michoacán;Yucatán;Yucatan;Baja California;"
          "Baja California Sur;Chihuahua State;Durango State;Guerrero;Nuevo León;Quintana Roo;Veracruz State;"
          "Tabasco;Guanajuato State;Zacatecas State;Coahuila;Nayarit;Hidalgo State;Morelos;Tlaxcala;Cozumel",
    "MY": "Sabah;Sarawak;Penang;Johor;Kelantan;Terengganu;Pahang;Perak;Kedah;Perlis;Selangor;Langkawi;Borneo",
    "MZ": "Cabo Delgado;Zambezia;Sofala;Inhambane Province",
    "NG": "Borno;Benue;Zamfara;Ogun;Anambra;Ebonyi;Bayelsa;Kogi;Kwara;Ekiti;Adamawa;Taraba;Yobe;Jigawa;Kebbi;"
          "Nasarawa;Akwa Ibom;Biafra;Niger Delta;Rivers State;Kaduna State;Delta State;Plateau State;Enugu State",
    "NL": "Friesland;Zeeland;Gelderland;Limburg;Brabant;North Brabant;North Holland;South Holland;Overijssel;"
          "Drenthe;Flevoland;Texel;Aruba;Curaçao;Bonaire;Sint Maarten",
    "NO": "Svalbard;Spitsbergen;Finnmark;Lofoten;Nordland;Telemark;Hordaland;Lapland;Jan Mayen",
    "NZ": "Otago;Waikato;Taranaki;Hawke's Bay;Fiordland;Stewart Island;Chatham Islands;Southland;Bay of Plenty",
    "PE": "Arequipa Region;Madre de Dios;Loreto Region;Cajamarca Region;Ayacucho Region;Puno Region",
    "PG": "Papua;Bougainville;Enga;New Britain;East Sepik",
    "PH": "Mindanao;Luzon;Visayas;Leyte;Samar;Palawan;Negros;Panay;Bohol;Mindoro;Batanes;Boracay;Sulu;Basilan;"
          "Masbate",
    "PK": "Sindh;Balochistan;Khyber Pakhtunkhwa;Punjab;Kashmir;Waziristan;North Waziristan;South Waziristan;"
          "Gilgit-Baltistan;Swat Valley;Azad Kashmir",
    "PL": "Mazovia;Masuria;Podlasie;Pomerania;Silesia;Lower Silesia;Upper Silesia;Galicia;Warmia",
    "PS": "Gaza Strip;West Bank",
    "PT": "Algarve;Madeira;Azores;Alentejo;Estremadura;Porto Santo",
    "RO": "Transylvania;Moldavia;Wallachia;Dobruja;Maramureș;Bukovina;Banat",
    "RS": "Vojvodina;Sandžak;Banat",
    "RU": "Chechnya;Dagestan;Siberia;Tatarstan;Bashkortostan;Ingushetia;North Ossetia;Kamchatka;Sakhalin;Yakutia;"
          "Tuva;Buryatia;Karelia;Kuril Islands;Chukotka;Altai;Udmurtia;Chuvashia;Mordovia;Kalmykia;Kuban;"
          "Krasnodar Krai;Crimea;Donbas;Lapland",
    "SD": "Darfur;North Darfur;South Darfur;West Darfur;Kordofan;North Kordofan;South Kordofan;Blue Nile State;"
          "Gezira",
    "SE": "Scania;Gotland;Öland;Dalarna;Småland;Värmland;Västerbotten;Norrbotten;Lapland;Skåne",
    "SI": "Istria;Styria;Carniola;Carinthia",
    "SK": "Spiš",
    "SO": "Somaliland;Puntland;Jubaland;Galmudug;Hirshabelle",
    "SS": "Equatoria;Jonglei;Upper Nile;Warrap",
    "SY": "Kurdistan;Idlib Province;Rojava;Golan Heights;Ghouta;Eastern Ghouta",
    "TH": "Phuket;Ko Samui;Koh Samui;Ko Phi Phi;Isan;Isaan",
    "TR": "Anatolia;Cappadocia;Thrace;Hatay;Kurdistan",
    "TT": "Tobago",
    "TZ": "Zanzibar;Pemba Island;Serengeti",
    "UA": "Crimea;Donbas;Zakarpattia;Transcarpathia;Volyn;Galicia;Bukovina;Bessarabia;Podolia",
    "UG": "Karamoja;Buganda;Acholi",
    "UZ": "Karakalpakstan",
    "VE": "Zulia;Táchira;Bolívar State;Margarita Island",
    "VN": "Mekong Delta;Phu Quoc;Tonkin;Cochinchina",
    "YE": "Hadramawt;Marib Governorate;Socotra;Shabwa",
    "ZA": "Gauteng;KwaZulu-Natal;Limpopo;Mpumalanga;Western Cape;Eastern Cape;Northern Cape;Free State;Karoo",
    "ZW": "Matabeleland;Mashonaland;Manicaland;Masvingo Province",
}  # fmt: skip
"""The names of landscapes, by the code of their country."""

SEATS = {
    "AT": "Styria:Graz;Carinthia:Klagenfurt;Tyrol:Innsbruck;Vorarlberg:Bregenz;Upper Austria:Linz;"
          "Lower Austria:Sankt Pölten",
    "BR": "Bahia:Salvador;Minas Gerais:Belo Horizonte;Paraná:Curitiba;Pernambuco:Recife;Ceará:Fortaleza;"
          "Rio Grande do Sul:Porto Alegre;Santa Catarina:Florianópolis;Amazonas:Manaus;Goiás:Goiânia;"
          "Maranhão:São Luís",
    "CN": "Sichuan:Chengdu;Hubei:Wuhan;Hunan:Changsha;Guangdong:Guangzhou;Yunnan:Kunming;Henan:Zhengzhou;"
          "Hebei:Shijiazhuang;Zhejiang:Hangzhou;Jiangsu:Nanjing;Fujian:Fuzhou;Hainan:Haikou;Gansu:Lanzhou;"
          "Shaanxi:Xi’an;Shanxi:Taiyuan;Guizhou:Guiyang;Guangxi:Nanning;Anhui:Hefei;Jiangxi:Nanchang;"
          "Jilin:Changchun;Heilongjiang:Harbin;Liaoning:Shenyang;Xinjiang:Urumqi;Tibet:Lhasa;Shandong:Jinan",
    "FR": "Brittany:Rennes;Normandy:Rouen;Burgundy:Dijon;Corsica:Ajaccio",
    "IT": "Tuscany:Florence;Sicily:Palermo;Sardinia:Cagliari;Lombardy:Milan;Piedmont:Turin;Veneto:Venice;"
          "Liguria:Genoa;Umbria:Perugia;Lazio:Rome;Campania:Naples;Puglia:Bari;Calabria:Catanzaro;Abruzzo:L'Aquila;"
          "Emilia-Romagna:Bologna;Marche:Ancona;Basilicata:Potenza;Molise:Campobasso",
    "MX": "Jalisco:Guadalajara;Nuevo León:Monterrey;Sinaloa:Culiacán;Sonora:Hermosillo;Chiapas:Tuxtla;"
          "Michoacán:Morelia;Quintana Roo:Chetumal;Tabasco:Villahermosa;Coahuila:Saltillo;"
          "Guerrero:Acapulco de Juárez;Tamaulipas:Reynosa;Baja California:Tijuana;Oaxaca:Oaxaca",
    "NG": "Borno:Maiduguri;Rivers State:Port Harcourt;Kaduna State:Kaduna;Enugu State:Enugu;Plateau State:Jos;"
          "Ogun State:Abeokuta;Oyo State:Ibadan;Edo State:Benin City;Kano State:Kano;Sokoto State:Sokoto",
    "NL": "Friesland:Leeuwarden;Limburg:Maastricht;Gelderland:Arnhem;North Brabant:Eindhoven;Overijssel:Zwolle",
    "PK": "Sindh:Karachi;Balochistan:Quetta;Khyber Pakhtunkhwa:Peshawar;Punjab:Lahore",
    "ZA": "Gauteng:Johannesburg;KwaZulu-Natal:Durban;Western Cape:Cape Town;Limpopo:Polokwane;Mpumalanga:Mbombela;"
          "Free State:Bloemfontein;Northern Cape:Kimberley",
}  # fmt: skip
"""Regions whose cities are told apart, by the code of their country, each with a city that is in it."""

CAPITALS = {
    "US": "AL:Montgomery;AK:Juneau;AZ:Phoenix;AR:Little Rock;CA:Sacramento;CO:Denver;CT:Hartford;DE:Dover;"
          "FL:Tallahassee;GA:Atlanta;HI:Honolulu;ID:Boise;IL:Springfield;IN:Indianapolis;IA:Des Moines;KS:Topeka;"
          "KY:Frankfort;LA:Baton Rouge;ME:Augusta;MD:Annapolis;MA:Boston;MI:Lansing;MN:St. Paul;MS:Jackson;"
          "MO:Jefferson City;MT:Helena;NE:Lincoln;NV:Carson City;NH:Concord;NJ:Trenton;NM:Santa Fe;NY:Albany;"
          "NC:Raleigh;ND:Bismarck;OH:Columbus;OK:Oklahoma City;OR:Salem;PA:Harrisburg;RI:Providence;SC:Columbia;"
          "SD:Pierre;TN:Nashville;TX:Austin;UT:Salt Lake City;VT:Montpelier;VA:Richmond;WA:Olympia;WV:Charleston;"
          "WI:Madison;WY:Cheyenne",
    "CA": "01:Edmonton;02:Victoria;03:Winnipeg;04:Fredericton;07:Halifax;08:Toronto;09:Charlottetown;10:Quebec City;"
          "11:Regina",
    "AU": "02:Sydney;03:Darwin;04:Brisbane;05:Adelaide;06:Hobart;07:Melbourne;08:Perth",
    "DE": "01:Stuttgart;02:Munich;05:Wiesbaden;06:Hanover;07:Düsseldorf;08:Mainz;09:Saarbrücken;10:Kiel;11:Potsdam;"
          "12:Schwerin;13:Dresden;14:Magdeburg;15:Erfurt",
    "IN": "03:Dispur;09:Gandhinagar;10:Chandigarh;13:Thiruvananthapuram;16:Mumbai;17:Imphal;18:Shillong;"
          "19:Bengaluru;20:Kohima;21:Bhubaneswar;23:Chandigarh;24:Jaipur;25:Chennai;26:Agartala;28:Kolkata;"
          "29:Gangtok;30:Itanagar;31:Aizawl;33:Panaji;34:Patna;35:Bhopal;36:Lucknow;37:Raipur;38:Ranchi;39:Dehradun;"
          "40:Hyderabad",
}  # fmt: skip
"""The capital of each state and province, by its code."""

ALSO_CAPITALS = {
    "BJ": "Porto-Novo;Cotonou", "BO": "La Paz;Sucre", "BI": "Gitega;Bujumbura", "CI": "Yamoussoukro;Abidjan",
    "CL": "Santiago;Valparaíso", "EG": "Cairo;New Administrative Capital", "ES": "Madrid", "GE": "Tbilisi;Kutaisi",
    "GQ": "Malabo;Ciudad de la Paz;Oyala", "ID": "Jakarta;Nusantara", "IL": "Jerusalem;Tel Aviv",
    "KZ": "Astana;Nur-Sultan", "LK": "Colombo;Kotte;Sri Jayawardenepura Kotte", "LY": "Tripoli;Benghazi;Tobruk",
    "ME": "Podgorica;Cetinje", "MM": "Naypyidaw;Naypyitaw;Nay Pyi Taw", "MY": "Kuala Lumpur;Putrajaya",
    "NL": "Amsterdam;The Hague;Hague", "PS": "Ramallah;East Jerusalem;Jerusalem;Gaza City;Gaza", "PW": "Ngerulmud",
    "SD": "Khartoum;Port Sudan;Omdurman", "SZ": "Mbabane;Lobamba", "TZ": "Dodoma;Dar es Salaam",
    "UA": "Kyiv;Kiev", "YE": "Sanaa;Sana'a;Aden", "ZA": "Pretoria;Cape Town;Bloemfontein;Tshwane",
    "IN": "New Delhi;Delhi", "US": "Washington;Washington DC;Washington D.C.", "CH": "Bern;Berne",
    "MC": "Monaco;Monte Carlo", "KR": "Seoul;Sejong", "SY": "Damascus", "NG": "Abuja", "SB": "Honiara",
    "VA": "Vatican City", "ENG": "London", "SCT": "Edinburgh", "WLS": "Cardiff", "NIR": "Belfast",
}  # fmt: skip
"""Capitals that GeoNames does not give, or gives under one of several names or seats of government; all count."""
