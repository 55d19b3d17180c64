"""Twenty drafts with the same ten slips, each time in other parts of the draft, written as Markdown and other markup.

What pandoc, LibreOffice and python-docx save of them is read by the tests of formats. `python twenty.py FOLDER` writes
the samples that are kept beside this file.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

HEADLINE = "Harbour wall collapse kills 640"
FIRST = "The collapse killed 46 people in the old harbour, the rescue service said on Tuesday."
SLIPS = {
    "recieve": "Owners will recieve a letter from the council.",
    "the": "Crews closed the the northern quay before dawn.",
    "a an": "It was a an old wall, built of granite.",
    "Their": "The mayor said they were sorry. Their is no money for it.",
    "loose": "The town could loose its ferry by the spring.",
    "WTO": "The World Health Organization (WTO) sent two doctors.",
    "Volodymyr Zelenksy": "President Volodymyr Zelenksy sent his condolences.",
    "a alarm": "Everybody had been warned by a alarm.",
    "\u0422he": "\u0422he lifeboat came back at noon.",
}
"""The slip -> the sentence that holds it; the tenth, 640, is the headline's."""
WORDS = {
    "640", "recieve", "the", "a an", "Their", "loose", "WTO", "Volodymyr Zelenksy", "a alarm", "\u0422he",
}  # fmt: skip
"""The words of the slips, each of which is a warning."""
FILLING = (
    "Divers searched the water for a second day.",
    "The ferry company moved its boats to the west pier.",
    "Shops along the front stayed shut.",
    "A school nearby took in forty families.",
    "Engineers had looked at the stones in March.",
    "The council will meet again on Friday.",
    "Nobody could say how deep the crack was.",
    "Fishermen tied their boats to the railings.",
    "The road to the lighthouse is closed.",
    "A crane is on its way from the city.",
    "The old men on the bench had seen it coming.",
    "Two hotels gave their rooms away for nothing.",
    "Rain is expected until the weekend.",
    "The wall was mended twice after the war.",
    "Volunteers handed out tea and dry socks.",
    "The coastguard sent a helicopter at four.",
    "Insurance will pay for some of the boats.",
    "The museum lost its model of the harbour.",
    "Pumps were still running in the evening.",
    "The bells of the church rang at eight.",
)


class Twenty(NamedTuple):
    """A draft: the sentence in each part of it."""

    standfirst: str
    opening: str
    bold: str
    item: str
    nested: str
    quotation: str
    cell: str
    note: str
    last: str
    filling: tuple[str, ...]


def draft(number: int) -> Twenty:
    """The draft `number`, from 0 to 19."""
    sentences = list(SLIPS.values())
    turned = sentences[number % len(sentences) :] + sentences[: number % len(sentences)]
    filling = FILLING[number:] + FILLING[:number]
    return Twenty._make((*turned, filling[:10]))


def bold(sentence: str, mark: str) -> str:
    """`sentence` with `mark` around its third word."""
    words = sentence.split(" ")
    words[2] = f"{mark}{words[2]}{mark}"
    return " ".join(words)


def as_markdown(one: Twenty) -> str:
    """The draft as pandoc's Markdown."""
    return f"""---
title: "{HEADLINE}"
subtitle: "{one.standfirst}"
author: Anna Weller
---

{FIRST} {one.filling[0]}

{one.opening} {one.filling[1]}

{bold(one.bold, "**")} {one.filling[2]} See [the report of the *harbour* office](https://example.org/report).

## What is known

-   {one.item}
-   {one.filling[3]}
    -   {one.nested}

> {one.quotation} {one.filling[4]}

`wall.mend(teh)`

1.  {one.filling[5]}
2.  {one.filling[6]}

  Place     Report
  --------- ------------------------------------------------------------------------
  Quay      {one.filling[7]}
  Pier      {one.cell}

{one.filling[8]}[^1]

    teh code := recieve

{one.last} {one.filling[9]}

[^1]: {one.note}
"""


def by_pandoc(number: int, folder: Path, ending: str) -> Path:
    """The file that pandoc writes of the draft `number`, by its ending."""
    path = folder / f"{number}.{ending}"
    source = as_markdown(draft(number))
    command = ["pandoc", "--from=markdown", "--standalone", f"--output={path}"]
    subprocess.run(command, input=source, text=True, check=True)
    if ending == "asciidoc":  # pandoc leaves the subtitle out
        title, rest = path.read_text(encoding="utf-8").split("\nAnna Weller\n")
        path.write_text(f"{title}\nAnna Weller\n:description: {draft(number).standfirst}\n{rest}", encoding="utf-8")
    return path


def by_libreoffice(paths: list[Path], folder: Path, ending: str) -> list[Path]:
    """The files that LibreOffice saves of others, in the format with this ending."""
    filters = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "fodt": "fodt:OpenDocument Text Flat XML"}
    command = [
        "soffice", f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}", "--headless", "--convert-to",
        filters[ending], "--outdir", str(folder), *map(str, paths),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [folder / f"{path.stem}.{ending}" for path in paths]


def without_picture(path: Path, target: Path) -> None:
    """The file without the picture of its first page, which is more than half of it."""
    with zipfile.ZipFile(path) as saved, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as kept:
        for part in saved.infolist():
            if "thumbnail" not in part.filename.casefold():
                kept.writestr(part.filename, saved.read(part))


def main(folder: Path) -> None:
    """Write the samples."""
    work = folder / "work"
    work.mkdir(parents=True)
    for ending in ("docx", "odt", "rst", "asciidoc"):
        by_pandoc(0, work, ending).rename(folder / f"pandoc.{ending}")
    for source, ending in (("docx", "odt"), ("odt", "docx")):
        (saved,) = by_libreoffice([folder / f"pandoc.{source}"], work, ending)
        without_picture(saved, folder / f"libreoffice.{ending}")
    changes = Path(__file__).parent / "samples" / "changes.fodt"
    for ending in ("odt", "docx"):
        (saved,) = by_libreoffice([changes], work, ending)
        without_picture(saved, folder / f"changes.{ending}")
    shutil.rmtree(work)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
