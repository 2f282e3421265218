from __future__ import annotations

from typing import Any

import pytest

from newsroom.articles.blocks import BodyBlock
from tests.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def draw(name: str, value: Any) -> str:
    block = BodyBlock().child_blocks[name]
    return " ".join(str(block.bind(block.normalize(value)).render()).split())


def quotation(**values: Any) -> dict[str, Any]:
    nobody = {"speaker": None, "speaker_as": "", "outlet": None, "url": ""}
    return {"text": "I simply fell.", **nobody, **values}


def test_a_quotation_leads_to_its_speaker_and_its_source() -> None:
    speaker = PersonFactory.create(name="Lou de Laâge", slug="lou")
    outlet = OrganisationFactory.create(name="Vogue")
    value = quotation(speaker=speaker, outlet=outlet, url="https://example.org/1")

    text = draw("quotation", value)

    assert '<a class="mention" href="/people/lou/">Lou de Laâge</a>' in text
    assert 'to <a href="https://example.org/1" rel="noopener">Vogue</a>' in text


def test_a_record_that_is_not_public_lends_its_name_to_no_quotation() -> None:
    speaker = PersonFactory.create(name="Hidden Person", live=False)
    outlet = OrganisationFactory.create(name="Hidden Outlet", live=False)

    unnamed = draw("quotation", quotation(speaker=speaker, outlet=outlet))
    typed = draw("quotation", quotation(speaker=speaker, speaker_as="a dancer"))

    assert "Hidden" not in unnamed + typed
    assert "a dancer" in typed


def test_a_heading_is_a_section_head() -> None:
    assert draw("heading", "Cast & crew") == "<h2>Cast &amp; crew</h2>"
