"""A textbook section as HTML: the small part of Markdown that sections use, and nothing that could be hostile.

Headings, paragraphs, lists, `code`, **strong** and fenced blocks. Links, images and HTML stay as they are written, as
text: a page about training data has no reason to follow what a teacher wrote.
"""

import re

from markupsafe import Markup, escape

from hornbook.report.highlight import python, visible

_FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)(?:^```[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`|\*\*([^*\n]+)\*\*")
_ITEM = re.compile(r"^(?:[-*]|\d+[.)])\s+")


def section(text: str) -> Markup:
    """HTML of a section: a page of Markdown, or, when it is a module with its prose in comments, one code block."""
    if _is_module(text):
        return Markup('<pre class="code" tabindex="0"><code>{}</code></pre>').format(python(text.strip("\n")))
    text = visible(text)
    parts: list[Markup] = []
    end = 0
    for match in _FENCE.finditer(text):
        parts.extend(_blocks(text[end : match.start()]))
        kind, body = match.group(1), match.group(2).rstrip("\n")
        shown = python(body) if kind in ("python", "py", "python3") else escape(body)
        name = "code" if kind else "output"
        parts.append(Markup('<pre class="{}" tabindex="0"><code>{}</code></pre>').format(name, shown))
        end = match.end()
    parts.extend(_blocks(text[end:]))
    return Markup("\n").join(parts)


def _is_module(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()][:2]
    return "```" not in text and len(lines) == 2 and all(re.match(r"#(?!#)", line) for line in lines)


def _blocks(text: str) -> list[Markup]:
    blocks = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        lines = paragraph.strip().split("\n")
        if not lines[0]:
            continue
        if lines[0].startswith("#"):
            blocks.append(Markup('<p class="heading">{}</p>').format(_inline(lines.pop(0).lstrip("# "))))
        if lines and all(_ITEM.match(line) for line in lines):
            items = Markup("").join(Markup("<li>{}</li>").format(_inline(_ITEM.sub("", line))) for line in lines)
            blocks.append(Markup("<ul>{}</ul>").format(items))
        elif lines:
            blocks.append(Markup("<p>{}</p>").format(_inline(" ".join(line.strip() for line in lines))))
    return blocks


def _inline(text: str) -> Markup:
    parts: list[Markup] = []
    end = 0
    for match in _INLINE.finditer(text):
        parts.append(escape(text[end : match.start()]))
        code, strong = match.groups()
        parts.append(Markup("<code>{}</code>").format(code) if code else Markup("<strong>{}</strong>").format(strong))
        end = match.end()
    parts.append(escape(text[end:]))
    return Markup("").join(parts)
