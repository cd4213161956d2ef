"""E-mails: who wrote to whom and when, in which words of their own, and damaged ones too."""

from base64 import b64encode
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import Channel, Direction
from journal.domain.problems import Code, Refused
from journal.exchange.drafts import IncidentDraft
from journal.exchange.mail_text import from_html, own_words
from tests.exchange.helpers import read

HEAD = "From: Ana Rossi <Ana@Rossi.example>\nTo: me@me.example\nDate: Mon, 4 Mar 2024 10:00:00 +0100\nMessage-ID: <1@rossi>\n"


def mail(body: str = "Too late again.\n", head: str = HEAD, subject: str = "Re: The logo") -> str:
    return f"{head}Subject: {subject}\n\n{body}"


def one(data: bytes | str, **options: object) -> IncidentDraft:
    parsed = read(data, **options)
    assert (parsed.format, parsed.problems) == ("mail", [])
    (draft,) = parsed.incidents
    return draft


def test_a_message_says_who_what_and_when_and_is_kept_as_it_came() -> None:
    data = mail().encode()
    draft = one(data)
    assert (draft.name, draft.emails) == ("Ana Rossi <ana@rossi.example>", ("ana@rossi.example",))
    assert (draft.complaint, draft.notes) == ("The logo", "Too late again.")
    assert draft.at == datetime(2024, 3, 4, 9, tzinfo=UTC)
    assert (draft.channel, draft.direction) == (Channel.EMAIL, Direction.INCOMING)
    assert draft.original == data


def test_a_message_to_a_client_is_theirs_and_outgoing() -> None:
    sent = mail(
        head="From: me@me.example\nTo: x@x.example, Ana <ana@rossi.example>\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n"
    )
    assert one(sent, theirs=["Ana@rossi.example"]).name == "Ana <ana@rossi.example>"
    by_hand = one(sent, mine=["Me@me.example"])
    assert (by_hand.name, by_hand.direction) == ("x@x.example", Direction.OUTGOING)
    unknown = one(sent)
    assert unknown.name == "me@me.example"  # nobody said who is who
    assert unknown.fingerprint == by_hand.fingerprint  # learning it later makes no second message of it


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("=?utf-8?B?" + b64encode("Señora Peña: más".encode()).decode() + "?=", "Señora Peña: más"),
        ("AW: Fwd: RV: Angebot", "Angebot"),
        ("=?x-unknown?q?abc?=", "abc"),
        ("", "Too late again."),
    ],
)
def test_subjects(subject: str, expected: str) -> None:
    assert one(mail(subject=subject)).complaint == expected


@pytest.mark.parametrize(
    ("text", "codec"),
    [("壞消息", "big5"), ("Плохие новости из города", "koi8-r"), ("Peña y señora", "cp1252")],
)
def test_headers_in_bare_bytes_stay_readable_or_at_least_text(text: str, codec: str) -> None:
    data = mail(subject="SUBJECT").encode().replace(b"SUBJECT", text.encode(codec))
    complaint = one(data).complaint
    assert complaint
    complaint.encode()  # nothing in it that no file can hold
    if codec == "cp1252":
        assert complaint == text


def part(kind: str, body: str, head: str = "") -> str:
    return f"--b\nContent-Type: {kind}\n{head}\n{body}\n"


def multi(*parts: str, kind: str = "alternative") -> str:
    head = f'{HEAD}MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="b"\n'
    return mail("".join(parts) + "--b--\n", head=head)


def test_plain_text_is_preferred_and_html_is_read_where_it_is_all() -> None:
    html = "<html><head><style>p{}</style></head><body><p>Hello&nbsp;<b>you</b></p><ul><li>one<li>two</ul><script>x</script></body></html>"
    assert one(multi(part("text/html", html), part("text/plain", "Plain"))).notes == "Plain"
    assert one(multi(part("text/html", html))).notes == "Hello you\n\n- one\n- two"
    file = part("text/plain", "secret file", "Content-Disposition: attachment; filename=a.txt\n")
    assert one(multi(part("text/plain", "Seen"), file, kind="mixed")).notes == "Seen"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("Content-Type: text/plain; charset=X-GBK\n", "你好".encode("gbk"), "你好"),
        ("Content-Type: text/plain; charset=nonsense\n", "Peña".encode(), "Peña"),
        ("Content-Type: text/plain; charset=utf-8\n", "señora Peña".encode("cp1252"), "señora Peña"),
        ("Content-Type: text/plain\nContent-Transfer-Encoding:\n", b"As it is", "As it is"),
        ("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n", b"!!!not base64", None),
        ("Content-Type: multipart/mixed; boundary=\n", b"Broken", None),
        ("Content-Type: ;;;=\n", b"Odd", "Odd"),
    ],
)
def test_strange_parts(head: str, body: bytes, expected: str | None) -> None:
    draft = one(mail("BODY", head=HEAD + head).encode().replace(b"BODY", body))
    assert expected is None or draft.notes == expected


