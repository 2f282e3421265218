"""The words by which a sentence says who plays what."""

from __future__ import annotations

import re

_SOON = r"(?:will\s|is\s|are\s|has\s|have\s|been\s|set\sto\s|to\s|also\s|both\s|now\s)*"
# A list follows these words; the number is how surely it is a cast list.
CUES: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            r"\bcast(?:\smembers)?(?:\slist)?\s(?:\w+ly\s|also\s|which\s|that\s)?"
            r"(?:includes?|features?|boasts|comprises|consists\sof|counts|stars|included|featured|will\sinclude|"
            r"is\s(?:led|headed|headlined|rounded\sout|completed|topped)\sby|are|is\smade\sup\sof)\b"
        ),
        0.95,
    ),
    (re.compile(r"\b(?i:cast|starring|stars|voices|guest\sstars|featuring|players):"), 0.9),
    (
        re.compile(
            r"\b(?:[Ff]urther|[Aa]dditional|[Oo]ther|[Rr]eturning|[Ss]upporting|[Nn]ew|[Rr]ecurring)\s(?:\w+\s)?"
            r"(?:cast|stars|players|members|faces|additions|regulars|voices|actors|arrivals)"
            r"(?:\s(?:members?|for|in|on|of|this|to|the|cast|season|series|\w+\sseason)){0,4}\s(?:includes?|are|is|will\sbe|were)\b"
        ),
        0.9,
    ),
    (
        re.compile(
            r"\b(?:[Aa]lso|[Rr]eturning|[Ii]n\splace|[Cc]oming\sback|[Aa]board|[Oo]n\sboard|[Bb]ack)\s(?:\w+ing\s)?"
            r"(?:[a-z]+\s){0,4}?(?:is|are|was|were|will\sbe)\b"
            r"(?=\s(?:[a-z]+\s){0,5}[A-ZÀ-Þ])"
        ),
        0.72,
    ),
    (
        re.compile(
            r"\b(?:the\svoices\sof|the\svoice\stalents?\sof|cameos?\s(?:from|by)|appearances?\s(?:from|by)|turns?\sfrom|performances?\s(?:from|by))\b"
        ),
        0.85,
    ),
    (
        re.compile(
            r"\b(?:ensemble|lineup|line-up|roster|company)\s(?:\w+\s){0,3}?(?:includ(?:es?|ed|ing)|featur(?:es?|ed|ing)|led\sby)\b"
        ),
        0.9,
    ),
    (re.compile(r"\b(?:[Ss]tarring|[Cc]o-starring|[Aa]lso\sstarring|[Gg]uest-starring)\b"), 0.9),
    (
        re.compile(
            r"(?<!\bthe\s)(?<!\bits\s)(?<!guest\s)(?<!film\s)(?<!movie\s)\b(?:also\s|co-|guest-|again\s)?star(?:s|red)\b"
            r"(?!\s(?:in|as|on|opposite|alongside|of|who)\b)"
        ),
        0.9,
    ),
    (
        re.compile(
            r"\b[Gg]uest\sstars?(?:\s(?:for|in|on|this|across)\s[^.;:]{2,40}?)?\s(?:include|are|will\sinclude|like|such\sas)\b"
        ),
        0.85,
    ),
    (
        re.compile(
            r"\b(?:led|headlined|toplined|fronted|anchored|headed|flanked|supported|accompanied|backed|rounded\sout|completed)\sby\b"
        ),
        0.8,
    ),
    (re.compile(r"\b(?:played|portrayed|voiced)\sby\b"), 0.85),
    (
        re.compile(
            r"\b(?:is|are|be|also|been)\sjoined\sby\b|\bjoins\s(?=[A-Z])|"
            r"\bjoin(?:s|ed|ing)?\s(?:the\s)?(?:[a-z-]+\s){0,3}(?:stars?|regulars?|leads?|castmates?|co-stars?|cast\smembers?)\b|"
            r"\b[Jj]oining\s(?:him|her|them|the\scast)\s(?:is|are|will\sbe)\b"
        ),
        0.8,
    ),
    (re.compile(r"\b(?:[Aa]longside|[Oo]pposite)\b"), 0.7),
    (re.compile(r"\b(?:casts?|cast|recruits|taps|enlists|adds|added|hires)\s(?=[A-ZÀ-Þ])"), 0.65),
    (
        re.compile(
            r"\b(?:(?:[Aa]lso|[Ff]eatured)\s(?:in|among)\sthe\scast|"
            r"(?:[Rr]ounding\sout|[Cc]ompleting|[Ll]eading|[Hh]eading|[Aa]nchoring|[Jj]oining|[Ff]illing\sout)"
            r"\sthe\s(?:[a-z-]+\s){0,3}?(?:cast|ensemble|table|company|line-?up|call\ssheet|players)|"
            r"[Aa]lso\son\sboard|[Aa]lso\s(?:appearing|starring|featured|featuring|returning|joining|attached|"
            r"set|aboard|along))(?:\s(?:for|in|on|this|next|as)\s[^.,;:]{2,40}?(?=\s(?:are|is|was|were|will)))?"
            r"(?:\s(?:are|is|was|were|will\sbe))?\b:?"
        ),
        0.9,
    ),
    (re.compile(r"\b[Aa]lso\scast\b[^.;:]{0,120}?\s(?:are|is)\b"), 0.85),
    (re.compile(r"\b(?:recogni[sz]e|look\sout\sfor|keep\san\seye\sout\sfor)\b"), 0.7),
    (re.compile(r"\b[Jj]oining\b"), 0.75),
    (re.compile(r"\b(?:[Nn]ot\s)?[Rr]eturning:|\b[Bb]ack:"), 0.85),
    (
        re.compile(
            r"\b(?:co-stars?|costars?|castmates?|(?:series|lead|new|returning|fellow)\sstars?|cast\smembers?|leads)"
            r"\s(?=[A-ZÀ-Þ])|(?:(?<=[:,;]\s)|(?<=\n)|(?<=[.]\s))[Ss]tar\s(?=[A-ZÀ-Þ])"
        ),
        0.72,
    ),
    (re.compile(r"\b[Ff]eatur(?:es|ing)\b"), 0.7),
    (
        re.compile(
            r"\b(?:with|[Ww]ith)\b(?=\s[^.;]{3,90}\b(?:as|playing|in\sa\s(?:special|cameo|guest|small|recurring)|also\sstar|co-star|in\ssupporting|in\sthe\scast)\b)"
        ),
        0.65,
    ),
)
# The list stands before these words.
TRAILS: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            r",?\s(?:is|are|were|will\sbe)\s(?:all\s|also\s|both\s)?(?:back|returning|set\sto\sreturn|expected\sto\sreturn|aboard)\b"
            r"(?!\s(?:as|with|at|from)\b)"
        ),
        0.72,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:also\s)?(?:co-|guest-)?star(?:s|ring|red)?(?:\s(?:in|opposite|alongside|together)\b|[.,;]|$)"
        ),
        0.85,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:round(?:s|ing)?\sout|complet(?:e|es|ing)|join(?:s|ed|ing)?|lead(?:s|ing)?|led|headlin(?:e|es)|"
            r"make\sup|fill\sout)\s(?:\w+\s){0,2}?(?:the\s|its\s)?(?:\w+\s){0,2}?(?:cast|ensemble|lineup)\b"
        ),
        0.9,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:been\s)?(?:(?:cast|tapped)\s(?:in|for)|(?:cast|tapped|set|signed\son)\sto\s(?:star|lead|topline|headline))\b"
        ),
        0.8,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:guest-star|guest\sstar|recur|appear|cameo)s?\b(?!\s(?:to\sbe|that))"
        ),
        0.75,
    ),
    (re.compile(rf",?\s{_SOON}(?:topline|headline|front)s?\s(?=the|a|it|[A-Z])"), 0.75),
    (
        re.compile(
            r",?\s(?:returns?|are\s(?:also\s)?returning|is\s(?:also\s)?returning|are\sback|is\sback|will\s(?:also\s)?return)\s(?:as|alongside)\b"
        ),
        0.75,
    ),
    (
        re.compile(
            rf",?\s{_SOON}(?:play|portray|voice)\s"
            r"(?=(?:the|a|an|two|three|four|five|rival|[a-z]+)\s(?!himself|herself))"
        ),
        0.85,
    ),
    (re.compile(r"\s(?:is|are|will\sbe)\sjoined\sby\b"), 0.8),
)
CAST_HEADING = re.compile(
    r"\b(?:cast|stars?|starring|actors|who(?:\selse)?(?:[’']s|\sis|\sare|\swill\sbe)?\s(?:in|starring|playing)|players|"
    r"ensemble)\b",
    re.IGNORECASE,
)
SELF_LABEL = re.compile(r"\s*(?:(?:him|her|them)sel(?:f|ves)|self)\b", re.IGNORECASE)
MADE_BEFORE = re.compile(
    r"\b(?:produc|direct|writ|wrote|creat|showr[au]n|develop|compos)\w*\b(?:(?!\bstar)[^.;]){0,60}$"
)
BEHIND_CAMERA = re.compile(
    r"\b(?:produc|direct|writ(?:ing|er)|creat(?:ed|ing|or)|showrun|execut|compos|edit(?:or|ing))\w*"
)
MAKER_BEFORE = re.compile(
    r"\b(?:creators?|showrunners?|directors?|writers?|producers?|composers?|editors?|novelists?|authors?)\s$"
)
# "Joining A is B": the list goes on behind the verb.
JOINED = re.compile(r"\s(?:is|are|will\sbe)\b")
ITEM = re.compile(r"\s*(?:[-–—:|\t]|\.{2,}|…)\s*(?=\S)|\s+(?:as|plays|is)\s")
