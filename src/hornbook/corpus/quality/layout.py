"""A few figures about a text's layout, cheap and without parsing: how it looks from arm's length.

They are shares and means, so that they hardly depend on length (given apart, as a logarithm). None of them
looks at the syntax tree: what the built-in teacher reads there, the classifier has to infer from tokens, as
it would with the ratings of a served model.
"""

import math

import numpy as np
import numpy.typing as npt

NAMES = (
    "log length",
    "mean line length",
    "long lines",
    "blank lines",
    "comment lines",
    "import lines",
    "definition lines",
    "mean indentation",
    "digits",
    "punctuation",
    "capitals",
    "string quotes",
    "other than ASCII",
)
PUNCTUATION = "()[]{}:,.=+-*/%<>!&|^~@;"


def layout(text: str) -> npt.NDArray[np.float32]:
    """The figures in the order of `NAMES`, float32; zeros for an empty text."""
    lines = text.split("\n")
    full = [line for line in lines if line and not line.isspace()]
    if not full:
        return np.zeros(len(NAMES), np.float32)
    stripped = [line.lstrip() for line in full]
    size, count = len(text), len(full)
    characters = np.bincount(
        np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32), 128), minlength=129
    )
    return np.array(
        [
            math.log(size),
            sum(map(len, stripped)) / count,
            sum(len(line) > 100 for line in full) / count,
            1 - count / len(lines),
            sum(line.startswith("#") for line in stripped) / count,
            sum(line.startswith(("import ", "from ")) for line in stripped) / count,
            sum(line.startswith(("def ", "class ", "async def ")) for line in stripped) / count,
            sum(map(len, full)) / count - sum(map(len, stripped)) / count,
            characters[48:58].sum() / size,
            sum(int(characters[ord(mark)]) for mark in PUNCTUATION) / size,
            characters[65:91].sum() / size,
            (characters[34] + characters[39]) / size,
            characters[128] / size,
        ],
        np.float32,
    )
