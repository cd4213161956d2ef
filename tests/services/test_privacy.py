"""Everything held about a person is given out whole; forgetting them leaves the figures and no byte of the rest."""

import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Text

from journal.domain.changes import Label
from journal.domain.choices import Breakdown, ContactKind, Standing
from journal.domain.ids import ClientId
from journal.domain.problems import Code, Refused
from journal.domain.records import Attachment, Client, Contact, Entry, Incident, Payment, Reply, Thanks
from journal.services import (
    archive,
    attachments,
    backup,
    boundaries,
    clients,
    drafts,
    engagements,
    history,
    hours,
    imports,
    incidents,
    payments,
    privacy,
    replies,
    search,
    thanks,
    timer,
    unsent,
    verdicts,
)
from journal.services.import_values import ImportOptions
from journal.storage import erasure, scrub, tables
from journal.storage.journal import Journal
from tests.services import make
from tests.services.conftest import Clock, add_client

PERSON = "Zacarías Quirós"
WORDS = (PERSON, "Zacar", "Quir", "zquiros@x.example", "Quetzal S. L.", "vellum", "pergamino", "orichalcum")


@pytest.fixture
def full(journal: Journal, clock: Clock) -> ClientId:
    """A person about whom everything is held that can be held, some of it changed and deleted since."""
    reached = (Contact(kind=ContactKind.EMAIL, value="zquiros@x.example"),)
    key = add_client(
        journal, PERSON, contacts=reached, company="Quetzal S. L.", notes="orichalcum", tags=("vellum",)
    )
    before = add_client(journal, "Zacarías Q. vellum", notes="pergamino")
    clients.merge(journal, before, key)
    job = ClientId(key)
    engagements.add(journal, make.engagement(job, "Logo vellum", agreed=make.euros(900), notes="pergamino"))
    limit = boundaries.add(journal, make.boundary(job, "No vellum")).made
    trouble = incidents.log(
        journal,
        make.incident(
            job, complaint="vellum torn", notes="orichalcum", toll=4, crossed=limit, breakdown=Breakdown.PRICE
        ),
        minutes=40,
    ).made
    assert trouble
    clock.move(minutes=5)
    gone = incidents.log(journal, make.incident(job, complaint="pergamino wet")).made
    incidents.delete(journal, gone)
    hours.log(journal, make.entry(job, 7200, note="drew vellum"))
    payments.log(journal, make.payment(job, 450, note="vellum", reference="orichalcum 7"))
    thanks.add(journal, make.thanks(job, words="pergamino!"))
    replies.draft(journal, make.reply(trouble, job, "Dear Zacarías, vellum"))
    kept = attachments.add(journal, job, trouble, "vellum.txt", b"orichalcum " * 50).made
    attachments.add(journal, job, None, "again.txt", b"pergamino " * 50)
    attachments.delete(journal, kept)
    timer.start(journal, job, note="vellum")
    drafts.save(journal, "incident:new", {"client": job, "complaint": "pergamino"})
    unsent.save(journal, trouble, "orichalcum!", None)
    verdicts.refresh(journal)
    return job


def figures(journal: Journal, client: ClientId) -> dict[str, object]:
    with journal.read() as reader:
        return {
            "seconds": sorted((e.seconds, e.day, e.kind) for e in reader.find(Entry, client=client)),
            "money": [(p.amount, p.on, p.kind) for p in reader.find(Payment, client=client)],
            "incidents": [
                (i.at, i.toll, i.breakdown, i.severity, i.crossed is None, i.state)
                for i in reader.find(Incident, client=client)
            ],
            "totals": hours.totals(journal, by=("client", "month")),
        }


