"""Searching and replacing: whether something is in a text, where it is, and what to put in its place."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT, sentence
from hornbook.curriculum.lessons.strings._solutions import body


def _find_all(rng: Random) -> Example:
    text = rng.choice(
        ("the thesis is that this island is the best", "so an answer is also an island", "this is the isle of thanes")
    )
    word = rng.choice([word for word in ("an", "is", "the", "so") if word in text])
    return example(
        """`find` returns the position of the first occurrence, or -1. With a second argument it starts later,
        and so a loop can collect all occurrences of "$word" in "$text".""",
        '''
        def find_all(text: str, part: str) -> list[int]:
            """Return all positions at which `part` (not empty) begins, overlaps included."""
            positions = []
            position = text.find(part)
            while position != -1:
                positions.append(position)
                position = text.find(part, position + 1)
            return positions


        print(find_all("$text", "$word"))
        print(find_all("aaaa", "aa"))
        ''',
        """Each search starts one place behind the last hit. That is why "aa" is found three times in "aaaa";
        the method `count` would report 2, since it skips over each hit as a whole.""",
        word=word,
        text=text,
    )


def _extension(rng: Random) -> Example:
    stem = "_".join(rng.sample(ANIMALS, 2))
    ext = rng.choice(("txt", "csv", "png", "json"))
    return example(
        """A file name such as "$stem.$ext" has an extension behind its last dot. Searching from the right
        finds that dot even if there are others.""",
        '''
        def extension(name: str) -> str:
            """Return what follows the last dot, or an empty text without a dot."""
            dot = name.rfind(".")
            if dot == -1:
                return ""
            return name[dot + 1 :]


        for name in ["$stem.$ext", "backup.$stem.$ext", "README"]:
            print(name, "->", repr(extension(name)))
        ''',
        """`rfind` gives -1 when there is no dot. Without the test, `name[-1 + 1:]` would be `name[0:]`, and
        the whole name would pass for an extension: a mistake that raises no error.""",
        stem=stem,
        ext=ext,
    )


def _starts(rng: Random) -> Example:
    names = rng.sample(CITIES, 5)
    letter = names[0][0]
    return example(
        """From the list $names, pick the names that begin with "$letter". `startswith` asks the question
        directly and is safe for empty texts.""",
        '''
        def starting_with(names: list[str], prefix: str) -> list[str]:
            """Return the names that begin with the prefix, ignoring case."""
            result = []
            for name in names:
                if name.lower().startswith(prefix.lower()):
                    result.append(name)
            return result


        print(starting_with($names, "$small"))
        print(starting_with(["", "x"], "$small"))
        ''',
        """Both sides are converted to lower case, so a small "$small" finds "$first" as well. Had the
        function used `name[0]`, the empty text in the second call would have raised an IndexError.""",
        names=names,
        letter=letter,
        small=letter.lower(),
        first=names[0],
    )


def _replace(rng: Random) -> Example:
    a, b = rng.sample(FRUIT, 2)
    return example(
        """Replacing one word by another is a method call; swapping two words takes care. After the first
        replacement, the two can no longer be told apart.""",
        '''
        def swap_words(text: str, first: str, second: str) -> str:
            """Exchange two words in a text, by way of a character that does not occur in it."""
            text = text.replace(first, "\\0")
            text = text.replace(second, first)
            return text.replace("\\0", second)


        text = "one $a and two $b"
        print(text.replace("$a", "$b").replace("$b", "$a"))
        print(swap_words(text, "$a", "$b"))
        ''',
        """The naive chain turns everything into "$a". A placeholder that cannot occur in the text keeps the
        first word's places apart until the second word has moved.""",
        a=a,
        b=b,
    )


def _q_between(rng: Random) -> Question:
    inside = rng.choice(ANIMALS)
    return question(
        """Write `between(text, left, right)`, the part between the first `left` and the next `right` after
        it; an empty text if either is missing.""",
        '''
        def between(text: str, left: str, right: str) -> str:
            """Return the text between two markers, or an empty text."""
            start = text.find(left)
            if start == -1:
                return ""
            start += len(left)
            end = text.find(right, start)
            if end == -1:
                return ""
            return text[start:end]


        print(between("name=<$inside>;", "<", ">"))
        print(repr(between("no markers", "<", ">")))
        ''',
        """`find` reports where the marker begins, and the wanted part begins behind it, so the length of the
        marker is added. The second search starts there, not at 0.""",
        inside=inside,
    )


