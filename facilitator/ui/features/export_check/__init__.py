"""The export check: what names or reaches somebody is decided about before a table leaves.

Decision: one point is open, and its keys work only while it has the focus
    Context: letters without Ctrl are quick for sixty points, and a danger where people type
    (WCAG 2.1.4). Decision: the point in front is the one control that takes them; the others
    are lines, and a click or an arrow brings them to the front. Cost: one Tab stop for a whole
    list. Alternatives: a list of Qt (it takes letters to find rows, and holds no buttons).

Decision: the check comes up by itself for words and photos only
    Context: most quotes are not read back, and notes that are sensitive stay out of a report
    unless they are released. Decision: a file that holds no name, number or photo goes on at
    once, and the page for reports tells the count; all that waits for an edition to be
    published is a key away. Cost: who never opens the page sees that count elsewhere only.
    Alternatives: always (a page before every file, mostly about what stays out anyhow).
"""
