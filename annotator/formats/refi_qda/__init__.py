"""REFI-QDA projects: what QualCoder, ATLAS.ti, MAXQDA, NVivo and others exchange."""
