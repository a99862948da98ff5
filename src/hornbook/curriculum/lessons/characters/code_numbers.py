"""Code numbers: ord, chr and how to calculate with letters."""

import string
from itertools import product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.characters._solutions import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, FRUIT


def _codes(rng: Random) -> Example:
    word = rng.choice(FRUIT)[:5]
    return example(
        """Each character has a number. Let us list the numbers for "$word" and then turn them back into
        characters.""",
        '''
        def to_codes(text: str) -> list[int]:
            """Return the code point of every character."""
            return [ord(character) for character in text]


        def from_codes(codes: list[int]) -> str:
            """Return the text with these code points."""
            return "".join(chr(code) for code in codes)


        codes = to_codes("$word")
        print(codes)
        print(from_codes(codes))
        ''',
        """`ord` goes from a character to its number and `chr` goes back, so the second line prints the word
        again. The small letters have the numbers 97 to 122, in alphabetical order.""",
        word=word,
    )


def _letter_rank(rng: Random) -> Example:
    word = rng.choice(ANIMALS)
    letter = rng.choice(word)
    return example(
        """If a counts as 1, b as 2 and so on, what is the rank of "$letter"? The codes of the letters are
        consecutive, so the distance from "a" tells.""",
        '''
        def rank(letter: str) -> int:
            """Return 1 for a, 2 for b, up to 26 for z, for capital letters too."""
            return ord(letter.lower()) - ord("a") + 1


        print(rank("$letter"), rank("A"), rank("z"))
        print(sum(rank(letter) for letter in "$word"))
        ''',
        """The code of "$letter" is $code and that of "a" is 97; the distance is $distance, and counting from
        1 adds one. There is no need to remember 97, for `ord("a")` says it and explains it at once.""",
        word=word,
        letter=letter,
        code=ord(letter),
        distance=ord(letter) - 97,
    )


def _alphabet(rng: Random) -> Example:
    start = rng.choice("cdefghk")
    n = rng.randint(4, 8)
    return example(
        """A range of letters can be computed instead of typed: begin with the code of "$start" and take $n
        codes in a row.""",
        '''
        def letters_from(start: str, count: int) -> str:
            """Return `count` consecutive letters, beginning with `start`."""
            result = ""
            for offset in range(count):
                result += chr(ord(start) + offset)
            return result


        print(letters_from("$start", $n))
        print(letters_from("A", 26))
        ''',
        """Offset 0 gives the start letter itself, and offset $last the last of the $n letters, "$end". You
        cannot write `"$start" + 1`: text and number do not add, so the way leads through the code.""",
        start=start,
        n=n,
        last=n - 1,
        end=chr(ord(start) + n - 1),
    )


def _q_distance(rng: Random) -> Question:
    a, b = rng.sample("bdfhkmpsvx", 2)
    return question(
        """Write `letter_distance(first, second)`: how many steps apart two letters are in the alphabet, never
        negative and regardless of case.""",
        '''
        def letter_distance(first: str, second: str) -> int:
            """Return how many steps apart two letters are in the alphabet."""
            return abs(ord(first.lower()) - ord(second.lower()))


        print(letter_distance("$a", "$b"), letter_distance("$b", "$a"))
        print(letter_distance("A", "a"))
        ''',
        """The offset of "a" would be subtracted from both codes and cancels out, so it need not appear. `abs`
        makes the order of the arguments irrelevant.""",
        a=a,
        b=b,
    )


def _q_between(rng: Random) -> Question:
    a, b = rng.choice((("c", "h"), ("m", "r"), ("f", "k")))
    return question(
        """Write `letters_between(first, last)`, all letters from the first to the last, both included, as one
        string.""",
        '''
        def letters_between(first: str, last: str) -> str:
            """Return the letters from `first` to `last`, both included."""
            return "".join(chr(code) for code in range(ord(first), ord(last) + 1))


        print(letters_between("$a", "$b"))
        print(repr(letters_between("$b", "$a")))
        ''',
        """`range` leaves out its end, so one is added to include the last letter. In the second call the
        range is empty, and so is the text.""",
        a=a,
        b=b,
    )


_ROWS = (
    {"thing": "seat", "row": "row", "where": "a hall"},
    {"thing": "locker", "row": "wall", "where": "a station"},
    {"thing": "cabin", "row": "deck", "where": "a ship"},
    {"thing": "berth", "row": "pier", "where": "a harbour"},
)


def _label_from_list(number: int, per_row: int, place: dict[str, str]) -> str:
    """By writing all the labels down and looking one up."""
    labels = [f"{row}{at}" for row in string.ascii_uppercase for at in range(1, per_row + 1)]
    return labels[number - 1]


def _numbered_in_rows(rng: Random, place: dict[str, str]) -> tuple[int, int]:
    per_row = rng.randint(1, 14)
    full_rows = rng.randint(1, 25)
    number = rng.choice((full_rows * per_row, full_rows * per_row + 1, rng.randint(1, 26 * per_row)))
    return number, per_row


