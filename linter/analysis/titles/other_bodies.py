"""Courts, universities, unions, leagues, churches, firms, regions and forces by kind, as `public_bodies` has others."""

from __future__ import annotations

from linter.analysis.titles.public_bodies import FORCE, GOVERNMENT, OF_OTHERS, OF_STATES, PLAYED

OTHERS: tuple[tuple[str, str, str, str], ...] = (
    (
        "president",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator;commissioner;secretary;"
        "general secretary;director general;managing director",
        "",
        "UK Supreme Court;Britain's Supreme Court;International Court of Justice;ICJ;World Court;"
        "European Court of Human Rights;European Court of Justice;Court of Justice of the European Union;"
        "European Court of Auditors;German Constitutional Court;Federal Constitutional Court",
    ),
    (
        "chief prosecutor",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator;commissioner;secretary;"
        "general secretary;secretary general;director general;managing director",
        "",
        "International Criminal Court",
    ),
    (
        "chief justice",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;administrator;commissioner;director general;managing director;"
        "president",
        "chief justice",
        "US Supreme Court;United States Supreme Court;Supreme Court of Canada;Canada's Supreme Court;"
        "High Court of Australia;Australia's High Court;India's Supreme Court;Supreme Court of India;"
        "Pakistan's Supreme Court;Supreme Court of Pakistan",
    ),
    (
        "chief justice",
        "governor;premier;prime minister;director general;managing director;attorney general",
        "",
        "Supreme Court",
    ),
    (
        "vice-chancellor",
        f"{OF_STATES};chief justice;chief constable;archbishop;pope;governor;minister;commissioner;secretary general;"
        "general secretary;director general;managing director;president;administrator",
        "",
        "Oxford University;University of Oxford;Cambridge University;University of Cambridge;Durham University;"
        "University of Durham;University of Leeds;Leeds University;Bristol University",
    ),
    (
        "president",
        f"{OF_STATES};chief justice;chief constable;archbishop;pope;governor;minister;commissioner;secretary general;"
        "general secretary;director general;managing director;vice chancellor",
        "",
        "Harvard University;Harvard;Yale University;Yale;Princeton University;Princeton;Stanford University;Stanford;"
        "Columbia University;Cornell University;Brown University;Dartmouth College;University of Pennsylvania;MIT;"
        "Johns Hopkins University;Northwestern University;University of Chicago;University of Michigan;"
        "Massachusetts Institute of Technology;Ohio State University;Georgetown University;New York University;"
        "University of Virginia;Rutgers University;Boston University;University of Notre Dame;University of Toronto",
    ),
    (
        "general secretary",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator;commissioner;secretary general;"
        "director general;managing director;executive director;chief executive",
        "",
        "Unite;Unison;RMT;GMB;NEU;National Education Union;NASUWT;NAHT;ASCL;UCU;Aslef;TSSA;PCS;CWU;FBU;"
        "Fire Brigades Union;NUJ;Usdaw;POA;Trades Union Congress;Prison Officers Association;"
        "Communication Workers Union;Public and Commercial Services Union;University and College Union;"
        "Chinese Communist Party;Communist Party of China;Communist Party of Vietnam",
    ),
    (
        "president",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator;commissioner;secretary general;"
        "general secretary;director general;managing director;chief executive",
        "",
        "UAW;United Auto Workers;AFL-CIO;Teamsters;SEIU;Service Employees International Union;AFSCME;UFCW;"
        "American Federation of Teachers;National Education Association;United Steelworkers;Writers Guild of America;"
        "SAG-AFTRA;National Farmers' Union;NFU",
    ),
    (
        "commissioner",
        f"{PLAYED};secretary;general secretary;secretary general;director general;chairman;chair;director",
        "governor",
        "NBA;WNBA;NHL;MLB;Major League Baseball;MLS;Major League Soccer;PGA Tour;LPGA Tour;Big Ten",
    ),
    (
        "commissioner",
        f"{PLAYED};secretary;general secretary;secretary general;director general;president;managing director;"
        "chairman;chair;director",
        "",
        "NFL;National Football League",
    ),
    (
        "chief executive",
        f"{PLAYED};secretary;general secretary;secretary general;director general;commissioner;president",
        "",
        "Premier League;English Football League;EFL;SPFL;"
        "Scottish Professional Football League;Premiership Rugby;Rugby Football Union;RFU;Lawn Tennis Association",
    ),
    (
        "president",
        f"{PLAYED};commissioner;secretary",
        "",
        "Fifa;Uefa;International Olympic Committee;IOC;World Athletics;International Paralympic Committee;"
        "World Aquatics;Concacaf;Conmebol;UCI;NCAA;World Boxing Association;FIDE",
    ),
    (
        "president",
        f"{OF_STATES};{OF_OTHERS};bishop;cardinal;chancellor;governor;minister;commissioner;administrator;"
        "director general;secretary general;moderator",
        "",
        "Southern Baptist Convention;Mormon church;Church of Jesus Christ of Latter-day Saints;Methodist Conference",
    ),
    (
        "moderator",
        f"{OF_STATES};{OF_OTHERS};bishop;cardinal;chancellor;governor;commissioner;administrator;director general;"
        "president",
        "",
        "Church of Scotland;Presbyterian Church in Ireland",
    ),
    (
        "patriarch",
        f"{OF_STATES};chief justice;chief constable;pope;president;governor;commissioner;administrator;"
        "director general",
        "",
        "Russian Orthodox Church;Serbian Orthodox Church;Romanian Orthodox Church;Georgian Orthodox Church",
    ),
    (
        "chair",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator;commissioner;secretary general;"
        "general secretary;director general;managing director;president",
        "",
        "Republican National Committee;RNC;Democratic National Committee;DNC",
    ),
    (
        "chief executive",
        f"{OF_STATES};{OF_OTHERS};chancellor;governor;minister;administrator;commissioner;secretary general;"
        "general secretary;director general",
        "",
        "Apple;Google;Alphabet;Microsoft;Meta;Facebook;Netflix;Nvidia;Intel;IBM;Boeing;Airbus;Tesla;SpaceX;OpenAI;"
        "Goldman Sachs;JPMorgan Chase;JPMorgan;Morgan Stanley;Citigroup;Wells Fargo;HSBC;Barclays;Lloyds Banking Group;"
        "NatWest;Standard Chartered;Deutsche Bank;UBS;Credit Suisse;BNP Paribas;ExxonMobil;Chevron;BP;TotalEnergies;"
        "Glencore;Rio Tinto;BHP;Anglo American;Unilever;Nestlé;Danone;Diageo;Pfizer;AstraZeneca;GlaxoSmithKline;GSK;"
        "Moderna;Novartis;Roche;Sanofi;Merck;Bayer;BASF;Siemens;Volkswagen;BMW;Mercedes-Benz;Stellantis;Renault;"
        "General Motors;Toyota;Honda;Nissan;Sony;Samsung;Walmart;Costco;Tesco;Sainsbury's;Asda;Morrisons;"
        "Marks & Spencer;Boots;British Airways;Ryanair;easyJet;Lufthansa;Delta Air Lines;United Airlines;"
        "American Airlines;Thames Water;Rolls-Royce;BAE Systems;Vodafone;Verizon;AT&T;Comcast;Disney;McDonald's;"
        "Starbucks;Coca-Cola;PepsiCo;Uber;Airbnb;Spotify;TikTok;ByteDance;Huawei;Alibaba;Tencent;TSMC;Foxconn;"
        "Twitter;PayPal;Nike;Adidas;Ikea;Philips;Ericsson;Nokia;Heineken;LVMH;Santander;BBVA;Allianz;Aviva;"
        "Bank of America;"
        "BlackRock;Berkshire Hathaway;Exxon;Shell;Eni;Equinor;Gazprom;Rosneft;Aramco;Saudi Aramco;Reliance;Infosys",
    ),
    (
        "premier",
        "governor;prime minister;first minister;president;governor general;chancellor",
        "",
        "Ontario;Quebec;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;"
        "Newfoundland and Labrador;Prince Edward Island",
    ),
    (
        "premier",
        "prime minister;first minister;president;governor general;chancellor",
        "",
        "New South Wales;NSW;Queensland;South Australia;Western Australia;Tasmania",
    ),
    (
        "governor",
        "prime minister;premier;first minister;governor general",
        "",
        "Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;"
        "Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;"
        "Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;"
        "Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;"
        "Wisconsin;Wyoming",
    ),
    (
        "mayor",
        "governor;premier;prime minister;first minister;governor general",
        "",
        "London;Greater Manchester;Chicago;Los Angeles;Houston;Toronto;Montreal;Boston;Philadelphia;Seattle;Detroit;"
        "Atlanta;Dallas;Denver;Miami;New York City;San Francisco;Minneapolis;Baltimore;Cleveland;Pittsburgh",
    ),
    (
        "commissioner",
        f"{FORCE};{OF_STATES};chief justice;archbishop;pope;managing director",
        "mayor",
        "FDNY;London Fire Brigade;New York Fire Department;Metropolitan Fire Brigade",
    ),
    (
        "secretary",
        f"{GOVERNMENT};minister;administrator;president;commissioner;general secretary;secretary general;"
        "director general;managing director",
        "chancellor",
        "Smithsonian;Smithsonian Institution",
    ),
    (
        "director",
        f"{OF_STATES};{OF_OTHERS};minister;commissioner;secretary;secretary general;general secretary;chancellor;"
        "governor;premier",
        "",
        "British Museum;Louvre;Victoria and Albert Museum;V&A;Tate;National Gallery;Natural History Museum;"
        "Science Museum;Metropolitan Museum of Art;Museum of Modern Art;MoMA;Guggenheim;Uffizi;Prado;Rijksmuseum;"
        "Hermitage",
    ),
    (
        "chief executive",
        f"{OF_STATES};{OF_OTHERS};minister;commissioner;secretary general;chancellor;governor;administrator",
        "",
        "Oxfam;Save the Children;RSPCA;NSPCC;RNLI;RSPB;Age UK;Cancer Research UK;British Heart Foundation;Barnardo's;"
        "Christian Aid;Friends of the Earth;Citizens Advice;British Red Cross;American Red Cross;ACLU;"
        "Planned Parenthood;Sierra Club;Habitat for Humanity",
    ),
    (
        "speaker",
        f"{OF_STATES};{OF_OTHERS};president;governor;administrator;secretary;secretary general;chancellor;"
        "director general",
        "",
        "House of Commons;Knesset;US House of Representatives;House of Representatives",
    ),
    (
        "speaker",
        f"{OF_STATES};{OF_OTHERS};president;chairman;chair;governor;administrator;director;director general;chancellor",
        "",
        "Lok Sabha",
    ),
    (
        "chairman",
        f"{OF_STATES};{OF_OTHERS};president;speaker;governor;administrator;director;director general;chancellor",
        "",
        "Rajya Sabha",
    ),
    (
        "presiding officer",
        f"{OF_STATES};{OF_OTHERS};president;speaker;governor;administrator;secretary;secretary general;chancellor",
        "",
        "Scottish Parliament;Holyrood;Senedd;Welsh Parliament",
    ),
    (
        "permanent secretary",
        f"{OF_STATES};{OF_OTHERS};president;governor;secretary general;general secretary;managing director",
        "attorney general",
        "Home Office;Foreign Office;Ministry of Defence;Ministry of Justice;Cabinet Office;Department of Health;"
        "Department for Education;Department for Transport;Department for Work and Pensions;Scotland Office",
    ),
    (
        "press secretary",
        "prime minister;premier;first minister;governor general;lord mayor;mayor;chief justice;chief constable;"
        "archbishop;pope;vice chancellor;chancellor;governor;commissioner;secretary general;director general;"
        "general secretary",
        "",
        "White House;Pentagon;State Department;Kremlin;Justice Department;Defense Department",
    ),
    (
        "admiral",
        "general;colonel;field marshal;air marshal;brigadier general;major general;lieutenant general",
        "general;colonel",
        "Royal Navy;US Navy;Royal Canadian Navy;Royal Australian Navy;Indian Navy",
    ),
    (
        "general",
        "admiral;vice admiral;rear admiral;air marshal;air chief marshal;commodore",
        "",
        "British Army;US Army;Army;Indian Army;Marine Corps;US Marine Corps;Canadian Army",
    ),
    (
        "general",
        "admiral;vice admiral;rear admiral;field marshal;commodore",
        "",
        "US Air Force;USAF",
    ),
    (
        "air marshal",
        "admiral;vice admiral;rear admiral;field marshal;colonel;brigadier general;major general;lieutenant general",
        "",
        "RAF;Royal Air Force;Indian Air Force;Royal Australian Air Force",
    ),
)
