"""Positions and slices of a string: indexes from both ends, and cutting at two marks."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, FRUIT, NAMES
from hornbook.curriculum.lessons.strings._solutions import body


def _positions(rng: Random) -> Example:
    word = rng.choice(ANIMALS)
    return example(
        """Let us look at the word "$word" one position at a time. Counting starts at 0, and negative
        positions count from the end.""",
        '''
        def ends_of(word: str) -> tuple[str, str]:
            """Return the first and the last character of a text that is not empty."""
            return word[0], word[-1]


        word = "$word"
        print(len(word))
        print(ends_of(word))
        for i in range(len(word)):
            print(i, word[i])
        ''',
        """A text with $n characters has the positions 0 to $last. `word[-1]` is the same character as
        `word[$last]`, but it needs no knowledge of the length.""",
        word=word,
        n=len(word),
        last=len(word) - 1,
    )


def _initials(rng: Random) -> Example:
    name = " ".join(rng.sample(NAMES, rng.randint(2, 3)))
    return example(
        """The initials of "$name" are the first characters of its parts. `split()` cuts at spaces, and index
        0 does the rest.""",
        '''
        def initials(full_name: str) -> str:
            """Return the first letter of every part of a name, each followed by a dot."""
            result = ""
            for part in full_name.split():
                result += part[0] + "."
            return result


        print(initials("$name"))
        print(initials("  $single  "))
        ''',
        """`split()` without an argument ignores extra spaces and never produces empty parts, so `part[0]` is
        safe here. With `split(" ")` the second call would meet an empty part and fail.""",
        name=name,
        single=name.split()[0],
    )


def _last_few(rng: Random) -> Example:
    number = "".join(str(rng.randint(0, 9)) for _ in range(rng.choice((8, 10, 12))))
    keep = rng.choice((3, 4))
    return example(
        """Account numbers are shown with all but the last $keep characters hidden. A slice with a negative
        start takes those from the end.""",
        '''
        def mask(number: str, keep: int) -> str:
            """Replace all but the last `keep` characters (keep >= 1) by stars."""
            hidden = len(number) - keep
            if hidden <= 0:
                return number
            return "*" * hidden + number[-keep:]


        print(mask("$number", $keep))
        print(mask("12", $keep))
        ''',
        """The text has $n characters, so $hidden of them become stars. The guard handles texts that are too
        short to hide anything, like the one in the second call.""",
        number=number,
        keep=keep,
        n=len(number),
        hidden=len(number) - keep,
    )


def _slices(rng: Random) -> Example:
    word = rng.choice(("notebook", "raincoat", "sunflower", "waterfall", "snowball", "toothbrush"))
    cut = {"notebook": 4, "raincoat": 4, "sunflower": 3, "waterfall": 5, "snowball": 4, "toothbrush": 5}[word]
    return example(
        """The word "$word" is made of two words. A slice `word[a:b]` begins at position a and stops before
        position b, so one cut position is enough for both halves.""",
        '''
        def cut_at(word: str, position: int) -> tuple[str, str]:
            """Return the part before the position and the part from it on."""
            return word[:position], word[position:]


        front, back = cut_at("$word", $cut)
        print(front, back)
        print(front + back == "$word")
        print(cut_at("$word", 100))
        ''',
        """Since the end is excluded, `word[:$cut]` has exactly $cut characters, and the two halves fit together without
        gap or overlap. A slice beyond the end is not an error: the second half is just empty.""",
        word=word,
        cut=cut,
    )


def _q_middle(rng: Random) -> Question:
    odd, even = rng.choice(("melon", "tiger", "river", "seven")), rng.choice(("orange", "walrus", "garden"))
    return question(
        """Write `middle(word)`: the middle character for an odd length, the two middle ones for an even
        length.""",
        '''
        def middle(word: str) -> str:
            """Return the one or two characters in the middle of a text that is not empty."""
            half = len(word) // 2
            if len(word) % 2 == 1:
                return word[half]
            return word[half - 1 : half + 1]


        print(middle("$odd"), middle("$even"), middle("x"))
        ''',
        """For five characters `5 // 2` is 2, the position in the middle. For six it is 3, and the pair
        consists of the positions 2 and 3, which is the slice from 2 up to but not including 4.""",
        odd=odd,
        even=even,
    )


def _q_swap_ends(rng: Random) -> Question:
    word = rng.choice(FRUIT)
    return question(
        """Write `swap_ends(word)`, which exchanges the first and the last character. Texts with fewer than
        two characters stay as they are.""",
        '''
        def swap_ends(word: str) -> str:
            """Return the text with its first and last character exchanged."""
            if len(word) < 2:
                return word
            return word[-1] + word[1:-1] + word[0]


        for word in ["$word", "ab", "a", ""]:
            print(repr(word), repr(swap_ends(word)))
        ''',
        """The slice `word[1:-1]` is everything between the ends, and it is empty for "ab". Without the guard,
        a text with one character would come out doubled.""",
        word=word,
    )


def _excerpt(line: str, index: int, reach: int, mark: str) -> str:
    """By trying every position, with the marks put where the first and the last one are missing."""
    near = [at for at in range(len(line)) if index - at <= reach and at - index <= reach]
    before = mark if 0 not in near else ""
    return before + "".join(line[at] for at in near) + ("" if len(line) - 1 in near else mark)


def _line_and_place(rng: Random, mark: str) -> tuple[str, int, int]:
    line = " ".join(words(rng, rng.randint(1, 3)))
    reach = rng.randint(0, 5)
    spots = [rng.randrange(len(line)), min(reach, len(line) - 1), max(0, len(line) - 1 - reach), len(line) // 2]
    return line, rng.choice(spots), reach


def _letter_by_letter(line: str, places: list[int], blank: str) -> str:
    """From the front for positive places, from the back for negative ones, by slices of one character."""
    found = [line[place - 1 : place] if place > 0 else line[::-1][-place - 1 :][:1] for place in places]
    return "".join(char if char and place else blank for char, place in zip(found, places, strict=True))


def _hint(rng: Random, blank: str) -> tuple[str, list[int]]:
    line = rng.choice(words(rng, 1) + things(rng, 1))
    ends = [0, 1, len(line), len(line) + 1, -1, -len(line), -len(line) - 1]
    pool = ends + [rng.randint(-len(line), len(line)) for _ in range(6)]
    return line, rng.sample(pool, rng.randint(3, 6))


def _covered(code: str, front: int, back: int, mark: str) -> str:
    """By the set of places that stay."""
    places = range(len(code))
    shown = {*places[:front], *places[::-1][:back]}
    return "".join(code[at] if at in shown else mark for at in places)


def _number_to_hide(rng: Random, mark: str) -> tuple[str, int, int]:
    number = "".join(rng.choice("0123456789ABKX") for _ in range(rng.randint(6, 12)))
    front = rng.randint(0, 4)
    return number, front, rng.choice((0, 1, 2, 3, 4, len(number) - front, max(0, len(number) - front - 1)))


LESSON = Lesson(
    topic="Characters, positions and slices of a string",
    area="strings basics",
    concepts=("strings", "indexing", "slicing", "negative_index"),
    openings=(
        """A string is a row of characters with numbered places. The number of a place is called its index,
        and it starts at 0, because it tells how many characters come before.""",
        """To take a text apart you need two tools: an index for one character and a slice for a stretch of
        them. Both use square brackets.""",
        """The first letter, the last three digits, everything but the ends: in Python such phrases become
        short expressions in brackets.""",
    ),
    ideas=(
        (
            """`word[0]` is the first character and `word[len(word) - 1]` the last. As a shortcut, negative
            indexes count from the end: `word[-1]` is the last, `word[-2]` the one before.""",
            """An index is a distance from the start. The first character is 0 steps away; the last one is
            `len(word) - 1` steps away, or -1 when you come from behind.""",
        ),
        (
            """A slice `word[a:b]` contains the positions a, a + 1, ..., b - 1. Its length is `b - a` as long
            as both lie within the text. Leaving out a bound means "from the start" or "to the end".""",
            """Imagine the numbers between the characters, like marks on a ruler: mark 0 before the first,
            mark 1 after it. A slice cuts at two marks, and this is why the end seems to be left out.""",
        ),
        (
            """An index outside the text raises an IndexError, but a slice outside is merely shorter. So
            `word[:3]` is safe for every text, whereas `word[2]` is not.""",
            """For an empty text there is no `word[0]`, yet `word[:1]` is fine and gives the empty text. Guard
            an index, or use a slice.""",
        ),
        (
            """Strings cannot be changed in place. `word[0] = "x"` raises a TypeError; to change a letter,
            build a new text from the pieces.""",
            """Every operation on a string makes a new one. That includes slices, `+` and methods such as
            `upper`; the original stays as it was.""",
        ),
    ),
    asks=(
        "How are the characters numbered?",
        "Which positions does a slice contain?",
        "What happens beyond the end?",
        "Can I change one character?",
    ),
    examples=(_positions, _initials, _slices, _last_few),
    pitfalls=(
        """Using `word[len(word)]` for the last character raises an IndexError. The positions end at
        `len(word) - 1`; write `word[-1]`.""",
        """`word[-n:]` for the last n characters goes wrong when n is 0: `-0` is 0, and `word[0:]` is the
        whole text. Handle n == 0 on its own.""",
        """Calling `word.upper()` and expecting `word` to change has no effect, for the method returns a new
        string. Keep it: `word = word.upper()`.""",
    ),
    questions=(_q_middle, _q_swap_ends),
    notes={
        "engineer": (
            """There is no character type: `word[0]` is a string of length 1. Strings are immutable sequences
            of Unicode code points, so indexing takes constant time.""",
        ),
        "young": (
            """Picture a train. The engine is wagon 0, behind it come wagons 1, 2, 3. If you walk in from the
            back, the last wagon is number -1.""",
        ),
        "teacher": (
            """Draw the word with numbered marks between the letters. Students who see `word[1:4]` as two cuts
            stop asking why position 4 is missing.""",
        ),
    },
    families=(
        Family(
            "excerpt_around_place",
            "line|text|s: str, index|place|i: int, reach|span|k: int -> str",
            names=("excerpt", "excerpt_around", "piece_around", "show_place"),
            tells=(
                "Return the character of $line at position $index together with the $reach characters before it and "
                "the $reach characters after it, as far as there are so many. Put $mark in front if characters "
                "before these are left out, and $mark behind if characters after these are.",
                "Cut an excerpt out of $line: the characters from position $index - $reach up to and including "
                "position $index + $reach, without those that do not exist. On each side where it leaves out a part "
                "of $line, add $mark.",
                "Show what stands around position $index of $line: the character there and up to $reach characters "
                "on either side of it. Where $line goes on beyond that, on the left or on the right, write $mark.",
            ),
            notes=("Positions are counted from 0, and $index is one of them; $reach may be 0.",),
            varies={"mark": ("...", "~", "[..]", "|")},
            solutions=(
                body(
                    """
                    start = max(0, $index - $reach)
                    end = $index + $reach + 1
                    piece = $line[start:end]
                    if start > 0:
                        piece = $mark + piece
                    if end < len($line):
                        piece += $mark
                    return piece
                    """
                ),
                body(
                    """
                    piece = ""
                    for at, char in enumerate($line):
                        if abs(at - $index) <= $reach:
                            piece += char
                    before = $mark if $index > $reach else ""
                    after = $mark if $index + $reach < len($line) - 1 else ""
                    return before + piece + after
                    """
                ),
            ),
            oracle=_excerpt,
            draw=_line_and_place,
            edges=(
                ("harbour", 3, 3),
                ("harbour", 2, 2),
                ("harbour", 3, 2),
                ("harbour", 4, 2),
                ("a", 0, 0),
                ("tea", 1, 0),
            ),
            about={
                "line": "a text that is not empty",
                "index": "the position in the middle of the excerpt",
                "reach": "how many characters to show on either side",
                "return": "the excerpt, with $mark where something is left out",
            },
            noun="the excerpt of $line around position $index",
            gives="str",
        ),
        Family(
            "letters_at_listed_places",
            "word|text|line: str, places|positions|numbers: list[int] -> str",
            names=("letters_at", "pick_letters", "read_places", "secret_word"),
            tells=(
                "Return the text made of the characters of $word at the given $places, in the order of the list: 1 "
                "is the first character, 2 the second, -1 the last, -2 the last but one. For a place that does not "
                "exist, take $blank.",
                "Each number in $places stands for a character of $word, counted from 1 at the beginning or, when it "
                "is negative, from -1 at the end. Return these characters as one text, with $blank for every number "
                "that stands for none.",
                "Read a secret word out of $word: for each number in $places take the character with that number. "
                "Numbers count from 1, negative ones from the end (-1 is the last character), and $blank replaces a "
                "character that is not there.",
            ),
            notes=("There is no place 0.",),
            varies={"blank": ("?", "_", "-", ".")},
            solutions=(
                body(
                    """
                    result = ""
                    for place in $places:
                        if 1 <= place <= len($word):
                            result += $word[place - 1]
                        elif -len($word) <= place <= -1:
                            result += $word[place]
                        else:
                            result += $blank
                    return result
                    """
                ),
                body(
                    """
                    table = {}
                    for index, char in enumerate($word):
                        table[index + 1] = char
                        table[index - len($word)] = char
                    return "".join(table.get(place, $blank) for place in $places)
                    """
                ),
                body(
                    """
                    parts = []
                    for place in $places:
                        if place == 0 or abs(place) > len($word):
                            parts.append($blank)
                        else:
                            parts.append($word[place - 1 if place > 0 else place])
                    return "".join(parts)
                    """
                ),
            ),
            oracle=_letter_by_letter,
            draw=_hint,
            edges=(("kettle", [1, 6, 7, -1, -6, -7, 0]), ("", [1, -1]), ("map", []), ("rope", [4, 5, -4, -5])),
            about={
                "word": "the text to read from",
                "places": "numbers of characters, from 1 or from -1 backwards",
                "return": "the characters, in the order of $places",
            },
            noun="the text of the characters of $word at the places in $places",
            gives="str",
        ),
        Family(
            "ends_shown_middle_hidden",
            "code|number|text: str, front|left|first: int, back|right|last: int -> str",
            names=("hide_middle", "masked", "show_ends", "cover_middle"),
            tells=(
                "Return $code with every character replaced by $mark, except for the first $front and the last $back "
                "characters.",
                "Hide the middle of $code: keep its first $front characters and its last $back characters, and write "
                "$mark for each character between them.",
                "Return a text as long as $code that begins with the first $front characters of it, ends with the last "
                "$back, and has $mark in all other places.",
            ),
            notes=(
                "$front and $back may be 0. If together they are not less than the length of $code, nothing is hidden.",
            ),
            varies={"mark": ("*", "#", "x", "_")},
            solutions=(
                body(
                    """
                    hidden = len($code) - $front - $back
                    if hidden <= 0:
                        return $code
                    return $code[:$front] + $mark * hidden + $code[len($code) - $back :]
                    """
                ),
                body(
                    """
                    result = ""
                    for index, char in enumerate($code):
                        if index < $front or index >= len($code) - $back:
                            result += char
                        else:
                            result += $mark
                    return result
                    """
                ),
                body(
                    """
                    chars = list($code)
                    for index in range($front, len($code) - $back):
                        chars[index] = $mark
                    return "".join(chars)
                    """
                ),
            ),
            oracle=_covered,
            draw=_number_to_hide,
            edges=(
                ("40718265", 0, 4),
                ("40718265", 2, 0),
                ("40718265", 5, 3),
                ("40718265", 4, 3),
                ("77", 3, 1),
                ("", 0, 0),
            ),
            about={
                "code": "the text to show in part",
                "front": "how many characters to keep at the beginning",
                "back": "how many characters to keep at the end",
                "return": "the text with its middle hidden",
            },
            noun="$code with everything hidden but its first $front and last $back characters",
            gives="str",
        ),
    ),
)
