"""A pack as a bag, the form that archives keep files in: RFC 8493. Plain `sha256sum -c` reads its manifests as well."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date

from wsoa.domain.frozen import frozen

PAYLOAD, DECLARATION, ABOUT = "data/", "bagit.txt", "bag-info.txt"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
LINE = re.compile(r"(?P<digest>[0-9a-fA-F]{64})[ \t]+\*?(?P<name>\S.*)")
Digests = Mapping[str, str]  # SHA-256 by the names of files


@frozen
class BagFact:
    """What a bag says of itself: whose it is, which version, of which day; its payload in bytes and files."""

    title: str
    version: str
    day: date
    size: int
    count: int

    def __bytes__(self) -> bytes:
        """The lines of bag-info.txt."""
        about = {
            "Bagging-Date": self.day.isoformat(),
            "External-Description": self.title,
            "External-Identifier": f"version {self.version}",
            "Payload-Oxum": f"{self.size}.{self.count}",
        }
        return "".join(f"{label}: {' '.join(words.split())}\n" for label, words in about.items()).encode()


def sha256_of(data: bytes) -> str:
    """The digest of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def manifest(digests: Digests) -> bytes:
    """A line for each file, in the order of their names."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())).encode()


def tag_files(payload: Digests, about: BagFact, others: Mapping[str, bytes]) -> dict[str, bytes]:
    """What stands beside the payload: the declaration, the facts, the manifests and `others`."""
    tags = {DECLARATION: DECLARED, ABOUT: bytes(about), MANIFEST: manifest(payload), **others}
    return {**tags, TAG_MANIFEST: manifest({name: sha256_of(data) for name, data in tags.items()})}


@frozen
class BagFault:
    """What is wrong with one file of a pack."""

    name: str
    what: str


def listed(text: str) -> dict[str, str]:
    """The digests that a manifest lists; a line that is none is left out, and so is what its file says then."""
    found = (LINE.fullmatch(line) for line in text.splitlines())
    return {match["name"]: match["digest"].lower() for match in found if match}


def faults(there: Digests, payload: Digests, tags: Digests) -> Iterator[BagFault]:
    """Whatever a bag holds otherwise than its manifests say; `there` are the files found, '' for one unreadable."""
    for name, digest in sorted({**payload, **tags}.items()):
        if name not in there:
            yield BagFault(name, "is missing")
        elif there[name] != digest:
            yield BagFault(name, "was altered" if there[name] else "cannot be read")
    for name in sorted(there.keys() - payload.keys() - tags.keys() - {TAG_MANIFEST}):
        yield BagFault(name, "was added")
    for name in sorted({DECLARATION, MANIFEST} - tags.keys()):
        yield BagFault(name, f"is not listed in {TAG_MANIFEST}")
