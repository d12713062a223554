"""Hands what a coordinator made of a theme to another one, in a file; nothing is sent."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.errors import FacilitatorError
from facilitator.services.boards import BoardHead
from facilitator.services.layer_sharing import layer_file_name, share_layer
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.recipients import Recipients, ask_for_whom, key_name
from facilitator.ui.platform import folders

translate = QCoreApplication.translate


async def share_board(context: AppContext, board: BoardHead) -> None:
    """Ask for whom and where, write the file, and tell where it is and whose it is."""
    recipients = await ask_for_whom(context)
    if recipients is None:
        return
    title = translate("Clusters", "Where does the file go?")
    kinds = translate("Clusters", "Arrangements of coordinators (*.dialooglaag)")
    name = layer_file_name(board, sealed=bool(recipients))
    suggestion = folders.documents_folder() / name
    path = await context.dialogs.choose_save_path(title, suggestion, kinds)
    if path is None:
        return
    made = []
    for head, to in _files(context, board, path, recipients):
        try:
            share_layer(context.store, head, to, context.now(), recipients, force=True)
        except FacilitatorError as error:
            context.errors.show(error)
            return
        made.append(to)
    title, text = _told(context, made, recipients)
    choices = [translate("Export", "Open the folder")]
    close = translate("Export", "Close")
    if await context.dialogs.choose(title, text, choices, close) is not None:
        folders.show_folder(path.parent)


def _files(
    context: AppContext, board: BoardHead, path: Path, recipients: Recipients
) -> list[tuple[BoardHead, Path]]:
    """Give the file of a theme, and beside it that of what is over all themes, if any."""
    over = board_over_themes(board.programme)
    beside = path.with_name(layer_file_name(over, sealed=bool(recipients)))
    has_any = bool(context.store.layers.versions(over.id))
    return [(board, path), *([(over, beside)] if has_any else [])]


def _told(context: AppContext, made: Sequence[Path], recipients: Recipients) -> tuple[str, str]:
    """Say where the files are, who can read them, and what the other needs to trust them."""
    own, key = context.keys.chest.public_key(), context.store.identity.key
    place = translate("Clusters", "{path}. Nothing has been sent.")
    words = translate(
        "Clusters", "Your four words: {words}. The other coordinator asks for them."
    )
    paths = "\n".join(map(str, made))
    sentences = [place.format(path=paths), words.format(words=fingerprint_words(key))]
    if recipients:
        sealed = translate("Export", "Sealed. Only these keys can open it:")
        sentences += [sealed, *(f"• {key_name(one, own)}" for one in recipients)]
    else:
        sentences.append(translate("Clusters", "Not sealed: anyone can read this file."))
    title = translate("Clusters", "Your kernen are ready to be handed over")
    return title, "\n".join(sentences)
