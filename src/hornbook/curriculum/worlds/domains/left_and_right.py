"""Left and right: round a table, in a row, on a river bank and in a box of gloves; whose left is meant."""

from itertools import combinations, pairwise
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_OTHER = {"left": "right", "right": "left"}
_AT = ((0, -1), (-1, 0), (0, 1), (1, 0))  # the sides of a table, clockwise as seen from above


def _by_sight(seat: int, hand: str) -> int:
    """Who sits at somebody's hand, by turning the line of sight by a quarter."""
    x, y = _AT[seat]
    look = (-x, -y)
    aside = (-look[1], look[0]) if hand == "left" else (look[1], -look[0])
    return _AT.index(aside)


def _table(rng: Random) -> Scene:
    """Four people round a table; to the left of each sits the next one clockwise."""
    seats = people(rng, 4)
    one, hand = seats[0], rng.choice(("left", "right"))
    step = 1 if hand == "left" else -1
    beside, across, last = seats[step], seats[2], seats[-step]
    passed = rng.choice(("the salt", "the bread basket", "a bowl of cherries", "the water jug", "a plate of dumplings"))
    return Scene(
        (
            rng.choice(
                (
                    f"{listing([p.name for p in seats])} sit at a square table, one at each side, facing the middle."
                    if rng.random() < 0.5
                    else "Four friends are having supper at a square table, one at each side, facing the middle.",
                    "Four people are playing cards at a square table. Each of them has one side, and all face the "
                    "middle.",
                )
            ),
            f"At {one.own} {hand} hand sits {beside}, and opposite {one} sits {across}.",
            f"The fourth is {last}.",
        ),
        (
            Question(
                f"Who sits at {one.own} {_OTHER[hand]} hand?",
                f"{last} sits there.",
                (
                    f"Opposite {one} is {across}, and on the {hand} is {beside}.",
                    "Only one seat and one person are left over.",
                ),
                last.name,
                lambda: seats[_by_sight(0, _OTHER[hand])].name,
            ),
            Question(
                f"On which side of {across} does {beside} sit?",
                f"{beside} sits on the {_OTHER[hand]} of {across}.",
                (
                    f"{across} faces {one}, so {across.own} {_OTHER[hand]} is where {one.own} {hand} is.",
                    f"{beside} sits on the {hand} of {one}.",
                ),
                _OTHER[hand],
                lambda: next(side for side in _OTHER if seats[_by_sight(2, side)] is beside),
            ),
            Question(
                f"{one} hands {passed} to the neighbour on the {hand}, who hands it on to the {hand}, and so on. "
                "After how many times is it back where it began?",
                "After four times it is back.",
                (
                    f"It goes from {one} to {beside}, then to {across} and to {last}.",
                    f"The next on the {hand} of {last} is {one} again.",
                ),
                4,
                lambda: _times_round(hand),
            ),
            Question(
                f"Everybody gets up and moves one seat to the {hand}. Who sits where {across} sat before?",
                f"{beside} sits there now.",
                (
                    f"The one who comes to that seat had it on the {hand}.",
                    f"{across} sat on the {hand} of {beside}.",
                ),
                beside.name,
                lambda: next(p.name for i, p in enumerate(seats) if _by_sight(i, hand) == 2),
            ),
        ),
    )


def _times_round(hand: str) -> int:
    seat, times = _by_sight(0, hand), 1
    while seat:
        seat, times = _by_sight(seat, hand), times + 1
    return times


