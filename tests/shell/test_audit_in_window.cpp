// SPDX-License-Identifier: GPL-3.0-or-later
// What auditors do, seen from every page of the window: checks and audit by their keys, a figure left out and taken back,
// a figure corrected, and that no page and no report is silent about it.
#include "reporting/document_values.h"
#include "shell/audit_page.h"
#include "shell/checks_page.h"
#include "shell/report_harness.h"
#include "tasks/audit_acts.h"

using namespace outturn;
using namespace outturn::shell;
using namespace outturn::test;

namespace {

const Period year{QDate(2023, 4, 1), QDate(2024, 3, 31)};

ProgrammeId programme_of(const WindowHarness &on)
{
    return on.exploration().step().question.programme;
}

Exclusion dogwood(const WindowHarness &on)
{
    return {programme_of(on), ProviderId(on.id_of(u"Dogwood Trust"_qs)), on.exploration().answer()->measure.id, year};
}

Act act_of(ActKind kind, const QByteArray &json)
{
    Act act;
    act.kind = kind;
    act.person = u"A. Auditor"_qs;
    act.reason = u"no papers were kept"_qs;
    act.json = json;
    return act;
}

QString standing_text(const WindowHarness &on)
{
    const auto *bar = on.part("standing_bar");
    return bar->isVisible() ? on.words_of("standing_text") : QString();
}

bool is_compared(const WindowHarness &on, const QString &provider)
{
    for (const analysis::ProviderFigure &figure : on.exploration().answer()->figures) {
        if (figure.provider.name == provider)
            return figure.value.has_value();
    }
    return false;
}

/// Every word that a document prints.
QString words_of(const reporting::Document &document)
{
    QStringList words;
    for (const reporting::Block &block : document.blocks) {
        if (const auto *paragraph = std::get_if<reporting::Paragraph>(&block))
            words.append(paragraph->text);
        if (const auto *table = std::get_if<reporting::DocumentTable>(&block)) {
            for (const auto &row : table->rows) {
                for (const reporting::DocumentCell &cell : row)
                    words.append(cell.text);
            }
        }
    }
    return words.join(u'\n');
}

} // namespace

class TestAuditInWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void checks_and_audit_open_by_their_keys();
    void a_figure_left_out_leaves_every_answer_and_every_page_says_so();
    void a_correction_moves_the_figure_and_is_told();
    void a_report_prints_what_is_in_force_whatever_its_parts();
    void the_line_under_the_headline_counts_who_returned();
};

void TestAuditInWindow::checks_and_audit_open_by_their_keys()
{
    const auto on = WindowHarness::with_small_returns();
    QTest::keyClick(on->window.get(), Qt::Key_F7);
    QVERIFY(on->shows_page("checks_page"));
    QTRY_VERIFY(!on->window->fronts().check_work().is_busy());
    QVERIFY2(on->window->fronts().check_work().problem().isEmpty(),
             qPrintable(on->window->fronts().check_work().problem()));
    QTest::keyClick(on->window.get(), Qt::Key_F8);
    QVERIFY(on->shows_page("audit_page"));
    QVERIFY(!on->shows_page("checks_page"));
    QTest::keyClick(on->window.get(), Qt::Key_0, Qt::ControlModifier);
    QVERIFY(on->shows_page("explore_page"));
}

