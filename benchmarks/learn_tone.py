"""Learn which words of business mail go with reproach, and write their weights to `resources/tone/words_*.json`.

    python benchmarks/learn_tone.py [en|es]    learn, write, and print how each author's mails fare unseen
    python benchmarks/learn_tone.py --dry-run  the same without writing

Two logistic regressions on the same parts (benchmarks/tone_weights.py, journal/tone/learned.py), most weights drawn towards
zero: one on whole messages, one on sentences. They learn from pairs of an escalating message and its calm twin with the same
facts (`benchmarks/data/tone_pairs_*.jsonl`, `tone_train_*.jsonl`) and, as calm texts only, from the everyday messages in these
files, from business sentences of `../shared/samples/tone` where present (licences in its README) and from the phrases that the
program offers. Of an escalating message, a sentence that stands in the calm twin too is calm; of the others the one that reads
worst is the reproach. Files named `tone_heldout`, `tone_fresh`, `tone_unseen` and `tone_last` are never
read here.

Each file of pairs has one author. How readily words warn is set on mails by authors that the model has not seen: every file in
turn is read by what the others teach.
"""

import argparse
import json
import os
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sparse products of this size only wait for one another

import numpy as np
from tone_weights import Fitted, Mail, Pair, Tables

from journal.home import resources
from journal.tone.learned import parts, within
from journal.tone.lexicon import lexicon
from journal.tone.reading import ruled
from journal.tone.text import quoted_spans, sentences

DATA = Path(__file__).resolve().parent / "data"
SAMPLES = DATA.parents[2] / "shared" / "samples" / "tone"
MAIL_SOURCES = {"enron_curated", "warehouse_email_es"}  # business mail: all of it is learned from
OTHER_SOURCES = {"tydip_en", "tydip_es"}  # requests in forums: half of it
WITH_EVERYDAY = {
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
}  # files whose messages without a twin are everyday mail
FORMAL = 3.0  # how heavily a formal mail of `tone_pairs` weighs: few, and the plainest there are
PIECES = 4  # in which the business mail is read unseen
EVERYDAY = 3.0  # how heavily an everyday message weighs: words may speak against a reproach, and must not count as one elsewhere
OFFERED = 8.0  # and each phrase that the program offers
FALSE = 0.036  # the share of calm twins, by authors not learned from, that may be flagged
FALSE_EVERYDAY = 0.045  # and of their everyday mail
ONLY_MISLEADING = "12"  # but for this file: it was written from what the check got wrong, and is no measure of everyday mail


def read(
    text: str, lang: str, author: str, kind: str, *, escalating: bool = False, counts: float = 1.0
) -> Mail:
    """Cut a message into its parts, as the program does."""
    cut, quoted, senses = sentences(text), quoted_spans(text), lexicon(lang).learned.senses
    said = ruled(text, cut, lang)
    names = [
        frozenset(parts(text, sentence, spans, senses, rules))
        for sentence, spans, (rules, _) in zip(cut, within(cut, quoted), said, strict=True)
    ]
    words = [frozenset(token.folded for token in sentence.tokens) for sentence in cut]
    return Mail(author, escalating, kind, counts, names, words, [sure for _, sure in said])


