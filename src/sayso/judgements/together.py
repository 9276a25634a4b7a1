"""Claims that people put together and kept apart, so that the two never contradict."""

from collections.abc import Iterable


class Together:
    """Claims in groups; two groups may be kept apart.

    A union-find over the claims named, with the groups that each is kept apart from.
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._apart: dict[str, set[str]] = {}

    def join(self, claims: Iterable[str]) -> bool:
        """Put claims into one group; False, and nothing done, where two are kept apart."""
        groups = sorted({self.group(claim) for claim in claims})
        if any(self._apart[group].intersection(groups) for group in groups):
            return False
        for group in groups[1:]:
            self._above[group] = groups[0]
            for other in self._apart.pop(group):
                self._apart[other].discard(group)
                self.part(groups[0], other)
        return True

    def part(self, a: str, b: str) -> bool:
        """Keep two claims apart; False, and nothing done, where they are in one group."""
        one, other = self.group(a), self.group(b)
        if one == other:
            return False
        self._apart[one].add(other)
        self._apart[other].add(one)
        return True

    def group(self, claim: str) -> str:
        """The claim that stands for the group of `claim`."""
        root = claim
        while root in self._above:
            root = self._above[root]
        self._apart.setdefault(root, set())
        while claim != root:  # shorten the way for the next one
            self._above[claim], claim = root, self._above[claim]
        return root
