"""What the database promises about a model, tried out: the rule, its name and its message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

if TYPE_CHECKING:
    from django.db.models import Model


def names_of(*models: type[Model]) -> set[str]:
    return {constraint.name for model in models for constraint in model._meta.constraints}


def message_of(model: type[Model], name: str) -> str:
    """What an editor reads; it must be a sentence of ours, not Django's."""
    [constraint] = [rule for rule in model._meta.constraints if rule.name == name]
    assert constraint.violation_error_message != constraint.default_violation_error_message
    return str(constraint.get_violation_error_message())


def assert_refused(wrong: Any, name: str) -> None:
    """Validation says the constraint's own sentence, and the database holds what it promises."""
    with pytest.raises(ValidationError) as refusal:
        wrong.validate_constraints()
    assert message_of(type(wrong), name) in refusal.value.messages
    with pytest.raises(IntegrityError), transaction.atomic():
        type(wrong)._base_manager.bulk_create([wrong])
