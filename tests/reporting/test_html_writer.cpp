// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/document_numbers.h"
#include "reporting/html_writer.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QPainter>
#include <QtTest/QtTest>

#include <thread>

using namespace outturn::reporting;

namespace {

const QString hostile = QStringLiteral("<script>alert(1)</script> \"'&amp; ]]> https://example.org/");

struct Element {
    QString name;
    QString parent;
    QXmlStreamAttributes attributes;
    QString text; ///< with the text of what it holds

    QString attribute(const char *attribute_name) const
    {
        return attributes.value(QLatin1String(attribute_name)).toString();
    }
};

/// The page taken apart by a strict parser; `fault` says why it could not.
struct Page {
    std::vector<Element> elements;
    QString fault;

    std::vector<Element> named(const QString &names) const
    {
        std::vector<Element> found;
        for (const Element &element : elements) {
            if (names.split(u' ').contains(element.name)) {
                found.push_back(element);
            }
        }
        return found;
    }

    QStringList texts(const QString &names) const
    {
        QStringList texts;
        for (const Element &element : named(names)) {
            texts += element.text.trimmed();
        }
        return texts;
    }

    QStringList all(const char *attribute) const
    {
        QStringList values;
        for (const Element &element : elements) {
            if (element.attributes.hasAttribute(QLatin1String(attribute))) {
                values += element.attribute(attribute);
            }
        }
        return values;
    }
};

Page parsed(const QByteArray &html)
{
    Page page;
    std::vector<std::size_t> open;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            const QString parent = open.empty() ? QString() : page.elements[open.back()].name;
            page.elements.push_back({reader.name().toString(), parent, reader.attributes(), {}});
            open.push_back(page.elements.size() - 1);
        } else if (reader.isEndElement()) {
            open.pop_back();
        } else if (reader.isCharacters()) {
            for (const std::size_t index : open) {
                page.elements[index].text += reader.text();
            }
        }
    }
    page.fault = reader.hasError() ? reader.errorString() : QString();
    return page;
}

QByteArray style_sheet()
{
    QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/style/report.css"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

FigurePicture chart(QSize size)
{
    FigurePicture chart{QPicture(), size};
    QPainter painter(&chart.picture);
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < 152; ++index) {
        const double x = 20 + index * (size.width() - 40) / 152.0;
        painter.setPen(QPen(QColor(18, 67, 109, 120), 1.5));
        painter.drawLine(QPointF(x, 20), QPointF(x, 60 + index));
        painter.setBrush(QColor(0x12, 0x43, 0x6D));
        painter.drawEllipse(QPointF(x, 40), 3, 3);
    }
    painter.drawText(QPointF(30, 100), QStringLiteral("Rutland 81.8%"));
    return chart;
}

DocumentTable table(int rows, int columns)
{
    DocumentTable table;
    table.caption = QStringLiteral("Authorities");
    for (int column = 0; column < columns; ++column) {
        table.columns.push_back({QStringLiteral("Column %1").arg(column), column > 0});
    }
    for (int row = 0; row < rows; ++row) {
        std::vector<DocumentCell> cells{QStringLiteral("Authority %1").arg(row)};
        while (static_cast<int>(cells.size()) < columns) {
            cells.emplace_back(QStringLiteral("£1,234,567.89"), 1234567.89);
        }
        table.rows.push_back(cells);
    }
    return table;
}

Document empty_document()
{
    Document document;
    document.title = QStringLiteral("How far apart?");
    document.language = QStringLiteral("en-GB");
    document.generator = QStringLiteral("Outturn");
    document.date = QDateTime(QDate(2024, 3, 31), QTime(12, 30), Qt::UTC);
    document.words.skip_link = QStringLiteral("Skip to the content");
    document.words.show_data = QStringLiteral("Show the data as a table");
    document.words.source = QStringLiteral("Source:");
    document.words.notes = QStringLiteral("Notes");
    document.words.figure = QStringLiteral("Figure %1");
    document.words.table = QStringLiteral("Table %1");
    document.words.contents = QStringLiteral("Contents");
    document.words.shorthand = QStringLiteral("Shorthand used:");
    document.words.unnumbered_row = QStringLiteral("Row");
    return document;
}

