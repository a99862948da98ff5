"""JSON: from text to objects and back."""

import json
from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.files._draws import SHORT, as_code
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _loads(rng: Random) -> Example:
    name, place = people(rng, 1)[0], places(rng, 1)[0]
    age = rng.randint(18, 80)
    return example(
        """A JSON text arrives, perhaps from a web server. `json.loads` turns it into dictionaries, lists, strings and
        numbers, and from then on it is ordinary Python.""",
        """
        import json

        text = '{"name": "$name", "age": $age, "town": "$place", "member": true, "phone": null}'
        person = json.loads(text)
        print(type(person).__name__, len(person))
        print(person["name"], person["age"] + 1)
        print(person["member"], person["phone"])
        """,
        """The words `true` and `null` of JSON have become `True` and `None`. The age is an integer already, so that 1
        can be added without a conversion.""",
        name=name,
        age=age,
        place=place,
    )


def _dumps(rng: Random) -> Example:
    rows = {name: rng.randint(1, 60) for name in things(rng, 2)}
    word = rng.choice(("café", "Zürich", "smörgås", "naïve"))
    return example(
        """`json.dumps` goes the other way. Its arguments decide on the form: compact for machines, indented for
        people.""",
        """
        import json

        data = {"word": "$word", "stock": $rows, "sizes": (1, 2), "open": True}
        print(json.dumps(data))
        print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
        print(json.dumps(data["stock"], indent=2, sort_keys=True))
        """,
        """By default letters with accents are escaped; `ensure_ascii=False` leaves them as they are. The tuple has
        become a list, for JSON knows only one kind of sequence.""",
        word=word,
        rows=rows,
    )


def _file(rng: Random) -> Example:
    names = people(rng, 3)
    return example(
        """`load` and `dump` without an s work on streams. Here a text stream takes the place of a file that is
        written and read again.""",
        """
        import io
        import json

        scores = {"$a": [$x, $y], "$b": [], "$c": [$z]}
        file = io.StringIO()
        json.dump(scores, file)
        print(file.getvalue())
        file.seek(0)
        again = json.load(file)
        print(again == scores, again is scores)
        """,
        """`seek(0)` puts the stream back to its beginning, as opening the file again would. What is read is equal to
        what was written, but it is another object.""",
        a=names[0],
        b=names[1],
        c=names[2],
        x=rng.randint(1, 99),
        y=rng.randint(1, 99),
        z=rng.randint(1, 99),
    )


def _errors(rng: Random) -> Example:
    name = people(rng, 1)[0]
    return example(
        """Text that looks like Python is not JSON yet. Single quotation marks, a comma too many or a missing bracket
        raise a `JSONDecodeError`, which is a kind of `ValueError`.""",
        '''
        import json


        def read_json(text: str) -> object:
            """Return the value, or None for a text that is no JSON."""
            try:
                return json.loads(text)
            except json.JSONDecodeError as error:
                print("line", error.lineno, "column", error.colno, error.msg)
                return None


        print(read_json('["$name", 3]'))
        read_json("['$name', 3]")
        read_json('["$name", 3,]')
        read_json('{"$name": 3')
        ''',
        """The error knows the place, and a program should pass it on to whoever wrote the text. None as an answer has
        a drawback: the text `null` gives it as well.""",
        name=name,
    )


def _keys_question(rng: Random) -> Question:
    a, b = rng.sample(range(1, 40), 2)
    return question(
        """A dictionary has numbers as keys. Write a function that sends it through JSON and back and returns a
        dictionary with numbers as keys again.""",
        '''
        import json


        def through_json(table: dict[int, str]) -> dict[int, str]:
            """Return what comes back from JSON, with integers as keys."""
            loaded = json.loads(json.dumps(table))
            return {int(key): value for key, value in loaded.items()}


        table = {$a: "oak", $b: "elm"}
        print(json.loads(json.dumps(table)))
        print(through_json(table) == table)
        ''',
        """Keys of JSON objects are always strings, so `dumps` converts the numbers without a word. Whoever needs
        numbers has to convert them back.""",
        a=a,
        b=b,
    )


