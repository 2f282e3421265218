from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


class PublicRedirectMiddleware(RedirectMiddleware):
    """Answers an old address only while readers may see what stands at the new one.

    Wagtail's would tell them where a story that was withdrawn stands now, and under what name.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if response.status_code != 404:
            return response
        redirect = asked_for(request)
        if redirect is None or not leads_to_readers(redirect):
            return response
        answer: HttpResponseBase = super().process_response(request, response)
        return answer


def asked_for(request: HttpRequest) -> Redirect | None:
    """The redirect of the address as it was asked for, else of the same without its query."""
    path = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    return get_redirect(request, path) or get_redirect(request, urlsplit(path).path)


def leads_to_readers(redirect: Redirect) -> bool:
    """Whether its page is public by the page's own rule; an address elsewhere always is."""
    page = redirect.redirect_page
    if page is None:
        return True
    model = page.specific_class
    return model is not None and model.objects.live().public().filter(pk=page.pk).exists()
