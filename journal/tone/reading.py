"""Reads a draft: findings with spans, a score that orders drafts, and whether to say something."""

import math
from dataclasses import dataclass

from journal.tone.lexicon import Lexicon, Rule, lexicon, rules
from journal.tone.patterns import Match
from journal.tone.text import Sentence, Token, language, quoted_spans, sentences

__all__ = ["Finding", "Reading", "check", "rules"]

_MOST_OF_A_RULE = 3  # further findings of one rule in one sentence add nothing
_LEARNED_CAP = 5.0  # what words alone may add or take
_SHORT = 6  # a sentence of fewer words is not damped less
_QUOTING = '"“”„«»>\n'
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
    findings: list[Finding] = []
    read: dict[
        str, float
    ] = {}  # offered forms that were read already: a long draft offers the same ones again
    highest = words.bias
    flagged_sentences = 0
    for sentence in sentences(text):
        hits = _hits(text, sentence, words, known, quoted)
        logit = _logit(text, sentence, hits, words, known)
        if logit >= 0 and not hits and "heated" in known:
            # Words alone: the one that speaks loudest is shown, so that nothing is flagged unexplained.
            _share, start, end = _learned(text, sentence, words)
            if any(low <= start and end <= high for low, high in quoted):
                logit = words.bias
            else:
                hits = [_Hit("heated", start, end, None)]
        highest = max(highest, logit)
        flagged_sentences += logit >= 0
        for hit in hits:
            instead = _instead(text, sentence, hit, logit, words, known, read)
            why = known[hit.rule].why[why_in or lang]
            span = (sentence.start, sentence.end)
            findings.append(
                Finding(hit.rule, hit.start, hit.end, text[hit.start : hit.end], why, instead, span)
            )
    level = highest + 0.25 * math.log1p(max(0, flagged_sentences - 1))
    return Reading(lang, highest >= 0, 1 / (1 + math.exp(-level)), tuple(findings))


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
        found.append(_Hit(rule, start, end, match.phrase.calmer))
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
    for token in (*sentence.tokens, None):
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
    body = text[sentence.start : sentence.end]
    for marks in ("!!", "?!", "!?", "???"):
        at = body.find(marks)
        if at >= 0:
            end = at
            while end < len(body) and body[end] in "!?":
                end += 1
            hits.append(_Hit("shouting", sentence.start + at, sentence.start + end, None))
            break
    return [h for h in hits if not any(low <= h.start and h.end <= high for low, high in quoted)]


def _logit(text: str, sentence: Sentence, hits: list[_Hit], words: Lexicon, known: dict[str, Rule]) -> float:
    """Return the log-odds of one sentence: bias, the rules found, and what words alone suggest."""
    counts: dict[str, int] = {}
    for hit in hits:
        counts[hit.rule] = counts.get(hit.rule, 0) + 1
    ruled = 0.0
    for rule, count in counts.items():
        ruled += known[rule].weight * (1 + 0.25 * (min(count, _MOST_OF_A_RULE) - 1))
    learned = _learned(text, sentence, words)[0] if "heated" in known else 0.0
    return words.bias + ruled + learned


def rule_logit(text: str, sentence: Sentence, words: Lexicon, known: dict[str, Rule]) -> float:
    """Return what the rules alone say of a sentence; the words are learned over it."""
    hits = _hits(text, sentence, words, known, quoted_spans(text))
    without = {name: rule for name, rule in known.items() if name != "heated"}
    return _logit(text, sentence, hits, words, without)


def learned_features(text: str, sentence: Sentence) -> list[tuple[str, float, int, int]]:
    """Return the words, pairs and marks of a sentence: name, share (damped by its length), first and last place."""
    tokens = sentence.tokens
    share = 1 / math.sqrt(max(len(tokens), _SHORT))
    found: dict[str, tuple[str, float, int, int]] = {}
    previous = "^"
    for token in tokens:
        start = token.start
        found.setdefault(token.folded, (token.folded, share, start, token.end))
        pair = f"{previous} {token.folded}"
        found.setdefault(pair, (pair, share, start, token.end))
        previous = token.folded
    if tokens and sentence.end > tokens[-1].end:
        mark = text[tokens[-1].end]
        name = f"{previous} {mark}"
        found.setdefault(name, (name, share, tokens[-1].start, tokens[-1].end))
        found.setdefault(f"${mark}", (f"${mark}", share, tokens[-1].start, tokens[-1].end))
    return list(found.values())


def _learned(text: str, sentence: Sentence, words: Lexicon) -> tuple[float, int, int]:
    """Return the learned log-odds of a sentence, bounded, and where the word or pair stands that speaks loudest."""
    total, loudest, start, end = 0.0, 0.0, sentence.start, sentence.end
    if not words.words:
        return total, start, end
    for name, share, first, last in learned_features(text, sentence):
        weight = words.words.get(name, 0.0) * share
        total += weight
        if weight > loudest:
            loudest, start, end = weight, first, last
    # Words never speak against what a rule found: they add, or say nothing.
    return max(0.0, min(_LEARNED_CAP, total + words.shift)), start, end


def _instead(
    text: str,
    sentence: Sentence,
    hit: _Hit,
    logit: float,
    words: Lexicon,
    known: dict[str, Rule],
    read: dict[str, float],
) -> str | None:
    """Offer a calmer form of the sentence; never one that reads worse than what stands there."""
    body = text[sentence.start : sentence.end]
    single = "‘" in text  # only then is ’ more than an apostrophe
    marks = _marks(body, single=single)
    candidates: list[str] = []
    if hit.calmer is not None:
        swapped = (
            body[: hit.start - sentence.start] + hit.calmer + body[hit.end - sentence.start :].lstrip(" ,;:")
        )
        if hit.calmer.endswith(",") and hit.end < sentence.end:
            rest = body[hit.end - sentence.start :].lstrip(" ,;:")
            swapped = body[: hit.start - sentence.start] + hit.calmer + " " + rest
        candidates.append(swapped[:1].upper() + swapped[1:] if hit.start == sentence.start else swapped)
    calm = words.calm.get(hit.rule)
    if calm:
        candidates.append(calm)
    for candidate in candidates:
        if _marks(candidate, single=single) != marks:
            continue  # a quotation mark that goes would make a quotation of something else in the draft
        if candidate not in read:
            read[candidate] = _worst(candidate, words, known)
        if candidate != body and read[candidate] <= min(logit, -0.01):
            return candidate
    return None


def _marks(text: str, *, single: bool) -> str:
    """Return what may begin or end a quotation, in order."""
    signs = _QUOTING + "‘’" if single else _QUOTING
    return "".join(sign for sign in text if sign in signs)


def _worst(candidate: str, words: Lexicon, known: dict[str, Rule]) -> float:
    """Return the highest log-odds among the sentences of an offered form."""
    quoted = quoted_spans(candidate)
    worst = words.bias
    for sentence in sentences(candidate):
        worst = max(
            worst, _logit(candidate, sentence, _hits(candidate, sentence, words, known, quoted), words, known)
        )
    return worst