def _turning(rng: Random) -> Scene:
    """A person turns in a room with a thing at each wall."""
    who = people(rng, 1)[0]
    around = rng.sample(
        ("the window", "the door", "the piano", "the stove", "the bookcase", "the clock", "the bed", "the mirror",
         "the aquarium", "the painting of a ship", "the sofa", "the washbasin"), 4,
    )  # fmt: skip
    turns = [rng.choice(("left", "right")) for _ in range(rng.choice((1, 2, 2, 3)))]
    faced = 0
    for turn in turns:
        faced = (faced + (1 if turn == "right" else -1)) % 4
    front, left = around[faced], around[faced - 1]
    ahead, right, behind, at_left = around

    def by_shifting() -> list[str]:
        """The room turned round the person instead."""
        room = list(around)
        for turn in turns:
            room = room[1:] + room[:1] if turn == "right" else room[-1:] + room[:-1]
        return room

    seen = _seen(around, turns)
    made = f"a quarter turn to the {turns[0]}" if len(turns) == 1 else _turns(turns)
    undo = "right" if faced == 3 else "left" if faced == 1 else ""
    questions = [
        Question(
            f"What does {who} see straight ahead now?",
            f"{who} sees {front}.",
            (
                *(f"After the {word} turn {who.they} faces {thing}." for word, thing in seen[:-1]),
                f"From there, {front} is on the {turns[-1]}, and the last turn goes that way.",
            )
            if len(turns) > 1
            else (f"At first {front} was on {who.their} {turns[0]}, and {who.they} turned that way.",),
            front,
            lambda: by_shifting()[0],
        ),
        Question(
            f"What is on {who.own} left now?",
            f"On {who.their} left is {left}.",
            (
                f"{who.They} now faces {front}.",
                f"With {front} ahead and {around[faced - 2]} behind, {left} is on the left.",
            ),
            left,
            lambda: by_shifting()[3],
        ),
    ]
    if undo:
        questions.append(
            Question(
                f"With which single quarter turn does {who} face {ahead} again?",
                f"A quarter turn to the {undo} is enough.",
                (f"{who.They} faces {front}, and {ahead} is on {who.their} {undo}.",),
                undo,
                lambda: "left" if by_shifting()[3] == ahead else "right",
            )
        )
    elif len(turns) == 2:
        same = turns[0] == turns[1]
        questions.append(
            Question(
                f"Would {who} face the same way if both turns had been made to the other side?",
                f"Yes, {who.they} would face {front} all the same.",
                (
                    "Two quarter turns to the same side make a half turn, and half a turn to the left ends like half a "
                    "turn to the right." if same else "The second turn undoes the first, whichever of them goes left.",
                ),
                True,
                lambda: _seen(around, [_OTHER[t] for t in turns])[-1][1] == front,
            )
        )  # fmt: skip
    return Scene(
        (
            rng.choice(
                (
                    f"{who} stands in the middle of a room and faces {ahead}.",
                    f"In the middle of a square room {who} stands facing {ahead}.",
                )
            ),
            rng.choice(
                (
                    f"On {who.their} right is {right}, on {who.their} left {at_left}, and behind {who.them} {behind}.",
                    f"{capital(at_left)} is on {who.their} left, {right} on {who.their} right, and {behind} at "
                    f"{who.their} back.",
                )
            ),
            f"Now {who.they} makes {made}.",
        ),
        tuple(questions),
    )


def _turns(turns: list[str]) -> str:
    told = [f"a quarter turn to the {turns[0]}"]
    for before, turn in pairwise(turns):
        told.append(f"{'another' if before == turn else 'one'} to the {turn}")
    return ", then ".join(told)


def _seen(around: list[str], turns: list[str]) -> list[tuple[str, str]]:
    """What is ahead after each turn."""
    ahead, found = 0, []
    for word, turn in zip(("first", "second", "third"), turns, strict=False):
        ahead += 1 if turn == "right" else 3
        found.append((word, around[ahead % 4]))
    return found


