"""Order in a row: who stands before whom, who sits between whom, and what happens when somebody comes or goes."""

from itertools import permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, lasting, listing, ordinal, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import either_way, pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_PLACES = (  # where one queues, for what
    ("at the baker's", "roll"), ("at the bakery van", "bun"), ("in front of the fish stall", "smoked herring"),
    ("at the flower stall", "bunch of tulips"), ("at the cake table", "plum tart"), ("at the pie stand", "pie"),
    ("at the egg stall", "box of eggs"), ("in front of the sweet stall", "toffee apple"),
    ("at the lantern stall", "lantern"), ("at the plant sale", "tomato plant"),
)  # fmt: skip
_SHOWS = ("the puppet theatre", "the village cinema", "the concert hall", "the circus tent", "the lecture hall")
_OFFICES = ("the post office", "the town hall", "the pharmacy", "the ticket office", "the eye clinic", "the bank")


def _queue(rng: Random) -> Scene:
    """People come, one leaves, one lets another go in front."""
    where, _ = rng.choice(_PLACES)
    crowd = people(rng, rng.randint(5, 6))
    start, late = crowd[:-1], crowd[-1]
    line = [one.name for one in start]
    told = [
        pick(
            rng,
            f"{listing(line)} are queueing {where}, in this order, {line[0]} at the front.",
            f"A queue stands {where}. {line[0]} is first, then come {listing(line[1:])}, in this order.",
        )
    ]
    steps = []
    leaver = rng.choice(start[1:-1])
    kind = pick(rng, "leave", "let in", "served")
    if kind == "leave":
        line.remove(leaver.name)
        why = pick(
            rng,
            f"has forgotten {leaver.their} purse",
            "sees a friend across the road",
            "does not want to wait any longer",
        )
        told.append(f"{leaver} {why} and goes away.")
        steps.append(f"{leaver} is gone, so everybody behind moves up by one.")
    elif kind == "served":
        gone = line.pop(0)
        told.append(pick(rng, f"{gone} is served and leaves.", f"{gone} gets what {start[0].they} wanted and goes."))
        steps.append(f"{gone} has left at the front, so everybody else moves up by one.")
    other = rng.choice([one for one in start[1:] if one.name in line and one.name != line[0]])
    mode = rng.choice(("before", "end"))
    if mode == "before":
        line.insert(line.index(other.name), late.name)
        told.append(
            pick(
                rng,
                f"Then {late} comes with {a(rng.choice(('crying baby', 'heavy sack', 'walking stick')))}, and {other} "
                f"lets {late.them} stand just in front of {other.them}.",
                f"Now {late} arrives in a hurry. {other} says, “Go ahead of me,” and {late} steps in there.",
            )
        )
        steps.append(f"{late} stands just in front of {other}, so {other} and everybody behind move back by one.")
    else:
        line.append(late.name)
        told.append(pick(rng, f"Then {late} arrives and joins the end.", f"{late} comes last and stands at the back."))
        steps.append(f"{late} has joined at the end, and that changes nobody else's place.")
    asked = rng.choice(line[1:])
    before, place = line.index(asked), line.index(asked) + 1
    asked_two = sorted(rng.sample(line, 2), key=line.index)
    between = line.index(asked_two[1]) - line.index(asked_two[0]) - 1
    order = f"The queue is now {listing(line)}."

    def again() -> list[str]:
        """The places as numbers, moved about, and sorted at the end."""
        place_of = {one.name: 10.0 * n for n, one in enumerate(start)}
        if kind == "leave":
            del place_of[leaver.name]
        if kind == "served":
            del place_of[start[0].name]
        place_of[late.name] = place_of[other.name] - 5 if mode == "before" else 1000
        return sorted(place_of, key=lambda one: place_of[one])

    return Scene(
        tuple(told),
        (
            Question(
                f"How many people are in front of {asked} now?",
                f"{'One person is' if before == 1 else f'{capital(amount(before))} people are'} in front of {asked}.",
                (*steps, order),
                before,
                lambda: again().index(asked),
            ),
            Question(
                f"Which place in the queue does {asked} have now?",
                f"{asked} is {ordinal(place)} in the queue" + (", and the last." if place == len(line) else "."),
                (*steps, order),
                ordinal(place),
                lambda: ordinal(sum(again().index(one) <= again().index(asked) for one in line)),
            ),
            Question(
                "Who is at the very end now?",
                f"{line[-1]} is at the end.",
                (*steps, order),
                line[-1],
                lambda: again()[-1],
            ),
            Question(
                f"How many people stand between {asked_two[0]} and {asked_two[1]}?",
                f"{'One person stands' if between == 1 else f'{capital(amount(between))} people stand'} between them."
                if between
                else "Nobody stands between them.",
                (*steps, order),
                between if between else "nobody",
                lambda: abs(again().index(asked_two[0]) - again().index(asked_two[1])) - 1 or "nobody",
            ),
            Question(
                f"Does {late.own} arrival make {start[-1]} wait longer?",
                f"Yes, there is now one more person in front of {start[-1]}."
                if mode == "before"
                else f"No, {late} stands behind {start[-1]}.",
                (steps[-1],),
                mode == "before",
                lambda: again().index(late.name) < again().index(start[-1].name),
            ),
        ),
    )


