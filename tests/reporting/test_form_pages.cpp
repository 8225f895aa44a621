// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/form_pages.h"

#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>

using namespace outturn::reporting;

namespace {

/// A hundred rows with two columns to write in.
PrintedForm form(int rows)
{
    PrintedForm form;
    form.title = QStringLiteral("Sample 1");
    form.language = QStringLiteral("en-GB");
    form.generator = QStringLiteral("Outturn");
    form.date = QDateTime(QDate(2024, 5, 14), QTime(12, 30), Qt::UTC);
    form.facts.facts = {{QStringLiteral("Drawn by"), QStringLiteral("A. Auditor")}};
    form.columns = {{QStringLiteral("No."), true},
                    {QStringLiteral("Case"), false},
                    {QStringLiteral("Found"), true, 10},
                    {QStringLiteral("Initials"), false, 6}};
    form.groups.resize(1);
    for (int i = 0; i < rows; ++i)
        form.groups[0].rows.push_back({QString::number(i + 1), QStringLiteral("F%1").arg(i), QString(), QString()});
    form.signatures = {QStringLiteral("Tested by")};
    form.date_word = QStringLiteral("Date");
    form.page = QStringLiteral("Page %1 of %2");
    form.nothing = QStringLiteral("Nothing was drawn.");
    return form;
}

/// How many of its pixels, at 96 dpi, are not white.
int ink(const Page &page)
{
    QImage image(page.drawing.size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawPicture(0, 0, page.drawing.picture);
    painter.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += image.pixel(x, y) != 0xffffffff ? 1 : 0;
    }
    return dark;
}

} // namespace

class TestFormPages : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    /// A4 sideways is 210 mm high; with 40 mm of margins and 8 mm of header 7 mm a row leave room for 23 rows at most.
    void rows_leave_room_for_handwriting_and_go_on_over_pages()
    {
        const PageLayout layout = lay_out_form(form(100));
        QVERIFY2(layout.pages.size() >= 5 && layout.pages.size() <= 7,
                 qPrintable(QString::number(layout.pages.size())));
        for (const Page &page : layout.pages) {
            QCOMPARE(page.drawing.size, QSize(1123, 794));
            QVERIFY(ink(page) > 2000);
        }
        QCOMPARE(lay_out_form(form(3)).pages.size(), size_t{1});
    }

    void the_same_form_has_the_same_bytes()
    {
        const auto first = write_form_pdf(form(40));
        const auto second = write_form_pdf(form(40));
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        QVERIFY(first->contains("D:20240514123000"));
    }

    void a_printer_gets_every_page()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter printer(&buffer);
        printer.setPageSize(QPageSize(QPageSize::Letter));
        const PageLayout layout = lay_out_form(form(100));
        QVERIFY(print_pages(layout, printer));
        const auto page_objects = bytes.count("/Type /Page\n");
        QCOMPARE(static_cast<size_t>(page_objects), layout.pages.size());
        // Letter laid sideways: 11 inches, 792 points, wide.
        QVERIFY(
            QRegularExpression(QStringLiteral("/MediaBox \\[0 0 792")).match(QString::fromLatin1(bytes)).hasMatch());
        QVERIFY(!print_pages({}, printer));
    }

    void hostile_and_endless_words_do_no_harm()
    {
        PrintedForm odd = form(2);
        odd.title = QString(400, u'W') + QStringLiteral("\u202e=cmd|'/c'!A1");
        odd.groups[0].rows[0][1] = QString(3000, u'x');
        odd.groups[0].rows[1] = {};
        odd.groups.push_back({QStringLiteral("Empty"), {}});
        QVERIFY(!lay_out_form(odd).pages.empty());
        odd.columns.clear();
        QVERIFY(!lay_out_form(odd).pages.empty());
    }
};

QTEST_MAIN(TestFormPages)
#include "test_form_pages.moc"
