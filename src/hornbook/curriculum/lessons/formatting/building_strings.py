"""Building strings: growing them piece by piece, and join."""

from collections import deque
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.formatting._solutions import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, FRUIT, NAMES, integers


def _commas(rng: Random) -> Example:
    items = rng.sample(FRUIT, rng.randint(3, 5))
    return example(
        """The list $items is to be printed with commas between the entries and none at the end. `join` puts a
        separator between neighbours only.""",
        '''
        def with_commas(items: list[str]) -> str:
            """Join the items with a comma and a space between neighbours."""
            return ", ".join(items)


        print(with_commas($items))
        print(with_commas(["$first"]))
        print(repr(with_commas([])))
        ''',
        """$n items have $gaps gaps, and each gap gets one separator. One item has no gap, and no items give
        the empty text, so no special case is needed.""",
        items=items,
        first=items[0],
        n=len(items),
        gaps=len(items) - 1,
    )


def _and_list(rng: Random) -> Example:
    names = rng.sample(NAMES, rng.randint(3, 4))
    return example(
        """In English the last name is joined by "and": "a, b and c". The last item is treated separately, and
        that raises the question of short lists.""",
        '''
        def in_words(names: list[str]) -> str:
            """Join names with commas, and with "and" before the last one."""
            if len(names) < 2:
                return "".join(names)
            return ", ".join(names[:-1]) + " and " + names[-1]


        print(in_words($names))
        print(in_words($two))
        print(in_words($one), repr(in_words([])))
        ''',
        """For two names the slice `names[:-1]` has one element, so no comma appears. The guard takes care of
        zero and one name, where an "and" would make no sense.""",
        names=names,
        two=names[:2],
        one=names[:1],
    )


def _reverse(rng: Random) -> Example:
    word = rng.choice(ANIMALS)
    steps, text = [], ""
    for c in word[:3]:
        text = c + text
        steps.append(f'"{text}"')
    return example(
        """A new text can grow at either end. If each character of "$word" is put in front of the ones before,
        the text comes out reversed.""",
        '''
        def $f(text: str) -> str:
            """Return the characters of the text in the opposite order."""
            result = ""
            for character in text:
                result = character + result
            return result


        print($f("$word"))
        print($f("$word") == "$word"[::-1])
        ''',
        """After three rounds `result` has been $steps. With `result + character` in place of `character +
        result`, the loop would merely copy the text.""",
        word=word,
        steps=", ".join(steps),
        f=rng.choice(("backwards", "reversed_text", "mirror_text")),
    )


def _compress(rng: Random) -> Example:
    a, b, c = rng.sample("abcdxyz", 3)
    text = a * rng.randint(2, 5) + b + c * rng.randint(2, 4)
    return example(
        """The text "$text" can be written shorter by giving each run of equal characters as the character and
        a count. The loop closes a run whenever the next character differs.""",
        '''
        def shorten(text: str) -> str:
            """Write each run of equal characters as the character and its length."""
            parts = []
            start = 0
            while start < len(text):
                end = start
                while end < len(text) and text[end] == text[start]:
                    end += 1
                parts.append(text[start] + str(end - start))
                start = end
            return "".join(parts)


        print(shorten("$text"))
        print(repr(shorten("")))
        ''',
        """The inner loop moves `end` to the first character that no longer belongs to the run, so its length
        is `end - start`. The next run begins exactly there. The parts are collected in a list and joined
        once.""",
        text=text,
    )


def _q_interleave(rng: Random) -> Question:
    a, b = rng.choice((("abc", "123"), ("run", "456"), ("tea", "789")))
    return question(
        """Write `interleave(first, second)` for two texts of equal length: "$a" and "$b" give a text in which
        the characters take turns.""",
        '''
        def interleave(first: str, second: str) -> str:
            """Take characters from both texts in turn."""
            parts = []
            for a, b in zip(first, second):
                parts.append(a + b)
            return "".join(parts)


        print(interleave("$a", "$b"))
        print(interleave("$a", "$b")[::2] == "$a")
        ''',
        """The check takes every second character of the result, which must be the first text again. Such a
        check costs one line and needs no expected value typed by hand.""",
        a=a,
        b=b,
    )


