"""itertools.groupby: consecutive runs of equal items, or of items with an equal key."""

import re
from itertools import groupby
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _weather(rng: Random) -> Example:
    days = [kind for kind in rng.sample(["sun", "rain", "fog", "snow"], 3) for _ in range(rng.randint(1, 3))]
    days += days[:1] * 2
    runs = sum(1 for _ in groupby(days))
    return example(
        """A weather diary has one word a day. How long did each spell last? `groupby` cuts the row wherever the word
        changes.""",
        """
        from itertools import groupby

        diary = $days
        for kind, spell in groupby(diary):
            print(kind, len(list(spell)))
        """,
        """There were $runs spells. The word `$again` appears in two of them, the first and the last: what lies apart in
        the row stays apart in the result.""",
        days=literal(days),
        runs=runs,
        again=days[0],
    )


def _signs(rng: Random) -> Example:
    gains = [sign * rng.randint(1, 30) for sign in (1, 1, -1, -1, -1, 1) for _ in range(rng.randint(1, 2))]
    return example(
        """With a key function the items of a run need not be equal, only their keys. Here the days of a shop are
        grouped by whether it made a gain or a loss.""",
        '''
        from itertools import groupby


        def streaks(gains: list[int]) -> list[tuple[str, int]]:
            """Return (gain or loss, sum) of each streak of days with the same sign."""
            found = []
            for positive, days in groupby(gains, key=lambda gain: gain > 0):
                found.append(("gain" if positive else "loss", sum(days)))
            return found


        gains = $gains
        print(streaks(gains))
        print(streaks([]))
        ''',
        """The key is `True` or `False`, so two neighbouring streaks always have different signs. Their sums add up to
        the sum of the list, $total.""",
        gains=gains,
        total=sum(gains),
    )


def _sorted_first(rng: Random) -> Example:
    names = people(rng, 6)
    return example(
        """If all items with one key should come together, wherever they stand, the list is sorted by that key
        first.""",
        '''
        from itertools import groupby


        def by_length(names: list[str]) -> dict[int, list[str]]:
            """Return the names by their length, each list in the order of the names."""
            ordered = sorted(names, key=len)
            return {length: list(group) for length, group in groupby(ordered, key=len)}


        print(by_length($names))
        ''',
        """Sorting brings equal lengths side by side, and keeps the order of names that are equally long. The same
        function, `len`, serves as key for both, and it has to.""",
        names=literal(names),
    )


def _text_runs(rng: Random) -> Example:
    word = "".join(letter * rng.randint(1, 4) for letter in rng.sample("abcdk", 4))
    return example(
        """A string is a row of characters. To find where a character is held down too long, each run is written with
        its length and its position.""",
        '''
        from itertools import groupby


        def long_runs(text: str, least: int) -> list[tuple[str, int, int]]:
            """Return (character, start, length) of each run of at least so many characters."""
            found = []
            start = 0
            for char, group in groupby(text):
                length = sum(1 for _ in group)
                if length >= least:
                    found.append((char, start, length))
                start += length
            return found


        print(long_runs("$word", 2))
        print(long_runs("$word", 1))
        ''',
        """`start` grows by the length of every run, also of the short ones, for it says where the next run begins. A
        group has no `len`; it is counted by adding up ones.""",
        word=word,
    )


def _changes_question(rng: Random) -> Question:
    states = [state for state in ("open", "shut", "open", "shut") for _ in range(rng.randint(1, 3))]
    return question(
        """A sensor reports every minute whether a door is open or shut. Write a function that returns the states
        without repetitions in a row, so that each entry is a change.""",
        '''
        from itertools import groupby


        def without_repeats(states: list[str]) -> list[str]:
            """Return the states with each run of equal ones cut down to a single one."""
            return [state for state, _ in groupby(states)]


        print(without_repeats($states))
        print(without_repeats([]))
        ''',
        """Only the keys are used here; the groups are not even looked at. `groupby` skips what is left of a group when
        the next one is asked for.""",
        states=literal(states),
    )


