"""W3C Web Annotation: a collection of annotations in JSON-LD for each article."""
