"""The model card: what it tells of a known lineage, and that it says so where nothing is known."""

from hornbook.export.card import model_card
from hornbook.export.lineage import Dataset, Judge, Lineage, Overlap, Part, Score, Step
from hornbook.model.settings import PRESETS

MICRO = PRESETS["phi-micro"]
KNOWN = Lineage(
    recipe="marigold",
    arm="raw+exercises",
    seed=1,
    tokenizer="byte-level BPE of 4,096 words, trained on `code`",
    datasets=[
        Dataset(
            name="code",
            origin="own files (`corpus`)",
            written_by=None,
            rows_in=1000,
            kept=200,
            packed=150,
            tokens=123_456,
            licences={"MIT": 100, "": 40, "Apache-2.0 | BSD": 10},
            steps=[Step(name="select", how="the best by a score", rows_in=800, kept=200, dropped={"score below": 600})],
            judge=Judge(
                teacher="the language model `m`", rated=90, good="rating >= 3", test_n=18, spearman=0.5,
                spearman_95=[0.25, 0.75], precision=0.75, recall=None, threshold=2.5, share=0.4,
            ),
            overlaps=[Overlap(benchmark="humaneval", ngram=1, tree=2, copied=3, problems=4)],
        ),
        Dataset(
            name="exercises", origin="", written_by="the language model `m`", rows_in=10, kept=10, packed=10, tokens=77,
            licences={}, steps=[], judge=None, overlaps=[],
        ),
    ],
    parts=[
        Part(
            arm=arm, begins="fresh weights", seed=1, tokens=5_000, steps=10, skipped=2, mixture=mixture, epochs=epochs,
            settings={"betas": [0.9, 0.95]}, chosen_step=8, chosen_by=by, seconds=60.4,
            environment={"torch": "2.13", "platform": "Linux-6", "machine": "x86"},
        )
        for arm, mixture, epochs, by in (
            ("raw", {"code": 1.0}, {"code": 4.2}, ""),
            ("raw+exercises", {"code": 1.0, "exercises": 3.0}, {"code": 0.1, "exercises": 65.0}, "bits per byte"),
        )
    ],
    scores=[
        Score(
            task=task, seed=seed, n=164, pass_at_1=0.29, low=0.22, high=0.36,
            bits_per_byte=0.5, bits_low=0.4, bits_high=0.6,
            protocol={"version": 7, "temperature": 0.0, "samples": 1, "max_new_tokens": 256}, sandbox_level=1,
        )
        for task, seed in (("humaneval", 1), ("held-out", 0))
    ],
    not_measured=["mbpp (no benchmark files were given)"],
    artifacts={"raw/train/1": "fingerprint"},
)  # fmt: skip


def test_what_is_known_is_told() -> None:
    card = model_card("my-model", MICRO, 4096, "float32", False, KNOWN)
    for told in (
        "`marigold`", "`raw+exercises`", "2,550,976",
        "own files (`corpus`)", "200 of 1,000", "123,456", "MIT: 100; not stated: 40; Apache-2.0 \\| BSD: 10",
        "200 of 800 kept (25.0 %); dropped: 600 score below",
        "trained on 90 documents rated by the language model `m`", "40.0 % of the bytes", "0.250 to 0.750",
        "| `code` | humaneval | 1 | 2 | 3 | 4 |", "Not known to be checked against any benchmark: `exercises`.",
        "25.0 % `code` (0.1 epochs), 75.0 % `exercises` (65 epochs)", "chosen by bits per byte",
        "2 refused", "0.9, 0.95",
        "| humaneval | 1 | 164 | 29.0 % | 22.0 to 36.0 % | 0.500 | 0.400 to 0.600 | 7 |",
        "0 (another training)", "greedy",
        "favours models that were trained on such exercises", "Not measured: mbpp", "65 times", "`fingerprint`",
    ):  # fmt: skip
        assert told in card
    assert "One seed" not in card  # there are two
    assert "not known" in card  # the recall
    assert card.startswith("---\nlibrary_name: transformers\n")
    assert all(line.count("|") >= 3 for line in card.splitlines() if line.startswith("|"))


def test_which_weights_these_are_and_which_were_measured() -> None:
    rounded = model_card("m", MICRO, 4096, "float16", False, KNOWN)
    assert "Measured on float32 weights; those here are rounded to float16" in rounded
    plain = model_card("m", MICRO, 4096, "float32", False, KNOWN)
    assert "Measured on" not in plain
    assert "| stored weights | float32 |" in plain
    last = KNOWN.parts[-1].model_copy(update={"settings": {"ema": 0.999}})
    averaged = KNOWN.model_copy(update={"parts": [*KNOWN.parts[:-1], last]})
    for card in (
        model_card("m", MICRO, 4096, "float32", True, KNOWN),
        model_card("m", MICRO, 4096, "float32", False, averaged),
    ):
        assert "| stored weights | float32, the exponential moving average that training kept |" in card


def test_what_is_not_known_is_said_to_be_not_known() -> None:
    card = model_card("m", MICRO, 4096, "float32", False, Lineage())
    sections = {section.partition("\n")[0]: section for section in card.split("\n## ")[1:]}
    for heading in ("Training data", "Contamination", "Training"):
        assert "Not known" in sections[heading]
    assert "None are known" in sections["Scores"]
    assert "Limits" in sections
    card = model_card("m", MICRO, 4096, "float32", False, Lineage(checkpoint={"step": 7, "loss": 2.123456789}))
    assert "| step | 7 |" in card
    assert "| loss | 2.12346 |" in card
