"""An unpacked backup put in place: in one step, after which it is there; until then everything is as it was."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import date
from pathlib import Path

from wsoa.domain.errors import BadFile, CannotWrite
from wsoa.domain.integrity.backup_manifest import DATABASE
from wsoa.storage import database, files
from wsoa.storage.leftovers import ASIDE
from wsoa.storage.whole_file import put_new
from wsoa.storage.workshop import LAST_STEP, private_folder

BESIDE = (
    "-journal",
    "-wal",
    "-shm",
)  # what SQLite may keep beside a database, and would read into whatever takes its place


def in_the_way(path: Path) -> tuple[Path, ...]:
    """What lies where a database and its evidence would go."""
    beside = (path, *(path.with_name(path.name + ending) for ending in BESIDE))
    evidence = files.folder(path)
    full = (
        (evidence,)
        if evidence.is_symlink() or evidence.is_file() or (evidence.is_dir() and any(evidence.iterdir()))
        else ()
    )
    return (*(place for place in beside if place.exists() or place.is_symlink()), *full)


@contextmanager
def new_folder(folder: Path) -> Iterator[None]:
    """A folder that is there; where it was made for nothing, it is taken away again."""
    made = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.parent.mkdir(parents=True, exist_ok=True)
    private_folder(folder)
    try:
        yield
    except BaseException:
        for place in made:
            with suppress(OSError):
                place.rmdir()
        raise


def put_in_place(unpacked: Path, path: Path) -> None:
    """Put a database and its evidence where nothing is; the database comes last. Raises FileExistsError."""
    LAST_STEP.get()()
    _add_evidence(unpacked, path)
    put_new(unpacked / DATABASE, path)


def put_in_stead(unpacked: Path, path: Path, day: date) -> Path:
    """The folder where the old database and its evidence were put, when the new ones are in their place.

    Until the one step that changes the database, the old one stands where it stood with all of its evidence.
    """
    with _locked(path) as held:
        staged = unpacked / ASIDE
        private_folder(staged)
        old = tuple(_kept_aside(path, staged))
        LAST_STEP.get()()
        new = _add_evidence(unpacked, path)
        if path.exists():
            _second_name(path, staged / path.name)
        if sys.platform == "win32":
            held.close()  # what is open there cannot be moved
        aside = _named(staged, path.parent, f"{ASIDE}{day.isoformat()}")
        for place in (path.with_name(path.name + ending) for ending in BESIDE):
            if place.exists():
                place.replace(aside / place.name)
        (unpacked / DATABASE).replace(path)
    for place in old:
        if place not in new:
            place.unlink(missing_ok=True)
    return aside


@contextmanager
def _locked(path: Path) -> Iterator[ExitStack]:
    """Nobody else reads or writes the old database meanwhile, or until what is given is closed.

    One that is damaged cannot be locked, and is put aside as it is.
    """
    with ExitStack() as held:
        if path.exists():
            with suppress(BadFile), database.in_words(path):
                connection = held.enter_context(closing(database.connect(path, "rw")))
                database.patiently(connection, "BEGIN EXCLUSIVE")
        yield held


def _named(staged: Path, folder: Path, name: str) -> Path:
    for number in range(1, 1000):
        place = folder / (name if number == 1 else f"{name}-{number}")
        if not place.exists():
            return staged.rename(place)
    raise CannotWrite(f"{folder} holds too many databases that were put aside.", "Move some of them away.")


def _kept_aside(path: Path, aside: Path) -> Iterator[Path]:
    """Every file of the old evidence, each of which has a second name under `aside` now."""
    evidence = files.folder(path)
    for place in sorted(evidence.rglob("*")) if evidence.is_dir() else ():
        if place.is_file() or place.is_symlink():
            second = aside / place.relative_to(path.parent)
            private_folder(second.parent)
            _second_name(place, second)
            yield place


def _second_name(place: Path, second: Path) -> None:
    try:
        os.link(place, second, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a disk without hard links, or a system without those of links
        shutil.copy2(place, second, follow_symlinks=False)


def _add_evidence(unpacked: Path, path: Path) -> frozenset[Path]:
    evidence = {
        place: files.kept_at(path, place.name) for place in (unpacked / "evidence").rglob("*") if place.is_file()
    }
    for place, target in evidence.items():
        private_folder(target.parent)
        place.replace(target)
    return frozenset(evidence.values())
