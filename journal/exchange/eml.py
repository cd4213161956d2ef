"""One e-mail as a file that any mail program opens as a draft (RFC 5322)."""

import re
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def draft_eml(*, to: str, subject: str, text: str, at: datetime, sender: str = "") -> bytes:
    """Return a message that has not been sent; `X-Unsent` has mail programs open it for writing.

    Control characters that no header or text may hold are left out.
    """
    message = EmailMessage(policy=SMTP)
    if _ADDRESS.fullmatch(sender.strip()):
        message["From"] = sender.strip()
    if _ADDRESS.fullmatch(to.strip()):  # what is no address is left for the mail program to ask
        message["To"] = to.strip()
    message["Subject"] = _line(subject)
    message["Date"] = format_datetime(at)
    message["X-Unsent"] = "1"
    body = "".join(sign for sign in text if sign in "\n\t" or sign.isprintable())
    message.set_content(body, charset="utf-8")
    return message.as_bytes()


def _line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
