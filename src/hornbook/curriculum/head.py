"""What stands above an exercise's docstring: imports and the signature, with its hints."""

from collections.abc import Iterable, Sequence

_TYPING = {"list[": "List", "dict[": "Dict", "tuple[": "Tuple", "set[": "Set"}


def hint_style(draw: float) -> str:
    """Whose types a signature names, from a number in [0, 1)."""
    return "none" if draw < 0.2 else "typing" if draw < 0.55 else "built-in"


def head(name: str, args: Sequence[str], hints: Sequence[str], imports: Iterable[str], style: str) -> str:
    """Imports and signature; `hints` are the types of the arguments and, last, of the result."""
    needed = list(imports)
    if style == "none":
        signature = f"def {name}({', '.join(args)}):\n"
    else:
        hints = list(hints)
        if style == "typing":
            used = sorted({word for mark, word in _TYPING.items() if any(mark in hint for hint in hints)})
            if used:
                needed.append(f"from typing import {', '.join(used)}")
            for mark, word in _TYPING.items():
                hints = [hint.replace(mark, f"{word}[") for hint in hints]
        listed = ", ".join(f"{arg}: {hint}" for arg, hint in zip(args, hints, strict=False))
        signature = f"def {name}({listed}) -> {hints[-1]}:\n"
    top = import_lines(needed)
    return f"{top}\n\n{signature}" if top else signature


def import_lines(imports: Iterable[str]) -> str:
    """The import lines in order, one each."""
    return "".join(f"{line}\n" for line in sorted(imports, key=lambda line: (not line.startswith("import"), line)))
