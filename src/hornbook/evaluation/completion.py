"""Completing one prompt for a person; the end of a function is cut by `hornbook.evaluation.answer`."""

from hornbook.evaluation.answer import cut
from hornbook.evaluation.taskfile import BODY_STOPS
from hornbook.model import LanguageModel
from hornbook.records import UserError


def complete_one(model: LanguageModel, prompt: str, max_new_tokens: int, temperature: float = 0.0) -> str:
    """A prompt with its completion, cut where a function's body ends: what `hornbook complete` prints."""
    (written,) = model.complete([prompt], max_new_tokens=max_new_tokens, stops=BODY_STOPS, temperature=temperature)
    if written is None:
        raise UserError(f"complete: the prompt fills the model's {model.context} positions; shorten it")
    head = prompt.rstrip() if model.heals_boundary else prompt
    return head + cut(written.text, BODY_STOPS, 1 if model.heals_boundary else 0)