def _by_slice(first: str, last: str, step: int, case: dict[str, str]) -> str:
    """Out of the written alphabet, by slices."""
    alphabet = string.ascii_lowercase if case["a"] == "a" else string.ascii_uppercase
    low, high = sorted((alphabet.index(first), alphabet.index(last)))
    part = alphabet[low : high + 1]
    return (part if first <= last else part[::-1])[::step]


def _two_letters(rng: Random, case: dict[str, str]) -> tuple[str, str, int]:
    alphabet = string.ascii_lowercase if case["a"] == "a" else string.ascii_uppercase
    step = rng.randint(1, 6)
    start = rng.randrange(26)
    reached = start + rng.choice((-1, 1)) * step * rng.randint(1, 5)
    end = rng.choice((reached, rng.randrange(26)))
    return alphabet[start], alphabet[min(25, max(0, end))], step


_CODES = (
    {
        "like": "C7",
        "order": "A0, A1, ..., A9, B0, ..., Z9 and then A0 again",
        "read": '(ord(first) - ord("A")) * 10 + int(second)',
        "show": 'chr(ord("A") + place // 10) + str(place % 10)',
        "fast": "int(second) + ",
        "slow": 'ord(first) - ord("A")',
        "size": "10",
        "joined": 'chr(ord("A") + slow % 26) + str(fast % 10)',
    },
    {
        "like": "7C",
        "order": "0A, 0B, ..., 0Z, 1A, ..., 9Z and then 0A again",
        "read": 'int(first) * 26 + ord(second) - ord("A")',
        "show": 'str(place // 26) + chr(ord("A") + place % 26)',
        "fast": 'ord(second) - ord("A") + ',
        "slow": "int(first)",
        "size": "26",
        "joined": 'str(slow % 10) + chr(ord("A") + fast % 26)',
    },
)


def _code_from_list(code: str, steps: int, form: dict[str, str]) -> str:
    """By writing all the codes down in a circle."""
    signs = (string.ascii_uppercase, string.digits)
    codes = ["".join(pair) for pair in product(*(signs if form["size"] == "10" else signs[::-1]))]
    return codes[(codes.index(code) + steps) % len(codes)]


def _code_and_steps(rng: Random, form: dict[str, str]) -> tuple[str, int]:
    letter, digit = rng.choice("AABCMQYZZ"), rng.choice("0012589")
    steps = rng.choice((1, -1, 10, -10, 26, -26, rng.randint(2, 60), -rng.randint(2, 60)))
    return letter + digit if form["size"] == "10" else digit + letter, steps


