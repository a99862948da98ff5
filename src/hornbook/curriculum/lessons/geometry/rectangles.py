"""Rectangles with sides along the axes: area, containment, overlap."""

from random import Random

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

Box = tuple[int, int, int, int]


def _box(rng: Random, high: int = 12) -> Box:
    left, bottom = rng.randint(0, high), rng.randint(0, high)
    return left, bottom, left + rng.randint(2, 8), bottom + rng.randint(2, 8)


def _area(rng: Random) -> Example:
    left, bottom, right, top = _box(rng)
    return example(
        """A rectangle is stored as (left, bottom, right, top). Width and height are differences, and the area is their
        product.""",
        '''
        Box = tuple[int, int, int, int]


        def area(box: Box) -> int:
            """Return the area of the rectangle."""
            left, bottom, right, top = box
            return (right - left) * (top - bottom)


        def perimeter(box: Box) -> int:
            """Return the length of the way around the rectangle."""
            left, bottom, right, top = box
            return 2 * (right - left + top - bottom)


        box = ($left, $bottom, $right, $top)
        print(area(box), perimeter(box))
        print(area((3, 1, 3, 9)))
        ''',
        """The rectangle is $width wide and $height high. In the second call left and right are equal, so the rectangle
        is a line, and its area is 0.""",
        left=left,
        bottom=bottom,
        right=right,
        top=top,
        width=right - left,
        height=top - bottom,
    )


def _contains(rng: Random) -> Example:
    one = people(rng, 1)[0]
    left, bottom = rng.randint(0, 5), rng.randint(0, 5)
    right, top = left + 6, bottom + 4
    return example(
        """$one clicks on a drawing, and the program has to know whether the click hit a button. The point must lie
        between left and right and between bottom and top.""",
        '''
        def hits(box: tuple[int, int, int, int], x: int, y: int) -> bool:
            """Return whether the point lies in the rectangle or on its border."""
            left, bottom, right, top = box
            return left <= x <= right and bottom <= y <= top


        button = ($left, $bottom, $right, $top)
        for point in (($cx, $cy), ($right, $bottom), ($right + 1, $cy), ($cx, $top + 1)):
            print(point, hits(button, *point))
        ''',
        """Two chained comparisons, joined by `and`, say it all. The corner counts as a hit because the comparisons are
        `<=`; a point is outside as soon as one of its coordinates is.""",
        one=one,
        left=left,
        bottom=bottom,
        right=right,
        top=top,
        cx=left + 3,
        cy=bottom + 2,
    )


def _overlap(rng: Random) -> Example:
    a = (0, 0, rng.randint(5, 8), rng.randint(5, 8))
    dx, dy = rng.randint(2, 4), rng.randint(1, 4)
    b = (dx, dy, dx + 7, dy + 6)
    return example(
        """Where do two rectangles overlap? Their common part is a rectangle again: its left side is the larger of the
        two left sides, its right side the smaller of the two right ones.""",
        '''
        Box = tuple[int, int, int, int]


        def common(a: Box, b: Box) -> Box | None:
            """Return the part that both rectangles cover, None if they share no area."""
            left, bottom = max(a[0], b[0]), max(a[1], b[1])
            right, top = min(a[2], b[2]), min(a[3], b[3])
            if left >= right or bottom >= top:
                return None
            return left, bottom, right, top


        print(common($a, $b))
        print(common($a, (20, 0, 25, 9)))
        print(common((0, 0, 4, 4), (4, 0, 8, 4)))
        ''',
        """The first two overlap from $dx to $right and from $dy to $top. The others lie side by side: in the last line
        they share an edge, which has no area.""",
        a=a,
        b=b,
        dx=dx,
        dy=dy,
        right=min(a[2], b[2]),
        top=min(a[3], b[3]),
    )


