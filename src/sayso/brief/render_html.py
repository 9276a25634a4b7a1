"""The brief as one self-contained HTML page.

The page asks nothing of the network and runs no script: its policy allows one style sheet,
named by its hash, and nothing else.  Jinja2 escapes every expression, and `_finished` makes
deceptive characters visible in every one of them first, so that no template can forget to.
"""

import base64
import hashlib
import re
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.brief import wording
from sayso.brief.context import context, in_sentence
from sayso.brief.model import Brief, Cited
from sayso.brief.segment import Segment, lost_marks
from sayso.brief.speaker import joined
from sayso.brief.visible import visible
from sayso.types import Claim, Document

_MOST_DENIALS = 5
"""Denials set beside one line; the section of denials holds all."""
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def to_html(brief: Brief) -> str:
    """The brief as one page, with every document's text and the claims marked in it."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    lost = {
        source.key: lost_marks(source.entry.lost, source.entry.claims) for source in brief.sources
    }

    def whole_sentence(cited: Cited) -> tuple[Segment, ...]:
        return in_sentence(cited, lost[cited.citation.key])

    template = _environment().get_template("brief.html")
    return template.render(
        brief=brief,
        w=wording,
        style=Markup(style),  # ours; its hash must match letter by letter
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'",
        most_denials=_MOST_DENIALS,
        in_sentence=whole_sentence,
        context=context,
        fields=fields,
        language=language,
    )


def fields(claim: Claim) -> list[tuple[str, str]]:
    """What was read of a claim, as label and value, for those who want to check it."""
    speaker = claim.speaker
    rows = [
        ("claimed", claim.trigger.text),
        ("source", joined(claim.source)),
        ("read as", speaker.antecedent.text if speaker and speaker.antecedent else ""),
        ("because", speaker.reason if speaker else ""),
        ("side", claim.side.value.replace("_", " ") if claim.side else ""),
        ("cue", joined(claim.cue)),
        ("via", joined(claim.via)),
        ("told by", joined(claim.others)),
        ("who", joined(claim.who)),
        ("whom", joined(claim.whom)),
        ("where", joined(place.words for place in claim.places)),
        *(("when", wording.time_words(time)) for time in claim.times),
        ("status", wording.STATUS_WORDS[claim.status]),
        ("confidence", f"{claim.confidence:.2f} of 1, the machine’s own"),
    ]
    return [(label, value) for label, value in rows if value]


def language(document: Document) -> str:
    """The document's language if it is a plain code, else ""."""
    code = document.language or ""
    return code if _LANGUAGE.fullmatch(code) else ""


@cache
def _style() -> str:
    return (resources.files("sayso.brief") / "templates" / "brief.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("sayso.brief"),
        autoescape=True,
        finalize=_finished,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        lstrip_blocks=True,
    )


def _finished(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(str(value))
    return value
