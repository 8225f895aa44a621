<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>JsonReader</name>
    <message>
        <source>%1: the file must hold one JSON object.</source>
        <translation>%1: rhaid i&apos;r ffeil gynnwys un gwrthrych JSON.</translation>
    </message>
    <message>
        <source>%1, line %2: this is not valid JSON (%3).</source>
        <translation>%1, llinell %2: nid yw hwn yn JSON dilys (%3).</translation>
    </message>
    <message>
        <source>it must be &quot;%1&quot;</source>
        <translation>rhaid iddo fod yn &quot;%1&quot;</translation>
    </message>
    <message>
        <source>only version %1 can be read</source>
        <translation>dim ond fersiwn %1 y gellir ei darllen</translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation>mae angen testun yma</translation>
    </message>
    <message>
        <source>a whole number is needed here</source>
        <translation>mae angen rhif cyfan yma</translation>
    </message>
    <message>
        <source>true or false is needed here</source>
        <translation>mae angen true neu false yma</translation>
    </message>
    <message>
        <source>a list of texts is needed here</source>
        <translation>mae angen rhestr o destunau yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2</source>
        <translation>nid yw &quot;%1&quot; yn un o&apos;r canlynol: %2</translation>
    </message>
    <message>
        <source>a list is needed here</source>
        <translation>mae angen rhestr yma</translation>
    </message>
    <message>
        <source>every element must be an object</source>
        <translation>rhaid i bob elfen fod yn wrthrych</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>mae angen gwrthrych yma</translation>
    </message>
    <message>
        <source>%1, key &quot;%2&quot;: %3.</source>
        <translation>%1, allwedd &quot;%2&quot;: %3.</translation>
    </message>
    <message>
        <source>this key is not known here</source>
        <translation>nid yw&apos;r allwedd hon yn hysbys yma</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open the &amp;demonstration</source>
        <translation>Agor yr ar&amp;ddangosiad</translation>
    </message>
    <message>
        <source>Synthetic returns of fictional providers</source>
        <translation>Ffurflenni data synthetig gan ddarparwyr dychmygol</translation>
    </message>
    <message>
        <source>&amp;Import returns…</source>
        <translation>&amp;Mewngludo ffurflenni data…</translation>
    </message>
    <message>
        <source>Take CSV returns into the workspace</source>
        <translation>Dod â ffurflenni data CSV i&apos;r man gwaith</translation>
    </message>
    <message>
        <source>&amp;Open a workspace…</source>
        <translation>&amp;Agor man gwaith…</translation>
    </message>
    <message>
        <source>Open an .outturn file</source>
        <translation>Agor ffeil .outturn</translation>
    </message>
    <message>
        <source>&amp;Export the report…</source>
        <translation>A&amp;llforio&apos;r adroddiad…</translation>
    </message>
    <message>
        <source>Write what is shown as a web page that needs no network</source>
        <translation>Ysgrifennu&apos;r hyn a ddangosir fel tudalen we nad oes angen rhwydwaith arni</translation>
    </message>
    <message>
        <source>&amp;Verify the workspace</source>
        <translation>G&amp;wirio&apos;r man gwaith</translation>
    </message>
    <message>
        <source>Check structure, originals and trail</source>
        <translation>Gwirio&apos;r strwythur, y ffeiliau gwreiddiol a&apos;r trywydd archwilio</translation>
    </message>
    <message>
        <source>&amp;Close the workspace</source>
        <translation>&amp;Cau&apos;r man gwaith</translation>
    </message>
    <message>
        <source>Back to the first page; everything is kept already</source>
        <translation>Yn ôl i&apos;r dudalen gyntaf; mae popeth eisoes wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cau Outturn</translation>
    </message>
    <message>
        <source>Copy the &amp;chart</source>
        <translation>Copïo&apos;r &amp;siart</translation>
    </message>
    <message>
        <source>Picture and words to the clipboard</source>
        <translation>Llun a geiriau i&apos;r clipfwrdd</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>Copïo&apos;r &amp;tabl</translation>
    </message>
    <message>
        <source>All rows, numbers in full, to the clipboard</source>
        <translation>Pob rhes, â&apos;r rhifau&apos;n llawn, i&apos;r clipfwrdd</translation>
    </message>
    <message>
        <source>&amp;Ranked</source>
        <translation>&amp;Mewn trefn</translation>
    </message>
    <message>
        <source>Providers in order, with their intervals</source>
        <translation>Darparwyr mewn trefn, gyda&apos;u cyfyngau</translation>
    </message>
    <message>
        <source>&amp;Funnel</source>
        <translation>&amp;Twndis</translation>
    </message>
    <message>
        <source>Value against volume, with the limits of chance</source>
        <translation>Gwerth yn ôl maint, gyda therfynau siawns</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Lliwiau&apos;r &amp;system</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Golau neu dywyll yn ôl y bwrdd gwaith</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>Dark words on a light ground</source>
        <translation>Geiriau tywyll ar gefndir golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Ty&amp;wyll</translation>
    </message>
    <message>
        <source>Light words on a dark ground</source>
        <translation>Geiriau golau ar gefndir tywyll</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Y&amp;n ôl</translation>
    </message>
    <message>
        <source>To where you were before</source>
        <translation>I&apos;r lle&apos;r oeddech chi o&apos;r blaen</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Ymlaen</translation>
    </message>
    <message>
        <source>To where you came back from</source>
        <translation>I&apos;r lle y daethoch yn ôl ohono</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>I &amp;fyny</translation>
    </message>
    <message>
        <source>One step up</source>
        <translation>Un cam i fyny</translation>
    </message>
    <message>
        <source>To the &amp;cells of the return</source>
        <translation>I &amp;gelloedd y ffurflen</translation>
    </message>
    <message>
        <source>Where the active provider&apos;s figure came from</source>
        <translation>O ble y daeth ffigur y darparwr gweithredol</translation>
    </message>
    <message>
        <source>&amp;How was this worked out?</source>
        <translation>&amp;Sut y cyfrifwyd hyn?</translation>
    </message>
    <message>
        <source>Formula and numbers behind the active provider&apos;s figure</source>
        <translation>Y fformiwla a&apos;r rhifau y tu ôl i ffigur y darparwr gweithredol</translation>
    </message>
    <message>
        <source>&amp;Earlier period</source>
        <translation>Cyfnod &amp;cynharach</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Y cyfnod blaenorol</translation>
    </message>
    <message>
        <source>&amp;Later period</source>
        <translation>Cyfnod &amp;diweddarach</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Y cyfnod dilynol</translation>
    </message>
    <message>
        <source>F&amp;ind a provider</source>
        <translation>Dod o &amp;hyd i ddarparwr</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>Teipio rhan o enw</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Canllaw</translation>
    </message>
    <message>
        <source>What the charts and words mean, and the keys</source>
        <translation>Ystyr y siartiau a&apos;r geiriau, a&apos;r bysellau</translation>
    </message>
    <message>
        <source>&amp;About Outturn</source>
        <translation>&amp;Ynghylch Outturn</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Fersiwn a thrwydded</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Go&amp;lwg</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Mynd</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>%1 returned no figure of &quot;%2&quot; for %3.</source>
        <translation>Ni chyflwynodd %1 unrhyw ffigur &quot;%2&quot; ar gyfer %3.</translation>
    </message>
    <message>
        <source>The workspace is empty: import a return first.</source>
        <translation>Mae&apos;r man gwaith yn wag: mewngludwch ffurflen yn gyntaf.</translation>
    </message>
    <message>
        <source>The workspace holds no measure &quot;%1&quot;. It holds: %2.</source>
        <translation>Nid oes mesur &quot;%1&quot; yn y man gwaith. Mae&apos;n cynnwys: %2.</translation>
    </message>
    <message>
        <source>Several measures fit; name the measure, and the programme where two share it: %1.</source>
        <translation>Mae sawl mesur yn cyfateb; enwch y mesur, a&apos;r rhaglen lle mae dwy yn ei rannu: %1.</translation>
    </message>
    <message>
        <source>The workspace holds no figures of &quot;%1&quot;.</source>
        <translation>Nid oes ffigurau &quot;%1&quot; yn y man gwaith.</translation>
    </message>
    <message>
        <source>There are no figures of &quot;%1&quot; for &quot;%2&quot;. There are for: %3.</source>
        <translation>Nid oes ffigurau &quot;%1&quot; ar gyfer &quot;%2&quot;. Mae ffigurau ar gyfer: %3.</translation>
    </message>
    <message>
        <source>The workspace holds no provider &quot;%1&quot;.</source>
        <translation>Nid oes darparwr &quot;%1&quot; yn y man gwaith.</translation>
    </message>
    <message>
        <source>Several providers are called &quot;%1&quot;; give the code: %2.</source>
        <translation>Mae sawl darparwr o&apos;r enw &quot;%1&quot;; rhowch y cod: %2.</translation>
    </message>
    <message>
        <source>The workspace holds no measure &quot;%1&quot;.</source>
        <translation>Nid oes mesur &quot;%1&quot; yn y man gwaith.</translation>
    </message>
    <message>
        <source>The workspace holds no programme &quot;%1&quot;.</source>
        <translation>Nid oes rhaglen &quot;%1&quot; yn y man gwaith.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>This command has no option %1.</source>
        <translation>Nid oes gan y gorchymyn hwn opsiwn %1.</translation>
    </message>
    <message>
        <source>The option --%1 is given twice.</source>
        <translation>Rhoddwyd yr opsiwn --%1 ddwywaith.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Mae angen gwerth ar yr opsiwn --%1.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Defnydd:</translation>
    </message>
    <message>
        <source>Every command takes --language en|cy. Exit status: 0 done; 1 imported, but rows were in error; 2 wrong usage; 3 input unreadable or refused, nothing changed; 4 the workspace is damaged or not ours.</source>
        <translation>Mae pob gorchymyn yn derbyn --language en|cy. Statws gadael: 0 wedi&apos;i gwblhau; 1 wedi&apos;i fewngludo, ond roedd rhesi gwallus; 2 defnydd anghywir; 3 ni ellid darllen y mewnbwn neu fe&apos;i gwrthodwyd, ni newidiwyd dim; 4 mae&apos;r man gwaith wedi&apos;i ddifrodi neu nid un Outturn ydyw.</translation>
    </message>
    <message>
        <source>outturn: there is no language &quot;%1&quot;; there are: %2.</source>
        <translation>outturn: nid oes iaith &quot;%1&quot;; dyma&apos;r rhai sydd ar gael: %2.</translation>
    </message>
    <message>
        <source>outturn: &quot;%1&quot; is not part of this version. See outturn help.</source>
        <translation>outturn: nid yw &quot;%1&quot; yn rhan o&apos;r fersiwn hon. Gweler outturn help.</translation>
    </message>
    <message>
        <source>Wrong number of names. Usage: %1</source>
        <translation>Nifer anghywir o enwau. Defnydd: %1</translation>
    </message>
    <message>
        <source>%1: %2, row %3, column %4, value &quot;%5&quot;</source>
        <translation>%1: %2, rhes %3, colofn %4, gwerth &quot;%5&quot;</translation>
    </message>
    <message>
        <source>Name a provider with --provider CODE; --limit takes a whole number.</source>
        <translation>Enwch ddarparwr gyda --provider CODE; mae --limit yn cymryd rhif cyfan.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 cells are shown.</source>
        <translation>Dim ond y %1 cell gyntaf o %2 a ddangosir.</translation>
    </message>
    <message>
        <source>error: %1</source>
        <translation>gwall: %1</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>rhybudd: %1</translation>
    </message>
    <message>
        <source>  nothing was stored: this was a dry run</source>
        <translation>  ni storiwyd dim: rhediad prawf oedd hwn</translation>
    </message>
    <message>
        <source>  return %1, which replaces figures of return %2</source>
        <translation>  ffurflen %1, sy&apos;n disodli ffigurau ffurflen %2</translation>
    </message>
    <message>
        <source>  return %1</source>
        <translation>  ffurflen %1</translation>
    </message>
    <message>
        <source>%1 rows, %2 of %3 kB</source>
        <translation>%1 rhes, %2 o %3 kB</translation>
    </message>
    <message>
        <source>The workspace is empty.</source>
        <translation>Mae&apos;r man gwaith yn wag.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Good end</source>
        <translation>Pen da</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Rhanbarth</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Diwrnod cyntaf</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Diwrnod olaf</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rhesi</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewngludwyd</translation>
    </message>
    <message>
        <source>There is no type &quot;%1&quot;. Write local-authority or contractor.</source>
        <translation>Nid oes math &quot;%1&quot;. Ysgrifennwch local-authority neu contractor.</translation>
    </message>
    <message>
        <source>There is no region &quot;%1&quot; in the workspace. There are: %2.</source>
        <translation>Nid oes rhanbarth &quot;%1&quot; yn y man gwaith. Dyma&apos;r rhai sydd ynddo: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target for this measure. Write 0.55 or 55% for a proportion, a number of at least 0 for others.</source>
        <translation>Nid yw &quot;%1&quot; yn darged ar gyfer y mesur hwn. Ysgrifennwch 0.55 neu 55% ar gyfer cyfran, neu rif sydd o leiaf 0 ar gyfer mesurau eraill.</translation>
    </message>
    <message>
        <source>The option --%1 is not part of this version.</source>
        <translation>Nid yw&apos;r opsiwn --%1 yn rhan o&apos;r fersiwn hon.</translation>
    </message>
    <message>
        <source>The cost covers %1.</source>
        <translation>Mae&apos;r gost yn cwmpasu %1.</translation>
    </message>
    <message>
        <source>Choose one of --json and --csv.</source>
        <translation>Dewiswch un o --json a --csv.</translation>
    </message>
    <message>
        <source>Say where the report goes: --output FILE.html.</source>
        <translation>Nodwch ble i roi&apos;r adroddiad: --output FILE.html.</translation>
    </message>
    <message>
        <source>The workspace is whole: %1 returns, %2 originals with their SHA-256, %3 figures, %4 trail entries in an unbroken chain.</source>
        <translation>Mae&apos;r man gwaith yn gyfan. Ffurflenni: %1; ffeiliau gwreiddiol gyda&apos;u SHA-256: %2; ffigurau: %3; cofnodion y trywydd archwilio, mewn cadwyn ddi-dor: %4.</translation>
    </message>
    <message>
        <source>Name either a workspace, or a folder with --returns.</source>
        <translation>Enwch naill ai man gwaith, neu ffolder gyda --returns.</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>Mae --seed yn cymryd rhif cyfan.</translation>
    </message>
    <message>
        <source>outturn: there is no command &quot;%1&quot;. See outturn help.</source>
        <translation>outturn: nid oes gorchymyn &quot;%1&quot;. Gweler outturn help.</translation>
    </message>
    <message numerus="yes">
        <source>warning: %n more of the kind &quot;%1&quot;; --json lists them all.</source>
        <translation>
            <numerusform>rhybudd: nifer pellach o&apos;r math &quot;%1&quot;: %n; mae --json yn eu rhestru i gyd.</numerusform>
            <numerusform>rhybudd: nifer pellach o&apos;r math &quot;%1&quot;: %n; mae --json yn eu rhestru i gyd.</numerusform>
            <numerusform>rhybudd: nifer pellach o&apos;r math &quot;%1&quot;: %n; mae --json yn eu rhestru i gyd.</numerusform>
            <numerusform>rhybudd: nifer pellach o&apos;r math &quot;%1&quot;: %n; mae --json yn eu rhestru i gyd.</numerusform>
            <numerusform>rhybudd: nifer pellach o&apos;r math &quot;%1&quot;: %n; mae --json yn eu rhestru i gyd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n figure(s) missing, kept as missing</source>
        <translation>
            <numerusform>  nifer y ffigurau ar goll: %n; cedwir hwy fel rhai ar goll</numerusform>
            <numerusform>  nifer y ffigurau ar goll: %n; cedwir hwy fel rhai ar goll</numerusform>
            <numerusform>  nifer y ffigurau ar goll: %n; cedwir hwy fel rhai ar goll</numerusform>
            <numerusform>  nifer y ffigurau ar goll: %n; cedwir hwy fel rhai ar goll</numerusform>
            <numerusform>  nifer y ffigurau ar goll: %n; cedwir hwy fel rhai ar goll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ingest</name>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Ni ellir darllen %1 (%2).</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, rhes %2</translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;</source>
        <translation>%1, colofn &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1, value &quot;%2&quot;</source>
        <translation>%1, gwerth &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in the file, then what is wrong and what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no mapping profile &quot;%1&quot;.</source>
        <translation>Nid oes proffil mapio &quot;%1&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>%1: none of the %n row(s) can be imported; each is listed with its reason.</source>
        <translation>
            <numerusform>%1: nid oes rhesi y gellir eu mewngludo (cyfanswm y rhesi: %n).</numerusform>
            <numerusform>%1: ni ellir mewngludo&apos;r unig res (cyfanswm y rhesi: %n); fe&apos;i rhestrir gyda&apos;i rheswm.</numerusform>
            <numerusform>%1: ni ellir mewngludo&apos;r un o&apos;r rhesi (cyfanswm y rhesi: %n); rhestrir pob un gyda&apos;i rheswm.</numerusform>
            <numerusform>%1: ni ellir mewngludo&apos;r un o&apos;r rhesi (cyfanswm y rhesi: %n); rhestrir pob un gyda&apos;i rheswm.</numerusform>
            <numerusform>%1: ni ellir mewngludo&apos;r un o&apos;r rhesi (cyfanswm y rhesi: %n); rhestrir pob un gyda&apos;i rheswm.</numerusform>
        </translation>
    </message>
    <message>
        <source>a note, not a figure</source>
        <translation>nodyn, nid ffigur</translation>
    </message>
    <message>
        <source>the row has %1 columns where the header has %2. Put quotation marks around a text that holds a comma.</source>
        <translation>mae %1 o golofnau yn y rhes ond %2 yn y pennawd. Rhowch ddyfynodau o amgylch testun sy&apos;n cynnwys coma.</translation>
    </message>
    <message>
        <source>the profile &quot;%1&quot; has no use for &quot;%2&quot;</source>
        <translation>nid yw&apos;r proffil &quot;%1&quot; yn defnyddio &quot;%2&quot;</translation>
    </message>
    <message>
        <source>this is no period. Write 2023-24, or 2024.</source>
        <translation>nid cyfnod yw hwn. Ysgrifennwch 2023-24, neu 2024.</translation>
    </message>
    <message>
        <source>the row repeats row %1</source>
        <translation>mae&apos;r rhes yn ailadrodd rhes %1</translation>
    </message>
    <message>
        <source>row %1 gives another figure for the same provider, measure and period, and stands. Remove the wrong one of the two.</source>
        <translation>mae rhes %1 yn rhoi ffigur arall ar gyfer yr un darparwr, mesur a chyfnod, a honno sy&apos;n sefyll. Dilëwch yr un anghywir o&apos;r ddwy.</translation>
    </message>
    <message>
        <source>this is not a number. Give the figure, or the publisher&apos;s marker for a missing one.</source>
        <translation>nid rhif yw hwn. Rhowch y ffigur, neu farciwr y cyhoeddwr ar gyfer ffigur sydd ar goll.</translation>
    </message>
    <message>
        <source>a count cannot be below zero. Correct it, or leave the cell empty if it is missing.</source>
        <translation>ni all cyfrif fod yn is na sero. Cywirwch ef, neu gadewch y gell yn wag os yw ar goll.</translation>
    </message>
    <message>
        <source>the numerator, %1, is above its denominator, %2. Correct one of the two; neither was taken in.</source>
        <translation>mae&apos;r rhifiadur, %1, yn uwch na&apos;i enwadur, %2. Cywirwch un ohonynt; ni dderbyniwyd y naill na&apos;r llall.</translation>
    </message>
    <message>
        <source>the published rate differs beyond rounding from %1 of %2 (%3%) in %4: it has another denominator than the one in this file. Say which of the two you quote.</source>
        <translation>mae&apos;r gyfradd gyhoeddedig yn wahanol, y tu hwnt i dalgrynnu, i %1 o %2 (%3%) ar gyfer %4: mae ganddi enwadur gwahanol i&apos;r un yn y ffeil hon. Nodwch pa un o&apos;r ddwy yr ydych yn ei dyfynnu.</translation>
    </message>
    <message>
        <source>%1, row %2: the header is not that of the profile &quot;%3&quot;, which is: %4.</source>
        <translation>%1, rhes %2: nid yw&apos;r pennawd yr un fath â phennawd y proffil &quot;%3&quot;, sef: %4.</translation>
    </message>
    <message>
        <source>the figure is suppressed by its publisher. It is kept as suppressed, not as zero.</source>
        <translation>mae&apos;r ffigur wedi&apos;i atal gan ei gyhoeddwr. Fe&apos;i cedwir fel ffigur wedi&apos;i atal, nid fel sero.</translation>
    </message>
    <message>
        <source>the figure is not applicable. It is kept as missing, not as zero.</source>
        <translation>nid yw&apos;r ffigur yn gymwys. Fe&apos;i cedwir fel ffigur ar goll, nid fel sero.</translation>
    </message>
    <message>
        <source>the figure is too low to be shown. It is kept as missing, not as zero.</source>
        <translation>mae&apos;r ffigur yn rhy isel i&apos;w ddangos. Fe&apos;i cedwir fel ffigur ar goll, nid fel sero.</translation>
    </message>
    <message>
        <source>the figure is missing. It is kept as missing, not as zero.</source>
        <translation>mae&apos;r ffigur ar goll. Fe&apos;i cedwir fel ffigur ar goll, nid fel sero.</translation>
    </message>
    <message>
        <source>no part of a plain return has this name. The column is kept in the original and not used.</source>
        <translation>nid oes gan unrhyw ran o ffurflen syml yr enw hwn. Cedwir y golofn yn y ffeil wreiddiol ac nis defnyddir.</translation>
    </message>
    <message>
        <source>this is no period. Write 2023-24, 2023-24 Q1, or 2024 for the year ending 31 March 2024.</source>
        <translation>nid cyfnod yw hwn. Ysgrifennwch 2023-24, 2023-24 Q1, neu 2024 ar gyfer y flwyddyn a ddaeth i ben ar 31 Mawrth 2024.</translation>
    </message>
    <message>
        <source>Programme not named</source>
        <translation>Rhaglen heb ei henwi</translation>
    </message>
    <message>
        <source>this is no kind of measure. Write proportion, rate, ratio, mean or value.</source>
        <translation>nid math o fesur yw hwn. Ysgrifennwch proportion, rate, ratio, mean neu value.</translation>
    </message>
    <message>
        <source>the row names no measure. Give one.</source>
        <translation>nid yw&apos;r rhes yn enwi mesur. Rhowch un.</translation>
    </message>
    <message>
        <source>this is no polarity. Write high, low or neutral.</source>
        <translation>nid polaredd yw hwn. Ysgrifennwch high, low neu neutral.</translation>
    </message>
    <message>
        <source>this is no basis. Write period or cumulative.</source>
        <translation>nid sail yw hon. Ysgrifennwch period neu cumulative.</translation>
    </message>
    <message>
        <source>an earlier row gives this measure another kind, polarity, basis or unit. Make them agree, or give this one another name.</source>
        <translation>mae rhes gynharach yn rhoi math, polaredd, sail neu uned arall i&apos;r mesur hwn. Gwnewch iddynt gytuno, neu rhowch enw arall i&apos;r un hwn.</translation>
    </message>
    <message>
        <source>this is not a number of the kind wanted here. Give the count, or leave the cell empty if it is missing.</source>
        <translation>nid rhif o&apos;r math sydd ei angen yma yw hwn. Rhowch y cyfrif, neu gadewch y gell yn wag os yw ar goll.</translation>
    </message>
    <message>
        <source>the numerator is above its denominator, %1. Correct one; if the numerator is not drawn from the denominator, say so with kind = rate.</source>
        <translation>mae&apos;r rhifiadur yn uwch na&apos;i enwadur, %1. Cywirwch un ohonynt; os nad o&apos;r enwadur y daw&apos;r rhifiadur, nodwch hynny gyda kind = rate.</translation>
    </message>
    <message>
        <source>there are events although nothing was exposed or expected. Correct one of the two.</source>
        <translation>mae digwyddiadau er bod yr amlygiad neu&apos;r nifer disgwyliedig yn sero. Cywirwch un o&apos;r ddau.</translation>
    </message>
    <message>
        <source>this is no amount in pounds and pence. Write 1,234.50, or leave the cell empty if it is missing.</source>
        <translation>nid swm mewn punnoedd a cheiniogau yw hwn. Ysgrifennwch 1,234.50, neu gadewch y gell yn wag os yw ar goll.</translation>
    </message>
    <message>
        <source>row %1 gives other figures for the same provider, measure and period, and stands. Remove the wrong one of the two.</source>
        <translation>mae rhes %1 yn rhoi ffigurau eraill ar gyfer yr un darparwr, mesur a chyfnod, a honno sy&apos;n sefyll. Dilëwch yr un anghywir o&apos;r ddwy.</translation>
    </message>
    <message>
        <source>the row has more columns than the header. Put quotation marks around a text that holds a comma.</source>
        <translation>mae gan y rhes fwy o golofnau na&apos;r pennawd. Rhowch ddyfynodau o amgylch testun sy&apos;n cynnwys coma.</translation>
    </message>
    <message>
        <source>%1, row %2: the column &quot;%3&quot; stands twice in the header. Rename or remove one.</source>
        <translation>%1, rhes %2: mae&apos;r golofn &quot;%3&quot; yn ymddangos ddwywaith yn y pennawd. Ailenwch neu dilëwch un ohonynt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; plays another part already</source>
        <translation>mae &quot;%1&quot; eisoes wedi&apos;i neilltuo i ran arall</translation>
    </message>
    <message>
        <source>this is no part of a figure</source>
        <translation>nid rhan o ffigur yw hon</translation>
    </message>
    <message>
        <source>at least one part is needed</source>
        <translation>mae angen o leiaf un rhan</translation>
    </message>
    <message>
        <source>the header has no column &quot;%1&quot;</source>
        <translation>nid oes colofn &quot;%1&quot; yn y pennawd</translation>
    </message>
    <message>
        <source>a column with code, number or name is needed</source>
        <translation>mae angen colofn sy&apos;n cynnwys cod, rhif neu enw</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no reason for a missing figure</source>
        <translation>nid yw &quot;%1&quot; yn rheswm dros ffigur sydd ar goll</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>mae &quot;%1&quot; yn ymddangos yma ddwywaith</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write 2019-03-31</source>
        <translation>nid dyddiad yw &quot;%1&quot;; ysgrifennwch 2019-03-31</translation>
    </message>
    <message>
        <source>the column names are needed, in their order</source>
        <translation>mae angen enwau&apos;r colofnau, yn eu trefn</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>mae angen gwrthrych yma</translation>
    </message>
    <message>
        <source>a region, not a provider</source>
        <translation>rhanbarth, nid darparwr</translation>
    </message>
    <message>
        <source>a total, not a provider</source>
        <translation>cyfanswm, nid darparwr</translation>
    </message>
    <message>
        <source>the code %1 is %2, but the name is %3. Correct one.</source>
        <translation>%2 yw darparwr y cod %1, ond %3 yw&apos;r enw. Cywirwch un ohonynt.</translation>
    </message>
    <message>
        <source>%1 did not exist in %2</source>
        <translation>nid oedd %1 yn bodoli yn ystod %2</translation>
    </message>
    <message>
        <source>the row names no provider. Give a code or a name.</source>
        <translation>nid yw&apos;r rhes yn enwi darparwr. Rhowch god neu enw.</translation>
    </message>
    <message>
        <source>no register knows this provider. Correct the code or name, or give its provider_type (local-authority or contractor) if it is a new one.</source>
        <translation>nid oes cofrestr sy&apos;n adnabod y darparwr hwn. Cywirwch y cod neu&apos;r enw, neu rhowch ei provider_type (local-authority neu contractor) os yw&apos;n un newydd.</translation>
    </message>
    <message>
        <source>the code %1 belongs to another provider already</source>
        <translation>mae&apos;r cod %1 eisoes yn perthyn i ddarparwr arall</translation>
    </message>
    <message>
        <source>%1 has %2 MB; this version reads returns of up to %3 MB.</source>
        <translation>Maint %1 yw %2 MB; mae&apos;r fersiwn hon yn darllen ffurflenni hyd at %3 MB.</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet or archive, and this version reads CSV only. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>Taenlen neu archif yw %1, a CSV yn unig y mae&apos;r fersiwn hon yn ei ddarllen. Cadwch y daenlen fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is not a text file: byte %2 is zero. Choose a CSV file.</source>
        <translation>Nid ffeil destun yw %1: sero yw beit %2. Dewiswch ffeil CSV.</translation>
    </message>
    <message>
        <source>%1, row %2: the text is not UTF-8. Save the file as &quot;CSV UTF-8&quot; and import it again.</source>
        <translation>%1, rhes %2: nid yw&apos;r testun yn UTF-8. Cadwch y ffeil fel &quot;CSV UTF-8&quot; a&apos;i mewngludo eto.</translation>
    </message>
    <message>
        <source>%1 is empty: there is nothing to import.</source>
        <translation>Mae %1 yn wag: nid oes dim i&apos;w fewngludo.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name the files in it.</source>
        <translation>Ffolder yw %1. Enwch y ffeiliau sydd ynddo.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Nid oes ffeil %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Check that you may read the file.</source>
        <translation>Ni ellir darllen %1 (%2). Gwnewch yn siŵr bod gennych ganiatâd i ddarllen y ffeil.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Canslwyd y mewngludo.</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end (%2).</source>
        <translation>Ni ellir darllen %1 i&apos;r diwedd (%2).</translation>
    </message>
    <message>
        <source>%1, row %2: %3. The file seems to have been cut short; get it again from its sender.</source>
        <translation>%1, rhes %2: %3. Mae&apos;n ymddangos bod y ffeil wedi&apos;i thorri&apos;n fyr; gofynnwch i&apos;w hanfonwr amdani eto.</translation>
    </message>
    <message>
        <source>a quotation mark opens here and is never closed</source>
        <translation>mae dyfynnod yn agor yma ac nid yw byth yn cael ei gau</translation>
    </message>
    <message>
        <source>%1 has no header row.</source>
        <translation>Nid oes gan %1 res bennawd.</translation>
    </message>
    <message>
        <source>the last row has %1 of %2 columns and no line end</source>
        <translation>mae %1 o&apos;r %2 o golofnau yn y rhes olaf, heb ddiwedd llinell</translation>
    </message>
    <message>
        <source>%1 has a header and no rows: there is nothing to import.</source>
        <translation>Mae gan %1 bennawd ond dim rhesi: nid oes dim i&apos;w fewngludo.</translation>
    </message>
    <message numerus="yes">
        <source>%1, row %2: this is neither a plain return nor a file that a mapping profile knows. A plain return still needs the columns: %3. The header has %n column(s): %4.</source>
        <translation>
            <numerusform>%1, rhes %2: nid ffurflen syml mo hon, na ffeil y mae proffil mapio yn ei hadnabod. Mae ar ffurflen syml angen y colofnau hyn o hyd: %3. Nifer y colofnau yn y pennawd: %n (%4).</numerusform>
            <numerusform>%1, rhes %2: nid ffurflen syml mo hon, na ffeil y mae proffil mapio yn ei hadnabod. Mae ar ffurflen syml angen y colofnau hyn o hyd: %3. Nifer y colofnau yn y pennawd: %n (%4).</numerusform>
            <numerusform>%1, rhes %2: nid ffurflen syml mo hon, na ffeil y mae proffil mapio yn ei hadnabod. Mae ar ffurflen syml angen y colofnau hyn o hyd: %3. Nifer y colofnau yn y pennawd: %n (%4).</numerusform>
            <numerusform>%1, rhes %2: nid ffurflen syml mo hon, na ffeil y mae proffil mapio yn ei hadnabod. Mae ar ffurflen syml angen y colofnau hyn o hyd: %3. Nifer y colofnau yn y pennawd: %n (%4).</numerusform>
            <numerusform>%1, rhes %2: nid ffurflen syml mo hon, na ffeil y mae proffil mapio yn ei hadnabod. Mae ar ffurflen syml angen y colofnau hyn o hyd: %3. Nifer y colofnau yn y pennawd: %n (%4).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outturn::shell::ExplorePage</name>
    <message>
        <source>Ranked</source>
        <translation>Mewn trefn</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Twndis</translation>
    </message>
    <message>
        <source>How the figure was worked out</source>
        <translation>Sut y cyfrifwyd y ffigur</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabl</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Cyfnodau</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Gwaith cyfrifo</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Materion</translation>
    </message>
    <message>
        <source>%1, cells of the return</source>
        <translation>%1, celloedd y ffurflen</translation>
    </message>
    <message>
        <source>Worst: %1</source>
        <translation>Gwaethaf: %1</translation>
    </message>
    <message>
        <source>Lowest: %1</source>
        <translation>Isaf: %1</translation>
    </message>
    <message>
        <source>Best: %1</source>
        <translation>Gorau: %1</translation>
    </message>
    <message>
        <source>Highest: %1</source>
        <translation>Uchaf: %1</translation>
    </message>
