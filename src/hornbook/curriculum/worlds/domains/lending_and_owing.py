"""Lending, borrowing and owing: whose it is, who has it, and how debts are settled."""

from dataclasses import dataclass, field
from itertools import permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, money, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import either_way, pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_THINGS = (
    "ladder", "atlas", "bicycle pump", "wheelbarrow", "sledge", "tent", "cake tin", "drill", "chess set", "waffle iron",
    "pair of binoculars", "cookery book", "suitcase", "folding table", "guitar", "umbrella", "hedge trimmer", "punch "
    "bowl",
)  # fmt: skip
_USED_UP = (  # what is eaten or burnt, so that only its like can come back
    "two eggs", "a cup of sugar", "three candles", "half a loaf of bread", "a pint of milk", "four onions",
    "a basket of logs", "six stamps", "a spoonful of yeast", "five nails",
)  # fmt: skip


def _euros(whole: int) -> str:
    return money(100 * whole) if whole else "nothing"


@dataclass
class _Thing:
    """Whose it is, and the hands it has gone through."""

    owner: str
    hands: list[str] = field(default_factory=list)
    events: list[tuple[str, str, str]] = field(default_factory=list)

    def lend(self, giver: str, taker: str) -> None:
        self.hands.append(taker)
        self.events.append(("lend", giver, taker))

    def back(self) -> None:
        giver = self.hands.pop()
        self.events.append(("back", giver, self.holder()))

    def holder(self) -> str:
        return self.hands[-1] if self.hands else self.owner

    def giver(self) -> str:
        """From whom the holder has it."""
        return self.hands[-2] if len(self.hands) > 1 else self.owner

    def holder_by_events(self) -> str:
        return self.events[-1][2]

    def open_loans(self) -> list[tuple[str, str]]:
        """Loans that have not been undone, each with who gave and who took."""
        loans: list[tuple[str, str]] = []
        for what, giver, taker in self.events:
            if what == "lend":
                loans.append((giver, taker))
            else:
                loans.remove((taker, giver))
        return loans


def _passed_on(rng: Random) -> Scene:
    """Lent, lent on, perhaps given back half the way."""
    owner, first, second, third = people(rng, 4)
    what = rng.choice(_THINGS)
    thing = _Thing(owner.name)
    thing.lend(owner.name, first.name)
    asked = rng.random() < 0.4
    thing.lend(first.name, second.name)
    told = [
        pick(
            rng,
            f"{owner} has lent {first} {a(what)}.",
            f"{first} has borrowed {a(what)} from {owner}.",
        ),
        f"{first} asked {owner} whether {second} could have it for a while, {owner} agreed, and {first} lent it to "
        f"{second}."
        if asked
        else pick(
            rng,
            f"Without telling {owner}, {first} lent it to {second}.",
            f"{first} lent it to {second} and told nobody else.",
        ),
    ]
    turn = rng.choice(("none", "back", "on"))
    if turn == "back":
        thing.back()
        told.append(f"Yesterday {second} brought it back to {first}.")
    elif turn == "on":
        thing.lend(second.name, third.name)
        told.append(f"{second} then lent it on without telling anybody: {third} has been using it since Monday.")
    holder, giver = thing.holder(), thing.giver()
    loans = thing.open_loans()
    believes = second.name if asked else first.name
    right = believes == holder
    return Scene(
        tuple(told),
        (
            Question(
                f"Whose is the {what} now?",
                f"The {what} is still {owner.own}.",
                ("Lending changes who has a thing, and not whose it is.", f"It was {owner.own} at the beginning."),
                owner.own,
                lambda: f"{thing.events[0][1]}'s",
            ),
            Question(
                f"Who has the {what} now?",
                f"{holder} has the {what}.",
                (
                    f"It went from {owner} to {first}, and from {first} to {second}.",
                    {
                        "none": "Nothing more is told of it.",
                        "back": f"{second} brought it back to {first}.",
                        "on": f"{second} lent it to {third}.",
                    }[turn],
                ),
                holder,
                thing.holder_by_events,
            ),
            Question(
                f"Where does {owner} believe the {what} to be?",
                f"{owner} believes that {believes} has it" + (", which is true." if right else ", which is not true."),
                (
                    f"{owner} gave it to {first}"
                    + (f" and agreed that {second} could have it." if asked else ", and was told of nothing else."),
                    f"In truth {holder} has it now.",
                ),
                believes,
                lambda: next(taker for what, giver_, taker in reversed(thing.events[: 1 + asked])),
            ),
            Question(
                f"To whom should {holder} give the {what} when {holder} no longer needs it?",
                f"{holder} should give it to {giver}"
                + (f", who has to see that it comes back to {owner}." if giver != owner.name else ", whose it is."),
                (
                    f"{holder} has it from {giver}.",
                    "A borrowed thing goes back to the person who handed it over, unless something else has been "
                    "agreed.",
                ),
                giver,
                lambda: loans[-1][0],
            ),
            Question(
                f"If each gives it back to the one it came from, how many times is the {what} handed over before "
                f"{owner} has it again?",
                f"It is handed over {_times(len(loans))}.",
                tuple(f"{taker} gives it back to {giver_}." for giver_, taker in reversed(loans)),
                _times(len(loans)),
                lambda: _times(len(thing.hands)),
            ),
        ),
    )


