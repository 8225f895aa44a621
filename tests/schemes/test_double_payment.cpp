// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/case_payments.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace outturn;
using namespace outturn::schemes;

namespace {

CellKey key(const char *programme, const char *provider, const char *period)
{
    CellKey key;
    key.programme = ProgrammeId(QString::fromLatin1(programme));
    key.provider = ProviderId(QString::fromLatin1(provider));
    key.measure = MeasureId(u"attachment"_qs);
    key.period = parse_period(QString::fromLatin1(period)).value();
    return key;
}

/// "row (key) after other (key)", one a line.
QStringList texts_of(const std::vector<DoublePayment> &payments)
{
    QStringList texts;
    for (const DoublePayment &payment : payments)
        texts.append(
            u"%1 (%2) after %3 (%4)"_qs.arg(payment.row).arg(payment.key).arg(payment.other).arg(payment.other_key));
    return texts;
}

const std::vector<CellKey> keys{key("families", "Ash", "2012-13"), key("work", "Prime", "2013-14"),
                                key("families", "Ash", "2014-15"), key("work", "Prime", "2011-12"),
                                key("pilot", "Elm", "2015-16")};

} // namespace

class TestDoublePayment : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void one_household_under_two_schemes_is_found();
    void many_payments_under_one_scheme_are_none();
    void the_earlier_period_goes_before_whatever_the_order_of_rows();
    void each_later_payment_is_set_against_the_first_of_another_scheme();
    void person_and_household_together_are_one_payment_made_twice();
    void random_references_agree_with_a_comparison_of_all_pairs();
    void odd_input_gives_nothing();
};

void TestDoublePayment::one_household_under_two_schemes_is_found()
{
    QCOMPARE(texts_of(paid_twice({{77, 1, 0}, {78, 2, 0}, {77, 9, 1}}, keys)), QStringList{u"9 (1) after 1 (0)"_qs});
}

void TestDoublePayment::many_payments_under_one_scheme_are_none()
{
    QVERIFY(paid_twice({{77, 1, 0}, {77, 2, 0}, {77, 3, 2}}, keys).empty());
}

void TestDoublePayment::the_earlier_period_goes_before_whatever_the_order_of_rows()
{
    // Row 9 is of 2011-12, though it came in last.
    QCOMPARE(texts_of(paid_twice({{77, 1, 0}, {77, 9, 3}}, keys)), QStringList{u"1 (0) after 9 (3)"_qs});
    QCOMPARE(texts_of(paid_twice({{77, 9, 3}, {77, 1, 0}}, keys)), QStringList{u"1 (0) after 9 (3)"_qs});
}

void TestDoublePayment::each_later_payment_is_set_against_the_first_of_another_scheme()
{
    // families 2012-13 twice, work 2013-14, families 2014-15, pilot 2015-16.
    QCOMPARE(texts_of(paid_twice({{5, 1, 0}, {5, 2, 0}, {5, 3, 1}, {5, 4, 2}, {5, 6, 4}}, keys)),
             (QStringList{u"3 (1) after 1 (0)"_qs, u"4 (2) after 3 (1)"_qs, u"6 (4) after 1 (0)"_qs}));
}

void TestDoublePayment::person_and_household_together_are_one_payment_made_twice()
{
    const quint64 person = reference_hash("QQ123456C", person_reference);
    const quint64 household = reference_hash("QQ123456C", household_reference);
    QVERIFY(person != household);
    QCOMPARE(texts_of(paid_twice({{person, 1, 0}, {household, 1, 0}, {person, 2, 1}, {household, 2, 1}}, keys)),
             QStringList{u"2 (1) after 1 (0)"_qs});
    QVERIFY(paid_twice({{person, 1, 0}, {household, 2, 1}}, keys).empty());
}

void TestDoublePayment::random_references_agree_with_a_comparison_of_all_pairs()
{
    std::mt19937 random(11);
    for (int round = 0; round < 30; ++round) {
        std::vector<CaseReference> references;
        for (quint32 row = 0; row < 300; ++row)
            references.push_back({random() % 60, row, static_cast<quint32>(random() % keys.size())});
        const auto is_before = [](const CaseReference &a, const CaseReference &b) {
            const Period &first = keys[a.key].period;
            const Period &second = keys[b.key].period;
            return first != second ? first < second : a.row < b.row;
        };
        std::map<quint32, quint32> other_of;
        for (const CaseReference &later : references) {
            const CaseReference *first = nullptr;
            for (const CaseReference &other : references) {
                const bool is_candidate = other.reference_hash == later.reference_hash && is_before(other, later)
                    && keys[other.key].programme != keys[later.key].programme;
                if (is_candidate && (!first || is_before(other, *first)))
                    first = &other;
            }
            if (first)
                other_of[later.row] = first->row;
        }
        std::shuffle(references.begin(), references.end(), random);
        std::map<quint32, quint32> found;
        for (const DoublePayment &payment : paid_twice(references, keys))
            QVERIFY(found.try_emplace(payment.row, payment.other).second);
        QVERIFY(found == other_of);
    }
}

void TestDoublePayment::odd_input_gives_nothing()
{
    QVERIFY(paid_twice({}, keys).empty());
    QVERIFY(paid_twice({}, {}).empty());
    QVERIFY(paid_twice({{1, 1, 99}, {1, 2, 98}}, keys).empty());
}

QTEST_APPLESS_MAIN(TestDoublePayment)
#include "test_double_payment.moc"
