"""What Alembic runs: the steps, on the connection that migrations.upgrade opened. It has no settings of its own."""

from __future__ import annotations

from typing import Any

from alembic import context

from storage import judgements, schema
from storage.dialects import NOT_IN_SCHEMA


def ours(_object: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    """All tables but the full-text index, which no metadata can tell."""
    return not (kind == "table" and name is not None and name.startswith(NOT_IN_SCHEMA))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=judgements.links.metadata,
    include_object=ours,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
assert schema.metadata is judgements.links.metadata
