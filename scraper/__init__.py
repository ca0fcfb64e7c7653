"""Source -> release -> version -> links: reads and compares; pure but for scraper.fetch.

pipeline     the path on one page: gather(source), relate()
             polling      one look at a channel            expecting   does it look as it always has?
                          was its "not modified" true?     unmodified
             confirming   is what a visit saw an edit?     attaching   the files that a page names
backfill     older pages of a channel, read back to a day
adapters     what one source needs beyond its YAML
discover     Capture -> Entry      fetch     Request -> Capture      extract   Capture -> Article
compare      Version -> Links      reading   the processes in which pages are parsed
sources      sources.yaml -> Source
ports        what the path asks of the outside      keeping   what it asks of the place where things are kept
cadence      when to look again                     health    how a source is doing
settings     the environment    text      what the verbs share    model     the nouns    errors   what can go wrong
"""
