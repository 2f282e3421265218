from __future__ import annotations

from django.db.models import TextChoices


class SubmissionState(TextChoices):
    """How far a document that came in has got."""

    WAITING = "waiting", "Being read"
    OPEN = "open", "To review"
    FILED = "filed", "Filed"
    ASIDE = "aside", "Set aside"
    FAILED = "failed", "Not readable"


class Origin(TextChoices):
    UPLOAD = "upload", "Uploaded"
    PASTE = "paste", "Pasted"
    COMMAND = "command", "Command line"
    FOLDER = "folder", "Watched folder"


class Stage(TextChoices):
    """How far the reading of one file has got."""

    WAITING = "waiting", "Waits for its turn"
    UNPACKING = "unpacking", "Opening the file"
    READING = "reading", "Reading the text"
    FINDING = "finding", "Looking for names, dates and quotes"
    PICTURES = "pictures", "Looking at the pictures"
    DONE = "done", "Read"
    FAILED = "failed", "Not readable"


class Decision(TextChoices):
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"


class Group(TextChoices):
    """What a proposal is about; in the order of a review."""

    STORY = "story", "Story"
    BODY = "body", "Text"
    WORKS = "works", "Shows"
    PEOPLE = "people", "People"
    ORGANISATIONS = "organisations", "Organizations"
    CREDITS = "credits", "Credits"
    RELEASES = "releases", "Releases"
    STATUS = "status", "Status"
    COUNTS = "counts", "Seasons and episodes"
    AWARDS = "awards", "Awards"
    PLOTS = "plots", "Plots"
    QUOTES = "quotes", "Quotes"
    PICTURES = "pictures", "Pictures"
    MENTIONS = "mentions", "Mentions"
