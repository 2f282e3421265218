from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("checks", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="dismissal",
            name="passage",
            field=models.TextField(
                blank=True,
                help_text="The words around it, by which it is known again once one changes.",
            ),
        ),
    ]