LESSON = Lesson(
    topic="Characters and their code numbers",
    area="characters and ordinals",
    concepts=("ord_chr", "code_points", "character_arithmetic"),
    openings=(
        """A computer stores numbers, so every character is stored as one. `ord("A")` reveals that number, 65,
        and `chr(65)` turns it back into the letter.""",
        """What comes after "m" in the alphabet? You know it by heart; a program computes it, by adding 1 to
        the number of the character.""",
        """Letters in order have numbers in order. This modest fact makes it possible to calculate with
        letters: ranks, distances, the next one, the one 13 places further.""",
    ),
    ideas=(
        (
            """`ord(c)` takes a string with exactly one character and returns its code point; `chr(n)` is the
            inverse. Passing a longer string to `ord` raises a TypeError.""",
            """The pair `ord` and `chr` translates between characters and numbers. Each undoes what the other
            does: `chr(ord("q"))` is "q".""",
        ),
        (
            """The codes of a to z are consecutive, and so are those of A to Z and of 0 to 9. So `ord(c) -
            ord("a")` is the place of a small letter, counted from 0.""",
            """Work with distances and not with the raw numbers. `ord(c) - ord("a")` says what is meant;
            `ord(c) - 97` makes the reader look up a table.""",
        ),
        (
            """Capitals come first: "A" is 65 and "a" is 97. The distance is 32 for every letter, which is why
            converting to one case before calculating avoids trouble.""",
            """Digits are characters with codes too: `ord("0")` is 48. The value of a digit character is
            `ord(c) - ord("0")`, the same as `int(c)`.""",
        ),
    ),
    asks=(
        "What do `ord` and `chr` do?",
        "How can I compute with letters?",
        "Where are the capitals and the digits?",
    ),
    examples=(_codes, _letter_rank, _alphabet),
    pitfalls=(
        """`"a" + 1` raises a TypeError, since a character is not a number. The next letter is `chr(ord("a") +
        1)`.""",
        """Going past "z" leaves the alphabet: `chr(ord("z") + 1)` is "{". If the alphabet should start again,
        take a remainder by 26.""",
        """Mixing up the digit "7" with the number 7: `ord("7")` is 55. Use `int("7")` if the value is what
        you want.""",
    ),
    questions=(_q_distance, _q_between),
    notes={
        "engineer": (
            """`ord` gives the Unicode code point, not a byte. Bytes appear when you encode:
            `"é".encode("utf-8")` has length 2, although the string has length 1.""",
        ),
        "young": (
            """Secret agents write numbers for letters. A computer does it all the time. Ask it with `ord` and
            see what number your first letter has.""",
        ),
        "student": (
            """Since the codes are consecutive, the map from a letter to `ord(c) - ord("a")` is a bijection
            onto 0 to 25. Arithmetic modulo 26 then is arithmetic on letters.""",
        ),
    },
    families=(
        Family(
            "label_of_numbered_seat",
            "n|k: int, per_row|width: int -> str",
            names=("${thing}_label", "label_of_$thing", "${thing}_name"),
            tells=(
                "The ${thing}s of $where are numbered from 1, $row by $row, with $per_row in each $row. The first "
                '$row is A, the second B, and so on. Return the label of $thing $n, such as "C2" for the second in '
                "the third $row.",
                "Return the label of the $thing with the number $n: the letter of its $row (A, B, C and so on) and "
                "its place in the $row, counted from 1. Numbers start at 1 and run through one $row of $per_row "
                "after another.",
                "In $where every $row has $per_row ${thing}s. They are numbered through, beginning with 1, and each "
                'also has a label like "B4": the letter of the $row, then the place in it from 1. Return the label '
                "of number $n.",
            ),
            notes=("There are at most 26 ${row}s.",),
            varies={"place": _ROWS},
            solutions=(
                body(
                    """
                    row, place = divmod($n - 1, $per_row)
                    return chr(ord("A") + row) + str(place + 1)
                    """
                ),
                body(
                    """
                    letter = "A"
                    place = $n
                    while place > $per_row:
                        place -= $per_row
                        letter = chr(ord(letter) + 1)
                    return letter + str(place)
                    """
                ),
                body(
                    """
                    row = ($n - 1) // $per_row
                    place = $n - row * $per_row
                    return f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[row]}{place}"
                    """
                ),
            ),
            oracle=_label_from_list,
            draw=_numbered_in_rows,
            edges=((1, 8), (12, 12), (13, 12), (26, 1)),
            about={
                "n": "the number of the $thing, from 1",
                "per_row": "how many ${thing}s there are in each $row",
                "return": "the letter of the $row and the place in it",
            },
            noun="the label of $thing $n, with $per_row in each $row",
            gives="str",
        ),
        Family(
            "letters_in_even_steps",
            "first|start: str, last|end: str, step|k: int -> str",
            names=("letters_in_steps", "stepped_letters", "alphabet_steps", "letters_towards"),
            tells=(
                "Return the text of the $kind letters that are met on the way from $first to $last, in steps of "
                "$step letters, beginning with $first.",
                "Begin with the letter $first and go on in the alphabet, $step letters at a time, but not beyond "
                "$last. Return the letters, $first included, as one text.",
                "Return $first and every letter that is reached from it in steps of $step letters in the direction "
                "of $last, up to $last at most, as one text.",
            ),
            notes=(
                "Both are $kind letters. If $last stands before $first in the alphabet, the way leads backwards. "
                "$last itself belongs to the result only if a step reaches it.",
            ),
            varies={"case": ({"kind": "small", "a": "a"}, {"kind": "capital", "a": "A"})},
            solutions=(
                body(
                    """
                    if $first <= $last:
                        codes = range(ord($first), ord($last) + 1, $step)
                    else:
                        codes = range(ord($first), ord($last) - 1, -$step)
                    return "".join(chr(code) for code in codes)
                    """
                ),
                body(
                    """
                    sign = 1 if $first <= $last else -1
                    distance = abs(ord($last) - ord($first))
                    result = ""
                    for offset in range(0, distance + 1, $step):
                        result += chr(ord($first) + sign * offset)
                    return result
                    """
                ),
                body(
                    """
                    letters = [$first]
                    left = abs(ord($last) - ord($first))
                    while left >= $step:
                        left -= $step
                        letters.append(chr(ord($last) - left if $first < $last else ord($last) + left))
                    return "".join(letters)
                    """
                ),
            ),
            oracle=_by_slice,
            draw=_two_letters,
            about={
                "first": "the letter to begin with",
                "last": "the letter that limits the way",
                "step": "the length of a step, at least 1",
                "return": "the letters on the way",
            },
            noun="the letters from $first towards $last in steps of $step",
            gives="str",
        ),
        Family(
            "code_some_places_on",
            "code|ticket|label: str, steps|places|count: int -> str",
            names=("code_after", "next_code", "move_code", "ticket_code_after"),
            tells=(
                "Tickets carry codes in this order: $order. Return the code that comes $steps places after $code.",
                "Return the code $steps places after $code in the order $order.",
                'Codes like "$like" follow each other in the order $order. Go on from $code by $steps places and '
                "return the code found there.",
            ),
            notes=("A negative number of places leads back, and the order is a circle in that direction, too.",),
            varies={"form": _CODES},
            solutions=(
                body(
                    """
                    first, second = $code
                    place = ($read + $steps) % 260
                    return $show
                    """
                ),
                body(
                    """
                    first, second = $code
                    fast = $fast$steps
                    slow = $slow + fast // $size
                    return $joined
                    """
                ),
            ),
            oracle=_code_from_list,
            draw=_code_and_steps,
            about={
                "code": "the code to begin with",
                "steps": "how many places to go on, or back if negative",
                "return": "the code at that place",
            },
            noun="the code $steps places after $code in the order $order",
            gives="str",
        ),
    ),
)
