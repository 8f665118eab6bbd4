-- A checksum over all that is kept of a session, and one over all that is kept of a person beside the sessions.
-- It is what the checksums of the rows give together, in any order: so each change of a row changes it by two steps,
-- the row as it was taken out, the row as it is put in. Triggers do it, so no writer can forget it.
-- checksum_with() is the program's own function (storage/checksums.py).

ALTER TABLE session ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;

-- The settings as they were at the last backup, so that every backup carries them: JSON, one row for each person.
CREATE TABLE settings_copy (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  author_id INTEGER NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL,
  offset_minutes INTEGER NOT NULL,
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_ms INTEGER NOT NULL,
  edited_ms INTEGER,
  deleted_ms INTEGER,
  settings TEXT NOT NULL
) STRICT;

-- session

CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.routine_id, NEW.state, NEW.ended_ms,
      NEW.ended_offset_minutes, NEW.ended_local_date, NEW.active_seconds, NEW.get_ready, NEW.switch, NEW.set_rest,
      NEW.exercise_rest, NEW.position_change, NEW.warm_up_get_ready, NEW.bookmark, NEW.corrected_ms)
  WHERE id = NEW.id;
END;

CREATE TRIGGER session_changed AFTER UPDATE OF
    id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms,
    routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch,
    set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms ON session BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'session', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.routine_id, OLD.state, OLD.ended_ms,
      OLD.ended_offset_minutes, OLD.ended_local_date, OLD.active_seconds, OLD.get_ready, OLD.switch, OLD.set_rest,
      OLD.exercise_rest, OLD.position_change, OLD.warm_up_get_ready, OLD.bookmark, OLD.corrected_ms),
      'session', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.routine_id, NEW.state, NEW.ended_ms,
      NEW.ended_offset_minutes, NEW.ended_local_date, NEW.active_seconds, NEW.get_ready, NEW.switch, NEW.set_rest,
      NEW.exercise_rest, NEW.position_change, NEW.warm_up_get_ready, NEW.bookmark, NEW.corrected_ms)
  WHERE id = NEW.id;
END;

-- session_item

CREATE TRIGGER session_item_added AFTER INSERT ON session_item BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_item', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.ordinal, NEW.warm_up, NEW.planned_exercise,
      NEW.planned_variant, NEW.planned_kind, NEW.planned_amount, NEW.planned_sets, NEW.chosen_exercise,
      NEW.chosen_variant, NEW.chosen_kind, NEW.chosen_amount, NEW.chosen_sets, NEW.reason)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER session_item_changed AFTER UPDATE ON session_item BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'session_item', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.ordinal, OLD.warm_up, OLD.planned_exercise,
      OLD.planned_variant, OLD.planned_kind, OLD.planned_amount, OLD.planned_sets, OLD.chosen_exercise,
      OLD.chosen_variant, OLD.chosen_kind, OLD.chosen_amount, OLD.chosen_sets, OLD.reason),
      'session_item', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.ordinal, NEW.warm_up, NEW.planned_exercise,
      NEW.planned_variant, NEW.planned_kind, NEW.planned_amount, NEW.planned_sets, NEW.chosen_exercise,
      NEW.chosen_variant, NEW.chosen_kind, NEW.chosen_amount, NEW.chosen_sets, NEW.reason)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER session_item_taken AFTER DELETE ON session_item BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session_item', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.ordinal, OLD.warm_up, OLD.planned_exercise,
      OLD.planned_variant, OLD.planned_kind, OLD.planned_amount, OLD.planned_sets, OLD.chosen_exercise,
      OLD.chosen_variant, OLD.chosen_kind, OLD.chosen_amount, OLD.chosen_sets, OLD.reason)
  WHERE id = OLD.session_id;
END;

-- set_record

CREATE TRIGGER set_record_added AFTER INSERT ON set_record BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'set_record', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_item_id, NEW.set_number, NEW.side, NEW.exercise_id,
      NEW.variant_done, NEW.reps, NEW.seconds)
  WHERE id = (SELECT session_id FROM session_item WHERE id = NEW.session_item_id);
END;

CREATE TRIGGER set_record_changed AFTER UPDATE ON set_record BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'set_record', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_item_id, OLD.set_number, OLD.side, OLD.exercise_id,
      OLD.variant_done, OLD.reps, OLD.seconds),
      'set_record', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_item_id, NEW.set_number, NEW.side, NEW.exercise_id,
      NEW.variant_done, NEW.reps, NEW.seconds)
  WHERE id = (SELECT session_id FROM session_item WHERE id = NEW.session_item_id);
END;

CREATE TRIGGER set_record_taken AFTER DELETE ON set_record BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'set_record', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_item_id, OLD.set_number, OLD.side, OLD.exercise_id,
      OLD.variant_done, OLD.reps, OLD.seconds)
  WHERE id = (SELECT session_id FROM session_item WHERE id = OLD.session_item_id);
END;

-- rep

CREATE TRIGGER rep_added AFTER INSERT ON rep BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'rep', NEW.set_record_id, NEW.ordinal, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms)
  WHERE id = (
    SELECT item.session_id FROM set_record AS record JOIN session_item AS item ON item.id = record.session_item_id
    WHERE record.id = NEW.set_record_id);
