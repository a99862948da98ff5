"""Choices are scored as rows alone are, by fewer tokens: the tree, the prefix that stays, the independence of items."""

from random import Random

import pytest
import torch

from hornbook.model.choices import ChoiceScorer, ItemRows, Row, Score
from hornbook.model.logprobs import sequence_logprobs
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig

WORDS = 200


@pytest.fixture(scope="module", params=["parallel", "sequential"])
def phi(request: pytest.FixtureRequest) -> Phi:
    config = PhiConfig(
        vocab_size=WORDS,
        hidden_size=32,
        num_hidden_layers=3,
        num_attention_heads=4,
        intermediate_size=64,
        max_position_embeddings=96,
        block=request.param,
    )
    model = Phi(config)
    model.init_weights(0)
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(0.3 * torch.randn(parameter.shape, generator=generator))
    return model.eval()


def drawn(rng: Random, number: int) -> tuple[int, ...]:
    return tuple(rng.randrange(WORDS) for _ in range(number))


def items(rng: Random, number: int, prefix: tuple[int, ...] = ()) -> list[ItemRows]:
    """Questions with two to five answers, two of which begin alike."""
    found = []
    for _ in range(number):
        context = prefix + drawn(rng, rng.randint(1, 20))
        answers = [drawn(rng, rng.randint(1, 9)) for _ in range(rng.randint(2, 5))]
        answers[1] = answers[0][:2] + answers[1]
        rows = tuple(Row(context + answer, len(answer)) for answer in answers)
        found.append(ItemRows(rows, len(prefix)))
    return found


def alone(model: Phi, asked: list[ItemRows]) -> list[list[float | None]]:
    return [
        sequence_logprobs(model, [row.ids for row in item.rows], [len(row.ids) - row.scored for row in item.rows])
        for item in asked
    ]


def test_the_same_as_row_by_row(phi: Phi) -> None:
    rng = Random(0)
    prefixes = [(), drawn(rng, 40), drawn(rng, 33)]
    asked = [item for prefix in prefixes for item in items(rng, 12, prefix)]
    scorer = ChoiceScorer(phi)
    for scores, expected in zip(scorer.score(asked), alone(phi, asked), strict=True):
        assert [score.logprob for score in scores] == pytest.approx(expected, abs=1e-4)


def test_an_items_figures_depend_on_the_item_alone(phi: Phi) -> None:
    rng = Random(1)
    prefix = drawn(rng, 30)
    asked = [*items(rng, 6), *items(rng, 6, prefix)]
    whole = ChoiceScorer(phi).score(asked)
    for place in (0, 5, 6, 11):
        assert ChoiceScorer(phi).score([asked[place]]) == [whole[place]]  # bit for bit
    assert ChoiceScorer(phi).score(asked[::-1]) == whole[::-1]


def test_two_contexts_of_one_answer(phi: Phi) -> None:
    """As WinoGrande has them: they differ in the middle, and the same words follow."""
    rng = Random(2)
    begin, first, second, rest = (drawn(rng, n) for n in (9, 2, 3, 7))
    item = ItemRows((Row(begin + first + rest, 7), Row(begin + second + rest, 7)))
    expected = alone(phi, [item])[0]
    assert [score.logprob for score in ChoiceScorer(phi).score([item])[0]] == pytest.approx(expected, abs=1e-4)


def test_greedy_says_whether_the_model_would_write_it(phi: Phi) -> None:
    context = drawn(Random(3), 10)
    written = list(context)
    with torch.inference_mode():
        for _ in range(4):
            written.append(int(phi(torch.tensor([written]))[0, -1].argmax()))
    other = [*written[:-1], (written[-1] + 1) % WORDS]
    rows = (Row(tuple(written), 4), Row(tuple(other), 4))
    assert [score.greedy for score in ChoiceScorer(phi).score([ItemRows(rows)])[0]] == [True, False]


def test_a_row_as_long_as_the_context_and_one_too_long(phi: Phi) -> None:
    rng = Random(4)
    fits = ItemRows((Row(drawn(rng, 97), 3),))
    assert ChoiceScorer(phi).score([fits])[0][0].logprob == pytest.approx(alone(phi, [fits])[0][0], abs=1e-4)
    for wrong in (Row(drawn(rng, 98), 3), Row(drawn(rng, 5), 5), Row(drawn(rng, 5), 0)):
        with pytest.raises(ValueError, match="tokens"):
            ChoiceScorer(phi).score([ItemRows((wrong,))])


def test_each_item_is_told_when_it_is_done(phi: Phi) -> None:
    told: dict[int, list[Score]] = {}
    threads = torch.get_num_threads()
    found = ChoiceScorer(phi).score(items(Random(5), 9), told.__setitem__)
    assert told == dict(enumerate(found))
    assert torch.get_num_threads() == threads
