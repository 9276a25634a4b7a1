"""Frictionless raises Python's limit on the length of a CSV cell for the whole process."""

import csv

import pytest


@pytest.fixture(autouse=True)
def limit_of_cells():
    """The limit as it was: other tests rely on it."""
    limit = csv.field_size_limit()
    yield
    csv.field_size_limit(limit)
