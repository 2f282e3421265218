from __future__ import annotations

from django.db import migrations, models

import newsroom.images.credits


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_writing")]

    operations = [
        migrations.AddField(
            model_name="styleprofile",
            name="picture_credit",
            field=models.CharField(
                default="{kind}: {name}/{agency}",
                help_text="{kind}, {name} and {agency} are filled in: “Photo: A. Name/Agency”.",
                max_length=80,
                validators=[newsroom.images.credits.check_template],
                verbose_name="credit of a picture",
            ),
        ),
    ]
