from django.db import migrations

from newsroom.kit.like_indexes import drop_like_indexes


class Migration(migrations.Migration):

    dependencies = [
        ('shows', '0011_history_of_any_fact'),
    ]

    operations = [
        migrations.RunPython(drop_like_indexes('shows'), migrations.RunPython.noop, elidable=True),
    ]
