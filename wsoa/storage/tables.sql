CREATE TABLE agency ( ref VARCHAR NOT NULL, name VARCHAR, kind VARCHAR, confirmed INTEGER NOT NULL, PRIMARY KEY (ref) );

CREATE TABLE board ( ref VARCHAR NOT NULL, dated VARCHAR, title VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) );

CREATE TABLE challenge ( ref VARCHAR NOT NULL, about VARCHAR, text VARCHAR, asked VARCHAR, answer VARCHAR, answered
VARCHAR, answered_by VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) );

CREATE INDEX ix_challenge_about ON challenge (about);

CREATE TABLE contributor ( ref VARCHAR NOT NULL, text VARCHAR, confirmed INTEGER NOT NULL, PRIMARY KEY (ref) );

CREATE TABLE cover ( ref VARCHAR NOT NULL, introduction VARCHAR, notice VARCHAR, foreword VARCHAR, governance VARCHAR,
families VARCHAR, risks VARCHAR, marking VARCHAR, submission_marking VARCHAR, PRIMARY KEY (ref) );

CREATE TABLE evidence ( ref VARCHAR NOT NULL, about VARCHAR, shows VARCHAR, description VARCHAR, name VARCHAR, sha256
VARCHAR, size INTEGER, link VARCHAR, dated VARCHAR, accepted VARCHAR, accepted_by VARCHAR, withdrawn VARCHAR, PRIMARY
KEY (ref) );

CREATE INDEX ix_evidence_about ON evidence (about);

CREATE TABLE forgetting ( what VARCHAR NOT NULL, PRIMARY KEY (what) );

CREATE TABLE letter ( ref VARCHAR NOT NULL, source VARCHAR, place VARCHAR, theme VARCHAR, published VARCHAR,
fieldwork_from VARCHAR, fieldwork_to VARCHAR, deadline VARCHAR, mailbox VARCHAR, prepares VARCHAR, sends VARCHAR,
corrected_by VARCHAR, studies VARCHAR, monitoring_visit VARCHAR, PRIMARY KEY (ref) );

CREATE TABLE measure ( ref VARCHAR NOT NULL, title VARCHAR, unit VARCHAR, direction VARCHAR, baseline VARCHAR,
baseline_on VARCHAR, target VARCHAR, target_on VARCHAR, source VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) );

CREATE TABLE note ( ref VARCHAR NOT NULL, about VARCHAR, text VARCHAR, dated VARCHAR, "by" VARCHAR, PRIMARY KEY (ref) );

CREATE INDEX ix_note_about ON note (about);

CREATE TABLE revision ( number INTEGER NOT NULL, who VARCHAR NOT NULL, day VARCHAR NOT NULL, at VARCHAR NOT NULL,
summary VARCHAR NOT NULL, source VARCHAR NOT NULL, reason VARCHAR, digest VARCHAR NOT NULL, agreed_by VARCHAR,
correction INTEGER, undoes INTEGER, PRIMARY KEY (number) );

CREATE INDEX ix_revision_day ON revision (day);

CREATE TABLE seal ( revision INTEGER NOT NULL, position INTEGER NOT NULL, place VARCHAR NOT NULL, salt VARCHAR, hash
VARCHAR NOT NULL, PRIMARY KEY (revision, position) );

CREATE INDEX ix_seal_place ON seal (place);

CREATE TABLE strength ( ref VARCHAR NOT NULL, text VARCHAR, page INTEGER, line INTEGER, PRIMARY KEY (ref) );

CREATE TABLE submission ( ref VARCHAR NOT NULL, version VARCHAR, dated VARCHAR, "by" VARCHAR, mailbox VARCHAR, pack
VARCHAR, manifest VARCHAR, fingerprint VARCHAR, sent VARCHAR, sent_by VARCHAR, reply VARCHAR, replied VARCHAR,
resubmit_by VARCHAR, PRIMARY KEY (ref) );

