"""The rules: one a module. The docstring of a rule's module is its manual."""
