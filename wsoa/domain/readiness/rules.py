"""The rules of the gate: one small function a rule, saying what is wrong with a record and what mends it."""

from datetime import date

from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, did_you_mean, shortened
from wsoa.domain.progress.measures import is_silent, standing_reason
from wsoa.domain.progress.ratings import Rating, late_milestones, rate
from wsoa.domain.readiness.gate import Breach, Rule
from wsoa.domain.readiness.inspectors_words import (
    BRADFORD,
    BRADFORD_BOARD,
    BRADFORD_CHILDREN,
    CHESHIRE_EAST,
    PETERBOROUGH,
    PETERBOROUGH_OLDER,
    WOKINGHAM,
)
from wsoa.domain.readiness.success_words import only_activity, repeats, says_nothing
from wsoa.domain.signing.endorsements import is_stale, latest
from wsoa.domain.signing.owned_words import owned
from wsoa.domain.statement.acronyms import unknown
from wsoa.domain.statement.choices import Delivery, Shows
from wsoa.domain.statement.in_force import actions_for, in_force
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Cover,
    Endorsement,
    Evidence,
    Measure,
    Milestone,
    Point,
)
from wsoa.domain.statement.statement import Statement

EXPLAINED = '--reason "…" --agreed-by "…"'  # what a date that was agreed moves with


def area_answered(statement: Statement, area: Area, _today: date) -> Breach | None:
    """Every area is answered by at least one action."""
    lead = area.lead or "AGENCY"
    return (
        None
        if actions_for(statement, area.ref)
        else Breach("No action answers it.", f'wsoa action add {area.ref} "…" --lead {lead}')
    )


def area_led(_statement: Statement, area: Area, _today: date) -> Breach | None:
    """Every area has a lead agency that a person confirmed."""
    if not area.lead:
        return Breach("No agency leads it.", f"wsoa area assign {area.ref} --lead AGENCY")
    return (
        None
        if area.confirmed
        else Breach(f"{area.lead} is only proposed as its lead.", f"wsoa area confirm {area.ref}", with_others=True)
    )


def points_confirmed(statement: Statement, area: Area, _today: date) -> Breach | None:
    """Every agency that a point concerns was confirmed by a person."""
    proposed = [point for point in statement.under(Point, area.ref) if point.agencies and not point.confirmed]
    told = "; ".join(f"{point.ref}: {', '.join(point.agencies)}" for point in proposed)
    return Breach(f"Only proposed: {told}.", f"wsoa area confirm {area.ref}", with_others=True) if proposed else None


def contributor_acts(statement: Statement, body: Contributor, _today: date) -> Breach | None:
    """Every body that the letter names as a contributor leads at least one action."""
    if not (body.agencies and body.confirmed):
        answered = f" --by {','.join(body.agencies)}" if body.agencies else " --by AGENCY"
        return Breach(
            f"Nobody has confirmed which agencies are “{body.text}”.", f"wsoa contributor answer {body.ref}{answered}"
        )
    acting = any(action.lead in body.agencies for action in statement.all(Action) if in_force(statement, action))
    return (
        None
        if acting
        else Breach(f"No action is led by “{body.text}”.", f'wsoa action add AREA "…" --lead {body.agencies[0]}')
    )


