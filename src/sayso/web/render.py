"""Pages drawn with the templates."""

from collections.abc import Mapping, Sequence
from functools import partial
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.brief.visible import visible
from sayso.places.given import whereabouts
from sayso.types import ClaimType, Side, Status
from sayso.web import wording
from sayso.web.answers import Page
from sayso.web.correct import WhichPlaceError
from sayso.web.desk import Desk
from sayso.web.pages.event import TIES, event_title
from sayso.web.params import Params, asking

_NAVIGATION = (
    "picture",
    "events",
    "figures",
    "control",
    "claims",
    "documents",
    "sources",
    "review",
    "files",
)

_CARDS, _CLAIMS = 5, 2
"""Origins of one side, and claims of one origin, that an event's page shows unfolded."""
_MOST = 40
"""Rows under one heading of an event's page; the files hold all."""


class Renderer:
    """The templates, with the words that they use.

    Every string that is put into a page is first freed of characters that could deceive or that
    no page can hold (`visible`), then escaped.
    """

    def __init__(self, desk: Desk) -> None:
        self._environment = Environment(
            loader=PackageLoader("sayso.web"),
            autoescape=True,
            finalize=_shown,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["quoted"] = partial(quote, errors="surrogatepass")
        self._environment.globals.update(
            {
                "MOST": _MOST,
                "CARDS_SHOWN": _CARDS,
                "CLAIMS_SHOWN": _CLAIMS,
                "TIES_SHOWN": TIES,
                "desk": desk,
                "words": wording,
                "navigation": _NAVIGATION,
                "vocabulary": {"type": ClaimType, "side": Side, "status": Status},
                "event_title": event_title,
                "asking": asking,
                "whereabouts": whereabouts,
            }
        )

        for name in self._environment.list_templates():
            self._environment.get_template(name)  # compiled now, so that no page waits for it

    def page(self, page: Page, params: Params, path: str) -> str:
        """A page as HTML."""
        return self._draw(page.template, page.title, page.forms, params, path, page.shown())

    def which_place(self, error: WhichPlaceError, form: Params, path: str) -> str:
        """A page that asks which of several places was meant, or whether none is."""
        shown = {"name": error.name, "found": error.found[:_MOST], "form": form}
        return self._draw("which_place.html", "Which place?", (), Params(()), path, shown)

    def error(self, title: str, words: str, path: str) -> str:
        """A page that says why there is none."""
        return self._draw("error.html", title, (), Params(()), path, {"explanation": words})

    def _draw(
        self,
        template: str,
        title: str,
        forms: Sequence[str],
        params: Params,
        path: str,
        shown: Mapping[str, object],
    ) -> str:
        return self._environment.get_template(template).render(
            title=title,
            forms=forms,
            params=params,
            path=path,
            section=path.split("/")[1],
            link=partial(_link, params, path),
            **shown,
        )


def _shown(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return "" if value is None else value


def _link(params: Params, path: str, **changes: str | int | None) -> str:
    return path + params.query(**changes)