</context>
<context>
    <name>outturn::shell::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Canllaw</translation>
    </message>
</context>
<context>
    <name>outturn::shell::MainWindow</name>
    <message>
        <source>%1: %2 rows, %3 of %4 kB</source>
        <translation>%1: %2 rhes, %3 o %4 kB</translation>
    </message>
    <message>
        <source>This is the demonstration: synthetic returns of fictional providers. What you do here is not kept.</source>
        <translation>Dyma&apos;r arddangosiad: ffurflenni synthetig gan ddarparwyr dychmygol. Ni chedwir yr hyn a wnewch yma.</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>ddim yno mwyach</translation>
    </message>
    <message>
        <source>Demonstration (synthetic)</source>
        <translation>Arddangosiad (synthetig)</translation>
    </message>
    <message>
        <source>%1 is empty: import returns</source>
        <translation>Mae %1 yn wag: mewngludwch ffurflenni</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Parod</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 places shown · %4 left out · no exclusions in force · %5</source>
        <translation>%1 · yn dangos %2 o %3 o leoedd · %4 wedi&apos;u gadael allan · dim eithriadau mewn grym · %5</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>parod</translation>
    </message>
    <message>
        <source>%1 is still going on. Wait for it, or cancel it.</source>
        <translation>Mae&apos;r gwaith hwn yn dal i fynd rhagddo: %1. Arhoswch nes iddo orffen, neu canslwch ef.</translation>
    </message>
    <message>
        <source>There is no CSV file among what was dropped.</source>
        <translation>Nid oes ffeil CSV ymhlith yr hyn a ollyngwyd.</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>Mewngludo %n ffeil</numerusform>
            <numerusform>Mewngludo %n ffeil</numerusform>
            <numerusform>Mewngludo %n ffeil</numerusform>
            <numerusform>Mewngludo %n ffeil</numerusform>
            <numerusform>Mewngludo %n ffeil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a rhagor (%n)</numerusform>
            <numerusform>a rhagor (%n)</numerusform>
            <numerusform>a rhagor (%n)</numerusform>
            <numerusform>a rhagor (%n)</numerusform>
            <numerusform>a rhagor (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the issues</source>
        <translation>Dangos y materion</translation>
    </message>
    <message>
        <source>Verifying the workspace</source>
        <translation>Gwirio&apos;r man gwaith</translation>
    </message>
    <message numerus="yes">
        <source>The workspace is whole: %n original(s) with their SHA-256, and an unbroken trail.</source>
        <translation>
            <numerusform>Mae&apos;r man gwaith yn gyfan, gyda thrywydd archwilio di-dor. Nifer y ffeiliau gwreiddiol gyda&apos;u SHA-256: %n.</numerusform>
            <numerusform>Mae&apos;r man gwaith yn gyfan: %n ffeil wreiddiol gyda&apos;i SHA-256, a thrywydd archwilio di-dor.</numerusform>
            <numerusform>Mae&apos;r man gwaith yn gyfan, gyda thrywydd archwilio di-dor. Nifer y ffeiliau gwreiddiol gyda&apos;u SHA-256: %n.</numerusform>
            <numerusform>Mae&apos;r man gwaith yn gyfan, gyda thrywydd archwilio di-dor. Nifer y ffeiliau gwreiddiol gyda&apos;u SHA-256: %n.</numerusform>
            <numerusform>Mae&apos;r man gwaith yn gyfan, gyda thrywydd archwilio di-dor. Nifer y ffeiliau gwreiddiol gyda&apos;u SHA-256: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Mae&apos;r adroddiad wedi&apos;i gadw yn %1.</translation>
    </message>
    <message>
        <source>Outturn %1. How far apart are the best and the worst, and how sure is that? Free software under the GNU General Public License, version 3 or later; it comes without warranty.</source>
        <translation>Outturn %1. Pa mor bell oddi wrth ei gilydd yw&apos;r gorau a&apos;r gwaethaf, a pha mor sicr yw hynny? Meddalwedd rydd o dan Drwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu ddiweddarach; daw heb warant.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::QuestionBar</name>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Rhanbarth</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Find a provider</source>
        <translation>Dod o hyd i ddarparwr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Local authorities</source>
        <translation>Awdurdodau lleol</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Contractwyr</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::BreadcrumbBar</name>
    <message>
        <source>Where you are</source>
        <translation>Ble rydych chi</translation>
    </message>
    <message>
        <source>Earlier steps</source>
        <translation>Camau cynharach</translation>
    </message>
    <message>
        <source>Others beside %1</source>
        <translation>Eraill heblaw %1</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ChartCanvas</name>
    <message>
        <source>Chart</source>
        <translation>Siart</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>mark under the keyboard cursor, the chart</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation>&amp;Copïo&apos;r siart</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::DetailPanel</name>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Manylion %1</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::FilterChipBar</name>
    <message>
        <source>Filters in force</source>
        <translation>Hidlyddion mewn grym</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Tynnu&apos;r hidlydd %1</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>Tynnu&apos;r hidlydd</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::HeadlinePanel</name>
    <message>
        <source>Finding</source>
        <translation>Canfyddiad</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cau&apos;r neges</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Gwybodaeth</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Gwall</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::NumberTable</name>
    <message>
        <source>Table</source>
        <translation>Tabl</translation>
    </message>
    <message>
        <source>&amp;Copy selected rows</source>
        <translation>&amp;Copïo&apos;r rhesi a ddewiswyd</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>Copïo&apos;r &amp;tabl</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wrthi&apos;n stopio…</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReturnsPanel</name>
    <message>
        <source>Returns</source>
        <translation>Ffurflenni data</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SourceView</name>
    <message>
        <source>source of the figure</source>
        <translation>ffynhonnell y ffigur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Llinellau&apos;r ffeil</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::StartPage</name>
    <message>
        <source>Start</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>How far apart are the best and the worst?</source>
        <translation>Pa mor bell oddi wrth ei gilydd yw&apos;r gorau a&apos;r gwaethaf?</translation>
    </message>
    <message>
        <source>Load outcome returns to see how results differ between authorities and contractors, and who lies beyond what chance allows.</source>
        <translation>Llwythwch ffurflenni data ar ganlyniadau i weld sut mae&apos;r canlyniadau&apos;n amrywio rhwng awdurdodau a chontractwyr, a phwy sydd y tu hwnt i&apos;r hyn y mae siawns yn ei ganiatáu.</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Mannau gwaith diweddar</translation>
    </message>
    <message>
        <source>You can also drop files or a folder of returns here.</source>
        <translation>Gallwch hefyd ollwng ffeiliau neu ffolder o ffurflenni yma.</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Agor yr arddangosiad</translation>
    </message>
    <message>
        <source>Synthetic returns of fictional councils and contractors, with the question answered.</source>
        <translation>Ffurflenni synthetig gan gynghorau a chontractwyr dychmygol, gyda&apos;r cwestiwn wedi&apos;i ateb.</translation>
    </message>
    <message>
        <source>Import returns…</source>
        <translation>Mewngludo ffurflenni…</translation>
    </message>
    <message>
        <source>CSV files. Every row that is left out or in error is listed with the reason.</source>
        <translation>Ffeiliau CSV. Rhestrir pob rhes sydd wedi&apos;i gadael allan neu sy&apos;n wallus, gyda&apos;r rheswm.</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Agor man gwaith…</translation>
    </message>
    <message>
        <source>One file that holds the returns, the figures and their history.</source>
        <translation>Un ffeil sy&apos;n cynnwys y ffurflenni, y ffigurau a&apos;u hanes.</translation>
    </message>
    <message>
        <source>no longer at %1</source>
        <translation>nid yw bellach yn %1</translation>
    </message>
    <message>
        <source>Let go to import.</source>
        <translation>Gollyngwch i fewngludo.</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>%1 per %2</source>
        <translation>%1 fesul %2</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 pwynt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 mewn %2</translation>
    </message>
    <message>
        <source>%1 against %2 expected</source>
        <translation>%1 lle disgwylid %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Amlygiad</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Disgwyliedig</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Enwadur</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Digwyddiadau</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Arsylwyd</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Rhifiadur</translation>
    </message>
    <message>
        <source>%1, per %2</source>
        <translation>%1, fesul %2</translation>
    </message>
    <message>
        <source>%1, observed over expected</source>
        <translation>%1, y nifer a arsylwyd dros y nifer disgwyliedig</translation>
    </message>
    <message>
        <source>no date given</source>
        <translation>dim dyddiad wedi&apos;i roi</translation>
    </message>
    <message>
        <source>calendar year %1</source>
        <translation>blwyddyn galendr %1</translation>
    </message>
    <message>
        <source>school year %1/%2</source>
        <translation>blwyddyn ysgol %1/%2</translation>
    </message>
    <message>
        <source>year ending %1 %2</source>
        <translation>blwyddyn yn diweddu ym mis %1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>mis %1 i fis %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n local authority(ies)</source>
        <translation>
            <numerusform>%n o awdurdodau lleol</numerusform>
            <numerusform>%n awdurdod lleol</numerusform>
            <numerusform>%n o awdurdodau lleol</numerusform>
            <numerusform>%n o awdurdodau lleol</numerusform>
            <numerusform>%n o awdurdodau lleol</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contractor(s)</source>
        <translation>
            <numerusform>%n o gontractwyr</numerusform>
            <numerusform>%n contractwr</numerusform>
            <numerusform>%n o gontractwyr</numerusform>
            <numerusform>%n o gontractwyr</numerusform>
            <numerusform>%n o gontractwyr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n o ddarparwyr</numerusform>
            <numerusform>%n darparwr</numerusform>
            <numerusform>%n o ddarparwyr</numerusform>
            <numerusform>%n o ddarparwyr</numerusform>
            <numerusform>%n o ddarparwyr</numerusform>
        </translation>
    </message>
    <message>
        <source>below the 99.8% limit</source>
        <translation>islaw&apos;r terfyn 99.8%</translation>
    </message>
    <message>
        <source>below the 95% limit</source>
        <translation>islaw&apos;r terfyn 95%</translation>
    </message>
    <message>
        <source>above the 95% limit</source>
        <translation>uwchlaw&apos;r terfyn 95%</translation>
    </message>
    <message>
        <source>above the 99.8% limit</source>
        <translation>uwchlaw&apos;r terfyn 99.8%</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ar goll</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>wedi&apos;i atal</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>amherthnasol</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>ddim ar gael</translation>
    </message>
    <message>
        <source>too low to be shown</source>
        <translation>rhy isel i&apos;w ddangos</translation>
    </message>
    <message>
        <source>nobody counted</source>
        <translation>neb wedi&apos;i gyfrif</translation>
    </message>
    <message>
        <source>year incomplete</source>
        <translation>blwyddyn anghyflawn</translation>
    </message>
    <message>
        <source>cannot be added up</source>
        <translation>ni ellir ei adio</translation>
    </message>
    <message>
        <source>region, not a provider</source>
        <translation>rhanbarth, nid darparwr</translation>
    </message>
    <message>
        <source>total, not a provider</source>
        <translation>cyfanswm, nid darparwr</translation>
    </message>
    <message>
        <source>did not exist in this period</source>
        <translation>nid oedd yn bodoli yn y cyfnod hwn</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>uchaf</translation>
    </message>
    <message>
        <source>best</source>
        <translation>gorau</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>isaf</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>gwaethaf</translation>
    </message>
    <message>
        <source>contractors only</source>
        <translation>contractwyr yn unig</translation>
    </message>
    <message>
        <source>local authorities only</source>
        <translation>awdurdodau lleol yn unig</translation>
    </message>
    <message>
        <source>No provider has a figure here</source>
        <translation>Nid oes gan unrhyw ddarparwr ffigur yma</translation>
    </message>
    <message>
        <source>Only %1 has a figure: %2</source>
        <translation>Dim ond %1 sydd â ffigur: %2</translation>
    </message>
    <message>
        <source>All have the same figure, %1: there is no gap</source>
        <translation>Mae gan bob darparwr yr un ffigur, %1: nid oes bwlch</translation>
    </message>
    <message>
        <source>From %1 in %2 (lowest) to %3 in %4 (highest): a gap of %5</source>
        <translation>O %1 (%2, isaf) i %3 (%4, uchaf): bwlch o %5</translation>
    </message>
    <message>
        <source>From %1 in %2 (worst) to %3 in %4 (best): a gap of %5</source>
        <translation>O %1 (%2, gwaethaf) i %3 (%4, gorau): bwlch o %5</translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the 99.8% limits for its size, where chance alone would put fewer than one.</source>
        <translation>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi llai nag un.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer ei faint, lle byddai siawns yn unig yn rhoi llai nag un.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi llai nag un.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi llai nag un.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi llai nag un.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the 99.8% limits for its size, where chance alone would put at most %1.</source>
        <translation>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi %1 ar y mwyaf.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer ei faint, lle byddai siawns yn unig yn rhoi %1 ar y mwyaf.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi %1 ar y mwyaf.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi %1 ar y mwyaf.</numerusform>
            <numerusform>%n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint, lle byddai siawns yn unig yn rhoi %1 ar y mwyaf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shares its place with %n other(s).</source>
        <translation>
            <numerusform>Mae %n o ddarparwyr eraill yn rhannu safle %1.</numerusform>
            <numerusform>Mae %n darparwr arall yn rhannu safle %1.</numerusform>
            <numerusform>Mae %n o ddarparwyr eraill yn rhannu safle %1.</numerusform>
            <numerusform>Mae %n o ddarparwyr eraill yn rhannu safle %1.</numerusform>
            <numerusform>Mae %n o ddarparwyr eraill yn rhannu safle %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place of %1 rests on %n case(s).</source>
        <translation>
            <numerusform>Mae safle %1 yn dibynnu ar %n o achosion.</numerusform>
            <numerusform>Mae safle %1 yn dibynnu ar %n achos.</numerusform>
            <numerusform>Mae safle %1 yn dibynnu ar %n o achosion.</numerusform>
            <numerusform>Mae safle %1 yn dibynnu ar %n o achosion.</numerusform>
            <numerusform>Mae safle %1 yn dibynnu ar %n o achosion.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lies within the limits for its size: its place may be chance.</source>
        <translation>Mae %1 o fewn y terfynau ar gyfer ei faint: gall ei safle fod o ganlyniad i siawns.</translation>
    </message>
    <message>
        <source>%1 together: %2.</source>
        <translation>%1 gyda&apos;i gilydd: %2.</translation>
    </message>
    <message>
        <source>%1 against your target of %2.</source>
        <translation>%1, o gymharu â&apos;ch targed o %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a figure.</source>
        <translation>
            <numerusform>%n heb ffigur.</numerusform>
            <numerusform>%n heb ffigur.</numerusform>
            <numerusform>%n heb ffigur.</numerusform>
            <numerusform>%n heb ffigur.</numerusform>
            <numerusform>%n heb ffigur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The published rate of %n of them differs beyond rounding from numerator over denominator: it has another denominator than this file gives.</source>
        <translation>
            <numerusform>Mae cyfraddau cyhoeddedig %n ohonynt yn wahanol, y tu hwnt i dalgrynnu, i&apos;r rhifiadur dros yr enwadur: mae ganddynt enwadur gwahanol i&apos;r un a roddir yn y ffeil hon.</numerusform>
            <numerusform>Mae cyfradd gyhoeddedig %n ohonynt yn wahanol, y tu hwnt i dalgrynnu, i&apos;r rhifiadur dros yr enwadur: mae ganddi enwadur gwahanol i&apos;r un a roddir yn y ffeil hon.</numerusform>
            <numerusform>Mae cyfraddau cyhoeddedig %n ohonynt yn wahanol, y tu hwnt i dalgrynnu, i&apos;r rhifiadur dros yr enwadur: mae ganddynt enwadur gwahanol i&apos;r un a roddir yn y ffeil hon.</numerusform>
            <numerusform>Mae cyfraddau cyhoeddedig %n ohonynt yn wahanol, y tu hwnt i dalgrynnu, i&apos;r rhifiadur dros yr enwadur: mae ganddynt enwadur gwahanol i&apos;r un a roddir yn y ffeil hon.</numerusform>
            <numerusform>Mae cyfraddau cyhoeddedig %n ohonynt yn wahanol, y tu hwnt i dalgrynnu, i&apos;r rhifiadur dros yr enwadur: mae ganddynt enwadur gwahanol i&apos;r un a roddir yn y ffeil hon.</numerusform>
        </translation>
    </message>
    <message>
        <source>No figure: %1</source>
        <translation>Dim ffigur: %1</translation>
    </message>
    <message>
        <source>95% interval %1</source>
        <translation>Cyfwng 95%: %1</translation>
    </message>
    <message>
        <source>A plain value: its uncertainty is not known</source>
        <translation>Gwerth plaen: nid yw ei ansicrwydd yn hysbys</translation>
    </message>
    <message>
        <source>Rank %1 of %2</source>
        <translation>Safle %1 o %2</translation>
    </message>
    <message>
        <source>Within the limits for its size</source>
        <translation>O fewn y terfynau ar gyfer ei faint</translation>
    </message>
    <message>
        <source>For its size %1</source>
        <translation>Ar gyfer ei faint: %1</translation>
    </message>
    <message>
        <source>Published rate %1%: differs beyond rounding</source>
        <translation>Cyfradd gyhoeddedig %1%: gwahaniaeth y tu hwnt i dalgrynnu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Cost a case</source>
        <translation>Cost fesul achos</translation>
    </message>
    <message>
        <source>Cost an outcome</source>
        <translation>Cost fesul canlyniad</translation>
    </message>
    <message>
        <source>The cost covers %1.</source>
        <translation>Mae&apos;r gost yn cwmpasu %1.</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Hawliwyd</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Talwyd</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 periods with a figure</source>
        <translation>
            <numerusform>Cyfnodau â ffigur: %n o %1</numerusform>
            <numerusform>Cyfnodau â ffigur: %n o %1</numerusform>
            <numerusform>Cyfnodau â ffigur: %n o %1</numerusform>
            <numerusform>Cyfnodau â ffigur: %n o %1</numerusform>
            <numerusform>Cyfnodau â ffigur: %n o %1</numerusform>
        </translation>
    </message>
    <message>
        <source>How was this worked out?</source>
        <translation>Sut y cyfrifwyd hyn?</translation>
    </message>
    <message>
        <source>Go to the cells of the return</source>
        <translation>Mynd i gelloedd y ffurflen</translation>
    </message>
    <message>
        <source>Click a provider on the chart or in the table to see its years, its cost and the cells of its return.</source>
        <translation>Cliciwch ar ddarparwr ar y siart neu yn y tabl i weld ei flynyddoedd, ei gost a chelloedd ei ffurflen.</translation>
    </message>
    <message>
        <source>There is no figure to explain: %1.</source>
        <translation>Nid oes ffigur i&apos;w esbonio: %1.</translation>
    </message>
    <message>
        <source>Value: %1 / %2 = %3.</source>
        <translation>Gwerth: %1 / %2 = %3.</translation>
    </message>
    <message>
        <source>95% interval by Wilson&apos;s score method: %1.</source>
        <translation>Cyfwng 95% yn ôl dull sgôr Wilson: %1.</translation>
    </message>
    <message>
        <source>95% interval from the standard error, normal: %1.</source>
        <translation>Cyfwng 95% o&apos;r cyfeiliornad safonol, normal: %1.</translation>
    </message>
    <message>
        <source>95% interval by Garwood&apos;s exact Poisson method: %1.</source>
        <translation>Cyfwng 95% yn ôl dull Poisson union Garwood: %1.</translation>
    </message>
    <message>
        <source>Target: %1 (%2 / %3 over all providers shown).</source>
        <translation>Targed: %1 (%2 / %3 ar draws yr holl ddarparwyr a ddangosir).</translation>
    </message>
    <message>
        <source>Target: %1, given by you.</source>
        <translation>Targed: %1, a roddwyd gennych chi.</translation>
    </message>
    <message>
        <source>At that target a provider of this size would show as little as this with probability %1, as much with probability %2 (exact). Below 0.025 it lies beyond the 95% limit, below 0.001 beyond the 99.8% limit.</source>
        <translation>Ar y targed hwnnw, byddai darparwr o&apos;r maint hwn yn dangos cyn lleied â hyn gyda thebygolrwydd o %1, a chymaint â hyn gyda thebygolrwydd o %2 (union). Islaw 0.025 mae y tu hwnt i&apos;r terfyn 95%, ac islaw 0.001 mae y tu hwnt i&apos;r terfyn 99.8%.</translation>
    </message>
    <message>
        <source>Rank: %1 of %2 by value; ties share a rank.</source>
        <translation>Safle: %1 o %2 yn ôl gwerth; mae&apos;r rhai cyfartal yn rhannu safle.</translation>
    </message>
    <message>
        <source>Cost an outcome: %1 / %2 = %3.</source>
        <translation>Cost fesul canlyniad: %1 / %2 = %3.</translation>
    </message>
    <message>
        <source>replaces figures of return %1</source>
        <translation>yn disodli ffigurau ffurflen %1</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>wedi&apos;i disodli</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n o faterion</numerusform>
            <numerusform>%n mater</numerusform>
            <numerusform>%n o faterion</numerusform>
            <numerusform>%n o faterion</numerusform>
            <numerusform>%n o faterion</numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256 %1
imported %2</source>
        <translation>SHA-256 %1
mewngludwyd %2</translation>
    </message>
    <message>
        <source>%1, %2 left out</source>
        <translation>%1, wedi&apos;u gadael allan: %2</translation>
    </message>
    <message>
        <source>%1, %2 in error</source>
        <translation>%1, gwallus: %2</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Ffurflenni data</translation>
    </message>
    <message>
        <source>No return has come in yet.</source>
        <translation>Nid oes ffurflen ddata wedi dod i law eto.</translation>
    </message>
    <message>
        <source>Left out here</source>
        <translation>Wedi&apos;u gadael allan yma</translation>
    </message>
    <message>
        <source>Every row came in without a remark.</source>
        <translation>Derbyniwyd pob rhes heb sylw.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rhes</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>What, and what to do</source>
        <translation>Beth, a beth i&apos;w wneud</translation>
    </message>
    <message>
        <source>in error</source>
        <translation>gwallus</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>rhybudd</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>wedi&apos;i gadael allan</translation>
    </message>
    <message>
        <source>Click a provider to see its periods here.</source>
        <translation>Cliciwch ar ddarparwr i weld ei gyfnodau yma.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>Cyfwng 95%</translation>
    </message>
    <message>
        <source>nothing returned</source>
        <translation>dim wedi&apos;i gyflwyno</translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation>safle %1 o %2</translation>
    </message>
    <message>
        <source>%1 target</source>
        <translation>targed %1</translation>
    </message>
    <message>
        <source>%1 all together</source>
        <translation>%1 i gyd</translation>
    </message>
    <message>
        <source>plain values: their uncertainty is not known</source>
        <translation>gwerthoedd plaen: nid yw eu hansicrwydd yn hysbys</translation>
    </message>
    <message>
        <source>lines: 95% intervals; dashed: target</source>
        <translation>llinellau: cyfyngau 95%; llinell doredig: targed</translation>
    </message>
    <message>
        <source>lines: 95% intervals; dashed: all together</source>
        <translation>llinellau: cyfyngau 95%; llinell doredig: pob un gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>No provider has a figure for this measure and period.</source>
        <translation>Nid oes gan unrhyw ddarparwr ffigur ar gyfer y mesur a&apos;r cyfnod hwn.</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>cost %1</translation>
    </message>
    <message>
        <source>%1, highest first</source>
        <translation>%1, yr uchaf yn gyntaf</translation>
    </message>
    <message>
        <source>%1, best first</source>
        <translation>%1, y gorau yn gyntaf</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>bwlch %1</translation>
    </message>
    <message>
        <source>A funnel needs numerators and denominators; this measure has plain values.</source>
        <translation>Mae angen rhifiaduron ac enwaduron ar gyfer twndis; gwerthoedd plaen sydd gan y mesur hwn.</translation>
    </message>
    <message>
        <source>Only one period was returned.</source>
        <translation>Dim ond un cyfnod a gyflwynwyd.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Bwlch</translation>
    </message>
    <message>
        <source>between the two ends</source>
        <translation>rhwng y ddau ben</translation>
    </message>
    <message>
        <source>Eight in ten lie between</source>
        <translation>Mae wyth o bob deg rhwng</translation>
    </message>
    <message>
        <source>10th and 90th percentile, chance included</source>
        <translation>canraddau 10 a 90, gan gynnwys siawns</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Targed</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Pob un gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Darparwr</translation>
    </message>
    <message>
        <source>Against limits</source>
        <translation>O gymharu â&apos;r terfynau</translation>
    </message>
    <message>
        <source>Data of the ranked chart</source>
        <translation>Data&apos;r siart mewn trefn</translation>
    </message>
    <message>
        <source>Who differs by more than chance, given how many each counted</source>
        <translation>Pwy sy&apos;n gwahaniaethu&apos;n fwy na siawns, o ystyried faint a gyfrifodd pob un</translation>
    </message>
    <message>
        <source>Data of the funnel plot</source>
        <translation>Data&apos;r plot twndis</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Hidlyddion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Exclusions by the user</source>
        <translation>Eithriadau gan y defnyddiwr</translation>
    </message>
    <message>
        <source>How the figures were worked out</source>
        <translation>Sut y cyfrifwyd y ffigurau</translation>
    </message>
    <message>
        <source>Each value is a numerator out of a denominator. Intervals are Wilson&apos;s. The limits of the funnel are exact binomial prediction limits around the target: a provider lies beyond one if and only if the exact probability of a count as extreme as its own, at the target, is below 0.025 (95% limits) or 0.001 (99.8% limits).</source>
        <translation>Rhifiadur allan o enwadur yw pob gwerth. Cyfyngau Wilson a ddefnyddir. Terfynau rhagfynegi binomial union o amgylch y targed yw terfynau&apos;r twndis: mae darparwr y tu hwnt i un ohonynt os yw, a dim ond os yw, union debygolrwydd cyfrif mor eithafol â&apos;i gyfrif ei hun, ar y targed, yn is na 0.025 (terfynau 95%) neu 0.001 (terfynau 99.8%).</translation>
    </message>
    <message>
        <source>Each value is a count of events over an exposure or an expected count. Intervals are Garwood&apos;s. The limits of the funnel are exact Poisson prediction limits around the target: a provider lies beyond one if and only if the exact probability of a count as extreme as its own, at the target, is below 0.025 (95% limits) or 0.001 (99.8% limits).</source>
        <translation>Cyfrif o ddigwyddiadau dros amlygiad neu dros gyfrif disgwyliedig yw pob gwerth. Cyfyngau Garwood a ddefnyddir. Terfynau rhagfynegi Poisson union o amgylch y targed yw terfynau&apos;r twndis: mae darparwr y tu hwnt i un ohonynt os yw, a dim ond os yw, union debygolrwydd cyfrif mor eithafol â&apos;i gyfrif ei hun, ar y targed, yn is na 0.025 (terfynau 95%) neu 0.001 (terfynau 99.8%).</translation>
    </message>
    <message>
        <source>Each value is a mean with a standard error; intervals and flags are normal.</source>
        <translation>Cymedr â chyfeiliornad safonol yw pob gwerth; mae&apos;r cyfyngau a&apos;r fflagiau&apos;n seiliedig ar y dosraniad normal.</translation>
    </message>
    <message>
        <source>The values are as returned, without numerators and denominators: they can be ranked, but how much of their spread is chance cannot be said.</source>
        <translation>Mae&apos;r gwerthoedd fel y&apos;u cyflwynwyd, heb rifiaduron nac enwaduron: gellir eu gosod mewn trefn, ond ni ellir dweud faint o&apos;u gwasgariad sydd oherwydd siawns.</translation>
    </message>
    <message>
        <source>The target is what all providers shown achieve together, unless one was given. Being beyond a limit calls for enquiry; it is not a judgement. A missing figure is never taken for zero or for the average.</source>
        <translation>Y targed yw&apos;r hyn y mae&apos;r holl ddarparwyr a ddangosir yn ei gyflawni gyda&apos;i gilydd, oni bai bod targed wedi&apos;i roi. Mae bod y tu hwnt i derfyn yn galw am ymholiad; nid dyfarniad ydyw. Ni chaiff ffigur sydd ar goll byth ei drin fel sero nac fel y cyfartaledd.</translation>
    </message>
    <message>
        <source>The cost covers %1. A cost an outcome made from it is therefore too high, and serves to compare providers only.</source>
        <translation>Mae&apos;r gost yn cwmpasu %1. Mae cost fesul canlyniad a gyfrifir ohoni felly&apos;n rhy uchel, ac i gymharu darparwyr yn unig y dylid ei defnyddio.</translation>
    </message>
    <message>
        <source>Where the figures came from</source>
        <translation>O ble y daeth y ffigurau</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Ffurflen ddata</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rhesi</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewngludwyd</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Darllenwyd fel</translation>
    </message>
    <message>
        <source>Made with Outturn %1, offline, from the returns listed.</source>
        <translation>Lluniwyd gan ddefnyddio Outturn %1, all-lein, o&apos;r ffurflenni data a restrir.</translation>
    </message>
    <message>
        <source>Skip to the content</source>
        <translation>Neidio i&apos;r cynnwys</translation>
    </message>
    <message>
        <source>Show the data as a table</source>
        <translation>Dangos y data fel tabl</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Ffynhonnell:</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Ffigur %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Cynnwys</translation>
    </message>
    <message>
        <source>The spread</source>
        <translation>Y gwasgariad</translation>
    </message>
    <message>
        <source>Every provider</source>
        <translation>Pob darparwr</translation>
    </message>
    <message>
        <source>Filters and what was left out</source>
        <translation>Hidlyddion a&apos;r hyn a adawyd allan</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Safle</translation>
    </message>
    <message>
        <source>1 is the best; the highest where neither end is good. Ties share a rank.</source>
        <translation>1 yw&apos;r gorau; yr uchaf lle nad yw&apos;r naill ben na&apos;r llall yn dda. Mae&apos;r rhai cyfartal yn rhannu safle.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Rhanbarth</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>Cyflawnwyd</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Allan o</translation>
    </message>
    <message>
        <source>Where the provider&apos;s own rate plausibly lies, given how few or many it counted.</source>
        <translation>Lle mae cyfradd y darparwr ei hun yn debygol o fod, o ystyried pa mor fach neu fawr oedd y nifer a gyfrifodd.</translation>
    </message>
    <message>
        <source>Beyond what chance allows for a provider of this size at the common rate. Variation for further enquiry, not a judgement.</source>
        <translation>Y tu hwnt i&apos;r hyn y mae siawns yn ei ganiatáu i ddarparwr o&apos;r maint hwn ar y gyfradd gyffredin. Amrywiad i ymholi ymhellach yn ei gylch, nid dyfarniad.</translation>
    </message>
    <message>
        <source>Cost an outcome (wider cost)</source>
        <translation>Cost fesul canlyniad (cost ehangach)</translation>
    </message>
    <message>
        <source>Published rate</source>
        <translation>Cyfradd gyhoeddedig</translation>
    </message>
    <message>
        <source>As printed in the return; marked where it differs beyond rounding from numerator over denominator.</source>
        <translation>Fel yr argraffwyd yn y ffurflen; nodir lle mae&apos;n wahanol, y tu hwnt i dalgrynnu, i&apos;r rhifiadur dros yr enwadur.</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1 yn wahanol</translation>
    </message>
    <message>
        <source>No provider returned this measure for this period.</source>
        <translation>Ni chyflwynodd unrhyw ddarparwr y mesur hwn ar gyfer y cyfnod hwn.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Wedi&apos;u gadael allan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Ni adawyd dim allan.</translation>
    </message>
    <message>
        <source>below 99.8%</source>
        <translation>islaw 99.8%</translation>
    </message>
    <message>
        <source>below 95%</source>
        <translation>islaw 95%</translation>
    </message>
    <message>
        <source>above 95%</source>
        <translation>uwchlaw 95%</translation>
    </message>
    <message>
        <source>above 99.8%</source>
        <translation>uwchlaw 99.8%</translation>
    </message>
    <message>
        <source>None lies beyond the 99.8% limits for its size.</source>
        <translation>Nid oes yr un y tu hwnt i&apos;r terfynau 99.8% ar gyfer ei faint.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): %1 in</source>
        <translation>
            <numerusform>%n rhes: %1 i mewn</numerusform>
            <numerusform>%n rhes: %1 i mewn</numerusform>
            <numerusform>%n rhes: %1 i mewn</numerusform>
            <numerusform>%n rhes: %1 i mewn</numerusform>
            <numerusform>%n rhes: %1 i mewn</numerusform>
        </translation>
    </message>
    <message>
        <source>Returns that these figures come from</source>
        <translation>Y ffurflenni y daw&apos;r ffigurau hyn ohonynt</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Import returns</source>
        <translation>Mewngludo ffurflenni</translation>
    </message>
    <message>
        <source>Returns (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Ffurflenni (*.csv *.tsv *.txt);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Agor man gwaith</translation>
    </message>
    <message>
        <source>Outturn workspaces (*.outturn);;All files (*)</source>
        <translation>Mannau gwaith Outturn (*.outturn);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Where shall the new workspace go?</source>
        <translation>Ble dylid cadw&apos;r man gwaith newydd?</translation>
    </message>
    <message>
        <source>Outturn workspaces (*.outturn)</source>
        <translation>Mannau gwaith Outturn (*.outturn)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Allforio&apos;r adroddiad</translation>
    </message>
    <message>
        <source>Web page, readable offline (*.html)</source>
        <translation>Tudalen we y gellir ei darllen all-lein (*.html)</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>%1 exists already; the demonstration overwrites nothing. Choose another name.</source>
        <translation>Mae %1 yn bodoli eisoes; nid yw&apos;r arddangosiad yn trosysgrifo dim. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Ni ellir creu&apos;r ffolder %1.</translation>
    </message>
    <message>
        <source>%1 exists already; nothing is overwritten.</source>
        <translation>Mae %1 yn bodoli eisoes; ni throsysgrifir dim.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2).</source>
        <translation>Nid oedd modd ysgrifennu %1 (%2).</translation>
    </message>
    <message>
        <source>The mapping profile %1 cannot be read (%2).</source>
        <translation>Ni ellir darllen y proffil mapio %1 (%2).</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>Canslwyd y mewngludo; ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>Rhifiadur</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>Enwadur</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Disgwyliedig</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Cyfeiliornad safonol</translation>
    </message>
    <message>
        <source>Published rate</source>
        <translation>Cyfradd gyhoeddedig</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Hawliwyd</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Talwyd</translation>
    </message>
    <message>
        <source>The original of this return is too large to be kept in the workspace.</source>
        <translation>Mae ffeil wreiddiol y ffurflen hon yn rhy fawr i&apos;w chadw yn y man gwaith.</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>%1: %2, row %3, column %4</source>
        <translation>%1: %2, rhes %3, colofn %4</translation>
    </message>
    <message>
        <source>The report %1 could not be written (%2).</source>
        <translation>Nid oedd modd ysgrifennu&apos;r adroddiad %1 (%2).</translation>
    </message>
    <message>
        <source>This version writes reports as HTML. Give a name that ends in .html.</source>
        <translation>Mae&apos;r fersiwn hon yn ysgrifennu adroddiadau fel HTML. Rhowch enw sy&apos;n gorffen gyda .html.</translation>
    </message>
    <message>
        <source>%1 holds the same bytes as return %2, %3, which is in the workspace already. Nothing was imported.</source>
        <translation>Mae %1 yn cynnwys yr un beitiau â ffurflen %2, %3, sydd eisoes yn y man gwaith. Ni fewngludwyd dim.</translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>%1 holds the same bytes as return %2, %3, which is in the workspace already. Nothing was imported.</source>
        <translation>Mae %1 yn cynnwys yr un beitiau â ffurflen %2, %3, sydd eisoes yn y man gwaith. Ni fewngludwyd dim.</translation>
    </message>
    <message>
        <source>%1 gives the measure &quot;%2&quot; as a %3 whose good end is %4, but the workspace holds it as a %5 whose good end is %6. Rename the measure, or correct the file.</source>
        <translation>Yn ôl %1, math y mesur &quot;%2&quot; yw %3 a&apos;i ben da yw %4, ond yn y man gwaith ei fath yw %5 a&apos;i ben da yw %6. Ailenwch y mesur, neu cywirwch y ffeil.</translation>
    </message>
    <message>
        <source>The file&apos;s structure is damaged: %1.</source>
        <translation>Mae strwythur y ffeil wedi&apos;i ddifrodi: %1.</translation>
    </message>
    <message>
        <source>A row of the table %1 points at a row that is not there.</source>
        <translation>Mae rhes yn y tabl %1 yn cyfeirio at res nad yw&apos;n bodoli.</translation>
    </message>
    <message>
        <source>The kept original of return %1, %2, does not have its SHA-256.</source>
        <translation>Nid yw ffeil wreiddiol gadwedig ffurflen %1, %2, yn cyfateb i&apos;w SHA-256.</translation>
    </message>
    <message>
        <source>Return %1, %2, has lost its kept original.</source>
        <translation>Mae ffurflen %1, %2, wedi colli ei ffeil wreiddiol gadwedig.</translation>
    </message>
    <message>
        <source>The figures of return %1, %2, are not those that were imported.</source>
        <translation>Nid yw ffigurau ffurflen %1, %2, yr un fath â&apos;r rhai a fewngludwyd.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are out of force without a later one in their place.</source>
        <translation>
            <numerusform>Nifer y ffigurau sydd allan o rym heb un diweddarach yn eu lle: %n.</numerusform>
            <numerusform>Nifer y ffigurau sydd allan o rym heb un diweddarach yn eu lle: %n.</numerusform>
            <numerusform>Nifer y ffigurau sydd allan o rym heb un diweddarach yn eu lle: %n.</numerusform>
            <numerusform>Nifer y ffigurau sydd allan o rym heb un diweddarach yn eu lle: %n.</numerusform>
            <numerusform>Nifer y ffigurau sydd allan o rym heb un diweddarach yn eu lle: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Return %1, %2, does not agree with the trail&apos;s record of its import.</source>
        <translation>Nid yw ffurflen %1, %2, yn cytuno â chofnod y trywydd archwilio o&apos;i mewngludo.</translation>
    </message>
    <message>
        <source>The trail was altered: entry %1 does not fit the one before.</source>
        <translation>Newidiwyd y trywydd archwilio: nid yw cofnod %1 yn cyd-fynd â&apos;r un o&apos;i flaen.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Canslwyd y gwiriad.</translation>
    </message>
    <message>
        <source>%1 is not an Outturn workspace.</source>
        <translation>Nid man gwaith Outturn yw %1.</translation>
    </message>
    <message>
        <source>There is no workspace %1.</source>
        <translation>Nid oes man gwaith %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a workspace.</source>
        <translation>Ffolder yw %1, nid man gwaith.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be read (%2).</source>
        <translation>Ni ellir darllen y man gwaith %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Outturn. Open it with that version.</source>
        <translation>Ysgrifennwyd %1 gan fersiwn ddiweddarach o Outturn. Agorwch ef gyda&apos;r fersiwn honno.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be written. Check that you may write the file and its folder, or save a copy elsewhere.</source>
        <translation>Ni ellir ysgrifennu&apos;r man gwaith %1. Gwnewch yn siŵr bod gennych ganiatâd i ysgrifennu i&apos;r ffeil a&apos;i ffolder, neu cadwch gopi yn rhywle arall.</translation>
    </message>
    <message>
        <source>Another program is writing to the workspace %1. Try again when it has finished.</source>
        <translation>Mae rhaglen arall yn ysgrifennu i&apos;r man gwaith %1. Rhowch gynnig arall arni pan fydd wedi gorffen.</translation>
    </message>
    <message>
        <source>The workspace %1 could not be written to the end: the disk is full or failing. Nothing was changed.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r man gwaith %1 i&apos;r diwedd: mae&apos;r ddisg yn llawn neu&apos;n methu. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The workspace %1 is damaged (%2). Go back to a copy of it.</source>
        <translation>Mae&apos;r man gwaith %1 wedi&apos;i ddifrodi (%2). Ewch yn ôl at gopi ohono.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be made: %2.</source>
        <translation>Ni ellir creu&apos;r man gwaith %1: %2.</translation>
    </message>
    <message>
        <source>there is something of that name already</source>
        <translation>mae rhywbeth o&apos;r enw hwnnw yno eisoes</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>nid oes ffolder %1</translation>
    </message>
</context>
</TS>
