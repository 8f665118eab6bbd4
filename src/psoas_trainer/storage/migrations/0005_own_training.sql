-- What a person decides and makes: goal, length and days of training, own exercises and routines, the steps taken in a
-- dose, and what was offered. And of a session what its counts do not tell: that it was typed in, that the person was
-- warm already, and amounts that differ by side. Every table begins as in the first step. Unknown is NULL, never 0.

-- One row for each person. `days` are days of the week as digits, 0 for Monday. `first_side` NULL: as the exercise
-- has it. `thresholds` holds what was changed of the numbers of the rules, as a JSON object.
CREATE TABLE profile (
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
  goal TEXT NOT NULL CHECK (goal IN ('ease', 'sport')),
  length TEXT NOT NULL CHECK (length IN ('full', 'fifteen', 'eight')),
  days TEXT NOT NULL CHECK (length(days) <= 7 AND days NOT GLOB '*[^0-6]*'),
  first_side TEXT CHECK (first_side IN ('left', 'right')),
  thresholds TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX profile_once ON profile (person_id) WHERE deleted_ms IS NULL;

-- An exercise that a person made or brought in. `document` is its JSON as in an exercise pack; `picture` a PNG, JPEG or
-- WebP, NULL where a movement of the program's own is shown.
CREATE TABLE own_exercise (
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
  exercise_id TEXT NOT NULL,
  document TEXT NOT NULL,
  picture BLOB
) STRICT;

CREATE UNIQUE INDEX own_exercise_once ON own_exercise (person_id, exercise_id) WHERE deleted_ms IS NULL;

-- A routine that a person made or brought in; `document` is its JSON as in an exercise pack.
CREATE TABLE own_routine (
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
  routine_id TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX own_routine_once ON own_routine (person_id, routine_id) WHERE deleted_ms IS NULL;

-- The dose that a person took for an exercise, from that moment on: the newest counts. `reason` is what was offered.
CREATE TABLE dose_step (
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
  exercise_id TEXT NOT NULL,
  variant_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('reps', 'hold', 'time')),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  sets INTEGER NOT NULL CHECK (sets >= 1),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX dose_step_newest ON dose_step (person_id, exercise_id, at_ms) WHERE deleted_ms IS NULL;

-- An offer that was answered: taken, or not now. `offer` names what was offered.
CREATE TABLE offer_answer (
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
  offer TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('taken', 'not_now'))
) STRICT;

CREATE INDEX offer_answer_newest ON offer_answer (person_id, offer, at_ms) WHERE deleted_ms IS NULL;

-- What is to be known of a session besides its counts: typed in afterwards, warm already. `note` in the person's words.
CREATE TABLE session_mark (
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
  what TEXT NOT NULL CHECK (what IN ('typed_in', 'already_warm')),
  note TEXT,
  UNIQUE (session_id, what)
) STRICT;

-- Where a line of a plan asks for other amounts on the left and on the right, or begins on another side than usual.
CREATE TABLE item_sides (
  session_item_id INTEGER PRIMARY KEY REFERENCES session_item (id),
  uuid BLOB NOT NULL CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  planned_left INTEGER CHECK (planned_left >= 0),
  planned_right INTEGER CHECK (planned_right >= 0),
  chosen_left INTEGER CHECK (chosen_left >= 0),
  chosen_right INTEGER CHECK (chosen_right >= 0),
  first_side TEXT CHECK (first_side IN ('left', 'right'))
) STRICT;

-- The history's days: minutes and sessions of each local day without a look at the sessions themselves.
CREATE INDEX session_day ON session (person_id, local_date, active_seconds) WHERE deleted_ms IS NULL;

-- What was done of one exercise, over weeks: not with what changes at each rep, which would cost a page more each time.
CREATE INDEX set_record_of_exercise ON set_record (person_id, exercise_id, local_date);

CREATE INDEX pain_stop_day ON pain_stop (person_id, local_date) WHERE deleted_ms IS NULL;

-- profile

CREATE TRIGGER profile_added AFTER INSERT ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.goal, NEW.length, NEW.days, NEW.first_side, NEW.thresholds)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER profile_changed AFTER UPDATE ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.goal, OLD.length, OLD.days, OLD.first_side, OLD.thresholds)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.goal, NEW.length, NEW.days, NEW.first_side, NEW.thresholds)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER profile_taken AFTER DELETE ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.goal, OLD.length, OLD.days, OLD.first_side, OLD.thresholds)
  WHERE id = OLD.person_id;
END;

-- own_exercise

