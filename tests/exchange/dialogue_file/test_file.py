"""A dialogue file gives back what was written, and says what is wrong with it."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Alias, Dialogue, alias_id
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.domain.records.media import Media, fingerprint
from facilitator.exchange.dialogue_file.file import (
    DialogueFile,
    read_dialogue_file,
    read_path,
    write_dialogue_file,
)
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION, Json
from facilitator.exchange.sealing import KeyRing, new_key_pair
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_moment, a_seat, an_item
from tests.exchange.dialogue_file_samples import (
    A_TABLE,
    BESIDE,
    DREAM,
    FIRST,
    GONE,
    PICTURE,
    SIGNER,
    STAMP,
    STORY,
    a_contribution,
    a_photo,
    a_version,
    manifest_of,
    records_of,
    resigned,
    rewritten,
    unpacked,
    with_records,
    written,
    zipped,
)

COORDINATOR, DEPUTY, STRANGER = new_key_pair(), new_key_pair(), new_key_pair()


def refusal(data: bytes, keys: KeyRing | None = None) -> RefusedInputError:
    with pytest.raises(RefusedInputError) as caught:
        read_dialogue_file(data, keys)
    return caught.value


def reads(data: bytes) -> DialogueFile:
    return read_dialogue_file(data)


def test_a_table_comes_back_as_it_was() -> None:
    read = reads(written())
    assert {version for version in read.contribution.versions if not version.removed} == {
        version for version in A_TABLE.versions if not version.removed
    }
    assert read.contribution.media == (PICTURE,)
    assert read.contribution.dialogue_id == DIALOGUE_ID
    assert written(read.contribution) == written()


def test_the_file_says_what_it_is() -> None:
    data = written()
    read = reads(data)
    assert (read.sha256, read.size) == (fingerprint(data), len(data))
    assert (read.sealed, bool(read.manifest.key)) == (False, True)
    manifest = read.manifest
    assert manifest.app_version == STAMP.app_version
    assert (manifest.kind, manifest.theme) == ("themadialoog", "Gezondheid")
    assert (manifest.device, manifest.exported_at) == (STAMP.device, EVENING)
    assert manifest.revision == A_TABLE.revision
    assert manifest.key == SIGNER.key


def test_what_was_removed_travels_without_its_words() -> None:
    data = written()
    assert GONE.verbatim.encode() not in unpacked(data)["records.json"]
    [gone] = [version for version in reads(data).contribution.versions if version.removed]
    assert gone.content.id == GONE.id


def test_names_stay_at_a_table_of_citizens() -> None:
    seat = a_seat(1, first_name="Joke", full_name="Joke Jansen", name_agreed=True)
    file = unpacked(written(a_contribution(a_dialogue(), seat)))
    assert b"Joke" not in file["records.json"]


def test_the_names_of_experts_who_agreed_travel_but_not_what_friends_call_them() -> None:
    seat = a_seat(1, first_name="Jo", full_name="J. Jansen", name_agreed=True)
    stamp = replace(STAMP, kind="wetenschapsdialoog")
    read = reads(write_dialogue_file(a_contribution(seat), stamp))
    [version] = read.contribution.versions
    assert version.content == replace(seat, first_name="")


def test_names_that_should_not_have_come_are_not_taken_in() -> None:
    def name(records: dict[str, Any]) -> None:
        [seat] = records["records"]["seats"]
        seat.update(full_name="Joke Jansen", title="dr.", name_agreed=True)
        [note] = records["records"]["items"]
        note.update(photo_description="Joke op de foto")

    seat = a_seat(2, "opruimcoach")
    read = reads(rewritten(name, data=written(a_contribution(seat, STORY)))).contribution
    contents = {version.content for version in read.versions}
    assert contents == {replace(seat, name_agreed=True), STORY}
    assert reads(written(read)).contribution == read


def test_a_photo_without_permission_stays_here() -> None:
    dream = replace(DREAM, labels=Labels(photo=PICTURE.sha256, photo_allowed=False))
    data = written(a_contribution(dream, media=(PICTURE,)))
    assert list(unpacked(data)) == ["manifest.json", "records.json"]
    assert reads(data).contribution.media == ()


def test_a_photo_that_nothing_points_at_stays_here() -> None:
    assert len(unpacked(written(a_contribution(STORY, media=(PICTURE,))))) == 2


def test_a_photo_may_come_later() -> None:
    assert reads(written(a_contribution(DREAM))).contribution.media == ()


def test_a_jpeg_travels_too() -> None:
    picture = a_photo()
    assert picture.media_type == "image/jpeg"
    dream = replace(DREAM, labels=Labels(photo=picture.sha256, photo_allowed=True))
    data = written(a_contribution(dream, media=(picture,)))
    assert reads(data).contribution.media == (picture,)


def test_erased_ids_travel_with_their_day() -> None:
    erased = {UUID(int=2): date(2026, 11, 21), UUID(int=1): date(2020, 2, 29)}
    read = reads(written(a_contribution(STORY, erased=erased)))
    assert read.contribution.erased == erased


def test_the_same_table_under_another_name_travels() -> None:
    alias = Alias(alias_id(DIALOGUE_ID), DIALOGUE_ID, DialogueId(UUID(int=1)))
    read = reads(written(a_contribution(alias)))
    assert read.contribution.versions == (a_version(alias),)


def test_an_empty_contribution_is_a_file() -> None:
    read = reads(written(a_contribution()))
    assert read.contribution == a_contribution()
    assert read.manifest.revision == VersionVector()


def test_moments_are_written_in_utc() -> None:
    there = timezone(timedelta(hours=2))
    moment = a_moment(at=EVENING.astimezone(there))
    stamp = replace(STAMP, exported_at=EVENING.astimezone(there) + timedelta(microseconds=9))
    read = reads(write_dialogue_file(a_contribution(moment), stamp))
    assert read.contribution.versions == (a_version(moment),)
    assert read.manifest.exported_at == EVENING
    assert read.manifest.exported_at.tzinfo is UTC


def test_a_file_can_do_without_a_signature() -> None:
    read = reads(written(signer=None))
    assert read.manifest.key == ""


def test_the_same_table_gives_the_same_bytes_in_any_order() -> None:
    shuffled = replace(A_TABLE, versions=A_TABLE.versions[::-1])
    assert written(shuffled) == written()


def test_a_sealed_file_opens_for_each_of_its_recipients() -> None:
    recipients = [COORDINATOR.public, DEPUTY.public]
    data = write_dialogue_file(A_TABLE, STAMP, SIGNER, recipients)
    assert b"Er was niemand" not in data
    for pair in (COORDINATOR, DEPUTY):
        read = read_dialogue_file(data, KeyRing([pair.private]))
        assert read.sealed
        assert read.manifest.key
        assert read.manifest.recipients == tuple(recipients)
        assert read.contribution.versions == reads(written()).contribution.versions


@pytest.mark.parametrize("keys", [None, KeyRing(), KeyRing([STRANGER.private])])
def test_a_sealed_file_stays_shut_for_others(keys: KeyRing | None) -> None:
    data = write_dialogue_file(A_TABLE, STAMP, SIGNER, [COORDINATOR.public])
    assert refusal(data, keys).code == "file_sealed"


def test_a_sealed_file_that_is_cut_off_is_damaged() -> None:
    data = write_dialogue_file(A_TABLE, STAMP, SIGNER, [COORDINATOR.public])
    assert refusal(data[:-9], KeyRing([COORDINATOR.private])).code == "file_damaged"


def test_a_recipient_that_is_no_key_is_told() -> None:
    with pytest.raises(RefusedInputError, match="key_not_public"):
        write_dialogue_file(A_TABLE, STAMP, SIGNER, ["age1nobody"])


def test_a_practice_table_says_so_on_its_cover() -> None:
    data = written(a_contribution(a_dialogue(practice=True)))
    assert reads(data).manifest.practice


def test_practice_cannot_be_hidden() -> None:
    data = written(a_contribution(a_dialogue(practice=True)))
    hidden = resigned(unpacked(data), lambda manifest: manifest.update(practice=False))
    assert refusal(hidden).data["path"] == "manifest.json: practice"


def test_text_that_cannot_be_shown_safely_is_made_safe_on_the_way() -> None:
    item = an_item("Rechts\u202e naar links\x00 en\r\nterug\u2028.", ItemKind.KIEM)
    read = reads(written(a_contribution(item)))
    [version] = read.contribution.versions
    assert version.content == replace(item, verbatim="Rechts naar links en\nterug\n.")
    assert written(read.contribution) == written(a_contribution(item))


def test_text_that_others_left_unsafe_is_made_safe() -> None:
    def hide(records: dict[str, Any]) -> None:
        records["records"]["items"][0]["verbatim"] = "a\u202eb\x00c\x7f\ufeff"
        records["records"]["items"][0]["mood"] = "x\u2066y"

    data = rewritten(hide, data=written(a_contribution(STORY)))
    [version] = reads(data).contribution.versions
    assert version.content == replace(STORY, verbatim="abc")
    assert version.further == '{"mood":"xy"}'


@pytest.mark.parametrize(
    "text",
    ["=cmd|'/c calc'!A1", "<img src=x onerror=alert(1)>", "{{7*7}}", '#read("/etc/passwd")'],
)
def test_words_are_words(text: str) -> None:
    item = an_item(text)
    [version] = reads(written(a_contribution(item))).contribution.versions
    assert version.content == item


def test_signs_that_only_look_odd_are_left_alone() -> None:
    item = an_item(
        " e\u0301 \u00a0 \u200b\u200d\u00ad \U0001f469\u200d\U0001f33e “’s” \\r \\u0041\t"
    )
    [version] = reads(written(a_contribution(item))).contribution.versions
    assert version.content == item


def test_what_a_newer_program_wrote_comes_along() -> None:
    further = '{"mood":"blij","people":[{"n":1},null,true]}'
    table = a_contribution(a_version(STORY, further=further), DREAM)
    data = written(table)
    assert "blij" in [item.get("mood") for item in records_of(data)["records"]["items"]]
    assert set(reads(data).contribution.versions) == set(table.versions)


def test_what_is_known_wins_over_what_was_not() -> None:
    table = a_contribution(a_version(STORY, further='{"verbatim":"x","zz":1}'))
    [version] = reads(written(table)).contribution.versions
    assert version == a_version(STORY, further='{"zz":1}')


def test_an_unknown_field_of_the_manifest_is_left_alone() -> None:
    data = resigned(unpacked(written()), lambda manifest: manifest.update(place="Goes"))
    assert reads(data).manifest == reads(written()).manifest


def test_a_newer_file_is_told_by_its_version() -> None:
    def newer(manifest: dict[str, Any]) -> None:
        app = "7.1\u202e" + "x" * 100
        manifest.update(format_version=FORMAT_VERSION + 1, app_version=app, members=[])

    found = refusal(resigned(unpacked(written()), newer))
    assert found.code == "file_newer"
    assert found.data == {"version": FORMAT_VERSION + 1, "app": "7.1" + "x" * 37}


def test_a_newer_file_may_have_other_members_and_any_json() -> None:
    members = {
        "manifest.json": b'{"format":"dialoogtafel/dialoog","format_version":9, "x":1.5}'
    }
    data = zipped([*members.items(), ("film.mp4", b"x")])
    assert refusal(data).code == "file_newer"


def test_an_older_file_is_brought_up_to_date_in_memory() -> None:
    def age(records: dict[str, Any]) -> None:
        for item in records["records"]["items"]:
            item["words"] = item.pop("verbatim")

    def first_step(manifest: Json, records: Json) -> tuple[Json, Json]:
        for item in records["records"]["items"]:
            item["verbatim"] = item.pop("words")
        return {**manifest, "format_version": FORMAT_VERSION}, records

    before = FORMAT_VERSION - 1
    old = rewritten(age, lambda manifest: manifest.update(format_version=before))
    read = read_dialogue_file(old, steps={before: first_step})
    assert read.contribution == reads(written()).contribution
    assert read.manifest.key
    none = rewritten(age, lambda manifest: manifest.update(format_version=0))
    assert refusal(none).data["path"] == "manifest.json: format_version"


def test_a_step_that_cannot_do_its_work_is_a_refusal() -> None:
    def stumble(manifest: Json, records: Json) -> tuple[Json, Json]:
        return manifest["nothing"], records

    old = rewritten(manifest=lambda manifest: manifest.update(format_version=0))
    with pytest.raises(RefusedInputError, match="file_contents"):
        read_dialogue_file(old, steps={0: stumble})


def test_a_text_that_is_too_long_is_told_before_there_is_a_file() -> None:
    longest = an_item("x" * 20_000)
    assert reads(written(a_contribution(longest))).contribution == a_contribution(longest)
    with pytest.raises(RefusedInputError) as caught:
        written(a_contribution(an_item("x" * 20_001)))
    assert caught.value.code == "file_not_possible"
    assert caught.value.data["path"] == "records.json: records.items[0].verbatim"


def test_a_record_of_another_dialogue_does_not_get_in() -> None:
    other = Dialogue(DialogueId(UUID(int=5)), "themadialoog", "Gezondheid")
    with pytest.raises(RefusedInputError, match="file_not_possible"):
        written(a_contribution(other))


def test_one_version_twice_does_not_get_in() -> None:
    with pytest.raises(RefusedInputError, match="file_not_possible"):
        written(a_contribution(STORY, STORY))


def test_two_versions_beside_each_other_do() -> None:
    table = a_contribution(a_version(STORY, FIRST), a_version(STORY, BESIDE, removed=True))
    assert len(reads(written(table)).contribution.versions) == 2


def test_a_moment_of_a_strange_age_does_not_get_in() -> None:
    for year in (1, 1969, 9001):
        moment = a_moment(at=datetime(year, 3, 1, tzinfo=UTC))
        with pytest.raises(RefusedInputError, match="file_not_possible"):
            written(a_contribution(moment))


def test_a_signature_of_someone_else_is_seen() -> None:
    other = written(a_contribution(STORY))
    stolen = resigned(
        unpacked(written()),
        lambda manifest: manifest.update(signature=manifest_of(other)["signature"]),
    )
    assert refusal(stolen).code == "file_altered"


def test_a_file_on_disk_is_read(tmp_path: Path) -> None:
    file = tmp_path / "tafel.dialoog"
    file.write_bytes(written())
    assert read_path(file) == reads(written())


@pytest.mark.parametrize(
    ("name", "reason"),
    [(".", "is_folder"), ("weg.dialoog", "gone"), ("a\0b", "gone")],
)
def test_a_path_that_is_no_file_is_unreadable(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(RefusedInputError) as caught:
        read_path(tmp_path / name)
    assert (caught.value.code, caught.value.data["reason"]) == ("file_unreadable", reason)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.dialoog")
    with pytest.raises(RefusedInputError, match="no_file"):
        read_path(tmp_path / "a.dialoog")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything"
)
def test_a_file_that_may_not_be_read_is_unreadable(tmp_path: Path) -> None:
    file = tmp_path / "a.dialoog"
    file.write_bytes(written())
    file.chmod(0)
    with pytest.raises(RefusedInputError, match="no_reading"):
        read_path(file)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="only Linux has such a file")
def test_a_disk_that_fails_is_told() -> None:
    with pytest.raises(RefusedInputError, match="other"):
        read_path(Path("/proc/self/mem"))


def test_a_file_of_more_than_200_megabytes_is_not_looked_at() -> None:
    assert refusal(bytes(200_000_001)).code == "file_too_large"


def test_too_many_photos_are_told() -> None:
    media = tuple(Media(str(number).encode(), "image/png") for number in range(299))
    dreams = [
        an_item(position=place, labels=Labels(photo=one.sha256, photo_allowed=True))
        for place, one in enumerate(media)
    ]
    with pytest.raises(RefusedInputError, match="file_not_possible"):
        written(a_contribution(*dreams, media=media))


def test_a_stamp_that_no_file_can_hold_is_told() -> None:
    stamp = FileOrigin("een versie", STAMP.device, EVENING, "themadialoog", "Gezondheid")
    with pytest.raises(RefusedInputError, match="file_not_possible"):
        write_dialogue_file(A_TABLE, stamp)


def test_records_that_are_spaced_out_are_refused() -> None:
    records = unpacked(written())["records.json"]
    assert refusal(with_records(records + b"\n")).code == "file_contents"
