"""The verdict in words: which sentences a client's verdict needs. The sentences are in `text_en` and `text_es`.

One sentence of at most 25 words comes first; the rest unfolds. A client who is fine is told nothing about parting;
where half or more of the complaints were fair the text begins with that.
"""

import math
from dataclasses import astuple, dataclass
from types import ModuleType

from journal.domain.choices import VerdictState
from journal.verdict.evidence import NO_EXCHANGE_RATE, Option
from journal.verdict.result import ClientVerdict
from journal.verdict.states import REVIEW_TERMS

_SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£"}
_ENDING = {each.value for each in (Option.FINISH_THEN_PART, Option.HAND_OVER, Option.PARTIAL_REFUND_END)}


@dataclass(frozen=True, slots=True)
class Words:
    """What is said: the sentence shown first, what unfolds, the code of the next step, one short reason for lists."""

    first_sentence: str
    rest: str
    next_step: str
    reason: str

    @property
    def text(self) -> str:
        """Everything, as one paragraph."""
        return f"{self.first_sentence} {self.rest}".strip()


def say(verdict: ClientVerdict, lang: str, currency: str) -> Words:
    """Word one client's verdict in English or Spanish (`lang` en or es), money in `currency` (ISO 4217)."""
    words = _Speaker(verdict, _language(lang), currency)
    first, next_step = words.first()
    rest = words.rest()
    if words.mostly_fair and verdict.state is not VerdictState.NOT_ENOUGH_DATA:
        rest = [first, *rest]
        first = words.say("fair", verdict.incidents, fair=verdict.fair, n=verdict.incidents)
        if verdict.flagged or verdict.state is VerdictState.WATCH:
            next_step = "change_my_side"
    if verdict.safety:
        rest.append(words.say("safety"))
    return Words(first, " ".join(rest), next_step, words.reason())


def rounded(value: float, digits: int = 3) -> int:
    """Return the value to `digits` significant digits, whole."""
    if not math.isfinite(value) or abs(value) < 0.5:
        return 0
    places = digits - 1 - math.floor(math.log10(abs(value)))
    return round(value, min(places, 0)) if places < 0 else round(value)  # type: ignore[return-value]


def amount(value: float, lang: str, currency: str, digits: int = 3) -> str:
    """Return a rounded amount as it is written: −€1,710 in English, −1.710 € in Spanish, CHF 1,710 without a sign."""
    number = int(rounded(value, digits))
    text: str = _language(lang).money(number, _SYMBOLS.get(currency), currency)
    return text


def _language(lang: str) -> ModuleType:
    from journal.verdict import text_en, text_es

    return text_es if lang.lower().startswith("es") else text_en


