"""Practice: a skill picked before a real call, scenes that ship and scenes from one's own past with the names removed."""

import random
import re
import tomllib
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from journal.domain.changes import Label, Receipt
from journal.domain.choices import IncidentState
from journal.domain.ids import ClientId, IncidentId, SkillId
from journal.domain.moment import Choice, Scene, SceneStep
from journal.domain.problems import Code, refuse
from journal.domain.records import Client, Evening, Incident, Reply, SceneCard, SkillTry
from journal.domain.shorten import shortened
from journal.home import resources

if TYPE_CHECKING:
    from journal.storage.journal import Journal

# The skills of the advice, in the order in which a difficult moment asks for them.
SKILLS = ("listened", "said_back", "waited", "tone", "truth", "limit", "solved")
_OWN = 8
_EVENINGS = 14
_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"[\w…,;)’'-]\s*\Z")  # what stands before a word that does not begin a sentence
_FIRST = re.compile(r"(^|[.!?:¡¿«“\"]\s*)([^\W\d_a-zà-ÿ][^\W\d_]*) …")
_SEVERAL = re.compile(r"…(?:[ '’-]*…)+")
_COMMON = 3  # letters of a client's name that may be a word of its own: "de", "and"
# Words within names that begin sentences too.
_LITTLE = frozenset(
    [
        "a",
        "an",
        "and",
        "of",
        "the",
        "de",
        "del",
        "el",
        "la",
        "las",
        "los",
        "un",
        "una",
        "y",
        "e",
        "en",
        "con",
        "por",
        "para",
    ]
)
# Words that English writes large wherever they stand.
_LARGE = frozenset(
    [
        "i",
        "ok",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "english",
        "spanish",
        "christmas",
        "easter",
    ]
)
_MAIL = re.compile(r"\S+@\S+\.\S+|https?://\S+|\+?\d[\d \-/().]{6,}\d")


@lru_cache(maxsize=2)
def shipped(lang: str) -> tuple[Scene, ...]:
    """Return the scenes of a language, the worked example first."""
    name = lang if lang in {"en", "es"} else "en"
    rows = tomllib.loads((resources() / "practice" / f"{name}.toml").read_text("utf-8"))["scene"]
    made = [_scene(row) for row in rows]
    return tuple(sorted(made, key=lambda scene: not scene.worked))


def _scene(row: dict[str, Any]) -> Scene:
    steps = tuple(
        SceneStep(
            said=step["said"],
            choices=tuple(
                Choice(text=c["text"], skills=tuple(c["skills"]), feedback=c["feedback"])
                for c in step["choice"]
            ),
        )
        for step in row["step"]
    )
    return Scene(
        id=row["id"],
        trade=row["trade"],
        channel=row["channel"],
        title=row["title"],
        situation=row["situation"],
        worked=bool(row["worked"]),
        steps=steps,
    )


def scenes(journal: "Journal", lang: str) -> list[Scene]:
    """Return all scenes: the worked example, those due, those never tried, the others by when they come back."""
    with journal.read() as reader:
        cards = {card.scene: card for card in reader.find(SceneCard)}
        own = _own_scenes(reader.find(Incident), reader.find(Client))
        now = reader.now
    found = []
    for scene in (*shipped(lang), *own):
        card = cards.get(scene.id)
        found.append(replace(scene, due=card.due, tries=card.tries) if card else scene)

    def order(scene: Scene) -> tuple[int, float]:
        if scene.worked and not scene.tries:
            return (0, 0.0)
        if scene.due is None:
            return (2, 0.0)
        return (1 if scene.due <= now else 3, scene.due.timestamp())

    return sorted(found, key=order)


def _own_scenes(past: list[Incident], everyone: list[Client]) -> list[Scene]:
    """Make scenes of settled incidents: what was said, and an answer to be typed."""
    told = [each for each in past if each.complaint and each.state is IncidentState.SETTLED]
    told.sort(key=lambda each: each.at, reverse=True)
    names = {each.id: _names_of(each) for each in everyone}
    known = frozenset().union(*names.values())

    def bare(text: str, whose: ClientId) -> str:
        return without_names(text, known, names.get(whose, frozenset()))

    return [
        Scene(
            id=f"own:{each.id}",
            trade="",
            channel=each.channel.value,
            title=shortened(bare(each.complaint, each.client)),
            situation=bare(each.effect or each.wish or each.notes, each.client),
            own=True,
            steps=(SceneStep(said=bare(each.complaint, each.client)),),
        )
        for each in told[:_OWN]
    ]


def _names_of(client: Client) -> frozenset[str]:
    """Return the words a client may be called by: of the name, the company, and the names in their addresses."""
    addresses = [contact.value.split("@")[0] for contact in client.contacts if "@" in contact.value]
    labels = [contact.label for contact in client.contacts if len(contact.label.split()) > 1]
    called = (client.name, client.company, *labels, *addresses)
    return frozenset(part.casefold() for name in called for part in _WORD.findall(name)) - _LITTLE


