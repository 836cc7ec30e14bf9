"""Values and rules of the domain: article text, positions, marks, schema, problems, changes."""
