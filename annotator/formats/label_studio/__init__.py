"""Label Studio's tasks, results and labelling configuration."""
