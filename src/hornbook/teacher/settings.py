"""Settings of a teacher: the built-in curriculum, or a model behind an OpenAI-compatible server."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Price(BaseModel):
    """Money per million tokens, in whatever currency the user counts in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    input: Annotated[float, Field(ge=0)] = 0.0
    output: Annotated[float, Field(ge=0)] = 0.0


class TeacherSettings(BaseModel):
    """Who teaches. `curriculum` needs nothing else; `openai` needs the server's URL and the model's name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["curriculum", "openai"] = "curriculum"
    url: str = ""
    """Base URL of the server, up to and with its version: http://localhost:8000/v1"""
    model: str = ""
    key_env: str = ""
    """Name of the environment variable that holds the key; empty for a server that wants none."""
    price: Price = Price()
    concurrency: Annotated[int, Field(ge=1, le=1024)] = 8
    """Requests in flight at once."""
    temperature: Annotated[float, Field(ge=0, le=2)] = 0.7
    """For writing; rating always asks with temperature 0."""
    concepts: Annotated[int, Field(ge=20)] | None = None
    """Of kind curriculum: compose exercises of only so many concepts, basic ones first; all of them when not given."""
    plain: bool = False
    """Of kind curriculum: exercises told step by step in one sentence, solved in a line for each step."""
    max_tokens: Annotated[int, Field(ge=16)] = 2048
    """Longest answer, in tokens."""

    @model_validator(mode="after")
    def _complete(self) -> "TeacherSettings":
        if self.kind == "openai" and not (self.url.startswith(("http://", "https://")) and self.model):
            raise ValueError("kind openai needs url (http://... or https://...) and model")
        if self.kind == "curriculum":
            defaults = type(self).model_fields
            ignored = [
                name
                for name in defaults
                if name not in ("kind", "concepts", "plain") and getattr(self, name) != defaults[name].default
            ]
            if ignored:
                raise ValueError(f"kind curriculum has no {', '.join(ignored)}: did you mean kind openai?")
        return self
