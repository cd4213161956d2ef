"""The commands of the program, for scripts, schedulers and tests. No Qt here, and nothing heavy at import."""