def _q_numbers_joined(rng: Random) -> Question:
    values = integers(rng, 4, 1, 99)
    return question(
        """Write `dashed(numbers)`, which turns $values into text with dashes between the numbers. Why does
        `"-".join(numbers)` fail?""",
        '''
        def dashed(numbers: list[int]) -> str:
            """Write the numbers with dashes between them."""
            return "-".join(str(number) for number in numbers)


        print(dashed($values))
        print(repr(dashed([])))
        ''',
        """`join` accepts strings only and raises a TypeError for an int. Converting each number with `str` on
        the way solves it.""",
        values=values,
    )


_ENDINGS = (
    {"sep": ", ", "called": "a comma and a space", "before": " and ", "after": " more"},
    {"sep": ", ", "called": "a comma and a space", "before": " (+", "after": ")"},
    {"sep": " / ", "called": "a slash with spaces around it", "before": " / and ", "after": " further"},
    {"sep": "; ", "called": "a semicolon and a space", "before": " (", "after": " not shown)"},
)


def _shortened(names: list[str], limit: int, look: dict[str, str]) -> str:
    """By joining all and cutting off what the names that are too many take."""
    line = look["sep"].join(names)
    hidden = names[limit:]
    for name in reversed(hidden):
        line = line.removesuffix(look["sep"] + name)
    return line + f"{look['before']}{len(hidden)}{look['after']}" * (len(hidden) > 0)


def _few_names(rng: Random, look: dict[str, str]) -> tuple[list[str], int]:
    names = people(rng, rng.randint(2, 5))
    return names, rng.choice((1, 2, 3, len(names), max(1, len(names) - 1)))


def _in_ranges(pages: list[int], dash: str, least: dict[str, str]) -> str:
    """With a row of characters, one for each page, which falls apart at the gaps."""
    row = "".join("x" if page in pages else " " for page in range(1, max(pages, default=0) + 1))
    parts: list[str] = []
    start = 0
    for run in row.split(" "):
        numbers = [str(page) for page in range(start + 1, start + len(run) + 1)]
        if len(numbers) >= int(least["least"]):
            numbers = [numbers[0] + dash + numbers[-1]]
        parts += numbers
        start += len(run) + 1
    return ", ".join(parts)


def _some_pages(rng: Random, dash: str, least: dict[str, str]) -> tuple[list[int]]:
    pages = set()
    page = rng.randint(1, 9)
    for _ in range(rng.randint(1, 4)):
        length = rng.randint(1, 4)
        pages |= set(range(page, page + length))
        page += length + rng.choice((1, 1, 2, 5))
    return (sorted(pages),)


def _by_turns(first: str, second: str, size: int, mark: str) -> str:
    """With two queues of characters."""
    queues = [deque(first), deque(second)]
    result = ""
    while queues[0] or queues[1]:
        for queue in queues:
            result += "".join(queue.popleft() for _ in range(min(size, len(queue)))) + "\0"
    return mark.join(result.replace("\0", " ").split())


def _two_texts(rng: Random, mark: str) -> tuple[str, str, int]:
    one, other = rng.choice(words(rng, 2)), "".join(rng.choices("0123456789", k=rng.randint(1, 9)))
    return one, other, rng.choice((1, 2, 2, 3, len(one)))


