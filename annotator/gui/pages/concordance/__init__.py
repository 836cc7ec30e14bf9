"""The concordance page: a query, the rows it gives, and what is done with them."""