def _union(rng: Random) -> Example:
    w, h = rng.randint(5, 8), rng.randint(5, 8)
    dx, dy = rng.randint(1, 4), rng.randint(1, 4)
    return example(
        """Two carpets lie partly on top of each other. How much of the floor is covered? Adding both areas counts the
        common part twice, so it is subtracted once.""",
        '''
        def overlap_length(a: int, b: int, c: int, d: int) -> int:
            """Return how much the stretches from a to b and from c to d have in common."""
            return max(0, min(b, d) - max(a, c))


        one, other = (0, 0, $w, $h), ($dx, $dy, $dx + $w, $dy + $h)
        shared = overlap_length(one[0], one[2], other[0], other[2]) * overlap_length(one[1], one[3], other[1], other[3])
        print("each", $w * $h, "shared", shared, "covered", 2 * $w * $h - shared)

        cells = {(x, y) for x0, y0, x1, y1 in (one, other) for x in range(x0, x1) for y in range(y0, y1)}
        print(len(cells))
        ''',
        """The check at the end puts every square of the grid that one of the carpets covers into a set, which keeps
        each square once. `max(0, ...)` turns a gap between the stretches into an overlap of 0.""",
        w=w,
        h=h,
        dx=dx,
        dy=dy,
    )


def _fit_question(rng: Random) -> Question:
    width, height = rng.randint(30, 60), rng.randint(20, 40)
    a, b = rng.randint(20, 62), rng.randint(20, 62)
    return question(
        """Does a picture of $a by $b fit into a frame of $width by $height, if it may be turned by a quarter? Write the
        function.""",
        '''
        def fits(picture: tuple[int, int], frame: tuple[int, int]) -> bool:
            """Return whether the picture fits into the frame, upright or turned."""
            short, long = sorted(picture)
            small, large = sorted(frame)
            return short <= small and long <= large


        print(fits(($a, $b), ($width, $height)))
        print(fits((10, 30), (30, 10)), fits((31, 5), (30, 30)))
        ''',
        """Sorting both pairs puts the longer sides together, so turning need not be tried. Whatever fits in some way
        fits with long beside long.""",
        a=a,
        b=b,
        width=width,
        height=height,
    )


def _border_question(rng: Random) -> Question:
    width, height = rng.randint(8, 14), rng.randint(6, 10)
    return question(
        """A garden of $width by $height metres gets a path of the width 1 along the inside of its border. Write a
        function for the area of such a path.""",
        '''
        def path_area(width: int, height: int, path: int) -> int:
            """Return the area of a path along the inside of the border."""
            inner_width = max(width - 2 * path, 0)
            inner_height = max(height - 2 * path, 0)
            return width * height - inner_width * inner_height


        print(path_area($width, $height, 1))
        print(path_area(4, 4, 2), path_area(5, 5, 0))
        ''',
        """The path takes its width away on both sides, hence `2 * path`. What is left inside is subtracted from the
        whole. `max` covers the case in which the path fills the garden.""",
        width=width,
        height=height,
    )


def _boxes(rng: Random) -> list[Box]:
    return [_box(rng, 5) for _ in range(rng.randint(1, 3))]


def _common_cells(boxes: list[Box]) -> Box | None:
    """By listing unit squares."""
    cells = [{(x, y) for x in range(b[0], b[2]) for y in range(b[1], b[3])} for b in boxes]
    shared = set.intersection(*cells)
    if not shared:
        return None
    xs, ys = {x for x, _ in shared}, {y for _, y in shared}
    return min(xs), min(ys), max(xs) + 1, max(ys) + 1


def _nested(rng: Random) -> tuple[Box, Box]:
    left, bottom, right, top = _box(rng, 4)
    least = rng.randint(-2, 4)
    gaps = [least + rng.randint(1, 3) for _ in range(4)]
    gaps[rng.randrange(4)] = least
    return (left + gaps[0], bottom + gaps[1], right + 9 - gaps[2], top + 9 - gaps[3]), (
        left,
        bottom,
        right + 9,
        top + 9,
    )


def _gap(inner: Box, outer: Box) -> int:
    """By growing the inner rectangle, or shrinking it, until it just fits."""
    left, bottom, right, top = inner
    return max(
        by
        for by in range(-30, 30)
        if outer[0] <= left - by and outer[1] <= bottom - by and right + by <= outer[2] and top + by <= outer[3]
    )


def _cut_tiles(width: int, height: int, tile: int) -> int:
    """By the corners of all tiles that begin on the floor."""
    starts = [(x, y) for x in range(0, width, tile) for y in range(0, height, tile)]
    return sum(x + tile > width or y + tile > height for x, y in starts)


