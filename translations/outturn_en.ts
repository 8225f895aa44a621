<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>warning: %n more of the kind &quot;%1&quot;; --json lists them all.</source>
        <translation>
            <numerusform>warning: %n more of the kind &quot;%1&quot;; --json lists it.</numerusform>
            <numerusform>warning: %n more of the kind &quot;%1&quot;; --json lists them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n figure(s) missing, kept as missing</source>
        <translation>
            <numerusform>  %n figure missing, kept as missing</numerusform>
            <numerusform>  %n figures missing, kept as missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  and %n more; --json lists them all</source>
        <translation>
            <numerusform>  and %n more; --json lists them all</numerusform>
            <numerusform>  and %n more; --json lists them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ingest</name>
    <message numerus="yes">
        <source>%1: none of the %n row(s) can be imported; each is listed with its reason.</source>
        <translation>
            <numerusform>%1: the one row cannot be imported; its reason is listed.</numerusform>
            <numerusform>%1: none of the %n rows can be imported; each is listed with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, row %2: this is neither a plain return nor a file that a mapping profile knows. A plain return still needs the columns: %3. The header has %n column(s): %4.</source>
        <translation>
            <numerusform>%1, row %2: this is neither a plain return nor a file that a mapping profile knows. A plain return still needs the columns: %3. The header has %n column: %4.</numerusform>
            <numerusform>%1, row %2: this is neither a plain return nor a file that a mapping profile knows. A plain return still needs the columns: %3. The header has %n columns: %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the sheet is hidden and was not read; it has %n row(s).</source>
        <translation>
            <numerusform>the sheet is hidden and was not read; it has %n row.</numerusform>
            <numerusform>the sheet is hidden and was not read; it has %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no table of the profile is on this sheet; its %n row(s) were not read.</source>
        <translation>
            <numerusform>no table of the profile is on this sheet; its %n row was not read.</numerusform>
            <numerusform>no table of the profile is on this sheet; its %n rows were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are hidden in the file and were read like the others.</source>
        <translation>
            <numerusform>%n row is hidden in the file and was read like the others.</numerusform>
            <numerusform>%n rows are hidden in the file and were read like the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are hidden in the file and were read like the others.</source>
        <translation>
            <numerusform>%n column is hidden in the file and was read like the others.</numerusform>
            <numerusform>%n columns are hidden in the file and were read like the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the published total is %1, but its %n part(s) in this file add up to %2; rounding and suppression allow %3. Look for rows that are missing, repeated or in another unit.</source>
        <translation>
            <numerusform>the published total is %1, but its %n part in this file comes to %2; rounding and suppression allow %3. Look for rows that are missing, repeated or in another unit.</numerusform>
            <numerusform>the published total is %1, but its %n parts in this file add up to %2; rounding and suppression allow %3. Look for rows that are missing, repeated or in another unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of &quot;%1&quot; give no such day, this one first. They count, but what depends on the day cannot be judged.</source>
        <translation>
            <numerusform>%n row of &quot;%1&quot; give no such day, this one first. They count, but what depends on the day cannot be judged.</numerusform>
            <numerusform>%n rows of &quot;%1&quot; give no such day, this one first. They count, but what depends on the day cannot be judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold a publisher&apos;s mark instead of a value, this one first. They are kept as missing, not as zero.</source>
        <translation>
            <numerusform>%n cell hold a publisher&apos;s mark instead of a value, this one first. They are kept as missing, not as zero.</numerusform>
            <numerusform>%n cells hold a publisher&apos;s mark instead of a value, this one first. They are kept as missing, not as zero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of this column, this one first, hold no date and are passed over. Write 2013-05-31 or 31/05/2013, with all four digits of the year.</source>
        <translation>
            <numerusform>%n cell of this column holds no date and is passed over. Write 2013-05-31 or 31/05/2013, with all four digits of the year.</numerusform>
            <numerusform>%n cells of this column, this one first, hold no date and are passed over. Write 2013-05-31 or 31/05/2013, with all four digits of the year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of this column, this one first, say neither yes nor no and are passed over. Write yes or no, or leave them empty.</source>
        <translation>
            <numerusform>%n cell of this column says neither yes nor no and is passed over. Write yes or no, or leave it empty.</numerusform>
            <numerusform>%n cells of this column, this one first, say neither yes nor no and are passed over. Write yes or no, or leave them empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::CaseList</name>
    <message numerus="yes">
        <source>%1: %n row(s) of case returns, by measure and period. Enter shows the line of the return.</source>
        <translation>
            <numerusform>%1: %n row of case returns, by measure and period. Enter shows the line of the return.</numerusform>
            <numerusform>%1: %n rows of case returns, by measure and period. Enter shows the line of the return.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::ImportAssistant</name>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>Importing %n file</numerusform>
            <numerusform>Importing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::ImportFront</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::MainWindow</name>
    <message numerus="yes">
        <source>The workspace is whole: %n original(s) with their SHA-256, and an unbroken trail.</source>
        <translation>
            <numerusform>The workspace is whole: %n original with its SHA-256, and an unbroken trail.</numerusform>
            <numerusform>The workspace is whole: %n originals with their SHA-256, and an unbroken trail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s) or correction(s) in force</source>
        <translation>
            <numerusform>%n exclusion or correction in force</numerusform>
            <numerusform>%n exclusions or corrections in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::NewActForm</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::ReportExport</name>
    <message numerus="yes">
        <source>%n report(s) are in %1, listed in contents.csv.</source>
        <translation>
            <numerusform>%n report is in %1, listed in contents.csv.</numerusform>
            <numerusform>%n reports are in %1, listed in contents.csv.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::SampleTestView</name>
    <message numerus="yes">
        <source>%n entry(ies) marked (?) cannot be read as an amount.</source>
        <translation>
            <numerusform>%n entry marked (?) cannot be read as an amount.</numerusform>
            <numerusform>%n entries marked (?) cannot be read as amounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not kept yet.</source>
        <translation>
            <numerusform>%n result not kept yet.</numerusform>
            <numerusform>%n results not kept yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) came in from %1.</source>
        <translation>
            <numerusform>%n result came in from %1.</numerusform>
            <numerusform>%n results came in from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::AttentionListModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ChartCanvas</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>marks of a chart</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ImportFileList</name>
    <message numerus="yes">
        <source>ready, %n to settle</source>
        <translation>
            <numerusform>ready, %n to settle</numerusform>
            <numerusform>ready, %n to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ImportPage</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %n question(s)</source>
        <translation>
            <numerusform>Needs you: %n question</numerusform>
            <numerusform>Needs you: %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n file(s)</source>
        <translation>
            <numerusform>&amp;Import %n file</numerusform>
            <numerusform>&amp;Import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReadingPanel</name>
    <message numerus="yes">
        <source>In %n cell(s)</source>
        <translation>
            <numerusform>In %n cell</numerusform>
            <numerusform>In %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SamplePlanForm</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SheetPreviewMenu</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n local authority(ies)</source>
        <translation>
            <numerusform>%n local authority</numerusform>
            <numerusform>%n local authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contractor(s)</source>
        <translation>
            <numerusform>%n contractor</numerusform>
            <numerusform>%n contractors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the 99.8% limits for its size, where chance alone would put fewer than one.</source>
        <translation>
            <numerusform>%n lies beyond the 99.8% limits for its size, where chance alone would put fewer than one.</numerusform>
            <numerusform>%n lie beyond the 99.8% limits for their size, where chance alone would put fewer than one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the 99.8% limits for its size, where chance alone would put at most %1.</source>
        <translation>
            <numerusform>%n lies beyond the 99.8% limits for its size, where chance alone would put at most %1.</numerusform>
            <numerusform>%n lie beyond the 99.8% limits for their size, where chance alone would put at most %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shares its place with %n other(s).</source>
        <translation>
            <numerusform>%1 shares its place with %n other.</numerusform>
            <numerusform>%1 shares its place with %n others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place of %1 rests on %n case(s).</source>
        <translation>
            <numerusform>The place of %1 rests on %n case.</numerusform>
            <numerusform>The place of %1 rests on %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a figure.</source>
        <translation>
            <numerusform>%n has no figure.</numerusform>
            <numerusform>%n have no figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The published rate of %n of them differs beyond rounding from numerator over denominator: it has another denominator than this file gives.</source>
        <translation>
            <numerusform>The published rate of %n of them differs beyond rounding from numerator over denominator: it has another denominator than this file gives.</numerusform>
            <numerusform>The published rates of %n of them differ beyond rounding from numerator over denominator: they have another denominator than this file gives.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 periods with a figure</source>
        <translation>
            <numerusform>%n of %1 periods has a figure</numerusform>
            <numerusform>%n of %1 periods have a figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1 in</source>
        <translation>
            <numerusform>%n row: %1 in</numerusform>
            <numerusform>%n rows: %1 in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation>
            <numerusform>%n value changed</numerusform>
            <numerusform>%n values changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) replaced by the same</source>
        <translation>
            <numerusform>%n figure replaced by the same</numerusform>
            <numerusform>%n figures replaced by the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaces %n figure(s), of return %1</source>
        <translation>
            <numerusform>replaces %n figure, of return %1</numerusform>
            <numerusform>replaces %n figures, of return %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n price(s))</source>
        <translation>
            <numerusform>%1 (%n price)</numerusform>
            <numerusform>%1 (%n prices)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n row(s) nobody says when the case was attached; the price of their own period is taken.</source>
        <translation>
            <numerusform>Of %n row nobody says when the case was attached; the price of their own period is taken.</numerusform>
            <numerusform>Of %n rows nobody says when the case was attached; the price of their own period is taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case reference(s) are used by more than one provider.</source>
        <translation>
            <numerusform>%n case reference is used by more than one provider.</numerusform>
            <numerusform>%n case references are used by more than one provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published figure(s) about this scheme were worked out again from its rules, and agree.</source>
        <translation>
            <numerusform>%n published figure about this scheme were worked out again from its rules, and agree.</numerusform>
            <numerusform>%n published figures about this scheme were worked out again from its rules, and agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of those shown %n beyond the 99.8% limits for its size.</source>
        <translation>
            <numerusform>Of those shown %n lies beyond the 99.8% limits for its size.</numerusform>
            <numerusform>Of those shown %n lie beyond the 99.8% limits for their size.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld: small counts, and what would give one away.</source>
        <translation>
            <numerusform>%n is withheld: small counts, and what would give one away.</numerusform>
            <numerusform>%n are withheld: small counts, and what would give one away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n exclusion</numerusform>
            <numerusform>%n exclusions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by an auditor.</source>
        <translation>
            <numerusform>%n left out by an auditor.</numerusform>
            <numerusform>%n left out by an auditor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown: a part was left out by an auditor.</source>
        <translation>
            <numerusform>%n not shown: a part was left out by an auditor.</numerusform>
            <numerusform>%n not shown: a part was left out by an auditor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message numerus="yes">
        <source>%1 of %n measure(s)</source>
        <translation>
            <numerusform>%1 of %n measure</numerusform>
            <numerusform>%1 of %n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is in no register; %n row(s) wait.</source>
        <translation>
            <numerusform>&quot;%1&quot; is in no register; %n row waits.</numerusform>
            <numerusform>&quot;%1&quot; is in no register; %n rows wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is neither a number nor a known marker; %n cell(s). What does it mean?</source>
        <translation>
            <numerusform>&quot;%1&quot; is neither a number nor a known marker; %n cell. What does it mean?</numerusform>
            <numerusform>&quot;%1&quot; is neither a number nor a known marker; %n cells. What does it mean?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaces figures of an earlier return: %n change(s)</source>
        <translation>
            <numerusform>Replaces figures of an earlier return: %n change</numerusform>
            <numerusform>Replaces figures of an earlier return: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more of this kind; all are listed with the return once it is in</source>
        <translation>
            <numerusform>and %n more of this kind; it is listed with the return once that is in</numerusform>
            <numerusform>and %n more of this kind; all are listed with the return once it is in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s) have an outcome but no row that starts them. They are in no figure that counts cases; import the rows of their start.</source>
        <translation>
            <numerusform>%1: %n case has an outcome but no row that starts it. It is in no figure that counts cases; import the row of its start.</numerusform>
            <numerusform>%1: %n cases have an outcome but no row that starts them. They are in no figure that counts cases; import the rows of their start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message numerus="yes">
        <source>%n figure(s) are out of force without a later one in their place.</source>
        <translation>
            <numerusform>%n figure is out of force without a later one in its place.</numerusform>
            <numerusform>%n figures are out of force without later ones in their place.</numerusform>
        </translation>
    </message>
</context>
</TS>
