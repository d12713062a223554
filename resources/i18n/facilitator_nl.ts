<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AccountView</name>
    <message>
        <source>New kernen per table</source>
        <translation>Nieuwe kernen per tafel</translation>
    </message>
    <message>
        <source>In the order of their dates. A kern is new with the first table that has a note in it. When later tables bring none, more tables of this kind bring little new.</source>
        <translation>Op volgorde van datum. Een kern is nieuw bij de eerste tafel die er een notitie in heeft. Brengen latere tafels geen nieuwe kernen, dan levert nog zo’n tafel weinig nieuws op.</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
</context>
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
        <source>Open an invitation</source>
        <translation>Uitnodiging openen</translation>
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
        <source>For the coordinator: the files of many tables</source>
        <translation>Voor de coördinator: de bestanden van veel tafels</translation>
    </message>
</context>
<context>
    <name>AnotherInvitation</name>
    <message>
        <source>This invitation is not the one you opened first</source>
        <translation>Deze uitnodiging is anders dan de eerste</translation>
    </message>
    <message>
        <source>The table is here already. Nothing has changed yet. Did you not expect another invitation? Keep the first, and call who invited you.</source>
        <translation>De tafel is er al. Er is nog niets veranderd. Had u geen andere uitnodiging verwacht? Houd dan de eerste, en bel wie u uitnodigde.</translation>
    </message>
    <message>
        <source>What is filled in at the table, and all notes, stay as they are in both cases.</source>
        <translation>Wat bij de tafel is ingevuld en alle notities blijven hoe dan ook zoals ze zijn.</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>De eerste houden</translation>
    </message>
    <message>
        <source>Use this one from now on</source>
        <translation>Voortaan deze gebruiken</translation>
    </message>
    <message>
        <source>The first: {words}</source>
        <translation>De eerste: {words}</translation>
    </message>
    <message>
        <source>This one: {words}</source>
        <translation>Deze: {words}</translation>
    </message>
    <message>
        <source>Who can open what you hand in</source>
        <translation>Wie kan openen wat u inlevert</translation>
    </message>
    <message>
        <source>a newer program made it</source>
        <translation>gemaakt door een nieuwer programma</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Handtekening</translation>
    </message>
    <message>
        <source>{words} (says something else)</source>
        <translation>{words} (er staat iets anders in)</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>niet getekend</translation>
    </message>
    <message>
        <source>nothing filled in</source>
        <translation>niets ingevuld</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemaakt door</translation>
    </message>
    <message>
        <source>Made on laptop</source>
        <translation>Gemaakt op laptop</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Draaiboek</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>What people are told</source>
        <translation>Wat mensen aan tafel horen</translation>
    </message>
    <message>
        <source>Dialogue number</source>
        <translation>Dialoognummer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Number of the municipality</source>
        <translation>Nummer van de gemeente</translation>
    </message>
    <message>
        <source>The right to write at this table</source>
        <translation>Mag aan deze tafel schrijven</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>C correct</source>
        <translation>K klopt</translation>
    </message>
    <message>
        <source>A adjust</source>
        <translation>A aanpassen</translation>
    </message>
    <message>
        <source>N not to be used</source>
        <translation>N niet gebruiken</translation>
    </message>
    <message>
        <source>W without role</source>
        <translation>Z zonder rol</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Practice table: {name}</source>
        <translation>Oefentafel: {name}</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Show what I type</source>
        <translation>Laat zien wat ik typ</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Even geduld …</translation>
    </message>
</context>
<context>
    <name>AspectWords</name>
    <message>
        <source>{aspect}: own words</source>
        <translation>{aspect}: eigen woorden</translation>
    </message>
    <message>
        <source>own words, with ; between</source>
        <translation>eigen woorden, met ; ertussen</translation>
    </message>
</context>
<context>
    <name>AttributeCounts</name>
    <message>
        <source>{attribute}: {group}</source>
        <translation>{attribute}: {group}</translation>
    </message>
    <message numerus="yes">
        <source>%n together</source>
        <translation>
            <numerusform>samen %n</numerusform>
            <numerusform>samen %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardLine</name>
    <message>
        <source>Where it belongs</source>
        <translation>Waar de kern bij hoort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{number} of at most {advised} words</source>
        <translation>{number} van hooguit {advised} woorden</translation>
    </message>
</context>
<context>
    <name>BoardNotesModel</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Search in all notes</source>
        <translation>Zoek in alle notities</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Kernen</source>
        <translation>Kernen</translation>
    </message>
    <message>
        <source>Texts of the report</source>
        <translation>Teksten van het rapport</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Verantwoording</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>To the overview</source>
        <translation>Naar het overzicht</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plaatsen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>vasthouden</translation>
    </message>
    <message>
        <source>proposal, put away</source>
        <translation>voorstel, wegleggen</translation>
    </message>
    <message>
        <source>several</source>
        <translation>meer tegelijk</translation>
    </message>
    <message>
        <source>Space bar</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>apart</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>trefwoord</translation>
    </message>
    <message>
        <source>loose again</source>
        <translation>weer los</translation>
    </message>
    <message>
        <source>account</source>
        <translation>verantwoording</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>hoofdstuk</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>terug</translation>
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
    <name>CasesPart</name>
    <message>
        <source>No case was told yet.</source>
        <translation>Er is nog geen casus verteld.</translation>
    </message>
    <message>
        <source>For which case?</source>
        <translation>Bij welke casus?</translation>
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
        <source>let a quote go on</source>
        <translation>citaat laten doorlopen</translation>
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
        <source>answer to a line read back</source>
        <translation>antwoord bij teruglezen</translation>
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
        <source>divide the time anew</source>
        <translation>de tijd opnieuw verdelen</translation>
    </message>
    <message>
        <source>move not reached</source>
        <translation>ronde niet aan toegekomen</translation>
    </message>
    <message>
        <source>told at the table</source>
        <translation>verteld aan tafel</translation>
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
    <message>
        <source>decide about publishing</source>
        <translation>besluit over publiceren</translation>
    </message>
    <message>
        <source>choose what stays</source>
        <translation>kiezen wat blijft</translation>
    </message>
    <message>
        <source>the same table, or not</source>
        <translation>dezelfde tafel of niet</translation>
    </message>
    <message>
        <source>And so many more: {number}</source>
        <translation>En nog: {number}</translation>
    </message>
    <message>
        <source>Wiped out elsewhere, and gone here: {records}</source>
        <translation>Elders gewist, en hier weg: {records}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Werd</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>changed here again since</source>
        <translation>daarna hier weer veranderd</translation>
    </message>
    <message>
        <source>both stay until you choose</source>
        <translation>beide blijven staan tot u kiest</translation>
    </message>
</context>
<context>
    <name>Clear</name>
    <message>
        <source>There is one wording. Edit it to make another.</source>
        <translation>Er is maar één tekst. Bewerk die om een andere te maken.</translation>
    </message>
    <message>
        <source>Say in one line why this note may be printed.</source>
        <translation>Zeg in één regel waarom deze notitie in een verslag mag.</translation>
    </message>
    <message>
        <source>There is no note to read yet.</source>
        <translation>Er is nog geen notitie om na te lezen.</translation>
    </message>
    <message>
        <source>Every note was read. You can go back to the closing.</source>
        <translation>Alle notities zijn nagelezen. U kunt terug naar het afronden.</translation>
    </message>
    <message>
        <source>Still to be read: {number}. They are here when you come back.</source>
        <translation>Nog na te lezen: {number}. Die staan klaar als u terugkomt.</translation>
    </message>
    <message>
        <source>✕ left out of what is published</source>
        <translation>✕ blijft weg uit wat openbaar wordt</translation>
    </message>
    <message>
        <source>✓ agreed when it was read back</source>
        <translation>✓ akkoord bij het teruglezen</translation>
    </message>
    <message>
        <source>✓ read</source>
        <translation>✓ nagelezen</translation>
    </message>
    <message>
        <source>Sensitive: stays out of the report until somebody releases it.</source>
        <translation>Gevoelig: blijft uit het verslag tot iemand haar vrijgeeft.</translation>
    </message>
    <message>
        <source>Sensitive, and released: {reason}</source>
        <translation>Gevoelig, en vrijgegeven: {reason}</translation>
    </message>
    <message>
        <source>Sensitive, and kept out of the report.</source>
        <translation>Gevoelig, en buiten het verslag gehouden.</translation>
    </message>
</context>
<context>
    <name>ClearView</name>
    <message>
        <source>How many notes have been read</source>
        <translation>Hoeveel notities zijn nagelezen</translation>
    </message>
    <message>
        <source>Back to the closing</source>
        <translation>Terug naar het afronden</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bewerkt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Oorspronkelijk</translation>
    </message>
    <message>
        <source>The words as they should be</source>
        <translation>De tekst zoals die moet zijn</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>E Edit</source>
        <translation>B Bewerken</translation>
    </message>
    <message>
        <source>O Other wording</source>
        <translation>A Andere tekst</translation>
    </message>
    <message>
        <source>X Leave out</source>
        <translation>W Weglaten</translation>
    </message>
    <message>
        <source>R Release</source>
        <translation>G Vrijgeven</translation>
    </message>
    <message>
        <source>T Title</source>
        <translation>T Titel</translation>
    </message>
    <message>
        <source>L Later</source>
        <translation>L Later</translation>
    </message>
    <message>
        <source>P Previous</source>
        <translation>V Vorige</translation>
    </message>
    <message>
        <source>Read once more: {table}</source>
        <translation>Nalezen: {table}</translation>
    </message>
    <message>
        <source>{number} of {pages}</source>
        <translation>{number} van {pages}</translation>
    </message>
    <message>
        <source>{number} left out</source>
        <translation>{number} weggelaten</translation>
    </message>
    <message>
        <source>note {number} of {pages}</source>
        <translation>notitie {number} van {pages}</translation>
    </message>
    <message>
        <source>Title: {title}</source>
        <translation>Titel: {title}</translation>
    </message>
    <message>
        <source>This idea has no title yet.</source>
        <translation>Dit idee heeft nog geen titel.</translation>
    </message>
    <message>
        <source>The title of this idea</source>
        <translation>De titel van dit idee</translation>
    </message>
    <message>
        <source>Why this note may be printed, in one line</source>
        <translation>Waarom deze notitie in een verslag mag, in één regel</translation>
    </message>
    <message>
        <source>{what}. {keep} keeps these words. {back} leaves them as they were.</source>
        <translation>{what}. {keep} bewaart deze woorden. {back} laat ze zoals ze waren.</translation>
    </message>
</context>
<context>
    <name>CloseView</name>
    <message>
        <source>Who was not at the table?</source>
        <translation>Wie zat er niet aan tafel?</translation>
    </message>
    <message>
        <source>How the table was made up</source>
        <translation>Hoe de tafel was samengesteld</translation>
    </message>
    <message>
        <source>The essence of this table</source>
        <translation>De kern van deze tafel</translation>
    </message>
    <message>
        <source>What went well, says the host</source>
        <translation>Wat ging goed volgens de host</translation>
    </message>
    <message>
        <source>What can be better, says the host</source>
        <translation>Wat kan beter volgens de host</translation>
    </message>
    <message>
        <source>What went well, says the note-taker</source>
        <translation>Wat ging goed volgens de verslaglegger</translation>
    </message>
    <message>
        <source>What can be better, says the note-taker</source>
        <translation>Wat kan beter volgens de verslaglegger</translation>
    </message>
    <message>
        <source>Was anyone moved by the talk? Stay a moment and ask how they are.</source>
        <translation>Raakte het gesprek iemand? Blijf nog even en vraag hoe het gaat.</translation>
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
        <source>Read the lines back</source>
        <translation>Notities teruglezen</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Inleveren …</translation>
    </message>
    <message>
        <source>Who was not at the table, and should be heard?</source>
        <translation>Wie zat er niet aan tafel, en zou hier ook over mee moeten praten?</translation>
    </message>
    <message>
        <source>What strikes you in who sat at the table?</source>
        <translation>Wat viel op aan wie er aan tafel zaten?</translation>
    </message>
    <message>
        <source>What is the essence of this table, in three to five lines?</source>
        <translation>Wat is de kern van dit gesprek, in drie tot vijf regels?</translation>
    </message>
    <message>
        <source>The host: what went well?</source>
        <translation>De host: wat ging goed?</translation>
    </message>
    <message>
        <source>The host: what can be better?</source>
        <translation>De host: wat kan beter?</translation>
    </message>
    <message>
        <source>The note-taker: what went well?</source>
        <translation>De verslaglegger: wat ging goed?</translation>
    </message>
    <message>
        <source>The note-taker: what can be better?</source>
        <translation>De verslaglegger: wat kan beter?</translation>
    </message>
    <message>
        <source>Round off: {table}</source>
        <translation>Afronden: {table}</translation>
    </message>
    <message>
        <source>Nothing was noted here yet. That is fine: the report says so.</source>
        <translation>Hier is nog niets genoteerd. Dat mag: het verslag zegt dat dan ook.</translation>
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
</context>
<context>
    <name>Closing</name>
    <message>
        <source>You counted {people} people, and there are {seats} seats.</source>
        <translation>U telt {people} mensen, en er zijn {seats} plekken.</translation>
    </message>
    <message>
        <source>Are there more people than seats?</source>
        <translation>Zijn er meer mensen dan plekken?</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Ja, dat klopt</translation>
    </message>
</context>
<context>
    <name>ClosingChecks</name>
    <message>
        <source>Go through all that is open, one after another.</source>
        <translation>Loop langs wat nog open staat, stap voor stap.</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Stap voor stap</translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation>Loop ze na</translation>
    </message>
    <message>
        <source>There is still half a note in the field.</source>
        <translation>Er staat nog een halve notitie in het veld.</translation>
    </message>
    <message>
        <source>To the notes</source>
        <translation>Naar de notities</translation>
    </message>
    <message>
        <source>Read them once more</source>
        <translation>Nalezen</translation>
    </message>
    <message>
        <source>What names somebody is pointed out before something leaves this laptop.</source>
        <translation>Voordat er iets van deze laptop gaat, wijzen wij aan wat naar iemand verwijst.</translation>
    </message>
    <message>
        <source>Export check</source>
        <translation>Exportcontrole</translation>
    </message>
    <message>
        <source>Told at the table</source>
        <translation>Verteld aan tafel</translation>
    </message>
    <message>
        <source>what the talk is for</source>
        <translation>waar het gesprek voor is</translation>
    </message>
    <message>
        <source>how it goes on</source>
        <translation>hoe het verdergaat</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet aan toegekomen</translation>
    </message>
    <message>
        <source>That is fine. The report says so in one line.</source>
        <translation>Dat is geen probleem. Het verslag zegt het in één regel.</translation>
    </message>
    <message>
        <source>Not reached: {move}</source>
        <translation>Niet aan toegekomen: {move}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) ask for a second look.</source>
        <translation>
            <numerusform>Nog %n notitie na te lopen.</numerusform>
            <numerusform>Nog %n notities na te lopen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a speaker.</source>
        <translation>
            <numerusform>Van %n is de spreker niet bekend.</numerusform>
            <numerusform>Van %n is de spreker niet bekend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read once more: {read} of {notes} notes.</source>
        <translation>Nagelezen: {read} van {notes} notities.</translation>
    </message>
</context>
<context>
    <name>ClosingFlow</name>
    <message>
        <source>Round off: step {number} of {steps}</source>
        <translation>Afronden: stap {number} van {steps}</translation>
    </message>
</context>
<context>
    <name>ClosingFlowStrip</name>
    <message>
        <source>How far rounding off is</source>
        <translation>Hoe ver het afronden is</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
</context>
<context>
    <name>ClosingParts</name>
    <message>
        <source>who said it, and what it is</source>
        <translation>wie het zei, en wat het is</translation>
    </message>
    <message>
        <source>titles of ideas</source>
        <translation>titels van ideeën</translation>
    </message>
    <message>
        <source>reading every note once more</source>
        <translation>elke notitie nalezen</translation>
    </message>
    <message>
        <source>who was missing, and the essence</source>
        <translation>wie ontbrak, en de essentie</translation>
    </message>
    <message>
        <source>who sat there, in numbers</source>
        <translation>wie er zaten, in getallen</translation>
    </message>
    <message>
        <source>looking back on the talk</source>
        <translation>terugkijken op het gesprek</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} van {total}</translation>
    </message>
    <message>
        <source>Nothing is open any more.</source>
        <translation>Er staat niets meer open.</translation>
    </message>
    <message>
        <source>Still open: {parts}.</source>
        <translation>Nog open: {parts}.</translation>
    </message>
</context>
<context>
    <name>ClusterSource</name>
    <message>
        <source>Where this comes from</source>
        <translation>Waar dit vandaan komt</translation>
    </message>
    <message>
        <source>Table and municipality never stand together in a public report.</source>
        <translation>Tafel en gemeente staan nooit samen in het openbare rapport.</translation>
    </message>
    <message>
        <source>Looks like this</source>
        <translation>Lijkt hierop</translation>
    </message>
    <message>
        <source>to it</source>
        <translation>erheen</translation>
    </message>
    <message>
        <source>take</source>
        <translation>erbij</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>wegleggen</translation>
    </message>
    <message>
        <source>Memo, only for coordinators</source>
        <translation>Memo, alleen voor coördinatoren</translation>
    </message>
    <message>
        <source>Looks like this · {number}</source>
        <translation>Lijkt hierop · {number}</translation>
    </message>
</context>
<context>
    <name>ClusterView</name>
    <message>
        <source>Title of the kern</source>
        <translation>Titel van de kern</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citaten</translation>
    </message>
    <message>
        <source>Tag of the kern</source>
        <translation>Trefwoord van de kern</translation>
    </message>
    <message>
        <source>Make a theme</source>
        <translation>Thema maken</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
    <message>
        <source>What it means, in 1 to 4 sentences</source>
        <translation>Wat de kern betekent, in 1 tot 4 zinnen</translation>
    </message>
    <message>
        <source>No notes yet. It is printed without counts.</source>
        <translation>Nog geen notities. Deze kern komt zonder aantallen in het rapport.</translation>
    </message>
    <message>
        <source>in the report</source>
        <translation>in rapport</translation>
    </message>
    <message>
        <source>Space bar</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>higher, lower</source>
        <translation>hoger, lager</translation>
    </message>
    <message>
        <source>other wording</source>
        <translation>andere tekst</translation>
    </message>
    <message>
        <source>dissenting</source>
        <translation>tegengeluid</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>trefwoord</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>uitlichten</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle toetsen</translation>
    </message>
    <message>
        <source>To the quotes</source>
        <translation>Naar de citaten</translation>
    </message>
    <message>
        <source>looks like this</source>
        <translation>lijkt hierop</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>de notitie</translation>
    </message>
    <message>
        <source>next kern</source>
        <translation>volgende kern</translation>
    </message>
    <message>
        <source>tags: {names}</source>
        <translation>trefwoorden: {names}</translation>
    </message>
    <message>
        <source>Nothing looks like this kern.</source>
        <translation>Niets lijkt op deze kern.</translation>
    </message>
    <message>
        <source>{number} of at most {advised} words</source>
        <translation>{number} van hooguit {advised} woorden</translation>
    </message>
