"""Morse and other tables, and the table for the way back."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.encoding._draws import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_MORSE = {
    "a": ".-", "d": "-..", "e": ".", "i": "..", "k": "-.-", "m": "--", "n": "-.", "o": "---", "r": ".-.", "s": "...",
    "t": "-", "u": "..-",
}  # fmt: skip


def _there_and_back(rng: Random) -> Example:
    word = rng.choice(("train", "stone", "minute", "radio", "tomato", "market", "maestro", "sunrise"))
    return example(
        """The table leads from letters to signs. For reading it is turned around: every pair changes sides.""",
        """
        MORSE = {
            "a": ".-", "d": "-..", "e": ".", "i": "..", "k": "-.-", "m": "--",
            "n": "-.", "o": "---", "r": ".-.", "s": "...", "t": "-", "u": "..-",
        }
        LETTERS = {code: letter for letter, code in MORSE.items()}

        sent = " ".join(MORSE[letter] for letter in "$word")
        print(sent)
        print("".join(LETTERS[code] for code in sent.split(" ")))
        print(len(MORSE), len(LETTERS))
        """,
        """The spaces between the codes are necessary, since `.-` without a pause could be an a or an e with a t.
        Equal lengths of both tables mean that no two letters share a code.""",
        word=word,
    )


def _words_too(rng: Random) -> Example:
    first, second = rng.choice((("meet", "me"), ("send", "a"), ("no", "rain"), ("made", "tea")))
    return example(
        """In a sentence words are separated by slashes. Splitting goes in two steps, into words and into letters,
        and joining does too.""",
        '''
        MORSE = {
            "a": ".-", "d": "-..", "e": ".", "i": "..", "m": "--", "n": "-.",
            "o": "---", "r": ".-.", "s": "...", "t": "-",
        }
        LETTERS = {code: letter for letter, code in MORSE.items()}


        def encode(text: str) -> str:
            """Return the Morse code of a text, letters the table lacks as a question mark."""
            return " / ".join(" ".join(MORSE.get(letter, "?") for letter in word) for word in text.lower().split())


        def decode(code: str) -> str:
            """Return the text of a Morse code."""
            return " ".join("".join(LETTERS.get(sign, "?") for sign in word.split()) for word in code.split("/"))


        print(encode("$first $second 2"))
        print(decode(encode("$first $second 2")))
        ''',
        """`get` with a default keeps the program going when a character is not in the table. The mark shows that
        something was lost.""",
        first=first,
        second=second,
    )


def _not_invertible(rng: Random) -> Example:
    word = rng.choice(words(rng, 3))
    return example(
        """The keys of an old telephone carry several letters each. Letters lead to one digit, but a digit leads
        back to several letters.""",
        """
        GROUPS = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
        KEYS = {letter: digit for digit, letters in GROUPS.items() for letter in letters}

        digits = "".join(KEYS[letter] for letter in "$word")
        print(digits)
        ways = 1
        for digit in digits:
            ways *= len(GROUPS[digit])
        print(ways, "possible words")
        """,
        """The table for writing was made from the one for reading, by looping over the letters of each group.
        Reading is not a matter of a table alone: only a dictionary of words could tell which of the combinations
        was meant.""",
        word=word,
    )


def _checked(rng: Random) -> Example:
    one, other = people(rng, 2)
    return example(
        """Turning around a table with equal values loses entries without a word. A function that does it carefully
        names the conflict.""",
        '''
        def inverted(table: dict[str, str]) -> dict[str, str]:
            """Return the table from values to keys; ValueError if two keys share a value."""
            result: dict[str, str] = {}
            for key, value in table.items():
                if value in result:
                    raise ValueError(f"{value!r} stands for {result[value]!r} and {key!r}")
                result[value] = key
            return result


        print(inverted({"$one": "red", "$other": "blue"}))
        try:
            print(inverted({"$one": "red", "$other": "red"}))
        except ValueError as error:
            print(error)
        print({colour: name for name, colour in {"$one": "red", "$other": "red"}.items()})
        ''',
        """The comprehension in the last line keeps the later name. If that is not wanted, the check belongs in the code
        that builds the table, not into the one that uses it.""",
        one=one,
        other=other,
    )


def _beeps_question(rng: Random) -> Question:
    word = rng.choice(("tomato", "sea", "monkeys", "stream", "diamond"))
    return question(
        """In Morse code a dot lasts one unit and a dash three. Between the signs of a letter there is one unit of
        silence, between letters three. Write a function that returns how long a coded word takes.""",
        '''
        def duration(code: str) -> int:
            """Return the units of time for letters separated by single spaces."""
            letters = code.split(" ")
            total = 3 * (len(letters) - 1)
            for letter in letters:
                total += sum(1 if sign == "." else 3 for sign in letter) + len(letter) - 1
            return total


        print(duration("$code"))
        print(duration("."), duration("- -"))
        ''',
        """The first line is the word $word. Between n things there are n - 1 gaps, both for letters and for the
        signs within a letter.""",
        word=word,
        code=" ".join(_MORSE.get(letter, "-.--" if letter == "y" else "") for letter in word),
    )


def _group_question(rng: Random) -> Question:
    a, b, c = people(rng, 3)
    return question(
        """A dictionary holds the table number of each guest, and some guests sit at the same table. Write a function
        that turns it around so that each number leads to the list of its guests.""",
        '''
        def guests_by_table(seats: dict[str, int]) -> dict[int, list[str]]:
            """Return the guests at each table, in the order of the seats."""
            result: dict[int, list[str]] = {}
            for guest, number in seats.items():
                result.setdefault(number, []).append(guest)
            return result


        print(guests_by_table({"$a": 2, "$b": 1, "$c": 2}))
        ''',
        """When values repeat, a list for each of them keeps everything. `setdefault` makes the list when a number
        comes up for the first time.""",
        a=a,
        b=b,
        c=c,
    )


_TABLES = (
    {
        "table": '{"a": ".-", "e": ".", "i": "..", "n": "-.", "o": "---", "r": ".-.", "s": "...", "t": "-"}',
        "sep": " ",
        "between": "single spaces",
        "letters": "aeinorst",
        "codes": ".- . .. -. --- .-. ... -",
    },
    {
        "table": '{"a": "01", "b": "10", "c": "011", "d": "110", "e": "0", "o": "00", "t": "1", "u": "11"}',
        "sep": "-",
        "between": "hyphens",
        "letters": "abcdeotu",
        "codes": "01 10 011 110 0 00 1 11",
    },
    {
        "table": '{"a": "ka", "e": "lo", "l": "mi", "m": "no", "o": "pa", "p": "ri", "s": "su", "t": "te"}',
        "sep": "+",
        "between": "plus signs",
        "letters": "aelmopst",
        "codes": "ka lo mi no pa ri su te",
    },
)


def _word(rng: Random, table: dict[str, str]) -> str:
    return "".join(rng.choice(table["letters"]) for _ in range(rng.randint(1, 6)))


def _coded(text: str, table: dict[str, str], sep: str) -> str:
    codes = table["codes"].split()
    return sep.join(codes[table["letters"].index(char)] if char in table["letters"] else "?" for char in text)


def _some_table(rng: Random) -> dict[str, str]:
    keys = rng.sample("abcdefgh", rng.randint(1, 5))
    return {key: rng.choice(("x", "y", "xy", "z", "zz")) for key in keys}


LESSON = Lesson(
    topic="Code tables: Morse, and the table for the way back",
    area="encoding",
    concepts=("dictionaries", "morse_code", "inverse_table", "decoding"),
    openings=(
        """Morse code is a table of letters and signs. A dictionary holds it, one line encodes with it, and a
        second dictionary made from the first decodes.""",
        """Many codes are nothing but tables: country codes, keys of a telephone, abbreviations. Looking up is
        easy; the interesting part is the other direction.""",
        """A dictionary is fast in one direction only. Whoever wants to go from the value to the key makes a second
        dictionary.""",
    ),
    ideas=(
        (
            """The reverse table is a comprehension: `{value: key for key, value in table.items()}`. It is made
            once and then used for every look-up.""",
            """Searching all entries for a value takes longer with every entry. A table turned around answers at
            once.""",
        ),
        (
            """Turning around works without loss only if all values are different. Otherwise several keys fight for
            one place, and the last one wins.""",
            """Compare the lengths of the two tables. If the reverse one is shorter, some value stood for more than
            one key.""",
        ),
        (
            """Codes of different lengths need separators. Morse code has pauses, which are written as spaces, and
            the message is split at them.""",
            """Without the pauses `...-` could be read as s t, i a, e u and in other ways. The separator is a part
            of the code.""",
        ),
        (
            """Some characters will be missing from the table. Decide whether they are an error, are left out, or
            get a replacement such as a question mark.""",
            """`table[char]` raises a `KeyError` for an unknown character, `table.get(char, "?")` gives a question
            mark. The first is for data that must be complete, the second for display.""",
        ),
    ),
    examples=(_there_and_back, _words_too, _not_invertible, _checked),
    pitfalls=(
        """Typing the reverse table by hand. Two tables that must agree will differ one day. Compute one from the
        other.""",
        """Joining codes without a separator. The text looks shorter, and nobody can read it any more.""",
        """Encoding capitals with a table of small letters. Bring the text to one case first, or every capital will
        be unknown.""",
    ),
    questions=(_beeps_question, _group_question),
    asks=(
        "How do I make the reverse table?",
        "Does it always work?",
        "Why are there spaces in Morse code?",
        "What about unknown characters?",
    ),
    notes={
        "young": (
            """Knock on the table: one short, one long. That was an a. Now your friend needs the same table to know
            it.""",
        ),
        "student": (
            """A table is a function; it has an inverse exactly if it is one-to-one. Comparing the lengths of the table
            and of its reverse checks just that.""",
        ),
        "analyst": (
            """Before you map codes to names, check the mapping for double values. A join over a table that is not
            one-to-one multiplies rows.""",
        ),
        "engineer": (
            """`str.maketrans` covers tables from single characters. For enumerations, `Enum` offers both
            directions: `Colour["RED"]` and `Colour(3)`.""",
        ),
    },
    families=(
        Family(
            "table_encode_letters",
            "text|word: str -> str",
            names=("encode", "to_code", "send", "write_code"),
            setup="CODES = $table",
            tells=(
                "Replace each character of $text by its code in CODES and join the codes with $between. Capital "
                "letters count as small ones.",
                "Return the codes of the characters of $text, looked up in CODES and separated by $between. Look up "
                "capitals as small letters.",
                "Encode $text with the table CODES. Small and capital letters are treated alike, and $between "
                "separate the codes.",
            ),
            notes=("A character that CODES lacks gives a question mark.",),
            varies={"table": _TABLES},
            solutions=(
                'return "$sep".join(CODES.get(char, "?") for char in $text.lower())',
                body(
                    """
                    codes = []
                    for char in $text.lower():
                        if char in CODES:
                            codes.append(CODES[char])
                        else:
                            codes.append("?")
                    return "$sep".join(codes)
                    """
                ),
            ),
            oracle=lambda text, table: _coded(text.lower(), table, table["sep"]),
            draw=lambda rng, table: (
                rng.choice((str, str, str.upper, str.title))(_word(rng, table)) + rng.choice(("", "", "z", "!")),
            ),
            edges=(("",), ("?",)),
            about={"text": "the text to encode", "return": "the codes"},
            noun="the code of $text",
            gives="str",
        ),
        Family(
            "table_decode_letters",
            "code|message|text: str -> str",
            names=("decode", "read_code", "from_code", "receive"),
            setup="CODES = $table",
            tells=(
                "$code consists of codes from the table CODES, separated by $between. Return the letters they stand "
                "for, as one text.",
                "Decode $code: split it at $between and replace each part by the letter whose code in CODES it is. "
                "Return the letters joined.",
                "Return the text whose letters, encoded with CODES and joined with $between, give $code.",
            ),
            notes=("An empty text has no letters.",),
            varies={"table": _TABLES},
            solutions=(
                body(
                    """
                    letters = {signs: letter for letter, signs in CODES.items()}
                    return "".join(letters[part] for part in $code.split("$sep") if part)
                    """
                ),
                body(
                    """
                    if not $code:
                        return ""
                    result = ""
                    for part in $code.split("$sep"):
                        for letter, signs in CODES.items():
                            if signs == part:
                                result += letter
                    return result
                    """
                ),
                body(
                    """
                    letters = dict(zip(CODES.values(), CODES.keys()))
                    parts = $code.split("$sep") if $code else []
                    return "".join(map(letters.get, parts))
                    """
                ),
            ),
            oracle=lambda code, table: "".join(
                table["letters"][table["codes"].split().index(part)] for part in code.split(table["sep"]) if part
            ),
            draw=lambda rng, table: (_coded(_word(rng, table), table, table["sep"]),),
            edges=(("",),),
            about={"code": "the codes", "return": "the text"},
            noun="the text with the code $code",
            gives="str",
        ),
        Family(
            "turn_table_around",
            "table|codes|names: dict[str, str] -> dict[str, str]",
            names=("turn_around", "reverse_table", "inverted", "values_to_keys"),
            tells=(
                "Return a dictionary that leads from the values of $table back to the keys. If several keys have "
                "the same value, $which counts.",
                "Exchange keys and values of $table and return the new dictionary. Where keys share a value, keep "
                "$which.",
                "Make the reverse table of $table: value to key. For a value that occurs more than once take $which.",
            ),
            varies={
                "rule": (
                    {
                        "which": "the first of these keys in alphabetical order",
                        "order": ", reverse=True",
                        "sign": "<",
                    },
                    {
                        "which": "the last of these keys in alphabetical order",
                        "order": "",
                        "sign": ">",
                    },
                )
            },
            solutions=(
                body(
                    """
                    result = {}
                    for key, value in $table.items():
                        if value not in result or key $sign result[value]:
                            result[value] = key
                    return result
                    """
                ),
                "return {value: key for key, value in sorted($table.items()$order)}",
            ),
            oracle=lambda table, rule: {
                value: (min if rule["sign"] == "<" else max)(key for key in table if table[key] == value)
                for value in table.values()
            },
            draw=lambda rng, rule: (_some_table(rng),),
            edges=(({},), ({"b": "x", "a": "x"},), ({"a": "x", "b": "x"},)),
            about={"table": "a dictionary of strings", "return": "the dictionary from values to keys"},
        ),
        Family(
            "ambiguous_codes",
            "table|codes: dict[str, str] -> list[str]",
            names=("ambiguous", "shared_values", "unclear_codes", "conflicts"),
            tells=(
                "Return the values of $table that $how, each once and in alphabetical order.",
                "Which values of the dictionary $table $how? List them sorted, without repetitions.",
                "Look for values in $table that $how and return them as a sorted list in which each occurs once.",
            ),
            varies={
                "kind": (
                    {"how": "belong to more than one key", "test": "> 1"},
                    {"how": "belong to exactly one key", "test": "== 1"},
                )
            },
            solutions=(
                body(
                    """
                    counts = {}
                    for value in $table.values():
                        counts[value] = counts.get(value, 0) + 1
                    return sorted(value for value, count in counts.items() if count $test)
                    """
                ),
                "values = list($table.values())\nreturn sorted({value for value in values if values.count(value) "
                "$test})",
                "from collections import Counter\ncounts = Counter($table.values())\n"
                "return sorted(value for value in counts if counts[value] $test)",
            ),
            oracle=lambda table, kind: [
                value
                for value in sorted(set(table.values()))
                if (len([key for key in table if table[key] == value]) == 1) == (kind["test"] == "== 1")
            ],
            draw=lambda rng, kind: (_some_table(rng),),
            edges=(({},), ({"a": "x", "b": "x", "c": "y"},)),
            about={"table": "a dictionary of strings", "return": "such values, sorted"},
            noun="the list of values of $table that $how",
            gives="words",
        ),
    ),
)