def _photo(rng: Random) -> Scene:
    """People in a row who look at the camera."""
    row = people(rng, rng.choice((4, 5)))
    what = rng.choice(("school photo", "wedding photo", "picture in the local paper", "photo from the rowing club"))
    middle = rng.randrange(1, len(row) - 1)
    asked, hand = row[middle], rng.choice(("left", "right"))
    named = row[middle - 1] if hand == "right" else row[middle + 1]
    end = rng.choice(("left", "right"))
    second = row[1] if end == "left" else row[-2]
    own = {person.name: len(row) - place for place, person in enumerate(row)}  # from their own right
    return Scene(
        (
            f"In {a(what)}, {listing([p.name for p in row])} stand in a row and look at the camera.",
            rng.choice(
                (
                    "They are named from left to right, as you see them in the picture.",
                    "This is their order for whoever looks at the picture, from left to right.",
                )
            ),
        ),
        (
            Question(
                f"Who was standing at {asked.own} {hand} hand?",
                f"{named} was standing there.",
                (
                    f"{asked} looks out of the picture, towards us, so {asked.their} {hand} is on our {_OTHER[hand]}.",
                    f"On our {_OTHER[hand]} of {asked} stands {named}.",
                ),
                named.name,
                lambda: next(n for n, k in own.items() if k == own[asked.name] + (-1 if hand == "left" else 1)),
            ),
            Question(
                f"Who is second from the {end} in the picture?",
                f"It is {second}.",
                (
                    f"In the picture the first on the {end} is {row[0] if end == 'left' else row[-1]}.",
                    f"The next one towards the middle is {second}.",
                ),
                second.name,
                lambda: sorted(own, key=lambda n: own[n], reverse=end == "left")[1],
            ),
            Question(
                "“Will the one on the far right please sit down on the grass,” said the photographer before the "
                "picture was taken. Who was meant, if the photographer spoke of the right as seen through the "
                "camera?",
                f"It was {row[-1]}.",
                ("The photographer saw the row as we see it in the picture.", f"The last one named is {row[-1]}."),
                row[-1].name,
                lambda: min(own, key=lambda n: own[n]),
            ),
            Question(
                f"How many people stood between {row[0]} and {row[-1]}?",
                f"{capital(amount(len(row) - 2))} people stood between them.",
                (f"{row[0]} and {row[-1]} stood at the two ends, and the row has {amount(len(row))} people.",),
                len(row) - 2,
                lambda: abs(own[row[0].name] - own[row[-1].name]) - 1,
            ),
        ),
    )


def _gloves(rng: Random) -> Scene:
    """A box with things for the left and for the right."""
    owner = people(rng, 1)[0]
    thing = rng.choice(("glove", "mitten", "oven glove", "ice skate", "wellington boot", "gardening glove", "slipper"))
    things = plural(thing)
    limb = "hand" if "glove" in thing or thing == "mitten" else "foot"
    limbs = "hands" if limb == "hand" else "feet"
    left, right = rng.randint(2, 7), rng.randint(2, 7)
    if left == right:
        right += 1 if right < 5 else -1
    pairs, over = min(left, right), abs(left - right)
    more = "left" if left > right else "right"
    sure = max(left, right) + 1
    box = rng.choice(
        ("a chest under the stairs", "a basket in the hall", "a lost-property box",
         "a drawer" if limb == "hand" else "a shoe cupboard")
    )  # fmt: skip
    lot = ["left"] * left + ["right"] * right

    def matched() -> tuple[int, list[str]]:
        """One pair after another is taken out."""
        rest, made = list(lot), 0
        while "left" in rest and "right" in rest:
            rest.remove("left")
            rest.remove("right")
            made += 1
        return made, rest

    return Scene(
        (
            f"In {box} {owner} finds {count(left, thing)} for the left {limb} and {amount(right)} for the right.",
            rng.choice(("They are all of the same size and colour.", "Apart from that they are all alike.")),
        ),
        (
            Question(
                f"How many pairs can {owner} make?",
                f"{owner.They} can make {count(pairs, 'pair')}.",
                (
                    "A pair needs one of each.",
                    f"Of those for the {_OTHER[more]} {limb} there are only {amount(pairs)}, and when they are used "
                    "up, no more pairs can be made.",
                ),
                pairs,
                lambda: matched()[0],
            ),
            Question(
                "What is left over when all the pairs have been made, and how many of them?",
                f"{capital(count(over, thing))} for the {more} {limb} {'is' if over == 1 else 'are'} left over.",
                (f"There are {count(pairs, 'pair')}, and they use {amount(pairs)} of each side.",),
                f"{count(over, thing)} for the {more} {limb}",
                lambda: f"{count(len(matched()[1]), thing)} for the {matched()[1][0]} {limb}",
            ),
            Question(
                f"It is dark, and {owner} cannot tell left from right. How many {things} must {owner.they} take out "
                "to be sure of having a pair?",
                f"{owner.They} must take out {amount(sure)}.",
                (
                    f"With bad luck the first {amount(sure - 1)} are all for the {more} {limb}.",
                    f"The next one is then for the {_OTHER[more]} {limb}, because there are no others.",
                ),
                sure,
                lambda: next(n for n in range(1, 20) if all(len(set(c)) == 2 for c in combinations(lot, n))),
            ),
            Question(
                f"Could {owner} use two {things} for the {more} {limb} as a pair, by turning one of them round?",
                f"No, one of {owner.their} {limbs} would not fit." if limb == "foot" else "No, the thumb would be on "
                "the wrong side.",
                (
                    "Turning a thing round does not make left into right: only a mirror does that.",
                ),
                False,
                lambda: len({more, more}) == 2,
            ),
        )[: 3 if thing in ("mitten", "oven glove", "gardening glove", "slipper") else 4],
    )  # fmt: skip