</context>
<context>
    <name>Clusters</name>
    <message>
        <source>One moment …</source>
        <translation>Een moment …</translation>
    </message>
    <message>
        <source>{tables} may be double. Look first: Table, After merging.</source>
        <translation>{tables} misschien dubbel. Kijk eerst: Tafel, Na het samenvoegen.</translation>
    </message>
    <message>
        <source>Kernen come from tables that were held. There are none.</source>
        <translation>Kernen komen uit tafels die geweest zijn. Die zijn er nog niet.</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Teruggedraaid: {step}</translation>
    </message>
    <message>
        <source>Made again: {step}</source>
        <translation>Opnieuw gedaan: {step}</translation>
    </message>
    <message>
        <source>Nothing with ‘{words}’.</source>
        <translation>Niets met ‘{words}’.</translation>
    </message>
    <message>
        <source>No such notes in this chapter.</source>
        <translation>Zulke notities zijn er niet in dit hoofdstuk.</translation>
    </message>
    <message>
        <source>No notes in this chapter.</source>
        <translation>In dit hoofdstuk zijn geen notities.</translation>
    </message>
    <message>
        <source>Everything has a place.</source>
        <translation>Alles heeft een plek.</translation>
    </message>
    <message>
        <source>looks like {code} in kern {number}: {reason}</source>
        <translation>lijkt op {code} in kern {number}: {reason}</translation>
    </message>
    <message>
        <source>looks like kern {number}: {words}</source>
        <translation>lijkt op kern {number}: {words}</translation>
    </message>
    <message>
        <source>There is no proposal for this note.</source>
        <translation>Voor deze notitie is er geen voorstel.</translation>
    </message>
    <message>
        <source>in kern {number}</source>
        <translation>in kern {number}</translation>
    </message>
    <message>
        <source>set apart: {reason}</source>
        <translation>apart: {reason}</translation>
    </message>
    <message>
        <source>Kern {number} … a second figure, or Enter</source>
        <translation>Kern {number} … nog een cijfer, of Enter</translation>
    </message>
    <message>
        <source>There is no kern {number}.</source>
        <translation>Er is geen kern {number}.</translation>
    </message>
    <message>
        <source>It lies there already.</source>
        <translation>Deze notitie ligt daar al.</translation>
    </message>
    <message>
        <source>Placed in {kern}</source>
        <translation>Geplaatst in {kern}</translation>
    </message>
    <message>
        <source>undo {key}</source>
        <translation>terug {key}</translation>
    </message>
    <message>
        <source>Stays in front: two figures place it in two kernen.</source>
        <translation>Blijft staan. Met twee cijfers ligt de notitie in twee kernen.</translation>
    </message>
    <message>
        <source>Does not stay in front.</source>
        <translation>Blijft niet meer staan.</translation>
    </message>
    <message>
        <source>Marked: {number}</source>
        <translation>Aangekruist: {number}</translation>
    </message>
    <message>
        <source>It is loose already.</source>
        <translation>Deze notitie is al los.</translation>
    </message>
    <message>
        <source>Loose again</source>
        <translation>Weer los</translation>
    </message>
    <message>
        <source>Why is it set apart?</source>
        <translation>Waarom legt u dit apart?</translation>
    </message>
    <message>
        <source>Give a reason, so that others know why.</source>
        <translation>Geef een reden. Dan weten anderen waarom.</translation>
    </message>
    <message>
        <source>Set apart, and still counted</source>
        <translation>Apart gelegd. De notitie telt nog mee</translation>
    </message>
    <message>
        <source>New kern of this note: its title</source>
        <translation>Nieuwe kern van deze notitie: de titel</translation>
    </message>
    <message>
        <source>New kern, without notes as yet: its title</source>
        <translation>Nieuwe kern, nog zonder notities: de titel</translation>
    </message>
    <message>
        <source>Give the kern a title.</source>
        <translation>Geef de kern een titel.</translation>
    </message>
    <message>
        <source>New kern made</source>
        <translation>Nieuwe kern gemaakt</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>Andere volgorde</translation>
    </message>
    <message>
        <source>Which kern comes into {kern}? Its number</source>
        <translation>Welke kern komt erbij in {kern}? Typ het nummer</translation>
    </message>
    <message>
        <source>Type the number of another kern.</source>
        <translation>Typ het nummer van een andere kern.</translation>
    </message>
    <message>
        <source>{gone} is now in {kept}</source>
        <translation>{gone} zit nu in {kept}</translation>
    </message>
    <message>
        <source>Removed: {kern}. Its notes are loose again</source>
        <translation>Weg: {kern}. De notities zijn weer los</translation>
    </message>
    <message>
        <source>Knel and kiem</source>
        <translation>Knel en kiem</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thema’s</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
    <message>
        <source>Principles that work</source>
        <translation>Werkzame principes</translation>
    </message>
    <message>
        <source>Dreams</source>
        <translation>Dromen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casussen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Eerste stappen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Process observations</source>
        <translation>Procesobservaties</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Inleiding</translation>
    </message>
    <message>
        <source>Before what got stuck and what sprouted</source>
        <translation>Voor wat knelde en wat kiemde</translation>
    </message>
    <message>
        <source>note in a kern</source>
        <translation>notitie in een kern</translation>
    </message>
    <message>
        <source>note out of a kern</source>
        <translation>notitie uit een kern</translation>
    </message>
    <message>
        <source>note set apart</source>
        <translation>notitie apart gelegd</translation>
    </message>
    <message>
        <source>new kern</source>
        <translation>nieuwe kern</translation>
    </message>
    <message>
        <source>words of a kern</source>
        <translation>woorden van een kern</translation>
    </message>
    <message>
        <source>order of kernen</source>
        <translation>volgorde van kernen</translation>
    </message>
    <message>
        <source>kernen joined</source>
        <translation>kernen samengevoegd</translation>
    </message>
    <message>
        <source>kern split</source>
        <translation>kern gesplitst</translation>
    </message>
    <message>
        <source>kern removed</source>
        <translation>kern weg</translation>
    </message>
    <message>
        <source>choice about a quote</source>
        <translation>keuze over een citaat</translation>
    </message>
    <message>
        <source>featured quote</source>
        <translation>uitgelicht citaat</translation>
    </message>
    <message>
        <source>text of the report</source>
        <translation>tekst van het rapport</translation>
    </message>
    <message>
        <source>text stays as it is</source>
        <translation>tekst blijft zoals hij is</translation>
    </message>
    <message>
        <source>choice between two laptops</source>
        <translation>keuze tussen twee laptops</translation>
    </message>
    <message>
        <source>rode draad in the report</source>
        <translation>rode draad in het rapport</translation>
    </message>
    <message>
        <source>words of a rode draad</source>
        <translation>tekst van een rode draad</translation>
    </message>
    <message>
        <source>kernen of a rode draad</source>
        <translation>kernen van een rode draad</translation>
    </message>
    <message>
        <source>place on the afwegingskader</source>
        <translation>plek op het afwegingskader</translation>
    </message>
    <message>
        <source>word on the afwegingskader</source>
        <translation>woord op het afwegingskader</translation>
    </message>
    <message>
        <source>tag put on</source>
        <translation>trefwoord erbij</translation>
    </message>
    <message>
        <source>tag taken off</source>
        <translation>trefwoord eraf</translation>
    </message>
    <message>
        <source>name, colour or meaning of a tag</source>
        <translation>naam, kleur of betekenis van een trefwoord</translation>
    </message>
    <message>
        <source>tag removed</source>
        <translation>trefwoord weg</translation>
    </message>
    <message>
        <source>proposal put away</source>
        <translation>voorstel weggelegd</translation>
    </message>
    <message>
        <source>left out of openbaar</source>
        <translation>blijft uit openbaar</translation>
    </message>
    <message>
        <source>knel and kiem</source>
        <translation>knel en kiem</translation>
    </message>
    <message>
        <source>{number} left out of openbaar</source>
        <translation>{number} blijft uit openbaar</translation>
    </message>
    <message>
        <source>{percent} % of the letters are the same</source>
        <translation>{percent} % van de letters gelijk</translation>
    </message>
    <message>
        <source>{shared} of {words} words are the same</source>
        <translation>{shared} van {words} woorden gelijk</translation>
    </message>
    <message>
        <source>{coders} people placed {notes}: {percent} % the same{alpha}.</source>
        <translation>{coders} mensen plaatsten {notes}: {percent} % gelijk{alpha}.</translation>
    </message>
    <message>
        <source>They said the same everywhere.</source>
        <translation>Zij zeiden overal hetzelfde.</translation>
    </message>
    <message>
        <source>They mean the same by this kern.</source>
        <translation>Zij bedoelen hetzelfde met deze kern.</translation>
    </message>
    <message>
        <source>They mean much the same; be careful.</source>
        <translation>Zij bedoelen ongeveer hetzelfde; wees voorzichtig.</translation>
    </message>
    <message>
        <source>They do not mean the same: talk about this kern.</source>
        <translation>Zij bedoelen niet hetzelfde: bespreek deze kern.</translation>
    </message>
    <message>
        <source>tags: {names}</source>
        <translation>trefwoorden: {names}</translation>
    </message>
    <message>
        <source>{chapter} · kern {number} of {count}</source>
        <translation>{chapter} · kern {number} van {count}</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>geen nummer</translation>
    </message>
    <message>
        <source>and {tables} more</source>
        <translation>en nog {tables}</translation>
    </message>
    <message>
        <source>In the report, in this order</source>
        <translation>In het rapport, in deze volgorde</translation>
    </message>
    <message>
        <source>In the kern, not in the report · {number}</source>
        <translation>Wel in de kern, niet in het rapport · {number}</translation>
    </message>
    <message>
        <source>in the report, {number}</source>
        <translation>in het rapport, {number}</translation>
    </message>
    <message>
        <source>not in the report</source>
        <translation>niet in het rapport</translation>
    </message>
    <message>
        <source>★ featured</source>
        <translation>★ uitgelicht</translation>
    </message>
    <message>
        <source>shortened: {text}</source>
        <translation>ingekort: {text}</translation>
    </message>
    <message>
        <source>⇄ dissenting</source>
        <translation>⇄ tegengeluid</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>gevoelig</translation>
    </message>
    <message>
        <source>changed since chosen</source>
        <translation>gewijzigd na keuze</translation>
    </message>
    <message>
        <source>Comes into the report</source>
        <translation>Komt in het rapport</translation>
    </message>
    <message>
        <source>Stays out of the report</source>
        <translation>Blijft uit het rapport</translation>
    </message>
    <message>
        <source>This note has one wording.</source>
        <translation>Van deze notitie is er één tekst.</translation>
    </message>
    <message>
        <source>The original words are printed</source>
        <translation>De oorspronkelijke woorden komen in het rapport</translation>
    </message>
    <message>
        <source>The edited words are printed</source>
        <translation>De bewerkte woorden komen in het rapport</translation>
    </message>
    <message>
        <source>This note says the opposite</source>
        <translation>Deze notitie zegt het tegendeel</translation>
    </message>
    <message>
        <source>This note says the same</source>
        <translation>Deze notitie zegt hetzelfde</translation>
    </message>
    <message>
        <source>No quote is featured</source>
        <translation>Geen citaat is uitgelicht</translation>
    </message>
    <message>
        <source>This quote is featured</source>
        <translation>Dit citaat is uitgelicht</translation>
    </message>
    <message>
        <source>Featured was {code}. Now this one is</source>
        <translation>Uitgelicht was {code}. Nu deze</translation>
    </message>
    <message>
        <source>First feature this quote, with U.</source>
        <translation>Licht dit citaat eerst uit, met U.</translation>
    </message>
    <message>
        <source>Short wording for the summary; the quote itself stays</source>
        <translation>Korte vorm voor de samenvatting; het citaat zelf blijft</translation>
    </message>
    <message>
        <source>Leave words out, but use only those that were said.</source>
        <translation>Laat woorden weg, maar gebruik alleen wat er is gezegd.</translation>
    </message>
    <message>
        <source>The featured quote is printed whole</source>
        <translation>Het uitgelichte citaat komt er heel in</translation>
    </message>
    <message>
        <source>The featured quote is printed shorter</source>
        <translation>Het uitgelichte citaat komt er korter in</translation>
    </message>
    <message>
        <source>Out of this kern</source>
        <translation>Uit deze kern</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Kept. This is getting long for one kern</source>
        <translation>Bewaard. Dit wordt lang voor één kern</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewerkt</translation>
    </message>
    <message>
        <source>original</source>
        <translation>oorspronkelijk</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>aangekruist</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>met een ster</translation>
    </message>
    <message>
        <source>Kern {number}, {kind}, {title}</source>
        <translation>Kern {number}, {kind}, {title}</translation>
    </message>
    <message>
        <source>no notes yet</source>
        <translation>nog geen notities</translation>
    </message>
    <message>
        <source>of {tables}</source>
        <translation>van {tables}</translation>
    </message>
    <message>
        <source>one voice</source>
        <translation>één stem</translation>
    </message>
    <message>
        <source>one table</source>
        <translation>één tafel</translation>
    </message>
    <message>
        <source>⇄ {number} dissenting</source>
        <translation>⇄ {number} tegengeluid</translation>
    </message>
    <message>
        <source>{number} changed since chosen</source>
        <translation>{number} gewijzigd na keuze</translation>
    </message>
    <message>
        <source>(alpha {alpha})</source>
        <translation>(alfa {alpha})</translation>
    </message>
    <message>
        <source>New kern</source>
        <translation>Nieuwe kern</translation>
    </message>
    <message>
        <source>{number} loose</source>
        <translation>{number} los</translation>
    </message>
    <message>
        <source>{tables}, {number} of them perhaps double</source>
        <translation>{tables}, waarvan {number} misschien dubbel</translation>
    </message>
    <message>
        <source>{number} still loose</source>
        <translation>{number} nog los</translation>
    </message>
    <message>
        <source>{definition} (version {version} of the theme)</source>
        <translation>{definition} (versie {version} van het thema)</translation>
    </message>
    <message>
        <source>Account of {theme}</source>
        <translation>Verantwoording: {theme}</translation>
    </message>
    <message>
        <source>{number} kernen; of one table only: {one}; without notes: {none}.</source>
        <translation>{number} kernen; van één tafel: {one}; zonder notities: {none}.</translation>
    </message>
    <message>
        <source>{notes} in no kern; set apart: {aside}.</source>
        <translation>{notes} in geen kern; apart gelegd: {aside}.</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>new of {kernen} kernen</source>
        <translation>nieuw van {kernen} kernen</translation>
    </message>
    <message>
        <source>table without a number</source>
        <translation>tafel zonder nummer</translation>
    </message>
    <message>
        <source>Why this theme</source>
        <translation>Waarom dit thema</translation>
    </message>
    <message>
        <source>Before the knelpunten</source>
        <translation>Voor de knelpunten</translation>
    </message>
    <message>
        <source>Before the kiemen</source>
        <translation>Voor de kiemen</translation>
    </message>
    <message>
        <source>Before the dreams</source>
        <translation>Voor de dromen</translation>
    </message>
    <message>
        <source>After the dreams</source>
        <translation>Na de dromen</translation>
    </message>
    <message>
        <source>Before the first steps</source>
        <translation>Voor de eerste stappen</translation>
    </message>
    <message>
        <source>In conclusion</source>
        <translation>Concluderend</translation>
    </message>
    <message>
        <source>Who is to act</source>
        <translation>Wie is aan zet</translation>
    </message>
    <message>
        <source>About the talk itself</source>
        <translation>Over het gesprek zelf</translation>
    </message>
    <message>
        <source>Tag of this note</source>
        <translation>Trefwoord bij deze notitie</translation>
    </message>
    <message>
        <source>Tag of {notes}</source>
        <translation>Trefwoord bij {notes}</translation>
    </message>
    <message>
        <source>Tag of {kern}</source>
        <translation>Trefwoord bij {kern}</translation>
    </message>
    <message>
        <source>Tag off: {tag}</source>
        <translation>Trefwoord eraf: {tag}</translation>
    </message>
    <message>
        <source>A tag has at least one letter or figure.</source>
        <translation>Een trefwoord heeft minstens één letter of cijfer.</translation>
    </message>
    <message>
        <source>Tag on: {tag}</source>
        <translation>Trefwoord erbij: {tag}</translation>
    </message>
    <message>
        <source>The table itself gave it this tag; it stays.</source>
        <translation>De tafel gaf dit trefwoord zelf; het blijft.</translation>
    </message>
    <message>
        <source>Changed: {tag}</source>
        <translation>Veranderd: {tag}</translation>
    </message>
    <message>
        <source>Removed: {tag}</source>
        <translation>Weg: {tag}</translation>
    </message>
    <message>
        <source>{text} ({where}). As {code}: {reason}.</source>
        <translation>{text} ({where}). Lijkt op {code}: {reason}.</translation>
    </message>
    <message>
        <source>Kern {title} ({where}). {reason}.</source>
        <translation>Kern {title} ({where}). {reason}.</translation>
    </message>
    <message>
        <source>another theme</source>
        <translation>ander thema</translation>
    </message>
    <message>
        <source>Placed in this kern</source>
        <translation>Geplaatst in deze kern</translation>
    </message>
    <message>
        <source>In one rode draad with {title}</source>
        <translation>Samen in één rode draad met {title}</translation>
    </message>
    <message>
        <source>A kern of another chapter stays its own.</source>
        <translation>Een kern uit een ander hoofdstuk blijft op zichzelf staan.</translation>
    </message>
    <message>
        <source>Joined with this kern</source>
        <translation>Samengevoegd met deze kern</translation>
    </message>
    <message>
        <source>Not proposed again</source>
        <translation>Wordt niet meer voorgesteld</translation>
    </message>
    <message>
        <source>Where does the file go?</source>
        <translation>Waar komt het bestand?</translation>
    </message>
    <message>
        <source>Arrangements of coordinators (*.dialooglaag)</source>
        <translation>Indelingen van coördinatoren (*.dialooglaag)</translation>
    </message>
    <message>
        <source>{path}. Nothing has been sent.</source>
        <translation>{path}. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Your four words: {words}. The other coordinator asks for them.</source>
        <translation>Uw vier woorden: {words}. De andere coördinator vraagt ernaar.</translation>
    </message>
    <message>
        <source>Not sealed: anyone can read this file.</source>
        <translation>Niet verzegeld: iedereen kan dit bestand lezen.</translation>
    </message>
    <message>
        <source>Your kernen are ready to be handed over</source>
        <translation>Uw indeling is klaar om door te geven</translation>
    </message>
</context>
<context>
    <name>CompositionFields</name>
    <message>
        <source>Who is at the table, in numbers</source>
        <translation>Wie aan tafel zitten, in aantallen</translation>
    </message>
    <message>
        <source>Only for the whole table, and only what you know. All may stay empty.</source>
        <translation>Alleen voor de hele tafel, en alleen wat u weet. Alles mag leeg blijven.</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>You have gone through everything. Thank you.</source>
        <translation>U hebt alles nagekeken. Dank u wel.</translation>
    </message>
    <message>
        <source>There is nothing to go through at this table.</source>
        <translation>Er is bij deze tafel niets om na te kijken.</translation>
    </message>
    <message>
        <source>another laptop</source>
        <translation>een andere laptop</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>deze laptop</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>een rekenblad</translation>
    </message>
    <message>
        <source>laptop {name}</source>
        <translation>laptop {name}</translation>
    </message>
    <message>
        <source>Two versions of {what}</source>
        <translation>Twee versies van {what}</translation>
    </message>
    <message>
        <source>Several versions of {what}</source>
        <translation>Meer versies van {what}</translation>
    </message>
    <message>
        <source>Keep it like this</source>
        <translation>Zo bewaren</translation>
    </message>
    <message>
        <source>Removed by {gone}, changed by {kept}.</source>
        <translation>Verwijderd door {gone}, veranderd door {kept}.</translation>
    </message>
    <message>
        <source>The difference is something that only a newer version of this program knows. You can keep it like this.</source>
        <translation>Het verschil zit in iets dat alleen een nieuwere versie van dit programma kent. U kunt het zo bewaren.</translation>
    </message>
    <message>
        <source>Both changed the same field. Choose which one stays.</source>
        <translation>Allebei hetzelfde veld veranderd. Kies welke blijft.</translation>
    </message>
    <message>
        <source>Changed beside each other. Choose for each line which one stays.</source>
        <translation>Naast elkaar veranderd. Kies per regel welke blijft.</translation>
    </message>
    <message>
        <source>Keep: {who}</source>
        <translation>Houden: {who}</translation>
    </message>
    <message>
        <source>Remove: {who}</source>
        <translation>Verwijderen: {who}</translation>
    </message>
    <message>
        <source>It goes. You find notes again at the removed notes.</source>
        <translation>Het gaat weg. Notities vindt u terug bij de verwijderde notities.</translation>
    </message>
    <message>
        <source>Does it stay?</source>
        <translation>Blijft het?</translation>
    </message>
    <message>
        <source>Is this the same, noted twice?</source>
        <translation>Is dit hetzelfde, twee keer genoteerd?</translation>
    </message>
    <message>
        <source>Both texts stay. As a double they count once, and you choose which one shows.</source>
        <translation>Beide teksten blijven bewaard. Als dubbel tellen ze één keer. U kiest welke we tonen.</translation>
    </message>
    <message>
        <source>Which one do we show?</source>
        <translation>Welke tonen we?</translation>
    </message>
    <message>
        <source>Yes, a double</source>
        <translation>Ja, dubbel</translation>
    </message>
    <message>
        <source>No, keep both</source>
        <translation>Nee, houd beide</translation>
    </message>
    <message>
        <source>As one table: people {people}, notes {notes}.</source>
        <translation>Als één tafel: mensen {people}, notities {notes}.</translation>
    </message>
    <message>
        <source>{number} of these are perhaps double.</source>
        <translation>Daarvan zijn er {number} misschien dubbel.</translation>
    </message>
    <message>
        <source>You can make it two tables again.</source>
        <translation>U kunt er later weer twee tafels van maken.</translation>
    </message>
    <message>
        <source>It seems that two laptops began this table apart. As one table it counts once, with the notes of both.</source>
        <translation>Het lijkt erop dat deze tafel op twee laptops apart is begonnen. Als één tafel telt hij één keer, met de notities van beide.</translation>
    </message>
    <message>
        <source>Is this the same table?</source>
        <translation>Is dit dezelfde tafel?</translation>
    </message>
    <message>
        <source>Yes, the same table</source>
        <translation>Ja, dezelfde tafel</translation>
    </message>
    <message>
        <source>No, two tables</source>
        <translation>Nee, twee tafels</translation>
    </message>
    <message>
        <source>people: {number}</source>
        <translation>mensen: {number}</translation>
    </message>
    <message>
        <source>Together with: {table}</source>
        <translation>Samen met: {table}</translation>
    </message>
    <message>
        <source>notes: {number}</source>
        <translation>notities: {number}</translation>
    </message>
    <message>
        <source>nothing filled in</source>
        <translation>niets ingevuld</translation>
    </message>
    <message>
        <source>reworded: {text}</source>
        <translation>bewerkt: {text}</translation>
    </message>
    <message>
        <source>first: {text}</source>
        <translation>eerst: {text}</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>spreker niet bekend</translation>
    </message>
    <message>
        <source>may be published</source>
        <translation>mag worden gepubliceerd</translation>
    </message>
    <message>
        <source>replaced by other words</source>
        <translation>vervangen door andere woorden</translation>
    </message>
    <message>
        <source>is not published</source>
        <translation>wordt niet gepubliceerd</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>blijft zoals het is</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>seat {number}</source>
        <translation>plek {number}</translation>
    </message>
    <message>
        <source>seat {number} · {role}</source>
        <translation>plek {number} · {role}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>geen foto</translation>
    </message>
    <message>
        <source>photo that may be shown</source>
        <translation>foto die getoond mag worden</translation>
    </message>
    <message>
        <source>photo that may not be shown</source>
        <translation>foto die niet getoond mag worden</translation>
    </message>
</context>
<context>
    <name>ConflictsView</name>
    <message>
        <source>Back to the table</source>
        <translation>Terug naar de tafel</translation>
    </message>
    <message>
        <source>Going through it together</source>
        <translation>Samen nakijken</translation>
    </message>
    <message>
        <source>{number} of {pages}</source>
        <translation>{number} van {pages}</translation>
    </message>
    <message>
        <source>Two tables again</source>
        <translation>Weer twee tafels</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>For who counts or compares with another program. No names of people.</source>
        <translation>Voor wie met een ander programma telt of vergelijkt. Er staan geen namen van mensen in.</translation>
    </message>
    <message>
        <source>Give data to other programs</source>
        <translation>Gegevens meegeven</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Of which tables</source>
        <translation>Van welke tafels</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Kies een map …</translation>
    </message>
    <message>
        <source>All tables that were held</source>
        <translation>Alle tafels die er waren</translation>
    </message>
    <message>
        <source>Workbook for Excel (.xlsx)</source>
        <translation>Werkmap voor Excel (.xlsx)</translation>
    </message>
    <message>
        <source>CSV files with their description (a folder)</source>
        <translation>CSV-bestanden met uitleg erbij (een map)</translation>
    </message>
    <message>
        <source>Project for MAXQDA, ATLAS.ti, NVivo (.qdpx)</source>
        <translation>Project voor MAXQDA, ATLAS.ti, NVivo (.qdpx)</translation>
    </message>
    <message>
        <source>The kernen alone, as codes (.qdc)</source>
        <translation>Alleen de kernen, als codes (.qdc)</translation>
    </message>
    <message>
        <source>A text of each table, for MAXQDA (a folder)</source>
        <translation>Van elke tafel een tekst, voor MAXQDA (een map)</translation>
    </message>
    <message>
        <source>Tables, notes and kernen, each on a sheet, with what every column is.</source>
        <translation>Tafels, notities en kernen, elk op een blad, met wat elke kolom is.</translation>
    </message>
    <message>
        <source>The same for R, Python and databases: a data package of Frictionless.</source>
        <translation>Hetzelfde voor R, Python en databanken: een data package van Frictionless.</translation>
    </message>
    <message>
        <source>The notes of each table as a text, with kernen as codes (REFI-QDA). Times and photos do not come along.</source>
        <translation>De notities van elke tafel als tekst, met kernen als codes (REFI-QDA). Tijden en foto’s gaan niet mee.</translation>
    </message>
    <message>
        <source>Without notes: titles and explanations (REFI-QDA).</source>
        <translation>Zonder notities: titels en uitleg (REFI-QDA).</translation>
    </message>
    <message>
        <source>Each note is a paragraph that begins with the role of who said it.</source>
        <translation>Elke notitie is een alinea, die begint met de rol van wie het zei.</translation>
    </message>
    <message>
        <source>Internal: for who goes on with it</source>
        <translation>Intern: voor wie ermee verder gaat</translation>
    </message>
    <message>
        <source>Public: for everybody</source>
        <translation>Openbaar: voor iedereen</translation>
    </message>
    <message>
        <source>Without names. Sensitive notes only if somebody released them, and nothing that may not be used.</source>
        <translation>Zonder namen. Gevoelige notities alleen als iemand ze vrijgaf, en niets dat niet gebruikt mag worden.</translation>
    </message>
    <message>
        <source>Only what was read and cleared. Counts of people below 5 are not in it. Municipality and dialogue number are never together.</source>
        <translation>Alleen wat is nagelezen en vrijgegeven. Aantallen mensen onder de 5 staan er niet in. Gemeente en dialoognummer staan nooit bij elkaar.</translation>
    </message>
    <message>
        <source>There are no tables yet</source>
        <translation>Er zijn nog geen tafels</translation>
    </message>
    <message>
        <source>On this laptop no table was held. A practice table does not count.</source>
        <translation>Op deze laptop is nog geen tafel gehouden. Een oefentafel telt niet mee.</translation>
    </message>
    <message>
        <source>In which folder do the data come?</source>
        <translation>In welke map komen de gegevens?</translation>
    </message>
    <message>
        <source>Nothing was made</source>
        <translation>Er is niets gemaakt</translation>
    </message>
    <message>
        <source>Internal data can always be made.</source>
        <translation>Interne gegevens kunnen altijd.</translation>
    </message>
    <message>
        <source>Read the notes of these tables once more, and decide about what points to somebody: both are in the menu Table. Then try again.</source>
        <translation>Lees de notities van deze tafels nog één keer na, en kies wat er gebeurt met wat iemand aanwijst: beide staan in het menu Tafel. Probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>{tables} and {notes} are in it.</source>
        <translation>Er staan {tables} en {notes} in.</translation>
    </message>
    <message>
        <source>Sensitive and not released, so not in it: {notes}.</source>
        <translation>Gevoelig en niet vrijgegeven, dus niet mee: {notes}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>The data are ready</source>
        <translation>De gegevens staan klaar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>DataFileErrors</name>
    <message>
        <source>And {number} more.</source>
        <translation>En nog {number}.</translation>
    </message>
    <message>
        <source>You find these files in: {folders}</source>
        <translation>U vindt deze bestanden in: {folders}</translation>
    </message>
    <message>
        <source>What is wrong in your files</source>
        <translation>Wat er niet klopt in uw bestanden</translation>
    </message>
    <message>
        <source>What is wrong is not used. All the rest works as usual.</source>
        <translation>Wat niet klopt, wordt niet gebruikt. Al het andere werkt gewoon.</translation>
    </message>
    <message>
        <source>Mend them, and start the program again.</source>
        <translation>Verbeter ze en start het programma opnieuw.</translation>
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
        <source>Who does it?</source>
        <translation>Wie doet het?</translation>
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
    <name>EditionsPanel</name>
    <message>
        <source>These editions</source>
        <translation>Deze uitgaven</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Still to be chosen</source>
        <translation>Nog kiezen</translation>
    </message>
    <message>
        <source>What you chose is kept, not the name or the number.</source>
        <translation>We bewaren wat u koos, niet de naam of het nummer.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Inleveren</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) go along, with the original words.</source>
        <translation>
            <numerusform>%n punt gaat dan mee, met de oorspronkelijke woorden.</numerusform>
            <numerusform>%n punten gaan dan mee, met de oorspronkelijke woorden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are still in it. Every page says: not for publication.</source>
        <translation>
            <numerusform>%n punt staat er dan nog in. Elke bladzijde zegt: niet voor publicatie.</numerusform>
            <numerusform>%n punten staan er dan nog in. Elke bladzijde zegt: niet voor publicatie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be chosen any more.</source>
        <translation>Er is niets meer te kiezen.</translation>
    </message>
    <message>
        <source>can be made</source>
        <translation>kan nu</translation>
    </message>
    <message>
        <source>waits for {number}</source>
        <translation>wacht op {number}</translation>
    </message>
    <message>
        <source>When every point is chosen. If a note changes after that, we ask again.</source>
        <translation>Kan als alle punten gekozen zijn. Verandert een notitie daarna, dan vragen we het opnieuw.</translation>
    </message>
    <message>
        <source>Nothing waits. If a note changes, we ask again.</source>
        <translation>Er wacht niets. Verandert een notitie, dan vragen we het opnieuw.</translation>
    </message>
    <message>
        <source>{number} of {points}</source>
        <translation>{number} van {points}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
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
    <name>Export</name>
    <message>
        <source>In which folder do the files go?</source>
        <translation>In welke map komen de bestanden?</translation>
    </message>
    <message>
        <source>Hand over all the same …</source>
        <translation>Toch inleveren …</translation>
    </message>
    <message>
        <source>Empty this laptop …</source>
        <translation>Laptop leegmaken …</translation>
    </message>
    <message>
        <source>Not closed yet: {tables}. What is noted after this does not go along. It is better to close the table first.</source>
        <translation>Nog niet afgesloten: {tables}. Wat hierna wordt genoteerd, gaat niet mee. Sluit de tafel liever eerst af.</translation>
    </message>
    <message>
        <source>{theme}, dialogue {number}</source>
        <translation>{theme}, dialoog {number}</translation>
    </message>
    <message>
        <source>The table is still in progress</source>
        <translation>De tafel is nog bezig</translation>
    </message>
    <message>
        <source>Who may open the file?</source>
        <translation>Wie mag het bestand openen?</translation>
    </message>
    <message>
        <source>A sealed file can only be opened by who has the key. Did you get the public key of the coordinator? Copy it first, and then choose here.</source>
        <translation>Een verzegeld bestand kan alleen open met de juiste sleutel. Kreeg u de openbare sleutel van de coördinator? Kopieer die eerst, en kies dan hier.</translation>
    </message>
    <message>
        <source>Anyone: do not seal …</source>
        <translation>Iedereen: niet verzegelen …</translation>
    </message>
    <message>
        <source>Who has the key that I copied ({begin}…)</source>
        <translation>Wie de sleutel heeft die ik kopieerde ({begin}…)</translation>
    </message>
    <message>
        <source>Who has the key of this laptop</source>
        <translation>Wie de sleutel van deze laptop heeft</translation>
    </message>
    <message>
        <source>Not sealed: are you sure?</source>
        <translation>Niet verzegeld: weet u het zeker?</translation>
    </message>
    <message>
        <source>Anyone who gets the file can read what people said, also about illness and grief. Its name will end in “ONVERSLEUTELD”.</source>
        <translation>Wie het bestand krijgt, kan lezen wat mensen zeiden, ook over ziekte en verdriet. De naam eindigt op ‘ONVERSLEUTELD’.</translation>
    </message>
    <message>
        <source>Do not seal</source>
        <translation>Niet verzegelen</translation>
    </message>
    <message>
        <source>In {folder}: {tables}. Nothing has been sent.</source>
        <translation>In {folder}: {tables}. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Sealed. Only these keys can open it:</source>
        <translation>Verzegeld. Alleen deze sleutels openen het:</translation>
    </message>
    <message>
        <source>Anyone can read a file with “ONVERSLEUTELD” in its name.</source>
        <translation>Een bestand met ‘ONVERSLEUTELD’ in de naam kan iedereen lezen.</translation>
    </message>
    <message>
        <source>Bring or send the files yourself to who asked for them: on a stick, or as was agreed. Only then has the table been handed in.</source>
        <translation>Breng of stuur de bestanden zelf naar wie erom vroeg: op een stick, of zoals is afgesproken. Pas dan is de tafel ingeleverd.</translation>
    </message>
    <message>
        <source>The files are ready to be handed in</source>
        <translation>De bestanden staan klaar om in te leveren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>De map openen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>your own key: {words}</source>
        <translation>uw eigen sleutel: {words}</translation>
    </message>
    <message>
        <source>This is a practice table</source>
        <translation>Dit is een oefentafel</translation>
    </message>
    <message>
        <source>A practice table does not count and is not handed over.</source>
        <translation>Een oefentafel telt niet mee en levert u niet in.</translation>
    </message>
    <message>
        <source>There are no tables</source>
        <translation>Er zijn geen tafels</translation>
    </message>
    <message>
        <source>Make a table first, or take notes in.</source>
        <translation>Maak eerst een tafel, of lees notities in.</translation>
    </message>
</context>
<context>
    <name>ExportCheck</name>
    <message>
        <source>This cannot be left out. Choose other words.</source>
        <translation>Dit kan niet weg. Kies andere woorden.</translation>
    </message>
    <message>
        <source>This tells which table it was, so it cannot stay. Choose other words.</source>
        <translation>Dit zegt welke tafel het was. Het kan dus niet blijven staan. Kies andere woorden.</translation>
    </message>
    <message>
        <source>Say in one line why this stays as it is.</source>
        <translation>Schrijf in één regel waarom dit zo blijft.</translation>
    </message>
    <message>
        <source>Change this under Table, Change the table.</source>
        <translation>Dit past u aan in het menu Tafel, bij Tafel wijzigen.</translation>
    </message>
    <message>
        <source>The note stays out of what is published.</source>
        <translation>De notitie blijft weg uit wat openbaar wordt.</translation>
    </message>
    <message>
        <source>The photo stays out of what is published.</source>
        <translation>De foto blijft weg uit wat openbaar wordt.</translation>
    </message>
    <message>
        <source>This sentence was taken away.</source>
        <translation>Deze zin is weggehaald.</translation>
    </message>
    <message>
        <source>this photo stays out</source>
        <translation>deze foto blijft weg</translation>
    </message>
    <message>
        <source>this note stays out of what is published</source>
        <translation>deze notitie blijft weg uit wat openbaar wordt</translation>
    </message>
