"""How much of a user's file is taken in; every input is hostile until it is read."""

FILE_BYTES = 1_000_000_000
"""Greatest size of a file: the GeoNames dump of the largest country has some 300 million."""

PLACES = 3_000_000
"""Most places of a file; the United States have 2.2 million in GeoNames."""

NAMES = 60
"""Most names of one place."""

LINE = 100_000
"""Code points of a line that are read."""
