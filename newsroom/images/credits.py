"""The line that says whose a picture is. One function for every page that shows one."""

from __future__ import annotations

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
_CLOSING: Final = ")]"


def credit_line(picture: Picture, template: str = HOUSE_TEMPLATE) -> str:
    """Whose it is, in the form of the house: "Photo: Philippe Antonello/Prime Video".

    The template has {kind}, {name} and {agency}; what stands before an agency that is not there
    goes with it. A credit that says itself what it is, such as "Courtesy of Netflix", stands as
    supplied.
    """
    credit = picture.credit.strip()
    if not credit or ":" in credit or credit.casefold().startswith("courtesy"):
        return credit
    name, _, agency = (part.strip() for part in credit.partition(_PARTED_BY))
    told = {"kind": KINDS[Rights(picture.rights)], "name": name, "agency": agency}
    line, is_missing = "", False
    for text, field, _spec, _conversion in Formatter().parse(template):
        between = text.lstrip(_CLOSING) if is_missing else text
        value = told.get(field or "", "")
        is_missing = field == "agency" and not value
        line += value if is_missing else between + value
    return line.strip()


def check_template(text: str) -> None:
    """Refuse what ``credit_line`` could not fill in; a credit must have the name in it."""
    try:
        fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    except ValueError:
        fields = []
    unknown = [field for field in fields if field not in FIELDS]
    if unknown:
        message = f"“{{{unknown[0]}}}” is none of {{kind}}, {{name}} and {{agency}}."
        raise ValidationError(message)
    if "name" not in fields:
        message = "Say where the name stands: {name}."
        raise ValidationError(message)
