"""The settlement: how a relationship is brought to an end, in figures and steps both sides can sign."""

from journal.domain.choices import PaymentKind
from journal.domain.money import sums_by_currency
from journal.reports.blocks import Block, Bullets, Document, Gap, Prose, Section, facts
from journal.reports.dossier import SettlementDossier
from journal.reports.lines import engagements_table, hours, money, payments_table, subtitle, sums
from journal.wording import formats, translate

_TO_SIGN = 30  # points above a line: a hand's room


def settlement_document(dossier: SettlementDossier, lang: str, *, private: bool) -> Document:
    """What was agreed, delivered, paid, will be paid back and returned."""
    title = translate("Reports", "Settlement with {name}", lang=lang, name=dossier.client.name)
    agreed: list[Block] = (
        [engagements_table(dossier.engagements, lang, private=private)] if dossier.engagements else []
    )
    paid: list[Block] = [payments_table(dossier.payments, lang)] if dossier.payments else []
    parts: list[tuple[str, str, list[Block]]] = [
        ("summary", translate("Reports", "In short", lang=lang), _summary(dossier, lang)),
        ("agreed", translate("Reports", "What was agreed", lang=lang), agreed),
        ("delivered", translate("Reports", "What was delivered", lang=lang), _list(dossier.delivered)),
        ("paid", translate("Reports", "What was paid", lang=lang), paid),
        ("return", translate("Reports", "What is handed back", lang=lang), _list(dossier.to_return)),
        ("open", translate("Reports", "What is still open", lang=lang), _list(dossier.still_open)),
        ("close", translate("Reports", "To close", lang=lang), _closing(dossier, lang)),
    ]
    sections = tuple(Section(key, words, tuple(blocks)) for key, words, blocks in parts if blocks)
    return Document(title, subtitle(dossier.frame, lang), sections)


def _summary(dossier: SettlementDossier, lang: str) -> list[Block]:
    received = [p.amount for p in dossier.payments if p.kind is PaymentKind.RECEIVED]
    refund = dossier.refund
    given = None
    if refund is not None:
        given = money(refund, lang)
        if dossier.refund_on:
            day = formats.date(dossier.refund_on, lang)
            given = translate("Reports", "{money} on {day}", lang=lang, money=given, day=day)
    return [
        facts(
            (
                translate("Reports", "Ends on", lang=lang),
                dossier.ends_on and formats.date(dossier.ends_on, lang),
            ),
            (translate("Reports", "Hours delivered", lang=lang), hours(dossier.billable_seconds, lang)),
            (translate("Reports", "Received", lang=lang), sums(received, lang)),
            (_back(dossier, lang), given),
        )
    ]


def _back(dossier: SettlementDossier, lang: str) -> str:
    """Say whether the money went back already: both sides sign this."""
    gone = sums_by_currency(p.amount for p in dossier.payments if p.kind is PaymentKind.REFUND)
    refund = dossier.refund
    done = refund is not None and refund.currency in gone and gone[refund.currency].minor >= refund.minor
    paid = translate("Reports", "Paid back", lang=lang)
    return paid if done else translate("Reports", "To be paid back", lang=lang)


def _list(items: tuple[str, ...]) -> list[Block]:
    return [Bullets(items)] if items else []


def _closing(dossier: SettlementDossier, lang: str) -> list[Block]:
    blocks: list[Block] = [Prose(dossier.words)] if dossier.words else []
    words = translate("Reports", "Template, not legal advice. It admits no fault of either side.", lang=lang)
    sign = translate("Reports", "Place, day and signature", lang=lang)
    for who in (
        translate("Reports", "{sign}, keeper", lang=lang, sign=sign),
        translate("Reports", "{sign}, client", lang=lang, sign=sign),
    ):
        blocks += [Gap(_TO_SIGN), Prose("_" * 44), Prose(who, "note")]
    return [*blocks, Gap(_TO_SIGN // 2), Prose(words, "note")]
