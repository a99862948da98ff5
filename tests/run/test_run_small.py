"""The whole pipeline on real files, small: every stage really runs, and the report holds what was computed."""

import json
import sys
from pathlib import Path

import pytest

from hornbook.evaluation.compare import compare_seeds
from hornbook.evaluation.measure import Sampling, measure
from hornbook.evaluation.task import load_task
from hornbook.export.lineage import of_folder
from hornbook.lookup import completion, evaluations, export_model, held_out, language_model, story
from hornbook.recipe.load import load_recipe
from hornbook.records import Silent, UserError, read_table
from hornbook.run import Run, run

sys.path.insert(0, str(Path(__file__).parent))
from run_small import write_recipe


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path, Path]:
    folder = tmp_path_factory.mktemp("study")
    recipe = write_recipe(folder)
    workspace = folder / "workspace"
    return run(load_recipe(str(recipe)), workspace, Silent(), command="test"), workspace, recipe


def test_rows_in_are_kept_dropped_or_quarantined(finished: tuple[Run, Path, Path]) -> None:
    for done in finished[0].steps.values():
        m = done.artifact.manifest
        assert m.rows_in == m.kept + sum(m.dropped.values()) + m.quarantined


def test_the_report_holds_what_was_computed(finished: tuple[Run, Path, Path]) -> None:
    result, _, _ = finished
    assert result.report is not None
    summary = json.loads((result.report.parent / "summary.json").read_text())
    assert {"recipe", "seconds", "peak_rss_bytes", "checkpoints", "comparisons", "data", "contamination", "stages"} <= (
        summary.keys()
    )
    for (arm, seed), label in result.plan.evaluated.items():
        samples = [json.loads(line) for line in (result.path(label) / "samples.jsonl").open()]
        shown = summary["checkpoints"][arm][str(seed)]["held-out"]
        assert shown["n"] == len(samples) == 12
        assert shown["pass_at_1"] == sum(s["passed"] for s in samples) / 12
        assert shown["bits_per_byte"] == pytest.approx(
            sum(s["bits"] for s in samples) / sum(s["bytes"] for s in samples)
        )
    for row in summary["data"].values():
        assert row["in"] == row["kept"] + sum(row["dropped"].values()) + row["quarantined"]
    assert (result.report.parent / "report.md").is_file()


def test_the_exact_copy_is_gone_and_why_tells(finished: tuple[Run, Path, Path]) -> None:
    result, workspace, _ = finished
    rows = {r["path"]: r["id"] for r in read_table(result.path("code/read") / "documents.parquet")}
    lines = [list(story(rows[name], workspace)) for name in rows if name.endswith("copy.py")]
    told = [line for story_ in lines for line in story_ if "not kept" in line]
    assert any("duplicate" in line for line in told)


def test_fine_tuning_starts_from_its_arm_and_learns(finished: tuple[Run, Path, Path]) -> None:
    result, _, _ = finished
    tuned = result.steps["textbook+exercises/train/0"].artifact
    assert tuned.manifest.inputs["start"].fingerprint == result.steps["raw/train/0"].artifact.manifest.fingerprint
    losses = [json.loads(line)["loss"] for line in (tuned.path / "log.jsonl").open()]
    assert losses[-1] < losses[0]


def test_a_second_run_finds_everything(finished: tuple[Run, Path, Path]) -> None:
    _, workspace, recipe = finished
    again = run(load_recipe(str(recipe)), workspace, Silent(), command="test")
    assert all(done.reused for done in again.steps.values())


def test_completing_with_the_trained_model(finished: tuple[Run, Path, Path]) -> None:
    _, workspace, _ = finished
    text = completion("small", "def is_even(n):\n", workspace, None, 8, 0.0)
    assert text.startswith("def is_even(n):")
    with pytest.raises(UserError, match="did you mean"):
        completion("smal", "x", workspace, None, 8, 0.0)


def test_the_command_measures_what_the_stage_measured(finished: tuple[Run, Path, Path], tmp_path: Path) -> None:
    """One path: `hornbook evaluate RUN` and the recipe's stage write the same samples of the same model."""
    result, workspace, _ = finished
    task = load_task("held-out", held_out=held_out("small", workspace))
    model = language_model("small", workspace, "raw")
    measure(model, [task], Sampling(), tmp_path, Silent(), allow_weak=True)
    rows = [json.loads(line) for line in (tmp_path / "samples.jsonl").open()]
    stage = [json.loads(line) for line in (result.path("raw/evaluate/0") / "samples.jsonl").open()]
    assert [row | {"milliseconds": 0} for row in rows] == [row | {"milliseconds": 0} for row in stage]
    arms = (evaluations(f"small/{arm}", workspace) for arm in ("raw", "textbook+exercises"))
    compared = compare_seeds("raw", next(arms), "tuned", next(arms))
    assert {row["metric"] for row in compared} == {"pass_at_1", "bits_per_byte"}


