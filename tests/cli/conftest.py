"""The command line with a reader of one rule in place of the model: "shelled" is a claim."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pytest

from sayso.cli import main
from sayso.types import (
    Claim,
    ClaimType,
    Document,
    Entry,
    Figure,
    Place,
    Side,
    Span,
    Speaker,
    Status,
    claim_id,
    phrase,
)
from tests import reconciled

REPORT = "The army said rebels shelled 12 homes in Douma.\nRebels denied it.\n"

PICTURED = """\
{"text": "The army said rebels shelled 12 homes in Douma.", "outlet": "A", "date": "2016-12-01"}
{"text": "The army: guns shelled 9 homes in Douma.", "outlet": "B", "date": "2016-12-02"}
{"text": "Douma was not shelled.", "outlet": "=cmd|'/c calc'!A1", "date": "2016-12-02"}
{"text": "Nobody shelled \\u202eHarasta.", "outlet": "\\u202eetad", "date": "2016-12-03"}
"""


def claims_of(document: Document, sentences: tuple[Span, ...]) -> Iterator[Claim]:
    text = document.text
    for number, home in enumerate(sentences):
        for trigger in re.compile("shelled").finditer(text, *home):
            army = re.compile("[Tt]he army").search(text, *home)
            source = phrase(text, army.span()) if army else None
            figures = re.compile(r"\d+").finditer(text, *home)
            places = re.compile("Douma").finditer(text, *home)
            claim = Claim(
                id="",
                document=document.id,
                type=ClaimType.SHELLING,
                status=Status.DENIED if "not shelled" in text[slice(*home)] else Status.HAPPENED,
                side=Side.GOVERNMENT if source else None,
                check=None,
                sentence=number,
                home=phrase(text, home),
                trigger=phrase(text, trigger.span()),
                source=(source,) if source else (),
                cue=(),
                via=(),
                who=(),
                whom=(),
                doers=(),
                targets=(),
                speaker=Speaker(source, "army", None, "") if source else None,
                others=(),
                places=tuple(Place(phrase(text, p.span()), "Douma") for p in places),
                times=(),
                figures=tuple(
                    Figure(phrase(text, f.span()), float(f[0]), float(f[0]), "", "", "homes", False)
                    for f in figures
                ),
                confidence=0.9,
            )
            yield replace(claim, id=claim_id(claim))


def entry_of(document: Document) -> Entry:
    sentences = tuple(Span(*line.span()) for line in re.finditer(r"[^\n]+", document.text))
    return Entry(document, sentences, (), tuple(claims_of(document, sentences)))


@dataclass(frozen=True)
class Ending:
    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[str]:
        return self.err.splitlines()


@pytest.fixture
def read_log(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Places of the documents that the stand-in for the model has read, in order."""
    log: list[str] = []

    def read_documents(
        documents: Iterable[Document], tagger: object, known: object
    ) -> Iterator[Entry]:
        for document in documents:
            log.append(document.place_read)
            if "KeyboardInterrupt" in document.text:
                raise KeyboardInterrupt
            if "RuntimeError" in document.text:
                raise RuntimeError("the model fell over")
            yield entry_of(document)

    monkeypatch.setattr("sayso.pipeline.read_documents", read_documents)
    monkeypatch.setattr("sayso.tag.load_tagger", lambda: None)
    return log


@pytest.fixture
def sayso(read_log, capfd, monkeypatch):
    """Runs `sayso` in this process; gives the exit code and both outputs."""
    monkeypatch.delenv("SAYSO_DEBUG", raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: object) -> Ending:
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Ending(code, out, err)

    return run


@pytest.fixture
def report(tmp_path):
    """A folder with one report in it."""
    path = tmp_path / "reports" / "a.txt"
    path.parent.mkdir()
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def pictured(sayso, monkeypatch, tmp_path):
    """A ledger with reports that tell, retell and deny, and a stand-in for what joins them."""
    monkeypatch.setattr("sayso.together.reconcile", reconciled.reconcile)
    made = "sayso.growing.reconcile_and_remember"
    monkeypatch.setattr(made, lambda *of: (reconciled.reconcile(*of), ()))
    monkeypatch.delenv("SAYSO_WHO", raising=False)
    inputs, ledger = tmp_path / "in.jsonl", tmp_path / "a.ledger"
    inputs.write_text(PICTURED, encoding="utf-8")
    ending = sayso("read", inputs, "--ledger", ledger)
    assert ending.code == 0, ending.err
    return ledger
