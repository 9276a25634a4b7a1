"""Actors: who speaks, and who does it to whom, as far as the register knows them."""

from dataclasses import dataclass

from sayso.types.claim_type import Side
from sayso.types.text import Phrase


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a claim's source is.

    Attributes:
        words: the source as written beside the claim ("he", "the official").
        name: the name or description that identifies the speaker, normalised; that of the
            antecedent where the words only point back to one.
        antecedent: the words pointed back to, None where `words` speak for themselves.
        reason: why this antecedent, or why none could be told; "" where none is needed.
        actor: id in the register of the party spoken for, None where none is linked.
        group: name of that party in the register, "" where none is linked.
        person: name of the person in the register, "" where it knows none.
        base: the place that the words say the speaker is based in, as written, or "".
        side: side of that party in the conflict of the document, or the side that common words
            such as "residents" tell; None where neither is known.
        actor_reason: why this party, or why none; "" where nobody has looked.
    """

    words: Phrase
    name: str
    antecedent: Phrase | None
    reason: str
    actor: str | None = None
    group: str = ""
    person: str = ""
    base: str = ""
    side: Side | None = None
    actor_reason: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named as who or whom.

    Attributes:
        words: the words as written; of several named in one phrase, those of this one.
        actor: id in the register, None where none is linked.
        name: name in the register, "" where none is linked.
        side: side in the conflict of the document, or as common words such as "civilians" tell
            it; None where neither is known.
        reason: why this entry, or why none, in a few words.
    """

    words: Phrase
    actor: str | None
    name: str
    side: Side | None
    reason: str
