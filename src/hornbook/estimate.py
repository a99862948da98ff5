"""What a recipe will take, before anything runs: documents, tokens, FLOPs, seconds, teacher calls and money.

Rates are those measured for the quickstart on a 2-core machine (docs/results/quickstart.md); training is priced by the
model's FLOPs at the rate that machine reached, so other shapes and budgets scale. Stages that the workspace already
holds cannot be told before their inputs are known, so every estimate is for an empty workspace.
"""

from dataclasses import dataclass
from typing import Any

from hornbook.evaluation.kinds import CODE, by_kind, items
from hornbook.recipe.plan import Plan, Step, TrainStageSettings, plan
from hornbook.recipe.schema import Recipe
from hornbook.records import UserError
from hornbook.synthesis.settings import BYTES_PER_TOKEN, SERVED_BYTES, WriteSettings
from hornbook.teacher.budget import money as cost
from hornbook.teacher.settings import ASSUMED_TOKENS
from hornbook.training.memory import plan_memory

# Seconds per unit on 2 cores of an AMD EPYC with AVX-512 (bf16), quickstart run of 2026-11-25 (signals and semantic: on
# the files that it reads).
SECONDS_PER_DOCUMENT = {
    "read": 0.0009,
    "deduplicate": 0.0005,
    "semantic": 0.001,
    "decontaminate": 0.0019,
    "signals": 0.0011,
    "classify": 0.0019,
}
SECONDS_PER_WRITTEN = 0.0002  # decontaminating a section or exercise: much shorter than a source file
SECONDS_PER_RATING = 0.0065
SECONDS_PER_TOKEN = {"write_textbooks": 1.5e-6, "write_exercises": 7e-6, "pack": 1e-6}
TRAINING_FLOPS_PER_SECOND = 4.2e11  # phi-micro, compiled, bf16, optimiser included; PaLM convention
COMPILE_SECONDS = 12.0
SECONDS_PER_ITEM = 0.03  # of evaluation: completing, running, scoring one problem
SECONDS_PER_ANSWER = 0.007  # and of what runs no code (benchmarks/choice.py, run of 2026-12-01)
HELD_OUT_ITEMS = 300
BYTES_PER_SECTION = 2200
BYTES_PER_EXERCISE = {False: 480, True: 300}  # plain ones are shorter


# Dense bf16 peaks of cards in FLOPs a second, by their makers' data sheets.
CARDS = {"A100": 312e12, "H100": 989e12, "H200": 989e12, "B200": 2250e12, "RTX 4090": 165e12, "MI300X": 1307e12}
# Of a card's peak that training is taken to reach (PaLM convention: matrix products, attention's whole square). phi-1's
# 770 A100-hours for 50.3B tokens are 53 %.
MFU = 0.5


def gpu_hours(flops: float, card: str, mfu: float = MFU) -> float:
    """Hours of one card for so many training FLOPs at a share of its peak. KeyError for a card that is not known."""
    return flops / (CARDS[card] * mfu * 3600)


@dataclass(frozen=True)
class Estimate:
    """One stage's price. Zero stands for what does not apply."""

    label: str
    stage: str
    documents: int
    tokens: int
    flops: float
    seconds: float
    teacher_calls: int = 0
    money: float = 0.0
    memory: int = 0  # bytes that a training step takes on one GPU


def estimate(recipe: Recipe, benchmarks: str | None = None) -> list[Estimate]:
    """The price of every stage of a recipe, in order. Reads nothing but file listings."""
    planned = plan(recipe, benchmarks)
    counts: dict[str, int] = {}
    found = []
    compiled: set[str] = set()
    for step in planned.steps:
        row = _price(step, planned, counts, compiled)
        counts[step.label] = row.documents
        found.append(row)
    return found


