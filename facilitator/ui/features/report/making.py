"""Makes the files that were asked for, and asks first where one is there already."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.errors import FacilitatorError
from facilitator.services.publishing import PublicationCheck, begin_publishing
from facilitator.services.reporting import ReportRequest, make
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.dialogs import MessageDialog, accepted

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


class ReplaceDialog(MessageDialog):
    """Asks whether files may be replaced; Enter and Esc leave them as they are."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        sentences = [
            translate("Report", "There is a file with this name already. Who changed something"
                      " in it loses that."),
            *(path.name for path in paths),
        ]  # fmt: skip
        super().__init__(translate("Report", "Replace what is there?"), sentences, parent)
        keep = PrimaryButton(translate("Report", "No, leave it"))
        over = PlainButton(translate("Report", "Replace"))
        self.add_button(keep, Role.RejectRole)
        self.add_button(over, Role.AcceptRole)
        over.clicked.connect(self.accept)
        keep.setDefault(True)
        keep.setFocus()


async def make_files(
    context: AppContext,
    requests: Sequence[ReportRequest],
    folder: Path,
    public: PublicationCheck | None = None,
) -> tuple[Path, ...]:
    """Make documents in a folder and give their files; what cannot be written is told.

    Nothing is made when a file is there that may not be replaced. Of a `public` edition it is
    noted that there is one.
    """
    paths = [folder / request.file_name for request in requests]
    there = [path for path in paths if path.exists()]
    if there and not await accepted(ReplaceDialog(there, context.dialogs.parent)):
        return ()
    made: list[Path] = []
    for request, path in zip(requests, paths, strict=True):
        if await _is_made(context, request, path, public, force=path in there):
            made.append(path)
    return tuple(made)


async def _is_made(
    context: AppContext,
    request: ReportRequest,
    path: Path,
    public: PublicationCheck | None,
    *,
    force: bool,
) -> bool:
    try:
        if public:
            begin_publishing(context.store, replace(public, request=request), path, force=force)
        await in_thread(lambda _progress: make(request, path, force=force))
    except FacilitatorError as error:
        context.errors.show(error)
        return False
    return True