END;

CREATE TRIGGER rep_changed AFTER UPDATE ON rep BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'rep', OLD.set_record_id, OLD.ordinal, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms),
      'rep', NEW.set_record_id, NEW.ordinal, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms)
  WHERE id = (
    SELECT item.session_id FROM set_record AS record JOIN session_item AS item ON item.id = record.session_item_id
    WHERE record.id = NEW.set_record_id);
END;

CREATE TRIGGER rep_taken AFTER DELETE ON rep BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'rep', OLD.set_record_id, OLD.ordinal, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms)
  WHERE id = (
    SELECT item.session_id FROM set_record AS record JOIN session_item AS item ON item.id = record.session_item_id
    WHERE record.id = OLD.set_record_id);
END;

-- held

CREATE TRIGGER held_added AFTER INSERT ON held BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'held', NEW.set_record_id, NEW.local_date, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms,
      NEW.offset_minutes, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.seconds)
  WHERE id = (
    SELECT item.session_id FROM set_record AS record JOIN session_item AS item ON item.id = record.session_item_id
    WHERE record.id = NEW.set_record_id);
END;

CREATE TRIGGER held_changed AFTER UPDATE ON held BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'held', OLD.set_record_id, OLD.local_date, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms,
      OLD.offset_minutes, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.seconds),
      'held', NEW.set_record_id, NEW.local_date, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms,
      NEW.offset_minutes, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.seconds)
  WHERE id = (
    SELECT item.session_id FROM set_record AS record JOIN session_item AS item ON item.id = record.session_item_id
    WHERE record.id = NEW.set_record_id);
END;

CREATE TRIGGER held_taken AFTER DELETE ON held BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'held', OLD.set_record_id, OLD.local_date, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms,
      OLD.offset_minutes, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.seconds)
  WHERE id = (
    SELECT item.session_id FROM set_record AS record JOIN session_item AS item ON item.id = record.session_item_id
    WHERE record.id = OLD.set_record_id);
END;

-- feedback

CREATE TRIGGER feedback_added AFTER INSERT ON feedback BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'feedback', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.effort, NEW.pain_now, NEW.form, NEW.note)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER feedback_changed AFTER UPDATE ON feedback BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'feedback', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.effort, OLD.pain_now, OLD.form, OLD.note),
      'feedback', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.effort, NEW.pain_now, NEW.form, NEW.note)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER feedback_taken AFTER DELETE ON feedback BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'feedback', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.effort, OLD.pain_now, OLD.form, OLD.note)
  WHERE id = OLD.session_id;
END;

-- form_slip

CREATE TRIGGER form_slip_added AFTER INSERT ON form_slip BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'form_slip', NEW.session_item_id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms)
  WHERE id = (SELECT session_id FROM session_item WHERE id = NEW.session_item_id);
END;

CREATE TRIGGER form_slip_changed AFTER UPDATE ON form_slip BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'form_slip', OLD.session_item_id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms),
      'form_slip', NEW.session_item_id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms)
  WHERE id = (SELECT session_id FROM session_item WHERE id = NEW.session_item_id);
END;

CREATE TRIGGER form_slip_taken AFTER DELETE ON form_slip BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'form_slip', OLD.session_item_id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms)
  WHERE id = (SELECT session_id FROM session_item WHERE id = OLD.session_item_id);
END;

-- next_day

CREATE TRIGGER next_day_added AFTER INSERT ON next_day BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'next_day', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.worse)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER next_day_changed AFTER UPDATE ON next_day BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'next_day', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.worse),
      'next_day', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.worse)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER next_day_taken AFTER DELETE ON next_day BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'next_day', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.worse)
  WHERE id = OLD.session_id;
END;

-- person

CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.name)
  WHERE id = NEW.id;
END;

CREATE TRIGGER person_changed AFTER UPDATE OF
    id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name ON person BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'person', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.name)
  WHERE id = OLD.id;
  UPDATE person SET checksum = checksum_with(checksum,
      'person', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.name)
  WHERE id = NEW.id;
END;

-- screening

CREATE TRIGGER screening_added AFTER INSERT ON screening BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'screening', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.questionnaire, NEW.version)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER screening_changed AFTER UPDATE ON screening BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'screening', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.questionnaire, OLD.version)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'screening', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.questionnaire, NEW.version)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER screening_taken AFTER DELETE ON screening BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'screening', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.questionnaire, OLD.version)
  WHERE id = OLD.person_id;
END;

-- screening_answer

CREATE TRIGGER screening_answer_added AFTER INSERT ON screening_answer BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'screening_answer', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.screening_id, NEW.ordinal, NEW.question_id,
      NEW.yes)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER screening_answer_changed AFTER UPDATE ON screening_answer BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'screening_answer', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.screening_id, OLD.ordinal, OLD.question_id,
      OLD.yes)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'screening_answer', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.screening_id, NEW.ordinal, NEW.question_id,
      NEW.yes)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER screening_answer_taken AFTER DELETE ON screening_answer BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'screening_answer', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.screening_id, OLD.ordinal, OLD.question_id,
      OLD.yes)
  WHERE id = OLD.person_id;
