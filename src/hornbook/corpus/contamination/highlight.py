"""Which words of a text stand in a problem's n-grams: found by the fingerprints alone."""

from collections.abc import Iterator

from hornbook.corpus.contamination.grams import joined
from hornbook.problems.fingerprints import Fingerprints
from hornbook.similarity.ngrams import hash_grams, hash_tokens, word_spans, words


def grams_in(text: str, prints: Fingerprints, problem: str) -> set[int]:
    """The problem's n-grams, by their hashes, that the text holds."""
    return {value for _, _, value in _grams(text, prints)} & _grams_of(prints, problem)


def spans_of(text: str, prints: Fingerprints, wanted: set[int]) -> list[tuple[int, int]]:
    """Spans of characters whose words make these n-grams; none where the text in lower case has another length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return []
    found = word_spans(lowered)
    spans = [(place, place + size) for place, size, value in _grams(text, prints) if value in wanted]
    return [(found[begin][0], found[end - 1][1]) for begin, end in joined(sorted(spans))]


def _grams(text: str, prints: Fingerprints) -> Iterator[tuple[int, int, int]]:
    """(number of the first word, words, hash)"""
    if prints.sizes:
        for size, hashes in hash_grams(hash_tokens(words(text)), prints.sizes).items():
            for place, value in enumerate(hashes.tolist()):
                yield place, size, value


def _grams_of(prints: Fingerprints, problem: str) -> set[int]:
    return set(prints.gram_hash[prints.gram_task == prints.tasks.index(problem)].tolist())
