"""The SQL of every table, made from tables.py; `python -m tests.sql` writes it anew."""

SELECT = {
    "action": """
SELECT ref, title, lead, officer, starts, due, agreed, success, delivery, completed, verified, verified_by, confidence,
withdrawn FROM action
""",
    "action_aliases": "SELECT ref, member FROM action_aliases",
    "action_areas": "SELECT ref, member FROM action_areas",
    "action_contributing": "SELECT ref, member FROM action_contributing",
    "action_points": "SELECT ref, member FROM action_points",
    "action_review": "SELECT ref, member FROM action_review",
    "agency": "SELECT ref, name, kind, confirmed FROM agency",
    "agency_aliases": "SELECT ref, member FROM agency_aliases",
    "area": """
SELECT ref, kind, heading, lead_in, text, page, line, title, lead, confirmed, withdrawn, outcome FROM area
""",
    "area_contributing": "SELECT ref, member FROM area_contributing",
    "board": "SELECT ref, dated, title, withdrawn FROM board",
    "challenge": "SELECT ref, about, text, asked, answer, answered, answered_by FROM challenge",
    "change": "SELECT revision, position, ref, field, old, new, salt, seal FROM change",
    "contributor": "SELECT ref, text, confirmed FROM contributor",
    "contributor_agencies": "SELECT ref, member FROM contributor_agencies",
    "cover": """
SELECT ref, introduction, notice, foreword, governance, families, risks, marking, submission_marking FROM cover
""",
    "cover_acronyms": "SELECT ref, member FROM cover_acronyms",
    "cover_sheet_words": "SELECT ref, member FROM cover_sheet_words",
    "endorsement": "SELECT ref, agency, body, signed_by, role, dated, digest, withdrawn FROM endorsement",
    "evidence": """
SELECT ref, about, shows, description, name, sha256, size, link, dated, accepted, accepted_by, withdrawn FROM evidence
""",
    "forgetting": "SELECT what FROM forgetting",
    "lead": "SELECT ref, agency, name, role, email, former FROM lead",
    "ledger": 'SELECT revision, position, kind, about, "on", "by", words, seal, salt FROM ledger',
    "letter": """
SELECT ref, source, place, theme, published, fieldwork_from, fieldwork_to, deadline, mailbox, prepares, sends,
corrected_by, studies, monitoring_visit FROM letter
""",
    "measure": """
SELECT ref, title, unit, direction, baseline, baseline_on, target, target_on, source, withdrawn FROM measure
""",
    "measure_actions": "SELECT ref, member FROM measure_actions",
    "measure_areas": "SELECT ref, member FROM measure_areas",
    "measure_trajectory": "SELECT ref, member FROM measure_trajectory",
    "milestone": "SELECT ref, action, title, due, agreed, done, withdrawn FROM milestone",
    "note": 'SELECT ref, about, text, dated, "by" FROM note',
    "point": "SELECT ref, area, starts, ends, confirmed FROM point",
    "point_agencies": "SELECT ref, member FROM point_agencies",
    "reading": "SELECT ref, measure, value, dated, note FROM reading",
    "revision": """
SELECT number, who, day, at, summary, source, reason, digest, agreed_by, correction, undoes FROM revision
""",
    "seal": "SELECT revision, position, place, salt, hash FROM seal",
    "sheet": 'SELECT sign, revision, agency, "on", due, "by", texts FROM sheet',
    "sheet_cell": "SELECT revision, sign, number, ref, field, value FROM sheet_cell",
    "sheet_line": "SELECT sign, number, sheet, ref, said FROM sheet_line",
    "sheet_parked": 'SELECT revision, sign, number, field, ref, cell, typed, "on", "by" FROM sheet_parked',
    "sheet_recall": 'SELECT sign, revision, "on", "by", reason FROM sheet_recall',
    "sheet_return": 'SELECT revision, sign, "on", sha256, filled_in_by, "by", saved FROM sheet_return',
    "strength": "SELECT ref, text, page, line FROM strength",
    "submission": """
SELECT ref, version, dated, "by", mailbox, pack, manifest, fingerprint, sent, sent_by, reply, replied, resubmit_by FROM
submission
""",
    "waiver": 'SELECT ref, rule, about, reason, "by", dated, until, withdrawn FROM waiver',
}
INSERT = {
    "action": """
INSERT INTO action (ref, title, lead, officer, starts, due, agreed, success, delivery, completed, verified, verified_by,
confidence, withdrawn) VALUES (:ref, :title, :lead, :officer, :starts, :due, :agreed, :success, :delivery, :completed,
:verified, :verified_by, :confidence, :withdrawn)
""",
    "action_aliases": "INSERT INTO action_aliases (ref, member) VALUES (:ref, :member)",
    "action_areas": "INSERT INTO action_areas (ref, member) VALUES (:ref, :member)",
    "action_contributing": "INSERT INTO action_contributing (ref, member) VALUES (:ref, :member)",
    "action_points": "INSERT INTO action_points (ref, member) VALUES (:ref, :member)",
    "action_review": "INSERT INTO action_review (ref, member) VALUES (:ref, :member)",
    "agency": "INSERT INTO agency (ref, name, kind, confirmed) VALUES (:ref, :name, :kind, :confirmed)",
    "agency_aliases": "INSERT INTO agency_aliases (ref, member) VALUES (:ref, :member)",
    "area": """
INSERT INTO area (ref, kind, heading, lead_in, text, page, line, title, lead, confirmed, withdrawn, outcome) VALUES
(:ref, :kind, :heading, :lead_in, :text, :page, :line, :title, :lead, :confirmed, :withdrawn, :outcome)
""",
    "area_contributing": "INSERT INTO area_contributing (ref, member) VALUES (:ref, :member)",
    "board": "INSERT INTO board (ref, dated, title, withdrawn) VALUES (:ref, :dated, :title, :withdrawn)",
    "challenge": """
INSERT INTO challenge (ref, about, text, asked, answer, answered, answered_by) VALUES (:ref, :about, :text, :asked,
:answer, :answered, :answered_by)
""",
    "change": """
INSERT INTO change (revision, position, ref, field, old, new, salt, seal) VALUES (:revision, :position, :ref, :field,
:old, :new, :salt, :seal)
""",
    "contributor": "INSERT INTO contributor (ref, text, confirmed) VALUES (:ref, :text, :confirmed)",
    "contributor_agencies": "INSERT INTO contributor_agencies (ref, member) VALUES (:ref, :member)",
    "cover": """
INSERT INTO cover (ref, introduction, notice, foreword, governance, families, risks, marking, submission_marking) VALUES
(:ref, :introduction, :notice, :foreword, :governance, :families, :risks, :marking, :submission_marking)
""",
    "cover_acronyms": "INSERT INTO cover_acronyms (ref, member) VALUES (:ref, :member)",
    "cover_sheet_words": "INSERT INTO cover_sheet_words (ref, member) VALUES (:ref, :member)",
    "endorsement": """
INSERT INTO endorsement (ref, agency, body, signed_by, role, dated, digest, withdrawn) VALUES (:ref, :agency, :body,
:signed_by, :role, :dated, :digest, :withdrawn)
""",
    "evidence": """
INSERT INTO evidence (ref, about, shows, description, name, sha256, size, link, dated, accepted, accepted_by, withdrawn)
VALUES (:ref, :about, :shows, :description, :name, :sha256, :size, :link, :dated, :accepted, :accepted_by, :withdrawn)
""",
    "forgetting": "INSERT INTO forgetting (what) VALUES (:what)",
    "lead": """
INSERT INTO lead (ref, agency, name, role, email, former) VALUES (:ref, :agency, :name, :role, :email, :former)
""",
    "ledger": """
INSERT INTO ledger (revision, position, kind, about, "on", "by", words, seal, salt) VALUES (:revision, :position, :kind,
:about, :on, :by, :words, :seal, :salt)
""",
    "letter": """
INSERT INTO letter (ref, source, place, theme, published, fieldwork_from, fieldwork_to, deadline, mailbox, prepares,
sends, corrected_by, studies, monitoring_visit) VALUES (:ref, :source, :place, :theme, :published, :fieldwork_from,
:fieldwork_to, :deadline, :mailbox, :prepares, :sends, :corrected_by, :studies, :monitoring_visit)
""",
    "measure": """
INSERT INTO measure (ref, title, unit, direction, baseline, baseline_on, target, target_on, source, withdrawn) VALUES
(:ref, :title, :unit, :direction, :baseline, :baseline_on, :target, :target_on, :source, :withdrawn)
""",
    "measure_actions": "INSERT INTO measure_actions (ref, member) VALUES (:ref, :member)",
    "measure_areas": "INSERT INTO measure_areas (ref, member) VALUES (:ref, :member)",
    "measure_trajectory": "INSERT INTO measure_trajectory (ref, member) VALUES (:ref, :member)",
    "milestone": """
INSERT INTO milestone (ref, action, title, due, agreed, done, withdrawn) VALUES (:ref, :action, :title, :due, :agreed,
:done, :withdrawn)
""",
    "note": 'INSERT INTO note (ref, about, text, dated, "by") VALUES (:ref, :about, :text, :dated, :by)',
    "point": "INSERT INTO point (ref, area, starts, ends, confirmed) VALUES (:ref, :area, :starts, :ends, :confirmed)",
    "point_agencies": "INSERT INTO point_agencies (ref, member) VALUES (:ref, :member)",
    "reading": "INSERT INTO reading (ref, measure, value, dated, note) VALUES (:ref, :measure, :value, :dated, :note)",
    "revision": """
INSERT INTO revision (number, who, day, at, summary, source, reason, digest, agreed_by, correction, undoes) VALUES
(:number, :who, :day, :at, :summary, :source, :reason, :digest, :agreed_by, :correction, :undoes)
""",
    "seal": """
INSERT INTO seal (revision, position, place, salt, hash) VALUES (:revision, :position, :place, :salt, :hash)
""",
    "sheet": """
INSERT INTO sheet (sign, revision, agency, "on", due, "by", texts) VALUES (:sign, :revision, :agency, :on, :due, :by,
:texts)
""",
    "sheet_cell": """
INSERT INTO sheet_cell (revision, sign, number, ref, field, value) VALUES (:revision, :sign, :number, :ref, :field,
:value)
""",
    "sheet_line": """
INSERT INTO sheet_line (sign, number, sheet, ref, said) VALUES (:sign, :number, :sheet, :ref, :said)
""",
    "sheet_parked": """
INSERT INTO sheet_parked (revision, sign, number, field, ref, cell, typed, "on", "by") VALUES (:revision, :sign,
:number, :field, :ref, :cell, :typed, :on, :by)
""",
    "sheet_recall": """
INSERT INTO sheet_recall (sign, revision, "on", "by", reason) VALUES (:sign, :revision, :on, :by, :reason)
""",
    "sheet_return": """
INSERT INTO sheet_return (revision, sign, "on", sha256, filled_in_by, "by", saved) VALUES (:revision, :sign, :on,
:sha256, :filled_in_by, :by, :saved)
""",
    "strength": "INSERT INTO strength (ref, text, page, line) VALUES (:ref, :text, :page, :line)",
    "submission": """
INSERT INTO submission (ref, version, dated, "by", mailbox, pack, manifest, fingerprint, sent, sent_by, reply, replied,
resubmit_by) VALUES (:ref, :version, :dated, :by, :mailbox, :pack, :manifest, :fingerprint, :sent, :sent_by, :reply,
:replied, :resubmit_by)
""",
    "waiver": """
INSERT INTO waiver (ref, rule, about, reason, "by", dated, until, withdrawn) VALUES (:ref, :rule, :about, :reason, :by,
:dated, :until, :withdrawn)
""",
}
UPDATE = {
    "action": {
        "title": "UPDATE action SET title = ? WHERE ref = ?",
        "lead": "UPDATE action SET lead = ? WHERE ref = ?",
        "officer": "UPDATE action SET officer = ? WHERE ref = ?",
        "starts": "UPDATE action SET starts = ? WHERE ref = ?",
        "due": "UPDATE action SET due = ? WHERE ref = ?",
        "agreed": "UPDATE action SET agreed = ? WHERE ref = ?",
        "success": "UPDATE action SET success = ? WHERE ref = ?",
        "delivery": "UPDATE action SET delivery = ? WHERE ref = ?",
        "completed": "UPDATE action SET completed = ? WHERE ref = ?",
        "verified": "UPDATE action SET verified = ? WHERE ref = ?",
        "verified_by": "UPDATE action SET verified_by = ? WHERE ref = ?",
        "confidence": "UPDATE action SET confidence = ? WHERE ref = ?",
        "withdrawn": "UPDATE action SET withdrawn = ? WHERE ref = ?",
    },
    "agency": {
        "name": "UPDATE agency SET name = ? WHERE ref = ?",
        "kind": "UPDATE agency SET kind = ? WHERE ref = ?",
        "confirmed": "UPDATE agency SET confirmed = ? WHERE ref = ?",
    },
    "area": {
        "kind": "UPDATE area SET kind = ? WHERE ref = ?",
        "heading": "UPDATE area SET heading = ? WHERE ref = ?",
        "lead_in": "UPDATE area SET lead_in = ? WHERE ref = ?",
        "text": "UPDATE area SET text = ? WHERE ref = ?",
        "page": "UPDATE area SET page = ? WHERE ref = ?",
        "line": "UPDATE area SET line = ? WHERE ref = ?",
        "title": "UPDATE area SET title = ? WHERE ref = ?",
        "lead": "UPDATE area SET lead = ? WHERE ref = ?",
        "confirmed": "UPDATE area SET confirmed = ? WHERE ref = ?",
        "withdrawn": "UPDATE area SET withdrawn = ? WHERE ref = ?",
        "outcome": "UPDATE area SET outcome = ? WHERE ref = ?",
    },
    "board": {
        "dated": "UPDATE board SET dated = ? WHERE ref = ?",
        "title": "UPDATE board SET title = ? WHERE ref = ?",
        "withdrawn": "UPDATE board SET withdrawn = ? WHERE ref = ?",
    },
    "challenge": {
        "about": "UPDATE challenge SET about = ? WHERE ref = ?",
        "text": "UPDATE challenge SET text = ? WHERE ref = ?",
        "asked": "UPDATE challenge SET asked = ? WHERE ref = ?",
        "answer": "UPDATE challenge SET answer = ? WHERE ref = ?",
        "answered": "UPDATE challenge SET answered = ? WHERE ref = ?",
        "answered_by": "UPDATE challenge SET answered_by = ? WHERE ref = ?",
    },
    "contributor": {
        "text": "UPDATE contributor SET text = ? WHERE ref = ?",
        "confirmed": "UPDATE contributor SET confirmed = ? WHERE ref = ?",
    },
    "cover": {
        "introduction": "UPDATE cover SET introduction = ? WHERE ref = ?",
        "notice": "UPDATE cover SET notice = ? WHERE ref = ?",
        "foreword": "UPDATE cover SET foreword = ? WHERE ref = ?",
        "governance": "UPDATE cover SET governance = ? WHERE ref = ?",
        "families": "UPDATE cover SET families = ? WHERE ref = ?",
        "risks": "UPDATE cover SET risks = ? WHERE ref = ?",
        "marking": "UPDATE cover SET marking = ? WHERE ref = ?",
        "submission_marking": "UPDATE cover SET submission_marking = ? WHERE ref = ?",
    },
    "endorsement": {
        "agency": "UPDATE endorsement SET agency = ? WHERE ref = ?",
        "body": "UPDATE endorsement SET body = ? WHERE ref = ?",
        "signed_by": "UPDATE endorsement SET signed_by = ? WHERE ref = ?",
        "role": "UPDATE endorsement SET role = ? WHERE ref = ?",
        "dated": "UPDATE endorsement SET dated = ? WHERE ref = ?",
        "digest": "UPDATE endorsement SET digest = ? WHERE ref = ?",
        "withdrawn": "UPDATE endorsement SET withdrawn = ? WHERE ref = ?",
    },
    "evidence": {
        "about": "UPDATE evidence SET about = ? WHERE ref = ?",
        "shows": "UPDATE evidence SET shows = ? WHERE ref = ?",
        "description": "UPDATE evidence SET description = ? WHERE ref = ?",
        "name": "UPDATE evidence SET name = ? WHERE ref = ?",
        "sha256": "UPDATE evidence SET sha256 = ? WHERE ref = ?",
        "size": "UPDATE evidence SET size = ? WHERE ref = ?",
        "link": "UPDATE evidence SET link = ? WHERE ref = ?",
        "dated": "UPDATE evidence SET dated = ? WHERE ref = ?",
        "accepted": "UPDATE evidence SET accepted = ? WHERE ref = ?",
        "accepted_by": "UPDATE evidence SET accepted_by = ? WHERE ref = ?",
        "withdrawn": "UPDATE evidence SET withdrawn = ? WHERE ref = ?",
    },
    "lead": {
        "agency": "UPDATE lead SET agency = ? WHERE ref = ?",
        "name": "UPDATE lead SET name = ? WHERE ref = ?",
        "role": "UPDATE lead SET role = ? WHERE ref = ?",
        "email": "UPDATE lead SET email = ? WHERE ref = ?",
        "former": "UPDATE lead SET former = ? WHERE ref = ?",
    },
    "letter": {
        "source": "UPDATE letter SET source = ? WHERE ref = ?",
        "place": "UPDATE letter SET place = ? WHERE ref = ?",
        "theme": "UPDATE letter SET theme = ? WHERE ref = ?",
        "published": "UPDATE letter SET published = ? WHERE ref = ?",
        "fieldwork_from": "UPDATE letter SET fieldwork_from = ? WHERE ref = ?",
        "fieldwork_to": "UPDATE letter SET fieldwork_to = ? WHERE ref = ?",
        "deadline": "UPDATE letter SET deadline = ? WHERE ref = ?",
        "mailbox": "UPDATE letter SET mailbox = ? WHERE ref = ?",
        "prepares": "UPDATE letter SET prepares = ? WHERE ref = ?",
        "sends": "UPDATE letter SET sends = ? WHERE ref = ?",
        "corrected_by": "UPDATE letter SET corrected_by = ? WHERE ref = ?",
        "studies": "UPDATE letter SET studies = ? WHERE ref = ?",
        "monitoring_visit": "UPDATE letter SET monitoring_visit = ? WHERE ref = ?",
    },
    "measure": {
        "title": "UPDATE measure SET title = ? WHERE ref = ?",
        "unit": "UPDATE measure SET unit = ? WHERE ref = ?",
        "direction": "UPDATE measure SET direction = ? WHERE ref = ?",
        "baseline": "UPDATE measure SET baseline = ? WHERE ref = ?",
        "baseline_on": "UPDATE measure SET baseline_on = ? WHERE ref = ?",
        "target": "UPDATE measure SET target = ? WHERE ref = ?",
        "target_on": "UPDATE measure SET target_on = ? WHERE ref = ?",
        "source": "UPDATE measure SET source = ? WHERE ref = ?",
        "withdrawn": "UPDATE measure SET withdrawn = ? WHERE ref = ?",
    },
    "milestone": {
        "action": "UPDATE milestone SET action = ? WHERE ref = ?",
        "title": "UPDATE milestone SET title = ? WHERE ref = ?",
        "due": "UPDATE milestone SET due = ? WHERE ref = ?",
        "agreed": "UPDATE milestone SET agreed = ? WHERE ref = ?",
        "done": "UPDATE milestone SET done = ? WHERE ref = ?",
        "withdrawn": "UPDATE milestone SET withdrawn = ? WHERE ref = ?",
    },
    "note": {
        "about": "UPDATE note SET about = ? WHERE ref = ?",
        "text": "UPDATE note SET text = ? WHERE ref = ?",
        "dated": "UPDATE note SET dated = ? WHERE ref = ?",
        "by": 'UPDATE note SET "by" = ? WHERE ref = ?',
    },
    "point": {
        "area": "UPDATE point SET area = ? WHERE ref = ?",
        "starts": "UPDATE point SET starts = ? WHERE ref = ?",
        "ends": "UPDATE point SET ends = ? WHERE ref = ?",
        "confirmed": "UPDATE point SET confirmed = ? WHERE ref = ?",
    },
    "reading": {
        "measure": "UPDATE reading SET measure = ? WHERE ref = ?",
        "value": "UPDATE reading SET value = ? WHERE ref = ?",
        "dated": "UPDATE reading SET dated = ? WHERE ref = ?",
        "note": "UPDATE reading SET note = ? WHERE ref = ?",
    },
    "strength": {
        "text": "UPDATE strength SET text = ? WHERE ref = ?",
        "page": "UPDATE strength SET page = ? WHERE ref = ?",
        "line": "UPDATE strength SET line = ? WHERE ref = ?",
    },
    "submission": {
        "version": "UPDATE submission SET version = ? WHERE ref = ?",
        "dated": "UPDATE submission SET dated = ? WHERE ref = ?",
        "by": 'UPDATE submission SET "by" = ? WHERE ref = ?',
        "mailbox": "UPDATE submission SET mailbox = ? WHERE ref = ?",
        "pack": "UPDATE submission SET pack = ? WHERE ref = ?",
        "manifest": "UPDATE submission SET manifest = ? WHERE ref = ?",
        "fingerprint": "UPDATE submission SET fingerprint = ? WHERE ref = ?",
        "sent": "UPDATE submission SET sent = ? WHERE ref = ?",
        "sent_by": "UPDATE submission SET sent_by = ? WHERE ref = ?",
        "reply": "UPDATE submission SET reply = ? WHERE ref = ?",
        "replied": "UPDATE submission SET replied = ? WHERE ref = ?",
        "resubmit_by": "UPDATE submission SET resubmit_by = ? WHERE ref = ?",
    },
    "waiver": {
        "rule": "UPDATE waiver SET rule = ? WHERE ref = ?",
        "about": "UPDATE waiver SET about = ? WHERE ref = ?",
        "reason": "UPDATE waiver SET reason = ? WHERE ref = ?",
        "by": 'UPDATE waiver SET "by" = ? WHERE ref = ?',
        "dated": "UPDATE waiver SET dated = ? WHERE ref = ?",
        "until": "UPDATE waiver SET until = ? WHERE ref = ?",
        "withdrawn": "UPDATE waiver SET withdrawn = ? WHERE ref = ?",
    },
}
CREATE = {
    "agency": """
CREATE TABLE agency ( ref VARCHAR NOT NULL, name VARCHAR, kind VARCHAR, confirmed INTEGER NOT NULL, PRIMARY KEY (ref) )
""",
    "board": """
CREATE TABLE board ( ref VARCHAR NOT NULL, dated VARCHAR, title VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) )
""",
    "challenge": """
CREATE TABLE challenge ( ref VARCHAR NOT NULL, about VARCHAR, text VARCHAR, asked VARCHAR, answer VARCHAR, answered
VARCHAR, answered_by VARCHAR, PRIMARY KEY (ref) )
""",
    "ix_challenge_about": "CREATE INDEX ix_challenge_about ON challenge (about)",
    "contributor": """
CREATE TABLE contributor ( ref VARCHAR NOT NULL, text VARCHAR, confirmed INTEGER NOT NULL, PRIMARY KEY (ref) )
""",
    "cover": """
CREATE TABLE cover ( ref VARCHAR NOT NULL, introduction VARCHAR, notice VARCHAR, foreword VARCHAR, governance VARCHAR,
families VARCHAR, risks VARCHAR, marking VARCHAR, submission_marking VARCHAR, PRIMARY KEY (ref) )
""",
    "evidence": """
CREATE TABLE evidence ( ref VARCHAR NOT NULL, about VARCHAR, shows VARCHAR, description VARCHAR, name VARCHAR, sha256
VARCHAR, size INTEGER, link VARCHAR, dated VARCHAR, accepted VARCHAR, accepted_by VARCHAR, withdrawn VARCHAR, PRIMARY
KEY (ref) )
""",
    "ix_evidence_about": "CREATE INDEX ix_evidence_about ON evidence (about)",
    "forgetting": "CREATE TABLE forgetting ( what VARCHAR NOT NULL, PRIMARY KEY (what) )",
    "letter": """
CREATE TABLE letter ( ref VARCHAR NOT NULL, source VARCHAR, place VARCHAR, theme VARCHAR, published VARCHAR,
fieldwork_from VARCHAR, fieldwork_to VARCHAR, deadline VARCHAR, mailbox VARCHAR, prepares VARCHAR, sends VARCHAR,
corrected_by VARCHAR, studies VARCHAR, monitoring_visit VARCHAR, PRIMARY KEY (ref) )
""",
    "measure": """
CREATE TABLE measure ( ref VARCHAR NOT NULL, title VARCHAR, unit VARCHAR, direction VARCHAR, baseline VARCHAR,
baseline_on VARCHAR, target VARCHAR, target_on VARCHAR, source VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) )
""",
    "note": """
CREATE TABLE note ( ref VARCHAR NOT NULL, about VARCHAR, text VARCHAR, dated VARCHAR, "by" VARCHAR, PRIMARY KEY (ref) )
""",
    "ix_note_about": "CREATE INDEX ix_note_about ON note (about)",
    "revision": """
CREATE TABLE revision ( number INTEGER NOT NULL, who VARCHAR NOT NULL, day VARCHAR NOT NULL, at VARCHAR NOT NULL,
summary VARCHAR NOT NULL, source VARCHAR NOT NULL, reason VARCHAR, digest VARCHAR NOT NULL, agreed_by VARCHAR,
correction INTEGER, undoes INTEGER, PRIMARY KEY (number) )
""",
    "ix_revision_day": "CREATE INDEX ix_revision_day ON revision (day)",
    "seal": """
CREATE TABLE seal ( revision INTEGER NOT NULL, position INTEGER NOT NULL, place VARCHAR NOT NULL, salt VARCHAR, hash
VARCHAR NOT NULL, PRIMARY KEY (revision, position) )
""",
    "ix_seal_place": "CREATE INDEX ix_seal_place ON seal (place)",
    "strength": """
CREATE TABLE strength ( ref VARCHAR NOT NULL, text VARCHAR, page INTEGER, line INTEGER, PRIMARY KEY (ref) )
""",
    "submission": """
CREATE TABLE submission ( ref VARCHAR NOT NULL, version VARCHAR, dated VARCHAR, "by" VARCHAR, mailbox VARCHAR, pack
VARCHAR, manifest VARCHAR, fingerprint VARCHAR, sent VARCHAR, sent_by VARCHAR, reply VARCHAR, replied VARCHAR,
resubmit_by VARCHAR, PRIMARY KEY (ref) )
""",
    "waiver": """
CREATE TABLE waiver ( ref VARCHAR NOT NULL, rule VARCHAR, about VARCHAR, reason VARCHAR, "by" VARCHAR, dated VARCHAR,
until VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) )
""",
    "ix_waiver_about": "CREATE INDEX ix_waiver_about ON waiver (about)",
    "action": """
CREATE TABLE action ( ref VARCHAR NOT NULL, title VARCHAR, lead VARCHAR, officer VARCHAR, starts VARCHAR, due VARCHAR,
agreed VARCHAR, success VARCHAR, delivery VARCHAR, completed VARCHAR, verified VARCHAR, verified_by VARCHAR, confidence
VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref), FOREIGN KEY(lead) REFERENCES agency (ref) )
""",
    "agency_aliases": """
CREATE TABLE agency_aliases ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES agency (ref) )
""",
    "area": """
CREATE TABLE area ( ref VARCHAR NOT NULL, kind VARCHAR, heading VARCHAR, lead_in VARCHAR, text VARCHAR, page INTEGER,
line INTEGER, title VARCHAR, lead VARCHAR, confirmed INTEGER NOT NULL, withdrawn VARCHAR, outcome VARCHAR, PRIMARY KEY
(ref), FOREIGN KEY(lead) REFERENCES agency (ref) )
""",
    "change": """
CREATE TABLE change ( revision INTEGER NOT NULL, position INTEGER NOT NULL, ref VARCHAR NOT NULL, field VARCHAR NOT
NULL, old VARCHAR, new VARCHAR, salt VARCHAR, seal VARCHAR NOT NULL, PRIMARY KEY (revision, position), FOREIGN
KEY(revision) REFERENCES revision (number) )
""",
    "ix_change_ref": "CREATE INDEX ix_change_ref ON change (ref)",
    "contributor_agencies": """
CREATE TABLE contributor_agencies ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES contributor (ref), FOREIGN KEY(member) REFERENCES agency (ref) )
""",
    "cover_acronyms": """
CREATE TABLE cover_acronyms ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES cover (ref) )
""",
    "cover_sheet_words": """
CREATE TABLE cover_sheet_words ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES cover (ref) )
""",
    "endorsement": """
CREATE TABLE endorsement ( ref VARCHAR NOT NULL, agency VARCHAR, body VARCHAR, signed_by VARCHAR, role VARCHAR, dated
VARCHAR, digest VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref), FOREIGN KEY(agency) REFERENCES agency (ref) )
""",
    "lead": """
CREATE TABLE lead ( ref VARCHAR NOT NULL, agency VARCHAR, name VARCHAR, role VARCHAR, email VARCHAR, former INTEGER NOT
NULL, PRIMARY KEY (ref), FOREIGN KEY(agency) REFERENCES agency (ref) )
""",
    "ledger": """
CREATE TABLE ledger ( revision INTEGER NOT NULL, position INTEGER NOT NULL, kind VARCHAR NOT NULL, about VARCHAR, "on"
VARCHAR NOT NULL, "by" VARCHAR NOT NULL, words VARCHAR NOT NULL, seal VARCHAR NOT NULL, salt VARCHAR, PRIMARY KEY
(revision, position), FOREIGN KEY(revision) REFERENCES revision (number) )
""",
    "measure_trajectory": """
CREATE TABLE measure_trajectory ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES measure (ref) )
""",
    "reading": """
CREATE TABLE reading ( ref VARCHAR NOT NULL, measure VARCHAR, value VARCHAR, dated VARCHAR, note VARCHAR, PRIMARY KEY
(ref), FOREIGN KEY(measure) REFERENCES measure (ref) )
""",
    "ix_reading_measure": "CREATE INDEX ix_reading_measure ON reading (measure)",
    "sheet": """
CREATE TABLE sheet ( sign VARCHAR NOT NULL, revision INTEGER NOT NULL, agency VARCHAR NOT NULL, "on" VARCHAR NOT NULL,
due VARCHAR, "by" VARCHAR NOT NULL, texts VARCHAR, PRIMARY KEY (sign), FOREIGN KEY(revision) REFERENCES revision
(number) )
""",
    "action_aliases": """
CREATE TABLE action_aliases ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref) )
""",
    "action_areas": """
CREATE TABLE action_areas ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref), FOREIGN KEY(member) REFERENCES area (ref) )
""",
    "action_contributing": """
CREATE TABLE action_contributing ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES action (ref), FOREIGN KEY(member) REFERENCES agency (ref) )
""",
    "action_review": """
CREATE TABLE action_review ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref), FOREIGN KEY(member) REFERENCES area (ref) )
""",
    "area_contributing": """
CREATE TABLE area_contributing ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES area (ref), FOREIGN KEY(member) REFERENCES agency (ref) )
""",
    "measure_actions": """
CREATE TABLE measure_actions ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES measure (ref), FOREIGN KEY(member) REFERENCES action (ref) )
""",
    "measure_areas": """
CREATE TABLE measure_areas ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES measure (ref), FOREIGN KEY(member) REFERENCES area (ref) )
""",
    "milestone": """
CREATE TABLE milestone ( ref VARCHAR NOT NULL, action VARCHAR, title VARCHAR, due VARCHAR, agreed VARCHAR, done VARCHAR,
withdrawn VARCHAR, PRIMARY KEY (ref), FOREIGN KEY(action) REFERENCES action (ref) )
""",
    "ix_milestone_action": "CREATE INDEX ix_milestone_action ON milestone (action)",
    "point": """
CREATE TABLE point ( ref VARCHAR NOT NULL, area VARCHAR, starts INTEGER NOT NULL, ends INTEGER NOT NULL, confirmed
INTEGER NOT NULL, PRIMARY KEY (ref), FOREIGN KEY(area) REFERENCES area (ref) )
""",
    "ix_point_area": "CREATE INDEX ix_point_area ON point (area)",
    "sheet_cell": """
CREATE TABLE sheet_cell ( revision INTEGER NOT NULL, sign VARCHAR NOT NULL, number INTEGER NOT NULL, ref VARCHAR NOT
NULL, field VARCHAR NOT NULL, value VARCHAR, PRIMARY KEY (revision, sign, number, ref, field), FOREIGN KEY(revision)
REFERENCES revision (number), FOREIGN KEY(sign) REFERENCES sheet (sign) )
""",
    "sheet_line": """
CREATE TABLE sheet_line ( sign VARCHAR NOT NULL, number INTEGER NOT NULL, sheet VARCHAR NOT NULL, ref VARCHAR, said
VARCHAR NOT NULL, PRIMARY KEY (sign, number), FOREIGN KEY(sign) REFERENCES sheet (sign) )
""",
    "sheet_parked": """
CREATE TABLE sheet_parked ( revision INTEGER NOT NULL, sign VARCHAR NOT NULL, number INTEGER NOT NULL, field VARCHAR NOT
NULL, ref VARCHAR, cell VARCHAR NOT NULL, typed VARCHAR, "on" VARCHAR NOT NULL, "by" VARCHAR NOT NULL, PRIMARY KEY
(revision, sign, number, field), FOREIGN KEY(revision) REFERENCES revision (number), FOREIGN KEY(sign) REFERENCES sheet
(sign) )
""",
    "sheet_recall": """
CREATE TABLE sheet_recall ( sign VARCHAR NOT NULL, revision INTEGER NOT NULL, "on" VARCHAR NOT NULL, "by" VARCHAR NOT
NULL, reason VARCHAR NOT NULL, PRIMARY KEY (sign), FOREIGN KEY(sign) REFERENCES sheet (sign), FOREIGN KEY(revision)
REFERENCES revision (number) )
""",
    "sheet_return": """
CREATE TABLE sheet_return ( revision INTEGER NOT NULL, sign VARCHAR NOT NULL, "on" VARCHAR NOT NULL, sha256 VARCHAR NOT
NULL, filled_in_by VARCHAR, "by" VARCHAR NOT NULL, saved VARCHAR, PRIMARY KEY (revision, sign), FOREIGN KEY(revision)
REFERENCES revision (number), FOREIGN KEY(sign) REFERENCES sheet (sign) )
""",
    "action_points": """
CREATE TABLE action_points ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref), FOREIGN KEY(member) REFERENCES point (ref) )
""",
    "point_agencies": """
CREATE TABLE point_agencies ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES point (ref), FOREIGN KEY(member) REFERENCES agency (ref) )
""",
    "alembic_version": """
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY
(version_num) )
""",
}
DELETE = {
    "action": "DELETE FROM action WHERE ref = ?",
    "agency": "DELETE FROM agency WHERE ref = ?",
    "area": "DELETE FROM area WHERE ref = ?",
    "board": "DELETE FROM board WHERE ref = ?",
    "challenge": "DELETE FROM challenge WHERE ref = ?",
    "contributor": "DELETE FROM contributor WHERE ref = ?",
    "cover": "DELETE FROM cover WHERE ref = ?",
    "endorsement": "DELETE FROM endorsement WHERE ref = ?",
    "evidence": "DELETE FROM evidence WHERE ref = ?",
    "lead": "DELETE FROM lead WHERE ref = ?",
    "letter": "DELETE FROM letter WHERE ref = ?",
    "measure": "DELETE FROM measure WHERE ref = ?",
    "milestone": "DELETE FROM milestone WHERE ref = ?",
    "note": "DELETE FROM note WHERE ref = ?",
    "point": "DELETE FROM point WHERE ref = ?",
    "reading": "DELETE FROM reading WHERE ref = ?",
    "strength": "DELETE FROM strength WHERE ref = ?",
    "submission": "DELETE FROM submission WHERE ref = ?",
    "waiver": "DELETE FROM waiver WHERE ref = ?",
    "action_aliases": "DELETE FROM action_aliases WHERE ref = ? AND member = ?",
    "action_areas": "DELETE FROM action_areas WHERE ref = ? AND member = ?",
    "action_contributing": "DELETE FROM action_contributing WHERE ref = ? AND member = ?",
    "action_points": "DELETE FROM action_points WHERE ref = ? AND member = ?",
    "action_review": "DELETE FROM action_review WHERE ref = ? AND member = ?",
    "agency_aliases": "DELETE FROM agency_aliases WHERE ref = ? AND member = ?",
    "area_contributing": "DELETE FROM area_contributing WHERE ref = ? AND member = ?",
    "contributor_agencies": "DELETE FROM contributor_agencies WHERE ref = ? AND member = ?",
    "cover_acronyms": "DELETE FROM cover_acronyms WHERE ref = ? AND member = ?",
    "cover_sheet_words": "DELETE FROM cover_sheet_words WHERE ref = ? AND member = ?",
    "measure_actions": "DELETE FROM measure_actions WHERE ref = ? AND member = ?",
    "measure_areas": "DELETE FROM measure_areas WHERE ref = ? AND member = ?",
    "measure_trajectory": "DELETE FROM measure_trajectory WHERE ref = ? AND member = ?",
    "point_agencies": "DELETE FROM point_agencies WHERE ref = ? AND member = ?",
}
