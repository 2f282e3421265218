"""The demo's accounts: one for each role, named for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from newsroom.desk import roles

if TYPE_CHECKING:
    from newsroom.users.models import User


class Account(NamedTuple):
    """A login and the group it is in."""

    username: str
    role: str
    first_name: str
    last_name: str


ACCOUNTS: Final = (
    Account("writer", roles.WRITER.name, "Inés", "Kowalska"),
    Account("desk", roles.DESK_EDITOR.name, "Marcus", "Adeyemi"),
    Account("checker", roles.FACT_CHECKER.name, "Tove", "Sandgren"),
    Account("pictures", roles.PICTURE_EDITOR.name, "Lucien", "Achard"),
    Account("chief", roles.CHIEF_EDITOR.name, "Ruth", "Ambrose"),
    Account("admin", roles.ADMIN.name, "Ada", "Merriweather"),
)


def engage(account: Account) -> User:
    """Make the account of ``account``: it has no password of its own and gets no mail."""
    user = get_user_model()(
        username=account.username,
        first_name=account.first_name,
        last_name=account.last_name,
        email=f"{account.username}@houselights.example",
        is_demo=True,
    )
    user.set_unusable_password()
    user.save()
    user.groups.set(Group.objects.filter(name=account.role))
    UserProfile.objects.create(
        user=user,
        submitted_notifications=False,
        approved_notifications=False,
        rejected_notifications=False,
    )
    return user


def known_staff() -> dict[str, User]:
    """The demo's users by their login."""
    return {user.username: user for user in get_user_model().objects.filter(is_demo=True)}
