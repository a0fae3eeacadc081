"""The Indonesian language pack: lexicons, grammar of dates and trained pipeline."""
