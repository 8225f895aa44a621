// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_layout.h"

#include <QtCore/QFile>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtTest/QtTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace outturn::reporting;

namespace {

/// Words as they stand on a page.
struct PrintedText {
    QString text;
    QRectF area;
    bool is_bold = false;
};

/// Takes the words of a drawing and where they stand; leaves the rest undrawn.
class TextCollector : public QPaintEngine
{
public:
    TextCollector() : QPaintEngine(AllFeatures) {}

    std::vector<PrintedText> texts;

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawRects(const QRectF *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawEllipse(const QRectF &) override {}
    Type type() const override { return User; }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const qreal width = QFontMetricsF(item.font()).horizontalAdvance(item.text());
        const QRectF area(at.x(), at.y() - item.ascent(), width, item.ascent() + item.descent());
        texts.push_back({item.text(), painter()->combinedTransform().mapRect(area), item.font().bold()});
    }
};

class CollectingPage : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &collector; }
    mutable TextCollector collector;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return QPicture().logicalDpiX(); // at another resolution a picture scales itself
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return 0;
        default:
            return 1200;
        }
    }
};

std::vector<PrintedText> texts_of(const Page &page)
{
    CollectingPage device;
    QPainter painter(&device);
    painter.drawPicture(0, 0, page.drawing.picture);
    painter.end();
    return device.collector.texts;
}

/// A layout with the words of its pages, read once.
struct Printed : PageLayout {
    std::vector<std::vector<PrintedText>> texts;
    QStringList words;

    Printed(const Document &document, const FigurePictures &pictures) : PageLayout(lay_out_pages(document, pictures))
    {
        for (const Page &page : pages) {
            texts.push_back(texts_of(page));
            QStringList of_page;
            for (const PrintedText &text : texts.back())
                of_page.append(text.text.simplified());
            words.append(of_page.join(u' ').simplified());
        }
    }

    const QString &words_on(size_t page) const { return words[static_cast<qsizetype>(page)]; }
};

std::vector<size_t> pages_with(const Printed &layout, const QString &words)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < layout.pages.size(); ++i) {
        if (layout.words_on(i).contains(words))
            found.push_back(i);
    }
    return found;
}

Document new_document()
{
    Document document;
    document.title = QStringLiteral("How far apart they are");
    document.subtitle = QStringLiteral("Year to 31 March 2025");
    document.language = QStringLiteral("en-GB");
    document.generator = QStringLiteral("Outturn 0.1.0");
    document.date = QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC);
    document.words.source = QStringLiteral("Source:");
    document.words.notes = QStringLiteral("Notes");
    document.words.figure = QStringLiteral("Figure %1");
    document.words.table = QStringLiteral("Table %1");
    document.words.continued = QStringLiteral("%1 (continued)");
    document.words.contents = QStringLiteral("Contents");
    document.words.page = QStringLiteral("Page %1 of %2");
    document.words.shorthand = QStringLiteral("Shorthand used:");
    return document;
}

/// A table whose cells name their place: "r3c2".
DocumentTable numbered_table(size_t columns, size_t rows)
{
    DocumentTable table;
    table.id = QStringLiteral("places");
    table.caption = QStringLiteral("Where each stands");
    table.number = 1;
    for (size_t column = 0; column < columns; ++column)
        table.columns.push_back({QStringLiteral("Heading%1").arg(column), column > 0});
    for (size_t row = 0; row < rows; ++row) {
        table.rows.emplace_back();
        for (size_t column = 0; column < columns; ++column)
            table.rows.back().push_back(QStringLiteral("r%1c%2").arg(row).arg(column));
    }
    return table;
}

QString long_text(const QString &word, int count)
{
    return (word + u' ').repeated(count).trimmed();
}

FigurePicture drawing(QSize size)
{
    FigurePicture result{QPicture(), size};
    QPainter painter(&result.picture);
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(12);
    painter.setFont(font);
    painter.drawText(QPointF(10, 20), QStringLiteral("top-of-drawing"));
    painter.drawText(QPointF(10, size.height() - 10), QStringLiteral("foot-of-drawing"));
    return result;
}

