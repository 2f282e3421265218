from __future__ import annotations

from django.db.models import TextChoices


class ShowKind(TextChoices):
    SERIES = "series", "Series"
    LIMITED = "limited", "Limited series"
    ANTHOLOGY = "anthology", "Anthology"
    DOCUSERIES = "docuseries", "Docuseries"
    REALITY = "reality", "Reality"
    TALK = "talk", "Talk"
    FILM = "film", "Film"
    SPECIAL = "special", "Special"
    SHORT = "short", "Short"
    STAGE = "stage", "Stage"


# Where the house sets titles of films otherwise than those of shows.
FILMS = (ShowKind.FILM, ShowKind.SHORT)


class TitleKind(TextChoices):
    WORKING = "working", "Working title"
    FORMER = "former", "Former title"
    TRANSLATED = "translated", "Title in another language"
    ALSO_KNOWN_AS = "aka", "Also known as"
    ABBREVIATION = "abbreviation", "Abbreviation"
    MISSPELLING = "misspelling", "Common misspelling"


# Other titles that stand on a show's page.
PRINTED_TITLES = (TitleKind.FORMER, TitleKind.TRANSLATED, TitleKind.ALSO_KNOWN_AS)
# By which a reader finds it: a working title may never have been told to anyone.
READER_FINDS_BY = tuple(kind for kind in TitleKind if kind != TitleKind.WORKING)
# Titles that are no mistake in a piece written while they were in use.
RIGHT_TITLES = (TitleKind.TRANSLATED, TitleKind.ALSO_KNOWN_AS, TitleKind.ABBREVIATION)
# Titles by which it is sold to an audience elsewhere.
LOCAL_TITLES = (TitleKind.TRANSLATED, TitleKind.ALSO_KNOWN_AS)


class FactState(TextChoices):
    """How far a fact has come."""

    RUMOURED = "rumoured", "Rumoured"
    IN_TALKS = "in_talks", "In talks"
    ANNOUNCED = "announced", "Announced"
    CONFIRMED = "confirmed", "Confirmed"
    BILLED = "billed", "Billed"
    EXITED = "exited", "Exited"
    REPLACED = "replaced", "Replaced"
    WITHDRAWN = "withdrawn", "Withdrawn"
    DISPUTED = "disputed", "Disputed"


# The only states a reader may see as true today.
STANDING_STATES = (FactState.ANNOUNCED, FactState.CONFIRMED, FactState.BILLED)
# Was true once. With the day it ended, a reader may learn of it as history.
LEFT_STATES = (FactState.EXITED, FactState.REPLACED)


class Job(TextChoices):
    ACTOR = "actor", "Actor"
    CREATOR = "creator", "Creator"
    SHOWRUNNER = "showrunner", "Showrunner"
    DEVELOPER = "developer", "Developed by"
    WRITER = "writer", "Writer"
    DIRECTOR = "director", "Director"
    EXECUTIVE_PRODUCER = "executive_producer", "Executive producer"
    PRODUCER = "producer", "Producer"
    COMPOSER = "composer", "Composer"
    CINEMATOGRAPHER = "cinematographer", "Cinematographer"
    EDITOR = "editor", "Editor"
    CHOREOGRAPHER = "choreographer", "Choreographer"
    DESIGNER = "designer", "Designer"
    HOST = "host", "Host"
    NARRATOR = "narrator", "Narrator"


ON_SCREEN = (Job.ACTOR, Job.HOST, Job.NARRATOR)
ABOVE_THE_LINE = (Job.CREATOR, Job.DEVELOPER, Job.SHOWRUNNER, Job.DIRECTOR, Job.WRITER)


class Tier(TextChoices):
    """How a performer is contracted, which is how a cast list is ordered."""

    REGULAR = "regular", "Series regular"
    RECURRING = "recurring", "Recurring"
    GUEST = "guest", "Guest"
    SPECIAL_GUEST = "special_guest", "Special guest"
    CAMEO = "cameo", "Cameo"
    SMALL_ROLE = "small_role", "Small role"
    VOICE = "voice", "Voice"
    NARRATOR = "narrator", "Narrator"
    SELF = "self", "Self"
    ARCHIVE = "archive", "Archive footage"


class BillingGroup(TextChoices):
    """How a name is set apart in the titles."""

    ALSO_STARRING = "also_starring", "Also starring"
    INTRODUCING = "introducing", "Introducing"
    WITH = "with", "With"
    AND = "and", "And"


