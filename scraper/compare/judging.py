"""The name under which these judges sign their decisions. A judge that decides otherwise takes a new number."""

JUDGE = "judge/3"
