// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/provider_register.h"
#include "support/england_register.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace outturn;
using outturn::test::authorities;

namespace {

Period year(const char *text)
{
    return *parse_period(QString::fromLatin1(text));
}

QString named(const QString &name, const Period &period)
{
    const Provider *provider = authorities().find_name(name, period);
    return provider ? provider->id.text : u"nobody"_qs;
}

/// A day on which the authority was there.
Period day_of(const Provider &provider)
{
    const QDate day = provider.to.isValid() ? provider.to : QDate(2024, 6, 1);
    return {day, day};
}

/// The fields of the lines of a CSV without line breaks in its cells.
std::vector<QStringList> rows_of(const char *file_name)
{
    QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/../shared/returns/") + QString::fromLatin1(file_name));
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine()).trimmed();
        line.remove(QChar(0xFEFF));
        QStringList fields{QString()};
        bool quoted = false;
        for (const QChar c : qAsConst(line)) {
            if (c == u'"')
                quoted = !quoted;
            else if (c == u',' && !quoted)
                fields.append(QString());
            else
                fields.last().append(c);
        }
        rows.push_back(fields);
    }
    return rows;
}

} // namespace

/// Names and codes of authorities as returns write them.
class TestProviderNames : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_name_with_the_words_of_its_council_is_its_own_provider();
    void no_words_around_a_name_lead_to_somebody_else();
    void names_are_found_by_rule_data();
    void names_are_found_by_rule();
    void the_period_tells_the_old_from_the_new_data();
    void the_period_tells_the_old_from_the_new();
    void names_of_nobody_data();
    void names_of_nobody();
    void marks_of_notes_are_no_part_of_a_name_data();
    void marks_of_notes_are_no_part_of_a_name();
    void a_contractors_name_is_never_taken_apart();
    void codes_of_every_kind_are_found_data();
    void codes_of_every_kind_are_found();
    void every_authority_of_the_finance_returns_is_known_by_both_codes_and_name_data();
    void every_authority_of_the_finance_returns_is_known_by_both_codes_and_name();
    void every_name_of_the_education_returns_is_known_data();
    void every_name_of_the_education_returns_is_known();
};

void TestProviderNames::every_name_with_the_words_of_its_council_is_its_own_provider()
{
    const QStringList anybody{u"%1 Council"_qs,         u"%1 CC"_qs,          u" %1 "_qs,          u"%1 LA"_qs,
                              u"%1 Local Authority"_qs, u"The %1 Council"_qs, u"Council of %1"_qs, u"%1 1"_qs};
    const QStringList counties{u"%1 County Council"_qs, u"%1 County"_qs, u"County of %1"_qs, u"%1, County of"_qs};
    const QStringList boroughs{u"%1 Borough Council"_qs,
                               u"%1 BC"_qs,
                               u"%1 City Council"_qs,
                               u"%1, City of"_qs,
                               u"%1 Metropolitan Borough Council"_qs,
                               u"%1 MBC"_qs,
                               u"%1 Met Borough"_qs,
                               u"%1 District"_qs,
                               u"%1 Borough"_qs};
    const QStringList unitaries{u"%1 UA"_qs, u"%1 Unitary Authority"_qs, u"%1 UA Council"_qs};
    const QStringList london{
        u"London Borough of %1"_qs, u"%1 London Borough"_qs,        u"%1 LB"_qs, u"LB %1"_qs, u"Royal Borough of %1"_qs,
        u"%1 London Boro"_qs,       u"%1 London Borough Council"_qs};
    int names = 0;
    for (const Provider &provider : authorities().providers()) {
        QStringList forms = anybody;
        const QString kind = provider.council_class;
        // Herefordshire and Rutland call themselves counties.
        const bool by_name = !provider.spellings.filter(QRegularExpression(u"^County|County( Council)?$"_qs)).isEmpty();
        if (kind == u"county"_qs || provider.codes.front().code.startsWith(u"E10") || by_name)
            forms += counties;
        else if (kind != u"city-corporation"_qs)
            forms += boroughs;
        if (kind == u"unitary"_qs)
            forms += unitaries;
        if (kind == u"london-borough"_qs)
            forms += london;
        if (provider.to.isValid())
            forms += u"%1 (Pre LG)"_qs;
        for (const QString &form : qAsConst(forms)) {
            for (const QString &name : {form.arg(provider.name), form.arg(provider.name).toUpper()}) {
                QVERIFY2(named(name, day_of(provider)) == provider.id.text, qPrintable(name));
                ++names;
            }
        }
    }
    QVERIFY(names > 4000);
}

