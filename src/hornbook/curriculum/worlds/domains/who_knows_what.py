"""Who knows what: secrets, news that is passed on, words overheard, messages read and unread."""

from itertools import combinations
from random import Random

from hornbook.curriculum.worlds.english import amount, count, listing
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_NEWS = (
    "the baker wants to retire", "a fox lives under the school hall", "the old cinema will open again",
    "the teacher is getting married", "the bridge will be closed in May", "a film is to be shot in the village",
    "the choir is going to Prague", "there will be a new bus line", "the mill has been sold",
    "the football coach is leaving", "a stork has built its nest on the town hall", "the fair will not take place",
)  # fmt: skip


def _heard(known: str, meetings: list[tuple[str, str]], silent: str) -> dict[str, tuple[int, str]]:
    """When each has learnt it and from whom: whoever knows it tells it, except the silent one."""
    when = {known: (-1, "")}
    for day, (one, other) in enumerate(meetings):
        for teller, listener in ((one, other), (other, one)):
            if teller in when and when[teller][0] < day and teller != silent:
                when.setdefault(listener, (day, teller))
    return when


def _spreading(rng: Random) -> Scene:
    """News goes from one to the next; one keeps silent; the order of the meetings decides."""
    while True:
        who = people(rng, 5)
        names = [person.name for person in who]
        pairs = [*combinations(names, 2)]
        meetings = [tuple(rng.sample(rng.choice(pairs), 2)) for _ in range(4)]
        told = [(one, other) for one, other in meetings]
        silent = rng.choice(names[1:])
        when = _heard(names[0], told, silent)
        loud = _heard(names[0], told, "")
        met = {name for meeting in told for name in meeting}
        if len(set(map(frozenset, told))) == 4 and len(met) == 5 and 3 <= len(when) <= 4 and silent in when:
            break
    news = rng.choice(_NEWS)
    knowing = [name for name in names if name in when]
    asked = rng.choice(list(names[1:]))
    source = rng.choice([name for name in knowing if name != names[0]])
    day, teller = when[source]
    more = [name for name in names if name in loud and name not in when]

    def knows(name: str, before: int) -> bool:
        """Backwards: is there a meeting before, with somebody who knew it then and does talk?"""
        if name == names[0]:
            return True
        return any(
            name in meeting and (other := next(one for one in meeting if one != name)) != silent and knows(other, d)
            for d, meeting in enumerate(told[:before])
        )

    keeper = next(person for person in who if person.name == silent)
    meets = rng.choice(("meets", "meets", "goes for a walk with", "has lunch with"))
    return Scene(
        (
            f"On Sunday only one of five neighbours, {names[0]}, knows that {news}.",
            *(f"On {_DAYS[d]} {one} {meets} {other}." for d, (one, other) in enumerate(told)),
            rng.choice(
                (
                    f"Anybody who knows it passes it on at every meeting, except {silent}, who never repeats anything "
                    f"that {keeper.they} is told.",
                    f"All of them tell whatever they know whenever they meet somebody. Only {silent} can keep a "
                    "secret and tells nothing.",
                )
            ),
        ),
        (
            Question(
                "Who knows it by Friday?",
                f"{listing(knowing)} know it.",
                (
                    *tuple(
                        f"On {_DAYS[d]} {name} hears it from {teller}."
                        for name, (d, teller) in sorted(when.items(), key=lambda item: item[1][0])
                        if d >= 0
                    ),
                    "On the other days nothing new was passed on.",
                ),
                listing(knowing),
                lambda: listing([name for name in names if knows(name, 4)]),
            ),
            Question(
                f"Who did {source} hear it from, and when?",
                f"{source} heard it from {teller} on {_DAYS[day]}.",
                (
                    f"{source} did not know it on Sunday.",
                    f"{_DAYS[day]} was {next(one for one in who if one.name == source).their} first meeting with "
                    "somebody who knew it and talked.",
                ),
                f"{teller} on {_DAYS[day]}",
                lambda: next(
                    f"{next(one for one in told[d] if one != source)} on {_DAYS[d]}"
                    for d in range(4)
                    if knows(source, d + 1)
                ),
            ),
            Question(
                f"Does {asked} know it by Friday?",
                f"Yes, {asked} knows it." if asked in when else f"No, nobody has told {asked}.",
                (
                    f"{asked} learnt of it on {_DAYS[when[asked][0]]}, from {when[asked][1]}."
                    if asked in when
                    else f"Nobody whom {asked} met knew it at the time and was willing to pass it on.",
                ),
                asked in when,
                lambda: knows(asked, 4),
            ),
            Question(
                f"If {silent} talked like everybody else, would more people know it?",
                f"Yes, {listing(more)} would know it as well." if more else "No, it would be the same people.",
                (
                    f"{silent} heard it on {_DAYS[when[silent][0]]}.",
                    f"After that {keeper.they} met {listing(more)}, or somebody who would have told {listing(more)}."
                    if more
                    else f"After that {keeper.they} met nobody through whom it could have reached anybody new.",
                ),
                bool(more),
                lambda: len(loud) - len(when) > 0,
            ),
        ),
    )


