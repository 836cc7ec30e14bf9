<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>annotator</name>
    <message>
        <location filename="../../annotator/commands/accepting.py"/>
        <source>Accept {value}</source>
        <translation>{value} übernehmen</translation>
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
        <source>Select one more.</source>
        <translation>Eine weitere auswählen.</translation>
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
        <source>An actor needs a name.</source>
        <translation>Ein Akteur braucht einen Namen.</translation>
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
        <source>There is no mention {source} that a time could be read from.</source>
        <translation>Es gibt keine Erwähnung {source}, aus der sich eine Zeit lesen ließe.</translation>
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
        <location filename="../../annotator/gui/asking.py"/>
        <source>As the system ({language})</source>
        <translation>Wie das System ({language})</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/asking.py"/>
        <source>Language of the window:</source>
        <translation>Sprache des Fensters:</translation>
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
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Change to</source>
        <translation>Ändern zu</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/context_menu.py"/>
        <source>Swap ends</source>
        <translation>Enden vertauschen</translation>
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
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/canvas/find_bar.py"/>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
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
        <translation>↑ ↓ Eingabe</translation>
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
        <translation>Eingabe</translation>
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
        <source>Tab</source>
        <translation>Tab</translation>
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
        <translation>Kein anderer Akteur zu sehen; Eingabe öffnet die Liste der Namen.</translation>
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
        <location filename="../../annotator/gui/keys/listing.py"/>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/main_window.py"/>
        <source>The window speaks the other language when it is opened again.</source>
        <translation>Das Fenster spricht die andere Sprache, sobald es wieder geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/host.py"/>
        <source>‹ Back to the article</source>
        <translation>‹ Zurück zum Artikel</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/time_text.py"/>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
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
        <source>Only blanks are marked.</source>
        <translation>Nur Leerzeichen sind markiert.</translation>
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
        <source>any actor</source>
        <translation>jeder Akteur</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>any mention</source>
        <translation>jede Erwähnung</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>any event</source>
        <translation>jedes Ereignis</translation>
    </message>
    <message>
        <location filename="../../annotator/model/rules.py"/>
        <source>a written value</source>
        <translation>ein geschriebener Wert</translation>
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
</context>
</TS>
