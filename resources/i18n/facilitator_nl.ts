<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionsPanel</name>
    <message>
        <source>Dialoogtafel</source>
        <translation>Dialoogtafel</translation>
    </message>
    <message>
        <source>A good conversation, and nothing that gets lost.</source>
        <translation>Een goed gesprek, en niets dat verloren gaat.</translation>
    </message>
    <message>
        <source>Everything stays on this laptop. No internet is needed.</source>
        <translation>Alles blijft op deze laptop. Er is geen internet nodig.</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Nieuwe tafel</translation>
    </message>
    <message>
        <source>Practice table</source>
        <translation>Oefentafel</translation>
    </message>
    <message>
        <source>Try it with an invented conversation</source>
        <translation>Probeer het met een verzonnen gesprek</translation>
    </message>
    <message>
        <source>Read notes in</source>
        <translation>Notities inlezen</translation>
    </message>
    <message>
        <source>From a spreadsheet</source>
        <translation>Uit een spreadsheet</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>Bestanden samenvoegen</translation>
    </message>
    <message>
        <source>For the coordinator – comes in a next version</source>
        <translation>Voor de coördinator – komt in een volgende versie</translation>
    </message>
</context>
<context>
    <name>CaptureView</name>
    <message>
        <source>Kept notes</source>
        <translation>Bewaarde notities</translation>
    </message>
    <message>
        <source>Removed notes</source>
        <translation>Verwijderde notities</translation>
    </message>
    <message>
        <source>What is said at the table comes here.</source>
        <translation>Hier komt wat er aan tafel wordt gezegd.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>make the table ready</source>
        <translation>tafel klaarzetten</translation>
    </message>
    <message>
        <source>change the table</source>
        <translation>tafel aanpassen</translation>
    </message>
    <message>
        <source>change the seats</source>
        <translation>plekken aanpassen</translation>
    </message>
    <message>
        <source>keep a note</source>
        <translation>notitie bewaren</translation>
    </message>
    <message>
        <source>reword a note</source>
        <translation>notitie herschrijven</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>notitie aanpassen</translation>
    </message>
    <message>
        <source>mark a note</source>
        <translation>notitie markeren</translation>
    </message>
    <message>
        <source>link notes</source>
        <translation>notities koppelen</translation>
    </message>
    <message>
        <source>remove a note</source>
        <translation>notitie verwijderen</translation>
    </message>
    <message>
        <source>bring a note back</source>
        <translation>notitie terughalen</translation>
    </message>
    <message>
        <source>go to another move</source>
        <translation>naar een andere ronde</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pauze</translation>
    </message>
    <message>
        <source>go on after the pause</source>
        <translation>verder na de pauze</translation>
    </message>
    <message>
        <source>five minutes more</source>
        <translation>vijf minuten erbij</translation>
    </message>
    <message>
        <source>close the table</source>
        <translation>tafel afsluiten</translation>
    </message>
    <message>
        <source>open the table again</source>
        <translation>tafel weer openen</translation>
    </message>
    <message>
        <source>words at the closing</source>
        <translation>woorden bij het afronden</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Who was not at the table?</source>
        <translation>Wie zat er niet aan tafel?</translation>
    </message>
    <message>
        <source>The essence of this table</source>
        <translation>De kern van deze tafel</translation>
    </message>
    <message>
        <source>Close and make the report</source>
        <translation>Afsluiten en verslag maken</translation>
    </message>
    <message>
        <source>Report only</source>
        <translation>Alleen het verslag</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Terug naar de tafel</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Who was not at the table, and should be heard?</source>
        <translation>Wie zat er niet aan tafel, en zou hier ook over mee moeten praten?</translation>
    </message>
    <message>
        <source>What is the essence of this table, in a few sentences?</source>
        <translation>Wat is de kern van dit gesprek, in een paar zinnen?</translation>
    </message>
    <message>
        <source>Round off: {table}</source>
        <translation>Afronden: {table}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) at this table.</source>
        <translation>
            <numerusform>Er staat %n notitie.</numerusform>
            <numerusform>Er staan %n notities.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Verslag maken</translation>
    </message>
    <message>
        <source>The report is ready: {path}</source>
        <translation>Het verslag staat klaar: {path}</translation>
    </message>
