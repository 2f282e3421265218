"""The ledger of quotes at work in stories: picked, filed, compared, and found again."""
