"""Which words of a text stand in a problem's n-grams: found by the fingerprints alone."""

from hornbook.corpus.contamination.grams import joined
from hornbook.problems.fingerprints import Fingerprints
from hornbook.similarity.ngrams import hash_grams, hash_tokens, word_spans, words


def shared_spans(text: str, prints: Fingerprints, problem: str) -> list[tuple[int, int]]:
    """Spans of characters whose words make n-grams of the problem; none where lower case has another length."""
    lowered = text.lower()
    if len(lowered) != len(text) or problem not in prints.tasks:
        return []
    of_problem = prints.gram_task == prints.tasks.index(problem)
    known = set(prints.gram_hash[of_problem].tolist())
    found = word_spans(lowered)
    spans = [
        (place, place + size)
        for size, hashes in hash_grams(hash_tokens(words(text)), prints.sizes or (1,)).items()
        for place, value in enumerate(hashes.tolist())
        if value in known
    ]
    return [(found[begin][0], found[end - 1][1]) for begin, end in joined(sorted(spans))]
