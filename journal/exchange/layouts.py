"""The layouts of hours exports: which header names mean what, in the languages they come in, and how to tell them apart.

Columns are found by name, never by place. Names are compared as `plain_name` gives them.
"""

from dataclasses import dataclass

# Our word for a column → the header names that mean it, best first.
COLUMNS: dict[str, tuple[str, ...]] = {
    "client": ("client", "client name", "cliente", "customer", "kunde", "klient", "company", "empresa", "cliente nombre"),
    "project": ("project", "project name", "category", "categoria", "proyecto", "projekt", "projet", "projeto"),
    "task": ("task", "activity", "tarea", "actividad", "aufgabe", "tatigkeit", "tache", "activite", "tarefa", "atividade"),
    "note": (
        "description", "notes", "note", "descripcion", "notas", "nota", "concepto", "beschreibung", "notizen", "notiz",
        "remarques", "descricao", "observacoes", "detalle", "details", "comment", "memo",
    ),
    "worker": ("user", "member", "user name", "usuario", "miembro", "name", "benutzer", "mitarbeiter", "utilisateur", "worker", "employee name", "empleado", "persona"),
    "first_name": ("first name", "nombre", "vorname", "prenom", "primeiro nome"),
    "last_name": ("last name", "apellido", "apellidos", "nachname", "nom de famille", "sobrenome", "ultimo nome"),
    "email": ("email", "user email", "e mail", "correo electronico", "correo"),
    "tags": ("tags", "tag", "etiquetas", "schlagworte", "etiquettes"),
    "billable": ("billable", "facturable", "abrechenbar", "verrechenbar", "facturavel", "faturavel", "facturables"),
    "kind": ("kind",),
    "id": ("id",),
    "zone": ("zone", "timezone", "time zone"),
    "start_date": ("start date", "fecha de inicio", "startdatum", "date de debut", "data de inicio"),
    "start_time": ("start time", "hora de inicio", "startzeit", "heure de debut", "hora de comienzo"),
    "end_date": ("end date", "stop date", "fecha de finalizacion", "fecha de fin", "fecha final", "enddatum", "date de fin"),
    "end_time": ("end time", "stop time", "hora de finalizacion", "hora de fin", "hora final", "endzeit", "heure de fin"),
    "start": ("start", "started", "started at", "start at", "inicio", "beginn"),
    "end": ("end", "ended", "stop", "stopped", "ended at", "fin", "ende"),
    "date": ("date", "day", "fecha", "dia", "datum", "data", "jour", "work date", "spent date"),
    "from": ("from", "de", "desde", "von", "begin", "debut", "inicio", "das"),
    "to": ("to", "a", "hasta", "bis", "fin", "ate", "as"),
    "seconds": ("seconds",),
    "duration": (
        "duration h", "duration", "duracion h", "duracion", "dauer h", "dauer", "duree h", "duree", "duracao h", "duracao",
        "hours", "horas", "stunden", "heures", "time", "tiempo", "time spent", "hours decimal", "quantity",
    ),
    "decimal": ("duration decimal", "duracion decimal", "dauer dezimal", "duree decimal", "duracao decimal", "time decimal"),
    "minutes": ("minutes", "minutos", "minuten", "duration minutes", "duration min", "duracion min"),
    "rounded": ("hours rounded", "horas redondeadas", "stunden gerundet"),
    "billed_seconds": ("billed seconds",),
    "rate": (
        "billable rate", "hourly price", "hourly rate", "rate", "tarifa", "tarifa facturable", "tarifa por hora",
        "precio por hora", "stundensatz", "stundenpreis", "taxa faturavel",
    ),
    "amount": ("amount", "billable amount", "importe", "total", "price", "precio", "betrag", "montant", "valor", "cobrado", "facturado", "ingreso"),
    "currency": ("currency", "moneda", "divisa", "wahrung", "devise", "moeda"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """A known layout: every group of `needs` must show one of its headers."""

    name: str
    needs: tuple[tuple[str, ...], ...]


_START = (*COLUMNS["start_date"],)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "clockify",
        (_START, COLUMNS["start_time"], ("duration h", "duration decimal", "duracion h", "duracion decimal", "dauer h", "duree h")),
    ),
    Layout(
        "toggl",
        (_START, COLUMNS["start_time"], ("duration", "duracion", "dauer", "duree", *COLUMNS["end_time"])),
    ),
    Layout(
        "hamster",
        (("activity",), ("start time",), ("end time",), ("duration minutes",)),
    ),
    Layout(
        "solidtime",
        (("start",), ("end",), ("project",), ("client", "description")),
    ),
    Layout(
        "kimai",
        (COLUMNS["date"], COLUMNS["from"], COLUMNS["to"], ("duration", "duracion", "dauer", "duree", "duracao"), ("customer", "kunde", "cliente", "client", "project", "projekt", "proyecto", "projet", "projeto")),
    ),
    Layout(
        "harvest",
        (COLUMNS["date"], ("hours", "horas", "stunden", "heures"), ("project code", "roles", "employee", "employee id", "external reference url", "invoiced", "approved", "cost rate", "projektcode", "codigo do projeto", "codigo del proyecto", "rollen", "funcoes", "vorname")),
    ),
)  # fmt: skip

# What an hours sheet of one's own must have at least, each group by the word that names it when it is missing.
_GENERIC_NEEDS = {
    "date": ("date", "start", "start_date", "start_time"),
    "duration": ("duration", "seconds", "minutes", "decimal", "end", "end_time"),
}


def columns_of(plain: tuple[str, ...]) -> dict[str, int]:
    """Find our columns among plain header names; each header is used once, earlier names win."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for column, names in COLUMNS.items():
        for name in names:
            if name in plain and (index := plain.index(name)) not in taken:
                found[column] = index
                taken.add(index)
                break
    return found


def layout_of(plain: tuple[str, ...]) -> Layout | None:
    """Return the known layout with these headers, the first where several fit: they stand from special to general."""
    headers = set(plain)
    return next((each for each in LAYOUTS if all(headers & set(group) for group in each.needs)), None)


def missing_for_hours(plain: tuple[str, ...]) -> list[str]:
    """Name the columns that hours need and these headers lack."""
    found = columns_of(plain)
    return [word for word, group in _GENERIC_NEEDS.items() if not any(column in found for column in group)]


def hours_score(plain: tuple[str, ...]) -> int:
    """Rate a row as the header of an hours table: 0 where it is none."""
    if len(plain) < 2:
        return 0
    found = columns_of(plain)
    if layout_of(plain) is not None:
        return 100 + len(found)
    if missing_for_hours(plain):
        return 0
    return 10 + len(found)