def without_names(text: str, known: frozenset[str], owner: frozenset[str] = frozenset()) -> str:
    """Take names, addresses and numbers out of a text: more rather than less, for a scene needs no name.

    `known` are the words that clients are called by, taken out where they are written large; those of `owner`,
    whose incident it is, also where they were typed small. Any other word written large inside a sentence is
    taken for a name too.
    """
    bare = _MAIL.sub("…", text)

    def word(found: re.Match[str]) -> str:
        plain = found[0].casefold()
        large = found[0][:1].isupper()
        if (plain in owner and len(plain) > _COMMON) or (large and plain in known):
            return "…"
        shouted = len(found[0]) > 1 and found[0].isupper()
        inside = bool(_INSIDE.search(bare, 0, found.start()))
        return "…" if large and inside and not shouted and plain not in _LARGE else found[0]

    def first(found: re.Match[str]) -> str:
        begun = found[2].casefold() in _LITTLE | _LARGE
        return found[0] if begun else f"{found[1]}…"

    # “Marta Gil”: the name before one that was taken out may begin the sentence.
    return _SEVERAL.sub("…", _FIRST.sub(first, _WORD.sub(word, bare)))


def tried(journal: "Journal", scene: str, *, well: bool) -> Receipt:
    """Remember that a scene was played, and when it comes back: by FSRS where it is installed, else by doubling days."""
    with journal.work(Label.PRACTISE, about=scene) as work:
        known = work.find(SceneCard, scene=scene)
        before = known[0] if known else SceneCard(scene=scene, due=work.now)
        fresh = _scheduled(before, well, work.now)
        if known:
            work.replace(fresh)
        else:
            work.add(fresh)
    return work.receipt()


def _scheduled(card: SceneCard, well: bool, now: Any) -> SceneCard:
    try:
        from fsrs import Card, Rating, Scheduler
    except ImportError:
        days = 1 if not well else min(60, 2 ** (card.tries + 1))
        return replace(card, due=now + timedelta(days=days), tries=card.tries + 1)
    held = Card.from_json(card.state) if card.state else Card()
    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    later, _log = scheduler.review_card(held, Rating.Good if well else Rating.Again, now)
    return replace(card, due=later.due, state=later.to_json(), tries=card.tries + 1)


def pick_skill(journal: "Journal", skill: str, incident: IncidentId | None = None) -> Receipt:
    """Pick one skill for the next call or reply.

    Raises:
        Refused: no such skill.
    """
    if skill not in SKILLS:
        raise refuse("skill", Code.NOT_A_CHOICE, text=skill)
    with journal.work(Label.PRACTISE, about=skill) as work:
        for each in work.find(SkillTry, done=None):
            work.remove(SkillTry, each.id)
        made = work.add(SkillTry(id=SkillId(""), skill=skill, at=work.now, incident=incident))
    return work.receipt(made.id)


def picked_skill(journal: "Journal") -> SkillTry | None:
    """Return the skill that was picked and not ticked yet."""
    with journal.read() as reader:
        found = reader.find(SkillTry, done=None)
    return found[-1] if found else None


def to_tick(journal: "Journal", incident: IncidentId) -> SkillTry | None:
    """Return the skill to be ticked now: picked before this incident, or a reply to it, was written."""
    picked = picked_skill(journal)
    if picked is None:
        return None
    with journal.read() as reader:
        written = [reader.get(Incident, incident).created]
        written += [each.created for each in reader.find(Reply, incident=incident)]
    return picked if any(at is not None and at >= picked.at for at in written) else None


def tick_skill(
    journal: "Journal", skill: SkillId, *, done: bool, incident: IncidentId | None = None
) -> Receipt:
    """Say after the call whether it was done."""
    with journal.work(Label.PRACTISE) as work:
        known = work.get(SkillTry, skill)
        work.replace(replace(known, done=done, incident=incident or known.incident))
    return work.receipt(skill)


def evening(journal: "Journal") -> Evening:
    """Return this evening's page, empty where nothing was written."""
    with journal.read() as reader:
        found = reader.find(Evening, on=reader.today)
    return found[0] if found else Evening(on=journal.today())


def earlier_evenings(journal: "Journal", limit: int = _EVENINGS) -> list[Evening]:
    """Return the pages of the evenings before this one that say something, the newest first."""
    with journal.read() as reader:
        pages = [each for each in reader.find(Evening) if each.on < reader.today]
    told = [each for each in pages if each.energy is not None or each.went_well or each.learned]
    return sorted(told, key=lambda each: each.on, reverse=True)[:limit]


def keep_evening(journal: "Journal", page: Evening) -> Receipt:
    """Keep an evening's page; an empty energy is unknown, never zero."""
    if page.energy is not None and not 1 <= page.energy <= 5:
        raise refuse("energy", Code.OUT_OF_RANGE, low=1, high=5)
    with journal.work(Label.EVENING) as work:
        if work.find(Evening, on=page.on):
            work.replace(page)
        else:
            work.add(page)
    return work.receipt()


def shuffled(choices: tuple[Choice, ...], seed: str) -> tuple[Choice, ...]:
    """Return the answers in an order that does not give the good one away, the same for the same seed."""
    mixed = list(choices)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - an order of answers, no secret
    return tuple(mixed)
