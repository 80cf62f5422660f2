"""What a backup says of itself: its manifest, and which members it may hold."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime

from wsoa.domain.changes.revision import Stamp
from wsoa.domain.frozen import frozen

FORMAT = "wsoa backup 1"
DATABASE, MANIFEST = "wsoa.db", "manifest.json"
MEMBER = re.compile(r"wsoa\.db|manifest\.json|evidence/([0-9a-f]{2})/\1[0-9a-f]{62}")


class Spoilt(ValueError):  # noqa: N818 - why a file cannot be taken for a backup, as a clause: 'it holds …'
    """Why something is no backup of wsoa's, or no whole one."""


@frozen
class Member:
    """A file in a backup: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@frozen
class Manifest:
    """What a backup says it holds: by whom, when (UTC), the schema, the latest revision, every other member.

    `lost` are the SHA-256s of evidence that was missing or altered already when the backup was made.
    """

    wsoa: str
    made: datetime
    schema: str
    stamp: Stamp
    members: Mapping[str, Member]
    lost: tuple[str, ...] = ()


def written(manifest: Manifest) -> bytes:
    """A manifest as JSON."""
    told = {
        "format": FORMAT,
        "wsoa": manifest.wsoa,
        "made": manifest.made.isoformat(),
        "schema": manifest.schema,
        "revision": manifest.stamp.revision,
        "day": manifest.stamp.day.isoformat() if manifest.stamp.day else None,
        "digest": manifest.stamp.digest,
        "members": {name: asdict(member) for name, member in sorted(manifest.members.items())},
        "lost": list(manifest.lost),
    }
    return (json.dumps(told, indent=2) + "\n").encode()


def read(data: bytes) -> Manifest:
    """The manifest that `written` wrote. Raises Spoilt."""
    try:
        told = json.loads(data)
        day = date.fromisoformat(told["day"]) if told["day"] else None
        stamp = Stamp(int(told["revision"]), day, str(told["digest"]))
        members = {
            str(name): Member(int(found["size"]), str(found["sha256"])) for name, found in told["members"].items()
        }
        lost = tuple(str(sha256) for sha256 in told["lost"])
        manifest = Manifest(
            str(told["wsoa"]), datetime.fromisoformat(told["made"]), str(told["schema"]), stamp, members, lost
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Spoilt("its manifest cannot be read") from error
    if told.get("format") != FORMAT:
        raise Spoilt("its manifest is in a form that this wsoa does not know")
    return manifest


def refuse_names(names: Iterable[str]) -> None:
    """Refuse a backup that holds anything but a database, its manifest and evidence, each once. Raises Spoilt."""
    seen: set[str] = set()
    for name in names:
        if not MEMBER.fullmatch(name):
            raise Spoilt(f"it holds {name!r}, which has no place in a backup")
        if name in seen:
            raise Spoilt(f"it holds {name} twice")
        seen.add(name)
    for name in (DATABASE, MANIFEST):
        if name not in seen:
            raise Spoilt(f"it holds no {name}")


def refuse_other_members(manifest: Manifest, sizes: Mapping[str, int]) -> None:
    """Refuse a backup whose members, given by their sizes, are not those of its manifest. Raises Spoilt."""
    held = {name: size for name, size in sizes.items() if name != MANIFEST}
    for name in sorted(held.keys() ^ manifest.members.keys()):
        raise Spoilt(f"{name} is missing" if name in manifest.members else f"its manifest does not speak of {name}")
    for name, size in held.items():
        if size != manifest.members[name].size:
            raise Spoilt(f"{name} has {size:,} bytes, and should have {manifest.members[name].size:,}")


def refuse_other_record(manifest: Manifest, schema: str, stamp: Stamp, evidence: Iterable[str]) -> None:
    """Refuse a backup whose database is not the one its manifest describes; `evidence` is what its history speaks of.

    Raises Spoilt.
    """
    if (schema, stamp) != (manifest.schema, manifest.stamp):
        raise Spoilt("its database is not the one that its manifest describes")
    held = {member.sha256 for name, member in manifest.members.items() if name != DATABASE}
    if held | set(manifest.lost) != set(evidence):
        raise Spoilt("its evidence is not what its history speaks of")
