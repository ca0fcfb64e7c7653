"""The make-believe press: sites with the shapes of real ones, served on loopback, for the demo and the tests.

wire (what a story is), spector and local (the stories), shapes (how each site answers), server (the sites on
loopback), sources (the sources.yaml that watches them), truth (what Blotter must find), demo (the narrated walk).
"""