void TestProviderNames::no_words_around_a_name_lead_to_somebody_else()
{
    const QStringList forms{u"%1 County Council"_qs,
                            u"%1 County"_qs,
                            u"County %1"_qs,
                            u"%1 City Council"_qs,
                            u"City of %1"_qs,
                            u"%1 City"_qs,
                            u"%1 MBC"_qs,
                            u"%1 UA"_qs,
                            u"%1 District Council"_qs,
                            u"London Borough of %1"_qs,
                            u"%1 BC"_qs,
                            u"Royal Borough of %1"_qs,
                            u"%1, City and County of"_qs,
                            u"%1 (Pre LG)"_qs,
                            u"%1 City County Council"_qs,
                            u"The Metropolitan Borough of %1"_qs};
    for (const Provider &provider : authorities().providers()) {
        for (const QString &form : forms) {
            const QString name = form.arg(provider.name);
            const Provider *found = authorities().find_name(name, day_of(provider));
            // Dorset the county and Dorset the unitary authority share their name: the words then decide.
            QVERIFY2(!found || found->id == provider.id || found->name == provider.name, qPrintable(name));
        }
    }
}

void TestProviderNames::names_are_found_by_rule_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("provider");
    const auto row = [](const char *name, const char *provider) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(provider);
    };
    row("City of Bristol", "bristol");
    row("Bristol, City of UA", "bristol");
    row("Bristol City of", "bristol");
    row("Hull City Council", "kingston-upon-hull");
    row("Hull CC", "kingston-upon-hull");
    row("Kingston-upon-Hull UA", "kingston-upon-hull");
    row("Kingston upon Hull City of", "kingston-upon-hull");
    row("Kingston-upon-Thames RB", "kingston-upon-thames");
    row("Royal Borough of Kingston upon Thames", "kingston-upon-thames");
    row("city of westminster london boro", "westminster");
    row("Westminster, City of", "westminster");
    row("Durham CC", "county-durham");
    row("Durham County Council", "county-durham");
    row("COUNTY DURHAM UA", "county-durham");
    row("Saint Helens MBC", "st-helens");
    row("St.Helens", "st-helens");
    row("Newcastle-upon-Tyne", "newcastle-upon-tyne");
    row("City of Newcastle upon Tyne", "newcastle-upon-tyne");
    row("Derbyshire CC", "derbyshire");
    row("Derby CC", "derby");
    row("Leicester City", "leicester");
    row("Leicestershire County", "leicestershire");
    row("City of Nottingham UA", "nottingham");
    row("Nottinghamshire CC", "nottinghamshire");
    row("Southampton City", "southampton");
    row("Hampshire CC", "hampshire");
    row("Bedford Borough UA", "bedford");
    row("North Lincolnshire", "north-lincolnshire");
    row("North East Lincolnshire UA", "north-east-lincolnshire");
    row("North Somerset UA", "north-somerset");
    row("Bath & North East Somerset UA", "bath-and-north-east-somerset");
    row("Isle of Wight UA", "isle-of-wight");
    row("Richmond-upon-Thames London Borough", "richmond-upon-thames");
    row("City of London Corporation", "city-of-london");
    row("City of London Council", "city-of-london");
    row("Council of the Isles of Scilly", "isles-of-scilly");
    row("The Medway Towns UA", "medway");
    row("Rutland County Council", "rutland");
    row("Herefordshire, County of", "herefordshire");
    row("Hammersmith & Fulham LBC", "hammersmith-and-fulham");
    row("Bradford MDC", "bradford");
}

void TestProviderNames::names_are_found_by_rule()
{
    QFETCH(QString, name);
    QFETCH(QString, provider);
    QCOMPARE(named(name, year("2022-23")), provider);
}

void TestProviderNames::the_period_tells_the_old_from_the_new_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("provider");
    const auto row = [](const char *name, const char *period, const char *provider) {
        QTest::addRow("%s in %s", name, period)
            << QString::fromLatin1(name) << QString::fromLatin1(period) << QString::fromLatin1(provider);
    };
    row("Dorset", "2018-19", "dorset-county");
    row("Dorset CC", "2018-19", "dorset-county");
    row("Dorset", "2019-20", "dorset");
    row("Dorset Council", "2019-20", "dorset");
    row("Dorset Council", "2018-19", "dorset-county");
    row("Dorset UA", "2018-19", "dorset");                    // the words decide, and it was not there: not our guess
    row("Dorset County Council", "2019-20", "dorset-county"); // the same
    row("Dorset (Pre LG)", "2022-23", "dorset-county");
    row("Somerset", "2022-23", "somerset");
    row("Somerset County Council", "2022-23", "somerset");
    row("Somerset UA", "2023-24", "somerset");
    row("Buckinghamshire County Council", "2018-19", "buckinghamshire");
    row("Buckinghamshire UA", "2021-22", "buckinghamshire");
    row("Cumbria County Council", "2022-23", "cumbria");
    row("Cumberland UA", "2023-24", "cumberland");
    row("Northamptonshire CC", "2020-21", "northamptonshire");
    row("West Northamptonshire Council", "2021-22", "west-northamptonshire");
}