class NomineeResult(TextChoices):
    SHORTLISTED = "shortlisted", "Shortlisted"
    NOMINATED = "nominated", "Nominated"
    WON = "won", "Won"
    WITHDRAWN = "withdrawn", "Withdrawn"
    RESCINDED = "rescinded", "Rescinded"


# How a ballot is read out.
BALLOT_ORDER = (
    NomineeResult.WON,
    NomineeResult.NOMINATED,
    NomineeResult.SHORTLISTED,
    NomineeResult.WITHDRAWN,
    NomineeResult.RESCINDED,
)


class CharacterKind(TextChoices):
    PERSON = "person", "Person"
    GROUP = "group", "Group"
    ANIMAL = "animal", "Animal"
    VOICE = "voice", "Voice only"


class PlotLevel(TextChoices):
    LOGLINE = "logline", "Logline"
    SYNOPSIS = "synopsis", "Official synopsis"
    PREMISE = "premise", "Premise"
    FULL = "full", "Full plot"


class ReleaseEvent(TextChoices):
    STREAMING = "streaming", "Streaming"
    BROADCAST = "broadcast", "Broadcast"
    FESTIVAL = "festival", "Festival premiere"
    THEATRICAL = "theatrical", "In theaters"
    THEATRICAL_LIMITED = "theatrical_limited", "In select theaters"
    ON_DEMAND = "on_demand", "On demand"
    PHYSICAL = "physical", "Disc"
    STAGE = "stage", "Opening night"


# What a show does on that day, and what it did.
EVENT_VERBS = {
    ReleaseEvent.STREAMING: ("premieres", "premiered"),
    ReleaseEvent.BROADCAST: ("premieres", "premiered"),
    ReleaseEvent.FESTIVAL: ("has its festival premiere", "had its festival premiere"),
    ReleaseEvent.THEATRICAL: ("opens in theaters", "opened in theaters"),
    ReleaseEvent.THEATRICAL_LIMITED: ("opens in select theaters", "opened in select theaters"),
    ReleaseEvent.ON_DEMAND: ("arrives on demand", "arrived on demand"),
    ReleaseEvent.PHYSICAL: ("comes out on disc", "came out on disc"),
    ReleaseEvent.STAGE: ("opens", "opened"),
}
# Where episodes are handed out one after the other; a festival or a disc has its own ways.
IN_EPISODES = (ReleaseEvent.STREAMING, ReleaseEvent.BROADCAST, ReleaseEvent.ON_DEMAND)


# What brings a season to its audience at home.
AIRINGS = (ReleaseEvent.STREAMING, ReleaseEvent.BROADCAST, ReleaseEvent.ON_DEMAND)


class DropPattern(TextChoices):
    ALL_AT_ONCE = "all_at_once", "All episodes at once"
    WEEKLY = "weekly", "Weekly"
    SOME_THEN_WEEKLY = "some_then_weekly", "Several, then weekly"
    SPLIT = "split", "In two parts"
    DAILY = "daily", "Daily"


class ProductionStatus(TextChoices):
    DEVELOPMENT = "development", "In development"
    ORDERED = "ordered", "Ordered"
    FILMING = "filming", "Filming"
    POST = "post", "In post-production"
    UPCOMING = "upcoming", "Upcoming"
    AIRING = "airing", "Airing"
    RENEWED = "renewed", "Renewed"
    BETWEEN_SEASONS = "between_seasons", "Between seasons"
    ENDED = "ended", "Ended"
    CANCELLED = "cancelled", "Canceled"
    COMPLETE = "complete", "Complete"
    RELEASED = "released", "Released"
    MOVED = "moved", "Moved to another platform"
    CHANGED_FORM = "changed_form", "Changed its form"


class OrganisationKind(TextChoices):
    PLATFORM = "platform", "Streaming platform"
    NETWORK = "network", "Network"
    STUDIO = "studio", "Studio"
    PRODUCTION_COMPANY = "production_company", "Production company"
    DISTRIBUTOR = "distributor", "Distributor"
    PUBLICATION = "publication", "Publication"
    AWARDING_BODY = "awarding_body", "Awarding body"
    VENUE = "venue", "Festival or theater"


# Where an audience watches; what a release can be on.
OUTLETS = (
    OrganisationKind.PLATFORM,
    OrganisationKind.NETWORK,
    OrganisationKind.DISTRIBUTOR,
    OrganisationKind.VENUE,
)


class CompanyRole(TextChoices):
    STUDIO = "studio", "Studio"
    PRODUCTION = "production", "Production company"
    COMMISSIONER = "commissioner", "Commissioned by"
    DISTRIBUTOR = "distributor", "Distributor"
