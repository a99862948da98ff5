"""Completing prompts with our own model and tokenizer; the end of a function is cut by `hornbook.evaluation.answer`.

Prompts end in a newline that training tokenises together with the next line's indentation: `Tokenizer.encode_prompt`
takes the trailing whitespace off, and the model writes it itself.
"""

from collections.abc import Callable, Sequence

from hornbook.evaluation.answer import cut
from hornbook.evaluation.taskfile import BODY_STOPS
from hornbook.model.generate import STOP_EVERY, generate
from hornbook.model.phi import Phi
from hornbook.records import UserError
from hornbook.tokens import Tokenizer


def complete(
    model: Phi,
    tokenizer: Tokenizer,
    prompts: Sequence[str],
    max_new_tokens: int,
    stops: Sequence[str] = (),
    temperature: float = 0.0,
    seed: int = 0,
    on_rows: Callable[[int], None] | None = None,
    top_p: float = 1.0,
    row_numbers: Sequence[int] | None = None,
) -> list[str | None]:
    """What the model writes behind each prompt's last visible character, uncut; None where a prompt fills the context.

    Decoding of a row ends at `<|endoftext|>`, soon after one of `stops`, or after `max_new_tokens`.
    """
    encoded = [tokenizer.encode_prompt(prompt) for prompt in prompts]
    # A token is at least a byte: a stop not seen at the last question lies within so many of the last tokens.
    tail = STOP_EVERY + max((len(s.encode()) for s in stops), default=1) - 1

    def stop(ids: list[int]) -> bool:
        text = tokenizer.decode(ids[-tail:])
        first = 1 if len(ids) <= tail else 0  # the completion's first character is no stop, see `cut`
        return any(text.find(s, first) >= 0 for s in stops)

    written = generate(
        model,
        [prompt.ids for prompt in encoded],
        max_new_tokens,
        stop_ids={tokenizer.eot},
        stop=stop if stops else None,
        temperature=temperature,
        seed=seed,
        vocab_size=tokenizer.vocab_size,
        on_rows=on_rows,
        top_p=top_p,
        row_numbers=row_numbers,
    )
    return [None if ids is None else tokenizer.decode(ids) for ids in written]


def complete_one(model: Phi, tokenizer: Tokenizer, prompt: str, max_new_tokens: int, temperature: float = 0.0) -> str:
    """A prompt with its completion, cut where a function's body ends: what `hornbook complete` prints."""
    (written,) = complete(model, tokenizer, [prompt], max_new_tokens, BODY_STOPS, temperature)
    if written is None:
        raise UserError(
            f"complete: the prompt fills the model's {model.config.max_position_embeddings} positions; shorten it"
        )
    return prompt.rstrip() + cut(written, BODY_STOPS, 1)
