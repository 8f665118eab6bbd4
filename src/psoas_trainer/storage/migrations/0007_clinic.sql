-- The clinic: people, plans, notes and measures, which plan a session followed, and sessions that changed hands.
-- `initials` is who wrote a row, NULL where that is not known.

-- Who a person is at a clinic. `folded` is what the search compares: name and number without case
-- and accents.
CREATE TABLE person_card (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  full_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  number TEXT,
  note TEXT,
  archived_ms INTEGER,
  folded TEXT NOT NULL,
  initials TEXT
) STRICT;

CREATE UNIQUE INDEX person_card_once ON person_card (person_id) WHERE deleted_ms IS NULL;

CREATE INDEX person_card_by_name ON person_card (folded, person_id, archived_ms, birth_date, deleted_ms)
WHERE deleted_ms IS NULL;

CREATE INDEX person_deleted ON person (id) WHERE deleted_ms IS NOT NULL;

-- A plan as it was saved: never changed again. `document` is its JSON, of which `days` and `start_date` are known here
-- too; `sender` and `sent_to` are the clinic's name and its identity of the person, where the plan came in a file.
CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  version INTEGER NOT NULL CHECK (version >= 1),
  days TEXT NOT NULL CHECK (length(days) <= 7 AND days NOT GLOB '*[^0-6]*'),
  start_date TEXT NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document TEXT NOT NULL,
  reason TEXT,
  initials TEXT,
  sender TEXT,
  sent_to TEXT CHECK (length(sent_to) = 32 AND sent_to NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE INDEX plan_version_newest ON plan_version (person_id, version, start_date, days, deleted_ms) WHERE deleted_ms IS NULL;

CREATE TRIGGER plan_version_stays
BEFORE UPDATE OF version, days, start_date, document, reason, initials, sender, sent_to ON plan_version
WHEN NEW.version <> OLD.version OR NEW.days <> OLD.days OR NEW.start_date <> OLD.start_date
  OR NEW.document <> OLD.document OR NEW.reason IS NOT OLD.reason OR NEW.initials IS NOT OLD.initials
  OR NEW.sender IS NOT OLD.sender OR NEW.sent_to IS NOT OLD.sent_to BEGIN
  SELECT RAISE(ABORT, 'a saved plan does not change');
END;

-- The plan that is being written for a person, until it is saved or thrown away.
CREATE TABLE plan_draft (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  document TEXT NOT NULL,
  initials TEXT
) STRICT;

CREATE UNIQUE INDEX plan_draft_once ON plan_draft (person_id) WHERE deleted_ms IS NULL;

-- A plan for nobody yet, to start others from; it belongs to the first person of the file.
CREATE TABLE plan_template (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  initials TEXT
) STRICT;

-- What the clinic notes of a person.
CREATE TABLE person_note (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  text TEXT NOT NULL,
  initials TEXT
) STRICT;

CREATE INDEX person_note_newest ON person_note (person_id, at_ms) WHERE deleted_ms IS NULL;

-- A number that the clinician typed in. `value` is in thousandths of `unit`; without a side it is of the whole person;
-- `name` is that of another score.
CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  kind TEXT NOT NULL,
  name TEXT,
  side TEXT CHECK (side IN ('left', 'right')),
  value INTEGER NOT NULL,
  unit TEXT NOT NULL,
  note TEXT,
  initials TEXT
) STRICT;

CREATE INDEX measure_newest ON measure (person_id, at_ms) WHERE deleted_ms IS NULL;

-- How well something that is hard goes, in the person's own words: 0 cannot, 10 as before.
CREATE TABLE activity_rating (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  activity TEXT NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 10),
  initials TEXT
) STRICT;

CREATE INDEX activity_rating_newest ON activity_rating (person_id, at_ms) WHERE deleted_ms IS NULL;

-- When the clinic looked at a person's page last.
CREATE TABLE person_look (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  initials TEXT
) STRICT;

CREATE UNIQUE INDEX person_look_once ON person_look (person_id) WHERE deleted_ms IS NULL;

