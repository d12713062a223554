"""What in the texts of a table says who somebody is: findings, each with a proposal.

Decision: word lists and rules, and no model
    Context: before a document leaves, names and numbers in it are pointed out, on a laptop
    without a network, with a reason that people understand. Decision: lists of names and of
    Dutch words that may be shipped, the names known at the table, checks that numbers carry in
    themselves, and the words that stand around a name. Cost: a name that is a Dutch word, at
    the begin of a sentence, is missed. Alternatives: a language model (hundreds of megabytes,
    and no reason for what it says), names of the table alone (neighbours stay in).

Decision: a finding is found anew each time
    Context: texts change, and a list of findings would hold what people may not keep.
    Decision: findings are computed from the records; what a person decided is known by kind
    and place in a text whose fingerprint is kept (`Finding.word`).
    Cost: a check each time. Alternatives: findings in the store.
"""