CREATE TABLE waiver ( ref VARCHAR NOT NULL, rule VARCHAR, about VARCHAR, reason VARCHAR, "by" VARCHAR, dated VARCHAR,
until VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref) );

CREATE INDEX ix_waiver_about ON waiver (about);

CREATE TABLE action ( ref VARCHAR NOT NULL, title VARCHAR, lead VARCHAR, officer VARCHAR, starts VARCHAR, due VARCHAR,
agreed VARCHAR, success VARCHAR, delivery VARCHAR, completed VARCHAR, verified VARCHAR, verified_by VARCHAR, confidence
VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref), FOREIGN KEY(lead) REFERENCES agency (ref) );

CREATE TABLE agency_aliases ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES agency (ref) );

CREATE TABLE area ( ref VARCHAR NOT NULL, kind VARCHAR, heading VARCHAR, lead_in VARCHAR, text VARCHAR, page INTEGER,
line INTEGER, title VARCHAR, lead VARCHAR, confirmed INTEGER NOT NULL, withdrawn VARCHAR, outcome VARCHAR, PRIMARY KEY
(ref), FOREIGN KEY(lead) REFERENCES agency (ref) );

CREATE TABLE change ( revision INTEGER NOT NULL, position INTEGER NOT NULL, ref VARCHAR NOT NULL, field VARCHAR NOT
NULL, old VARCHAR, new VARCHAR, salt VARCHAR, seal VARCHAR NOT NULL, PRIMARY KEY (revision, position), FOREIGN
KEY(revision) REFERENCES revision (number) );

CREATE INDEX ix_change_ref ON change (ref);

CREATE TABLE contributor_agencies ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES contributor (ref), FOREIGN KEY(member) REFERENCES agency (ref) );

CREATE TABLE cover_acronyms ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES cover (ref) );

CREATE TABLE cover_sheet_words ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES cover (ref) );

CREATE TABLE endorsement ( ref VARCHAR NOT NULL, agency VARCHAR, body VARCHAR, signed_by VARCHAR, role VARCHAR, dated
VARCHAR, digest VARCHAR, withdrawn VARCHAR, PRIMARY KEY (ref), FOREIGN KEY(agency) REFERENCES agency (ref) );

CREATE TABLE lead ( ref VARCHAR NOT NULL, agency VARCHAR, name VARCHAR, role VARCHAR, email VARCHAR, former INTEGER NOT
NULL, PRIMARY KEY (ref), FOREIGN KEY(agency) REFERENCES agency (ref) );

CREATE TABLE ledger ( revision INTEGER NOT NULL, position INTEGER NOT NULL, kind VARCHAR NOT NULL, about VARCHAR, "on"
VARCHAR NOT NULL, "by" VARCHAR NOT NULL, words VARCHAR NOT NULL, seal VARCHAR NOT NULL, salt VARCHAR, PRIMARY KEY
(revision, position), FOREIGN KEY(revision) REFERENCES revision (number) );

CREATE TABLE measure_trajectory ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES measure (ref) );

CREATE TABLE reading ( ref VARCHAR NOT NULL, measure VARCHAR, value VARCHAR, dated VARCHAR, note VARCHAR, PRIMARY KEY
(ref), FOREIGN KEY(measure) REFERENCES measure (ref) );

CREATE INDEX ix_reading_measure ON reading (measure);

CREATE TABLE sheet ( sign VARCHAR NOT NULL, revision INTEGER NOT NULL, agency VARCHAR NOT NULL, "on" VARCHAR NOT NULL,
due VARCHAR, "by" VARCHAR NOT NULL, texts VARCHAR, PRIMARY KEY (sign), FOREIGN KEY(revision) REFERENCES revision
(number) );

CREATE TABLE action_aliases ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref) );

CREATE TABLE action_areas ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref), FOREIGN KEY(member) REFERENCES area (ref) );