class _Sheet:
    """Oracle of the class family: keeps two corners."""

    def __init__(self, width: int, height: int, verb: dict[str, str]) -> None:
        if min(width, height) <= 0:
            raise ValueError("a side must be positive")
        self.corner = (width, height)

    def area(self) -> int:
        return sum(self.corner[0] for _ in range(self.corner[1]))

    def diagonal_square(self) -> int:
        return sum(side**2 for side in self.corner)

    def turn(self) -> None:
        self.corner = self.corner[::-1]

    rotate = flip = turn

    def size(self) -> tuple[int, int]:
        return self.corner

    def fits_into(self, width: int, height: int) -> bool:
        return not (self.corner[0] > width or self.corner[1] > height)


def _sheet_calls(rng: Random, verb: dict[str, str]) -> tuple[tuple[int, int], list[tuple[object, ...]]]:
    sides = (rng.randint(1, 12), rng.randint(1, 12)) if rng.random() < 0.8 else (rng.randint(1, 9), rng.choice((0, -2)))
    calls: list[tuple[object, ...]] = [("area",), (verb["turn"],), ("size",)]
    calls.append(("fits_into", rng.randint(3, 12), rng.randint(3, 12)))
    if rng.random() < 0.5:
        calls += [(verb["turn"],), ("fits_into", max(sides[0], 1), max(sides[1], 1)), ("size",)]
    calls.append(("diagonal_square",))
    return sides, calls


