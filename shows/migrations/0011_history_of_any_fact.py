import django.core.validators
from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):

    dependencies = [
        ('shows', '0010_episode_words'),
    ]

    operations = [
        migrations.AlterField(
            model_name='factversion',
            name='show',
            field=models.ForeignKey(help_text='Empty for a fact of no show, such as a quote.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='shows.show'),
        ),
        migrations.AlterField(
            model_name='plot',
            name='spoils_episode',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)]),
        ),
        migrations.AlterField(
            model_name='plot',
            name='spoils_season',
            field=models.PositiveSmallIntegerField(blank=True, help_text='Left empty, it spoils nothing.', null=True, validators=[django.core.validators.MinValueValidator(1)]),
        ),
    ]