void TestProviderNames::the_period_tells_the_old_from_the_new()
{
    QFETCH(QString, name);
    QFETCH(QString, period);
    QFETCH(QString, provider);
    QCOMPARE(named(name, *parse_period(period)), provider);
}

void TestProviderNames::names_of_nobody_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Kingston",
                             "City of Kingston",
                             "Kingston CC",
                             "Newcastle",
                             "City of Newcastle",
                             "Newcastle CC",
                             "Newcastle Borough Council",
                             "Newcastle-under-Lyme",
                             "Newcastle-under-Lyme BC",
                             "Durham City Council",
                             "City of Durham",
                             "Derby County",
                             "Leicester County Council",
                             "Nottingham County Council",
                             "Bedford County Council",
                             "Derbyshire City Council",
                             "Kent Borough Council",
                             "Hampshire District",
                             "London Borough of Derby",
                             "London",
                             "London Borough",
                             "City",
                             "County Council",
                             "Council",
                             "The",
                             "UA",
                             "Richmond",
                             "Richmondshire",
                             "Bath",
                             "Bath City Council",
                             "Lincoln City Council",
                             "Lincoln",
                             "Wight",
                             "West Dorset",
                             "East Dorset District Council",
                             "South Somerset",
                             "Worcester City Council",
                             "Oxford City",
                             "Northampton Borough Council",
                             "Lancaster City Council",
                             "Chester",
                             "Tyneside",
                             "Yorkshire",
                             "Sussex",
                             "Bristol 2019",
                             "Bristol2019",
                             "Bristol (Pre LG)",
                             "Barnsley (Pre LGX)",
                             "",
                             " ",
                             "[r]",
                             "2"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestProviderNames::names_of_nobody()
{
    QFETCH(QString, name);
    QCOMPARE(named(name, year("2022-23")), u"nobody"_qs);
}

void TestProviderNames::marks_of_notes_are_no_part_of_a_name_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Hackney2", "Hackney 3", "Hackney1,2", "Hackney [r]", "Hackney [note 3][r]", "Hackney (a)",
                             "Hackney (note 4)", "Hackney*", "Hackney \u2020", "Hackney\u00B9", "Hackney\u2075",
                             "HACKNEY LONDON BOROUGH2", "Hackney London Boro1", "Hackney Council (1)"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestProviderNames::marks_of_notes_are_no_part_of_a_name()
{
    QFETCH(QString, name);
    QCOMPARE(named(name, year("2022-23")), u"hackney"_qs);
}

void TestProviderNames::a_contractors_name_is_never_taken_apart()
{
    ProviderRegister known;
    Provider contractor;
    contractor.id = ProviderId(u"city-works"_qs);
    contractor.name = u"Norwick Works"_qs;
    contractor.type = ProviderType::contractor;
    known.add(contractor);
    QVERIFY(known.find_name(u"norwick works", year("2022-23")));
    QVERIFY(!known.find_name(u"Norwick Works Council", year("2022-23")));
    QVERIFY(!known.find_name(u"City of Norwick Works", year("2022-23")));
}

void TestProviderNames::codes_of_every_kind_are_found_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("provider");
    const auto row = [](const char *number, const char *provider) {
        QTest::newRow(number) << QString::fromLatin1(number) << QString::fromLatin1(provider);
    };
    row("301", "barking-and-dagenham");
    row("301.0", "barking-and-dagenham");
    row("301.00 ", "barking-and-dagenham");
    row("301.5", "nobody");
    row("E0102", "bristol");
    row("e0102", "bristol");
    row("E5030", "barking-and-dagenham");
    row("E1204", "bournemouth-christchurch-and-poole");
    row("E0920", "cumbria");
    row("00HB", "bristol");
    row("00ha", "bath-and-north-east-somerset");
    row("00FA", "kingston-upon-hull");
    row("00AX", "kingston-upon-thames");
    row("00EJ", "county-durham");
    row("E3831", "nobody"); // Adur, a district
    row("980", "nobody");   // a region
    row("", "nobody");
}

