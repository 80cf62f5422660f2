"""JSON for programs: what the screens of the whole statement say, and what a change was told.

Values are as in json_answers: ISO dates, absent values null.
"""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from wsoa.cli.json_answers import changes_as_kept, judged, record, records, value_of
from wsoa.domain.errors import Problems, Refusal
from wsoa.domain.statement.records import Challenge, Endorsement, Measure

if TYPE_CHECKING:  # a command that changes something answers without any of these
    from collections.abc import Iterable

    from wsoa.domain.changes.change import Change
    from wsoa.domain.changes.plan import Conflict
    from wsoa.domain.changes.redaction import PhrasePlace
    from wsoa.domain.changes.revision import Revision
    from wsoa.domain.document.board_paper import BoardPaper
    from wsoa.domain.readiness.gate import Blocker
    from wsoa.domain.report import DueNext, Report
    from wsoa.domain.round.chase.awaited import Chased
    from wsoa.domain.round.intake.conflicts import Checked
    from wsoa.domain.statement.statement import Statement
    from wsoa.operations.looking import Story
    from wsoa.operations.sheets import Made


def status(report: "Report") -> dict[str, Any]:
    """What the status screen shows, and the reason for every rating."""
    from wsoa.domain.board.standing import standing

    letter = report.statement.letter
    days, working = report.days_left or (None, None)
    return {
        **_stands(report),
        "theme": letter.theme or None,
        "notice": report.statement.cover.notice or None,
        "monitoring_visit": letter.monitoring_visit,
        "as_at": report.today,
        "deadline": report.deadline,
        "days_left": days,
        "working_days_left": working,
        **value_of(standing(report)),
        **_sending(report),
        "late": [_due(item) for item in report.late],
        "due_next": [_due(item) for item in report.next_due],
    }


def _stands(report: "Report") -> dict[str, Any]:
    """Whose statement it is, of which revision, what its gate holds, and the ratings by agency."""
    held, total = report.gate
    return {
        "place": report.statement.letter.place or None,
        "stamp": report.stamp,
        "gate": {"held": held, "total": total, "ready": report.is_ready, "blocker_count": len(report.blockers)},
        "ratings": {
            key or None: {rating.value: number for rating, number in tally.items()}
            for key, tally in report.by_agency.items()
        },
        "agency_names": {key: report.statement.agency_name(key) for key in report.by_agency if key},
    }


def _sending(report: "Report") -> dict[str, Any]:
    """Of what is on its way: the sheets, the endorsements, what is waived, and the last submission."""
    return {
        "returns": _returns(report),
        "endorsements": _endorsed(report),
        "waived": [{"waiver": waiver.ref, "until": waiver.until} for _, waiver in report.waived],
        "submitted": _submitted(report),
    }


def _endorsed(report: "Report") -> dict[str, Any]:
    from wsoa.domain.board.due import signing
    from wsoa.domain.signing.endorsements import latest

    stale = [each for each in latest(report.statement).values() if each.ref in report.then]
    told = [
        {"ref": each.ref, "by": each.agency or each.body, "changes_since": len(report.changed_since(each))}
        for each in stale
    ]
    return {"held": signing(report).held, "of": signing(report).examined, "behind": told}


def _submitted(report: "Report") -> dict[str, Any] | None:
    from wsoa.domain.signing.submissions import last_submission

    last = last_submission(report.statement)
    return {**record(last), "changes_since": len(report.since_submission)} if last else None


def _due(item: "DueNext") -> dict[str, Any]:
    return {"ref": item.record.ref, "title": item.record.title, "lead": item.lead or None, "due": item.due}


def _returns(report: "Report") -> dict[str, Any]:
    from wsoa.domain.round.chase.awaited import chased, current, rounds_of

    sheets, rounds = current(report), rounds_of(chased(report))
    waiting = [
        {"agency": sheet.issue.agency, **_chased(sheet), "rounds_missed": rounds[sheet.issue.agency].missed}
        for sheet in sheets
        if sheet.is_awaited
    ]
    return {"in": len(sheets) - len(waiting), "of": len(sheets), "waiting": waiting}


def _chased(sheet: "Chased") -> dict[str, Any]:
    return {"sheet": sheet.issue.sign, "days_out": sheet.days_out, "days_late": sheet.days_late}


