"""Who works at the desk and what each of them may do: the reviewed list, least first.

The groups are made from it, and each permission is given to its group once: what is added here
reaches every site with its next ``migrate``, and what an admin changed stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

PageVerb = Literal["add", "change", "publish", "bulk_delete", "lock", "unlock"]
RecordVerb = Literal["view", "add", "change", "publish", "delete", "lock", "unlock"]
ListVerb = Literal["view", "add", "change", "delete"]
PictureVerb = Literal["choose", "add", "change", "delete"]
FolderVerb = Literal["add", "change", "delete"]

# Records have drafts: "change" without "publish" proposes and never shows a reader anything.
RECORDS: Final = (
    "people.person",
    "shows.show",
    "shows.season",
    "shows.character",
    "shows.organisation",
    "shows.award",
    "shows.ceremony",
    "articles.quote",
)
# What a show's page tells. Whoever finds an error in it puts it right; who somebody is, a name or
# a company, is checked first.
TOLD_OF_SHOWS: Final = ("shows.show", "shows.season", "shows.character")
# Lists have no drafts, so a change to them is public at once.
LISTS: Final = ("articles.author", "articles.outline", "shows.genre")


# To put one's name behind a fact of a show; whoever only writes has somebody else check it.
VERIFY: Final = "shows.verify_show"


@dataclass(frozen=True, kw_only=True)
class Role:
    """A group of staff and its verbs on stories, records, lists and pictures.

    ``pages`` hold on the home page and all below it, ``pictures`` in every folder of pictures;
    ``corrects`` names the records whose changes they publish although "publish" is not among their
    verbs, and ``house`` single permissions in full.
    """

    name: str
    pages: tuple[PageVerb, ...] = ()
    records: tuple[RecordVerb, ...] = ()
    corrects: tuple[str, ...] = ()
    lists: tuple[ListVerb, ...] = ("view",)
    pictures: tuple[PictureVerb, ...] = ("choose",)
    folders: tuple[FolderVerb, ...] = ()
    house: tuple[str, ...] = ()

    @property
    def permissions(self) -> list[str]:
        """Every permission that holds everywhere, as "app.codename"."""
        on_records = [_verbed(verb, label) for label in RECORDS for verb in self.records]
        corrected = [_verbed("publish", label) for label in self.corrects]
        on_lists = [_verbed(verb, label) for label in LISTS for verb in self.lists]
        return ["wagtailadmin.access_admin", *on_records, *corrected, *on_lists, *self.house]


def _verbed(verb: str, label: str) -> str:
    app, model = label.split(".")
    return f"{app}.{verb}_{model}"


# Values of other services and tables of credits come in through those who check facts.
IMPORTS: Final = ("imports.import_records",)

# How the whole title sets names of works, dates and numbers.
HOUSE_STYLE: Final = "articles.change_styleprofile"

# To publish a story in spite of what the checks found, with a reason that its history keeps.
OVERRIDE_GATE: Final = "checks.override_gate"

# "add" on pages is: write, and go on with, one's own.
WRITER: Final = Role(
    name="Writer",
    pages=("add",),
    records=("view", "add", "change"),
    corrects=TOLD_OF_SHOWS,
    pictures=("choose", "add"),
)
PICTURE_EDITOR: Final = Role(
    name="Picture editor",
    pages=("change",),
    records=("view", "change"),
    pictures=("choose", "add", "change", "delete"),
    folders=("add", "change", "delete"),
)
FACT_CHECKER: Final = Role(
    name="Fact checker",
    pages=("change", "lock"),
    records=("view", "add", "change", "publish", "lock", "unlock"),
    house=(*IMPORTS, VERIFY),
)
DESK_EDITOR: Final = Role(
    name="Desk editor",
    pages=("add", "change", "lock", "unlock"),
    records=("view", "add", "change", "publish", "lock", "unlock"),
    lists=("view", "add", "change"),
    pictures=("choose", "add"),
    house=(*IMPORTS, VERIFY),
)
# Scheduling and restricting are publishing, so they are the chief editor's too.
CHIEF_EDITOR: Final = Role(
    name="Chief editor",
    pages=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    records=("view", "add", "change", "publish", "delete", "lock", "unlock"),
    lists=("view", "add", "change", "delete"),
    pictures=("choose", "add", "change", "delete"),
    house=(*IMPORTS, VERIFY, HOUSE_STYLE, OVERRIDE_GATE),
)
ADMIN: Final = Role(
    name="Admin",
    pages=CHIEF_EDITOR.pages,
    records=CHIEF_EDITOR.records,
    lists=CHIEF_EDITOR.lists,
    pictures=CHIEF_EDITOR.pictures,
    folders=("add", "change", "delete"),
    house=(
        *IMPORTS,
        VERIFY,
        HOUSE_STYLE,
        OVERRIDE_GATE,
        *(
            f"{app}.{verb}_{model}"
            for app, model in (
                ("users", "user"),
                ("auth", "group"),
                ("wagtailcore", "workflow"),
                ("wagtailcore", "task"),
                ("wagtailcore", "groupapprovaltask"),
                ("wagtailcore", "site"),
                ("wagtailredirects", "redirect"),
            )
            for verb in ("view", "add", "change", "delete")
        ),
    ),
)

ROLES: Final = (WRITER, PICTURE_EDITOR, FACT_CHECKER, DESK_EDITOR, CHIEF_EDITOR, ADMIN)
