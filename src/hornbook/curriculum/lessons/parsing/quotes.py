"""Quoted fields and escapes: how a separator can be a part of the text."""

import csv
import io
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body, word


def _inside(rng: Random) -> Example:
    one, other = people(rng, 2)
    place = places(rng, 1)[0]
    return example(
        """A field in quotation marks may contain a comma. The loop remembers whether it is inside a quoted field,
        and cuts only when it is not.""",
        """
        def fields(line: str) -> list[str]:
            '''Return the fields of a line; a quoted field may contain commas.'''
            found, quoted = [""], False
            for char in line:
                if char == '"':
                    quoted = not quoted
                elif char == "," and not quoted:
                    found.append("")
                else:
                    found[-1] += char
            return found


        line = '$one,"$place, near the port",$other'
        print(line.split(","))
        print(fields(line))
        """,
        """Plain `split` makes four pieces of three fields. In the loop each quotation mark turns the switch
        `quoted` over and is not copied.""",
        one=one,
        other=other,
        place=place,
    )


def _doubled(rng: Random) -> Example:
    thing = things(rng, 1)[0]
    size = rng.randint(2, 40)
    return example(
        """How does one write a quotation mark inside quotation marks? Tables double it. The module `csv` writes
        and reads this form, and the round trip gives the fields back.""",
        '''
        import csv
        import io


        def quoted(field: str) -> str:
            """Return the field as it stands in a CSV line."""
            if any(char in field for char in ',"\\n'):
                return '"' + field.replace('"', '""') + '"'
            return field


        fields = ["$thing", '$size" wide', "red, old", ""]
        line = ",".join(quoted(field) for field in fields)
        print(line)
        print(next(csv.reader(io.StringIO(line))) == fields)
        ''',
        """Only fields that need it are put in quotation marks. The second one holds a mark, which is doubled, and
        gets another two around it.""",
        thing=thing,
        size=size,
    )


def _escapes(rng: Random) -> Example:
    one, other = people(rng, 2)
    return example(
        """Another way is an escape character: a backslash takes away the special meaning of what follows it. To
        read such a text, look at two characters whenever the first is a backslash.""",
        r'''
        def unescaped(text: str) -> str:
            r"""Return the text with \n, \t and other escapes replaced by what they mean."""
            meaning = {"n": "\n", "t": "\t"}
            result = ""
            characters = iter(text)
            for char in characters:
                if char == "\\":
                    char = next(characters)
                    char = meaning.get(char, char)
                result += char
            return result


        source = r"$one\tcalls\n$other says \\ and \"no\""
        print(source)
        print(unescaped(source))
        ''',
        r"""Inside the loop, `next` takes the character after the backslash from the same iterator, so the loop
        does not see it again. A doubled backslash gives a single one.""",
        one=one,
        other=other,
    )


def _shell(rng: Random) -> Example:
    thing, other = things(rng, 2)
    return example(
        """A command line is cut at its spaces, except for those between quotation marks. Single and double marks
        may be used, and each kind protects the other.""",
        """
        import shlex


        def words(line: str) -> list[str]:
            '''Return the words of a line; those in quotation marks may contain spaces.'''
            found, word, quote = [], None, ""
            for char in line + " ":
                if quote:
                    if char == quote:
                        quote = ""
                    else:
                        word += char
                elif char in "'\\"":
                    quote = char
                    word = word or ""
                elif char != " ":
                    word = (word or "") + char
                elif word is not None:
                    found.append(word)
                    word = None
            return found


        line = "copy 'the $thing' \\"it's a $other\\" ''"
        print(words(line))
        print(words(line) == shlex.split(line))
        """,
        """`quote` holds the mark that was opened, and only the same mark closes it. The value `None` tells no word
        from an empty one, so that `''` counts.""",
        thing=thing,
        other=other,
    )