def _bank(rng: Random) -> Scene:
    """Banks are named for one who looks downstream."""
    walker = people(rng, 1)[0]
    river = rng.choice(("river", "quiet river", "wide stream", "mountain river", "river through the town"))
    down, water = rng.random() < 0.5, rng.choice(("left", "right"))
    bank = _OTHER[water] if down else water
    way = "downstream" if down else "upstream"
    against = "with the current" if down else "against the current"

    def by_compass() -> str:
        """Let the water flow north: the left bank is then the western one."""
        east_of_walker = (water == "right") == down
        return "left" if east_of_walker else "right"

    return Scene(
        (
            "The left bank of a river is the one on the left of somebody who looks downstream, the way the water "
            "flows.",
            rng.choice(
                (
                    f"{walker} is walking {way} along a {river}, with the water on {walker.their} {water}.",
                    f"{walker} follows a {river} on foot, {against}. The water is on {walker.their} {water}.",
                )
            ),
        ),
        (
            Question(
                f"On which bank is {walker}, the left or the right?",
                f"{walker} is on the {bank} bank.",
                (
                    f"{walker} "
                    f"{'looks downstream' if down else 'looks upstream, so everything is the other way round'}.",
                    f"As {walker.they} sees it, the land {walker.they} walks on is to the {_OTHER[water]} of the water"
                    + ("." if down else f". For somebody who looks downstream it is to the {water}."),
                ),
                bank,
                by_compass,
            ),
            Question(
                f"{walker} crosses a bridge and goes on {way} on the other side. On which hand is the water now?",
                f"Now it is on {walker.their} {_OTHER[water]}.",
                (
                    f"{walker.They} still walks in the same direction.",
                    f"The river was on {walker.their} {water}, and {walker.they} has passed over it to that side.",
                ),
                _OTHER[water],
                lambda: "right" if (by_compass() == "right") == down else "left",
            ),
            Question(
                f"If {walker} turned round without crossing, on which hand would the water be, and would "
                f"{walker.they} be on another bank?",
                f"The water would be on {walker.their} {_OTHER[water]}, but the bank would be the same.",
                (
                    "Left and right turn with the walker.",
                    "The names of the banks go by the flow of the water, and that does not turn.",
                ),
                _OTHER[water],
                lambda: "right" if (by_compass() == "left") != down else "left",
            ),
        ),
    )


