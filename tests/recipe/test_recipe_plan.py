"""The plan of a recipe: a graph in order, in which nothing is trained on that was not decontaminated."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from hornbook.estimate import estimate, gpu_hours
from hornbook.model.settings import PRESETS
from hornbook.recipe.load import load_recipe, preset_names, preset_text
from hornbook.recipe.plan import Plan, plan
from hornbook.recipe.schema import Recipe
from hornbook.records import UserError
from hornbook.teacher.assets import prompt
from hornbook.teacher.cache import Answer, AnswerCache
from hornbook.teacher.client import known_answers


@pytest.fixture(scope="module")
def quickstart() -> Plan:
    return plan(load_recipe("quickstart"))


def changed(**changes: object) -> Recipe:
    """The quickstart with other top-level keys."""
    return Recipe.model_validate(yaml.safe_load(preset_text("quickstart")) | changes)


def test_labels_of_the_quickstart(quickstart: Plan) -> None:
    assert [step.label for step in quickstart.steps] == [
        "code/read",
        "code.clean/deduplicate",
        "code.clean/decontaminate",
        "code.good/rate",
        "code.good/classify",
        "code.good/select",
        "textbooks/write",
        "textbooks/decontaminate",
        "exercises/write",
        "exercises/decontaminate",
        "exercises/hold_out",
        "tokenizer",
        "code.clean/pack",
        "code.good/pack",
        "textbooks/pack",
        "exercises/pack",
        *(f"{arm}/train/0" for arm in quickstart.recipe.arms),
        *(f"{arm}/evaluate/0" for arm in quickstart.recipe.arms),
    ]


@pytest.mark.parametrize("name", preset_names())
def test_every_input_is_an_earlier_step(name: str) -> None:
    planned = plan(load_recipe(name))
    seen: set[str] = set()
    for step in planned.steps:
        assert step.label not in seen
        assert set(step.inputs.values()) <= seen, step.label
        seen.add(step.label)
        assert planned.step(step.label) is step


@pytest.mark.parametrize("name", preset_names())
def test_whatever_an_arm_trains_on_was_decontaminated_before_it_was_packed(name: str) -> None:
    planned = plan(load_recipe(name))
    stages = {step.label: step.stage for step in planned.steps}
    for arm in planned.recipe.arms.values():
        for dataset in arm.mixture:
            inputs = planned.step(planned.packs[dataset]).inputs
            applied = [stages[label] for key, label in inputs.items() if key.startswith("selection:")]
            assert "decontaminate" in applied
            if planned.recipe.datasets[dataset].write == "exercises":
                assert "hold_out" in applied
            # The tokenizer, too, learns only from what may be trained on.
            shared = {k: label for k, label in planned.step("tokenizer").inputs.items() if k.startswith(f"{dataset}/")}
            assert set(shared.values()) == (
                set() if planned.recipe.tokenizer.load else set(inputs.values()) - {"tokenizer"}
            )


def test_one_tokenizer_for_all(quickstart: Plan) -> None:
    assert Counter(step.stage for step in quickstart.steps)["tokenizer"] == 1
    for step in quickstart.steps:
        if step.stage in ("pack", "train", "evaluate"):
            assert step.inputs["tokenizer"] == "tokenizer"


def test_benchmarks_are_asked_only_when_their_folder_is_given(quickstart: Plan) -> None:
    for planned, expected in (
        (quickstart, ("held-out", "unconventional")),
        (plan(load_recipe("quickstart"), "folder"), ("held-out", "unconventional", "humaneval", "mbpp")),
    ):
        for label in planned.evaluated.values():
            assert planned.step(label).settings.tasks == expected  # type: ignore[attr-defined]


def test_nothing_before_the_evaluation_depends_on_the_benchmarks_folder(quickstart: Plan) -> None:
    other = plan(load_recipe("quickstart"), "folder")
    before = [step for step in other.steps if step.stage != "evaluate"]
    assert before == [step for step in quickstart.steps if step.stage != "evaluate"]


def test_blocks_and_models_are_inherited_from_the_arm_started_from(quickstart: Plan) -> None:
    arms = dict(quickstart.recipe.arms)
    arms["raw"] = arms["raw"].model_copy(update={"block": "sequential", "model": "phi-10m"})
    planned = plan(quickstart.recipe.model_copy(update={"arms": arms}))
    shapes = {name: planned.step(f"{name}/train/0").settings.model for name in arms}  # type: ignore[attr-defined]
    assert {name: shape.block for name, shape in shapes.items()} == {
        name: "sequential" if name in ("raw", "raw+exercises") else "parallel" for name in arms
    }
    assert shapes["raw+exercises"].hidden_size == 320
    assert shapes["textbook"].hidden_size == 160


def test_arms_that_go_on_from_another(quickstart: Plan) -> None:
    step = quickstart.step("textbook+exercises/train/0")
    assert step.inputs["start"] == "textbook/train/0"
    assert step.inputs["validation"] == quickstart.held_out == "exercises/hold_out"
    assert step.settings.select == "bits_per_byte"  # type: ignore[attr-defined]
    assert quickstart.step("raw/train/0").settings.select == "last"  # type: ignore[attr-defined]
    assert "start" not in quickstart.step("raw/train/0").inputs


def test_seeds_train_and_evaluate_every_arm_again_on_the_same_data() -> None:
    recipe = changed(seeds=[0, 7])
    planned = plan(recipe)
    stages = Counter(step.stage for step in planned.steps)
    assert stages["train"] == stages["evaluate"] == 2 * len(recipe.arms)
    assert stages["pack"] == 4
    assert planned.step("textbook+exercises/train/7").inputs["start"] == "textbook/train/7"
    assert planned.step("raw/train/7").settings.seed == 7  # type: ignore[attr-defined]


def test_a_dataset_that_no_arm_reads_is_not_packed() -> None:
    arms = {"raw": {"mixture": {"code.clean": 1}, "tokens": 1000}}
    planned = plan(changed(arms=arms))
    assert [*planned.packs] == ["code.clean"]
    assert not [key for key in planned.step("tokenizer").inputs if key.startswith("textbooks/")]


def test_tokens_scale_scales_what_is_written_and_read(quickstart: Plan) -> None:
    small = plan(load_recipe("quickstart", tokens_scale=0.1))
    assert [step.label for step in small.steps] == [step.label for step in quickstart.steps]
    for a, b in zip(small.steps, quickstart.steps, strict=True):
        if getattr(b.settings, "tokens", None):
            assert a.settings.tokens == pytest.approx(0.1 * b.settings.tokens, abs=1)  # type: ignore[attr-defined]


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan"), float("inf")])
def test_scales_that_mean_nothing(scale: float) -> None:
    with pytest.raises(UserError, match="tokens-scale"):
        load_recipe("quickstart", tokens_scale=scale)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("seeds", [1, 1]),
        ("datasets", {"a/b": {"read": "x"}}),
        ("arms", {"a b": {"mixture": {"code.clean": 1}, "tokens": 1}}),
        ("arms", {"a": {"mixture": {"code.clean": float("nan")}, "tokens": 1}}),
        ("arms", {"a": {"mixture": {"code.clean": float("inf")}, "tokens": 1}}),
    ],
)
def test_what_would_make_labels_or_weights_mean_nothing_is_refused(tmp_path: Path, key: str, value: object) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(yaml.safe_dump(yaml.safe_load(preset_text("quickstart")) | {key: value}))
    with pytest.raises(UserError, match=key):
        load_recipe(str(file))


def test_estimates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HORNBOOK_TEACHER_CACHE", str(tmp_path / "answers.sqlite"))
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "a.py").write_text("x = 1\n")
    raw = yaml.safe_load(preset_text("quickstart"))
    raw["datasets"]["code"] = {"read": str(tmp_path / "code")}
    raw["teachers"]["mine"] = {"kind": "openai", "url": "http://localhost:1/v1", "model": "m", "price": {"output": 1}}
    built_in = estimate(Recipe.model_validate(raw))
    assert [row.label for row in built_in] == [s.label for s in plan(Recipe.model_validate(raw)).steps]
    rows = {row.label: row for row in built_in}
    assert rows["code/read"].documents == rows["code.clean/pack"].documents == 1
    assert all(row.seconds >= 0 and row.money == 0 and row.teacher_calls == 0 for row in built_in)
    assert all((row.flops > 0) == (row.stage == "train") for row in built_in)
    raw["datasets"]["textbooks"]["teacher"] = "mine"
    served = {row.label: row for row in estimate(Recipe.model_validate(raw))}
    assert served["textbooks/write"].teacher_calls > 0
    assert served["textbooks/write"].money > 0
    teacher = Recipe.model_validate(raw).teachers["mine"]
    assert known_answers(teacher, "write_section") is None  # what was asked above is an assumption
    cache = AnswerCache(tmp_path / "answers.sqlite")
    cache.put("k", teacher.service, "m", prompt("write_section")[0], Answer("", 100, 9000, 1.0)).result()
    cache.close()
    known = {row.label: row for row in estimate(Recipe.model_validate(raw))}
    assert known["textbooks/write"].teacher_calls == served["textbooks/write"].teacher_calls
    assert known["textbooks/write"].money == pytest.approx(10 * served["textbooks/write"].money)


def test_phi_1_takes_the_hours_that_the_paper_tells() -> None:
    """770 A100-hours for 24,000 steps of 1,024 windows of 2,048 tokens (phi-1, section 2.3)."""
    tokens = 24_000 * 1024 * 2048
    hours = gpu_hours(float(tokens) * PRESETS["phi-1"].flops_per_token(2048), "A100")
    assert hours == pytest.approx(770, rel=0.15)
    assert gpu_hours(1e21, "H100", 0.25) == pytest.approx(2 * gpu_hours(1e21, "H100", 0.5))


def test_where_the_benchmarks_lie_is_not_part_of_a_fingerprint() -> None:
    here, there = (plan(load_recipe("quickstart"), folder).step("raw/evaluate/0").settings for folder in ("/a", "/b"))
    assert here != there
    assert here.model_dump(mode="json") == there.model_dump(mode="json")


def test_the_benchmarks_folder_is_part_of_decontamination_only_where_it_is_needed() -> None:
    def settings(**keys: object) -> dict[str, object]:
        recipe = changed(datasets={"code": {"read": "x", "decontaminate": keys}}, arms={}, evaluate=[])
        return plan(recipe, benchmarks="B").step("code/decontaminate").settings.model_dump()

    assert settings()["benchmarks"] is None
    assert settings(against=["unconventional", "own.jsonl"], n=8, embedding=0.5)["benchmarks"] is None
    assert settings(n=8)["benchmarks"] == "B"
    assert settings(against=["humaneval"], embedding=0.5)["benchmarks"] == "B"
    assert settings(against=["gsm8k", "language"])["benchmarks"] is None
    assert settings(against=["mbpp-sanitized"])["benchmarks"] == "B"
    found = settings(against=["own.jsonl"], n=10, scope="paragraph", tau=0.8, minimum_nodes=30)
    assert (found["n"], found["scope"], found["tau"], found["minimum_nodes"]) == (10, "paragraph", 0.8, 30)


def test_material_comes_from_an_earlier_dataset() -> None:
    datasets = yaml.safe_load(preset_text("quickstart"))["datasets"]
    teachers = {
        "builtin": {"kind": "curriculum"},
        "mine": {"kind": "openai", "url": "http://localhost:1/v1", "model": "m"},
    }
    datasets["textbooks"] |= {"teacher": "mine", "material": "code.good"}
    step = plan(changed(datasets=datasets, teachers=teachers)).step("textbooks/write")
    assert step.inputs["material/documents"] == "code/read"
    assert step.inputs["material/selection:2"] == "code.good/select"
    for wrong, said in (
        ({"teacher": "builtin"}, "the built-in teacher takes none"),
        ({"material": "exercises"}, "unknown name 'exercises'"),  # it comes later
    ):
        with pytest.raises(ValueError, match=said):
            changed(datasets=datasets | {"textbooks": datasets["textbooks"] | wrong}, teachers=teachers)


def test_what_one_dataset_holds_out_no_other_trains_on() -> None:
    datasets = yaml.safe_load(preset_text("quickstart"))["datasets"]
    before = {"more": {"write": "exercises", "teacher": "builtin", "tokens": 1000}}
    after = {
        "most": {"from": "more", "deduplicate": {"minhash": 0.8}},
        "rest": {"from": "exercises", "deduplicate": {"minhash": 0.8}},
    }
    planned = plan(changed(datasets=before | datasets | after))
    for name in ("more", "most"):
        step = planned.step(f"{name}/keep_apart")
        assert step.inputs["held-out"] == "exercises/hold_out"
        assert planned.selections[name][-1] == step.label
    assert [s.label for s in planned.steps if s.stage == "keep_apart"] == ["more/keep_apart", "most/keep_apart"]
    assert "exercises/hold_out" in planned.selections["rest"]
