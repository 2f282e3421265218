from __future__ import annotations

from typing import Any

from django.db import migrations
from django.utils.text import slugify

from newsroom.kit.folding import fold


def give_addresses(apps: Any, schema_editor: Any) -> None:
    """Characters on file before they had pages: the name, and a number where two would share."""
    characters = apps.get_model("shows", "Character")
    taken: set[tuple[int, str]] = set()
    named = []
    for character in characters.objects.filter(slug="").order_by("pk").iterator():
        root = slugify(fold(character.name))[:80] or "character"
        slug, number = root, 2
        while (character.show_id, slug) in taken:
            slug, number = f"{root}-{number}", number + 1
        taken.add((character.show_id, slug))
        character.slug = slug
        named.append(character)
    characters.objects.bulk_update(named, ["slug"], batch_size=1000)


class Migration(migrations.Migration):
    dependencies = [("shows", "0005_depth")]

    operations = [migrations.RunPython(give_addresses, migrations.RunPython.noop, elidable=True)]
