"""GATE: a document with sets of annotations, as bdocjs or as XML."""
