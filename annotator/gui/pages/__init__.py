"""Pages that take the place of the text: each a task over the whole project."""
