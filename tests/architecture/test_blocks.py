from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.template.loader import get_template

from newsroom.articles.blocks import BodyBlock

if TYPE_CHECKING:
    from wagtail.blocks import Block

BLOCKS = [pytest.param(block, id=name) for name, block in BodyBlock().child_blocks.items()]


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_tells_an_editor_what_it_is_for(block: Block) -> None:
    assert block.get_description().endswith(".")


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_shows_itself_before_it_is_chosen(block: Block) -> None:
    assert block.is_previewable


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_has_a_template_of_its_own(block: Block) -> None:
    template = getattr(block.meta, "template", None)

    assert template
    assert template.startswith("blocks/")
    get_template(template)
