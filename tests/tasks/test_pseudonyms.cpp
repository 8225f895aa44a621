// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imported_returns.h"
#include "tasks/pseudonyms.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <set>

using namespace outturn;
using namespace outturn::tasks;

namespace {

/// So many references in the order in which an office gives them out.
Pseudonyms of_files(const QByteArray &secret, int files)
{
    Pseudonyms pseudonyms(secret);
    for (int i = 0; i < files; ++i)
        pseudonyms.add("FAM-" + std::to_string(1000 + i));
    pseudonyms.complete();
    return pseudonyms;
}

} // namespace

/// A number in place of a name: the same everywhere, and no way back.
class TestPseudonyms : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void each_reference_has_a_number_of_its_own()
    {
        Pseudonyms pseudonyms = of_files("secret", 500);
        std::set<qint64> numbers;
        for (int i = 0; i < 500; ++i)
            numbers.insert(pseudonyms.number("FAM-" + std::to_string(1000 + i)));
        QCOMPARE(numbers.size(), size_t(500));
        QCOMPARE(*numbers.begin(), qint64(1));
        QCOMPARE(*numbers.rbegin(), qint64(500));
    }

    void it_does_not_matter_when_and_how_often_one_is_met()
    {
        const Pseudonyms once = of_files("secret", 50);
        Pseudonyms backwards("secret");
        for (int i = 49; i >= 0; --i) {
            backwards.add("FAM-" + std::to_string(1000 + i));
            backwards.add("FAM-1000");
        }
        backwards.complete();
        QCOMPARE(backwards.size(), size_t(50));
        for (int i = 0; i < 50; ++i) {
            const std::string reference = "FAM-" + std::to_string(1000 + i);
            QCOMPARE(backwards.number(reference), once.number(reference));
        }
    }

    void the_order_of_the_references_is_not_that_of_the_numbers()
    {
        // Of 400 in the order of their office, about half of all neighbours stand the other way round: a fair coin
        // falls outside 140 to 260 of 399 once in 10^9 (6 standard deviations of 10).
        const Pseudonyms pseudonyms = of_files("secret", 400);
        int falls = 0;
        for (int i = 1; i < 400; ++i)
            falls += pseudonyms.number("FAM-" + std::to_string(1000 + i))
                < pseudonyms.number("FAM-" + std::to_string(999 + i));
        QVERIFY2(falls > 140 && falls < 260, qPrintable(QString::number(falls)));
    }

    void another_secret_gives_other_numbers()
    {
        const Pseudonyms one = of_files("secret", 400);
        const Pseudonyms other = of_files("another", 400);
        int same = 0;
        for (int i = 0; i < 400; ++i) {
            const std::string reference = "FAM-" + std::to_string(1000 + i);
            same += one.number(reference) == other.number(reference);
        }
        QVERIFY2(same < 12, qPrintable(QString::number(same))); // 1 is expected
    }

    void who_is_not_there_has_no_number()
    {
        QCOMPARE(of_files("secret", 5).number("FAM-9"), qint64(0));
        QCOMPARE(of_files("secret", 0).number(""), qint64(0));
    }

    void persons_and_cases_of_the_same_text_are_told_apart()
    {
        CasePseudonyms pseudonyms("secret");
        for (int i = 0; i < 100; ++i) {
            const std::string text = std::to_string(i);
            CaseRecord record;
            record.case_ref = text;
            record.person_ref = text;
            pseudonyms.add(record);
        }
        pseudonyms.complete();
        int same = 0;
        for (int i = 0; i < 100; ++i) {
            const std::string text = std::to_string(i);
            QVERIFY(pseudonyms.of_case(text).startsWith("Case "));
            QVERIFY(pseudonyms.of_person(text).startsWith("Person "));
            same += pseudonyms.of_case(text).mid(5) == pseudonyms.of_person(text).mid(7);
        }
        QVERIFY2(same < 12, qPrintable(QString::number(same)));
        QCOMPARE(pseudonyms.of_case(QString()), QString());
        QCOMPARE(pseudonyms.of_household(std::string_view()), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestPseudonyms)
#include "test_pseudonyms.moc"
