"""PubAnnotation: a text as JSON, with denotations, relations between them and attributes."""
