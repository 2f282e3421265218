from __future__ import annotations

from wagtail.snippets.models import register_snippet

from newsroom.articles.viewsets import AuthorViewSet

register_snippet(AuthorViewSet)
