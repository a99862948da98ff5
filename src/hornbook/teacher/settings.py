"""Settings of a teacher: the built-in curriculum, or a model behind OpenAI-compatible servers."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

# (input, output) tokens of a call, by what is asked: assumptions that stand until answers of a model are known.
ASSUMED_TOKENS = {"rate": (1500, 80), "write_section": (500, 900), "write_exercise": (500, 350)}
_CURRICULUM = ("kind", "subject", "concepts", "plain")


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Price(_Settings):
    """Money per million tokens, in whatever currency the user counts in."""

    input: Annotated[float, Field(ge=0)] = 0.0
    output: Annotated[float, Field(ge=0)] = 0.0


class Budget(_Settings):
    """What a teacher may have cost altogether: all answers of its model that the cache holds count, whoever asked.

    No request is sent that could pass it. Raise it to go on.
    """

    tokens: Annotated[int, Field(gt=0)] | None = None
    """Input and output together."""
    money: Annotated[float, Field(gt=0)] | None = None
    """In the currency of the price."""


class TeacherSettings(_Settings):
    """Who teaches. `curriculum` needs nothing else; `openai` needs the server's URL and the model's name."""

    kind: Literal["curriculum", "openai"] = "curriculum"
    subject: Literal["python", "everyday"] = "python"
    """What is taught, and what documents are rated for: basic programming, or common sense and everyday knowledge."""
    url: str | tuple[str, ...] = ""
    """Base URL of the server, up to and with its version: http://localhost:8000/v1. Several servers of one model: a
    list."""
    model: str = ""
    revision: str = ""
    """Of the model, where it may change under one name: answers of another revision are other answers."""
    name: str = ""
    """What answers are kept under instead of the first URL: for a server whose address changes."""
    api: Literal["chat", "completions"] = "chat"
    """`completions`: for servers and models without a chat format."""
    key_env: str = ""
    """Name of the environment variable that holds the key; empty for a server that wants none."""
    price: Price = Price()
    budget: Budget = Budget()
    concurrency: Annotated[int, Field(ge=1, le=4096)] = 64
    """Requests in flight at most, on each server; how many it gets follows what it takes."""
    timeout: Annotated[float, Field(gt=0)] = 600.0
    """Seconds that one answer may take."""
    patience: Annotated[float, Field(ge=0)] = 900.0
    """Seconds without any answer after which servers that have answered before are given up."""
    batch: bool = False
    """Send through the server's batch endpoint (files and batches, as OpenAI has them): slower, cheaper."""
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.7
    """For writing; rating and grading always ask with temperature 0."""
    max_tokens: Annotated[int, Field(ge=16)] = 2048
    """Longest answer, in tokens."""
    concepts: Annotated[int, Field(ge=20)] | None = None
    """Of kind curriculum: compose exercises of only so many concepts, basic ones first; all of them when not given."""
    plain: bool = False
    """Of kind curriculum: exercises told step by step in one sentence, solved in a line for each step."""

    @property
    def urls(self) -> tuple[str, ...]:
        """The servers, without slashes at the end."""
        given = (self.url,) if isinstance(self.url, str) else self.url
        return tuple(url.rstrip("/") for url in given)

    @property
    def service(self) -> str:
        """What answers are kept under."""
        return self.name or self.urls[0]

    @model_validator(mode="after")
    def _complete(self) -> "TeacherSettings":
        if self.kind == "openai":
            if not (self.model and self.urls and all(u.startswith(("http://", "https://")) for u in self.urls)):
                raise ValueError("kind openai needs url (http://... or https://...) and model")
            if self.budget.money is not None and self.price == Price():
                raise ValueError("a budget of money needs the price of tokens")
            if self.batch and (self.api != "chat" or len(self.urls) > 1):
                raise ValueError("batch needs api chat and one url")
        if self.kind == "curriculum":
            defaults = type(self).model_fields
            ignored = [
                name for name in defaults if name not in _CURRICULUM and getattr(self, name) != defaults[name].default
            ]
            if ignored:
                raise ValueError(f"kind curriculum has no {', '.join(ignored)}: did you mean kind openai?")
        elif self.concepts is not None or self.plain:
            raise ValueError("concepts and plain are for kind curriculum")
        if self.subject != "python" and (self.concepts is not None or self.plain):
            raise ValueError("concepts and plain are for the subject python: they are of exercises")
        return self
