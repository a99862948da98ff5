"""Nested JSON: paths into it, changes in it, walks through all of it."""

import json
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.files._draws import SHORT
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _order(rng: Random) -> Example:
    one, place = people(rng, 1)[0], places(rng, 1)[0]
    a, b = things(rng, 2)
    return example(
        """An order holds a customer, the customer an address, and the order a list of items. Each pair of brackets
        goes one level deeper, by a key or by a position.""",
        """
        import json

        text = '''
        {"id": $id, "customer": {"name": "$one", "address": {"town": "$place"}},
         "items": [{"name": "$a", "count": $x}, {"name": "$b", "count": $y}]}
        '''
        order = json.loads(text)
        print(order["customer"]["address"]["town"])
        print(order["items"][1]["name"])
        print(sum(item["count"] for item in order["items"]))
        """,
        """Read the brackets from left to right: in the order, in its items, the second, its name. The sum is
        $sum.""",
        id=rng.randint(100, 999),
        one=one,
        place=place,
        a=a,
        b=b,
        x=(x := rng.randint(1, 9)),
        y=(y := rng.randint(1, 9)),
        sum=x + y,
    )


def _change(rng: Random) -> Example:
    a, b, c = things(rng, 3)
    return example(
        """To change a value, walk to the dictionary or list around it and assign there. What was loaded is mutable,
        so the whole structure changes with it.""",
        """
        import json

        shop = json.loads('{"stock": {"$a": $x, "$b": $y}, "tags": ["open"]}')
        shop["stock"]["$a"] -= 1
        shop["stock"]["$c"] = 12
        shop["tags"].append("sale")
        del shop["stock"]["$b"]
        print(json.dumps(shop))
        """,
        """A new key is made by assigning to it, at any depth, as long as the dictionary around it exists. For `$c`
        the dictionary `shop["stock"]` was there already.""",
        a=a,
        b=b,
        c=c,
        x=rng.randint(2, 30),
        y=rng.randint(2, 30),
    )


def _safe_path(rng: Random) -> Example:
    one = people(rng, 1)[0]
    place = places(rng, 1)[0]
    return example(
        """Real data has gaps. A small function follows a path of keys and positions and returns a default where the
        path ends early.""",
        '''
        def look(data: object, path: list, default: object = None) -> object:
            """Return the value at the end of the path, or the default if there is none."""
            for step in path:
                try:
                    data = data[step]
                except (KeyError, IndexError, TypeError):
                    return default
            return data


        reply = {"user": {"name": "$one", "towns": ["$place"]}}
        print(look(reply, ["user", "name"]))
        print(look(reply, ["user", "towns", 0]))
        print(look(reply, ["user", "towns", 1], "none"))
        print(look(reply, ["user", "name", "first"], "none"))
        ''',
        """Three kinds of errors mean the same here: a missing key, a position behind the end, and a value that has no
        parts of this kind, such as a string asked for a key.""",
        one=one,
        place=place,
    )


def _walk(rng: Random) -> Example:
    a, b, c = rng.sample(range(2, 60), 3)
    return example(
        """To do something everywhere, whatever the depth, a function calls itself on the parts. This one raises every
        price by a tenth, rounded down.""",
        '''
        import json


        def raised(data: object) -> object:
            """Return a copy in which each number under the key price is a tenth larger."""
            if isinstance(data, list):
                return [raised(part) for part in data]
            if isinstance(data, dict):
                return {
                    key: part * 11 // 10 if key == "price" else raised(part)
                    for key, part in data.items()
                }
            return data


        text = '{"price": $a, "parts": [{"price": $b}, {"size": $b, "extra": {"price": $c}}]}'
        print(json.dumps(raised(json.loads(text))))
        ''',
        """There are three cases: lists, dictionaries, and everything else, which is returned as it is. The number
        under "size" stays, since only the key decides.""",
        a=a * 10,
        b=b * 10,
        c=c * 10,
    )


def _depth_question(rng: Random) -> Question:
    a, b = rng.sample(SHORT, 2)
    return question(
        """Write a function that returns all keys that occur in a nested structure, each once and sorted.""",
        '''
        def all_keys(data: object) -> list[str]:
            """Return the different keys of all dictionaries at any depth, sorted."""
            found = set()
            waiting = [data]
            while waiting:
                part = waiting.pop()
                if isinstance(part, dict):
                    found.update(part)
                    waiting.extend(part.values())
                elif isinstance(part, list):
                    waiting.extend(part)
            return sorted(found)


        print(all_keys({"$a": [{"$b": 1}, {"$a": {"x": None}}], "y": "x"}))
        print(all_keys([1, "two"]))
        ''',
        """A list of parts that still wait takes the place of recursion. Strings are neither dictionaries nor lists,
        so the value "x" is not looked into.""",
        a=a,
        b=b,
    )