def check(report: "Report") -> dict[str, Any]:
    """Ready or not, every blocker and all advice."""
    held, total = report.gate
    return {
        "ready": report.is_ready,
        "as_at": report.today,
        "held": held,
        "total": total,
        "timetable": report.timetable,
        "blockers": [
            {**told, **({"changes": changes_as_kept(_since(report, each))} if each.stale else {})}
            for told, each in zip(_owned(report.blockers), report.blockers, strict=True)
        ],
        "waived": [
            {**told, "waiver": waiver.ref}
            for told, (_, waiver) in zip(_owned(each for each, _ in report.waived), report.waived, strict=True)
        ],
        "advice": _owned(report.advice),
    }


def _since(report: "Report", blocker: "Blocker") -> "tuple[Change, ...]":
    return report.changed_since(report.statement.find(Endorsement, blocker.stale))


def _owned(blockers: "Iterable[Blocker]") -> list[dict[str, Any]]:
    absent = ("lead", "stale")
    return [{**asdict(each), **{name: getattr(each, name) or None for name in absent}} for each in blockers]


def story(told: "Story") -> list[dict[str, Any]]:
    """Revisions in order, each with its changes as the history keeps them, and what it entered in the ledger."""
    return [
        {**_revision(revision), "ledger": [entry for number, entry in told.ledger if number == revision.number]}
        for revision in told.revisions
    ]


def _revision(revision: "Revision") -> dict[str, Any]:
    signed = revision.signed
    head = {
        "revision": revision.number,
        "day": signed.day,
        "recorded": signed.at,
        "who": signed.who,
        "summary": revision.summary,
    }
    why = {
        "reason": revision.reason or None,
        "agreed_by": revision.agreed_by or None,
        "correction": revision.correction,
        "undoes": revision.undoes,
    }
    return {
        **head,
        "source": str(revision.source),
        **why,
        "digest": revision.digest,
        "changes": changes_as_kept(revision.changes),
    }


def issued(made: "Made") -> dict[str, Any]:
    """A workbook that was handed out, and whom to send it to."""
    issue = made.issue
    to = [{"name": lead.name or None, "role": lead.role or None, "email": lead.email or None} for lead in made.leads]
    what = {
        "sheet": issue.sign,
        "agency": issue.agency,
        "name": made.agency,
        "path": made.path,
        "row_count": len(issue.rows),
    }
    when = {"issued_on": issue.on, "wanted_by": issue.due, "revision": issue.revision}
    return {**what, **when, "supersedes": made.supersedes.sign if made.supersedes else None, "send_to": to}


def planned(found: "Checked", settled: "Checked") -> dict[str, Any]:
    """What a return would do, what was or is to be settled, and what is remarked of it."""
    from wsoa.domain.changes.replay import applied
    from wsoa.domain.round.intake.conflicts import tag_of

    after, waiting = applied(settled.statement, settled.plan.changes), {*map(tag_of, settled.asked)}
    return {
        "changes": changes_as_kept(settled.plan.changes),
        "conflicts": [_conflict(each, after, waiting) for each in found.asked],
        "remarks": list(found.plan.remarks),
    }


def _conflict(asked: "Conflict", after: "Statement", waiting: set[str]) -> dict[str, Any]:
    """What was asked about, each side of it in words, and whose value is kept: null where that is still open."""
    from wsoa.domain.round.intake.conflicts import is_taken, tag_of, three_values

    kept_side = None if tag_of(asked) in waiting else "theirs" if is_taken(asked, after) else "ours"
    what = {"code": tag_of(asked), "ref": asked.ref, "field": asked.field, "where": str(asked.where)}
    return {**what, "doubt": asked.doubt or None, "before": None, **dict(three_values(asked)), "keep": kept_side}


def refused(refusal: Refusal) -> dict[str, Any]:
    """Why a return was refused, and every problem in it."""
    problems = refusal.problems if isinstance(refusal, Problems) else ()
    return {
        "refusal": refusal.what,
        "problems": [
            {"where": str(each.where), "typed": each.typed, "why": each.why, "mend": each.mend} for each in problems
        ],
        **({"remarks": list(remarks)} if (remarks := getattr(refusal, "remarks", ())) else {}),
    }


def places(left: "Iterable[PhrasePlace]") -> list[dict[str, Any]]:
    """The places that words leave: what is left there, and never the words."""
    return [{"where": each.where, "left": each.left, "guessable": each.guessable} for each in left]


def board_paper(paper: "BoardPaper") -> dict[str, Any]:
    """What the board's paper tells."""
    names = ("standing", "changes", "due", "outlook")
    measures = [judged(paper.report, measure) for measure in paper.report.statement.all(Measure)]
    challenges = records(paper.report.statement.all(Challenge))
    told = {name: value_of(getattr(paper, name)) for name in names}
    return {**_stands(paper.report), **told, "measures": measures, "challenges": challenges}