_TALKS = (  # a conversation of three parts, each as what is said and as a question that it answers
    (("that Aunt Helga is coming on Sunday", "on which day Aunt Helga is coming"),
     ("that she will bring her parrot", "what Aunt Helga will bring along"),
     ("that she will sleep in the study", "where Aunt Helga will sleep")),
    (("that the bicycle is in the cellar", "where the bicycle is"),
     ("that its chain is broken", "what is wrong with it"),
     ("that the mechanic wants €15", "what the mechanic wants for it")),
    (("that the trip will go to the salt mine", "where the trip will go"),
     ("that the bus leaves at seven", "when the bus leaves"), ("that everybody needs a warm jacket", "what to bring")),
    (("that the key hangs behind the shutter", "where the key hangs"),
     ("that the cat must be fed at six", "when the cat must be fed"),
     ("that the heating is to be left alone", "what is to be left alone")),
    (("that the flat on the third floor is free", "which flat is free"),
     ("that the rent is going up in March", "when the rent is going up"),
     ("that the landlord does not allow dogs", "what the landlord does not allow")),
    (("that the present is a microscope", "what the present is"),
     ("that it is hidden in the boiler room", "where it is"),
     ("that Uncle Josef paid for half of it", "who paid for half of it")),
)  # fmt: skip


