"""People from vCards and address books."""

import codecs
from pathlib import Path

import pytest

from journal.domain.problems import Code, Refused
from journal.exchange.drafts import Reach
from tests.exchange.helpers import read


def card(*lines: str, version: str = "3.0") -> str:
    """One card of these lines."""
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def test_version_2_1_of_a_phone_is_read() -> None:
    parsed = read(
        card(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pe=C3=B1a;Jos=C3=A9;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jos=C3=A9 Pe=C3=",
            "=B1a, S.L.",
            "TEL;CELL;PREF:+34 600 111 222",
            "TEL;WORK:911234567",
            "EMAIL;INTERNET:jose@example.org",
            "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo\\three; four",
            version="2.1",
        )
    )
    (person,) = parsed.people
    assert person.name == "José Peña, S.L."
    assert [(reach.value, reach.label) for reach in person.phones] == [
        ("+34 600 111 222", "cell"),
        ("911234567", "work"),
    ]
    assert person.emails == (Reach(value="jose@example.org"),)
    assert person.notes == "one\ntwo\\three; four"


def test_charsets_and_folds_inside_a_character_are_undone() -> None:
    russian = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=Windows-1251:"
        + "Анна".encode("cp1251")
        + b"\r\nEND:VCARD\r\n"
    )
    assert read(russian).people[0].name == "Анна"
    whole = "FN:José Peña y Ñandú".encode()
    split = whole[:7] + b"\r\n " + whole[7:]  # between the two bytes of é
    assert (
        read(b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + split + b"\r\nEND:VCARD\r\n").people[0].name
        == "José Peña y Ñandú"
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
def test_cards_in_other_encodings_are_read(encoding: str) -> None:
    text = card("FN:José Peña", "TEL:600111222")
    assert read(text.encode(encoding)).people[0].name == "José Peña"


def test_version_4_and_apples_groups_are_read() -> None:
    (person,) = read(
        card(
            "FN:Rossi Studio",
            "ORG:Rossi Studio;Design",
            'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
            "item1.EMAIL:hola@example.org",
            "item1.X-ABLabel:_$!<Invoices>!$_",
            "item1.URL:http\\://example.org",
            "X-ABShowAs:COMPANY",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-04",
            "UID:urn:uuid:4fbe8971",
            "X-FAVOURITE;A=b:blue",
            version="4.0",
        )
    ).people
    assert person.organisation
    assert person.company == "Rossi Studio"
    assert person.phones == (Reach(value="+1-418-656-9254 ext. 102", label="work"),)
    assert person.emails == (Reach(value="hola@example.org", label="Invoices"),)
    assert person.urls == (Reach(value="http://example.org", label="Invoices"),)
    assert person.birthday == "--03-04"
    assert person.uid == "4fbe8971"
    assert person.unknown_properties == ("X-FAVOURITE;A=b:blue",)


def test_a_card_with_only_an_address_of_e_mail_is_someone_and_an_empty_one_nobody() -> None:
    parsed = read(card("EMAIL:ana@example.org") + card("NOTE:nobody"))
    assert [person.name for person in parsed.people] == ["ana@example.org"]
    assert (parsed.read, parsed.skipped) == (2, 1)


def test_a_card_cut_in_the_middle_is_named_and_the_whole_ones_stay() -> None:
    parsed = read(card("FN:Ana") + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Be")
    assert [person.name for person in parsed.people] == ["Ana"]
    assert [(problem.code, problem.line) for problem in parsed.problems] == [(Code.CUT_SHORT, 5)]
    lost_end = read("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n" + card("FN:Berta"))
    assert [person.name for person in lost_end.people] == ["Berta"]
    assert [problem.line for problem in lost_end.problems] == [1]


@pytest.mark.parametrize(
    ("head", "fold", "told"),
    [
        ("NOTE:", "\n b", "b"),
        ("NOTE;ENCODING=QUOTED-PRINTABLE:", "=\nb", "b"),
        ("NOTE", "\n b", ""),
        ("PHOTO;ENCODING=BASE64:", "\nbbbb", ""),
    ],
)
def test_a_line_folded_some_hundred_thousand_times_is_put_together_once(
    head: str, fold: str, told: str
) -> None:
    """Each of these once took seconds, the photo twenty."""
    parsed = read(f"BEGIN:VCARD\nVERSION:2.1\n{head}{fold * 330_000}\n\nFN:Ana\nEND:VCARD\n")
    (person,) = parsed.people
    assert person.name == "Ana"
    assert set(person.notes) == set(told)


def test_a_card_inside_a_card_is_nobody_of_its_own() -> None:
    inner = "AGENT:\r\n" + card("FN:Helper", version="2.1").strip()
    parsed = read(card("FN:Chief", inner, "TEL:1", version="2.1"))
    assert [(person.name, len(person.phones)) for person in parsed.people] == [("Chief", 1)]
    assert parsed.problems == []


def test_a_line_that_cannot_be_taken_apart_does_not_lose_the_card() -> None:
    (person,) = read(
        card("N:a;b;c;d;e;f;g;h", "FN:Ana", "nonsense without a sign", "EMAIL:a@example.org")
    ).people
    assert (person.name, person.emails[0].value) == ("Ana", "a@example.org")


GOOGLE = (
    "First Name,Middle Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
    'Ana,,Ruiz,,"two\nlines",* myContacts ::: Design,* Work,ana@example.org ::: ar@example.org,Mobile,\'+34 600 111 222\n'
    ",,,Rossi SL,,* myContacts,,,,\n"
    ",,,,only a note,,,,,\n"
)


def test_google_contacts_are_read_with_several_values_in_a_cell() -> None:
    parsed = read(GOOGLE)
    assert (parsed.format, parsed.read, parsed.skipped) == ("google", 3, 1)
    ana, rossi = parsed.people
    assert [reach.value for reach in ana.emails] == ["ana@example.org", "ar@example.org"]
    assert ana.emails[0].label == "Work"
    assert ana.phones == (Reach(value="+34 600 111 222", label="Mobile"),)
    assert (ana.name, ana.tags, ana.notes) == ("Ana Ruiz", ("Design",), "two\nlines")
    assert (rossi.name, rossi.organisation) == ("Rossi SL", True)


def test_outlook_and_thunderbird_tables_are_read() -> None:
    outlook = read(
        "Title,First Name,Last Name,Company,E-mail Address,Mobile Phone\nMr.,Ana,Ruiz,Rossi,a@example.org,600\n"
    )
    assert outlook.format == "contacts"
    assert outlook.people[0].name == "Mr. Ana Ruiz"
    bird = read("Vorname,Nachname,Display Name,Primary Email\nAna,Ruiz,Ana R.,a@example.org\n")
    assert bird.people[0].name == "Ana R."


def test_the_real_files_give_their_people(samples: Path) -> None:
    counts = {file.name: len(read(file.read_bytes()).people) for file in (samples / "vcard").iterdir()}
    assert counts.pop("gmail-list.vcf") == 3
    assert set(counts.values()) == {1}
    gmail = read((samples / "vcard" / "John_Doe_GMAIL.vcf").read_bytes()).people[0]
    assert gmail.name == "Mr. John Richter, James Doe Sr."
    (google,) = read((samples / "contacts" / "google_old_layout.csv").read_bytes()).people
    assert len(google.emails) == 4


def test_a_vcard_wanted_of_another_file_is_refused() -> None:
    with pytest.raises(Refused):
        read("a,b\n1,2\n", format="vcard")


def test_marks_of_encodings_do_not_end_in_names() -> None:
    assert read(codecs.BOM_UTF8 + card("FN:Ana").encode()).people[0].name == "Ana"


@pytest.mark.parametrize("charset", ["X-GBK", "idna", "hex", "unicode_escape", "utf-7", "undefined", "x\x01"])
def test_charsets_that_are_none_fall_back_to_the_files_own(charset: str) -> None:
    text = f"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET={charset}:Jos\u00e9 \\d\nEND:VCARD\n"
    assert read(text).people[0].name.startswith("Jos\u00e9")
