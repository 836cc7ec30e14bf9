"""The schema page: labels, roles, relations and attributes edited without writing a file."""