def mails(lang: str) -> Iterator[Pair]:
    """Yield the pairs, and calm messages without a twin."""
    for path in [DATA / f"tone_pairs_{lang}.jsonl", *sorted(DATA.glob(f"tone_train_{lang}*.jsonl"))]:
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            counts = FORMAL if path.stem.startswith("tone_pairs") else 1.0
            if row["escalating"]:
                yield (
                    read(row["escalating"], lang, path.stem, row["kind"], escalating=True, counts=counts),
                    read(row["calm"], lang, path.stem, "calm", counts=counts),
                )
            elif path.stem.removeprefix(f"tone_train_{lang}_") in WITH_EVERYDAY:
                yield None, read(row["calm"], lang, path.stem, "everyday", counts=EVERYDAY)
            else:
                yield None, read(row["calm"], lang, path.stem, "calm")
    path = SAMPLES / f"dev_{lang}.jsonl"
    if path.exists():
        for i, row in enumerate(map(json.loads, path.read_text("utf-8").splitlines())):
            learned = row["source"] in MAIL_SOURCES or (row["source"] in OTHER_SOURCES and not i // 2 % 2)
            if learned and row["expect"] in {"ok", "ok_assumed"}:
                yield None, read(row["text"], lang, f"business_{i % PIECES + 1}", "everyday", counts=EVERYDAY)
    for text in shipped(lang):
        yield None, read(text, lang, "the program", "offered", counts=OFFERED)


def shipped(lang: str) -> list[str]:
    """Return the phrases that the program itself offers: calm by definition, and never to be remarked on."""
    rows = tomllib.loads((resources() / "phrases" / f"{lang}.toml").read_text("utf-8"))["phrase"]
    return [row[form] for row in rows for form in ("text", "tu", "vos") if form in row]


def needed(mail: Mail, said: np.ndarray) -> float:
    """Return how far words have to be shifted for the message to be flagged; one that rules are sure of always is."""
    return -np.inf if max(mail.sure, default=-1.0) >= 0 else float(-said.max(initial=-np.inf))


def unseen(tables: Tables, pairs: Sequence[Pair], authors: Sequence[str]) -> list[tuple[Mail, float]]:
    """Return each author's mails with the shift at which they are flagged by what the others teach."""
    found = []
    for author in authors:
        models = tables.learn([pair for pair in pairs if pair[1].author != author])
        said = tables.worded(*models)
        found += [(m, needed(m, said[m.row])) for m in tables.mails if m.author == author and m.rows]
    return found


def shift_for(read_unseen: Sequence[tuple[Mail, float]], kind: str, share: float) -> float:
    """Return the highest shift at which no more than `share` of the mails of a kind are flagged."""
    needs = sorted(
        need for m, need in read_unseen if m.kind == kind and not m.author.endswith(f"_{ONLY_MISLEADING}")
    )
    return needs[int(share * len(needs))] - 1e-6


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the words of the tone check.")
    parser.add_argument("languages", nargs="*", default=["en", "es"])
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    given = parser.parse_args()
    print(
        f"{'language':8} {'author':16} {'veiled':>7} {'open':>7} {'calm':>7} {'everyday':>8}   (flagged, unseen)"
    )
    for lang in given.languages:
        pairs = list(mails(lang))
        tables = Tables(pairs)
        authors = sorted({c.author for _, c in pairs if c.author.startswith(("tone_train", "business"))})
        found = unseen(tables, pairs, authors)
        models = tables.learn(pairs)
        said = tables.worded(*models)
        offered = min(needed(m, said[m.row]) for m in tables.mails if m.kind == "offered" and m.rows)
        twins, everyday = shift_for(found, "calm", FALSE), shift_for(found, "everyday", FALSE_EVERYDAY)
        shift = min(twins, everyday, offered - 0.05)
        print(
            f"{lang:8} shift {shift:.2f}; for calm twins {twins:.2f}, everyday mail {everyday:.2f}, what is offered {offered:.2f}"
        )
        for author in [*authors, "all"]:
            mine = [(m, need <= shift) for m, need in found if author in {m.author, "all"}]
            shares = []
            for kind, width in (("veiled", 7), ("open", 7), ("calm", 7), ("everyday", 8)):
                flagged = [flag for m, flag in mine if m.kind == kind]
                shares.append(f"{np.mean(flagged):{width}.3f}" if flagged else " " * width)
            print(f"{lang:8} {author.removeprefix('tone_'):16} {' '.join(shares)}", flush=True)
        if not given.dry_run:
            _write(lang, tables.names, *models, shift)


def _write(lang: str, names: Sequence[str], messages: Fitted, single: Fitted, shift: float) -> None:
    """Write the weights, in hundredths: of each part in a message and in a sentence."""
    rows = [
        f"{json.dumps(name, ensure_ascii=False)}:[{round(100 * whole)},{round(100 * each)}]"
        for name, whole, each in zip(names, messages[0], single[0], strict=True)
        if whole or each
    ]
    head = {"whole": round(messages[1], 3), "single": round(single[1], 3), "shift": round(shift, 3)}
    path = resources() / "tone" / f"words_{lang}.json"
    path.write_text(f'{json.dumps(head)[:-1]}, "weights": {{\n' + ",\n".join(rows) + "\n}}\n", "utf-8")
    print(f"{lang}: {len(rows)} parts, {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
