"""Reports on paper: dossier values become Typst data and figures, and those a tagged PDF."""