def _overheard(rng: Random) -> Scene:
    """Three things are said; somebody at the door hears some of them."""
    one, two, three = people(rng, 3)
    parts = rng.choice(_TALKS)
    comes, goes = rng.choice(((0, 1), (0, 2), (1, 3), (2, 3), (1, 2)))
    noticed = rng.random() < 0.4
    hears = parts[comes:goes]
    misses = [part for place, part in enumerate(parts) if not comes <= place < goes]
    asked = rng.choice(parts)
    can = asked in hears
    present = [[one.name, two.name] + ([three.name] if comes <= place < goes else []) for place in range(3)]
    first = (
        f"{three} has been standing at the half-open door from the beginning and can hear every word."
        if comes == 0
        else f"After {'the first' if comes == 1 else 'the second'} thing has been said, {three} comes to the half-open "
        "door, where every word can be heard."
    )
    sign = (
        f"{one} sees {three.own} shadow on the floor and knows at once who is there."
        if noticed
        else f"Neither {one} nor {two} notices {three.them}."
    )
    last = {
        1: f"After the first thing {three} goes away.",
        2: f"After the second thing {three} goes away.",
        3: f"{three} stays until they have finished.",
    }[goes]
    return Scene(
        (
            f"{one} tells {two} three things in the kitchen: first {parts[0][0]}, then {parts[1][0]}, and last "
            f"{parts[2][0]}.",
            first,
            last,
            sign,
        ),
        (
            Question(
                f"What does {three} hear?",
                f"{three} hears {listing([part[0] for part in hears])}.",
                (
                    f"{three} is at the door {'from the first thing' if comes == 0 else 'only later'} and "
                    f"{'stays to the end' if goes == 3 else 'does not stay to the end'}.",
                    f"What was said while {three} was not at the door, {three.they} could not hear.",
                ),
                listing([part[0] for part in hears]),
                lambda: listing([part[0] for part, there in zip(parts, present, strict=True) if three.name in there]),
            ),
            Question(
                f"Can {three} now say {asked[1]}?",
                f"Yes, {three.they} has heard {asked[0]}." if can else f"No, {three.they} has not heard that part.",
                (f"To say it, {three} has to know {asked[0]}.",
                 f"When that was said, {three} was {'' if can else 'not '}at the door."),
                can,
                lambda: three.name in present[parts.index(asked)],
            ),
            Question(
                f"How many of the three things does {two} know that {three} does not?",
                f"{two} knows {count(len(misses), 'thing')} that {three} does not.",
                (f"{two} heard all three, and {three} heard {amount(len(hears))} of them.",),
                len(misses),
                lambda: sum(1 for there in present if two.name in there and three.name not in there),
            ),
            Question(
                f"Does {one} know that {three} has been listening?",
                f"Yes, {one.they} has noticed it." if noticed else f"No, {one} has no idea of it.",
                (f"{one} saw the shadow and recognised it." if noticed else
                 f"{three} was not noticed, and {three.they} has said nothing.",),
                noticed,
                lambda: "shadow" in sign,
            ),
        ),
    )  # fmt: skip


def _digits(rng: Random) -> Scene:
    """A lock with four digits; each knows some of them."""
    while True:
        who = people(rng, 4)
        code = [rng.randrange(10) for _ in range(4)]
        known = [tuple(sorted(rng.sample(range(4), rng.choice((1, 2, 2, 3))))) for _ in who]
        opens = [(i, j) for i, j in combinations(range(4), 2) if set(known[i]) | set(known[j]) == {0, 1, 2, 3}]
        if 1 <= len(opens) <= 3 and len(set(known)) == 4 and len(set(code)) == 4:
            break
    place = ("first", "second", "third", "last")
    names = [person.name for person in who]
    one, other = rng.choice([*combinations(range(4), 2)])
    can = (one, other) in opens
    lacking = [place[p] for p in range(4) if p not in known[one] and p not in known[other]]
    alone = rng.randrange(4)
    needs = [place[p] for p in range(4) if p not in known[alone]]

    def told(i: int) -> str:
        digits = listing([f"the {place[p]} one is {code[p]}" for p in known[i]])
        return f"{names[i]} knows that {digits}."

    return Scene(
        (
            rng.choice(
                ("The old "
                "trunk", "The chest in the hall", "The boathouse", "The cash box of the choir", "The garden shed")
            )
            + rng.choice((" can only be opened with a four-digit number.", " has a lock with four digits.")),
            *(told(i) for i in range(4)),
            "Nobody knows anything else about it, and nobody wants to try out all the numbers.",
        ),
        (
            Question(
                f"Can {names[one]} and {names[other]} open the lock together?",
                "Yes, together they know all four digits." if can else
                f"No, together they still lack the {listing(lacking)} digit{'s' if len(lacking) > 1 else ''}.",
                (
                    f"{names[one]} knows the {listing([place[p] for p in known[one]])}, and {names[other]} knows "
                    f"the {listing([place[p] for p in known[other]])}.",
                ),
                can,
                lambda: all(p in known[one] + known[other] for p in range(4)),
            ),
            Question(
                "Which two of them can open it together?",
                f"{' or '.join(f'{names[i]} and {names[j]}' for i, j in opens)} can open it.",
                tuple(
                    f"{names[i]} and {names[j]} know "
                    + (
 "all four."
 if (i, j) in opens
 else f"only {amount(len(set(known[i]) | set(known[j])))} of the four."
 )
                    for i, j in combinations(range(4), 2)
                ),
                " or ".join(f"{names[i]} and {names[j]}" for i, j in opens),
                lambda: " or ".join(
                    f"{names[i]} and {names[j]}"
                    for i in range(4)
                    for j in range(i + 1, 4)
                    if sum(1 << p for p in set(known[i] + known[j])) == 15
                ),
            ),
            Question(
                f"Which digits does {names[alone]} still have to ask the others for?",
                f"{names[alone]} has to ask for the {listing(needs)} digit{'s' if len(needs) > 1 else ''}.",
                (f"{who[alone].They} knows only the {listing([place[p] for p in known[alone]])}.",),
                listing(needs),
                lambda: listing([place[p] for p in sorted({0, 1, 2, 3} - set(known[alone]))]),
            ),
            Question(
                "What is the whole number on the lock?",
                f"It is {''.join(map(str, code))}.",
                ("Nobody here knows it alone, but we have heard all of them, and so we can put it together.",),
                "".join(map(str, code)),
                lambda: "".join(
                    str(next(code[p] for held in known if p in held)) for p in range(4)
                ),
            ),
        ),
    )  # fmt: skip


