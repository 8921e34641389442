"""A colleague in LibreOffice: opens a document, does what a list says, and saves it as a Word document.

python3 libre-office.py PIPE FILE [DEED …]; a deed is JSON: {"do": "delete", "words": "four"}. FILE is saved under its own name.
"""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.util import DateTime

ANNOTATION = "com.sun.star.text.textfield.Annotation"


def values(**given):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in given.items())


def context_of(pipe):
    own = uno.getComponentContext()
    resolver = own.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", own)
    for _ in range(200):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            # A new profile starts the program twice: the first one goes away again.
            context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            return context
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


class Colleague:
    def __init__(self, context, file):
        self.manager = context.ServiceManager
        self.context = context
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.document = self.desktop.loadComponentFromURL(f"file://{file}", "_blank", 0, values(Hidden=True))
        self.file = file

    def service(self, name):
        return self.manager.createInstanceWithContext(name, self.context)

    def find(self, words):
        wanted = self.document.createSearchDescriptor()
        wanted.SearchString = words
        wanted.SearchCaseSensitive = True
        found = self.document.findFirst(wanted)
        if found is None:
            raise SystemExit(f"“{words}” is nowhere")
        return found

    def comments(self):
        fields = self.document.TextFields.createEnumeration()
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService(ANNOTATION):
                yield field

    def dispatch(self, command):
        frame = self.document.CurrentController.Frame
        self.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, f".uno:{command}", "", 0, ())

    def annotate(self, at, body, absorb):
        field = self.document.createInstance(ANNOTATION)
        field.Author = "Kim"
        field.Content = body
        field.DateTimeValue = DateTime(Year=2026, Month=5, Day=1, Hours=10)
        at.Text.insertTextContent(at, field, absorb)

    def act(self, do, words="", body=""):
        self.document.RecordChanges = do not in ("rewrite", "comment", "reply")
        if do == "insert":
            place = self.find(words).End
            place.Text.insertString(place, body, False)
        elif do in ("delete", "rewrite"):
            self.find(words).String = body
        elif do == "comment":
            self.annotate(self.find(words), body, True)
        elif do in ("accept", "reject"):
            self.document.CurrentController.select(self.find(words))
            self.dispatch("AcceptTrackedChange" if do == "accept" else "RejectTrackedChange")
        else:
            comment = next(one for one in self.comments() if words in one.Content)
            if do == "resolve":
                comment.Resolved = True
            else:
                self.annotate(comment.Anchor.End, body, False)

    def save(self):
        self.document.storeToURL(f"file://{self.file}", values(FilterName="MS Word 2007 XML"))
        self.document.close(True)


pipe, file, *deeds = sys.argv[1:]
colleague = Colleague(context_of(pipe), file)
for deed in deeds:
    colleague.act(**json.loads(deed))
colleague.save()
