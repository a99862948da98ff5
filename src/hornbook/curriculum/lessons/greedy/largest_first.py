"""Taking the largest first: paying out, packing and splitting by one simple rule."""

from math import isqrt
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _scale(rng: Random) -> Example:
    grams = rng.randint(310, 980)
    return example(
        """A kitchen scale is balanced with brass weights. For each size, from the heaviest down, the program asks how
        often it still goes into what is missing.""",
        '''
        def weights_for(grams: int) -> list[tuple[int, int]]:
            """Return pairs of a weight and how often it is used, the heaviest first."""
            used = []
            for weight in (500, 200, 100, 50, 20, 10, 5, 2, 1):
                count, grams = divmod(grams, weight)
                if count:
                    used.append((weight, count))
            return used


        for weight, count in weights_for($grams):
            print(count, "x", weight, "g")
        ''',
        """`divmod` gives both answers at once: how many pieces of this size, and what is left for the smaller ones.
        The weight of 1 gram comes last, so nothing is missing at the end of the $grams grams.""",
        grams=grams,
    )


def _suitcase(rng: Random) -> Example:
    weights, limit = sorted(distinct(rng, 6, 2, 14), reverse=True), rng.randint(15, 24)
    rest = limit
    for weight in weights:
        rest -= weight if weight <= rest else 0
    return example(
        """A suitcase may weigh $limit kilograms. Heavy things are hard to place later, so they are tried first, and
        whatever is too heavy for the rest of the allowance stays at home.""",
        '''
        def pack(weights: list[int], limit: int) -> list[int]:
            """Go through the weights from heavy to light and take each one that still fits."""
            packed = []
            for weight in sorted(weights, reverse=True):
                if weight <= limit:
                    packed.append(weight)
                    limit -= weight
            return packed


        packed = pack($weights, $limit)
        print(packed, "makes", sum(packed))
        ''',
        """The loop does not stop at the first thing that is too heavy; a lighter one may still go in. The free
        weight at the end: $rest kg of $limit.""",
        weights=rng.sample(weights, len(weights)),
        limit=limit,
        rest=rest,
    )


def _planks(rng: Random) -> Example:
    gap, name = rng.randint(230, 390), rng.choice(people(rng, 1))
    return example(
        """$name lays a floor and fills a row of $gap cm with boards of 120, 80 and 45 cm, always the longest board
        that fits. What cannot be filled becomes a gap at the wall.""",
        '''
        def fill_row(length: int, boards: list[int]) -> tuple[list[int], int]:
            """Return the boards that were laid, in order, and the length that stays open."""
            laid = []
            fitting = [board for board in boards if board <= length]
            while fitting:
                board = max(fitting)
                laid.append(board)
                length -= board
                fitting = [board for board in boards if board <= length]
            return laid, length


        print(fill_row($gap, [45, 120, 80]))
        print(fill_row(44, [45, 120, 80]))
        ''',
        """In every round only boards that fit are candidates, and the longest of them is taken. The list of
        candidates becomes empty at the latest when less than 45 cm are open, which ends the loop.""",
        name=name,
        gap=gap,
    )


def _minutes_question(rng: Random) -> Question:
    minutes = rng.randint(95, 240)
    return question(
        """A radio station has jingles of 60, 25, 10 and 4 seconds. A pause is filled with the longest jingle that
        fits, again and again. Write a function that returns how many jingles are played and how many seconds stay
        silent.""",
        '''
        def fill_pause(seconds: int) -> tuple[int, int]:
            """Return the number of jingles and the seconds that remain silent."""
            played = 0
            for jingle in (60, 25, 10, 4):
                played += seconds // jingle
                seconds %= jingle
            return played, seconds


        print(fill_pause($seconds))
        print(fill_pause(3))
        ''',
        """A remainder is always smaller than the jingle it was divided by, so that jingle need not be asked about
        again. Silence of up to three seconds can remain because no jingle is shorter than four.""",
        seconds=minutes,
    )


