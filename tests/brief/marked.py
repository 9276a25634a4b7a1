"""Entries made of marked-up text, one sentence a line, for tests without a trained reader.

    [who#a:The army] [capture#a:recaptured] [whom#a:two districts], [source/government#a:it] said.

A mark is `[kind arguments #names:words]`; `#names` are the claims it belongs to (without any,
the line's own claim).  Kinds are a claim type (`capture/denied/disputed`: with status and
check), a role (`source/government`: with the side), `figure 15..20`, `figure 90%`,
`figure lost`, `when 2017-10-12`, `where near`,
`other` (an outer speaker), `antecedent`, `lost` (a gap).  An empty line parts paragraphs;
`~` at the end of a line joins the next with one blank.
"""

import re
from dataclasses import replace
from datetime import date

from sayso.types import (
    Check,
    Claim,
    ClaimType,
    Document,
    Entry,
    Figure,
    Phrase,
    Place,
    Side,
    Span,
    Speaker,
    Status,
    When,
    content_id,
    document_id,
    sha256_text,
)

MARK = re.compile(r"\[(?P<kind>[a-z_]+)(?P<of>[^#:\[\]]*)(?P<names>(?:#\w+)*):(?P<words>[^\]]*)\]")
TYPES = {kind.value for kind in ClaimType}


def entry(marked, *, outlet=None, day=None, title=None, place_read="-", language="en"):
    """The entry of a marked-up text."""
    text, sentences, found = _unmarked(marked)
    when = date.fromisoformat(day) if day else None
    document = Document(
        id=document_id(text, outlet, when, title),
        text=text,
        outlet=outlet,
        date=when,
        title=title,
        language=language,
        place_read=place_read,
        bytes_sha256=sha256_text(marked),
        text_sha256=sha256_text(text),
    )
    lost = tuple(words.span for kind, _, _, words in found if kind == "lost")
    names = [name for kind, _, of, _ in found for name in of if kind in TYPES]
    claims = [_claim(document, sentences, found, name) for name in dict.fromkeys(names)]
    claims.sort(key=lambda claim: claim.trigger.start)
    return Entry(document, tuple(sentences), lost, tuple(claims))


def _unmarked(marked):
    text, sentences, found = "", [], []
    for number, line in enumerate(marked.strip("\n").split("\n")):
        blank = " " if line.endswith("~") else "\n"
        start, place = len(text), 0
        line = line.removesuffix("~")
        for mark in MARK.finditer(line):
            text += line[place : mark.start()]
            words = Phrase(len(text), len(text) + len(mark["words"]), mark["words"])
            names = re.findall(r"\w+", mark["names"]) or [f"line{number}"]
            found.append((mark["kind"], mark["of"].strip(), names, words))
            text += mark["words"]
            place = mark.end()
        text += line[place:]
        if text[start:].strip():
            sentences.append(Span(start, len(text)))
        text += blank
    return text[:-1], sentences, found


def _claim(document, sentences, found, name):
    mine = [(kind, of, words) for kind, of, names, words in found if name in names]
    kind, of, trigger = next(mark for mark in mine if mark[0] in TYPES)
    status, check = (*of.strip("/").split("/"), "", "")[:2]
    number = next(i for i, span in enumerate(sentences) if trigger.start < span.end)
    home = sentences[number]

    def words(role):
        return tuple(said for what, _, said in mine if what == role)

    sides = [of.strip("/") for what, of, _ in mine if what == "source" and of]
    claim = Claim(
        id="",
        document=document.id,
        type=ClaimType(kind),
        status=Status(status or "happened"),
        side=Side(sides[0]) if sides else None,
        check=Check(check) if check else None,
        sentence=number,
        home=Phrase(*home, document.text[slice(*home)]),
        trigger=trigger,
        source=words("source"),
        cue=words("cue"),
        via=words("via"),
        who=words("who"),
        whom=words("whom"),
        doers=(),
        targets=(),
        speaker=_speaker(words("source"), words("antecedent")),
        others=words("other"),
        places=tuple(_place(of, said) for what, of, said in mine if what == "where"),
        times=tuple(_time(of, said) for what, of, said in mine if what == "when"),
        figures=tuple(_figure(of, said) for what, of, said in mine if what == "figure"),
        confidence=0.9,
    )
    return replace(claim, id=content_id("c", [document.id, kind, *trigger.span, name]))


def _speaker(source, antecedent):
    if not source:
        return None
    if antecedent:
        return Speaker(source[0], antecedent[0].text.lower(), antecedent[0], "the nearest speaker")
    if source[0].text.lower() in ("he", "she", "they"):
        return Speaker(source[0], source[0].text.lower(), None, "more than one could be meant")
    return Speaker(source[0], source[0].text.lower(), None, "")


def _place(of, said):
    """A place under its own name as id; what stands behind "where" is its relation."""
    name = re.sub(r"^(?:in|of|near) |['’]s$", "", said.text).title()
    if said.text.startswith("the "):
        return Place(said, "")
    return Place(said, name, 36.0, 38.0, "SY", f"test:{name}", 2 if of else 1, relation=of)


def _time(of, said):
    if not of:
        return When(said, None, None, None, "no date to count from")
    day = date.fromisoformat(of)
    return When(said, of, day, day, "counted from the document's date")


def _figure(of, said):
    if of == "lost":
        return Figure(said, None, None, "", "", "", True)
    unit = "percent" if of.endswith("%") else ""
    low, _, high = of.rstrip("%").partition("..")
    if ".." not in of:
        high = low
    return Figure(
        said,
        float(low) if low else None,
        float(high) if high else None,
        "",
        unit,
        "",
        False,
    )
