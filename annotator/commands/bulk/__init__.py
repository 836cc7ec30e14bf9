"""Changes over the whole project: each is planned on what is stored, written and undone as one."""