</context>
<context>
    <name>ExportCheckView</name>
    <message>
        <source>Make the internal one only</source>
        <translation>Alleen intern maken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>O To the note</source>
        <translation>O Naar de notitie</translation>
    </message>
    <message>
        <source>L later · ↓ next · K what is done · {undo} take back</source>
        <translation>L later · ↓ volgende · K wat klaar is · {undo} terugdraaien</translation>
    </message>
    <message>
        <source>Before you hand in</source>
        <translation>Voor u inlevert</translation>
    </message>
    <message>
        <source>Export check</source>
        <translation>Exportcontrole</translation>
    </message>
    <message>
        <source>{table}. We point out, you choose. Nothing goes away before you do.</source>
        <translation>{table}. Wij wijzen aan. U kiest. Er gaat niets weg voordat u kiest.</translation>
    </message>
    <message>
        <source>Go on with handing in</source>
        <translation>Verder met inleveren</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Maak het verslag</translation>
    </message>
    <message>
        <source>Make the public report</source>
        <translation>Maak het openbare verslag</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to go</source>
        <translation>
            <numerusform>nog %n punt</numerusform>
            <numerusform>nog %n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) have other words, but the original with a name goes along.</source>
        <translation>
            <numerusform>%n notitie heeft andere woorden, maar het origineel met een naam gaat mee.</numerusform>
            <numerusform>%n notities hebben andere woorden, maar het origineel met een naam gaat mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) before this</source>
        <translation>
            <numerusform>Hiervoor: %n punt</numerusform>
            <numerusform>Hiervoor: %n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) after this</source>
        <translation>
            <numerusform>Hierna: nog %n punt</numerusform>
            <numerusform>Hierna: nog %n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n done, show  K</source>
        <translation>
            <numerusform>✓ %n klaar, tonen  K</numerusform>
            <numerusform>✓ %n klaar, tonen  K</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is chosen. Read it once more yourself.</source>
        <translation>Over alles is gekozen. Lees zelf nog één keer.</translation>
    </message>
    <message>
        <source>We saw nothing to point out. Read it once more yourself.</source>
        <translation>Wij zagen niets om aan te wijzen. Lees zelf nog één keer.</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
</context>
<context>
    <name>FaultsNote</name>
    <message>
        <source>What is wrong?</source>
        <translation>Wat klopt er niet?</translation>
    </message>
    <message numerus="yes">
        <source>Something is wrong in %n file(s) of your own.</source>
        <translation>
            <numerusform>In %n eigen bestand klopt iets niet.</numerusform>
            <numerusform>In %n eigen bestanden klopt iets niet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileMergeView</name>
    <message>
        <source>In which folder are the files?</source>
        <translation>In welke map staan de bestanden?</translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation>Welke bestanden?</translation>
    </message>
    <message>
        <source>Files of tables (*.dialoog)</source>
        <translation>Bestanden van tafels (*.dialoog)</translation>
    </message>
    <message>
        <source>Arrangements of coordinators (*.dialooglaag)</source>
        <translation>Indelingen van coördinatoren (*.dialooglaag)</translation>
    </message>
    <message>
        <source>All of both (*.dialoog *.dialooglaag)</source>
        <translation>Alles van beide (*.dialoog *.dialooglaag)</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestopt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Looking at the files … {done} of {total}</source>
        <translation>De bestanden bekijken … {done} van {total}</translation>
    </message>
    <message>
        <source>Taking in … {done} of {total}</source>
        <translation>Inlezen … {done} van {total}</translation>
    </message>
    <message>
        <source>First a copy of what you have …</source>
        <translation>Eerst een kopie van wat u hebt …</translation>
    </message>
    <message>
        <source>Take all of it back?</source>
        <translation>Alles terugdraaien?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>Terugdraaien …</translation>
    </message>
    <message>
        <source>Taken in: {what}.</source>
        <translation>Ingelezen: {what}.</translation>
    </message>
    <message>
        <source>Stopped. Not taken in: {files}. Each file that is in, is in whole.</source>
        <translation>Gestopt. Niet ingelezen: {files}. Wat is ingelezen, is heel ingelezen.</translation>
    </message>
    <message>
        <source>On some notes people disagree. You can look at them one by one.</source>
        <translation>Bij sommige notities verschillen de bestanden. U kunt die één voor één nakijken.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Er is niets om terug te draaien.</translation>
    </message>
    <message>
        <source>All of it was taken back.</source>
        <translation>Alles is teruggedraaid.</translation>
    </message>
    <message>
        <source>What was changed here since then stays as it is.</source>
        <translation>Wat hier daarna is veranderd, blijft zoals het is.</translation>
    </message>
    <message>
        <source>There are no files here.</source>
        <translation>Hier zijn geen bestanden.</translation>
    </message>
    <message>
        <source>Left out by you: {files}.</source>
        <translation>Door u weggelaten: {files}.</translation>
    </message>
    <message>
        <source>Cannot come along: {files}.</source>
        <translation>Kan niet mee: {files}.</translation>
    </message>
    <message>
        <source>Locked, and opened with your key: {files}.</source>
        <translation>Op slot, en te openen met uw sleutel: {files}.</translation>
    </message>
    <message>
        <source>Nothing comes in.</source>
        <translation>Er komt niets bij.</translation>
    </message>
    <message>
        <source>None of these files can come along.</source>
        <translation>Geen van deze bestanden kan worden ingelezen.</translation>
    </message>
    <message>
        <source>Programme: {programme}. {names}.</source>
        <translation>Programma: {programme}. {names}.</translation>
    </message>
    <message>
        <source>There is nothing new in these files.</source>
        <translation>In deze bestanden staat niets nieuws.</translation>
    </message>
    <message>
        <source>This will come in: {what}.</source>
        <translation>Dit wordt ingelezen: {what}.</translation>
    </message>
    <message>
        <source>Nothing new: {files}.</source>
        <translation>Niets nieuws: {files}.</translation>
    </message>
    <message>
        <source>Waits for your yes to who made it: {files}.</source>
        <translation>Wacht op uw ja tegen wie het maakte: {files}.</translation>
    </message>
    <message>
        <source>Locked for another key than yours: {files}.</source>
        <translation>Op slot voor een andere sleutel dan die van u: {files}.</translation>
    </message>
    <message>
        <source>{file} changes no note here.</source>
        <translation>{file} verandert hier geen notitie.</translation>
    </message>
    <message>
        <source>{file} changes nothing one sees here.</source>
        <translation>{file} verandert hier niets wat u ziet.</translation>
    </message>
    <message>
        <source>What {file} changed: {number}. Esc goes back.</source>
        <translation>Wat {file} veranderde: {number}. Met Esc gaat u terug.</translation>
    </message>
    <message>
        <source>What {file} changes: {number}. Esc goes back.</source>
        <translation>Wat {file} verandert: {number}. Met Esc gaat u terug.</translation>
    </message>
    <message>
        <source>somebody whose name is not known here</source>
        <translation>iemand van wie hier de naam niet bekend is</translation>
    </message>
    <message>
        <source>Made by {name}. The four words: {words}.</source>
        <translation>Gemaakt door {name}. De vier woorden: {words}.</translation>
    </message>
    <message>
        <source>It would bring: {what}.</source>
        <translation>Dit komt erbij of verandert: {what}.</translation>
    </message>
    <message>
        <source>Call that coordinator, and compare the four words. Your yes is for all themes of this programme. It goes back when you take this back.</source>
        <translation>Bel die coördinator en vergelijk de vier woorden. Uw ja geldt voor alle thema’s van dit programma. Het gaat mee terug als u dit terugneemt.</translation>
    </message>
    <message>
        <source>nothing one sees</source>
        <translation>niets wat u ziet</translation>
    </message>
    <message>
        <source>Do the kernen of this coordinator come along?</source>
        <translation>Mag de indeling van deze coördinator mee?</translation>
    </message>
    <message>
        <source>Yes, the words are the same</source>
        <translation>Ja, de woorden kloppen</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Nee, nu niet</translation>
    </message>
    <message>
        <source>Everything that came in on {day} at {time} goes again. The files themselves stay.</source>
        <translation>Alles wat {day} om {time} is ingelezen, gaat weer weg. De bestanden zelf blijven.</translation>
    </message>
    <message>
        <source>Tags and red threads</source>
        <translation>Trefwoorden en rode draden</translation>
    </message>
    <message>
        <source>Kernen of {theme}</source>
        <translation>Indeling van {theme}</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>Nobody signed {files}: {names}.</source>
        <translation>Zonder handtekening: {files}: {names}.</translation>
    </message>
    <message>
        <source>Not sealed, so anyone can read them: {files} ({names}).</source>
        <translation>Niet verzegeld, dus iedereen kan ze lezen: {files} ({names}).</translation>
    </message>
    <message>
        <source>{file}: {waiting} of it waits for your yes, as who signed this may not change that table. These are the four words: {words}.</source>
        <translation>{file}: hiervan wacht {waiting} keer iets op uw ja. Wie dit tekende, mag die tafel niet veranderen. De vier woorden zijn: {words}.</translation>
    </message>
    <message>
        <source>{file}: signed by another laptop than before. Its four words: {words}. Those of before: {earlier}. Call who sent it, and compare.</source>
        <translation>{file}: getekend door een andere laptop dan eerst. De vier woorden: {words}. Die van eerst: {earlier}. Bel degene die het stuurde, en vergelijk.</translation>
    </message>
    <message>
        <source>{file}: {count} of what you have was wiped out elsewhere, and goes here too.</source>
        <translation>{file}: {count} van uw notities of gegevens zijn elders gewist. Ze gaan hier ook weg, voorgoed.</translation>
    </message>
    <message>
        <source>{layers} of kernen with {what}</source>
        <translation>{layers}: {what}</translation>
    </message>
    <message>
        <source>{layers} of kernen, as you have them</source>
        <translation>{layers}, zoals u die al hebt</translation>
    </message>
    <message>
        <source>{files}, with {notes} that are new</source>
        <translation>{files}, met {notes} erbij</translation>
    </message>
    <message>
        <source>{files}, with changes in what you have</source>
        <translation>{files}, met veranderingen in wat u al hebt</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>Bestanden samenvoegen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Map kiezen</translation>
    </message>
    <message>
        <source>All files in it are looked at</source>
        <translation>Alle bestanden erin worden bekeken</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Bestanden kiezen</translation>
    </message>
    <message>
        <source>One or several</source>
        <translation>Eén of meer</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>De bestanden</translation>
    </message>
    <message>
        <source>Files that do not come along</source>
        <translation>Bestanden die niet worden ingelezen</translation>
    </message>
    <message>
        <source>Open sealed files with your key …</source>
        <translation>Verzegelde bestanden openen met uw sleutel …</translation>
    </message>
    <message>
        <source>Say yes to who made this …</source>
        <translation>Ja zeggen tegen wie dit maakte …</translation>
    </message>
    <message>
        <source>What came in before …</source>
        <translation>Wat eerder is ingelezen …</translation>
    </message>
    <message>
        <source>What the file changes</source>
        <translation>Wat het bestand verandert</translation>
    </message>
    <message>
        <source>Choose the files of tables and coordinators, or drop them here. First you see what each file would do. Nothing changes before you say so, and the files themselves stay as they are.</source>
        <translation>Kies de bestanden van tafels en coördinatoren, of sleep ze hierheen. Eerst ziet u wat elk bestand zou doen. Er verandert niets voordat u dat zegt, en de bestanden zelf blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Handtekening</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>What these files are. Enter shows what one changes, Space leaves it out</source>
        <translation>Wat deze bestanden zijn. Enter laat zien wat er verandert, spatie laat een bestand weg</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) do not come along</source>
        <translation>
            <numerusform>%n bestand wordt niet ingelezen</numerusform>
            <numerusform>%n bestanden worden niet ingelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to look at</source>
        <translation>
            <numerusform>%n punt om naar te kijken</numerusform>
            <numerusform>%n punten om naar te kijken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Framework</name>
    <message>
        <source>wanted and lasting</source>
        <translation>gewenst en blijvend</translation>
    </message>
    <message>
        <source>wanted, not lasting</source>
        <translation>gewenst, niet blijvend</translation>
    </message>
    <message>
        <source>not wanted and lasting</source>
        <translation>niet gewenst en blijvend</translation>
    </message>
    <message>
        <source>not wanted, not lasting</source>
        <translation>niet gewenst, niet blijvend</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>nog open</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departement</translation>
    </message>
    <message>
        <source>Herstelopgave</source>
        <translation>Herstelopgave</translation>
    </message>
    <message>
        <source>Sort of insight</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Broad prosperity</source>
        <translation>Brede welvaart</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Policy domain</source>
        <translation>Beleidsdomein</translation>
    </message>
    <message>
        <source>Insights come from kernen. There are none yet.</source>
        <translation>Inzichten komen uit kernen. Die zijn er nog niet.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Een moment …</translation>
    </message>
    <message>
        <source>{aspect}: {words}</source>
        <translation>{aspect}: {words}</translation>
    </message>
    <message>
        <source>Taken back: {step}.</source>
        <translation>Teruggedraaid: {step}.</translation>
    </message>
    <message>
        <source>Made again: {step}.</source>
        <translation>Opnieuw gedaan: {step}.</translation>
    </message>
    <message>
        <source>words of an insight</source>
        <translation>woorden bij een inzicht</translation>
    </message>
    <message>
        <source>place of an insight</source>
        <translation>plek van een inzicht</translation>
    </message>
    <message>
        <source>rode draad</source>
        <translation>rode draad</translation>
    </message>
    <message>
        <source>{place} of {number}</source>
        <translation>{place} van {number}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>{insights} · {number} still open</source>
        <translation>{insights} · {number} nog open</translation>
    </message>
    <message>
        <source>1 insight</source>
        <translation>1 inzicht</translation>
    </message>
    <message>
        <source>{n} insights</source>
        <translation>{n} inzichten</translation>
    </message>
    <message>
        <source>{number} still open.</source>
        <translation>Nog {number} open.</translation>
    </message>
    <message>
        <source>None is open any more.</source>
        <translation>Niets is meer open.</translation>
    </message>
</context>
<context>
    <name>FrameworkView</name>
    <message>
        <source>An aid for ordering. The place does not say what matters. Open is fine.</source>
        <translation>Hulpmiddel voor ordening. De plek zegt niet wat belangrijk is. Open laten mag.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>To the rode draden</source>
        <translation>Naar de rode draden</translation>
    </message>
    <message>
        <source>Afwegingskader</source>
        <translation>Afwegingskader</translation>
    </message>
    <message>
        <source>What would this be?</source>
        <translation>Wat zou dit zijn?</translation>
    </message>
    <message>
        <source>Wanted: do people want this?</source>
        <translation>Gewenst: willen mensen dit?</translation>
    </message>
    <message>
        <source>Lasting: is it there in five years, when nobody does anything?</source>
        <translation>Blijvend: is het er over vijf jaar nog, als niemand iets doet?</translation>
    </message>
    <message>
        <source>in a quadrant</source>
        <translation>in een vak</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>weer open</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>kaarten</translation>
    </message>
    <message>
        <source>department and herstelopgave</source>
        <translation>departement en herstelopgave</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>ongedaan</translation>
    </message>
    <message>
        <source>as a picture with its table</source>
        <translation>als plaat met tabel</translation>
    </message>
</context>
<context>
    <name>HeadFields</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Kind of conversation</source>
        <translation>Soort gesprek</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Goes on from</source>
        <translation>Vervolg op</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Number in the series (may stay empty)</source>
        <translation>Nummer in de reeks (mag leeg blijven)</translation>
    </message>
    <message>
        <source>for example: alderman</source>
        <translation>bijvoorbeeld: wethouder</translation>
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
        <source>{name} – follows later</source>
        <translation>{name} – volgt later</translation>
    </message>
    <message>
        <source>{name} – own script, missing</source>
        <translation>{name} – eigen draaiboek, niet gevonden</translation>
    </message>
    <message>
        <source>{name} – own script {file}</source>
        <translation>{name} – eigen draaiboek {file}</translation>
    </message>
    <message>
        <source>{name} – own script</source>
        <translation>{name} – eigen draaiboek</translation>
    </message>
    <message>
        <source>Choose a theme …</source>
        <translation>Kies een thema …</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>geen thema</translation>
    </message>
    <message>
        <source>no earlier table</source>
        <translation>geen eerdere tafel</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
</context>
<context>
    <name>HeardPart</name>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Not yet: {seats}</source>
        <translation>Nog niet: {seats}</translation>
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
    <name>HintLine</name>
    <message>
        <source>Take these times</source>
        <translation>Deze tijden nemen</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>{move}, {minutes} min</source>
        <translation>{move}, {minutes} min</translation>
    </message>
    <message>
        <source>this move {minutes} more</source>
        <translation>deze ronde nog {minutes}</translation>
    </message>
    <message>
        <source>{moves} – end {hour}</source>
        <translation>{moves} – einde {hour}</translation>
    </message>
    <message>
        <source>{moves} – the end becomes {hour}</source>
        <translation>{moves} – het einde wordt {hour}</translation>
    </message>
    <message>
        <source>End {hour}</source>
        <translation>Einde {hour}</translation>
    </message>
    <message>
        <source>{end} (agreed: {hour})</source>
        <translation>{end} (afgesproken: {hour})</translation>
    </message>
    <message>
        <source>knel {knel} · kiem {kiem}</source>
        <translation>knel {knel} · kiem {kiem}</translation>
    </message>
    <message>
        <source>Only knel so far. The card ‘{card}’ ({key}) asks what grew as well.</source>
        <translation>Tot nu toe alleen knel. De kaart ‘{card}’ ({key}) vraagt naar wat er ook ontstond.</translation>
    </message>
    <message>
        <source>The dreams are about one’s own life. The card ‘{card}’ ({key}) makes it wider.</source>
        <translation>De dromen gaan over het eigen leven. De kaart ‘{card}’ ({key}) maakt ze breder.</translation>
    </message>
    <message>
        <source>Heard in this move</source>
        <translation>Gehoord in deze ronde</translation>
    </message>
    <message>
        <source>Nobody noted in this move yet</source>
        <translation>Nog niemand genoteerd in deze ronde</translation>
    </message>
    <message>
        <source>Not at this table yet: {seats}</source>
        <translation>Aan deze tafel nog niet: {seats}</translation>
    </message>
    <message>
        <source>Not for a while: {seats}</source>
        <translation>Al even niet: {seats}</translation>
    </message>
    <message>
        <source>A line in this closing round</source>
        <translation>Gehoord in de slotronde</translation>
    </message>
</context>
<context>
    <name>HostAnnouncements</name>
    <message>
        <source>Paused. The time stands still.</source>
        <translation>Pauze. De tijd staat stil.</translation>
    </message>
    <message>
        <source>Going on. The time runs.</source>
        <translation>We gaan verder. De tijd loopt.</translation>
    </message>
    <message>
        <source>This move takes {minutes} minutes now.</source>
        <translation>Deze ronde duurt nu {minutes} minuten.</translation>
    </message>
    <message>
        <source>Minutes for each move that remains.</source>
        <translation>Minuten voor elke ronde die nog komt.</translation>
    </message>
</context>
<context>
    <name>HostPresenter</name>
    <message>
        <source>{move}, still</source>
        <translation>{move}, nog</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
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
        <source>Think of: {terms}</source>
        <translation>Denk aan: {terms}</translation>
    </message>
    <message>
        <source>Next: {move}</source>
        <translation>Volgende: {move}</translation>
    </message>
</context>
<context>
    <name>HostView</name>
    <message>
        <source>This was told at the table</source>
        <translation>Dit is verteld aan tafel</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet aan toegekomen</translation>
    </message>
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
    <name>ImportHistory</name>
    <message>
        <source>Take this back?</source>
        <translation>Dit terugdraaien?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>your answers</source>
        <translation>uw antwoorden</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggedraaid</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>kan</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>kan niet meer</translation>
    </message>
    <message>
        <source>What came in on {when} is not kept any more, or was nothing.</source>
        <translation>Wat er toen bij kwam ({when}), is niet meer te zien, of het was niets.</translation>
    </message>
    <message>
        <source>What came in on {when}: {number}. Esc goes back.</source>
        <translation>Wat er bij kwam of veranderde ({when}): {number}. Met Esc gaat u terug.</translation>
    </message>
    <message>
        <source>What came in then goes again: {times}.</source>
        <translation>Wat toen is ingelezen, gaat weer weg: {times}.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Er is niets om terug te draaien.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Het is teruggedraaid.</translation>
    </message>
    <message>
        <source>Gone: {records}.</source>
        <translation>Weg: {records}.</translation>
    </message>
    <message>
        <source>As it was before: {records}.</source>
        <translation>Weer zoals het was: {records}.</translation>
    </message>
    <message>
        <source>Stays, since it was changed here: {records}.</source>
        <translation>Blijft, omdat het hier is veranderd: {records}.</translation>
    </message>
</context>
<context>
    <name>ImportHistoryView</name>
    <message>
        <source>What was taken in</source>
        <translation>Wat is ingelezen</translation>
    </message>
    <message>
        <source>The last time first. Enter shows what it did</source>
        <translation>De laatste keer eerst. Enter laat zien wat er veranderde</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Wat er veranderde</translation>
    </message>
    <message>
        <source>Take back up to here …</source>
        <translation>Terugdraaien tot en met deze keer …</translation>
    </message>
    <message>
        <source>You can take back the last time, or an earlier one with all that came after it. What was changed here since then stays.</source>
        <translation>U kunt de laatste keer terugdraaien, of een eerdere keer met alles wat daarna kwam. Wat hier daarna is veranderd, blijft.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation>Er is nog niets ingelezen.</translation>
    </message>
</context>
<context>
    <name>InsightDetails</name>
    <message>
        <source>Choose what fits, or nothing. It is kept at once.</source>
        <translation>Kies wat past, of niets. Het wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>Back to the cards</source>
        <translation>Terug naar de kaarten</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>An invitation to a table</source>
        <translation>Uitnodiging voor een tafel</translation>
    </message>
    <message>
        <source>Make the table ready</source>
        <translation>Tafel klaarzetten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Signature: {state}</source>
        <translation>Handtekening: {state}</translation>
    </message>
    <message>
        <source>The four words: {words}</source>
        <translation>De vier woorden: {words}</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>Which invitation do you want to open?</source>
        <translation>Welke uitnodiging wilt u openen?</translation>
    </message>
    <message>
        <source>Invitations (*{end})</source>
        <translation>Uitnodigingen (*{end})</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>invited on {day}</source>
        <translation>uitgenodigd op {day}</translation>
    </message>
    <message>
        <source>opened on this laptop</source>
        <translation>geopend op deze laptop</translation>
    </message>
    <message>
        <source>MISSING: nothing came yet</source>
        <translation>ONTBREEKT: er is nog niets gekomen</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>ingeleverd</translation>
    </message>
    <message>
        <source>we do not wait for it</source>
        <translation>wij wachten er niet meer op</translation>
    </message>
    <message>
        <source>Made by {name} on {day}</source>
        <translation>Gemaakt door {name} op {day}</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Gemaakt op {day}</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>Waarvoor is het?</translation>
    </message>
    <message>
        <source>Why is this allowed?</source>
        <translation>Waarom mag dit?</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Hoe lang wordt het bewaard?</translation>
    </message>
    <message>
        <source>The file you hand in is sealed. This key can open it:</source>
        <translation>Het bestand dat u inlevert, is verzegeld. Deze sleutel kan het openen:</translation>
    </message>
    <message>
        <source>The file you hand in is sealed. These {number} keys can open it:</source>
        <translation>Het bestand dat u inlevert, is verzegeld. Deze {number} sleutels kunnen het openen:</translation>
    </message>
    <message>
        <source>Is there a key that you do not know? Ask who invited you, by telephone.</source>
        <translation>Staat er een sleutel bij die u niet kent? Bel wie u uitnodigde, en vraag ernaar.</translation>
    </message>
    <message>
        <source>your own key: {words}</source>
        <translation>uw eigen sleutel: {words}</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name} (nieuw)</translation>
    </message>
    <message>
        <source>There is no key in this invitation: anyone can read the file you hand in.</source>
        <translation>In deze uitnodiging zit geen sleutel. Iedereen kan het bestand dat u inlevert, lezen.</translation>
    </message>
</context>
<context>
    <name>InvitationsPage</name>
    <message>
        <source>Choose a theme …</source>
        <translation>Kies een thema …</translation>
    </message>
    <message>
        <source>no theme</source>
        <translation>geen thema</translation>
    </message>
    <message>
        <source>In use: {numbers}. The next one is {next}.</source>
        <translation>In gebruik: {numbers}. De volgende is {next}.</translation>
    </message>
    <message>
        <source>Not in the list; that is fine.</source>
        <translation>Niet in de lijst; dat mag.</translation>
    </message>
    <message>
        <source>‘{title}’ is kept. It is for other types of tables.</source>
        <translation>‘{title}’ staat er nu bij. Het is voor andere soorten tafels.</translation>
    </message>
    <message>
        <source>No row of this list can be invited.</source>
        <translation>Geen enkele rij van deze lijst kan worden uitgenodigd.</translation>
    </message>
    <message>
        <source>Where may the invitations go?</source>
        <translation>Waar mogen de uitnodigingen komen?</translation>
    </message>
    <message>
        <source>Give a number once more?</source>
        <translation>Een nummer nog een keer geven?</translation>
    </message>
    <message>
        <source>There are tables of this theme with these numbers: {numbers}. Two tables with one number are told apart with difficulty.</source>
        <translation>Er zijn al tafels van dit thema met deze nummers: {numbers}. Twee tafels met hetzelfde nummer zijn moeilijk uit elkaar te houden.</translation>
    </message>
    <message>
        <source>Give it once more</source>
        <translation>Nog een keer geven</translation>
    </message>
    <message>
        <source>Invite without a key?</source>
        <translation>Uitnodigen zonder sleutel?</translation>
    </message>
    <message>
        <source>Anyone can read the files that are handed in then.</source>
        <translation>Iedereen kan dan de bestanden lezen die worden ingeleverd.</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Zonder sleutel</translation>
    </message>
    <message>
        <source>Choose a theme first.</source>
        <translation>Kies eerst een thema.</translation>
    </message>
    <message>
        <source>A number from 1 to {most}.</source>
        <translation>Een getal van 1 tot en met {most}.</translation>
    </message>
    <message>
        <source>This is no day. Write it like {day}.</source>
        <translation>Dit is geen dag. Schrijf het zo: {day}.</translation>
    </message>
    <message>
        <source>We wait for {table} again.</source>
        <translation>Wij wachten weer op {table}.</translation>
    </message>
    <message>
        <source>We no longer wait for {table}. Delete waits for it again.</source>
        <translation>Wij wachten niet meer op {table}. Met Delete wacht u er weer op.</translation>
    </message>
    <message>
        <source>Where may the invitation go?</source>
        <translation>Waar mag de uitnodiging komen?</translation>
    </message>
    <message>
        <source>The invitation is in the folder {folder}: {file}.</source>
        <translation>De uitnodiging staat in de map {folder}: {file}.</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Welke lijst?</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.csv *.txt)</source>
        <translation>Rekenbladen (*.xlsx *.xlsm *.csv *.txt)</translation>
    </message>
