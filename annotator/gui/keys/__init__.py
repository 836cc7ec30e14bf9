"""Keys of the action table: which the person has chosen, what a press means, how they are shown."""
