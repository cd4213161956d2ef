"""Reads a draft: findings with spans, a score that orders drafts, and whether to say something."""

import math
import re
from dataclasses import dataclass

from journal.tone.learned import Form, Message
from journal.tone.lexicon import Lexicon, Rule, lexicon, rules
from journal.tone.patterns import Match
from journal.tone.text import Sentence, Token, language, quoted_spans, sentences

__all__ = ["Finding", "Reading", "check", "rules"]

_MOST_OF_A_RULE = 3  # further findings of one rule in one sentence add nothing
_HINT = 0.5  # what a phrase counts for that is a reproach in some company only
_LEARNED_MOST = 5.0  # what words alone may add
_QUOTING = re.compile('["“”„«»>\n]')
_QUOTING_SINGLE = re.compile('["“”„«»>\n‘’]')
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2}")  # where two letters in a row may be capitals
_GUARD_REACH = 3  # how many words before a finding a condition may stand


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found: offsets in code points, why in one line, and a calmer form of the whole sentence."""

    rule: str
    start: int
    end: int
    text: str
    why: str
    instead: str | None
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """How a draft reads. `score` (0..1) orders drafts by how likely they are to escalate."""

    lang: str
    flagged: bool
    score: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    rule: str
    start: int
    end: int
    calmer: str | None
    weak: bool = False


def check(
    text: str, lang: str | None = None, *, off: frozenset[str] = frozenset(), why_in: str | None = None
) -> Reading:
    """Read `text`. Any text is taken; the work grows with its length.

    Args:
        text: the draft.
        lang: "en" or "es"; found from the words when None.
        off: names of rules that are switched off.
        why_in: the language of the reasons; the draft's when None.
    """
    lang = lang or language(text)
    words = lexicon(lang)
    known = {name: rule for name, rule in rules().items() if name not in off}
    quoted = quoted_spans(text)
    cut = sentences(text)
    every = [_hits(text, sentence, words, known, quoted) for sentence in cut]
    message = (
        Message(text, cut, quoted, words.learned, [_said(hits) for hits in every])
        if "heated" in known
        else None
    )
    draft = _Draft(text, words, known, message, _muted(text, cut, words, off, quoted))
    logits = [draft.logit(place, hits) for place, hits in enumerate(every)]
    highest = max(logits, default=words.bias)
    flagged = highest >= 0
    if message and flagged and not any(hits and at >= 0 for hits, at in zip(every, logits, strict=True)):
        # Words alone: what speaks loudest is shown, so that nothing is flagged unexplained.
        top = logits.index(highest)
        every[top] = [*every[top], _Hit("heated", *message.loudest(top), None)]
    findings: list[Finding] = []
    for place, (sentence, hits) in enumerate(zip(cut, every, strict=True)):
        for hit in hits:
            instead = draft.instead(place, sentence, hit, logits[place])
            why = known[hit.rule].why[why_in or lang]
            span = (sentence.start, sentence.end)
            findings.append(
                Finding(hit.rule, hit.start, hit.end, text[hit.start : hit.end], why, instead, span)
            )
    more = sum(logit >= 0 for logit in logits) - 1
    level = highest + 0.25 * math.log1p(max(0, more))
    return Reading(lang, flagged, 1 / (1 + math.exp(-level)), tuple(findings))


def _muted(
    text: str, cut: list[Sentence], words: Lexicon, off: frozenset[str], quoted: list[tuple[int, int]]
) -> set[int]:
    """Return the sentences of which words say nothing: a rule would speak there, but is switched off."""
    without = {name: rule for name, rule in rules().items() if name in off}
    return {i for i, each in enumerate(cut) if without and _hits(text, each, words, without, quoted)}


def _hits(
    text: str, sentence: Sentence, words: Lexicon, known: dict[str, Rule], quoted: list[tuple[int, int]]
) -> list[_Hit]:
    """Find what the rules say of one sentence; of overlapping findings of one rule the longest stays."""
    tokens = sentence.tokens
    found: list[_Hit] = []
    for match in words.finder.matches(tokens):
        rule = match.phrase.rule
        if rule not in known or match.last == match.first:
            continue
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        if any(low <= start and end <= high for low, high in quoted) or _guarded(match, tokens, words):
            continue
        found.append(_Hit(rule, start, end, match.phrase.calmer, match.phrase.weak))
    if "shouting" in known:
        found.extend(_shouting(text, sentence, quoted))
    found.sort(key=lambda h: (h.start, -h.end))
    kept: list[_Hit] = []
    for hit in found:
        if not any(k.rule == hit.rule and k.start <= hit.start and hit.end <= k.end for k in kept[-8:]):
            kept.append(hit)
    return kept


def _guarded(match: Match, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Say whether a condition ("if you did not receive …") or a report ("you called me …") takes the sting out."""
    before = [t.folded for t in tokens[max(0, match.first - 6) : match.first]]
    if match.phrase.rule in {"blame", "absolutes"} and _ends_near(before, words.guards, _GUARD_REACH):
        return True
    if match.phrase.rule == "condescension" and _ends_near(before, words.conditions, _GUARD_REACH):
        return True
    return match.phrase.rule == "hostile" and _ends_near(before, words.quoting, _GUARD_REACH)


