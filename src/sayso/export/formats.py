"""The formats that come with Sayso; each is registered as a plugin would be (pyproject.toml)."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.export.acled import to_acled
from sayso.export.annotations import to_annotations
from sayso.export.datasette import to_datasette
from sayso.export.docx import to_docx
from sayso.export.geojson import to_geojson
from sayso.export.hxl import to_hxl
from sayso.export.ledger_package import to_ledger_package
from sayso.export.pdf import to_pdf
from sayso.export.stix import to_stix
from sayso.export.tables import ledger_tables
from sayso.export.ucdp import to_ucdp
from sayso.export.view import View
from sayso.export.workbook import to_xlsx

_ZIP = "application/zip"
_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class Format:
    """A format and the function that writes it; see `Exporter`."""

    name: str
    ending: str
    media_type: str
    about: str
    write: Callable[[View], bytes]


CSV = Format(
    "csv", ".zip", _ZIP, "all tables as CSV and XLSX, as a Frictionless package", to_ledger_package
)
XLSX = Format(
    "xlsx",
    ".xlsx",
    f"{_OFFICE}.spreadsheetml.sheet",
    "all tables and their codebook as a workbook",
    lambda view: to_xlsx(ledger_tables(view)),
)
GEOJSON = Format("geojson", ".geojson", "application/geo+json", "events on the map", to_geojson)
HXL = Format("hxl", ".csv", "text/csv", "events as CSV with HXL hashtags", to_hxl)
ACLED = Format("acled", ".zip", _ZIP, "events in the 31 columns of ACLED", to_acled)
UCDP = Format("ucdp", ".zip", _ZIP, "events in the 49 columns of UCDP GED", to_ucdp)
ANNOTATIONS = Format(
    "annotations",
    ".jsonld",
    "application/ld+json",
    "spans of all claims as W3C Web Annotations",
    to_annotations,
)
STIX = Format(
    "stix",
    ".json",
    "application/stix+json;version=2.1",
    "documents, events and denials as STIX 2.1",
    to_stix,
)
DATASETTE = Format(
    "datasette",
    ".datasette.json",
    "application/json",
    "metadata with which datasette opens the ledger itself",
    to_datasette,
)
HTML = Format(
    "html", ".html", "text/html", "the brief as a web page", lambda view: _page(view.pages("html"))
)
MARKDOWN = Format(
    "markdown",
    ".md",
    "text/markdown",
    "the brief as Markdown",
    lambda view: _page(view.pages("markdown")),
)
DOCX = Format(
    "docx",
    ".docx",
    f"{_OFFICE}.wordprocessingml.document",
    "the brief as a Word document",
    lambda view: to_docx(view.pages("markdown")),
)
PDF = Format(
    "pdf",
    ".pdf",
    "application/pdf",
    "the brief as PDF",
    lambda view: to_pdf(view.pages("markdown")),
)


def _page(text: str) -> bytes:
    return text.encode("utf-8", "replace")
