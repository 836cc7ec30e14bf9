"""The questions the window asks: which file, which name, and what became of an import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import platformdirs
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.chapters import explained_in
from annotator.gui.dialog_footer import Footer
from annotator.gui.failures import message_box
from annotator.gui.plain_text import plain_label
from annotator.gui.words import shown, tr
from annotator.model.said import said
from annotator.model.schema import Schema

PROJECT_SUFFIX = ".annotator"
PROJECT_FILTER = said("Annotator projects (*.annotator)")


def documents_folder() -> Path:
    """Where people keep their documents."""
    documents = Path(platformdirs.user_documents_dir())
    return documents if documents.is_dir() else Path.home()


def usual_folder(chosen: str) -> Path:
    """The folder of the settings, or the person's documents where it is empty or gone."""
    return Path(chosen) if chosen and Path(chosen).is_dir() else documents_folder()


def file_name_of(words: str) -> str:
    """These words as the name of a file, without what file systems refuse."""
    kept = "".join("_" if c in '<>:"/\\|?*' or ord(c) < 32 else c for c in words)
    return kept.strip(" .")[:80] or "export"


def sample_path() -> Path:
    """Where the sample project is made."""
    return Path(platformdirs.user_data_dir("news-annotator")) / "sample.annotator"


class NewProjectDialog(QDialog):
    """File and schema of a new project."""

    def __init__(
        self, parent: QWidget | None, schemas: Sequence[Schema], folder: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New project"))
        explained_in(self, "first-steps", "1. A project and an article")
        self.setMinimumWidth(520)
        place = folder or documents_folder()
        self.path = QLineEdit(str(place / f"project{PROJECT_SUFFIX}"))
        self.path.setAccessibleName(tr("Project file"))
        browse = QPushButton(tr("Browse…"))
        browse.clicked.connect(self._browse)
        self.schema = QComboBox()
        # As wide as its longest title it would take the room of its own label.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.schema.setSizeAdjustPolicy(policy)
        self.schema.setMinimumContentsLength(16)
        self.schema.setAccessibleName(tr("Schema"))
        self.schema.view().setAccessibleName(tr("Schema"))
        for schema in schemas:
            self.schema.addItem(f"{schema.title or schema.name}  ({schema.name})", schema.name)
        own = QPushButton(tr("Schema file…"))
        own.clicked.connect(self._own_schema)
        # Long titles of schemas must not push the names of the fields out of the dialog.
        self.schema.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.schema.setMinimumContentsLength(20)
        self.about = plain_label("", role="soft")
        self.about.setWordWrap(True)
        self._abouts = {schema.name: schema.description for schema in schemas}
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        one_file = tr("One file holds the whole project: articles, marks, actors and the schema.")
        explained = plain_label(one_file, role="soft")
        explained.setWordWrap(True)
        column.addWidget(explained)
        column.addLayout(form)
        file_line = QHBoxLayout()
        file_line.addWidget(self.path, 1)
        file_line.addWidget(browse)
        schema_line = QHBoxLayout()
        schema_line.addWidget(self.schema, 1)
        schema_line.addWidget(own)
        for words, field, line in (
            (tr("File"), self.path, file_line),
            (tr("Schema"), self.schema, schema_line),
        ):
            label = plain_label(words)
            label.setBuddy(field)
            form.addRow(label, line)
        column.addWidget(self.about)
        foot = Footer(self, tr("Create"))
        column.addStretch(1)
        column.addWidget(foot)
        self.schema.currentIndexChanged.connect(lambda _: self._tell())
        self._tell()
        self.go = foot.go
        self.path.textChanged.connect(lambda words: self.go.setEnabled(bool(words.strip())))

    @property
    def target(self) -> str:
        """The chosen file, with the project suffix, or a database URL as typed."""
        typed = self.path.text().strip()
        if "://" in typed:
            return typed
        path = str(Path(typed).expanduser())
        return path if path.endswith(PROJECT_SUFFIX) else path + PROJECT_SUFFIX

    def _tell(self) -> None:
        """Say what the chosen schema is for, and that it can be changed later."""
        about = self._abouts.get(str(self.schema.currentData()), "")
        later = tr("Labels, roles and rules can be changed later, with all marks.")
        self.about.setText(f"{about}\n\n{later}" if about else later)
        layout = self.layout()
        assert layout is not None
        # Words that wrap need more height than the dialog would take by itself.
        self.setMinimumHeight(layout.totalHeightForWidth(max(self.width(), self.minimumWidth())))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("New project"), self.path.text(), shown(PROJECT_FILTER)
        )
        if name:
            self.path.setText(name)

    def _own_schema(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Schema file"), "", tr("Schemas (*.yaml *.yml)")
        )
        if name:
            self.schema.addItem(Path(name).name, name)
            self.schema.setCurrentIndex(self.schema.count() - 1)


def new_project(
    parent: QWidget, schemas: Sequence[Schema], folder: Path | None = None
) -> tuple[str, str] | None:
    """Target and schema of a new project, None when cancelled."""
    dialog = NewProjectDialog(parent, schemas, folder)
    if not dialog.exec():
        return None
    return dialog.target, str(dialog.schema.currentData())


def project_to_open(parent: QWidget, folder: Path | None = None) -> str | None:
    """A project file to open."""
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open project"), str(folder or documents_folder()), shown(PROJECT_FILTER)
    )
    return name or None


def files_to_import(parent: QWidget) -> list[Path]:
    """Files whose articles to add."""
    names, _ = QFileDialog.getOpenFileNames(
        parent, tr("Import articles"), "", tr("Articles (*.txt *.text *.jsonl);;All files (*)")
    )
    return [Path(name) for name in names]


def folder_to_import(parent: QWidget) -> list[Path]:
    """A folder whose articles to add."""
    name = QFileDialog.getExistingDirectory(parent, tr("Import a folder"))
    return [Path(name)] if name else []


def picture_file(parent: QWidget, folder: Path | None = None) -> Path | None:
    """Where to draw the article."""
    name, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Save as picture"),
        str((folder or documents_folder()) / "article.svg"),
        tr("Pictures (*.svg *.pdf *.png)"),
    )
    return Path(name) if name else None


def plot_file(parent: QWidget, name: str) -> Path | None:
    """Where to draw a plot; `name` is what it shows."""
    return _file_to_write(
        parent, tr("Save as picture"), f"{name}.png", tr("Pictures (*.png *.svg)")
    )


def table_file(parent: QWidget, name: str) -> Path | None:
    """Where to write a table; `name` is what it holds."""
    return _file_to_write(parent, tr("Save as table"), f"{name}.csv", tr("Tables (*.csv)"))


def _file_to_write(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents_folder() / name), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(Path(name).suffix)


def annotator_name(parent: QWidget, current: str) -> str | None:
    """The name under which marks are made; without blanks around it."""
    name, fine = QInputDialog.getText(
        parent, tr("Annotator"), tr("Your name or code in the exported data:"), text=current
    )
    return name.strip() if fine and name.strip() else None


def confirmed(parent: QWidget, question: str, more: str, yes: str) -> bool:
    """Ask before something that touches much; Esc and closing mean no."""
    box = message_box(parent, question, more)
    go_on = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go_on
