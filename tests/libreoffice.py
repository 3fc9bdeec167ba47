"""LibreOffice without a window: how a second program reads Word files.

Standard library only at the top: it is looked for before anything else is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_LIBRARIES = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library">
 <library:library library:name="Standard" library:link="false"/></library:libraries>
"""
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">{element}</library:library>
"""
_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Reader"
 script:language="StarBasic">{code}</script:module>
"""
_INSTALLED = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""  # else the first start fills the profile anew
# Each file as it is, then as it is with all changes accepted, and with all rejected.
_CODE = """
Sub Convert(address)
    Store address, "", ".fodt"
    Store address, ".uno:AcceptAllTrackedChanges", ".accepted.fodt"
    Store address, ".uno:RejectAllTrackedChanges", ".rejected.fodt"
End Sub
Sub Store(address, command, suffix)
    Dim opening(0) As New com.sun.star.beans.PropertyValue
    opening(0).Name = "Hidden"
    opening(0).Value = True
    story = StarDesktop.loadComponentFromURL(address, "_blank", 0, opening())
    If command &lt;&gt; "" Then
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(story.CurrentController.Frame, command, "", 0, Array())
    End If
    Dim storing(0) As New com.sun.star.beans.PropertyValue
    storing(0).Name = "FilterName"
    storing(0).Value = "OpenDocument Text Flat XML"
    story.storeToURL(address &amp; suffix, storing())
    story.close(True)
End Sub
Sub Main
    On Error GoTo Finish
__CALLS__
Finish:
    StarDesktop.terminate()
End Sub
"""


def find() -> str:
    """The program; exits with what to install where it is missing."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        sys.exit(
            "The tests of Word files read them back with LibreOffice. "
            "On Debian: apt install --no-install-recommends libreoffice-writer-nogui"
        )
    return program


def read(files: Iterable[Path], profile: Path) -> None:
    """Write ``.fodt``, ``.accepted.fodt`` and ``.rejected.fodt`` beside each file."""
    basic = profile / "user" / "basic" / "Standard"
    basic.mkdir(parents=True)
    installed = profile / "user" / "registrymodifications.xcu"
    installed.write_text(_INSTALLED, encoding="utf-8")
    paths = list(files)
    calls = "\n".join(f'    Convert "{path.as_uri()}"' for path in paths)
    for kind in ("script", "dialog"):
        (basic.parent / f"{kind}.xlc").write_text(_LIBRARIES, encoding="utf-8")
    listed = _LIBRARY.format(element='<library:element library:name="Reader"/>')
    (basic / "script.xlb").write_text(listed, encoding="utf-8")
    (basic / "dialog.xlb").write_text(_LIBRARY.format(element=""), encoding="utf-8")
    code = _MODULE.format(code=_CODE.replace("__CALLS__", calls))
    (basic / "Reader.xba").write_text(code, encoding="utf-8")
    subprocess.run(
        [
            find(),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "macro:///Standard.Reader.Main",
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
