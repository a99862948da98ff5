"""From the best value to the choice that gives it."""

from itertools import combinations, combinations_with_replacement
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, things
from hornbook.curriculum.lessons.dynamic_programming._draws import grid, rows
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _pieces(rng: Random) -> Example:
    pieces = rng.choice(([1, 4, 6], [1, 5, 8], [1, 3, 7], [1, 6, 10]))
    amount = rng.randint(12, 24)
    return example(
        """Besides the fewest pieces for each amount, a second table remembers which piece was the last one. From
        the amount it leads back, piece by piece, to 0.""",
        '''
        def fewest(pieces: list[int], amount: int) -> list[int]:
            """Return the pieces of a shortest sum that makes the amount; 1 is among the pieces."""
            count = [0] + [amount + 1] * amount
            last = [0] * (amount + 1)
            for n in range(1, amount + 1):
                for piece in pieces:
                    if piece <= n and count[n - piece] + 1 < count[n]:
                        count[n] = count[n - piece] + 1
                        last[n] = piece
            chosen = []
            while amount > 0:
                chosen.append(last[amount])
                amount -= last[amount]
            return chosen


        chosen = fewest($pieces, $amount)
        print(chosen)
        print(len(chosen), sum(chosen))
        ''',
        """Whenever an entry is improved, the reason is written down next to it. The `while` loop then follows the
        reasons. The sum in the last line confirms that the pieces make $amount.""",
        pieces=pieces,
        amount=amount,
    )


def _knapsack(rng: Random) -> Example:
    names = things(rng, 4)
    items = [(name, rng.randint(2, 7), rng.randint(3, 15)) for name in names]
    limit = rng.randint(9, 13)
    text = "[\n" + "".join(f'    ("{n}", {w}, {v}),\n' for n, w, v in items) + "]"
    return example(
        """A rucksack is packed for the largest value. The full table of values is kept, and going back through it,
        one asks for each item whether it made a difference.""",
        '''
        def pack(items: list[tuple[str, int, int]], limit: int) -> tuple[int, list[str]]:
            """Return the largest value that fits, and the names of the items of such a choice."""
            table = [[0] * (limit + 1)]
            for _, weight, value in items:
                above = table[-1]
                row = [
                    max(above[room], above[room - weight] + value) if room >= weight else above[room]
                    for room in range(limit + 1)
                ]
                table.append(row)
            packed = []
            room = limit
            for i in range(len(items), 0, -1):
                if table[i][room] != table[i - 1][room]:
                    name, weight, _ = items[i - 1]
                    packed.append(name)
                    room -= weight
            return table[-1][limit], packed[::-1]


        items = $items
        print(pack(items, $limit))
        ''',
        """If an entry equals the one above it, the item isn't needed for this value. Otherwise it was taken, and
        the search goes on with the room that it left. The names come out backwards and are turned round.""",
        items=text,
        limit=limit,
    )


def _grid_way(rng: Random) -> Example:
    costs = grid(rng, 3, 4)
    return example(
        """The cheapest way through a grid, as a text of the letters R and D. From the goal one goes back to the
        cheaper of the two predecessors.""",
        '''
        def cheapest_way(costs: list[list[int]]) -> str:
            """Return the steps, R for right and D for down, of a cheapest way between the corners."""
            best: dict[tuple[int, int], int] = {}
            for r, row in enumerate(costs):
                for c, cost in enumerate(row):
                    before = [best[cell] for cell in [(r - 1, c), (r, c - 1)] if cell in best]
                    best[r, c] = cost + min(before, default=0)
            r, c = len(costs) - 1, len(costs[0]) - 1
            steps = []
            while (r, c) != (0, 0):
                if c == 0 or (r > 0 and best[r - 1, c] <= best[r, c - 1]):
                    steps.append("D")
                    r -= 1
                else:
                    steps.append("R")
                    c -= 1
            return "".join(reversed(steps))


        costs = $costs
        way = cheapest_way(costs)
        print(way)
        print(way.count("D"), way.count("R"))
        ''',
        """Nothing extra is stored here, because the values themselves tell where a way came from. The numbers in
        the last line are fixed by the shape of the grid: 2 steps down and 3 to the right.""",
        costs=rows(costs),
    )


