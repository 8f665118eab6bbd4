-- What every table about a person begins with:
--   uuid            16 random bytes, the row's identity outside this file
--   person_id       whom it is about           author_id  who wrote it
--   at_ms           when it happened, UTC milliseconds since 1970, with the local
--   offset_minutes  offset (minutes east) and the
--   local_date      local date of that moment, kept as they were
--   created_ms, edited_ms, deleted_ms          when the row was written, last changed, deleted (NULL: never)
-- A deleted row stays and is left out of all that is shown. Unknown is NULL, never 0.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id) CHECK (person_id = id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  name TEXT
) STRICT;

CREATE TABLE session (
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
  routine_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped')),
  ended_ms INTEGER,
  ended_offset_minutes INTEGER,
  ended_local_date TEXT CHECK (ended_local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  active_seconds INTEGER NOT NULL CHECK (active_seconds >= 0),
  get_ready INTEGER NOT NULL CHECK (get_ready >= 0),
  switch INTEGER NOT NULL CHECK (switch >= 0),
  set_rest INTEGER NOT NULL CHECK (set_rest >= 0),
  exercise_rest INTEGER NOT NULL CHECK (exercise_rest >= 0),
  position_change INTEGER NOT NULL CHECK (position_change >= 0),
  warm_up_get_ready INTEGER NOT NULL CHECK (warm_up_get_ready >= 0),
  bookmark TEXT,
  CHECK ((state = 'running') = (ended_ms IS NULL)),
  CHECK ((ended_ms IS NULL) = (ended_offset_minutes IS NULL) AND (ended_ms IS NULL) = (ended_local_date IS NULL))
) STRICT;

CREATE INDEX session_newest ON session (person_id, at_ms, id) WHERE deleted_ms IS NULL;
CREATE INDEX session_running ON session (person_id, at_ms, id) WHERE state = 'running' AND deleted_ms IS NULL;

CREATE TABLE session_item (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  session_id INTEGER NOT NULL REFERENCES session (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  warm_up INTEGER NOT NULL CHECK (warm_up IN (0, 1)),
  planned_exercise TEXT NOT NULL,
  planned_variant TEXT,
  planned_kind TEXT NOT NULL CHECK (planned_kind IN ('reps', 'hold', 'time')),
  planned_amount INTEGER NOT NULL CHECK (planned_amount >= 0),
  planned_sets INTEGER NOT NULL CHECK (planned_sets >= 1),
  chosen_exercise TEXT NOT NULL,
  chosen_variant TEXT,
  chosen_kind TEXT NOT NULL CHECK (chosen_kind IN ('reps', 'hold', 'time')),
  chosen_amount INTEGER NOT NULL CHECK (chosen_amount >= 0),
  chosen_sets INTEGER NOT NULL CHECK (chosen_sets >= 1),
  reason TEXT,
  UNIQUE (session_id, ordinal)
) STRICT;

-- What was done of one set on one side (NULL: both together). Its date is that of its first count: the day it counts for.
CREATE TABLE set_record (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  session_item_id INTEGER NOT NULL REFERENCES session_item (id),
  set_number INTEGER NOT NULL CHECK (set_number >= 1),
  side TEXT CHECK (side IN ('left', 'right')),
  exercise_id TEXT NOT NULL,
  variant_done TEXT,
  reps INTEGER CHECK (reps >= 0),
  seconds INTEGER CHECK (seconds >= 0)
) STRICT;

-- An index on the bare columns would let two rows without a side stand beside each other.
CREATE UNIQUE INDEX set_record_place ON set_record (session_item_id, set_number, ifnull(side, 'both'));

-- One row for each counted rep. An ordinal is never used twice: a rep taken back stays, deleted.
-- Clustered by its set, so that a counted rep changes one page here and no index.
CREATE TABLE rep (
  set_record_id INTEGER NOT NULL REFERENCES set_record (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  PRIMARY KEY (set_record_id, ordinal)
) STRICT, WITHOUT ROWID;

-- The seconds held of one set on one local date: a set over midnight has two rows.
CREATE TABLE held (
  set_record_id INTEGER NOT NULL REFERENCES set_record (id),
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  seconds INTEGER NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (set_record_id, local_date)
) STRICT, WITHOUT ROWID;

-- Derived: the sums of done_by_day, kept in the transaction of every change. Sums, so 0 means none.
CREATE TABLE day_total (
  person_id INTEGER NOT NULL REFERENCES person (id),
  local_date TEXT NOT NULL,
  exercise_id TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('left', 'right', 'both')),
  reps INTEGER NOT NULL CHECK (reps >= 0),
  seconds INTEGER NOT NULL CHECK (seconds >= 0),
  sets INTEGER NOT NULL CHECK (sets >= 0),
  PRIMARY KEY (person_id, local_date, exercise_id, side)
) STRICT, WITHOUT ROWID;

-- The one definition of what a day total is made of; of deleted sessions too, which the reader leaves out.
CREATE VIEW done_by_day (session_id, person_id, local_date, exercise_id, side, reps, seconds, sets) AS
SELECT item.session_id, record.person_id, rep.local_date, record.exercise_id, ifnull(record.side, 'both'), 1, 0, 0
  FROM session_item AS item
  JOIN set_record AS record ON record.session_item_id = item.id
  JOIN rep ON rep.set_record_id = record.id
  WHERE record.deleted_ms IS NULL AND rep.deleted_ms IS NULL
UNION ALL
SELECT item.session_id, record.person_id, held.local_date, record.exercise_id, ifnull(record.side, 'both'),
    0, held.seconds, 0
  FROM session_item AS item
  JOIN set_record AS record ON record.session_item_id = item.id
  JOIN held ON held.set_record_id = record.id
  WHERE record.deleted_ms IS NULL AND held.deleted_ms IS NULL
UNION ALL
SELECT item.session_id, record.person_id, record.local_date, record.exercise_id, ifnull(record.side, 'both'), 0, 0, 1
  FROM session_item AS item
  JOIN set_record AS record ON record.session_item_id = item.id
  WHERE record.deleted_ms IS NULL AND (record.reps > 0 OR record.seconds > 0);

CREATE TABLE screening (
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
  questionnaire TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE INDEX screening_newest ON screening (person_id, questionnaire, at_ms) WHERE deleted_ms IS NULL;

CREATE TABLE screening_answer (
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
  screening_id INTEGER NOT NULL REFERENCES screening (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  question_id TEXT NOT NULL,
  yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
  UNIQUE (screening_id, question_id)
) STRICT;

CREATE TABLE favourite (
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
  exercise_id TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX favourite_once ON favourite (person_id, exercise_id) WHERE deleted_ms IS NULL;

CREATE TABLE acknowledgement (
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
  what TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE UNIQUE INDEX acknowledgement_once ON acknowledgement (person_id, what, version) WHERE deleted_ms IS NULL;
