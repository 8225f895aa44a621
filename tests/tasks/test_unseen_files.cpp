// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace outturn;

namespace {

/// The figure of a measure for a provider with this code, as "numerator/denominator" or "value"; words where it is not
/// there.
QString figure(const Result<ingest::PlannedImport> &planned, const QString &measure, const QString &code,
               const QString &period)
{
    if (!planned)
        return planned.error().message;
    const ImportPlan &plan = planned->plan;
    for (const Cell &cell : plan.cells) {
        if (cell.key.measure.text != measure || period_label(cell.key.period) != period)
            continue;
        const auto provider =
            std::find_if(plan.providers.begin(), plan.providers.end(), [&cell, &code](const Provider &p) {
                return p.id == cell.key.provider
                    && std::any_of(p.codes.begin(), p.codes.end(),
                                   [&code](const ProviderCode &c) { return c.code == code; });
            });
        if (provider == plan.providers.end())
            continue;
        const auto number = [&cell](const std::optional<double> &value) {
            return value ? QString::number(*value, 'g', 12) : missing_word(cell.missing);
        };
        if (cell.value || !(cell.numerator || cell.denominator || cell.numerator_range || cell.denominator_range))
            return number(cell.value);
        return number(cell.numerator) + u'/' + number(cell.denominator);
    }
    return QStringLiteral("absent");
}

QStringList rules(const std::vector<Problem> &problems)
{
    QStringList all;
    for (const Problem &problem : problems)
        all.append(problem.rule);
    return all;
}

} // namespace

