"""The model card: what a model is, what it was made of, what was measured, and what it is not good for.

Everything is told from the lineage; what that does not say is said to be not known, for a reader cannot tell silence
from absence. Two things a card must not do: carry a score over to weights it was not measured on, and give away where
the maker's files lie.
"""

from collections.abc import Iterable, Sequence

from hornbook.export.lineage import Dataset, Lineage, Part, Score
from hornbook.model.settings import PhiConfig

HELD_OUT = "held-out"  # the task of a recipe's own held-out exercises
_KINDS = {"ngram": "shared word runs", "tree": "equal syntax trees", "copied": "copied solutions"}
_STATEMENTS = "reworded statements"


def model_card(name: str, config: PhiConfig, words: int, dtype: str, ema: bool, lineage: Lineage) -> str:
    """README.md as Markdown with the Hub's YAML header. words: of the tokenizer; ema: a checkpoint's averaged weights.

    The result of a training that kept an average is that average, and it is what was scored.
    """
    sections = [
        _header(name, lineage),
        _shape(config, words, dtype, ema or bool(lineage.parts and lineage.parts[-1].settings.get("ema"))),
        _use(name),
        "## Intended use\n\n"
        "Research on how the data a small model learns from shapes what it can do, and completion of short Python "
        "functions from a signature and a docstring. Judge it by the scores below, not by this sentence.",
        _data(lineage),
        _curation(lineage),
        _contamination(lineage),
        _training(lineage),
        _scores(lineage, dtype),
        _limits(lineage),
        _origin(lineage),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _header(name: str, lineage: Lineage) -> str:
    made = f"the arm `{lineage.arm}` of the recipe `{lineage.recipe}`" if lineage.recipe else "exported by hornbook"
    return (
        "---\nlibrary_name: transformers\npipeline_tag: text-generation\nlanguage: [en, code]\n"
        f"tags: [phi, hornbook, code]\n---\n\n# {name}\n\n"
        f"A phi language model (the architecture of phi-1 and phi-1.5), {made}. It continues text; it was not taught "
        "to follow instructions."
    )


def _shape(config: PhiConfig, words: int, dtype: str, ema: bool) -> str:
    shape = (
        f"{config.num_hidden_layers} / {config.hidden_size} / {config.num_attention_heads} / {config.intermediate_size}"
    )
    weights = f"{dtype}" + (", the exponential moving average that training kept" if ema else "")
    rows = [
        ("parameters", f"{config.parameter_count():,}"),
        ("layers / width / heads / MLP", shape),
        ("context", f"{config.max_position_embeddings:,} tokens"),
        ("vocabulary", f"{words:,} words, {config.vocab_size:,} rows"),
        ("stored weights", weights),
    ]
    return _table(("", ""), rows)


def _use(name: str) -> str:
    return f'''```python
from transformers import AutoModelForCausalLM, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("{name}")
model = AutoModelForCausalLM.from_pretrained("{name}")
prompt = tokenizer('def double(x):\\n    """Return x times two."""', return_tensors="pt")
print(tokenizer.decode(model.generate(**prompt, max_new_tokens=40)[0]))
```

End the prompt without trailing whitespace: the tokenizer joins indentation with the newline before it.'''


def _data(lineage: Lineage) -> str:
    if not lineage.datasets:
        return "## Training data\n\nNot known: the weights were exported from a folder that does not say."
    rows = [
        (
            f"`{d.name}`",
            f"written by {d.written_by}" if d.written_by else f"read from {d.origin}",
            f"{d.kept:,} of {d.rows_in:,}",
            f"{d.packed:,}",
            f"{d.tokens:,}",
            _licences(d),
        )
        for d in lineage.datasets
    ]
    table = _table(("dataset", "origin", "documents kept", "packed", "tokens packed", "licences of those packed"), rows)
    return (
        f"## Training data\n\n{table}\n\n"
        "Kept is what all selections left; packed is what of it lay ready for training (no more than an arm reads). "
        "How much of it each training read stands under Training. A licence is what the source states of a document."
        + (f"\n\nTokenizer: {lineage.tokenizer}." if lineage.tokenizer else "")
    )


def _licences(dataset: Dataset) -> str:
    if dataset.written_by:
        return "written for this run"
    ordered = sorted(dataset.licences.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{licence or 'not stated'}: {count:,}" for licence, count in ordered[:6]]
    return "; ".join(told + [f"{len(ordered) - 6} others"] * (len(ordered) > 6)) or "not stated"


def _curation(lineage: Lineage) -> str:
    parts = []
    for dataset in lineage.datasets:
        lines = [f"- {step.how}: {_kept(step.kept, step.rows_in)}{_reasons(step.dropped)}" for step in dataset.steps]
        if dataset.judge:
            j = dataset.judge
            asked = f"the best {_percent(j.share)} of the bytes" if j.share is not None else "all above a threshold"
            lines.append(
                f"- the score is that of a classifier trained on {j.rated:,} documents rated by {j.teacher}; kept were "
                f"{asked} (score ≥ {_number(j.threshold)}). On {j.test_n:,} rated documents it never saw: Spearman "
                f"{_number(j.spearman)} (95 % {_interval(j.spearman_95)}); of those it calls good ({j.good}), "
                f"{_percent(j.precision)} are; of the good ones it finds {_percent(j.recall)}"
            )
        if lines:
            parts.append(f"`{dataset.name}`\n\n" + "\n".join(lines))
    return "## Filters\n\n" + "\n\n".join(parts) if parts else ""


def _kept(kept: int, rows_in: int) -> str:
    return f"{kept:,} of {rows_in:,} kept" + (f" ({_percent(kept / rows_in)})" if rows_in else "")


def _reasons(dropped: dict[str, int]) -> str:
    told = [f"{count:,} {reason}" for reason, count in sorted(dropped.items(), key=lambda item: -item[1])]
    return f"; dropped: {', '.join(told)}" if told else ""


def _contamination(lineage: Lineage) -> str:
    if not lineage.datasets:
        return "## Contamination\n\nNot known: whether benchmark problems were in the training data was not recorded."
    found = [(dataset.name, overlap) for dataset in lineage.datasets for overlap in dataset.overlaps]
    compared = any(o.statement is not None for _, o in found)
    kinds = _KINDS | {"statement": _STATEMENTS} if compared else _KINDS
    rows = [
        (f"`{name}`", o.benchmark, *(_times(getattr(o, kind)) for kind in kinds), f"{o.problems:,}")
        for name, o in found
    ]
    unchecked = [f"`{d.name}`" for d in lineage.datasets if not d.overlaps]
    parts = ["## Contamination"]
    if rows:
        parts.append(
            "Documents that were found to hold a benchmark's problem, by what gave them away (one document may count "
            "under several). All of them were removed before training. What these methods cannot see, a problem told "
            "in other words with another solution, may have stayed."
        )
        parts.append(_table(("dataset", "benchmark", *kinds.values(), "problems concerned"), rows))
    if unchecked:
        parts.append(f"Not known to be checked against any benchmark: {', '.join(unchecked)}.")
    return "\n\n".join(parts)


def _times(count: int | None) -> str:
    return "not compared" if count is None else f"{count:,}"


def _training(lineage: Lineage) -> str:
    if lineage.parts:
        begun = [_part(part, i) for i, part in enumerate(lineage.parts)]
        return "## Training\n\n" + "\n\n".join(begun)
    known = [
        (key, f"{value:.6g}" if isinstance(value, float) else str(value)) for key, value in lineage.checkpoint.items()
    ]
    if known:
        return "## Training\n\nThe settings are not known; what the checkpoint says:\n\n" + _table(("", ""), known)
    return "## Training\n\nNot known."


def _part(part: Part, place: int) -> str:
    total = sum(part.mixture.values())
    s = part.settings
    mixture = ", ".join(
        f"{_percent(weight / total)} `{name}` ({part.epochs.get(name, 0):.3g} epochs)"
        for name, weight in part.mixture.items()
    )
    chosen = f"step {part.chosen_step:,} of {part.steps:,}" if part.chosen_step is not None else f"step {part.steps:,}"
    chosen += f", chosen by {part.chosen_by}" if part.chosen_by else ", the last one"
    machine = part.environment
    rows = [
        ("mixture (share of the tokens)", mixture),
        (
            "tokens",
            f"{part.tokens:,} in {part.steps:,} steps" + (f", {part.skipped:,} refused" if part.skipped else ""),
        ),
        ("weights taken", chosen),
        *((key, _setting(value)) for key, value in s.items()),
        ("seed", str(part.seed)),
        ("time", f"{part.seconds:,.0f} s"),
        ("software", ", ".join(f"{key} {machine[key]}" for key in ("hornbook", "torch", "python") if key in machine)),
        ("machine", f"{machine['platform'].split('-')[0]} {machine['machine']}" if machine else "not known"),
    ]
    return f"### {place + 1}. `{part.arm}`, from {part.begins}\n\n" + _table(("", ""), rows)


def _setting(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _scores(lineage: Lineage, dtype: str) -> str:
    if not lineage.scores:
        return "## Scores\n\nNone are known of these weights. `hornbook evaluate` measures them."
    about = []
    if dtype != "float32":
        about.append(f"Measured on float32 weights; those here are rounded to {dtype}.")
    rows = [
        (
            s.task,
            str(s.seed) + ("" if s.seed == lineage.seed else " (another training)"),
            f"{s.n:,}",
            _percent(s.pass_at_1),
            _interval([s.low, s.high], percent=True),
            _number(s.bits_per_byte),
            _interval([s.bits_low, s.bits_high]),
            f"{s.protocol.get('version', 'not known')}",
        )
        for s in lineage.scores
    ]
    heads = ("task", "seed", "n", "pass@1", "95 %", "bits per byte", "95 %", "protocol")
    parts = [*about, _table(heads, rows), *_protocols(lineage.scores)]
    if len({s.seed for s in lineage.scores}) == 1:
        parts.append(
            "One seed: the intervals say how sure one can be over the problems, and leave out how much another "
            "training would differ."
        )
    if any(s.task == HELD_OUT for s in lineage.scores):
        parts.append(
            f"`{HELD_OUT}` are exercises by the teacher who wrote those of the training data, of names and pairs of "
            "concepts that training never saw: it favours models that were trained on such exercises."
        )
    if lineage.not_measured:
        parts.append(f"Not measured: {', '.join(lineage.not_measured)}.")
    return "## Scores\n\n" + "\n\n".join(parts)


def _protocols(scores: Iterable[Score]) -> list[str]:
    """The protocols in words, each once, with the tasks it was used for."""
    found: dict[str, list[str]] = {}
    for s in scores:
        p = s.protocol
        how = "greedy" if not p.get("temperature") else f"temperature {p['temperature']}, top-p {p.get('top_p')}"
        samples, length = p.get("samples", "not known"), p.get("max_new_tokens", "not known")
        told = (
            f"{samples} sample(s) of at most {length} tokens, {how}; run"
            f" in a sandbox (level {s.sandbox_level}) for at most {p.get('cpu_seconds', 'not known')} s; "
            f"{p.get('interval', 'interval not known')}"
        )
        tasks = found.setdefault(told, [])
        tasks += [s.task] if s.task not in tasks else []
    return [f"{', '.join(tasks)}: {told}." for told, tasks in found.items()]


def _limits(lineage: Lineage) -> str:
    most = max((n for part in lineage.parts for n in part.epochs.values()), default=0.0)
    seen = f" Some of its data was read {most:.0f} times: expect passages of it word for word." if most > 2 else ""
    return (
        "## Limits\n\n"
        "Not tuned to follow instructions or to be safe, and not examined for bias. English and Python only. "
        "Completions are code that nobody has checked: run them in a sandbox. It does not know when it is wrong, "
        f"seldom stops by itself, and does worse on long prompts and on what its data does not resemble.{seen}\n\n"
        "No licence is stated for the weights: whoever publishes them chooses one, with the licences of the data in "
        "view."
    )


def _origin(lineage: Lineage) -> str:
    if not lineage.artifacts:
        return ""
    rows = [(label, f"`{fingerprint}`") for label, fingerprint in lineage.artifacts.items()]
    return (
        "## Lineage\n\nFingerprints of the artifacts in the maker's workspace: each is a hash of a stage's settings "
        "and of the fingerprints of all it was made from. `lineage.json` has this page's values.\n\n"
        + _table(("artifact", "fingerprint"), rows)
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _percent(value: float | None) -> str:
    return "not known" if value is None else f"{100 * value:.1f} %"


def _number(value: float | None) -> str:
    return "not known" if value is None else f"{value:.3f}"


def _interval(ends: Sequence[float | None], percent: bool = False) -> str:
    if len(ends) != 2 or None in ends:
        return "not known"
    low, high = (float(end) * (100 if percent else 1) for end in ends if end is not None)
    return f"{low:.1f} to {high:.1f} %" if percent else f"{low:.3f} to {high:.3f}"