END;

-- favourite

CREATE TRIGGER favourite_added AFTER INSERT ON favourite BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'favourite', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.exercise_id)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER favourite_changed AFTER UPDATE ON favourite BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'favourite', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.exercise_id)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'favourite', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.exercise_id)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER favourite_taken AFTER DELETE ON favourite BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'favourite', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.exercise_id)
  WHERE id = OLD.person_id;
END;

-- acknowledgement

CREATE TRIGGER acknowledgement_added AFTER INSERT ON acknowledgement BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'acknowledgement', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.what, NEW.version)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER acknowledgement_changed AFTER UPDATE ON acknowledgement BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'acknowledgement', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.what, OLD.version)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'acknowledgement', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.what, NEW.version)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER acknowledgement_taken AFTER DELETE ON acknowledgement BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'acknowledgement', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.what, OLD.version)
  WHERE id = OLD.person_id;
END;

-- settings_copy

CREATE TRIGGER settings_copy_added AFTER INSERT ON settings_copy BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'settings_copy', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.settings)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER settings_copy_changed AFTER UPDATE ON settings_copy BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'settings_copy', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.settings)
  WHERE id = OLD.person_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'settings_copy', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes,
      NEW.local_date, NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.settings)
  WHERE id = NEW.person_id;
END;

CREATE TRIGGER settings_copy_taken AFTER DELETE ON settings_copy BEGIN
  UPDATE person SET checksum = checksum_with(checksum,
      'settings_copy', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes,
      OLD.local_date, OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.settings)
  WHERE id = OLD.person_id;
END;

-- pain_stop: of its session, or of the person where the session is not known

CREATE TRIGGER pain_stop_added AFTER INSERT ON pain_stop BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'pain_stop', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.exercise_id, NEW.variant_id, NEW.strength,
      NEW.place, NEW.side, NEW.kind, NEW.unwell, NEW.followed)
  WHERE id = NEW.session_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'pain_stop', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.exercise_id, NEW.variant_id, NEW.strength,
      NEW.place, NEW.side, NEW.kind, NEW.unwell, NEW.followed)
  WHERE id = NEW.person_id AND NEW.session_id IS NULL;
END;

CREATE TRIGGER pain_stop_changed AFTER UPDATE ON pain_stop BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'pain_stop', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.exercise_id, OLD.variant_id, OLD.strength,
      OLD.place, OLD.side, OLD.kind, OLD.unwell, OLD.followed)
  WHERE id = OLD.session_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'pain_stop', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.exercise_id, OLD.variant_id, OLD.strength,
      OLD.place, OLD.side, OLD.kind, OLD.unwell, OLD.followed)
  WHERE id = OLD.person_id AND OLD.session_id IS NULL;
  UPDATE session SET checksum = checksum_with(checksum,
      'pain_stop', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.exercise_id, NEW.variant_id, NEW.strength,
      NEW.place, NEW.side, NEW.kind, NEW.unwell, NEW.followed)
  WHERE id = NEW.session_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'pain_stop', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.exercise_id, NEW.variant_id, NEW.strength,
      NEW.place, NEW.side, NEW.kind, NEW.unwell, NEW.followed)
  WHERE id = NEW.person_id AND NEW.session_id IS NULL;
END;

CREATE TRIGGER pain_stop_taken AFTER DELETE ON pain_stop BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'pain_stop', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.exercise_id, OLD.variant_id, OLD.strength,
      OLD.place, OLD.side, OLD.kind, OLD.unwell, OLD.followed)
  WHERE id = OLD.session_id;
  UPDATE person SET checksum = checksum_with(checksum,
      'pain_stop', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.exercise_id, OLD.variant_id, OLD.strength,
      OLD.place, OLD.side, OLD.kind, OLD.unwell, OLD.followed)
  WHERE id = OLD.person_id AND OLD.session_id IS NULL;
END;

-- The checksum of every row of a session; all of a session together give session.checksum.

CREATE VIEW session_part (session_id, checksum) AS
SELECT session.id, checksum_with(0,
    'session', session.id, session.uuid, session.person_id, session.author_id, session.at_ms,
    session.offset_minutes, session.local_date, session.created_ms, session.edited_ms, session.deleted_ms,
    session.routine_id, session.state, session.ended_ms, session.ended_offset_minutes, session.ended_local_date,
    session.active_seconds, session.get_ready, session.switch, session.set_rest, session.exercise_rest,
    session.position_change, session.warm_up_get_ready, session.bookmark, session.corrected_ms)
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
  WHERE pain_stop.session_id IS NOT NULL;

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
  WHERE pain_stop.session_id IS NULL;

-- What is kept already gets its checksum now.
UPDATE session SET checksum = (SELECT all_checksums(checksum) FROM session_part WHERE session_id = session.id);
UPDATE person SET checksum = (SELECT all_checksums(checksum) FROM person_part WHERE person_id = person.id);
