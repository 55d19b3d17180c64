"""Names in which a word stands twice, in lower case."""

from __future__ import annotations

DOUBLE_NAMES = frozenset(
    """
    duran walla bora boutros sirhan pago wagga baden zsa yo mau jar dee sing lang ling la go chin mary congo diddle
    johnson soldier last late bye cha
    bang kitty coco mimi fifi gigi lulu dada kaka papa mama baba nana zaza toto momo nono titi koko chi chow lala lolo
    puyi phi koh berber beri tuk woy millaa humpty boney major medina toast knots tsetse tartar gilbert humbert
    raja mirror please radio vroom kuch dhan hip chop yum pom goonoo mighty sharks surprise monkey mona lisa double
    phnom krung kirkuk bandar kuku zinzin tamtam dik aye curry gong shin hello liquid rebel fluffy wood turn duck dance
    """.split()  # noqa: SIM905
)
"""Names and titles that are one word twice, or begin so ("Please Please Me")."""
GIVEN_AND_SURNAMES = frozenset(
    """
    abdullah abdul ahmed ali amir anthony antony arthur david edward francis george gordon grant hassan henry hussein
    ibrahim isaac ismail jack jacob james john joseph karim khalid khan lewis louis malik martin mark matthew michael
    mohamed mohammed muhammad mustafa neil oliver omar oscar osman owen patrick paul peter philip rashid richard robert
    roger saeed said salim samuel scott simon stephen thomas tony vincent walter william yusuf hamza hamid abbas aziz
    eric ivan jamal kim lee li liu ma min wang wei xi yang zhang chen chang han hu jin
    """.split()  # noqa: SIM905
)
"""Given names that are surnames too: somebody may be called so twice."""
