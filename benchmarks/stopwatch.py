"""What each program of `benchmarks/round.py` tells of itself: when it was ready, and what each lap took."""

import gc
import json
import time

# As wsoa sets it for itself (wsoa/__main__.py): of what reads rows, none is hindered by looking for cycles among them.
SELDOM = 100_000


class Laps:
    """A stopwatch, started when everything is imported.

    `ready` is the time of day, which the process that started this one can tell too.
    """

    def __init__(self) -> None:
        """Begin the first lap, with the same collecting of cycles for each of them."""
        gc.set_threshold(SELDOM)
        self.ready = time.time()
        self.taken: dict[str, float] = {}
        self._since = time.perf_counter()

    def end(self, lap: str = "") -> None:
        """End a lap and begin the next. One without a name is not told."""
        now = time.perf_counter()
        if lap:
            self.taken[lap] = now - self._since
        self._since = time.perf_counter()

    def tell(self, rows: int) -> None:
        """Print the laps, and how many rows came of it."""
        print(json.dumps({"ready": self.ready, "laps": self.taken, "rows": rows}))
