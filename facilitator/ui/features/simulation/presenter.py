"""Lets the practice table play: shows what is heard by the clock, and goes along with moves."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.domain.training.simulation import Simulation, Utterance
from facilitator.services import hosting
from facilitator.training.simulation import Playback, PlaybackState
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.simulation.strip import SimulationStrip, result_words
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.widgets.dialogs import MessageDialog

translate = QCoreApplication.translate

OFTEN = 100
"""Milliseconds between two looks; the clock itself counts nothing."""


class SimulationPresenter:
    """Keeps the strip and the talk together; `hosts` says whether a host practises now."""

    def __init__(
        self,
        strip: SimulationStrip,
        work: UndoableEditor,
        rehearsal: Simulation,
        hosts: Callable[[], bool],
    ) -> None:
        self.strip = strip
        self.playback = Playback(work.editor, rehearsal)
        self._work = work
        self._hosts = hosts
        self._said: Utterance | None = None
        self._waits = False
        self._timer = QTimer(strip)
        self._timer.setInterval(OFTEN)
        self._timer.timeout.connect(self.tick)
        work.editor.listen(self._changed)
        strip.play_button.clicked.connect(self.play)
        strip.slower_button.clicked.connect(self.slower)
        strip.faster_button.clicked.connect(self.faster)
        strip.next_button.clicked.connect(self.go_to_next)
        strip.result_button.clicked.connect(self.look_back)
        self.tick()

    def bind(self) -> None:
        """Let the keys work while the strip is shown."""
        strip = self.strip
        shortcuts.bind(strip, Command.PLAY_TABLE, self.play)
        shortcuts.bind(strip, Command.PLAY_SLOWER, self.slower)
        shortcuts.bind(strip, Command.PLAY_FASTER, self.faster)
        shortcuts.bind(strip, Command.PLAY_NEXT, self.go_to_next)
        shortcuts.bind(strip, Command.PLAY_RESULT, self.look_back)

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
        editor = self._work.editor
        words = result_words(self.playback.compare(), editor.dossier.steps, editor.clock())
        title = translate("Simulation", "Looking back on your practice")
        dialog = MessageDialog(title, words, self.strip.window())
        dialog.add_choices([translate("Simulation", "Go on practising")])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tick(self) -> None:
        """Show what is heard now."""
        hosts, playing = self._hosts(), self.playback.tape.playing
        step = self.playback.next_move() if playing and not hosts else None
        if step is not None:
            self._work.record(hosting.begin(self._work.editor, step))
        heard = self.playback.listen(host=hosts and (playing or self._waits))
        self._waits = heard.waits is not None
        self._show(heard)

    def _show(self, heard: PlaybackState) -> None:
        tape = self.playback.tape
        self.strip.show_speed(tape.factor, playing=tape.playing)
        if tape.playing:
            self._timer.start()
        else:
            self._timer.stop()
        if heard.waits is not None:
            words = translate("Simulation", "They wait for you. Begin with: {move} ({key}).")
            key = shortcuts.cap(Command.NEXT_STEP)
            self.strip.show_heard("", words.format(move=heard.waits.title, key=key))
            return
        self.strip.show_heard(self._who(heard), self._words(heard))
        self._announce(heard)

    def _announce(self, heard: PlaybackState) -> None:
        """Let a screen reader read a sentence when somebody begins, not word for word."""
        if heard.speaking and heard.utterance is not self._said:
            self._said = heard.utterance
            assert heard.utterance is not None
            announce(self.strip, f"{self._who(heard)}: {heard.utterance.text}")

    def _words(self, heard: PlaybackState) -> str:
        if heard.ended:
            return translate("Simulation", "The talk is over. Look back on what you noted.")
        if heard.utterance is None:
            return translate("Simulation", "Press Play, and take notes as at a real table.")
        return heard.words

    def _who(self, heard: PlaybackState) -> str:
        if heard.utterance is None or heard.ended:
            return ""
        if not heard.speaking and self.playback.tape.playing:
            return translate("Simulation", "a moment of silence")
        return self._named(heard.utterance.speaker)

    def _named(self, speaker: str) -> str:
        dossier = self._work.editor.dossier
        seat = dossier.seat_number(int(speaker)) if speaker.isdecimal() else None
        if seat:
            words = translate("Simulation", "seat {number} · {role}")
            return words.format(number=seat.number, role=seat.role_label)
        return {
            "host": translate("Simulation", "the host"),
            "groep": translate("Simulation", "several people"),
        }.get(speaker, translate("Simulation", "what you see happen"))

    def _changed(self, change: Change) -> None:
        if change.name is ChangeName.BEGIN_STEP:
            self.playback.follow_move(self._work.editor.clock().step)
            if self._waits:
                self.play()