def _flowerpot(rng: Random) -> Story:
    """A key lies under the left flowerpot; seen from where?"""
    guest, host = pair(rng)
    hidden = rng.choice(("flowerpot", "milk crate", "stone frog", "watering can"))
    side = rng.choice(("left", "right"))
    ending = rng.choice(("found", "asked", "neighbour"))
    errand = rng.choice(
        (f"to feed {host.own} cat", f"to water {host.own} tomatoes", f"to fetch {host.own} ladder", "to air the rooms")
    )
    ends = {
        "found": (
            f"{guest} sat down on the step and thought. {host} went in and out of this door every day. {host.They} "
            f"always saw the {plural(hidden)} when coming out.",
            f"{guest} stood with {guest.their} back to the door, as if {guest.they} had just come out. Now the "
            f"{side} {hidden} was another one. Under it lay the key.",
        ),
        "asked": (
            f"{guest} telephoned {host}. “There is nothing under the {side} one.” “Do you see the street or the "
            f"door?” asked {host}. “The door, of course.” “And I was thinking of the street,” said {host}.",
            f"{guest} lifted the other {hidden}, and there was the key. “From now on,” said {host}, “I shall say: "
            "the one next to the drainpipe.”",
        ),
        "neighbour": (
            f"Then {guest} began to search the whole front garden. After a while a window opened next door, and a "
            f"voice asked what {guest.they} was looking for in other people's flower beds.",
            f"It took ten minutes to explain. “{capital(side)} as you come out, {host} always says,” the neighbour "
            f"said at last, and pointed. {guest} was given the key, and a long look with it.",
        ),
    }
    return Story(
        rng.choice((f"The {side.title()} {hidden.title()}", "The Key by the Door", "From the Step")),
        (
            f"{host} had gone away for a week, and {guest} had promised {errand}. “The key is under the {side} "
            f"{hidden}, beside the front door,” {host} had said.",
            rng.choice(
                (
                    f"It was raining when {guest} came up the garden path. On either side of the door stood "
                    f"{a(hidden)}.",
                    f"{guest} came on the very first evening. Beside the door there were two {plural(hidden)}, one "
                    "on each side.",
                )
            ),
            f"{guest} faced the door and lifted the one on the {side}. A beetle ran away. There was no key.",
            rng.choice(
                (
                    f"“Then {host} has forgotten to put it there,” thought {guest}.",
                    f"“Has somebody taken it?” thought {guest}, and felt {guest.their} heart beat.",
                )
            ),
            *ends[ending],
        ),
        ("dialogue", "twist", *(("conflict",) if ending == "neighbour" else ())),
        (
            Question(
                "Seen by somebody who faces the door, on which side was the key?",
                f"It was on the {_OTHER[side]}.",
                (
                    f"{host} meant the {side} as you come out of the house.",
                    "Whoever faces the door looks the opposite way, so the sides are swapped.",
                ),
                _OTHER[side],
                lambda: next(s for s in ("left", "right") if s != side),
            ),
            Question(
                f"Had {host} forgotten to leave the key?",
                "No, it was there all the time.",
                (f"The key lay under the other {hidden}.",),
                False,
                lambda: ending not in ends,
            ),
            Question(
                f"Why did {guest} look in the wrong place?",
                f"{guest} and {host} were each thinking of a different side.",
                (
                    f"{host} imagined coming out of the door, and {guest} stood in front of it.",
                    "They used the same word for two places.",
                ),
                "different",
                lambda: "different" if side != _OTHER[side] else "same",
            ),
        ),
    )  # fmt: skip


