"""Blocks while they are being written: a draft holds them in any state, a live story whole."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock
from wagtail.rich_text import RichText

if TYPE_CHECKING:
    from collections.abc import Iterator

# The field that is wrong, empty for the block as a whole, and what to do about it.
Fault: TypeAlias = tuple[str, str]

# Kinds of field that hold whatever was typed, right or not.
TYPED: Final = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock)
# Fields that never lack anything here: a rule of the gate tells of pictures that are gone.
SET_ANYWAY: Final = (blocks.ChoiceBlock, blocks.MultipleChoiceBlock, ImageChooserBlock)


class DraftedBlock(blocks.StructBlock):
    """A block that a draft may hold half written.

    Half an address is kept as typed. Half a date cannot be stored, so the draft goes without it.
    """

    # Whether a rule of the gate says the same of a whole body in better words.
    has_own_rule = False

    def clean(self, value: Any) -> Any:
        if self.is_deferred_validation:
            held = [(name, as_written(self.child_blocks[name], one)) for name, one in value.items()]
            return self._to_struct_value(held)
        cleaned = super().clean(value)
        told: dict[str, list[ValidationError]] = defaultdict(list)
        for name, message in self.faults(cleaned):
            told[name].append(ValidationError(message))
        whole = told.pop("", [])
        if told or whole:
            fields = {name: ValidationError(messages) for name, messages in told.items()}
            raise StructBlockValidationError(fields, whole)
        return cleaned

    def faults(self, value: Any) -> Iterator[Fault]:
        """What keeps the block from being published, beyond fields that are empty or wrong."""
        yield from ()


def as_written(block: blocks.Block, value: Any) -> Any:
    """What a draft keeps of a field, however far it has come."""
    try:
        return block.clean(value)
    except ValidationError:
        if not isinstance(block, blocks.FieldBlock):
            raise
        return value if isinstance(block, TYPED) else None


def unfinished(block: Any, value: Any) -> Iterator[str]:
    """What a block still lacks to be published, in the words of its form; asks nobody.

    A field that was never set has its default, and so has a choice.
    """
    if isinstance(block, blocks.StructBlock):
        yield from _of_fields(block, value)
    elif isinstance(block, blocks.ListBlock):
        fewest = block.meta.min_num or 0
        if len(value) < fewest:
            yield f"{block.label}: add {'one' if fewest == 1 else f'at least {fewest}'}."
        for one in value:
            yield from unfinished(block.child_block, one)
    elif is_empty(value):
        if (
            isinstance(block, blocks.FieldBlock)
            and block.required
            and not isinstance(block, SET_ANYWAY)
        ):
            yield f"Fill in “{block.label}”."
    elif isinstance(block, TYPED):
        yield from _mistyped(block, value)


def _of_fields(block: Any, value: Any) -> Iterator[str]:
    held = {name: one for name, one in value.items() if name in block.child_blocks}
    lacking = [what for name in held for what in unfinished(block.child_blocks[name], held[name])]
    yield from lacking
    if not lacking and isinstance(block, DraftedBlock) and not block.has_own_rule:
        yield from (message for _, message in block.faults(value))


def _mistyped(block: Any, typed: str) -> Iterator[str]:
    try:
        block.clean(typed)
    except ValidationError as error:
        yield from (f"{block.label}: {message}" for message in error.messages)


def is_empty(value: Any) -> bool:
    written = value.source if isinstance(value, RichText) else value
    return written is None or (isinstance(written, str) and not written.strip())
