"""All formats: chosen by name, the same bytes each time, and no document that breaks them."""

import csv
import io
import json
import zipfile

import frictionless
import geojson
import pytest
import stix2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.export import choose, installed_exporters
from sayso.export.text import STARTS_FORMULA, fit, guarded
from tests.export.scene import apart, view
from tests.store.entries import entries as any_entries

NAMES = [exporter.name for exporter in installed_exporters()]


def test_every_format_is_there():
    assert set(NAMES) >= {"acled", "annotations", "csv", "docx", "geojson", "html", "hxl"}
    assert set(NAMES) >= {"markdown", "pdf", "stix", "ucdp", "xlsx"}
    assert sorted(NAMES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_same_view_gives_the_same_bytes(name):
    exporter = choose(installed_exporters(), name)
    assert exporter.write(view()) == exporter.write(view())


@pytest.mark.parametrize(
    ("name", "hint"), [("geojsn", "did you mean geojson"), ("zzz", "it is one of acled")]
)
def test_an_unknown_format_is_answered_with_the_nearest(name, hint):
    with pytest.raises(UsageError, match=hint):
        choose(installed_exporters(), name)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("pdf", "docx", "html")])
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(any_entries(), max_size=2, unique_by=lambda entry: entry.document.id))
def test_any_ledger_gives_a_file_that_can_be_read(name, entries):
    found = tuple(entries)
    content = choose(installed_exporters(), name).write(view(found, apart(found)))
    if name == "stix":
        stix2.parse(content.decode(), version="2.1")
    elif name == "geojson":
        assert geojson.loads(content.decode()).is_valid
    elif name in ("annotations", "datasette"):
        json.loads(content)
    elif name == "hxl":
        list(csv.reader(io.StringIO(content.decode())))
    elif name != "markdown":
        assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(any_entries(), min_size=1, max_size=2, unique_by=lambda e: e.document.id))
def test_any_ledger_gives_a_valid_package(tmp_path_factory, entries):
    folder, found = tmp_path_factory.mktemp("package"), tuple(entries)
    content = choose(installed_exporters(), "csv").write(view(found, apart(found)))
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])


@pytest.mark.parametrize("name", ["csv", "acled", "ucdp", "hxl"])
def test_no_cell_starts_as_a_formula(name):
    content = choose(installed_exporters(), name).write(view())
    files = {"": content}
    if name != "hxl":
        archive = zipfile.ZipFile(io.BytesIO(content))
        files = {n: archive.read(n) for n in archive.namelist() if n.endswith(".csv")}
    for data in files.values():
        for row in csv.reader(io.StringIO(data.decode(), newline="")):
            assert not [cell for cell in row if cell.startswith(STARTS_FORMULA)]


@given(st.text())
def test_a_guarded_cell_never_starts_as_a_formula(text):
    assert not guarded(text).startswith(STARTS_FORMULA)


@given(st.text(st.characters()))
def test_fit_text_keeps_its_length_and_can_be_written(text):
    shown = fit(text)
    assert len(shown) == len(text)
    shown.encode()
