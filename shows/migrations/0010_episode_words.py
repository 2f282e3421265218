import newsroom.kit.fields
from django.db import migrations, models

from newsroom.kit.folding import fold
from newsroom.kit.words import forget

AT_ONCE = 2000


def fold_titles(apps, schema_editor):
    Episode = apps.get_model("shows", "Episode")
    batch = []
    titled = Episode.objects.using(schema_editor.connection.alias).exclude(title="")
    for episode in titled.only("pk", "title").iterator(chunk_size=AT_ONCE):
        episode.folded = fold(episode.title)[:255]
        batch.append(episode)
        if len(batch) == AT_ONCE:
            Episode.objects.bulk_update(batch, ["folded"], batch_size=400)
            batch = []
    if batch:
        Episode.objects.bulk_update(batch, ["folded"], batch_size=400)


def take_triggers_off(apps, schema_editor):
    forget(schema_editor.connection, "shows_episode")


class Migration(migrations.Migration):

    dependencies = [
        ('shows', '0009_words'),
    ]

    operations = [
        migrations.AddField(
            model_name='episode',
            name='folded',
            field=newsroom.kit.fields.FoldedField(db_index=True, default='', editable=False, max_length=255, source='title'),
        ),
        migrations.RunPython(fold_titles, migrations.RunPython.noop, elidable=True),
        migrations.CreateModel(
            name='EpisodeWord',
            fields=[
                ('pk', models.CompositePrimaryKey('record', 'name', 'word', blank=True, editable=False, primary_key=True, serialize=False)),
                ('record', models.BigIntegerField(help_text='The key of the record.')),
                ('name', models.BigIntegerField(help_text='The key of its other name; 0 for its own.')),
                ('word', newsroom.kit.fields.CodePointField(max_length=255)),
                ('is_for_readers', models.BooleanField()),
            ],
            options={
                'abstract': False,
                'indexes': [models.Index(fields=['word', 'is_for_readers', 'record', 'name'], name='shows_episodeword_begins')],
            },
        ),
        # `migrate` sets the triggers up when all is done; see newsroom/kit/words.py.
        migrations.RunPython(migrations.RunPython.noop, take_triggers_off),
    ]
