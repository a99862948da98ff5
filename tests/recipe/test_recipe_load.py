from pathlib import Path

import pytest
import yaml

from hornbook.recipe.load import load_recipe, preset_names, preset_text
from hornbook.records import UserError


def write(tmp_path: Path, **changes: object) -> str:
    """The quickstart with changes given as dotted keys (dots as __), in a file."""
    raw = yaml.safe_load(preset_text("quickstart"))
    for key, value in changes.items():
        *path, last = key.split("__")
        place = raw
        for part in path:
            place = place[part.replace("_dot_", ".")]
        place[last.replace("_dot_", ".")] = value
    path_ = tmp_path / "mine.yaml"
    path_.write_text(yaml.safe_dump(raw, sort_keys=False))
    return str(path_)


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_loads(name: str) -> None:
    assert load_recipe(name).name == name


def test_quickstart_is_the_papers_figure() -> None:
    recipe = load_recipe("quickstart")
    assert [*recipe.arms] == ["raw", "filtered", "textbook", "textbook+exercises", "raw+exercises"]
    assert len({recipe.arms[a].tokens for a in ("raw", "filtered", "textbook")}) == 1
    assert recipe.arms["textbook+exercises"].tokens == recipe.arms["raw+exercises"].tokens
    assert recipe.datasets["textbooks"].tokens >= 2_000_000  # type: ignore[operator]
    assert recipe.datasets["exercises"].tokens >= 3_000_000  # type: ignore[operator]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"datasets__code_dot_clean__dedupliate": {}}, ["datasets.code.clean.dedupliate", "deduplicate"]),
        ({"armz": {}}, ["armz", "arms"]),
        ({"datasets__code_dot_good__keep": {"fractoin": 0.2}}, ["fractoin", "fraction"]),
        ({"datasets__code_dot_good__keep": {"fraction": 1.5}}, ["fraction"]),
        ({"datasets__code_dot_good__classify": {"features": "causal"}}, ["datasets.code.good.classify", "model"]),
        ({"datasets__code_dot_good__classify": {"lerner": "forest"}}, ["lerner", "learner"]),
        ({"datasets__code_dot_good__filter": {"complexity": [5, 1]}}, ["datasets.code.good.filter", "complexity"]),
        ({"datasets__code_dot_good__rate": {"sample": 99}}, ["datasets.code.good.rate", "teacher"]),
        ({"datasets__best": {"from": "exercises", "filter": {"parses": True}}}, ["datasets.best", "exercises"]),
        ({"datasets__code_dot_good__from": "code.claen"}, ["code.claen", "code.clean"]),
        ({"arms__textbook__mixture": {"textbook": 1}}, ["textbook", "textbooks"]),
        ({"arms__raw_p": {"mixture": {"code": 1}}}, ["arms.raw_p", "tokens"]),
        ({"arms__raw__start": "raw+exercises"}, ["arms.raw.start"]),
        ({"arms__raw__mixture": {"code.clean": -1}}, ["weights"]),
        ({"model": "phi-micor"}, ["phi-micor", "phi-micro"]),
        ({"evaluate": ["humanevl"]}, ["evaluate", "humaneval"]),
        ({"datasets__textbooks__teacher": "builtni"}, ["builtni", "builtin"]),
        ({"datasets__textbooks__read": "x"}, ["datasets.textbooks", "exactly one"]),
        ({"datasets__exercises__hold_out": None}, ["held-out"]),
        ({"seeds": []}, ["seeds"]),
        ({"datasets__code_dot_clean__decontaminate": {"against": ["humanevl"]}}, ["humanevl", "humaneval", "file"]),
        ({"datasets__code_dot_clean__decontaminate": {"against": []}}, ["decontaminate.against"]),
        ({"datasets__code_dot_clean__decontaminate": {"tua": 0.9}}, ["tua", "tau"]),
        ({"datasets__code_dot_clean__decontaminate": {"scope": "page"}}, ["scope", "paragraph"]),
    ],
)
def test_mistakes_are_named_with_file_key_and_nearest_name(
    tmp_path: Path, changes: dict[str, object], expected: list[str]
) -> None:
    path = write(tmp_path, **changes)
    with pytest.raises(UserError) as error:
        load_recipe(path)
    message = str(error.value)
    assert message.startswith(path)
    assert "\n" not in message
    for part in expected:
        assert part in message


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "a: [1,\n", "name: x\nname: y\n", "\x00"])
def test_files_that_are_no_recipe(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    with pytest.raises(UserError, match=r"bad\.yaml"):
        load_recipe(str(path))


def test_unknown_names() -> None:
    with pytest.raises(UserError, match="did you mean 'quickstart'"):
        load_recipe("quickstrat")
    with pytest.raises(UserError, match=r"nowhere\.yaml"):
        load_recipe("nowhere.yaml")


def test_tokens_scale() -> None:
    recipe = load_recipe("quickstart", tokens_scale=0.1)
    assert recipe.arms["raw"].tokens == 150_000
    assert recipe.datasets["exercises"].tokens == 300_000
    assert recipe.datasets["code.good"].rate is not None
    assert recipe.datasets["code.good"].rate.sample == 150


def test_single_values_are_set_from_outside() -> None:
    changes = (
        "datasets.code.limit=2000",
        "datasets.code.good.keep.fraction=0.1",  # a name that holds a dot
        "arms.textbook.training={preset: pretrain, learning_rate: 0.001}",
        "teachers.second={kind: curriculum}",
        "seeds=[0, 1]",
    )
    recipe = load_recipe("quickstart", settings=changes)
    assert recipe.datasets["code"].limit == 2000
    assert recipe.datasets["code.good"].keep is not None
    assert recipe.datasets["code.good"].keep.fraction == 0.1
    assert recipe.arms["textbook"].training.resolved().learning_rate == 0.001
    assert recipe.teachers.keys() == {"builtin", "second"}
    assert recipe.seeds == (0, 1)
    assert load_recipe("quickstart").seeds == (0,)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("seeds", "give KEY.KEY=VALUE"),
        ("a..b=1", "give KEY.KEY=VALUE"),
        ("seeds=[0", "not valid YAML"),
        ("datasets.exercises.hold_out.test=5", "set it whole"),
        ("datasets.code.lmit=5", "did you mean"),
    ],
)
def test_what_cannot_be_set_is_said(change: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        load_recipe("quickstart", settings=[change])


PAPERS = ["phi-1", "phi-1-small", "phi-1.5", "phi-1.5-web", "phi-1.5-web-only", "tinystories"]


@pytest.mark.parametrize("name", PAPERS)
def test_a_rehearsal_needs_nothing_that_a_laptop_has_not(name: str) -> None:
    whole, small = load_recipe(name), load_recipe(name, "phi-micro", 1e-4)
    assert any(teacher.kind == "openai" for teacher in whole.teachers.values())
    assert {teacher.kind for teacher in small.teachers.values()} == {"curriculum"}
    assert not small.tokenizer.load
    for dataset in small.datasets.values():
        assert dataset.read is None or dataset.read.place == "python-installation"
        assert dataset.tokens is None or dataset.tokens >= 300_000
    assert all(arm.tokens >= 300_000 for arm in small.arms.values())
    assert load_recipe(name, None, 0.5).teachers == whole.teachers  # half of it is no rehearsal


def test_the_papers_sizes() -> None:
    tokens = {name: {arm: said.tokens for arm, said in load_recipe(name).arms.items()} for name in PAPERS}
    assert tokens["phi-1"]["phi-1-base"] == 24_000 * 1024 * 2048
    assert tokens["phi-1"]["phi-1"] == 6_000 * 256 * 2048
    assert tokens["phi-1.5"] == {"phi-1.5": 150_000_000_000}
    assert tokens["phi-1.5-web"] == {"phi-1.5-web": 300_000_000_000}
    mixture = load_recipe("phi-1.5-web").arms["phi-1.5-web"].mixture
    assert mixture["web.good"] == mixture["everyday"] == 0.4
    assert sum(mixture.values()) == pytest.approx(1)
    assert load_recipe("phi-1.5").arms["phi-1.5"].mixture["everyday"] == 0.8