/// One of every block, with words that are met nowhere else.
Document every_block()
{
    Document document = new_document();
    document.cover.facts = {{QStringLiteral("Coverterm"), QStringLiteral("Coverfact")}};
    document.notes = {QStringLiteral("Footnotetext")};
    document.shorthand = {{QStringLiteral("[c]"), QStringLiteral("Withheldmeaning")}};
    DocumentTable table = numbered_table(3, 4);
    table.notes = {QStringLiteral("Tablenote")};
    table.source = QStringLiteral("Tablesource");
    Figure figure{QStringLiteral("spread"),
                  QStringLiteral("Figuretitle"),
                  QStringLiteral("Figurefinding"),
                  QStringLiteral("Alternative"),
                  QStringLiteral("Figuresource"),
                  {QStringLiteral("Figurenote")},
                  {},
                  1};
    document.blocks = {
        Heading{2, QStringLiteral("Firstheading")},
        Paragraph{QStringLiteral("Findingtext"), true},
        Paragraph{QStringLiteral("Plaintext with £5 and Tŵr Gwyn and [note 1]"), false},
        KeyFigures{{{QStringLiteral("Keylabel"), QStringLiteral("81.8%"), QStringLiteral("Keynote")}}},
        BulletList{{{QStringLiteral("Bullettext"), {}}}},
        Callout{QStringLiteral("Callouttitle"), QStringLiteral("Callouttext\n\nSecondparagraph"), {}},
        Heading{3, QStringLiteral("Secondheading")},
        figure,
        table,
        Note{QStringLiteral("Notetext"), {}},
        Heading{4, QStringLiteral("Thirdheading")},
        FactList{{{QStringLiteral("Factterm"), QStringLiteral("Factdescription")}}},
    };
    return document;
}

Document hostile_document()
{
    Document document = new_document();
    const QString lone = QString(QChar(0xD800)) + QStringLiteral("half") + QChar(0xDC00) + QChar(0xFFFE) + QChar(7);
    const QString markup = QStringLiteral("</svg><script>alert(1)</script> =cmd|' /C calc'!A0");
    const QString turned = QString(QChar(0x202E)) + QStringLiteral("turned") + QChar(0x200F);
    const QString endless(4000, u'x');
    document.title = endless;
    document.subtitle = markup;
    document.cover.facts = {{endless, endless}};
    DocumentTable table = numbered_table(4, 6);
    table.rows[1][0] = endless;
    table.rows[2][1] = long_text(QStringLiteral("lorem"), 800);
    table.rows[3] = {lone, markup, turned, QStringLiteral("a\nb\r\nc\td")};
    table.rows[4].clear();
    table.rows[5].emplace_back(QStringLiteral("beyond the titles"));
    table.columns[2].title = long_text(QStringLiteral("title"), 400);
    table.caption = long_text(QStringLiteral("caption"), 500);
    Figure figure{QStringLiteral("f"),
                  endless,
                  long_text(QStringLiteral("finding"), 300),
                  lone,
                  turned,
                  {endless, QString()},
                  {},
                  1};
    document.blocks = {Heading{9, endless},
                       Heading{-1, lone},
                       Heading{},
                       Paragraph{},
                       Paragraph{lone, true},
                       KeyFigures{{{endless, endless, endless}, {}}},
                       KeyFigures{},
                       BulletList{{{}, {endless, {}}}},
                       Callout{endless, endless, {}},
                       Callout{},
                       table,
                       figure,
                       DocumentTable{},
                       Figure{},
                       Note{},
                       FactList{{{}, {endless, markup}}},
                       Paragraph{QStringLiteral("links"), false, {{-5, 900, QStringLiteral("f")}, {3, -1, {}}}}};
    return document;
}

} // namespace