def _longest_question(rng: Random) -> Question:
    rolls = [roll for roll in rng.sample(range(1, 7), 4) for _ in range(rng.randint(1, 4))]
    return question(
        """Write a function that returns the length of the longest run of equal numbers in a list of dice rolls, and 0
        for an empty list.""",
        '''
        from itertools import groupby


        def longest_run(rolls: list[int]) -> int:
            """Return the length of the longest run of equal rolls, 0 without rolls."""
            return max((len(list(run)) for _, run in groupby(rolls)), default=0)


        print(longest_run($rolls))
        print(longest_run([]))
        ''',
        """Each run is turned into a list as soon as it comes, because it is gone when the next one begins. The default
        of `max` is the answer for no runs.""",
        rolls=rolls,
    )


def _kind(value: int, same: str) -> int:
    return {"ten": value // 10 > 0, "parity": value & 1, "sign": str(value)[0] == "-"}[same]


def _runs(values: list[int], same: str) -> list[list[int]]:
    """By hand: lists of neighbours of one kind."""
    found: list[list[int]] = []
    for value in values:
        if found and _kind(found[-1][0], same) == _kind(value, same):
            found[-1].append(value)
        else:
            found.append([value])
    return found


LESSON = Lesson(
    topic="itertools.groupby: cutting a row into runs",
    area="iterators",
    concepts=("groupby", "runs", "key_function"),
    openings=(
        """Five days of rain, two of sun, three of rain: people sum up a long row by its runs. `itertools.groupby` does
        it in one line, once it is clear what it calls a group.""",
        """How long was the longest winning streak? When did the machine change its state? Such questions are about
        neighbours that are alike, and `groupby` collects them.""",
        """The name `groupby` promises more than it does, and many are surprised by it. It groups neighbours only, and
        that makes it the right tool for runs.""",
    ),
    ideas=(
        (
            """`groupby(values)` goes through the row and begins a new group whenever the value differs from the one
            before. It gives pairs: the value, and an iterator over the group.""",
            """A group ends where the value changes. So equal values that are not neighbours lie in different groups,
            and the same key may come up several times.""",
        ),
        (
            """A key function decides what counts as alike. With `key=len` neighbouring words of one length form a
            group; with `key=str.isdigit` the digits of a text do.""",
            """Without a key, equal items form a run. With a key, items whose keys are equal form one, and the key is
            what comes first in each pair.""",
        ),
        (
            """The group is an iterator that shares its source with `groupby`. As soon as the next group is asked for,
            the old one is empty. Use it at once, or turn it into a list.""",
            """Do what is to be done with a group inside the loop: `list(group)`, `sum(group)` or `sum(1 for _ in
            group)`. Behind the loop there is nothing left of it.""",
        ),
        (
            """For groups across the whole list, sort by the same key first; then all items with one key are
            neighbours. A dictionary of lists does that job without sorting.""",
            """Sorting and grouping by the same key gives one group for each key. If the runs themselves are the
            question, one must not sort, for that would glue them together.""",
        ),
    ),
    examples=(_weather, _signs, _text_runs, _sorted_first),
    pitfalls=(
        """Grouping a list that is not sorted and expecting one group for each key. `dict(groupby(...))` then even loses
        runs, as a later one replaces an earlier one. Sort by the same key first, or use a dictionary of lists.""",
        """Collecting the groups with `list(groupby(values))` and looking at them afterwards. All of them are empty by
        then. Write `[(key, list(group)) for key, group in groupby(values)]`.""",
        """Asking for `len(group)`. A group is an iterator and has no length, so a `TypeError` is raised. Count with
        `sum(1 for _ in group)` or make a list.""",
    ),
    questions=(_changes_question, _longest_question),
    asks=(
        "Where does one group end and the next begin?",
        "What if the items are only similar?",
        "Why is my group empty?",
        "Can it collect items from all over the list?",
    ),
    notes={
        "analyst": (
            """`GROUP BY` in SQL collects rows from everywhere. `groupby` in Python does not: it resembles the command
            `uniq`, which also wants sorted input.""",
        ),
        "engineer": (
            """Memory use is constant however long a run is, since groups are read from the shared source. The price is
            that they cannot be kept.""",
        ),
        "young": (
            """Lay out a row of coloured bricks. Push together neighbours of the same colour. You may get two red
            heaps, because there was something blue in between.""",
        ),
    },
    families=(
        Family(
            "summary_of_each_run",
            "values|numbers|readings: list[int] -> list[int]",
            names=("${what}_of_runs", "run_$what", "${what}_by_run", "streak_$what"),
            tells=(
                "Cut $values into the longest possible stretches of neighbours that $same, and return the list of the "
                "$result of these stretches, in order.",
                "In $values, neighbours that $same belong to one run. Return the $result of the runs from "
                "left to right.",
                "Return a list with the $result of all runs in $values, where a run lasts as long as the "
                "numbers $same.",
            ),
            varies={
                "same": (
                    {"same": "are all below 10 or all at least 10", "key": "value >= 10", "kind": "ten"},
                    {"same": "are all even or all odd", "key": "value % 2", "kind": "parity"},
                    {"same": "are all negative or all not negative", "key": "value < 0", "kind": "sign"},
                ),
                "what": (
                    {"what": "lengths", "result": "lengths", "call": "len"},
                    {"what": "sums", "result": "sums", "call": "sum"},
                    {"what": "peaks", "result": "largest numbers", "call": "max"},
                ),
            },
            solutions=(
                "from itertools import groupby\nruns = groupby($values, key=lambda value: $key)\n"
                "return [$call(list(run)) for _, run in runs]",
                "runs = []\nlast = None\nfor value in $values:\n    kind = $key\n    if runs and kind == last:\n"
                "        runs[-1].append(value)\n    else:\n        runs.append([value])\n    last = kind\n"
                "return [$call(run) for run in runs]",
                "from itertools import groupby\n\ndef kind(value):\n    return $key\n\nfound = []\n"
                "for _, run in groupby($values, key=kind):\n    members = list(run)\n    found.append($call(members))\n"
                "return found",
            ),
            oracle=lambda values, same, what: [
                [len(run), sum(run), max(run)][("lengths", "sums", "peaks").index(what["what"])]
                for run in _runs(values, same["kind"])
            ],
            draw=lambda rng, same, what: (
                [v for v in numbers(rng, rng.randint(2, 5), -4, 17) for _ in range(rng.choice((1, 1, 2, 3)))],
            ),
            edges=(([],), ([4, 4, 4],), ([3, -1, -1, 2, 2, 5, 3],)),
            about={"values": "the numbers", "return": "the $result of the runs, from left to right"},
        ),
        Family(
            "text_without_short_runs",
            "text|s|line: str, least|k: int -> str",
            names=("keep_$word", "only_$word", "${word}_of_text"),
            tells=(
                "Return $text without those runs of equal characters that are $drop than $least.",
                "A run is a stretch of equal neighbouring characters, as long as possible. Remove from $text every run "
                "$drop than $least characters and return what remains.",
                "Take out of $text all runs of equal characters that have $fewer than $least characters, and "
                "return the rest.",
            ),
            varies={
                "side": (
                    {"word": "long_runs", "drop": "shorter", "fewer": "fewer", "op": ">=", "not": "<"},
                    {"word": "short_runs", "drop": "longer", "fewer": "more", "op": "<=", "not": ">"},
                )
            },
            solutions=(
                'from itertools import groupby\nruns = ("".join(run) for _, run in groupby($text))\n'
                'return "".join(run for run in runs if len(run) $op $least)',
                "from itertools import groupby\nkept = []\nfor char, run in groupby($text):\n"
                "    length = sum(1 for _ in run)\n    if length $op $least:\n        kept.append(char * length)\n"
                'return "".join(kept)',
                'kept = ""\nstart = 0\nfor end in range(1, len($text) + 1):\n'
                "    if end == len($text) or $text[end] != $text[start]:\n        if end - start $op $least:\n"
                "            kept += $text[start:end]\n        start = end\nreturn kept",
            ),
            oracle=lambda text, least, side: re.sub(
                r"(.)\1*",
                lambda run: "" if eval(f"{len(run[0])} {side['not']} {least}") else run[0],
                text,
            ),
            draw=lambda rng, side: (
                "".join(rng.choice("abcxy") * rng.randint(1, 4) for _ in range(rng.randint(2, 6))),
                rng.randint(1, 3),
            ),
            edges=(("", 2), ("aabccc", 2), ("kkkk", 4), ("abab", 1)),
            about={"text": "the text", "least": "the length that decides", "return": "the text without those runs"},
        ),
        Family(
            "lists_of_consecutive_days",
            "days|pages|dates: list[int] -> $kind",
            names=("$name_a", "$name_b", "$name_c"),
            tells=(
                "$days holds different numbers in ascending order. Numbers that follow each other without a gap form a "
                "block. Return $what.",
                "Group the ascending, different numbers of $days into blocks in which each number is one larger than "
                "the one before it, and return $what.",
                "In the ascending list $days a block ends where the next number is more than one larger. Return $what.",
            ),
            varies={
                "form": (
                    {
                        "kind": "list[tuple[int, int]]",
                        "what": "the list of (first, last) of all blocks",
                        "name_a": "find_blocks",
                        "name_b": "first_and_last_days",
                        "name_c": "stretches",
                        "wrap": "[(block[0], block[-1]) for block in blocks]",
                    },
                    {
                        "kind": "list[str]",
                        "what": 'the list of the blocks as text: "4-6" from 4 to 6, and "9" for a single 9',
                        "name_a": "block_labels",
                        "name_b": "stretches_as_text",
                        "name_c": "short_listing",
                        "wrap": '[f"{b[0]}-{b[-1]}" if len(b) > 1 else str(b[0]) for b in blocks]',
                    },
                    {
                        "kind": "int",
                        "what": "the length of the longest block, or 0 for an empty list",
                        "name_a": "longest_block",
                        "name_b": "longest_stretch",
                        "name_c": "most_days_in_a_row",
                        "wrap": "max(map(len, blocks), default=0)",
                    },
                )
            },
            solutions=(
                "blocks = []\nfor day in $days:\n    if blocks and day == blocks[-1][-1] + 1:\n"
                "        blocks[-1].append(day)\n    else:\n        blocks.append([day])\nreturn $wrap",
                "from itertools import groupby\n"
                "groups = groupby(enumerate($days), key=lambda pair: pair[1] - pair[0])\n"
                "blocks = [[day for _, day in group] for _, group in groups]\nreturn $wrap",
            ),
            oracle=lambda days, form: (
                lambda firsts, lasts: {
                    "find_blocks": list(zip(firsts, lasts, strict=True)),
                    "block_labels": [str(a) if a == b else f"{a}-{b}" for a, b in zip(firsts, lasts, strict=True)],
                    "longest_block": max((b - a + 1 for a, b in zip(firsts, lasts, strict=True)), default=0),
                }[form["name_a"]]
            )([d for d in days if d - 1 not in days], [d for d in days if d + 1 not in days]),
            draw=lambda rng, form: (sorted(rng.sample(range(1, 15), rng.randint(3, 8))),),
            edges=(([],), ([7],), ([1, 2, 3, 4],), ([2, 4, 6],)),
            about={"days": "different numbers in ascending order", "return": "$what"},
        ),
    ),
)
