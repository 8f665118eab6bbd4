-- What a person says: stops for pain, answers after a session, and the question of the next day.
-- Every table begins as in the first step. Unknown is NULL, never 0.

-- When the person last changed what was counted, after the session had ended (NULL: never).
ALTER TABLE session ADD COLUMN corrected_ms INTEGER;

-- Written at the moment of the stop, with nothing answered yet, and again with each thing that is said.
CREATE TABLE pain_stop (
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
  session_id INTEGER REFERENCES session (id),
  exercise_id TEXT NOT NULL,
  variant_id TEXT,
  strength INTEGER CHECK (strength BETWEEN 0 AND 10),
  place TEXT CHECK (place <> ''),
  side TEXT CHECK (side IN ('left', 'right')),
  kind TEXT CHECK (kind <> ''),
  unwell INTEGER NOT NULL CHECK (unwell IN (0, 1)),
  followed TEXT CHECK (followed IN ('resume', 'easier', 'skip', 'finish'))
) STRICT;

CREATE INDEX pain_stop_newest ON pain_stop (person_id, at_ms) WHERE deleted_ms IS NULL;
CREATE INDEX pain_stop_session ON pain_stop (session_id) WHERE deleted_ms IS NULL;

CREATE TABLE feedback (
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
  effort TEXT CHECK (effort IN ('easy', 'ok', 'hard', 'too_hard')),
  pain_now INTEGER CHECK (pain_now BETWEEN 0 AND 10),
  form TEXT CHECK (form IN ('held', 'slipped')),
  note TEXT CHECK (note <> '')
) STRICT;

-- The form of one line of a session's plan, where the person named the line; no row is not answered.
CREATE TABLE form_slip (
  session_item_id INTEGER PRIMARY KEY REFERENCES session_item (id),
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER
) STRICT;

-- 'Worse than before the last session?', asked once at the first start on a later day. NULL: asked, not answered.
CREATE TABLE next_day (
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
  worse INTEGER CHECK (worse IN (0, 1))
) STRICT;