Figure figure(const QString &id)
{
    Figure figure;
    figure.id = id;
    figure.title = QStringLiteral("Places in order, 2024");
    figure.finding = QStringLiteral("Rutland does best.");
    figure.text_alternative = QStringLiteral("From 21.5% to 81.8%.");
    figure.source = QStringLiteral("returns");
    figure.notes = {QStringLiteral("Lines are 95% intervals.")};
    figure.data = table(152, 10);
    return figure;
}

/// One of everything, twice what can be had twice.
Document full_document()
{
    Document document = empty_document();
    document.subtitle = QStringLiteral("Synthetic");
    document.cover.facts = {{QStringLiteral("As the workspace stood on"), QStringLiteral("31 March 2024")}};
    document.notes = {QStringLiteral("Counted once.")};
    document.shorthand = {{QStringLiteral("[c]"), QStringLiteral("withheld")}};
    DocumentTable places = table(152, 10);
    places.id = QStringLiteral("places");
    places.columns[1].title = QStringLiteral("Cost (£) [note 1]");
    places.notes = {QStringLiteral("Rounded."), QStringLiteral("Provisional.")};
    places.source = QStringLiteral("returns");
    document.blocks = {
        Heading{2, QStringLiteral("The answer")},
        Paragraph{QStringLiteral("A gap of 60 points."), true},
        Paragraph{QStringLiteral("See {figure:ranked} and {table:places}.")},
        BulletList{{{QStringLiteral("One [note 1]")}, {QStringLiteral("Two {figure:funnel}")}}},
        KeyFigures{{{QStringLiteral("Best"), QStringLiteral("81.8%"), QStringLiteral("18 of 22")}}},
        Heading{2, QStringLiteral("Spread")},
        figure(QStringLiteral("ranked")),
        Heading{3, QStringLiteral("Table")},
        places,
        Callout{QStringLiteral("Recommendation 1"), QStringLiteral("Ask why.\n\nThen see {table:places} again.")},
        Note{QStringLiteral("Six places are left out.")},
        figure(QStringLiteral("funnel")),
        Heading{2, QStringLiteral("Provenance")},
        FactList{{{QStringLiteral("File"), QStringLiteral("return.xlsx")}}}};
    DocumentTable folded = table(3, 2);
    folded.folded = true;
    document.blocks.push_back(folded);
    return numbered(document);
}

FigurePictures pictures()
{
    return {{QStringLiteral("ranked"), chart({900, 460})}, {QStringLiteral("funnel"), chart({420, 240})}};
}

Page page_of(const Document &document)
{
    return parsed(write_html(document, pictures(), style_sheet()));
}

std::vector<int> heading_levels(const Page &page)
{
    std::vector<int> levels;
    for (const Element &heading : page.named(QStringLiteral("h1 h2 h3 h4 h5 h6"))) {
        levels.push_back(heading.name.mid(1).toInt());
    }
    return levels;
}

} // namespace

/// The accessible report: whoever receives it can read it, without a network, without trusting us.
class TestHtmlWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void report_is_well_formed_and_says_its_language();
    void report_runs_nothing_and_fetches_nothing();
    void hostile_text_stays_text_wherever_it_stands();
    void landmarks_and_one_title_lead_through_the_page();
    void headings_leave_no_level_out();
    void contents_link_to_every_heading_once_there_are_more_than_three();
    void ids_are_unique_and_every_reference_is_met();
    void tables_have_captions_and_scopes();
    void wide_tables_scroll_by_themselves_and_by_keyboard();
    void short_and_long_rows_lose_nothing();
    void tables_carry_number_notes_and_source();
    void references_lead_to_figures_tables_and_notes();
    void recommendation_is_a_heading_below_the_one_it_stands_under();
    void cover_and_date_are_told();
    void notes_and_shorthand_close_the_page();
    void odd_documents_are_still_pages();
    void figures_carry_words_source_and_data();
    void figure_without_picture_still_says_what_it_shows();
    void same_document_gives_same_bytes_in_any_thread();
    void report_of_all_authorities_is_small_enough_to_mail();
};

void TestHtmlWriter::report_is_well_formed_and_says_its_language()
{
    const QByteArray html = write_html(full_document(), pictures(), style_sheet());
    QVERIFY(html.startsWith("<!DOCTYPE html>\n"));
    QVERIFY(!html.contains('\r'));
    const Page page = parsed(html);
    QCOMPARE(page.fault, QString());
    QCOMPARE(page.elements.front().attribute("lang"), QStringLiteral("en-GB"));
    Document welsh = full_document();
    welsh.language = QStringLiteral("cy");
    QCOMPARE(page_of(welsh).elements.front().attribute("lang"), QStringLiteral("cy"));
    QCOMPARE(page_of(empty_document()).fault, QString());
}

