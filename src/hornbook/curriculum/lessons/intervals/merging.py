"""Merging spans: one block out of all that overlap or touch."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import places
from hornbook.curriculum.lessons.intervals._draws import Span, spans
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _merge(rng: Random) -> Example:
    shifts = spans(rng, 5, 14, 5)
    return example(
        """Helpers sign up for a stall from one hour to another. From when to when is somebody there? The shifts are
        put in order and glued together where they meet.""",
        '''
        def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
            """Return the blocks of time that the spans cover, in order."""
            blocks: list[tuple[int, int]] = []
            for start, end in sorted(spans):
                if blocks and start <= blocks[-1][1]:
                    first, last = blocks[-1]
                    blocks[-1] = (first, max(last, end))
                else:
                    blocks.append((start, end))
            return blocks


        shifts = $shifts
        print(sorted(shifts))
        print(merged(shifts))
        ''',
        """In sorted order a shift can only meet the last block, as all blocks before that ended earlier. `max` is
        needed because a shift may end before the block does: then it lies inside and changes nothing.""",
        shifts=shifts,
    )


def _open_block(rng: Random) -> Example:
    rows = spans(rng, 4, 20, 8)
    return example(
        """A generator keeps the current block in two variables and passes it on with `yield` when it cannot grow any
        more. How
        long was a lamp in a hall on, if several people switched it on for some minutes?""",
        '''
        from collections.abc import Iterator


        def blocks(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
            """Yield the merged spans in order; there is at least one span."""
            ordered = sorted(spans)
            start, end = ordered[0]
            for next_start, next_end in ordered[1:]:
                if next_start > end:
                    yield start, end
                    start = next_start
                    end = next_end
                else:
                    end = max(end, next_end)
            yield start, end


        spans = $rows
        print(list(blocks(spans)))
        print("on for", sum(end - start for start, end in blocks(spans)), "minutes")
        print("added up naively:", sum(end - start for start, end in spans))
        ''',
        """The last line counts minutes several times when they belong to several spans, so it is never smaller than
        the one before. After the loop one block is still open; the final `yield` hands it out.""",
        rows=rows,
    )


def _pages(rng: Random) -> Example:
    start = rng.randint(3, 20)
    days = [start, start + 1, start + 2, start + 5, start + 6, start + 9]
    place = places(rng, 1)[0]
    return example(
        """A guide book mentions $place on several pages. In the index, neighbouring pages become a range. Whole
        numbers are spans of length one, and two of them belong together when the next is larger by one.""",
        '''
        def page_ranges(pages: list[int]) -> list[list[int]]:
            """Return [first, last] for each run of neighbouring pages."""
            runs: list[list[int]] = []
            for page in sorted(set(pages)):
                if runs and page == runs[-1][1] + 1:
                    runs[-1][1] = page
                else:
                    runs.append([page, page])
            return runs


        runs = page_ranges($pages)
        print(runs)
        print("$place:", ", ".join(f"{a}-{b}" if a < b else str(a) for a, b in runs))
        ''',
        """Lists instead of tuples make it possible to change the end of the last run directly. The set removes pages
        that are mentioned twice before the numbers are put in order.""",
        place=place,
        pages=[*rng.sample(days, len(days)), start + 1],
    )


def _total_question(rng: Random) -> Question:
    rows = spans(rng, 4, 12, 6)
    return question(
        """Painters paint parts of a fence, each from one metre mark to another. Write a function that returns how many
        metres of the fence are painted, with doubly painted metres counted once.""",
        '''
        def painted(parts: list[tuple[int, int]]) -> int:
            """Return the total length that is covered by at least one part."""
            total = 0
            reached = 0
            for start, end in sorted(parts):
                if end > reached:
                    total += end - max(start, reached)
                    reached = end
            return total


        print(painted($rows))
        print(painted([]))
        ''',
        """Only the new metres of each part are added: those behind the point reached so far. A part that ends before
        this point brings nothing and is skipped by the `if`. The marks are not negative, so 0 is a safe beginning.""",
        rows=rows,
    )


def _storm_question(rng: Random) -> Question:
    rows = [(start * 10, start * 10 + rng.randint(5, 20)) for start in sorted(rng.sample(range(12), 5))]
    gap = rng.choice((10, 15))
    return question(
        """Showers with less than $gap dry minutes between them count as one spell of rain. Write a function that
        returns the spells for a list of showers.""",
        '''
        def spells(showers: list[tuple[int, int]], dry: int) -> list[tuple[int, int]]:
            """Merge showers if fewer than so many dry minutes lie between them."""
            found: list[tuple[int, int]] = []
            for start, end in sorted(showers):
                if found and start - found[-1][1] < dry:
                    found[-1] = (found[-1][0], max(found[-1][1], end))
                else:
                    found.append((start, end))
            return found


        showers = $rows
        print(spells(showers, $gap))
        print(spells(showers, 0))
        ''',
        """The dry time is the start of the shower minus the end of the spell before. With 0 instead of $gap only
        showers that really overlap are joined.""",
        rows=rows,
        gap=gap,
    )


def _bridged(rows: list[Span], gap: int) -> list[Span]:
    """By joining any two that are near each other until no two are."""
    blocks = sorted(set(rows))
    for one in blocks:
        for two in blocks:
            if one != two and max(one[0], two[0]) - min(one[1], two[1]) <= gap:
                rest = [b for b in blocks if b not in (one, two)]
                return _bridged([*rest, (min(one[0], two[0]), max(one[1], two[1]))], gap)
    return blocks


def _near(rng: Random) -> tuple[list[Span], int]:
    return spans(rng, rng.randint(2, 6), 18, 4), rng.randint(0, 3)


def _without(blocks: list[Span], start: int, end: int) -> list[Span]:
    left = [u for a, b in blocks for u in range(a, b) if not start <= u < end]
    cut = [(u, u + 1) for u in left]
    return _bridged(cut, 0)


def _separate(rng: Random) -> tuple[list[Span], int, int]:
    at, blocks = 0, []
    for _ in range(rng.randint(1, 4)):
        start = at + rng.randint(1, 4)
        at = start + rng.randint(1, 5)
        blocks.append((start, at))
    begin = rng.randint(0, at)
    return blocks, begin, begin + rng.randint(1, 6)


LESSON = Lesson(
    topic="Merging spans that overlap or touch",
    area="intervals",
    concepts=("intervals", "sorting", "merging"),
    openings=(
        """A list of spans often says the same thing several times: from 9 to 11, from 10 to 12, from 12 to 13. Merged,
        it is one block from 9 to 13, and questions about it become easy.""",
        """How long was anybody in the office? Adding up the hours of all the people counts common hours twice. First
        the spans have to be merged into blocks that do not overlap.""",
        """Sorting brings together what belongs together. With spans in the order of their starts, one pass from left to
        right is enough to glue all that overlap.""",
    ),
    ideas=(
        (
            """Sort by the start. Then each span begins no earlier than those before it, and the only question is
            whether it begins before the current block is over.""",
            """Unsorted, every span could touch every other, and merging two could make room for a third. In the order
            of the starts a span has to be compared with one block only.""",
        ),
        (
            """If the next span begins within the block, the block grows to the larger of the two ends. If not, the
            block is finished and the span begins another.""",
            """Two cases, nothing more: the span joins the block, or it opens a new one. In the first case only the end
            can change, since the start of the block is the smallest already.""",
        ),
        (
            """Whether touching spans are merged is decided by `<=` or `<`. For times one usually merges (9, 10) and
            (10, 12), because nothing lies between them.""",
            """A tolerance is a small change: `start <= end_of_block + gap` also joins spans that are near each other.
            For whole days with both ends included, `+ 1` joins the 3rd to the 4th.""",
        ),
        (
            """Merged blocks are separate and in order. Their lengths can be added, the spaces between them are free,
            and a binary search finds the block for a given time.""",
            """The result is the shortest list that covers the same points. Two different lists of spans cover the same
            time exactly when they have the same merged form.""",
        ),
    ),
    examples=(_merge, _open_block, _pages),
    pitfalls=(
        """Setting the end of the block to the end of the new span. With (1, 9) and (2, 3) the block would shrink to
        (1, 3). The end is the larger of the two, `max(last, end)`.""",
        """Comparing with the span before instead of the block. In (1, 9), (2, 3), (5, 6) the third span does not touch
        the second but lies inside the first.""",
        """Forgetting the block that is still open after the loop. If a block is stored only when another begins, the
        last one is never stored.""",
    ),
    questions=(_total_question, _storm_question),
    asks=(
        "Why are the spans sorted first?",
        "What happens to the next span?",
        "Are touching spans merged?",
        "What is the merged list good for?",
    ),
    notes={
        "student": (
            """The loop invariant: the blocks found so far are disjoint, in order, and cover what the spans seen so far
            cover. Sorting costs O(n log n), the pass O(n).""",
        ),
        "analyst": (
            """In SQL this is the "gaps and islands" problem. The islands are the merged blocks, and a running maximum
            of the ends plays the role of the current block.""",
        ),
        "young": (
            """Stick strips of paper along a line. Where strips overlap you see one long strip. Count the long strips,
            not the short ones.""",
        ),
        "hobbyist": (
            """Try it with the hours at which the heating was on, or with the days on which you were abroad last
            year.""",
        ),
    },
    families=(
        Family(
            "merge_with_tolerance",
            "spans|intervals|periods: list[tuple[int, int]], gap|tolerance|slack: int -> $hint",
            names=("$stem", "${stem}_with_gap", "join_near_$word"),
            tells=(
                "Merge $spans, pairs (start, end), whenever they overlap or leave a gap of at most $gap between them, "
                "and return $what.",
                "Two of $spans, given as (start, end), belong to one block if they overlap or if at most $gap lies "
                "between the end of one and the start of the other; blocks grow in this way as far as possible. Return "
                "$what.",
                "Join everything among $spans (start, end) that overlaps or is apart by no more than $gap, until "
                "nothing can be joined any more, and return $what.",
            ),
            notes=("The order of the spans does not matter. If $gap is 0, touching spans are still joined.",),
            varies={
                "answer": (
                    {
                        "stem": "merge_spans",
                        "word": "spans",
                        "hint": "list[tuple[int, int]]",
                        "get": "blocks",
                        "what": "the blocks (start, end) in ascending order",
                    },
                    {
                        "stem": "count_blocks",
                        "word": "count",
                        "hint": "int",
                        "get": "len(blocks)",
                        "what": "the number of blocks",
                    },
                )
            },
            solutions=(
                program("""
                    blocks = []
                    for start, end in sorted($spans):
                        if blocks and start - blocks[-1][1] <= $gap:
                            blocks[-1] = (blocks[-1][0], max(end, blocks[-1][1]))
                        else:
                            blocks.append((start, end))
                    return $get
                """),
                program("""
                    blocks = []
                    for start, end in $spans:
                        near = [b for b in blocks if b[0] - end <= $gap and start - b[1] <= $gap]
                        blocks = [b for b in blocks if b not in near]
                        starts, ends = zip((start, end), *near)
                        blocks.append((min(starts), max(ends)))
                    blocks.sort()
                    return $get
                """),
            ),
            oracle=lambda spans, gap, answer: (
                _bridged(spans, gap) if answer["get"] == "blocks" else len(_bridged(spans, gap))
            ),
            draw=lambda rng, answer: _near(rng),
            edges=(([], 1), ([(1, 3), (5, 6)], 2), ([(1, 3), (5, 6)], 1), ([(4, 9), (1, 2), (5, 6)], 2)),
            about={
                "spans": "pairs (start, end), start < end",
                "gap": "the largest gap that is bridged, 0 or more",
                "return": "$what",
            },
        ),
        Family(
            "covered_by_spans",
            "spans|shifts|stays: list[tuple[int, int]] -> int",
            names=("total_covered$tag", "covered$tag", "count_covered$tag"),
            tells=(
                "Return $what at least one of $spans$ends, each counted once.",
                "Each of $spans is a pair (start, end)$more. Return $what one or more of them, without counting "
                "anything twice.",
                "Compute $what at least one of the intervals in $spans$ends. What belongs to several of them counts "
                "once.",
            ),
            varies={
                "unit": (
                    {
                        "what": "the total length covered by",
                        "tag": "_length",
                        "plus": "",
                        "more": "",
                        "ends": ", pairs (start, end)",
                    },
                    {
                        "what": "how many different days belong to",
                        "tag": "_days",
                        "plus": " + 1",
                        "more": " of a first and a last day, both included",
                        "ends": ", pairs of a first and a last day, both included",
                    },
                )
            },
            solutions=(
                "total = 0\nreached = None\nfor start, end in sorted($spans):\n    stop = end$plus\n"
                "    if reached is None or start > reached:\n        total += stop - start\n        reached = stop\n"
                "    elif stop > reached:\n        total += stop - reached\n        reached = stop\nreturn total",
                "units = set()\nfor start, end in $spans:\n    units.update(range(start, end$plus))\nreturn len(units)",
            ),
            oracle=lambda spans, unit: sum(
                any(start <= at < end + (unit["plus"] != "") for start, end in spans) for at in range(-5, 60)
            ),
            draw=lambda rng, unit: (spans(rng, rng.randint(2, 6), 16, 6),),
            edges=(([],), ([(2, 5)],), ([(1, 9), (2, 3), (9, 11)],), ([(1, 4), (5, 6)],)),
            about={"spans": "pairs of whole numbers, the first less than the second", "return": "the total"},
            noun="$what at least one of $spans$ends",
            gives="nat",
        ),
        Family(
            "cut_out_of_blocks",
            "blocks|spans|opening: list[tuple[int, int]], start|begin: int, end|stop: int -> list[tuple[int, int]]",
            names=("cut_out", "remove_span", "without_break", "blocks_without"),
            tells=(
                "$blocks are separate spans (start, end) in ascending order. Return what is left of them when the time "
                "from $start to $end is cut out.",
                "Take the stretch from $start to $end out of $blocks, an ascending list of pairs (start, end) that do "
                "not touch, and return the remaining pairs.",
                "Return $blocks without everything between $start and $end. They are pairs (start, end) in order and "
                "apart from each other; a pair may shrink, disappear or fall into two.",
            ),
            solutions=(
                program("""
                    left = []
                    for first, last in $blocks:
                        if first < $start:
                            left.append((first, min(last, $start)))
                        if last > $end:
                            left.append((max(first, $end), last))
                    return left
                """),
                program("""
                    left = []
                    for first, last in $blocks:
                        for a, b in ((first, min(last, $start)), (max(first, $end), last)):
                            if a < b:
                                left.append((a, b))
                    return left
                """),
            ),
            oracle=_without,
            draw=_separate,
            edges=(([], 1, 4), ([(2, 8)], 4, 5), ([(2, 8)], 2, 8), ([(1, 3), (4, 6)], 3, 4), ([(1, 3), (5, 7)], 2, 6)),
            about={
                "blocks": "separate pairs (start, end), in ascending order",
                "start": "where the cut begins",
                "end": "where the cut ends, after its start",
                "return": "the pairs that remain, in ascending order",
            },
            noun=(
                "the spans that are left of $blocks, ascending pairs (start, end), when the time from "
                "$start to $end is cut out"
            ),
            gives="spans",
        ),
    ),
)
