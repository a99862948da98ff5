"""A section's text: two forms of the same page.

*page*: prose with fenced code and its output, as a reader meets it in a textbook. *module*: the same page as a
Python file, prose in comments, printed results in comments behind the code. The second form teaches the model to
read an explanation in the place where real code has it. Half of the sections, chosen by their seed, take each.
"""

import textwrap

from hornbook.teacher.types import Section

WIDTH = 96  # characters of a comment line in the module form


def as_page(section: Section, outputs: list[str]) -> str:
    """The section as a textbook page; `outputs` are what its code blocks printed, in order."""
    remaining = iter(outputs)
    parts = [f"# {section.title}"]
    for block in section.blocks:
        if block.kind == "prose":
            parts.append(block.text.strip())
            continue
        parts.append(f"```python\n{block.text.strip()}\n```")
        if printed := next(remaining).rstrip():
            parts.append(f"Output:\n\n```\n{printed}\n```")
    return "\n\n".join(parts) + "\n"


def as_module(section: Section, outputs: list[str]) -> str:
    """The section as a Python module: prose and printed results in comments, code as it runs."""
    remaining = iter(outputs)
    parts = [f"# {section.title}"]
    for block in section.blocks:
        if block.kind == "prose":
            paragraphs = [_comment(p) for p in block.text.strip().split("\n\n")]
            parts.append("\n#\n".join(paragraphs))
            continue
        code = block.text.strip()
        if printed := next(remaining).rstrip():
            code += "\n# prints:\n" + "\n".join(f"#   {line}".rstrip() for line in printed.splitlines())
        parts.append(code)
    return "\n\n".join(parts) + "\n"


def _comment(paragraph: str) -> str:
    lines = []
    for line in paragraph.splitlines():
        lines += textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join(f"# {line}".rstrip() for line in lines)