def action_led(_statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action has a lead agency."""
    return None if action.lead else Breach("No agency leads it.", f"wsoa action edit {action.ref} --lead AGENCY")


def action_officer(_statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action has a lead officer, by name or title."""
    return _unsaid(action.officer, "No lead officer", f'wsoa action edit {action.ref} --officer "…"')


def _unsaid(text: str, what: str, mend: str) -> Breach | None:
    """For a field that is empty, or whose words say nothing."""
    told = f"{what}: “{text}” says nothing." if text else f"{what}."
    return Breach(told, mend) if says_nothing(text) else None


def action_dated(_statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action has a start and a due date, in that order, and was not completed before it started."""
    missing = [option for option, day in (("--start", action.starts), ("--due", action.due)) if not day]
    if missing:
        words = " and ".join({"--start": "start", "--due": "due date"}[option] for option in missing)
        return Breach(
            f"No {words}.", f"wsoa action edit {action.ref} {' '.join(f'{option} DATE' for option in missing)}"
        )
    if action.starts and action.due and action.due < action.starts:
        return Breach("It is due before it starts.", f"wsoa action edit {action.ref} --start DATE --due DATE")
    if action.starts and action.completed and action.completed < action.starts:
        told = f"It was completed on {show_date(action.completed)}, before it starts on {show_date(action.starts)}."
        return Breach(told, f"wsoa action edit {action.ref} --start DATE")
    return None


def action_measured(_statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action says what success looks like."""
    return _unsaid(action.success, "No measure of success", f'wsoa action edit {action.ref} --success "…"')


def action_stepped(statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action has at least one milestone."""
    steps = [step for step in statement.under(Milestone, action.ref) if in_force(statement, step)]
    done = "" if action.is_open else " --done DATE"
    return None if steps else Breach("No milestone.", f'wsoa milestone add {action.ref} "…" --due DATE{done}')


def milestone_inside(statement: Statement, step: Milestone, _today: date) -> Breach | None:
    """Every milestone has a due date inside its action's start and due dates."""
    action = statement.get(Action, step.action)
    mend = f"wsoa milestone {f'move {step.ref} DATE {EXPLAINED}' if step.agreed else f'edit {step.ref} --due DATE'}"
    if step.due is None:
        return Breach("No due date.", mend)
    if action and action.starts and step.due < action.starts:
        return Breach(f"Due {show_date(step.due)}, before its action starts on {show_date(action.starts)}.", mend)
    if action and action.due and step.due > action.due:
        return Breach(f"Due {show_date(step.due)}, after its action is due on {show_date(action.due)}.", mend)
    return None


def complete_evidenced(statement: Statement, action: Action, _today: date) -> Breach | None:
    """Nothing is complete without evidence."""
    if action.is_open or evidence_for(statement, action):
        return None
    return Breach(
        f"{action.delivery.capitalize()}, and nothing shows it.",
        f"wsoa evidence add {action.ref} FILE-OR-LINK --shows done",
    )


def evidence_for(statement: Statement, action: Action) -> list[Evidence]:
    """The evidence about an action and its milestones that is not withdrawn."""
    about = [action.ref, *(step.ref for step in statement.under(Milestone, action.ref))]
    return [item for ref in about for item in statement.under(Evidence, ref) if not item.withdrawn]


def dates_agreed(statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every due date, of an action and of its milestones, was agreed."""
    steps = [step for step in statement.under(Milestone, action.ref) if in_force(statement, step)]
    dated: list[Action | Milestone] = [action, *steps]
    drafts = [record.ref for record in dated if record.due and not record.agreed]
    what, mend = f"Nobody agreed to the dates of {', '.join(drafts)}.", f'wsoa agree {action.ref} --by "…" --on DATE'
    return Breach(what, mend, with_others=True) if drafts else None


def verified_evidenced(statement: Statement, action: Action, _today: date) -> Breach | None:
    """Nothing is verified without accepted evidence of a difference, and a named person outside its lead agency."""
    shown = [item for item in evidence_for(statement, action) if item.shows is Shows.DIFFERENCE]
    if action.delivery is not Delivery.VERIFIED or any(item.accepted for item in shown):
        return None
    add = () if shown else (f"wsoa evidence add {action.ref} FILE-OR-LINK --shows difference",)
    accept = f"wsoa evidence accept {shown[0].ref if shown else 'EVIDENCE'} --by NAME"
    return Breach("Verified, and no accepted evidence shows a difference.", *add, accept)


def action_in_time(statement: Statement, action: Action, today: date) -> Breach | None:
    """Nothing is late."""
    rated = rate(statement, action, today, None)
    if rated.rating is not Rating.LATE:
        return None
    steps = late_milestones(statement, action, today)
    mends = [f"wsoa milestone done {step.ref} --on DATE" for step in steps]
    if action.due and action.due < today:
        mends.append(f"wsoa action move {action.ref} DATE {EXPLAINED}")
    return Breach(rated.reason, *mends)


def points_answered(statement: Statement, area: Area, _today: date) -> Breach | None:
    """Every point of an area is answered by an action that names it, where the area has several."""
    actions, points = actions_for(statement, area.ref), statement.under(Point, area.ref)
    open_points = [point.ref for point in points if not any(point.ref in action.points for action in actions)]
    if not actions or not open_points or len(points) == 1:
        return None
    mend = f"wsoa action edit {actions[0].ref} --point +{','.join(open_points)}"
    return Breach(f"No action names {', '.join(open_points)}.", mend)


def success_is_difference(_statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every measure of success states a difference, not only activity, and more than the title."""
    activity = only_activity(action.success)
    mend = f'wsoa action edit {action.ref} --success "what will be different for children"'
    if activity:
        return Breach(f"“{activity}” is activity: what difference does it make?", mend)
    return (
        Breach(f"“{action.success}” only repeats the title.", mend) if repeats(action.success, action.title) else None
    )


def measure_read(statement: Statement, measure: Measure, today: date) -> Breach | None:
    """Every measure that is not met was read within 92 days."""
    if not is_silent(statement, measure, today):
        return None
    begun = f"wsoa measure reading {measure.ref} NUMBER --on DATE"
    mend = begun if measure.baseline_on else f"wsoa measure edit {measure.ref} --baseline NUMBER --baseline-on DATE"
    return Breach(standing_reason(statement, measure, today), mend)


def action_reviewed(statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action was looked at again since the words or the points it answers have changed."""
    gone = [ref for ref in action.review if _is_withdrawn(statement, ref)]
    changed = [ref for ref in action.review if ref not in gone]
    told = [f"What it answers has changed since: {', '.join(changed)}."] if changed else []
    told += [f"It answers what the corrected letter no longer says: {', '.join(gone)}."] if gone else []
    mend = f"wsoa area reviewed {' '.join(action.review)}"
    return Breach(" ".join(told), mend, with_others=True) if told else None


def area_outcome(_statement: Statement, area: Area, _today: date) -> Breach | None:
    """Every area says what will be different for children once it is answered."""
    mend = f'wsoa area edit {area.ref} --outcome "what will be different for children"'
    return _unsaid(area.outcome, "No outcome", mend)


def outcome_measured(statement: Statement, area: Area, _today: date) -> Breach | None:
    """Every outcome has a measure, of its area or of an action that answers it."""
    answering = {action.ref for action in actions_for(statement, area.ref)}
    measured = any(
        area.ref in measure.areas or answering.intersection(measure.actions)
        for measure in statement.all(Measure)
        if in_force(statement, measure)
    )
    mend = f'wsoa measure add "…" --area {area.ref} --direction up --unit %'
    return Breach("Nothing measures its outcome.", mend) if not (says_nothing(area.outcome) or measured) else None


def acronyms_known(statement: Statement, _cover: Cover, _today: date) -> Breach | None:
    """Every acronym in the statement is spelt out."""
    strange = unknown(statement)
    mends = [f'wsoa acronym set {letters} "…"' for letters in strange]
    return Breach(f"Nobody has said what they stand for: {', '.join(strange)}.", *mends) if strange else None


def agency_endorsed(statement: Statement, agency: Agency, _today: date) -> Breach | None:
    """Every agency has endorsed what it owns, in the words that there are now."""
    mend, held = f'wsoa endorse {agency.ref} --name NAME --role "…"', latest(statement).get(agency.ref)
    return _stale(statement, held, mend) if held else Breach("It has not endorsed what it owns.", mend)


def _owns(statement: Statement, agency: Agency) -> bool:
    return next(owned(statement, agency.ref), None) is not None


def approval_current(statement: Statement, given: Endorsement, _today: date) -> Breach | None:
    """Every approval by a board, cabinet or council is of the words that there are now."""
    return _stale(statement, given, f'wsoa endorse --body "{given.body}" --name NAME --role "…"')


def _is_approval(statement: Statement, given: Endorsement) -> bool:
    return not given.agency and latest(statement).get(given.body) == given


def _stale(statement: Statement, given: Endorsement, mend: str) -> Breach | None:
    told = f"What {given.signed_by} endorsed on {show_date(given.dated) if given.dated else 'no day'} has changed since"
    return Breach(f"{told} ({given.ref}).", mend, stale=given.ref) if is_stale(statement, given) else None


def action_answers(statement: Statement, action: Action, _today: date) -> Breach | None:
    """Every action answers an area that the letter still holds."""
    if not action.areas or not all(_is_withdrawn(statement, ref) for ref in action.areas):
        return None
    told = f"It answers only what the corrected letter no longer says: {', '.join(action.areas)}."
    return Breach(
        f"{told} Let it answer another area as well, or withdraw it.", f"wsoa action edit {action.ref} --area +AREA"
    )


def _is_withdrawn(statement: Statement, ref: str) -> bool:
    area = statement.get(Area, ref)
    return area is not None and bool(area.withdrawn)


RULES = (
    Rule(
        "area-led",
        Area,
        area_led,
        "Areas without a confirmed lead agency",
        why="A proposal that was read from the letter's words is not yet an agency's undertaking.",
        at_once="wsoa area confirm --all",
    ),
    Rule(
        "points-confirmed",
        Area,
        points_confirmed,
        "Areas with a point whose agencies are only proposed",
        why="Who must answer a criticism was read from the inspectors' words, and words can be read wrongly.",
        at_once="wsoa area confirm --all",
    ),
    Rule(
        "area-answered",
        Area,
        area_answered,
        "Areas that no action answers",
        why=(
            "Source: Children Act 2004 (Joint Area Reviews) Regulations 2015 (SI 2015/1792), regulation 3(3): the "
            "statement is of the action proposed in the light of the report."
        ),
    ),
    Rule(
        "contributor-acts",
        Contributor,
        contributor_acts,
        "Bodies named by the letter that lead no action",
        why=(
            "Source: SI 2015/1792, regulation 3(3): the chief inspector determines who makes the statement and "
            "who cooperates."
        ),
    ),
    Rule(
        "action-reviewed",
        Action,
        action_reviewed,
        "Actions not looked at again since what they answer has changed",
        why=(
            "The findings of a corrected letter, or of a criticism that was split or joined, are not those that "
            "the action was written for."
        ),
        at_once="wsoa area reviewed --all",
    ),
    Rule(
        "action-led",
        Action,
        action_led,
        "Actions without a lead agency",
        why="What several agencies own, nobody can be asked about.",
        said=(WOKINGHAM,),
    ),
    Rule(
        "action-officer",
        Action,
        action_officer,
        "Actions without a lead officer",
        why="A title will do: people move, and the post that answers for the action stays.",
        said=(WOKINGHAM,),
    ),
    Rule(
        "action-dated",
        Action,
        action_dated,
        "Actions without a start or a due date, or in the wrong order",
        why="Without both, nobody can say whether it is late.",
        said=(BRADFORD_CHILDREN,),
    ),
    Rule(
        "action-measured",
        Action,
        action_measured,
        "Actions without a measure of success",
        why="Without it the board cannot tell whether what was done has made a difference.",
        said=(BRADFORD, PETERBOROUGH),
    ),
    Rule(
        "action-stepped",
        Action,
        action_stepped,
        "Actions without a milestone",
        why="An action without steps can only be seen to be late when it is over.",
        said=(BRADFORD_CHILDREN,),
    ),
    Rule(
        "milestone-inside",
        Milestone,
        milestone_inside,
        "Milestones without a date, or outside their action's dates",
        why=(
            "A step due after its action cannot be a step towards it; one due before it starts was probably mistyped."
        ),
    ),
    Rule(
        "complete-evidenced",
        Action,
        complete_evidenced,
        "Actions complete without evidence",
        why="Complete is not verified, and neither goes without something that shows it.",
    ),
    Rule(
        "dates-agreed",
        Action,
        dates_agreed,
        "Actions with a date that nobody agreed",
        why="A date that nobody agreed to cannot be held against anybody, and cannot be seen to slip.",
        at_once='wsoa agree --all --by "…" --on DATE',
    ),
    Rule(
        "verified-evidenced",
        Action,
        verified_evidenced,
        "Actions verified without accepted evidence of a difference",
        why="Done is not verified: a board may ask how it came to be, and who outside the agency looked.",
    ),
    Rule(
        "agency-endorsed",
        Agency,
        agency_endorsed,
        "Agencies that have not endorsed what they own, as it is now",
        why=(
            "A plan that was signed in other words was not signed. Who endorses, and in which role, is printed in the "
            "statement."
        ),
        applies=_owns,
    ),
    Rule(
        "approval-current",
        Endorsement,
        approval_current,
        "Approvals by boards of other words than there are now",
        why="Whoever approved the whole is asked again where any of it has changed, or the approval is withdrawn.",
        applies=_is_approval,
    ),
    Rule(
        "action-answers",
        Action,
        action_answers,
        "Actions that answer nothing the letter still holds",
        why=(
            "Source: SI 2015/1792, regulation 3(3): the statement is of the action proposed in the light of the "
            "report, and an action that answers nothing in it is of something else."
        ),
        advice=True,
    ),
    Rule(
        "action-in-time",
        Action,
        action_in_time,
        "Actions that are late",
        why=(
            "Lateness does not stop a submission, but the board will ask: say when it was done, or agree another "
            "date and why (wsoa milestone move, wsoa action move)."
        ),
        advice=True,
    ),
    Rule(
        "points-answered",
        Area,
        points_answered,
        "Areas with a point that no action names",
        why="An area can be answered in general and one of its criticisms left out.",
        advice=True,
    ),
    Rule(
        "area-outcome",
        Area,
        area_outcome,
        "Areas without an outcome for children",
        why=(
            "From the finding to the outcome, and from the outcome to actions and measures: without it, all that "
            "can be judged is whether things were done."
        ),
        advice=True,
        said=(PETERBOROUGH_OLDER,),
    ),
    Rule(
        "outcome-measured",
        Area,
        outcome_measured,
        "Areas whose outcome nothing measures",
        why="An outcome that nobody measures cannot be seen to come about.",
        advice=True,
        said=(PETERBOROUGH,),
    ),
    Rule(
        "acronyms-known",
        Cover,
        acronyms_known,
        "Acronyms that are not spelt out",
        why="Its readers are of many agencies, and parents are among them.",
        advice=True,
    ),
    Rule(
        "success-is-difference",
        Action,
        success_is_difference,
        "Actions whose measure of success is activity, or only repeats the title",
        why=(
            "Training delivered, a policy written or a meeting held says that something was done, not what is "
            "different."
        ),
        advice=True,
        said=(WOKINGHAM, CHESHIRE_EAST),
    ),
    Rule(
        "measure-read",
        Measure,
        measure_read,
        "Measures not met and not read for 92 days",
        why="A number that nobody takes again shows no difference.",
        advice=True,
        said=(BRADFORD_BOARD,),
    ),
)
BLOCKING = tuple(rule for rule in RULES if not rule.advice)
ADVISING = tuple(rule for rule in RULES if rule.advice)


def rule_named(identifier: str, others: tuple[str, ...] = ()) -> Rule:
    """The rule of that identifier. Raises BadInput; `others` are names that were possible as well."""
    rule = next((rule for rule in RULES if rule.identifier == identifier.strip().lower()), None)
    if rule is None:
        known = [*(rule.identifier for rule in RULES), *others]
        raise BadInput(
            f"There is no rule {shortened(identifier)}.",
            did_you_mean(identifier, known) or f"The rules: {', '.join(known)}.",
        )
    return rule
