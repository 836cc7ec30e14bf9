<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>annotator</name>
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
        <location filename="../../annotator/gui/main_window.py"/>
        <source>The window speaks the other language when it is opened again.</source>
        <translation>Das Fenster spricht die andere Sprache, sobald es wieder geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../annotator/gui/pages/host.py"/>
        <source>‹ Back to the article</source>
        <translation>‹ Zurück zum Artikel</translation>
    </message>
</context>
</TS>
