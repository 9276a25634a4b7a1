"""A run that is killed loses nothing that it told of, and leaves a sound ledger."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.store import Ledger
from tests.store.entries import report
from tests.store.raw import dump

BATCHES = 12
SIZE = 5


def write(path: Path, *, tell: bool) -> None:
    """Add all reports, batch by batch, telling of each batch when it is in."""
    with Ledger.open(path, create=True) as ledger:
        for batch in range(BATCHES):
            numbers = range(batch * SIZE, (batch + 1) * SIZE)
            ledger.add(report(number, claims=8) for number in numbers)
            if tell:
                os.write(1, b"%d\n" % batch)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    path = tmp_path_factory.mktemp("undisturbed") / "a.ledger"
    write(path, tell=False)
    return dump(path)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
@pytest.mark.parametrize("told_before", [0, 1, 4, 7])
def test_killed_in_mid_write(
    path: Path, undisturbed: dict[str, list[tuple[object, ...]]], told_before: int
) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.test_crash", str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as run:
        told = [run.stdout.readline() for _ in range(told_before)]
        run.send_signal(signal.SIGKILL)
        told += run.stdout.readlines()
    assert run.returncode == -signal.SIGKILL
    assert len(told) < BATCHES, "the run ended before it was killed"
    if path.exists():
        with Ledger.open(path, create=True) as ledger:
            assert list(ledger.verify()) == []
            kept = {entry.document.id for entry in ledger.entries()}
        assert len(kept) % SIZE == 0
        assert kept >= {report(n, claims=8).document.id for n in range(len(told) * SIZE)}
    write(path, tell=False)
    assert dump(path) == undisturbed


if __name__ == "__main__":
    write(Path(sys.argv[1]), tell=True)
