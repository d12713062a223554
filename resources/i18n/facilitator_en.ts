<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttributeCounts</name>
    <message numerus="yes">
        <source>%n together</source>
        <translation>
            <numerusform>%n together</numerusform>
            <numerusform>%n together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseView</name>
    <message numerus="yes">
        <source>%n note(s) at this table.</source>
        <translation>
            <numerusform>%n note at this table.</numerusform>
            <numerusform>%n notes at this table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingChecks</name>
    <message numerus="yes">
        <source>%n note(s) ask for a second look.</source>
        <translation>
            <numerusform>%n note ask for a second look.</numerusform>
            <numerusform>%n notes ask for a second look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a speaker.</source>
        <translation>
            <numerusform>%n of them without a speaker.</numerusform>
            <numerusform>%n of them without a speaker.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionsPanel</name>
    <message numerus="yes">
        <source>%n point(s) go along, with the original words.</source>
        <translation>
            <numerusform>%n point goes along, with the original words.</numerusform>
            <numerusform>%n points go along, with the original words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are still in it. Every page says: not for publication.</source>
        <translation>
            <numerusform>%n point is still in it. Every page says: not for publication.</numerusform>
            <numerusform>%n points are still in it. Every page says: not for publication.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCheckView</name>
    <message numerus="yes">
        <source>%n point(s) to go</source>
        <translation>
            <numerusform>%n point to go</numerusform>
            <numerusform>%n points to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) have other words, but the original with a name goes along.</source>
        <translation>
            <numerusform>%n note has other words, but the original with a name goes along.</numerusform>
            <numerusform>%n notes have other words, but the original with a name goes along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) before this</source>
        <translation>
            <numerusform>%n point before this</numerusform>
            <numerusform>%n points before this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) after this</source>
        <translation>
            <numerusform>%n point after this</numerusform>
            <numerusform>%n points after this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n done, show  K</source>
        <translation>
            <numerusform>✓ %n done, show  K</numerusform>
            <numerusform>✓ %n done, show  K</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultsNote</name>
    <message numerus="yes">
        <source>Something is wrong in %n file(s) of your own.</source>
        <translation>
            <numerusform>Something is wrong in %n file of your own.</numerusform>
            <numerusform>Something is wrong in %n files of your own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileMergeView</name>
    <message numerus="yes">
        <source>%n file(s) do not come along</source>
        <translation>
            <numerusform>%n file does not come along</numerusform>
            <numerusform>%n files do not come along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to look at</source>
        <translation>
            <numerusform>%n point to look at</numerusform>
            <numerusform>%n points to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationsView</name>
    <message numerus="yes">
        <source>%n invitation(s) made, in the folder {folder}.</source>
        <translation>
            <numerusform>%n invitation made, in the folder {folder}.</numerusform>
            <numerusform>%n invitations made, in the folder {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message numerus="yes">
        <source>{file}: %n invitation(s) can be made.</source>
        <translation>
            <numerusform>{file}: %n invitation can be made.</numerusform>
            <numerusform>{file}: %n invitations can be made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) keep rows out.</source>
        <translation>
            <numerusform>%n point keeps a row out.</numerusform>
            <numerusform>%n points keep rows out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeBox</name>
    <message numerus="yes">
        <source>%n file(s) made in {folder}: {names}</source>
        <translation>
            <numerusform>%n file made in {folder}: {names}</numerusform>
            <numerusform>%n files made in {folder}: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message numerus="yes">
        <source>Give %n table(s) a number</source>
        <translation>
            <numerusform>Give %n table a number</numerusform>
            <numerusform>Give %n tables a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n point(s)</source>
        <translation>
            <numerusform>Look at %n point</numerusform>
            <numerusform>Look at %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingSide</name>
    <message numerus="yes">
        <source>%n move(s), together {minutes} minutes</source>
        <translation>
            <numerusform>%n move, together {minutes} minutes</numerusform>
            <numerusform>%n moves, together {minutes} minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyList</name>
    <message numerus="yes">
        <source>%n sensitive note(s) go along.</source>
        <translation>
            <numerusform>%n sensitive note goes along.</numerusform>
            <numerusform>%n sensitive notes go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) may be here twice.</source>
        <translation>
            <numerusform>%n table may be here twice.</numerusform>
            <numerusform>%n tables may be here twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) may tell who somebody is.</source>
        <translation>
            <numerusform>%n point may tell who somebody is.</numerusform>
            <numerusform>%n points may tell who somebody is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to be read once more.</source>
        <translation>
            <numerusform>%n note to be read once more.</numerusform>
            <numerusform>%n notes to be read once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sensitive note(s) stay out.</source>
        <translation>
            <numerusform>%n sensitive note stays out.</numerusform>
            <numerusform>%n sensitive notes stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without a description.</source>
        <translation>
            <numerusform>%n photo without a description.</numerusform>
            <numerusform>%n photos without a description.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message numerus="yes">
        <source>%n invitation(s) made.</source>
        <translation>
            <numerusform>%n invitation made.</numerusform>
            <numerusform>%n invitations made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) handed in.</source>
        <translation>
            <numerusform>%n table handed in.</numerusform>
            <numerusform>%n tables handed in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) missing.</source>
        <translation>
            <numerusform>%n table missing.</numerusform>
            <numerusform>%n tables missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>Make %n file(s)</source>
        <translation>
            <numerusform>Make %n file</numerusform>
            <numerusform>Make %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to go</source>
        <translation>
            <numerusform>%n point to go</numerusform>
            <numerusform>%n points to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SensitiveNotesDialog</name>
    <message numerus="yes">
        <source>%n note(s) are sensitive and stay out of the report. Tick with Tab and the space bar what may be in it.</source>
        <translation>
            <numerusform>%n note is sensitive and stays out of the report. Tick it with the space bar if it may be in it.</numerusform>
            <numerusform>%n notes are sensitive and stay out of the report. Tick with Tab and the space bar what may be in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these note(s) will be in the report.</source>
        <translation>
            <numerusform>%n of these notes will be in the report.</numerusform>
            <numerusform>%n of these notes will be in the report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpreadsheetImportView</name>
    <message numerus="yes">
        <source>%n point(s) to look at; these rows do come along</source>
        <translation>
            <numerusform>%n point to look at; these rows do come along</numerusform>
            <numerusform>%n points to look at; these rows do come along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot come along</source>
        <translation>
            <numerusform>%n row cannot come along</numerusform>
            <numerusform>%n rows cannot come along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) to go through</source>
        <translation>
            <numerusform>%n difference to go through</numerusform>
            <numerusform>%n differences to go through</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) ready</source>
        <translation>
            <numerusform>%n seat ready</numerusform>
            <numerusform>%n seats ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableScreen</name>
    <message numerus="yes">
        <source>%n note(s) safe</source>
        <translation>
            <numerusform>%n note safe</numerusform>
            <numerusform>%n notes safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at (F9)</source>
        <translation>
            <numerusform>%n to look at (F9)</numerusform>
            <numerusform>%n to look at (F9)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesSide</name>
    <message numerus="yes">
        <source>%n point(s) to look at after merging.</source>
        <translation>
            <numerusform>%n point to look at after merging.</numerusform>
            <numerusform>%n points to look at after merging.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last day of %n programme(s) is over.</source>
        <translation>
            <numerusform>The last day of %n programme is over.</numerusform>
            <numerusform>The last day of %n programmes is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) may no longer be here.</source>
        <translation>
            <numerusform>%n table may no longer be here.</numerusform>
            <numerusform>%n tables may no longer be here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) handed in. Did you hear that they arrived?</source>
        <translation>
            <numerusform>%n table handed in. Did you hear that it arrived?</numerusform>
            <numerusform>%n tables handed in. Did you hear that they arrived?</numerusform>
        </translation>
    </message>
</context>
</TS>