-- A record file that came back from a person's own computer, and how many of its sessions were new.
CREATE TABLE record_return (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  initials TEXT
) STRICT;

CREATE INDEX record_return_newest ON record_return (person_id, at_ms) WHERE deleted_ms IS NULL;

-- Which saved plan a session followed; `initials` of who started it.
CREATE TABLE followed_plan (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  session_id INTEGER NOT NULL UNIQUE REFERENCES session (id),
  version_uuid TEXT NOT NULL CHECK (length(version_uuid) = 32 AND version_uuid NOT GLOB '*[^0-9a-f]*'),
  initials TEXT
) STRICT;

CREATE INDEX followed_plan_of_person ON followed_plan (person_id, local_date) WHERE deleted_ms IS NULL;

CREATE INDEX followed_plan_day ON followed_plan (local_date, person_id) WHERE deleted_ms IS NULL;

-- A session that was played under the wrong name and given to another person; undone, where that was taken back.
CREATE TABLE session_transfer (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  session_id INTEGER NOT NULL REFERENCES session (id),
  from_person TEXT NOT NULL CHECK (length(from_person) = 32 AND from_person NOT GLOB '*[^0-9a-f]*'),
  to_person TEXT NOT NULL CHECK (length(to_person) = 32 AND to_person NOT GLOB '*[^0-9a-f]*'),
  undone_ms INTEGER,
  initials TEXT
) STRICT;

CREATE INDEX session_transfer_of_session ON session_transfer (session_id);

-- person_card

CREATE TRIGGER person_card_added AFTER INSERT ON person_card BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_card', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.full_name, NEW.given_name, NEW.birth_date, NEW.number,
      NEW.note, NEW.archived_ms, NEW.folded, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER person_card_changed AFTER UPDATE ON person_card BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_card', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.full_name, OLD.given_name, OLD.birth_date, OLD.number,
      OLD.note, OLD.archived_ms, OLD.folded, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'person_card', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.full_name, NEW.given_name, NEW.birth_date, NEW.number,
      NEW.note, NEW.archived_ms, NEW.folded, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER person_card_taken AFTER DELETE ON person_card BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_card', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.full_name, OLD.given_name, OLD.birth_date, OLD.number,
      OLD.note, OLD.archived_ms, OLD.folded, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- plan_version

CREATE TRIGGER plan_version_added AFTER INSERT ON plan_version BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_version', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.version, NEW.days, NEW.start_date, NEW.document, NEW.reason,
      NEW.initials, NEW.sender, NEW.sent_to)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER plan_version_changed AFTER UPDATE ON plan_version BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_version', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.version, OLD.days, OLD.start_date, OLD.document, OLD.reason,
      OLD.initials, OLD.sender, OLD.sent_to)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_version', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.version, NEW.days, NEW.start_date, NEW.document, NEW.reason,
      NEW.initials, NEW.sender, NEW.sent_to)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER plan_version_taken AFTER DELETE ON plan_version BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_version', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.version, OLD.days, OLD.start_date, OLD.document, OLD.reason,
      OLD.initials, OLD.sender, OLD.sent_to)
  WHERE id = OLD.person_id;
END;

-- plan_draft

CREATE TRIGGER plan_draft_added AFTER INSERT ON plan_draft BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_draft', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.document, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER plan_draft_changed AFTER UPDATE ON plan_draft BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_draft', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.document, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_draft', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.document, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER plan_draft_taken AFTER DELETE ON plan_draft BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_draft', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.document, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- plan_template

CREATE TRIGGER plan_template_added AFTER INSERT ON plan_template BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_template', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.name, NEW.document, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER plan_template_changed AFTER UPDATE ON plan_template BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_template', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.name, OLD.document, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_template', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.name, NEW.document, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER plan_template_taken AFTER DELETE ON plan_template BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'plan_template', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.name, OLD.document, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- person_note

