"""The engine's settings in a recipe and on the command line: what is refused, and that no artifact depends on them."""

import subprocess
import sys
from pathlib import Path

import pytest

from hornbook.engine.choice import on_ray, use
from hornbook.engine.settings import EngineSettings
from hornbook.recipe.load import load_recipe
from hornbook.recipe.plan import plan
from hornbook.records import UserError

RECIPE = "name: data\ndatasets:\n  code: {read: corpus}\n  clean: {from: code, deduplicate: {}, decontaminate: {}}\n"


def written(folder: Path, engine: str) -> str:
    path = folder / "data.yaml"
    path.write_text(RECIPE + engine)
    return str(path)


def test_no_stage_depends_on_the_engine(tmp_path: Path) -> None:
    here = plan(load_recipe(written(tmp_path, "")))
    there = plan(load_recipe(written(tmp_path, "engine: {runner: ray, address: 'ray://head:10001'}\n")))
    assert there.recipe.engine == EngineSettings(runner="ray", address="ray://head:10001")
    assert there.steps == here.steps


@pytest.mark.parametrize(
    ("engine", "said"),
    [
        ("engine: {runer: ray}", "did you mean 'runner'"),
        ("engine: {runner: spark}", "engine.runner"),
        ("engine: {address: 'head:6379'}", "address goes with runner: ray"),
        ("engine: {runner: ray, address: ''}", "address is empty"),
    ],
)
def test_mistakes_name_file_and_key(tmp_path: Path, engine: str, said: str) -> None:
    with pytest.raises(UserError) as raised:
        load_recipe(written(tmp_path, engine))
    assert said in str(raised.value)
    assert "data.yaml: engine" in str(raised.value)


def test_without_ray_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)  # as if it were not installed
    with pytest.raises(UserError, match=r"pip install \"hornbook\[cluster\]\""), use(EngineSettings(runner="ray")):
        pass
    assert not on_ray()


def test_an_engine_is_in_use_for_the_block_alone() -> None:
    with use(EngineSettings()):
        assert not on_ray()
    assert not on_ray()


@pytest.mark.parametrize("command", ["run data.yaml", "curate corpus --out out"])
def test_an_empty_address_is_refused_by_both_commands(tmp_path: Path, command: str) -> None:
    written(tmp_path, "")
    program = [sys.executable, "-m", "hornbook", *command.split(), "--ray", ""]
    ended = subprocess.run(program, capture_output=True, text=True, cwd=tmp_path)
    assert (ended.returncode, len(ended.stderr.splitlines())) == (2, 1)
    assert "--ray" in ended.stderr
