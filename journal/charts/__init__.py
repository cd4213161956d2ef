"""Charts: values and a look in, a figure, a sentence and a table out. No window, no database."""