/// The printed report: nothing lost, nothing cut, nothing on top of another.
class TestPageLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void every_word_is_printed();
    void words_stay_on_the_paper_and_off_each_other_data();
    void words_stay_on_the_paper_and_off_each_other();
    void contents_name_the_pages_where_the_headings_stand();
    void every_page_but_the_cover_says_which_it_is_of_how_many();
    void no_page_is_empty();
    void a_table_repeats_its_header_on_every_page();
    void a_row_is_never_cut_in_two();
    void a_row_higher_than_a_page_goes_on_over_pages();
    void a_wide_table_stands_sideways_and_its_heading_with_it();
    void columns_that_fit_no_page_go_on_below_with_the_first_repeated();
    void numbers_stand_at_the_right_of_their_column();
    void a_heading_is_never_last_on_a_page();
    void no_line_of_a_paragraph_stands_alone();
    void a_tall_chart_shrinks_to_its_page_with_its_words();
    void a_chart_that_almost_fits_shrinks_a_little_and_stays();
    void a_figure_without_drawing_says_it_in_words();
    void what_is_folded_on_screen_is_not_printed();
    void a_reference_leads_to_its_figure();
    void a_note_sign_leads_to_the_note();
    void sections_are_bookmarks();
    void an_empty_document_is_a_cover();
    void a_stopped_layout_is_empty();
    void the_same_in_any_thread();
};

void TestPageLayout::initTestCase()
{
    for (const char *face : {"Regular", "Bold"}) {
        const QString file =
            QStringLiteral(OUTTURN_SOURCE_DIR "/resources/fonts/LiberationSans-%1.ttf").arg(QString::fromLatin1(face));
        QVERIFY(QFontDatabase::addApplicationFont(file) >= 0);
    }
}

void TestPageLayout::every_word_is_printed()
{
    const Printed layout(every_block(), {{QStringLiteral("spread"), drawing(QSize(640, 300))}});
    const QString words = layout.words.join(u' ');
    for (const char *word : {"How far apart they are",
                             "Year to 31 March 2025",
                             "Coverterm",
                             "Coverfact",
                             "6 May 2025",
                             "Outturn 0.1.0",
                             "Contents",
                             "Firstheading",
                             "Findingtext",
                             "Plaintext with £5 and Tŵr Gwyn and",
                             "[note 1]",
                             "Keylabel",
                             "81.8%",
                             "Keynote",
                             "Bullettext",
                             "Callouttitle",
                             "Callouttext",
                             "Secondparagraph",
                             "Secondheading",
                             "Figure 1",
                             "Figuretitle",
                             "Figurefinding",
                             "top-of-drawing",
                             "foot-of-drawing",
                             "Figurenote",
                             "Source: Figuresource",
                             "Table 1",
                             "Where each stands",
                             "Heading2",
                             "r0c0",
                             "r3c2",
                             "Tablenote",
                             "Source: Tablesource",
                             "Notetext",
                             "Thirdheading",
                             "Factterm",
                             "Factdescription",
                             "Footnotetext",
                             "Shorthand used",
                             "[c]",
                             "Withheldmeaning"})
        QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    QVERIFY(!words.contains(QStringLiteral("Alternative"))); // the drawing is there
}

void TestPageLayout::words_stay_on_the_paper_and_off_each_other_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("every block") << 0;
    QTest::newRow("hostile words") << 1;
    QTest::newRow("16 columns") << 16;
    QTest::newRow("90 columns") << 90;
}

void TestPageLayout::words_stay_on_the_paper_and_off_each_other()
{
    QFETCH(const int, kind);
    Document document = kind == 1 ? hostile_document() : every_block();
    if (kind > 1)
        document.blocks.push_back(numbered_table(static_cast<size_t>(kind), 70));
    const Printed layout(document, {{QStringLiteral("spread"), drawing(QSize(640, 300))}});
    // Two centimetres at 96 dpi are 75.6 pixels.
    for (size_t page = 0; page < layout.pages.size(); ++page) {
        const QRectF inside = QRectF(QPointF(), layout.pages[page].drawing.size).adjusted(75, 60, -75, -25);
        const std::vector<PrintedText> &texts = layout.texts[page];
        for (size_t i = 0; i < texts.size(); ++i) {
            if (texts[i].text.trimmed().isEmpty() || texts[i].area.isEmpty()) // a mark that only turns the writing
                continue;
            QVERIFY2(inside.contains(texts[i].area), qPrintable(texts[i].text.left(60)));
            for (size_t k = i + 1; k < texts.size(); ++k) {
                const QRectF common = texts[i].area.intersected(texts[k].area);
                if (common.width() > 1 && common.height() > 3 && !texts[k].text.trimmed().isEmpty())
                    QFAIL(qPrintable(texts[i].text.left(60) + QStringLiteral(" | ") + texts[k].text.left(60)));
            }
        }
    }
}

