"""Lets the practice table play: shows what is heard by the clock, and goes along with moves."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer

from facilitator.domain.changes import Change, ChangeName
from facilitator.domain.rehearsal import Rehearsal, Utterance
from facilitator.services import hosting
from facilitator.services.rehearsing import Heard, Playback
from facilitator.ui import keys
from facilitator.ui.dialogs import MessageDialog
from facilitator.ui.keys import Command
from facilitator.ui.rehearsing.result import result_words
from facilitator.ui.rehearsing.strip import RehearsalStrip
from facilitator.ui.speech import announce
from facilitator.ui.work import Work

translate = QCoreApplication.translate

OFTEN = 100
"""Milliseconds between two looks; the clock itself counts nothing."""


class RehearsalPresenter:
    """Keeps the strip and the talk together; `hosts` says whether a host practises now."""

    def __init__(
        self,
        strip: RehearsalStrip,
        work: Work,
        rehearsal: Rehearsal,
        hosts: Callable[[], bool],
    ) -> None:
        self.strip = strip
        self.playback = Playback(work.desk, rehearsal)
        self._work = work
        self._hosts = hosts
        self._said: Utterance | None = None
        self._waits = False
        self._timer = QTimer(strip)
        self._timer.setInterval(OFTEN)
        self._timer.timeout.connect(self.tick)
        work.desk.listen(self._changed)
        strip.play_button.clicked.connect(self.play)
        strip.slower_button.clicked.connect(self.slower)
        strip.faster_button.clicked.connect(self.faster)
        strip.next_button.clicked.connect(self.go_to_next)
        strip.result_button.clicked.connect(self.look_back)
        self.tick()

    def bind(self) -> None:
        """Let the keys work while the strip is shown."""
        strip = self.strip
        keys.bind(strip, Command.PLAY_TABLE, self.play)
        keys.bind(strip, Command.PLAY_SLOWER, self.slower)
        keys.bind(strip, Command.PLAY_FASTER, self.faster)
        keys.bind(strip, Command.PLAY_NEXT, self.go_to_next)
        keys.bind(strip, Command.PLAY_RESULT, self.look_back)

    def play(self) -> None:
        """Let the talk go on, or stand still."""
        self._waits = False
        self.playback.play_or_pause()
        self.tick()

    def slower(self) -> None:
        """Let the talk go slower."""
        self.playback.slower()
        self.tick()

    def faster(self) -> None:
        """Let the talk go faster."""
        self.playback.faster()
        self.tick()

    def go_to_next(self) -> None:
        """Pass over the silence until the next speaks."""
        self.playback.skip_silence()
        self.tick()

    def look_back(self) -> None:
        """Tell what was caught of what was said; the talk stands still meanwhile."""
        if self.playback.tape.playing:
            self.play()
        desk = self._work.desk
        words = result_words(self.playback.compare(), desk.dossier.steps, desk.clock())
        title = translate("Rehearsal", "Looking back on your practice")
        dialog = MessageDialog(title, words, self.strip.window())
        dialog.add_choices([translate("Rehearsal", "Go on practising")])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tick(self) -> None:
        """Show what is heard now."""
        hosts, playing = self._hosts(), self.playback.tape.playing
        step = self.playback.next_move() if playing and not hosts else None
        if step is not None:
            self._work.record(hosting.begin(self._work.desk, step))
        heard = self.playback.listen(host=hosts and (playing or self._waits))
        self._waits = heard.waits is not None
        self._show(heard)

    def _show(self, heard: Heard) -> None:
        tape = self.playback.tape
        self.strip.show_speed(tape.factor, playing=tape.playing)
        if tape.playing:
            self._timer.start()
        else:
            self._timer.stop()
        if heard.waits is not None:
            words = translate("Rehearsal", "They wait for you. Begin with: {move} ({key}).")
            key = keys.cap(Command.NEXT_STEP)
            self.strip.show_heard("", words.format(move=heard.waits.title, key=key))
            return
        self.strip.show_heard(self._who(heard), self._words(heard))
        self._announce(heard)

    def _announce(self, heard: Heard) -> None:
        """Let a screen reader read a sentence when somebody begins, not word for word."""
        if heard.speaking and heard.utterance is not self._said:
            self._said = heard.utterance
            assert heard.utterance is not None
            announce(self.strip, f"{self._who(heard)}: {heard.utterance.text}")

    def _words(self, heard: Heard) -> str:
        if heard.ended:
            return translate("Rehearsal", "The talk is over. Look back on what you noted.")
        if heard.utterance is None:
            return translate("Rehearsal", "Press Play, and take notes as at a real table.")
        return heard.words

    def _who(self, heard: Heard) -> str:
        if heard.utterance is None or heard.ended:
            return ""
        if not heard.speaking and self.playback.tape.playing:
            return translate("Rehearsal", "a moment of silence")
        return self._named(heard.utterance.speaker)

    def _named(self, speaker: str) -> str:
        dossier = self._work.desk.dossier
        seat = dossier.seat_number(int(speaker)) if speaker.isdecimal() else None
        if seat:
            words = translate("Rehearsal", "seat {number} · {role}")
            return words.format(number=seat.number, role=seat.role_label)
        return {
            "host": translate("Rehearsal", "the host"),
            "groep": translate("Rehearsal", "several people"),
        }.get(speaker, translate("Rehearsal", "what you see happen"))

    def _changed(self, change: Change) -> None:
        if change.name is ChangeName.BEGIN_STEP:
            self.playback.follow_move(self._work.desk.clock().step)
            if self._waits:
                self.play()
