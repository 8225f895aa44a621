// SPDX-License-Identifier: GPL-3.0-or-later
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
        QStringList cells(QStringLiteral("Authority %1").arg(row));
        while (cells.size() < columns) {
            cells += QStringLiteral("£1,234,567.89");
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
    document.skip_link_text = QStringLiteral("Skip to the content");
    document.show_data_text = QStringLiteral("Show the data as a table");
    document.source_prefix = QStringLiteral("Source:");
    document.figure_prefix = QStringLiteral("Figure %1");
    document.contents_title = QStringLiteral("Contents");
    return document;
}

Figure figure(const QString &picture)
{
    return {picture, QStringLiteral("Rutland does best"), QStringLiteral("From 21.5% to 81.8%."),
            QStringLiteral("returns"), table(152, 10)};
}

/// One of everything, twice what can be had twice.
Document full_document()
{
    Document document = empty_document();
    document.subtitle = QStringLiteral("Synthetic");
    document.blocks = {Heading{2, QStringLiteral("The answer")},
                       Paragraph{QStringLiteral("A gap of 60 points."), true},
                       KeyFigures{{{QStringLiteral("Best"), QStringLiteral("81.8%"), QStringLiteral("18 of 22")}}},
                       Heading{2, QStringLiteral("Spread")},
                       figure(QStringLiteral("ranked")),
                       Heading{3, QStringLiteral("Table")},
                       table(152, 10),
                       Note{QStringLiteral("Six places are left out.")},
                       figure(QStringLiteral("funnel")),
                       Heading{2, QStringLiteral("Provenance")},
                       FactList{{{QStringLiteral("File"), QStringLiteral("return.xlsx")}}}};
    DocumentTable folded = table(3, 2);
    folded.folded = true;
    document.blocks.push_back(folded);
    return document;
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
    DocumentTable bad_table{hostile, {{hostile, false}, {hostile, true}}, {{hostile, hostile}}, true};
    Document document{hostile, hostile, hostile, hostile, hostile, hostile, hostile, hostile, hostile, {}};
    document.blocks = {Heading{2, hostile},
                       Heading{3, hostile},
                       Heading{4, hostile},
                       Heading{2, hostile},
                       Paragraph{hostile, true},
                       KeyFigures{{{hostile, hostile, hostile}}},
                       bad_table,
                       Figure{QStringLiteral("ranked"), hostile, hostile, hostile, bad_table},
                       Note{hostile},
                       FactList{{{hostile, hostile}}}};
    const QByteArray html = write_html(document, pictures(), "p { color: red } </style><script>alert(2)</script>");
    QVERIFY(!html.contains("</style><"));
    const qsizetype start_of_page = html.indexOf("</style>");
    QVERIFY(!html.mid(start_of_page).contains("<script"));
    const Page page = parsed(write_html(document, pictures(), style_sheet()));
    QCOMPARE(page.fault, QString());
    for (const QString &name : QStringLiteral("title h1 h2 h3 h4 p dt dd th td summary desc footer").split(u' ')) {
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
    DocumentTable nameless = table(2, 2);
    nameless.caption.clear();
    Document document = empty_document();
    document.blocks = {Heading{2, QStringLiteral("Places")}, nameless, table(2, 2)};
    const Page page = page_of(document);
    const std::vector<Element> regions = page.named(QStringLiteral("div"));
    QCOMPARE(regions.size(), std::size_t(2));
    for (const Element &region : regions) {
        QCOMPARE(region.attribute("role"), QStringLiteral("region"));
        QCOMPARE(region.attribute("tabindex"), QStringLiteral("0"));
    }
    QCOMPARE(regions[0].attribute("aria-label"), QStringLiteral("Places"));
    QCOMPARE(regions[1].attribute("aria-labelledby"), page.named(QStringLiteral("caption")).front().attribute("id"));
}

void TestHtmlWriter::short_and_long_rows_lose_nothing()
{
    Document document = empty_document();
    document.blocks = {
        DocumentTable{QStringLiteral("Ragged"),
                      {{QStringLiteral("A"), false}, {QStringLiteral("B"), true}},
                      {{QStringLiteral("1")}, {QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}},
                      false}};
    QCOMPARE(page_of(document).texts(QStringLiteral("th td")), QString(QStringLiteral("A B 1  2 3 4")).split(u' '));
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
             QStringList({QStringLiteral("Figure 1 Rutland does best"), QStringLiteral("Figure 2 Rutland does best")}));
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
