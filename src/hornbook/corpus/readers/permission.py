"""What may be read: licences that are allowed, and who has opted out.

A document's licence is an SPDX expression or the distributor's words. "A OR B" is allowed if one of them is, "A AND
B" (and a list) if all are; WITH an exception (of SPDX's) counts as the licence alone. What states no licence is not
allowed where there is a list. The opt-out list has a line for each name of a source (a repository), a path, or
"source/path"; a line that ends in "/" or "*" means everything that begins so.
"""

import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from hornbook.records import UserError, blake2b_128

_PARTS = re.compile(r"(\(|\)|,|\s+and\s+|\s+or\s+)", re.IGNORECASE)
# The words of classifiers and of older metadata, as SPDX says them.
_SAID = {
    "mit license": "mit",
    "apache software license": "apache-2.0",
    "apache 2.0": "apache-2.0",
    "apache license 2.0": "apache-2.0",
    "apache license, version 2.0": "apache-2.0",
    "bsd": "bsd-3-clause",
    "bsd license": "bsd-3-clause",
    "isc license": "isc",
    "isc license (iscl)": "isc",
    "python software foundation license": "psf-2.0",
    "mozilla public license 2.0 (mpl 2.0)": "mpl-2.0",
}
PERMISSIVE = ("MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PSF-2.0", "Python-2.0",
              "Unlicense", "CC0-1.0", "Zlib", "BSL-1.0", "CC-BY-4.0", "CC-BY-3.0")  # fmt: skip


class Licences:
    """An allow-list; None allows everything. "permissive" stands for `PERMISSIVE`. UserError for a name mistyped."""

    def __init__(self, allowed: Sequence[str] | None) -> None:
        self._allowed: set[str] | None = None
        if allowed is not None:
            names = (PERMISSIVE if one == "permissive" else (one,) for one in allowed)
            self._allowed = {self._plain(name) for some in names for name in some}
            for name in allowed:
                self._check(name)
        self._known: dict[str, bool] = {}

    @staticmethod
    def _check(name: str) -> None:
        """Refuse what is no SPDX licence but nearly one. Other words are let through: distributors have their own."""
        try:
            canonicalize_license_expression(name)
        except InvalidLicenseExpression as error:
            near = difflib.get_close_matches(name.lower(), [one.lower() for one in PERMISSIVE], 1, 0.6)
            if near and name.strip().lower() not in (*_SAID, "permissive"):
                right = next(one for one in PERMISSIVE if one.lower() == near[0])
                raise UserError(f"read: licences: '{name}' is no licence of SPDX; did you mean '{right}'?") from error

    def allows(self, licence: str) -> bool:
        """Whether a text under this licence may be read."""
        if self._allowed is None:
            return True
        if licence not in self._known:
            self._known[licence] = self._holds(licence)
        return self._known[licence]

    def _holds(self, licence: str) -> bool:
        """Whether an expression does; AND binds more than OR. What is no expression is a name that nobody allowed."""
        assert self._allowed is not None
        if _SAID.get(licence.strip().lower(), licence.strip().lower()) in self._allowed:
            return True
        tokens = [part.strip().lower() for part in _PARTS.split(licence) if part.strip()]
        place = 0

        def take(*wanted: str) -> bool:
            nonlocal place
            found = place < len(tokens) and tokens[place] in wanted
            place += found
            return found

        def one() -> bool:
            nonlocal place
            if take("("):
                held = either()
                return take(")") and held
            place += 1
            return place <= len(tokens) and self._plain(tokens[place - 1]) in (self._allowed or ())

        def both() -> bool:
            held = one()
            while take("and", ","):
                held = one() and held
            return held

        def either() -> bool:
            held = both()
            while take("or"):
                held = both() or held
            return held

        return either() and place == len(tokens)

    @staticmethod
    def _plain(licence: str) -> str:
        name = re.sub(r"\s+with\s+\S*exception\S*$", "", licence.strip().lower())
        return _SAID.get(name, name)


class OptOuts:
    """Who does not want to be read. Raises UserError where the file cannot be read."""

    def __init__(self, file: str | None) -> None:
        self._whole: set[str] = set()
        self.digest = ""
        beginnings: list[str] = []
        if file:
            try:
                lines = Path(file).expanduser().read_text(encoding="utf-8-sig").splitlines()
            except (OSError, UnicodeError) as error:
                raise UserError(f"read: the opt-out list {file} cannot be read ({error})") from error
            for line in (line.strip() for line in lines):
                if line.endswith(("/", "*")):
                    beginnings.append(line.rstrip("*"))
                elif line and not line.startswith("#"):
                    self._whole.add(line)
            self.digest = blake2b_128(repr((sorted(self._whole), sorted(beginnings))).encode())
        self._beginnings = tuple(beginnings)

    def has(self, source: str, path: str) -> bool:
        """Whether this place is on the list."""
        names = (source, path, f"{source}/{path}")
        return not self._whole.isdisjoint(names) or any(name.startswith(self._beginnings) for name in names)
