-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version 2 of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name) VALUES
  (1, X'8C171A6F33F74651992E4C743F60C0FF', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, NULL);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms) VALUES
  (1, X'518088AFA69D46A58AE44801546408F3', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900099000, NULL, 'article_order', 'stopped', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, 'here', 1777900099000),
  (2, X'C6E01A60ADE6482F82197CEBBE781967', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, 'article_order', 'finished', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here', NULL),
  (3, X'1D80EA24726046638B5E176617A239D4', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, 'article_order', 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here', NULL);

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, X'349FE3D7551247F58F23ABF27AEFEA32', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, X'F28D99ED441E4E62A35802268DDE8DE6', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, X'72F338948E114A3A8C130F84BA00EE1E', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, X'7DCB0F1C8F964968B6C95C084ECEFF31', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (5, X'072BF3230F6A4361AAB6BF5D5CBBED6A', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (6, X'7C7787400C4C4C7DAECB65EE0DA2A3F7', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (7, X'7E4B5C3698144366A01DF624762C8143', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (8, X'B21CBB1690EC420EA18CDDC6741CD181', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (9, X'097973108ECD47779A00EAD650DEFBF3', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing');

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (1, X'39FD05E91695454194E4A3C76E7C95BA', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, NULL, 1, 1, 'right', 'low_lunge', NULL, NULL, 20),
  (2, X'AB9F7BA0F43A49C0B23E8CF7B5B99587', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900099000, NULL, 2, 1, 'left', 'psoas_march', NULL, 5, NULL),
  (3, X'278BE9D0BDC7483B99D66B5F59767A2D', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900080000, NULL, 3, 1, NULL, 'legs_up_rest', NULL, NULL, 9),
  (4, X'040C9FC9276D47988CC5DBBC0C9F8910', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, NULL, 5, 1, 'left', 'psoas_march', NULL, 1, NULL),
  (5, X'42312E7BC239411693DA059A36B891C9', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, NULL, 8, 1, 'left', 'psoas_march', NULL, 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, 1, X'7D1775C219C648E1B8905DF97A014854', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 2, X'FAA64AA66D4045BB98FF3C94FD4C2161', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 3, X'86A74615DDD2448CA287EB6BC5A09CA0', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, 1777900080000),
  (2, 4, X'4928B4A6E0C04EC7884DE2561FC4FD74', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 5, X'57919C1725524C5FA299F1401C99AB0F', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 6, X'4276D87F6B074986B4151E7B5D955919', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (4, 1, X'5FC4D0A4D7D3416D9D0C290C6C54C2E4', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL, NULL),
  (5, 1, X'2A269DC345AC4F3287549E337CCE6575', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, edited_ms, deleted_ms, seconds) VALUES
  (1, '2026-05-04', X'11F98CBDA35F4A1DA3782CA784E44034', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 20),
  (3, '2026-05-04', X'354D13E8D7334BF6A31F2F4226E8CBAE', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 5),
  (3, '2026-05-05', X'BB9F5B73B63842548AB3A0BBCDCC57A1', 1, 1, 1777900080000, 120, 1777900080000, NULL, NULL, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 6, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, questionnaire, version) VALUES
  (1, X'7BBFB6788B17492B957A16F22D32FCFF', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, X'5F36927EE8214B55A657D9CFF37ADD7C', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 0, 'bones', 1),
  (2, X'B3C8E9E5DFBF488F9356CCC1A88ABCA2', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 1, 'blood', 0);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id) VALUES
  (1, X'AF9E029EBAB543E0B65C19C5558B0C0B', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge'),
  (2, X'CEA4040C3E7F4E9FB0FD9E1D1336D902', 1, 1, 1777900001000, 120, '2026-05-04', 1777900001000, NULL, 1777900002000, 'psoas_march');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, what, version) VALUES
  (1, X'779820146BFB41E4BC55F3156DC5FD13', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'safety_note', 1);

INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES
  (1, X'BDE0DCDF929A4225975318C8A7B7496A', 1, 1, 1777900081000, 120, '2026-05-04', 1777900081000, NULL, NULL, 1, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 0, NULL),
  (2, X'F7426C00636D4EB9845E84570ABE7523', 1, 1, 1777900005000, 120, '2026-05-04', 1777900006000, NULL, NULL, NULL, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 1, 'finish');

INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, effort, pain_now, form, note) VALUES
  (1, X'AC25A6F645EF455D8F2C05E43527E595', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL, 1, 'hard', 2, 'slipped', 'slept ''badly'' = odd');

INSERT INTO form_slip (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, X'5C8D6C5BF7094EBCB99092E08CB3B8B4', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL);

INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, worse) VALUES
  (1, X'D1CCE1079461419A953BEE2E925AD325', 1, 1, 1777900100000, 120, '2026-05-06', 1777900100000, NULL, NULL, 1, 1);
