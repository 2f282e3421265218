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


class Accent(TextChoices):
    """The color a section is known by; the shades are in static/css/tokens.css."""

    VERMILION = "vermilion", "Vermilion"
    COBALT = "cobalt", "Cobalt"
    FOREST = "forest", "Forest"
    PLUM = "plum", "Plum"
    OCHRE = "ochre", "Ochre"
    TEAL = "teal", "Teal"
