"""Expressions as trees: value, text, variables and simplification."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

Expr = Any  # a number, a name, or a tuple (sign, left, right)

_FORM = "An expression is a number or a tuple (sign, left, right) of a text and two expressions."


def _expr(rng: Random, leaves: int, signs: str | tuple[str, ...], low: int = 1, high: int = 9, names: str = "") -> Expr:
    if leaves == 1:
        return rng.choice(names) if names and rng.random() < 0.4 else rng.randint(low, high)
    left = rng.randint(1, leaves - 1)
    return (
        rng.choice(signs),
        _expr(rng, left, signs, low, high, names),
        _expr(rng, leaves - left, signs, low, high, names),
    )


def _text(tree: Expr) -> str:
    return str(tree) if not isinstance(tree, tuple) else f"({_text(tree[1])} {tree[0]} {_text(tree[2])})"


def _value(tree: Expr, **names: int) -> int:
    """By Python itself."""
    return int(eval(_text(tree), {}, names))


def _evaluate(rng: Random) -> Example:
    a, b, c, d = (rng.randint(2, 9) for _ in range(4))
    tree = ("+", a, ("*", ("-", b + 5, c), d))
    return example(
        """The expression `$text` as a tree: a number is a leaf, and every other node has a sign and two operands. Its
        value is found from the leaves upwards.""",
        '''
        def value(tree: int | tuple) -> int:
            """Return the value of an expression with the signs +, - and *."""
            if isinstance(tree, int):
                return tree
            sign, left, right = tree
            a, b = value(left), value(right)
            if sign == "+":
                return a + b
            if sign == "-":
                return a - b
            return a * b


        tree = $tree
        print(value(tree))
        print(value(tree[2]))
        ''',
        """The second line is the value of the right operand alone, which the first call needed on its way. No brackets
        and no rules of precedence occur here, since the tree says what belongs together.""",
        text=_text(tree)[1:-1],
        tree=literal(tree),
    )


def _table(rng: Random) -> Example:
    a, b, c = (rng.randint(2, 9) for _ in range(3))
    return example(
        """A dictionary from signs to functions replaces a chain of conditions. A new sign is then a new entry and no
        new branch.""",
        '''
        import operator

        OPERATIONS = {
            "+": operator.add,
            "-": operator.sub,
            "*": operator.mul,
            "min": min,
            "max": max,
        }


        def value(tree: int | tuple) -> int:
            """Return the value of the expression."""
            if isinstance(tree, int):
                return tree
            sign, left, right = tree
            return OPERATIONS[sign](value(left), value(right))


        print(value(("max", ("*", $a, $b), ("+", ("*", $c, $c), 1))))
        print(value(("min", 0, ("-", $a, $b))))
        ''',
        """The names of functions are values, so they can be stored in a dictionary and called from it. An unknown sign
        raises a `KeyError`, which is better than a silent wrong result.""",
        a=a,
        b=b,
        c=c,
    )


def _text_example(rng: Random) -> Example:
    tree = _expr(rng, 4, "+*")
    return example(
        """To print an expression in the usual way, put the sign between the texts of its operands and brackets around
        the whole. The same walk in another order gives other notations.""",
        '''
        def infix(tree: int | tuple) -> str:
            """Return the expression with brackets."""
            if isinstance(tree, int):
                return str(tree)
            sign, left, right = tree
            return f"({infix(left)} {sign} {infix(right)})"


        def postfix(tree: int | tuple) -> str:
            """Return the expression with each sign behind its operands."""
            if isinstance(tree, int):
                return str(tree)
            sign, left, right = tree
            return f"{postfix(left)} {postfix(right)} {sign}"


        tree = $tree
        print(infix(tree))
        print(postfix(tree))
        ''',
        """These are an inorder and a postorder walk. The first needs brackets to be read back correctly, and the second
        doesn't, which is why old pocket calculators used it.""",
        tree=literal(tree),
    )


