"""What `map_chunks` promises, on this machine and on Ray alike."""

import operator
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hornbook.engine import workers
from hornbook.engine.choice import on_ray, use
from hornbook.engine.settings import EngineSettings
from hornbook.engine.workers import map_chunks

sys.path.insert(0, str(Path(__file__).parent))
from ray_here import needs_ray, surroundings


@pytest.fixture(
    scope="module", autouse=True, params=["local", pytest.param("ray", marks=[pytest.mark.slow, needs_ray])]
)
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """Every test runs with each engine."""
    if request.param == "local":
        yield request.param
        return
    with surroundings():
        with use(EngineSettings(runner="ray")):
            yield request.param
        sys.modules["ray"].shutdown()


class Counted:
    """The number 5, which writes a line into a file whenever it is unpickled."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return eval, (f"[5, open({str(self.file)!r}, 'a').write('x\\n')][0]",)


def test_workers_are_where_they_should_be(engine: str):
    where = list(map_chunks("builtins:eval", ["'ray' in __import__('sys').modules"] * 3))
    assert where == [engine == "ray"] * 3
    assert on_ray() == (engine == "ray")
    here = list(map_chunks("builtins:eval", ["'ray' in __import__('sys').modules"] * 3, here=True))
    assert here == [False] * 3


def test_results_come_in_order():
    chunks = [list(range(n)) for n in range(40)]
    assert list(map_chunks("builtins:sum", chunks, processes=2)) == [sum(chunk) for chunk in chunks]


def test_no_chunks_and_one_chunk():
    assert list(map_chunks("builtins:sum", [], processes=2)) == []
    assert list(map_chunks("builtins:sum", [[1, 2]], processes=2)) == [3]


def test_what_is_shared_comes_first():
    assert list(map_chunks("operator:mul", [1, 2, 3], processes=2, shared=5)) == [5, 10, 15]
    assert list(map_chunks("operator:mul", [7], shared=5)) == [35]


def test_what_is_shared_travels_once_to_each_worker(tmp_path):
    results = map_chunks("operator:mul", range(40), processes=2, shared=Counted(tmp_path / "unpickled"))
    assert list(results) == [5 * number for number in range(40)]
    assert len((tmp_path / "unpickled").read_text().split()) <= 2


def test_chunks_are_taken_only_a_little_ahead():
    taken = []

    def chunks():
        for n in range(1000):
            taken.append(n)
            yield [n]

    results = map_chunks("builtins:sum", chunks(), processes=2)
    assert next(results) == 0
    assert len(taken) < 20
    results.close()


def test_an_exception_of_the_function_reaches_the_caller():
    with pytest.raises(TypeError):
        list(map_chunks("builtins:sum", [[1], ["a", "b"], [2]], processes=2))


def test_an_exception_of_the_producer_reaches_the_caller():
    def chunks():
        yield from ([1], [2], [3])
        raise ValueError("no more")

    with pytest.raises(ValueError):
        list(map_chunks("builtins:sum", chunks(), processes=2))


def test_a_worker_that_dies_is_an_error_not_a_hang():
    with pytest.raises(RuntimeError):
        list(map_chunks("os:_exit", [3, 3, 3], processes=2))


def test_chunks_results_and_exceptions_that_cannot_travel_are_errors_not_a_hang():
    for function, chunk in (
        ("builtins:str", (number for number in ())),  # a generator as a chunk
        ("builtins:eval", "lambda: 0"),  # a function without a name as a result
        # an exception that can be pickled, but not unpickled
        ("builtins:exec", "import httpx\nraise httpx.HTTPStatusError('m', request=None, response=None)"),
    ):
        with pytest.raises(Exception) as raised:
            list(map_chunks(function, [chunk, chunk], processes=2))
        assert not isinstance(raised.value, AssertionError)


def test_workers_share_out_the_gpus(monkeypatch: pytest.MonkeyPatch):
    if on_ray():
        pytest.skip("Ray counts the GPUs itself (test_engine_ray)")
    monkeypatch.setattr(workers, "gpus", lambda: ["3", "5"])
    seen = (
        "[__import__('time').sleep(0.3), __import__('os').environ['CUDA_VISIBLE_DEVICES'], __import__('os').getpid()]"
    )
    found = {tuple(answer[1:]) for answer in map_chunks("builtins:eval", [seen] * 6, processes=8, gpu=True)}
    assert len(found) == 2
    assert {device for device, _ in found} == {"3", "5"}
    assert os.environ.get("CUDA_VISIBLE_DEVICES") != "3"


def test_without_a_gpu_there_are_workers_all_the_same():
    assert list(map_chunks("builtins:len", ["a", "bb", "ccc"], processes=2, gpu=True)) == [1, 2, 3]


def test_what_workers_print_does_not_mix_with_results():
    assert list(map_chunks("builtins:print", ["a", "b", "c"], processes=2)) == [None] * 3


def test_a_script_without_a_guard_may_use_workers():
    script = "from hornbook.engine.workers import map_chunks\nprint(list(map_chunks('builtins:len', ['a', 'bb'], 2)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[1, 2]"


def test_importing_the_package_is_light():
    script = "import sys, hornbook.engine; print([m for m in ('daft', 'numpy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert operator.eq(done.stdout.strip(), "[]")