def _dates_question(rng: Random) -> Question:
    return question(
        """Dates are unknown to JSON, and `dumps` refuses them with a `TypeError`. Write a function that writes a
        dictionary in which dates may occur, as ISO texts.""",
        '''
        import json
        from datetime import date


        def with_dates(data: dict) -> str:
            """Return the JSON text, dates as ISO texts."""
            return json.dumps(data, default=lambda value: value.isoformat())


        print(with_dates({"what": "$what", "when": date($year, $month, $day)}))
        ''',
        """`default` is called for every value that JSON does not know, and returns something that it does know.
        Reading gives the text back, not a date.""",
        what=rng.choice(("exam", "concert", "delivery", "visit")),
        year=rng.randint(2024, 2029),
        month=rng.randint(1, 12),
        day=rng.randint(1, 28),
    )


def _people_text(rng: Random) -> tuple[Code, str]:
    rows = []
    for number in rng.sample(range(1, 20), 3 if rng.random() < 0.3 else 2):
        row: dict[str, Any] = {"id": number}
        if rng.random() < 0.6:
            row["age"] = rng.randint(1, 40)
        if rng.random() < 0.2:
            row["old"] = rng.choice((True, None))
        rows.append(row)
    return as_code(json.dumps(rows)), rng.choice(("id", "age", "age", "old"))


def _some_value(rng: Random) -> Code:
    number, word = rng.randint(-9, 99), rng.choice(SHORT)
    text = rng.choice(
        (
            f'{{"{word}": {number}}}',
            f'[{number}, "{word}"]',
            f'"{word}"',
            str(number),
            f"{number}.5",
            "true",
            "false",
            "null",
            f"['{word}']",
            f"[{number},]",
            word,
            f'{{"{word}"}}',
            f'"{number}"',
            "[]",
            "None",
        )
    )
    return as_code(text)


_KINDS = {"{": "object", "[": "array", '"': "string", "t": "boolean", "f": "boolean", "n": "null"}


def _kind(text: str) -> str:
    """By its first character, once it is known to be JSON."""
    try:
        json.loads(text)
    except ValueError:
        return "invalid"
    return _KINDS.get(text.strip()[0], "number")


def _named(names: str) -> dict[str, str]:
    listed = [f'"{name}"' for name in names.split()]
    said = ", ".join(listed[:-1]) + " or " + listed[-1]
    return dict(zip("oasnbz", names.split(), strict=True)) | {"list": said, "bad": "invalid"}


def _stored(reply: str, key: str, kind: str) -> Any:
    """By the hook that sees the pairs of every object."""
    seen: list[Any] = []
    json.loads(reply, object_pairs_hook=lambda pairs: seen.extend(value for name, value in pairs if name == key))
    return seen if kind == "list" else len(seen)


