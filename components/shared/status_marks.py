"""Status marks for findings, parts and facts: an icon and a word, never colour alone."""

from comparison.model.evidence import Finding
from comparison.model.framework import FactState, PartStatus

FINDINGS: dict[Finding, tuple[str, str, str]] = {
    "supported": ("green", "check_circle", "Supported"),
    "partly": ("gray", "contrast", "Partly right"),
    "outdated": ("yellow", "history", "Outdated"),
    "contradicted": ("red", "cancel", "Contradicted"),
    "self-contradictory": ("red", "sync_problem", "Contradicts itself"),
    "unverified": ("gray", "help", "Not verified"),
    "opinion": ("gray", "chat_bubble_outline", "Opinion"),
}
PARTS: dict[PartStatus, tuple[str, str, str]] = {
    "live": ("green", "check_circle", "Live"),
    "maintenance": ("yellow", "build", "Maintenance only"),
    "moved": ("yellow", "arrow_forward", "Moved"),
    "unmaintained": ("red", "cancel", "Unmaintained"),
}
FACTS: dict[FactState, tuple[str, str, str]] = {
    "own": ("green", "check_circle", "Yes"),
    "via": ("gray", "contrast", "Through another project"),
    "experimental": ("gray", "science", "Experimental"),
    "no": ("red", "cancel", "No"),
    "unknown": ("gray", "help", "Not confirmed"),
}


def status_mark(kind: tuple[str, str, str]) -> str:
    """A status mark as Markdown."""
    colour, icon, word = kind
    return f":{colour}[:material/{icon}: **{word}**]"


def finding_mark(finding: Finding) -> str:
    return status_mark(FINDINGS[finding])


def finding_word(finding: Finding) -> str:
    return FINDINGS[finding][2]
