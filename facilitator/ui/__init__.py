"""The screens: views that show, presenters that decide, and the look they share.

`shell` starts and ends the program (`main`, `opening`) and holds the screens together: which is
in front (`ScreenStack`), which tables are open (`OpenTables`), what menus and screens ask
(`actions`), and `Application`, which makes all of these. Each of `features` is a screen with
its view and presenter, and knows no other. They are given `context`, and are built from
`widgets`, `commands` and `theme`; `platform` is what lies between us and the computer.

**Widgets in Python, view and presenter apart.**
Context: hours of typing, lists and keys; everything by keyboard and by screen reader.
Decision: Qt Widgets built in Python. A view emits signals in words of the field and shows what
it is told; a presenter listens, calls a service and imports no widgets.
Cost: two files a screen. A presenter must be kept by somebody: Qt holds its methods weakly.
Instead: QML (the focus chain, accessibility and types would be our own work); `.ui` files.

**One look, as values; our own painting; no style sheet.**
Context: light, dark and high contrast, text of 100 to 200 %, the same on Windows and Linux.
Decision: `theme` holds all colours, sizes and spaces; `theme.manager` puts them on the
program (Fusion and a palette); a widget asks `theme()` and takes it again through `follow`.
Where Qt's own controls have edges under 3:1 we paint (`buttons`, `cards`, `fields`, `choices`).
Cost: some hundred lines of painting. One object for the whole program, as Qt's palette is.
Instead: a style sheet. For the whole program it puts back stale fonts when a widget is first
shown (QStyleSheetStyle keeps them in a property of the widget), hides the palette of high
contrast, and takes time at the start.

**High contrast paints nothing over the computer's palette.**
Context: people who need it have chosen their colours themselves.
Decision: all names of our palette lead to the system's ink, ground and highlight; shades become
ink, grounds become one ground, and borders are drawn where tints did the work.
Cost: kinds differ by sign and word only; that is so in every scheme.
Instead: a third palette of ours, which would be right for some and wrong for others.

**One focus ring for the program.**
Context: the focus must be seen on every control, also on those of Qt, without things
shifting.
Decision: `focus_ring` lays one ring of 3 px over the window, around what has the focus.
Cost: it follows moves of that widget and of what it stands on by an event filter.
Instead: a border in each widget, forgotten in the next one; QFocusFrame, which is thinner and
is cut off at the edge of its parent.

**One table of keys; one key means one thing.**
Context: host and note-taker can be one person in one window. Windows types é with Alt and the
numeric pad, AltGr is Ctrl+Alt, Qt cannot tell the pad in a shortcut. Speakers are chosen with
Alt all evening, so it is often let go without another key.
Decision: `Command` makes keys work, shows them and explains them. `KeypadGuard` claims Alt
with the pad before a shortcut can, and Alt alone before the menu bar; F10 opens the menus. What
is pressed with Alt and is no command is typed nowhere: `held_back`. No Ctrl+Alt, no letter
alone, nothing that fields of text use.
Cost: function keys, which some laptops give with Fn only.
Instead: keys for each screen, which clash as soon as two screens share a window; a proxy of
the style that says Alt is no way to the menus, which Python is asked for at every painting.

**Undo is carried out first, then counted, in lists of our own.**
Context: Qt counts a step as taken back also when it raised. And Python's collector may delete
the commands of a `QUndoStack` before the stack: that ended the whole process.
Decision: `History` keeps the steps itself, calls one, and moves it afterwards. When a step
fails it forgets all steps, lets the screen be read anew, and the error goes on to the dialog.
Cost: Qt's ready-made undo actions cannot be used.
Instead: `QUndoCommand`, with errors that Qt swallows.
"""