</context>
<context>
    <name>InvitationsView</name>
    <message>
        <source>Make invitations</source>
        <translation>Uitnodigingen maken</translation>
    </message>
    <message>
        <source>Every table gets a file of its own. Whoever opens it on a laptop has the table ready: script, theme and what you write here.</source>
        <translation>Elke tafel krijgt een eigen bestand. Wie het op een laptop opent, heeft de tafel klaar: het draaiboek, het thema en wat u hier schrijft.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Kind of conversation</source>
        <translation>Soort gesprek</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>A theme from a file …</source>
        <translation>Een thema uit een bestand …</translation>
    </message>
    <message>
        <source>How many tables?</source>
        <translation>Hoeveel tafels?</translation>
    </message>
    <message>
        <source>First number (may stay empty)</source>
        <translation>Eerste nummer (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Day (may stay empty)</source>
        <translation>Dag (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Municipality (may stay empty)</source>
        <translation>Gemeente (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Who invites?</source>
        <translation>Wie nodigt uit?</translation>
    </message>
    <message>
        <source>What is it for, and what happens with it?</source>
        <translation>Waarvoor is het, en wat gebeurt ermee?</translation>
    </message>
    <message>
        <source>Why is this allowed?</source>
        <translation>Waarom mag dit?</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Hoe lang wordt het bewaard?</translation>
    </message>
    <message>
        <source>Seal for my own key</source>
        <translation>Verzegelen voor mijn eigen sleutel</translation>
    </message>
    <message>
        <source>Make a key …</source>
        <translation>Sleutel maken …</translation>
    </message>
    <message>
        <source>Public key of your deputy (begins with age1)</source>
        <translation>Openbare sleutel van uw vervanger (begint met age1)</translation>
    </message>
    <message>
        <source>Make the invitations</source>
        <translation>Maak de uitnodigingen</translation>
    </message>
    <message>
        <source>for example: Municipality of Goes</source>
        <translation>bijvoorbeeld: gemeente Goes</translation>
    </message>
    <message>
        <source>Ask your privacy officer.</source>
        <translation>Vraag dit aan uw privacyfunctionaris.</translation>
    </message>
    <message>
        <source>What do people at the table hear?</source>
        <translation>Wat horen de mensen aan tafel?</translation>
    </message>
    <message>
        <source>Which tables?</source>
        <translation>Welke tafels?</translation>
    </message>
    <message>
        <source>Who can open what they hand in?</source>
        <translation>Wie kan openen wat zij inleveren?</translation>
    </message>
    <message>
        <source>Only with your key, on this laptop, can their files be opened.</source>
        <translation>Alleen met uw sleutel, op deze laptop, gaan hun bestanden open.</translation>
    </message>
    <message>
        <source>There is no key on this laptop yet.</source>
        <translation>Op deze laptop is nog geen sleutel.</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) made, in the folder {folder}.</source>
        <translation>
            <numerusform>%n uitnodiging gemaakt, in de map {folder}.</numerusform>
            <numerusform>%n uitnodigingen gemaakt, in de map {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send each table its own file.</source>
        <translation>Stuur elke tafel zijn eigen bestand.</translation>
    </message>
</context>
<context>
    <name>KeyPresenter</name>
    <message>
        <source>Make a new key?</source>
        <translation>Nieuwe sleutel maken?</translation>
    </message>
    <message>
        <source>Invitations that went out before still seal for the old key. That one stays on this laptop, behind its own passphrase.</source>
        <translation>Uitnodigingen die al weg zijn, verzegelen nog voor de oude sleutel. Die blijft op deze laptop, met zijn eigen wachtzin.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Nieuwe sleutel maken</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
    <message>
        <source>With these six words you unlock your key. Write them down now: the program shows them only once.</source>
        <translation>Met deze zes woorden ontgrendelt u uw sleutel. Schrijf ze nu op. Het programma laat ze maar één keer zien.</translation>
    </message>
    <message>
        <source>Type the six words, to be sure</source>
        <translation>Typ de zes woorden ter controle</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Maak de sleutel</translation>
    </message>
    <message>
        <source>Put a key back</source>
        <translation>Sleutel terugzetten</translation>
    </message>
    <message>
        <source>Type the secret key from the recovery sheet. From now on you unlock it with these six words; write them down.</source>
        <translation>Typ de geheime sleutel van het herstelblad. Voortaan ontgrendelt u hem met deze zes woorden. Schrijf ze op.</translation>
    </message>
    <message>
        <source>The secret key, from the sheet</source>
        <translation>De geheime sleutel, van het blad</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>The key is back.</source>
        <translation>De sleutel is terug.</translation>
    </message>
    <message>
        <source>The key is made.</source>
        <translation>De sleutel is gemaakt.</translation>
    </message>
    <message>
        <source>Print the recovery sheet now?</source>
        <translation>Nu het herstelblad maken?</translation>
    </message>
    <message>
        <source>When the key or the words get lost, only this sheet helps. Nobody can make the key again.</source>
        <translation>Raakt u de sleutel of de woorden kwijt, dan helpt alleen dit blad. Niemand kan de sleutel opnieuw maken.</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Maak het blad</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Where may the recovery sheet go?</source>
        <translation>Waar mag het herstelblad komen?</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-document (*.docx)</translation>
    </message>
    <message>
        <source>The recovery sheet is ready: {file}. Print it, lock it away, and then remove the file here.</source>
        <translation>Het herstelblad staat klaar: {file}. Print het, leg het achter slot, en haal het bestand daarna hier weg.</translation>
    </message>
    <message>
        <source>Close the sheet in Word first, and try again.</source>
        <translation>Sluit het blad eerst in Word, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The file of the sheet is gone.</source>
        <translation>Het bestand van het herstelblad is weg.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtzin veranderen</translation>
    </message>
    <message>
        <source>Six separate words are easy to remember.</source>
        <translation>Zes losse woorden zijn goed te onthouden.</translation>
    </message>
    <message>
        <source>The passphrase as it is</source>
        <translation>De wachtzin van nu</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>De nieuwe wachtzin</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Nog een keer de nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Verander</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>De wachtzin is veranderd.</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>Key for handing in</source>
        <translation>Sleutel voor inleveren</translation>
    </message>
    <message>
        <source>Tables seal their files for you. Only with your key, on this laptop, can they be opened. A key that is lost cannot be made again: print the recovery sheet.</source>
        <translation>Tafels verzegelen hun bestanden voor u. Alleen met uw sleutel, op deze laptop, gaan ze open. Een sleutel die weg is, kan niet opnieuw worden gemaakt. Print daarom het herstelblad.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Sleutel maken</translation>
    </message>
    <message>
        <source>Put a key back from its sheet</source>
        <translation>Sleutel terugzetten van het herstelblad</translation>
    </message>
    <message>
        <source>Your public key</source>
        <translation>Uw openbare sleutel</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>Openbare sleutel kopiëren</translation>
    </message>
    <message>
        <source>Make the recovery sheet …</source>
        <translation>Herstelblad maken …</translation>
    </message>
    <message>
        <source>Remove the file of the sheet</source>
        <translation>Bestand van het herstelblad weghalen</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>Wachtzin veranderen …</translation>
    </message>
    <message>
        <source>Make a new key …</source>
        <translation>Nieuwe sleutel maken …</translation>
    </message>
    <message>
        <source>There is no key on this laptop yet</source>
        <translation>Op deze laptop is nog geen sleutel</translation>
    </message>
    <message>
        <source>The four words of your signature</source>
        <translation>De vier woorden van uw handtekening</translation>
    </message>
    <message>
        <source>Read them out when somebody wants to be sure it is you.</source>
        <translation>Lees ze voor als iemand zeker wil weten dat u het bent.</translation>
    </message>
    <message>
        <source>Anyone may know it; it comes along with your invitations.</source>
        <translation>Iedereen mag deze sleutel weten. Hij gaat mee met uw uitnodigingen.</translation>
    </message>
    <message>
        <source>Opening sealed files</source>
        <translation>Verzegelde bestanden openen</translation>
    </message>
    <message>
        <source>In case it gets lost</source>
        <translation>Voor als de sleutel kwijtraakt</translation>
    </message>
    <message>
        <source>Print the recovery sheet and lock it away. Then remove its file: whoever has the sheet can open everything.</source>
        <translation>Print het herstelblad en leg het achter slot. Haal daarna het bestand weg. Wie het blad heeft, kan alles openen.</translation>
    </message>
    <message>
        <source>The four words of this key: {words}</source>
        <translation>De vier woorden van deze sleutel: {words}</translation>
    </message>
    <message>
        <source>Your key is locked.</source>
        <translation>Uw sleutel is vergrendeld.</translation>
    </message>
    <message>
        <source>Your key is unlocked until the program is closed.</source>
        <translation>Uw sleutel is ontgrendeld, tot u het programma sluit.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Unlock …</source>
        <translation>Ontgrendelen …</translation>
    </message>
    <message>
        <source>The public key is on the clipboard.</source>
        <translation>De openbare sleutel staat op het klembord.</translation>
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
        <translation>Naar het beginscherm</translation>
    </message>
    <message>
        <source>Overview of all tables</source>
        <translation>Overzicht van alle tafels</translation>
    </message>
    <message>
        <source>Kernen of a theme</source>
        <translation>Kernen van een thema</translation>
    </message>
    <message>
        <source>Rode draden</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Theme of a kern</source>
        <translation>Thema van een kern</translation>
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
        <source>Open an invitation</source>
        <translation>Uitnodiging openen</translation>
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
        <translation>Scherm van de host</translation>
    </message>
    <message>
        <source>Show the notes screen</source>
        <translation>Scherm van de verslaglegger</translation>
    </message>
    <message>
        <source>Show both in one</source>
        <translation>Alles in één scherm</translation>
    </message>
    <message>
        <source>Close and make the report</source>
        <translation>Afsluiten en verslag maken</translation>
    </message>
    <message>
        <source>Round off step by step</source>
        <translation>Stap voor stap afronden</translation>
    </message>
    <message>
        <source>Hand this table over</source>
        <translation>Deze tafel inleveren</translation>
    </message>
    <message>
        <source>Print for the table</source>
        <translation>Afdrukken voor aan tafel</translation>
    </message>
    <message>
        <source>Play, or pause</source>
        <translation>Afspelen, of pauze</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langzamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Volgende spreker</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>Read the lines back</source>
        <translation>Notities teruglezen</translation>
    </message>
    <message>
        <source>Read every note once more</source>
        <translation>Elke notitie nog eens lezen</translation>
    </message>
    <message>
        <source>Check before it leaves</source>
        <translation>Nakijken voordat er iets weggaat</translation>
    </message>
    <message>
        <source>Go through it together</source>
        <translation>Samen nakijken</translation>
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
        <source>Next move, anywhere</source>
        <translation>Volgende ronde, overal</translation>
    </message>
    <message>
        <source>Previous move, anywhere</source>
        <translation>Vorige ronde, overal</translation>
    </message>
    <message>
        <source>Screen for the room, on or off</source>
        <translation>Scherm voor de zaal, aan of uit</translation>
    </message>
    <message>
        <source>Show the room the next</source>
        <translation>Laat de zaal het volgende zien</translation>
    </message>
    <message>
        <source>Show the room the time, or not</source>
        <translation>Laat de zaal de tijd zien, of niet</translation>
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
        <source>Fourth card</source>
        <translation>Vierde kaart</translation>
    </message>
    <message>
        <source>Fifth card</source>
        <translation>Vijfde kaart</translation>
    </message>
    <message>
        <source>Sixth card</source>
        <translation>Zesde kaart</translation>
    </message>
    <message>
        <source>Tick the card as told</source>
        <translation>Kaart afvinken als verteld</translation>
    </message>
    <message>
        <source>Take the new times</source>
        <translation>Nieuwe tijden overnemen</translation>
    </message>
    <message>
        <source>Divide the time by hand</source>
        <translation>Zelf de tijd verdelen</translation>
    </message>
    <message>
        <source>Not reached, go on</source>
        <translation>Niet aan toegekomen, verder</translation>
    </message>
    <message>
        <source>Show hints</source>
        <translation>Aanwijzingen tonen</translation>
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
        <source>Seat 10 speaks</source>
        <translation>Plek 10 spreekt</translation>
    </message>
    <message>
        <source>Seat 11 speaks</source>
        <translation>Plek 11 spreekt</translation>
    </message>
    <message>
        <source>Seat 12 speaks</source>
        <translation>Plek 12 spreekt</translation>
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
        <source>Seat one on</source>
        <translation>Plek op de plattegrond één verder zetten</translation>
    </message>
    <message>
        <source>Seat one back</source>
        <translation>Plek op de plattegrond één terug zetten</translation>
    </message>
    <message>
        <source>Same speaker</source>
        <translation>Zelfde spreker</translation>
    </message>
    <message>
        <source>Own words or summary</source>
        <translation>Letterlijk of samengevat</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Other side of last</source>
        <translation>Andere kant van de vorige</translation>
    </message>
    <message>
        <source>One more agrees</source>
        <translation>+1 instemming</translation>
    </message>
    <message>
        <source>The quote goes on</source>
        <translation>Het citaat loopt door</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>Note to this move</source>
        <translation>Notitie bij deze ronde</translation>
    </message>
    <message>
        <source>Photo of a dream</source>
        <translation>Foto bij een droom</translation>
    </message>
    <message>
        <source>Complete the word</source>
        <translation>Woord aanvullen</translation>
    </message>
    <message>
        <source>Tension within one person</source>
        <translation>Spanning binnen één mens</translation>
    </message>
    <message>
        <source>Tension between groups</source>
        <translation>Spanning tussen groepen</translation>
    </message>
    <message>
        <source>Tension between opinions</source>
        <translation>Spanning tussen opvattingen</translation>
    </message>
    <message>
        <source>Tension lack of room</source>
        <translation>Spanning door gebrek aan ruimte</translation>
    </message>
    <message>
        <source>Tension with systems</source>
        <translation>Spanning met bestaande systemen</translation>
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
        <source>Space bar</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Arrow up</source>
        <translation>Pijl omhoog</translation>
    </message>
    <message>
        <source>Arrow left</source>
        <translation>Pijl links</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>On the start screen</source>
        <translation>Op het beginscherm</translation>
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
    <message>
        <source>While the practice table plays</source>
        <translation>Terwijl de oefentafel speelt</translation>
    </message>
    <message>
        <source>On the board: the notes</source>
        <translation>Op het bord: de notities</translation>
    </message>
    <message>
        <source>On the board: the kernen</source>
        <translation>Op het bord: de kernen</translation>
    </message>
    <message>
        <source>On the page of a kern</source>
        <translation>Op de bladzijde van een kern</translation>
    </message>
    <message>
        <source>Place the note in the kern with this number</source>
        <translation>Zet de notitie in de kern met dit nummer</translation>
    </message>
    <message>
        <source>Loose again, out of all kernen</source>
        <translation>Weer los, uit alle kernen</translation>
    </message>
    <message>
        <source>Hold the note: place it twice</source>
        <translation>Houd de notitie vast: zet haar op twee plekken</translation>
    </message>
    <message>
        <source>Place it where it seems to belong</source>
        <translation>Zet haar waar zij lijkt te horen</translation>
    </message>
    <message>
        <source>Put the proposal away</source>
        <translation>Leg het voorstel weg</translation>
    </message>
    <message>
        <source>Give it a tag, or take one away</source>
        <translation>Geef een trefwoord, of haal er een weg</translation>
    </message>
    <message>
        <source>Mark several notes</source>
        <translation>Kies meer notities tegelijk</translation>
    </message>
    <message>
        <source>New kern of this note</source>
        <translation>Nieuwe kern van deze notitie</translation>
    </message>
    <message>
        <source>Set apart, with a reason</source>
        <translation>Apart leggen, met een reden</translation>
    </message>
    <message>
        <source>Open the kern of this note</source>
        <translation>Open de kern van deze notitie</translation>
    </message>
    <message>
        <source>How far one can rely on the board</source>
        <translation>Hoe ver u op het bord kunt bouwen</translation>
    </message>
    <message>
        <source>Next chapter</source>
        <translation>Volgend hoofdstuk</translation>
    </message>
    <message>
        <source>Previous chapter</source>
        <translation>Vorig hoofdstuk</translation>
    </message>
    <message>
        <source>Out of the search; else away from the board</source>
        <translation>Uit het zoeken; anders weg van het bord</translation>
    </message>
    <message>
        <source>Open this kern</source>
        <translation>Open deze kern</translation>
    </message>
    <message>
        <source>Go to the kern with this number</source>
        <translation>Ga naar de kern met dit nummer</translation>
    </message>
    <message>
        <source>Kern one place up</source>
        <translation>Kern een plek omhoog</translation>
    </message>
    <message>
        <source>Kern one place down</source>
        <translation>Kern een plek omlaag</translation>
    </message>
    <message>
        <source>Bring another kern into this one</source>
        <translation>Voeg een andere kern in deze</translation>
    </message>
    <message>
        <source>New kern, without notes</source>
        <translation>Nieuwe kern, zonder notities</translation>
    </message>
    <message>
        <source>Remove this kern; its notes are loose</source>
        <translation>Haal deze kern weg; de notities zijn los</translation>
    </message>
    <message>
        <source>Back to the notes</source>
        <translation>Terug naar de notities</translation>
    </message>
    <message>
        <source>Into the report, or out of it</source>
        <translation>In het rapport, of eruit</translation>
    </message>
    <message>
        <source>Quote one place up</source>
        <translation>Citaat een plek omhoog</translation>
    </message>
    <message>
        <source>Quote one place down</source>
        <translation>Citaat een plek omlaag</translation>
    </message>
    <message>
        <source>The other wording: original or edited</source>
        <translation>De andere woorden: oorspronkelijk of bewerkt</translation>
    </message>
    <message>
        <source>It says the opposite, or no longer</source>
        <translation>Zegt het tegendeel, of niet meer</translation>
    </message>
    <message>
        <source>Feature this quote, one for the theme</source>
        <translation>Licht dit citaat uit, één per thema</translation>
    </message>
    <message>
        <source>Short wording of the featured quote</source>
        <translation>Korte vorm van het uitgelichte citaat</translation>
    </message>
    <message>
        <source>Give the kern a tag, or take one away</source>
        <translation>De kern een trefwoord geven, of er een weghalen</translation>
    </message>
    <message>
        <source>Split off: a kern of its own</source>
        <translation>Splits af: een eigen kern</translation>
    </message>
    <message>
        <source>To the note at its table</source>
        <translation>Naar de notitie aan tafel</translation>
    </message>
    <message>
        <source>Back from the table</source>
        <translation>Terug van de tafel</translation>
    </message>
    <message>
        <source>Search in all notes, or a code</source>
        <translation>Zoek in alle notities, of een code</translation>
    </message>
    <message>
        <source>Out of this kern</source>
        <translation>Uit deze kern</translation>
    </message>
    <message>
        <source>Next kern</source>
        <translation>Volgende kern</translation>
    </message>
    <message>
        <source>Previous kern</source>
        <translation>Vorige kern</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Terug naar het bord</translation>
    </message>
    <message>
        <source>On the page of rode draden</source>
        <translation>Op de bladzijde met rode draden</translation>
    </message>
    <message>
        <source>Its title and sentences in the report</source>
        <translation>De titel en de zinnen in het rapport</translation>
    </message>
    <message>
        <source>The notes of this cell</source>
        <translation>De notities van dit vak</translation>
    </message>
    <message>
        <source>New rode draad, of kernen</source>
        <translation>Nieuwe rode draad, van kernen</translation>
    </message>
    <message>
        <source>Join kernen to this rode draad</source>
        <translation>Kernen bij deze rode draad voegen</translation>
    </message>
    <message>
        <source>Of tags, or of kernen</source>
        <translation>Van trefwoorden, of van kernen</translation>
    </message>
    <message>
        <source>Write the texts of the report</source>
        <translation>De teksten van het rapport schrijven</translation>
    </message>
    <message>
        <source>The afwegingskader</source>
        <translation>Het afwegingskader</translation>
    </message>
    <message>
        <source>One place up in the report</source>
        <translation>In het rapport één plaats omhoog</translation>
    </message>
    <message>
        <source>One place down in the report</source>
        <translation>In het rapport één plaats omlaag</translation>
    </message>
    <message>
        <source>Take this rode draad away</source>
        <translation>Deze rode draad weghalen</translation>
    </message>
    <message>
        <source>On a quote: another one for the report</source>
        <translation>Op een citaat: een ander citaat voor het rapport</translation>
    </message>
    <message>
        <source>Back to the table; else away from the page</source>
        <translation>Terug naar de tabel; anders weg van de bladzijde</translation>
    </message>
    <message>
        <source>On the afwegingskader</source>
        <translation>Op het afwegingskader</translation>
    </message>
    <message>
        <source>Place: {quadrant}</source>
        <translation>Plaats: {quadrant}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Weer open</translation>
    </message>
    <message>
        <source>Department, herstelopgave and more of it</source>
        <translation>Departement, herstelopgave en meer ervan</translation>
    </message>
    <message>
        <source>Between cards, and on to the next list</source>
        <translation>Van kaart naar kaart, en verder naar het volgende vak</translation>
    </message>
    <message>
        <source>Back to the cards; else to the rode draden</source>
        <translation>Terug naar de kaarten; anders naar de rode draden</translation>
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
    <name>Layers</name>
    <message>
        <source>Kern</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Note in kern {name}</source>
        <translation>Notitie in kern {name}</translation>
    </message>
    <message>
        <source>Note set apart</source>
        <translation>Apart gelegde notitie</translation>
    </message>
    <message>
        <source>Featured quote</source>
        <translation>Uitgelicht citaat</translation>
    </message>
    <message>
        <source>Chapter that was begun</source>
        <translation>Begonnen hoofdstuk</translation>
    </message>
    <message>
        <source>Text that stays as it is, and why</source>
        <translation>Tekst die zo blijft, met de reden</translation>
    </message>
    <message>
        <source>Note that does not belong in kern {name}</source>
        <translation>Notitie die niet hoort in kern {name}</translation>
    </message>
    <message>
        <source>Two kernen that are not the same</source>
        <translation>Twee kernen die niet hetzelfde zijn</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Trefwoord</translation>
    </message>
    <message>
        <source>Note with tag {name}</source>
        <translation>Notitie met trefwoord {name}</translation>
    </message>
    <message>
        <source>Kern with tag {name}</source>
        <translation>Kern met trefwoord {name}</translation>
    </message>
    <message>
        <source>Red thread</source>
        <translation>Rode draad</translation>
    </message>
    <message>
        <source>Kern in red thread {name}</source>
        <translation>Kern in rode draad {name}</translation>
    </message>
    <message>
        <source>Tag in red thread {name}</source>
        <translation>Trefwoord in rode draad {name}</translation>
    </message>
    <message>
        <source>Quote in red thread {name}</source>
        <translation>Citaat bij rode draad {name}</translation>
    </message>
    <message>
        <source>Place of {name} on the afwegingskader</source>
        <translation>Plek van {name} op het afwegingskader</translation>
    </message>
    <message>
        <source>Said of {name} on the afwegingskader</source>
        <translation>Bij {name} op het afwegingskader</translation>
    </message>
    <message>
        <source>a note that is not here</source>
        <translation>een notitie die hier niet is</translation>
    </message>
    <message>
        <source>Number of {table}</source>
        <translation>Nummer van {table}</translation>
    </message>
    <message>
        <source>a table that is not here</source>
        <translation>een tafel die hier niet is</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>nothing filled in</source>
        <translation>niets ingevuld</translation>
    </message>
    <message>
        <source>only its place among the others</source>
        <translation>alleen de plaats tussen de andere</translation>
    </message>
    <message>
        <source>as the table has it</source>
        <translation>zoals de tafel die heeft</translation>
    </message>
    <message>
        <source>original</source>
        <translation>oorspronkelijk</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bewerkt</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>The words as they should be</source>
        <translation>De woorden zoals ze moeten zijn</translation>
    </message>
    <message>
        <source>{keep} keeps these words. {back} leaves them as they were.</source>
        <translation>{keep} bewaart deze woorden. {back} laat ze zoals ze waren.</translation>
    </message>
</context>
<context>
    <name>ListPart</name>
    <message>
        <source>Tables from a list …</source>
        <translation>Tafels uit een lijst …</translation>
    </message>
    <message>
        <source>Leave the list out</source>
        <translation>De lijst weglaten</translation>
    </message>
    <message>
        <source>A spreadsheet (.xlsx or .csv) with the columns gemeente, datum, dialoog and thema. A cell may be empty: a table without a number gets the next free one.</source>
        <translation>Een rekenblad (.xlsx of .csv) met de kolommen gemeente, datum, dialoog en thema. Een cel mag leeg zijn: een tafel zonder nummer krijgt het volgende vrije nummer.</translation>
    </message>
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
        <translation>Dag</translation>
    </message>
    <message>
        <source>Invitations of this list</source>
        <translation>Uitnodigingen uit deze lijst</translation>
    </message>
    <message>
        <source>Rows that cannot come along</source>
        <translation>Rijen die niet mee kunnen</translation>
    </message>
    <message>
        <source>Points to look at</source>
        <translation>Punten om naar te kijken</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n invitation(s) can be made.</source>
        <translation>
            <numerusform>{file}: er kan %n uitnodiging worden gemaakt.</numerusform>
            <numerusform>{file}: er kunnen %n uitnodigingen worden gemaakt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) keep rows out.</source>
        <translation>
            <numerusform>Door %n punt kan een rij niet mee.</numerusform>
            <numerusform>Door %n punten kunnen rijen niet mee.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loose</name>
    <message>
        <source>Who said this?</source>
        <translation>Wie zei dit?</translation>
    </message>
    <message>
        <source>Which kind is this?</source>
        <translation>Welke soort is dit?</translation>
    </message>
    <message>
        <source>Which two notes rub here?</source>
        <translation>Welke twee notities wringen hier?</translation>
    </message>
    <message>
        <source>A word is missing where [?] stands.</source>
        <translation>Er ontbreekt een woord op de plek van [?].</translation>
    </message>
    <message>
        <source>The text stops halfway: is it whole?</source>
        <translation>De tekst stopt halverwege: is hij af?</translation>
    </message>
    <message>
        <source>Sensitive: ask at the read-back whether this may be used.</source>
        <translation>Gevoelig: vraag bij het teruglezen of u dit mag gebruiken.</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} van {total}</translation>
    </message>
    <message>
        <source>No note asks for a second look.</source>
        <translation>Alle notities zijn compleet.</translation>
    </message>
    <message>
        <source>That was the last one. 1 note is left: {key} begins again.</source>
        <translation>Dat was de laatste. Er is nog 1 notitie over: {key} begint opnieuw.</translation>
    </message>
    <message>
        <source>That was the last one. {n} notes are left: {key} begins again.</source>
        <translation>Dat was de laatste. Er zijn nog {n} notities over: {key} begint opnieuw.</translation>
    </message>
</context>
<context>
    <name>LooseEndsBar</name>
    <message>
        <source>speaker</source>
        <translation>spreker</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>soort</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>next</source>
        <translation>volgende</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
</context>
<context>
    <name>MadeBox</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) made in {folder}: {names}</source>
        <translation>
            <numerusform>%n bestand gemaakt in {folder}: {names}</numerusform>
            <numerusform>%n bestanden gemaakt in {folder}: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open {suffix}</source>
        <translation>{suffix} openen</translation>
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
    <name>MarkRow</name>
    <message>
        <source>keep</source>
        <translation>bewaren</translation>
    </message>
    <message>
        <source>same speaker</source>
        <translation>zelfde spreker</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>letterlijk</translation>
    </message>
    <message>
        <source>star</source>
        <translation>ster</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>reactie</translation>
    </message>
    <message>
        <source>reaction to the last</source>
        <translation>reactie op vorige</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>andere kant</translation>
    </message>
    <message>
        <source>other side of the last</source>
        <translation>andere kant van vorige</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>gevoelig</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energie</translation>
    </message>
    <message>
        <source>one more agrees with the last</source>
        <translation>+1 instemming met de vorige</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>loopt door</translation>
    </message>
    <message>
        <source>the last quote goes on</source>
        <translation>het vorige citaat loopt door</translation>
    </message>
    <message>
        <source>park</source>
        <translation>parkeren</translation>
    </message>
    <message>
        <source>details</source>
        <translation>details</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message>
        <source>{counts}. Enter shows the notes of a cell.</source>
        <translation>{counts}. Enter laat de notities van een vakje zien.</translation>
    </message>
    <message>
        <source>{row}, {column}: {counts}</source>
        <translation>{row}, {column}: {counts}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>{notes} at {tables}</source>
        <translation>{notes} aan {tables}</translation>
    </message>
    <message>
        <source>Where may the table go?</source>
        <translation>Waar mag de tabel staan?</translation>
    </message>
    <message>
        <source>matrix.xlsx</source>
        <translation>matrix.xlsx</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Werkmap (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>The matrix is in {file}.</source>
        <translation>De matrix staat in {file}.</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Matrix of notes</source>
        <translation>Matrix van notities</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>every theme</source>
        <translation>alle thema’s</translation>
    </message>
    <message>
        <source>Notes, and tables between brackets</source>
        <translation>Notities, en tussen haakjes de tafels</translation>
    </message>
    <message>
        <source>Save as a table …</source>
        <translation>Opslaan als tabel …</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Change the table …</source>
        <translation>Tafel aanpassen …</translation>
    </message>
    <message>
        <source>Type in paper notes …</source>
        <translation>Papieren notities invoeren …</translation>
    </message>
    <message>
        <source>Open the table again</source>
        <translation>Tafel weer openen</translation>
    </message>
    <message>
        <source>Hand all tables over …</source>
        <translation>Alle tafels inleveren …</translation>
    </message>
    <message>
        <source>Tidy the data …</source>
        <translation>Gegevens opruimen …</translation>
    </message>
    <message>
        <source>Erase the table for good …</source>
        <translation>Tafel voorgoed wissen …</translation>
    </message>
    <message>
        <source>Put a copy back …</source>
        <translation>Kopie terugzetten …</translation>
    </message>
    <message>
        <source>Practice table that plays</source>
        <translation>Oefentafel die speelt</translation>
    </message>
    <message>
        <source>After merging …</source>
        <translation>Na het samenvoegen …</translation>
    </message>
    <message>
        <source>What was taken in …</source>
        <translation>Wat is ingelezen …</translation>
    </message>
    <message>
        <source>Matrix of notes …</source>
        <translation>Matrix van notities …</translation>
    </message>
    <message>
        <source>Make invitations …</source>
        <translation>Uitnodigingen maken …</translation>
    </message>
    <message>
        <source>Key for handing in …</source>
        <translation>Sleutel voor inleveren …</translation>
    </message>
    <message>
        <source>Share my kernen …</source>
        <translation>Mijn indeling delen …</translation>
    </message>
    <message>
        <source>How long tables may be here …</source>
        <translation>Hoe lang tafels hier mogen staan …</translation>
    </message>
    <message>
        <source>Empty this laptop …</source>
        <translation>Laptop leegmaken …</translation>
    </message>
    <message>
        <source>Give data to other programs …</source>
        <translation>Gegevens meegeven …</translation>
    </message>
    <message>
        <source>Second copy on a stick …</source>
        <translation>Tweede kopie op een stick …</translation>
    </message>
    <message>
        <source>Removed notes …</source>
        <translation>Verwijderde notities …</translation>
    </message>
    <message>
        <source>Afwegingskader …</source>
        <translation>Afwegingskader …</translation>
    </message>
    <message>
        <source>Erase this note for good …</source>
        <translation>Notitie voorgoed wissen …</translation>
    </message>
    <message>
        <source>Tension</source>
        <translation>Spanning</translation>
    </message>
    <message>
        <source>Notes in a window of their own</source>
        <translation>Notities in een eigen venster</translation>
    </message>
    <message>
        <source>Underline misspelt words</source>
        <translation>Spelfouten onderstrepen</translation>
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
        <source>Test: pull the plug …</source>
        <translation>Test: stekker eruit …</translation>
    </message>
    <message>
        <source>About Dialoogtafel</source>
        <translation>Over Dialoogtafel</translation>
    </message>
</context>
<context>
    <name>MissingScript</name>
    <message>
        <source>The table is complete: moves, minutes and all notes.</source>
        <translation>De tafel zelf is compleet: de rondes, de minuten en alle notities.</translation>
    </message>
    <message>
        <source>The script of this table is missing</source>
        <translation>Het draaiboek van deze tafel is er niet</translation>
    </message>
    <message>
        <source>This table was made with your own script ‘{name}’.</source>
        <translation>Deze tafel is gemaakt met het eigen draaiboek ‘{name}’.</translation>
    </message>
    <message>
        <source>There is a mistake in that file now. It is not used.</source>
        <translation>In dat bestand zit nu een fout. Het wordt niet gebruikt.</translation>
    </message>
    <message>
        <source>That file is not on this computer.</source>
        <translation>Dat bestand staat niet op deze computer.</translation>
    </message>
    <message>
        <source>Do you want your own cards back?</source>
        <translation>Wilt u uw eigen kaarten terug?</translation>
    </message>
    <message>
        <source>Mend the file; the start screen says what is wrong in it.</source>
        <translation>Verbeter het bestand. Op het beginscherm leest u wat er niet klopt.</translation>
    </message>
    <message>
        <source>Then start the program again.</source>
        <translation>Start daarna het programma opnieuw.</translation>
    </message>
    <message>
        <source>Put {name}.toml in {folder} and start the program again.</source>
        <translation>Zet {name}.toml in {folder} en start het programma opnieuw.</translation>
    </message>
    <message>
        <source>The cards now come from ‘{title}’.</source>
        <translation>De kaarten komen nu uit ‘{title}’.</translation>
    </message>
    <message>
        <source>There are no cards now.</source>
        <translation>Er zijn nu geen kaarten.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>{key} completes: {words}</source>
        <translation>{key} vult aan: {words}</translation>
    </message>
</context>
<context>
    <name>NoteFilterRow</name>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>all tables</source>
        <translation>alle tafels</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Soort notitie</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>alle soorten</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>all marks</source>
        <translation>alle merken</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Trefwoord</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>alle trefwoorden</translation>
    </message>
    <message>
        <source>still loose</source>
        <translation>nog los</translation>
    </message>
    <message>
        <source>proposals</source>
        <translation>voorstellen</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>met een ster</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>gevoelig</translation>
    </message>
    <message>
        <source>set apart</source>
        <translation>apart gelegd</translation>
    </message>
    <message>
        <source>changed since chosen</source>
        <translation>gewijzigd na keuze</translation>
    </message>
    <message>
        <source>left out of openbaar</source>
        <translation>blijft uit openbaar</translation>
    </message>
</context>
<context>
    <name>NoteFilters</name>
    <message>
        <source>Kind of note</source>
        <translation>Soort notitie</translation>
    </message>
    <message>
        <source>every kind</source>
        <translation>alle soorten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>every move</source>
        <translation>alle stappen</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>every municipality</source>
        <translation>alle gemeenten</translation>
    </message>
    <message>
        <source>Who spoke</source>
        <translation>Wie sprak</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Trefwoord</translation>
    </message>
    <message>
        <source>every tag</source>
        <translation>elk trefwoord</translation>
    </message>
    <message>
        <source>Kern</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>every kern</source>
        <translation>elke kern</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>met een ster</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>gevoelig</translation>
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
        <source>Begin with “Hoe kunnen we”, and end with a question mark.</source>
        <translation>Begin met ‘Hoe kunnen we’ en eindig met een vraagteken.</translation>
    </message>
    <message>
        <source>“{name}” sits at this table. We ask about it before a report.</source>
        <translation>“{name}” zit aan deze tafel. Vóór een verslag vragen we ernaar.</translation>
    </message>
    <message>
        <source>names somebody at the table</source>
        <translation>noemt iemand aan tafel</translation>
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
        <source>own words</source>
        <translation>letterlijk</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>samengevat</translation>
    </message>
    <message>
        <source>▲&#xa0;energy</source>
        <translation>▲&#xa0;energie</translation>
    </message>
    <message>
        <source>▲&#xa0;energy {votes}</source>
        <translation>▲&#xa0;energie {votes}</translation>
    </message>
    <message>
        <source>+{count} agree</source>
        <translation>+{count} instemming</translation>
    </message>
    <message>
        <source>↔&#xa0;other side of {note}</source>
        <translation>↔&#xa0;andere kant van {note}</translation>
    </message>
    <message>
        <source>tip for {note}</source>
        <translation>tip bij {note}</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>vorige</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>door {who}</translation>
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
        <source>Nothing was noted for six minutes. The clock is running.</source>
        <translation>Er is zes minuten niets genoteerd. De klok loopt.</translation>
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
        <source>This table has no seats yet. Make them at Change the table.</source>
        <translation>Deze tafel heeft nog geen plekken. Maak ze bij Tafel aanpassen.</translation>
    </message>
    <message>
        <source>There is no seat {number}. The note has no speaker yet.</source>
        <translation>Er is geen plek {number}. De notitie heeft nog geen spreker.</translation>
    </message>
    <message>
        <source>Type first what was said.</source>
        <translation>Typ eerst wat er is gezegd.</translation>
    </message>
    <message>
        <source>+{count} agree: {note}</source>
        <translation>+{count} instemming: {note}</translation>
    </message>
    <message>
        <source>Tension, {kind}. Words are not needed: {key} keeps it.</source>
        <translation>Spanning: {kind}. Woorden hoeven niet: {key} bewaart.</translation>
    </message>
    <message>
        <source>Added to {note} Undo: {key}</source>
        <translation>Toegevoegd aan {note} Ongedaan maken: {key}</translation>
    </message>
    <message>
        <source>This is another speaker. The last quote is by {speaker}.</source>
        <translation>Dit is een andere spreker. De vorige quote is van {speaker}.</translation>
    </message>
    <message>
        <source>{keep} keeps it apart. The same speaker after all? {same}</source>
        <translation>Met {keep} bewaart u dit apart. Toch dezelfde spreker? {same}</translation>
    </message>
    <message>
        <source>This note belongs to “{move}”. To the running move: {key}</source>
        <translation>Deze notitie hoort bij ‘{move}’. Toch bij de ronde van nu? {key}</translation>
    </message>
    <message>
        <source>The note belongs to “{move}” now.</source>
        <translation>De notitie hoort nu bij ‘{move}’.</translation>
    </message>
    <message>
        <source>There was no move before this one.</source>
        <translation>Er is geen ronde vóór deze.</translation>
    </message>
    <message>
        <source>This note was kept already. Keep the change first.</source>
        <translation>Deze notitie is al bewaard. Bewaar eerst de wijziging.</translation>
    </message>
    <message>
        <source>There is no kept note yet.</source>
        <translation>Er is nog geen bewaarde notitie.</translation>
    </message>
    <message>
        <source>The last note has no speaker.</source>
        <translation>Bij de vorige notitie staat geen spreker.</translation>
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
    <name>NumbersPanel</name>
    <message>
        <source>Wishes that rub</source>
        <translation>Schurende wensen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Who is to act?</source>
        <translation>Wie is aan zet?</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>number</source>
        <translation>aantal</translation>
    </message>
</context>
<context>
    <name>OpenPoint</name>
    <message>
        <source>Take the proposal</source>
        <translation>Voorstel nemen</translation>
    </message>
    <message>
        <source>A Other words</source>
        <translation>A Zelf aanpassen</translation>
    </message>
    <message>
        <source>W Leave out</source>
        <translation>W Weglaten</translation>
    </message>
    <message>
        <source>Z Keep, with a reason</source>
        <translation>Z Zo laten, met reden</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>The words as they should be</source>
        <translation>De woorden zoals ze moeten zijn</translation>
    </message>
    <message>
        <source>Why this stays as it is, in one line</source>
        <translation>Waarom dit zo blijft, in één regel</translation>
    </message>
    <message>
        <source>Shift with the key chooses the same for all {number}.</source>
        <translation>Shift erbij: zelfde keuze voor alle {number}.</translation>
    </message>
    <message>
        <source>found: {words}</source>
        <translation>gevonden: {words}</translation>
    </message>
    <message>
        <source>Proposal: {words}</source>
        <translation>Voorstel: {words}</translation>
    </message>
    <message>
        <source>{number} of {points}</source>
        <translation>{number} van {points}</translation>
    </message>
    <message>
        <source>{keep} keeps these words. {back} leaves them as they were.</source>
        <translation>{keep} bewaart deze woorden. {back} laat ze zoals ze waren.</translation>
    </message>
    <message>
        <source>Why does this stay as it is? One line, then Enter.</source>
        <translation>Waarom blijft dit zo? Eén regel, dan Enter.</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The last part of your work is missing</source>
        <translation>Het laatste stuk van uw werk ontbreekt</translation>
    </message>
    <message>
        <source>What is here now is from before you wiped. Wiped out of it again: {tables}.</source>
        <translation>Wat hier nu staat, is van voordat u hebt gewist. Daaruit opnieuw gewist: {tables}.</translation>
    </message>
    <message>
        <source>What was wiped did not come back</source>
        <translation>Wat was gewist, is niet teruggekomen</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>beste eerst</translation>
    </message>
    <message>
        <source>by table, the latest first</source>
        <translation>per tafel, de laatste eerst</translation>
    </message>
    <message>
        <source>by theme</source>
        <translation>per thema</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message>
        <source>Practice tables</source>
        <translation>Oefentafels</translation>
    </message>
    <message>
        <source>these count nowhere</source>
        <translation>deze tellen nergens mee</translation>
    </message>
    <message>
        <source>Numbers given: {number}.</source>
        <translation>Tafels met een nieuw nummer: {number}.</translation>
    </message>
    <message>
        <source>numbers of tables</source>
        <translation>nummers van tafels</translation>
    </message>
    <message>
        <source>Getting ready to search: {share} %</source>
        <translation>Het zoeken wordt klaargemaakt: {share} %</translation>
    </message>
    <message>
        <source>Copied: {notes}.</source>
        <translation>Gekopieerd: {notes}.</translation>
    </message>
    <message>
        <source>Where may the table go? It is for work inside only.</source>
        <translation>Waar mag de tabel staan? Hij is alleen voor intern gebruik.</translation>
    </message>
    <message>
        <source>found-internal.xlsx</source>
        <translation>gevonden-intern.xlsx</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Werkmap (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>{notes} are in {file}.</source>
        <translation>{notes} in {file} gezet.</translation>
    </message>
    <message>
        <source>Not to be used, and left out: {number}.</source>
        <translation>Niet te gebruiken, en weggelaten: {number}.</translation>
    </message>
    <message>
        <source>practice table</source>
        <translation>oefentafel</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>overig</translation>
    </message>
    <message>
        <source>all notes</source>
        <translation>notities</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Teruggelezen</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Wat nog mist</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>nog geen nummer</translation>
    </message>
    <message>
        <source>no theme yet</source>
        <translation>nog geen thema</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>geen nummer</translation>
    </message>
    <message>
        <source>number used twice</source>
        <translation>nummer staat er twee keer</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>no municipality</source>
        <translation>geen gemeente</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>geen host</translation>
    </message>
    <message>
        <source>no notes</source>
        <translation>geen notities</translation>
    </message>
    <message>
        <source>nothing in {move}</source>
        <translation>niets in {move}</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>niet teruggelezen</translation>
    </message>
    <message>
        <source>people disagree: {number}</source>
        <translation>verschillen: {number}</translation>
    </message>
    <message>
        <source>perhaps the same table as another one</source>
        <translation>misschien dezelfde tafel als een andere</translation>
    </message>
    <message>
        <source>a name with letters that mislead</source>
        <translation>een naam met misleidende letters</translation>
    </message>
    <message>
        <source>{number} municipalities</source>
        <translation>{number} gemeenten</translation>
    </message>
    <message>
        <source>{tables}, {number} of them perhaps double</source>
        <translation>{tables}, waarvan {number} misschien dubbel</translation>
    </message>
    <message>
        <source>{number} people</source>
        <translation>{number} mensen</translation>
    </message>
    <message>
        <source>{number} roles, places or closings</source>
        <translation>{number} rollen, plaatsen of afsluitingen</translation>
    </message>
    <message>
        <source>{what} at {tables} in {places}</source>
        <translation>{what} aan {tables} in {places}</translation>
    </message>
    <message>
        <source>{what} at {tables}</source>
        <translation>{what} aan {tables}</translation>
    </message>
    <message>
        <source>{number} with something missing</source>
        <translation>bij {number} mist nog iets</translation>
    </message>
    <message>
        <source>{least} to {most} people</source>
        <translation>{least} tot {most} mensen</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or other filters.</source>
        <translation>Niets gevonden. Probeer minder woorden, of andere filters.</translation>
    </message>
    <message>
        <source>Number {number} belongs to {table} already. Choose another one.</source>
        <translation>Nummer {number} is al van {table}. Kies een ander nummer.</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles doorzoeken</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>every theme</source>
        <translation>alle thema’s</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Meer filters</translation>
    </message>
    <message>
        <source>only where something is missing</source>
        <translation>alleen waar nog iets mist</translation>
    </message>
    <message>
        <source>Count in a matrix …</source>
        <translation>Tellen in een matrix …</translation>
    </message>
    <message>
        <source>Tables by theme</source>
        <translation>Tafels per thema</translation>
    </message>
    <message>
        <source>Number of the dialogue</source>
        <translation>Nummer van de dialoog</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Save as a table …</source>
        <translation>Opslaan als tabel …</translation>
    </message>
    <message>
        <source>How long tables may be here …</source>
        <translation>Hoe lang tafels hier mogen staan …</translation>
    </message>
    <message>
        <source>Search everything: words, or “a phrase”</source>
        <translation>Zoek in alles: woorden, of “een zin”</translation>
    </message>
    <message numerus="yes">
        <source>Give %n table(s) a number</source>
        <translation>
            <numerusform>Geef %n tafel een nummer</numerusform>
            <numerusform>Geef %n tafels een nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n point(s)</source>
        <translation>
            <numerusform>%n punt nakijken</numerusform>
            <numerusform>%n punten nakijken</numerusform>
        </translation>
    </message>
    <message>
        <source>To be kept until {day} …</source>
        <translation>Bewaren tot en met {day} …</translation>
    </message>
    <message>
        <source>No table is missing anything here.</source>
        <translation>Hier mist geen tafel iets.</translation>
    </message>
    <message>
        <source>Your tables will be here, as soon as there are any.</source>
        <translation>Hier komen uw tafels, zodra die er zijn.</translation>
    </message>
    <message>
        <source>{table}: {missing}</source>
        <translation>{table}: {missing}</translation>
    </message>
    <message>
        <source>Only: {name}. Show all</source>
        <translation>Alleen: {name}. Toon alles</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>Nothing was typed yet.</source>
        <translation>Er is nog niets getypt.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>There is no seat {seat} at this table.</source>
        <translation>Plek {seat} is er niet aan deze tafel.</translation>
    </message>
    <message>
        <source>Choose a kind by its letter.</source>
        <translation>Kies een soort met zijn letter.</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groep</translation>
    </message>
    <message>
        <source>h = host</source>
        <translation>h = host</translation>
    </message>
    <message>
        <source>g = group</source>
        <translation>g = groep</translation>
    </message>
</context>
<context>
    <name>PaperEntryView</name>
    <message>
        <source>Type in paper notes</source>
        <translation>Papieren notities invoeren</translation>
    </message>
    <message>
        <source>Enter goes to the next field. After the text, the row is kept.</source>
        <translation>Met Enter gaat u naar het volgende vak. Na de tekst wordt de regel bewaard.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Stap</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Ingevoerd</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Terug naar de tafel</translation>
    </message>
    <message>
        <source>Kinds: {kinds}</source>
        <translation>Soorten: {kinds}</translation>
    </message>
    <message>
        <source>Seats: {seats}</source>
        <translation>Plekken: {seats}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Choose with Tab and the space bar what you need.</source>
        <translation>Kies met Tab en de spatiebalk wat u nodig hebt.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>The talk begins at (may stay empty)</source>
        <translation>Het gesprek begint om (mag leeg blijven)</translation>
    </message>
    <message>
        <source>As PDF: ready to print, not to change</source>
        <translation>Als pdf: klaar om te printen, niet om te veranderen</translation>
    </message>
    <message>
        <source>Make and open the folder</source>
        <translation>Maak en open de map</translation>
    </message>
    <message>
        <source>Write the time like this: 19.30.</source>
        <translation>Schrijf de tijd zo: 19.30.</translation>
    </message>
    <message>
        <source>Choose at least one paper.</source>
        <translation>Kies ten minste één papier.</translation>
    </message>
    <message>
        <source>Run sheet: questions, tips and times, for the host</source>
        <translation>Draaiboek: vragen, tips en tijden voor de host</translation>
    </message>
    <message>
        <source>Name cards: one for each seat, to fold</source>
        <translation>Naamkaartjes: één per plek, om te vouwen</translation>
    </message>
    <message>
        <source>Writing forms: for when the laptop fails</source>
        <translation>Schrijfformulieren: voor als de laptop niet werkt</translation>
    </message>
    <message>
        <source>Crib: moves, kinds and seats on one page</source>
        <translation>Spiekkaart: stappen, soorten en plekken op één blad</translation>
    </message>
    <message>
        <source>Read-back sheets: for each seat its own words</source>
        <translation>Terugleesbladen: per plek de eigen woorden</translation>
    </message>
    <message>
        <source>Reading list: what the next table goes on with</source>
        <translation>Leeslijst: waarmee de volgende tafel verder kan</translation>
    </message>
    <message>
        <source>Dialoogtafel papers</source>
        <translation>Dialoogtafel papier</translation>
    </message>
</context>
<context>
    <name>PhotoPart</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a photo …</source>
        <translation>Kies een foto …</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto weghalen</translation>
    </message>
    <message>
        <source>What can be seen on the photo?</source>
        <translation>Wat is er op de foto te zien?</translation>
    </message>
    <message>
        <source>For who cannot see it. A few words are enough.</source>
        <translation>Voor wie de foto niet kan zien. Een paar woorden is genoeg.</translation>
    </message>
    <message>
        <source>May be in the report</source>
        <translation>Mag in het verslag</translation>
    </message>
    <message>
        <source>Another photo …</source>
        <translation>Andere foto …</translation>
    </message>
    <message>
        <source>The photo cannot be shown.</source>
        <translation>De foto kan hier niet worden getoond.</translation>
    </message>
</context>
<context>
    <name>PhotoPlace</name>
    <message>
        <source>Drag a photo here, or paste one with Ctrl+V.</source>
        <translation>Sleep een foto hierheen, of plak er een met Ctrl+V.</translation>
    </message>
    <message>
        <source>No photo yet. {hint}</source>
        <translation>Nog geen foto. {hint}</translation>
    </message>
    <message>
        <source>Photo: {words}</source>
        <translation>Foto: {words}</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>nog zonder beschrijving</translation>
    </message>
    <message>
        <source>That is an address on the internet. Save the photo on this computer first.</source>
        <translation>Dit is een adres op internet. Bewaar de foto eerst op deze computer.</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>Er is geen foto gekopieerd om te plakken.</translation>
    </message>
    <message>
        <source>That is no photo. Drag a photo here, or the file of one.</source>
        <translation>Dit is geen foto. Sleep een foto of een fotobestand hierheen.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>A photo belongs with a dream.</source>
        <translation>Een foto hoort bij een droom.</translation>
    </message>
    <message>
        <source>Choose dream first: {key}.</source>
        <translation>Kies eerst droom: {key}.</translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Foto’s ({patterns})</translation>
    </message>
    <message>
        <source>Which photo belongs with this dream?</source>
        <translation>Welke foto hoort bij deze droom?</translation>
    </message>
    <message>
        <source>The photo is being made ready …</source>
        <translation>De foto wordt klaargemaakt …</translation>
    </message>
</context>
<context>
    <name>PlaceTabs</name>
    <message>
        <source>{place}, place {number} of {count}</source>
        <translation>{place}, plek {number} van {count}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Choose a table in the list first.</source>
        <translation>Kies eerst een tafel in de lijst.</translation>
    </message>
    <message>
        <source>Nothing yet: no table with a theme was held.</source>
        <translation>Nog niets: er was nog geen tafel met een thema.</translation>
    </message>
    <message>
        <source>Rode draden come from two themes on.</source>
        <translation>Rode draden komen er vanaf twee thema’s.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Verzamelen</translation>
    </message>
    <message>
        <source>Kernen</source>
        <translation>Kernen</translation>
    </message>
    <message>
        <source>Rode draden</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>How many minutes for each move?</source>
        <translation>Hoeveel minuten krijgt elke ronde?</translation>
    </message>
    <message>
        <source>Do it so</source>
        <translation>Zo doen</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laat zoals het was</translation>
    </message>
    <message>
        <source>Minutes for {move}</source>
        <translation>Minuten voor {move}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>PointLine</name>
    <message>
        <source>to be chosen</source>
        <translation>nog kiezen</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
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
    <name>Prepare</name>
    <message>
        <source>In the list: {name}</source>
        <translation>In de lijst: {name}</translation>
    </message>
    <message>
        <source>Not in the list; that is fine.</source>
        <translation>Staat niet in de lijst; dat mag.</translation>
    </message>
    <message>
        <source>‘{title}’ is kept. It is for other types of tables.</source>
        <translation>‘{title}’ staat er nu bij. Het is voor andere soorten tafels.</translation>
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
    <message>
        <source>What you filled in is gone then.</source>
        <translation>Wat u hebt ingevuld, is dan weg.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Drop your changes?</source>
        <translation>Uw wijzigingen weggooien?</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Wijzigingen weggooien</translation>
    </message>
    <message>
        <source>Begin with an empty form?</source>
        <translation>Met een leeg formulier beginnen?</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Begin leeg</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>deelnemer</translation>
    </message>
</context>
<context>
    <name>PrepareView</name>
    <message>
        <source>A theme from a file …</source>
        <translation>Een thema uit een bestand …</translation>
    </message>
    <message>
        <source>Make ready and begin</source>
        <translation>Klaarzetten en beginnen</translation>
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
        <source>A role is enough. Names stay on this laptop; empty rows do not count.</source>
        <translation>Een rol is genoeg. Namen blijven op deze laptop. Lege regels tellen niet mee.</translation>
    </message>
    <message>
        <source>A name stands in the report only with a tick behind it. Empty rows do not count.</source>
        <translation>Een naam komt alleen in het verslag met een vinkje erachter. Lege rijen tellen niet mee.</translation>
    </message>
    <message>
        <source>The moves and the text of the theme</source>
        <translation>De rondes en de tekst van het thema</translation>
    </message>
</context>
<context>
    <name>PreviewApplyPage</name>
    <message>
        <source>How far it is</source>
        <translation>Hoe ver het is</translation>
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
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Take all of it back</source>
        <translation>Alles terugdraaien</translation>
    </message>
    <message>
        <source>Look at the points ({number})</source>
        <translation>Punten nakijken ({number})</translation>
    </message>
    <message>
        <source>To the tables</source>
        <translation>Naar de tafels</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>is being updated …</source>
        <translation>wordt bijgewerkt …</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>bladzijde {number} van {count}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Preview, {page}</source>
        <translation>Voorbeeld, {page}</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Tidy the data of this table?</source>
        <translation>Gegevens van deze tafel opruimen?</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Opruimen</translation>
    </message>
    <message>
        <source>Erase this table for good?</source>
        <translation>Deze tafel voorgoed wissen?</translation>
    </message>
    <message>
        <source>Erase this note for good?</source>
        <translation>Deze notitie voorgoed wissen?</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>No seat has a name. What is half typed goes, also from all copies.</source>
        <translation>Er staan geen namen bij de plekken. Wat half is getypt, verdwijnt, ook uit alle kopieën.</translation>
    </message>
    <message>
        <source>Roles, quotes and counts stay.</source>
        <translation>Rollen, citaten en aantallen blijven.</translation>
    </message>
    <message>
        <source>These damaged files were kept, and go whole since nothing can be taken out of them: {files}.</source>
        <translation>Deze beschadigde bestanden zijn bewaard. Ze gaan helemaal weg, want er kan niets los uit worden gehaald: {files}.</translation>
    </message>
    <message>
        <source>This table was handed over before, and stays in:</source>
        <translation>Deze tafel is al ingeleverd, en blijft staan in:</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>en nog {number}</translation>
    </message>
    <message>
        <source>Somebody is named in {texts}. These stay as they are: read them first, since the program will not know the names any more.</source>
        <translation>In {texts} staat een van deze namen. Die tekst blijft zoals hij is. Lees hem eerst na: daarna kent het programma de namen niet meer.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>The names are gone</source>
        <translation>De namen zijn weg</translation>
    </message>
    <message>
        <source>They are gone from this table and from all copies here.</source>
        <translation>Ze zijn weg uit deze tafel en uit alle kopieën op deze laptop.</translation>
    </message>
    <message>
        <source>All of it goes: {notes}, the seats, the times and what was said at the closing. Also from all copies that the program keeps. It cannot be undone.</source>
        <translation>Alles verdwijnt: {notes}, de plekken, de tijden en wat er bij de afsluiting is gezegd. Ook uit alle kopieën die het programma bewaart. U kunt dit niet terugdraaien.</translation>
    </message>
    <message>
        <source>It goes with its photo and its history, also from all copies that the program keeps. It cannot be undone.</source>
        <translation>De notitie verdwijnt, met de foto en de eerdere versies, ook uit alle kopieën die het programma bewaart. U kunt dit niet terugdraaien.</translation>
    </message>
    <message>
        <source>These go, also from all copies that the program keeps: the names at {seats}, and what is half typed. It cannot be undone.</source>
        <translation>Dit verdwijnt, ook uit alle kopieën die het programma bewaart: de namen bij {seats}, en wat half is getypt. U kunt dit niet terugdraaien.</translation>
    </message>
    <message>
        <source>Somebody is still named in {texts}:</source>
        <translation>In {texts} staat nog een naam:</translation>
    </message>
    <message>
        <source>The names at the seats are gone</source>
        <translation>De namen bij de plekken zijn weg</translation>
    </message>
    <message>
        <source>Change these texts yourself if those names are to go too.</source>
        <translation>Moeten die namen ook weg? Pas de teksten dan zelf aan.</translation>
    </message>
    <message>
        <source>This table is not closed yet</source>
        <translation>Deze tafel is nog niet gesloten</translation>
    </message>
    <message>
        <source>Close the table first. Then its names can go.</source>
        <translation>Sluit de tafel eerst af. Daarna kunnen de namen weg.</translation>
    </message>
    <message>
        <source>{moment}: {tables}, {notes}</source>
        <translation>{moment}: {tables}, {notes}</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopieën</translation>
    </message>
    <message>
        <source>Put this one back …</source>
        <translation>Deze terugzetten …</translation>
    </message>
    <message>
        <source>Where is the second copy? Choose the stick or its folder.</source>
        <translation>Waar staat de tweede kopie? Kies de stick of de map.</translation>
    </message>
    <message>
        <source>From a stick …</source>
        <translation>Van een stick …</translation>
    </message>
    <message>
        <source>What can be read is of {moment}. What was kept after that is perhaps missing.</source>
        <translation>Wat nog te lezen is, is van {moment}. Wat u daarna bewaarde, ontbreekt misschien.</translation>
    </message>
    <message>
        <source>The last part of the second copy is damaged</source>
        <translation>Het laatste deel van de tweede kopie is beschadigd</translation>
    </message>
    <message>
        <source>The file with your tables is damaged</source>
        <translation>Het bestand met uw tafels is beschadigd</translation>
    </message>
    <message>
        <source>Nothing was changed. You can put a copy back.</source>
        <translation>Er is niets veranderd. U kunt een kopie terugzetten.</translation>
    </message>
    <message>
        <source>Choose with the arrows to which moment you go back.</source>
        <translation>Kies met de pijltjes naar welk moment u teruggaat.</translation>
    </message>
    <message>
        <source>Nothing was changed. There are no copies on this laptop.</source>
        <translation>Er is niets veranderd. Op deze laptop staan geen kopieën.</translation>
    </message>
    <message>
        <source>Was there a second copy on a stick? Then put that back.</source>
        <translation>Stond er een tweede kopie op een stick? Zet dan die terug.</translation>
    </message>
    <message>
        <source>The damaged file is kept with the copies.</source>
        <translation>Het beschadigde bestand blijft bewaard bij de kopieën.</translation>
    </message>
    <message>
        <source>Put this copy back?</source>
        <translation>Deze kopie terugzetten?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Nothing is lost: all that is there now is in this copy.</source>
        <translation>Er gaat niets verloren: alles wat er nu staat, zit ook in deze kopie.</translation>
    </message>
    <message>
        <source>This came later and goes away: {later}.</source>
        <translation>Dit kwam er later bij en verdwijnt: {later}.</translation>
    </message>
    <message>
        <source>These get their earlier words back: {notes}.</source>
        <translation>Weer zoals het toen was: {notes}.</translation>
    </message>
    <message>
        <source>A copy is made first of all that is there now, so that you can come back. What was erased for good stays away.</source>
        <translation>Eerst wordt een kopie gemaakt van alles wat er nu staat, zodat u terug kunt. Wat voorgoed is gewist, komt niet terug.</translation>
    </message>
    <message>
        <source>Put a copy back</source>
        <translation>Kopie terugzetten</translation>
    </message>
    <message>
        <source>There are no copies yet</source>
        <translation>Er zijn nog geen kopieën</translation>
    </message>
    <message>
        <source>The program makes copies by itself while you work.</source>
        <translation>Het programma maakt zelf kopieën terwijl u werkt.</translation>
    </message>
    <message>
        <source>The copy is back</source>
        <translation>De kopie is teruggezet</translation>
    </message>
    <message>
        <source>What was there before is in the list of copies.</source>
        <translation>Wat er eerst stond, staat in de lijst met kopieën.</translation>
    </message>
    <message>
        <source>Which note?</source>
        <translation>Welke notitie?</translation>
    </message>
    <message>
        <source>Choose the note first: go to it with the arrow up.</source>
        <translation>Kies eerst de notitie: ga ernaartoe met pijl omhoog.</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>told</source>
        <translation>verteld</translation>
    </message>
</context>
<context>
    <name>Quadrants</name>
    <message>
        <source>lasting</source>
        <translation>blijvend</translation>
    </message>
    <message>
        <source>not lasting</source>
        <translation>niet blijvend</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>gewenst</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>niet gewenst</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>N No</source>
        <translation>N Nee</translation>
    </message>
    <message>
        <source>L Look at it later</source>
        <translation>L Later nakijken</translation>
    </message>
    <message>
        <source>y</source>
        <translation>j</translation>
    </message>
</context>
<context>
    <name>ReadBack</name>
    <message>
        <source>✓ correct</source>
        <translation>✓ klopt</translation>
    </message>
    <message>
        <source>✓ adjusted</source>
        <translation>✓ aangepast</translation>
    </message>
    <message>
        <source>✕ not to be used</source>
        <translation>✕ niet gebruiken</translation>
    </message>
    <message>
        <source>✓ without role</source>
        <translation>✓ zonder rol</translation>
    </message>
    <message>
        <source>Taken back: {what}. Have it again: {key}</source>
        <translation>Ongedaan gemaakt: {what}. Terughalen: {key}</translation>
    </message>
    <message>
        <source>There again: {what}. Take it back: {key}</source>
        <translation>Weer gedaan: {what}. Ongedaan maken: {key}</translation>
    </message>
    <message>
        <source>Host · {function}</source>
        <translation>Host · {function}</translation>
    </message>
    <message>
        <source>Seat {number} · {role}</source>
        <translation>Plek {number} · {role}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>Plek {number}</translation>
    </message>
</context>
<context>
    <name>ReadBackView</name>
    <message>
        <source>How many people have been asked</source>
        <translation>Hoeveel mensen zijn gevraagd</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Terug naar de tafel</translation>
    </message>
    <message>
        <source>On the screen in the room</source>
        <translation>Op het scherm in de zaal</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Vorige persoon</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Volgende persoon</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Teruglezen</translation>
    </message>
    <message>
        <source>Read each line aloud, or turn the screen. Is it right like this?</source>
        <translation>Lees elke regel voor, of draai het scherm naar deze persoon toe. Klopt het zo?</translation>
    </message>
    <message>
        <source>There is nobody to ask yet. Say at the notes who spoke, and come back.</source>
        <translation>Er is nog niemand om het aan te vragen. Kies bij de notities wie sprak, en kom dan terug.</translation>
    </message>
    <message>
        <source>All is correct</source>
        <translation>Alles klopt</translation>
    </message>
    <message>
        <source>The rest is correct</source>
        <translation>De rest klopt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>person {number} of {people}</source>
        <translation>persoon {number} van {people}</translation>
    </message>
    <message>
        <source>Everyone has answered. Read back: {read} of {notes} notes.</source>
        <translation>Iedereen heeft geantwoord. Teruggelezen: {read} van {notes} notities.</translation>
    </message>
</context>
<context>
    <name>ReadingSide</name>
    <message>
        <source>Open questions</source>
        <translation>Open vragen</translation>
    </message>
    <message>
        <source>Think of</source>
        <translation>Denk aan</translation>
    </message>
    <message>
        <source>From the earlier table</source>
        <translation>Van de eerdere tafel</translation>
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
    <name>ReadyList</name>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijk</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees na</translation>
    </message>
    <message>
        <source>Round off</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>To the notes</source>
        <translation>Naar de notities</translation>
    </message>
    <message>
        <source>Keep it …</source>
        <translation>Laten staan …</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>May wait</source>
        <translation>Mag wachten</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Moet eerst</translation>
    </message>
    <message numerus="yes">
        <source>%n sensitive note(s) go along.</source>
        <translation>
            <numerusform>%n gevoelige notitie gaat mee.</numerusform>
            <numerusform>%n gevoelige notities gaan mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number or municipality: that is not chosen yet.</source>
        <translation>Nummer of gemeente: dat is nog niet gekozen.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) may be here twice.</source>
        <translation>
            <numerusform>%n tafel staat hier misschien twee keer.</numerusform>
            <numerusform>%n tafels staan hier misschien twee keer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) may tell who somebody is.</source>
        <translation>
            <numerusform>%n punt wijst misschien iemand aan.</numerusform>
            <numerusform>%n punten wijzen misschien iemand aan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to be read once more.</source>
        <translation>
            <numerusform>%n notitie is nog niet nagelezen.</numerusform>
            <numerusform>%n notities zijn nog niet nagelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table is not rounded off yet.</source>
        <translation>De tafel is nog niet afgesloten.</translation>
    </message>
    <message numerus="yes">
        <source>%n sensitive note(s) stay out.</source>
        <translation>
            <numerusform>%n gevoelige notitie blijft weg.</numerusform>
            <numerusform>%n gevoelige notities blijven weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) without a description.</source>
        <translation>
            <numerusform>%n foto heeft geen beschrijving.</numerusform>
            <numerusform>%n foto’s hebben geen beschrijving.</numerusform>
        </translation>
    </message>
    <message>
        <source>We found nothing that tells who somebody is.</source>
        <translation>Wij vonden niets dat iemand aanwijst.</translation>
    </message>
    <message>
        <source>Every note was read once more.</source>
        <translation>Elke notitie is nagelezen.</translation>
    </message>
    <message>
        <source>The table is rounded off.</source>
        <translation>De tafel is afgesloten.</translation>
    </message>