void TestProviderNames::codes_of_every_kind_are_found()
{
    QFETCH(QString, number);
    QFETCH(QString, provider);
    const Provider *found = authorities().find_number(number, year("2021-22"));
    QCOMPARE(found ? found->id.text : u"nobody"_qs, provider);
}

void TestProviderNames::every_authority_of_the_finance_returns_is_known_by_both_codes_and_name_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("period");
    QTest::addColumn<int>("count");
    // 24 counties, 58 unitary authorities and Scilly, 36 metropolitan districts, 32 boroughs and the City.
    QTest::newRow("budget") << u"revenue_account_budget_2021_22.csv"_qs << u"2021-22"_qs << 152;
    QTest::newRow("outturn") << u"revenue_outturn_rsx_2022_23.csv"_qs << u"2022-23"_qs << 152;
}

void TestProviderNames::every_authority_of_the_finance_returns_is_known_by_both_codes_and_name()
{
    QFETCH(QString, file);
    QFETCH(QString, period);
    QFETCH(int, count);
    const std::vector<QStringList> rows = rows_of(qPrintable(file));
    if (rows.empty())
        QSKIP("the published returns are not here");
    static const QRegularExpression upper_tier(u"^E(06|08|09|10)\\d{6}$"_qs);
    static const QRegularExpression finance_code(u"^E\\d{4}$"_qs);
    const Period when = *parse_period(period);
    int upper = 0;
    int others = 0;
    for (const QStringList &row : rows) {
        if (row.size() < 3 || !finance_code.match(row[0]).hasMatch())
            continue;
        const Provider *by_number = authorities().find_number(row[0], when);
        if (!upper_tier.match(row[1]).hasMatch()) {
            QVERIFY2(!by_number && !authorities().find_code(row[1]), qPrintable(row[2]));
            QVERIFY2(!authorities().find_name(row[2], when), qPrintable(row[2]));
            ++others;
            continue;
        }
        QVERIFY2(by_number, qPrintable(row[0]));
        QVERIFY2(authorities().find_code(row[1]) == by_number, qPrintable(row[1]));
        QVERIFY2(authorities().find_name(row[2], when) == by_number, qPrintable(row[2]));
        ++upper;
    }
    QCOMPARE(upper, count);
    QVERIFY(others > 200); // districts, police, fire, parks
}

void TestProviderNames::every_name_of_the_education_returns_is_known_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("number_column");
    QTest::addColumn<int>("name_column");
    QTest::newRow("spending 2011-12") << u"s251_outturn_2011_12.csv"_qs << 0 << 1;
    QTest::newRow("spending 2012-13") << u"s251_outturn_2012_13.csv"_qs << 0 << 1;
    QTest::newRow("outcomes and costs") << u"outcome_and_cost_long.csv"_qs << 2 << 4;
    QTest::newRow("care leavers 2020 to 2024") << u"care_leavers_activity_2020_2024.csv"_qs << 7 << 8;
    QTest::newRow("care leavers 2013") << u"care_leavers_aged19_2013.csv"_qs << 2 << 3;
}

void TestProviderNames::every_name_of_the_education_returns_is_known()
{
    QFETCH(QString, file);
    QFETCH(int, number_column);
    QFETCH(int, name_column);
    const std::vector<QStringList> rows = rows_of(qPrintable(file));
    if (rows.empty())
        QSKIP("the published returns are not here");
    static const QRegularExpression authority_number(u"^[2-9]\\d\\d$"_qs);
    QSet<QString> seen;
    for (const QStringList &row : rows) {
        // 970 and above are England and its regions.
        const QString number = row.value(number_column);
        if (!authority_number.match(number).hasMatch() || number.toInt() >= 970)
            continue;
        const QString name = row.value(name_column);
        const Provider *provider = authorities().find_number(number, year("2012-13"));
        QVERIFY2(provider, qPrintable(number + u' ' + name));
        QVERIFY2(authorities().carries(*provider, name), qPrintable(number + u' ' + name));
        QVERIFY2(authorities().find_name(name, day_of(*provider)) == provider, qPrintable(name));
        seen.insert(number);
    }
    QVERIFY2(seen.size() >= 150, qPrintable(QString::number(seen.size())));
}

QTEST_APPLESS_MAIN(TestProviderNames)
#include "test_provider_names.moc"
