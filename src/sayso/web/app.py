"""The app: addresses to pages, pages to answers."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from sayso.errors import LedgerError, UsageError
from sayso.web.answers import FILE_ROWS, FORMS, Page, as_csv, as_geojson, as_json
from sayso.web.correct import Places, WhichPlaceError
from sayso.web.decide import judgement_asked
from sayso.web.desk import Desk
from sayso.web.guard import COOKIE, LOOPBACK, Guard, Tokens
from sayso.web.pages.claims import claims
from sayso.web.pages.control import control
from sayso.web.pages.document import document
from sayso.web.pages.documents import documents
from sayso.web.pages.event import event
from sayso.web.pages.events import events
from sayso.web.pages.figures import figures
from sayso.web.pages.files import export_file, files
from sayso.web.pages.picture import picture
from sayso.web.pages.review import review
from sayso.web.pages.sources import sources
from sayso.web.params import Params
from sayso.web.ports import Book
from sayso.web.render import Renderer
from sayso.web.tiles import origin_of

_LISTS: dict[str, Callable[[Desk, Params], Page]] = {
    "picture": picture,
    "events": events,
    "claims": claims,
    "figures": figures,
    "control": control,
    "documents": documents,
    "sources": sources,
    "review": review,
    "files": files,
}
_SINGLE: dict[str, Callable[[Desk, Params, str], Page | None]] = {
    "events": event,
    "documents": document,
}
_BACK = frozenset({"/review", "/sources", "/events"})
_BACK_TO_ONE = ("/events/", "/documents/")
"""Where a decision leads back to."""
_FORM_BYTES = 20_000
_FORM_FIELDS = 50
_FORM_VALUE = 4_000
"""Characters of one value of a form; a name in percent signs is long."""
_STATIC = Path(__file__).parent / "static"


def make_app(
    book: Book,
    *,
    name: str,
    who: str,
    now: Callable[[], datetime],
    secret: bytes,
    tiles: str = "",
    places: Places = lambda _: (),
) -> ASGIApp:
    """The app over a ledger.

    Args:
        book: the ledger with its picture.
        name: what the ledger is called on the pages.
        who: who decides, where they give no other name.
        now: the time, with its zone.
        secret: random bytes of this run, from which the tokens of forms are made.
        tiles: URL of map tiles with {z}, {x} and {y}; "" for the built-in map alone.
        places: the places that go by a name, for corrections; none unless given.

    Raises:
        UsageError: `tiles` is no such URL.
    """
    desk = Desk(book, name, who, now, Tokens(secret), tiles, places)
    site = _Site(desk, Renderer(desk))
    routes = [Route("/", _home), Route("/decide", site.decide, methods=["POST"])]
    routes.append(Route("/claims/{id}", site.claim))
    routes.append(Route("/files/{format}", site.file))
    for path in _SINGLE:
        routes += [
            Route(f"/{path}/{{id}}.{{form}}", site.single, name=f"{path}-file"),
            Route(f"/{path}/{{id}}", site.single, name=path),
        ]
    for path in _LISTS:
        routes += [Route(f"/{path}.{{form}}", site.list), Route(f"/{path}", site.list)]
    app = Starlette(
        routes=[*routes, Mount("/static", StaticFiles(directory=_STATIC))],
        middleware=[Middleware(GZipMiddleware, minimum_size=2_000)],
        exception_handlers={
            UsageError: site.refused,
            LedgerError: site.broken,
            HTTPException: site.missing,
            Exception: site.fault,
        },
    )
    # Around all of Starlette, whose answers to faults pass by its own middleware.
    return Guard(app, LOOPBACK, origin_of(tiles), desk.tokens)


def _home(request: Request) -> Response:
    del request
    return RedirectResponse("/picture", 303)


class _Site:
    """The answers to requests."""

    def __init__(self, desk: Desk, renderer: Renderer) -> None:
        self._desk = desk
        self._renderer = renderer

    def list(self, request: Request) -> Response:
        """A page over many things."""
        path = request.url.path.strip("/").partition(".")[0]
        if plain := _without_blanks(request):
            return plain
        params = _params(request)
        return self._answer(request, params, _LISTS[path](self._desk, params))

    def single(self, request: Request) -> Response:
        """A page on one thing."""
        path = request.url.path.split("/")[1]
        params = _params(request)
        page = _SINGLE[path](self._desk, params, request.path_params["id"])
        if page is None:
            raise HTTPException(404)
        return self._answer(request, params, page)

    def claim(self, request: Request) -> Response:
        """The way to where a claim stands in its document."""
        id_ = request.path_params["id"]
        claim = self._desk.book.claims_by_id([id_]).get(id_)
        if claim is None:
            raise HTTPException(404)
        place = f"/documents/{claim.document}?claim={claim.id}#s{claim.sentence + 1}"
        return RedirectResponse(place, 303)

    def file(self, request: Request) -> Response:
        """The ledger as a file of another tool."""
        return export_file(self._desk, request.path_params["format"])

    async def decide(self, request: Request) -> Response:
        """Keep a judgement, and lead back to where it was made."""
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > _FORM_BYTES:
                raise UsageError(f"The form is longer than {_FORM_BYTES} bytes: nothing was done.")
        form = Params(_fields(body), longest=_FORM_VALUE)
        if not self._desk.tokens.fit(request.cookies.get(COOKIE, ""), form.text("token")):
            raise HTTPException(403, "The form is of an earlier run of Sayso: go back and reload.")
        desk = self._desk
        try:
            judgement = await run_in_threadpool(
                judgement_asked, form, desk.book, desk.who, desk.now, desk.places
            )
        except WhichPlaceError as error:
            html = self._renderer.which_place(error, form, request.url.path)
            return Response(html, media_type="text/html")
        await run_in_threadpool(self._desk.book.judge, judgement)
        back = form.text("back").partition("?")
        path = back[0] if back[0] in _BACK or back[0].startswith(_BACK_TO_ONE) else "/review"
        kept = [pair for pair in parse_qsl(back[2]) if pair[0] not in ("done", "who")]
        more = [("done", judgement.id)]
        if judgement.who != self._desk.who:
            more.append(("who", judgement.who))
        return RedirectResponse(f"{path}?{urlencode(kept + more)}", 303)

    def refused(self, request: Request, error: Exception) -> Response:
        """A request that makes no sense."""
        return self._error(request, 400, "That cannot be shown", str(error))

    def broken(self, request: Request, error: Exception) -> Response:
        """A ledger that cannot be read."""
        return self._error(request, 503, "The ledger cannot be read", str(error))

    def missing(self, request: Request, error: Exception) -> Response:
        """An address that leads nowhere, or a request that is not allowed."""
        status = error.status_code if isinstance(error, HTTPException) else 404
        if status == 404:
            words = "Nothing stands at this address. Ids change when a document is read anew."
            return self._error(request, 404, "Not found", words)
        detail = error.detail if isinstance(error, HTTPException) else ""
        return self._error(request, status, "Not done", detail)

    def fault(self, request: Request, error: Exception) -> Response:
        """A fault of our own."""
        words = f"A fault of Sayso, not of your input ({type(error).__name__}). Please report it."
        return self._error(request, 500, "Something broke", words)

    def _answer(self, request: Request, params: Params, page: Page) -> Response:
        form = request.path_params.get("form", "")
        if not form:
            html = self._renderer.page(page, params, request.url.path)
            headers = {"Vary": "HX-Request"}
            if request.headers.get("hx-request"):
                shown = params.query(page=params.page if params.page > 1 else None)
                headers["HX-Push-Url"] = request.url.path + shown
            return Response(html, page.status, headers, media_type="text/html")
        if form not in page.forms:
            raise HTTPException(404)
        write = {"json": as_json, "csv": as_csv, "geojson": as_geojson}[form]
        headers = {} if page.total is None else {"X-Total-Count": str(page.total)}
        if form == "csv":
            name = request.url.path.strip("/").replace("/", "-")
            headers["Content-Disposition"] = f'attachment; filename="sayso-{name}"'
        body = write(page).encode("utf-8", "backslashreplace")
        return Response(body, page.status, headers, media_type=FORMS[form])

    def _error(self, request: Request, status: int, title: str, words: str) -> Response:
        if request.path_params.get("form"):
            return Response(f"{words}\n", status, media_type="text/plain")
        html = self._renderer.error(title, words, request.url.path)
        return Response(html, status, media_type="text/html")


def _fields(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(body.decode("utf-8", "replace"), max_num_fields=_FORM_FIELDS)
    except ValueError:
        raise UsageError(
            f"The form has more than {_FORM_FIELDS} fields: nothing was done."
        ) from None


def _params(request: Request) -> Params:
    params = Params(request.query_params.multi_items())
    return params.of_file(FILE_ROWS) if "form" in request.path_params else params


def _without_blanks(request: Request) -> Response | None:
    """The way to the same address without blank values, as forms send them."""
    pairs = request.query_params.multi_items()
    if all(value.strip() for _, value in pairs):
        return None
    kept = urlencode([(name, value) for name, value in pairs if value.strip()])
    return RedirectResponse(f"{request.url.path}?{kept}".rstrip("?"), 303)
