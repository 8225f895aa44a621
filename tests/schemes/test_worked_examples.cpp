// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme_reader.h"
#include "schemes/worked_schemes.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::schemes;
using namespace outturn::test;

namespace {

constexpr auto attached = CaseStatus::attached;
constexpr auto claimed = CaseStatus::claimed;
constexpr auto validated = CaseStatus::validated;
constexpr auto rejected = CaseStatus::rejected;
constexpr auto withdrawn = CaseStatus::withdrawn;

/// A scheme as the program brings it.
Scheme shipped(const char *name)
{
    const QString path = QStringLiteral(OUTTURN_SOURCE_DIR "/resources/schemes/%1.json").arg(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const Result<Scheme> scheme = read_scheme(file.readAll(), path);
    if (!scheme)
        qFatal("%s", qPrintable(scheme.error().message));
    return *scheme;
}

RowDays on(const char *attached_on, const char *outcome_on = "")
{
    return {day(attached_on), day(outcome_on), {}};
}

RowMoney paid(int pounds)
{
    return {pounds, pounds};
}

RowMoney asked(int pounds)
{
    return {pounds, {}};
}

} // namespace

/// A dozen cases of each scheme, worked out by hand from its rules.
class TestWorkedExamples : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void troubled_families_of_2012();
};

void TestWorkedExamples::troubled_families_of_2012()
{
    // Prices in pounds: fee, A, B, C = 3,200, 700, 100, 800 in 2012-13; 2,400, 1,400, 200, 1,600 in 2013-14; 1,600,
    // 2,100, 300, 2,400 in 2014-15.
    CaseBook book;
    const char *fee = "attachment";
    const char *a = "crime_asb_education";
    const char *b = "progress_to_work";
    const char *c = "continuous_employment";
    // due 3,200 + 700 + 100, as asked
    book.add("F01", fee, attached, on("2012-05-01"), paid(3200));
    book.add("F01", a, validated, on("2012-05-01", "2012-11-01"), paid(700));
    book.add("F01", b, validated, on("2012-05-01", "2012-11-01"), asked(100));
    // A with B is 800, as C is; A with B was complete first: due 3,200 + 800
    book.add("F02", fee, attached, on("2012-06-01"), paid(3200));
    const quint32 first = book.add("F02", a, validated, on("2012-06-01", "2013-02-01"), paid(700));
    book.add("F02", b, validated, on("2012-06-01", "2013-02-01"), paid(100));
    book.add("F02", c, validated, on("2012-06-01", "2013-03-01"), paid(800));
    // C is more than A alone: due 3,200 + 800
    book.add("F03", fee, attached, on("2012-06-15"), paid(3200));
    book.add("F03", a, validated, on("2012-06-15", "2013-02-01"), paid(700));
    book.add("F03", c, validated, on("2012-06-15", "2013-03-01"), paid(800));
    // the fee of the year before was paid: due 2,400, of which half is kept back, + 1,400
    book.add("F04", fee, attached, on("2013-05-01"), paid(3200));
    book.add("F04", a, validated, on("2013-05-01", "2013-12-01"), paid(1400));
    // B alone: due half of 2,400
    book.add("F05", fee, attached, on("2013-06-01"), paid(2400));
    book.add("F05", b, validated, on("2013-06-01", "2013-12-01"), paid(200));
    // a result nine days before attachment: due 1,600
    book.add("F06", fee, attached, on("2014-04-10"), paid(1600));
    book.add("F06", a, validated, on("2014-04-10", "2014-04-01"), paid(2100));
    // attached twice: due 1,600
    book.add("F07", fee, attached, on("2014-09-01"), paid(1600));
    book.add("F07", fee, attached, on("2014-05-01"), paid(1600));
    // a result on the day after the programme: due 1,600
    book.add("F08", fee, attached, on("2014-05-02"), paid(1600));
    book.add("F08", a, validated, on("2014-05-02", "2015-06-01"), paid(2100));
    // a rejected result was paid: due 1,600
    book.add("F09", fee, attached, on("2014-05-03"), paid(1600));
    book.add("F09", c, rejected, on("2014-05-03", "2015-01-01"), paid(2400));
    // a result that nobody asked for: due 1,600 + 2,400
    book.add("F10", fee, attached, on("2014-05-04"), paid(1600));
    book.add("F10", c, validated, on("2014-05-04", "2015-01-01"), {});
    // asked for and not yet paid: due 1,600; its result waits for validation
    book.add("F11", fee, claimed, on("2014-05-05"), asked(1600));
    book.add("F11", c, claimed, on("2014-05-05", "2015-01-01"), asked(2400));
    // five sixths of 14 families are 11: the twelfth is beyond
    book.add("F12", fee, attached, on("2014-06-01"), paid(1600));
    book.add("F12", a, validated, on("2014-06-01", "2015-01-01"), asked(2100));
    // withdrawn: takes no place
    book.add("F13", fee, withdrawn, on("2014-05-01"), asked(1600));
    book.count("families_agreed", {QDate(2012, 4, 1), QDate(2015, 3, 31)}, 14);
    // 7 of 10 families in 2013-14: below 75%, and no later count
    book.count("families_pledged", year_from_april(2013), 10);
    book.count("families_worked_with", year_from_april(2013), 7);

    const PaymentsDue due = book.due(shipped("troubled_families_2012"));

    const QStringList expected{
        QStringLiteral("exclusive-results F02 continuous_employment 80000"),
        QStringLiteral("exclusive-results F03 crime_asb_education 70000"),
        QStringLiteral("add-on-without-base F05 progress_to_work 20000"),
        QStringLiteral("outside-window F08 crime_asb_education 210000"),
        QStringLiteral("wrong-tariff F04 attachment 80000"),
        QStringLiteral("duplicate-case F07 attachment 160000"),
        QStringLiteral("outcome-before-attachment F06 crime_asb_education 210000"),
        QStringLiteral("cap-exceeded F12 attachment 160000"),
        QStringLiteral("cap-exceeded F12 crime_asb_education 210000"),
        QStringLiteral("below-threshold north 240000"),
        QStringLiteral("rejected-but-paid F09 continuous_employment 240000"),
        QStringLiteral("unclaimed F10 continuous_employment -240000"),
    };
    QCOMPARE(book.differences(due), expected);
    QCOMPARE(due.exceptions.front().other, first);
    // F01 to F03 4,000 each; F04 1,200 + 1,400; F05 1,200; F06 to F09 1,600 each; F10 4,000; F11 1,600: 27,800 pounds.
    // Paid or asked: 4,000 + 4,800 + 4,700 + 4,600 + 2,600 + 3,700 + 3,200 + 3,700 + 4,000 + 1,600 + 1,600 + 3,700.
    const ProviderSum sum = sum_of_all(due, book.keys);
    QCOMPARE(sum.due, std::optional<qint64>(2'780'000));
    QCOMPARE(sum.effective, 4'220'000);
    QCOMPARE(sum.differences, 4'220'000 - 2'780'000);
    QCOMPARE(due.cases, 13);
    QVERIFY(!due.tariff_unknown);
}

QTEST_GUILESS_MAIN(TestWorkedExamples)
#include "test_worked_examples.moc"
