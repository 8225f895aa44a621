<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>ImportAssistant</name>
    <message>
        <source>not imported: the import was stopped</source>
        <translation>heb ei mewngludo: stopiwyd y mewngludo</translation>
    </message>
    <message>
        <source>%1 has changed since it was shown here; nothing of it was imported. Choose it again to see what it holds now.</source>
        <translation>Mae %1 wedi newid ers ei dangos yma; ni fewngludwyd dim ohoni. Dewiswch hi eto i weld beth y mae&apos;n ei gynnwys yn awr.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Rows in</source>
        <translation>Rhesi i mewn</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Wedi&apos;u gadael allan</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Gwallus</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Rhybuddion</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Yr hyn a ddigwyddodd</translation>
    </message>
    <message>
        <source>imported as return %1</source>
        <translation>mewngludwyd fel ffurflen %1</translation>
    </message>
    <message>
        <source>%1 of %2 files came in</source>
        <translation>Ffeiliau a fewngludwyd: %1 o %2</translation>
    </message>
    <message>
        <source>%1 rows in, %2 left out. Whatever was left out is listed with its return.</source>
        <translation>Rhesi i mewn: %1; wedi&apos;u gadael allan: %2. Rhestrir popeth a adawyd allan gyda&apos;i ffurflen.</translation>
    </message>
</context>
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
    <message>
        <source>a number is needed here</source>
        <translation>mae angen rhif yma</translation>
    </message>
    <message>
        <source>a list of whole numbers is needed here</source>
        <translation>mae angen rhestr o rifau cyfan yma</translation>
    </message>
    <message>
        <source>a text or an object is needed here</source>
        <translation>mae angen testun neu wrthrych yma</translation>
    </message>
</context>
<context>
    <name>MarkerMeanings</name>
    <message>
        <source>Not available</source>
        <translation>Ddim ar gael</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Wedi&apos;i atal</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Ddim yn gymwys</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Heb ei roi</translation>
    </message>
    <message>
        <source>Rounds to zero</source>
        <translation>Yn talgrynnu i sero</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Heb ei gasglu</translation>
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
    <message>
        <source>Make a &amp;group of the selected…</source>
        <translation>Gwneud &amp;grŵp o&apos;r rhai a ddewiswyd…</translation>
    </message>
    <message>
        <source>Keep the selected providers as a group to compare others with</source>
        <translation>Cadw&apos;r darparwyr a ddewiswyd fel grŵp i gymharu eraill ag ef</translation>
    </message>
    <message>
        <source>C&amp;lear the selection</source>
        <translation>&amp;Clirio&apos;r dewis</translation>
    </message>
    <message>
        <source>Nobody is selected any more</source>
        <translation>Nid oes neb wedi&apos;i ddewis mwyach</translation>
    </message>
    <message>
        <source>&amp;Trend</source>
        <translation>T&amp;uedd</translation>
    </message>
    <message>
        <source>Cost and &amp;outcome</source>
        <translation>Cost a chanl&amp;yniad</translation>
    </message>
    <message>
        <source>What a case costs against what comes of it</source>
        <translation>Yr hyn y mae achos yn ei gostio yn erbyn yr hyn a gyflawnir</translation>
    </message>
    <message>
        <source>D&amp;istribution</source>
        <translation>Dos&amp;barthiad</translation>
    </message>
    <message>
        <source>Region by region, or by type</source>
        <translation>Fesul rhanbarth, neu yn ôl math</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>M&amp;ap</translation>
    </message>
    <message>
        <source>Every local authority as a hexagon of the same size</source>
        <translation>Pob awdurdod lleol fel hecsagon o&apos;r un maint</translation>
    </message>
    <message>
        <source>&amp;Programmes side by side</source>
        <translation>&amp;Rhaglenni ochr yn ochr</translation>
    </message>
    <message>
        <source>What may be compared between programmes, and nothing else</source>
        <translation>Yr hyn y gellir ei gymharu rhwng rhaglenni, a dim arall</translation>
    </message>
    <message>
        <source>&amp;How sure each rank is</source>
        <translation>Pa mor sicr yw pob saf&amp;le</translation>
    </message>
    <message>
        <source>On the ranked chart, the ranks that each provider may truly have</source>
        <translation>Ar y siart mewn trefn, y safleoedd y gall pob darparwr fod ynddynt mewn gwirionedd</translation>
    </message>
    <message>
        <source>Standardise &amp;by group</source>
        <translation>Safo&amp;ni yn ôl grŵp</translation>
    </message>
    <message>
        <source>Against what would be expected of each provider&apos;s mix of groups, such as payment groups; the raw figures stay in the table</source>
        <translation>O gymharu â&apos;r hyn a ddisgwylid o gymysgedd grwpiau pob darparwr, megis grwpiau talu; mae&apos;r ffigurau crai yn aros yn y tabl</translation>
    </message>
    <message>
        <source>One mark a pro&amp;vider</source>
        <translation>Un marc fesul &amp;darparwr</translation>
    </message>
    <message>
        <source>Set providers side by side</source>
        <translation>Gosod darparwyr ochr yn ochr</translation>
    </message>
    <message>
        <source>One mark a co&amp;ntract</source>
        <translation>Un marc fesul c&amp;ontract</translation>
    </message>
    <message>
        <source>Set the contracts of the providers side by side</source>
        <translation>Gosod contractau&apos;r darparwyr ochr yn ochr</translation>
    </message>
    <message>
        <source>One mark an &amp;area</source>
        <translation>Un marc &amp;fesul ardal</translation>
    </message>
    <message>
        <source>Set areas side by side, whoever works there</source>
        <translation>Gosod ardaloedd ochr yn ochr, pwy bynnag sy&apos;n gweithio yno</translation>
    </message>
    <message>
        <source>One mark a gro&amp;up</source>
        <translation>Un marc fesul grŵ&amp;p</translation>
    </message>
    <message>
        <source>Set groups of people side by side, over all providers</source>
        <translation>Gosod grwpiau o bobl ochr yn ochr, ar draws pob darparwr</translation>
    </message>
    <message>
        <source>One mark a re&amp;gion</source>
        <translation>Un marc fesul r&amp;hanbarth</translation>
    </message>
    <message>
        <source>Set regions side by side</source>
        <translation>Gosod rhanbarthau ochr yn ochr</translation>
    </message>
    <message>
        <source>&amp;Methods</source>
        <translation>&amp;Dulliau</translation>
    </message>
    <message>
        <source>How every figure is worked out, and why other tools differ</source>
        <translation>Sut y caiff pob ffigur ei gyfrifo, a pham mae offer eraill yn wahanol</translation>
    </message>
    <message>
        <source>Both ends and the middle over the periods, and whether the gap closes</source>
        <translation>Y ddau ben a&apos;r canol dros y cyfnodau, ac a yw&apos;r bwlch yn cau</translation>
    </message>
    <message>
        <source>Pa&amp;yments</source>
        <translation>Tal&amp;iadau</translation>
    </message>
    <message>
        <source>What is due, claimed and paid; the price, the incentives and the scheme</source>
        <translation>Yr hyn sy&apos;n ddyledus, a hawliwyd ac a dalwyd; y pris, y cymhellion a&apos;r cynllun</translation>
    </message>
    <message>
        <source>Bac&amp;k to the results</source>
        <translation>Yn ôl i&apos;r canlyniadau (&amp;0)</translation>
    </message>
    <message>
        <source>To the spread between best and worst</source>
        <translation>I&apos;r gwasgariad rhwng y gorau a&apos;r gwaethaf</translation>
    </message>
    <message>
        <source>Write what is shown as web page, PDF, workbook, table or evidence pack: no network is needed to read it</source>
        <translation>Ysgrifennu&apos;r hyn a ddangosir fel tudalen we, PDF, llyfr gwaith, tabl neu becyn tystiolaeth: nid oes angen rhwydwaith i&apos;w ddarllen</translation>
    </message>
    <message>
        <source>A report for every &amp;provider…</source>
        <translation>Adroddiad ar gyfer &amp;pob darparwr…</translation>
    </message>
    <message>
        <source>Each provider&apos;s place, trend, cost and payments, a file each</source>
        <translation>Safle, tuedd, cost a thaliadau pob darparwr, mewn ffeil yr un</translation>
    </message>
    <message>
        <source>&amp;Save the chart…</source>
        <translation>Cadw&apos;r &amp;siart…</translation>
    </message>
    <message>
        <source>As PNG, SVG or PDF at the size you choose</source>
        <translation>Fel PNG, SVG neu PDF o&apos;r maint a ddewiswch</translation>
    </message>
    <message>
        <source>&amp;Write a report</source>
        <translation>Ysgrifennu adroddiad (&amp;9)</translation>
    </message>
    <message>
        <source>Compose a report, see its pages, keep it for next month&apos;s data</source>
        <translation>Llunio adroddiad, gweld ei dudalennau, a&apos;i gadw ar gyfer data&apos;r mis nesaf</translation>
    </message>
    <message>
        <source>Checks (&amp;7)</source>
        <translation>Gwiriadau (&amp;7)</translation>
    </message>
    <message>
        <source>Does it agree, is it certified, what is missing, and what looks wrong in the returns</source>
        <translation>A yw&apos;n cytuno, a yw&apos;n ardystiedig, beth sydd ar goll, a beth sy&apos;n edrych yn anghywir yn y ffurflenni</translation>
    </message>
    <message>
        <source>Audit (&amp;8)</source>
        <translation>Archwiliad (&amp;8)</translation>
    </message>
    <message>
        <source>Samples of claims, findings and lessons, exclusions and corrections, the trail</source>
        <translation>Samplau o hawliadau, canfyddiadau a gwersi, eithriadau a chywiriadau, y trywydd archwilio</translation>
    </message>
    <message>
        <source>Take &amp;back what was left out or corrected…</source>
        <translation>T&amp;ynnu&apos;n ôl yr hyn a adawyd allan neu a gywirwyd…</translation>
    </message>
    <message>
        <source>The last exclusion or correction since the workspace was opened, with a reason and your name</source>
        <translation>Yr eithriad neu&apos;r cywiriad diwethaf ers agor y man gwaith, gyda rheswm a&apos;ch enw</translation>
    </message>
    <message>
        <source>Write a &amp;finding…</source>
        <translation>Ysgrifennu can&amp;fyddiad…</translation>
    </message>
    <message>
        <source>Against the active provider&apos;s figure, with what it says now as evidence</source>
        <translation>Yn erbyn ffigur y darparwr gweithredol, gyda&apos;r hyn y mae&apos;n ei ddweud yn awr yn dystiolaeth</translation>
    </message>
    <message>
        <source>Leave this figure &amp;out…</source>
        <translation>G&amp;adael y ffigur hwn allan…</translation>
    </message>
    <message>
        <source>The active provider&apos;s figure out of every answer, with a reason and your name; it can be taken back</source>
        <translation>Ffigur y darparwr gweithredol allan o bob ateb, gyda rheswm a&apos;ch enw; gellir tynnu hyn yn ôl</translation>
    </message>
    <message>
        <source>Co&amp;rrect this figure…</source>
        <translation>Cyw&amp;iro&apos;r ffigur hwn…</translation>
    </message>
    <message>
        <source>Another number in place of the active provider&apos;s, with a reason and your name; it can be taken back</source>
        <translation>Rhif arall yn lle un y darparwr gweithredol, gyda rheswm a&apos;ch enw; gellir tynnu hyn yn ôl</translation>
    </message>
    <message>
        <source>Coverage (&amp;6)</source>
        <translation>Cwmpas (&amp;6)</translation>
    </message>
    <message>
        <source>Who returned and who did not, provider by period</source>
        <translation>Pwy a ddychwelodd a phwy na wnaeth, darparwr fesul cyfnod</translation>
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
    <message>
        <source>Contractors</source>
        <translation>Contractwyr</translation>
    </message>
    <message>
        <source>Local authorities</source>
        <translation>Awdurdodau lleol</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Siroedd</translation>
    </message>
    <message>
        <source>Unitary authorities</source>
        <translation>Awdurdodau unedol</translation>
    </message>
    <message>
        <source>Metropolitan districts</source>
        <translation>Dosbarthau metropolitan</translation>
    </message>
    <message>
        <source>London boroughs</source>
        <translation>Bwrdeistrefi Llundain</translation>
    </message>
    <message>
        <source>Statistical neighbours of %1</source>
        <translation>Cymdogion ystadegol %1</translation>
    </message>
    <message>
        <source>No register names statistical neighbours of &quot;%1&quot;. Add them to a register of your own, or make a group.</source>
        <translation>Nid oes cofrestr sy&apos;n enwi cymdogion ystadegol &quot;%1&quot;. Ychwanegwch nhw at eich cofrestr eich hun, neu gwnewch grŵp.</translation>
    </message>
    <message>
        <source>There is no one group &quot;%1&quot; to compare with. There are: %2; and neighbours:PROVIDER where a register names them.</source>
        <translation>Nid oes un grŵp penodol &quot;%1&quot; i gymharu ag ef. Dyma&apos;r rhai sydd ar gael: %2; a neighbours:PROVIDER lle mae cofrestr yn eu henwi.</translation>
    </message>
    <message>
        <source>Nothing is reported or due for this provider here.</source>
        <translation>Nid oes dim wedi&apos;i adrodd nac yn ddyledus ar gyfer y darparwr hwn yma.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopiwyd.</translation>
    </message>
    <message>
        <source>The rate of outcomes that would have happened anyway lies between 0 and 1.</source>
        <translation>Mae&apos;r gyfradd o ganlyniadau a fyddai wedi digwydd beth bynnag rhwng 0 ac 1.</translation>
    </message>
    <message>
        <source>An outcome cannot be worth less than nothing.</source>
        <translation>Ni all canlyniad fod yn werth llai na dim.</translation>
    </message>
    <message>
        <source>There is no programme &quot;%1&quot; in the workspace. There are: %2.</source>
        <translation>Nid oes rhaglen &quot;%1&quot; yn y man gwaith. Y rhai sydd yno: %2.</translation>
    </message>
    <message>
        <source>No rate can be taken from &quot;%1&quot;: it has no cases in this programme, or more outcomes than cases.</source>
        <translation>Ni ellir cymryd cyfradd o &quot;%1&quot;: nid oes ganddo achosion yn y rhaglen hon, neu mae ganddo fwy o ganlyniadau nag o achosion.</translation>
    </message>
    <message>
        <source>There is no group of providers &quot;%1&quot;: neither the scheme nor you have any.</source>
        <translation>Nid oes grŵp o ddarparwyr &quot;%1&quot;: nid oes gan y cynllun na chithau yr un.</translation>
    </message>
    <message>
        <source>There is no group of providers &quot;%1&quot;. There are: %2.</source>
        <translation>Nid oes grŵp o ddarparwyr &quot;%1&quot;. Mae&apos;r rhain: %2.</translation>
    </message>
    <message>
        <source>Auditors left every figure out: see the exclusions in force.</source>
        <translation>Gadawodd archwilwyr bob ffigur allan: gweler yr eithriadau sydd mewn grym.</translation>
    </message>
    <message>
        <source>An auditor left the figure of %1 for &quot;%2&quot; in %3 out: see the exclusions in force.</source>
        <translation>Gadawodd archwilydd ffigur %1 allan ar gyfer &quot;%2&quot;, %3: gweler yr eithriadau mewn grym.</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>a list of ids of measures is needed here</source>
        <translation>mae angen rhestr o ddynodwyr mesurau yma</translation>
    </message>
    <message>
        <source>the id of a measure is needed here</source>
        <translation>mae angen dynodwr y mesur yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2</source>
        <translation>nid yw &quot;%1&quot; yn un o&apos;r canlynol: %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2 is needed here</source>
        <translation>mae angen rhif o %1 i %2 yma</translation>
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
        <source>this key is not known here</source>
        <translation>nid yw&apos;r allwedd hon yn hysbys yma</translation>
    </message>
    <message>
        <source>checks of the kind &quot;%1&quot; give no {%2}; they give: %3</source>
        <translation>nid yw gwiriadau o&apos;r math &quot;%1&quot; yn rhoi {%2}; maent yn rhoi: %3</translation>
    </message>
    <message>
        <source>a sentence is needed here</source>
        <translation>mae angen brawddeg yma</translation>
    </message>
    <message>
        <source>the check must be told in this language</source>
        <translation>rhaid disgrifio&apos;r gwiriad yn yr iaith hon</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>mae angen gwrthrych yma</translation>
    </message>
    <message>
        <source>checks of this kind take none</source>
        <translation>nid yw gwiriadau o&apos;r math hwn yn cymryd yr un</translation>
    </message>
    <message>
        <source>the check needs a name</source>
        <translation>mae angen enw ar y gwiriad</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Ni ellir darllen %1 (%2).</translation>
    </message>
    <message>
        <source>%1: the check &quot;%2&quot; is in an earlier file of the same folder; this one is not used.</source>
        <translation>%1: mae&apos;r gwiriad &quot;%2&quot; mewn ffeil gynharach yn yr un ffolder; ni ddefnyddir yr un hwn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>mae &quot;%1&quot; yn ymddangos yma ddwywaith</translation>
    </message>
    <message>
        <source>There is no measure “%1” in the programme “%2”.</source>
        <translation>Nid oes mesur “%1” yn y rhaglen “%2”.</translation>
    </message>
    <message>
        <source>parts and whole need one star each, or none</source>
        <translation>mae angen un seren yr un ar parts a whole, neu ddim un</translation>
    </message>
    <message>
        <source>a number of a sample is 1 or more</source>
        <translation>rhaid i rif sampl fod yn 1 neu&apos;n fwy</translation>
    </message>
    <message>
        <source>act %1 of the workspace</source>
        <translation>gweithred %1 y man gwaith</translation>
    </message>
    <message>
        <source>it is not the number of the act&apos;s subject</source>
        <translation>nid dyma rif pwnc y weithred</translation>
    </message>
    <message>
        <source>a lesson needs a title</source>
        <translation>mae angen teitl ar wers</translation>
    </message>
    <message>
        <source>The checks were stopped.</source>
        <translation>Stopiwyd y gwiriadau.</translation>
    </message>
    <message>
        <source>The check “%1” is of the kind “%2”, which is not known.</source>
        <translation>Mae&apos;r gwiriad “%1” o&apos;r math “%2”, nad yw&apos;n hysbys.</translation>
    </message>
    <message>
        <source>The values add up to more than £90 million million: no sample is drawn.</source>
        <translation>Mae&apos;r gwerthoedd yn adio i fwy na £90 miliwn miliwn: ni thynnir sampl.</translation>
    </message>
    <message>
        <source>There is nothing to draw: no item is worth more than £0.</source>
        <translation>Nid oes dim i&apos;w dynnu: nid oes eitem sy&apos;n werth mwy na £0.</translation>
    </message>
    <message>
        <source>A sample has at least one item, and at most %1.</source>
        <translation>Mae o leiaf un eitem mewn sampl, a %1 ar y mwyaf.</translation>
    </message>
    <message>
        <source>A start belongs to the fixed interval; the other methods are drawn by a seed.</source>
        <translation>Ar gyfer y cyfwng sefydlog yn unig y mae man cychwyn; mae&apos;r dulliau eraill yn tynnu â hedyn.</translation>
    </message>
    <message>
        <source>Give a start, or a seed that makes one.</source>
        <translation>Rhowch fan cychwyn, neu hedyn sy&apos;n gwneud un.</translation>
    </message>
    <message>
        <source>Give a seed: with it the draw can be repeated.</source>
        <translation>Rhowch hedyn: gydag ef gellir tynnu&apos;r un sampl eto.</translation>
    </message>
    <message>
        <source>%1 items cannot be drawn: there are only %2.</source>
        <translation>Ni ellir tynnu %1 o eitemau: dim ond %2 sydd yno.</translation>
    </message>
    <message>
        <source>The start lies within the interval: from 0 to below %1.</source>
        <translation>Mae&apos;r man cychwyn o fewn y cyfwng: o 0 hyd at lai na %1.</translation>
    </message>
    <message>
        <source>Item %1 is worth nothing or less, so that its error is no part of it.</source>
        <translation>Mae eitem %1 yn werth dim neu lai, felly nid yw ei gwall yn rhan ohoni.</translation>
    </message>
    <message>
        <source>The tested items are worth nothing or less together: there is no ratio to them.</source>
        <translation>Mae&apos;r eitemau a brofwyd yn werth dim neu lai gyda&apos;i gilydd: ni ellir cymryd cymhareb iddynt.</translation>
    </message>
    <message>
        <source>Regression needs at least three tested items.</source>
        <translation>Mae angen o leiaf dair eitem a brofwyd ar gyfer atchweliad.</translation>
    </message>
    <message>
        <source>The tested items are all worth the same: there is no line to be put through them.</source>
        <translation>Mae&apos;r eitemau a brofwyd i gyd yn werth yr un faint: nid oes llinell i&apos;w gosod drwyddynt.</translation>
    </message>
    <message>
        <source>This method needs to know how many items the population holds.</source>
        <translation>Ar gyfer y dull hwn rhaid gwybod faint o eitemau sydd yn y boblogaeth.</translation>
    </message>
    <message>
        <source>This method needs to know what the population is worth.</source>
        <translation>Ar gyfer y dull hwn rhaid gwybod beth yw gwerth y boblogaeth.</translation>
    </message>
    <message>
        <source>The sample is larger than the population: %1 items of %2.</source>
        <translation>Mae&apos;r sampl yn fwy na&apos;r boblogaeth: %1 o eitemau o %2.</translation>
    </message>
    <message>
        <source>An estimate needs at least two tested items.</source>
        <translation>Mae angen o leiaf ddwy eitem a brofwyd ar gyfer amcangyfrif.</translation>
    </message>
    <message>
        <source>The confidence has to lie between 0 and 1.</source>
        <translation>Rhaid i&apos;r hyder fod rhwng 0 ac 1.</translation>
    </message>
    <message>
        <source>The population has to hold at least one item.</source>
        <translation>Rhaid bod o leiaf un eitem yn y boblogaeth.</translation>
    </message>
    <message>
        <source>The population cannot hold more than 1,000,000,000 items.</source>
        <translation>Ni all fod mwy na 1,000,000,000 o eitemau yn y boblogaeth.</translation>
    </message>
    <message>
        <source>The value of the population has to be above zero.</source>
        <translation>Rhaid i werth y boblogaeth fod yn uwch na sero.</translation>
    </message>
    <message>
        <source>Item %1 is said to be drawn %2 times.</source>
        <translation>Dywedir bod eitem %1 wedi&apos;i thynnu %2 o weithiau.</translation>
    </message>
    <message>
        <source>The value of item %1 is not a number.</source>
        <translation>Nid yw gwerth eitem %1 yn rhif.</translation>
    </message>
    <message>
        <source>The hypergeometric model needs to know how many items the population holds.</source>
        <translation>Ar gyfer y model hypergeometrig rhaid gwybod faint o eitemau sydd yn y boblogaeth.</translation>
    </message>
    <message>
        <source>No item of the sample has been tested.</source>
        <translation>Nid oes eitem o&apos;r sampl wedi&apos;i phrofi.</translation>
    </message>
    <message>
        <source>it cannot be less than 0</source>
        <translation>ni all fod yn llai na 0</translation>
    </message>
    <message>
        <source>a whole number is needed here, as a text</source>
        <translation>mae angen rhif cyfan yma, fel testun</translation>
    </message>
    <message>
        <source>bounds are whole pence that rise</source>
        <translation>ceiniogau cyfan sy&apos;n codi yw&apos;r ffiniau</translation>
    </message>
    <message>
        <source>an item is drawn once or more often</source>
        <translation>caiff eitem ei thynnu unwaith neu fwy</translation>
    </message>
    <message>
        <source>Nothing of this sample has been tested yet.</source>
        <translation>Nid oes dim o&apos;r sampl hwn wedi&apos;i brofi eto.</translation>
    </message>
    <message>
        <source>Materiality has to be a rate between 0 and 1.</source>
        <translation>Rhaid i berthnasedd fod yn gyfradd rhwng 0 ac 1.</translation>
    </message>
    <message>
        <source>The expected error has to be a rate of at least 0 and less than materiality.</source>
        <translation>Rhaid i&apos;r gwall disgwyliedig fod yn gyfradd sydd o leiaf 0 ac yn llai na pherthnasedd.</translation>
    </message>
    <message>
        <source>No sample of the %1 items will do: they would all have to be tested.</source>
        <translation>Ni wnâi unrhyw sampl o&apos;r %1 o eitemau y tro: byddai&apos;n rhaid profi pob un ohonynt.</translation>
    </message>
    <message>
        <source>No sample of up to 10,000,000 will do: the expected error is too near to materiality, or the confidence too near to 1.</source>
        <translation>Ni wnâi unrhyw sampl o hyd at 10,000,000 y tro: mae&apos;r gwall disgwyliedig yn rhy agos at berthnasedd, neu&apos;r hyder yn rhy agos at 1.</translation>
    </message>
    <message>
        <source>Every risk has to be above 0 and at most 1.</source>
        <translation>Rhaid i bob risg fod yn uwch na 0 ac yn 1 ar y mwyaf.</translation>
    </message>
    <message>
        <source>The stratum &quot;%1&quot; is listed twice.</source>
        <translation>Rhestrir yr haen &quot;%1&quot; ddwywaith.</translation>
    </message>
    <message>
        <source>Item %1 is of the stratum &quot;%2&quot;, which is not among those listed.</source>
        <translation>Mae eitem %1 yn yr haen &quot;%2&quot;, nad yw ymhlith y rhai a restrir.</translation>
    </message>
    <message>
        <source>Strata are put together by what each is worth, which is not known of all of them.</source>
        <translation>Cyfunir haenau yn ôl gwerth pob un, ac nid yw hwnnw&apos;n hysbys ar gyfer pob un ohonynt.</translation>
    </message>
    <message>
        <source>Item %1 is worth nothing or less: a taint is a part of the value, so that such items are evaluated apart.</source>
        <translation>Mae eitem %1 yn werth dim neu lai: rhan o&apos;r gwerth yw cyfran y gwall, felly caiff eitemau o&apos;r fath eu gwerthuso ar wahân.</translation>
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
    <message>
        <source>Say where the observations go: --output FILE.csv.</source>
        <translation>Nodwch ble i roi&apos;r arsylwadau: --output FILE.csv.</translation>
    </message>
    <message>
        <source>Return %1 replaces figures of return %2: %3.</source>
        <translation>Mae ffurflen %1 yn disodli ffigurau ffurflen %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>  and %n more; --json lists them all</source>
        <translation>
            <numerusform>  a rhagor (%n); mae --json yn rhestru&apos;r cyfan</numerusform>
            <numerusform>  a rhagor (%n); mae --json yn rhestru&apos;r cyfan</numerusform>
            <numerusform>  a rhagor (%n); mae --json yn rhestru&apos;r cyfan</numerusform>
            <numerusform>  a rhagor (%n); mae --json yn rhestru&apos;r cyfan</numerusform>
            <numerusform>  a rhagor (%n); mae --json yn rhestru&apos;r cyfan</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rate of outcomes that would have happened anyway. Write 0.15 or 15%.</source>
        <translation>Nid yw &quot;%1&quot; yn gyfradd o ganlyniadau a fyddai wedi digwydd beth bynnag. Ysgrifennwch 0.15 neu 15%.</translation>
    </message>
    <message>
        <source>%1 is not among those compared here.</source>
        <translation>Nid yw %1 ymhlith y rhai a gymherir yma.</translation>
    </message>
    <message>
        <source>Name a provider with --provider CODE.</source>
        <translation>Enwch ddarparwr gyda --provider CODE.</translation>
    </message>
    <message>
        <source>--target-se belongs to a target: give --target too.</source>
        <translation>Mae --target-se yn perthyn i darged: rhowch --target hefyd.</translation>
    </message>
    <message>
        <source>Give --target or --compare-with, not both: each is a target.</source>
        <translation>Rhowch --target neu --compare-with, nid y ddau: targed yw pob un ohonynt.</translation>
    </message>
    <message>
        <source>--by takes provider, contract, area, group or region, not &quot;%1&quot;.</source>
        <translation>Mae --by yn cymryd provider, contract, area, group neu region, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--standardise takes group, the column of the return whose mix differs, not &quot;%1&quot;.</source>
        <translation>Mae --standardise yn cymryd group, sef colofn y ffurflen y mae ei chymysgedd yn amrywio, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Groups cannot be compared by group and standardised by it.</source>
        <translation>Ni ellir cymharu grwpiau yn ôl grŵp a&apos;u safoni yn ôl grŵp hefyd.</translation>
    </message>
    <message>
        <source>--shrinkage takes eb or none, not &quot;%1&quot;.</source>
        <translation>Mae --shrinkage yn cymryd eb neu none, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The figures of &quot;%1&quot; name no %2.</source>
        <translation>Nid yw ffigurau &quot;%1&quot; yn enwi unrhyw %2.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>Mae --%1 yn cymryd rhif cyfan o %2 i %3, nid &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>--confidence takes a number between 0 and 1, such as 0.9 or 90%, not &quot;%1&quot;.</source>
        <translation>Mae --confidence yn cymryd rhif rhwng 0 ac 1, megis 0.9 neu 90%, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--%1 belongs to --detail: give that too.</source>
        <translation>Mae --%1 yn perthyn i --detail: rhowch hwnnw hefyd.</translation>
    </message>
    <message>
        <source>--detail belongs to --json: give that too.</source>
        <translation>Mae --detail yn perthyn i --json: rhowch hwnnw hefyd.</translation>
    </message>
    <message>
        <source>A trend is of figures as returned: --standardise does not go with it.</source>
        <translation>Mae tuedd yn seiliedig ar ffigurau fel y&apos;u cyflwynwyd: ni ellir defnyddio --standardise gyda hi.</translation>
    </message>
    <message>
        <source>Groups are of providers: --compare-with goes with --by provider.</source>
        <translation>Grwpiau o ddarparwyr ydynt: mae --compare-with yn mynd gyda --by provider.</translation>
    </message>
    <message>
        <source>Say which figure: --figure interval, flag, rank or payment.</source>
        <translation>Nodwch pa ffigur: --figure interval, flag, rank neu payment.</translation>
    </message>
    <message>
        <source>The scheme pays for no &quot;%1&quot;. It knows: %2.</source>
        <translation>Nid yw&apos;r cynllun yn talu am unrhyw &quot;%1&quot;. Mae&apos;n adnabod: %2.</translation>
    </message>
    <message>
        <source>case %1: %2, row %3</source>
        <translation>achos %1: %2, rhes %3</translation>
    </message>
    <message>
        <source>%1 rows of cases in all.</source>
        <translation>Rhesi achosion i gyd: %1.</translation>
    </message>
    <message>
        <source>The workspace is empty: import a return first.</source>
        <translation>Mae&apos;r man gwaith yn wag: mewngludwch ffurflen yn gyntaf.</translation>
    </message>
    <message>
        <source>Name the programme with --programme ID. There are: %1.</source>
        <translation>Enwch y rhaglen gyda --programme ID. Y rhai sydd yno: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in pounds that an outcome may be worth. Write 9800 or 9,800.00.</source>
        <translation>Nid yw &quot;%1&quot; yn swm mewn punnoedd y gellir ei roi fel gwerth canlyniad. Ysgrifennwch 9800 neu 9,800.00.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period. Write 2012-13 or 2012-13 Q1.</source>
        <translation>Nid cyfnod yw &quot;%1&quot;. Ysgrifennwch 2012-13 neu 2012-13 Q1.</translation>
    </message>
    <message>
        <source>Give --non-intervention or --compare-with, not both: each is a rate.</source>
        <translation>Rhowch --non-intervention neu --compare-with, nid y ddau: cyfradd yw&apos;r naill a&apos;r llall.</translation>
    </message>
    <message>
        <source>%1 differences in all; --json prints every one.</source>
        <translation>Gwahaniaethau i gyd: %1; mae --json yn argraffu pob un.</translation>
    </message>
    <message>
        <source>--detail goes with --json.</source>
        <translation>Mae --detail yn mynd gyda --json.</translation>
    </message>
    <message>
        <source>--cases takes a number of rows from 1 to %1.</source>
        <translation>Mae --cases yn cymryd nifer o resi o 1 i %1.</translation>
    </message>
    <message>
        <source>The scheme %1 cannot be read (%2).</source>
        <translation>Ni ellir darllen y cynllun %1 (%2).</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;, and the workspace keeps no reports.</source>
        <translation>Nid oes ffeil &quot;%1&quot;, ac nid yw&apos;r man gwaith yn cadw unrhyw adroddiadau.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;, and no report of that name in the workspace. It keeps: %2.</source>
        <translation>Nid oes ffeil &quot;%1&quot;, nac adroddiad o&apos;r enw hwnnw yn y man gwaith. Mae&apos;n cadw: %2.</translation>
    </message>
    <message>
        <source>--smallest-count takes a whole number from 0 to %1, not &quot;%2&quot;.</source>
        <translation>Mae --smallest-count yn cymryd rhif cyfan o 0 i %1, nid &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>--standardise takes group, not &quot;%1&quot;.</source>
        <translation>Mae --standardise yn cymryd group, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--size takes a width and a height in pixels such as 960x480, not &quot;%1&quot;.</source>
        <translation>Mae --size yn cymryd lled ac uchder mewn picseli megis 960x480, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The report has no figure &quot;%1&quot;. It has: %2.</source>
        <translation>Nid oes ffigur &quot;%1&quot; yn yr adroddiad. Mae ganddo: %2.</translation>
    </message>
    <message>
        <source>outturn: the report has nothing that %1 refers to.</source>
        <translation>outturn: nid oes dim yn yr adroddiad y mae %1 yn cyfeirio ato.</translation>
    </message>
    <message>
        <source>--format takes html, pdf, xlsx, ods, csv or zip, not &quot;%1&quot;.</source>
        <translation>Mae --format yn cymryd html, pdf, xlsx, ods, csv neu zip, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 reports, listed in contents.csv.</source>
        <translation>Nifer yr adroddiadau: %1; fe&apos;u rhestrir yn contents.csv.</translation>
    </message>
    <message>
        <source>Nothing is reported of: %1.</source>
        <translation>Nid oes dim i adrodd arno ar gyfer: %1.</translation>
    </message>
    <message>
        <source>The evidence pack is whole: %1 files, %2 bytes, %3 trail entries in an unbroken chain.</source>
        <translation>Mae&apos;r pecyn tystiolaeth yn gyfan: %1 ffeil, %2 beit, %3 cofnod yn y trywydd archwilio mewn cadwyn ddi-dor.</translation>
    </message>
    <message>
        <source>SHA-256 of its manifest: %1. Compare it with the one that the pack&apos;s maker noted.</source>
        <translation>SHA-256 ei faniffest: %1. Cymharwch ef â&apos;r un a nodwyd gan y sawl a wnaeth y pecyn.</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest, to be noted elsewhere: %1</source>
        <translation>SHA-256 y maniffest, i&apos;w nodi mewn man arall: %1</translation>
    </message>
    <message>
        <source>--target takes a number such as 0.55 or 55%, not &quot;%1&quot;.</source>
        <translation>Mae --target yn cymryd rhif fel 0.55 neu 55%, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Ni ellir darllen %1 (%2).</translation>
    </message>
    <message>
        <source>Exclusions and corrections applied: %1. In force before: %2.</source>
        <translation>Eithriadau a chywiriadau a gymhwyswyd: %1. Mewn grym cyn hynny: %2.</translation>
    </message>
    <message>
        <source>No exclusions or corrections are in force.</source>
        <translation>Nid oes eithriadau na chywiriadau mewn grym.</translation>
    </message>
    <message>
        <source>--severity takes note, caution or serious, not &quot;%1&quot;.</source>
        <translation>Mae --severity yn cymryd note, caution neu serious, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no programme &quot;%1&quot; in the workspace. There are: %2.</source>
        <translation>Nid oes rhaglen &quot;%1&quot; yn y man gwaith. Y rhai sydd yno: %2.</translation>
    </message>
    <message>
        <source>There is no check &quot;%1&quot;. There are: %2.</source>
        <translation>Nid oes gwiriad &quot;%1&quot;. Y rhai sydd ar gael: %2.</translation>
    </message>
    <message>
        <source>    ... and more; --json lists them all.</source>
        <translation>    ... a rhagor; mae --json yn eu rhestru i gyd.</translation>
    </message>
    <message>
        <source>Checks that could not be applied:</source>
        <translation>Gwiriadau na ellid eu cymhwyso:</translation>
    </message>
    <message>
        <source>The option --%1 is needed.</source>
        <translation>Mae angen yr opsiwn --%1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rate for --%2. Write 0.05 or 5%.</source>
        <translation>Nid yw &quot;%1&quot; yn gyfradd ar gyfer --%2. Ysgrifennwch 0.05 neu 5%.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of items for --population-size.</source>
        <translation>Nid yw &quot;%1&quot; yn nifer o eitemau ar gyfer --population-size.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount for --population-value.</source>
        <translation>Nid yw &quot;%1&quot; yn swm ar gyfer --population-value.</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot; to plan by. Write binomial, poisson or hypergeometric.</source>
        <translation>Nid oes dull &quot;%1&quot; ar gyfer cynllunio. Ysgrifennwch binomial, poisson neu hypergeometric.</translation>
    </message>
    <message>
        <source>Sample size: %1</source>
        <translation>Maint y sampl: %1</translation>
    </message>
    <message>
        <source>Errors expected in it: %1</source>
        <translation>Gwallau a ddisgwylir ynddo: %1</translation>
    </message>
    <message>
        <source>Upper limit of the error rate if just so many are found: %1, below the %2 that can be tolerated</source>
        <translation>Terfyn uchaf y gyfradd wallau os canfyddir union gynifer â hynny: %1, yn is na&apos;r %2 y gellir ei oddef</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot; to evaluate by. Write binomial, poisson, hypergeometric, stringer, mpu, direct, difference, ratio or regression.</source>
        <translation>Nid oes dull &quot;%1&quot; ar gyfer gwerthuso. Ysgrifennwch binomial, poisson, hypergeometric, stringer, mpu, direct, difference, ratio neu regression.</translation>
    </message>
    <message>
        <source>Items tested: %1, of which in error: %2</source>
        <translation>Eitemau a brofwyd: %1, a&apos;r rhai gwallus ohonynt: %2</translation>
    </message>
    <message>
        <source>Not tested yet, and left out: %1</source>
        <translation>Heb eu profi eto, ac wedi&apos;u gadael allan: %1</translation>
    </message>
    <message>
        <source>Most likely error</source>
        <translation>Gwall mwyaf tebygol</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Terfyn uchaf</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Terfyn isaf</translation>
    </message>
    <message>
        <source>Claimed too little, not set off in the upper limit: %1</source>
        <translation>Hawliwyd rhy ychydig, heb ei wrthbwyso yn y terfyn uchaf: %1</translation>
    </message>
    <message>
        <source>Name the file of results: --results FILE.</source>
        <translation>Enwch y ffeil canlyniadau: --results FILE.</translation>
    </message>
    <message>
        <source>Items not tested yet, and left out: %1</source>
        <translation>Eitemau heb eu profi eto, ac wedi&apos;u gadael allan: %1</translation>
    </message>
    <message>
        <source>Write: outturn sample plan, draw or evaluate.</source>
        <translation>Ysgrifennwch: outturn sample plan, draw neu evaluate.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number for --%2. Write a whole number from %3 to %4.</source>
        <translation>Nid yw &quot;%1&quot; yn rhif ar gyfer --%2. Ysgrifennwch rif cyfan o %3 i %4.</translation>
    </message>
    <message>
        <source>Say with --size how many items are to be drawn.</source>
        <translation>Nodwch gyda --size faint o eitemau sydd i&apos;w tynnu.</translation>
    </message>
    <message>
        <source>There is no method &quot;%1&quot; to draw by. Write --method interval, cell or random.</source>
        <translation>Nid oes dull &quot;%1&quot; ar gyfer tynnu. Ysgrifennwch --method interval, cell neu random.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing to draw by. Write --by value or item.</source>
        <translation>Ni ellir tynnu yn ôl &quot;%1&quot;. Ysgrifennwch --by value neu item.</translation>
    </message>
    <message>
        <source>Give --start or --seed, not both.</source>
        <translation>Rhowch --start neu --seed, nid y ddau.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no start in pounds.</source>
        <translation>Nid yw &quot;%1&quot; yn fan cychwyn mewn punnoedd.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no bounds. Write rising amounts: 1000,5000.</source>
        <translation>Nid yw &quot;%1&quot; yn ffiniau. Ysgrifennwch symiau sy&apos;n codi: 1000,5000.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing to stratify by. Write --stratify %2.</source>
        <translation>Ni ellir haenu yn ôl &quot;%1&quot;. Ysgrifennwch --stratify %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount of a claim. Write --amount claimed or paid.</source>
        <translation>Nid yw &quot;%1&quot; yn un o symiau hawliad. Ysgrifennwch --amount claimed neu paid.</translation>
    </message>
    <message>
        <source>%1 points among £%2 in %3 items, interval £%4</source>
        <translation>pwyntiau: %1 ymhlith £%2 mewn %3 o eitemau, cyfwng £%4</translation>
    </message>
    <message>
        <source>%1 of %2 items (%3 can be drawn), interval %4</source>
        <translation>%1 o %2 o eitemau (gellir tynnu %3), cyfwng %4</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>man cychwyn %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>hedyn %1</translation>
    </message>
    <message>
        <source>Left out: %1 below £0 (£%2 in all), %3 of £0, %4 without a value; --json lists them.</source>
        <translation>Wedi&apos;u gadael allan: %1 islaw £0 (£%2 i gyd), %3 yn £0, %4 heb werth; mae --json yn eu rhestru.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eitem</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Sawl gwaith</translation>
    </message>
    <message>
        <source>Running total</source>
        <translation>Cyfanswm cronnol</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Darparwr</translation>
    </message>
    <message>
        <source>--%1 is for a workspace, not for a list.</source>
        <translation>Ar gyfer man gwaith y mae --%1, nid ar gyfer rhestr.</translation>
    </message>
    <message>
        <source>Name a workspace or a list with --population FILE. Usage: %1</source>
        <translation>Enwch fan gwaith, neu restr gyda --population FILE. Defnydd: %1</translation>
    </message>
    <message>
        <source>The workspace is whole: %1 returns, %2 originals with their SHA-256, %3 figures, %4 rows of cases, %5 schemes, %6 definitions of reports, %7 acts of auditors, %8 trail entries in an unbroken chain. %9 places of the originals say what the workspace has from there.</source>
        <translation>Mae&apos;r man gwaith yn gyfan. Ffurflenni: %1; ffeiliau gwreiddiol gyda&apos;u SHA-256: %2; ffigurau: %3; rhesi achosion: %4; cynlluniau: %5; diffiniadau adroddiadau: %6; gweithredoedd archwilwyr: %7; cofnodion y trywydd archwilio, mewn cadwyn ddi-dor: %8. Lleoedd yn y ffeiliau gwreiddiol sy&apos;n dweud yr hyn sydd gan y man gwaith oddi yno: %9.</translation>
    </message>
    <message>
        <source>The trail ends with the hash %1. Note it elsewhere: whoever can write the file can cut off the trail&apos;s end or write all of it anew, and only a hash that was noted shows that, by --trail-hash.</source>
        <translation>Mae&apos;r trywydd archwilio&apos;n gorffen gyda&apos;r hash %1. Nodwch ef mewn man arall: gall pwy bynnag a all ysgrifennu&apos;r ffeil dorri diwedd y trywydd i ffwrdd neu ysgrifennu&apos;r cyfan o&apos;r newydd, a dim ond hash a nodwyd sy&apos;n dangos hynny, drwy --trail-hash.</translation>
    </message>
    <message>
        <source>--trail-hash is for a workspace, not for a pack.</source>
        <translation>Ar gyfer man gwaith y mae --trail-hash, nid ar gyfer pecyn.</translation>
    </message>
    <message>
        <source>An auditor put %1 in its place; see outturn acts.</source>
        <translation>Rhoddodd archwilydd %1 yn ei le; gweler outturn acts.</translation>
    </message>
    <message>
        <source>Worked out from the same cases and still in every answer (--with-derived leaves it out as well):</source>
        <translation>Wedi&apos;i gyfrifo o&apos;r un achosion ac ym mhob ateb o hyd (mae --with-derived yn ei adael allan hefyd):</translation>
    </message>
    <message>
        <source>Of them of what was worked out from the same cases: %1.</source>
        <translation>O&apos;r rhain, am yr hyn a gyfrifwyd o&apos;r un achosion: %1.</translation>
    </message>
    <message>
        <source>Give --confidence or the risks that it follows from, not both.</source>
        <translation>Rhowch --confidence neu&apos;r risgiau y mae&apos;n deillio ohonynt, nid y ddau.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no risk for --%2: a risk is above 0 and at most 1.</source>
        <translation>Nid yw &quot;%1&quot; yn risg ar gyfer --%2: mae risg yn uwch na 0 ac yn 1 ar y mwyaf.</translation>
    </message>
    <message>
        <source>Audit risk %1, inherent risk %2, control risk %3, risk that analytical review misses the error %4</source>
        <translation>Risg archwilio %1, risg gynhenid %2, risg reoli %3, risg na fydd adolygiad dadansoddol yn canfod y gwall %4</translation>
    </message>
    <message>
        <source>Confidence that the sample has to give: %1</source>
        <translation>Yr hyder y mae&apos;n rhaid i&apos;r sampl ei roi: %1</translation>
    </message>
    <message>
        <source>The other work gives assurance enough: by the risk model no sample is needed.</source>
        <translation>Mae&apos;r gwaith arall yn rhoi digon o sicrwydd: yn ôl y model risg nid oes angen sampl.</translation>
    </message>
    <message>
        <source>Corrected by an auditor, act %1; the return itself says:</source>
        <translation>Cywirwyd gan archwilydd, gweithred %1; mae&apos;r ffurflen ei hun yn dweud:</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>a day such as 2024-03-31 is needed here</source>
        <translation>mae angen diwrnod megis 2024-03-31 yma</translation>
    </message>
    <message>
        <source>a period has a first day and a last one after it</source>
        <translation>mae gan gyfnod ddiwrnod cyntaf, a diwrnod olaf ar ei ôl</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>rhaid iddo beidio â bod yn wag</translation>
    </message>
    <message>
        <source>a whole number of pence is needed here</source>
        <translation>mae angen nifer cyfan o geiniogau yma</translation>
    </message>
    <message>
        <source>the exclusion</source>
        <translation>yr eithriad</translation>
    </message>
    <message>
        <source>the correction</source>
        <translation>y cywiriad</translation>
    </message>
    <message>
        <source>What act %1 says cannot be read: %2</source>
        <translation>Ni ellir darllen yr hyn y mae gweithred %1 yn ei ddweud: %2</translation>
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
        <source>this is not a number of the kind wanted here. Give the count, or leave the cell empty if it is missing.</source>
        <translation>nid rhif o&apos;r math sydd ei angen yma yw hwn. Rhowch y cyfrif, neu gadewch y gell yn wag os yw ar goll.</translation>
    </message>
    <message>
        <source>the numerator is above its denominator, %1. Correct one; if the numerator is not drawn from the denominator, say so with kind = rate.</source>
        <translation>mae&apos;r rhifiadur yn uwch na&apos;i enwadur, %1. Cywirwch un ohonynt; os nad o&apos;r enwadur y daw&apos;r rhifiadur, nodwch hynny gyda kind = rate.</translation>
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
        <source>this is no part of a figure</source>
        <translation>nid rhan o ffigur yw hon</translation>
    </message>
    <message>
        <source>at least one part is needed</source>
        <translation>mae angen o leiaf un rhan</translation>
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
        <source>%1 is not a text file: byte %2 is zero. Choose a CSV file.</source>
        <translation>Nid ffeil destun yw %1: sero yw beit %2. Dewiswch ffeil CSV.</translation>
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
    <message>
        <source>the lower limit, %1, is above the upper limit, %2. Correct one of the two; the figure was not taken in.</source>
        <translation>mae&apos;r terfyn isaf, %1, yn uwch na&apos;r terfyn uchaf, %2. Cywirwch un o&apos;r ddau; ni dderbyniwyd y ffigur.</translation>
    </message>
    <message>
        <source>no whole number out of %1 has the published rate in %2, so the count cannot be worked back. Ask the publisher for the counts.</source>
        <translation>nid oes rhif cyfan allan o %1 sy&apos;n rhoi&apos;r gyfradd gyhoeddedig ar gyfer %2, felly ni ellir cyfrifo&apos;r cyfrif yn ôl ohoni. Gofynnwch i&apos;r cyhoeddwr am y cyfrifon.</translation>
    </message>
    <message>
        <source>the published rate differs beyond rounding from %1 of %2 (%3) in %4: it has another denominator than the one in this file. Say which of the two you quote.</source>
        <translation>mae&apos;r gyfradd gyhoeddedig yn wahanol, y tu hwnt i dalgrynnu, i %1 o %2 (%3) ar gyfer %4: mae ganddi enwadur gwahanol i&apos;r un yn y ffeil hon. Nodwch pa un o&apos;r ddwy yr ydych yn ei dyfynnu.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colofn %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 ar gyfer %3)</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>ffigur</translation>
    </message>
    <message>
        <source>%1, row %2: %3.</source>
        <translation>%1, rhes %2: %3.</translation>
    </message>
    <message>
        <source>a quotation mark opens here and is not closed within 1 MB; close or remove it</source>
        <translation>mae dyfynnod yn agor yma ac nid yw&apos;n cael ei gau o fewn 1 MB; caewch neu dilëwch ef</translation>
    </message>
    <message>
        <source>a cell has more than 1 MB; shorten it</source>
        <translation>mae dros 1 MB mewn cell; byrhewch hi</translation>
    </message>
    <message>
        <source>the row has more than 16 MB; shorten it</source>
        <translation>mae dros 16 MB yn y rhes; byrhewch hi</translation>
    </message>
    <message>
        <source>the row has more than %1 columns; leave out the columns that are not needed</source>
        <translation>mae gan y rhes dros %1 o golofnau; gadewch allan y colofnau nad oes eu hangen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot separate columns: choose one character, such as comma, semicolon, tab or |.</source>
        <translation>Ni all &quot;%1&quot; wahanu colofnau: dewiswch un nod, megis coma, hanner colon, tab neu |.</translation>
    </message>
    <message>
        <source>%1 is not a text file: it is full of control characters. Choose a CSV file.</source>
        <translation>Nid ffeil destun yw %1: mae&apos;n llawn nodau rheoli. Dewiswch ffeil CSV.</translation>
    </message>
    <message>
        <source>%1, row %2: byte %3 of the file is zero, which no text holds. The file is damaged; get it again from its sender.</source>
        <translation>%1, rhes %2: sero yw beit %3 y ffeil, ac ni cheir hynny mewn unrhyw destun. Mae&apos;r ffeil wedi&apos;i difrodi; gofynnwch i&apos;w hanfonwr amdani eto.</translation>
    </message>
    <message>
        <source>%1, row %2: byte %3 of the file is not %4 text. Choose another encoding, or get the file again from its sender.</source>
        <translation>%1, rhes %2: nid yw beit %3 y ffeil yn destun %4. Dewiswch amgodiad arall, neu gofynnwch i anfonwr y ffeil amdani eto.</translation>
    </message>
    <message>
        <source>There is no encoding &quot;%1&quot; here. Choose one of %2.</source>
        <translation>Nid oes amgodiad &quot;%1&quot; yma. Dewiswch un o&apos;r canlynol: %2.</translation>
    </message>
    <message>
        <source>the count from the start falls from %1 in %2 to %3 in %4. Ask the sender whether earlier results were withdrawn.</source>
        <translation>mae&apos;r cyfrif o&apos;r dechrau yn gostwng o %1 (%2) i %3 (%4). Gofynnwch i&apos;r anfonwr a dynnwyd canlyniadau cynharach yn ôl.</translation>
    </message>
    <message>
        <source>the cell holds a spreadsheet error. It is kept as missing, not as zero; ask the sender for the figure.</source>
        <translation>mae gwall taenlen yn y gell. Fe&apos;i cedwir fel ffigur ar goll, nid fel sero; gofynnwch i&apos;r anfonwr am y ffigur.</translation>
    </message>
    <message>
        <source>the cell holds a formula whose result is not in the file. It is kept as missing; open the file in a spreadsheet program and save it again.</source>
        <translation>mae fformiwla yn y gell nad yw ei chanlyniad yn y ffeil. Fe&apos;i cedwir fel ffigur ar goll; agorwch y ffeil mewn rhaglen daenlen a&apos;i chadw eto.</translation>
    </message>
    <message>
        <source>%1: the file changed while it was read. Import it again when nothing writes to it any more.</source>
        <translation>%1: newidiodd y ffeil wrth iddi gael ei darllen. Mewngludwch hi eto pan na fydd dim yn ysgrifennu iddi mwyach.</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;</source>
        <translation>%1, dalen &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 has no sheet &quot;%2&quot;.</source>
        <translation>Nid oes dalen &quot;%2&quot; yn %1.</translation>
    </message>
    <message>
        <source>no mapping profile knows this file; it was read by a first guess. Check what each column was taken for, and save it as a profile.</source>
        <translation>nid oes proffil mapio sy&apos;n adnabod y ffeil hon; fe&apos;i darllenwyd ar sail dyfaliad cyntaf. Gwiriwch sut y dehonglwyd pob colofn, a chadwch hynny fel proffil.</translation>
    </message>
    <message>
        <source>the text is not UTF-8; it was read as %1. Check names with accents, apostrophes and dashes.</source>
        <translation>nid yw&apos;r testun yn UTF-8; fe&apos;i darllenwyd fel %1. Gwiriwch enwau ag acenion, collnodau a llinellau toriad.</translation>
    </message>
    <message numerus="yes">
        <source>the sheet is hidden and was not read; it has %n row(s).</source>
        <translation>
            <numerusform>mae&apos;r ddalen wedi&apos;i chuddio ac ni chafodd ei darllen; nifer ei rhesi: %n.</numerusform>
            <numerusform>mae&apos;r ddalen wedi&apos;i chuddio ac ni chafodd ei darllen; nifer ei rhesi: %n.</numerusform>
            <numerusform>mae&apos;r ddalen wedi&apos;i chuddio ac ni chafodd ei darllen; nifer ei rhesi: %n.</numerusform>
            <numerusform>mae&apos;r ddalen wedi&apos;i chuddio ac ni chafodd ei darllen; nifer ei rhesi: %n.</numerusform>
            <numerusform>mae&apos;r ddalen wedi&apos;i chuddio ac ni chafodd ei darllen; nifer ei rhesi: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no table of the profile is on this sheet; its %n row(s) were not read.</source>
        <translation>
            <numerusform>nid oes yr un o dablau&apos;r proffil ar y ddalen hon; ni ddarllenwyd ei rhesi (nifer: %n).</numerusform>
            <numerusform>nid oes yr un o dablau&apos;r proffil ar y ddalen hon; ni ddarllenwyd ei rhesi (nifer: %n).</numerusform>
            <numerusform>nid oes yr un o dablau&apos;r proffil ar y ddalen hon; ni ddarllenwyd ei rhesi (nifer: %n).</numerusform>
            <numerusform>nid oes yr un o dablau&apos;r proffil ar y ddalen hon; ni ddarllenwyd ei rhesi (nifer: %n).</numerusform>
            <numerusform>nid oes yr un o dablau&apos;r proffil ar y ddalen hon; ni ddarllenwyd ei rhesi (nifer: %n).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are hidden in the file and were read like the others.</source>
        <translation>
            <numerusform>nifer y rhesi sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y rhesi sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y rhesi sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y rhesi sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y rhesi sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are hidden in the file and were read like the others.</source>
        <translation>
            <numerusform>nifer y colofnau sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y colofnau sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y colofnau sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y colofnau sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
            <numerusform>nifer y colofnau sydd wedi&apos;u cuddio yn y ffeil, ac a ddarllenwyd fel y lleill: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the header is not that of the profile &quot;%2&quot;. Choose another profile, or none.</source>
        <translation>%1: nid yw&apos;r pennawd yr un fath â phennawd y proffil &quot;%2&quot;. Dewiswch broffil arall, neu ddim un.</translation>
    </message>
    <message>
        <source>%1: no table was found. A return has a header row that names its columns, and a row for each figure or provider below it.</source>
        <translation>%1: ni chafwyd hyd i dabl. Mewn ffurflen ddata ceir rhes pennawd sy&apos;n enwi&apos;r colofnau ac, oddi tani, res ar gyfer pob ffigur neu ddarparwr.</translation>
    </message>
    <message>
        <source>%1: no mapping profile knows this file, and guessing is not allowed. Import it once in the window, save its profile, and name that.</source>
        <translation>%1: nid oes proffil mapio sy&apos;n adnabod y ffeil hon, ac ni chaniateir dyfalu. Mewngludwch hi unwaith yn y ffenestr, cadwch ei phroffil, ac enwch hwnnw.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression (%2)</source>
        <translation>nid mynegiad rheolaidd yw &quot;%1&quot; (%2)</translation>
    </message>
    <message>
        <source>a number from 1 on is needed here</source>
        <translation>mae angen rhif sydd o leiaf 1 yma</translation>
    </message>
    <message>
        <source>a number above zero is needed here</source>
        <translation>mae angen rhif sy&apos;n fwy na sero yma</translation>
    </message>
    <message>
        <source>a number from zero on is needed here</source>
        <translation>mae angen rhif sydd o leiaf sero yma</translation>
    </message>
    <message>
        <source>a column needs names, a pattern or a position</source>
        <translation>mae angen enwau, patrwm neu safle ar golofn</translation>
    </message>
    <message>
        <source>only one column can stand here</source>
        <translation>dim ond un golofn a all sefyll yma</translation>
    </message>
    <message>
        <source>the nearest column to the left of which name?</source>
        <translation>y golofn agosaf i&apos;r chwith o ba enw?</translation>
    </message>
    <message>
        <source>a column or a category is needed here</source>
        <translation>mae angen colofn neu gategori yma</translation>
    </message>
    <message>
        <source>the table has no category column</source>
        <translation>nid oes colofn gategori yn y tabl</translation>
    </message>
    <message>
        <source>a measure needs an id</source>
        <translation>mae angen id ar fesur</translation>
    </message>
    <message>
        <source>no column plays this part</source>
        <translation>nid oes colofn yn chwarae&apos;r rhan hon</translation>
    </message>
    <message>
        <source>a column is needed here</source>
        <translation>mae angen colofn yma</translation>
    </message>
    <message>
        <source>at least one value is needed</source>
        <translation>mae angen o leiaf un gwerth</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2</source>
        <translation>nid yw &quot;%1&quot; yn un o&apos;r canlynol: %2</translation>
    </message>
    <message>
        <source>a column with the measure&apos;s id is needed</source>
        <translation>mae angen colofn sy&apos;n cynnwys id y mesur</translation>
    </message>
    <message>
        <source>a column with the provider&apos;s code, number or name is needed</source>
        <translation>mae angen colofn sy&apos;n cynnwys cod, rhif neu enw&apos;r darparwr</translation>
    </message>
    <message>
        <source>at least one measure or template is needed</source>
        <translation>mae angen o leiaf un mesur neu dempled</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no type of provider; write local-authority or contractor</source>
        <translation>nid math o ddarparwr yw &quot;%1&quot;; ysgrifennwch local-authority neu contractor</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period; write 2023-24</source>
        <translation>nid cyfnod yw &quot;%1&quot;; ysgrifennwch 2023-24</translation>
    </message>
    <message>
        <source>&quot;from&quot; and &quot;to&quot; must be a range of counts</source>
        <translation>rhaid i &quot;from&quot; a &quot;to&quot; fod yn ystod o gyfrifon</translation>
    </message>
    <message>
        <source>one single character is needed here</source>
        <translation>mae angen un nod yn unig yma</translation>
    </message>
    <message>
        <source>a profile needs an id</source>
        <translation>mae angen id ar broffil</translation>
    </message>
    <message>
        <source>at least one table is needed</source>
        <translation>mae angen o leiaf un tabl</translation>
    </message>
    <message>
        <source>the row names no measure</source>
        <translation>nid yw&apos;r rhes yn enwi mesur</translation>
    </message>
    <message>
        <source>an earlier row describes the measure &quot;%1&quot;</source>
        <translation>mae rhes gynharach yn disgrifio&apos;r mesur &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the figure was not collected. It is kept as missing, not as zero.</source>
        <translation>ni chasglwyd y ffigur. Fe&apos;i cedwir fel ffigur ar goll, nid fel sero.</translation>
    </message>
    <message>
        <source>%1, %2: this part of the workbook %3. Open the file in a spreadsheet program, look whether it is whole, save it again and import that.</source>
        <translation>%1, %2: mae problem gyda&apos;r rhan hon o&apos;r llyfr gwaith: %3. Agorwch y ffeil mewn rhaglen daenlen, gwiriwch a yw&apos;n gyfan, cadwch hi eto a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument file, but no spreadsheet. Copy its table into a spreadsheet, save that as .ods and import it.</source>
        <translation>Ffeil OpenDocument yw %1, ond nid taenlen. Copïwch ei thabl i daenlen, cadwch honno fel .ods a&apos;i mewngludo.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Remove the password in the program that made it, and import it again.</source>
        <translation>Mae %1 wedi&apos;i diogelu gan gyfrinair. Tynnwch y cyfrinair yn y rhaglen a&apos;i creodd, a mewngludwch hi eto.</translation>
    </message>
    <message>
        <source>%1 is no OpenDocument spreadsheet: it has no content. Get it again from its sender.</source>
        <translation>Nid taenlen OpenDocument yw %1: nid oes cynnwys ynddi. Gofynnwch i&apos;w hanfonwr amdani eto.</translation>
    </message>
    <message>
        <source>%1 has more than %2 sheets, as no return has. Save the sheet that counts as CSV (UTF-8) and import that.</source>
        <translation>Mae gan %1 dros %2 o ddalennau, mwy nag sydd mewn unrhyw ffurflen. Cadwch y ddalen berthnasol fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is no spreadsheet: it has no sheets. Get it again from its sender.</source>
        <translation>Nid taenlen yw %1: nid oes dalennau ynddi. Gofynnwch i&apos;w hanfonwr amdani eto.</translation>
    </message>
    <message>
        <source>%1, sheet %2, row %3: %4. Open the file in a spreadsheet program, look whether it is whole, save it again and import that.</source>
        <translation>%1, dalen %2, rhes %3: %4. Agorwch y ffeil mewn rhaglen daenlen, gwiriwch a yw&apos;n gyfan, cadwch hi eto a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1, sheet %2, row %3: %4. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>%1, dalen %2, rhes %3: %4. Cadwch y ddalen fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>a cell has more than a million characters</source>
        <translation>mae dros filiwn o nodau mewn cell</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>dalen %1</translation>
    </message>
    <message>
        <source>sheet %1, in or behind row %2</source>
        <translation>dalen %1, yn rhes %2 neu ar ei hôl</translation>
    </message>
    <message>
        <source>is cut short</source>
        <translation>mae wedi&apos;i thorri&apos;n fyr</translation>
    </message>
    <message>
        <source>a sheet has no such row</source>
        <translation>nid oes rhes o&apos;r fath mewn dalen</translation>
    </message>
    <message>
        <source>the sheet has more than %1 million cells</source>
        <translation>mae gan y ddalen dros %1 miliwn o gelloedd</translation>
    </message>
    <message>
        <source>the cells up to here lie too far apart to be a table</source>
        <translation>mae&apos;r celloedd hyd at y fan hon yn rhy bell oddi wrth ei gilydd i fod yn dabl</translation>
    </message>
    <message>
        <source>it has more than %1 columns</source>
        <translation>mae ganddi dros %1 o golofnau</translation>
    </message>
    <message>
        <source>the row has more than 8 million characters</source>
        <translation>mae dros 8 miliwn o nodau yn y rhes</translation>
    </message>
    <message>
        <source>%1 is %2, not a return. Choose a CSV, XLSX, ODS or XLS file.</source>
        <translation>%1: nid ffurflen ddata mo hon, ond %2. Dewiswch ffeil CSV, XLSX, ODS neu XLS.</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>dogfen Word</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>cyflwyniad</translation>
    </message>
    <message>
        <source>an archive; unpack it and import its files</source>
        <translation>archif; dadbaciwch hi a mewngludwch ei ffeiliau</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dogfen PDF</translation>
    </message>
    <message>
        <source>a database or workspace</source>
        <translation>cronfa ddata neu fan gwaith</translation>
    </message>
    <message>
        <source>this is no range that the count lies in. Write &quot;1 to 5&quot;, or leave the cell empty.</source>
        <translation>nid ystod y mae&apos;r cyfrif o&apos;i mewn yw hon. Ysgrifennwch &quot;1 to 5&quot;, neu gadewch y gell yn wag.</translation>
    </message>
    <message>
        <source>left out by the user</source>
        <translation>wedi&apos;i gadael allan gan y defnyddiwr</translation>
    </message>
    <message>
        <source>a rate is shown per so many: write 1000, or nothing.</source>
        <translation>dangosir cyfradd fesul hyn a hyn: ysgrifennwch 1000, neu gadewch y gell yn wag.</translation>
    </message>
    <message>
        <source>this is no kind of year. Write reporting, calendar or academic.</source>
        <translation>nid math o flwyddyn yw hwn. Ysgrifennwch reporting, calendar neu academic.</translation>
    </message>
    <message>
        <source>an earlier row gives this measure another title, kind, polarity, basis, unit or scale. Make them agree, or give this one another name.</source>
        <translation>mae rhes gynharach yn rhoi teitl, math, polaredd, sail, uned neu raddfa arall i&apos;r mesur hwn. Gwnewch iddynt gytuno, neu rhowch enw arall i&apos;r un hwn.</translation>
    </message>
    <message>
        <source>spelt alike</source>
        <translation>sillafiad tebyg</translation>
    </message>
    <message>
        <source>shares a word</source>
        <translation>yn rhannu gair</translation>
    </message>
    <message>
        <source>begins alike</source>
        <translation>yn dechrau&apos;n debyg</translation>
    </message>
    <message>
        <source>there at the time instead of %1</source>
        <translation>yno ar y pryd yn lle %1</translation>
    </message>
    <message>
        <source>%1, but not there at the time</source>
        <translation>%1, ond nid oedd yno ar y pryd</translation>
    </message>
    <message>
        <source>easily confused with %1</source>
        <translation>hawdd ei gamgymryd am %1</translation>
    </message>
    <message>
        <source>numerator</source>
        <translation>rhifiadur</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>enwadur</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>disgwyliedig</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>cost</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>hawliwyd</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>talwyd</translation>
    </message>
    <message numerus="yes">
        <source>the published total is %1, but its %n part(s) in this file add up to %2; rounding and suppression allow %3. Look for rows that are missing, repeated or in another unit.</source>
        <translation>
            <numerusform>%1 yw&apos;r cyfanswm cyhoeddedig, ond cyfanswm ei rannau yn y ffeil hon (nifer y rhannau: %n) yw %2; mae talgrynnu ac atal yn caniatáu gwahaniaeth o %3. Chwiliwch am resi sydd ar goll, wedi&apos;u hailadrodd neu mewn uned arall.</numerusform>
            <numerusform>%1 yw&apos;r cyfanswm cyhoeddedig, ond cyfanswm ei rannau yn y ffeil hon (nifer y rhannau: %n) yw %2; mae talgrynnu ac atal yn caniatáu gwahaniaeth o %3. Chwiliwch am resi sydd ar goll, wedi&apos;u hailadrodd neu mewn uned arall.</numerusform>
            <numerusform>%1 yw&apos;r cyfanswm cyhoeddedig, ond cyfanswm ei rannau yn y ffeil hon (nifer y rhannau: %n) yw %2; mae talgrynnu ac atal yn caniatáu gwahaniaeth o %3. Chwiliwch am resi sydd ar goll, wedi&apos;u hailadrodd neu mewn uned arall.</numerusform>
            <numerusform>%1 yw&apos;r cyfanswm cyhoeddedig, ond cyfanswm ei rannau yn y ffeil hon (nifer y rhannau: %n) yw %2; mae talgrynnu ac atal yn caniatáu gwahaniaeth o %3. Chwiliwch am resi sydd ar goll, wedi&apos;u hailadrodd neu mewn uned arall.</numerusform>
            <numerusform>%1 yw&apos;r cyfanswm cyhoeddedig, ond cyfanswm ei rannau yn y ffeil hon (nifer y rhannau: %n) yw %2; mae talgrynnu ac atal yn caniatáu gwahaniaeth o %3. Chwiliwch am resi sydd ar goll, wedi&apos;u hailadrodd neu mewn uned arall.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>Ni ellir ysgrifennu %1 (%2).</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Ni ellir creu&apos;r ffolder %1.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Save its sheets as CSV and import those.</source>
        <translation>Mae %1 dros %2 MB. Cadwch ei dalennau fel CSV a mewngludwch y rheini.</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Canslwyd y darllen.</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>wedi&apos;i gadael allan â llaw</translation>
    </message>
    <message>
        <source>belongs to a second table</source>
        <translation>yn perthyn i ail dabl</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>y pennawd unwaith eto</translation>
    </message>
    <message>
        <source>a second table with another header begins here. It is not read; give it a table of its own in the mapping if it is needed.</source>
        <translation>mae ail dabl â phennawd gwahanol yn dechrau yma. Nid yw&apos;n cael ei ddarllen; rhowch ei dabl ei hun iddo yn y mapio os oes ei angen.</translation>
    </message>
    <message>
        <source>the header of a second table</source>
        <translation>pennawd ail dabl</translation>
    </message>
    <message>
        <source>neither the table nor its title nor the file&apos;s name says the period. Give one.</source>
        <translation>nid yw&apos;r tabl, ei deitl nac enw&apos;r ffeil yn nodi&apos;r cyfnod. Rhowch un.</translation>
    </message>
    <message>
        <source>the row repeats %1</source>
        <translation>mae&apos;r rhes yn ailadrodd %1</translation>
    </message>
    <message>
        <source>the period of this column is not known. The figure was not taken in.</source>
        <translation>nid yw cyfnod y golofn hon yn hysbys. Ni dderbyniwyd y ffigur.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>rhes %1</translation>
    </message>
    <message>
        <source>row %1 of the sheet &quot;%2&quot;</source>
        <translation>rhes %1 y ddalen &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 gives another figure for the same provider, measure and period, and stands. Remove the wrong one of the two.</source>
        <translation>mae %1 yn rhoi ffigur arall ar gyfer yr un darparwr, mesur a chyfnod, a honno sy&apos;n sefyll. Dilëwch yr un anghywir o&apos;r ddwy.</translation>
    </message>
    <message>
        <source>every figure of the row is suppressed by its publisher. They are kept as suppressed, not as zero.</source>
        <translation>mae pob ffigur yn y rhes wedi&apos;i atal gan ei gyhoeddwr. Fe&apos;u cedwir fel ffigurau wedi&apos;u hatal, nid fel sero.</translation>
    </message>
    <message>
        <source>every figure of the row is missing. They are kept as missing, not as zero.</source>
        <translation>mae pob ffigur yn y rhes ar goll. Fe&apos;u cedwir fel ffigurau ar goll, nid fel sero.</translation>
    </message>
    <message>
        <source>by the header %1, which comes to %2; the cell says %3, and rounding allows a difference of %4. Ask the sender which is right.</source>
        <translation>yn ôl y pennawd, %1, sy&apos;n rhoi %2; %3 sydd yn y gell, ac mae talgrynnu&apos;n caniatáu gwahaniaeth o %4. Gofynnwch i&apos;r anfonwr pa un sy&apos;n gywir.</translation>
    </message>
    <message>
        <source>the mapping has no use for this column. It is kept in the original and not used.</source>
        <translation>nid yw&apos;r mapio&apos;n defnyddio&apos;r golofn hon. Fe&apos;i cedwir yn y ffeil wreiddiol ac nis defnyddir.</translation>
    </message>
    <message>
        <source>the mapping expects %1, which this table does not have. What depends on it was not read.</source>
        <translation>mae&apos;r mapio&apos;n disgwyl %1, nad yw i&apos;w gael yn y tabl hwn. Ni ddarllenwyd yr hyn sy&apos;n dibynnu arno.</translation>
    </message>
    <message>
        <source>only the file&apos;s name says the period. Check that it is right.</source>
        <translation>dim ond enw&apos;r ffeil sy&apos;n nodi&apos;r cyfnod. Gwiriwch ei fod yn gywir.</translation>
    </message>
    <message>
        <source>%1 is damaged: its cells cannot be read. Open it in a spreadsheet program, check it there and save it as .xlsx.</source>
        <translation>Mae %1 wedi&apos;i difrodi: ni ellir darllen ei chelloedd. Agorwch hi mewn rhaglen daenlen, gwiriwch hi yno a&apos;i chadw fel .xlsx.</translation>
    </message>
    <message>
        <source>%1 holds more cells than an .xls workbook is read with. Open it in a spreadsheet program and save the sheet that counts as .xlsx.</source>
        <translation>Mae gan %1 fwy o gelloedd na&apos;r terfyn ar gyfer darllen llyfr gwaith .xls. Agorwch hi mewn rhaglen daenlen a chadwch y ddalen berthnasol fel .xlsx.</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in a spreadsheet program, take the password off and save it as .xlsx.</source>
        <translation>Mae %1 wedi&apos;i diogelu gan gyfrinair. Agorwch hi mewn rhaglen daenlen, tynnwch y cyfrinair a&apos;i chadw fel .xlsx.</translation>
    </message>
    <message>
        <source>%1 was written by Excel 4 or earlier. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Ysgrifennwyd %1 gan Excel 4 neu fersiwn gynharach. Agorwch hi mewn rhaglen daenlen a&apos;i chadw fel .xlsx.</translation>
    </message>
    <message>
        <source>%1 is no Excel workbook, whatever its name says. Open it in the program that wrote it and save the table as .xlsx or CSV.</source>
        <translation>Nid llyfr gwaith Excel yw %1, beth bynnag a ddywed ei henw. Agorwch hi yn y rhaglen a&apos;i hysgrifennodd a chadwch y tabl fel .xlsx neu CSV.</translation>
    </message>
    <message>
        <source>%1 is a newer workbook under an old name. Rename it from .xls to .xlsx (or .ods, if it came from LibreOffice) and import that.</source>
        <translation>Llyfr gwaith mwy diweddar o dan hen enw yw %1. Ailenwch y ffeil o .xls i .xlsx (neu .ods, os daeth o LibreOffice) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is an XML spreadsheet of Excel 2003 and not an .xls workbook. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Taenlen XML Excel 2003 yw %1 ac nid llyfr gwaith .xls. Agorwch hi mewn rhaglen daenlen a&apos;i chadw fel .xlsx.</translation>
    </message>
    <message>
        <source>%1 is a web page (HTML) and not an .xls workbook. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Tudalen we (HTML) yw %1 ac nid llyfr gwaith .xls. Agorwch hi mewn rhaglen daenlen a&apos;i chadw fel .xlsx.</translation>
    </message>
    <message>
        <source>%1 cannot be read: no temporary file can be written (%2). Make room on the disk and import it again.</source>
        <translation>Ni ellir darllen %1: ni ellir ysgrifennu ffeil dros dro (%2). Gwnewch le ar y ddisg a mewngludwch hi eto.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the program that reads .xls does not start. Save the file as .xlsx in a spreadsheet program and import that.</source>
        <translation>Ni ellir darllen %1: nid yw&apos;r rhaglen sy&apos;n darllen .xls yn cychwyn. Cadwch y ffeil fel .xlsx mewn rhaglen daenlen a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1, sheet %2 has more merged cells than any return. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>%1: mae gan ddalen %2 fwy o gelloedd cyfun nag unrhyw ffurflen. Cadwch y ddalen fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is no .xlsx workbook but an older kind of Office file. If it is a workbook, name it .xls and import that.</source>
        <translation>Nid llyfr gwaith .xlsx yw %1 ond math hŷn o ffeil Office. Os llyfr gwaith ydyw, rhowch enw .xls i&apos;r ffeil a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1, sheet %2, cell %3: %4. Open the file in a spreadsheet program, look whether it is whole, save it again and import that.</source>
        <translation>%1, dalen %2, cell %3: %4. Agorwch y ffeil mewn rhaglen daenlen, gwiriwch a yw&apos;n gyfan, cadwch hi eto a mewngludwch honno.</translation>
    </message>
    <message>
        <source>the row calls itself “%1”, and there is no such row</source>
        <translation>mae&apos;r rhes yn ei galw ei hun yn “%1”, ac nid oes rhes o&apos;r fath</translation>
    </message>
    <message>
        <source>it stands behind row %1</source>
        <translation>mae&apos;n dilyn rhes %1</translation>
    </message>
    <message>
        <source>a cell in it calls itself “%1”</source>
        <translation>mae cell ynddi yn ei galw ei hun yn “%1”</translation>
    </message>
    <message>
        <source>it refers to text number %1, and the workbook has %2</source>
        <translation>mae&apos;n cyfeirio at destun rhif %1, ond %2 sydd yn y llyfr gwaith</translation>
    </message>
    <message>
        <source>it refers to a cell format that the workbook does not have</source>
        <translation>mae&apos;n cyfeirio at fformat cell nad yw yn y llyfr gwaith</translation>
    </message>
    <message>
        <source>its text is too long</source>
        <translation>mae ei thestun yn rhy hir</translation>
    </message>
    <message>
        <source>it has more text than any row of a return</source>
        <translation>mae ynddi fwy o destun nag unrhyw res mewn ffurflen</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>mae&apos;n ymddangos yno ddwywaith</translation>
    </message>
    <message>
        <source>has a text or tag that is too long</source>
        <translation>mae ynddi destun neu dag sy&apos;n rhy hir</translation>
    </message>
    <message>
        <source>holds more texts than can be read</source>
        <translation>mae ynddi fwy o destunau nag y gellir eu darllen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>mae ar goll</translation>
    </message>
    <message>
        <source>has too long a name or too many companions</source>
        <translation>mae ei henw&apos;n rhy hir neu mae gormod o ddalennau eraill gyda hi</translation>
    </message>
    <message>
        <source>is no table of contents</source>
        <translation>nid tabl cynnwys ydyw</translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb), which cannot be read. Save it as .xlsx in Excel and import that.</source>
        <translation>Llyfr gwaith deuaidd (.xlsb) yw %1, ac ni ellir ei ddarllen. Cadwch y ffeil fel .xlsx yn Excel a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is no workbook: nothing in it lists sheets. Choose an .xlsx, .ods, .xls or .csv file.</source>
        <translation>Nid llyfr gwaith yw %1: nid oes dim ynddi yn rhestru dalennau. Dewiswch ffeil .xlsx, .ods, .xls neu .csv.</translation>
    </message>
    <message>
        <source>is damaged in line %1 (%2)</source>
        <translation>mae wedi&apos;i difrodi ar linell %1 (%2)</translation>
    </message>
    <message>
        <source>has a tag with too many attributes</source>
        <translation>mae ynddi dag â gormod o briodoleddau</translation>
    </message>
    <message>
        <source>has too many elements within each other</source>
        <translation>mae ynddi ormod o elfennau y tu mewn i&apos;w gilydd</translation>
    </message>
    <message>
        <source>declares a document type, which no spreadsheet program writes</source>
        <translation>mae&apos;n datgan math o ddogfen, rhywbeth nad oes unrhyw raglen daenlen yn ei ysgrifennu</translation>
    </message>
    <message>
        <source>%1 cannot be opened: it is damaged or cut short. Get it again from its sender.</source>
        <translation>Ni ellir agor %1: mae wedi&apos;i difrodi neu ei thorri&apos;n fyr. Gofynnwch i&apos;w hanfonwr amdani eto.</translation>
    </message>
    <message>
        <source>is damaged or cut short</source>
        <translation>mae wedi&apos;i difrodi neu ei thorri&apos;n fyr</translation>
    </message>
    <message>
        <source>holds more than %1 MB in one part</source>
        <translation>mae&apos;n cynnwys dros %1 MB mewn un rhan</translation>
    </message>
    <message>
        <source>holds more than it declares</source>
        <translation>mae&apos;n cynnwys mwy nag y mae&apos;n ei ddatgan</translation>
    </message>
    <message>
        <source>%1 has %2 parts; no return has more than %3. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>Mae gan %1 %2 o rannau; nid oes gan unrhyw ffurflen fwy na %3. Cadwch y ddalen fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 has a part named %2, which points outside the file; no spreadsheet program writes that. Ask its sender for another copy.</source>
        <translation>Mae gan %1 ran o&apos;r enw %2, sy&apos;n cyfeirio y tu allan i&apos;r ffeil; nid oes unrhyw raglen daenlen yn ysgrifennu hynny. Gofynnwch i&apos;w hanfonwr am gopi arall.</translation>
    </message>
    <message>
        <source>%1 has the part %2 twice, so that programs differ in what they read. Open it in a spreadsheet program, look whether it is right, save it again and import that.</source>
        <translation>Mae&apos;r rhan %2 yn ymddangos ddwywaith yn %1, felly mae rhaglenni&apos;n amrywio o ran yr hyn y maent yn ei ddarllen. Agorwch hi mewn rhaglen daenlen, gwiriwch a yw&apos;n gywir, cadwch hi eto a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 would swell beyond measure when it is unpacked (part %2), as no return does. If you trust it, save the sheet as CSV (UTF-8) and import that.</source>
        <translation>Byddai %1 yn chwyddo y tu hwnt i bob rheswm wrth ei dadbacio (rhan %2), yn wahanol i unrhyw ffurflen ddata. Os ydych yn ymddiried ynddi, cadwch y ddalen fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1 is incomplete: its part %2 is missing. Get it again from its sender.</source>
        <translation>Mae %1 yn anghyflawn: mae ei rhan %2 ar goll. Gofynnwch i&apos;w hanfonwr amdani eto.</translation>
    </message>
    <message>
        <source>%1 holds %2 MB in its part %3; at most %4 MB are read. Save the sheet as CSV (UTF-8) and import that.</source>
        <translation>Mae %1 yn cynnwys %2 MB yn ei rhan %3; darllenir %4 MB ar y mwyaf. Cadwch y ddalen fel CSV (UTF-8) a mewngludwch honno.</translation>
    </message>
    <message>
        <source>%1, part %2, %3. Get it again from its sender.</source>
        <translation>%1, rhan %2: %3. Gofynnwch i anfonwr y ffeil amdani eto.</translation>
    </message>
    <message>
        <source>the numbers are written with decimal commas (1.234,5) and were read so. Check that none of them means a thousand.</source>
        <translation>mae&apos;r rhifau wedi&apos;u hysgrifennu gyda chomas degol (1.234,5) ac fe&apos;u darllenwyd felly. Gwiriwch nad oes yr un ohonynt yn golygu mil.</translation>
    </message>
    <message>
        <source>it must hold %1 (the name) or %2 (the name without its line number), or all measures would have the same id</source>
        <translation>rhaid iddo gynnwys %1 (yr enw) neu %2 (yr enw heb ei rif llinell), neu byddai gan bob mesur yr un dynodydd</translation>
    </message>
    <message>
        <source>a whole number is needed here</source>
        <translation>mae angen rhif cyfan yma</translation>
    </message>
    <message>
        <source>it must lie between %1 and %2</source>
        <translation>rhaid iddo fod rhwng %1 a %2</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>rhaid iddo beidio â bod yn wag</translation>
    </message>
    <message>
        <source>one to four letters are needed here</source>
        <translation>mae angen rhwng un a phedair llythyren yma</translation>
    </message>
    <message>
        <source>no register knows &quot;%1&quot;</source>
        <translation>nid oes cofrestr sy&apos;n adnabod &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the row gives no period and no day from which to tell it. Give one of them.</source>
        <translation>nid yw&apos;r rhes yn rhoi cyfnod, na diwrnod i&apos;w bennu ohono. Rhowch un o&apos;r ddau.</translation>
    </message>
    <message>
        <source>The import could not be started.</source>
        <translation>Ni ellid cychwyn y mewngludo.</translation>
    </message>
    <message>
        <source>%1: of the first %2 rows so much is wrong or left out that the first %3 entries are listed and the rest was not read. A column seems to be mapped wrongly; put that right and import again.</source>
        <translation>%1: o&apos;r rhesi cyntaf (%2 ohonynt), mae cymaint yn wallus neu wedi&apos;i adael allan nes bod y cofnodion cyntaf yn unig (%3 ohonynt) wedi&apos;u rhestru, ac ni ddarllenwyd y gweddill. Mae&apos;n ymddangos bod colofn wedi&apos;i mapio&apos;n anghywir; cywirwch hynny a mewngludwch eto.</translation>
    </message>
    <message>
        <source>%1: the first %2 rows make more than %3 figures, by provider, measure, period, contract, area, cohort and group. One of these columns seems to hold a reference; give it another name and import again.</source>
        <translation>%1: mae&apos;r rhesi cyntaf (%2 ohonynt) yn rhoi mwy na %3 o ffigurau, yn ôl darparwr, mesur, cyfnod, contract, ardal, carfan a grŵp. Mae&apos;n ymddangos bod un o&apos;r colofnau hyn yn cynnwys cyfeirnod; rhowch enw arall iddi a mewngludwch eto.</translation>
    </message>
    <message>
        <source>no part of a case return has this name. The column is kept in the original and not used.</source>
        <translation>nid oes gan unrhyw ran o ffurflen achosion yr enw hwn. Cedwir y golofn yn y ffeil wreiddiol ac ni chaiff ei defnyddio.</translation>
    </message>
    <message>
        <source>this is no date. Write 2013-05-31 or 31/05/2013, with all four digits of the year, or leave the cell empty.</source>
        <translation>nid dyddiad yw hwn. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phob un o bedwar digid y flwyddyn, neu gadewch y gell yn wag.</translation>
    </message>
    <message>
        <source>an amount of a case cannot be below zero. Correct it, or give the amount taken back in the return that it belongs to.</source>
        <translation>ni all swm achos fod yn is na sero. Cywirwch ef, neu rhowch y swm a gymerwyd yn ôl yn y ffurflen y mae&apos;n perthyn iddi.</translation>
    </message>
    <message>
        <source>no single case comes to more than 21 million pounds. Correct the amount; is it in pence, or a total?</source>
        <translation>nid yw&apos;r un achos unigol yn dod i fwy na 21 miliwn o bunnoedd. Cywirwch y swm; a yw mewn ceiniogau, neu&apos;n gyfanswm?</translation>
    </message>
    <message>
        <source>a note, not a case</source>
        <translation>nodyn, nid achos</translation>
    </message>
    <message>
        <source>the row names no case. Give its reference.</source>
        <translation>nid yw&apos;r rhes yn enwi achos. Rhowch ei gyfeirnod.</translation>
    </message>
    <message>
        <source>the row does not say what became of the claim. Write attached, claimed, validated, rejected or withdrawn.</source>
        <translation>nid yw&apos;r rhes yn dweud beth a ddigwyddodd i&apos;r hawliad. Ysgrifennwch attached, claimed, validated, rejected neu withdrawn.</translation>
    </message>
    <message>
        <source>this is no status. Write attached, claimed, validated, rejected or withdrawn.</source>
        <translation>nid statws yw hwn. Ysgrifennwch attached, claimed, validated, rejected neu withdrawn.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of &quot;%1&quot; give no such day, this one first. They count, but what depends on the day cannot be judged.</source>
        <translation>
            <numerusform>nifer y rhesi &quot;%1&quot; nad ydynt yn rhoi diwrnod o&apos;r fath: %n, a hon yw&apos;r gyntaf. Maent yn cyfrif, ond ni ellir barnu&apos;r hyn sy&apos;n dibynnu ar y diwrnod.</numerusform>
            <numerusform>nifer y rhesi &quot;%1&quot; nad ydynt yn rhoi diwrnod o&apos;r fath: %n, a hon yw&apos;r gyntaf. Maent yn cyfrif, ond ni ellir barnu&apos;r hyn sy&apos;n dibynnu ar y diwrnod.</numerusform>
            <numerusform>nifer y rhesi &quot;%1&quot; nad ydynt yn rhoi diwrnod o&apos;r fath: %n, a hon yw&apos;r gyntaf. Maent yn cyfrif, ond ni ellir barnu&apos;r hyn sy&apos;n dibynnu ar y diwrnod.</numerusform>
            <numerusform>nifer y rhesi &quot;%1&quot; nad ydynt yn rhoi diwrnod o&apos;r fath: %n, a hon yw&apos;r gyntaf. Maent yn cyfrif, ond ni ellir barnu&apos;r hyn sy&apos;n dibynnu ar y diwrnod.</numerusform>
            <numerusform>nifer y rhesi &quot;%1&quot; nad ydynt yn rhoi diwrnod o&apos;r fath: %n, a hon yw&apos;r gyntaf. Maent yn cyfrif, ond ni ellir barnu&apos;r hyn sy&apos;n dibynnu ar y diwrnod.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold a publisher&apos;s mark instead of a value, this one first. They are kept as missing, not as zero.</source>
        <translation>
            <numerusform>nifer y celloedd sy&apos;n cynnwys marciwr cyhoeddwr yn lle gwerth: %n, a hon yw&apos;r gyntaf. Fe&apos;u cedwir fel rhai ar goll, nid fel sero.</numerusform>
            <numerusform>nifer y celloedd sy&apos;n cynnwys marciwr cyhoeddwr yn lle gwerth: %n, a hon yw&apos;r gyntaf. Fe&apos;u cedwir fel rhai ar goll, nid fel sero.</numerusform>
            <numerusform>nifer y celloedd sy&apos;n cynnwys marciwr cyhoeddwr yn lle gwerth: %n, a hon yw&apos;r gyntaf. Fe&apos;u cedwir fel rhai ar goll, nid fel sero.</numerusform>
            <numerusform>nifer y celloedd sy&apos;n cynnwys marciwr cyhoeddwr yn lle gwerth: %n, a hon yw&apos;r gyntaf. Fe&apos;u cedwir fel rhai ar goll, nid fel sero.</numerusform>
            <numerusform>nifer y celloedd sy&apos;n cynnwys marciwr cyhoeddwr yn lle gwerth: %n, a hon yw&apos;r gyntaf. Fe&apos;u cedwir fel rhai ar goll, nid fel sero.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has cases on more than one sheet. Import each sheet by its name, so that every case can be found again.</source>
        <translation>Mae gan %1 achosion ar fwy nag un ddalen. Mewngludwch bob dalen yn ôl ei henw, er mwyn gallu dod o hyd i bob achos eto.</translation>
    </message>
    <message>
        <source>there are events although none was expected. Correct one of the two.</source>
        <translation>mae digwyddiadau er nad oedd disgwyl yr un. Cywirwch y naill neu&apos;r llall.</translation>
    </message>
    <message>
        <source>there are events although nothing was exposed: the row counts in sums, and has no rate of its own. Check the denominator.</source>
        <translation>mae digwyddiadau er nad oedd dim yn agored iddynt: mae&apos;r rhes yn cyfrif mewn symiau, ac nid oes ganddi gyfradd ei hun. Gwiriwch yr enwadur.</translation>
    </message>
    <message>
        <source>%1 is no archive, or it is damaged or cut short.</source>
        <translation>Nid archif yw %1, neu mae wedi&apos;i difrodi neu ei thorri&apos;n fyr.</translation>
    </message>
    <message>
        <source>There is no file %1 that could be read.</source>
        <translation>Nid oes ffeil %1 y gellid ei darllen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>is protected by a password</source>
        <translation>mae wedi&apos;i diogelu gan gyfrinair</translation>
    </message>
    <message>
        <source>is not as long as it declares</source>
        <translation>nid yw mor hir ag y mae&apos;n ei ddatgan</translation>
    </message>
    <message>
        <source>%1 holds more than the %2 MB that can be checked.</source>
        <translation>Mae %1 yn cynnwys mwy na&apos;r %2 MB y gellir eu gwirio.</translation>
    </message>
    <message>
        <source>this is no date, and the cell is passed over. Write 2013-05-31 or 31/05/2013, with all four digits of the year.</source>
        <translation>nid dyddiad yw hwn, a hepgorir y gell. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phedwar digid y flwyddyn i gyd.</translation>
    </message>
    <message>
        <source>this says neither yes nor no, and the cell is passed over. Write yes or no, or leave it empty.</source>
        <translation>nid yw hyn yn dweud yes na no, a hepgorir y gell. Ysgrifennwch yes neu no, neu gadewch hi&apos;n wag.</translation>
    </message>
    <message>
        <source>row %1 says &quot;%2&quot; of the same provider and period, and stands. Correct the wrong one of the two.</source>
        <translation>mae rhes %1 yn dweud &quot;%2&quot; am yr un darparwr a chyfnod, a honno sy&apos;n sefyll. Cywirwch yr un anghywir o&apos;r ddwy.</translation>
    </message>
    <message>
        <source>row %1 says &quot;%2&quot; of the same provider and period. A return is certified only if every row says so, and is taken as not certified.</source>
        <translation>mae rhes %1 yn dweud &quot;%2&quot; am yr un darparwr a chyfnod. Nid yw ffurflen yn ardystiedig oni bai bod pob rhes yn dweud hynny, a chymerir felly nad yw wedi&apos;i hardystio.</translation>
    </message>
    <message>
        <source>row %1 says &quot;%2&quot; of the same provider and period. If any row was filled in the figure is taken as filled in.</source>
        <translation>mae rhes %1 yn dweud &quot;%2&quot; am yr un darparwr a chyfnod. Os llenwyd unrhyw res gan y cyhoeddwr, cymerir bod y ffigur wedi&apos;i lenwi gan y cyhoeddwr.</translation>
    </message>
    <message>
        <source>row %1 says &quot;%2&quot; of the same provider and period. The latest day on which any row was due stands.</source>
        <translation>mae rhes %1 yn dweud &quot;%2&quot; am yr un darparwr a chyfnod. O&apos;r dyddiau yr oedd y rhesi&apos;n ddyledus, yr un diweddaraf sy&apos;n sefyll.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of this column, this one first, hold no date and are passed over. Write 2013-05-31 or 31/05/2013, with all four digits of the year.</source>
        <translation>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn cynnwys dyddiad, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phedwar digid y flwyddyn i gyd.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn cynnwys dyddiad, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phedwar digid y flwyddyn i gyd.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn cynnwys dyddiad, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phedwar digid y flwyddyn i gyd.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn cynnwys dyddiad, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phedwar digid y flwyddyn i gyd.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn cynnwys dyddiad, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch 2013-05-31 neu 31/05/2013, gyda phedwar digid y flwyddyn i gyd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of this column, this one first, say neither yes nor no and are passed over. Write yes or no, or leave them empty.</source>
        <translation>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn dweud yes na no, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch yes neu no, neu gadewch nhw&apos;n wag.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn dweud yes na no, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch yes neu no, neu gadewch nhw&apos;n wag.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn dweud yes na no, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch yes neu no, neu gadewch nhw&apos;n wag.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn dweud yes na no, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch yes neu no, neu gadewch nhw&apos;n wag.</numerusform>
            <numerusform>nifer y celloedd yn y golofn hon nad ydynt yn dweud yes na no, ac a hepgorir: %n, a hon yw&apos;r gyntaf. Ysgrifennwch yes neu no, neu gadewch nhw&apos;n wag.</numerusform>
        </translation>
    </message>
    <message>
        <source>this row does not say whether it is certified, row %1 of the same provider and period says &quot;yes&quot;. Whether the return is certified is taken as not known.</source>
        <translation>nid yw&apos;r rhes hon yn dweud a yw wedi&apos;i hardystio; mae rhes %1 o&apos;r un darparwr a chyfnod yn dweud &quot;yes&quot;. Cymerir nad yw&apos;n hysbys a yw&apos;r ffurflen wedi&apos;i hardystio.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::AuditPage</name>
    <message>
        <source>Samples</source>
        <translation>Samplau</translation>
    </message>
    <message>
        <source>Findings and lessons</source>
        <translation>Canfyddiadau a gwersi</translation>
    </message>
    <message>
        <source>Exclusions and corrections</source>
        <translation>Eithriadau a chywiriadau</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Trywydd archwilio</translation>
    </message>
</context>
<context>
    <name>outturn::shell::AuditWork</name>
    <message>
        <source>No workspace is open.</source>
        <translation>Nid oes man gwaith ar agor.</translation>
    </message>
    <message>
        <source>Give it a title: it is what others read first.</source>
        <translation>Rhowch deitl iddo: dyna&apos;r peth cyntaf y bydd eraill yn ei ddarllen.</translation>
    </message>
    <message>
        <source>Finding %1 was withdrawn.</source>
        <translation>Tynnwyd canfyddiad %1 yn ôl.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::CaseList</name>
    <message numerus="yes">
        <source>%1: %n row(s) of case returns, by measure and period. Enter shows the line of the return.</source>
        <translation>
            <numerusform>%1: rhesi ffurflenni achosion, yn ôl mesur a chyfnod (nifer: %n). Mae Enter yn dangos llinell y ffurflen.</numerusform>
            <numerusform>%1: rhesi ffurflenni achosion, yn ôl mesur a chyfnod (nifer: %n). Mae Enter yn dangos llinell y ffurflen.</numerusform>
            <numerusform>%1: rhesi ffurflenni achosion, yn ôl mesur a chyfnod (nifer: %n). Mae Enter yn dangos llinell y ffurflen.</numerusform>
            <numerusform>%1: rhesi ffurflenni achosion, yn ôl mesur a chyfnod (nifer: %n). Mae Enter yn dangos llinell y ffurflen.</numerusform>
            <numerusform>%1: rhesi ffurflenni achosion, yn ôl mesur a chyfnod (nifer: %n). Mae Enter yn dangos llinell y ffurflen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No case return is behind this figure: it came as a count. Its cells are under Source.</source>
        <translation>Nid oes ffurflen achosion y tu ôl i&apos;r ffigur hwn: daeth fel cyfrif. Mae ei gelloedd o dan Ffynhonnell.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::CheckFoundView</name>
    <message>
        <source>What the checks found</source>
        <translation>Yr hyn a ganfu&apos;r gwiriadau</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Difrifoldeb</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Gwi&amp;riad</translation>
    </message>
    <message>
        <source>P&amp;rogramme</source>
        <translation>Rh&amp;aglen</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>Dar&amp;parwr</translation>
    </message>
    <message>
        <source>The chosen one, explained</source>
        <translation>Esboniad o&apos;r un a ddewiswyd</translation>
    </message>
    <message>
        <source>Figures that it concerns</source>
        <translation>Ffigurau y mae&apos;n ymwneud â hwy</translation>
    </message>
    <message>
        <source>Cases that it concerns</source>
        <translation>Achosion y mae&apos;n ymwneud â hwy</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Ffigurau</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>pob un</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>entry of a filter, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing of this choice was found. Choose “all of them” again to see the rest.</source>
        <translation>Ni chanfuwyd dim sy&apos;n cyfateb i&apos;r dewis hwn. Dewiswch “pob un” eto i weld y gweddill.</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Beth i&apos;w ofyn</translation>
    </message>
    <message>
        <source>How it is found</source>
        <translation>Sut y caiff ei ganfod</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>rhes %1, colofn %2</translation>
    </message>
</context>
<context>
    <name>outturn::shell::CheckListView</name>
    <message>
        <source>Every check</source>
        <translation>Pob gwiriad</translation>
    </message>
    <message>
        <source>The chosen check, explained</source>
        <translation>Esboniad o&apos;r gwiriad a ddewiswyd</translation>
    </message>
</context>
<context>
    <name>outturn::shell::CheckWork</name>
    <message>
        <source>Checking the returns</source>
        <translation>Wrthi&apos;n gwirio&apos;r ffurflenni</translation>
    </message>
    <message>
        <source>Reading who returned what</source>
        <translation>Wrthi&apos;n darllen pwy a ddychwelodd beth</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ChecksPage</name>
    <message>
        <source>Coverage and reconciliation of</source>
        <translation>Cwmpas a chysoni ar gyfer</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>Run the checks a&amp;gain</source>
        <translation>Rh&amp;edeg y gwiriadau eto</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cwmpas</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Cysoni</translation>
    </message>
    <message>
        <source>To the fig&amp;ure</source>
        <translation>&amp;I&apos;r ffigur</translation>
    </message>
    <message>
        <source>Among the results, with the provider active (Enter)</source>
        <translation>Ymhlith y canlyniadau, gyda&apos;r darparwr yn weithredol (Enter)</translation>
    </message>
    <message>
        <source>To the &amp;cases</source>
        <translation>I&apos;r ac&amp;hosion</translation>
    </message>
    <message>
        <source>The rows of the case return behind it</source>
        <translation>Rhesi&apos;r ffurflen achosion y tu ôl iddo</translation>
    </message>
    <message>
        <source>&amp;Write a finding…</source>
        <translation>&amp;Ysgrifennu canfyddiad…</translation>
    </message>
    <message>
        <source>Against this figure, with what it says now as evidence</source>
        <translation>Yn erbyn y ffigur hwn, gyda&apos;r hyn y mae&apos;n ei ddweud nawr yn dystiolaeth</translation>
    </message>
    <message>
        <source>&amp;Leave the figure out…</source>
        <translation>Gadael y ffig&amp;ur allan…</translation>
    </message>
    <message>
        <source>Out of every answer, with a reason and your name; it can be taken back</source>
        <translation>Allan o bob ateb, gyda rheswm a&apos;ch enw; gellir ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Checking the returns: %1 cases looked at</source>
        <translation>Wrthi&apos;n gwirio&apos;r ffurflenni. Achosion yr edrychwyd arnynt: %1</translation>
    </message>
    <message>
        <source>Checking the returns</source>
        <translation>Wrthi&apos;n gwirio&apos;r ffurflenni</translation>
    </message>
    <message>
        <source>Reading who returned what…</source>
        <translation>Wrthi&apos;n darllen pwy a ddychwelodd beth…</translation>
    </message>
    <message>
        <source>Setting the figures against each other…</source>
        <translation>Wrthi&apos;n gosod y ffigurau yn erbyn ei gilydd…</translation>
    </message>
    <message>
        <source>Checks on the returns</source>
        <translation>Gwiriadau ar y ffurflenni</translation>
    </message>
    <message>
        <source>The returns are being checked…</source>
        <translation>Mae&apos;r ffurflenni&apos;n cael eu gwirio…</translation>
    </message>
    <message>
        <source>The checks were stopped before they were done.</source>
        <translation>Stopiwyd y gwiriadau cyn iddynt gael eu cwblhau.</translation>
    </message>
    <message>
        <source>This is about every period: leave all figures of %1 for this measure out?</source>
        <translation>Mae hyn yn ymwneud â phob cyfnod: gadael holl ffigurau %1 ar gyfer y mesur hwn allan?</translation>
    </message>
    <message>
        <source>This is about the provider as a whole: leave all figures of %1 in this programme out?</source>
        <translation>Mae hyn yn ymwneud â&apos;r darparwr cyfan: gadael holl ffigurau %1 yn y rhaglen hon allan?</translation>
    </message>
</context>
<context>
    <name>outturn::shell::CoverageLine</name>
    <message>
        <source>Show who returned and who did not, provider by period</source>
        <translation>Dangos pwy a ddychwelodd a phwy na wnaeth, darparwr fesul cyfnod</translation>
    </message>
</context>
<context>
    <name>outturn::shell::CoverageView</name>
    <message>
        <source>Returns by period</source>
        <translation>Ffurflenni yn ôl cyfnod</translation>
    </message>
    <message>
        <source>Returns by provider</source>
        <translation>Ffurflenni yn ôl darparwr</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Yn ôl darparwr</translation>
    </message>
    <message>
        <source>By period</source>
        <translation>Yn ôl cyfnod</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ExploreCharts</name>
    <message>
        <source>Ranked</source>
        <translation>Mewn trefn</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Twndis</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tuedd</translation>
    </message>
    <message>
        <source>Cost and outcome</source>
        <translation>Cost a chanlyniad</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Dosbarthiad</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Rhaglenni</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cwmpas</translation>
    </message>
    <message>
        <source>Reading who returned what…</source>
        <translation>Wrthi&apos;n darllen pwy a ddychwelodd beth…</translation>
    </message>
    <message>
        <source>Who returned what cannot be read: verify the workspace (File menu).</source>
        <translation>Ni ellir darllen pwy a ddychwelodd beth: gwiriwch y man gwaith (dewislen Ffeil).</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ExplorePage</name>
    <message>
        <source>%1, cells of the return</source>
        <translation>%1, celloedd y ffurflen</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ExploreTables</name>
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
        <source>Cases</source>
        <translation>Achosion</translation>
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
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, all measures and periods</source>
        <translation>%1, pob mesur a chyfnod</translation>
    </message>
</context>
<context>
    <name>outturn::shell::FigureActs</name>
    <message>
        <source>There are no figures yet.</source>
        <translation>Nid oes ffigurau eto.</translation>
    </message>
    <message>
        <source>Go back to the results first: it is about the figure that is looked at there.</source>
        <translation>Ewch yn ôl i&apos;r canlyniadau yn gyntaf: mae hyn yn ymwneud â&apos;r ffigur yr edrychir arno yno.</translation>
    </message>
    <message>
        <source>Set providers side by side first: it is about the figure of one provider.</source>
        <translation>Gosodwch ddarparwyr ochr yn ochr yn gyntaf: mae hyn yn ymwneud â ffigur un darparwr.</translation>
    </message>
    <message>
        <source>Choose a provider first, on the chart or in the table.</source>
        <translation>Dewiswch ddarparwr yn gyntaf, ar y siart neu yn y tabl.</translation>
    </message>
    <message>
        <source>There is no figure of this provider here.</source>
        <translation>Nid oes ffigur ar gyfer y darparwr hwn yma.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>outturn::shell::FindingFilterBar</name>
    <message>
        <source>Words in it</source>
        <translation>Geiriau ynddo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Difrifoldeb</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Darparwr</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Dangos pob un</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Unrhyw fath</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Unrhyw ddifrifoldeb</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Unrhyw statws</translation>
    </message>
    <message>
        <source>Any programme</source>
        <translation>Unrhyw raglen</translation>
    </message>
    <message>
        <source>Any provider</source>
        <translation>Unrhyw ddarparwr</translation>
    </message>
</context>
<context>
    <name>outturn::shell::FindingsView</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Ffeiliau CSV (*.csv)</translation>
    </message>
    <message>
        <source>Findings exported: %1</source>
        <translation>Canfyddiadau a allforiwyd: %1</translation>
    </message>
    <message>
        <source>Lessons files (*.json)</source>
        <translation>Ffeiliau gwersi (*.json)</translation>
    </message>
    <message>
        <source>Lessons given on: %1</source>
        <translation>Gwersi a rannwyd: %1</translation>
    </message>
    <message>
        <source>Take lessons in</source>
        <translation>Derbyn gwersi</translation>
    </message>
    <message>
        <source>Every lesson of the file is here already: %1</source>
        <translation>Mae pob gwers yn y ffeil yma eisoes: %1</translation>
    </message>
    <message>
        <source>Lessons to be taken in: %1; here already: %2. Who takes them in, and why?</source>
        <translation>Gwersi i&apos;w derbyn: %1; yma eisoes: %2. Pwy sy&apos;n eu derbyn, a pham?</translation>
    </message>
    <message>
        <source>Lessons taken in: %1</source>
        <translation>Gwersi a dderbyniwyd: %1</translation>
    </message>
    <message>
        <source>Findings and lessons</source>
        <translation>Canfyddiadau a gwersi</translation>
    </message>
    <message>
        <source>New &amp;finding</source>
        <translation>Can&amp;fyddiad newydd</translation>
    </message>
    <message>
        <source>About what the results page shows now, to be changed in the form</source>
        <translation>Am yr hyn y mae tudalen y canlyniadau yn ei ddangos yn awr, i&apos;w newid wrth ei lenwi</translation>
    </message>
    <message>
        <source>New less&amp;on</source>
        <translation>Gwe&amp;rs newydd</translation>
    </message>
    <message>
        <source>Something that other programmes should know</source>
        <translation>Rhywbeth y dylai rhaglenni eraill ei wybod</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>A&amp;llforio…</translation>
    </message>
    <message>
        <source>What the register shows, with every field, as a CSV</source>
        <translation>Yr hyn y mae&apos;r gofrestr yn ei ddangos, gyda phob maes, fel CSV</translation>
    </message>
    <message>
        <source>Give lessons on…</source>
        <translation>Rhannu gwersi…</translation>
    </message>
    <message>
        <source>Every lesson as a file for another workspace: without figures, people and responses</source>
        <translation>Pob gwers fel ffeil ar gyfer man gwaith arall: heb ffigurau, pobl nac ymatebion</translation>
    </message>
    <message>
        <source>Take lessons in…</source>
        <translation>Derbyn gwersi…</translation>
    </message>
    <message>
        <source>From a file that another workspace gave on</source>
        <translation>O ffeil a rannwyd gan fan gwaith arall</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Tynnwyd yn ôl: %1</translation>
    </message>
    <message>
        <source>No finding or lesson fits the filter.</source>
        <translation>Nid oes canfyddiad na gwers sy&apos;n cyd-fynd â&apos;r hidlydd.</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>heb fod ar gofnod</translation>
    </message>
    <message>
        <source>A finding says what was found, about which figure, on which evidence, and what should be done. Choose one, or write a new one.</source>
        <translation>Mae canfyddiad yn dweud beth a ganfuwyd, am ba ffigur, ar sail pa dystiolaeth, a beth y dylid ei wneud. Dewiswch un, neu ysgrifennwch un newydd.</translation>
    </message>
    <message>
        <source>Sign it with your name: it stands on record with it.</source>
        <translation>Llofnodwch â&apos;ch enw: bydd yr enw ar gofnod gyda&apos;r hyn a ysgrifennwyd.</translation>
    </message>
    <message>
        <source>%1 is on record.</source>
        <translation>Mae %1 ar gofnod.</translation>
    </message>
    <message>
        <source>%1 is withdrawn: it stands in no list and report any more, but stays in the trail. Why?</source>
        <translation>Tynnir %1 yn ôl: ni fydd mewn unrhyw restr nac adroddiad mwyach, ond mae&apos;n aros yn y trywydd archwilio. Pam?</translation>
    </message>
    <message>
        <source>Finding %1 was withdrawn.</source>
        <translation>Tynnwyd canfyddiad %1 yn ôl.</translation>
    </message>
    <message>
        <source>%1 stands on record again. Why?</source>
        <translation>Mae %1 ar gofnod unwaith eto. Pam?</translation>
    </message>
</context>
<context>
    <name>outturn::shell::GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Canllaw</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Dulliau</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ImportAssistant</name>
    <message>
        <source>%1 rows, %2 of %3 kB</source>
        <translation>%1 rhes, %2 o %3 kB</translation>
    </message>
    <message>
        <source>One sheet at least is to be read. To leave the whole file out, press Delete in the list of files.</source>
        <translation>Rhaid darllen o leiaf un ddalen. I adael y ffeil gyfan allan, pwyswch Delete yn y rhestr ffeiliau.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Wrthi&apos;n darllen %1</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Mae&apos;r ffeiliau&apos;n dal i gael eu darllen.</translation>
    </message>
    <message>
        <source>There is nothing that could come in.</source>
        <translation>Nid oes dim y gellid ei fewngludo.</translation>
    </message>
    <message>
        <source>No file is left: add one, or cancel</source>
        <translation>Nid oes ffeil ar ôl: ychwanegwch un, neu canslwch</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wrthi&apos;n darllen…</translation>
    </message>
    <message>
        <source>Reading rows of %1</source>
        <translation>Wrthi&apos;n darllen rhesi %1</translation>
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
</context>
<context>
    <name>outturn::shell::ImportFront</name>
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
</context>
<context>
    <name>outturn::shell::LastActs</name>
    <message>
        <source>What was left out last comes back: %1 (act %2). That it was left out, and why it is no longer, stays on record. Why?</source>
        <translation>Daw&apos;r hyn a adawyd allan ddiwethaf yn ôl: %1 (gweithred %2). Mae&apos;r ffaith iddo gael ei adael allan, a pham nad yw mwyach, yn aros ar gofnod. Pam?</translation>
    </message>
    <message>
        <source>What was corrected last is again as the returns say: %1 (act %2). That it was corrected, and why it is no longer, stays on record. Why?</source>
        <translation>Mae&apos;r hyn a gywirwyd ddiwethaf unwaith eto fel y dywed y ffurflenni: %1 (gweithred %2). Mae&apos;r ffaith iddo gael ei gywiro, a pham nad yw mwyach, yn aros ar gofnod. Pam?</translation>
    </message>
    <message>
        <source>Taken back: act %1.</source>
        <translation>Tynnwyd yn ôl: gweithred %1.</translation>
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
        <source>ready</source>
        <translation>parod</translation>
    </message>
    <message>
        <source>%1 is still going on. Wait for it, or cancel it.</source>
        <translation>Mae&apos;r gwaith hwn yn dal i fynd rhagddo: %1. Arhoswch nes iddo orffen, neu canslwch ef.</translation>
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
        <source>Outturn %1. How far apart are the best and the worst, and how sure is that? Free software under the GNU General Public License, version 3 or later; it comes without warranty.</source>
        <translation>Outturn %1. Pa mor bell oddi wrth ei gilydd yw&apos;r gorau a&apos;r gwaethaf, a pha mor sicr yw hynny? Meddalwedd rydd o dan Drwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu ddiweddarach; daw heb warant.</translation>
    </message>
    <message>
        <source>Nothing is stored until you import</source>
        <translation>Ni storir dim nes i chi fewngludo</translation>
    </message>
    <message>
        <source>Finish or cancel the import first.</source>
        <translation>Gorffennwch neu canslwch y mewngludo yn gyntaf.</translation>
    </message>
    <message>
        <source>There is no file among what was dropped that could be a return.</source>
        <translation>Nid oes ffeil ymhlith yr hyn a ollyngwyd a allai fod yn ffurflen ddata.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept; all are held against what its members achieve together.</source>
        <translation>Cadwyd &quot;%1&quot;; cymherir pawb â&apos;r hyn y mae ei aelodau&apos;n ei gyflawni gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>This view has no chart to save.</source>
        <translation>Nid oes gan yr olwg hon siart i&apos;w chadw.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 places shown · %4 left out · %5 · %6</source>
        <translation>%1 · yn dangos %2 o %3 o leoedd · %4 wedi&apos;u gadael allan · %5 · %6</translation>
    </message>
    <message>
        <source>no exclusions or corrections in force</source>
        <translation>dim eithriadau na chywiriadau mewn grym</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s) or correction(s) in force</source>
        <translation>
            <numerusform>nifer yr eithriadau a&apos;r cywiriadau mewn grym: %n</numerusform>
            <numerusform>nifer yr eithriadau a&apos;r cywiriadau mewn grym: %n</numerusform>
            <numerusform>nifer yr eithriadau a&apos;r cywiriadau mewn grym: %n</numerusform>
            <numerusform>nifer yr eithriadau a&apos;r cywiriadau mewn grym: %n</numerusform>
            <numerusform>nifer yr eithriadau a&apos;r cywiriadau mewn grym: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash of the last entry: %1. Note it outside this file.</source>
        <translation>Hash y cofnod olaf: %1. Nodwch ef y tu allan i&apos;r ffeil hon.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::NewActForm</name>
    <message>
        <source>&amp;Leave these figures out…</source>
        <translation>Ga&amp;del y ffigurau hyn allan…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Ffigurau</translation>
    </message>
    <message>
        <source>P&amp;rogramme</source>
        <translation>Rh&amp;aglen</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>Dar&amp;parwr</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesur</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>Cyf&amp;nod</translation>
    </message>
    <message>
        <source>&amp;Correct it…</source>
        <translation>Cy&amp;wiro&apos;r ffigur…</translation>
    </message>
    <message>
        <source>every provider</source>
        <translation>pob darparwr</translation>
    </message>
    <message>
        <source>every measure</source>
        <translation>pob mesur</translation>
    </message>
    <message>
        <source>every period</source>
        <translation>pob cyfnod</translation>
    </message>
    <message>
        <source>Looking up the figures…</source>
        <translation>Chwilio am y ffigurau…</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Rhestrir y %1 cyntaf.</translation>
    </message>
    <message>
        <source>There is no figure in force that could be left out.</source>
        <translation>Nid oes ffigur mewn grym y gellid ei adael allan.</translation>
    </message>
    <message>
        <source>To correct: %1</source>
        <translation>I&apos;w gywiro: %1</translation>
    </message>
    <message>
        <source>Choose a figure of the list to correct its number.</source>
        <translation>Dewiswch ffigur o&apos;r rhestr i gywiro ei rif.</translation>
    </message>
    <message>
        <source>Type the number that should stand there instead.</source>
        <translation>Teipiwch y rhif a ddylai fod yno yn ei le.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>nifer y mesurau: %n</numerusform>
            <numerusform>%n mesur</numerusform>
            <numerusform>nifer y mesurau: %n</numerusform>
            <numerusform>nifer y mesurau: %n</numerusform>
            <numerusform>nifer y mesurau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out as &amp;well what was worked out from the same cases: %1</source>
        <translation>Gadael allan &amp;hefyd yr hyn a gyfrifwyd o&apos;r un achosion: %1</translation>
    </message>
    <message>
        <source>Else it stays as it is, with the cases in it. Each is an act of its own, for the same reason.</source>
        <translation>Fel arall mae&apos;n aros fel y mae, gyda&apos;r achosion ynddo. Mae pob un yn weithred ar wahân, am yr un rheswm.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::PaymentDifferences</name>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>Also those that change no money: %1</source>
        <translation>Hefyd y rhai nad ydynt yn newid unrhyw arian: %1</translation>
    </message>
    <message>
        <source>Those of %1 alone. Show all</source>
        <translation>Rhai %1 yn unig. Dangos pob un</translation>
    </message>
</context>
<context>
    <name>outturn::shell::PaymentPriceView</name>
    <message>
        <source>Would have happened anyway</source>
        <translation>A fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ddim yn hysbys</translation>
    </message>
    <message>
        <source>What one more outcome is worth to the payer, in pounds. Without it nobody can say that the price is too high.</source>
        <translation>Gwerth un canlyniad arall i&apos;r talwr, mewn punnoedd. Hebddo ni all neb ddweud bod y pris yn rhy uchel.</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Ar gyfer</translation>
    </message>
    <message>
        <source>An outcome is &amp;worth £</source>
        <translation>Mae canlyniad yn &amp;werth £</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in pounds. Write, say, 9,800.</source>
        <translation>Nid yw &quot;%1&quot; yn swm mewn punnoedd. Ysgrifennwch, er enghraifft, 9,800.</translation>
    </message>
    <message>
        <source>the whole programme</source>
        <translation>y rhaglen gyfan</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>a bennwyd gennych chi</translation>
    </message>
    <message>
        <source>the scheme&apos;s rates, on average</source>
        <translation>cyfraddau&apos;r cynllun, ar gyfartaledd</translation>
    </message>
    <message>
        <source>the scheme&apos;s rate</source>
        <translation>cyfradd y cynllun</translation>
    </message>
    <message>
        <source>seen in the comparison group</source>
        <translation>a welwyd yn y grŵp cymharu</translation>
    </message>
    <message>
        <source>no rate is known</source>
        <translation>nid oes cyfradd yn hysbys</translation>
    </message>
</context>
<context>
    <name>outturn::shell::PaymentWork</name>
    <message>
        <source>Working out the payments</source>
        <translation>Cyfrifo&apos;r taliadau</translation>
    </message>
</context>
<context>
    <name>outturn::shell::PaymentsPage</name>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Would have happened anyway: as in</source>
        <translation>A fyddai wedi digwydd beth bynnag: fel yn achos</translation>
    </message>
    <message>
        <source>Take the rate that a group of providers achieved as the rate of outcomes that would have happened anyway.</source>
        <translation>Cymryd y gyfradd a gyflawnodd grŵp o ddarparwyr fel y gyfradd o ganlyniadau a fyddai wedi digwydd beth bynnag.</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Darparwyr</translation>
    </message>
    <message>
        <source>By event and year</source>
        <translation>Yn ôl digwyddiad a blwyddyn</translation>
    </message>
    <message>
        <source>Due and paid</source>
        <translation>Yn ddyledus ac wedi&apos;i dalu</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Gwahaniaethau</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Incentives</source>
        <translation>Cymhellion</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Arian</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Cyflymder</translation>
    </message>
    <message>
        <source>Two measures</source>
        <translation>Dau fesur</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>pob un</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>neb</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Taliadau</translation>
    </message>
    <message>
        <source>The payments are being worked out…</source>
        <translation>Mae&apos;r taliadau&apos;n cael eu cyfrifo…</translation>
    </message>
    <message>
        <source>Why is the scheme changed? The reason is kept with it.</source>
        <translation>Pam y newidir y cynllun? Cedwir y rheswm gydag ef.</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Fesul grŵp</translation>
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
    <message>
        <source>Compare with</source>
        <translation>Cymharu â</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>o gymharu â: %1</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Pob un gyda&apos;i gilydd</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ReconciliationView</name>
    <message>
        <source>What the figures were set against</source>
        <translation>Yr hyn y gosodwyd y ffigurau yn ei erbyn</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ReportExport</name>
    <message>
        <source>Writing the report</source>
        <translation>Wrthi&apos;n ysgrifennu&apos;r adroddiad</translation>
    </message>
    <message>
        <source>Writing a report for every provider</source>
        <translation>Wrthi&apos;n ysgrifennu adroddiad ar gyfer pob darparwr</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are in %1, listed in contents.csv.</source>
        <translation>
            <numerusform>Nifer yr adroddiadau yn %1: %n; fe&apos;u rhestrir yn contents.csv.</numerusform>
            <numerusform>Mae %n adroddiad yn %1, wedi&apos;i restru yn contents.csv.</numerusform>
            <numerusform>Nifer yr adroddiadau yn %1: %n; fe&apos;u rhestrir yn contents.csv.</numerusform>
            <numerusform>Nifer yr adroddiadau yn %1: %n; fe&apos;u rhestrir yn contents.csv.</numerusform>
            <numerusform>Nifer yr adroddiadau yn %1: %n; fe&apos;u rhestrir yn contents.csv.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is reported of: %1.</source>
        <translation>Nid oes dim i adrodd arno ar gyfer: %1.</translation>
    </message>
    <message>
        <source>The chart is in %1, as on screen: small counts are not withheld from it.</source>
        <translation>Mae&apos;r siart yn %1, fel ar y sgrin: ni ddaliwyd cyfrifon bach yn ôl ohoni.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ReportPage</name>
    <message>
        <source>The pages are being made…</source>
        <translation>Mae&apos;r tudalennau&apos;n cael eu gwneud…</translation>
    </message>
    <message>
        <source>The report was changed and is not saved. Give the changes up?</source>
        <translation>Newidiwyd yr adroddiad ac nid yw wedi&apos;i gadw. Rhoi&apos;r gorau i&apos;r newidiadau?</translation>
    </message>
</context>
<context>
    <name>outturn::shell::ReportWork</name>
    <message>
        <source>Making the pages</source>
        <translation>Wrthi&apos;n gwneud y tudalennau</translation>
    </message>
</context>
<context>
    <name>outturn::shell::SampleDrawView</name>
    <message>
        <source>&amp;Extend the sample…</source>
        <translation>&amp;Ehangu&apos;r sampl…</translation>
    </message>
    <message>
        <source>Draws, with what repeats them</source>
        <translation>Tyniadau, gyda&apos;r hyn sy&apos;n caniatáu eu hailadrodd</translation>
    </message>
    <message>
        <source>Drawn by %1, %2.</source>
        <translation>Tynnwyd gan %1, %2.</translation>
    </message>
    <message>
        <source>The claims are not counted: see the plan.</source>
        <translation>Nid yw&apos;r hawliadau wedi&apos;u cyfrif: gweler cynllun y sampl.</translation>
    </message>
    <message>
        <source>The plan is not complete.</source>
        <translation>Nid yw cynllun y sampl yn gyflawn.</translation>
    </message>
    <message>
        <source>How many are to be drawn? Write a whole number.</source>
        <translation>Faint sydd i&apos;w tynnu? Ysgrifennwch rif cyfan.</translation>
    </message>
    <message>
        <source>A seed is a whole number, such as the date.</source>
        <translation>Rhif cyfan yw hedyn, megis y dyddiad.</translation>
    </message>
    <message>
        <source>Where does the first interval begin? Write a number of pounds or claims.</source>
        <translation>Ble mae&apos;r cyfwng cyntaf yn dechrau? Ysgrifennwch nifer o bunnoedd neu o hawliadau.</translation>
    </message>
    <message>
        <source>Who draws it? The name stands in the trail.</source>
        <translation>Pwy sy&apos;n tynnu&apos;r sampl? Mae&apos;r enw&apos;n aros yn y trywydd archwilio.</translation>
    </message>
    <message>
        <source>%1 claims</source>
        <translation>%1 hawliad</translation>
    </message>
    <message>
        <source>The interval is %1 to %2, by stratum.</source>
        <translation>Cyfwng: %1 i %2, yn ôl haen.</translation>
    </message>
    <message>
        <source>The interval is %1.</source>
        <translation>Y cyfwng yw %1.</translation>
    </message>
    <message>
        <source>At least as large as the interval, and so certain to be drawn: %1, worth %2.</source>
        <translation>O leiaf cymaint â&apos;r cyfwng, ac felly&apos;n sicr o gael eu tynnu: %1, gwerth %2.</translation>
    </message>
    <message>
        <source>No claim is as large as the interval, so none is certain to be drawn.</source>
        <translation>Nid oes hawliad cymaint â&apos;r cyfwng, felly nid oes yr un yn sicr o gael ei dynnu.</translation>
    </message>
    <message>
        <source>The further claims are drawn in the same way from the same claims, and recorded as a draw of their own.</source>
        <translation>Tynnir yr hawliadau pellach yn yr un modd o&apos;r un hawliadau, a&apos;u cofnodi fel tyniad ar wahân.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::SampleEvaluationView</name>
    <message>
        <source>&amp;Extend the sample…</source>
        <translation>&amp;Ehangu&apos;r sampl…</translation>
    </message>
    <message>
        <source>&amp;Write a finding…</source>
        <translation>Ysgrifennu canfy&amp;ddiad…</translation>
    </message>
    <message>
        <source>E&amp;valuated by</source>
        <translation>Gwerthuswyd ga&amp;n</translation>
    </message>
    <message>
        <source>Evaluated by</source>
        <translation>Gwerthuswyd gan</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Gwallau</translation>
    </message>
    <message>
        <source>By stratum</source>
        <translation>Yn ôl haen</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Yn ôl darparwr</translation>
    </message>
    <message>
        <source>Every claim</source>
        <translation>Pob hawliad</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Dull</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nesaf: %1</translation>
    </message>
</context>
<context>
    <name>outturn::shell::SamplePlanView</name>
    <message>
        <source>What a sample of this size shows if so many errors are found</source>
        <translation>Yr hyn y mae sampl o&apos;r maint hwn yn ei ddangos os ceir hyn a hyn o wallau</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>pob un</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>pob un ohonynt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; are no amounts. Write, say, 500; 1,000; 3,200.</source>
        <translation>Nid symiau yw &quot;%1&quot;. Ysgrifennwch, er enghraifft, 500; 1,000; 3,200.</translation>
    </message>
    <message>
        <source>The confidence is a percentage above 0 and below 100: say, 95.</source>
        <translation>Canran uwchlaw 0 ac islaw 100 yw&apos;r hyder: 95, er enghraifft.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no risk: write a percentage above 0, up to 100.</source>
        <translation>Nid risg yw &quot;%1&quot;: ysgrifennwch ganran uwchlaw 0, hyd at 100.</translation>
    </message>
    <message>
        <source>The other work gives assurance enough: by the risk model no sample is needed.</source>
        <translation>Mae&apos;r gwaith arall yn rhoi digon o sicrwydd: yn ôl y model risg nid oes angen sampl.</translation>
    </message>
    <message>
        <source>The sample has to give %1 confidence.</source>
        <translation>Rhaid i&apos;r sampl roi hyder o %1.</translation>
    </message>
    <message>
        <source>How much error can be tolerated? Write a percentage above 0 and below 100, or an amount.</source>
        <translation>Faint o wall y gellir ei oddef? Ysgrifennwch ganran uwchlaw 0 ac islaw 100, neu swm.</translation>
    </message>
    <message>
        <source>The error that is expected must be less than what can be tolerated; 0 where none is.</source>
        <translation>Rhaid i&apos;r gwall disgwyliedig fod yn llai na&apos;r hyn y gellir ei oddef; 0 lle na ddisgwylir dim.</translation>
    </message>
    <message>
        <source>That is as many as there are: test them all.</source>
        <translation>Dyna gynifer ag sydd: profwch bob un.</translation>
    </message>
    <message>
        <source>The claims are being counted…</source>
        <translation>Mae&apos;r hawliadau&apos;n cael eu cyfrif…</translation>
    </message>
    <message>
        <source>This distribution needs the number of claims.</source>
        <translation>Mae angen nifer yr hawliadau ar y dosraniad hwn.</translation>
    </message>
    <message>
        <source>The returns hold no claims of single cases, so no sample can be planned or drawn. A return with one row a claim is needed: the case, the provider, the measure, the dates, and the amounts claimed and paid. A list of amounts from elsewhere can be drawn from on the command line: outturn sample draw --population list.csv</source>
        <translation>Nid yw&apos;r ffurflenni&apos;n cynnwys hawliadau am achosion unigol, felly ni ellir cynllunio na thynnu sampl. Mae angen ffurflen ag un rhes ar gyfer pob hawliad: yr achos, y darparwr, y mesur, y dyddiadau, a&apos;r symiau a hawliwyd ac a dalwyd. Gellir tynnu o restr o symiau o rywle arall ar y llinell orchymyn: outturn sample draw --population list.csv</translation>
    </message>
</context>
<context>
    <name>outturn::shell::SampleTestView</name>
    <message>
        <source>&amp;Next untested</source>
        <translation>Nesaf &amp;heb ei brofi</translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation>A&amp;llforio&apos;r rhestr…</translation>
    </message>
    <message>
        <source>&amp;Import results…</source>
        <translation>&amp;Mewngludo canlyniadau…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>The results are kept.</source>
        <translation>Mae&apos;r canlyniadau wedi&apos;u cadw.</translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation>Profwyd gan</translation>
    </message>
    <message>
        <source>Tested &amp;by</source>
        <translation>Profwyd ga&amp;n</translation>
    </message>
    <message>
        <source>Type the right amount and press Enter. = or Space: as claimed. X: nothing of it. Delete: not tested. Tab, while typing: on to the note. A copied column can be pasted.</source>
        <translation>Teipiwch y swm cywir a phwyswch Enter. = neu&apos;r bylchwr (Space): fel yr hawliwyd. X: dim ohono. Delete: heb ei brofi. Tab, wrth deipio: ymlaen i&apos;r nodyn. Gellir gludo colofn a gopïwyd.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount in pounds.</source>
        <translation>Nid swm mewn punnoedd yw &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A claim cannot be worth less than nothing.</source>
        <translation>Ni all hawliad fod yn werth llai na dim.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) marked (?) cannot be read as an amount.</source>
        <translation>
            <numerusform>Nifer y cofnodion â&apos;r marc (?) na ellir eu darllen fel swm: %n.</numerusform>
            <numerusform>Nifer y cofnodion â&apos;r marc (?) na ellir eu darllen fel swm: %n.</numerusform>
            <numerusform>Nifer y cofnodion â&apos;r marc (?) na ellir eu darllen fel swm: %n.</numerusform>
            <numerusform>Nifer y cofnodion â&apos;r marc (?) na ellir eu darllen fel swm: %n.</numerusform>
            <numerusform>Nifer y cofnodion â&apos;r marc (?) na ellir eu darllen fel swm: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample was withdrawn: its results are only shown.</source>
        <translation>Tynnwyd y sampl yn ôl: dim ond dangos ei ganlyniadau a wneir.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not kept yet.</source>
        <translation>
            <numerusform>Nifer y canlyniadau nad ydynt wedi&apos;u cadw eto: %n.</numerusform>
            <numerusform>Nifer y canlyniadau nad ydynt wedi&apos;u cadw eto: %n.</numerusform>
            <numerusform>Nifer y canlyniadau nad ydynt wedi&apos;u cadw eto: %n.</numerusform>
            <numerusform>Nifer y canlyniadau nad ydynt wedi&apos;u cadw eto: %n.</numerusform>
            <numerusform>Nifer y canlyniadau nad ydynt wedi&apos;u cadw eto: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>sample-%1.csv</source>
        <translation>sampl-%1.csv</translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>Ysgrifennwyd y rhestr i %1.</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Mewngludo canlyniadau</translation>
    </message>
    <message>
        <source>Lists (*.csv *.xlsx *.ods);;All files (*)</source>
        <translation>Rhestrau (*.csv *.xlsx *.ods);;Pob ffeil (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) came in from %1.</source>
        <translation>
            <numerusform>Nifer y canlyniadau a ddaeth i mewn o %1: %n.</numerusform>
            <numerusform>Nifer y canlyniadau a ddaeth i mewn o %1: %n.</numerusform>
            <numerusform>Nifer y canlyniadau a ddaeth i mewn o %1: %n.</numerusform>
            <numerusform>Nifer y canlyniadau a ddaeth i mewn o %1: %n.</numerusform>
            <numerusform>Nifer y canlyniadau a ddaeth i mewn o %1: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Argraffu…</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>A CSV to fill in, whose columns audited_value and note come back with Import results; or a PDF to print later</source>
        <translation>CSV i&apos;w lenwi, y daw ei golofnau audited_value a note yn ôl drwy Mewngludo canlyniadau; neu PDF i&apos;w argraffu&apos;n ddiweddarach</translation>
    </message>
    <message>
        <source>The list on paper, with room for results, initials and notes</source>
        <translation>Y rhestr ar bapur, gyda lle ar gyfer canlyniadau, llythrennau enw a nodiadau</translation>
    </message>
    <message>
        <source>Lists (*.csv);;Printed pages (*.pdf)</source>
        <translation>Rhestrau (*.csv);;Tudalennau wedi&apos;u hargraffu (*.pdf)</translation>
    </message>
    <message>
        <source>%1 went to the printer. Pages: %2.</source>
        <translation>Anfonwyd %1 i&apos;r argraffydd. Tudalennau: %2.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::SampleView</name>
    <message>
        <source>With&amp;draw…</source>
        <translation>T&amp;ynnu&apos;n ôl…</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samplau</translation>
    </message>
    <message>
        <source>1 Plan</source>
        <translation>1 Cynllunio</translation>
    </message>
    <message>
        <source>2 Draw</source>
        <translation>2 Tynnu</translation>
    </message>
    <message>
        <source>3 Test</source>
        <translation>3 Profi</translation>
    </message>
    <message>
        <source>4 Evaluate</source>
        <translation>4 Gwerthuso</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>A new sample…</source>
        <translation>Sampl newydd…</translation>
    </message>
    <message>
        <source>Sample %1 is drawn: %2.</source>
        <translation>Tynnwyd sampl %1: %2.</translation>
    </message>
    <message>
        <source>The sample is extended.</source>
        <translation>Mae&apos;r sampl wedi&apos;i ehangu.</translation>
    </message>
    <message>
        <source>Why is %1 withdrawn? It stays in the list and in the trail, and counts no longer.</source>
        <translation>Pam y tynnir %1 yn ôl? Mae&apos;n aros yn y rhestr ac yn y trywydd archwilio, ond nid yw&apos;n cyfrif mwyach.</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>Tynnwyd %1 yn ôl.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::StandingActsView</name>
    <message>
        <source>Leave out or correct</source>
        <translation>Gadael allan neu gywiro</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Gadawyd allan: %1.</translation>
    </message>
    <message>
        <source>Corrected: %1.</source>
        <translation>Cywirwyd: %1.</translation>
    </message>
    <message>
        <source>Exclusions and corrections</source>
        <translation>Eithriadau a chywiriadau</translation>
    </message>
    <message>
        <source>Show the fi&amp;gure</source>
        <translation>Dangos y ff&amp;igur</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>&amp;Tynnu&apos;n ôl…</translation>
    </message>
    <message>
        <source>It holds no longer; that it did stays on record</source>
        <translation>Nid yw&apos;r weithred mewn grym mwyach; mae&apos;r ffaith iddi fod mewn grym yn aros ar gofnod</translation>
    </message>
    <message>
        <source>Nothing is left out or corrected now.</source>
        <translation>Nid oes dim wedi&apos;i adael allan na&apos;i gywiro yn awr.</translation>
    </message>
    <message>
        <source>Act %1 is taken back: the figures are again as the returns say. That it held, and why it does no longer, stays on record. Why?</source>
        <translation>Tynnir gweithred %1 yn ôl: mae&apos;r ffigurau unwaith eto fel y dywed y ffurflenni. Mae&apos;r ffaith iddi fod mewn grym, a pham nad yw mwyach, yn aros ar gofnod. Pam?</translation>
    </message>
    <message>
        <source>Act %1 was taken back.</source>
        <translation>Tynnwyd gweithred %1 yn ôl.</translation>
    </message>
    <message>
        <source>With it: %1.</source>
        <translation>Gyda hynny: %1.</translation>
    </message>
    <message>
        <source>%1 takes it back.</source>
        <translation>Mae %1 yn tynnu hyn yn ôl.</translation>
    </message>
</context>
<context>
    <name>outturn::shell::TrailView</name>
    <message>
        <source>&amp;Copy the hash</source>
        <translation>&amp;Copïo&apos;r hash</translation>
    </message>
    <message>
        <source>&amp;Last hash</source>
        <translation>&amp;Hash olaf</translation>
    </message>
    <message>
        <source>Last hash</source>
        <translation>Hash olaf</translation>
    </message>
    <message>
        <source>Trail of the workspace</source>
        <translation>Trywydd archwilio&apos;r man gwaith</translation>
    </message>
    <message>
        <source>The last hash of the trail was copied. Print it beside your report.</source>
        <translation>Copïwyd hash olaf y trywydd archwilio. Argraffwch ef wrth ochr eich adroddiad.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a column, and what stands in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::AttentionList</name>
    <message>
        <source>Needs you</source>
        <translation>Angen eich sylw</translation>
    </message>
    <message>
        <source>Yes, always</source>
        <translation>Ie, bob tro</translation>
    </message>
    <message>
        <source>Yes, here</source>
        <translation>Ie, yma</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Un arall…</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Gadael allan</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Dewis…</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Arall…</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ydy</translation>
    </message>
    <message>
        <source>&amp;Go to the cell</source>
        <translation>&amp;Mynd i&apos;r gell</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::AttentionListModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>Gwallau: %n</numerusform>
            <numerusform>Gwallau: %n</numerusform>
            <numerusform>Gwallau: %n</numerusform>
            <numerusform>Gwallau: %n</numerusform>
            <numerusform>Gwallau: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>Rhybuddion: %n</numerusform>
            <numerusform>Rhybuddion: %n</numerusform>
            <numerusform>Rhybuddion: %n</numerusform>
            <numerusform>Rhybuddion: %n</numerusform>
            <numerusform>Rhybuddion: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Cwestiwn</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Gwall</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
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
    <message numerus="yes">
        <source>%n selected</source>
        <comment>marks of a chart</comment>
        <translation>
            <numerusform>nifer a ddewiswyd: %n</numerusform>
            <numerusform>nifer a ddewiswyd: %n</numerusform>
            <numerusform>nifer a ddewiswyd: %n</numerusform>
            <numerusform>nifer a ddewiswyd: %n</numerusform>
            <numerusform>nifer a ddewiswyd: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, selected</source>
        <comment>mark under the keyboard cursor</comment>
        <translation>%1, wedi&apos;i ddewis</translation>
    </message>
    <message>
        <source>Clear the &amp;selection</source>
        <translation>Clirio&apos;r &amp;dewis</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ChartSizeForm</name>
    <message>
        <source>Width in pixels</source>
        <translation>Lled mewn picseli</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Uchder mewn picseli</translation>
    </message>
    <message>
        <source>%1: %2 by %3</source>
        <comment>size of a picture, width, height</comment>
        <translation>%1: %2 wrth %3</translation>
    </message>
    <message>
        <source>For a report</source>
        <translation>Ar gyfer adroddiad</translation>
    </message>
    <message>
        <source>For a slide</source>
        <translation>Ar gyfer sleid</translation>
    </message>
    <message>
        <source>For a column of text</source>
        <translation>Ar gyfer colofn o destun</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Fel ar y sgrin</translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation>Maint o&apos;ch dewis eich hun</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Llun PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Lluniad SVG</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>Tudalen PDF</translation>
    </message>
    <message>
        <source>by</source>
        <comment>width by height</comment>
        <translation>wrth</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>picsel</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Maint</translation>
    </message>
    <message>
        <source>&amp;Width and height</source>
        <translation>&amp;Lled ac uchder</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Fformat</translation>
    </message>
    <message>
        <source>Drawn at twice the resolution: %1 by %2 dots.</source>
        <translation>Wedi&apos;i lunio ar ddwywaith y cydraniad: %1 wrth %2 o ddotiau.</translation>
    </message>
    <message>
        <source>Sharp at any size; its words stay words.</source>
        <translation>Yn glir ar unrhyw faint; mae ei eiriau&apos;n aros yn eiriau.</translation>
    </message>
    <message>
        <source>One page of %1 by %2 millimetres; its words stay words.</source>
        <translation>Un dudalen o %1 wrth %2 milimetr; mae ei geiriau&apos;n aros yn eiriau.</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::CostChartView</name>
    <message>
        <source>Logarithmic scale</source>
        <translation>Graddfa logarithmig</translation>
    </message>
    <message>
        <source>%1 (logarithmic scale)</source>
        <translation>%1 (graddfa logarithmig)</translation>
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
    <name>outturn::widgets::FindingFormView</name>
    <message>
        <source>Finding</source>
        <translation>Canfyddiad</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Math</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>&amp;Difrifoldeb</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Statws</translation>
    </message>
    <message>
        <source>In one line, as others will read it first</source>
        <translation>Mewn un llinell, fel y bydd eraill yn ei ddarllen gyntaf</translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>&amp;What was found</source>
        <translation>Yr &amp;hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>What was expected, what was found, and what follows from it.</source>
        <translation>Yr hyn a ddisgwylid, yr hyn a ganfuwyd, a&apos;r hyn sy&apos;n dilyn o hynny.</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>Rha&amp;glen</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>M&amp;esur</translation>
    </message>
    <message>
        <source>P&amp;rovider</source>
        <translation>Dar&amp;parwr</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>&amp;Cyfnod</translation>
    </message>
    <message>
        <source>Show the fi&amp;gure</source>
        <translation>Dangos y ff&amp;igur</translation>
    </message>
    <message>
        <source>Go to the figure that it is about, as it is now</source>
        <translation>Mynd i&apos;r ffigur y mae&apos;n ymwneud ag ef, fel y mae yn awr</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Take the figures as they are &amp;now</source>
        <translation>Cymryd y ffigurau fel y maent yn a&amp;wr</translation>
    </message>
    <message>
        <source>They stand in the next revision; the earlier ones keep theirs</source>
        <translation>Byddant yn y diwygiad nesaf; mae&apos;r rhai cynharach yn cadw eu ffigurau eu hunain</translation>
    </message>
    <message>
        <source>Evi&amp;dence in words</source>
        <translation>T&amp;ystiolaeth mewn geiriau</translation>
    </message>
    <message>
        <source>Papers seen, people asked, how it was tested.</source>
        <translation>Y papurau a welwyd, y bobl a holwyd, sut y&apos;i profwyd.</translation>
    </message>
    <message>
        <source>Re&amp;commendation</source>
        <translation>Argymhe&amp;lliad</translation>
    </message>
    <message>
        <source>Who should do what, and by when.</source>
        <translation>Pwy ddylai wneud beth, ac erbyn pryd.</translation>
    </message>
    <message>
        <source>Resp&amp;onse</source>
        <translation>Ymate&amp;b</translation>
    </message>
    <message>
        <source>What the audited body says to it.</source>
        <translation>Yr hyn y mae&apos;r corff a archwilir yn ei ddweud mewn ymateb.</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Diwygiadau</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>eich enw</translation>
    </message>
    <message>
        <source>Sig&amp;ned</source>
        <translation>Llof&amp;nodwyd gan</translation>
    </message>
    <message>
        <source>Give up chan&amp;ges</source>
        <translation>Rhoi&apos;r g&amp;orau i&apos;r newidiadau</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>C&amp;adw</translation>
    </message>
    <message>
        <source>Put it on record (Ctrl+S). What was saved stays readable: the next one is a revision.</source>
        <translation>Ei roi ar gofnod (Ctrl+S). Gellir darllen yr hyn a gadwyd o hyd: diwygiad fydd yr un nesaf.</translation>
    </message>
    <message>
        <source>&amp;Bring back…</source>
        <translation>&amp;Adfer…</translation>
    </message>
    <message>
        <source>Withdra&amp;w…</source>
        <translation>Tynn&amp;u&apos;n ôl…</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Ffigur</translation>
    </message>
    <message>
        <source>When written</source>
        <translation>Pan ysgrifennwyd</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Yn awr</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::FundingChartView</name>
    <message>
        <source>not in the returns</source>
        <translation>ddim yn y ffurflenni</translation>
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
    <name>outturn::widgets::ImportFileList</name>
    <message>
        <source>Files to import</source>
        <translation>Ffeiliau i&apos;w mewngludo</translation>
    </message>
    <message>
        <source>Delete takes a file out of this import.</source>
        <translation>Mae Delete yn tynnu ffeil o&apos;r mewngludo hwn.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>yn aros</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wrthi&apos;n darllen…</translation>
    </message>
    <message numerus="yes">
        <source>ready, %n to settle</source>
        <translation>
            <numerusform>parod, %n i&apos;w datrys</numerusform>
            <numerusform>parod, %n i&apos;w ddatrys</numerusform>
            <numerusform>parod, %n i&apos;w datrys</numerusform>
            <numerusform>parod, %n i&apos;w datrys</numerusform>
            <numerusform>parod, %n i&apos;w datrys</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>parod</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>nifer y gwallau: %n</numerusform>
            <numerusform>%n gwall</numerusform>
            <numerusform>nifer y gwallau: %n</numerusform>
            <numerusform>nifer y gwallau: %n</numerusform>
            <numerusform>nifer y gwallau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>ni ellir ei mewngludo</translation>
    </message>
    <message>
        <source>not a return</source>
        <translation>nid yw&apos;n ffurflen ddata</translation>
    </message>
    <message>
        <source>already imported</source>
        <translation>eisoes wedi&apos;i mewngludo</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>wedi&apos;i mewngludo</translation>
    </message>
    <message>
        <source>&amp;Take out of this import</source>
        <translation>&amp;Tynnu o&apos;r mewngludo hwn</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ImportPage</name>
    <message>
        <source>Needs you</source>
        <translation>Angen eich sylw</translation>
    </message>
    <message>
        <source>&amp;Save profile…</source>
        <translation>Cad&amp;w&apos;r proffil…</translation>
    </message>
    <message>
        <source>Import returns</source>
        <translation>Mewngludo ffurflenni</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ychwanegu…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ychwanegu ffeiliau</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Sut y caiff ei darllen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>Nifer y ffeiliau: %n</numerusform>
            <numerusform>%n ffeil</numerusform>
            <numerusform>Nifer y ffeiliau: %n</numerusform>
            <numerusform>Nifer y ffeiliau: %n</numerusform>
            <numerusform>Nifer y ffeiliau: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %n question(s)</source>
        <translation>
            <numerusform>Angen eich sylw, nifer y cwestiynau: %n</numerusform>
            <numerusform>Angen eich sylw: %n cwestiwn</numerusform>
            <numerusform>Angen eich sylw, nifer y cwestiynau: %n</numerusform>
            <numerusform>Angen eich sylw, nifer y cwestiynau: %n</numerusform>
            <numerusform>Angen eich sylw, nifer y cwestiynau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored until you import. The files themselves are kept with the workspace.</source>
        <translation>Ni chaiff dim ei storio nes i chi fewngludo. Cedwir y ffeiliau eu hunain gyda&apos;r man gwaith.</translation>
    </message>
    <message>
        <source>The files themselves are kept with the workspace.</source>
        <translation>Cedwir y ffeiliau eu hunain gyda&apos;r man gwaith.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wrthi&apos;n stopio…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;au</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n file(s)</source>
        <translation>
            <numerusform>M&amp;ewngludo %n ffeil</numerusform>
            <numerusform>M&amp;ewngludo %n ffeil</numerusform>
            <numerusform>M&amp;ewngludo %n ffeil</numerusform>
            <numerusform>M&amp;ewngludo %n ffeil</numerusform>
            <numerusform>M&amp;ewngludo %n ffeil</numerusform>
        </translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::LineChartView</name>
    <message>
        <source>%1, %2</source>
        <comment>which line, which step</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::MeasureEditor</name>
    <message>
        <source>Measure</source>
        <translation>Mesur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Proportion</source>
        <translation>Cyfran</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cyfradd</translation>
    </message>
    <message>
        <source>Ratio to expected</source>
        <translation>Cymhareb i&apos;r disgwyliedig</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Cymedr</translation>
    </message>
    <message>
        <source>Plain value</source>
        <translation>Gwerth plaen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Uchel</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Dim un o&apos;r ddau</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Better is</source>
        <translation>Gwell yw</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Uned</translation>
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
    <name>outturn::widgets::PagePreview</name>
    <message>
        <source>Smaller</source>
        <translation>Llai</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+minus)</source>
        <translation>Llai (Ctrl+minws)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Larger (Ctrl+plus)</source>
        <translation>Mwy (Ctrl+plws)</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ffitio&apos;r lled</translation>
    </message>
    <message>
        <source>Make each page as wide as the view (Ctrl+0)</source>
        <translation>Gwneud pob tudalen mor llydan â&apos;r olwg (Ctrl+0)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Rhagolwg o&apos;r adroddiad</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>place in the preview, what is said of it</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::PagedModel</name>
    <message>
        <source>not here yet</source>
        <comment>a row of a long table</comment>
        <translation>heb gyrraedd eto</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::PagedTable</name>
    <message>
        <source>Rows</source>
        <translation>Rhesi</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Rhes %1 o %2</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabl</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>Rhesi: %1</translation>
    </message>
    <message>
        <source>&amp;Copy selected rows</source>
        <translation>&amp;Copïo&apos;r rhesi a ddewiswyd</translation>
    </message>
    <message>
        <source>[%1 more rows are selected, but have not been read]</source>
        <translation>[rhesi eraill a ddewiswyd, ond na ddarllenwyd: %1]</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::PriceChartView</name>
    <message>
        <source>%1: %2</source>
        <comment>rate: payment for an additional outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: none left</source>
        <comment>rate: no additional outcome is left</comment>
        <translation>%1: dim un ar ôl</translation>
    </message>
    <message>
        <source>%1: %2, interval %3 to %4</source>
        <translation>%1: %2, cyfwng %3 i %4</translation>
    </message>
    <message>
        <source>%1: %2, interval from %3 upwards</source>
        <translation>%1: %2, cyfwng o %3 i fyny</translation>
    </message>
    <message>
        <source>no additional outcome is left</source>
        <translation>nid oes canlyniad ychwanegol ar ôl</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>rate in use, the chart</comment>
        <translation>%1. %2</translation>
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
    <name>outturn::widgets::ProviderPicker</name>
    <message>
        <source>Yes, &amp;always</source>
        <translation>Ie, &amp;bob tro</translation>
    </message>
    <message>
        <source>Yes, &amp;here</source>
        <translation>Ie, &amp;yma</translation>
    </message>
    <message>
        <source>Which provider is “%1”?</source>
        <translation>Pa ddarparwr yw “%1”?</translation>
    </message>
    <message>
        <source>A few letters of its name or code</source>
        <translation>Ychydig lythrennau o&apos;i enw neu ei god</translation>
    </message>
    <message>
        <source>Providers found</source>
        <translation>Darparwyr a ganfuwyd</translation>
    </message>
    <message>
        <source>Remembered with the profile for every later file</source>
        <translation>Fe&apos;i cofir gyda&apos;r proffil ar gyfer pob ffeil ddiweddarach</translation>
    </message>
    <message>
        <source>For this file only</source>
        <translation>Ar gyfer y ffeil hon yn unig</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::RateSlider</name>
    <message>
        <source>As the scheme says</source>
        <translation>Yn ôl y cynllun</translation>
    </message>
    <message>
        <source>%</source>
        <comment>after a rate</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no rate is set</comment>
        <translation>dim</translation>
    </message>
    <message>
        <source>Go back to the rate that the scheme itself gives</source>
        <translation>Mynd yn ôl at y gyfradd y mae&apos;r cynllun ei hun yn ei rhoi</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cyfradd</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReadingPanel</name>
    <message>
        <source>Profile</source>
        <translation>Proffil</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Amgodiad</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Amffinydd</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Rhaglen</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Talgrynnu</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Sut y caiff ei darllen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Read the file by a first guess instead</source>
        <translation>Darllen y ffeil yn ôl dyfaliad cyntaf yn lle hynny</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Rhes pennawd</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>heb ei chanfod</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesurau</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Ffigurau</translation>
    </message>
    <message>
        <source>Sheets to import</source>
        <translation>Dalennau i&apos;w mewngludo</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (cudd)</translation>
    </message>
    <message>
        <source>%1 means</source>
        <translation>Ystyr %1</translation>
    </message>
    <message numerus="yes">
        <source>In %n cell(s)</source>
        <translation>
            <numerusform>Nifer y celloedd: %n</numerusform>
            <numerusform>Nifer y celloedd: %n</numerusform>
            <numerusform>Nifer y celloedd: %n</numerusform>
            <numerusform>Nifer y celloedd: %n</numerusform>
            <numerusform>Nifer y celloedd: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Least that %1 can be</source>
        <translation>Y lleiaf y gall %1 fod</translation>
    </message>
    <message>
        <source>Most that %1 can be</source>
        <translation>Y mwyaf y gall %1 fod</translation>
    </message>
    <message>
        <source>any</source>
        <translation>unrhyw rif</translation>
    </message>
    <message>
        <source>to</source>
        <translation>i</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReportChoiceBox</name>
    <message>
        <source>%1 (not in the data)</source>
        <translation>%1 (nid yw yn y data)</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReportComposer</name>
    <message>
        <source>Save the defi&amp;nition</source>
        <translation>Cadw&apos;r diffi&amp;niad</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Allf&amp;orio…</translation>
    </message>
    <message>
        <source>Report composer</source>
        <translation>Llunio adroddiad</translation>
    </message>
    <message>
        <source>Keep this report in the workspace, so that later data can be run through it</source>
        <translation>Cadw&apos;r adroddiad hwn yn y man gwaith, fel y gellir rhedeg data diweddarach drwyddo</translation>
    </message>
    <message>
        <source>Write the report as HTML, PDF, a workbook or an evidence pack</source>
        <translation>Ysgrifennu&apos;r adroddiad fel HTML, PDF, llyfr gwaith neu becyn tystiolaeth</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Heb ei gadw eto</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Wedi newid ers ei gadw</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi&apos;i gadw</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReportPartForm</name>
    <message>
        <source>Own meas&amp;ure</source>
        <translation>Mes&amp;ur ei hun</translation>
    </message>
    <message>
        <source>O&amp;wn period</source>
        <translation>Cyfnod ei &amp;hun</translation>
    </message>
    <message>
        <source>no heading</source>
        <translation>dim pennawd</translation>
    </message>
    <message>
        <source>Your own words. An empty line begins a paragraph; lines that begin with &quot;- &quot; make a list.</source>
        <translation>Eich geiriau eich hun. Mae llinell wag yn dechrau paragraff; mae llinellau sy&apos;n dechrau â &quot;- &quot; yn gwneud rhestr.</translation>
    </message>
    <message>
        <source>Insert reference</source>
        <translation>Mewnosod cyfeiriad</translation>
    </message>
    <message>
        <source>Put the number of a figure or table where the cursor is</source>
        <translation>Rhoi rhif ffigur neu dabl lle mae&apos;r cyrchwr</translation>
    </message>
    <message>
        <source>Hea&amp;ding</source>
        <translation>P&amp;ennawd</translation>
    </message>
    <message>
        <source>&amp;Your text</source>
        <translation>Eich test&amp;un</translation>
    </message>
    <message>
        <source>as the report</source>
        <translation>fel yr adroddiad</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReportPartList</name>
    <message>
        <source>&amp;Add</source>
        <translation>Y&amp;chwanegu</translation>
    </message>
    <message>
        <source>Add a part below the chosen one (Insert)</source>
        <translation>Ychwanegu rhan o dan yr un a ddewiswyd (Insert)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove the chosen part (Delete)</source>
        <translation>Tynnu&apos;r rhan a ddewiswyd (Delete)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>I fyny</translation>
    </message>
    <message>
        <source>Move the chosen part up (Alt+Up)</source>
        <translation>Symud y rhan a ddewiswyd i fyny (Alt+Up)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>I lawr</translation>
    </message>
    <message>
        <source>Move the chosen part down (Alt+Down)</source>
        <translation>Symud y rhan a ddewiswyd i lawr (Alt+Down)</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>&amp;Rhannau</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Rhannau&apos;r adroddiad</translation>
    </message>
    <message>
        <source>Insert adds a part, Delete removes it, Alt with an arrow moves it.</source>
        <translation>Mae Insert yn ychwanegu rhan, mae Delete yn ei thynnu, ac mae Alt gyda bysell saeth yn ei symud.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>part, its note</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReportPartRows</name>
    <message>
        <source>The report has no parts yet. Add one, or press Insert.</source>
        <translation>Nid oes rhannau yn yr adroddiad eto. Ychwanegwch un, neu pwyswch Insert.</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ReportSettingsForm</name>
    <message>
        <source>A definition that was saved in this workspace, or a new one</source>
        <translation>Diffiniad a gadwyd yn y man gwaith hwn, neu un newydd</translation>
    </message>
    <message>
        <source>The programme that the report is of</source>
        <translation>Y rhaglen y mae&apos;r adroddiad yn ymwneud â hi</translation>
    </message>
    <message>
        <source>The measure of every part that has none of its own</source>
        <translation>Mesur pob rhan nad oes ganddi ei mesur ei hun</translation>
    </message>
    <message>
        <source>The period of every part that has none of its own</source>
        <translation>Cyfnod pob rhan nad oes ganddi ei chyfnod ei hun</translation>
    </message>
    <message>
        <source>All providers together, or the report of one</source>
        <translation>Pob darparwr gyda&apos;i gilydd, neu adroddiad ar un</translation>
    </message>
    <message>
        <source>The language in which the report is written</source>
        <translation>Yr iaith yr ysgrifennir yr adroddiad ynddi</translation>
    </message>
    <message>
        <source>&amp;Cases, under pseudonyms</source>
        <translation>Po&amp;b achos, o dan ffugenw</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Tynnu oddi ar y rhestr</translation>
    </message>
    <message>
        <source>Take this definition off the list; what was written with it stays</source>
        <translation>Tynnu&apos;r diffiniad hwn oddi ar y rhestr; mae&apos;r hyn a ysgrifennwyd ag ef yn aros</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>A&amp;droddiad</translation>
    </message>
    <message>
        <source>made from the programme, the measure and the period</source>
        <translation>gwneir o&apos;r rhaglen, y mesur a&apos;r cyfnod</translation>
    </message>
    <message>
        <source>The title on the cover</source>
        <translation>Y teitl ar y clawr</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>Me&amp;sur</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>Rh&amp;aglen</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>C&amp;yfnod</translation>
    </message>
    <message>
        <source>Pr&amp;ovider</source>
        <translation>Dar&amp;parwr</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Iaith</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Counts below this are withheld, and others with them from which they could be worked out</source>
        <translation>Caiff cyfrifon islaw hyn eu dal yn ôl, ynghyd ag eraill y gellid eu cyfrifo ohonynt</translation>
    </message>
    <message>
        <source>Withhold &amp;below</source>
        <translation>Dal yn ôl isla&amp;w</translation>
    </message>
    <message>
        <source>List the cases themselves in the parts that rest on them</source>
        <translation>Rhestru&apos;r achosion eu hunain yn y rhannau sy&apos;n seiliedig arnynt</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Adroddiad newydd</translation>
    </message>
    <message>
        <source>Nothing is withheld: a count of one or two can tell who is meant.</source>
        <translation>Nid oes dim yn cael ei ddal yn ôl: gall cyfrif o un neu ddau ddatgelu am bwy y sonnir.</translation>
    </message>
    <message>
        <source>Every case is a person or a family. A pseudonym hides the name, not the story: send this report only to those who may see the cases themselves.</source>
        <translation>Person neu deulu yw pob achos. Mae ffugenw&apos;n cuddio&apos;r enw, nid y stori: anfonwch yr adroddiad hwn dim ond at y rhai sy&apos;n cael gweld yr achosion eu hunain.</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ResultGrid</name>
    <message>
        <source>Claims to be tested</source>
        <translation>Hawliadau i&apos;w profi</translation>
    </message>
    <message>
        <source>Type what the test found and press Enter. Equals or Space: as claimed. X: nothing of it. Delete: not tested.</source>
        <translation>Teipiwch yr hyn a ganfu&apos;r prawf a phwyswch Enter. Hafalnod neu&apos;r bylchwr (Space): fel yr hawliwyd. X: dim ohono. Delete: heb ei brofi.</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::ResultGridModel</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>column, text, problem</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>gwag</translation>
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
    <name>outturn::widgets::SampleDrawForm</name>
    <message>
        <source>what it is for</source>
        <translation>at ba ddiben</translation>
    </message>
    <message>
        <source>at a fixed interval</source>
        <translation>ar gyfwng sefydlog</translation>
    </message>
    <message>
        <source>one at random in each interval</source>
        <translation>un ar hap ym mhob cyfwng</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>ar hap</translation>
    </message>
    <message>
        <source>by a seed</source>
        <translation>â hedyn</translation>
    </message>
    <message>
        <source>from a start</source>
        <translation>o fan cychwyn</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hedyn</translation>
    </message>
    <message>
        <source>&amp;Another seed</source>
        <translation>Hedyn &amp;arall</translation>
    </message>
    <message>
        <source>Start, in pounds or claims from the first one</source>
        <translation>Man cychwyn, mewn punnoedd neu hawliadau o&apos;r un cyntaf</translation>
    </message>
    <message>
        <source>from the first one on</source>
        <translation>o&apos;r un cyntaf ymlaen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>Drawn b&amp;y</source>
        <translation>Tynnwyd &amp;gan</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Maint</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Sut</translation>
    </message>
    <message>
        <source>Be&amp;ginning</source>
        <translation>&amp;Dechrau</translation>
    </message>
    <message>
        <source>&amp;Extend the sample</source>
        <translation>&amp;Ehangu&apos;r sampl</translation>
    </message>
    <message>
        <source>&amp;Draw the sample</source>
        <translation>Ty&amp;nnu&apos;r sampl</translation>
    </message>
    <message>
        <source>The sample is being drawn…</source>
        <translation>Wrthi&apos;n tynnu&apos;r sampl…</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SamplePlanForm</name>
    <message>
        <source>Which claims</source>
        <translation>Pa hawliadau</translation>
    </message>
    <message>
        <source>what was paid</source>
        <translation>yr hyn a dalwyd</translation>
    </message>
    <message>
        <source>what was claimed</source>
        <translation>yr hyn a hawliwyd</translation>
    </message>
    <message>
        <source>all of them together</source>
        <translation>pob un gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>each provider for itself</source>
        <translation>pob darparwr ar ei ben ei hun</translation>
    </message>
    <message>
        <source>by the size of the amount</source>
        <translation>yn ôl maint y swm</translation>
    </message>
    <message>
        <source>500; 1,000; 3,200</source>
        <translation>500; 1,000; 3,200</translation>
    </message>
    <message>
        <source>P&amp;rogramme</source>
        <translation>Rh&amp;aglen</translation>
    </message>
    <message>
        <source>&amp;Measures</source>
        <translation>&amp;Mesurau</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>Dar&amp;parwr</translation>
    </message>
    <message>
        <source>Peri&amp;od</source>
        <translation>Cyfno&amp;d</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Swm</translation>
    </message>
    <message>
        <source>Stratif&amp;y</source>
        <translation>&amp;Haenu</translation>
    </message>
    <message>
        <source>&amp;Up to £</source>
        <translation>Hyd a&amp;t £</translation>
    </message>
    <message>
        <source>%</source>
        <comment>per cent</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>or £</source>
        <translation>neu £</translation>
    </message>
    <message>
        <source>How much error</source>
        <translation>Faint o wall</translation>
    </message>
    <message>
        <source>in pounds: large claims are likelier to be drawn</source>
        <translation>mewn punnoedd: mae hawliadau mawr yn fwy tebygol o gael eu tynnu</translation>
    </message>
    <message>
        <source>in claims: each is as likely to be drawn</source>
        <translation>mewn hawliadau: mae pob un yr un mor debygol o gael ei dynnu</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>binomial</source>
        <translation>binomaidd</translation>
    </message>
    <message>
        <source>hypergeometric: without replacement</source>
        <translation>hypergeometrig: heb ddychwelyd</translation>
    </message>
    <message>
        <source>M&amp;easured</source>
        <translation>M&amp;esurir</translation>
    </message>
    <message>
        <source>&amp;Tolerable error</source>
        <translation>Gwall g&amp;oddefadwy</translation>
    </message>
    <message>
        <source>E&amp;xpected error</source>
        <translation>Gwall disg&amp;wyliedig</translation>
    </message>
    <message>
        <source>Distri&amp;bution</source>
        <translation>Dos&amp;barthiad</translation>
    </message>
    <message>
        <source>Tolerable error, per cent</source>
        <translation>Gwall goddefadwy, canran</translation>
    </message>
    <message>
        <source>Tolerable error, pounds</source>
        <translation>Gwall goddefadwy, punnoedd</translation>
    </message>
    <message>
        <source>Expected error, per cent</source>
        <translation>Gwall disgwyliedig, canran</translation>
    </message>
    <message>
        <source>Expected error, pounds</source>
        <translation>Gwall disgwyliedig, punnoedd</translation>
    </message>
    <message>
        <source>high</source>
        <translation>uchel</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>canolig</translation>
    </message>
    <message>
        <source>low</source>
        <translation>isel</translation>
    </message>
    <message>
        <source>own number</source>
        <translation>eich rhif eich hun</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Pa mor sicr</translation>
    </message>
    <message>
        <source>the confidence is given</source>
        <translation>rhoddir yr hyder</translation>
    </message>
    <message>
        <source>by the audit risk model</source>
        <translation>yn ôl y model risg archwilio</translation>
    </message>
    <message>
        <source>How the confidence is found</source>
        <translation>Sut y pennir yr hyder</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>H&amp;yder</translation>
    </message>
    <message>
        <source>Audit ris&amp;k</source>
        <translation>Risg ar&amp;chwilio</translation>
    </message>
    <message>
        <source>&amp;Inherent risk</source>
        <translation>Risg gy&amp;nhenid</translation>
    </message>
    <message>
        <source>Contro&amp;l risk</source>
        <translation>&amp;Risg reoli</translation>
    </message>
    <message>
        <source>Analytica&amp;l review</source>
        <translation>Adolyg&amp;iad dadansoddol</translation>
    </message>
    <message>
        <source>Inherent risk, per cent</source>
        <translation>Risg gynhenid, canran</translation>
    </message>
    <message>
        <source>Control risk, per cent</source>
        <translation>Risg reoli, canran</translation>
    </message>
    <message>
        <source>Risk that analytical review misses the error, per cent</source>
        <translation>Risg na fydd adolygiad dadansoddol yn canfod y gwall, canran</translation>
    </message>
    <message>
        <source>What the sample would show if so many errors are found</source>
        <translation>Yr hyn y byddai&apos;r sampl yn ei ddangos os ceir hyn a hyn o wallau</translation>
    </message>
    <message>
        <source>What it would show, if so many errors are found:</source>
        <translation>Yr hyn y byddai&apos;n ei ddangos, os ceir hyn a hyn o wallau:</translation>
    </message>
    <message>
        <source>&amp;Go on to draw it</source>
        <translation>Mynd ym&amp;laen i&apos;w dynnu</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>pob un</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>nifer y mesurau: %n</numerusform>
            <numerusform>%n mesur</numerusform>
            <numerusform>nifer y mesurau: %n</numerusform>
            <numerusform>nifer y mesurau: %n</numerusform>
            <numerusform>nifer y mesurau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Measures: %1</source>
        <translation>Mesurau: %1</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SchemeFormView</name>
    <message>
        <source>&amp;Keep in the workspace</source>
        <translation>&amp;Cadw yn y man gwaith</translation>
    </message>
    <message>
        <source>&amp;Give up changes</source>
        <translation>&amp;Rhoi&apos;r gorau i&apos;r newidiadau</translation>
    </message>
    <message>
        <source>Keep these figures as a new revision of the scheme in this workspace</source>
        <translation>Cadw&apos;r ffigurau hyn fel diwygiad newydd o&apos;r cynllun yn y man gwaith hwn</translation>
    </message>
    <message>
        <source>Go back to the figures that were kept last</source>
        <translation>Mynd yn ôl at y ffigurau a gadwyd ddiwethaf</translation>
    </message>
    <message>
        <source>What the sources leave open</source>
        <translation>Yr hyn y mae&apos;r ffynonellau&apos;n ei adael yn agored</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ddim yn hysbys</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>heb ei gadarnhau</translation>
    </message>
    <message>
        <source>No source confirms this figure</source>
        <translation>Nid oes ffynhonnell yn cadarnhau&apos;r ffigur hwn</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>field, its unit</comment>
        <translation>%1, mewn %2</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SheetPreview</name>
    <message>
        <source>Click a letter or a row’s number to change its part, or press Enter in a cell.</source>
        <translation>Cliciwch ar lythyren neu ar rif rhes i newid ei rhan, neu pwyswch Enter mewn cell.</translation>
    </message>
    <message>
        <source>Sheet to look at</source>
        <translation>Y ddalen i edrych arni</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Y ffeil</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Dalen %1</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SheetPreviewMenu</name>
    <message>
        <source>Column %1 is</source>
        <translation>Colofn %1:</translation>
    </message>
    <message>
        <source>Provider’s &amp;code</source>
        <translation>&amp;Cod y darparwr</translation>
    </message>
    <message>
        <source>Provider’s n&amp;ame</source>
        <translation>E&amp;nw&apos;r darparwr</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>Cyfno&amp;d</translation>
    </message>
    <message>
        <source>Category of &amp;figure</source>
        <translation>Ca&amp;tegori&apos;r ffigur</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>Grŵ&amp;p</translation>
    </message>
    <message>
        <source>Somet&amp;hing else</source>
        <translation>Rhywbeth &amp;arall</translation>
    </message>
    <message>
        <source>Provider’s n&amp;umber</source>
        <translation>&amp;Rhif y darparwr</translation>
    </message>
    <message>
        <source>Provider’s &amp;type</source>
        <translation>&amp;Math o ddarparwr</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>R&amp;hanbarth</translation>
    </message>
    <message>
        <source>&amp;Contract</source>
        <translation>&amp;Contract</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Ardal</translation>
    </message>
    <message>
        <source>C&amp;ohort</source>
        <translation>Car&amp;fan</translation>
    </message>
    <message>
        <source>&amp;Quarter</source>
        <translation>Ch&amp;warter</translation>
    </message>
    <message>
        <source>A n&amp;ote, for people only</source>
        <translation>N&amp;odyn, ar gyfer pobl yn unig</translation>
    </message>
    <message>
        <source>&amp;Left out</source>
        <translation>Wedi&apos;i gadae&amp;l allan</translation>
    </message>
    <message>
        <source>&amp;Numerator of</source>
        <translation>&amp;Rhifiadur ar gyfer</translation>
    </message>
    <message>
        <source>&amp;Denominator of</source>
        <translation>&amp;Enwadur ar gyfer</translation>
    </message>
    <message>
        <source>&amp;Value of</source>
        <translation>&amp;Gwerth ar gyfer</translation>
    </message>
    <message>
        <source>Published &amp;rate of</source>
        <translation>Cy&amp;fradd gyhoeddedig ar gyfer</translation>
    </message>
    <message>
        <source>Co&amp;st of</source>
        <translation>Co&amp;st ar gyfer</translation>
    </message>
    <message>
        <source>A ne&amp;w measure</source>
        <translation>Mesur ne&amp;wydd</translation>
    </message>
    <message>
        <source>&amp;Show these rows</source>
        <translation>&amp;Dangos y rhesi hyn</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>Nifer y rhesi: %n</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>Nifer y rhesi: %n</numerusform>
            <numerusform>Nifer y rhesi: %n</numerusform>
            <numerusform>Nifer y rhesi: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Rhes %1</translation>
    </message>
    <message>
        <source>This is the &amp;header row</source>
        <translation>Dyma&apos;r rhes &amp;pennawd</translation>
    </message>
    <message>
        <source>Leave o&amp;ut</source>
        <translation>Gad&amp;ael allan</translation>
    </message>
    <message>
        <source>Ta&amp;ke in</source>
        <translation>Cy&amp;nnwys</translation>
    </message>
    <message>
        <source>About the ret&amp;urn</source>
        <translation>&amp;Ynghylch y ffurflen</translation>
    </message>
    <message>
        <source>&amp;Certified, yes or no</source>
        <translation>&amp;Ardystiedig, yes neu no</translation>
    </message>
    <message>
        <source>&amp;Filled in by the publisher, yes or no</source>
        <translation>Wedi&apos;i &amp;lenwi gan y cyhoeddwr, yes neu no</translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation>&amp;Derbyniwyd ar</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>Yn ddyl&amp;edus ar</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::SheetPreviewModel</name>
    <message>
        <source>provider</source>
        <translation>darparwr</translation>
    </message>
    <message>
        <source>period</source>
        <translation>cyfnod</translation>
    </message>
    <message>
        <source>value</source>
        <translation>gwerth</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>enwadur</translation>
    </message>
    <message>
        <source>published rate</source>
        <translation>cyfradd gyhoeddedig</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>cost</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grŵp</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>wedi&apos;i gadael allan</translation>
    </message>
    <message>
        <source>header</source>
        <translation>pennawd</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>heb ei defnyddio</translation>
    </message>
    <message>
        <source>Row %1 is not shown</source>
        <translation>Ni ddangosir rhes %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2 are not shown</source>
        <translation>Ni ddangosir rhesi %1 i %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Wedi&apos;i gadael allan: %1</translation>
    </message>
    <message>
        <source>%1 is empty; %2.</source>
        <translation>Mae %1 yn wag; %2.</translation>
    </message>
    <message>
        <source>%1: %2; %3.</source>
        <translation>%1: %2; %3.</translation>
    </message>
    <message>
        <source>%1: %2, which is %3; %4.</source>
        <translation>%1: %2, sef %3; %4.</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, cudd</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Colofn %1: %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Rhes %1</translation>
    </message>
    <message>
        <source>Row %1: header</source>
        <translation>Rhes %1: pennawd</translation>
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
    <name>outturn::widgets::StandingBar</name>
    <message>
        <source>Show them</source>
        <translation>Eu dangos</translation>
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
    <name>outturn::widgets::TornadoChartView</name>
    <message>
        <source>no result, neither at %1 nor at %2</source>
        <translation>dim canlyniad, nac ar %1 nac ar %2</translation>
    </message>
</context>
<context>
    <name>outturn::widgets::TrendChartView</name>
    <message>
        <source>%1, %2</source>
        <comment>who, which period</comment>
        <translation>%1, %2</translation>
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
    <message>
        <source>numerator</source>
        <translation>rhifiadur</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>enwadur</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>disgwyliedig</translation>
    </message>
    <message>
        <source>value</source>
        <translation>gwerth</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>cyfeiliornad safonol</translation>
    </message>
    <message>
        <source>published rate</source>
        <translation>cyfradd gyhoeddedig</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>cost</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>hawliwyd</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>talwyd</translation>
    </message>
    <message>
        <source>%1, %2: %3, now %4</source>
        <translation>%1, %2: %3, nawr %4</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Yr hyn a newidiodd</translation>
    </message>
    <message>
        <source>No value changed.</source>
        <translation>Ni newidiodd unrhyw werth.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Rhan</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation>
            <numerusform>nifer y gwerthoedd a newidiodd: %n</numerusform>
            <numerusform>%n gwerth wedi newid</numerusform>
            <numerusform>nifer y gwerthoedd a newidiodd: %n</numerusform>
            <numerusform>nifer y gwerthoedd a newidiodd: %n</numerusform>
            <numerusform>nifer y gwerthoedd a newidiodd: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) replaced by the same</source>
        <translation>
            <numerusform>nifer y ffigurau a ddisodlwyd gan rai union yr un fath: %n</numerusform>
            <numerusform>%n ffigur wedi&apos;i ddisodli gan un union yr un fath</numerusform>
            <numerusform>nifer y ffigurau a ddisodlwyd gan rai union yr un fath: %n</numerusform>
            <numerusform>nifer y ffigurau a ddisodlwyd gan rai union yr un fath: %n</numerusform>
            <numerusform>nifer y ffigurau a ddisodlwyd gan rai union yr un fath: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A figure is of a programme, measure or provider that the workspace does not hold: it is damaged.</source>
        <translation>Mae ffigur yn perthyn i raglen, i fesur neu i ddarparwr nad yw&apos;r man gwaith yn ei gynnwys: mae&apos;r man gwaith wedi&apos;i ddifrodi.</translation>
    </message>
    <message numerus="yes">
        <source>replaces %n figure(s), of return %1</source>
        <translation>
            <numerusform>yn disodli ffigurau ffurflen %1 (nifer: %n)</numerusform>
            <numerusform>yn disodli %n ffigur, o ffurflen %1</numerusform>
            <numerusform>yn disodli ffigurau ffurflen %1 (nifer: %n)</numerusform>
            <numerusform>yn disodli ffigurau ffurflen %1 (nifer: %n)</numerusform>
            <numerusform>yn disodli ffigurau ffurflen %1 (nifer: %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Dalen</translation>
    </message>
    <message>
        <source>the boundaries changed within it</source>
        <translation>newidiodd y ffiniau yn ystod y cyfnod</translation>
    </message>
    <message>
        <source>%1, the same area (%2)</source>
        <translation>%1, yr un ardal (%2)</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <translation>%1 (rhan)</translation>
    </message>
    <message>
        <source>There only from %1</source>
        <translation>Yn bodoli o %1 ymlaen yn unig</translation>
    </message>
    <message>
        <source>New authority from %1, formed from %2</source>
        <translation>Awdurdod newydd o %1 ymlaen, a ffurfiwyd o&apos;r canlynol: %2</translation>
    </message>
    <message>
        <source>No longer there from %1</source>
        <translation>Ddim yn bodoli mwyach o %1 ymlaen</translation>
    </message>
    <message>
        <source>No longer there from %1, followed by %2</source>
        <translation>Ddim yn bodoli mwyach o %1 ymlaen; yn ei le: %2</translation>
    </message>
    <message>
        <source>%1 a case</source>
        <translation>%1 fesul achos</translation>
    </message>
    <message>
        <source>%1 an outcome (95% interval %2)</source>
        <translation>%1 fesul canlyniad (cyfwng 95% %2)</translation>
    </message>
    <message>
        <source>%1 an additional outcome (95% interval %2)</source>
        <translation>%1 fesul canlyniad ychwanegol (cyfwng 95% %2)</translation>
    </message>
    <message>
        <source>no outcomes: what one costs cannot be said</source>
        <translation>dim canlyniadau: ni ellir dweud beth yw cost un</translation>
    </message>
    <message>
        <source>%1 an outcome</source>
        <translation>%1 fesul canlyniad</translation>
    </message>
    <message>
        <source>no outcomes</source>
        <translation>dim canlyniadau</translation>
    </message>
    <message>
        <source>cheaper and higher</source>
        <translation>rhatach ac uwch</translation>
    </message>
    <message>
        <source>dearer and higher</source>
        <translation>drutach ac uwch</translation>
    </message>
    <message>
        <source>cheaper and lower</source>
        <translation>rhatach ac is</translation>
    </message>
    <message>
        <source>dearer and lower</source>
        <translation>drutach ac is</translation>
    </message>
    <message>
        <source>%1, a case</source>
        <translation>%1, fesul achos</translation>
    </message>
    <message>
        <source>What an outcome costs needs counts of outcomes and cases; this measure has none.</source>
        <translation>I gyfrifo cost canlyniad mae angen cyfrifon o ganlyniadau ac achosion; nid oes rhai gan y mesur hwn.</translation>
    </message>
    <message>
        <source>No return gives both the cost and the counts of a provider for this measure and period.</source>
        <translation>Nid oes ffurflen sy&apos;n rhoi cost yn ogystal â chyfrifon darparwr ar gyfer y mesur a&apos;r cyfnod hwn.</translation>
    </message>
    <message>
        <source>lines: 95% intervals; ticks: once chance is allowed for</source>
        <translation>llinellau: cyfyngau 95%; ticiau: o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>lines: 95% intervals</source>
        <translation>llinellau: cyfyngau 95%</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>%1 ar gyfartaledd</translation>
    </message>
    <message>
        <source>No provider has both a cost and counts here</source>
        <translation>Nid oes gan unrhyw ddarparwr gost yn ogystal â chyfrifon yma</translation>
    </message>
    <message>
        <source>%1 was spent, and no outcome was returned</source>
        <translation>Gwariwyd %1, ac ni chyflwynwyd unrhyw ganlyniad</translation>
    </message>
    <message>
        <source>An outcome costs %1 on average</source>
        <translation>Mae canlyniad yn costio %1 ar gyfartaledd</translation>
    </message>
    <message>
        <source>An outcome costs %1 on average; for 8 providers in 10 it lies between %2 and %3</source>
        <translation>Mae canlyniad yn costio %1 ar gyfartaledd; ar gyfer 8 o bob 10 darparwr mae&apos;n costio rhwng %2 a %3</translation>
    </message>
    <message>
        <source>If %1 of all cases had come to an outcome anyway, an outcome beyond those costs %2.</source>
        <translation>Pe bai %1 o&apos;r holl achosion wedi arwain at ganlyniad beth bynnag, byddai canlyniad y tu hwnt i&apos;r rheini&apos;n costio %2.</translation>
    </message>
    <message>
        <source>If %1 of all cases had come to an outcome anyway, all together achieved none beyond those.</source>
        <translation>Pe bai %1 o&apos;r holl achosion wedi arwain at ganlyniad beth bynnag, ni fyddai pawb gyda&apos;i gilydd wedi cyflawni&apos;r un y tu hwnt i&apos;r rheini.</translation>
    </message>
    <message>
        <source>%1 with a cost: %2 a case.</source>
        <translation>%1 â chost: %2 fesul achos.</translation>
    </message>
    <message>
        <source>With a figure, but without a cost: %1.</source>
        <translation>Â ffigur, ond heb gost: %1.</translation>
    </message>
    <message>
        <source>With a cost, but without an outcome: %1.</source>
        <translation>Â chost, ond heb ganlyniad: %1.</translation>
    </message>
    <message>
        <source>The cost covers %1, which is wider than the outcome: compare with care.</source>
        <translation>Mae&apos;r gost yn cwmpasu %1, sy&apos;n ehangach na&apos;r canlyniad: cymharwch yn ofalus.</translation>
    </message>
    <message>
        <source>What is counted here is to be avoided: that one of them comes cheap says nothing good.</source>
        <translation>Rhywbeth i&apos;w osgoi a gyfrifir yma: nid yw&apos;r ffaith bod un ohonynt yn rhad yn dweud dim byd da.</translation>
    </message>
    <message>
        <source>cheaper and better</source>
        <translation>rhatach a gwell</translation>
    </message>
    <message>
        <source>dearer and better</source>
        <translation>drutach a gwell</translation>
    </message>
    <message>
        <source>cheaper and worse</source>
        <translation>rhatach a gwaeth</translation>
    </message>
    <message>
        <source>dearer and worse</source>
        <translation>drutach a gwaeth</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 neu fwy</translation>
    </message>
    <message>
        <source>no cost</source>
        <translation>dim cost</translation>
    </message>
    <message>
        <source>The cost is taken as known, the number of outcomes as uncertain (Garwood).</source>
        <translation>Cymerir bod y gost yn hysbys, a bod nifer y canlyniadau&apos;n ansicr (Garwood).</translation>
    </message>
    <message>
        <source>Cost an additional outcome</source>
        <translation>Cost fesul canlyniad ychwanegol</translation>
    </message>
    <message>
        <source>The cost over the outcomes beyond the %1 of cases that would have come to one anyway; none where there are no more than those.</source>
        <translation>Y gost dros y canlyniadau y tu hwnt i&apos;r %1 o achosion a fyddai wedi arwain at un beth bynnag; dim cost lle nad oes mwy na&apos;r rheini.</translation>
    </message>
    <message>
        <source>From Wilson&apos;s interval of the share that succeeds; open upwards where that reaches what would have happened anyway.</source>
        <translation>O gyfwng Wilson ar gyfer y gyfran sy&apos;n llwyddo; yn agored tuag i fyny lle mae&apos;n cyrraedd yr hyn a fyddai wedi digwydd beth bynnag.</translation>
    </message>
    <message>
        <source>Against the averages</source>
        <translation>O gymharu â&apos;r cyfartaleddau</translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>gyda&apos;i gilydd: %1</translation>
    </message>
    <message>
        <source>the middle half: %1</source>
        <translation>yr hanner canol: %1</translation>
    </message>
    <message>
        <source>without a figure: %1</source>
        <translation>heb ffigur: %1</translation>
    </message>
    <message>
        <source>With a figure</source>
        <translation>Â ffigur</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Heb ffigur</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>The mean of the group, each member by how precisely it is known.</source>
        <translation>Cymedr y grŵp, gyda phob aelod wedi&apos;i bwysoli yn ôl pa mor fanwl gywir y mae&apos;n hysbys.</translation>
    </message>
    <message>
        <source>All numerators of the group over all its denominators.</source>
        <translation>Holl rifiaduron y grŵp dros ei holl enwaduron.</translation>
    </message>
    <message>
        <source>Where the figure of the whole group plausibly lies, by the chance of its cases alone.</source>
        <translation>Lle mae ffigur y grŵp cyfan yn debygol o fod, yn ôl siawns ei achosion yn unig.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Isaf</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Chwartel isaf</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Canolrif</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Chwartel uchaf</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Uchaf</translation>
    </message>
    <message>
        <source>County councils</source>
        <translation>Cynghorau sir</translation>
    </message>
    <message>
        <source>Unitary councils</source>
        <translation>Cynghorau unedol</translation>
    </message>
    <message>
        <source>Metropolitan districts</source>
        <translation>Dosbarthau metropolitan</translation>
    </message>
    <message>
        <source>London boroughs</source>
        <translation>Bwrdeistrefi Llundain</translation>
    </message>
    <message>
        <source>City of London Corporation</source>
        <translation>Corfforaeth Dinas Llundain</translation>
    </message>
    <message>
        <source>Isles of Scilly</source>
        <translation>Ynysoedd Scilly</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Contractwyr</translation>
    </message>
    <message>
        <source>No region given</source>
        <translation>Dim rhanbarth wedi&apos;i roi</translation>
    </message>
    <message>
        <source>No class given</source>
        <translation>Dim dosbarth wedi&apos;i roi</translation>
    </message>
    <message>
        <source>Local authorities</source>
        <translation>Awdurdodau lleol</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Yn ôl rhanbarth</translation>
    </message>
    <message>
        <source>By class of council</source>
        <translation>Yn ôl dosbarth o gyngor</translation>
    </message>
    <message>
        <source>By type of provider</source>
        <translation>Yn ôl math o ddarparwr</translation>
    </message>
    <message>
        <source>Each group taken together: from %1 in %2 (lowest) to %3 in %4 (highest).</source>
        <translation>Pob grŵp yn ei gyfanrwydd: o %1 (%2, isaf) i %3 (%4, uchaf).</translation>
    </message>
    <message>
        <source>Each group taken together: from %1 in %2 (worst) to %3 in %4 (best).</source>
        <translation>Pob grŵp yn ei gyfanrwydd: o %1 (%2, gwaethaf) i %3 (%4, gorau).</translation>
    </message>
    <message>
        <source>They differ by no more than chance would have them differ.</source>
        <translation>Nid ydynt yn gwahaniaethu mwy nag y byddai siawns yn peri iddynt wahaniaethu.</translation>
    </message>
    <message>
        <source>Of the variation that is more than chance, %1% lies between the groups and %2% within them.</source>
        <translation>O&apos;r amrywiad sy&apos;n fwy na siawns, mae %1% rhwng y grwpiau a %2% oddi mewn iddynt.</translation>
    </message>
    <message>
        <source>Of the variation, chance included, %1% lies between the groups and %2% within them.</source>
        <translation>O&apos;r amrywiad, gan gynnwys siawns, mae %1% rhwng y grwpiau a %2% oddi mewn iddynt.</translation>
    </message>
    <message>
        <source>what was counted or measured</source>
        <translation>yr hyn a gyfrifwyd neu a fesurwyd</translation>
    </message>
    <message>
        <source>out of how many, or the exposure</source>
        <translation>allan o faint, neu&apos;r amlygiad</translation>
    </message>
    <message>
        <source>how many were to be expected, or the exposure</source>
        <translation>faint a ddisgwylid, neu&apos;r amlygiad</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>y gwerth</translation>
    </message>
    <message>
        <source>its standard error</source>
        <translation>ei gyfeiliornad safonol</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>y cymedr</translation>
    </message>
    <message>
        <source>the standard deviation</source>
        <translation>y gwyriad safonol</translation>
    </message>
    <message>
        <source>the numerators of all together</source>
        <translation>rhifiaduron pawb gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>the denominators of all together</source>
        <translation>enwaduron pawb gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>what the figure is held against</source>
        <translation>yr hyn y cymherir y ffigur ag ef</translation>
    </message>
    <message>
        <source>the exposure</source>
        <translation>yr amlygiad</translation>
    </message>
    <message>
        <source>the standard error of the target</source>
        <translation>cyfeiliornad safonol y targed</translation>
    </message>
    <message>
        <source>how sure the interval is to hold the truth</source>
        <translation>pa mor sicr yw hi bod y cyfwng yn cynnwys y gwir</translation>
    </message>
    <message>
        <source>what is left on either side, or how firmly the target is known</source>
        <translation>yr hyn sydd ar ôl ar y naill ochr a&apos;r llall, neu ba mor gadarn y mae&apos;r targed yn hysbys</translation>
    </message>
    <message>
        <source>how firmly the target is known, as a number of cases</source>
        <translation>pa mor gadarn y mae&apos;r targed yn hysbys, fel nifer o achosion</translation>
    </message>
    <message>
        <source>the exposure against what the target rests on</source>
        <translation>yr amlygiad o gymharu â&apos;r hyn y mae&apos;r targed yn seiliedig arno</translation>
    </message>
    <message>
        <source>distance in standard errors</source>
        <translation>pellter mewn cyfeiliornadau safonol</translation>
    </message>
    <message>
        <source>the target on the scale of Y, or Student&apos;s quantile</source>
        <translation>y targed ar raddfa Y, neu gwantil Student</translation>
    </message>
    <message>
        <source>the width of the interval, before it is divided</source>
        <translation>lled y cyfwng, cyn ei rannu</translation>
    </message>
    <message>
        <source>lower end of the interval</source>
        <translation>pen isaf y cyfwng</translation>
    </message>
    <message>
        <source>upper end of the interval</source>
        <translation>pen uchaf y cyfwng</translation>
    </message>
    <message>
        <source>lower end of the interval of the count</source>
        <translation>pen isaf cyfwng y cyfrif</translation>
    </message>
    <message>
        <source>upper end of the interval of the count</source>
        <translation>pen uchaf cyfwng y cyfrif</translation>
    </message>
    <message>
        <source>chance of as little as this or less, at the target</source>
        <translation>y siawns o gyn lleied â hyn neu lai, ar y targed</translation>
    </message>
    <message>
        <source>chance of as much as this or more, at the target</source>
        <translation>y siawns o gymaint â hyn neu fwy, ar y targed</translation>
    </message>
    <message>
        <source>chance of less than this, and half that of just this</source>
        <translation>y siawns o lai na hyn, a hanner y siawns o hyn yn union</translation>
    </message>
    <message>
        <source>chance of more than this, and half that of just this</source>
        <translation>y siawns o fwy na hyn, a hanner y siawns o hyn yn union</translation>
    </message>
    <message>
        <source>a chance below this is beyond the 95% limit</source>
        <translation>mae siawns is na hyn y tu hwnt i&apos;r terfyn 95%</translation>
    </message>
    <message>
        <source>a chance below this is beyond the 99.8% limit</source>
        <translation>mae siawns is na hyn y tu hwnt i&apos;r terfyn 99.8%</translation>
    </message>
    <message>
        <source>the chance, raised because all are tested at once</source>
        <translation>y siawns, wedi&apos;i chodi am fod pawb yn cael eu profi ar unwaith</translation>
    </message>
    <message>
        <source>how many times as much they vary as by chance</source>
        <translation>sawl gwaith cymaint y maent yn amrywio ag y byddent drwy siawns</translation>
    </message>
    <message>
        <source>the chance of that much, were it chance alone</source>
        <translation>y siawns o gymaint â hynny, pe bai&apos;n siawns yn unig</translation>
    </message>
    <message>
        <source>the value on a scale of even variation</source>
        <translation>y gwerth ar raddfa lle mae&apos;r amrywiad yn gyson</translation>
    </message>
    <message>
        <source>variation that is more than chance</source>
        <translation>amrywiad sy&apos;n fwy na siawns</translation>
    </message>
    <message>
        <source>of what is believed of this provider</source>
        <translation>yn disgrifio&apos;r hyn a gredir am y darparwr hwn</translation>
    </message>
    <message>
        <source>of how the true values of all are distributed</source>
        <translation>yn disgrifio sut y dosberthir gwir werthoedd pawb</translation>
    </message>
    <message>
        <source>how many have a value</source>
        <translation>faint sydd â gwerth</translation>
    </message>
    <message>
        <source>how many stand before it</source>
        <translation>faint sydd o&apos;i flaen</translation>
    </message>
    <message>
        <source>its rank</source>
        <translation>ei safle</translation>
    </message>
    <message>
        <source>how far it is drawn towards the whole, 0 to 1</source>
        <translation>pa mor bell y caiff ei dynnu tuag at y cyfan, 0 i 1</translation>
    </message>
    <message>
        <source>the value once chance is allowed for</source>
        <translation>y gwerth o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>the mean of the ranks it may truly have</source>
        <translation>cymedr y safleoedd y gall fod ynddynt mewn gwirionedd</translation>
    </message>
    <message>
        <source>the best rank within 95% probability</source>
        <translation>y safle gorau o fewn tebygolrwydd o 95%</translation>
    </message>
    <message>
        <source>the worst rank within 95% probability</source>
        <translation>y safle gwaethaf o fewn tebygolrwydd o 95%</translation>
    </message>
    <message>
        <source>probability that it truly is the first</source>
        <translation>y tebygolrwydd ei fod yn wirioneddol gyntaf</translation>
    </message>
    <message>
        <source>probability that it truly is the last</source>
        <translation>y tebygolrwydd ei fod yn wirioneddol olaf</translation>
    </message>
    <message>
        <source>between the highest and the lowest value</source>
        <translation>rhwng y gwerth uchaf a&apos;r gwerth isaf</translation>
    </message>
    <message>
        <source>the gap to be expected if all were the same</source>
        <translation>y bwlch i&apos;w ddisgwyl pe bai pawb yr un fath</translation>
    </message>
    <message>
        <source>the chance of a gap as large, if all were the same</source>
        <translation>y siawns o fwlch cymaint â hyn, pe bai pawb yr un fath</translation>
    </message>
    <message>
        <source>of the true values</source>
        <translation>amrywiant y gwir werthoedd</translation>
    </message>
    <message>
        <source>one in ten true values lies below</source>
        <translation>mae un o bob deg gwir werth yn is na hyn</translation>
    </message>
    <message>
        <source>one in ten true values lies above</source>
        <translation>mae un o bob deg gwir werth yn uwch na hyn</translation>
    </message>
    <message>
        <source>the spread once chance is allowed for</source>
        <translation>y gwasgariad o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>the part of the variation that is real, 0 to 1</source>
        <translation>y rhan o&apos;r amrywiad sy&apos;n wirioneddol, 0 i 1</translation>
    </message>
    <message>
        <source>the same with the outermost tenth at either end drawn in</source>
        <translation>yr un peth gyda&apos;r degfed ran eithaf ar bob pen wedi&apos;i thynnu i mewn</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Ffynhonnell: %1.</translation>
    </message>
    <message>
        <source>Where the provider&apos;s own rate plausibly lies: %1. This is the 95% interval by Wilson&apos;s score method, which holds with few cases too.</source>
        <translation>Lle mae cyfradd y darparwr ei hun yn debygol o fod: %1. Dyma&apos;r cyfwng 95% yn ôl dull sgôr Wilson, sy&apos;n dal gydag ychydig o achosion hefyd.</translation>
    </message>
    <message>
        <source>Where the provider&apos;s own rate plausibly lies: %1. This is the 95% interval by Garwood&apos;s exact method for counts of events.</source>
        <translation>Lle mae cyfradd y darparwr ei hun yn debygol o fod: %1. Dyma&apos;r cyfwng 95% yn ôl dull union Garwood ar gyfer cyfrifau o ddigwyddiadau.</translation>
    </message>
    <message>
        <source>Where the provider&apos;s own mean plausibly lies: %1. This is the 95% interval from its standard error.</source>
        <translation>Lle mae cymedr y darparwr ei hun yn debygol o fod: %1. Dyma&apos;r cyfwng 95% o&apos;i gyfeiliornad safonol.</translation>
    </message>
    <message>
        <source>This is a plain value: how uncertain it is, is not known.</source>
        <translation>Gwerth plaen yw hwn: ni wyddys pa mor ansicr ydyw.</translation>
    </message>
    <message>
        <source>It is held against the target that you gave, %1.</source>
        <translation>Fe&apos;i cymherir â&apos;r targed a roesoch, %1.</translation>
    </message>
    <message>
        <source>It is held against what %1 achieves together, %2.</source>
        <translation>Fe&apos;i cymherir â&apos;r hyn y mae %1 yn ei gyflawni gyda&apos;i gilydd, %2.</translation>
    </message>
    <message>
        <source>It is held against what all shown achieve together, %1.</source>
        <translation>Fe&apos;i cymherir â&apos;r hyn y mae pawb a ddangosir yn ei gyflawni gyda&apos;i gilydd, %1.</translation>
    </message>
    <message>
        <source>It lies within the 95% limits for its size: chance alone may have put it where it is.</source>
        <translation>Mae o fewn y terfynau 95% ar gyfer ei faint: gall siawns yn unig fod wedi&apos;i roi lle y mae.</translation>
    </message>
    <message>
        <source>For its size it lies %1.</source>
        <translation>Ar gyfer ei faint, mae %1.</translation>
    </message>
    <message>
        <source>That still stands when it is allowed for that all are tested at once.</source>
        <translation>Mae hynny&apos;n dal o ystyried bod pawb yn cael eu profi ar unwaith.</translation>
    </message>
    <message>
        <source>When it is allowed for that all are tested at once, that may be chance.</source>
        <translation>O ystyried bod pawb yn cael eu profi ar unwaith, gall hynny fod o ganlyniad i siawns.</translation>
    </message>
    <message>
        <source>The figures vary %1 times as much as chance alone would have them vary; these limits allow for what is common to them all.</source>
        <translation>Mae&apos;r ffigurau&apos;n amrywio %1 gwaith cymaint ag y byddai siawns yn unig yn peri iddynt amrywio; mae&apos;r terfynau hyn yn caniatáu ar gyfer yr hyn sy&apos;n gyffredin iddynt i gyd.</translation>
    </message>
    <message>
        <source>The figures vary %1 times as much as chance alone would have them vary. Once the outermost tenth at either end is drawn in, they vary no more than by chance, so these limits are those above.</source>
        <translation>Mae&apos;r ffigurau&apos;n amrywio %1 gwaith cymaint ag y byddai siawns yn unig yn peri iddynt amrywio. Ar ôl tynnu&apos;r degfed ran eithaf ar bob pen i mewn, nid ydynt yn amrywio mwy na thrwy siawns, felly&apos;r terfynau hyn yw&apos;r rhai uchod.</translation>
    </message>
    <message>
        <source>Against the limits</source>
        <translation>O gymharu â&apos;r terfynau</translation>
    </message>
    <message>
        <source>Against limits widened for over-dispersion</source>
        <translation>O gymharu â therfynau lletach oherwydd gorwasgariad</translation>
    </message>
    <message>
        <source>Rank %1 of %2 by the value as it stands; ties share a rank.</source>
        <translation>Safle %1 o %2 yn ôl y gwerth fel y mae; mae&apos;r rhai cyfartal yn rhannu safle.</translation>
    </message>
    <message>
        <source>Once chance is allowed for, its value is put at %1: drawn towards what all achieve, the more so the fewer it rests on.</source>
        <translation>O ganiatáu ar gyfer siawns, amcangyfrifir mai %1 yw ei werth: wedi&apos;i dynnu tuag at yr hyn y mae pawb yn ei gyflawni, a hynny&apos;n fwy po leiaf yr achosion y mae&apos;n seiliedig arnynt.</translation>
    </message>
    <message>
        <source>Its true rank, with 95% probability: %1.</source>
        <translation>Ei wir safle, gyda thebygolrwydd o 95%: %1.</translation>
    </message>
    <message>
        <source>The gap by chance alone</source>
        <translation>Y bwlch drwy siawns yn unig</translation>
    </message>
    <message>
        <source>If all had the target&apos;s value, the highest and the lowest of so many, of these sizes, would still lie %1 apart on average. A gap of %2 or more would then come about with probability %3. Exact, by the binomial, Poisson or normal distribution of each.</source>
        <translation>Pe bai gwerth y targed gan bawb, byddai&apos;r uchaf a&apos;r isaf o gynifer, o&apos;r meintiau hyn, yn dal i fod %1 oddi wrth ei gilydd ar gyfartaledd. Byddai bwlch o %2 neu fwy wedyn yn digwydd gyda thebygolrwydd o %3. Mae hyn yn union, yn ôl dosraniad binomaidd, Poisson neu normal pob un.</translation>
    </message>
    <message>
        <source>The true values are taken to come from one distribution (beta, gamma or normal), fitted to all figures at once; 8 in 10 of it lie between %1 and %2. Its interval holds every width that the figures do not contradict (profile likelihood).</source>
        <translation>Cymerir bod y gwir werthoedd yn dod o un dosraniad (beta, gamma neu normal), a ffitiwyd i&apos;r holl ffigurau ar unwaith; mae 8 rhan o bob 10 ohono yn yr amrediad %1 i %2. Mae ei gyfwng yn cynnwys pob lled nad yw&apos;r ffigurau&apos;n ei wrth-ddweud (tebygolrwydd proffil).</translation>
    </message>
    <message>
        <source>Half of the figures or more rest on so few cases that this is rough.</source>
        <translation>Mae hanner y ffigurau neu fwy yn seiliedig ar gyn lleied o achosion nes mai bras yw hyn.</translation>
    </message>
    <message>
        <source>The spread, chance allowed for</source>
        <translation>Y gwasgariad, o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>Over-dispersion</source>
        <translation>Gorwasgariad</translation>
    </message>
    <message>
        <source>There is nothing to explain.</source>
        <translation>Nid oes dim i&apos;w esbonio.</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Arwydd</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Beth ydyw</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Fformiwla</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>%1 to %2 points</source>
        <translation>%1 i %2 pwynt</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n o gontractau</numerusform>
            <numerusform>%n contract</numerusform>
            <numerusform>%n o gontractau</numerusform>
            <numerusform>%n o gontractau</numerusform>
            <numerusform>%n o gontractau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n o ardaloedd</numerusform>
            <numerusform>%n ardal</numerusform>
            <numerusform>%n o ardaloedd</numerusform>
            <numerusform>%n o ardaloedd</numerusform>
            <numerusform>%n o ardaloedd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n o grwpiau</numerusform>
            <numerusform>%n grŵp</numerusform>
            <numerusform>%n o grwpiau</numerusform>
            <numerusform>%n o grwpiau</numerusform>
            <numerusform>%n o grwpiau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n o ranbarthau</numerusform>
            <numerusform>%n rhanbarth</numerusform>
            <numerusform>%n o ranbarthau</numerusform>
            <numerusform>%n o ranbarthau</numerusform>
            <numerusform>%n o ranbarthau</numerusform>
        </translation>
    </message>
    <message>
        <source>standardised by group</source>
        <translation>wedi&apos;i safoni yn ôl grŵp</translation>
    </message>
    <message>
        <source>its figures name no contract</source>
        <translation>nid yw ei ffigurau&apos;n enwi contract</translation>
    </message>
    <message>
        <source>its figures name no area</source>
        <translation>nid yw ei ffigurau&apos;n enwi ardal</translation>
    </message>
    <message>
        <source>its figures name no group</source>
        <translation>nid yw ei ffigurau&apos;n enwi grŵp</translation>
    </message>
    <message>
        <source>it is in no region</source>
        <translation>nid yw mewn unrhyw ranbarth</translation>
    </message>
    <message>
        <source>%1, of which chance alone would leave %2</source>
        <translation>%1, y byddai siawns yn unig yn gadael %2 ohono</translation>
    </message>
    <message>
        <source>Once chance is allowed for, 8 in 10 lie between %1 and %2.</source>
        <translation>O ganiatáu ar gyfer siawns, mae 8 o bob 10 yn yr amrediad %1 i %2.</translation>
    </message>
    <message>
        <source>Small numbers make that rough.</source>
        <translation>Mae niferoedd bach yn golygu mai bras yw hynny.</translation>
    </message>
    <message>
        <source>Ranks are unsafe: of the differences between the figures only %1% are real.</source>
        <translation>Nid yw safleoedd yn ddiogel: o&apos;r gwahaniaethau rhwng y ffigurau, dim ond %1% sy&apos;n wirioneddol.</translation>
    </message>
    <message>
        <source>%1 against %2 together: %3.</source>
        <translation>%1, o gymharu â&apos;r grŵp %2 gyda&apos;i gilydd: %3.</translation>
    </message>
    <message>
        <source>left out by a filter</source>
        <translation>wedi&apos;i adael allan gan hidlydd</translation>
    </message>
    <message>
        <source>no return for this measure and period</source>
        <translation>dim ffurflen ar gyfer y mesur a&apos;r cyfnod hwn</translation>
    </message>
    <message>
        <source>With a figure, but without a place on the map: %1.</source>
        <translation>Â ffigur, ond heb le ar y map: %1.</translation>
    </message>
    <message>
        <source>The map shows local authorities, one hexagon each; what is compared here are parts of their returns, which have no place on it.</source>
        <translation>Mae&apos;r map yn dangos awdurdodau lleol, un hecsagon yr un; rhannau o&apos;u ffurflenni a gymherir yma, ac nid oes lle iddynt arno.</translation>
    </message>
    <message>
        <source>None of those compared here has a place on the map, which shows local authorities.</source>
        <translation>Nid oes lle i&apos;r un o&apos;r rhai a gymherir yma ar y map, sy&apos;n dangos awdurdodau lleol.</translation>
    </message>
    <message>
        <source>A map in which every local authority is a hexagon of the same size, shaded by its value.</source>
        <translation>Map lle mae pob awdurdod lleol yn hecsagon o&apos;r un maint, wedi&apos;i liwio yn ôl ei werth.</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>dim ffigur</translation>
    </message>
    <message>
        <source>beyond the 99.8% limits</source>
        <translation>y tu hwnt i&apos;r terfynau 99.8%</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Pwy</translation>
    </message>
    <message>
        <source>True spread</source>
        <translation>Gwir wasgariad</translation>
    </message>
    <message>
        <source>How far apart the 10th and the 90th of a hundred lie once chance is taken away, with the 95% interval.</source>
        <translation>Pa mor bell oddi wrth ei gilydd y mae&apos;r 10fed a&apos;r 90fed o gant ar ôl tynnu siawns, gyda&apos;r cyfwng 95%.</translation>
    </message>
    <message>
        <source>How many times as much the figures vary as chance alone would have them vary: 1 is chance alone. It grows with the size of the providers.</source>
        <translation>Sawl gwaith cymaint y mae&apos;r ffigurau&apos;n amrywio ag y byddai siawns yn unig yn peri iddynt amrywio: 1 yw siawns yn unig. Mae&apos;n tyfu gyda maint y darparwyr.</translation>
    </message>
    <message>
        <source>Rankability</source>
        <translation>Gallu i osod mewn trefn</translation>
    </message>
    <message>
        <source>How much of the differences between the figures is real; below half, ranks say little.</source>
        <translation>Faint o&apos;r gwahaniaethau rhwng y ffigurau sy&apos;n wirioneddol; islaw hanner, ychydig a ddywed safleoedd.</translation>
    </message>
    <message>
        <source>Attained</source>
        <translation>Cyflawnwyd</translation>
    </message>
    <message>
        <source>What all together achieved of what was expected.</source>
        <translation>Yr hyn a gyflawnodd pawb gyda&apos;i gilydd o&apos;r hyn a ddisgwylid.</translation>
    </message>
    <message>
        <source>Of those that returned a cost, all together.</source>
        <translation>O&apos;r rhai a gyflwynodd gost, pawb gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Programmes side by side</source>
        <translation>Rhaglenni ochr yn ochr</translation>
    </message>
    <message>
        <source>No programme has figures yet.</source>
        <translation>Nid oes gan unrhyw raglen ffigurau eto.</translation>
    </message>
    <message>
        <source>The values themselves measure different things and cannot be set against each other.</source>
        <translation>Mae&apos;r gwerthoedd eu hunain yn mesur pethau gwahanol ac ni ellir eu gosod yn erbyn ei gilydd.</translation>
    </message>
    <message>
        <source>What may be compared is the spread once chance is taken away, where two measures are in the same unit, what was attained of what was expected, and how much of the differences is real; the gap between best and worst is left out, since it grows with the number of providers and with small numbers.</source>
        <translation>Yr hyn y gellir ei gymharu yw&apos;r gwasgariad ar ôl tynnu siawns, lle mae dau fesur yn yr un uned, yr hyn a gyflawnwyd o&apos;r hyn a ddisgwylid, a faint o&apos;r gwahaniaethau sy&apos;n wirioneddol; gadewir y bwlch rhwng y gorau a&apos;r gwaethaf allan, gan ei fod yn tyfu gyda nifer y darparwyr a chyda niferoedd bach.</translation>
    </message>
    <message>
        <source>The cost of an outcome may be compared only where an outcome and what its cost covers are the same.</source>
        <translation>Ni ellir cymharu cost fesul canlyniad ond lle mae&apos;r canlyniad, a&apos;r hyn y mae ei gost yn ei gwmpasu, yr un fath.</translation>
    </message>
    <message>
        <source>Within the limits that allow for how much all of them vary</source>
        <translation>O fewn y terfynau sy&apos;n caniatáu ar gyfer faint y mae pawb yn amrywio</translation>
    </message>
    <message>
        <source>With so many compared, one as far out would be no surprise</source>
        <translation>Gyda chynifer yn cael eu cymharu, ni fyddai un mor bell allan yn syndod</translation>
    </message>
    <message>
        <source>Somewhere between %1 and %2</source>
        <translation>Rhywle yn yr amrediad %1 i %2</translation>
    </message>
    <message>
        <source>Whether it lies beyond the limits depends on the hidden count</source>
        <translation>Mae p&apos;un a yw y tu hwnt i&apos;r terfynau yn dibynnu ar y cyfrif cudd</translation>
    </message>
    <message>
        <source>Chance allowed for: %1</source>
        <translation>O ganiatáu ar gyfer siawns: %1</translation>
    </message>
    <message>
        <source>Rank %1 of %2, likely %3</source>
        <translation>Safle %1 o %2; safle tebygol: %3</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Cymhareb</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Gwahaniaeth</translation>
    </message>
    <message>
        <source>More than chance would easily leave between two of their size.</source>
        <translation>Mwy nag y byddai siawns yn debygol o&apos;i adael rhwng dau o&apos;u maint hwy.</translation>
    </message>
    <message>
        <source>No more than chance may leave between two of their size.</source>
        <translation>Dim mwy nag y gall siawns ei adael rhwng dau o&apos;u maint hwy.</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Yn ardal %1</translation>
    </message>
    <message>
        <source>They share an area. Where its cases are allocated to them at random, their difference there is the one to go by: no difference in caseload explains it.</source>
        <translation>Maent yn rhannu ardal. Lle dyrennir ei hachosion iddynt ar hap, y gwahaniaeth rhyngddynt yno yw&apos;r un i&apos;w ddilyn: nid oes gwahaniaeth mewn llwyth achosion sy&apos;n ei esbonio.</translation>
    </message>
    <message>
        <source>the second has none</source>
        <translation>nid oes gan yr ail yr un</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>dim terfyn</translation>
    </message>
    <message>
        <source>%1 (95%: %2)</source>
        <translation>%1 (95%: %2)</translation>
    </message>
    <message>
        <source>%1 (95%: %2 to %3)</source>
        <translation>%1 (95%: %2 i %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n wedi&apos;u dewis</numerusform>
            <numerusform>%n wedi&apos;i ddewis</numerusform>
            <numerusform>%n wedi&apos;u dewis</numerusform>
            <numerusform>%n wedi&apos;u dewis</numerusform>
            <numerusform>%n wedi&apos;u dewis</numerusform>
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
        <source>8 in 10 lie here once chance is allowed for</source>
        <translation>mae 8 o bob 10 yma o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>99.8% widened</source>
        <translation>99.8% lletach</translation>
    </message>
    <message>
        <source>lines: the ranks it may truly have (95%)</source>
        <translation>llinellau: y safleoedd y gall pob un fod ynddynt mewn gwirionedd (95%)</translation>
    </message>
    <message>
        <source>Gap by chance alone</source>
        <translation>Bwlch drwy siawns yn unig</translation>
    </message>
    <message>
        <source>if all were the same; probability of a gap as large: %1</source>
        <translation>pe bai pawb yr un fath; tebygolrwydd bwlch cymaint â hyn: %1</translation>
    </message>
    <message>
        <source>Eight in ten, chance allowed for</source>
        <translation>Wyth o bob deg, o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>a width of %1 (95%: %2)</source>
        <translation>lled o %1 (95%: %2)</translation>
    </message>
    <message>
        <source>Chance allowed for</source>
        <translation>O ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>The value drawn towards what all achieve together, the more so the fewer it rests on: the best guess at what would be seen again.</source>
        <translation>Y gwerth wedi&apos;i dynnu tuag at yr hyn y mae pawb yn ei gyflawni gyda&apos;i gilydd, a hynny&apos;n fwy po leiaf yr achosion y mae&apos;n seiliedig arnynt: y dyfaliad gorau o&apos;r hyn a welid eto.</translation>
    </message>
    <message>
        <source>Likely rank</source>
        <translation>Safle tebygol</translation>
    </message>
    <message>
        <source>Between which ranks it truly stands, with 95% probability.</source>
        <translation>Rhwng pa safleoedd y mae mewn gwirionedd, gyda thebygolrwydd o 95%.</translation>
    </message>
    <message>
        <source>depends on the hidden count</source>
        <translation>yn dibynnu ar y cyfrif cudd</translation>
    </message>
    <message>
        <source>median</source>
        <translation>canolrif</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90fed canradd</translation>
    </message>
    <message>
        <source>10th percentile</source>
        <translation>10fed canradd</translation>
    </message>
    <message>
        <source>upper process limit</source>
        <translation>terfyn proses uchaf</translation>
    </message>
    <message>
        <source>lower process limit</source>
        <translation>terfyn proses isaf</translation>
    </message>
    <message>
        <source>Too few periods to say whether the gap is closing</source>
        <translation>Rhy ychydig o gyfnodau i ddweud a yw&apos;r bwlch yn cau</translation>
    </message>
    <message>
        <source>The gap is closing: by %1 a period (95%: %2), chance allowed for</source>
        <translation>Mae&apos;r bwlch yn cau: %1 fesul cyfnod (95%: %2), o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>The gap is widening: by %1 a period (95%: %2), chance allowed for</source>
        <translation>Mae&apos;r bwlch yn lledu: %1 fesul cyfnod (95%: %2), o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>No change of the gap can be shown beyond chance</source>
        <translation>Ni ellir dangos newid yn y bwlch y tu hwnt i siawns</translation>
    </message>
    <message>
        <source>rising over the last five periods</source>
        <translation>yn codi dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>rising, for the better, over the last five periods</source>
        <translation>yn codi, er gwell, dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>rising, for the worse, over the last five periods</source>
        <translation>yn codi, er gwaeth, dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>falling over the last five periods</source>
        <translation>yn gostwng dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>falling, for the worse, over the last five periods</source>
        <translation>yn gostwng, er gwaeth, dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>falling, for the better, over the last five periods</source>
        <translation>yn gostwng, er gwell, dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>no trend beyond chance over the last five periods</source>
        <translation>dim tuedd y tu hwnt i siawns dros y pum cyfnod diwethaf</translation>
    </message>
    <message>
        <source>a trend needs five periods in a row</source>
        <translation>mae angen pum cyfnod yn olynol ar gyfer tuedd</translation>
    </message>
    <message>
        <source>no trend can be told: in one of the last five periods all succeeded, or none</source>
        <translation>ni ellir canfod tuedd: yn un o&apos;r pum cyfnod diwethaf llwyddodd pawb, neu ni lwyddodd neb</translation>
    </message>
    <message>
        <source>no trend can be told: the uncertainty of the values is not known</source>
        <translation>ni ellir canfod tuedd: nid yw ansicrwydd y gwerthoedd yn hysbys</translation>
    </message>
    <message>
        <source>boundaries changed</source>
        <translation>newidiodd y ffiniau</translation>
    </message>
    <message>
        <source>The spread over the periods</source>
        <translation>Y gwasgariad dros y cyfnodau</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Ffigurau</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Gorau</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Gwaethaf</translation>
    </message>
    <message>
        <source>Highest less lowest, chance included.</source>
        <translation>Yr uchaf minws yr isaf, gan gynnwys siawns.</translation>
    </message>
    <message>
        <source>Gap, chance allowed for</source>
        <translation>Bwlch, o ganiatáu ar gyfer siawns</translation>
    </message>
    <message>
        <source>Between the 90th and the 10th percentile of the true values, as far as they can be told from chance.</source>
        <translation>Rhwng y 90fed a&apos;r 10fed canradd o&apos;r gwir werthoedd, cyn belled ag y gellir eu gwahaniaethu oddi wrth siawns.</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Dim ffigurau</translation>
    </message>
    <message>
        <source>With so few providers the interval holds the truth in about nine cases of ten, not in 19 of 20.</source>
        <translation>Gyda chyn lleied o ddarparwyr mae&apos;r cyfwng yn cynnwys y gwir mewn tua naw achos o bob deg, nid mewn 19 o bob 20.</translation>
    </message>
    <message>
        <source>%1, within what chance alone may leave (%2 on average)</source>
        <translation>%1, o fewn yr hyn y gallai siawns yn unig ei adael (%2 ar gyfartaledd)</translation>
    </message>
    <message>
        <source>So few providers make that rough.</source>
        <translation>Brasamcan yw hynny gyda chyn lleied o ddarparwyr.</translation>
    </message>
    <message>
        <source>No member of %1 has a figure to compare with.</source>
        <translation>Nid oes gan unrhyw aelod o&apos;r grŵp %1 ffigur i gymharu ag ef.</translation>
    </message>
    <message>
        <source>1 is the highest. Ties share a rank.</source>
        <translation>1 yw&apos;r uchaf. Mae gwerthoedd cyfartal yn rhannu safle.</translation>
    </message>
    <message>
        <source>1 is the best. Ties share a rank.</source>
        <translation>1 yw&apos;r gorau. Mae gwerthoedd cyfartal yn rhannu safle.</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>atodwyd</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>dilyswyd</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>gwrthodwyd</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Digwyddiad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grŵp</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Atgyfeiriwyd</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Atodwyd</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Talwyd ar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Aelwyd</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Llinell</translation>
    </message>
    <message>
        <source>Of the file that was returned.</source>
        <translation>Yn y ffeil a gyflwynwyd.</translation>
    </message>
    <message>
        <source>Differences by rule</source>
        <translation>Gwahaniaethau yn ôl rheol</translation>
    </message>
    <message>
        <source>Nothing differs from what is due, as far as returns say.</source>
        <translation>Nid oes dim yn wahanol i&apos;r hyn sy&apos;n ddyledus, cyn belled ag y dywed y ffurflenni.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Gwahaniaethau</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Gormod</translation>
    </message>
    <message>
        <source>Too little</source>
        <translation>Rhy ychydig</translation>
    </message>
    <message>
        <source>%1 (in question; not in the sum)</source>
        <translation>%1 (dan sylw; nid yw yn y swm)</translation>
    </message>
    <message>
        <source>Claimed or paid</source>
        <translation>Hawliwyd neu talwyd</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Yn ddyledus</translation>
    </message>
    <message>
        <source>Above nought: too much.</source>
        <translation>Uwchlaw dim: gormod.</translation>
    </message>
    <message>
        <source>What happened, and what to do</source>
        <translation>Beth a ddigwyddodd, a beth i&apos;w wneud</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>No case return has rows here.</source>
        <translation>Nid oes gan unrhyw ffurflen achosion resi yma.</translation>
    </message>
    <message>
        <source>%1 was paid for “%2”</source>
        <translation>talwyd %1 am “%2”</translation>
    </message>
    <message>
        <source>%1 was claimed for “%2”</source>
        <translation>hawliwyd %1 am “%2”</translation>
    </message>
    <message>
        <source>%1 was claimed or paid for “%2”</source>
        <translation>hawliwyd neu talwyd %1 am “%2”</translation>
    </message>
    <message>
        <source>“%1” was reported</source>
        <translation>adroddwyd am “%1”</translation>
    </message>
    <message>
        <source>%1, but another result is due for the same case, and only one of the two</source>
        <translation>%1, ond mae canlyniad arall yn ddyledus am yr un achos, a dim ond un o&apos;r ddau</translation>
    </message>
    <message>
        <source>%1, but “%2” is what is due for the same case, and only one of the two</source>
        <translation>%1, ond “%2” sy&apos;n ddyledus am yr un achos, a dim ond un o&apos;r ddau</translation>
    </message>
    <message>
        <source>%1, which is due only after “%2”, and of that nothing came before</source>
        <translation>%1, nad yw&apos;n ddyledus ond ar ôl “%2”, ac ni ddaeth dim o hynny o&apos;r blaen</translation>
    </message>
    <message>
        <source>%1, which is due only on top of “%2”, and that is not due for this case</source>
        <translation>%1, nad yw&apos;n ddyledus ond yn ychwanegol at “%2”, ac nid yw hwnnw&apos;n ddyledus am yr achos hwn</translation>
    </message>
    <message>
        <source>%1, which is due only on top of another result, and that is missing</source>
        <translation>%1, nad yw&apos;n ddyledus ond yn ychwanegol at ganlyniad arall, ac mae hwnnw ar goll</translation>
    </message>
    <message>
        <source>at least %1 days after attachment</source>
        <translation>o leiaf %1 diwrnod ar ôl atodi</translation>
    </message>
    <message>
        <source>at least %1 or %2 days after attachment, by group</source>
        <translation>o leiaf %1 neu %2 diwrnod ar ôl atodi, yn ôl grŵp</translation>
    </message>
    <message>
        <source>at most %1 days after attachment</source>
        <translation>%1 diwrnod ar y mwyaf ar ôl atodi</translation>
    </message>
    <message>
        <source>at least %1 days after the one before</source>
        <translation>o leiaf %1 diwrnod ar ôl yr un blaenorol</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>o %1 ymlaen</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tan %1</translation>
    </message>
    <message>
        <source>%1 on a day for which the scheme does not pay</source>
        <translation>%1 ar gyfer diwrnod nad yw&apos;r cynllun yn talu amdano</translation>
    </message>
    <message>
        <source>%1 on a day for which the scheme does not pay; it pays: %2</source>
        <translation>%1 ar gyfer diwrnod nad yw&apos;r cynllun yn talu amdano; mae&apos;n talu: %2</translation>
    </message>
    <message>
        <source>what was claimed or paid for “%1” is not the number reported times the tariff</source>
        <translation>nid yw&apos;r hyn a hawliwyd neu a dalwyd am “%1” yn cyfateb i&apos;r nifer a adroddwyd wedi&apos;i luosi â&apos;r tariff</translation>
    </message>
    <message>
        <source>%1, which is not the tariff of the year of attachment</source>
        <translation>%1, ac nid hynny yw tariff y flwyddyn atodi</translation>
    </message>
    <message>
        <source>%1; by the tariff of the year of attachment %2 is due</source>
        <translation>%1; yn ôl tariff y flwyddyn atodi, mae %2 yn ddyledus</translation>
    </message>
    <message>
        <source>%1, which the returns report more than once for this case</source>
        <translation>%1, y mae&apos;r ffurflenni&apos;n ei adrodd fwy nag unwaith ar gyfer yr achos hwn</translation>
    </message>
    <message>
        <source>%1 more often than the scheme pays for it in one case</source>
        <translation>%1 yn amlach nag y mae&apos;r cynllun yn talu amdano mewn un achos</translation>
    </message>
    <message>
        <source>%1 beyond the number that the scheme pays for</source>
        <translation>%1 y tu hwnt i&apos;r nifer y mae&apos;r cynllun yn talu amdano</translation>
    </message>
    <message>
        <source>%1, but %2 of every %3 cases agreed are paid for, the earliest first, and that many came before</source>
        <translation>%1, ond telir am %2 o bob %3 achos y cytunwyd arno, y cynharaf yn gyntaf, a daeth cynifer â hynny o&apos;r blaen</translation>
    </message>
    <message>
        <source>less was reached than was pledged, so that only a part of it is due</source>
        <translation>cyflawnwyd llai nag a addawyd, felly dim ond rhan ohono sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>less than %1 of what was pledged was reached, so that %2 of the money is due until it catches up</source>
        <translation>cyflawnwyd llai na %1 o&apos;r hyn a addawyd, felly mae %2 o&apos;r arian yn ddyledus nes iddo ddal i fyny</translation>
    </message>
    <message>
        <source>“%1” is due, and nothing was claimed or paid for it</source>
        <translation>mae “%1” yn ddyledus, ac ni hawliwyd ac ni thalwyd dim amdano</translation>
    </message>
    <message>
        <source>%1 is due for “%2”, and nothing was claimed or paid for it</source>
        <translation>mae %1 yn ddyledus am “%2”, ac ni hawliwyd ac ni thalwyd dim amdano</translation>
    </message>
    <message>
        <source>%1, and the same person or household was paid for under another programme (%2)</source>
        <translation>%1, a thalwyd am yr un person neu aelwyd o dan raglen arall (%2)</translation>
    </message>
    <message>
        <source>%1 on a day before the case was attached</source>
        <translation>%1 ar gyfer diwrnod cyn i&apos;r achos gael ei atodi</translation>
    </message>
    <message>
        <source>%1, although it was rejected, withdrawn or not validated</source>
        <translation>%1, er iddo gael ei wrthod neu ei dynnu&apos;n ôl, neu er na chafodd ei ddilysu</translation>
    </message>
    <message>
        <source>have the claim for one of the two withdrawn</source>
        <translation>gofynnwch am dynnu&apos;r hawliad am un o&apos;r ddau yn ôl</translation>
    </message>
    <message>
        <source>ask whether the result was forgotten in the return</source>
        <translation>gofynnwch a anghofiwyd y canlyniad yn y ffurflen</translation>
    </message>
    <message>
        <source>check the days in the case file</source>
        <translation>gwiriwch y dyddiau yn ffeil yr achos</translation>
    </message>
    <message>
        <source>check the day of attachment, then correct the amount</source>
        <translation>gwiriwch ddiwrnod yr atodi, yna cywirwch y swm</translation>
    </message>
    <message>
        <source>compare the rows and have one withdrawn</source>
        <translation>cymharwch y rhesi a gofynnwch am dynnu un yn ôl</translation>
    </message>
    <message>
        <source>check both days in the case file</source>
        <translation>gwiriwch y ddau ddiwrnod yn ffeil yr achos</translation>
    </message>
    <message>
        <source>check the number that was agreed</source>
        <translation>gwiriwch y nifer y cytunwyd arno</translation>
    </message>
    <message>
        <source>check both numbers, and pay the rest once it has caught up</source>
        <translation>gwiriwch y ddau rif, a thalwch y gweddill ar ôl iddo ddal i fyny</translation>
    </message>
    <message>
        <source>ask why it was paid</source>
        <translation>gofynnwch pam y&apos;i talwyd</translation>
    </message>
    <message>
        <source>tell the provider that it can claim it</source>
        <translation>rhowch wybod i&apos;r darparwr y gall ei hawlio</translation>
    </message>
    <message>
        <source>settle with the other programme which of the two pays</source>
        <translation>cytunwch â&apos;r rhaglen arall pa un o&apos;r ddwy sy&apos;n talu</translation>
    </message>
    <message>
        <source>%1 is in question</source>
        <translation>%1 dan sylw</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>%1 yn ormod</translation>
    </message>
    <message>
        <source>%1 too little</source>
        <translation>%1 yn rhy ychydig</translation>
    </message>
    <message>
        <source>No difference in money</source>
        <translation>Dim gwahaniaeth mewn arian</translation>
    </message>
    <message>
        <source>Results that exclude each other</source>
        <translation>Canlyniadau sy&apos;n eithrio ei gilydd</translation>
    </message>
    <message>
        <source>Add-on without its result</source>
        <translation>Ychwanegiad heb ei ganlyniad</translation>
    </message>
    <message>
        <source>Outside the time that is paid for</source>
        <translation>Y tu allan i&apos;r amser y telir amdano</translation>
    </message>
    <message>
        <source>Another amount than the tariff</source>
        <translation>Swm gwahanol i&apos;r tariff</translation>
    </message>
    <message>
        <source>The same case twice</source>
        <translation>Yr un achos ddwywaith</translation>
    </message>
    <message>
        <source>Outcome before attachment</source>
        <translation>Canlyniad cyn atodi</translation>
    </message>
    <message>
        <source>Beyond the cap</source>
        <translation>Y tu hwnt i&apos;r cap</translation>
    </message>
    <message>
        <source>Below the share of its pledge</source>
        <translation>Islaw&apos;r gyfran o&apos;i addewid</translation>
    </message>
    <message>
        <source>Paid, but rejected or not validated</source>
        <translation>Wedi&apos;i dalu, ond wedi&apos;i wrthod neu heb ei ddilysu</translation>
    </message>
    <message>
        <source>Due, but never claimed</source>
        <translation>Yn ddyledus, ond heb ei hawlio erioed</translation>
    </message>
    <message>
        <source>Paid under two programmes</source>
        <translation>Wedi&apos;i dalu o dan ddwy raglen</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4.</source>
        <translation>%1: %2. %3: %4.</translation>
    </message>
    <message>
        <source>what is due in all, in pence</source>
        <translation>yr hyn sy&apos;n ddyledus i gyd, mewn ceiniogau</translation>
    </message>
    <message>
        <source>what of it is due for outcomes, in pence</source>
        <translation>yr hyn ohono sy&apos;n ddyledus am ganlyniadau, mewn ceiniogau</translation>
    </message>
    <message>
        <source>what the provider spent, in pence</source>
        <translation>yr hyn a wariodd y darparwr, mewn ceiniogau</translation>
    </message>
    <message>
        <source>the rate of outcomes that would happen anyway</source>
        <translation>cyfradd y canlyniadau a fyddai&apos;n digwydd beth bynnag</translation>
    </message>
    <message>
        <source>what an additional outcome is worth, in pence</source>
        <translation>gwerth canlyniad ychwanegol, mewn ceiniogau</translation>
    </message>
    <message>
        <source>what the scheme makes due, in pence</source>
        <translation>yr hyn sy&apos;n ddyledus yn ôl y cynllun, mewn ceiniogau</translation>
    </message>
    <message>
        <source>what was claimed, in pence</source>
        <translation>yr hyn a hawliwyd, mewn ceiniogau</translation>
    </message>
    <message>
        <source>what was paid, in pence</source>
        <translation>yr hyn a dalwyd, mewn ceiniogau</translation>
    </message>
    <message>
        <source>what was paid beyond it, in pence</source>
        <translation>yr hyn a dalwyd y tu hwnt i hynny, mewn ceiniogau</translation>
    </message>
    <message>
        <source>outcomes that the programme added</source>
        <translation>y canlyniadau a ychwanegwyd gan y rhaglen</translation>
    </message>
    <message>
        <source>the fewest that it may have added</source>
        <translation>y nifer lleiaf y gallai fod wedi&apos;i ychwanegu</translation>
    </message>
    <message>
        <source>the most that it may have added</source>
        <translation>y nifer mwyaf y gallai fod wedi&apos;i ychwanegu</translation>
    </message>
    <message>
        <source>what is paid for outcomes that would happen anyway, in pence</source>
        <translation>yr hyn a delir am ganlyniadau a fyddai&apos;n digwydd beth bynnag, mewn ceiniogau</translation>
    </message>
    <message>
        <source>payment for an additional outcome, in pence</source>
        <translation>y taliad am ganlyniad ychwanegol, mewn ceiniogau</translation>
    </message>
    <message>
        <source>cost of an additional outcome, in pence</source>
        <translation>cost canlyniad ychwanegol, mewn ceiniogau</translation>
    </message>
    <message>
        <source>the price of an outcome at which a case pays for itself, in pence</source>
        <translation>pris canlyniad pan fo achos yn talu amdano&apos;i hun, mewn ceiniogau</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>%1 for one more case in %2</source>
        <translation>%1 am un achos arall yn %2</translation>
    </message>
    <message>
        <source>95% interval %1 to %2</source>
        <translation>cyfwng 95% %1 i %2</translation>
    </message>
    <message>
        <source>attachment %1, an outcome %2 on top</source>
        <translation>atodi %1, canlyniad %2 ar ben hynny</translation>
    </message>
    <message>
        <source>cost of a case %1</source>
        <translation>cost achos %1</translation>
    </message>
    <message>
        <source>success rate %1 (%2 of %3)</source>
        <translation>cyfradd lwyddo %1 (%2 o %3)</translation>
    </message>
    <message>
        <source>worth nothing at a success rate of %1</source>
        <translation>gwerth dim ar gyfradd lwyddo o %1</translation>
    </message>
    <message>
        <source>success rate %1</source>
        <translation>cyfradd lwyddo %1</translation>
    </message>
    <message>
        <source>%1 invested</source>
        <translation>buddsoddwyd %1</translation>
    </message>
    <message>
        <source>%1 drawn, investment not reported</source>
        <translation>tynnwyd %1, buddsoddiad heb ei gyflwyno</translation>
    </message>
    <message>
        <source>investment not reported</source>
        <translation>buddsoddiad heb ei gyflwyno</translation>
    </message>
    <message>
        <source>%1
available %2
drawn %3
invested in services %4</source>
        <translation>%1
ar gael: %2
tynnwyd: %3
buddsoddwyd mewn gwasanaethau: %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>ac eraill: %n</numerusform>
            <numerusform>ac %n arall</numerusform>
            <numerusform>ac eraill: %n</numerusform>
            <numerusform>ac eraill: %n</numerusform>
            <numerusform>ac eraill: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet old enough, or not reported</source>
        <translation>ddim yn ddigon hen eto, neu heb ei gyflwyno</translation>
    </message>
    <message>
        <source>Worth of one more case, %1</source>
        <translation>Gwerth un achos arall, %1</translation>
    </message>
    <message>
        <source>lines: at the 95% interval of the success rate</source>
        <translation>llinellau: ar gyfwng 95% y gyfradd lwyddo</translation>
    </message>
    <message>
        <source>%1, most worth first</source>
        <translation>%1, y mwyaf ei werth yn gyntaf</translation>
    </message>
    <message>
        <source>nought: brings what it costs</source>
        <translation>dim: yn dwyn yr hyn y mae&apos;n ei gostio</translation>
    </message>
    <message>
        <source>available</source>
        <translation>ar gael</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>tynnwyd</translation>
    </message>
    <message>
        <source>invested in services</source>
        <translation>buddsoddwyd mewn gwasanaethau</translation>
    </message>
    <message>
        <source>those that left most uninvested first; nothing reported, and not drawn: %1</source>
        <translation>y rhai a adawodd fwyaf heb ei fuddsoddi yn gyntaf; heb gyflwyno dim, a heb eu dangos: %1</translation>
    </message>
    <message>
        <source>Outcomes per referral</source>
        <translation>Canlyniadau fesul atgyfeiriad</translation>
    </message>
    <message>
        <source>of the year over referrals of the year</source>
        <translation>canlyniadau&apos;r flwyddyn dros atgyfeiriadau&apos;r flwyddyn</translation>
    </message>
    <message>
        <source>of those referred, within 12 months</source>
        <translation>o&apos;r rhai a atgyfeiriwyd, o fewn 12 mis</translation>
    </message>
    <message>
        <source>of those referred, within 24 months</source>
        <translation>o&apos;r rhai a atgyfeiriwyd, o fewn 24 mis</translation>
    </message>
    <message>
        <source>No return gives referrals and outcomes year by year.</source>
        <translation>Nid yw&apos;r un ffurflen yn rhoi atgyfeiriadau a chanlyniadau fesul blwyddyn.</translation>
    </message>
    <message>
        <source>costs more than it brings</source>
        <translation>mae&apos;n costio mwy nag y mae&apos;n ei ddwyn</translation>
    </message>
    <message>
        <source>may cost more than it brings</source>
        <translation>gall gostio mwy nag y mae&apos;n ei ddwyn</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 i %3)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>dim un</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Cyfradd lwyddo</translation>
    </message>
    <message>
        <source>Cases with an outcome, each counted once, of all cases.</source>
        <translation>Achosion â chanlyniad, pob un wedi&apos;i gyfrif unwaith, o&apos;r holl achosion.</translation>
    </message>
    <message>
        <source>Attachment fee, %1</source>
        <translation>Ffi atodi, %1</translation>
    </message>
    <message>
        <source>An outcome brings</source>
        <translation>Yr hyn y mae canlyniad yn ei ddwyn</translation>
    </message>
    <message>
        <source>On top, at the provider&apos;s own mix of results.</source>
        <translation>Ar ben hynny, yn ôl cymysgedd canlyniadau&apos;r darparwr ei hun.</translation>
    </message>
    <message>
        <source>One more case is worth</source>
        <translation>Gwerth un achos arall</translation>
    </message>
    <message>
        <source>Attachment fee + success rate × what an outcome brings − cost of a case; in brackets at the 95% limits of the success rate.</source>
        <translation>Ffi atodi + cyfradd lwyddo × yr hyn y mae canlyniad yn ei ddwyn − cost achos; mewn cromfachau ar derfynau 95% y gyfradd lwyddo.</translation>
    </message>
    <message>
        <source>Cost met from a success rate of</source>
        <translation>Y gyfradd lwyddo leiaf sy&apos;n talu&apos;r gost</translation>
    </message>
    <message>
        <source>So it</source>
        <translation>Felly</translation>
    </message>
    <message>
        <source>Worth with %1 on attachment</source>
        <translation>Gwerth gyda %1 wrth atodi</translation>
    </message>
    <message>
        <source>The same price in all, split otherwise between attachment and result.</source>
        <translation>Yr un pris i gyd, wedi&apos;i rannu&apos;n wahanol rhwng atodi a chanlyniad.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Ar gael</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Tynnwyd</translation>
    </message>
    <message>
        <source>Share drawn</source>
        <translation>Cyfran a dynnwyd</translation>
    </message>
    <message>
        <source>Invested in services</source>
        <translation>Buddsoddwyd mewn gwasanaethau</translation>
    </message>
    <message>
        <source>Share invested</source>
        <translation>Cyfran a fuddsoddwyd</translation>
    </message>
    <message>
        <source>Not invested</source>
        <translation>Heb ei fuddsoddi</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Y nifer y cytunwyd arno</translation>
    </message>
    <message>
        <source>Pledged so far</source>
        <translation>Addawyd hyd yma</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Cychwynnwyd</translation>
    </message>
    <message>
        <source>Of those agreed</source>
        <translation>O&apos;r nifer y cytunwyd arno</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Canlyniadau</translation>
    </message>
    <message>
        <source>Outcomes, of those agreed</source>
        <translation>Canlyniadau, o&apos;r nifer y cytunwyd arno</translation>
    </message>
    <message>
        <source>Time gone</source>
        <translation>Yr amser a aeth heibio</translation>
    </message>
    <message>
        <source>Started a month</source>
        <translation>Cychwynnwyd y mis</translation>
    </message>
    <message>
        <source>Needed a month</source>
        <translation>Angen y mis</translation>
    </message>
    <message>
        <source>From now on, to start all agreed by the end.</source>
        <translation>O hyn ymlaen, i gychwyn pob un y cytunwyd arno erbyn y diwedd.</translation>
    </message>
    <message>
        <source>Outcomes a month</source>
        <translation>Canlyniadau y mis</translation>
    </message>
    <message>
        <source>Outcomes needed a month</source>
        <translation>Canlyniadau sydd eu hangen y mis</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ddim eto</translation>
    </message>
    <message>
        <source>No return says when cases started.</source>
        <translation>Nid yw&apos;r un ffurflen yn dweud pryd y cychwynnwyd achosion.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Change of referrals</source>
        <translation>Newid mewn atgyfeiriadau</translation>
    </message>
    <message>
        <source>Outcomes in the year</source>
        <translation>Canlyniadau yn y flwyddyn</translation>
    </message>
    <message>
        <source>Over referrals of the year</source>
        <translation>Dros atgyfeiriadau&apos;r flwyddyn</translation>
    </message>
    <message>
        <source>Of those referred, within 12 months</source>
        <translation>O&apos;r rhai a atgyfeiriwyd, o fewn 12 mis</translation>
    </message>
    <message>
        <source>Of those referred, within 24 months</source>
        <translation>O&apos;r rhai a atgyfeiriwyd, o fewn 24 mis</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>Ystumiad</translation>
    </message>
    <message>
        <source>How many times as much the first measure says as the second: 1 is none.</source>
        <translation>Sawl gwaith cymaint y mae&apos;r mesur cyntaf yn ei ddweud â&apos;r ail: mae 1 yn golygu dim ystumiad.</translation>
    </message>
    <message>
        <source>No scheme is known for %1, so it cannot be said what one more case is worth</source>
        <translation>Nid oes cynllun hysbys ar gyfer %1, felly ni ellir dweud beth yw gwerth un achos arall</translation>
    </message>
    <message>
        <source>%1 pools money and pays for no results: one more case brings no payment</source>
        <translation>Mae %1 yn cronni arian ac nid yw&apos;n talu am ganlyniadau: nid yw un achos arall yn dod â thaliad</translation>
    </message>
    <message>
        <source>No source gives the tariff: enter it under Scheme to see what one more case is worth</source>
        <translation>Nid oes ffynhonnell yn rhoi&apos;r tariff: rhowch ef o dan Cynllun i weld beth yw gwerth un achos arall</translation>
    </message>
    <message>
        <source>What one more case is worth needs cases, outcomes, their cost and the tariff of a provider: no return gives all of them</source>
        <translation>I ddweud beth yw gwerth un achos arall mae angen achosion, canlyniadau, eu cost a thariff darparwr: nid yw&apos;r un ffurflen yn rhoi&apos;r cyfan</translation>
    </message>
    <message>
        <source>to %1 of %2 it costs more than it brings</source>
        <translation>i %1 o %2 mae&apos;n costio mwy nag y mae&apos;n ei ddwyn</translation>
    </message>
    <message>
        <source>to %1 of %2 it may cost more than it brings</source>
        <translation>i %1 o %2 gall gostio mwy nag y mae&apos;n ei ddwyn</translation>
    </message>
    <message>
        <source>to none does it cost more than it brings</source>
        <translation>nid yw&apos;n costio mwy nag y mae&apos;n ei ddwyn i neb</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 yn %2: %3</translation>
    </message>
    <message>
        <source>%1 in %2 costs %3 more on average than it brings; %4</source>
        <translation>%1 yn %2: mae&apos;n costio %3 yn fwy ar gyfartaledd nag y mae&apos;n ei ddwyn; %4</translation>
    </message>
    <message>
        <source>%1 in %2 brings %3 more on average than it costs; %4</source>
        <translation>%1 yn %2: mae&apos;n dwyn %3 yn fwy ar gyfartaledd nag y mae&apos;n ei gostio; %4</translation>
    </message>
    <message>
        <source>Of %1 more it cannot be told: the uncertainty of their success rate spans nought.</source>
        <translation>Nifer pellach na ellir dweud amdanynt, am fod ansicrwydd eu cyfradd lwyddo o boptu i ddim: %1.</translation>
    </message>
    <message>
        <source>Without cost or success rate: %1.</source>
        <translation>Heb gost neu gyfradd lwyddo: %1.</translation>
    </message>
    <message>
        <source>No success rate would meet the cost.</source>
        <translation>Ni fyddai unrhyw gyfradd lwyddo&apos;n talu&apos;r gost.</translation>
    </message>
    <message>
        <source>The cost is met from a success rate of %1 on; it is %2 on average.</source>
        <translation>Telir y gost ar gyfradd lwyddo o %1 neu uwch; %2 ydyw ar gyfartaledd.</translation>
    </message>
    <message>
        <source>No return says what money was available or used</source>
        <translation>Nid yw&apos;r un ffurflen yn dweud pa arian oedd ar gael nac a ddefnyddiwyd</translation>
    </message>
    <message>
        <source>No return says what money was available; %1 was invested in services</source>
        <translation>Nid yw&apos;r un ffurflen yn dweud pa arian oedd ar gael; buddsoddwyd %1 mewn gwasanaethau</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <translation>swm anhysbys</translation>
    </message>
    <message>
        <source>Of %1 available %2 was drawn; no return says what was invested in services</source>
        <translation>O&apos;r %1 a oedd ar gael, tynnwyd %2; nid yw&apos;r un ffurflen yn dweud beth a fuddsoddwyd mewn gwasanaethau</translation>
    </message>
    <message>
        <source>%1 was available; no return says what was done with it</source>
        <translation>Roedd %1 ar gael; nid yw&apos;r un ffurflen yn dweud beth a wnaed â&apos;r arian</translation>
    </message>
    <message>
        <source>%1 of %2 invested less than was available to them</source>
        <translation>buddsoddodd %1 o %2 lai nag oedd ar gael iddynt</translation>
    </message>
    <message>
        <source>nobody invested less than was available</source>
        <translation>ni fuddsoddodd neb lai nag oedd ar gael</translation>
    </message>
    <message>
        <source>Of %1 available %2 was invested in services: %3</source>
        <translation>O&apos;r %1 a oedd ar gael, buddsoddwyd %2 mewn gwasanaethau: %3</translation>
    </message>
    <message>
        <source>Of %1 available %2 was drawn and %3 invested in services: %4</source>
        <translation>O&apos;r %1 a oedd ar gael, tynnwyd %2 a buddsoddwyd %3 mewn gwasanaethau: %4</translation>
    </message>
    <message>
        <source>Not invested: %1.</source>
        <translation>Heb ei fuddsoddi: %1.</translation>
    </message>
    <message>
        <source>Of %1 it is not reported what was available, or what was invested.</source>
        <translation>Nifer y rhai na ddywed ffurflenni beth oedd ar gael iddynt, neu beth a fuddsoddwyd ganddynt: %1.</translation>
    </message>
    <message>
        <source>%1 have started, with %2 outcomes; no return says how many were agreed</source>
        <translation>Cychwynnwyd %1, a nifer y canlyniadau yw %2; nid yw&apos;r un ffurflen yn dweud ar ba nifer y cytunwyd</translation>
    </message>
    <message>
        <source>%1 of %2 agreed have started, %3</source>
        <translation>Cychwynnwyd %1 o&apos;r %2 y cytunwyd arnynt, sef %3</translation>
    </message>
    <message>
        <source>%1, with %2 of the time gone</source>
        <translation>%1, a %2 o&apos;r amser wedi mynd heibio</translation>
    </message>
    <message>
        <source>To start all by %1 it takes %2 a month, against %3 so far.</source>
        <translation>I gychwyn pob un erbyn %1 mae angen %2 y mis, yn erbyn %3 hyd yma.</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>y diwedd</translation>
    </message>
    <message>
        <source>All that were agreed have started.</source>
        <translation>Cychwynnwyd pob un y cytunwyd arno.</translation>
    </message>
    <message>
        <source>Outcomes: %1 so far; for all agreed %2 a month, against %3.</source>
        <translation>Canlyniadau: %1 hyd yma; ar gyfer pob un y cytunwyd arno %2 y mis, yn erbyn %3.</translation>
    </message>
    <message>
        <source>Pledged so far: %1.</source>
        <translation>Addawyd hyd yma: %1.</translation>
    </message>
    <message>
        <source>No year has both measures yet: that by referrals of the year, and that of those referred in it</source>
        <translation>Nid oes gan unrhyw flwyddyn y ddau fesur eto: yr un yn ôl atgyfeiriadau&apos;r flwyddyn, a&apos;r un ar gyfer y rhai a atgyfeiriwyd ynddi</translation>
    </message>
    <message>
        <source>In %1 the contract&apos;s measure is %2, and of those referred in the year %3 had an outcome within 12 months</source>
        <translation>Yn %1 mesur y contract yw %2, ac o&apos;r rhai a atgyfeiriwyd yn y flwyddyn cafodd %3 ganlyniad o fewn 12 mis</translation>
    </message>
    <message>
        <source>%1: the first is %2 times the second</source>
        <translation>%1: mae&apos;r cyntaf %2 gwaith cymaint â&apos;r ail</translation>
    </message>
    <message>
        <source>Referrals fell by %1 on the year before: that alone raises the first, for its outcomes are still those of earlier referrals.</source>
        <translation>Gostyngodd atgyfeiriadau %1 o gymharu â&apos;r flwyddyn flaenorol: mae hynny ynddo&apos;i hun yn codi&apos;r cyntaf, am fod ei ganlyniadau&apos;n dal i ddod o atgyfeiriadau cynharach.</translation>
    </message>
    <message>
        <source>Referrals rose by %1 on the year before: that alone lowers the first.</source>
        <translation>Cododd atgyfeiriadau %1 o gymharu â&apos;r flwyddyn flaenorol: mae hynny ynddo&apos;i hun yn gostwng y cyntaf.</translation>
    </message>
    <message>
        <source>Years whose referrals are not yet 12 months old: %1.</source>
        <translation>Nifer y blynyddoedd nad yw eu hatgyfeiriadau&apos;n 12 mis oed eto: %1.</translation>
    </message>
    <message>
        <source>The returns reach to %1.</source>
        <translation>Mae&apos;r ffurflenni&apos;n cyrraedd hyd at %1.</translation>
    </message>
    <message>
        <source>Two measures of performance</source>
        <translation>Dau fesur perfformiad</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>cychwynnwyd %1</translation>
    </message>
    <message>
        <source>%1: %2 started, %3 in all</source>
        <translation>%1: cychwynnwyd %2, %3 i gyd</translation>
    </message>
    <message>
        <source>%1 agreed, evenly</source>
        <translation>%1 y cytunwyd arnynt, yn wastad</translation>
    </message>
    <message>
        <source>%1: %2 if spread evenly</source>
        <translation>%1: %2 pe baent wedi&apos;u gwasgaru&apos;n wastad</translation>
    </message>
    <message>
        <source>%1 a month needed</source>
        <translation>angen %1 y mis</translation>
    </message>
    <message>
        <source>%1: %2 needed</source>
        <translation>%1: angen %2</translation>
    </message>
    <message>
        <source>Cases started, in all</source>
        <translation>Achosion a gychwynnwyd, i gyd</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>heb ei gyflwyno</translation>
    </message>
    <message>
        <source>due %1, claimed %2, paid %3</source>
        <translation>yn ddyledus %1, hawliwyd %2, talwyd %3</translation>
    </message>
    <message>
        <source>%1 more than is due</source>
        <translation>%1 yn fwy nag sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>%1 due and not paid</source>
        <translation>%1 yn ddyledus ond heb ei dalu</translation>
    </message>
    <message>
        <source>differences: %1</source>
        <translation>gwahaniaethau: %1</translation>
    </message>
    <message>
        <source>%1, largest first</source>
        <translation>%1, y mwyaf yn gyntaf</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>anhysbys: %1</translation>
    </message>
    <message>
        <source>%1: %2 for an additional outcome</source>
        <translation>%1: %2 am ganlyniad ychwanegol</translation>
    </message>
    <message>
        <source>%1: no more outcomes than would have happened anyway</source>
        <translation>%1: dim mwy o ganlyniadau nag a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>Rate of non-intervention</source>
        <translation>Y gyfradd a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>Price of an outcome</source>
        <translation>Pris canlyniad</translation>
    </message>
    <message>
        <source>Cost of a case</source>
        <translation>Cost achos</translation>
    </message>
    <message>
        <source>no additional outcome is left</source>
        <translation>nid oes canlyniad ychwanegol ar ôl</translation>
    </message>
    <message>
        <source>%1
at %2: %3
at %4: %5</source>
        <translation>%1
ar %2: %3
ar %4: %5</translation>
    </message>
    <message>
        <source>paid more than is due</source>
        <translation>talwyd mwy nag sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>due and not paid</source>
        <translation>yn ddyledus ond heb ei dalu</translation>
    </message>
    <message>
        <source>Share that would have come to an outcome anyway</source>
        <translation>Y gyfran a fyddai wedi dod i ganlyniad beth bynnag</translation>
    </message>
    <message>
        <source>Payment for an additional outcome</source>
        <translation>Taliad am ganlyniad ychwanegol</translation>
    </message>
    <message>
        <source>%1: value of an outcome</source>
        <translation>%1: gwerth canlyniad</translation>
    </message>
    <message>
        <source>What an additional outcome costs needs the number of cases and what is due for them.</source>
        <translation>I ddweud beth yw cost canlyniad ychwanegol mae angen nifer yr achosion a&apos;r hyn sy&apos;n ddyledus amdanynt.</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 yn awr</translation>
    </message>
    <message>
        <source>What matters most can be said once the tariff and a rate of non-intervention are known.</source>
        <translation>Gellir dweud beth sydd bwysicaf unwaith y bydd y tariff, a chyfradd a fyddai wedi digwydd beth bynnag, yn hysbys.</translation>
    </message>
    <message>
        <source>What matters most is: %1, between %2 and %3.</source>
        <translation>Yr hyn sydd bwysicaf yw: %1, rhwng %2 a %3.</translation>
    </message>
    <message>
        <source>price not known</source>
        <translation>pris anhysbys</translation>
    </message>
    <message>
        <source>%1 (fewer than anyway)</source>
        <translation>%1 (llai nag a fyddai beth bynnag)</translation>
    </message>
    <message>
        <source>no additional outcomes</source>
        <translation>dim canlyniadau ychwanegol</translation>
    </message>
    <message>
        <source>What the scheme makes of the cases that count.</source>
        <translation>Yr hyn sy&apos;n ddyledus yn ôl y cynllun am yr achosion sy&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>Paid (claimed, where a row does not say what was paid) less due: above nought, too much.</source>
        <translation>Yr hyn a dalwyd (a hawliwyd, lle nad yw rhes yn dweud beth a dalwyd) llai&apos;r hyn sy&apos;n ddyledus: uwchlaw dim, gormod.</translation>
    </message>
    <message>
        <source>Cases with an outcome, each counted once.</source>
        <translation>Achosion â chanlyniad, pob un wedi&apos;i gyfrif unwaith.</translation>
    </message>
    <message>
        <source>Additional outcomes</source>
        <translation>Canlyniadau ychwanegol</translation>
    </message>
    <message>
        <source>Outcomes less the cases that would have come to one anyway.</source>
        <translation>Y canlyniadau llai&apos;r achosion a fyddai wedi dod i ganlyniad beth bynnag.</translation>
    </message>
    <message>
        <source>Paid for what happens anyway</source>
        <translation>Telir am yr hyn sy&apos;n digwydd beth bynnag</translation>
    </message>
    <message>
        <source>Deadweight: of the payments due for outcomes, without attachments.</source>
        <translation>Pwysau marw: o&apos;r taliadau sy&apos;n ddyledus am ganlyniadau, heb atodiadau.</translation>
    </message>
    <message>
        <source>Payment an additional outcome</source>
        <translation>Taliad fesul canlyniad ychwanegol</translation>
    </message>
    <message>
        <source>With its 95% interval.</source>
        <translation>Gyda&apos;i gyfwng 95%.</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ar sail</translation>
    </message>
    <message>
        <source>Judged case by case, or by the counts that returns give.</source>
        <translation>Wedi&apos;i farnu fesul achos, neu yn ôl y cyfrifon y mae ffurflenni&apos;n eu rhoi.</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>achosion</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>cyfrifon</translation>
    </message>
    <message>
        <source>%1 (not confirmed)</source>
        <translation>%1 (heb ei gadarnhau)</translation>
    </message>
    <message>
        <source>Year of attachment</source>
        <translation>Blwyddyn atodi</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>pob blwyddyn</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Cyflwynwyd</translation>
    </message>
    <message>
        <source>Rows that count: validated, and attachments also when attached or claimed.</source>
        <translation>Rhesi sy&apos;n cyfrif: rhai wedi&apos;u dilysu, ac atodiadau hefyd pan fyddant wedi&apos;u hatodi neu eu hawlio.</translation>
    </message>
    <message>
        <source>Due, number</source>
        <translation>Yn ddyledus, nifer</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Payment an outcome</source>
        <translation>Taliad fesul canlyniad</translation>
    </message>
    <message>
        <source>Break-even price</source>
        <translation>Pris adennill costau</translation>
    </message>
    <message>
        <source>The price of an outcome at which the payment for a case meets its cost.</source>
        <translation>Pris canlyniad pan fo&apos;r taliad am achos yn cyfateb i&apos;w gost.</translation>
    </message>
    <message>
        <source>Too high from a rate of</source>
        <translation>Rhy uchel o&apos;r gyfradd hon ymlaen</translation>
    </message>
    <message>
        <source>No provider has anything due here.</source>
        <translation>Nid oes gan unrhyw ddarparwr ddim sy&apos;n ddyledus yma.</translation>
    </message>
    <message>
        <source>cases and counts</source>
        <translation>achosion a chyfrifon</translation>
    </message>
    <message>
        <source>Nothing is reported that could be due.</source>
        <translation>Ni chyflwynwyd dim a allai fod yn ddyledus.</translation>
    </message>
    <message>
        <source>No cases are reported.</source>
        <translation>Ni chyflwynwyd unrhyw achosion.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 too much to %2 of them</source>
        <translation>%1 yn ormod i %2 ohonynt</translation>
    </message>
    <message>
        <source>%1 too little to %2 of them</source>
        <translation>%1 yn rhy ychydig i %2 ohonynt</translation>
    </message>
    <message>
        <source>that is the same</source>
        <translation>yr un swm yw hynny</translation>
    </message>
    <message>
        <source>%1 is due to %2; no return says what was claimed or paid</source>
        <translation>%2: mae %1 yn ddyledus; nid oes ffurflen sy&apos;n dweud beth a hawliwyd nac a dalwyd</translation>
    </message>
    <message>
        <source>%1 is due to %2 and %3 was paid: %4</source>
        <translation>%2: mae %1 yn ddyledus a thalwyd %3; %4</translation>
    </message>
    <message>
        <source>%1 is due to %2 and %3 was claimed: %4</source>
        <translation>%2: mae %1 yn ddyledus a hawliwyd %3; %4</translation>
    </message>
    <message>
        <source>No rate of non-intervention is known for this programme, so it cannot be said what would have happened anyway.</source>
        <translation>Nid oes cyfradd yn hysbys ar gyfer y rhaglen hon o&apos;r canlyniadau a fyddai wedi digwydd beth bynnag, felly ni ellir dweud faint oeddent.</translation>
    </message>
    <message>
        <source>There were no more outcomes than would have happened anyway, at a rate of %1.</source>
        <translation>Nid oedd mwy o ganlyniadau nag a fyddai wedi digwydd beth bynnag, ar gyfradd o %1.</translation>
    </message>
    <message>
        <source>Of the payments for outcomes %1, %2, was for outcomes that would have happened anyway, at a rate of %3.</source>
        <translation>O&apos;r taliadau am ganlyniadau roedd %1, sef %2, am ganlyniadau a fyddai wedi digwydd beth bynnag, ar gyfradd o %3.</translation>
    </message>
    <message>
        <source>Nothing claimed or paid is reported of %1.</source>
        <translation>Ni chyflwynwyd dim a hawliwyd nac a dalwyd ar gyfer %1 ohonynt.</translation>
    </message>
    <message>
        <source>No source confirms these prices: %1.</source>
        <translation>Nid oes ffynhonnell sy&apos;n cadarnhau&apos;r prisiau hyn: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n price(s))</source>
        <translation>
            <numerusform>%1 (nifer y prisiau: %n)</numerusform>
            <numerusform>%1 (nifer y prisiau: %n)</numerusform>
            <numerusform>%1 (nifer y prisiau: %n)</numerusform>
            <numerusform>%1 (nifer y prisiau: %n)</numerusform>
            <numerusform>%1 (nifer y prisiau: %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>No scheme is known for %1, so it cannot be said what is due</source>
        <translation>Nid oes cynllun yn hysbys ar gyfer %1, felly ni ellir dweud beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>%1 pools money and pays for no results: nothing is due</source>
        <translation>Mae %1 yn cronni arian ac nid yw&apos;n talu am ganlyniadau: nid oes dim yn ddyledus</translation>
    </message>
    <message>
        <source>No return gives cases, or counts, of anything that %1 pays for</source>
        <translation>Nid oes ffurflen sy&apos;n rhoi achosion, na chyfrifon, o unrhyw beth y mae %1 yn talu amdano</translation>
    </message>
    <message>
        <source>A return has a place for the number of events and leaves it empty, so it cannot be said what is due</source>
        <translation>Mae gan ffurflen le ar gyfer nifer y digwyddiadau ac mae&apos;n ei adael yn wag, felly ni ellir dweud beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>No source gives the tariff: enter it under Scheme to see what is due</source>
        <translation>Nid oes ffynhonnell sy&apos;n rhoi&apos;r tariff: rhowch ef o dan Cynllun i weld beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>No source gives the price of %1: enter it under Scheme to see what is due</source>
        <translation>Nid oes ffynhonnell sy&apos;n rhoi&apos;r pris ar gyfer %1: rhowch ef o dan Cynllun i weld beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>What is due cannot be said</source>
        <translation>Ni ellir dweud beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>The scheme pays for a share of the cases only, to leave out what would have happened anyway; the rate takes it off once more.</source>
        <translation>Dim ond am gyfran o&apos;r achosion y mae&apos;r cynllun yn talu, er mwyn gadael allan yr hyn a fyddai wedi digwydd beth bynnag; mae&apos;r gyfradd yn ei ddidynnu unwaith eto.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n row(s) nobody says when the case was attached; the price of their own period is taken.</source>
        <translation>
            <numerusform>Nifer y rhesi nad oes neb yn dweud pryd yr atodwyd eu hachos: %n; cymerir pris eu cyfnod eu hunain.</numerusform>
            <numerusform>Nifer y rhesi nad oes neb yn dweud pryd yr atodwyd eu hachos: %n; cymerir pris eu cyfnod eu hunain.</numerusform>
            <numerusform>Nifer y rhesi nad oes neb yn dweud pryd yr atodwyd eu hachos: %n; cymerir pris eu cyfnod eu hunain.</numerusform>
            <numerusform>Nifer y rhesi nad oes neb yn dweud pryd yr atodwyd eu hachos: %n; cymerir pris eu cyfnod eu hunain.</numerusform>
            <numerusform>Nifer y rhesi nad oes neb yn dweud pryd yr atodwyd eu hachos: %n; cymerir pris eu cyfnod eu hunain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case reference(s) are used by more than one provider.</source>
        <translation>
            <numerusform>Nifer y cyfeirnodau achos a ddefnyddir gan fwy nag un darparwr: %n.</numerusform>
            <numerusform>Nifer y cyfeirnodau achos a ddefnyddir gan fwy nag un darparwr: %n.</numerusform>
            <numerusform>Nifer y cyfeirnodau achos a ddefnyddir gan fwy nag un darparwr: %n.</numerusform>
            <numerusform>Nifer y cyfeirnodau achos a ddefnyddir gan fwy nag un darparwr: %n.</numerusform>
            <numerusform>Nifer y cyfeirnodau achos a ddefnyddir gan fwy nag un darparwr: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The scheme does not know &quot;%1&quot;: its cases are not paid for.</source>
        <translation>Nid yw&apos;r cynllun yn adnabod &quot;%1&quot;: ni thelir am ei achosion.</translation>
    </message>
    <message>
        <source>No rate of non-intervention is known: move the slider to assume one</source>
        <translation>Nid oes cyfradd yn hysbys o&apos;r canlyniadau a fyddai wedi digwydd beth bynnag: symudwch y llithrydd i dybio un</translation>
    </message>
    <message>
        <source>No cases are reported</source>
        <translation>Ni chyflwynwyd unrhyw achosion</translation>
    </message>
    <message>
        <source>At a rate of %1 there were no more outcomes (%2) than would have happened anyway (%3): what an additional one costs cannot be said</source>
        <translation>Ar gyfradd o %1 nid oedd mwy o ganlyniadau (%2) nag a fyddai wedi digwydd beth bynnag (%3): ni ellir dweud beth yw cost un ychwanegol</translation>
    </message>
    <message>
        <source>At a rate of %1 there are %2 additional outcomes; what one costs cannot be said without the tariff</source>
        <translation>Ar gyfradd o %1 ceir %2 o ganlyniadau ychwanegol; ni ellir dweud beth yw cost un heb y tariff</translation>
    </message>
    <message>
        <source>more than the %1 that it is worth: the tariff is too high</source>
        <translation>mwy na&apos;i werth, sef %1: mae&apos;r tariff yn rhy uchel</translation>
    </message>
    <message>
        <source>the tariff is too high</source>
        <translation>mae&apos;r tariff yn rhy uchel</translation>
    </message>
    <message>
        <source>what is paid for a case does not meet its cost: the tariff is too low</source>
        <translation>nid yw&apos;r hyn a delir am achos yn talu ei gost: mae&apos;r tariff yn rhy isel</translation>
    </message>
    <message>
        <source>against the %1 that it is worth the tariff is about right</source>
        <translation>o gymharu â&apos;i werth, sef %1, mae&apos;r tariff tua&apos;r lle iawn</translation>
    </message>
    <message>
        <source>the tariff is about right</source>
        <translation>mae&apos;r tariff tua&apos;r lle iawn</translation>
    </message>
    <message>
        <source>Whatever the rate, what is paid for a case does not meet its cost.</source>
        <translation>Beth bynnag fo&apos;r gyfradd, nid yw&apos;r hyn a delir am achos yn talu ei gost.</translation>
    </message>
    <message>
        <source>It is too high whatever the rate.</source>
        <translation>Mae&apos;n rhy uchel beth bynnag fo&apos;r gyfradd.</translation>
    </message>
    <message>
        <source>It is too high at rates from %1 on.</source>
        <translation>Mae&apos;n rhy uchel ar gyfraddau o %1 ymlaen.</translation>
    </message>
    <message>
        <source>What an additional outcome is worth to the payer is not known: without it nothing says whether the tariff is too high.</source>
        <translation>Nid yw gwerth canlyniad ychwanegol i&apos;r talwr yn hysbys: hebddo nid oes dim yn dweud a yw&apos;r tariff yn rhy uchel.</translation>
    </message>
    <message>
        <source>No return gives the cost: nothing says whether the tariff is too low.</source>
        <translation>Nid oes ffurflen sy&apos;n rhoi&apos;r gost: nid oes dim yn dweud a yw&apos;r tariff yn rhy isel.</translation>
    </message>
    <message>
        <source>The payment for a case meets its cost at %1 for an outcome.</source>
        <translation>Mae&apos;r taliad am achos yn talu ei gost pan delir %1 am ganlyniad.</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>rhy uchel</translation>
    </message>
    <message>
        <source>about right</source>
        <translation>tua&apos;r lle iawn</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>rhy isel</translation>
    </message>
    <message>
        <source>%1, as you assume</source>
        <translation>%1, fel y tybiwch</translation>
    </message>
    <message>
        <source>%1 on average, by the scheme&apos;s rates for each group and year</source>
        <translation>%1 ar gyfartaledd, yn ôl cyfraddau&apos;r cynllun ar gyfer pob grŵp a blwyddyn</translation>
    </message>
    <message>
        <source>%1, the rate of the scheme</source>
        <translation>%1, cyfradd y cynllun</translation>
    </message>
    <message>
        <source>%1 (95%: %2 to %3), as observed in the comparison group</source>
        <translation>%1 (95%: %2 i %3), fel y gwelwyd yn y grŵp cymharu</translation>
    </message>
    <message>
        <source>%1, as observed in the comparison group</source>
        <translation>%1, fel y gwelwyd yn y grŵp cymharu</translation>
    </message>
    <message>
        <source>This figure is needed: it cannot be left empty.</source>
        <translation>Mae angen y ffigur hwn: ni ellir ei adael yn wag.</translation>
    </message>
    <message>
        <source>“%1” is no amount. Write pounds and pence, such as 3,200 or 3,200.50; leave it empty where it is not known.</source>
        <translation>Nid swm yw “%1”. Ysgrifennwch bunnoedd a cheiniogau, megis 3,200 neu 3,200.50; gadewch ef yn wag lle nad yw&apos;n hysbys.</translation>
    </message>
    <message>
        <source>“%1” is more than £21 million for one case.</source>
        <translation>Mae “%1” yn fwy na £21 miliwn am un achos.</translation>
    </message>
    <message>
        <source>“%1” is no share. Write a percentage, such as 15%.</source>
        <translation>Nid cyfran yw “%1”. Ysgrifennwch ganran, megis 15%.</translation>
    </message>
    <message>
        <source>“%1” may be 1% or all of it. Write 1% or 100%.</source>
        <translation>Gallai “%1” olygu 1% neu&apos;r cyfan. Ysgrifennwch 1% neu 100%.</translation>
    </message>
    <message>
        <source>“%1” is more than 100%.</source>
        <translation>Mae “%1” yn fwy na 100%.</translation>
    </message>
    <message>
        <source>“%1” is no whole number from 0 to 100,000.</source>
        <translation>Nid rhif cyfan o 0 i 100,000 yw “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no part of the whole. Write a fraction, such as 5/6; 1/1 is all.</source>
        <translation>Nid rhan o&apos;r cyfan yw “%1”. Ysgrifennwch ffracsiwn, megis 5/6; 1/1 yw&apos;r cyfan.</translation>
    </message>
    <message>
        <source>The scheme has no figure “%1” that could be changed.</source>
        <translation>Nid oes gan y cynllun ffigur “%1” y gellid ei newid.</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Gostyngiadau</translation>
    </message>
    <message>
        <source>Caps, thresholds and times</source>
        <translation>Capiau, trothwyon ac amseroedd</translation>
    </message>
    <message>
        <source>Non-intervention and worth</source>
        <translation>Yr hyn a fyddai wedi digwydd beth bynnag, a gwerth</translation>
    </message>
    <message>
        <source>Minimum performance</source>
        <translation>Perfformiad lleiaf</translation>
    </message>
    <message>
        <source>Payment for a change against the baseline</source>
        <translation>Talu am newid yn erbyn y llinell sylfaen</translation>
    </message>
    <message>
        <source>Times paid for one case, at most (0: no limit)</source>
        <translation>Sawl gwaith y telir am un achos, ar y mwyaf (0: dim terfyn)</translation>
    </message>
    <message>
        <source>Days after attachment, at least</source>
        <translation>Dyddiau ar ôl atodi, o leiaf</translation>
    </message>
    <message>
        <source>Days after attachment, at most</source>
        <translation>Dyddiau ar ôl atodi, ar y mwyaf</translation>
    </message>
    <message>
        <source>Days after the payment before, at least</source>
        <translation>Dyddiau ar ôl y taliad blaenorol, o leiaf</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Gostyngiad</translation>
    </message>
    <message>
        <source>Share of the cases agreed that is paid for</source>
        <translation>Y gyfran o&apos;r achosion y cytunwyd arnynt y telir amdani</translation>
    </message>
    <message>
        <source>Least share of its pledge that a provider must reach</source>
        <translation>Y gyfran leiaf o&apos;i addewid y mae&apos;n rhaid i ddarparwr ei chyrraedd</translation>
    </message>
    <message>
        <source>Share that is paid below it</source>
        <translation>Y gyfran a delir islaw hynny</translation>
    </message>
    <message>
        <source>Rate of outcomes that would have happened anyway</source>
        <translation>Cyfradd y canlyniadau a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>Would have happened anyway</source>
        <translation>A fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>Worth of an additional outcome to the payer</source>
        <translation>Gwerth canlyniad ychwanegol i&apos;r talwr</translation>
    </message>
    <message>
        <source>Significance level, two-sided</source>
        <translation>Lefel arwyddocâd, yn ddwyochrog</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dyddiau</translation>
    </message>
    <message>
        <source>no source gives it</source>
        <translation>nid oes ffynhonnell yn ei roi</translation>
    </message>
    <message>
        <source>entered by the user</source>
        <translation>rhoddwyd gan y defnyddiwr</translation>
    </message>
    <message>
        <source>Published figures that do not agree: %1. It comes to %2; %3 was published.</source>
        <translation>Ffigurau cyhoeddedig nad ydynt yn cytuno: %1. Y canlyniad o&apos;u cyfrifo yw %2; cyhoeddwyd %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n published figure(s) about this scheme were worked out again from its rules, and agree.</source>
        <translation>
            <numerusform>Nifer y ffigurau cyhoeddedig am y cynllun hwn a gyfrifwyd eto o&apos;i reolau, ac sy&apos;n cytuno: %n.</numerusform>
            <numerusform>Nifer y ffigurau cyhoeddedig am y cynllun hwn a gyfrifwyd eto o&apos;i reolau, ac sy&apos;n cytuno: %n.</numerusform>
            <numerusform>Nifer y ffigurau cyhoeddedig am y cynllun hwn a gyfrifwyd eto o&apos;i reolau, ac sy&apos;n cytuno: %n.</numerusform>
            <numerusform>Nifer y ffigurau cyhoeddedig am y cynllun hwn a gyfrifwyd eto o&apos;i reolau, ac sy&apos;n cytuno: %n.</numerusform>
            <numerusform>Nifer y ffigurau cyhoeddedig am y cynllun hwn a gyfrifwyd eto o&apos;i reolau, ac sy&apos;n cytuno: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>diwygiad %1</translation>
    </message>
    <message>
        <source>Family %1</source>
        <translation>Teulu %1</translation>
    </message>
    <message>
        <source>Participant %1</source>
        <translation>Cyfranogwr %1</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Achos %1</translation>
    </message>
    <message>
        <source>One more family</source>
        <translation>Un teulu arall</translation>
    </message>
    <message>
        <source>One more participant</source>
        <translation>Un cyfranogwr arall</translation>
    </message>
    <message>
        <source>One more case</source>
        <translation>Un achos arall</translation>
    </message>
    <message>
        <source>all periods</source>
        <translation>pob cyfnod</translation>
    </message>
    <message>
        <source>Every event</source>
        <translation>Pob digwyddiad</translation>
    </message>
    <message>
        <source>£%1 million</source>
        <translation>£%1 miliwn</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 a hefyd %2</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>pob un</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>o leiaf %1</translation>
    </message>
    <message>
        <source>%1; not given by %2</source>
        <translation>%1; heb ei roi gan %2</translation>
    </message>
    <message>
        <source>%1 (incomplete)</source>
        <translation>%1 (anghyflawn)</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Aelodau</translation>
    </message>
    <message>
        <source>Nothing reported</source>
        <translation>Dim wedi&apos;i adrodd</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Wedi&apos;i wario</translation>
    </message>
    <message>
        <source>Money available</source>
        <translation>Arian ar gael</translation>
    </message>
    <message>
        <source>Invested</source>
        <translation>Wedi&apos;i fuddsoddi</translation>
    </message>
    <message>
        <source>Groups of providers</source>
        <translation>Grwpiau o ddarparwyr</translation>
    </message>
    <message>
        <source>Neither the scheme nor you have groups of providers here.</source>
        <translation>Nid oes gan y cynllun na chithau grwpiau o ddarparwyr yma.</translation>
    </message>
    <message>
        <source>providers</source>
        <translation>darparwyr</translation>
    </message>
    <message>
        <source>contracts</source>
        <translation>contractau</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>ardaloedd</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>grwpiau</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>rhanbarthau</translation>
    </message>
    <message>
        <source>Compared are</source>
        <translation>Yr hyn a gymherir</translation>
    </message>
    <message>
        <source>Held against</source>
        <translation>Cymherir â</translation>
    </message>
    <message>
        <source>no figure: %1</source>
        <translation>dim ffigur: %1</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Nifer</translation>
    </message>
    <message>
        <source>Nobody was left out of this question, and all who are in have a figure.</source>
        <translation>Ni adawyd neb allan o&apos;r cwestiwn hwn, ac mae gan bawb sydd ynddo ffigur.</translation>
    </message>
    <message>
        <source>Left out, or without a figure: %1, %2</source>
        <translation>Wedi&apos;u gadael allan, neu heb ffigur: %1, %2</translation>
    </message>
    <message>
        <source>Cases are shown as was asked for, under pseudonyms: no reference of a case, person or household is in this report.</source>
        <translation>Dangosir achosion fel y gofynnwyd, o dan ffugenwau: nid oes cyfeirnod achos, person nac aelwyd yn yr adroddiad hwn.</translation>
    </message>
    <message>
        <source>Case returns are records of people: their cases are left out, and only counts made from them are shown.</source>
        <translation>Cofnodion pobl yw ffurflenni achosion: gadewir eu hachosion allan, a dim ond cyfrifon a wnaed ohonynt a ddangosir.</translation>
    </message>
    <message>
        <source>What was withheld, and why</source>
        <translation>Yr hyn a ddaliwyd yn ôl, a pham</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Cynnwys</translation>
    </message>
    <message>
        <source>Figures in force</source>
        <translation>Ffigurau mewn grym</translation>
    </message>
    <message>
        <source>A figure that a later return gives anew is no longer in force.</source>
        <translation>Nid yw ffigur y mae ffurflen ddiweddarach yn ei roi o&apos;r newydd mewn grym mwyach.</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>ffigurau</translation>
    </message>
    <message>
        <source>Workspace last changed</source>
        <translation>Newid diwethaf i&apos;r man gwaith</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Meddalwedd</translation>
    </message>
    <message>
        <source>Every change of the workspace is an entry of its trail, and carries the hash of the one before: none can be altered or taken out without all that follow showing it.</source>
        <translation>Mae pob newid i&apos;r man gwaith yn gofnod yn ei drywydd archwilio, ac yn cario hash y cofnod o&apos;i flaen: ni ellir newid na thynnu&apos;r un heb i bob un sy&apos;n dilyn ddangos hynny.</translation>
    </message>
    <message>
        <source>The hash of the last entry: %1.</source>
        <translation>Hash y cofnod olaf: %1.</translation>
    </message>
    <message>
        <source>Withheld, and in none of these averages: %1 (small counts, and what would give one away).</source>
        <translation>Wedi&apos;u dal yn ôl, a heb fod yn yr un o&apos;r cyfartaleddau hyn: %1 (cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un).</translation>
    </message>
    <message>
        <source>Two results were claimed or paid for one case of which only one is paid; what is due is the larger, and the other is the difference.</source>
        <translation>Hawliwyd neu talwyd dau ganlyniad am un achos lle mai dim ond un ohonynt a delir; y mwyaf sy&apos;n ddyledus, a&apos;r llall yw&apos;r gwahaniaeth.</translation>
    </message>
    <message>
        <source>A result that is paid only on top of, or after, another one was claimed or paid for a case that does not have the other.</source>
        <translation>Hawliwyd neu talwyd canlyniad a delir dim ond ar ben un arall, neu ar ei ôl, am achos nad oes ganddo&apos;r llall.</translation>
    </message>
    <message>
        <source>The days of the case lie before the scheme began, after it ended, or sooner or later after attachment than the scheme pays for.</source>
        <translation>Mae dyddiau&apos;r achos cyn i&apos;r cynllun ddechrau, ar ôl iddo ddod i ben, neu&apos;n gynharach neu&apos;n hwyrach ar ôl atodi nag y mae&apos;r cynllun yn talu amdano.</translation>
    </message>
    <message>
        <source>The event is due, and the amount claimed or paid for it is not the price of the scheme.</source>
        <translation>Mae&apos;r digwyddiad yn ddyledus, ac nid yw&apos;r swm a hawliwyd neu a dalwyd amdano yr un â phris y cynllun.</translation>
    </message>
    <message>
        <source>The same event of the same case was reported before, and it is paid only once.</source>
        <translation>Adroddwyd yr un digwyddiad ar gyfer yr un achos o&apos;r blaen, ac unwaith yn unig y telir amdano.</translation>
    </message>
    <message>
        <source>The outcome is dated before the day on which the case was attached.</source>
        <translation>Mae dyddiad y canlyniad cyn y diwrnod yr atodwyd yr achos.</translation>
    </message>
    <message>
        <source>The case lies beyond the number that the scheme pays for, or the event came more often than one case is paid for.</source>
        <translation>Mae&apos;r achos y tu hwnt i&apos;r nifer y mae&apos;r cynllun yn talu amdano, neu digwyddodd y digwyddiad yn amlach nag y telir amdano mewn un achos.</translation>
    </message>
    <message>
        <source>The provider worked with fewer cases than the least share of its pledge, so part of the price is kept back until it has caught up.</source>
        <translation>Gweithiodd y darparwr gyda llai o achosion na&apos;r gyfran leiaf o&apos;i addewid, felly cedwir rhan o&apos;r pris yn ôl nes iddo ddal i fyny.</translation>
    </message>
    <message>
        <source>Money was paid although the claim was rejected, withdrawn or not validated.</source>
        <translation>Talwyd arian er i&apos;r hawliad gael ei wrthod neu ei dynnu&apos;n ôl, neu er na chafodd ei ddilysu.</translation>
    </message>
    <message>
        <source>The event is due, and nothing was claimed or paid for it.</source>
        <translation>Mae&apos;r digwyddiad yn ddyledus, ac ni hawliwyd ac ni thalwyd dim amdano.</translation>
    </message>
    <message>
        <source>The same person or household was paid for under another programme too. Either may be the one that should not have paid, so the money is in question, and in no provider&apos;s difference.</source>
        <translation>Talwyd am yr un person neu aelwyd o dan raglen arall hefyd. Gall y naill neu&apos;r llall fod yr un na ddylai fod wedi talu, felly mae&apos;r arian dan sylw, ac nid yw yng ngwahaniaeth yr un darparwr.</translation>
    </message>
    <message>
        <source>Without any difference, and not listed: %1.</source>
        <translation>Heb unrhyw wahaniaeth, a heb eu rhestru: %1.</translation>
    </message>
    <message>
        <source>Whether there is a difference is not known, and not listed: %1.</source>
        <translation>Heb wybod a oes gwahaniaeth, a heb eu rhestru: %1.</translation>
    </message>
    <message>
        <source>No return says what was claimed or paid, so nothing can be compared with what is due.</source>
        <translation>Nid yw&apos;r un ffurflen yn dweud beth a hawliwyd neu a dalwyd, felly ni ellir cymharu dim â&apos;r hyn sy&apos;n ddyledus.</translation>
    </message>
    <message>
        <source>Differences found: %1, none of them in money</source>
        <translation>Gwahaniaethau a ganfuwyd: %1, heb yr un ohonynt mewn arian</translation>
    </message>
    <message>
        <source>Differences found: %1, that is %2</source>
        <translation>Gwahaniaethau a ganfuwyd: %1, sef %2</translation>
    </message>
    <message>
        <source>%1 was paid under two programmes</source>
        <translation>talwyd %1 o dan ddwy raglen</translation>
    </message>
    <message>
        <source>Differences by provider: %1</source>
        <translation>Gwahaniaethau yn ôl darparwr: %1</translation>
    </message>
    <message>
        <source>Too much (£)</source>
        <translation>Gormod (£)</translation>
    </message>
    <message>
        <source>Too little (£)</source>
        <translation>Rhy ychydig (£)</translation>
    </message>
    <message>
        <source>Too much less too little (£)</source>
        <translation>Gormod llai rhy ychydig (£)</translation>
    </message>
    <message>
        <source>The number of differences counts what was paid under two programmes too (%1), the money does not.</source>
        <translation>Mae nifer y gwahaniaethau&apos;n cyfrif yr hyn a dalwyd o dan ddwy raglen hefyd (%1); nid yw&apos;r arian yn gwneud hynny.</translation>
    </message>
    <message>
        <source>Single claims stand behind these differences. They are left out of this report: a person&apos;s record is printed only where it was asked for, and then under a pseudonym.</source>
        <translation>Hawliadau unigol sydd y tu ôl i&apos;r gwahaniaethau hyn. Fe&apos;u gadewir allan o&apos;r adroddiad hwn: dim ond lle gofynnwyd amdano yr argreffir cofnod person, ac yna o dan ffugenw.</translation>
    </message>
    <message>
        <source>These differences come from counts and sums that returns give, not from single claims.</source>
        <translation>Daw&apos;r gwahaniaethau hyn o&apos;r cyfrifon a&apos;r symiau y mae ffurflenni&apos;n eu rhoi, nid o hawliadau unigol.</translation>
    </message>
    <message>
        <source>The cases behind them</source>
        <translation>Yr achosion y tu ôl iddynt</translation>
    </message>
    <message>
        <source>Cases are named by pseudonyms, not by the references of the returns.</source>
        <translation>Enwir achosion yn ôl ffugenwau, nid yn ôl cyfeirnodau&apos;r ffurflenni.</translation>
    </message>
    <message>
        <source>provider as a whole</source>
        <translation>y darparwr cyfan</translation>
    </message>
    <message>
        <source>Differences case by case: %1</source>
        <translation>Gwahaniaethau fesul achos: %1</translation>
    </message>
    <message>
        <source>withheld: %1</source>
        <translation>wedi&apos;u dal yn ôl: %1</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Wedi&apos;u dal yn ôl</translation>
    </message>
    <message>
        <source>Of those with a figure: small counts, and what would give one away.</source>
        <translation>O&apos;r rhai sydd â ffigur: cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un.</translation>
    </message>
    <message>
        <source>Of %1, none lies beyond the 95% limits for its size.</source>
        <translation>O %1, nid oes yr un y tu hwnt i&apos;r terfynau 95% ar gyfer ei faint.</translation>
    </message>
    <message>
        <source>The 99.8% limits for their size are passed by %1 of %2 (%3 above, %4 below), where chance alone would take at most %5 past them; the 95% limits by %6 (%7 above, %8 below), where chance alone would take at most %9.</source>
        <translation>Mae %1 o %2 y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint (%3 uwchlaw, %4 islaw), lle byddai siawns yn unig yn mynd â %5 ar y mwyaf y tu hwnt iddynt; mae %6 y tu hwnt i&apos;r terfynau 95% (%7 uwchlaw, %8 islaw), lle byddai siawns yn unig yn mynd â %9 ar y mwyaf.</translation>
    </message>
    <message>
        <source>Taken together they vary no more than chance can explain.</source>
        <translation>Gyda&apos;i gilydd nid ydynt yn amrywio mwy nag y gall siawns ei esbonio.</translation>
    </message>
    <message>
        <source>Taken together they vary %1 times as much as chance alone would have them vary (over-dispersion), but only for the outermost: the others vary no more than chance explains, so the limits need no widening.</source>
        <translation>Gyda&apos;i gilydd maent yn amrywio %1 gwaith cymaint ag y byddai siawns yn unig yn peri iddynt amrywio (gorwasgariad), ond dim ond oherwydd y rhai mwyaf eithaf: nid yw&apos;r lleill yn amrywio mwy nag y mae siawns yn ei esbonio, felly nid oes angen lledu&apos;r terfynau.</translation>
    </message>
    <message>
        <source>Taken together they vary %1 times as much as chance alone would have them vary (over-dispersion); of limits widened for that, the 99.8% ones are passed by %2.</source>
        <translation>Gyda&apos;i gilydd maent yn amrywio %1 gwaith cymaint ag y byddai siawns yn unig yn peri iddynt amrywio (gorwasgariad); o ran terfynau lletach oherwydd hynny, mae %2 y tu hwnt i&apos;r rhai 99.8%.</translation>
    </message>
    <message>
        <source>Chance explains least, above: %1; below: %2.</source>
        <translation>Y rhai y mae siawns yn eu hesbonio leiaf, uwchlaw: %1; islaw: %2.</translation>
    </message>
    <message>
        <source>Chance explains least, above: %1.</source>
        <translation>Y rhai y mae siawns yn eu hesbonio leiaf, uwchlaw: %1.</translation>
    </message>
    <message>
        <source>Chance explains least, below: %1.</source>
        <translation>Y rhai y mae siawns yn eu hesbonio leiaf, islaw: %1.</translation>
    </message>
    <message>
        <source>The lowest and the highest figure are withheld: they rest on small counts, or would give one away</source>
        <translation>Mae&apos;r ffigur isaf a&apos;r ffigur uchaf wedi&apos;u dal yn ôl: maent yn seiliedig ar gyfrifon bach, neu byddent yn datgelu un</translation>
    </message>
    <message>
        <source>The worst and the best figure are withheld: they rest on small counts, or would give one away</source>
        <translation>Mae&apos;r ffigur gwaethaf a&apos;r ffigur gorau wedi&apos;u dal yn ôl: maent yn seiliedig ar gyfrifon bach, neu byddent yn datgelu un</translation>
    </message>
    <message>
        <source>Up to %1 in %2 (highest); the lowest figure is withheld, because it rests on a small count or would give one away</source>
        <translation>Hyd at %1 (%2, uchaf); mae&apos;r ffigur isaf wedi&apos;i ddal yn ôl, am ei fod yn seiliedig ar gyfrif bach neu am y byddai&apos;n datgelu un</translation>
    </message>
    <message>
        <source>The best is %2 with %1; the worst figure is withheld, because it rests on a small count or would give one away</source>
        <translation>%2 yw&apos;r gorau, gyda %1; mae&apos;r ffigur gwaethaf wedi&apos;i ddal yn ôl, am ei fod yn seiliedig ar gyfrif bach neu am y byddai&apos;n datgelu un</translation>
    </message>
    <message>
        <source>From %1 in %2 (lowest); the highest figure is withheld, because it rests on a small count or would give one away</source>
        <translation>O %1 (%2, isaf); mae&apos;r ffigur uchaf wedi&apos;i ddal yn ôl, am ei fod yn seiliedig ar gyfrif bach neu am y byddai&apos;n datgelu un</translation>
    </message>
    <message>
        <source>The worst is %2 with %1; the best figure is withheld, because it rests on a small count or would give one away</source>
        <translation>%2 yw&apos;r gwaethaf, gyda %1; mae&apos;r ffigur gorau wedi&apos;i ddal yn ôl, am ei fod yn seiliedig ar gyfrif bach neu am y byddai&apos;n datgelu un</translation>
    </message>
    <message>
        <source>Of those shown none lies beyond the 99.8% limits for its size.</source>
        <translation>O&apos;r rhai a ddangosir, nid oes yr un y tu hwnt i&apos;r terfynau 99.8% ar gyfer ei faint.</translation>
    </message>
    <message numerus="yes">
        <source>Of those shown %n beyond the 99.8% limits for its size.</source>
        <translation>
            <numerusform>O&apos;r rhai a ddangosir, mae %n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint.</numerusform>
            <numerusform>O&apos;r rhai a ddangosir, mae %n y tu hwnt i&apos;r terfynau 99.8% ar gyfer ei faint.</numerusform>
            <numerusform>O&apos;r rhai a ddangosir, mae %n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint.</numerusform>
            <numerusform>O&apos;r rhai a ddangosir, mae %n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint.</numerusform>
            <numerusform>O&apos;r rhai a ddangosir, mae %n y tu hwnt i&apos;r terfynau 99.8% ar gyfer eu maint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withheld: small counts, and what would give one away.</source>
        <translation>
            <numerusform>Nifer a ddaliwyd yn ôl: %n (cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un).</numerusform>
            <numerusform>Nifer a ddaliwyd yn ôl: %n (cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un).</numerusform>
            <numerusform>Nifer a ddaliwyd yn ôl: %n (cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un).</numerusform>
            <numerusform>Nifer a ddaliwyd yn ôl: %n (cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un).</numerusform>
            <numerusform>Nifer a ddaliwyd yn ôl: %n (cyfrifon bach, a&apos;r hyn a fyddai&apos;n datgelu un).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of the payments of this programme.</source>
        <translation>Nid oes dim yn hysbys am daliadau&apos;r rhaglen hon.</translation>
    </message>
    <message>
        <source>One more case is worth (£)</source>
        <translation>Gwerth un achos arall (£)</translation>
    </message>
    <message>
        <source>95% interval (£)</source>
        <translation>Cyfwng 95% (£)</translation>
    </message>
    <message>
        <source>brings more than it costs</source>
        <translation>yn dod â mwy nag y mae&apos;n ei gostio</translation>
    </message>
    <message>
        <source>What one more case is worth in %1: %2</source>
        <translation>Gwerth un achos arall yn %1: %2</translation>
    </message>
    <message>
        <source>What one more case would be worth in %1, were the same price split otherwise: %2</source>
        <translation>Gwerth un achos arall yn %1 pe bai&apos;r un pris wedi&apos;i rannu&apos;n wahanol: %2</translation>
    </message>
    <message>
        <source>Available (£)</source>
        <translation>Ar gael (£)</translation>
    </message>
    <message>
        <source>Drawn (£)</source>
        <translation>Tynnwyd (£)</translation>
    </message>
    <message>
        <source>Invested in services (£)</source>
        <translation>Buddsoddwyd mewn gwasanaethau (£)</translation>
    </message>
    <message>
        <source>Less was invested than was available by %1.</source>
        <translation>Buddsoddodd y rhain lai nag oedd ar gael: %1.</translation>
    </message>
    <message>
        <source>Agreed, spread evenly</source>
        <translation>Y nifer y cytunwyd arno, wedi&apos;i wasgaru&apos;n wastad</translation>
    </message>
    <message>
        <source>Needed from now on</source>
        <translation>Angen o hyn ymlaen</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>Cases started against agreed: %1</source>
        <translation>Achosion a gychwynnwyd yn erbyn y nifer y cytunwyd arno: %1</translation>
    </message>
    <message>
        <source>Outcomes against agreed: %1</source>
        <translation>Canlyniadau yn erbyn y nifer y cytunwyd arno: %1</translation>
    </message>
    <message>
        <source>No source gives the tariff, so it cannot be said what one more case is worth.</source>
        <translation>Nid yw&apos;r un ffynhonnell yn rhoi&apos;r tariff, felly ni ellir dweud beth yw gwerth un achos arall.</translation>
    </message>
    <message>
        <source>What one more case is worth to each provider in %1, in pounds: %2</source>
        <translation>Gwerth un achos arall i bob darparwr yn %1, mewn punnoedd: %2</translation>
    </message>
    <message>
        <source>Money available, drawn and invested in services, in pounds: %1</source>
        <translation>Arian a oedd ar gael, a dynnwyd ac a fuddsoddwyd mewn gwasanaethau, mewn punnoedd: %1</translation>
    </message>
    <message>
        <source>Central funding by provider: %1</source>
        <translation>Cyllid canolog yn ôl darparwr: %1</translation>
    </message>
    <message>
        <source>Cases started against those agreed, number of cases in all: %1</source>
        <translation>Achosion a gychwynnwyd yn erbyn y rhai y cytunwyd arnynt, cyfanswm nifer yr achosion: %1</translation>
    </message>
    <message>
        <source>Outcomes per referral by the two measures, in percent: %1</source>
        <translation>Canlyniadau fesul atgyfeiriad yn ôl y ddau fesur, mewn canrannau: %1</translation>
    </message>
    <message>
        <source>The two measures year by year: %1</source>
        <translation>Y ddau fesur flwyddyn wrth flwyddyn: %1</translation>
    </message>
    <message>
        <source>No scheme is known for this programme.</source>
        <translation>Nid oes cynllun yn hysbys ar gyfer y rhaglen hon.</translation>
    </message>
    <message>
        <source>Withheld: %1.</source>
        <translation>Wedi&apos;u dal yn ôl: %1.</translation>
    </message>
    <message>
        <source>The %1 with the highest values are mostly in %2; the %3 with the lowest in %4.</source>
        <translation>Lleoliad y rhan fwyaf o&apos;r %1 â&apos;r gwerthoedd uchaf: %2; lleoliad y rhan fwyaf o&apos;r %3 â&apos;r gwerthoedd isaf: %4.</translation>
    </message>
    <message>
        <source>Shade</source>
        <translation>Arlliw</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Ar y map</translation>
    </message>
    <message>
        <source>Every hexagon is one local authority, of one size whatever its area. The darker, the higher the value; the shades part the values into groups of about the same number.</source>
        <translation>Mae pob hecsagon yn un awdurdod lleol, o&apos;r un maint beth bynnag fo&apos;i arwynebedd. Po dywyllaf yr hecsagon, uchaf oll yw&apos;r gwerth; mae&apos;r arlliwiau&apos;n rhannu&apos;r gwerthoedd yn grwpiau o tua&apos;r un nifer.</translation>
    </message>
    <message>
        <source>The figures are standardised by group, indirectly: what is expected of a provider is the sum over the groups of its own denominator times the rate of that group in all together.</source>
        <translation>Mae&apos;r ffigurau wedi&apos;u safoni yn ôl grŵp, yn anuniongyrchol: yr hyn a ddisgwylir gan ddarparwr yw&apos;r swm, dros y grwpiau, o&apos;i enwadur ei hun wedi&apos;i luosi â chyfradd y grŵp hwnnw ymhlith pawb gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>There is no target: nothing is held against what all achieve together. A missing figure is never taken for zero or for the average.</source>
        <translation>Nid oes targed: ni chymherir dim â&apos;r hyn y mae pawb yn ei gyflawni gyda&apos;i gilydd. Ni chaiff ffigur sydd ar goll byth ei gymryd fel sero nac fel y cyfartaledd.</translation>
    </message>
    <message>
        <source>The target is %1. Being beyond a limit calls for enquiry; it is not a judgement. A missing figure is never taken for zero or for the average.</source>
        <translation>Y targed: %1. Mae bod y tu hwnt i derfyn yn galw am ymholiad; nid dyfarniad ydyw. Ni chaiff ffigur sydd ar goll byth ei gymryd fel sero nac fel y cyfartaledd.</translation>
    </message>
    <message>
        <source>Over-dispersion: the figures vary %1 times as much as chance alone would have them vary around the target (Pearson&apos;s chi-square over its degrees of freedom; probability of as much by chance: %2).</source>
        <translation>Gorwasgariad: mae&apos;r ffigurau&apos;n amrywio o amgylch y targed %1 gwaith cymaint ag y byddai siawns yn unig yn peri iddynt amrywio (chi-sgwâr Pearson dros ei raddau rhyddid; tebygolrwydd cymaint â hyn drwy siawns: %2).</translation>
    </message>
    <message>
        <source>With the outermost tenth at either end drawn in (winsorised) nothing is left of it, and so the limits are not widened.</source>
        <translation>Unwaith y tynnir y degfed ran eithaf ar bob pen i mewn (winsoreiddio), nid oes dim ohono ar ôl, ac felly nid yw&apos;r terfynau wedi&apos;u lledu.</translation>
    </message>
    <message>
        <source>The widened limits allow for it by an additional variance on a scale on which chance varies evenly (DerSimonian and Laird, of scores winsorised at 10%).</source>
        <translation>Mae&apos;r terfynau lletach yn caniatáu ar ei gyfer drwy amrywiant ychwanegol ar raddfa lle mae siawns yn amrywio&apos;n wastad (DerSimonian a Laird, o sgorau wedi&apos;u winsoreiddio ar 10%).</translation>
    </message>
    <message>
        <source>The gap by chance alone is that between highest and lowest if all had the target&apos;s value, exact for counts of these sizes.</source>
        <translation>Y bwlch drwy siawns yn unig yw&apos;r un rhwng yr uchaf a&apos;r isaf pe bai gwerth y targed gan bawb, yn union ar gyfer cyfrifau o&apos;r meintiau hyn.</translation>
    </message>
    <message>
        <source>What is left once chance is allowed for comes from the distribution of true values fitted to all figures (beta, gamma or normal): its 90th less its 10th percentile, with an interval by profile likelihood.</source>
        <translation>Daw&apos;r hyn sydd ar ôl, o ganiatáu ar gyfer siawns, o ddosraniad y gwir werthoedd a ffitiwyd i&apos;r holl ffigurau (beta, gamma neu normal): ei 90fed canradd minws ei 10fed, gyda chyfwng drwy debygolrwydd proffil.</translation>
    </message>
    <message>
        <source>A likely rank is the range that holds 95% of the provider&apos;s rank distribution, computed exactly.</source>
        <translation>Safle tebygol yw&apos;r amrediad sy&apos;n cynnwys 95% o ddosraniad safle&apos;r darparwr, wedi&apos;i gyfrifo&apos;n union.</translation>
    </message>
    <message>
        <source>Whether the gap is closing: a straight line through the spread of the true values of each period, each weighted by how well it is known; closing or widening is said only where the 95% interval of its slope leaves nought out. One provider&apos;s own trend is told from its last five periods by a chi-square test at 0.2%, and only where no single period makes it.</source>
        <translation>A yw&apos;r bwlch yn cau: llinell syth drwy wasgariad gwir werthoedd pob cyfnod, pob un wedi&apos;i bwysoli yn ôl pa mor dda y mae&apos;n hysbys; dywedir ei fod yn cau neu&apos;n lledu dim ond lle nad yw cyfwng 95% ei goledd yn cynnwys sero. Dywedir beth yw tuedd darparwr unigol o&apos;i bum cyfnod diwethaf drwy brawf chi-sgwâr ar 0.2%, a dim ond lle nad un cyfnod yn unig sy&apos;n ei chreu.</translation>
    </message>
    <message>
        <source>Cost an outcome: the cost over the number of outcomes. The cost is taken as known, the number of outcomes as uncertain (Garwood&apos;s interval). Without an outcome there is no such cost: it is neither nought nor infinite. Averages are of those with a cost, all together.</source>
        <translation>Cost fesul canlyniad: y gost dros nifer y canlyniadau. Cymerir bod y gost yn hysbys, a bod nifer y canlyniadau&apos;n ansicr (cyfwng Garwood). Heb ganlyniad nid oes cost o&apos;r fath: nid yw&apos;n sero nac yn anfeidraidd. Cyfartaleddau&apos;r rhai sydd â chost, gyda&apos;i gilydd, a roddir.</translation>
    </message>
    <message>
        <source>This report is about no single provider.</source>
        <translation>Nid yw&apos;r adroddiad hwn yn ymwneud ag un darparwr penodol.</translation>
    </message>
    <message>
        <source>No return gives anything of %1 that is paid for.</source>
        <translation>Nid oes ffurflen sy&apos;n rhoi dim y telir amdano ar gyfer %1.</translation>
    </message>
    <message>
        <source>Cases with an outcome</source>
        <translation>Achosion â chanlyniad</translation>
    </message>
    <message>
        <source>%1 against all together: %2</source>
        <translation>%1 o gymharu â phawb gyda&apos;i gilydd: %2</translation>
    </message>
    <message>
        <source>What an outcome cost %1 cannot be said: no return gives both its outcomes and its cost.</source>
        <translation>Ni ellir dweud beth oedd cost canlyniad yn achos %1: nid oes ffurflen sy&apos;n rhoi&apos;r canlyniadau a&apos;r gost ill dau.</translation>
    </message>
    <message>
        <source>An outcome cost %1 %2 (95%: %3).</source>
        <translation>%1: costiodd canlyniad %2 (95%: %3).</translation>
    </message>
    <message>
        <source>An outcome cost %1 %2 (95%: %3), against %4 of all together.</source>
        <translation>%1: costiodd canlyniad %2 (95%: %3), o gymharu â %4 i bawb gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>What is due to %1, by event: %2</source>
        <translation>Yr hyn sy&apos;n ddyledus i %1, yn ôl digwyddiad: %2</translation>
    </message>
    <message>
        <source>What an outcome cost</source>
        <translation>Cost canlyniad</translation>
    </message>
    <message>
        <source>Differences of %1 by rule: %2</source>
        <translation>Gwahaniaethau %1 yn ôl rheol: %2</translation>
    </message>
    <message>
        <source>withheld, so that nobody can be recognised</source>
        <translation>wedi&apos;i ddal yn ôl, fel na ellir adnabod neb</translation>
    </message>
    <message>
        <source>judged case by case</source>
        <translation>wedi&apos;i farnu fesul achos</translation>
    </message>
    <message>
        <source>by the counts that returns give</source>
        <translation>yn ôl y cyfrifon y mae ffurflenni&apos;n eu rhoi</translation>
    </message>
    <message>
        <source>nothing too much or too little</source>
        <translation>dim gormod na rhy ychydig</translation>
    </message>
    <message>
        <source>Paid less due</source>
        <translation>Talwyd, llai&apos;r hyn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>Claimed less due</source>
        <translation>Hawliwyd, llai&apos;r hyn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>no rate of non-intervention is known</source>
        <translation>nid oes cyfradd yn hysbys o&apos;r canlyniadau a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>at a rate of %1</source>
        <translation>ar gyfradd o %1</translation>
    </message>
    <message>
        <source>%1 of the payments for outcomes, %2</source>
        <translation>%1 o&apos;r taliadau am ganlyniadau, %2</translation>
    </message>
    <message>
        <source>of %1 cases</source>
        <translation>o blith %1 o achosion</translation>
    </message>
    <message>
        <source>%1 fewer than would have happened anyway</source>
        <translation>%1 yn llai nag a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>%1 more than would have happened anyway</source>
        <translation>%1 yn fwy nag a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>Providers of whom it is not known what is due</source>
        <translation>Darparwyr na wyddys beth sy&apos;n ddyledus iddynt</translation>
    </message>
    <message>
        <source>a price or a number is missing</source>
        <translation>mae pris neu rif ar goll</translation>
    </message>
    <message>
        <source>%1, as assumed for this report</source>
        <translation>%1, fel y tybiwyd ar gyfer yr adroddiad hwn</translation>
    </message>
    <message>
        <source>what is paid for a case is below its cost at every rate</source>
        <translation>mae&apos;r hyn a delir am achos yn is na&apos;i gost ar bob cyfradd</translation>
    </message>
    <message>
        <source>about right from %1</source>
        <translation>tua&apos;r lle iawn o %1 ymlaen</translation>
    </message>
    <message>
        <source>too high at every rate</source>
        <translation>rhy uchel ar bob cyfradd</translation>
    </message>
    <message>
        <source>too high from %1</source>
        <translation>rhy uchel o %1 ymlaen</translation>
    </message>
    <message>
        <source>none: no rate of non-intervention is known</source>
        <translation>dim: nid oes cyfradd yn hysbys o&apos;r canlyniadau a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>none: what an additional outcome is worth to the payer is not known</source>
        <translation>dim: nid yw gwerth canlyniad ychwanegol i&apos;r talwr yn hysbys</translation>
    </message>
    <message>
        <source>none: what is due or what it cost is not known</source>
        <translation>dim: nid yw&apos;r hyn sy&apos;n ddyledus, neu&apos;r gost, yn hysbys</translation>
    </message>
    <message>
        <source>No source gives the tariff, so it cannot be said what is due</source>
        <translation>Nid oes ffynhonnell sy&apos;n rhoi&apos;r tariff, felly ni ellir dweud beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>No source gives the price of %1, so it cannot be said what is due</source>
        <translation>Nid oes ffynhonnell sy&apos;n rhoi pris %1, felly ni ellir dweud beth sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>What is due and paid is withheld, for it would tell a small count</source>
        <translation>Mae&apos;r hyn sy&apos;n ddyledus ac a dalwyd wedi&apos;i ddal yn ôl, oherwydd byddai&apos;n datgelu cyfrif bach</translation>
    </message>
    <message>
        <source>The amounts of single providers are withheld for %1 of them, and are in no sum of what was too much or too little.</source>
        <translation>Mae symiau darparwyr unigol wedi&apos;u dal yn ôl ar gyfer %1 ohonynt, ac nid ydynt wedi&apos;u cynnwys mewn unrhyw swm o&apos;r hyn a oedd yn ormod neu&apos;n rhy ychydig.</translation>
    </message>
    <message>
        <source>No rate of non-intervention is known for this programme, so it cannot be said what would have happened anyway</source>
        <translation>Nid oes cyfradd yn hysbys ar gyfer y rhaglen hon o&apos;r canlyniadau a fyddai wedi digwydd beth bynnag, felly ni ellir dweud faint oeddent</translation>
    </message>
    <message>
        <source>Rate of the comparison group</source>
        <translation>Cyfradd y grŵp cymharu</translation>
    </message>
    <message>
        <source>Break-even price of an outcome</source>
        <translation>Pris adennill costau am ganlyniad</translation>
    </message>
    <message>
        <source>%1: at it the payment for a case meets its cost</source>
        <translation>%1: ar y pris hwn mae&apos;r taliad am achos yn talu ei gost</translation>
    </message>
    <message>
        <source>The tariff is</source>
        <translation>Y tariff</translation>
    </message>
    <message>
        <source>At other rates</source>
        <translation>Ar gyfraddau eraill</translation>
    </message>
    <message>
        <source>Paid too much and too little by provider, in pounds: %1</source>
        <translation>Yr hyn a dalwyd yn ormod ac yn rhy ychydig fesul darparwr, mewn punnoedd: %1</translation>
    </message>
    <message>
        <source>Due, claimed and paid by provider: %1</source>
        <translation>Yn ddyledus, hawliwyd a thalwyd fesul darparwr: %1</translation>
    </message>
    <message>
        <source>What was paid for, by provider: %1</source>
        <translation>Yr hyn y talwyd amdano, fesul darparwr: %1</translation>
    </message>
    <message>
        <source>What is due, by event: %1</source>
        <translation>Yr hyn sy&apos;n ddyledus, yn ôl digwyddiad: %1</translation>
    </message>
    <message>
        <source>%1: money available is not given by %2.</source>
        <translation>%1: ni roddir yr arian ar gael gan %2.</translation>
    </message>
    <message>
        <source>%1: money drawn is not given by %2.</source>
        <translation>%1: ni roddir yr arian a dynnwyd gan %2.</translation>
    </message>
    <message>
        <source>%1: money invested is not given by %2.</source>
        <translation>%1: ni roddir yr arian a fuddsoddwyd gan %2.</translation>
    </message>
    <message>
        <source>Rate of non-intervention (%)</source>
        <translation>Y gyfradd a fyddai wedi digwydd beth bynnag (%)</translation>
    </message>
    <message>
        <source>Payment for an additional outcome (£)</source>
        <translation>Taliad am ganlyniad ychwanegol (£)</translation>
    </message>
    <message>
        <source>Payment for an additional outcome, 95% interval (£)</source>
        <translation>Taliad am ganlyniad ychwanegol, cyfwng 95% (£)</translation>
    </message>
    <message>
        <source>Payment for an additional outcome, in pounds, by the share that would have come to one anyway: %1</source>
        <translation>Taliad am ganlyniad ychwanegol, mewn punnoedd, yn ôl y gyfran a fyddai wedi dod i ganlyniad beth bynnag: %1</translation>
    </message>
    <message>
        <source>The band around the line is the 95% interval that follows from the uncertainty of the success rate.</source>
        <translation>Y band o amgylch y llinell yw&apos;r cyfwng 95% sy&apos;n deillio o ansicrwydd y gyfradd lwyddo.</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Tybiaeth</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Isel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Uchel</translation>
    </message>
    <message>
        <source>At the low end (£)</source>
        <translation>Ar y pen isel (£)</translation>
    </message>
    <message>
        <source>At the high end (£)</source>
        <translation>Ar y pen uchel (£)</translation>
    </message>
    <message>
        <source>One assumption at a time goes from its low to its high end, all others stay; the longest bar matters most.</source>
        <translation>Mae un dybiaeth ar y tro yn mynd o&apos;i phen isel i&apos;w phen uchel, a phob un arall yn aros; y bar hiraf sydd bwysicaf.</translation>
    </message>
    <message>
        <source>Differences by rule: %1</source>
        <translation>Gwahaniaethau yn ôl rheol: %1</translation>
    </message>
    <message>
        <source>No cases are reported, so it cannot be said what an outcome costs.</source>
        <translation>Ni chyflwynwyd unrhyw achosion, felly ni ellir dweud beth yw cost canlyniad.</translation>
    </message>
    <message>
        <source>Price and verdict: %1</source>
        <translation>Pris a dyfarniad: %1</translation>
    </message>
    <message>
        <source>The report is about no provider in particular.</source>
        <translation>Nid yw&apos;r adroddiad yn ymwneud ag unrhyw ddarparwr penodol.</translation>
    </message>
    <message>
        <source>%1 is not among those compared for this measure and period.</source>
        <translation>Nid yw %1 ymhlith y rhai a gymherir ar gyfer y mesur a&apos;r cyfnod hwn.</translation>
    </message>
    <message>
        <source>It is held against %1, and is just there.</source>
        <translation>Fe&apos;i cymherir â&apos;r canlynol: %1; mae yno&apos;n union.</translation>
    </message>
    <message>
        <source>It is held against %1, and is %2 above that.</source>
        <translation>Fe&apos;i cymherir â&apos;r canlynol: %1; mae %2 uwchlaw hynny.</translation>
    </message>
    <message>
        <source>It is held against %1, and is %2 below that.</source>
        <translation>Fe&apos;i cymherir â&apos;r canlynol: %1; mae %2 islaw hynny.</translation>
    </message>
    <message>
        <source>Whether it lies beyond the limits depends on a count that the return hides or rounds.</source>
        <translation>Mae p&apos;un a yw y tu hwnt i&apos;r terfynau yn dibynnu ar gyfrif y mae&apos;r ffurflen yn ei guddio neu&apos;n ei dalgrynnu.</translation>
    </message>
    <message>
        <source>That is within the limits for its size: the difference may be chance.</source>
        <translation>Mae hynny o fewn y terfynau ar gyfer ei faint: gall y gwahaniaeth fod o ganlyniad i siawns.</translation>
    </message>
    <message>
        <source>For its size that is %1.</source>
        <translation>Ar gyfer ei faint, mae hynny %1.</translation>
    </message>
    <message>
        <source>It is within the limits that allow for how much all of them vary.</source>
        <translation>Mae o fewn y terfynau sy&apos;n caniatáu ar gyfer faint y mae pawb yn amrywio.</translation>
    </message>
    <message>
        <source>With so many compared, one as far out would be no surprise.</source>
        <translation>Gyda chynifer yn cael eu cymharu, ni fyddai un mor bell allan yn syndod.</translation>
    </message>
    <message>
        <source>To lie beyond a limit calls for enquiry; it is not a judgement.</source>
        <translation>Mae bod y tu hwnt i derfyn yn galw am ymholiad; nid dyfarniad ydyw.</translation>
    </message>
    <message>
        <source>where its own rate plausibly lies</source>
        <translation>lle mae ei gyfradd ei hun yn debygol o fod</translation>
    </message>
    <message>
        <source>likely %1, with 95% probability</source>
        <translation>tebygol: %1, gyda thebygolrwydd o 95%</translation>
    </message>
    <message>
        <source>the best guess at what would be seen again</source>
        <translation>y dyfaliad gorau o&apos;r hyn a welid eto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Cost an outcome, 95% interval</source>
        <translation>Cost fesul canlyniad, cyfwng 95%</translation>
    </message>
    <message>
        <source>Cost an additional outcome, 95% interval</source>
        <translation>Cost fesul canlyniad ychwanegol, cyfwng 95%</translation>
    </message>
    <message>
        <source>A case costs %1 at %2, against %3 for all.</source>
        <translation>%2: mae achos yn costio %1, o gymharu â %3 i bawb.</translation>
    </message>
    <message>
        <source>An outcome costs %1 (%2), against %3 for all.</source>
        <translation>Mae canlyniad yn costio %1 (%2), o gymharu â %3 i bawb.</translation>
    </message>
    <message>
        <source>There is a cost and no outcome: what one costs cannot be said.</source>
        <translation>Mae cost ond nid oes canlyniad: ni ellir dweud beth yw cost un.</translation>
    </message>
    <message>
        <source>Against the averages that is %1.</source>
        <translation>O gymharu â&apos;r cyfartaleddau, mae hynny&apos;n %1.</translation>
    </message>
    <message>
        <source>From %1 in %2 to %3 in %4.</source>
        <translation>O %1 yn %2 i %3 yn %4.</translation>
    </message>
    <message>
        <source>%2 · %1 over time: %3 to %4</source>
        <translation>%2 · %1 dros amser: %3 i %4</translation>
    </message>
    <message>
        <source>A line over the periods. %1</source>
        <translation>Llinell dros y cyfnodau. %1</translation>
    </message>
    <message>
        <source>A period without a figure is a gap in the line. The bars are 95% intervals.</source>
        <translation>Mae cyfnod heb ffigur yn fwlch yn y llinell. Cyfyngau 95% yw&apos;r barrau.</translation>
    </message>
    <message>
        <source>%1 returned no cost beside a figure for this measure and period.</source>
        <translation>Ni chyflwynodd %1 gost wrth ochr ffigur ar gyfer y mesur a&apos;r cyfnod hwn.</translation>
    </message>
    <message>
        <source>%2 · Cost and outcome of %1: %3</source>
        <translation>%2 · Cost a chanlyniad %1: %3</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Testun eich hun</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Casgliad</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Argymhelliad</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Crynodeb</translation>
    </message>
    <message>
        <source>By region and type</source>
        <translation>Yn ôl rhanbarth a math</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dros amser</translation>
    </message>
    <message>
        <source>Cost and outcome</source>
        <translation>Cost a chanlyniad</translation>
    </message>
    <message>
        <source>Due, claimed and paid</source>
        <translation>Yn ddyledus, hawliwyd a thalwyd</translation>
    </message>
    <message>
        <source>Differences between what was paid and what is due</source>
        <translation>Gwahaniaethau rhwng yr hyn a dalwyd a&apos;r hyn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>What would have happened anyway</source>
        <translation>Yr hyn a fyddai wedi digwydd beth bynnag</translation>
    </message>
    <message>
        <source>What one more case is worth</source>
        <translation>Gwerth un achos arall</translation>
    </message>
    <message>
        <source>Funding available and invested</source>
        <translation>Cyllid sydd ar gael ac a fuddsoddwyd</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Cyflymder</translation>
    </message>
    <message>
        <source>The year&apos;s outcomes and those of its cohort</source>
        <translation>Canlyniadau&apos;r flwyddyn a rhai ei charfan</translation>
    </message>
    <message>
        <source>The scheme</source>
        <translation>Y cynllun</translation>
    </message>
    <message>
        <source>Place in the spread</source>
        <translation>Lle yn y gwasgariad</translation>
    </message>
    <message>
        <source>Its own figures over time</source>
        <translation>Ei ffigurau ei hun dros amser</translation>
    </message>
    <message>
        <source>Its cost and outcome</source>
        <translation>Ei gost a&apos;i ganlyniad</translation>
    </message>
    <message>
        <source>Its payments</source>
        <translation>Ei daliadau</translation>
    </message>
    <message>
        <source>Its differences between what was paid and what is due</source>
        <translation>Ei wahaniaethau rhwng yr hyn a dalwyd a&apos;r hyn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>What was done to the workspace</source>
        <translation>Yr hyn a wnaed i&apos;r man gwaith</translation>
    </message>
    <message>
        <source>As the workspace stood on</source>
        <translation>Fel yr oedd y man gwaith ar</translation>
    </message>
    <message>
        <source>counts of people below %1, and what would give them away</source>
        <translation>cyfrifon o bobl sy&apos;n is na %1, a&apos;r hyn a fyddai&apos;n eu datgelu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>People&apos;s records</source>
        <translation>Cofnodion pobl</translation>
    </message>
    <message>
        <source>included, under pseudonyms</source>
        <translation>wedi&apos;u cynnwys, o dan ffugenwau</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabl %1</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (parhad)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>%1, lower end</source>
        <translation>%1, pen isaf</translation>
    </message>
    <message>
        <source>%1, upper end</source>
        <translation>%1, pen uchaf</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Clawr</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Taflen waith</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Yr hyn y mae&apos;n ei ddweud</translation>
    </message>
    <message>
        <source>This worksheet contains one table.</source>
        <translation>Mae&apos;r daflen waith hon yn cynnwys un tabl.</translation>
    </message>
    <message>
        <source>Some cells may refer to notes, which can be found on the notes worksheet.</source>
        <translation>Gall rhai celloedd gyfeirio at nodiadau, sydd i&apos;w gweld ar y daflen waith nodiadau.</translation>
    </message>
    <message>
        <source>Shorthand used:</source>
        <translation>Llaw-fer a ddefnyddir:</translation>
    </message>
    <message>
        <source>The returns say nothing that this report asks for.</source>
        <translation>Nid yw&apos;r ffurflenni&apos;n dweud dim y mae&apos;r adroddiad hwn yn gofyn amdano.</translation>
    </message>
    <message>
        <source>it is local-authority or contractor</source>
        <translation>local-authority neu contractor ydyw</translation>
    </message>
    <message>
        <source>a rate is from 0 to below 1</source>
        <translation>mae cyfradd o 0 hyd at lai nag 1</translation>
    </message>
    <message>
        <source>it is an amount in pounds, such as 9800.00</source>
        <translation>swm mewn punnoedd ydyw, megis 9800.00</translation>
    </message>
    <message>
        <source>it is a whole number from 0 to %1</source>
        <translation>rhif cyfan o 0 i %1 ydyw</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Best and worst</source>
        <translation>Gorau a gwaethaf</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Taliadau</translation>
    </message>
    <message>
        <source>One provider</source>
        <translation>Un darparwr</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rhoi cyfrif</translation>
    </message>
    <message>
        <source>The latest</source>
        <translation>Y diweddaraf</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Pob un ohonynt</translation>
    </message>
    <message>
        <source>%1, 95% interval</source>
        <translation>%1, cyfwng 95%</translation>
    </message>
    <message>
        <source>%1 (£)</source>
        <translation>%1 (£)</translation>
    </message>
    <message>
        <source>Not known of anybody here, and left out: %1.</source>
        <translation>Ddim yn hysbys am neb yma, ac wedi&apos;u gadael allan: %1.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>wedi&apos;i gadarnhau</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>heb ei gadarnhau</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ffynhonnell</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Cadarnhawyd</translation>
    </message>
    <message>
        <source>another result</source>
        <translation>canlyniad arall</translation>
    </message>
    <message>
        <source>Starts a case; it is never paid for.</source>
        <translation>Mae&apos;n cychwyn achos; ni thelir amdano byth.</translation>
    </message>
    <message>
        <source>Starts a case; paid for as soon as it is attached or claimed.</source>
        <translation>Mae&apos;n cychwyn achos; telir amdano cyn gynted ag y bydd wedi&apos;i atodi neu ei hawlio.</translation>
    </message>
    <message>
        <source>A step on the way; paid for once it is validated.</source>
        <translation>Cam ar y ffordd; telir amdano unwaith y bydd wedi&apos;i ddilysu.</translation>
    </message>
    <message>
        <source>A result; paid for once it is validated.</source>
        <translation>Canlyniad; telir amdano unwaith y bydd wedi&apos;i ddilysu.</translation>
    </message>
    <message>
        <source>Paid for only on top of %1.</source>
        <translation>Ni thelir amdano ond ar ben %1.</translation>
    </message>
    <message>
        <source>Paid for only after %1.</source>
        <translation>Ni thelir amdano ond ar ôl %1.</translation>
    </message>
    <message>
        <source>As often as it comes.</source>
        <translation>Mor aml ag y daw.</translation>
    </message>
    <message>
        <source>Once for a case.</source>
        <translation>Unwaith fesul achos.</translation>
    </message>
    <message>
        <source>At most %1 times for a case.</source>
        <translation>%1 gwaith ar y mwyaf fesul achos.</translation>
    </message>
    <message>
        <source>%1, or %2: only one of the two is paid for a case, the larger sum; where both are the same, what was complete first.</source>
        <translation>%1, neu %2: dim ond am un o&apos;r ddau y telir fesul achos, sef y swm mwyaf; lle mae&apos;r ddau yr un fath, yr un a gwblhawyd gyntaf.</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Cap</translation>
    </message>
    <message>
        <source>At most %1/%2 of the number that a return gives as %3 are paid for, the earliest attached first.</source>
        <translation>Telir am %1/%2 ar y mwyaf o&apos;r nifer y mae ffurflen yn ei roi fel %3, gan ddechrau gyda&apos;r rhai a atodwyd gynharaf.</translation>
    </message>
    <message>
        <source>Share of the pledge</source>
        <translation>Cyfran o&apos;r addewid</translation>
    </message>
    <message>
        <source>Where a return gives as %1 less than %2 of %3, only %4 of the price of %5 is paid, until the provider has caught up.</source>
        <translation>Lle mae&apos;r hyn y mae ffurflen yn ei roi fel %1 yn llai na %2 o %3, dim ond %4 o bris %5 a delir, nes bydd y darparwr wedi dal i fyny.</translation>
    </message>
    <message>
        <source>Paid for each outcome fewer than the rate of the baseline (%1) would give, where the change is significant.</source>
        <translation>Telir am bob canlyniad yn llai nag y byddai cyfradd y llinell sylfaen (%1) yn ei roi, lle mae&apos;r newid yn arwyddocaol.</translation>
    </message>
    <message>
        <source>Paid for each outcome more than the rate of the baseline (%1) would give, where the change is significant.</source>
        <translation>Telir am bob canlyniad yn fwy nag y byddai cyfradd y llinell sylfaen (%1) yn ei roi, lle mae&apos;r newid yn arwyddocaol.</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>heb ei roi</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Ffigur</translation>
    </message>
    <message>
        <source>Amount (£)</source>
        <translation>Swm (£)</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Cyfran (%)</translation>
    </message>
    <message>
        <source>Value, with its unit</source>
        <translation>Gwerth, gyda&apos;i uned</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Cynllun</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Diwygiad</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Pwy a delir</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Am beth</translation>
    </message>
    <message>
        <source>results, case by case</source>
        <translation>canlyniadau, fesul achos</translation>
    </message>
    <message>
        <source>nothing: money is pooled, and no result is paid for</source>
        <translation>dim: caiff arian ei gronni, ac ni thelir am unrhyw ganlyniad</translation>
    </message>
    <message>
        <source>First day of attachments</source>
        <translation>Diwrnod cyntaf atodi</translation>
    </message>
    <message>
        <source>Last day on which an outcome counts</source>
        <translation>Diwrnod olaf y mae canlyniad yn cyfrif</translation>
    </message>
    <message>
        <source>no source gives one</source>
        <translation>nid oes ffynhonnell sy&apos;n rhoi un</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Ers</translation>
    </message>
    <message>
        <source>Why it was changed</source>
        <translation>Pam y&apos;i newidiwyd</translation>
    </message>
    <message>
        <source>The scheme is as it was brought: nobody changed it in this workspace.</source>
        <translation>Mae&apos;r cynllun fel y daeth: ni newidiodd neb ef yn y man gwaith hwn.</translation>
    </message>
    <message>
        <source>Changes of the scheme</source>
        <translation>Newidiadau i&apos;r cynllun</translation>
    </message>
    <message>
        <source>What is paid for, and what excludes what</source>
        <translation>Yr hyn y telir amdano, a beth sy&apos;n eithrio beth</translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation>Ffigurau cyhoeddedig</translation>
    </message>
    <message>
        <source>No figures were returned for this measure and period.</source>
        <translation>Ni chyflwynwyd ffigurau ar gyfer y mesur a&apos;r cyfnod hwn.</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>is na %1</translation>
    </message>
    <message>
        <source>%1, the target given</source>
        <translation>%1, y targed a roddwyd</translation>
    </message>
    <message>
        <source>%1, what %2 comes to together</source>
        <translation>%1, yr hyn y mae %2 yn ei gyflawni gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>%1, what all those compared come to together</source>
        <translation>%1, yr hyn y mae pawb a gymherir yn ei gyflawni gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>%1; %2 of them withheld</source>
        <translation>%1; %2 ohonynt wedi&apos;u dal yn ôl</translation>
    </message>
    <message>
        <source>Against widened limits</source>
        <translation>O gymharu â therfynau lletach</translation>
    </message>
    <message>
        <source>within</source>
        <translation>o fewn y terfynau</translation>
    </message>
    <message>
        <source>Each dot is one of those compared; the line through it is its 95% interval (Wilson).</source>
        <translation>Mae pob dot yn un o&apos;r rhai a gymherir; y llinell drwyddo yw ei gyfwng 95% (Wilson).</translation>
    </message>
    <message>
        <source>Each dot is one of those compared; the line through it is its 95% interval (Garwood).</source>
        <translation>Mae pob dot yn un o&apos;r rhai a gymherir; y llinell drwyddo yw ei gyfwng 95% (Garwood).</translation>
    </message>
    <message>
        <source>Each dot is one of those compared; the line through it is its 95% interval (normal).</source>
        <translation>Mae pob dot yn un o&apos;r rhai a gymherir; y llinell drwyddo yw ei gyfwng 95% (normal).</translation>
    </message>
    <message>
        <source>Each dot is one of those compared. Its uncertainty is not known: the values came without numerators and denominators.</source>
        <translation>Mae pob dot yn un o&apos;r rhai a gymherir. Nid yw ei ansicrwydd yn hysbys: daeth y gwerthoedd heb rifiaduron nac enwaduron.</translation>
    </message>
    <message>
        <source>Not drawn, since there is no figure to show: %1.</source>
        <translation>Heb eu tynnu, gan nad oes ffigur i&apos;w ddangos: %1.</translation>
    </message>
    <message>
        <source>Not drawn, since withheld for a small count or to protect one: %1.</source>
        <translation>Heb eu dangos, am eu bod wedi&apos;u dal yn ôl oherwydd cyfrif bach neu er mwyn diogelu un: %1.</translation>
    </message>
    <message>
        <source>The dashed line is at %1.</source>
        <translation>Mae&apos;r llinell doredig ar %1.</translation>
    </message>
    <message>
        <source>The shaded band, %1, holds 8 in 10 of the true values once chance is allowed for.</source>
        <translation>Mae&apos;r band lliw, %1, yn cynnwys 8 o bob 10 o&apos;r gwir werthoedd o ganiatáu ar gyfer siawns.</translation>
    </message>
    <message>
        <source>Across: %1. Up: the value. The lines are exact prediction limits: chance alone takes at most 1 in 40 past each 95% line, and 1 in 1,000 past each 99.8% line.</source>
        <translation>Ar draws: %1. I fyny: y gwerth. Terfynau rhagfynegi union yw&apos;r llinellau: mae siawns yn unig yn mynd ag 1 o bob 40 ar y mwyaf y tu hwnt i bob llinell 95%, ac 1 o bob 1,000 y tu hwnt i bob llinell 99.8%.</translation>
    </message>
    <message>
        <source>The level line is at %1.</source>
        <translation>Mae&apos;r llinell lorweddol ar %1.</translation>
    </message>
    <message>
        <source>The dotted lines are the 99.8% limits widened for how much all of them vary (over-dispersion).</source>
        <translation>Y llinellau dotiog yw&apos;r terfynau 99.8%, yn lletach oherwydd faint y maent i gyd yn amrywio (gorwasgariad).</translation>
    </message>
    <message>
        <source>Hollow marks: whether they lie beyond a limit depends on a count that the return hides or rounds.</source>
        <translation>Marciau gwag: mae a ydynt y tu hwnt i derfyn yn dibynnu ar gyfrif y mae&apos;r ffurflen yn ei guddio neu&apos;n ei dalgrynnu.</translation>
    </message>
    <message>
        <source>Of %1, 8 in 10 lie between %2 and %3.</source>
        <translation>O blith %1, mae 8 o bob 10 yn yr amrediad %2 i %3.</translation>
    </message>
    <message>
        <source>The highest, %1, is %2 away from %3; the lowest, %4, is %5 away.</source>
        <translation>Mae&apos;r uchaf, %1, %2 i ffwrdd o %3; mae&apos;r isaf, %4, %5 i ffwrdd.</translation>
    </message>
    <message>
        <source>The best, %1, is %2 away from %3; the worst, %4, is %5 away.</source>
        <translation>Mae&apos;r gorau, %1, %2 i ffwrdd o %3; mae&apos;r gwaethaf, %4, %5 i ffwrdd.</translation>
    </message>
    <message>
        <source>%1 has no figure here: %2.</source>
        <translation>Nid oes ffigur yma ar gyfer %1: %2.</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>Mae %1 ar %2.</translation>
    </message>
    <message>
        <source>%1 stands at %2: rank %3 of %4.</source>
        <translation>Mae %1 ar %2: safle %3 ymhlith %4.</translation>
    </message>
    <message>
        <source>%1 stands at %2: rank %3 of %4, likely %5.</source>
        <translation>Mae %1 ar %2: safle %3 ymhlith %4, safle tebygol %5.</translation>
    </message>
    <message>
        <source>Where %1 stands</source>
        <translation>Safle %1</translation>
    </message>
    <message>
        <source>A chart with a mark for each, in order: %1.</source>
        <translation>Siart â marc ar gyfer pob un, mewn trefn: %1.</translation>
    </message>
    <message>
        <source>%1 stands out by its mark and its name; the others are not named, but for the two ends.</source>
        <translation>Mae %1 yn sefyll allan drwy ei farc a&apos;i enw; ni chaiff y lleill eu henwi, ac eithrio&apos;r ddau ben.</translation>
    </message>
    <message>
        <source>Who differs by more than chance</source>
        <translation>Pwy sy&apos;n gwahaniaethu&apos;n fwy na siawns</translation>
    </message>
    <message>
        <source>A funnel plot: every value against how many it rests on, with limits that narrow as the numbers grow. %1</source>
        <translation>Plot twndis: pob gwerth yn erbyn y nifer y mae&apos;n seiliedig arno, gyda therfynau sy&apos;n culhau wrth i&apos;r niferoedd dyfu. %1</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>wedi&apos;i ddal yn ôl</translation>
    </message>
    <message>
        <source>it rests on a small count, or would give one away</source>
        <translation>mae&apos;n seiliedig ar gyfrif bach, neu byddai&apos;n datgelu un</translation>
    </message>
    <message>
        <source>a width of %1</source>
        <translation>lled o %1</translation>
    </message>
    <message>
        <source>Each dot is one of those compared.</source>
        <translation>Mae pob dot yn un o&apos;r rhai a gymherir.</translation>
    </message>
    <message>
        <source>The diamond is what the group comes to together, the line through it its 95% interval.</source>
        <translation>Y diemwnt yw&apos;r hyn y mae&apos;r grŵp yn ei gyflawni gyda&apos;i gilydd, a&apos;r llinell drwyddo yw ei gyfwng 95%.</translation>
    </message>
    <message>
        <source>The box holds the middle half of a group of five or more, the line in it is the median.</source>
        <translation>Mae&apos;r blwch yn cynnwys hanner canol grŵp o bump neu fwy, a&apos;r llinell ynddo yw&apos;r canolrif.</translation>
    </message>
    <message>
        <source>A funnel plot needs numerators and denominators; this measure has none, so who differs by more than chance cannot be shown by size.</source>
        <translation>Mae angen rhifiaduron ac enwaduron ar gyfer plot twndis; nid oes rhai gan y mesur hwn, felly ni ellir dangos yn ôl maint pwy sy&apos;n gwahaniaethu&apos;n fwy na siawns.</translation>
    </message>
    <message>
        <source>Those compared are of one region and one type: there are no groups to set side by side.</source>
        <translation>Mae&apos;r rhai a gymherir o&apos;r un rhanbarth ac o&apos;r un math: nid oes grwpiau i&apos;w gosod ochr yn ochr.</translation>
    </message>
    <message>
        <source>Nothing was written here.</source>
        <translation>Ni ysgrifennwyd dim yma.</translation>
    </message>
    <message>
        <source>Conclusion %1</source>
        <translation>Casgliad %1</translation>
    </message>
    <message>
        <source>Recommendation %1</source>
        <translation>Argymhelliad %1</translation>
    </message>
    <message>
        <source>Return imported</source>
        <translation>Mewngludwyd ffurflen</translation>
    </message>
    <message>
        <source>Scheme changed</source>
        <translation>Newidiwyd y cynllun</translation>
    </message>
    <message>
        <source>Report definition saved</source>
        <translation>Cadwyd diffiniad adroddiad</translation>
    </message>
    <message>
        <source>%1 for %2, revision %3</source>
        <translation>%1 ar gyfer %2, diwygiad %3</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, diwygiad %2</translation>
    </message>
    <message>
        <source>Trail of the workspace</source>
        <translation>Trywydd archwilio&apos;r man gwaith</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Cofnod</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yr hyn a wnaed</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>I beth</translation>
    </message>
    <message>
        <source>Hash begins</source>
        <translation>Dechrau&apos;r hash</translation>
    </message>
    <message>
        <source>Nothing was done to the workspace yet.</source>
        <translation>Ni wnaed dim i&apos;r man gwaith eto.</translation>
    </message>
    <message>
        <source>From %1 to %2 the median went from %3 to %4.</source>
        <translation>Rhwng %1 a %2 aeth y canolrif o %3 i %4.</translation>
    </message>
    <message>
        <source>From %1 to %2 the median went from %3 to %4, and the gap between the 90th and the 10th percentile, chance included, from %5 to %6.</source>
        <translation>Rhwng %1 a %2 aeth y canolrif o %3 i %4, a&apos;r bwlch rhwng y 90fed a&apos;r 10fed canradd, gan gynnwys siawns, o %5 i %6.</translation>
    </message>
    <message>
        <source>The outer lines are the %1 and the %2 of each period, whoever that was; the band holds the middle eight tenths, the line in it is the median.</source>
        <translation>Mae&apos;r llinellau allanol yn dangos dau ben pob cyfnod (%1, %2), pwy bynnag oeddent; mae&apos;r band yn cynnwys yr wyth degfed canol, a&apos;r llinell ynddo yw&apos;r canolrif.</translation>
    </message>
    <message>
        <source>Whether the gap is closing is judged by the spread once chance is allowed for, not by the two ends.</source>
        <translation>Bernir a yw&apos;r bwlch yn cau yn ôl y gwasgariad o ganiatáu ar gyfer siawns, nid yn ôl y ddau ben.</translation>
    </message>
    <message>
        <source>The measure is cumulative: shown is what each period added.</source>
        <translation>Mae&apos;r mesur yn gronnol: dangosir yr hyn a ychwanegodd pob cyfnod.</translation>
    </message>
    <message>
        <source>%1 · Over time: %2 to %3</source>
        <translation>%1 · Dros amser: %2 i %3</translation>
    </message>
    <message>
        <source>Against the averages, of %1: cheaper and better %2, dearer and better %3, cheaper and worse %4, dearer and worse %5.</source>
        <translation>O gymharu â&apos;r cyfartaleddau, o blith %1: rhatach a gwell %2, drutach a gwell %3, rhatach a gwaeth %4, drutach a gwaeth %5.</translation>
    </message>
    <message>
        <source>Each mark is one of those compared: across what a case costs, up what is achieved, with its 95% interval; the cost is taken as known.</source>
        <translation>Mae pob marc yn un o&apos;r rhai a gymherir: ar draws, yr hyn y mae achos yn ei gostio; i fyny, yr hyn a gyflawnir, gyda&apos;i gyfwng 95%; cymerir bod y gost yn hysbys.</translation>
    </message>
    <message>
        <source>Not drawn, since no cost was returned: %1.</source>
        <translation>Heb eu dangos, am na chyflwynwyd cost: %1.</translation>
    </message>
    <message>
        <source>What a case costs and what is achieved</source>
        <translation>Cost achos a&apos;r hyn a gyflawnir</translation>
    </message>
    <message>
        <source>Only one period was returned: there is nothing to compare it with.</source>
        <translation>Dim ond un cyfnod a gyflwynwyd: nid oes dim i&apos;w gymharu ag ef.</translation>
    </message>
    <message>
        <source>Lines over the periods: the two ends, the middle eight tenths and the median. %1</source>
        <translation>Llinellau dros y cyfnodau: y ddau ben, yr wyth degfed canol a&apos;r canolrif. %1</translation>
    </message>
    <message>
        <source>Cost and outcome of each</source>
        <translation>Cost a chanlyniad pob un</translation>
    </message>
    <message>
        <source>Nothing was withheld: no smallest count was set for this report.</source>
        <translation>Ni ddaliwyd dim yn ôl: ni osodwyd cyfrif lleiaf ar gyfer yr adroddiad hwn.</translation>
    </message>
    <message>
        <source>A figure is withheld where one of the counts of people in it is below %1, but not nought: those with the outcome, all counted, and of a proportion also those without the outcome. Others are withheld with it, so that no total gives it away.</source>
        <translation>Caiff ffigur ei ddal yn ôl lle mae un o&apos;r cyfrifau o bobl sydd ynddo yn is na %1, ond nid yn sero: y rhai â&apos;r canlyniad, pawb a gyfrifwyd, ac yn achos cyfran hefyd y rhai heb y canlyniad. Caiff ffigurau eraill eu dal yn ôl gydag ef, fel nad oes cyfanswm yn ei ddatgelu.</translation>
    </message>
    <message>
        <source>There were none here: nothing was withheld.</source>
        <translation>Nid oedd rhai felly yma: ni ddaliwyd dim yn ôl.</translation>
    </message>
    <message>
        <source>Figures withheld for one reason or the other: %1. Which of the two it is, is not said: that alone could pin a count down.</source>
        <translation>Nifer y ffigurau a ddaliwyd yn ôl am y naill reswm neu&apos;r llall: %1. Ni ddywedir pa un o&apos;r ddau ydyw: gallai hynny ynddo&apos;i hun ddatgelu cyfrif.</translation>
    </message>
    <message>
        <source>Nothing was withheld.</source>
        <translation>Ni ddaliwyd dim yn ôl.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>heb ei enwi</translation>
    </message>
    <message>
        <source>How to compute every figure again</source>
        <translation>Sut i gyfrifo pob ffigur eto</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Cyn dechrau</translation>
    </message>
    <message>
        <source>Install Outturn %1 or a later version, unpack this archive into an empty folder, and open a terminal in that folder. Nothing else is needed, and no network.</source>
        <translation>Gosodwch Outturn %1 neu fersiwn ddiweddarach, dadbaciwch yr archif hon i ffolder wag, ac agorwch derfynell yn y ffolder honno. Nid oes angen dim arall, na rhwydwaith.</translation>
    </message>
    <message>
        <source>First make sure that nothing was altered on the way: &quot;outturn verify&quot; with the name of the archive compares every file with the manifest, every return with the trail, and prints the SHA-256 of the manifest itself. Compare that with the one that whoever made the archive gave you by another way: somebody who rewrites the whole manifest can be found out by nothing else. &quot;sha256sum --check SHA256SUMS&quot; does the first part without this program.</source>
        <translation>Yn gyntaf, gwnewch yn siŵr na newidiwyd dim ar y ffordd: mae &quot;outturn verify&quot; gydag enw&apos;r archif yn cymharu pob ffeil â&apos;r maniffest, a phob ffurflen â&apos;r trywydd archwilio, ac yn argraffu SHA-256 y maniffest ei hun. Cymharwch hwnnw â&apos;r un a roddwyd i chi drwy ffordd arall gan bwy bynnag a wnaeth yr archif: nid oes dim arall a all ddatgelu rhywun sy&apos;n ailysgrifennu&apos;r maniffest cyfan. Mae &quot;sha256sum --check SHA256SUMS&quot; yn gwneud y rhan gyntaf heb y rhaglen hon.</translation>
    </message>
    <message>
        <source>too large for the workspace to keep; ask for the file</source>
        <translation>rhy fawr i&apos;r man gwaith ei chadw; gofynnwch am y ffeil</translation>
    </message>
    <message>
        <source>holds figures of others; only the provider&apos;s own rows are here</source>
        <translation>yn cynnwys ffigurau eraill; dim ond rhesi&apos;r darparwr ei hun sydd yma</translation>
    </message>
    <message>
        <source>a case return: people&apos;s records, which do not leave the building</source>
        <translation>ffurflen achosion: cofnodion pobl, nad ydynt yn gadael yr adeilad</translation>
    </message>
    <message>
        <source>Fill a workspace</source>
        <translation>Llenwi man gwaith</translation>
    </message>
    <message>
        <source>This archive holds no return that could be imported.</source>
        <translation>Nid yw&apos;r archif hon yn cynnwys unrhyw ffurflen y gellid ei mewngludo.</translation>
    </message>
    <message>
        <source>In this order: a later return takes the place of an earlier one where both give the same figure. Rows that were left out or in error when the returns first came in are told again, with the same reasons.</source>
        <translation>Yn y drefn hon: mae ffurflen ddiweddarach yn cymryd lle un gynharach lle mae&apos;r ddwy&apos;n rhoi&apos;r un ffigur. Caiff rhesi a adawyd allan neu a oedd yn wallus pan ddaeth y ffurflenni i mewn gyntaf eu nodi eto, gyda&apos;r un rhesymau.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Cases stand here under pseudonyms, in a return made for this archive. A case has the same pseudonym wherever it is named, and what is paid for it is the same.</source>
        <translation>Mae achosion yma o dan ffugenwau, mewn ffurflen a wnaed ar gyfer yr archif hon. Mae gan achos yr un ffugenw lle bynnag y caiff ei enwi, ac mae&apos;r hyn a delir amdano yr un fath.</translation>
    </message>
    <message>
        <source>Returns whose original is not in this archive</source>
        <translation>Ffurflenni nad yw eu ffeil wreiddiol yn yr archif hon</translation>
    </message>
    <message>
        <source>Figures that are counted from cases cannot be computed again from this archive: made with --include-cases it would hold them, under pseudonyms.</source>
        <translation>Ni ellir cyfrifo eto o&apos;r archif hon y ffigurau a gyfrifir o achosion: pe bai wedi&apos;i gwneud â --include-cases byddai&apos;n eu cynnwys, o dan ffugenwau.</translation>
    </message>
    <message>
        <source>Ask for the figures</source>
        <translation>Gofyn am y ffigurau</translation>
    </message>
    <message>
        <source>This report prints no figure that a command gives.</source>
        <translation>Nid yw&apos;r adroddiad hwn yn argraffu unrhyw ffigur y mae gorchymyn yn ei roi.</translation>
    </message>
    <message>
        <source>Each command prints the figures of its sections unrounded, as JSON. Rates are shares of 1, money is in pence. &quot;outturn explain&quot; shows the formula of a single figure with its numbers filled in.</source>
        <translation>Mae pob gorchymyn yn argraffu ffigurau ei adrannau heb eu talgrynnu, fel JSON. Cyfrannau o 1 yw cyfraddau, ac mewn ceiniogau y mae arian. Mae &quot;outturn explain&quot; yn dangos fformiwla un ffigur â&apos;i rifau wedi&apos;u llenwi.</translation>
    </message>
    <message>
        <source>Figures of</source>
        <translation>Ffigurau ar gyfer</translation>
    </message>
    <message>
        <source>Check the trail by hand</source>
        <translation>Gwirio&apos;r trywydd archwilio â llaw</translation>
    </message>
    <message>
        <source>trail.json lists every act that changed the workspace. The hash of an entry is the SHA-256 of its number, time, kind, detail and the hash of the entry before, each behind its length in bytes and a colon. The entry of an import names the SHA-256 of the return as it came.</source>
        <translation>Mae trail.json yn rhestru pob gweithred a newidiodd y man gwaith. Hash cofnod yw SHA-256 ei rif, ei amser, ei fath, ei fanylion a hash y cofnod blaenorol, pob un ar ôl ei hyd mewn beitiau a cholon. Mae cofnod mewngludo yn enwi SHA-256 y ffurflen fel y daeth.</translation>
    </message>
    <message>
        <source>What that rests on: %1</source>
        <translation>Ar beth mae hynny&apos;n dibynnu: %1</translation>
    </message>
    <message>
        <source>How many have started is withheld: the count is small</source>
        <translation>Mae nifer y rhai sydd wedi cychwyn wedi&apos;i ddal yn ôl: mae&apos;r cyfrif yn fach</translation>
    </message>
    <message>
        <source>When cases started is withheld or not reported.</source>
        <translation>Mae&apos;r adeg pan gychwynnodd achosion wedi&apos;i dal yn ôl neu heb ei hadrodd.</translation>
    </message>
    <message>
        <source>Where each stands was worked out for this program: near its place, and beside its neighbours.</source>
        <translation>Cyfrifwyd lle saif pob un ar gyfer y feddalwedd hon: yn agos at ei le, ac wrth ochr ei gymdogion.</translation>
    </message>
    <message>
        <source>What an outcome cost %1 is withheld: it rests on a small count.</source>
        <translation>Mae cost canlyniad i %1 wedi&apos;i dal yn ôl: mae&apos;n dibynnu ar gyfrif bach.</translation>
    </message>
    <message>
        <source>What an outcome costs is withheld: it rests on a small count.</source>
        <translation>Mae cost canlyniad wedi&apos;i dal yn ôl: mae&apos;n dibynnu ar gyfrif bach.</translation>
    </message>
    <message>
        <source>What would have happened anyway: %1</source>
        <translation>Beth fyddai wedi digwydd beth bynnag: %1</translation>
    </message>
    <message>
        <source>A gap in a line is a period of which that figure is missing or withheld.</source>
        <translation>Bwlch mewn llinell yw cyfnod y mae&apos;r ffigur hwnnw ar goll neu wedi&apos;i ddal yn ôl ar ei gyfer.</translation>
    </message>
    <message>
        <source>The dashed lines are the averages of those with a cost, all together.</source>
        <translation>Y llinellau toredig yw cyfartaleddau&apos;r rhai sydd â chost, i gyd gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>%1 (name)</source>
        <translation>%1 (enw)</translation>
    </message>
    <message>
        <source>A figure is withheld where one of the counts of people in it is below %1, but not nought: those with the outcome, or all counted. Others are withheld with it, so that no total gives it away.</source>
        <translation>Caiff ffigur ei ddal yn ôl lle mae un o&apos;r cyfrifon pobl ynddo yn llai na %1, ond nid yn ddim: y rhai â&apos;r canlyniad, neu bawb a gyfrifwyd. Caiff eraill eu dal yn ôl gydag ef, fel nad oes cyfanswm yn ei ddatgelu.</translation>
    </message>
    <message>
        <source>Differences between what was paid and what is due are counts of payments, not of people, and are shown however few they are.</source>
        <translation>Cyfrifon taliadau, nid pobl, yw&apos;r gwahaniaethau rhwng yr hyn a dalwyd a&apos;r hyn sy&apos;n ddyledus, ac fe&apos;u dangosir waeth pa mor ychydig ydynt.</translation>
    </message>
    <message>
        <source>The only figure is withheld</source>
        <translation>Mae&apos;r unig ffigur wedi&apos;i ddal yn ôl</translation>
    </message>
    <message>
        <source>Every figure is withheld.</source>
        <translation>Mae pob ffigur wedi&apos;i ddal yn ôl.</translation>
    </message>
    <message>
        <source>Nothing of this provider was withheld; figures of others were: %1.</source>
        <translation>Ni ddaliwyd dim o&apos;r darparwr hwn yn ôl; daliwyd ffigurau rhai eraill yn ôl: %1.</translation>
    </message>
    <message>
        <source>counts of its payments</source>
        <translation>cyfrifon ei daliadau</translation>
    </message>
    <message>
        <source>not used by this report</source>
        <translation>heb ei defnyddio gan yr adroddiad hwn</translation>
    </message>
    <message>
        <source>The commands withhold nothing: they print small counts that stand in the returns and that the report keeps back. Give this archive only to those who may see them.</source>
        <translation>Nid yw&apos;r gorchmynion yn dal dim yn ôl: maent yn argraffu cyfrifon bach sydd yn y ffurflenni ac y mae&apos;r adroddiad yn eu dal yn ôl. Rhowch yr archif hon i&apos;r rhai a gaiff eu gweld yn unig.</translation>
    </message>
    <message>
        <source>holds no case in force that this report is about</source>
        <translation>nid yw&apos;n dal unrhyw achos mewn grym y mae&apos;r adroddiad hwn yn ymwneud ag ef</translation>
    </message>
    <message>
        <source>here with its cases under pseudonyms</source>
        <translation>yma gyda&apos;i hachosion o dan ffugenwau</translation>
    </message>
    <message>
        <source>The figures of one provider can be computed again from this archive; its place among the others, and what was paid under two programmes, cannot: the figures of others are not in it.</source>
        <translation>Gellir cyfrifo ffigurau un darparwr eto o&apos;r archif hon; ni ellir gwneud hynny gyda&apos;i le ymhlith y lleill, na&apos;r hyn a dalwyd o dan ddwy raglen: nid yw ffigurau rhai eraill ynddi.</translation>
    </message>
    <message>
        <source>%1, largest first; without a difference in money, and not drawn: %2</source>
        <translation>%1, y mwyaf yn gyntaf; heb wahaniaeth mewn arian, a heb eu dangos: %2</translation>
    </message>
    <message>
        <source>none: what is paid without an outcome meets the cost of a case already</source>
        <translation>dim: mae&apos;r hyn a delir heb ganlyniad eisoes yn talu cost achos</translation>
    </message>
    <message>
        <source>What is paid for an additional outcome when one assumption changes, in pounds: %1</source>
        <translation>Yr hyn a delir am ganlyniad ychwanegol pan fydd un dybiaeth yn newid, mewn punnoedd: %1</translation>
    </message>
    <message>
        <source>At a rate of %1 an additional outcome is paid for with %2 (95%: %3)</source>
        <translation>Ar gyfradd o %1 telir %2 am ganlyniad ychwanegol (95%: %3)</translation>
    </message>
    <message>
        <source>What is paid without an outcome meets the cost of a case already.</source>
        <translation>Mae&apos;r hyn a delir heb ganlyniad eisoes yn talu cost achos.</translation>
    </message>
    <message>
        <source>Exclusions and corrections</source>
        <translation>Eithriadau a chywiriadau</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1, rhes %2: %3</translation>
    </message>
    <message>
        <source>%1, sheet %2, row %3: %4</source>
        <translation>%1, dalen %2, rhes %3: %4</translation>
    </message>
    <message>
        <source>Pounds</source>
        <translation>Punnoedd</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Fel y mae yn awr</translation>
    </message>
    <message>
        <source>In the return</source>
        <translation>Yn y ffurflen</translation>
    </message>
    <message>
        <source>There is no figure in force of this kind.</source>
        <translation>Nid oes ffigur o&apos;r math hwn mewn grym.</translation>
    </message>
    <message>
        <source>%1 (corrected)</source>
        <translation>%1 (wedi&apos;i gywiro)</translation>
    </message>
    <message>
        <source>Figures: %1; providers: %2; periods: %3.</source>
        <translation>Ffigurau: %1; darparwyr: %2; cyfnodau: %3.</translation>
    </message>
    <message>
        <source>To be left out: %1. %2 Every table, chart and report is given without them, and without what comes in of them later, until it is taken back. Why?</source>
        <translation>I&apos;w gadael allan: %1. %2 Rhoddir pob tabl, siart ac adroddiad hebddynt, a heb yr hyn a ddaw i mewn ohonynt yn ddiweddarach, nes i hyn gael ei dynnu&apos;n ôl. Pam?</translation>
    </message>
    <message>
        <source>To be corrected: %1. Now: %2. Instead: %3. It holds everywhere until it is taken back; what the return says stays readable. Why?</source>
        <translation>I&apos;w gywiro: %1. Yn awr: %2. Yn lle hynny: %3. Mae&apos;r cywiriad mewn grym ym mhobman nes i hyn gael ei dynnu&apos;n ôl; gellir darllen yr hyn a ddywed y ffurflen o hyd. Pam?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount of pounds and pence.</source>
        <translation>Nid yw &quot;%1&quot; yn swm o bunnoedd a cheiniogau.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>Nid yw &quot;%1&quot; yn rhif.</translation>
    </message>
    <message>
        <source>Not returned for %1:</source>
        <translation>Heb ddychwelyd ar gyfer %1:</translation>
    </message>
    <message>
        <source>Who returned: %1</source>
        <translation>Pwy a ddychwelodd: %1</translation>
    </message>
    <message>
        <source>Does it agree?</source>
        <translation>A yw&apos;n cytuno?</translation>
    </message>
    <message>
        <source>What does not agree</source>
        <translation>Yr hyn nad yw&apos;n cytuno</translation>
    </message>
    <message>
        <source>Comparisons that would tell a small count are left out of the table.</source>
        <translation>Mae cymariaethau a fyddai&apos;n datgelu cyfrif bach wedi&apos;u gadael allan o&apos;r tabl.</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>Pa mor ddifrifol</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Gwiriad</translation>
    </message>
    <message>
        <source>What stands in the returns</source>
        <translation>Yr hyn sydd yn y ffurflenni</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>Y rhaglen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Difrifoldeb</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Ysgrifennwyd gan</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Newidiwyd</translation>
    </message>
    <message>
        <source>The figure as it was</source>
        <translation>Y ffigur fel yr oedd</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Ble y&apos;i ceir</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Ymateb</translation>
    </message>
    <message>
        <source>Exclusions and corrections in force</source>
        <translation>Eithriadau a chywiriadau mewn grym</translation>
    </message>
    <message>
        <source>No return says who was to return this measure.</source>
        <translation>Nid oes ffurflen sy&apos;n dweud pwy oedd i ddychwelyd y mesur hwn.</translation>
    </message>
    <message>
        <source>No checks were run.</source>
        <translation>Ni redwyd unrhyw wiriadau.</translation>
    </message>
    <message>
        <source>No check found anything in its returns.</source>
        <translation>Ni chanfu unrhyw wiriad ddim yn ei ffurflenni.</translation>
    </message>
    <message>
        <source>A check says what stands in the returns and asks for an explanation. It accuses nobody: there may be a good reason for each.</source>
        <translation>Mae gwiriad yn dweud beth sydd yn y ffurflenni ac yn gofyn am esboniad. Nid yw&apos;n cyhuddo neb: gall fod rheswm da dros bob un.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>No claims were tested.</source>
        <translation>Ni phrofwyd unrhyw hawliadau.</translation>
    </message>
    <message>
        <source>No findings were written.</source>
        <translation>Ni ysgrifennwyd unrhyw ganfyddiadau.</translation>
    </message>
    <message>
        <source>act %1</source>
        <translation>gweithred %1</translation>
    </message>
    <message>
        <source>What it says cannot be read.</source>
        <translation>Ni ellir darllen yr hyn y mae&apos;n ei ddweud.</translation>
    </message>
    <message>
        <source>Figures left out</source>
        <translation>Gadawyd ffigurau allan</translation>
    </message>
    <message>
        <source>Figure corrected</source>
        <translation>Cywirwyd ffigur</translation>
    </message>
    <message>
        <source>Sample drawn</source>
        <translation>Tynnwyd sampl</translation>
    </message>
    <message>
        <source>Results of a sample</source>
        <translation>Canlyniadau sampl</translation>
    </message>
    <message>
        <source>Finding or lesson written</source>
        <translation>Ysgrifennwyd canfyddiad neu wers</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Rheswm: %2</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Pryd (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Gan</translation>
    </message>
    <message>
        <source>The chain is broken: entry %1 does not fit the one before. It, or an earlier one, was altered outside this program.</source>
        <translation>Mae&apos;r gadwyn wedi&apos;i thorri: nid yw cofnod %1 yn cyd-fynd â&apos;r un o&apos;i flaen. Newidiwyd ef, neu un cynharach, y tu allan i&apos;r rhaglen hon.</translation>
    </message>
    <message>
        <source>The chain is whole: each of the entries (%1) carries the hash of the one before. Whoever rewrites all of it can be told only by its last hash: print that beside your report, it is the anchor outside the file.</source>
        <translation>Mae&apos;r gadwyn yn gyfan: mae pob un o&apos;r cofnodion (%1) yn cario hash yr un o&apos;i flaen. Dim ond yr hash olaf a all ddatgelu bod rhywun wedi ailysgrifennu&apos;r cyfan: argraffwch hwnnw wrth ochr eich adroddiad; dyna&apos;r angor y tu allan i&apos;r ffeil.</translation>
    </message>
    <message>
        <source>confidence limit</source>
        <translation>terfyn hyder</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>Yr hyn a ganfu&apos;r gwiriadau</translation>
    </message>
    <message>
        <source>The checks found nothing here.</source>
        <translation>Ni chanfu&apos;r gwiriadau ddim yma.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lleoedd</translation>
    </message>
    <message>
        <source>Figures or cases concerned.</source>
        <translation>Y ffigurau neu&apos;r achosion dan sylw.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>There are no checks.</source>
        <translation>Nid oes gwiriadau.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Canfuwyd</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Edrychwyd ar</translation>
    </message>
    <message>
        <source>Figures, cases or providers, whatever it tests.</source>
        <translation>Ffigurau, achosion neu ddarparwyr, beth bynnag y mae&apos;n ei brofi.</translation>
    </message>
    <message>
        <source>Not applied, because of</source>
        <translation>Heb ei gymhwyso, oherwydd</translation>
    </message>
    <message>
        <source>How it is found</source>
        <translation>Sut y caiff ei ganfod</translation>
    </message>
    <message>
        <source>Figures concerned</source>
        <translation>Y ffigurau dan sylw</translation>
    </message>
    <message>
        <source>No single figure is concerned.</source>
        <translation>Nid oes ffigur unigol dan sylw.</translation>
    </message>
    <message>
        <source>As it stands there</source>
        <translation>Fel y mae yno</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colofn</translation>
    </message>
    <message>
        <source>in no file</source>
        <translation>nid mewn unrhyw ffeil</translation>
    </message>
    <message>
        <source>All providers together</source>
        <translation>Pob darparwr gyda&apos;i gilydd</translation>
    </message>
    <message>
        <source>%1; %2 once all that were tested are allowed for</source>
        <translation>%1; %2 o ganiatáu ar gyfer pob un a brofwyd</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Difrifol</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>I&apos;w esbonio</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gwerth ei wybod</translation>
    </message>
    <message>
        <source>Cannot be right as it stands.</source>
        <translation>Ni all fod yn gywir fel y mae.</translation>
    </message>
    <message>
        <source>May be right, but needs an explanation.</source>
        <translation>Gall fod yn gywir, ond mae angen esboniad.</translation>
    </message>
    <message>
        <source>Is as it is, but matters to whoever uses the figures.</source>
        <translation>Mae fel y mae, ond mae o bwys i bwy bynnag sy&apos;n defnyddio&apos;r ffigurau.</translation>
    </message>
    <message>
        <source>no case returns that it concerns</source>
        <translation>dim ffurflenni achosion sy&apos;n berthnasol iddo</translation>
    </message>
    <message>
        <source>no payment scheme that says it</source>
        <translation>dim cynllun talu sy&apos;n nodi hynny</translation>
    </message>
    <message>
        <source>too few numbers to tell</source>
        <translation>rhy ychydig o rifau i allu dweud</translation>
    </message>
    <message>
        <source>no target to set it against</source>
        <translation>dim targed i&apos;w osod yn ei erbyn</translation>
    </message>
    <message>
        <source>no figures that it concerns</source>
        <translation>dim ffigurau sy&apos;n berthnasol iddo</translation>
    </message>
    <message>
        <source>There is nothing that a check could look at</source>
        <translation>Nid oes dim y gallai gwiriad edrych arno</translation>
    </message>
    <message>
        <source>Nothing was found; checks that could be applied: %1</source>
        <translation>Ni chanfuwyd dim; gwiriadau y gellid eu cymhwyso: %1</translation>
    </message>
    <message>
        <source>%1 serious, %2 to be explained, %3 worth knowing; checks that could be applied: %4</source>
        <translation>Difrifol: %1, i&apos;w hesbonio: %2, gwerth eu gwybod: %3; gwiriadau y gellid eu cymhwyso: %4</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 ar goll</translation>
    </message>
    <message>
        <source>%1 incomplete</source>
        <translation>%1 yn anghyflawn</translation>
    </message>
    <message>
        <source>%1 to note</source>
        <translation>%1 i&apos;w nodi</translation>
    </message>
    <message>
        <source>Those with the most gaps first; then those of whom something else is to be noted. Of several remarks on one return the most serious is shown.</source>
        <translation>Y rhai â&apos;r nifer mwyaf o fylchau yn gyntaf; yna&apos;r rhai y mae rhywbeth arall i&apos;w nodi amdanynt. Lle mae sawl sylw ar un ffurflen, dangosir yr un mwyaf difrifol.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dychwelwyd</translation>
    </message>
    <message>
        <source>Not returned</source>
        <translation>Heb ei ddychwelyd</translation>
    </message>
    <message>
        <source>Filled in by the publisher</source>
        <translation>Wedi&apos;i lenwi gan y cyhoeddwr</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Wedi&apos;i ddal yn ôl</translation>
    </message>
    <message>
        <source>Part missing</source>
        <translation>Rhan ar goll</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Ardystiedig</translation>
    </message>
    <message>
        <source>Not certified</source>
        <translation>Heb ei ardystio</translation>
    </message>
    <message>
        <source>Returns by period: %1</source>
        <translation>Ffurflenni yn ôl cyfnod: %1</translation>
    </message>
    <message>
        <source>No figure of this measure is in force.</source>
        <translation>Nid oes ffigur o&apos;r mesur hwn mewn grym.</translation>
    </message>
    <message>
        <source>Sum over the providers with a figure</source>
        <translation>Swm dros y darparwyr sydd â ffigur</translation>
    </message>
    <message>
        <source>Returns by provider</source>
        <translation>Ffurflenni yn ôl darparwr</translation>
    </message>
    <message>
        <source>amount claimed</source>
        <translation>swm a hawliwyd</translation>
    </message>
    <message>
        <source>amount paid</source>
        <translation>swm a dalwyd</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 yn erbyn %2</translation>
    </message>
    <message>
        <source>%1: claimed against results at the tariff</source>
        <translation>%1: yr hyn a hawliwyd yn erbyn canlyniadau yn ôl y tariff</translation>
    </message>
    <message>
        <source>%1: against %2</source>
        <translation>%1: yn erbyn %2</translation>
    </message>
    <message>
        <source>%1: four quarters against the year</source>
        <translation>%1: pedwar chwarter yn erbyn y flwyddyn</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 ar ôl %2</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Cysoni</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Yn cytuno</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Cymhariaeth</translation>
    </message>
    <message>
        <source>Set against</source>
        <translation>Yn erbyn</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>A ganiateir</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ie</translation>
    </message>
    <message>
        <source>no</source>
        <translation>na</translation>
    </message>
    <message>
        <source>The return gives %2 as its total; its parts add up to %1.</source>
        <translation>Mae&apos;r ffurflen yn rhoi %2 fel cyfanswm; cyfanswm y rhannau yw %1.</translation>
    </message>
    <message>
        <source>%1 results were returned, and %2 cases were attached.</source>
        <translation>Nifer y canlyniadau a ddychwelwyd: %1; nifer yr achosion a atodwyd: %2.</translation>
    </message>
    <message>
        <source>%1 was claimed; the results at the middle of the tariff&apos;s prices come to %2.</source>
        <translation>Hawliwyd %1; ar ganol prisiau&apos;r tariff, daw&apos;r canlyniadau i %2.</translation>
    </message>
    <message>
        <source>It counts from the beginning, and went from %2 to %1.</source>
        <translation>Mae&apos;n cyfrif o&apos;r dechrau, ac aeth o %2 i %1.</translation>
    </message>
    <message>
        <source>The four quarters add up to %1; the year was returned as %2.</source>
        <translation>Cyfanswm y pedwar chwarter yw %1; dychwelwyd %2 ar gyfer y flwyddyn.</translation>
    </message>
    <message>
        <source>%3 says %1; before, %4 said %2.</source>
        <translation>Mae %3 yn dweud %1; cyn hynny, dywedodd %4 %2.</translation>
    </message>
    <message>
        <source>Rounding, suppression and prices allow %1.</source>
        <translation>Mae talgrynnu, atal a phrisiau&apos;n caniatáu gwahaniaeth o %1.</translation>
    </message>
    <message>
        <source>all %1 places returned</source>
        <translation>dychwelwyd pob un o&apos;r lleoedd (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 places returned</source>
        <translation>dychwelwyd %1 o %2 o leoedd</translation>
    </message>
    <message>
        <source>%1 left out by an auditor</source>
        <translation>gadawyd %1 allan gan archwilydd</translation>
    </message>
    <message>
        <source>%1 filled in by the publisher</source>
        <translation>llenwyd %1 gan y cyhoeddwr</translation>
    </message>
    <message>
        <source>%1 held back by the publisher</source>
        <translation>daliwyd %1 yn ôl gan y cyhoeddwr</translation>
    </message>
    <message>
        <source>%1 in part</source>
        <translation>rhannol: %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>hwyr: %1</translation>
    </message>
    <message>
        <source>%1 not certified</source>
        <translation>heb eu hardystio: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 o %3)</translation>
    </message>
    <message>
        <source>Most often missing: %1; %2 more have gaps.</source>
        <translation>Ar goll amlaf: %1; nifer pellach â bylchau: %2.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Ar goll: %1.</translation>
    </message>
    <message>
        <source>not returned</source>
        <translation>heb ei ddychwelyd</translation>
    </message>
    <message>
        <source>left out by an auditor</source>
        <translation>wedi&apos;i adael allan gan archwilydd</translation>
    </message>
    <message>
        <source>filled in by the publisher</source>
        <translation>wedi&apos;i lenwi gan y cyhoeddwr</translation>
    </message>
    <message>
        <source>held back by the publisher</source>
        <translation>wedi&apos;i ddal yn ôl gan y cyhoeddwr</translation>
    </message>
    <message>
        <source>part missing</source>
        <translation>rhan ar goll</translation>
    </message>
    <message>
        <source>late</source>
        <translation>hwyr</translation>
    </message>
    <message>
        <source>not certified</source>
        <translation>heb ei ardystio</translation>
    </message>
    <message>
        <source>restated</source>
        <translation>wedi&apos;i ailddatgan</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>dychwelwyd</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>heb ei ddisgwyl</translation>
    </message>
    <message>
        <source>Nothing is in force although the provider was there and others returned.</source>
        <translation>Nid oes dim mewn grym, er bod y darparwr yno ac er i eraill ddychwelyd ffigurau.</translation>
    </message>
    <message>
        <source>The provider did not return it; the publisher put a figure in its place.</source>
        <translation>Ni ddychwelodd y darparwr ef; rhoddodd y cyhoeddwr ffigur yn ei le.</translation>
    </message>
    <message>
        <source>Returned, but the publisher does not say the count.</source>
        <translation>Fe&apos;i dychwelwyd, ond nid yw&apos;r cyhoeddwr yn rhoi&apos;r cyfrif.</translation>
    </message>
    <message>
        <source>Numerator or denominator is not there.</source>
        <translation>Nid yw&apos;r rhifiadur neu&apos;r enwadur yno.</translation>
    </message>
    <message>
        <source>Received after the day on which it was due.</source>
        <translation>Fe&apos;i derbyniwyd ar ôl y diwrnod yr oedd yn ddyledus.</translation>
    </message>
    <message>
        <source>The return says that nobody vouches for it.</source>
        <translation>Mae&apos;r ffurflen yn dweud nad oes neb yn ei hardystio.</translation>
    </message>
    <message>
        <source>A later return replaced the first figure by another one.</source>
        <translation>Rhoddodd ffurflen ddiweddarach ffigur arall yn lle&apos;r ffigur cyntaf.</translation>
    </message>
    <message>
        <source>A figure is there.</source>
        <translation>Mae ffigur yno.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>I</source>
        <translation>L</translation>
    </message>
    <message>
        <source>S</source>
        <translation>D</translation>
    </message>
    <message>
        <source>P</source>
        <translation>R</translation>
    </message>
    <message>
        <source>L</source>
        <translation>H</translation>
    </message>
    <message>
        <source>U</source>
        <translation>A</translation>
    </message>
    <message>
        <source>R</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Who returned what: %1</source>
        <translation>Pwy a ddychwelodd beth: %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No return says whether it is certified.</source>
        <translation>Nid yw&apos;r un ffurflen yn dweud a yw wedi&apos;i hardystio.</translation>
    </message>
    <message>
        <source>No return says when it came and was due.</source>
        <translation>Nid yw&apos;r un ffurflen yn dweud pryd y daeth a phryd yr oedd yn ddyledus.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>; due %1, received %2</source>
        <translation>; yn ddyledus %1, derbyniwyd %2</translation>
    </message>
    <message>
        <source>; corrected by an auditor</source>
        <translation>; wedi&apos;i gywiro gan archwilydd</translation>
    </message>
    <message>
        <source>Published total</source>
        <translation>Cyfanswm cyhoeddedig</translation>
    </message>
    <message>
        <source>Results and attachments</source>
        <translation>Canlyniadau ac atodiadau</translation>
    </message>
    <message>
        <source>Claims and results</source>
        <translation>Hawliadau a chanlyniadau</translation>
    </message>
    <message>
        <source>Over periods</source>
        <translation>Dros gyfnodau</translation>
    </message>
    <message>
        <source>Restated</source>
        <translation>Wedi&apos;i ailddatgan</translation>
    </message>
    <message>
        <source>Nothing is there to set the figures against: no return gives a total, and no figure is given twice.</source>
        <translation>Nid oes dim i osod y ffigurau yn ei erbyn: nid yw&apos;r un ffurflen yn rhoi cyfanswm, ac ni roddir yr un ffigur ddwywaith.</translation>
    </message>
    <message>
        <source>No return gives a total to set the figures against; a later return gives other figures.</source>
        <translation>Nid yw&apos;r un ffurflen yn rhoi cyfanswm i osod y ffigurau yn ei erbyn; mae ffurflen ddiweddarach yn rhoi ffigurau eraill.</translation>
    </message>
    <message>
        <source>All %1 comparisons agree within what rounding allows.</source>
        <translation>Mae pob cymhariaeth (%1) yn cytuno o fewn yr hyn y mae talgrynnu&apos;n ei ganiatáu.</translation>
    </message>
    <message>
        <source>%1 of %2 comparisons do not agree.</source>
        <translation>Nid yw %1 o %2 o gymariaethau yn cytuno.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not agreeing: %1.</source>
        <translation>Heb gytuno: %1.</translation>
    </message>
    <message>
        <source>Parts of figures restated by a later return: %1.</source>
        <translation>Rhannau o ffigurau a ailddatganwyd gan ffurflen ddiweddarach: %1.</translation>
    </message>
    <message>
        <source>Measures without a published total: %1.</source>
        <translation>Mesurau heb gyfanswm cyhoeddedig: %1.</translation>
    </message>
    <message>
        <source>of no one programme</source>
        <translation>dim un rhaglen benodol</translation>
    </message>
    <message>
        <source>of no one measure</source>
        <translation>dim un mesur penodol</translation>
    </message>
    <message>
        <source>of no one provider</source>
        <translation>dim un darparwr penodol</translation>
    </message>
    <message>
        <source>of no one period</source>
        <translation>dim un cyfnod penodol</translation>
    </message>
    <message>
        <source>When written: %1</source>
        <translation>Pan ysgrifennwyd: %1</translation>
    </message>
    <message>
        <source>Withdrawn by %1, %2: %3</source>
        <translation>Tynnwyd yn ôl gan %1, %2: %3</translation>
    </message>
    <message>
        <source>Not on record yet.</source>
        <translation>Heb ei gofnodi eto.</translation>
    </message>
    <message>
        <source>Revision %1 by %2, %3</source>
        <translation>Diwygiad %1 gan %2, %3</translation>
    </message>
    <message>
        <source>%1; what you changed since is not on record yet.</source>
        <translation>%1; nid yw&apos;r hyn a newidiwyd gennych ers hynny wedi&apos;i gofnodi eto.</translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>Canfyddiad newydd</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Gwers newydd</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Ynghylch %1</translation>
    </message>
    <message>
        <source>Came in with a lessons file: %1</source>
        <translation>Daeth i mewn gyda ffeil gwersi: %1</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>math</translation>
    </message>
    <message>
        <source>title</source>
        <translation>teitl</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>yr hyn a ganfuwyd</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>yr hyn y mae&apos;n ymwneud ag ef</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>tystiolaeth</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>argymhelliad</translation>
    </message>
    <message>
        <source>response</source>
        <translation>ymateb</translation>
    </message>
    <message>
        <source>whose it was</source>
        <translation>eiddo pwy ydoedd</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>difrifoldeb</translation>
    </message>
    <message>
        <source>state</source>
        <translation>statws</translation>
    </message>
    <message>
        <source>Findings and lessons</source>
        <translation>Canfyddiadau a gwersi</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>No finding is written yet. Write one here, or from a figure, a check or a sample.</source>
        <translation>Nid oes canfyddiad wedi&apos;i ysgrifennu eto. Ysgrifennwch un yma, neu o ffigur, gwiriad neu sampl.</translation>
    </message>
    <message>
        <source>Withdrawn findings and lessons</source>
        <translation>Canfyddiadau a gwersi a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Withdrawn because</source>
        <translation>Rheswm dros dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>No finding was withdrawn.</source>
        <translation>Ni thynnwyd unrhyw ganfyddiad yn ôl.</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Diwygiadau</translation>
    </message>
    <message>
        <source>written</source>
        <translation>ysgrifennwyd</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1 (tynnwyd yn ôl)</translation>
    </message>
    <message>
        <source>%1 of %2 are shown.</source>
        <translation>Dangosir %1 o %2.</translation>
    </message>
    <message>
        <source>Findings: %1 (high: %2); lessons: %3; open: %4.</source>
        <translation>Canfyddiadau: %1 (uchel: %2); gwersi: %3; agored: %4.</translation>
    </message>
    <message>
        <source>the rank</source>
        <translation>y safle</translation>
    </message>
    <message>
        <source>the place in the funnel</source>
        <translation>y lle yn y twndis</translation>
    </message>
    <message>
        <source>the gap between best and worst</source>
        <translation>y bwlch rhwng y gorau a&apos;r gwaethaf</translation>
    </message>
    <message>
        <source>the payment due</source>
        <translation>y taliad sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>the payment made</source>
        <translation>y taliad a wnaed</translation>
    </message>
    <message>
        <source>the difference from what is due</source>
        <translation>y gwahaniaeth oddi wrth yr hyn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>the cost</source>
        <translation>y gost</translation>
    </message>
    <message>
        <source>who returned figures</source>
        <translation>pwy a ddychwelodd ffigurau</translation>
    </message>
    <message>
        <source>Providers ranked</source>
        <translation>Darparwyr mewn trefn</translation>
    </message>
    <message>
        <source>Payment due</source>
        <translation>Taliad sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>Paid more than due</source>
        <translation>Talwyd y tu hwnt i&apos;r hyn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>Times that the check found it</source>
        <translation>Sawl gwaith y canfu&apos;r gwiriad hyn</translation>
    </message>
    <message>
        <source>Figures or cases concerned</source>
        <translation>Ffigurau neu achosion dan sylw</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Darparwyr</translation>
    </message>
    <message>
        <source>Providers with a figure</source>
        <translation>Darparwyr â ffigur</translation>
    </message>
    <message>
        <source>Returns expected</source>
        <translation>Ffurflenni disgwyliedig</translation>
    </message>
    <message>
        <source>Items tested</source>
        <translation>Eitemau a brofwyd</translation>
    </message>
    <message>
        <source>Items not tested yet</source>
        <translation>Eitemau heb eu profi eto</translation>
    </message>
    <message>
        <source>Items in error</source>
        <translation>Eitemau gwallus</translation>
    </message>
    <message>
        <source>Most likely error</source>
        <translation>Gwall mwyaf tebygol</translation>
    </message>
    <message>
        <source>Upper limit of the error</source>
        <translation>Terfyn uchaf y gwall</translation>
    </message>
    <message>
        <source>Lower limit of the error</source>
        <translation>Terfyn isaf y gwall</translation>
    </message>
    <message>
        <source>Most likely error in money</source>
        <translation>Gwall mwyaf tebygol mewn arian</translation>
    </message>
    <message>
        <source>Upper limit of the error in money</source>
        <translation>Terfyn uchaf y gwall mewn arian</translation>
    </message>
    <message>
        <source>Lower limit of the error in money</source>
        <translation>Terfyn isaf y gwall mewn arian</translation>
    </message>
    <message>
        <source>Value of all that was sampled from</source>
        <translation>Gwerth y cyfan y tynnwyd y sampl ohono</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Canfyddiad</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Gwers</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Canolig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Gwrthwynebwyd</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Cwblhawyd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Caewyd</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>Canfyddiad %1</translation>
    </message>
    <message>
        <source>Lesson %1</source>
        <translation>Gwers %1</translation>
    </message>
    <message>
        <source>the check &quot;%1&quot;</source>
        <translation>y gwiriad &quot;%1&quot;</translation>
    </message>
    <message>
        <source>sample %1</source>
        <translation>sampl %1</translation>
    </message>
    <message>
        <source>the workspace as a whole</source>
        <translation>y man gwaith yn ei gyfanrwydd</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ddim yno</translation>
    </message>
    <message>
        <source>%1: %2 when written, %3 now</source>
        <translation>%1: %2 pan ysgrifennwyd, %3 yn awr</translation>
    </message>
    <message>
        <source>%1, after %2.</source>
        <translation>%1, ar ôl %2.</translation>
    </message>
    <message>
        <source>Who returned, and does it agree</source>
        <translation>Pwy a ddychwelodd, ac a yw&apos;n cytuno</translation>
    </message>
    <message>
        <source>Claims tested</source>
        <translation>Hawliadau a brofwyd</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 ar y mwyaf</translation>
    </message>
    <message>
        <source>most likely %1</source>
        <translation>mwyaf tebygol: %1</translation>
    </message>
    <message>
        <source>can be tolerated: %1</source>
        <translation>gellir ei oddef: %1</translation>
    </message>
    <message>
        <source>%1 claims</source>
        <translation>%1 o hawliadau</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n o hawliadau</numerusform>
            <numerusform>%n hawliad</numerusform>
            <numerusform>%n o hawliadau</numerusform>
            <numerusform>%n o hawliadau</numerusform>
            <numerusform>%n o hawliadau</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 below nought (%2)</source>
        <translation>%1 islaw sero (%2)</translation>
    </message>
    <message>
        <source>%1 of nought</source>
        <translation>%1 yn sero</translation>
    </message>
    <message>
        <source>%1 without an amount</source>
        <translation>%1 heb swm</translation>
    </message>
    <message>
        <source>Left out, to be looked at apart: %1.</source>
        <translation>Wedi&apos;u gadael allan, i edrych arnynt ar wahân: %1.</translation>
    </message>
    <message>
        <source>%1 above nought, worth %2.</source>
        <translation>%1 uwchlaw sero, gwerth %2.</translation>
    </message>
    <message>
        <source>Test %1. If no error is found in them, then with %2 confidence less than %3 of the amount is wrong.</source>
        <translation>Profwch %1. Os na chanfyddir gwall ynddynt, yna, gyda hyder o %2, mae llai na %3 o&apos;r swm yn anghywir.</translation>
    </message>
    <message>
        <source>Test %1. If no error is found in them, then with %2 confidence less than %3 of all claims are wrong.</source>
        <translation>Profwch %1. Os na chanfyddir gwall ynddynt, yna, gyda hyder o %2, mae llai na %3 o&apos;r holl hawliadau yn anghywir.</translation>
    </message>
    <message>
        <source>Test %1. If errors of %2 or less are found in all, counted as shares of their claims, then with %3 confidence less than %4 of the amount is wrong.</source>
        <translation>Profwch %1. Os canfyddir gwallau o %2 neu lai i gyd, wedi&apos;u cyfrif fel cyfrannau o&apos;u hawliadau, yna, gyda hyder o %3, mae llai na %4 o&apos;r swm yn anghywir.</translation>
    </message>
    <message>
        <source>Test %1. If no more than %2 of them are wrong, then with %3 confidence less than %4 of all claims are.</source>
        <translation>Profwch %1. Os nad oes mwy na %2 ohonynt yn anghywir, yna, gyda hyder o %3, mae llai na %4 o&apos;r holl hawliadau yn anghywir.</translation>
    </message>
    <message>
        <source>The size, %1, was the auditor&apos;s own choice.</source>
        <translation>Dewis yr archwilydd ei hun oedd y maint, sef %1.</translation>
    </message>
    <message>
        <source>Planned with the %1 distribution, so as to say with %2 confidence that less than %3 of the amount is wrong, where %4 is expected: %5.</source>
        <translation>Cynlluniwyd â&apos;r dosraniad %1, er mwyn gallu dweud, gyda hyder o %2, fod llai na %3 o&apos;r swm yn anghywir, lle disgwylir %4: %5.</translation>
    </message>
    <message>
        <source>Planned with the %1 distribution, so as to say with %2 confidence that less than %3 of the claims are wrong, where %4 is expected: %5.</source>
        <translation>Cynlluniwyd â&apos;r dosraniad %1, er mwyn gallu dweud, gyda hyder o %2, fod llai na %3 o&apos;r hawliadau yn anghywir, lle disgwylir %4: %5.</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>uwchlaw %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hyd at %1</translation>
    </message>
    <message>
        <source>%1 worth %2</source>
        <translation>%1 gwerth %2</translation>
    </message>
    <message>
        <source>%1 drawn from %2 (%3).</source>
        <translation>%1 wedi&apos;u tynnu o blith %2 (%3).</translation>
    </message>
    <message>
        <source>The interval is %1.</source>
        <translation>Y cyfwng yw %1.</translation>
    </message>
    <message>
        <source>The start is %1.</source>
        <translation>Y man cychwyn yw %1.</translation>
    </message>
    <message>
        <source>The start, %1, comes from seed %2.</source>
        <translation>Daw&apos;r man cychwyn, %1, o&apos;r hedyn %2.</translation>
    </message>
    <message>
        <source>The seed is %1.</source>
        <translation>Yr hedyn yw %1.</translation>
    </message>
    <message>
        <source>%1 drawn from %2 in %3 draws.</source>
        <translation>%1 wedi&apos;u tynnu o blith %2 mewn %3 o dyniadau.</translation>
    </message>
    <message>
        <source>Whoever draws as many from the same returns in the same way and from the same start gets the same list.</source>
        <translation>Bydd pwy bynnag sy&apos;n tynnu cynifer o&apos;r un ffurflenni, yn yr un ffordd ac o&apos;r un man cychwyn, yn cael yr un rhestr.</translation>
    </message>
    <message>
        <source>Whoever draws as many from the same returns in the same way and with the same seed gets the same list.</source>
        <translation>Bydd pwy bynnag sy&apos;n tynnu cynifer o&apos;r un ffurflenni, yn yr un ffordd a chyda&apos;r un hedyn, yn cael yr un rhestr.</translation>
    </message>
    <message>
        <source>The returns together have the SHA-256 %1.</source>
        <translation>SHA-256 y ffurflenni gyda&apos;i gilydd yw %1.</translation>
    </message>
    <message>
        <source>binomial</source>
        <translation>binomaidd</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>hypergeometric</source>
        <translation>hypergeometrig</translation>
    </message>
    <message>
        <source>at a fixed interval</source>
        <translation>ar gyfwng sefydlog</translation>
    </message>
    <message>
        <source>one at random in each interval</source>
        <translation>un ar hap ym mhob cyfwng</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>ar hap</translation>
    </message>
    <message>
        <source>number of errors, binomial</source>
        <translation>nifer y gwallau, binomaidd</translation>
    </message>
    <message>
        <source>number of errors, Poisson</source>
        <translation>nifer y gwallau, Poisson</translation>
    </message>
    <message>
        <source>number of errors, hypergeometric</source>
        <translation>nifer y gwallau, hypergeometrig</translation>
    </message>
    <message>
        <source>shares of each claim in error (Stringer)</source>
        <translation>cyfran y gwall ym mhob hawliad (Stringer)</translation>
    </message>
    <message>
        <source>mean audited value</source>
        <translation>cymedr y gwerthoedd a archwiliwyd</translation>
    </message>
    <message>
        <source>mean audited value, as a total</source>
        <translation>cymedr y gwerthoedd a archwiliwyd, fel cyfanswm</translation>
    </message>
    <message>
        <source>mean difference</source>
        <translation>cymedr y gwahaniaethau</translation>
    </message>
    <message>
        <source>ratio of audited to claimed</source>
        <translation>cymhareb yr hyn a archwiliwyd i&apos;r hyn a hawliwyd</translation>
    </message>
    <message>
        <source>regression of audited on claimed</source>
        <translation>atchweliad yr hyn a archwiliwyd ar yr hyn a hawliwyd</translation>
    </message>
    <message>
        <source>Certain to be drawn</source>
        <translation>Yn sicr o gael eu tynnu</translation>
    </message>
    <message>
        <source>%1: certain to be drawn</source>
        <translation>%1: yn sicr o gael eu tynnu</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Y gweddill</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, llinell %2</translation>
    </message>
    <message>
        <source>File and line</source>
        <translation>Ffeil a llinell</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Haen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Swm</translation>
    </message>
    <message>
        <source>How often: an amount above the interval is certain to be drawn, and may be hit more than once.</source>
        <translation>Sawl gwaith: mae swm sy&apos;n fwy na&apos;r cyfwng yn sicr o gael ei dynnu, a gellir ei daro fwy nag unwaith.</translation>
    </message>
    <message>
        <source>What the test says it should have been.</source>
        <translation>Yr hyn y dywed y prawf y dylai fod wedi bod.</translation>
    </message>
    <message>
        <source>Nothing was drawn.</source>
        <translation>Ni thynnwyd dim.</translation>
    </message>
    <message>
        <source>No error was found in what is tested.</source>
        <translation>Ni chanfuwyd gwall yn yr hyn a brofwyd.</translation>
    </message>
    <message>
        <source>Nothing is tested yet.</source>
        <translation>Nid oes dim wedi&apos;i brofi eto.</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Wedi&apos;u profi</translation>
    </message>
    <message>
        <source>Untested</source>
        <translation>Heb eu profi</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Gwallau</translation>
    </message>
    <message>
        <source>Most likely</source>
        <translation>Mwyaf tebygol</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>O leiaf</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Ar y mwyaf</translation>
    </message>
    <message>
        <source>Most likely, £</source>
        <translation>Mwyaf tebygol, £</translation>
    </message>
    <message>
        <source>At least, £</source>
        <translation>O leiaf, £</translation>
    </message>
    <message>
        <source>At most, £</source>
        <translation>Ar y mwyaf, £</translation>
    </message>
    <message>
        <source>Most likely error, £</source>
        <translation>Gwall mwyaf tebygol, £</translation>
    </message>
    <message>
        <source>The errors in its claims, projected. A few claims of one provider say little of that provider alone.</source>
        <translation>Y gwallau yn ei hawliadau, wedi&apos;u hamcanestyn i&apos;r cyfan. Nid yw ychydig o hawliadau gan un darparwr yn dweud llawer am y darparwr hwnnw ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>Its amount, £</source>
        <translation>Ei swm, £</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Cyfwng</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Man cychwyn</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Hedyn</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Hawliadau</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Gwerth</translation>
    </message>
    <message>
        <source>Below nought</source>
        <translation>Islaw sero</translation>
    </message>
    <message>
        <source>Nought</source>
        <translation>Sero</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>Heb swm</translation>
    </message>
    <message>
        <source>What the sample would show</source>
        <translation>Yr hyn y byddai&apos;r sampl yn ei ddangos</translation>
    </message>
    <message>
        <source>Too many to be shown here.</source>
        <translation>Gormod i&apos;w dangos yma.</translation>
    </message>
    <message>
        <source>Errors found</source>
        <translation>Gwallau a ganfuwyd</translation>
    </message>
    <message>
        <source>At most wrong</source>
        <translation>Yn wallus ar y mwyaf</translation>
    </message>
    <message>
        <source>The upper limit at the confidence that is asked for, if each of them is wrong altogether.</source>
        <translation>Y terfyn uchaf ar yr hyder y gofynnir amdano, os yw pob un ohonynt yn hollol wallus.</translation>
    </message>
    <message>
        <source>In pounds</source>
        <translation>Mewn punnoedd</translation>
    </message>
    <message>
        <source>Can be tolerated</source>
        <translation>Gellir ei oddef</translation>
    </message>
    <message>
        <source>%1 paid</source>
        <translation>%1 a dalwyd</translation>
    </message>
    <message>
        <source>%1 claimed</source>
        <translation>%1 a hawliwyd</translation>
    </message>
    <message>
        <source>what was drawn from</source>
        <translation>yr hyn y tynnwyd y sampl ohono</translation>
    </message>
    <message>
        <source>With %1 confidence between %2 and %3 of the %4 is wrong.</source>
        <translation>Gyda hyder o %1, mae rhwng %2 a %3 o&apos;r cyfan (%4) yn wallus.</translation>
    </message>
    <message>
        <source>With %1 confidence between %2 and %3 of the %4 is wrong; even the upper end is less than the %5 that can be tolerated.</source>
        <translation>Gyda hyder o %1, mae rhwng %2 a %3 o&apos;r cyfan (%4) yn wallus; mae hyd yn oed y pen uchaf yn llai na&apos;r %5 y gellir ei oddef.</translation>
    </message>
    <message>
        <source>With %1 confidence between %2 and %3 of the %4 is wrong; the upper end is more than the %5 that can be tolerated.</source>
        <translation>Gyda hyder o %1, mae rhwng %2 a %3 o&apos;r cyfan (%4) yn wallus; mae&apos;r pen uchaf yn fwy na&apos;r %5 y gellir ei oddef.</translation>
    </message>
    <message>
        <source>With %1 confidence at most %2 of the %3 is wrong.</source>
        <translation>Gyda hyder o %1, mae %2 ar y mwyaf o&apos;r cyfan (%3) yn wallus.</translation>
    </message>
    <message>
        <source>With %1 confidence at most %2 of the %3 is wrong; that is less than the %4 that can be tolerated.</source>
        <translation>Gyda hyder o %1, mae %2 ar y mwyaf o&apos;r cyfan (%3) yn wallus; mae hynny&apos;n llai na&apos;r %4 y gellir ei oddef.</translation>
    </message>
    <message>
        <source>With %1 confidence at most %2 of the %3 is wrong; that is more than the %4 that can be tolerated.</source>
        <translation>Gyda hyder o %1, mae %2 ar y mwyaf o&apos;r cyfan (%3) yn wallus; mae hynny&apos;n fwy na&apos;r %4 y gellir ei oddef.</translation>
    </message>
    <message>
        <source>Most likely %1 too little was paid as well; it is not set off.</source>
        <translation>Yn fwyaf tebygol, talwyd %1 yn rhy ychydig hefyd; ni chaiff hynny ei wrthbwyso.</translation>
    </message>
    <message>
        <source>Most likely %1 too little was claimed as well; it is not set off.</source>
        <translation>Yn fwyaf tebygol, hawliwyd %1 yn rhy ychydig hefyd; ni chaiff hynny ei wrthbwyso.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Most likely wrong is %1.</source>
        <translation>Y mwyaf tebygol yw bod %1 yn wallus.</translation>
    </message>
    <message>
        <source>Most likely wrong is %1, and at least %2.</source>
        <translation>Y mwyaf tebygol yw bod %1 yn wallus, ac mae o leiaf %2 yn wallus.</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>Sampl %1</translation>
    </message>
    <message>
        <source>Sample %1: %2</source>
        <translation>Sampl %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 tested</source>
        <translation>%1 o %2 wedi&apos;u profi</translation>
    </message>
    <message>
        <source>every measure</source>
        <translation>pob mesur</translation>
    </message>
    <message>
        <source>every provider</source>
        <translation>pob darparwr</translation>
    </message>
    <message>
        <source>amounts paid</source>
        <translation>symiau a dalwyd</translation>
    </message>
    <message>
        <source>amounts claimed</source>
        <translation>symiau a hawliwyd</translation>
    </message>
    <message>
        <source>stratified by provider</source>
        <translation>wedi&apos;i haenu yn ôl darparwr</translation>
    </message>
    <message>
        <source>stratified by value at %1</source>
        <translation>wedi&apos;i haenu yn ôl gwerth ar %1</translation>
    </message>
    <message>
        <source>This sample was withdrawn: nothing follows from it.</source>
        <translation>Tynnwyd y sampl hwn yn ôl: nid oes dim yn dilyn ohono.</translation>
    </message>
    <message>
        <source>Nothing was drawn, so nothing can be said.</source>
        <translation>Ni thynnwyd dim, felly ni ellir dweud dim.</translation>
    </message>
    <message>
        <source>None of the %1 is tested yet.</source>
        <translation>Nid oes yr un wedi&apos;i brofi eto (%1).</translation>
    </message>
    <message>
        <source>%1: no limit can be worked out from these results.</source>
        <translation>%1: ni ellir cyfrifo terfyn o&apos;r canlyniadau hyn.</translation>
    </message>
    <message>
        <source>So far, with %1: at most %2 of the %3 is wrong, with %4 confidence, if the rest is like these. It counts when all of them are tested.</source>
        <translation>Hyd yma (%1): mae %2 ar y mwyaf o&apos;r cyfan (%3) yn wallus, gyda hyder o %4, os yw&apos;r gweddill fel y rhain. Nid yw&apos;n cyfrif nes bod pob un wedi&apos;i brofi.</translation>
    </message>
    <message>
        <source>Of the %1 at most %2 (%3) is wrong, with %4 confidence, by sample %5 of %6.</source>
        <translation>O&apos;r cyfan (%1), mae %2 (%3) ar y mwyaf yn wallus, gyda hyder o %4, yn ôl sampl %5 (%6).</translation>
    </message>
    <message>
        <source>Of the %1 at most %2 (%3) is wrong, with %4 confidence, by what is tested so far of sample %5: %6.</source>
        <translation>O&apos;r cyfan (%1), mae %2 (%3) ar y mwyaf yn wallus, gyda hyder o %4, yn ôl yr hyn a brofwyd hyd yma o sampl %5: %6.</translation>
    </message>
    <message>
        <source>Test what is left: %1.</source>
        <translation>Profwch yr hyn sydd ar ôl (%1).</translation>
    </message>
    <message>
        <source>The claims can be accepted as they were planned to be; have the errors that were found put right.</source>
        <translation>Gellir derbyn yr hawliadau fel y cynlluniwyd; gofynnwch am gywiro&apos;r gwallau a ganfuwyd.</translation>
    </message>
    <message>
        <source>The claims can be accepted as they were planned to be.</source>
        <translation>Gellir derbyn yr hawliadau fel y cynlluniwyd.</translation>
    </message>
    <message>
        <source>Extend the sample by %1: if errors stay as frequent, the limit falls below what can be tolerated.</source>
        <translation>Ehangunwch y sampl drwy ychwanegu hawliadau (%1): os bydd gwallau yr un mor aml, bydd y terfyn yn disgyn islaw&apos;r hyn y gellir ei oddef.</translation>
    </message>
    <message>
        <source>A larger sample will hardly help: the error that is most likely is itself about as much as can be tolerated.</source>
        <translation>Prin y bydd sampl mwy o gymorth: mae&apos;r gwall mwyaf tebygol ei hun tua chymaint ag y gellir ei oddef.</translation>
    </message>
    <message>
        <source>Write a finding: have the errors put right, and their causes looked for in the rest.</source>
        <translation>Ysgrifennwch ganfyddiad: gofynnwch am gywiro&apos;r gwallau, ac am chwilio yn y gweddill am yr hyn a&apos;u hachosodd.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Wedi&apos;i gywiro</translation>
    </message>
    <message>
        <source>By an auditor: the figure is not as it was returned.</source>
        <translation>Gan archwilydd: nid yw&apos;r ffigur fel y&apos;i cyflwynwyd.</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>wedi&apos;i gywiro</translation>
    </message>
    <message>
        <source>numerator %1</source>
        <translation>rhifiadur %1</translation>
    </message>
    <message>
        <source>denominator %1</source>
        <translation>enwadur %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>disgwyliedig %1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>gwerth %1</translation>
    </message>
    <message>
        <source>taken back by %1: %2</source>
        <translation>tynnwyd yn ôl gan %1: %2</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>mewn grym</translation>
    </message>
    <message>
        <source>replaced by a later correction</source>
        <translation>disodlwyd gan gywiriad diweddarach</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>ddim mewn grym</translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>nifer yr eithriadau: %n</numerusform>
            <numerusform>nifer yr eithriadau: %n</numerusform>
            <numerusform>nifer yr eithriadau: %n</numerusform>
            <numerusform>nifer yr eithriadau: %n</numerusform>
            <numerusform>nifer yr eithriadau: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>nifer y cywiriadau: %n</numerusform>
            <numerusform>nifer y cywiriadau: %n</numerusform>
            <numerusform>nifer y cywiriadau: %n</numerusform>
            <numerusform>nifer y cywiriadau: %n</numerusform>
            <numerusform>nifer y cywiriadau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In force: %1 by auditors. Every figure is given after them.</source>
        <translation>Mewn grym, gan archwilwyr: %1. Rhoddir pob ffigur ar ôl eu cymhwyso.</translation>
    </message>
    <message>
        <source>every period</source>
        <translation>pob cyfnod</translation>
    </message>
    <message>
        <source>contract %1</source>
        <translation>contract %1</translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>ardal %1</translation>
    </message>
    <message>
        <source>cohort %1</source>
        <translation>carfan %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>grŵp %1</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>dim rhif</translation>
    </message>
    <message>
        <source>To which figures</source>
        <translation>I ba ffigurau</translation>
    </message>
    <message>
        <source>Nothing is left out or corrected.</source>
        <translation>Nid oes dim wedi&apos;i adael allan na&apos;i gywiro.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Gweithred</translation>
    </message>
    <message>
        <source>No figure was ever left out or corrected in this workspace.</source>
        <translation>Ni chafodd yr un ffigur erioed ei adael allan na&apos;i gywiro yn y man gwaith hwn.</translation>
    </message>
    <message>
        <source>%1, further claims drawn: %2</source>
        <translation>%1, hawliadau pellach a dynnwyd: %2</translation>
    </message>
    <message>
        <source>%1, claims entered: %2</source>
        <translation>%1, hawliadau a gofnodwyd: %2</translation>
    </message>
    <message>
        <source>%1 (act %2)</source>
        <translation>%1 (gweithred %2)</translation>
    </message>
    <message>
        <source>Sample extended</source>
        <translation>Estynnwyd sampl</translation>
    </message>
    <message>
        <source>An auditor corrected a figure of this: it is not what the return says.</source>
        <translation>Cywirodd archwilydd ffigur yn hyn: nid dyna a ddywed y ffurflen.</translation>
    </message>
    <message>
        <source>Left out by an auditor: %1.</source>
        <translation>Hepgorwyd gan archwilydd: %1.</translation>
    </message>
    <message>
        <source>The figures in this archive are those in force, after what auditors left out and corrected; the report names each of these.</source>
        <translation>Y ffigurau yn yr archif hon yw&apos;r rhai sydd mewn grym, ar ôl yr hyn a adawodd archwilwyr allan ac a gywirwyd ganddynt; mae&apos;r adroddiad yn enwi pob un.</translation>
    </message>
    <message>
        <source>The auditor chose to draw %1 at first instead; with what was drawn since they are %2.</source>
        <translation>Dewisodd yr archwilydd dynnu %1 i ddechrau yn lle hynny; gyda&apos;r hyn a dynnwyd ers hynny y cyfanswm yw %2.</translation>
    </message>
    <message>
        <source>The auditor chose to draw %1 instead.</source>
        <translation>Dewisodd yr archwilydd dynnu %1 yn lle hynny.</translation>
    </message>
    <message>
        <source>%1, by provider: a share rests on so many of its claims as were tested, and has no limits</source>
        <translation>%1, fesul darparwr: mae cyfran yn seiliedig ar gynifer o&apos;i hawliadau ag a brofwyd, ac nid oes iddi derfynau</translation>
    </message>
    <message>
        <source>What falls to a provider rests on so many of its claims as were tested, and has no limits: it says where the error was found, not how much of it a provider has.</source>
        <translation>Mae&apos;r hyn sy&apos;n dod i ran darparwr yn seiliedig ar gynifer o&apos;i hawliadau ag a brofwyd, ac nid oes iddo derfynau: mae&apos;n dweud ble y cafwyd y gwall, nid faint ohono sydd gan ddarparwr.</translation>
    </message>
    <message>
        <source>%1 is counted from cases, row by row, and cannot be corrected as a whole. Leave it out, or ask for a corrected return.</source>
        <translation>Caiff %1 ei gyfrif o achosion, fesul rhes, ac ni ellir ei gywiro fel cyfanwaith. Gadewch ef allan, neu gofynnwch am ffurflen wedi&apos;i chywiro.</translation>
    </message>
    <message>
        <source>With them goes what was worked out from the same cases, each as an act of its own: %1.</source>
        <translation>Gyda hwy aiff yr hyn a gyfrifwyd o&apos;r un achosion, pob un fel gweithred ar wahân: %1.</translation>
    </message>
    <message>
        <source>What was worked out from the same cases stays as it is: %1.</source>
        <translation>Mae&apos;r hyn a gyfrifwyd o&apos;r un achosion yn aros fel y mae: %1.</translation>
    </message>
    <message>
        <source>%1 of the claims</source>
        <translation>%1 o&apos;r hawliadau</translation>
    </message>
    <message>
        <source>at most %1 wrong with %2 confidence</source>
        <translation>%1 ar y mwyaf yn wallus gyda hyder o %2</translation>
    </message>
    <message>
        <source>Samples: %1, with %2 of %3 claims tested</source>
        <translation>Samplau: %1, hawliadau a brofwyd: %2 o %3</translation>
    </message>
    <message>
        <source>by sample %1 %2</source>
        <translation>yn ôl sampl %1, %2</translation>
    </message>
    <message>
        <source>Findings: %1 (open: %2, high among them: %3)</source>
        <translation>Canfyddiadau: %1 (agored: %2, â difrifoldeb uchel yn eu plith: %3)</translation>
    </message>
    <message>
        <source>Findings: %1 (open: %2)</source>
        <translation>Canfyddiadau: %1 (agored: %2)</translation>
    </message>
    <message>
        <source>Lessons: %1</source>
        <translation>Gwersi: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Wedi&apos;u gadael allan: %1</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Wedi&apos;u cywiro: %1</translation>
    </message>
    <message>
        <source>Next: test what is left of sample %1 (%2).</source>
        <translation>Nesaf: profwch yr hyn sydd ar ôl o sampl %1 (%2).</translation>
    </message>
    <message>
        <source>Next: have the open findings answered (%1).</source>
        <translation>Nesaf: sicrhewch ymateb i&apos;r canfyddiadau agored (%1).</translation>
    </message>
    <message>
        <source>Nothing was audited here yet.</source>
        <translation>Nid oes dim wedi&apos;i archwilio yma eto.</translation>
    </message>
    <message>
        <source>Draw a sample of claims and test it, write a finding against any figure, or leave a figure out or correct it. Everything is kept in the trail, with who did it and why.</source>
        <translation>Tynnwch sampl o hawliadau a&apos;i brofi, ysgrifennwch ganfyddiad yn erbyn unrhyw ffigur, neu gadewch ffigur allan neu ei gywiro. Cedwir popeth yn y trywydd archwilio, gyda phwy a&apos;i gwnaeth a pham.</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>gadawyd %1 allan</translation>
    </message>
    <message>
        <source>Returned; an auditor left the figure out of every answer.</source>
        <translation>Fe&apos;i dychwelwyd; gadawodd archwilydd y ffigur allan o bob ateb.</translation>
    </message>
    <message>
        <source>The provider did not exist then, does not return this measure, or nothing came of what an auditor left out.</source>
        <translation>Nid oedd y darparwr yn bodoli bryd hynny, nid yw&apos;n dychwelyd y mesur hwn, neu ni ddaeth dim i law o&apos;r hyn a adawodd archwilydd allan.</translation>
    </message>
    <message>
        <source>Over %1 periods %2 of %3 expected figures were returned.</source>
        <translation>Dros %1 o gyfnodau, dychwelwyd %2 o&apos;r %3 o ffigurau disgwyliedig.</translation>
    </message>
    <message>
        <source>; by %1, act %2: %3</source>
        <translation>; gan %1, gweithred %2: %3</translation>
    </message>
    <message>
        <source>Left out by %1: %2</source>
        <translation>Gadawyd allan gan %1: %2</translation>
    </message>
    <message>
        <source>Corrected by %1: %2</source>
        <translation>Cywirwyd gan %1: %2</translation>
    </message>
    <message>
        <source>%3 left out by %1: %2</source>
        <translation>%3, gadawyd allan gan %1: %2</translation>
    </message>
    <message>
        <source>%3 corrected by %1: %2</source>
        <translation>%3, cywirwyd gan %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>a part was left out by an auditor</source>
        <translation>gadawyd rhan allan gan archwilydd</translation>
    </message>
    <message>
        <source>%1 left out by %2</source>
        <translation>gadawyd %1 allan gan %2</translation>
    </message>
    <message>
        <source>Members that returned nothing, or of whom an auditor left everything out: without them no sum of the group is known.</source>
        <translation>Aelodau na ddychwelodd ddim, neu y gadawodd archwilydd bopeth ganddynt allan: hebddynt nid yw swm y grŵp yn hysbys.</translation>
    </message>
    <message numerus="yes">
        <source>%n left out by an auditor.</source>
        <translation>
            <numerusform>Nifer a adawyd allan gan archwilydd: %n.</numerusform>
            <numerusform>Nifer a adawyd allan gan archwilydd: %n.</numerusform>
            <numerusform>Nifer a adawyd allan gan archwilydd: %n.</numerusform>
            <numerusform>Nifer a adawyd allan gan archwilydd: %n.</numerusform>
            <numerusform>Nifer a adawyd allan gan archwilydd: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown: a part was left out by an auditor.</source>
        <translation>
            <numerusform>Nifer nas dangosir: %n (gadawyd rhan allan gan archwilydd).</numerusform>
            <numerusform>Nifer nas dangosir: %n (gadawyd rhan allan gan archwilydd).</numerusform>
            <numerusform>Nifer nas dangosir: %n (gadawyd rhan allan gan archwilydd).</numerusform>
            <numerusform>Nifer nas dangosir: %n (gadawyd rhan allan gan archwilydd).</numerusform>
            <numerusform>Nifer nas dangosir: %n (gadawyd rhan allan gan archwilydd).</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Tynnwyd o blith</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Cynllun y sampl</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Hyder</translation>
    </message>
    <message>
        <source>How it was drawn</source>
        <translation>Sut y&apos;i tynnwyd</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>Tynnwyd gan</translation>
    </message>
    <message>
        <source>Drawn at (UTC)</source>
        <translation>Tynnwyd ar (UTC)</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Llythrennau enw</translation>
    </message>
    <message>
        <source>Certain to be drawn, for they are at least as large as the interval: %1</source>
        <translation>Yn sicr o gael eu tynnu, am eu bod o leiaf cymaint â&apos;r cyfwng: %1</translation>
    </message>
    <message>
        <source>Drawn by chance: %1</source>
        <translation>Tynnwyd drwy siawns: %1</translation>
    </message>
    <message>
        <source>Found: what the claim should have been, in pounds; the whole amount where it is right, 0 where nothing of it is.</source>
        <translation>Canfuwyd: yr hyn y dylai&apos;r hawliad fod wedi bod, mewn punnoedd; y swm cyfan lle mae&apos;n gywir, 0 lle nad oes dim ohono&apos;n gywir.</translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation>Profwyd gan</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Adolygwyd gan</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>wedi&apos;u gadael allan: %1</translation>
    </message>
    <message>
        <source>corrected: %1</source>
        <translation>wedi&apos;u cywiro: %1</translation>
    </message>
    <message>
        <source>By auditors</source>
        <translation>Gan archwilwyr</translation>
    </message>
    <message>
        <source>How many exclusions and corrections by auditors concern the period: its figures are given after them.</source>
        <translation>Faint o eithriadau a chywiriadau gan archwilwyr sy&apos;n ymwneud â&apos;r cyfnod: rhoddir ei ffigurau ar eu hôl.</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>rhes %1, colofn %2</translation>
    </message>
    <message>
        <source>(corrected by the auditor)</source>
        <translation>(wedi&apos;i gywiro gan yr archwilydd)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>a %1 arall</translation>
    </message>
    <message>
        <source>Where they stand: %1.</source>
        <translation>Lle maent i&apos;w cael: %1.</translation>
    </message>
    <message>
        <source>%1: an auditor left out a part of what it claimed. The rest cannot be judged without it, so its payments are not worked out.</source>
        <translation>%1: gadawodd archwilydd ran o&apos;r hyn a hawliodd allan. Ni ellir barnu&apos;r gweddill hebddi, felly ni chyfrifir ei daliadau.</translation>
    </message>
    <message>
        <source>none of this provider; those of others are not named here</source>
        <translation>dim un o&apos;r darparwr hwn; ni enwir rhai darparwyr eraill yma</translation>
    </message>
</context>
<context>
    <name>reporting</name>
    <message>
        <source>The workbook could not be made (%1).</source>
        <translation>Nid oedd modd creu&apos;r llyfr gwaith (%1).</translation>
    </message>
    <message>
        <source>A workbook holds no more than %1 rows. Write a CSV file instead.</source>
        <translation>Nid yw llyfr gwaith yn dal mwy na %1 o resi. Ysgrifennwch ffeil CSV yn lle hynny.</translation>
    </message>
    <message>
        <source>An archive that was just made cannot be read.</source>
        <translation>Ni ellir darllen archif sydd newydd ei gwneud.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file in an archive.</source>
        <translation>Ni all “%1” fod yn enw ffeil mewn archif.</translation>
    </message>
    <message>
        <source>An archive cannot hold “%1” twice.</source>
        <translation>Ni all archif gynnwys “%1” ddwywaith.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2).</source>
        <translation>Nid oedd modd ysgrifennu %1 (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>ni ellir darllen %1</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>nid oes dim ynddi</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>ffolder ydyw</translation>
    </message>
    <message>
        <source>nothing can be written to that folder</source>
        <translation>ni ellir ysgrifennu dim i&apos;r ffolder honno</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>yr archif</translation>
    </message>
    <message>
        <source>The PDF could not be completed.</source>
        <translation>Nid oedd modd cwblhau&apos;r PDF.</translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r PDF.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Cynnwys</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nodiadau</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Taflen waith</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Yr hyn a ddywed</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>cyfrinachol</translation>
    </message>
    <message>
        <source>rounds to zero</source>
        <translation>yn talgrynnu i sero</translation>
    </message>
    <message>
        <source>low figure</source>
        <translation>ffigur isel</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>ddim ar gael</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>amherthnasol</translation>
    </message>
    <message>
        <source>The workbook could not be made: %1</source>
        <translation>Nid oedd modd creu&apos;r llyfr gwaith: %1</translation>
    </message>
    <message>
        <source>sheet %1, row %2 and column %3 of its table</source>
        <translation>dalen %1, rhes %2 a cholofn %3 ei thabl</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a sheet.</source>
        <translation>ni all “%1” fod yn enw dalen.</translation>
    </message>
    <message>
        <source>two sheets are called “%1”.</source>
        <translation>mae dwy ddalen o&apos;r enw “%1”.</translation>
    </message>
    <message>
        <source>a text is missing (%1).</source>
        <translation>mae testun ar goll (%1).</translation>
    </message>
    <message>
        <source>a text has more than %1 characters (%2).</source>
        <translation>mae gan destun fwy na %1 o nodau (%2).</translation>
    </message>
    <message>
        <source>a text holds characters that cannot stand in a workbook (%1).</source>
        <translation>mae testun yn cynnwys nodau na allant fod mewn llyfr gwaith (%1).</translation>
    </message>
    <message>
        <source>a header is longer than %1 characters or one line (%2).</source>
        <translation>mae pennawd yn hwy na %1 o nodau neu un llinell (%2).</translation>
    </message>
    <message>
        <source>two columns are called “%1” (%2).</source>
        <translation>mae dwy golofn o&apos;r enw “%1” (%2).</translation>
    </message>
    <message>
        <source>a number is none (%1).</source>
        <translation>nid rhif yw rhif (%1).</translation>
    </message>
    <message>
        <source>the shorthand %1 is not explained (%2).</source>
        <translation>ni esbonnir y llaw-fer %1 (%2).</translation>
    </message>
    <message>
        <source>sheet %1, row %2 is not as wide as the header.</source>
        <translation>dalen %1: nid yw rhes %2 mor llydan â&apos;r pennawd.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a table (sheet %2).</source>
        <translation>ni all “%1” fod yn enw tabl (dalen %2).</translation>
    </message>
    <message>
        <source>sheet %1 has an empty table.</source>
        <translation>mae tabl gwag gan ddalen %1.</translation>
    </message>
    <message>
        <source>the table of sheet %1 is larger than a sheet.</source>
        <translation>mae tabl dalen %1 yn fwy na dalen.</translation>
    </message>
    <message>
        <source>the lists of sheets and notes need two headers each.</source>
        <translation>mae angen dau bennawd yr un ar y rhestrau o ddalennau a nodiadau.</translation>
    </message>
    <message>
        <source>there is no %1.</source>
        <translation>nid oes %1.</translation>
    </message>
    <message>
        <source>nothing refers to %1.</source>
        <translation>nid oes dim yn cyfeirio at %1.</translation>
    </message>
    <message>
        <source>its language is not known.</source>
        <translation>nid yw ei iaith yn hysbys.</translation>
    </message>
    <message>
        <source>The pages could not be printed.</source>
        <translation>Nid oedd modd argraffu&apos;r tudalennau.</translation>
    </message>
</context>
<context>
    <name>schemes</name>
    <message>
        <source>a group needs a name; for every group leave it out</source>
        <translation>mae angen enw ar grŵp; ar gyfer pob grŵp, gadewch ef allan</translation>
    </message>
    <message>
        <source>write one of &quot;%1&quot;, &quot;by_year&quot;, &quot;by_group&quot; and &quot;by_group_and_year&quot; in an entry</source>
        <translation>ysgrifennwch un o&apos;r canlynol mewn cofnod: &quot;%1&quot;, &quot;by_year&quot;, &quot;by_group&quot; neu &quot;by_group_and_year&quot;</translation>
    </message>
    <message>
        <source>the table is empty; write a figure or leave it out</source>
        <translation>mae&apos;r tabl yn wag; ysgrifennwch ffigur neu gadewch ef allan</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>mae angen gwrthrych yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no year; write %2</source>
        <translation>nid blwyddyn yw &quot;%1&quot;; ysgrifennwch %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be written as &quot;%2&quot;</source>
        <translation>rhaid ysgrifennu &quot;%1&quot; fel &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number nor a published figure nor a part of the rules; operands and signs stand apart by blanks</source>
        <translation>nid yw &quot;%1&quot; yn rhif, yn ffigur cyhoeddedig nac yn rhan o&apos;r rheolau; rhaid gadael bylchau rhwng gweithredynnau ac arwyddion</translation>
    </message>
    <message>
        <source>key &quot;%1&quot;: %2.</source>
        <translation>allwedd &quot;%1&quot;: %2.</translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation>mae angen testun yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no event of this scheme; add it to &quot;events&quot; or write one that is there</source>
        <translation>nid yw &quot;%1&quot; yn un o ddigwyddiadau&apos;r cynllun hwn; ychwanegwch ef at &quot;events&quot; neu ysgrifennwch un sydd yno</translation>
    </message>
    <message>
        <source>at least one event is needed here</source>
        <translation>mae angen o leiaf un digwyddiad yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no share from 0 to below 1; write 0.05 for 5%</source>
        <translation>nid cyfran o 0 hyd at lai nag 1 yw &quot;%1&quot;; ysgrifennwch 0.05 ar gyfer 5%</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no share from 0 to 1; write 0.05 for 5%</source>
        <translation>nid cyfran o 0 i 1 yw &quot;%1&quot;; ysgrifennwch 0.05 ar gyfer 5%</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is below nought; write an amount of pounds, or null where it is not known</source>
        <translation>mae &quot;%1&quot; yn is na sero; ysgrifennwch swm mewn punnoedd, neu null lle nad yw&apos;n hysbys</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>pob un</translation>
    </message>
    <message>
        <source>event %1, group %2, year %3 stands here twice; leave one out</source>
        <translation>mae digwyddiad %1, grŵp %2, blwyddyn %3 yn ymddangos yma ddwywaith; gadewch un allan</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice; leave one out</source>
        <translation>mae &quot;%1&quot; yn ymddangos yma ddwywaith; gadewch un allan</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name; write it in small letters, digits and hyphens: &quot;my-scheme-2024&quot;</source>
        <translation>nid enw yw &quot;%1&quot;; ysgrifennwch ef mewn llythrennau bach, digidau a chysylltnodau: &quot;my-scheme-2024&quot;</translation>
    </message>
    <message>
        <source>revisions count from 1</source>
        <translation>cyfrifir diwygiadau o 1 ymlaen</translation>
    </message>
    <message>
        <source>%1 is before %2, where the scheme begins</source>
        <translation>mae %1 cyn %2, pan fydd y cynllun yn dechrau</translation>
    </message>
    <message>
        <source>a scheme that pays for no results has no events, tariffs or metrics; write true, or leave them out</source>
        <translation>nid oes gan gynllun nad yw&apos;n talu am ganlyniadau ddigwyddiadau, tariffau na metrigau; ysgrifennwch true, neu gadewch nhw allan</translation>
    </message>
    <message>
        <source>a scheme that pays for results needs an event or a metric</source>
        <translation>mae angen digwyddiad neu fetrig ar gynllun sy&apos;n talu am ganlyniadau</translation>
    </message>
    <message>
        <source>an add-on, and nothing else, names the result that it adds to</source>
        <translation>ychwanegiad, a dim arall, sy&apos;n enwi&apos;r canlyniad y mae&apos;n ychwanegu ato</translation>
    </message>
    <message>
        <source>write how often, or 0 where there is no limit</source>
        <translation>ysgrifennwch sawl gwaith, neu 0 lle nad oes terfyn</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of days from 0 on</source>
        <translation>nid nifer o ddyddiau sydd o leiaf 0 yw &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 is before the earliest day, %2</source>
        <translation>mae %1 cyn y diwrnod cynharaf, %2</translation>
    </message>
    <message>
        <source>it adds to or follows an event that waits for it in turn; leave one of the two out</source>
        <translation>mae&apos;n ychwanegu at ddigwyddiad, neu&apos;n dilyn digwyddiad, sydd yn ei dro yn aros amdano; gadewch un o&apos;r ddau allan</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a referral, which is never paid; leave its price out, or give it another role</source>
        <translation>atgyfeiriad yw &quot;%1&quot;, na thelir amdano byth; gadewch ei bris allan, neu rhowch rôl arall iddo</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: numbers from 0 on are needed here</source>
        <translation>&quot;%1&quot;: mae angen rhifau sydd o leiaf 0 yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands on both sides</source>
        <translation>mae &quot;%1&quot; yn ymddangos ar y ddwy ochr</translation>
    </message>
    <message>
        <source>&quot;%1/%2&quot; is no share above 0, up to 1; write &quot;5/6&quot;</source>
        <translation>nid cyfran sy&apos;n fwy na 0, hyd at 1, yw &quot;%1/%2&quot;; ysgrifennwch &quot;5/6&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an event too; an event is paid by case, a metric by cohort</source>
        <translation>digwyddiad yw &quot;%1&quot; hefyd; telir am ddigwyddiad fesul achos, ac am fetrig fesul carfan</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no baseline; write &quot;2011 (calendar)&quot;</source>
        <translation>nid oes gan &quot;%1&quot; linell sylfaen; ysgrifennwch &quot;2011 (calendar)&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the significance lies between 0 and 1: 0.05</source>
        <translation>&quot;%1&quot;: mae&apos;r arwyddocâd rhwng 0 ac 1: 0.05</translation>
    </message>
    <message>
        <source>&quot;%1&quot; starts no case; write an attachment or a referral</source>
        <translation>nid yw &quot;%1&quot; yn cychwyn achos; ysgrifennwch atodiad neu atgyfeiriad</translation>
    </message>
    <message>
        <source>cases out of cases are a proportion</source>
        <translation>cyfran yw achosion allan o achosion</translation>
    </message>
    <message>
        <source>events over cases are a rate</source>
        <translation>cyfradd yw digwyddiadau dros achosion</translation>
    </message>
    <message>
        <source>&quot;of-cohort-within&quot;, and nothing else, has months, from 1</source>
        <translation>&quot;of-cohort-within&quot;, a dim arall, sydd â misoedd, o 1 ymlaen</translation>
    </message>
    <message>
        <source>a number above zero is needed here</source>
        <translation>mae angen rhif sy&apos;n fwy na sero yma</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an event too; give it another id</source>
        <translation>digwyddiad yw &quot;%1&quot; hefyd; rhowch id arall iddo</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no members; write codes or names</source>
        <translation>nid oes gan &quot;%1&quot; aelodau; ysgrifennwch godau neu enwau</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2</source>
        <translation>nid yw &quot;%1&quot; yn un o&apos;r canlynol: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no number</source>
        <translation>nid oes gan &quot;%1&quot; rif</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no published figure of this scheme</source>
        <translation>nid yw &quot;%1&quot; yn un o ffigurau cyhoeddedig y cynllun hwn</translation>
    </message>
    <message>
        <source>a number from zero on is needed here</source>
        <translation>mae angen rhif sydd o leiaf sero yma</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Ni ellir darllen %1 (%2).</translation>
    </message>
    <message>
        <source>%1: the scheme &quot;%2&quot; is in an earlier file of the same folder; this file is not used.</source>
        <translation>%1: mae&apos;r cynllun &quot;%2&quot; mewn ffeil gynharach yn yr un ffolder; ni ddefnyddir y ffeil hon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount of pounds; write 3200 or &quot;1400.50&quot;, or null where it is not known</source>
        <translation>nid swm mewn punnoedd yw &quot;%1&quot;; ysgrifennwch 3200 neu &quot;1400.50&quot;, neu null lle nad yw&apos;n hysbys</translation>
    </message>
    <message>
        <source>a number of days from 0 on is needed here</source>
        <translation>mae angen nifer o ddyddiau sydd o leiaf 0 yma</translation>
    </message>
    <message>
        <source>a share from 0 to 1 is needed here: 0.22 for 22%</source>
        <translation>mae angen cyfran o 0 i 1 yma: 0.22 ar gyfer 22%</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands not among the &quot;sources&quot;; write its title in words, or add it</source>
        <translation>nid yw &quot;%1&quot; ymhlith y &quot;sources&quot;; ysgrifennwch ei deitl mewn geiriau, neu ychwanegwch ef</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write 2015-03-31</source>
        <translation>nid dyddiad yw &quot;%1&quot;; ysgrifennwch 2015-03-31</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no fraction; write &quot;5/6&quot;</source>
        <translation>nid ffracsiwn yw &quot;%1&quot;; ysgrifennwch &quot;5/6&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period; write &quot;2011 (calendar)&quot;</source>
        <translation>nid cyfnod yw &quot;%1&quot;; ysgrifennwch &quot;2011 (calendar)&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: proportion, rate</source>
        <translation>nid yw &quot;%1&quot; yn un o&apos;r canlynol: proportion, rate</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: high, low, neutral</source>
        <translation>nid yw &quot;%1&quot; yn un o&apos;r canlynol: high, low, neutral</translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation>mae angen rhif yma</translation>
    </message>
    <message>
        <source>no figure refers to it; leave it out</source>
        <translation>nid oes ffigur yn cyfeirio ato; gadewch ef allan</translation>
    </message>
    <message>
        <source>%1, line %2, key &quot;%3&quot;: it stands here twice; leave one out.</source>
        <translation>%1, llinell %2, allwedd &quot;%3&quot;: mae&apos;n ymddangos yma ddwywaith; gadewch un allan.</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>Import returns</source>
        <translation>Mewngludo ffurflenni</translation>
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
    <message>
        <source>Returns (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls);;All files (*)</source>
        <translation>Ffurflenni (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Cadw&apos;r proffil</translation>
    </message>
    <message>
        <source>Name, such as the publisher and the table:</source>
        <translation>Enw, megis y cyhoeddwr a&apos;r tabl:</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>Gwneud grŵp</translation>
    </message>
    <message>
        <source>Name, such as Coastal towns:</source>
        <translation>Enw, megis Trefi arfordirol:</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Printed pages (*.pdf)</source>
        <translation>Tudalennau wedi&apos;u hargraffu (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Llyfr gwaith Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>OpenDocument workbook (*.ods)</source>
        <translation>Llyfr gwaith OpenDocument (*.ods)</translation>
    </message>
    <message>
        <source>Its main table (*.csv)</source>
        <translation>Ei brif dabl (*.csv)</translation>
    </message>
    <message>
        <source>Evidence pack (*.zip)</source>
        <translation>Pecyn tystiolaeth (*.zip)</translation>
    </message>
    <message>
        <source>A report for every provider</source>
        <translation>Adroddiad ar gyfer pob darparwr</translation>
    </message>
    <message>
        <source>As:</source>
        <translation>Fel:</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Ffolder ar gyfer yr adroddiadau</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Cadw&apos;r siart</translation>
    </message>
    <message>
        <source>Keep the report&apos;s definition</source>
        <translation>Cadw diffiniad yr adroddiad</translation>
    </message>
    <message>
        <source>Name, such as Monthly report:</source>
        <translation>Enw, megis Adroddiad misol:</translation>
    </message>
    <message>
        <source>The workspace&apos;s list of documents could not be kept: %1</source>
        <translation>Nid oedd modd cadw rhestr dogfennau&apos;r man gwaith: %1</translation>
    </message>
    <message>
        <source>The report was cancelled; nothing was written.</source>
        <translation>Canslwyd yr adroddiad; ni ysgrifennwyd dim.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Mae&apos;r adroddiad wedi&apos;i gadw yn %1.</translation>
    </message>
    <message>
        <source>It has nothing that these refer to: %1.</source>
        <translation>Nid oes dim ynddo y mae&apos;r rhain yn cyfeirio ato: %1.</translation>
    </message>
    <message>
        <source>SHA-256 of its manifest, to be noted elsewhere: %1</source>
        <translation>SHA-256 ei faniffest, i&apos;w nodi mewn man arall: %1</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Rheswm:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Eich &amp;enw:</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Allforio&apos;r rhestr</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>Write a finding…</source>
        <translation>Ysgrifennu canfyddiad…</translation>
    </message>
    <message>
        <source>Against this figure, with what it says now as evidence</source>
        <translation>Yn erbyn y ffigur hwn, gyda&apos;r hyn y mae&apos;n ei ddweud yn awr yn dystiolaeth</translation>
    </message>
    <message>
        <source>Leave this figure out…</source>
        <translation>Gadael y ffigur hwn allan…</translation>
    </message>
    <message>
        <source>Out of every answer, with a reason and your name; it can be taken back</source>
        <translation>Allan o bob ateb, gyda rheswm a&apos;ch enw; gellir tynnu hyn yn ôl</translation>
    </message>
    <message>
        <source>Correct this figure…</source>
        <translation>Cywiro&apos;r ffigur hwn…</translation>
    </message>
    <message>
        <source>Another number in its place, with a reason and your name; it can be taken back</source>
        <translation>Rhif arall yn ei le, gyda rheswm a&apos;ch enw; gellir tynnu hyn yn ôl</translation>
    </message>
    <message>
        <source>It has no figure of this measure in this period.</source>
        <translation>Nid oes ganddo ffigur o&apos;r mesur hwn yn y cyfnod hwn.</translation>
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
        <source>%1 holds the same bytes as return %2, %3, which is in the workspace already. Nothing was imported.</source>
        <translation>Mae %1 yn cynnwys yr un beitiau â ffurflen %2, %3, sydd eisoes yn y man gwaith. Ni fewngludwyd dim.</translation>
    </message>
    <message>
        <source>Observations are written as CSV or as a workbook. Give a name that ends in .csv or .xlsx.</source>
        <translation>Ysgrifennir arsylwadau fel CSV neu fel llyfr gwaith. Rhowch enw sy&apos;n gorffen gyda .csv neu .xlsx.</translation>
    </message>
    <message>
        <source>The workspace holds no figures yet: there is nothing to export.</source>
        <translation>Nid yw&apos;r man gwaith yn cynnwys unrhyw ffigurau eto: nid oes dim i&apos;w allforio.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>part of a measure, its title</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n measure(s)</source>
        <translation>
            <numerusform>%1 (nifer y mesurau: %n)</numerusform>
            <numerusform>%1 (%n mesur)</numerusform>
            <numerusform>%1 (nifer y mesurau: %n)</numerusform>
            <numerusform>%1 (nifer y mesurau: %n)</numerusform>
            <numerusform>%1 (nifer y mesurau: %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of a count</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Rhes %1</translation>
    </message>
    <message>
        <source>Provider not known</source>
        <translation>Darparwr anhysbys</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Wedi&apos;i atal</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Ar goll</translation>
    </message>
    <message>
        <source>Did not exist then</source>
        <translation>Nid oedd yn bodoli bryd hynny</translation>
    </message>
    <message>
        <source>Numerator above denominator</source>
        <translation>Rhifiadur yn uwch na&apos;r enwadur</translation>
    </message>
    <message>
        <source>Count below zero</source>
        <translation>Cyfrif islaw sero</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Nid yw&apos;n rhif</translation>
    </message>
    <message>
        <source>Period not known</source>
        <translation>Cyfnod anhysbys</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wedi&apos;i ailadrodd</translation>
    </message>
    <message>
        <source>Two figures for one place</source>
        <translation>Dau ffigur ar gyfer un lle</translation>
    </message>
    <message>
        <source>Published rate differs</source>
        <translation>Cyfradd gyhoeddedig yn wahanol</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>Nid yw&apos;n adio&apos;n gywir</translation>
    </message>
    <message>
        <source>Guessed</source>
        <translation>Wedi&apos;i ddyfalu</translation>
    </message>
    <message>
        <source>Encoding guessed</source>
        <translation>Amgodiad wedi&apos;i ddyfalu</translation>
    </message>
    <message>
        <source>Column not used</source>
        <translation>Colofn heb ei defnyddio</translation>
    </message>
    <message>
        <source>Cumulative figure fell</source>
        <translation>Gostyngodd y ffigur cronnol</translation>
    </message>
    <message>
        <source>Hidden sheet</source>
        <translation>Dalen gudd</translation>
    </message>
    <message>
        <source>Hidden rows</source>
        <translation>Rhesi cudd</translation>
    </message>
    <message>
        <source>Hidden columns</source>
        <translation>Colofnau cudd</translation>
    </message>
    <message>
        <source>Sheet not read</source>
        <translation>Dalen heb ei darllen</translation>
    </message>
    <message>
        <source>Second table</source>
        <translation>Ail dabl</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is in no register; %n row(s) wait.</source>
        <translation>
            <numerusform>Nid yw &quot;%1&quot; mewn unrhyw gofrestr; nifer y rhesi sy&apos;n aros: %n.</numerusform>
            <numerusform>Nid yw &quot;%1&quot; mewn unrhyw gofrestr; mae %n rhes yn aros.</numerusform>
            <numerusform>Nid yw &quot;%1&quot; mewn unrhyw gofrestr; nifer y rhesi sy&apos;n aros: %n.</numerusform>
            <numerusform>Nid yw &quot;%1&quot; mewn unrhyw gofrestr; nifer y rhesi sy&apos;n aros: %n.</numerusform>
            <numerusform>Nid yw &quot;%1&quot; mewn unrhyw gofrestr; nifer y rhesi sy&apos;n aros: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source> Is it %1?</source>
        <translation> Ai %1 ydyw?</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; is neither a number nor a known marker; %n cell(s). What does it mean?</source>
        <translation>
            <numerusform>Nid yw &quot;%1&quot; yn rhif nac yn farciwr hysbys; nifer y celloedd: %n. Beth yw ei ystyr?</numerusform>
            <numerusform>Nid yw &quot;%1&quot; yn rhif nac yn farciwr hysbys; nifer y celloedd: %n. Beth yw ei ystyr?</numerusform>
            <numerusform>Nid yw &quot;%1&quot; yn rhif nac yn farciwr hysbys; nifer y celloedd: %n. Beth yw ei ystyr?</numerusform>
            <numerusform>Nid yw &quot;%1&quot; yn rhif nac yn farciwr hysbys; nifer y celloedd: %n. Beth yw ei ystyr?</numerusform>
            <numerusform>Nid yw &quot;%1&quot; yn rhif nac yn farciwr hysbys; nifer y celloedd: %n. Beth yw ei ystyr?</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes against the workspace</source>
        <translation>Newidiadau o gymharu â&apos;r man gwaith</translation>
    </message>
    <message>
        <source>%1: %2 published, %3 here, tolerance %4</source>
        <translation>%1: cyhoeddwyd %2, yma %3, goddefiant %4</translation>
    </message>
    <message>
        <source>This sheet is not read; tick it under &quot;How it is read&quot;.</source>
        <translation>Ni chaiff y ddalen hon ei darllen; ticiwch hi o dan &quot;Sut y caiff ei darllen&quot;.</translation>
    </message>
    <message>
        <source>A dictionary of measures is read by the names of its columns.</source>
        <translation>Darllenir geiriadur mesurau yn ôl enwau ei golofnau.</translation>
    </message>
    <message>
        <source>A plain return is read by the names of its columns; choose &quot;First guess&quot; to change their parts.</source>
        <translation>Darllenir ffurflen syml yn ôl enwau ei cholofnau; dewiswch &quot;Dyfaliad cyntaf&quot; i newid eu rhannau.</translation>
    </message>
    <message>
        <source>Nothing needs you: every row is accounted for.</source>
        <translation>Nid oes angen eich sylw ar ddim: rhoddwyd cyfrif am bob rhes.</translation>
    </message>
    <message>
        <source>First guess</source>
        <translation>Dyfaliad cyntaf</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Hanner colon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Bar fertigol</translation>
    </message>
    <message>
        <source>Mapping &quot;%1&quot; applied</source>
        <translation>Cymhwyswyd y proffil mapio &quot;%1&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>nifer y rhesi: %n</numerusform>
            <numerusform>%n rhes</numerusform>
            <numerusform>nifer y rhesi: %n</numerusform>
            <numerusform>nifer y rhesi: %n</numerusform>
            <numerusform>nifer y rhesi: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no table found</source>
        <translation>ni chanfuwyd tabl</translation>
    </message>
    <message>
        <source>Counts to the nearest %1, totals to the nearest %2</source>
        <translation>Cyfrifon i&apos;r %1 agosaf, cyfansymiau i&apos;r %2 agosaf</translation>
    </message>
    <message numerus="yes">
        <source>Replaces figures of an earlier return: %n change(s)</source>
        <translation>
            <numerusform>Yn disodli ffigurau ffurflen gynharach; nifer y newidiadau: %n</numerusform>
            <numerusform>Yn disodli ffigurau ffurflen gynharach: %n newid</numerusform>
            <numerusform>Yn disodli ffigurau ffurflen gynharach; nifer y newidiadau: %n</numerusform>
            <numerusform>Yn disodli ffigurau ffurflen gynharach; nifer y newidiadau: %n</numerusform>
            <numerusform>Yn disodli ffigurau ffurflen gynharach; nifer y newidiadau: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot come in</source>
        <translation>Ni ellir mewngludo %1</translation>
    </message>
    <message>
        <source>%1 is in the workspace already</source>
        <translation>Mae %1 eisoes yn y man gwaith</translation>
    </message>
    <message>
        <source>%1 rows will come in, %2 are left out, nothing needs you</source>
        <translation>Rhesi i&apos;w mewngludo: %1; wedi&apos;u gadael allan: %2; nid oes angen eich sylw ar ddim</translation>
    </message>
    <message>
        <source>%1 rows will come in, %2 are left out, %3 need you</source>
        <translation>Rhesi i&apos;w mewngludo: %1; wedi&apos;u gadael allan: %2; angen eich sylw: %3</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>dalen %1</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>pennawd yn rhes %1</translation>
    </message>
    <message>
        <source>No profile knows it: this is a first guess. Check each column.</source>
        <translation>Nid oes proffil sy&apos;n ei hadnabod: dyfaliad cyntaf yw hwn. Gwiriwch bob colofn.</translation>
    </message>
    <message>
        <source>Recognised as &quot;%1&quot;.</source>
        <translation>Fe&apos;i hadnabuwyd fel &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>Terfyn isaf</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Terfyn uchaf</translation>
    </message>
    <message>
        <source>%1, sheet %2</source>
        <translation>%1, dalen %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more of this kind; all are listed with the return once it is in</source>
        <translation>
            <numerusform>a nifer pellach o&apos;r math hwn: %n; rhestrir pob un gyda&apos;r ffurflen ar ôl iddi ddod i mewn</numerusform>
            <numerusform>a nifer pellach o&apos;r math hwn: %n; rhestrir pob un gyda&apos;r ffurflen ar ôl iddi ddod i mewn</numerusform>
            <numerusform>a nifer pellach o&apos;r math hwn: %n; rhestrir pob un gyda&apos;r ffurflen ar ôl iddi ddod i mewn</numerusform>
            <numerusform>a nifer pellach o&apos;r math hwn: %n; rhestrir pob un gyda&apos;r ffurflen ar ôl iddi ddod i mewn</numerusform>
            <numerusform>a nifer pellach o&apos;r math hwn: %n; rhestrir pob un gyda&apos;r ffurflen ar ôl iddi ddod i mewn</numerusform>
        </translation>
    </message>
    <message>
        <source>not rounded</source>
        <translation>heb eu talgrynnu</translation>
    </message>
    <message>
        <source>to the nearest %1</source>
        <translation>i&apos;r %1 agosaf</translation>
    </message>
    <message>
        <source>Return %1 is not in the workspace.</source>
        <translation>Nid yw ffurflen %1 yn y man gwaith.</translation>
    </message>
    <message>
        <source>The original of this return is too large to be kept in the workspace. It is line %1 of %2.</source>
        <translation>Mae ffeil wreiddiol y ffurflen hon yn rhy fawr i&apos;w chadw yn y man gwaith. Llinell %1 ydyw, yn y ffeil %2.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, rhes %2</translation>
    </message>
    <message>
        <source>The scheme %1 is not there.</source>
        <translation>Nid yw&apos;r cynllun %1 ar gael.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s) have an outcome but no row that starts them. They are in no figure that counts cases; import the rows of their start.</source>
        <translation>
            <numerusform>%1, nifer yr achosion sydd â chanlyniad ond heb res sy&apos;n eu cychwyn: %n. Nid ydynt mewn unrhyw ffigur sy&apos;n cyfrif achosion; mewngludwch y rhesi sy&apos;n eu cychwyn.</numerusform>
            <numerusform>%1, nifer yr achosion sydd â chanlyniad ond heb res sy&apos;n eu cychwyn: %n. Nid ydynt mewn unrhyw ffigur sy&apos;n cyfrif achosion; mewngludwch y rhesi sy&apos;n eu cychwyn.</numerusform>
            <numerusform>%1, nifer yr achosion sydd â chanlyniad ond heb res sy&apos;n eu cychwyn: %n. Nid ydynt mewn unrhyw ffigur sy&apos;n cyfrif achosion; mewngludwch y rhesi sy&apos;n eu cychwyn.</numerusform>
            <numerusform>%1, nifer yr achosion sydd â chanlyniad ond heb res sy&apos;n eu cychwyn: %n. Nid ydynt mewn unrhyw ffigur sy&apos;n cyfrif achosion; mewngludwch y rhesi sy&apos;n eu cychwyn.</numerusform>
            <numerusform>%1, nifer yr achosion sydd â chanlyniad ond heb res sy&apos;n eu cychwyn: %n. Nid ydynt mewn unrhyw ffigur sy&apos;n cyfrif achosion; mewngludwch y rhesi sy&apos;n eu cychwyn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Statws anhysbys</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>Nid dyddiad yw hwn</translation>
    </message>
    <message>
        <source>Amount too large</source>
        <translation>Swm rhy fawr</translation>
    </message>
    <message>
        <source>More columns than the header</source>
        <translation>Mwy o golofnau na&apos;r pennawd</translation>
    </message>
    <message>
        <source>scheme %1 of the workspace, revision %2</source>
        <translation>cynllun %1 y man gwaith, diwygiad %2</translation>
    </message>
    <message>
        <source>Say why the scheme was changed: others will ask.</source>
        <translation>Nodwch pam y newidiwyd y cynllun: bydd eraill yn gofyn.</translation>
    </message>
    <message>
        <source>The synthetic cases could not be written (%1).</source>
        <translation>Ni ellid ysgrifennu&apos;r achosion synthetig (%1).</translation>
    </message>
    <message>
        <source>The cases could not be written (%1).</source>
        <translation>Nid oedd modd ysgrifennu&apos;r achosion (%1).</translation>
    </message>
    <message>
        <source>The pack was cancelled.</source>
        <translation>Canslwyd y pecyn.</translation>
    </message>
    <message>
        <source>The chart could not be written.</source>
        <translation>Nid oedd modd ysgrifennu&apos;r siart.</translation>
    </message>
    <message>
        <source>A chart is written as PNG, SVG or PDF. Give a name that ends in .png, .svg or .pdf, not &quot;%1&quot;.</source>
        <translation>Ysgrifennir siart fel PNG, SVG neu PDF. Rhowch enw sy&apos;n gorffen gyda .png, .svg neu .pdf, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A chart is between %1 and %2 pixels wide and high.</source>
        <translation>Mae lled ac uchder siart rhwng %1 a %2 o bicseli.</translation>
    </message>
    <message>
        <source>The workspace was changed while the evidence pack was being written. Make it again.</source>
        <translation>Newidiwyd y man gwaith tra oedd y pecyn tystiolaeth yn cael ei ysgrifennu. Gwnewch ef eto.</translation>
    </message>
    <message>
        <source>%1 is no evidence pack of Outturn, or it is damaged beyond reading.</source>
        <translation>Nid pecyn tystiolaeth Outturn yw %1, neu mae wedi&apos;i ddifrodi fel na ellir ei ddarllen.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Canslwyd y gwiriad.</translation>
    </message>
    <message>
        <source>%1 stands in the pack twice.</source>
        <translation>Mae %1 yn ymddangos yn y pecyn ddwywaith.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Ni ellir darllen %1: %2.</translation>
    </message>
    <message>
        <source>%1 is missing from the pack.</source>
        <translation>Mae %1 ar goll o&apos;r pecyn.</translation>
    </message>
    <message>
        <source>The manifest cannot be read: %1</source>
        <translation>Ni ellir darllen y maniffest: %1</translation>
    </message>
    <message>
        <source>The manifest lists %1 twice.</source>
        <translation>Mae&apos;r maniffest yn rhestru %1 ddwywaith.</translation>
    </message>
    <message>
        <source>%1 was changed: its SHA-256 is not the manifest&apos;s.</source>
        <translation>Newidiwyd %1: nid yr un SHA-256 sydd ganddi ag yn y maniffest.</translation>
    </message>
    <message>
        <source>%1 was exchanged: it holds what belongs into %2.</source>
        <translation>Cyfnewidiwyd %1: mae&apos;n cynnwys yr hyn sy&apos;n perthyn i %2.</translation>
    </message>
    <message>
        <source>%1 was added: the manifest does not list it.</source>
        <translation>Ychwanegwyd %1: nid yw&apos;r maniffest yn ei rhestru.</translation>
    </message>
    <message>
        <source>%1 was added: it holds what the manifest lists as %2.</source>
        <translation>Ychwanegwyd %1: mae&apos;n cynnwys yr hyn y mae&apos;r maniffest yn ei restru fel %2.</translation>
    </message>
    <message>
        <source>%1 holds a line that is no sum.</source>
        <translation>Mae %1 yn cynnwys llinell nad yw&apos;n swm gwirio.</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>Nid yw %1 yn rhestru %2.</translation>
    </message>
    <message>
        <source>%1 gives another SHA-256 for %2.</source>
        <translation>Mae %1 yn rhoi SHA-256 arall ar gyfer %2.</translation>
    </message>
    <message>
        <source>The trail cannot be read: %1</source>
        <translation>Ni ellir darllen y trywydd archwilio: %1</translation>
    </message>
    <message>
        <source>The trail was altered: entry %1 does not fit the one before.</source>
        <translation>Newidiwyd y trywydd archwilio: nid yw cofnod %1 yn cyd-fynd â&apos;r un o&apos;i flaen.</translation>
    </message>
    <message>
        <source>The trail does not end with the entry that the manifest names.</source>
        <translation>Nid yw&apos;r trywydd archwilio yn gorffen gyda&apos;r cofnod y mae&apos;r maniffest yn ei enwi.</translation>
    </message>
    <message>
        <source>Return %1, %2, is not as the trail says.</source>
        <translation>Nid yw ffurflen %1, %2, fel y dywed y trywydd archwilio.</translation>
    </message>
    <message>
        <source>%1 is not the return that was imported as number %2: its SHA-256 is not the one that the report and the trail name.</source>
        <translation>Nid %1 yw&apos;r ffurflen a fewngludwyd fel rhif %2: nid ei SHA-256 hi yw&apos;r un y mae&apos;r adroddiad a&apos;r trywydd archwilio yn ei enwi.</translation>
    </message>
    <message>
        <source>The manifest does not tell of the return with the SHA-256 %1, which the trail names.</source>
        <translation>Nid yw&apos;r maniffest yn sôn am y ffurflen â&apos;r SHA-256 %1, y mae&apos;r trywydd archwilio yn ei enwi.</translation>
    </message>
    <message>
        <source>%1 is not the scheme that the trail says was adopted.</source>
        <translation>Nid %1 yw&apos;r cynllun y dywed y trywydd archwilio iddo gael ei fabwysiadu.</translation>
    </message>
    <message>
        <source>The report does not print the SHA-256 of return %1, %2, as the manifest says.</source>
        <translation>Nid yw&apos;r adroddiad yn argraffu SHA-256 ffurflen %1, %2, fel y dywed y maniffest.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Ni ellir darllen %1 (%2).</translation>
    </message>
    <message>
        <source>Stopped. The reports that were done are there.</source>
        <translation>Stopiwyd. Mae&apos;r adroddiadau a gwblhawyd yno.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Nid oedd modd creu&apos;r ffolder %1.</translation>
    </message>
    <message>
        <source>No provider has a figure that these reports ask for.</source>
        <translation>Nid oes gan unrhyw ddarparwr ffigur y mae&apos;r adroddiadau hyn yn gofyn amdano.</translation>
    </message>
    <message>
        <source>The report was cancelled.</source>
        <translation>Canslwyd yr adroddiad.</translation>
    </message>
    <message>
        <source>No provider in the workspace is in a region &quot;%1&quot;.</source>
        <translation>Nid oes darparwr yn y man gwaith mewn rhanbarth &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no period. Write 2012-13 or 2012-13 Q1.</source>
        <translation>Nid cyfnod yw &quot;%1&quot;. Ysgrifennwch 2012-13 neu 2012-13 Q1.</translation>
    </message>
    <message>
        <source>The report has no table &quot;%1&quot;. It has: %2.</source>
        <translation>Nid oes tabl &quot;%1&quot; yn yr adroddiad. Mae ynddo: %2.</translation>
    </message>
    <message>
        <source>The report has no table to write as CSV.</source>
        <translation>Nid oes tabl yn yr adroddiad i&apos;w ysgrifennu fel CSV.</translation>
    </message>
    <message>
        <source>A report is written as HTML, PDF, XLSX, ODS, CSV or as an evidence pack. Give a name that ends in .html, .pdf, .xlsx, .ods, .csv or .zip, not &quot;%1&quot;.</source>
        <translation>Ysgrifennir adroddiad fel HTML, PDF, XLSX, ODS, CSV neu fel pecyn tystiolaeth. Rhowch enw sy&apos;n gorffen gyda .html, .pdf, .xlsx, .ods, .csv neu .zip, nid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>efallai bod y ddisg yn llawn</translation>
    </message>
    <message>
        <source>The drawing was cancelled.</source>
        <translation>Canslwyd tynnu&apos;r sampl.</translation>
    </message>
    <message>
        <source>There is no claim to draw from: no case return of this programme holds one of what is chosen.</source>
        <translation>Nid oes hawliad i&apos;w dynnu: nid oes yr un ffurflen achosion yn y rhaglen hon yn cynnwys hawliad o blith yr hyn a ddewiswyd.</translation>
    </message>
    <message>
        <source>The claims are not those from which the sample was drawn: returns came in or figures were left out since. Draw a new sample.</source>
        <translation>Nid yr un hawliadau yw&apos;r rhain â&apos;r rhai y tynnwyd y sampl ohonynt: ers hynny mae ffurflenni wedi dod i mewn neu ffigurau wedi&apos;u gadael allan. Tynnwch sampl newydd.</translation>
    </message>
    <message>
        <source>A sample is extended by at least one item, and where it has strata not by a start.</source>
        <translation>Ehangunir sampl ag o leiaf un eitem, a lle mae haenau ganddo, nid â man cychwyn.</translation>
    </message>
    <message>
        <source>A start is for one interval: draw a sample of several strata by a seed.</source>
        <translation>Ar gyfer un cyfwng yn unig y mae man cychwyn: tynnwch sampl o sawl haen â hedyn.</translation>
    </message>
    <message>
        <source>Give a seed: with it the draw can be repeated.</source>
        <translation>Rhowch hedyn: gydag ef gellir tynnu&apos;r un sampl eto.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3</source>
        <translation>%1, rhes %2, colofn %3</translation>
    </message>
    <message>
        <source>%1, sheet %2, row %3, column %4</source>
        <translation>%1, dalen %2, rhes %3, colofn %4</translation>
    </message>
    <message>
        <source>an exclusion by %1</source>
        <translation>eithriad gan %1</translation>
    </message>
    <message>
        <source>a correction by %1</source>
        <translation>cywiriad gan %1</translation>
    </message>
    <message>
        <source>%1; and more places: %2</source>
        <translation>%1; a lleoedd eraill: %2</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; stands there twice</source>
        <translation>mae&apos;r golofn &quot;%1&quot; yn ymddangos yno ddwywaith</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. Its first row must name the columns; needed are: %3.</source>
        <translation>Nid oes colofn &quot;%2&quot; yn %1. Rhaid i&apos;w rhes gyntaf enwi&apos;r colofnau; mae angen y rhain: %3.</translation>
    </message>
    <message>
        <source>this is no amount in pounds</source>
        <translation>nid swm mewn punnoedd yw hwn</translation>
    </message>
    <message>
        <source>this is no amount in pounds with at most two decimals</source>
        <translation>nid swm mewn punnoedd â dau le degol ar y mwyaf yw hwn</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;, &quot;%4&quot;: %5.</source>
        <translation>%1, rhes %2, colofn &quot;%3&quot;, &quot;%4&quot;: %5.</translation>
    </message>
    <message>
        <source>%1, row %2: %3.</source>
        <translation>%1, rhes %2: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Ni ellir darllen %1.</translation>
    </message>
    <message>
        <source>%1 is too large to be a lessons file.</source>
        <translation>Mae %1 yn rhy fawr i fod yn ffeil gwersi.</translation>
    </message>
    <message>
        <source>the item has no id</source>
        <translation>nid oes id gan yr eitem</translation>
    </message>
    <message>
        <source>%1, row %2: the id &quot;%3&quot; stands in row %4 already; every item needs an id of its own.</source>
        <translation>%1, rhes %2: mae&apos;r id &quot;%3&quot; yn rhes %4 eisoes; mae angen ei id ei hun ar bob eitem.</translation>
    </message>
    <message>
        <source>the item has no value</source>
        <translation>nid oes gwerth gan yr eitem</translation>
    </message>
    <message>
        <source>this is no number of times</source>
        <translation>nid nifer o weithiau yw hwn</translation>
    </message>
    <message>
        <source>no item of this sample has this id</source>
        <translation>nid oes eitem â&apos;r id hwn yn y sampl hwn</translation>
    </message>
    <message>
        <source>the item stands in row %1 already</source>
        <translation>mae&apos;r eitem yn rhes %1 eisoes</translation>
    </message>
    <message>
        <source>the item was drawn with the value %1</source>
        <translation>tynnwyd yr eitem gyda&apos;r gwerth %1</translation>
    </message>
    <message>
        <source>%1 (an auditor put %2 in its place)</source>
        <translation>%1 (rhoddodd archwilydd %2 yn ei le)</translation>
    </message>
    <message>
        <source>Return %1, %2, row %3, column %4: the workspace has &quot;%5&quot; from there, its original has &quot;%6&quot;.</source>
        <translation>Ffurflen %1, %2, rhes %3, colofn %4: yn y man gwaith, &quot;%5&quot; sydd oddi yno; yn ei ffeil wreiddiol, &quot;%6&quot; sydd yno.</translation>
    </message>
    <message>
        <source>Return %1, %2: the workspace has a case from row %3, which its original does not have.</source>
        <translation>Ffurflen %1, %2: mae gan y man gwaith achos o res %3 nad yw yn ei ffeil wreiddiol.</translation>
    </message>
    <message>
        <source>Return %1, %2: row %3 does not begin where the workspace has it.</source>
        <translation>Ffurflen %1, %2: nid yw rhes %3 yn dechrau lle y mae&apos;n dechrau yn ôl y man gwaith.</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;</source>
        <translation>%1, dalen &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Return %1, %2: the workspace has figures from the sheet &quot;%3&quot;, which its original does not have.</source>
        <translation>Ffurflen %1, %2: mae gan y man gwaith ffigurau o&apos;r ddalen &quot;%3&quot;, nad yw yn ei ffeil wreiddiol.</translation>
    </message>
    <message>
        <source>The original of return %1, %2, cannot be compared: %3</source>
        <translation>Ni ellir cymharu ffeil wreiddiol ffurflen %1, %2: %3</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>ardystiedig</translation>
    </message>
    <message>
        <source>filled in by the publisher</source>
        <translation>wedi&apos;i lenwi gan y cyhoeddwr</translation>
    </message>
    <message>
        <source>received on</source>
        <translation>derbyniwyd ar</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>yn ddyledus ar</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>math</translation>
    </message>
    <message>
        <source>time</source>
        <translation>amser</translation>
    </message>
    <message>
        <source>record</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>rheswm</translation>
    </message>
    <message>
        <source>content</source>
        <translation>cynnwys</translation>
    </message>
    <message>
        <source>%1 holds %2 acts, of which %3 are proved by the trail.</source>
        <translation>Nifer y gweithredoedd yn %1: %2; nifer y rheini a gadarnheir gan y trywydd archwilio: %3.</translation>
    </message>
    <message>
        <source>%1 holds act %2, which is not in force by the trail.</source>
        <translation>Mae %1 yn cynnwys gweithred %2, nad yw mewn grym yn ôl y trywydd archwilio.</translation>
    </message>
    <message>
        <source>Act %1 in %2 is not the one in the trail: its %3 differs.</source>
        <translation>Nid gweithred %1 yn %2 yw&apos;r un sydd yn y trywydd archwilio; yr hyn sy&apos;n wahanol: %3.</translation>
    </message>
    <message>
        <source>%1 does not tell of act %2, which is in force by the trail.</source>
        <translation>Nid yw %1 yn sôn am weithred %2, sydd mewn grym yn ôl y trywydd archwilio.</translation>
    </message>
    <message>
        <source>The acts cannot be read: %1</source>
        <translation>Ni ellir darllen y gweithredoedd: %1</translation>
    </message>
    <message>
        <source>The proofs of the acts cannot be read: %1</source>
        <translation>Ni ellir darllen yr hyn sy&apos;n cadarnhau&apos;r gweithredoedd: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>the item stands in row %1 already, with the same values, and would count twice; an item drawn several times has one row, and the column times says how often</source>
        <translation>mae&apos;r eitem yn rhes %1 eisoes, gyda&apos;r un gwerthoedd, a byddai&apos;n cyfrif ddwywaith; un rhes sydd gan eitem a dynnwyd sawl gwaith, ac mae&apos;r golofn times yn dweud pa mor aml</translation>
    </message>
    <message>
        <source>the item %1 stands in row %2 already, audited at %3</source>
        <translation>mae eitem %1 yn rhes %2 eisoes, gyda&apos;r gwerth a archwiliwyd: %3</translation>
    </message>
    <message>
        <source>the item %1 stands in row %2 already, worth %3</source>
        <translation>mae eitem %1 yn rhes %2 eisoes, gyda&apos;r gwerth %3</translation>
    </message>
    <message>
        <source>the item %1 stands in row %2 already, drawn %3 times</source>
        <translation>mae eitem %1 yn rhes %2 eisoes, wedi&apos;i thynnu %3 o weithiau</translation>
    </message>
    <message>
        <source>the item was drawn %1 times</source>
        <translation>tynnwyd yr eitem %1 o weithiau</translation>
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
    <message>
        <source>%1 was changed or taken away while it was imported. Nothing was changed in the workspace; import it again.</source>
        <translation>Newidiwyd %1 neu fe&apos;i tynnwyd oddi yno yn ystod y mewngludo. Ni newidiwyd dim yn y man gwaith; mewngludwch y ffeil eto.</translation>
    </message>
    <message>
        <source>What is stored about the rows of return %1, %2, is not what was imported.</source>
        <translation>Nid yw&apos;r hyn a storiwyd am resi ffurflen %1, %2, yr un fath â&apos;r hyn a fewngludwyd.</translation>
    </message>
    <message>
        <source>The rows of the sheets of return %1, %2, do not add up to its rows.</source>
        <translation>Nid yw rhesi dalennau ffurflen %1, %2, yn adio i gyfanswm ei rhesi.</translation>
    </message>
    <message>
        <source>Run %1 of the cases of return %2, %3, is not what was imported.</source>
        <translation>Nid yw bloc %1 o achosion ffurflen %2, %3, yr un fath â&apos;r hyn a fewngludwyd.</translation>
    </message>
    <message>
        <source>The runs of the cases of return %1, %2, are not those that were imported.</source>
        <translation>Nid yw blociau achosion ffurflen %1, %2, yr un fath â&apos;r rhai a fewngludwyd.</translation>
    </message>
    <message>
        <source>Return %1, %2, does not agree with the trail on whether it gives cases.</source>
        <translation>Nid yw ffurflen %1, %2, yn cytuno â&apos;r trywydd archwilio o ran a yw&apos;n rhoi achosion.</translation>
    </message>
    <message>
        <source>There are case rows that no import has stored.</source>
        <translation>Mae rhesi achosion nas storiwyd gan unrhyw fewngludo.</translation>
    </message>
    <message>
        <source>A figure does not agree with the case rows that it is made of.</source>
        <translation>Nid yw ffigur yn cytuno â&apos;r rhesi achosion y gwnaed ef ohonynt.</translation>
    </message>
    <message>
        <source>The workspace cannot hold more than 4,294,967,294 case rows.</source>
        <translation>Ni all y man gwaith ddal mwy na 4,294,967,294 o resi achosion.</translation>
    </message>
    <message>
        <source>%1 reports the measure &quot;%2&quot; case by case, but the scheme counts it from other measures. Nothing was imported; rename the measure in the file.</source>
        <translation>Mae %1 yn cyflwyno&apos;r mesur &quot;%2&quot; fesul achos, ond mae&apos;r cynllun yn ei gyfrif o fesurau eraill. Ni fewngludwyd dim; ailenwch y mesur yn y ffeil.</translation>
    </message>
    <message>
        <source>revision %1 of the scheme %2 for the programme %3</source>
        <translation>diwygiad %1 o&apos;r cynllun %2 ar gyfer y rhaglen %3</translation>
    </message>
    <message>
        <source>What is stored as %1 is not what was adopted.</source>
        <translation>Nid yw&apos;r hyn a storiwyd fel %1 yr un fath â&apos;r hyn a fabwysiadwyd.</translation>
    </message>
    <message>
        <source>revision %1 of the report &quot;%2&quot;</source>
        <translation>diwygiad %1 o&apos;r adroddiad &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Give the report a name to keep it under.</source>
        <translation>Rhowch enw i&apos;r adroddiad i&apos;w gadw oddi tano.</translation>
    </message>
    <message>
        <source>What is stored as %1 is not what was saved.</source>
        <translation>Nid yr hyn a gadwyd yw&apos;r hyn sydd wedi&apos;i storio fel %1.</translation>
    </message>
    <message>
        <source>There is no figure in force to leave out: %1.</source>
        <translation>Nid oes ffigur mewn grym i&apos;w adael allan: %1.</translation>
    </message>
    <message>
        <source>Nothing more would be left out: %1 is left out by act %2.</source>
        <translation>Ni fyddai dim mwy yn cael ei adael allan: mae %1 wedi&apos;i adael allan gan weithred %2.</translation>
    </message>
    <message>
        <source>Say which number of %1 is to be corrected, and to what.</source>
        <translation>Nodwch pa rif sydd i&apos;w gywiro, ac i beth: %1.</translation>
    </message>
    <message>
        <source>Say to which amount %1 is to be corrected.</source>
        <translation>Nodwch i ba swm y mae %1 i&apos;w gywiro.</translation>
    </message>
    <message>
        <source>%1 has no number of that kind.</source>
        <translation>Nid oes gan %1 rif o&apos;r math hwnnw.</translation>
    </message>
    <message>
        <source>A figure is corrected to a number: %1.</source>
        <translation>I rif y cywirir ffigur: %1.</translation>
    </message>
    <message>
        <source>A count is never below nothing: %1.</source>
        <translation>Nid yw cyfrif byth yn llai na sero: %1.</translation>
    </message>
    <message>
        <source>The numerator of %1 would be greater than the denominator.</source>
        <translation>Byddai rhifiadur %1 yn fwy na&apos;r enwadur.</translation>
    </message>
    <message>
        <source>There is no such figure in force to correct: %1.</source>
        <translation>Nid oes ffigur o&apos;r fath mewn grym i&apos;w gywiro: %1.</translation>
    </message>
    <message>
        <source>%1 is counted from cases, row by row, and cannot be corrected as a whole. Leave it out, or ask for a corrected return.</source>
        <translation>Caiff %1 ei gyfrif o achosion, fesul rhes, ac ni ellir ei gywiro fel cyfanwaith. Gadewch ef allan, neu gofynnwch am ffurflen wedi&apos;i chywiro.</translation>
    </message>
    <message>
        <source>%1 is left out by act %2; take that back first.</source>
        <translation>Mae %1 wedi&apos;i adael allan gan weithred %2; tynnwch honno&apos;n ôl yn gyntaf.</translation>
    </message>
    <message>
        <source>That is what the return says of %1: take act %2 back instead.</source>
        <translation>Dyna a ddywed y ffurflen am %1: tynnwch weithred %2 yn ôl yn lle hynny.</translation>
    </message>
    <message>
        <source>That is what the return says already: %1.</source>
        <translation>Dyna a ddywed y ffurflen eisoes: %1.</translation>
    </message>
    <message>
        <source>Act %1 has corrected %2 so already.</source>
        <translation>Mae gweithred %1 eisoes wedi cywiro %2 yn yr un modd.</translation>
    </message>
    <message>
        <source>There is no act %1 to take back.</source>
        <translation>Nid oes gweithred %1 i&apos;w thynnu&apos;n ôl.</translation>
    </message>
    <message>
        <source>Act %1 was taken back already.</source>
        <translation>Tynnwyd gweithred %1 yn ôl eisoes.</translation>
    </message>
    <message>
        <source>Say who does this: it is kept with the act.</source>
        <translation>Nodwch pwy sy&apos;n gwneud hyn: cedwir yr enw gyda&apos;r weithred.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the act.</source>
        <translation>Nodwch pam: cedwir y rheswm gyda&apos;r weithred.</translation>
    </message>
    <message>
        <source>act %1, %2</source>
        <translation>gweithred %1, %2</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>math</translation>
    </message>
    <message>
        <source>time</source>
        <translation>amser</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>rheswm</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>pwnc</translation>
    </message>
    <message>
        <source>reversed act</source>
        <translation>gweithred a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>content</source>
        <translation>cynnwys</translation>
    </message>
    <message>
        <source>record</source>
        <translation>cofnod</translation>
    </message>
    <message>
        <source>The trail tells of %1, which is stored no longer.</source>
        <translation>Mae&apos;r trywydd archwilio&apos;n nodi %1, nad yw wedi&apos;i storio mwyach.</translation>
    </message>
    <message>
        <source>The %1 of %2, is not what was recorded.</source>
        <translation>O ran %2, nid yr hyn a gofnodwyd yw&apos;r canlynol: %1.</translation>
    </message>
    <message>
        <source>The trail does not know of %1.</source>
        <translation>Nid yw&apos;r trywydd archwilio&apos;n cynnwys %1.</translation>
    </message>
    <message>
        <source>Left out by %1, act %2: %3</source>
        <translation>Gadawyd allan gan %1, gweithred %2: %3</translation>
    </message>
    <message>
        <source>The trail was cut off or written anew: what it ended with when %1 went out on %2 is in it no longer.</source>
        <translation>Torrwyd diwedd y trywydd archwilio i ffwrdd, neu ysgrifennwyd ef o&apos;r newydd: nid yw&apos;r hyn yr oedd yn gorffen ag ef pan aeth %1 allan ar %2 ynddo mwyach.</translation>
    </message>
    <message>
        <source>No entry of the trail has the hash that was noted: %1.</source>
        <translation>Nid oes gan yr un cofnod yn y trywydd archwilio yr hash a nodwyd: %1.</translation>
    </message>
    <message>
        <source>The names and descriptions of programmes, measures or providers are not those that the last import left.</source>
        <translation>Nid enwau a disgrifiadau&apos;r rhaglenni, y mesurau neu&apos;r darparwyr yw&apos;r rhai a adawodd y mewngludiad diwethaf.</translation>
    </message>
</context>
</TS>