CREATE TRIGGER person_note_added AFTER INSERT ON person_note BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_note', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.text, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER person_note_changed AFTER UPDATE ON person_note BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_note', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.text, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'person_note', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.text, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER person_note_taken AFTER DELETE ON person_note BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_note', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.text, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- measure

CREATE TRIGGER measure_added AFTER INSERT ON measure BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'measure', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.kind, NEW.name, NEW.side, NEW.value, NEW.unit, NEW.note,
      NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER measure_changed AFTER UPDATE ON measure BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'measure', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.kind, OLD.name, OLD.side, OLD.value, OLD.unit, OLD.note,
      OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'measure', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.kind, NEW.name, NEW.side, NEW.value, NEW.unit, NEW.note,
      NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER measure_taken AFTER DELETE ON measure BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'measure', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.kind, OLD.name, OLD.side, OLD.value, OLD.unit, OLD.note,
      OLD.initials)
  WHERE id = OLD.person_id;
END;

-- activity_rating

CREATE TRIGGER activity_rating_added AFTER INSERT ON activity_rating BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'activity_rating', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.activity, NEW.rating, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER activity_rating_changed AFTER UPDATE ON activity_rating BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'activity_rating', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.activity, OLD.rating, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'activity_rating', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.activity, NEW.rating, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER activity_rating_taken AFTER DELETE ON activity_rating BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'activity_rating', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.activity, OLD.rating, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- person_look

CREATE TRIGGER person_look_added AFTER INSERT ON person_look BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_look', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER person_look_changed AFTER UPDATE ON person_look BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_look', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'person_look', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER person_look_taken AFTER DELETE ON person_look BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person_look', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- record_return

CREATE TRIGGER record_return_added AFTER INSERT ON record_return BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'record_return', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.sessions, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER record_return_changed AFTER UPDATE ON record_return BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'record_return', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.sessions, OLD.initials)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'record_return', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.sessions, NEW.initials)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER record_return_taken AFTER DELETE ON record_return BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'record_return', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.sessions, OLD.initials)
  WHERE id = OLD.person_id;
END;

-- followed_plan

CREATE TRIGGER followed_plan_added AFTER INSERT ON followed_plan BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'followed_plan', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.version_uuid, NEW.initials)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER followed_plan_changed AFTER UPDATE ON followed_plan BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'followed_plan', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.version_uuid, OLD.initials)
  WHERE id = OLD.session_id;
  UPDATE session SET checksum = checksum_with(checksum,
      'followed_plan', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.version_uuid, NEW.initials)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER followed_plan_taken AFTER DELETE ON followed_plan BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'followed_plan', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.version_uuid, OLD.initials)
  WHERE id = OLD.session_id;
END;

-- session_transfer

CREATE TRIGGER session_transfer_added AFTER INSERT ON session_transfer BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_transfer', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.from_person, NEW.to_person,
      NEW.undone_ms, NEW.initials)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER session_transfer_changed AFTER UPDATE ON session_transfer BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_transfer', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.from_person, OLD.to_person,
      OLD.undone_ms, OLD.initials)
  WHERE id = OLD.session_id;
  UPDATE session SET checksum = checksum_with(checksum,
      'session_transfer', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.from_person, NEW.to_person,
      NEW.undone_ms, NEW.initials)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER session_transfer_taken AFTER DELETE ON session_transfer BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_transfer', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.from_person, OLD.to_person,
      OLD.undone_ms, OLD.initials)
  WHERE id = OLD.session_id;
END;

-- The views of the steps before, with the new tables in them.

DROP VIEW session_part;
CREATE VIEW session_part (session_id, checksum) AS
SELECT session.id, checksum_with(0,
    'session', session.id, session.uuid, session.person_id, session.author_id, session.at_ms,
    session.offset_minutes, session.local_date, session.created_ms, session.edited_ms, session.deleted_ms,
    session.routine_id, session.state, session.ended_ms, session.ended_offset_minutes, session.ended_local_date,
    session.active_seconds, session.get_ready, session.switch, session.set_rest, session.exercise_rest,
    session.position_change, session.warm_up_get_ready, session.bookmark, session.corrected_ms,
    session.clock_moved_ms)
  FROM session
