"""Foreign files in, drafts out, and back: bytes and values only, no database."""
