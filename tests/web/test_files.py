"""The ledger leaves as the files of other tools."""

import io
import json
import zipfile

import pytest

from sayso.export import installed_exporters

NAMES = [exporter.name for exporter in installed_exporters()]


def test_every_format_is_offered(client):
    page = client.get("/files").text
    assert [row["format"] for row in client.get("/files.json").json()["data"]] == NAMES
    assert all(f'href="/files/{name}"' in page for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_is_sent_with_its_kind_and_name(client, name):
    answer = client.get(f"/files/{name}")
    exporter = next(one for one in installed_exporters() if one.name == name)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(exporter.media_type)
    named = answer.headers["content-disposition"]
    assert named == f"attachment; filename*=UTF-8''Raqqa{exporter.ending}"
    assert answer.content


def test_it_is_the_whole_ledger(client, read):
    archive = zipfile.ZipFile(io.BytesIO(client.get("/files/csv").content))
    documents = archive.read("documents.csv").decode().splitlines()
    assert len(documents) == 1 + len(read)
    assert json.loads(client.get("/files/geojson").content)["features"]


def test_an_unknown_format_is_answered_with_the_nearest(client):
    answer = client.get("/files/geojsn")
    assert answer.status_code == 400
    assert "did you mean geojson" in answer.text
