from importlib.metadata import EntryPoint, EntryPoints

import pytest

from sayso import plugins
from sayso.errors import UsageError


def offer(monkeypatch: pytest.MonkeyPatch, *offered: tuple[str, str]) -> None:
    entries = EntryPoints(EntryPoint(name, value, "g") for name, value in offered)
    monkeypatch.setattr(plugins, "entry_points", lambda group: entries.select(group=group))


def test_plugins_come_sorted_by_name(monkeypatch):
    offer(monkeypatch, ("b", "math:pi"), ("a", "math:e"))
    assert plugins.load_group("g") == (2.718281828459045, 3.141592653589793)
    assert plugins.load_group("other") == ()


def test_a_plugin_that_does_not_load_is_named(monkeypatch):
    offer(monkeypatch, ("a", "no_such_module:x"))
    with pytest.raises(UsageError, match=r"plugin 'a' of g \(no_such_module:x\) does not load"):
        plugins.load_group("g")


def test_a_name_is_claimed_once(monkeypatch):
    offer(monkeypatch, ("a", "math:pi"), ("a", "math:e"))
    with pytest.raises(UsageError, match="two installed packages offer 'a' in g"):
        plugins.load_group("g")