class _Speaker:
    def __init__(self, verdict: ClientVerdict, language: ModuleType, currency: str) -> None:
        self.v = verdict
        self.language = language
        self.currency = currency
        self.mostly_fair = verdict.incidents > 0 and 2 * verdict.fair >= verdict.incidents

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        sentence: str | tuple[str, str] = self.language.SENTENCES[key]
        if isinstance(sentence, tuple):
            sentence = sentence[0] if count == 1 else sentence[1]
        return sentence.format(**values)

    def money(self, value: float, digits: int = 3) -> str:
        symbol = _SYMBOLS.get(self.currency)
        text: str = self.language.money(int(rounded(value, digits)), symbol, self.currency)
        return text

    def mean(self, option: Option) -> float:
        return self.v.options[option].mean

    @property
    def days(self) -> int:
        return round(self.v.horizon)

    def first(self) -> tuple[str, str]:
        v = self.v
        go = self.mean(Option.CONTINUE)
        if v.state is VerdictState.NOT_ENOUGH_DATA:
            return self.too_early()
        if v.state is VerdictState.REFUND_AND_END:
            end = v.options[Option(v.action)].mean
            if v.refundable <= 0:
                return self.say("part", end=self.money(-end), go=self.money(-go)), "part_now"
            key = "partial" if v.action == Option.PARTIAL_REFUND_END else "refund"
            text = self.say(key, refund=self.money(v.refundable), end=self.money(-end), go=self.money(-go))
            return text, v.action
        if v.state is VerdictState.SET_A_BOUNDARY:
            if v.action == REVIEW_TERMS:
                return self.say(REVIEW_TERMS, go=self.money(go), days=self.days), REVIEW_TERMS
            if v.action in _ENDING:
                end = v.options[Option(v.action)].mean
                return self.say(v.action, end=self.money(end), go=self.money(go)), v.action
            gain = v.options[Option(v.action)].mean - go
            step = "set_boundary" if v.action == Option.BOUNDARY else v.action
            return self.say(v.action, gain=self.money(gain), days=self.days), step
        if v.state is VerdictState.WATCH:
            return self.often("watch"), "keep_an_eye"
        if go > 0:
            return self.say("healthy", go=self.money(go), days=self.days), "nothing"
        return self.say("nothing"), "nothing"

    def too_early(self) -> tuple[str, str]:
        v = self.v
        if "no_money" in v.flags:
            if currencies := self.without_rate():
                return self.say("no_exchange", currencies=currencies), "enter_rate"
            return self.say("no_money"), "enter_money"
        if "own_rate_missing" in v.flags:
            return self.say("no_rate"), "enter_own_rate"
        incidents = self.say("incidents", v.incidents, n=v.incidents)
        days = round(v.exposure_days)
        return self.say(
            "too_early", incidents=incidents, days=self.say("in_days", days, n=days)
        ), "record_more"

    def without_rate(self) -> str:
        """Return the currencies of this client's money that has no exchange rate yet."""
        start = NO_EXCHANGE_RATE
        return ", ".join(flag.removeprefix(start) for flag in self.v.flags if flag.startswith(start))

    def often(self, key: str) -> str:
        v = self.v
        count = max(1, round(v.expected_incidents))
        if v.expected_incidents < 0.75:
            key += "_rare"
        each = self.money(v.cost_per_incident, 2)
        return self.say(key, count, n=self.language.number(count), each=each, days=self.days)

    def band(self, option: Option) -> dict[str, str]:
        figures = self.v.options[option]
        return {
            "go": self.money(figures.mean),
            "low": self.money(figures.low80, 2),
            "high": self.money(figures.high80, 2),
        }

    def rest(self) -> list[str]:
        v = self.v
        if v.state is VerdictState.NOT_ENOUGH_DATA:
            return [self.say("mostly_settings")] if v.reckoned else [self.say("then_it_speaks")]
        sentences = [self.often("forecast")] if v.state is not VerdictState.WATCH else []
        ups = round(v.follow_ups)
        if ups and v.incidents > 1:
            sentences.append(self.say("follow_ups", ups, n=ups, all=v.incidents))
        if v.state is VerdictState.HEALTHY:
            return [
                *sentences,
                self.say("going_on", None, **self.band(Option.CONTINUE)),
                self.say("not_in_sum"),
            ]
        sentences += self.comparison()
        steady = all(astuple(v.robust))
        sentences.append(self.say("steady" if steady else "depends"))
        if v.flagged and "risks_not_entered" in v.flags:
            sentences.append(self.say("risks"))
        return [*sentences, self.say("not_in_sum")]

    def comparison(self) -> list[str]:
        v = self.v
        end = self.mean(Option.REFUND_END)
        both = self.band(Option.CONTINUE) | {"end": self.money(end), "refund": self.money(v.refundable)}
        sentences = [self.say("compare_refund" if v.refundable > 0 else "compare", None, **both)]
        if v.state is VerdictState.SET_A_BOUNDARY and v.action in {*_ENDING, Option.BOUNDARY.value}:
            best = v.options[Option(v.action)].mean
            sentences.append(self.say(f"best_{v.action}", best=self.money(best)))
        tenths = round(10 * v.p_end_better)
        key = "in_few" if tenths == 0 else "in_most" if tenths == 10 else "in_some"
        sentences.append(self.say(key, n=tenths))
        if v.break_even_refund > 0 and v.refundable > 0:
            sentences.append(self.say("break_even", refund=self.money(v.break_even_refund)))
        return sentences

    def reason(self) -> str:
        v = self.v
        if v.state is VerdictState.NOT_ENOUGH_DATA:
            if "no_money" in v.flags and (currencies := self.without_rate()):
                return self.say("reason_no_exchange", currencies=currencies)
            key = (
                "no_money" if "no_money" in v.flags else "no_rate" if "own_rate_missing" in v.flags else "few"
            )
            return self.say(f"reason_{key}")
        if v.state is VerdictState.HEALTHY:
            return self.say("reason_healthy", go=self.money(self.mean(Option.CONTINUE)))
        if v.action == REVIEW_TERMS:
            return self.say("reason_terms")
        return self.often("reason")
