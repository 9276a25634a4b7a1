"""A corpus without a split, parted in two by the ids of its documents."""

from hashlib import sha256


def for_reporting(name: str) -> bool:
    """Whether the document of this id is in the half that figures are reported on.

    The other half may be trained on and tuned on. Parts of one document, told apart behind a
    "#", are in the same half.
    """
    return sha256(name.partition("#")[0].encode()).digest()[0] % 2 == 1