void TestPageLayout::contents_name_the_pages_where_the_headings_stand()
{
    Document document = new_document();
    for (int i = 0; i < 60; ++i) {
        document.blocks.push_back(Heading{i % 4 == 0 ? 2 : 3, QStringLiteral("Part<%1>").arg(i)});
        document.blocks.push_back(Paragraph{long_text(QStringLiteral("words"), 20 + 37 * i % 400)});
    }
    const Printed layout(document, {});
    const size_t first_of_body = pages_with(layout, QStringLiteral("words words")).front();
    QVERIFY(first_of_body >= 3); // 60 entries need two pages of contents behind the cover
    QString contents;
    for (size_t page = 1; page < first_of_body; ++page)
        contents += layout.words_on(page) + u' ';
    for (int i = 0; i < 60; ++i) {
        const QString name = QStringLiteral("Part<%1>").arg(i);
        const std::vector<size_t> pages = pages_with(layout, name);
        QVERIFY(pages.back() >= first_of_body);
        QVERIFY2(contents.contains(QStringLiteral("%1 %2 ").arg(name).arg(pages.back() + 1)), qPrintable(name));
    }
}

void TestPageLayout::every_page_but_the_cover_says_which_it_is_of_how_many()
{
    Document document = new_document();
    document.blocks = {numbered_table(3, 200)};
    const Printed layout(document, {});
    QVERIFY(layout.pages.size() > 4);
    QVERIFY(!layout.words_on(0).contains(QStringLiteral("Page 1")));
    for (size_t i = 1; i < layout.pages.size(); ++i) {
        const QString words = layout.words_on(i);
        QVERIFY(words.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(layout.pages.size())));
        QVERIFY(words.contains(document.title));
    }
}

void TestPageLayout::no_page_is_empty()
{
    // Each paragraph fills its page to another degree, and every third block wants paper of another shape.
    Document document = new_document();
    for (int i = 0; i < 40; ++i) {
        document.blocks.push_back(Heading{2 + i % 3, QStringLiteral("Heading")});
        document.blocks.push_back(Paragraph{long_text(QStringLiteral("text"), 40 * i)});
        if (i % 3 == 0)
            document.blocks.push_back(numbered_table(20, static_cast<size_t>(i)));
    }
    const Printed layout(document, {});
    for (size_t page = 0; page < layout.pages.size(); ++page) {
        const std::vector<PrintedText> &texts = layout.texts[page];
        const auto above_foot = std::count_if(texts.begin(), texts.end(), [&](const PrintedText &text) {
            return text.area.bottom() < layout.pages[page].drawing.size.height() - 60;
        });
        QVERIFY(above_foot > 0);
    }
}

void TestPageLayout::a_table_repeats_its_header_on_every_page()
{
    Document document = new_document();
    document.blocks = {numbered_table(3, 200)};
    const Printed layout(document, {});
    QCOMPARE(pages_with(layout, QStringLiteral("Heading1")).size(), layout.pages.size() - 1);
    QCOMPARE(pages_with(layout, QStringLiteral("Where each stands")).size(), size_t{1});
    QCOMPARE(pages_with(layout, QStringLiteral("Table 1 (continued)")).size(), layout.pages.size() - 2);
    for (int row = 0; row < 200; ++row)
        QCOMPARE(pages_with(layout, QStringLiteral("r%1c2").arg(row)).size(), size_t{1});
}

void TestPageLayout::a_row_is_never_cut_in_two()
{
    Document document = new_document();
    DocumentTable table = numbered_table(3, 60);
    for (size_t row = 0; row < table.rows.size(); ++row)
        table.rows[row][0] = QStringLiteral("first%1.\nsecond\nthird\nlast%1.").arg(row);
    document.blocks = {table};
    const Printed layout(document, {});
    QVERIFY(layout.pages.size() > 3);
    for (int row = 0; row < 60; ++row)
        QCOMPARE(pages_with(layout, QStringLiteral("first%1.").arg(row)),
                 pages_with(layout, QStringLiteral("last%1.").arg(row)));
}

