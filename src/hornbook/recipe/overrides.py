"""Single values of a recipe set from outside: `--set datasets.code.limit=2000`.

A path names keys from the top, dots between; names that hold dots themselves, such as `code.clean`, are taken where
they exist. A value is YAML: a number, a word, a list, or a whole mapping (`teachers.builtin={kind: curriculum}`), which
stands in the place of what was there.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from hornbook.records import UserError


def apply(raw: dict[str, Any], settings: Sequence[str]) -> None:
    """Set each "path=value" in the recipe. Raises UserError for what is no path or no value."""
    for setting in settings:
        path, equals, text = setting.partition("=")
        if not equals or not all(path.split(".")):
            raise UserError(f"--set {setting}: give KEY.KEY=VALUE, such as datasets.code.limit=2000")
        try:
            value = yaml.safe_load(text)
        except yaml.YAMLError as error:
            said = getattr(error, "problem", error)
            raise UserError(f"--set {setting}: the value is not valid YAML: {said}") from error
        _set(raw, path.split("."), value, setting)


def apply_values(raw: dict[str, Any], values: Mapping[str, Any]) -> None:
    """The same for values that are known already: {path: value}."""
    for path, value in values.items():
        _set(raw, path.split("."), value, path)


def _set(where: dict[str, Any], parts: list[str], value: Any, setting: str) -> None:
    known = [n for n in range(len(parts), 0, -1) if ".".join(parts[:n]) in where]
    size = known[0] if known else 1
    key, rest = ".".join(parts[:size]), parts[size:]
    if not rest:
        where[key] = value
        return
    below = where.setdefault(key, {})
    if not isinstance(below, dict):
        raise UserError(f"--set {setting}: {key} is {below!r} here and has no keys; set it whole")
    _set(below, rest, value, setting)
