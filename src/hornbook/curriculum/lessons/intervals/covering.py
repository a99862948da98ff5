"""Covering a range with pieces: always the piece that reaches farthest."""

from itertools import combinations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, people
from hornbook.curriculum.lessons.intervals._draws import Span, spans
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _planks(rng: Random) -> Example:
    end = rng.randint(14, 18)
    pieces = [(0, rng.randint(3, 5)), (0, 2), (2, rng.randint(6, 9)), (4, 7), (6, rng.randint(10, 13)), (9, end)]
    return example(
        """A ditch of $end metres is covered with planks that lie at fixed places. Which planks are needed, and how few
        will do? At each point the plank that reaches farthest is taken.""",
        '''
        def cover(planks: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
            """Return as few planks as possible that cover the ditch from 0 on; [] if it cannot be covered."""
            chosen = []
            reached = 0
            while reached < length:
                candidates = [plank for plank in planks if plank[0] <= reached < plank[1]]
                if not candidates:
                    return []
                best = max(candidates, key=lambda plank: plank[1])
                chosen.append(best)
                reached = best[1]
            return chosen


        planks = $pieces
        print(cover(planks, $end))
        print(cover(planks, $more))
        ''',
        """`reached` is the point up to which the ditch is covered. A plank is a candidate if it begins there or before
        and ends beyond. In the second call no plank goes on at $end, so there is no cover.""",
        pieces=rng.sample(pieces, len(pieces)),
        end=end,
        more=end + 2,
    )


def _strips(rng: Random) -> Example:
    holes, length = distinct(rng, 8, 1, 40), rng.randint(6, 9)
    return example(
        """A hose has small holes at the given centimetres. They are closed with strips of tape that are $length cm
        long. The first strip begins at the first hole, for it has to be covered and nothing lies before it.""",
        '''
        def strips(holes: list[int], length: int) -> list[int]:
            """Return where the strips begin, as few of them as possible."""
            starts: list[int] = []
            for hole in sorted(holes):
                if not starts or hole > starts[-1] + length:
                    starts.append(hole)
            return starts


        holes = $holes
        print(sorted(holes))
        print(strips(holes, $length))
        ''',
        """A strip that began farther left would waste tape on a part without holes. So each strip begins at the first
        hole that the strips before it left open.""",
        holes=holes,
        length=length,
    )


def _watch(rng: Random) -> Example:
    names = people(rng, 5)
    ends = (rng.randint(9, 11), rng.randint(12, 13), rng.randint(14, 15), 17, 18)
    rows = [(name, start, end) for name, start, end in zip(names, (8, 8, 10, 12, 14), ends, strict=True)]
    return example(
        """A desk has to be staffed from 8 to 18 o'clock. The offers are sorted by their start; while they begin early
        enough, only the farthest end is remembered.""",
        '''
        def roster(offers: list[tuple[str, int, int]], opening: int, closing: int) -> list[str] | None:
            """Return the names of as few people as possible, None if an hour stays open."""
            ordered = sorted(offers, key=lambda offer: offer[1])
            chosen = []
            at, reached = 0, opening
            while reached < closing:
                best_name, best_end = "", reached
                while at < len(ordered) and ordered[at][1] <= reached:
                    name, _, end = ordered[at]
                    if end > best_end:
                        best_name, best_end = name, end
                    at += 1
                if best_end == reached:
                    return None
                chosen.append(best_name)
                reached = best_end
            return chosen


        offers = $rows
        print(roster(offers, 8, 18))
        print(roster(offers, 7, 18))
        ''',
        """The position `at` never goes back: an offer that was looked at and not taken ends no later than the one that
        was, so it will not be needed. In the second call nobody is there at 7, hence `None`.""",
        rows=literal(rows),
    )


def _lamps_question(rng: Random) -> Question:
    width = rng.randint(2, 4)
    doors = distinct(rng, 6, 0, 30)
    return question(
        """A lamp lights up the street for $width metres to both sides. Write a function that returns where to put as
        few lamps as possible so that each of the given doors is lit.""",
        '''
        def lamps(doors: list[int], radius: int) -> list[int]:
            """Return the places of the lamps, from left to right."""
            places: list[int] = []
            for door in sorted(doors):
                if not places or door > places[-1] + radius:
                    places.append(door + radius)
            return places


        doors = $doors
        print(sorted(doors))
        print(lamps(doors, $width))
        ''',
        """The leftmost dark door has to be lit by some lamp, and the lamp should stand as far to the right as this door
        allows: at the door plus the radius. From there it lights the most of what comes.""",
        doors=doors,
        width=width,
    )


