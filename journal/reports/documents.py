"""Which report is made how."""

from journal.reports.blocks import Document
from journal.reports.client import client_document
from journal.reports.dossier import (
    Audience,
    ClientDossier,
    Dossier,
    IncidentsDossier,
    MonthDossier,
    PortfolioDossier,
    Report,
    SettlementDossier,
)
from journal.reports.log import incidents_document
from journal.reports.month import month_document
from journal.reports.others import for_others
from journal.reports.portfolio import portfolio_document
from journal.reports.settlement import settlement_document
from journal.wording import noop, translate

_TITLES = {
    Report.PORTFOLIO: noop("Reports", "All relationships"),
    Report.CLIENT: noop("Reports", "One client"),
    Report.INCIDENTS: noop("Reports", "Log of incidents"),
    Report.MONTH: noop("Reports", "One month"),
    Report.SETTLEMENT: noop("Reports", "Settlement"),
}
_DOSSIERS: dict[Report, type] = {
    Report.PORTFOLIO: PortfolioDossier,
    Report.CLIENT: ClientDossier,
    Report.INCIDENTS: IncidentsDossier,
    Report.MONTH: MonthDossier,
    Report.SETTLEMENT: SettlementDossier,
}


def report_name(report: Report, lang: str) -> str:
    """The name of a report for menus and lists."""
    return translate("Reports", _TITLES[report], lang=lang)


def dossier_type(report: Report) -> type:
    """The type of dossier a report is made of."""
    return _DOSSIERS[report]


def document(report: Report, dossier: Dossier, *, lang: str, audience: Audience = Audience.ME) -> Document:
    """Word a dossier as a document. Raises TypeError where report and dossier do not fit."""
    private = audience is Audience.ME
    match dossier:
        case PortfolioDossier() if report is Report.PORTFOLIO:
            return portfolio_document(dossier, lang, private=private)
        case ClientDossier() if report is Report.CLIENT:
            return client_document(dossier, lang, private=private)
        case IncidentsDossier() if report is Report.INCIDENTS:
            return incidents_document(dossier, lang, private=private)
        case MonthDossier() if report is Report.MONTH:
            return month_document(dossier, lang, private=private)
        case SettlementDossier() if report is Report.SETTLEMENT:
            return settlement_document(dossier, lang, private=private)
    raise TypeError(f"a {report} report is not made of {type(dossier).__name__}")


def section_names(
    report: Report, dossier: Dossier, *, lang: str, audience: Audience = Audience.ME
) -> list[tuple[str, str]]:
    """The sections a report would have, as (name, title), to choose among them."""
    if audience is Audience.OTHERS:
        dossier = for_others(dossier)
    made = document(report, dossier, lang=lang, audience=audience)
    return [(part.name, part.title) for part in made.sections]
