"""British spellings and American ones, each found by the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# British, then American. Words that only one meaning of spells apart are left out: “programme”,
# “licence”, “storey”, “tyre”; so is what both write: “glamour”, “dialogue”, “cancellation”.
_PAIRS: Final = """
colour color; colours colors; coloured colored; colouring coloring; colourful colorful;
favour favor; favours favors; favoured favored; favourite favorite; favourites favorites;
favourably favorably; favourable favorable; honour honor; honours honors; honoured honored;
honouring honoring; humour humor; humorous humorous; neighbour neighbor; neighbours neighbors;
neighbourhood neighborhood; neighbourhoods neighborhoods; rumour rumor; rumours rumors;
rumoured rumored; behaviour behavior; behaviours behaviors; flavour flavor; flavours flavors;
harbour harbor; harbours harbors; armour armor; endeavour endeavor; endeavours endeavors;
labour labor; labours labors; parlour parlor; rigour rigor; savour savor; splendour splendor;
vigour vigor; odour odor; tumour tumor; saviour savior; clamour clamor; candour candor;
theatre theater; theatres theaters; centre center; centres centers; centred centered;
centrepiece centerpiece; fibre fiber; litre liter; litres liters; metres meters; sombre somber;
spectre specter; lustre luster; meagre meager; manoeuvre maneuver; manoeuvres maneuvers;
programmes programs; cheque check; cheques checks; grey gray; greys grays; greying graying;
defence defense; offence offense; pretence pretense; jewellery jewelry; cosy cozy;
realise realize; realised realized; realises realizes; realising realizing;
organise organize; organised organized; organises organizes; organising organizing;
recognise recognize; recognised recognized; recognises recognizes; recognising recognizing;
recognisable recognizable; apologise apologize; apologised apologized; apologises apologizes;
criticise criticize; criticised criticized; emphasise emphasize; emphasised emphasized;
specialise specialize; specialised specialized; specialises specializes; dramatise dramatize;
dramatised dramatized; dramatisation dramatization; fictionalised fictionalized;
romanticise romanticize; romanticised romanticized; characterised characterized;
characterise characterize; summarise summarize; summarised summarized; modernise modernize;
modernised modernized; prioritise prioritize; minimise minimize; maximise maximize;
utilise utilize; capitalise capitalize; sympathise sympathize; memorise memorize;
serialised serialized; serialisation serialization; organisation organization;
organisations organizations; civilisation civilization; popularise popularize;
popularised popularized; finalise finalize; finalised finalized; finalising finalizing;
mesmerising mesmerizing; terrorise terrorize; traumatised traumatized; terrorised terrorized;
analyse analyze; analysed analyzed; analyses analyses; paralysed paralyzed; catalyse catalyze;
travelled traveled; travelling traveling; traveller traveler; travellers travelers;
cancelled canceled; cancelling canceling; modelled modeled; modelling modeling;
labelled labeled; labelling labeling; marvelled marveled; marvellous marvelous;
quarrelled quarreled; signalled signaled; signalling signaling; fuelled fueled; fuelling fueling;
levelled leveled; rivalled rivaled; counsellor counselor; counsellors counselors;
unravelled unraveled; unravelling unraveling; channelled channeled; channelling channeling;
panelled paneled; panellist panelist; panellists panelists; duelling dueling; spiralling spiraling;
spiralled spiraled; snorkelling snorkeling; grovelling groveling; jewelled jeweled;
sceptical skeptical; sceptic skeptic; sceptics skeptics; scepticism skepticism;
moustache mustache; pyjamas pajamas; aeroplane airplane; aluminium aluminum; whilst while;
amongst among; learnt learned; dreamt dreamed; spelt spelled; fulfil fulfill; fulfils fulfills;
fulfilment fulfillment; enrol enroll; instalment installment; instalments installments;
skilful skillful; skilfully skillfully; wilful willful; artefact artifact; artefacts artifacts;
judgement judgment; judgements judgments; acknowledgement acknowledgment; ageing aging;
practised practiced; practising practicing; plough plow; mould mold; mouldy moldy;
smoulder smolder; smouldering smoldering; kerb curb; paediatrician pediatrician;
encyclopaedia encyclopedia; mum mom; mums moms; maths math; towards toward; afterwards afterward
"""
# Fine in both, or right in the other English for something else.
_ONE_WAY: Final = frozenset({"check", "checks", "while", "among", "curb", "learned", "programs"})


def _pairs() -> Iterator[tuple[str, str]]:
    for pair in _PAIRS.replace("\n", " ").split(";"):
        british, american = pair.split()
        if british != american:
            yield british, american


# What to write for a British word in American copy, and the other way round.
BRITISH: Final[Mapping[str, str]] = dict(_pairs())
AMERICAN: Final[Mapping[str, str]] = {
    american: british for british, american in _pairs() if american not in _ONE_WAY
}
