"""The read path: one file a noun, functions `(reader, …)` that return frozen lines. Nothing here writes."""
