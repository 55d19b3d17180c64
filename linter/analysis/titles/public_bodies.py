"""Public bodies by kind: what heads them, and the head words that no officer of theirs bears.

Written from general knowledge of their constitutions. A row has the head's title as it stands before a name, the head
words that are lacking, those of them that these bodies do have, and the bodies by the names that news uses.
"""

from __future__ import annotations

OF_STATES = "prime minister;premier;first minister;governor general;lord mayor;mayor;attorney general"
OF_OTHERS = "chief justice;chief constable;archbishop;pope;vice chancellor"
GOVERNMENT = f"{OF_STATES};{OF_OTHERS};chancellor;governor"
INTERNATIONAL = (
    f"{GOVERNMENT};minister;administrator;commissioner;president;general secretary;secretary;commissioner general"
)
AMERICAN = (
    f"{GOVERNMENT};minister;administrator;president;secretary;general secretary;secretary general;director general;"
    "managing director;commissioner general;chief executive"
)
BRITISH = (
    f"{GOVERNMENT};administrator;president;secretary;general secretary;secretary general;commissioner;"
    "director general;managing director"
)
FORCE = "president;governor;administrator;chancellor;secretary;general secretary;secretary general;director general"
PLAYED = f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator"


PUBLIC: tuple[tuple[str, str, str, str], ...] = (
    (
        "governor",
        f"{GOVERNMENT};president;commissioner;administrator;minister;secretary;general secretary;secretary general",
        "governor",
        "Bank of England;Bank of Canada;Bank of Japan;BoJ;Reserve Bank of Australia;RBA;"
        "Reserve Bank of New Zealand;"
        "RBNZ;Reserve Bank of India;RBI;Bank of Korea;Bank of France;Banque de France;Bank of Italy;Bank of Spain;"
        "Bank of Greece;Bank of Portugal;Bank of Finland;Bank of Israel;Bank of Mexico;Banxico;Bank of Thailand;"
        "Bank Indonesia;Bank Negara;State Bank of Pakistan;Bangladesh Bank;Central Bank of Ireland;"
        "Central Bank of Nigeria;Central Bank of Kenya;Central Bank of Egypt;Central Bank of Sri Lanka;Bank of Ghana;"
        "South African Reserve Bank;SARB;Bank of Uganda;Bank of Zambia;National Bank of Ukraine;"
        "National Bank of Romania;Norges Bank;Norway's central bank;Riksbank;Sweden's Riksbank;People's Bank of China;"
        "PBOC;Central Bank of Russia;Bank of Russia;Russian central bank;Russia's central bank;Turkish central bank;"
        "Turkey's central bank;Ukrainian central bank;Ukraine's central bank;Canada's central bank;"
        "Japan's central bank;India's central bank;Mexico's central bank;Israel's central bank;"
        "Australia's central bank;Nigeria's central bank;Egypt's central bank;Chinese central bank;"
        "China's central bank;Ireland's central bank;Danmarks Nationalbank",
    ),
    (
        "president",
        f"{GOVERNMENT};commissioner;administrator;minister;secretary;general secretary;secretary general",
        "",
        "European Central Bank;Bundesbank;De Nederlandsche Bank;Swiss National Bank;SNB",
    ),
    (
        "president",
        f"{OF_STATES};{OF_OTHERS};chancellor;commissioner;minister;administrator;secretary;general secretary;"
        "secretary general;director general",
        "",
        "World Bank;World Bank Group;European Investment Bank;EIB;EBRD;Asian Development Bank;African Development Bank;"
        "Inter-American Development Bank;New Development Bank",
    ),
    ("president", "premier;prime minister;chancellor;commissioner;chief constable;archbishop", "", "ECB"),
    (
        "president",
        f"{GOVERNMENT};minister;administrator;secretary;general secretary;managing director",
        "",
        "European Commission;EU Commission;European Council;European Parliament",
    ),
    (
        "executive director",
        f"{INTERNATIONAL};secretary general;director general;managing director",
        "",
        "Unicef;World Food Programme;World Food Program;WFP;UNAIDS;UNFPA;United Nations Population Fund;UN Women;"
        "UNODC;UNEP;UN Environment Programme;UN-Habitat;UNOPS;International Energy Agency;IEA;Frontex;Europol;"
        "European Medicines Agency;EASA;ECHA;EFSA;Human Rights Watch;Greenpeace International;Eurojust;Enisa",
    ),
    (
        "director general",
        f"{INTERNATIONAL};secretary general;managing director",
        "",
        "IAEA;International Atomic Energy Agency;International Organization for Migration;"
        "International Organisation for Migration;IOM;WIPO;CERN;European Space Agency;EUMETSAT;IATA;"
        "International Air Transport Association",
    ),
    (
        "director-general",
        f"{INTERNATIONAL};secretary general;managing director",
        "",
        "WHO;World Health Organization;World Health Organisation;WTO;World Trade Organization;World Trade Organisation;"
        "Unesco;Food and Agriculture Organization;Food and Agriculture Organisation;FAO;ILO;UNIDO;OPCW;"
        "International Labour Organization;International Labour Organisation",
    ),
    (
        "secretary general",
        f"{INTERNATIONAL};managing director",
        "secretary;president;general secretary;commissioner;administrator;minister",
        "UN;United Nations;Nato;OECD;OPEC;ASEAN;OSCE;Council of Europe;Arab League;Gulf Cooperation Council;"
        "Organization of American States;Organisation of American States;Organisation of Islamic Cooperation;"
        "Organization of Islamic Cooperation;Shanghai Cooperation Organisation;Pacific Islands Forum;Saarc;Caricom;"
        "Interpol;International Maritime Organization;International Maritime Organisation;"
        "World Meteorological Organization;World Meteorological Organisation;UNCTAD;Amnesty International",
    ),
    (
        "managing director",
        f"{INTERNATIONAL};secretary general;director general",
        "",
        "IMF;International Monetary Fund;European Stability Mechanism",
    ),
    (
        "high commissioner",
        f"{INTERNATIONAL};secretary general;director general;managing director;executive director",
        "",
        "UNHCR;UN refugee agency;OHCHR;UN human rights office",
    ),
    (
        "administrator",
        f"{INTERNATIONAL};secretary general;director general;managing director;executive director",
        "administrator",
        "UNDP;UN Development Programme;United Nations Development Programme",
    ),
    (
        "director",
        f"{AMERICAN};commissioner;chairman;chairwoman;chair",
        "",
        "FBI;Federal Bureau of Investigation;CIA;Central Intelligence Agency;NSA;National Security Agency;CDC;"
        "Centers for Disease Control and Prevention;NIH;National Institutes of Health;US Secret Service;Secret Service;"
        "ICE;Immigration and Customs Enforcement;USCIS;Citizenship and Immigration Services;"
        "Office of Management and Budget;OMB;Congressional Budget Office;CBO;"
        "Consumer Financial Protection Bureau;CFPB;National Park Service;Census Bureau;Peace Corps;CISA;"
        "Defense Intelligence Agency;Office of Personnel Management;Bureau of Prisons;US Marshals Service;"
        "National Weather Service;National Hurricane Center;US Geological Survey;USGS;Bureau of Land Management;"
        "National Science Foundation;National Cancer Institute;DARPA;ATF;"
        "Bureau of Alcohol, Tobacco, Firearms and Explosives",
    ),
    (
        "administrator",
        f"{AMERICAN};commissioner;chairman;chairwoman;chair",
        "administrator",
        "EPA;Environmental Protection Agency;Nasa;Fema;Federal Emergency Management Agency;FAA;"
        "Federal Aviation Administration;NHTSA;National Highway Traffic Safety Administration;DEA;"
        "Drug Enforcement Administration;TSA;Transportation Security Administration;USAID;"
        "Centers for Medicare and Medicaid Services;General Services Administration;NOAA;"
        "National Oceanic and Atmospheric Administration;Small Business Administration",
    ),
    (
        "commissioner",
        AMERICAN,
        "",
        "IRS;Internal Revenue Service;FDA;Food and Drug Administration;Social Security Administration;"
        "Customs and Border Protection;Bureau of Labor Statistics",
    ),
    (
        "chair",
        f"{AMERICAN};director",
        "secretary",
        "SEC;Securities and Exchange Commission;FCC;Federal Communications Commission;FTC;Federal Trade Commission;"
        "NTSB;National Transportation Safety Board;NLRB;National Labor Relations Board;EEOC;"
        "Equal Employment Opportunity Commission;CFTC;Commodity Futures Trading Commission;FERC;"
        "Federal Energy Regulatory Commission;FEC;Federal Election Commission;Nuclear Regulatory Commission;FDIC",
    ),
    (
        "chair",
        f"{OF_STATES};{OF_OTHERS};chancellor;minister;administrator;secretary;general secretary;secretary general;"
        "director general;commissioner",
        "",
        "Federal Reserve",
    ),
    (
        "chief executive",
        BRITISH,
        "",
        "Ofcom;Ofgem;Ofwat;Environment Agency;Financial Conduct Authority;NHS England;HMRC;HM Revenue and Customs;DVLA;"
        "Met Office;Network Rail;HS2;Post Office;Royal Mail;English Heritage;Historic England;Natural England;"
        "Health and Safety Executive;UK Health Security Agency;UKHSA;"
        "Medicines and Healthcare products Regulatory Agency;"
        "MHRA;Competition and Markets Authority;Homes England;UK Sport;Arts Council England;British Council;Gavi",
    ),
    (
        "director general",
        BRITISH,
        "director general;governor",
        "MI5;National Crime Agency;NCA;Independent Office for Police Conduct;IOPC;National Trust;BBC",
    ),
    ("director", BRITISH, "", "GCHQ;Crown Prosecution Service;Serious Fraud Office"),
    (
        "chief constable",
        f"{FORCE};commissioner;{OF_STATES};chief justice;archbishop;pope;managing director",
        "mayor",
        "Avon and Somerset Police;Bedfordshire Police;Cambridgeshire Police;Cambridgeshire Constabulary;"
        "Cheshire Police;Cheshire Constabulary;Cleveland Police;Cumbria Police;Cumbria Constabulary;Derbyshire Police;"
        "Derbyshire Constabulary;Devon and Cornwall Police;Dorset Police;Durham Constabulary;Durham Police;"
        "Dyfed-Powys Police;Essex Police;Gloucestershire Police;Gloucestershire Constabulary;Greater Manchester Police;"
        "GMP;Gwent Police;Hampshire Police;Hampshire Constabulary;Hampshire and Isle of Wight Constabulary;"
        "Hertfordshire Police;Hertfordshire Constabulary;Humberside Police;Kent Police;Lancashire Police;"
        "Lancashire Constabulary;Leicestershire Police;Lincolnshire Police;Merseyside Police;Norfolk Police;"
        "Norfolk Constabulary;North Wales Police;North Yorkshire Police;Northamptonshire Police;Northumbria Police;"
        "Nottinghamshire Police;Nottinghamshire Constabulary;South Wales Police;South Yorkshire Police;"
        "Staffordshire Police;Suffolk Police;Suffolk Constabulary;Surrey Police;Sussex Police;Thames Valley Police;"
        "Warwickshire Police;West Mercia Police;West Midlands Police;West Yorkshire Police;Wiltshire Police;"
        "Police Scotland;PSNI;Police Service of Northern Ireland;British Transport Police;Civil Nuclear Constabulary;"
        "Ministry of Defence Police",
    ),
    (
        "commissioner",
        f"{FORCE};chief constable;{OF_STATES};chief justice;archbishop;pope;managing director;director;chairman;chair",
        "mayor",
        "Metropolitan Police;Met Police;Scotland Yard;City of London Police;RCMP;Royal Canadian Mounted Police;"
        "Australian Federal Police;NSW Police;New South Wales Police;Victoria Police;Queensland Police;"
        "New Zealand Police;Garda;An Garda Síochána;NYPD;New York Police Department;Boston Police Department;"
        "Philadelphia Police Department;Baltimore Police Department",
    ),
    (
        "chief",
        f"{FORCE};chief constable;{OF_STATES};chief justice;archbishop;pope;managing director",
        "mayor",
        "LAPD;Los Angeles Police Department;Houston Police Department;Dallas Police Department;Miami Police Department;"
        "Seattle Police Department;Denver Police Department;Phoenix Police Department;Atlanta Police Department;"
        "Portland Police Bureau;San Francisco Police Department;Oakland Police Department;"
        "Minneapolis Police Department;Louisville Metro Police Department;Memphis Police Department;"
        "Milwaukee Police Department;Detroit Police Department;Capitol Police;US Capitol Police;Border Patrol",
    ),
    (
        "chair",
        f"{OF_STATES};{OF_OTHERS};chancellor;minister;administrator;secretary;general secretary;secretary general;"
        "director general;commissioner;commissioner general",
        "",
        "Fed",
    ),
    (
        "commission chairperson",
        f"{GOVERNMENT};minister;administrator;secretary;general secretary;secretary general;director general;"
        "commissioner general;managing director;executive director",
        "",
        "African Union",
    ),
    (
        "secretary",
        f"{GOVERNMENT};minister;administrator;president;general secretary;secretary general;director general;"
        "managing director;commissioner general",
        "attorney general",
        "Treasury Department;Department of the Treasury;Interior Department;Department of the Interior;"
        "Commerce Department;Department of Commerce;Labor Department;Department of Labor;Energy Department;"
        "Transportation Department;Homeland Security Department;Department of Homeland Security;"
        "Department of Veterans Affairs;Department of Housing and Urban Development",
    ),
    (
        "commission president;council president",
        f"{GOVERNMENT};president;administrator;general secretary;secretary general;director general;managing director;"
        "commissioner general",
        "",
        "EU;European Union",
    ),
)
