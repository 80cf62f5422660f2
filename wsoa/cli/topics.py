"""wsoa help TOPIC: what several commands share, told once."""

from typing import Annotated

import typer

from wsoa.cli.options import argument
from wsoa.domain.errors import Misused, did_you_mean

TOPICS = {
    "first-hour": (
        "From the letter to a plan, in the order that works",
        """
wsoa init LETTER.pdf             read the letter, see what was found, begin
wsoa area list                   who is proposed to lead, from the letter's words
wsoa area confirm --all          or: wsoa area assign AFI-07..12 --lead police
wsoa import PLAN.xlsx            the actions you already have; or: wsoa action add AFI-07 "…"
wsoa agree --all --by BOARD --on DATE
wsoa sheet issue --all           a workbook for each agency; bring them back with wsoa import
wsoa check                       what stands in the way, and what mends it
wsoa export word                 the statement, to read and to send
""",
    ),
    "references": (
        "How records are called",
        """
AFI-07       an area for improvement     AFI-07b      a point of its text
APA-01       an area for priority action AFI-07.2     an action
AFI-07.2.1   a milestone                 KPI-03       a measure
EV-012       evidence                    N-004        a note
police       an agency, by its key, name or alias

Capitals and leading noughts do not matter: afi-7.2 is AFI-07.2. A reference is never given twice.
Several are taken wherever more than one can be meant, and ranges: AFI-07..12, AFI-07.1..4, AFI-07,AFI-09.
wsoa show REF shows any of them.
""",
    ),
    "lists": (
        "How every list is narrowed, sorted and handed on",
        """
wsoa action list --agency police --open --sort due     --sort -due turns it round
wsoa note list --area AFI-07 --since 1/7/2019          which filters fit: wsoa note list -h
wsoa action list | grep late | cut -f1                 in a pipe a line a record, tabs between columns
wsoa due | grep police                                 and so in check, history, reports and show, with spaces

On a terminal it is laid out, and what is longer than the screen goes through PAGER, or less where there
is one; --no-pager prints it. In a pipe nothing is wrapped, cut or left out, but for revisions of more than
2,000 changes, which wsoa history 3 tells whole; COLUMNS=100 lays it out there too. --json has every field.
""",
    ),
    "dates": (
        "How dates are typed",
        """
3 June 2019, 03/06/2019, 3.6.2019 and 2019-06-03 are the same day: the day comes before the month.
A weekday that is given has to be right: Mon 3 June 2019.
"in 6 weeks", "in ten working days", "Fri", "Friday week", "the 13th", "13/1", "Fri 13 Sept", "end of March"
are told as the day that they are before it is taken; of what is written you are asked.
WSOA_TODAY=2019-08-01 states another day than today's, for looking and for what is entered late.
""",
    ),
    "exit-codes": (
        "What a script can tell from how a command ended",
        """
  0  done; the check says yes            70  a fault of ours
  1  the check says no                   73  cannot write there
  2  what was typed cannot be taken      74  done and recorded, but it could not be shown
 65  what a file holds cannot be taken   75  the database is busy: try again
 66  no such file or record              77  not permitted
                                        130  interrupted; nothing was written

A word that is none of those there are to choose from is 2. A reference, an agency, a revision or a file that
could be there and is not is 66, wherever it is named.
""",
    ),
    "files": (
        "What is kept where",
        """
data/wsoa.db       the statement: one SQLite file, found from any folder below; --db or WSOA_DB name another
data/evidence/     copies of evidence, each called by its SHA-256
exports/           documents, workbooks and sheets, dated

Long words: - reads them from a file (wsoa note add AFI-07 - < note.txt); left out, your EDITOR opens.

wsoa backup makes one file of all of it; wsoa restore brings it back. Pass a backup on, not the database:
a folder that two machines synchronise can damage it.
""",
    ),
    "rounds": (
        "Asking the agencies each month",
        """
wsoa sheet issue --all           a workbook for each agency, with what it said last
wsoa sheet status                who has returned it, and who has not
wsoa sheet remind --agency KEY   a reminder to send
wsoa import RETURNS/*.xlsx       merged cell by cell; what two people changed is asked
wsoa import RETURN.xlsx --report F   the workbook with what is to mend marked in it
wsoa import RETURN.xlsx --except 'Actions!G7'   all but one cell; sheet status lists it until it is settled
wsoa undo                        takes a whole return back
""",
    ),
}


def help_topic(
    topic: Annotated[
        str,
        argument(
            "[TOPIC]",
            "A topic, or a command; without it, the topics.",
            lambda: [(name, told) for name, (told, _) in TOPICS.items()],
        ),
    ] = "",
) -> None:
    """Explain a topic. The first hour, references, lists, dates, rounds, files, exit codes."""
    word = topic.strip().lower()
    if not word:
        typer.echo("\n".join(f"wsoa help {name:12} {told}" for name, (told, _) in TOPICS.items()))
        return
    if word not in TOPICS:
        known = f"The topics: {', '.join(TOPICS)}. For one command: wsoa help COMMAND"
        raise Misused(f"There is no topic {topic}.", did_you_mean(word, TOPICS) or known)
    told, text = TOPICS[word]
    typer.echo(f"{told}\n{text.rstrip()}")