def _times(many: int) -> str:
    return {1: "once", 2: "twice"}.get(many, f"{number(many)} times")


def _triangle(rng: Random) -> Scene:
    """Three people owe each other in a ring."""
    crowd = people(rng, 3)
    one, two, three = (person.name for person in crowd)
    while True:
        debts = {pair_: rng.randint(2, 15) for pair_ in ((one, two), (two, three), (three, one))}
        if len(set(debts.values())) > 1 or rng.random() < 0.3:
            break
    net = dict.fromkeys((one, two, three), 0)
    for (debtor, creditor), euros in debts.items():
        net[debtor] -= euros
        net[creditor] += euros
    gets = [name for name in net if net[name] > 0]
    gives = [name for name in net if net[name] < 0]
    fewest = max(0, len(gets) + len(gives) - 1)
    asked = rng.choice((one, two, three))

    def purse() -> int:
        """Pay everything from a purse of 100 and look."""
        purses = dict.fromkeys((one, two, three), 100)
        for (debtor, creditor), euros in debts.items():
            for _ in range(euros):
                purses[debtor] -= 1
                purses[creditor] += 1
        return purses[asked] - 100

    owes = next(debt for debt in debts if debt[0] == asked)
    owed = next(debt for debt in debts if debt[1] == asked)
    if fewest == 0:
        way = "everybody would get back just what they had paid."
    elif len(gives) == 1:
        way = _given([(gives[0], name, net[name]) for name in gets]) + "."
    else:
        way = _given([(name, gets[0], -net[name]) for name in gives]) + "."
    result = (
        f"ends up with {_euros(net[asked])} more" if net[asked] > 0 else f"ends up with {_euros(-net[asked])} less"
    ) if net[asked] else "ends up with exactly as much as before"  # fmt: skip
    lines = [f"{debtor} owes {creditor} {_euros(euros)}." for (debtor, creditor), euros in debts.items()]
    rng.shuffle(lines)
    biggest = max(debts.values())
    return Scene(
        (
            pick(rng, "Three friends have been lending each other money.", "Three people go through their old debts."),
            *lines,
        ),
        (
            Question(
                f"If all pay what they owe, how does it change {asked}'s purse?",
                f"{asked} {result}.",
                (
                    f"{asked} pays {_euros(debts[owes])} to {owes[1]} and is paid {_euros(debts[owed])} by {owed[0]}.",
                    "What counts is the difference.",
                ),
                result,
                lambda: (
                    f"ends up with {_euros(abs(purse()))} {'more' if purse() > 0 else 'less'}"
                    if purse()
                    else "ends up with exactly as much as before"
                ),
            ),
            Question(
                "With how few payments can everything be settled?",
                f"Everything can be settled with {count(fewest, 'payment') if fewest else 'none'}: {way}",
                (
                    "For each person, only what comes in less what goes out matters.",
                    capital(listing([_balance(name, net[name]) for name in net])) + ".",
                ),
                fewest if fewest else "none",
                lambda: _fewest_payments(list(net.values())) or "none",
            ),
            Question(
                "How much money changes hands if every debt is paid separately?",
                f"In all, {_euros(sum(debts.values()))} changes hands.",
                (f"The three debts are added up: {listing([_euros(euros) for euros in debts.values()])}.",),
                _euros(sum(debts.values())),
                lambda: _euros(3 * biggest - sum(biggest - euros for euros in debts.values())),
            ),
            either_way(
                rng,
                Question(
                    f"Does {asked} owe {owed[0]} anything?",
                    f"No, it is the other way round: {owed[0]} owes {asked} {_euros(debts[owed])}.",
                    ("To owe has a direction, from the one who has to pay to the one who is to be paid.",),
                    False,
                    lambda: (asked, owed[0]) in debts,
                ),
                f"Is it {owed[0]} who owes {asked} money, and not the other way round?",
                f"Yes, {owed[0]} owes {asked} {_euros(debts[owed])}.",
            ),
        ),
    )