void TestAuditInWindow::a_figure_left_out_leaves_every_answer_and_every_page_says_so()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(is_compared(*on, u"Dogwood Trust"_qs));
    QVERIFY(on->headline().contains(u"Dogwood Trust"_qs));
    QVERIFY(standing_text(*on).isEmpty());
    AuditWork &work = on->window->fronts().audit_work();
    const Result<Act> recorded = work.record(act_of(ActKind::exclusion, write_exclusion(dogwood(*on))));
    QVERIFY2(recorded, qPrintable(recorded ? QString() : recorded.error().message));
    QVERIFY(!is_compared(*on, u"Dogwood Trust"_qs));
    QVERIFY2(!on->headline().contains(u"Dogwood Trust"_qs), qPrintable(on->headline()));
    // By hand: 265 of 510 without Dogwood's 80 of 100.
    QCOMPARE(on->exploration().answer()->target, std::optional(185.0 / 410.0));
    QVERIFY(!standing_text(*on).isEmpty());
    for (const char *page : {"view.payments", "view.checks", "view.audit", "view.report", "view.results"}) {
        on->trigger(page);
        QVERIFY2(!standing_text(*on).isEmpty(), page);
    }
    QVERIFY(on->part<QLabel>("status")->text().contains(u"1 exclusion or correction in force"_qs));
    const bool listed =
        std::any_of(on->exploration().answer()->excluded.begin(), on->exploration().answer()->excluded.end(),
                    [](const analysis::ExcludedPlace &place) {
                        return place.name == u"Dogwood Trust" && place.rule == u"excluded-by-auditor";
                    });
    QVERIFY(listed);

    const Result<> reversed = work.reverse(recorded->id, u"A. Auditor"_qs, u"the papers were found"_qs);
    QVERIFY2(reversed, qPrintable(reversed ? QString() : reversed.error().message));
    QVERIFY(is_compared(*on, u"Dogwood Trust"_qs));
    QVERIFY(standing_text(*on).isEmpty());
    QCOMPARE(on->exploration().answer()->target, std::optional(265.0 / 510.0));
}

void TestAuditInWindow::a_correction_moves_the_figure_and_is_told()
{
    const auto on = WindowHarness::with_small_returns();
    Correction correction;
    correction.key = {programme_of(*on),
                      on->exploration().answer()->measure.id,
                      ProviderId(on->id_of(u"Dogwood Trust"_qs)),
                      {},
                      {},
                      {},
                      {},
                      year,
                      Aspect::outcome};
    correction.numerator = 70;
    const Result<Act> recorded =
        on->window->fronts().audit_work().record(act_of(ActKind::correction, write_correction(correction)));
    QVERIFY2(recorded, qPrintable(recorded ? QString() : recorded.error().message));
    on->exploration().select(on->id_of(u"Dogwood Trust"_qs));
    const analysis::ProviderFigure *figure = on->exploration().active_figure();
    QVERIFY(figure);
    QCOMPARE(figure->value, std::optional(0.7));
    QVERIFY(figure->is_corrected);
    QVERIFY(on->headline().contains(u"70.0%"_qs));
    QVERIFY(!standing_text(*on).isEmpty());
}

void TestAuditInWindow::a_report_prints_what_is_in_force_whatever_its_parts()
{
    const auto on = WindowHarness::with_small_returns();
    QVERIFY(on->window->fronts().audit_work().record(act_of(ActKind::exclusion, write_exclusion(dogwood(*on)))));
    presentation::ReportDefinition definition = presentation::standard_report();
    definition.measure = on->exploration().answer()->measure.id;
    definition.parts = {{presentation::ReportSection::providers, {}, {}, {}, {}}};
    on->window->fronts().report().set_definition(definition);
    on->trigger("view.report");
    QVERIFY(pages_are_made(*on));
    const reporting::Document &document = work_of(*on).made()->composed.report.document;
    QVERIFY2(words_of(document).contains(u"no papers were kept"_qs), qPrintable(words_of(document)));
    QVERIFY(words_of(document).contains(u"A. Auditor"_qs));
}

void TestAuditInWindow::the_line_under_the_headline_counts_who_returned()
{
    const auto on = WindowHarness::with_small_returns();
    const auto *line = on->part<QAbstractButton>("coverage_line");
    // Fir's row is in error, so that nothing of it came in; Elm came only in the second year.
    QTRY_VERIFY(!line->accessibleName().isEmpty());
    QVERIFY2(line->accessibleName().contains(u"5"_qs), qPrintable(line->accessibleName()));
    QVERIFY(!on->part("returned")->isVisible());
    QTest::mouseClick(on->part<QAbstractButton>("coverage_line"), Qt::LeftButton);
    QVERIFY(on->part("returned")->isVisible());
}

QTEST_MAIN(TestAuditInWindow)
#include "test_audit_in_window.moc"
