"""Trees of topics: grown level by level, told apart, cut evenly, read back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hornbook.records import Silent, UserError
from hornbook.synthesis.topics import Topic, different, grow, read_topics, write_topics
from hornbook.teacher import OutlineSpec, Quarantined, one_by_one

KINDS = ["sorting", "parsing", "graphs", "regex", "dates", "money", "bits", "trees", "queues", "classes", "errors"]
VIEWS = ["speed", "tests", "names", "memory", "proofs", "history", "limits", "design", "stories", "tools"]


class Planner:
    """Divides a topic by putting a word behind it."""

    name = "planner"
    many = one_by_one

    def __init__(self, outline: Callable[[OutlineSpec], tuple[str, ...]]) -> None:
        self.outline = outline


def by_words(spec: OutlineSpec) -> tuple[str, ...]:
    words = KINDS if len(spec.path) == 1 else VIEWS
    return tuple(f"{word} {spec.topic}" for word in words[: spec.breadth])


def test_a_tree_grows_until_it_has_enough_leaves_and_is_cut_evenly() -> None:
    seen: list[OutlineSpec] = []

    def outline(spec: OutlineSpec) -> tuple[str, ...]:
        seen.append(spec)
        return by_words(spec)

    grown = grow(Planner(outline), ["cooking", "music"], 100, Silent())  # type: ignore[arg-type]
    assert len(grown.topics) == 100
    assert {topic.path[0] for topic in grown.topics} == {"cooking", "music"}
    assert abs(sum(topic.path[0] == "music" for topic in grown.topics) - 50) <= 2
    assert all(topic.path[-1] == topic.topic for topic in grown.topics)
    assert {len(topic.path) for topic in grown.topics} == {3}
    assert seen[2].path == ("cooking", seen[2].topic)


def test_topics_that_say_the_same_are_dropped_before_they_are_divided() -> None:
    def outline(spec: OutlineSpec) -> tuple[str, ...]:
        if spec.topic == "poor":
            raise Quarantined("nothing")
        return ("sorting lists", "the sorting of a list", "sort a list", "binary trees", "regular expressions")

    grown = grow(Planner(outline), ["python", "poor"], 4, Silent())  # type: ignore[arg-type]
    assert [topic.topic for topic in grown.topics] == ["sorting lists", "binary trees", "regular expressions", "poor"]
    assert grown.dropped == {"like another topic": 2, "not divided: no usable answer": 1}


def test_a_teacher_that_divides_nothing_is_said() -> None:
    with pytest.raises(UserError, match="found 1 different topics where there were 1"):
        grow(Planner(lambda spec: ("the same", "same")), ["seed"], 10, Silent())  # type: ignore[arg-type]
    with pytest.raises(UserError, match="no seed"):
        grow(Planner(by_words), [], 10, Silent())  # type: ignore[arg-type]


def test_ten_thousand_topics_are_told_apart_in_seconds() -> None:
    topics = [f"{a} of {b} in {c}" for a in KINDS for b in VIEWS for c in KINDS if c != a] * 2
    kept = different(topics)
    assert len({topics[row] for row in kept}) == len(kept) <= len(topics) // 2
    assert len(kept) > 500  # the same words in another order are the same topic here


def test_files_of_topics(tmp_path: Path) -> None:
    file = tmp_path / "topics.jsonl"
    write_topics([Topic("slices", ("python", "lists", "slices")), Topic("é", ("é",))], file)
    assert read_topics(str(file)) == ["slices", "é"]
    file.write_text("# mine\nfirst\n\nsecond\nfirst\n")
    assert read_topics(str(file)) == ["first", "second"]
    file.write_text('first\n{"title": 1}\n')
    with pytest.raises(UserError, match="line 2"):
        read_topics(str(file))
    file.write_text("# nothing\n")
    with pytest.raises(UserError, match="no topic"):
        read_topics(str(file))
    with pytest.raises(UserError, match="cannot be read"):
        read_topics(str(tmp_path / "none"))
