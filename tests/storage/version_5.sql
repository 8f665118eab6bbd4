-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version 5 of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name, checksum) VALUES
  (1, X'E4CE160A5AE6457A9CA6C4A7564981BA', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, NULL, 9220970450360397531);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, checksum, clock_moved_ms) VALUES
  (1, X'8624E59185E4488C841CD0B2E37098FF', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900099000, NULL, 'article_order', 'stopped', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, 'here', 1777900099000, 910305540146362798, NULL),
  (2, X'5B3433E98C134542AFE8119152C5BD33', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, 'article_order', 'finished', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here', NULL, -2111004715449622612, NULL),
  (3, X'6A3F10047D4E49C7B3E0EC9BF2CFC285', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, 'article_order', 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here', NULL, -1207680434443748725, NULL),
  (4, X'55555555555555555555555555555555', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 'mine', 'running', NULL, NULL, NULL, 0, 10, 8, 60, 30, 15, 5, NULL, NULL, 1054043847456826029, NULL);

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, X'E9DAE10461DC4CFFA63BE7F7A896C101', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, X'3ADAE38AF65747F9B33FB97C5DCB161D', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, X'5DCB2BB910AB41F0A742CF0A30B9181A', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, X'46258774F2754A2D939120E79A5CB5BB', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (5, X'41196D165F6647B087443F708376E925', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (6, X'9FF887ED417042BFBDADA9D26154129D', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (7, X'0C123EA50A4A4596B3CEC39E6C0F0078', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (8, X'AE93DBDA6A434E288B311EC53837354F', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (9, X'81541E9401E945F69A8CFE618BC6B74D', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (10, X'429FF2FD7C3348979B01E242623DE21A', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 4, 0, 0, 'supine_leg_raise', NULL, 'reps', 10, 2, 'supine_leg_raise', NULL, 'reps', 10, 2, NULL);

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (1, X'6326B631E5284DE89EFF69CB1337D137', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, NULL, 1, 1, 'right', 'low_lunge', NULL, NULL, 20),
  (2, X'1104E870091148FFBEBCC6CE9DD21420', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900099000, NULL, 2, 1, 'left', 'psoas_march', NULL, 5, NULL),
  (3, X'B61680ECD156489787B93385338DC844', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900080000, NULL, 3, 1, NULL, 'legs_up_rest', NULL, NULL, 9),
  (4, X'BC4557A07B134BFFA1B4B598194781D9', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, NULL, 5, 1, 'left', 'psoas_march', NULL, 1, NULL),
  (5, X'C5EA0957EA324AAFB0F0644419E95A8B', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, NULL, 8, 1, 'left', 'psoas_march', NULL, 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, 1, X'853FA75AA04E4D3182B1A885F8F3CF5B', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 2, X'2B34F2D250F94EF687F3A5F39FB82D5F', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 3, X'FCFBE548CE584D2FB40993EBD6750847', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, 1777900080000),
  (2, 4, X'9AFA79AC067543DEA0A0C6A924E8A840', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 5, X'4121B11A74A7438EB018D631F1F76951', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 6, X'46C0B19C2AE24CBEBB6A6BA008D48682', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (4, 1, X'29A0AEC17B9E4AC49EF2242822A2EC35', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL, NULL),
  (5, 1, X'CD2C2B7A125C4D0A8C0E67512ABEA1F2', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, edited_ms, deleted_ms, seconds) VALUES
  (1, '2026-05-04', X'F7C9BC041FA340D4B201549054B9A669', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 20),
  (3, '2026-05-04', X'DD90DD2B970C479DBC90233487020A22', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 5),
  (3, '2026-05-05', X'751C5B2AB1E44398830B6D981ECA30C5', 1, 1, 1777900080000, 120, 1777900080000, NULL, NULL, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 6, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, questionnaire, version) VALUES
  (1, X'5F211B74C6E94E3AB096E30ACD69D396', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, X'777EA90A4B7948D189B0DB6C739650D1', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 0, 'bones', 1),
  (2, X'36EF3087E8204E39B3C126737DD48532', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 1, 'blood', 0);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id) VALUES
  (1, X'41FA02A0891F430083A07A936FA887AF', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge'),
  (2, X'1418389F52874635A0898C89EB0744C1', 1, 1, 1777900001000, 120, '2026-05-04', 1777900001000, NULL, 1777900002000, 'psoas_march');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, what, version) VALUES
  (1, X'2CC8899A61A14FE3B17B1908B0A7E9C9', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'safety_note', 1);

INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES
  (1, X'C4F19F9EF70443BD9BC4940AF85D2EAF', 1, 1, 1777900081000, 120, '2026-05-04', 1777900081000, NULL, NULL, 1, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 0, NULL),
  (2, X'DB0998F2494E40B38A915853BEF228E6', 1, 1, 1777900005000, 120, '2026-05-04', 1777900006000, NULL, NULL, NULL, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 1, 'finish');

INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, effort, pain_now, form, note) VALUES
  (1, X'B4609B5D617B44CFA83594FD3F5481FD', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL, 1, 'hard', 2, 'slipped', 'slept ''badly'' = odd');

INSERT INTO form_slip (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, X'5B7E4399DB564458B2BF79BA77039A78', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL);

INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, worse) VALUES
  (1, X'C217028CC0FE4383A89366A970FD54EB', 1, 1, 1777900100000, 120, '2026-05-06', 1777900100000, NULL, NULL, 1, 1);

INSERT INTO settings_copy (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, settings) VALUES
  (1, X'AA58A33C495B43E8B44A998D73938C05', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '{"calendar_revision": 0, "counting": "paced", "counts_spoken": true, "equipment": null, "exercise_rest": 30, "far_text": 1.0, "flash": false, "form_gate": false, "get_ready": 10, "half_time": true, "keys": null, "language": "system", "letter_keys": true, "mirror_every_rep": false, "offered": null, "reduced_motion": false, "reminded": null, "reminder_hour": 18, "reminder_minute": 0, "reminders": false, "set_rest": 60, "sitting_break": false, "sitting_from": 9, "sitting_minutes": 50, "sitting_to": 17, "skin_tone": 1, "sound": true, "speech": true, "stay_in_tray": false, "switch": 8, "ten_seconds": true, "theme": "system", "tones": true, "voice": "", "voice_rate": 1.0, "volume": 40}');

INSERT INTO profile (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, goal, length, days, first_side, thresholds) VALUES
  (1, X'A6FD130AA7644F7DB331D2E647F8A35D', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'sport', 'full', '024', 'left', '{}');

INSERT INTO own_exercise (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id, document, picture) VALUES
  (1, X'414F53194C204061A73C5DD68EBD947F', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'own_1', '{"name": "Mine"}', X'89504E470D0A1A0A20616E64206D6F7265'),
  (2, X'7AE498AE89E34A72B9F6F9488211FECE', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'own_2', '{}', NULL);

INSERT INTO own_routine (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, document) VALUES
  (1, X'BDE9DEE7F7C54208A373C62217894EBA', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'mine', '{}');

INSERT INTO dose_step (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id, variant_id, kind, amount, sets, reason) VALUES
  (1, X'5A2469F9B40E4A99B23A840820EBF3AD', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'supine_leg_raise', NULL, 'reps', 11, 1, 'more_reps');

INSERT INTO offer_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, offer, answer) VALUES
  (1, X'1B765C51F0E94311AF50B8E1CA3870DB', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge:longer', 'not_now');

INSERT INTO session_mark (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, what, note) VALUES
  (1, X'58DE34AA741747109F21CA6DDECDD13F', 1, 1, 1777900021000, 120, '2026-05-04', 1777900021000, NULL, NULL, 4, 'already_warm', 'I walked here');

INSERT INTO item_sides (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, planned_left, planned_right, chosen_left, chosen_right, first_side) VALUES
  (10, X'0899DC2FFE7E4659A8EE81ABBF857EEB', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 6, 12, 6, 12, 'left');
