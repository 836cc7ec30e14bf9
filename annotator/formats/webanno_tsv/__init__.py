"""WebAnno TSV 3, read only: INCEpTION itself calls it a format of the past."""
