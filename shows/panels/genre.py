from __future__ import annotations

from wagtail.admin.panels import ObjectList, TitleFieldPanel

GENRE = ObjectList([TitleFieldPanel("name", placeholder="Name"), "slug"])
