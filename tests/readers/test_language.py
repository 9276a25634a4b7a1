import subprocess
import sys

import pytest

from sayso.readers.language import tell_language
from tests.readers.inputs import PROSE, cases


@pytest.mark.parametrize("case", cases("language.csv"), ids=lambda case: case["text"][:20])
def test_a_language_is_told_where_it_is_plain(case):
    assert tell_language(case["text"]) == (case["language"] or None)


def test_plain_english_does_not_wait_for_the_identifier():
    script = (
        "import sys; from sayso.readers.language import tell_language as tell;"
        f"assert tell({PROSE * 2!r}) == 'en'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run(
        [sys.executable, "-c", script], check=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