UNION ALL
SELECT session_item.session_id, checksum_with(0,
    'session_item', session_item.id, session_item.uuid, session_item.person_id, session_item.author_id,
    session_item.at_ms, session_item.offset_minutes, session_item.local_date, session_item.created_ms,
    session_item.edited_ms, session_item.deleted_ms, session_item.session_id, session_item.ordinal,
    session_item.warm_up, session_item.planned_exercise, session_item.planned_variant, session_item.planned_kind,
    session_item.planned_amount, session_item.planned_sets, session_item.chosen_exercise,
    session_item.chosen_variant, session_item.chosen_kind, session_item.chosen_amount, session_item.chosen_sets,
    session_item.reason)
  FROM session_item
UNION ALL
SELECT session_item.session_id, checksum_with(0,
    'set_record', set_record.id, set_record.uuid, set_record.person_id, set_record.author_id, set_record.at_ms,
    set_record.offset_minutes, set_record.local_date, set_record.created_ms, set_record.edited_ms,
    set_record.deleted_ms, set_record.session_item_id, set_record.set_number, set_record.side,
    set_record.exercise_id, set_record.variant_done, set_record.reps, set_record.seconds)
  FROM session_item JOIN set_record ON set_record.session_item_id = session_item.id
UNION ALL
SELECT session_item.session_id, checksum_with(0,
    'rep', rep.set_record_id, rep.ordinal, rep.uuid, rep.person_id, rep.author_id, rep.at_ms, rep.offset_minutes,
    rep.local_date, rep.created_ms, rep.edited_ms, rep.deleted_ms)
  FROM session_item JOIN set_record ON set_record.session_item_id = session_item.id
  JOIN rep ON rep.set_record_id = set_record.id
UNION ALL
SELECT session_item.session_id, checksum_with(0,
    'held', held.set_record_id, held.local_date, held.uuid, held.person_id, held.author_id, held.at_ms,
    held.offset_minutes, held.created_ms, held.edited_ms, held.deleted_ms, held.seconds)
  FROM session_item JOIN set_record ON set_record.session_item_id = session_item.id
  JOIN held ON held.set_record_id = set_record.id
UNION ALL
SELECT feedback.session_id, checksum_with(0,
    'feedback', feedback.id, feedback.uuid, feedback.person_id, feedback.author_id, feedback.at_ms,
    feedback.offset_minutes, feedback.local_date, feedback.created_ms, feedback.edited_ms, feedback.deleted_ms,
    feedback.session_id, feedback.effort, feedback.pain_now, feedback.form, feedback.note)
  FROM feedback
UNION ALL
SELECT session_item.session_id, checksum_with(0,
    'form_slip', form_slip.session_item_id, form_slip.uuid, form_slip.person_id, form_slip.author_id,
    form_slip.at_ms, form_slip.offset_minutes, form_slip.local_date, form_slip.created_ms, form_slip.edited_ms,
    form_slip.deleted_ms)
  FROM session_item JOIN form_slip ON form_slip.session_item_id = session_item.id
UNION ALL
SELECT next_day.session_id, checksum_with(0,
    'next_day', next_day.id, next_day.uuid, next_day.person_id, next_day.author_id, next_day.at_ms,
    next_day.offset_minutes, next_day.local_date, next_day.created_ms, next_day.edited_ms, next_day.deleted_ms,
    next_day.session_id, next_day.worse)
  FROM next_day
UNION ALL
SELECT pain_stop.session_id, checksum_with(0,
    'pain_stop', pain_stop.id, pain_stop.uuid, pain_stop.person_id, pain_stop.author_id, pain_stop.at_ms,
    pain_stop.offset_minutes, pain_stop.local_date, pain_stop.created_ms, pain_stop.edited_ms, pain_stop.deleted_ms,
    pain_stop.session_id, pain_stop.exercise_id, pain_stop.variant_id, pain_stop.strength, pain_stop.place,
    pain_stop.side, pain_stop.kind, pain_stop.unwell, pain_stop.followed)
  FROM pain_stop
  WHERE pain_stop.session_id IS NOT NULL
