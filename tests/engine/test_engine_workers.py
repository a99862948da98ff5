import operator
import subprocess
import sys

import pytest

from hornbook.engine.workers import map_chunks


def test_results_come_in_order():
    chunks = [list(range(n)) for n in range(40)]
    assert list(map_chunks("builtins:sum", chunks, processes=2)) == [sum(chunk) for chunk in chunks]


def test_no_chunks_and_one_chunk():
    assert list(map_chunks("builtins:sum", [], processes=2)) == []
    assert list(map_chunks("builtins:sum", [[1, 2]], processes=2)) == [3]


def test_what_is_shared_comes_first():
    assert list(map_chunks("operator:mul", [1, 2, 3], processes=2, shared=5)) == [5, 10, 15]
    assert list(map_chunks("operator:mul", [7], shared=5)) == [35]


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
