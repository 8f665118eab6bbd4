-- SPDX-License-Identifier: GPL-3.0-or-later
-- A person's rows as the first version of the schema kept them: a session that ended after midnight, a deleted one,
-- one that runs, a star, a note that was read, answers to questions. A released file does not change: nor does this.

INSERT INTO person (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms) VALUES
  (1, x'f5b165224a5847919f6af1d8303e61cd', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000);

INSERT INTO session (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, deleted_ms, routine_id, state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, exercise_rest, position_change, warm_up_get_ready, bookmark) VALUES
  (1, x'c4bb86c3d1c44710bc344c4189eb2f1e', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1777900090000, NULL, 'article_order', 'finished', 1777900090000, 120, '2026-05-05', 84, 11, 9, 61, 31, 16, 6, '{"step": 6}'),
  (2, x'396cab3b80d24f589f111a3b3df245ad', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 1777900240000, 1777900250000, NULL, 'stopped', 1777900240000, 120, '2026-05-04', 21, 11, 9, 61, 31, 16, 6, 'here'),
  (3, x'53676da43f9e4919878d972f9a451da1', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 1777900330000, NULL, NULL, 'running', NULL, NULL, NULL, 20, 11, 9, 61, 31, 16, 6, 'here');

INSERT INTO session_item (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, session_id, ordinal, warm_up, planned_exercise, planned_variant, planned_kind, planned_amount, planned_sets, chosen_exercise, chosen_variant, chosen_kind, chosen_amount, chosen_sets, reason) VALUES
  (1, x'7bd5d47e446f4ec2a3d811736110e578', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1, 0, 1, 'low_lunge', NULL, 'hold', 20, 2, 'low_lunge', NULL, 'hold', 20, 2, NULL),
  (2, x'1bcccea696764e6196c6e9c92d99bf35', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1, 1, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (3, x'8c2e0718822c447ca8c74107e66cb0e4', 1, 1, 1777900010000, 120, '2026-05-04', 1777900010000, 1, 2, 0, 'foam_roller_release', NULL, 'time', 30, 1, 'legs_up_rest', NULL, 'time', 60, 1, 'screening_missing'),
  (4, x'a90802389a784dc29492a875f74ac6f3', 1, 1, 1777900200000, 120, '2026-05-04', 1777900200000, 2, 0, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL),
  (5, x'305317feed6740b9bd7425dcb03de04b', 1, 1, 1777900300000, 120, '2026-05-04', 1777900300000, 3, 0, 0, 'psoas_march', 'seated', 'reps', 12, 2, 'psoas_march', 'seated', 'reps', 12, 2, NULL);

INSERT INTO set_record (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, edited_ms, session_item_id, set_number, side, exercise_id, reps, seconds) VALUES
  (1, x'b2b3f4d58d824a6386d2c96e760e819b', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900040000, 1, 1, 'right', 'low_lunge', NULL, 20),
  (2, x'2de50472433d4e44bed8b6b8357e44cd', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900070000, 2, 1, 'left', 'psoas_march', 2, NULL),
  (3, x'4a146cf0d98a48e18f999661f967bdaf', 1, 1, 1777900070000, 120, '2026-05-04', 1777900070000, 1777900070000, 2, 1, 'right', 'psoas_march', 0, NULL),
  (4, x'df0e7337420c43f8b5d40f6ce079d1b9', 1, 1, 1777900070000, 120, '2026-05-04', 1777900070000, 1777900080000, 3, 1, NULL, 'legs_up_rest', NULL, 9),
  (5, x'aa202f4ad9894fedb5598005bac48a6a', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, 1777900230000, 4, 1, 'left', 'psoas_march', 1, NULL),
  (6, x'f0a4f21e0adc4ebeb6822b55d46d44e5', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, 1777900330000, 5, 1, 'left', 'psoas_march', 1, NULL);

INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, deleted_ms) VALUES
  (2, 1, x'3129903ac1d44597a242fdf11f8f2b1a', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL),
  (2, 2, x'39f3c3e6931143519cbed407e3e6b605', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, NULL),
  (2, 3, x'b99e8306dda748a69e029a8a3f415b02', 1, 1, 1777900040000, 120, '2026-05-04', 1777900040000, 1777900070000),
  (5, 1, x'9e826bd6f0a840ea87ca738eb48c14ec', 1, 1, 1777900230000, 120, '2026-05-04', 1777900230000, NULL),
  (6, 1, x'a833b3b84e0f47f9b7a910b6b6683480', 1, 1, 1777900330000, 120, '2026-05-04', 1777900330000, NULL);

INSERT INTO held (set_record_id, local_date, uuid, person_id, author_id, at_ms, offset_minutes, created_ms, seconds) VALUES
  (1, '2026-05-04', x'85c924c3597144c4a6058a00581a22b2', 1, 1, 1777900040000, 120, 1777900040000, 20),
  (4, '2026-05-04', x'87376f07bcb84287bdc8c0388fe881c3', 1, 1, 1777900070000, 120, 1777900070000, 5),
  (4, '2026-05-05', x'a0661970ef3f4df0948ded7e8a34888d', 1, 1, 1777900080000, 120, 1777900080000, 4);

INSERT INTO day_total (person_id, local_date, exercise_id, side, reps, seconds, sets) VALUES
  (1, '2026-05-04', 'legs_up_rest', 'both', 0, 5, 1),
  (1, '2026-05-04', 'low_lunge', 'right', 0, 20, 1),
  (1, '2026-05-04', 'psoas_march', 'left', 3, 0, 2),
  (1, '2026-05-05', 'legs_up_rest', 'both', 0, 4, 0);

INSERT INTO screening (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, questionnaire, version) VALUES
  (1, x'1d8fa94d13ab4e48a1ae6b96681c34f9', 1, 1, 1777900002000, 120, '2026-05-04', 1777900002000, 'foam_roller', 1);

INSERT INTO screening_answer (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, screening_id, ordinal, question_id, yes) VALUES
  (1, x'c424eae11631467f9f64a0d8a5b4dff0', 1, 1, 1777900002000, 120, '2026-05-04', 1777900002000, 1, 0, 'pregnant', 0),
  (2, x'c5475a81bcd2426499dac896481471da', 1, 1, 1777900002000, 120, '2026-05-04', 1777900002000, 1, 1, 'pulse', 1);

INSERT INTO favourite (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, exercise_id) VALUES
  (1, x'fc91baefae174bf799340f6cf6c1f981', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, 'low_lunge');

INSERT INTO acknowledgement (id, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, what, version) VALUES
  (1, x'0d387dd45ce341e98a2599abf5fd9930', 1, 1, 1777900000000, 120, '2026-05-04', 1777900000000, 'safety_note', 1);
