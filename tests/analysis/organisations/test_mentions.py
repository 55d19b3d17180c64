"""Organisations that a draft names, rightly or nearly, and what is near a name by chance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.organisations.mention import Mention
from linter.analysis.organisations.mentions import former_names, mentions
from linter.document.model import Document


def shown(mention: Mention) -> str:
    """The words, the name that they are nearest to, how they differ, and ! if the register lists them as wrong."""
    listed = "!" if mention.listed else ""
    return f"{mention.text}: {mention.form.text} [{mention.difference.relation}]{listed}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Health Organization said so.", "World Health Organization: World Health Organization [same]"),
        (
            "The World Health Organisation said so.",
            "World Health Organisation: World Health Organization [national spelling]",
        ),
        ("The World Health Office said so.", "World Health Office: World Health Organization [kind of body]"),
        ("The World Health said so.", ""),
        ("The Health Organization said so.", ""),
        ("The World Health Organization's said so.", "World Health Organization: World Health Organization [same]"),
        ("The World Health Organization’s said so.", "World Health Organization: World Health Organization [same]"),
        (
            "The World Organization of Health said so.",
            "World Organization of Health: World Organisation for Animal Health [missing word]",
        ),
        (
            "The World Healths Organization said so.",
            "World Healths Organization: World Health Organization [singular and plural]",
        ),
        ("The Organization World Health said so.", ""),
        ("The World Trade Organization said so.", "World Trade Organization: World Trade Organization [same]"),
        ("The Centers for Disease Control said so.", "Centers for Disease Control: Centers for Disease Control [same]"),
        (
            "The Centers for Disease Control and Prevention said so.",
            "Centers for Disease Control and Prevention: Centers for Disease Control and Prevention [same] | Centers for Disease Control: Centers for Disease Control [same]",
        ),
        (
            "The Center for Disease Control and Prevention said so.",
            "Center for Disease Control and Prevention: Centers for Disease Control and Prevention [same]!",
        ),
        (
            "The Centre for Disease Control and Prevention said so.",
            "Centre for Disease Control and Prevention: Centers for Disease Control and Prevention [national spelling]!",
        ),
        (
            "The Centers of Disease Control and Prevention said so.",
            "Centers of Disease Control and Prevention: Centers for Disease Control and Prevention [preposition]",
        ),
        (
            "The Centers for Disease Prevention and Control said so.",
            "Centers for Disease Prevention and Control: Centers for Disease Control and Prevention [order of words]",
        ),
        (
            "The Centers for Disease Control and Protection said so.",
            "Centers for Disease Control: Centers for Disease Control [same] | Centers for Disease Control and Protection: Centers for Disease Control and Prevention [same]!",
        ),
        (
            "Our U.S. Centers for Disease Control and Prevention said so.",
            "Centers for Disease Control and Prevention: Centers for Disease Control and Prevention [same] | Centers for Disease Control: Centers for Disease Control [same]",
        ),
        (
            "The Federal Bureau of Investigations said so.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        (
            "The Federal Bureau of Investigation said so.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        ("The Bureau of Investigation said so.", ""),
        ("The Federal Investigation Bureau said so.", ""),
        (
            "The Federal Bureau for Investigation said so.",
            "Federal Bureau for Investigation: Federal Bureau of Investigation [preposition]",
        ),
        ("The International Monetary Fund said so.", "International Monetary Fund: International Monetary Fund [same]"),
        (
            "The International Money Fund said so.",
            "International Money Fund: International Monetary Fund [another word]",
        ),
        ("The International Fund said so.", ""),
        ("The Monetary Fund said so.", ""),
        ("The Health and Human Services said so.", ""),
        (
            "The Department of Health and Human Services said so.",
            "Department of Health and Human Services: Department of Health and Human Services [same]",
        ),
        (
            "The Department of Human Services said so.",
            "Department of Human Services: Department of Human Services [same]",
        ),
        ("The Customs and Immigration Services said so.", ""),
        (
            "The Citizenship and Immigration Services said so.",
            "Citizenship and Immigration Services: Citizenship and Immigration Services [same]",
        ),
        (
            "The U.S. Citizenship and Immigration Services said so.",
            "Citizenship and Immigration Services: Citizenship and Immigration Services [same]",
        ),
        (
            "The U.S. Citizen and Immigration Services said so.",
            "Citizen and Immigration Services: Citizenship and Immigration Services [another word]",
        ),
        ("The Arden Harbour Commission said so.", ""),
        ("The Arden Harbour Trust said so.", ""),
        ("The Arden, Harbour Commission said so.", ""),
        ("The Mid-Arden Harbour Commission said so.", ""),
        ("The Xylo Arden Harbour Commission said so.", ""),
        ("The Xylo of Arden Harbour Commission said so.", ""),
        ("The Arden Harbour and Commission said so.", ""),
        ("The Arden Commission for Harbours said so.", ""),
        ("The Frente Sandinista Liberation said so.", ""),
        ("The Arden said so.", ""),
        ("The Arden Harbour said so.", ""),
        (
            "The North Atlantic Treaty Organization said so.",
            "North Atlantic Treaty Organization: North Atlantic Treaty Organization [same]",
        ),
        ("The North Atlantic Treaty Office said so.", ""),
        (
            "The North Atlantic Treaty Organisation said so.",
            "North Atlantic Treaty Organisation: North Atlantic Treaty Organization [national spelling]",
        ),
        ("The Atlantic Treaty Organisation said so.", ""),
        ("The Tehrik-i Taliban Pakistan said so.", ""),
        ("The European Central Bank said so.", "European Central Bank: European Central Bank [same]"),
        ("The European Bank said so.", ""),
        ("The Central European Bank said so.", "Central European Bank: European Central Bank [order of words]"),
        ("The European Central Banks said so.", "European Central Banks: European Central Bank [singular and plural]"),
        ("The European Central Trust said so.", ""),
        ("The Europe Central Bank said so.", "Europe Central Bank: European Central Bank [another word]"),
        ("The European Court said so.", ""),
        ("It met. European Central Bank said so.", "European Central Bank: European Central Bank [same]"),
        ("It met: European Central Bank said so.", "European Central Bank: European Central Bank [same]"),
        ("He met said so.", ""),
        ("In Rum, Rope and European Central Bank said so.", "European Central Bank: European Central Bank [same]"),
        ("In Rum, European Central Bank said so.", "European Central Bank: European Central Bank [same]"),
        ("The U.S. European Central Bank said so.", "European Central Bank: European Central Bank [same]"),
        (
            "The United Nations Security Council said so.",
            "United Nations Security Council: United Nations Security Council [same]",
        ),
        (
            "The United Nations Children's Fund said so.",
            "United Nations Children's Fund: United Nations Children's Fund [same]",
        ),
        (
            "The United Nations Childrens Fund said so.",
            "United Nations Childrens Fund: United Nations Children's Fund [singular and plural]",
        ),
        (
            "The United Nations High Commission for Refugees said so.",
            "United Nations High Commission for Refugees: United Nations High Commissioner for Refugees [same]!",
        ),
        (
            "The United Nations High Commissioner for Refugees said so.",
            "United Nations High Commissioner for Refugees: United Nations High Commissioner for Refugees [same]",
        ),
        (
            "The University of California, Los Angeles said so.",
            "University of California, Los Angeles: University of California, Los Angeles [same]",
        ),
        (
            "The National Aeronautics and Space Agency said so.",
            "National Aeronautics and Space Agency: National Aeronautics and Space Administration [kind of body]",
        ),
        (
            "The National Aeronautics and Space Administration said so.",
            "National Aeronautics and Space Administration: National Aeronautics and Space Administration [same]",
        ),
        (
            "The National Space Administration said so.",
            "National Space Administration: National Aeronautics and Space Administration [missing word]",
        ),
        (
            "The National Security Administration said so.",
            "National Security Administration: National Security Agency [same]!",
        ),
        ("The National Security Agency said so.", "National Security Agency: National Security Agency [same]"),
        ("The National Agency for Security said so.", ""),
        (
            "The Securities and Exchanges Commission said so.",
            "Securities and Exchanges Commission: Securities and Exchange Commission [singular and plural]",
        ),
        (
            "The Security and Exchange Commission said so.",
            "Security and Exchange Commission: Securities and Exchange Commission [same]!",
        ),
        (
            "The Securities Exchange Commission said so.",
            "Securities Exchange Commission: Securities and Exchange Commission [same]!",
        ),
        (
            "The Securities and Exchange Commission said so.",
            "Securities and Exchange Commission: Securities and Exchange Commission [same]",
        ),
        (
            "The Food and Drugs Administration said so.",
            "Food and Drugs Administration: Food and Drug Administration [singular and plural]",
        ),
        ("The Food and Drug Agency said so.", "Food and Drug Agency: Food and Drug Administration [same]!"),
        (
            "The Drug and Food Administration said so.",
            "Drug and Food Administration: Food and Drug Administration [order of words]",
        ),
        (
            "The Environment Protection Agency said so.",
            "Environment Protection Agency: Environmental Protection Agency [another word]",
        ),
        (
            "The Environmental Protection Agency said so.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        ("The Environmental Agency said so.", ""),
        ("We saw Oslo. Arden Harbour Commission said so.", ""),
        ("We saw the U.S. Arden Harbour Commission said so.", ""),
        ("The Atlantic Treaty Organization said so.", ""),
        ("We met Atlantic Treaty Organization said so.", ""),
        ("We met New Atlantic Treaty Organization said so.", ""),
        ("Atlantic Treaty Organization said so.", ""),
        ("A Atlantic Treaty Organization said so.", ""),
        (
            "The International Atomic Agency said so.",
            "International Atomic Agency: International Atomic Energy Agency [missing word]",
        ),
        ("The Atomic Energy Agency said so.", ""),
        ("The International Energy Agency said so.", "International Energy Agency: International Energy Agency [same]"),
        ("The International Atomic Energy said so.", ""),
        (
            "University of California, Los Angeles said so.",
            "University of California, Los Angeles: University of California, Los Angeles [same]",
        ),
        ("Customs and Atlantic Treaty Organization said so.", ""),
        ("The Labor Party said so.", ""),
        ("The Defense Ministry said so.", ""),
        ("The Labour Party said so.", "Labour Party: Labour Party [same]"),
        ("The British Labor Party said so.", ""),
        ("The World Food Program said so.", "World Food Program: World Food Programme [national spelling]"),
        ("The World Food Programme said so.", "World Food Programme: World Food Programme [same]"),
        (
            "The Environmental Protection Administration said on Monday that nothing had changed.",
            "Environmental Protection Administration: Environmental Protection Agency [same]!",
        ),
        (
            "The Environmental Protection Agency said on Monday that nothing had changed.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        (
            "Nothing had changed, according to the Environmental Protection Administration.",
            "Environmental Protection Administration: Environmental Protection Agency [same]!",
        ),
        (
            "Nothing had changed, according to the Environmental Protection Agency.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        (
            "“Nothing changed,” the Environmental Protection Administration’s head said.",
            "Environmental Protection Administration: Environmental Protection Agency [same]!",
        ),
        (
            "“Nothing changed,” the Environmental Protection Agency’s head said.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        (
            "She left *the Environmental Protection Administration* in May.",
            "Environmental Protection Administration: Environmental Protection Agency [same]!",
        ),
        (
            "She left *the Environmental Protection Agency* in May.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        (
            "A report by the Environmental Protection Administration came out.",
            "Environmental Protection Administration: Environmental Protection Agency [same]!",
        ),
        (
            "A report by the Environmental Protection Agency came out.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        (
            "The Federal Emergency Management Authority said on Monday that nothing had changed.",
            "Federal Emergency Management Authority: Federal Emergency Management Agency [kind of body]",
        ),
        (
            "The Federal Emergency Management Agency said on Monday that nothing had changed.",
            "Federal Emergency Management Agency: Federal Emergency Management Agency [same]",
        ),
        (
            "Nothing had changed, according to the Federal Emergency Management Authority.",
            "Federal Emergency Management Authority: Federal Emergency Management Agency [kind of body]",
        ),
        (
            "Nothing had changed, according to the Federal Emergency Management Agency.",
            "Federal Emergency Management Agency: Federal Emergency Management Agency [same]",
        ),
        (
            "“Nothing changed,” the Federal Emergency Management Authority’s head said.",
            "Federal Emergency Management Authority: Federal Emergency Management Agency [kind of body]",
        ),
        (
            "“Nothing changed,” the Federal Emergency Management Agency’s head said.",
            "Federal Emergency Management Agency: Federal Emergency Management Agency [same]",
        ),
        (
            "She left *the Federal Emergency Management Authority* in May.",
            "Federal Emergency Management Authority: Federal Emergency Management Agency [kind of body]",
        ),
        (
            "She left *the Federal Emergency Management Agency* in May.",
            "Federal Emergency Management Agency: Federal Emergency Management Agency [same]",
        ),
        (
            "A report by the Federal Emergency Management Authority came out.",
            "Federal Emergency Management Authority: Federal Emergency Management Agency [kind of body]",
        ),
        (
            "A report by the Federal Emergency Management Agency came out.",
            "Federal Emergency Management Agency: Federal Emergency Management Agency [same]",
        ),
        (
            "The Office for Management and Budget said on Monday that nothing had changed.",
            "Office for Management and Budget: Office of Management and Budget [preposition]",
        ),
        (
            "The Office of Management and Budget said on Monday that nothing had changed.",
            "Office of Management and Budget: Office of Management and Budget [same]",
        ),
        (
            "Nothing had changed, according to the Office for Management and Budget.",
            "Office for Management and Budget: Office of Management and Budget [preposition]",
        ),
        (
            "Nothing had changed, according to the Office of Management and Budget.",
            "Office of Management and Budget: Office of Management and Budget [same]",
        ),
        (
            "“Nothing changed,” the Office for Management and Budget’s head said.",
            "Office for Management and Budget: Office of Management and Budget [preposition]",
        ),
        (
            "“Nothing changed,” the Office of Management and Budget’s head said.",
            "Office of Management and Budget: Office of Management and Budget [same]",
        ),
        (
            "She left *the Office for Management and Budget* in May.",
            "Office for Management and Budget: Office of Management and Budget [preposition]",
        ),
        (
            "She left *the Office of Management and Budget* in May.",
            "Office of Management and Budget: Office of Management and Budget [same]",
        ),
        (
            "A report by the Office for Management and Budget came out.",
            "Office for Management and Budget: Office of Management and Budget [preposition]",
        ),
        (
            "A report by the Office of Management and Budget came out.",
            "Office of Management and Budget: Office of Management and Budget [same]",
        ),
        (
            "The Centers for Medicaid and Medicare Services said on Monday that nothing had changed.",
            "Centers for Medicaid and Medicare Services: Centers for Medicare and Medicaid Services [order of words]",
        ),
        (
            "The Centers for Medicare and Medicaid Services said on Monday that nothing had changed.",
            "Centers for Medicare and Medicaid Services: Centers for Medicare and Medicaid Services [same] | Centers for Medicare and Medicaid Services: Centers for Medicare & Medicaid Services [same]",
        ),
        (
            "Nothing had changed, according to the Centers for Medicaid and Medicare Services.",
            "Centers for Medicaid and Medicare Services: Centers for Medicare and Medicaid Services [order of words]",
        ),
        (
            "Nothing had changed, according to the Centers for Medicare and Medicaid Services.",
            "Centers for Medicare and Medicaid Services: Centers for Medicare and Medicaid Services [same] | Centers for Medicare and Medicaid Services: Centers for Medicare & Medicaid Services [same]",
        ),
        (
            "“Nothing changed,” the Centers for Medicaid and Medicare Services’s head said.",
            "Centers for Medicaid and Medicare Services: Centers for Medicare and Medicaid Services [order of words]",
        ),
        (
            "“Nothing changed,” the Centers for Medicare and Medicaid Services’s head said.",
            "Centers for Medicare and Medicaid Services: Centers for Medicare and Medicaid Services [same] | Centers for Medicare and Medicaid Services: Centers for Medicare & Medicaid Services [same]",
        ),
        (
            "She left *the Centers for Medicaid and Medicare Services* in May.",
            "Centers for Medicaid and Medicare Services: Centers for Medicare and Medicaid Services [order of words]",
        ),
        (
            "She left *the Centers for Medicare and Medicaid Services* in May.",
            "Centers for Medicare and Medicaid Services: Centers for Medicare and Medicaid Services [same] | Centers for Medicare and Medicaid Services: Centers for Medicare & Medicaid Services [same]",
        ),
        (
            "A report by the Centers for Medicaid and Medicare Services came out.",
            "Centers for Medicaid and Medicare Services: Centers for Medicare and Medicaid Services [order of words]",
        ),
        (
            "A report by the Centers for Medicare and Medicaid Services came out.",
            "Centers for Medicare and Medicaid Services: Centers for Medicare and Medicaid Services [same] | Centers for Medicare and Medicaid Services: Centers for Medicare & Medicaid Services [same]",
        ),
        (
            "The Committee to Protect Journalist said on Monday that nothing had changed.",
            "Committee to Protect Journalist: Committee to Protect Journalists [singular and plural]",
        ),
        (
            "The Committee to Protect Journalists said on Monday that nothing had changed.",
            "Committee to Protect Journalists: Committee to Protect Journalists [same]",
        ),
        (
            "Nothing had changed, according to the Committee to Protect Journalist.",
            "Committee to Protect Journalist: Committee to Protect Journalists [singular and plural]",
        ),
        (
            "Nothing had changed, according to the Committee to Protect Journalists.",
            "Committee to Protect Journalists: Committee to Protect Journalists [same]",
        ),
        (
            "“Nothing changed,” the Committee to Protect Journalist’s head said.",
            "Committee to Protect Journalist: Committee to Protect Journalists [singular and plural]",
        ),
        (
            "“Nothing changed,” the Committee to Protect Journalists’s head said.",
            "Committee to Protect Journalists: Committee to Protect Journalists [same]",
        ),
        (
            "She left *the Committee to Protect Journalist* in May.",
            "Committee to Protect Journalist: Committee to Protect Journalists [singular and plural]",
        ),
        (
            "She left *the Committee to Protect Journalists* in May.",
            "Committee to Protect Journalists: Committee to Protect Journalists [same]",
        ),
        (
            "A report by the Committee to Protect Journalist came out.",
            "Committee to Protect Journalist: Committee to Protect Journalists [singular and plural]",
        ),
        (
            "A report by the Committee to Protect Journalists came out.",
            "Committee to Protect Journalists: Committee to Protect Journalists [same]",
        ),
        (
            "The Royal United Service Institute said on Monday that nothing had changed.",
            "Royal United Service Institute: Royal United Services Institute [same]!",
        ),
        (
            "The Royal United Services Institute said on Monday that nothing had changed.",
            "Royal United Services Institute: Royal United Services Institute [same]",
        ),
        (
            "Nothing had changed, according to the Royal United Service Institute.",
            "Royal United Service Institute: Royal United Services Institute [same]!",
        ),
        (
            "Nothing had changed, according to the Royal United Services Institute.",
            "Royal United Services Institute: Royal United Services Institute [same]",
        ),
        (
            "“Nothing changed,” the Royal United Service Institute’s head said.",
            "Royal United Service Institute: Royal United Services Institute [same]!",
        ),
        (
            "“Nothing changed,” the Royal United Services Institute’s head said.",
            "Royal United Services Institute: Royal United Services Institute [same]",
        ),
        (
            "She left *the Royal United Service Institute* in May.",
            "Royal United Service Institute: Royal United Services Institute [same]!",
        ),
        (
            "She left *the Royal United Services Institute* in May.",
            "Royal United Services Institute: Royal United Services Institute [same]",
        ),
        (
            "A report by the Royal United Service Institute came out.",
            "Royal United Service Institute: Royal United Services Institute [same]!",
        ),
        (
            "A report by the Royal United Services Institute came out.",
            "Royal United Services Institute: Royal United Services Institute [same]",
        ),
        (
            "The International Atomic Energy Association said on Monday that nothing had changed.",
            "International Atomic Energy Association: International Atomic Energy Agency [same]!",
        ),
        (
            "The International Atomic Energy Agency said on Monday that nothing had changed.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        (
            "Nothing had changed, according to the International Atomic Energy Association.",
            "International Atomic Energy Association: International Atomic Energy Agency [same]!",
        ),
        (
            "Nothing had changed, according to the International Atomic Energy Agency.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        (
            "“Nothing changed,” the International Atomic Energy Association’s head said.",
            "International Atomic Energy Association: International Atomic Energy Agency [same]!",
        ),
        (
            "“Nothing changed,” the International Atomic Energy Agency’s head said.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        (
            "She left *the International Atomic Energy Association* in May.",
            "International Atomic Energy Association: International Atomic Energy Agency [same]!",
        ),
        (
            "She left *the International Atomic Energy Agency* in May.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        (
            "A report by the International Atomic Energy Association came out.",
            "International Atomic Energy Association: International Atomic Energy Agency [same]!",
        ),
        (
            "A report by the International Atomic Energy Agency came out.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        (
            "The Institute for the of War said on Monday that nothing had changed.",
            "Institute for the of War: Institute for the Study of War [missing word]",
        ),
        (
            "The Institute for the Study of War said on Monday that nothing had changed.",
            "Institute for the Study of War: Institute for the Study of War [same]",
        ),
        (
            "Nothing had changed, according to the Institute for the of War.",
            "Institute for the of War: Institute for the Study of War [missing word]",
        ),
        (
            "Nothing had changed, according to the Institute for the Study of War.",
            "Institute for the Study of War: Institute for the Study of War [same]",
        ),
        (
            "“Nothing changed,” the Institute for the of War’s head said.",
            "Institute for the of War: Institute for the Study of War [missing word]",
        ),
        (
            "“Nothing changed,” the Institute for the Study of War’s head said.",
            "Institute for the Study of War: Institute for the Study of War [same]",
        ),
        (
            "She left *the Institute for the of War* in May.",
            "Institute for the of War: Institute for the Study of War [missing word]",
        ),
        (
            "She left *the Institute for the Study of War* in May.",
            "Institute for the Study of War: Institute for the Study of War [same]",
        ),
        (
            "A report by the Institute for the of War came out.",
            "Institute for the of War: Institute for the Study of War [missing word]",
        ),
        (
            "A report by the Institute for the Study of War came out.",
            "Institute for the Study of War: Institute for the Study of War [same]",
        ),
        (
            "The Federal Bureau of Investigations said on Monday that nothing had changed.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        (
            "The Federal Bureau of Investigation said on Monday that nothing had changed.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        (
            "Nothing had changed, according to the Federal Bureau of Investigations.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        (
            "Nothing had changed, according to the Federal Bureau of Investigation.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        (
            "“Nothing changed,” the Federal Bureau of Investigations’s head said.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        (
            "“Nothing changed,” the Federal Bureau of Investigation’s head said.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        (
            "She left *the Federal Bureau of Investigations* in May.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        (
            "She left *the Federal Bureau of Investigation* in May.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        (
            "A report by the Federal Bureau of Investigations came out.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        (
            "A report by the Federal Bureau of Investigation came out.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        (
            "The Office of National Statistics said on Monday that nothing had changed.",
            "Office of National Statistics: Office for National Statistics [same]!",
        ),
        (
            "The Office for National Statistics said on Monday that nothing had changed.",
            "Office for National Statistics: Office for National Statistics [same]",
        ),
        (
            "Nothing had changed, according to the Office of National Statistics.",
            "Office of National Statistics: Office for National Statistics [same]!",
        ),
        (
            "Nothing had changed, according to the Office for National Statistics.",
            "Office for National Statistics: Office for National Statistics [same]",
        ),
        (
            "“Nothing changed,” the Office of National Statistics’s head said.",
            "Office of National Statistics: Office for National Statistics [same]!",
        ),
        (
            "“Nothing changed,” the Office for National Statistics’s head said.",
            "Office for National Statistics: Office for National Statistics [same]",
        ),
        (
            "She left *the Office of National Statistics* in May.",
            "Office of National Statistics: Office for National Statistics [same]!",
        ),
        (
            "She left *the Office for National Statistics* in May.",
            "Office for National Statistics: Office for National Statistics [same]",
        ),
        (
            "A report by the Office of National Statistics came out.",
            "Office of National Statistics: Office for National Statistics [same]!",
        ),
        (
            "A report by the Office for National Statistics came out.",
            "Office for National Statistics: Office for National Statistics [same]",
        ),
        (
            "The National Oceanographic and Atmospheric Administration said on Monday that nothing had changed.",
            "National Oceanographic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]!",
        ),
        (
            "The National Oceanic and Atmospheric Administration said on Monday that nothing had changed.",
            "National Oceanic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]",
        ),
        (
            "Nothing had changed, according to the National Oceanographic and Atmospheric Administration.",
            "National Oceanographic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]!",
        ),
        (
            "Nothing had changed, according to the National Oceanic and Atmospheric Administration.",
            "National Oceanic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]",
        ),
        (
            "“Nothing changed,” the National Oceanographic and Atmospheric Administration’s head said.",
            "National Oceanographic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]!",
        ),
        (
            "“Nothing changed,” the National Oceanic and Atmospheric Administration’s head said.",
            "National Oceanic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]",
        ),
        (
            "She left *the National Oceanographic and Atmospheric Administration* in May.",
            "National Oceanographic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]!",
        ),
        (
            "She left *the National Oceanic and Atmospheric Administration* in May.",
            "National Oceanic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]",
        ),
        (
            "A report by the National Oceanographic and Atmospheric Administration came out.",
            "National Oceanographic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]!",
        ),
        (
            "A report by the National Oceanic and Atmospheric Administration came out.",
            "National Oceanic and Atmospheric Administration: National Oceanic and Atmospheric Administration [same]",
        ),
        (
            "The North Atlantic Free Trade Agreement said on Monday that nothing had changed.",
            "North Atlantic Free Trade Agreement: North American Free Trade Agreement [same]!",
        ),
        (
            "The North American Free Trade Agreement said on Monday that nothing had changed.",
            "North American Free Trade Agreement: North American Free Trade Agreement [same]",
        ),
        (
            "Nothing had changed, according to the North Atlantic Free Trade Agreement.",
            "North Atlantic Free Trade Agreement: North American Free Trade Agreement [same]!",
        ),
        (
            "Nothing had changed, according to the North American Free Trade Agreement.",
            "North American Free Trade Agreement: North American Free Trade Agreement [same]",
        ),
        (
            "“Nothing changed,” the North Atlantic Free Trade Agreement’s head said.",
            "North Atlantic Free Trade Agreement: North American Free Trade Agreement [same]!",
        ),
        (
            "“Nothing changed,” the North American Free Trade Agreement’s head said.",
            "North American Free Trade Agreement: North American Free Trade Agreement [same]",
        ),
        (
            "She left *the North Atlantic Free Trade Agreement* in May.",
            "North Atlantic Free Trade Agreement: North American Free Trade Agreement [same]!",
        ),
        (
            "She left *the North American Free Trade Agreement* in May.",
            "North American Free Trade Agreement: North American Free Trade Agreement [same]",
        ),
        (
            "A report by the North Atlantic Free Trade Agreement came out.",
            "North Atlantic Free Trade Agreement: North American Free Trade Agreement [same]!",
        ),
        (
            "A report by the North American Free Trade Agreement came out.",
            "North American Free Trade Agreement: North American Free Trade Agreement [same]",
        ),
        ("The Bureau for Peace Studies (IPS) closed.", ""),
        (
            "The Council for the Study of War (ISW) drew the map.",
            "Council for the Study of War: Institute for the Study of War [kind of body]",
        ),
        ("The Council for the Study of War drew the map.", ""),
        (
            "The International Court of Justice (ICG) ruled.",
            "International Court of Justice: International Court of Justice [same]",
        ),
        (
            "The Centers of Disease Control and Prevention (CDC) warned.",
            "Centers of Disease Control and Prevention: Centers for Disease Control and Prevention [preposition]",
        ),
        ("The British Ministry of Defense said so.", ""),
        ("The Ministry of Defense in London said so.", ""),
        ("New Zealand’s Ministry of Defense said so.", ""),
        (
            "The Department of Defence of the United States said so.",
            "Department of Defence: Department of Defence [same]",
        ),
        ("The Pew Research Centre asked.", "Pew Research Centre: Pew Research Center [national spelling]"),
        ("The World Trade Organisation met.", "World Trade Organisation: World Trade Organization [national spelling]"),
        ("The UK Department of Justice said so.", "Department of Justice: Department of Justice [same]"),
        (
            "The Fédération Internationale de Natation (FINA) and Médecins Sans Frontières (MSF) met.",
            "Médecins Sans Frontières: Médecins Sans Frontières [same]",
        ),
        (
            "The Small Business Health Options Program (SHOP) and Intermediate-Range Nuclear Forces (INF) treaty ended.",
            "",
        ),
        ("Health and Human Services (HHS) and Housing and Urban Development (HUD) agreed.", ""),
        (
            "The American Marketing Association (AMA) met the American Medical Association (AMA).",
            "American Medical Association: American Medical Association [same]",
        ),
        (
            "Al Qaeda in the Arabian Peninsula (AQAP) and the University of California, Los Angeles (UCLA) met.",
            "Al Qaeda in the Arabian Peninsula: Al-Qaeda in the Arabian Peninsula [same] | Al Qaeda in the Arabian Peninsula: Al Qaeda in the Arabian Peninsula [same] | University of California, Los Angeles: University of California, Los Angeles [same]",
        ),
        ("Rep. Ann Berger (R-Ky.) and Acme Foods (ACM) met at the Festival of Modern Music (IMM).", ""),
        ("China’s Communist Party and the Wuhan Center for Disease Control met.", ""),
        (
            "The Colorado Civil Rights Commission and the Commission on Civil Rights differ.",
            "Commission on Civil Rights: Commission on Civil Rights [same]",
        ),
        (
            "The Republican National Convention and the Republican National Committee differ.",
            "Republican National Committee: Republican National Committee [same]",
        ),
        ("The Japan Air Self-Defense Force and the Nigerian Institute of Public Administration met.", ""),
        ("The Departments of Labor and Commerce, and the Energy Departments of two states, agreed.", ""),
        ("The World Trade Center stood near the Board of Education.", ""),
        ("Small Business Administrator Ann Berger left.", ""),
        (
            "Israel’s Labor Party and Ukraine’s Ministry of Defence met.",
            "Ministry of Defence: Ministry of Defence [same]",
        ),
        ("The Council for Economic Affairs (IEA) drew it.", ""),
        (
            "The Bureau of Budget Responsibility (OBR) said so.",
            "Bureau of Budget Responsibility: Office for Budget Responsibility [kind of body]",
        ),
        (
            "The Bureau of Budget Responsibility said so.",
            "Bureau of Budget Responsibility: Office for Budget Responsibility [kind of body]",
        ),
        (
            "The Society for Prevention of Cruelty to Animals said so.",
            "Society for Prevention of Cruelty to Animals: Society for the Prevention of Cruelty to Animals "
            "[preposition]",
        ),
        (
            "The Office of Director of National Intelligence said so.",
            "Office of Director of National Intelligence: Office of the Director of National Intelligence [same]",
        ),
        (
            "Clerks of the International Bank for Reconstruction met.",
            "International Bank for Reconstruction: International Bank for Reconstruction and Development [missing word]",
        ),
        (
            "Clerks of the International Bank for Reconstruction & Development met.",
            "International Bank for Reconstruction & Development: International Bank for Reconstruction and Development "
            "[same]",
        ),
        (
            "The Ministry for Environment, Food and Rural Affairs said so.",
            "Ministry for Environment, Food and Rural Affairs: Department for the Environment, Food and Rural "
            "Affairs [kind of body]",
        ),
        ("The Ministry of Veterans Affairs said so.", ""),
        (
            "The National Oceanic Administration said so; NOAA measured it.",
            "National Oceanic Administration: National Oceanic and Atmospheric Administration [missing word]",
        ),
    ],
)
def test_mentions(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, mentions(draft(text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Health Organization said so.", ""),
    ],
)
def test_former_names(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, former_names(draft(text)))) == expected