def _balance(name: str, net: int) -> str:
    if net == 0:
        return f"{name} is level"
    return f"{name} is to get {_euros(net)}" if net > 0 else f"{name} has to give {_euros(-net)}"


def _given(payments: list[tuple[str, str, int]]) -> str:
    """Who gives how much to whom; all payments have the giver or the taker in common."""
    if len({giver for giver, _, _ in payments}) == 1:
        return f"{payments[0][0]} gives {listing([f'{taker} {_euros(euros)}' for _, taker, euros in payments])}"
    return listing([f"{giver} gives {taker} {_euros(euros)}" for giver, taker, euros in payments])


def _fewest_payments(nets: list[int]) -> int:
    """By trying: one payment if two balances are opposite and the third is nil, and so on."""
    if not any(nets):
        return 0
    return 1 if any(x + y == 0 and z == 0 for x, y, z in permutations(nets)) else 2


def _instalments(rng: Random) -> Scene:
    """Paid back in parts."""
    lender, borrower = pair(rng)
    weekly = rng.choice((5, 6, 8, 9, 10, 12))
    weeks = rng.randint(4, 9)
    rest = rng.choice((0, 0, 1, 2))
    loan = weekly * weeks + rest
    number_of = weeks + (rest > 0)
    some = rng.randint(1, weeks - 1)
    owed = loan - some * weekly
    what = pick(
        rng, "a second-hand bicycle", "new glasses", "a train ticket", "the repair of the stove", "a winter coat"
    )

    def paying(missed: int = 0) -> list[int]:
        """Friday by Friday; one that is missed is made up for on the next."""
        left: int = loan
        paid: list[int] = []
        while left > 0:
            due = 0 if len(paid) + 1 == missed else 2 * weekly if missed and len(paid) == missed else weekly
            paid.append(min(due, left))
            left -= paid[-1]
        return paid

    return Scene(
        (
            pick(
                rng,
                f"{lender} has lent {borrower} {_euros(loan)} for {what}.",
                f"For {what} {borrower} has borrowed {_euros(loan)} from {lender}.",
            ),
            f"They have agreed that {borrower} pays back {_euros(weekly)} every Friday, and on the last Friday "
            "whatever is left."
            if rest
            else f"They have agreed that {borrower} pays back {_euros(weekly)} every Friday.",
            f"{lender} wants nothing more than the sum that was lent.",
        ),
        (
            Question(
                f"How much does {borrower} still owe after {count(some, 'Friday')}?",
                f"{borrower} still owes {_euros(owed)}.",
                (
                    f"By then {_euros(some * weekly)} has been paid back.",
                    f"Of {_euros(loan)} that leaves the rest.",
                ),
                _euros(owed),
                lambda: _euros(sum(paying()[some:])),
            ),
            Question(
                "How many Fridays does it take until everything is paid back?",
                f"It takes {count(number_of, 'Friday')}.",
                (
                    f"{capital(amount(weeks))} times {_euros(weekly)} is {_euros(weeks * weekly)}.",
                    f"{_euros(rest)} is still missing then, and that is for one Friday more."
                    if rest
                    else "That is exactly the sum that was lent.",
                ),
                number_of,
                lambda: len(paying()),
            ),
            Question(
                "How much is paid on the last Friday?",
                f"On the last Friday {_euros(rest or weekly)} is paid.",
                (
                    f"After {count(number_of - 1, 'Friday')} {_euros(weekly * (number_of - 1))} has been paid.",
                    f"The loan was {_euros(loan)}.",
                ),
                _euros(rest or weekly),
                lambda: _euros(paying()[-1]),
            ),
            either_way(
                rng,
                Question(
                    f"If {borrower} misses the second Friday and pays double on the third, does it all take longer?",
                    "No, it ends on the same Friday as before.",
                    ("After the double payment just as much has been paid as without the gap.",),
                    False,
                    lambda: len(paying(missed=2)) > len(paying()),
                ),
                f"If {borrower} misses the second Friday and pays double on the third, is everything paid back on "
                "the "
                "same Friday as before?",
                "Yes, it ends on the same Friday.",
            ),
        ),
    )


