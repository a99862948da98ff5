"""Correlation and the best line through points."""

from fractions import Fraction
from math import sqrt
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _rising(rng: Random) -> Example:
    slope, start = rng.randint(2, 5), rng.randint(5, 20)
    hours = sorted(rng.sample(range(1, 10), 5))
    marks = [start + slope * hour + rng.randint(-3, 3) for hour in hours]
    return example(
        """Five pupils report their hours of practice and their points. The slope of the best line says how many points
        an additional hour is worth on average.""",
        '''
        def best_line(xs: list[float], ys: list[float]) -> tuple[float, float]:
            """Return slope and intercept of the line with the smallest squared errors."""
            mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
            together = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys))
            slope = together / sum((x - mean_x) ** 2 for x in xs)
            return slope, mean_y - slope * mean_x


        hours, points = $hours, $marks
        slope, intercept = best_line(hours, points)
        print(round(slope, 2), round(intercept, 2))
        print([round(intercept + slope * hour, 1) for hour in hours])
        ''',
        """The points were made up with $slope points an hour and some noise, and the slope comes close to it. The
        second line shows what the best line would have predicted for each pupil.""",
        hours=hours,
        marks=marks,
        slope=slope,
    )


def _coefficient(rng: Random) -> Example:
    xs = sorted(rng.sample(range(1, 20), 6))
    noise = numbers(rng, 6, -2, 2)
    return example(
        """The correlation coefficient measures how closely points follow a line. It is computed here for a rising
        series, a falling one, and one without direction.""",
        """
        from statistics import correlation

        xs = $xs
        rising = [2 * x + noise for x, noise in zip(xs, $noise)]
        falling = [100 - x for x in xs]
        zigzag = [0, 1, 0, 0, 1, 0]
        for ys in (rising, falling, zigzag):
            print(round(correlation(xs, ys), 3))
        """,
        """Points exactly on a falling line have the coefficient -1, however steep the line is. The noisy rising series
        stays a little below 1. The zigzag stays far from both.""",
        xs=xs,
        noise=noise,
    )


def _by_hand(rng: Random) -> Example:
    xs, ys = [1, 2, 3, 4], numbers(rng, 4, 1, 12)
    return example(
        """The whole calculation fits on a sheet of paper: the differences from the means, their products, and three
        sums.""",
        """
        from math import sqrt

        xs, ys = $xs, $ys
        mean_x, mean_y = sum(xs) / 4, sum(ys) / 4
        for x, y in zip(xs, ys):
            print(x - mean_x, y - mean_y, (x - mean_x) * (y - mean_y))
        together = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys))
        spread_x = sum((x - mean_x) ** 2 for x in xs)
        spread_y = sum((y - mean_y) ** 2 for y in ys)
        print("slope", together / spread_x)
        print("correlation", round(together / sqrt(spread_x * spread_y), 3) if spread_y else "undefined")
        """,
        """A product in the third column is positive where both differences have the same sign. If such products
        outweigh the others, the line rises. The slope divides their sum by the spread of x alone, the correlation by
        both spreads.""",
        xs=xs,
        ys=ys,
    )


def _errors(rng: Random) -> Example:
    one = people(rng, 1)[0]
    points = [(x, 2 * x + rng.randint(-2, 2)) for x in range(5)]
    return example(
        """What does "best" mean? $one compares the sum of squared errors of the best line with those of two other
        lines.""",
        '''
        from statistics import linear_regression


        def squared_error(points: list[tuple[int, int]], slope: float, intercept: float) -> float:
            """Return the sum of the squared vertical distances from the line."""
            return sum((y - (intercept + slope * x)) ** 2 for x, y in points)


        points = $points
        slope, intercept = linear_regression(*zip(*points))
        print(round(slope, 3), round(intercept, 3))
        print("best: ", round(squared_error(points, slope, intercept), 3))
        print("steep:", round(squared_error(points, slope + 0.5, intercept), 3))
        print("high: ", round(squared_error(points, slope, intercept + 1), 3))
        ''',
        """No other line has a smaller sum, neither a steeper nor a higher one. `zip(*points)` turns the pairs into one
        sequence of x values and one of y values, as the library wants them.""",
        one=one,
        points=points,
    )


