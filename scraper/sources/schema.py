"""sources.yaml as a whole for those who write it: which keys stand where, and its JSON Schema. It checks nothing."""

from __future__ import annotations

from typing import Any

from scraper.sources.platforms import OfficeBlock, PlatformBlock
from scraper.sources.shape import (
    AgencyBlock,
    ArticleBlock,
    BasisBlock,
    Block,
    CadenceBlock,
    ChannelBlock,
    ExpectBlock,
    PagingBlock,
    SourceBlock,
    WindowBlock,
)


class FileBlock(Block):
    """sources.yaml: the press rooms that Blotter watches."""

    agencies: tuple[AgencyBlock, ...] = ()
    """Who publishes, and who is credited."""
    platforms: tuple[PlatformBlock, ...] = ()
    """What press rooms on one platform have in common."""
    sources: tuple[SourceBlock | OfficeBlock, ...] = ()
    """The press rooms, and the offices of platforms."""


_BLOCKS: dict[str, type[Block]] = {
    "channels": ChannelBlock,
    "paging": PagingBlock,
    "window": WindowBlock,
    "article": ArticleBlock,
    "expect": ExpectBlock,
    "cadence": CadenceBlock,
    "basis": BasisBlock,
}
KEYS = {name: tuple(block.model_fields) for name, block in _BLOCKS.items()}  # of the blocks inside a source
SECTIONS = tuple(FileBlock.model_fields)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of sources.yaml, for editors (`# yaml-language-server: $schema=…`)."""
    return FileBlock.model_json_schema()
