"""On a Ray cluster: the same artifacts as on this machine, lost workers replaced, telemetry off, one hornbook only."""

import json
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from ray_here import needs_ray, started_ray

pytestmark = [pytest.mark.slow, needs_ray]

RECIPE = """
name: data
teachers:
  builtin: {{kind: curriculum}}
datasets:
  code: {{read: {corpus}}}
  code.clean: {{from: code, deduplicate: {{}}, decontaminate: {{}}}}
  code.good: {{from: code.clean, rate: {{teacher: builtin, sample: 120}}, classify: {{}}, keep: {{fraction: 0.4}}}}
  textbooks: {{write: textbooks, teacher: builtin, tokens: 20_000, decontaminate: {{}}}}
  exercises: {{write: exercises, teacher: builtin, tokens: 100_000}}
"""
STAGES = {"read", "deduplicate", "decontaminate", "rate", "classify", "select", "write_textbooks", "write_exercises"}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with started_ray(cores=2, gpus=2) as address:
        yield address


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    """600 files of the standard library with packages, copies and near-copies of some, and a recipe that reads them."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    library = Path(sysconfig.get_path("stdlib"))
    files = [file for file in sorted(library.rglob("*.py")) if "site-packages" not in file.parts]
    files = [file for file in files if 2_000 < file.stat().st_size < 20_000][:600]
    assert len(files) == 600
    for number, file in enumerate(files):
        (corpus / f"{number:03}_{file.name}").write_bytes(file.read_bytes())
    for number in range(0, 600, 50):
        (corpus / f"copy_{number}.py").write_bytes(files[number].read_bytes())
        (corpus / f"near_{number}.py").write_bytes(files[number].read_bytes() + b"\n# a line more\n")
    path = tmp_path / "data.yaml"
    path.write_text(RECIPE.format(corpus=corpus))
    return path


def child(program: str) -> Any:
    """What a program prints as JSON in its last line."""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def manifests(recipe: Path, workspace: Path, *options: str) -> dict[str, list[dict[str, Any]]]:
    """Run a recipe; every stage's manifests, without what may differ: seconds and the machine."""
    command = [sys.executable, "-m", "hornbook", "run", str(recipe), "--workspace", str(workspace), *options]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    found: dict[str, list[dict[str, Any]]] = {}
    for file in sorted(workspace.glob("*/*/manifest.json")):
        manifest = json.loads(file.read_text())
        found.setdefault(manifest["stage"], []).append(
            {key: value for key, value in manifest.items() if key not in ("seconds", "environment")}
        )
    return found


def test_the_same_rows_and_fingerprints_as_on_this_machine(address: str, recipe: Path, tmp_path: Path) -> None:
    here = manifests(recipe, tmp_path / "here")
    there = manifests(recipe, tmp_path / "there", "--ray", address)
    assert here.keys() == STAGES
    assert all(manifest["row_hashes"] for found in here.values() for manifest in found)
    assert here["deduplicate"][0]["dropped"]["near duplicate"] >= 12  # there was something to find
    assert there == here


def on_the_cluster(address: str, lines: str) -> str:
    indented = "\n".join(f"    {line}" for line in lines.strip().splitlines())
    return f"""
import json
from hornbook.engine import cluster, tables
from hornbook.engine.choice import use
from hornbook.engine.settings import EngineSettings
from hornbook.engine.workers import map_chunks
from hornbook.records import UserError
with use(EngineSettings(runner="ray", address={address!r})):
{indented}
"""


def test_a_worker_that_dies_is_replaced_and_its_chunk_sent_again(address: str, tmp_path: Path) -> None:
    once = f"__import__('os').path.exists({str(tmp_path / 'died')!r}) or "
    once += f"[open({str(tmp_path / 'died')!r}, 'w').close(), __import__('os')._exit(3)]"
    program = f"print(json.dumps(list(map_chunks('builtins:eval', ['1', '2', {once!r}, '4', '5', '6']))))"
    assert child(on_the_cluster(address, program)) == [1, 2, True, 4, 5, 6]


def test_telemetry_is_off_in_workers_of_both_kinds(address: str) -> None:
    """Daft's workers are Ray actors too, with the job's environment: a task that imports no hornbook has the same."""
    program = """
import ray
names = ["DO_NOT_TRACK", "DAFT_ANALYTICS_ENABLED", "RAY_USAGE_STATS_ENABLED"]
asked = "__import__('daft.scarf_telemetry', fromlist=['opted_out']).opted_out()"
task = ray.remote(lambda: eval(asked))
ours = list(map_chunks("builtins:eval", [asked] * 2))
print(json.dumps([list(map_chunks("os:getenv", names)), ours, ray.get(task.remote())]))
"""
    assert child(on_the_cluster(address, program)) == [["1", "0", "0"], [True, True], True]


def test_each_worker_has_a_gpu_of_its_own_where_there_are_some(address: str) -> None:
    seen = "[__import__('time').sleep(1), __import__('os').environ['CUDA_VISIBLE_DEVICES']][1]"
    program = f"print(json.dumps(list(map_chunks('builtins:eval', [{seen!r}] * 6, gpu=True))))"
    assert set(child(on_the_cluster(address, program))) == {"0", "1"}


def test_tables_keep_their_order_and_a_process_its_runner(address: str) -> None:
    program = """
texts = [" ".join(f"w{(n * 7 + k) % 50}" for k in range(30)) for n in range(1000)]
signatures = tables.map_texts(sign, texts, HASHES)
assert (signatures == sign(texts)).all()
"""
    program = "from hornbook.similarity.minhash import HASHES, sign" + program
    answer = "print(json.dumps(signatures.tolist()))"
    there = child(on_the_cluster(address, program) + answer)
    assert there == child("import json\nfrom hornbook.engine import tables\n" + program + answer)
    refused = "\ntry: tables.map_texts(sign, ['a'], HASHES)\nexcept UserError: print('true')"
    assert child(on_the_cluster(address, program) + refused) is True


def test_what_was_written_is_run_on_the_cluster_with_the_same_verdicts(address: str) -> None:
    """Round after round on the same workers, whose sandboxes are the cluster's own."""
    program = """
rounds = [[f"print({n})" if n % 5 else "1 / 0" for n in range(100)], ["while True: pass"], [], ["print('end')"]]
from hornbook.synthesis.running import Runner
with Runner(trusted=False, allow_weak=True) as runner:
    found = [[(v.status, v.output) for v in runner.verdicts(codes)] for codes in rounds]
    assert runner.level in (1, 2, 3)
print(json.dumps(found))
"""
    there = child(on_the_cluster(address, program))
    assert there == child("import json" + program)
    assert [one[0][0] for one in there if one] == ["failed", "timeout", "passed"]
    assert there[0][7] == ["passed", "7\n"]


def test_another_hornbook_on_the_workers_is_refused(address: str) -> None:
    program = """
cluster.package_hash = lambda: "another"
try: list(map_chunks("builtins:len", ["a", "b"]))
except UserError as error: print(json.dumps(str(error)))
"""
    assert "another hornbook" in child(on_the_cluster(address, program))


@pytest.mark.parametrize("place", ["127.0.0.1:1", "nonsense"])
def test_a_cluster_that_is_not_there_is_said_in_one_line_before_any_work(place: str, recipe: Path) -> None:
    command = [sys.executable, "-m", "hornbook", "run", str(recipe), "--workspace", "none", "--ray", place]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=recipe.parent)
    assert ended.returncode == 2
    assert place in ended.stderr.splitlines()[-1]
    assert not list((recipe.parent / "none").glob("read"))
