"""Things joined two by two: which of them hang together."""

from collections.abc import Iterable


class Forest:
    """Groups that grow by joining; the least member stands for its group."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def root(self, one: int) -> int:
        """The least member of the group of `one`."""
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def join(self, a: int, b: int) -> bool:
        """Join two groups; False if they were one before."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return False
        self._above[max(a, b)] = min(a, b)
        return True

    def groups(self) -> Iterable[list[int]]:
        """The groups, each in order, by their least members."""
        found: dict[int, list[int]] = {}
        for one in range(len(self._above)):
            found.setdefault(self.root(one), []).append(one)
        return found.values()
