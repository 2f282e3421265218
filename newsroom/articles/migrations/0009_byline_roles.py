from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_picture_credit")]

    operations = [
        migrations.AlterField(
            model_name="byline",
            name="role",
            field=models.CharField(
                choices=[
                    ("by", "By"),
                    ("with", "With"),
                    ("reporting", "Additional reporting by"),
                    ("translation", "Translated by"),
                    ("editing", "Edited by"),
                    ("photography", "Photography by"),
                    ("illustration", "Illustration by"),
                ],
                default="by",
                max_length=20,
            ),
        ),
    ]