CREATE TABLE action_contributing ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES action (ref), FOREIGN KEY(member) REFERENCES agency (ref) );

CREATE TABLE action_review ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref), FOREIGN KEY(member) REFERENCES area (ref) );

CREATE TABLE area_contributing ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES area (ref), FOREIGN KEY(member) REFERENCES agency (ref) );

CREATE TABLE measure_actions ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN
KEY(ref) REFERENCES measure (ref), FOREIGN KEY(member) REFERENCES action (ref) );

CREATE TABLE measure_areas ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES measure (ref), FOREIGN KEY(member) REFERENCES area (ref) );

CREATE TABLE milestone ( ref VARCHAR NOT NULL, action VARCHAR, title VARCHAR, due VARCHAR, agreed VARCHAR, done VARCHAR,
withdrawn VARCHAR, PRIMARY KEY (ref), FOREIGN KEY(action) REFERENCES action (ref) );

CREATE INDEX ix_milestone_action ON milestone (action);

CREATE TABLE point ( ref VARCHAR NOT NULL, area VARCHAR, starts INTEGER NOT NULL, ends INTEGER NOT NULL, confirmed
INTEGER NOT NULL, PRIMARY KEY (ref), FOREIGN KEY(area) REFERENCES area (ref) );

CREATE INDEX ix_point_area ON point (area);

CREATE TABLE sheet_cell ( revision INTEGER NOT NULL, sign VARCHAR NOT NULL, number INTEGER NOT NULL, ref VARCHAR NOT
NULL, field VARCHAR NOT NULL, value VARCHAR, PRIMARY KEY (revision, sign, number, ref, field), FOREIGN KEY(revision)
REFERENCES revision (number), FOREIGN KEY(sign) REFERENCES sheet (sign) );

CREATE TABLE sheet_line ( sign VARCHAR NOT NULL, number INTEGER NOT NULL, sheet VARCHAR NOT NULL, ref VARCHAR, said
VARCHAR NOT NULL, PRIMARY KEY (sign, number), FOREIGN KEY(sign) REFERENCES sheet (sign) );

CREATE TABLE sheet_parked ( revision INTEGER NOT NULL, sign VARCHAR NOT NULL, number INTEGER NOT NULL, field VARCHAR NOT
NULL, ref VARCHAR, cell VARCHAR NOT NULL, typed VARCHAR, "on" VARCHAR NOT NULL, "by" VARCHAR NOT NULL, PRIMARY KEY
(revision, sign, number, field), FOREIGN KEY(revision) REFERENCES revision (number), FOREIGN KEY(sign) REFERENCES sheet
(sign) );

CREATE TABLE sheet_recall ( sign VARCHAR NOT NULL, revision INTEGER NOT NULL, "on" VARCHAR NOT NULL, "by" VARCHAR NOT
NULL, reason VARCHAR NOT NULL, PRIMARY KEY (sign), FOREIGN KEY(sign) REFERENCES sheet (sign), FOREIGN KEY(revision)
REFERENCES revision (number) );

CREATE TABLE sheet_return ( revision INTEGER NOT NULL, sign VARCHAR NOT NULL, "on" VARCHAR NOT NULL, sha256 VARCHAR NOT
NULL, filled_in_by VARCHAR, "by" VARCHAR NOT NULL, saved VARCHAR, PRIMARY KEY (revision, sign), FOREIGN KEY(revision)
REFERENCES revision (number), FOREIGN KEY(sign) REFERENCES sheet (sign) );

CREATE TABLE action_points ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES action (ref), FOREIGN KEY(member) REFERENCES point (ref) );

CREATE TABLE point_agencies ( ref VARCHAR NOT NULL, member VARCHAR NOT NULL, PRIMARY KEY (ref, member), FOREIGN KEY(ref)
REFERENCES point (ref), FOREIGN KEY(member) REFERENCES agency (ref) );

CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY
(version_num));
