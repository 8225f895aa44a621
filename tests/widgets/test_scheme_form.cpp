// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/payment_chart_data.h"
#include "widgets/scheme_form.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace outturn;
using namespace outturn::widgets;

namespace {

QLineEdit *field(const SchemeFormView &view, const QString &id)
{
    return view.findChild<QLineEdit *>(QStringLiteral("scheme_field_") + id);
}

/// As often as a text stands on the form where it can be seen.
int seen(const SchemeFormView &view, const QString &text)
{
    int count = 0;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        count += label->isVisible() && label->text() == text ? 1 : 0;
    }
    return count;
}

} // namespace

class TestSchemeForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void every_figure_has_its_unit_source_and_doubt();
    void what_is_written_is_told_after_a_pause_and_once();
    void return_tells_at_once_and_the_answer_is_shown();
    void focus_cursor_and_place_survive_the_answer();
    void a_problem_stands_under_its_field_and_nothing_can_be_kept();
    void giving_up_takes_the_written_words_along();
    void other_fields_keep_the_focus_where_the_same_field_remains();
    void a_form_that_is_only_read_takes_nothing();
};

void TestSchemeForm::every_figure_has_its_unit_source_and_doubt()
{
    SchemeFormView view;
    view.set_form(test::form());
    view.resize(500, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(field(view, QStringLiteral("tariff:0"))->text(), QStringLiteral("3,300"));
    QCOMPARE(field(view, QStringLiteral("tariff:2"))->text(), QString()); // unknown is empty, and no nought
    QCOMPARE(field(view, QStringLiteral("tariff:2"))->placeholderText(), QStringLiteral("not known"));
    QCOMPARE(seen(view, QStringLiteral("unconfirmed")), 2);
    QCOMPARE(seen(view, QStringLiteral("Financial framework, page 9")), 2);
    QCOMPARE(seen(view, QStringLiteral("\u00a3")), 3);
    QCOMPARE(seen(view, test::form().notes.first()), 1);
    const QLineEdit *months = field(view, QStringLiteral("months"));
    QVERIFY(months->accessibleName().contains(QStringLiteral("months")));
    QVERIFY(months->accessibleDescription().contains(QStringLiteral("unconfirmed")));
}

void TestSchemeForm::what_is_written_is_told_after_a_pause_and_once()
{
    SchemeFormView view;
    view.set_form(test::form());
    QSignalSpy edited(&view, &SchemeFormView::edited);
    QLineEdit *edit = field(view, QStringLiteral("tariff:0"));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("3200"));
    QCOMPARE(edited.size(), 0);
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(edited.last().first().toString(), QStringLiteral("tariff:0"));
    QCOMPARE(edited.last().last().toString(), QStringLiteral("3200"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::qWait(450);
    QCOMPARE(edited.size(), 1);
}

void TestSchemeForm::return_tells_at_once_and_the_answer_is_shown()
{
    SchemeFormView view;
    SchemeForm form = test::form();
    view.set_form(form);
    connect(&view, &SchemeFormView::edited, &view, [&](const QString &, const QString &text) {
        form.sections[0].fields[0].text = text == QStringLiteral("3200") ? QStringLiteral("3,200") : text;
        view.set_form(form);
    });
    QLineEdit *edit = field(view, QStringLiteral("tariff:0"));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("3200"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(edit->text(), QStringLiteral("3,200"));
}

void TestSchemeForm::focus_cursor_and_place_survive_the_answer()
{
    SchemeFormView view;
    SchemeForm form = test::form();
    view.set_form(form);
    view.resize(400, 260);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.show_field(QStringLiteral("months"));
    QLineEdit *edit = field(view, QStringLiteral("months"));
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("12"));
    QTest::keyClick(edit, Qt::Key_Left);
    const int place = view.findChild<QScrollArea *>()->verticalScrollBar()->value();
    form.sections[1].fields[1].text = QStringLiteral("12 months");
    form.sections[0].fields[1].problem.clear();
    form.revision = QStringLiteral("not kept");
    view.set_form(form);
    QCOMPARE(field(view, QStringLiteral("months")), edit); // the same field, not another in its place
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->text(), QStringLiteral("12")); // as the user is writing it
    QCOMPARE(edit->cursorPosition(), 1);
    QTest::qWait(20);
    QVERIFY(std::abs(view.findChild<QScrollArea *>()->verticalScrollBar()->value() - place) < 60);
}

void TestSchemeForm::a_problem_stands_under_its_field_and_nothing_can_be_kept()
{
    SchemeFormView view;
    SchemeForm form = test::form();
    view.set_form(form);
    view.resize(500, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString problem = form.sections[0].fields[1].problem;
    QCOMPARE(seen(view, problem), 1);
    QVERIFY(field(view, QStringLiteral("tariff:1"))->accessibleDescription().startsWith(problem));
    auto *keep = view.findChild<QPushButton *>(QStringLiteral("scheme_keep"));
    QVERIFY(!keep->isEnabled());
    form.sections[0].fields[1].problem.clear();
    view.set_form(form);
    QCOMPARE(seen(view, problem), 0);
    QVERIFY(keep->isEnabled());
    QSignalSpy kept(&view, &SchemeFormView::keep_requested);
    keep->click();
    QCOMPARE(kept.size(), 1);
    form.changed = false;
    view.set_form(form);
    QVERIFY(!keep->isEnabled());
}

void TestSchemeForm::giving_up_takes_the_written_words_along()
{
    SchemeFormView view;
    SchemeForm form = test::form();
    view.set_form(form);
    QSignalSpy edited(&view, &SchemeFormView::edited);
    connect(&view, &SchemeFormView::revert_requested, &view, [&] { view.set_form(test::form()); });
    QLineEdit *edit = field(view, QStringLiteral("tariff:0"));
    QTest::keyClicks(edit, QStringLiteral("9"));
    view.findChild<QPushButton *>(QStringLiteral("scheme_revert"))->click();
    QCOMPARE(edit->text(), QStringLiteral("3,300"));
    QTest::qWait(450);
    QCOMPARE(edited.size(), 0);
}

void TestSchemeForm::other_fields_keep_the_focus_where_the_same_field_remains()
{
    SchemeFormView view;
    SchemeForm form = test::form();
    view.set_form(form);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.show_field(QStringLiteral("share"));
    form.sections.erase(form.sections.begin()); // another shape: built anew
    view.set_form(form);
    QTRY_VERIFY(field(view, QStringLiteral("share"))->hasFocus());
}

void TestSchemeForm::a_form_that_is_only_read_takes_nothing()
{
    SchemeFormView view;
    SchemeForm form = test::form();
    form.read_only = true;
    view.set_form(form);
    QSignalSpy edited(&view, &SchemeFormView::edited);
    QTest::keyClicks(field(view, QStringLiteral("tariff:0")), QStringLiteral("9"));
    QTest::qWait(450);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!view.findChild<QPushButton *>(QStringLiteral("scheme_keep"))->isVisibleTo(&view));
    view.set_form({}); // nothing at all: an empty form, and no crash
}

QTEST_MAIN(TestSchemeForm)
#include "test_scheme_form.moc"
