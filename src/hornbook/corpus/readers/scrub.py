"""Secrets and e-mail addresses taken out of texts, each replaced by its kind in angle brackets.

Secrets are what issuers give a shape of its own, so that scanners find them (the patterns are those that issuers
document); a password that looks like a word is not found, and nothing is guessed from entropy, which in code would hit
hashes and test data. Addresses at example domains (RFC 2606) stay.
"""

import re
from collections import Counter
from collections.abc import Iterable

# Matrix products (a@b.T, q@k.transpose(0, 1)) and git's addresses look alike; what ends in a known kind of domain and
# is not called or indexed is an address.
_DOMAINS = "com|org|net|edu|gov|mil|int|info|biz|io|dev|ai|app|co|me|name|[a-z]{2}"
_HOST = rf"(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}(?:{_DOMAINS})\b(?![(\[\w]|\.\w)"
_NOT_EXAMPLES = r"(?!(?:[\w-]+\.)*example\.(?:com|org|net)\b)"
_KEY = r"(?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----"
_PATTERNS: dict[str, list[tuple[str, str]]] = {
    "emails": [("EMAIL", rf"\b(?!git@)[A-Za-z0-9._%+-]{{1,64}}@{_NOT_EXAMPLES}{_HOST}")],
    "secrets": [
        ("PRIVATE KEY", rf"-----BEGIN {_KEY}[\s\S]{{1,20000}}?-----END {_KEY}"),
        ("AWS KEY", r"\b(?:AKIA|ASIA)[A-Z2-7]{16}\b"),
        ("GITHUB TOKEN", r"\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{82})\b"),
        ("GITLAB TOKEN", r"\bglpat-[A-Za-z0-9_-]{20,}\b"),
        ("HUGGING FACE TOKEN", r"\bhf_[A-Za-z]{34}\b"),
        ("SLACK TOKEN", r"\bxox[abeprs]-[A-Za-z0-9-]{10,250}"),
        ("GOOGLE KEY", r"\bAIza[0-9A-Za-z_-]{35}"),
        ("OPENAI KEY", r"\bsk-(?:proj-|ant-[a-z0-9]+-)?[A-Za-z0-9_-]{40,200}"),
        ("STRIPE KEY", r"\b[sr]k_live_[0-9A-Za-z]{24,247}\b"),
        ("PYPI TOKEN", r"\bpypi-AgEIcHlwaS5vcmc[\w-]{50,1000}"),
        ("JWT", r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}"),
    ],
}
# What a text must hold for the patterns of a kind to be tried at all: searching for it is far quicker.
_SIGNS = {
    "emails": ("@",),
    "secrets": ("-----BEGIN", "AKIA", "ASIA", "gh", "glpat-", "hf_", "xox", "AIza", "sk-", "k_live_", "pypi-", "eyJ"),
}


class Scrubber:
    """Takes the named kinds out."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self._patterns = {kind: [(f"<{name}>", re.compile(text)) for name, text in _PATTERNS[kind]] for kind in kinds}

    def __call__(self, text: str) -> tuple[str, dict[str, int]]:
        """The text without them, and how many of each there were."""
        found: Counter[str] = Counter()
        for kind, patterns in self._patterns.items():
            if not any(sign in text for sign in _SIGNS[kind]):
                continue
            for mark, pattern in patterns:
                text, number = pattern.subn(mark, text)
                if number:
                    found[mark.strip("<>").lower()] += number
        return text, dict(found)