</context>
<context>
    <name>CollectingPresenter</name>
    <message>
        <source>Which file holds the tables?</source>
        <translation>In welk bestand staan de tafels?</translation>
    </message>
    <message>
        <source>Which file holds the notes?</source>
        <translation>In welk bestand staan de notities?</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>De bestanden worden gelezen …</translation>
    </message>
    <message>
        <source>Nothing in these files can be taken in.</source>
        <translation>Uit deze bestanden kan niets worden ingelezen.</translation>
    </message>
    <message>
        <source>There is nothing new in the rows that can come along.</source>
        <translation>In de rijen die meekunnen, staat niets nieuws.</translation>
    </message>
    <message>
        <source>There is nothing new. All of this was taken in before.</source>
        <translation>Er is niets nieuws. Dit alles is al eerder ingelezen; er verandert niets.</translation>
    </message>
    <message>
        <source>This will be added: {new}.</source>
        <translation>Dit komt erbij: {new}.</translation>
    </message>
    <message>
        <source>There already, and left alone: {known}.</source>
        <translation>Al aanwezig, en dat blijft zo: {known}.</translation>
    </message>
    <message>
        <source>{tables} and {notes}</source>
        <translation>{tables} en {notes}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>known</source>
        <translation>was er al</translation>
    </message>
    <message>
        <source>Taken in: {new}.</source>
        <translation>Ingelezen: {new}.</translation>
    </message>
    <message>
        <source>Erased here before, and that stays so: {rows}.</source>
        <translation>Eerder hier gewist, en dat blijft zo: {rows}.</translation>
    </message>
    <message>
        <source>Not taken in: {rows}; they stand on this page. Mend them and read the file in again: nothing comes twice.</source>
        <translation>Niet ingelezen: {rows}; ze staan op deze pagina. Verbeter ze en lees het bestand nog eens in: niets komt er dubbel in.</translation>
    </message>
    <message>
        <source>You find the tables on the start screen.</source>
        <translation>U vindt de tafels op het beginscherm.</translation>
    </message>
    <message>
        <source>Where may the example go?</source>
        <translation>Waar mag het voorbeeld komen?</translation>
    </message>
    <message>
        <source>The example is in {folder}: {tables} and {notes}. The first line names the columns; put your own rows in place of the others.</source>
        <translation>Het voorbeeld staat in {folder}: {tables} en {notes}. De eerste regel noemt de kolommen; zet uw eigen rijen in de plaats van de andere.</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-bestanden (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Now choose the file with tables.</source>
        <translation>Kies nu het bestand met tafels.</translation>
    </message>
    <message>
        <source>Now choose the file with notes.</source>
        <translation>Kies nu het bestand met notities.</translation>
    </message>
</context>
<context>
    <name>CollectingView</name>
    <message>
        <source>Read notes in</source>
        <translation>Notities inlezen</translation>
    </message>
    <message>
        <source>1. The file with tables</source>
        <translation>1. Het bestand met tafels</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Nog niet gekozen</translation>
    </message>
    <message>
        <source>2. The file with notes</source>
        <translation>2. Het bestand met notities</translation>
    </message>
    <message>
        <source>Keep an example of both files …</source>
        <translation>Voorbeeld van beide bestanden bewaren …</translation>
    </message>
    <message>
        <source>Tables in these files</source>
        <translation>Tafels in deze bestanden</translation>
    </message>
    <message>
        <source>Rows that cannot come along</source>
        <translation>Rijen die niet mee kunnen</translation>
    </message>
    <message>
        <source>Points to look at</source>
        <translation>Punten om naar te kijken</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Deze lijst kopiëren</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Keep both sheets as CSV files and choose them here, or drop them on this page. Nothing is lost: what is there already stays as it is.</source>
        <translation>Bewaar beide bladen als CSV-bestand en kies ze hier, of sleep ze naar deze pagina. Er gaat niets verloren: wat er al is, blijft zoals het is.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to look at; these rows do come along</source>
        <translation>
            <numerusform>1 punt om naar te kijken; deze rij gaat wel mee</numerusform>
            <numerusform>%n punten om naar te kijken; deze rijen gaan wel mee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot come along</source>
        <translation>
            <numerusform>1 rij kan niet mee</numerusform>
            <numerusform>%n rijen kunnen niet mee</numerusform>
        </translation>
    </message>
    <message>
        <source>To the tables</source>
        <translation>Naar de tafels</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
</context>
<context>
    <name>DeskPresenter</name>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>nog geen nummer</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Last note not on disk yet</source>
        <translation>Laatste notitie staat nog niet op schijf</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) safe</source>
        <translation>
            <numerusform>%n notitie veilig</numerusform>
            <numerusform>%n notities veilig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>What kind of tension?</source>
        <translation>Wat voor spanning is het?</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The wish behind it</source>
        <translation>Wens erachter</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>What should happen?</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Who should act?</source>
        <translation>Wie is aan zet?</translation>
    </message>
    <message>
        <source>Matter or process</source>
        <translation>Inhoud of proces</translation>
    </message>
    <message>
        <source>Show in a box in the report</source>
        <translation>In een kader in het verslag</translation>
    </message>
    <message>
        <source>Who promises it?</source>
        <translation>Wie zegt het toe?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>back to typing</source>
        <translation>terug naar het veld</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopiëren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>reaction to the last</source>
        <translation>reactie op vorige</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>gevoelig</translation>
    </message>
    <message>
        <source>details</source>
        <translation>bijzonderheden</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>bewaren</translation>
    </message>
    <message>
        <source>star</source>
        <translation>ster</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>That did not work</source>
        <translation>Dat is niet gelukt</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>The program met something we did not foresee.</source>
        <translation>Het programma kwam iets tegen waarop wij niet hadden gerekend.</translation>
    </message>
    <message>
        <source>Your notes are safe: what was kept is on this laptop.</source>
        <translation>Uw notities zijn veilig: wat is bewaard, staat op deze laptop.</translation>
    </message>
    <message>
        <source>You can go on. Does it happen again? Start anew.</source>
        <translation>U kunt verdergaan. Gebeurt het weer? Start het programma dan opnieuw.</translation>
    </message>