@pytest.mark.parametrize(
    "below",
    [
        "On Mon, 4 Mar 2024 at 09:00, Me <me@me.example> wrote:\n> old\n> older\n",
        "El lun, 4 mar 2024 a las 9:00, Yo\n<me@me.example> escribió:\n\n> viejo\n",
        "Am 04.03.2024 um 09:00 schrieb Ich:\n> alt\n",
        "-----Original Message-----\nFrom: me\nSent: today\n\nold\n",
        "-----Mensaje original-----\nDe: yo\nviejo\n",
        "From: Me <me@me.example>\nSent: Monday\nTo: Ana\n\nold\n",
        "De: Yo\nEnviado el: lunes\n\nviejo\n",
        "-- \nAna Rossi\n+34 600 111 222\n",
    ],
)
def test_what_was_quoted_and_signed_is_folded_away(below: str) -> None:
    assert own_words(f"It is late.\n\nPlease call.\n\n{below}") == "It is late.\n\nPlease call."


def test_answers_between_the_quotes_stay_and_nothing_but_quotes_stays_whole() -> None:
    assert own_words("On Monday, Me wrote:\n> When?\nTomorrow.\n> How?\nBy train.") == "Tomorrow.\nBy train."
    assert own_words("> only\n> quotes") == "> only\n> quotes"
    assert own_words("From: here to there it is far.\nReally.") == "From: here to there it is far.\nReally."
    assert (
        own_words(from_html("<p>New</p><div>On Mon, Me wrote:</div><blockquote>old <p>text</p></blockquote>"))
        == "New"
    )


def test_a_mailbox_is_cut_where_messages_begin_and_nowhere_else() -> None:
    first = mail("From here on it is late.\n\nFrom the start, really.\n>From me\n")
    second = mail("Second\n", head=HEAD.replace("<1@", "<2@"))
    box = f"From ana Mon Mar  4 10:00:00 2024\n{first}\nFrom - \n{second}"
    for data in (box, "﻿" + box, box.replace("\n", "\r\n"), box.replace("\n", "\r")):
        parsed = read(data)
        assert [draft.notes for draft in parsed.incidents] == [
            "From here on it is late.\n\nFrom the start, really.\nFrom me",
            "Second",
        ]
    undated = box + "\nFrom x\nFrom: a@b.example\nTo: x\nSubject: no date\n\nx\n"
    for data in (undated, undated.replace("\n", "\r")):
        parsed = read(data)
        assert [(p.line, p.field, p.code) for p in parsed.problems] == [
            (box.count("\n") + 2, "at", Code.REQUIRED)
        ]
        assert parsed.read == 3


def test_a_message_twice_in_a_mailbox_counts_once_but_three_may_share_one_id() -> None:
    same = [mail("A\n"), mail("A\n"), mail("B\n"), mail("C\n")]
    parsed = read("".join(f"From x\n{each}\n" for each in same))
    assert [draft.notes for draft in parsed.incidents] == ["A", "B", "C"]
    assert (parsed.read, parsed.skipped) == (4, 1)


def test_a_day_that_is_none_is_taken_from_the_server_that_took_the_message() -> None:
    head = "Received: from a by b; Tue, 5 Mar 2024 10:00:00 +0000\nFrom: a@b.example\nDate: yesterday\n"
    assert one(mail(head=head)).at == datetime(2024, 3, 5, 10, tzinfo=UTC)
    parsed = read(mail(head=head.replace("2024", "2044")))
    assert [p.code for p in parsed.problems] == [Code.DATE_IN_FUTURE]


