<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
Die Wörter dieser Übersetzung; wer sie ändert, ändert sie überall.

mention = Erwähnung            event = Ereignis               relation = Beziehung
actor = Akteur                 trigger = Auslöser             argument, role = Argument, Rolle
filler = Füllung               mark = Markierung              to tag = markieren (als)
label = Label (das, die Labels) event type = Ereignisart      attribute = Attribut
span = Textstelle              part = Teil                    edge = Rand
arc = Bogen                    link = Verbindung              to link (an actor) = verknüpfen
hint (letters on a mark) = Kürzel                             shortcut = Tastenkürzel
to merge = vereinen            to split off = abtrennen
registry = Verzeichnis         alias = Alias (die Aliasse)    cluster = Gruppe
layer = Ebene                  annotator = Annotator/in       schema = Schema (die Schemata)
suggestion = Vorschlag         candidate = Kandidat           confidence = Konfidenz
record = Datensatz             article = Artikel              id = Kennung
new = neu    in progress = in Arbeit    complete = fertig    flagged = vorgemerkt

Niemand wird angeredet: Infinitiv für Befehle („Artikel importieren …“), Sätze ohne „Sie“.
Vor „…“ steht ein Leerzeichen. Zitate in „ “. Die englischen Abfragewörter (AND, NEAR, with …) bleiben.
-->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>annotator</name>
    <message>
        <location filename="../../annotator/bootstrap.py"/>
        <source>The sample articles of this installation are damaged: {findings}</source>
        <translation>Die Beispielartikel dieser Installation sind beschädigt: {findings}</translation>
    </message>
    <message>
        <location filename="../../annotator/bootstrap.py"/>
        <source>Install News Annotator again.</source>
        <translation>News Annotator neu installieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/bootstrap.py"/>
        <source>The sample project {target} cannot be made: {value}.</source>
        <translation>Das Beispielprojekt {target} lässt sich nicht anlegen: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/bootstrap.py"/>
        <source>Name another folder: annotator demo DIR</source>
        <translation>Einen anderen Ordner nennen: annotator demo ORDNER</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/accepting.py"/>
        <source>Accept {value}</source>
        <translation>{value} übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/actors.py"/>
        <source>Change actor</source>
        <translation>Akteur ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/actors.py"/>
        <source>An actor needs a name.</source>
        <translation>Ein Akteur braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/actors.py"/>
        <source>{type} is no label of actors.</source>
        <translation>{type} ist kein Label für Akteure.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/actors.py"/>
        <source>{actor} is already so.</source>
        <translation>{actor} ist schon so.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/actors.py"/>
        <source>Change actor {actor}</source>
        <translation>Akteur {actor} ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>Choose a label of the palette, or add it to the schema.</source>
        <translation>Ein Label der Palette wählen oder es im Schema anlegen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>There is no mark {identifier} in this article.</source>
        <translation>In diesem Artikel gibt es keine Markierung {identifier}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>It may have been removed in the meantime.</source>
        <translation>Vielleicht wurde sie inzwischen entfernt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>{identifier} is a cluster; choose one of its members.</source>
        <translation>{identifier} ist eine Gruppe; eines ihrer Mitglieder wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>{identifier} is not a mention.</source>
        <translation>{identifier} ist keine Erwähnung.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>{identifier} is not an event.</source>
        <translation>{identifier} ist kein Ereignis.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>{identifier} is not a relation.</source>
        <translation>{identifier} ist keine Beziehung.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>The registry has no actor {identifier}.</source>
        <translation>Das Verzeichnis hat keinen Akteur {identifier}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>The schema “{schema}” has no mention label “{name}”.</source>
        <translation>Das Schema „{schema}“ hat kein Label „{name}“ für Erwähnungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>The schema “{schema}” has no event type “{name}”.</source>
        <translation>Das Schema „{schema}“ hat keine Ereignisart „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>The schema “{schema}” has no relation type “{name}”.</source>
        <translation>Das Schema „{schema}“ hat keine Beziehungsart „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/base.py"/>
        <source>cluster {mark}</source>
        <translation>Gruppe {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>Import actors</source>
        <translation>Akteure importieren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>This actor was in line {lines} already.</source>
        <translation>Dieser Akteur stand schon in Zeile {lines}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>{count} actors are called so.</source>
        <translation>{count} Akteure heißen so.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>Write the id of the one that is meant.</source>
        <translation>Die Kennung des gemeinten schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>It holds a character that cannot be stored.</source>
        <translation>Enthält ein Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>It has no name.</source>
        <translation>Hat keinen Namen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>Its id holds a blank or is too long.</source>
        <translation>Die Kennung enthält ein Leerzeichen oder ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>“{type}” is no label of actors in the schema.</source>
        <translation>„{type}“ ist im Schema kein Label für Akteure.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>“Nothing” is no label of actors in the schema.</source>
        <translation>„Nichts“ ist im Schema kein Label für Akteure.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>{system} {codes}, not {code}</source>
        <translation>{system} {codes}, nicht {code}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>{known_type}, not {row_type}</source>
        <translation>{known_type}, nicht {row_type}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>the registry says otherwise</source>
        <translation>im Verzeichnis steht es anders</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actor_import.py"/>
        <source>Left as it was: {kept}.</source>
        <translation>Blieb, wie es war: {kept}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Merge {count} actors into {result}</source>
        <translation>{count} Akteure zu {result} vereinen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>It takes two actors to merge.</source>
        <translation>Zum Vereinen braucht es zwei Akteure.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Select one more.</source>
        <translation>Eine weitere auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Split off {one_line}</source>
        <translation>{one_line} abtrennen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Tick the mentions that are somebody else.</source>
        <translation>Die Erwähnungen ankreuzen, die jemand anderes sind.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>None of these mentions is linked to {old} any more.</source>
        <translation>Keine dieser Erwähnungen ist noch mit {old} verknüpft.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Look at the list of its mentions again.</source>
        <translation>Die Liste der Erwähnungen noch einmal ansehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Delete an unused actor</source>
        <translation>Einen unbenutzten Akteur löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Delete {count:,} unused actors</source>
        <translation>{count:,} unbenutzte Akteure löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>“{name}” is mentioned in article {article}, so it is not unused.</source>
        <translation>„{name}“ wird in Artikel {article} erwähnt, ist also nicht unbenutzt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Unlink its mentions first, or merge it into another actor.</source>
        <translation>Zuerst seine Erwähnungen lösen oder ihn mit einem anderen Akteur vereinen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Change {count:,} actors</source>
        <translation>{count:,} Akteure ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>New actor {one_line}</source>
        <translation>Neuer Akteur {one_line}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>“{seen}” was changed elsewhere meanwhile.</source>
        <translation>„{seen}“ wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Look at it again and repeat the change.</source>
        <translation>Noch einmal ansehen und die Änderung wiederholen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>{actor_type} is no label of actors.</source>
        <translation>{actor_type} ist kein Label für Akteure.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>The registry has no actor {actor} any more.</source>
        <translation>Das Verzeichnis hat keinen Akteur {actor} mehr.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/actors.py"/>
        <source>Open the page of actors again.</source>
        <translation>Die Seite der Akteure neu öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/articles.py"/>
        <source>Mark {count:,} articles as {status}</source>
        <translation>{count:,} Artikel auf „{status}“ setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/articles.py"/>
        <source>Remove 1 article</source>
        <translation>1 Artikel entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/articles.py"/>
        <source>Remove {count:,} articles</source>
        <translation>{count:,} Artikel entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/fixing.py"/>
        <source>{fix}, everywhere</source>
        <translation>{fix}, überall</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/schema.py"/>
        <source>Change the schema</source>
        <translation>Schema ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/schema.py"/>
        <source>The schema of the project has been changed since you began to edit it.</source>
        <translation>Das Schema des Projekts wurde seit Beginn der Bearbeitung geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/schema.py"/>
        <source>Export your version as a file, discard the changes here, and make them anew on the present schema.</source>
        <translation>Die eigene Fassung als Datei exportieren, die Änderungen hier verwerfen und sie am jetzigen Schema neu machen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/schema.py"/>
        <source>Look at {names}</source>
        <translation>{names} ansehen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/tagging.py"/>
        <source>Tag {label} once</source>
        <translation>Einmal als {label} markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/tagging.py"/>
        <source>Tag {label} {count:,} times</source>
        <translation>{count:,}-mal als {label} markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/tagging.py"/>
        <source>The schema has no mention or event label “{label}”.</source>
        <translation>Das Schema hat kein Label „{label}“ für Erwähnungen oder Ereignisse.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/bulk/tagging.py"/>
        <source>Choose another label.</source>
        <translation>Ein anderes Label wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>Same actor</source>
        <translation>Derselbe Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>Same event</source>
        <translation>Dasselbe Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>It takes two marks to be the same.</source>
        <translation>Dazu gehören zwei Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>These are already the same actor.</source>
        <translation>Das ist bereits derselbe Akteur.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>These are already the same event.</source>
        <translation>Das ist bereits dasselbe Ereignis.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>{mark} is no mention, so it cannot be the same actor.</source>
        <translation>{mark} ist keine Erwähnung und kann nicht derselbe Akteur sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>{mark} is no event, so it cannot be the same event.</source>
        <translation>{mark} ist kein Ereignis und kann nicht dasselbe Ereignis sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>Not the same</source>
        <translation>Nicht dasselbe</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/clusters.py"/>
        <source>{mark} is already in no cluster.</source>
        <translation>{mark} ist bereits in keiner Gruppe.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>flagged</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Clear {name}</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Set {name}</source>
        <translation>„{name}“ setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>“{name}” of {type} is already not set.</source>
        <translation>„{name}“ von {type} ist schon nicht gesetzt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>“{name}” is already {value}.</source>
        <translation>„{name}“ ist schon {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>{label} of {type}</source>
        <translation>{label} bei {type}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Set time</source>
        <translation>Zeit setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Clear time</source>
        <translation>Zeit löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>A relation has no time; set it on one of its ends.</source>
        <translation>Eine Beziehung hat keine Zeit; sie an einem ihrer Enden setzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>The time of {type} is already so.</source>
        <translation>Die Zeit von {type} ist schon so.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>{type} already has this note.</source>
        <translation>{type} hat diese Notiz schon.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>{type} already has no note.</source>
        <translation>{type} hat schon keine Notiz.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Note on {type}</source>
        <translation>Notiz zu {type}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Link actor</source>
        <translation>Akteur verknüpfen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Unlink actor</source>
        <translation>Akteur lösen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>{mention} is already linked to this actor.</source>
        <translation>{mention} ist bereits mit diesem Akteur verknüpft.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>{mention} is already linked to no actor.</source>
        <translation>{mention} ist bereits mit keinem Akteur verknüpft.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Unlink {type}</source>
        <translation>{type} von seinem Akteur lösen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Link {type} to {name}</source>
        <translation>{type} mit {name} verknüpfen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>New actor</source>
        <translation>Neuer Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>New actor {name}</source>
        <translation>Neuer Akteur {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Add alias</source>
        <translation>Alias hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>An alias cannot be empty.</source>
        <translation>Ein Alias kann nicht leer sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>“{alias}” is already a name of {actor}.</source>
        <translation>„{alias}“ ist schon ein Name von {actor}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Add alias to {actor}</source>
        <translation>Alias zu {actor} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Nothing to mark</source>
        <translation>Nichts zu markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Set {status}</source>
        <translation>Status „{status}“</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>There are marks in this article ({count}), so it is not one with nothing to mark.</source>
        <translation>In diesem Artikel gibt es Markierungen ({count}); also ist nicht „nichts zu markieren“.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Remove them first, or set it complete.</source>
        <translation>Sie zuerst entfernen oder den Artikel auf „fertig“ setzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>The article is already {status}.</source>
        <translation>Der Artikel ist bereits {status}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>{type} is no actor, so it cannot be linked to one.</source>
        <translation>{type} ist kein Akteur und lässt sich nicht mit einem verknüpfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/details.py"/>
        <source>Change its label to an actor's first.</source>
        <translation>Zuerst das Label zu dem eines Akteurs ändern.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Add {type}</source>
        <translation>{type} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Change to {type}</source>
        <translation>Zu {type} ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{event} is already of that type.</source>
        <translation>{event} ist schon von dieser Art.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>As {type} this event would lose what fills {roles}.</source>
        <translation>Als {type} verlöre dieses Ereignis, was {roles} füllt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Clear those roles first, or change the type and drop them.</source>
        <translation>Zuerst diese Rollen leeren oder die Art ändern und sie verwerfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Change {type} to {type_2}</source>
        <translation>{type} zu {type_2} ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Add trigger</source>
        <translation>Auslöser hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>This is already a trigger of {type}.</source>
        <translation>Das ist schon ein Auslöser von {type}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Add trigger to {type}</source>
        <translation>Auslöser zu {type} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Remove trigger</source>
        <translation>Auslöser entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Remove trigger of {type}</source>
        <translation>Auslöser von {type} entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Fill {role}</source>
        <translation>„{role}“ füllen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>“{role}” of {type} is already filled with this.</source>
        <translation>„{role}“ von {type} ist schon damit gefüllt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Fill {role} of {type}</source>
        <translation>„{role}“ von {type} füllen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Clear {role}</source>
        <translation>„{role}“ leeren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>“{role}” of {type} is not filled with this.</source>
        <translation>„{role}“ von {type} ist nicht damit gefüllt.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>“{role}” of {type} is already empty.</source>
        <translation>„{role}“ von {type} ist schon leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Clear {role} of {type}</source>
        <translation>„{role}“ von {type} leeren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Reorder arguments</source>
        <translation>Argumente umordnen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{type} has {count} arguments.</source>
        <translation>{type} hat {count} Argumente.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>The argument is already in that place.</source>
        <translation>Das Argument steht schon an dieser Stelle.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Reorder arguments of {type}</source>
        <translation>Argumente von {type} umordnen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{type} takes no trigger.</source>
        <translation>{type} hat keinen Auslöser.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{type} takes at most 1 trigger.</source>
        <translation>{type} hat höchstens 1 Auslöser.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{type} takes at most {count} triggers.</source>
        <translation>{type} hat höchstens {count} Auslöser.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{type} has no role “{role}”.</source>
        <translation>{type} hat keine Rolle „{role}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>It has {roles}.</source>
        <translation>Vorhanden: {roles}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>It has no roles.</source>
        <translation>Es gibt dort keine Rollen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{type} cannot be its own argument.</source>
        <translation>{type} kann nicht das eigene Argument sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>{mark} already has {event} among its arguments; events cannot contain each other.</source>
        <translation>{mark} hat {event} schon unter seinen Argumenten; Ereignisse können einander nicht enthalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>“{role}” of {type} takes at most {max}.</source>
        <translation>„{role}“ von {type} kann höchstens {max}-mal gefüllt werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/events.py"/>
        <source>Clear one of its fillers first.</source>
        <translation>Zuerst eine Füllung entfernen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Remove the mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Unlink the actor</source>
        <translation>Akteur lösen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Remove the event</source>
        <translation>Ereignis entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Keep only the first triggers</source>
        <translation>Nur die ersten Auslöser behalten</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Keep only the first fillers</source>
        <translation>Nur die ersten Füllungen behalten</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Remove the argument</source>
        <translation>Argument entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Remove the relation</source>
        <translation>Beziehung entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Clear the attribute</source>
        <translation>Attribut löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Leave out the blanks</source>
        <translation>Leerzeichen auslassen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>Take in whole words</source>
        <translation>Ganze Wörter nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/fixes.py"/>
        <source>{mark} no longer has this problem.</source>
        <translation>{mark} hat dieses Problem nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/keeping.py"/>
        <source>{mark} fills “{role}” of {event}, which takes {accepted}, not {label}.</source>
        <translation>{mark} füllt „{role}“ von {event}; dort ist {accepted} möglich, nicht {label}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/keeping.py"/>
        <source>Clear that role first.</source>
        <translation>Zuerst diese Rolle leeren.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/keeping.py"/>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/keeping.py"/>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/keeping.py"/>
        <source>{mark} is the {end} of “{relation_type}”, which must be {accepted}, not {label}.</source>
        <translation>{mark} ist bei „{relation_type}“ das Ende „{end}“; dort ist {accepted} möglich, nicht {label}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/keeping.py"/>
        <source>Remove that relation first.</source>
        <translation>Zuerst diese Beziehung entfernen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/macro.py"/>
        <source>Nothing would change: everything is already so.</source>
        <translation>Nichts würde sich ändern: Alles ist schon so.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/mentions.py"/>
        <source>Tag {type}</source>
        <translation>Als {type} markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/mentions.py"/>
        <source>{mention} is already tagged {type}.</source>
        <translation>{mention} ist schon als {type} markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>A part of a mark cannot be empty or run into the next part.</source>
        <translation>Ein Teil einer Markierung kann nicht leer sein oder in den nächsten Teil reichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>Leave at least one character, and end before the next part begins.</source>
        <translation>Mindestens ein Zeichen lassen und vor dem Beginn des nächsten Teils enden.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>The text ends at {count}; a mark cannot reach to {end}.</source>
        <translation>Der Text endet bei {count}; eine Markierung kann nicht bis {end} reichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>There are only blanks there.</source>
        <translation>Dort stehen nur Leerzeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>Select at least one visible character.</source>
        <translation>Mindestens ein sichtbares Zeichen auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>{type} {mark} has no trigger {trigger}.</source>
        <translation>{type} {mark} hat keinen Auslöser {trigger}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>{mark} has no place in the text of its own.</source>
        <translation>{mark} hat keine eigene Stelle im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>The mark already stands exactly there.</source>
        <translation>Die Markierung steht schon genau dort.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/places.py"/>
        <source>{mark} is already tagged {label}.</source>
        <translation>{mark} ist schon als {label} markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>The relation is already “{type}”.</source>
        <translation>Die Beziehung ist schon „{type}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>Change {relation_type} to {type}</source>
        <translation>{relation_type} zu {type} ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>Reverse relation</source>
        <translation>Beziehung umkehren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>“{relation_type}” has no direction to reverse.</source>
        <translation>„{relation_type}“ hat keine Richtung, die sich umkehren ließe.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>Reverse {relation_type}</source>
        <translation>{relation_type} umkehren</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>“{relation_type}” cannot link a mark to itself.</source>
        <translation>„{relation_type}“ kann eine Markierung nicht mit sich selbst verbinden.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/relations.py"/>
        <source>These two are already linked as “{relation_type}”.</source>
        <translation>Diese beiden sind schon als „{relation_type}“ verbunden.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/removal.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/removal.py"/>
        <source>Remove {type}</source>
        <translation>{type} entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/removal.py"/>
        <source>Remove actor cluster</source>
        <translation>Gruppe gleicher Akteure entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/removal.py"/>
        <source>Remove event cluster</source>
        <translation>Gruppe gleicher Ereignisse entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/same_actor.py"/>
        <source>It takes two mentions to be the same actor.</source>
        <translation>Dazu gehören zwei Erwähnungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/same_actor.py"/>
        <source>These two are both linked to {name} already.</source>
        <translation>Diese beiden sind schon mit {name} verknüpft.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Move edge</source>
        <translation>Rand verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Move edge of {type}</source>
        <translation>Rand von {type} verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Add part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>This is already part of {mark}.</source>
        <translation>Das gehört schon zu {mark}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Add part to {type}</source>
        <translation>Teil zu {type} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Remove part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>{mark} has only this part.</source>
        <translation>{mark} hat nur diesen Teil.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Remove the whole mark instead.</source>
        <translation>Stattdessen die ganze Markierung entfernen.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>Remove part of {type}</source>
        <translation>Teil von {type} entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/spans.py"/>
        <source>The mark has no part {fragment}.</source>
        <translation>Die Markierung hat keinen Teil {fragment}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>There is no mention {source} that a time could be read from.</source>
        <translation>Es gibt keine Erwähnung {source}, aus der sich eine Zeit lesen ließe.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>“{precision}” is no precision; it is one of {known}.</source>
        <translation>„{precision}“ ist keine Genauigkeit; möglich sind {known}.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>The time ends ({end}) before it starts ({start}).</source>
        <translation>Die Zeit endet ({end}), bevor sie beginnt ({start}).</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>“{moment}” is not a date.</source>
        <translation>„{moment}“ ist kein Datum.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>Write 2022, 2022-10, 2022-10-13 or 2022-10-13T18:30.</source>
        <translation>2022, 2022-10, 2022-10-13 oder 2022-10-13T18:30 schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>There is no such date or time as “{moment}”.</source>
        <translation>Ein solches Datum, eine solche Zeit gibt es nicht: „{moment}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>“{moment}” is not exact to the {precision}.</source>
        <translation>„{moment}“ ist nicht so genau angegeben ({precision}).</translation>
    </message>
    <message>
        <location filename="../../annotator/commands/times.py"/>
        <source>Write the date out, or choose a coarser precision.</source>
        <translation>Das Datum ausschreiben oder eine gröbere Genauigkeit wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/actors_csv.py"/>
        <source>Line {line_num} is no line of a table: {failure}.</source>
        <translation>Zeile {line_num} ist keine Tabellenzeile: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/actors_csv.py"/>
        <source>Save it as CSV once more.</source>
        <translation>Noch einmal als CSV speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/actors_csv.py"/>
        <source>There are no columns “name” and “type”.</source>
        <translation>Es gibt keine Spalten „name“ und „type“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/actors_csv.py"/>
        <source>The first line names the columns: id, name, type, aliases, code:wikidata …</source>
        <translation>Die erste Zeile nennt die Spalten: id, name, type, aliases, code:wikidata …</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/actors_csv.py"/>
        <source>a column without a name</source>
        <translation>eine Spalte ohne Namen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/actors_csv.py"/>
        <source>This column is not known and left out.</source>
        <translation>Diese Spalte ist unbekannt und wird ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/codec.py"/>
        <source>BioC (JSON; XML is read)</source>
        <translation>BioC (JSON; XML wird gelesen)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>Lists or objects are nested too deeply.</source>
        <translation>Listen oder Objekte sind zu tief geschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>There is no passage with a text here.</source>
        <translation>Hier gibt es keinen Abschnitt mit einem Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>The words that {ids} quote are not those of the text.</source>
        <translation>Die Wörter, die {ids} zitieren, sind nicht die des Textes.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>The text's words count; the file's are kept beside them.</source>
        <translation>Es gelten die Wörter des Textes; die der Datei werden daneben aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>The annotation {id} has no place in the text.</source>
        <translation>Die Annotation {id} hat keine Stelle im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>It was left out.</source>
        <translation>Sie wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>{id} refers to {other}, which is no mark.</source>
        <translation>{id} verweist auf {other}, was keine Markierung ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/bioc/reading.py"/>
        <source>That was left out.</source>
        <translation>Das wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/codec.py"/>
        <source>brat standoff, a folder of .txt and .ann files</source>
        <translation>brat, ein Ordner mit .txt- und .ann-Dateien</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/codec.py"/>
        <source>Names of the files</source>
        <translation>Namen der Dateien</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/codec.py"/>
        <source>Ids bring an article back under its own id; names of files are easier to read.</source>
        <translation>Mit Kennungen kommt ein Artikel unter seiner eigenen zurück; Dateinamen lesen sich leichter.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/codec.py"/>
        <source>Ids of the articles</source>
        <translation>Kennungen der Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/codec.py"/>
        <source>Names the articles came with</source>
        <translation>Namen, unter denen die Artikel kamen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>There is no text {name}.txt beside {where}.</source>
        <translation>Neben {where} liegt kein Text {name}.txt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>brat keeps the text and its marks in two files of the same name.</source>
        <translation>brat legt den Text und seine Markierungen in zwei Dateien desselben Namens ab.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>{where} is not in UTF-8 (byte {at}).</source>
        <translation>{where} ist nicht in UTF-8 (Byte {at}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>Save it again as plain text in UTF-8.</source>
        <translation>Speichern Sie sie noch einmal als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>This is no line of brat's: {line}</source>
        <translation>Das ist keine Zeile von brat: {line}</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>The id {id} stands twice.</source>
        <translation>Die Kennung {id} steht zweimal da.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>Positions were taken as {unit}, line ends {line_ends}: {fitting} of {tried} marks stand where their words are. Examples: {examples}.</source>
        <translation>Positionen wurden als {unit} gelesen, Zeilenenden {line_ends}: {fitting} von {tried} Markierungen stehen, wo ihre Wörter sind. Beispiele: {examples}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>“{type}” at {start}–{end} marks nothing of the text.</source>
        <translation>„{type}“ bei {start}–{end} markiert nichts im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>{id} stands on “{text}”, but says “{quote}”; its place counts.</source>
        <translation>{id} steht auf „{text}“, sagt aber „{quote}“; die Stelle gilt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>{id} is about a mark that is not there.</source>
        <translation>{id} betrifft eine Markierung, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>The event {id} has no trigger.</source>
        <translation>Das Ereignis {id} hat keinen Auslöser.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>{id} points to {target}, which is not there.</source>
        <translation>{id} zeigt auf {target}, das es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>{id} points to a mark that is not there.</source>
        <translation>{id} zeigt auf eine Markierung, die es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/brat/reading.py"/>
        <source>A member of this group is not there.</source>
        <translation>Ein Mitglied dieser Gruppe gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>Positions were counted in {unit}: {fitting} of {tried} marks stand where the file says then (such as {examples}).</source>
        <translation>Positionen wurden in {unit} gezählt: {fitting} von {tried} Markierungen stehen dann, wo die Datei es sagt (etwa {examples}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>Look at the first marks; if they are off, the file's text was changed.</source>
        <translation>Die ersten Markierungen ansehen; sind sie verschoben, wurde der Text der Datei geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>A cluster of mentions and events was left out.</source>
        <translation>Eine Gruppe aus Erwähnungen und Ereignissen wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>There are no words in it.</source>
        <translation>Es enthält keine Wörter.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>{id} was left out: {reason}</source>
        <translation>{id} wurde ausgelassen: {reason}</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>“{words}” is not a date that can be understood.</source>
        <translation>„{words}“ ist kein verständliches Datum.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>A mark without a label was left out.</source>
        <translation>Eine Markierung ohne Label wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>“{type}” at {start}–{end} was left out: the text has {length} characters.</source>
        <translation>„{type}“ bei {start}–{end} wurde ausgelassen: Der Text hat {length} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>“{type}” marks nothing and was left out.</source>
        <translation>„{type}“ markiert nichts und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>The event {id} is an argument of itself; that argument was left out.</source>
        <translation>Das Ereignis {id} ist ein Argument von sich selbst; dieses Argument wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/building.py"/>
        <source>{id} points to a mark that is not there; that was left out.</source>
        <translation>{id} verweist auf eine Markierung, die es nicht gibt; das wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/carried_marks.py"/>
        <source>What it says of its marks is nested too deeply.</source>
        <translation>Was über die Markierungen darin steht, ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/carried_marks.py"/>
        <source>An argument of {id} was left out: it names no mark.</source>
        <translation>Ein Argument von {id} wurde weggelassen: Es nennt keine Markierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/carried_marks.py"/>
        <source>A relation “{type}” was left out: an end of it is no mark.</source>
        <translation>Eine Relation „{type}“ wurde weggelassen: Eines ihrer Enden ist keine Markierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/interpreting.py"/>
        <source>{where} holds more than {count} texts.</source>
        <translation>{where} enthält mehr als {count} Texte.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/interpreting.py"/>
        <source>{where} holds no text.</source>
        <translation>{where} enthält keinen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/interpreting.py"/>
        <source>“{label}” points to a mark that is not there; that was left out.</source>
        <translation>„{label}“ zeigt auf eine Markierung, die es nicht gibt; das wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/interpreting.py"/>
        <source>The feature “{name}” points to other annotations and was left out.</source>
        <translation>Das Merkmal „{name}“ zeigt auf andere Annotationen und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/json_text.py"/>
        <source>{where} is not a CAS in JSON: it has no {key}.</source>
        <translation>{where} ist kein CAS in JSON: {key} fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/placing.py"/>
        <source>“{label}” was moved after it was written; it is taken as one piece now.</source>
        <translation>„{label}“ wurde nach dem Schreiben verschoben und gilt jetzt als ein Stück.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/placing.py"/>
        <source>“{type}” at {start}–{end} was left out: no characters of the text begin and end there.</source>
        <translation>„{type}“ bei {start}–{end} wurde ausgelassen: Dort beginnen und enden keine Zeichen des Textes.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/xmi_text.py"/>
        <source>{where} is XML, but not a CAS in XMI.</source>
        <translation>{where} ist XML, aber kein CAS in XMI.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/cas/xmi_text.py"/>
        <source>{where} is not a type system of UIMA.</source>
        <translation>{where} ist kein Typsystem von UIMA.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>Chat messages for instruction tuning (JSONL)</source>
        <translation>Gespräche zum Nachtrainieren von Sprachmodellen (JSONL)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>One conversation for each</source>
        <translation>Ein Gespräch je</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>Paragraphs without marks are written too: they teach what is no mark.</source>
        <translation>Auch Absätze ohne Markierung werden geschrieben: Sie lehren, was keine ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/chat.py"/>
        <source>What the system message says before the schema; empty for the usual words.</source>
        <translation>Was die Systemnachricht vor dem Schema sagt; leer für die üblichen Worte.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>Its tokens are not in the text beside the file; a text was made of them.</source>
        <translation>Ihre Wörter stehen nicht im Text neben der Datei; aus ihnen wurde ein Text gemacht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>See that the text belongs to this file, or take it away.</source>
        <translation>Prüfen Sie, ob der Text zu dieser Datei gehört, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>A label without a token was left out.</source>
        <translation>Ein Label ohne Wort wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>Of mentions that overlap</source>
        <translation>Von überlappenden Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>A token has one label: the others are left out and listed.</source>
        <translation>Ein Wort hat ein Label: Die anderen werden ausgelassen und aufgezählt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>keep the longest</source>
        <translation>die längste behalten</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conll2003.py"/>
        <source>keep the shortest</source>
        <translation>die kürzeste behalten</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conllu/codec.py"/>
        <source>What it says of the article cannot be read.</source>
        <translation>Was dort über den Artikel steht, ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conllu/codec.py"/>
        <source>An entity is not closed and was left out.</source>
        <translation>Eine Entität wird nicht geschlossen und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conllu/codec.py"/>
        <source>An entity is closed that was not opened.</source>
        <translation>Eine Entität wird geschlossen, die nicht geöffnet wurde.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conllu/codec.py"/>
        <source>An entity on a word that is not in the text was left out.</source>
        <translation>Eine Entität auf einem Wort, das nicht im Text steht, wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/conllu/sentences.py"/>
        <source>This is no line of CoNLL-U.</source>
        <translation>Das ist keine Zeile von CoNLL-U.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>This is no document of doccano with a text.</source>
        <translation>Das ist kein Dokument von doccano mit einem Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Span {number} has no label or no place in the text.</source>
        <translation>Stelle {number} hat kein Label oder keinen Platz im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>doccano, one JSON object a line</source>
        <translation>doccano, ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Column of the text</source>
        <translation>Spalte des Textes</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Empty: `text`, or the first column of words.</source>
        <translation>Leer: `text`, sonst die erste Spalte mit Wörtern.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Column of the labels</source>
        <translation>Spalte der Labels</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Empty: `entities` or `label`, or the first column of labelled spans.</source>
        <translation>Leer: `entities` oder `label`, sonst die erste Spalte mit markierten Stellen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Projects of doccano without relations read labels only.</source>
        <translation>doccano-Projekte ohne Relationen lesen nur Labels.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Entities and relations</source>
        <translation>Entitäten und Relationen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Labels only</source>
        <translation>Nur Labels</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>As the project is set in doccano: “Count grapheme clusters as one character”.</source>
        <translation>Wie das Projekt in doccano eingestellt ist: „Count grapheme clusters as one character“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>UTF-16 units</source>
        <translation>UTF-16-Einheiten</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/doccano.py"/>
        <source>Grapheme clusters</source>
        <translation>Graphem-Cluster</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/gate/codec.py"/>
        <source>GATE, a folder of .bdocjs files (XML is read)</source>
        <translation>GATE, ein Ordner mit .bdocjs-Dateien (XML wird gelesen)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/gate/markup.py"/>
        <source>{where} is no document of GATE: it has no text.</source>
        <translation>{where} ist kein GATE-Dokument: Es hat keinen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/gate/reading.py"/>
        <source>There is no text here.</source>
        <translation>Hier steht kein Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/gate/reading.py"/>
        <source>{count} annotations mark nothing of the text ({types}); they are kept, but are no marks.</source>
        <translation>{count} Annotationen markieren nichts im Text ({types}); sie werden aufbewahrt, sind aber keine Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The article id stands twice (lines {first} and {number}), both times with the same text.</source>
        <translation>Die Artikelkennung steht zweimal (Zeilen {first} und {number}), beide Male mit demselben Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The article id stands twice (lines {first} and {number}), with different texts.</source>
        <translation>Die Artikelkennung steht zweimal (Zeilen {first} und {number}), mit verschiedenen Texten.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The same text stands twice (lines {first} and {number}); a project takes it once.</source>
        <translation>Derselbe Text steht zweimal (Zeilen {first} und {number}); ein Projekt nimmt ihn einmal.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The line is longer than {MAX_LINE} MB; that is not a record.</source>
        <translation>Die Zeile ist länger als {MAX_LINE} MB; das ist kein Datensatz.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>it is not UTF-8</source>
        <translation>sie ist nicht UTF-8</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>it holds a lone surrogate, which is no character</source>
        <translation>sie enthält ein einzelnes Surrogat, das kein Zeichen ist</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>This is not a line of JSON: {reason} (column {colno}).</source>
        <translation>Das ist keine JSON-Zeile: {reason} (Spalte {colno}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>A record file has one JSON object on each line.</source>
        <translation>Eine Datensatzdatei hat in jeder Zeile ein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>This is not a record of News Annotator (“format”: “{RECORD}” is missing).</source>
        <translation>Das ist kein Datensatz von News Annotator („format“: „{RECORD}“ fehlt).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>`annotator export` writes such records.</source>
        <translation>`annotator export` schreibt solche Datensätze.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The record is of version {version}; this program reads version {VERSION}.</source>
        <translation>Der Datensatz hat Version {version}; dieses Programm liest Version {VERSION}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>Update News Annotator, or export it again from there as version 1.</source>
        <translation>News Annotator aktualisieren oder ihn dort noch einmal als Version 1 exportieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The key “{twice}” stands twice in one object.</source>
        <translation>Der Schlüssel „{twice}“ steht zweimal in einem Objekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The number {digits} is too large; write it as text.</source>
        <translation>Die Zahl {digits} ist zu groß; sie als Text schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>{path} is empty; it holds no record.</source>
        <translation>{path} ist leer; es enthält keinen Datensatz.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The schema {shown} is not known here; labels and roles were not checked.</source>
        <translation>Das Schema {shown} ist hier nicht bekannt; Labels und Rollen wurden nicht geprüft.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>Name its file with --schema.</source>
        <translation>Seine Datei mit --schema nennen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>The record was made under {shown} ({sha256}…); it is checked against “{schema}” {version} ({sha256_2}…), which is another file.</source>
        <translation>Der Datensatz entstand unter {shown} ({sha256}…); geprüft wird gegen „{schema}“ {version} ({sha256_2}…), eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/jsonl.py"/>
        <source>Records of News Annotator, one JSON object a line</source>
        <translation>Datensätze von News Annotator, ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>This is the short form without relations. Export it from Label Studio as JSON.</source>
        <translation>Das ist die Kurzform ohne Relationen. Exportieren Sie aus Label Studio als JSON.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>This is no task of Label Studio with a text.</source>
        <translation>Das ist keine Aufgabe von Label Studio mit einem Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>The text is HTML; it was read as plain text and is exported as such.</source>
        <translation>Der Text ist HTML; er wurde als reiner Text gelesen und wird als solcher exportiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>Region {number} has no label or no place in the text.</source>
        <translation>Region {number} hat kein Label oder keinen Platz im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>Label Studio, JSON with its configuration beside it</source>
        <translation>Label Studio, JSON mit der Konfiguration daneben</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>Field of the text</source>
        <translation>Feld des Textes</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/label_studio/tasks.py"/>
        <source>Empty: the one that the regions name, `text`, or the longest.</source>
        <translation>Leer: das Feld, das die Regionen nennen, `text` oder das längste.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/linked_marks.py"/>
        <source>The link “{label}” leads from or to a span that is not there; it was left out.</source>
        <translation>Die Verbindung „{label}“ führt von oder zu einer Stelle, die es nicht gibt; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Tables (CSV), a row for each part of a mark</source>
        <translation>Tabellen (CSV), eine Zeile für jeden Teil einer Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Cells as they are</source>
        <translation>Zellen, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>For programs, not for spreadsheets: these run cells that begin with = + - or @, before which else a ' is put.</source>
        <translation>Für Programme, nicht für Tabellenkalkulationen: Diese führen Zellen aus, die mit = + - oder @ beginnen; sonst steht ein ' davor.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Mark the files as UTF-8</source>
        <translation>Dateien als UTF-8 kennzeichnen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Excel shows letters rightly only with this mark at the start of a file.</source>
        <translation>Excel zeigt Buchstaben nur mit dieser Kennzeichnung am Dateianfang richtig an.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Between cells</source>
        <translation>Zwischen Zellen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>In countries with decimal commas, Excel wants semicolons.</source>
        <translation>In Ländern mit Dezimalkomma erwartet Excel Semikolons.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/codec.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>There is no {name} beside {where}.</source>
        <translation>Neben {where} liegt keine Datei {name}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>The texts of the articles stand there.</source>
        <translation>Dort stehen die Texte der Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>There is no article {id} in {name}.</source>
        <translation>Den Artikel {id} gibt es in {name} nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>There is no kind of row “{kind}”.</source>
        <translation>Eine Zeilenart „{kind}“ gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>The text is not the one that was exported; marks may stand elsewhere.</source>
        <translation>Der Text ist nicht der exportierte; Markierungen können anderswo stehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>A spreadsheet cuts cells of more than 32,767 characters.</source>
        <translation>Eine Tabellenkalkulation kürzt Zellen von mehr als 32.767 Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>The relation {id} has no two ends.</source>
        <translation>Die Beziehung {id} hat keine zwei Enden.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>{start}–{end} is no place in the text.</source>
        <translation>{start}–{end} ist keine Stelle im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>“{text}” stands there, not “{quote}”; the place counts.</source>
        <translation>Dort steht „{text}“, nicht „{quote}“; die Stelle gilt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/reading.py"/>
        <source>There is no mark {id}.</source>
        <translation>Es gibt keine Markierung {id}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/tables.py"/>
        <source>{where} is not in UTF-8: {failure}.</source>
        <translation>{where} ist nicht in UTF-8: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/tables.py"/>
        <source>Save the table as “CSV UTF-8”.</source>
        <translation>Speichern Sie die Tabelle als „CSV UTF-8“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/long_table/tables.py"/>
        <source>{where}, line {line}: this is no line of a table: {failure}.</source>
        <translation>{where}, Zeile {line}: Das ist keine Zeile einer Tabelle: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/loose_json.py"/>
        <source>There is no JSON object here.</source>
        <translation>Hier steht kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/oneie.py"/>
        <source>A relation without two ends was left out.</source>
        <translation>Eine Beziehung ohne zwei Enden wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/parquet.py"/>
        <source>Hugging Face dataset (Parquet)</source>
        <translation>Hugging-Face-Datensatz (Parquet)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/placed_marks.py"/>
        <source>Label of mentions without one</source>
        <translation>Label für Erwähnungen ohne eigenes</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/placed_marks.py"/>
        <source>For arguments that the file does not list among its mentions.</source>
        <translation>Für Argumente, die die Datei nicht unter ihren Erwähnungen führt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/placed_marks.py"/>
        <source>Its tokens are not in its text; a text was made of the tokens.</source>
        <translation>Ihre Wörter stehen nicht in ihrem Text; aus den Wörtern wurde ein Text gemacht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/placed_marks.py"/>
        <source>“{label}” at {first}–{end} was left out: the text does not go there.</source>
        <translation>„{label}“ bei {first}–{end} wurde ausgelassen: So weit reicht der Text nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/placed_marks.py"/>
        <source>“{label}” says “{quote}” where the text says “{words}”.</source>
        <translation>Bei „{label}“ steht „{quote}“, im Text aber „{words}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/placed_marks.py"/>
        <source>No event begins at token {first}.</source>
        <translation>Beim Wort {first} beginnt kein Ereignis.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>article.published: there is no day {value}.</source>
        <translation>article.published: Einen Tag {value} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>time: there is no day {moment}.</source>
        <translation>time: Einen Tag {moment} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>time: it ends ({end}) before it starts ({start}).</source>
        <translation>time: Sie endet ({end}), bevor sie beginnt ({start}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>by.from: there is no mark {source}.</source>
        <translation>by.from: Es gibt keine Markierung {source}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>The role “{role}” has the same {word} twice.</source>
        <translation>Die Rolle „{role}“ hat dasselbe zweimal ({word}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>It takes two members to be the same.</source>
        <translation>Dazu gehören zwei Mitglieder.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/plausibility.py"/>
        <source>The actor {id} is not linked from any mention of this record; it comes into the registry and is exported with the records that link it.</source>
        <translation>Der Akteur {id} ist mit keiner Erwähnung dieses Datensatzes verknüpft; er kommt ins Verzeichnis und wird mit den Datensätzen exportiert, die ihn verknüpfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/prodigy.py"/>
        <source>This line is no example of Prodigy with a text.</source>
        <translation>Diese Zeile ist kein Beispiel von Prodigy mit einem Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/prodigy.py"/>
        <source>The answer is “{answer}”; spans that are kept without being marks: {count}.</source>
        <translation>Die Antwort ist „{answer}“; Stellen, die erhalten bleiben, ohne Markierung zu sein: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/prodigy.py"/>
        <source>Prodigy, one JSON object a line</source>
        <translation>Prodigy, ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/prodigy.py"/>
        <source>Read marks of rejected examples</source>
        <translation>Markierungen abgelehnter Beispiele lesen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/prodigy.py"/>
        <source>Spans that were answered with reject or ignore are wrong or were skipped; without this they are kept with the article, but are no marks.</source>
        <translation>Stellen, die mit reject oder ignore beantwortet wurden, sind falsch oder wurden übersprungen; ohne dies bleiben sie beim Artikel erhalten, sind aber keine Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>PubAnnotation and TextAE (JSON)</source>
        <translation>PubAnnotation und TextAE (JSON)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>Marks of several parts</source>
        <translation>Markierungen aus mehreren Teilen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>TextAE draws only chained parts; PubAnnotation takes both.</source>
        <translation>TextAE zeichnet nur verkettete Teile; PubAnnotation nimmt beides.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>One denotation with a list of spans</source>
        <translation>Eine Denotation mit einer Liste von Stellen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>A chain of denotations</source>
        <translation>Eine Kette von Denotationen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>Configuration for TextAE</source>
        <translation>Konfiguration für TextAE</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/codec.py"/>
        <source>Adds the labels of the schema with their colours to each article.</source>
        <translation>Fügt jedem Artikel die Labels des Schemas mit ihren Farben hinzu.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/reading.py"/>
        <source>Attribute {number} has no subject, name or value.</source>
        <translation>Attribut {number} hat kein Subjekt, keinen Namen oder keinen Wert.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/reading.py"/>
        <source>Attributes of {ids}, which are not there, are no part of the record.</source>
        <translation>Attribute von {ids}, die es nicht gibt, gehören nicht zum Datensatz.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/pubannotation/reading.py"/>
        <source>“{label}” has no place in the text ({id}).</source>
        <translation>„{label}“ hat keine Stelle im Text ({id}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/rams.py"/>
        <source>Sentences around an event</source>
        <translation>Sätze um ein Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/rams.py"/>
        <source>0 writes the whole article with every event; RAMS itself has 5 sentences.</source>
        <translation>0 schreibt den ganzen Artikel zu jedem Ereignis; RAMS selbst hat 5 Sätze.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/codec.py"/>
        <source>REFI-QDA project (QualCoder, ATLAS.ti, MAXQDA, NVivo)</source>
        <translation>REFI-QDA-Projekt (QualCoder, ATLAS.ti, MAXQDA, NVivo)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/project.py"/>
        <source>{name} describes no REFI-QDA project.</source>
        <translation>{name} beschreibt kein REFI-QDA-Projekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/project.py"/>
        <source>“{name}” has no plain text and was left out.</source>
        <translation>„{name}“ hat keinen reinen Text und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/project.py"/>
        <source>The text of “{name}” ({path}) is not in the archive.</source>
        <translation>Der Text von „{name}“ ({path}) ist nicht im Archiv.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/project.py"/>
        <source>The text of “{name}” is not in UTF-8.</source>
        <translation>Der Text von „{name}“ ist nicht in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/reading.py"/>
        <source>There is no {name} in {where}.</source>
        <translation>In {where} gibt es keine Datei {name}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/reading.py"/>
        <source>A REFI-QDA project is an archive (.qdpx) that holds one.</source>
        <translation>Ein REFI-QDA-Projekt ist ein Archiv (.qdpx), das eine enthält.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/reading.py"/>
        <source>Selections without a code were left out: {count}.</source>
        <translation>Auswahlen ohne Code wurden ausgelassen: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/refi_qda/reading.py"/>
        <source>A selection has a code that is not there.</source>
        <translation>Eine Auswahl hat einen Code, den es nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/registry.py"/>
        <source>There is no format “{name}”.</source>
        <translation>Es gibt kein Format „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/registry.py"/>
        <source>There are: {names}. `annotator formats` describes them.</source>
        <translation>Es gibt: {names}. `annotator formats` beschreibt sie.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/registry.py"/>
        <source>The format “{name}” cannot be loaded from {place}: {failure}.</source>
        <translation>Das Format „{name}“ lässt sich nicht aus {place} laden: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/registry.py"/>
        <source>Update or remove the package that adds it.</source>
        <translation>Das Paket, das es hinzufügt, aktualisieren oder entfernen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/registry.py"/>
        <source>{place} is not a format of News Annotator.</source>
        <translation>{place} ist kein Format von News Annotator.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_check.py"/>
        <source>{event}, {role}: the program uses the letter {letter} itself.</source>
        <translation>{event}, {role}: Den Buchstaben {letter} verwendet das Programm selbst.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_check.py"/>
        <source>{event}, {role}: the letter {letter} is taken by {owner}.</source>
        <translation>{event}, {role}: Den Buchstaben {letter} hat schon {owner}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_check.py"/>
        <source>{event}, {role}: “{letter}” is not a letter from a to z.</source>
        <translation>{event}, {role}: „{letter}“ ist kein Buchstabe von a bis z.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>“{property}” is missing.</source>
        <translation>„{property}“ fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>“{key}” is not known here.</source>
        <translation>„{key}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Put it in quotation marks.</source>
        <translation>In Anführungszeichen setzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>must be {wanted}, not {shown}.</source>
        <translation>muss so sein: {wanted}, nicht {shown}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>must be one of {options}, not {shown}.</source>
        <translation>muss eines von {options} sein, nicht {shown}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>must be {expected_value}, not {shown}.</source>
        <translation>muss {expected_value} sein, nicht {shown}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>A higher number is of a newer version of this program.</source>
        <translation>Eine höhere Zahl stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>is {shown}, but {rule}.</source>
        <translation>ist {shown}, aber {rule}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>is empty.</source>
        <translation>ist leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>is longer than {limit} characters.</source>
        <translation>ist länger als {limit} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>is {shown}; it must be between 0 and 1000.</source>
        <translation>ist {shown}; möglich ist 0 bis 1000.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>names something twice.</source>
        <translation>nennt etwas zweimal.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>is not right: {error}.</source>
        <translation>stimmt nicht: {error}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>a mapping (“key: value”)</source>
        <translation>eine Zuordnung („Schlüssel: Wert“)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>a name is made of letters, digits and _ . - and starts with a letter or digit</source>
        <translation>ein Name besteht aus Buchstaben, Ziffern und _ . - und beginnt mit Buchstabe oder Ziffer</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Write it without spaces, for example Head-of-state.</source>
        <translation>Ohne Leerzeichen schreiben, zum Beispiel Head-of-state.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>that is not a key</source>
        <translation>das ist keine Taste</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Use one lower-case letter, or for mentions "1" or "Shift+1".</source>
        <translation>Einen Kleinbuchstaben nehmen, für Erwähnungen "1" oder "Shift+1".</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>a colour is written "#rrggbb"</source>
        <translation>eine Farbe wird "#rrggbb" geschrieben</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Example: color: "#1f6fb4"</source>
        <translation>Beispiel: color: "#1f6fb4"</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>a version is three numbers</source>
        <translation>eine Version besteht aus drei Zahlen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Example: version: 1.0.0</source>
        <translation>Beispiel: version: 1.0.0</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Did you mean “{near}”?</source>
        <translation>War „{near}“ gemeint?</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Known are: {known}.</source>
        <translation>Bekannt sind: {known}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>“{name}” cannot be the name of a label: it stands for any {name}.</source>
        <translation>„{name}“ kann kein Label heißen: Es steht für alles dieser Art ({name}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Write it with a capital: {capitalize}.</source>
        <translation>Groß schreiben: {capitalize}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>the label “{name}” stands twice (first on line {first}).</source>
        <translation>das Label „{name}“ steht zweimal (zuerst in Zeile {first}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Give one of them another name.</source>
        <translation>Einem von ihnen einen anderen Namen geben.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>{subject}: the key {value} is taken by {owner} (line {owner_line}).</source>
        <translation>{subject}: Die Taste {value} hat schon {owner} (Zeile {owner_line}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Choose another key, or leave the line out.</source>
        <translation>Eine andere Taste wählen oder die Zeile weglassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>{subject}: this name stands twice (first on line {owner_line}).</source>
        <translation>{subject}: Dieser Name steht zweimal (zuerst in Zeile {owner_line}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>{subject}: “{path}” names “{name}”, which is not defined.</source>
        <translation>{subject}: „{path}“ nennt „{name}“, das nicht definiert ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>{subject}: min is {low} but max is {high}.</source>
        <translation>{subject}: min ist {low}, aber max ist {high}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>{subject}: max is 0.</source>
        <translation>{subject}: max ist 0.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>Raise max, or write “max: null” for no limit.</source>
        <translation>max erhöhen oder „max: null“ für unbegrenzt schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>attribute {name}: the default “{default}” is not one of its values.</source>
        <translation>Attribut {name}: Der Vorgabewert „{default}“ ist keiner seiner Werte.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_faults.py"/>
        <source>attribute {name}, value {name_2}: the key {key} is taken by the attribute {pop} of the same marks.</source>
        <translation>Attribut {name}, Wert {name_2}: Die Taste {key} hat schon das Attribut {pop} derselben Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>There is no schema file {where}.</source>
        <translation>Es gibt keine Schemadatei {where}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>`annotator schema list` names the schemas that are built in.</source>
        <translation>`annotator schema list` nennt die eingebauten Schemata.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>{where} is a folder, not a schema file.</source>
        <translation>{where} ist ein Ordner, keine Schemadatei.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>{where} cannot be read: {value}.</source>
        <translation>{where} lässt sich nicht lesen: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>{where} is empty; a schema was expected.</source>
        <translation>{where} ist leer; ein Schema wurde erwartet.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>{where}, line 1: this is not an annotation schema; the line “annotation_schema: 1” is missing.</source>
        <translation>{where}, Zeile 1: Das ist kein Annotationsschema; die Zeile „annotation_schema: 1“ fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>{where}, line {line}: {reason}</source>
        <translation>{where}, Zeile {line}: {reason}</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>(1 more fault below.)</source>
        <translation>(1 weiterer Fehler darunter.)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_file.py"/>
        <source>({count} more faults below.)</source>
        <translation>({count} weitere Fehler darunter.)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>has no letter</source>
        <translation>hat keinen Buchstaben</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>has “{letter}”, which is not a letter from a to z</source>
        <translation>hat „{letter}“, keinen Buchstaben von a bis z</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>has “{letter}”, which the program uses itself</source>
        <translation>hat „{letter}“, das das Programm selbst verwendet</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>has “{letter}”, which another role of this event has</source>
        <translation>hat „{letter}“, das eine andere Rolle dieses Ereignisses hat</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>it got “{letter}”</source>
        <translation>sie bekam „{letter}“</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>no letter is left for it</source>
        <translation>kein Buchstabe ist mehr frei</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_letters.py"/>
        <source>Event {name}: the role {role} {why}; {got}.</source>
        <translation>Ereignis {name}: Die Rolle {role} {why}; {got}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>`annotator schema show news` prints a schema that works, to start from.</source>
        <translation>`annotator schema show news` gibt ein funktionierendes Schema aus, von dem sich ausgehen lässt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where} is larger than {MAX_BYTES} MB; that is not a schema file.</source>
        <translation>{where} ist größer als {MAX_BYTES} MB; das ist keine Schemadatei.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Choose the YAML file that holds the labels, not the articles.</source>
        <translation>Die YAML-Datei mit den Labels wählen, nicht die Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Save the schema as plain text in UTF-8.</source>
        <translation>Das Schema als reinen Text in UTF-8 speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where} is a binary file, not a schema in YAML.</source>
        <translation>{where} ist eine Binärdatei, kein Schema in YAML.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {line}: this is not UTF-8 text.</source>
        <translation>{where}, Zeile {line}: Das ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {line}: a character that YAML does not allow (U+{ord:04X}).</source>
        <translation>{where}, Zeile {line}: ein Zeichen, das YAML nicht erlaubt (U+{ord:04X}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Delete it and try again.</source>
        <translation>Es löschen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}: this is not valid YAML: {failure}.</source>
        <translation>{where}: Das ist kein gültiges YAML: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}: an escape such as \U in quotation marks names no character.</source>
        <translation>{where}: Eine Escape-Folge wie \U in Anführungszeichen nennt kein Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Write the character itself, or use single quotation marks.</source>
        <translation>Das Zeichen selbst schreiben oder einfache Anführungszeichen nehmen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}: lists or mappings are nested too deeply for a schema.</source>
        <translation>{where}: Listen oder Zuordnungen sind für ein Schema zu tief geschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>a tab character where YAML wants spaces.</source>
        <translation>ein Tabulator, wo YAML Leerzeichen will.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Replace tabs by spaces.</source>
        <translation>Tabulatoren durch Leerzeichen ersetzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>a second document starts (“---”).</source>
        <translation>ein zweites Dokument beginnt („---“).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Keep one schema in a file.</source>
        <translation>Ein Schema je Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>a colon where none may stand.</source>
        <translation>ein Doppelpunkt, wo keiner stehen darf.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Put text that holds “: ” in quotation marks, and check the indentation.</source>
        <translation>Text mit „: “ in Anführungszeichen setzen und die Einrückung prüfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Check indentation, colons and quotation marks here and one line above.</source>
        <translation>Einrückung, Doppelpunkte und Anführungszeichen hier und eine Zeile darüber prüfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>this is not valid YAML: {problem}.</source>
        <translation>das ist kein gültiges YAML: {problem}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {line}: this is used again further down by an alias (*); a schema file takes no anchors and aliases.</source>
        <translation>{where}, Zeile {line}: Das wird weiter unten durch einen Alias (*) wiederverwendet; eine Schemadatei kennt keine Anker und Aliasse.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Write it out where it is used.</source>
        <translation>Es dort ausschreiben, wo es verwendet wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {line}: lists or mappings are nested too deeply for a schema.</source>
        <translation>{where}, Zeile {line}: Listen oder Zuordnungen sind für ein Schema zu tief geschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {key_line}: a list or mapping cannot be a key.</source>
        <translation>{where}, Zeile {key_line}: Eine Liste oder Zuordnung kann kein Schlüssel sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {key_line}: “{key}” stands twice (first on line {first}).</source>
        <translation>{where}, Zeile {key_line}: „{key}“ steht zweimal (zuerst in Zeile {first}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Remove one of the two.</source>
        <translation>Eines der beiden entfernen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {line}: an escape names half a character (a lone surrogate).</source>
        <translation>{where}, Zeile {line}: Eine Escape-Folge nennt ein halbes Zeichen (ein einzelnes Surrogat).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Write the character itself.</source>
        <translation>Das Zeichen selbst schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>{where}, line {line}: the tag {tag} means nothing in a schema file.</source>
        <translation>{where}, Zeile {line}: Das Tag {tag} bedeutet in einer Schemadatei nichts.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/schema_yaml.py"/>
        <source>Remove the word that starts with “!”.</source>
        <translation>Das Wort entfernen, das mit „!“ beginnt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/doc_json.py"/>
        <source>There is no document of spaCy here.</source>
        <translation>Hier steht kein Dokument von spaCy.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/docbin.py"/>
        <source>{where} was not read: it unfolds into too much text.</source>
        <translation>{where} wurde nicht gelesen: Daraus würde zu viel Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/docbin.py"/>
        <source>{where} is not a DocBin that can be read.</source>
        <translation>{where} ist kein lesbares DocBin.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/docbin.py"/>
        <source>Write it anew with DocBin.to_disk.</source>
        <translation>Schreiben Sie es mit DocBin.to_disk neu.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/docbin.py"/>
        <source>Articles in each file</source>
        <translation>Artikel je Datei</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/docbin.py"/>
        <source>A file of spaCy is read and written whole, so large projects need several.</source>
        <translation>Eine Datei von spaCy wird als Ganzes gelesen und geschrieben; große Projekte brauchen daher mehrere.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/making.py"/>
        <source>Spans of mentions stand under</source>
        <translation>Spannen der Nennungen stehen unter</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/spacy_docs/making.py"/>
        <source>Where spaCy's SpanCategorizer looks without being told is “sc”.</source>
        <translation>Der SpanCategorizer von spaCy sucht ohne weitere Angabe unter „sc“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/storable.py"/>
        <source>{replace}: holds U+0000, which cannot be stored.</source>
        <translation>{replace}: enthält U+0000, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/storable.py"/>
        <source>Take the character out; in the text, before counting positions.</source>
        <translation>Das Zeichen herausnehmen; im Text, bevor Stellen gezählt werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/text_lines.py"/>
        <source>{where} has a line without end (line {line}).</source>
        <translation>{where} hat eine Zeile ohne Ende (Zeile {line}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/text_lines.py"/>
        <source>{where} is not in UTF-8 (line {line}).</source>
        <translation>{where} ist nicht in UTF-8 (Zeile {line}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/text_lines.py"/>
        <source>Save it in UTF-8.</source>
        <translation>Speichern Sie die Datei in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/timeml.py"/>
        <source>TimeML, a folder of .tml files</source>
        <translation>TimeML, ein Ordner mit .tml-Dateien</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training.py"/>
        <source>Training rows (JSONL for datasets and pandas)</source>
        <translation>Trainingszeilen (JSONL für datasets und pandas)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_columns.py"/>
        <source>“{name}” is no text; it was passed over.</source>
        <translation>„{name}“ ist kein Text und wurde übergangen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_columns.py"/>
        <source>“{value}” is no value of “{name}”.</source>
        <translation>„{value}“ ist kein Wert von „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_columns.py"/>
        <source>“{name}” is no list of objects; the rest was passed over.</source>
        <translation>„{name}“ ist keine Liste von Objekten; das Übrige wurde übergangen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_columns.py"/>
        <source>“{name}” has a value without a name, or none.</source>
        <translation>In „{name}“ fehlt einem Wert der Name, oder der Wert selbst fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_reading.py"/>
        <source>The row has no text.</source>
        <translation>Die Zeile hat keinen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_reading.py"/>
        <source>“extra” is not the text of a JSON object.</source>
        <translation>„extra“ ist nicht der Text eines JSON-Objekts.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_reading.py"/>
        <source>An actor without id, name or type was left out.</source>
        <translation>Ein Akteur ohne Kennung, Namen oder Typ wurde weggelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_reading.py"/>
        <source>The fragments do not begin and end at {start}–{end}; it is one piece now.</source>
        <translation>Die Teile beginnen und enden nicht bei {start}–{end}; die Stelle ist jetzt ein Stück.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/training_reading.py"/>
        <source>There is no actor {id}.</source>
        <translation>Es gibt keinen Akteur {id}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/uima_json.py"/>
        <source>UIMA CAS JSON (INCEpTION)</source>
        <translation>UIMA CAS JSON (INCEpTION)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/uima_json.py"/>
        <source>Parts of speech, lemmas and syntax as marks</source>
        <translation>Wortarten, Lemmata und Syntax als Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/uima_json.py"/>
        <source>Without it these layers of UIMA's tools are left out.</source>
        <translation>Sonst werden diese Ebenen der Werkzeuge von UIMA ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/uima_xmi.py"/>
        <source>There is no type system beside it; only the usual links between marks are read.</source>
        <translation>Daneben liegt kein Typsystem; nur die üblichen Verknüpfungen zwischen Markierungen werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/uima_xmi.py"/>
        <source>Put its TypeSystem.xml into the same folder.</source>
        <translation>Die TypeSystem.xml dazu in denselben Ordner legen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/uima_xmi.py"/>
        <source>UIMA CAS XMI (INCEpTION)</source>
        <translation>UIMA CAS XMI (INCEpTION)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>{where}: must be a whole number without a point, not {number}.</source>
        <translation>{where}: muss eine ganze Zahl ohne Punkt sein, nicht {number}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>must be {dumps}, not {shown}.</source>
        <translation>muss {dumps} sein, nicht {shown}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>{shown} is not of the right form.</source>
        <translation>{shown} hat nicht die richtige Form.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>takes exactly one of mention, event and value.</source>
        <translation>nimmt genau eines von mention, event und value.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>is longer than {limit} characters: {shown}.</source>
        <translation>ist länger als {limit} Zeichen: {shown}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The text holds U+0000, which no text can hold.</source>
        <translation>Der Text enthält U+0000, das kein Text enthalten kann.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The text has carriage returns; its line ends must be line feeds alone.</source>
        <translation>Der Text hat Wagenrückläufe; seine Zeilenenden müssen allein Zeilenvorschübe sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>Replace them before counting positions.</source>
        <translation>Sie ersetzen, bevor Stellen gezählt werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The text is not the one that was annotated: text_sha256 is {sha256}…, that of the text {found}….</source>
        <translation>Der Text ist nicht der annotierte: text_sha256 ist {sha256}…, die des Textes {found}….</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>Restore the text; positions in another text mean nothing.</source>
        <translation>Den Text wiederherstellen; Stellen in einem anderen Text bedeuten nichts.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The {word} id stands twice.</source>
        <translation>Die Kennung steht zweimal ({word}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The id stands twice; no two marks may share one.</source>
        <translation>Die Kennung steht zweimal; keine zwei Markierungen dürfen dieselbe haben.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>There is no layer {layer}.</source>
        <translation>Es gibt keine Ebene {layer}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>[{start}, {end}] ends outside the text, which has {count} characters.</source>
        <translation>[{start}, {end}] endet außerhalb des Textes, der {count} Zeichen hat.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>Positions are Unicode code points, from 0, the end not included.</source>
        <translation>Stellen sind Unicode-Codepunkte ab 0, das Ende ausgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>[{start}, {end}] holds no character.</source>
        <translation>[{start}, {end}] enthält kein Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>[{start}, {end}] is out of order or overlaps its neighbour.</source>
        <translation>[{start}, {end}] steht nicht in der Reihenfolge oder überschneidet seinen Nachbarn.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>Only blanks are marked.</source>
        <translation>Nur Leerzeichen sind markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The text at {spans}–{spans_2} is “{found}”, not “{quote}”.</source>
        <translation>Der Text bei {spans}–{spans_2} ist „{found}“, nicht „{quote}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>Either the positions or the quote is wrong; positions are code points.</source>
        <translation>Entweder die Stellen oder das Zitat ist falsch; Stellen sind Codepunkte.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>{what}: there is no {word} {target}.</source>
        <translation>{what}: Es gibt nicht: {word} {target}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>{what}: {word} {target} is in another layer ({layer}).</source>
        <translation>{what}: {word} {target} ist in einer anderen Ebene ({layer}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>There is no actor {actor}.</source>
        <translation>Es gibt keinen Akteur {actor}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>Role “{role}”</source>
        <translation>Rolle „{role}“</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>There is no mention or event {member}.</source>
        <translation>Es gibt keine Erwähnung und kein Ereignis {member}.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>A cluster of kind {kind} holds {wanted}; {member} is none.</source>
        <translation>Eine Gruppe der Art {kind} enthält {wanted}; {member} gehört nicht dazu.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>{member} is in another layer ({layer}).</source>
        <translation>{member} ist in einer anderen Ebene ({layer}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The event is an argument of itself, or holds one that is.</source>
        <translation>Das Ereignis ist sein eigenes Argument oder enthält ein solches.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The layer says “nothing to mark”, and yet it has marks.</source>
        <translation>Die Ebene sagt „nichts zu markieren“ und hat doch Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/validation.py"/>
        <source>The schema has no label “{type}”, which is the actor's type.</source>
        <translation>Das Schema hat kein Label „{type}“, das der Akteur hat.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/w3c/codec.py"/>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/w3c/reading.py"/>
        <source>The text that these annotations are about is not in the file.</source>
        <translation>Der Text, um den es in diesen Annotationen geht, steht nicht in der Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/w3c/reading.py"/>
        <source>Put it beside the file, as a text file of the same name.</source>
        <translation>Legen Sie ihn als Textdatei mit demselben Namen neben die Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/w3c/reading.py"/>
        <source>{count} annotations are about no stretch of the text and no mark ({ids}); they are kept, but are no marks.</source>
        <translation>{count} Annotationen betreffen weder eine Textstelle noch eine Markierung ({ids}); sie werden aufbewahrt, sind aber keine Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/webanno_tsv/codec.py"/>
        <source>This is not a row of a token and was left out.</source>
        <translation>Das ist keine Zeile eines Tokens; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/webanno_tsv/codec.py"/>
        <source>The row has {count} columns instead of {wanted}; what is missing was left out.</source>
        <translation>Die Zeile hat {count} statt {wanted} Spalten; was fehlt, wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/webanno_tsv/codec.py"/>
        <source>“{token}” does not stand in its sentence and was left out.</source>
        <translation>„{token}“ steht nicht in seinem Satz und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/webanno_tsv/codec.py"/>
        <source>WebAnno TSV 3 (INCEpTION)</source>
        <translation>WebAnno TSV 3 (INCEpTION)</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/webanno_tsv/rows.py"/>
        <source>{where} is not in UTF-8 (byte {place}).</source>
        <translation>{where} ist nicht in UTF-8 (Byte {place}).</translation>
    </message>
    <message>
        <location filename="../../annotator/formats/webanno_tsv/rows.py"/>
        <source>{where} is not WebAnno TSV 3: its first line is not #FORMAT=WebAnno TSV 3.</source>
        <translation>{where} ist kein WebAnno TSV 3: Die erste Zeile ist nicht #FORMAT=WebAnno TSV 3.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>{type} event</source>
        <translation>Ereignis {type}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>{type} relation</source>
        <translation>Beziehung {type}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>from {source}</source>
        <translation>von {source}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>to {target}</source>
        <translation>zu {target}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>has a note</source>
        <translation>hat eine Notiz</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>selected: {words}</source>
        <translation>ausgewählt: {words}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>blank selected</source>
        <translation>Leerzeichen ausgewählt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>{count} characters selected, from {first} to {last}</source>
        <translation>{count} Zeichen ausgewählt, von {first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>no trigger</source>
        <translation>kein Auslöser</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>actor {actor}</source>
        <translation>Akteur {actor}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>{type} event, {mark}</source>
        <translation>Ereignis {type}, {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>what is no longer there</source>
        <translation>was nicht mehr da ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>{role} of {user_type}</source>
        <translation>{role} von {user_type}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/spoken.py"/>
        <source>target of {user_type} from {end}</source>
        <translation>Ziel von {user_type} aus {end}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/voice.py"/>
        <source>Article: {heading}</source>
        <translation>Artikel: {heading}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/voice.py"/>
        <source>{before_type} removed</source>
        <translation>{before_type} entfernt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/accessibility/voice.py"/>
        <source>nothing selected</source>
        <translation>nichts ausgewählt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Moving and selecting</source>
        <translation>Bewegen und Auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>{words}, selecting</source>
        <translation>{words}, mit Auswahl</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Tag with label {rank}</source>
        <translation>Mit Label {rank} markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>tag the selection or the word at the caret with the label of this number, or give the selected mention that label</source>
        <translation>die Auswahl oder das Wort am Textzeiger mit dem Label dieser Ziffer markieren oder der ausgewählten Erwähnung dieses Label geben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>the same with the eleventh to twentieth label</source>
        <translation>ebenso mit dem elften bis zwanzigsten Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Open project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Connect to a team server…</source>
        <translation>Mit Teamserver verbinden …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>open a project in a PostgreSQL database</source>
        <translation>ein Projekt in einer PostgreSQL-Datenbank öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Import articles into a new project…</source>
        <translation>Artikel in ein neues Projekt importieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>choose files and make a project of them</source>
        <translation>Dateien wählen und ein Projekt daraus machen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Import articles…</source>
        <translation>Artikel importieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Import a folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Paste as a new article…</source>
        <translation>Als neuen Artikel einfügen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>make an article of the text on the clipboard</source>
        <translation>aus dem Text der Zwischenablage einen Artikel machen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Save again what is not saved</source>
        <translation>Nicht Gespeichertes erneut speichern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>save again what could not be saved</source>
        <translation>erneut speichern, was nicht gespeichert werden konnte</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>see the counts of the project as plots</source>
        <translation>die Zahlen des Projekts als Diagramme sehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Project in numbers</source>
        <translation>Projekt in Zahlen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Check the project…</source>
        <translation>Projekt prüfen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>list every problem of all that you marked, with its fix</source>
        <translation>jedes Problem in allem Markierten auflisten, mit seiner Abhilfe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>show the registry: find, change, merge and split actors</source>
        <translation>das Verzeichnis zeigen: Akteure finden, ändern, vereinen und trennen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Schema…</source>
        <translation>Schema …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>edit labels, roles, relations and attributes</source>
        <translation>Labels, Rollen, Beziehungen und Attribute bearbeiten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Annotator…</source>
        <translation>Annotator/in …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>choose looks, reading face, text size, annotator and folder</source>
        <translation>Aussehen, Leseschrift, Textgröße, Annotator/in und Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Complete, and open the next</source>
        <translation>Fertig, und den nächsten öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>mark the article complete and open the next one</source>
        <translation>den Artikel auf „fertig“ setzen und den nächsten öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Mark as in progress</source>
        <translation>Auf „in Arbeit“ setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Flag</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>flag the article, to come back to it</source>
        <translation>den Artikel vormerken, um auf ihn zurückzukommen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Find in the article…</source>
        <translation>Im Artikel suchen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>find words in the article</source>
        <translation>Wörter im Artikel suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Find in the article, from the text</source>
        <translation>Im Artikel suchen, vom Text aus</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Find an article</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Search all articles…</source>
        <translation>Alle Artikel durchsuchen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>search the text of all articles, or go back to the hits</source>
        <translation>den Text aller Artikel durchsuchen oder zu den Treffern zurückkehren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Filter the list…</source>
        <translation>Liste filtern …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>show only articles of a source, time, label or annotator, with problems, or those that were removed</source>
        <translation>nur Artikel einer Quelle, einer Zeit, eines Labels, einer Person, mit Problemen oder die entfernten zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Select all articles of the list</source>
        <translation>Alle Artikel der Liste auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Mark the selected articles as complete…</source>
        <translation>Ausgewählte Artikel auf „fertig“ setzen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Mark the selected articles as in progress…</source>
        <translation>Ausgewählte Artikel auf „in Arbeit“ setzen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Mark the selected articles as new…</source>
        <translation>Ausgewählte Artikel auf „neu“ setzen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Flag the selected articles…</source>
        <translation>Ausgewählte Artikel vormerken …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Export the selected articles…</source>
        <translation>Ausgewählte Artikel exportieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Remove the selected articles…</source>
        <translation>Ausgewählte Artikel entfernen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>take the selected articles out of lists, searches and exports, or bring them back; nothing is erased</source>
        <translation>die ausgewählten Artikel aus Listen, Suchen und Exporten nehmen oder zurückholen; nichts wird gelöscht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Save as picture…</source>
        <translation>Als Bild speichern …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Save the selection as picture…</source>
        <translation>Auswahl als Bild speichern …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>take back the last step</source>
        <translation>den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>do it again</source>
        <translation>ihn wieder ausführen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Event…</source>
        <translation>Ereignis …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>make the selection, the word at the caret or the selected mention an event, or change the type of the selected event</source>
        <translation>die Auswahl, das Wort am Textzeiger oder die ausgewählte Erwähnung zu einem Ereignis machen oder die Art des ausgewählten Ereignisses ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>a letter</source>
        <translation>ein Buchstabe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Relation…</source>
        <translation>Beziehung …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>draw a relation from the selected mark</source>
        <translation>eine Beziehung von der ausgewählten Markierung ziehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>a letter, then the hint</source>
        <translation>ein Buchstabe, dann das Kürzel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Link from here…</source>
        <translation>Von hier verbinden …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>draw a role or relation to a mark that may be far off</source>
        <translation>eine Rolle oder Beziehung zu einer Markierung ziehen, die weit weg sein kann</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>scroll, then click the mark or type its hint</source>
        <translation>blättern, dann die Markierung anklicken oder ihr Kürzel tippen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Attribute…</source>
        <translation>Attribut …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>set an attribute of the selected mark</source>
        <translation>ein Attribut der ausgewählten Markierung setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Repeat the last tagging</source>
        <translation>Letztes Markieren wiederholen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>tag once more what is selected, as the last time: with the same label, event type or role</source>
        <translation>die Auswahl noch einmal markieren wie zuletzt: mit demselben Label, derselben Ereignisart oder Rolle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Tag every same string…</source>
        <translation>Alle gleichen Wörter markieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>tag every same string of the article like the selected mention</source>
        <translation>alle gleichen Wörter des Artikels wie die ausgewählte Erwähnung markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>`Enter`</source>
        <translation>`Enter`</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Search every same string in the project</source>
        <translation>Gleiche Wörter im Projekt suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>search the words of the selected mention in all articles, to tag them there too</source>
        <translation>die Wörter der ausgewählten Erwähnung in allen Artikeln suchen, um sie auch dort zu markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>tick the hits</source>
        <translation>die Treffer ankreuzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Same actor or event as…</source>
        <translation>Derselbe Akteur, dasselbe Ereignis …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>say which other mention is the same actor, or which other event is the same event</source>
        <translation>sagen, welche andere Erwähnung derselbe Akteur oder welches andere Ereignis dasselbe ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>the hint, or `=` to write the name</source>
        <translation>das Kürzel, oder `=`, um den Namen zu schreiben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>write a note</source>
        <translation>eine Notiz schreiben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>read all that is known of a mark</source>
        <translation>alles lesen, was von einer Markierung bekannt ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Move the start</source>
        <translation>Anfang verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>move the start of the selected mark</source>
        <translation>den Anfang der ausgewählten Markierung verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>`←` `→` and `Enter`</source>
        <translation>`←` `→` und `Enter`</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Move the end</source>
        <translation>Ende verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>move its end</source>
        <translation>ihr Ende verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Add the selection as a part</source>
        <translation>Auswahl als Teil hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>add the selected text as a part to the mark that was selected before it</source>
        <translation>den ausgewählten Text der Markierung, die zuvor ausgewählt war, als Teil hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>remove the selected mark or arc</source>
        <translation>die ausgewählte Markierung oder den Bogen entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Next mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>next mark or suggestion</source>
        <translation>nächste Markierung oder nächster Vorschlag</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Previous mark</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>previous mark or suggestion</source>
        <translation>vorige Markierung oder voriger Vorschlag</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Jump to a word…</source>
        <translation>Zu einem Wort springen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>go to any word in view</source>
        <translation>zu einem beliebigen sichtbaren Wort gehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>its hint</source>
        <translation>sein Kürzel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Select up to a word…</source>
        <translation>Bis zu einem Wort auswählen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>select up to any word in view</source>
        <translation>bis zu einem beliebigen sichtbaren Wort auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Next candidate</source>
        <translation>Nächster Kandidat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>select the next candidate: an unmarked name, date or number</source>
        <translation>den nächsten Kandidaten auswählen: ein unmarkierter Name, ein Datum, eine Zahl</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Previous candidate</source>
        <translation>Voriger Kandidat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>select the previous candidate</source>
        <translation>den vorigen Kandidaten auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Go to the other end</source>
        <translation>Zum anderen Ende gehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>go to the other end of the selected arc, or of a mark's first arc</source>
        <translation>zum anderen Ende des ausgewählten Bogens oder des ersten Bogens einer Markierung gehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Fix the problem</source>
        <translation>Problem beheben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>fix the first problem of the selected mark, or start to fill its role</source>
        <translation>das erste Problem der ausgewählten Markierung beheben oder ihre Rolle zu füllen beginnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Accept the suggestion</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>accept the selected suggestion</source>
        <translation>den ausgewählten Vorschlag übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Reject the suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>reject the selected suggestion</source>
        <translation>den ausgewählten Vorschlag ablehnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Accept all confident ones in view</source>
        <translation>Alle sicheren sichtbaren übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>accept all suggestions in view with a confidence of 0.9 or more</source>
        <translation>alle sichtbaren Vorschläge mit einer Konfidenz ab 0,9 übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>copy the selected text, or the words of the selected mark</source>
        <translation>den ausgewählten Text oder die Wörter der ausgewählten Markierung kopieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Copy with marks</source>
        <translation>Mit Markierungen kopieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>copy the same with its marks</source>
        <translation>dasselbe mit seinen Markierungen kopieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Select all text</source>
        <translation>Ganzen Text auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Back by a word</source>
        <translation>Ein Wort zurück</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>On by a word</source>
        <translation>Ein Wort weiter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Back by a character</source>
        <translation>Ein Zeichen zurück</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>On by a character</source>
        <translation>Ein Zeichen weiter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Back by a sentence</source>
        <translation>Einen Satz zurück</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>On by a sentence</source>
        <translation>Einen Satz weiter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Line up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Line down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Page up</source>
        <translation>Seite nach oben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Page down</source>
        <translation>Seite nach unten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Start of the line</source>
        <translation>Anfang der Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>End of the line</source>
        <translation>Ende der Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Start of the article</source>
        <translation>Anfang des Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>End of the article</source>
        <translation>Ende des Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Find a command…</source>
        <translation>Befehl suchen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>find any command, label, setting, article or actor by a few letters and run it</source>
        <translation>jeden Befehl, jedes Label, jede Einstellung, jeden Artikel oder Akteur mit wenigen Buchstaben finden und ausführen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Motion: none</source>
        <translation>Bewegung: keine</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Motion: full</source>
        <translation>Bewegung: volle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Motion: as the system</source>
        <translation>Bewegung: wie das System</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Usual text size and line spacing</source>
        <translation>Übliche Textgröße und Zeilenabstand</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Wider line spacing</source>
        <translation>Größerer Zeilenabstand</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Narrower line spacing</source>
        <translation>Kleinerer Zeilenabstand</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Arcs: all, selection, none</source>
        <translation>Bögen: alle, Auswahl, keine</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>show all arcs, those of the selection, or none</source>
        <translation>alle Bögen zeigen, die der Auswahl oder keine</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Go to the text</source>
        <translation>Zum Text gehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>put the keyboard on the text</source>
        <translation>die Tastatur auf den Text richten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>read what this manual says of what you are at; with a mark selected, the guideline of its label</source>
        <translation>lesen, was dieses Handbuch zu dem sagt, woran man gerade ist; mit einer ausgewählten Markierung die Richtlinie ihres Labels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Guidelines of this project</source>
        <translation>Richtlinien dieses Projekts</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>List of keys</source>
        <translation>Liste der Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>read this page</source>
        <translation>diese Seite lesen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Keys and shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Tour of keys</source>
        <translation>Rundgang durch die Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>learn the keys that matter most in three steps</source>
        <translation>die wichtigsten Tasten in drei Schritten lernen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>Messages…</source>
        <translation>Meldungen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>read again what the program told</source>
        <translation>noch einmal lesen, was das Programm gemeldet hat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/action_table.py"/>
        <source>About</source>
        <translation>Über News Annotator</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>Open an article first.</source>
        <translation>Zuerst einen Artikel öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>There is no suggestion here.</source>
        <translation>Hier gibt es keinen Vorschlag.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>Undo “{label}”</source>
        <translation>Rückgängig: {label}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actions.py"/>
        <source>Redo “{label}”</source>
        <translation>Wiederholen: {label}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>“{word}” mixes scripts ({scripts}): {letters} may only look right.</source>
        <translation>„{word}“ mischt Schriften ({scripts}): {letters} sieht vielleicht nur richtig aus.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>looks the same, other letters</source>
        <translation>sieht gleich aus, andere Buchstaben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>same initials</source>
        <translation>gleiche Anfangsbuchstaben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>part of the name</source>
        <translation>Teil des Namens</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>nearly the same</source>
        <translation>fast gleich</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>contains it</source>
        <translation>enthält ihn</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>“{alike}” is a name of {name} ({type}) already.</source>
        <translation>„{alike}“ ist schon ein Name von {name} ({type}).</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>It looks like “{alike}” of {name} ({type}) but is written with other letters.</source>
        <translation>Es sieht aus wie „{alike}“ von {name} ({type}), ist aber mit anderen Buchstaben geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/actor_warnings.py"/>
        <source>It is nearly “{alike}” of {name} ({type}).</source>
        <translation>Es ist fast „{alike}“ von {name} ({type}).</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/article_model.py"/>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/article_model.py"/>
        <source>copy</source>
        <comment>of another article</comment>
        <translation>Kopie</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/article_model.py"/>
        <source>1 copy</source>
        <translation>1 Kopie</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/article_model.py"/>
        <source>{count:,} copies</source>
        <translation>{count:,} Kopien</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/article_model.py"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Annotator projects (*.annotator)</source>
        <translation>Annotator-Projekte (*.annotator)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Schema file…</source>
        <translation>Schemadatei …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>One file holds the whole project: articles, marks, actors and the schema.</source>
        <translation>Eine Datei enthält das ganze Projekt: Artikel, Markierungen, Akteure und das Schema.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Labels, roles and rules can be changed later, with all marks.</source>
        <translation>Labels, Rollen und Regeln lassen sich später ändern, samt allen Markierungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Schema file</source>
        <translation>Schemadatei</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Schemas (*.yaml *.yml)</source>
        <translation>Schemata (*.yaml *.yml)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Articles (*.txt *.text *.jsonl);;All files (*)</source>
        <translation>Artikel (*.txt *.text *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Save as picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>Bilder (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Save as table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Annotator</source>
        <translation>Annotator/in</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Your name or code in the exported data:</source>
        <translation>Name oder Code in den exportierten Daten:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/beside_text.py"/>
        <source>reading the marks …</source>
        <translation>Markierungen werden gelesen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/arc_words.py"/>
        <source>{arc} {link} {words} {way} {count} lines</source>
        <translation>{arc} {link} {words} {way} {count} Zeilen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/chooser.py"/>
        <source>{more} more: type to narrow</source>
        <translation>{more} weitere: tippen, um einzugrenzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Tag as</source>
        <translation>Markieren als</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Change label</source>
        <translation>Label ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Change type</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Change to</source>
        <translation>Ändern zu</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Swap ends</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>{names} of {selected_type}</source>
        <translation>{names} von {selected_type}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Link from {mark}</source>
        <translation>Verbinden von {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Remove this part</source>
        <translation>Diesen Teil entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Remove this trigger</source>
        <translation>Diesen Auslöser entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Go to {mark}</source>
        <translation>Gehe zu {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Change {role} to {name}</source>
        <translation>{role} zu {name} ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/copying.py"/>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/copying.py"/>
        <source>Copied with the marks.</source>
        <translation>Mit den Markierungen kopiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/copying.py"/>
        <source>Select text or a mark first.</source>
        <translation>Zuerst Text oder eine Markierung auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>mention</source>
        <translation>Erwähnung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>filled by</source>
        <translation>gefüllt mit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>to</source>
        <translation>zu</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>{role} of</source>
        <translation>{role} von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>“{filler}” (written)</source>
        <translation>„{filler}“ (geschrieben)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>made</source>
        <translation>gemacht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>{confidence:.2f}</source>
        <translation>{confidence:.2f}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>taken from</source>
        <translation>stammt aus</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>at least {count}</source>
        <translation>mindestens {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>{day} {time} UTC</source>
        <translation>{day} {time} UTC</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/details.py"/>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/edge_pills.py"/>
        <source>{arrow} {count} more</source>
        <translation>{arrow} {count} weitere</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/editor.py"/>
        <source>All arcs are shown.</source>
        <translation>Alle Bögen sind zu sehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/editor.py"/>
        <source>Only arcs of the selection are shown, and what they join stands out.</source>
        <translation>Nur Bögen der Auswahl sind zu sehen; was sie verbinden, tritt hervor.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/editor.py"/>
        <source>No arcs are shown.</source>
        <translation>Keine Bögen sind zu sehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/editor.py"/>
        <source>Select a mark first.</source>
        <translation>Zuerst eine Markierung auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/editor.py"/>
        <source>Select the mark that the link starts from.</source>
        <translation>Die Markierung auswählen, von der die Verbindung ausgeht.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/far_ends.py"/>
        <source>{name} of {words}</source>
        <translation>{name} von {words}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>{number:,} of {count:,}</source>
        <translation>{number:,} von {count:,}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Upper and lower case differ</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>{count:,} so far</source>
        <translation>bisher {count:,}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/gestures/click.py"/>
        <source>{index} of {count}</source>
        <translation>{index} von {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/gestures/drag_edge.py"/>
        <source>The start cannot go past the end of this part.</source>
        <translation>Der Anfang kann nicht hinter das Ende dieses Teils.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/gestures/drag_edge.py"/>
        <source>The end cannot go past the start of this part.</source>
        <translation>Das Ende kann nicht vor den Anfang dieses Teils.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/gestures/drag_edge.py"/>
        <source>This part would run into the next part of the same mark.</source>
        <translation>Dieser Teil würde in den nächsten Teil derselben Markierung reichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/gestures/fragment.py"/>
        <source>Click on a part of the selected mark to take it away.</source>
        <translation>Auf einen Teil der ausgewählten Markierung klicken, um ihn wegzunehmen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/gutter.py"/>
        <source>Position in the article</source>
        <translation>Stelle im Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>{count:,} characters</source>
        <translation>{count:,} Zeichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>1 mention</source>
        <translation>1 Erwähnung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>{count:,} mentions</source>
        <translation>{count:,} Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>{count:,} events</source>
        <translation>{count:,} Ereignisse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>1 relation</source>
        <translation>1 Beziehung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>{count:,} relations</source>
        <translation>{count:,} Beziehungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/header.py"/>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/link_rules.py"/>
        <source>Nothing can be drawn to this; accept it first.</source>
        <translation>Hierhin lässt sich nichts ziehen; zuerst übernehmen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/link_rules.py"/>
        <source>The schema has nothing that starts at {source_type}.</source>
        <translation>Das Schema hat nichts, was von {source_type} ausgeht.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/link_rules.py"/>
        <source>{type} has this {source_type} among its own arguments already.</source>
        <translation>{type} hat dieses {source_type} schon unter seinen Argumenten.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/link_rules.py"/>
        <source>These two are joined already: {names}.</source>
        <translation>Diese beiden sind schon verbunden: {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/link_rules.py"/>
        <source>The schema allows nothing from {source_type} to {type}.</source>
        <translation>Das Schema erlaubt nichts von {source_type} zu {type}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/attribute.py"/>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/attribute.py"/>
        <source>{type} has no attributes.</source>
        <translation>{type} hat keine Attribute.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/base.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/base.py"/>
        <source>leave</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/choosing.py"/>
        <source>letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/choosing.py"/>
        <source>take it</source>
        <translation>nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/choosing.py"/>
        <source>↑ ↓ Enter</source>
        <translation>↑ ↓ Enter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/choosing.py"/>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>Move the start of {type}</source>
        <translation>Anfang von {type} verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>Move the end of {type}</source>
        <translation>Ende von {type} verschieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>by word</source>
        <translation>wortweise</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>Alt ← →</source>
        <translation>Alt ← →</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>by character</source>
        <translation>zeichenweise</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/edge.py"/>
        <source>as it was</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/event_type.py"/>
        <source>Change event type</source>
        <translation>Ereignisart ändern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/event_type.py"/>
        <source>New event</source>
        <translation>Neues Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/event_type.py"/>
        <source>also trigger of {mark}</source>
        <translation>auch Auslöser von {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/hinting.py"/>
        <source>PgUp PgDn</source>
        <translation>Bild↑ Bild↓</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/hinting.py"/>
        <source>scroll</source>
        <translation>blättern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/hinting.py"/>
        <source>Nothing here has the hint “{hint}”.</source>
        <translation>Nichts hier hat das Kürzel „{hint}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/hinting.py"/>
        <source>No mark has the hint “{hint}”.</source>
        <translation>Keine Markierung hat das Kürzel „{hint}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>No word has the hint “{hint}”.</source>
        <translation>Kein Wort hat das Kürzel „{hint}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>Select up to a word</source>
        <translation>Bis zu einem Wort auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>Jump to a word</source>
        <translation>Zu einem Wort springen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>There are no words in view.</source>
        <translation>Keine Wörter sind zu sehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>select up to it</source>
        <translation>bis dorthin auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>go there</source>
        <translation>dorthin gehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>hint</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/jump.py"/>
        <source>look further</source>
        <translation>weiter suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/link.py"/>
        <source>Nothing can be drawn from {source_type} to {target_type}.</source>
        <translation>Von {source_type} zu {target_type} lässt sich nichts ziehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/link_from.py"/>
        <source>or click: join to it</source>
        <translation>oder Klick: damit verbinden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/link_from.py"/>
        <source>This is where the link starts; click the mark that it goes to.</source>
        <translation>Hier beginnt die Verbindung; auf die Markierung klicken, zu der sie führt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>Relation from {source_type}</source>
        <translation>Beziehung von {source_type}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>No relation of this schema starts at {source_type}.</source>
        <translation>Keine Beziehung dieses Schemas geht von {source_type} aus.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>No mark here can be the target of “{relation}”.</source>
        <translation>Keine Markierung hier kann das Ziel von „{relation}“ sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>No mark here can be the target of “{relation}”; scroll on.</source>
        <translation>Keine Markierung hier kann das Ziel von „{relation}“ sein; weiterblättern.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>choose the target</source>
        <translation>Ziel wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>This</source>
        <translation>Dies</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/relation.py"/>
        <source>{mark} cannot be the target of “{relation}” from here.</source>
        <translation>{mark} kann von hier aus nicht das Ziel von „{relation}“ sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>No mark here fits “{role}”; scroll on, or select text and tag it.</source>
        <translation>Keine Markierung hier passt zu „{role}“; weiterblättern oder Text auswählen und markieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>fill</source>
        <translation>füllen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>tag the selection and fill</source>
        <translation>Auswahl markieren und füllen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>write a value</source>
        <translation>Wert schreiben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>next role</source>
        <translation>nächste Rolle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>“{role}” takes no written value.</source>
        <translation>„{role}“ nimmt keinen geschriebenen Wert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>Select the text that fills “{role}” first.</source>
        <translation>Zuerst den Text auswählen, der „{role}“ füllt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>{mark} cannot fill “{role}”, or already does.</source>
        <translation>{mark} kann „{role}“ nicht füllen oder tut es schon.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/role.py"/>
        <source>Tag {label} as {role}</source>
        <translation>{label} markieren als „{role}“</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>Same actor · {mark}</source>
        <translation>Derselbe Akteur · {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>No other actor in view; Enter opens the list of names.</source>
        <translation>Kein anderer Akteur zu sehen; Enter öffnet die Liste der Namen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>is the same</source>
        <translation>ist derselbe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>choose or write a name</source>
        <translation>Namen wählen oder schreiben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>Both are {actor}.</source>
        <translation>Beide sind {actor}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>These two are the same actor already.</source>
        <translation>Diese beiden sind schon derselbe Akteur.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>{mark} is no actor.</source>
        <translation>{mark} ist kein Akteur.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>Same event · {mark}</source>
        <translation>Dasselbe Ereignis · {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>No other event in view; scroll on.</source>
        <translation>Kein anderes Ereignis zu sehen; weiterblättern.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>is the same event</source>
        <translation>ist dasselbe Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>The same event as {mark}.</source>
        <translation>Dasselbe Ereignis wie {mark}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>These two are the same event already.</source>
        <translation>Diese beiden sind schon dasselbe Ereignis.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same.py"/>
        <source>{mark} is no event.</source>
        <translation>{mark} ist kein Ereignis.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>tag {count}</source>
        <translation>{count} markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>choose a label</source>
        <translation>Label wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>take in again</source>
        <translation>wieder aufnehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>any case</source>
        <translation>groß wie klein</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>same case</source>
        <translation>Schreibung genau</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>“{words}” stands nowhere else that is not tagged so already.</source>
        <translation>„{words}“ steht sonst nirgends, wo es nicht schon so markiert ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>nowhere else</source>
        <translation>sonst nirgends</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>Choose a label first: press its number.</source>
        <translation>Zuerst ein Label wählen: seine Ziffer drücken.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>Everything is left out; nothing is tagged.</source>
        <translation>Alles ist ausgelassen; nichts wird markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>Tag “{words}” as {label} {count} times</source>
        <translation>„{words}“ {count}-mal als {label} markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>Tagged “{words}” as {label} once. Ctrl+Z takes it back.</source>
        <translation>„{words}“ einmal als {label} markiert. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/modes/same_string.py"/>
        <source>Tagged “{words}” as {label} {count} times. Ctrl+Z takes it back.</source>
        <translation>„{words}“ {count}-mal als {label} markiert. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>No candidate nearby; press again to look further.</source>
        <translation>Kein Kandidat in der Nähe; noch einmal drücken, um weiterzusuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>No candidates: no unmarked names, dates or numbers.</source>
        <translation>Keine Kandidaten: keine unmarkierten Namen, Daten oder Zahlen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>On from the top.</source>
        <translation>Weiter von oben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>On from the end.</source>
        <translation>Weiter vom Ende.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>Nothing is marked yet.</source>
        <translation>Noch ist nichts markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>Select a mark with a problem first.</source>
        <translation>Zuerst eine Markierung mit einem Problem auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/navigation.py"/>
        <source>No problems in this article.</source>
        <translation>Keine Probleme in diesem Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/other_end.py"/>
        <source>Neither end stands in the text.</source>
        <translation>Keines der Enden steht im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/other_end.py"/>
        <source>Select an arc or a mark first.</source>
        <translation>Zuerst einen Bogen oder eine Markierung auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/other_end.py"/>
        <source>No arc leads from this mark.</source>
        <translation>Von dieser Markierung geht kein Bogen aus.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/presentation.py"/>
        <source>{type} “{words}”</source>
        <translation>{type} „{words}“</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/presentation.py"/>
        <source>{count} marks that are the same</source>
        <translation>{count} Markierungen, die dasselbe sind</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/prompting.py"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/shaping.py"/>
        <source>Select the text of the other part first.</source>
        <translation>Zuerst den Text des anderen Teils auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/shaping.py"/>
        <source>Select a mark first, then the text of its other part.</source>
        <translation>Zuerst eine Markierung auswählen, dann den Text ihres anderen Teils.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/shaping.py"/>
        <source>Select the mark that the fragment belongs to.</source>
        <translation>Die Markierung auswählen, zu der das Stück gehört.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>accept</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>accept as</source>
        <translation>übernehmen als</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>Suggestion · {caption} · {source}</source>
        <translation>Vorschlag · {caption} · {source}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>Go to a suggestion first: Tab.</source>
        <translation>Zuerst zu einem Vorschlag gehen: Tab.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>No suggestion in view has a confidence of {least} or more.</source>
        <translation>Kein sichtbarer Vorschlag hat eine Konfidenz von {least} oder mehr.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>Accepted {count}. Ctrl+Z takes it back.</source>
        <translation>{count} übernommen. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/suggesting.py"/>
        <source>Accept {count} suggestions</source>
        <translation>{count} Vorschläge übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/surface.py"/>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select some text first.</source>
        <translation>Zuerst Text auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>{selected_type} is no mention; press {key} to change it.</source>
        <translation>{selected_type} ist keine Erwähnung; zum Ändern {key} drücken.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>No label has the key {key}.</source>
        <translation>Kein Label hat die Taste {key}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Nothing has been tagged yet that could be repeated.</source>
        <translation>Noch ist nichts markiert, was sich wiederholen ließe.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>The event whose role was filled last is no longer there.</source>
        <translation>Das Ereignis, dessen Rolle zuletzt gefüllt wurde, ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select what else is “{role}”.</source>
        <translation>Auswählen, was noch „{role}“ ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select the mark that is “{role}” as well.</source>
        <translation>Die Markierung auswählen, die auch „{role}“ ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>{change} of {type}.</source>
        <translation>{change} bei {type}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select the mark that the relation starts from.</source>
        <translation>Die Markierung auswählen, von der die Beziehung ausgeht.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>A mark with a gap is no string that could be looked for.</source>
        <translation>Nach einer Markierung mit Lücke lässt sich nicht suchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select a mention or text to look for.</source>
        <translation>Eine Erwähnung oder Text auswählen, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select a mention of an actor, or an event, first.</source>
        <translation>Zuerst die Erwähnung eines Akteurs oder ein Ereignis auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/tagging.py"/>
        <source>Select what to remove.</source>
        <translation>Auswählen, was entfernt werden soll.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Select a mention first.</source>
        <translation>Zuerst eine Erwähnung auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Actor: link the selected mention</source>
        <translation>Akteur: ausgewählte Erwähnung verknüpfen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Settings: {group}</source>
        <translation>Einstellungen: {group}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Label: tag what is selected</source>
        <translation>Label: Auswahl markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Event: tag what is selected as its trigger</source>
        <translation>Ereignis: Auswahl als Auslöser markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/entries.py"/>
        <source>Recent project: {place}</source>
        <translation>Zuletzt geöffnetes Projekt: {place}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/palette.py"/>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/palette.py"/>
        <source>Find a command, label, setting, article or actor</source>
        <translation>Befehl, Label, Einstellung, Artikel oder Akteur suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/palette.py"/>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/command_palette/palette.py"/>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialog_footer.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Actors in the registry</source>
        <translation>Akteure im Verzeichnis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>About News Annotator</source>
        <translation>Über News Annotator</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>MIT licence. Uses Qt under the LGPL.</source>
        <translation>MIT-Lizenz. Nutzt Qt unter der LGPL.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Parts that others made</source>
        <translation>Teile, die andere gemacht haben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>Copy the versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/about.py"/>
        <source>PARTS THAT OTHERS MADE</source>
        <translation>TEILE, DIE ANDERE GEMACHT HABEN</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/actor.py"/>
        <source>Same actor as…</source>
        <translation>Derselbe Akteur wie …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/actor.py"/>
        <source>Name, alias or code</source>
        <translation>Name, Alias oder Code</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/actor.py"/>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/actor.py"/>
        <source>Which actor is “{words}”?</source>
        <translation>Welcher Akteur ist „{words}“?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/actor.py"/>
        <source>New actor “{name}”</source>
        <translation>Neuer Akteur „{name}“</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/checked_choice.py"/>
        <source>{first} and {count:,} more</source>
        <translation>{first} und {count:,} weitere</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Marks of</source>
        <translation>Markierungen von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>The adjudicated layer</source>
        <translation>Die abgeglichene Ebene</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Complete ones</source>
        <translation>Fertige</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Those in progress</source>
        <translation>Die in Arbeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Flagged ones</source>
        <translation>Vorgemerkte</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Without a source</source>
        <translation>Ohne Quelle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Published from</source>
        <translation>Erschienen ab</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Published until</source>
        <translation>Erschienen bis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Only the selected article</source>
        <translation>Nur der ausgewählte Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Only the {count:,} selected articles</source>
        <translation>Nur die {count:,} ausgewählten Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Divide for training and testing</source>
        <translation>Für Training und Test aufteilen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Shares, such as 80/10/10</source>
        <translation>Anteile, etwa 80/10/10</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>For the dataset card, such as CC-BY-4.0</source>
        <translation>Für die Datensatzkarte, etwa CC-BY-4.0</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Put the full records beside it, for importing again</source>
        <translation>Vollständige Datensätze danebenlegen, für späteren Import</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Options of the format</source>
        <translation>Optionen des Formats</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>File of the preview</source>
        <translation>Datei der Vorschau</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>The first records</source>
        <translation>Die ersten Datensätze</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>2026-11</source>
        <translation>2026-11</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>THE FIRST RECORDS</source>
        <translation>DIE ERSTEN DATENSÄTZE</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Written to {files}</source>
        <translation>Geschrieben nach {files}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>No article fits this choice.</source>
        <translation>Kein Artikel passt zu dieser Auswahl.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>{count:,} bytes that are not made to be read.</source>
        <translation>{count:,} Bytes, die nicht zum Lesen gemacht sind.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Write it as 2026-11-22, 2026-11 or 2026.</source>
        <translation>Es als 2026-11-22, 2026-11 oder 2026 schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Everything in the first records fits this format.</source>
        <translation>Alles in den ersten Datensätzen passt in dieses Format.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/export_records.py"/>
        <source>Does not fit this format: {told}</source>
        <translation>Passt nicht in dieses Format: {told}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>at least {least}</source>
        <translation>mindestens {least}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>exactly {count}</source>
        <translation>genau {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>at most {most}</source>
        <translation>höchstens {most}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>{least} to {most}</source>
        <translation>{least} bis {most}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Links {source} and {target}, in both directions alike.</source>
        <translation>Verbindet {source} und {target}, in beiden Richtungen gleich.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Leads from {source} to {target}.</source>
        <translation>Führt von {source} zu {target}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>when none is chosen</source>
        <translation>wenn keiner gewählt ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/guideline_page.py"/>
        <source>Attributes: {names}</source>
        <translation>Attribute: {names}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>As each file looks</source>
        <translation>Wie jede Datei aussieht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Options of the kind of file</source>
        <translation>Optionen der Dateiart</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>What is in the chosen file</source>
        <translation>Was in der gewählten Datei ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Annotator of the records</source>
        <translation>Annotator/in der Datensätze</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>First article</source>
        <translation>Erster Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Add files or folders, or drop them on the window.</source>
        <translation>Dateien oder Ordner hinzufügen oder auf das Fenster ziehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Looking at the files …</source>
        <translation>Dateien werden angesehen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>This file was not opened yet; only the first ones are.</source>
        <translation>Diese Datei wurde noch nicht geöffnet; nur die ersten werden es.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>1 mark</source>
        <translation>1 Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{count:,} marks</source>
        <translation>{count:,} Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>UTF-8 bytes</source>
        <translation>UTF-8-Bytes</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>visible characters</source>
        <translation>sichtbaren Zeichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>Positions counted in {unit}: {fitting:,} of {tried:,} marks fit, such as {words}</source>
        <translation>Positionen gezählt in {unit}: {fitting:,} von {tried:,} Markierungen passen, etwa {words}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{size} B</source>
        <translation>{size} B</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>1 file comes in</source>
        <translation>1 Datei kommt herein</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{count:,} files come in</source>
        <translation>{count:,} Dateien kommen herein</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>None of these files can be imported</source>
        <translation>Keine dieser Dateien lässt sich importieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{files}; 1 is left out</source>
        <translation>{files}; 1 wird ausgelassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{files}; {count:,} are left out</source>
        <translation>{files}; {count:,} werden ausgelassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{files}. The first {count:,} are listed</source>
        <translation>{files}. Die ersten {count:,} sind aufgeführt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_articles.py"/>
        <source>{said}. Texts that the project has already are not added again.</source>
        <translation>{said}. Texte, die das Projekt schon hat, werden nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>{place}: warning: {message}</source>
        <translation>{place}: Warnung: {message}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>There already; it was not added again.</source>
        <translation>Schon da; nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>What the import brought</source>
        <translation>Was der Import gebracht hat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>What happened there</source>
        <translation>Was dort geschah</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>Open the article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>What the import has to tell</source>
        <translation>Was der Import zu sagen hat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>Warning: {message}</source>
        <translation>Warnung: {message}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/import_report.py"/>
        <source>{count:,} more are not listed; “Copy all” has them.</source>
        <translation>{count:,} weitere stehen nicht in der Liste; „Alles kopieren“ hat sie.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Keys and shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Find an action or a key, such as Ctrl+F</source>
        <translation>Aktion oder Taste suchen, etwa Strg+F</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Left out of your keys: {keys}</source>
        <translation>Ausgelassene eigene Tasten: {keys}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Choose an action</source>
        <translation>Eine Aktion wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Remove {key}</source>
        <translation>{key} entfernen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>{key} cannot be a key for this: {why}.</source>
        <translation>{key} kann hierfür keine Taste sein: {why}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>{key} is a key of this already.</source>
        <translation>{key} ist hierfür schon eine Taste.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>{key} is the key of “{action}” ({group}).</source>
        <translation>{key} ist die Taste von „{action}“ ({group}).</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Use it anyway</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Choose another</source>
        <translation>Eine andere wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>{letter} for {role} ({event})</source>
        <translation>{letter} für {role} ({event})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>The schema has {uses} and {count} more. While such an event is selected, the letter fills the role.</source>
        <translation>Das Schema hat {uses} und {count} weitere. Solange ein solches Ereignis ausgewählt ist, füllt der Buchstabe die Rolle.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>The schema has {uses}. While such an event is selected, the letter fills the role.</source>
        <translation>Das Schema hat {uses}. Solange ein solches Ereignis ausgewählt ist, füllt der Buchstabe die Rolle.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Your keys for 1 action will be the usual ones again.</source>
        <translation>Für 1 Aktion gelten wieder die üblichen Tasten.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Your keys for {count} actions will be the usual ones again.</source>
        <translation>Für {count} Aktionen gelten wieder die üblichen Tasten.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Put all back</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/keys.py"/>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual.py"/>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual.py"/>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual.py"/>
        <source>Outside the manual, not opened: {address}</source>
        <translation>Außerhalb des Handbuchs, nicht geöffnet: {address}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual.py"/>
        <source>The manual has no page “{name}”.</source>
        <translation>Das Handbuch hat keine Seite „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual.py"/>
        <source>“{words}” is not on this page.</source>
        <translation>„{words}“ steht nicht auf dieser Seite.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual_contents.py"/>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual_contents.py"/>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual_contents.py"/>
        <source>Found in the manual</source>
        <translation>Im Handbuch gefunden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/manual_contents.py"/>
        <source>Not in the manual</source>
        <translation>Nicht im Handbuch</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/messages.py"/>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/messages.py"/>
        <source>Messages, newest first</source>
        <translation>Meldungen, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/messages.py"/>
        <source>The chosen message</source>
        <translation>Die gewählte Meldung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/messages.py"/>
        <source>There were no messages since the program started.</source>
        <translation>Seit dem Start des Programms gab es keine Meldungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/option_form.py"/>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Paste as a new article</source>
        <translation>Als neuen Artikel einfügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Paste or type the article here.</source>
        <translation>Den Artikel hier einfügen oder tippen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Add the article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>The clipboard holds no text.</source>
        <translation>Die Zwischenablage enthält keinen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>not found; such as 2026-11-22</source>
        <translation>nicht gefunden; etwa 2026-11-22</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>Taken off as the header: {lines}</source>
        <translation>Als Kopf abgenommen: {lines}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/paste_article.py"/>
        <source>No line is taken off as a header: all of it is the text.</source>
        <translation>Keine Zeile wird als Kopf abgenommen: Alles ist Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>Connect to a team server</source>
        <translation>Mit Teamserver verbinden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>db.example.org, or db.example.org:5433</source>
        <translation>db.example.org oder db.example.org:5433</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/server.py"/>
        <source>The project is a PostgreSQL database. The password is not kept.</source>
        <translation>Das Projekt ist eine PostgreSQL-Datenbank. Das Passwort wird nicht behalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/setting_field.py"/>
        <source>The usual one</source>
        <translation>Die übliche</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/setting_field.py"/>
        <source>Your documents</source>
        <translation>Eigene Dokumente</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/setting_field.py"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/settings.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/settings.py"/>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/settings.py"/>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/settings.py"/>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/settings.py"/>
        <source>{setting}: back to the usual</source>
        <translation>{setting}: zurück zum Üblichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/dialogs/settings.py"/>
        <source>How the text looks</source>
        <translation>So sieht der Text aus</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/errands.py"/>
        <source>Select a mention, an event or text to look for.</source>
        <translation>Eine Erwähnung, ein Ereignis oder Text auswählen, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/errands.py"/>
        <source>Select the text or the mark to be drawn first.</source>
        <translation>Zuerst den Text oder die Markierung auswählen, die gezeichnet werden soll.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/failures.py"/>
        <source>The program made a mistake and must close.</source>
        <translation>Das Programm hat einen Fehler gemacht und muss schließen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/failures.py"/>
        <source>Your marks are saved as you make them. The report is in {path}.</source>
        <translation>Markierungen werden sofort gespeichert. Der Bericht liegt in {path}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/failures.py"/>
        <source>Your marks are saved as you make them. The report could not be written.</source>
        <translation>Markierungen werden sofort gespeichert. Der Bericht ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/bindings.py"/>
        <source>There is no action “{identifier}”.</source>
        <translation>Es gibt keine Aktion „{identifier}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/bindings.py"/>
        <source>it is not a key</source>
        <translation>das ist keine Taste</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/bindings.py"/>
        <source>it belongs to “{other}”</source>
        <translation>sie gehört zu „{other}“</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/bindings.py"/>
        <source>“{key}” for “{action}”: {why}.</source>
        <translation>„{key}“ für „{action}“: {why}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/bindings.py"/>
        <source>it would be typed into every field; hold Ctrl or Alt with it</source>
        <translation>sie würde in jedes Feld getippt; mit Strg oder Alt drücken</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/listing.py"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/listing.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/listing.py"/>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/keys/recorder.py"/>
        <source>Press the new key, or Esc</source>
        <translation>Neue Taste drücken, oder Esc</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>overlapping mentions</source>
        <translation>überlappende Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>links to actors</source>
        <translation>Verknüpfungen mit Akteuren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>events without a trigger</source>
        <translation>Ereignisse ohne Auslöser</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>further triggers</source>
        <translation>weitere Auslöser</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>values as arguments</source>
        <translation>Werte als Argumente</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>events as arguments</source>
        <translation>Ereignisse als Argumente</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>relations of events</source>
        <translation>Beziehungen von Ereignissen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>groups of mentions</source>
        <translation>Gruppen von Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>groups of events</source>
        <translation>Gruppen von Ereignissen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>members of groups</source>
        <translation>Mitglieder von Gruppen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>attributes of mentions</source>
        <translation>Attribute von Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>attributes of events</source>
        <translation>Attribute von Ereignissen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>attributes of relations</source>
        <translation>Attribute von Beziehungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>notes on mentions</source>
        <translation>Notizen zu Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>notes on events</source>
        <translation>Notizen zu Ereignissen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>notes on relations</source>
        <translation>Notizen zu Beziehungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>normalised times</source>
        <translation>normalisierte Zeiten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>lists of attribute values</source>
        <translation>Listen von Attributwerten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>types of attribute values</source>
        <translation>Typen von Attributwerten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>types of document labels</source>
        <translation>Typen von Dokumentlabels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>spans of several parts</source>
        <translation>Textstellen aus mehreren Teilen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>facts about the article</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>status of the work</source>
        <translation>Stand der Arbeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>marks without a word</source>
        <translation>Markierungen ohne Wort</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>spans inside words</source>
        <translation>Textstellen in Wörtern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>made simpler</source>
        <translation>vereinfacht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>widened</source>
        <translation>erweitert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/loss_words.py"/>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/main_window.py"/>
        <source>This is the last article.</source>
        <translation>Das ist der letzte Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/main_window.py"/>
        <source>This is the first one.</source>
        <translation>Das ist der erste.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/main_window.py"/>
        <source>The window speaks the other language when it is opened again.</source>
        <translation>Das Fenster spricht die andere Sprache, sobald es wieder geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/notices.py"/>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Mentions of the actor</source>
        <translation>Erwähnungen des Akteurs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Split off ticked…</source>
        <translation>Abtrennen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Choose an actor to see and change it.</source>
        <translation>Einen Akteur wählen, um ihn zu sehen und zu ändern.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Mentioned nowhere.</source>
        <translation>Nirgends erwähnt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Mentions: {mentions}, articles: {articles}. Space ticks, Ctrl+Space all of an article, Enter opens.</source>
        <translation>Erwähnungen: {mentions}, Artikel: {articles}. Leertaste kreuzt an, Strg+Leertaste alle eines Artikels, Enter öffnet.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>In removed articles: {count}.</source>
        <translation>In entfernten Artikeln: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Only actors without mentions go.</source>
        <translation>Nur Akteure ohne Erwähnungen gehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_detail.py"/>
        <source>Split off {count} ticked…</source>
        <translation>{count} abtrennen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/actor_form.py"/>
        <source>other names; with semicolons</source>
        <translation>andere Namen; mit Strichpunkten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>add what the registry lacks</source>
        <translation>ergänzen, was dem Verzeichnis fehlt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>take what the file says</source>
        <translation>nehmen, was die Datei sagt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>leave the registry as it is</source>
        <translation>das Verzeichnis lassen, wie es ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>Where both know an actor</source>
        <translation>Wo beide einen Akteur kennen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>Lines with something to tell</source>
        <translation>Zeilen, zu denen etwas zu sagen ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>{file} · actors: {count}</source>
        <translation>{file} · Akteure: {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/importing.py"/>
        <source>{added} new, {changed} changed, {same} the same, {told} lines to look at</source>
        <translation>{added} neu, {changed} geändert, {same} gleich, {told} Zeilen zum Ansehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/mention_model.py"/>
        <source>by {annotator}</source>
        <translation>von {annotator}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>Merge actors</source>
        <translation>Akteure vereinen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>{count} actors become one. Every mention of the others is linked to the one that stays; it is one step to undo.</source>
        <translation>{count} Akteure werden einer. Jede Erwähnung der anderen wird mit dem bleibenden verknüpft; rückgängig in einem Schritt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>{name} · {type} · mentions: {count}</source>
        <translation>{name} · {type} · Erwähnungen: {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>Code of {system}</source>
        <translation>Code von {system}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>{system} differs</source>
        <translation>{system} ist verschieden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>They have different labels: {labels}.</source>
        <translation>Sie haben verschiedene Labels: {labels}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>“{name}” is like no name of {kept}.</source>
        <translation>„{name}“ gleicht keinem Namen von {kept}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>counting …</source>
        <translation>Zählung …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>Linked anew: mentions {marks}, articles {articles}, annotators {annotators}. Actors that go: {actors}.</source>
        <translation>Neu verknüpft: Erwähnungen {marks}, Artikel {articles}, Personen {annotators}. Akteure, die gehen: {actors}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/merging.py"/>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Search names, aliases and codes</source>
        <translation>Namen, Aliasse und Codes suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Search actors</source>
        <translation>Akteure suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Label of the actors</source>
        <translation>Label der Akteure</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Which actors</source>
        <translation>Welche Akteure</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Not mentioned</source>
        <translation>Nicht erwähnt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Perhaps the same</source>
        <translation>Vielleicht dieselben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Mixed scripts</source>
        <translation>Gemischte Schriften</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Merge…</source>
        <translation>Vereinen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>New…</source>
        <translation>Neu …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Import…</source>
        <translation>Import …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>{shown} of {total} actors</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>{count} of {total} selected</source>
        <translation>{count} von {total} ausgewählt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>No actors yet. Link a mention to one with M, or import a table.</source>
        <translation>Noch keine Akteure. Eine Erwähnung mit M verknüpfen oder eine Tabelle importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>No actor passes the search and the filters.</source>
        <translation>Kein Akteur passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Merge them, or choose one of them.</source>
        <translation>Sie vereinen oder einen von ihnen wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Merged. Linked anew: mentions {marks}, articles {articles}.</source>
        <translation>Vereint. Neu verknüpft: Erwähnungen {marks}, Artikel {articles}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Ticked mentions of {name}: {count}. They are linked to a new actor; it is one step to undo. What becomes its name is no alias of {name} any more.</source>
        <translation>Angekreuzte Erwähnungen von {name}: {count}. Sie werden mit einem neuen Akteur verknüpft; rückgängig in einem Schritt. Was dessen Name wird, ist kein Alias von {name} mehr.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Split off an actor</source>
        <translation>Akteur abtrennen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Mentions of another actor now: {count}.</source>
        <translation>Erwähnungen, die jetzt ein anderer Akteur sind: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>An actor that no mention is linked to yet.</source>
        <translation>Ein Akteur, mit dem noch keine Erwähnung verknüpft ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Only actors that are mentioned nowhere can be deleted.</source>
        <translation>Nur Akteure, die nirgends erwähnt werden, lassen sich löschen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Delete {count} actors that are mentioned nowhere?</source>
        <translation>{count} nirgends erwähnte Akteure löschen?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Delete “{name}”, which is mentioned nowhere?</source>
        <translation>„{name}“ löschen? Er wird nirgends erwähnt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Export actors</source>
        <translation>Akteure exportieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/actors/page.py"/>
        <source>Actors written: {count}.</source>
        <translation>Geschriebene Akteure: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/findings.py"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Articles looked through</source>
        <translation>Durchgesehene Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Rules that are broken</source>
        <translation>Verletzte Regeln</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Look again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Problems of this rule</source>
        <translation>Probleme dieser Regel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Check the project</source>
        <translation>Projekt prüfen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>It could not be looked through.</source>
        <translation>Es ließ sich nicht durchsehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Looking: {done} of {total} articles …</source>
        <translation>Prüfung: {done} von {total} Artikeln …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>You have marked nothing yet.</source>
        <translation>Noch ist nichts markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Nothing is wrong. Articles that you marked: {total}</source>
        <translation>Alles in Ordnung. Markierte Artikel: {total}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Problems: {problems} · Articles that you marked: {total}</source>
        <translation>Probleme: {problems} · Markierte Artikel: {total}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>{rule}: {count:,}</source>
        <translation>{rule}: {count:,}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>What breaks a rule of the schema is listed here, with its fix.</source>
        <translation>Was gegen eine Regel des Schemas verstößt, steht hier, mit dem Weg zur Abhilfe.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>{fix}: all {count} …</source>
        <translation>{fix}: alle {count} …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Articles: {articles}. Marks changed: {changed}, removed: {removed}. One undo takes it all back.</source>
        <translation>Artikel: {articles}. Markierungen geändert: {changed}, entfernt: {removed}. Einmal „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>{fix}, everywhere?</source>
        <translation>{fix}, überall?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/check/page.py"/>
        <source>Fix them</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Words in these capitals</source>
        <translation>Wörter in dieser Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>is filled</source>
        <translation>ist gefüllt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>outside</source>
        <translation>außerhalb von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>inside</source>
        <translation>innerhalb von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Look for</source>
        <translation>Suchen nach</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>These words (visit* for a beginning)</source>
        <translation>Diese Wörter (besuch* für einen Anfang)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>With the label</source>
        <translation>Mit dem Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Whose role</source>
        <translation>Dessen Rolle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Of the actor</source>
        <translation>Des Akteurs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Within so many tokens of</source>
        <translation>Im Abstand so vieler Wörter von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Only hits</source>
        <translation>Nur Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>In articles that also hold</source>
        <translation>In Artikeln, die auch enthalten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>But do not hold</source>
        <translation>Aber nicht enthalten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>From (2021, 2021-03, 2021-03-14)</source>
        <translation>Von (2021, 2021-03, 2021-03-14)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>any label</source>
        <translation>jedes Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>no matter</source>
        <translation>egal</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>any mark</source>
        <translation>jede Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/form.py"/>
        <source>anything</source>
        <translation>alles</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Words, /an expression/ or [a label]; the manual explains more</source>
        <translation>Wörter, /ein Ausdruck/ oder [ein Label]; mehr erklärt das Handbuch</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>as the articles came</source>
        <translation>wie die Artikel kamen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>what stands before</source>
        <translation>was davor steht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>the hit</source>
        <translation>der Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>what follows</source>
        <translation>was folgt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>backwards</source>
        <translation>rückwärts</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Order:</source>
        <translation>Reihenfolge:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Tag the ticked hits…</source>
        <translation>Markieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Export the table…</source>
        <translation>Tabelle exportieren …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Search the text of all articles</source>
        <translation>Den Text aller Artikel durchsuchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Look for fewer words at once, or for their beginnings: visit* finds visits and visited. Or try one of these.</source>
        <translation>Nach weniger Wörtern auf einmal suchen oder nach ihrem Anfang: besuch* findet Besuche und besuchte. Oder eines hiervon versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>every form of both words</source>
        <translation>jede Form beider Wörter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>words near each other</source>
        <translation>Wörter nahe beieinander</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>marks near words</source>
        <translation>Markierungen nahe bei Wörtern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>words without a mark</source>
        <translation>Wörter ohne Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>{count:,} ticked</source>
        <translation>{count:,} angekreuzt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Tagged 1 hit as {label}.</source>
        <translation>1 Treffer als {label} markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Tagged {count:,} hits as {label}.</source>
        <translation>{count:,} Treffer als {label} markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Wrote {count:,} rows to {file}.</source>
        <translation>{count:,} Zeilen nach {file} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>For spreadsheets (*.csv)</source>
        <translation>Für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Tab-separated (*.tsv)</source>
        <translation>Mit Tabulatoren getrennt (*.tsv)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Export the table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>concordance.csv</source>
        <translation>konkordanz.csv</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Stopped at 1 hit</source>
        <translation>Angehalten bei 1 Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>Stopped at {count:,} hits</source>
        <translation>Angehalten bei {count:,} Treffern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>1 hit</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>{count:,} hits</source>
        <translation>{count:,} Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>The first {count:,} hits; there are more. Narrow the search.</source>
        <translation>Die ersten {count:,} Treffer; es gibt mehr. Die Suche eingrenzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/page.py"/>
        <source>{hits} in {done:,} of {all:,} articles so far</source>
        <translation>{hits} in bisher {done:,} von {all:,} Artikeln</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/row_model.py"/>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/row_model.py"/>
        <source>Hit, and what follows</source>
        <translation>Treffer und was folgt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/row_model.py"/>
        <source>Tagged: {labels}</source>
        <translation>Markiert: {labels}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/row_model.py"/>
        <source>ticked, {hit}</source>
        <translation>angekreuzt, {hit}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/table.py"/>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>Tag the hits</source>
        <translation>Treffer markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>Tag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>1 of them has no mark yet.</source>
        <translation>1 davon hat noch keine Markierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>{count:,} of them have no mark yet.</source>
        <translation>{count:,} davon haben noch keine Markierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>1 overlaps another mark; both will stand.</source>
        <translation>1 überschneidet eine andere Markierung; beide bleiben stehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>{count:,} overlap other marks; both will stand.</source>
        <translation>{count:,} überschneiden andere Markierungen; beide bleiben stehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>1 hit is tagged so already and stays as it is.</source>
        <translation>1 Treffer ist schon so markiert und bleibt, wie er ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>{count:,} hits are tagged so already and stay as they are.</source>
        <translation>{count:,} Treffer sind schon so markiert und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>1 hit is left out: there is nothing to tag.</source>
        <translation>1 Treffer ist ausgelassen: Dort gibt es nichts zu markieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>{count:,} hits are left out: there is nothing to tag.</source>
        <translation>{count:,} Treffer sind ausgelassen: Dort gibt es nichts zu markieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>Undo takes all of it back in one step.</source>
        <translation>„Rückgängig“ nimmt alles in einem Schritt zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>There is nothing left to tag as {label}.</source>
        <translation>Es gibt nichts mehr als {label} zu markieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>Tag 1 hit as {label}?</source>
        <translation>1 Treffer als {label} markieren?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>Tag {count:,} hits of 1 article as {label}?</source>
        <translation>{count:,} Treffer in 1 Artikel als {label} markieren?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/concordance/tagging.py"/>
        <source>Tag {count:,} hits of {articles:,} articles as {label}?</source>
        <translation>{count:,} Treffer in {articles:,} Artikeln als {label} markieren?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/host.py"/>
        <source>‹ Back to the article</source>
        <translation>‹ Zurück zum Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/chart.py"/>
        <source>{sentence} The table beside it says the same.</source>
        <translation>{sentence} Die Tabelle daneben sagt dasselbe.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Kind of layer</source>
        <translation>Art der Ebene</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>First month of publication</source>
        <translation>Erster Erscheinungsmonat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Last month of publication</source>
        <translation>Letzter Erscheinungsmonat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Count everything again</source>
        <translation>Alles neu zählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>By a model</source>
        <translation>Von einem Modell</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Adjudicated</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>All layers</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>(no source)</source>
        <translation>(keine Quelle)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>From start</source>
        <translation>Ab Anfang</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>To the end</source>
        <translation>Bis Ende</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Kind of mark</source>
        <translation>Art der Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Annotations per hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Seconds per article</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Annotations over time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Event type</source>
        <translation>Ereignisart</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Unit of time</source>
        <translation>Zeiteinheit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Unit that fits</source>
        <translation>Passend</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Role of who does it</source>
        <translation>Rolle dessen, der handelt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Role of whom it is done to</source>
        <translation>Rolle dessen, dem es geschieht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>How many actors</source>
        <translation>Wie viele Akteure</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>{number} actors</source>
        <translation>{number} Akteure</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Linked only</source>
        <translation>Verknüpfte</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Leave out names that are linked to no actor of the registry</source>
        <translation>Namen auslassen, die mit keinem Akteur des Verzeichnisses verknüpft sind</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>What the table lists</source>
        <translation>Was die Tabelle auflistet</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>List links</source>
        <translation>Paare</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>List actors</source>
        <translation>Akteure</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>Who: auto</source>
        <translation>Wer: auto</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>To: auto</source>
        <translation>Wem: auto</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/choices.py"/>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/found.py"/>
        <source>Close this list</source>
        <translation>Diese Liste schließen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/found.py"/>
        <source>{title}: nothing is behind it.</source>
        <translation>{title}: nichts steht dahinter.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/found.py"/>
        <source>{title}: the first {shown} of {total}</source>
        <translation>{title}: die ersten {shown} von {total}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/found.py"/>
        <source>{title}: {total}</source>
        <translation>{title}: {total}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/network.py"/>
        <source>not linked to an actor</source>
        <translation>mit keinem Akteur verknüpft</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/network.py"/>
        <source>{name} ({kind}): {count} events</source>
        <translation>{name} ({kind}): {count} Ereignisse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>Picture…</source>
        <translation>Bild …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>Table…</source>
        <translation>Tabelle …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>Counting …</source>
        <translation>Zählung …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>Counting … {done} of {layers}</source>
        <translation>Zählung … {done} von {layers}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>The project could not be counted.</source>
        <translation>Das Projekt ließ sich nicht auszählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>There is nothing to count yet: import articles with the menu Project.</source>
        <translation>Noch gibt es nichts zu zählen: Artikel über das Menü Projekt importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>A plot cannot be written as “{name}”.</source>
        <translation>Ein Diagramm lässt sich nicht als „{name}“ schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>Choose a name that ends in .png or .svg.</source>
        <translation>Einen Namen wählen, der auf .png oder .svg endet.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/page.py"/>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Mentions by label</source>
        <translation>Erwähnungen nach Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Events by type</source>
        <translation>Ereignisse nach Art</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Relations by type</source>
        <translation>Beziehungen nach Art</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{total} marks under {labels} labels</source>
        <translation>{total} Markierungen unter {labels} Labels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{name}: {count} marks</source>
        <translation>{name}: {count} Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>No such mark is in what is chosen above.</source>
        <translation>Keine solche Markierung ist in der Auswahl oben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Articles by source</source>
        <translation>Artikel nach Quelle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>With marks</source>
        <translation>Mit Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{articles}; {undated} of unknown month stand last</source>
        <translation>{articles}; {undated} ohne bekannten Monat stehen zuletzt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Articles by month of publication</source>
        <translation>Artikel nach Erscheinungsmonat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Flagged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Articles by status</source>
        <translation>Artikel nach Status</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>An article that two people work on may count under two.</source>
        <translation>Ein Artikel, an dem zwei Personen arbeiten, kann zweimal zählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{name}: {count} articles</source>
        <translation>{name}: {count} Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{articles} articles, {marked} of them with marks</source>
        <translation>{articles} Artikel, {marked} davon mit Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>No article is in what is chosen above.</source>
        <translation>Kein Artikel ist in der Auswahl oben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{name}: {articles} articles, {marked} with marks, {marks} marks</source>
        <translation>{name}: {articles} Artikel, {marked} mit Markierungen, {marks} Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>with marks</source>
        <translation>mit Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Annotations per hour of working time</source>
        <translation>Markierungen je Arbeitsstunde</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Seconds per article, the median</source>
        <translation>Sekunden je Artikel, Median</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Working time is what passes between changes, pauses of over a minute left out.</source>
        <translation>Arbeitszeit ist, was zwischen Änderungen vergeht, ohne Pausen von über einer Minute.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Of complete articles; of any, where an annotator has none complete.</source>
        <translation>Fertige Artikel; alle, wo jemand keine fertigen hat.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Per hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>annotations per hour</source>
        <translation>Markierungen je Stunde</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Nobody has worked on what is chosen above.</source>
        <translation>Niemand hat an der Auswahl oben gearbeitet.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{name}: no working time was recorded</source>
        <translation>{name}: keine Arbeitszeit aufgezeichnet</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{name}: {hourly} annotations per hour, {seconds} seconds per article</source>
        <translation>{name}: {hourly} Markierungen je Stunde, {seconds} Sekunden je Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Annotations made</source>
        <translation>Gemachte Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>By the time in their provenance (UTC).</source>
        <translation>Nach der Zeit ihrer Herkunft (UTC).</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>annotations</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Nobody has marked anything in what is chosen above.</source>
        <translation>Niemand hat in der Auswahl oben etwas markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Up: {own} events at their own normalised time. Down, hatched: {other} without one, at their article's date.</source>
        <translation>Oben: {own} Ereignisse zu ihrer eigenen normalisierten Zeit. Unten, schraffiert: {other} ohne eine, zum Datum ihres Artikels.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{count} have no date at all.</source>
        <translation>{count} haben gar kein Datum.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Events over time</source>
        <translation>Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Own time</source>
        <translation>Eigene Zeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Article's date</source>
        <translation>Artikeldatum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Most often</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>other types</source>
        <translation>andere Arten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>article's date</source>
        <translation>Artikeldatum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>No event with a date is in what is chosen above.</source>
        <translation>Kein Ereignis mit Datum ist in der Auswahl oben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{time}: {own} events at their own time, {other} at their article's date</source>
        <translation>{time}: {own} Ereignisse zur eigenen Zeit, {other} zum Artikeldatum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{actors} actors and {links} links, drawn from the roles of events.</source>
        <translation>{actors} Akteure und {links} Verbindungen, aus den Rollen der Ereignisse.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{count} actors of fewer events are left out.</source>
        <translation>{count} Akteure mit weniger Ereignissen sind ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Squares are names linked to no actor, dashed lines have no direction; zoom in for names that have no room.</source>
        <translation>Quadrate sind Namen ohne Akteur, gestrichelte Linien haben keine Richtung; für Namen ohne Platz hineinzoomen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Does what</source>
        <translation>Tut was</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>To whom</source>
        <translation>Wem</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>Who does what to whom</source>
        <translation>Wer tut wem was</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>No event links two actors in what is chosen above.</source>
        <translation>Kein Ereignis verbindet in der Auswahl oben zwei Akteure.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{types} (with each other)</source>
        <translation>{types} (miteinander)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/overview/views.py"/>
        <source>{value:.1f}</source>
        <translation>{value:.1f}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/bench.py"/>
        <source>any actor</source>
        <translation>jeder Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/bench.py"/>
        <source>any mention</source>
        <translation>jede Erwähnung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/bench.py"/>
        <source>any event</source>
        <translation>jedes Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/bench.py"/>
        <source>A name is made of letters, digits and _ . - and has no blanks.</source>
        <translation>Ein Name besteht aus Buchstaben, Ziffern und _ . - und hat keine Leerzeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/bench.py"/>
        <source>“{name}” is there already.</source>
        <translation>„{name}“ gibt es schon.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Colour as #rrggbb</source>
        <translation>Farbe als #rrggbb</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>A colour is written #rrggbb, for example #1f6fb4.</source>
        <translation>Eine Farbe wird #rrggbb geschrieben, zum Beispiel #1f6fb4.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Legible in every theme.</source>
        <translation>In allen Farben des Fensters lesbar.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Too pale for paper ({figure} : 1, 4.5 is needed); it is painted darker.</source>
        <translation>Zu blass für Papier ({figure} : 1, nötig ist 4,5); sie wird dunkler gemalt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/color_field.py"/>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Take it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Merge {name}</source>
        <translation>{name} vereinen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Delete {name}</source>
        <translation>{name} löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Counting its marks…</source>
        <translation>Markierungen werden gezählt …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Give them another label:</source>
        <translation>Ihnen ein anderes Label geben:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Delete them, with the relations that end at them</source>
        <translation>Sie löschen, mit den Beziehungen, die an ihnen enden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>The other label</source>
        <translation>Das andere Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Nothing happens before you apply your changes.</source>
        <translation>Nichts geschieht, bevor die Änderungen angewendet werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>No mark has the label {name}.</source>
        <translation>Keine Markierung hat das Label {name}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Marks with the label {name}, of all annotators: {count:,}.</source>
        <translation>Markierungen mit dem Label {name}, von allen Personen: {count:,}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Split {name}</source>
        <translation>{name} teilen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>By an attribute</source>
        <translation>Nach einem Attribut</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Labels for the values</source>
        <translation>Labels für die Werte</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Take the value away from the marks that are split off</source>
        <translation>Den abgeteilten Markierungen den Wert nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Values without a new label keep the label {name}.</source>
        <translation>Werte ohne neues Label behalten das Label {name}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Marks that get the new label</source>
        <translation>Markierungen, die das neue Label bekommen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>(no words)</source>
        <translation>(keine Wörter)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>{count} more are not listed and keep their label.</source>
        <translation>{count} weitere sind nicht aufgeführt und behalten ihr Label.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>{count} and those without</source>
        <translation>{count} und die ohne</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Write a label beside at least one value.</source>
        <translation>Neben mindestens einen Wert ein Label schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Tick at least one mark.</source>
        <translation>Mindestens eine Markierung ankreuzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Apply the changes</source>
        <translation>Änderungen anwenden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>What this does to your marks</source>
        <translation>Was mit den Markierungen geschieht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>was {old}; the changes suggest {new}</source>
        <translation>war {old}; die Änderungen legen {new} nahe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>Version of the schema</source>
        <translation>Version des Schemas</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>It is one step: Undo takes back the schema and all marks.</source>
        <translation>Es ist ein Schritt: „Rückgängig“ nimmt Schema und alle Markierungen zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/deciding.py"/>
        <source>write a label</source>
        <translation>Label schreiben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/fields.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/fields.py"/>
        <source>{key} — used by the program</source>
        <translation>{key} — vom Programm verwendet</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/fields.py"/>
        <source>{key} — {owner}</source>
        <translation>{key} — {owner}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/fields.py"/>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>as people see it</source>
        <translation>wie Menschen es sehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>small letters, digits, hyphens</source>
        <translation>Kleinbuchstaben, Ziffern, Bindestriche</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>three numbers</source>
        <translation>drei Zahlen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>What it is for, and the rules that hold for all of it</source>
        <translation>Wofür es ist, und die Regeln, die für alles gelten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Take {version}, as the changes suggest</source>
        <translation>{version} nehmen, wie die Änderungen nahelegen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>when to use it, in one line</source>
        <translation>wann es gilt, in einer Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>a sentence with what is marked in [brackets]</source>
        <translation>ein Satz mit dem Markierten in [Klammern]</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Key after E</source>
        <translation>Taste nach E</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Key after R</source>
        <translation>Taste nach R</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>“{name}” stands for any {name}; write it with a capital.</source>
        <translation>„{name}“ steht für alles dieser Art ({name}); groß schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>There is a label “{name}”. To make one of the two, merge them.</source>
        <translation>Ein Label „{name}“ gibt es. Um aus beiden eines zu machen, sie vereinen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>TRIGGERS</source>
        <translation>AUSLÖSER</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>ROLES</source>
        <translation>ROLLEN</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Means the same in both directions (no arrow head)</source>
        <translation>Bedeutet in beiden Richtungen dasselbe (keine Pfeilspitze)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Split…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>any relation</source>
        <translation>jede Beziehung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Carried by</source>
        <translation>Getragen von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>is not written into the export</source>
        <translation>wird nicht in den Export geschrieben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>When none is chosen</source>
        <translation>Wenn keiner gewählt ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>VALUES</source>
        <translation>WERTE</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Add a value</source>
        <translation>Wert hinzufügen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Marks lose their values of “{name}”.</source>
        <translation>Markierungen verlieren ihre Werte von „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Delete the attribute and its values</source>
        <translation>Attribut und seine Werte löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>Delete an attribute</source>
        <translation>Attribut löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>an actor</source>
        <translation>ein Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>a place</source>
        <translation>ein Ort</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>a quantity</source>
        <translation>eine Menge</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/forms.py"/>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>Parts of the schema</source>
        <translation>Teile des Schemas</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>{name}, not right yet</source>
        <translation>{name}, stimmt noch nicht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>The schema itself</source>
        <translation>Das Schema selbst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>MENTIONS</source>
        <translation>ERWÄHNUNGEN</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>EVENTS</source>
        <translation>EREIGNISSE</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>RELATIONS</source>
        <translation>BEZIEHUNGEN</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/outline.py"/>
        <source>ATTRIBUTES</source>
        <translation>ATTRIBUTE</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Mention label</source>
        <translation>Label für Erwähnungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Relation type</source>
        <translation>Beziehungsart</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Hoch)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Herunter)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Take the schema of a YAML file</source>
        <translation>Das Schema einer YAML-Datei nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Write the schema as a YAML file, with its remarks</source>
        <translation>Das Schema als YAML-Datei schreiben, mit seinen Bemerkungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Take back the last edit on this page</source>
        <translation>Die letzte Bearbeitung auf dieser Seite zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Apply…</source>
        <translation>Anwenden …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>See what the edits do to the marks, then apply them (Ctrl+Enter)</source>
        <translation>Zeigen, was die Änderungen an den Markierungen tun, und sie dann anwenden (Strg+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Edits of the schema are not applied</source>
        <translation>Bearbeitungen des Schemas sind nicht angewendet</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>They are lost when the project is left. Export them as a file to keep them.</source>
        <translation>Sie gehen beim Verlassen des Projekts verloren. Als Datei exportiert bleiben sie erhalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Leave without them</source>
        <translation>Ohne sie verlassen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Put right what is marked first.</source>
        <translation>Zuerst berichtigen, was gekennzeichnet ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Counting what changes…</source>
        <translation>Änderungen werden gezählt …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Applying the changes…</source>
        <translation>Änderungen werden angewendet …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>The schema is changed. Undo takes it back with all marks.</source>
        <translation>Das Schema ist geändert. „Rückgängig“ nimmt es mit allen Markierungen zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>All edits on this page since it was applied go. Your marks do not change.</source>
        <translation>Alle Bearbeitungen auf dieser Seite seit dem letzten Anwenden gehen verloren. Die Markierungen ändern sich nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Schema files</source>
        <translation>Schemadateien</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Import a schema</source>
        <translation>Schema importieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Export the schema</source>
        <translation>Schema exportieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>The schema was written to {file}.</source>
        <translation>Das Schema wurde nach {file} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>This project may only be read.</source>
        <translation>Dieses Projekt darf nur gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>The project's schema was changed meanwhile; these edits no longer fit it.</source>
        <translation>Das Schema des Projekts wurde inzwischen geändert; diese Bearbeitungen passen nicht mehr dazu.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>To be put right: {count}</source>
        <translation>Zu berichtigen: {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>Not applied yet. Version {version} is suggested.</source>
        <translation>Noch nicht angewendet. Vorgeschlagen ist Version {version}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/page.py"/>
        <source>As in the project.</source>
        <translation>Wie im Projekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>More for {name}</source>
        <translation>Mehr zu {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>No roles yet: nothing can take part.</source>
        <translation>Noch keine Rollen: Nichts kann teilnehmen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Role {name}</source>
        <translation>Rolle {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Name of role {name}</source>
        <translation>Name der Rolle {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Letter of role {name}</source>
        <translation>Buchstabe der Rolle {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>a written value</source>
        <translation>ein geschriebener Wert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>What may fill role {name}</source>
        <translation>Was die Rolle {name} füllen kann</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Merge into another role…</source>
        <translation>Mit anderer Rolle vereinen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Delete the role</source>
        <translation>Rolle löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Guideline: who or what fills it</source>
        <translation>Richtlinie: wer oder was sie füllt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Guideline of role {name}</source>
        <translation>Richtlinie der Rolle {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Fewest fillers of role {name}</source>
        <translation>Wenigste Füllungen der Rolle {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Most fillers of role {name}</source>
        <translation>Meiste Füllungen der Rolle {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>needs</source>
        <translation>braucht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Merge roles</source>
        <translation>Rollen vereinen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>What fills “{name}” will fill:</source>
        <translation>Was „{name}“ füllt, füllt dann:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Value {name}</source>
        <translation>Wert {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Name of value {name}</source>
        <translation>Name des Wertes {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Key of value {name}</source>
        <translation>Taste des Wertes {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Guideline: when it holds</source>
        <translation>Richtlinie: wann er gilt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Guideline of value {name}</source>
        <translation>Richtlinie des Wertes {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Merge into another value…</source>
        <translation>Mit anderem Wert vereinen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Delete the value</source>
        <translation>Wert löschen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Merge values</source>
        <translation>Werte vereinen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/part_rows.py"/>
        <source>Marks with “{name}” will have:</source>
        <translation>Markierungen mit „{name}“ haben dann:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>Somebody [does something] somewhere.</source>
        <translation>Jemand [tut etwas] irgendwo.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>[This] hangs together with [that].</source>
        <translation>[Dies] hängt mit [jenem] zusammen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>Words of [this label] in a sentence.</source>
        <translation>Wörter [dieses Labels] in einem Satz.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>Sample of {label}: {example}</source>
        <translation>Probe von {label}: {example}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>{theme}: {figure} to 1</source>
        <translation>{theme}: {figure} zu 1</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>Contrast. {figures}</source>
        <translation>Kontrast. {figures}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/preview.py"/>
        <source>{theme} {figure} : 1</source>
        <translation>{theme} {figure} : 1</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Marks of {old} become {new}.</source>
        <translation>Markierungen mit {old} werden {new}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Marks of {old} are deleted, with the relations that end at them.</source>
        <translation>Markierungen mit {old} werden gelöscht, mit den Beziehungen, die an ihnen enden.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Marks of {old} are split by {attribute}: {labels}.</source>
        <translation>Markierungen mit {old} werden nach {attribute} geteilt: {labels}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Marks of {old} that were picked become {new}: {count:,}.</source>
        <translation>Ausgesuchte Markierungen mit {old} werden {new}: {count:,}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>What fills {old} of {event} fills {new}.</source>
        <translation>Was {old} von {event} füllt, füllt {new}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>What fills {old} of {event} no longer takes part; its marks stay.</source>
        <translation>Was {old} von {event} füllt, nimmt nicht mehr teil; seine Markierungen bleiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Values of {old} become values of {new}.</source>
        <translation>Werte von {old} werden Werte von {new}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Marks lose their values of {old}.</source>
        <translation>Markierungen verlieren ihre Werte von {old}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>{attribute}: {old} becomes {new}.</source>
        <translation>{attribute}: {old} wird {new}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>{attribute}: marks with {old} have no value any more.</source>
        <translation>{attribute}: Markierungen mit {old} haben keinen Wert mehr.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>New labels: {names}.</source>
        <translation>Neue Labels: {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>No longer in the schema: {names}. Marks with these labels stay and are listed as problems.</source>
        <translation>Nicht mehr im Schema: {names}. Markierungen mit diesen Labels bleiben und gelten als Probleme.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>{attribute} is {value} where none was chosen: marks without a value now mean that.</source>
        <translation>{attribute} ist {value}, wo keiner gewählt war: Markierungen ohne Wert bedeuten jetzt das.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Other rules, words, colours or keys: {names}.</source>
        <translation>Andere Regeln, Wörter, Farben oder Tasten: {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Version {old} becomes {new}.</source>
        <translation>Version {old} wird {new}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Only remarks of the file.</source>
        <translation>Nur Bemerkungen der Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Words about the schema, attributes or order.</source>
        <translation>Wörter über das Schema, Attribute oder Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>{names} and {count:,} more</source>
        <translation>{names} und {count:,} weitere</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>No mark changes.</source>
        <translation>Keine Markierung ändert sich.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Marks: {changed} change, {removed} are deleted.</source>
        <translation>Markierungen: {changed} ändern sich, {removed} werden gelöscht.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Articles: {articles}. Annotators: {annotators}.</source>
        <translation>Artikel: {articles}. Annotierende: {annotators}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Actors of the registry that get another label: {count}.</source>
        <translation>Akteure des Verzeichnisses, die ein anderes Label bekommen: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/schema/wording.py"/>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Only with problems</source>
        <translation>Nur mit Problemen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Articles that were removed</source>
        <translation>Entfernte Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Hide copies</source>
        <translation>Kopien ausblenden</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Of articles that say nearly the same, show the one that came in first</source>
        <translation>Von Artikeln, die fast dasselbe sagen, nur den zeigen, der zuerst importiert wurde</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Only one article and its copies</source>
        <translation>Nur ein Artikel und seine Kopien</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Done</source>
        <comment>a filter</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Show only articles</source>
        <translation>Nur Artikel zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>such as 2022-10-13</source>
        <translation>etwa 2022-10-13</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>A year, a month or a day: 2022, 2022-10 or 2022-10-13</source>
        <translation>Ein Jahr, ein Monat oder ein Tag: 2022, 2022-10 oder 2022-10-13</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Event: {name}</source>
        <translation>Ereignis: {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>Relation: {name}</source>
        <translation>Beziehung: {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/filters.py"/>
        <source>without a source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Order of import</source>
        <translation>Importreihenfolge</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Date, newest first</source>
        <translation>Datum, neueste zuerst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Length, longest first</source>
        <translation>Länge, längste zuerst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Marks, most first</source>
        <translation>Markierungen, meiste zuerst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Last changed first</source>
        <translation>Zuletzt geänderte zuerst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Search articles</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Words, beginnings (visit*), "phrases", -without</source>
        <translation>Wörter, Anfänge (besuch*), "Wortfolgen", -ohne</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>With these…</source>
        <translation>Mit diesen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Looking for problems: {count:,} articles to go …</source>
        <translation>Problemsuche: noch {count:,} Artikel …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>{count:,} selected</source>
        <translation>{count:,} ausgewählt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Mark as complete</source>
        <translation>Auf „fertig“ setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Mark as new</source>
        <translation>Auf „neu“ setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Show the copies of this article</source>
        <translation>Kopien dieses Artikels zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>The other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Filter: {count}</source>
        <translation>Filter: {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>No article holds these words.</source>
        <translation>Kein Artikel enthält diese Wörter.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>No article fits.</source>
        <translation>Kein Artikel passt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>No articles yet. Import some.</source>
        <translation>Noch keine Artikel. Welche importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>Search {count:,} articles…</source>
        <translation>{count:,} Artikel durchsuchen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/panel.py"/>
        <source>{count:,} of {total:,} complete</source>
        <translation>{count:,} von {total:,} fertig</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>They all have the status “{status}” already.</source>
        <translation>Sie haben alle schon den Status „{status}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Give 1 article the status “{status}”?</source>
        <translation>1 Artikel auf „{status}“ setzen?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Give {count:,} articles the status “{status}”?</source>
        <translation>{count:,} Artikel auf „{status}“ setzen?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>{count:,} of them have it already.</source>
        <translation>{count:,} von ihnen haben ihn schon.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>One Undo takes it back.</source>
        <translation>Einmal „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Give the status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Remove 1 article?</source>
        <translation>1 Artikel entfernen?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Remove {count:,} articles?</source>
        <translation>{count:,} Artikel entfernen?</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>They leave lists, searches and exports. Nothing is erased: their marks stay.</source>
        <translation>Sie verschwinden aus Listen, Suchen und Exporten. Nichts wird gelöscht: Ihre Markierungen bleiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Undo brings them back, and so does importing the same text again.</source>
        <translation>„Rückgängig“ holt sie zurück, ebenso ein erneuter Import desselben Textes.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/articles/work.py"/>
        <source>Select articles in the list first.</source>
        <translation>Zuerst Artikel in der Liste auswählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>{count} here</source>
        <translation>{count} hier</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Show every mention in the project</source>
        <translation>Jede Erwähnung im Projekt zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>{here} here · {all} in project</source>
        <translation>{here} hier · {all} im Projekt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>ACTOR</source>
        <translation>AKTEUR</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Link to an actor…</source>
        <translation>Mit Akteur verknüpfen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Unlink</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Merge or split…</source>
        <translation>Vereinen, trennen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Name of the actor</source>
        <translation>Name des Akteurs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>mentions</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Codes of the actor</source>
        <translation>Codes des Akteurs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>Aliases of the actor</source>
        <translation>Aliasse des Akteurs</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/actor_card.py"/>
        <source>aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>ARTICLE</source>
        <translation>ARTIKEL</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>published</source>
        <translation>erschienen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>by</source>
        <comment>authors</comment>
        <translation>von</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>Status of the article</source>
        <translation>Status des Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>read, nothing to mark</source>
        <translation>gelesen, nichts zu markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/article_card.py"/>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>about</source>
        <translation>etwa</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/calendar_popup.py"/>
        <source>First day of the range</source>
        <translation>Erster Tag des Zeitraums</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/connections.py"/>
        <source>CONNECTED</source>
        <translation>VERBUNDEN</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/connections.py"/>
        <source>Remove this {name}</source>
        <translation>Diese Verbindung entfernen: {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>Normalised time</source>
        <translation>Normalisierte Zeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>2022-10-12/13, yesterday</source>
        <translation>2022-10-12/13, yesterday</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>Choose in a calendar (F4 in the field)</source>
        <translation>Im Kalender wählen (F4 im Feld)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>Use {time}</source>
        <translation>{time} nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>What these words mean on the day of the article</source>
        <translation>Was diese Wörter am Tag des Artikels bedeuten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>exact to the {precision}</source>
        <translation>Genauigkeit: {precision}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>a range, exact to the {precision}</source>
        <translation>ein Zeitraum, Genauigkeit: {precision}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>{exact}; resolved from the date of the article</source>
        <translation>{exact}; aufgelöst aus dem Datum des Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>{exact}; resolved from: {anchor}</source>
        <translation>{exact}; aufgelöst aus: {anchor}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/details.py"/>
        <source>NOTE</source>
        <translation>NOTIZ</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>{name}: no longer {value}</source>
        <translation>{name}: nicht mehr {value}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>{name}: {before} → {after}</source>
        <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>an actor that is gone ({id})</source>
        <translation>ein Akteur, der weg ist ({id})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/differences.py"/>
        <source>a mark that is gone ({id})</source>
        <translation>eine Markierung, die weg ist ({id})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/event_card.py"/>
        <source>EVENT</source>
        <translation>EREIGNIS</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/event_card.py"/>
        <source>needed…</source>
        <translation>nötig …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/event_card.py"/>
        <source>add…</source>
        <translation>hinzufügen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/event_card.py"/>
        <source>{guideline}
Takes {accepted}.</source>
        <translation>{guideline}
Möglich: {accepted}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/event_card.py"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/event_card.py"/>
        <source>Clear this {name}</source>
        <translation>„{name}“ leeren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>History of the mark</source>
        <translation>Verlauf der Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>reading the journal …</source>
        <translation>Journal wird gelesen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>It came with the article; nobody changed it here.</source>
        <translation>Sie kam mit dem Artikel; niemand hat sie hier geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>and {count} earlier steps</source>
        <translation>und {count} frühere Schritte</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>ORIGIN</source>
        <translation>HERKUNFT</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>how</source>
        <translation>wie</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/history.py"/>
        <source>History of the mark…</source>
        <translation>Verlauf der Markierung …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/mention_card.py"/>
        <source>MENTION</source>
        <translation>ERWÄHNUNG</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/month_grid.py"/>
        <source>{day}, the day of the article</source>
        <translation>{day}, der Tag des Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/panel.py"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/panel.py"/>
        <source>INSPECTOR</source>
        <translation>INSPEKTOR</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/panel.py"/>
        <source>What is selected in the text is shown here.</source>
        <translation>Hier steht, was im Text ausgewählt ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/inspector/relation_card.py"/>
        <source>RELATION</source>
        <translation>BEZIEHUNG</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/palette.py"/>
        <source>LABELS</source>
        <translation>LABELS</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/palette.py"/>
        <source>Example: {example}</source>
        <translation>Beispiel: {example}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/palette.py"/>
        <source>Tag the selection as the trigger of an event:</source>
        <translation>Die Auswahl als Auslöser eines Ereignisses markieren:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/palette.py"/>
        <source>Draw a relation from the selected mark:</source>
        <translation>Eine Beziehung von der ausgewählten Markierung ziehen:</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/problems.py"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/problems.py"/>
        <source>PROBLEMS</source>
        <translation>PROBLEME</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/panels/problems.py"/>
        <source>Fill the role …</source>
        <translation>Rolle füllen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/picture_formats.py"/>
        <source>The picture {path} could not be written{why}.</source>
        <translation>Das Bild {path} ließ sich nicht schreiben{why}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/picture_formats.py"/>
        <source>Check that the folder exists and may be written to.</source>
        <translation>Prüfen, ob es den Ordner gibt und in ihn geschrieben werden darf.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/picture_sheet.py"/>
        <source>There is nothing to draw from {start} to {end}.</source>
        <translation>Von {start} bis {end} gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/picture_sheet.py"/>
        <source>The article has the positions 0 to {count}.</source>
        <translation>Der Artikel hat die Stellen 0 bis {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>{height:,} pixels are too high for one PNG.</source>
        <translation>{height:,} Pixel sind zu hoch für ein PNG.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>Choose SVG or PDF, give a size, or draw a part of the article.</source>
        <translation>SVG oder PDF wählen, eine Größe angeben oder einen Teil des Artikels zeichnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>A picture of the window cannot be written as {suffix} ({path}).</source>
        <translation>Ein Bild des Fensters lässt sich nicht als {suffix} schreiben ({path}).</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>Choose a name that ends in .png, or render the article alone as SVG or PDF.</source>
        <translation>Einen Namen wählen, der auf .png endet, oder nur den Artikel als SVG oder PDF zeichnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>A picture cannot be written as “{path}”.</source>
        <translation>Ein Bild lässt sich nicht als „{path}“ schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>Choose a name that ends in {suffixes} or {last}.</source>
        <translation>Einen Namen wählen, der auf {suffixes} oder {last} endet.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>A picture cannot be {size}x{size_2} pixels.</source>
        <translation>Ein Bild kann nicht {size}x{size_2} Pixel groß sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pictures.py"/>
        <source>Each side may have {NARROWEST} to {LARGEST} pixels.</source>
        <translation>Jede Seite kann {NARROWEST} bis {LARGEST} Pixel haben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/problem_model.py"/>
        <source>error: {problem}</source>
        <translation>Fehler: {problem}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/problem_model.py"/>
        <source>warning: {problem}</source>
        <translation>Warnung: {problem}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>Bringing the project up to date</source>
        <translation>Projekt wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>1 change is not saved.</source>
        <translation>1 Änderung ist nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>{unsaved} changes are not saved.</source>
        <translation>{unsaved} Änderungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>The project could not be written. Make room or reconnect, then try again.</source>
        <translation>Das Projekt ließ sich nicht schreiben. Platz schaffen oder neu verbinden, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>Close and lose them</source>
        <translation>Schließen und sie verlieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_door.py"/>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>No article is open</source>
        <translation>Kein Artikel ist geöffnet</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>Choose one in the list.</source>
        <translation>In der Liste einen wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>You work as {annotator} in a shared project. Choose your own name: Project → Annotator…</source>
        <translation>In diesem gemeinsamen Projekt ist der Name {annotator}. Einen eigenen wählen: Projekt → Annotator/in …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>Keys in the settings were left out. {keys}</source>
        <translation>Tasten in den Einstellungen wurden ausgelassen. {keys}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>annotator: {annotator}</source>
        <translation>Annotator/in: {annotator}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>Import text files or a folder: see the menu Project.</source>
        <translation>Textdateien oder einen Ordner importieren: siehe Menü Projekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/project_view.py"/>
        <source>Import text files with {files}, or a folder with {folder}.</source>
        <translation>Textdateien mit {files} importieren, einen Ordner mit {folder}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/recent_menu.py"/>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/recent_menu.py"/>
        <source>{name}  (not there any more: {place})</source>
        <translation>{name}  (nicht mehr da: {place})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/recent_menu.py"/>
        <source>{name}  ({place})</source>
        <translation>{name}  ({place})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/recent_menu.py"/>
        <source>Forget these projects</source>
        <translation>Diese Projekte vergessen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rendering.py"/>
        <source>The project has no articles to draw.</source>
        <translation>Das Projekt hat keine Artikel, die sich zeichnen ließen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rendering.py"/>
        <source>Import some with `annotator import`.</source>
        <translation>Welche mit `annotator import` importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rendering.py"/>
        <source>The article has no mark {mark}.</source>
        <translation>Der Artikel hat keine Markierung {mark}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rendering.py"/>
        <source>The exported record names the marks by their ids.</source>
        <translation>Der exportierte Datensatz nennt die Markierungen mit ihren Kennungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rendering.py"/>
        <source>There is no page “{page}”.</source>
        <translation>Es gibt keine Seite „{page}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rendering.py"/>
        <source>The pages are: {pages}.</source>
        <translation>Die Seiten sind: {pages}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Label that the schema does not have</source>
        <translation>Label, das das Schema nicht hat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Actor linked to what is none</source>
        <translation>Akteur an etwas, das keiner ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Event without a trigger</source>
        <translation>Ereignis ohne Auslöser</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Event with too many triggers</source>
        <translation>Ereignis mit zu vielen Auslösern</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Role that must be filled</source>
        <translation>Rolle, die gefüllt sein muss</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Role with too many fillers</source>
        <translation>Rolle mit zu vielen Füllungen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Role that the event does not have</source>
        <translation>Rolle, die das Ereignis nicht hat</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Filler that the role does not take</source>
        <translation>Füllung, die die Rolle nicht annimmt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Event that is its own argument</source>
        <translation>Ereignis, das sein eigenes Argument ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Relation of a mark to itself</source>
        <translation>Beziehung einer Markierung zu sich selbst</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Relation with a wrong end</source>
        <translation>Beziehung mit falschem Ende</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Attribute that does not fit</source>
        <translation>Attribut, das nicht passt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Nothing but blanks marked</source>
        <translation>Nur Leerzeichen markiert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Blank at the edge of a mark</source>
        <translation>Leerzeichen am Rand einer Markierung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/rule_words.py"/>
        <source>Mark that cuts a word</source>
        <translation>Markierung, die ein Wort zerschneidet</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Whether notes fade and cursors blink.</source>
        <translation>Ob Hinweise verblassen und Schreibmarken blinken.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Full</source>
        <translation>Volle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>The language of menus and messages. Articles and labels stay as they are.</source>
        <translation>Die Sprache (language) der Menüs und Meldungen. Artikel und Labels bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Reading face</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>The face of the article. Scripts it lacks are shown in another one.</source>
        <translation>Die Schrift des Artikels. Was ihr fehlt, erscheint in einer anderen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>The size of the article's text.</source>
        <translation>Die Größe des Artikeltexts.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>The height of a line without marks, in percent of its text.</source>
        <translation>Die Höhe einer Zeile ohne Markierungen, in Prozent ihres Textes.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Arcs</source>
        <translation>Bögen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Which roles and relations are drawn when the program starts.</source>
        <translation>Welche Rollen und Beziehungen beim Start gezeichnet werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Those of the selection</source>
        <translation>Die der Auswahl</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Your name or code in the exported data. Marks are kept apart by it: under another name you begin with none.</source>
        <translation>Name oder Code in den exportierten Daten. Markierungen werden danach getrennt: Unter einem anderen Namen gibt es noch keine.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/settings_table.py"/>
        <source>Where projects and files are asked for first.</source>
        <translation>Wo zuerst nach Projekten und Dateien gefragt wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>How far this article is marked</source>
        <translation>Wie weit dieser Artikel markiert ist</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>{percent} % of this article</source>
        <translation>{percent} % dieses Artikels</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>{marks:.1f} marks / min</source>
        <translation>{marks:.1f} Markierungen / min</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>1 suggestion</source>
        <translation>1 Vorschlag</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>{count:,} suggestions</source>
        <translation>{count:,} Vorschläge</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>Saving {count}</source>
        <translation>{count} wird gespeichert</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>{count} not saved: {message}</source>
        <translation>{count} nicht gespeichert: {message}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/status_line.py"/>
        <source>Read only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/theme.py"/>
        <source>There is no theme “{name}”.</source>
        <translation>Es gibt keine Farben „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/theme.py"/>
        <source>The themes are: {themes}.</source>
        <translation>Es gibt: {themes}.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/time_text.py"/>
        <source>“{words}” needs the day on which the article appeared, and that is not known.</source>
        <translation>Zu „{words}“ braucht es den Erscheinungstag des Artikels, und der ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/time_text.py"/>
        <source>Write the date itself, such as 2022-10-12.</source>
        <translation>Das Datum selbst schreiben, etwa 2022-10-12.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/time_text.py"/>
        <source>“{words}” is not a date.</source>
        <translation>„{words}“ ist kein Datum.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/time_text.py"/>
        <source>Write 2022, 2022-10, 2022-10-12 or an interval such as 2022-10-12/13.</source>
        <translation>2022, 2022-10, 2022-10-12 oder einen Zeitraum wie 2022-10-12/13 schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>Skip the tour (Esc)</source>
        <translation>Rundgang überspringen (Esc)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>The tour is over</source>
        <translation>Der Rundgang ist zu Ende</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>Tour of keys: {number} of {count}</source>
        <translation>Rundgang durch die Tasten: {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>Tag a mention</source>
        <translation>Eine Erwähnung markieren</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>Go to a word with {left} and {right}, or to the next unmarked name with {candidate}. Then press {tag} for {label}.</source>
        <translation>Mit {left} und {right} zu einem Wort gehen oder mit {candidate} zum nächsten unmarkierten Namen. Dann {tag} für {label} drücken.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>An event and a role</source>
        <translation>Ein Ereignis und eine Rolle</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>On a verb press {event} and the letter of an event type. Then press the letter of a role, which the inspector shows, and type the hint on a mention.</source>
        <translation>Auf einem Verb {event} und den Buchstaben einer Ereignisart drücken. Dann den Buchstaben einer Rolle, den der Inspektor zeigt, und das Kürzel auf einer Erwähnung tippen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>Undo, and the next article</source>
        <translation>Rückgängig, und der nächste Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>{undo} takes back what you did last. Then {next} opens the next article.</source>
        <translation>{undo} nimmt das Letzte zurück. Dann öffnet {next} den nächsten Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>These were the keys that matter most</source>
        <translation>Das waren die wichtigsten Tasten</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/tour.py"/>
        <source>{palette} finds every command, {manual} opens the manual, and {complete} marks an article complete and opens the next.</source>
        <translation>{palette} findet jeden Befehl, {manual} öffnet das Handbuch, und {complete} setzt einen Artikel auf „fertig“ und öffnet den nächsten.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/transfers.py"/>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/transfers.py"/>
        <source>The project has this text already.</source>
        <translation>Das Projekt hat diesen Text schon.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/transfers.py"/>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/transfers.py"/>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/transfers.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/transfers.py"/>
        <source>Wait until the present import or export has ended.</source>
        <translation>Warten, bis der laufende Import oder Export beendet ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>Mark actors, events and relations in news articles.</source>
        <translation>Akteure, Ereignisse und Beziehungen in Nachrichten markieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>Open a project…</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>Files, folders and projects can also be dropped here.</source>
        <translation>Dateien, Ordner und Projekte lassen sich auch hierher ziehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>RECENT</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>not there any more: {place}</source>
        <translation>nicht mehr da: {place}</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>Take {name} off the list</source>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/welcome.py"/>
        <source>Take it off the list; the project stays.</source>
        <translation>Von der Liste nehmen; das Projekt bleibt.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/words.py"/>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/agency_fields.py"/>
        <source>“{name}” was left out: its agency has withdrawn it.</source>
        <translation>„{name}“ wurde ausgelassen: Die Agentur hat die Meldung zurückgezogen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/agency_fields.py"/>
        <source>“{name}” was left out: its agency holds it back.</source>
        <translation>„{name}“ wurde ausgelassen: Die Agentur hält die Meldung zurück.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/article_parts.py"/>
        <source>The rule that splits articles took too long on line {line}.</source>
        <translation>Die Regel, die Artikel trennt, brauchte in Zeile {line} zu lange.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/article_parts.py"/>
        <source>Write it more simply: what repeats should not stand inside what repeats.</source>
        <translation>Einfacher schreiben: Wiederholtes soll nicht in Wiederholtem stehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>No column holds the texts; there are {names}.</source>
        <translation>Keine Spalte enthält die Texte; es gibt {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Choose the column of the texts.</source>
        <translation>Die Spalte der Texte wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>A name, or a number from 1; empty to go by the names, - for none.</source>
        <translation>Ein Name oder eine Nummer ab 1; leer, um nach den Namen zu gehen, - für keine.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the title</source>
        <translation>Spalte des Titels</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the date</source>
        <translation>Spalte des Datums</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the source</source>
        <translation>Spalte der Quelle</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the authors</source>
        <translation>Spalte der Autoren</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the address</source>
        <translation>Spalte der Adresse</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the language</source>
        <translation>Spalte der Sprache</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the section</source>
        <translation>Spalte des Ressorts</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Column of the id</source>
        <translation>Spalte der Kennung</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>How dates are written</source>
        <translation>Schreibweise der Daten</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>dmy, mdy, ymd, or a pattern such as %d.%m.%Y; empty for what is certain.</source>
        <translation>dmy, mdy, ymd oder ein Muster wie %d.%m.%Y; leer für das, was sicher ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>The texts are HTML</source>
        <translation>Die Texte sind HTML</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>Their mark-up is taken out; otherwise they stay as they are.</source>
        <translation>Ihre Auszeichnung wird entfernt; sonst bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/columns.py"/>
        <source>There is no column “{wanted}”; there are {names}.</source>
        <translation>Eine Spalte „{wanted}“ gibt es nicht; es gibt {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/containers.py"/>
        <source>{name} is a TAR archive, which is not read.</source>
        <translation>{name} ist ein TAR-Archiv; solche werden nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/containers.py"/>
        <source>Unpack it and import the folder.</source>
        <translation>Entpacken Sie es und importieren Sie den Ordner.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/containers.py"/>
        <source>{name} is an archive in an archive in an archive.</source>
        <translation>{name} ist ein Archiv in einem Archiv in einem Archiv.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/date_format.py"/>
        <source>“{words}” is not a way of writing dates.</source>
        <translation>„{words}“ ist keine Schreibweise für Daten.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/date_format.py"/>
        <source>Write dmy, mdy, ymd, or a pattern such as %d.%m.%Y with a year in it.</source>
        <translation>dmy, mdy, ymd oder ein Muster wie %d.%m.%Y schreiben, in dem ein Jahr vorkommt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/delimited.py"/>
        <source>{where}, line {line}: a quotation mark is opened and never closed; the rest of the file was not read.</source>
        <translation>{where}, Zeile {line}: ein Anführungszeichen wird geöffnet und nie geschlossen; der Rest der Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/delimited.py"/>
        <source>Mend the line, or choose that cells have no quotation marks.</source>
        <translation>Die Zeile ausbessern oder wählen, dass Zellen keine Anführungszeichen haben.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/delimited.py"/>
        <source>{where}, line {line}: this is no row of a table: {failure}.</source>
        <translation>{where}, Zeile {line}: das ist keine Zeile einer Tabelle: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/delimited.py"/>
        <source>{where} has a line of more than {most} characters.</source>
        <translation>{where} hat eine Zeile von mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/delimited.py"/>
        <source>It may be no table.</source>
        <translation>Vielleicht ist es keine Tabelle.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>This is a download of Nexis Uni; it was read as one article.</source>
        <translation>Das ist ein Download von Nexis Uni; gelesen wurde er als ein Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>Import it as “{title}” to get its articles.</source>
        <translation>Als „{title}“ importieren, um die einzelnen Artikel zu erhalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>Foot-notes were left out: {count}.</source>
        <translation>Ausgelassene Fußnoten: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>Text boxes were left out: {count}.</source>
        <translation>Ausgelassene Textfelder: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>It has tracked changes; it was read as if all were accepted.</source>
        <translation>Es gibt nachverfolgte Änderungen; gelesen wurde, als wären alle angenommen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>Comments were left out: {count}.</source>
        <translation>Ausgelassene Kommentare: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>Documents inside the document were left out: {count}.</source>
        <translation>Ausgelassene Dokumente im Dokument: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx.py"/>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx_text.py"/>
        <source>{where} is not a Word document.</source>
        <translation>{where} ist kein Word-Dokument.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/docx_text.py"/>
        <source>Save it again with the program that it comes from.</source>
        <translation>Speichern Sie die Datei noch einmal mit dem Programm, aus dem sie stammt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/drafting.py"/>
        <source>If it is a picture of a text, it needs character recognition first.</source>
        <translation>Ist es das Bild eines Textes, so braucht es zuerst eine Texterkennung.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/drafting.py"/>
        <source>It has {count} characters; that is not one article.</source>
        <translation>Es hat {count} Zeichen; das ist nicht ein einzelner Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/drafting.py"/>
        <source>Cut it into one file an article.</source>
        <translation>In eine Datei je Artikel zerlegen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/drafting.py"/>
        <source>1 character that no text can hold (U+0000, broken bytes) became U+FFFD.</source>
        <translation>1 Zeichen, das kein Text enthalten kann (U+0000, kaputte Bytes), wurde zu U+FFFD.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/drafting.py"/>
        <source>{count} characters that no text can hold (U+0000, broken bytes) became U+FFFD.</source>
        <translation>{count} Zeichen, die kein Text enthalten kann (U+0000, kaputte Bytes), wurden zu U+FFFD.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/drafting.py"/>
        <source>One of its fields is nested more than {limit} deep.</source>
        <translation>Eines seiner Felder ist mehr als {limit} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>Save it as plain text in UTF-8 and import that.</source>
        <translation>Als reinen Text in UTF-8 speichern und das importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>an office document or ZIP archive</source>
        <translation>ein Office-Dokument oder ZIP-Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>an old office document</source>
        <translation>ein altes Office-Dokument</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a bzip2 archive</source>
        <translation>ein bzip2-Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>an xz archive</source>
        <translation>ein xz-Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>{where} is {kind}, not plain text.</source>
        <translation>{where} ist {kind}, kein reiner Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>{where} is not in the encoding {encoding}.</source>
        <translation>{where} ist nicht in der Kodierung {encoding}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>Leave the encoding empty to have it found out.</source>
        <translation>Die Kodierung leer lassen, um sie herausfinden zu lassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>{where} is empty.</source>
        <translation>{where} ist leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>There is nothing to annotate in it; leave it out.</source>
        <translation>Darin gibt es nichts zu annotieren; weglassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>{where} is a binary file, not plain text.</source>
        <translation>{where} ist eine Binärdatei, kein reiner Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>{where} begins like {upper} text, but is not.</source>
        <translation>{where} beginnt wie Text in {upper}, ist aber keiner.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/encoding.py"/>
        <source>{where} is in an encoding that could not be found out.</source>
        <translation>{where} hat eine Zeichenkodierung, die sich nicht ermitteln ließ.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>Its length and date were not found; the article was left out.</source>
        <translation>Länge und Datum wurden nicht gefunden; der Artikel wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>Download it from Factiva again, in the format with indexing.</source>
        <translation>Noch einmal aus Factiva herunterladen, im Format mit Indexierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>Where its text begins was not found; the article was left out.</source>
        <translation>Der Anfang des Textes wurde nicht gefunden; der Artikel wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>The article has no text; it was left out.</source>
        <translation>Der Artikel hat keinen Text; er wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>Download it again with its full text.</source>
        <translation>Noch einmal mit vollem Text herunterladen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva.py"/>
        <source>{where} has no article in the form that Factiva gives it.</source>
        <translation>{where} enthält keinen Artikel in der Form, die Factiva ihm gibt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva_html.py"/>
        <source>Factiva (HTML)</source>
        <translation>Factiva (HTML)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva_rtf.py"/>
        <source>Factiva (RTF)</source>
        <translation>Factiva (RTF)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/factiva_xml.py"/>
        <source>Factiva (XML)</source>
        <translation>Factiva (XML)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>{where} is no feed, or a feed without entries.</source>
        <translation>{where} ist kein Feed oder ein Feed ohne Einträge.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>RSS and Atom are read.</source>
        <translation>Gelesen werden RSS und Atom.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>The feed is not well written ({reason}).</source>
        <translation>Der Feed ist nicht richtig geschrieben ({reason}).</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>Compare the number of articles with what you expect.</source>
        <translation>Die Zahl der Artikel mit der erwarteten vergleichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>{where} declares entities of its own, which harmful files do; it was not read.</source>
        <translation>{where} deklariert eigene Entitäten, wie es schädliche Dateien tun; die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>If it comes from a source you trust, save it without its DOCTYPE.</source>
        <translation>Wenn Sie der Quelle trauen, speichern Sie die Datei ohne ihren DOCTYPE.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>{where} is no feed that can be read: {failure}.</source>
        <translation>{where} ist kein lesbarer Feed: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>entry {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>“{title}” has no text.</source>
        <translation>„{title}“ hat keinen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>The entry has no text.</source>
        <translation>Der Eintrag hat keinen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>Feeds often hold only titles and addresses; save the pages themselves.</source>
        <translation>Feeds enthalten oft nur Titel und Adressen; die Seiten selbst speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>It holds only a summary and was left out.</source>
        <translation>Er enthält nur eine Zusammenfassung und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>The feed holds only a summary of it.</source>
        <translation>Der Feed enthält nur eine Zusammenfassung davon.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>“{words}” cannot be read as a date.</source>
        <translation>„{words}“ ist nicht als Datum lesbar.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>Feeds (RSS, Atom)</source>
        <translation>Feeds (RSS, Atom)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>Entries that are only summaries</source>
        <translation>Einträge, die nur Zusammenfassungen sind</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>Take them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/feed.py"/>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>{path} was left out: it is not a kind of file that is read from folders.</source>
        <translation>{path} wurde ausgelassen: Dateien dieser Art werden aus Ordnern nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>Those are {suffixes}.</source>
        <translation>Gelesen werden {suffixes}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>{path} is not a file that can be read.</source>
        <translation>{path} ist keine Datei, die sich lesen lässt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>{path} is larger than {MAX_BYTES} MB; that is not one article.</source>
        <translation>{path} ist größer als {MAX_BYTES} MB; das ist nicht ein Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>{path} cannot be read: {value}.</source>
        <translation>{path} lässt sich nicht lesen: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/files.py"/>
        <source>Check the path and that you may read it.</source>
        <translation>Pfad und Leserecht prüfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>{where} holds no objects that could be articles.</source>
        <translation>{where} enthält keine Objekte, die Artikel sein könnten.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>No field is named as one of texts; they were taken from “{name}”, where the longest are.</source>
        <translation>Kein Feld heißt wie eines mit Texten; sie wurden aus „{name}“ genommen, wo die längsten stehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>Choose the field of the texts if this is not it.</source>
        <translation>Das Feld der Texte wählen, wenn es nicht dieses ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>It is no object.</source>
        <translation>Es ist kein Objekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>row {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>{where} has nothing at “{path}”.</source>
        <translation>{where} hat nichts unter „{path}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>JSON and JSON Lines of any objects</source>
        <translation>JSON und JSON Lines beliebiger Objekte</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>Where the articles are</source>
        <translation>Wo die Artikel stehen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/json_rows.py"/>
        <source>A path such as response.docs; empty for the longest list.</source>
        <translation>Ein Pfad wie response.docs; leer für die längste Liste.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis.py"/>
        <source>No labels such as “LENGTH:” were found; the article was left out.</source>
        <translation>Angaben wie „LENGTH:“ wurden nicht gefunden; der Artikel wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis.py"/>
        <source>Look whether the file is a download of LexisNexis with its full texts.</source>
        <translation>Prüfen, ob die Datei ein Download von LexisNexis mit vollen Texten ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis_html.py"/>
        <source>LexisNexis Academic (HTML)</source>
        <translation>LexisNexis Academic (HTML)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis_txt.py"/>
        <source>Its encoding is not known; it was read as {encoding}.</source>
        <translation>Die Zeichenkodierung ist nicht bekannt; gelesen als {encoding}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis_txt.py"/>
        <source>{where} has no line such as “1 of 10 DOCUMENTS”.</source>
        <translation>{where} enthält keine Zeile wie „1 of 10 DOCUMENTS“.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis_txt.py"/>
        <source>It is no download of the old LexisNexis; import it as plain text or HTML.</source>
        <translation>Es ist kein Download des alten LexisNexis; als reinen Text oder HTML importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/lexisnexis_txt.py"/>
        <source>LexisNexis Academic (TXT)</source>
        <translation>LexisNexis Academic (TXT)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>mail {number}</source>
        <translation>E-Mail {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>It is larger than {limit} MB.</source>
        <translation>Sie ist größer als {limit} MB.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>{where} is not an e-mail that can be read.</source>
        <translation>{where} ist keine lesbare E-Mail.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>Texts that are attached as files are not read; save them and import those.</source>
        <translation>Als Dateien angehängte Texte werden nicht gelesen; speichern Sie sie und importieren Sie diese Dateien.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>Attached files were left out: {names}.</source>
        <translation>Angehängte Dateien wurden ausgelassen: {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>{where} has more than {limit} parts.</source>
        <translation>{where} hat mehr als {limit} Teile.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>E-mails (EML, mbox)</source>
        <translation>E-Mails (EML, mbox)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>Which part of a mail</source>
        <translation>Welcher Teil einer E-Mail</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>Many newsletters hold their text twice, plain and as a page.</source>
        <translation>Viele Newsletter enthalten ihren Text zweimal: als reinen Text und als Seite.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>The plain text, if it is as long as the page</source>
        <translation>Den reinen Text, wenn er so lang ist wie die Seite</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>The plain text</source>
        <translation>Den reinen Text</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/mail.py"/>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>a package, which only lists other items</source>
        <translation>ein Paket, das nur andere Meldungen aufzählt</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>a concept</source>
        <translation>ein Begriff</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>a list of concepts</source>
        <translation>eine Liste von Begriffen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>a plan of coverage</source>
        <translation>eine Themenplanung</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>a catalogue</source>
        <translation>ein Katalog</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>“{name}” was left out: it is {kind}.</source>
        <translation>„{name}“ wurde ausgelassen: Es ist {kind}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>{where} is XML, but not NewsML-G2.</source>
        <translation>{where} ist XML, aber kein NewsML-G2.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>“{name}” has no text of its own.</source>
        <translation>„{name}“ hat keinen eigenen Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>Pictures, films and items whose text is in other files are not read.</source>
        <translation>Bilder, Filme und Meldungen, deren Text in anderen Dateien steht, werden nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>It has {count} versions of its text; the first was taken.</source>
        <translation>Der Text liegt in {count} Fassungen vor; die erste wurde genommen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/newsml.py"/>
        <source>NewsML-G2</source>
        <translation>NewsML-G2</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis.py"/>
        <source>What stands below the last article was left out.</source>
        <translation>Was unter dem letzten Artikel steht, wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis.py"/>
        <source>{where} holds no articles.</source>
        <translation>{where} enthält keine Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis.py"/>
        <source>Look whether the file is a download of Nexis Uni with its full texts.</source>
        <translation>Prüfen, ob die Datei ein Download von Nexis Uni mit vollen Texten ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis.py"/>
        <source>No labels such as “Length:” were found; the article was left out.</source>
        <translation>Angaben wie „Length:“ wurden nicht gefunden; der Artikel wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis.py"/>
        <source>The end of the article is missing.</source>
        <translation>Das Ende des Artikels fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis_docx.py"/>
        <source>Nexis Uni (DOCX)</source>
        <translation>Nexis Uni (DOCX)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nexis_rtf.py"/>
        <source>Nexis Uni (RTF)</source>
        <translation>Nexis Uni (RTF)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/ninjs.py"/>
        <source>item {number}</source>
        <translation>Meldung {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/ninjs.py"/>
        <source>{place} is no object.</source>
        <translation>{place} ist kein Objekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/ninjs.py"/>
        <source>{where} is JSON, but holds no item of news.</source>
        <translation>{where} ist JSON, enthält aber keine Meldung.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/ninjs.py"/>
        <source>“{name}” was left out: it is no text, but {kind}.</source>
        <translation>„{name}“ wurde ausgelassen: Es ist kein Text, sondern {kind}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/ninjs.py"/>
        <source>ninjs</source>
        <translation>ninjs</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nitf.py"/>
        <source>1 picture or film with its caption was left out.</source>
        <translation>1 Bild oder Film samt Unterschrift wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nitf.py"/>
        <source>{count} pictures or films with their captions were left out.</source>
        <translation>{count} Bilder oder Filme samt Unterschriften wurden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nitf.py"/>
        <source>{where} is XML, but not NITF.</source>
        <translation>{where} ist XML, aber kein NITF.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/nitf.py"/>
        <source>NITF</source>
        <translation>NITF</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/odt.py"/>
        <source>{where} is protected with a password.</source>
        <translation>{where} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/odt.py"/>
        <source>Open it, take the password off, and save it again.</source>
        <translation>Öffnen, das Passwort entfernen und noch einmal speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/odt.py"/>
        <source>{where} is not an OpenDocument text.</source>
        <translation>{where} ist kein OpenDocument-Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/odt.py"/>
        <source>OpenDocument text (ODT)</source>
        <translation>OpenDocument-Text (ODT)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/old_word.py"/>
        <source>{where} is a document of the old Word format, which cannot be read.</source>
        <translation>{where} ist ein Dokument des alten Word-Formats, das nicht gelesen werden kann.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/old_word.py"/>
        <source>Open it in Word or LibreOffice, save it as DOCX, and import that. A whole folder is changed at once by: soffice --headless --convert-to docx *.doc</source>
        <translation>In Word oder LibreOffice öffnen, als DOCX speichern und das importieren. Einen ganzen Ordner wandelt auf einmal um: soffice --headless --convert-to docx *.doc</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/old_word.py"/>
        <source>Old Word document (DOC)</source>
        <translation>Altes Word-Dokument (DOC)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pasted.py"/>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pasted.py"/>
        <source>“{strip}” is not a date that can be understood.</source>
        <translation>„{strip}“ ist kein verständliches Datum.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>{where} is not a PDF document that can be read: {failure}.</source>
        <translation>{where} ist kein lesbares PDF-Dokument: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>Open it in a PDF viewer and save it again.</source>
        <translation>In einem PDF-Programm öffnen und noch einmal speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>{where} has {count} pages; that is not one article.</source>
        <translation>{where} hat {count} Seiten; das ist nicht ein Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>{where} is encrypted.</source>
        <translation>{where} ist verschlüsselt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>Open it in a PDF viewer and print it into a new PDF, without a password.</source>
        <translation>In einem PDF-Programm öffnen und ohne Passwort in eine neue PDF-Datei drucken.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>The text of this page cannot be read: {failure}.</source>
        <translation>Der Text dieser Seite kann nicht gelesen werden: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>It has more than {count} characters; that is not one article.</source>
        <translation>Es sind mehr als {count} Zeichen; das ist nicht ein Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>{where} holds no text, only pictures of it.</source>
        <translation>{where} enthält keinen Text, nur Bilder davon.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>It needs character recognition (OCR) first.</source>
        <translation>Zuerst ist eine Texterkennung (OCR) nötig.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>{empty} of {count} pages hold no text; they need character recognition.</source>
        <translation>{empty} von {count} Seiten enthalten keinen Text; für sie ist eine Texterkennung nötig.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>Its date is the one on which the PDF was made.</source>
        <translation>Das Datum ist das, an dem die PDF-Datei erstellt wurde.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/pdf.py"/>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/row_drafts.py"/>
        <source>Further rows without text: {count}.</source>
        <translation>Weitere Zeilen ohne Text: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/row_drafts.py"/>
        <source>Further dates that cannot be read: {count}.</source>
        <translation>Weitere nicht lesbare Daten: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/row_drafts.py"/>
        <source>Say how dates are written.</source>
        <translation>Die Schreibweise der Daten angeben.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/row_drafts.py"/>
        <source>Further rows that cannot be read: {count}.</source>
        <translation>Weitere nicht lesbare Zeilen: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/row_drafts.py"/>
        <source>Further rows with another number of cells: {count}.</source>
        <translation>Weitere Zeilen mit einer anderen Zahl von Zellen: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rtf.py"/>
        <source>Bytes that its code page does not know became U+FFFD: {count}.</source>
        <translation>Bytes, die ihre Codepage nicht kennt, wurden zu U+FFFD: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rtf.py"/>
        <source>The file ends too early; the end of the text may be missing.</source>
        <translation>Die Datei endet zu früh; das Ende des Textes fehlt vielleicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rtf.py"/>
        <source>RTF document</source>
        <translation>RTF-Dokument</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rtf_text.py"/>
        <source>{where} is not an RTF document.</source>
        <translation>{where} ist kein RTF-Dokument.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rtf_text.py"/>
        <source>{where} is nested without end.</source>
        <translation>{where} ist endlos verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_header.py"/>
        <source>Header rule {name} took too long and was left out from here on.</source>
        <translation>Die Kopfregel {name} brauchte zu lange und wurde ab hier ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_header.py"/>
        <source>Header rule {name} found “{words}” for {field}, which cannot be read as that.</source>
        <translation>Die Kopfregel {name} fand „{words}“ für {field}; das lässt sich nicht so lesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>There are more than {count} rules.</source>
        <translation>Es sind mehr als {count} Regeln.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>The rule that splits articles cannot be used: {why}</source>
        <translation>Die Regel, die Artikel trennt, ist nicht brauchbar: {why}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>Header rule {name} cannot be used: {why}</source>
        <translation>Die Kopfregel {name} ist nicht brauchbar: {why}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>“{group}” is no field; there are {fields}.</source>
        <translation>„{group}“ ist kein Feld; es gibt {fields}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>A rule looks at 1 to {most} lines.</source>
        <translation>Eine Regel betrachtet 1 bis {most} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>It has no named group, so it would say nothing.</source>
        <translation>Sie hat keine benannte Gruppe und würde also nichts besagen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>The expression is empty.</source>
        <translation>Der Ausdruck ist leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>The expression is longer than {most} characters.</source>
        <translation>Der Ausdruck ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>It repeats something too often.</source>
        <translation>Er wiederholt etwas zu oft.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>This is no regular expression: {reason}.</source>
        <translation>Das ist kein regulärer Ausdruck: {reason}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_patterns.py"/>
        <source>It is too large.</source>
        <translation>Er ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>There is no list of rules.</source>
        <translation>Eine Liste von Regeln fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>`rules` must be a list of at most {most} rules.</source>
        <translation>`rules` muss eine Liste von höchstens {most} Regeln sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>It is no rule.</source>
        <translation>Das ist keine Regel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>It has no `pattern`.</source>
        <translation>`pattern` fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>`lines` must be a number from 1 to {most}.</source>
        <translation>`lines` muss eine Zahl von 1 bis {most} sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>Header rule {name}: {problem}</source>
        <translation>Kopfregel {name}: {problem}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>They are longer than {most} characters.</source>
        <translation>Sie sind länger als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>They are nested too deeply.</source>
        <translation>Sie sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>A reference (`*name`) cannot be used here.</source>
        <translation>Ein Verweis (`*name`) ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>line {line}: {reason}.</source>
        <translation>Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>this is no YAML: {reason}.</source>
        <translation>das ist kein YAML: {reason}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>“{key}” is not known; there are {known}.</source>
        <translation>„{key}“ ist nicht bekannt; es gibt {known}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>`{key}` must be text; put it between quotation marks.</source>
        <translation>`{key}` muss Text sein; in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>`{key}` must be true or false.</source>
        <translation>`{key}` muss true oder false sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>`{key}` must be one of {values}.</source>
        <translation>`{key}` muss eines von {values} sein.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>The header rules cannot be read: {why}</source>
        <translation>Die Kopfregeln sind nicht lesbar: {why}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/rule_text.py"/>
        <source>Write `rules:` and below it `- pattern: …` for each.</source>
        <translation>`rules:` schreiben und darunter für jede Regel `- pattern: …`.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Characters that did not fit the encoding {encoding} and became U+FFFD: {count}.</source>
        <translation>Zeichen, die nicht zur Kodierung {encoding} passten und zu U+FFFD wurden: {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Name the encoding of the file.</source>
        <translation>Die Kodierung der Datei angeben.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>{where} is empty; it has no row.</source>
        <translation>{where} ist leer; es gibt keine Zeile.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>{where} has no row below the names of its columns.</source>
        <translation>{where} hat keine Zeile unter den Namen der Spalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>The table has more than {most} columns.</source>
        <translation>Die Tabelle hat mehr als {most} Spalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>No column is named as one of texts; they were taken from “{name}”, where the longest are.</source>
        <translation>Keine Spalte heißt wie eine mit Texten; sie wurden aus „{name}“ genommen, wo die längsten stehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Choose the column of the texts if this is not it.</source>
        <translation>Die Spalte der Texte wählen, wenn es nicht diese ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>The row has {count} cells instead of {width}.</source>
        <translation>Die Zeile hat {count} Zellen statt {width}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Perhaps a quotation mark or a delimiter is missing.</source>
        <translation>Vielleicht fehlt ein Anführungs- oder Trennzeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Tables (CSV, TSV, XLSX), an article a row</source>
        <translation>Tabellen (CSV, TSV, XLSX), ein Artikel je Zeile</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>A name, or a number from 1.</source>
        <translation>Ein Name oder eine Nummer ab 1.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Cells are parted by</source>
        <translation>Trennzeichen zwischen Zellen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Another delimiter</source>
        <translation>Ein anderes Trennzeichen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>One character.</source>
        <translation>Ein Zeichen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Quotation marks around cells</source>
        <translation>Anführungszeichen um Zellen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Double</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Single</source>
        <translation>Einfache</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/table.py"/>
        <source>Such as cp1251; empty to have it found out.</source>
        <translation>Etwa cp1251; leer, um sie herausfinden zu lassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/text.py"/>
        <source>{where} holds no article.</source>
        <translation>{where} enthält keinen Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/text.py"/>
        <source>Read date, source and author from the first lines</source>
        <translation>Datum, Quelle und Autor aus den ersten Zeilen lesen</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/text.py"/>
        <source>Only what is certain is taken off the text.</source>
        <translation>Nur was sicher ist, wird vom Text abgenommen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/text.py"/>
        <source>Header rules</source>
        <translation>Kopfregeln</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/text.py"/>
        <source>Rules of your own, as YAML or JSON; they go before those of the program.</source>
        <translation>Eigene Regeln als YAML oder JSON; sie gehen denen des Programms vor.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>record {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>1 record is no page that was fetched well, and was left out.</source>
        <translation>1 Eintrag ist keine erfolgreich abgerufene Seite und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>{count} records are no pages that were fetched well, and were left out.</source>
        <translation>{count} Einträge sind keine erfolgreich abgerufenen Seiten und wurden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>Record {number} of {where} does not begin as one.</source>
        <translation>Eintrag {number} von {where} beginnt nicht wie einer.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>The file is damaged, or no web archive. What stands before it came in.</source>
        <translation>Die Datei ist beschädigt oder kein Webarchiv. Was davor steht, wurde übernommen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>Record {number} of {where} does not say how long it is.</source>
        <translation>Eintrag {number} von {where} gibt seine Länge nicht an.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>{where} ends in the middle of record {number}.</source>
        <translation>{where} endet mitten in Eintrag {number}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>The page is too large, or packed in a manner that is not read.</source>
        <translation>Die Seite ist zu groß oder auf eine Art gepackt, die nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>The text is too large for one article.</source>
        <translation>Der Text ist zu groß für einen Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/warc.py"/>
        <source>Web archives (WARC, WET)</source>
        <translation>Webarchive (WARC, WET)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>The article could not be told from the page around it; all text of the page was taken.</source>
        <translation>Der Artikel ließ sich nicht von der Seite um ihn herum unterscheiden; der ganze Text der Seite wurde übernommen.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>Pages that load their text later are empty when they are saved as HTML.</source>
        <translation>Seiten, die ihren Text nachladen, sind leer, wenn sie als HTML gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>{where} holds no web page.</source>
        <translation>{where} enthält keine Webseite.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>Save the page again, as HTML.</source>
        <translation>Die Seite noch einmal als HTML speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>Web pages (HTML)</source>
        <translation>Webseiten (HTML)</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>What to take</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>Menus, advertisements and comments stay out unless everything is taken.</source>
        <translation>Menüs, Werbung und Kommentare bleiben draußen, außer wenn alles übernommen wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>The article, leaving out what is doubtful</source>
        <translation>Den Artikel, ohne Zweifelhaftes</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>The article, with what is doubtful</source>
        <translation>Den Artikel, mit Zweifelhaftem</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/web_page.py"/>
        <source>All text of the page</source>
        <translation>Allen Text der Seite</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/workbook.py"/>
        <source>{where} has more rows than a sheet can have.</source>
        <translation>{where} hat mehr Zeilen, als ein Blatt haben kann.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/workbook.py"/>
        <source>{where} has no sheet “{wanted}”; there are {names}.</source>
        <translation>{where} hat kein Blatt „{wanted}“; es gibt {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/workbook.py"/>
        <source>{where} is empty; no sheet has a cell.</source>
        <translation>{where} ist leer; kein Blatt hat eine Zelle.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/workbook.py"/>
        <source>{where} is no spreadsheet that can be read: {failure}.</source>
        <translation>{where} ist keine lesbare Tabellenkalkulation: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/ingest/workbook.py"/>
        <source>Save it again as XLSX or CSV.</source>
        <translation>Noch einmal als XLSX oder CSV speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>Q and a number, such as Q43</source>
        <translation>Q und eine Zahl, etwa Q43</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>two capital letters, such as TR</source>
        <translation>zwei Großbuchstaben, etwa TR</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>three capital letters, such as TUR</source>
        <translation>drei Großbuchstaben, etwa TUR</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>“{part}” is no code.</source>
        <translation>„{part}“ ist kein Code.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>Write the system and the code, such as wikidata Q43; iso3 TUR.</source>
        <translation>System und Code schreiben, etwa wikidata Q43; iso3 TUR.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>“{system}” is there twice.</source>
        <translation>„{system}“ steht zweimal da.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>Leave one of its codes.</source>
        <translation>Einen seiner Codes lassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>“{code}” is no {system} code.</source>
        <translation>„{code}“ ist kein Code von {system}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/actor_text.py"/>
        <source>It is {known}.</source>
        <translation>Er besteht so: {known}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>This “{words}” closes nothing.</source>
        <translation>Dieses „{words}“ schließt nichts.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>This only says which articles are meant, not what to show of them.</source>
        <translation>Das sagt nur, welche Artikel gemeint sind, nicht, was von ihnen zu zeigen ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Add words, /an expression/ or a [label].</source>
        <translation>Wörter, /einen Ausdruck/ oder ein [Label] hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>This query is too long.</source>
        <translation>Diese Anfrage ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>These quotation marks are not closed.</source>
        <translation>Diese Anführungszeichen sind nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write " at the end.</source>
        <translation>" ans Ende schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>This expression is not closed.</source>
        <translation>Dieser Ausdruck ist nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write / at its end.</source>
        <translation>/ an sein Ende schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>“{words}” means nothing behind an expression.</source>
        <translation>„{words}“ bedeutet hinter einem Ausdruck nichts.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Only i can stand there: any case.</source>
        <translation>Dort kann nur i stehen: groß wie klein.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>This expression is empty.</source>
        <translation>Dieser Ausdruck ist leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Of what stands around OR, one gives rows and another is only a condition.</source>
        <translation>Von dem, was um OR steht, ergibt eines Zeilen, ein anderes ist nur eine Bedingung.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Join a condition with AND instead.</source>
        <translation>Eine Bedingung stattdessen mit AND verbinden.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>How does “{words}” go with what stands before it?</source>
        <translation>Wie gehört „{words}“ zu dem, was davor steht?</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write AND, OR or NEAR/5 between them.</source>
        <translation>AND, OR oder NEAR/5 dazwischen schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>What stands before {operator} has no place in the text.</source>
        <translation>Was vor {operator} steht, hat keine Stelle im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>What stands behind {operator} has no place in the text.</source>
        <translation>Was hinter {operator} steht, hat keine Stelle im Text.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Behind {operator} a label is missing.</source>
        <translation>Hinter {operator} fehlt ein Label.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write for instance {operator} [Person], or {operator} [*].</source>
        <translation>Zum Beispiel {operator} [Person] oder {operator} [*] schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>This bracket is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write ) behind it.</source>
        <translation>) dahinter schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write what to look for.</source>
        <translation>Schreiben, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Something is missing behind “{words}”.</source>
        <translation>Hinter „{words}“ fehlt etwas.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Something is missing before “{words}”.</source>
        <translation>Vor „{words}“ fehlt etwas.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>To look for the word itself, write "{words}".</source>
        <translation>Um das Wort selbst zu suchen, "{words}" schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>A label is missing in the brackets.</source>
        <translation>In den Klammern fehlt ein Label.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write for instance [Person], or [*] for any mark.</source>
        <translation>Zum Beispiel [Person] schreiben, oder [*] für jede Markierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>These brackets are not closed.</source>
        <translation>Diese Klammern sind nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write ] behind.</source>
        <translation>] dahinter schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>“{words}” says nothing about a mark.</source>
        <translation>„{words}“ sagt nichts über eine Markierung.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>There can stand: with ROLE, without ROLE, actor NAME, by ANNOTATOR, ATTRIBUTE=VALUE. Quote a label of several words.</source>
        <translation>Möglich sind: with ROLLE, without ROLLE, actor NAME, by ANNOTATOR, ATTRIBUT=WERT. Ein Label aus mehreren Wörtern in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>The schema has no label “{label}”.</source>
        <translation>Das Schema hat kein Label „{label}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>A role is missing behind “{words}”.</source>
        <translation>Hinter „{words}“ fehlt eine Rolle.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Only events have roles; {label} is no event.</source>
        <translation>Nur Ereignisse haben Rollen; {label} ist kein Ereignis.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>“{role}” is no role of {label}.</source>
        <translation>„{role}“ ist keine Rolle von {label}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>“{role}” is no role of any event.</source>
        <translation>„{role}“ ist keine Rolle irgendeines Ereignisses.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>A name is missing behind “{words}”.</source>
        <translation>Hinter „{words}“ fehlt ein Name.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>In “{word}” the star does not stand behind the beginning of a word.</source>
        <translation>In „{word}“ steht der Stern nicht hinter einem Wortanfang.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write visit* for every word that begins so; for anything else an expression: /\w*ing/</source>
        <translation>besuch* steht für jedes Wort, das so beginnt; für anderes einen Ausdruck schreiben: /\w*ung/</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>There is nothing in these quotation marks.</source>
        <translation>In diesen Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>NEAR does not say within how many tokens.</source>
        <translation>NEAR sagt nicht, in wie vielen Wörtern Abstand.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write for instance NEAR/5; at most {most}.</source>
        <translation>Zum Beispiel NEAR/5 schreiben; höchstens {most}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>There is no status “{status}”.</source>
        <translation>Es gibt keinen Status „{status}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>A value is missing behind “{words}:”.</source>
        <translation>Hinter „{words}:“ fehlt ein Wert.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>“{words}” is no date.</source>
        <translation>„{words}“ ist kein Datum.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Write 2021, 2021-03, 2021-03-14, or two of them: 2021-03..2021-06.</source>
        <translation>2021, 2021-03, 2021-03-14 schreiben, oder zwei davon: 2021-03..2021-06.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/concordance/grammar.py"/>
        <source>Perhaps {names}?</source>
        <translation>Vielleicht {names}?</translation>
    </message>
    <message>
        <location filename="../../annotator/model/option.py"/>
        <source>There is no option “{name}” here.</source>
        <translation>Eine Option „{name}“ gibt es hier nicht.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/option.py"/>
        <source>It has no options.</source>
        <translation>Es hat keine Optionen.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/option.py"/>
        <source>yes or no</source>
        <translation>ja oder nein (yes, no)</translation>
    </message>
    <message>
        <location filename="../../annotator/model/option.py"/>
        <source>one of {values}</source>
        <translation>eines von {values}</translation>
    </message>
    <message>
        <location filename="../../annotator/model/option.py"/>
        <source>a whole number from {least} to {most}</source>
        <translation>eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <location filename="../../annotator/model/option.py"/>
        <source>The option “{name}” takes {wanted}, not “{words}”.</source>
        <translation>Die Option „{name}“ erwartet {wanted}, nicht „{words}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>The schema has no label “{type}”.</source>
        <translation>Das Schema hat kein Label „{type}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>“{type}” is no actor, and yet it is linked to one.</source>
        <translation>„{type}“ ist kein Akteur und doch mit einem verknüpft.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>The schema has no event “{type}”.</source>
        <translation>Das Schema hat kein Ereignis „{type}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>{type} needs a trigger.</source>
        <translation>{type} braucht einen Auslöser.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>{type} takes {max_triggers} triggers, not {count}.</source>
        <translation>{type} hat {max_triggers} Auslöser, nicht {count}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>{type} needs “{role}”.</source>
        <translation>{type} braucht „{role}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>“{role}” of {type} takes {max}, not {count}.</source>
        <translation>„{role}“ von {type} wird {max}-mal gefüllt, nicht {count}-mal.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>{type} is its own argument.</source>
        <translation>{type} ist sein eigenes Argument.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>“{relation_type}” links a mark to itself.</source>
        <translation>„{relation_type}“ verbindet eine Markierung mit sich selbst.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>The schema has no relation “{relation_type}”.</source>
        <translation>Das Schema hat keine Beziehung „{relation_type}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>“{words}” is marked with a blank.</source>
        <translation>„{words}“ ist mit einem Leerzeichen markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/problems.py"/>
        <source>“{words}” begins or ends inside a word.</source>
        <translation>„{words}“ beginnt oder endet in einem Wort.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>The role “{role}” of {event_type} takes {accepted}, not a written value.</source>
        <translation>In der Rolle „{role}“ von {event_type} ist {accepted} möglich, kein geschriebener Wert.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>The value for “{role}” is empty.</source>
        <translation>Der Wert für „{role}“ ist leer.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>The role “{role}” of {event_type} takes {accepted}, not {type}.</source>
        <translation>In der Rolle „{role}“ von {event_type} ist {accepted} möglich, nicht {type}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>The source of “{relation}” must be {accepted}, not {type}.</source>
        <translation>Als Quelle von „{relation}“ ist {accepted} möglich, nicht {type}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>The target of “{relation}” must be {accepted}, not {type}.</source>
        <translation>Als Ziel von „{relation}“ ist {accepted} möglich, nicht {type}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>There is no mention {id} in this article.</source>
        <translation>In diesem Artikel gibt es keine Erwähnung {id}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>There is no event {id} in this article.</source>
        <translation>In diesem Artikel gibt es kein Ereignis {id}.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>{type} has no attribute “{name}”.</source>
        <translation>{type} hat kein Attribut „{name}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>“{value}” is not a value of {attribute}; it takes {allowed}.</source>
        <translation>„{value}“ ist kein Wert von {attribute}; möglich sind {allowed}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>Counting what changes was stopped.</source>
        <translation>Das Zählen wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>“{entry}” was stopped; nothing was changed.</source>
        <translation>„{entry}“ wurde angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>the schema was changed since</source>
        <translation>das Schema wurde seither geändert</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>Step {op_id} of the journal</source>
        <translation>Schritt {op_id} des Journals</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>Step {reverts} of the journal</source>
        <translation>Schritt {reverts} des Journals</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>a layer is gone</source>
        <translation>eine Ebene ist weg</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>the marks of article {article} were changed since</source>
        <translation>die Markierungen von Artikel {article} wurden seither geändert</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk.py"/>
        <source>article {article} was changed since</source>
        <translation>Artikel {article} wurde seither geändert</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk_writer.py"/>
        <source>“{entry}” cannot be taken back or done again: {why}.</source>
        <translation>„{entry}“ lässt sich nicht zurücknehmen oder wiederholen: {why}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk_writer.py"/>
        <source>Make the change by hand where it is still wanted.</source>
        <translation>Die Änderung von Hand machen, wo sie noch gewünscht ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/bulk_writer.py"/>
        <source>article {article} was changed meanwhile</source>
        <translation>Artikel {article} wurde inzwischen geändert</translation>
    </message>
    <message>
        <location filename="../../annotator/store/concordance.py"/>
        <source>Mark {row}</source>
        <translation>Markierung {row}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} is being written by another program.</source>
        <translation>{place} wird gerade von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Wait a moment and try again.</source>
        <translation>Einen Moment warten und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} was changed elsewhere, so this change does not fit any more.</source>
        <translation>{place} wurde anderswo geändert; diese Änderung passt nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Open the article again and repeat the change.</source>
        <translation>Den Artikel neu öffnen und die Änderung wiederholen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The disk of {place} is full; nothing was saved.</source>
        <translation>Der Datenträger von {place} ist voll; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Free some space and try again.</source>
        <translation>Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The disk of {place} failed to read or write.</source>
        <translation>Der Datenträger von {place} konnte nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Check the drive or network folder and try again.</source>
        <translation>Laufwerk oder Netzordner prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} may only be read; nothing was saved.</source>
        <translation>{place} darf nur gelesen werden; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Ask for the right to write there, then try again.</source>
        <translation>Um Schreibrecht bitten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} is damaged.</source>
        <translation>{place} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Keep the file as it is and go on with a copy from a backup.</source>
        <translation>Die Datei lassen, wie sie ist, und mit einer Sicherungskopie weiterarbeiten.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Something is too large for {place}; nothing was saved.</source>
        <translation>Etwas ist zu groß für {place}; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Split the article that is unusually long.</source>
        <translation>Den ungewöhnlich langen Artikel teilen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>A number is too large for {place}; nothing was saved.</source>
        <translation>Eine Zahl ist zu groß für {place}; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Write it as text, or correct it.</source>
        <translation>Sie als Text schreiben oder berichtigen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The server of {place} cannot be reached.</source>
        <translation>Der Server von {place} ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Check the network and the address, then try again.</source>
        <translation>Netz und Adresse prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The server of {place} does not take these characters; nothing was saved.</source>
        <translation>Der Server von {place} nimmt diese Zeichen nicht an; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Remove control characters from what was typed.</source>
        <translation>Steuerzeichen aus dem Getippten entfernen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} was moved, replaced or deleted while it was open; nothing was saved.</source>
        <translation>{place} wurde verschoben, ersetzt oder gelöscht, während es offen war; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Put the file back where it was, then try again.</source>
        <translation>Die Datei an ihren Ort zurücklegen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The server of {place} does not admit this user.</source>
        <translation>Der Server von {place} lässt diesen Benutzer nicht zu.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Check the user's name and password in the address.</source>
        <translation>Benutzername und Passwort in der Adresse prüfen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>There is no such database: {place}.</source>
        <translation>Eine solche Datenbank gibt es nicht: {place}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Check the name, or have it made by whoever runs the server.</source>
        <translation>Den Namen prüfen oder sie von der Serververwaltung anlegen lassen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The server of {place} has run out of space or memory; nothing was saved.</source>
        <translation>Dem Server von {place} fehlt Platz oder Speicher; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Tell whoever runs the server, then try again.</source>
        <translation>Der Serververwaltung Bescheid geben, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} is not a project of News Annotator.</source>
        <translation>{place} ist kein Projekt von News Annotator.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Articles are brought into a project with `annotator import`.</source>
        <translation>Artikel kommen mit `annotator import` in ein Projekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} was made by a newer version of News Annotator; it was not touched.</source>
        <translation>{place} stammt von einer neueren Version von News Annotator; es wurde nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Install the newest version to open it.</source>
        <translation>Zum Öffnen die neueste Version installieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Keep it as it is and go on with a copy from a backup.</source>
        <translation>Es lassen, wie es ist, und mit einer Sicherungskopie weiterarbeiten.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} exists already; it was not touched.</source>
        <translation>{place} gibt es schon; es wurde nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Choose another name, or open it.</source>
        <translation>Einen anderen Namen wählen oder es öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>The database {place} is not empty: it has a table “{found}”; it was not touched.</source>
        <translation>Die Datenbank {place} ist nicht leer: Sie hat eine Tabelle „{found}“; sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Make a database for the project alone, or choose another.</source>
        <translation>Eine Datenbank nur für das Projekt anlegen oder eine andere wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>{place} cannot be made: a journal of an earlier project of this name lies there ({journal}), and would be written into the new one.</source>
        <translation>{place} lässt sich nicht anlegen: Dort liegt ein Journal eines früheren Projekts dieses Namens ({journal}); es würde in das neue geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/failures.py"/>
        <source>Move it away, beside the project that it belongs to, or choose another name.</source>
        <translation>Es neben das Projekt verschieben, zu dem es gehört, oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>There is no project {path}.</source>
        <translation>Es gibt kein Projekt {path}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>Look whether it was moved or renamed.</source>
        <translation>Nachsehen, ob es verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>{path} is a folder, not a project file.</source>
        <translation>{path} ist ein Ordner, keine Projektdatei.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>Name the file inside it.</source>
        <translation>Die Datei darin nennen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>{path} may not be read.</source>
        <translation>{path} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>Ask its owner for the right to read it.</source>
        <translation>Den Eigentümer um Leserecht bitten.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>{path} is empty: it is no project file.</source>
        <translation>{path} ist leer: Das ist keine Projektdatei.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>`annotator new` makes a project.</source>
        <translation>`annotator new` legt ein Projekt an.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>{path} was cut off in the middle of a write and may not be written, so the write cannot be taken back.</source>
        <translation>{path} wurde mitten im Schreiben unterbrochen und darf nicht geschrieben werden; so lässt sich das Schreiben nicht zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>Copy it together with its “-journal” file to a folder of your own.</source>
        <translation>Es zusammen mit seiner „-journal“-Datei in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>{path} cannot be opened: {failure}.</source>
        <translation>{path} lässt sich nicht öffnen: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>{path} holds something that News Annotator did not put there: {foreign}.</source>
        <translation>{path} enthält etwas, das nicht von News Annotator stammt: {foreign}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/file_checks.py"/>
        <source>Do not open projects of strangers; ask them for an export instead.</source>
        <translation>Keine Projekte von Fremden öffnen; stattdessen um einen Export bitten.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>The id {taken} (“{title}”) already belongs to an article with another text; nothing was imported.</source>
        <translation>Die Kennung {taken} („{title}“) gehört schon zu einem Artikel mit anderem Text; nichts wurde importiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>Give the article another id, or leave its id out to get a new one.</source>
        <translation>Dem Artikel eine andere Kennung geben oder sie weglassen, dann bekommt er eine neue.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>Article {article} (“{heading}”)</source>
        <translation>Artikel {article} („{heading}“)</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>has two layers of the same id</source>
        <translation>hat zwei Ebenen mit derselben Kennung</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>has two actors of the same id</source>
        <translation>hat zwei Akteure mit derselben Kennung</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>gives a working time that cannot be in the layer {layer}</source>
        <translation>nennt in der Ebene {layer} eine Arbeitszeit, die nicht sein kann</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>has marks in the layer {name}, which it does not list</source>
        <translation>hat Markierungen in der Ebene {name}, die nicht aufgeführt ist</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>has two marks {mark} in the layer {name}</source>
        <translation>hat zwei Markierungen {mark} in der Ebene {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>ends before the mark {mark} does</source>
        <translation>endet vor der Markierung {mark}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>links {mark} to the actor {actor}, which it does not list</source>
        <translation>verknüpft {mark} mit dem Akteur {actor}, der nicht aufgeführt ist</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>{where} {what}; nothing was imported.</source>
        <translation>{where} {what}; nichts wurde importiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/intake.py"/>
        <source>`annotator validate` finds everything that is wrong with a record file.</source>
        <translation>`annotator validate` findet alles, was an einer Datensatzdatei nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/layers.py"/>
        <source>The marks of article {article} were changed elsewhere meanwhile (layer {layer} of {annotator}).</source>
        <translation>Die Markierungen von Artikel {article} wurden inzwischen anderswo geändert (Ebene {layer} von {annotator}).</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>Keep the project as it is and take this article from a backup or from its source.</source>
        <translation>Das Projekt lassen, wie es ist, und diesen Artikel aus einer Sicherung oder seiner Quelle nehmen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>{what} is damaged in the project.</source>
        <translation>Beschädigt im Projekt: {what}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>Article {identifier}</source>
        <translation>Artikel {identifier}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>The text of article {identifier} (“{heading}”) is not the one that was imported: the project is damaged.</source>
        <translation>Der Text von Artikel {identifier} („{heading}“) ist nicht der importierte: Das Projekt ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>Article {article}</source>
        <translation>Artikel {article}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>Layer {identifier} of {annotator}</source>
        <translation>Ebene {identifier} von {annotator}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>{what} does not stand where its words are: the project is damaged.</source>
        <translation>{what} steht nicht dort, wo ihre Wörter stehen: Das Projekt ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>Mark {identifier} of article {article} (“{heading}”)</source>
        <translation>Markierung {identifier} von Artikel {article} („{heading}“)</translation>
    </message>
    <message>
        <location filename="../../annotator/store/mapping.py"/>
        <source>An actor of the registry</source>
        <translation>Ein Akteur des Verzeichnisses</translation>
    </message>
    <message>
        <location filename="../../annotator/store/marks.py"/>
        <source>There is no article {identifier} in this project.</source>
        <translation>In diesem Projekt gibt es keinen Artikel {identifier}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/marks.py"/>
        <source>The list of articles shows the ids there are.</source>
        <translation>Die Artikelliste zeigt die vorhandenen Kennungen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>A project cannot be kept at an address that begins with {scheme}</source>
        <translation>Ein Projekt kann nicht unter einer Adresse liegen, die so beginnt: {scheme}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>Name a file, or an address such as postgresql+psycopg://user@server/database.</source>
        <translation>Eine Datei nennen oder eine Adresse wie postgresql+psycopg://user@server/database.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>The address of the database cannot be read.</source>
        <translation>Die Adresse der Datenbank ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>It looks like postgresql+psycopg://user@server/database.</source>
        <translation>Sie sieht aus wie postgresql+psycopg://user@server/database.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>{path} was made by an older version of News Annotator and may not be written, so it cannot be brought up to date.</source>
        <translation>{path} stammt von einer älteren Version von News Annotator und darf nicht geschrieben werden; so lässt es sich nicht auf den neuen Stand bringen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>Copy it to a folder of your own and open the copy.</source>
        <translation>Es in einen eigenen Ordner kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>There is no folder {folder} for the project.</source>
        <translation>Für das Projekt gibt es keinen Ordner {folder}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>Make the folder first.</source>
        <translation>Zuerst den Ordner anlegen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>The project {path} cannot be made: {value}.</source>
        <translation>Das Projekt {path} lässt sich nicht anlegen: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>Choose a folder that you may write to.</source>
        <translation>Einen beschreibbaren Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/opening.py"/>
        <source>There is no project in {place}.</source>
        <translation>In {place} gibt es kein Projekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/overview.py"/>
        <source>A mark of {annotator}</source>
        <translation>Eine Markierung von {annotator}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/overview.py"/>
        <source>Mark {identifier}</source>
        <translation>Markierung {identifier}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/overview.py"/>
        <source>Mark {mark} of article {row}</source>
        <translation>Markierung {mark} von Artikel {row}</translation>
    </message>
    <message>
        <location filename="../../annotator/store/registry.py"/>
        <source>The actor {name} was changed elsewhere meanwhile.</source>
        <translation>Der Akteur {name} wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/registry.py"/>
        <source>The actor {name} is still linked from mentions of other articles.</source>
        <translation>Der Akteur {name} ist noch mit Erwähnungen anderer Artikel verknüpft.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/registry.py"/>
        <source>Unlink those mentions first, or keep the actor.</source>
        <translation>Zuerst jene Erwähnungen lösen oder den Akteur behalten.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/upgrade.py"/>
        <source>Bringing {place} up to date was stopped; the project is as it was.</source>
        <translation>Das Aktualisieren von {place} wurde angehalten; das Projekt ist, wie es war.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/upgrade.py"/>
        <source>The backup {backup} is not equal to the project, so nothing was changed.</source>
        <translation>Die Sicherung {backup} gleicht dem Projekt nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/upgrade.py"/>
        <source>Check the disk, then open the project again.</source>
        <translation>Den Datenträger prüfen, dann das Projekt wieder öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/upgrade.py"/>
        <source>The backup {backup} cannot be written: {value}.</source>
        <translation>Die Sicherung {backup} lässt sich nicht schreiben: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/store/upgrade.py"/>
        <source>Make room and make the folder writable, then open the project again.</source>
        <translation>Platz schaffen, den Ordner beschreibbar machen, dann das Projekt wieder öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>it is an archive in an archive in an archive</source>
        <translation>es ist ein Archiv in einem Archiv in einem Archiv</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>{where} is not an archive that can be read: {bad}.</source>
        <translation>{where} ist kein Archiv, das gelesen werden kann: {bad}.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>it has {count} members</source>
        <translation>es enthält {count} Dateien</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>it is packed in a manner that is not read</source>
        <translation>sie ist auf eine Art gepackt, die nicht gelesen wird</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>{name} unpacks to more than {limit} MB</source>
        <translation>{name} hat entpackt mehr als {limit} MB</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>it unpacks to more than {limit} MB</source>
        <translation>es hat entpackt mehr als {limit} MB</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>{name} is packed too tightly</source>
        <translation>{name} ist verdächtig dicht gepackt</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>{name} in {where} cannot be unpacked: {bad}.</source>
        <translation>{name} in {where} kann nicht entpackt werden: {bad}.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>the name of its member {name} leads elsewhere</source>
        <translation>der Name der enthaltenen Datei {name} führt anderswohin</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>one of its members has no name</source>
        <translation>eine der enthaltenen Dateien hat keinen Namen</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>it has two members that are called {name}</source>
        <translation>zwei der enthaltenen Dateien heißen {name}</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>{where} was not read: {why}.</source>
        <translation>{where} wurde nicht gelesen: {why}.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>If it comes from a source you trust, unpack it and import the folder.</source>
        <translation>Wenn Sie der Quelle trauen, entpacken Sie es und importieren den Ordner.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>its list of members is too long</source>
        <translation>sein Inhaltsverzeichnis ist zu lang</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/archive.py"/>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/gzipped.py"/>
        <source>{where} cannot be unpacked: {bad}.</source>
        <translation>{where} kann nicht entpackt werden: {bad}.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/gzipped.py"/>
        <source>{where} was not read: it is packed too tightly.</source>
        <translation>{where} wurde nicht gelesen: Die Datei ist verdächtig dicht gepackt.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/gzipped.py"/>
        <source>If it comes from a source you trust, unpack it and import the file.</source>
        <translation>Wenn Sie der Quelle trauen, entpacken Sie die Datei und importieren sie dann.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/http_message.py"/>
        <source>{where} has header lines without end.</source>
        <translation>{where} hat Kopfzeilen ohne Ende.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/incoming.py"/>
        <source>{where} is larger than {limit} MB, which is more than can be read at once.</source>
        <translation>{where} ist größer als {limit} MB; das ist mehr, als auf einmal gelesen werden kann.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/incoming.py"/>
        <source>Cut it into smaller files.</source>
        <translation>Teilen Sie die Datei in kleinere.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/json_text.py"/>
        <source>{where} is not JSON that can be read: {reason} (line {line}, column {column}).</source>
        <translation>{where} ist kein lesbares JSON: {reason} (Zeile {line}, Spalte {column}).</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/json_text.py"/>
        <source>{where} is not in UTF-8, as JSON must be.</source>
        <translation>{where} ist nicht in UTF-8, wie es JSON sein muss.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/json_text.py"/>
        <source>{where} has a line of more than {limit} MB.</source>
        <translation>{where} hat eine Zeile von mehr als {limit} MB.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} is not XML that can be read: {failure}.</source>
        <translation>{where} ist kein lesbares XML: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} is empty; it holds no HTML.</source>
        <translation>{where} ist leer; es enthält kein HTML.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} is in an encoding that XML is not read in.</source>
        <translation>{where} ist in einer Kodierung, in der XML nicht gelesen wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} is not in {encoding}, as it says (byte {place}).</source>
        <translation>{where} ist nicht in {encoding}, wie angegeben (Byte {place}).</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} is a binary file, not XML.</source>
        <translation>{where} ist eine Binärdatei, kein XML.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} has an element with too many attributes (line {line}); it was not read.</source>
        <translation>{where} hat ein Element mit zu vielen Attributen (Zeile {line}); die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/markup.py"/>
        <source>{where} refers to too many entities that it does not declare.</source>
        <translation>{where} verweist auf zu viele Entitäten, die es nicht deklariert.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/message_pack.py"/>
        <source>{where} was not read: it holds more than {limit} MB.</source>
        <translation>{where} wurde nicht gelesen: Es enthält mehr als {limit} MB.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/message_pack.py"/>
        <source>{where} cannot be unpacked: its end is missing.</source>
        <translation>{where} lässt sich nicht entpacken: Das Ende fehlt.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/message_pack.py"/>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/message_pack.py"/>
        <source>{where} cannot be read: {reason}.</source>
        <translation>{where} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/message_pack.py"/>
        <source>there is too much in it</source>
        <translation>es enthält zu viel</translation>
    </message>
    <message>
        <location filename="../../annotator/untrusted/message_pack.py"/>
        <source>its end is missing</source>
        <translation>das Ende fehlt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/actor_files.py"/>
        <source>{path} is larger than 64 MB.</source>
        <translation>{path} ist größer als 64 MB.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/actor_files.py"/>
        <source>Split it into several.</source>
        <translation>Sie in mehrere teilen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/actor_files.py"/>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>{path} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/actor_files.py"/>
        <source>Look whether it is there.</source>
        <translation>Nachsehen, ob die Datei da ist.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/actor_files.py"/>
        <source>{path} is not UTF-8 (byte {start:,}).</source>
        <translation>{path} ist nicht UTF-8 (Byte {start:,}).</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/actor_files.py"/>
        <source>Save it as “CSV UTF-8” in the spreadsheet.</source>
        <translation>In der Tabellenkalkulation als „CSV UTF-8“ speichern.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/bulk.py"/>
        <source>Counting what changes</source>
        <translation>Zählen, was sich ändert</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/bulk.py"/>
        <source>“{step}” has to wait: earlier changes are not saved yet.</source>
        <translation>„{step}“ muss warten: Frühere Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/bulk.py"/>
        <source>Save them first (Ctrl+S).</source>
        <translation>Sie zuerst speichern (Strg+S).</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/catalogue.py"/>
        <source>There is no schema “{name_or_file}”.</source>
        <translation>Es gibt kein Schema „{name_or_file}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/catalogue.py"/>
        <source>There are: {shipped}; or name a schema file.</source>
        <translation>Es gibt: {shipped}; oder eine Schemadatei nennen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/concordance.py"/>
        <source>To look for the signs themselves, write \ before each of .^$*+?()[]{}|\</source>
        <translation>Um die Zeichen selbst zu suchen, \ vor jedes von .^$*+?()[]{}|\ schreiben</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/concordance.py"/>
        <source>This expression takes too long in “{article}”; the search was ended there.</source>
        <translation>Dieser Ausdruck braucht in „{article}“ zu lange; die Suche wurde dort beendet.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/concordance.py"/>
        <source>This expression takes too long; the search was ended there.</source>
        <translation>Dieser Ausdruck braucht zu lange; die Suche wurde beendet.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/concordance.py"/>
        <source>Repeated parts within repeated parts, as in (a+)+, are often the cause.</source>
        <translation>Oft liegt es an Wiederholungen in Wiederholungen, wie in (a+)+.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>“{change}” cannot be taken back or done again: the actor was changed elsewhere since.</source>
        <translation>„{change}“ lässt sich nicht zurücknehmen oder wiederholen: Der Akteur wurde seither anderswo geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>Change the actor in its card instead.</source>
        <translation>Stattdessen den Akteur in seiner Karte ändern.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>“{change}” cannot be taken back or done again: the marks were changed elsewhere since.</source>
        <translation>„{change}“ lässt sich nicht zurücknehmen oder wiederholen: Die Markierungen wurden seither anderswo geändert.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>Open the project again to see the newest state.</source>
        <translation>Das Projekt neu öffnen, um den neuesten Stand zu sehen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>No article is open.</source>
        <translation>Kein Artikel ist geöffnet.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>Open one from the list first.</source>
        <translation>Zuerst einen aus der Liste öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>“{change}” holds a character that cannot be stored.</source>
        <translation>„{change}“ enthält ein Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/editing.py"/>
        <source>Type the words instead of pasting them.</source>
        <translation>Die Wörter tippen statt einzufügen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>1 thing does not fit this format.</source>
        <translation>1 Angabe passt nicht in dieses Format.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{count} things do not fit this format.</source>
        <translation>{count} Angaben passen nicht in dieses Format.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>Stopped: nothing was written.</source>
        <translation>Angehalten: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>1 record would be written.</source>
        <translation>1 Datensatz würde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{count} records would be written.</source>
        <translation>{count} Datensätze würden geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{count} to {file}</source>
        <translation>{count} nach {file}</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>Records written: {count} ({parts}).</source>
        <translation>Geschriebene Datensätze: {count} ({parts}).</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>1 record written to {file}.</source>
        <translation>1 Datensatz nach {file} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{count} records written to {file}.</source>
        <translation>{count} Datensätze nach {file} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>“{format}” can be imported, but not exported.</source>
        <translation>„{format}“ lässt sich importieren, aber nicht exportieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>“{format}” writes several files, which no pipe can hold.</source>
        <translation>„{format}“ schreibt mehrere Dateien; das geht nicht durch eine Pipe.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>Name a file or folder instead of -.</source>
        <translation>Statt - eine Datei oder einen Ordner angeben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>There are no marks of “{layer}” in this project.</source>
        <translation>In diesem Projekt gibt es keine Markierungen von „{layer}“.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>There are those of {annotators}.</source>
        <translation>Es gibt die von {annotators}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>Nobody has marked anything in it yet.</source>
        <translation>Noch hat niemand etwas darin markiert.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{out} is the project itself</source>
        <translation>{out} ist das Projekt selbst</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{out} is a project or another database</source>
        <translation>{out} ist ein Projekt oder eine andere Datenbank</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{out} belongs to the project {owner}</source>
        <translation>{out} gehört zum Projekt {owner}</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{path} cannot be looked at, so it is not replaced: {value}.</source>
        <translation>{path} lässt sich nicht ansehen und wird darum nicht ersetzt: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>{what}; exporting there would destroy it.</source>
        <translation>{what}; ein Export dorthin würde es zerstören.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/exporting.py"/>
        <source>Choose another name, for example one that ends in .jsonl.</source>
        <translation>Einen anderen Namen wählen, etwa einen, der auf .jsonl endet.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/expressions.py"/>
        <source>Regular expressions cannot be matched: {reason}.</source>
        <translation>Reguläre Ausdrücke lassen sich nicht suchen: {reason}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/expressions.py"/>
        <source>Close some programs and try again.</source>
        <translation>Einige Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/expressions.py"/>
        <source>The search for a regular expression ended by itself.</source>
        <translation>Die Suche nach einem regulären Ausdruck brach ab.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/expressions.py"/>
        <source>It may have needed too much memory: write it more simply.</source>
        <translation>Vielleicht brauchte sie zu viel Speicher: einfacher schreiben.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/expressions.py"/>
        <source>it is too large</source>
        <translation>er ist zu groß</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>{target} could not be written: {value}.</source>
        <translation>{target} ließ sich nicht schreiben: {value}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>Nothing was changed there. Free some space or choose another place.</source>
        <translation>Dort wurde nichts geändert. Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>{target} cannot be written: {failure}.</source>
        <translation>{target} lässt sich nicht schreiben: {failure}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>{target} is a folder.</source>
        <translation>{target} ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>Name a file inside it.</source>
        <translation>Eine Datei darin nennen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>{target} is not an ordinary file.</source>
        <translation>{target} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>Use - for the standard output.</source>
        <translation>- steht für die Standardausgabe.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>{target} cannot be written: there is no folder {parent}.</source>
        <translation>{target} lässt sich nicht schreiben: Es gibt keinen Ordner {parent}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>Make the folder first, or choose another place.</source>
        <translation>Zuerst den Ordner anlegen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>{target} was not written: the disk gave back {size:,} bytes, or others, for the {bytes:,} that were sent to it.</source>
        <translation>{target} wurde nicht geschrieben: Der Datenträger gab {size:,} oder andere Bytes zurück statt der {bytes:,} gesendeten.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/files.py"/>
        <source>The old file is untouched. The disk or the network folder is not to be trusted.</source>
        <translation>Die alte Datei ist unberührt. Dem Datenträger oder Netzordner ist nicht zu trauen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 article added</source>
        <translation>1 Artikel hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} articles added</source>
        <translation>{count} Artikel hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 of them a near copy</source>
        <translation>davon 1 Beinahe-Kopie</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} of them near copies</source>
        <translation>davon {count} Beinahe-Kopien</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 article brought back</source>
        <translation>1 Artikel zurückgeholt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} articles brought back</source>
        <translation>{count} Artikel zurückgeholt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} there already</source>
        <translation>{count} schon da</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 layer added to these</source>
        <translation>1 Ebene zu diesen hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} layers added to these</source>
        <translation>{count} Ebenen zu diesen hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} errors</source>
        <translation>{count} Fehler</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 actor given a new id</source>
        <translation>1 Akteur mit neuer Kennung</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} actors given a new id</source>
        <translation>{count} Akteure mit neuer Kennung</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 actor known under another id</source>
        <translation>1 Akteur unter anderer Kennung bekannt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} actors known under another id</source>
        <translation>{count} Akteure unter anderer Kennung bekannt</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>Stopped: {sentence}</source>
        <translation>Angehalten: {sentence}</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>Its marks were made under another schema ({schema_name}); what “{schema}” does not allow is shown as a problem.</source>
        <translation>Seine Markierungen entstanden unter einem anderen Schema ({schema_name}); was „{schema}“ nicht erlaubt, erscheint als Problem.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>The record has several layers; their annotators keep their names.</source>
        <translation>Der Datensatz hat mehrere Ebenen; ihre Annotierenden behalten ihre Namen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>1 article added before that.</source>
        <translation>1 Artikel zuvor hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} articles added before that.</source>
        <translation>{count} Artikel zuvor hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>The layer {layer} of {owner} was left out, with {marks}: the project has another layer of {owner} for this text (article {existing}).</source>
        <translation>Die Ebene {layer} von {owner} mit {marks} wurde ausgelassen: Das Projekt hat für diesen Text schon eine andere Ebene von {owner} (Artikel {existing}).</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>{count} marks</source>
        <translation>{count} Markierungen</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/importing.py"/>
        <source>Bring it in under another name with --annotator, or into a project of its own.</source>
        <translation>Mit --annotator unter einem anderen Namen importieren oder in ein eigenes Projekt.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/previewing.py"/>
        <source>{message} {hint}</source>
        <translation>{message} {hint}</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading.py"/>
        <source>{where}: {problem}</source>
        <translation>{where}: {problem}</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading.py"/>
        <source>There is no article in {path}.</source>
        <translation>In {path} ist kein Artikel.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading.py"/>
        <source>{where} takes more memory to read than a file may.</source>
        <translation>{where} braucht zum Lesen mehr Speicher, als eine Datei darf.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading.py"/>
        <source>{where} is nested too deeply to be read.</source>
        <translation>{where} ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading_process.py"/>
        <source>Files cannot be read: {reason}.</source>
        <translation>Dateien können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading_process.py"/>
        <source>{where} was given up: nothing came of it for {seconds} seconds.</source>
        <translation>{where} wurde aufgegeben: {seconds} Sekunden lang kam nichts.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading_process.py"/>
        <source>What was read of it before is in the project. Cut it into smaller files.</source>
        <translation>Was vorher gelesen wurde, ist im Projekt. In kleinere Dateien teilen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading_process.py"/>
        <source>{where} was given up: reading it takes more memory than a file may.</source>
        <translation>{where} wurde aufgegeben: Das Lesen braucht mehr Speicher, als eine Datei darf.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading_process.py"/>
        <source>{where} could not be read because of a fault of this program.</source>
        <translation>{where} konnte wegen eines Fehlers in diesem Programm nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/reading_process.py"/>
        <source>Please report it with the file, if you may give it away; the log has the place.</source>
        <translation>Bitte mit der Datei melden, wenn sie weitergegeben werden darf; die Stelle steht im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/recognition.py"/>
        <source>“{name}” can be exported, but not imported.</source>
        <translation>„{name}“ lässt sich exportieren, aber nicht importieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/recognition.py"/>
        <source>{path} is not a kind of file that can be imported.</source>
        <translation>{path} ist keine Dateiart, die sich importieren lässt.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/recognition.py"/>
        <source>If it is plain text, say so with --format text.</source>
        <translation>Ist es reiner Text, das mit --format text sagen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/saving.py"/>
        <source>Changes from elsewhere</source>
        <translation>Änderungen von anderswo</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/saving.py"/>
        <source>These changes do not fit what was saved elsewhere meanwhile and were left out: {changes}.</source>
        <translation>Diese Änderungen passen nicht zu dem, was inzwischen anderswo gespeichert wurde, und wurden ausgelassen: {changes}.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/saving.py"/>
        <source>Everything else is kept. Look at the article and mark again.</source>
        <translation>Alles andere ist erhalten. Den Artikel ansehen und neu markieren.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/session.py"/>
        <source>{project} is open for reading only.</source>
        <translation>{project} ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/session.py"/>
        <source>Make the file and its folder writable, then open it again.</source>
        <translation>Datei und Ordner beschreibbar machen, dann wieder öffnen.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/sidecar.py"/>
        <source>Its marks were changed since it was exported; what they could not hold there was brought back to those that are the same.</source>
        <translation>Die Markierungen wurden seit dem Export geändert; was dort keinen Platz hatte, wurde bei den unveränderten wiederhergestellt.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/sinks.py"/>
        <source>There is something in {out} already.</source>
        <translation>In {out} ist schon etwas.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/sinks.py"/>
        <source>This format writes a folder: name a new or an empty one, or a .zip file.</source>
        <translation>Dieses Format schreibt einen Ordner: einen neuen oder leeren angeben oder eine .zip-Datei.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/splitting.py"/>
        <source>“{words}” does not say how to divide the articles.</source>
        <translation>„{words}“ sagt nicht, wie die Artikel aufzuteilen sind.</translation>
    </message>
    <message>
        <location filename="../../annotator/workspace/splitting.py"/>
        <source>Write two or three shares, such as 80/20 or 80/10/10.</source>
        <translation>Zwei oder drei Anteile schreiben, etwa 80/20 oder 80/10/10.</translation>
    </message>
    <message>
        <source>2022-10-13</source>
        <translation type="vanished">2022-10-13</translation>
    </message>
    <message>
        <source>A name is missing behind “{word}”.</source>
        <translation type="vanished">Hinter „{word}“ fehlt ein Name.</translation>
    </message>
    <message>
        <source>A role is missing behind “{word}”.</source>
        <translation type="vanished">Hinter „{word}“ fehlt eine Rolle.</translation>
    </message>
    <message>
        <source>A value is missing behind “{flags}:”.</source>
        <translation type="vanished">Hinter „{flags}:“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>Actors of the registry that get another label: {count:,}.</source>
        <translation type="vanished">Akteure des Verzeichnisses, die ein anderes Label bekommen: {count:,}.</translation>
    </message>
    <message>
        <source>All event types</source>
        <translation type="vanished">Alle Arten</translation>
    </message>
    <message>
        <source>And {count:,} more.</source>
        <translation type="vanished">Und {count:,} weitere.</translation>
    </message>
    <message>
        <source>Applying the changes… {count:,}</source>
        <translation type="vanished">Änderungen werden angewendet … {count:,}</translation>
    </message>
    <message>
        <source>Articles: {articles:,}. Annotators: {annotators}.</source>
        <translation type="vanished">Artikel: {articles:,}. Annotierende: {annotators}.</translation>
    </message>
    <message>
        <source>As the system ({language})</source>
        <translation type="vanished">Wie das System ({language})</translation>
    </message>
    <message>
        <source>Export as JSONL…</source>
        <translation type="vanished">Als JSONL exportieren …</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="vanished">Gehe zu</translation>
    </message>
    <message>
        <source>How does “{ahead}” go with what stands before it?</source>
        <translation type="vanished">Wie gehört „{ahead}“ zu dem, was davor steht?</translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation type="vanished">Sprache des Fensters:</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation type="vanished">{name} ansehen</translation>
    </message>
    <message>
        <source>Marks of {old} that were picked become {new}: {count}.</source>
        <translation type="vanished">Ausgesuchte Markierungen mit {old} werden {new}: {count}.</translation>
    </message>
    <message>
        <source>Marks with the label {name}, of all annotators: {count}.</source>
        <translation type="vanished">Markierungen mit dem Label {name}, von allen Personen: {count}.</translation>
    </message>
    <message>
        <source>Marks: {changed:,} change, {removed:,} are deleted.</source>
        <translation type="vanished">Markierungen: {changed:,} ändern sich, {removed:,} werden gelöscht.</translation>
    </message>
    <message>
        <source>Merged; {marks} mentions in {articles} articles were linked anew.</source>
        <translation type="vanished">Vereint; {marks} Erwähnungen in {articles} Artikeln wurden neu verknüpft.</translation>
    </message>
    <message>
        <source>Only events have roles; {marks} is no event.</source>
        <translation type="vanished">Nur Ereignisse haben Rollen; {marks} ist kein Ereignis.</translation>
    </message>
    <message>
        <source>Perhaps {first} or {last}?</source>
        <translation type="vanished">Vielleicht {first} oder {last}?</translation>
    </message>
    <message>
        <source>Perhaps {name}?</source>
        <translation type="vanished">Vielleicht {name}?</translation>
    </message>
    <message>
        <source>Plain text, one article a file</source>
        <translation type="vanished">Reiner Text, ein Artikel je Datei</translation>
    </message>
    <message>
        <source>Python {python}, Qt {qt}

MIT licence. Uses Qt under the LGPL.</source>
        <translation type="vanished">Python {python}, Qt {qt}

MIT-Lizenz. Nutzt Qt unter der LGPL.</translation>
    </message>
    <message>
        <source>Records (*.jsonl)</source>
        <translation type="vanished">Datensätze (*.jsonl)</translation>
    </message>
    <message>
        <source>Regular expressions cannot be matched: {value}.</source>
        <translation type="vanished">Reguläre Ausdrücke lassen sich nicht suchen: {value}.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="vanished">Anteil</translation>
    </message>
    <message>
        <source>Something is missing before “{word}”.</source>
        <translation type="vanished">Vor „{word}“ fehlt etwas.</translation>
    </message>
    <message>
        <source>Something is missing behind “{word}”.</source>
        <translation type="vanished">Hinter „{word}“ fehlt etwas.</translation>
    </message>
    <message>
        <source>THE FIRST RECORD</source>
        <translation type="vanished">DER ERSTE DATENSATZ</translation>
    </message>
    <message>
        <source>The first record</source>
        <translation type="vanished">Der erste Datensatz</translation>
    </message>
    <message>
        <source>The last ones: {examples}.</source>
        <translation type="vanished">Die letzten: {examples}.</translation>
    </message>
    <message>
        <source>The schema has no label “{piece}”.</source>
        <translation type="vanished">Das Schema hat kein Label „{piece}“.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation type="vanished">Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no status “{value}”.</source>
        <translation type="vanished">Es gibt keinen Status „{value}“.</translation>
    </message>
    <message>
        <source>This expression takes too long in “{heading}”; the search was ended there.</source>
        <translation type="vanished">Dieser Ausdruck braucht in „{heading}“ zu lange; die Suche wurde dort beendet.</translation>
    </message>
    <message>
        <source>This is no regular expression: {fault}.</source>
        <translation type="vanished">Das ist kein regulärer Ausdruck: {fault}.</translation>
    </message>
    <message>
        <source>This “{left}” closes nothing.</source>
        <translation type="vanished">Dieses „{left}“ schließt nichts.</translation>
    </message>
    <message>
        <source>To look for the word itself, write "{before}".</source>
        <translation type="vanished">Um das Wort selbst zu suchen, "{before}" schreiben.</translation>
    </message>
    <message>
        <source>Too pale for paper ({figure:.1f} : 1, 4.5 is needed); it is painted darker.</source>
        <translation type="vanished">Zu blass für Papier ({figure:.1f} : 1, nötig ist 4,5); sie wird dunkler gemalt.</translation>
    </message>
    <message>
        <source>Who: by schema</source>
        <translation type="vanished">Wer: auto</translation>
    </message>
    <message>
        <source>Whom: by schema</source>
        <translation type="vanished">Wem: auto</translation>
    </message>
    <message>
        <source>Write for instance NEAR/5; at most {FARTHEST}.</source>
        <translation type="vanished">Zum Beispiel NEAR/5 schreiben; höchstens {FARTHEST}.</translation>
    </message>
    <message>
        <source>event {event}, role {role}</source>
        <translation type="vanished">Ereignis {event}, Rolle {role}</translation>
    </message>
    <message>
        <source>read this manual</source>
        <translation type="vanished">dieses Handbuch lesen</translation>
    </message>
    <message>
        <source>read this manual; with a mark selected, the guideline of its label</source>
        <translation type="vanished">dieses Handbuch lesen; bei ausgewählter Markierung die Richtlinie ihres Labels</translation>
    </message>
    <message>
        <source>{complete:,} of {total:,} complete</source>
        <translation type="vanished">{complete:,} von {total:,} fertig</translation>
    </message>
    <message>
        <source>{count:,} more are not listed and keep their label.</source>
        <translation type="vanished">{count:,} weitere sind nicht aufgeführt und behalten ihr Label.</translation>
    </message>
    <message>
        <source>{count} actors were written.</source>
        <translation type="vanished">{count} Akteure wurden geschrieben.</translation>
    </message>
    <message>
        <source>{count} mentions are another actor now.</source>
        <translation type="vanished">{count} Erwähnungen sind jetzt ein anderer Akteur.</translation>
    </message>
    <message>
        <source>{count} mentions of {name} are linked to a new actor; it is one step to undo. What becomes its name is no alias of {name} any more.</source>
        <translation type="vanished">{count} Erwähnungen von {name} werden mit einem neuen Akteur verknüpft; rückgängig in einem Schritt. Was dessen Name wird, ist kein Alias von {name} mehr.</translation>
    </message>
    <message>
        <source>{count} more in removed articles.</source>
        <translation type="vanished">{count} weitere in entfernten Artikeln.</translation>
    </message>
    <message>
        <source>{file}: There already; it was not added again.</source>
        <translation type="vanished">{file}: Schon da; nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <source>{file}: {count} actors</source>
        <translation type="vanished">{file}: {count} Akteure</translation>
    </message>
    <message>
        <source>{fitting} of {tried} marks fit the text when positions are counted in {unit}.</source>
        <translation type="vanished">{fitting} von {tried} Markierungen passen zum Text, wenn Positionen in {unit} gezählt werden.</translation>
    </message>
    <message>
        <source>{fix}: {problem}</source>
        <translation type="vanished">{fix}: {problem}</translation>
    </message>
    <message>
        <source>{marks} mentions in {articles} articles of {annotators} are linked anew; {actors} actors go.</source>
        <translation type="vanished">{marks} Erwähnungen in {articles} Artikeln von {annotators} werden neu verknüpft; {actors} Akteure gehen.</translation>
    </message>
    <message>
        <source>{mentions} mentions in {articles} articles. Space ticks, Ctrl+Space all of an article, Enter opens.</source>
        <translation type="vanished">{mentions} Erwähnungen in {articles} Artikeln. Leertaste kreuzt an, Strg+Leertaste alle eines Artikels, Enter öffnet.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="vanished">{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} · {type} · {count} mentions</source>
        <translation type="vanished">{name} · {type} · {count} Erwähnungen</translation>
    </message>
    <message>
        <source>{role}: the letter {letter} is taken by {owner}.</source>
        <translation type="vanished">{role}: Den Buchstaben {letter} hat schon {owner}.</translation>
    </message>
    <message>
        <source>{role}: the program uses the letter {letter} itself.</source>
        <translation type="vanished">{role}: Den Buchstaben {letter} verwendet das Programm selbst.</translation>
    </message>
    <message>
        <source>{role}: “{letter}” is not a letter from a to z.</source>
        <translation type="vanished">{role}: „{letter}“ ist kein Buchstabe von a bis z.</translation>
    </message>
    <message>
        <source>{theme} {figure:.1f} : 1</source>
        <translation type="vanished">{theme} {figure:.1f} : 1</translation>
    </message>
    <message>
        <source>{theme}: {figure:.1f} to 1</source>
        <translation type="vanished">{theme}: {figure:.1f} zu 1</translation>
    </message>
    <message>
        <source>{where}: warning: {message} {hint}</source>
        <translation type="vanished">{where}: Warnung: {message} {hint}</translation>
    </message>
    <message>
        <source>“{flags}” means nothing behind an expression.</source>
        <translation type="vanished">„{flags}“ bedeutet hinter einem Ausdruck nichts.</translation>
    </message>
    <message>
        <source>“{piece}” says nothing about a mark.</source>
        <translation type="vanished">„{piece}“ sagt nichts über eine Markierung.</translation>
    </message>
    <message>
        <source>“{role}” is no role of {event}.</source>
        <translation type="vanished">„{role}“ ist keine Rolle von {event}.</translation>
    </message>
    <message>
        <source>“{value}” is no date.</source>
        <translation type="vanished">„{value}“ ist kein Datum.</translation>
    </message>
    <message>
        <source>… and {count} more; see the details.</source>
        <translation type="vanished">… und {count} weitere; siehe Details.</translation>
    </message>
</context>
</TS>
