"""The packaged prompts and lists, read once. A prompt's id names its version, so lineage tells prompts apart."""

from functools import cache
from importlib.resources import files


@cache
def prompt(name: str) -> tuple[str, str]:
    """(prompt id such as `rate/v1`, template for str.format) of prompts/NAME.md."""
    text = (files("hornbook.teacher") / "prompts" / f"{name}.md").read_text(encoding="utf-8")
    _, head, template = text.split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return f"{name}/v{fields['version']}", template.strip()


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of lists/NAME.txt, without comments."""
    text = (files("hornbook.teacher") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def name_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Verbs and nouns that function names are made of."""
    words = {line.partition(": ")[0]: tuple(line.partition(": ")[2].split()) for line in lines("names")}
    return words["verbs"], words["nouns"]