def _carrying(rng: Random) -> Example:
    values = rng.sample(range(1, 30), 7)
    return example(
        """The entries of a table can be the solutions themselves. Each entry of this table is the longest
        rising selection that ends with a number, as a list.""",
        '''
        def longest_rising(values: list[int]) -> list[int]:
            """Return a longest rising selection of the values, in their order."""
            table: list[list[int]] = []
            for i, value in enumerate(values):
                before = [table[j] for j in range(i) if values[j] < value]
                table.append([*max(before, key=len, default=[]), value])
            return max(table, key=len, default=[])


        values = $values
        print(longest_rising(values))
        print(longest_rising([]))
        ''',
        """That is short to write, and needs the most memory, since every entry is a list of its own. For
        short inputs it is the best choice. Of several longest selections `max` returns the first that it meets.""",
        values=values,
    )


def _common_question(rng: Random) -> Question:
    one, other = rng.choice((("stone", "tones"), ("garden", "danger"), ("planet", "plenty"), ("bridge", "brigade")))
    return question(
        """Write a function that returns a longest common subsequence of two words as a text, not only its length.""",
        '''
        def common(one: str, other: str) -> str:
            """Return a longest text that is a subsequence of both words."""
            table = [[""] * (len(other) + 1) for _ in range(len(one) + 1)]
            for i, a in enumerate(one, start=1):
                for j, b in enumerate(other, start=1):
                    if a == b:
                        table[i][j] = table[i - 1][j - 1] + a
                    else:
                        table[i][j] = max(table[i - 1][j], table[i][j - 1], key=len)
            return table[-1][-1]


        print(common("$one", "$other"))
        print(len(common("$other", "$one")))
        ''',
        """The entries are texts instead of numbers, and `max` compares their lengths. Exchanging the words may give
        another text, but one of the same length.""",
        one=one,
        other=other,
    )


def _training_question(rng: Random) -> Question:
    values = numbers(rng, 7, 1, 20)
    return question(
        """Choose numbers from a list without taking neighbours, so that the sum is as large as possible, and return
        the chosen positions.""",
        '''
        def best_positions(values: list[int]) -> list[int]:
            """Return the positions of a choice without neighbours that has the largest sum."""
            table = [0, *values[:1]]
            for i in range(1, len(values)):
                table.append(max(table[i], table[i - 1] + values[i]))
            chosen = []
            i = len(values)
            while i > 0:
                if table[i] == table[i - 1]:
                    i -= 1
                else:
                    chosen.append(i - 1)
                    i -= 2
            return chosen[::-1]


        values = $values
        chosen = best_positions(values)
        print(chosen, sum(values[i] for i in chosen))
        ''',
        """If leaving the last item out doesn't change the best sum, it is left out. Otherwise it belongs to the
        choice, and its neighbour is skipped. With $count items the loop ends after at most $count rounds.""",
        values=values,
        count=len(values),
    )


def _lightest(costs: list[list[int]], best: str, first: str) -> str:
    """All ways as texts, by choosing the steps that go down; the wanted one by cost and then by letters."""
    height, width = len(costs), len(costs[0])
    steps = height + width - 2
    found = []
    for downs in combinations(range(steps), height - 1):
        r = c = 0
        total = costs[0][0]
        for step in range(steps):
            r, c = (r + 1, c) if step in downs else (r, c + 1)
            total += costs[r][c]
        text = "".join("D" if step in downs else "R" for step in range(steps))
        found.append((total if best == "min" else -total, text if first == "D" else text.translate(_SWAP), text))
    return min(found)[2]


_SWAP = str.maketrans("DR", "RD")