def _crew_question(rng: Random) -> Question:
    hours, budget = numbers(rng, 5, 2, 9), rng.randint(10, 16)
    return question(
        """A workshop has $budget hours this week. Repairs are looked at from the longest to the shortest, and each
        one that still fits into the remaining hours is accepted. Write a function that returns the repairs that have
        to wait, longest first.""",
        '''
        def waiting(repairs: list[int], hours: int) -> list[int]:
            """Return the durations of the repairs that do not fit any more."""
            left_over = []
            for repair in sorted(repairs, reverse=True):
                if repair <= hours:
                    hours -= repair
                else:
                    left_over.append(repair)
            return left_over


        print(waiting($repairs, $budget))
        print(waiting([3, 2], $budget))
        ''',
        """Each repair goes one of two ways, and the hours shrink only in one of them. In the second call both repairs
        fit, so nobody waits and the list is empty.""",
        repairs=hours,
        budget=budget,
    )


_PIECES = tuple(
    {"pieces": str(pieces), "sizes": ", ".join(map(str, pieces[:-1])) + f" and {pieces[-1]}"}
    for pieces in ((50, 20, 10, 5, 2, 1), (100, 25, 10, 5, 1), (64, 16, 4, 1), (27, 9, 3, 1), (60, 30, 12, 6, 2, 1))
)


def _balanced(grams: int, pieces: dict[str, str]) -> list[int]:
    sizes = eval(pieces["pieces"])
    chosen: list[int] = []
    while sum(chosen) < grams:
        chosen.append(max(size for size in sizes if size <= grams - sum(chosen)))
    return chosen


def _packed(weights: list[int], limit: int) -> tuple[list[int], list[int]]:
    packed: list[int] = []
    waiting = sorted(weights)
    left: list[int] = []
    while waiting:
        heaviest = waiting.pop()
        (packed if sum(packed) + heaviest <= limit else left).append(heaviest)
    return packed, left


def _powers(number: int, power: dict[str, str]) -> list[int]:
    if number == 0:
        return []
    root = isqrt(number) if power["exponent"] == "2" else max(r for r in range(11) if r**3 <= number)
    largest: int = root ** int(power["exponent"])
    return [largest, *_powers(number - largest, power)]


