"""An invented catalogue as large as a real desk's, for measuring and for trying things at size.

Everything in it follows from a seed and a day: the same two give the same catalogue.
"""
