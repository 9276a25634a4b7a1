"""Events as GeoJSON (RFC 7946); those without a point are kept, with no geometry."""

from typing import Any

from sayso.export.bounds import Bounds, bounds
from sayso.export.json_file import to_json_lines
from sayso.export.parties import doers, targets
from sayso.export.point import point
from sayso.export.standing import standing
from sayso.export.telling import cited, headline, spoken
from sayso.export.text import fit
from sayso.export.view import View
from sayso.types import Account, Event

HARMS = ("killed", "wounded", "displaced")


def to_geojson(view: View) -> bytes:
    """A feature for each event."""
    features = (_feature(view, event) for event in view.picture.events)
    return to_json_lines({"type": "FeatureCollection"}, "features", features)


def _feature(view: View, event: Event) -> dict[str, Any]:
    where = point(event.place)
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": list(where)} if where else None,
        "properties": _properties(view, event),
    }


def _properties(view: View, event: Event) -> dict[str, Any]:
    place = event.place
    return {
        "title": fit(headline(view, event)),
        "type": event.type,
        "standing": standing(view, event),
        "start": event.start.isoformat() if event.start else None,
        "end": event.end.isoformat() if event.end else None,
        "place": fit(place.name) if place else None,
        "place_id": place.id if place else None,
        "country": place.country if place else None,
        "precision": place.precision if place else None,
        "relation": place.relation if place else None,
        "who": [fit(party.name) for party in doers(view, event)],
        "whom": [fit(party.name) for party in targets(view, event)],
        "credibility": event.credibility.rating,
        "why": fit(event.credibility.why),
        **{harm: _range(bounds(view, event, harm)) for harm in HARMS},
        "accounts": [_account(view, account) for account in event.accounts],
        "conflicts": [
            {"about": conflict.about, "why": fit(conflict.why)} for conflict in event.conflicts
        ],
        "part_of": list(event.part_of),
    }


def _range(found: Bounds) -> dict[str, float | None] | None:
    return (
        None if found.low is None and found.high is None else {"min": found.low, "max": found.high}
    )


def _account(view: View, account: Account) -> dict[str, Any]:
    claim = spoken(view, account)
    return {
        "teller": fit(account.teller),
        "side": account.side,
        "asserts": account.asserts,
        "denies": account.denies,
        "admits": account.admits,
        "words": fit(claim.home.text),
        "citation": fit(cited(claim, view.document_of(claim))),
        "claims": list(account.claims),
    }
