-- Planning over time: strengthening on days that follow each other, where a person wants it, and sessions that were
-- moved to another day.

-- NULL: nothing was said of it, and no two days of strengthening follow each other.
ALTER TABLE profile ADD COLUMN running_days INTEGER CHECK (running_days IN (0, 1));

DROP TRIGGER profile_added;
DROP TRIGGER profile_changed;
DROP TRIGGER profile_taken;

-- The row as it was counted is taken out, the row with its new column put in: what was damaged before stays seen.
CREATE TRIGGER profile_grown AFTER UPDATE ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum_with(checksum,
      'profile', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.goal, OLD.length, OLD.days, OLD.first_side, OLD.thresholds),
      'profile', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.goal, NEW.length, NEW.days, NEW.first_side, NEW.thresholds,
      NEW.running_days)
  WHERE id = NEW.person_id;
END;
UPDATE profile SET running_days = NULL;
DROP TRIGGER profile_grown;

CREATE TRIGGER profile_added AFTER INSERT ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.goal, NEW.length, NEW.days, NEW.first_side, NEW.thresholds,
      NEW.running_days)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER profile_changed AFTER UPDATE ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.goal, OLD.length, OLD.days, OLD.first_side, OLD.thresholds,
      OLD.running_days)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.goal, NEW.length, NEW.days, NEW.first_side, NEW.thresholds,
      NEW.running_days)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER profile_taken AFTER DELETE ON profile BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'profile', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.goal, OLD.length, OLD.days, OLD.first_side, OLD.thresholds,
      OLD.running_days)
  WHERE id = OLD.person_id;
END;

-- A session that takes place on another day, this once. `planned_date` is the day that the week has for it.
CREATE TABLE session_move (
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
  planned_date TEXT NOT NULL CHECK (planned_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  moved_date TEXT NOT NULL CHECK (moved_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE UNIQUE INDEX session_move_once ON session_move (person_id, planned_date) WHERE deleted_ms IS NULL;

-- session_move

CREATE TRIGGER session_move_added AFTER INSERT ON session_move BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'session_move', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.planned_date, NEW.moved_date)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER session_move_changed AFTER UPDATE ON session_move BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'session_move', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.planned_date, OLD.moved_date)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'session_move', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.planned_date, NEW.moved_date)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER session_move_taken AFTER DELETE ON session_move BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'session_move', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.planned_date, OLD.moved_date)
  WHERE id = OLD.person_id;
END;

-- The view of the fifth step, with the new column and the new table in it.

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
  FROM session_move;
