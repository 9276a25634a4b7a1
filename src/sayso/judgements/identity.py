"""The id of a judgement: a hash of all that it says."""

from datetime import UTC

from sayso.types import Judgement, content_id


def judgement_id(judgement: Judgement) -> str:
    """Id of a judgement: "j" and a hash of every field but `id` itself, which is not looked at.

    The time counts as an instant, whatever time zone it is told in.
    """
    instant = judgement.when.astimezone(UTC).isoformat(timespec="microseconds")
    told = [judgement.field, judgement.value, judgement.who, instant, judgement.why]
    return content_id("j", [judgement.decision.value, list(judgement.subjects), *told])
