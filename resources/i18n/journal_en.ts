<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} client(s) brought {share} of the profit</source>
        <translation>
            <numerusform>%n of {all} clients brought {share} of the profit</numerusform>
            <numerusform>%n of {all} clients brought {share} of the profit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} relationship(s) may cost more than they are worth</source>
        <translation>
            <numerusform>%n of {all} relationships may cost more than it is worth</numerusform>
            <numerusform>%n of {all} relationships may cost more than they are worth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationship(s) took back {money} of what the others brought</source>
        <translation>
            <numerusform>%n relationship took back {money} of what the others brought</numerusform>
            <numerusform>%n relationships took back {money} of what the others brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n widest gap(s); the table has all.</source>
        <translation>
            <numerusform>The widest gap; the table has all.</numerusform>
            <numerusform>The %n widest gaps; the table has all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>worth over the next %n day(s)</source>
        <translation>
            <numerusform>worth over the next day</numerusform>
            <numerusform>worth over the next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeBox</name>
    <message numerus="yes">
        <source>About %n more contact(s) are to be expected, some {0} of your time.</source>
        <translation>
            <numerusform>About %n more contact is to be expected, some {0} of your time.</numerusform>
            <numerusform>About %n more contacts are to be expected, some {0} of your time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more hour(s) on this cost more than the {0} at stake.</source>
        <translation>
            <numerusform>About %n more hour on this costs more than the {0} at stake.</numerusform>
            <numerusform>About %n more hours on this cost more than the {0} at stake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more minute(s) on this cost more than the {0} at stake.</source>
        <translation>
            <numerusform>About %n more minute on this costs more than the {0} at stake.</numerusform>
            <numerusform>About %n more minutes on this cost more than the {0} at stake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So far: %n contact(s), {0}. That is spent and is not in the sum.</source>
        <translation>
            <numerusform>So far: %n contact, {0}. That is spent and is not in the sum.</numerusform>
            <numerusform>So far: %n contacts, {0}. That is spent and is not in the sum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That rests on %n finished dispute(s) of yours and a general default.</source>
        <translation>
            <numerusform>That rests on %n finished dispute of yours and a general default.</numerusform>
            <numerusform>That rests on %n finished disputes of yours and a general default.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erased</name>
    <message numerus="yes">
        <source>%n backup(s) in {folder} still hold everything, until they are deleted or replaced.</source>
        <translation>
            <numerusform>%n backup in {folder} still holds everything, until it is deleted or replaced.</numerusform>
            <numerusform>%n backups in {folder} still hold everything, until they are deleted or replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) about others still hold the name; a search finds most of them.</source>
        <translation>
            <numerusform>%n text about others still holds the name; a search often finds it.</numerusform>
            <numerusform>%n texts about others still hold the name; a search finds most of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n row cannot be read</numerusform>
            <numerusform>%n rows cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour entry(ies)</source>
        <translation>
            <numerusform>%n hour entry</numerusform>
            <numerusform>%n hour entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeBox</name>
    <message numerus="yes">
        <source>In the year after {0}: %n incident(s).</source>
        <translation>
            <numerusform>In the year after {0}: %n incident.</numerusform>
            <numerusform>In the year after {0}: %n incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since {0}: %n incident(s) so far. It is compared after a year.</source>
        <translation>
            <numerusform>Since {0}: %n incident so far. It is compared after a year.</numerusform>
            <numerusform>Since {0}: %n incidents so far. It is compared after a year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftBehindDialog</name>
    <message numerus="yes">
        <source>Changed since: %n record(s) of this step.</source>
        <translation>
            <numerusform>Changed since: %n record of this step.</numerusform>
            <numerusform>Changed since: %n records of this step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsBox</name>
    <message numerus="yes">
        <source>Crossed %n time(s).</source>
        <translation>
            <numerusform>Crossed %n time.</numerusform>
            <numerusform>Crossed %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} in %n entry(ies)</source>
        <translation>
            <numerusform>{0} in %n entry</numerusform>
            <numerusform>{0} in %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <source>Of %n forecast(s), {0} bands held; 8 of 10 were promised.</source>
        <translation>
            <numerusform>Of %n forecast, {0} bands held; 8 of 10 were promised.</numerusform>
            <numerusform>Of %n forecasts, {0} bands held; 8 of 10 were promised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message numerus="yes">
        <source>%n of the {0} clients of the last 90 days had no difficulty.</source>
        <translation>
            <numerusform>%n of the {0} clients of the last 90 days had no difficulty.</numerusform>
            <numerusform>%n of the {0} clients of the last 90 days had no difficulty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RememberPage</name>
    <message numerus="yes">
        <source>Kept: %n incident(s)</source>
        <translation>
            <numerusform>Kept: %n incident</numerusform>
            <numerusform>Kept: %n incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message numerus="yes">
        <source>Texts that may be shown: %n …</source>
        <translation>
            <numerusform>Text that may be shown: %n …</numerusform>
            <numerusform>Texts that may be shown: %n …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n incident(s) in this log</source>
        <translation>
            <numerusform>%n incident in this log</numerusform>
            <numerusform>%n incidents in this log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n report(s) written</source>
        <translation>
            <numerusform>%n report written</numerusform>
            <numerusform>%n reports written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message numerus="yes">
        <source>Kept for %n client(s)</source>
        <translation>
            <numerusform>Kept for %n client</numerusform>
            <numerusform>Kept for %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToneNotice</name>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>%n more remark</numerusform>
            <numerusform>%n more remarks</numerusform>
        </translation>
    </message>
</context>
</TS>
