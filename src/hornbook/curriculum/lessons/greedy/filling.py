"""Filling boxes and trips: things in a fixed order, and a limit that starts anew."""

from itertools import accumulate
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _van(rng: Random) -> Example:
    parcels, limit = numbers(rng, 7, 12, 40), rng.randint(50, 80)
    return example(
        """Parcels come off a belt one by one. A van takes up to $limit kg; when the next parcel would be too much, it
        drives off and the next van comes.""",
        '''
        def van_loads(parcels: list[int], limit: int) -> list[int]:
            """Return the load of each van; no parcel is heavier than the limit."""
            loads = [0]
            for parcel in parcels:
                if loads[-1] + parcel > limit:
                    loads.append(0)
                loads[-1] += parcel
            return loads


        loads = van_loads($parcels, $limit)
        print(loads)
        print(len(loads), "vans for", sum(loads), "kg")
        ''',
        """The last number of the list is the van that stands at the belt. A new 0 begins the next van, and after that
        the parcel goes into `loads[-1]` in either case. For $total kg no plan could do with fewer than $least
        vans.""",
        parcels=parcels,
        limit=limit,
        total=sum(parcels),
        least=-(-sum(parcels) // limit),
    )


def _lines(rng: Random) -> Example:
    width = rng.randint(18, 26)
    text = rng.choice(
        (
            "the ferry leaves at noon and comes back before the tide turns",
            "every evening the baker counts the loaves that nobody wanted",
            "snow fell on the station while the last train waited for its driver",
        )
    )
    return example(
        """Word processors fill lines in the same way as vans. A word goes on the line if there is room for it and for
        the blank before it.""",
        '''
        def fill_lines(text: str, width: int) -> list[str]:
            """Break the text between words so that no line is longer than the width."""
            lines: list[str] = []
            for word in text.split():
                if lines and len(lines[-1]) + 1 + len(word) <= width:
                    lines[-1] += " " + word
                else:
                    lines.append(word)
            return lines


        for line in fill_lines("$text", $width):
            print(line.ljust($width) + "|")
        ''',
        """The test begins with `lines and`, because at the first word there is no line yet. The bar marks the width of
        $width characters, so the unused room at the end of each line can be seen.""",
        width=width,
        text=text,
    )


def _first_fit(rng: Random) -> Example:
    items = numbers(rng, 7, 2, 9)
    return example(
        """With several boxes open at the same time, a later thing can still use room in an earlier box. "First fit"
        looks at the boxes in order and takes the first with enough room.""",
        '''
        def first_fit(sizes: list[int], limit: int) -> list[list[int]]:
            """Put each item into the first box that has room for it, or into a new one."""
            boxes: list[list[int]] = []
            for size in sizes:
                for box in boxes:
                    if sum(box) + size <= limit:
                        box.append(size)
                        break
                else:
                    boxes.append([size])
            return boxes


        sizes = $items
        print(first_fit(sizes, 10))
        print(first_fit(sorted(sizes, reverse=True), 10))
        ''',
        """The `else` belongs to the `for`: it runs when the loop was not left by `break`, that is, when no box had
        room. The second call gets the largest items first, which often saves a box.""",
        items=items,
    )


def _lift_question(rng: Random) -> Question:
    names = people(rng, 6)
    weights = numbers(rng, 6, 45, 95)
    return question(
        """A lift carries 200 kg. People enter in the order of the queue until the next one would be too much. Write a
        function that returns the groups of names that ride together.""",
        '''
        def rides(queue: list[tuple[str, int]], limit: int) -> list[list[str]]:
            """Return the names of each ride, in order; nobody weighs more than the limit."""
            groups: list[list[str]] = []
            load = 0
            for name, weight in queue:
                if not groups or load + weight > limit:
                    groups.append([])
                    load = 0
                groups[-1].append(name)
                load += weight
            return groups


        queue = list(zip($names, $weights))
        for group in rides(queue, 200):
            print(group)
        ''',
        """A new group begins in two cases: there is none yet, or the load would exceed the limit. Then the load goes
        back to 0. The person is added after the `if`, whichever group is the last one by then.""",
        names=names,
        weights=weights,
    )


def _shelf_question(rng: Random) -> Question:
    widths, limit = numbers(rng, 8, 2, 7), rng.randint(12, 16)
    return question(
        """Books are put on shelves of $limit cm in a fixed order. Write a function that returns how much room is
        wasted at the end of each shelf, the last shelf left out.""",
        '''
        def wasted(widths: list[int], limit: int) -> list[int]:
            """Return the unused width of every full shelf."""
            gaps = []
            room = limit
            for width in widths:
                if width > room:
                    gaps.append(room)
                    room = limit
                room -= width
            return gaps


        print(wasted($widths, $limit))
        print(wasted([3, 4], $limit))
        ''',
        """Here the variable counts down: `room` is what is left on the current shelf. A gap is recorded at the moment
        a shelf is given up, so the shelf in use at the end does not appear.""",
        widths=widths,
        limit=limit,
    )


def _loads(parcels: list[int], limit: int) -> list[int]:
    """By the running totals: the longest part from the front whose total is within the limit."""
    if not parcels:
        return []
    count = sum(total <= limit for total in accumulate(parcels))
    return [sum(parcels[:count]), *_loads(parcels[count:], limit)]


def _boxes(sizes: list[int], limit: int) -> list[list[int]]:
    labels: list[int] = []
    for size in sizes:
        used = [sum(s for s, at in zip(sizes, labels, strict=False) if at == box) for box in range(len(sizes))]
        labels.append(next(box for box, full in enumerate(used) if full + size <= limit))
    return [[s for s, at in zip(sizes, labels, strict=True) if at == box] for box in range(max(labels, default=-1) + 1)]


def _rides(weights: list[int], limit: int, seats: int) -> int:
    if not weights:
        return 0
    taken = max(n for n in range(1, seats + 1) if sum(weights[:n]) <= limit)
    return 1 + _rides(weights[taken:], limit, seats)


LESSON = Lesson(
    topic="Filling boxes, lines and trips in order",
    area="greedy",
    concepts=("greedy", "running_total", "grouping"),
    openings=(
        """Parcels into vans, words into lines, songs onto discs: things come one after another, and each container
        holds only so much. The simplest plan fills one until the next thing does not fit, then starts another.""",
        """How many trips does a lift make for a queue of people? The answer takes one loop and one number that is set
        back to zero from time to time.""",
        """A running total usually only grows. If there is a limit that must not be exceeded, the total starts anew
        whenever the next value would be too much, and the list falls into groups.""",
    ),
    ideas=(
        (
            """Test before you add. The question is whether the total would exceed the limit with the next thing in it:
            `load + item > limit`. If so, a new container is begun, and only then the thing is put in.""",
            """Each item goes into some container, so the adding stands outside the `if` that asks for room. Inside it
            stands only what happens between two containers: the total goes back to zero.""",
        ),
        (
            """Keep the containers in a list, and let the last one be the open one. `groups[-1]` is then always where
            the next item goes, and `groups.append([])` opens a new one.""",
            """Whether you want the number of trips, the loads or the groups themselves, the loop is the same. Only
            what is remembered differs: a counter, a list of numbers, a list of lists.""",
        ),
        (
            """Filling in order never looks back: a van that has left is not called back for a small parcel. When the
            order is fixed, as with words in a line, no other plan needs fewer containers.""",
            """If the order must be kept, filling each container as far as possible is the best there is. A container
            closed earlier could only push things towards the end.""",
        ),
        (
            """If the order is free, it pays to keep all boxes open and to place large things first. The result is good
            but not always the best; the best is hard to find.""",
            """If the items may be taken in any order, the problem changes. "First fit" then tries the open boxes one by
            one and opens another only when none has room.""",
        ),
        (
            """Ask about the thing that is larger than any container. It never fits, so it would end up in a box of its
            own that is overfull. Refuse it, or say in the docstring that it does not occur.""",
            """An item above the limit deserves a decision in advance. The loop itself does not notice: it opens a new
            box and puts the item in without another test.""",
        ),
    ),
    examples=(_van, _lines, _first_fit),
    pitfalls=(
        """Forgetting the last group. Code that stores a group only when the next item does not fit loses the one that
        is open at the end. Storing it from the start, as the last element of the list, avoids the extra line.""",
        """Setting the new total to 0 and skipping the item that did not fit. It has to go into the new box, so the
        total of that box begins with the item.""",
        """Using `>=` in the test. A load that reaches the limit exactly is allowed, and with `load + item >= limit` it
        would be split for no reason.""",
    ),
    questions=(_lift_question, _shelf_question),
    asks=(
        "When does a new container begin?",
        "How do I keep the groups?",
        "Could another plan need fewer?",
        "What if the order is free?",
        "What if something is too large?",
    ),
    notes={
        "young": (
            """You carry books from one room to another, five at a time. Take five, walk, put them down. Count how
            often you walk.""",
        ),
        "student": (
            """With free order this is bin packing, an NP-hard problem. First fit with falling sizes needs at most
            about 11/9 of the smallest number of bins.""",
        ),
        "engineer": (
            """The same loop batches records by size before they are sent: a batch is closed when the next record would
            exceed the maximum payload.""",
        ),
        "teacher": (
            """Let two groups pack the same items with first fit, one in the given order and one from large to small,
            and compare the number of boxes.""",
        ),
    },
    families=(
        Family(
            "van_loads_in_order",
            "parcels|crates|items: list[int], limit|capacity: int -> $hint",
            names=("$stem", "${stem}_in_order", "fill_vans_$word"),
            tells=(
                "Vans that carry at most $limit are filled with $parcels in the given order; when the next parcel "
                "would be too much, the van leaves and another one is loaded. Return $what.",
                "Load $parcels in order. A van is sent off as soon as the next parcel would bring it above $limit. "
                "Return $what.",
                "The weights $parcels are loaded in their order, and a new van is begun whenever the next weight "
                "would lift the load above $limit. Return $what.",
            ),
            notes=("No parcel is heavier than $limit, and without parcels there is no van.",),
            varies={
                "result": (
                    {
                        "stem": "van_loads",
                        "word": "loads",
                        "hint": "list[int]",
                        "get": "loads",
                        "what": "the total load of each van, in order",
                        "start": "loads = []",
                        "new": "loads.append(0)",
                        "add": "\n    loads[-1] += parcel",
                    },
                    {
                        "stem": "vans_needed",
                        "word": "count",
                        "hint": "int",
                        "get": "vans",
                        "what": "the number of vans",
                        "start": "vans = 0",
                        "new": "vans += 1",
                        "add": "",
                    },
                )
            },
            solutions=(
                "$start\nroom = 0\nfor parcel in $parcels:\n    if parcel > room:\n        $new\n        room = $limit"
                "\n    room -= parcel$add\nreturn $get",
                "$start\nload = $limit\nfor parcel in $parcels:\n    load += parcel\n    if load > $limit:\n        "
                "$new"
                "\n        load = parcel$add\nreturn $get",
            ),
            oracle=lambda parcels, limit, result: (
                _loads(parcels, limit) if result["get"] == "loads" else len(_loads(parcels, limit))
            ),
            draw=lambda rng, result: (numbers(rng, rng.randint(3, 8), 1, 12), rng.randint(12, 24)),
            edges=(([], 10), ([4, 6, 10], 10), ([7, 7, 7], 13)),
            about={"parcels": "positive weights", "limit": "what one van carries", "return": "$what"},
        ),
        Family(
            "first_fit_boxes",
            "sizes|items|things: list[int], limit|capacity|room: int -> list[list[int]]",
            names=("first_fit", "pack_first_fit", "into_boxes", "boxes_by_first_fit"),
            tells=(
                "Pack $sizes${order} by first fit: each goes into the first box in which the total stays within "
                "$limit, or into a new box behind the others. Return the boxes as lists.",
                "Put the numbers of $sizes${order} into boxes. A number goes into the first box that has room for it, "
                "every box holding at most $limit in total, and opens a new one if there is none. Return the boxes.",
                "Boxes hold a total of at most $limit. Distribute $sizes${order}, always using the first box with "
                "enough room and adding a box at the end when none has; return the contents of the boxes.",
            ),
            notes=("No single size is above $limit.",),
            varies={
                "kind": (
                    {"order": " in the given order", "open": "", "close": ""},
                    {
                        "order": ", the largest first,",
                        "open": "sorted(",
                        "close": ", reverse=True)",
                    },
                )
            },
            solutions=(
                program("""
                    boxes = []
                    for size in $open$sizes$close:
                        for box in boxes:
                            if sum(box) + size <= $limit:
                                box.append(size)
                                break
                        else:
                            boxes.append([size])
                    return boxes
                """),
                program("""
                    boxes = []
                    rooms = []
                    for size in $open$sizes$close:
                        at = next((i for i, left in enumerate(rooms) if left >= size), None)
                        if at is None:
                            boxes.append([size])
                            rooms.append($limit - size)
                        else:
                            boxes[at].append(size)
                            rooms[at] -= size
                    return boxes
                """),
            ),
            oracle=lambda sizes, limit, kind: _boxes(sorted(sizes)[::-1] if kind["open"] else sizes, limit),
            draw=lambda rng, kind: (numbers(rng, rng.randint(3, 8), 1, 9), rng.randint(9, 14)),
            edges=(([], 9), ([5, 5, 4, 1], 9), ([6, 3, 3, 6], 9)),
            about={"sizes": "positive numbers", "limit": "the most a box can hold", "return": "the boxes in order"},
            noun=(
                "the boxes, as lists, that arise when $sizes$order go into boxes of at most $limit, each "
                "into the first with enough room or a new one"
            ),
            gives="lists",
        ),
        Family(
            "lift_rides_with_seats",
            "weights|people|queue: list[int], limit|max_load: int, places|seats: int -> int",
            names=("lift_rides", "cable_car_rides", "count_rides", "rides_for_queue"),
            tells=(
                "A cable car takes at most $places people and at most $limit kg. The people in $weights enter in "
                "order, and the car leaves when the next one cannot enter. Return the number of rides.",
                "Return how many rides a lift makes for a queue with the given $weights if each ride takes people in "
                "order, no more than $places of them and no more than $limit kg together.",
                "People queue for a boat; $weights lists what they weigh. Each trip carries the next ones in line, as "
                "many as possible but at most $places people and $limit kg. Return the number of trips.",
            ),
            notes=("Nobody weighs more than $limit. For an empty queue the result is 0.",),
            solutions=(
                "rides = 0\nload = seated = 0\nfor weight in $weights:\n"
                "    if rides == 0 or seated == $places or load + weight > $limit:\n        rides += 1\n"
                "        load = seated = 0\n    load += weight\n    seated += 1\nreturn rides",
                "rides = 0\nat = 0\nwhile at < len($weights):\n    end = at + 1\n"
                "    while end < len($weights) and end - at < $places and sum($weights[at : end + 1]) <= $limit:\n"
                "        end += 1\n    rides += 1\n    at = end\nreturn rides",
            ),
            oracle=_rides,
            draw=lambda rng: (numbers(rng, rng.randint(3, 9), 40, 99), rng.randint(150, 320), rng.randint(2, 4)),
            edges=(([], 200, 3), ([50, 50, 50, 50], 100, 4), ([40, 40, 40, 40, 40], 300, 2)),
            about={
                "weights": "the weights in the order of the queue",
                "limit": "the largest load of one ride",
                "places": "the largest number of people on one ride, at least 1",
                "return": "the number of rides",
            },
            noun=(
                "the number of rides when people with $weights enter in order, at most $places of them "
                "and at most $limit kg to a ride"
            ),
            gives="nat",
        ),
    ),
)
