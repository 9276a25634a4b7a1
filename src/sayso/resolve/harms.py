"""What befell the people that a figure counts: told by the words beside it, else by the claim."""

from sayso.resolve.clauses import Clause, quantities_in
from sayso.resolve.lexicon import words
from sayso.resolve.tokens import near, word_at
from sayso.types import ClaimType

_OF_TYPE = {
    ClaimType.DEATH: "killed",
    ClaimType.INJURY: "wounded",
    ClaimType.DISPLACEMENT: "displaced",
    ClaimType.TRAPPED: "trapped",
    ClaimType.MISSING: "missing",
}
_VERBS = {
    "killed": words("claimed claiming eliminated eliminating kill killed killing kills"),
    "wounded": words("hurting injure injured injuring wound wounded wounding wounds"),
    "displaced": words("displaced displacing uprooted uprooting"),
}
"""What stands in front of those whom it befell."""

_PARTICIPLES = {
    "killed": words("dead died killed martyred"),
    "wounded": words("hurt injured wounded"),
    "displaced": words("displaced homeless uprooted"),
    "missing": words("missing unaccounted"),
    "trapped": words("trapped"),
}
"""What stands behind those whom it befell."""

_NAMED = {
    "killed": words("bodies corpses deaths fatalities"),
    "wounded": words("injuries"),
}
"""What those are called whom it befell."""

_PASSIVE = words("are be been being got is was were")
_BOTH = words("& and or still")
_FAR = 24
"""Code points between a figure and what it counts, at most."""

_FILLERS = words('more of other others them "')
_REPORTED = words("also believed confirmed feared presumed reported reportedly said")
_LOSSES = words("death deaths killing life lives loss")
_DETERMINERS = words("a an at civilians her his its more people several the their")
_THINGS = words(
    "airstrikes attacks bases battles bombs buildings buses cars centers centres checkpoints "
    "cities clashes convoys days districts explosions facilities homes hospitals hours houses "
    "incidents "
    "jets kilometers kilometres miles minutes missiles mines months mosques neighborhoods "
    "neighbourhoods occasions planes points provinces raids rockets rounds schools sections shells "
    "ships sorties strikes tanks times towns trucks vehicles villages warplanes weeks years"
)
"""Things that are counted beside people and come to no harm as people do."""


def harm_of(clause: Clause | None, kind: ClaimType, unit: str, counted: str) -> str:
    """A `harm` of `Figure` for one of a claim of type `kind`; "" for what counts no people.

    Words right beside the figure go before the type, except where they speak of the type too;
    what was "killed or wounded" is `casualties` whichever of the two the claim is about.
    """
    if unit not in ("", "percent", "share") or _THINGS & set(counted.lower().split()):
        return ""
    told = _OF_TYPE.get(kind, "")
    if clause is None:
        return told
    if "casualties" in counted.lower().split():
        return "casualties"
    beside = _in_front(clause) | _behind(clause, counted, bool(told))
    if {"killed", "wounded"} <= beside and _either(clause):
        return "casualties"
    return beside.pop() if len(beside) == 1 else told


def _in_front(clause: Clause) -> set[str]:
    """The harm of verbs right in front ("wounding 40"), not of a passive one before a pause."""
    tokens, at = clause.tokens, clause.first - 1
    if word_at(tokens, at) == "of" and clause.has(_LOSSES, at - 2, at):
        return {"killed"}
    found = _of_word(_VERBS, word_at(tokens, at))
    if not found or word_at(tokens, at - 1) in _PASSIVE:
        return set()
    return found | _of_word(_VERBS, word_at(tokens, at - 1 - (word_at(tokens, at - 1) in _BOTH)))


def _behind(clause: Clause, counted: str, harmed: bool) -> set[str]:
    """The harm of participles behind the figure and what it counts ("40 men wounded").

    One that goes on to an object ("three bombers killed two") befell others; where the claim is
    of no harm itself (`harmed`), that is looked out for.
    """
    tokens, at = clause.tokens, clause.after
    end = tokens[at - 1].end if at else 0
    start = clause.text.find(counted, end, end + _FAR + len(counted)) if counted else -1
    if start >= 0:
        at = sum(token.start < start + len(counted) for token in tokens)
    else:
        while word_at(tokens, at) in _FILLERS:
            at += 1
    passive = word_at(tokens, at) in ("was", "were", "been")
    at += passive
    while passive and word_at(tokens, at) in _REPORTED:
        at += 1
    named = {harm for word in counted.lower().split() for harm in _of_word(_NAMED, word)}
    if named:
        return named
    found = _of_word(_PARTICIPLES, word_at(tokens, at))
    if not found or not near(tokens, at - 1):
        return set()
    at += 1
    if not harmed and not passive and (at < len(tokens) and _starts_object(clause, at)):
        return set()
    while word_at(tokens, at) in _BOTH:
        at += 1
    return found | _of_word(_PARTICIPLES, word_at(tokens, at))


def _starts_object(clause: Clause, at: int) -> bool:
    word = clause.tokens[at].word
    return word in _DETERMINERS or bool(quantities_in(clause, at, at + 1))


def _either(clause: Clause) -> bool:
    """Whether two harms stand on one side of the figure, and not one on either."""
    return len(_in_front(clause)) != 1


def _of_word(lists: dict[str, frozenset[str]], word: str) -> set[str]:
    return {harm for harm, words_ in lists.items() if word in words_}
