"""Signs: numbers under which a ledger finds the documents that something is shared with.

A document stands under each of its signs, on its day. Two that have nothing in common as linking
(`blocks`), origins (`copies`, `statements`, `retellings`) or the whole picture see it share no
sign, but for chance, which costs time and changes nothing.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from sayso.reconcile.blocks import keys_of, keys_of_story
from sayso.reconcile.counts import Given, figures_of
from sayso.reconcile.holdings import OF_GROUND
from sayso.reconcile.nearness import key_of_place
from sayso.reconcile.series import runs_on
from sayso.reconcile.sketch import keys_of as sketch_keys
from sayso.reconcile.statements import Told, blocks_of
from sayso.reconcile.story import Story
from sayso.types import Claim, Place


class Signs(NamedTuple):
    """The signs of a document, each once and in order.

    Attributes:
        links: of its tellings, and of the whole of it.
        copies: of the words of its sentences.
        statements: of who says what in it.
        pairs: of parties that it names together.
        ground: of places that it says somebody holds.
        totals: of totals that run on.
    """

    links: tuple[int, ...] = ()
    copies: tuple[int, ...] = ()
    statements: tuple[int, ...] = ()
    pairs: tuple[int, ...] = ()
    ground: tuple[int, ...] = ()
    totals: tuple[int, ...] = ()


def sign(*key: object) -> int:
    """The number of a key: 64 bits of a digest, the same in every run."""
    digest = blake2b(repr(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def signs_of_story(story: Story) -> tuple[int, ...]:
    """The signs of `Signs.links`."""
    keys = {key for telling in story.tellings for key in keys_of(telling)}
    return _sorted(sign(*key) for key in keys.union(keys_of_story(story)))


def signs_of_words(told: Iterable[Told]) -> tuple[int, ...]:
    """The signs of `Signs.copies`."""
    stems = dict.fromkeys(one.passage.stems for one in told if one.passage.stems)
    return _sorted(int(key) for row in sketch_keys(list(stems)) for key in row)


def signs_of_speech(told: Iterable[Told]) -> tuple[int, ...]:
    """The signs of `Signs.statements`."""
    found: set[int] = set()
    for one in told:
        found.update(sign("block", *key) for key in blocks_of(one))
        if one.teller.speaks:
            found.update(sign("name", name) for name in one.teller.names)
    return _sorted(found)


def signs_of_pairs(together: Iterable[frozenset[str]]) -> tuple[int, ...]:
    """The signs of `Signs.pairs`."""
    return _sorted(sign_of_pair(pair) for pair in together)


def sign_of_pair(pair: frozenset[str]) -> int:
    """The sign of two parties that are named together."""
    return sign("together", *sorted(pair))


def signs_of_ground(claim: Claim) -> tuple[int, ...]:
    """The signs of `Signs.ground` of one claim; none if it is not of who holds a place."""
    if claim.type not in OF_GROUND:
        return ()
    return _sorted(sign("ground", key_of_place(place)) for place in claim.places if place.name)


def signs_of_totals(claim: Claim) -> tuple[int, ...]:
    """The signs of `Signs.totals` of one claim; none if it gives no total that runs on."""
    return _sorted(
        sign_of_total(given, where_of(claim)) for given in figures_of(claim) if runs_on(given)
    )


def sign_of_total(given: Given, place: Place | None) -> int:
    """The sign of a total: what is counted where, as far as told."""
    return sign("total", *given.of, key_of_place(place) if place else "")


def where_of(claim: Claim) -> Place | None:
    """The place that a claim's totals are of, None where its event's stands for it."""
    return next((place for place in claim.places if place.name), None)


def _sorted(signs: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(signs)))
