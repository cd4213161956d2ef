"""The window's language: our words from resources/i18n, Qt's own buttons from Qt's translations."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from journal.wording import language
from journal.wording.qm import compiled

_LOCALES = {"en": ("en", "GB"), "es": ("es", "ES")}


class Languages:
    """Installs the translators of one language at a time."""

    def __init__(self) -> None:
        """Install nothing yet."""
        self._translators: list[QTranslator] = []
        self._data: bytes = b""  # QTranslator reads it in place
        self.lang = "en"

    def speak(self, lang: str) -> None:
        """Speak `lang` ("en", "es"); an empty one follows the system."""
        self.release()
        self.lang = language(lang or QLocale.system().name())
        tongue = QLocale.Language.Spanish if self.lang == "es" else QLocale.Language.English
        land = QLocale.Country.Spain if self.lang == "es" else QLocale.Country.UnitedKingdom
        QLocale.setDefault(QLocale(tongue, land))
        if self.lang != "en":
            theirs = QTranslator()
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if theirs.load(f"qtbase_{self.lang}", folder):
                self._install(theirs)
        ours = QTranslator()  # after Qt's: what comes last is asked first
        self._data = compiled(self.lang)
        if ours.load(self._data):
            self._install(ours)

    def release(self) -> None:
        """Take the translators out again."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []

    def _install(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._translators.append(translator)
