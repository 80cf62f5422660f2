"""Made-up letters for the tests.

Printed ones, by a PDF writer that knows no more than a letter needs, and plain ones.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import md5
from pathlib import Path

REGULAR, BOLD, SYMBOL = "F1", "F2", "F3"
MARGIN, SET_IN, DEEPER = 72.0, 90.0, 108.0
LEADING = 14.5
HEIGHT, WIDTH = 842.0, 595.0

OPENING = """\
8 May 2019

Ada Example, Director of Children's Services, Exampleshire County Council
Ben Sample, Chief Constable of Exampleshire Police

Dear local partnership

Joint targeted area inspection of the multi-agency response to abuse and neglect in Exampleshire

Between 18 and 22 March 2019, Ofsted, the Care Quality Commission and HMI Probation undertook a \
joint inspection in Exampleshire.
"""
NEXT_STEPS = """\
Next steps

The local authority should prepare a written statement of proposed action responding to the findings outlined in this \
letter. This should be a multi-agency response involving NPS, the clinical commissioning group and Exampleshire \
Police. The director of children's services should send the written statement of action to \
ProtectionOfChildren@ofsted.gov.uk by 15 August 2019. This statement will inform the lines of enquiry.

Yours sincerely
"""


def plain_letter(lists: str, *, opening: str = OPENING, next_steps: str = NEXT_STEPS) -> str:
    """A plain letter around the lists given."""
    return f"{opening}\n{lists}\n\n{next_steps}"


def saved(folder: Path, content: str | bytes, name: str = "letter.txt") -> Path:
    """The content as a file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@dataclass
class Sheet:
    """One page; positions from the top left corner, in points."""

    commands: list[str] = field(default_factory=list)
    turned: int = 0

    def write(self, left: float, top: float, text: str, *, size: float = 12, bold: bool = False) -> "Sheet":
        """One line of text."""
        shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.commands.append(f"BT /{BOLD if bold else REGULAR} {size} Tf {left} {HEIGHT - top} Td ({shown}) Tj ET")
        return self

    def minus(self, left: float, top: float) -> "Sheet":
        """A minus sign, U+2212, which no text font has: word processors take it from their symbols for sub-bullets."""
        self.commands.append(f"BT /{SYMBOL} 12 Tf {left} {HEIGHT - top} Td (-) Tj ET")
        return self

    def bullet(self, top: float, lines: Sequence[str], *, left: float = MARGIN, glyph: str = "•") -> float:
        """A bulleted item with its lines set in; where the next paragraph begins."""
        self.write(left, top, glyph)
        for number, line in enumerate(lines):
            self.write(left + SET_IN - MARGIN, top + number * LEADING, line)
        return top + (len(lines) + 1) * LEADING

    def heading(self, top: float, text: str, *, size: float = 14) -> float:
        """A heading in bold; where the next paragraph begins."""
        self.write(MARGIN, top, text, size=size, bold=True)
        return top + 2 * LEADING

    def paragraph(self, top: float, lines: Sequence[str], *, left: float = MARGIN) -> float:
        """Lines at the margin; where the next paragraph begins."""
        for number, line in enumerate(lines):
            self.write(left, top + number * LEADING, line)
        return top + (len(lines) + 1) * LEADING

    def frame(self, left: float, top: float, right: float, bottom: float) -> "Sheet":
        """A box around whatever stands there."""
        self.commands.append(f"{left} {HEIGHT - bottom} {right - left} {bottom - top} re S")
        return self

    def fill(self, left: float, top: float, right: float, bottom: float, *, grey: float) -> "Sheet":
        """A filled box behind whatever is written after it; 1 is white."""
        self.commands.append(f"q {grey} g {left} {HEIGHT - bottom} {right - left} {bottom - top} re f Q")
        return self

    def dot(self, left: float, base: float, *, filled: bool = True) -> "Sheet":
        """A bullet as browsers print it: a small shape before words that stand on that line, and no character."""
        self.commands.append(f"{left} {HEIGHT - base + 2} 4 4 re {'f' if filled else 'S'}")
        return self

    def rule(self, left: float, top: float, right: float, bottom: float) -> "Sheet":
        """A thin filled line, as word processors draw the borders of tables."""
        self.commands.append(f"{left} {HEIGHT - bottom} {max(right - left, 0.5)} {max(bottom - top, 0.5)} re f")
        return self

    def page_number(self, number: int) -> "Sheet":
        """At the foot."""
        return self.write(520, 800, str(number), size=9)