def _variables(rng: Random) -> Example:
    thing, other = things(rng, 2)
    price, amount = rng.randint(2, 9), rng.randint(3, 12)
    return example(
        """A leaf may also be a name, whose value is looked up. The same tree can then be computed for many values.""",
        '''
        def value(tree: int | str | tuple, names: dict[str, int]) -> int:
            """Return the value of the expression, with the given values of the names in it."""
            if isinstance(tree, int):
                return tree
            if isinstance(tree, str):
                return names[tree]
            sign, left, right = tree
            a, b = value(left, names), value(right, names)
            return a + b if sign == "+" else a * b


        bill = ("+", ("*", "$thing", $price), ("*", "$other", 2))
        for count in (1, $amount):
            print(value(bill, {"$thing": count, "$other": 3}))
        ''',
        """The dictionary is handed down unchanged to every call. One more `$thing` raises the result by $price, and the
        rest of the bill, 6, stays the same.""",
        thing=thing,
        other=other,
        price=price,
        amount=amount,
    )


def _count_question(rng: Random) -> Question:
    tree = _expr(rng, 5, "+-*")
    text = _text(tree)
    return question(
        """Write a function that counts how often each sign occurs in an expression tree.""",
        '''
        def signs(tree: int | tuple) -> dict[str, int]:
            """Return the number of occurrences of each sign."""
            counts = {"+": 0, "-": 0, "*": 0}
            waiting = [tree]
            while waiting:
                node = waiting.pop()
                if isinstance(node, tuple):
                    sign, left, right = node
                    counts[sign] += 1
                    waiting += [left, right]
            return counts


        tree = $tree
        print(signs(tree))
        ''',
        """The order of the visits is of no importance for counting, so a list of waiting nodes will do. The
        expression is $text, with 5 numbers and therefore 4 signs.""",
        tree=literal(tree),
        text=f"`{text}`",
    )


def _derive_question(rng: Random) -> Question:
    a, b = rng.randint(2, 9), rng.randint(2, 9)
    return question(
        """Multiplying by 0 gives 0, whatever the other operand is. Write a function that simplifies an expression
        accordingly, from the leaves upwards.""",
        '''
        def simpler(tree: int | str | tuple) -> int | str | tuple:
            """Return the expression with products that contain a 0 replaced by 0."""
            if not isinstance(tree, tuple):
                return tree
            sign, left, right = tree[0], simpler(tree[1]), simpler(tree[2])
            if sign == "*" and 0 in (left, right):
                return 0
            return (sign, left, right)


        print(simpler(("+", $a, ("*", 0, "x"))))
        print(simpler(("*", ("*", "y", 0), ("+", "x", $b))))
        ''',
        """The operands are simplified first, so the inner product of the second expression has become 0 before the
        outer one is looked at. Expressions with names can be simplified although their values aren't known.""",
        a=a,
        b=b,
    )


def _read(tree: Expr, kind: str) -> Any:
    """Notations by replacing innermost brackets in the literal of the tree."""
    if not isinstance(tree, tuple):
        return str(tree)
    left, right = _read(tree[1], kind), _read(tree[2], kind)
    return {
        "bracketed": f"({left}{tree[0]}{right})",
        "sign_first": f"{tree[0]} {left} {right}",
        "sign_last": f"{left} {right} {tree[0]}",
    }[kind]


def _simplified(tree: Expr, full: bool) -> Expr:
    """By rules that are applied anywhere, one at a time, until none fits."""
    while True:
        after = _rule(tree, full)
        if after == tree:
            return tree
        tree = after


def _rule(tree: Expr, full: bool) -> Expr:
    if not isinstance(tree, tuple):
        return tree
    sign, left, right = tree
    neutral = 0 if sign == "+" else 1
    if full and sign == "*" and (left == 0 or right == 0):
        return 0
    if left == neutral:
        return right
    if right == neutral:
        return left
    return sign, _rule(left, full), _rule(right, full)


def _facts(tree: Expr) -> dict[str, int]:
    text = literal(tree)
    numbers = [int(n) for n in "".join(c if c.isdigit() else " " for c in text).split()]
    return {
        "operation_count": text.count("("),
        "product_count": text.count("*"),
        "largest_number": max(numbers),
        "number_count": len(numbers),
    }


def _with_stack(tree: Expr) -> int:
    """By turning the tree into postfix and working on a stack."""
    order, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, tuple):
            order.append(node[0])
            waiting += [node[1], node[2]]
        else:
            order.append(node)
    stack: list[int] = []
    for item in reversed(order):
        if isinstance(item, int):
            stack.append(item)
        else:
            b, a = stack.pop(), stack.pop()
            stack.append(
                {"+": a + b, "-": a - b, "*": a * b, "max": max(a, b), "min": min(a, b), "|": abs(a - b)}[item]
            )
    return stack[0]