def _ends(rng: Random) -> Scene:
    """So many from the front, so many from the back."""
    who, other = pair(rng)
    where, _ = rng.choice(_PLACES)
    front, back = rng.randint(3, 9), rng.randint(2, 8)
    total, behind = front + back - 1, back - 1
    minutes = rng.choice((1, 2, 3, 4))
    wait = minutes * (front - 1)
    place = rng.choice([n for n in range(1, total + 1) if n != front])
    apart = abs(place - front) - 1
    row = ["o"] * total
    row[front - 1], row[place - 1] = "x", "y"

    def served() -> int:
        line, passed = row.copy(), 0
        while line[0] != "x":
            line, passed = line[1:], passed + minutes
        return passed

    return Scene(
        (
            pick(
                rng,
                f"{who} is queueing {where}. {who.They} is the {ordinal(front)} from the front and the "
                f"{ordinal(back)} from the back.",
                f"{capital(where)} there is a queue. Counted from the front, {who} is {ordinal(front)}; counted "
                f"from the back, {who.they} is {ordinal(back)}.",
            ),
            f"{other} is {ordinal(place)} from the front.",
            f"Each customer takes {count(minutes, 'minute')}, and the first one is just beginning.",
        ),
        (
            Question(
                "How many people are in the queue?",
                f"There are {count(total, 'person')} in the queue.",
                (
                    f"{capital(count(front - 1, 'person'))} {_be(front - 1)} in front of {who}, and "
                    f"{count(behind, 'person')} {_be(behind)} behind.",
                    f"{who} {who.themselves} has to be added once. Adding {amount(front)} and {amount(back)} would "
                    f"count {who.them} twice.",
                ),
                total,
                lambda: len(row[: front - 1]) + 1 + len(row[front:]),
            ),
            Question(
                f"How long will it be until {who} is served?",
                f"It will be {lasting(wait)}.",
                (
                    f"In front of {who} {_be(front - 1)} {count(front - 1, 'person')}.",
                    f"Each of them takes {count(minutes, 'minute')}.",
                ),
                lasting(wait),
                lambda: lasting(served()),
            ),
            Question(
                f"How many people are between {who} and {other}?",
                f"There {_be(apart)} {count(apart, 'person')} between them." if apart else "Nobody is between them.",
                (
                    f"{who} is number {front} from the front, and {other} is number {place}.",
                    f"Neither of them is counted, only the places from {min(front, place) + 1} to "
                    f"{max(front, place) - 1}."
                    if apart > 1
                    else "Neither of the two is counted.",
                ),
                apart if apart else "nobody",
                lambda: "".join(row).strip("o").count("o") or "nobody",
            ),
            Question(
                f"Is {other} served before {who}?",
                f"{'Yes' if place < front else 'No'}, {other} stands {'in front of' if place < front else 'behind'} "
                f"{who}.",
                (f"{capital(ordinal(place))} comes {'before' if place < front else 'after'} {ordinal(front)}.",),
                place < front,
                lambda: row.index("y") < row.index("x"),
            ),
            Question(
                f"Can it be known from this how {'old' if front % 2 else 'tall'} {who} is?",
                "No, it cannot be known.",
                ("Only the order was told, and people stand in a queue in the order in which they came.",),
                False,
                lambda: False,
            ),
        ),
    )


