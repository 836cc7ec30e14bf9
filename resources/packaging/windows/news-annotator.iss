; Installs News Annotator for one person, without an administrator:
;     iscc /DVersion=0.1.0 resources\packaging\windows\news-annotator.iss
; reads what `python -m resources.packaging.build` leaves in dist and build, and writes dist\news-annotator-<version>-windows-x64.exe.

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0
#endif
#define Name "News Annotator"
#define Program "News Annotator.exe"
#define FileType "NewsAnnotator.Project"
#define Checkout "..\..\.."

[Setup]
; Never change this: by it an upgrade finds what it replaces.
AppId={{7BA9DE9B-629D-451D-AA42-31272434BD3C}
AppName={#Name}
AppVersion={#Version}
AppPublisher=News Annotator contributors
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
DefaultDirName={localappdata}\Programs\{#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
SetupIconFile={#Checkout}\resources\icons\news-annotator.ico
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName={#Name}
ChangesAssociations=yes
; Setup asks to close a running program instead of replacing files under it.
CloseApplications=yes
RestartApplications=no
WizardStyle=modern
Compression=lzma2
SolidCompression=yes
OutputDir={#Checkout}\dist
OutputBaseFilename=news-annotator-{#Version}-windows-x64

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Nothing of an older version may stay beside the new one. Projects are never in this folder.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Checkout}\dist\news-annotator\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Checkout}\LICENSE"; DestDir: "{app}\licences"; Flags: ignoreversion
Source: "{#Checkout}\build\package\licences\*"; DestDir: "{app}\licences"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Checkout}\dist\*.cdx.json"; DestDir: "{app}\licences"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.annotator"; ValueType: string; ValueName: ""; ValueData: "{#FileType}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.annotator\OpenWithProgids"; ValueType: string; ValueName: "{#FileType}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#FileType}"; ValueType: string; ValueName: ""; ValueData: "{#Name} project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#FileType}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Program}"",0"
Root: HKA; Subkey: "Software\Classes\{#FileType}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#Program}"" ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
