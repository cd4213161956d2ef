"""The pages of the window, one module each; `journal/ui/page.py` has the table that finds them."""
