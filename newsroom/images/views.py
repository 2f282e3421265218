from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from newsroom.images.models import Picture

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.http import HttpRequest

    from newsroom.users.models import User

VERBS = ["choose", "add", "change", "delete"]


@require_safe
@never_cache
def original(request: HttpRequest, name: str) -> FileResponse:
    """One file out of the private storage, for staff who may work with that picture.

    To all others it does not exist. Readers only ever receive renditions.
    """
    if not may_see(request.user, name):
        raise Http404
    try:
        content = default_storage.open(name)
    except (OSError, ValueError) as error:
        raise Http404 from error
    response = FileResponse(content)
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def may_see(user: User | AnonymousUser, name: str) -> bool:
    """Whether ``name`` is a picture ``user`` may work with, or the face of a colleague."""
    picture = Picture.objects.filter(file=name).first()
    if picture is None:
        return UserProfile.objects.filter(avatar=name).exists()
    policy = policy_registry.get_by_type(Picture)
    return policy.user_has_any_permission_for_instance(user, VERBS, picture)
