"""Two examples of each command, as its help begins with; a test runs every one of them on the worked example."""

EXAMPLES: dict[str, tuple[str, str]] = {
    "init": ("wsoa init letter.txt", "wsoa init letter.txt --deadline '15 August 2019' --db new/wsoa.db"),
    "status": ("wsoa status", "wsoa status --as-of '31 July 2019'"),
    "show": ("wsoa show AFI-07", "wsoa show AFI-22.1 EV-001 police"),
    "search": ("wsoa search school nurse", "wsoa search mistaken --json"),
    "check": ("wsoa check", "wsoa check --explain area-led"),
    "import": ("wsoa import plan.csv -n", "wsoa import plan.csv -y"),
    "export": ("wsoa export word --edition submission", "wsoa export html -o for-the-board.html"),
    "agree": ("wsoa agree --all --by 'Safeguarding board' --on 1/8/2019", "wsoa agree AFI-07 --by Board --on 1/8/2019"),
    "history": ("wsoa history AFI-22.1", "wsoa history --since '20 July 2019'"),
    "undo": ("wsoa undo -n", "wsoa undo -y --reason 'Entered twice' --agreed-by Board"),
    "redact": (
        "wsoa redact N-001 --reason 'Names a person' -n",
        "wsoa redact --words 'Medical Centre' --reason 'Too near' --confirm 'Medical Centre'",
    ),
    "verify": ("wsoa verify", "wsoa verify --json"),
    "fingerprint": ("wsoa fingerprint", "wsoa fingerprint --json"),
    "backup": ("wsoa backup monday.zip", "wsoa backup ../backups/monday.zip"),
    "restore": ("wsoa restore monday.zip --put-aside", "wsoa restore monday.zip --db elsewhere/wsoa.db"),
    "upgrade": ("wsoa upgrade", "wsoa upgrade --db data/wsoa.db"),
    "demo": ("wsoa demo", "wsoa demo to-try"),
    "letter read": ("wsoa letter read letter.txt", "wsoa letter read letter.txt --draft draft.txt"),
    "letter show": ("wsoa letter show", "wsoa letter show --json"),
    "letter update": ("wsoa letter update letter.txt -n", "wsoa letter update letter.txt -y"),
    "letter edit": (
        "wsoa letter edit --deadline '22 August 2019' --reason 'Moved by the inspectorate'",
        "wsoa letter edit --mailbox statements@example.org --reason 'A new address'",
    ),
    "agency add": (
        "wsoa agency add fire 'Derbyshire Fire and Rescue' --kind fire",
        "wsoa agency add school 'Derby Schools Forum' --lead 'A Name; Chair; chair@example.org'",
    ),
    "agency list": ("wsoa agency list", "wsoa agency list --as-of '1 June 2019'"),
    "agency show": ("wsoa agency show police", "wsoa agency show police council --json"),
    "agency edit": (
        "wsoa agency edit police --alias 'The Constabulary'",
        "wsoa agency edit police --lead 'B Name; Chief Inspector; ci@example.org' --former L-02",
    ),
    "contributor list": ("wsoa contributor list", "wsoa contributor list --json"),
    "contributor answer": (
        "wsoa contributor answer C-03 --by dhcft,uhdb",
        "wsoa contributor answer C-02 --by ccg",
    ),
    "area list": ("wsoa area list", "wsoa area list --agency police"),
    "area show": ("wsoa area show AFI-07", "wsoa area show AFI-07..09"),
    "area assign": (
        "wsoa area assign AFI-07 --lead police --with council,dhcft",
        "wsoa area assign AFI-07..09 --lead council",
    ),
    "area confirm": ("wsoa area confirm --all", "wsoa area confirm AFI-07 AFI-08"),
    "area edit": (
        "wsoa area edit AFI-07 --outcome 'No child waits for a strategy discussion.'",
        "wsoa area edit AFI-07 --title 'Strategy discussions'",
    ),
    "area title": ("wsoa area title AFI-07 'Strategy discussions'", "wsoa area title AFI-07 ''"),
    "area split": (
        "wsoa area split AFI-02a --at 'balance a consideration'",
        "wsoa area split AFI-02e --at 'This means that GPs'",
    ),
    "area join": ("wsoa area join AFI-02a AFI-02b", "wsoa area join AFI-01a AFI-01b AFI-01c"),
    "area reviewed": ("wsoa area reviewed AFI-07", "wsoa area reviewed --all"),
    "action add": (
        "wsoa action add AFI-07 'Hold strategy discussions every day'",
        "wsoa action add AFI-07 'Publish the rota' --lead police --start 1/8/2019 --due 30/9/2019",
    ),
    "action list": ("wsoa action list --agency police", "wsoa action list --rating late"),
    "action show": ("wsoa action show AFI-22.1", "wsoa action show AFI-07.1..3 --json"),
    "action edit": (
        "wsoa action edit AFI-07.2 --officer 'Head of Public Protection'",
        "wsoa action edit AFI-07.2 --with +probation",
    ),
    "action start": ("wsoa action start AFI-21.3", "wsoa action start AFI-21.3 AFI-22.3"),
    "action complete": ("wsoa action complete AFI-24.1 --on 31/7/2019", "wsoa action complete AFI-24.1"),
    "action withdraw": (
        "wsoa action withdraw AFI-21.3 --reason 'Done by AFI-21.1'",
        "wsoa action withdraw AFI-21.3 AFI-22.3 --reason 'No longer needed'",
    ),
    "action move": (
        "wsoa action move AFI-07.2 '30 November 2019' --reason 'Rota agreed late' --agreed-by Board",
        "wsoa action move AFI-07.2 30/11/2019 --correction --reason 'Typed as 2019-10'",
    ),
    "action verify": (
        "wsoa action verify AFI-15.1 --by 'A Name' --of ccg",
        "wsoa action verify AFI-15.1 --by 'Board member' --of board",
    ),
    "action confidence": (
        "wsoa action confidence AFI-07.2 at-risk",
        "wsoa action confidence AFI-07.2 on-track --note 'Rota is filled to October'",
    ),
    "action reopen": (
        "wsoa action reopen AFI-06.1 --reason 'Two agreements were missed'",
        "wsoa action reopen AFI-22.1 --reason 'The tag came back'",
    ),
    "milestone add": (
        "wsoa milestone add AFI-07.2 'First month looked at' --due 30/9/2019",
        "wsoa milestone add AFI-07.2 'Rota for winter'",
    ),
    "milestone list": ("wsoa milestone list --open", "wsoa milestone list --action AFI-07.2"),
    "milestone done": ("wsoa milestone done AFI-07.2.1", "wsoa milestone done AFI-07.2.1 --on '31 July 2019'"),
    "milestone edit": (
        "wsoa milestone edit AFI-07.2.1 --title 'Rota published to every team'",
        "wsoa milestone edit AFI-07.1.1 --done ''",
    ),
    "milestone withdraw": (
        "wsoa milestone withdraw AFI-07.2.1 --reason 'Part of AFI-07.1'",
        "wsoa milestone withdraw AFI-07.2.1..2 --reason 'Part of AFI-07.1'",
    ),
    "milestone move": (
        "wsoa milestone move AFI-07.2.1 30/9/2019 --reason 'Printing' --agreed-by Board",
        "wsoa milestone move AFI-07.2.1 30/9/2019 --correction --reason 'A slip of the pen'",
    ),
    "evidence add": (
        "wsoa evidence add AFI-07.2 minutes.txt --shows done",
        "wsoa evidence add AFI-07.2 https://example.org/audit --shows difference --description 'Audit of 30 cases'",
    ),
    "evidence list": ("wsoa evidence list", "wsoa evidence list --about AFI-22"),
    "evidence show": ("wsoa evidence show EV-001", "wsoa evidence show EV-001..003 --json"),
    "evidence withdraw": (
        "wsoa evidence withdraw EV-001 --reason 'Replaced by EV-002'",
        "wsoa evidence withdraw EV-001 EV-003 --reason 'Out of date'",
    ),
    "evidence accept": ("wsoa evidence accept EV-003 --by 'A Name'", "wsoa evidence accept EV-003..004 --by 'A Name'"),
    "measure add": (
        "wsoa measure add 'Children seen in five days' --direction up --unit % --area AFI-08",
        "wsoa measure add 'Days to a plan' --direction down --baseline 20 --baseline-on 1/5/2019 --area AFI-08",
    ),
    "measure list": ("wsoa measure list", "wsoa measure list --json"),
    "measure show": ("wsoa measure show KPI-01", "wsoa measure show KPI-01..03"),
    "measure edit": (
        "wsoa measure edit KPI-01 --source 'Monthly audit'",
        "wsoa measure edit KPI-01 --trajectory '75 by 30 September 2019; 90 by 31 December 2019'",
    ),
    "measure withdraw": (
        "wsoa measure withdraw KPI-08 --reason 'Counted by KPI-07'",
        "wsoa measure withdraw KPI-07..08 --reason 'No longer counted'",
    ),
    "measure reading": (
        "wsoa measure reading KPI-01 72 --on 31/7/2019",
        "wsoa measure reading KPI-08 12.5 --remark 'From July on in both hospitals'",
    ),
    "note add": (
        "wsoa note add AFI-07.2 'The rota begins in September.'",
        "wsoa note add AFI-07 AFI-08 'Asked for by the board.'",
    ),
    "note list": ("wsoa note list", "wsoa note list --about AFI-07"),
    "sheet issue": ("wsoa sheet issue --all", "wsoa sheet issue --agency police --due 15/8/2019"),
    "sheet status": ("wsoa sheet status", "wsoa sheet status --agency police"),
    "sheet remind": ("wsoa sheet remind --agency police", "wsoa sheet remind --agency police --json"),
    "sheet recall": (
        "wsoa sheet recall police --reason 'An old list of actions'",
        "wsoa sheet recall council --reason 'Sent to the wrong address'",
    ),
    "sheet settle": (
        "wsoa sheet settle police Actions!G2 --reason 'The board said no'",
        "wsoa sheet settle police Actions!O2 --reason 'Said at the meeting'",
    ),
    "cover show": ("wsoa cover show", "wsoa cover show --json"),
    "cover edit": ("wsoa cover edit --notice 'Draft for the board'", "wsoa cover edit --marking OFFICIAL-SENSITIVE"),
    "section list": ("wsoa section list", "wsoa section list --json"),
    "section show": ("wsoa section show foreword", "wsoa section show risks"),
    "section edit": (
        "wsoa section edit foreword 'We accept every finding.'",
        "wsoa section edit governance --file minutes.txt",
    ),
    "acronym list": ("wsoa acronym list", "wsoa acronym list --json"),
    "acronym set": (
        "wsoa acronym set MASH 'multi-agency safeguarding hub'",
        "wsoa acronym set AIM 'assessment, intervention and moving on'",
    ),
}
