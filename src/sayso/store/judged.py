"""What people decided, in a ledger."""

from collections.abc import Iterable

from sqlalchemy import select

from sayso.errors import UsageError
from sayso.store.file import LedgerFile
from sayso.store.judging import faults, load_judgements, pack_judgements
from sayso.store.schema import JUDGEMENTS, SUBJECTS
from sayso.types import Judgement


class Judged(LedgerFile):
    """The judgements of a ledger: they stand beside the claims, and only grow like them."""

    def judge(self, judgements: Iterable[Judgement]) -> int:
        """Add judgements, all or none; the number of those that were not there before.

        An UNDO may come with what it undoes, after it.

        Raises:
            UsageError: a judgement does not hold together, or names what is not in this
                ledger. Then nothing was added.
        """
        added = 0
        with self._writing() as connection:
            known = set(connection.execute(select(JUDGEMENTS.c.id)).scalars())
            for judgement in judgements:
                if judgement.id in known:
                    continue
                for fault in faults(judgement, connection):
                    raise UsageError(f"{judgement.decision}: {fault}")
                rows = pack_judgements([judgement])
                for table in (JUDGEMENTS, SUBJECTS):
                    connection.execute(table.insert(), rows[table.name])
                known.add(judgement.id)
                added += 1
        return added

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, the oldest first; `sayso.judgements.standing` tells which hold."""
        with self._reading() as connection:
            return tuple(load_judgements(connection))
