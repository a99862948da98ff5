"""Python code as HTML, with the few colours that help reading.

One pass of one regular expression over the text, and everything is escaped piece by piece. It is not a parser: models
write half a string and stop, and a parser would refuse what is most worth looking at.
"""

import re

from markupsafe import Markup, escape

_KEYWORDS = (
    "and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|"
    "is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|True|False"
)

# Strings end at their line's end or the text's end when they are not closed. No nested repetition: linear time.
_TOKEN = re.compile(
    r"""(?P<c>\#[^\n]*)"""
    r"""|(?P<s>(?<!\w)[rbfuRBFU]{0,2}(?:\"\"\"(?:[^"\\]|\\.|"(?!""))*(?:\"\"\"|\Z)|'''(?:[^'\\]|\\.|'(?!''))*(?:'''|\Z)"""
    r"""|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?))"""
    r"""|(?P<f>(?<=\bdef )\w+|(?<=\bclass )\w+)"""
    rf"""|(?P<k>\b(?:{_KEYWORDS})\b)"""
    r"""|(?P<n>\b\d[\w.]*)""",
    re.DOTALL,
)
# C0 controls but tab and newline, DEL and C1, and the marks that reorder text (a "Trojan source" would read as it is
# not): shown as a replacement character.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with characters that cannot or should not be displayed replaced by U+FFFD."""
    return _UNSEEN.sub("\ufffd", text.replace("\r\n", "\n"))


def python(text: str) -> Markup:
    """Escaped HTML of Python text, tokens in <i class="c|s|f|k|n"> (comment, string, name, keyword, number)."""
    text = visible(text)
    parts: list[str] = []
    end = 0
    for match in _TOKEN.finditer(text):
        parts.append(str(escape(text[end : match.start()])))
        parts.append(f'<i class="{match.lastgroup}">{escape(match.group())}</i>')
        end = match.end()
    parts.append(str(escape(text[end:])))
    return Markup("".join(parts))