</context>
<context>
    <name>RegisterPart</name>
    <message>
        <source>Invitations made on this laptop</source>
        <translation>Uitnodigingen die op deze laptop zijn gemaakt</translation>
    </message>
    <message>
        <source>Show only tables that are missing</source>
        <translation>Alleen tafels laten zien die ontbreken</translation>
    </message>
    <message>
        <source>No table is missing.</source>
        <translation>Er ontbreekt geen tafel.</translation>
    </message>
    <message>
        <source>Write this invitation again …</source>
        <translation>Deze uitnodiging opnieuw opslaan …</translation>
    </message>
    <message>
        <source>Do not wait for this table</source>
        <translation>Niet meer op deze tafel wachten</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) made.</source>
        <translation>
            <numerusform>%n uitnodiging gemaakt.</numerusform>
            <numerusform>%n uitnodigingen gemaakt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) handed in.</source>
        <translation>
            <numerusform>%n tafel ingeleverd.</numerusform>
            <numerusform>%n tafels ingeleverd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) missing.</source>
        <translation>
            <numerusform>%n tafel ontbreekt.</numerusform>
            <numerusform>%n tafels ontbreken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for it again</source>
        <translation>Weer op deze tafel wachten</translation>
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
        <source>Is this table here twice?</source>
        <translation>Staat deze tafel er twee keer in?</translation>
    </message>
    <message>
        <source>Another table of that day may be this one. Its notes are not in this report. You can look at it first: Table, After merging.</source>
        <translation>Een andere tafel van die dag is misschien deze tafel. De notities daarvan staan niet in dit verslag. U kunt dat eerst nakijken: Tafel, Na het samenvoegen.</translation>
    </message>
    <message>
        <source>Then its people are counted twice, and what they said may be in it twice. You can look at it first: Table, After merging.</source>
        <translation>Dan tellen de mensen van die tafel dubbel, en kan wat zij zeiden er twee keer in staan. U kunt dat eerst nakijken: Tafel, Na het samenvoegen.</translation>
    </message>
    <message>
        <source>Is a table here twice?</source>
        <translation>Staat een tafel hier twee keer?</translation>
    </message>
    <message>
        <source>Make the report anyway</source>
        <translation>Toch het verslag maken</translation>
    </message>
    <message>
        <source>Keep this text?</source>
        <translation>Deze tekst laten staan?</translation>
    </message>
    <message>
        <source>Keep it only when it points to nobody. When you change the text, this decision no longer holds.</source>
        <translation>Laat de tekst alleen staan als hij niemand aanwijst. Verandert u de tekst, dan vervalt deze keuze.</translation>
    </message>
    <message>
        <source>Why may it stay?</source>
        <translation>Waarom mag dit blijven staan?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Give a reason, so that others know why.</source>
        <translation>Geef een reden. Dan weten anderen waarom.</translation>
    </message>
    <message>
        <source>Number or municipality?</source>
        <translation>Nummer of gemeente?</translation>
    </message>
    <message>
        <source>All public files of this programme name a table in one way. Together the two could point to people.</source>
        <translation>Alle openbare bestanden van dit programma noemen een tafel op één manier. Samen kunnen nummer en gemeente iemand aanwijzen.</translation>
    </message>
    <message>
        <source>The number of the dialogue</source>
        <translation>Het nummer van de dialoog</translation>
    </message>
    <message>
        <source>The municipality</source>
        <translation>De gemeente</translation>
    </message>
    <message>
        <source>There is a file with this name already. Who changed something in it loses that.</source>
        <translation>Er is al een bestand met deze naam. Wat iemand daarin veranderde, gaat verloren.</translation>
    </message>
    <message>
        <source>Replace what is there?</source>
        <translation>Vervangen wat er staat?</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Nee, laat staan</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervang</translation>
    </message>
    <message>
        <source>You see the pages when number or municipality is chosen.</source>
        <translation>U ziet de bladzijden als nummer of gemeente is gekozen.</translation>
    </message>
    <message>
        <source>No preview this time. You can make the files.</source>
        <translation>Het voorbeeld lukt nu niet. De bestanden kunt u wel maken.</translation>
    </message>
    <message>
        <source>Where may the files go?</source>
        <translation>Waar mogen de bestanden komen?</translation>
    </message>
    <message>
        <source>Tick at least one file.</source>
        <translation>Vink ten minste één bestand aan.</translation>
    </message>
    <message>
        <source>It is open now. Choose Print there.</source>
        <translation>Het bestand is nu open. Kies daar Afdrukken.</translation>
    </message>
    <message>
        <source>For who goes on with it. Without names; sensitive notes only if you tick them.</source>
        <translation>Voor wie ermee verder werkt. Zonder namen; gevoelige notities alleen als u ze aanvinkt.</translation>
    </message>
    <message>
        <source>For everybody. Without names and sensitive notes. Counts of people below 5 are not in it. Municipality and dialogue number are never together.</source>
        <translation>Voor iedereen. Zonder namen, zonder gevoelige notities. Aantallen mensen onder de 5 staan er niet in. Gemeente en dialoognummer staan nooit samen.</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>public</source>
        <translation>openbaar</translation>
    </message>
