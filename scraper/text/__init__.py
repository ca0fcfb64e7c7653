"""What the verbs share: urls, dates, markup, words. Knows text and the nouns; fetches and stores nothing."""
