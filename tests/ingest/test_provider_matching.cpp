// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/provider_matcher.h"
#include "support/england_register.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::authorities;

namespace {

/// Id of the provider, or the rule by which there is none.
QString outcome(ProviderMatcher &matcher, const ProviderWords &words, const char *period)
{
    const ProviderMatcher::Match match = matcher.match(words, *parse_period(QString::fromLatin1(period)));
    if (const auto *provider = std::get_if<const Provider *>(&match))
        return (*provider)->id.text;
    if (const auto *left_out = std::get_if<ProviderMatcher::LeftOut>(&match))
        return left_out->rule;
    return std::get<ProviderMatcher::Unknown>(match).rule;
}

} // namespace

/// Who a row of a return is about.
class TestProviderMatching : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rows_find_their_provider_data();
    void rows_find_their_provider();
    void the_publishers_own_names_of_regions_go_first();
};

void TestProviderMatching::rows_find_their_provider_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const char *code, const char *number, const char *name, const char *type,
                        const char *expected) {
        QTest::newRow(tag) << QString::fromUtf8(code) << QString::fromUtf8(number) << QString::fromUtf8(name)
                           << QString::fromUtf8(type) << QString::fromUtf8(expected);
    };
    row("finance code as the code", "E0102", "", "Bristol UA", "", "bristol");
    row("finance code that begins like a region's", "E1204", "", "Bournemouth, Christchurch & Poole", "",
        "bournemouth-christchurch-and-poole");
    row("finance code that begins like another region's", "E1301", "", "Darlington UA", "", "darlington");
    row("code before 2011", "00HB", "", "", "", "bristol");
    row("number as the code", "301", "", "Barking & Dagenham", "", "barking-and-dagenham");
    row("number of a spreadsheet as the code", "301.0", "", "", "", "barking-and-dagenham");
    row("number of a spreadsheet", "", "301.0", "", "", "barking-and-dagenham");
    row("code in the column of numbers", "", "E09000002", "", "", "barking-and-dagenham");
    row("code before its number", "E06000023", "301", "", "", "bristol");
    row("a contractor's own code", "301", "", "Norwick Works", "contractor", "own:301");
    row("somebody's own number", "301", "", "Norwick Works", "", "unknown-provider");
    row("a contractor with a finance code", "E0102", "", "Norwick Works", "contractor", "own:E0102");
    row("nothing as the code", "-", "", "Bristol, City of", "", "bristol");
    row("a marker as the code", "[z]", "", "Bristol, City of", "", "bristol");
    row("code of one and name of another", "E06000023", "", "Bath & North East Somerset UA", "", "conflict");
    row("finance code of one and name of another", "E0102", "", "Hull City Council", "", "conflict");
    row("code and its name with a note", "E09000012", "", "Hackney2", "", "hackney");
    row("code and a name that is nobody's", "E06000010", "", "Kingston", "", "kingston-upon-hull");
    row("name that is nobody's", "", "", "Kingston", "", "unknown-provider");
    row("a typing error is not guessed", "", "", "Bristl", "", "unknown-provider");
    row("a district", "E07000223", "", "Adur", "", "unknown-provider");
    row("region by code", "E12000007", "", "INNER LONDON", "", "region-row");
    row("region by name", "", "", "NORTH EAST ", "", "region-row");
    row("region with a note", "", "", "North East3", "", "region-row");
    row("country by code", "E92000001", "", "ENGLAND", "", "total-row");
    row("class of authorities by code", "E06", "", "Unitary Authorities", "", "total-row");
    row("class of authorities by name", "", "", "LONDON BOROUGHS", "", "total-row");
    row("class of authorities behind a marker", "[Y]", "", "Shire Counties", "", "total-row");
    row("not there yet", "", "", "Cumberland", "", "outside-lifetime");
    row("no longer there", "E10000009", "", "Dorset", "", "outside-lifetime");
    row("no name at all", "", "", " ", "", "unknown-provider");
}

void TestProviderMatching::rows_find_their_provider()
{
    QFETCH(QString, code);
    QFETCH(QString, number);
    QFETCH(QString, name);
    QFETCH(QString, type);
    ProviderMatcher matcher(authorities());
    for (int again = 0; again < 2; ++again) // the second time from memory
        QTEST(outcome(matcher, {code, number, name, type, {}}, "2022-23"), "expected");
}

void TestProviderMatching::the_publishers_own_names_of_regions_go_first()
{
    ProviderMatcher matcher(authorities());
    matcher.add_region_names({u"Thames Valley"_qs});
    matcher.add_total_names({u"All areas"_qs});
    QCOMPARE(outcome(matcher, {{}, {}, u"THAMES VALLEY"_qs, {}, {}}, "2022-23"), u"region-row"_qs);
    QCOMPARE(outcome(matcher, {u"ZZ"_qs, {}, u"All areas1"_qs, {}, {}}, "2022-23"), u"total-row"_qs);
}

QTEST_APPLESS_MAIN(TestProviderMatching)
#include "test_provider_matching.moc"
