"""The concordance: what is looked for in every text of a project, and the rows it gives."""
