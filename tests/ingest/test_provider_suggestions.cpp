// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/provider_suggestions.h"
#include "support/england_register.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::authorities;

namespace {

Period year(const char *text)
{
    return *parse_period(QString::fromLatin1(text));
}

QStringList suggested(const QString &text, const char *period = "2022-23")
{
    QStringList ids;
    for (const Suggestion &entry : suggest_providers(text, authorities(), year(period)))
        ids.append(entry.provider->id.text);
    return ids;
}

} // namespace

class TestProviderSuggestions : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_mistyped_name_puts_its_provider_first_data();
    void a_mistyped_name_puts_its_provider_first();
    void both_of_a_dangerous_pair_are_listed_data();
    void both_of_a_dangerous_pair_are_listed();
    void what_is_no_name_suggests_nobody_data();
    void what_is_no_name_suggests_nobody();
    void one_slip_of_a_finger_never_hides_the_provider();
    void suggestions_are_few_ranked_and_explained();
};

void TestProviderSuggestions::a_mistyped_name_puts_its_provider_first_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("provider");
    const auto row = [](const char *text, const char *provider) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(provider);
    };
    row("peter borough", "peterborough");
    row("Birmingahm", "birmingham");
    row("Birmingham c ity", "birmingham");
    row("Liecester", "leicester");
    row("Leicestershrie", "leicestershire");
    row("Midlesborough", "middlesbrough");
    row("Bornemouth", "bournemouth-christchurch-and-poole"); // of 2022-23; by then Bournemouth was a part of it
    row("Hamersmith & Fulham", "hammersmith-and-fulham");
    row("Kensington", "kensington-and-chelsea");
    row("Redcar", "redcar-and-cleveland");
    row("Windsor", "windsor-and-maidenhead");
    row("Telford", "telford-and-wrekin");
    row("East Riding", "east-riding-of-yorkshire");
    row("Stoke", "stoke-on-trent");
    row("Newcastle", "newcastle-upon-tyne");
    row("City of Newcastle", "newcastle-upon-tyne");
    row("Richmond", "richmond-upon-thames");
    row("Wight", "isle-of-wight");
    row("Northumberlnad CC", "northumberland");
    row("Westmoreland and Furness", "westmorland-and-furness");
}

void TestProviderSuggestions::a_mistyped_name_puts_its_provider_first()
{
    QFETCH(QString, text);
    QFETCH(QString, provider);
    QVERIFY(!authorities().find_name(text, year("2022-23"))); // never matched by itself
    const char *period = provider == u"westmorland-and-furness"_qs ? "2023-24" : "2022-23";
    const QStringList ids = suggested(text, period);
    QVERIFY2(!ids.isEmpty() && ids.first() == provider, qPrintable(ids.join(u", "_qs)));
}

void TestProviderSuggestions::both_of_a_dangerous_pair_are_listed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *text, const char *one, const char *other) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(one) << QString::fromLatin1(other);
    };
    row("Kingston", "kingston-upon-hull", "kingston-upon-thames");
    row("Kingston upn Hull", "kingston-upon-hull", "kingston-upon-thames");
    row("Kingston-on-Thames", "kingston-upon-thames", "kingston-upon-hull");
    row("Dorsett", "dorset", "dorset-county");
    row("Derbysh", "derbyshire", "derby");
    row("Notingham", "nottingham", "nottinghamshire");
    row("Bedfrod", "bedford", "bedfordshire");
    row("Leicestr", "leicester", "leicestershire");
    row("N Lincolnshire", "north-lincolnshire", "north-east-lincolnshire");
    row("Northhamptonshire", "north-northamptonshire", "west-northamptonshire");
}

void TestProviderSuggestions::both_of_a_dangerous_pair_are_listed()
{
    QFETCH(QString, text);
    QFETCH(QString, one);
    QFETCH(QString, other);
    const QStringList ids = suggested(text);
    QVERIFY2(ids.contains(one) && ids.contains(other), qPrintable(ids.join(u", "_qs)));
}

void TestProviderSuggestions::what_is_no_name_suggests_nobody_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "2", "[z]", "Council", "Total number of pupils", "xyzzy", "Notes", "-"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("very long") << QString(100000, u'a');
}

void TestProviderSuggestions::what_is_no_name_suggests_nobody()
{
    QFETCH(QString, text);
    const QStringList ids = suggested(text);
    QVERIFY2(ids.isEmpty(), qPrintable(ids.join(u", "_qs)));
}

void TestProviderSuggestions::one_slip_of_a_finger_never_hides_the_provider()
{
    for (const Provider &provider : authorities().providers()) {
        if (provider.to.isValid() || provider.name.size() < 5)
            continue;
        for (qsizetype at = 1; at + 1 < provider.name.size(); ++at) {
            QString swapped = provider.name;
            std::swap(swapped[at], swapped[at + 1]);
            QString dropped = provider.name;
            dropped.remove(at, 1);
            const QString &text = at % 2 == 0 ? swapped : dropped;
            QVERIFY2(authorities().carries(provider, text) || suggested(text, "2024-25").contains(provider.id.text),
                     qPrintable(text));
        }
    }
}

void TestProviderSuggestions::suggestions_are_few_ranked_and_explained()
{
    const std::vector<Suggestion> entries = suggest_providers(u"North"_qs, authorities(), year("2022-23"));
    QVERIFY(!entries.empty() && entries.size() <= 5);
    for (size_t i = 0; i < entries.size(); ++i) {
        QVERIFY(entries[i].likeness > 0 && entries[i].likeness < 1);
        QVERIFY(i == 0 || entries[i].likeness <= entries[i - 1].likeness);
        QVERIFY(!entries[i].why.isEmpty());
    }
    // One that was not there at the time comes behind one that was.
    const QStringList ids = suggested(u"Dorsett"_qs, "2018-19");
    QVERIFY(ids.indexOf(u"dorset-county"_qs) < ids.indexOf(u"dorset"_qs));
}

QTEST_APPLESS_MAIN(TestProviderSuggestions)
#include "test_provider_suggestions.moc"
