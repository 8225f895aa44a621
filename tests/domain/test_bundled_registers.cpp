// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using outturn::test::reference_data;

namespace {

Period year(const char *text)
{
    return *parse_period(QString::fromLatin1(text));
}

QString named(const char *name, const char *period)
{
    const Provider *provider = reference_data().providers.find_name(QString::fromUtf8(name), year(period));
    return provider ? provider->id.text : u"nobody"_qs;
}

} // namespace

/// The registers that the program ships, as returns meet them.
class TestBundledRegisters : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_counts_of_authorities_are_those_of_the_statute_book_data();
    void the_counts_of_authorities_are_those_of_the_statute_book();
    void every_authority_is_found_by_code_number_and_spelling();
    void no_code_belongs_to_two();
    void a_number_or_name_never_means_two_at_once();
    void successors_are_there_and_follow_on();
    void names_that_are_easily_confused_are_not_data();
    void names_that_are_easily_confused_are_not();
    void likeness_is_not_enough_data();
    void likeness_is_not_enough();
    void an_old_code_of_a_continuing_authority_is_the_authority();
    void no_provider_of_the_demonstration_is_a_real_one();
};

void TestBundledRegisters::the_counts_of_authorities_are_those_of_the_statute_book_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("count");
    // 27 counties, 55 unitaries, 36 metropolitan districts, 32 boroughs, the City and Scilly made 152.
    QTest::newRow("2018") << u"2018-06-01"_qs << 152;
    QTest::newRow("2019: three in Dorset become two") << u"2019-06-01"_qs << 151;
    QTest::newRow("2020: Buckinghamshire stays one") << u"2020-06-01"_qs << 151;
    QTest::newRow("2021: Northamptonshire becomes two") << u"2021-06-01"_qs << 152;
    QTest::newRow("2023: Cumbria becomes two") << u"2023-06-01"_qs << 153;
    QTest::newRow("2024") << u"2024-06-01"_qs << 153;
}

void TestBundledRegisters::the_counts_of_authorities_are_those_of_the_statute_book()
{
    QFETCH(QString, day);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    int count = 0;
    for (const Provider &provider : reference_data().providers.providers()) {
        if (provider.codes.front().code.startsWith(u'E') && provider.type == ProviderType::local_authority
            && lived_in(provider, {date, date}))
            ++count;
    }
    QTEST(count, "count");
}

void TestBundledRegisters::every_authority_is_found_by_code_number_and_spelling()
{
    const ProviderRegister &known = reference_data().providers;
    for (const Provider &provider : known.providers()) {
        const QDate last = provider.to.isValid() ? provider.to : QDate(2025, 6, 1);
        const Period day{last, last};
        QVERIFY2(!provider.name.isEmpty() && !provider.codes.empty(), qPrintable(provider.id.text));
        for (const ProviderCode &code : provider.codes)
            QCOMPARE(known.find_code(code.code.toLower())->id.text, provider.id.text);
        QCOMPARE(known.find_name(provider.name.toUpper(), day)->id.text, provider.id.text);
        for (const QString &number : provider.numbers)
            QCOMPARE(known.find_number(number, day)->id.text, provider.id.text);
        for (const QString &spelling : provider.spellings)
            QCOMPARE(known.find_name(spelling, day)->id.text, provider.id.text);
    }
}

void TestBundledRegisters::no_code_belongs_to_two()
{
    QMap<QString, QString> owners;
    for (const Provider &provider : reference_data().providers.providers()) {
        for (const ProviderCode &code : provider.codes) {
            QVERIFY2(!owners.contains(code.code), qPrintable(code.code + u' ' + owners.value(code.code)));
            owners.insert(code.code, provider.id.text);
        }
    }
}

void TestBundledRegisters::a_number_or_name_never_means_two_at_once()
{
    const auto overlap = [](const Provider &a, const Provider &b) {
        return (!a.to.isValid() || !b.from.isValid() || b.from <= a.to)
            && (!b.to.isValid() || !a.from.isValid() || a.from <= b.to);
    };
    QMap<QString, std::vector<const Provider *>> sharers;
    for (const Provider &provider : reference_data().providers.providers()) {
        QSet<QString> words{u"name "_qs + normal_name(provider.name)};
        for (const QString &spelling : provider.spellings)
            words.insert(u"name "_qs + normal_name(spelling));
        for (const QString &number : provider.numbers)
            words.insert(u"number "_qs + number);
        for (const QString &word : words) {
            for (const Provider *other : sharers[word])
                QVERIFY2(!overlap(*other, provider), qPrintable(word));
            sharers[word].push_back(&provider);
        }
    }
}