</context>
<context>
    <name>ExistingPart</name>
    <message>
        <source>Exists already</source>
        <translation>Bestaand initiatief</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Merging files comes later</source>
        <translation>Samenvoegen volgt later</translation>
    </message>
    <message>
        <source>In a next version you merge the files of many tables here.</source>
        <translation>In een volgende versie voegt u hier de bestanden van veel tafels samen.</translation>
    </message>
    <message>
        <source>Notes from a spreadsheet can be read in now.</source>
        <translation>Notities uit een spreadsheet kunt u nu al inlezen.</translation>
    </message>
    <message>
        <source>Practice table: {name}</source>
        <translation>Oefentafel: {name}</translation>
    </message>
</context>
<context>
    <name>HeadFields</name>
    <message>
        <source>Kind of conversation</source>
        <translation>Soort gesprek</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Number in the series</source>
        <translation>Nummer in de reeks</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>mag leeg blijven</translation>
    </message>
    <message>
        <source>mayor, alderman …</source>
        <translation>burgemeester, wethouder …</translation>
    </message>
    <message>
        <source>{name} – follows later</source>
        <translation>{name} – volgt later</translation>
    </message>
    <message>
        <source>Choose a theme …</source>
        <translation>Kies een thema …</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Your tables are in this file: {path}</source>
        <translation>Uw tafels staan in dit bestand: {path}</translation>
    </message>
    <message>
        <source>Dialoogtafel {version}</source>
        <translation>Dialoogtafel {version}</translation>
    </message>
    <message>
        <source>Nothing leaves this laptop. The program uses no network.</source>
        <translation>Alles blijft op deze laptop. Het programma gebruikt geen internet.</translation>
    </message>
    <message>
        <source>Municipalities: CBS, division of 2025. Licence: EUPL-1.2.</source>
        <translation>Gemeenten: CBS, indeling 2025. Licentie: EUPL-1.2.</translation>
    </message>
</context>
<context>
    <name>HostPresenter</name>
    <message>
        <source>Make the report</source>
        <translation>Verslag maken</translation>
    </message>
    <message>
        <source>Begin the table</source>
        <translation>Begin de tafel</translation>
    </message>
    <message>
        <source>Close the table</source>
        <translation>Tafel afsluiten</translation>
    </message>
    <message>
        <source>Next: {move}</source>
        <translation>Volgende: {move}</translation>
    </message>
    <message>
        <source>{move}, {minutes} min</source>
        <translation>{move}, {minutes} min</translation>
    </message>
