"""Several steps: everyday problems in which one result is needed for the next."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, money, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_BAKED = (("ginger biscuit", 12, 24), ("cheese roll", 6, 12), ("jam tart", 8, 15), ("oat cake", 10, 20),
          ("cinnamon bun", 6, 12), ("apple turnover", 6, 10), ("nut bar", 12, 20))  # fmt: skip
_CAUSES = ("the swimming club", "a new roof for the chapel", "the school library", "the animal rescue",
           "the village playground", "the brass band", "the lifeboat")  # fmt: skip
_BIRDS = (("hen", "egg"), ("duck", "egg"), ("quail", "egg"))
_PLACES = (("museum", 300, 900), ("zoo", 800, 1600), ("castle", 500, 1100), ("cave", 400, 900),
           ("tropical house", 400, 800),
           ("steam railway", 700, 1400), ("planetarium", 500, 1000), ("salt mine", 600, 1300))  # fmt: skip
_SEEDLINGS = ("lettuce", "leek", "tomato plant", "cabbage", "strawberry plant", "pumpkin plant", "celery plant")
_EATERS = ("slugs", "hares", "pigeons", "the neighbour's goat", "late frosts", "caterpillars")
_SURFACES = (  # what is painted, measured in what, how large it is, how far a tin goes
    ("fence", "board", (30, 90), (12, 20)),
    ("barn wall", "square metre", (30, 80), (8, 16)),
    ("boat", "plank", (14, 30), (6, 10)),
    ("corridor", "square metre", (25, 60), (8, 14)),
    ("shed", "board", (40, 80), (10, 18)),
    ("garden gate", "bar", (14, 36), (8, 12)),
    ("chapel ceiling", "panel", (24, 48), (6, 9)),
)


def _stall(rng: Random) -> Scene:
    """Baked, partly eaten or broken, sold, and the ingredients paid."""
    baker = people(rng, 1)[0]
    thing, low, high = rng.choice(_BAKED)
    trays, each = rng.randint(3, 6), rng.randint(low, high)
    lost = rng.randint(2, 9)
    price = rng.choice((30, 40, 50, 60, 80))
    baked = trays * each
    sold = baked - lost
    taken = sold * price
    cost = rng.randrange(200, max(300, taken // 2), 50)
    gain = taken - cost
    cause = rng.choice(_CAUSES)
    why = rng.choice(
        (f"{amount(lost)} are burnt", f"{amount(lost)} fall on the floor", f"the family eats {amount(lost)}")
    )

    def counted() -> tuple[int, int]:
        """Sold one after the other."""
        left = [thing for _ in range(trays) for _ in range(each)][lost:]
        till = 0
        number_sold = 0
        while left:
            left.pop()
            number_sold, till = number_sold + 1, till + price
        return number_sold, till

    return Scene(
        (
            rng.choice(
                (
                    f"For a stall in aid of {cause}, {baker} bakes {count(trays, 'tray')} of {plural(thing)}, "
                    f"{amount(each)} on each tray.",
                    f"{baker} bakes {plural(thing)} to sell them for {cause}: {count(trays, 'tray')} with "
                    f"{amount(each)} on each.",
                )
            ),
            f"{capital(why)}. All the others are sold at {money(price)} each.",
            f"The ingredients cost {money(cost)}, and this is paid back to {baker.them} from the till.",
        ),
        (
            Question(
                f"How many {plural(thing)} are sold?",
                f"{capital(number(sold))} are sold." if sold <= 12 else f"{sold} are sold.",
                (
                    f"{capital(amount(trays))} times {amount(each)} is {baked}.",
                    f"Of these, {amount(lost)} cannot be sold.",
                ),
                sold,
                lambda: counted()[0],
            ),
            Question(
                "How much money comes into the till?",
                f"{capital(money(taken))} comes into the till.",
                (
                    f"{capital(amount(trays))} trays with {amount(each)} on each are {baked} {plural(thing)}.",
                    f"Without the {amount(lost)} that are not sold, {sold} remain.",
                    f"{sold} times {money(price)} has to be worked out.",
                ),
                money(taken),
                lambda: money(counted()[1]),
            ),
            Question(
                f"How much is left for {cause}?",
                f"For {cause}, {money(gain)} is left.",
                (
                    f"{baked} are baked and {sold} of them sold.",
                    f"At {money(price)} each that brings {money(taken)}.",
                    f"From this {money(cost)} must be taken off for flour, butter and the rest.",
                ),
                money(gain),
                lambda: money(counted()[1] - cost),
            ),
            Question(
                f"How much more would there have been if nothing had been lost and all {baked} had been sold?",
                f"There would have been {money(lost * price)} more.",
                (f"{capital(amount(lost))} more would have been sold, at {money(price)} each.",),
                money(lost * price),
                lambda: money(baked * price - counted()[1]),
            ),
        ),
    )


def _eggs(rng: Random) -> Scene:
    """Laid, eaten, packed, sold."""
    farmer = people(rng, 1)[0]
    bird, egg = rng.choice(_BIRDS)
    birds, days = rng.randint(8, 20), rng.choice((5, 6, 7))
    daily = birds - rng.randint(1, 3)
    eaten = rng.randint(2, min(4, daily - 3))
    box = rng.choice((6, 10))
    price = rng.choice((180, 220, 250, 300))
    laid, home = daily * days, eaten * days
    left = laid - home
    boxes, rest = divmod(left, box)

    def packed() -> tuple[int, int]:
        """Day by day into boxes."""
        full, open_box = 0, 0
        for _ in range(days):
            for _ in range(daily - eaten):
                open_box += 1
                if open_box == box:
                    full, open_box = full + 1, 0
        return full, open_box

    return Scene(
        (
            rng.choice(
                (
                    f"{farmer} keeps {count(birds, bird)}. Every day {amount(daily)} of them lay {a(egg)}.",
                    f"Of {farmer.own} {count(birds, bird)}, {amount(daily)} lay {a(egg)} each day.",
                )
            ),
            f"Each day the family eats {amount(eaten)} {plural(egg)}, and the others are kept.",
            f"After {amount(days)} days they are packed in boxes of {amount(box)}, and every full box is sold for "
            f"{money(price)}.",
        ),
        (
            Question(
                f"How many {plural(egg)} are there to pack?",
                f"There are {amount(left)} to pack.",
                (
                    f"Of {amount(daily)} a day, {amount(eaten)} are eaten and {amount(daily - eaten)} kept.",
                    f"Over {amount(days)} days that is {amount(days)} times {amount(daily - eaten)}.",
                ),
                left,
                lambda: laid - home,
            ),
            Question(
                "How many full boxes are there?",
                f"There {'is' if boxes == 1 else 'are'} {count(boxes, 'full box')}.",
                (
                    f"In {amount(days)} days {amount(daily - eaten)} a day come to {amount(left)}.",
                    f"{'Twice' if boxes == 2 else f'{capital(amount(boxes))} times'} {amount(box)} is "
                    f"{amount(boxes * box)}, and "
                    f"{amount((boxes + 1) * box)} would be too many.",
                ),
                boxes,
                lambda: packed()[0],
            ),
            Question(
                f"How much money do the {plural(egg)} bring?",
                f"They bring {money(boxes * price)}.",
                (
                    f"When the family has eaten, {amount(left)} are left.",
                    f"They fill {count(boxes, 'box')} of {amount(box)}"
                    + (f", and {amount(rest)} {'remains' if rest == 1 else 'remain'} unsold." if rest else "."),
                    f"Each full box brings {money(price)}.",
                ),
                money(boxes * price),
                lambda: money(sum([price] * packed()[0])),
            ),
            Question(
                f"How many more {plural(egg)} are needed to fill another box?" if rest
                else "Is the last box full?",
                f"{capital(number(box - rest))} more {'is' if box - rest == 1 else 'are'} needed." if rest
                else "Yes, nothing is left over.",
                (
                    f"{capital(amount(left))} {plural(egg)} are packed.",
                    f"{count(boxes, 'box').capitalize()} {'takes' if boxes == 1 else 'take'} "
                    f"{amount(boxes * box)} of them"
                    + (f", so {amount(rest)} {'lies' if rest == 1 else 'lie'} in the next one." if rest else "."),
                ),
                box - rest if rest else True,
                lambda: box - packed()[1] if rest else packed()[1] == 0,
            ),
        ),
    )  # fmt: skip


def _outing(rng: Random) -> Scene:
    """Tickets for adults and children, a bus, and the money there is."""
    leader = people(rng, 1)[0]
    place, low, high = rng.choice(_PLACES)
    adults, children = rng.randint(2, 4), rng.randint(9, 20)
    full = rng.randrange(low, high + 1, 50)
    half = full // 100 * 50
    bus = rng.randrange(6000, 15001, 500)
    ill = rng.randint(2, 4)
    entry = adults * full + children * half
    total = entry + bus
    purse = max(0, total + rng.choice((-2500, -1200, -600, 0, 800, 1500, 3000)) // 100 * 100)
    purse = purse // 500 * 500
    enough = purse >= total
    gap = abs(purse - total)
    return Scene(
        (
            rng.choice(
                (
                    f"{leader} plans a trip to the {place} with {count(children, 'child')}. With {leader.them} there "
                    f"will be {amount(adults)} adults.",
                    f"{capital(amount(adults))} adults, {leader} among them, want to go to the {place} with "
                    f"{count(children, 'child')}.",
                )
            ),
            f"An adult's ticket costs {money(full)}, a child's {money(half)}. The bus for all of them costs "
            f"{money(bus)} there and back.",
            f"In the cash box there is {money(purse)}.",
        ),
        (
            Question(
                "How much do all the tickets cost?",
                f"All the tickets cost {money(entry)}.",
                (
                    f"{'Twice' if adults == 2 else f'{capital(amount(adults))} times'} {money(full)} is "
                    f"{money(adults * full)}.",
                    f"{capital(amount(children))} times {money(half)} is {money(children * half)}.",
                ),
                money(entry),
                lambda: money(sum([full] * adults + [half] * children)),
            ),
            Question(
                "How much does the whole trip cost?",
                f"The whole trip costs {money(total)}.",
                (
                    f"The tickets of the adults cost {money(adults * full)}, those of the children "
                    f"{money(children * half)}.",
                    f"The bus adds {money(bus)}.",
                ),
                money(total),
                lambda: money(sum([bus, *[full] * adults, *[half] * children])),
            ),
            Question(
                "Is the money in the cash box enough?",
                f"Yes, with {money(gap)} to spare."
                if enough and gap
                else "Yes, but nothing is left over."
                if enough
                else f"No, it is {money(gap)} short.",
                (
                    f"The tickets come to {money(entry)}.",
                    f"With the bus it is {money(total)}.",
                    f"In the box there is {money(purse)}.",
                ),
                enough,
                lambda: purse - bus - adults * full - children * half >= 0,
            ),
            Question(
                f"{capital(amount(ill))} children fall ill and stay at home. How much less does the trip cost?",
                f"The trip costs {money(ill * half)} less.",
                (
                    f"{capital(amount(ill))} children's tickets at {money(half)} are not needed.",
                    "The bus costs the same, however many are in it.",
                ),
                money(ill * half),
                lambda: money(total - bus - adults * full - (children - ill) * half),
            ),
        ),
    )


def _garden(rng: Random) -> Scene:
    """Planted in rows, partly lost, harvested, shared."""
    gardener = people(rng, 1)[0]
    plant = rng.choice(_SEEDLINGS)
    rows, each = rng.randint(4, 8), rng.randint(5, 12)
    eater = rng.choice(_EATERS)
    families = rng.choice((3, 4, 5))
    planted = rows * each
    lost = rng.randint(3, 11)
    again = rng.randint(1, max(1, lost // 2))
    grown = planted - lost + again
    share, over = divmod(grown, families)
    field = [["plant"] * each for _ in range(rows)]
    for place in range(lost - again):
        field[place % rows][place // rows] = ""
    standing = sum(row.count("plant") for row in field)
    takes = "take" if eater.endswith("s") else "takes"
    return Scene(
        (
            rng.choice(
                (
                    f"{gardener} plants {count(rows, 'row')} of {plural(plant)}, with {amount(each)} in each row.",
                    f"In {gardener.own} garden there are {amount(rows)} rows of {plural(plant)}, and "
                    f"{amount(each)} stand in each row.",
                )
            ),
            f"{capital(eater)} {takes} {amount(lost)} of them, and {gardener} plants "
            f"{'a' if again == 1 else amount(again)} "
            f"new {'one' if again == 1 else 'ones'} in {'one of the gaps' if again == 1 else 'the gaps'}.",
            f"In the end all the plants still standing are shared out equally among {amount(families)} families, "
            "in whole plants.",
        ),
        (
            Question(
                "How many plants are standing in the end?",
                f"In the end {grown} are standing.",
                (
                    f"{capital(amount(rows))} times {amount(each)} is {planted}.",
                    f"{capital(amount(lost))} are lost, which leaves {planted - lost}.",
                    f"{capital(amount(again))} {'comes' if again == 1 else 'come'} back in.",
                ),
                grown,
                lambda: standing,
            ),
            Question(
                "How many does each family get?",
                f"Each family gets {number(share)}.",
                (
                    f"Of {planted} that were planted, {planted - lost} survive, and with the new "
                    f"{'one' if again == 1 else 'ones'} there are {grown}.",
                    f"{capital(amount(families))} times {amount(share)} is {families * share}, and for one more each "
                    f"{families * (share + 1)} would be needed.",
                ),
                share,
                lambda: next(n for n in range(100) if (n + 1) * families > standing),
            ),
            Question(
                "How many gaps are still in the rows?",
                f"{capital(count(lost - again, 'gap'))} {'is' if lost - again == 1 else 'are'} still there.",
                (
                    f"{capital(amount(lost))} gaps were made.",
                    f"{capital(amount(again))} of them {'has' if again == 1 else 'have'} been filled again.",
                ),
                lost - again,
                lambda: sum(row.count("") for row in field),
            ),
            Question(
                "Is anything left over when the families have taken their shares?",
                f"Yes, {count(over, 'plant')} {'is' if over == 1 else 'are'} left over."
                if over
                else "No, nothing is left over.",
                (
                    f"There are {grown} plants in the end.",
                    f"{capital(amount(families))} families with {amount(share)} each take {families * share}.",
                ),
                over > 0,
                lambda: standing % families != 0,
            ),
        ),
    )


def _painting(rng: Random) -> Scene:
    """A surface, two coats, tins of paint, money."""
    painter = people(rng, 1)[0]
    surface, unit, sizes, reaches = rng.choice(_SURFACES)
    size, per_tin = rng.randint(*sizes), rng.randint(*reaches)
    price = rng.choice((900, 1200, 1400, 1650, 1900))
    had = rng.randint(0, 1)
    to_paint = 2 * size
    tins = -(-to_paint // per_tin)
    buy, single = tins - had, -(-size // per_tin)
    spare = tins * per_tin - to_paint

    def painted() -> int:
        """Tin by tin until both coats are on."""
        opened, left = 0, 0
        for _ in range(2):
            for _ in range(size):
                if left == 0:
                    opened, left = opened + 1, per_tin
                left -= 1
        return opened

    units = plural(unit)
    stock = f"{painter} still has one full tin in the cellar." if had else f"{painter} has no paint yet."
    return Scene(
        (
            rng.choice(
                (
                    f"{painter} wants to paint a {surface} of {size} {units}. It needs two coats.",
                    f"{painter} is going to paint a {surface} of {size} {units}, and to paint it twice.",
                )
            ),
            f"One tin is enough for one coat on {amount(per_tin)} {units} and costs {money(price)}. {stock}",
        ),
        (
            Question(
                "How many tins are needed in all?",
                f"In all {count(tins, 'tin')} are needed.",
                (
                    f"Two coats on {size} {units} take as much paint as one coat on {to_paint}.",
                    f"{capital(count(tins - 1, 'tin'))} would be enough for only {(tins - 1) * per_tin}.",
                    f"One tin more makes {tins * per_tin}.",
                ),
                tins,
                painted,
            ),
            Question(
                f"How much does {painter} have to spend on paint?",
                f"{painter} has to spend {money(buy * price)}.",
                (
                    f"For two coats, as much as {to_paint} {units} with one, {count(tins, 'tin')} are needed.",
                    "One is there already." if had else "There is no paint yet.",
                    f"{capital(count(buy, 'tin'))} at {money(price)} have to be bought.",
                ),
                money(buy * price),
                lambda: money(sum([price] * painted()) - had * price),
            ),
            Question(
                "How many tins would one coat alone need?",
                f"One coat alone would need {count(single, 'tin')}.",
                (
                    f"One coat covers {size} {units}, and one tin is enough for {amount(per_tin)}.",
                    f"{capital(count(single, 'tin'))} reach as far as {single * per_tin}, one tin fewer only as far as "
                    f"{(single - 1) * per_tin}.",
                ),
                single,
                lambda: len(range(0, size, per_tin)),
            ),
            Question(
                f"How many more {units} could be given a coat with what is left in the last tin?",
                f"{capital(number(spare))} more could be given a coat."
                if spare
                else "There is paint for no more: the last tin is empty.",
                (
                    f"{capital(count(tins, 'tin'))} are enough for {tins * per_tin} {units}.",
                    f"The two coats use up as much as {to_paint} of that.",
                ),
                spare,
                lambda: painted() * per_tin - size - size,
            ),
        ),
    )


def _cash_box(rng: Random) -> Story:
    """The till does not agree with the list; the difference says why."""
    one, two = pair(rng)
    thing, other = rng.sample(("slice of cake", "sausage roll", "bowl of soup", "waffle", "cheese sandwich"), 2)
    price, cheap = rng.choice(((250, 120), (300, 150), (220, 130), (280, 160)))
    many, more = rng.randint(14, 30), rng.randint(12, 30)
    float_ = rng.choice((1000, 1500, 2000))
    should = float_ + many * price + more * cheap
    case = rng.choice(("float", "unpaid", "note"))
    unpaid = rng.randint(1, 3)
    gap = {"float": float_, "unpaid": unpaid * price, "note": 1000 if float_ != 1000 else 2000}[case]
    real = should - gap
    turns = {
        "float": (
            f"{money(gap)}. {one} looked at the number. It was not a price of anything. But it was exactly what "
            f"{one.they} had put in that morning, for change.",
            f"“{two},” said {one}, “when you counted, did you take the change out first?” {two} opened the drawer of "
            "the table. There it lay, in a neat little heap, with a paper on it: for next time.",
        ),
        "unpaid": (
            f"{money(gap)}. {one} divided it by {money(price)} and got {amount(unpaid)}, without a remainder. "
            f"“{capital(count(unpaid, thing))} {'has' if unpaid == 1 else 'have'} not been paid for,” {one.they} said.",
            f"{two} thought. “The band,” {two.they} said then. “I said they could pay later.” And there they stood, "
            "with their trumpets under their arms and the money already in their hands.",
        ),
        "note": (
            f"{money(gap)}, one note. {one} took everything out of the box, turned it over and knocked on the bottom. "
            "Nothing fell out.",
            f"Then {two} picked up the book with the price list. Between the last two pages lay the note. “I wanted to "
            f"see whether it was real,” {two.they} said, “and held it against the light. And then somebody asked for "
            f"{a(other)}.”",
        ),
    }
    paid = {"float": "in the drawer", "unpaid": "with the band", "note": "between the pages of the book"}
    return Story(
        rng.choice(("The Cash Box", "What Was Missing", f"{capital(money(gap))}")),
        (
            rng.choice(
                (
                    f"When the village fête was over, {one} and {two} sat down at the table of their stall and "
                    "counted.",
                    f"The last guests went home from the village fête. {one} and {two} put the cash box on the "
                    "table of their stall and began to count.",
                )
            ),
            f"They had sold {count(many, thing)} at {money(price)} and {count(more, other)} at {money(cheap)}. In the "
            f"morning {one} had put {money(float_)} into the box, so that there would be change.",
            f"“There should be {money(should)},” said {one}, who had written everything down. {two} counted twice. "
            f"“There is {money(real)},” said {two}.",
            rng.choice(
                (
                    "For a moment nobody spoke, and each was careful not to look at the other.",
                    f"“Somebody must have stolen it,” said {two}. “First we calculate,” said {one}.",
                )
            ),
            *turns[case],
        ),
        ("dialogue", "twist", "conflict"),
        (
            Question(
                "How much should they have taken for all that was sold?",
                f"They should have taken {money(many * price + more * cheap)}.",
                (
                    f"{count(many, thing).capitalize()} at {money(price)} make {money(many * price)}.",
                    f"{count(more, other).capitalize()} at {money(cheap)} make {money(more * cheap)}.",
                ),
                money(many * price + more * cheap),
                lambda: money(should - float_),
            ),
            Question(
                "How much was missing?",
                f"{capital(money(gap))} was missing.",
                (
                    f"With the {money(float_)} for change there should have been {money(should)}.",
                    f"{two} had counted {money(real)}.",
                ),
                money(gap),
                lambda: money(float_ + sum([price] * many) + sum([cheap] * more) - real),
            ),
            Question(
                "Where was the missing money?",
                f"It was {paid[case]}.",
                (
                    {
                        "float": "It was the same amount as the change from the morning, and that had been put aside.",
                        "unpaid": f"It was the price of {count(unpaid, thing)}, which had not been paid for yet.",
                        "note": "A note had been held against the light and laid in the book.",
                    }[case],
                ),
                paid[case],
                lambda: paid["float" if gap == float_ else "unpaid" if gap == unpaid * price else "note"],
            ),
        ),
    )


def _goal_nets(rng: Random) -> Story:
    """Children earn money for something in several ways; the sum decides."""
    one, two = pair(rng)
    wish = rng.choice(
        (
            "new nets for the two goals",
            "a second-hand tent",
            "paint for the clubhouse",
            "a second-hand drum",
            "a trip to the sea",
            "a net for table tennis and new bats",
            "costumes for the play",
            "wood for a tree house",
        )
    )
    cars, per_car = rng.randint(6, 14), rng.choice((300, 350, 400))
    bottles, deposit = rng.randint(40, 120), rng.choice((10, 15, 25))
    hours, wage = rng.randint(3, 6), rng.choice((400, 450, 500))
    earned = cars * per_car + bottles * deposit + hours * wage
    cost = (earned + rng.choice((-2100, -900, -300, 400, 900, 1800, 2700))) // 500 * 500
    enough = earned >= cost
    gap = abs(earned - cost)
    end = "over" if enough else rng.choice(("gift", "wait", "less"))
    twice = f"{one} added it up twice. They were {money(gap)} short."
    summed = f"{one} added it up, from top to bottom and then from bottom to top. “{money(earned)},” {one.they} said. "
    turns = {
        "over": (
            f"{summed}“That is {money(gap)} too much.”",
            f"“There is no such thing as too much,” said {two}. They spent the rest on lemonade for everybody who had "
            "carried water.",
        )
        if gap
        else (f"{summed}“To the cent.”", f"Nobody said a word until {two} began to laugh."),
        "gift": (
            f"{twice} They sat on the kerb beside the last clean car and looked at the list.",
            "The owner of the car came out, walked round it and whistled. “And the windows, too,” she said. “What is "
            f"still missing?” {two} told her. She laid {money(gap)} on the roof. “Next year do the inside as well.”",
        ),
        "wait": (
            f"{twice} “Then we have not made it,” said {two}.",
            f"“We have made {money(earned)},” said {one}. “It is only {money(gap)} that we have not made yet.” The "
            "next Saturday they were back, with dry sponges and clean water.",
        ),
        "less": (
            f"{twice} “Perhaps you have made a mistake,” said {two}. “No,” said {one}. “That is the sad part.”",
            f"In the end they put the money in the bank and went without {wish} that year. It was a quiet summer. But "
            "each of them could say how it had come to this, line by line.",
        ),
    }
    incomes = {
        "washing cars": cars * per_car,
        "collecting bottles": bottles * deposit,
        "picking apples": hours * wage,
    }
    best = max(incomes, key=lambda work: incomes[work])
    questions = [
        Question(
            "How much had they earned in all?",
            f"They had earned {money(earned)} in all.",
            (
                f"The cars brought {amount(cars)} times {money(per_car)}, which is {money(cars * per_car)}.",
                f"The bottles brought {bottles} times {money(deposit)}, which is {money(bottles * deposit)}.",
                f"The apples brought {amount(hours)} times {money(wage)}, which is {money(hours * wage)}.",
            ),
            money(earned),
            lambda: money(sum([per_car] * cars + [deposit] * bottles + [wage] * hours)),
        ),
        Question(
            "Was what they had earned that day enough?",
            f"Yes, with {money(gap)} to spare."
            if enough and gap
            else "Yes, exactly enough."
            if enough
            else f"No, they were {money(gap)} short.",
            (
                f"All three kinds of work together brought {money(earned)}.",
                f"They needed {money(cost)}.",
            ),
            enough,
            lambda: cost - cars * per_car - bottles * deposit - hours * wage <= 0,
        ),
    ]
    if list(incomes.values()).count(incomes[best]) == 1:
        questions.append(
            Question(
                "Which kind of work brought the most?",
                f"{capital(best)} brought the most.",
                (
                    f"Washing cars brought {money(cars * per_car)}, collecting bottles {money(bottles * deposit)}, and "
                    f"picking apples {money(hours * wage)}.",
                ),
                best,
                lambda: sorted((cents, work) for work, cents in incomes.items())[-1][1],
            )
        )
    return Story(
        rng.choice(("The List on the Kerb", "Three Ways to Earn", "Sponges, Bottles, Apples")),
        (
            rng.choice(
                (
                    f"What they wanted was {wish}. It would cost {money(cost)}, and nobody had it.",
                    f"“{money(cost)},” said {one}. “That is what we need for {wish}.” {two} whistled.",
                )
            ),
            f"So on Saturday morning they began, with all their friends. {capital(count(cars, 'car'))} were washed, at "
            f"{money(per_car)} each. {two} went from door to door and collected {bottles} bottles, for which the shop "
            f"paid {money(deposit)} each.",
            f"{one} helped an old neighbour to pick apples for {count(hours, 'hour')} and was given {money(wage)} an "
            "hour.",
            rng.choice(
                (
                    "In the evening they wrote everything on a sheet of paper, one line for each kind of work.",
                    "At six they put everything in one heap and took a sheet of paper, with a line for each kind "
                    "of work.",
                )
            ),
            *turns[end],
        ),
        ("dialogue", *({"over": (), "gift": ("twist",), "wait": ("moral",), "less": ("sad ending",)}[end])),
        tuple(questions),
    )


WORLD = World(
    topic="Problems with several steps",
    group="number",
    concepts=("problem_solving", "multiplication", "planning", "checking"),
    openings=(
        """Most sums in real life do not come alone. To know what a trip costs you have to know how many are coming,
        what each of them pays, and what the bus costs on top. Nothing about it is hard; only the order matters.""",
        """A problem with several steps is like a staircase. Nobody jumps from the bottom to the top, and nobody needs
        to: each step is low, and it carries the next one.""",
        """The question at the end of a problem is a goal, and often the way to it is found by walking backwards. What
        would I have to know to answer this? And what would I have to know for that?""",
        """Whoever cooks for twelve, lays out a garden or runs a stall calculates in chains: so many of this, times
        that, less what is lost. One wrong link spoils everything behind it, and that is why it is worth looking at
        each.""",
    ),
    asks=(
        "Where do I begin if there are so many numbers?",
        "How do I keep the steps apart?",
        "How can I notice that I have made a mistake?",
        "Which of the given numbers do I need?",
    ),
    ideas=(
        (
            """Begin with the question, not with the numbers. If it asks how much money is left, you need two things:
            how much came in and how much went out. Each of these is a small problem, and for each you look for its
            numbers.""",
            """Tell the story to yourself once without any numbers: she bakes, some break, the rest is sold, the flour
            is paid. Now you know which sums come in which order: a multiplication, a subtraction, a multiplication, a
            subtraction.""",
            """Draw it. Four trays are four boxes on paper, the broken ones are crossed out, beside it stands a purse.
            A poor drawing is enough, for it is not meant to be looked at by anybody else.""",
        ),
        (
            """Write down after each sum what the result is a number of: 48 rolls, 45 sold, €27. A bare 45 may be
            anything two lines later, even euros.""",
            """One line for one step, each with a full stop. Chains like 4 times 12 equals 48 minus 3 equals 45 are
            read as if all of it were equal, and the 48 that is needed once more is hidden in the middle.""",
        ),
        (
            """Guess before you calculate. About five trays with about ten each, at about half a euro: the result must
            be somewhere near €25. If €250 comes out, a nought has crept in.""",
            """Go back from the result. If each of four families gets eleven plants and two are left over, there must
            have been 46. If the beginning comes out again, the steps were right, or wrong twice in the same way,
            which is rare.""",
        ),
        (
            """Not always all of them. A problem may say that a farmer has twelve hens of which ten lay every day. For
            the eggs only the ten count. The twelve are true and of no use here, as most things we know are of no use
            for the question at hand.""",
            """Sometimes a number that is needed is not given, because everybody is thought to know it: that a week
            has seven days, that whoever goes somewhere has to come back, that a dozen is twelve. Before you say that
            a problem cannot be solved, look for what was left unsaid.""",
        ),
    ),
    mistakes=(
        """Some add all the numbers that they find, because something will surely come out. Three trays, twelve buns
        and 50 cents make 65 of nothing at all. Only things of the same kind can be added.""",
        """It is easy to stop one step too early. If the question was how much money is left, the number of buns that
        were sold is only half the way. Read the question once more before you write the answer.""",
        """The order of the steps can change the result. Five less two, times three is nine; five times three, less
        two is thirteen. Whether what breaks is taken off before or after the multiplication depends on what really
        happened.""",
        """Rounding in the middle of a problem makes trouble at the end. If three tickets cost €10, one costs €3.33
        and a bit, and nine of them cost €30, not €29.97. Calculate with the exact number as long as you can.""",
    ),
    scenes=(_stall, _eggs, _outing, _garden, _painting),
    stories=(_cash_box, _goal_nets),
    notes={
        "child": (
            """Do one thing after the other, as in dressing: first the socks, then the shoes. Say aloud what you have
            found out so far.""",
        ),
        "pupil": (
            """Underline the question first. Then write what you know in one column and what you need in another.
            Often one look from one column to the other shows the next step.""",
        ),
        "parent": (
            """If a child is stuck, do not show the next sum. Ask what has been found out so far and what it is a
            number of. In most cases the next step is then found without help.""",
            """Let children plan something real that costs money: a picnic, a birthday table. Give them the sum that
            may be spent and the leaflet of the shop. Nothing explains subtraction better than sausages that have to
            be put back.""",
        ),
        "learner": (
            """Useful words for the steps: first, then, after that, in the end. For results: “that makes”, “that
            leaves”, “so there are”. We say “three times four is twelve” and “twelve divided by four is three”.""",
        ),
        "adult": (
            """Estimates of building costs go wrong less because of wrong sums than because of steps that nobody
            thought of: the skip, the second coat, the day on which it rains. It pays to ask not only whether the
            numbers are right but whether the list is complete.""",
        ),
    },
)