@pytest.mark.parametrize(
    "name", ["msg_01.txt", "msg_07.txt", "msg_10.txt", "msg_46.txt", "simple.mbox", "ukr.eml"]
)
def test_real_messages_are_read(samples: Path, name: str) -> None:
    parsed = read((samples / "mail" / name).read_bytes())
    assert (parsed.format, parsed.problems) == ("mail", [])
    assert len(parsed.incidents) == (3 if name == "simple.mbox" else 1)
    assert all(draft.notes and draft.complaint for draft in parsed.incidents)
    if name == "ukr.eml":
        assert parsed.incidents[0].notes.startswith("шостий")


_pieces = st.sampled_from(
    [b"From x\n", b"From: a@b.example\n", b"To: =?utf-8?q?=FF?= <x@>\n", b"Date: Mon, 4 Mar 2024 10:00:00 +9999\n", b"Date: 99999\n", b"\n",
     b"Content-Type: multipart/mixed; boundary=b\n", b"--b\n", b"--b--\n", b"Content-Type: text/html; charset=x-gbk\n", b"Content-Type: message/rfc822\n",
     b"Content-Transfer-Encoding: base64\n", b"Content-Transfer-Encoding: uuencode\n", b"begin 644 x\n", b"Content-Disposition: attachment; filename*=a'b'c\n",
     b"Message-ID: <\xff@x>\n", b"Subject: =?big5?b?//8=?=\n", b"<p><!--<![CDATA[", b"<blockquote>", b"&#xD800;", b"\x00\xff", b"References: <a> <b\n", b"> On x wrote:\n"]
)  # fmt: skip


@given(st.lists(_pieces | st.binary(max_size=12), max_size=16).map(b"".join))
def test_no_message_whatever_raises_anything_but_a_refusal(data: bytes) -> None:
    for attempt in (data, b"From: a@b.example\nDate: Mon, 4 Mar 2024 10:00:00 +0000\n" + data):
        with suppress(Refused):
            parsed = read(attempt, format="mail")
            assert parsed.read == len(parsed.incidents) + parsed.skipped + len(
                {p.line for p in parsed.problems}
            )
            for draft in parsed.incidents:
                f"{draft.name}{draft.complaint}{draft.notes}{draft.source_id}".encode()


def test_a_time_without_an_offset_is_one_of_the_place() -> None:
    def at(date: str) -> datetime:
        return one(f"From: ana@rossi.example\nTo: me@me.example\nDate: {date}\nSubject: x\n\nx\n").at

    assert at("Mon, 4 Mar 2024 10:00:00") == datetime(2024, 3, 4, 9, tzinfo=UTC)
    assert at("Mon, 4 Mar 2024 10:00:00 -0000") == datetime(2024, 3, 4, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "head",
    [
        "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1500)),
        "Content-Type: text/plain; " + "a*0=b;" * 500 + "a\n",
        "Cc: " + "(" * 2000 + "\n",
    ],
    ids=["parts in parts", "parameters", "comments"],
)
def test_what_the_library_stumbles_over_is_read_more_plainly(head: str) -> None:
    draft = one(f"{HEAD}Subject: =?utf-8?q?Entr=C3=A9e?=\n{head}\nhi\n")
    assert (draft.complaint, draft.emails) == ("Entrée", ("ana@rossi.example",))


@pytest.mark.parametrize(
    "message",
    [
        mail("From x\n" * 140_000),
        mail("From x\nA: b\n" * 80_000),
        mail("quoted <" + "@" * 1_000_000),
        f"{HEAD}Cc: " + "Ana Rossi <ana@rossi.example>, " * 30_000 + "\nSubject: x\n\nx\n",
        f"{HEAD}Subject: " + "=?utf-8?q?a?= " * 70_000 + "\n\nx\n",
        mail(head=f"{HEAD}Content-Type: text/html\n", body="<" * 1_000_000),
        mail(head=f"{HEAD}Content-Type: text/html\n", body="<a b='" * 160_000),
        mail(head=f"{HEAD}Content-Type: text/html\n", body="<!-- <b> " * 100_000),
    ],
    ids=["from", "from and more", "at", "copies", "words", "angles", "quotes", "comments"],
)
def test_a_million_signs_meant_to_hold_up_the_reader_do_not(message: str) -> None:
    """Each of these once took minutes, or never came back."""
    assert read(f"From x\n{message}").read == 1


def test_comments_of_html_are_not_shown_and_lone_angles_are() -> None:
    assert (
        from_html("<!-- <b>no --><p>3 < 4 and <b>5</b> > 4<!--[if mso]><p>no</p><![endif]--></p>")
        == "3 < 4 and 5 > 4"
    )