UNION ALL
SELECT session_mark.session_id, checksum_with(0,
    'session_mark', session_mark.id, session_mark.uuid, session_mark.person_id, session_mark.author_id,
    session_mark.at_ms, session_mark.offset_minutes, session_mark.local_date, session_mark.created_ms,
    session_mark.edited_ms, session_mark.deleted_ms, session_mark.session_id, session_mark.what, session_mark.note)
  FROM session_mark
UNION ALL
SELECT session_item.session_id, checksum_with(0,
    'item_sides', item_sides.session_item_id, item_sides.uuid, item_sides.person_id, item_sides.author_id,
    item_sides.at_ms, item_sides.offset_minutes, item_sides.local_date, item_sides.created_ms, item_sides.edited_ms,
    item_sides.deleted_ms, item_sides.planned_left, item_sides.planned_right, item_sides.chosen_left,
    item_sides.chosen_right, item_sides.first_side)
  FROM session_item JOIN item_sides ON item_sides.session_item_id = session_item.id
UNION ALL
SELECT followed_plan.session_id, checksum_with(0,
    'followed_plan', followed_plan.id, followed_plan.uuid, followed_plan.person_id, followed_plan.author_id,
    followed_plan.at_ms, followed_plan.offset_minutes, followed_plan.local_date, followed_plan.created_ms,
    followed_plan.edited_ms, followed_plan.deleted_ms, followed_plan.session_id, followed_plan.version_uuid,
    followed_plan.initials)
  FROM followed_plan
UNION ALL
SELECT session_transfer.session_id, checksum_with(0,
    'session_transfer', session_transfer.id, session_transfer.uuid, session_transfer.person_id,
    session_transfer.author_id, session_transfer.at_ms, session_transfer.offset_minutes, session_transfer.local_date,
    session_transfer.created_ms, session_transfer.edited_ms, session_transfer.deleted_ms, session_transfer.session_id,
    session_transfer.from_person, session_transfer.to_person, session_transfer.undone_ms, session_transfer.initials)
  FROM session_transfer;

DROP VIEW person_part;
CREATE VIEW person_part (person_id, checksum) AS
SELECT person.id, checksum_with(0,
    'person', person.id, person.uuid, person.person_id, person.author_id, person.at_ms, person.offset_minutes,
    person.local_date, person.created_ms, person.edited_ms, person.deleted_ms, person.name)
  FROM person
UNION ALL
SELECT screening.person_id, checksum_with(0,
    'screening', screening.id, screening.uuid, screening.person_id, screening.author_id, screening.at_ms,
    screening.offset_minutes, screening.local_date, screening.created_ms, screening.edited_ms, screening.deleted_ms,
    screening.questionnaire, screening.version)
  FROM screening
UNION ALL
SELECT screening_answer.person_id, checksum_with(0,
    'screening_answer', screening_answer.id, screening_answer.uuid, screening_answer.person_id,
    screening_answer.author_id, screening_answer.at_ms, screening_answer.offset_minutes,
    screening_answer.local_date, screening_answer.created_ms, screening_answer.edited_ms,
    screening_answer.deleted_ms, screening_answer.screening_id, screening_answer.ordinal,
    screening_answer.question_id, screening_answer.yes)
  FROM screening_answer
UNION ALL
SELECT favourite.person_id, checksum_with(0,
    'favourite', favourite.id, favourite.uuid, favourite.person_id, favourite.author_id, favourite.at_ms,
    favourite.offset_minutes, favourite.local_date, favourite.created_ms, favourite.edited_ms, favourite.deleted_ms,
    favourite.exercise_id)
  FROM favourite
