"""What is asked, and how its answer is read: pure, without a server."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from hornbook.records import blake2b_128, canonical_json
from hornbook.teacher.server import tokens_of
from hornbook.teacher.settings import TeacherSettings

Messages = list[dict[str, str]]
T = TypeVar("T")
_THINKING = re.compile(r"<think>.*?</think>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """One question.

    `sample` tells several answers to one prompt apart; `context` is what the schema's validators may look at; `read`
    makes what is wanted of the validated answer, and may raise ValueError for one that is of no use.
    """

    prompt_id: str
    prompt: str
    schema: type[BaseModel]
    read: Callable[[Any], T]
    temperature: float = 0.0
    sample: int = 0
    context: Mapping[str, Any] = field(default_factory=dict)

    @property
    def messages(self) -> Messages:
        """The conversation so far."""
        return [{"role": "user", "content": self.prompt}]

    def understood(self, text: str) -> T:
        """What an answer says. ValueError, with what is wrong as its text, where it cannot be used.

        The JSON object may stand in a fence or after a model's thinking.
        """
        text = _THINKING.sub("", text)
        start, end = text.find("{"), text.rfind("}")
        if start < 0 or end < start:
            raise ValueError("there is no JSON object in it")
        try:
            return self.read(self.schema.model_validate_json(text[start : end + 1], context=dict(self.context)))
        except ValidationError as error:
            raise ValueError(_complaint(error)) from error

    def repair(self, answer: str, complaint: str) -> Messages:
        """The conversation that asks once more."""
        again = f"That cannot be used: {complaint}\nAnswer again, with the JSON object alone."
        return [*self.messages, {"role": "assistant", "content": answer}, {"role": "user", "content": again}]


def _complaint(error: ValidationError) -> str:
    """What was wrong, in one short line per error, without the answer itself."""
    return "; ".join(f"{'.'.join(map(str, e['loc'])) or 'JSON'}: {e['msg']}" for e in error.errors()[:5])


def request_of(settings: TeacherSettings, question: Question[Any], messages: Messages) -> dict[str, Any]:
    """The body of a request, without the schema."""
    said: dict[str, Any] = (
        {"messages": messages} if settings.api == "chat" else {"prompt": "\n\n".join(m["content"] for m in messages)}
    )
    return {
        "model": settings.model,
        **said,
        "temperature": question.temperature,
        "max_tokens": settings.max_tokens,
    }


def format_of(question: Question[Any]) -> dict[str, Any]:
    """The `response_format` that has a server keep to the schema."""
    shape = {"name": question.schema.__name__, "schema": schema_of(question.schema), "strict": True}
    return {"type": "json_schema", "json_schema": shape}


@cache
def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON schema, made once: that takes longer than all the rest of a question."""
    return model.model_json_schema()


def key_of(settings: TeacherSettings, question: Question[Any], request: Mapping[str, Any]) -> str:
    """What an answer is kept under: everything that could change it."""
    parts = {"server": settings.service, "schema": schema_of(question.schema), "sample": question.sample}
    if settings.revision:
        parts["revision"] = settings.revision
    return blake2b_128(canonical_json({**parts, **request}).encode())


def tokens_at_most(settings: TeacherSettings, request: Mapping[str, Any]) -> tuple[int, int]:
    """Input and output tokens that a request can cost."""
    said = request.get("prompt") or "".join(m["content"] for m in request["messages"])
    return tokens_of(str(said)) + 16, settings.max_tokens  # some for the chat's format
