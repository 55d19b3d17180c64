"""PySpark finds what the command finds, row for row, and a bad row ends nothing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from linter.embed import lint_batch
from linter.errors import ConfigError, UsageError

pyspark = pytest.importorskip("pyspark", reason="needs the extra 'spark'")
if shutil.which("java") is None:
    pytest.skip("needs Java", allow_module_level=True)

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]  # of pyspark and what it imports
ARTICLES = Path(__file__).parent / "articles"
NUMBER = 2000


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYSPARK_PYTHON", sys.executable)
        session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


def articles() -> list[dict[str, Any]]:
    """Paragraphs of the project's own articles, each article with others, under headlines that fit some of them."""
    texts = [
        path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")) + sorted(ARTICLES.glob("*.md"))
    ]
    paragraphs = [part for text in texts for part in text.split("\n\n") if len(part) > 80]
    return [
        {
            "id": number,
            "body": "\n\n".join(paragraphs[(number * 7 + place) % len(paragraphs)] for place in range(3)),
            "head": f"{number % 90} hurt as the ceasefire holds",
            "day": "10/28/18" if number % 500 == 3 else "2024-05-01",
        }
        for number in range(NUMBER)
    ]


def test_findings_are_those_of_one_machine(session: Any, newsroom: Path) -> None:
    from linter import spark

    (newsroom / "accepted.txt").write_text("ceasefire\n")
    config = newsroom / "copydesk.toml"
    config.write_text('packs = ["./rules"]\naccept-files = ["accepted.txt"]\nignore = ["broken"]\n')
    rows = articles()
    frame = session.createDataFrame(rows, "id int, body string, head string, day string").repartition(4)
    found = spark.check(frame, text="body", title="head", date="day", keep=["id"], config=config).collect()
    together = sorted(
        (row.id, row.rule or "", row.field or "", row.start or 0, row.message or row.failure) for row in found
    )
    alone = [
        (row.number, one.rule, one.field, one.start, one.message)
        for row in lint_batch(rows, text="body", title="head", date="day", config=config)
        for one in row.result.findings
    ]
    bad = [row for row in found if row.failure]
    assert sorted(row.id for row in bad) == [3, 503, 1003, 1503]
    assert all("10/28/18" in row.failure for row in bad)
    assert [one for one in together if one[1]] == sorted(alone)
    assert len(alone) > NUMBER


def test_what_is_wrong_is_raised_before_the_job(session: Any, newsroom: Path) -> None:
    from linter import spark

    frame = session.createDataFrame([{"body": "A.", "rule": "x"}], "body string, rule string")
    with pytest.raises(UsageError, match="no column 'text'"):
        spark.check(frame, text="text")
    with pytest.raises(UsageError, match="'rule' can't be kept"):
        spark.check(frame, text="body", keep=["rule"])
    (newsroom / "copydesk.toml").write_text("selct = []\n")
    with pytest.raises(ConfigError, match="unknown key 'selct'"):
        spark.check(frame, text="body", config=newsroom / "copydesk.toml")
