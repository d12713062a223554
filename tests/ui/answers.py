"""What presenters are given instead of dialogs: answers prepared by the test."""

from collections.abc import Sequence
from pathlib import Path

from facilitator.ui.widgets.dialogs import Dialogs, Notice


class Answers(Dialogs):
    """Answers at once, in the order given; remembers what was asked and told."""

    def __init__(
        self,
        *,
        yes: Sequence[bool] = (),
        choices: Sequence[int | None] = (),
        paths: Sequence[Path | None] = (),
    ) -> None:
        super().__init__(native=False)
        self._yes, self._choices = list(yes), list(choices)
        self._paths = list(paths)
        self.asked: list[str] = []
        self.told: list[Notice] = []

    async def tell(self, notice: Notice) -> None:
        self.told.append(notice)

    def show(self, notice: Notice) -> None:
        self.told.append(notice)

    async def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        self.asked.append(f"{title}\n{text}\n{yes}\n{no}")
        return self._yes.pop(0)

    async def choose(
        self, title: str, text: str, choices: Sequence[str], no: str = ""
    ) -> int | None:
        self.asked.append("\n".join((title, text, *choices, *filter(None, [no]))))
        return self._choices.pop(0)

    async def choose_save_path(self, title: str, suggestion: Path, kinds: str) -> Path | None:
        self.asked.append(f"{title}\n{suggestion.name}\n{kinds}")
        return self._paths.pop(0)

    async def choose_open_path(self, title: str, folder: Path, kinds: str) -> Path | None:
        self.asked.append(f"{title}\n{folder.name}\n{kinds}")
        return self._paths.pop(0)

    async def choose_open_paths(self, title: str, folder: Path, kinds: str) -> list[Path]:
        self.asked.append(f"{title}\n{folder.name}\n{kinds}")
        chosen = self._paths.pop(0)
        return [] if chosen is None else [chosen]

    async def choose_folder(self, title: str, folder: Path) -> Path | None:
        self.asked.append(f"{title}\n{folder.name}")
        return self._paths.pop(0)