def test_an_exported_model_tells_its_lineage(finished: tuple[Run, Path, Path], tmp_path: Path) -> None:
    """Every figure of the card is the artifacts'; nothing of the arms that it does not come from, and no path."""
    result, workspace, recipe = finished
    card = (export_model("small", tmp_path / "tuned", workspace, None) / "README.md").read_text()
    lineage = of_folder(tmp_path / "tuned")
    assert (lineage.recipe, lineage.arm, lineage.seed) == ("small", "textbook+exercises", 0)
    assert [part.arm for part in lineage.parts] == ["raw", "textbook+exercises"]
    assert {d.name for d in lineage.datasets} == {"code.clean", "exercises", "textbooks", "code.good"}
    for dataset in lineage.datasets:
        packed = result.steps[f"{dataset.name}/pack"].artifact.manifest
        assert (dataset.tokens, dataset.packed) == (packed.details["tokens"], packed.kept)
        assert all(step.kept == step.rows_in - sum(step.dropped.values()) for step in dataset.steps)
        assert sum(dataset.licences.values()) == (0 if dataset.written_by else dataset.packed)
        assert [o.benchmark for o in dataset.overlaps] == ["unconventional", "humaneval", "mbpp"]
    summary = json.loads((result.path("textbook+exercises/evaluate/0") / "summary.json").read_text())["held-out"]
    (score,) = lineage.scores
    assert (score.n, score.bits_per_byte, score.low) == (12, summary["bits_per_byte"], summary["low"])
    for section in ("Training data", "Filters", "Contamination", "Training", "Scores", "Limits", "Lineage"):
        assert f"\n## {section}\n" in card
    assert "curriculum" in card
    assert str(recipe.parent) not in card + lineage.model_dump_json()
    raw = export_model("small", tmp_path / "raw", workspace, "raw")
    assert [d.name for d in of_folder(raw).datasets] == ["code.clean"]
    again = export_model(str(raw), tmp_path / "again", workspace, None, dtype="bfloat16")
    assert of_folder(again) == of_folder(raw)
    assert "rounded to bfloat16" in (again / "README.md").read_text()


def test_a_changed_threshold_recomputes_only_what_follows(finished: tuple[Run, Path, Path], tmp_path: Path) -> None:
    _, workspace, recipe = finished
    changed = tmp_path / "changed.yaml"
    changed.write_text(recipe.read_text().replace("fraction: 0.4", "fraction: 0.6"))
    again = run(load_recipe(str(changed)), workspace, Silent(), only="select")
    assert {label for label, done in again.steps.items() if not done.reused} == {"code.good/select"}


def test_one_arm_alone_makes_what_it_needs_and_a_report(finished: tuple[Run, Path, Path]) -> None:
    _, workspace, recipe = finished
    alone = run(load_recipe(str(recipe)), workspace, Silent(), arm="raw")
    assert {label for label in alone.steps if "/train/" in label} == {"raw/train/0"}
    assert "code.clean/pack" in alone.steps
    assert "exercises/pack" not in alone.steps
    assert alone.report is not None
    assert [*json.loads((alone.report.parent / "summary.json").read_text())["checkpoints"]] == ["raw"]
    packed = run(load_recipe(str(recipe)), workspace, Silent(), arm="raw", only="pack")
    assert [label for label in packed.steps if label.endswith("/pack")] == ["code.clean/pack"]


def test_an_empty_corpus_is_refused(finished: tuple[Run, Path, Path], tmp_path: Path) -> None:
    _, _, recipe = finished
    (tmp_path / "nothing").mkdir()
    changed = tmp_path / "changed.yaml"
    corpus = recipe.parent / "corpus"
    changed.write_text(recipe.read_text().replace(str(corpus), str(tmp_path / "nothing")))
    with pytest.raises(UserError, match="nothing"):
        run(load_recipe(str(changed)), tmp_path / "w", Silent())