</context>
<context>
    <name>HostView</name>
    <message>
        <source>Back</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>+ 5 min</source>
        <translation>+ 5 min</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show the keys</source>
        <translation>Toetsen laten zien</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere letters</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere letters</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Gewone lettergrootte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>To the start screen</source>
        <translation>Naar het startscherm</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programma sluiten</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Nieuwe tafel</translation>
    </message>
    <message>
        <source>Practice table</source>
        <translation>Oefentafel</translation>
    </message>
    <message>
        <source>Read notes in</source>
        <translation>Notities inlezen</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>Bestanden samenvoegen</translation>
    </message>
    <message>
        <source>Change a table</source>
        <translation>Tafel aanpassen</translation>
    </message>
    <message>
        <source>Find a table</source>
        <translation>Tafel zoeken</translation>
    </message>
    <message>
        <source>Show the host screen</source>
        <translation>Scherm van de gespreksleider</translation>
    </message>
    <message>
        <source>Show the notes screen</source>
        <translation>Scherm van de verslaglegger</translation>
    </message>
    <message>
        <source>Close and make the report</source>
        <translation>Afsluiten en verslag maken</translation>
    </message>
    <message>
        <source>Next move</source>
        <translation>Volgende ronde</translation>
    </message>
    <message>
        <source>Previous move</source>
        <translation>Vorige ronde</translation>
    </message>
    <message>
        <source>Five minutes more</source>
        <translation>Vijf minuten erbij</translation>
    </message>
    <message>
        <source>Pause, and go on</source>
        <translation>Pauze, en weer verder</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>Eerste kaart</translation>
    </message>
    <message>
        <source>Second card</source>
        <translation>Tweede kaart</translation>
    </message>
    <message>
        <source>Third card</source>
        <translation>Derde kaart</translation>
    </message>
    <message>
        <source>Knel: what got stuck</source>
        <translation>Knel: wat in de knel kwam</translation>
    </message>
    <message>
        <source>Kiem: what grew</source>
        <translation>Kiem: wat er ontstond</translation>
    </message>
    <message>
        <source>Both knel and kiem</source>
        <translation>Beide: knel en kiem</translation>
    </message>
    <message>
        <source>Dream</source>
        <translation>Droom</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>More kinds</source>
        <translation>Meer soorten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Seat 1 speaks</source>
        <translation>Plek 1 spreekt</translation>
    </message>
    <message>
        <source>Seat 2 speaks</source>
        <translation>Plek 2 spreekt</translation>
    </message>
    <message>
        <source>Seat 3 speaks</source>
        <translation>Plek 3 spreekt</translation>
    </message>
    <message>
        <source>Seat 4 speaks</source>
        <translation>Plek 4 spreekt</translation>
    </message>
    <message>
        <source>Seat 5 speaks</source>
        <translation>Plek 5 spreekt</translation>
    </message>
    <message>
        <source>Seat 6 speaks</source>
        <translation>Plek 6 spreekt</translation>
    </message>
    <message>
        <source>Seat 7 speaks</source>
        <translation>Plek 7 spreekt</translation>
    </message>
    <message>
        <source>Seat 8 speaks</source>
        <translation>Plek 8 spreekt</translation>
    </message>
    <message>
        <source>Seat 9 speaks</source>
        <translation>Plek 9 spreekt</translation>
    </message>
    <message>
        <source>Who? Later</source>
        <translation>Wie? Later</translation>
    </message>
    <message>
        <source>The host speaks</source>
        <translation>De host spreekt</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>De hele groep</translation>
    </message>
    <message>
        <source>A subgroup</source>
        <translation>Een subgroep</translation>
    </message>
    <message>
        <source>Star: worth showing</source>
        <translation>Ster: uitlichten</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Gevoelig</translation>
    </message>
    <message>
        <source>Reaction to the last</source>
        <translation>Reactie op de vorige</translation>
    </message>
    <message>
        <source>Details of the note</source>
        <translation>Meer over deze notitie</translation>
    </message>
    <message>
        <source>To the kept notes</source>
        <translation>Naar de bewaarde notities</translation>
    </message>
    <message>
        <source>Back to typing</source>
        <translation>Terug naar het veld</translation>
    </message>
    <message>
        <source>Notes to go through</source>
        <translation>Nog even nalopen</translation>
    </message>
    <message>
        <source>Edit this note</source>
        <translation>Notitie aanpassen</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Notitie verwijderen</translation>
    </message>
    <message>
        <source>Mark for a tension</source>
        <translation>Kiezen voor een spanning</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>On the start screen</source>
        <translation>Op het startscherm</translation>
    </message>
    <message>
        <source>While hosting</source>
        <translation>Bij het leiden van het gesprek</translation>
    </message>
    <message>
        <source>While taking notes</source>
        <translation>Bij het verslag leggen</translation>
    </message>
    <message>
        <source>On a kept note</source>
        <translation>Bij een bewaarde notitie</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>KindChips</name>
    <message>
        <source>more …</source>
        <translation>meer …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tafel</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>Inf&amp;o</source>
        <translation>H&amp;ulp</translation>
    </message>
    <message>
        <source>Dialoogtafel</source>
        <translation>Dialoogtafel</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Change the table …</source>
        <translation>Tafel aanpassen …</translation>
    </message>
    <message>
        <source>Open the table again</source>
        <translation>Tafel weer openen</translation>
    </message>
    <message>
        <source>Removed notes …</source>
        <translation>Verwijderde notities …</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Tekst&amp;grootte</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>The language changes</source>
        <translation>De taal verandert</translation>
    </message>
    <message>
        <source>You see the new language after a new start.</source>
        <translation>U ziet de nieuwe taal als u het programma opnieuw start.</translation>
    </message>
    <message>
        <source>About Dialoogtafel</source>
        <translation>Over Dialoogtafel</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>speaker not known</source>
        <translation>zonder spreker</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>gevoelig</translation>
    </message>
    <message>
        <source>Kept: {note}</source>
        <translation>Bewaard: {note}</translation>
    </message>
    <message>
        <source>the whole group</source>
        <translation>de hele groep</translation>
    </message>
    <message>
        <source>who? later</source>
        <translation>wie? later</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>bestaand initiatief</translation>
    </message>
    <message>
        <source>in a box</source>
        <translation>in een kader</translation>
    </message>
    <message>
        <source>promised by {who}</source>
        <translation>toegezegd door {who}</translation>
    </message>
    <message>
        <source>reacts to the last</source>
        <translation>sluit aan bij vorige</translation>
    </message>
    <message>
        <source>reacts to {note}</source>
        <translation>sluit aan bij {note}</translation>
    </message>
    <message>
        <source>way out: {way}</source>
        <translation>genoemde uitweg: {way}</translation>
    </message>
    <message>
        <source>wish behind it: {wish}</source>
        <translation>wens erachter: {wish}</translation>
    </message>
    <message>
        <source>originally: {text}</source>
        <translation>oorspronkelijk: {text}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>met ster</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 notitie</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} notities</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>What you typed is still here. {key} tries again.</source>
        <translation>Wat u typte, staat er nog. {key} probeert het opnieuw.</translation>
    </message>
    <message>
        <source>You are changing a note. {keep} keeps it, {back} goes back.</source>
        <translation>U wijzigt een notitie. Bewaren: {keep}. Terug: {back}.</translation>
    </message>
    <message>
        <source>Removed. Undo: {key}</source>
        <translation>Verwijderd. Ongedaan maken: {key}</translation>
    </message>
    <message>
        <source>The note is as it was. Not what you meant? {key}</source>
        <translation>De notitie is weer zoals zij was. Toch niet? {key}</translation>
    </message>
    <message>
        <source>The note is back in its place.</source>
        <translation>De notitie staat weer op haar plek.</translation>
    </message>
    <message>
        <source>1 note marked. Make a tension of it: {key}</source>
        <translation>1 notitie aangewezen. Maak er een spanning van: {key}</translation>
    </message>
    <message>
        <source>{count} notes marked. Make a tension of them: {key}</source>
        <translation>{count} notities aangewezen. Maak er een spanning van: {key}</translation>
    </message>
    <message>
        <source>Type first what was said.</source>
        <translation>Typ eerst wat er is gezegd.</translation>
    </message>
    <message>
        <source>Every note has its speaker.</source>
        <translation>Elke notitie heeft een spreker.</translation>
    </message>
