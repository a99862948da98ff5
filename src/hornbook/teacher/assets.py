"""The packaged prompts and lists, read once. A prompt's id names its version, so lineage tells prompts apart."""

from functools import cache
from importlib.resources import files

from hornbook.records import blake2b_128


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
def guides(name: str) -> dict[str, str]:
    """What the lines of lists/NAME.txt demand, by what they name: "name: what it demands"."""
    return {line.partition(": ")[0]: line.partition(": ")[2] for line in lines(name)}


@cache
def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """The words of each line of lists/NAME.txt, by what the line begins with: "verbs: add fold"."""
    return {line.partition(": ")[0]: tuple(line.partition(": ")[2].split()) for line in lines(name)}


def named(subject: str, name: str) -> str:
    """The name of a prompt or list for a subject."""
    return name if subject == "python" else f"{subject}_{name}"


def assets_hash() -> str:
    """Hash of everything that a served teacher is asked with."""
    found = []
    for folder in ("prompts", "lists"):
        for entry in sorted((files("hornbook.teacher") / folder).iterdir(), key=lambda entry: entry.name):
            if entry.is_file():
                found += [entry.name.encode(), entry.read_bytes()]
    return blake2b_128(b"\0".join(found))
