"""An inspection letter, read: `read_letter`; and whatever else can be read, as far as it goes: `read_document`.

And the plain-text draft that a person corrects by hand: `draft_of`, `empty_draft`.
"""

from wsoa.importers.letter.draft.writing import draft_of, empty_draft
from wsoa.importers.letter.reading import read_document, read_letter

__all__ = ["draft_of", "empty_draft", "read_document", "read_letter"]
