"""The cases in which records of entertainment go wrong, each with the tests that keep it right."""

from __future__ import annotations

import ast
from typing import Final

import pytest

from tests.architecture.sources import ROOT

CASES: Final = {
    "same name, two people": [
        "newsroom/hubs/test_person_credits.py::test_the_pages_of_two_people_of_one_name_are_disjoint",
        "newsroom/articles/test_views.py::test_a_name_two_people_have_is_never_linked_by_itself",
        "newsroom/imports/test_deciding.py::test_two_people_of_one_name_are_never_linked_alone",
        "newsroom/imports/test_sheets.py::test_a_name_of_two_people_is_never_linked_alone",
    ],
    "father and son": [
        "people/test_names.py::test_a_father_and_a_son_are_told_apart_by_their_whole_names",
        "newsroom/prose/test_names.py::test_a_surname_keeps_its_particles_and_drops_its_suffix",
    ],
    "stage name, mononym": [
        "people/test_names.py::test_a_mononym_is_said_again_as_it_is",
        "people/test_person.py::test_a_stage_name_is_never_sensitive",
    ],
    "name change in the middle of a career": [
        "newsroom/hubs/test_person_credits.py"
        "::test_an_old_credit_shows_the_printed_name_on_the_page_of_the_present_one",
    ],
    "former name that must not surface": [
        "newsroom/hubs/test_people.py::test_a_former_name_finds_nobody",
        "people/test_names.py::test_an_old_credit_prints_no_name_that_was_given_up",
        "leak/test_states.py::test_every_kind_of_name_that_is_kept_back_is_there",
    ],
    "compound and particle surnames": [
        "people/test_names.py::test_a_compound_or_particle_surname_is_said_as_it_is_stored",
    ],
    "family name first": [
        "newsroom/prose/test_name_parts.py"
        "::test_a_name_with_the_family_first_is_called_by_it_and_filed_as_it_stands",
        "people/test_names.py::test_two_of_one_family_name_first_keep_their_order",
    ],
    "two Palladinos in one piece": [
        "people/test_names.py::test_two_palladinos_in_one_piece_need_the_given_name",
    ],
    "diacritics": [
        "newsroom/kit/test_folding.py::test_both_ways_to_write_an_accent_fold_alike",
    ],
    "all caps and slug": [
        "shows/test_titles.py::test_all_caps_and_slug_keep_the_accent_and_fold_the_address",
    ],
    "title equals common word": [
        "newsroom/prose/test_titles.py"
        "::test_a_title_that_equals_a_common_word_is_never_linked_alone",
        "newsroom/prose/test_titles.py"
        "::test_a_title_that_equals_a_common_word_is_found_by_its_marks_or_its_place",
        "newsroom/prose/test_titles.py::test_a_common_word_is_not_the_title_on_file",
    ],
    "title punctuation": ["shows/test_titles.py::test_title_punctuation_is_stored_exactly"],
    "leading article": [
        "shows/test_titles.py::test_a_leading_article_is_dropped_in_the_titles_own_language",
    ],
    "retitled show": ["shows/test_titles.py::test_a_retitled_show_has_the_title_of_its_time"],
    "translated title": [
        "shows/test_titles.py::test_a_translated_title_is_shown_to_its_own_audience",
        "shows/test_titles.py::test_a_translated_title_is_right_beside_the_title",
    ],
    "remake, same title": [
        "shows/test_titles.py"
        "::test_a_remake_of_the_same_title_has_its_year_in_choosers_and_not_on_its_page",
    ],
    "self-role": [
        "newsroom/hubs/test_casting.py::test_self_is_printed_where_there_is_no_character",
    ],
    "several characters": ["shows/test_credits.py::test_one_actor_has_several_characters_in_order"],
    "one character, several actors": [
        "shows/test_credits.py::test_one_character_has_several_actors_at_different_ages",
    ],
    "recurring promoted to regular": [
        "shows/test_credits.py::test_recurring_promoted_to_regular_is_two_credits_with_ranges",
    ],
    "guest or recurring in dispute": [
        "newsroom/imports/test_conflicts.py"
        "::test_guest_vs_recurring_dispute_is_one_task_and_no_warning_until_settled",
    ],
    "uncredited cameo": [
        "shows/test_credits.py::test_an_uncredited_cameo_is_kept_from_readers_by_default",
        "newsroom/hubs/test_casting.py::test_an_uncredited_cameo_is_absent",
    ],
    "recast before release": [
        "shows/test_credits.py::test_a_recast_before_release_leaves_the_new_cast_and_the_history",
    ],
    "voice and dub": [
        "shows/test_credits.py::test_a_voice_is_cast_and_the_voice_of_a_dub_is_not",
    ],
    "creator, showrunner, developer": [
        "shows/test_credits.py"
        "::test_creator_showrunner_and_developer_are_three_jobs_that_keep_their_words",
    ],
    "limited renewed": [
        "shows/test_status.py::test_a_limited_series_that_was_renewed_had_been_one_until_then",
    ],
    "ordered then cancelled": [
        "shows/test_status.py"
        "::test_a_show_ordered_then_cancelled_promises_nothing_from_that_day_on",
    ],
    "binge, weekly, split, two then weekly": [
        "shows/test_planning.py::test_pattern_generates_episode_releases_with_a_holiday_skipped",
        "shows/test_drops.py::test_binge_is_not_moved_by_a_holiday",
        "shows/test_drops.py::test_split_is_not_moved_by_a_holiday",
        "shows/test_drops.py::test_two_then_weekly_skips_a_holiday",
        "shows/test_drops.py"
        "::test_weekly_skips_thanksgiving_and_all_that_follows_comes_a_week_later",
    ],
    "midnight PT drop": [
        "shows/test_release_zones.py::test_midnight_pt_drop_is_the_same_day_in_paris_at_nine",
    ],
    "date-only release": [
        "shows/test_release.py::test_a_date_stays_that_date_wherever_it_is_read",
    ],
    "region later than origin": [
        "newsroom/hubs/test_season.py::test_region_later_than_origin_has_its_own_dates",
    ],
    "festival, then theaters, then streaming": [
        "shows/test_release.py::test_a_festival_then_theaters_then_streaming_are_three_premieres",
    ],
    "moved date": ["newsroom/hubs/test_season.py::test_moved_date_shows_both"],
    "co-production": [
        "shows/test_status.py::test_a_co_production_has_ordered_countries_and_studios",
    ],
    "platform renamed": [
        "newsroom/hubs/test_organisation.py::test_platform_renamed_has_the_name_of_the_day",
    ],
    "award year": [
        "shows/test_awards.py::test_the_ordinal_tells_two_ceremonies_of_one_award_year_apart",
    ],
    "spoiler in a name, cast list, image, URL": [
        "newsroom/hubs/test_spoilers.py"
        "::test_a_reveal_of_episode_8_is_absent_everywhere_at_cursor_7",
    ],
    "record deleted or merged": [
        "newsroom/identity/test_merge_people.py"
        "::test_a_record_deleted_or_merged_leaves_no_dead_mention_after_a_merge_of_1000",
        "newsroom/desk/test_deletion.py"
        "::test_a_person_whom_a_story_mentions_is_kept_and_the_story_named",
    ],
}


def test_the_list_is_whole() -> None:
    assert len(CASES) == 38


@pytest.mark.parametrize("case", CASES)
def test_every_tricky_case_has_its_tests(case: str) -> None:
    missing = [named for named in CASES[case] if not _is_there(named)]

    assert CASES[case]
    assert not missing


def _is_there(named: str) -> bool:
    path, _, name = named.partition("::")
    source = ROOT / "tests" / path
    if not source.exists():
        return False
    functions = ast.parse(source.read_text()).body
    return any(isinstance(one, ast.FunctionDef) and one.name == name for one in functions)
