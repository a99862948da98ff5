"""What a served teacher is asked for where the subject is everyday knowledge: pages of prose, and small stories.

Pages are phi-1.5's (topics x audiences x forms); stories are TinyStories': a verb, a noun and an adjective that must
appear, and features such as a conversation or a moral, drawn for each story.
"""

from random import Random

from pydantic import BaseModel, ConfigDict, Field

from hornbook.records import content_id
from hornbook.teacher.assets import guides, lines, prompt, word_lists
from hornbook.teacher.question import Question
from hornbook.teacher.types import Block, Section, SectionSpec

STORY = "a story"


class PageAnswer(BaseModel):
    """Paragraphs are separated by blank lines."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field(min_length=1)
    text: str = Field(min_length=1)
    concepts: list[str]


def page(spec: SectionSpec, temperature: float) -> Question[Section]:
    """The question for a page, or for a story where the spec's style is one: a pure function of the spec."""
    rng = Random(int(content_id(f"{spec.topic}\x1f{spec.audience}\x1f{spec.style}\x1f{spec.seed}"), 16))
    values = {
        "topic": spec.topic,
        "audience": spec.audience,
        "audience_guide": guides("everyday_audiences").get(spec.audience, ""),
        "opening": rng.choice(lines("everyday_openings")),
        "seed": spec.seed,
    }
    if spec.style == STORY:
        prompt_id, template = prompt("everyday_write_story")
        words = word_lists("everyday_words")
        values |= {kind: rng.choice(words[f"{kind}s"]) for kind in ("verb", "noun", "adjective")}
        values["features"] = "; ".join(rng.sample(lines("everyday_features"), rng.randint(1, 3)))
    else:
        prompt_id, template = prompt("everyday_write_section")
        values |= {"style": spec.style, "style_guide": guides("everyday_styles").get(spec.style, "")}
    return Question(prompt_id, template.format(**values), PageAnswer, _read, temperature, spec.attempt)


def _read(answer: PageAnswer) -> Section:
    paragraphs = [" ".join(part.split()) for part in answer.text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    return Section(answer.title, (Block("prose", "\n\n".join(paragraphs)),), tuple(sorted(set(answer.concepts))))