CREATE TRIGGER own_exercise_added AFTER INSERT ON own_exercise BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'own_exercise', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.exercise_id, NEW.document, NEW.picture)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER own_exercise_changed AFTER UPDATE ON own_exercise BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'own_exercise', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.exercise_id, OLD.document, OLD.picture)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'own_exercise', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.exercise_id, NEW.document, NEW.picture)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER own_exercise_taken AFTER DELETE ON own_exercise BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'own_exercise', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.exercise_id, OLD.document, OLD.picture)
  WHERE id = OLD.person_id;
END;

-- own_routine

CREATE TRIGGER own_routine_added AFTER INSERT ON own_routine BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'own_routine', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.routine_id, NEW.document)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER own_routine_changed AFTER UPDATE ON own_routine BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'own_routine', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.routine_id, OLD.document)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'own_routine', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.routine_id, NEW.document)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER own_routine_taken AFTER DELETE ON own_routine BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'own_routine', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.routine_id, OLD.document)
  WHERE id = OLD.person_id;
END;

-- dose_step

CREATE TRIGGER dose_step_added AFTER INSERT ON dose_step BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'dose_step', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.exercise_id, NEW.variant_id, NEW.kind, NEW.amount,
      NEW.sets, NEW.reason)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER dose_step_changed AFTER UPDATE ON dose_step BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'dose_step', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.exercise_id, OLD.variant_id, OLD.kind, OLD.amount,
      OLD.sets, OLD.reason)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'dose_step', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.exercise_id, NEW.variant_id, NEW.kind, NEW.amount,
      NEW.sets, NEW.reason)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER dose_step_taken AFTER DELETE ON dose_step BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'dose_step', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.exercise_id, OLD.variant_id, OLD.kind, OLD.amount,
      OLD.sets, OLD.reason)
  WHERE id = OLD.person_id;
END;

-- offer_answer

CREATE TRIGGER offer_answer_added AFTER INSERT ON offer_answer BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'offer_answer', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.offer, NEW.answer)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER offer_answer_changed AFTER UPDATE ON offer_answer BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'offer_answer', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.offer, OLD.answer)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'offer_answer', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.offer, NEW.answer)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER offer_answer_taken AFTER DELETE ON offer_answer BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'offer_answer', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.offer, OLD.answer)
  WHERE id = OLD.person_id;
END;

-- session_mark

CREATE TRIGGER session_mark_added AFTER INSERT ON session_mark BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_mark', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.what, NEW.note)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER session_mark_changed AFTER UPDATE ON session_mark BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_mark', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.what, OLD.note)
  WHERE id = OLD.session_id;
  UPDATE session SET checksum = checksum_with(checksum,
      'session_mark', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.what, NEW.note)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER session_mark_taken AFTER DELETE ON session_mark BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_mark', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.what, OLD.note)
  WHERE id = OLD.session_id;
END;

-- item_sides

CREATE TRIGGER item_sides_added AFTER INSERT ON item_sides BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'item_sides', NEW.session_item_id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.planned_left, NEW.planned_right,
      NEW.chosen_left, NEW.chosen_right, NEW.first_side)
  WHERE id = (SELECT session_id FROM session_item WHERE id = NEW.session_item_id);
END;

CREATE TRIGGER item_sides_changed AFTER UPDATE ON item_sides BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'item_sides', OLD.session_item_id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.planned_left, OLD.planned_right,
      OLD.chosen_left, OLD.chosen_right, OLD.first_side)
  WHERE id = (SELECT session_id FROM session_item WHERE id = OLD.session_item_id);
  UPDATE session SET checksum = checksum_with(checksum,
      'item_sides', NEW.session_item_id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.planned_left, NEW.planned_right,
      NEW.chosen_left, NEW.chosen_right, NEW.first_side)
  WHERE id = (SELECT session_id FROM session_item WHERE id = NEW.session_item_id);
END;

CREATE TRIGGER item_sides_taken AFTER DELETE ON item_sides BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'item_sides', OLD.session_item_id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.planned_left, OLD.planned_right,
      OLD.chosen_left, OLD.chosen_right, OLD.first_side)
  WHERE id = (SELECT session_id FROM session_item WHERE id = OLD.session_item_id);
END;

-- The views of the third step, with the new tables in them.

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
  FROM session_item JOIN item_sides ON item_sides.session_item_id = session_item.id;

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
    profile.goal, profile.length, profile.days, profile.first_side, profile.thresholds)
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
  FROM offer_answer;
