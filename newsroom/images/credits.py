"""The line that says whose a picture is. One function for every page that shows one."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING, Final

from django.core.exceptions import ValidationError

from newsroom.images.choices import Rights

if TYPE_CHECKING:
    from newsroom.images.models import Picture

HOUSE_TEMPLATE: Final = "{kind}: {name}/{agency}"
FIELDS: Final = frozenset({"kind", "name", "agency"})
# A reader is told where a picture is no photograph of ours, and where it is somebody's handout.
KINDS: Final = {
    Rights.OWN: "Photo",
    Rights.HANDOUT: "Handout photo",
    Rights.AGENCY: "Photo",
    Rights.SCREENGRAB: "Screengrab",
    Rights.ILLUSTRATION: "Illustration",
}
_PARTED_BY: Final = "/"
# The agency with the words and marks to its sides, up to the next field.
_AGENCY: Final = re.compile(r"(?P<before>[^{}]*)\{agency\}(?P<after>[^{}]*)")
_parts: Final = Formatter().parse


def credit_line(picture: Picture, template: str = HOUSE_TEMPLATE) -> str:
    """Whose it is, in the form of the house: "Photo: Philippe Antonello/Prime Video".

    The template has {kind}, {name} and {agency}; what parts an agency that is not there from the
    rest goes with it. A credit that says itself what it is ("Courtesy of the studio") stands as
    supplied.
    """
    credit = picture.credit.strip()
    if not credit or ":" in credit or credit.casefold().startswith("courtesy"):
        return credit
    name, _, agency = (part.strip() for part in credit.partition(_PARTED_BY))
    told = {"kind": KINDS[Rights(picture.rights)], "name": name, "agency": agency}
    if not agency:
        template = _AGENCY.sub(_without_agency, template)
    line = "".join(
        text + told.get(field or "", "") for text, field, _spec, _conversion in _parts(template)
    )
    return line.strip()


def _without_agency(found: re.Match[str]) -> str:
    """What parts it from its neighbors goes with it: before the last field, behind any other."""
    if "{" in found.string[found.end() :]:
        return found["before"].rstrip("([")
    return found["after"].lstrip(")]")


def check_template(text: str) -> None:
    """Refuse what ``credit_line`` could not fill in; a credit must have the name in it."""
    try:
        fields = [field for _, field, _, _ in _parts(text) if field is not None]
    except ValueError:
        fields = []
    unknown = [field for field in fields if field not in FIELDS]
    if unknown:
        message = f"“{{{unknown[0]}}}” is none of {{kind}}, {{name}} and {{agency}}."
        raise ValidationError(message)
    if "name" not in fields:
        message = "Say where the name stands: {name}."
        raise ValidationError(message)
