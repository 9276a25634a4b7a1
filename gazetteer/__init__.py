"""How the gazetteer in the package is built; not in the wheel."""
