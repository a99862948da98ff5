"""Transposition: the letters stay, their order changes."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import places, words
from hornbook.curriculum.lessons.encoding._draws import WORDS, body, some
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _columns(rng: Random) -> Example:
    text = "".join(words(rng, 3))
    width = rng.randint(3, 5)
    return example(
        """A text is written in rows of $width letters and read column by column. A slice with a step gives each
        column without any grid being built.""",
        """
        text = "$text"
        width = $width
        for start in range(0, len(text), width):
            print(" ".join(text[start : start + width]))
        columns = [text[start::width] for start in range(width)]
        print(columns)
        print("".join(columns))
        """,
        """`text[start::width]` takes every letter whose position leaves the remainder `start` when divided by the
        width. The last row may be shorter, and then the last columns are too.""",
        text=text,
        width=width,
    )


def _rails(rng: Random) -> Example:
    text = "".join(words(rng, 2))
    return example(
        """On two rails the letters are written alternately up and down, and then each rail is read. Coming back,
        the two halves are zipped together.""",
        '''
        def on_two_rails(text: str) -> str:
            """Return the letters at even places, then those at odd places."""
            return text[::2] + text[1::2]


        def off_the_rails(secret: str) -> str:
            """Return the text that on_two_rails has changed."""
            middle = (len(secret) + 1) // 2
            letters = [""] * len(secret)
            letters[::2] = secret[:middle]
            letters[1::2] = secret[middle:]
            return "".join(letters)


        for text in ["$text", "abc", ""]:
            secret = on_two_rails(text)
            print(secret, off_the_rails(secret) == text)
        ''',
        """With an odd number of letters the upper rail has one more, hence the rounding up. Assigning to a slice
        with a step puts the letters back in every second place.""",
        text=text,
    )


def _key_order(rng: Random) -> Example:
    key = rng.choice(("lake", "wind", "crab", "tiger", "stone", "house"))
    text = "".join(places(rng, 3)).lower()
    return example(
        """A keyword decides in which order the columns are read: the column below its first letter in the alphabet
        comes first.""",
        '''
        def by_key(text: str, key: str) -> str:
            """Return the columns of the text in the alphabetical order of the key's letters."""
            order = sorted(range(len(key)), key=lambda at: key[at])
            print(order)
            return "".join(text[at :: len(key)] for at in order)


        print("$key")
        print(by_key("$text", "$key"))
        ''',
        """`sorted` orders the numbers of the columns by their letters. Equal letters would keep their order from
        left to right, because sorting is stable.""",
        key=key,
        text=text,
    )


def _permutation(rng: Random) -> Example:
    order = rng.sample(range(5), 5)
    text = "".join(rng.sample("abcdefgh", 5))
    return example(
        """Any change of order is a list of places. The place in the list says where the letter goes, the number
        where it comes from, and the opposite list is easily made.""",
        '''
        def rearranged(text: str, order: list[int]) -> str:
            """Return the letters at the places in the list."""
            return "".join(text[place] for place in order)


        def opposite(order: list[int]) -> list[int]:
            """Return the order that undoes the given one."""
            result = [0] * len(order)
            for at, place in enumerate(order):
                result[place] = at
            return result


        order = $order
        secret = rearranged("$text", order)
        print(secret)
        print(opposite(order), rearranged(secret, opposite(order)))
        ''',
        """If the letter at place 3 moved to place 0, then the opposite must move place 0 back to place 3.
        Exchanging position and number does just that.""",
        order=order,
        text=text,
    )


def _blocks_question(rng: Random) -> Question:
    text = "".join(words(rng, 2))
    size = rng.randint(3, 4)
    return question(
        """Write a function that exchanges the first and the last letter of every complete block of $size letters.""",
        '''
        def ends_exchanged(text: str, size: int) -> str:
            """Return the text with first and last letter of each full block exchanged."""
            result = ""
            for start in range(0, len(text), size):
                block = text[start : start + size]
                if len(block) == size:
                    block = block[-1] + block[1:-1] + block[0]
                result += block
            return result


        print(ends_exchanged("$text", $size))
        print(ends_exchanged(ends_exchanged("$text", $size), $size) == "$text")
        ''',
        """Exchanging twice changes nothing, so the same function serves for writing and reading. The incomplete
        block at the end is left as it is.""",
        text=text,
        size=size,
    )


def _outside_question(rng: Random) -> Question:
    word = rng.choice(WORDS)
    return question(
        """Write a function that takes letters alternately from the beginning and the end of a text until none is
        left.""",
        '''
        def from_both_ends(text: str) -> str:
            """Return the first letter, the last, the second, the last but one, and so on."""
            result = ""
            while text:
                result += text[0]
                text = text[1:][::-1]
            return result


        print(from_both_ends("${word}s"), from_both_ends("123456"))
        ''',
        """Turning the rest around after each step makes its end the beginning. So one rule, taking the first
        letter, serves for both ends.""",
        word=word,
    )


def _compact(rng: Random, low: int = 1, high: int = 3) -> str:
    return "".join(some(rng, low, high))[: rng.randint(1, 14)]


def _grid_read(text: str, width: int, way: dict[str, str]) -> str:
    """Through a grid of rows."""
    rows = [text[start : start + width] for start in range(0, len(text), width)]
    columns = [[row[column] for row in rows if column < len(row)] for column in range(width)]
    if way["turn"]:
        columns = [column[::-1] for column in columns]
    if "right to" in way["side"]:
        columns.reverse()
    return "".join("".join(column) for column in columns)


def _unread(secret: str, width: int) -> str:
    """By lengths: column k has as many letters as there are numbers k, k + width, ... below the length."""
    columns, start = [], 0
    for column in range(width):
        size = max(0, -((column - len(secret)) // width))
        columns.append(list(secret[start : start + size]))
        start += size
    text = ""
    while any(columns):
        text += "".join(column.pop(0) for column in columns if column)
    return text


def _keyed(text: str, key: str, last_first: bool) -> str:
    columns = [(char, at) for at, char in enumerate(key)]
    columns.sort(key=lambda pair: (-ord(pair[0]) if last_first else ord(pair[0]), pair[1]))
    return "".join(text[at] for _, start in columns for at in range(start, len(text), len(key)))


def _mixed(rng: Random) -> tuple[str, list[int]]:
    text = _compact(rng, 1, 2)[:8]
    return text, rng.sample(range(len(text)), len(text))


LESSON = Lesson(
    topic="Transposition: hiding a text by changing the order of its letters",
    area="encoding",
    concepts=("ciphers", "transposition", "slices", "permutations"),
    openings=(
        """A cipher may keep all the letters of a message and change only their places. Whoever knows the rule puts
        them back.""",
        """Write a text in rows and read it in columns: every letter is still there, and nothing can be read. Such
        a cipher needs no alphabet, only positions.""",
        """Reordering letters is a question of indices. Slices with a step do most of the work, and the interesting
        part is the way back.""",
    ),
    ideas=(
        (
            """Written in rows of length n, the letters of column k stand at the positions k, k + n, k + 2n and so
            on. The slice `text[k::n]` is this column.""",
            """No grid is needed for reading columns. A slice with the width as its step jumps from row to row.""",
        ),
        (
            """The way back has to know how long each column is. If the width does not divide the length, the first
            columns have one letter more.""",
            """`divmod(len(text), width)` gives the height of the full columns and the number of columns with an
            extra letter.""",
        ),
        (
            """Every such cipher is a rearrangement of positions. Apply it to the list of positions
            `range(len(text))`, and the result shows where each letter goes.""",
            """To undo an unknown rearrangement, let it rearrange the numbers 0, 1, 2 and so on. The result is the
            list of places, and letters can be put back by it.""",
        ),
        (
            """Assigning to a slice fills places at regular distances: `letters[k::n] = column` for a list
            `letters`. Strings cannot be changed, so a list is used and joined at the end.""",
            """Put the letters into a list of the right length first, and join it when all places are filled. That
            is simpler than building the string in order.""",
        ),
    ),
    examples=(_columns, _rails, _key_order, _permutation),
    pitfalls=(
        """Assuming that all columns are equally long. It is true only if the width divides the length; otherwise
        letters at the end of the text get lost or move.""",
        """Applying a rearrangement a second time in order to undo it. That works only for exchanges. In general
        the opposite list of places is needed.""",
        """Trying to assign to a place in a string. `text[0] = "a"` is a `TypeError`; make a list of the text, or
        build a new one.""",
    ),
    questions=(_blocks_question, _outside_question),
    asks=(
        "How do I read columns?",
        "What makes the way back harder?",
        "Is there a general way to undo it?",
        "How do I put letters in their places?",
    ),
    notes={
        "young": (
            """Write your name on small cards, one letter each, and lay them in rows. Collect them column by
            column. Can a friend put them in order again?""",
        ),
        "student": (
            """A transposition is a permutation of the positions. Applying it again and again brings the text back
            after as many steps as the order of the permutation says.""",
        ),
        "teacher": (
            """Graph paper is the best tool: the class writes the message in rows, cuts the columns apart and
            reorders them.""",
        ),
    },
    families=(
        Family(
            "columns_transposition",
            "text|message: str, width|n: int -> str",
            names=("read_columns", "by_columns", "column_order", "columns_joined"),
            tells=(
                "Write $text in rows of $width characters, the last of which may be shorter. Return the columns "
                "$side, each read $down, joined to one "
                "text.",
                "$text fills a grid of width $width row by row from the top left. Read the grid column by column "
                "$side, every column $down, and return the "
                "result.",
                "Return the transposition of $text by columns: it is laid out in rows of $width characters, and the "
                "columns are taken $side, each "
                "$down.",
            ),
            varies={
                "way": (
                    {"side": "from left to right", "down": "from top to bottom", "head": "", "tail": "", "turn": ""},
                    {
                        "side": "from right to left",
                        "down": "from top to bottom",
                        "head": "reversed(",
                        "tail": ")",
                        "turn": "",
                    },
                    {
                        "side": "from left to right",
                        "down": "from bottom to top",
                        "head": "",
                        "tail": "",
                        "turn": "[::-1]",
                    },
                )
            },
            solutions=(
                'return "".join($text[column::$width]$turn for column in ${head}range($width)$tail)',
                body(
                    """
                    result = ""
                    for column in ${head}range($width)$tail:
                        letters = ""
                        for place in range(column, len($text), $width):
                            letters += $text[place]
                        result += letters$turn
                    return result
                    """
                ),
                body(
                    """
                    rows = [$text[start : start + $width] for start in range(0, len($text), $width)]
                    columns = []
                    for column in ${head}range($width)$tail:
                        columns.append("".join(row[column : column + 1] for row in rows))
                    return "".join(column$turn for column in columns)
                    """
                ),
            ),
            oracle=_grid_read,
            draw=lambda rng, way: (_compact(rng), rng.randint(2, 5)),
            edges=(("", 3), ("abcdefgh", 3), ("ab", 4)),
            about={"text": "a text", "width": "the length of a row, at least 1", "return": "the columns joined"},
            noun="the columns of $text in rows of $width",
            gives="str",
        ),
        Family(
            "columns_undone",
            "secret|text|message: str, width|n: int -> str",
            names=("undo_columns", "from_columns", "read_back", "rows_again"),
            tells=(
                "A text was written in rows of $width characters and read column by column from left to right, "
                "which gave $secret. Return the original "
                "text.",
                "$secret consists of the columns of a grid that had been filled row by row, $width characters to a "
                "row, the last row perhaps shorter. Return "
                "the rows joined.",
                "Undo a transposition: $secret is what one gets by reading a text, laid out in rows of $width, in "
                "columns. Return the text.",
            ),
            solutions=(
                body(
                    """
                    letters = [""] * len($secret)
                    start = 0
                    for column in range($width):
                        size = len(letters[column::$width])
                        letters[column::$width] = $secret[start : start + size]
                        start += size
                    return "".join(letters)
                    """
                ),
                body(
                    """
                    places = [place for column in range($width) for place in range(column, len($secret), $width)]
                    return "".join(char for _, char in sorted(zip(places, $secret)))
                    """
                ),
                body(
                    """
                    height, longer = divmod(len($secret), $width)
                    pieces = []
                    start = 0
                    for column in range($width):
                        end = start + height + (1 if column < longer else 0)
                        pieces.append($secret[start:end])
                        start = end
                    result = ""
                    for row in range(height + 1):
                        for piece in pieces:
                            result += piece[row : row + 1]
                    return result
                    """
                ),
            ),
            oracle=_unread,
            draw=lambda rng: (_compact(rng), rng.randint(2, 5)),
            edges=(("", 3), ("adgbehcf", 3), ("ab", 4)),
            about={"secret": "the columns joined", "width": "the length of a row, at least 1", "return": "the text"},
            noun="the text whose columns of width $width are $secret",
            gives="str",
        ),
        Family(
            "columns_by_keyword",
            "text|message: str, key|keyword: str -> str",
            names=("columns_by_key", "read_by_key", "keyed_columns", "key_order"),
            tells=(
                "Write $text in rows below the letters of $key, as many letters to a row as $key has. Return the "
                "columns from top to bottom, joined in the "
                "order of their letters in $key, $order.",
                "Each letter of $key heads a column, and $text fills the rows below. Read the columns in the order "
                "of their heads, $order, and return the "
                "result.",
                "Return a transposition of $text: it is written row by row into as many columns as $key has "
                "letters, and the columns are joined sorted by "
                "their letter in $key, $order.",
            ),
            notes=("Of columns with equal letters the left one comes first.",),
            varies={
                "sort": (
                    {"order": "from a to z", "minus": "", "reverse": ""},
                    {"order": "from z to a", "minus": "-", "reverse": ", reverse=True"},
                )
            },
            solutions=(
                body(
                    """
                    order = sorted(range(len($key)), key=lambda at: ${minus}ord($key[at]))
                    return "".join($text[at :: len($key)] for at in order)
                    """
                ),
                body(
                    """
                    columns = [""] * len($key)
                    for place, char in enumerate($text):
                        columns[place % len($key)] += char
                    result = ""
                    for letter in sorted(set($key)$reverse):
                        for head, column in zip($key, columns):
                            if head == letter:
                                result += column
                    return result
                    """
                ),
            ),
            oracle=lambda text, key, sort: _keyed(text, key, sort["minus"] == "-"),
            draw=lambda rng, sort: (_compact(rng), rng.choice(("lake", "wind", "otto", "crab", "tea", "noon", "cab"))),
            edges=(("", "ab"), ("abcdef", "cab"), ("abcdefg", "otto")),
            about={"text": "a text", "key": "a word of small letters", "return": "the columns joined"},
            noun="the columns of $text in the order of $key",
            gives="str",
        ),
        Family(
            "letters_back_in_place",
            "letters|text|secret: str, places|order: list[int] -> str",
            names=("put_back", "restore", "in_place", "reordered"),
            tells=(
                "The letter at index i of $letters belongs to the index that $places holds at i. Return the text "
                "with all letters "
                "in place. $places holds each index exactly once.",
                "Return the text in which each character of $letters stands at the index that $places gives for it, "
                "the first "
                "character at the first index, and so on. $places is a rearrangement of the indices.",
                "Put the characters of $letters where they belong: each goes to the position given at the same "
                "place of $places, and "
                "every position is taken once.",
            ),
            solutions=(
                body(
                    """
                    result = [""] * len($letters)
                    for char, place in zip($letters, $places):
                        result[place] = char
                    return "".join(result)
                    """
                ),
                'return "".join(char for _, char in sorted(zip($places, $letters)))',
                body(
                    """
                    at = {place: char for place, char in zip($places, $letters)}
                    return "".join(at[place] for place in range(len(at)))
                    """
                ),
            ),
            oracle=lambda letters, places: "".join(letters[places.index(place)] for place in range(len(letters))),
            draw=_mixed,
            edges=(("", []), ("abc", [2, 0, 1])),
            about={"letters": "the characters", "places": "where they go", "return": "the text"},
            noun="the text with the characters of $letters at $places",
            gives="str",
        ),
    ),
)