/// Other years of known series, as their publishers may make them: they come in right, or are refused in words.
class TestUnseenFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Three more title rows, Mac Roman bytes (0xC9 the ellipsis, 0xD5 the apostrophe, 0xD0 the dash), a discontinued
    /// column, the names written otherwise.
    void a_budget_of_another_year_in_mac_roman()
    {
        const QByteArray text("Revenue Account (RA) Budget 2023-24 \xD0 data by local authority,,,,,,\n"
                              "\"All figures are in \xA3 thousand\",,,,,,\n"
                              "Some cells refer to notes,,,,,,\n"
                              ",,,,110,120,130\n"
                              "E-Code,ONS  code,Local Authority,Class,Early years,Children\xD5s centres,Covid costs\n"
                              "E0101,E06000022,Bath & North East Somerset UA,UA,\"1,234\",\xC9,Category discontinued\n"
                              "E0104,E06000024,North Somerset UA,UA,-5,17,Category discontinued\n"
                              ",,ENGLAND,,\"1,229\",17,Category discontinued\n");
        const auto planned = test::plan_bytes(text, test::import_options(), QStringLiteral("a.csv"));
        QVERIFY_RESULT(planned);
        QCOMPARE(planned->plan.file.mapping, QStringLiteral("revenue-account-budget"));
        const QString period = QStringLiteral("2023-24");
        QCOMPARE(figure(planned, QStringLiteral("budget_early_years"), QStringLiteral("E06000022"), period),
                 QStringLiteral("1234000"));
        QCOMPARE(figure(planned, QStringLiteral("budget_early_years"), QStringLiteral("E06000024"), period),
                 QStringLiteral("-5000"));
        QCOMPARE(figure(planned, QStringLiteral("budget_childrens_centres"), QStringLiteral("E06000022"), period),
                 missing_word(Missing::not_available));
        QCOMPARE(figure(planned, QStringLiteral("budget_childrens_centres"), QStringLiteral("E06000024"), period),
                 QStringLiteral("17000"));
        for (const Cell &cell : planned->plan.cells)
            QVERIFY(!cell.key.measure.text.contains(QStringLiteral("covid")) || !cell.value);
    }

    void spending_lines_of_another_year_keep_their_measures()
    {
        const QByteArray text("\xEF\xBB\xBFLA,LA name,ReportGroup,LineNumber,CYPServiceDescription,OwnProvision,Income,"
                              "TotalExpenditure,NetCurrentExpenditure\n"
                              "202,Camden,CLA,7,7 Adoption services,10,1,11,\"1,010\"\n"
                              "202,Camden,CLA,8,8 Other children\xE2\x80\x99s services,10,1,11,NULL\n");
        ingest::ImportOptions options = test::import_options();
        options.period = QStringLiteral("2013-14");
        const auto planned = test::plan_bytes(text, options, QStringLiteral("a.csv"));
        QVERIFY_RESULT(planned);
        QCOMPARE(planned->plan.file.mapping, QStringLiteral("section-251-outturn"));
        const QString camden = QStringLiteral("E09000007");
        QCOMPARE(figure(planned, QStringLiteral("adoption_services"), camden, options.period), QStringLiteral("1010"));
        QCOMPARE(figure(planned, QStringLiteral("adoption_services_total"), camden, options.period),
                 QStringLiteral("11"));
        QCOMPARE(figure(planned, QStringLiteral("other_childrens_services"), camden, options.period),
                 missing_word(Missing::not_given));
    }

    void spending_lines_without_a_period_are_refused_in_words()
    {
        const QByteArray text("LA,LA Name,LineNumber,CYPServiceDescription,OwnProvision,TotalExpenditure,Income,"
                              "NetCurrentExpenditure\n202,Camden,7,Adoption services,10,11,1,10\n");
        const auto planned = test::plan_bytes(text, test::import_options(), QStringLiteral("a.csv"));
        QVERIFY(!planned || planned->refusal);
        QVERIFY(!planned || planned->plan.cells.empty());
    }

    void care_leavers_with_columns_moved_and_shorthand()
    {
        const QByteArray text("new_la_code,time_period,la_name,old_la_code,geographic_level,region_name,age,activity,"
                              "percentage,number\n"
                              "E09000007,2025,Camden,202,Local authority,London,Aged 19 to 21,Total,100,20\n"
                              "E09000007,2025,Camden,202,Local authority,London,Aged 19 to 21,"
                              "\"Total in education, employment or training\",60,12\n"
                              "E06000001,2025,Hartlepool,805,Local authority,North East,Aged 19 to 21,Total,100,30\n"
                              "E06000001,2025,Hartlepool,805,Local authority,North East,Aged 19 to 21,"
                              "\"Total in education, employment or training\",[c],[c]\n"
                              "E06000005,2025,Darlington,841,Local authority,North East,Aged 19 to 21,Total,100,30\n"
                              "E06000005,2025,Darlington,841,Local authority,North East,Aged 19 to 21,"
                              "\"Total in education, employment or training\",low,low\n");
        const auto planned = test::plan_bytes(text);
        QVERIFY_RESULT(planned);
        QCOMPARE(planned->plan.file.mapping, QStringLiteral("care-leavers-activity"));
        const QString measure = QStringLiteral("activity_eet");
        const QString period = QStringLiteral("2024-25");
        QCOMPARE(figure(planned, measure, QStringLiteral("E09000007"), period), QStringLiteral("12/20"));
        QCOMPARE(figure(planned, measure, QStringLiteral("E06000001"), period),
                 missing_word(Missing::suppressed) + QStringLiteral("/30"));
        QCOMPARE(figure(planned, measure, QStringLiteral("E06000005"), period),
                 missing_word(Missing::low) + QStringLiteral("/30"));
    }

    void the_long_table_with_provisional_years()
    {
        const QByteArray text("years,la_name,LA_Number,gss_code_if_mapped,region,Short_Desc,Value\n"
                              "2025 (prov),Camden,202,E09000007,Inner London,CareLeaverEETNum,12\n"
                              "2025 (prov),Camden,202,E09000007,Inner London,NoCareLeavers,20\n"
                              "2025 (prov),England,970,NA,NA,NoCareLeavers,40000\n"
                              "someday,Camden,202,E09000007,Inner London,ReReferral,20\n");
        const auto planned = test::plan_bytes(text);
        QVERIFY_RESULT(planned);
        QCOMPARE(planned->plan.file.mapping, QStringLiteral("children-services-long"));
        QCOMPARE(
            figure(planned, QStringLiteral("care_leaver_eet"), QStringLiteral("E09000007"), QStringLiteral("2024-25")),
            QStringLiteral("12/20"));
        QCOMPARE(rules(planned->plan.errors), QStringList{QStringLiteral("unknown-period")});
        QCOMPARE(planned->plan.tally.excluded, 1);
    }

    void an_authority_with_the_code_of_its_region_is_no_region()
    {
        const QByteArray text("Revenue Account Budget (RA) 2024-25: data (£ thousand),,,,\n"
                              "E-code,ONS Code,Local authority,Class,Early years\n"
                              "E5100,E12000007,Greater London Authority,O,8\n"
                              "E0101,E06000022,Bath & North East Somerset UA,UA,9\n"
                              ",E12000007,London,,8\n");
        const auto planned = test::plan_bytes(text);
        QVERIFY_RESULT(planned);
        QCOMPARE(figure(planned, QStringLiteral("budget_early_years"), QStringLiteral("E12000007"),
                        QStringLiteral("2024-25")),
                 QStringLiteral("8000"));
        QCOMPARE(planned->plan.tally.excluded, 1);
    }
};

QTEST_APPLESS_MAIN(TestUnseenFiles)
#include "test_unseen_files.moc"
