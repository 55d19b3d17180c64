"""Names of well-known bodies with one word lost, exchanged, moved or added: which are taken for which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.organisations.mention import Mention
from linter.analysis.organisations.mentions import mentions
from linter.document.model import Document


def shown(mention: Mention) -> str:
    """The words, the name that they are nearest to, how they differ, and ! if the register lists them as wrong."""
    listed = "!" if mention.listed else ""
    return f"{mention.text}: {mention.form.text} [{mention.difference.relation}]{listed}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Health Organization said so in Oslo.", ""),
        ("The World Health said so in Oslo.", ""),
        ("The World Organization said so in Oslo.", ""),
        (
            "The Health World Organization said so in Oslo.",
            "Health World Organization: World Health Organization [order of words]",
        ),
        (
            "The World Health Organizations said so in Oslo.",
            "World Health Organizations: World Health Organization [singular and plural]",
        ),
        ("The World Green Organization said so in Oslo.", ""),
        ("The World Health Council said so in Oslo.", "World Health Council: World Health Organization [kind of body]"),
        (
            "The World Health Organization Group said so in Oslo.",
            "World Health Organization: World Health Organization [same]",
        ),
        (
            "The Norwegian World Health Organization said so in Oslo.",
            "World Health Organization: World Health Organization [same]",
        ),
        ("The Monetary Fund said so in Oslo.", ""),
        ("The International Monetary said so in Oslo.", ""),
        ("The International Fund said so in Oslo.", ""),
        (
            "The Monetary International Fund said so in Oslo.",
            "Monetary International Fund: International Monetary Fund [order of words]",
        ),
        (
            "The International Monetary Funds said so in Oslo.",
            "International Monetary Funds: International Monetary Fund [singular and plural]",
        ),
        ("The International Green Fund said so in Oslo.", ""),
        (
            "The International Monetary Council said so in Oslo.",
            "International Monetary Council: International Monetary Fund [kind of body]",
        ),
        (
            "The International Monetary Fund Group said so in Oslo.",
            "International Monetary Fund: International Monetary Fund [same]",
        ),
        (
            "The Norwegian International Monetary Fund said so in Oslo.",
            "International Monetary Fund: International Monetary Fund [same]",
        ),
        ("The Central Bank said so in Oslo.", ""),
        ("The European Central said so in Oslo.", ""),
        ("The European Bank said so in Oslo.", ""),
        ("The Central European Bank said so in Oslo.", "Central European Bank: European Central Bank [order of words]"),
        (
            "The European Central Banks said so in Oslo.",
            "European Central Banks: European Central Bank [singular and plural]",
        ),
        ("The European Green Bank said so in Oslo.", ""),
        (
            "The European Central Council said so in Oslo.",
            "European Central Council: European Central Bank [kind of body]",
        ),
        ("The European Central Bank Group said so in Oslo.", "European Central Bank: European Central Bank [same]"),
        ("The Norwegian European Central Bank said so in Oslo.", "European Central Bank: European Central Bank [same]"),
        ("The Drug Administration said so in Oslo.", ""),
        ("The Food and Drug said so in Oslo.", ""),
        ("The Food and Administration said so in Oslo.", ""),
        (
            "The Drug and Food Administration said so in Oslo.",
            "Drug and Food Administration: Food and Drug Administration [order of words]",
        ),
        ("The Food and Drug Administrations said so in Oslo.", ""),
        ("The Food and Green Administration said so in Oslo.", ""),
        ("The Food and Drug Council said so in Oslo.", ""),
        (
            "The Food and Drug Administration Group said so in Oslo.",
            "Food and Drug Administration: Food and Drug Administration [same]",
        ),
        (
            "The Norwegian Food and Drug Administration said so in Oslo.",
            "Food and Drug Administration: Food and Drug Administration [same]",
        ),
        ("The Disease Control and Prevention said so in Oslo.", ""),
        (
            "The Centers for Disease Control said so in Oslo.",
            "Centers for Disease Control: Centers for Disease Control [same]",
        ),
        (
            "The Centers for Control and Prevention said so in Oslo.",
            "Centers for Control and Prevention: Centers for Disease Control and Prevention [missing word]",
        ),
        (
            "The Disease for Centers Control and Prevention said so in Oslo.",
            "Disease for Centers Control and Prevention: Centers for Disease Control and Prevention [order of words]",
        ),
        (
            "The Centers for Disease Control and Preventions said so in Oslo.",
            "Centers for Disease Control: Centers for Disease Control [same] | Centers for Disease Control and Preventions: Centers for Disease Control and Prevention [singular and plural]",
        ),
        ("The Centers for Green Control and Prevention said so in Oslo.", ""),
        (
            "The Centers for Disease Control and Council said so in Oslo.",
            "Centers for Disease Control: Centers for Disease Control [same]",
        ),
        (
            "The Centers of Disease Control and Prevention said so in Oslo.",
            "Centers of Disease Control and Prevention: Centers for Disease Control and Prevention [preposition]",
        ),
        (
            "The Centers for Disease Control and Prevention Group said so in Oslo.",
            "Centers for Disease Control and Prevention: Centers for Disease Control and Prevention [same] | Centers for Disease Control: Centers for Disease Control [same]",
        ),
        (
            "The Norwegian Centers for Disease Control and Prevention said so in Oslo.",
            "Centers for Disease Control and Prevention: Centers for Disease Control and Prevention [same] | Centers for Disease Control: Centers for Disease Control [same]",
        ),
        ("The Bureau of Investigation said so in Oslo.", ""),
        ("The Federal Bureau said so in Oslo.", ""),
        (
            "The Federal of Investigation said so in Oslo.",
            "Federal of Investigation: Federal Bureau of Investigation [missing word]",
        ),
        (
            "The Bureau Federal of Investigation said so in Oslo.",
            "Bureau Federal of Investigation: Federal Bureau of Investigation [order of words]",
        ),
        (
            "The Federal Bureau of Investigations said so in Oslo.",
            "Federal Bureau of Investigations: Federal Bureau of Investigation [singular and plural]",
        ),
        ("The Federal Green of Investigation said so in Oslo.", ""),
        ("The Federal Bureau of Council said so in Oslo.", ""),
        (
            "The Federal Bureau for Investigation said so in Oslo.",
            "Federal Bureau for Investigation: Federal Bureau of Investigation [preposition]",
        ),
        (
            "The Federal Bureau of Investigation Group said so in Oslo.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        (
            "The Norwegian Federal Bureau of Investigation said so in Oslo.",
            "Federal Bureau of Investigation: Federal Bureau of Investigation [same]",
        ),
        ("The Atlantic Treaty Organization said so in Oslo.", ""),
        ("The North Atlantic Treaty said so in Oslo.", ""),
        ("The North Treaty Organization said so in Oslo.", ""),
        (
            "The Atlantic North Treaty Organization said so in Oslo.",
            "Atlantic North Treaty Organization: North Atlantic Treaty Organization [order of words]",
        ),
        (
            "The North Atlantic Treaty Organizations said so in Oslo.",
            "North Atlantic Treaty Organizations: North Atlantic Treaty Organization [singular and plural]",
        ),
        ("The North Green Treaty Organization said so in Oslo.", ""),
        ("The North Atlantic Treaty Council said so in Oslo.", ""),
        (
            "The North Atlantic Treaty Organization Group said so in Oslo.",
            "North Atlantic Treaty Organization: North Atlantic Treaty Organization [same]",
        ),
        (
            "The Norwegian North Atlantic Treaty Organization said so in Oslo.",
            "North Atlantic Treaty Organization: North Atlantic Treaty Organization [same]",
        ),
        ("The Atomic Energy Agency said so in Oslo.", ""),
        ("The International Atomic Energy said so in Oslo.", ""),
        (
            "The International Energy Agency said so in Oslo.",
            "International Energy Agency: International Energy Agency [same]",
        ),
        (
            "The Atomic International Energy Agency said so in Oslo.",
            "International Energy Agency: International Energy Agency [same]",
        ),
        (
            "The International Atomic Energy Agencys said so in Oslo.",
            "International Atomic Energy Agencys: International Atomic Energy Agency [singular and plural]",
        ),
        ("The International Green Energy Agency said so in Oslo.", ""),
        (
            "The International Atomic Energy Council said so in Oslo.",
            "International Atomic Energy Council: International Atomic Energy Agency [kind of body]",
        ),
        (
            "The International Atomic Energy Agency Group said so in Oslo.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        (
            "The Norwegian International Atomic Energy Agency said so in Oslo.",
            "International Atomic Energy Agency: International Atomic Energy Agency [same]",
        ),
        ("The Nations High Commissioner for Refugees said so in Oslo.", ""),
        ("The United Nations High Commissioner said so in Oslo.", ""),
        (
            "The United High Commissioner for Refugees said so in Oslo.",
            "United High Commissioner for Refugees: United Nations High Commissioner for Refugees [missing word]",
        ),
        (
            "The Nations United High Commissioner for Refugees said so in Oslo.",
            "United High Commissioner for Refugees: United Nations High Commissioner for Refugees [missing word]",
        ),
        (
            "The United Nations High Commissioner for Refugee said so in Oslo.",
            "United Nations High Commissioner for Refugee: United Nations High Commissioner for Refugees [singular and plural]",
        ),
        ("The United Green High Commissioner for Refugees said so in Oslo.", ""),
        ("The United Nations High Commissioner for Council said so in Oslo.", ""),
        (
            "The United Nations High Commissioner of Refugees said so in Oslo.",
            "United Nations High Commissioner of Refugees: United Nations High Commissioner for Refugees [preposition]",
        ),
        (
            "The United Nations High Commissioner for Refugees Group said so in Oslo.",
            "United Nations High Commissioner for Refugees: United Nations High Commissioner for Refugees [same]",
        ),
        (
            "The Norwegian United Nations High Commissioner for Refugees said so in Oslo.",
            "United Nations High Commissioner for Refugees: United Nations High Commissioner for Refugees [same]",
        ),
        ("The Aeronautics and Space Administration said so in Oslo.", ""),
        ("The National Aeronautics and Space said so in Oslo.", ""),
        (
            "The National and Space Administration said so in Oslo.",
            "National and Space Administration: National Aeronautics and Space Administration [missing word]",
        ),
        (
            "The Aeronautics National and Space Administration said so in Oslo.",
            "Aeronautics National and Space Administration: National Aeronautics and Space Administration [order of words]",
        ),
        (
            "The National Aeronautics and Space Administrations said so in Oslo.",
            "National Aeronautics and Space Administrations: National Aeronautics and Space Administration [singular and plural]",
        ),
        ("The National Green and Space Administration said so in Oslo.", ""),
        (
            "The National Aeronautics and Space Council said so in Oslo.",
            "National Aeronautics and Space Council: National Aeronautics and Space Administration [kind of body]",
        ),
        (
            "The National Aeronautics and Space Administration Group said so in Oslo.",
            "National Aeronautics and Space Administration: National Aeronautics and Space Administration [same]",
        ),
        (
            "The Norwegian National Aeronautics and Space Administration said so in Oslo.",
            "National Aeronautics and Space Administration: National Aeronautics and Space Administration [same]",
        ),
        ("The Exchange Commission said so in Oslo.", ""),
        ("The Securities and Exchange said so in Oslo.", ""),
        ("The Securities and Commission said so in Oslo.", ""),
        ("The Exchange and Securities Commission said so in Oslo.", ""),
        (
            "The Securities and Exchange Commissions said so in Oslo.",
            "Securities and Exchange Commissions: Securities and Exchange Commission [singular and plural]",
        ),
        ("The Securities and Green Commission said so in Oslo.", ""),
        (
            "The Securities and Exchange Council said so in Oslo.",
            "Securities and Exchange Council: Securities and Exchange Commission [kind of body]",
        ),
        (
            "The Securities and Exchange Commission Group said so in Oslo.",
            "Securities and Exchange Commission: Securities and Exchange Commission [same]",
        ),
        (
            "The Norwegian Securities and Exchange Commission said so in Oslo.",
            "Securities and Exchange Commission: Securities and Exchange Commission [same]",
        ),
        ("The Protection Agency said so in Oslo.", ""),
        ("The Environmental Protection said so in Oslo.", ""),
        ("The Environmental Agency said so in Oslo.", ""),
        (
            "The Protection Environmental Agency said so in Oslo.",
            "Protection Environmental Agency: Environmental Protection Agency [order of words]",
        ),
        ("The Environmental Protection Agencys said so in Oslo.", ""),
        ("The Environmental Green Agency said so in Oslo.", ""),
        ("The Environmental Protection Council said so in Oslo.", ""),
        (
            "The Environmental Protection Agency Group said so in Oslo.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        (
            "The Norwegian Environmental Protection Agency said so in Oslo.",
            "Environmental Protection Agency: Environmental Protection Agency [same]",
        ),
        ("The Homeland Security said so in Oslo.", ""),
        ("The Department of Homeland said so in Oslo.", ""),
        ("The Department of Security said so in Oslo.", ""),
        (
            "The Homeland of Department Security said so in Oslo.",
            "Homeland of Department Security: Department of Homeland Security [order of words]",
        ),
        (
            "The Department of Homeland Securitys said so in Oslo.",
            "Department of Homeland Securitys: Department of Homeland Security [singular and plural]",
        ),
        ("The Department of Green Security said so in Oslo.", ""),
        ("The Department of Homeland Council said so in Oslo.", ""),
        (
            "The Department for Homeland Security said so in Oslo.",
            "Department for Homeland Security: Department of Homeland Security [preposition]",
        ),
        (
            "The Department of Homeland Security Group said so in Oslo.",
            "Department of Homeland Security: Department of Homeland Security [same]",
        ),
        (
            "The Norwegian Department of Homeland Security said so in Oslo.",
            "Department of Homeland Security: Department of Homeland Security [same]",
        ),
        ("The Security Agency said so in Oslo.", ""),
        ("The National Security said so in Oslo.", ""),
        ("The National Agency said so in Oslo.", ""),
        (
            "The Security National Agency said so in Oslo.",
            "Security National Agency: National Security Agency [order of words]",
        ),
        ("The National Security Agencys said so in Oslo.", ""),
        ("The National Green Agency said so in Oslo.", ""),
        (
            "The National Security Council said so in Oslo.",
            "National Security Council: National Security Council [same]",
        ),
        (
            "The National Security Agency Group said so in Oslo.",
            "National Security Agency: National Security Agency [same]",
        ),
        (
            "The Norwegian National Security Agency said so in Oslo.",
            "National Security Agency: National Security Agency [same]",
        ),
        ("The Criminal Court said so in Oslo.", ""),
        ("The International Criminal said so in Oslo.", ""),
        ("The International Court said so in Oslo.", ""),
        (
            "The Criminal International Court said so in Oslo.",
            "Criminal International Court: International Criminal Court [order of words]",
        ),
        ("The International Criminal Courts said so in Oslo.", ""),
        ("The International Green Court said so in Oslo.", ""),
        ("The International Criminal Council said so in Oslo.", ""),
        (
            "The International Criminal Court Group said so in Oslo.",
            "International Criminal Court: International Criminal Court [same]",
        ),
        (
            "The Norwegian International Criminal Court said so in Oslo.",
            "International Criminal Court: International Criminal Court [same]",
        ),
        ("The Trade Organization said so in Oslo.", ""),
        ("The World Trade said so in Oslo.", ""),
        (
            "The Trade World Organization said so in Oslo.",
            "Trade World Organization: World Trade Organization [order of words]",
        ),
        ("The World Trade Organizations said so in Oslo.", ""),
        ("The World Trade Council said so in Oslo.", ""),
        (
            "The World Trade Organization Group said so in Oslo.",
            "World Trade Organization: World Trade Organization [same]",
        ),
        (
            "The Norwegian World Trade Organization said so in Oslo.",
            "World Trade Organization: World Trade Organization [same]",
        ),
        ("The Trade Commission said so in Oslo.", ""),
        ("The Federal Trade said so in Oslo.", ""),
        ("The Federal Commission said so in Oslo.", ""),
        (
            "The Trade Federal Commission said so in Oslo.",
            "Trade Federal Commission: Federal Trade Commission [order of words]",
        ),
        (
            "The Federal Trade Commissions said so in Oslo.",
            "Federal Trade Commissions: Federal Trade Commission [singular and plural]",
        ),
        ("The Federal Green Commission said so in Oslo.", ""),
        (
            "The Federal Trade Council said so in Oslo.",
            "Federal Trade Council: Federal Trade Commission [kind of body]",
        ),
        (
            "The Federal Trade Commission Group said so in Oslo.",
            "Federal Trade Commission: Federal Trade Commission [same]",
        ),
        (
            "The Norwegian Federal Trade Commission said so in Oslo.",
            "Federal Trade Commission: Federal Trade Commission [same]",
        ),
        ("The Court of Human Rights said so in Oslo.", ""),
        ("The European Court of Human said so in Oslo.", ""),
        (
            "The European of Human Rights said so in Oslo.",
            "European of Human Rights: European Court of Human Rights [missing word]",
        ),
        (
            "The Court European of Human Rights said so in Oslo.",
            "Court European of Human Rights: European Court of Human Rights [order of words]",
        ),
        (
            "The European Court of Human Right said so in Oslo.",
            "European Court of Human Right: European Court of Human Rights [singular and plural]",
        ),
        ("The European Green of Human Rights said so in Oslo.", ""),
        ("The European Court of Human Council said so in Oslo.", ""),
        (
            "The European Court for Human Rights said so in Oslo.",
            "European Court for Human Rights: European Court of Human Rights [same]!",
        ),
        (
            "The European Court of Human Rights Group said so in Oslo.",
            "European Court of Human Rights: European Court of Human Rights [same]",
        ),
        (
            "The Norwegian European Court of Human Rights said so in Oslo.",
            "European Court of Human Rights: European Court of Human Rights [same]",
        ),
        ("The Committee of the Red Cross said so in Oslo.", ""),
        ("The International Committee of the Red said so in Oslo.", ""),
        (
            "The International of the Red Cross said so in Oslo.",
            "International of the Red Cross: International Committee of the Red Cross [missing word]",
        ),
        (
            "The Committee International of the Red Cross said so in Oslo.",
            "Committee International of the Red Cross: International Committee of the Red Cross [order of words]",
        ),
        ("The International Committee of the Red Cro said so in Oslo.", ""),
        ("The International Green of the Red Cross said so in Oslo.", ""),
        ("The International Committee of the Red Council said so in Oslo.", ""),
        (
            "The International Committee for the Red Cross said so in Oslo.",
            "International Committee for the Red Cross: International Committee of the Red Cross [preposition]",
        ),
        (
            "The International Committee of the Red Cross Group said so in Oslo.",
            "International Committee of the Red Cross: International Committee of the Red Cross [same]",
        ),
        (
            "The Norwegian International Committee of the Red Cross said so in Oslo.",
            "International Committee of the Red Cross: International Committee of the Red Cross [same]",
        ),
        ("The Security and Co-operation in Europe said so in Oslo.", ""),
        ("The Organization for Security and Co-operation said so in Oslo.", ""),
        ("The Organization for and Co-operation in Europe said so in Oslo.", ""),
        (
            "The Security for Organization and Co-operation in Europe said so in Oslo.",
            "Security for Organization and Co-operation in Europe: Organization for Security and Co-operation in Europe [order of words]",
        ),
        (
            "The Organization for Security and Co-operation in Europes said so in Oslo.",
            "Organization for Security and Co-operation in Europes: Organization for Security and Co-operation in Europe [singular and plural]",
        ),
        ("The Organization for Green and Co-operation in Europe said so in Oslo.", ""),
        ("The Organization for Security and Co-operation in Council said so in Oslo.", ""),
        (
            "The Organization of Security and Co-operation in Europe said so in Oslo.",
            "Organization of Security and Co-operation in Europe: Organization for Security and Co-operation in Europe [same]!",
        ),
        (
            "The Organization for Security and Co-operation in Europe Group said so in Oslo.",
            "Organization for Security and Co-operation in Europe: Organization for Security and Co-operation in Europe [same] | Organization for Security and Co-operation in Europe: Organization for Security and Cooperation in Europe [same]",
        ),
        (
            "The Norwegian Organization for Security and Co-operation in Europe said so in Oslo.",
            "Organization for Security and Co-operation in Europe: Organization for Security and Co-operation in Europe [same] | Organization for Security and Co-operation in Europe: Organization for Security and Cooperation in Europe [same]",
        ),
        ("The Safety Executive said so in Oslo.", ""),
        ("The Health and Safety said so in Oslo.", ""),
        ("The Health and Executive said so in Oslo.", ""),
        (
            "The Safety and Health Executive said so in Oslo.",
            "Safety and Health Executive: Health and Safety Executive [order of words]",
        ),
        (
            "The Health and Safety Executives said so in Oslo.",
            "Health and Safety Executives: Health and Safety Executive [singular and plural]",
        ),
        ("The Health and Green Executive said so in Oslo.", ""),
        ("The Health and Safety Council said so in Oslo.", ""),
        (
            "The Health and Safety Executive Group said so in Oslo.",
            "Health and Safety Executive: Health and Safety Executive [same]",
        ),
        (
            "The Norwegian Health and Safety Executive said so in Oslo.",
            "Health and Safety Executive: Health and Safety Executive [same]",
        ),
        ("The Transportation Safety Board said so in Oslo.", ""),
        ("The National Transportation Safety said so in Oslo.", ""),
        (
            "The National Safety Board said so in Oslo.",
            "National Safety Board: National Transportation Safety Board [missing word]",
        ),
        (
            "The Transportation National Safety Board said so in Oslo.",
            "Transportation National Safety Board: National Transportation Safety Board [order of words]",
        ),
        (
            "The National Transportation Safety Boards said so in Oslo.",
            "National Transportation Safety Boards: National Transportation Safety Board [singular and plural]",
        ),
        ("The National Green Safety Board said so in Oslo.", ""),
        (
            "The National Transportation Safety Council said so in Oslo.",
            "National Transportation Safety Council: National Transportation Safety Board [kind of body]",
        ),
        (
            "The National Transportation Safety Board Group said so in Oslo.",
            "National Transportation Safety Board: National Transportation Safety Board [same]",
        ),
        (
            "The Norwegian National Transportation Safety Board said so in Oslo.",
            "National Transportation Safety Board: National Transportation Safety Board [same]",
        ),
        ("The Alcohol, Tobacco, Firearms and Explosives said so in Oslo.", ""),
        (
            "The Bureau of Alcohol, Tobacco, Firearms said so in Oslo.",
            "Bureau of Alcohol, Tobacco, Firearms: Bureau of Alcohol, Tobacco and Firearms [preposition]",
        ),
        (
            "The Bureau of Tobacco, Firearms and Explosives said so in Oslo.",
            "Bureau of Tobacco, Firearms and Explosives: Bureau of Alcohol, Tobacco, Firearms and Explosives [missing word]",
        ),
        (
            "The Alcohol, of Bureau Tobacco, Firearms and Explosives said so in Oslo.",
            "Alcohol, of Bureau Tobacco, Firearms and Explosives: Bureau of Alcohol, Tobacco, Firearms and Explosives [order of words]",
        ),
        (
            "The Bureau of Alcohol, Tobacco, Firearms and Explosive said so in Oslo.",
            "Bureau of Alcohol, Tobacco, Firearms and Explosive: Bureau of Alcohol, Tobacco, Firearms and Explosives [singular and plural]",
        ),
        ("The Bureau of Green Tobacco, Firearms and Explosives said so in Oslo.", ""),
        (
            "The Bureau of Alcohol, Tobacco, Firearms and Council said so in Oslo.",
            "Bureau of Alcohol, Tobacco, Firearms: Bureau of Alcohol, Tobacco and Firearms [preposition]",
        ),
        (
            "The Bureau for Alcohol, Tobacco, Firearms and Explosives said so in Oslo.",
            "Bureau for Alcohol, Tobacco, Firearms and Explosives: Bureau of Alcohol, Tobacco, Firearms and Explosives [preposition]",
        ),
        (
            "The Bureau of Alcohol, Tobacco, Firearms and Explosives Group said so in Oslo.",
            "Bureau of Alcohol, Tobacco, Firearms and Explosives: Bureau of Alcohol, Tobacco, Firearms and Explosives [same]",
        ),
        (
            "The Norwegian Bureau of Alcohol, Tobacco, Firearms and Explosives said so in Oslo.",
            "Bureau of Alcohol, Tobacco, Firearms and Explosives: Bureau of Alcohol, Tobacco, Firearms and Explosives [same]",
        ),
        ("The Foreign Affairs said so in Oslo.", ""),
        ("The Ministry of Foreign said so in Oslo.", ""),
        ("The Ministry of Affairs said so in Oslo.", ""),
        ("The Foreign of Ministry Affairs said so in Oslo.", ""),
        ("The Ministry of Foreign Affair said so in Oslo.", ""),
        ("The Ministry of Green Affairs said so in Oslo.", ""),
        ("The Ministry of Foreign Council said so in Oslo.", ""),
        ("The Ministry for Foreign Affairs said so in Oslo.", ""),
        ("The Ministry of Foreign Affairs Group said so in Oslo.", ""),
        ("The Norwegian Ministry of Foreign Affairs said so in Oslo.", ""),
        ("The Unionist Party said so in Oslo.", ""),
        ("The Democratic Unionist said so in Oslo.", ""),
        ("The Democratic Party said so in Oslo.", ""),
        ("The Unionist Democratic Party said so in Oslo.", ""),
        (
            "The Democratic Unionist Partys said so in Oslo.",
            "Democratic Unionist Partys: Democratic Unionist Party [singular and plural]",
        ),
        ("The Democratic Green Party said so in Oslo.", ""),
        ("The Democratic Unionist Council said so in Oslo.", ""),
        (
            "The Democratic Unionist Party Group said so in Oslo.",
            "Democratic Unionist Party: Democratic Unionist Party [same]",
        ),
        (
            "The Norwegian Democratic Unionist Party said so in Oslo.",
            "Democratic Unionist Party: Democratic Unionist Party [same]",
        ),
    ],
)
def test_mentions(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, mentions(draft(text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenya Medical Research Council tried it.", "Kenya Medical Research Institute"),
        ("The Intergovernmental Agency on Development met.", "Intergovernmental Authority on Development"),
        ("The Economic Commission of West African States met.", "Economic Community of West African States"),
        ("South Africa's National Prosecution Authority fell silent.", "National Prosecuting Authority"),
        ("Nigeria's National Prosecution Authority fell silent.", ""),
        ("The International Swimming League met.", ""),
    ],
)
def test_names_that_say_where_their_body_is(text: str, expected: str, draft: Callable[..., Document]) -> None:
    named = {shown(mention): mention.form.text for mention in mentions(draft(text))}
    wrong = [right for written, right in named.items() if "[no difference]" not in written and right not in text]
    assert wrong == ([expected] if expected else [])