def pdf_of(sheets: Iterable[Sheet], *, trailer: str = "") -> bytes:
    """A PDF of those pages, in Helvetica, with Symbol for the signs it lacks."""
    fonts = " ".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>"
        for name, base in ((REGULAR, "Helvetica"), (BOLD, "Helvetica-Bold"))
    )
    fonts += f" /{SYMBOL} << /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"
    objects, kids = ["<< /Type /Catalog /Pages 2 0 R >>", ""], []
    for sheet in sheets:
        stream = "\n".join(sheet.commands)
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        page = (
            f"/Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {sheet.turned} /Resources << /Font <<"
            f" {fonts} >> >>"
        )
        objects.append(f"<< {page} /Contents {len(objects)} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _file(objects, trailer)


def _file(objects: Sequence[str], trailer: str) -> bytes:
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer}"
        f" >>\nstartxref\n{len(content)}\n%%EOF\n"
    )
    return content + end.encode()


PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def encrypted_for_everybody(sheets: Iterable[Sheet]) -> bytes:
    """A PDF as many offices publish them.

    Encrypted, with a password for whoever would change it and none for whoever reads it.

    Standard security handler, revision 2 (ISO 32000-1, 7.6.3): RC4 with 40 bits.
    """
    rights, name = -4, bytes(16)
    owner = _rc4(md5(PADDING, usedforsecurity=False).digest()[:5], PADDING)
    key = md5(PADDING + owner + rights.to_bytes(4, "little", signed=True) + name, usedforsecurity=False).digest()[:5]
    marks = f"/O <{owner.hex()}> /U <{_rc4(key, PADDING).hex()}>"
    plain = pdf_of(
        sheets,
        trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P {rights} {marks} >> /ID [<{name.hex()}> <{name.hex()}>]",
    )
    return re.sub(
        rb"(\d+) 0 obj\n(<< /Length \d+ >>\nstream\n)(.*?)(?=\nendstream)",
        lambda found: _sealed(found, key),
        plain,
        flags=re.DOTALL,
    )


def _sealed(found: re.Match[bytes], key: bytes) -> bytes:
    """One object with its stream encrypted: as long as before, so that every offset still holds."""
    own = md5(key + int(found[1]).to_bytes(3, "little") + bytes(2), usedforsecurity=False).digest()[:10]
    return found[1] + b" 0 obj\n" + found[2] + _rc4(own, found[3])


def _rc4(key: bytes, text: bytes) -> bytes:
    box, at = list(range(256)), 0
    for index in range(256):
        at = (at + box[index] + key[index % len(key)]) % 256
        box[index], box[at] = box[at], box[index]
    made, one, other = bytearray(), 0, 0
    for byte in text:
        one = (one + 1) % 256
        other = (other + box[one]) % 256
        box[one], box[other] = box[other], box[one]
        made.append(byte ^ box[(box[one] + box[other]) % 256])
    return bytes(made)


def first_page() -> tuple[Sheet, float]:
    """A printed letter's opening, and where its lists begin."""
    sheet = Sheet()
    top = sheet.paragraph(80, ["8 May 2019"])
    top = sheet.paragraph(
        top,
        [
            "Ada Example, Director of Children’s Services, Exampleshire County Council",
            "Ben Sample, Chief Constable of Exampleshire Police",
        ],
    )
    top = sheet.paragraph(top, ["Dear local partnership"])
    sheet.write(MARGIN, top, "Joint targeted area inspection of the multi-agency response to abuse", bold=True)
    sheet.write(MARGIN, top + LEADING, "and neglect in Exampleshire", bold=True)
    top = sheet.paragraph(
        top + 3 * LEADING,
        [
            "Between 18 and 22 March 2019, Ofsted, the Care Quality Commission (CQC) and HMI",
            "Probation undertook a joint inspection of the multi-agency response in Exampleshire.",
        ],
    )
    return sheet, top


def last_page() -> Sheet:
    """A printed letter's next steps."""
    sheet = Sheet()
    sheet.paragraph(
        sheet.heading(80, "Next steps"),
        [
            "The local authority should prepare a written statement of proposed action responding",
            "to the findings outlined in this letter. This should be a multi-agency response involving",
            "NPS, the clinical commissioning group and Exampleshire Police. The director of",
            "children’s services should send the written statement of action to",
            "ProtectionOfChildren@ofsted.gov.uk by 15 August 2019.",
        ],
    )
    return sheet