LESSON = Lesson(
    topic="Expression trees: value, text and simplification",
    area="trees",
    concepts=("expression_tree", "recursion", "evaluation", "tree"),
    openings=(
        """In `2 + 3 * 4` the product comes first, although it stands last. As a tree the expression has no such
        riddles: the plus sign is the root, and the product is its right child.""",
        """Formulas, queries and programs are trees to the computer that runs them. Arithmetic is the simplest case:
        numbers are the leaves and signs the inner nodes.""",
        """An expression is a number, or a sign with two smaller expressions. This sentence defines a tree, and the
        function that computes the value follows it word for word.""",
    ),
    ideas=(
        (
            """A leaf is a plain number. Every other node is a tuple of a sign and its operands, such as `("+", 2, ("*",
            3, 4))`. Whether something is a leaf is decided with `isinstance`.""",
            """The tree for `(8 - 3) * 2` is `("*", ("-", 8, 3), 2)`. The sign stands first in the tuple, and the
            nesting does the work of the brackets.""",
        ),
        (
            """To evaluate a node, evaluate its operands and apply the sign to the results. That is a postorder walk:
            the operands come first, then the operation.""",
            """The value travels from the leaves to the root. Each call returns a number, so the call above it can
            forget how the operand was made.""",
        ),
        (
            """A table from signs to functions keeps the evaluator short. Adding a sign means adding a line to the
            table, and the walk stays as it is.""",
            """Conditions are fine for three signs. With more, look the operation up in a dictionary, for which the
            module `operator` has ready-made functions.""",
        ),
        (
            """The order of the parts gives the notation. Sign between the operands: the usual form, which needs
            brackets. Sign behind them: postfix, which needs none.""",
            """Printing is a walk as well. Put brackets around each operation to be on the safe side; leaving out the
            superfluous ones takes rules of precedence.""",
        ),
        (
            """Names as leaves make formulas. Their values come in a dictionary that is handed down, and the same
            tree can be evaluated again and again with other values.""",
            """Simplifying returns a new tree. Do it for the operands first, since the result of an inner step may make
            an outer one possible.""",
        ),
    ),
    examples=(_evaluate, _table, _text_example, _variables),
    pitfalls=(
        """Exchanging the operands. For plus and times it makes no difference, so the mistake hides until the first
        minus: `("-", 8, 3)` is 5 and not -5. Take left and right in this order everywhere.""",
        """Testing `isinstance(tree, tuple)` in one function and `isinstance(tree, int)` in another. When names are
        added as leaves, one of the two is wrong. Decide which kinds of leaves there are, and handle each.""",
        """Calling Python's `eval` on text from outside. It runs any code, not only arithmetic. A tree with a list of
        permitted signs can't do anything that its evaluator doesn't know.""",
    ),
    questions=(_count_question, _derive_question),
    asks=(
        "How is an expression written as a tree?",
        "How is its value found?",
        "What if there are many signs?",
        "How do I print it?",
        "Can an expression tree contain names?",
    ),
    notes={
        "young": (
            """To know 2 + (3 × 4), first ask a friend for 3 × 4. The friend says 12. You add 2. Each friend has one
            small task.""",
        ),
        "student": (
            """A compiler does the same in two steps: a parser turns text into a tree, and the tree is walked to produce
            a value or instructions. The second step is the easy one.""",
        ),
        "engineer": (
            """The module `ast` gives the tree of any Python expression: `ast.parse("2 + 3 * 4", mode="eval")`. A
            visitor over its nodes makes a safe calculator.""",
        ),
        "hobbyist": (
            """Write the formula of your electricity bill as a tree, with names for the readings, and let one function
            compute all twelve months.""",
        ),
    },
    families=(
        Family(
            "value_of_expression",
            "tree|formula|term: int | tuple -> int",
            names=("value_of", "evaluate", "compute", "result_of"),
            tells=(
                "Return the value of the expression in $tree, with the signs $signs.",
                "$tree is an expression with the signs $signs. Compute its value.",
                "Work out $tree from the inside to the outside and return the result. The signs are $signs.",
            ),
            notes=("$extra " + _FORM,),
            varies={
                "signs": (
                    {
                        "signs": "`+`, `-` and `*`",
                        "third": "a * b",
                        "extra": "They mean what they usually mean.",
                        "key": "*",
                    },
                    {
                        "signs": "`+`, `-` and `max`",
                        "third": "max(a, b)",
                        "extra": "With `max`, the larger of the two operands is the value.",
                        "key": "max",
                    },
                    {
                        "signs": "`+`, `-` and `min`",
                        "third": "min(a, b)",
                        "extra": "With `min`, the smaller of the two operands is the value.",
                        "key": "min",
                    },
                    {
                        "signs": "`+`, `-` and `|`",
                        "third": "abs(a - b)",
                        "extra": "The sign `|` stands for the distance of its operands, which is never negative.",
                        "key": "|",
                    },
                )
            },
            solutions=(
                "def value(node):\n    if isinstance(node, int):\n        return node\n    sign, left, right = node\n"
                '    a, b = value(left), value(right)\n    if sign == "+":\n        return a + b\n'
                '    if sign == "-":\n        return a - b\n    return $third\n\nreturn value($tree)',
                'operations = {\n    "+": lambda a, b: a + b,\n    "-": lambda a, b: a - b,\n'
                '    "$key": lambda a, b: $third,\n}\n\ndef value(node):\n    if isinstance(node, int):\n'
                "        return node\n    sign, left, right = node\n"
                "    return operations[sign](value(left), value(right))\n\nreturn value($tree)",
            ),
            oracle=lambda tree, signs: _with_stack(tree),
            draw=lambda rng, signs: (_expr(rng, rng.choice((2, 3, 3, 4, 5)), ("+", "-", signs["key"], signs["key"])),),
            edges=((7,), (("-", 3, ("-", 8, 6)),)),
            about={"tree": "a number or a tuple (sign, left, right)", "return": "the value"},
            noun="the value of the expression $tree",
            gives="int",
        ),
        Family(
            "expression_in_notation",
            "tree|formula|term: int | tuple -> str",
            names=("$name", "${name}_text", "to_$name", "write_$name"),
            tells=(
                "Write $tree as a text: a number as it is, and an operation as $rule.",
                "Return the text of the expression $tree, in which every operation is written as $rule.",
                "Turn $tree into text. Numbers stay numbers; for an operation the text is $rule.",
            ),
            notes=(_FORM,),
            varies={
                "form": (
                    {
                        "name": "bracketed",
                        "rule": "`(`, the left operand, the sign, the right operand and `)`, without blanks",
                        "make": 'f"({text(left)}{sign}{text(right)})"',
                        "push": '[")", right, sign, left, "("]',
                        "glue": "",
                    },
                    {
                        "name": "sign_first",
                        "rule": "the sign, the left and the right operand, separated by blanks",
                        "make": 'f"{sign} {text(left)} {text(right)}"',
                        "push": "[right, left, sign]",
                        "glue": " ",
                    },
                    {
                        "name": "sign_last",
                        "rule": "the left operand, the right operand and the sign, separated by blanks",
                        "make": 'f"{text(left)} {text(right)} {sign}"',
                        "push": "[sign, right, left]",
                        "glue": " ",
                    },
                )
            },
            solutions=(
                "def text(node):\n    if isinstance(node, int):\n        return str(node)\n"
                "    sign, left, right = node\n    return $make\n\nreturn text($tree)",
                "parts = []\nstack = [$tree]\nwhile stack:\n    node = stack.pop()\n    if isinstance(node, tuple):\n"
                "        sign, left, right = node\n        stack += $push\n    else:\n"
                '        parts.append(str(node))\nreturn "$glue".join(parts)',
            ),
            oracle=lambda tree, form: _read(tree, form["name"]),
            draw=lambda rng, form: (_expr(rng, rng.choice((2, 3, 3, 4, 5)), "+-*", 1, 30),),
            edges=((12,), (("-", 3, ("*", 8, 6)),)),
            about={"tree": "a number or a tuple (sign, left, right)", "return": "the text"},
            noun="the text of $tree with every operation written as $rule",
            gives="str",
        ),
        Family(
            "facts_about_expression",
            "tree|formula|term: int | tuple -> int",
            names=("$name", "find_$name", "get_$name", "expression_$name"),
            tells=(
                "Return $what in $tree.",
                "$tree is an expression. Return $what in it.",
                "Look at the expression $tree without computing its value. Return $what in it.",
            ),
            notes=(_FORM,),
            varies={
                "what": (
                    {
                        "name": "operation_count",
                        "end": "len(operations)",
                        "what": "the number of operations",
                        "leaf": "0",
                        "node": "1 + measure(left) + measure(right)",
                    },
                    {
                        "name": "number_count",
                        "end": "len(numbers)",
                        "what": "the number of numbers",
                        "leaf": "1",
                        "node": "measure(left) + measure(right)",
                    },
                    {
                        "name": "largest_number",
                        "end": "max(numbers)",
                        "what": "the largest number",
                        "leaf": "node",
                        "node": "max(measure(left), measure(right))",
                    },
                    {
                        "name": "product_count",
                        "end": 'operations.count("*")',
                        "what": "the number of operations with the sign `*`",
                        "leaf": "0",
                        "node": '(sign == "*") + measure(left) + measure(right)',
                    },
                )
            },
            solutions=(
                "def measure(node):\n    if isinstance(node, int):\n        return $leaf\n"
                "    sign, left, right = node\n    return $node\n\nreturn measure($tree)",
                "numbers = []\noperations = []\nstack = [$tree]\nwhile stack:\n    node = stack.pop()\n"
                "    if isinstance(node, tuple):\n        sign, left, right = node\n"
                "        operations.append(sign)\n        stack += [left, right]\n"
                "    else:\n        numbers.append(node)\nreturn $end",
            ),
            oracle=lambda tree, what: _facts(tree)[what["name"]],
            draw=lambda rng, what: (_expr(rng, rng.choice((2, 3, 4, 5, 6)), "+-*", 1, 20),),
            edges=((12,), (("-", 3, ("*", 8, 6)),)),
            about={"tree": "a number or a tuple (sign, left, right)", "return": "$what"},
            noun="$what in the expression $tree",
            gives="nat",
        ),
        Family(
            "simplified_expression",
            "tree|formula|term: int | str | tuple -> int | str | tuple",
            names=("simplify", "simplified", "shorten", "tidy"),
            tells=(
                "Simplify $tree, an expression with the signs `+` and `*`, from the inside to the outside: $rules. "
                "Return "
                "the new expression.",
                "Return $tree in a simpler form. In every operation, after its operands have been simplified, these "
                "rules "
                "apply: $rules.",
                "Apply these rules to all parts of the expression $tree, innermost parts first, and return what is "
                "left: "
                "$rules.",
            ),
            notes=(
                "An expression is a number, a name, or a tuple (sign, left, right). Nothing else is computed; the "
                "operands keep their order.",
            ),
            varies={
                "rules": (
                    {
                        "rules": "adding 0 and multiplying by 1 change nothing, multiplying by 0 gives 0",
                        "full": "yes",
                        "rule": '    if sign == "*" and 0 in (left, right):\n        return 0\n',
                        "case": '        case ("*", 0, _) | ("*", _, 0):\n            return 0\n',
                    },
                    {"rules": "adding 0 and multiplying by 1 change nothing", "full": "", "rule": "", "case": ""},
                )
            },
            solutions=(
                "def simpler(node):\n    if not isinstance(node, tuple):\n        return node\n"
                "    sign, left, right = node[0], simpler(node[1]), simpler(node[2])\n${rule}"
                '    neutral = 0 if sign == "+" else 1\n    if left == neutral:\n        return right\n'
                "    if right == neutral:\n        return left\n    return (sign, left, right)\n\n"
                "return simpler($tree)",
                "def simpler(node):\n    match node:\n        case (sign, left, right):\n"
                "            left, right = simpler(left), simpler(right)\n        case _:\n            return node\n"
                '    match (sign, left, right):\n        case ("+", 0, other) | ("+", other, 0):\n'
                '            return other\n        case ("*", 1, other) | ("*", other, 1):\n'
                "            return other\n${case}    return (sign, left, right)\n\nreturn simpler($tree)",
            ),
            oracle=lambda tree, rules: _simplified(tree, bool(rules["full"])),
            draw=lambda rng, rules: (_expr(rng, rng.choice((2, 3, 4, 4)), "+**", 0, 1, "xy"),),
            edges=((("+", "x", ("*", 0, "y")),), (("*", 1, ("+", 2, "x")),), ("y",)),
            about={"tree": "a number, a name, or a tuple (sign, left, right)", "return": "the simpler expression"},
        ),
    ),
)
