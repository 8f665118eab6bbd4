-- How strong the strongest stretch of a session was, as the person said it after it.

-- 0 to 10; NULL: not answered, or nothing was stretched.
ALTER TABLE feedback ADD COLUMN stretch INTEGER CHECK (stretch BETWEEN 0 AND 10);

DROP TRIGGER feedback_added;
DROP TRIGGER feedback_changed;
DROP TRIGGER feedback_taken;
DROP VIEW session_part;

-- The row as it was counted is taken out, the row with its new column put in: what was damaged before stays seen.
UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'feedback', said.id, said.uuid, said.person_id, said.author_id, said.at_ms, said.offset_minutes, said.local_date,
      said.created_ms, said.edited_ms, said.deleted_ms, said.session_id, said.effort, said.pain_now, said.form,
      said.note),
      'feedback', said.id, said.uuid, said.person_id, said.author_id, said.at_ms, said.offset_minutes, said.local_date,
      said.created_ms, said.edited_ms, said.deleted_ms, said.session_id, said.effort, said.pain_now, said.form,
      said.note, said.stretch)
FROM feedback AS said WHERE said.session_id = session.id;

CREATE TRIGGER feedback_added AFTER INSERT ON feedback BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'feedback', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.effort, NEW.pain_now, NEW.form, NEW.note,
      NEW.stretch)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER feedback_changed AFTER UPDATE ON feedback BEGIN
  UPDATE session SET checksum = checksum_with(checksum_with(checksum,
      'feedback', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.effort, OLD.pain_now, OLD.form, OLD.note,
      OLD.stretch),
      'feedback', NEW.id, NEW.uuid, NEW.person_id, NEW.author_id, NEW.at_ms, NEW.offset_minutes, NEW.local_date,
      NEW.created_ms, NEW.edited_ms, NEW.deleted_ms, NEW.session_id, NEW.effort, NEW.pain_now, NEW.form, NEW.note,
      NEW.stretch)
  WHERE id = NEW.session_id;
END;

CREATE TRIGGER feedback_taken AFTER DELETE ON feedback BEGIN
  UPDATE session SET checksum = checksum_with(checksum,
      'feedback', OLD.id, OLD.uuid, OLD.person_id, OLD.author_id, OLD.at_ms, OLD.offset_minutes, OLD.local_date,
      OLD.created_ms, OLD.edited_ms, OLD.deleted_ms, OLD.session_id, OLD.effort, OLD.pain_now, OLD.form, OLD.note,
      OLD.stretch)
  WHERE id = OLD.session_id;
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
    feedback.session_id, feedback.effort, feedback.pain_now, feedback.form, feedback.note,
    feedback.stretch)
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