def _predict_question(rng: Random) -> Question:
    points = [(x, 10 + 3 * x + rng.randint(-2, 2)) for x in (1, 2, 4, 5)]
    x = rng.choice((3, 6, 8))
    return question(
        """The points $points are given. Write a function that predicts y for another x from the best line, and ask it
        for x = $x.""",
        '''
        def predict(points: list[tuple[float, float]], x: float) -> float:
            """Return the height of the best line at x."""
            n = len(points)
            mean_x = sum(a for a, _ in points) / n
            mean_y = sum(b for _, b in points) / n
            slope = sum((a - mean_x) * (b - mean_y) for a, b in points) / sum((a - mean_x) ** 2 for a, _ in points)
            return mean_y + slope * (x - mean_x)


        points = $points
        print(round(predict(points, $x), 2))
        print(round(predict(points, 3), 2), sum(y for _, y in points) / 4)
        ''',
        """The best line goes through the point of the two means. The mean of these x values is 3, so the prediction
        for 3 is the mean of the y values, as the last line shows.""",
        points=points,
        x=x,
    )


def _curve_question(rng: Random) -> Question:
    half = rng.randint(2, 4)
    return question(
        """Compute the correlation of x and x squared for the whole numbers from -$half to $half. What does the result
        say about the connection?""",
        """
        from statistics import correlation

        xs = list(range(-$half, $half + 1))
        ys = [x * x for x in xs]
        print(ys)
        print(round(correlation(xs, ys), 6))
        print(round(correlation(xs[$half:], ys[$half:]), 3))
        """,
        """The coefficient is 0, although y is determined by x completely: it only finds straight connections. On the
        right half alone, where the curve rises, it is close to 1.""",
        half=half,
    )


def _sums(points: list[tuple[int, int]]) -> tuple[Fraction, Fraction, Fraction]:
    """The sums of products over all pairs of points: they are proportional to covariance and variances."""
    both = [(a[0] - b[0], a[1] - b[1]) for a in points for b in points]
    return (
        Fraction(sum(dx * dy for dx, dy in both)),
        Fraction(sum(dx * dx for dx, _ in both)),
        Fraction(sum(dy * dy for _, dy in both)),
    )


def _points(rng: Random) -> list[tuple[int, int]]:
    xs = rng.sample(range(0, 12), rng.randint(2, 5))
    slope = rng.randint(-3, 3)
    return [(x, slope * x + rng.randint(0, 8)) for x in xs]


def _line_at(points: list[tuple[int, int]], x: int) -> float:
    together, spread, _ = _sums(points)
    mean_x = Fraction(sum(a for a, _ in points), len(points))
    mean_y = Fraction(sum(b for _, b in points), len(points))
    return float(mean_y + together / spread * (x - mean_x))


def _coefficient_of(xs: list[int], ys: list[int]) -> float:
    together, spread_x, spread_y = _sums(list(zip(xs, ys, strict=True)))
    return float(together) / sqrt(spread_x * spread_y) if spread_x * spread_y else 0.0


def _direction(points: list[tuple[int, int]]) -> str:
    together = _sums(points)[0]
    return "flat" if together == 0 else "rising" if together > 0 else "falling"


