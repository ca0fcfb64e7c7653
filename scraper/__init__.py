"""Source -> release -> version -> links: reads and compares; pure but for scraper.fetch."""