_MESSAGES = (
    "the train arrives at 17:40", "the concert begins an hour earlier", "the key is with the neighbour",
    "they meet at the east gate", "Sunday's lunch is at Grandmother's", "the boat leaves from the second jetty",
    "the lesson is in room 12", "the parcel is at the post office", "the tent is too small for four",
)  # fmt: skip


def _message(rng: Random) -> Scene:
    """A message is sent, read and answered, or gets stuck on the way."""
    sender, taker = pair(rng)
    news = rng.choice(_MESSAGES)
    by_letter = rng.random() < 0.4
    stage = rng.randrange(5)  # written, sent, read, answered, answer read
    kind = "letter" if by_letter else "message"
    steps = (
        f"{sender} writes {taker} a {kind} which says that {news}.",
        (f"The {kind} is put in the post and arrives." if by_letter else f"The {kind} is sent and arrives."),
        f"{taker} reads it.",
        f"{taker} answers: “Thank you, I have read it.”",
        f"{sender} reads the answer.",
    )
    stuck = (
        (f"But {sender.they} forgets to post it, and it stays in {sender.their} bag." if by_letter
         else f"But {sender.they} forgets to press “send”, and it stays on {sender.their} phone."),
        (f"{taker} is away and does not open it yet." if by_letter
         else f"{taker} has left {taker.their} phone at home and does not see it yet."),
        f"{taker} is in a hurry and does not answer.",
        f"{sender} has not looked at {'the post' if by_letter else sender.their + ' phone'} since.",
        "",
    )  # fmt: skip
    happened = ["written", "sent", "read", "answered", "answer read"][: stage + 1]
    knows, sure, knows_sure = stage >= 2, stage >= 4, False
    return Scene(
        (*steps[: stage + 1], *([stuck[stage]] if stuck[stage] else []), "They are not in touch in any other way."),
        (
            Question(
                f"Does {taker} know that {news}?",
                f"Yes, {taker} has read it." if knows else f"No, {taker} has not read it.",
                (
                    f"A {kind} tells nobody anything until it is read.",
                    f"{taker} {'has' if knows else 'has not'} read it.",
                ),
                knows,
                lambda: "read" in happened,
            ),
            Question(
                f"Can {sender} be sure that {taker} knows it?",
                f"Yes, {sender} has {taker.their} answer." if sure else
                f"No, {sender} has no sign of it"
                + (f", although {taker} does know it." if knows else "."),
                (
                    f"{sender} can only be sure if {sender.they} has heard from {taker}.",
                    f"{taker.They} has answered, and {sender} has read the answer." if sure else
                    "No answer has reached " + sender.them + ".",
                ),
                sure,
                lambda: "answer read" in happened,
            ),
            Question(
                f"Can {taker} be sure that {sender} knows that it has been read?",
                f"No, {taker} cannot be sure of that.",
                (
                    f"{taker} has answered, but does not know whether the answer has been read."
                    if stage >= 3
                    else f"{taker} has not even {'answered' if stage == 2 else 'read'} it.",
                    f"To be sure, {taker} would need another reply from {sender}.",
                ),
                knows_sure,
                lambda: "reply to the answer" in happened,
            ),
            Question(
                "What would have to happen next, so that both know more?",
                (
                    f"{sender} would have to {'post' if by_letter else 'send'} it.",
                    f"{taker} would have to read it.",
                    f"{taker} would have to answer it.",
                    f"{sender} would have to read the answer.",
                    f"{sender} would have to tell {taker.them} that the answer has come.",
                )[stage],
                (f"So far the {kind} has been {['written', 'sent', 'read', 'answered', 'answered'][stage]}"
                 + (", and the answer has been read." if stage == 4 else "."),),
                ("post" if by_letter else "send", "read it", "answer it", "read the answer", "the answer has come")[
                    stage
                ],
                lambda: {1: "post" if by_letter else "send", 2: "read it", 3: "answer it", 4: "read the answer",
                         5: "the answer has come"}[len(happened)],
            ),
        ),
    )  # fmt: skip


