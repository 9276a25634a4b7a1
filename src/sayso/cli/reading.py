"""Inputs into a ledger: what `read` and `brief` share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from sayso.cli.exit_code import ExitCode
from sayso.cli.tell import tell
from sayso.types import Document, Entry

if TYPE_CHECKING:
    from sayso.cli.progress import Bar
    from sayso.pipeline import Knowledge
    from sayso.readers import Hints, Input, Problem
    from sayso.store import Ledger

_TRANSACTION = 64
"""Documents a transaction: few enough to lose little when killed, and to keep memory flat."""


@dataclass(slots=True)
class Tally:
    """What became of the inputs of one command.

    Attributes:
        read: documents that were new to the ledger.
        known: documents that the ledger held already.
        claims: claims of the new documents.
        problems: inputs not read, or read with something to say.
        documents: ids of all documents that came, new or known, in order.
    """

    read: int = 0
    known: int = 0
    claims: int = 0
    problems: int = 0
    documents: dict[str, None] = field(default_factory=dict)

    @property
    def exit_code(self) -> ExitCode:
        """Whether all was read."""
        return ExitCode.PARTLY if self.problems else ExitCode.DONE


def read_into(
    ledger: "Ledger",
    inputs: Sequence["Input | Problem"],
    hints: "Hints",
    known: "Knowledge",
    tally: Tally,
) -> None:
    """Read `inputs` into `ledger`, passing over documents that are there already.

    Tells each problem on standard error and goes on.  Whatever ends it early, Ctrl-C too, the
    documents read by then are kept, and `tally` counts them.
    """
    from sayso.cli.progress import Bar
    from sayso.pipeline import read_documents
    from sayso.readers import Problem
    from sayso.tag import load_tagger

    with Bar([item.path for item in inputs if not isinstance(item, Problem)]) as bar:
        new = _new(ledger, _documents(inputs, hints, tally, bar), tally)
        first = next(new, None)
        if first is None:
            return
        pending: list[Entry] = []
        try:
            for entry in read_documents(chain([first], new), load_tagger(), known):
                pending.append(entry)
                if len(pending) == _TRANSACTION:
                    _keep(ledger, pending, tally, bar)
        finally:
            _keep(ledger, pending, tally, bar)


def _documents(
    inputs: Iterable["Input | Problem"], hints: "Hints", tally: Tally, bar: "Bar"
) -> Iterator[Document]:
    """The documents of all inputs; problems are told as they come."""
    from sayso.readers import Problem, read_input

    for item in inputs:
        if isinstance(item, Problem):
            tally.problems += 1
            tell(str(item))
            continue
        bar.open(item.path)
        for found in read_input(item, hints):
            if isinstance(found, Problem):
                tally.problems += 1
                tell(str(found))
            else:
                bar.pass_over(len(found.text))
                yield found
        bar.close()


def _new(ledger: "Ledger", documents: Iterable[Document], tally: Tally) -> Iterator[Document]:
    """Those documents that the ledger does not hold, nor this run has seen."""
    for document in documents:
        if document.id in tally.documents or ledger.has(document.id):
            tally.known += 1
        else:
            yield document
        tally.documents[document.id] = None


def _keep(ledger: "Ledger", pending: list[Entry], tally: Tally, bar: "Bar") -> None:
    """Put the pending entries into the ledger, in one transaction."""
    added = ledger.add(pending)
    tally.read += added
    tally.claims += sum(len(entry.claims) for entry in pending)
    bar.keep(added)
    pending.clear()
