"""Substitution ciphers with a keyed alphabet."""

import string
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, words
from hornbook.curriculum.lessons.encoding._draws import WORDS, body, some
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_KEYS = ("harbour", "silver", "winter", "pocket", "garden", "letter", "bridge", "meadow", "zebra")


def _make_alphabet(rng: Random) -> Example:
    key = rng.choice(_KEYS)
    message = " ".join(words(rng, 2))
    return example(
        """A keyword is written down without its repeated letters, and the other letters of the alphabet follow.
        Below the usual alphabet this makes a table for replacing letters.""",
        '''
        from string import ascii_lowercase


        def keyed_alphabet(key: str) -> str:
            """Return the letters of the key, each once, then all other letters in order."""
            return "".join(dict.fromkeys(key + ascii_lowercase))


        alphabet = keyed_alphabet("$key")
        print(ascii_lowercase)
        print(alphabet)
        table = str.maketrans(ascii_lowercase, alphabet)
        secret = "$message".translate(table)
        print(secret)
        print(secret.translate(str.maketrans(alphabet, ascii_lowercase)))
        ''',
        """The keys of a dictionary keep the order in which they first come, so `dict.fromkeys` drops repetitions.
        The second table is the first one turned around, and it brings the message back.""",
        key=key,
        message=message,
    )


def _by_dictionary(rng: Random) -> Example:
    word = rng.choice(WORDS)
    return example(
        """A cipher is a dictionary from letters to letters. Turning its pairs around gives the dictionary for
        reading, provided that no two letters have the same replacement.""",
        '''
        alphabet = "abcdefghijklmnopqrstuvwxyz"
        shuffled = "qwertyuiopasdfghjklzxcvbnm"
        hide = dict(zip(alphabet, shuffled))
        show = {secret: plain for plain, secret in hide.items()}


        def replaced(text: str, table: dict[str, str]) -> str:
            """Return the text with letters replaced; other characters stay."""
            return "".join(table.get(char, char) for char in text)


        secret = replaced("a $word, 2 $word" + "s", hide)
        print(secret)
        print(replaced(secret, show))
        print(len(show) == len(hide))
        ''',
        """`get(char, char)` leaves alone what the table does not contain: spaces, commas, digits. The last line
        checks that the table can be turned around at all.""",
        word=word,
    )


def _own_inverse(rng: Random) -> Example:
    word, other = rng.sample(WORDS, 2)
    return example(
        """If the alphabet is turned back to front, a becomes z, b becomes y, and so on. Such a table is its own
        opposite: using it twice changes nothing.""",
        """
        from string import ascii_lowercase

        MIRROR = str.maketrans(ascii_lowercase, ascii_lowercase[::-1])

        for text in ["$word", "$other", "wizard"]:
            once = text.translate(MIRROR)
            print(text, once, once.translate(MIRROR))
        """,
        """Sender and receiver use the same function. The word wizard is a curiosity here: the first letter becomes
        the last one, the second the last but one, and the mirrored word read backwards is wizard again.""",
        word=word,
        other=other,
    )


def _frequencies(rng: Random) -> Example:
    text = "the tree near the three old streets needs the rain " + rng.choice(
        ("every evening", "between seven and eleven")
    )
    return example(
        """A substitution hides letters but not how often they occur. In English e is the most frequent letter, and
        this gives its replacement away.""",
        """
        from collections import Counter
        from string import ascii_lowercase

        key = "".join(dict.fromkeys("$key" + ascii_lowercase))
        text = "$text"
        secret = text.translate(str.maketrans(ascii_lowercase, key))
        print(secret)
        counts = Counter(char for char in secret if char != " ")
        for char, count in counts.most_common(3):
            print(char, count, "stands for", ascii_lowercase[key.index(char)])
        """,
        """Whoever reads the secret text sees one letter clearly ahead and guesses e. With short words such as
        "the" the next letters follow.""",
        key=rng.choice(_KEYS),
        text=text,
    )


