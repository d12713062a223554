"""Looks for notes while somebody types or filters, and gives what was found to take along."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.ids import ItemId
from facilitator.services.messages import counted, kind_name
from facilitator.services.search import (
    SearchQuery,
    SearchResult,
    SearchResults,
    place_of_note,
    prepare_search,
    read_results,
    roles,
    search,
)
from facilitator.services.search_export import FoundNotes, found_notes
from facilitator.services.sheet_files import write_sheet
from facilitator.services.tagged_notes import TagNotes, tags_of_store
from facilitator.services.theme_clusters import clusters_of_theme
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.overview import texts
from facilitator.ui.features.overview.results import ResultRow
from facilitator.ui.features.overview.tables_model import OverviewViewProtocol
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_slices

translate = QCoreApplication.translate

INDEXING, CLUSTERS, TAKING = "search index", "kernen to search by", "found notes"
EVERY_SO_MANY = 5
"""How often it is told how far the index is, in slices."""


class SearchPresenter:
    """Keeps what is asked for and what was found together."""

    def __init__(self, view: OverviewViewProtocol, context: AppContext) -> None:
        self._view, self._context = view, context
        self._prepared = False
        self._asked = SearchQuery()
        self._results = SearchResults()
        self._kernen: Mapping[str, frozenset[ItemId]] = {}
        self._kernen_of = ""
        self._tags: Mapping[str, TagNotes] = {}
        self._only: frozenset[ItemId] | None = None
        view.copy_asked.connect(self._copy)
        view.export_asked.connect(self._export)

    def is_asked(self) -> bool:
        """Say whether notes are asked for, and no tables."""
        return not replace(self._query(), theme="").asks_nothing

    def _query(self) -> SearchQuery:
        kern = self._view.kern_chosen()
        only = self._kernen.get(kern, frozenset()) if kern else None
        if self._only is not None:
            only = self._only if only is None else self._only & only
        tag = self._view.tag_chosen()
        tagged = self._tags.get(tag, TagNotes(tag)) if tag else None
        return replace(self._view.query(), only=only, tagged=tagged)

    def look_among(self, only: frozenset[ItemId] | None) -> None:
        """Look among these notes only from now on; None for all."""
        self._only = only

    @property
    def is_among_some(self) -> bool:
        """Whether it is looked for among some notes only."""
        return self._only is not None

    def ask(self) -> None:
        """Show what was found; asked the same again, the note in front stays so."""
        self.prepare()
        self._offer_kernen()
        asked, before = self._query(), self._view.current_result()
        same = asked == self._asked and isinstance(before, ResultRow)
        self._asked = asked
        self._results = search(self._context.store, asked, self._view.order_chosen())
        item = before.item if same and isinstance(before, ResultRow) else None
        current = place_of_note(self._context.store, self._results, item)
        self._view.show_results(
            self._results.number,
            partial(self._rows, self._results),
            texts.found_words(self._results, self._context.language),
            current,
        )

    def _rows(
        self, results: SearchResults, first: int, count: int
    ) -> Sequence[ResultRow | None]:
        found = read_results(self._context.store, results, first, count)
        return [self._row(one) if one else None for one in found]

    def _row(self, result: SearchResult) -> ResultRow:
        language, dialogue = self._context.language, result.dialogue
        what = kind_name(result.kind, language) if result.kind else ""
        practice = translate("Overview", "practice table") if dialogue.practice else ""
        place = " · ".join(filter(None, (what, texts.table_name(dialogue), practice)))
        return ResultRow(
            dialogue.id,
            result.item,
            result.kind.value if result.kind else "",
            place,
            result.excerpt,
            result.attribution,
        )

    def prepare(self) -> None:
        """Begin to make what is searched in, unless that is at work."""
        self._offer_kernen()
        if INDEXING not in self._context.tasks.names() and not (
            self._prepared and self._context.store.search_index().is_whole()
        ):
            self._context.tasks.start(self._index(), INDEXING)

    async def _index(self) -> None:
        told = 0

        def tell() -> None:
            nonlocal told
            told += 1
            if told % EVERY_SO_MANY == 0:
                self._view.say_quietly(self._how_far())

        store = self._context.store
        await in_slices(prepare_search(store), tell)
        self._prepared = True
        found = await in_slices(tags_of_store(store))
        self._tags = {one.name: one for one in found}
        known = {"role": roles(store), "tag": tuple(self._tags)}
        self._view.offer(
            {name: [(one, one) for one in values] for name, values in known.items()}
        )
        self._view.say_quietly("")
        if self.is_asked():
            self.ask()

    def _how_far(self) -> str:
        progress = self._context.store.search_index().progress()
        whole = progress.done + progress.left
        share = progress.done * 100 // whole if whole else 100
        told = translate("Overview", "Getting ready to search: {share} %")
        return told.format(share=share)

    def _offer_kernen(self) -> None:
        """Offer the kernen of the theme that is chosen; without a theme there are none."""
        wanted = self._view.query().theme
        if wanted != self._kernen_of:
            self._kernen_of, self._kernen = wanted, {}
            self._view.offer({"kern": []})
            self._context.tasks.start_instead(self._read_kernen(wanted), CLUSTERS)

    async def _read_kernen(self, wanted: str) -> None:
        if not wanted:
            return
        found = await in_slices(clusters_of_theme(self._context.store, wanted))
        self._kernen = {one.id: one.items for one in found}
        self._view.offer({"kern": [(one.id, one.title) for one in found]})

    def _copy(self) -> None:
        places = self._view.chosen_results() or range(self._results.number)
        docs = [self._results.docs[place] for place in places if place < self._results.number]
        self._context.tasks.start_instead(self._copied(docs), TAKING)

    async def _copied(self, docs: Sequence[int]) -> None:
        found = await in_slices(found_notes(self._context.store, docs))
        QGuiApplication.clipboard().setText(found.text)
        copied = translate("Overview", "Copied: {notes}.")
        self._tell(copied.format(notes=self._notes(found)), found)

    def _export(self) -> None:
        self._context.tasks.start_instead(self._exported(), TAKING)

    async def _exported(self) -> None:
        path = await self._context.dialogs.choose_save_path(
            translate("Overview", "Where may the table go? It is for work inside only."),
            documents_folder() / translate("Overview", "found-internal.xlsx"),
            translate("Overview", "Workbook (*.xlsx);;CSV (*.csv)"),
        )
        if path is None:
            return
        found = await in_slices(found_notes(self._context.store, self._results.docs))
        try:
            write_sheet(path, found.sheet())
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        saved = translate("Overview", "{notes} are in {file}.")
        self._tell(saved.format(notes=self._notes(found), file=path.name), found)

    def _notes(self, found: FoundNotes) -> str:
        return counted(len(found.notes), "notes", self._context.language)

    def _tell(self, sentence: str, found: FoundNotes) -> None:
        if found.withheld:
            stays = translate("Overview", "Not to be used, and left out: {number}.")
            sentence = f"{sentence} {stays.format(number=found.withheld)}"
        self._view.say(sentence)
