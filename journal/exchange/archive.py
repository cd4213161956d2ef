"""The whole journal as one file: a zip of documented JSON, the same as CSV, and the attachments, each with its digest.

manifest.json         what is in it: schema number, revision, sha-256 and rows of every file
data/<table>.json     one JSON array of objects a table; instants ISO 8601, decimals as text, bytes as {"base64": …}
csv/<table>.csv       the same for spreadsheets, formulas guarded
attachments/<sha256>  the bytes of each attachment, under their own digest
"""

import base64
import csv
import io
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from journal.domain.problems import Code, Fault, FaultCode, refuse
from journal.exchange.cells import guard

FORMAT = "client-journal-archive"
SCHEMA = 1
_MANIFEST = "manifest.json"
_LARGEST = 2_000_000_000  # bytes that one member may unpack to
_README = """This is a Client Journal archive. It can be taken back with "client-journal import FILE.zip".

manifest.json         schema number and the SHA-256 digest of every file
data/<table>.json     the records, one JSON array of objects per table
csv/<table>.csv       the same records for spreadsheets
attachments/<sha256>  the attached files, named by their digest (data/attachment.json says their names)

Durations are whole seconds. Money is whole minor units (cents) with an ISO 4217 currency beside it.
Instants are ISO 8601 in UTC; the IANA zone they were logged in stands beside them.
"""


@dataclass(frozen=True, slots=True)
class Archive:
    """A read archive whose digests were all right. `read_attachment` gives bytes by their SHA-256 digest."""

    manifest: dict[str, Any]
    tables: dict[str, list[dict[str, Any]]]
    attachments: tuple[str, ...]
    read_attachment: Callable[[str], bytes] = field(repr=False)


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    raise TypeError(f"no place in an archive for {type(value).__name__}")


def is_archive(data: bytes) -> bool:
    """Say whether these bytes are an archive of ours (another zip is not)."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            return _MANIFEST in zipped.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return b"manifest.json" in data[:4096]  # ours, cut short: read_archive says so


def write_archive(
    path: Path,
    tables: Mapping[str, Iterable[Mapping[str, Any]]],
    attachments: Iterable[tuple[str, bytes]] = (),
    *,
    about: Mapping[str, Any] | None = None,
    texts: Mapping[str, str] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, int]:
    """Write tables (rows of plain values) and attachments (digest, bytes); returns the rows of each table.

    `texts` are files to be read by people, by their names. `about` goes into the manifest (revision, program version, when). The file appears whole or not at all.

    Raises:
        Fault: CANNOT_WRITE, CANCELLED.
    """
    part = path.with_name(path.name + ".part")
    files: list[dict[str, Any]] = []
    counts: dict[str, int] = {}
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as zipped:

            def put(name: str, data: bytes, rows: int | None = None) -> None:
                if cancelled():
                    raise Fault(FaultCode.CANCELLED)
                zipped.writestr(name, data)
                entry: dict[str, Any] = {"path": name, "sha256": sha256(data).hexdigest(), "bytes": len(data)}
                files.append(entry if rows is None else {**entry, "rows": rows})

            for table, rows in tables.items():
                kept = [dict(row) for row in rows]
                counts[table] = len(kept)
                put(f"data/{table}.json", _json(kept), len(kept))
                put(f"csv/{table}.csv", _csv(kept))
            for digest, data in attachments:
                put(f"attachments/{digest}", data)
            put("README.txt", _README.encode())
            for name, text in (texts or {}).items():
                put(name, text.encode("utf-8", "replace"))
            manifest = {"format": FORMAT, "schema": SCHEMA, **(about or {}), "files": files}
            zipped.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1, default=_plain))
        part.replace(path)
    except OSError as error:
        raise Fault(FaultCode.CANNOT_WRITE, path=str(path), reason=error.strerror or str(error)) from None
    finally:
        part.unlink(missing_ok=True)
    return counts


def _json(rows: list[dict[str, Any]]) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False, default=_plain) for row in rows)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode("utf-8", "surrogatepass")


def _csv(rows: list[dict[str, Any]]) -> bytes:
    header = list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(row.get(key)) for key in header])
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guard(value)
    if isinstance(value, bool | int | float):
        return str(value)
    if isinstance(value, dict | list | tuple):
        return guard(json.dumps(value, ensure_ascii=False, default=_plain))
    plain = _plain(value)
    return plain if isinstance(plain, str) else json.dumps(plain)


def read_archive(path: Path) -> Archive:
    """Read an archive, after every digest was compared.

    Raises:
        Refused: ARCHIVE_DAMAGED (cut, changed, or not ours), ARCHIVE_NEWER, FILE_MISSING, FILE_UNREADABLE.
    """
    try:
        with zipfile.ZipFile(path) as zipped:
            manifest = json.loads(_member(zipped, _MANIFEST))
            if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
                raise refuse("file", Code.ARCHIVE_DAMAGED, file=path.name)
            if not isinstance(manifest.get("schema"), int) or manifest["schema"] > SCHEMA:
                raise refuse("file", Code.ARCHIVE_NEWER, file=path.name, schema=manifest.get("schema"))
            tables = {}
            attachments = []
            for name, data in _verified(zipped, manifest, path):
                if name.startswith("data/"):
                    tables[name.removeprefix("data/").removesuffix(".json")] = json.loads(
                        data, object_hook=_bytes
                    )
                elif name.startswith("attachments/"):
                    attachments.append(name.removeprefix("attachments/"))
    except FileNotFoundError:
        raise refuse("file", Code.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        raise refuse(
            "file", Code.FILE_UNREADABLE, path=str(path), reason=error.strerror or str(error)
        ) from None
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        zlib.error,
    ):
        raise refuse("file", Code.ARCHIVE_DAMAGED, file=path.name) from None

    def read_attachment(digest: str) -> bytes:
        with zipfile.ZipFile(path) as again:
            return _member(again, f"attachments/{digest}")

    return Archive(manifest, tables, tuple(attachments), read_attachment)


def _verified(zipped: zipfile.ZipFile, manifest: dict[str, Any], path: Path) -> Iterator[tuple[str, bytes]]:
    for entry in manifest["files"]:
        data = _member(zipped, entry["path"])
        if sha256(data).hexdigest() != entry["sha256"]:
            raise refuse("file", Code.ARCHIVE_DAMAGED, file=path.name, member=entry["path"])
        yield entry["path"], data


def _member(zipped: zipfile.ZipFile, name: str) -> bytes:
    if zipped.getinfo(name).file_size > _LARGEST:
        raise refuse("file", Code.TOO_LARGE, text=name)
    return zipped.read(name)


def _bytes(found: dict[str, Any]) -> Any:
    if found.keys() == {"base64"}:
        return base64.b64decode(found["base64"])
    return found
