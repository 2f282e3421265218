"""Platforms, networks, publications, awards and places that pieces about television name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsroom.prose.wordlists import words

EntryKind = Literal[
    "platform", "network", "studio", "publication", "social", "award", "festival", "place", "time"
]

_PLATFORMS = """
Netflix; Prime Video; Amazon Prime Video; Amazon Prime; Apple TV+; Apple TV; Apple TV Plus;
Disney+; Disney Plus; Hulu; HBO Max; Max; Peacock; Paramount+; Paramount Plus;
Paramount+ with Showtime; AMC+; Shudder; Acorn TV; BritBox; Starz; MGM+; Tubi; Pluto TV;
The Roku Channel; Roku Channel; Freevee; Crunchyroll; Mubi; MUBI; Criterion Channel;
The Criterion Channel; Discovery+; ESPN+; BET+; Hallmark+; iPlayer; BBC iPlayer; ITVX; All 4; My5;
Now TV; NOW; Sky Go; Stan; Binge; Crave; Gem; CBC Gem; Viaplay; SkyShowtime; Canal+;
Movistar Plus+; RaiPlay; JioHotstar; Hotstar; Disney+ Hotstar; SonyLIV; Zee5; Viki; Rakuten Viki;
ARD Mediathek; ZDF Mediathek; RTL+; Joyn; MagentaTV; MHz Choice; PBS Passport; Philo; Videoland;
NRK TV; SVT Play; Yle Areena; TV 2 Play; NPO Start; 7plus; 9Now; 10 Play; SBS On Demand; ABC iview;
ThreeNow; RTÉ Player; STV Player; TF1+; France.tv; Auvio; UKTV Play; U&Dave; Dropout; Nebula;
iQIYI; Tving; Wavve; U-Next; Globoplay; Vix; ViX; YouTube; YouTube Premium; Twitch; Plex; Kanopy;
Sundance Now; Topic; Walter Presents; Quibi; Showmax; Rakuten TV; Filmin; Atresplayer; TVNZ+; Neon
"""
_NETWORKS = """
HBO; Showtime; NBC; ABC; CBS; Fox; The CW; CW; PBS; AMC; FX; FXX; USA Network; Syfy; TNT; TBS;
BET; Bravo; Lifetime; Hallmark Channel; Freeform; Comedy Central; MTV; VH1; Nickelodeon;
Cartoon Network; Adult Swim; Disney Channel; National Geographic; Nat Geo; Discovery Channel;
History Channel; A&E; TLC; HGTV; Food Network; OWN; Oxygen; WE tv; BBC; BBC One; BBC Two;
BBC Three; BBC Four; BBC America; ITV; ITV1; ITV2; Channel 4; Channel 5; E4; Film4; Sky;
Sky Atlantic; Sky One; Sky Max; Sky Arts; Sky Cinema; Dave; Alibi; S4C; RTÉ; RTE; RTÉ One; RTÉ2;
Virgin Media; TG4; CBC; CTV; Global; ABC Australia; SBS; Seven Network; Nine Network; Network 10;
Foxtel; TVNZ; Arte; ARTE; ARD; ZDF; RTL; ProSieben; TF1; France 2; France Télévisions; M6; RAI;
Rai; Rai 1; Mediaset; RTVE; Antena 3; TV3; SVT; NRK; DR; DR1; TV 2; TV4; YLE; Yle; NPO; VRT; VTM;
TVP; NHK; Fuji TV; TBS Japan; tvN; JTBC; KBS; SBS Korea; Star Plus; Zee TV; Telemundo; Univision;
Turner Classic Movies; TCM; Masterpiece; Das Erste; STV; UKTV; Cinemax; Epix; Paramount Network;
TV Land; The WB; UPN; Great American Family; ION; W Network; Showcase; Channel 7; Network Ten
"""
_STUDIOS = """
Warner Bros.; Warner Bros; Warner Bros. Television; Warner Bros. Discovery; Universal;
Universal Pictures; Universal Television; Paramount; Paramount Pictures; Paramount Television;
Columbia Pictures; Sony Pictures; Sony Pictures Television; 20th Century Studios; 20th Television;
20th Century Fox; Lionsgate; A24; Neon; Focus Features; Searchlight Pictures; Fox Searchlight;
Amazon MGM Studios; Amazon Studios; MGM; Apple Studios; Apple;
Amazon; Netflix Studios; Walt Disney Pictures;
Disney; Pixar; Marvel Studios; Lucasfilm; DreamWorks; DreamWorks Animation; Blumhouse;
Working Title; Bad Robot; Plan B; Legendary; Skydance; Annapurna; Bleecker Street; IFC Films;
Magnolia Pictures; StudioCanal; Pathé; Gaumont; Studio Ghibli; Toho; Shondaland; Hello Sunshine;
Higher Ground; LuckyChap; Left Bank Pictures; Hartswood Films; Bad Wolf; Carnival Films; Kudos;
Tiger Aspect; Fremantle; Banijay; Endemol; ITV Studios; BBC Studios; All3Media; Anonymous Content;
Fifth Season; eOne; Entertainment One; Media Rights Capital; MRC; Dynamite; Roadside Attractions
"""
_PUBLICATIONS = """
Vanity Fair; The New York Times; New York Times; The Times; The Sunday Times; Los Angeles Times;
The Los Angeles Times; L.A. Times; The Washington Post; Washington Post; The Wall Street Journal;
Wall Street Journal; USA Today; The Guardian; The Observer; The Telegraph; The Daily Telegraph;
Daily Telegraph; The Independent; The i; The Daily Mail; Daily Mail; The Sun; The Mirror;
Daily Mirror; The Evening Standard; Evening Standard; Financial Times; The Financial Times;
The New Yorker; New Yorker; New York Magazine; New York magazine; Vulture; Vogue; Tudum;
British Vogue;
Teen Vogue; Elle; ELLE; GQ; British GQ; Esquire; Harper’s Bazaar; Harper's Bazaar; Glamour;
Cosmopolitan; Marie Claire; W Magazine; Interview Magazine; Rolling Stone; Variety; Deadline;
The Hollywood Reporter; Hollywood Reporter; THR; TheWrap; The Wrap; IndieWire; Indiewire;
Entertainment Weekly; EW; People; PEOPLE; Us Weekly; TV Guide; TVLine; TV Line; TV Insider;
Radio Times; Empire; Total Film; Sight and Sound; Screen International; Screen Daily; Collider;
Decider; Polygon; The Verge; Wired; WIRED; IGN; GamesRadar; Digital Spy; Den of Geek;
The A.V. Club; A.V. Club; AV Club; Slate; Salon; Time; TIME; Time Magazine; TIME magazine;
Newsweek; The Atlantic; BuzzFeed; Bustle; Refinery29; The Cut; The Ringer; Paste; Consequence;
NME; Pitchfork; Billboard; Town & Country; Tatler; Backstage; American Theatre; Playbill;
The Stage; Time Out; Pajiba; ScreenRant; Screen Rant; CinemaBlend; Bloody Disgusting; Fangoria;
Forbes; Business Insider; Insider; HuffPost; The Daily Beast; Daily Beast; Associated Press;
The Associated Press; AP; Reuters; AFP; NPR; CNN; BBC News; Sky News; Good Morning America; Today;
Good Housekeeping; Parade; InStyle; Page Six; New York Post; The New York Post; Chicago Tribune;
Chicago Sun-Times; Boston Globe; The Boston Globe; San Francisco Chronicle; Toronto Star;
The Globe and Mail; Globe and Mail; The Irish Times; Irish Times; Irish Independent; The Scotsman;
The Herald; The Sydney Morning Herald; Sydney Morning Herald; The Age; Le Monde; Le Figaro;
Libération; Télérama; Der Spiegel; Die Zeit; El País; La Repubblica; Corriere della Sera;
The Hindu; Times of India; The Times of India; Hindustan Times; Indian Express;
South China Morning Post; Japan Times; Hello!; OK!; The Big Issue; The Face; i-D; Dazed; AnOther;
Little White Lies; SFX; Starburst; The Spectator; The Economist
"""
_SOCIAL = "Instagram; Twitter; X; TikTok; Facebook; Threads; Bluesky; Snapchat; Reddit; Tumblr"
_AWARDS = """
Emmy; Emmys; Emmy Award; Emmy Awards; Primetime Emmy; Primetime Emmys; Primetime Emmy Award;
Primetime Emmy Awards; Daytime Emmy; International Emmy; Oscar; Oscars; Academy Award;
Academy Awards; Golden Globe; Golden Globes; Golden Globe Award; Golden Globe Awards; BAFTA;
BAFTAs; BAFTA TV Award; BAFTA TV Awards; Tony Award; Tony Awards; Tonys; Tony; Grammy; Grammys;
Grammy Award; Grammy Awards; SAG Award; SAG Awards; Screen Actors Guild Award;
Screen Actors Guild Awards; Critics Choice Award; Critics Choice Awards; Critics’ Choice; Peabody;
Peabodys; Peabody Award; Peabody Awards; Pulitzer; Pulitzer Prize; Booker Prize; Olivier Award;
Olivier Awards; Olivier; Oliviers; Obie; Obie Award; César; César Award; Césars; Palme d’Or;
Palme d'Or; Golden Bear; Golden Lion; Spirit Award; Spirit Awards; Independent Spirit Award;
Independent Spirit Awards; Gotham Award; Gotham Awards; EGOT; Nobel Prize; Hugo Award;
Nebula Award; Edgar Award; National Television Award; National Television Awards; NTA; RTS Award;
Bafta; Baftas
"""
_FESTIVALS = """
Sundance; Sundance Film Festival; Cannes; Cannes Film Festival; Venice Film Festival;
Toronto International Film Festival; TIFF; Berlinale; Berlin International Film Festival; SXSW;
South by Southwest; Tribeca; Tribeca Film Festival; Tribeca Festival; Telluride;
Telluride Film Festival; London Film Festival; BFI London Film Festival; New York Film Festival;
Edinburgh International Film Festival; Series Mania; Canneseries; Edinburgh TV Festival;
Comic-Con; San Diego Comic-Con; New York Comic Con; CinemaCon; Locarno; Locarno Film Festival;
Monte-Carlo Television Festival; Glasgow Film Festival; Fantastic Fest; Rotterdam Film Festival
"""
_PLACES = """
New York City; New York; Los Angeles; London; Paris; France; United States; the United States;
U.S.; US; USA; America; United Kingdom; UK; U.K.; Britain; Great Britain; England; Scotland;
Wales; Northern Ireland; Ireland; Belfast; Dublin; Edinburgh; Glasgow; Cardiff; Manchester;
Liverpool; Leeds; Bristol; Birmingham; Newcastle; Sheffield; Cornwall; Yorkshire; Brighton;
Oxford; Cambridge; Germany; Berlin; Munich; Hamburg; Austria; Vienna; Switzerland; Zurich; Geneva;
Italy; Rome; Milan; Venice; Naples; Sicily; Florence; Spain; Madrid; Barcelona; Seville; Portugal;
Lisbon; Porto; Greece; Athens; Turkey; Istanbul; Netherlands; Amsterdam; Belgium; Brussels;
Denmark; Copenhagen; Sweden; Stockholm; Norway; Oslo; Bergen; Finland; Helsinki; Iceland;
Reykjavik; Poland; Warsaw; Czech Republic; Prague; Hungary; Budapest; Romania; Bulgaria; Croatia;
Serbia; Russia; Moscow; Ukraine; Kyiv; Estonia; Latvia; Lithuania; Canada; Toronto; Vancouver;
Montreal; Quebec; Ottawa; Nova Scotia; Mexico; Mexico City; Brazil; Rio de Janeiro; São Paulo;
Argentina; Buenos Aires; Chile; Colombia; Peru; Cuba; Jamaica; Australia; Sydney; Melbourne;
Brisbane; Perth; Tasmania; New Zealand; Auckland; Wellington; China; Beijing; Shanghai; Hong Kong;
Taiwan; Taipei; Japan; Tokyo; Kyoto; Osaka; South Korea; Korea; North Korea; Seoul; India; Mumbai;
Delhi; Kolkata; Pakistan; Karachi; Lahore; Bangladesh; Sri Lanka; Thailand; Bangkok; Vietnam;
Indonesia; Jakarta; Bali; Malaysia; Singapore; Philippines; Manila; Israel; Tel Aviv; Jerusalem;
Palestine; Lebanon; Beirut; Egypt; Cairo; Iran; Tehran; Iraq; Baghdad; Saudi Arabia; Dubai;
Morocco; Marrakech; Algeria; Tunisia; Nigeria; Lagos; Ghana; Accra; Kenya; Nairobi; South Africa;
Johannesburg; Cape Town; Ethiopia; Senegal; Zimbabwe; Africa; Europe; Asia; North America;
South America; Latin America; Middle East; Antarctica; California; Texas; Florida; Georgia;
Alabama; Alaska; Arizona; Arkansas; Colorado; Connecticut; Delaware; Hawaii; Idaho; Illinois;
Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota;
Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico;
North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina;
South Dakota; Tennessee; Utah; Vermont; Virginia; Washington; Washington D.C.; Washington, D.C.;
West Virginia; Wisconsin; Wyoming; Chicago; Boston; Philadelphia; Atlanta; Miami; New Orleans;
Las Vegas; San Francisco; Seattle; Portland; Detroit; Houston; Dallas; Austin; Nashville; Memphis;
Baltimore; Pittsburgh; Brooklyn; Manhattan; Queens; the Bronx; Bronx; Harlem; Hollywood; Broadway;
West End; Silicon Valley; Wall Street; Soho; Central Park; American; British; English; Scottish;
Welsh; Irish; French; German; Italian; Spanish; Portuguese; Greek; Turkish; Dutch; Belgian;
Danish; Swedish; Norwegian; Finnish; Icelandic; Polish; Czech; Hungarian; Russian; Ukrainian;
Canadian; Mexican; Brazilian; Argentine; Australian; Chinese; Japanese; Korean; Indian; Pakistani;
Thai; Vietnamese; Israeli; Palestinian; Lebanese; Egyptian; Iranian; Nigerian; Ghanaian; Kenyan;
African; European; Asian; Latin; Latino; Latina; Jewish; Muslim; Christian; Catholic; Black;
Northern Irish; North American; South African; West African; East African; Latin American;
African American; Asian American; South Asian; East Asian; Middle Eastern; New Zealander;
Victorian; Edwardian; Georgian; Elizabethan; Regency; Nordic; Parisian; Londoner; New Yorkers;
New Yorker; Brits; Americans; Scots; Nordics
"""
_TIMES = """
January; February; March; April; May; June; July; August; September; October; November; December;
Jan; Feb; Mar; Apr; Jun; Jul; Aug; Sep; Sept; Oct; Nov; Dec; Monday; Tuesday; Wednesday; Thursday;
Friday; Saturday; Sunday; Mon; Tue; Tues; Wed; Thu; Thurs; Fri; Sat; Sun; Christmas;
Christmas Day; Christmas Eve; Boxing Day; New Year’s Eve; New Year's Eve; New Year’s Day; Easter;
Halloween; Thanksgiving; Valentine’s Day; Valentine's Day; Ramadan; Diwali; Hanukkah;
Memorial Day; Labor Day; Fourth of July; ET; PT; BST; GMT; EST; PST; CT; World War II;
World War I; Second World War; First World War; Cold War
"""

# Names that are also everyday words or given names: they count only where the sentence asks
# for a platform, a publication or a place, or stand alone in the middle of it.
AMBIGUOUS = words(
    """
    Max NOW Stan Binge Crave Gem Topic Neon Fox Dave Global Dynamite Universal Paramount Today
    Time People Empire Elle Slate Salon Paste Insider Wired Parade Backstage Variety Deadline
    Interview Glamour Vulture X Threads Tony Olivier Sky Peacock OWN Bravo Oxygen Lifetime Mar
    May March Sun August April June Sat Wed Black Christian Georgia Florence Virginia Paris
    Austin Sydney Jordan India Israel Chelsea Carolina Brooklyn Washington Lincoln Houston
    Dallas Queens Easter Thai Jan Alibi Neon Masterpiece Legendary Kudos Starburst Consequence
    Stage Age London Venice Madison Washington Lisbon Perth Wellington Montana Kent Holland
    Boston Orlando Troy Chester English French German Irish Holland Hollywood Plex Crave Peabody
    Obie Global Starz Decider Dazed Polygon Collider Forbes Tatler Esquire Reuters Berlin Cuba
    Milan Vienna Asia Cairo Dublin Bristol Chad Georgian Scots
    """
)


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: EntryKind

    @property
    def is_ambiguous(self) -> bool:
        return self.name in AMBIGUOUS


def _words(name: str) -> tuple[str, ...]:
    return tuple(name.replace("'", "’").replace(".", "").split())


def _entries() -> dict[tuple[str, ...], Entry]:
    """Index the lists by their words; the first list to name a thing decides its kind."""
    lists: tuple[tuple[EntryKind, str], ...] = (
        ("platform", _PLATFORMS),
        ("network", _NETWORKS),
        ("publication", _PUBLICATIONS),
        ("studio", _STUDIOS),
        ("social", _SOCIAL),
        ("award", _AWARDS),
        ("festival", _FESTIVALS),
        ("place", _PLACES),
        ("time", _TIMES),
    )
    index: dict[tuple[str, ...], Entry] = {}
    for kind, names in lists:
        for raw in names.split(";"):
            name = " ".join(raw.split())
            index.setdefault(_words(name), Entry(name, kind))
    return index


ENTRIES = _entries()
LONGEST = max(map(len, ENTRIES))


def entry(words: tuple[str, ...]) -> Entry | None:
    """Look a name up by its words, possessive endings taken off and full stops left out."""
    return ENTRIES.get(tuple(word.replace("'", "’").replace(".", "") for word in words))
