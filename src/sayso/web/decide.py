"""Forms that people send: a decision, read and kept."""

import re
from collections.abc import Callable
from datetime import datetime
from urllib.parse import unquote

from sayso.errors import UsageError
from sayso.judgements import judge, undone
from sayso.types import Decision, Judgement
from sayso.web.correct import Places, correction_asked
from sayso.web.params import Params
from sayso.web.ports import Book
from sayso.web.wording import RELIABILITIES

_EVENT = re.compile(r"\b[a-z][0-9a-f]{20}\b")
_SUBJECTS = {Decision.MERGE: 2, Decision.SPLIT: 2}
"""How many claims a decision is on, where not one."""


def judgement_asked(
    form: Params, book: Book, who: str, now: Callable[[], datetime], places: Places
) -> Judgement:
    """The judgement that a form holds.

    A subject may come as `quoted`, which keeps every character of a name through a form. A form
    may name an event, by its id or its address: then it is on that event's first claim.

    Raises:
        UsageError: it makes no sense.
        WhichPlaceError: it corrects a place to a name that does not tell which place it is.
    """
    decisions = form.words("decision", Decision)
    if not decisions:
        raise UsageError("No decision was sent: choose one of the buttons.")
    decision = decisions[0]
    subjects = form.all("subject")
    subjects += tuple(unquote(name, errors="surrogatepass") for name in form.all("quoted"))
    if named := form.text("event"):
        event = book.event((_EVENT.findall(named) or [named])[-1])
        if event is None:
            raise UsageError(f"“{named}” is no event of this ledger: copy its address.")
        subjects += event.claims[:1]
    least, most = _bounds(decision)
    if not least <= len(subjects) <= most:
        raise UsageError(f"“{decision}” was sent on {len(subjects)} subjects: nothing was done.")
    field = value = ""
    if decision is Decision.CORRECT:
        field, value = correction_asked(form, places)
    elif decision is Decision.UNDO and subjects[0] in undone(book.judgements()):
        raise UsageError("That is undone already: nothing was done.")
    elif decision is Decision.RATE:
        field, value = "reliability", form.text("value")
        if value not in RELIABILITIES:
            raise UsageError(f"“{value}” is no reliability: give a letter from A to F.")
    name = form.text("who") or who
    return judge(
        decision, subjects, who=name, when=now(), why=form.text("why"), field=field, value=value
    )


def _bounds(decision: Decision) -> tuple[int, int]:
    if decision is Decision.ACCEPT:
        return 1, 2
    wanted = _SUBJECTS.get(decision, 1)
    return wanted, wanted
