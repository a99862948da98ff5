"""Budgets that are never passed: every request reserves the most that it can cost before it is sent.

What was spent is read from the cache, so that other processes' answers, and those before a restart, count.
"""

from hornbook.records import Stopped
from hornbook.teacher.cache import AnswerCache
from hornbook.teacher.settings import TeacherSettings


def money(settings: TeacherSettings, input_tokens: float, output_tokens: float) -> float:
    """What tokens cost, in the currency of the price."""
    return (input_tokens * settings.price.input + output_tokens * settings.price.output) / 1e6


class Ledger:
    """What may still be spent. Used from one event loop."""

    def __init__(self, settings: TeacherSettings, cache: AnswerCache) -> None:
        self._settings = settings
        self._cache = cache
        self._input = self._output = 0  # reserved by what is in flight

    @property
    def limited(self) -> bool:
        """Whether there is a budget at all."""
        return self._settings.budget.tokens is not None or self._settings.budget.money is not None

    @property
    def in_flight(self) -> bool:
        """Whether something is reserved, so that waiting may make room."""
        return bool(self._input or self._output)

    def reserve(self, input_tokens: int, output_tokens: int) -> bool:
        """Reserve a request's tokens; False where that could pass the budget."""
        if self.limited and self._passes(self._input + input_tokens, self._output + output_tokens):
            return False
        self._input += input_tokens
        self._output += output_tokens
        return True

    def release(self, input_tokens: int, output_tokens: int) -> None:
        """A request ended, and its answer, if any, is in the cache."""
        self._input -= input_tokens
        self._output -= output_tokens

    def _passes(self, input_tokens: int, output_tokens: int) -> bool:
        budget = self._settings.budget
        spent = self._cache.spent(self._settings.service, self._settings.model)
        inputs, outputs = spent.input_tokens + input_tokens, spent.output_tokens + output_tokens
        if budget.tokens is not None and inputs + outputs > budget.tokens:
            return True
        return budget.money is not None and money(self._settings, inputs, outputs) > budget.money

    def exhausted(self) -> Stopped:
        """What is said when the budget allows no further request."""
        budget = self._settings.budget
        spent = self._cache.spent(self._settings.service, self._settings.model)
        told = []
        if budget.money is not None:
            paid = money(self._settings, spent.input_tokens, spent.output_tokens)
            told.append(f"{paid:,.4f} of {budget.money:,.4f} money")
        if budget.tokens is not None:
            told.append(f"{spent.input_tokens + spent.output_tokens:,} of {budget.tokens:,} tokens")
        return Stopped(
            f"teacher {self._settings.model}: the budget allows no further request ({' and '.join(told)} are spent); "
            f"all {spent.requests:,} answers are kept: raise the budget and run again to go on"
        )
