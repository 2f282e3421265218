from __future__ import annotations

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path, re_path
from wagtail import views as wagtail_views
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.urls import serve_pattern

urlpatterns = [
    path("desk/", include(wagtailadmin_urls)),
    path("", include("newsroom.hubs.urls")),
    *(static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT) if settings.DEBUG else []),
    # Of Wagtail's public addresses only the pages: nobody signs in there, no page has a password.
    re_path(serve_pattern, wagtail_views.serve, name="wagtail_serve"),
]
