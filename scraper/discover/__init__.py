"""Capture -> Page of entries: feed, listing, sitemap, jsonapi, state. Fetches nothing and visits no article.

Each kind of channel is a module with `entries(source, channel, capture) -> Page`; all raise ReadError.
"""