void TestPageLayout::a_row_higher_than_a_page_goes_on_over_pages()
{
    Document document = new_document();
    DocumentTable table = numbered_table(2, 3);
    QStringList lines;
    for (int i = 0; i < 300; ++i)
        lines.append(QStringLiteral("line%1.").arg(i));
    table.rows[1][0] = lines.join(u'\n');
    document.blocks = {table};
    const Printed layout(document, {});
    // 300 lines at 9 pt need at least 300 x 12 pt = 3600 pt, and a page has less than 842.
    QVERIFY(layout.pages.size() > 5);
    for (const QString &line : lines)
        QCOMPARE(pages_with(layout, line).size(), size_t{1});
    QCOMPARE(pages_with(layout, QStringLiteral("r2c0")).size(), size_t{1});
}

void TestPageLayout::a_wide_table_stands_sideways_and_its_heading_with_it()
{
    Document document = new_document();
    DocumentTable table = numbered_table(12, 5);
    for (auto &row : table.rows) {
        for (DocumentCell &cell : row)
            cell.text = QStringLiteral("£123,456,789.00");
    }
    document.blocks = {Heading{2, QStringLiteral("Narrow")},
                       numbered_table(3, 3),
                       Heading{2, QStringLiteral("Wide")},
                       Paragraph{QStringLiteral("A word before it.")},
                       table,
                       Heading{2, QStringLiteral("After")},
                       Paragraph{QStringLiteral("And one after it.")}};
    const Printed layout(document, {});
    const size_t narrow = pages_with(layout, QStringLiteral("r0c0")).front();
    const size_t wide = pages_with(layout, QStringLiteral("£123,456,789.00")).front();
    const size_t after = pages_with(layout, QStringLiteral("And one after it.")).front();
    QCOMPARE(layout.pages[narrow].drawing.size, QSize(794, 1123));
    QCOMPARE(layout.pages[wide].drawing.size, QSize(1123, 794));
    QCOMPARE(layout.pages[after].drawing.size, QSize(794, 1123));
    QCOMPARE(pages_with(layout, QStringLiteral("A word before it.")).front(), wide);
    QCOMPARE(pages_with(layout, QStringLiteral("Wide")).back(), wide);
}

void TestPageLayout::columns_that_fit_no_page_go_on_below_with_the_first_repeated()
{
    Document document = new_document();
    document.blocks = {numbered_table(60, 10)};
    const Printed layout(document, {});
    std::map<QString, int> cells;
    for (const std::vector<PrintedText> &texts : layout.texts) {
        for (const PrintedText &text : texts) {
            ++cells[text.text];
            // 7.5 pt is 10 px: what is smaller cannot be read in print.
            QVERIFY(text.area.height() >= 10);
        }
    }
    const int firsts = cells[QStringLiteral("r4c0")];
    QVERIFY(firsts > 1);
    for (int column = 1; column < 60; ++column)
        QCOMPARE(cells[QStringLiteral("r4c%1").arg(column)], 1);
    for (int row = 0; row < 10; ++row)
        QCOMPARE(cells[QStringLiteral("r%1c0").arg(row)], firsts);
}

void TestPageLayout::numbers_stand_at_the_right_of_their_column()
{
    Document document = new_document();
    DocumentTable table = numbered_table(2, 2);
    table.rows[0][1] = QStringLiteral("1,234.5");
    table.rows[1][1] = QStringLiteral("7.5");
    document.blocks = {table};
    std::map<QString, QRectF> places;
    const Printed layout(document, {});
    for (const PrintedText &text : layout.texts.back())
        places[text.text] = text.area;
    QVERIFY(std::abs(places[QStringLiteral("1,234.5")].right() - places[QStringLiteral("7.5")].right()) < .5);
    QVERIFY(std::abs(places[QStringLiteral("Heading1")].right() - places[QStringLiteral("7.5")].right()) < .5);
    QVERIFY(std::abs(places[QStringLiteral("r0c0")].left() - places[QStringLiteral("r1c0")].left()) < .5);
}