UNION ALL
SELECT acknowledgement.person_id, checksum_with(0,
    'acknowledgement', acknowledgement.id, acknowledgement.uuid, acknowledgement.person_id,
    acknowledgement.author_id, acknowledgement.at_ms, acknowledgement.offset_minutes, acknowledgement.local_date,
    acknowledgement.created_ms, acknowledgement.edited_ms, acknowledgement.deleted_ms, acknowledgement.what,
    acknowledgement.version)
  FROM acknowledgement
UNION ALL
SELECT settings_copy.person_id, checksum_with(0,
    'settings_copy', settings_copy.id, settings_copy.uuid, settings_copy.person_id, settings_copy.author_id,
    settings_copy.at_ms, settings_copy.offset_minutes, settings_copy.local_date, settings_copy.created_ms,
    settings_copy.edited_ms, settings_copy.deleted_ms, settings_copy.settings)
  FROM settings_copy
UNION ALL
SELECT pain_stop.person_id, checksum_with(0,
    'pain_stop', pain_stop.id, pain_stop.uuid, pain_stop.person_id, pain_stop.author_id, pain_stop.at_ms,
    pain_stop.offset_minutes, pain_stop.local_date, pain_stop.created_ms, pain_stop.edited_ms, pain_stop.deleted_ms,
    pain_stop.session_id, pain_stop.exercise_id, pain_stop.variant_id, pain_stop.strength, pain_stop.place,
    pain_stop.side, pain_stop.kind, pain_stop.unwell, pain_stop.followed)
  FROM pain_stop
  WHERE pain_stop.session_id IS NULL
UNION ALL
SELECT profile.person_id, checksum_with(0,
    'profile', profile.id, profile.uuid, profile.person_id, profile.author_id, profile.at_ms,
    profile.offset_minutes, profile.local_date, profile.created_ms, profile.edited_ms, profile.deleted_ms,
    profile.goal, profile.length, profile.days, profile.first_side, profile.thresholds,
    profile.running_days)
  FROM profile
UNION ALL
SELECT own_exercise.person_id, checksum_with(0,
    'own_exercise', own_exercise.id, own_exercise.uuid, own_exercise.person_id, own_exercise.author_id,
    own_exercise.at_ms, own_exercise.offset_minutes, own_exercise.local_date, own_exercise.created_ms,
    own_exercise.edited_ms, own_exercise.deleted_ms, own_exercise.exercise_id, own_exercise.document,
    own_exercise.picture)
  FROM own_exercise
UNION ALL
SELECT own_routine.person_id, checksum_with(0,
    'own_routine', own_routine.id, own_routine.uuid, own_routine.person_id, own_routine.author_id,
    own_routine.at_ms, own_routine.offset_minutes, own_routine.local_date, own_routine.created_ms,
    own_routine.edited_ms, own_routine.deleted_ms, own_routine.routine_id, own_routine.document)
  FROM own_routine
UNION ALL
SELECT dose_step.person_id, checksum_with(0,
    'dose_step', dose_step.id, dose_step.uuid, dose_step.person_id, dose_step.author_id, dose_step.at_ms,
    dose_step.offset_minutes, dose_step.local_date, dose_step.created_ms, dose_step.edited_ms, dose_step.deleted_ms,
    dose_step.exercise_id, dose_step.variant_id, dose_step.kind, dose_step.amount, dose_step.sets, dose_step.reason)
  FROM dose_step
UNION ALL
SELECT offer_answer.person_id, checksum_with(0,
    'offer_answer', offer_answer.id, offer_answer.uuid, offer_answer.person_id, offer_answer.author_id,
    offer_answer.at_ms, offer_answer.offset_minutes, offer_answer.local_date, offer_answer.created_ms,
    offer_answer.edited_ms, offer_answer.deleted_ms, offer_answer.offer, offer_answer.answer)
  FROM offer_answer
UNION ALL
SELECT session_move.person_id, checksum_with(0,
    'session_move', session_move.id, session_move.uuid, session_move.person_id, session_move.author_id,
    session_move.at_ms, session_move.offset_minutes, session_move.local_date, session_move.created_ms,
    session_move.edited_ms, session_move.deleted_ms, session_move.planned_date, session_move.moved_date)
  FROM session_move
