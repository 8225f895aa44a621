// SPDX-License-Identifier: GPL-3.0-or-later
// A sample from plan to extension with keys alone, and its list on paper.
#include "shell/sample_view.h"
#include "shell/window_harness.h"
#include "tasks/import_returns.h"
#include "widgets/result_grid.h"

#include <QtGui/QPdfWriter>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabBar>

using namespace outturn;
using namespace outturn::shell;

namespace {

/// 40 claims of two councils: 39 of £1,000 each and one of £61,000, £100,000 in all.
QByteArray claims()
{
    QByteArray text("case_ref,programme,provider_name,provider_type,period,measure,attached_on,outcome_on,status,"
                    "claimed_gbp,paid_gbp\n");
    for (int i = 1; i <= 40; ++i) {
        const QByteArray amount = i == 40 ? "61000" : "1000";
        text += "F" + QByteArray::number(i) + ",troubled-families," + (i % 2 == 0 ? "Alder" : "Birch")
            + ",local_authority,2012-13,attachment,2012-06-01,,validated," + amount + ',' + amount + '\n';
    }
    return text;
}

/// A printer that prints into a file.
class PaperPrompts : public test::AnsweringPrompts
{
public:
    QString paper;
    QString printed_as;

    void choose_printer(const QString &name, const std::function<void(QPagedPaintDevice &)> &chosen) override
    {
        printed_as = name;
        QPdfWriter printer(paper);
        chosen(printer);
    }
};

struct Desk {
    QTemporaryDir folder;
    QWidget owner;
    Actions actions{&owner};
    Exploration exploration;
    AuditWork work;
    PaperPrompts prompts;
    presentation::Wording wording{QStringLiteral("en")};
    std::unique_ptr<SampleView> view;
    QStringList said;

    Desk()
    {
        const QString path = folder.filePath(QStringLiteral("w.outturn"));
        tasks::ImportRequest request;
        request.workspace = path;
        const auto file = ingest::return_file_from_bytes(QStringLiteral("cases.csv"), claims());
        const tasks::ImportedFile imported = tasks::import_return(*file, request, test::reference_data());
        if (!imported.plan || imported.plan->tally.accepted == 0)
            qFatal("Nothing came in.");
        if (const Result<> opened = exploration.open(path); !opened)
            qFatal("%s", qPrintable(opened.error().message));
        work.set_workspace(path);
        view = std::make_unique<SampleView>(exploration, work, actions, prompts, wording);
        QObject::connect(view.get(), &SampleView::failed, view.get(), [this](const QString &m) { said.append(m); });
        QObject::connect(view.get(), &SampleView::done, view.get(), [this](const QString &m) { said.append(m); });
        view->resize(1240, 560);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("The view is not active.");
        view->show_present();
    }
    template <typename Part = QWidget> Part *part(const char *name) const
    {
        auto *found = view->findChild<Part *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }
    QWidget *focused() const { return QApplication::focusWidget(); }
    /// Tab until the part has the focus; no more often than there are parts.
    bool tab_to(const char *name) const
    {
        const QWidget *wanted = part(name);
        for (int i = 0; i < 80 && focused() != wanted; ++i)
            QTest::keyClick(focused() ? focused() : view.get(), Qt::Key_Tab);
        return focused() == wanted;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(focused(), key, modifiers); }
    /// The first letter may open an editor, which then has the focus.
    void type(const char *words) const
    {
        for (; *words != 0; ++words)
            QTest::keyClick(focused(), *words);
    }
    void replace(const char *words) const
    {
        key(Qt::Key_A, Qt::ControlModifier);
        type(words);
    }
    widgets::ResultGrid *grid() const { return part<widgets::ResultGrid>("result_grid"); }
    int step() const { return part<QTabWidget>("sample_steps")->currentIndex(); }
};

} // namespace

class TestSampleKeys : public QObject
{
    Q_OBJECT

private slots:
    void init() { test::fail_on_warning(); }
    void initTestCase() { test::prepare_application(); }