def _setdefault_question(rng: Random) -> Question:
    path = rng.sample(SHORT, 3)
    return question(
        """Write a function that stores a value under a path of keys and makes the dictionaries on the way that are
        missing.""",
        '''
        def store(data: dict, path: list[str], value: object) -> None:
            """Put the value at the end of the path; dictionaries on the way are made."""
            *way, last = path
            for key in way:
                data = data.setdefault(key, {})
            data[last] = value


        settings = {"$a": {"old": 1}}
        store(settings, ["$a", "$b", "$c"], $x)
        store(settings, ["$b"], True)
        print(settings)
        ''',
        """`setdefault` returns the dictionary that is there or puts a new one in and returns that. The name `data`
        moves down the path, while the caller's dictionary is changed in place.""",
        a=path[0],
        b=path[1],
        c=path[2],
        x=rng.randint(1, 99),
    )


def _tree(rng: Random, depth: int, leaf: Any) -> Any:
    """Nested dictionaries and lists with few short keys."""
    if depth == 0 or rng.random() < 0.3:
        return leaf(rng)
    if rng.random() < 0.6:
        return {key: _tree(rng, depth - 1, leaf) for key in rng.sample("abc", rng.randint(1, 2))}
    return [_tree(rng, depth - 1, leaf) for _ in range(rng.randint(0, 2))]


def _root(rng: Random, leaf: Any) -> dict[str, Any]:
    return {key: _tree(rng, 2, leaf) for key in rng.sample("abc", rng.randint(1, 2))}


def _path_case(rng: Random) -> tuple[dict[str, Any], str]:
    data = {rng.choice("abc"): _tree(rng, 2, lambda r: r.choice((r.randint(1, 99), r.choice(SHORT))))}
    if rng.random() < 0.4:
        data[rng.choice("de")] = rng.randint(1, 9)
    part: Any = data
    steps: list[str] = []
    while isinstance(part, dict | list) and part and (not steps or rng.random() < 0.95):
        key: Any = rng.choice(sorted(part)) if isinstance(part, dict) else rng.randrange(len(part))
        steps.append(str(key))
        part = part[key]
    if rng.random() < 0.2:
        steps[-1] = rng.choice(("z", "7", "0"))
    return data, ".".join(steps)


def _at_path(data: Any, path: str) -> Any:
    step, _, rest = path.partition(".")
    if isinstance(data, list):
        data = {str(number): part for number, part in enumerate(data)}
    if not isinstance(data, dict) or step not in data:
        return None
    return _at_path(data[step], rest) if rest else data[step]


def _through_text(data: Any, change: Any) -> Any:
    """By a hook of the JSON reader, which sees every object after its parts."""
    return json.loads(json.dumps(data), object_pairs_hook=lambda pairs: dict(change(pairs)))


def _kept(pairs: list[tuple[str, Any]], what: str) -> list[tuple[str, Any]]:
    unwanted: Any = {"None": None, "empty text": ""}[what]
    return [(key, value) for key, value in pairs if value is not unwanted and value != unwanted]