def _gap_question(rng: Random) -> Question:
    rows = [*spans(rng, 4, 9, 4), (0, rng.randint(2, 4))]
    return question(
        """Pipes are laid from one metre mark to another. Write a function that returns how far one gets
        from 0 on before there is a hole.""",
        '''
        def first_hole(pipes: list[tuple[int, int]]) -> int:
            """Return the point up to which the pipes cover everything from 0 on."""
            reached = 0
            for start, end in sorted(pipes):
                if start > reached:
                    break
                reached = max(reached, end)
            return reached


        print(first_hole($rows))
        print(first_hole([(0, 4), (2, 3), (4, 7), (8, 9)]))
        ''',
        """The pipes are sorted by their starts. The first one that begins beyond the covered part leaves a hole in
        front of it, and so do all later ones. In the second call the hole begins at 7.""",
        rows=rows,
    )


def _fewest(pieces: list[Span], length: int) -> int | None:
    """All selections, the small ones first; each unit has to lie in some chosen piece."""
    units = set(range(length))
    for size in range(len(pieces) + 1):
        for some in combinations(pieces, size):
            if units.issubset(unit for start, end in some for unit in range(start, end)):
                return size
    return None


def _chain(rng: Random) -> tuple[list[Span], int]:
    """Pieces that mostly cover the range, and some more."""
    at = 0
    pieces: list[Span] = []
    while len(pieces) < rng.randint(2, 3):
        end = at + rng.randint(2, 5)
        pieces.append((max(0, at - rng.randint(0, 2)), end))
        at = end + (rng.random() < 0.08)
    pieces += spans(rng, rng.randint(1, 3), 7, 5)
    return rng.sample(pieces, len(pieces)), at - rng.choice((0, 0, 1))


def _tapes(marks: list[int], length: int) -> int:
    """The fewest by trying all ways to begin: a table over the sorted marks, from the right."""
    ordered = sorted(set(marks))
    best = [0] * (len(ordered) + 1)
    for i in reversed(range(len(ordered))):
        ends = [j for j in range(i + 1, len(ordered) + 1) if ordered[j - 1] - ordered[i] <= length]
        best[i] = 1 + min(best[j] for j in ends)
    return best[0]


def _uncovered(pieces: list[Span], start: int, end: int) -> list[int]:
    covered = {unit for a, b in pieces for unit in range(a, b + 1)}
    return sorted(set(range(start, end + 1)) - covered)


def _area(rng: Random) -> tuple[list[Span], int, int]:
    start = rng.randint(0, 5)
    return spans(rng, rng.randint(1, 4), 12, 5), start, start + rng.randint(2, 10)