LESSON = Lesson(
    topic="Building a string piece by piece",
    area="string building and formatting",
    concepts=("string_building", "join", "accumulator"),
    openings=(
        """Strings cannot be changed, so a program that produces text builds a new one. There are two ways:
        grow it with `+=`, or collect the parts in a list and join them.""",
        """An empty text plays the same part for characters as zero does for a sum: it is where the building
        begins, and it changes nothing when added.""",
        """Separators are what makes text output fiddly. There is one fewer of them than there are items, and
        loops tend to print one too many.""",
    ),
    ideas=(
        (
            """The accumulator pattern for text: start with `""`, and add to it in each round. Adding at the
            right keeps the order, adding at the left reverses it.""",
            """`result += piece` appends, and `result = piece + result` puts in front. Choose by asking where
            the first piece should end up.""",
        ),
        (
            """`separator.join(parts)` takes a list of strings and puts the separator between neighbours. The
            method belongs to the separator, which looks odd for a day and natural afterwards.""",
            """With `join` there is no comma to remove from the end. `", ".join(["x"])` is "x", and joining an
            empty list gives the empty text.""",
        ),
        (
            """For many pieces, a list with a final `join` is the better way, because each `+` on long texts
            may copy everything built so far.""",
            """Collect with `parts.append(piece)`, and join when the loop is done. The loop stays simple and
            the separator is mentioned once.""",
        ),
        (
            """Only strings can be joined or added to strings. Convert other values first, with `str(value)`
            or inside an f-string.""",
            """`"total: " + 5` raises a TypeError: Python does not guess whether you want text or arithmetic.
            Say `"total: " + str(5)` or `f"total: {5}"`.""",
        ),
    ),
    asks=(
        "Where does the building begin?",
        "How do I avoid a comma too many?",
        "`+=` or a list?",
        "What about numbers?",
    ),
    examples=(_reverse, _commas, _and_list, _compress),
    pitfalls=(
        """Printing `item + ", "` in a loop leaves a comma behind the last item. `join` solves it; removing
        the last two characters afterwards fails for an empty list.""",
        """Starting the accumulator inside the loop resets it in every round, and only the last piece
        survives. `result = ""` stands above the loop.""",
        """`", ".join("abc")` treats the string as a sequence of characters and gives "a, b, c". Pass a list
        of strings unless this is what you want.""",
    ),
    questions=(_q_interleave, _q_numbers_joined),
    notes={
        "engineer": (
            """There is no StringBuilder. The list-and-join idiom is the equivalent, and `io.StringIO` exists
            for code that wants to write to a file-like object.""",
        ),
        "young": (
            """Thread beads on a string. Each bead goes on at the right end. If you push beads on from the
            left, the first one ends up last.""",
        ),
        "analyst": (
            """For real CSV files use the module `csv`: a value that itself contains a comma has to be quoted,
            and `join` does not know about that.""",
        ),
    },
    families=(
        Family(
            "names_with_rest_counted",
            "names|guests|titles: list[str], limit|k|bound: int -> str",
            names=("names_in_short", "short_list", "list_with_rest", "join_some"),
            tells=(
                "Return the texts in $names as one text with $called between them. If there are more than $limit, "
                'take only the first $limit and add the number of the others, as in "Ada${sep}Omar${before}3$after".',
                "Join $names by $called. Of more than $limit names only the first $limit are written out, and for "
                'the rest there is a remark with their number, as in "Ada${sep}Omar${before}3$after".',
                "Return a line with the names in $names, $called between them, but with $limit of them at most: if "
                'there are more, end with the number of those left out, as in "Ada${sep}Omar${before}3$after" for 5 '
                "names and a limit of 2.",
            ),
            notes=("$limit is at least 1. Without any names the result is an empty text.",),
            varies={"look": _ENDINGS},
            solutions=(
                body(
                    """
                    line = "$sep".join($names[:$limit])
                    rest = len($names) - $limit
                    if rest > 0:
                        line += f"$before{rest}$after"
                    return line
                    """
                ),
                body(
                    """
                    line = ""
                    for index, name in enumerate($names):
                        if index == $limit:
                            return line + "$before" + str(len($names) - index) + "$after"
                        if index > 0:
                            line += "$sep"
                        line += name
                    return line
                    """
                ),
                body(
                    """
                    parts = []
                    left_out = 0
                    for name in $names:
                        if len(parts) < $limit:
                            parts.append(name)
                        else:
                            left_out += 1
                    ending = f"$before{left_out}$after" if left_out else ""
                    return "$sep".join(parts) + ending
                    """
                ),
            ),
            oracle=_shortened,
            draw=_few_names,
            edges=(([], 2), (["Ada", "Omar"], 2), (["Mira", "Luis", "Zoe"], 2), (["Ada", "Zoe"], 1)),
            about={
                "names": "the names to join",
                "limit": "how many names to write out at most",
                "return": "the names in one line",
            },
            noun="the line of at most $limit texts of $names, joined by $called, with the number of the rest",
            gives="str",
        ),
        Family(
            "page_numbers_in_ranges",
            "pages|numbers|sheets: list[int] -> str",
            names=("write_pages", "pages_as_text", "page_list", "ranges_text"),
            tells=(
                "Return the numbers in $pages as one text with a comma and a space between the entries, where $least "
                "or more consecutive numbers are written as the first, $dash and the last of them.",
                "Write the page numbers in $pages in short form. A run of $least or more consecutive numbers becomes "
                "one entry of its first number, $dash and its last; all other numbers stand alone. Entries are "
                "joined by a comma and a space.",
                "Return a text like the one in an index: the entries for $pages, joined by commas and spaces, with "
                "$dash between the first and the last number of every unbroken run of at least $least pages.",
            ),
            notes=("The numbers are in ascending order and all different. For no pages the text is empty.",),
            varies={"dash": ("-", "..", "~"), "least": ({"least": "2"}, {"least": "3"})},
            solutions=(
                body(
                    """
                    parts = []
                    start = 0
                    while start < len($pages):
                        end = start
                        while end + 1 < len($pages) and $pages[end + 1] == $pages[end] + 1:
                            end += 1
                        if end - start + 1 >= $least:
                            parts.append(str($pages[start]) + $dash + str($pages[end]))
                        else:
                            parts.extend(str(page) for page in $pages[start : end + 1])
                        start = end + 1
                    return ", ".join(parts)
                    """
                ),
                body(
                    """
                    runs = []
                    for page in $pages:
                        if runs and page == runs[-1][-1] + 1:
                            runs[-1].append(page)
                        else:
                            runs.append([page])
                    parts = []
                    for run in runs:
                        texts = [str(page) for page in run]
                        parts += [texts[0] + $dash + texts[-1]] if len(run) >= $least else texts
                    return ", ".join(parts)
                    """
                ),
            ),
            oracle=_in_ranges,
            draw=_some_pages,
            edges=(([],), ([4],), ([4, 5],), ([4, 5, 6, 8],), ([1, 2, 4, 6, 7, 8, 9],)),
            about={"pages": "page numbers in ascending order", "return": "the pages in short form"},
            noun="the text of the numbers in $pages, with runs of $least or more in short form",
            gives="str",
        ),
        Family(
            "pieces_of_two_texts",
            "first|left|front: str, second|right|back: str, size|k|n: int -> str",
            names=("take_turns", "braid", "mix_texts", "woven_text"),
            tells=(
                "Cut $first and $second into pieces of $size characters and return one text in which the pieces of "
                "the two alternate, beginning with $first, with $mark between each two pieces.",
                "Take $size characters from $first, then $size from $second, then the next $size from $first, and so "
                "on until both are used up. Return these pieces as one text with $mark between them.",
                "Return the pieces of $first and $second by turns, each $size characters long and the first one "
                "taken from $first, joined by $mark.",
            ),
            notes=(
                "The last piece of a text may be shorter. When one text has no more pieces, those of the other "
                "follow each other. $size is at least 1.",
            ),
            varies={"mark": ("-", "|", "+", "/")},
            solutions=(
                body(
                    """
                    parts = []
                    for start in range(0, max(len($first), len($second)), $size):
                        for whole in ($first, $second):
                            piece = whole[start : start + $size]
                            if piece:
                                parts.append(piece)
                    return $mark.join(parts)
                    """
                ),
                body(
                    """
                    parts = []
                    one, other = $first, $second
                    while one or other:
                        if one:
                            parts.append(one[:$size])
                        if other:
                            parts.append(other[:$size])
                        one, other = one[$size:], other[$size:]
                    return $mark.join(parts)
                    """
                ),
                body(
                    """
                    from itertools import zip_longest
                    ones = [$first[at : at + $size] for at in range(0, len($first), $size)]
                    others = [$second[at : at + $size] for at in range(0, len($second), $size)]
                    result = ""
                    for pair in zip_longest(ones, others, fillvalue=""):
                        for piece in pair:
                            if piece:
                                result += $mark * (result != "") + piece
                    return result
                    """
                ),
            ),
            oracle=_by_turns,
            draw=_two_texts,
            edges=(("", "", 2), ("tea", "", 2), ("", "1234", 4), ("ab", "123456", 2), ("abcde", "12", 2)),
            about={
                "first": "the text that gives the first piece",
                "second": "the other text",
                "size": "the length of a piece",
                "return": "the pieces by turns",
            },
            noun="the text of the pieces of $first and $second by turns, joined by $mark",
            gives="str",
        ),
    ),
)
