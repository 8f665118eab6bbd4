-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version 6 of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name, checksum) VALUES
  (1, X'2E1447B04D0B4EF5BECDB6AFC78EEBE1', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, NULL, 5650952408085930859);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, checksum, clock_moved_ms) VALUES
  (1, X'DB2F63745D51478B9281825684A3C442', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900099000, NULL, 'article_order', 'stopped', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, 'here', 1777900099000, -2091451441693272197, NULL),
  (2, X'0467E3C7C4254A28B8439AE171EBCE86', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, 'article_order', 'finished', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here', NULL, 2777121778937930843, NULL),
  (3, X'91243010B5074C8E94BBF87B37177A0A', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, 'article_order', 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here', NULL, 5867639882693357559, NULL),
  (4, X'55555555555555555555555555555555', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 'mine', 'running', NULL, NULL, NULL, 0, 10, 8, 60, 30, 15, 5, NULL, NULL, -5447839019496810750, NULL);

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, X'859C4EE046024030AAFE494AE265987F', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, X'F212BFC2124C4EFAABE71DE51EB03315', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, X'EA981413A4424C1682E63D69DB48182F', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, X'106FDA987EC04DBDA48B51F144D04926', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (5, X'50E3F08F5ACF4E91A71A734DE24C1053', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (6, X'64D59899D3BD4089BD9242FAEB1D7F51', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (7, X'D9F6F1E6F67141F7A418AA43CA7CCBB8', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (8, X'B2B425819795425281DAC88940757E54', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (9, X'6E667A4B40724065B86058DB47FE888C', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (10, X'83171B6CB22043FB88E03AFC8529B4B5', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 4, 0, 0, 'supine_leg_raise', NULL, 'reps', 10, 2, 'supine_leg_raise', NULL, 'reps', 10, 2, NULL);

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (1, X'096872AEA99C444E9D4790225612D10E', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, NULL, 1, 1, 'right', 'low_lunge', NULL, NULL, 20),
  (2, X'D155DF7964AC4A049E316BE4A8491069', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900099000, NULL, 2, 1, 'left', 'psoas_march', NULL, 5, NULL),
  (3, X'692B987E3DDB47F9A212F901C09D770D', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900080000, NULL, 3, 1, NULL, 'legs_up_rest', NULL, NULL, 9),
  (4, X'5DC48DC7BADD45F4BBD4599382E88CDD', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, NULL, 5, 1, 'left', 'psoas_march', NULL, 1, NULL),
  (5, X'5A0252044FDA4D69A09FAA7DA2EA9DAF', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, NULL, 8, 1, 'left', 'psoas_march', NULL, 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, 1, X'DE5A016AEB72426480C77374653219DB', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 2, X'70C481075611411490D96ABB4767B241', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 3, X'B9CC5B58AEAD46F489854137DACF0630', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, 1777900080000),
  (2, 4, X'5EB3CDC6E7CA4D0B984A2BD6703FFF24', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 5, X'1B46848420504D13AD815A82B3167A24', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 6, X'4A970420C38D4B788A9F40A3A92D58D2', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (4, 1, X'CA84107FC7E14156805A3670F33B6D97', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL, NULL),
  (5, 1, X'27E892EC73F547E28C57CE1572FC0743', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, edited_ms, deleted_ms, seconds) VALUES
  (1, '2026-05-04', X'C7F69F511C3C4D858444F61FEFE33E62', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 20),
  (3, '2026-05-04', X'04E0A56C3315408C8673F0F49709B299', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 5),
  (3, '2026-05-05', X'0254E554ADCE4F75A05D7DC6EF432FBC', 1, 1, 1777900080000, 120, 1777900080000, NULL, NULL, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 6, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, questionnaire, version) VALUES
  (1, X'7B94CAE674D24910889532EEC0A77743', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, X'B67BF136DC7140A8A87F2C8189F280BD', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 0, 'bones', 1),
  (2, X'DB6393E2CDD849459383CD84D6CE2098', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 1, 'blood', 0);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id) VALUES
  (1, X'742F451F48D24A65A040960A9A88CFF9', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge'),
  (2, X'95A91DF77A28444983CB56FBFF06366D', 1, 1, 1777900001000, 120, '2026-05-04', 1777900001000, NULL, 1777900002000, 'psoas_march');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, what, version) VALUES
  (1, X'0818E6A66A104F8A8B72E4BDF0F98D7A', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'safety_note', 1);

INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES
  (1, X'E658C782BF5E47D6AA512DD387E69E25', 1, 1, 1777900081000, 120, '2026-05-04', 1777900081000, NULL, NULL, 1, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 0, NULL),
  (2, X'9EA4BB3893C54118B76B6F3DDD260745', 1, 1, 1777900005000, 120, '2026-05-04', 1777900006000, NULL, NULL, NULL, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 1, 'finish');

INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, effort, pain_now, form, note) VALUES
  (1, X'2BA5F98DA6534E98B8AC77F821A81AAA', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL, 1, 'hard', 2, 'slipped', 'slept ''badly'' = odd');

INSERT INTO form_slip (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, X'697D28707AA341C287BBE3457DA34746', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL);

INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, worse) VALUES
  (1, X'C9E1B4830134448B92ABB7CDBD00B8D9', 1, 1, 1777900100000, 120, '2026-05-06', 1777900100000, NULL, NULL, 1, 1);

INSERT INTO settings_copy (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, settings) VALUES
  (1, X'1A9DBC4174DD434E947E4C6375297346', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '{"calendar_revision": 0, "counting": "paced", "counts_spoken": true, "equipment": null, "exercise_rest": 30, "far_text": 1.0, "flash": false, "form_gate": false, "get_ready": 10, "half_time": true, "keys": null, "language": "system", "letter_keys": true, "mirror_every_rep": false, "offered": null, "reduced_motion": false, "reminded": null, "reminder_hour": 18, "reminder_minute": 0, "reminders": false, "set_rest": 60, "sitting_break": false, "sitting_from": 9, "sitting_minutes": 50, "sitting_to": 17, "skin_tone": 1, "sound": true, "speech": true, "stay_in_tray": false, "switch": 8, "ten_seconds": true, "theme": "system", "tones": true, "voice": "", "voice_rate": 1.0, "volume": 40}');

INSERT INTO profile (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, goal, length, days, first_side, thresholds, running_days) VALUES
  (1, X'CE97BE0AB17C4EC7928BBB82AB520FC7', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'sport', 'full', '024', 'left', '{}', 1);

INSERT INTO own_exercise (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id, document, picture) VALUES
  (1, X'B2503FAC82354EEB9A5F58F3D543CF29', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'own_1', '{"name": "Mine"}', X'89504E470D0A1A0A20616E64206D6F7265'),
  (2, X'83E7DA0BA25B4581828FE45DC6CD4594', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'own_2', '{}', NULL);

INSERT INTO own_routine (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, document) VALUES
  (1, X'022D27CC3BB14C1495B5728EFDA895A2', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'mine', '{}');

INSERT INTO dose_step (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id, variant_id, kind, amount, sets, reason) VALUES
  (1, X'62E969C301E64098B20A114D68277030', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'supine_leg_raise', NULL, 'reps', 11, 1, 'more_reps');

INSERT INTO offer_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, offer, answer) VALUES
  (1, X'97EEB64590714EF1972502E2A5742E39', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge:longer', 'not_now');

INSERT INTO session_move (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, planned_date, moved_date) VALUES
  (1, X'1635873F435647BEA038BA343B692FEF', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '2026-05-04', '2026-05-05');

INSERT INTO session_mark (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, what, note) VALUES
  (1, X'6C1B67A565D54CE483F9955405F14395', 1, 1, 1777900021000, 120, '2026-05-04', 1777900021000, NULL, NULL, 4, 'already_warm', 'I walked here');

INSERT INTO item_sides (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, planned_left, planned_right, chosen_left, chosen_right, first_side) VALUES
  (10, X'89803FA9C6B6463FA86562C1ACC903B1', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 6, 12, 6, 12, 'left');