void TestPageLayout::a_heading_is_never_last_on_a_page()
{
    Document document = new_document();
    for (int i = 0; i < 120; ++i) {
        document.blocks.push_back(Heading{2 + i % 3, QStringLiteral("Heading")});
        document.blocks.push_back(Paragraph{long_text(QStringLiteral("text"), 3 + 29 * i % 160)});
        if (i % 10 == 0)
            document.blocks.push_back(numbered_table(3, 7));
    }
    const Printed layout(document, {});
    int checked = 0;
    for (size_t page = pages_with(layout, QStringLiteral("text text")).front(); page < layout.pages.size(); ++page) {
        QString lowest;
        qreal bottom = 0;
        for (const PrintedText &text : layout.texts[page]) {
            if (text.area.bottom() < layout.pages[page].drawing.size.height() - 60 && text.area.bottom() > bottom) {
                bottom = text.area.bottom();
                lowest = text.text;
            }
        }
        checked += lowest.contains(QStringLiteral("text"));
        QVERIFY(lowest != QStringLiteral("Heading"));
    }
    QVERIFY(checked > 5);
}

void TestPageLayout::no_line_of_a_paragraph_stands_alone()
{
    Document document = new_document();
    for (int i = 0; i < 150; ++i)
        document.blocks.push_back(Paragraph{long_text(QStringLiteral("p%1").arg(1000 + i), 60 + 13 * i % 90)});
    const Printed layout(document, {});
    int parted = 0;
    for (int i = 0; i < 150; ++i) {
        const QString word = QStringLiteral("p%1").arg(1000 + i);
        const std::vector<size_t> pages = pages_with(layout, word);
        parted += pages.size() > 1;
        for (const size_t page : pages) {
            std::set<int> lines;
            for (const PrintedText &text : layout.texts[page]) {
                if (text.text.contains(word))
                    lines.insert(qRound(text.area.top()));
            }
            QVERIFY2(lines.size() > 1, qPrintable(word));
        }
    }
    QVERIFY(parted > 3);
}

void TestPageLayout::a_tall_chart_shrinks_to_its_page_with_its_words()
{
    Document document = every_block();
    const Printed layout(document, {{QStringLiteral("spread"), drawing(QSize(640, 4000))}});
    const std::vector<size_t> pages = pages_with(layout, QStringLiteral("Figuretitle"));
    QCOMPARE(pages.size(), size_t{1});
    // The heading above it comes along.
    QVERIFY(layout.words_on(pages[0]).contains(QStringLiteral("Secondheading")));
    for (const char *word : {"top-of-drawing", "foot-of-drawing", "Figurenote", "Figuresource"})
        QCOMPARE(pages_with(layout, QString::fromUtf8(word)), pages);
}

void TestPageLayout::a_chart_that_almost_fits_shrinks_a_little_and_stays()
{
    // The text is 642 pixels wide, so that this drawing is 400 high. Lines are 20 high and a page holds 969: below a
    // heading of 40 and 24 lines of 480 there is room for the figure with a drawing of about 340.
    Document document = new_document();
    QString lines = QStringLiteral("line");
    for (int i = 1; i < 24; ++i)
        lines += QStringLiteral("\nline");
    Figure figure{QStringLiteral("spread"), QStringLiteral("Figuretitle"), {}, {}, {}, {}, {}, 0};
    document.blocks = {Heading{2, QStringLiteral("Section")}, Paragraph{lines}, figure};
    const Printed layout(document, {{QStringLiteral("spread"), drawing(QSize(642, 400))}});
    QCOMPARE(layout.pages.size(), size_t{3});
    QVERIFY(layout.words_on(2).contains(QStringLiteral("foot-of-drawing")));
}

void TestPageLayout::a_figure_without_drawing_says_it_in_words()
{
    const Printed layout(every_block(), {});
    QCOMPARE(pages_with(layout, QStringLiteral("Alternative")), pages_with(layout, QStringLiteral("Figuretitle")));
}

void TestPageLayout::what_is_folded_on_screen_is_not_printed()
{
    Document document = new_document();
    DocumentTable folded = numbered_table(3, 3);
    folded.folded = true;
    Figure figure{QStringLiteral("f"),
                  QStringLiteral("Title"),
                  {},
                  QStringLiteral("Alternative"),
                  {},
                  {},
                  numbered_table(3, 3),
                  1};
    document.blocks = {Heading{2, QStringLiteral("Section")}, folded, figure};
    const Printed layout(document, {});
    QVERIFY(pages_with(layout, QStringLiteral("r0c0")).empty());
    QCOMPARE(layout.pages.size(), size_t{3}); // cover, contents, figure
}