def _ends_near(before: list[str], lines: tuple[tuple[str, ...], ...], reach: int) -> bool:
    """Say whether one of `lines` ends among the last `reach` words of `before`."""
    for line in lines:
        size = len(line)
        for end in range(max(size, len(before) - reach + 1), len(before) + 1):
            if tuple(before[end - size : end]) == line:
                return True
    return False


def _shouting(text: str, sentence: Sentence, quoted: list[tuple[int, int]]) -> list[_Hit]:
    """Capitals over several words, and repeated marks."""
    hits: list[_Hit] = []
    run: list[Token] = []
    body = text[sentence.start : sentence.end]
    for token in (*sentence.tokens, None) if _CAPITALS.search(body) else ():
        word = "" if token is None else text[token.start : token.end]
        marked = (
            token is not None and token.start > 0 and text[token.start - 1] in "@#"
        )  # a name or a hashtag is not shouted
        if (
            token is not None
            and not marked
            and len(word) > 1
            and word.isupper()
            and not any(c.isdigit() for c in word)
        ):
            run.append(token)
            continue
        if len(run) >= 2 and sum(len(t.folded) for t in run) >= 8:
            hits.append(_Hit("shouting", run[0].start, run[-1].end, None))
        run = []
    for marks in ("!!", "?!", "!?", "???"):
        at = body.find(marks)
        if at >= 0:
            end = at
            while end < len(body) and body[end] in "!?":
                end += 1
            # Joy shouts too: marks alone are a hint only.
            hits.append(_Hit("shouting", sentence.start + at, sentence.start + end, None, weak=True))
            break
    return [h for h in hits if not any(low <= h.start and h.end <= high for low, high in quoted)]


def _ruled(hits: list[_Hit], known: dict[str, Rule]) -> float:
    """Return the log-odds that the rules found add to a sentence; one that is only a hint adds half."""
    counts: dict[str, int] = {}
    hints: dict[str, float] = {}
    for hit in hits:
        counts[hit.rule] = counts.get(hit.rule, 0) + 1
        hints[hit.rule] = max(hints.get(hit.rule, 0.0), _HINT if hit.weak else 1.0)
    return sum(
        known[rule].weight * hints[rule] * (1 + 0.25 * (min(count, _MOST_OF_A_RULE) - 1))
        for rule, count in counts.items()
    )


def _said(hits: list[_Hit]) -> list[str]:
    """Return the parts that the rules found in a sentence make for the words to be weighed with."""
    return [f"@{hit.rule}~" if hit.weak else f"@{hit.rule}" for hit in hits]


def rule_logit(hits: list[_Hit], words: Lexicon, known: dict[str, Rule]) -> float:
    """Return what the rules say of a sentence that need nobody's consent."""
    return words.bias + _ruled([hit for hit in hits if known[hit.rule].alone], known)


