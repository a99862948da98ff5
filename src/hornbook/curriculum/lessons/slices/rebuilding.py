"""New lists from old ones: inserting, removing and replacing without a change to the original."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, literal, numbers, places, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _insert_without_change(rng: Random) -> Example:
    items, at, new = places(rng, 4), rng.randint(1, 3), "Vienna"
    return example(
        """A detour adds one stop to a route. The old route should remain, so that both can be compared. The new
        list is put together from what comes before, the new item, and what comes after.""",
        '''
        def with_detour(route: list[str], position: int, stop: str) -> list[str]:
            """Return a new route with `stop` at the given position."""
            return route[:position] + [stop] + route[position:]


        route = $items
        print(with_detour(route, $at, $new))
        print(route)
        ''',
        """Both slices use $at, so nothing is lost and nothing comes twice. The new stop is in brackets because
        `+` joins a list only with a list. The second line shows that the route itself still has four stops.""",
        items=literal(items),
        at=at,
        new=literal(new),
    )


def _replace_stretch(rng: Random) -> Example:
    items, a = numbers(rng, 6, 10, 99), rng.randint(1, 2)
    b = a + rng.randint(2, 3)
    return example(
        """Some readings were spoilt and should be blanked out with zeros, as many zeros as there were readings.""",
        '''
        def blank(readings: list[int], start: int, stop: int) -> list[int]:
            """Return a copy with the items from start up to (not including) stop set to 0."""
            zeros = [0] * (stop - start)
            return readings[:start] + zeros + readings[stop:]


        print(blank($items, $a, $b))
        ''',
        """The gap has `$b - $a` places, and `[0] * (stop - start)` makes exactly that many zeros. So the result
        has the length of the original, 6.""",
        items=items,
        a=a,
        b=b,
    )


def _slice_assignment(rng: Random) -> Example:
    items = distinct(rng, 6, 1, 50)
    return example(
        """The same work can be done on the list itself. A slice may stand on the left side of an assignment,
        and `del` removes one.""",
        """
        row = $items

        row[1:3] = [0, 0, 0]
        print(row)

        del row[-2:]
        print(row)

        row[:0] = [100]
        print(row)
        """,
        """The first assignment replaced two items by three, so the list grew to seven. `del` removed the last
        two. The slice `row[:0]` is empty and lies at the very front; assigning to it inserts.""",
        items=items,
    )


def _remove_at_question(rng: Random) -> Question:
    items, at = fruits(rng, 5), rng.randint(0, 4)
    return question(
        """Write a function that returns a list without the item at a given position and does not change the
        original.""",
        '''
        def without(items: list[str], position: int) -> list[str]:
            """Return a new list that lacks the item at `position` (0 or more)."""
            return items[:position] + items[position + 1 :]


        basket = $items
        print(without(basket, $at))
        print(len(basket))
        ''',
        """The first slice stops before position $at, the second starts after it, so that $gone is in neither.
        At the ends of the list one of the slices is empty, and the formula still holds.""",
        items=literal(items),
        at=at,
        gone=items[at],
    )


def _swap_blocks_question(rng: Random) -> Question:
    items, k = words(rng, 5), rng.randint(1, 4)
    return question(
        """A deck of cards is cut: the first k cards go to the bottom, in the same order. Write a function that
        returns the deck after the cut.""",
        '''
        def cut_deck(deck: list[str], k: int) -> list[str]:
            """Return the deck with its first k cards moved to the end."""
            return deck[k:] + deck[:k]


        print(cut_deck($items, $k))
        print(cut_deck($items, 0))
        ''',
        """The two parts are the same as in `deck[:k] + deck[k:]`, only in the other order. A cut at 0 moves
        nothing, since `deck[:0]` is empty.""",
        items=literal(items),
        k=k,
    )


def _songs(rng: Random, **_: Any) -> tuple[list[str], int, int]:
    songs = words(rng, rng.randint(3, 6))
    start = rng.choice((0, 1, 1, 2))
    stop = min(len(songs), start + rng.randint(1, 3))
    return songs, start, start if rng.random() < 0.1 else stop


def _moved(songs: list[str], start: int, stop: int, place: dict[str, str]) -> list[str]:
    """By a stable sort of the positions."""
    inside = place["place"] == "end"
    order = sorted(range(len(songs)), key=lambda at: (at in range(start, stop)) == inside)
    return [songs[at] for at in order]


def _talks(rng: Random, **_: Any) -> tuple[list[str], int, str]:
    return words(rng, rng.randint(1, 6)), rng.randint(1, 3), rng.choice(("pause", "tea", "walk", "music"))


def _with_pauses(talks: list[str], size: int, pause: str, end: dict[str, str]) -> list[str]:
    """By what stands at each position of the result."""
    pauses = (len(talks) - (end["short"] == "between")) // size if talks else 0
    whole = range(len(talks) + pauses)
    return [pause if (at + 1) % (size + 1) == 0 else talks[at - at // (size + 1)] for at in whole]


def _sheet(rng: Random, rule: dict[str, str]) -> tuple[list[int], int, list[int]]:
    old = numbers(rng, rng.randint(2, 6), 10, 50)
    return old, rng.randint(0, len(old)), numbers(rng, rng.randint(0, 4), 51, 99)


def _overwritten(old: list[int], position: int, fresh: list[int], rule: dict[str, str]) -> list[int]:
    """By a table from position to value."""
    table = dict(enumerate(old)) | dict(enumerate(fresh, start=position))
    return [table[at] for at in sorted(table) if at < len(old) or rule["short"] == "longer"]


LESSON = Lesson(
    topic="New lists from old ones: joining slices",
    area="slices",
    concepts=("list_slicing", "list_concatenation", "mutation"),
    openings=(
        """A list can be changed in place, but sometimes the old version is still needed: for an undo, for a
        comparison, or because somebody else is using it. Then we build a new list out of slices of the old one.""",
        """Insert, remove, replace, move: each can be written as "a part of the list, something new, another
        part of the list". Written that way it changes nothing that already exists.""",
        """`insert` and `pop` change the list that they are called on. This lesson shows their quiet relatives,
        which return a changed copy and leave the original alone.""",
    ),
    ideas=(
        (
            """`+` between two lists makes a third that has the items of the first and then those of the second.
            Both sides must be lists: to add a single item, wrap it in brackets, as in `row + [item]`.""",
            """Lists are joined with `+`. The result is new, and neither side changes. `[1, 2] + 3` is a
            `TypeError`, because 3 is not a list; `[1, 2] + [3]` works.""",
        ),
        (
            """Every edit has a cutting point. To insert at position `i`, cut there and put the new item
            between: `row[:i] + [x] + row[i:]`. To remove position `i`, start the second part one later:
            `row[:i] + row[i + 1 :]`. To replace it, do both: `row[:i] + [x] + row[i + 1 :]`.""",
            """Ask which items survive on the left and which on the right. On the left it is always `row[:i]`.
            On the right it is `row[i:]` if nothing is dropped and `row[i + 1 :]` if the item at `i` is.
            Whatever goes between them is the edit.""",
        ),
        (
            """If changing the list itself is fine, assign to a slice: `row[2:4] = [7, 8, 9]` replaces two items
            by three. The right side may have any length, even zero, which deletes the stretch.""",
            """A slice on the left of `=` edits in place. Its length need not match: the items behind it move as
            needed. `row[2:4] = []` and `del row[2:4]` do the same.""",
        ),
    ),
    examples=(_insert_without_change, _replace_stretch, _slice_assignment),
    pitfalls=(
        """Writing `row[:i] + x + row[i:]` with a bare item `x`. The middle must be a list. If `x` is a string,
        the error message says that a list can only be joined with a list; add the brackets.""",
        """Joining slices in a long loop, such as `result = result + [x]`. Each round copies everything
        collected so far, and the time grows with the square of the length. Use `append` for that.""",
        """Confusing `row[2] = [7, 8]` with `row[2:3] = [7, 8]`. The first puts a list inside the list, as a
        single item. The second replaces one item by two.""",
    ),
    questions=(_remove_at_question, _swap_blocks_question),
    asks=("How are lists joined?", "How do I insert, remove or replace without changing the list?", "And in place?"),
    notes={
        "engineer": (
            """Building a new list for each edit is the persistent style of functional languages, but without structural
            sharing: each edit is an O(n) copy. For small lists clarity wins.""",
        ),
        "young": (
            """Joining slices is like making a new necklace: take the beads before the gap, add the new bead, and add
            the beads after it. The old necklace is copied, not broken.""",
        ),
        "teacher": (
            """Let the class write the three formulas for insert, remove and replace next to each other. The
            only difference is in the middle and in one `+ 1`.""",
        ),
    },
    families=(
        Family(
            "stretch_moved_as_a_whole",
            "songs|items|cards: list[str], start|first|begin: int, stop|end|behind: int -> list[str]",
            names=("move_to_$place", "block_to_$place", "stretch_to_$place", "with_block_at_$place"),
            tells=(
                "Return a new list in which the items of $songs from position $start up to, not including, position "
                "$stop have moved to the $place; nothing else changes its order.",
                "Take the items at the positions from $start up to $stop, itself not included, out of $songs and put "
                "them back at the $place, in the order they had, all of it in a copy. Return this new list.",
                "Return $songs with the stretch that begins at position $start and ends before position $stop moved "
                "to the $place as a whole.",
            ),
            notes=("0 <= $start <= $stop, and $stop is at most the length of the list, which is not changed itself.",),
            varies={
                "place": (
                    {"place": "front", "joined": "middle + rest", "both": "inside + outside", "at": ":0"},
                    {"place": "end", "joined": "rest + middle", "both": "outside + inside", "at": "len(row) :"},
                )
            },
            solutions=(
                "middle = $songs[$start:$stop]\nrest = $songs[:$start] + $songs[$stop:]\nreturn $joined",
                "row = $songs.copy()\nmiddle = row[$start:$stop]\ndel row[$start:$stop]\nrow[$at] = middle\nreturn row",
                "inside, outside = [], []\nfor position, item in enumerate($songs):\n"
                "    if position >= $start and position < $stop:\n        inside.append(item)\n    else:\n"
                "        outside.append(item)\nreturn $both",
            ),
            oracle=_moved,
            draw=_songs,
            edges=((["a", "b", "c"], 1, 2), (["a", "b", "c"], 0, 2), (["a", "b"], 1, 1), (["a", "b", "c"], 2, 3)),
            about={
                "songs": "the items in order",
                "start": "the first position of the stretch",
                "stop": "the position behind the stretch",
                "return": "the items in the new order",
            },
            noun="$songs with the items from position $start up to, not including, position $stop moved to the $place",
            gives="words",
        ),
        Family(
            "pauses_after_every_few",
            "talks|pieces|acts: list[str], size|count|several: int, pause|extra|filler: str -> list[str]",
            names=("with_pauses", "add_pauses", "programme_with_pauses", "insert_pauses"),
            tells=(
                "Return a new list with the items of $talks in which $pause follows every $size of them, $end.",
                "Build a programme from $talks, as a new list, with $pause inserted after each group of $size items, "
                "$end.",
                "Return a copy of $talks that has $pause as an additional item behind each $size items, $end.",
            ),
            notes=("$more.",),
            varies={
                "end": (
                    {
                        "short": "between",
                        "end": "but not at the very end of the list",
                        "sign": ">",
                        "less": " - 1",
                        "more": "An empty list stays empty",
                    },
                    {
                        "short": "after",
                        "end": "also at the end of the list if the last group is full",
                        "sign": ">=",
                        "less": "",
                        "more": "A last group with fewer items has nothing behind it",
                    },
                )
            },
            solutions=(
                "result = []\nrest = $talks\nwhile len(rest) $sign $size:\n"
                "    result += rest[:$size] + [$pause]\n    rest = rest[$size:]\nreturn result + rest",
                "row = $talks.copy()\nfor position in range(len(row)$less, 0, -1):\n    if position % $size == 0:\n"
                "        row[position:position] = [$pause]\nreturn row",
            ),
            oracle=_with_pauses,
            draw=_talks,
            edges=(([], 2, "tea"), (["sun", "map"], 2, "tea"), (["sun", "map", "oak"], 1, "tea"), (["ice"], 2, "walk")),
            about={
                "talks": "the items in order",
                "size": "the number of items in a group, at least 1",
                "pause": "the item to insert",
                "return": "the longer list",
            },
            noun="$talks with $pause inserted after every $size items, $end",
            gives="words",
        ),
        Family(
            "stretch_overwritten",
            "old: list[int], position: int, fresh|new|changes: list[int] -> list[int]",
            names=("overwritten", "write_over", "with_new_values", "overwrite_from"),
            tells=(
                "Return a new list like $old in which the values of $fresh stand in the places from $position on, "
                "instead of those that were there. $rule.",
                "Write the values of $fresh over those of $old, one by one from position $position on, and return the "
                "result as a new list. $rule.",
                "Return a copy of $old in which the item at $position is replaced by the first value of $fresh, the "
                "next item by the second, and so on. $rule.",
            ),
            notes=("$position is at least 0 and at most the length of $old; what is not written over stays as it is.",),
            varies={
                "rule": (
                    {
                        "short": "longer",
                        "rule": "If the new values reach beyond the end, the list becomes longer",
                        "beyond": "row.append(value)",
                        "trim": "",
                    },
                    {
                        "short": "cut",
                        "rule": "New values that would lie beyond the end are left out",
                        "beyond": "break",
                        "trim": "[: len(old) - position]",
                    },
                )
            },
            solutions=(
                "row = $old.copy()\nfor place, value in enumerate($fresh, start=$position):\n"
                "    if place < len(row):\n        row[place] = value\n    else:\n        $beyond\nreturn row",
                "written = $fresh$trim\nreturn $old[:$position] + written + $old[$position + len(written) :]",
            ),
            oracle=_overwritten,
            draw=_sheet,
            edges=(([10, 20, 30], 1, [7]), ([10, 20], 1, [7, 8, 9]), ([10, 20], 2, [5]), ([], 0, [4]), ([3, 4], 0, [])),
            about={
                "old": "the values as they were",
                "position": "where the new values begin",
                "fresh": "the new values",
                "return": "the list with the new values in it",
            },
            noun="$old with the values of $fresh written over it from position $position on",
            gives="ints",
        ),
    ),
)
