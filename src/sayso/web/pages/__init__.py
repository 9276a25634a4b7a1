"""One module for each page: what it shows, from a query to an answer."""