def _q_count_words(rng: Random) -> Question:
    text = sentence(rng)
    return question(
        """Write `contains_word(text, word)`, which is True only for whole words. For "the cat" the word "at"
        must not be found.""",
        '''
        def contains_word(text: str, word: str) -> bool:
            """Return whether the word occurs in the text as a whole word."""
            return word in text.split()


        print(contains_word("the cat", "at"), "at" in "the cat")
        print(contains_word("$text", "the"))
        ''',
        """On a list, `in` compares whole elements. On a string it looks for a stretch of characters, which is
        why the two results in the first line differ.""",
        text=text,
    )


_SHELVES = (("TO", "tools"), ("TOY", "toys"), ("T", "tables"), ("BO", "books"), ("B", "bags"), ("XL", "large"))
_SHELVES_BY_END = (("S", "small"), ("XS", "tiny"), ("L", "large"), ("XL", "huge"), ("-R", "red"), ("-BR", "brown"))


def _longest_fit(code: str, shelves: list[tuple[str, str]], none: str, end: dict[str, str]) -> str:
    """By cutting the code down, character by character, until a shelf has what is left."""
    table = dict(reversed(shelves))
    for cut in range(len(code) + 1):
        rest = code[cut:] if end["where"] == "end" else code[: len(code) - cut]
        if rest in table:
            return table[rest]
    return none


def _code_and_shelves(rng: Random, none: str, end: dict[str, str]) -> tuple[str, list[tuple[str, str]]]:
    known = _SHELVES_BY_END if end["where"] == "end" else _SHELVES
    shelves = rng.sample(known, rng.randint(2, 4))
    likely = max(rng.sample(shelves, 2), key=lambda pair: len(pair[0]))
    fixed, middle = rng.choice((likely, likely, rng.choice(known)))[0], str(rng.randint(1, 99))
    return rng.choice((middle + fixed, fixed) if end["where"] == "end" else (fixed + middle, fixed)), shelves


