from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_byline_roles")]

    operations = [
        migrations.AddField(
            model_name="outline",
            name="dek_prompt",
            field=models.CharField(
                blank=True,
                help_text="Stands in the empty dek until somebody writes one.",
                max_length=200,
                verbose_name="prompt for the dek",
            ),
        ),
    ]