def _surprise(rng: Random) -> Story:
    """A surprise is prepared; it nearly comes out."""
    guest, planner = pair(rng)
    helper = next(person for person in people(rng, 3) if person.name not in (guest.name, planner.name))
    plan, slip, trace = rng.choice(
        (
            ("a birthday party in the boathouse", "Shall I bring the lanterns on Saturday", "a list of twelve names"),
            ("a farewell supper", "Do you think one cake is enough", "three tablecloths drying in the yard"),
            ("a concert under the window", "What if it rains on the violins", "a violin case in the hall"),
            ("a new bicycle, mended and painted", "Is the paint dry", "a spot of green paint on the stairs"),
            ("a visit from an old school friend", "Which train does your visitor come by", "a freshly made bed"),
        )
    )
    turn = rng.choice(("saved", "knew", "early"))
    excuses = (
        ("“You are mixing something up,” said {p} quickly.", "{p} dropped a cup, and by the time the pieces were "
         "swept up, nobody thought of the question any "
         "more.", "“Ask me later,” said {p}, and began to talk about the weather.")
    )  # fmt: skip
    # a nod would not follow the broken cup
    excuse = rng.choice(excuses if turn != "knew" else (excuses[0], excuses[2])).format(p=planner)
    middle = {
        "saved": (
            f"{guest} looked up. “What about Saturday?” {guest.they} would have asked, but {planner} was faster. "
            f"{excuse}"
            if "Saturday" in slip
            else f"{guest} looked up. “What is that about?” {excuse}",
            f"{guest} shrugged and went back to {guest.their} newspaper. {helper} did not say another word all "
            "evening.",
            f"When the day came, {guest} stood in the doorway, open-mouthed. “And none of you said anything,” "
            f"{guest.they} said at last. {helper} looked at the floor.",
        ),
        "knew": (
            f"{excuse} {guest} nodded, as if that explained it. But on the way to bed {guest.they} saw {trace}, and "
            f"then {guest.they} knew.",
            f"{guest} thought about it for a while. Then {guest.they} decided to know nothing, and practised "
            "looking surprised in front of the mirror.",
            f"When the day came, nobody had ever seen a more astonished face. Only years later did {guest} tell "
            f"{planner} that {guest.they} had known it all along. “I know,” said {planner}. “I saw you practise.”",
        ),
        "early": (
            f"{excuse} That time it went well.",
            f"But on the very day {guest} missed the tram, turned back and came home two hours early. {planner} and "
            f"{helper} were in the middle of the preparations and stood there like thieves.",
            f"Nobody spoke. Then {guest} turned round, went out again and rang the bell. “I have forgotten "
            f"everything I saw,” {guest.they} called through the door. “Tell me when you are ready.”",
        ),
    }[turn]  # fmt: skip
    return Story(
        rng.choice(("The Slip", "Not a Word", "Everybody But One")),
        (
            rng.choice(
                (
                    f"{planner} had been planning it for weeks: {plan}, and all for {guest}. Five people knew of "
                    f"it. {guest} was not one of them.",
                    f"It was to be a surprise for {guest}: {plan}. {planner} had told only those who had to know, "
                    "and each of them had promised to keep quiet.",
                )
            ),
            rng.choice(
                (
                    f"On Thursday they sat at supper, {planner}, {helper} and {guest}. {helper} was thinking of "
                    "something else.",
                    f"Three days before, {planner}, {helper} and {guest} were shelling peas. {helper} had been "
                    "quiet for a while.",
                )
            )
            + f" “{slip}?” {helper.they} asked {planner}, and would have liked to swallow the words again.",
            *middle,
        ),
        ("dialogue", "foreshadowing", *(("twist",) if turn != "saved" else ())),
        (
            Question(
                "Who was the surprise meant for?",
                f"It was meant for {guest}.",
                (f"{planner} planned it, and {helper} helped.",),
                guest.name,
                lambda: guest.name,
            ),
            Question(
                f"Did {guest} know of it before the day came?",
                f"Yes, {guest.they} had found out and kept quiet." if turn == "knew"
                else f"No, {guest.they} did not know of it.",
                (
                    f"{guest} heard the question, and then {guest.they} saw {trace}."
                    if turn == "knew"
                    else f"{guest} heard the question, but believed that it meant nothing.",
                ),
                turn == "knew",
                lambda: "decided to know nothing" in " ".join(middle),
            ),
            Question(
                "Who nearly gave it away?",
                f"{helper} nearly gave it away.",
                (f"Some days before, {helper} asked a question that only somebody who knew of the plan could ask.",),
                helper.name,
                lambda: next(name for name in (planner.name, guest.name, helper.name)
                             if name not in (planner.name, guest.name)),
            ),
        ),
    )  # fmt: skip


