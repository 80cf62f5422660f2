"""Backups, and what may be done to one before it comes back."""

import hashlib
import json
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.operations import small
from wsoa.operations import evidence

MINUTES = b"Minutes of the meeting of 12 July 2019"
SHA256 = hashlib.sha256(MINUTES).hexdigest()
EVIDENCE = f"evidence/{SHA256[:2]}/{SHA256}"


def with_evidence(path: Path) -> Path:
    """A lived-in statement at `path` with a file of evidence, EV-002."""
    small.lived(path)
    minutes = path.parent / "minutes.txt"
    minutes.write_bytes(MINUTES)
    offer, entries = evidence.offered(str(minutes)), {"shows": "difference", "description": "Minutes"}
    small.do(
        path,
        small.FINISHED,
        lambda statement: evidence.add_evidence(statement, "AFI-01.1", offer, entries, small.FINISHED),
    )
    minutes.unlink()
    return path


def members(archive: Path) -> dict[str, bytes]:
    """Everything a backup holds."""
    with zipfile.ZipFile(archive) as held:
        return {name: held.read(name) for name in held.namelist()}


def packed(archive: Path, held: Mapping[str, bytes], *more: tuple[str, bytes], how: int = zipfile.ZIP_STORED) -> None:
    """Put these members, and then more of any name, in place of what a backup held."""
    with zipfile.ZipFile(archive, "w", how) as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of a name that is there twice
        for name, data in (*held.items(), *more):
            made.writestr(name, data)


def listed(held: Mapping[str, bytes], **told: object) -> dict[str, bytes]:
    """The same members with a manifest that speaks of them as they are, and says what is told."""
    manifest: dict[str, Any] = json.loads(held["manifest.json"])
    others = {name: data for name, data in held.items() if name != "manifest.json"}
    manifest["members"] = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in others.items()
    }
    return {**others, "manifest.json": json.dumps({**manifest, **told}).encode()}


def _holding(name: str, data: bytes = b"x") -> Callable[[Path], None]:
    return lambda archive: packed(archive, listed({**members(archive), name: data}))


def _without(name: str) -> Callable[[Path], None]:
    return lambda archive: packed(archive, {key: data for key, data in members(archive).items() if key != name})


def _instead(name: str, data: bytes) -> Callable[[Path], None]:
    return lambda archive: packed(archive, {**members(archive), name: data})


def _one_byte(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[data.index(b"Share every concern")] ^= 1
    archive.write_bytes(data)


def _link(archive: Path) -> None:
    held = members(archive)
    info = zipfile.ZipInfo(EVIDENCE)
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(archive, "w") as made:
        for name, data in held.items():
            made.writestr(info if name == EVIDENCE else name, data)


def _name_that_ends_early(archive: Path) -> None:
    packed(archive, listed({**members(archive), "wsoa.dbX.txt": b"x"}))
    archive.write_bytes(archive.read_bytes().replace(b"wsoa.dbX.txt", b"wsoa.db\0.txt"))


def _other_record(archive: Path) -> None:
    other = small.begun(archive.parent / "other.db")
    packed(archive, listed({**members(archive), "wsoa.db": other.read_bytes()}))
    other.unlink()


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda archive: archive.write_text("Dear Director\n"), "no zip file"),
    "nothing": (lambda archive: archive.write_bytes(b""), "no zip file"),
    "a database": (small.begun, "no zip file"),
    "another zip": (lambda archive: packed(archive, {"plan.docx": b"words"}), "no place in a backup"),
    "an empty zip": (lambda archive: packed(archive, {}), "no wsoa.db"),
    "cut short": (lambda archive: archive.write_bytes(archive.read_bytes()[:-100]), "no zip file"),
    "half of it": (
        lambda archive: archive.write_bytes(archive.read_bytes()[: archive.stat().st_size // 2]),
        "no zip file",
    ),
    "one byte altered": (_one_byte, "damaged"),
    "evidence altered": (_instead(EVIDENCE, MINUTES.replace(b"M", b"m")), "altered"),
    "evidence altered in the manifest too": (
        lambda archive: packed(archive, listed({**members(archive), EVIDENCE: b"x"})),
        "altered",
    ),
    "evidence longer": (_instead(EVIDENCE, MINUTES + b"\n"), "bytes"),
    "evidence missing": (_without(EVIDENCE), "missing"),
    "evidence that nothing speaks of": (_holding(f"evidence/2d/2d{'0' * 62}"), "altered"),
    "no manifest": (_without("manifest.json"), "no manifest.json"),
    "no database": (_without("wsoa.db"), "no wsoa.db"),
    "a manifest that is none": (_instead("manifest.json", b"[" * 100_000), "manifest"),
    "a manifest of numbers": (_instead("manifest.json", b"7"), "manifest"),
    "a manifest of another program": (
        lambda archive: packed(archive, listed(members(archive), format="other 1")),
        "form",
    ),
    "a manifest of another revision": (
        lambda archive: packed(archive, listed(members(archive), revision=99)),
        "not the one",
    ),
    "the database of another statement": (_other_record, "not the one"),
    "a database that is none": (
        lambda archive: packed(archive, listed({**members(archive), "wsoa.db": b"Dear Director" * 100})),
        "not a database",
    ),
    "a path that climbs out": (_holding("../../evil.txt"), "no place"),
    "a path that climbs out from evidence": (_holding("evidence/../../evil.txt"), "no place"),
    "an absolute path": (_holding("/tmp/evil.txt"), "no place"),  # noqa: S108 - it is never written
    "a path with backslashes": (_holding("..\\evil.txt"), "no place"),
    "a name that goes on after its end": (_name_that_ends_early, "no place"),
    "a folder": (_holding("evidence/", b""), "no place"),
    "evidence in the wrong folder": (_holding(f"evidence/00/{SHA256}"), "no place"),
    "a database beside the database": (_holding("wsoa.db-journal"), "no place"),
    "a link": (_link, "link"),
    "a name twice": (lambda archive: packed(archive, members(archive), (EVIDENCE, MINUTES)), "twice"),
    "a bomb": (
        lambda archive: packed(
            archive, listed({**members(archive), EVIDENCE: bytes(50_000_000)}), how=zipfile.ZIP_DEFLATED
        ),
        "another program",
    ),
}
