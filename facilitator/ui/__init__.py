"""The screens: views that show, presenters that decide, and the one look they share.

Decision: Qt Widgets in Python, view and presenter apart; a presenter imports no widgets.
"""