def _escape_question(rng: Random) -> Question:
    one, other = things(rng, 2)
    return question(
        """Names are joined by slashes. A slash within a name is written with a backslash in front, and so is a
        backslash. Write a function that joins a list of names in this way.""",
        r'''
        def joined(names: list[str]) -> str:
            """Return the names with slashes between them, their own slashes escaped."""
            return "/".join(name.replace("\\", "\\\\").replace("/", "\\/") for name in names)


        print(joined(["$one", "and/or", "$other"]))
        print(joined(["a\\b", "c"]))
        ''',
        """The backslashes have to be doubled first. In the other order, the backslashes that were added before
        slashes would be doubled as well.""",
        one=one,
        other=other,
    )


def _balanced_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    return question(
        """Write a function that tells whether a line ends inside a quoted field. A reader then knows that the
        field goes on in the next line.""",
        """
        def is_open(line: str) -> bool:
            '''Return whether a quotation mark is still open at the end of the line.'''
            return line.count('"') % 2 == 1


        print(is_open('$name,"first line'))
        print(is_open('$name,"a ""quoted"" word",3'))
        """,
        """An odd number of marks means that one is open. Doubled marks inside a field count twice and do not
        change whether the number is odd.""",
        name=name,
    )


_MARKS = (
    {"quote": '"', "called": "double quotation marks", "sep": ",", "between": "commas", "q": "'\"'"},
    {"quote": "'", "called": "apostrophes", "sep": ",", "between": "commas", "q": '"\'"'},
    {"quote": '"', "called": "double quotation marks", "sep": ";", "between": "semicolons", "q": "'\"'"},
    {"quote": "|", "called": "vertical bars", "sep": " ", "between": "single spaces", "q": '"|"'},
)
_PLAIN_MARKS = (
    {"quote": "|", "called": "vertical bars", "sep": ",", "between": "commas"},
    {"quote": "~", "called": "tildes", "sep": ";", "between": "semicolons"},
    {"quote": "*", "called": "stars", "sep": ",", "between": "commas"},
    {"quote": "|", "called": "vertical bars", "sep": ";", "between": "semicolons"},
)
_ESCAPES = (
    {"mark": "%", "line": "n", "sep": "s", "gap": "space"},
    {"mark": "^", "line": "n", "sep": "s", "gap": "space"},
    {"mark": "~", "line": "n", "sep": "s", "gap": "space"},
)


def _field(rng: Random, sep: str) -> str:
    return rng.choice((word(rng), word(rng) + sep + word(rng), "", sep, str(rng.randint(0, 99))))


def _written(fields: list[str], mark: dict[str, str]) -> str:
    made = [f"{mark['quote']}{field}{mark['quote']}" if mark["sep"] in field else field for field in fields]
    return mark["sep"].join(made)


def _read(line: str, mark: dict[str, str]) -> list[str]:
    """By the standard library."""
    rows = list(csv.reader(io.StringIO(line), delimiter=mark["sep"], quotechar=mark["quote"]))
    return rows[0] if rows else [""]


def _escaped(rng: Random, mark: str) -> str:
    pieces = (word(rng), mark * 2, mark + "n", mark + "s", "n", "s", " ")
    return "".join(rng.choice(pieces) for _ in range(rng.randint(1, 6)))


def _meant(text: str, mark: str) -> str:
    """Cut at doubled marks first: between them each mark stands alone."""
    parts = text.split(mark * 2)
    return mark.join(part.replace(mark + "n", "\n").replace(mark + "s", " ") for part in parts)


