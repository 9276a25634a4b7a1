"""The files that other tools read, and the making of one."""

from urllib.parse import quote

from starlette.responses import Response

from sayso.export import choose, installed_exporters
from sayso.web.answers import Page, Table
from sayso.web.desk import Desk
from sayso.web.params import Params


def files(desk: Desk, params: Params) -> Page:
    """The page."""
    del desk, params
    exporters = installed_exporters()
    rows = [(one.name, one.ending, one.media_type, one.about) for one in exporters]
    columns = ("format", "ending", "media_type", "about")
    return Page(
        template="files.html",
        title="Files",
        shown=lambda: {"exporters": exporters},
        data=lambda: [dict(zip(columns, row, strict=True)) for row in rows],
        table=lambda: Table(columns, rows),
        total=len(rows),
        forms=("json", "csv"),
    )


def export_file(desk: Desk, name: str) -> Response:
    """The whole ledger in the format of this name, to be kept as a file.

    Raises:
        UsageError: there is no such format, or it cannot be written here.
    """
    exporter = choose(installed_exporters(), name)
    content = exporter.write(desk.book.view(desk.now(), desk.name))
    # RFC 6266: the name in UTF-8, in percent signs, so that no name breaks the header.
    named = f"attachment; filename*=UTF-8''{quote(desk.name + exporter.ending, safe='')}"
    return Response(content, headers={"Content-Disposition": named}, media_type=exporter.media_type)