_OUTINGS = (  # what was paid for, with the lowest and highest price in euros
    ("a day at the lake", (("the boat", 15, 30), ("the sandwiches", 6, 15), ("the train", 12, 27))),
    ("a weekend in a hut", (("the hut", 40, 80), ("the food", 20, 45), ("the wood", 6, 15))),
    ("a trip to the fair", (("the tickets", 12, 30), ("the bus", 6, 12), ("the pies", 9, 18))),
    ("a picnic", (("the bread and cheese", 9, 20), ("the lemonade", 3, 8), ("the cakes", 6, 15))),
    ("a supper together", (("the fish", 15, 30), ("the vegetables", 5, 12), ("the ice cream", 6, 14))),
    ("a film evening", (("the hire of two films", 5, 10), ("the hire of a projector", 12, 25), ("the nuts", 3, 8))),
    ("a concert evening", (("the seats", 30, 75), ("the taxi", 9, 20), ("the supper", 20, 50))),
)


def _outing(rng: Random) -> Scene:
    """Each has paid for something; all are to have paid the same."""
    names = [person.name for person in people(rng, 3)]
    event, priced = rng.choice(_OUTINGS)
    items = [item for item, _, _ in priced]
    while True:
        paid = [rng.randint(low, high) for _, low, high in priced]
        if sum(paid) % 3 == 0 and len(set(paid)) == 3:
            share = sum(paid) // 3
            if share not in paid:
                break
    over = [n for n in range(3) if paid[n] > share]
    under = [n for n in range(3) if paid[n] < share]
    asked = rng.choice(under)
    lacks = share - paid[asked]
    most = max(range(3), key=lambda n: paid[n])
    if len(over) == 1:
        payments = [(names[n], names[over[0]], share - paid[n]) for n in under]
    else:
        payments = [(names[under[0]], names[n], paid[n] - share) for n in over]

    def levelled() -> int:
        """Euro by euro from the one who has paid least to the one who has paid most, until all are level."""
        spent, moved = paid.copy(), 0
        while len(set(spent)) > 1:
            low, high = spent.index(min(spent)), spent.index(max(spent))
            spent[low], spent[high] = spent[low] + 1, spent[high] - 1
            moved += low == asked
        return moved

    return Scene(
        (
            f"{listing(names)} have had {event} and want to share the costs equally.",
            capital(
                listing(
                    [
                        f"{name} has paid {_euros(euros)} for {item}"
                        for name, euros, item in zip(names, paid, items, strict=True)
                    ]
                )
            )
            + ".",
        ),
        (
            Question(
                "How much is each person's share?",
                f"Each person's share is {_euros(share)}.",
                (f"Together it cost {_euros(sum(paid))}.", "That is divided by three."),
                _euros(share),
                lambda: _euros(sorted(paid)[0] + sum(euros - min(paid) for euros in paid) // 3),
            ),
            Question(
                f"How much does {names[asked]} still have to pay?",
                f"{names[asked]} still has to pay {_euros(lacks)}.",
                (
                    f"A share is {_euros(share)}, since everything together cost {_euros(sum(paid))}.",
                    f"{names[asked]} has paid {_euros(paid[asked])} so far.",
                ),
                _euros(lacks),
                lambda: _euros(levelled()),
            ),
            Question(
                "Who gives how much to whom, so that all have paid the same?",
                _given(payments) + ".",
                (
                    f"A share is {_euros(share)}.",
                    capital(listing([_beside(name, euros, share) for name, euros in zip(names, paid, strict=True)]))
                    + ".",
                ),
                dict.fromkeys(names, share),
                lambda: {
                    name: paid[n]
                    + sum(e for g, _, e in payments if g == name)
                    - sum(e for _, t, e in payments if t == name)
                    for n, name in enumerate(names)
                },
            ),
            either_way(
                rng,
                Question(
                    f"{names[most]} has paid the most. Does {names[most]} have to pay anything else?",
                    f"No, {names[most]} gets {_euros(paid[most] - share)} back.",
                    (f"{names[most]} has paid {_euros(paid[most])}, which is more than a share of {_euros(share)}.",),
                    False,
                    lambda: paid[most] * 3 < sum(paid),
                ),
                f"Does {names[most]}, who has paid the most, get something back?",
                f"Yes, {names[most]} gets {_euros(paid[most] - share)} back.",
            ),
        ),
    )


def _beside(name: str, euros: int, share: int) -> str:
    return f"{name} has paid {_euros(abs(euros - share))} too {'much' if euros > share else 'little'}"


def _kinds(rng: Random) -> Scene:
    """Some things come back themselves, others can only be replaced."""
    host, neighbour = pair(rng)
    lasting, used = rng.sample(_THINGS, 2), rng.sample(_USED_UP, 2)
    borrowed = [a(thing) for thing in lasting] + used
    rng.shuffle(borrowed)
    returned = rng.choice(borrowed)
    open_ = [thing for thing in borrowed if thing != returned]
    new = rng.choice(used)
    return Scene(
        (
            pick(
                rng,
                f"In one week {neighbour} has borrowed from {host} {listing(borrowed)}.",
                f"This week {host} has lent {neighbour} {listing(borrowed)}.",
            ),
            f"{neighbour} has used everything as it is meant to be used.",
            f"On Saturday {neighbour} rings at {host.own} door and brings back {_the(returned)}."
            if returned not in used
            else f"On Saturday {neighbour} rings at {host.own} door and brings {returned} from the shop in return.",
        ),
        (
            Question(
                "Which of the borrowed things can come back themselves?",
                f"Only {listing([f'the {thing}' for thing in sorted(lasting)])} can.",
                (
                    f"{capital(listing([_the(thing) for thing in used]))} are used up.",
                    "What wears out only slowly is returned itself.",
                ),
                listing([f"the {thing}" for thing in sorted(lasting)]),
                lambda: listing(sorted(_the(thing) for thing in borrowed if thing not in _USED_UP)),
            ),
            Question(
                "How many of the loans are still open on Saturday evening?",
                f"{capital(amount(len(open_)))} are still open: {listing([_the(thing) for thing in open_])}.",
                (f"{capital(amount(len(borrowed)))} things were borrowed, and {_settled(returned in used)}.",),
                len(open_),
                lambda: sum(thing != returned for thing in borrowed),
            ),
            either_way(
                rng,
                Question(
                    f"Does {neighbour} have to bring back the very same {_the(new)[4:]}?",
                    f"No, {neighbour} has to bring back just as much of the same kind.",
                    (f"{neighbour} used them as they are meant to be used, so they cannot come back.",)
                    if new[:2] != "a " and not new.startswith("half")
                    else (f"{neighbour} used it as it is meant to be used, so it cannot come back.",),
                    False,
                    lambda: new not in _USED_UP,
                ),
                f"Is it enough if {neighbour} brings back as much of the same kind instead of {_the(new)}?",
                "Yes, the same amount of the same kind is enough.",
            ),
            either_way(
                rng,
                Question(
                    f"Could {neighbour} keep the {lasting[0]} and give {host} a different one without asking?",
                    f"No, {host} lent that one and can expect that one.",
                    (
                        f"The {lasting[0]} is still {host.own}, even while {neighbour} has it.",
                        "Exchanging it is for the owner to decide.",
                    ),
                    False,
                    lambda: a(lasting[0]) in _USED_UP,
                ),
                f"Does {neighbour} have to ask {host} before giving back a different {lasting[0]}?",
                f"Yes, {host} lent that one and can expect that one.",
            ),
        ),
    )


def _the(thing: str) -> str:
    """ "the ladder" for "a ladder", "the two eggs" for "two eggs"."""
    return "the " + (thing.split(" ", 1)[1] if thing.startswith(("a ", "an ")) else thing.replace("half a", "half"))


def _settled(replaced: bool) -> str:
    return "one has been replaced" if replaced else "one has been brought back"


_MISHAPS = {  # what happens to it, what mends it, what the owner may have known
    "ladder": ("a rung broke", "a new rung of ash wood", "That rung was cracked when I lent it to you"),
    "sledge": ("a runner came off", "a screw from the smith", "That runner had been loose since last winter"),
    "wheelbarrow": ("the wheel buckled", "a second-hand wheel", "That wheel had been wobbling since spring"),
    "spade": ("the shaft snapped", "a new shaft", "The woodworm had been in that shaft for years"),
    "rake": ("four teeth broke off", "four new teeth", "I had only glued those teeth in"),
    "deck chair": ("the canvas tore", "a strip of sailcloth", "The canvas was as thin as a leaf"),
    "hand cart": ("the axle bent", "an hour at the smith's", "The axle was made for half of such a load"),
    "scythe": ("the handle came off", "a wedge of oak", "The wedge had been missing for a year"),
}


def _broken(rng: Random) -> Story:
    """A borrowed thing breaks: told, mended, or hidden."""
    owner, borrower = pair(rng)
    thing = rng.choice(tuple(_MISHAPS))
    happened, cure, known = _MISHAPS[thing]
    days = rng.randint(3, 9)
    kept = days + rng.randint(2, 6)
    way = rng.choice(("tell", "mend", "hide", "hide"))
    old = rng.random() < 0.5
    first = (
        f"{borrower} stood before it for a while. “I could just put it back into the shed,” {borrower.they} "
        "thought. “Nobody saw it.”"
    )
    turn = {
        "tell": (
            f"Then {borrower} went straight to {owner.own} house and rang before {borrower.their} courage had time to "
            f"cool. “I have broken it,” {borrower.they} said, “and I should like to put it right.”",
            f"{owner} turned the {thing} over. “{known},” {owner.they} said. “It is I who should have told you "
            "something.”"
            if old
            else f"{owner} turned the {thing} over. “It needs {cure},” {owner.they} said. “Come in, we will do it "
            "together.”",
        ),
        "mend": (
            f"It needed {cure}. {borrower} saw to it, and it took {number(kept - days)} days longer than had been "
            f"agreed. “I am late, and here is why,” {borrower.they} said when {borrower.they} brought the {thing} "
            "back.",
            f"{owner} looked for the mended place and did not find it at once. “It was never as good as this,” "
            f"{owner.they} "
            "said. “You should break something of mine every year.”"
            if old
            else f"{owner} looked for the mended place and did not find it at once. “I would rather have known on "
            "the day,” "
            f"{owner.they} said, “for I have been looking down the road for you. But it is well done.”",
        ),
        "hide": (
            f"So {borrower} leaned the {thing} in the shed, broken side to the wall, and called through the door "
            "that it was back.",
            pick(
                rng,
                f"In spring {owner} took it out. {owner.They} looked at it for a long time. From then on "
                f"{owner.they} lent {borrower} good advice and nothing else.",
                f"A week later {owner} met {borrower} on the road. “Did it do its work?” “Very well,” said "
                f"{borrower}. “I am glad,” said {owner}, who had already seen the broken side, and waited one moment "
                "longer. But nothing more came.",
                f"That night {borrower} could not sleep. At six in the morning {borrower.they} was back at the shed, "
                f"and so was {owner}, with the {thing} in {owner.their} hands. “I was wondering,” said {owner}, "
                "“whether you would come.”",
            ),
        ),
    }[way]
    late = way == "mend"
    confessed = way != "hide"
    return Story(
        pick(
            rng,
            f"The Borrowed {thing.title()}",
            "Broken Side to the Wall" if way == "hide" else "Put Right",
            f"{owner.own} {thing.title()}",
        ),
        (
            pick(
                rng,
                f"{borrower} needed {a(thing)} and had none. {owner} had one. “You can have it for {number(days)} "
                f"days,” said {owner}.",
                f"“Bring it back as you got it,” said {owner}, and lent {borrower} {owner.their} {thing} for "
                f"{number(days)} days.",
            ),
            f"All went well until the last day but one. Then {happened}. It was nobody's fault, or not much.",
            first,
            *turn,
        ),
        ("dialogue", *(("sad ending", "conflict") if not confessed else ("moral", *(("twist",) if old else ())))),
        (
            Question(
                f"Did {borrower} tell {owner} what had happened when the {thing} came back?",
                f"Yes, {borrower} said it openly." if confessed else f"No, {borrower} hid it.",
                (
                    f"{borrower} said, “I have broken it.”"
                    if way == "tell"
                    else f"{borrower} said why {borrower.they} was late."
                    if way == "mend"
                    else f"{borrower} leaned the {thing} with its broken side to the wall.",
                ),
                confessed,
                lambda: not any("broken side to the wall" in part for part in turn),
            ),
            Question(
                f"After how many days was the {thing} brought back?" if late else "For how many days had it been lent?",
                f"It was brought back after {count(kept, 'day')}."
                if late
                else f"It had been lent for {count(days, 'day')}.",
                (
                    f"It had been lent for {number(days)} days, and the mending took {number(kept - days)} days longer."
                    if late
                    else f"{owner} lent it for that time, before anything had happened.",
                ),
                kept if late else days,
                lambda: days + len(range(days, kept)) if late else days,
            ),
            Question(
                f"Whose was the {thing} while {borrower} was using it?",
                f"It was {owner.own} all the time.",
                (f"{owner} had lent it, and what is lent is not given away.",),
                owner.own,
                lambda: f"{_Thing(owner.name, [borrower.name]).owner}'s",
            ),
        ),
    )


_WORKS = (
    "mowing",
    "digging",
    "whitewashing",
    "hay making",
    "roofing",
    "wood chopping",
    "hedge cutting",
    "apple picking",
)
_TROUBLE = (
    "It had rained for three days",
    "The bridge was closed",
    "The ferry was not running",
    "Snow had shut the road",
)


def _ring(rng: Random) -> Story:
    """Everyone owes the next one hours of work; talked over in a ring, most of it vanishes."""
    one, two = pair(rng)
    three = next(who for who in people(rng, 3) if who.name not in (one.name, two.name))
    works = rng.sample(_WORKS, 3)
    least = rng.randint(2, 6)
    extra = rng.choice(([0, 0, 0], [0, 0, rng.randint(1, 4)], [0, rng.randint(1, 4), 0], [rng.randint(1, 4), 0, 0]))
    hours = [least + more for more in extra]
    names = [one.name, two.name, three.name]
    rest = sum(extra)
    debtor = names[next((n for n in range(3) if extra[n]), 0)]
    creditor = names[(names.index(debtor) + 1) % 3]
    where = pick(rng, "in the inn", "under the roof of the bus shelter", "in the waiting room", "in the smithy")
    stubborn = rng.random() < 0.35
    after = (
        (
            f"“Then nobody owes anybody anything,” said {one}. “And nobody has lifted a finger.” They looked at their "
            "hands."
            if rest == 0
            else f"“Then only {count(rest, 'hour')} {'is' if rest == 1 else 'are'} left,” said {one}. That was what "
            f"{debtor} owed {creditor}, and all the rest had gone up in smoke.",
            pick(
                rng,
                f"“I had been avoiding you for weeks,” said {two} to {three}. “And I you,” {three} answered, "
                "“though I "
                "owed you nothing. It is just as awkward to be owed.”",
                f"They ordered tea to celebrate. {two} paid for it, and so there was a debt in the world again.",
            ),
        )
        if not stubborn
        else (
            f"“No,” said {two}. “I will not let go of {number(hours[0])} hours of {works[0]} because somebody can "
            f"count on {one.their} fingers. I want them done.”",
            f"So all of them worked. {one} did the {works[0]} for {two}, {two} did the {works[1]} for {three}, and "
            f"{three} did the {works[2]} for {one}. At the end they were tired and quits"
            + (
                ", and each had something done that needed doing. “You see,” said " + f"{two}."
                if rest == 0
                else f", except that {debtor} had worked {count(rest, 'hour')} more than had been done for {debtor}."
            ),
        )
    )

    def cancelled() -> int:
        """Hour by hour round the ring, until one of the debts is gone."""
        left = hours.copy()
        while all(left):
            left = [n - 1 for n in left]
        return sum(left)

    return Story(
        pick(rng, "The Ring of Debts", "Three Circles", "What Was Owed", "Going Round"),
        (
            f"{rng.choice(_TROUBLE)}, and {one}, {two} and {three} sat {where} and could not get away from each other.",
            f"It was awkward, for {one} owed {two} {count(hours[0], 'hour')} of {works[0]} from last year, {two} "
            f"owed {three} {count(hours[1], 'hour')} of {works[1]}, and {three} owed {one} {count(hours[2], 'hour')} "
            f"of {works[2]}.",
            pick(
                rng,
                f"For a long time nobody spoke. Then {three} began to draw circles on the steamed-up window, three "
                "of them, with arrows in between.",
                f"“Let us get it over,” {three} said, and laid three spoons on the table, each pointing to the next.",
            ),
            f"“An hour is an hour,” said {one}. “If I work {number(least)} hours for {two}, and {two} works "
            f"{number(least)} for {three}, and {three} works {number(least)} for me, then we might as well stay "
            "at home.”",
            *after,
        ),
        ("dialogue", "twist", *(("conflict",) if stubborn else ())),
        (
            Question(
                "How many hours could be struck out from each of the three debts?",
                f"{capital(count(least, 'hour'))} could be struck out from each.",
                (
                    f"The debts were {listing([number(n) for n in hours])} hours.",
                    "No more can be struck out from each than the smallest of them.",
                ),
                least,
                lambda: (sum(hours) - cancelled()) // 3,
            ),
            Question(
                "Would anything still be owed after the ring had been struck out?",
                f"Yes, {debtor} would still owe {creditor} {count(rest, 'hour')}."
                if rest
                else "No, nothing would be owed any more.",
                (
                    f"From each of the debts {count(least, 'hour')} {'is' if least == 1 else 'are'} taken off, and "
                    + ("one of them is larger than that." if rest else "all three are exactly as large as that."),
                ),
                rest > 0,
                lambda: cancelled() != 0,
            ),
            Question(
                "Were the debts in the ring struck out in the end?",
                f"No, {two} wanted the work to be done." if stubborn else "Yes, they agreed on it without any work.",
                (
                    f"{two} would not let go of the hours, and all of them worked."
                    if stubborn
                    else "The others saw that to work in a ring would leave everybody where they had been before.",
                ),
                not stubborn,
                lambda: not any("all of them worked" in part for part in after),
            ),
        ),
    )


WORLD = World(
    topic="Lending, borrowing and owing",
    group="people",
    concepts=("ownership", "debts", "subtraction", "trust", "settling_up"),
    openings=(
        """Lending splits something that otherwise belongs together. One person owns the thing, another has it. Most
        of the quarrels about borrowed ladders come from somebody forgetting the one or the other.""",
        """A debt is a promise with a number in it. It says who owes, to whom, and how much, and it lasts until it is
        paid or the other lets it go. Leave out one of the three and two people will remember it differently.""",
        """In a street of thirty houses where everyone owns a drill, thirty drills lie in drawers nearly all the time.
        Two would do. What makes the other 28 necessary is only that nobody likes to ask.""",
        """An egg that is lent never comes back. What comes back is another egg. With a book it is different: the very
        same copy is expected, with its coffee stain and the name on the first page.""",
        """“I owe you” and “you owe me” look alike and mean opposite things. One of them makes a purse lighter by and
        by, the other heavier. An arrow drawn on paper, from the one who must pay to the one who is to be paid, keeps
        them apart.""",
    ),
    asks=(
        "Whose is a thing while it is lent?",
        "How do we find out who owes whom how much?",
        "What if a borrowed thing gets broken or lost?",
        "Why do people lend at all?",
    ),
    ideas=(
        (
            """A lent thing remains the owner's. The borrower may use it, and must look after it, but may not sell it,
            change it, or give it away. Whoever passes a borrowed bicycle on to a third person without asking is
            lending what belongs to someone else.""",
            """Ask two questions apart: whose is it, and who has it? For a library book the answers are different for
            three weeks, and nobody finds it strange. If it is lent on, the chain gets longer, but its first link does
            not change.""",
            """A thing stays the lender's to the end of the loan, and the loan ends when the thing is back, not
            before. It does not end because a year has passed or because nobody has mentioned it. Time only makes it
            harder to talk about.""",
        ),
        (
            """For a shared outing, add up all that was paid, divide it by the number of people, and compare. Three
            friends paid €10, €20 and €30: €60 together, €20 each. The first gives €10 to the third, and the second is
            already level.""",
            """Debts in a ring can be shortened. If Ada owes Ben €5, Ben owes Carlo €5 and Carlo owes Ada €5, then
            nothing at all has to be paid. Each would get with one hand what the other hand has just given away.""",
            """Paying in parts is subtraction, repeated. Of €50, after six weeks at €5, €20 is left. It helps both to
            write it down at each payment, since memory rounds off in its owner's favour.""",
        ),
        (
            """When a borrowed thing is damaged, the borrower says so at once and offers to make it good. Telling it
            late costs more than the thing: the owner then wonders what else was not told. Whether it was an accident
            matters for the anger, and little for who sees to the mending.""",
            """Something that was about to fall apart anyway is a hard case. If the handle was loose when it was lent,
            the owner should have said so. A fair lender tells the faults of a thing before the other discovers
            them.""",
        ),
        (
            """Lending is good for both sides. The lender loses nothing that is needed that day, and the borrower
            saves buying something to use it once. Most of all it makes a thread between two houses: whoever has
            borrowed a ladder can be asked for a cake tin.""",
            """A person who lends trusts twice: that the thing will come back, and that it will be whole. Trust grows
            on small loans. Nobody begins with the violin; it begins with a pencil.""",
        ),
    ),
    mistakes=(
        """“I have had it for so long that it is mine now,” says somebody about a borrowed rake. Having and owning are
        two things. The rake has only been lent for a long time.""",
        """If one of three friends has paid €30 for all, the others do not owe €15 each. Split three ways it is €10
        each: the one who paid has eaten a third of it, too.""",
        """Some think that paying back means being friends no longer, as if a debt held people together. Mostly it is
        the other way round. Those who owe and cannot pay begin to cross the road.""",
        """An apple can be lent only in a manner of speaking. If it is eaten, it has been given, or else exchanged for
        a later apple. It is wise to say beforehand which of the two is meant.""",
    ),
    scenes=(_passed_on, _triangle, _instalments, _outing, _kinds),
    stories=(_broken, _ring),
    notes={
        "child": (
            """Put a slip of paper into the gap on the shelf where the lent book stood, with the name of the one who
            has it. The shelf remembers better than you do.""",
        ),
        "learner": (
            """The one who gives “lends”; the one who takes “borrows”. I lend my pen to you; you borrow it from me.
            The past of “lend” is “lent”.""",
            """We owe something “to” somebody, or owe somebody something: I owe him an apology, I owe it to him.""",
        ),
        "parent": (
            """Before lending a toy, a child has to be sure that it will come back. “Until the big hand is at the top”
            is worth more than “later”.""",
        ),
        "adult": (
            """Two lists of the same debts, kept by the two sides, are mostly honest and seldom equal. Each side
            remembers best what it handed over. A note on paper spares both the discovery.""",
        ),
    },
)
