"""A call that ends before its time: killed, torn, asked for more, asked for something else."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pretend import Pretend

from hornbook.evaluation.journal import Journal
from hornbook.evaluation.measure import Sampling, measure, seed_of
from hornbook.evaluation.results import read_rows
from hornbook.evaluation.task import load_task, task_of
from hornbook.evaluation.taskfile import shipped
from hornbook.records import Silent, UserError

LOGS = ("completions", "programs")  # what the killed evaluations write down before they begin a thing


@pytest.fixture
def problems(tmp_path, six):
    path = tmp_path / "six.jsonl"
    path.write_text("".join(json.dumps(asdict(p)) + "\n" for p in six), encoding="utf-8")
    return path


def plain(rows):
    return [{key: value for key, value in row.items() if key != "milliseconds"} for row in rows]


def lines(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.is_file() else []


def recorded(problems: Path, out: Path) -> tuple[set[str], set[str]]:
    """Seeds of the completions in the journal, and the texts of judged ones that are unlike any other."""
    items = {item.print: item for item in load_task(str(problems)).items}
    generated, judged = set(), set()
    for text in lines(out / "journal.jsonl"):
        try:
            entry = json.loads(text)
        except ValueError:
            continue  # torn by the kill
        value = entry["value"]
        if entry["kind"] == "completion":
            generated.add(str(seed_of(0, items[entry["key"][1]], entry["key"][2])))
        elif entry["kind"] == "verdict" and not value["passed"]:
            judged.add(value["completion"])  # it returns its own seed
    return generated, judged


def run(problems, out, logs, **rest):
    script = Path(__file__).with_name("evaluate_slowly.py")
    logs.mkdir(exist_ok=True)
    return subprocess.Popen([sys.executable, str(script), str(problems), str(out), str(logs)], **rest)


def test_killed_again_and_again_nothing_recorded_is_done_again(tmp_path, problems):
    """Real SIGKILLs at chance moments: what the journal holds is never generated or run a second time."""
    out, logs = tmp_path / "out", tmp_path / "logs"
    draw = random.Random(5)
    kills = kills_while_running = 0
    for _ in range(40):
        begun = [len(lines(logs / name)) for name in LOGS]
        generated, judged = recorded(problems, out)
        process = run(problems, out, logs, stderr=subprocess.PIPE)
        few = draw.randrange(2, 14)
        while process.poll() is None and sum(len(lines(logs / name)) for name in LOGS) < sum(begun) + few:
            time.sleep(0.001)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            kills += 1
            kills_while_running += len(lines(logs / "programs")) > begun[1]
        said = process.communicate()[1]
        assert process.returncode in (0, -signal.SIGKILL), said
        # What this call did has nothing in common with what earlier ones had recorded.
        completions, programs = (lines(logs / name)[n:] for name, n in zip(LOGS, begun, strict=True))
        assert not generated & set(completions)
        assert not [p for p in programs if bytes.fromhex(p).decode().endswith(tuple(judged))]
        if process.returncode == 0:
            break
    else:
        pytest.fail("never finished")
    assert kills >= 4
    assert kills_while_running >= 1
    clean = tmp_path / "clean"
    assert run(problems, clean, tmp_path / "other").wait() == 0
    assert plain(read_rows(out / "samples.jsonl")) == plain(read_rows(clean / "samples.jsonl"))
    assert json.loads((out / "summary.json").read_text()) == json.loads((clean / "summary.json").read_text())
    # Each kill costs at most the one completion, or the programs of the workers, that were under way.
    assert len(lines(logs / "completions")) <= 48 + kills
    assert len(lines(logs / "programs")) <= 48 + kills * (os.cpu_count() or 1)
    assert not (out / "journal.jsonl").exists()


SAMPLED = Sampling(n=2, temperature=0.8)


@pytest.fixture
def task(six):
    return task_of(shipped()["held-out"], six)


def model(task, **rest):
    return Pretend({item.prompt: item.reference for item in task.items}, 0.5, **rest)


def done(task, sampling, out, **rest):
    asked = model(task, **rest)
    summary = measure(asked, [task], sampling, out, Silent(), allow_weak=True)
    return asked.asked, summary


def test_the_same_call_again_asks_nothing_and_says_the_same(task, tmp_path):
    first, summary = done(task, SAMPLED, tmp_path)
    rows = read_rows(tmp_path / "samples.jsonl")
    assert len(first) == 12
    assert done(task, SAMPLED, tmp_path) == ([], summary)
    assert read_rows(tmp_path / "samples.jsonl") == rows


def test_more_samples_and_items_pay_for_themselves_alone(task, tmp_path):
    few = type(task)(task.file, task.items[:2])
    first, _ = done(few, SAMPLED, tmp_path)
    more, _ = done(task, Sampling(n=3, temperature=0.8, ks=(3,)), tmp_path)
    assert (len(first), len(more)) == (4, 6 * 3 - 4)
    at_once, summary = done(task, Sampling(n=3, temperature=0.8, ks=(3,)), tmp_path / "other")
    assert sorted([*first, *more]) == sorted(at_once)
    rows = read_rows(tmp_path / "samples.jsonl")
    assert plain(rows) == plain(read_rows(tmp_path / "other" / "samples.jsonl"))
    assert json.loads((tmp_path / "summary.json").read_text())["held-out"] == json.loads(
        json.dumps(summary["held-out"])
    )


def test_another_task_joins_the_first(task, tmp_path, six):
    done(task, SAMPLED, tmp_path)
    other = task_of(task.file.model_copy(update={"name": "other"}), six[:2])
    asked, _ = done(other, SAMPLED, tmp_path)
    assert len(asked) == 4
    assert json.loads((tmp_path / "summary.json").read_text()).keys() == {"held-out", "other"}
    assert {row["task"] for row in read_rows(tmp_path / "samples.jsonl")} == {"held-out", "other"}


@pytest.mark.parametrize("change", ["model", "temperature", "version", "seed", "top_p"])
def test_other_settings_are_refused_and_nothing_is_lost(task, tmp_path, change):
    done(task, SAMPLED, tmp_path)
    before = (tmp_path / "samples.jsonl").read_bytes()
    sampling, identity = SAMPLED, "pretend"
    if change == "version":
        task = task_of(task.file.model_copy(update={"version": 99}), [])
    elif change == "model":
        identity = "another"
    else:
        sampling = SAMPLED.model_copy(update={change: {"temperature": 0.7, "seed": 1, "top_p": 0.9}[change]})
    with pytest.raises(UserError, match=change):
        done(task, sampling, tmp_path, identity=identity)
    assert (tmp_path / "samples.jsonl").read_bytes() == before


def test_a_changed_problem_is_asked_again(task, tmp_path, six):
    done(task, SAMPLED, tmp_path)
    changed = task_of(task.file, [*six[:5], replace(six[5], test=six[5].test + "    assert True\n")])
    asked, _ = done(changed, SAMPLED, tmp_path)
    assert len(asked) == 2


@pytest.mark.parametrize("keep", range(0, 40, 3))
def test_a_torn_line_is_taken_off(task, tmp_path, keep):
    journal = Journal(tmp_path)
    for sample in range(2):
        journal.completion(("t", "p", sample), {"text": "é" * 9, "tokens": 1, "finish": "stop"})
    journal.close()
    file = tmp_path / "journal.jsonl"
    whole = file.read_bytes()
    first = whole.index(b"\n") + 1
    file.write_bytes(whole[: first + keep])
    again = Journal(tmp_path)
    assert again.completions.keys() == {("t", "p", 0)}
    again.completion(("t", "p", 1), {"text": "x", "tokens": 1, "finish": "stop"})
    again.close()
    assert Journal(tmp_path).completions.keys() == {("t", "p", 0), ("t", "p", 1)}


@pytest.mark.parametrize(
    "text", ["no json\n", '{"kind": "song"}\n', "[]\n", '{"kind": "verdict", "key": ["a"], "value": 1}\n']
)
def test_a_journal_that_is_none_is_the_users_mistake(tmp_path, text):
    (tmp_path / "journal.jsonl").write_text(text)
    with pytest.raises(UserError, match=r"journal\.jsonl, line 1"):
        Journal(tmp_path)


def test_samples_of_another_version_are_the_users_mistake(tmp_path):
    (tmp_path / "samples.jsonl").write_text('{"task": "a", "task_id": "b"}\n')
    with pytest.raises(UserError):
        Journal(tmp_path)