void TestPageLayout::a_reference_leads_to_its_figure()
{
    Document document = new_document();
    const QString text = QStringLiteral("As Figure 1 shows");
    document.blocks = {
        Paragraph{text, false, {{3, 8, QStringLiteral("spread")}}}, numbered_table(3, 120),
        Figure{QStringLiteral("spread"), QStringLiteral("Figuretitle"), {}, QStringLiteral("a"), {}, {}, {}, 1}};
    const Printed layout(document, {});
    const Page &page = layout.pages[1];
    QCOMPARE(page.links.size(), size_t{1});
    QCOMPARE(page.links[0].page, static_cast<int>(pages_with(layout, QStringLiteral("Figuretitle")).front()));
    QRectF words;
    for (const PrintedText &printed : layout.texts[1]) {
        if (printed.text.contains(QStringLiteral("Figure 1")))
            words = printed.area;
    }
    QVERIFY(words.isValid());
    QVERIFY(page.links[0].area.intersects(words));
    QVERIFY(std::abs(page.links[0].area.width() - words.width()) < 6);
    const std::vector<PrintedText> target = layout.texts[static_cast<size_t>(page.links[0].page)];
    const auto title = std::find_if(target.begin(), target.end(), [](const PrintedText &printed) {
        return printed.text == QStringLiteral("Figuretitle");
    });
    QVERIFY(title->area.top() >= page.links[0].top && title->area.top() < page.links[0].top + 60);
}

void TestPageLayout::a_note_sign_leads_to_the_note()
{
    Document document = new_document();
    document.notes = {QStringLiteral("Footnotetext")};
    document.blocks = {Paragraph{QStringLiteral("With care [note 1], not [note 2].")}, numbered_table(3, 120)};
    const Printed layout(document, {});
    const size_t text = pages_with(layout, QStringLiteral("With care")).front();
    QCOMPARE(layout.pages[text].links.size(), size_t{1});
    QCOMPARE(layout.pages[text].links[0].page,
             static_cast<int>(pages_with(layout, QStringLiteral("Footnotetext")).front()));
}

void TestPageLayout::sections_are_bookmarks()
{
    const Printed layout(every_block(), {});
    QStringList titles;
    std::vector<int> levels;
    for (const PageBookmark &bookmark : layout.bookmarks) {
        titles.append(bookmark.title);
        levels.push_back(bookmark.level);
        QCOMPARE(static_cast<size_t>(bookmark.page), pages_with(layout, bookmark.title).back());
    }
    QCOMPARE(titles,
             QStringList({QStringLiteral("Firstheading"), QStringLiteral("Secondheading"),
                          QStringLiteral("Thirdheading"), QStringLiteral("Notes"), QStringLiteral("Shorthand used")}));
    QCOMPARE(levels, std::vector<int>({1, 2, 3, 1, 2}));
}

void TestPageLayout::an_empty_document_is_a_cover()
{
    QCOMPARE(lay_out_pages(Document(), {}).pages.size(), size_t{1});
    const Printed layout(new_document(), {});
    QCOMPARE(layout.pages.size(), size_t{1});
    QVERIFY(layout.words_on(0).contains(QStringLiteral("How far apart they are")));
}

void TestPageLayout::a_stopped_layout_is_empty()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(lay_out_pages(every_block(), {}, source.get_token()).pages.empty());
}

void TestPageLayout::the_same_in_any_thread()
{
    const FigurePictures pictures{{QStringLiteral("spread"), drawing(QSize(640, 300))}};
    const PageLayout here = lay_out_pages(every_block(), pictures);
    PageLayout there;
    std::thread([&] { there = lay_out_pages(every_block(), pictures); }).join();
    QCOMPARE(there.pages.size(), here.pages.size());
    for (size_t i = 0; i < here.pages.size(); ++i) {
        const QPicture &a = here.pages[i].drawing.picture;
        const QPicture &b = there.pages[i].drawing.picture;
        QCOMPARE(QByteArray(b.data(), static_cast<qsizetype>(b.size())),
                 QByteArray(a.data(), static_cast<qsizetype>(a.size())));
    }
}

QTEST_MAIN(TestPageLayout)
#include "test_page_layout.moc"
