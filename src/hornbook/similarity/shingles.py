"""What two texts of code have in common, token by token, without making different code equal.

The usual normalisers of near-deduplication lower-case, drop punctuation and map digits to 0: then
`[x + 1 for x in xs if x > k][:10]` and `[x - 7 for x in xs if x < k][:3]` become the same string. Here every
identifier, number and single punctuation mark is a token with its case and digits kept; only white space is
free. A text is the set of its 5-token shingles, 64-bit hashes each.
"""

import re

import numpy as np

from hornbook.similarity.ngrams import Hashes, hash_grams, hash_tokens

SHINGLE = 5  # tokens, as in the word 5-grams of the near-deduplication literature
_TOKEN = re.compile(r"\w+|[^\w\s]")

# The same tokens, spelt as replacements for an engine that splits on single spaces.
SPACED = ((r"([^\w\s])", " $1 "), (r"\s+", " "))


def tokens(text: str) -> list[str]:
    """Identifiers, numbers and single punctuation marks, in order, case and digits kept."""
    return _TOKEN.findall(text)


def shingles(text: str, size: int = SHINGLE) -> Hashes:
    """The sorted, distinct hashes of a text's shingles; one shingle of all tokens when it has fewer."""
    found = hash_tokens(tokens(text))
    size = max(1, min(size, len(found)))
    return np.unique(hash_grams(found, [size])[size])
