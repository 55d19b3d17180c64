"""Quantities in two units."""

from __future__ import annotations

import pytest
from figure_drafts import expected, findings, reported

WRONG = (
    "The path is 12 miles ([[9=>19]] km) long.",
    "A 35-mile ([[65=>56]]-kilometre) queue formed at the port.",
    "The mast is 120 metres ([[349=>394]] feet) tall.",
    "The estate covers 250 hectares ([[168=>618]] acres).",
    "The spill released 3,000 US gallons ([[13,600=>11,400]] litres) of diesel.",
    "She lost 5st ([[23=>32]]kg) in a year.",
    "Gusts reached 90mph ([[154=>145]]km/h) on the pier.",
    "It was 35C ([[59=>95]]F) in the shade.",
    "The lamb weighed 11lb ([[7.4=>5.0]] kg) at birth.",
    "The van does 40 mpg on the road. The pool holds 2,500 cubic metres, or [[8,830=>88,300]] cubic feet, of water.",
    "The reef lies 60 nautical miles ([[70=>110]] km) off the cape.",
    "About 2.3 million acres ([[930=>930,000]] hectares) burned.",
    "The horse stood 16 hands ([[1.26=>1.63]] metres).",
    "The stage runs 180km/[[102=>112]] miles to the sea.",
    "The car park covers 40,000 square feet ([[2,700=>3,700]] square metres).",
    "The jumper cleared 6ft 7in ([[2.21=>2.01]]m) at her first try.",
)
RIGHT = (
    "The path is 12 miles (19 km) long, and the mast about 120 metres (400 feet) tall.",
    "A 35-mile (56-kilometre) queue formed, some 30 km (20 miles) from town.",
    "The two-metre (seven-foot) wall stands 1m (3ft) from the road.",
    "The estate covers 250 hectares (618 acres) and 1,000 acres (4 sq km) of moor.",
    "The spill released 3,000 gallons (13,640 litres); another released 3,000 gallons (11,360 litres).",
    "He was given 40 tons (36 tonnes) of coal, and 40 tons (40.6 tonnes) of coke.",
    "Gusts reached 130 mph (215 km/h). The wave was .84 meters (2.75 feet) high.",
    "Temperatures rose by 1.5C (2.7F), and the sea was 2C (3.6F) warmer than normal.",
    "It was minus 10C (14F) at dawn and 30 degrees (86F) at noon.",
    "The bags weigh 60 and 70 pounds (27 and 32 kilograms), the boxes 10-15 kg (22-33 lb).",
    "They paid $3m (£2.4m) for 500 acres, 20 miles (and two hours) away.",
    "You can run 10 km or two miles, or swim 500 metres or 2 miles.",
    "Oats: 2,50,000 acres (1,01,171 hectares) were sown; 2,5 km (9 miles) is a typing error of another kind.",
    "A third of a mile (0.5 km) of road and half a mile (0.8km) of track were lost.",
    "The plume rose 10,000 ft (two miles, or 3km), and it does 50 mpg (5.6 l/100km) in Britain.",
)


@pytest.mark.parametrize("draft", WRONG)
def test_wrong(draft: str) -> None:
    assert reported("conversion", draft) == expected(draft)


@pytest.mark.parametrize("draft", RIGHT)
def test_right(draft: str) -> None:
    assert findings("conversion", draft) == []


def test_the_computation_is_the_evidence() -> None:
    (one,) = findings("conversion", "The village is 10 miles (26 km) away.")
    assert one.message == "10 miles = 16.1 kilometres, not 26"
    assert [evidence.message for evidence in one.evidence] == ["10 miles = 16.1 kilometres"]
    assert one.evidence[0].source is not None