LESSON = Lesson(
    topic="JSON: from text to objects and back",
    area="files",
    concepts=("json", "serialization", "dictionaries"),
    openings=(
        """JSON is the form in which programs send each other data. It looks much like Python's dictionaries and
        lists, and the module `json` translates in both directions.""",
        """A dictionary lives as long as the program runs. To keep it in a file or to send it away, it must become
        text, and the text a dictionary again.""",
        """Settings, replies of web services, saved games: open such a file, and you will often see braces, quotation
        marks and colons. That is JSON.""",
        """Writing `str(data)` to a file seems to save a dictionary. Reading it back is the problem. JSON is a format
        with rules, so other programs, in other languages, can read it too.""",
    ),
    ideas=(
        (
            """`json.loads(text)` reads, `json.dumps(data)` writes. The s stands for string; without it, `json.load`
            and `json.dump` work on streams.""",
            """Two pairs of functions are all there is: `loads` and `dumps` for strings, `load` and `dump` for open
            files.""",
        ),
        (
            """Objects of JSON become dictionaries, arrays become lists. `true`, `false` and `null` become `True`,
            `False` and `None`.""",
            """The translation is fixed: object to `dict`, array to `list`, string to `str`, number to `int` or
            `float`, and the three words to `True`, `False`, `None`.""",
        ),
        (
            """Not everything survives. Tuples come back as lists, keys come back as strings, and sets or dates are
            refused with a `TypeError`.""",
            """What JSON does not know has to be converted before: a set to a sorted list, a date to its ISO text. A
            tuple is written as an array without a complaint.""",
        ),
        (
            """`indent=2` breaks the text into lines for reading, `sort_keys=True` puts the keys into order, and
            `ensure_ascii=False` keeps letters such as é readable.""",
            """The same data can be written in many forms. Where two texts are compared, fix the form: sorted keys and
            the same separators. Better still, load both and compare the objects.""",
        ),
        (
            """JSON is strict: double quotation marks only, no comma behind the last item, no comments. Anything else
            raises `json.JSONDecodeError`.""",
            """Wrong text raises a `ValueError` of the kind `JSONDecodeError`. It names line and column, which helps
            to find the forgotten comma.""",
        ),
    ),
    examples=(_loads, _dumps, _file, _errors),
    pitfalls=(
        """Saving with `str(data)` instead of `json.dumps(data)`. The result has single quotation marks and `None`,
        and no JSON reader will take it.""",
        """Looking up a number as a key after loading. `{1: "a"}` comes back as `{"1": "a"}`, so `data[1]` raises a
        `KeyError`. Keys of JSON are strings.""",
        """Calling `json.load(text)` with a string. It expects a stream and fails with an `AttributeError`, for a
        string has no method `read`. It must be `loads`.""",
        """Decoding twice, or not at all. After `loads` you have objects; calling it again on a dictionary raises a
        `TypeError`. If a value is still a string full of braces, somebody encoded it twice.""",
    ),
    questions=(_keys_question, _dates_question),
    asks=(
        "Which functions do I need?",
        "What becomes of the values?",
        "Does everything come back as it was?",
        "Can I make it readable?",
        "What if the text is wrong?",
    ),
    notes={
        "young": (
            """Imagine that you describe a drawer to a friend on the phone. You say what is in it, word by word. Your
            friend fills a drawer in the same way. JSON is that description.""",
        ),
        "engineer": (
            """Python's encoder writes `NaN` and `Infinity`, which the standard does not allow; `allow_nan=False`
            forbids it. Integers keep any size, while JavaScript readers lose digits beyond 2^53.""",
        ),
        "analyst": (
            """A list of objects with equal keys is a table: each object a row, each key a column. Check that every
            row has all keys before you compute a mean.""",
        ),
        "teacher": (
            """Hand out a JSON text with four small mistakes and have it mended by hand. The rules about quotation
            marks and commas stay in memory that way.""",
        ),
    },
    families=(
        Family(
            "json_values_of_key",
            "reply|data|content: str, wanted|field|label: str -> $kind",
            names=("$name", "json_$name", "read_$name", "get_$name"),
            tells=(
                "$reply is the JSON text of an array of objects. Return $what the key $wanted.",
                "Given the JSON text of an array of objects in $reply, return $what the key $wanted.",
                "Load the array of objects from the JSON text $reply and return $what the key $wanted.",
            ),
            varies={
                "form": (
                    {
                        "name": "values_of_key",
                        "kind": "list",
                        "what": "the list of the values stored there under",
                        "take": "values",
                        "note": "Objects without the key are left out",
                    },
                    {
                        "name": "count_of_key",
                        "kind": "int",
                        "what": "the number of objects that have",
                        "take": "len(values)",
                        "note": "A key counts even if its value is null",
                    },
                )
            },
            notes=("$note.",),
            solutions=(
                "import json\nvalues = [item[$wanted] for item in json.loads($reply) if $wanted in item]\nreturn $take",
                "import json\nvalues = []\nfor item in json.loads($reply):\n    if $wanted in item:\n"
                "        values.append(item[$wanted])\nreturn $take",
                "import json\nvalues = []\nfor item in json.loads($reply):\n    try:\n"
                "        values.append(item[$wanted])\n    except KeyError:\n        continue\nreturn $take",
            ),
            oracle=lambda reply, key, form: _stored(reply, key, form["kind"]),
            draw=lambda rng, form: _people_text(rng),
            edges=(
                ("[]", "id"),
                (as_code('[{"age": null}, {"id": 2}, {"age": 3}]'), "age"),
                (as_code('[{"a": 1, "b": 2}, {"a": 3}]'), "a"),
            ),
            about={"reply": "a JSON text", "wanted": "the key to look for", "return": "$what the key"},
        ),
        Family(
            "json_text_kind",
            "text|reply|content: str -> str",
            names=("json_kind", "kind_of_json", "describe_json", "what_json"),
            tells=(
                'Return what kind of JSON value $text is: $list, or "$bad" if it is no JSON.',
                "Decide which JSON value the text in $text describes and return one of $list; if it is not JSON, "
                'return "$bad".',
                'Name the kind of the JSON value in $text. The result is $list, and "$bad" for text that is not JSON.',
            ),
            varies={
                "form": (_named("object array string number boolean null"), _named("dict list str number bool None"))
            },
            solutions=(
                'import json\ntry:\n    value = json.loads($text)\nexcept ValueError:\n    return "$bad"\n'
                'pairs = [(dict, "$o"), (list, "$a"), (str, "$s"), (bool, "$b")]\nfor kind, name in pairs:\n'
                "    if isinstance(value, kind):\n        return name\n"
                'return "$z" if value is None else "$n"',
                "import json\n"
                'kinds = {dict: "$o", list: "$a", str: "$s", bool: "$b", type(None): "$z"}\ntry:\n'
                '    return kinds.get(type(json.loads($text)), "$n")\nexcept json.JSONDecodeError:\n    return "$bad"',
            ),
            oracle=lambda text, form: {
                "object": form["o"],
                "array": form["a"],
                "string": form["s"],
                "number": form["n"],
                "boolean": form["b"],
                "null": form["z"],
                "invalid": form["bad"],
            }[_kind(text)],
            draw=lambda rng, form: (_some_value(rng),),
            edges=(
                ("true",),
                ("null",),
                (as_code("'a'"),),
                ("7",),
                ("[1]",),
                (as_code('{"a": 1}'),),
                (as_code('"a"'),),
                ("",),
            ),
            about={"text": "a text that may be JSON", "return": "the kind of value"},
        ),
        Family(
            "json_object_from_lists",
            "names|labels: list[str], numbers|amounts: list[int] -> str",
            names=("${style}_json", "to_${style}_json", "json_object_$style", "make_${style}_json"),
            tells=(
                "Return the JSON text of an object that has the strings in $names as keys and the integers in "
                "$numbers as their values, $how.",
                "Write the keys $names and the values $numbers (two lists of equal length) as one JSON object and "
                "return its text, $how.",
                "Pair the strings in $names with the integers in $numbers and return the pairs as the text of a "
                "JSON object, $how.",
            ),
            varies={
                "form": (
                    {
                        "style": "compact",
                        "how": "without any spaces, keys in the given order",
                        "more": ', separators=(",", ":")',
                        "sort": "",
                        "gap": ",",
                        "colon": ":",
                    },
                    {
                        "style": "sorted",
                        "how": 'with sorted keys, ", " between pairs and ": " within them',
                        "more": ", sort_keys=True",
                        "sort": "pairs.sort()\n",
                        "gap": ", ",
                        "colon": ": ",
                    },
                    {
                        "style": "plain",
                        "how": 'keys in the given order, ", " between pairs and ": " within them',
                        "more": "",
                        "sort": "",
                        "gap": ", ",
                        "colon": ": ",
                    },
                )
            },
            notes=("The keys are different, and they consist of small letters.",),
            solutions=(
                "import json\nreturn json.dumps(dict(zip($names, $numbers))$more)",
                "pairs = list(zip($names, $numbers))\n${sort}"
                "parts = [f'\"{key}\"$colon{value}' for key, value in pairs]\n"
                'return "{" + "$gap".join(parts) + "}"',
                "import json\n"
                "data = {}\nfor place, key in enumerate($names):\n    data[key] = $numbers[place]\n"
                "return json.dumps(data$more)",
            ),
            oracle=lambda keys, values, form: as_code(
                str({key: values[keys.index(key)] for key in (sorted(keys) if form["sort"] else keys)})
                .replace("'", '"')
                .replace(", ", form["gap"])
                .replace(": ", form["colon"])
            ),
            draw=lambda rng, form: (
                (keys := rng.sample(SHORT, rng.randint(1, 3))),
                [rng.randint(-9, 99) for _ in keys],
            ),
            edges=(([], []), (["sea", "oak"], [1, 2])),
            about={
                "names": "different strings",
                "numbers": "as many integers",
                "return": "the text of the JSON object",
            },
        ),
    ),
)