def _boots(rng: Random) -> Story:
    """Two boots for the same foot have been packed."""
    one, two = pair(rng)
    thing = rng.choice(("boot", "ski boot", "ice skate", "football boot"))
    goal = {
        "boot": "the hut in the mountains", "ski boot": "the ski slope", "ice skate": "the frozen lake",
        "football boot": "the match in another town",
    }[thing]  # fmt: skip
    inside = {
        "boot": "the hut", "ski boot": "the lift station", "ice skate": "the tea room", "football boot": "the "
        "clubhouse",
    }[thing]  # fmt: skip
    side = rng.choice(("left", "right"))
    ending = rng.choice(("swap", "share", "wait"))
    early = rng.choice(("at five in the morning, in the dark", "in a hurry, while the car was already waiting"))
    if ending == "swap":
        middle = [
            f"{two}, {one.own} {'brother' if two.they == 'he' else 'sister'}, opened the other bag, and was quiet "
            f"for a moment. “Mine are both for the {_OTHER[side]} foot,” {two.they} said.",
            "They had the same shoe size and the same kind, and at home the four of them had stood side by side.",
            "So each gave one to the other, and nobody had to go home.",
        ]
    elif ending == "share":
        middle = [
            f"{two} had an idea. “Let us ask in {inside}. People leave things behind.” On a shelf there stood eleven "
            f"single {plural(thing)}, and four of them were for the {_OTHER[side]} foot.",
            f"One of the four fitted. It was red, and {one.own} other one was blue.",
            f"“Now everybody will know which foot is which,” said {two}, and {one} laughed at last.",
        ]
    else:
        middle = [
            f"{one} tried it all the same. After ten steps the toes of the {_OTHER[side]} foot hurt so much that "
            f"{one.they} had to sit down.",
            f"“You go,” {one.they} said to {two}. All day {one.they} sat by a window in {inside} with a cup of tea "
            "and watched the others.",
            f"Back at home the two missing ones were standing by the door. {one} wrote a large L or R inside each of "
            "the four. It was a day too late.",
        ]
    return Story(
        rng.choice((f"Two {side.title()} Feet", f"The Wrong {thing.title()}", f"{one.own} Bag")),
        (
            f"{one} had packed {early}. {one.They} felt for two {plural(thing)}, put them into the bag and pulled "
            "the zip.",
            f"{one} and {two} travelled a long way to {goal}. When they arrived, the sun was shining.",
            f"{one} put on the first {thing}, then the second, and stopped. It would not go on. Both were for the "
            f"{side} foot.",
            rng.choice(
                (
                    f"“I took two {plural(thing)},” said {one}, “and never thought that two need not be a pair.”",
                    f"“How can that be?” said {one}. “I counted them. There were two.”",
                )
            ),
            *middle,
        ),
        {
            "swap": ("dialogue", "twist"), "share": ("dialogue", "twist"), "wait": ("dialogue", "sad ending", "moral"),
        }[ending],
        (
            Question(
                f"Which {thing} was missing?",
                f"The {_OTHER[side]} one was missing.",
                (f"Both that {one} had were for the {side} foot.", "A pair needs one for each foot."),
                _OTHER[side],
                lambda: ({"left", "right"} - {side}).pop(),
            ),
            Question(
                f"Was it enough to count the {plural(thing)} when packing?",
                "No, counting was not enough.",
                (f"{one} took two, and the number was right.", "They also had to be for different feet."),
                False,
                lambda: len({side, side}) == 2,
            ),
            Question(
                f"Could {one} do in the end what {one.they} had come for?",
                (
                    f"No, {one} had to stay behind."
                    if ending == "wait"
                    else f"Yes, {one} had one for each foot at last."
                ),
                (
                    {
                        "swap": f"{two} had two for the {_OTHER[side]} foot, and each gave one to the other.",
                        "share": f"There was a {_OTHER[side]} one on the shelf that fitted, though in another colour.",
                        "wait": f"With the wrong one {one.they} could not walk.",
                    }[ending],
                ),
                ending != "wait",
                lambda: ending in ("swap", "share"),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Left and right, and whose left is meant",
    group="space",
    concepts=("left_and_right", "orientation", "perspective", "mirror_images", "pairs"),
    openings=(
        """Left and right are the only directions that we carry about with us. The door stays where it is, but whether
        it is on the left depends on how we stand. Turn round, and everything on the left is on the right.""",
        """Up and down are easy to tell apart: things fall down and not up. Front and back are easy too: we see the
        one and not the other. Left and right look alike, and that is why even grown people hesitate before a
        junction.""",
        """“On the left” is only half a sentence. The other half is: for whom? For two people face to face the same
        teapot is on the left and on the right at once, and both are telling the truth.""",
        """A left shoe and a right shoe have the same length, the same weight and the same number of holes. Still, one
        cannot stand in for the other. They are mirror images, and no turning makes one into the other.""",
    ),
    asks=(
        "Why is my left your right?",
        "What happens to left and right when I turn round?",
        "How can I say where something is without left and right?",
        "What does a mirror do to left and right?",
    ),
    ideas=(
        (
            """Two people who face each other look in opposite directions. What one has on the left, the other has on
            the right. Try to shake hands: both give the right hand, and the two arms cross the table from different
            sides.""",
            """To find somebody else's left, stand as they stand, at least in your head. If they face you, you have to
            turn half round; if they walk in front of you, their left is yours. That is why it is easier to learn a
            dance from somebody's back.""",
            """The heart side, the bow hand, the driver's side: each of them is counted from the person, not from the
            one who looks on. A doctor who says “the left arm” means the patient's, even when it is on the doctor's
            own right.""",
        ),
        (
            """A quarter turn to the right brings what was on the right to the front. What was in front comes to the
            left, what was on the left goes to the back. After four such turns all is as it was.""",
            """After half a turn left and right have changed places, and so have front and back. It makes no
            difference whether you turned over the left shoulder or over the right.""",
            """On the way to school the pond is on your left, and on the way home on your right. Neither the pond nor
            the road has moved. You have turned round, and so your left points to the other side of the road.""",
        ),
        (
            """Things that do not turn with us make better signposts: the window side, the side towards the church,
            north, upstream. Sailors say port and starboard, which belong to the ship: a sailor who turns round has
            port on the other hand, but port is still the same side of the ship.""",
            """River people speak of the left and the right bank, and mean: for somebody who looks where the water
            flows. So everybody on the river means the same bank, whichever way their boat is pointing.""",
        ),
        (
            """In a mirror your left hand is still on your left. What the mirror swaps is front and back: your image
            looks at you. Because we imagine ourselves walking round to its place, it seems to us that the hands are
            swapped.""",
            """Writing looks odd in a mirror because we turned the paper round to show it to the glass. Write on a
            clear plastic lid, hold it between yourself and the mirror without turning it, and the mirror shows it
            just as you see it.""",
            """A glove shows how mirror images differ. Lay a left glove and a right one palm to palm, and they match.
            Lay one on top of the other, palms down, and the thumbs stick out on different sides.""",
        ),
    ),
    mistakes=(
        """Some believe that the left hand of somebody in a photograph is on the left of the picture. Whoever looks at
        the camera has it the other way round: the left hand appears on the right of the picture.""",
        """“The second street on the left” means the second one that goes off to the left. Streets that only go off to
        the right are not counted. Whoever counts them too turns off too early.""",
        """Left and right are not places. “The shop is on the left” is true on the way there and false on the way
        back. A shop that is on the north side of the street stays there both ways.""",
        """Two gloves are not always a pair. Five left gloves and one right one are six gloves, and yet only one
        pair.""",
    ),
    scenes=(_table, _turning, _photo, _gloves, _bank),
    stories=(_flowerpot, _boots),
    notes={
        "child": (
            """Hold both hands up in front of you, backs towards you, thumbs out to the side. The left hand makes the
            shape of a capital L.""",
            """Put your shoes side by side. If their tips lean towards each other, they stand as they should. If the
            tips lean apart, the shoes have changed sides.""",
        ),
        "adult": (
            """Sailors used to call the left side of a ship larboard. In a storm that sounded too much like starboard,
            so the left side was given another name, port.""",
        ),
        "parent": (
            """When you stand opposite a child, say “your left hand”, and point with the hand that is opposite theirs.
            Most confusion comes from words without an owner.""",
        ),
        "learner": (
            """We say “on the left”, “to the left of the door” and “turn left”. “The one left” can also mean the one
            that remains, and “right” can also mean correct, so listen to the rest of the sentence.""",
        ),
    },
)
