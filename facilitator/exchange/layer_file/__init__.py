"""The layer file, `.dialooglaag`: what a coordinator made of a theme, for another one.

Decision: the layer travels in a file of its own, on the machinery of table files
    Context: coordinators share kernen; a laptop at a table must never write them, nor see
    them. Decision: the same zip, JSON, signature and seal, with a format of its own and one
    member, `layer.json`; a reader of tables knows no layers, and a reader of layers no tables.
    It keeps no fields unread: a program that is older refuses it as newer. Cost: a second
    manifest. Alternatives: a member more in the file of a table (whoever may write at a table
    could write the layer).
"""