LESSON = Lesson(
    topic="Correlation and the best line",
    area="statistics",
    concepts=("correlation", "linear_regression", "zip"),
    openings=(
        """Taller people tend to be heavier, and older cars tend to be cheaper. Two columns of numbers belong together,
        and the question is how closely, and by how much one grows with the other.""",
        """Draw the points on paper and lay a ruler through the cloud. There is a formula for the line that a good eye
        would choose, and it needs nothing but sums.""",
        """How much does an hour of practice improve the result? If each pupil is a point, the answer is the slope of a
        line.""",
    ),
    ideas=(
        (
            """For each point take the difference of x from the mean of all x, and of y from the mean of all y, and
            multiply the two. The sum of the products is positive if x and y tend to be high together.""",
            """Points up on the right and down on the left of the centre give positive products, the others negative
            ones. Which kind outweighs the other decides whether the line rises or falls.""",
        ),
        (
            """The slope of the best line is the sum of the products divided by the sum of the squared x differences.
            The line goes through the point whose coordinates are the two means.""",
            """Best means smallest sum of squared vertical distances. Squares keep positive and negative errors from
            cancelling and make large errors count more.""",
        ),
        (
            """The correlation coefficient divides the sum of the products by the root of both sums of squares. It
            always lies between -1 and 1 and does not depend on units.""",
            """A coefficient of 1 means all points on a rising line, -1 on a falling one. Near 0 there is no straight
            connection, although there may be a curved one.""",
        ),
        (
            """The module `statistics` has `correlation(xs, ys)` and `linear_regression(xs, ys)`. The latter returns
            slope and intercept and can be unpacked into two names.""",
            """With points as pairs, `zip(*points)` separates the x values from the y values. Where two lists are given,
            `zip(xs, ys)` joins them.""",
        ),
        (
            """A correlation is no proof of a cause. Ice cream and sunburn go together because both follow the sun.""",
            """A line is good between the smallest and the largest x that went into it. Outside nobody knows whether the
            points still follow it.""",
        ),
    ),
    examples=(_by_hand, _rising, _coefficient, _errors),
    pitfalls=(
        """All x values equal. The sum of their squared differences is 0, and no slope exists: the points stand above
        one another. Test for it before the division.""",
        """Exchanging x and y. The slope changes, and not just to its reciprocal, since the errors are measured in the
        direction of y only. The correlation stays the same.""",
        """Trusting the number without a look at the points. One point far away can make a strong correlation out of a
        round cloud.""",
    ),
    questions=(_predict_question, _curve_question),
    asks=(
        "How can two columns be compared?",
        "Which line is the best one?",
        "What is the correlation coefficient?",
        "Which functions does Python have?",
        "What does a correlation not say?",
    ),
    notes={
        "analyst": (
            """Plot before you compute. Four data sets by Anscombe share mean, variance, correlation and best line, and
            look completely different.""",
        ),
        "student": (
            """The square of the coefficient is the share of the variance of y that the line explains. A coefficient of
            0.7 thus explains about half.""",
        ),
        "engineer": (
            """For large values subtract the means first. The shortcut with n times the sum of xy loses digits when it
            subtracts two huge numbers.""",
        ),
        "teacher": (
            """Let the class measure arm span and height, mark the points on the board, and lay a stick through them
            before anyone computes the line.""",
        ),
    },
    families=(
        Family(
            "height_of_best_line",
            "points|data|pairs: list[tuple[int, int]], x|position: int -> float",
            names=("predict", "best_line_at", "height_of_line", "value_on_line"),
            tells=(
                "Find the line with the smallest sum of squared vertical distances from the points (x, y) in $points, "
                "and return its height at $x.",
                "Return the y that the least squares line through $points, a list of (x, y), predicts for the position "
                "$x.",
                "Fit a straight line to the points in $points so that the squared errors in y are as small as "
                "possible. Return the value of the line at $x.",
            ),
            notes=("At least two of the points have different x values.",),
            solutions=(
                "n = len($points)\nmean_x = sum(a for a, _ in $points) / n\nmean_y = sum(b for _, b in $points) / n\n"
                "together = sum((a - mean_x) * (b - mean_y) for a, b in $points)\n"
                "slope = together / sum((a - mean_x) ** 2 for a, _ in $points)\n"
                "return mean_y + slope * ($x - mean_x)",
                "from statistics import linear_regression\nxs, ys = zip(*$points)\n"
                "slope, intercept = linear_regression(xs, ys)\nreturn intercept + slope * $x",
                "n = len($points)\nsum_x = sum(a for a, _ in $points)\nsum_y = sum(b for _, b in $points)\n"
                "sum_xx = sum(a * a for a, _ in $points)\nsum_xy = sum(a * b for a, b in $points)\n"
                "slope = (n * sum_xy - sum_x * sum_y) / (n * sum_xx - sum_x**2)\n"
                "return (sum_y - slope * sum_x) / n + slope * $x",
            ),
            oracle=_line_at,
            draw=lambda rng: (_points(rng), rng.randint(-2, 15)),
            edges=(([(0, 1), (2, 5)], 1), ([(0, 4), (1, 4), (5, 4)], 9), ([(1, 3), (1, 5), (3, 0)], 3)),
            about={
                "points": "the points as (x, y)",
                "x": "where to evaluate the line",
                "return": "the height of the line there",
            },
            noun="the height at $x of the best line through $points",
            gives="float",
        ),
        Family(
            "trend_direction_of_points",
            "points|pairs|readings: list[tuple[int, int]] -> str",
            names=("trend", "direction", "trend_direction", "line_direction"),
            tells=(
                'Return "rising", "falling" or "flat" for the trend of the points (x, y) in $points. The sum of (x - '
                "mean "
                "of x) * (y - mean of y) decides: above 0, below 0, or exactly 0.",
                'Say whether y tends to grow with x in $points, a list of (x, y). Return "rising" if the sum of the '
                'products of the differences from the means is positive, "falling" if it is negative, "flat" if it is '
                "0.",
                "Multiply, for each point of $points, its distances (x and y) from the mean point and add the "
                'products. Return "rising" for a positive sum, "falling" for a negative one and "flat" for 0.',
            ),
            notes=("The distances have a sign. Compute without rounding. There is at least one point.",),
            solutions=(
                "n = len($points)\nsum_x = sum(x for x, _ in $points)\nsum_y = sum(y for _, y in $points)\n"
                "total = n * sum(x * y for x, y in $points) - sum_x * sum_y\nif total == 0:\n"
                '    return "flat"\nreturn "rising" if total > 0 else "falling"',
                "n = len($points)\ntotal_x = sum(x for x, _ in $points)\n"
                "together = sum((n * x - total_x) * y for x, y in $points)  # the mean of y cancels out\n"
                'if together > 0:\n    return "rising"\n'
                'if together < 0:\n    return "falling"\nreturn "flat"',
            ),
            oracle=_direction,
            draw=lambda rng: (_points(rng),),
            edges=(([(3, 4)],), ([(1, 1), (2, 3)],), ([(0, 5), (4, 5)],), ([(1, 2), (2, 9), (3, 2)],)),
            about={"points": "the points as (x, y)", "return": "the direction in a word"},
            noun="the direction of the trend of $points",
            gives="str",
        ),
        Family(
            "correlation_of_two_lists",
            "xs: list[int], ys: list[int] -> float",
            names=("pearson", "correlation_of", "coefficient", "how_related"),
            tells=(
                "Return the correlation coefficient of the lists $xs and $ys: the sum of the products of the "
                "differences from the means, divided by the root of the product of the two sums of squared "
                "differences.",
                "How closely do $xs and $ys, paired by position, follow a straight line? Return Pearson's "
                "coefficient, a float from -1.0 to 1.0.",
                "Compute Pearson's correlation of the equally long lists $xs and $ys.",
            ),
            notes=("If all numbers of one list are equal, return 0.0. Neither list is empty.",),
            solutions=(
                "from math import sqrt\nn = len($xs)\nmean_x, mean_y = sum($xs) / n, sum($ys) / n\n"
                "together = sum((x - mean_x) * (y - mean_y) for x, y in zip($xs, $ys))\n"
                "spread_x = sum((x - mean_x) ** 2 for x in $xs)\nspread_y = sum((y - mean_y) ** 2 for y in $ys)\n"
                "if spread_x == 0 or spread_y == 0:\n    return 0.0\nreturn together / sqrt(spread_x * spread_y)",
                "from statistics import correlation\nif len(set($xs)) == 1 or len(set($ys)) == 1:\n    return 0.0\n"
                "return correlation($xs, $ys)",
            ),
            oracle=_coefficient_of,
            draw=lambda rng: tuple(map(list, zip(*_points(rng), strict=True))),
            edges=(([1, 2], [5, 9]), ([4, 4], [1, 2]), ([1, 2, 3], [7, 7, 7]), ([0, 1, 2], [4, 2, 0]), ([3], [8])),
            about={
                "xs": "the first numbers of the pairs",
                "ys": "the second numbers",
                "return": "the coefficient, from -1.0 to 1.0",
            },
            noun="the correlation of $xs and $ys",
            gives="float",
        ),
    ),
)