</context>
<context>
    <name>ReportTextsView</name>
    <message>
        <source>Texts of the report</source>
        <translation>Teksten van het rapport</translation>
    </message>
    <message>
        <source>What you write is printed as it stands. What is counted stays counted.</source>
        <translation>Wat u schrijft, komt zo in het rapport. Wat geteld is, telt het programma steeds opnieuw.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>To the board</source>
        <translation>Naar het bord</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Which document</source>
        <translation>Welk stuk</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>Welke bestanden</translation>
    </message>
    <message>
        <source>Is it ready?</source>
        <translation>Is het klaar?</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Andere map …</translation>
    </message>
    <message>
        <source>Round off</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Report: {table}</source>
        <translation>Rapport: {table}</translation>
    </message>
    <message>
        <source>Theme report: {table}</source>
        <translation>Rapport: {table}</translation>
    </message>
    <message>
        <source>To {folder} › {name} ({endings})</source>
        <translation>Naar {folder} › {name} ({endings})</translation>
    </message>
    <message>
        <source>No file is ticked.</source>
        <translation>Er is geen bestand aangevinkt.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n file(s)</source>
        <translation>
            <numerusform>Maak %n bestand</numerusform>
            <numerusform>Maak %n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to go</source>
        <translation>
            <numerusform>Nog %n punt</numerusform>
            <numerusform>Nog %n punten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoredNote</name>
    <message>
        <source>These are your changes. They are not kept yet.</source>
        <translation>Dit zijn uw wijzigingen. Ze zijn nog niet bewaard.</translation>
    </message>
    <message>
        <source>Show the table as it is</source>
        <translation>Toon de tafel zoals hij is</translation>
    </message>
    <message>
        <source>You filled this in before. It is not a table yet.</source>
        <translation>Dit had u al ingevuld. Het is nog geen tafel.</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Begin leeg</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>This is no longer here.</source>
        <translation>Dit is er niet meer.</translation>
    </message>
    <message>
        <source>{row}, {number} of {count}</source>
        <translation>{row}, {number} van {count}</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>{programme}: no day is set.</source>
        <translation>{programme}: er is geen dag ingesteld.</translation>
    </message>
    <message>
        <source>{programme}: kept until and including {day}.</source>
        <translation>{programme}: bewaren tot en met {day}.</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Opslaan …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Where may the receipt go?</source>
        <translation>Waar mag het bewijs komen?</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>tables without a programme</source>
        <translation>tafels zonder programma</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>not all empty yet</source>
        <translation>nog niet allemaal leeg</translation>
    </message>
    <message>
        <source>not handed in yet</source>
        <translation>nog niet ingeleverd</translation>
    </message>
    <message>
        <source>{when}, for {whom}</source>
        <translation>{when}, voor {whom}</translation>
    </message>
    <message>
        <source>{when}, not sealed: for whom is unknown</source>
        <translation>{when}, niet verzegeld: voor wie is niet bekend</translation>
    </message>
    <message>
        <source>only for the key of this laptop</source>
        <translation>alleen voor de sleutel van deze laptop</translation>
    </message>
    <message>
        <source>Invitations without a table: {number}</source>
        <translation>Uitnodigingen zonder tafel: {number}</translation>
    </message>
    <message>
        <source>Photos: {number}</source>
        <translation>Foto’s: {number}</translation>
    </message>
    <message>
        <source>Half-typed texts: {number}</source>
        <translation>Half getypte teksten: {number}</translation>
    </message>
    <message>
        <source>Lines about files taken in: {number}</source>
        <translation>Regels over ingelezen bestanden: {number}</translation>
    </message>
    <message>
        <source>Lines about files handed in: {number}</source>
        <translation>Regels over ingeleverde bestanden: {number}</translation>
    </message>
    <message>
        <source>Damaged files that were kept, which go whole: {number}</source>
        <translation>Bewaarde beschadigde bestanden, die helemaal weggaan: {number}</translation>
    </message>
    <message>
        <source>What of this is in the copies on this laptop ({number})</source>
        <translation>Wat hiervan in de kopieën op deze laptop staat ({number})</translation>
    </message>
    <message>
        <source>The invitations, the words to search in, and what killed work left</source>
        <translation>De uitnodigingen, de woorden om in te zoeken, en resten van afgebroken werk</translation>
    </message>
    <message>
        <source>A receipt: what went and when, with nothing of what was said</source>
        <translation>Een bewijs: wat er weg is en wanneer, met niets van wat er is gezegd</translation>
    </message>
    <message>
        <source>Files that left this laptop, which the program cannot wipe: {number}</source>
        <translation>Bestanden die al van deze laptop af zijn, en die het programma niet kan wissen: {number}</translation>
    </message>
    <message>
        <source>{what} go with all that belongs to them. It cannot be undone.</source>
        <translation>Dit gaat weg, met alles wat erbij hoort: {what}. U kunt dit niet terugdraaien.</translation>
    </message>
    <message>
        <source>Wiped: {what}. The copies are not all done; the program goes on with them at the next start.</source>
        <translation>Gewist: {what}. Nog niet alle kopieën zijn leeg. Het programma gaat daarmee door als het weer start.</translation>
    </message>
    <message>
        <source>The log of the program: it holds no words of people</source>
        <translation>Het logboek van het programma: daar staan geen woorden van mensen in</translation>
    </message>
    <message>
        <source>changed after handing in ({when}): hand it in again first</source>
        <translation>veranderd na het inleveren ({when}): lever eerst opnieuw in</translation>
    </message>
    <message>
        <source>Did you hear from the coordinator that they are there, with as many notes? Only then say yes.</source>
        <translation>Hebt u van de coördinator gehoord dat ze er zijn, met evenveel notities? Zeg alleen dan ja.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>en nog {number}</translation>
    </message>
    <message>
        <source>Wiped, also from all copies that the program keeps: {what}. Save the receipt now.</source>
        <translation>Gewist, ook uit alle kopieën die het programma bewaart: {what}. Sla nu het bewijs op.</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>that day is over</source>
        <translation>die dag is voorbij</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>geen dag ingesteld</translation>
    </message>
    <message>
        <source>may stay</source>
        <translation>mag blijven</translation>
    </message>
    <message>
        <source>the day was over</source>
        <translation>de dag was voorbij</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>ingeleverd</translation>
    </message>
    <message>
        <source>What may no longer be here</source>
        <translation>Wat hier niet meer mag staan</translation>
    </message>
    <message>
        <source>The last day of these tables is over. Nothing goes before you say yes. If they are still needed, go back and set another day.</source>
        <translation>De laatste dag van deze tafels is voorbij. Er gaat niets weg voor u ja zegt. Zijn ze nog nodig? Ga dan terug en stel een andere dag in.</translation>
    </message>
    <message>
        <source>Empty this laptop</source>
        <translation>Laptop leegmaken</translation>
    </message>
    <message>
        <source>This laptop cannot see whether a file arrived. Call the coordinator first. Ask whether each table is there, with as many notes as here. Go on only when you have heard that.</source>
        <translation>Deze laptop kan niet zien of een bestand is aangekomen. Bel eerst de coördinator. Vraag of elke tafel er is, met evenveel notities als hier. Ga pas verder als u dat hebt gehoord.</translation>
    </message>
    <message>
        <source>There is nothing to wipe.</source>
        <translation>Er is niets te wissen.</translation>
    </message>
    <message>
        <source>Wipe these tables for good?</source>
        <translation>Deze tafels voorgoed wissen?</translation>
    </message>
    <message>
        <source>Wipe for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>The copies are being emptied …</source>
        <translation>De kopieën worden leeggemaakt …</translation>
    </message>
    <message>
        <source>The receipt is saved.</source>
        <translation>Het bewijs is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message>
        <source>How long tables may be here</source>
        <translation>Hoe lang tafels hier mogen staan</translation>
    </message>
    <message>
        <source>Choose a programme and type the last day on which its tables may be on this laptop. After that day the program tells you. It never wipes anything by itself.</source>
        <translation>Kies een programma en typ de laatste dag dat de tafels ervan op deze laptop mogen staan. Na die dag zegt het programma het u. Het wist nooit iets vanzelf.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programma’s</translation>
    </message>
    <message>
        <source>Keep until and including</source>
        <translation>Bewaren tot en met</translation>
    </message>
    <message>
        <source>Keep this day</source>
        <translation>Deze dag bewaren</translation>
    </message>
    <message>
        <source>Set no day</source>
        <translation>Geen dag instellen</translation>
    </message>
    <message>
        <source>Receipts of what was wiped</source>
        <translation>Bewijzen van wissen</translation>
    </message>
    <message>
        <source>Receipts. Enter shows one</source>
        <translation>Bewijzen van wissen. Met Enter ziet u er een</translation>
    </message>
    <message>
        <source>Show what would go …</source>
        <translation>Laat zien wat weg zou gaan …</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopieën</translation>
    </message>
    <message>
        <source>There are no tables yet.</source>
        <translation>Er zijn nog geen tafels.</translation>
    </message>
    <message>
        <source>Type a day, for example 9-4-2027.</source>
        <translation>Typ een dag, bijvoorbeeld 9-4-2027.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>You have looked at everything. Thank you.</source>
        <translation>Alles is nagekeken. Dank u wel.</translation>
    </message>
    <message>
        <source>There is nothing to look at.</source>
        <translation>Er is niets om na te kijken.</translation>
    </message>
    <message>
        <source>{name}, {count}, {sentence} {place} of {kinds}.</source>
        <translation>{name}, {count}, {sentence} {place} van {kinds}.</translation>
    </message>
    <message>
        <source>Perhaps the same table</source>
        <translation>Misschien dezelfde tafel</translation>
    </message>
    <message>
        <source>Perhaps double notes</source>
        <translation>Misschien dubbele notities</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Kernen of two coordinators</source>
        <translation>Kernen van twee coördinatoren</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Nieuwere versie</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Wacht op uw ja</translation>
    </message>
    <message>
        <source>Erased, but still in copies</source>
        <translation>Gewist, maar nog in kopieën</translation>
    </message>
    <message>
        <source>Refused files</source>
        <translation>Geweigerde bestanden</translation>
    </message>
    <message>
        <source>Not handed in yet</source>
        <translation>Nog niet ingeleverd</translation>
    </message>
    <message>
        <source>At {tables}.</source>
        <translation>Bij {tables}.</translation>
    </message>
    <message>
        <source>As long as this waits, the overview counts these tables apart.</source>
        <translation>Zolang dit wacht, telt het overzicht deze tafels apart.</translation>
    </message>
    <message>
        <source>Until you choose, both stay.</source>
        <translation>Tot u kiest, blijven beide staan.</translation>
    </message>
    <message>
        <source>Two laptops changed the same. What is there now stays.</source>
        <translation>Twee laptops veranderden hetzelfde. Wat er nu staat, blijft.</translation>
    </message>
    <message>
        <source>You and another wrote the same kern or text apart. Both stay.</source>
        <translation>U en een ander schreven apart aan dezelfde kern of tekst. Beide blijven.</translation>
    </message>
    <message>
        <source>Others want to change or add this. It happens when you say yes.</source>
        <translation>Anderen willen dit veranderen of toevoegen. Dat gebeurt pas als u ja zegt.</translation>
    </message>
    <message>
        <source>Files erased this. Copies still hold it.</source>
        <translation>Bestanden hebben dit gewist. In kopieën staat het nog.</translation>
    </message>
    <message>
        <source>These files were not taken in.</source>
        <translation>Deze bestanden zijn niet ingelezen.</translation>
    </message>
    <message>
        <source>They were invited: {places}.</source>
        <translation>Zij zijn uitgenodigd: {places}.</translation>
    </message>
    <message>
        <source>Changed: {records}.</source>
        <translation>Veranderd: {records}.</translation>
    </message>
    <message>
        <source>Removed: {records}.</source>
        <translation>Weggehaald: {records}.</translation>
    </message>
    <message>
        <source>That is in already.</source>
        <translation>Dat staat er al in.</translation>
    </message>
    <message>
        <source>{number} more tables of one evening were not compared.</source>
        <translation>En nog {number} tafels van één avond: die zijn niet vergeleken.</translation>
    </message>
    <message>
        <source>{number} more notes that look alike were not compared.</source>
        <translation>En nog {number} notities die op elkaar lijken: die zijn niet vergeleken.</translation>
    </message>
    <message>
        <source>Take back what brought them, or erase them, and answer what is left.</source>
        <translation>Draai terug wat ze bracht, of wis ze. Beantwoord daarna wat er nog staat.</translation>
    </message>
    <message>
        <source>No, as it was before</source>
        <translation>Nee, zoals het was</translation>
    </message>
    <message>
        <source>It will not come, off the list</source>
        <translation>Komt niet meer, van de lijst af</translation>
    </message>
    <message>
        <source>Not needed, off the list</source>
        <translation>Niet nodig, van de lijst af</translation>
    </message>
    <message>
        <source>{places} and {number} more</source>
        <translation>{places} en nog {number}</translation>
    </message>
    <message>
        <source>To look at: {points}.</source>
        <translation>Na te kijken: {points}.</translation>
    </message>
    <message>
        <source>All of it can wait, also till tomorrow.</source>
        <translation>Alles kan wachten, ook tot morgen.</translation>
    </message>
    <message>
        <source>Notes are still compared: {tables}.</source>
        <translation>Notities worden nog vergeleken: {tables}.</translation>
    </message>
    <message>
        <source>a table that is not here</source>
        <translation>een tafel die hier niet is</translation>
    </message>
    <message>
        <source>somebody whose name is not known</source>
        <translation>iemand zonder bekende naam</translation>
    </message>
    <message>
        <source>a spreadsheet that you took in</source>
        <translation>een rekenblad dat u hebt ingelezen</translation>
    </message>
    <message>
        <source>Do these rows of a spreadsheet change the table?</source>
        <translation>Veranderen deze rijen uit een rekenblad de tafel?</translation>
    </message>
    <message>
        <source>Waits for your yes: {number}</source>
        <translation>Wacht op uw ja: {number}</translation>
    </message>
    <message>
        <source>Added by a guest: {number}</source>
        <translation>Toegevoegd door een gast: {number}</translation>
    </message>
    <message>
        <source>May this writer do this?</source>
        <translation>Mag deze schrijver dit doen?</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Files erased {what} of this table. The copies on this laptop still hold it.</source>
        <translation>Bestanden wisten van deze tafel: {what}. In de kopieën op deze laptop staat het nog.</translation>
    </message>
    <message>
        <source>May it go from the copies too?</source>
        <translation>Mag het ook uit de kopieën weg?</translation>
    </message>
    <message>
        <source>From {files}, {day}.</source>
        <translation>Uit {files}, {day}.</translation>
    </message>
    <message>
        <source>Does this change stay?</source>
        <translation>Blijft deze verandering staan?</translation>
    </message>
    <message>
        <source>Yes, it stays</source>
        <translation>Ja, laat staan</translation>
    </message>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>The invitation is {file}, made on {day}.</source>
        <translation>De uitnodiging is {file}, gemaakt op {day}.</translation>
    </message>
    <message>
        <source>This table has not handed in</source>
        <translation>Deze tafel heeft nog niet ingeleverd</translation>
    </message>
    <message>
        <source>To the invitations</source>
        <translation>Naar de uitnodigingen</translation>
    </message>
    <message>
        <source>This file was not taken in</source>
        <translation>Dit bestand is niet ingelezen</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Two versions: {what}</source>
        <translation>Twee versies: {what}</translation>
    </message>
    <message>
        <source>Several versions: {what}</source>
        <translation>Meer versies: {what}</translation>
    </message>
    <message>
        <source>It goes from the board. No note is lost.</source>
        <translation>Het gaat van het bord. Er raakt geen notitie kwijt.</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>After merging</source>
        <translation>Na het samenvoegen</translation>
    </message>
    <message>
        <source>What there is to look at</source>
        <translation>Wat er na te kijken is</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin met nakijken</translation>
    </message>
    <message>
        <source>To the overview</source>
        <translation>Naar het overzicht</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