LESSON = Lesson(
    topic="Greedy choice: taking the largest that still fits",
    area="greedy",
    concepts=("greedy", "largest_first", "divmod"),
    openings=(
        """Whoever gives change reaches for the largest note that is not too much, then for the next. Nobody plans all
        coins in advance. A method that takes what looks best now and never looks back is called greedy.""",
        """There are thousands of ways to fill a suitcase, and nobody tries them all. Most people put in the big
        things first and see what still fits between them, and a program can do the same in a few lines.""",
        """One sort and one loop: many greedy programs consist of nothing else. The sort says what is tried first, and
        an `if` in the loop says whether there is still room for it.""",
        """Some problems look as if all combinations had to be tried. Often there is a shortcut: decide about one
        thing at a time, the largest first, and keep every decision.""",
    ),
    ideas=(
        (
            """A greedy program makes its choices one after another. Each choice depends only on what is left, and
            none of them is ever taken back.""",
            """Greedy means: look at what is possible now, take the best of it, go on with the rest. The rest is a
            smaller problem of the same kind.""",
        ),
        (
            """Sorting with `reverse=True` puts the candidates in the order in which they are tried. After that, one
            pass is enough, because something that did not fit once cannot fit later: the room only shrinks.""",
            """Why may the loop go through the sorted items only once? The free room never grows. An item that was
            refused would be refused again.""",
        ),
        (
            """If there are any number of pieces of each size, integer division replaces repeated subtraction: `rest
            // size` pieces are taken and `rest % size` is left.""",
            """With an unlimited supply, `divmod(rest, size)` answers for one size at once. With single pieces, such as
            things for a suitcase, each piece is asked about separately.""",
        ),
        (
            """The large pieces come first for a practical reason. Small ones fill what remains, while a large one
            that is left for the end may find no place.""",
            """Start with the small pieces and the amount is made up of very many of them. Start with the large ones
            and few pieces do; that is why paying out begins at the top.""",
        ),
        (
            """Greedy is a way to get an answer fast, not a promise that the answer is the best. For the usual coins
            it is; for other sizes it need not be.""",
            """What the rule gives is always a possible solution, since each step was checked. Whether it is the best
            solution is a separate question, and it needs its own argument.""",
        ),
    ),
    examples=(_scale, _suitcase, _planks),
    pitfalls=(
        """Leaving the loop with `break` at the first item that does not fit. Smaller items come later, and some of
        them may fit. Skip the item and go on; `break` is right only when everything that follows is at least as
        large.""",
        """Forgetting to subtract. If the limit is not reduced after each item, every item is compared with the full
        room, and all of them seem to fit.""",
        """Sorting the list that was passed in with `items.sort()`. The caller finds the list rearranged afterwards.
        `sorted(items, reverse=True)` makes a new list.""",
    ),
    questions=(_minutes_question, _crew_question),
    asks=(
        "What makes a method greedy?",
        "Why is one pass enough?",
        "What if there are many pieces of one size?",
        "Why the largest first?",
        "Is the result the best one?",
    ),
    notes={
        "young": (
            """Fill a jar with stones, pebbles and sand. If the sand goes in first, the stones stay outside. So begin
            with the stones.""",
        ),
        "engineer": (
            """The cost is that of the sort, O(n log n). No choice is revisited, so no state beyond the remaining
            capacity has to be kept.""",
        ),
        "teacher": (
            """Coins on a table work well: let one group pay amounts with as few coins as possible and another group
            write down the rule that the first one follows without noticing.""",
        ),
        "student": (
            """For sizes where each divides the next larger one, the greedy payment uses the fewest pieces: replacing
            a large piece by smaller ones can only increase their number.""",
        ),
    },
    families=(
        Family(
            "weights_for_the_scale",
            "grams|amount|weight: int -> list[int]",
            names=("balance_weights", "weights_for", "put_on_scale", "scale_weights"),
            tells=(
                "Return the weights that balance a load of $grams on a scale, heaviest first. There are any number of "
                "weights of $sizes grams, and the heaviest one that is not too much is always put on next.",
                "A scale has weights of $sizes grams, as many of each as needed. Build up a total of $grams, always "
                "with the heaviest weight that still fits, and return the list of weights used.",
                "Fill up $grams with the sizes $sizes: take the largest size that fits, again and again, and return "
                "all sizes taken, in that order.",
            ),
            notes=("Nothing is needed for 0.",),
            varies={"pieces": _PIECES},
            solutions=(
                program("""
                    used = []
                    for size in $pieces:
                        while size <= $grams:
                            used.append(size)
                            $grams -= size
                    return used
                """),
                program("""
                    used = []
                    for size in $pieces:
                        count, $grams = divmod($grams, size)
                        used += [size] * count
                    return used
                """),
                program("""
                    used = []
                    rest = $grams
                    while rest > 0:
                        size = next(s for s in $pieces if s <= rest)
                        used.append(size)
                        rest -= size
                    return used
                """),
            ),
            oracle=_balanced,
            draw=lambda rng, pieces: (rng.choice((rng.randint(1, 60), rng.randint(30, 240))),),
            edges=((0,), (1,), (64,)),
            about={"grams": "what has to be balanced, not negative", "return": "the weights, heaviest first"},
            noun=(
                "the weights that balance $grams on a scale when the largest of $sizes that still fits is "
                "always put on next"
            ),
            gives="nats",
        ),
        Family(
            "packed_heaviest_first",
            "weights|loads|parcels: list[int], limit|capacity|allowance: int -> $hint",
            names=("$stem", "${stem}_greedily", "heaviest_first_$word"),
            tells=(
                "Go through $weights from the heaviest to the lightest and pack each one that still fits into $limit. "
                "Return $what.",
                "A box that carries $limit is packed from $weights, heaviest first, and whatever would be too much is "
                "left out. Return $what.",
                "A box carries at most $limit. The $weights are tried in falling order, and each one that the box "
                "can still carry goes in; return $what.",
            ),
            varies={
                "kind": (
                    {
                        "stem": "pack_box",
                        "word": "packed",
                        "what": "the packed weights in the order of packing",
                        "hint": "list[int]",
                        "start": "packed = []\n",
                        "loop": "if weight <= left:\n        packed.append(weight)\n        left -= weight",
                        "other": "if sum(packed) + weight <= left:\n        packed.append(weight)",
                        "result": "packed",
                    },
                    {
                        "stem": "left_behind",
                        "word": "rejected",
                        "what": "the weights left outside, heaviest first",
                        "hint": "list[int]",
                        "start": "outside = []\n",
                        "loop": "if weight <= left:\n        left -= weight\n    else:\n        outside.append(weight)",
                        "other": "if weight > left:\n        outside.append(weight)\n        continue\n"
                        "    left -= weight",
                        "result": "outside",
                    },
                    {
                        "stem": "unused_capacity",
                        "word": "room",
                        "what": "how much of the limit remains unused",
                        "hint": "int",
                        "start": "",
                        "loop": "if weight <= left:\n        left -= weight",
                        "other": "left -= weight if weight <= left else 0",
                        "result": "left",
                    },
                )
            },
            solutions=(
                program("""
                    ${start}left = $limit
                    for weight in sorted($weights, reverse=True):
                        $loop
                    return $result
                """),
                program("""
                    ${start}left = $limit
                    for weight in sorted($weights)[::-1]:
                        $other
                    return $result
                """),
            ),
            oracle=lambda weights, limit, kind: {
                "packed": _packed(weights, limit)[0],
                "outside": _packed(weights, limit)[1],
                "left": limit - sum(_packed(weights, limit)[0]),
            }[kind["result"]],
            draw=lambda rng, kind: (numbers(rng, rng.randint(3, 7), 1, 15), rng.randint(6, 30)),
            edges=(([], 5), ([4, 9, 6], 3), ([7, 7, 7], 14)),
            about={"weights": "positive weights", "limit": "what the box can carry", "return": "$what"},
        ),
        Family(
            "greedy_sum_of_powers",
            "number|n|total: int -> list[int]",
            names=("split_into_${many}", "greedy_${many}", "largest_${many}_first"),
            tells=(
                "Return the $many that $number falls into when the largest $one not above the rest is taken away "
                "until nothing is left.",
                "Write $number as a sum of $many: subtract the largest $one of a positive integer that fits, then do "
                "the same with the rest. Return the $many in the order of subtraction.",
                "Starting with $number, subtract the largest possible positive $one again and again until 0 remains, "
                "and return the list of what was subtracted.",
            ),
            notes=("For 0 the list is empty.",),
            varies={
                "power": (
                    {"one": "square", "many": "squares", "exponent": "2"},
                    {"one": "cube", "many": "cubes", "exponent": "3"},
                )
            },
            solutions=(
                program("""
                    parts = []
                    while $number > 0:
                        root = 1
                        while (root + 1) ** $exponent <= $number:
                            root += 1
                        parts.append(root**$exponent)
                        $number -= root**$exponent
                    return parts
                """),
                program("""
                    if $number == 0:
                        return []
                    root = next(r for r in range($number, 0, -1) if r**$exponent <= $number)
                    parts = [root**$exponent]
                    while sum(parts) < $number:
                        while root**$exponent > $number - sum(parts):
                            root -= 1
                        parts.append(root**$exponent)
                    return parts
                """),
                program("""
                    $many = [root**$exponent for root in range(1, $number + 1) if root**$exponent <= $number]
                    parts = []
                    for $one in reversed($many):
                        count, $number = divmod($number, $one)
                        parts.extend([$one] * count)
                    return parts
                """),
            ),
            oracle=_powers,
            draw=lambda rng, power: (rng.choice((rng.randint(1, 40), rng.randint(20, 300))),),
            edges=((0,), (1,), (27,), (49,)),
            about={"number": "an integer that is not negative", "return": "the $many, the largest first"},
            noun=(
                "the $many obtained by always subtracting the largest positive $one that fits from "
                "$number until 0 is left"
            ),
            gives="nats",
        ),
    ),
)
