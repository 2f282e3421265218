from __future__ import annotations

import pytest

from newsroom.prose.sort_titles import ARTICLES, is_suggestion, sort_title

FILED = [
    ("en", "The Bear", "Bear, The"),
    ("en-GB", "The Crown", "Crown, The"),
    ("en", "A Gentleman in Moscow", "Gentleman in Moscow, A"),
    ("en", "An Education", "Education, An"),
    ("en", "THE BEAR", "BEAR, THE"),
    ("en", "The 100", "100, The"),
    ("", "The Bear", "Bear, The"),
    ("es", "La casa de papel", "Casa de papel, La"),
    ("es-MX", "El mar la mar", "Mar la mar, El"),
    ("es", "Los espookys", "Espookys, Los"),
    ("es", "Las chicas del cable", "Chicas del cable, Las"),
    ("es", "Un amor", "Amor, Un"),
    ("fr", "Le Bureau des légendes", "Bureau des légendes, Le"),
    ("fr", "La Haine", "Haine, La"),
    ("fr", "Les Revenants", "Revenants, Les"),
    ("fr", "L’Atalante", "Atalante, L’"),
    ("fr", "L'Agence", "Agence, L'"),
    ("fr", "L’auberge espagnole", "Auberge espagnole, L’"),
    ("fr-CA", "Un prophète", "Prophète, Un"),
    ("de", "Der Pass", "Pass, Der"),
    ("de", "Die Brücke", "Brücke, Die"),
    ("de", "Das Boot", "Boot, Das"),
    ("de", "Ein Mann seiner Klasse", "Mann seiner Klasse, Ein"),
    ("de", "Eine Billion Dollar", "Billion Dollar, Eine"),
    ("it", "Il commissario Montalbano", "Commissario Montalbano, Il"),
    ("it", "Lo spietato", "Spietato, Lo"),
    ("it", "La strada", "Strada, La"),
    ("it", "L’amica geniale", "Amica geniale, L’"),
    ("it", "I soliti ignoti", "Soliti ignoti, I"),
    ("it", "Gli indifferenti", "Indifferenti, Gli"),
    ("it", "Un’estate al mare", "Estate al mare, Un’"),
    ("pt", "O Mecanismo", "Mecanismo, O"),
    ("pt-BR", "A Vida Invisível", "Vida Invisível, A"),
    ("pt", "Os Maias", "Maias, Os"),
    ("pt", "Uma Aventura", "Aventura, Uma"),
    ("gl", "O sabor das margaridas", "Sabor das margaridas, O"),
    ("ca", "Els Dies", "Dies, Els"),
    ("ca", "L'enxaneta", "Enxaneta, L'"),
    ("nl", "De Luizenmoeder", "Luizenmoeder, De"),
    ("nl", "Het Sinterklaasjournaal", "Sinterklaasjournaal, Het"),
    ("nl", "’t Schaep", "Schaep, ’t"),
    ("sv", "Den fördömde", "Fördömde, Den"),
    ("sv", "Ett gott liv", "Gott liv, Ett"),
    ("da", "Et liv", "Liv, Et"),
    ("da", "Den som dræber", "Som dræber, Den"),
    ("no", "En affære", "Affære, En"),
    ("nb", "Det siste", "Siste, Det"),
    ("hu", "A mi kis falunk", "Mi kis falunk, A"),
    ("hu", "Az énekesnő", "Énekesnő, Az"),
    ("ro", "Un bulgăre", "Bulgăre, Un"),
    ("cy", "Y Gwyll", "Gwyll, Y"),
    ("cy", "Yr Amgueddfa", "Amgueddfa, Yr"),
    ("ga", "An Klondike", "Klondike, An"),
    ("af", "Die Byl", "Byl, Die"),
    ("eo", "La Espero", "Espero, La"),
    ("ar", "Al-Hayba", "Hayba, Al-"),
    ("he", "Ha-Borer", "Borer, Ha-"),
    ("mt", "Il-Klikka", "Klikka, Il-"),
    ("lb", "De Gudde Wëllen", "Gudde Wëllen, De"),
]
AS_IT_STANDS = [
    ("en", "Die Hard"),
    ("en", "Das Capital"),
    ("en", "La La Land"),
    ("en", "Les Misérables"),
    ("en", "El Camino"),
    ("en", "Theodora"),
    ("en", "Anatomy"),
    ("en", "The"),
    ("en", "A"),
    ("en", "A.P. Bio"),
    ("en", "A to Z"),
    ("en", "A Is for Acid"),
    ("en", "A&E"),
    ("en", "The Hague"),
    ("en", "Étoile"),
    ("en", "M*A*S*H"),
    ("en", "Tick, Tick… BOOM!"),
    ("en", "9-1-1"),
    ("fr", "The Voice"),
    ("fr", "Le Havre"),
    ("fr", "Étoile"),
    ("es", "Los Ángeles"),
    ("es", "El Dorado"),
    ("it", "L’Aquila"),
    ("de", "Die"),
    ("de", "Dark"),
    ("fi", "Se on siinä"),
    ("eu", "Altsasu"),
    ("ja", "A"),
    ("xx", "The Bear"),
]


@pytest.mark.parametrize(("language", "title", "filed"), FILED)
def test_the_article_moves_behind_in_the_titles_own_language(
    language: str, title: str, filed: str
) -> None:
    assert sort_title(title, language) == filed


@pytest.mark.parametrize(("language", "title"), AS_IT_STANDS)
def test_a_title_without_an_article_of_its_language_is_filed_as_it_stands(
    language: str, title: str
) -> None:
    assert sort_title(title, language) == ""


def test_the_tables_are_wide_enough_to_be_worth_having() -> None:
    assert len(FILED) + len(AS_IT_STANDS) >= 60
    assert sum(map(len, ARTICLES.values())) >= 60


@pytest.mark.parametrize(("language", "title", "filed"), FILED)
def test_what_was_suggested_is_known_again(language: str, title: str, filed: str) -> None:
    assert is_suggestion(filed, language)


@pytest.mark.parametrize("own", ["Seven", "Bear", "Bear, the great", "911", "Hundred, Club"])
def test_what_an_editor_wrote_is_no_suggestion(own: str) -> None:
    assert not is_suggestion(own, "en")