def _be(many: int) -> str:
    return "is" if many == 1 else "are"


def _bench(rng: Random) -> Scene:
    """Five in a row of seats, found out from hints; the row faces the stage."""
    show = rng.choice(_SHOWS)
    names = [one.name for one in people(rng, 5)]
    one, two, three, four, five = names
    turn = rng.random() < 0.5
    left, right = ("left", "right") if turn else ("right", "left")
    plans = (
        (
            (
                f"{three} sits exactly in the middle.",
                f"{one} sits at the {left} end.",
                f"{four} is right next to {three}, on the {right}.",
                f"{five} is not beside {one}.",
            ),
            (
                f"{three} has the middle seat and {one} the seat at the {left} end.",
                f"{four} has the seat just to the {right} of the middle.",
                f"Two seats are left, one beside {one} and one at the {right} end. {five} is not beside {one}, so "
                f"{five} is at the {right} end and {two} beside {one}.",
            ),
        ),
        (
            (
                f"{one} and {five} sit at the two ends, {one} at the {left} end.",
                f"{two} is {one}'s neighbour.",
                f"{four} sits further to the {right} than {three}.",
            ),
            (
                f"{one} has the {left} end, {five} the {right} end, and {two} sits beside {one}.",
                f"For {three} and {four} two seats are left, side by side.",
                f"{four} has the one further to the {right}.",
            ),
        ),
        (
            (
                f"{two} sits between {one} and {three}, next to both.",
                f"{one} sits at the {left} end.",
                f"{five} is not beside {three}.",
            ),
            (
                f"{one} is at the {left} end, so {two} has the next seat, and {three} the one after that, in the "
                "middle.",
                f"Beside {three} one seat is left, and {five} is not there, so {four} is.",
                f"{five} has the {right} end.",
            ),
        ),
    )
    which = rng.randrange(3)
    hints, reasons = plans[which]
    seats = names if turn else names[::-1]  # from left to right

    def fits(order: tuple[str, ...]) -> bool:
        at = {name: place if turn else 4 - place for place, name in enumerate(order)}

        def near(a: str, b: str) -> bool:
            return abs(at[a] - at[b]) == 1

        if which == 0:
            return at[three] == 2 and at[one] == 0 and at[four] == 3 and not near(five, one)
        if which == 1:
            return at[one] == 0 and at[five] == 4 and near(two, one) and at[four] > at[three]
        return near(two, one) and near(two, three) and at[one] == 0 and not near(five, three)

    def solved() -> tuple[str, ...]:
        (found,) = [order for order in permutations(sorted(names)) if fits(order)]
        return found

    asked = rng.randrange(1, 4)
    beside = listing([seats[asked - 1], seats[asked + 1]])
    gone = rng.choice([name for name in names if name not in (seats[0], seats[-1])])
    told = list(hints)
    rng.shuffle(told)
    return Scene(
        (
            pick(
                rng,
                f"{capital(listing(sorted(names)))} have the five seats of one row in {show}. Left and right are meant "
                "as they see it when they look to the front.",
                f"In {show} five friends fill a row of five seats: {listing(sorted(names))}. All look to the front, "
                "and “left” is meant as they see it.",
            ),
            *told,
        ),
        (
            Question(
                "Who sits where, from left to right?",
                f"From left to right they are {listing(seats)}.",
                reasons,
                listing(seats),
                lambda: listing(solved()),
            ),
            Question(
                f"Between which two people does {seats[asked]} sit?",
                f"{seats[asked]} sits between {beside}.",
                reasons,
                beside,
                lambda: listing([solved()[solved().index(seats[asked]) + step] for step in (-1, 1)]),
            ),
            Question(
                f"{seats[0]} wants to leave the row on the right. How many people does {seats[0]} have to squeeze "
                "past?",
                f"{seats[0]} has to squeeze past four people: {listing(seats[1:])}.",
                (*reasons, f"So {seats[0]} is at the left end, and all the others sit on the way."),
                4,
                lambda: sum(solved().index(name) > solved().index(seats[0]) for name in names),
            ),
            Question(
                "An usher stands in front and looks at the row. Who sits at the far left, as the usher sees it?",
                f"As the usher sees it, {seats[-1]} sits at the far left.",
                (
                    *reasons,
                    "Whoever looks the other way sees the row turned round, so their right end is the usher's left.",
                ),
                seats[-1],
                lambda: solved()[::-1][0],
            ),
            either_way(
                rng,
                Question(
                    f"If {gone} moves to another row, do {_neighbours(seats, gone)} then sit side by side?",
                    "No, an empty seat is between them.",
                    (*reasons, f"{gone}'s seat is between them, and a seat stays when the person goes."),
                    False,
                    lambda: (
                        abs(
                            solved().index(_neighbours(seats, gone).split(" and ")[0])
                            - solved().index(_neighbours(seats, gone).split(" and ")[1])
                        )
                        == 1
                    ),
                ),
                f"If {gone} moves to another row, is there then an empty seat between {_neighbours(seats, gone)}?",
                "Yes, the seat stays there and is empty.",
            ),
        ),
    )


