import importlib.resources

import numpy as np
import pytest

from hornbook.corpus.settings import CODE_SETS, LANGUAGE_SETS
from hornbook.problems.against import fingerprints_of
from hornbook.problems.fingerprints import CODE, LANGUAGE, SHIPPED, Source, build, fingerprints, grams_of, read, save
from hornbook.records import UserError

STATEMENT = "Return the sum of every third element of the given list that is larger than the limit provided."
PROGRAM = f'''
def odd_sum(values, limit):
    """{STATEMENT}"""
    return sum(value for value in values[::3] if value > limit)
'''


def test_what_is_saved_is_read_back(tmp_path):
    prints = build("own", [Source("own/1", (STATEMENT,), (PROGRAM,)), Source("own/2", (), ("def f(): pass",))])
    save(prints, tmp_path / "own.npz")
    again = read("own", tmp_path / "own.npz")
    for field in ("name", "tasks", "trees", "keys"):
        assert getattr(prints, field) == getattr(again, field)
    for field in ("gram_hash", "gram_task", "gram_size", "tree_task"):
        assert np.array_equal(getattr(prints, field), getattr(again, field))


def test_only_telling_grams_are_kept():
    assert grams_of("1 2 3 4 5 6 7 8 9 10 11 12 13 14", whole_when_short=True) == []
    assert grams_of("for i in range n if a i j k l m n o p", whole_when_short=True) == []
    assert len(grams_of(STATEMENT, whole_when_short=True)) == 18 - 13 + 1


def test_short_statements_are_one_gram_of_all_their_words():
    short = "Find the longest common prefix of two words"
    assert [size for _, size in grams_of(short, whole_when_short=True)] == [8]
    assert grams_of(short, whole_when_short=False) == []
    assert grams_of("Add two numbers", whole_when_short=True) == []


@pytest.mark.parametrize(("name", "problems"), [("humaneval", 164), ("mbpp", 974), ("unconventional", 132)])
def test_every_set_is_covered(name, problems):
    prints = fingerprints_of(name)
    assert len(prints.tasks) == problems
    assert set(prints.tree_task.tolist()) == set(range(problems))
    assert np.count_nonzero(prints.grams_of_task) >= 0.99 * problems
    assert np.all(np.diff(prints.gram_hash.astype(object)) >= 0)


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_files_hold_no_text(name):
    data = importlib.resources.files("hornbook.problems") / "data" / f"{name}.npz"
    with data.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        assert all(arrays[key].dtype.kind in "iu" for key in arrays.files)
        tasks = arrays["tasks"].tobytes().decode().split("\n")
    assert tasks == list(fingerprints(name).tasks)
    assert all(task.rsplit("/", 1)[1].isdigit() for task in tasks)


def test_names_that_need_no_import_are_these():
    assert (("unconventional", *CODE), LANGUAGE) == (CODE_SETS, LANGUAGE_SETS)


def test_a_sketch_is_the_smallest_hashes_of_each_problem():
    sources = [Source(f"a/{i}", (" ".join(f"word{i}of{j}" for j in range(13 + i)),), ()) for i in range(20)]
    whole, sketched = build("a", sources), build("a", sources, sketch=4)
    assert whole.grams_of_task.tolist() == list(range(1, 21))
    assert sketched.grams_of_task.tolist() == [min(4, n) for n in range(1, 21)]
    for task in range(20):
        of_task = sorted(whole.gram_hash[whole.gram_task == task].tolist())
        assert sketched.gram_hash[sketched.gram_task == task].tolist() == of_task[:4]


def test_phrases_of_many_problems_are_left_out():
    phrase = "which of the following statements about these animals could never be quite true"
    sources = [Source(f"a/{i}", (phrase, f"{phrase} of number word{i}"), ()) for i in range(4)]
    assert build("a", sources, common=3).grams_of_task.tolist() == [1, 1, 1, 1]
    assert build("a", sources[:3], common=3).grams_of_task.tolist() == [4, 4, 4]


def test_unknown_sets_are_refused():
    with pytest.raises(UserError):
        fingerprints("apps")
