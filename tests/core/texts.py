# SPDX-License-Identifier: GPL-3.0-or-later
"""A small content, made without any asset: one exercise of each kind that the rules tell apart."""

RAISE = """\
order = 1
category = "strengthen"
position = "supine"
equipment = ["mat", "band"]
muscles = ["psoas"]
side_rule = "alternating"
first_side = "right"
phases = [
    { id = "raise", seconds = 2 },
    { id = "lower", seconds = 3 },
]

[dose]
kind = "reps"
minimum = 10
maximum = 12
default = 10
entry = 5

[[variants]]
id = "bare"
level = "easier"
equipment = ["mat"]

[[variants]]
id = "longer"
level = "harder"
amount = 12
sets = 2
phases = [
    { id = "raise", seconds = 2 },
    { id = "hold", seconds = 3 },
]
"""
STRETCH = """\
order = 2
category = "stretch"
position = "half_kneeling"
equipment = []
muscles = ["psoas"]
side_rule = "each_side"
first_side = "left"
phases = [
    { id = "in", seconds = 3 },
    { id = "hold" },
]

[dose]
kind = "hold"
minimum = 15
maximum = 30
default = 20
sets = 2
sets_maximum = 4
"""
ROLL = """\
order = 3
category = "release"
position = "prone"
equipment = ["roller"]
muscles = ["hip_front"]
side_rule = "together"
screening = "belly"
stand_in = "rest"
day_limit = 90
phases = [{ id = "roll", seconds = 3 }]

[dose]
kind = "time"
minimum = 30
maximum = 60
default = 30
"""
REST = """\
order = 4
category = "release"
position = "supine"
equipment = ["chair"]
muscles = ["hip_front"]
side_rule = "together"
phases = [{ id = "breathe" }]

[dose]
kind = "time"
minimum = 60
maximum = 120
default = 60
"""
SCREENING = """\
version = 2
questions = ["wound", "blood"]
"""
WARM_UP = """\
items = [{ exercise = "rest", amount = 60 }]
"""
ROUTINE = """\
order = 1
default = true
warm_up = "calm"
items = [
    { exercise = "raise" },
    { exercise = "roll", amount = 45 },
    { exercise = "raise", variant = "longer" },
]
"""
RAISE_WORDS = """\
name = "Café raise"
short = "Raise"
left = "Left leg"
right = "Right leg"
side_means = "The leg that rises."
set_up = "Lie down."
steps = ["Raise.", "Lower."]
cues = ["Slow."]
errors = ["Fast."]
breathing = "Out."
cautions = ["Ask first."]

[phases]
raise = "Raise"
lower = "Lower"
hold = "Hold"

[variants.bare]
name = "Bare"
instruction = "No band."

[variants.longer]
name = "Longer"
instruction = "Hold."
"""
STRETCH_WORDS = """\
name = "Low stretch"
short = "Stretch"
left = "Left hip"
right = "Right hip"
side_means = "The hip."
set_up = "Kneel."
steps = ["Glide."]
cues = ["Slow."]
errors = ["Fast."]
breathing = "Out."
to_left = "Left knee down."
to_right = "Right knee down."

[phases]
in = "In"
hold = "Hold"
"""
ROLL_WORDS = """\
name = "Roller release"
short = "Roller"
left = "Both sides"
right = "Both sides"
side_means = "Both."
set_up = "Lie down."
steps = ["Roll."]
cues = ["Light."]
errors = ["Heavy."]
breathing = "Slow."

[phases]
roll = "Roll"
"""
REST_WORDS = (
    ROLL_WORDS.replace('"Roller release"', '"Rest"').replace('"Roller"', '"Rest"').replace("roll =", "breathe =")
)
ROUTINE_WORDS = """\
[day]
name = "Day"
summary = "All of it."
"""
SCREENING_WORDS = """\
[belly]
title = "Belly"
why = "Because."
reminder = "Wait."
held_back = "Not now."
allowed = "Now."

[belly.questions]
wound = "A wound?"
blood = "Blood thinners?"
"""
TERMS = """\
[category]
strengthen = "Strengthen"
stretch = "Stretch"
release = "Release"
warm_up = "Warm-up"
balance = "Balance"
[focus]
glute = "Glutes"
core = "Core"
[level]
easier = "Easier"
harder = "Harder"
[position]
supine = "On the back"
half_kneeling = "Kneeling"
prone = "On the front"
[equipment]
mat = "Mat"
band = "Loop band"
roller = "Roller"
chair = "Chair"
[muscle]
psoas = "Psoas"
hip_front = "Front of the hip"
[warm_up]
calm = "Calm"
[reason]
screening_missing = "Not answered."
screening_yes = "Held back."
answer_ask = "Ask first."
answer_no = "Not now."
answer_eased = "Eased."
day_limit = "Enough."
missing_equipment = "Not there."
pain_today = "pain today"
pain_lock = "locked"
easier_today = "easier"
"""

TEXTS = {
    "exercises/raise.toml": RAISE,
    "exercises/stretch.toml": STRETCH,
    "exercises/roll.toml": ROLL,
    "exercises/rest.toml": REST,
    "screening/belly.toml": SCREENING,
    "warm_ups/calm.toml": WARM_UP,
    "routines/day.toml": ROUTINE,
    "lang/en/exercises/raise.toml": RAISE_WORDS,
    "lang/en/exercises/stretch.toml": STRETCH_WORDS,
    "lang/en/exercises/roll.toml": ROLL_WORDS,
    "lang/en/exercises/rest.toml": REST_WORDS,
    "lang/en/routines.toml": ROUTINE_WORDS,
    "lang/en/screenings.toml": SCREENING_WORDS,
    "lang/en/terms.toml": TERMS,
}


def replaced(path, old, new):
    """The content with one text replaced in one file; the old text must be there."""
    assert TEXTS[path].count(old) >= 1, (path, old)
    return {**TEXTS, path: TEXTS[path].replace(old, new, 1)}


def line_with(texts, path, part):
    """The line, from 1, of the first line that holds `part`."""
    return next(number for number, line in enumerate(texts[path].splitlines(), 1) if part in line)
