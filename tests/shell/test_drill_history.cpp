// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/drill_history.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using namespace outturn::shell;

namespace {

DrillStep step_to(const QString &provider, Depth depth = Depth::provider)
{
    DrillStep step;
    step.provider = ProviderId(provider);
    step.depth = depth;
    return step;
}

} // namespace

class TestDrillHistory : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void back_and_forward_go_through_the_steps();
    void somewhere_new_forgets_what_was_ahead();
    void the_same_place_is_no_step();
    void a_selection_changes_the_step_in_place();
    void cleared_it_is_as_new();
};

void TestDrillHistory::back_and_forward_go_through_the_steps()
{
    DrillHistory history;
    QVERIFY(history.is_empty());
    QVERIFY(!history.can_go_back());
    QVERIFY(!history.can_go_forward());
    for (const QString &provider : {u"a"_qs, u"b"_qs, u"c"_qs})
        history.go(step_to(provider));
    history.back();
    history.back();
    QCOMPARE(history.current().provider.text, u"a"_qs);
    history.back(); // there is nothing before
    QCOMPARE(history.current().provider.text, u"a"_qs);
    history.forward();
    QCOMPARE(history.current().provider.text, u"b"_qs);
    history.forward();
    history.forward();
    QCOMPARE(history.current().provider.text, u"c"_qs);
}

void TestDrillHistory::somewhere_new_forgets_what_was_ahead()
{
    DrillHistory history;
    for (const QString &provider : {u"a"_qs, u"b"_qs, u"c"_qs})
        history.go(step_to(provider));
    history.back();
    history.back();
    history.go(step_to(u"d"_qs));
    QVERIFY(!history.can_go_forward());
    history.back();
    QCOMPARE(history.current().provider.text, u"a"_qs);
    QVERIFY(!history.can_go_back());
}

void TestDrillHistory::the_same_place_is_no_step()
{
    DrillHistory history;
    history.go(step_to(u"a"_qs));
    history.go(step_to(u"a"_qs));
    QVERIFY(!history.can_go_back());
    history.go(step_to(u"a"_qs, Depth::source)); // deeper is another place
    QVERIFY(history.can_go_back());
}

void TestDrillHistory::a_selection_changes_the_step_in_place()
{
    DrillHistory history;
    history.go(step_to(u"a"_qs));
    history.go(step_to(u"b"_qs));
    history.back();
    history.replace(step_to(u"c"_qs));
    QCOMPARE(history.current().provider.text, u"c"_qs);
    QVERIFY(history.can_go_forward());
    history.forward();
    QCOMPARE(history.current().provider.text, u"b"_qs);
}

void TestDrillHistory::cleared_it_is_as_new()
{
    DrillHistory history;
    history.go(step_to(u"a"_qs));
    history.go(step_to(u"b"_qs));
    history.clear();
    QVERIFY(history.is_empty());
    history.replace(step_to(u"c"_qs)); // the first step, however it comes
    QCOMPARE(history.current().provider.text, u"c"_qs);
    QVERIFY(!history.can_go_back());
}

QTEST_APPLESS_MAIN(TestDrillHistory)
#include "test_drill_history.moc"