</context>
<context>
    <name>NowPanel</name>
    <message>
        <source>At the table now</source>
        <translation>Nu aan tafel</translation>
    </message>
    <message>
        <source>Time used in this move</source>
        <translation>Gebruikte tijd in deze ronde</translation>
    </message>
    <message>
        <source>end {time}</source>
        <translation>einde {time}</translation>
    </message>
    <message>
        <source>{sentence} · end {time}</source>
        <translation>{sentence} · einde {time}</translation>
    </message>
    <message>
        <source>the table is closed</source>
        <translation>de tafel is afgesloten</translation>
    </message>
    <message>
        <source>for the whole table</source>
        <translation>voor de hele tafel</translation>
    </message>
    <message>
        <source>left, paused</source>
        <translation>over, pauze</translation>
    </message>
    <message>
        <source>past the planned time</source>
        <translation>over de geplande tijd heen</translation>
    </message>
    <message>
        <source>left for this move</source>
        <translation>over voor deze ronde</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>New notes</source>
        <translation>Nieuwe notities</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Waren er al</translation>
    </message>
</context>
<context>
    <name>PracticeRibbon</name>
    <message>
        <source>Practice table – this conversation is invented</source>
        <translation>Oefentafel – dit is een verzonnen gesprek</translation>
    </message>
