"""Tables of everything that was marked: a row for each part of a mark, one for each article."""
