// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/limit_bar.h"
#include "widgets/report_choice_box.h"
#include "widgets/sample_draw_form.h"
#include "widgets/sample_plan_form.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace outturn::widgets;

namespace {

SampleChoices choices()
{
    SampleChoices choices;
    choices.programmes = {{QStringLiteral("f"), QStringLiteral("Families & others"), {}}};
    choices.measures = {{QStringLiteral("a"), QStringLiteral("Attachment"), {}},
                        {QStringLiteral("r"), QStringLiteral("Result"), {}}};
    choices.providers = {{QString(), QStringLiteral("every one"), {}}};
    choices.periods = {{QString(), QStringLiteral("all of them"), {}}};
    return choices;
}

template <typename Part> Part *part(const QWidget &of, const char *name)
{
    auto *found = of.findChild<Part *>(QString::fromLatin1(name));
    if (!found) {
        qFatal("There is no %s.", name);
    }
    return found;
}

void show(QWidget &form)
{
    form.resize(1000, 700);
    form.show();
    form.activateWindow();
    if (!QTest::qWaitForWindowActive(&form)) {
        qFatal("The form is not active.");
    }
}

} // namespace

class TestSampleForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void what_was_written_last_is_what_is_meant();
    void several_measures_can_be_ticked();
    void every_field_has_a_name_and_can_be_reached();
    void a_seed_or_a_start_is_asked_for();
    void nothing_can_be_changed_while_it_is_drawn();
    void the_bar_says_in_words_what_it_draws();
};

void TestSampleForm::what_was_written_last_is_what_is_meant()
{
    SamplePlanForm form;
    SamplePlanEntry entry;
    entry.programme = QStringLiteral("f");
    form.set_entry(choices(), entry);
    show(form);
    const QSignalSpy changes(&form, &SamplePlanForm::question_changed);
    QVERIFY(!form.entry().materiality.by_amount);
    auto *amount = part<QLineEdit>(form, "sample_materiality_amount");
    amount->setFocus();
    QTest::keyClicks(amount, QStringLiteral("9000"));
    QVERIFY(form.entry().materiality.by_amount);
    QCOMPARE(form.entry().materiality.amount, QStringLiteral("9000"));
    QCOMPARE(changes.size(), 4); // at once, with every key
    SamplePlanAnswer answer;
    answer.materiality_rate = QStringLiteral("4.5");
    answer.materiality_amount = QStringLiteral("8,999");
    form.set_answer(answer);
    QCOMPARE(part<QLineEdit>(form, "sample_materiality_rate")->text(), QStringLiteral("4.5"));
    QCOMPARE(amount->text(), QStringLiteral("9000")); // the user's own words stay
}

void TestSampleForm::several_measures_can_be_ticked()
{
    SamplePlanForm form;
    form.set_entry(choices(), {});
    show(form);
    const QSignalSpy changes(&form, &SamplePlanForm::frame_changed);
    auto *button = part<QToolButton>(form, "sample_measures");
    QVERIFY(form.entry().measures.isEmpty());
    QVERIFY(button->text().contains(QStringLiteral("every one")));
    for (QAction *action : button->menu()->actions()) {
        action->trigger();
    }
    QCOMPARE(form.entry().measures, QStringList({QStringLiteral("a"), QStringLiteral("r")}));
    QCOMPARE(changes.size(), 2);
}

void TestSampleForm::every_field_has_a_name_and_can_be_reached()
{
    SamplePlanForm plan;
    SampleDrawForm draw;
    for (const QWidget *form : {static_cast<const QWidget *>(&plan), static_cast<const QWidget *>(&draw)}) {
        for (const QLineEdit *field : form->findChildren<QLineEdit *>()) {
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
            QVERIFY2(field->focusPolicy() != Qt::NoFocus, qPrintable(field->objectName()));
        }
        for (const ReportChoiceBox *box : form->findChildren<ReportChoiceBox *>()) {
            QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
        }
    }
}

void TestSampleForm::a_seed_or_a_start_is_asked_for()
{
    SampleDrawForm form;
    SampleDrawEntry entry;
    entry.seed = QStringLiteral("7");
    form.set_entry(entry);
    show(form);
    QVERIFY(part<QLineEdit>(form, "sample_seed")->isVisible());
    QVERIFY(!part<QLineEdit>(form, "sample_start")->isVisible());
    entry.by_seed = false;
    form.set_entry(entry);
    QVERIFY(!part<QLineEdit>(form, "sample_seed")->isVisible());
    QVERIFY(part<QLineEdit>(form, "sample_start")->isVisible());
    QVERIFY(!form.entry().by_seed);
    SampleDrawAnswer answer; // of several strata each has its own start, by the seed
    answer.takes_start = false;
    form.set_answer(answer);
    QVERIFY(form.entry().by_seed);
    QVERIFY(part<QLineEdit>(form, "sample_seed")->isVisible());
}

void TestSampleForm::nothing_can_be_changed_while_it_is_drawn()
{
    SampleDrawForm form;
    SampleDrawAnswer answer;
    answer.can_draw = true;
    form.set_answer(answer);
    show(form);
    QVERIFY(part<QPushButton>(form, "sample_draw")->isEnabled());
    form.set_busy(true);
    QVERIFY(!part<QPushButton>(form, "sample_draw")->isEnabled());
    QVERIFY(!part<QLineEdit>(form, "sample_draw_size")->isEnabled());
    form.set_busy(false);
    QVERIFY(part<QPushButton>(form, "sample_draw")->isEnabled());
}

void TestSampleForm::the_bar_says_in_words_what_it_draws()
{
    LimitBar bar;
    QVERIFY(!bar.has_values());
    LimitBarValues values;
    values.upper = 0.05;
    values.likely = 0;
    values.summary = QStringLiteral("at most 5%");
    bar.set_values(values);
    show(bar);
    QVERIFY(bar.has_values());
    QCOMPARE(bar.accessibleName(), QStringLiteral("at most 5%"));
}

QTEST_MAIN(TestSampleForm)
#include "test_sample_form.moc"
