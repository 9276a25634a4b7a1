"""Addresses over every page, with ids and words of the ledger at hand."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

PAGES = (
    "/picture",
    "/picture?since={since}&until={until}",
    "/picture?since={since}",
    "/picture?place={place}",
    "/picture?q=army",
    "/picture?type=air_strike&side=government",
    "/picture.json?since={since}&until={until}",
    "/picture.csv",
    "/picture.geojson",
    "/events",
    "/events?page=1000",
    "/events?newest=1",
    "/events?type=death&type=injury",
    "/events?side=opposition",
    "/events?credibility=1",
    "/events?contested=1&newest=1",
    "/events?single=1",
    "/events?expected=1",
    "/events?place={place}",
    "/events?since={since}&until={until}",
    "/events?q=killed",
    "/events?q=killed+civilians&type=death",
    "/events?q=evacuat*+civilians&newest=1",
    "/events?part_of={whole}",
    "/events.json?rows=100",
    "/events.csv?rows=100",
    "/events.geojson?rows=100",
    "/events/{largest}",
    "/events/{largest}.json",
    "/events/{event}",
    "/events/{event}.csv",
    "/claims",
    "/claims?page=1000",
    "/claims?type=death&status=denied",
    "/claims?side=government",
    "/claims?source=army",
    "/claims?place={place}",
    "/claims?since={since}&until={until}",
    "/claims?q=hospital",
    "/claims?lost=1",
    "/claims?confidence=0.9",
    "/claims?teller={source}",
    "/claims?document={document}",
    "/claims.csv?rows=100",
    "/figures",
    "/figures?kind=running",
    "/figures?apart=1",
    "/figures?q=killed&since={since}&until={until}",
    "/figures?place={place}&side=government",
    "/figures.json?rows=100",
    "/control",
    "/control?contested=1",
    "/control?place={place}",
    "/control?q=army&since={since}",
    "/control.geojson?rows=100",
    "/sources",
    "/sources?q=army&side=government",
    "/sources?rated=1",
    "/sources.csv?rows=100",
    "/documents",
    "/documents?outlet={outlet}&since={since}",
    "/documents?q=hospital",
    "/documents.csv?rows=100",
    "/documents/{document}",
    "/documents/{document}.json",
    "/review",
    "/review?kind=claim&page=1000",
    "/review.csv?rows=100",
    "/files",
)
"""What stands in braces is found in the ledger."""


_FOUND = {
    "largest": "SELECT id FROM events ORDER BY claims DESC, id LIMIT 1",
    "event": "SELECT id FROM events ORDER BY abs(claims - 4), id LIMIT 1",
    "whole": "SELECT whole FROM wholes GROUP BY whole ORDER BY count(*) DESC, whole LIMIT 1",
    "place": "SELECT place FROM events WHERE latitude IS NOT NULL "
    "GROUP BY place ORDER BY count(*) DESC, place LIMIT 1",
    "source": "SELECT name FROM sources ORDER BY events DESC, name LIMIT 1",
    "document": "SELECT document FROM claims GROUP BY document "
    "ORDER BY count(*) DESC, document LIMIT 1",
    "outlet": "SELECT max(outlet) FROM documents",
    "since": "SELECT date(max(date), '-60 days') FROM documents",
    "until": "SELECT date(max(date), '-30 days') FROM documents",
}


def addresses(ledger: Path) -> list[str]:
    """The addresses to walk over a ledger."""
    with closing(sqlite3.connect(ledger)) as connection:
        names = {
            name: quote(str((connection.execute(query).fetchone() or ("none",))[0]))
            for name, query in _FOUND.items()
        }
    return [page.format(**names) for page in PAGES]
