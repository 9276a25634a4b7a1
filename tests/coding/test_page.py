"""docs/coding.md holds the table of codes as the code has it."""

import csv
from importlib.resources import files
from pathlib import Path

from sayso.coding.code_lists import PLOVER

PAGE = (Path(__file__).parents[2] / "docs" / "coding.md").read_text(encoding="utf-8")
CONDITIONS = ("trigger", "named", "behind", "near", "who", "whom")


def rows(name: str) -> list[dict[str, str]]:
    source = files("sayso.coding").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(source.splitlines()))


def told(words: str) -> str:
    return words.replace("|", ", ").replace("*", "…")


def rendered(row: dict[str, str]) -> str:
    """The line of the page for a row of the table of codes."""
    when = "; ".join(f"*{name}* {told(row[name])}" for name in CONDITIONS if row[name])
    plover = row["plover"] + (f"-{row['mode']}" if row["mode"] else "")
    why = row["why"] + ("" if row["sure"] == "yes" else " (unsure)")
    return f"| `{row['name']}` | {when} | {plover} | {row['acled']} | {why} |"


def test_the_page_has_every_row_in_its_order() -> None:
    lines = [line for line in PAGE.splitlines() if line.startswith("| `")]
    assert lines == [rendered(row) for row in rows("codes.csv")]


def test_the_page_names_every_kind_of_party() -> None:
    for row in rows("parties.csv"):
        assert f"*{row['party']}*" in PAGE or not row["party"]


def test_the_page_names_every_plover_type_and_mode() -> None:
    for kind, modes in PLOVER.items():
        (line,) = [line for line in PAGE.splitlines() if line.startswith(f"- {kind}")]
        assert set(line.removeprefix(f"- {kind}").strip(": ").split(", ")) - {""} == modes
