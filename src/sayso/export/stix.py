"""The picture as a STIX 2.1 bundle: Reports for documents, Notes for events, Opinions for denials.

A Note's confidence is the event's credibility on the Admiralty scale of STIX 2.1, appendix A; an
event that cannot be judged has none.  Ids are version 5 UUIDs of Sayso's ids, so that a later
bundle names the same objects.  STIX wants to know when an object was made: `created` is the day of
the first dated document that it rests on, and the day of the bundle where none is dated; `modified`
is when the bundle is made.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from sayso.export.admiralty import STIX_CONFIDENCE
from sayso.export.identity import uuid_of
from sayso.export.json_file import to_json_lines
from sayso.export.telling import NOBODY, headline, narrative, told
from sayso.export.text import fit
from sayso.export.view import View
from sayso.types import Account, Document, Event

_MAKER = "Sayso"
_DENIES = "strongly-disagree"


def to_stix(view: View) -> bytes:
    """A bundle; its only times are those of documents and `view.made`.

    A document without a date gives no Report, as a Report must say when it was published.
    """
    objects = list(_objects(view))
    ids = sorted(found["id"] for found in objects)
    bundle = {"type": "bundle", "id": _id("bundle", _stamp(view.made), *ids)}
    return to_json_lines(bundle, "objects", objects)


def _objects(view: View) -> Iterator[dict[str, Any]]:
    speakers = _speakers(view)
    days = [document.date for document in view.documents.values()]
    yield _object(view, "identity", days, _MAKER) | {"name": _MAKER, "identity_class": "system"}
    yield from _identities(view, speakers)
    for document in view.documents.values():
        if document.date:
            yield _report(view, document, document.date, speakers.get(document.id, ()))
    for event in view.picture.events:
        yield _note(view, event)
        for account in event.accounts:
            if account.denies:
                yield _opinion(view, event, account)


def _speakers(view: View) -> dict[str, dict[str, None]]:
    """Who is told of in each document, by its id."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for event in view.picture.events:
        for account in event.accounts:
            for name in account.claims:
                found[view.claims[name].document][_teller(account)] = None
    return found


def _identities(view: View, speakers: Mapping[str, Iterable[str]]) -> Iterator[dict[str, Any]]:
    """One for each outlet and each speaker."""
    days: dict[str, list[date | None]] = defaultdict(list)
    for document in view.documents.values():
        for name in (_outlet(document), *speakers.get(document.id, ())):
            days[name].append(document.date)
    for name, told_on in days.items():
        yield _object(view, "identity", told_on, "teller", name) | {"name": fit(name)}


def _report(view: View, document: Document, day: date, speakers: Iterable[str]) -> dict[str, Any]:
    outlet = _outlet(document)
    return _made(view, "report", [day], document.id) | {
        "name": fit(document.title or f"{outlet}, {day}"),
        "description": fit(f"As published by {outlet}; SHA-256 of the text {document.text_sha256}"),
        "published": _stamp(_midnight(day)),
        "object_refs": [_who(name) for name in dict.fromkeys((outlet, *speakers))],
    }


def _note(view: View, event: Event) -> dict[str, Any]:
    tellers = dict.fromkeys(map(_teller, event.accounts))
    reports = [_id("report", d.id) for d in view.documents_of(event) if d.date]
    note = _made(view, "note", _days(view, event), event.id) | {
        "abstract": fit(headline(view, event)),
        "content": fit(narrative(view, event)),
        "authors": [fit(name) for name in tellers],
        "object_refs": [*reports, *map(_who, tellers)],
    }
    confidence = STIX_CONFIDENCE.get(event.credibility.rating)
    return note if confidence is None else note | {"confidence": confidence}


def _opinion(view: View, event: Event, account: Account) -> dict[str, Any]:
    return _made(view, "opinion", _days(view, event), event.id, account.origin) | {
        "explanation": fit(told(view, account)),
        "authors": [fit(_teller(account))],
        "opinion": _DENIES,
        "object_refs": [_id("note", event.id)],
    }


def _made(view: View, kind: str, days: Iterable[date | None], *parts: str) -> dict[str, Any]:
    return _object(view, kind, days, *parts) | {"created_by_ref": _id("identity", _MAKER)}


def _object(view: View, kind: str, days: Iterable[date | None], *parts: str) -> dict[str, Any]:
    """What all objects have."""
    first = min(filter(None, days), default=None)
    created = _midnight(first) if first else view.made
    return {
        "type": kind,
        "spec_version": "2.1",
        "id": _id(kind, *parts),
        "created": _stamp(created),
        "modified": _stamp(max(created, view.made)),
    }


def _days(view: View, event: Event) -> list[date | None]:
    return [document.date for document in view.documents_of(event)]


def _teller(account: Account) -> str:
    return account.teller or NOBODY


def _outlet(document: Document) -> str:
    return document.outlet or NOBODY


def _who(name: str) -> str:
    """Id of the identity of an outlet or speaker."""
    return _id("identity", "teller", name)


def _id(kind: str, *parts: str) -> str:
    return f"{kind}--{uuid_of(kind, *parts)}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _stamp(moment: datetime) -> str:
    """A time as STIX writes it: UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
