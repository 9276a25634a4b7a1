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

from sayso.brief import amounts, facts, titles, wording
from sayso.brief.cited import Cited
from sayso.brief.context import context, in_sentence
from sayso.brief.details import fields
from sayso.brief.model import Brief
from sayso.brief.segment import Segment, lost_marks
from sayso.brief.shorten import PAGE, shortened
from sayso.brief.speaker import speaker
from sayso.brief.standing import stands_as
from sayso.brief.visible import visible
from sayso.types import Document

_LANGUAGE = re.compile(r"[a-z]{2,3}")


def to_html(brief: Brief) -> str:
    """The brief as one page, with the texts of the documents that it cites.

    A large brief is shortened (`sayso.brief.shorten`); the sentences of what is shown always
    stand on the page.
    """
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    show = shortened(brief, PAGE)
    lost = {
        source.key: lost_marks(source.entry.lost, source.entry.claims) for source in brief.sources
    }

    def whole_sentence(cited: Cited) -> tuple[Segment, ...]:
        return in_sentence(cited, lost[cited.citation.key])

    template = _environment().get_template("brief.html")
    return template.render(
        brief=show.brief,
        show=show,
        parts=dict(brief.head.parts),
        held={source.key for source in show.brief.sources},
        ratings=dict(brief.ratings),
        w=wording,
        a=amounts,
        f=facts,
        t=titles,
        style=Markup(style),  # ours; its hash must match letter by letter
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'",
        in_sentence=whole_sentence,
        speaker=speaker,
        stands_as=stands_as,
        context=context,
        fields=fields,
        language=language,
    )


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
