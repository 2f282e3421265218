from __future__ import annotations

from newsroom.articles.models.article import ArticlePage, Byline, Subject
from newsroom.articles.models.author import Author
from newsroom.articles.models.correction import Correction, StoryUpdate
from newsroom.articles.models.outline import Outline
from newsroom.articles.models.quote import Quote, QuoteSubject
from newsroom.articles.models.section import HomePage, SectionPage
from newsroom.articles.models.style import StyleProfile

__all__ = [
    "ArticlePage",
    "Author",
    "Byline",
    "Correction",
    "HomePage",
    "Outline",
    "Quote",
    "QuoteSubject",
    "SectionPage",
    "StoryUpdate",
    "StyleProfile",
    "Subject",
]
