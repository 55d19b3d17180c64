"""Names with their acronym in brackets: right, misnamed, under another acronym, or unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from linter.analysis.organisations.acronym_definitions import Definition, definitions
from linter.document.model import Document


def shown(found: Definition) -> str:
    """Name, acronym and verdict; what is right, whether the letters fit, and how the name differs."""
    right = f" {found.right.text}" if found.right else ""
    acronym = f" {found.acronym_right}" if found.acronym_right else ""
    fits = "" if found.fits else " !fit"
    difference = f" [{found.difference.relation}]" if found.difference else ""
    return f"{found.name} ({found.acronym}): {found.verdict}{right}{acronym}{fits}{difference}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Health Organization (WHO) said so.", "World Health Organization (WHO): right"),
        ("The World Health Organisation (WHO) said so.", "World Health Organisation (WHO): right"),
        (
            "The World Health Office (WHO) said so.",
            "World Health Office (WHO): misnamed World Health Organization [kind of body]",
        ),
        (
            "The World Health (WHO) said so.",
            "World Health (WHO): misnamed World Health Organization !fit [missing word]",
        ),
        (
            "The Health Organization (WHO) said so.",
            "Health Organization (WHO): misnamed World Health Organization !fit [missing word]",
        ),
        ("The World Health Organization's (WHO) head said so.", "World Health Organization (WHO): right"),
        ("The World Health Organization’s (WHO) head said so.", "World Health Organization (WHO): right"),
        ("The World Health Organization (WHOs) said so.", "World Health Organization (WHOs): right"),
        ("The World Health Organization (W.H.O.) said so.", "World Health Organization (W.H.O): right"),
        (
            "The World Health Organization (WTO) said so.",
            "World Health Organization (WTO): wrong acronym World Health Organization WHO",
        ),
        (
            "The World Health Organization (WHA) said so.",
            "World Health Organization (WHA): misnamed World Health Assembly !fit [kind of body]",
        ),
        (
            "The World Health Organization (WHOX) said so.",
            "World Health Organization (WHOX): wrong acronym World Health Organization WHO",
        ),
        (
            "The World Health Organization (XHO) said so.",
            "World Health Organization (XHO): wrong acronym World Health Organization WHO",
        ),
        (
            "The World Organization of Health (WHO) said so.",
            "World Organization of Health (WHO): misnamed World Health Organization !fit [another word]",
        ),
        (
            "The World Healths Organization (WHO) said so.",
            "World Healths Organization (WHO): misnamed World Health Organization [singular and plural]",
        ),
        (
            "The Organization World Health (WHO) said so.",
            "Organization World Health (WHO): misnamed World Health Organization !fit [order of words]",
        ),
        (
            "The World Trade Organization (WHO) said so.",
            "World Trade Organization (WHO): wrong acronym World Trade Organization WTO",
        ),
        ("The Centers for Disease Control (CDC) said so.", "Centers for Disease Control (CDC): right"),
        (
            "The Centers for Disease Control and Prevention (CDC) said so.",
            "Centers for Disease Control and Prevention (CDC): right",
        ),
        (
            "The Center for Disease Control and Prevention (CDC) said so.",
            "Center for Disease Control and Prevention (CDC): misnamed Centers for Disease Control and Prevention [another word]",
        ),
        (
            "The Centre for Disease Control and Prevention (CDC) said so.",
            "Centre for Disease Control and Prevention (CDC): misnamed Centers for Disease Control and Prevention [another word]",
        ),
        (
            "The Centers of Disease Control and Prevention (CDC) said so.",
            "Centers of Disease Control and Prevention (CDC): misnamed Centers for Disease Control and Prevention [preposition]",
        ),
        (
            "The Centers for Disease Prevention and Control (CDC) said so.",
            "Centers for Disease Prevention and Control (CDC): misnamed Centers for Disease Control and Prevention [order of words]",
        ),
        (
            "The Centers for Disease Control and Protection (CDC) said so.",
            "Centers for Disease Control and Protection (CDC): misnamed Centers for Disease Control and Prevention [another word]",
        ),
        (
            "Our Centers for Disease Control and Prevention (CDC) said so.",
            "Centers for Disease Control and Prevention (CDC): right",
        ),
        (
            "The Federal Bureau of Investigations (FBI) said so.",
            "Federal Bureau of Investigations (FBI): misnamed Federal Bureau of Investigation [singular and plural]",
        ),
        ("The Federal Bureau of Investigation (FBI) said so.", "Federal Bureau of Investigation (FBI): right"),
        ("The Bureau of Investigation (FBI) said so.", "The Bureau of Investigation (FBI): unknown"),
        (
            "The Federal Investigation Bureau (FBI) said so.",
            "Federal Investigation Bureau (FBI): misnamed Federal Bureau of Investigation !fit [another word]",
        ),
        (
            "The Federal Bureau for Investigation (FBI) said so.",
            "Federal Bureau for Investigation (FBI): misnamed Federal Bureau of Investigation [preposition]",
        ),
        ("The International Monetary Fund (IMF) said so.", "International Monetary Fund (IMF): right"),
        (
            "The International Money Fund (IMF) said so.",
            "International Money Fund (IMF): misnamed International Monetary Fund [another word]",
        ),
        (
            "The International Fund (IMF) said so.",
            "International Fund (IMF): misnamed International Monetary Fund !fit [missing word]",
        ),
        (
            "The Monetary Fund (IMF) said so.",
            "Monetary Fund (IMF): misnamed International Monetary Fund !fit [missing word]",
        ),
        (
            "The International Monetary Fund (IFM) said so.",
            "International Monetary Fund (IFM): wrong acronym International Monetary Fund IMF",
        ),
        (
            "The International Monetary Fund (IMFX) said so.",
            "International Monetary Fund (IMFX): wrong acronym International Monetary Fund IMF",
        ),
        (
            "The International Monetary Fund (FBI) said so.",
            "International Monetary Fund (FBI): wrong acronym International Monetary Fund IMF",
        ),
        ("The Health and Human Services (HHS) said so.", "The Health and Human Services (HHS): unknown"),
        (
            "The Department of Health and Human Services (HHS) said so.",
            "Department of Health and Human Services (HHS): right",
        ),
        ("The Department of Human Services (HHS) said so.", "Department of Human Services (HHS): right"),
        (
            "The Customs and Immigration Services (USCIS) said so.",
            "Customs and Immigration Services (USCIS): misnamed Citizenship and Immigration Services !fit "
            "[a word unlike it]",
        ),
        (
            "The Citizenship and Immigration Services (USCIS) said so.",
            "Citizenship and Immigration Services (USCIS): right",
        ),
        (
            "The U.S. Citizenship and Immigration Services (USCIS) said so.",
            "Citizenship and Immigration Services (USCIS): right",
        ),
        (
            "The U.S. Citizen and Immigration Services (USCIS) said so.",
            "Citizen and Immigration Services (USCIS): misnamed Citizenship and Immigration Services !fit [another word]",
        ),
        ("The Arden Harbour Commission (XHC) said so.", "Arden Harbour Commission (XHC): first letter !fit"),
        ("The Arden Harbour Commission (AHC) said so.", "The Arden Harbour Commission (AHC): unknown"),
        ("The Arden Harbour Commission (AHX) said so.", "The Arden Harbour Commission (AHX): unknown"),
        ("The Arden Harbour Trust (XHT) said so.", "Arden Harbour Trust (XHT): first letter !fit"),
        ("The Arden, Harbour Commission (XHC) said so.", "Harbour Commission (XHC): unknown"),
        ("The Mid-Arden Harbour Commission (XHC) said so.", "The Mid-Arden Harbour Commission (XHC): unknown"),
        ("The Xylo Arden Harbour Commission (XHC) said so.", "The Xylo Arden Harbour Commission (XHC): unknown"),
        ("The Xylo of Arden Harbour Commission (XHC) said so.", "The Xylo of Arden Harbour Commission (XHC): unknown"),
        ("The Arden Harbour and Commission (XHC) said so.", "Arden Harbour and Commission (XHC): first letter !fit"),
        ("The Arden Commission for Harbours (XCH) said so.", "Arden Commission for Harbours (XCH): first letter !fit"),
        (
            "The Arden Commission for Harbours (XCFH) said so.",
            "Arden Commission for Harbours (XCFH): first letter !fit",
        ),
        ("The Arden Harbour Commission (xHC) said so.", ""),
        ("The Arden Harbour Commission (XC) said so.", "The Arden Harbour Commission (XC): unknown"),
        ("The Frente Sandinista Liberation (FSLN) said so.", "The Frente Sandinista Liberation (FSLN): unknown"),
        ("The Arden (WHO) said so.", ""),
        ("The Arden Harbour (Who) said so.", ""),
        ("The Arden Harbour (Wh) said so.", ""),
        ("The North Atlantic Treaty Organization (Nato) said so.", "North Atlantic Treaty Organization (Nato): right"),
        (
            "The North Atlantic Treaty Office (Nato) said so.",
            "North Atlantic Treaty Office (Nato): misnamed North Atlantic Treaty Organization [kind of body]",
        ),
        ("The North Atlantic Treaty Organisation (NATO) said so.", "North Atlantic Treaty Organisation (NATO): right"),
        (
            "The Atlantic Treaty Organisation (NATO) said so.",
            "Atlantic Treaty Organisation (NATO): misnamed North Atlantic Treaty Organization !fit [missing word]",
        ),
        ("The Tehrik-i Taliban Pakistan (TTP) said so.", "Taliban Pakistan (TTP): unknown"),
        ("The European Central Bank (ECB in Frankfurt) said so.", "European Central Bank (ECB): right"),
        ("The European Central Bank (ECB) said so.", "European Central Bank (ECB): right"),
        ("The European Bank (ECB) said so.", "European Bank (ECB): misnamed European Central Bank !fit [missing word]"),
        (
            "The Central European Bank (ECB) said so.",
            "Central European Bank (ECB): misnamed European Central Bank !fit [order of words]",
        ),
        (
            "The European Central Banks (ECB) said so.",
            "European Central Banks (ECB): misnamed European Central Bank [singular and plural]",
        ),
        (
            "The European Central Trust (ECB) said so.",
            "European Central Trust (ECB): misnamed European Central Bank !fit [kind of body]",
        ),
        (
            "The Europe Central Bank (ECB) said so.",
            "Europe Central Bank (ECB): misnamed European Central Bank [another word]",
        ),
        ("The European Court (ECB) said so.", "The European Court (ECB): unknown"),
        ("It met. European Central Bank (ECB) said so.", "European Central Bank (ECB): right"),
        ("It met: European Central Bank (ECB) said so.", "European Central Bank (ECB): right"),
        ("He met (European Central Bank (ECB)) so.", "European Central Bank (ECB): right"),
        ("In Rum, Rope and European Central Bank (ECB) said so.", "European Central Bank (ECB): right"),
        ("In Rum, European Central Bank (ECB) said so.", "European Central Bank (ECB): right"),
        ("The U.S. European Central Bank (ECB) said so.", "European Central Bank (ECB): right"),
        ("The United Nations Security Council (UNSC) said so.", "United Nations Security Council (UNSC): right"),
        ("The United Nations Children's Fund (UNICEF) said so.", "United Nations Children's Fund (UNICEF): right"),
        (
            "The United Nations Childrens Fund (UNICEF) said so.",
            "United Nations Childrens Fund (UNICEF): misnamed United Nations Children's Fund !fit [singular and plural]",
        ),
        (
            "The United Nations High Commission for Refugees (UNHCR) said so.",
            "United Nations High Commission for Refugees (UNHCR): misnamed United Nations High Commissioner for Refugees [another word]",
        ),
        (
            "The United Nations High Commissioner for Refugees (UNHCR) said so.",
            "United Nations High Commissioner for Refugees (UNHCR): right",
        ),
        ("The University of California, Los Angeles (UCLA) said so.", "Los Angeles (UCLA): unknown"),
        (
            "The National Aeronautics and Space Agency (NASA) said so.",
            "National Aeronautics and Space Agency (NASA): misnamed National Aeronautics and Space Administration [kind of body]",
        ),
        (
            "The National Aeronautics and Space Administration (NASA) said so.",
            "National Aeronautics and Space Administration (NASA): right",
        ),
        (
            "The National Space Administration (NASA) said so.",
            "National Space Administration (NASA): misnamed National Aeronautics and Space Administration [missing word]",
        ),
        (
            "The National Security Administration (NSA) said so.",
            "National Security Administration (NSA): misnamed National Security Agency [another word]",
        ),
        ("The National Security Agency (NSA) said so.", "National Security Agency (NSA): right"),
        (
            "The National Agency for Security (NSA) said so.",
            "National Agency for Security (NSA): misnamed National Security Agency !fit [another word]",
        ),
        (
            "The Securities and Exchanges Commission (SEC) said so.",
            "Securities and Exchanges Commission (SEC): misnamed Securities and Exchange Commission [singular and plural]",
        ),
        (
            "The Security and Exchange Commission (SEC) said so.",
            "Security and Exchange Commission (SEC): misnamed Securities and Exchange Commission [another word]",
        ),
        (
            "The Securities Exchange Commission (SEC) said so.",
            "Securities Exchange Commission (SEC): misnamed Securities and Exchange Commission [another word]",
        ),
        (
            "The Securities and Exchange Commission (SECS) said so.",
            "Securities and Exchange Commission (SECS): wrong acronym Securities and Exchange Commission SEC",
        ),
        (
            "The Food and Drugs Administration (FDA) said so.",
            "Food and Drugs Administration (FDA): misnamed Food and Drug Administration [singular and plural]",
        ),
        (
            "The Food and Drug Agency (FDA) said so.",
            "Food and Drug Agency (FDA): misnamed Food and Drug Administration [another word]",
        ),
        (
            "The Drug and Food Administration (FDA) said so.",
            "Drug and Food Administration (FDA): misnamed Food and Drug Administration !fit [order of words]",
        ),
        (
            "The Environment Protection Agency (EPA) said so.",
            "Environment Protection Agency (EPA): misnamed Environment Protection Authority [kind of body]",
        ),
        ("The Environmental Protection Agency (EPA) said so.", "Environmental Protection Agency (EPA): right"),
        (
            "The Environmental Agency (EPA) said so.",
            "Environmental Agency (EPA): misnamed Environmental Protection Agency !fit [missing word]",
        ),
        ("We saw Oslo. Arden Harbour Commission (AHC) said so.", "Arden Harbour Commission (AHC): unknown"),
        ("We saw the U.S. Arden Harbour Commission (AHC) said so.", "U.S. Arden Harbour Commission (AHC): unknown"),
        (
            "The Atlantic Treaty Organization (NATO) said so.",
            "Atlantic Treaty Organization (NATO): misnamed North Atlantic Treaty Organization !fit [missing word]",
        ),
        ("We met Atlantic Treaty Organization (NATO) here.", "Atlantic Treaty Organization (NATO): unknown"),
        ("We met New Atlantic Treaty Organization (NATO) here.", "New Atlantic Treaty Organization (NATO): unknown"),
        (
            "Atlantic Treaty Organization (NATO) said so.",
            "Atlantic Treaty Organization (NATO): misnamed North Atlantic Treaty Organization !fit [another word]",
        ),
        (
            "A Atlantic Treaty Organization (NATO) said so.",
            "Atlantic Treaty Organization (NATO): misnamed North Atlantic Treaty Organization !fit [missing word]",
        ),
        (
            "The International Atomic Agency (IAEA) said so.",
            "International Atomic Agency (IAEA): misnamed International Atomic Energy Agency !fit [missing word]",
        ),
        (
            "The Atomic Energy Agency (IAEA) said so.",
            "Atomic Energy Agency (IAEA): misnamed International Atomic Energy Agency !fit [missing word]",
        ),
        (
            "The International Energy Agency (IAEA) said so.",
            "International Energy Agency (IAEA): wrong acronym International Energy Agency IEA",
        ),
        (
            "The International Atomic Energy (IAEA) said so.",
            "International Atomic Energy (IAEA): misnamed International Atomic Energy Agency !fit [missing word]",
        ),
        ("University of California, Los Angeles (UCLA) said so.", "Los Angeles (UCLA): unknown"),
        (
            "Customs and Atlantic Treaty Organization (NATO) said so.",
            "Atlantic Treaty Organization (NATO): misnamed North Atlantic Treaty Organization !fit [another word]",
        ),
    ],
)
def test_verdicts(text: str, expected: str, draft: Callable[..., Document]) -> None:
    assert " | ".join(map(shown, definitions(draft(text)))) == expected