def _price(step: Step, planned: Plan, counts: dict[str, int], compiled: set[str]) -> Estimate:
    settings: Any = step.settings
    documents = counts.get(step.inputs.get("documents", ""), 0)
    for name, label in step.inputs.items():
        if name.startswith("selection:"):
            documents = min(documents, counts[label])
    tokens, flops, seconds, calls, money, memory = 0, 0.0, 1.0, 0, 0.0, 0
    if step.stage == "read":
        documents = _listed(settings)
        seconds = documents * SECONDS_PER_DOCUMENT["read"]
    elif step.stage in SECONDS_PER_DOCUMENT:
        written = isinstance(planned.step(step.inputs["documents"]).settings, WriteSettings)
        seconds = documents * (SECONDS_PER_WRITTEN if written else SECONDS_PER_DOCUMENT[step.stage])
    elif step.stage == "select":
        documents = round(documents * (settings.fraction or 1.0))
    elif step.stage == "rate":
        documents = min(documents, settings.sample)
        seconds = documents * SECONDS_PER_RATING
        calls, money = _teacher(settings, "rate", documents + round(settings.twice * documents))
    elif isinstance(settings, WriteSettings):
        tokens = settings.tokens
        pages = step.stage == "write_textbooks"
        size = BYTES_PER_SECTION if pages else BYTES_PER_EXERCISE[settings.teacher.plain]
        if settings.teacher.kind != "curriculum":
            size = SERVED_BYTES["textbooks" if pages else "exercises"]
        documents = round(tokens * BYTES_PER_TOKEN / size)
        seconds = tokens * SECONDS_PER_TOKEN[step.stage]
        calls, money = _teacher(settings, "write_section" if pages else "write_exercise", documents)
    elif step.stage == "pack":
        dataset = planned.recipe.datasets[step.label.split("/")[0]]
        tokens = settings.tokens or dataset.tokens or 0
        seconds = tokens * SECONDS_PER_TOKEN["pack"]
    elif isinstance(settings, TrainStageSettings):
        documents = 0
        tokens = settings.tokens
        flops = float(tokens) * settings.model.flops_per_token(settings.training.context)
        seconds = flops / TRAINING_FLOPS_PER_SECOND
        memory = plan_memory(settings.model, settings.training).total
        if settings.model.model_dump_json() not in compiled:
            compiled.add(settings.model.model_dump_json())
            seconds += COMPILE_SECONDS
    elif step.stage == "evaluate":
        code = by_kind(settings.tasks).get(CODE, [])
        asked = {task: items(task, settings.language_limit) or HELD_OUT_ITEMS for task in settings.tasks}
        documents = sum(asked.values())
        seconds = sum(n * (SECONDS_PER_ITEM if task in code else SECONDS_PER_ANSWER) for task, n in asked.items())
    elif step.stage == "tokenizer":
        seconds = 5.0
    return Estimate(step.label, step.stage, documents, tokens, flops, seconds, calls, money, memory)


def _listed(settings: Any) -> int:
    """How many documents a reader would find; data files count as one for 4,000 bytes.

    What is not there yet counts by its limit, a public corpus by what it is known to have. UserError for anything else.
    """
    from hornbook.corpus.readers import listing
    from hornbook.corpus.readers.known import KNOWN

    try:
        files = listing(settings)
    except UserError:
        known = KNOWN[settings.place].documents if settings.place in KNOWN else 0
        if guess := settings.limit or known:
            return int(guess)
        raise
    found = len(files)
    if not str(files[0].file).endswith(".py"):
        found = max(1, sum(file.size for file in files) // 4000)
    return min(found, settings.limit or found)


def _teacher(settings: Any, asked: str, calls: int) -> tuple[int, float]:
    """Calls of a served teacher and their money, by its answers to the same prompt so far, or by assumption.

    The built-in one costs nothing.
    """
    if settings.teacher is None or settings.teacher.kind == "curriculum":
        return 0, 0.0
    from hornbook.teacher.client import known_answers

    inputs, outputs = map(float, ASSUMED_TOKENS[asked])
    if known := known_answers(settings.teacher, asked):
        inputs, outputs = known.input_tokens or inputs, known.output_tokens
    return calls, cost(settings.teacher, calls * inputs, calls * outputs)