def _pairs_question(rng: Random) -> Question:
    word = rng.choice(WORDS)
    return question(
        """Write a function that exchanges letters in pairs, as given by a text like `"ae io"`: a becomes e and e
        becomes a, i becomes o and o becomes i. All other characters stay.""",
        '''
        def exchanged(text: str, pairs: str) -> str:
            """Return the text with the letters of each pair exchanged."""
            table = {}
            for first, second in pairs.split():
                table[first] = second
                table[second] = first
            return "".join(table.get(char, char) for char in text)


        print(exchanged("$word on a table", "ae io"))
        print(exchanged(exchanged("$word on a table", "ae io"), "ae io"))
        ''',
        """Two calls of `replace` would not do: after a became e, the second call would turn these e back into a.
        The table looks up each letter once.""",
        word=word,
    )


def _capitals_question(rng: Random) -> Question:
    one = people(rng, 1)[0]
    key = rng.choice(_KEYS)
    return question(
        """Write a function that applies a cipher alphabet to small and capital letters, keeping the case of each
        letter.""",
        '''
        from string import ascii_letters, ascii_lowercase


        def hidden(text: str, alphabet: str) -> str:
            """Return the text with letters replaced, small by small and capital by capital."""
            return text.translate(str.maketrans(ascii_letters, alphabet + alphabet.upper()))


        alphabet = "".join(dict.fromkeys("$key" + ascii_lowercase))
        print(hidden("Dear $one,", alphabet))
        ''',
        """`ascii_letters` holds the small letters first and then the capitals, so the replacements are put
        together in the same order. The comma is in neither and stays.""",
        one=one,
        key=key,
    )


def _key(rng: Random) -> str:
    return rng.choice((*_KEYS, *WORDS[:8]))


def _alphabet_of(key: str, rest: str) -> str:
    """By removing the used letters from the alphabet, one at a time."""
    result = ""
    for char in [*key, *rest]:
        if char not in result:
            result += char
    return result


def _hidden(text: str, alphabet: str, decode: bool) -> str:
    plain = string.ascii_lowercase
    source, target = (alphabet, plain) if decode else (plain, alphabet)
    return "".join(target[source.index(char)] if char in source else char for char in text)


def _phrase(rng: Random) -> str:
    return rng.choice((" ", " ", ", ", "-")).join(some(rng, 1, 3)) + rng.choice(("", "", " 7", "!"))


def _slid(text: str, step: int) -> str:
    """With a longer alphabet, so that nothing has to be divided."""
    letters = string.ascii_lowercase * 40
    return "".join(
        letters[520 + letters.index(char) + step * at] if char in letters else char for at, char in enumerate(text)
    )


