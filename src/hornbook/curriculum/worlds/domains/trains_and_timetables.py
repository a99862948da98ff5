"""Trains by the timetable: stops, connections, delays and divided trains, minute by minute."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_STATIONS = (
    "Aldmere", "Birch Halt", "Corran", "Dunmouth", "Easterley", "Fernham", "Gilling Cross", "Hartwick", "Ivelford",
    "Kingsmoor", "Lowbridge", "Norrington", "Pellbridge", "Redcliff", "Saltmere", "Thornby", "Upper Vale", "Westing",
)  # fmt: skip
_REASONS = (
    "a cow on the line", "a broken signal", "leaves on the rails", "a door that would not close", "a late connection",
    "thick fog", "a fallen branch",
)  # fmt: skip


def _from_to(start: int, end: int) -> int:
    """The minutes between two times, counted one by one on the clock."""
    minutes = 0
    while clock(start + minutes) != clock(end):
        minutes += 1
    return minutes


def _by_hours(start: int, end: int) -> str:
    """The step that a teacher takes over the full hour."""
    if start // 60 == end // 60:
        return f"From {clock(start)} to {clock(end)} the hour stays the same, so the minutes are subtracted."
    full = (start // 60 + 1) * 60
    if end == full:
        return f"From {clock(start)} it is {count(full - start, 'minute')} to the full hour."
    return (
        f"From {clock(start)} to {clock(full)} it is {count(full - start, 'minute')}, and from {clock(full)} to "
        f"{clock(end)} it is {lasting(end - full)}."
    )


def _line(rng: Random) -> Scene:
    """One train and its stops."""
    stops = rng.sample(_STATIONS, 5)
    times = [rng.randrange(6 * 60, 19 * 60)]
    gaps = rng.sample(range(7, 32), 4)
    for gap in gaps:
        times.append(times[-1] + gap)
    on, off = rng.choice(((0, 2), (0, 3), (1, 3), (1, 4), (0, 4), (2, 4)))
    rider = people(rng, 1)[0]
    longest = max(range(4), key=gaps.__getitem__)
    between = rng.randrange(4)
    now = times[between] + gaps[between] // 2
    late, reason = rng.randint(4, 25), rng.choice(_REASONS)
    middle = listing([f"{stop} at {clock(time)}" for stop, time in zip(stops[1:-1], times[1:-1], strict=True)])
    passed = stops[on + 1 : off]
    when = dict(zip(stops, times, strict=True))
    return Scene(
        (
            rng.choice(
                (
                    f"A train leaves {stops[0]} at {clock(times[0])}. It stops in {middle}, and arrives in "
                    f"{stops[-1]} at {clock(times[-1])}.",
                    f"The timetable of one train reads: {stops[0]} {clock(times[0])}, "
                    f"{listing([f'{s} {clock(when[s])}' for s in stops[1:]])}.",
                )
            ),
            "It stops for less than a minute each time."
            if rng.random() < 0.5
            else "Its stops are so short that they need not be counted.",
            f"{rider} gets on in {stops[on]} and gets off in {stops[off]}.",
        ),
        (
            Question(
                f"How long is {rider} on the train?",
                f"{rider} is on it for {lasting(times[off] - times[on])}.",
                (
                    f"It leaves {stops[on]} at {clock(times[on])} and is in {stops[off]} at {clock(times[off])}.",
                    _by_hours(times[on], times[off]),
                ),
                lasting(times[off] - times[on]),
                lambda: lasting(_from_to(when[stops[on]], when[stops[off]])),
            ),
            Question(
                "Between which two neighbouring stations does the train need the most time?",
                f"It needs the most time between {stops[longest]} and {stops[longest + 1]}.",
                (
                    f"The four stretches take {listing([number(gap) for gap in gaps])} minutes.",
                    f"The longest of them is the one of {count(gaps[longest], 'minute')}.",
                ),
                f"{stops[longest]} and {stops[longest + 1]}",
                lambda: max((when[b] - when[a], f"{a} and {b}") for a, b in pairwise(stops))[1],
            ),
            Question(
                f"It is {clock(now)}, and the train is on time. Where is it?",
                f"It is somewhere between {stops[between]} and {stops[between + 1]}.",
                (
                    f"It left {stops[between]} at {clock(times[between])}.",
                    f"It does not reach {stops[between + 1]} before {clock(times[between + 1])}.",
                ),
                f"between {stops[between]} and {stops[between + 1]}",
                lambda: (
                    f"between {[s for s in stops if when[s] < now][-1]} and " + next(s for s in stops if when[s] > now)
                ),
            ),
            Question(
                f"Because of {reason}, the train leaves {stops[0]} {count(late, 'minute')} late and makes up no "
                f"time. When does {rider} arrive?",
                f"{rider} arrives at {clock(times[off] + late)}.",
                (
                    f"By the timetable it would be {clock(times[off])}.",
                    f"A train that is {count(late, 'minute')} late at the first station is as late at every other one.",
                ),
                clock(times[off] + late),
                lambda: clock(times[0] + late + sum(gaps[:off])),
            ),
            Question(
                f"At how many stations does the train stop while {rider} is on it, not counting {stops[on]} and "
                f"{stops[off]}?",
                f"It stops at {count(len(passed), 'station')} in between.",
                (f"After {stops[on]}, and before {stops[off]}, the train stops in {listing(passed)}.",),
                len(passed),
                lambda: len([s for s in stops if when[stops[on]] < when[s] < when[stops[off]]]),
            ),
        ),
    )


def _connection(rng: Random) -> Scene:
    """Changing trains with a delay: is there time enough?"""
    rider = people(rng, 1)[0]
    change, goal = rng.sample(_STATIONS, 2)
    arrival = rng.randrange(8 * 60, 18 * 60)
    spare, walk = rng.randint(8, 16), rng.randint(3, 6)
    leaves = arrival + spare
    every = rng.choice((30, 60))
    ride = rng.randint(14, 50)
    late = rng.randint(2, 15)
    ready = arrival + late + walk
    caught = ready <= leaves
    takes = leaves if caught else leaves + every
    here, there = rng.sample(range(2, 10), 2)

    def first_after() -> int:
        departures = range(leaves, leaves + 300, every)
        return next(time for time in departures if time >= ready)

    return Scene(
        (
            rng.choice(
                (
                    f"By the timetable {rider.own} train arrives in {change} at {clock(arrival)}, on platform {here}.",
                    f"{rider} has to change in {change}, where {rider.their} train should arrive at "
                    f"{clock(arrival)}, on platform {here}.",
                )
            ),
            rng.choice(
                (
                    f"The train to {goal} leaves from platform {there} at {clock(leaves)}, and after that "
                    f"{'every half hour' if every == 30 else 'every hour'}; the ride takes {lasting(ride)}.",
                    f"From platform {there} a train goes to {goal} at {clock(leaves)} and then "
                    f"{'every thirty minutes' if every == 30 else 'once an hour'}. It needs {lasting(ride)}.",
                )
            ),
            f"From one platform to the other {rider} needs {count(walk, 'minute')}.",
            rng.choice(
                (
                    f"Today {rider.their} train is {count(late, 'minute')} late, and the other trains are on time.",
                    f"Because of {rng.choice(_REASONS)}, {rider.own} train is {count(late, 'minute')} late today. "
                    "The others are on time.",
                )
            ),
        ),
        (
            Question(
                f"How many minutes between the trains does the timetable leave {rider}?",
                f"It leaves {count(spare, 'minute')}.",
                (f"One train arrives at {clock(arrival)}, the other leaves at {clock(leaves)}.",),
                spare,
                lambda: _from_to(arrival, leaves),
            ),
            Question(
                f"Does {rider} catch the train to {goal} at {clock(leaves)}?",
                f"Yes, {rider.they} catches it."
                if caught
                else f"No, {rider.they} is {count(ready - leaves, 'minute')} too late.",
                (
                    f"The train arrives at {clock(arrival + late)} instead of {clock(arrival)}.",
                    f"With {count(walk, 'minute')} for the way, {rider} is on platform {there} at {clock(ready)}.",
                ),
                caught,
                lambda: first_after() == leaves,
            ),
            Question(
                f"When does {rider} arrive in {goal}?",
                f"{rider} arrives there at {clock(takes + ride)}.",
                (
                    f"{rider} is on platform {there} at {clock(ready)}.",
                    f"The next train from there leaves at {clock(takes)} and takes {lasting(ride)}.",
                ),
                clock(takes + ride),
                lambda: clock(first_after() + ride),
            ),
            Question(
                f"How late may the first train be at most, if {rider} is to catch the one at {clock(leaves)}?",
                f"It may be {count(spare - walk, 'minute')} late, and no more.",
                (
                    f"Between the two trains there are {count(spare, 'minute')}.",
                    f"{capital(amount(walk))} of them are needed for walking from platform {here} to platform {there}.",
                ),
                spare - walk,
                lambda: max(d for d in range(60) if arrival + d + walk <= leaves),
            ),
        ),
    )


def _choice(rng: Random) -> Scene:
    """Several trains to one town; a slow one is overtaken."""
    rider = people(rng, 1)[0]
    home, town = rng.sample(_STATIONS, 2)
    first = rng.randrange(6 * 60 + 30, 15 * 60)
    leave = [first, first + rng.randint(17, 28), first + rng.randint(31, 44), first + rng.randint(52, 70)]
    slow = rng.randrange(4)
    usual = rng.randint(34, 48)
    take = [usual + rng.randint(0, 5) for _ in leave]
    take[slow] += rng.randint(26, 38)
    arrive = [start + long for start, long in zip(leave, take, strict=True)]
    walk = rng.choice((5, 8, 10, 12))
    best = max((i for i in range(4) if i != slow), key=lambda i: leave[i]) - rng.choice((0, 1))
    best = best if best != slow and best >= 0 else next(i for i in range(4) if i != slow)
    begins = arrive[best] + walk + rng.randint(3, 9)
    begins += -begins % 5
    good = [i for i in range(4) if arrive[i] + walk <= begins]
    take_this = max(good, key=lambda i: leave[i])
    quickest = min(range(4), key=lambda i: take[i])
    overtaken = [i for i in range(slow + 1, 4) if arrive[i] < arrive[slow]]
    events = ["an exam", "a job interview", "a doctor's appointment", "a lecture"]
    events += ["a wedding"] * (begins >= 11 * 60) + ["a concert"] * (begins >= 14 * 60)
    event = rng.choice(events)
    told = listing([f"at {clock(s)} (arriving at {clock(e)})" for s, e in zip(leave, arrive, strict=True)])
    questions = [
        Question(
            f"Which is the latest train that gets {rider} there in time?",
            f"It is the one at {clock(leave[take_this])}.",
            (
                f"{rider} must be at the station in {town} by {clock(begins - walk)}, because of the walk.",
                f"The trains at {listing([clock(leave[i]) for i in good])} arrive early enough, and of these the "
                "last to leave is wanted."
                if len(good) > 1
                else "Only one of the trains arrives early enough.",
            ),
            clock(leave[take_this]),
            lambda: max(
                (s, clock(s)) for s, e in zip(leave, arrive, strict=True) if _from_to(e, begins) >= walk and e < begins
            )[1],
        ),
        Question(
            f"How much time is left before the {event.split(' ', 1)[1]} begins, if {rider} takes the train at "
            f"{clock(leave[take_this])} and walks?",
            f"{capital(lasting(begins - walk - arrive[take_this]))} "
            f"{'is' if begins - walk - arrive[take_this] in (1, 60) else 'are'} left."
            if begins > walk + arrive[take_this]
            else "No time is left at all.",
            (
                f"That train arrives at {clock(arrive[take_this])}.",
                f"With the walk of {count(walk, 'minute')}, {rider} is there at {clock(arrive[take_this] + walk)}.",
            ),
            lasting(begins - walk - arrive[take_this]) if begins > walk + arrive[take_this] else "no time",
            lambda: (
                lasting(_from_to(arrive[take_this] + walk, begins)) if arrive[take_this] + walk != begins else "no time"
            ),
        ),
    ]
    if take.count(take[quickest]) == 1:
        questions.append(
            Question(
                "Which of the four trains is the quickest?",
                f"It is the one at {clock(leave[quickest])}.",
                (f"In order of departure they take {listing([number(n) for n in take])} minutes.",),
                clock(leave[quickest]),
                lambda: clock(sorted(zip(take, leave, strict=True))[0][1]),
            )
        )
    if overtaken:
        questions.append(
            Question(
                "Is it always true here that whoever leaves earlier arrives earlier?",
                f"No, the train at {clock(leave[overtaken[0]])} leaves later than the one at {clock(leave[slow])} "
                "and arrives earlier.",
                (
                    f"The train at {clock(leave[slow])} takes {lasting(take[slow])}, because it stops more often or "
                    "waits.",
                ),
                False,
                lambda: sorted(arrive) == arrive,
            )
        )
    return Scene(
        (
            f"From {home} to {town} trains go {told}.",
            rng.choice(
                (
                    f"At {clock(begins)} {event} begins for {rider} in {town}.",
                    f"{rider} has to be at {event} in {town} at {clock(begins)}.",
                )
            ) if event not in ("a concert", "a lecture", "a wedding")
            else f"{rider} wants to go to {event} in {town} that begins at {clock(begins)}.",
            f"From the station it is a walk of {count(walk, 'minute')}.",
        ),
        tuple(questions),
    )  # fmt: skip


def _regular(rng: Random) -> Scene:
    """A train at regular intervals."""
    rider = people(rng, 1)[0]
    place, town = rng.sample(_STATIONS, 2)
    every = rng.choice((12, 15, 20, 30, 40))
    first = rng.choice((5, 6, 7)) * 60 + rng.randrange(1, min(every, 30))
    last = first + every * ((15 * 60) // every)
    now = first + every * rng.randint(3, 15) + rng.randint(1, every - 1)
    nxt = first + every * -(-(now - first) // every)
    hour = rng.randint(9, 15) * 60
    leaving = list(range(first, last + 1, every))
    within = [time for time in leaving if hour <= time < hour + 120]
    goes = rng.choice((f"every {every} minutes", f"at intervals of {every} minutes"))
    return Scene(
        (
            f"The first train from {place} to {town} leaves at {clock(first)}, and from then on one leaves {goes} "
            f"until {clock(last)}.",
            rng.choice(
                (
                    f"{rider} comes to the station in {place} at {clock(now)}.",
                    f"It is {clock(now)} when {rider} steps on to the platform in {place}.",
                )
            ),
        ),
        (
            Question(
                f"When does {rider.own} train leave?",
                f"It leaves at {clock(nxt)}.",
                (
                    f"From {clock(first)} on, {every} minutes are added again and again.",
                    f"One train left at {clock(nxt - every)}, before {rider} came, and the next follows {every} "
                    "minutes later.",
                ),
                clock(nxt),
                lambda: clock(next(time for time in leaving if time >= now)),
            ),
            Question(
                f"How long does {rider} have to wait?",
                f"{rider} has to wait {count(nxt - now, 'minute')}.",
                (f"{rider} is there at {clock(now)}, and the next train leaves at {clock(nxt)}.",),
                nxt - now,
                lambda: _from_to(now, next(time for time in leaving if time >= now)),
            ),
            Question(
                f"How many trains leave from {clock(hour)} until just before {clock(hour + 120)}?",
                f"{capital(count(len(within), 'train'))} {'leaves' if len(within) == 1 else 'leave'}.",
                (f"They leave at {listing([clock(time) for time in within])}.",),
                len(within),
                lambda: sum(1 for m in range(hour, hour + 120) if (m - first) % every == 0),
            ),
            Question(
                "Somebody never looks at the timetable and comes to the platform at any odd moment. What is the "
                "longest that they can have to wait?",
                f"The longest wait is a little less than {every} minutes.",
                ("The worst case is to see the tail lamps of a train that has just left.",),
                str(every),
                lambda: str(max(b - a for a, b in pairwise(leaving))),
            ),
        )[: 4 if every > 12 else 3],
    )


def _divided(rng: Random) -> Scene:
    """A train is divided on the way: who sits where gets somewhere."""
    one, two = pair(rng)
    start, split, front_end, rear_end = rng.sample(_STATIONS, 4)
    coaches = rng.choice((6, 7, 8, 9, 10))
    front = rng.randint(2, coaches - 2)
    seat_one, seat_two = rng.randint(1, front), rng.randint(front + 1, coaches)
    nth = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    wants = rng.choice((front_end, rear_end))
    right = wants == rear_end

    def end(seat: int) -> str:
        return ([front_end] * front + [rear_end] * (coaches - front))[seat - 1]

    return Scene(
        (
            rng.choice(
                (
                    f"A train of {amount(coaches)} coaches leaves {start}. In {split} it is divided: the first "
                    f"{amount(front)} coaches go on to {front_end}, the others to {rear_end}.",
                    f"From {start} to {split} a train runs with {amount(coaches)} coaches. Then the first "
                    f"{amount(front)} leave for {front_end}, and the rest are taken to {rear_end}.",
                )
            ),
            rng.choice(
                (
                    f"{one} sits in the {nth[seat_one]} coach from the front, {two} in the {nth[seat_two]}.",
                    f"From the front, {one} is in the {nth[seat_one]} coach and {two} in the {nth[seat_two]}.",
                )
            ),
            f"{two} wants to go to {wants}.",
        ),
        (
            Question(
                f"Where does {one} arrive, if {one.they} stays in {one.their} seat?",
                f"{one} arrives in {front_end}.",
                (f"The {nth[seat_one]} coach belongs to the first {amount(front)}.", f"Those go on to {front_end}."),
                front_end,
                lambda: end(seat_one),
            ),
            Question(
                f"Is {two} in the right part of the train?",
                f"Yes, {two} is in the right part." if right else f"No, {two} has to move forward before {split}.",
                (
                    f"The {nth[seat_two]} coach is behind the first {amount(front)}, so it goes to {rear_end}.",
                    f"{two} wants to go to {wants}.",
                ),
                right,
                lambda: end(seat_two) == wants,
            ),
            Question(
                f"How many coaches arrive in {rear_end}?",
                f"{capital(count(coaches - front, 'coach'))} {'arrives' if coaches - front == 1 else 'arrive'} there.",
                (f"Of the {amount(coaches)} coaches, {amount(front)} go to {front_end}.",),
                coaches - front,
                lambda: [end(seat) for seat in range(1, coaches + 1)].count(rear_end),
            ),
            Question(
                f"Between {start} and {split}, does it matter in which coach somebody sits?",
                f"No, up to {split} all the coaches go the same way.",
                (f"The train is divided only in {split}.",),
                False,
                lambda: len({split for _ in range(coaches)}) > 1,
            ),
        ),
    )


def _missed(rng: Random) -> Story:
    """Somebody travels too far, the wrong way or not at all, and still has to get there."""
    rider, helper = pair(rng)
    home, goal, beyond = rng.sample(_STATIONS, 3)
    start = rng.randrange(9 * 60, 16 * 60, 5)
    planned = start + rng.randrange(25, 46, 5)
    cause = rng.choice(("asleep", "wrong", "minute"))
    reason, glad, sad = rng.choice(
        (
            (
                f"{rider.own} cousin was getting married",
                f"The bride had sat down on the church steps and refused to begin without {rider.them}.",
                f"The wedding had begun without {rider.them}, and {rider.they} heard the end of it from the door.",
            ),
            (
                f"{rider.own} aunt was waiting with a cake",
                "The cake stood on the table, and nobody had been allowed to cut it.",
                "On the table stood a plate with crumbs. The aunt had gone to lie down.",
            ),
            (
                f"{rider} was to play the cello in a concert",
                "The conductor had simply put the other pieces first.",
                f"The concert had begun. Another cellist was sitting in {rider.own} place.",
            ),
            (
                f"{rider.own} best friend was moving away",
                "The removal van was still standing in front of the house, with its doors open.",
                "The house was empty, and on the door hung a note. It said: write to me.",
            ),
        )
    )
    wait = rng.randrange(5, 26, 5)
    if cause == "asleep":
        reached = planned + rng.randrange(15, 36, 5)
        arrived = reached + wait + reached - planned
        middle = (
            f"The carriage was warm, the rain ran down the windows, and {rider} fell asleep. When {rider.they} "
            f"opened {rider.their} eyes, the train was standing still. The sign outside said {beyond}, and the clock "
            f"over it showed {clock(reached)}.",
            f"{rider.They} jumped out. “Where is {goal}?” {rider.they} asked. “{goal} was "
            f"{count(reached - planned, 'minute')} ago,” said {helper}, who was sweeping the platform. “The train "
            f"back goes in {count(wait, 'minute')}.”",
            f"It took just as long as on the way out, and this time {rider} stood by the door all the way.",
        )
        steps = (
            f"The train back left {beyond} at {clock(reached + wait)}.",
            f"It took {count(reached - planned, 'minute')}, as on the way out.",
        )
    elif cause == "wrong":
        reached = start + rng.randrange(10, 26, 5)
        arrived = reached + wait + (reached - start) + (planned - start)
        middle = (
            f"Two trains stood at the same platform, and {rider}, who was reading, got into the nearer one. It left "
            f"at {clock(start)}, to the minute.",
            f"{rider.They} looked up only when {helper} came for the tickets. “To {goal}? We are going the other "
            f"way. The next stop is {beyond}, at {clock(reached)}. From there a train goes back "
            f"{count(wait, 'minute')} later, and it runs through {home} to {goal} without a stop.”",
            f"Past the window went everything that {rider} had seen before: the same pond, the same sawmill, and the "
            f"station of {home}.",
        )
        steps = (
            f"From {beyond}, {rider} left at {clock(reached + wait)} and passed {home} "
            f"{count(reached - start, 'minute')} later, at {clock(2 * reached + wait - start)}.",
            f"From there to {goal} it was another {count(planned - start, 'minute')}.",
        )
    else:
        reached = start + 1
        arrived = start + 10 * wait // 5 + planned - start
        wait = 10 * wait // 5
        middle = (
            f"The bus to the station was stuck behind a tractor. At {clock(reached)}, one minute after the train, "
            f"{rider} ran on to the platform and saw a red lamp growing smaller.",
            f"“The next one goes at {clock(start + wait)},” said {helper} from the kiosk, “and it is just as fast. "
            "Sit down, you are as white as paper.”",
            f"{rider} rang up and said what had happened. Then {rider.they} drank a cup of tea, and found that being "
            "late was easier to bear when everybody knew of it.",
        )
        steps = (
            f"The next train left at {clock(start + wait)}.",
            f"It was just as fast as the first, which would have taken {count(planned - start, 'minute')}.",
        )
    lateness = arrived - planned
    begun = rng.choice((True, False))
    end = f"At {clock(arrived)} {rider} got out in {goal} and ran all the way. {sad if begun else glad}"
    return Story(
        rng.choice((f"The Train to {goal}", f"{lasting(lateness).capitalize()} Late".title(), f"{rider.own} Long Way")),
        (
            rng.choice(
                (
                    f"{rider} wanted to take the train from {home} at {clock(start)}, to be in {goal} at "
                    f"{clock(planned)}. It mattered, for {reason}.",
                    f"In {goal}, {reason}. {rider} had looked up the train long before: {home} at {clock(start)}, "
                    f"{goal} at {clock(planned)}.",
                )
            ),
            *middle,
            end,
        ),
        ("dialogue", "conflict", "sad ending" if begun else "twist"),
        (
            Question(
                f"How late was {rider} in the end?",
                f"{rider} was {lasting(lateness)} late.",
                (*steps, f"That was {clock(arrived)}, and the plan had said {clock(planned)}."),
                lasting(lateness),
                lambda: lasting(_from_to(planned, arrived)),
            ),
            Question(
                f"Why did {rider} not arrive at {clock(planned)}?",
                {
                    "asleep": f"{rider} was asleep when the train stopped in {goal}.",
                    "wrong": f"{rider} had got into the wrong train.",
                    "minute": f"{rider} had missed the train by a minute.",
                }[cause],
                (
                    {
                        "asleep": f"{rider} woke up only in {beyond}, which lies beyond {goal} on that line.",
                        "wrong": "Two trains stood at one platform, and they went in opposite directions.",
                        "minute": f"{rider.own} bus was held up, and trains do not wait.",
                    }[cause],
                ),
                {"asleep": "asleep", "wrong": "wrong", "minute": "missed"}[cause],
                lambda: "missed" if reached == start + 1 else "asleep" if reached > planned else "wrong",
            ),
            Question(
                f"When was {rider} in {beyond}?" if cause != "minute" else f"When did the train leave that {rider} "
                "took?",
                f"{rider} was there at {clock(reached)}."
                if cause != "minute" else f"It left at {clock(start + wait)}.",
                (
                    {
                        "asleep": "The station clock showed the time.",
                        "wrong": f"{helper} said when the train would be there.",
                        "minute": f"{helper} knew the next one.",
                    }[cause],
                ),
                clock(reached) if cause != "minute" else clock(start + wait),
                lambda: clock(
                    {
                        "asleep": arrived - wait - (reached - planned),
                        "wrong": arrived - (planned - start) - (reached - start) - wait,
                        "minute": arrived - (planned - start),
                    }[cause]
                ),
            ),
        ),
    )  # fmt: skip


def _left_on_board(rng: Random) -> Story:
    """A thing stays in the train, and travels on."""
    owner, clerk = pair(rng)
    home, nearer, last = rng.sample(_STATIONS, 3)
    thing = rng.choice(
        ("violin", "hat box", "umbrella", "rucksack", "red scarf", "drawing folder", "birdcage", "cake tin")
    )
    off = rng.randrange(13 * 60, 17 * 60)
    noticed = off + rng.randint(2, 9)
    at_nearer = off + rng.randint(14, 24)
    back = at_nearer + rng.randint(6, 15)
    home_again = back + at_nearer - off
    ending = rng.choice(("back", "end", "never"))
    where = rng.choice(("on the luggage rack", "under the seat", "on the seat by the window"))
    ends = {
        "back": (
            f"{clerk} picked up the telephone. “In {nearer} it stops at {clock(at_nearer)}. I know the "
            f"stationmaster. She will put it on the next train back, at {clock(back)}.”",
            f"At {clock(home_again)} the guard of that train leaned out of the window in {home} and held up the "
            f"{thing}. {owner} had never been so glad to see it.",
        ),
        "end": (
            f"“It does not stop before {last},” said {clerk}. “There they collect what has been left, and lock it up "
            "until morning.”",
            f"So the {thing} spent the night in {last}, among nineteen umbrellas and a pair of skis. {owner} slept "
            "badly and fetched it by the first train.",
        ),
        "never": (
            f"{clerk} rang up {nearer}, where the train was to stop at {clock(at_nearer)}. The guard went through "
            f"all the coaches. There was no {thing} {where} any more.",
            f"{owner} waited for weeks. The {thing} never came. But ever since {owner.they} has turned round at "
            "every train door and looked at the seat once more.",
        ),
    }
    return Story(
        rng.choice((f"The {thing.title()} Travels On", "Lost Property", "What Stayed on the Train")),
        (
            f"At {clock(off)} {owner} got off in {home}, with a bag in one hand and a ticket in the other. The train "
            f"went on towards {last}.",
            rng.choice(
                (
                    f"At {clock(noticed)} {owner.they} stopped on the stairs. Something was missing. The {thing} "
                    f"still lay {where}, {noticed - off if noticed - off > 12 else amount(noticed - off)} minutes "
                    "away by now.",
                    f"Only outside, at {clock(noticed)}, did {owner.they} notice that something was missing. The "
                    f"{thing} had stayed {where}.",
                )
            ),
            f"{owner} ran back to the ticket office. “My {thing} is on the train,” {owner.they} said.",
            f"“Then it is faster than you,” said {clerk}. “Which coach?” {owner} shut {owner.their} eyes. “The "
            f"second, {where}.”",
            *ends[ending],
        ),
        ("dialogue", "conflict", *(("sad ending", "moral") if ending == "never" else ("twist",))),
        (
            Question(
                f"How many minutes after getting off did {owner} notice the loss?",
                f"{owner} noticed it after {count(noticed - off, 'minute')}.",
                (f"{owner} got off at {clock(off)}, and it was {clock(noticed)} when {owner.they} noticed.",),
                noticed - off,
                lambda: _from_to(off, noticed),
            ),
            Question(
                f"Did {owner} get the {thing} back on the same day?",
                {
                    "back": f"Yes, {owner} had it back at {clock(home_again)}.",
                    "end": f"No, {owner} did not have it back until the next morning.",
                    "never": f"No, {owner} never got it back.",
                }[ending],
                (
                    {
                        "back": f"It was put on the train that left {nearer} at {clock(back)}.",
                        "end": f"It was locked up in {last} for the night.",
                        "never": "When the guard looked for it, it was gone.",
                    }[ending],
                ),
                ending == "back",
                lambda: ends[ending][-1].startswith("At "),
            ),
            Question(
                f"Can we know who took the {thing}?" if ending == "never" else f"Was the {thing} stolen?",
                f"No, nobody saw what became of the {thing}."
                if ending == "never"
                else "No, it had only been left on the train.",
                (
                    "The story says only that it was gone when the guard came."
                    if ending == "never"
                    else f"It lay where {owner} had left it, and travelled on with the train.",
                ),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Trains, timetables and connections",
    group="space",
    concepts=("timetables", "durations", "delays", "connections", "planning"),
    openings=(
        """A timetable is a promise made to people whom nobody knows yet: at 7:42 on every working day, a train will
        stand here. It holds for everybody at once, so two strangers can meet on a platform without ever having
        spoken.""",
        """Before there were railways, every town had its own noon, when the sun stood highest there. Trains put an
        end to that. A timetable can only be read if the clocks in all the stations agree.""",
        """Most sums with trains are sums with time, and minutes are not counted in hundreds. From 9:50 to 10:10 it is
        not 60 minutes but 20. Anyone who remembers that an hour has sixty minutes has done half the work.""",
        """A train does not wait, and it cannot swerve. That is why railways live by the clock, and why a small delay
        in one place is felt in many others.""",
    ),
    asks=(
        "How do I find out how long a journey takes?",
        "What must I think of when I change trains?",
        "Why does one late train make others late?",
        "How do I read a timetable?",
    ),
    ideas=(
        (
            """To find how long a journey takes, go from the departure to the next full hour, and from there to the
            arrival. From 8:47 to 10:05 it is 13 minutes to 9:00, then an hour and five minutes. Together that is an
            hour and 18 minutes.""",
            """Two times can also be compared by moving both. From 9:58 to 10:31 is as long as from 10:00 to 10:33:
            two minutes were added to each. Now it is easy to see that 33 minutes pass.""",
            """A journey past midnight needs a stop there. From 23:40 to 0:25 it is 20 minutes to midnight and 25
            more. If you simply subtract, the train seems to arrive before it has left.""",
        ),
        (
            """A connection is a gap between two trains, and something has to fit into it: getting off, stairs, a walk
            along a platform. If the gap is nine minutes and the walk takes five, there are four to spare. A train that
            is five minutes late is then too late.""",
            """Missing a connection costs more than the minutes of the delay. A train that is three minutes late can
            cost an hour, if the other one goes only once an hour. With trains every ten minutes the same delay hardly
            matters.""",
            """The earliest train is not always the best choice, and neither is the latest. Somebody who must be at an
            exam takes the one before the last that would do. The hour of waiting is the price of not having to
            worry.""",
        ),
        (
            """On a line with a single track, trains can pass each other only in stations. If one of them is late, the
            other must wait for it there, though nothing is wrong with it. So delays travel in both directions.""",
            """A train that is late at the first stop is late at all the others, unless the timetable has some slack.
            Many timetables do: they allow a minute or two more than is needed, so that a train can catch up.""",
        ),
        (
            """In a timetable each column is a train and each row a station, or the other way round. Follow one train
            with a finger, and you travel with it. Follow one station, and you stand on its platform all day and
            watch.""",
            """Where a column has no time beside a station, that train runs through it without stopping. It is faster
            for that reason. Before getting on, look not only where the train goes but also where it does not
            stop.""",
            """The 24-hour clock leaves no doubt about morning and evening. 7:15 is before breakfast and 19:15 is
            after supper. To turn the one into the other, twelve hours are added to times in the afternoon and
            evening.""",
        ),
    ),
    mistakes=(
        """From 10:45 to 11:15 it is not 70 minutes, although 1115 minus 1045 is 70. Hours and minutes must be counted
        apart, because after 10:59 comes 11:00 and not 10:60.""",
        """A station at which a train calls has two times: when it arrives and when it leaves. To find out how long
        you wait there, take both. To find out when a connection is reached, take the arrival.""",
        """An earlier departure does not mean an earlier arrival. A slow train that stops everywhere can be overtaken
        by a fast one that leaves ten minutes after it.""",
        """With a train every twenty minutes, people do not wait twenty minutes on average. Somebody who comes at any
        odd moment waits ten on average: sometimes hardly at all, sometimes nearly twenty.""",
    ),
    scenes=(_line, _connection, _choice, _regular, _divided),
    stories=(_missed, _left_on_board),
    notes={
        "child": (
            """Build a railway on the floor with three stations, and give each one a card with a time. Whoever plays
            the driver must be there when the stationmaster reads the time aloud.""",
        ),
        "pupil": (
            """Draw the hour as a circle when you count minutes over it. From ten to the hour until ten past is twice
            the same small slice.""",
        ),
        "adult": (
            """Look at the last connection of the evening before the first one of the morning. If a train fails during
            the day, another comes. After the last one there is only a taxi or a bench.""",
        ),
        "parent": (
            """Give a child the tickets and the timetable, and ask at each station what comes next. Somebody who is
            looking for the next name on the list does not ask when we shall be there.""",
        ),
        "learner": (
            """A train “leaves” or “departs” and “arrives” or “gets in”. It “calls at” a station, which means that it
            stops there. We say “at 8:15” for the time, and “the 8:15” for the train itself.""",
        ),
    },
)
