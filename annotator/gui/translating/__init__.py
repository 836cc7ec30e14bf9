"""Finding the words of the program for translation; nothing here runs with the window."""