LESSON = Lesson(
    topic="Covering a range with as few pieces as possible",
    area="intervals",
    concepts=("intervals", "greedy", "covering"),
    openings=(
        """A watch has to be kept all night, and each volunteer offers certain hours. How many volunteers are needed so
        that nobody sleeps on the job, and whom should one ask?""",
        """Covering is the reverse of choosing intervals that do not overlap. Now they may overlap as much as they like,
        only no hole may be left, and the fewer pieces the better.""",
        """To cross a river on stepping stones, look at all stones within reach and take the one that brings you
        farthest. The same rule covers a range with pieces.""",
    ),
    ideas=(
        (
            """Begin at the left end. Some piece has to cover this point; among those that do, the one that reaches
            farthest to the right is never a bad choice.""",
            """The leftmost uncovered point forces a decision. All pieces that cover it are candidates, and whatever a
            shorter one covers beyond that point, the longest one covers too.""",
        ),
        (
            """After a choice the covered part ends farther right, and the question is the same again: who covers the
            next point and reaches farthest from there?""",
            """One variable, the point reached so far, describes the state. The loop ends when it is at the end of the
            range or when no piece gets beyond it.""",
        ),
        (
            """A cover need not exist. If no piece begins at or before the point reached and ends behind it, there is a
            gap, and no other choice before could have avoided it.""",
            """Decide what to return when there is a gap that no piece covers: an empty list, `None` or an exception. A
            loop that does not ask runs forever, as nothing moves any more.""",
        ),
        (
            """If the pieces can be placed freely and are all of one length, put the first one with its left end on the
            first point to be covered, then skip all points within it.""",
            """Tape, lamps, antennas: with movable pieces the leftmost point again decides. The piece is moved as far
            right as it can be without losing this point.""",
        ),
    ),
    examples=(_strips, _planks, _watch),
    pitfalls=(
        """Taking the longest piece first. A long piece in the middle may force two short ones beside it where two
        medium pieces would have done.""",
        """Accepting pieces that begin behind the point reached. With `start <= reached` the chain has no hole; with
        `start <= reached + 1` it has one of length 1, which is right only for whole days that are both included.""",
        """Looping `while reached < length` without the case that nothing fits. The program then repeats the same round
        and never ends.""",
    ),
    questions=(_lamps_question, _gap_question),
    asks=(
        "Which piece is chosen first?",
        "How does the covering go on?",
        "What if there is a hole?",
        "What if the pieces can be moved?",
    ),
    notes={
        "student": (
            """Proof by staying ahead: after each step the greedy cover reaches at least as far as any other cover with
            the same number of pieces.""",
        ),
        "engineer": (
            """Sorted by start, every piece is looked at once, so the cost is O(n log n) for the sort. Filtering the
            whole list in each round is quadratic, which matters only for long lists.""",
        ),
        "teacher": (
            """Paper strips of different lengths on a drawn line make the rule visible. Ask for a case in which the
            longest strip is of no use.""",
        ),
        "young": (
            """You want to walk over a carpet of towels. From where you stand, step on to the towel that reaches
            farthest.""",
        ),
    },
    families=(
        Family(
            "fewest_pieces_to_cover",
            "pieces|planks|shifts: list[tuple[int, int]], length|end|limit: int -> int | None",
            names=("fewest_pieces", "min_cover", "pieces_needed", "cover_count"),
            tells=(
                "Return the smallest number of $pieces, pairs (start, end), that together cover everything from 0 to "
                "$length, or None if even all of them leave a hole.",
                "The range from 0 to $length is to be covered by some of $pieces, given as (start, end). Return how "
                "few are enough, or None if it is impossible.",
                "How many of $pieces (start, end) are needed at least so that no part between 0 and $length stays "
                "uncovered? Return None if that cannot be reached.",
            ),
            notes=("Pieces that only touch leave no hole.",),
            solutions=(
                program("""
                    count = reached = 0
                    while reached < $length:
                        farthest = max((right for left, right in $pieces if left <= reached), default=0)
                        if farthest <= reached:
                            return None
                        reached = farthest
                        count += 1
                    return count
                """),
                program("""
                    count = reached = farthest = 0
                    for left, right in sorted($pieces):
                        if reached >= $length or left > farthest:
                            break
                        if left > reached:
                            reached = farthest
                            count += 1
                        farthest = max(farthest, right)
                    if reached < $length:
                        count += 1
                        reached = farthest
                    return count if reached >= $length else None
                """),
                program("""
                    def needed(reached):
                        if reached >= $length:
                            return 0
                        farthest = max((b for a, b in $pieces if a <= reached < b), default=None)
                        if farthest is None:
                            return None
                        rest = needed(farthest)
                        return None if rest is None else rest + 1

                    return needed(0)
                """),
            ),
            oracle=_fewest,
            draw=_chain,
            edges=(([], 4), ([(0, 4)], 4), ([(0, 3), (3, 6)], 6), ([(0, 3), (4, 6)], 6), ([(0, 4), (1, 5), (3, 8)], 8)),
            about={
                "pieces": "pairs (start, end), start < end",
                "length": "where the range ends, at least 1",
                "return": "the smallest number of pieces, or None",
            },
        ),
        Family(
            "tapes_for_marks",
            "marks|holes|points: list[int], width|size|reach: int -> $hint",
            names=("$stem", "${stem}_for", "place_$word"),
            tells=(
                "Cover all of $marks, whole numbers on a line, with as few strips of length $width as possible; a "
                "strip that begins at x covers x to x + $width, both included. Return $what.",
                "A strip of tape covers the points from its start up to and including start + $width. All "
                "$marks have to "
                "be "
                "covered by as few strips as possible. Return $what.",
                "As few pieces of tape as possible, each reaching from some point x to x + $width (ends included), "
                "are to cover every number in $marks. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "strips_needed",
                        "word": "count",
                        "hint": "int",
                        "get": "len(starts)",
                        "what": "the number of strips",
                        "none": "0",
                        "join": "1 + place(rest)",
                    },
                    {
                        "stem": "strip_starts",
                        "word": "starts",
                        "hint": "list[int]",
                        "get": "starts",
                        "none": "[]",
                        "what": "the starts in ascending order, each strip beginning at the smallest mark that those "
                        "before it leave uncovered",
                        "join": "[first, *place(rest)]",
                    },
                )
            },
            solutions=(
                "starts = []\nfor mark in sorted($marks):\n    if not starts or mark > starts[-1] + $width:\n"
                "        starts.append(mark)\nreturn $get",
                "def place(left):\n    if not left:\n        return $none\n    first = min(left)\n"
                "    rest = [mark for mark in left if mark > first + $width]\n    return $join\n\nreturn "
                "place($marks)",
                "starts = []\nopen_marks = set($marks)\nwhile open_marks:\n    start = min(open_marks)\n"
                "    open_marks -= set(range(start, start + $width + 1))\n    starts.append(start)\nreturn $get",
            ),
            oracle=lambda marks, length, answer: (
                _tapes(marks, length)
                if answer["word"] == "count"
                else [
                    m
                    for i, m in enumerate(sorted(set(marks)))
                    if _tapes(sorted(set(marks))[: i + 1], length) > _tapes(sorted(set(marks))[:i], length)
                ]
            ),
            draw=lambda rng, answer: (distinct(rng, rng.randint(2, 8), 0, 30), rng.randint(2, 8)),
            edges=(([], 3), ([4], 2), ([1, 4, 7], 3), ([9, 1, 5], 4), ([2, 2, 6], 3)),
            about={"marks": "the points to cover", "width": "the length of a strip, at least 1", "return": "$what"},
        ),
        Family(
            "holes_in_cover",
            "pieces|stretches|stays: list[tuple[int, int]], first|begin|start: int, last|end|stop: int -> $hint",
            names=("$stem", "${stem}_between", "uncovered_$word"),
            tells=(
                "Each of $pieces is a pair of a first and a last day, both included. Return $what from $first to $last "
                "that $lie in none of them$otherwise.",
                "Of the days from $first to $last, both included, some are covered by $pieces, pairs of a first and a "
                "last day. Return $what that $are not covered$otherwise.",
                "Return $what in the range from $first up to and including $last that $lie in none of $pieces, "
                "whose pairs "
                "(first, last) include both ends$otherwise.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "first_hole",
                        "word": "day",
                        "hint": "int | None",
                        "what": "the first day",
                        "lie": "lies",
                        "are": "is",
                        "otherwise": ", or None if there is no such day",
                        "short": "next((day for day in days if not covered(day)), None)",
                        "end": "return min(left, default=None)",
                    },
                    {
                        "stem": "holes",
                        "word": "days",
                        "hint": "list[int]",
                        "what": "a list of the days",
                        "lie": "lie",
                        "are": "are",
                        "otherwise": "",
                        "short": "[day for day in days if not covered(day)]",
                        "end": "return sorted(left)",
                    },
                )
            },
            solutions=(
                program("""
                    def covered(day):
                        return any(a <= day <= b for a, b in $pieces)

                    days = range($first, $last + 1)
                    return $short
                """),
                program("""
                    left = set(range($first, $last + 1))
                    for a, b in $pieces:
                        left -= set(range(a, b + 1))
                    $end
                """),
            ),
            oracle=lambda pieces, first, last, answer: (
                _uncovered(pieces, first, last)
                if answer["word"] == "days"
                else next(iter(_uncovered(pieces, first, last)), None)
            ),
            draw=lambda rng, answer: _area(rng),
            edges=(([], 3, 5), ([(1, 9)], 2, 9), ([(1, 3), (5, 8)], 1, 8), ([(2, 4)], 2, 5), ([(3, 4)], 2, 4)),
            about={
                "pieces": "pairs of whole numbers, both ends included",
                "first": "the first day of the range",
                "last": "the last day of the range",
                "return": "$what that $are not covered$otherwise",
            },
        ),
    ),
)
