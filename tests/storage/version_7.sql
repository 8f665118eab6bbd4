-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as version 7 of the schema keeps them, written by write_version.py. A released file does not
-- change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name, checksum) VALUES
  (1, X'D2935F7E83B2457BA99810CEF0CF6A2C', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, NULL, 5112172105719946399),
  (2, X'EF8C686109A74E979BD2289BD65C2D29', 2, 2, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, NULL, 138663682017622633);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark, corrected_ms, checksum, clock_moved_ms) VALUES
  (1, X'45D7EC668E2C48D3AFBEDAA1D477F9DD', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900099000, NULL, 'article_order', 'stopped', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, 'here', 1777900099000, -3044764784752162268, NULL),
  (2, X'3AE63C91FD624A31B54E54B46D4A77DC', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, 'article_order', 'finished', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here', NULL, -5961854109992421821, NULL),
  (3, X'DB59E4429F9A4100B71FABEB0B62B99D', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, 'article_order', 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here', NULL, 7011067098269328516, NULL),
  (4, X'55555555555555555555555555555555', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, 1777900030000, NULL, 'mine', 'running', NULL, NULL, NULL, 0, 10, 8, 60, 30, 15, 5, NULL, NULL, -7137138056576793220, NULL);

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, X'808284B82B7E479A8BD4F8E67D9E3A39', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, X'898B51DEE1E842648B2B0F70B1813C0A', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, X'E83A48ABD793482CB48FF6D65CB9079C', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, NULL, NULL, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, X'10A40D42934547C68AD50ABCCCB3193D', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (5, X'3EADC102F3C94332AC943AD49C975AC6', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (6, X'3767AC77BB004369BC66A379E22C99B9', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, NULL, NULL, 2, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (7, X'B3D79F7464784C2DB76B989C125F745D', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (8, X'50BF9E8BBFF9486282DB7ABCAD0DF4B7', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (9, X'6CF8CDC407EF4769A0BE70C80F80EE6F', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, NULL, NULL, 3, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (10, X'B7DDA29CDCB146D8BBD793D05C270954', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 4, 0, 0, 'supine_leg_raise', NULL, 'reps', 10, 2, 'supine_leg_raise', NULL, 'reps', 10, 2, NULL);

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_item_id, set_number, side, exercise_id, variant_done, reps, seconds) VALUES
  (1, X'95131BBC39E84F81B2C1A82629B9E40E', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, NULL, 1, 1, 'right', 'low_lunge', NULL, NULL, 20),
  (2, X'944266263A33435CA4648A5515643EA6', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900099000, NULL, 2, 1, 'left', 'psoas_march', NULL, 5, NULL),
  (3, X'A0B86462495E45BAA350371617AC069A', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900080000, NULL, 3, 1, NULL, 'legs_up_rest', NULL, NULL, 9),
  (4, X'10AD4FE5CCC84D1D9171CEE484D8915F', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, NULL, 5, 1, 'left', 'psoas_march', NULL, 1, NULL),
  (5, X'586267134BB24B40938FF40FB697008C', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, NULL, 8, 1, 'left', 'psoas_march', NULL, 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, 1, X'42EF820424F14EFCB16AA539AAA5875F', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 2, X'ACD232A4886D47359072FBC2AF29A922', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, NULL),
  (2, 3, X'0070C1B855C748AA84D0FB3D72D66928', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL, 1777900080000),
  (2, 4, X'99CFC9B908414A0882C3571ABEB2294B', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 5, X'232A6FF0E3BC4D1ABFE242B94ECD06B5', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (2, 6, X'AF1779C5DF384840BC1397ABE23945FD', 1, 1, 1777900040000, 120, '2026-05-04', 1777900099000, NULL, NULL),
  (4, 1, X'9122C22C0F3D4BBEA32B242A342F8C82', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL, NULL),
  (5, 1, X'BFF4E7D31ED647D299EE37E311D6CE53', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, edited_ms, deleted_ms, seconds) VALUES
  (1, '2026-05-04', X'7558860DCF2E460BB6A0C57158CEF151', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 20),
  (3, '2026-05-04', X'2F762266F80E47A2AF4824C1E0DDD6A4', 1, 1, 1777900040000, 120, 1777900040000, NULL, NULL, 5),
  (3, '2026-05-05', X'32D363C3BD474F0C9F373B05D4FCD8D1', 1, 1, 1777900080000, 120, 1777900080000, NULL, NULL, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 6, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, questionnaire, version) VALUES
  (1, X'3E2A535AC78A4AC5B385E3EC8D776816', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, X'9976E3736D6D4EE8ABB7EAA87F69803A', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 0, 'bones', 1),
  (2, X'D5AD39B04B614F8982CF0401E4818B11', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 1, 1, 'blood', 0);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id) VALUES
  (1, X'98290FBF9144465EA8928857C8752AD2', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge'),
  (2, X'949F0FBFF7034CD59943ED01966325F1', 1, 1, 1777900001000, 120, '2026-05-04', 1777900001000, NULL, 1777900002000, 'psoas_march');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, what, version) VALUES
  (1, X'93E3362484684610A56BE4C21A51CEF8', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'safety_note', 1);

INSERT INTO pain_stop (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, exercise_id, variant_id, strength, place, side, kind, unwell, followed) VALUES
  (1, X'0C532D7F74994007A6E8B5827590A0AD', 1, 1, 1777900081000, 120, '2026-05-04', 1777900081000, NULL, NULL, 1, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 0, NULL),
  (2, X'4C3682B2245E4F6DA2B8AF7AD6EA97A2', 1, 1, 1777900005000, 120, '2026-05-04', 1777900006000, NULL, NULL, NULL, 'psoas_march', NULL, 4, 'groin', 'left', 'ache', 1, 'finish');

INSERT INTO feedback (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, effort, pain_now, form, note) VALUES
  (1, X'A2EF57E2B5424BB9944A4C917C4029AF', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL, 1, 'hard', 2, 'slipped', 'slept ''badly'' = odd');

INSERT INTO form_slip (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms) VALUES
  (2, X'0F4928665E83423389B972824F64BFB8', 1, 1, 1777900095000, 120, '2026-05-05', 1777900095000, NULL, NULL);

INSERT INTO next_day (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, worse) VALUES
  (1, X'9CE8D0BCBCA941FF8D59370AF9F83445', 1, 1, 1777900100000, 120, '2026-05-06', 1777900100000, NULL, NULL, 1, 1);

INSERT INTO settings_copy (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, settings) VALUES
  (1, X'B02A3D27033A4CB1AFBD0DAA06AB93C0', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '{"calendar_revision": 0, "counting": "paced", "counts_spoken": true, "equipment": null, "exercise_rest": 30, "far_text": 1.0, "flash": false, "form_gate": false, "get_ready": 10, "half_time": true, "keys": null, "language": "system", "letter_keys": true, "lock_minutes": 2, "mirror_every_rep": false, "offered": null, "reduced_motion": false, "reminded": null, "reminder_hour": 18, "reminder_minute": 0, "reminders": false, "set_rest": 60, "several_people": false, "sitting_break": false, "sitting_from": 9, "sitting_minutes": 50, "sitting_to": 17, "skin_tone": 1, "sound": true, "speech": true, "stay_in_tray": false, "switch": 8, "ten_seconds": true, "theme": "system", "tones": true, "voice": "", "voice_rate": 1.0, "volume": 40}');

INSERT INTO profile (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, goal, length, days, first_side, thresholds, running_days) VALUES
  (1, X'7B663538D2354A498D2F6BCE16E3D3A7', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'sport', 'full', '024', 'left', '{}', 1);

INSERT INTO own_exercise (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id, document, picture) VALUES
  (1, X'52A4F0059EEE4AAD962ACD3C77416AFB', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'own_1', '{"name": "Mine"}', X'89504E470D0A1A0A20616E64206D6F7265'),
  (2, X'196B3CC2503B41299080C709847B4F98', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'own_2', '{}', NULL);

INSERT INTO own_routine (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, document) VALUES
  (1, X'EA58CABE802A42F89D448F985088BDD0', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'mine', '{}');

INSERT INTO dose_step (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, exercise_id, variant_id, kind, amount, sets, reason) VALUES
  (1, X'229E277E26954DCA995FFAD162E1F97D', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'supine_leg_raise', NULL, 'reps', 11, 1, 'more_reps');

INSERT INTO offer_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, offer, answer) VALUES
  (1, X'C193A6E5587C46CB9A4DC7259503A7AA', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, 'low_lunge:longer', 'not_now');

INSERT INTO session_move (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, planned_date, moved_date) VALUES
  (1, X'7FE0E3A0CB574976944E0E4D65E359A1', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, NULL, NULL, '2026-05-04', '2026-05-05');

INSERT INTO session_mark (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, what, note) VALUES
  (1, X'D86C5A688D8B4A898C11FFA7925107B1', 1, 1, 1777900021000, 120, '2026-05-04', 1777900021000, NULL, NULL, 4, 'already_warm', 'I walked here');

INSERT INTO item_sides (session_item_id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, planned_left, planned_right, chosen_left, chosen_right, first_side) VALUES
  (10, X'32ED769A2A974F3DB6B02D5FDD97C0C9', 1, 1, 1777900020000, 120, '2026-05-04', 1777900020000, NULL, NULL, 6, 12, 6, 12, 'left');

INSERT INTO person_card (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, full_name, given_name, birth_date, number, note, archived_ms, folded, initials) VALUES
  (1, X'43715F8A1C574858BEED1B31D23505EE', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'Märta Olsen', 'Märta', '1971-03-12', 'P-1044', 'Left hip, after sitting', NULL, 'marta olsen marta p 1044', 'JB'),
  (2, X'8CD3036806704EFB9A9E7D59F9002F74', 2, 2, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'Tomas Lima', 'Tomas', '1990-11-30', NULL, NULL, NULL, 'tomas lima tomas', 'JB');

INSERT INTO plan_version (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, version, days, start_date, document, reason, initials, sender, sent_to) VALUES
  (1, X'7A7A7A7A7A7A7A7A7A7A7A7A7A7A7A7A', 1, 1, 1777900031000, 120, '2026-05-04', 1777900030000, NULL, NULL, 1, '0246', '2026-05-04', '{"start": "2026-05-04", "review": "2026-06-01", "days": [0, 2, 4, 6], "comfort": 3, "note": "Sit tall, no leaning back.", "rows": [{"exercise": "pelvic_tilt", "kind": "reps", "amount": 10, "sets": 1, "rest": 20}, {"exercise": "supine_leg_raise", "kind": "reps", "amount": 10, "sets": 2, "left": 12, "right": 10, "tempo": {"raise": 3.0}, "least": 8, "most": 15}, {"exercise": "low_lunge", "kind": "hold", "amount": 30, "sets": 2, "rest": 15, "first_side": "left", "released": {"by": "JB", "on": "2026-05-04"}}]}', 'Second visit', 'JB', 'Hill Street Clinic', '4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b4b');

INSERT INTO plan_draft (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, document, initials) VALUES
  (1, X'044477AD95064EA48274C6D1CCBFA898', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, '{"start": "2026-05-04", "review": "2026-06-01", "days": [0, 2, 4, 6], "comfort": 3, "note": "Sit tall, no leaning back.", "rows": [{"exercise": "pelvic_tilt", "kind": "reps", "amount": 10, "sets": 1, "rest": 20}, {"exercise": "supine_leg_raise", "kind": "reps", "amount": 10, "sets": 2, "left": 12, "right": 10, "tempo": {"raise": 3.0}, "least": 8, "most": 15}, {"exercise": "low_lunge", "kind": "hold", "amount": 30, "sets": 2, "rest": 15, "first_side": "left", "released": {"by": "JB", "on": "2026-05-04"}}]}', 'JB');

INSERT INTO plan_template (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, name, document, initials) VALUES
  (1, X'B632CE459FB24B878632191F07A7DB3A', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'After sitting', '{"start": "2026-05-04", "review": "2026-06-01", "days": [0, 2, 4, 6], "comfort": 3, "note": "Sit tall, no leaning back.", "rows": [{"exercise": "pelvic_tilt", "kind": "reps", "amount": 10, "sets": 1, "rest": 20}, {"exercise": "supine_leg_raise", "kind": "reps", "amount": 10, "sets": 2, "left": 12, "right": 10, "tempo": {"raise": 3.0}, "least": 8, "most": 15}, {"exercise": "low_lunge", "kind": "hold", "amount": 30, "sets": 2, "rest": 15, "first_side": "left", "released": {"by": "JB", "on": "2026-05-04"}}]}', 'JB');

INSERT INTO person_note (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, text, initials) VALUES
  (1, X'B840CB9D50D8403F8D44133416DC1EA3', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'Ask about the car seat', 'JB');

INSERT INTO measure (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, kind, name, side, value, unit, note, initials) VALUES
  (1, X'A55F514D0F5C4B30A61D04AEB35DD020', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'hip_angle', NULL, 'left', 12500, 'deg', 'pelvis held', 'JB'),
  (2, X'B7AFCE430298458FB614465948E22576', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'other', 'Stairs', NULL, -3000, 'points', NULL, 'JB');

INSERT INTO activity_rating (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, activity, rating, initials) VALUES
  (1, X'0FDA99FE016944D8A79EB738E5A1B4C9', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'Climb stairs', 4, 'JB');

INSERT INTO person_look (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, initials) VALUES
  (1, X'03F3D90055D44779B36B05FE129A5A3B', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 'JB');

INSERT INTO record_return (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, sessions, initials) VALUES
  (1, X'C296AA2542734082BD0318D3CF0EB040', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 3, 'JB');

INSERT INTO followed_plan (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, version_uuid, initials) VALUES
  (1, X'3E33360ADEEB4DB780D3F95899E905D9', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, NULL, NULL, 4, '7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a', 'JB');

INSERT INTO session_transfer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, session_id, from_person, to_person, undone_ms, initials) VALUES
  (1, X'852A110F90844AA9873E755699879118', 1, 1, 1777900030000, 120, '2026-05-04', 1777900030000, 1777900030000, NULL, 4, 'd2935f7e83b2457ba99810cef0cf6a2c', 'ef8c686109a74e979bd2289bd65c2d29', 1777900030000, 'JB');
