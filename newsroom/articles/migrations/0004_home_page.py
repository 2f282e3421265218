"""Put the title's own front where Wagtail leaves its welcome page."""

from __future__ import annotations

from django.db import migrations


def plant_home_page(apps, schema_editor):
    content_types = apps.get_model("contenttypes.ContentType")
    pages = apps.get_model("wagtailcore.Page")
    sites = apps.get_model("wagtailcore.Site")
    home_pages = apps.get_model("articles.HomePage")

    content_type, _ = content_types.objects.get_or_create(app_label="articles", model="homepage")
    locale = apps.get_model("wagtailcore.Locale").objects.first()
    pages.objects.filter(depth=2, slug="home").delete()
    home = home_pages.objects.create(
        title="Newsroom",
        draft_title="Newsroom",
        tagline="Screens, stages and the people on them",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale,
    )
    pages.objects.filter(depth=1).update(numchild=1)
    sites.objects.all().delete()
    sites.objects.create(
        hostname="localhost", port=80, root_page=home, is_default_site=True, site_name="Newsroom"
    )


def uproot_home_page(apps, schema_editor):
    apps.get_model("articles.HomePage").objects.filter(slug="home", depth=2).delete()
    apps.get_model("wagtailcore.Page").objects.filter(depth=1).update(numchild=0)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(plant_home_page, uproot_home_page)]
