// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/document_numbers.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn::reporting;

namespace {

Figure figure(const QString &id)
{
    Figure figure;
    figure.id = id;
    figure.data.caption = QStringLiteral("Data");
    return figure;
}

DocumentTable table(const QString &id, const QString &caption, bool folded = false)
{
    DocumentTable table;
    table.id = id;
    table.caption = caption;
    table.folded = folded;
    return table;
}

Document document(std::vector<Block> blocks)
{
    Document document;
    document.words.figure = QStringLiteral("Figure %1");
    document.words.table = QStringLiteral("Table %1");
    document.blocks = std::move(blocks);
    return document;
}

Paragraph paragraph(const QString &text)
{
    return Paragraph{text};
}

/// The words that a link covers, and where it leads: "Figure 2 > funnel".
QStringList linked(const QString &text, const std::vector<TextLink> &links)
{
    QStringList words;
    for (const TextLink &link : links)
        words += text.mid(link.start, link.length) + QStringLiteral(" > ") + link.target;
    return words;
}

} // namespace

/// Figures and tables are found by number: what a sentence calls "Figure 2" is the second figure of the report.
class TestDocumentNumbers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void figures_and_tables_are_counted_apart();
    void tables_without_caption_folded_or_of_a_figure_have_no_number();
    void references_become_words_with_links();
    void every_kind_of_text_may_refer();
    void what_is_not_there_stays_and_is_named_once();
    void links_that_were_there_still_cover_their_words();
    void numbering_again_changes_nothing();
    void folded_table_is_called_by_its_caption();
    void translation_without_place_for_the_number_still_tells_it();
};

void TestDocumentNumbers::figures_and_tables_are_counted_apart()
{
    const Document numbers =
        numbered(document({figure(QStringLiteral("a")), table(QStringLiteral("b"), QStringLiteral("B")),
                           figure(QStringLiteral("c")), table(QStringLiteral("d"), QStringLiteral("D"))}));
    QCOMPARE(std::get<Figure>(numbers.blocks[0]).number, 1);
    QCOMPARE(std::get<DocumentTable>(numbers.blocks[1]).number, 1);
    QCOMPARE(std::get<Figure>(numbers.blocks[2]).number, 2);
    QCOMPARE(std::get<DocumentTable>(numbers.blocks[3]).number, 2);
}

void TestDocumentNumbers::tables_without_caption_folded_or_of_a_figure_have_no_number()
{
    const Document numbers = numbered(document({table(QStringLiteral("a"), {}), figure(QStringLiteral("b")),
                                                table(QStringLiteral("c"), QStringLiteral("C"), true),
                                                table(QStringLiteral("d"), QStringLiteral("D"))}));
    QCOMPARE(std::get<DocumentTable>(numbers.blocks[0]).number, 0);
    QCOMPARE(std::get<Figure>(numbers.blocks[1]).data.number, 0);
    QCOMPARE(std::get<DocumentTable>(numbers.blocks[2]).number, 0);
    QCOMPARE(std::get<DocumentTable>(numbers.blocks[3]).number, 1);
}

void TestDocumentNumbers::references_become_words_with_links()
{
    QStringList unknown;
    const Document numbers =
        numbered(document({paragraph(QStringLiteral("{figure:b}, {table:t} and {figure:a}; {figure:b}.")),
                           figure(QStringLiteral("a")), figure(QStringLiteral("b")),
                           table(QStringLiteral("t"), QStringLiteral("T"))}),
                 &unknown);
    const auto &text = std::get<Paragraph>(numbers.blocks[0]);
    QCOMPARE(text.text, QStringLiteral("Figure 2, Table 1 and Figure 1; Figure 2."));
    QCOMPARE(linked(text.text, text.links),
             QStringList({QStringLiteral("Figure 2 > b"), QStringLiteral("Table 1 > t"), QStringLiteral("Figure 1 > a"),
                          QStringLiteral("Figure 2 > b")}));
    QVERIFY(unknown.isEmpty());
}

void TestDocumentNumbers::every_kind_of_text_may_refer()
{
    const QString reference = QStringLiteral("see {figure:a}");
    const QString words = QStringLiteral("see Figure 1");
    const Document numbers =
        numbered(document({paragraph(reference), Note{reference}, Callout{QStringLiteral("Conclusion"), reference},
                           BulletList{{{reference}, {reference}}}, figure(QStringLiteral("a"))}));
    QCOMPARE(std::get<Paragraph>(numbers.blocks[0]).text, words);
    QCOMPARE(std::get<Note>(numbers.blocks[1]).text, words);
    QCOMPARE(std::get<Callout>(numbers.blocks[2]).text, words);
    for (const BulletList::Item &item : std::get<BulletList>(numbers.blocks[3]).items) {
        QCOMPARE(item.text, words);
        QCOMPARE(item.links.size(), size_t(1));
    }
}

void TestDocumentNumbers::what_is_not_there_stays_and_is_named_once()
{
    QStringList unknown;
    const QString odd =
        QStringLiteral("{figure:gone} {figure:gone} {table:a} {figure:} {figure {}} {other:a} {figure:a");
    const Document numbers = numbered(document({paragraph(odd), figure(QStringLiteral("a"))}), &unknown);
    QCOMPARE(std::get<Paragraph>(numbers.blocks[0]).text, odd);
    QVERIFY(std::get<Paragraph>(numbers.blocks[0]).links.empty());
    QCOMPARE(unknown, QStringList({QStringLiteral("{figure:gone}"), QStringLiteral("{table:a}")}));
}

void TestDocumentNumbers::links_that_were_there_still_cover_their_words()
{
    Paragraph text = paragraph(QStringLiteral("{figure:a} and this one"));
    text.links = {{15, 8, QStringLiteral("a")}};
    const Document numbers = numbered(document({text, figure(QStringLiteral("a"))}));
    const auto &answered = std::get<Paragraph>(numbers.blocks[0]);
    QCOMPARE(linked(answered.text, answered.links),
             QStringList({QStringLiteral("this one > a"), QStringLiteral("Figure 1 > a")}));
}

void TestDocumentNumbers::numbering_again_changes_nothing()
{
    const Document once = numbered(document({paragraph(QStringLiteral("{figure:a}")), figure(QStringLiteral("a"))}));
    const Document twice = numbered(once);
    QCOMPARE(std::get<Paragraph>(twice.blocks[0]).text, QStringLiteral("Figure 1"));
    QCOMPARE(std::get<Paragraph>(twice.blocks[0]).links.size(), size_t(1));
    QCOMPARE(std::get<Figure>(twice.blocks[1]).number, 1);
}

void TestDocumentNumbers::folded_table_is_called_by_its_caption()
{
    const Document numbers = numbered(document(
        {paragraph(QStringLiteral("In {table:a}.")), table(QStringLiteral("a"), QStringLiteral("The trail"), true)}));
    QCOMPARE(std::get<Paragraph>(numbers.blocks[0]).text, QStringLiteral("In The trail."));
}

void TestDocumentNumbers::translation_without_place_for_the_number_still_tells_it()
{
    DocumentWords words;
    QCOMPARE(figure_name(words, 3), QStringLiteral("3"));
    words.figure = QStringLiteral("Ffigur");
    QCOMPARE(figure_name(words, 3), QStringLiteral("Ffigur 3"));
    words.table = QStringLiteral("%1. tabl");
    QCOMPARE(table_name(words, 3), QStringLiteral("3. tabl"));
}

QTEST_APPLESS_MAIN(TestDocumentNumbers)
#include "test_document_numbers.moc"