def raw(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*") if file.is_file())


def test_of_a_forgotten_person_the_figures_stay_and_no_byte_of_the_rest(
    journal: Journal, full: ClientId
) -> None:
    other = add_client(journal, "Bob", notes="nothing to hide")
    before = figures(journal, full)
    done = privacy.erase(journal, full, lang="en")
    assert done.step is None
    assert done.label is Label.ERASE_CLIENT
    assert (done.name, done.wiped, done.mentions) == ("erased client 1", True, 0)
    after = figures(journal, full)
    del before["totals"], after["totals"]
    assert after == before
    assert clients.get(journal, full).name == "erased client 1"
    assert clients.get(journal, other).notes == "nothing to hide"
    with journal.read() as reader:
        assert not any(reader.find(kind) for kind in (Reply, Attachment, Thanks))
    for word in ("vellum", "pergamino", "orichalcum", "Quiros"):
        assert search.find(journal, word).total == 0
    assert not drafts.waiting(journal)
    journal.close()
    held = raw(journal.path)
    for word in WORDS:
        assert word.encode() not in held, word
    assert b"nothing to hide" in held


def test_the_chain_still_verifies_and_the_figures_are_still_guarded(journal: Journal, full: ClientId) -> None:
    privacy.erase(journal, full)
    result = backup.check(journal)
    assert result.ok, result.problems
    assert not result.mended
    with journal.aside() as connection:
        connection.execute(
            tables.payment.update().where(tables.payment.c.client == full).values(amount_minor=1)
        )
    assert not backup.check(journal).ok


def test_sums_and_verdicts_stay_as_they_were(journal: Journal, full: ClientId) -> None:
    add_client(journal, "Bob")
    before = verdicts.weigh(journal)
    total = hours.totals(journal, by=("month",))
    privacy.erase(journal, full)
    after = verdicts.weigh(journal)
    assert hours.totals(journal, by=("month",)) == total
    first, then = before.of(full), after.of(full)
    assert first is not None
    assert then is not None
    assert (first.incidents, first.state, first.exposure_days) == (
        then.incidents,
        then.state,
        then.exposure_days,
    )
    assert first.options == then.options
    assert clients.get(journal, full).standing is Standing.PAUSED


def test_forgetting_is_not_taken_back_and_what_was_done_before_stays_possible(
    journal: Journal, full: ClientId
) -> None:
    bob = add_client(journal, "Bob")
    hours.log(journal, make.entry(bob, 600))
    privacy.erase(journal, full)
    assert history.undo(journal).step.label is Label.LOG_HOURS  # type: ignore[union-attr]
    assert history.undo(journal).step.label is Label.ADD_CLIENT  # type: ignore[union-attr]
    assert history.next_undo(journal) is None, "what was forgotten never comes back"
    with pytest.raises(Refused) as refused:
        history.undo(journal)
    assert refused.value.problems[0].code is Code.NOTHING_TO_UNDO
    for line in history.steps(journal):
        assert not any(word in line.about for word in WORDS)
        assert line.possible == (line.label in {Label.LOG_HOURS, Label.ADD_CLIENT} and line.undone)
    assert backup.check(journal).ok


def test_a_second_person_is_forgotten_under_a_number_of_their_own(journal: Journal, clock: Clock) -> None:
    ana, bob = add_client(journal, "Ana"), add_client(journal, "Bob")
    clock.move(minutes=1)
    assert privacy.erase(journal, ana, lang="es").name == "cliente borrado 1"
    assert privacy.erase(journal, bob, lang="es").name == "cliente borrado 2"
    assert privacy.erase(journal, bob, lang="es").name == "cliente borrado 3"
    assert backup.check(journal).ok


def test_in_an_encrypted_journal_a_person_is_forgotten_too(tmp_path: Path) -> None:
    path, words = tmp_path / "locked.sqlite", "open sesame"
    Journal.open(path, zone="Europe/Madrid").close()
    backup.encrypt(path, words)
    with Journal.open(path, passphrase=words, zone="Europe/Madrid") as journal:
        done = privacy.erase(journal, add_client(journal, "Ana"))
        assert done.wiped
        assert backup.check(journal).ok
    with Journal.open(path, passphrase=words, zone="Europe/Madrid") as journal:
        assert [name for _, name in clients.names(journal)] == ["erased client 1"]


def test_what_others_records_say_of_them_is_counted_and_left(journal: Journal) -> None:
    ana, bob = add_client(journal, "Ana Pérez"), add_client(journal, "Bob")
    hours.log(journal, make.entry(bob, 600, note="Met Ana Pérez"))
    hours.log(journal, make.entry(bob, 600, note="Bananas"))
    assert privacy.erase(journal, ana).mentions == 1
    assert search.find(journal, "Pérez").total == 1


def test_copies_that_still_hold_them_are_named(journal: Journal) -> None:
    ana = add_client(journal, "Ana")
    made = backup.now(journal)
    assert privacy.erase(journal, ana).backups == (made,)
    assert b"Ana" in made.read_bytes()


def test_while_another_program_reads_the_bytes_wait_for_the_next_check(
    journal: Journal, full: ClientId
) -> None:
    with Journal.open(journal.path, zone="Europe/Madrid") as other, other.read() as reader:
        reader.find(Client)
        done = privacy.erase(journal, full)
        assert not done.wiped
    assert scrub.due(journal) is not None
    assert backup.check(journal).ok
    assert scrub.due(journal) is None
    journal.close()
    held = raw(journal.path)
    assert not any(word.encode() in held for word in WORDS)


def test_an_imported_card_and_the_file_it_came_from_are_forgotten(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "zacarías quirós.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Zacarías Quirós\nEMAIL:zquiros@x.example\nTITLE:vellum\nBDAY:1970-01-01\nEND:VCARD\n",
        encoding="utf-8",
    )
    seen = imports.preview(journal, [file], ImportOptions(all_contacts=True))
    imports.run(journal, seen)
    (key,) = (client for client, _ in clients.names(journal))
    privacy.erase(journal, key)
    assert backup.check(journal).ok
    journal.close()
    held = raw(journal.path)
    for word in ("Zacar", "zacar", "quir", "Quir", "vellum"):
        assert word.encode() not in held, word


def test_every_text_of_a_person_is_emptied_gone_or_kept_on_purpose() -> None:
    for table in tables.KEPT:
        if (table is not tables.client and "client" not in table.c) or table.name in erasure.GONE:
            continue
        for column in table.columns:
            if isinstance(column.type, Text):
                named = column.name in erasure.EMPTIED.get(table.name, ())
                assert named or (table.name, column.name) in erasure.KEPT_TEXTS, f"{table.name}.{column.name}"


def test_everything_held_is_given_out_in_words_and_tables_and_nobody_elses(
    journal: Journal, full: ClientId, tmp_path: Path
) -> None:
    bob = add_client(journal, "Bob Nobodyelse")
    hours.log(journal, make.entry(bob, 600, note="secret of another"))
    out = tmp_path / "held.zip"
    privacy.disclose(journal, full, out, lang="en")
    with zipfile.ZipFile(out) as zipped:
        whole = {name: zipped.read(name) for name in zipped.namelist()}
    text = whole["summary.txt"].decode()
    for word in (PERSON, "vellum torn", "€450.00", "4", "drew vellum", "zquiros@x.example"):
        assert word in text
    assert b"pergamino wet" in whole["data/history.json"], "what was deleted is held still"
    assert "Zacarías Q. vellum".encode() in whole["data/history.json"], "so is who was made one with them"
    assert b"pergamino" in whole["data/draft.json"]
    assert any(name.startswith("attachments/") for name in whole)
    assert "csv/incident.csv" in whole
    assert not any(b"secret of another" in data or b"Nobodyelse" in data for data in whole.values())
    assert not any(b"orichalcum!" in data for data in whole.values()), "a page never sent is in no copy"
    assert json.loads(whole["manifest.json"])["client"] == full
    assert archive.opened(out).tables["client"][0]["name"] == PERSON


def test_nobody_is_forgotten_or_given_out_by_a_wrong_name(journal: Journal, tmp_path: Path) -> None:
    for verb in (privacy.erase, lambda j, c: privacy.disclose(j, c, tmp_path / "x.zip")):
        with pytest.raises(Refused):
            verb(journal, ClientId("nobody"))
    assert not (tmp_path / "x.zip").exists()
