"""Lets LibreOffice's own LanguageTool client check sentences and a document; run by a Python that has UNO.

    python3 libreoffice_client.py PIPE

Prints JSON: what the client says of itself, and for each sentence the errors that LibreOffice was told.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from typing import Any

SENTENCES = ("Doctors fear innocent causalities at the harbour.", "The \U0001f6a2 saw the the pier.", "All is well.")
DOCUMENT = ("Harbour reopens", "They were embarassed at the harbour.")
SERVICE = "org.openoffice.lingu.LanguageToolGrammarChecker"
PATIENCE = 120
"""Seconds that the office has to start."""
PAUSE = 10
"""Seconds in which Writer checks the document by itself."""


def office(pipe: str) -> Any:
    """The context of the office that listens on a pipe."""
    import uno

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.25)


def main() -> None:
    """Ask, print, end the office."""
    context = office(sys.argv[1])
    from com.sun.star.beans import PropertyValue
    from com.sun.star.lang import Locale

    def made(name: str) -> Any:
        return context.ServiceManager.createInstanceWithContext(name, context)

    settings = made("com.sun.star.configuration.ConfigurationProvider").createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationAccess",
        (PropertyValue("nodepath", 0, "/org.openoffice.Setup/Product", 0),),
    )
    english = Locale("en", "US", "")
    checker = made(SERVICE)
    errors = []
    for text in SENTENCES:
        units = text.encode("utf-16-le")
        for one in checker.doProofreading("document", text, english, 0, len(units) // 2, ()).aErrors:
            words = units[2 * one.nErrorStart : 2 * (one.nErrorStart + one.nErrorLength)].decode("utf-16-le")
            errors.append([words, one.aShortComment, list(one.aSuggestions)])
    managed = made("com.sun.star.linguistic2.LinguServiceManager")
    proofreader = "com.sun.star.linguistic2.Proofreader"
    managed.setConfiguredServices(proofreader, english, (SERVICE,))
    desktop = made("com.sun.star.frame.Desktop")
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    text = document.getText()
    cursor = text.createTextCursor()
    cursor.CharLocale = english
    for line in DOCUMENT:
        text.insertString(cursor, line, False)
        text.insertControlCharacter(cursor, 0, False)
    time.sleep(PAUSE)
    print(
        json.dumps(
            {
                "version": settings.ooSetupVersionAboutBox,
                "english": checker.hasLocale(english),
                "errors": errors,
                "available": list(managed.getAvailableServices(proofreader, english)),
            }
        )
    )
    document.close(True)
    with suppress(Exception):  # it may be gone before it can answer
        desktop.terminate()


if __name__ == "__main__":
    main()
