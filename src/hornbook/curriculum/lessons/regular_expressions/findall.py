"""findall and finditer: every match, not just the first."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, numbers, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.regular_expressions._draws import FILLER, body, mixed


def _numbers(rng: Random) -> Example:
    one, other = fruits(rng, 2)
    a, b, c = numbers(rng, 3, 2, 60)
    return example(
        """A shopping note holds three numbers among its words. `re.findall` returns all of them in a list, in the order
        in which they stand.""",
        r"""
        import re

        note = "$a grams of $one, $b of $other, $c in all"
        found = re.findall(r"\d+", note)
        print(found)
        print([int(text) for text in found])
        print(re.findall(r"\d+", "nothing to buy"))
        """,
        """The list holds strings; a comprehension makes numbers of them. Where nothing matches, the list is empty, so
        there is no `None` to be tested.""",
        one=one,
        other=other,
        a=a,
        b=b,
        c=c,
    )


def _what_findall_returns(rng: Random) -> Example:
    one, other = people(rng, 2)
    x, y = numbers(rng, 2, 10, 50)
    return example(
        """What `findall` lists depends on the groups of the pattern. The same text is searched without a group,
        with one and with two.""",
        r"""
        import re

        text = "$one:$x $other:$y"
        print(re.findall(r"\w+:\d+", text))
        print(re.findall(r"\w+:(\d+)", text))
        print(re.findall(r"(\w+):(\d+)", text))
        """,
        """No group: whole matches. One group: what it captured. Two groups: a tuple for each match, which `dict`
        or a loop with two variables can take up directly.""",
        one=one,
        other=other,
        x=x,
        y=y,
    )


def _with_places(rng: Random) -> Example:
    thing, other = things(rng, 2)
    text = f"the {thing} and the {other} on the shelf"
    return example(
        """An editor wants to underline every "the" in a line. For that it needs places, and `finditer` yields match
        objects, which know theirs.""",
        r"""
        import re

        line = "$text"
        marks = [" "] * len(line)
        for found in re.finditer("the ", line):
            print(found.start(), found.end())
            for place in range(found.start(), found.end() - 1):
                marks[place] = "~"
        print(line)
        print("".join(marks))
        """,
        """Each round of the loop gets one match object. There are $count of them, and no two overlap, because
        the search goes on where the last match ended.""",
        text=text,
        count=len(re.findall("the ", text)),
    )


def _dictionary(rng: Random) -> Example:
    names = rng.sample(("apples", "plums", "figs", "lemons", "melons", "dates"), 3)
    counts = numbers(rng, 4, 2, 30)
    text = ", ".join(f"{count} {name}" for count, name in zip(counts, names, strict=False))
    return example(
        """A delivery note becomes a dictionary from article to count. Two groups deliver both in one go.""",
        r'''
        import re


        def stock(note: str) -> dict[str, int]:
            """Return how many there are of each article, added up where one occurs twice."""
            counts: dict[str, int] = {}
            for count, article in re.findall(r"(\d+) (\w+)", note):
                counts[article] = counts.get(article, 0) + int(count)
            return counts


        print(stock("$text, $more $again"))
        ''',
        """Of $again there are $sum, since the loop adds to what is there already. A comprehension would have
        kept only the last count.""",
        text=text,
        more=counts[3],
        again=names[0],
        sum=counts[0] + counts[3],
    )


def _longest_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    thing = things(rng, 1)[0]
    return question(
        """Write a function that returns the longest word of a text, a word being a run of letters. Of several equally
        long ones it returns the first, and for a text without letters the empty string.""",
        '''
        import re


        def longest_word(text: str) -> str:
            """Return the longest run of letters, the first of equals."""
            return max(re.findall("[A-Za-z]+", text), key=len, default="")


        print(longest_word("'$name, where is my $thing?'"))
        print(repr(longest_word("1, 2, 3!")))
        ''',
        """Splitting at spaces would leave commas and quotation marks on the words. `findall` takes only what the class
        allows, and `default` covers the empty list.""",
        name=name,
        thing=thing,
    )


def _position_question(rng: Random) -> Question:
    letter = rng.choice("abc")
    name = people(rng, 1)[0]
    return question(
        """Write a function that returns the positions of all digits in a text as a list.""",
        r'''
        import re


        def digit_positions(text: str) -> list[int]:
            """Return the index of each digit."""
            return [found.start() for found in re.finditer(r"\d", text)]


        print(digit_positions("$name lives at 4$letter, room 17"))
        ''',
        r"""The two digits of 17 are two matches, because `\d` stands for one digit. With `\d+` the list would hold the
        position where the number begins.""",
        letter=letter,
        name=name,
    )


_UNITS = ("kg", "km", "ml", "coins", "pages", "litres")
_PIECES = ("an", "ha", "ab", "--", "na", "oo")
_TAGS = ({"mark": "#", "called": "tags"}, {"mark": "@", "called": "mentions"}, {"mark": "%", "called": "variables"})


def _measured(rng: Random, unit: str) -> str:
    return f"{rng.randint(1, 60)}{rng.choice(('', ' '))}{rng.choice((unit, unit, unit, 'cm', 'men'))}"


def _before_unit(text: str, unit: str) -> int:
    total, pieces = 0, text.split(" ")
    for at, piece in enumerate(pieces):
        if piece.endswith(unit) and piece.removesuffix(unit).isdigit():
            total += int(piece.removesuffix(unit))
        elif piece == unit and at and pieces[at - 1].isdigit():
            total += int(pieces[at - 1])
    return total


def _by_lengths(text: str, piece: str) -> list[int]:
    """From the lengths of what lies between."""
    found, at = [], 0
    for part in text.split(piece)[:-1]:
        found.append(at + len(part))
        at += len(part) + len(piece)
    return found


def _tagged(rng: Random, mark: str) -> str:
    words = [rng.choice(FILLER[:9]) for _ in range(rng.randint(2, 7))]
    return " ".join(mark + word if rng.random() < 0.5 else word for word in words)


def _key_values(rng: Random) -> str:
    keys = [rng.choice(("width", "height", "age", "size", "x", "y", "row")) for _ in range(rng.randint(1, 4))]
    return rng.choice((", ", " ", "; ")).join(
        f"{key}{rng.choice(('=', '=', '=', ' '))}{rng.randint(0, 99)}" for key in keys
    )


LESSON = Lesson(
    topic="All matches of a pattern: findall and finditer",
    area="regular_expressions",
    concepts=("regular_expressions", "findall", "finditer", "loops"),
    openings=(
        """One match answers the question whether something occurs. To collect, count or add up, all of them are needed,
        and two functions of the module `re` deliver them.""",
        """All the numbers in a report, all the addresses in a letter: `re.findall` gets them in a single call
        and returns a list.""",
        """Between `re.search` and a loop that searches on behind the last match lies a function that does just that. It
        is called `finditer`, and its simpler sister `findall`.""",
    ),
    ideas=(
        (
            """`re.findall` returns a list of texts. With no match the list is empty, so the result can be looped over,
            counted and summed without a test.""",
            """The length of `re.findall(pattern, text)` is the number of matches, and an empty list, which counts as
            false, means that there is none.""",
        ),
        (
            """A pattern without groups gives whole matches. With one group the list holds what this group
            captured; with several it holds tuples.""",
            """Brackets change what `findall` returns: it lists the groups and not the matches. If a bracket only serves
            repetition, `(?:...)` leaves the whole matches in the list.""",
        ),
        (
            """`re.finditer` yields a match object for each match. It is the choice whenever positions are needed
            or named groups are used.""",
            """Where `findall` gives bare texts, `finditer` gives the match objects one after another, with `group`,
            `start`, `end` and everything else that a match knows.""",
        ),
        (
            """Matches don't overlap. Each search begins where the last match ended, so `re.findall("aa",
            "aaaa")` has two results and not three.""",
            """The text is used up from left to right. What belongs to one match cannot be a part of the next.""",
        ),
    ),
    examples=(_numbers, _what_findall_returns, _with_places, _dictionary),
    pitfalls=(
        """Adding a bracket to a working pattern and wondering why the list changes. `re.findall(r"(ab)+", text)` lists
        only the last `ab` of each match, as the group is what is returned. Write `(?:ab)+`.""",
        """Adding up what `findall` returns. The items are strings, and `sum` on strings is a `TypeError`; convert them
        with `int` first.""",
        """Going through the result of `finditer` twice. It is an iterator, and the second loop finds it used up.
        Wrap it in `list` if it is needed again.""",
    ),
    questions=(_longest_question, _position_question),
    asks=(
        "What if nothing matches?",
        "Why do I sometimes get tuples?",
        "When is finditer the better choice?",
        "Can two matches overlap?",
    ),
    notes={
        "young": (
            """Finding all matches is like picking cherries. You go along the branch from left to right, and each cherry
            is picked once.""",
        ),
        "analyst": (
            """Counting matches per row makes a useful new column. A row with two matches, where you expected one, is
            worth a look.""",
        ),
        "engineer": (
            """`finditer` is lazy and does not build a list, which matters for large texts. As a method of a
            compiled pattern it also takes `pos` and `endpos`.""",
        ),
    },
    families=(
        Family(
            "re_sum_with_unit",
            "text|note|report: str -> int",
            names=("total_$unit", "sum_$unit", "${unit}_in_text", "add_up_$unit"),
            tells=(
                "Add up all whole numbers in $text that are followed by $unit, with or without a single space between, "
                "and return the sum.",
                "Return the sum of the numbers in $text that stand directly in front of $unit (one space may come "
                "between). Other numbers don't count.",
                "Amounts such as 3$unit or 12 $unit occur in $text. Return the total of all amounts in this unit.",
            ),
            varies={"unit": tuple({"unit": unit} for unit in _UNITS)},
            solutions=(
                'import re\nreturn sum(int(amount) for amount in re.findall(r"(\\d+) ?$unit\\b", $text))',
                body(
                    r"""
                    import re
                    total = 0
                    for found in re.finditer(r"(\d+) ?$unit\b", $text):
                        total += int(found.group(1))
                    return total
                    """
                ),
                'import re\namounts = re.findall(r"[0-9]+(?= ?$unit\\b)", $text)\nreturn sum(map(int, amounts))',
            ),
            oracle=lambda text, unit: _before_unit(text, unit["unit"]),
            draw=lambda rng, unit: (mixed(rng, [_measured(rng, unit["unit"]) for _ in range(rng.randint(1, 3))], 4),),
            edges=(("",),),
            about={"text": "a text with amounts", "return": "the sum of the amounts"},
            noun="the sum of the numbers before $unit in $text",
            gives="nat",
        ),
        Family(
            "re_places_of_piece",
            "text|line|word: str -> list[int]",
            names=("start_positions", "where_found", "all_positions", "match_starts"),
            tells=(
                "Return the positions at which $piece begins in $text, in ascending order. Occurrences are "
                "found from left to right and must not overlap.",
                "List the start index of every occurrence of $piece in $text; after one is found, the search goes on "
                "behind its end.",
                "Find $piece in $text as often as possible without overlaps, going from left to right, and "
                "return the list of start positions.",
            ),
            varies={"piece": _PIECES},
            solutions=(
                "import re\nreturn [found.start() for found in re.finditer($piece, $text)]",
                body(
                    """
                    positions = []
                    start = $text.find($piece)
                    while start != -1:
                        positions.append(start)
                        start = $text.find($piece, start + len($piece))
                    return positions
                    """
                ),
                body(
                    """
                    import re
                    starts = []
                    for match in re.compile($piece).finditer($text):
                        starts.append(match.start())
                    return starts
                    """
                ),
            ),
            oracle=_by_lengths,
            draw=lambda rng, piece: (
                "".join(
                    rng.choice((piece, piece, piece, piece[0], " ", rng.choice(FILLER)))
                    for _ in range(rng.randint(2, 7))
                ),
            ),
            edges=(("",),),
            about={"text": "the text to search", "return": "the list of start positions"},
            noun="the list of positions of $piece in $text",
            gives="nats",
        ),
        Family(
            "re_marked_words",
            "text|post|line: str -> list[str]",
            names=("$called", "find_$called", "list_$called", "${called}_in_order"),
            tells=(
                "Return the $called in $text, that is, the words of small letters directly behind a $mark, without the "
                "sign. Each is listed once, in order of first appearance.",
                "In $text, words marked with $mark are $called. Return them without the mark, each only once, as they "
                "first appear. They consist of small letters.",
                "Collect every word of small letters that follows a $mark in $text. Leave the $mark out, "
                "drop repetitions and keep the order of first occurrence.",
            ),
            varies={"tag": _TAGS},
            solutions=(
                'import re\nreturn list(dict.fromkeys(re.findall("$mark([a-z]+)", $text)))',
                body(
                    """
                    import re
                    found = []
                    for word in re.findall("$mark([a-z]+)", $text):
                        if word not in found:
                            found.append(word)
                    return found
                    """
                ),
                body(
                    """
                    import re
                    words = [match.group(1) for match in re.finditer("$mark([a-z]+)", $text)]
                    return sorted(set(words), key=words.index)
                    """
                ),
            ),
            oracle=lambda text, tag: list(
                dict.fromkeys(word[1:] for word in text.split() if word.startswith(tag["mark"]))
            ),
            draw=lambda rng, tag: (_tagged(rng, tag["mark"]),),
            edges=(("",), ("no mark",)),
            about={"text": "the text to read", "return": "the words, without repetitions"},
            noun="the list of different $called in $text",
            gives="words",
        ),
        Family(
            "re_key_number_pairs",
            "text|line|settings: str -> list[tuple[str, int]]",
            names=("key_numbers", "read_pairs", "named_numbers", "assignments"),
            tells=(
                'Return all pairs of a name and a number in $text that are written like "width=40", as tuples (name, '
                "number) with an int. Names consist of small letters.",
                "Find every name=number in $text (small letters, an equals sign, digits) and return the list of (name, "
                "number) tuples in order, the numbers as integers.",
                "Assignments such as age=7 stand in $text among other things. List them as tuples of "
                "the name and the integer.",
            ),
            solutions=(
                'import re\nreturn [(name, int(number)) for name, number in re.findall("([a-z]+)=([0-9]+)", $text)]',
                body(
                    r"""
                    import re
                    pairs = []
                    for found in re.finditer(r"(?P<name>[a-z]+)=(?P<number>\d+)", $text):
                        pairs.append((found["name"], int(found["number"])))
                    return pairs
                    """
                ),
                body(
                    r"""
                    import re
                    found = re.findall(r"[a-z]+=\d+", $text)
                    pairs = [one.split("=") for one in found]
                    return [(name, int(number)) for name, number in pairs]
                    """
                ),
            ),
            oracle=lambda text: [
                (piece.partition("=")[0], int(piece.partition("=")[2]))
                for piece in text.replace(",", "").replace(";", "").split()
                if "=" in piece
            ],
            draw=lambda rng: (_key_values(rng),),
            edges=(("",), ("a=1",)),
            about={"text": "a line with assignments", "return": "the pairs of name and number"},
        ),
    ),
)
