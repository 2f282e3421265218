"""Word classes of the trade, written once; every rule about text draws on these."""

from __future__ import annotations

from typing import Final

from newsroom.prose.wordlists import words

# Words that open a sentence with a capital and belong to no name.
FUNCTION_WORDS: Final = words(
    """
    a about above according across additionally after again ahead all almost along alongside
    already also although altogether am amid among an and another any anyone anything apparently
    are around as aside at back based because been before behind being below besides best better
    between beyond big both but by can clearly come coming consider could credits currently
    despite did do does don during each earlier early either elsewhere ensemble even eventually
    ever every everyone everything expect fans far featuring few finally first following for
    former formerly fortunately four from further gone had happily has have having he her here
    hers hey him his how however i if in indeed initially inside instead into is isn it its
    joining just last later latest left less let like long look made make many maybe me
    meanwhile more moreover most much my naturally nearly never nevertheless new next no nobody
    none nor not nothing now of off oh okay on once one only opposite or originally other others
    our out outside over part perhaps please plus previously probably rather read reportedly
    returning right rounding sadly say says second see seen set several she should similarly
    since sit six so some someone something soon starring still stream such suddenly
    surprisingly ten than thankfully that the their them then there therefore these they things
    third this those though three through throughout thus to today together tomorrow tonight too
    toward towards two under unfortunately unlike until up upon us very watch we weirdly well
    were what whatever when whenever where whether which while who whose why will with within
    without would yes yesterday yet you your created directed written produced developed adapted
    playing portraying voicing reprising introducing casting
    speaking asked born being whose playing joined led headlined filmed shot hailing premiering
    debuting congratulations elsewhere ditto sure true spoiler spoilers updated published posted
    """
)

PARTICLES: Final = words(
    """
    de du des la le les van von der den ten ter te het di da dal della dos das do del al el bin
    ibn bint ben abu zu af av y e mac san
    """
)
SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
COURTESY: Final = words(
    """
    mr mrs ms miss mx dr sir dame lord lady professor prof
    """
)

# A rank before a name points at a character rather than at a performer.
RANKS: Final = words(
    """
    detective inspector sergeant sgt officer agent captain capt lieutenant lt colonel col
    general major commander admiral corporal private king queen prince princess duke duchess
    count countess baron baroness emperor empress chief sheriff marshal deputy constable
    superintendent judge president senator governor mayor father sister brother mother aunt
    uncle nurse doctor coach principal headmaster reverend rabbi bishop mr mrs ms miss dr
    professor di ds dci dc dcs dsu pc wpc pcso supt insp det commissioner chairwoman chairman
    chairperson commandant warden sorceress madam madame monsieur señora señor doña don
    grandma grandpa granny nana auntie empress abbess abbot vicar archbishop cardinal pope saint
    cadet ensign ranger skipper
    """
)

TRADES: Final = {
    "actor": "actor",
    "actress": "actor",
    "actors": "actor",
    "performer": "actor",
    "star": "actor",
    "stars": "actor",
    "co-star": "actor",
    "co-stars": "actor",
    "costar": "actor",
    "lead": "actor",
    "leads": "actor",
    "newcomer": "actor",
    "newcomers": "actor",
    "comedian": "actor",
    "comic": "actor",
    "alum": "actor",
    "alumni": "actor",
    "alums": "actor",
    "alumna": "actor",
    "veteran": "actor",
    "veterans": "actor",
    "breakout": "actor",
    "favorite": "actor",
    "regular": "actor",
    "regulars": "actor",
    "singer": "actor",
    "creator": "creator",
    "creators": "creator",
    "co-creator": "creator",
    "co-creators": "creator",
    "cocreator": "creator",
    "mastermind": "creator",
    "masterminds": "creator",
    "showrunner": "showrunner",
    "showrunners": "showrunner",
    "co-showrunner": "showrunner",
    "co-showrunners": "showrunner",
    "director": "director",
    "directors": "director",
    "co-director": "director",
    "filmmaker": "director",
    "filmmakers": "director",
    "helmer": "director",
    "auteur": "director",
    "writer": "writer",
    "writers": "writer",
    "co-writer": "writer",
    "scribe": "writer",
    "screenwriter": "writer",
    "screenwriters": "writer",
    "playwright": "writer",
    "novelist": "",
    "author": "",
    "dramatist": "writer",
    "writer-director": "director",
    "producer": "producer",
    "producers": "producer",
    "composer": "composer",
    "composers": "composer",
    "cinematographer": "cinematographer",
    "editor": "editor",
    "choreographer": "choreographer",
    "designer": "designer",
    "host": "host",
    "hosts": "host",
    "presenter": "host",
    "presenters": "host",
    "narrator": "narrator",
    "executive": "",
    "exec": "",
    "boss": "",
    "chief": "",
    "critic": "",
    "journalist": "",
    "winner": "",
    "winners": "",
    "nominee": "",
    "nominees": "",
    "president": "",
    "head": "",
    "ceo": "",
    **dict.fromkeys(
        (
            "artist",
            "athlete",
            "ballerina",
            "chef",
            "coach",
            "dancer",
            "entrepreneur",
            "historian",
            "influencer",
            "model",
            "musician",
            "painter",
            "photographer",
            "playwrights",
            "podcaster",
            "poet",
            "politician",
            "rapper",
            "reporter",
            "singers",
            "songwriter",
            "spokesperson",
            "stuntman",
        ),
        "",
    ),
}

