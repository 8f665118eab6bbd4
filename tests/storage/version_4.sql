-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version 4 of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name, checksum) VALUES
  (1, X'1CA4BB8BCC1D4BE2B68B39D9D51A9465', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, NULL, -1327941615501615781);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, checksum, clock_moved_ms) VALUES
  (1, X'C83921569EA34B71862A0644E8C4D6A3', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900099000, NULL, 'article_order', 'stopped', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, 'here', 1777900099000, 4046747836711156571, NULL),
  (2, X'0685A9EE1C5346F99175B1BC1923924E', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, 'article_order', 'finished', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here', NULL, 6837123100269192920, NULL),
  (3, X'C6C521C75B634D999603FA98E8573C49', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, 'article_order', 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here', NULL, -1685355134630931406, NULL);

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, X'7BA625B7B8AD418583A3A2BD7364AAFA', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, X'A78D7199C0E949B6882C72D3B2F9DD88', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, X'4A60BDAFEB08472FB9B74EB30FE6D99E', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, X'10458E7057DF498D9BED5AE4856370CA', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (5, X'F2AA5F58E87741769F28C641FCE90B85', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (6, X'1130B501017045F6B2FF9D53630A4CD6', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (7, X'37CA9A86610447E290D85518A5442E40', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (8, X'90C9B5D472A74D70B6C2B5F96F001344', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (9, X'C3366CF143004844A337646792AB3028', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing');

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (1, X'7F9E9E38A1EA46C89D8042A19A8D643C', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, NULL, 1, 1, 'right', 'low_lunge', NULL, NULL, 20),
  (2, X'9920FBC07C5646E8B0C281300D02536A', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900099000, NULL, 2, 1, 'left', 'psoas_march', NULL, 5, NULL),
  (3, X'AFC8F5322FEC4DBCB6179705C9D81E17', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900080000, NULL, 3, 1, NULL, 'legs_up_rest', NULL, NULL, 9),
  (4, X'9A02C15DB6E94583B18F355E74ED8E2B', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, NULL, 5, 1, 'left', 'psoas_march', NULL, 1, NULL),
  (5, X'8A7D668A273E44779515CF62232ADAB1', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, NULL, 8, 1, 'left', 'psoas_march', NULL, 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, 1, X'C6EBD934A09549098690849FF7AA6EFB', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 2, X'E2D27D8DD654447AA814F9AC1EEB6199', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 3, X'A5B1F71CD34A4DEAAA353C540D3E4B10', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, 1777900080000),
  (2, 4, X'EC43CFF6850B42BCA382B2B3CF2D90AD', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 5, X'BCE5B5A0AC8F41F7993AB3CCC5FD1EC4', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 6, X'C92A5596C989451C9BBEB0C3A2C65B6F', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (4, 1, X'CFC1CCFD567F4913A41D5C0D514067B3', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL, NULL),
  (5, 1, X'4C2DB9AB415A493BBA0EC15C6718DE1B', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, edited_ms, deleted_ms, seconds) VALUES
  (1, '2026-05-04', X'2D7BBD92BEA241D6A226AA472FBA917E', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 20),
  (3, '2026-05-04', X'11EC68D7B3C141EC9A155E33827498D5', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 5),
  (3, '2026-05-05', X'6880C97CFD7C41F5B27CA92F42AA68CD', 1, 1, 1777900080000, 120, 1777900080000, NULL, NULL, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 6, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, questionnaire, version) VALUES
  (1, X'2988660BA1B54AFCB0118585E6F0B291', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, X'2369DD4427C044958398463CABB2DC49', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 0, 'bones', 1),
  (2, X'50907ABBC59340738A594B5545FC2C68', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 1, 'blood', 0);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id) VALUES
  (1, X'F4EBCCBCCD54495A85F3C738E86DF9E7', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge'),
  (2, X'52280BA98EFC476C89E35334C139F0AE', 1, 1, 1777900001000, 120, '2026-05-04', 1777900001000, NULL, 1777900002000, 'psoas_march');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, what, version) VALUES
  (1, X'6CD1E486E49D496EA8B4F5351AD8622A', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'safety_note', 1);

INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES
  (1, X'C6C946379E0E4244B29854782E651812', 1, 1, 1777900081000, 120, '2026-05-04', 1777900081000, NULL, NULL, 1, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 0, NULL),
  (2, X'6C9B7ECCD7A248E39D07DD2B22659E41', 1, 1, 1777900005000, 120, '2026-05-04', 1777900006000, NULL, NULL, NULL, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 1, 'finish');

INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, effort, pain_now, form, note) VALUES
  (1, X'A8BE9DFFFEF043BF8E6AD6A60DB564E0', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL, 1, 'hard', 2, 'slipped', 'slept ''badly'' = odd');

INSERT INTO form_slip (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, X'DA4EDDB522D94C0C98F7F96EAFACA0A9', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL);

INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, worse) VALUES
  (1, X'8D7AC1098A744E26BF2DEC724D6092DA', 1, 1, 1777900100000, 120, '2026-05-06', 1777900100000, NULL, NULL, 1, 1);

INSERT INTO settings_copy (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, settings) VALUES
  (1, X'8AACFC7C62704B079B0FD5DB9C361A2D', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '{"counting": "paced", "counts_spoken": true, "equipment": null, "exercise_rest": 30, "far_text": 1.0, "flash": false, "form_gate": false, "get_ready": 10, "half_time": true, "keys": null, "language": "system", "letter_keys": true, "mirror_every_rep": false, "offered": null, "reduced_motion": false, "set_rest": 60, "skin_tone": 1, "sound": true, "speech": true, "switch": 8, "ten_seconds": true, "theme": "system", "tones": true, "voice": "", "voice_rate": 1.0, "volume": 40}');
