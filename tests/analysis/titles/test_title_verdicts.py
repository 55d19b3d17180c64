"""What the register says against titles at the draft's date: the office, the country, too late, too early."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.titles.title_verdicts import title_verdicts
from linter.analysis.titles.verdict import TitleVerdict
from linter.dates import written
from linter.document.model import Document


def shown(verdict: TitleVerdict) -> str:
    """The kind, with a question mark if it is not certain, the title, and the row that shows it."""
    return f"{verdict.kind.value}{'' if verdict.certain else '?'}: {verdict.claim.title}: {verdict.term.office} of {written(verdict.term.start)}"


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        (
            "2012-05-05",
            "Norwegian Prime Minister Marit Solvang left Oslo.",
            "office: Norwegian Prime Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "",
            "Norwegian Prime Minister Marit Solvang left Oslo.",
            "office: Norwegian Prime Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2012-05-05",
            "Prime Minister Marit Solvang left Oslo.",
            "office: Prime Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        ("", "Prime Minister Marit Solvang left Oslo.", ""),
        (
            "2009-05-05",
            "Norwegian Prime Minister Marit Solvang left Oslo.",
            "office: Norwegian Prime Minister: Prime Minister of 2005-10-17",
        ),
        (
            "2018-05-05",
            "Norwegian Prime Minister Marit Solvang left Oslo.",
            "office: Norwegian Prime Minister: Prime Minister of 2013-10-16",
        ),
        (
            "2012",
            "Norwegian Prime Minister Marit Solvang left Oslo.",
            "office: Norwegian Prime Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2010",
            "Norwegian Prime Minister Marit Solvang left Oslo.",
            "office: Norwegian Prime Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2012-05-05",
            "Norwegian Finance Minister Marit Solvang left Oslo.",
            "office: Norwegian Finance Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2012-05-05",
            "Finance Minister Marit Solvang left Oslo.",
            "office: Finance Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2012-05-05",
            "Norwegian Trade Minister Marit Solvang left Oslo.",
            "office: Norwegian Trade Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        ("2012-05-05", "Norwegian Deputy Prime Minister Marit Solvang left Oslo.", ""),
        (
            "2012-05-05",
            "Norwegian Justice Minister Marit Solvang left Oslo.",
            "office: Norwegian Justice Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        ("2013-05-05", "Norwegian Interior Minister Kari Holt left Oslo.", ""),
        (
            "2013-05-05",
            "Norwegian Health Minister Kari Holt left Oslo.",
            "office: Norwegian Health Minister: Minister of Justice of 2012-01-01",
        ),
        ("2013-05-05", "Norwegian Foreign Minister Pia Storm left Oslo.", ""),
        ("2013-05-05", "Danish Foreign Minister Pia Storm left Oslo.", ""),
        (
            "2012-05-05",
            "Swedish Foreign Minister Marit Solvang left Oslo.",
            "country: Swedish Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "",
            "Swedish Foreign Minister Marit Solvang left Oslo.",
            "country: Swedish Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        ("2015-05-05", "Swedish Foreign Minister Marit Solvang left Oslo.", ""),
        ("2012-05-05", "Swedish Prime Minister Marit Solvang left Oslo.", ""),
        ("2012-05-05", "Swedish deputy foreign minister Marit Solvang left Oslo.", ""),
        ("2012-05-05", "Swedish-Norwegian Foreign Minister Marit Solvang left Oslo.", ""),
        ("2012-05-05", "Norwegian Foreign Minister Marit Solvang said on Monday.", ""),
        (
            "2014-08-20",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "former: Norwegian Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2014-08-29",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "former: Norwegian Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2014-08-30",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "former: Norwegian Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang left Oslo.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        ("2015-05-05", "Norwegian Foreign Minister Marit Solvang said in 2012 that.", ""),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang said when she left.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang met him on Monday.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang met him.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang also says no.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang is believed to say.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang is going.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "“No,” said Norwegian Foreign Minister Marit Solvang.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "“No,” said the Norwegian Foreign Minister Marit Solvang.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "No said Norwegian Foreign Minister Marit Solvang.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "He was met by Norwegian Foreign Minister Marit Solvang on Monday.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "He was met by Norwegian Foreign Minister Marit Solvang.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "He was met by Norwegian Foreign Minister Marit Solvang's aide on Monday.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Marit Solvang, the Norwegian foreign minister, said so.",
            "office: Norwegian foreign minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Marit Solvang, who is the Norwegian foreign minister, left on Monday.",
            "office: Norwegian foreign minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Marit Solvang, who is the Norwegian foreign minister, left.",
            "office: Norwegian foreign minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "A man who knows Norwegian Foreign Minister Marit Solvang, says no.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang said no. It was 1999.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang said no. At that time it rained.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang said no on Monday. It was 1999.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang said it is no. It was 1999.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "foreign minister Marit Solvang said on Monday.",
            "office: foreign minister: Minister of Defence of 2014-07-01",
        ),
        ("2015-05-05", "minister Marit Solvang said on Monday.", ""),
        ("2018-05-05", "Norwegian Minister Marit Solvang said on Monday.", ""),
        ("2018-05-05", "Norwegian Trade Minister Marit Solvang said on Monday.", ""),
        (
            "2018-05-05",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "former: Norwegian Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2018-05-05",
            "Foreign Minister Marit Solvang said on Monday.",
            "former: Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        ("2018-05-05", "Norwegian Deputy Foreign Minister Marit Solvang said on Monday.", ""),
        (
            "2018-05-05",
            "Norwegian Defence Minister Marit Solvang said on Monday.",
            "former: Norwegian Defence Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2018-05-05",
            "Norwegian defense minister Marit Solvang said on Monday.",
            "former: Norwegian defense minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2009-05-05",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "premature: Norwegian Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2005-05-05",
            "Norwegian Foreign Minister Marit Solvang said on Monday.",
            "premature: Norwegian Foreign Minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2005-05-05",
            "Norwegian Defence Minister Marit Solvang said on Monday.",
            "premature: Norwegian Defence Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2011-01-01",
            "Finnish President Jonas Brekke-Lund said on Monday.",
            "premature: Finnish President: President of 2012-03-01",
        ),
        (
            "2011-12-30",
            "Finnish President Jonas Brekke-Lund said on Monday.",
            "premature: Finnish President: President of 2012-03-01",
        ),
        (
            "2012-01-02",
            "Finnish President Jonas Brekke-Lund said on Monday.",
            "premature: Finnish President: President of 2012-03-01",
        ),
        (
            "2011",
            "Finnish President Jonas Brekke-Lund said on Monday.",
            "premature?: Finnish President: President of 2012-03-01",
        ),
        (
            "2011-05",
            "Finnish President Jonas Brekke-Lund said on Monday.",
            "premature: Finnish President: President of 2012-03-01",
        ),
        ("2011-12-30", "Now President Jonas Brekke-Lund will lead the Finns, and he said so on Monday.", ""),
        ("1999-12-30", "Finnish President Jonas Brekke-Lund said on Monday.", ""),
        ("2012", "Finnish President Jonas Brekke-Lund said on Monday.", ""),
        ("2011-01-01", "President Jonas Brekke-Lund said on Monday.", "premature: President: President of 2012-03-01"),
        ("2011-01-01", "president Jonas Brekke-Lund said on Monday.", ""),
        (
            "2019-01-01",
            "Finnish Prime Minister Jonas Brekke-Lund said on Monday.",
            "office: Finnish Prime Minister: President of 2012-03-01",
        ),
        (
            "2021-01-01",
            "Finnish Prime Minister Jonas Brekke-Lund said on Monday.",
            "office: Finnish Prime Minister: Prime Minister of 2019-12-10",
        ),
        (
            "2020-01-01",
            "Finnish Prime Minister Jonas Brekke-Lund said on Monday.",
            "office: Finnish Prime Minister: President of 2012-03-01",
        ),
        (
            "2011-01-01",
            "Prime Minister Jonas Brekke-Lund said on Monday.",
            "office: Prime Minister: Prime Minister of 2010-06-22",
        ),
        (
            "2013-01-01",
            "Dutch President Ilse van der Poel said on Monday.",
            "office: Dutch President: Prime Minister of 2009-01",
        ),
        ("", "Dutch President Ilse van der Poel said on Monday.", "office: Dutch President: Prime Minister of 2009-01"),
        ("", "President Ilse van der Poel said on Monday.", ""),
        (
            "",
            "President Ilse van der Poel of the Netherlands said on Monday.",
            "office: President: Prime Minister of 2009-01",
        ),
        (
            "",
            "In Dutch towns President Ilse van der Poel said on Monday.",
            "office: President: Prime Minister of 2009-01",
        ),
        ("", "In Dutch towns the president, Ilse van der Poel, said on Monday.", ""),
        ("", "In Dutch towns Ilse van der Poel, the president, said on Monday.", ""),
        ("", "In Dutch towns Vice President Ilse van der Poel said on Monday.", ""),
        ("", "In Dutch towns Council President Ilse van der Poel said on Monday.", ""),
        ("", "US Prime Minister Vera Stolt said on Monday.", "office: US Prime Minister: President of 2009-01-20"),
        ("", "Prime Minister Vera Stolt said on Monday.", "office: Prime Minister: President of 2009-01-20"),
        ("", "British Prime Minister Vera Stolt said on Monday.", ""),
        (
            "",
            "Deputy Prime Minister Vera Stolt said on Monday.",
            "office: Deputy Prime Minister: President of 2009-01-20",
        ),
        ("", "Prime Minister Paul Andersen said on Monday.", ""),
        (
            "2013-06-01",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "former: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2013-07-29",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "former: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2013-07-30",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "former: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2013-07-31",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "former: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2013-08-01",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "former: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        ("2013", "Dutch Prime Minister Ilse van der Poel said on Monday.", ""),
        (
            "2014",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "former: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2008-10-01",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "premature: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2008-11-15",
            "Dutch Prime Minister Ilse van der Poel said on Monday.",
            "premature: Dutch Prime Minister: Prime Minister of 2009-01",
        ),
        (
            "2019-05-05",
            "CLA director Renata Okonjo said on Monday.",
            "former: CLA director: CLA director of 2015-02-02",
        ),
        (
            "2019-05-05",
            "Director of the Central Lighthouse Agency Renata Okonjo said on Monday.",
            "former: Director of the Central Lighthouse Agency: CLA director of 2015-02-02",
        ),
        ("2019-05-05", "Director Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "US director Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "CLA chief Renata Okonjo said on Monday.", "former: CLA chief: CLA director of 2015-02-02"),
        ("2019-05-05", "CLA deputy director Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "Lighthouse director Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "Grain director Renata Okonjo said on Monday.", ""),
        (
            "2014-05-05",
            "CLA director Renata Okonjo said on Monday.",
            "premature: CLA director: CLA director of 2015-02-02",
        ),
        ("2014-05-05", "Austrian President Paul Andersen said on Monday.", ""),
        (
            "2017-05-05",
            "Austrian President Paul Andersen said on Monday.",
            "former: Austrian President: President of 2010-01-01",
        ),
        ("2017-05-05", "President Paul Andersen said on Monday.", "former: President: President of 2010-01-01"),
        ("2011-05-05", "Austrian Finance Minister Paul Andersen said on Monday.", ""),
        ("2011-05-05", "Danish President Paul Andersen said on Monday.", ""),
        (
            "2011-05-05",
            "Swedish President Paul Andersen said on Monday.",
            "country: Swedish President: President of 2010-01-01",
        ),
        (
            "2013-05-05",
            "Latvian Prime Minister Tomas Vildner said on Monday.",
            "former: Latvian Prime Minister: Prime Minister of 2010-01-01",
        ),
        ("2011-05-05", "Latvian Prime Minister Tomas Vildner said on Monday.", ""),
        (
            "2019-05-05",
            "Latvian Prime Minister Tomas Vildner said on Monday.",
            "former: Latvian Prime Minister: Prime Minister of 2016-01-01",
        ),
        (
            "2009-05-05",
            "Latvian Prime Minister Tomas Vildner said on Monday.",
            "premature: Latvian Prime Minister: Prime Minister of 2010-01-01",
        ),
        (
            "2013-05-05",
            "Slovak Prime Minister Hana Kirsten said on Monday.",
            "office: Slovak Prime Minister: Deputy Prime Minister of 2011-01-01",
        ),
        (
            "2018-05-05",
            "Slovak Deputy Prime Minister Hana Kirsten said on Monday.",
            "former: Slovak Deputy Prime Minister: Deputy Prime Minister of 2011-01-01",
        ),
        (
            "2008-05-05",
            "Slovak Deputy Prime Minister Hana Kirsten said on Monday.",
            "premature: Slovak Deputy Prime Minister: Deputy Prime Minister of 2011-01-01",
        ),
        ("2010-05-05", "Slovak Deputy Prime Minister Hana Kirsten said on Monday.", ""),
        (
            "2018-05-05",
            "Slovak Prime Minister Hana Kirsten said on Monday.",
            "office: Slovak Prime Minister: Prime Minister of 2018-03-22",
        ),
        (
            "2012-05-05",
            "Vice President George K. Ostrow said on Monday.",
            "former: Vice President: Vice President of 2001-01-20",
        ),
        (
            "2012-05-05",
            "US Vice President George K. Ostrow said on Monday.",
            "former: US Vice President: Vice President of 2001-01-20",
        ),
        ("2012-05-05", "US President George K. Ostrow said on Monday.", ""),
        (
            "2005-05-05",
            "US President George K. Ostrow said on Monday.",
            "office: US President: Vice President of 2001-01-20",
        ),
        (
            "2013-05-05",
            "Irish Attorney General Lena Quist said on Monday.",
            "premature: Irish Attorney General: Attorney General of 2014-01-01",
        ),
        (
            "2010-05-05",
            "Irish Attorney General Lena Quist said on Monday.",
            "premature: Irish Attorney General: Attorney General of 2014-01-01",
        ),
        ("2010-05-05", "Attorney General Lena Quist said on Monday.", ""),
        (
            "2019-05-05",
            "Attorney General Lena Quist said on Monday.",
            "former: Attorney General: Attorney General of 2014-01-01",
        ),
        (
            "2019-05-05",
            "Irish Attorney General Lena Quist said on Monday.",
            "former: Irish Attorney General: Attorney General of 2014-01-01",
        ),
        (
            "2014-05-05",
            "Northern Grain Board chief executive Erik Dahl said on Monday.",
            "former: Northern Grain Board chief executive: Chief executive of 2010-01-01",
        ),
        ("2008-05-05", "Northern Grain Board chief executive Erik Dahl said on Monday.", ""),
        (
            "2008-05-05",
            "Harbour Union Secretary-General Ida Falk said on Monday.",
            "premature: Harbour Union Secretary-General: Secretary-General of 2010-01-01",
        ),
        (
            "2016-05-05",
            "Harbour Union Secretary-General Ida Falk said on Monday.",
            "former: Harbour Union Secretary-General: Secretary-General of 2010-01-01",
        ),
        (
            "2016-05-05",
            "Harbour Union chief Ida Falk said on Monday.",
            "former: Harbour Union chief: Secretary-General of 2010-01-01",
        ),
        (
            "2016-05-05",
            "Foreign Ministry spokesman Nils Aronsen said on Monday.",
            "former: Foreign Ministry spokesman: Spokesman of 2012-01-01",
        ),
        ("2010-05-05", "Foreign Ministry spokesman Nils Aronsen said on Monday.", ""),
        (
            "2013-05-05",
            "Norwegian Prime Minister Nils Aronsen said on Monday.",
            "office: Norwegian Prime Minister: Spokesman of 2012-01-01",
        ),
        (
            "2011-05-05",
            "Norwegian Prime Minister Jan Rask said on Monday.",
            "premature: Norwegian Prime Minister: Prime Minister of 2012-01-01",
        ),
        (
            "2009-05-05",
            "Norwegian Prime Minister Jan Rask said on Monday.",
            "premature: Norwegian Prime Minister: Prime Minister of 2012-01-01",
        ),
        (
            "2008-05-05",
            "Norwegian Prime Minister Jan Rask said on Monday.",
            "premature: Norwegian Prime Minister: Prime Minister of 2012-01-01",
        ),
        (
            "2013-05-05",
            "Norwegian Finance Minister Jan Rask said on Monday.",
            "office: Norwegian Finance Minister: Prime Minister of 2012-01-01",
        ),
        (
            "2010-05-05",
            "Norwegian Foreign Minister Jan Rask said on Monday.",
            "office: Norwegian Foreign Minister: Minister of Finance of 2009-01-01",
        ),
        (
            "2010-05-05",
            "Norwegian President Jan Rask said on Monday.",
            "office: Norwegian President: Prime Minister of 2012-01-01",
        ),
        (
            "2013-05-05",
            "Norwegian Deputy Prime Minister Jan Rask said on Monday.",
            "office: Norwegian Deputy Prime Minister: Prime Minister of 2012-01-01",
        ),
        (
            "2018-05-05",
            "Swedish Finance Minister Olga Lind-Berg said on Monday.",
            "former: Swedish Finance Minister: Minister of Finance of 2010-01-01",
        ),
        (
            "2008-05-05",
            "Swedish Finance Minister Olga Lind-Berg said on Monday.",
            "premature: Swedish Finance Minister: Minister of Finance of 2010-01-01",
        ),
        (
            "2006-05-05",
            "Swedish Finance Minister Olga Lind-Berg said on Monday.",
            "premature: Swedish Finance Minister: Minister of Finance of 2010-01-01",
        ),
        (
            "2012-05-05",
            "Swedish Trade Minister Olga Lind-Berg said on Monday.",
            "office: Swedish Trade Minister: Minister of Finance of 2010-01-01",
        ),
        (
            "2012-05-05",
            "Swedish Interior Minister Olga Lind-Berg said on Monday.",
            "office: Swedish Interior Minister: Minister of Finance of 2010-01-01",
        ),
        (
            "2012-05-05",
            "Norwegian Prime Minister Marit Solvang left Oslo in 1999.",
            "",
        ),
        ("2012-05-05", "Norwegian Prime Minister Marit Solvang then left Oslo.", ""),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang hopes so.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Norwegian Foreign Minister Marit Solvang, says no.",
            "office: Norwegian Foreign Minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Marit Solvang, the Norwegian foreign minister, met him on Monday.",
            "office: Norwegian foreign minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Marit Solvang, the Norwegian foreign minister, met him.",
            "office: Norwegian foreign minister: Minister of Defence of 2014-07-01",
        ),
        (
            "2015-05-05",
            "Marit Solvang, the Norwegian foreign minister who met him on Monday.",
            "office: Norwegian foreign minister: Minister of Defence of 2014-07-01",
        ),
        ("2019-05-05", "CLA administrator Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "CLA mayor Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "Central director Renata Okonjo said on Monday.", ""),
        ("2019-05-05", "director of the lighthouse agency Renata Okonjo said on Monday.", ""),
        (
            "2012-05-05",
            "Vice President George Ostrow said on Monday.",
            "former: Vice President: Vice President of 2001-01-20",
        ),
        (
            "2012-05-05",
            "US Vice President George Ostrow said on Monday.",
            "former: US Vice President: Vice President of 2001-01-20",
        ),
        (
            "2005-05-05",
            "Norwegian foreign minister Marit Solvang said on Monday.",
            "premature: Norwegian foreign minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        (
            "2005-05-05",
            "foreign minister Marit Solvang said on Monday.",
            "premature: foreign minister: Minister of Foreign Affairs of 2010-03-01",
        ),
        ("2005-05-05", "Minister Marit Solvang said on Monday.", ""),
        ("2010-05-05", "Norwegian minister Kari Holt said on Monday.", ""),
        (
            "2009-01-01",
            "Norwegian Justice Minister Kari Holt said on Monday.",
            "premature: Norwegian Justice Minister: Minister of Justice of 2012-01-01",
        ),
        (
            "2010-01-01",
            "Norwegian Justice Minister Kari Holt said on Monday.",
            "premature: Norwegian Justice Minister: Minister of Justice of 2012-01-01",
        ),
        ("2013-01-01", "Norwegian Security Minister Kari Holt said on Monday.", ""),
        (
            "2013-01-01",
            "Norwegian Agriculture Minister Kari Holt said on Monday.",
            "office: Norwegian Agriculture Minister: Minister of Justice of 2012-01-01",
        ),
        (
            "2013-01-01",
            "Norwegian Education Minister Kari Holt said on Monday.",
            "office: Norwegian Education Minister: Minister of Justice of 2012-01-01",
        ),
        (
            "2013-01-01",
            "Norwegian Vice President Kari Holt said on Monday.",
            "office: Norwegian Vice President: Minister of Justice of 2012-01-01",
        ),
        ("2013-01-01", "Vice President Kari Holt said on Monday.", ""),
        ("2013-01-01", "President Kari Holt said on Monday.", ""),
        ("2013-01-01", "Attorney General Kari Holt said on Monday.", ""),
        ("2013-01-01", "Norwegian Attorney General Kari Holt said on Monday.", ""),
        (
            "2013-01-01",
            "Swedish Justice Minister Kari Holt said on Monday.",
            "country: Swedish Justice Minister: Minister of Justice of 2012-01-01",
        ),
        ("2013-01-01", "Swedish Deputy Justice Minister Kari Holt said on Monday.", ""),
        ("2013-01-01", "Swedish mayor Kari Holt said on Monday.", ""),
        ("2013-01-01", "Norwegian Grain Justice Minister Kari Holt said on Monday.", ""),
        ("", "In Dutch towns president Ilse van der Poel said on Monday.", ""),
        (
            "",
            "In Dutch towns the President Ilse van der Poel said on Monday.",
            "office: President: Prime Minister of 2009-01",
        ),
    ],
)
def test_verdicts(date: str, text: str, expected: str, dated: Callable[[str, str], Document]) -> None:
    assert " | ".join(map(shown, title_verdicts(dated(text, date)))) == expected
