"""Texts that arrive one after another: the same verdicts as by comparing all of them."""

from random import Random

from hornbook.similarity.jaccard import jaccard
from hornbook.similarity.novelty import Novelty
from hornbook.similarity.shingles import shingles

WORDS = [f"{a}{b}ta" for a in "abdeglmnp" for b in "aeio"]


def texts(seed: int) -> list[str]:
    rng = Random(seed)
    found = [" ".join(rng.choices(WORDS, k=60)) for _ in range(60)]
    for _ in range(60):
        words = rng.choice(found).split()
        for _ in range(rng.randint(0, 6)):
            words[rng.randrange(len(words))] = rng.choice(WORDS)
        found.append(" ".join(words))
    rng.shuffle(found)
    return found


def test_verdicts_are_those_of_comparing_with_every_accepted_text() -> None:
    novelty, accepted = Novelty(0.7), []
    many = texts(1)
    for begin in range(0, len(many), 16):
        chunk = many[begin : begin + 16]
        for text, candidate in zip(chunk, novelty.judge(chunk), strict=True):
            mine = shingles(text)
            expected = next((n for n, other in enumerate(accepted) if jaccard(mine, other) >= 0.7), None)
            assert candidate.twin() == expected
            if expected is None:
                assert candidate.accept() == len(accepted)
                accepted.append(mine)
    assert 40 < len(novelty) == len(accepted) < len(many)


def test_texts_without_tokens_are_never_twins() -> None:
    novelty = Novelty(0.8)
    for text in ("", "  \n"):
        (candidate,) = novelty.judge([text])
        assert candidate.twin() is None
        candidate.accept()
