from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.db import models
from django.db.models import BaseConstraint
from wagtail.images.models import AbstractRendition

from tests.architecture.sources import PACKAGES, pyproject

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_MODELS = [model for model in apps.get_models() if model.__module__.split(".")[0] in PACKAGES]
OWN_LABELS = {model._meta.app_label for model in OWN_MODELS}


def layers() -> dict[str, int]:
    """The height of each app, read from the import contract so that there is one truth."""
    contract = pyproject()["tool"]["importlinter"]["contracts"][0]
    heights = {}
    for depth, layer in enumerate(reversed(contract["layers"])):
        for package in re.findall(r"[\w.]+", layer):
            heights[package] = depth
    return heights


def declared_relations(model: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    """The relations a model itself declares, not those that a library's base class brings."""
    inherited = {
        field.name
        for base in model.__mro__[1:]
        if issubclass(base, models.Model) and base is not models.Model
        if base.__module__.split(".")[0] not in PACKAGES
        for field in base._meta.get_fields()
    }
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    for field in fields:
        parent_link = getattr(field.remote_field, "parent_link", False)
        if field.remote_field and not parent_link and field.name not in inherited:
            yield field


CROSSING = [
    pytest.param(field, id=f"{model._meta.label}.{field.name}")
    for model in OWN_MODELS
    for field in declared_relations(model)
    if field.related_model and field.related_model._meta.app_label != model._meta.app_label
]


@pytest.mark.parametrize("field", CROSSING)
def test_a_key_that_crosses_apps_leaves_no_way_back(field: Any) -> None:
    assert field.remote_field.hidden, 'say related_name="+"'


@pytest.mark.parametrize("field", CROSSING)
def test_a_key_that_crosses_apps_points_down(field: Any) -> None:
    target = field.related_model._meta.app_config.name
    source = field.model._meta.app_config.name

    assert layers().get(target, -1) < layers()[source], f"{source} must not know {target}"


@pytest.mark.parametrize("model", OWN_MODELS, ids=lambda model: model._meta.label)
def test_every_model_says_in_a_sentence_what_it_is(model: type[models.Model]) -> None:
    said = model.__doc__ or ""

    assert not said.startswith(f"{model.__name__}("), "a docstring in newsroom language is missing"
    assert said.strip().split("\n")[0].rstrip().endswith(".")


CONSTRAINTS = [
    pytest.param(constraint, id=constraint.name)
    for model in OWN_MODELS
    if not issubclass(model, AbstractRendition)  # No editor ever saves one.
    for constraint in model._meta.constraints
]


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_every_constraint_tells_an_editor_what_to_do(constraint: BaseConstraint) -> None:
    message = constraint.violation_error_message

    assert message != BaseConstraint.default_violation_error_message
    assert str(message).endswith(".")


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_every_constraint_has_a_sentence_for_a_name(constraint: BaseConstraint) -> None:
    assert len(constraint.name.split("_")) >= 3


@pytest.mark.parametrize("model", OWN_MODELS, ids=lambda model: model._meta.label)
def test_no_model_uses_unique_together(model: type[models.Model]) -> None:
    assert not model._meta.unique_together
