"""Address books as tables: Google contacts (both layouts), Outlook, Thunderbird, and our own list of clients."""

import re
from collections.abc import Iterable, Iterator

from journal.domain.money import Money, is_currency
from journal.domain.problems import Code, Problem, Refused, refuse
from journal.exchange.cells import read_number
from journal.exchange.drafts import Parsed, PersonDraft, Reach
from journal.exchange.tables import Table

# Our word for a column → the header names that mean it, best first.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "display name", "full name", "nombre completo", "nombre para mostrar", "file as", "nombre"),
    "prefix": ("name prefix", "title", "tratamiento"),
    "given": ("first name", "given name", "nombre de pila", "vorname"),
    "middle": ("middle name", "additional name", "segundo nombre"),
    "family": ("last name", "family name", "apellidos", "apellido", "nachname"),
    "suffix": ("name suffix", "suffix", "sufijo"),
    "nickname": ("nickname", "apodo", "alias"),
    "company": (
        "organization name", "organization 1 name", "company", "organization", "organisation", "empresa", "organizacion", "firma",
    ),
    "birthday": ("birthday", "cumpleanos", "geburtstag"),
    "notes": ("notes", "notas", "notizen"),
    "tags": ("labels", "group membership", "categories", "categorias", "etiquetas", "tags"),
    "uid": ("uid", "id"),
    "currency": ("currency",),
    "rate": ("rate",),
    "language": ("language",),
    "kind": ("kind",),
}  # fmt: skip
_EMAILS = (
    "email", "emails", "e mail", "e mail address", "e mail 2 address", "e mail 3 address", "email address", "primary email",
    "secondary email", "correo electronico", "direccion de correo electronico", "correo",
)  # fmt: skip
_PHONES = (
    "phone", "phones", "mobile phone", "primary phone", "business phone", "business phone 2", "home phone", "home phone 2", "work phone",
    "mobile number", "telefono", "telefono movil", "telefono del trabajo", "company main phone", "movil",
)  # fmt: skip
_URLS = ("web page", "web pages", "website", "pagina web", "web page 1")
_ADDRESSES = ("address", "addresses", "business address", "home address", "direccion")
_NUMBERED = re.compile(r"(e mail|phone|website|address) (\d+) (value|formatted)")
_LABEL = re.compile(r"^\*?\s*(?:my ?contacts)?$", re.IGNORECASE)


def contacts_score(plain: tuple[str, ...]) -> int:
    """Rate a row as the header of an address book: 0 where it is none."""
    headers = set(plain)
    named = headers & {name for key in ("name", "given", "family", "company") for name in _COLUMNS[key]}
    reached = headers & {*_EMAILS, *_PHONES} or any(_NUMBERED.fullmatch(name) for name in plain)
    if not named or not reached:
        return 0
    google = {"given name", "family name", "group membership"} <= headers or {
        "first name",
        "labels",
    } <= headers
    return (90 if google else 20) + len(named)


def is_google(plain: tuple[str, ...]) -> bool:
    """Say whether the header is one of the two layouts of Google contacts."""
    return any(name == "e mail 1 value" for name in plain)


def parse_contacts(table: Table, parsed: Parsed) -> None:
    """Read every row of an address book into `parsed.people`; rows that name nobody are skipped."""
    columns = _Columns(table.plain)
    for line, cells in table.rows(parsed.problems):
        parsed.read += 1
        try:
            person = columns.person(line, cells)
        except Refused as no:
            parsed.problems.extend(Problem(p.field, p.code, p.values, line) for p in no.problems)
            continue
        if person is None:
            parsed.skipped += 1
        else:
            parsed.people.append(person)
    parsed.read += sum(problem.field == "row" for problem in parsed.problems)


class _Columns:
    """Where the columns of one address book stand."""

    def __init__(self, plain: tuple[str, ...]) -> None:
        self.at: dict[str, int] = {}
        for column, names in _COLUMNS.items():
            index = next((plain.index(name) for name in names if name in plain), None)
            if index is not None:
                self.at[column] = index
        self.emails = [i for i, name in enumerate(plain) if name in _EMAILS or _is_value(name, "e mail")]
        self.phones = [i for i, name in enumerate(plain) if name in _PHONES or _is_value(name, "phone")]
        self.urls = [i for i, name in enumerate(plain) if name in _URLS or _is_value(name, "website")]
        self.addresses = [
            i for i, name in enumerate(plain) if name in _ADDRESSES or _is_value(name, "address")
        ]
        self.plain = plain

    def person(self, line: int, cells: list[str]) -> PersonDraft | None:
        emails = tuple(self.reaches(cells, self.emails))
        phones = tuple(self.reaches(cells, self.phones))
        company = self.cell(cells, "company")
        whole = " ".join(
            filter(None, (self.cell(cells, key) for key in ("prefix", "given", "middle", "family", "suffix")))
        )
        # Outlook's "Title" is Mr or Mrs, Google's too; where there is no name behind it, it names nobody.
        named = any(self.cell(cells, key) for key in ("given", "middle", "family"))
        name = self.cell(cells, "name") or (whole if named else "") or self.cell(cells, "nickname")
        organisation = self.cell(cells, "kind") == "organisation" or (not name and bool(company))
        name = name or company or (emails[0].value if emails else "") or (phones[0].value if phones else "")
        if not name:
            return None
        currency, rate = self.cell(cells, "currency"), self.cell(cells, "rate")
        if currency and not is_currency(currency):
            raise refuse("currency", Code.NOT_A_CURRENCY, text=currency)
        return PersonDraft(
            line=line,
            name=" ".join(name.split()),
            company=company,
            organisation=organisation,
            emails=emails,
            phones=phones,
            addresses=tuple(self.reaches(cells, self.addresses)),
            urls=tuple(self.reaches(cells, self.urls)),
            birthday=self.cell(cells, "birthday"),
            notes=self.cell(cells, "notes"),
            tags=tuple(tag for tag in split_values(self.cell(cells, "tags"), ",") if not _LABEL.match(tag)),
            uid=self.cell(cells, "uid"),
            currency=currency,
            rate=Money.of(read_number(rate, ".", field="rate"), currency) if rate and currency else None,
            language=self.cell(cells, "language"),
        )

    def cell(self, cells: list[str], column: str) -> str:
        index = self.at.get(column)
        return "" if index is None else cells[index]

    def reaches(self, cells: list[str], columns: Iterable[int]) -> Iterator[Reach]:
        seen: set[str] = set()
        for index in columns:
            if not cells[index]:
                continue
            before = self.plain[index - 1] if index else ""
            label = cells[index - 1].lstrip("* ") if before.endswith((" type", " label")) else ""
            for value in split_values(cells[index]):
                if value not in seen:
                    seen.add(value)
                    yield Reach(value=value, label=label)


def _is_value(name: str, kind: str) -> bool:
    match = _NUMBERED.fullmatch(name)
    return match is not None and match[1] == kind


def split_values(cell: str, also: str = "") -> list[str]:
    """Cut a cell of several values at ` ::: ` (Google's sign), and at another sign if given."""
    parts = cell.split(" ::: ")
    if also and len(parts) == 1:
        parts = cell.split(also)
    return [part.strip().removeprefix("* ") for part in parts if part.strip()]
