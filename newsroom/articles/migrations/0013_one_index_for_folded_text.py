from django.db import migrations

from newsroom.kit.like_indexes import drop_like_indexes


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0012_story_outline'),
    ]

    operations = [
        migrations.RunPython(drop_like_indexes('articles'), migrations.RunPython.noop, elidable=True),
    ]
