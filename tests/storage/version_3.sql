-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version 3 of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name, checksum) VALUES
  (1, X'FEE6680DBAAB42C3BF8FD68AF290F5C0', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, NULL, 8362139876538883314);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, checksum) VALUES
  (1, X'0332A06F11FC4DFBA6F021BC396300EA', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900099000, NULL, 'article_order', 'stopped', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, 'here', 1777900099000, -4973197275560556692),
  (2, X'46ACF0A4380F446F875555E50789F9F2', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, 'article_order', 'finished', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here', NULL, 1584142574475123984),
  (3, X'63FC773CFC234D5BBC16A00E4175998F', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, 'article_order', 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here', NULL, 8156688665357282254);

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, X'0F55162B32764261ACCA82DEDADB839A', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, X'13419AEAB7C84101830FA6386F153C7D', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, X'D73E215735FE4156AD5F0E7505438AA5', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, X'CF9C499AB0304CF292B33161DD1378DB', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (5, X'AF7B954C0BC3462FB0366F40386CD875', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (6, X'E53424F8261F4B43BD3367C58E587584', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (7, X'02CB50FDEA264CDFAC24CD8AD66CA939', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (8, X'635D35AE63B54055B133F137A9CC3328', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (9, X'A8883725719640D3BE0C6DAE65F20468', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing');

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (1, X'BC558F86854C41C7AF5AEBD338412920', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, NULL, 1, 1, 'right', 'low_lunge', NULL, NULL, 20),
  (2, X'C84374B5611C403CA0D658D504F3870A', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900099000, NULL, 2, 1, 'left', 'psoas_march', NULL, 5, NULL),
  (3, X'CA58F145F3124793BB8B53F436066772', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900080000, NULL, 3, 1, NULL, 'legs_up_rest', NULL, NULL, 9),
  (4, X'F72213C5605244AEA7EB4089A960A35B', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, NULL, 5, 1, 'left', 'psoas_march', NULL, 1, NULL),
  (5, X'D6E612843BCA4A3FA8B75F6A117A6923', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, NULL, 8, 1, 'left', 'psoas_march', NULL, 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, 1, X'A13A367C45404202B3C94E58111B2DEA', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 2, X'B681E66EF8FE4F5E928BF5151DCCD75E', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 3, X'080B3BCEC9B24BBA87B8C3753648B56C', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, 1777900080000),
  (2, 4, X'C32CE9CFC2DE4274B1515F97C219B882', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 5, X'67F22BC98F7B4AC4814264A49D644E3F', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 6, X'4348E751E26C4C2E8625E99C00F404AD', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (4, 1, X'F693D851DA204003B4691700C9E81E9B', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL, NULL),
  (5, 1, X'00F237749D574DEAADB6D947D883757B', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, edited_ms, deleted_ms, seconds) VALUES
  (1, '2026-05-04', X'5C2599C5B75749B1B926E59BA3B86EEC', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 20),
  (3, '2026-05-04', X'31283A7EE1BF4C63AB7DCEDE9F9CC04B', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 5),
  (3, '2026-05-05', X'A53D5405D2884227BA16B9C582B4E7A2', 1, 1, 1777900080000, 120, 1777900080000, NULL, NULL, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 6, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, questionnaire, version) VALUES
  (1, X'81F0E839BC5C463F9571512739AA0EEB', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, X'4A08F5C9633D4A9DA5A0F2ACE885987D', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 0, 'bones', 1),
  (2, X'DD3693BB6D5D4B8BB2377C3631BF9A27', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 1, 'blood', 0);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id) VALUES
  (1, X'6BB087CC889545C3B8FE93EB2D934762', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge'),
  (2, X'5C26F0CAF9C244BB913E410C172A1094', 1, 1, 1777900001000, 120, '2026-05-04', 1777900001000, NULL, 1777900002000, 'psoas_march');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, what, version) VALUES
  (1, X'BCB4907E21284DCD83B178CD73C00CF8', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'safety_note', 1);

INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES
  (1, X'1C398946868F44B497AED338DB19A51A', 1, 1, 1777900081000, 120, '2026-05-04', 1777900081000, NULL, NULL, 1, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 0, NULL),
  (2, X'FE7AE6881BCB4E9B85691FF1A8781ACE', 1, 1, 1777900005000, 120, '2026-05-04', 1777900006000, NULL, NULL, NULL, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 1, 'finish');

INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, effort, pain_now, form, note) VALUES
  (1, X'3B7BCF9EAC524FA59782783EEF5532C9', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL, 1, 'hard', 2, 'slipped', 'slept ''badly'' = odd');

INSERT INTO form_slip (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, X'1370D792B39045F88D2EE11AFA24B1DF', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL);

INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, worse) VALUES
  (1, X'E1C7D7B9960F4CEC8F1C9813B005B64F', 1, 1, 1777900100000, 120, '2026-05-06', 1777900100000, NULL, NULL, 1, 1);

INSERT INTO settings_copy (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, settings) VALUES
  (1, X'C5749184421B4830BA4DA1BB9B92F813', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '{"counting": "paced", "counts_spoken": true, "equipment": null, "exercise_rest": 30, "far_text": 1.0, "flash": false, "form_gate": false, "get_ready": 10, "half_time": true, "keys": null, "language": "system", "letter_keys": true, "mirror_every_rep": false, "offered": null, "reduced_motion": false, "set_rest": 60, "skin_tone": 1, "sound": true, "speech": true, "switch": 8, "ten_seconds": true, "theme": "system", "tones": true, "voice": "", "voice_rate": 1.0, "volume": 40}');