LESSON = Lesson(
    topic="Rectangles: area, containment, overlap",
    area="geometry",
    concepts=("rectangles", "area", "comparison_chains"),
    openings=(
        """Windows on a screen, photos in an album, beds in a garden: much of the world is cut into rectangles, and most
        questions about them are comparisons of four numbers.""",
        """A rectangle whose sides are parallel to the axes needs four numbers and no trigonometry. That makes it the
        most practical shape there is.""",
        """Do two rectangles overlap? The picture shows it at once, and for a program two simple comparisons per axis
        are enough.""",
    ),
    ideas=(
        (
            """Store such a rectangle by its two corners, as (left, bottom, right, top). With left less than right and
            bottom less than top everything else follows.""",
            """A corner with width and height is another way to store it. Both forms hold the same; write down which
            one you use, and convert at the border of your program.""",
        ),
        (
            """Width is right minus left, height is top minus bottom. The area is their product, the perimeter twice
            their sum.""",
            """With whole coordinates the area is the number of unit squares inside, and `range(left, right)` counts
            exactly the columns of these squares.""",
        ),
        (
            """A point is inside if `left <= x <= right` and `bottom <= y <= top`. With `<` instead of `<=` the border
            does not count.""",
            """One rectangle contains another if each of its sides lies beyond the other's: left not greater, right not
            smaller, and the same for bottom and top.""",
        ),
        (
            """Treat the axes separately. Two rectangles overlap if their x ranges overlap and their y ranges overlap;
            one axis alone is not enough.""",
            """The common part goes from the larger left side to the smaller right side, and likewise upwards. If left
            is not less than right there, nothing is shared.""",
        ),
        (
            """For the area of two rectangles together, add both and subtract the common part, which would otherwise
            count twice.""",
            """For more than two rectangles with small whole coordinates, put all unit squares into a set. It is slow
            for large ones and hard to get wrong.""",
        ),
    ),
    examples=(_area, _contains, _overlap, _union),
    pitfalls=(
        """Testing whether a corner of one rectangle lies in the other. A tall and a wide rectangle can form a cross
        without any corner inside the other; compare the ranges instead.""",
        """Multiplying two negative lengths. If the rectangles are apart on both axes, `right - left` and `top -
        bottom` are both negative and their product is a positive "overlap". Clamp each to 0 first.""",
        """Mixing up screen and mathematics. On most screens y grows downwards, so top is the smaller number there;
        with the other convention heights come out negative.""",
    ),
    questions=(_fit_question, _border_question),
    asks=(
        "How do I store a rectangle?",
        "What follows from the four numbers?",
        "When is something inside?",
        "When do two rectangles overlap?",
        "How large are several together?",
    ),
    notes={
        "young": (
            """Lay two sheets of paper on squared paper so that they overlap. Count the squares that are under both.
            That is the common part, and it is a rectangle, too.""",
        ),
        "engineer": (
            """GUI toolkits and image libraries differ: corners or corner with size, inclusive or exclusive right edge.
            Half open ranges, as in `range`, make widths come out as plain differences.""",
        ),
        "student": (
            """Rectangles along the axes are products of two intervals. That is why containment and intersection can be
            decided axis by axis, in any number of dimensions.""",
        ),
        "hobbyist": (
            """The same comparisons decide whether a sofa fits into a corner or a picture between two shelves. Measure,
            write four numbers, compare.""",
        ),
    },
    families=(
        Family(
            "common_part_of_boxes",
            "boxes|sheets|windows: list[tuple[int, int, int, int]] -> tuple[int, int, int, int] | None",
            names=("common_part", "shared_box", "covered_by_all", "intersection_of_boxes"),
            tells=(
                "$boxes holds rectangles (left, bottom, right, top). Return the rectangle that lies in all of them, "
                "in the same form, or None if they have no area in common.",
                "Return the part of the plane that every rectangle in $boxes covers. All of them, the result "
                "included, are tuples (left, bottom, right, top). Without a common area return None.",
                "Lay all the rectangles (left, bottom, right, top) of $boxes on the table and return, as such a "
                "tuple, the area that is under each of them. If there is none, return None.",
            ),
            notes=("Touching edges share no area. There is at least one rectangle.",),
            solutions=(
                "left = max(box[0] for box in $boxes)\nbottom = max(box[1] for box in $boxes)\n"
                "right = min(box[2] for box in $boxes)\ntop = min(box[3] for box in $boxes)\n"
                "if left >= right or bottom >= top:\n    return None\nreturn left, bottom, right, top",
                "left, bottom, right, top = $boxes[0]\nfor a, b, c, d in $boxes[1:]:\n"
                "    left, bottom = max(left, a), max(bottom, b)\n    right, top = min(right, c), min(top, d)\n"
                "return (left, bottom, right, top) if left < right and bottom < top else None",
                "lefts, bottoms, rights, tops = zip(*$boxes)\n"
                "part = max(lefts), max(bottoms), min(rights), min(tops)\n"
                "return part if part[0] < part[2] and part[1] < part[3] else None",
            ),
            oracle=_common_cells,
            draw=lambda rng: (_boxes(rng),),
            edges=(
                ([(0, 0, 4, 3)],),
                ([(0, 0, 4, 4), (4, 0, 8, 4)],),
                ([(0, 0, 4, 4), (0, 4, 4, 9)],),
                ([(0, 2, 9, 4), (3, 0, 5, 9), (2, 1, 4, 8)],),
            ),
            about={"boxes": "rectangles as (left, bottom, right, top)", "return": "the common rectangle, or None"},
        ),
        Family(
            "smallest_gap_between_boxes",
            "inner|small: tuple[int, int, int, int], outer|large: tuple[int, int, int, int] -> int",
            names=("smallest_gap", "inner_margin", "least_margin", "narrowest_border"),
            tells=(
                "A picture $inner hangs in a frame $outer, both given as (left, bottom, right, top). Return the "
                "smallest of the four distances from an edge of the picture to the same edge of the frame.",
                "Both $inner and $outer are rectangles (left, bottom, right, top). Return how much room the first has "
                "inside the second on the side where it has the least.",
                "How wide is the border between the rectangle $inner and the rectangle $outer around it where it is "
                "narrowest? The edges left, bottom, right and top of each are given in this order.",
            ),
            notes=("On a side where the inner one sticks out, the distance counts as negative.",),
            solutions=(
                "left, bottom, right, top = $outer\n"
                "return min($inner[0] - left, $inner[1] - bottom, right - $inner[2], top - $inner[3])",
                "gaps = [\n    $inner[0] - $outer[0],\n    $inner[1] - $outer[1],\n    $outer[2] - $inner[2],\n"
                "    $outer[3] - $inner[3],\n]\nreturn min(gaps)",
                "low = min($inner[i] - $outer[i] for i in (0, 1))\nhigh = min($outer[i] - $inner[i] for i in (2, 3))\n"
                "return min(low, high)",
            ),
            oracle=_gap,
            draw=_nested,
            edges=(
                ((1, 3, 5, 5), (0, 0, 9, 9)),
                ((3, 3, 6, 8), (1, 1, 9, 9)),
                ((3, 3, 9, 7), (1, 0, 8, 8)),
                ((4, 3, 6, 5), (0, 2, 9, 8)),
            ),
            about={
                "inner": "the rectangle inside",
                "outer": "the rectangle around it",
                "return": "the smallest distance of corresponding edges",
            },
            noun="the smallest gap between the edges of $inner and $outer",
            gives="int",
        ),
        Family(
            "cut_tiles_of_floor",
            "width|room_width: int, height|room_height: int, tile|side: int -> int",
            names=("cut_tiles", "count_cut_tiles", "tiles_to_cut", "partial_tiles"),
            tells=(
                "A floor of $width by $height is laid out with square tiles of the side $tile, beginning in one "
                "corner. Return the number of places where a tile has to be cut because it does not fit completely.",
                "Return how many squares stick out when a rectangle with the sides $width and $height is covered in "
                "rows, starting from a corner, by squares with the side $tile.",
                "Square tiles, each with the side $tile, are laid in straight rows on a rectangular floor whose sides "
                "are $width and $height. The first one lies in a corner. Count the tiles that must be cut at the far "
                "edges.",
            ),
            notes=("All lengths are positive integers. Every cut piece is taken from a tile of its own.",),
            solutions=(
                "whole = ($width // $tile) * ($height // $tile)\n"
                "needed = -(-$width // $tile) * -(-$height // $tile)\nreturn needed - whole",
                "columns, rest_x = divmod($width, $tile)\nrows, rest_y = divmod($height, $tile)\ncut = 0\n"
                "if rest_x:\n    cut += rows\nif rest_y:\n    cut += columns\nif rest_x and rest_y:\n    cut += 1\n"
                "return cut",
                "from math import ceil\nacross, up = ceil($width / $tile), ceil($height / $tile)\n"
                "return across * up - ($width // $tile) * ($height // $tile)",
            ),
            oracle=_cut_tiles,
            draw=lambda rng: (rng.randint(5, 40), rng.randint(5, 40), rng.randint(2, 9)),
            edges=((6, 4, 2), (7, 4, 2), (3, 3, 5), (8, 9, 4), (9, 10, 4)),
            about={
                "width": "one side of the floor",
                "height": "the other side",
                "tile": "the side of a tile",
                "return": "the number of tiles to cut",
            },
            noun="the number of cut tiles on a floor of $width by $height with tiles of the side $tile",
            gives="nat",
        ),
        ClassFamily(
            "sheet_class",
            names=("Sheet", "Rectangle", "Panel", "Card", "Board"),
            tells=(
                "A $name of paper with a width and a height, both positive integers. ValueError for a side that is not "
                "positive.",
                "A rectangle that knows its width and height, two whole numbers above 0, given in this order. "
                "Anything else is a ValueError.",
                "$name(width, height) stands for a rectangle with positive whole sides; other numbers raise "
                "ValueError.",
            ),
            methods=(
                "area(): width times height",
                "size(): the pair (width, height) as it is now",
                "$turn(): turn by a quarter, so that width and height change places",
                "fits_into(width, height): whether it fits without being turned",
                "diagonal_square(): the square of the diagonal's length",
            ),
            solutions=(
                "def __init__(self, width: int, height: int) -> None:\n    if width <= 0 or height <= 0:\n"
                '        raise ValueError("sides must be positive")\n    self.width = width\n'
                "    self.height = height\n\n"
                "def area(self) -> int:\n    return self.width * self.height\n\n"
                "def size(self) -> tuple[int, int]:\n    return self.width, self.height\n\n"
                "def $turn(self) -> None:\n    self.width, self.height = self.height, self.width\n\n"
                "def fits_into(self, width: int, height: int) -> bool:\n"
                "    return self.width <= width and self.height <= height\n\n"
                "def diagonal_square(self) -> int:\n    return self.width**2 + self.height**2",
                "def __init__(self, width, height):\n    if min(width, height) < 1:\n"
                '        raise ValueError(f"bad sides: {width} by {height}")\n    self.sides = (width, height)\n\n'
                "def area(self):\n    width, height = self.sides\n    return width * height\n\n"
                "def size(self):\n    return self.sides\n\n"
                "def $turn(self):\n    width, height = self.sides\n    self.sides = (height, width)\n\n"
                "def fits_into(self, width, height):\n    return self.sides[0] <= width and self.sides[1] <= height\n\n"
                "def diagonal_square(self):\n    return sum(side * side for side in self.sides)",
            ),
            oracle=_Sheet,
            varies={"verb": ({"turn": "turn"}, {"turn": "rotate"}, {"turn": "flip"})},
            draw=_sheet_calls,
        ),
    ),
)
