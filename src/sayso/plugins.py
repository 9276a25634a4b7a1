"""Plugins: objects that installed packages offer under a named entry-point group.

Sayso's own readers register in the same group (pyproject.toml), so that
a plugin can do whatever a built-in can.
"""

from importlib.metadata import entry_points

from sayso.errors import UsageError


def load_group(group: str) -> tuple[object, ...]:
    """The objects registered under `group`, sorted by name so that their order is stable.

    Raises:
        UsageError: a plugin cannot be imported, or two packages claim one name.
    """
    loaded: dict[str, object] = {}
    for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value)):
        if entry.name in loaded:
            raise UsageError(
                f"two installed packages offer {entry.name!r} in {group}; uninstall one of them"
            )
        try:
            loaded[entry.name] = entry.load()
        except Exception as error:  # a plugin is foreign code: its import may fail in any way
            raise UsageError(
                f"plugin {entry.name!r} of {group} ({entry.value}) does not load: {error!r}; "
                "reinstall or uninstall the package that brings it"
            ) from error
    return tuple(loaded.values())
