"""Answers that cannot be shown: each command wherever its answer may go, and disks that fill up half way through it."""

import random
from collections.abc import Iterator

from tests.cli.laws import CORNERS, EVERY, Bench, holds, tells_the_truth
from tests.cli.outlets import pipe
from tests.torture.came import Came, judged

Case = tuple[str, str, str | float]
SECONDS_EACH = ("demo", "export", "letter update")  # tried in every corner, but not with every disk that fills up


def cases(number: int, chance: random.Random) -> Iterator[Case]:
    """A command, an outlet, and an encoding or the share of its answer after which the disk is full."""
    corners = [(typed, *corner) for corner in CORNERS for typed in EVERY]
    chance.shuffle(corners)
    yield from corners[: number // 2]
    quick = [typed for typed in EVERY if not typed.startswith(SECONDS_EACH)]
    for _ in range(number - len(corners[: number // 2])):
        yield chance.choice(quick), "disk that fills up", chance.random()


def tried(bench: Bench, case: Case) -> Came:
    """Whether what a command says then is what it did."""
    typed, outlet, how = case
    if isinstance(how, str):
        return judged(outlet, f"{typed}, {outlet}, {how}", lambda: holds(bench, typed, outlet, how))
    whole, _, _ = bench.answers(typed, pipe("utf-8"))
    room = int(how * len(whole.out.data))
    return judged(outlet, f"{typed}, after {room} bytes", lambda: tells_the_truth(bench, typed, room))