def _cuts(text: str, words: list[str]) -> list[list[str]]:
    """All ways to cut a text into words, listed."""
    if not text:
        return [[]]
    return [[word, *rest] for word in words if text.startswith(word) for rest in _cuts(text[len(word) :], words)]


_SYLLABLES = ("a", "ab", "ba", "b", "bab", "aba", "abb", "bb")


def _text_and_words(rng: Random) -> tuple[str, list[str]]:
    words = sorted(rng.sample(_SYLLABLES, rng.randint(2, 5)))
    if rng.random() < 0.8:
        return "".join(rng.choice(words) for _ in range(rng.randint(1, 4))), words
    return "".join(rng.choice("ab") for _ in range(rng.randint(1, 6))), words


def _filled(weights: list[int], limit: int, last: bool) -> list[int]:
    """Over all selections as bit patterns."""
    patterns = [[i for i in range(len(weights)) if bits >> i & 1] for bits in range(2 ** len(weights))]
    sums = {tuple(chosen): sum(weights[i] for i in chosen) for chosen in patterns}
    best = max(total for total in sums.values() if total <= limit)
    fitting = sorted(chosen for chosen, total in sums.items() if total == best)
    return list(fitting[-1 if last else 0])


def _shortest(pieces: list[int], amount: int, falling: bool) -> list[int]:
    """By multisets of growing size."""
    for size in range(amount + 1):
        found = [
            sorted(terms, reverse=falling)
            for terms in combinations_with_replacement(pieces, size)
            if sum(terms) == amount
        ]
        if found:
            return (max if falling else min)(found)
    return []


