"""The facts that a text states in plain words, about records that are known.

Rules hold them against the records while a story is written; the radar keeps those of live stories
and asks again whenever a record changes or a day comes.
"""