def _by_number(line: str, old: str, new: str, k: int, which: dict[str, str]) -> str:
    """With a counter that decides for each match of a pattern."""
    seen = 0

    def chosen(found: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        hit = {"==": seen == k, ">=": seen >= k, "!=": seen != k}[which["test"]]
        return new if hit else found[0]

    return re.sub(re.escape(old), chosen, line)


def _repeated_part(rng: Random, which: dict[str, str]) -> tuple[str, str, str, int]:
    old, new, *others = words(rng, 4)
    line = " ".join(rng.choice((old, old, *others)) for _ in range(rng.randint(2, 6)))
    old, new = rng.choice(((old, new), (old[:2], new[0]), ("e", "3"), (" ", "-"), (" ", "")))
    return line, old, new, rng.randint(1, 4)


_NOTES = (
    "Buy tea", "call Rosa", "Tea at nine", "bake bread", "Sunday: bread", "Plants!", "call at ten", "sell plants",
    "bread, tea",
)  # fmt: skip


def _notes_and_parts(rng: Random, choice: dict[str, str]) -> tuple[list[str], list[str]]:
    notes = rng.sample(_NOTES, rng.randint(2, 3))
    parts = rng.sample(("tea", "Bread", "call", "ROSA", "nine", "sun", "a", "PLANT"), rng.randint(1, 2))
    return notes, parts


def _note_by_removal(notes: list[str], parts: list[str], choice: dict[str, str]) -> str:
    """By counting, for all notes, how many parts are in them, from the last note to the first."""
    needed = {"all": len(parts), "any": 1}
    found = ""
    for note in reversed(notes):
        hits = [len(note.upper().split(part.upper())) > 1 for part in parts].count(True)
        enough = hits == 0 if choice["test"] == "not any" else hits >= needed[choice["test"]]
        found = note if enough else found
    return found


LESSON = Lesson(
    topic="Searching and replacing in strings",
    area="strings basics",
    concepts=("strings", "find", "startswith", "replace"),
    openings=(
        """Is it in there, and where? For the first question there is `in`, for the second `find`. With a
        handful of methods like these you can take most texts apart.""",
        """Searching a text by hand needs two nested loops. Python's string methods have those loops built in;
        what remains for you is to treat the case that nothing is found.""",
        """A search has two possible outcomes, and programs tend to forget one of them. Whenever you call
        `find`, think about -1 before anything else.""",
    ),
    ideas=(
        (
            """`part in text` gives True or False, `text.find(part)` the first position or -1, and
            `text.index(part)` the first position or a ValueError. Choose by what should happen when it is
            missing.""",
            """-1 is a valid index in Python, the last character. Using the result of `find` without testing
            it therefore gives wrong answers in place of an error.""",
        ),
        (
            """`startswith` and `endswith` say what they mean, cope with short texts, and accept a tuple of
            alternatives: `name.endswith((".png", ".jpg"))`.""",
            """Comparing a slice, `text[:3] == "abc"`, works too, but the length must match the constant.
            `text.startswith("abc")` has nothing to get out of step.""",
        ),
        (
            """`text.replace(old, new)` replaces every occurrence and returns a new text. A third argument
            limits how many are replaced.""",
            """To delete a part, replace it with the empty text. To collapse runs of spaces, `"
            ".join(text.split())` is better than replacing, since one pass of `replace` may leave pairs
            behind.""",
        ),
    ),
    asks=(
        "Should I use `in`, `find` or `index`?",
        "How do I test the beginning or the end?",
        "How do I replace or delete?",
    ),
    examples=(_starts, _extension, _find_all, _replace),
    pitfalls=(
        """`if text.find("x"):` is wrong twice: position 0 counts as false and -1 counts as true. Write `if
        "x" in text:`.""",
        """`strip("abc")` does not remove the word "abc" from the ends; it removes any of the three characters
        as long as there are some. For a fixed beginning or end use `removeprefix` and `removesuffix`.""",
        """Calling `text.replace(...)` on a line of its own does nothing visible, because the new text is
        thrown away. Assign it to a name.""",
    ),
    questions=(_q_between, _q_count_words),
    notes={
        "engineer": (
            """`str.partition(sep)` returns the part before, the separator and the part after in one step, and
            is often clearer than `find` plus slices. Regular expressions live in the module `re`.""",
        ),
        "analyst": (
            """When cleaning a column, normalise first: `value.strip().lower()`. Otherwise " Oslo" and "oslo"
            are two cities.""",
        ),
        "hobbyist": (
            """Renaming a hundred photos is a loop with `endswith`, `replace` and a print. Print the new names
            first and rename only once they look right.""",
        ),
    },
    families=(
        Family(
            "shelf_for_code",
            "code|label|number: str, shelves|rules|places: list[tuple[str, str]] -> str",
            names=("shelf_for", "find_shelf", "shelf_of_code", "where_to_put"),
            tells=(
                "Return the shelf on which an article belongs. Each pair in $shelves holds $a_part and the name of a "
                "shelf, and $code belongs on the shelf whose $part $code $fits; of several, the one with the longest "
                "$part.",
                "$shelves is a list of pairs ($part, shelf). Among the pairs whose $part $code $fits, take the one "
                "with the longest $part and return its shelf.",
                "Return the name of the shelf for $code: the second item of the pair in $shelves whose first item is "
                "the longest $part that $code $fits.",
            ),
            notes=("Return $none if no $part fits. Capital and small letters differ, and no $part occurs twice.",),
            varies={
                "none": ("other", "unknown", ""),
                "end": (
                    {
                        "where": "start",
                        "a_part": "a beginning",
                        "part": "beginning",
                        "fits": "starts with",
                        "call": "startswith",
                    },
                    {"where": "end", "a_part": "an ending", "part": "ending", "fits": "ends with", "call": "endswith"},
                ),
            },
            solutions=(
                body(
                    """
                    best = ""
                    found = $none
                    for part, shelf in $shelves:
                        if $code.$call(part) and len(part) > len(best):
                            best = part
                            found = shelf
                    return found
                    """
                ),
                body(
                    """
                    fitting = [pair for pair in $shelves if $code.$call(pair[0])]
                    if not fitting:
                        return $none
                    return max(fitting, key=lambda pair: len(pair[0]))[1]
                    """
                ),
                body(
                    """
                    for part, shelf in sorted($shelves, key=lambda pair: len(pair[0]), reverse=True):
                        if $code.$call(part):
                            return shelf
                    return $none
                    """
                ),
            ),
            oracle=_longest_fit,
            draw=_code_and_shelves,
            edges=(("A5", []),),
            about={
                "code": "the code of the article",
                "shelves": "pairs of $a_part and a shelf",
                "return": "the name of the shelf",
            },
            noun="the name of the shelf in $shelves for $code",
            gives="str",
        ),
        Family(
            "numbered_occurrence_replaced",
            "line|text|s: str, old|part|target: str, new|other|instead: str, k|n|m: int -> str",
            names=("replace_$short", "${short}_replaced", "change_$short"),
            tells=(
                "The occurrences of $old in $line are numbered from 1, from left to right. Return $line with $new in "
                "place of $pre $k$post.",
                "Count the occurrences of $old in $line from the left, beginning with 1. Replace $pre $k$post by "
                "$new and return the result.",
                "Return $line with this change: of the occurrences of $old, which have the numbers 1, 2, 3 and so on "
                "from the left, replace $pre $k$post by $new.",
            ),
            notes=("Occurrences do not overlap. $old is not empty, and $k is at least 1.",),
            varies={
                "which": (
                    {"pre": "only number", "post": "", "test": "==", "short": "one_occurrence"},
                    {"pre": "number", "post": " and every later one", "test": ">=", "short": "later_ones"},
                    {"pre": "all except number", "post": "", "test": "!=", "short": "all_but_one"},
                )
            },
            solutions=(
                body(
                    """
                    pieces = $line.split($old)
                    result = pieces[0]
                    for count, piece in enumerate(pieces[1:], start=1):
                        result += ($new if count $test $k else $old) + piece
                    return result
                    """
                ),
                body(
                    """
                    result = ""
                    count = 0
                    start = 0
                    while True:
                        place = $line.find($old, start)
                        if place == -1:
                            return result + $line[start:]
                        count += 1
                        result += $line[start:place] + ($new if count $test $k else $old)
                        start = place + len($old)
                    """
                ),
                body(
                    """
                    result = ""
                    count = 0
                    rest = $line
                    while $old in rest:
                        before, found, rest = rest.partition($old)
                        count += 1
                        result += before + ($new if count $test $k else found)
                    return result + rest
                    """
                ),
            ),
            oracle=_by_number,
            draw=_repeated_part,
            edges=(
                ("tea tea tea", "tea", "ink", 2),
                ("aaaa", "aa", "b", 2),
                ("sun", "ice", "sea", 1),
                ("oak", "oak", "", 1),
            ),
            about={
                "line": "the text to change",
                "old": "the text to replace, not empty",
                "new": "what to put in its place",
                "k": "the number of an occurrence, from 1",
                "return": "the changed text",
            },
            noun="$line with $new in place of $pre $k$post of the occurrences of $old",
            gives="str",
        ),
        Family(
            "first_note_with_parts",
            "notes|lines|entries: list[str], parts|wanted|terms: list[str] -> str",
            names=("first_note", "find_note", "note_with_$short", "search_notes"),
            tells=(
                "Return the first text in $notes that contains $how of $parts, without regard to capital and small "
                "letters.",
                "Search $notes from the beginning for a text that contains $how of $parts, and return the first such "
                "text. Capital and small letters count as the same.",
                "Return the earliest text in $notes in which $how of $parts occurs, where upper and lower case make no "
                "difference.",
            ),
            notes=("Return the empty text if there is none. $parts is not empty.",),
            varies={
                "choice": (
                    {"how": "every text", "short": "all", "test": "all"},
                    {"how": "at least one text", "short": "any", "test": "any"},
                    {"how": "no text", "short": "none", "test": "not any"},
                )
            },
            solutions=(
                body(
                    """
                    for note in $notes:
                        small = note.lower()
                        if $test(part.lower() in small for part in $parts):
                            return note
                    return ""
                    """
                ),
                body(
                    """
                    small_parts = [part.lower() for part in $parts]
                    fitting = [note for note in $notes if $test(part in note.lower() for part in small_parts)]
                    return fitting[0] if fitting else ""
                    """
                ),
            ),
            oracle=_note_by_removal,
            draw=_notes_and_parts,
            edges=(
                ([], ["tea"]),
                (["Tea at nine", "Sunday: bread"], ["SUN", "bread"]),
                (["bake bread", "call Rosa"], ["rosa", "Bread"]),
            ),
            about={
                "notes": "the texts to search",
                "parts": "what to look for",
                "return": "the first such text, or an empty one",
            },
            noun="the first text in $notes that contains $how of $parts",
            gives="str",
        ),
    ),
)