void TestHtmlWriter::report_runs_nothing_and_fetches_nothing()
{
    const QByteArray html = write_html(full_document(), pictures(), style_sheet());
    QVERIFY(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    QVERIFY(!html.contains("http:"));
    QVERIFY(!html.contains("https:"));
    QVERIFY(!html.contains("url(http"));
    QVERIFY(!html.contains("@import"));
    const Page page = parsed(html);
    QVERIFY(page.named(QStringLiteral("script link iframe object embed base form")).empty());
    QVERIFY(page.all("src").isEmpty());
    for (const QString &link : page.all("href")) {
        QVERIFY2(link.startsWith(u'#'), qPrintable(link));
    }
    for (const Element &element : page.elements) {
        for (const QXmlStreamAttribute &attribute : element.attributes) {
            QVERIFY2(!attribute.name().startsWith(QLatin1String("on")), qPrintable(attribute.name().toString()));
        }
    }
}

void TestHtmlWriter::hostile_text_stays_text_wherever_it_stands()
{
    DocumentTable bad_table = table(0, 0);
    bad_table.id = hostile;
    bad_table.caption = hostile;
    bad_table.columns = {{hostile, false}, {hostile, true}};
    bad_table.rows = {{hostile, hostile}};
    bad_table.notes = {hostile, hostile};
    bad_table.source = hostile;
    DocumentTable folded_table = bad_table;
    folded_table.folded = true;
    Figure bad_figure = figure(QStringLiteral("ranked"));
    bad_figure.title = bad_figure.finding = bad_figure.text_alternative = bad_figure.source = hostile;
    bad_figure.notes = {hostile};
    bad_figure.data = bad_table;
    Figure unseen_figure = bad_figure;
    unseen_figure.id = hostile;
    Document document = empty_document();
    document.title = document.subtitle = document.language = document.generator = hostile;
    document.cover.facts = {{hostile, hostile}};
    document.notes = {hostile};
    document.shorthand = {{hostile, hostile}};
    DocumentWords &words = document.words;
    words.skip_link = words.show_data = words.source = words.notes = words.figure = words.table = hostile;
    words.contents = words.shorthand = hostile;
    const std::vector<TextLink> links{{0, 7, hostile}, {-5, 9, hostile}, {20, 1 << 30, hostile}};
    document.blocks = {Heading{2, hostile},
                       Heading{3, hostile},
                       Heading{4, hostile},
                       Heading{2, hostile},
                       Paragraph{hostile, true, links},
                       BulletList{{{hostile, links}}},
                       Callout{hostile, hostile, links},
                       KeyFigures{{{hostile, hostile, hostile}}},
                       bad_table,
                       folded_table,
                       bad_figure,
                       unseen_figure,
                       Note{hostile, links},
                       FactList{{{hostile, hostile}}}};
    const QByteArray html = write_html(document, pictures(), "p { color: red } </style><script>alert(2)</script>");
    QVERIFY(!html.contains("</style><"));
    const qsizetype start_of_page = html.indexOf("</style>");
    QVERIFY(!html.mid(start_of_page).contains("<script"));
    const Page page = parsed(write_html(document, pictures(), style_sheet()));
    QCOMPARE(page.fault, QString());
    for (const QString &name :
         QStringLiteral("title h1 h2 h3 h4 p li dt dd th td caption figcaption summary desc footer").split(u' ')) {
        QVERIFY2(page.texts(name).join(u'\n').contains(hostile), qPrintable(name));
    }
    for (const QString &link : page.all("href")) {
        QVERIFY(link.startsWith(u'#'));
    }
}

void TestHtmlWriter::landmarks_and_one_title_lead_through_the_page()
{
    const Page page = page_of(full_document());
    for (const QString &landmark : {QStringLiteral("header"), QStringLiteral("main"), QStringLiteral("footer")}) {
        QCOMPARE(page.named(landmark).size(), std::size_t(1));
    }
    QCOMPARE(page.texts(QStringLiteral("h1")), QStringList(QStringLiteral("How far apart?")));
    const Element skip_link = page.named(QStringLiteral("a")).front();
    QCOMPARE(skip_link.text, QStringLiteral("Skip to the content"));
    QCOMPARE(skip_link.attribute("href"), u'#' + page.named(QStringLiteral("main")).front().attribute("id"));
}

void TestHtmlWriter::headings_leave_no_level_out()
{
    Document document = empty_document();
    for (const int level : {3, 4, 2, 4, 4, 3, 9, -1}) {
        document.blocks.push_back(Heading{level, QString::number(level)});
    }
    // After the title and "Contents": 3 opens the page; 4 and 4 after 2 are sisters; 9 and -1 are out of range.
    QCOMPARE(heading_levels(page_of(document)), (std::vector<int>{1, 2, 2, 3, 2, 3, 3, 3, 4, 2}));
}

void TestHtmlWriter::contents_link_to_every_heading_once_there_are_more_than_three()
{
    Document document = empty_document();
    for (const int level : {2, 3, 4}) {
        document.blocks.push_back(Heading{level, QStringLiteral("Heading %1").arg(level)});
    }
    QVERIFY(page_of(document).named(QStringLiteral("nav")).empty());

    document.blocks.push_back(Heading{2, QStringLiteral("Last")});
    const Page page = page_of(document);
    QCOMPARE(page.fault, QString());
    QStringList links = page.texts(QStringLiteral("a"));
    links.removeFirst();
    QCOMPARE(links,
             QStringList({QStringLiteral("Heading 2"), QStringLiteral("Heading 3"), QStringLiteral("Heading 4"),
                          QStringLiteral("Last")}));
    QCOMPARE(page.named(QStringLiteral("ol")).size(), std::size_t(3));
    for (const Element &item : page.named(QStringLiteral("li"))) {
        QCOMPARE(item.parent, QStringLiteral("ol"));
    }
    for (const Element &list : page.named(QStringLiteral("ol"))) {
        QVERIFY(list.parent == QLatin1String("nav") || list.parent == QLatin1String("li"));
    }
}

void TestHtmlWriter::ids_are_unique_and_every_reference_is_met()
{
    const Page page = page_of(full_document());
    const QStringList ids = page.all("id");
    const QSet<QString> known(ids.begin(), ids.end());
    QCOMPARE(known.size(), ids.size());
    for (const QString &link : page.all("href")) {
        QVERIFY2(known.contains(link.mid(1)), qPrintable(link));
    }
    for (const QString &label : page.all("aria-labelledby").join(u' ').split(u' ')) {
        QVERIFY2(known.contains(label), qPrintable(label));
    }
}

void TestHtmlWriter::tables_have_captions_and_scopes()
{
    Document document = empty_document();
    document.blocks = {table(3, 4)};
    const Page page = page_of(document);
    QCOMPARE(page.texts(QStringLiteral("caption")), QStringList(QStringLiteral("Authorities")));
    int columns = 0;
    int rows = 0;
    for (const Element &header : page.named(QStringLiteral("th"))) {
        const QString scope = header.attribute("scope");
        columns += scope == QLatin1String("col") ? 1 : 0;
        rows += scope == QLatin1String("row") ? 1 : 0;
    }
    QCOMPARE(columns, 4);
    QCOMPARE(rows, 3);
    QCOMPARE(page.named(QStringLiteral("th")).size(), std::size_t(7));
    for (const Element &cell : page.named(QStringLiteral("td"))) {
        QCOMPARE(cell.attribute("class"), QStringLiteral("number"));
    }
    QVERIFY(style_sheet().contains("tabular-nums"));
}

void TestHtmlWriter::wide_tables_scroll_by_themselves_and_by_keyboard()
{
    // A wide table is a group with a name: as regions, twenty of them would be twenty landmarks.
    DocumentTable nameless = table(2, 2);
    nameless.caption.clear();
    Document document = empty_document();
    document.blocks = {Heading{2, QStringLiteral("Places")}, nameless, table(2, 2)};
    const Page page = page_of(document);
    const std::vector<Element> regions = page.named(QStringLiteral("div"));
    QCOMPARE(regions.size(), std::size_t(2));
    for (const Element &region : regions) {
        QCOMPARE(region.attribute("role"), QStringLiteral("group"));
        QCOMPARE(region.attribute("tabindex"), QStringLiteral("0"));
    }
    QCOMPARE(regions[0].attribute("aria-label"), QStringLiteral("Places"));
    QCOMPARE(regions[1].attribute("aria-labelledby"), page.named(QStringLiteral("caption")).front().attribute("id"));
}

void TestHtmlWriter::short_and_long_rows_lose_nothing()
{
    Document document = empty_document();
    DocumentTable ragged;
    ragged.caption = QStringLiteral("Ragged");
    ragged.columns = {{QStringLiteral("A"), false}, {QStringLiteral("B"), true}};
    ragged.rows = {{QStringLiteral("1")}, {QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}};
    document.blocks = {ragged};
    QCOMPARE(page_of(document).texts(QStringLiteral("th td")), QString(QStringLiteral("A B 1  2 3 4")).split(u' '));
}

void TestHtmlWriter::tables_carry_number_notes_and_source()
{
    const Page page = page_of(full_document());
    QCOMPARE(page.texts(QStringLiteral("caption")).filter(QStringLiteral("Table ")),
             QStringList(QStringLiteral("Table 1: Authorities")));
    QVERIFY(page.texts(QStringLiteral("li")).contains(QStringLiteral("Provisional.")));
    // Two figures and a table.
    QCOMPARE(page.texts(QStringLiteral("p")).count(QStringLiteral("Source: returns")), 3);
}

void TestHtmlWriter::references_lead_to_figures_tables_and_notes()
{
    const Page page = page_of(full_document());
    QStringList links;
    for (const Element &link : page.named(QStringLiteral("a"))) {
        if (link.parent != QLatin1String("li") || !link.attribute("href").startsWith(QLatin1String("#section"))) {
            links += link.text + u' ' + link.attribute("href");
        }
    }
    links.removeOne(QStringLiteral("Skip to the content #main"));
    links.removeOne(QStringLiteral("Notes #notes"));
    QCOMPARE(links,
             QStringList({QStringLiteral("Figure 1 #figure-ranked"), QStringLiteral("Table 1 #table-places"),
                          QStringLiteral("[note 1] #note-1"), QStringLiteral("Figure 2 #figure-funnel"),
                          QStringLiteral("[note 1] #note-1"), QStringLiteral("Table 1 #table-places")}));
    QVERIFY(page.texts(QStringLiteral("p")).contains(QStringLiteral("See Figure 1 and Table 1.")));
}

void TestHtmlWriter::recommendation_is_a_heading_below_the_one_it_stands_under()
{
    const Page page = page_of(full_document());
    const std::vector<Element> sections = page.named(QStringLiteral("section"));
    QCOMPARE(sections.size(), std::size_t(1));
    QStringList titles;
    for (const Element &heading : page.named(QStringLiteral("h3 h4"))) {
        if (heading.parent == QLatin1String("section")) {
            titles += heading.name + u' ' + heading.text;
        }
    }
    // It stands under "Table", which is of the third level.
    QCOMPARE(titles, QStringList(QStringLiteral("h4 Recommendation 1")));
    QVERIFY(page.texts(QStringLiteral("p")).contains(QStringLiteral("Ask why.")));
    QVERIFY(page.texts(QStringLiteral("p")).contains(QStringLiteral("Then see Table 1 again.")));
}

void TestHtmlWriter::cover_and_date_are_told()
{
    const QByteArray html = write_html(full_document(), pictures(), style_sheet());
    const QByteArray header = html.mid(html.indexOf("<header>"), html.indexOf("</header>") - html.indexOf("<header>"));
    QVERIFY(header.contains("<dd>31 March 2024</dd>"));
    QVERIFY(html.contains("<meta name=\"dcterms.modified\" content=\"2024-03-31T12:30:00Z\"/>"));

    Document welsh = empty_document();
    welsh.language = QStringLiteral("cy");
    QVERIFY(page_of(welsh).texts(QStringLiteral("p")).contains(QStringLiteral("31 Mawrth 2024")));
}

void TestHtmlWriter::notes_and_shorthand_close_the_page()
{
    const Page page = page_of(full_document());
    QCOMPARE(page.texts(QStringLiteral("h2")).last(), QStringLiteral("Notes"));
    QVERIFY(page.texts(QStringLiteral("li")).contains(QStringLiteral("Counted once.")));
    QCOMPARE(page.texts(QStringLiteral("dt")).last(), QStringLiteral("[c]"));
    QCOMPARE(page.texts(QStringLiteral("dd")).last(), QStringLiteral("withheld"));
    QVERIFY(!page_of(empty_document()).texts(QStringLiteral("h2")).contains(QStringLiteral("Notes")));
}

void TestHtmlWriter::odd_documents_are_still_pages()
{
    QCOMPARE(parsed(write_html(Document(), {}, {})).fault, QString());
    Document document = empty_document();
    DocumentTable long_cell = table(1, 2);
    const QString word(4000, u'x');
    long_cell.rows[0][1] = word;
    DocumentTable same_id = table(0, 3);
    same_id.id = QStringLiteral("ranked");
    Figure twice = figure(QStringLiteral("ranked"));
    twice.data = DocumentTable();
    const QString half_a_character = QStringLiteral("a") + QChar(0xD83D);
    document.blocks = {long_cell,
                       same_id,
                       twice,
                       twice,
                       same_id,
                       BulletList(),
                       Callout(),
                       KeyFigures(),
                       FactList(),
                       DocumentTable(),
                       Heading{2, {}},
                       Paragraph{},
                       Note{},
                       Figure(),
                       Paragraph{half_a_character},
                       Callout{QStringLiteral("Alone"), {}, {}}};
    const Page page = page_of(numbered(document));
    QCOMPARE(page.fault, QString());
    QVERIFY(page.texts(QStringLiteral("td")).contains(word));
    const QStringList ids = page.all("id");
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    for (const Element &heading : page.named(QStringLiteral("h1 h2 h3 h4 p li"))) {
        QVERIFY2(!heading.text.isEmpty(), qPrintable(heading.name));
    }
}

void TestHtmlWriter::figures_carry_words_source_and_data()
{
    const Page page = page_of(full_document());
    const std::vector<Element> drawings = page.named(QStringLiteral("svg"));
    QCOMPARE(drawings.size(), std::size_t(2));
    for (const Element &drawing : drawings) {
        QCOMPARE(drawing.attribute("role"), QStringLiteral("img"));
        QVERIFY(!drawing.attribute("viewBox").isEmpty());
    }
    QCOMPARE(page.texts(QStringLiteral("desc")).front(), QStringLiteral("From 21.5% to 81.8%."));
    QVERIFY(page.texts(QStringLiteral("text")).contains(QStringLiteral("Rutland 81.8%")));
    QCOMPARE(page.texts(QStringLiteral("figcaption")),
             QStringList({QStringLiteral("Figure 1: Places in order, 2024"),
                          QStringLiteral("Figure 2: Places in order, 2024")}));
    QCOMPARE(page.texts(QStringLiteral("p")).count(QStringLiteral("Rutland does best.")), 2);
    QCOMPARE(page.texts(QStringLiteral("p")).count(QStringLiteral("Lines are 95% intervals.")), 2);
    QVERIFY(page.texts(QStringLiteral("p")).contains(QStringLiteral("Source: returns")));
    QCOMPARE(page.texts(QStringLiteral("summary")).count(QStringLiteral("Show the data as a table")), 2);
}

void TestHtmlWriter::figure_without_picture_still_says_what_it_shows()
{
    const Page page = parsed(write_html(full_document(), {}, style_sheet()));
    QVERIFY(page.named(QStringLiteral("svg")).empty());
    QCOMPARE(page.texts(QStringLiteral("p")).count(QStringLiteral("From 21.5% to 81.8%.")), 2);
    QCOMPARE(page.named(QStringLiteral("table")).size(), std::size_t(4));
}

void TestHtmlWriter::same_document_gives_same_bytes_in_any_thread()
{
    const QByteArray here = write_html(full_document(), pictures(), style_sheet());
    QCOMPARE(write_html(full_document(), pictures(), style_sheet()), here);
    QByteArray there;
    std::thread([&] { there = write_html(full_document(), pictures(), style_sheet()); }).join();
    QCOMPARE(there, here);
}

void TestHtmlWriter::report_of_all_authorities_is_small_enough_to_mail()
{
    QCOMPARE_LT(write_html(full_document(), pictures(), style_sheet()).size(), 2'000'000);
}

QTEST_MAIN(TestHtmlWriter)
#include "test_html_writer.moc"
