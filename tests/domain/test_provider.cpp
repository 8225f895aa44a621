// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/provider_register.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;

namespace {

Period year(const char *text)
{
    return *parse_period(QString::fromLatin1(text));
}

/// Gateshead as its codes really ran.
Provider gateshead()
{
    Provider provider;
    provider.id = ProviderId(u"gateshead"_qs);
    provider.name = u"Gateshead"_qs;
    provider.codes = {{u"E08000020"_qs, {}, QDate(2013, 3, 31)}, {u"E08000037"_qs, QDate(2013, 4, 1), {}}};
    return provider;
}

} // namespace

class TestProvider : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_provider_lives_in_every_period_that_it_touches();
    void the_code_is_the_one_in_force_on_the_day();
    void names_are_compared_without_case_punctuation_and_blanks_data();
    void names_are_compared_without_case_punctuation_and_blanks();
    void types_are_read_as_people_write_them();
    void a_name_that_two_share_is_decided_by_the_period();
};

void TestProvider::a_provider_lives_in_every_period_that_it_touches()
{
    Provider dorset;
    dorset.to = QDate(2019, 3, 31);
    QVERIFY(lived_in(dorset, year("2018-19")));
    QVERIFY(!lived_in(dorset, year("2019-20")));
    QVERIFY(lived_in(dorset, year("2019 (calendar)"))); // three months of it
    Provider successor;
    successor.from = QDate(2019, 4, 1);
    QVERIFY(!lived_in(successor, year("2018-19")));
    QVERIFY(lived_in(successor, year("2019-20")));
    QVERIFY(lived_in(successor, year("2019 (calendar)")));
    QVERIFY(lived_in(Provider{}, year("1999-00")));
}

void TestProvider::the_code_is_the_one_in_force_on_the_day()
{
    QCOMPARE(code_in_force(gateshead(), QDate(2013, 3, 31)), u"E08000020"_qs);
    QCOMPARE(code_in_force(gateshead(), QDate(2013, 4, 1)), u"E08000037"_qs);
    QCOMPARE(code_in_force(gateshead(), QDate()), u"E08000037"_qs); // an undated return: today's
    Provider gone = gateshead();
    gone.codes.back().to = QDate(2020, 3, 31);
    QCOMPARE(code_in_force(gone, QDate(2024, 3, 31)), u"E08000037"_qs); // the latest that it had
    Provider unborn = gateshead();
    unborn.codes.front().from = QDate(2000, 4, 1);
    QCOMPARE(code_in_force(unborn, QDate(1999, 1, 1)), u"E08000020"_qs); // the first that it got
    Provider nameless;
    nameless.name = u"Beckmarrow Employment"_qs;
    QCOMPARE(code_in_force(nameless, QDate(2024, 3, 31)), nameless.name);
}

void TestProvider::names_are_compared_without_case_punctuation_and_blanks_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("case") << u"BRISTOL, CITY OF"_qs << u"Bristol, City of"_qs << true;
    QTest::newRow("trailing blank") << u"South Gloucestershire "_qs << u"South Gloucestershire"_qs << true;
    QTest::newRow("full stop") << u"St. Helens"_qs << u"St Helens"_qs << true;
    QTest::newRow("ampersand") << u"Bath & North East Somerset"_qs << u"Bath and North East Somerset"_qs << true;
    QTest::newRow("hyphens") << u"Southend-on-Sea"_qs << u"Southend on Sea"_qs << true;
    QTest::newRow("apostrophes") << u"King\u2019s Lynn"_qs << u"King's Lynn"_qs << true;
    QTest::newRow("double blanks") << u"West  Sussex"_qs << u"West Sussex"_qs << true;
    QTest::newRow("Hull is not Thames") << u"Kingston upon Hull"_qs << u"Kingston upon Thames"_qs << false;
    QTest::newRow("digits count") << u"Area 1"_qs << u"Area 2"_qs << false;
}

void TestProvider::names_are_compared_without_case_punctuation_and_blanks()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(normal_name(a) == normal_name(b), "same");
}

void TestProvider::types_are_read_as_people_write_them()
{
    for (const char *word : {"local-authority", "Local Authority", "local_authority", "council", "LA"})
        QVERIFY2(provider_type_from_word(QString::fromLatin1(word)) == ProviderType::local_authority, word);
    for (const char *word : {"contractor", "Prime", "prime contractor", " provider "})
        QVERIFY2(provider_type_from_word(QString::fromLatin1(word)) == ProviderType::contractor, word);
    QVERIFY(!provider_type_from_word(u""));
    QVERIFY(!provider_type_from_word(u"charity?"));
}

void TestProvider::a_name_that_two_share_is_decided_by_the_period()
{
    ProviderRegister known;
    Provider old_dorset;
    old_dorset.id = ProviderId(u"dorset-county"_qs);
    old_dorset.name = u"Dorset"_qs;
    old_dorset.to = QDate(2019, 3, 31);
    old_dorset.numbers = QStringList{u"835"_qs};
    Provider new_dorset;
    new_dorset.id = ProviderId(u"dorset"_qs);
    new_dorset.name = u"Dorset"_qs;
    new_dorset.from = QDate(2019, 4, 1);
    new_dorset.numbers = QStringList{u"838"_qs};
    known.add(old_dorset);
    known.add(new_dorset);
    QCOMPARE(known.find_name(u"DORSET", year("2018-19"))->id.text, u"dorset-county"_qs);
    QCOMPARE(known.find_name(u"Dorset", year("2019-20"))->id.text, u"dorset"_qs);
    QCOMPARE(known.find_name(u"Dorset", Period{})->id.text, u"dorset"_qs); // an undated return: the one still there
    QVERIFY(!known.find_name(u"Dorsetshire", year("2019-20")));
    QCOMPARE(known.find_number(u"835", year("2023-24"))->id.text, u"dorset-county"_qs);
}

QTEST_APPLESS_MAIN(TestProvider)
#include "test_provider.moc"