    void a_sample_goes_from_plan_to_extension_by_keys_alone()
    {
        Desk on;
        QVERIFY(QTest::qWaitFor(
            [&on] { return on.part<QLabel>("sample_population")->text().contains(QStringLiteral("worth")); }, 20000));
        QVERIFY(on.tab_to("sample_materiality_rate"));
        on.replace("20"); // 3.00 / 20% = 15 claims
        QVERIFY(on.part<QLabel>("sample_size")->text().startsWith(QStringLiteral("15 ")));
        QVERIFY(on.tab_to("sample_go_to_draw"));
        on.key(Qt::Key_Space);
        QCOMPARE(on.step(), 1);
        QVERIFY(on.tab_to("sample_person"));
        on.type("A. Auditor");
        QVERIFY(on.tab_to("sample_seed"));
        on.replace("7");
        QVERIFY(on.tab_to("sample_draw"));
        on.key(Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&on] { return on.work.samples().size() == 1; }, 20000));
        QCOMPARE(on.step(), 2);
        // The list has the focus: results can be keyed in at once.
        QVERIFY(QTest::qWaitFor([&on] { return on.focused() == on.grid(); }));
        QCOMPARE(on.grid()->currentIndex().row(), 0);
        on.key(Qt::Key_Equal); // as claimed
        QCOMPARE(on.grid()->currentIndex().row(), 1);
        on.type("900");
        on.key(Qt::Key_Return); // down
        QCOMPARE(on.grid()->currentIndex().row(), 2);
        on.key(Qt::Key_X); // nothing of it
        for (int left = 0; left < 40 && on.grid()->go_to_untested(); ++left)
            on.key(Qt::Key_Space); // as claimed, too
        QTest::keyClick(on.focused(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(on.work.samples().front().untested(), qint64{0});
        const std::vector<audit::TestedItem> &results = on.work.samples().front().results;
        QCOMPARE(std::count_if(results.begin(), results.end(),
                               [](const audit::TestedItem &item) { return item.audited_value == 900.0; }),
                 1);
        on.part<QTabWidget>("sample_steps")->tabBar()->setFocus(Qt::TabFocusReason);
        on.key(Qt::Key_Right);
        QCOMPARE(on.step(), 3);
        QVERIFY(on.part<QLabel>("headline_sentence")->text().contains(QStringLiteral("at most £")));
        QVERIFY(on.tab_to("sample_extend"));
        on.key(Qt::Key_Space);
        QCOMPARE(on.step(), 1);
        QVERIFY(on.tab_to("sample_draw_size"));
        on.replace("5");
        QVERIFY(on.tab_to("sample_draw"));
        on.key(Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&on] { return on.work.samples().front().last_extension() == 1; }, 20000));
        QCOMPARE(on.step(), 2);
    }

    /// By the grid's own numbers: an interval of £100,000 / 15, so F40 is certain, and stands apart.
    void the_list_is_printed_and_written_as_pages()
    {
        Desk on;
        QVERIFY(QTest::qWaitFor(
            [&on] { return on.part<QLabel>("sample_population")->text().contains(QStringLiteral("worth")); }, 20000));
        on.view->show_step(QStringLiteral("draw"));
        on.part<QLineEdit>("sample_person")->setFocus();
        on.type("A. Auditor");
        on.part<QLineEdit>("sample_draw_size")->setFocus();
        on.replace("15");
        QTest::mouseClick(on.part("sample_draw"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&on] { return on.work.samples().size() == 1; }, 20000));
        on.prompts.paper = on.folder.filePath(QStringLiteral("paper.pdf"));
        QTest::mouseClick(on.part("sample_print"), Qt::LeftButton);
        QVERIFY(on.prompts.printed_as.startsWith(QStringLiteral("Sample 1")));
        QVERIFY2(on.said.last().contains(QStringLiteral("printer")), qPrintable(on.said.last()));
        QFile paper(on.prompts.paper);
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.readAll().startsWith("%PDF"));
        const auto exported = [&on](const char *name) {
            on.prompts.list_out = on.folder.filePath(QString::fromLatin1(name));
            QTest::mouseClick(on.part("sample_export"), Qt::LeftButton);
            QFile file(on.prompts.list_out);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray first = exported("one.pdf");
        QVERIFY(first.startsWith("%PDF"));
        QCOMPARE(exported("two.PDF"), first);
    }
};

QTEST_MAIN(TestSampleKeys)
#include "test_sample_keys.moc"
