"""What may stand in the way of writing, made real: missing permissions and a disk that fills up."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = 65534


@contextmanager
def without_rights() -> Iterator[None]:
    """Permissions bind inside, even where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    try:
        os.seteuid(NOBODY)
    except OSError:  # a container that has no other user
        pytest.skip("permissions do not bind here")
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that everybody may reach: pytest's own are closed to others.

    Nothing in it need be writable at the end.
    """
    folder = Path(tempfile.mkdtemp(prefix="wsoa-test-"))
    folder.chmod(0o777)
    try:
        yield folder
    finally:
        for inside in (folder, *folder.rglob("*")):
            inside.chmod(0o777)
        shutil.rmtree(folder)


@contextmanager
def closed(path: Path, mode: int) -> Iterator[None]:
    """A file or folder with fewer permissions for a while."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """No file can grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(room: int) -> Iterator[Path]:
    """The root of a disk of so many bytes, where the tests may mount one."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    folder = Path(tempfile.mkdtemp(prefix="wsoa-disk-"))
    try:
        made = [str(mount), "-t", "tmpfs", "-o", f"size={room}", "tmpfs", str(folder)]
        if not (mount and unmount) or subprocess.run(made, check=False, capture_output=True).returncode:
            pytest.skip("a disk cannot be mounted here")
        try:
            yield folder
        finally:
            subprocess.run([unmount, str(folder)], check=True)
    finally:
        folder.rmdir()


def unmeasured() -> dict[str, str]:
    """This process's environment without coverage.

    A process that is killed could not report, and one measured takes twice as long.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}
