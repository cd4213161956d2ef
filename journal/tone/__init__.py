"""What in a draft would make things worse: text in, findings with spans and a calmer wording out.

Rules and words are data in `resources/tone`, editable. `check` is the one door; `wording` of the reasons comes with the data.
"""

from journal.tone.reading import Finding, Reading, check, rules

__all__ = ["Finding", "Reading", "check", "rules"]
