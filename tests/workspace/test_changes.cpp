// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hand_made_plan.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::workspace;
using outturn::test::HandMadePlan;
using outturn::test::TemporaryWorkspace;
using outturn::test::two_councils;

namespace {

/// "Kent numerator 30 31" for each part that differs; "-" where there is no number.
QStringList in_words(const ReturnChanges &changes)
{
    QStringList words;
    const auto number = [](const PartFigure &figure) {
        return figure.number ? QString::number(*figure.number) : QStringLiteral("-");
    };
    for (const FigureChange &change : changes.changed) {
        for (const Part part : differing_parts(change.before, change.after))
            words.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(change.after.key.provider.text, part_word(part), number(part_of(change.before, part)),
                                  number(part_of(change.after, part))));
    }
    return words;
}

/// Kent as before, Surrey with another numerator, and Kent's cost corrected.
HandMadePlan second_return()
{
    HandMadePlan plan("second");
    plan.provider(u"Kent"_qs).provider(u"Surrey"_qs);
    plan.outcome(u"Kent"_qs, 30, 100).outcome(u"Surrey"_qs, 41, 80).cost(u"Kent"_qs, 123400);
    plan.outcome(u"Kent"_qs, 9, 10, u"2025"_qs); // new: replaces nothing
    return plan;
}

} // namespace

/// What a later return changes is shown value by value.
class TestChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void only_what_differs_is_listed_and_the_rest_is_counted();
    void both_figures_come_with_their_places();
    void the_preview_says_what_the_import_then_does();
    void a_first_return_changes_nothing();
    void each_return_keeps_its_own_changes();
    void a_figure_that_becomes_suppressed_is_a_change();
    void another_reason_or_range_is_a_change_and_another_spelling_is_none();
};

void TestChanges::only_what_differs_is_listed_and_the_rest_is_counted()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QVERIFY_RESULT(workspace.store(second_return()));
    const auto changes = workspace.reader()->changes(2);
    QVERIFY_RESULT(changes);
    QCOMPARE(in_words(*changes), QStringList({u"Surrey numerator 40 41"_qs, u"Kent cost 1234.56 1234"_qs}));
    QCOMPARE(changes->unchanged, 1);
    QCOMPARE(changes->replaced.size(), size_t(1));
    QCOMPARE(changes->replaced.front().return_id, qint64(1));
    QCOMPARE(changes->replaced.front().figures, 3);
    QCOMPARE(workspace.reader()->returns()->at(1).cells_replaced, 3);
    QCOMPARE(workspace.reader()->returns()->at(0).cells_replaced, 0);
}

void TestChanges::both_figures_come_with_their_places()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QVERIFY_RESULT(workspace.store(second_return()));
    const auto changes = workspace.reader()->changes(2);
    QVERIFY_RESULT(changes);
    const FigureChange &surrey = changes->changed.front();
    QCOMPARE(surrey.before.return_id, qint64(1));
    QCOMPARE(surrey.after.return_id, qint64(2));
    QCOMPARE(surrey.before.origins.front().text, u"40"_qs);
    QCOMPARE(surrey.after.origins.front().text, u"41"_qs);
    QCOMPARE(surrey.after.origins.front().row, 2);
}

void TestChanges::the_preview_says_what_the_import_then_does()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    const HandMadePlan plan = second_return();
    const auto preview = workspace.reader()->preview_changes(plan);
    QVERIFY_RESULT(preview);
    QVERIFY_RESULT(workspace.store(plan));
    const auto changes = workspace.reader()->changes(2);
    QCOMPARE(in_words(*preview), in_words(*changes));
    QCOMPARE(preview->unchanged, changes->unchanged);
    QCOMPARE(preview->replaced.size(), size_t(1));
    QCOMPARE(preview->replaced.front().figures, changes->replaced.front().figures);
    QCOMPARE(workspace.reader()->preview_changes(plan)->unchanged, 4); // once it is in, it is what there is
}

void TestChanges::a_first_return_changes_nothing()
{
    TemporaryWorkspace workspace;
    QVERIFY(workspace.reader()->preview_changes(two_councils("first"))->replaced.empty());
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    const auto changes = workspace.reader()->changes(1);
    QVERIFY_RESULT(changes);
    QVERIFY(changes->changed.empty() && changes->replaced.empty());
    QCOMPARE(changes->unchanged, 0);
}

void TestChanges::each_return_keeps_its_own_changes()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    QVERIFY_RESULT(workspace.store(second_return()));
    HandMadePlan third("third");
    third.provider(u"Surrey"_qs).outcome(u"Surrey"_qs, 42, 80);
    QVERIFY_RESULT(workspace.store(third));
    const auto reader = workspace.reader();
    QCOMPARE(in_words(*reader->changes(3)), QStringList(u"Surrey numerator 41 42"_qs));
    QCOMPARE(in_words(*reader->changes(2)).first(), u"Surrey numerator 40 41"_qs); // though itself replaced since
}

void TestChanges::a_figure_that_becomes_suppressed_is_a_change()
{
    TemporaryWorkspace workspace;
    QVERIFY_RESULT(workspace.store(two_councils("first")));
    HandMadePlan plan("second");
    plan.provider(u"Kent"_qs).outcome(u"Kent"_qs, 0, 100);
    plan.plan().cells[0].numerator.reset(); // missing is not zero
    plan.plan().cells[0].origins[0].missing = Missing::suppressed;
    QVERIFY_RESULT(workspace.store(plan));
    QCOMPARE(in_words(*workspace.reader()->changes(2)), QStringList(u"Kent numerator 30 -"_qs));
}

void TestChanges::another_reason_or_range_is_a_change_and_another_spelling_is_none()
{
    TemporaryWorkspace workspace;
    HandMadePlan first = two_councils("first");
    first.plan().cells[0].numerator.reset();
    first.plan().cells[0].numerator_range = CountRange{1, 5};
    first.plan().cells[0].origins[0].missing = Missing::suppressed;
    QVERIFY_RESULT(workspace.store(first));
    HandMadePlan second = first;
    second.plan().cells[0].origins[0].text = u"suppressed"_qs;
    second.plan().cells[1].origins[0].text = u"40.0"_qs;
    QCOMPARE(in_words(*workspace.reader()->preview_changes(second)), QStringList());
    second.plan().cells[0].numerator_range = CountRange{1, 4};
    QCOMPARE(in_words(*workspace.reader()->preview_changes(second)), QStringList(u"Kent numerator - -"_qs));
    second.plan().cells[0].numerator_range = CountRange{1, 5};
    second.plan().cells[0].origins[0].missing = Missing::not_available;
    QCOMPARE(in_words(*workspace.reader()->preview_changes(second)), QStringList(u"Kent numerator - -"_qs));
}

QTEST_APPLESS_MAIN(TestChanges)
#include "test_changes.moc"
