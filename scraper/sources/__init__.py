"""sources.yaml <-> Source: read with every mistake told by its line, edited without touching what stands around it.

shape      what may stand in the file, as models; the file's documentation and its JSON Schema
catalogue  the file as a whole: load, Catalogue, and where in it a mistake is
salvage    what can be read of a file that is no YAML as a whole
edits      add, enable, disable, remove by text span
"""

from scraper.sources.catalogue import Catalogue, load, shipped
from scraper.sources.edits import add_block, remove, set_enabled
from scraper.sources.shape import json_schema

__all__ = ["Catalogue", "add_block", "json_schema", "load", "remove", "set_enabled", "shipped"]
