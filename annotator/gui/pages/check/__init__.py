"""The page that checks a whole project: every problem, the way to it, and its fix."""