</context>
<context>
    <name>RoomFoot</name>
    <message>
        <source>Move {number} of {count}</source>
        <translation>Ronde {number} van {count}</translation>
    </message>
    <message>
        <source>{minutes} minutes left</source>
        <translation>nog {minutes} minuten</translation>
    </message>
    <message>
        <source>1 minute left</source>
        <translation>nog 1 minuut</translation>
    </message>
</context>
<context>
    <name>RoomPhoto</name>
    <message>
        <source>A photo of a dream</source>
        <translation>Een foto bij een droom</translation>
    </message>
</context>
<context>
    <name>RoomPresenter</name>
    <message>
        <source>The room’s display is gone. It comes back by itself.</source>
        <translation>Het scherm van de zaal is weg. Het komt vanzelf terug.</translation>
    </message>
    <message>
        <source>Room: {content}</source>
        <translation>Zaal: {content}</translation>
    </message>
    <message>
        <source>In a window of its own, to share in a call.</source>
        <translation>In een eigen venster, om te delen in een videogesprek.</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>de vraag</translation>
    </message>
    <message>
        <source>the text of the theme</source>
        <translation>de tekst van het thema</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>een foto</translation>
    </message>
    <message>
        <source>who may still speak</source>
        <translation>wie nog aan het woord komt</translation>
    </message>
    <message>
        <source>somebody’s own lines</source>
        <translation>iemands eigen zinnen</translation>
    </message>
</context>
<context>
    <name>RoomSeats</name>
    <message>
        <source>Still to be heard</source>
        <translation>Nog aan het woord</translation>
    </message>
    <message>
        <source>Everyone has had a turn. Thank you.</source>
        <translation>Iedereen is aan het woord geweest. Dank u wel.</translation>
    </message>
</context>
<context>
    <name>RoomStrip</name>
    <message>
        <source>Show the next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Show the room the next</source>
        <translation>Laat de zaal het volgende zien</translation>
    </message>
    <message>
        <source>Show the room the time</source>
        <translation>Laat de zaal de tijd zien</translation>
    </message>
    <message>
        <source>Switch the screen for the room off</source>
        <translation>Zet het scherm voor de zaal uit</translation>
    </message>
</context>
<context>
    <name>RoomWindow</name>
    <message>
        <source>Screen for the room</source>
        <translation>Scherm voor de zaal</translation>
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
    <name>SeatMap</name>
    <message>
        <source>Seats round the table</source>
        <translation>Plekken rond de tafel</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>Plek {number}</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
</context>
<context>
    <name>SeatRow</name>
    <message>
        <source>name in report</source>
        <translation>naam in verslag</translation>
    </message>
    <message>
        <source>Seat {number}: the name may be in the report</source>
        <translation>Plek {number}: de naam mag in het verslag</translation>
    </message>
    <message>
        <source>Seat {number}: {field}</source>
        <translation>Plek {number}: {field}</translation>
    </message>
</context>
<context>
    <name>SeatRows</name>
    <message>
        <source>One more seat</source>
        <translation>Nog een plek</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>voornaam</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>institute</source>
        <translation>instelling</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>expertise</source>
        <translation>deskundigheid</translation>
    </message>
    <message>
        <source>position paper</source>
        <translation>position paper</translation>
    </message>
    <message>
        <source>Role at the table</source>
        <translation>Rol aan tafel</translation>
    </message>
    <message>
        <source>First name (may stay empty)</source>
        <translation>Voornaam (mag leeg blijven)</translation>
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
    <message>
        <source>seat 10–12</source>
        <translation>plek 10–12</translation>
    </message>
</context>
<context>
    <name>SecondCopy</name>
    <message>
        <source>second copy too</source>
        <translation>ook in tweede kopie</translation>
    </message>
    <message>
        <source>second copy: busy</source>
        <translation>tweede kopie: bezig</translation>
    </message>
    <message>
        <source>second copy: stick missing</source>
        <translation>tweede kopie: stick weg</translation>
    </message>
    <message>
        <source>second copy: stick full</source>
        <translation>tweede kopie: stick vol</translation>
    </message>
    <message>
        <source>second copy: not allowed</source>
        <translation>tweede kopie: mag niet</translation>
    </message>
    <message>
        <source>second copy: failed</source>
        <translation>tweede kopie: lukt niet</translation>
    </message>
    <message>
        <source>The stick with the second copy is not there. Put it in, and the program catches up.</source>
        <translation>De stick met de tweede kopie is er niet. Steek hem in de laptop, dan haalt het programma alles in.</translation>
    </message>
    <message>
        <source>The stick with the second copy is full. Make room on it, or choose another one.</source>
        <translation>De stick met de tweede kopie is vol. Maak ruimte op de stick, of kies een andere.</translation>
    </message>
    <message>
        <source>On the stick with the second copy nothing may be written. Choose another one.</source>
        <translation>Op de stick met de tweede kopie mag niet worden geschreven. Kies een andere.</translation>
    </message>
    <message>
        <source>Writing the second copy fails. Put the stick in again, or choose another one.</source>
        <translation>De tweede kopie schrijven lukt niet. Steek de stick opnieuw in de laptop, of kies een andere.</translation>
    </message>
    <message>
        <source>On a stick there is an earlier second copy that is to go, or what you erased. Put the stick in once more, and the program takes it out.</source>
        <translation>Op een stick staat nog een eerdere tweede kopie die weg moet, of iets wat u hebt gewist. Steek de stick nog een keer in de laptop: het programma haalt het eraf.</translation>
    </message>
    <message>
        <source>Choose another place …</source>
        <translation>Andere plek kiezen …</translation>
    </message>
    <message>
        <source>Keep no second copy</source>
        <translation>Geen tweede kopie meer</translation>
    </message>
    <message>
        <source>The stick is lost …</source>
        <translation>De stick is kwijt …</translation>
    </message>
    <message>
        <source>On which stick, or in which folder?</source>
        <translation>Op welke stick, of in welke map?</translation>
    </message>
    <message>
        <source>Who may open the second copy?</source>
        <translation>Wie mag de tweede kopie openen?</translation>
    </message>
    <message>
        <source>No key of a coordinator is known here, and this laptop has none of its own. A sealed copy can then be opened on this laptop only: it does not help when the laptop is gone. An open copy can be read by anyone who finds the stick, also what people said about illness and grief. Make a key first if you want neither.</source>
        <translation>Hier is geen sleutel van een coördinator bekend, en deze laptop heeft zelf geen sleutel. Een verzegelde kopie gaat dan alleen op deze laptop open: zij helpt niet als de laptop weg is. Een open kopie kan iedereen lezen die de stick vindt, ook wat mensen zeiden over ziekte en verdriet. Wilt u geen van beide? Maak dan eerst een sleutel.</translation>
    </message>
    <message>
        <source>This laptop only</source>
        <translation>Alleen deze laptop</translation>
    </message>
    <message>
        <source>Anyone: do not seal</source>
        <translation>Iedereen: niet verzegelen</translation>
    </message>
    <message>
        <source>The copy on the stick is gone.</source>
        <translation>De kopie op de stick is weg.</translation>
    </message>
    <message>
        <source>No second copy is kept any longer</source>
        <translation>Er wordt geen tweede kopie meer bewaard</translation>
    </message>
    <message>
        <source>Is the stick lost?</source>
        <translation>Is de stick kwijt?</translation>
    </message>
    <message>
        <source>The program then asks for this stick no more, and takes nothing out of it any longer. What is on it stays on it. Who finds a copy that is not sealed can read it: tell your coordinator. The program keeps that the stick is lost and since when, and not what it held.</source>
        <translation>Het programma vraagt dan niet meer om deze stick en haalt er niets meer af. Wat erop staat, blijft erop staan. Is de kopie niet verzegeld? Dan kan wie de stick vindt haar lezen. Vertel het aan uw coördinator. Het programma bewaart dat de stick kwijt is en sinds wanneer, en niet wat erop stond.</translation>
    </message>
    <message>
        <source>Yes, it is lost</source>
        <translation>Ja, hij is kwijt</translation>
    </message>
    <message>
        <source>The program asks for the stick no more.</source>
        <translation>Het programma vraagt niet meer om de stick.</translation>
    </message>
    <message>
        <source>It is in {folder}.</source>
        <translation>De kopie staat in {folder}.</translation>
    </message>
    <message>
        <source>All that was kept is there.</source>
        <translation>Alles wat is bewaard, staat erin.</translation>
    </message>
    <message>
        <source>The program is writing it now.</source>
        <translation>Het programma schrijft haar nu.</translation>
    </message>
    <message>
        <source>It is not sealed: anyone who has it can read it.</source>
        <translation>De kopie is niet verzegeld: wie de stick heeft, kan alles lezen.</translation>
    </message>
    <message>
        <source>It is sealed: it opens on this laptop only.</source>
        <translation>De kopie is verzegeld: alleen deze laptop kan haar openen.</translation>
    </message>
    <message>
        <source>It is sealed. It opens on this laptop, and with:</source>
        <translation>De kopie is verzegeld. Deze laptop kan haar openen, en wie een van deze sleutels heeft:</translation>
    </message>
    <message>
        <source>A second copy on a stick</source>
        <translation>Een tweede kopie op een stick</translation>
    </message>
    <message>
        <source>Choose a place …</source>
        <translation>Plek kiezen …</translation>
    </message>
    <message>
        <source>Everything that is kept at a table is then written on a stick as well, at once and without waiting. When this laptop breaks or is lost, you put all of it back.</source>
        <translation>Alles wat u aan tafel bewaart, komt dan meteen ook op een stick te staan. U hoeft daar niet op te wachten. Gaat deze laptop stuk of raakt hij kwijt, dan zet u alles terug.</translation>
    </message>
    <message>
        <source>This folder is on the same disk as your tables. It does not help when that disk breaks.</source>
        <translation>Deze map staat op dezelfde schijf als uw tafels. Gaat die schijf stuk, dan helpt de kopie niet.</translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <source>{table} – notes – Dialoogtafel</source>
        <translation>{table} – notities – Dialoogtafel</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>The program writes notes at a practice table of its own, in a temporary folder. Then it is stopped all of a sudden, as when the plug is pulled.</source>
        <translation>Het programma schrijft notities aan een eigen oefentafel, in een tijdelijke map. Dan wordt het plotseling gestopt, alsof de stekker eruit gaat.</translation>
    </message>
    <message>
        <source>Your own tables are not part of this.</source>
        <translation>Uw eigen tafels doen niet mee.</translation>
    </message>
    <message>
        <source>Test: pull the plug</source>
        <translation>Test: stekker eruit</translation>
    </message>
    <message>
        <source>Notes written</source>
        <translation>Notities geschreven</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>The test could not begin. Nothing was changed.</source>
        <translation>De test kon niet beginnen. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{kept} notes written, process stopped, {found} notes found again.</source>
        <translation>{kept} notities geschreven, proces gestopt, {found} notities teruggevonden.</translation>
    </message>
    <message>
        <source>The half-typed text was found again.</source>
        <translation>De half getypte tekst is teruggevonden.</translation>
    </message>
    <message>
        <source>The half-typed text was not found again.</source>
        <translation>De half getypte tekst is niet teruggevonden.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Er is niets verloren.</translation>
    </message>
    <message>
        <source>Not everything was found again. Tell the makers, please.</source>
        <translation>Niet alles is teruggevonden. Meld dit alstublieft bij de makers.</translation>
    </message>
</context>
<context>
    <name>SensitiveNotesDialog</name>
    <message>
        <source>Sensitive notes</source>
        <translation>Gevoelige notities</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are sensitive and stay out of the report. Tick with Tab and the space bar what may be in it.</source>
        <translation>
            <numerusform>%n notitie is gevoelig en blijft uit het verslag. Mag die er wel in? Vink die dan aan met Tab en de spatiebalk.</numerusform>
            <numerusform>%n notities zijn gevoelig en blijven uit het verslag. Vink met Tab en de spatiebalk aan wat er wel in mag.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Verslag maken</translation>
    </message>
    <message numerus="yes">
        <source>%n of these note(s) will be in the report.</source>
        <translation>
            <numerusform>%n van deze notities komt in het verslag.</numerusform>
            <numerusform>%n van deze notities komen in het verslag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>You have answered everything. Thank you.</source>
        <translation>U hebt overal op geantwoord. Dank u wel.</translation>
    </message>
    <message>
        <source>Nothing waits for your yes.</source>
        <translation>Er wacht niets op uw ja.</translation>
    </message>
    <message>
        <source>No to everything of this writer?</source>
        <translation>Nee tegen alles van deze schrijver?</translation>
    </message>
    <message>
        <source>This does not happen at {table}: {count}.</source>
        <translation>Dit gebeurt niet bij {table}: {count}.</translation>
    </message>
    <message>
        <source>No to everything</source>
        <translation>Nee tegen alles</translation>
    </message>
    <message>
        <source>Yes to everything of this writer?</source>
        <translation>Ja tegen alles van deze schrijver?</translation>
    </message>
    <message>
        <source>This happens at {table}: {count}.</source>
        <translation>Dit gebeurt bij {table}: {count}.</translation>
    </message>
    <message>
        <source>What was added goes away.</source>
        <translation>Wat erbij kwam, gaat weer weg.</translation>
    </message>
    <message>
        <source>What this writer sends later for this table stays out.</source>
        <translation>Wat deze schrijver later voor deze tafel stuurt, komt er niet in.</translation>
    </message>
    <message>
        <source>What this writer sends later for this table comes in unasked.</source>
        <translation>Wat deze schrijver later voor deze tafel stuurt, komt er zonder vraag in.</translation>
    </message>
    <message>
        <source>What comes later without a signature waits again.</source>
        <translation>Wat later zonder handtekening komt, wacht opnieuw op uw ja.</translation>
    </message>
    <message>
        <source>Yes to everything</source>
        <translation>Ja tegen alles</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestopt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Doing what you answered … {done} of {total}</source>
        <translation>Uw antwoord wordt uitgevoerd … {done} van {total}</translation>
    </message>
    <message>
        <source>Take the last merge back?</source>
        <translation>Het laatste inlezen terugnemen?</translation>
    </message>
    <message>
        <source>What came in with the last files goes again, and so do your answers to it. The files themselves stay.</source>
        <translation>Wat met de laatste bestanden binnenkwam, gaat weer weg. Uw antwoorden hier ook. De bestanden zelf blijven.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Neem het terug</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>Terugdraaien …</translation>
    </message>
    <message>
        <source>All of it was taken back.</source>
        <translation>Alles is teruggenomen.</translation>
    </message>
    <message>
        <source>What was erased goes from all copies that the program keeps, for good: {tables}. It cannot be undone.</source>
        <translation>Wat is gewist, gaat voorgoed uit alle kopieën die het programma bewaart: {tables}. Dit kunt u niet terugnemen.</translation>
    </message>
    <message>
        <source>Empty the copies?</source>
        <translation>De kopieën leegmaken?</translation>
    </message>
    <message>
        <source>Empty the copies</source>
        <translation>Kopieën leegmaken</translation>
    </message>
    <message>
        <source>It is gone from all copies.</source>
        <translation>Het is weg uit alle kopieën.</translation>
    </message>
    <message>
        <source>Emptying the copies …</source>
        <translation>De kopieën worden leeggemaakt …</translation>
    </message>
    <message>
        <source>What do you choose? Enter takes the one with the tick.</source>
        <translation>Wat kiest u? Enter neemt wat is aangevinkt.</translation>
    </message>
    <message>
        <source>No: it stays as it is now</source>
        <translation>Nee: het blijft zoals het nu is</translation>
    </message>
    <message>
        <source>Yes: it becomes this</source>
        <translation>Ja: het wordt zo</translation>
    </message>
    <message>
        <source>No: it goes</source>
        <translation>Nee: het gaat weg</translation>
    </message>
    <message>
        <source>Yes: it stays</source>
        <translation>Ja: het blijft</translation>
    </message>
    <message>
        <source>A table that is not here</source>
        <translation>Een tafel die hier niet is</translation>
    </message>
    <message>
        <source>From a spreadsheet that you took in.</source>
        <translation>Uit een rekenblad dat u hebt ingelezen.</translation>
    </message>
    <message>
        <source>Not signed: nobody can see who made this. Ask who sent it.</source>
        <translation>Niet getekend: niemand kan zien wie dit maakte. Vraag wie het stuurde.</translation>
    </message>
    <message>
        <source>a laptop without a name</source>
        <translation>een laptop zonder naam</translation>
    </message>
    <message>
        <source>By {name}. The four words: {words}</source>
        <translation>Van {name}. De vier woorden: {words}</translation>
    </message>
    <message>
        <source>Do you want to be sure? Call the maker and compare the four words.</source>
        <translation>Wilt u het zeker weten? Bel de maker en vergelijk de vier woorden.</translation>
    </message>
    <message>
        <source>added by this writer: {records}</source>
        <translation>toegevoegd door deze schrijver: {records}</translation>
    </message>
    <message>
        <source>When the spreadsheet changes, you are asked again.</source>
        <translation>Verandert het rekenblad later, dan wordt het u weer gevraagd.</translation>
    </message>
    <message>
        <source>{table}: {records}</source>
        <translation>{table}: {records}</translation>
    </message>
    <message>
        <source>Added: {count}. May this stay?</source>
        <translation>Toegevoegd: {count}. Mag dit blijven?</translation>
    </message>
    <message>
        <source>It goes away again: {count}.</source>
        <translation>Het gaat weer weg: {count}.</translation>
    </message>
    <message>
        <source>What this writer sends later for this table stays out too.</source>
        <translation>Ook wat deze schrijver later voor deze tafel stuurt, komt er niet in.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>en nog {number}</translation>
    </message>
    <message>
        <source>It stays, and belongs to the table from now on.</source>
        <translation>Het blijft, en hoort vanaf nu bij de tafel.</translation>
    </message>
    <message>
        <source>May {what} be added?</source>
        <translation>Mag {what} erbij?</translation>
    </message>
    <message>
        <source>It is not at this table.</source>
        <translation>Het staat niet bij deze tafel.</translation>
    </message>
    <message>
        <source>May {what} change?</source>
        <translation>Mag {what} veranderen?</translation>
    </message>
    <message>
        <source>The difference is something that only a newer program knows.</source>
        <translation>Het verschil is iets dat alleen een nieuwer programma kent.</translation>
    </message>
    <message>
        <source>You erased something that a guest had added, with the mark of this one. This stays out here.</source>
        <translation>Hier is iets gewist dat een gast had toegevoegd, met hetzelfde kenmerk als dit. Dit blijft er dan ook buiten.</translation>
    </message>
    <message>
        <source>May this be removed, as its writer says?</source>
        <translation>Mag dit verwijderd zijn, zoals de schrijver zegt?</translation>
    </message>
    <message>
        <source>It stays out, and is known as removed.</source>
        <translation>Het blijft weg, en geldt als verwijderd.</translation>
    </message>
    <message>
        <source>May {what} of a writer of this table come in?</source>
        <translation>Mag {what} van een schrijver van deze tafel erbij?</translation>
    </message>
    <message>
        <source>Somebody may have used the mark of this note before it came. Is this what had to go? Then say yes, and erase it at the table: it goes with the others too.</source>
        <translation>Iemand kan het kenmerk van deze notitie hebben gebruikt voordat zij hier kwam. Is dit wat weg moest? Zeg dan ja, en wis het bij de tafel: dan gaat het bij de anderen ook weg.</translation>
    </message>
    <message>
        <source>May this go?</source>
        <translation>Mag dit weg?</translation>
    </message>
    <message>
        <source>It is not here any more.</source>
        <translation>Het is hier al niet meer.</translation>
    </message>
    <message>
        <source>May {what} be removed?</source>
        <translation>Mag {what} weg?</translation>
    </message>
    <message>
        <source>May {what} go for good?</source>
        <translation>Mag {what} voorgoed weg?</translation>
    </message>
    <message>
        <source>It goes. You find notes again at the removed notes.</source>
        <translation>Het gaat weg. Notities vindt u terug bij de verwijderde notities.</translation>
    </message>
    <message>
        <source>It goes from this table. It stays in the copies until you empty these.</source>
        <translation>Het gaat weg van deze tafel. In de kopieën blijft het staan tot u die leegmaakt.</translation>
    </message>
    <message>
        <source>This writer wants to erase at this table: {count}.</source>
        <translation>Deze schrijver wil bij deze tafel wissen: {count}.</translation>
    </message>
    <message>
        <source>Two tables:</source>
        <translation>Twee tafels:</translation>
    </message>
    <message>
        <source>One table, with the notes of both:</source>
        <translation>Eén tafel, met de notities van allebei:</translation>
    </message>
    <message>
        <source>Are these two tables again?</source>
        <translation>Zijn dit weer twee tafels?</translation>
    </message>
    <message>
        <source>Are these two tables one table?</source>
        <translation>Zijn deze twee tafels één tafel?</translation>
    </message>
    <message>
        <source>They are two tables.</source>
        <translation>Het zijn twee tafels.</translation>
    </message>
    <message>
        <source>May this writer change what is at this table?</source>
        <translation>Mag deze schrijver veranderen wat bij deze tafel staat?</translation>
    </message>
    <message>
        <source>Who made this file wants to belong to this table. Now adding is all that is allowed, and the rest waits for your yes.</source>
        <translation>Wie dit bestand maakte, wil bij deze tafel horen. Nu mag deze schrijver alleen iets toevoegen. De rest wacht op uw ja.</translation>
    </message>
    <message>
        <source>This writer may change, remove and erase what is at this table, also with files that come later.</source>
        <translation>Deze schrijver mag veranderen, weghalen en wissen wat bij deze tafel staat. Ook met bestanden die later komen.</translation>
    </message>
    <message>
        <source>The table may come back. Take the file in again after this: {file}</source>
        <translation>De tafel mag terugkomen. Lees het bestand hierna nog eens in: {file}</translation>
    </message>
    <message>
        <source>May a table come back that was erased here?</source>
        <translation>Mag een tafel terugkomen die hier is gewist?</translation>
    </message>
    <message>
        <source>The table was erased here, and stays gone.</source>
        <translation>De tafel is hier gewist, en blijft weg.</translation>
    </message>
    <message>
        <source>From the file {file}</source>
        <translation>Uit het bestand {file}</translation>
    </message>
