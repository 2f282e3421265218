from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.contrib.redirects.signal_handlers import create_redirects
from wagtail.models import Site

if TYPE_CHECKING:
    from wagtail.models import Page


@transaction.atomic
def redirect_old_address(page: Page, *, url_path_before: str) -> None:
    """Lead readers from where ``page``, and all that is live below it, stood before.

    Only if they ever could: a draft that is renamed leaves no trace. Wagtail redirects those
    too, and so tells everyone the names of stories that are not out.
    """
    if page.first_published_at is None or url_path_before == page.url_path:
        return
    before = type(page)()
    before.__dict__.update(page.__dict__)
    before.url_path = url_path_before
    create_redirects(page=page, page_old=before, sites=Site.objects.exclude(root_page=page))
