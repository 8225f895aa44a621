// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/act.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;

namespace {

Act act(qint64 id, ActKind kind, qint64 reverses = 0)
{
    Act made;
    made.id = id;
    made.kind = kind;
    made.person = u"Ann Auditor"_qs;
    made.reverses = reverses;
    return made;
}

QString ids(const std::vector<Act> &acts)
{
    QStringList texts;
    for (const Act &each : acts)
        texts.append(QString::number(each.id));
    return texts.join(u' ');
}

} // namespace

/// What was taken back holds no longer; what was taken back by mistake holds again.
class TestAct : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_kind_has_a_word_that_is_read_back();
    void an_act_holds_until_it_is_taken_back();
    void taking_back_is_taken_back();
    void an_act_that_takes_itself_back_changes_nothing();
};

void TestAct::every_kind_has_a_word_that_is_read_back()
{
    const QStringList words{u"exclusion"_qs,      u"correction"_qs, u"sample"_qs,
                            u"sample-results"_qs, u"finding"_qs,    u"reversal"_qs};
    for (int i = 0; i < words.size(); ++i) {
        QCOMPARE(act_word(static_cast<ActKind>(i)), words[i]);
        QCOMPARE(static_cast<int>(*act_from_word(words[i])), i);
    }
    QVERIFY(!act_from_word(u"import"));
    QVERIFY(!act_from_word(u""));
}

void TestAct::an_act_holds_until_it_is_taken_back()
{
    QCOMPARE(ids(acts_that_hold({})), QString());
    QCOMPARE(ids(acts_that_hold({act(1, ActKind::exclusion), act(2, ActKind::finding)})), u"1 2"_qs);
    QCOMPARE(ids(acts_that_hold({act(1, ActKind::exclusion), act(2, ActKind::finding), act(3, ActKind::reversal, 1)})),
             u"2"_qs);
}

void TestAct::taking_back_is_taken_back()
{
    std::vector<Act> acts{act(1, ActKind::exclusion), act(2, ActKind::reversal, 1), act(3, ActKind::reversal, 2)};
    QCOMPARE(ids(acts_that_hold(acts)), u"1"_qs);
    acts.push_back(act(4, ActKind::reversal, 3));
    QCOMPARE(ids(acts_that_hold(acts)), QString());
    acts.push_back(act(5, ActKind::reversal, 4));
    QCOMPARE(ids(acts_that_hold(acts)), u"1"_qs);
}

void TestAct::an_act_that_takes_itself_back_changes_nothing()
{
    // No such act is recorded; another tool may write it.
    QCOMPARE(
        ids(acts_that_hold({act(1, ActKind::exclusion), act(2, ActKind::reversal, 2), act(3, ActKind::reversal, 9)})),
        u"1"_qs);
}

QTEST_APPLESS_MAIN(TestAct)
#include "test_act.moc"
