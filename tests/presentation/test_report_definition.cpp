// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/report_definition.h"
#include "support/result_check.h"

#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;

namespace {

ReportDefinition everything()
{
    ReportDefinition definition;
    definition.title = QStringLiteral("Care leavers, “monthly”");
    definition.programme = ProgrammeId(QStringLiteral("care"));
    definition.measure = MeasureId(QStringLiteral("eet"));
    definition.period = QStringLiteral("2023-24");
    definition.type = ProviderType::contractor;
    definition.region = QStringLiteral("North West");
    definition.compared_with = QStringLiteral("region:London");
    definition.target = 0.55;
    definition.standardised = true;
    definition.by = QStringLiteral("contract");
    definition.provider = QStringLiteral("E08000006");
    definition.non_intervention = 0.15;
    definition.rate_from_group = QStringLiteral("group:coastal");
    definition.value_per_outcome = Money{980050};
    definition.language = QStringLiteral("cy");
    definition.disclosure.smallest_count = 10;
    definition.disclosure.those_without_too = true;
    definition.include_cases = true;
    definition.leave_out_empty = false;
    for (const ReportSection section : report_sections())
        definition.parts.push_back({section, MeasureId(QStringLiteral("m")), QStringLiteral("2024"),
                                    QStringLiteral("Heading"), QStringLiteral("One.\n\n- two {figure:spread}")});
    return definition;
}

} // namespace

class TestReportDefinition : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_is_kept_comes_back_whole()
    {
        const ReportDefinition written = everything();
        const Result<ReportDefinition> read =
            read_report_definition(write_report_definition(written), QStringLiteral("monthly"));
        QVERIFY_RESULT(read);
        QCOMPARE(read->title, written.title);
        QCOMPARE(read->programme.text, written.programme.text);
        QCOMPARE(read->measure.text, written.measure.text);
        QCOMPARE(read->period, written.period);
        QVERIFY(read->type == written.type);
        QCOMPARE(read->region, written.region);
        QCOMPARE(read->compared_with, written.compared_with);
        QVERIFY(read->target == written.target);
        QCOMPARE(read->standardised, true);
        QCOMPARE(read->by, written.by);
        QCOMPARE(read->provider, written.provider);
        QVERIFY(read->non_intervention == written.non_intervention);
        QCOMPARE(read->rate_from_group, written.rate_from_group);
        QCOMPARE(read->value_per_outcome->pence, 980050);
        QCOMPARE(read->language, QStringLiteral("cy"));
        QCOMPARE(read->disclosure.smallest_count, 10);
        QCOMPARE(read->disclosure.those_without_too, true);
        QCOMPARE(read->include_cases, true);
        QCOMPARE(read->leave_out_empty, false);
        QVERIFY(read->parts == written.parts);
    }

    void little_need_be_said()
    {
        const Result<ReportDefinition> read = read_report_definition(
            R"({"format": "outturn-report", "version": 1, "parts": [{"section": "summary"}]})", QStringLiteral("r"));
        QVERIFY_RESULT(read);
        QCOMPARE(read->disclosure.smallest_count, 5);
        QCOMPARE(read->include_cases, false);
        QCOMPARE(read->language, QStringLiteral("en"));
        QVERIFY(!read->target && !read->type && !read->value_per_outcome);
    }

    void what_is_wrong_is_named_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("named");
        QTest::newRow("a section nobody knows")
            << QByteArray(R"("parts": [{"section": "spred"}])") << QStringLiteral("spred");
        QTest::newRow("a key nobody knows")
            << QByteArray(R"("parts": [], "colour": "red")") << QStringLiteral("colour");
        QTest::newRow("a rate above one")
            << QByteArray(R"("parts": [], "non_intervention": 15)") << QStringLiteral("non_intervention");
        QTest::newRow("a count below nought")
            << QByteArray(R"("parts": [], "smallest_count": -1)") << QStringLiteral("smallest_count");
        QTest::newRow("a worth that is none")
            << QByteArray(R"("parts": [], "value_per_outcome": "lots")") << QStringLiteral("value_per_outcome");
        QTest::newRow("a type nobody knows")
            << QByteArray(R"("parts": [], "type": "charity")") << QStringLiteral("type");
        QTest::newRow("no parts") << QByteArray(R"("title": "t")") << QStringLiteral("parts");
        QTest::newRow("a language not spoken")
            << QByteArray(R"("parts": [], "language": "fr")") << QStringLiteral("language");
    }

    void what_is_wrong_is_named()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, named);
        const Result<ReportDefinition> read = read_report_definition(
            R"({"format": "outturn-report", "version": 1, )" + members + '}', QStringLiteral("monthly.json"));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(QStringLiteral("monthly.json")), qPrintable(read.error().message));
    }

    void every_section_has_a_word_of_its_own()
    {
        QStringList words;
        for (const ReportSection section : report_sections())
            words.append(section_word(section));
        const qsizetype count = words.size();
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(count > 20);
    }
};

QTEST_APPLESS_MAIN(TestReportDefinition)
#include "test_report_definition.moc"