LESSON = Lesson(
    topic="Finding the best choice and not only its value",
    area="dynamic_programming",
    concepts=("dynamic_programming", "reconstruction", "backtracking_through_table"),
    openings=(
        """That 47 is the largest value that fits into the rucksack is only half an answer. Which items are they?
        The table that computed the number also knows how it came about.""",
        """A table of best values tells how good the best solution is. To get the solution itself, one has to find
        out which decisions led to the last entry.""",
        """Each entry of a table was the result of a choice. Whoever remembers the choices, or can see them from the
        values, can walk back from the answer to the beginning.""",
    ),
    ideas=(
        (
            """Keep a second table with the decisions: next to each best value stands what was chosen to get
            it, or which entry it came from. Following these notes from the end gives the solution.""",
            """Write down the reason whenever an entry is set or improved. It costs one assignment, and makes the
            way back trivial.""",
        ),
        (
            """Often nothing extra has to be stored. Standing at an entry, compare it with those it could have come
            from, and go to one that explains its value.""",
            """The values contain the decisions. If an entry equals the one without the item, the item wasn't
            needed; if not, it must have been taken.""",
        ),
        (
            """The table can store whole solutions, as lists or texts. The code gets shorter, and the memory
            larger.""",
            """For small inputs let each entry be a pair of value and solution. Pairs are compared by their first
            part, so `max` finds the best of them directly.""",
        ),
        (
            """The way back runs from the end to the beginning, so the decisions come out in reverse order. Turn the
            list round at the end.""",
            """If the table is filled from the end to the beginning, the way through it runs forwards, and the
            solution comes out in its natural order.""",
        ),
        (
            """There may be several best solutions. Which one is found depends on how ties are decided in the
            comparisons, so a task that expects a particular one has to say which.""",
            """Decide ties on purpose: `<` keeps the first best choice, `<=` replaces it by a later one. For the
            smallest in alphabetical order, go through the candidates in that order.""",
        ),
    ),
    examples=(_pieces, _knapsack, _grid_way, _carrying),
    pitfalls=(
        """Keeping only the last row of the table to save memory. For the value that is enough, but the way back
        needs all the rows.""",
        """Noting decisions in a single list while the table is filled. At that moment nobody knows which entries
        will belong to the best solution. Note them per entry, and collect them at the end.""",
        """Forgetting to reduce the state on the way back. After an item was taken, the room is smaller by its
        weight. Otherwise the next comparison looks into the wrong column.""",
    ),
    questions=(_common_question, _training_question),
    asks=(
        "How can decisions be remembered?",
        "Can one do without a second table?",
        "Can the table hold the solutions themselves?",
        "In which order do the decisions come out?",
        "What if there are several best solutions?",
    ),
    notes={
        "young": (
            """In a treasure hunt each note says where the one before was hidden. From the treasure you can walk all
            the way back to the start.""",
        ),
        "student": (
            """Stored decisions form a graph in which every state points at its predecessor. The solution is the
            path from the final state, and it takes time proportional to its length.""",
        ),
        "engineer": (
            """With `functools.cache`, call the cached function again while walking: at each state compare the
            candidates and go where the best value is. No extra storage is needed.""",
        ),
        "teacher": (
            """Hand out a filled table without the problem's solution and let the class find the chosen items by
            comparing neighbouring rows. It shows who has understood what the entries mean.""",
        ),
    },
    families=(
        Family(
            "letters_of_best_way",
            "costs|grid|prices: list[list[int]] -> str",
            names=("$name", "find_$name", "${name}_steps", "${name}_letters"),
            tells=(
                "A way through $costs leads from the upper left to the lower right field by steps to the right (R) "
                "and down "
                "(D). Return the letters of the way whose fields have the $best sum.",
                "Return the text of the letters R and D, right and down, that describes the way with the $best sum "
                "of fields "
                "through $costs, from the first field to the last.",
                "From the upper left corner of $costs one goes right (`R`) or down (`D`) to the lower right corner. "
                "Return the "
                "steps of the $word way, as one text.",
            ),
            notes=(
                "The sum includes both ends. Of several such ways, the one counts that is $tie in alphabetical order.",
            ),
            varies={
                "way": (
                    {
                        "best": "smallest",
                        "name": "cheapest_way",
                        "word": "cheapest",
                        "pick": "min",
                        "tie": "first",
                        "first": "D",
                        "better": "<=",
                        "text_pick": "min",
                    },
                    {
                        "best": "smallest",
                        "name": "cheapest_way",
                        "word": "cheapest",
                        "pick": "min",
                        "tie": "last",
                        "first": "R",
                        "better": "<",
                        "text_pick": "max",
                    },
                    {
                        "best": "largest",
                        "name": "dearest_way",
                        "word": "dearest",
                        "pick": "max",
                        "tie": "first",
                        "first": "D",
                        "better": ">=",
                        "text_pick": "min",
                    },
                    {
                        "best": "largest",
                        "name": "dearest_way",
                        "word": "dearest",
                        "pick": "max",
                        "tie": "last",
                        "first": "R",
                        "better": ">",
                        "text_pick": "max",
                    },
                ),
            },
            solutions=(
                "from functools import cache\nheight, width = len($costs), len($costs[0])\n\n@cache\n"
                "def best(r, c):\n    after = []\n    if r + 1 < height:\n        after.append(best(r + 1, c))\n"
                "    if c + 1 < width:\n        after.append(best(r, c + 1))\n"
                "    return $costs[r][c] + $pick(after, default=0)\n\nr = c = 0\nsteps = []\n"
                "for _ in range(height + width - 2):\n    down = best(r + 1, c) if r + 1 < height else None\n"
                "    right = best(r, c + 1) if c + 1 < width else None\n"
                '    if right is None or down is not None and down $better right:\n        steps.append("D")\n'
                '        r += 1\n    else:\n        steps.append("R")\n        c += 1\nreturn "".join(steps)',
                "table = {}\nfor r, row in enumerate($costs):\n    for c, cost in enumerate(row):\n        ways = []\n"
                "        if r > 0:\n            total, text = table[r - 1, c]\n"
                '            ways.append((total, text + "D"))\n'
                "        if c > 0:\n            total, text = table[r, c - 1]\n"
                '            ways.append((total, text + "R"))\n'
                "        if ways:\n            target = $pick(total for total, _ in ways)\n"
                "            text = $text_pick(text for total, text in ways if total == target)\n"
                '            table[r, c] = (target + cost, text)\n        else:\n            table[r, c] = (cost, "")\n'
                "return table[len($costs) - 1, len($costs[0]) - 1][1]",
            ),
            oracle=lambda costs, way: _lightest(costs, way["pick"], way["first"]),
            draw=lambda rng, way: (grid(rng, rng.randint(2, 4), rng.randint(2, 4), 5),),
            edges=(([[3]],), ([[1, 2], [2, 1]],), ([[1, 4, 1], [1, 1, 1]],)),
            about={"costs": "the fields, row by row", "return": "the steps as letters"},
            noun="the letters of the $word way through $costs",
            gives="str",
        ),
        Family(
            "terms_of_shortest_sum",
            "pieces|lengths|stamps: list[int], amount|target|goal: int -> list[int]",
            names=("shortest_sum", "chosen_pieces", "pieces_for", "fewest_terms"),
            tells=(
                "Write $amount as a sum of as few numbers from $pieces as possible, each used as often as needed, "
                "and return "
                "the terms in $order order.",
                "Return, in $order order, the terms of a shortest sum of numbers out of $pieces that gives $amount. "
                "A number "
                "may occur several times.",
                "Which fewest numbers from $pieces, with repetitions, add up to $amount? Return them in $order order.",
            ),
            notes=(
                "Of several shortest sums, the one counts whose terms in that order are $tie in list order. The "
                "result is "
                "empty if there is no such sum.",
            ),
            varies={
                "order": (
                    {"order": "ascending", "tie": "smallest", "rev": "", "cmp": "min", "where": ">="},
                    {"order": "descending", "tie": "largest", "rev": ", reverse=True", "cmp": "max", "where": "<="},
                )
            },
            solutions=(
                "best = {0: []}\nfor n in range(1, $amount + 1):\n    options = [\n"
                "        sorted([*best[n - piece], piece]$rev)\n        for piece in $pieces\n"
                "        if n - piece in best\n    ]\n    if options:\n        fewest = min(map(len, options))\n"
                "        best[n] = $cmp(terms for terms in options if len(terms) == fewest)\n"
                "return best.get($amount, [])",
                "sums = [[]]\nwhile sums:\n    exact = [terms for terms in sums if sum(terms) == $amount]\n"
                "    if exact:\n"
                "        return $cmp(exact)\n    sums = [\n        [*terms, piece]\n        for terms in sums\n"
                "        for piece in $pieces\n        if (not terms or piece $where terms[-1]) and sum(terms) + "
                "piece <= $amount\n"
                "    ]\nreturn []",
            ),
            oracle=lambda pieces, amount, order: _shortest(pieces, amount, order["cmp"] == "max"),
            draw=lambda rng, order: (sorted(rng.sample(range(1, 10), rng.randint(2, 4))), rng.randint(1, 17)),
            edges=(([1, 4, 6], 8), ([4, 6], 5), ([2, 3, 4, 5], 7)),
            about={
                "pieces": "the numbers that may be used",
                "amount": "the sum to be made",
                "return": "the terms of the sum",
            },
            noun="the terms of the shortest sum of numbers from $pieces that gives $amount, in $order order",
            gives="ints",
        ),
        Family(
            "text_cut_into_words",
            "text|line|letters: str, words|vocabulary|known: list[str] -> list[str]",
            names=("cut_into_words", "split_text", "best_cut", "words_of_text"),
            tells=(
                "Cut $text into parts that all occur in $words, each as often as needed, so that there are as $few "
                "parts as "
                "possible. Return the list of the parts.",
                "Return the parts of $text, from left to right, if it is divided completely into words from $words "
                "with the "
                "$number number of parts.",
                "$text was written without gaps, out of words from $words, which may repeat. Find the division into "
                "the $number "
                "number of words and return it as a list.",
            ),
            notes=(
                "Of several such divisions the first in list order counts. The list is empty if there is none; "
                "$text and the "
                "words aren't empty.",
            ),
            varies={
                "few": (
                    {"few": "few", "number": "smallest", "pick": "min", "sign": ""},
                    {"few": "many", "number": "largest", "pick": "max", "sign": "-"},
                )
            },
            solutions=(
                "best = {len($text): []}\nfor start in range(len($text) - 1, -1, -1):\n    options = []\n"
                "    for word in $words:\n        end = start + len(word)\n"
                "        if $text.startswith(word, start) and end in best:\n"
                "            options.append([word, *best[end]])\n    if options:\n"
                "        wanted = $pick(map(len, options))\n"
                "        best[start] = min(parts for parts in options if len(parts) == wanted)\n"
                "return best.get(0, [])",
                "from functools import cache\n@cache\ndef cut(rest):\n    if not rest:\n        return ()\n"
                "    options = []\n"
                "    for word in $words:\n        if rest.startswith(word):\n"
                "            parts = cut(rest[len(word) :])\n"
                "            if parts is not None:\n                options.append((word, *parts))\n"
                "    return min(options, key=lambda parts: (${sign}len(parts), parts), default=None)\n\n"
                "return list(cut($text) or ())",
            ),
            oracle=lambda text, words, few: min(
                _cuts(text, words),
                key=lambda parts: (len(parts) if few["pick"] == "min" else -len(parts), parts),
                default=[],
            ),
            draw=lambda rng, few: _text_and_words(rng),
            edges=(("ab", ["a", "ab", "b"]), ("ba", ["b"]), ("aab", ["a", "ab"])),
            about={
                "text": "the text to be cut",
                "words": "the words that may be used",
                "return": "the parts in order",
            },
            noun="the words into which $text is cut, from $words",
            gives="words",
        ),
        Family(
            "positions_of_fullest_load",
            "weights|loads|sizes: list[int], limit|room|most: int -> list[int]",
            names=("fullest_load", "best_positions", "choose_items", "packed_items"),
            tells=(
                "Choose from $weights so that the sum is as large as possible but not above $limit. Return the "
                "positions of "
                "the chosen numbers in ascending order.",
                "Return the ascending positions in $weights of a selection whose total comes as near to $limit as "
                "possible "
                "without exceeding it.",
                "A lorry bears $limit. Which of the $weights should be loaded to fill it as well as possible? "
                "Return their "
                "positions in ascending order.",
            ),
            notes=("Of several best selections, the one counts whose list of positions is $tie in list order.",),
            varies={
                "tie": (
                    {"tie": "smallest", "pick": "min", "sign": ""},
                    {"tie": "largest", "pick": "max", "sign": "-"},
                )
            },
            solutions=(
                "best = {0: []}\nfor at, weight in enumerate($weights):\n    for total, chosen in list(best.items()):\n"
                "        new = total + weight\n        if new <= $limit:\n            option = [*chosen, at]\n"
                "            best[new] = $pick(best.get(new, option), option)\nreturn best[max(best)]",
                "from itertools import combinations\nfound = []\nfor size in range(len($weights) + 1):\n"
                "    for chosen in combinations(range(len($weights)), size):\n"
                "        total = sum($weights[i] for i in chosen)\n        if total <= $limit:\n"
                "            found.append((total, list(chosen)))\nbest = max(total for total, _ in found)\n"
                "return $pick(chosen for total, chosen in found if total == best)",
            ),
            oracle=lambda weights, limit, tie: _filled(weights, limit, tie["pick"] == "max"),
            draw=lambda rng, tie: (numbers(rng, rng.randint(2, 6), 1, 9), rng.randint(2, 20)),
            edges=(([5, 3, 4, 1], 8), ([9], 4), ([2, 2, 2], 4)),
            about={
                "weights": "the numbers to choose from",
                "limit": "what the sum must not exceed",
                "return": "the positions of the chosen numbers",
            },
            noun="the positions of the numbers in $weights that fill $limit best",
            gives="ints",
        ),
    ),
)
