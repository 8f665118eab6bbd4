# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that is heard: player and cue desk on a clock moved by hand, and a listener who has only the cues."""

from fakes import FakeClock

from psoas_trainer.core.attention import Attention
from psoas_trainer.core.choose import Circumstances, choose, choose_single
from psoas_trainer.core.cue import CueKind, Priority, Topic
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import MICROS, Counting
from psoas_trainer.core.unfold import unfold
from psoas_trainer.ui.cue_desk import CueDesk
from psoas_trainer.ui.cue_writer import CueWriter
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.screen_writer import ScreenWriter, whole_seconds

NOBODY = Circumstances({}, {})
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"
CHARACTERS_A_SECOND = 14


def estimate(text):
    """Seconds to say it, with its numbers written out."""
    words = [_number(int(word.rstrip(".,:"))) if word[:1].isdigit() else word for word in plain(text).split()]
    return len(" ".join(words)) / CHARACTERS_A_SECOND


def plain(text):
    """As English says it; the plurals stand in a language file that tests do not load."""
    return text.replace("second(s)", "seconds")


def _number(number):
    if number < 20:
        return _SMALL.split()[number]
    return " ".join((_TENS.split()[number // 10], *(_SMALL.split()[number % 10 :][:1] if number % 10 else ())))


class Heard:
    """Takes the place of tones and voice."""

    def __init__(self):
        self.tones = []
        self.said = []
        self.volume = None
        self.manner = None

    def play(self, name):
        self.tones.append(name)

    def set_volume(self, percent):
        self.volume = percent

    def say(self, cue):
        self.said.append(cue)

    def set_manner(self, voice, rate, volume):
        self.manner = (voice, rate, volume)

    def stop(self):
        pass


class Rig:
    """One session; `run` moves the clock as the player's timer would: from boundary to boundary."""

    def __init__(self, content, plan, settings=None, *, session=None, rehearsal=False, speaker=None, tones=None):
        self.content, self.plan = content, plan
        self.settings = settings or Settings()
        self.clock = FakeClock()
        self.player = Player(self.clock)
        self.player.set_attention(Attention.SECONDS)
        self.heard = Heard()
        self.speaker = speaker or self.heard
        self.desk = CueDesk(tones or self.heard, self.speaker, lambda: self.settings, self.player.seconds)
        self.player.happened.connect(lambda events: self.desk.tell(events, self.player.session))
        self.player.ticked.connect(self.desk.follow)
        self.screens = ScreenWriter(plan, content.catalogue, content.words, "A routine")
        self.desk.load(CueWriter(plan, content.catalogue, content.words), rehearsal=rehearsal)
        steps = unfold(plan, content.catalogue.exercises, self.settings.timing)
        self.session = session or Session(steps, pace=10 if rehearsal else 1)
        self.player.load(self.session)

    @property
    def log(self):
        return list(self.desk.log)

    def tick(self, seconds):
        self.clock.now += seconds
        self.player.tick()

    def run(self, seconds=float("inf"), each=lambda: None):
        """Until so many seconds have passed, or the session is over or stands still."""
        end = self.clock.now + seconds
        while not self.session.over and self.clock.now < end:
            ahead = self.session.seconds_ahead()
            if ahead == 0:
                return
            self.clock.now = min(end, round(self.clock.now + ahead, 6))
            self.player.tick()
            each()

    def play(self):
        """To the end; a press every two seconds where the person sets the pace."""
        while not self.session.over:
            self.run(2)
            if self.session.cursor.awaiting:
                self.tick(2)
            if not self.session.over and self._is_asked():
                self.player.toggle()

    def _is_asked(self):
        return self.session.cursor.awaiting or self.screens.screen(self.session, frozenset()).confirms

    def close(self):
        self.player.unload()


class Listener:
    """Hears cues and knows from them alone which exercise, side and phase it is, and how many seconds are left."""

    def __init__(self):
        self.exercise = self.side = self.phase = None
        self.paused = self.waits = self.timed = False
        self.unsure_since = None
        self._seconds = None

    def hear(self, at, cue):
        if cue.kind is CueKind.TONE:
            if cue.seconds is not None:
                self._count(at, cue.seconds)
            elif cue.text == "go":
                self._seconds, self.unsure_since = None, at
            return
        if cue.priority is Priority.INFO or cue.topic is Topic.COUNT:
            return
        self.exercise = cue.exercise_id or self.exercise
        if cue.topic is Topic.STATE:
            self._hear_state(at, cue)
        elif cue.topic is Topic.SECONDS:
            self.timed = self.timed or cue.priority is Priority.SIDE
            self.side = cue.side or self.side
        else:
            self.waits = False
            self.side = cue.side
            self.phase = cue.phase_id
            self.timed = self.timed and cue.topic is Topic.PHASE
        if cue.seconds is not None:
            self._count(at, cue.seconds)
        elif cue.phase_id is not None and not self.timed:
            self._seconds = None

    def _hear_state(self, at, cue):
        if cue.text.startswith(("Paused", "Stopped")):
            self.paused = True
        elif "Going on" in cue.text:
            self.paused = False
        self.waits = cue.text == "Ready when you are."
        if cue.exercise_id is not None:
            self.side, self.phase = cue.side, cue.phase_id
        self._seconds, self.unsure_since = None, at

    def _count(self, at, seconds):
        self._seconds, self.unsure_since = (at, seconds), None

    def seconds(self, now):
        if self._seconds is None:
            return None
        at, seconds = self._seconds
        return max(0.0, seconds - (now - at))


class Check:
    """A listener beside a session: `now` compares what it knows with where the session stands."""

    def __init__(self, rig):
        self.rig = rig
        self.listener = Listener()
        self._heard = 0
        self.compared = 0

    def listen(self):
        for at, cue in self.rig.log[self._heard :]:
            self.listener.hear(at, cue)
            self._heard += 1

    def now(self):
        self.listen()
        now, heard = self.rig.session.position(), self.listener
        if now.step is None or self.rig.session.over:
            return
        where = f"at {self.rig.clock.now}: {now}, heard {vars(heard)}, {self.rig.log[-6:]}"
        assert heard.exercise == self.rig.plan.items[now.step.item].chosen.exercise_id, where
        assert heard.paused is (now.paused is not None), where
        if now.side is not None and not now.awaiting:
            assert heard.side is now.side, where
        if self._phase_is_told(now):
            assert heard.phase == now.phase_id, where
        shown = None if heard.paused or now.awaiting else self._countdown(now)
        if shown is not None:
            self._compare_seconds(now, shown, where)

    def _compare_seconds(self, now, shown, where):
        told, since = self.listener.seconds(self.rig.clock.now), self.listener.unsure_since
        if told is None and since is not None:
            reps = now.step.work is not None and now.step.work.kind is DoseKind.REPS
            grace = 6.01 if reps or now.lead_in else 4.01  # a lead-in of 3 s, then up to a second or the next phase
            assert self.rig.clock.now - since <= grace, where
            return
        assert told is not None, where
        assert abs(told - shown) <= 0.1, where
        self.compared += 1

    def _phase_is_told(self, now):
        work = now.step.work
        if work is None or now.awaiting or (work.counting is Counting.SELF_PACED and work.kind is DoseKind.REPS):
            return False
        return next(phase.micros for phase in work.phases if phase.id == now.phase_id) >= MICROS

    def _countdown(self, now):
        """The seconds that stand in the ring, or None where a rep stands there."""
        work = now.step.work
        if now.lead_in:
            return now.lead_in
        if work is None or work.kind is not DoseKind.REPS:
            return now.seconds_left
        return now.seconds_left if whole_seconds(work) and work.counting is not Counting.SELF_PACED else None


VERBS = ("pause", "undo", "skip", "back", "switch_side", "restart", "add_rep", "remove_rep", "toggle", "resume")


def press_about(rig, check, chance, presses=150):
    """Whatever can be pressed, in any order and at any time; the check is made all along."""
    for _ in range(presses):
        pressed = chance.choice((*VERBS, "extend", "manner", "gap", "run", "run", "run"))
        if pressed == "extend":
            rig.player.extend(chance.choice((10, 15)))
        elif pressed == "manner":
            rig.player.set_manner(chance.choice(list(Counting)), gate=chance.random() < 0.3)
        elif pressed == "gap":
            rig.clock.suspended += chance.choice((0.0, 3600.0))
            rig.tick(chance.choice((0.05, 6.0)))
        elif pressed == "run":
            rig.run(chance.uniform(0.1, 40), each=check.now)
        else:
            getattr(rig.player, pressed)()
        check.now()
        if rig.session.over:
            return
        rig.run(chance.uniform(0, 2), each=check.now)
        check.now()


def every_plan(content):
    """Each routine, and each exercise with each of its tempos, by a name."""
    catalogue = content.catalogue
    plans = {name: choose(routine, catalogue, NOBODY) for name, routine in catalogue.routines.items()}
    for exercise in catalogue.exercises.values():
        others = [each.id for each in exercise.variants if each.phases or each.dose]
        for variant in (None, *others):
            plan = choose_single(exercise.id, catalogue, NOBODY, variant_id=variant)
            plans[f"{exercise.id} {variant or ''}".strip()] = plan
    return plans
