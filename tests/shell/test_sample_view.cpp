// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sample_view.h"
#include "shell/window_harness.h"
#include "support/reference_data.h"
#include "tasks/import_returns.h"
#include "widgets/report_choice_box.h"
#include "widgets/result_grid.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>

using namespace outturn;
using namespace outturn::shell;

namespace {

/// 40 claims of two councils: 39 of £1,000 each and, the last, one of £61,000, £100,000 in all; and one of nought
/// besides.
QByteArray claims()
{
    QByteArray text("case_ref,programme,provider_name,provider_type,period,measure,attached_on,outcome_on,status,"
                    "claimed_gbp,paid_gbp\n");
    const auto add = [&text](const QByteArray &family, const QByteArray &council, const QByteArray &amount) {
        text += family + ",troubled-families," + council + ",local_authority,2012-13,attachment,2012-06-01,,validated,"
            + amount + ',' + amount + '\n';
    };
    for (int i = 1; i <= 39; ++i)
        add("F" + QByteArray::number(i), i % 2 == 0 ? "Alder" : "Birch", "1000");
    add("F40", "Birch", "61000");
    add("F41", "Alder", "0");
    return text;
}

/// The view with an open workspace, as the audit page holds it.
struct Shown {
    QTemporaryDir folder;
    QWidget owner;
    Actions actions{&owner};
    Exploration exploration;
    AuditWork work;
    test::AnsweringPrompts prompts;
    presentation::Wording wording{QStringLiteral("en")};
    std::unique_ptr<SampleView> view;
    QStringList failures;

