"""What inspectors have written of plans, word for word, each with place, date, page and what it was about.

None of them is about a written statement of action that was sent back, and none may be presented so. The letters are
Crown copyright, under the Open Government Licence v3.0.
"""

from datetime import date

from wsoa.domain.dates.exact import show_date
from wsoa.domain.frozen import frozen


@frozen
class Quotation:
    """One sentence of a published letter; `page` counts from 1, and an ellipsis stands for words left out."""

    place: str
    dated: date
    page: int
    about: str
    words: str

    def __str__(self) -> str:
        """The words with where they stand, and what they are about."""
        where = f"Inspectors wrote of {self.about} ({self.place}, {show_date(self.dated)}, page {self.page})"
        return f"{where}: “{self.words}”"


WOKINGHAM = Quotation(
    "Wokingham",
    date(2017, 7, 14),
    16,
    "the neglect strategy's action plan",
    "The planned outcomes of the plan are currently too vague to be easily measured, and accountabilities and actions"
    " are not always clearly defined.",
)
BRADFORD = Quotation(
    "Bradford",
    date(2017, 4, 21),
    3,
    "the domestic and sexual violence board's action plan",
    "The Domestic and Sexual Violence Board action plan does not have sufficiently clear or measurable targets to"
    " enable them to monitor progress in respect of key priorities.",
)
BRADFORD_BOARD = Quotation(
    "Bradford",
    date(2017, 4, 21),
    14,
    "the domestic and sexual violence board",
    "The board has yet to identify clear targets and success measures to monitor the impact of their work and the"
    " action plan is still in draft.",
)
BRADFORD_CHILDREN = Quotation(
    "Bradford",
    date(2017, 4, 21),
    14,
    "children's protection plans",
    "Written child protection plans do not set clear timescales so that core groups can set milestones to achieve"
    " identified outcomes.",
)
PETERBOROUGH = Quotation(
    "Peterborough",
    date(2017, 8, 11),
    13,
    "action plans that follow audits",
    "…the subsequent action plans are not strong enough and need clearer outcomes and measurable targets that the"
    " partnership can use to effectively monitor and drive progress.",
)
PETERBOROUGH_OLDER = Quotation(
    "Peterborough",
    date(2017, 8, 11),
    9,
    "older children's multi-agency plans",
    "Plans are not clear about the desired outcomes or about how the partners will measure improvements.",
)
CHESHIRE_EAST = Quotation(
    "Cheshire East",
    date(2022, 9, 26),
    1,
    "the evaluation of multi-agency plans",
    "Evaluation is not based on a systematic analysis of the impact of frontline work across services; instead, there"
    " is too much focus on process.",
)
