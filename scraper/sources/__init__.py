"""sources.yaml <-> Source: read with every mistake told by its line, edited without touching what stands around it.

shape      what may stand in a source's block, as models; with their texts the file's documentation
platforms  press rooms that share a platform: its rules and a line for each office become ordinary sources
schema     the file as a whole: its keys and its JSON Schema
catalogue  the file as a whole: load, Catalogue, and where in it a mistake is
salvage    what can be read of a file that is no YAML as a whole
edits      add, enable, disable, remove by text span
"""

from scraper.sources.catalogue import Catalogue, load, shipped
from scraper.sources.edits import add_block, remove, set_enabled
from scraper.sources.schema import json_schema

__all__ = ["Catalogue", "add_block", "json_schema", "load", "remove", "set_enabled", "shipped"]
