"""Reading and evaluating expressions with + and *."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body


def _two_splits(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 2, 12)
    return example(
        """An expression without brackets is a sum of products. So it is split at the plus signs first, and each
        term at its stars.""",
        '''
        from math import prod


        def value(text: str) -> int:
            """Return the value of numbers joined by + and *."""
            terms = text.split("+")
            print("terms:", terms)
            return sum(prod(int(factor) for factor in term.split("*")) for term in terms)


        print(value("$a+$b*$c+$d"))
        ''',
        """The weaker sign is split first, because it holds the larger pieces together: $a + $bc + $d = $r. Nothing
        in the code mentions a rule of precedence; the order of the splits is the rule.""",
        a=a,
        b=b,
        c=c,
        d=d,
        bc=b * c,
        r=a + b * c + d,
    )


def _term_by_term(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 2, 9)
    return example(
        """The same value is found in one pass. Two variables suffice: the sum of the finished terms, and the
        product of the term that is being read.""",
        '''
        def value(tokens: list[str]) -> int:
            """Return the value of numbers and signs in turn."""
            total, term = 0, int(tokens[0])
            for sign, number in zip(tokens[1::2], tokens[2::2]):
                if sign == "*":
                    term *= int(number)
                else:
                    total += term
                    term = int(number)
                print(f"{sign} {number}: total {total}, term {term}")
            return total + term


        print(value("$a * $b + $c * $d".split()))
        ''',
        """A star continues the term, a plus ends it. The last term is not followed by a plus, so it is added after the
        loop.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _with_brackets(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 2, 9)
    return example(
        """Brackets are handled by three small functions that call each other. A sum consists of products, a
        product of atoms, and an atom is a number or a sum in brackets.""",
        r'''
        import re


        def evaluate(text: str) -> int:
            """Return the value of an expression with +, * and brackets."""
            tokens = re.findall(r"\d+|[+*()]", text)

            def total() -> int:
                value = product()
                while tokens and tokens[0] == "+":
                    tokens.pop(0)
                    value += product()
                return value

            def product() -> int:
                value = atom()
                while tokens and tokens[0] == "*":
                    tokens.pop(0)
                    value *= atom()
                return value

            def atom() -> int:
                token = tokens.pop(0)
                if token != "(":
                    return int(token)
                value = total()
                tokens.pop(0)
                return value

            return total()


        print(evaluate("$a*($b+$c)+$d"))
        print(evaluate("(($a))"))
        print(evaluate("$a*($b+$c*($d+1))"))
        ''',
        """Each function takes from the front of the tokens what belongs to it and leaves the rest. Between the
        brackets stands a sum again, and so `atom` calls `total`, which closes the circle.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _tree(rng: Random) -> Example:
    x, a, b = rng.choice("xyz"), rng.randint(2, 9), rng.randint(2, 9)
    return example(
        """Before it is evaluated, an expression can be kept as a tree: a number, a name, or a tuple of a sign and
        two parts. A tree can be evaluated again and again with other values.""",
        '''
        Tree = int | str | tuple


        def evaluate(tree: Tree, values: dict[str, int]) -> int:
            """Return the value of a tree, with the given values for its names."""
            if isinstance(tree, int):
                return tree
            if isinstance(tree, str):
                return values[tree]
            sign, left, right = tree
            first, second = evaluate(left, values), evaluate(right, values)
            return first + second if sign == "+" else first * second


        tree = ("+", ("*", $a, "$x"), $b)
        for number in [0, 1, 10]:
            print(number, evaluate(tree, {"$x": number}))
        ''',
        """The tree stands for $a * $x + $b. The nesting of the tuples replaces the brackets and the rules of
        precedence, so the evaluation need not know either.""",
        x=x,
        a=a,
        b=b,
    )


def _minus_question(rng: Random) -> Question:
    a, b, c = rng.randint(20, 60), rng.randint(2, 9), rng.randint(2, 9)
    return question(
        """Extend the evaluation of sums of products so that minus signs between terms are allowed, as in
        `"$a-$b*$c+1"`.""",
        r'''
        import re
        from math import prod


        def value(text: str) -> int:
            """Return the value of numbers joined by +, - and *."""
            total = 0
            for sign, term in re.findall(r"([+-]?)([\d*]+)", text):
                product = prod(int(factor) for factor in term.split("*"))
                total += -product if sign == "-" else product
            return total


        print(value("$a-$b*$c+1"))
        print(value("2*3-4-1"))
        ''',
        """Each term is found together with the sign in front of it. Splitting at the minus signs would also work,
        but the first part needs care then, as it is added and the others are subtracted.""",
        a=a,
        b=b,
        c=c,
    )


def _check_question(rng: Random) -> Question:
    a, b = numbers(rng, 2, 2, 60)
    return question(
        """Write a function that decides whether a text is an expression without brackets: numbers, with exactly
        one plus or star between neighbours.""",
        '''
        def is_expression(text: str) -> bool:
            """Return whether the text consists of numbers joined by single + and *."""
            parts = text.replace("*", "+").split("+")
            return all(part.isdigit() for part in parts)


        for text in ["$a+$b*2", "$a++$b", "*$a", "$a", ""]:
            print(repr(text), is_expression(text))
        ''',
        """For this question the two signs are alike, so one is turned into the other. A missing number shows up as
        an empty part, for which `isdigit` is false.""",
        a=a,
        b=b,
    )


def _flat(rng: Random, gap: str = "") -> str:
    text = str(rng.randint(0, 12))
    for _ in range(rng.randint(0, 4)):
        text += gap + rng.choice("+*") + gap + str(rng.randint(0, 12))
    return text


def _deep(rng: Random, depth: int) -> str:
    """With brackets."""
    parts = []
    for _ in range(rng.randint(1, 3)):
        parts.append(f"({_deep(rng, depth - 1)})" if depth and rng.random() < 0.45 else str(rng.randint(0, 9)))
    text = parts[0]
    for part in parts[1:]:
        text += rng.choice("+*") + part
    return text


def _calculated(text: str) -> int:
    """By Python itself; leading zeros do not occur."""
    return int(eval(text, {}))  # our own text


def _marked(text: str) -> str:
    """By a pattern."""
    return re.sub(r"\d+(?:\*\d+)+", r"(\g<0>)", text)


_GAPS = ({"how": "without spaces", "gap": ""}, {"how": "with a space on both sides of each sign", "gap": " "})


LESSON = Lesson(
    topic="Reading a simple expression with + and *",
    area="parsing",
    concepts=("parsing", "expressions", "precedence", "recursion"),
    openings=(
        """`2+3*4` is a text of five characters. To get 14 from it, a program must know that the star binds its
        neighbours more tightly than the plus.""",
        """Every calculator and every programming language has a part that reads formulas. For plus, times and
        brackets it takes less code than one might expect.""",
        """Anyone who evaluates an expression from left to right gets 20 for 2+3*4. The rule that multiplication
        comes first has to be built into the reader.""",
    ),
    ideas=(
        (
            """Without brackets, an expression is a sum, its terms are products, and the factors are numbers. Split
            it in this order, weakest sign first.""",
            """The sign that binds weakest marks the outermost structure. Cutting at every plus leaves pieces in
            which only stars occur.""",
        ),
        (
            """In a single pass it is enough to remember two numbers, the finished sum and the current product. A
            plus moves the product into the sum.""",
            """While a term is being read, nobody knows whether another star will follow. So its product is kept
            apart until a plus or the end of the text comes.""",
        ),
        (
            """A grammar describes what may follow what: a sum is one or more products with plus signs between
            them, a product one or more atoms with stars, an atom a number or a sum in brackets.""",
            """Write one function for each level of the grammar. Each reads what belongs to its level and calls the
            next one for the parts; this is known as recursive descent.""",
        ),
        (
            """In brackets stands a complete expression again. The function for the innermost level therefore calls
            the one for the outermost.""",
            """Brackets need no rule of their own in the evaluation. They are read like a number whose value is
            found by reading the expression inside.""",
        ),
    ),
    examples=(_two_splits, _term_by_term, _with_brackets, _tree),
    pitfalls=(
        """Splitting at the stars first. `2+3*4` falls into `2+3` and `4`, and the result is 20. The sign that
        binds weakest has to be split first.""",
        """Forgetting the last term. In a loop that adds a term when it meets a plus, the term behind the last plus
        is left over and must be added at the end.""",
        """Calling `eval` on text from other people. It runs any expression, including one that deletes files. A
        reader of one's own accepts numbers and signs and nothing else.""",
    ),
    questions=(_minus_question, _check_question),
    asks=(
        "Which sign do I look at first?",
        "Can it be done in one pass?",
        "What is a grammar good for?",
        "How are brackets read?",
    ),
    notes={
        "student": (
            """The depth of the recursion is the depth of the brackets, and each token is looked at a constant
            number of times. With an index instead of `pop(0)` the running time is linear.""",
        ),
        "engineer": (
            """For more signs, a table from sign to binding strength and one loop (precedence climbing) replace the
            chain of functions. `ast.parse` reads full Python expressions.""",
        ),
        "teacher": (
            """Let the class draw the tree of 2+3*4 and of (2+3)*4. The two texts differ in a pair of brackets, the
            trees in their shape.""",
        ),
    },
    families=(
        Family(
            "expression_value_flat",
            "text|formula|expression: str -> int",
            names=("evaluate", "value_of", "calculate", "formula_value"),
            tells=(
                "Return the value of $text, which holds whole numbers joined by + and *, $how. Multiplication comes "
                "before "
                "addition.",
                "Evaluate the expression $text. It consists of numbers that are not negative, with + or * between "
                "them ($how), and * "
                "binds more tightly.",
                "$text is a sum of products such as 2${gap}+${gap}3${gap}*${gap}4. Return its value, following the "
                "usual rule "
                "that products are worked out first.",
            ),
            varies={"form": _GAPS},
            solutions=(
                body(
                    """
                    from math import prod
                    return sum(prod(int(factor) for factor in term.split("*")) for term in $text.split("+"))
                    """
                ),
                body(
                    """
                    total = 0
                    for term in $text.split("+"):
                        product = 1
                        for factor in term.split("*"):
                            product *= int(factor)
                        total += product
                    return total
                    """
                ),
                body(
                    r"""
                    import re
                    tokens = re.findall(r"\d+|[+*]", $text)
                    total, term = 0, int(tokens[0])
                    for sign, number in zip(tokens[1::2], tokens[2::2]):
                        if sign == "*":
                            term *= int(number)
                        else:
                            total += term
                            term = int(number)
                    return total + term
                    """
                ),
            ),
            oracle=lambda text, form: _calculated(text),
            draw=lambda rng, form: (_flat(rng, form["gap"]),),
            edges=(("7",),),
            about={"text": "the expression", "return": "its value"},
            noun="the value of the expression $text",
            gives="nat",
        ),
        Family(
            "expression_terms",
            "text|formula|expression: str -> list[int]",
            names=("term_values", "values_of_terms", "products_in", "terms"),
            tells=(
                "$text is a sum of products of whole numbers, such as 2*3+4. Return the list of the values of its "
                "terms, here "
                "[6, 4].",
                "Return the value of each term of $text in order. Terms are separated by +, and a term is one "
                "number or several joined "
                "by *.",
                "Cut the expression $text at its plus signs and return a list with the value of each piece, a "
                "product of one or more "
                "numbers.",
            ),
            solutions=(
                body(
                    """
                    from math import prod
                    return [prod(map(int, term.split("*"))) for term in $text.split("+")]
                    """
                ),
                body(
                    """
                    values = []
                    for term in $text.split("+"):
                        value = 1
                        for factor in term.split("*"):
                            value *= int(factor)
                        values.append(value)
                    return values
                    """
                ),
                body(
                    r"""
                    import re
                    values = []
                    for sign, digits in re.findall(r"([+*]?)(\d+)", $text):
                        if sign == "*":
                            values[-1] *= int(digits)
                        else:
                            values.append(int(digits))
                    return values
                    """
                ),
            ),
            oracle=lambda text: [_calculated(term) for term in text.split("+")],
            draw=lambda rng: (_flat(rng),),
            edges=(("5",), ("2*3+4",)),
            about={"text": "the expression", "return": "the values of its terms"},
            noun="the list of values of the terms of $text",
            gives="nats",
        ),
        Family(
            "expression_with_brackets",
            "text|formula|expression: str -> int",
            names=("evaluate", "value_with_brackets", "calculate", "bracket_value"),
            tells=(
                "Evaluate $text, an expression of digits, +, * and round brackets without spaces. Products come "
                "before sums, brackets "
                "before both.",
                "Return the value of the expression $text. It is made of whole numbers, plus signs, stars and "
                "brackets, which may be "
                "nested; the usual precedence holds.",
                "Work out the formula $text with +, * and brackets, such as 2*(3+4), and return the resulting "
                "integer. The function "
                "eval is not to be used.",
            ),
            solutions=(
                body(
                    r"""
                    import re
                    tokens = re.findall(r"\d+|[+*()]", $text)

                    def read_sum():
                        value = read_product()
                        while tokens and tokens[0] == "+":
                            tokens.pop(0)
                            value += read_product()
                        return value

                    def read_product():
                        value = read_atom()
                        while tokens and tokens[0] == "*":
                            tokens.pop(0)
                            value *= read_atom()
                        return value

                    def read_atom():
                        token = tokens.pop(0)
                        if token.isdigit():
                            return int(token)
                        value = read_sum()
                        tokens.pop(0)
                        return value

                    return read_sum()
                    """
                ),
                body(
                    """
                    from math import prod
                    def flat(part):
                        return sum(prod(int(factor) for factor in term.split("*")) for term in part.split("+"))

                    while ")" in $text:
                        end = $text.index(")")
                        start = $text.rindex("(", 0, end)
                        $text = $text[:start] + str(flat($text[start + 1 : end])) + $text[end + 1 :]
                    return flat($text)
                    """
                ),
                body(
                    r"""
                    import re
                    waiting = []
                    total, product = 0, 1
                    for token in re.findall(r"\d+|[+()]", $text):
                        if token == "+":
                            total, product = total + product, 1
                        elif token == "(":
                            waiting.append((total, product))
                            total, product = 0, 1
                        elif token == ")":
                            inner = total + product
                            total, product = waiting.pop()
                            product *= inner
                        else:
                            product *= int(token)
                    return total + product
                    """
                ),
            ),
            oracle=lambda text: _calculated(text),
            draw=lambda rng: (_deep(rng, 3),),
            edges=(("8",), ("(2+3)*4",), ("2*(3+4*(1+1))",)),
            about={"text": "the expression", "return": "its value"},
            noun="the value of the formula $text",
            gives="nat",
        ),
        Family(
            "expression_mark_products",
            "text|formula: str -> str",
            names=("mark_products", "with_brackets", "bracket_products", "show_precedence"),
            tells=(
                "Put brackets around each product in $text, a sum of products like 2+3*4, which becomes 2+(3*4). A "
                "single number gets no "
                "brackets.",
                "Return $text, whole numbers joined by + and *, with round brackets around every term that has a "
                "star in it.",
                "Make the precedence in $text visible: each term of several factors is put in brackets, single "
                "numbers stay as they "
                "are. The text holds only digits, + and *.",
            ),
            solutions=(
                'return "+".join(f"({term})" if "*" in term else term for term in $text.split("+"))',
                body(
                    """
                    terms = $text.split("+")
                    for at, term in enumerate(terms):
                        if "*" in term:
                            terms[at] = "(" + term + ")"
                    return "+".join(terms)
                    """
                ),
            ),
            oracle=_marked,
            draw=lambda rng: (_flat(rng),),
            edges=(("5",), ("2+3*4",), ("1*2*3",)),
            about={"text": "a sum of products", "return": "the same with brackets"},
            noun="$text with brackets around its products",
            gives="str",
        ),
    ),
)
