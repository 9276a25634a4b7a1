"""What a ledger holds as rows to list, one file for each kind."""