def _under(data: Any, key: str, name: str) -> int:
    seen: list[int] = []

    def look(pairs: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
        seen.extend(value for found, value in pairs if found == key and type(value) is int)
        return pairs

    _through_text(data, look)
    return {"sum": sum(seen), "count": len(seen), "largest": max([0, *seen])}[name]


LESSON = Lesson(
    topic="Reading and changing nested JSON data",
    area="files",
    concepts=("nested_data", "json", "recursion"),
    openings=(
        """A reply from a web service is seldom flat. It holds objects in lists in objects, and the value you want
        sits three levels down.""",
        """Nested data is like a set of boxes: dictionaries and lists within each other. With the right brackets in a
        row you reach into any of them.""",
        """Configuration files grow. What began with five keys ends as a tree, and programs have to read one leaf of
        it, change another and leave the rest in peace.""",
        """How do you raise all prices in a catalogue whose groups contain groups? Not with a fixed number of loops,
        but with a function that goes wherever the data goes.""",
    ),
    ideas=(
        (
            """Each level needs one pair of brackets: a key for a dictionary, a position for a list.
            `data["items"][0]["name"]` goes three levels down.""",
            """Read a chain of brackets from the left. After each pair you hold a smaller part, and the next pair asks
            that part.""",
        ),
        (
            """Changing means assigning into the part that contains the value: `data["a"]["b"] = 1`. The outer
            structure holds the same inner dictionary and shows the change.""",
            """Loaded JSON consists of ordinary mutable objects. A name for an inner part is not a copy; what you do to
            the part happens in the whole.""",
        ),
        (
            """Missing parts raise `KeyError` or `IndexError`. For a single level `get` with a default helps; for a
            path, a loop with `try` is easier to read than a chain of `get`.""",
            """`data.get("user", {}).get("name")` survives a missing user, since the default is an empty dictionary
            that can be asked in turn. It does not survive a user that is `null`.""",
        ),
        (
            """A walk through everything has three cases: a dictionary, a list, or a simple value. The first two call
            the function for their parts, the third ends the recursion.""",
            """For changes at any depth write a function that returns a changed copy: a comprehension for
            dictionaries, one for lists, and the value itself otherwise.""",
        ),
        (
            """If the original must stay as it is, build a copy while walking, or call `copy.deepcopy` first.
            `dict(data)` copies only the outermost level.""",
            """A shallow copy shares the inner parts. For nested data use `copy.deepcopy`, or load the text a second
            time.""",
        ),
    ),
    examples=(_order, _change, _safe_path, _walk),
    pitfalls=(
        """Changing a dictionary while looping over it. `del` in such a loop raises a `RuntimeError`. Build a new
        dictionary with the keys you want to keep, or loop over `list(data)`.""",
        """Copying with `dict(data)` or `data.copy()` and changing an inner list. The original changes too, for both
        share it. A deep copy shares nothing.""",
        """Treating `null` like a missing key. `data.get("user", {})` returns `None` if the key is there with the
        value null, and the next `get` fails. `(data.get("user") or {})` covers both.""",
        """Mixing up strings and lists on a walk. A string can be looped over as well, and a function that asks "can I
        loop over it?" takes words apart into letters. Ask for `list` and `dict` by name.""",
    ),
    questions=(_depth_question, _setdefault_question),
    asks=(
        "How do I reach a value deep inside?",
        "How do I change it?",
        "What if something is missing?",
        "How do I get everywhere?",
        "How do I keep the original?",
    ),
    notes={
        "young": (
            """Think of a street, a house in it, a room in the house, a drawer in the room. An address names them in
            this order. Brackets do the same.""",
        ),
        "engineer": (
            """There are query languages for this (JSONPath, JMESPath, `jq`). For a handful of fixed paths plain
            Python with a helper is enough and has no further dependency.""",
        ),
        "analyst": (
            """To turn nested records into a table, decide for each list whether it becomes rows or a single cell. Two
            lists in one record that both become rows multiply.""",
        ),
        "student": (
            """The data is a tree, and the recursive walk visits its nodes depth first. Its cost is proportional to
            the number of nodes, its memory to the depth.""",
        ),
    },
    families=(
        Family(
            "value_at_dotted_path",
            "data|reply|tree: dict, path|address: str -> object",
            names=("value_at_path", "look_up_path", "follow_path", "get_nested"),
            tells=(
                'Return the value in $data at the end of $path, keys and positions joined by dots such as "a.0.b", '
                "or None if there is nothing.",
                "$path consists of keys (for dictionaries) and positions (for lists), separated by dots, like "
                '"a.0.b". Follow it into $data and return what is there, or None where it leads nowhere.',
                'Follow a path such as "a.0.b" in $path into the nested dictionaries and lists of $data and return '
                "the value found. Return None if a key or position does not exist.",
            ),
            notes=("Positions are counted from 0. No key consists of digits.",),
            solutions=(
                'part = $data\nfor step in $path.split("."):\n    try:\n'
                "        part = part[int(step)] if isinstance(part, list) else part[step]\n"
                "    except (KeyError, IndexError, TypeError, ValueError):\n        part = None\n        "
                "break\nreturn part",
                'part = $data\nfor step in $path.split("."):\n    if isinstance(part, dict) and step in part:\n'
                "        part = part[step]\n"
                "    elif isinstance(part, list) and step.isdigit() and int(step) < len(part):\n"
                "        part = part[int(step)]\n    else:\n        part = None\n        break\nreturn part",
            ),
            oracle=_at_path,
            draw=_path_case,
            edges=(
                ({"a": {"b": 1}}, "a.c"),
                ({"a": [5]}, "a.1"),
                ({"a": [5, {"b": "oak"}]}, "a.1.b"),
                ({"a": {"b": [7, 8]}}, "a.b.0"),
                ({"a": 1}, "a"),
            ),
            about={
                "data": "nested dictionaries and lists",
                "path": "steps joined by dots",
                "return": "the value, or None",
            },
        ),
        Family(
            "nested_without",
            "data|tree|record: dict -> dict",
            names=("without_$name", "drop_$name", "remove_$name", "strip_$name"),
            tells=(
                "Return a copy of $data in which no dictionary at any depth has a key with the value $said; $data "
                "itself is not changed.",
                "Remove, at every depth of $data, the keys whose value is $said. Return the result as a new "
                "dictionary and leave $data as it is.",
                "The nested dictionaries and lists of $data may contain keys with the value $said. Return a copy "
                "without these keys.",
            ),
            varies={
                "what": (
                    {"name": "missing", "said": "None", "code": "is None", "keep": "is not None", "what": "None"},
                    {
                        "name": "empty_texts",
                        "said": '"" (the empty text)',
                        "code": '== ""',
                        "keep": '!= ""',
                        "what": "empty text",
                    },
                )
            },
            notes=("Items of lists are kept, whatever they are.",),
            solutions=(
                "def cleaned(part: object) -> object:\n    if isinstance(part, dict):\n"
                "        return {key: cleaned(value) for key, value in part.items() if value $keep}\n"
                "    if isinstance(part, list):\n        return [cleaned(value) for value in part]\n"
                "    return part\n\nreturn cleaned($data)",
                "import copy\n"
                "result = copy.deepcopy($data)\nwaiting = [result]\nwhile waiting:\n    part = waiting.pop()\n"
                "    if isinstance(part, dict):\n        for key in list(part):\n"
                "            if part[key] $code:\n                del part[key]\n"
                "            else:\n                waiting.append(part[key])\n"
                "    elif isinstance(part, list):\n        waiting += part\nreturn result",
            ),
            oracle=lambda data, what: _through_text(data, lambda pairs: _kept(pairs, what["what"])),
            draw=lambda rng, what: (_root(rng, lambda r: r.choice((None, "", r.randint(0, 9)))),),
            edges=(
                ({},),
                ({"a": None, "b": {"c": "", "d": None, "e": 1}},),
                ({"a": [None, "", {"b": None, "c": ""}]},),
                ({"a": 0},),
            ),
            about={"data": "nested dictionaries and lists", "return": "the copy without these keys"},
        ),
        Family(
            "sum_of_nested_key",
            "data|tree|record: dict, wanted|field|label: str -> int",
            names=("${name}_nested", "${name}_at_any_depth", "${name}_everywhere", "deep_$name"),
            tells=(
                "Return $what the integers that stand under the key $wanted in $data, at any depth of its "
                "dictionaries and lists.",
                "Look for the key $wanted everywhere in the nested dictionaries and lists of $data and return "
                "$what the integers stored under it.",
                "In $data there are dictionaries and lists within each other. Return $what the integers that any "
                "of the dictionaries has under the key $wanted.",
            ),
            varies={
                "form": (
                    {"name": "sum", "what": "the sum of", "all": "sum(found)"},
                    {"name": "count", "what": "the number of", "all": "len(found)"},
                    {"name": "largest", "what": "the largest (or 0 without any) of", "all": "max(found, default=0)"},
                )
            },
            notes=("Whatever else stands there does not count. All integers are positive.",),
            solutions=(
                "found = []\nwaiting = [$data]\nwhile waiting:\n    part = waiting.pop()\n"
                "    if isinstance(part, dict):\n        if isinstance(part.get($wanted), int):\n"
                "            found.append(part[$wanted])\n        waiting.extend(part.values())\n"
                "    elif isinstance(part, list):\n        waiting.extend(part)\nreturn $all",
                "def collect(part: object) -> list[int]:\n    if isinstance(part, list):\n"
                "        return [number for inner in part for number in collect(inner)]\n"
                "    if not isinstance(part, dict):\n        return []\n"
                "    numbers = [number for inner in part.values() for number in collect(inner)]\n"
                "    value = part.get($wanted)\n    return numbers + [value] if isinstance(value, int) else numbers\n\n"
                "found = collect($data)\nreturn $all",
            ),
            oracle=lambda data, key, form: _under(data, key, form["name"]),
            draw=lambda rng, form: (
                _root(rng, lambda r: r.choice((r.randint(1, 30), r.randint(1, 9), "x"))),
                rng.choice("ab"),
            ),
            edges=(
                ({}, "a"),
                ({"a": 3, "b": [{"a": 4}, {"c": {"a": 5}}]}, "a"),
                ({"a": {"a": 7}, "b": 2}, "a"),
                ({"a": [{"a": "x"}, 8]}, "a"),
            ),
            about={
                "data": "nested dictionaries and lists",
                "wanted": "the key to look for",
                "return": "$what these integers",
            },
            noun="$what the integers under the key $wanted at any depth of $data",
            gives="nat",
        ),
    ),
)