LESSON = Lesson(
    topic="Keyed alphabets: ciphers that replace each letter by another",
    area="encoding",
    concepts=("ciphers", "substitution", "dictionaries", "translate"),
    openings=(
        """In a substitution cipher each letter of the alphabet has another one that stands for it. The table of
        pairs is the secret, and a keyword helps to remember it.""",
        """A dictionary from letter to letter is all that is needed to write in secret, and the same dictionary
        turned around is needed to read.""",
        """Shifting the alphabet allows for 25 different ciphers, replacing it by a mixed one for more than anybody
        could try out. Still they are easy to break, for another reason.""",
    ),
    ideas=(
        (
            """A keyed alphabet begins with a keyword, each letter once, and goes on with the unused letters in
            order. Both sides need to remember only the word.""",
            """To build an alphabet from a keyword, write the word, then the alphabet, and strike out every letter that
            came before. `"".join(dict.fromkeys(key + letters))` does it.""",
        ),
        (
            """`str.maketrans(plain, secret)` makes a table from two texts of equal length, and
            `text.translate(table)` replaces all characters at once.""",
            """A dictionary with `table.get(char, char)` replaces the letters that it knows and keeps the rest.
            `translate` does the same without a loop.""",
        ),
        (
            """Reading turns the pairs around. That works if every letter has its own replacement, so the secret
            alphabet must be a rearrangement of all letters.""",
            """The table for reading maps the other way. If two letters had the same replacement, nobody could tell
            which of them was meant.""",
        ),
        (
            """Replacing letters does not change how often they come or where words end. Counting the letters of a
            long text is usually enough to break it.""",
            """Substitution ciphers are toys today. What they teach is the pair of opposite functions, and that many
            possible keys alone do not make a cipher safe.""",
        ),
    ),
    examples=(_make_alphabet, _by_dictionary, _own_inverse, _frequencies),
    pitfalls=(
        """Replacing letters one after another with `replace`. The result of one step is changed again by a later
        one; a becomes q, and then every q becomes something else. Look up each letter of the original once.""",
        """Forgetting that a keyword has repeated letters. With `letter` as the beginning of the alphabet, t and e
        would occur twice and two other letters would be missing.""",
        """Handling only small letters. Capitals are other characters, and without a rule for them they stay
        readable.""",
    ),
    questions=(_pairs_question, _capitals_question),
    asks=(
        "What is a keyed alphabet?",
        "How are all letters replaced at once?",
        "How is the message read?",
        "Is it safe?",
    ),
    notes={
        "young": (
            """Write the alphabet on a strip of paper and a mixed one below. With the strip you can write and read
            secret letters.""",
        ),
        "student": (
            """There are 26 factorial alphabets, about 4 times 10 to the power of 26. Frequency analysis does not
            try them; it uses the structure that is left in the text.""",
        ),
        "engineer": (
            """Nothing of this is encryption in the modern sense. For real secrets use a vetted library; the
            standard library offers `secrets` and `hashlib` but no cipher.""",
        ),
    },
    families=(
        Family(
            "keyed_alphabet_build",
            "key|keyword|word: str -> str",
            names=("keyed_alphabet", "cipher_alphabet", "mixed_alphabet", "alphabet_from"),
            tells=(
                "Return an alphabet of 26 small letters that begins with the letters of $key, each only once, and "
                "goes on with the letters that $key does "
                "not contain, $how.",
                "Build a cipher alphabet: first the different letters of $key in the order of their first "
                "appearance, then the other small letters of the "
                "alphabet, $how.",
                "The keyword $key consists of small letters. Return its letters without repetitions, followed by "
                "the rest of the alphabet $how.",
            ),
            varies={
                "rest": (
                    {"how": "from a to z", "letters": "ascii_lowercase"},
                    {
                        "how": "backwards, from z to a",
                        "letters": "ascii_lowercase[::-1]",
                    },
                )
            },
            solutions=(
                'from string import ascii_lowercase\nreturn "".join(dict.fromkeys($key + $letters))',
                body(
                    """
                    from string import ascii_lowercase
                    alphabet = ""
                    for char in $key + $letters:
                        if char not in alphabet:
                            alphabet += char
                    return alphabet
                    """
                ),
                body(
                    """
                    from string import ascii_lowercase
                    used = "".join(sorted(set($key), key=$key.index))
                    rest = [char for char in $letters if char not in $key]
                    return used + "".join(rest)
                    """
                ),
            ),
            oracle=lambda key, rest: _alphabet_of(
                key, string.ascii_lowercase if "from a" in rest["how"] else "zyxwvutsrqponmlkjihgfedcba"
            ),
            draw=lambda rng, rest: (_key(rng),),
            edges=(("",), ("zzz",)),
            about={"key": "a word of small letters", "return": "the cipher alphabet"},
            noun="the cipher alphabet of the keyword $key",
            gives="str",
        ),
        Family(
            "keyed_alphabet_use",
            "text|message: str, key|keyword: str -> str",
            names=("$name", "${name}_with_key", "keyed_$name"),
            tells=(
                "The letters of $key without repetitions, then the rest of the alphabet in order, form a secret "
                "alphabet. In "
                "$text, $task. All other characters stay.",
                "Make a secret alphabet from $key: its different letters first, then the unused small letters from "
                "a to z. "
                "Return $text with a change: $task; everything else stays.",
                "A keyword cipher uses the alphabet that starts with the distinct letters of $key and continues "
                "with the "
                "others in order. Return $text after this step: $task. Keep other characters.",
            ),
            varies={
                "way": (
                    {
                        "name": "encode",
                        "task": "replace each small letter by the one at the same place in the secret alphabet",
                        "from": "ascii_lowercase",
                        "to": "alphabet",
                    },
                    {
                        "name": "decode",
                        "task": "replace each small letter, looked up in the secret alphabet, by the one at the same "
                        "place in the usual alphabet",
                        "from": "alphabet",
                        "to": "ascii_lowercase",
                    },
                )
            },
            solutions=(
                body(
                    """
                    from string import ascii_lowercase
                    alphabet = "".join(dict.fromkeys($key + ascii_lowercase))
                    return $text.translate(str.maketrans($from, $to))
                    """
                ),
                body(
                    """
                    from string import ascii_lowercase
                    alphabet = ""
                    for char in $key + ascii_lowercase:
                        if char not in alphabet:
                            alphabet += char
                    result = ""
                    for char in $text:
                        result += $to[$from.index(char)] if char in alphabet else char
                    return result
                    """
                ),
                body(
                    """
                    from string import ascii_lowercase
                    alphabet = list(dict.fromkeys($key + ascii_lowercase))
                    table = dict(zip($from, $to))
                    return "".join(table.get(char, char) for char in $text)
                    """
                ),
            ),
            oracle=lambda text, key, way: _hidden(
                text, _alphabet_of(key, string.ascii_lowercase), way["name"] == "decode"
            ),
            draw=lambda rng, way: (_phrase(rng), _key(rng)),
            edges=(("", "zebra"), ("abc xyz", "zebra"), ("Ada 7", "ink")),
            about={"text": "a text", "key": "a word of small letters", "return": "the changed text"},
            noun="$text after the keyword cipher with $key",
            gives="str",
        ),
        Family(
            "sliding_shift",
            "text|message|s: str -> str",
            names=("$name", "${name}_text", "apply_$name"),
            tells=(
                "Shift each small letter of $text $way the alphabet by $step times its index in $text, and go on at "
                "the other end where the alphabet is used up. "
                "Other characters stay but count for the index.",
                "The character at index i of $text is moved $step * i places $way the alphabet if it is a small "
                "letter ($wrap); all others stay. Return the "
                "result.",
                "Return $text with the small letters shifted $way the alphabet, the one at index 0 by 0 places, at "
                "index 1 by $step, at index 2 by $twice, and so "
                "on ($wrap). Other characters are kept and take up an index.",
            ),
            varies={
                "slide": (
                    {
                        "name": "slide_forward",
                        "way": "forward in",
                        "step": "2",
                        "twice": "4",
                        "sign": "+",
                        "wrap": "after z comes a",
                    },
                    {
                        "name": "slide_forward",
                        "way": "forward in",
                        "step": "3",
                        "twice": "6",
                        "sign": "+",
                        "wrap": "after z comes a",
                    },
                    {
                        "name": "slide_back",
                        "way": "back in",
                        "step": "3",
                        "twice": "6",
                        "sign": "-",
                        "wrap": "before a comes z",
                    },
                    {
                        "name": "slide_back",
                        "way": "back in",
                        "step": "2",
                        "twice": "4",
                        "sign": "-",
                        "wrap": "before a comes z",
                    },
                )
            },
            solutions=(
                body(
                    """
                    from string import ascii_lowercase
                    result = ""
                    for index, char in enumerate($text):
                        if char in ascii_lowercase:
                            char = ascii_lowercase[(ascii_lowercase.index(char) $sign $step * index) % 26]
                        result += char
                    return result
                    """
                ),
                body(
                    """
                    def moved(char, places):
                        if not "a" <= char <= "z":
                            return char
                        return chr((ord(char) - ord("a") $sign places) % 26 + ord("a"))

                    return "".join(moved(char, $step * index) for index, char in enumerate($text))
                    """
                ),
            ),
            oracle=lambda text, slide: _slid(text, int(slide["sign"] + slide["step"])),
            draw=lambda rng, slide: (_phrase(rng),),
            edges=(("",), ("aaaa",), ("zz zz",)),
            about={"text": "a text", "return": "the shifted text"},
            noun="$text with its letters shifted by their positions",
            gives="str",
        ),
    ),
)
