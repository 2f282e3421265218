from django.db import migrations

from newsroom.kit.like_indexes import drop_like_indexes


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0005_words'),
    ]

    operations = [
        migrations.RunPython(drop_like_indexes('people'), migrations.RunPython.noop, elidable=True),
    ]
