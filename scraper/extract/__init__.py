"""Capture -> Article: metadata, dates, body, attachments; `article` puts them together. Fetches and stores nothing."""