# What a work is called, with the kind of show it makes it.
FORMS: Final = {
    "series": "series",
    "show": "series",
    "drama": "series",
    "comedy": "series",
    "sitcom": "series",
    "dramedy": "series",
    "procedural": "series",
    "soap": "series",
    "spinoff": "series",
    "spin-off": "series",
    "saga": "series",
    "whodunit": "",
    "thriller": "",
    "mystery": "",
    "horror": "",
    "western": "",
    "satire": "",
    "fantasy": "",
    "romance": "",
    "hit": "",
    "reboot": "",
    "remake": "",
    "revival": "",
    "adaptation": "",
    "sequel": "",
    "prequel": "",
    "franchise": "",
    "classic": "",
    "epic": "",
    "caper": "",
    "project": "",
    "miniseries": "limited",
    "mini-series": "limited",
    "anthology": "anthology",
    "docuseries": "docuseries",
    "docudrama": "",
    "documentary": "docuseries",
    "film": "film",
    "movie": "film",
    "feature": "film",
    "flick": "film",
    "biopic": "film",
    "rom-com": "film",
    "romcom": "film",
    "blockbuster": "film",
    "short": "short",
    "special": "special",
    "musical": "stage",
    "play": "stage",
    "opera": "stage",
    "ballet": "stage",
    "novel": "",
    "book": "",
    "memoir": "",
    "podcast": "",
    "sketch": "",
    "chiller": "",
    "tearjerker": "",
    "period-drama": "series",
    "telenovela": "series",
    "k-drama": "series",
    "competition": "reality",
}
# A work of this name is read, heard or played with; it never becomes a show.
NOT_SCREENED: Final = frozenset(
    ["novel", "book", "memoir", "podcast", "game", "comic", "album", "song", "poem"]
)

SPEECH_VERBS: Final = words(
    """
    said says say told tells tell added adds explained explains recalled recalls noted notes
    teased teases joked jokes admitted admits confirmed confirms revealed reveals shared shares
    wrote writes posted tweeted insisted insists continued continues observed observes
    remembered remembers quipped quips laughed laughs replied replies answered answers promised
    promises declared declares stated states remarked remarks commented argued argues suggested
    suggests put puts called calls described describes concluded concludes announced mused muses
    gushed gushes confessed confesses offered offers hinted hints warned warns
    """
)
PRONOUNS: Final = frozenset(["he", "she", "they"])
KIN: Final = words(
    """
    husband wife partner brother sister father mother son daughter twin cousin spouse fiancé
    fiancée collaborator co-writer co-creator co-showrunner friend sibling co-star
    """
)

# Words that end the name of a body, a place or an event rather than of a person.
BODY_WORDS: Final = words(
    """
    theater theatre ballet company companies studio studios productions pictures entertainment
    television network university academy institute festival awards award records group inc ltd
    llc foundation center centre school college hospital street avenue road city county island
    islands river lake mountain church museum hotel bank times post magazine journal news show
    series season episode chapter part club house orchestra opera national metropolitan
    association society council department ministry police library park square court hall
    station airport union league team corporation media films film broadcasting channel guild
    press books publishing agency village tower bridge prize cup games conservatory troupe
    """
)
