-- What a changed clock of the computer does to a session: it is noticed and kept, and the list keeps its order.

-- By how far the clock was moved while the session ran, forward (+) or back (-), at the widest; NULL: never noticed.
ALTER TABLE session ADD COLUMN clock_moved_ms INTEGER CHECK (clock_moved_ms <> 0);

-- In the order in which sessions were begun: a clock that was wrong for a day must not hide what was done on it.
DROP INDEX session_running;
CREATE INDEX session_running ON session (person_id, state, id) WHERE state = 'running' AND deleted_ms IS NULL;
CREATE INDEX session_begun ON session (person_id, id) WHERE deleted_ms IS NULL;

DROP TRIGGER session_added;
DROP TRIGGER session_changed;
DROP VIEW session_part;

-- The row as it was counted is taken out, the row with its new column put in: what was damaged before stays seen.
UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'session', id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms,
      routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch,
      set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms),
      'session', id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms,
      routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch,
      set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms,
      clock_moved_ms);

CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'session', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.routine_id, NEW.state, NEW.ended_ms,
      NEW.ended_offset_minutes, NEW.ended_local_date, NEW.active_seconds, NEW.get_ready, NEW.switch, NEW.set_rest,
      NEW.exercise_rest, NEW.position_change, NEW.warm_up_get_ready, NEW.bookmark, NEW.corrected_ms,
      NEW.clock_moved_ms)
  WHERE id = NEW.id;
END;

CREATE TRIGGER session_changed AFTER UPDATE OF
    id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms,
    routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch,
    set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms,
    clock_moved_ms ON session BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'session', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.routine_id, OLD.state, OLD.ended_ms,
      OLD.ended_offset_minutes, OLD.ended_local_date, OLD.active_seconds, OLD.get_ready, OLD.switch, OLD.set_rest,
      OLD.exercise_rest, OLD.position_change, OLD.warm_up_get_ready, OLD.bookmark, OLD.corrected_ms,
      OLD.clock_moved_ms),
      'session', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.routine_id, NEW.state, NEW.ended_ms,
      NEW.ended_offset_minutes, NEW.ended_local_date, NEW.active_seconds, NEW.get_ready, NEW.switch, NEW.set_rest,
      NEW.exercise_rest, NEW.position_change, NEW.warm_up_get_ready, NEW.bookmark, NEW.corrected_ms,
      NEW.clock_moved_ms)
  WHERE id = NEW.id;
END;

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
  WHERE pain_stop.session_id IS NOT NULL;
