"""A preview as a careful Wagtail developer would model it with what Wagtail brings along."""

from __future__ import annotations

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail.snippets.models import register_snippet


@register_snippet
class Person(index.Indexed, models.Model):
    name = models.CharField(max_length=200)

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    def __str__(self) -> str:
        return self.name


@register_snippet
class Show(index.Indexed, models.Model):
    title = models.CharField(max_length=200)

    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    def __str__(self) -> str:
        return self.title


@register_snippet
class Quote(index.Indexed, models.Model):
    speaker = models.ForeignKey(Person, on_delete=models.PROTECT)
    text = models.TextField()

    search_fields = [
        index.SearchField("text"),
        index.AutocompleteField("text"),
        index.RelatedFields("speaker", [index.AutocompleteField("name")]),
    ]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.text[:60]}"


class CastMemberBlock(blocks.StructBlock):
    person = SnippetChooserBlock(Person)
    role = blocks.CharBlock(required=False)


class BodyBlock(blocks.StreamBlock):
    paragraph = blocks.RichTextBlock(features=["bold", "italic", "link", "ol", "ul"])
    heading = blocks.CharBlock(icon="title")
    quote = SnippetChooserBlock(Quote, icon="openquote")
    cast = blocks.ListBlock(CastMemberBlock(), icon="group")


class ArticlePage(Page):
    dek = models.TextField(blank=True)
    kind = models.CharField(
        max_length=20, choices=[("news", "News"), ("preview", "Preview")], default="news"
    )
    show = models.ForeignKey(Show, null=True, blank=True, on_delete=models.PROTECT)
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("dek"),
        FieldPanel("kind"),
        FieldPanel("show"),
        FieldPanel("body"),
    ]
