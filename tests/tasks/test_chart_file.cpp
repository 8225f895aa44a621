// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/chart_file.h"

#include "widgets/gallery_data.h"
#include "widgets/payment_chart_data.h"

#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QFontDatabase>
#include <QtGui/QImageReader>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QTest>

using namespace outturn;
using tasks::ChartFormat;

namespace {

const auto title = QStringLiteral("Care leavers in work </svg><script>alert(1)</script>");
const auto description = QStringLiteral("From 21.5% to 81.8% & a gap of 60 points");
const auto english = QStringLiteral("en-GB");

Result<QByteArray> bytes_of(ChartFormat format, QSize size = {960, 480})
{
    return tasks::chart_bytes(test::ranked(test::fictional_places(12)), size, format, title, description, english);
}

} // namespace

class TestChartFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void the_name_says_the_format();
    void a_png_is_twice_as_fine_and_says_what_it_shows();
    void an_svg_stands_alone_and_keeps_its_words();
    void a_pdf_is_one_page_of_the_charts_size();
    void the_same_chart_gives_the_same_bytes();
    void a_size_that_no_file_could_have_is_refused();
};

void TestChartFile::initTestCase()
{
    for (const char *name : {"Regular", "Bold"}) {
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/outturn/fonts/LiberationSans-%1.ttf").arg(QLatin1String(name)));
    }
}

void TestChartFile::the_name_says_the_format()
{
    QCOMPARE(tasks::chart_format(QStringLiteral("a/chart.PNG")).value(), ChartFormat::png);
    QCOMPARE(tasks::chart_format(QStringLiteral("chart.of.2024.svg")).value(), ChartFormat::svg);
    QCOMPARE(tasks::chart_format(QStringLiteral("chart.pdf")).value(), ChartFormat::pdf);
    const auto refused = tasks::chart_format(QStringLiteral("folder/chart.docx"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::wrong_usage);
    QVERIFY(refused.error().message.contains(QStringLiteral("chart.docx")));
    QVERIFY(!refused.error().message.contains(QStringLiteral("folder")));
}

void TestChartFile::a_png_is_twice_as_fine_and_says_what_it_shows()
{
    QByteArray png = bytes_of(ChartFormat::png).value();
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    const QImage image = reader.read();
    QCOMPARE(image.size(), QSize(1920, 960));
    QCOMPARE(image.dotsPerMeterX(), 7559); // 192 dots an inch of 25.4 millimetres
    QCOMPARE(image.text(QStringLiteral("Title")), title);
    QCOMPARE(image.text(QStringLiteral("Description")), description);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

void TestChartFile::an_svg_stands_alone_and_keeps_its_words()
{
    const QByteArray svg = bytes_of(ChartFormat::svg).value();
    QVERIFY(QSvgRenderer(svg).isValid());
    QXmlStreamReader reader(svg);
    QStringList texts;
    QStringList elements;
    QString said_title;
    QString said_description;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            elements.append(reader.name().toString());
            QCOMPARE(reader.namespaceUri(), QStringLiteral("http://www.w3.org/2000/svg"));
            if (reader.name() == u"svg") {
                QCOMPARE(reader.attributes().value(QLatin1String("viewBox")), QStringLiteral("0 0 960 480"));
            }
            if (reader.name() == u"title") {
                said_title = reader.readElementText();
            } else if (reader.name() == u"desc") {
                said_description = reader.readElementText();
            }
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            texts.append(reader.text().toString().trimmed());
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(said_title, title);
    QCOMPARE(said_description, description);
    QVERIFY(!elements.contains(QStringLiteral("script")));
    QVERIFY(texts.join(u' ').contains(QStringLiteral("12 authorities, best first")));
    QVERIFY(svg.contains("'Liberation Sans',Arial,sans-serif"));
    QVERIFY(!svg.contains("Sans Serif"));
    QVERIFY(!svg.contains("nan"));
}

void TestChartFile::a_pdf_is_one_page_of_the_charts_size()
{
    const QByteArray pdf = bytes_of(ChartFormat::pdf).value();
    QVERIFY(pdf.startsWith("%PDF-"));
    static const QRegularExpression box(QStringLiteral("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*\\]"));
    QRegularExpressionMatchIterator boxes = box.globalMatch(QString::fromLatin1(pdf));
    QVERIFY(boxes.hasNext());
    const QRegularExpressionMatch page = boxes.next();
    QVERIFY(!boxes.hasNext());
    // 96 pixels are an inch are 72 points.
    QCOMPARE(page.captured(1).toDouble(), 720.0);
    QCOMPARE(page.captured(2).toDouble(), 360.0);
}

void TestChartFile::the_same_chart_gives_the_same_bytes()
{
    for (const ChartFormat format : {ChartFormat::png, ChartFormat::svg, ChartFormat::pdf}) {
        const QByteArray once = bytes_of(format).value();
        QTest::qWait(format == ChartFormat::pdf ? 1100 : 0); // a clock in it would show
        QCOMPARE(bytes_of(format).value(), once);
    }
}

void TestChartFile::a_size_that_no_file_could_have_is_refused()
{
    for (const QSize &size : {QSize(), QSize(0, 480), QSize(960, -1), QSize(100'000, 480)}) {
        const auto refused = bytes_of(ChartFormat::png, size);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::wrong_usage);
    }
    QVERIFY(bytes_of(ChartFormat::svg, {16, 16}).has_value());
    QVERIFY(tasks::chart_bytes(widgets::TornadoChart(), {200, 100}, ChartFormat::png, {}, {}, {}).has_value());
}

QTEST_MAIN(TestChartFile)
#include "test_chart_file.moc"
