"""Stage *reconcile*: one picture of many reports."""
