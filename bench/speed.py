"""What reading costs: articles a second, start-up, peak memory, installed size."""

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

WORDS = 500
ARTICLES = 120

_FIRST_CLAIM = """
import time; begun = time.perf_counter()
import sayso
assert sayso.read("The army captured the town on Friday, a military source said.")
print(time.perf_counter() - begun)
"""


def articles(texts: list[str], count: int = ARTICLES) -> list[str]:
    """`count` articles of 500 words each, cut from texts that are repeated as needed."""
    words = " \n".join(texts).split(" ")
    pool = words * (1 + count * WORDS // max(1, len(words)))
    return [" ".join(pool[i * WORDS : (i + 1) * WORDS]) for i in range(count)]


def rate(texts: list[str], threads: int) -> float:
    """Articles of 500 words read to claims, a second, in this process after start-up."""
    from sayso.pipeline import built_in, read_documents
    from sayso.readers import read_text
    from sayso.tag import load_tagger

    tagger = load_tagger(threads)
    documents = [read_text(text) for text in articles(texts)]
    known = built_in()
    list(read_documents(documents[:8], tagger, known))
    begun = time.perf_counter()
    list(read_documents(documents, tagger, known))
    return len(documents) / (time.perf_counter() - begun)


def resolving(texts: list[str]) -> float:
    """What resolving adds to the time of reading, in percent of tagging and assembling.

    In seconds of the processor on one thread, after a first round that fills the caches.
    """
    from sayso.assemble import assemble
    from sayso.pipeline import built_in
    from sayso.readers import read_text
    from sayso.resolve import resolve
    from sayso.tag import load_tagger

    tagger, known = load_tagger(1), built_in()
    documents = [read_text(text) for text in articles(texts)]
    for _ in range(2):
        begun = time.process_time()
        readings = list(tagger.tag([document.text for document in documents]))
        pairs = list(zip(documents, readings, strict=True))
        drafts = [assemble(document.text, reading) for document, reading in pairs]
        read = time.process_time()
        for (document, reading), made in zip(pairs, drafts, strict=True):
            resolve(document, reading, made, known.actors, known.places)
        resolved = time.process_time()
    return 100 * (resolved - read) / (read - begun)


def growth(texts: list[str], documents: int = 10_000, settled: int = 2_000) -> float:
    """MB by which the process grows from document `settled` to the last of `documents`.

    Documents are of 60 words, each with other words, so that nothing is read twice.
    """
    from sayso.pipeline import built_in, read_documents
    from sayso.readers import read_text
    from sayso.tag import load_tagger

    words = " ".join(texts).split()
    texts_made = (
        " ".join([f"Report {i}.", *(words[(7 * i + j) % len(words)] for j in range(60))])
        for i in range(documents)
    )
    begun = 0.0
    entries = read_documents(map(read_text, texts_made), load_tagger(), built_in())
    for number, _ in enumerate(entries, start=1):
        if number == settled:
            begun = _resident()
    return _resident() - begun


def _resident() -> float:
    """MB that the process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def peak_memory() -> float:
    """Most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def first_claim() -> float:
    """Seconds from importing sayso in a fresh process to its first claim; best of three."""
    runs = [
        subprocess.run([sys.executable, "-c", _FIRST_CLAIM], capture_output=True, check=True)
        for _ in range(3)
    ]
    return min(float(run.stdout) for run in runs)


def installed_size() -> float:
    """MB on disk of the package and of everything it needs at run time."""
    seen: set[str] = set()
    return sum(_sizes("sayso", seen)) / 1e6


def _sizes(name: str, seen: set[str]) -> Iterator[int]:
    if name in seen:
        return
    seen.add(name)
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    for file in found.files or ():
        path = Path(str(found.locate_file(file)))
        if path.suffix != ".pyc" and path.is_file():
            yield os.path.getsize(path)
    if name == "sayso":
        package = Path(__file__).parent.parent / "src" / "sayso"
        yield from (path.stat().st_size for path in package.rglob("*") if path.is_file())
    for requirement in found.requires or ():
        if "extra ==" not in requirement:
            match = re.match(r"[A-Za-z0-9._-]+", requirement)
            if match:
                yield from _sizes(match.group().lower().replace("_", "-"), seen)
