from __future__ import annotations

from newsroom.articles.models.article import ArticlePage, Byline, Subject
from newsroom.articles.models.author import Author
from newsroom.articles.models.quote import Quote, QuoteSubject
from newsroom.articles.models.section import HomePage, SectionPage

__all__ = [
    "ArticlePage",
    "Author",
    "Byline",
    "HomePage",
    "Quote",
    "QuoteSubject",
    "SectionPage",
    "Subject",
]