def ruled(text: str, cut: list[Sentence], lang: str) -> list[tuple[list[str], float]]:
    """Return for each sentence the parts that rules make and what they say alone; the words are learned beside it."""
    words, known, quoted = lexicon(lang), rules(), quoted_spans(text)
    every = [_hits(text, sentence, words, known, quoted) for sentence in cut]
    return [(_said(hits), rule_logit(hits, words, known)) for hits in every]


class _Draft:
    """A draft being read: what rules and words say together, and what a calmer sentence would change."""

    def __init__(
        self, text: str, words: Lexicon, known: dict[str, Rule], message: Message | None, muted: set[int]
    ) -> None:
        """Take the text and what is known of its language; without a message, and in muted sentences, only rules speak."""
        self._text, self._words, self._known, self._message = text, words, known, message
        self._muted = muted
        # Offered forms read already, as a long draft offers them again: what rules say of each sentence, and words.
        self._forms: dict[str, tuple[list[float], Form | None]] = {}

    def logit(self, place: int, hits: list[_Hit]) -> float:
        """Return the log-odds of one sentence: bias, the rules found, and what the words suggest."""
        if not self._message or place in self._muted:
            return self._words.bias + _ruled(hits, self._known)
        sure = rule_logit(hits, self._words, self._known)
        return self._together(sure, self._message.whole, self._message.singles[place])

    def _together(self, sure: float, whole: float, single: float) -> float:
        """Return the log-odds of a sentence: words never speak against what a rule is sure of."""
        return max(sure, min(_LEARNED_MOST, whole + single + self._words.learned.shift))

    def instead(self, place: int, sentence: Sentence, hit: _Hit, logit: float) -> str | None:
        """Offer a calmer form of the sentence; never one with which the draft reads worse than as it stands."""
        body = self._text[sentence.start : sentence.end]
        single = "‘" in self._text  # only then is ’ more than an apostrophe
        marks = _marks(body, single=single)
        for candidate in self._candidates(body, sentence, hit):
            if candidate == body or _marks(candidate, single=single) != marks:
                continue  # a quotation mark that goes would make a quotation of something else in the draft
            if self._calmer(place, candidate, min(logit, -0.01)):
                return candidate
        return None

    def _candidates(self, body: str, sentence: Sentence, hit: _Hit) -> list[str]:
        found: list[str] = []
        if hit.calmer is not None:
            before, rest = body[: hit.start - sentence.start], body[hit.end - sentence.start :].lstrip(" ,;:")
            space = " " if hit.calmer.endswith(",") and hit.end < sentence.end else ""
            swapped = before + hit.calmer + space + rest
            found.append(swapped[:1].upper() + swapped[1:] if hit.start == sentence.start else swapped)
        calm = self._words.calm.get(hit.rule)
        return [*found, calm] if calm else found

    def _calmer(self, place: int, candidate: str, most: float) -> bool:
        """Say whether no sentence of `candidate` reads above `most`, and the rest of the draft not above today."""
        sure, form = self._form(candidate)
        if max(sure, default=most) > most:
            return False
        if not self._message or form is None:
            return True
        whole = self._message.replaced(place, form)
        if whole > self._message.whole:
            return False
        highest = max(form.singles, default=-math.inf)
        return self._together(most, whole, highest) <= most

    def _form(self, candidate: str) -> tuple[list[float], Form | None]:
        """Read an offered form: what rules are sure of in each sentence, and its words."""
        if candidate not in self._forms:
            quoted = quoted_spans(candidate)
            every = [_hits(candidate, s, self._words, self._known, quoted) for s in sentences(candidate)]
            if self._message:
                sure = [rule_logit(hits, self._words, self._known) for hits in every]
                form = self._message.offered(candidate, [_said(hits) for hits in every])
                self._forms[candidate] = sure, form
            else:
                self._forms[candidate] = [self._words.bias + _ruled(h, self._known) for h in every], None
        return self._forms[candidate]


def _marks(text: str, *, single: bool) -> str:
    """Return what may begin or end a quotation, in order."""
    return "".join((_QUOTING_SINGLE if single else _QUOTING).findall(text))
