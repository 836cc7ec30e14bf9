"""Opening files that strangers wrote: files and archives, XML, HTML, JSON and tables, all within limits."""