def _neighbours(seats: list[str], gone: str) -> str:
    place = seats.index(gone)
    return f"{seats[place - 1]} and {seats[place + 1]}"


def _tickets(rng: Random) -> Scene:
    """Numbers drawn from a machine; so many counters."""
    who, other = pair(rng)
    office = rng.choice(_OFFICES)
    now, ahead = rng.randint(21, 79), rng.randint(5, 15)
    counters, minutes = rng.choice((1, 1, 2)), rng.choice((2, 3, 4, 5))
    mine = now + ahead
    theirs = mine + rng.choice((-3, -2, 2, 3, 5))

    def simulated() -> int:
        """The minute in which the number is called, counters one after the other."""
        free, last = [minutes] * counters, now + counters - 1
        while last + 1 < mine:
            free, last = sorted([free[0] + minutes, *free[1:]]), last + 1
        return free[0]

    called = f"Number {now} has" if counters == 1 else f"Numbers {now} and {now + 1} have"
    ahead_of_me = ahead - counters
    formula = (ahead_of_me // counters + 1) * minutes
    fewer = "smaller" if theirs < mine else "larger"
    return Scene(
        (
            pick(
                rng,
                f"In {office} everybody draws a number and waits until it is called.",
                f"A machine at the door of {office} prints numbers, and they are called in order.",
            ),
            f"{called} just been called. {who} has number {mine}, and {other} has number {theirs}.",
            f"There {'is one counter' if counters == 1 else 'are two counters'}, and each customer takes "
            f"{count(minutes, 'minute')}.",
        ),
        (
            Question(
                f"How many numbers will be called before {who.own} number?",
                f"{capital(count(ahead_of_me, 'number'))} will be called before it.",
                (
                    f"They are the numbers from {now + counters} to {mine - 1}."
                    if ahead_of_me > 1
                    else f"It is number {mine - 1}."
                    if ahead_of_me
                    else f"After {now} comes {mine} at once.",
                    f"The numbers already called do not count, and neither does {who.own} own.",
                ),
                ahead_of_me,
                lambda: len(range(now + counters, mine)),
            ),
            Question(
                f"In how many minutes will {who} be called?",
                f"{who} will be called in {count(formula, 'minute')}.",
                (
                    f"Every {count(minutes, 'minute')} {'the next number is' if counters == 1 else 'two numbers are'} "
                    "called."
                    if minutes > 1
                    else "Every minute the next is called.",
                    f"{who.own} number is the {ordinal(ahead_of_me + 1)} from now"
                    + ("." if counters == 1 else f", so it is called in the {ordinal(formula // minutes)} round."),
                ),
                formula,
                simulated,
            ),
            Question(
                f"Who is called first, {who} or {other}?",
                f"{(other if theirs < mine else who).name} is called first.",
                (f"{other} has the {fewer} number, and the smaller one is called earlier.",),
                (other if theirs < mine else who).name,
                lambda: min((mine, who.name), (theirs, other.name))[1],
            ),
            Question(
                "Which of the two came through the door first?",
                f"Most likely {(other if theirs < mine else who).name}, who drew the smaller number.",
                ("The machine gives smaller numbers to those who come earlier.",),
                (other if theirs < mine else who).name,
                lambda: sorted([(theirs, other.name), (mine, who.name)])[0][1],
            ),
        ),
    )


def _last_ones(rng: Random) -> Story:
    """So many are left, so many people are in front; then somebody pushes in."""
    child, pusher = pair(rng)
    where, thing = rng.choice(_PLACES)
    things = plural(thing)
    buys = [rng.randint(1, 3) for _ in range(rng.randint(3, 5))]
    wish = rng.randint(1, 2)
    left = sum(buys) + wish
    wanted = rng.randint(1, 2)
    missing = max(0, wish - max(0, left - sum(buys) - wanted))
    kind = rng.choice(("mistake", "need", "cheek", "cheek"))
    whose = pick(rng, "grandmother", "sick brother", "father", "aunt")
    spoken_up = kind != "cheek" or rng.random() < 0.5
    back = kind == "mistake" or (kind == "cheek" and spoken_up)
    got = wish if back else wish - missing
    counted = (
        f"While {child.they} waited, {child.they} counted. There were {count(left, thing)} left on the counter, and "
        f"the {amount(len(buys))} people in front had said aloud what they wanted: {_wants(buys)}. “That leaves "
        f"{amount(wish)} for me,” {child.they} thought. “Exactly.”"
    )
    came = {
        "mistake": f"Just then {pusher} came out of a side street and stood in front of {child.them}, looking at the "
        "sky.",
        "need": f"Just then {pusher} came running and slipped in front of {child.them}, out of breath.",
        "cheek": f"Just then {pusher} strolled up, looked along the queue, and stepped in front of {child.them}.",
    }[kind]
    asked = (
        f"{child.Their} heart beat fast. “The end of the queue is over there,” {child.they} said."
        if spoken_up
        else f"{child} opened {child.their} mouth, and shut it again. {pusher} was so tall."
    )
    answered = {
        "mistake": f"{pusher} turned round and went red. “I thought that this was the end. You all stand so far "
        "apart.” "
        f"And {pusher.they} walked to the back.",
        "need": f"“I know,” said {pusher}. “But my bus goes in two minutes, and I promised "
        f"{'one' if wanted == 1 else 'two'} to a friend in hospital.” {child} thought of the hospital, and stepped "
        "aside.",
        "cheek": f"“Does it hurt you?” asked {pusher}. “Yes,” said {child}. “There are only just enough.” Behind "
        f"{child.them} somebody coughed, then somebody else. {pusher} shrugged and went."
        if spoken_up
        else f"{pusher} bought {amount(wanted)} and went off whistling. Nobody in the queue had said a word.",
    }[kind]
    if got == wish:
        end = pick(
            rng,
            f"When {child.they} reached the counter, {amount(wish)} lay there, as {child.they} had counted. "
            f"{child.They} carried {'it' if wish == 1 else 'them'} home to {child.their} {whose}.",
            f"“{capital(amount(wish))}, please,” said {child}, and took the last {amount(wish)}. "
            f"{child.Their} {whose} never knew how near a thing it had been.",
        )
    elif kind == "need":
        end = (
            f"There {_was(got)} {count(got, thing)} left for {child.them}. At home {child.their} {whose} heard the "
            "whole story. "
            + pick(
                rng,
                "“Then you have brought me something better,” came the answer, “and that one I need not share.”",
                "“You could have asked whether it was true,” came the answer. “Yes,” said " + f"{child}, “but the bus "
                "was there.”",
            )
        )
    else:
        end = f"There {_was(got)} {count(got, thing)} left. " + pick(
            rng,
            f"All the way home {child} said aloud, to the hedges, the sentence that {child.they} had not said in "
            "the queue.",
            f"“Why did nobody say anything?” asked {child}. “Each of us waited for another to begin,” said the "
            f"woman behind {child.them}, and looked at her shoes.",
            f"That night in bed {child} thought of seven good answers. The shortest was: “Excuse me.”",
        )
    after = left - sum(buys) - (0 if back else wanted)

    def sold() -> int:
        stock = left
        for many in [*buys, *([] if back else [wanted]), wish]:
            stock, last = max(0, stock - many), min(stock, many)
        return last

    return Story(
        pick(rng, "The Queue", "Exactly Enough", f"{child.own} Place", "The End Is Over There"),
        (
            pick(
                rng,
                f"{child} was queueing {where}, for {count(wish, thing)}. {child.Their} {whose} was looking forward to "
                f"{'it' if wish == 1 else 'them'}.",
                f"{child.own} {whose} had asked for {count(wish, thing)}, and so {child} stood in the queue {where}.",
            ),
            counted,
            came,
            asked,
            answered,
            end,
        ),
        (
            "dialogue",
            "conflict",
            *(("twist",) if kind == "need" else ("moral",) if spoken_up else ("sad ending",)),
        ),
        (
            Question(
                f"How many {things} did {child} bring home?",
                f"{child} brought home {count(got, thing)}.",
                (
                    f"There were {amount(left)}, and the people in front took {amount(sum(buys))} of them.",
                    f"{pusher} bought nothing before {child.them}."
                    if back
                    else f"{pusher} took {amount(min(wanted, wish))} of the rest.",
                ),
                got,
                sold,
            ),
            either_way(
                rng,
                Question(
                    f"Were there enough {things} for {child} before {pusher} came?",
                    "Yes, there were exactly enough.",
                    (
                        f"{capital(amount(left))} were left, and the others in front wanted {amount(sum(buys))} "
                        "together.",
                        f"{child} wanted {amount(wish)}.",
                    ),
                    True,
                    lambda: left - sum(buys) == wish,
                ),
                f"Was there one to spare for {pusher}?",
                f"No, there were just enough for {child}.",
            ),
            Question(
                f"Did {pusher} go to the end of the queue?",
                f"Yes, {pusher} went to the end." if back else f"No, {pusher} did not go there.",
                (
                    {
                        "mistake": f"{pusher} had not seen where the end was, and went there as soon as {child} spoke.",
                        "need": f"{child} heard of the bus and the hospital, and let {pusher.them} go first.",
                        "cheek": f"{child} said that there were only just enough, and others began to cough."
                        if spoken_up
                        else f"{child} did not dare to speak, and nobody else did.",
                    }[kind],
                ),
                back,
                lambda: after == wish,
            ),
        ),
    )


def _wants(buys: list[int]) -> str:
    return f"{amount(buys[0])} each" if len(set(buys)) == 1 else listing([amount(n) for n in buys])


def _was(many: int) -> str:
    return "was" if many == 1 else "were"


def _same_seat(rng: Random) -> Story:
    """Two people have the same seat, or so it seems; a ticket says more than a number."""
    sitting, standing = pair(rng)
    show = rng.choice(_SHOWS)
    seat, row = rng.randint(4, 18), rng.choice((6, 8, 9, 11, 12))
    kind = pick(rng, "row", "day", "side", "upside down")
    if kind == "upside down":
        seat = rng.choice((6, 9))
    wrong = rng.choice((sitting, standing))
    found = {
        "row": f"“This is row {row},” {wrong} read. “Mine says row {row + 1}. I looked only at the number of the "
        "seat.”",
        "day": f"{wrong} looked at the date, and looked again. “This is for tomorrow,” {wrong.they} said.",
        "side": f"“Seat {seat} left,” read {wrong}. “And this is seat {seat} right. The house has both.”",
        "upside down": f"{wrong} turned the ticket round. The little line was now below the figure, and the {seat} was "
        f"a {15 - seat}.",
    }[kind]
    cause = {
        "row": f"{wrong} had looked at the seat and not at the row",
        "day": f"{wrong.own} ticket was for the next day",
        "side": f"{wrong} had come to the wrong side of the house",
        "upside down": f"{wrong} had read the ticket upside down",
    }[kind]
    goes = {
        "row": f"{wrong} found the right place one row further back.",
        "day": f"There were three free seats in the last row, and the usher let {wrong} have one of them.",
        "side": f"{wrong} walked round by the back, bent double, while the lights went out.",
        "upside down": "It was only three seats further along.",
    }[kind]
    end = pick(
        rng,
        f"In the interval {standing} brought two cups of tea. “One for seat {seat},” {standing.they} said.",
        f"When it was over they met at the door. “Which of us saw more?” asked {sitting}. “The one who was less "
        f"angry,” said {standing}.",
        "Afterwards neither could have said much about the first half. But each could have drawn the other's face.",
        f"Two weeks later {standing} bought two tickets at once. They were for seats {seat} and {seat + 1}.",
    )
    angry = pick(
        rng,
        f"“That is my seat,” said {standing}. “It cannot be,” said {sitting}, “for I am sitting in it.”",
        f"“Excuse me, seat {seat} is mine,” said {standing}. {sitting} held up a ticket. It said seat {seat} as well.",
    )
    if kind == "upside down":
        angry = f"“That is my seat,” said {standing}. “I have number {seat}.” “So have I,” said {sitting}."
    right = standing if wrong is sitting else sitting
    return Story(
        pick(rng, f"Seat {seat}", "Two Tickets", "The Taken Seat", f"Row {row}"),
        (
            pick(
                rng,
                f"When {standing} came into {show}, somebody was already sitting in seat {seat} of row {row}. It was "
                f"{sitting}, with a bag of nuts.",
                f"{sitting} had just put {sitting.their} coat under seat {seat} in row {row} of {show} when {standing} "
                "stopped beside it.",
            ),
            angry,
            pick(
                rng,
                "People in the row behind began to hiss. The lamps were already going down.",
                "The usher came with a torch. “One of you is right,” she said, “and perhaps both of you are polite.”",
                "Both of them grew louder. Somewhere in the dark a child asked aloud when it would begin.",
            ),
            f"“Let us read the whole ticket,” said {right}, “and not just the number we like.” They held both under "
            "the light.",
            found,
            f"{capital(wrong.they)} had to laugh. {goes}",
            end,
        ),
        ("dialogue", "conflict", "twist"),
        (
            Question(
                f"Which of the two had a right to seat {seat} in row {row} that evening?",
                f"{right} had a right to it.",
                (f"The other one, {wrong}, had made a mistake: {cause}.",),
                right.name,
                lambda: ({sitting.name, standing.name} - {wrong.name}).pop(),
            ),
            Question(
                "What was the mistake?",
                f"The mistake was that {cause}.",
                ("It came out when they read the whole ticket under the light.",),
                cause,
                lambda: next(
                    text
                    for mark, text in (
                        ("Mine says row", f"{wrong} had looked at the seat and not at the row"),
                        ("for tomorrow", f"{wrong.own} ticket was for the next day"),
                        ("The house has both", f"{wrong} had come to the wrong side of the house"),
                        ("below the figure", f"{wrong} had read the ticket upside down"),
                    )
                    if mark in found
                ),
            ),
            either_way(
                rng,
                Question(
                    f"Did {wrong} lie about {wrong.their} seat?",
                    f"No, {wrong} believed what {wrong.they} said.",
                    (f"{wrong} had misread something, and said so as soon as {wrong.they} saw it.",),
                    False,
                    lambda: False,
                ),
                f"Did {wrong} at first believe that the seat was {wrong.theirs}?",
                f"Yes, {wrong} believed it.",
            ),
        ),
    )


WORLD = World(
    topic="Queues, rows and seats",
    group="people",
    concepts=("order", "ordinal_numbers", "between", "left_and_right", "waiting_in_line"),
    openings=(
        """A queue is a list made of people. Its first entry is being served, its last has just come, and everybody
        knows only two things for certain: whom they stand behind and who stands behind them.""",
        """“Third” can mean three things: third from the front, third from the back, and third from the left. As long
        as nobody says from where the counting starts, two people can point at different heads and both be right.""",
        """Nobody has drawn the order of a queue, and yet all can see when it is broken. Whoever came earlier is
        served earlier: that is the whole law, and it works in places where people share no other language.""",
        """When one person leaves a row, everybody behind moves up and nobody in front notices. When one person pushes
        in, it is the other way about. A queue feels every change, but only on one side.""",
        """Seats in a row stay where they are, even when no one sits on them. That is the difference from a queue: a
        gap in a queue closes, while an empty seat remains empty.""",
    ),
    asks=(
        "How are places in a queue counted?",
        "What happens to my place when somebody joins or leaves?",
        "How can I find out who sits where?",
        "Why do people get so angry about pushing in?",
    ),
    ideas=(
        (
            """Whoever is fourth from the front has three people ahead, and whoever is fifth from the back has four
            behind. Three and four and the person who counts make eight. Adding four and five gives nine, because one
            person has been counted from both sides.""",
            """Between the third and the seventh person stand three others: the fourth, the fifth and the sixth. Seven
            minus three is four, and that is one too many; it is the number of steps, not of people in between.""",
            """Places and people ahead differ by one. The first has nobody ahead, the second one person, the tenth
            nine. So a wait is found from the people ahead: nine of them, at two minutes each, take 18 minutes.""",
        ),
        (
            """When somebody joins a queue or leaves it, look where the change happens. Only those behind it are
            moved. If the person in front of you goes home, you are one place nearer; if the one behind you goes home,
            your place is what it was.""",
            """Letting somebody go first costs you one place, and it costs everybody behind you one place as well.
            That is why polite people look round before they wave a stranger in. They are giving away time that is not
            only theirs.""",
        ),
        (
            """In a riddle about seats, start with the hints that leave only one seat: “in the middle”, “at the left
            end”. Then place whoever sits next to somebody already placed. What is left over is often decided by a
            hint that says “not”.""",
            """“Ben sits between Ada and Carlo” says that Ben is in the middle of those three, and leaves open whether
            Ada is on the left or on the right. Two arrangements fit, one the mirror of the other. A second hint is
            needed to choose.""",
        ),
        (
            """The minute that the one in front wins by pushing in is paid for by all the others, a minute each. With
            thirty people behind, that makes half an hour of other people's time. It is a small theft spread so thinly
            that each feels only a little of it.""",
            """A queue is a promise among strangers: I wait now because you waited before. Whoever breaks it shows the
            others that waiting was foolish. Yet most people gladly make room when a reason is given, such as a child
            who feels ill or a train that leaves.""",
        ),
    ),
    mistakes=(
        """A runner who overtakes the second in a race is second, not first. The one who was second is now third, and
        the first is still ahead.""",
        """It is easy to think that a queue half as long is twice as fast. One person with forty letters may take
        longer than ten with a stamp each. What matters is the work in front, not the heads.""",
        """“My left” and “your left” are the same side only while we look the same way. Two people who face each other
        across a table have left hands at opposite ends of it.""",
        """Five fence posts in a row have four gaps, and five people in a row likewise. Five trees planted two metres
        apart make a row of eight metres, not ten.""",
    ),
    scenes=(_queue, _ends, _bench, _tickets),
    stories=(_last_ones, _same_seat),
    notes={
        "child": (
            """Line up six toys. Say which is second from the front and second from the back, then take away the first
            one and say it again.""",
        ),
        "learner": (
            """British people “queue” or “stand in a queue”; Americans “stand in line”. Whoever does not wait “pushes
            in” or “jumps the queue”.""",
            """We say first, second, third, and after that mostly add -th: fourth, fifth, tenth. The last but one is
            the one just before the last.""",
        ),
        "parent": (
            """Let your child hold your place for a minute while you look for a trolley. Children learn in this way
            that a place is something to look after, and what to say when others ask.""",
        ),
        "adult": (
            """One queue for several counters is fairer than one queue for each. Nobody can get stuck behind a slow
            case, and whoever comes first is served first. The line only looks longer.""",
        ),
    },
)
