"""What ``mkdocs serve`` does when a file is saved.

MkDocs builds the whole site anew, all languages, and answers no request before it is done. Here
the language that is being looked at comes first, in it only the pages that have changed, and the
other languages while the editor reads. Whatever this cannot do (another configuration, another
theme) is left to MkDocs.
"""