    explicit Shown(const QByteArray &content = claims())
    {
        const QString path = folder.filePath(QStringLiteral("w.outturn"));
        tasks::ImportRequest request;
        request.workspace = path;
        const auto file = ingest::return_file_from_bytes(QStringLiteral("cases.csv"), content);
        const tasks::ImportedFile imported = tasks::import_return(*file, request, test::reference_data());
        if (!imported.plan || imported.plan->tally.accepted == 0)
            qFatal("Nothing came in.");
        if (const Result<> opened = exploration.open(path); !opened)
            qFatal("%s", qPrintable(opened.error().message));
        work.set_workspace(path);
        open_view();
    }
    void open_view()
    {
        view = std::make_unique<SampleView>(exploration, work, actions, prompts, wording);
        QObject::connect(view.get(), &SampleView::failed, view.get(),
                         [this](const QString &message) { failures.append(message); });
        view->resize(1200, 640);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("The view is not active.");
        view->show_present();
    }
    template <typename Part> Part *part(const char *name) const
    {
        auto *found = view->findChild<Part *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    QString words(const char *label) const { return part<QLabel>(label)->text(); }
    void write(const char *field, const QString &text) const
    {
        auto *edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void press(const char *button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    bool counted() const
    {
        return QTest::qWaitFor([this] { return words("sample_population").contains(QStringLiteral("worth")); }, 20000);
    }
    /// Drawn by keyboard and mouse, by a seed.
    void draw(const QString &size)
    {
        if (!counted())
            qFatal("The claims are not counted: %s", qPrintable(words("sample_population")));
        view->show_step(QStringLiteral("draw"));
        write("sample_person", QStringLiteral("A. Auditor"));
        write("sample_draw_size", size);
        write("sample_seed", QStringLiteral("7"));
        const size_t before = work.samples().size();
        press("sample_draw");
        if (!QTest::qWaitFor([&] { return work.samples().size() > before; }, 20000))
            qFatal("Nothing was drawn: %s", qPrintable(failures.join(u' ')));
    }
    widgets::ResultGrid *grid() const { return part<widgets::ResultGrid>("result_grid"); }
    void all_as_claimed() const
    {
        grid()->setFocus();
        while (grid()->go_to_untested())
            QTest::keyClick(grid(), Qt::Key_Equal);
    }
};

} // namespace

class TestSampleView : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void the_claims_are_counted_with_what_is_left_out();
    void the_size_follows_what_is_written();
    void materiality_is_a_rate_or_an_amount();
    void the_risk_model_gives_the_confidence();
    void what_is_certain_is_told_before_the_draw();
    void a_sample_is_drawn_recorded_tested_and_evaluated();
    void what_was_typed_is_kept_in_one_act_when_the_view_goes();
    void an_entry_that_is_no_amount_is_told_and_not_kept();
    void a_list_goes_out_and_comes_back_filled_in();
    void a_sample_is_extended_and_withdrawn();
    void without_claims_it_says_what_is_missing();
};

void TestSampleView::the_claims_are_counted_with_what_is_left_out()
{
    const Shown on;
    QVERIFY(on.counted());
    const QString words = on.words("sample_population");
    QVERIFY2(words.contains(QStringLiteral("40 ")) && words.contains(QStringLiteral("£100,000")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("apart: 1 of nought")), qPrintable(words));
}

/// Poisson, no error expected: 3.00 / 5% = 60 and 3.00 / 10% = 30 (AICPA C-1); at 90% 2.30 / 10% = 24 (23.03).
void TestSampleView::the_size_follows_what_is_written()
{
    const Shown on;
    QVERIFY(on.counted());
    QVERIFY(on.words("sample_size").startsWith(QStringLiteral("60 ")));
    on.write("sample_materiality_rate", QStringLiteral("10"));
    QVERIFY(on.words("sample_size").startsWith(QStringLiteral("30 ")));
    on.write("sample_confidence", QStringLiteral("90"));
    QVERIFY(on.words("sample_size").startsWith(QStringLiteral("24 ")));
    on.write("sample_confidence", QStringLiteral("100"));
    QCOMPARE(on.words("sample_size"), QStringLiteral("–"));
    QVERIFY(on.words("sample_plan_sentence").contains(QStringLiteral("below 100")));
    QVERIFY(!on.part<QPushButton>("sample_go_to_draw")->isEnabled());
}

void TestSampleView::materiality_is_a_rate_or_an_amount()
{
    const Shown on;
    QVERIFY(on.counted());
    QCOMPARE(on.part<QLineEdit>("sample_materiality_amount")->text(), QStringLiteral("5,000")); // of £100,000
    on.write("sample_materiality_amount", QStringLiteral("10,000"));
    QCOMPARE(on.part<QLineEdit>("sample_materiality_rate")->text(), QStringLiteral("10"));
    QVERIFY(on.words("sample_size").startsWith(QStringLiteral("30 ")));
    on.write("sample_materiality_rate", QStringLiteral("5"));
    QCOMPARE(on.part<QLineEdit>("sample_materiality_amount")->text(), QStringLiteral("5,000"));
}

/// 1 - 5% / (63% x 52% x 100%) = 84.74%
void TestSampleView::the_risk_model_gives_the_confidence()
{
    const Shown on;
    QVERIFY(on.counted());
    const auto choose = [&on](const char *box, const QString &id) {
        auto *choice = on.part<widgets::ReportChoiceBox>(box);
        choice->setCurrentIndex(choice->findData(id));
        emit choice->activated(choice->currentIndex());
    };
    choose("sample_by_risk", QStringLiteral("risk"));
    QVERIFY(on.words("sample_given_confidence").contains(QStringLiteral("95%")));
    choose("sample_inherent_level", QStringLiteral("medium"));
    choose("sample_control_level", QStringLiteral("medium"));
    QVERIFY2(on.words("sample_given_confidence").contains(QStringLiteral("84.7%")),
             qPrintable(on.words("sample_given_confidence")));
    on.write("sample_control", QStringLiteral("34"));
    QCOMPARE(on.part<widgets::ReportChoiceBox>("sample_control_level")->currentData().toString(),
             QStringLiteral("own"));
    choose("sample_control_level", QStringLiteral("medium")); // as before: it counts again
    QCOMPARE(on.part<QLineEdit>("sample_control")->text(), QStringLiteral("52"));
}

/// An interval of £100,000 / 20 = £5,000: the claim of £61,000 is certain.
void TestSampleView::what_is_certain_is_told_before_the_draw()
{
    const Shown on;
    QVERIFY(on.counted());
    on.view->show_step(QStringLiteral("draw"));
    on.write("sample_draw_size", QStringLiteral("20"));
    const QString facts = on.words("sample_draw_facts");
    QVERIFY2(facts.contains(QStringLiteral("£5,000.00")) && facts.contains(QStringLiteral("worth £61,000")),
             qPrintable(facts));
    QVERIFY(!on.part<QPushButton>("sample_draw")->isEnabled());
    QVERIFY(on.words("sample_draw_problem").contains(QStringLiteral("Who draws it?")));
}

void TestSampleView::a_sample_is_drawn_recorded_tested_and_evaluated()
{
    Shown on;
    on.draw(QStringLiteral("20"));
    QCOMPARE(on.work.samples().size(), size_t{1});
    QCOMPARE(on.work.acts().front().person, QStringLiteral("A. Auditor"));
    const audit::Sample &sample = on.work.samples().front();
    QCOMPARE(sample.draws.front().seed, std::optional<quint64>(7));
    QVERIFY(std::any_of(sample.items.begin(), sample.items.end(), [](const audit::SampledClaim &item) {
        return item.case_ref == QStringLiteral("F40") && item.times >= 12;
    }));
    // The list to be tested is in front.
    QCOMPARE(on.part<QTabWidget>("sample_steps")->currentIndex(), 2);
    on.all_as_claimed();
    QVERIFY(on.words("sample_test_state").contains(QStringLiteral("not kept yet")));
    QCOMPARE(on.work.acts().size(), size_t{1}); // no act a key
    on.view->show_step(QStringLiteral("evaluate"));
    QCOMPARE(on.work.acts().size(), size_t{2}); // one a save
    QCOMPARE(on.work.samples().front().untested(), qint64{0});
    const QString headline = on.words("headline_sentence");
    QVERIFY2(headline.startsWith(QStringLiteral("With 95% confidence at most £")), qPrintable(headline));
    QVERIFY2(headline.contains(QStringLiteral("of the £100,000 paid is wrong")), qPrintable(headline));
    const QSignalSpy findings(on.view.get(), &SampleView::finding_wanted);
    on.press("sample_write_finding");
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.front().front().value<audit::FindingAbout>().sample, 1);
    QVERIFY(on.failures.isEmpty());
}

void TestSampleView::what_was_typed_is_kept_in_one_act_when_the_view_goes()
{
    Shown on;
    on.draw(QStringLiteral("20"));
    on.grid()->setFocus();
    QTest::keyClick(on.grid(), Qt::Key_Equal);
    QTest::keyClick(on.grid(), Qt::Key_X);
    QTest::keyClicks(on.grid(), QStringLiteral("5")); // an editor that is still open
    on.view->hide();
    QCOMPARE(on.work.acts().size(), size_t{2});
    QCOMPARE(on.work.samples().front().results.size(), size_t{3});
    on.view->show();
    on.view->show_present();
    QTest::keyClick(on.grid(), Qt::Key_Equal);
    on.view.reset(); // the window closes
    QCOMPARE(on.work.acts().size(), size_t{3});
}

void TestSampleView::an_entry_that_is_no_amount_is_told_and_not_kept()
{
    Shown on;
    on.draw(QStringLiteral("20"));
    on.grid()->setFocus();
    const QModelIndex cell = on.grid()->currentIndex();
    on.grid()->model()->setData(cell, QStringLiteral("about 50"));
    QCOMPARE(cell.data().toString(), QStringLiteral("about 50 (?)"));
    QVERIFY(on.words("sample_test_state").contains(QStringLiteral("\"about 50\" is no amount")));
    on.grid()->model()->setData(cell, QStringLiteral("£50.50"));
    QCOMPARE(cell.data().toString(), QStringLiteral("£50.50"));
    QVERIFY(!on.words("sample_test_state").contains(QStringLiteral("no amount")));
}

void TestSampleView::a_list_goes_out_and_comes_back_filled_in()
{
    Shown on;
    on.draw(QStringLiteral("20"));
    const QString path = on.folder.filePath(QStringLiteral("list.csv"));
    on.prompts.list_out = path;
    on.press("sample_export");
    QFile list(path);
    QVERIFY(list.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = list.readAll().trimmed().split('\n');
    list.close();
    QVERIFY(lines.front().contains("audited_value"));
    QVERIFY(lines.at(1).trimmed().endsWith(",,")); // neither found nor noted
    lines[1] = lines.at(1).trimmed().chopped(1) + "0,no evidence";
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(lines.join('\n') + '\n');
    list.close();
    on.prompts.list_in = path;
    on.press("sample_import");
    QVERIFY2(on.failures.isEmpty(), qPrintable(on.failures.join(u' ')));
    const std::vector<audit::TestedItem> &results = on.work.samples().front().results;
    QCOMPARE(results.size(), size_t{1});
    QCOMPARE(results.front().audited_value, std::optional<double>(0));
    QCOMPARE(results.front().note, QStringLiteral("no evidence"));
}

void TestSampleView::a_sample_is_extended_and_withdrawn()
{
    Shown on;
    on.draw(QStringLiteral("10"));
    on.view->show_step(QStringLiteral("draw"));
    on.press("sample_begin_extension");
    on.write("sample_draw_size", QStringLiteral("5"));
    on.press("sample_draw");
    QVERIFY(QTest::qWaitFor([&on] { return on.work.samples().front().draws.size() == 2; }, 20000));
    QCOMPARE(on.work.samples().size(), size_t{1});
    on.prompts.reason = QStringLiteral("drawn from the wrong year");
    on.press("sample_withdraw");
    QVERIFY2(on.work.samples().front().is_withdrawn, qPrintable(on.failures.join(u' ')));
    QVERIFY(on.part<QListWidget>("sample_list")->item(0)->text().contains(QStringLiteral("withdrawn")));
    QVERIFY(!on.part<QPushButton>("sample_withdraw")->isEnabled());
}

void TestSampleView::without_claims_it_says_what_is_missing()
{
    const Shown on(QByteArray(test::small_returns));
    const QLabel *missing = on.part<QLabel>("sample_no_claims");
    QVERIFY(missing->isVisible() && missing->text().contains(QStringLiteral("hold no claims")));
    // Nothing is planned of nothing: neither a size nor a next step.
    QVERIFY(!on.part<QLabel>("sample_size")->isVisible());
    QVERIFY(!on.part<QTabWidget>("sample_steps")->isTabEnabled(1));
    const QSignalSpy imports(on.actions.action(QStringLiteral("file.import")), &QAction::triggered);
    QTest::mouseClick(on.part<QToolButton>("sample_import_returns"), Qt::LeftButton);
    QCOMPARE(imports.size(), 1);
}

QTEST_MAIN(TestSampleView)
#include "test_sample_view.moc"
