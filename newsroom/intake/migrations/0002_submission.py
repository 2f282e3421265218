import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


def close_filed(apps, schema_editor):
    """What came in before there were reviews was filed at once."""
    submissions = apps.get_model("intake", "Submission").objects.using(schema_editor.connection.alias)
    submissions.filter(story__isnull=False).update(
        state="filed", received_at=models.F("filed_at"), received_by=models.F("filed_by")
    )


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0006_quotes'),
        ('intake', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameModel('FiledPiece', 'Submission'),
        migrations.AlterModelOptions(
            name='submission',
            options={'ordering': ['-received_at', '-pk']},
        ),
        migrations.AddField(
            model_name='submission',
            name='data',
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='submission',
            name='earlier',
            field=models.ForeignKey(blank=True, help_text='The version of the same piece that came before.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='intake.submission'),
        ),
        migrations.AddField(
            model_name='submission',
            name='format',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='submission',
            name='headline',
            field=models.CharField(blank=True, max_length=255),
        ),
        migrations.AddField(
            model_name='submission',
            name='likeness',
            field=models.JSONField(blank=True, default=list, help_text='What versions of one piece share; see prose.likeness.'),
        ),
        migrations.AddField(
            model_name='submission',
            name='origin',
            field=models.CharField(choices=[('upload', 'Uploaded'), ('paste', 'Pasted'), ('command', 'Command line'), ('folder', 'Watched folder')], default='command', max_length=10),
        ),
        migrations.AddField(
            model_name='submission',
            name='problem',
            field=models.TextField(blank=True, help_text='Why it could not be read.'),
        ),
        migrations.AddField(
            model_name='submission',
            name='received_at',
            field=models.DateTimeField(auto_now_add=True, default=django.utils.timezone.now, verbose_name='received'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='submission',
            name='received_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='submission',
            name='section',
            field=models.ForeignKey(blank=True, help_text='Where the draft goes.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.sectionpage'),
        ),
        migrations.AddField(
            model_name='submission',
            name='state',
            field=models.CharField(choices=[('waiting', 'Being read'), ('open', 'To review'), ('filed', 'Filed'), ('aside', 'Set aside'), ('failed', 'Not readable')], db_index=True, default='open', max_length=10),
        ),
        migrations.AlterField(
            model_name='submission',
            name='filed_at',
            field=models.DateTimeField(blank=True, null=True, verbose_name='filed'),
        ),
        migrations.AlterField(
            model_name='submission',
            name='story',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.articlepage'),
        ),
        migrations.CreateModel(
            name='Verdict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=80)),
                ('decision', models.CharField(blank=True, choices=[('accepted', 'Accepted'), ('rejected', 'Rejected')], max_length=10)),
                ('values', models.JSONField(blank=True, default=dict, help_text='Fields as corrected.')),
                ('record', models.PositiveBigIntegerField(blank=True, help_text='Which of the candidates is meant; 0: none of them.', null=True)),
                ('decided_at', models.DateTimeField(auto_now=True)),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('submission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='verdicts', to='intake.submission')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('submission', 'key'), name='proposal_is_decided_once', violation_error_message='This proposal is decided already.')],
            },
        ),
        migrations.RunPython(close_filed, migrations.RunPython.noop),
    ]