_HARMLESS = (
    ("sang in the woodshed every day, where nobody could hear", "sings in the woodshed"),
    ("was writing a book about snails", "is writing a book about snails"),
    ("was afraid of the neighbour's geese", "is afraid of geese"),
    ("had a coin under the floorboard, for a journey to the sea", "has money under the floor"),
)
_GRAVE = (
    ("went out on the ice of the mill pond at night, to hear it crack", "goes out on the ice at night"),
    ("had not eaten lunch for two weeks and had fed it to the fish", "gives every lunch away"),
    ("climbed over the fence of the quarry every afternoon", "climbs about in the quarry"),
    ("had been bitten by a strange dog and had shown it to nobody", "has a bite that is getting worse"),
)


def _confided(rng: Random) -> Story:
    """A secret is confided; whether it is to be kept depends on what it is."""
    friend, keeper = pair(rng)
    asker = next(person for person in people(rng, 3) if person.name not in (friend.name, keeper.name))
    grave = rng.random() < 0.5
    secret, short = rng.choice(_GRAVE if grave else _HARMLESS)
    tells = rng.random() < (0.7 if grave else 0.4)
    if grave:
        adult = "grandmother" if rng.random() < 0.5 else "aunt"
        body = [
            f"{keeper} lay awake. A promise is a promise, {keeper.they} thought. And then {keeper.they} thought: "
            "and if something happens?",
            *(
                (
                    f"In the morning {keeper} went to {friend.own} {adult}. “I promised not to tell,” {keeper.they} "
                    f"said. “{friend} {short}.”",
                    f"For nine days {friend} did not speak to {keeper.them}. On the tenth {friend.they} sat down "
                    f"beside {keeper.them} on the wall. “I was glad,” {friend.they} said, “that somebody else knew "
                    "it. I was only angry that it was you.”",
                )
                if tells
                else (
                    f"{keeper} said nothing, not that day and not the next. On Friday {friend} was not at school. "
                    "It had gone wrong, and now everybody knew.",
                    f"{friend} got well again, but it took until spring. “You kept your word,” {friend.they} said. "
                    f"{keeper} would have given a great deal to have broken it.",
                )
            ),
        ]
    else:
        body = [
            f"Soon {asker} noticed that there was something. “You know something about {friend},” said {asker}. "
            "“Tell me, and I will tell you something about somebody else.”",
            *(
                (
                    f"{keeper} held out until Wednesday. Then {keeper.they} told it, only to {asker}, and only in a "
                    "whisper. By Friday the whole class was laughing.",
                    f"{friend} did not ask who it had been. Only one person had known. After that {friend} told "
                    f"{keeper} nothing more, not even what there had been for lunch.",
                )
                if tells
                else (
                    f"“I do know something,” said {keeper}. “And if it were about you, I would not tell it either.” "
                    f"{asker} thought about that, and did not ask again.",
                    f"Years later it was {asker} who came to {keeper} with a secret. “Because of that time,” said "
                    f"{asker}.",
                )
            ),
        ]
    good = tells == grave
    return Story(
        rng.choice(("Between Us", f"What {keeper} Was Told", "A Promise")),
        (
            rng.choice(
                (
                    f"“Promise that you will tell nobody,” said {friend}. {keeper} promised.",
                    f"{friend} looked round, to see whether anybody was near. “It stays between us,” {friend.they} "
                    f"said, and {keeper} nodded.",
                )
            ),
            f"Then {friend.they} told it: {friend.they} {secret}.",
            *body,
        ),
        ("dialogue", "conflict", "moral", *(() if good else ("sad ending",))),
        (
            Question(
                f"What was {friend.own} secret?",
                f"{friend} {secret}.",
                (f"{friend} told it to {keeper} alone.",),
                secret,
                lambda: next(row[0] for row in (*_HARMLESS, *_GRAVE) if row[1] == short),
            ),
            Question(
                f"Did {keeper} keep the secret?",
                f"No, {keeper.they} told it." if tells else f"Yes, {keeper.they} kept it.",
                (
                    f"{keeper.They} had promised to, and "
                    + (f"after a time {keeper.they} passed it on all the same." if tells
                       else f"{keeper.they} said nothing to anybody."),
                ),
                not tells,
                lambda: f"“{friend} {short}.”" not in " ".join(body) and "Then " not in body[1],
            ),
            Question(
                "Was this a secret that should be kept?",
                "No, somebody was in danger, and a grown-up had to know." if grave
                else "Yes, it harmed nobody, and it belonged to the one who told it.",
                ("Ask whether anybody comes to harm if nobody else knows.",
                 f"Here {friend} {'was in danger' if grave else 'was not in any danger'}."),
                not grave,
                lambda: short in [row[1] for row in _HARMLESS],
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Who knows what: secrets, news and messages",
    group="minds",
    concepts=("knowledge", "secrets", "communication", "common_knowledge"),
    openings=(
        """A thing can be true for years before anybody knows it, and be known to one person for years before a second
        hears of it. Between the fact and the news there is always a road, and somebody has to travel it.""",
        """“Everybody knows that” is hardly ever so. Knowing comes to people one by one: by seeing, by being told, by
        reading, by overhearing. Anybody whom none of these has reached does not know.""",
        """If you tell a piece of news, you give it away and keep it at the same time. That is why news spreads and
        bread does not, and also why a secret cannot be taken back.""",
        """It makes a difference whether two people both know something or whether each also knows that the other
        knows. Two friends may both have heard of the surprise and hide it from each other all evening.""",
    ),
    asks=(
        "How does somebody come to know a thing?",
        "How can I work out who has heard the news?",
        "What is it to know that somebody knows?",
        "Which secrets should I keep?",
    ),
    ideas=(
        (
            """There are few ways to know a thing: to have seen it, to have been told, to have read it, or to have
            worked it out. If none of them is open to a person, that person does not know it, however plain it is to
            us. A father at work does not know what broke in the kitchen at ten.""",
            """Not every way is equally good. What I have seen I can describe; what I was told is as good as the one
            who told me; what I overheard through a door may be only half. It is worth saying which it was: “I saw it”
            or “I heard it from Paul”.""",
        ),
        (
            """Go through the meetings in their order. News can be passed on only by somebody who has it already, so a
            talk on Monday cannot carry what was first heard on Tuesday. Two lists with the same meetings in a
            different order may end with different people in the know.""",
            """Draw a dot for each person and an arrow for each time something is told. Begin at the one who knew it
            first and follow the arrows. Those whom no chain of arrows reaches have heard nothing.""",
            """Do not forget who was in the room without taking part. The waiter, the child under the table and the
            man on the other side of the fence hear as well as those who are spoken to.""",
        ),
        (
            """I know the number; you know the number; but if I do not know that you know it, I may still hide the
            note from you. Knowing about knowing is a second floor above knowing, and it needs its own evidence: a
            nod, an answer, a look that meets mine.""",
            """A letter that has been posted is not yet a letter that has been read. Only the answer tells the writer
            that it has arrived, and only an answer to the answer tells the other person that the first one has
            arrived. In practice we stop after the first reply, and mostly that is enough.""",
            """When something is said aloud at the table, everybody knows it, and everybody knows that everybody
            knows. When the same is whispered to each one alone, each knows it, and each may think that nobody else
            does.""",
        ),
        (
            """A good secret harms nobody when it is kept: a present, a plan, a fear that a friend has confided. It
            belongs to the person who told it, and only that person may pass it on.""",
            """A secret that puts somebody in danger is not to be kept, even if we have promised. Telling a grown-up
            who can help is then no betrayal. The test is simple: would it be worse if nobody knew, or if somebody
            did?""",
        ),
    ),
    mistakes=(
        """We easily believe that others know what we ourselves have known for a long time. Somebody who has taken the
        short cut to school for years says “then take the short cut” to a stranger, and wonders why the stranger looks
        lost.""",
        """“I told only one person” is no small thing, for that person may tell one person too. If everybody who hears
        the news tells one other the next day, it reaches seven more people in a week, and none of them has told more
        than one.""",
        """Somebody who is silent may know everything, and somebody who talks may know nothing. From silence alone
        nothing follows.""",
        """Half of a conversation is not half of the truth. If you hear “we shall sell it” through the door, and not
        that it is the old sofa, you may worry about the house.""",
    ),
    scenes=(_spreading, _overheard, _digits, _message),
    stories=(_surprise, _confided),
    notes={
        "child": (
            """A surprise is a secret that is meant to end. If somebody tells you a secret that is meant never to end
            and makes your stomach feel tight, tell a grown-up whom you trust.""",
        ),
        "parent": (
            """Do not ask a child to keep secrets from the other parent, not even small ones. Say “surprise” when it
            is one, and let it have an end that the child knows.""",
        ),
        "learner": (
            """We know a fact, we hear of it, we learn of it, and we find it out by ourselves. To “overhear” is to
            hear what was not meant for us; to “eavesdrop” is to do so on purpose.""",
        ),
        "adult": (
            """In an office, more goes wrong from not knowing who knows than from not knowing. A single line, “Ruth
            and Omar have this too”, saves several conversations.""",
        ),
    },
)
