"""The only code that knows MkDocs."""
