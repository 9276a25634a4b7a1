"""The picture, kept beside the claims it was made of (docs/decisions/picture-tables.md)."""
