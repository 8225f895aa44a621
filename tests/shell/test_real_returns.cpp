// SPDX-License-Identifier: GPL-3.0-or-later
// The main job on the real file: from the worst provider's mark down to the cells, by mouse and by keyboard alone.
#include "shell/window_harness.h"
#include "support/shared_material.h"

using namespace outturn;
using namespace outturn::shell;
using outturn::test::WindowHarness;

namespace {

// Lines of the file, found with grep: CareLeaverEETNum, NoCareLeavers, LeaveCareSupServTotExp and CareLeaverEET of
// Hampshire (E10000014) in 2024.
QStringList cells_in_the_file(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList found;
    int line = 0;
    while (!file.atEnd()) {
        ++line;
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        if (fields.size() < 7 || !fields.contains("E10000014") || fields[1] != "2024")
            continue;
        if (fields[0] == "CareLeaverEETNum" || fields[0] == "NoCareLeavers")
            found.append(QStringLiteral("%1:%2").arg(line).arg(QString::fromLatin1(fields.back())));
    }
    return found;
}

} // namespace

class TestRealReturns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { test::fail_on_warning(); }
    void the_answer_is_on_screen();
    void the_longest_measure_is_not_cut();
    void by_mouse_from_the_worst_mark_to_the_cells();
    void by_keys_from_the_worst_mark_to_the_cells();

private:
    std::unique_ptr<WindowHarness> on_;
    QString file_;
};

void TestRealReturns::initTestCase()
{
    test::prepare_application();
    OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_long.csv");
    file_ = path;
    on_ = std::make_unique<WindowHarness>();
    on_->prompts.returns = {path};
    on_->prompts.new_workspace = on_->path(u"real.outturn"_qs);
    QTest::keyClick(on_->window.get(), Qt::Key_I, Qt::ControlModifier);
    on_->press_import();
    QTRY_VERIFY_WITH_TIMEOUT(on_->shows_page("explore_page"), 20000);
    QVERIFY2(on_->notice().contains(u"23,970 rows"_qs), qPrintable(on_->notice()));
}

void TestRealReturns::the_answer_is_on_screen()
{
    on_->choose("measure", u"Care leavers in education, employment or training"_qs);
    on_->choose("period", u"2023-24"_qs);
    // 152 binomials of 54.2% and their own sizes: by 40,000 simulations in numpy 24.5 points.
    QCOMPARE(on_->headline(),
             u"From 21.5% in Hampshire (worst) to 81.8% in Rutland (best): a gap of 60.3 points, of which chance alone "
             "would leave 24.5 points"_qs);
    QCOMPARE(on_->exploration().answer()->with_value, 152);
    QVERIFY(on_->words_of("headline_subline").contains(u"54.2%"_qs)); // 19,548 of 36,084
}

void TestRealReturns::the_longest_measure_is_not_cut()
{
    const auto *box = on_->part<QComboBox>("measure");
    for (int at = 0; at < box->count(); ++at) {
        const int needed = box->fontMetrics().horizontalAdvance(box->itemText(at)) + 2 * box->fontMetrics().height();
        QVERIFY2(box->width() >= needed, qPrintable(box->itemText(at)));
    }
}

void TestRealReturns::by_mouse_from_the_worst_mark_to_the_cells()
{
    const QStringList expected = cells_in_the_file(file_);
    QCOMPARE(expected.size(), 2);
    WindowHarness::double_click(on_->chart("ranked"), on_->mark_of("ranked", u"Hampshire"_qs));
    QCOMPARE(on_->active(), u"Hampshire"_qs);
    QCOMPARE(on_->words_of("detail_value"), u"21.5%"_qs); // 153 of 711
    on_->settle();
    WindowHarness::double_click(on_->table("periods")->viewport(), on_->row_of("periods", u"2023-24"_qs));
    QCOMPARE(on_->current_table(), u"source"_qs);
    const QStringList framed = on_->framed_cells();
    for (const QString &cell : expected)
        QVERIFY2(framed.contains(cell), qPrintable(framed.join(u' ')));
    const QString caption = on_->part("source")->accessibleDescription();
    QVERIFY(caption.contains(u"outcome_and_cost_long.csv"_qs));
    QVERIFY(caption.contains(u"c37aed5960b19004a5f1e58ef4ba99602bebe84a06649729d4befc1b26a6010c"_qs)); // sha256sum
}

void TestRealReturns::by_keys_from_the_worst_mark_to_the_cells()
{
    QTest::keyClick(on_->window.get(), Qt::Key_Backspace);
    QTest::keyClick(on_->window.get(), Qt::Key_Backspace);
    QCOMPARE(on_->step().depth, Depth::all);
    on_->exploration().select({});
    QWidget *focus = QApplication::focusWidget();
    for (int step = 0; step < 100 && focus != on_->chart("ranked"); ++step) {
        QTest::keyClick(focus ? focus : on_->window.get(), Qt::Key_Tab);
        focus = QApplication::focusWidget();
    }
    QCOMPARE(focus, on_->chart("ranked"));
    QTest::keyClick(focus, Qt::Key_End);
    QTest::keyClick(focus, Qt::Key_Return);
    QCOMPARE(on_->active(), u"Hampshire"_qs);
    QTest::keyClick(focus, Qt::Key_Return);
    const QStringList framed = on_->framed_cells();
    for (const QString &cell : cells_in_the_file(file_))
        QVERIFY2(framed.contains(cell), qPrintable(framed.join(u' ')));
}

QTEST_MAIN(TestRealReturns)
#include "test_real_returns.moc"
