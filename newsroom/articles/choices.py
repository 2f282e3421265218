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
    WITH = "with", "With"
    REPORTING = "reporting", "Additional reporting by"
    TRANSLATION = "translation", "Translated by"
    EDITING = "editing", "Edited by"
    PHOTOGRAPHY = "photography", "Photography by"
    ILLUSTRATION = "illustration", "Illustration by"


# Whom machines are told as the authors; the others are told with what they did.
WRITERS = (BylineRole.BY, BylineRole.WITH)


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


class CastStanding(TextChoices):
    """How sure it must be that someone is in it, for a cast list to print them."""

    CONFIRMED = "confirmed", "Only who is confirmed"
    STANDING = "standing", "Who is announced, too"
    EVER = "ever", "And, set apart, who has left"


class CastOrder(TextChoices):
    BILLING = "billing", "As billed"
    TIERS = "tiers", "Regulars first, then by part"
    ALPHABET = "alphabet", "By family name"


class CastLayout(TextChoices):
    LIST = "list", "List"
    CARDS = "cards", "Cards with portraits"
    SENTENCE = "sentence", "A sentence"


class PlotGuard(TextChoices):
    """What becomes of a plot that spoils more than the story says it does."""

    LEFT_OUT = "left_out", "Leave it out"
    FOLDED = "folded", "Fold it away under a warning"


class KeyFact(TextChoices):
    """What a box of key facts can tell, in the order in which it tells it."""

    FORM = "form", "What it is"
    GENRE = "genre", "Genre"
    CREATED_BY = "created_by", "Created by"
    DIRECTED_BY = "directed_by", "Directed by"
    STARRING = "starring", "Starring"
    PREMIERE = "premiere", "Premiere"
    PLATFORM = "platform", "Where to watch"
    SEASONS = "seasons", "Seasons"
    EPISODES = "episodes", "Episodes"
    RUNTIME = "runtime", "Running time"
    STATUS = "status", "Status"
    RATING = "rating", "Our rating"
    COMPANIES = "companies", "Made by"
    COUNTRIES = "countries", "Country"
    LANGUAGES = "languages", "Language"
    SETTING = "setting", "Set in"
    ORIGINAL_TITLE = "original_title", "Original title"


# What a reader wants to know first; the box has these until somebody chooses.
USUAL_FACTS = (
    KeyFact.FORM,
    KeyFact.CREATED_BY,
    KeyFact.STARRING,
    KeyFact.PREMIERE,
    KeyFact.PLATFORM,
    KeyFact.EPISODES,
    KeyFact.RUNTIME,
    KeyFact.STATUS,
)


class TurnChoice(TextChoices):
    """What a timeline tells of; the codes are those of ``shows.timelines.Turn.kind``."""

    STATUS = "status", "The life of the show"
    CASTING = "casting", "Who came and who went"
    CHANGE = "change", "Dates and parts that changed"


class Direction(TextChoices):
    """In which order things in time are told."""

    OLDEST_FIRST = "oldest_first", "From the beginning"
    NEWEST_FIRST = "newest_first", "The latest first"


class Ranking(TextChoices):
    COUNTDOWN = "countdown", "Countdown to number one"
    UP = "up", "Number one first"
    NONE = "none", "Without numbers"


class RelatedLayout(TextChoices):
    LINES = "lines", "Headlines"
    ROWS = "rows", "Headlines with pictures"
    CARDS = "cards", "Cards"


class PictureShape(TextChoices):
    """How a picture is cut; every cut keeps to its focal point."""

    WHOLE = "whole", "Whole"
    WIDE = "wide", "Wide"
    SQUARE = "square", "Square"
    TALL = "tall", "Upright"


class GalleryLayout(TextChoices):
    STRIP = "strip", "A strip to leaf through"
    GRID = "grid", "Side by side"


class Network(TextChoices):
    """Where somebody posted something in public."""

    BLUESKY = "bluesky", "Bluesky"
    FACEBOOK = "facebook", "Facebook"
    INSTAGRAM = "instagram", "Instagram"
    MASTODON = "mastodon", "Mastodon"
    THREADS = "threads", "Threads"
    TIKTOK = "tiktok", "TikTok"
    X = "x", "X"
    YOUTUBE = "youtube", "YouTube"
    OTHER = "other", "Elsewhere"


class SeenAs(TextChoices):
    """How a critic came to see the work."""

    SCREENER = "screener", "On screeners"
    PRESS_SCREENING = "press_screening", "At a press screening"
    FESTIVAL = "festival", "At a festival"
    RELEASED = "released", "As released"
    PERFORMANCE = "performance", "In performance"


# How a sentence about what a review rests on goes on.
WAYS_OF_SEEING = {
    SeenAs.SCREENER: "on screeners",
    SeenAs.PRESS_SCREENING: "at a press screening",
    SeenAs.FESTIVAL: "at a festival",
    SeenAs.RELEASED: "as released",
    SeenAs.PERFORMANCE: "in performance",
}


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


# What choosing a convention sets; "our own" starts from whatever stands.
CONVENTIONS = {
    StyleBase.MAGAZINE: {
        "show_titles": TitleMarks.ITALICS,
        "film_titles": TitleMarks.ITALICS,
        "episode_titles": TitleMarks.QUOTES,
        "quote_marks": QuoteMarks.DOUBLE,
        "dates": DateStyle.LONG,
        "seasons": SeasonStyle.LOWER,
    },
    StyleBase.WIRE: {
        "show_titles": TitleMarks.QUOTES,
        "film_titles": TitleMarks.QUOTES,
        "episode_titles": TitleMarks.QUOTES,
        "quote_marks": QuoteMarks.DOUBLE,
        "dates": DateStyle.SHORT,
        "seasons": SeasonStyle.LOWER,
    },
}


class Accent(TextChoices):
    """The color a section is known by; the shades are in static/css/tokens.css."""

    VERMILION = "vermilion", "Vermilion"
    COBALT = "cobalt", "Cobalt"
    FOREST = "forest", "Forest"
    PLUM = "plum", "Plum"
    OCHRE = "ochre", "Ochre"
    TEAL = "teal", "Teal"
