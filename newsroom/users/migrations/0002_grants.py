import django.db.models.deletion
from django.db import migrations, models

# What the groups of the desk were given before it was kept what they are given.
RECORDS = (
    "people.%s_person",
    "shows.%s_show",
    "shows.%s_season",
    "shows.%s_character",
    "shows.%s_organisation",
)
LISTS = ("articles.%s_author", "shows.%s_genre")
CHECKS = ("view", "add", "change", "publish", "lock", "unlock")
ALL_OF_RECORDS = ("view", "add", "change", "publish", "delete", "lock", "unlock")
ALL_OF_LISTS = ("view", "add", "change", "delete")
FIRST_LIST = {
    "Writer": (("view", "add", "change"), ("view",)),
    "Picture editor": (("view", "change"), ("view",)),
    "Fact checker": (CHECKS, ("view",)),
    "Desk editor": (CHECKS, ("view", "add", "change")),
    "Chief editor": (ALL_OF_RECORDS, ALL_OF_LISTS),
    "Admin": (ALL_OF_RECORDS, ALL_OF_LISTS),
}
OF_THE_HOUSE = {
    "Admin": (
        "users.%s_user",
        "auth.%s_group",
        "wagtailcore.%s_workflow",
        "wagtailcore.%s_task",
        "wagtailcore.%s_groupapprovaltask",
        "wagtailcore.%s_site",
        "wagtailredirects.%s_redirect",
    ),
}


def keep_what_was_given(apps, schema_editor):
    """Let nothing an admin took from a group come back to it."""
    Grant = apps.get_model("users", "Grant")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=FIRST_LIST):
        of_records, of_lists = FIRST_LIST[group.name]
        given = ["wagtailadmin.access_admin"]
        given += [name % verb for name in RECORDS for verb in of_records]
        given += [name % verb for name in LISTS for verb in of_lists]
        given += [name % verb for name in OF_THE_HOUSE.get(group.name, ()) for verb in ALL_OF_LISTS]
        Grant.objects.bulk_create(Grant(group=group, permission=name) for name in given)


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("users", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Grant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("permission", models.CharField(max_length=200)),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="auth.group",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("group", "permission"),
                        name="permission_is_granted_once",
                        violation_error_message="This group was given that permission before.",
                    )
                ],
            },
        ),
        migrations.RunPython(keep_what_was_given, migrations.RunPython.noop, elidable=True),
    ]
