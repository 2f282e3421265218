"""Stories with faults in them, for whoever tries what becomes of a finding."""

from __future__ import annotations

from typing import Any

from wagtail.models import Site

from newsroom.articles.models import ArticlePage, StyleProfile
from newsroom.checks.models import RuleSetting
from tests.factories import make_story

KEY = "11111111-1111-1111-1111-111111111111"
# Stops a story as the rule comes.
FAULT = "They star in in the new series about a ballet in Paris and New York."


def draft(words: str = FAULT, **values: Any) -> ArticlePage:
    """A story that is no more than one paragraph, with a revision."""
    story = make_story(body=[paragraph(words)], live=False, **values)
    story.save_revision()
    return fresh(story)


def paragraph(words: str) -> dict[str, str]:
    return {"type": "paragraph", "value": f"<p>{words}</p>", "id": KEY}


def fresh(story: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=story.pk)


def latest(story: ArticlePage) -> ArticlePage:
    page: ArticlePage = fresh(story).get_latest_revision_as_object()
    return page


def rewritten(story: ArticlePage, words: str, *, in_place: bool = False) -> ArticlePage:
    """The same with other words in its paragraph: a new revision, or the last one written over."""
    page = latest(story)
    page.body = page.body.stream_block.to_python([paragraph(words)])
    page.save_revision(overwrite_revision=page.latest_revision if in_place else None)
    return latest(story)


def set_rule(code: str, level: str, **values: Any) -> RuleSetting:
    profile = StyleProfile.objects.first()
    if profile is None:
        profile = StyleProfile.objects.create(site=Site.objects.get(is_default_site=True))
    return RuleSetting.objects.create(profile=profile, code=code, level=level, **values)
