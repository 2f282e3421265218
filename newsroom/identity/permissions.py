"""Who may see doubles, decide about them, and make two records one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.identity.actions import MODELS

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from newsroom.users.models import User


def may(user: User | AnonymousUser, verb: str, kind: str) -> bool:
    meta: Any = MODELS[kind]._meta
    return bool(user.has_perm(f"{meta.app_label}.{verb}_{meta.model_name}"))


def may_merge(user: User | AnonymousUser, kind: str) -> bool:
    """Merging deletes one record and changes what readers see of another and of stories."""
    return may(user, "delete", kind) and may(user, "publish", kind)


def kinds_for(user: User | AnonymousUser, verb: str) -> list[str]:
    return [str(kind) for kind in MODELS if may(user, verb, kind)]
