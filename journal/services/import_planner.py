"""Planning an import: drafts and decisions in, the records to add out. Nothing here writes."""

from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from journal.domain.bookkeeping import ImportMapping, RememberedName
from journal.domain.ids import BatchId, ClientId
from journal.domain.problems import Code, Problem, Refused
from journal.domain.records import Client, Entry, ImportBatch, Incident, Payment
from journal.exchange.drafts import KEY_BYTES, IncidentDraft, Parsed, PersonDraft
from journal.services import checks
from journal.services.contact_cards import KeptCards
from journal.services.import_people import Directory, client_of, enriched
from journal.services.import_plan import Plan
from journal.services.import_records import (
    Draft,
    client_named,
    entry_of,
    incident_of,
    payment_of,
    record_type,
)
from journal.services.import_values import (
    Decision,
    Decisions,
    Fate,
    FileOutcome,
    FilePreview,
    Preview,
    bare_name,
    name_key,
)
from journal.services.mails import threaded

if TYPE_CHECKING:
    from journal.storage.reader import Records

_CHUNK = 5000


class Planner:
    """Makes the plan of one import against the journal as it is now."""

    def __init__(
        self,
        records: "Records",
        preview: Preview,
        decisions: Decisions,
        *,
        home: str,
        now: datetime,
        new_id: Callable[[], str],
    ) -> None:
        """Read what the journal knows: clients, and which rows it took in before."""
        self.records = records
        self.preview = preview
        self.decisions = decisions
        self.home = home
        self.now = now
        self.new_id = new_id
        self.lines = {line.key: line for line in preview.names}
        self.known = {client.id: client for client in records.find(Client)}
        self.directory = Directory(self.known.values())
        self.cards = KeptCards(records)
        self.plan = Plan(batch=BatchId(new_id()))
        self.new_by_key: dict[str, ClientId] = {}
        self.touched: dict[ClientId, None] = {}
        self.decided: dict[str, ClientId | None] = {}
        self.seen: set[bytes] = set()
        self.own: set[str] = set()

    def make(self) -> Plan:
        """Plan every file.

        Raises:
            Refused: AMBIGUOUS_CLIENT for a name that several clients fit and nobody decided; UNKNOWN_CLIENT.
        """
        self._undecided()
        outcome = self.plan.outcome
        self.seen, self.own = self._met(), self._own()
        index = 0
        for file in self.preview.files:
            if file.parsed is None:
                continue
            result = FileOutcome(file=file, read=file.parsed.read, skipped=file.parsed.skipped)
            outcome.files.append(result)
            self._hours(file.parsed, result)
            self._payments(file.parsed, result)
            self._incidents(file.parsed, result)
            index = self._people(file, result, index)
            self._remember(file)
        outcome.clients = len(self.plan.clients)
        outcome.entries = len(self.plan.entries)
        outcome.seconds = sum(entry.seconds for entry in self.plan.entries)
        outcome.payments = len(self.plan.payments)
        outcome.incidents = len(self.plan.incidents)
        outcome.new_clients = tuple(self.plan.clients)
        outcome.touched = tuple(self.touched)
        seconds: Counter[ClientId | None] = Counter()
        for entry in self.plan.entries:
            seconds[entry.client] += entry.seconds
        for client, worked in seconds.items():
            name = self._client(client).name if client else None
            outcome.hours[name] = outcome.hours.get(name, 0) + worked
        return self.plan

    # Who is who

    def _undecided(self) -> None:
        if self.preview.options.client is not None:
            return
        problems = []
        for key, line in self.lines.items():
            decision = self.decisions.names.get(key, line.proposed)
            if decision.fate is Fate.ASK:
                names = ", ".join(f"{self.known[c].name} ({c})" for c in line.candidates if c in self.known)
                values: dict[str, object] = {"name": line.name, "candidates": names}
                problems.append(Problem("client", Code.AMBIGUOUS_CLIENT, values))
            elif decision.fate is Fate.IS and decision.client not in self.known:
                problems.append(
                    Problem("client", Code.UNKNOWN_CLIENT, {"name": decision.client or line.name})
                )
        if problems:
            raise Refused(*problems)

    def _decision(self, name: str) -> Decision:
        if self.preview.options.client is not None:
            return Decision(fate=Fate.IS, client=self.preview.options.client)
        if not name:
            return Decision(fate=Fate.NOT)
        key = name_key(name)
        return self.decisions.names.get(key) or self.lines[key].proposed

    def _whose(self, name: str) -> ClientId | None:
        """Return the client of a foreign name, made if it is new; None: not a client."""
        if name not in self.decided:
            self.decided[name] = self._decide(name)
        return self.decided[name]

    def _decide(self, name: str) -> ClientId | None:
        decision = self._decision(name)
        if decision.fate is Fate.IS:
            client = decision.client
        elif decision.fate is Fate.NEW:
            client = self._made(decision.name or name, name_key(name))
        else:
            return None
        if client is not None:
            self.touched[client] = None
        return client

    def _made(self, name: str, key: str) -> ClientId:
        called = " ".join(bare_name(name).split())[: checks.NAME_LENGTH].strip()
        wanted = name_key(called)
        if wanted in self.new_by_key:
            return self.new_by_key[wanted]
        same = self.directory.by_name.get(wanted, [])
        if len(same) == 1:
            return same[0]
        client = client_named(called, ClientId(self.new_id()), self.lines.get(key), self.home)
        self._add(client)
        return client.id

    def _add(self, client: Client) -> None:
        self.plan.clients[client.id] = client
        self.new_by_key.setdefault(name_key(client.name), client.id)
        self.directory.add(client)
        self.touched[client.id] = None

    def _client(self, client: ClientId) -> Client:
        return self.plan.clients.get(client) or self.plan.updates.get(client) or self.known[client]

    # Rows met before

    def _met(self) -> set[bytes]:
        """Return the keys of all rows that stand in the journal's imports."""
        seen: set[bytes] = set()
        for batch in self.records.find(ImportBatch):
            raw = b64decode(batch.keys)
            seen.update(raw[start : start + KEY_BYTES] for start in range(0, len(raw), KEY_BYTES))
        return seen

    def _own(self) -> set[str]:
        """Return the foreign ids that are records of this journal: a list of ours read back adds nothing."""
        ids: dict[type[Entry | Payment | Incident], set[str]] = {}
        for parsed in (file.parsed for file in self.preview.files if file.parsed):
            for kind in ("hours", "payments", "incidents"):
                for _, draft in parsed.keys(kind):
                    if len(draft.source_id) == 36:
                        ids.setdefault(record_type(draft), set()).add(draft.source_id)
        own: set[str] = set()
        for record, wanted in ids.items():
            for chunk in _chunks(sorted(wanted)):
                own |= {found.id for found in self.records.find(record, id=chunk)}
        return own

    def _fresh(self, key: bytes, draft: Draft, result: FileOutcome) -> bool:
        """Say whether a row was never met, and mark it met."""
        if key in self.seen or draft.source_id in self.own:
            result.unchanged += 1
            return False
        self.seen.add(key)
        self.plan.keys.append(key)
        result.new += 1
        return True

    # Records

    def _hours(self, parsed: Parsed, result: FileOutcome) -> None:
        # One person's own export names them in every row; that is the user.
        several = len({draft.worker for draft in parsed.hours}) > 1
        for key, draft in parsed.keys("hours"):
            if self._fresh(key, draft, result):
                client = self._whose(draft.name)
                self.plan.entries.append(
                    entry_of(draft, self.new_id(), client, self.plan.batch, several=several)
                )

    def _payments(self, parsed: Parsed, result: FileOutcome) -> None:
        all_one = self.preview.options.client is not None
        for key, draft in parsed.keys("payments"):
            if self._decision(draft.name).fate is Fate.NOT:
                result.skipped += 1  # money of nobody in the journal
                continue
            if self._fresh(key, draft, result):
                whose = self._whose(draft.name) or ClientId("")
                self.plan.payments.append(
                    payment_of(draft, self.new_id(), whose, self.plan.batch, all_one=all_one)
                )

    def _incidents(self, parsed: Parsed, result: FileOutcome) -> None:
        mails: list[tuple[IncidentDraft, Incident]] = []
        for key, draft in parsed.keys("incidents"):
            if self._decision(draft.name).fate is Fate.NOT:
                result.skipped += 1
                continue
            if self._fresh(key, draft, result):
                whose = self._whose(draft.name) or ClientId("")
                incident = incident_of(draft, self.new_id(), whose)
                if draft.original:
                    mails.append((draft, incident))
                    self.plan.mails[incident.id] = draft.original
                else:
                    self.plan.incidents.append(incident)
        self.plan.incidents += threaded(mails, self.now)

    def _people(self, file: FilePreview, result: FileOutcome, index: int) -> int:
        ticks = {line.index: line.ticked for line in self.preview.people} | dict(self.decisions.people)
        for offset, person in enumerate(file.parsed.people if file.parsed else []):
            if not ticks.get(index + offset):
                result.skipped += 1
                continue
            found = self.directory.who(person)
            if found is None:
                made = client_of(person, ClientId(self.new_id()), self.home)
                self._add(made)
                self._card(made.id, person)
                self.plan.outcome.contacts += 1
                result.new += 1
                continue
            old = self._client(found[0])
            fuller = enriched(old, person)
            self.touched[old.id] = None
            if not self._card(old.id, person) and fuller == old:
                result.unchanged += 1
                continue
            self.plan.outcome.contacts += 1
            if old.id in self.plan.clients:
                self.plan.clients[old.id] = fuller
                result.new += 1
            else:
                self.plan.updates[old.id] = fuller
                result.updated += 1
        return index + len(file.parsed.people if file.parsed else [])

    def _card(self, client: ClientId, person: PersonDraft) -> bool:
        """Keep what only the card says; say whether it is new."""
        data = self.cards.fresh(client, person)
        if data:
            self.plan.cards.append((client, data))
        return bool(data)

    def _remember(self, file: FilePreview) -> None:
        if file.parsed is None:
            return
        if file.options.mapping is not None and file.parsed.header_key:
            from json import dumps

            mapping = dumps(file.options.mapping.as_json(), ensure_ascii=False)
            self.plan.mappings.append(ImportMapping(header=file.parsed.header_key, mapping=mapping))
        if self.preview.options.client is not None:
            return
        for key, line in self.lines.items():
            if file.parsed.format not in line.formats:
                continue
            decision = self.decisions.names.get(key, line.proposed)
            # What was only proposed as "not a client" is no one's decision yet.
            if decision.fate is Fate.NOT and key not in self.decisions.names and not line.remembered:
                continue
            client = decision.client if decision.fate is Fate.IS else self._new_of(decision, line.name)
            if client is not None or decision.fate is Fate.NOT:
                self.plan.remembered.append(
                    RememberedName(source=file.parsed.format, name=key, client=client)
                )

    def _new_of(self, decision: Decision, name: str) -> ClientId | None:
        if decision.fate is not Fate.NEW:
            return None
        wanted = name_key(" ".join((decision.name or bare_name(name)).split())[: checks.NAME_LENGTH])
        same = self.directory.by_name.get(wanted, [])
        return self.new_by_key.get(wanted) or (same[0] if len(same) == 1 else None)


def _chunks(keys: list[str]) -> Iterable[list[str]]:
    for start in range(0, len(keys), _CHUNK):
        yield keys[start : start + _CHUNK]