void TestBundledRegisters::successors_are_there_and_follow_on()
{
    for (const Provider &provider : reference_data().providers.providers()) {
        for (const ProviderId &id : provider.successors) {
            const Provider *successor = reference_data().providers.find(id);
            QVERIFY2(successor, qPrintable(id.text));
            QCOMPARE(successor->from, provider.to.addDays(1));
        }
        // An authority that is gone left its area to somebody.
        QVERIFY2(!provider.to.isValid() || !provider.successors.empty(), qPrintable(provider.id.text));
    }
}

void TestBundledRegisters::names_that_are_easily_confused_are_not_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Hull") << named("Kingston Upon Hull, City of", "2023-24") << u"kingston-upon-hull"_qs;
    QTest::newRow("Hull with hyphens") << named("Kingston-upon-Hull UA", "2023-24") << u"kingston-upon-hull"_qs;
    QTest::newRow("Thames") << named("Kingston upon Thames", "2023-24") << u"kingston-upon-thames"_qs;
    QTest::newRow("Dorset while a county") << named("Dorset", "2018-19") << u"dorset-county"_qs;
    QTest::newRow("Dorset as a unitary") << named("Dorset", "2019-20") << u"dorset"_qs;
    QTest::newRow("Bournemouth while alone") << named("Bournemouth", "2018-19") << u"bournemouth"_qs;
    QTest::newRow("Tyne") << named("Newcastle upon Tyne", "2023-24") << u"newcastle-upon-tyne"_qs;
    QTest::newRow("Durham") << named("County Durham", "2023-24") << named("Durham", "2023-24");
    QTest::newRow("Durham is somebody") << QString::number(named("Durham", "2023-24") != u"nobody"_qs) << u"1"_qs;
    QTest::newRow("Bristol") << named("City of Bristol", "2023-24") << named("Bristol, City of", "2023-24");
    QTest::newRow("Herefordshire") << named("Herefordshire, County of", "2023-24") << named("Herefordshire", "2023-24");
    QTest::newRow("St Helens") << named("St Helens", "2023-24") << named("St. Helens", "2023-24");
}

void TestBundledRegisters::names_that_are_easily_confused_are_not()
{
    QFETCH(QString, found);
    QTEST(found, "expected");
    QVERIFY(found != u"nobody"_qs);
}

void TestBundledRegisters::likeness_is_not_enough_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"Newcastle-under-Lyme", "Newcastle under Lyme", "Kingston", "Kingston upon", "Newcastle", "Northampton",
          "Aberdeen", "Bornemouth", "Hampshire and Isle of Wight", "Yorkshire", "Dorset East"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestBundledRegisters::likeness_is_not_enough()
{
    QFETCH(QString, name);
    QVERIFY(!reference_data().providers.find_name(name, year("2023-24")));
}

void TestBundledRegisters::an_old_code_of_a_continuing_authority_is_the_authority()
{
    const ProviderRegister &known = reference_data().providers;
    const auto code_in = [&known](const char *code, const char *period) {
        return code_in_force(*known.find_code(QString::fromLatin1(code)), year(period).end);
    };
    QCOMPARE(code_in("E10000002", "2023-24"), u"E06000060"_qs); // Buckinghamshire
    QCOMPARE(code_in("E06000060", "2018-19"), u"E10000002"_qs);
    QCOMPARE(code_in("E10000027", "2023-24"), u"E06000066"_qs); // Somerset
    QCOMPARE(code_in("E10000023", "2023-24"), u"E06000065"_qs); // North Yorkshire
    QCOMPARE(code_in("E08000020", "2023-24"), u"E08000037"_qs); // Gateshead
    QCOMPARE(code_in("E06000048", "2023-24"), u"E06000057"_qs); // Northumberland
    // A county that was split has no successor of the same area: its code stays its own.
    QVERIFY(!lived_in(*known.find_code(u"E10000006"), year("2023-24"))); // Cumbria
    QVERIFY(!lived_in(*known.find_code(u"E10000021"), year("2021-22"))); // Northamptonshire
    const char *numbers[][2] = {{"838", "E06000059"}, {"839", "E06000058"}, {"940", "E06000061"},
                                {"941", "E06000062"}, {"942", "E06000063"}, {"943", "E06000064"}};
    for (const auto &[number, code] : numbers)
        QCOMPARE(code_in_force(*known.find_number(QString::fromLatin1(number), year("2023-24")), QDate(2024, 3, 31)),
                 QString::fromLatin1(code));
}

void TestBundledRegisters::no_provider_of_the_demonstration_is_a_real_one()
{
    int fictional = 0;
    for (const Provider &provider : reference_data().providers.providers()) {
        const bool demonstration = provider.codes.front().code.startsWith(u"DEMO-"_qs);
        fictional += demonstration ? 1 : 0;
        QVERIFY(demonstration || provider.codes.front().code.startsWith(u'E'));
    }
    QVERIFY(fictional > 20);
}

QTEST_APPLESS_MAIN(TestBundledRegisters)
#include "test_bundled_registers.moc"