</context>
<context>
    <name>PreparingPresenter</name>
    <message>
        <source>In the list: {name}</source>
        <translation>In de lijst: {name}</translation>
    </message>
    <message>
        <source>Not in the list; that is fine.</source>
        <translation>Staat niet in de lijst; dat mag.</translation>
    </message>
    <message>
        <source>Choose a theme first.</source>
        <translation>Kies eerst een thema.</translation>
    </message>
    <message>
        <source>This is no day. Write it like {day}.</source>
        <translation>Dit is geen datum. Schrijf bijvoorbeeld {day}.</translation>
    </message>
    <message>
        <source>There are notes of seat {number}. Give it a role.</source>
        <translation>Van plek {number} zijn er al notities. Geef deze plek een rol.</translation>
    </message>
</context>
<context>
    <name>PreparingView</name>
    <message>
        <source>Make ready and begin</source>
        <translation>Klaarzetten en beginnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>A role is enough. Names stay on this laptop; empty rows do not count.</source>
        <translation>Een rol is genoeg. Namen blijven op deze laptop. Lege regels tellen niet mee.</translation>
    </message>
    <message>
        <source>Who sits at the table?</source>
        <translation>Wie zitten er aan tafel?</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Nieuwe tafel</translation>
    </message>
    <message>
        <source>Make the table ready</source>
        <translation>Tafel klaarzetten</translation>
    </message>
    <message>
        <source>Change the table</source>
        <translation>Tafel aanpassen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Keep and begin</source>
        <translation>Bewaren en beginnen</translation>
    </message>
    <message>
        <source>The moves and the text of the theme</source>
        <translation>De rondes en de tekst van het thema</translation>
    </message>
</context>
<context>
    <name>ReadingSide</name>
    <message>
        <source>Open questions</source>
        <translation>Open vragen</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s), together {minutes} minutes</source>
        <translation>
            <numerusform>%n ronde, {minutes} minuten</numerusform>
            <numerusform>%n rondes, samen {minutes} minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
</context>
<context>
    <name>RemovedPage</name>
    <message>
        <source>Removed notes</source>
        <translation>Verwijderde notities</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>terugzetten</translation>
    </message>
    <message>
        <source>back to typing</source>
        <translation>terug naar het veld</translation>
    </message>
    <message>
        <source>No note was removed.</source>
        <translation>Er is geen notitie verwijderd.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Where may the report go?</source>
        <translation>Waar mag het verslag komen?</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
</context>
<context>
    <name>SeatList</name>
    <message>
        <source>Who speaks?</source>
        <translation>Wie spreekt er?</translation>
    </message>