UNION ALL
SELECT person_card.person_id, checksum_with(0,
    'person_card', person_card.id, person_card.uuid, person_card.person_id, person_card.author_id, person_card.at_ms,
    person_card.offset_minutes, person_card.local_date, person_card.created_ms, person_card.edited_ms,
    person_card.deleted_ms, person_card.full_name, person_card.given_name, person_card.birth_date, person_card.number,
    person_card.note, person_card.archived_ms, person_card.folded, person_card.initials)
  FROM person_card
UNION ALL
SELECT plan_version.person_id, checksum_with(0,
    'plan_version', plan_version.id, plan_version.uuid, plan_version.person_id, plan_version.author_id,
    plan_version.at_ms, plan_version.offset_minutes, plan_version.local_date, plan_version.created_ms,
    plan_version.edited_ms, plan_version.deleted_ms, plan_version.version, plan_version.days, plan_version.start_date,
    plan_version.document, plan_version.reason, plan_version.initials, plan_version.sender, plan_version.sent_to)
  FROM plan_version
UNION ALL
SELECT plan_draft.person_id, checksum_with(0,
    'plan_draft', plan_draft.id, plan_draft.uuid, plan_draft.person_id, plan_draft.author_id, plan_draft.at_ms,
    plan_draft.offset_minutes, plan_draft.local_date, plan_draft.created_ms, plan_draft.edited_ms,
    plan_draft.deleted_ms, plan_draft.document, plan_draft.initials)
  FROM plan_draft
UNION ALL
SELECT plan_template.person_id, checksum_with(0,
    'plan_template', plan_template.id, plan_template.uuid, plan_template.person_id, plan_template.author_id,
    plan_template.at_ms, plan_template.offset_minutes, plan_template.local_date, plan_template.created_ms,
    plan_template.edited_ms, plan_template.deleted_ms, plan_template.name, plan_template.document,
    plan_template.initials)
  FROM plan_template
UNION ALL
SELECT person_note.person_id, checksum_with(0,
    'person_note', person_note.id, person_note.uuid, person_note.person_id, person_note.author_id, person_note.at_ms,
    person_note.offset_minutes, person_note.local_date, person_note.created_ms, person_note.edited_ms,
    person_note.deleted_ms, person_note.text, person_note.initials)
  FROM person_note
UNION ALL
SELECT measure.person_id, checksum_with(0,
    'measure', measure.id, measure.uuid, measure.person_id, measure.author_id, measure.at_ms, measure.offset_minutes,
    measure.local_date, measure.created_ms, measure.edited_ms, measure.deleted_ms, measure.kind, measure.name,
    measure.side, measure.value, measure.unit, measure.note, measure.initials)
  FROM measure
UNION ALL
SELECT activity_rating.person_id, checksum_with(0,
    'activity_rating', activity_rating.id, activity_rating.uuid, activity_rating.person_id, activity_rating.author_id,
    activity_rating.at_ms, activity_rating.offset_minutes, activity_rating.local_date, activity_rating.created_ms,
    activity_rating.edited_ms, activity_rating.deleted_ms, activity_rating.activity, activity_rating.rating,
    activity_rating.initials)
  FROM activity_rating
UNION ALL
SELECT person_look.person_id, checksum_with(0,
    'person_look', person_look.id, person_look.uuid, person_look.person_id, person_look.author_id, person_look.at_ms,
    person_look.offset_minutes, person_look.local_date, person_look.created_ms, person_look.edited_ms,
    person_look.deleted_ms, person_look.initials)
  FROM person_look
UNION ALL
SELECT record_return.person_id, checksum_with(0,
    'record_return', record_return.id, record_return.uuid, record_return.person_id, record_return.author_id,
    record_return.at_ms, record_return.offset_minutes, record_return.local_date, record_return.created_ms,
    record_return.edited_ms, record_return.deleted_ms, record_return.sessions, record_return.initials)
  FROM record_return;
