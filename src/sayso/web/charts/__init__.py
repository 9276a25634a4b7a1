"""Where the marks of a chart stand; the templates draw them."""
