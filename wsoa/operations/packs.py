"""The pack that is sent: what goes into it, written whole in a new folder, and held against its manifests later."""

import hashlib
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from wsoa.domain.document.editions import Copy
from wsoa.domain.document.signed import version_changes
from wsoa.domain.document.title_block import heading
from wsoa.domain.errors import BadFile, CannotWrite, NotFound
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.witness import fingerprint
from wsoa.domain.report import Report
from wsoa.domain.signing.owned_words import canonical_form, owned
from wsoa.domain.statement.records import Agency, Evidence
from wsoa.domain.submission.bag import (
    DECLARATION,
    MANIFEST,
    PAYLOAD,
    TAG_MANIFEST,
    BagFact,
    BagFault,
    faults,
    listed,
    sha256_of,
    tag_files,
)
from wsoa.domain.submission.message import message
from wsoa.exporters import message_draft, register, registers, rendered
from wsoa.storage import files

STATEMENT = {"word": "statement.docx", "html": "statement.html", "excel": "statement.xlsx", "json": "statement.json"}
SENT = ("word", "excel")  # what goes with the message: mail filters may stop a page of HTML
DRAFT = "message.eml"
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
HALF_DONE = ".part"


@frozen
class Addressed:
    """To which mailbox a pack goes, and from whom ('' where that is not known)."""

    mailbox: str
    sender: str


@frozen
class Pack:
    """All files of a pack, by their names in it: what was made, and evidence by where it is kept."""

    made: Mapping[str, bytes]
    kept: Mapping[str, Path]

    @property
    def manifest(self) -> str:
        """The SHA-256 of its list of digests, which stands for the whole of it."""
        return sha256_of(self.made[TAG_MANIFEST])

    @property
    def names(self) -> tuple[str, ...]:
        """Every file of it, in order."""
        return tuple(sorted((*self.made, *self.kept)))


def pack_of(copy: Copy, whole: Report, to: Addressed, *, by_name: bool, evidence_of: Path | None) -> Pack:
    """The pack of a version: the same content gives the same bytes.

    What each agency endorsed goes with it, unless nobody is to be named; evidence files too, where a database is given.
    Raises NotFound for evidence that is not there as it was taken in.
    """
    made = {f"{PAYLOAD}{name}": data for name, data in _payload(copy, whole, by_name=by_name).items()}
    kept = dict(_evidence(copy, whole, evidence_of)) if evidence_of else {}
    digests = {name: sha256_of(data) for name, data in made.items()}
    digests |= {name: files.digest_of(place) for name, place in kept.items()}
    size = sum(map(len, made.values())) + sum(place.stat().st_size for place in kept.values())
    about = BagFact(heading(whole.statement), whole.version, whole.today, size, len(digests))
    attached = tuple((STATEMENT[form], made[f"{PAYLOAD}{STATEMENT[form]}"]) for form in SENT)
    draft = message_draft(message(whole, to.mailbox, to.sender, attached))
    return Pack({**made, **tag_files(digests, about, {DRAFT: draft})}, kept)


def _payload(copy: Copy, whole: Report, *, by_name: bool) -> dict[str, bytes]:
    statement = whole.statement
    made = {**{name: rendered(copy, form) for form, name in STATEMENT.items()}, **registers(copy)}
    made["changes.csv"] = register(("Reference", "What", "It was", "It is"), version_changes(copy))
    made["fingerprint.txt"] = f"{fingerprint(whole.stamp.digest)}\n".encode()
    for agency in statement.all(Agency) if by_name else ():
        if next(owned(statement, agency.ref), None):
            made[f"endorsed/{agency.ref}.jsonl"] = canonical_form(statement, agency.ref)
    return made


def _evidence(copy: Copy, whole: Report, database: Path) -> Iterator[tuple[str, Path]]:
    for item in copy.statement.all(Evidence):
        held = whole.statement.find(Evidence, item.ref)
        if held.sha256:
            place = files.kept_at(database, held.sha256)
            if not place.is_file() or files.digest_of(place) != held.sha256:
                raise NotFound(
                    f"The file of {held.ref} ({held.name}) is missing or was altered.", "See what is wrong: wsoa verify"
                )
            yield f"{PAYLOAD}evidence/{held.ref}-{UNSAFE.sub('-', held.name)}", place


def write(pack: Pack, folder: Path) -> Path:
    """Where all of a pack was written, beside the new folder that it is to become. Raises CannotWrite."""
    half = folder.with_name(f".{folder.name}{HALF_DONE}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if half.exists():  # left by a command that was killed
            shutil.rmtree(half)
        for name in pack.names:
            place = half / name
            place.parent.mkdir(parents=True, exist_ok=True)
            if name in pack.kept:
                shutil.copyfile(pack.kept[name], place)
            else:
                place.write_bytes(pack.made[name])
    except OSError as error:
        discard(half)
        raise CannotWrite(
            f"{folder} cannot be written: {error.strerror}.", "Make room, or name another place."
        ) from error
    return half


def discard(half: Path) -> None:
    """Take away what was written and did not become a pack."""
    shutil.rmtree(half, ignore_errors=True)


def put_in_place(half: Path, folder: Path) -> None:
    """Let what was written become the pack, in one step. Raises CannotWrite."""
    try:
        half.rename(folder)
    except OSError as error:
        raise CannotWrite(f"{folder} cannot be made: {error.strerror}.", "Name another: --output DIR") from error


def read(folder: Path) -> tuple[tuple[BagFault, ...], str]:
    """What is wrong with a pack as it lies there, and the digest of its list of digests ('' where it has none).

    Raises NotFound for nothing there, BadFile for what is no pack.
    """
    if not folder.exists():
        raise NotFound(f"There is nothing at {folder}.", "Name the folder of a pack: wsoa submission list")
    if not (folder / DECLARATION).is_file() and not (folder / TAG_MANIFEST).is_file():
        raise BadFile(f"{folder} is no pack: it has no {DECLARATION}.", "Name the folder that wsoa submit wrote.")
    there = {place.relative_to(folder).as_posix(): _digest(place) for place in folder.rglob("*") if not place.is_dir()}
    payload, tags = (listed(_text(folder / name)) for name in (MANIFEST, TAG_MANIFEST))
    return tuple(faults(there, payload, tags)), there.get(TAG_MANIFEST, "")


def _digest(place: Path) -> str:
    with suppress(OSError), place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
    return ""


def _text(place: Path) -> str:
    with suppress(OSError):
        return place.read_text(encoding="utf-8", errors="replace")
    return ""
