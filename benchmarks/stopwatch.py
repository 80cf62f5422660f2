"""What each program of `benchmarks/round.py` tells of itself: the processor time of its start, and of each lap."""

import gc
import json
import time

# As wsoa sets it for itself (wsoa/__main__.py): of what reads rows, none is hindered by looking for cycles among them.
SELDOM = 100_000


class Laps:
    """A stopwatch, looked at first when everything is imported."""

    def __init__(self) -> None:
        """Begin the first lap, with the same collecting of cycles for each of them."""
        gc.set_threshold(SELDOM)
        self._since = time.process_time()
        self.taken = {"start": self._since}

    def end(self, lap: str) -> None:
        """End a lap and begin the next."""
        now = time.process_time()
        self.taken[lap] = now - self._since
        self._since = now

    def tell(self, rows: int) -> None:
        """Print the laps, and how many rows came of it."""
        print(json.dumps({"laps": self.taken, "rows": rows}))
