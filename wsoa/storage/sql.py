"""The SQL of every table, made from tables.py; `python -m tests.sql` writes it anew."""

SELECT = {
    "action": """
SELECT ref, title, lead, officer, starts, due, agreed, success, delivery, completed, verified, verified_by, confidence,
withdrawn FROM action
""",
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
    "change": "SELECT revision, position, ref, field, old, new, salt, seal FROM change",
    "contributor": "SELECT ref, text, confirmed FROM contributor",
    "contributor_agencies": "SELECT ref, member FROM contributor_agencies",
    "cover": """
SELECT ref, introduction, notice, foreword, governance, families, risks, marking, submission_marking FROM cover
""",
    "cover_acronyms": "SELECT ref, member FROM cover_acronyms",
    "evidence": """
SELECT ref, about, shows, description, name, sha256, size, link, dated, accepted, accepted_by, withdrawn FROM evidence
""",
    "lead": "SELECT ref, agency, name, role, email, former FROM lead",
    "ledger": 'SELECT revision, position, kind, about, "on", "by", words, seal FROM ledger',
    "letter": """
SELECT ref, source, place, theme, published, fieldwork_from, fieldwork_to, deadline, mailbox, prepares, sends,
corrected_by FROM letter
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
    "sheet": 'SELECT sign, revision, agency, "on", due, "by", texts FROM sheet',
    "sheet_cell": "SELECT revision, sign, number, ref, field, value FROM sheet_cell",
    "sheet_line": "SELECT sign, number, sheet, ref, said FROM sheet_line",
    "sheet_return": 'SELECT revision, sign, "on", sha256, filled_in_by, "by" FROM sheet_return',
    "strength": "SELECT ref, text, page, line FROM strength",
}
INSERT = {
    "action": """
INSERT INTO action (ref, title, lead, officer, starts, due, agreed, success, delivery, completed, verified, verified_by,
confidence, withdrawn) VALUES (:ref, :title, :lead, :officer, :starts, :due, :agreed, :success, :delivery, :completed,
:verified, :verified_by, :confidence, :withdrawn)
""",
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
    "evidence": """
INSERT INTO evidence (ref, about, shows, description, name, sha256, size, link, dated, accepted, accepted_by, withdrawn)
VALUES (:ref, :about, :shows, :description, :name, :sha256, :size, :link, :dated, :accepted, :accepted_by, :withdrawn)
""",
    "lead": """
INSERT INTO lead (ref, agency, name, role, email, former) VALUES (:ref, :agency, :name, :role, :email, :former)
""",
    "ledger": """
INSERT INTO ledger (revision, position, kind, about, "on", "by", words, seal) VALUES (:revision, :position, :kind,
:about, :on, :by, :words, :seal)
""",
    "letter": """
INSERT INTO letter (ref, source, place, theme, published, fieldwork_from, fieldwork_to, deadline, mailbox, prepares,
sends, corrected_by) VALUES (:ref, :source, :place, :theme, :published, :fieldwork_from, :fieldwork_to, :deadline,
:mailbox, :prepares, :sends, :corrected_by)
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
    "sheet_return": """
INSERT INTO sheet_return (revision, sign, "on", sha256, filled_in_by, "by") VALUES (:revision, :sign, :on, :sha256,
:filled_in_by, :by)
""",
    "strength": "INSERT INTO strength (ref, text, page, line) VALUES (:ref, :text, :page, :line)",
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
}
DELETE = {
    "action": "DELETE FROM action WHERE ref = ?",
    "agency": "DELETE FROM agency WHERE ref = ?",
    "area": "DELETE FROM area WHERE ref = ?",
    "contributor": "DELETE FROM contributor WHERE ref = ?",
    "cover": "DELETE FROM cover WHERE ref = ?",
    "evidence": "DELETE FROM evidence WHERE ref = ?",
    "lead": "DELETE FROM lead WHERE ref = ?",
    "letter": "DELETE FROM letter WHERE ref = ?",
    "measure": "DELETE FROM measure WHERE ref = ?",
    "milestone": "DELETE FROM milestone WHERE ref = ?",
    "note": "DELETE FROM note WHERE ref = ?",
    "point": "DELETE FROM point WHERE ref = ?",
    "reading": "DELETE FROM reading WHERE ref = ?",
    "strength": "DELETE FROM strength WHERE ref = ?",
    "action_areas": "DELETE FROM action_areas WHERE ref = ? AND member = ?",
    "action_contributing": "DELETE FROM action_contributing WHERE ref = ? AND member = ?",
    "action_points": "DELETE FROM action_points WHERE ref = ? AND member = ?",
    "action_review": "DELETE FROM action_review WHERE ref = ? AND member = ?",
    "agency_aliases": "DELETE FROM agency_aliases WHERE ref = ? AND member = ?",
    "area_contributing": "DELETE FROM area_contributing WHERE ref = ? AND member = ?",
    "contributor_agencies": "DELETE FROM contributor_agencies WHERE ref = ? AND member = ?",
    "cover_acronyms": "DELETE FROM cover_acronyms WHERE ref = ? AND member = ?",
    "measure_actions": "DELETE FROM measure_actions WHERE ref = ? AND member = ?",
    "measure_areas": "DELETE FROM measure_areas WHERE ref = ? AND member = ?",
    "measure_trajectory": "DELETE FROM measure_trajectory WHERE ref = ? AND member = ?",
    "point_agencies": "DELETE FROM point_agencies WHERE ref = ? AND member = ?",
}
