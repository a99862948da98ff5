"""Shifting and replacing letters: simple ciphers, by calculation and by table."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.characters._solutions import body
from hornbook.curriculum.lessons.draws import words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import ANIMALS, CITIES, FRUIT, NAMES, sentence


def _caesar(rng: Random) -> Example:
    shift = rng.choice((3, 5, 7, 11, 13))
    word = rng.choice(ANIMALS)
    return example(
        """In a Caesar cipher each letter is replaced by the one $shift places further on, and after z the
        alphabet begins again.""",
        '''
        def $f(text: str, places: int) -> str:
            """Shift small letters by `places`, around the alphabet; keep all else."""
            result = ""
            for character in text:
                if "a" <= character <= "z":
                    place = (ord(character) - ord("a") + places) % 26
                    result += chr(ord("a") + place)
                else:
                    result += character
            return result


        secret = $f("the $word, at dawn", $shift)
        print(secret)
        print($f(secret, -$shift))
        ''',
        """Three steps for each letter: to a place from 0 to 25, plus the shift modulo 26, back to a letter.
        Shifting by -$shift undoes it, because the remainder in Python is not negative even when the sum
        is.""",
        shift=shift,
        word=word,
        f=rng.choice(("shift_letters", "caesar", "rotate_text")),
    )


def _atbash(rng: Random) -> Example:
    word = rng.choice(CITIES).lower()
    return example(
        """An older code mirrors the alphabet: a becomes z, b becomes y. The places of a letter and its
        partner add up to 25.""",
        '''
        def mirror(text: str) -> str:
            """Replace each small letter by its partner from the other end of the alphabet."""
            result = ""
            for character in text:
                if "a" <= character <= "z":
                    result += chr(ord("a") + ord("z") - ord(character))
                else:
                    result += character
            return result


        print(mirror("$word"))
        print(mirror(mirror("$word")))
        ''',
        """The sum of the first and the last code, minus the code of the letter, is the code of its partner.
        Mirroring twice brings back the original, so one function both hides and reveals.""",
        word=word,
    )


def _table(rng: Random) -> Example:
    text = sentence(rng)
    a, b, c = rng.sample("0134789", 3)
    return example(
        """When the replacements follow no rule, put them into a dictionary. `get` with the character itself
        as default leaves everything else alone.""",
        '''
        REPLACEMENTS = {"a": "$a", "e": "$b", "o": "$c"}


        def disguise(text: str) -> str:
            """Replace the characters listed in the table and keep the others."""
            return "".join(REPLACEMENTS.get(character, character) for character in text)


        print(disguise("$text"))
        ''',
        """The dictionary is the rule, and the function merely applies it. To change the disguise, you edit
        the table; to undo it, you would build a table with keys and values exchanged.""",
        text=text,
        a=a,
        b=b,
        c=c,
    )


def _q_next(rng: Random) -> Question:
    word = rng.choice(FRUIT)
    return question(
        """Write `next_letters(word)`, which replaces each small letter by the one after it, and z by a. Use
        the remainder, not an `if`.""",
        '''
        def next_letters(word: str) -> str:
            """Replace every small letter by its successor; z is followed by a."""
            return "".join(chr((ord(c) - ord("a") + 1) % 26 + ord("a")) for c in word)


        print(next_letters("$word"))
        print(next_letters("xyz"))
        ''',
        """For z the place is 25, plus 1 is 26, and the remainder by 26 is 0, the place of a. The offset of
        "a" is taken away before the remainder and added again after it.""",
        word=word,
    )


def _q_upper(rng: Random) -> Question:
    name = rng.choice(NAMES)
    return question(
        """Write `swap_case(text)` without the method of a similar name: small letters become capital and
        capital ones small.""",
        '''
        def swap_case(text: str) -> str:
            """Exchange small and capital letters; keep everything else."""
            result = ""
            for character in text:
                if character.islower():
                    result += character.upper()
                else:
                    result += character.lower()
            return result


        print(swap_case("$name was HERE, 3 times"))
        ''',
        """Characters that are no letters, such as the comma and the 3, take the second branch, and `lower`
        leaves them as they are.""",
        name=name,
    )


_SHIFTED = tuple(
    {"kind": kind, "low": low, "high": high, "way": way, "sign": sign, "name": name, "rule": rule}
    for kind, low, high in (("small", "a", "z"), ("capital", "A", "Z"))
    for way, sign, name, rule in (
        ("on", "+", "shift_on", f"after {high} comes {low}, and after 9 comes 0"),
        ("back", "-", "shift_back", f"before {low} comes {high}, and before 0 comes 9"),
    )
)


def _turned(text: str, steps: int, dial: dict[str, str]) -> str:
    """By moving one step at a time along written circles."""
    circles = [
        "".join(map(chr, range(ord(dial["low"]), ord(dial["high"]) + 1))),
        "0123456789",
    ]
    for _ in range(steps):
        for circle in circles:
            moved = circle[1:] + circle[0] if dial["sign"] == "+" else circle[-1] + circle[:-1]
            text = text.translate(str.maketrans(circle, moved))
    return text


def _plate(rng: Random, dial: dict[str, str]) -> tuple[str, int]:
    letters = "abyzmAZNB"
    text = "".join(rng.choice(letters if rng.random() < 0.6 else "0189 -") for _ in range(rng.randint(3, 9)))
    return text, rng.choice((0, 1, 2, 3, 9, 10, 11, 25, 26, 27, rng.randint(4, 40)))


def _exchanged(text: str, pairs: list[str], rest: dict[str, str]) -> str:
    """By way of capital letters, which do not occur, pair after pair."""
    unchanged = set(text) - set("".join(pairs))
    for pair in pairs:
        text = text.replace(pair[0], pair[1].upper()).replace(pair[1], pair[0].upper())
    if rest["stay"] == "no":
        for char in unchanged:
            text = text.replace(char, ".")
    return text.lower()


def _plugged(rng: Random, rest: dict[str, str]) -> tuple[str, list[str]]:
    text = " ".join(words(rng, rng.randint(1, 2)))
    letters = sorted(set(text) - {" "})
    rng.shuffle(letters)
    others = [char for char in "qxjvwk" if char not in letters]
    pool = letters[: rng.randint(2, 5)] + others[: rng.randint(0, 2)]
    return text, ["".join(pool[at : at + 2]) for at in range(0, len(pool) - 1, 2)]


def _shift_between(plain: str, coded: str, way: dict[str, str]) -> int:
    """By the differences of all letters, which have to be one and the same."""
    if len(plain) != len(coded):
        return -1
    turns = {(ord(other) - ord(one)) % 26 for one, other in zip(plain, coded, strict=True)} or {0}
    shift = turns.pop()
    if turns:
        return -1
    return shift if way["sign"] == "+" else (26 - shift) % 26


def _word_and_code(rng: Random, way: dict[str, str]) -> tuple[str, str]:
    plain = rng.choice(words(rng, 3))[: rng.randint(2, 7)]
    shift = rng.choice((0, 1, 13, 25, rng.randint(2, 24)))
    coded = "".join(chr((ord(char) - ord("a") + shift) % 26 + ord("a")) for char in plain)
    spoiled = coded[:-1] + chr((ord(coded[-1]) - ord("a") + 1) % 26 + ord("a"))
    return plain, rng.choice((coded, coded, coded, spoiled, coded[:-1], coded + "a"))


LESSON = Lesson(
    topic="Shifting and replacing letters",
    area="characters and ordinals",
    concepts=("ord_chr", "modulo", "mapping", "ciphers"),
    openings=(
        """A simple cipher is a rule that sends each letter to another one. Writing it as a program exercises
        everything about characters: codes, ranges, remainders, and what to do with spaces.""",
        """To change letters by a rule, go down to numbers, calculate, and come back up to letters. The middle
        step is ordinary arithmetic.""",
        """Some letter replacements can be calculated, such as "three places further". Others must be looked
        up in a table. Both kinds are one loop.""",
    ),
    ideas=(
        (
            """The pattern is always the same: `place = ord(c) - ord("a")`, then a calculation with `place`
            modulo 26, then `chr(ord("a") + place)`.""",
            """The remainder by 26 makes the alphabet a circle. Place 27 is place 1, and place -1 is place 25,
            so shifts work in both directions.""",
        ),
        (
            """Decide what happens to characters outside the alphabet. Usually they are kept, so that spaces
            and commas remain readable.""",
            """Without a test for letters, the formula turns a space into some unrelated letter. A guard such
            as `"a" <= c <= "z"` keeps the calculation where it belongs.""",
        ),
        (
            """A code is worth little unless it can be undone, and undoing is the best test: encode, decode,
            and compare with the original.""",
            """A shift by k is undone by a shift by -k or by 26 - k. The shift by 13 is its own inverse, since
            twice 13 is a whole round.""",
        ),
    ),
    asks=(
        "What are the steps for one letter?",
        "What about spaces and punctuation?",
        "How do I know that it is right?",
    ),
    examples=(_caesar, _atbash, _table),
    pitfalls=(
        """Taking the remainder of the raw code, `(ord(c) + 3) % 26`, mixes up two scales: 97 is not a
        multiple of 26. Subtract `ord("a")` first.""",
        """Using one formula for capitals and small letters breaks one of them. Either convert the case first
        or choose the base, `"A"` or `"a"`, by `isupper`.""",
        """Chained `replace` calls interfere: after replacing a by b, the next call replaces those new b's as
        well. Go through the text once and decide for each character.""",
    ),
    questions=(_q_next, _q_upper),
    notes={
        "engineer": (
            """For bulk replacement, `str.maketrans` builds a table once and `text.translate(table)` applies
            it in C, which is faster than a loop in Python.""",
        ),
        "young": (
            """Cut out two rings of paper with the alphabet on each. Turn the inner ring by three. You have
            built the machine that this program imitates.""",
        ),
        "hobbyist": (
            """Shift ciphers are fun and not secure: there are only 25 shifts to try, and a loop tries them all at
            once.""",
        ),
    },
    families=(
        Family(
            "letters_and_digits_turned",
            "text|plate|code: str, steps|shift|k: int -> str",
            names=("$name", "${name}_letters_and_digits", "dial_$way"),
            tells=(
                "Return $text with every $kind letter moved $way by $steps places in the alphabet and every digit "
                "moved $way by $steps places among 0 to 9; $rule.",
                "Replace each $kind letter of $text by the one $steps places further $way in the alphabet, and each "
                "digit by the one $steps places further $way. Both run in a circle: $rule.",
                "Return the text that results if all $kind letters and all digits of $text are turned $way by $steps "
                "places, the letters in the circle from $low to $high and the digits in the circle from 0 to 9 "
                "($rule).",
            ),
            notes=("All other characters stay. $steps is not negative and may be large.",),
            varies={"dial": _SHIFTED},
            solutions=(
                body(
                    """
                    result = ""
                    for char in $text:
                        if "$low" <= char <= "$high":
                            place = (ord(char) - ord("$low") $sign $steps) % 26
                            result += chr(ord("$low") + place)
                        elif "0" <= char <= "9":
                            result += str((int(char) $sign $steps) % 10)
                        else:
                            result += char
                    return result
                    """
                ),
                body(
                    """
                    letters = "".join(chr(code) for code in range(ord("$low"), ord("$high") + 1))
                    table = {}
                    for circle in (letters, "0123456789"):
                        for place, char in enumerate(circle):
                            table[char] = circle[(place $sign $steps) % len(circle)]
                    return "".join(table.get(char, char) for char in $text)
                    """
                ),
                body(
                    """
                    def turned(char, start, size):
                        return chr(ord(start) + (ord(char) - ord(start) $sign $steps) % size)

                    parts = []
                    for char in $text:
                        if char in "0123456789":
                            parts.append(turned(char, "0", 10))
                        elif "$low" <= char <= "$high":
                            parts.append(turned(char, "$low", 26))
                        else:
                            parts.append(char)
                    return "".join(parts)
                    """
                ),
            ),
            oracle=_turned,
            draw=_plate,
            edges=(("", 4),),
            about={"text": "the text to change", "steps": "how many places", "return": "the text after the change"},
            noun="$text with its $kind letters and digits moved $way by $steps places",
            gives="str",
        ),
        Family(
            "partners_exchanged",
            "text|message|line: str, pairs|couples|swaps: list[str] -> str",
            names=("swap_partners", "exchange_pairs", "plugged_text", "swap_letters"),
            tells=(
                "Each text in $pairs consists of two letters that are exchanged for each other. Return $text with "
                "every letter of a pair replaced by its partner; $rule.",
                "Replace in $text every letter that occurs in $pairs by the other letter of its pair, and return the "
                "result; $rule.",
                'The pairs of letters in $pairs, such as "ax", swap their places: a becomes x and x becomes a. '
                "Return $text after all these changes; $rule.",
            ),
            notes=("The letters are small ones, and no letter occurs twice in $pairs.",),
            varies={
                "rest": (
                    {"stay": "yes", "rule": "all other characters stay as they are", "default": "char"},
                    {"stay": "no", "rule": "all other characters, spaces included, become dots", "default": '"."'},
                )
            },
            solutions=(
                body(
                    """
                    partner = {}
                    for one, other in $pairs:
                        partner[one] = other
                        partner[other] = one
                    return "".join(partner.get(char, $default) for char in $text)
                    """
                ),
                body(
                    """
                    result = ""
                    for char in $text:
                        new = $default
                        for pair in $pairs:
                            if char == pair[0]:
                                new = pair[1]
                            elif char == pair[1]:
                                new = pair[0]
                        result += new
                    return result
                    """
                ),
                body(
                    """
                    row = "".join($pairs)
                    partners = "".join(pair[::-1] for pair in $pairs)
                    result = ""
                    for char in $text:
                        place = row.find(char)
                        result += partners[place] if place >= 0 else $default
                    return result
                    """
                ),
            ),
            oracle=_exchanged,
            draw=_plugged,
            edges=(("tea", []), ("", ["ab"]), ("level", ["le", "vx"])),
            about={
                "text": "the text to change",
                "pairs": "texts of two different letters",
                "return": "the changed text",
            },
            noun="the text $text with the partners in $pairs exchanged",
            gives="str",
        ),
        Family(
            "shift_between_words",
            "plain|word|first: str, coded|secret|second: str -> int",
            names=("find_shift", "shift_used", "guess_shift", "shift_of_cipher"),
            tells=(
                "Return the number of places, from 0 to 25, by which every letter of $plain has to be moved $way in "
                "the alphabet to give $coded, or -1 if there is no such number.",
                "Somebody moved all letters of $plain $way by the same number of places and got $coded. Return that "
                "number, a value from 0 to 25, or -1 if it cannot be true.",
                "Find out whether $coded is $plain with all letters moved $way by the same number of places. Return "
                "that number (0 to 25) if it is, and -1 otherwise.",
            ),
            notes=("Both consist of small letters and are not empty. The alphabet is a circle: $rule.",),
            varies={
                "way": (
                    {"way": "forwards", "rule": "after z comes a", "sign": "+", "result": "shift"},
                    {"way": "backwards", "rule": "before a comes z", "sign": "-", "result": "-shift % 26"},
                )
            },
            solutions=(
                body(
                    """
                    for shift in range(26):
                        moved = ""
                        for char in $plain:
                            moved += chr((ord(char) - ord("a") $sign shift) % 26 + ord("a"))
                        if moved == $coded:
                            return shift
                    return -1
                    """
                ),
                body(
                    """
                    def difference(one, other):
                        return (ord(other) - ord(one)) % 26

                    if len($plain) != len($coded):
                        return -1
                    shift = difference($plain[0], $coded[0])
                    for one, other in zip($plain, $coded):
                        if difference(one, other) != shift:
                            return -1
                    return $result
                    """
                ),
            ),
            oracle=_shift_between,
            draw=_word_and_code,
            edges=(("a", "z"), ("oak", "oak"), ("sea", "se"), ("ab", "bd")),
            about={"plain": "the word before the change", "coded": "the word after it", "return": "the shift, or -1"},
        ),
    ),
)
