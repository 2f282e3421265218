from __future__ import annotations

from django.db.models import TextChoices


class StoryKind(TextChoices):
    PREVIEW = "preview", "Preview"
    NEWS = "news", "News"
    REVIEW = "review", "Review"
    RECAP = "recap", "Recap"
    INTERVIEW = "interview", "Interview"
    FEATURE = "feature", "Feature"
    LIST = "list", "List"
    OBITUARY = "obituary", "Obituary"


class BylineRole(TextChoices):
    BY = "by", "By"
    REPORTING = "reporting", "Additional reporting by"
    PHOTOGRAPHY = "photography", "Photography by"
    ILLUSTRATION = "illustration", "Illustration by"


class Obtained(TextChoices):
    """How we came by what somebody said."""

    OWN_INTERVIEW = "own_interview", "Our own interview"
    PRESS_CONFERENCE = "press_conference", "Press conference"
    PRESS_RELEASE = "press_release", "Press release"
    SOCIAL = "social", "Social media"
    SECOND_HAND = "second_hand", "Told another outlet"


# How a quote goes on after the name of its speaker: "to", and the outlet; or a phrase of its own.
HOW_SAID = {
    Obtained.OWN_INTERVIEW: "in an interview with us",
    Obtained.PRESS_CONFERENCE: "at a press conference",
    Obtained.PRESS_RELEASE: "in a statement",
    Obtained.SOCIAL: "on social media",
    Obtained.SECOND_HAND: "",
}


class CastScope(TextChoices):
    """Which of a show's credits a cast list prints."""

    ON_SCREEN = "on_screen", "Cast"
    BEHIND = "behind", "Behind the screen"
    EVERYONE = "everyone", "Cast, then behind the screen"


class SeenAs(TextChoices):
    """How a critic came to see the work."""

    SCREENER = "screener", "On screeners"
    PRESS_SCREENING = "press_screening", "At a press screening"
    FESTIVAL = "festival", "At a festival"
    RELEASED = "released", "As released"
    PERFORMANCE = "performance", "In performance"


class SpoilerScope(TextChoices):
    """How much of the work a story gives away to whoever reads on."""

    NOTHING = "nothing", "Spoils nothing"
    EPISODES = "episodes", "Spoils the episodes it is about"
    SEASON = "season", "Spoils the season it is about"
    ENDING = "ending", "Spoils the whole show"


class CorrectionKind(TextChoices):
    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    UPDATE = "update", "Update"
    NOTE = "note", "Editor’s note"
    RETRACTION = "retraction", "Retraction"


class StyleBase(TextChoices):
    """The convention a house style starts from; the rest of the profile departs from it."""

    MAGAZINE = "magazine", "Magazine"
    WIRE = "wire", "Wire service"
    OWN = "own", "Our own"


class TitleMarks(TextChoices):
    ITALICS = "italics", "Italics"
    QUOTES = "quotes", "Quotation marks"
    PLAIN = "plain", "Plain"


class QuoteMarks(TextChoices):
    """Which marks stand outside; a quotation within one takes the others."""

    DOUBLE = "double", "“Double”, then ‘single’"
    SINGLE = "single", "‘Single’, then “double”"


class DateStyle(TextChoices):
    LONG = "long", "April 24, 2025"
    SHORT = "short", "Jan. 24, 2025, with short months as the wires have them"
    BRITISH = "british", "24 April 2025"


class SeasonStyle(TextChoices):
    LOWER = "lower", "season 2, episode 3"
    UPPER = "upper", "Season 2, Episode 3"


class Accent(TextChoices):
    """The color a section is known by; the shades are in static/css/tokens.css."""

    VERMILION = "vermilion", "Vermilion"
    COBALT = "cobalt", "Cobalt"
    FOREST = "forest", "Forest"
    PLUM = "plum", "Plum"
    OCHRE = "ochre", "Ochre"
    TEAL = "teal", "Teal"