</context>
<context>
    <name>SeatRows</name>
    <message>
        <source>One more seat</source>
        <translation>Nog een plek</translation>
    </message>
    <message>
        <source>Role at the table</source>
        <translation>Rol aan tafel</translation>
    </message>
    <message>
        <source>First name (may stay empty)</source>
        <translation>Voornaam (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Seat {number}: role</source>
        <translation>Plek {number}: rol</translation>
    </message>
    <message>
        <source>Seat {number}: first name</source>
        <translation>Plek {number}: voornaam</translation>
    </message>
</context>
<context>
    <name>SeatsPanel</name>
    <message>
        <source>Who speaks?</source>
        <translation>Wie spreekt er?</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>plek</translation>
    </message>
    <message>
        <source>who? later</source>
        <translation>wie? later</translation>
    </message>
</context>
<context>
    <name>SensitiveQuestion</name>
    <message>
        <source>Sensitive notes</source>
        <translation>Gevoelige notities</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are sensitive. Leave them out of the report?</source>
        <translation>
            <numerusform>%n notitie is gevoelig. Zullen we die uit het verslag weglaten?</numerusform>
            <numerusform>%n notities zijn gevoelig. Zullen we die uit het verslag weglaten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Take up in the report</source>
        <translation>Wel opnemen</translation>
    </message>
</context>
<context>
    <name>SidesPart</name>
    <message>
        <source>What rubs</source>
        <translation>Wat schuurt</translation>
    </message>
    <message>
        <source>Go to the notes with {stream}. There the space bar marks a note.</source>
        <translation>Ga met {stream} naar de notities. Daar wijst u er een aan met de spatiebalk.</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>weghalen</translation>
    </message>
</context>
<context>
    <name>StartPresenter</name>
    <message>
        <source>practice table</source>
        <translation>oefentafel</translation>
    </message>
    <message>
        <source>no theme yet</source>
        <translation>nog geen thema</translation>
    </message>
    <message>
        <source>no seats yet</source>
        <translation>nog geen plekken</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>nog geen nummer</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>nog geen datum</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klaargezet</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>afgerond</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notitie</numerusform>
            <numerusform>%n notities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) ready</source>
        <translation>
            <numerusform>%n plek klaar</numerusform>
            <numerusform>%n plekken klaar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Move {number} of {count}: {title}</source>
        <translation>Ronde {number} van {count}: {title}</translation>
    </message>
</context>
<context>
    <name>TableList</name>
    <message>
        <source>Tables on this laptop</source>
        <translation>Tafels op deze laptop</translation>
    </message>
    <message>
        <source>Go on with this table</source>
        <translation>Verder met deze tafel</translation>
    </message>
    <message>
        <source>Change seats and details …</source>
        <translation>Plekken en gegevens aanpassen …</translation>
    </message>
</context>
<context>
    <name>TablesSide</name>
    <message>
        <source>Go on with</source>
        <translation>Verder met</translation>
    </message>
    <message>
        <source>Find a table</source>
        <translation>Een tafel zoeken</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>verder</translation>
    </message>
    <message>
        <source>change seats and details</source>
        <translation>plekken en gegevens aanpassen</translation>
    </message>
    <message>
        <source>Theme, municipality or number</source>
        <translation>Thema, gemeente of nummer</translation>
    </message>
    <message>
        <source>No table found with “{words}”.</source>
        <translation>Er is geen tafel gevonden met ‘{words}’.</translation>
    </message>
    <message>
        <source>Your tables will be here. Begin with a new table, or try the practice table first.</source>
        <translation>Hier komen uw tafels te staan. Begin met een nieuwe tafel, of probeer eerst de oefentafel.</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Time used in this move</source>
        <translation>Gebruikte tijd in deze ronde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Left in all</source>
        <translation>Nog in totaal</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>The table is closed</source>
        <translation>De tafel is afgesloten</translation>
    </message>
    <message>
        <source>for the whole table</source>
        <translation>voor de hele tafel</translation>
    </message>
    <message>
        <source>left for this move – paused</source>
        <translation>over voor deze ronde – pauze</translation>
    </message>
    <message>
        <source>past the planned time. That is fine: round off when it suits.</source>
        <translation>over de geplande tijd. Dat geeft niet: rond af als het uitkomt.</translation>
    </message>
    <message>
        <source>left for this move</source>
        <translation>over voor deze ronde</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Go on with</source>
        <translation>Verder met</translation>
    </message>
    <message>
        <source>Tables on this laptop</source>
        <translation>Tafels op deze laptop</translation>
    </message>
</context>
<context>
    <name>WayOutPart</name>
    <message>
        <source>A way out that was named</source>
        <translation>Genoemde uitweg</translation>
    </message>
    <message>
        <source>Or in other words</source>
        <translation>Of in andere woorden</translation>
    </message>
</context>
</TS>
