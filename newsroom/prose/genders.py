"""Whom "she" or "he" can mean, as far as a given name or a word beside it tells.

It only keeps a pronoun from the wrong person of two; nothing is stored about anybody.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from newsroom.prose.folding import fold
from newsroom.prose.wordlists import words

Pronoun = Literal["she", "he", ""]

_SHE: Final = words(
    """
    abigail ada adele agnes alice alicia alison amanda amelia amy ana andie angela anita anna
    annabel anne annie antonia audrey barbara beatrice beatrix beth bianca bridget camille carla
    carmen carol carolina caroline catherine cecilia celeste charlotte chiara chloe christina
    claire clara clemence constance cordelia corinne cynthia dagny daisy daniela danielle daphne
    deborah delia delphine denise diana dolly donna dorothy edith eileen elaine eleanor elena
    elisabeth elizabeth ella ellen elsa emilia emily emma erica esther eva evelyn faye fiona
    florence frances francesca freya gabriela gemma genevieve georgina gillian gina gloria grace
    greta hanna hannah harriet heather helen helena hermione imogen ines ingrid irene isabel
    isabella jane janet jasmine jemima jennifer jenny jessica joan joanna josephine josie joyce
    judith judy julia julie juliet karen kate katherine kathleen kathryn katie katja kelly
    kerry-anne kirsten kirsty laura leah leanne lena lesley-anne lila lily linda linnea lisa liza
    louisa louise lucia lucille lucy lydia maggie marcia margaret margot marguerite maria mariana
    marie marina marisol marta martha mary mathilde matilda maya megan melanie melissa mia
    michelle mina miranda miriam molly monica nadia nancy naomi natalie natasha niamh nicola nina
    nora olivia paige pamela patricia paula penelope petra phoebe polly priscilla priya rachel
    rebecca renata renee rita rosa rosalind rose rosie ruth sally samantha sandra sara sarah
    saoirse sharon shirley shonda sian siobhan sofia solveig sonia sophia sophie stella stephanie
    susan susanna suzanne sylvia tamara tamsin tara teresa tess thea theresa tina valerie vanessa
    vera veronica victoria violet virginia vivian wanda wendy yolanda yvonne zara zoe
    """
)
_HE: Final = words(
    """
    aaron abel adam adrian alan albert alec alasdair alberto alejandro alessandro alexander alfred
    ambrose amos andre andreas andrew angus anthony anton antonio arjun arthur barnaby barney
    barry bartholomew ben benedict benjamin benny bernard bill bob boris brad brandon brendan
    brian bruce bryan callum calvin carl carlo carlos cedric charles chris christian christopher
    clint clive colin connor craig curtis cyrus damien dan daniel darren dave david dean declan
    delroy dennis derek desmond dominic don donald douglas duncan dylan eamon ed eddie edgar
    edmund edward edwin eli elliot emil eric erik ernest ethan eugene ewan felix fergus
    fernando francis francois frank fred frederick gareth gary gavin geoff george gerald gerard
    gideon gordon graham greg gregory gus guy hank harold harry harvey hector henrik henry herbert
    hiroshi howard hugh hugo ian idris isaac ivan ivor jack jackson jacob jacques jake james jason
    javier jean-loup jean-luc jean-marc jeff jeremy jerome jerry jim jimmy joe joel john jonah
    jonas jonathan jorge jose joseph joshua juan julian justin keith ken kenji kenneth kevin
    kieran kurt lars lawrence lee leo leon leonard liam lionel lloyd louis lucas luis luke
    magnus malcolm marc marcel marco marcus mario mark martin mateo matt matthew maurice max
    michael miguel mike miles mohammed morgan nathan neil nicholas nick nigel noah oliver
    omar oscar oskar otis otto owen pablo patrick paul pedro peter philip phil pierre rafael
    ralph raymond reginald rene ricardo richard rob robert roberto rod roger roland ron ronald
    rory ross roy rupert russell ryan samuel scott sean sebastian seth sidney simon stanley
    stefan stephen steve steven stuart ted terence terry theo thomas tim timothy tobias toby
    tom tomasz tony trevor tyler victor vikram vince vincent vincenzo walter warren wes wesley
    wilfred will william
    """
)
_SHE_BEFORE: Final = re.compile(
    r"\b(?:Dame|Mrs|Ms|Miss|Lady|[Aa]ctress|[Cc]omedienne|[Mm]other|[Ss]ister|[Ww]ife|"
    r"[Dd]aughter|[Qq]ueen)\.?\s$"
)
_HE_BEFORE: Final = re.compile(
    r"\b(?:Sir|Mr|Lord|[Ff]ather|[Bb]rother|[Hh]usband|[Ss]on|[Kk]ing)\.?\s$"
)


def meant_by(name: str, before: str = "") -> Pronoun:
    """The pronoun that takes up a name; empty where neither the name nor what leads to it says."""
    if _SHE_BEFORE.search(before):
        return "she"
    if _HE_BEFORE.search(before):
        return "he"
    first = name.split()[0].casefold() if name.split() else ""
    folded = first if "-" in first else fold(first)
    if folded in _SHE or fold(folded) in _SHE:
        return "she"
    return "he" if folded in _HE else ""
