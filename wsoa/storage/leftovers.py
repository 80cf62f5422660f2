"""What commands that were killed left of a statement: swept by the next change, and named by verify until then."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from wsoa.storage import files
from wsoa.storage.workshop import is_in_use, left_in

ASIDE = "put-aside-"  # what the name of a folder begins with to which a restore puts what was there


def leftovers(database: Path) -> Sequence[Path]:
    """What killed commands left beside a database and in its evidence, of our own making and in nobody's use."""
    evidence = files.folder(database)
    folders = (database.parent, evidence, *evidence.glob("??"))
    of_today = (place for folder in folders for place in left_in(folder))
    return (*of_today, *_of_first_releases(database), *_put_aside_too_early(database))


def _of_first_releases(database: Path) -> Iterator[Path]:
    """The same as the first releases called it: folders that hold nothing but what they made, and halves of files."""
    for place in database.parent.glob(".wsoa-????????"):
        with suppress(OSError):
            if not is_in_use(place) and all(_was_made(each.name, database) for each in place.iterdir()):
                yield place
    yield from files.folder(database).glob("??/tmp????????")


def _was_made(name: str, database: Path) -> bool:
    return name in ("backup.zip", "evidence") or name.startswith(("wsoa.db", database.name))


def _put_aside_too_early(database: Path) -> Iterator[Path]:
    """The folders of restores that were killed before they put anything in stead: second names of what is in place."""
    for place in database.parent.glob(f"{ASIDE}*"):
        with suppress(OSError):
            beside = any(each.name.startswith(f"{database.name}-") for each in place.iterdir())
            if not beside and (place / database.name).samefile(database):
                yield place
