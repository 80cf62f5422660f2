"""An inspection letter, read: `read_letter`; and drafts to correct by hand: `draft_of`, `empty_draft`."""

from wsoa.importers.letter.draft.writing import draft_of, empty_draft
from wsoa.importers.letter.reading import read_letter

__all__ = ["draft_of", "empty_draft", "read_letter"]