LESSON = Lesson(
    topic="Quoted fields and escapes: separators inside the text",
    area="parsing",
    concepts=("parsing", "quoting", "escapes", "state"),
    openings=(
        """A comma separates the fields of a line. What if a field contains a comma? Then there has to be a way to
        say that this one is meant literally.""",
        """Every format with special characters needs a way to write those characters themselves. Two ways are
        common, quotation marks around a text and an escape character in front of a sign.""",
        """`split` treats all separators alike. As soon as some of them are protected by quotation marks, a reader
        has to remember where it is.""",
    ),
    ideas=(
        (
            """A reader of quoted text has a state: inside or outside of quotation marks. Each mark changes the
            state, and a separator counts only outside.""",
            """One boolean variable is enough to read quoted fields. The same comma divides when it is false and is
            copied when it is true.""",
        ),
        (
            """A quotation mark within a quoted field is doubled in CSV files. Reading one mark inside a field, the
            program has to look whether another follows.""",
            """The end of a quoted field and a mark that belongs to it begin alike. Doubling makes them
            distinguishable: two marks are one character of the text.""",
        ),
        (
            r"""An escape character changes the meaning of the character behind it. In Python's strings `\n` is a
            line break, `\"` a quotation mark and `\\` a backslash.""",
            """The escape character itself must be escaped to be written, usually by doubling it. Otherwise no text
            that contains it could be expressed.""",
        ),
        (
            """Reading and writing belong together. For every text, reading what was written has to give the text
            back, and this makes a good test.""",
            """Test a pair of functions, one that quotes and one that unquotes, with the difficult texts: empty,
            with separators, with quotation marks, with escapes.""",
        ),
    ),
    examples=(_inside, _doubled, _escapes, _shell),
    pitfalls=(
        r"""Undoing escapes with a chain of `replace` calls. In `\\n`, a doubled backslash followed by an n, the
        last two characters look like a line break to the second call. One pass from left to right gets it right.""",
        """Escaping in the wrong order. If the escape character is doubled last, the ones that were just inserted
        are doubled too.""",
        """Removing all quotation marks from a line before splitting it. They are the only sign of which commas
        were protected.""",
    ),
    questions=(_escape_question, _balanced_question),
    asks=(
        "How does the program know which commas count?",
        "How is a quotation mark quoted?",
        "What does an escape character do?",
        "How do I test such code?",
    ),
    notes={
        "analyst": (
            """Programs that export tables differ in the separator and in when they quote. `csv.Sniffer` guesses,
            and a look at the first three lines is safer.""",
        ),
        "engineer": (
            """Text that is put into another language (SQL, HTML, a shell command) must be quoted by the rules of
            that language. The standard library has `html.escape` and `shlex.quote`; databases take parameters.""",
        ),
        "hobbyist": (
            """Look at a line of an address book that was saved as CSV. The entries with a comma in them stand in
            quotation marks.""",
        ),
    },
    families=(
        Family(
            "split_quoted",
            "line|text|row: str -> list[str]",
            names=("split_quoted", "quoted_fields", "fields_of", "read_fields"),
            tells=(
                "The fields of $line are separated by $between. A field may stand in $called, and then separators "
                "in it do not count. Return "
                "the fields without these marks.",
                "Split $line at its $between, but not at those between $called, and leave the marks out of the result.",
                "Return the fields of $line as a list. They are divided by $between, except within $called, which "
                "are removed.",
            ),
            notes=(
                "A quoted field is quoted as a whole and contains no further marks. An empty line has one empty field.",
            ),
            varies={"mark": _MARKS},
            solutions=(
                body(
                    """
                    fields, quoted = [""], False
                    for char in $line:
                        if char == $q:
                            quoted = not quoted
                        elif char == "$sep" and not quoted:
                            fields.append("")
                        else:
                            fields[-1] += char
                    return fields
                    """
                ),
                body(
                    """
                    fields = [""]
                    for at, piece in enumerate($line.split($q)):
                        if at % 2 == 1:
                            fields[-1] += piece
                            continue
                        first, *others = piece.split("$sep")
                        fields[-1] += first
                        fields += others
                    return fields
                    """
                ),
                body(
                    """
                    import re
                    mark = re.escape($q)
                    pattern = f"{mark}[^{mark}]*{mark}|[^$sep]*"
                    fields = []
                    at = 0
                    while at <= len($line):
                        field = re.match(pattern, $line[at:]).group()
                        fields.append(field.strip($q))
                        at += len(field) + 1
                    return fields
                    """
                ),
            ),
            oracle=_read,
            draw=lambda rng, mark: (_written([_field(rng, mark["sep"]) for _ in range(rng.randint(1, 4))], mark),),
            edges=(("",), ("a",)),
            about={"line": "a line of fields", "return": "the fields without quotation marks"},
            noun="the list of fields of $line",
            gives="words",
        ),
        Family(
            "join_quoted",
            "fields|values|row: list[str] -> str",
            names=("join_fields", "write_line", "to_line", "quoted_line"),
            tells=(
                "Join the texts in $fields with $between. Put a text in $called if it contains a separator or such "
                "a mark, and double every "
                "mark within.",
                "Return one line with all of $fields, $between between them. Fields with a separator or one of the "
                "$called in them are put in "
                "$called, their own marks doubled; others stay as they are.",
                "Write the list $fields as a line with $between as separators. A field that holds a separator or a "
                "mark is surrounded by "
                "$called, and marks in it are written twice.",
            ),
            varies={"mark": _PLAIN_MARKS},
            solutions=(
                body(
                    """
                    parts = []
                    for field in $fields:
                        if "$sep" in field or "$quote" in field:
                            field = "$quote" + field.replace("$quote", "$quote$quote") + "$quote"
                        parts.append(field)
                    return "$sep".join(parts)
                    """
                ),
                body(
                    """
                    def quoted(field):
                        if "$sep" not in field and "$quote" not in field:
                            return field
                        inner = "".join(char * 2 if char == "$quote" else char for char in field)
                        return "$quote" + inner + "$quote"

                    return "$sep".join(map(quoted, $fields))
                    """
                ),
            ),
            oracle=lambda fields, mark: mark["sep"].join(
                mark["quote"] + (mark["quote"] * 2).join(field.split(mark["quote"])) + mark["quote"]
                if mark["sep"] in field or mark["quote"] in field
                else field
                for field in fields
            ),
            draw=lambda rng, mark: (
                [
                    rng.choice(
                        (
                            _field(rng, mark["sep"]),
                            word(rng) + mark["quote"],
                            mark["quote"] + word(rng)[0] + mark["quote"],
                        )
                    )
                    for _ in range(rng.randint(1, 3))
                ],
            ),
            edges=(([],), ([""],)),
            about={"fields": "the texts to join", "return": "the line"},
            noun="the line with the fields $fields",
            gives="str",
        ),
        Family(
            "undo_escapes",
            "text|source|line: str -> str",
            names=("unescape", "undo_escapes", "decoded", "plain_text"),
            tells=(
                'In $text the character "$mark" is an escape: "${mark}n" means a line break, "${mark}s" a space and '
                '"$mark$mark" the character '
                "itself. Return the text that is meant.",
                "Return $text with its escapes replaced: ${mark}n by a newline, ${mark}s by a space, $mark$mark by "
                "a single $mark.",
                "Read $text from left to right and replace ${mark}n by a line break, ${mark}s by a space and a "
                "doubled $mark by one. Other "
                "characters stay.",
            ),
            notes=("The character $mark occurs in no other combination.",),
            varies={"escape": _ESCAPES},
            solutions=(
                body(
                    r"""
                    meaning = {"n": "\n", "s": " ", "$mark": "$mark"}
                    result = ""
                    at = 0
                    while at < len($text):
                        if $text[at] == "$mark":
                            result += meaning[$text[at + 1]]
                            at += 2
                        else:
                            result += $text[at]
                            at += 1
                    return result
                    """
                ),
                body(
                    r"""
                    import re
                    meaning = {"n": "\n", "s": " ", "$mark": "$mark"}
                    return re.sub(r"\$mark(.)", lambda found: meaning[found[1]], $text)
                    """
                ),
                body(
                    r"""
                    result = []
                    characters = iter($text)
                    for char in characters:
                        if char == "$mark":
                            char = next(characters).replace("n", "\n").replace("s", " ")
                        result.append(char)
                    return "".join(result)
                    """
                ),
            ),
            oracle=lambda text, escape: _meant(text, escape["mark"]),
            draw=lambda rng, escape: (_escaped(rng, escape["mark"]),),
            edges=(("",), ("no escapes",)),
            about={"text": "a text with escapes", "return": "what it means"},
            noun="$text with its escapes undone",
            gives="str",
        ),
    ),
)