</context>
<context>
    <name>SettlementView</name>
    <message>
        <source>Waiting for your yes</source>
        <translation>Wat op uw ja wacht</translation>
    </message>
    <message>
        <source>Y Yes</source>
        <translation>J Ja</translation>
    </message>
    <message>
        <source>N No</source>
        <translation>N Nee</translation>
    </message>
    <message>
        <source>L Look at it later</source>
        <translation>L Later bekijken</translation>
    </message>
    <message>
        <source>A Yes to everything of this writer</source>
        <translation>A Ja tegen alles van deze schrijver</translation>
    </message>
    <message>
        <source>W No to everything of this writer</source>
        <translation>W Nee tegen alles van deze schrijver</translation>
    </message>
    <message>
        <source>Empty the copies …</source>
        <translation>Kopieën leegmaken …</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hoe ver het is</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Take the last merge back …</source>
        <translation>Laatste inlezen terugnemen …</translation>
    </message>
    <message>
        <source>Erased, but still in copies</source>
        <translation>Gewist, maar nog in kopieën</translation>
    </message>
    <message>
        <source>Files erased this here. The copies on this laptop still hold it. Is it right that it is gone? Then empty the copies.</source>
        <translation>Dit is hier gewist door bestanden. In de kopieën op deze laptop staat het nog. Klopt het dat het weg is? Maak de kopieën dan leeg.</translation>
    </message>
    <message>
        <source>You can take the last merge back, with your answers to it: until you take files in again, or empty the copies. Answers to earlier files stay.</source>
        <translation>U kunt het laatste inlezen terugnemen, met uw antwoorden daarop. Dat kan tot u weer bestanden inleest, of de kopieën leegmaakt. Antwoorden op eerdere bestanden blijven.</translation>
    </message>
    <message>
        <source>{number} of {pages}</source>
        <translation>{number} van {pages}</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>✓ chosen</source>
        <translation>✓ gekozen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
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
    <name>Signature</name>
    <message>
        <source>your own</source>
        <translation>van uzelf</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekend</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertrouwd</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>geen handtekening</translation>
    </message>
    <message>
        <source>You made this file yourself, on this laptop.</source>
        <translation>U hebt dit bestand zelf gemaakt, op deze laptop.</translation>
    </message>
    <message>
        <source>The signature is the one you know of this maker.</source>
        <translation>De handtekening is die u kent van deze maker.</translation>
    </message>
    <message>
        <source>This is the first file you open of this maker. Do you want to be sure? Call the maker and compare the four words.</source>
        <translation>U opent voor het eerst een bestand van deze maker. Wilt u het zeker weten? Bel de maker en vergelijk de vier woorden.</translation>
    </message>
    <message>
        <source>Nobody can see who made this file. Ask who sent it to you.</source>
        <translation>Niemand kan zien wie dit bestand heeft gemaakt. Vraag na wie het u stuurde.</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>Looking back on your practice</source>
        <translation>Terugkijken op uw oefening</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Verder oefenen</translation>
    </message>
    <message>
        <source>They wait for you. Begin with: {move} ({key}).</source>
        <translation>De tafel wacht op u. Begin met: {move} ({key}).</translation>
    </message>
    <message>
        <source>The talk is over. Look back on what you noted.</source>
        <translation>Het gesprek is klaar. Kijk terug op wat u hebt genoteerd.</translation>
    </message>
    <message>
        <source>Press Play, and take notes as at a real table.</source>
        <translation>Druk op Afspelen. Doe daarna alsof het een echte tafel is.</translation>
    </message>
    <message>
        <source>a moment of silence</source>
        <translation>even stil</translation>
    </message>
    <message>
        <source>seat {number} · {role}</source>
        <translation>plek {number} · {role}</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>de host</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>meerdere mensen</translation>
    </message>
    <message>
        <source>what you see happen</source>
        <translation>wat u ziet gebeuren</translation>
    </message>
    <message>
        <source>Nobody has said anything yet. Let the table play first.</source>
        <translation>Er is nog niets gezegd. Laat de tafel eerst spelen.</translation>
    </message>
    <message>
        <source>{noted} of the {said} things that were said are in your notes.</source>
        <translation>Van de {said} uitspraken staan er {noted} in uw notities.</translation>
    </message>
    <message>
        <source>In {right} of {all} notes, the speaker is the one who said it.</source>
        <translation>Bij {right} van de {all} notities klopt wie het zei.</translation>
    </message>
    <message>
        <source>{count} got another kind than we had in mind. That can be right too.</source>
        <translation>{count} kreeg een andere soort dan wij in gedachten hadden. Dat kan ook goed zijn.</translation>
    </message>
    <message>
        <source>{move} {used} of {planned} minutes</source>
        <translation>{move} {used} van {planned} minuten</translation>
    </message>
    <message>
        <source>Time: {moves}.</source>
        <translation>Tijd: {moves}.</translation>
    </message>
    <message>
        <source>These are not in your notes. Nobody catches everything; what would you want to keep?</source>
        <translation>Dit staat niet in uw notities. Niemand vangt alles op. Wat had u willen bewaren?</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>En nog {count}.</translation>
    </message>
</context>
<context>
    <name>SimulationStrip</name>
    <message>
        <source>Practice: the table plays</source>
        <translation>Oefening: tafel speelt</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langzamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>Volgende spreker</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>half speed</source>
        <translation>halve snelheid</translation>
    </message>
    <message>
        <source>usual speed</source>
        <translation>gewone snelheid</translation>
    </message>
    <message>
        <source>double speed</source>
        <translation>dubbele snelheid</translation>
    </message>
    <message>
        <source>Pause the talk</source>
        <translation>Pauze</translation>
    </message>
</context>
<context>
    <name>SoloCards</name>
    <message>
        <source>told</source>
        <translation>verteld</translation>
    </message>
</context>
<context>
    <name>SoloStrip</name>
    <message>
        <source>Back</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>+ 5 min</source>
        <translation>+ 5 min</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet aan toegekomen</translation>
    </message>
    <message>
        <source>Divide the time</source>
        <translation>Tijd verdelen</translation>
    </message>
    <message>
        <source>This was told at the table</source>
        <translation>Dit is verteld aan tafel</translation>
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
    <name>SpreadsheetImport</name>
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
        <source>{file}, line {line}</source>
        <translation>{file}, regel {line}</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Staat er niet meer.</translation>
    </message>
    <message>
        <source>There already, and left alone: {known}.</source>
        <translation>Al aanwezig, en dat blijft zo: {known}.</translation>
    </message>
    <message>
        <source>This sheet was here before. Changed: {changed}; no longer there: {gone}. These wait for your yes, one by one.</source>
        <translation>Dit rekenblad is eerder ingelezen. Veranderd: {changed}; niet meer in het rekenblad: {gone}. Die wachten op uw ja, één voor één.</translation>
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
        <source>Waiting for your yes: {rows}.</source>
        <translation>Wacht op uw ja: {rows}.</translation>
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
        <source>Stopped. Nothing was changed.</source>
        <translation>Gestopt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Taking in …</source>
        <translation>Inlezen …</translation>
    </message>
    <message>
        <source>First a copy of what you have …</source>
        <translation>Eerst een kopie van wat u hebt …</translation>
    </message>
    <message>
        <source>Take all of it back?</source>
        <translation>Alles terugdraaien?</translation>
    </message>
    <message>
        <source>Everything that just came in goes again. The files themselves stay.</source>
        <translation>Alles wat net is ingelezen, gaat weer weg. De bestanden zelf blijven.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>Terugdraaien …</translation>
    </message>
    <message>
        <source>All of it was taken back.</source>
        <translation>Alles is teruggedraaid.</translation>
    </message>
    <message>
        <source>What was changed here since then stays as it is.</source>
        <translation>Wat hier daarna is veranderd, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Where may the example go?</source>
        <translation>Waar mag het voorbeeld komen?</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt)</source>
        <translation>CSV-bestanden (*.csv *.txt)</translation>
    </message>
    <message>
        <source>The example is in {folder}: {tables} and {notes}. The first line names the columns; put your own rows in place of the others.</source>
        <translation>Het voorbeeld staat in {folder}: {tables} en {notes}. De eerste regel noemt de kolommen; zet uw eigen rijen in de plaats van de andere.</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.csv *.txt)</source>
        <translation>Rekenbladen (*.xlsx *.xlsm *.csv *.txt)</translation>
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
    <name>SpreadsheetImportView</name>
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
        <source>Rows that changed or are gone</source>
        <translation>Rijen die veranderd of weg zijn</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Hier staat nu</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>In het rekenblad</translation>
    </message>
    <message>
        <source>Choose an Excel workbook with the sheets ‘tafels’ and ‘notities’, or two files: Excel or CSV. You can also drop them on this page. First you see what would happen. What is there already stays as it is until you say yes.</source>
        <translation>Kies een Excel-werkmap met de bladen ‘tafels’ en ‘notities’, of twee bestanden: Excel of CSV. U kunt ze ook naar deze pagina slepen. U ziet eerst wat er zou gebeuren. Wat er al is, blijft zoals het is, tot u ja zegt.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
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
        <source>%n difference(s) to go through</source>
        <translation>
            <numerusform>%n verschil om na te kijken</numerusform>
            <numerusform>%n verschillen om na te kijken</numerusform>
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
    <name>TableHead</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
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
    <name>TablePresenter</name>
    <message>
        <source>dialogue {number}</source>
        <translation>dialoog {number}</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>nog geen nummer</translation>
    </message>
    <message>
        <source>in progress elsewhere, as it was at {time}</source>
        <translation>elders bezig, zoals het was om {time}</translation>
    </message>
</context>
<context>
    <name>TableScreen</name>
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
    <message numerus="yes">
        <source>%n to look at (F9)</source>
        <translation>
            <numerusform>%n nalopen (F9)</numerusform>
            <numerusform>%n nalopen (F9)</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minuut geleden</numerusform>
            <numerusform>%n minuten geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>more than an hour ago</source>
        <translation>meer dan een uur geleden</translation>
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
        <source>Show what would go</source>
        <translation>Laat zien wat weg zou gaan</translation>
    </message>
    <message>
        <source>Empty this laptop …</source>
        <translation>Laptop leegmaken …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>Second copy …</source>
        <translation>Tweede kopie …</translation>
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
        <source>overview of all tables</source>
        <translation>overzicht van alle tafels</translation>
    </message>
    <message>
        <source>find by theme, municipality or number</source>
        <translation>zoek op thema, gemeente of nummer</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to look at after merging.</source>
        <translation>
            <numerusform>Na te kijken na het samenvoegen: %n punt.</numerusform>
            <numerusform>Na te kijken na het samenvoegen: %n punten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last day of %n programme(s) is over.</source>
        <translation>
            <numerusform>De laatste dag van %n programma is voorbij.</numerusform>
            <numerusform>De laatste dag van %n programma’s is voorbij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) may no longer be here.</source>
        <translation>
            <numerusform>%n tafel mag hier niet meer staan.</numerusform>
            <numerusform>%n tafels mogen hier niet meer staan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) handed in. Did you hear that they arrived?</source>
        <translation>
            <numerusform>%n tafel ingeleverd. Hebt u gehoord dat die is aangekomen?</numerusform>
            <numerusform>%n tafels ingeleverd. Hebt u gehoord dat ze zijn aangekomen?</numerusform>
        </translation>
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
    <name>TagButton</name>
    <message>
        <source>is on it</source>
        <translation>staat erbij</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message>
        <source>Colour and sign</source>
        <translation>Kleur en teken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Trefwoord weghalen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Naam van het trefwoord</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Wat het betekent</translation>
    </message>
    <message>
        <source>blue, a dot</source>
        <translation>blauw, een stip</translation>
    </message>
    <message>
        <source>orange, a square</source>
        <translation>oranje, een vierkant</translation>
    </message>
    <message>
        <source>green, a triangle</source>
        <translation>groen, een driehoek</translation>
    </message>
    <message>
        <source>purple, a diamond</source>
        <translation>paars, een ruit</translation>
    </message>
    <message>
        <source>yellow, a triangle upside down</source>
        <translation>geel, een driehoek op zijn kop</translation>
    </message>
    <message>
        <source>turquoise, a hexagon</source>
        <translation>turkoois, een zeshoek</translation>
    </message>
    <message>
        <source>brown, a bar</source>
        <translation>bruin, een balk</translation>
    </message>
    <message>
        <source>pink, a cross</source>
        <translation>roze, een kruis</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Type to find or make one · a figure or ↵ chooses · ↓ the next one · F2 changes it</source>
        <translation>Typ om te zoeken of te maken · een cijfer of ↵ kiest · ↓ het volgende · F2 wijzigt het</translation>
    </message>
</context>
<context>
    <name>TagsPart</name>
    <message>
        <source>Tags</source>
        <translation>Trefwoorden</translation>
    </message>
    <message>
        <source>Tags of your own</source>
        <translation>Eigen trefwoorden</translation>
    </message>
    <message>
        <source>A comma between two of them.</source>
        <translation>Zet een komma tussen twee woorden.</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Begin with this</source>
        <translation>Begin hiermee</translation>
    </message>
    <message>
        <source>To begin with: {draft}</source>
        <translation>Om mee te beginnen: {draft}</translation>
    </message>
    <message>
        <source>Begin with this: {name}</source>
        <translation>Begin hiermee: {name}</translation>
    </message>
</context>
<context>
    <name>ThemeFile</name>
    <message>
        <source>Which theme?</source>
        <translation>Welk thema?</translation>
    </message>
    <message>
        <source>Themes (*.toml)</source>
        <translation>Thema’s (*.toml)</translation>
    </message>
    <message>
        <source>Take in the theme ‘{title}’?</source>
        <translation>Het thema ‘{title}’ erbij zetten?</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Erbij zetten</translation>
    </message>
</context>
<context>
    <name>ThemeView</name>
    <message>
        <source>Make a theme</source>
        <translation>Thema maken</translation>
    </message>
    <message>
        <source>Begin again with the draft</source>
        <translation>Opnieuw beginnen met het concept</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>For which tables?</source>
        <translation>Voor welke tafels?</translation>
    </message>
    <message>
        <source>What it is about, in one sentence</source>
        <translation>Waar gaat het over, in één zin</translation>
    </message>
    <message>
        <source>Text to read out, with both sides</source>
        <translation>Tekst om voor te lezen, met beide kanten</translation>
    </message>
    <message>
        <source>Open questions, one on a line</source>
        <translation>Open vragen, op elke regel één</translation>
    </message>
    <message>
        <source>Think of (words with commas between)</source>
        <translation>Denk aan (woorden met een komma ertussen)</translation>
    </message>
    <message>
        <source>Definition: what belongs to it and what does not</source>
        <translation>Definitie: wat hoort erbij, en wat niet</translation>
    </message>
    <message>
        <source>Keep the theme</source>
        <translation>Thema bewaren</translation>
    </message>
    <message>
        <source>To the kern</source>
        <translation>Naar de kern</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat er is gezegd</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Made of {notes} from {tables} in {municipalities}.</source>
        <translation>Gemaakt van {notes}, van {tables} in {municipalities}.</translation>
    </message>
    <message>
        <source>This is the draft again.</source>
        <translation>Dit is weer het concept.</translation>
    </message>
    <message>
        <source>Kept, version {version}. You can choose ‘{title}’ for a new table and for invitations.</source>
        <translation>Bewaard, versie {version}. U kunt ‘{title}’ kiezen bij een nieuwe tafel en bij uitnodigingen.</translation>
    </message>
    <message>
        <source>To begin with: titles of kernen that share these words: {words}.</source>
        <translation>Om te beginnen: titels van kernen met deze woorden gemeen: {words}.</translation>
    </message>
    <message>
        <source>No kern of knel or kiem shares words with this one yet.</source>
        <translation>Er is nog geen kern van knel of kiem met dezelfde woorden.</translation>
    </message>
    <message>
        <source>To begin with: the proposals that are questions.</source>
        <translation>Om te beginnen: de voorstellen die een vraag zijn.</translation>
    </message>
    <message>
        <source>To begin with: questions that fit any theme.</source>
        <translation>Om te beginnen: vragen die bij elk thema passen.</translation>
    </message>
    <message>
        <source>To begin with: the title of the kern.</source>
        <translation>Om te beginnen: de titel van de kern.</translation>
    </message>
    <message>
        <source>A paragraph on a line.</source>
        <translation>Elke alinea op een eigen regel.</translation>
    </message>
    <message>
        <source>To begin with: tags of the notes, and words that several have.</source>
        <translation>Om te beginnen: trefwoorden van de notities, en woorden die in meer notities staan.</translation>
    </message>
    <message>
        <source>To begin with: the explanation of the kern.</source>
        <translation>Om te beginnen: de uitleg van de kern.</translation>
    </message>
    <message>
        <source>You typed this before. It is not kept as a theme yet.</source>
        <translation>Dit typte u eerder. Het is nog niet bewaard als thema.</translation>
    </message>
    <message>
        <source>You made this theme before: this is version {version}.</source>
        <translation>U maakte dit thema eerder: dit is versie {version}.</translation>
    </message>
    <message>
        <source>tables with citizens</source>
        <translation>tafels met burgers</translation>
    </message>
    <message>
        <source>tables with organisations</source>
        <translation>tafels met organisaties</translation>
    </message>
    <message>
        <source>tables with scientists</source>
        <translation>tafels met wetenschappers</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Title in the report</source>
        <translation>Titel in het rapport</translation>
    </message>
    <message>
        <source>What it means, in your own sentences</source>
        <translation>Wat het betekent, in uw eigen zinnen</translation>
    </message>
</context>
<context>
    <name>Threads</name>
    <message>
        <source>Kern</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message>
        <source>Rode draden</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Rode draden come from tables that were held.</source>
        <translation>Rode draden komen uit tafels die zijn gehouden. Die zijn er nog niet.</translation>
    </message>
    <message>
        <source>all types together</source>
        <translation>alle soorten samen</translation>
    </message>
    <message>
        <source>What comes back everywhere</source>
        <translation>Wat overal terugkomt</translation>
    </message>
    <message>
        <source>No rode draad of kernen yet. N makes one, and J joins kernen to it.</source>
        <translation>Nog geen rode draad van kernen. Met N maakt u er een, met J voegt u er kernen bij.</translation>
    </message>
    <message>
        <source>Rode draden come from two themes on.</source>
        <translation>Rode draden komen er vanaf twee thema’s.</translation>
    </message>
    <message>
        <source>No tag comes back in two themes or more.</source>
        <translation>Geen trefwoord komt in twee of meer thema’s terug.</translation>
    </message>
    <message>
        <source>One of kernen is told always; Del removes it</source>
        <translation>Een rode draad van kernen staat altijd in het rapport. Met Del haalt u hem weg.</translation>
    </message>
    <message>
        <source>No longer in the report: {name}</source>
        <translation>Niet meer in het rapport: {name}</translation>
    </message>
    <message>
        <source>In the report: {name}</source>
        <translation>In het rapport: {name}</translation>
    </message>
    <message>
        <source>Another place in the report</source>
        <translation>Op een andere plek in het rapport</translation>
    </message>
    <message>
        <source>Taken away: {name}</source>
        <translation>Weggehaald: {name}</translation>
    </message>
    <message>
        <source>New rode draad</source>
        <translation>Nieuwe rode draad</translation>
    </message>
    <message>
        <source>{name}, {theme}</source>
        <translation>{name}, {theme}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>First put a rode draad in the report: Space</source>
        <translation>Zet eerst een rode draad in het rapport, met de spatiebalk</translation>
    </message>
    <message>
        <source>Kernen of {name}: Space joins one</source>
        <translation>Kernen van {name}: spatiebalk voegt er een bij</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Teruggedraaid: {step}</translation>
    </message>
    <message>
        <source>Made again: {step}</source>
        <translation>Opnieuw gedaan: {step}</translation>
    </message>
    <message>
        <source>rode draad in the report</source>
        <translation>rode draad in het rapport</translation>
    </message>
    <message>
        <source>words of a rode draad</source>
        <translation>tekst van een rode draad</translation>
    </message>
    <message>
        <source>kernen of a rode draad</source>
        <translation>kernen van een rode draad</translation>
    </message>
    <message>
        <source>quote of a rode draad</source>
        <translation>citaat van een rode draad</translation>
    </message>
    <message>
        <source>text of the report</source>
        <translation>tekst van het rapport</translation>
    </message>
    <message>
        <source>together</source>
        <translation>samen</translation>
    </message>
    <message>
        <source>in the report</source>
        <translation>in het rapport</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>{number} of {tables}</source>
        <translation>{number} van {tables}</translation>
    </message>
    <message>
        <source>knel at {tables}</source>
        <translation>knel aan {tables}</translation>
    </message>
    <message>
        <source>kiem at {tables}</source>
        <translation>kiem aan {tables}</translation>
    </message>
    <message>
        <source>{number} of them both</source>
        <translation>{number} daarvan allebei</translation>
    </message>
    <message>
        <source>{place} of {number}</source>
        <translation>{place} van {number}</translation>
    </message>
    <message>
        <source>changed since it was chosen</source>
        <translation>veranderd na de keuze</translation>
    </message>
    <message>
        <source>kind not noted</source>
        <translation>soort niet genoteerd</translation>
    </message>
    <message>
        <source>Wishes that rub: {number}, at {tables}</source>
        <translation>Schurende wensen: {number}, aan {tables}</translation>
    </message>
    <message>
        <source>Who is to act? {ideas}, sometimes more than one</source>
        <translation>Wie is aan zet? {ideas}, soms meer dan één</translation>
    </message>
    <message>
        <source>No wishes that rub were noted.</source>
        <translation>Er zijn geen schurende wensen genoteerd.</translation>
    </message>
    <message>
        <source>Noted as there already, somewhere: {existing} · not noted: {new}</source>
        <translation>Genoteerd dat het al ergens bestaat: {existing} · niet genoteerd: {new}</translation>
    </message>
    <message>
        <source>Ways out that were named: {ways}.</source>
        <translation>Genoemde uitweg: {ways}.</translation>
    </message>
    <message>
        <source>Without one: {number}.</source>
        <translation>Zonder uitweg: {number}.</translation>
    </message>
    <message>
        <source>To the rode draden</source>
        <translation>Naar de rode draden</translation>
    </message>
</context>
<context>
    <name>ThreadsView</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Type of table</source>
        <translation>Soort tafel</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>trefwoorden</translation>
    </message>
    <message>
        <source>kernen</source>
        <translation>kernen</translation>
    </message>
    <message>
        <source>of kernen that you joined · most tables first; this is no rank</source>
        <translation>van kernen die u samenvoegde · meeste tafels boven; dat zegt niet wat belangrijk is</translation>
    </message>
    <message>
        <source>in 2 or more themes · most tables first; this is no rank</source>
        <translation>in 2 of meer thema’s · meeste tafels boven; dat zegt niet wat belangrijk is</translation>
    </message>
    <message>
        <source>− knel   kiem +</source>
        <translation>− knel   kiem +</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>In het rapport</translation>
    </message>
    <message>
        <source>New rode draad</source>
        <translation>Nieuwe rode draad</translation>
    </message>
    <message>
        <source>Join kernen</source>
        <translation>Kernen erbij</translation>
    </message>
    <message>
        <source>Rode draden</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Rode draad</source>
        <translation>Rode draad</translation>
    </message>
    <message>
        <source>− knel</source>
        <translation>− knel</translation>
    </message>
    <message>
        <source>+ kiem</source>
        <translation>+ kiem</translation>
    </message>
    <message>
        <source>Texts of the report</source>
        <translation>Teksten van het rapport</translation>
    </message>
    <message>
        <source>Afwegingskader</source>
        <translation>Afwegingskader</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>vak</translation>
    </message>
    <message>
        <source>its notes</source>
        <translation>notities van een vak</translation>
    </message>
    <message>
        <source>in the report</source>
        <translation>in het rapport</translation>
    </message>
    <message>
        <source>Space bar</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>name and text</source>
        <translation>titel en tekst</translation>
    </message>
    <message>
        <source>of kernen</source>
        <translation>kernen of trefwoorden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>join kernen</source>
        <translation>kernen erbij</translation>
    </message>
    <message>
        <source>order</source>
        <translation>volgorde</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>ongedaan</translation>
    </message>
    <message>
        <source>Out of the report</source>
        <translation>Uit het rapport</translation>
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
        <source>Divide the time</source>
        <translation>Tijd verdelen</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>agreed: {hour}</source>
        <translation>afgesproken: {hour}</translation>
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
        <source>left for this move: round off when it suits</source>
        <translation>over voor deze ronde: rond af als het uitkomt</translation>
    </message>
    <message>
        <source>left for this move</source>
        <translation>over voor deze ronde</translation>
    </message>
</context>
<context>
    <name>Underlines</name>
    <message>
        <source>No other word was found</source>
        <translation>Geen ander woord gevonden</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Unlock your key</source>
        <translation>Ontgrendel uw sleutel</translation>
    </message>
    <message>
        <source>With your key you open the files that were sealed for you.</source>
        <translation>Met uw sleutel opent u de bestanden die voor u zijn verzegeld.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
</context>
<context>
    <name>VotesPart</name>
    <message>
        <source>Energy: how many votes?</source>
        <translation>Energie: hoeveel stemmen?</translation>
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
<context>
    <name>WipingView</name>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Ingeleverd</translation>
    </message>
    <message>
        <source>Tables that would go</source>
        <translation>Tafels die weg zouden gaan</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
    <message>
        <source>What goes with them</source>
        <translation>Wat er ook weggaat</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Wat blijft</translation>
    </message>
    <message>
        <source>Wipe …</source>
        <translation>Wissen …</translation>
    </message>
    <message>
        <source>Save the receipt …</source>
        <translation>Bewijs opslaan …</translation>
    </message>
    <message>
        <source>Tables. Space ticks one</source>
        <translation>Tafels. Met de spatiebalk kiest u er een</translation>
    </message>
    <message>
        <source>It is wiped</source>
        <translation>Het is gewist</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Het bewijs</translation>
    </message>
</context>
<context>
    <name>WordingBox</name>
    <message>
        <source>{name}  ✓ goes into the report</source>
        <translation>{name}  ✓ komt in het verslag</translation>
    </message>
</context>
</TS>
