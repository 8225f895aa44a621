// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/explore_page.h"
#include "shell/import_front.h"
#include "shell/main_window.h"
#include "shell/prompts.h"
#include "support/reference_data.h"
#include "support/result_check.h"
#include "tasks/language.h"
#include "widgets/application_style.h"
#include "widgets/chart_canvas.h"
#include "widgets/import_page.h"
#include "widgets/number_table.h"
#include "widgets/table_model.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QFontDatabase>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>

#include <array>

/// For tests of the whole window: the window with answering prompts, and a small set of returns to look at.
namespace outturn::test {

/// Two years of five providers, one of which came later, in two regions; one row is in error. Worked by hand:
/// Back in school 2023-24: Dogwood 80%, Alder 60%, Birch and Elm 50%, Cedar 20%; 265 of 510 together.
/// Back in school 2022-23: Alder 45%, Birch 40%, Dogwood 35%, Cedar 30%.
/// Steady work 2023-24: Cedar 60%, Dogwood 50%, Birch 40%, Alder 20%, Elm 10%.
inline const char *small_returns =
    "programme,provider_code,provider_name,provider_type,region,period,measure,numerator,denominator,cost_gbp\n"
    "Families,AL,Alder Council,local_authority,North,2022-23,Back in school,45,100,10000\n"
    "Families,BI,Birch Council,local_authority,North,2022-23,Back in school,40,100,20000\n"
    "Families,CE,Cedar Works,contractor,South,2022-23,Back in school,30,100,30000\n"
    "Families,DO,Dogwood Trust,contractor,South,2022-23,Back in school,35,100,40000\n"
    "Families,AL,Alder Council,local_authority,North,2023-24,Back in school,60,100,12000\n"
    "Families,BI,Birch Council,local_authority,North,2023-24,Back in school,50,100,25000\n"
    "Families,CE,Cedar Works,contractor,South,2023-24,Back in school,20,100,30000\n"
    "Families,DO,Dogwood Trust,contractor,South,2023-24,Back in school,80,100,40000\n"
    "Families,EL,Elm Council,local_authority,South,2023-24,Back in school,55,110,9000\n"
    "Families,FI,Fir Council,local_authority,South,2023-24,Back in school,120,100,9000\n"
    "Families,AL,Alder Council,local_authority,North,2023-24,Steady work,10,50,\n"
    "Families,BI,Birch Council,local_authority,North,2023-24,Steady work,20,50,\n"
    "Families,CE,Cedar Works,contractor,South,2023-24,Steady work,30,50,\n"
    "Families,DO,Dogwood Trust,contractor,South,2023-24,Steady work,25,50,\n"
    "Families,EL,Elm Council,local_authority,South,2023-24,Steady work,5,50,\n";

/// The offscreen platform says this of minimum sizes, popups and more; nothing else may be warned of.
inline void fail_on_warning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

/// What the program does before its window.
inline void prepare_application()
{
    for (const char *face : {"Regular", "Bold"})
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/outturn/fonts/LiberationSans-%1.ttf").arg(QString::fromLatin1(face)));
    tasks::use_language(*qApp, QStringLiteral("en"));
    widgets::apply_style(*qApp, widgets::Theme::light);
}

inline QString write_file(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

/// Imports without a window.
inline void import_into(const QString &workspace, const QString &path)
{
    tasks::ImportRequest request;
    request.workspace = workspace;
    const tasks::ImportedFile imported = tasks::import_return(path, request, reference_data());
    if (imported.error)
        qFatal("%s", qPrintable(imported.error->message));
}

/// Answers each prompt at once with what the test has put there; an empty answer is a user who cancels.
class AnsweringPrompts : public shell::Prompts
{
public:
    QStringList returns;
    QString workspace;
    QString new_workspace;
    QString report;
    QString suggested_report;
    QString packs;
    QString packs_format = QStringLiteral("html");
    QString chart;
    QString suggested_chart;
    QSize chart_size{960, 480};
    QString definition;
    QString asked;
    bool confirms = true;
    QString profile;
    QString group;
    QString reason;
    QString person = QStringLiteral("A. Auditor");
    QString suggested_person;
    QString list_in;
    QString list_out;
    QString suggested_list;

    void choose_returns(const std::function<void(const QStringList &)> &chosen) override
    {
        if (!returns.isEmpty())
            chosen(returns);
    }
    void choose_workspace(const std::function<void(const QString &)> &chosen) override { answer(workspace, chosen); }
    void name_new_workspace(const std::function<void(const QString &)> &chosen) override
    {
        answer(new_workspace, chosen);
    }
    void name_profile(const QString &, const std::function<void(const QString &)> &chosen) override
    {
        answer(profile, chosen);
    }
    void give_reason(const QString &, const std::function<void(const QString &)> &given) override
    {
        answer(reason, given);
    }
    void give_act_reason(const QString &question, const QString &last_person,
                         const std::function<void(const QString &, const QString &)> &given) override
    {
        asked = question;
        suggested_person = last_person;
        if (!reason.isEmpty())
            given(person, reason);
    }
    void choose_list(const QString &, const QString &, const std::function<void(const QString &)> &chosen) override
    {
        answer(list_in, chosen);
    }
    void name_list(const QString &suggestion, const QString &,
                   const std::function<void(const QString &)> &chosen) override
    {
        suggested_list = suggestion;
        answer(list_out, chosen);
    }
    void confirm(const QString &question, const std::function<void()> &confirmed) override
    {
        asked = question;
        if (confirms)
            confirmed();
    }
    void name_group(const std::function<void(const QString &)> &chosen) override { answer(group, chosen); }
    void name_report(const QString &suggestion, const std::function<void(const QString &)> &chosen) override
    {
        suggested_report = suggestion;
        answer(report, chosen);
    }
    void choose_packs(const std::function<void(const QString &, const QString &)> &chosen) override
    {
        if (!packs.isEmpty())
            chosen(packs, packs_format);
    }
    void name_chart(const QString &suggestion, QSize,
                    const std::function<void(const QString &, QSize)> &chosen) override
    {
        suggested_chart = suggestion;
        if (!chart.isEmpty())
            chosen(chart, chart_size);
    }
    void name_definition(const QString &, const std::function<void(const QString &)> &chosen) override
    {
        answer(definition, chosen);
    }

private:
    static void answer(const QString &path, const std::function<void(const QString &)> &chosen)
    {
        if (!path.isEmpty())
            chosen(path);
    }
};

/// The window on screen, and a folder for its files.
class WindowHarness
{
public:
    explicit WindowHarness(QSize size = {1280, 720})
        : window(std::make_unique<shell::MainWindow>(preferences, prompts, reference, folder.path()))
    {
        window->resize(size);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("The window does not come up.");
    }

    /// With the small returns of above in a workspace, open.
    static std::unique_ptr<WindowHarness> with_small_returns(QSize size = {1280, 720})
    {
        return with_returns(small_returns, size);
    }

    static std::unique_ptr<WindowHarness> with_returns(const QByteArray &returns, QSize size = {1280, 720})
    {
        auto harness = std::make_unique<WindowHarness>(size);
        import_into(harness->path(QStringLiteral("small.outturn")),
                    write_file(harness->folder, QStringLiteral("returns.csv"), returns));
        harness->window->open_workspace(harness->path(QStringLiteral("small.outturn")));
        harness->settle();
        return harness;
    }

    QString path(const QString &name) const { return folder.filePath(name); }

    template <typename Widget = QWidget> Widget *part(const char *name) const
    {
        auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }

    void trigger(const char *id) const { window->actions().action(QString::fromLatin1(id))->trigger(); }
    bool can(const char *id) const { return window->actions().action(QString::fromLatin1(id))->isEnabled(); }
    shell::Exploration &exploration() const { return window->exploration(); }
    const shell::DrillStep &step() const { return exploration().step(); }
    bool shows_page(const char *name) const { return part(name)->isVisible(); }

    /// Of the label by that name that is on screen: pages of one kind name theirs alike.
    QString words_of(const char *label) const
    {
        const auto labels = window->findChildren<QLabel *>(QString::fromLatin1(label));
        for (const QLabel *each : labels) {
            if (each->isVisible())
                return each->text();
        }
        return part<QLabel>(label)->text();
    }
    QString headline() const { return words_of("headline_sentence"); }
    QString notice() const
    {
        const auto *bar = part("notice_bar");
        return bar->isVisible() ? bar->accessibleDescription() : QString();
    }

    QString id_of(const QString &provider) const
    {
        for (const analysis::ProviderFigure &figure : exploration().answer()->figures) {
            if (figure.provider.name == provider)
                return figure.provider.id.text;
        }
        qFatal("There is no %s.", qPrintable(provider));
    }
    QString active() const
    {
        const analysis::ProviderFigure *figure = exploration().active_figure();
        return figure ? figure->provider.name : QString();
    }

    /// Once the files have been read and shown: the button at the foot of the import assistant, and the summary away
    /// where there are several files.
    void press_import() const
    {
        QPushButton *import = window->imports().page()->findChild<QPushButton *>(QStringLiteral("import_now"));
        if (!QTest::qWaitFor([import] { return import->isEnabled(); }, 30000))
            qFatal("There is nothing to import.");
        QTest::mouseClick(import, Qt::LeftButton);
    }

    /// Layouts and queued painting.
    void settle() const { QTest::qWait(20); }

    /// As a user does it: the list open, the arrow keys, Enter.
    void choose(const char *box_name, const QString &entry) const
    {
        auto *box = part<QComboBox>(box_name);
        const int wanted = box->findText(entry);
        if (wanted < 0)
            qFatal("%s does not offer %s.", box_name, qPrintable(entry));
        box->setFocus();
        const int way = wanted - box->currentIndex();
        box->showPopup();
        for (int at = 0; at < std::abs(way); ++at)
            QTest::keyClick(box->view(), way > 0 ? Qt::Key_Down : Qt::Key_Up);
        QTest::keyClick(box->view(), Qt::Key_Return);
        window->activateWindow(); // the popup took the activity, and offscreen nobody gives it back
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("The window is not active any more.");
        settle();
    }

    /// All that a user's double click is: a click, then the second press.
    static void double_click(QWidget *target, QPoint at)
    {
        QTest::mouseClick(target, Qt::LeftButton, {}, at);
        QTest::mouseDClick(target, Qt::LeftButton, {}, at);
    }

    widgets::ChartCanvas *chart(const char *name) const { return part<widgets::ChartCanvas>(name); }
    widgets::NumberTable *table(const char *name) const { return part<widgets::NumberTable>(name); }

    QPoint mark_of(const char *chart_name, const QString &provider) const
    {
        return mark_with(chart_name, id_of(provider));
    }

    /// Where on a chart the pointer finds the mark with this id, by going over the chart with it.
    QPoint mark_with(const char *chart_name, const QString &id) const
    {
        widgets::ChartCanvas *on = chart(chart_name);
        for (const int step : {9, 4, 2}) {
            for (int y = on->height() / 2 % step; y < on->height(); y += step) {
                for (int x = 0; x < on->width(); x += step) {
                    QTest::mouseMove(on, {x, y});
                    if (on->highlighted() == id)
                        return {x, y};
                }
            }
        }
        qFatal("%s has no mark.", qPrintable(id));
    }

    /// A rubber band from one place of the chart to another.
    void brush(const char *chart_name, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        widgets::ChartCanvas *on = chart(chart_name);
        QTest::mousePress(on, Qt::LeftButton, modifiers, from);
        QTest::mouseMove(on, (from + to) / 2);
        QTest::mouseMove(on, to);
        QTest::mouseRelease(on, Qt::LeftButton, modifiers, to);
    }

    /// A click on the row, with its column "Provider" in sight.
    void click_row(const char *table_name, const QString &id, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table(table_name)->viewport(), Qt::LeftButton, modifiers, row_of(table_name, id));
    }

    /// How sure the ranks are is worked out beside everything else.
    bool ranks_arrive() const
    {
        return QTest::qWaitFor([this] { return exploration().answer()->has_rank_beliefs; }, 20000);
    }

    QStringList column_titles(const char *table_name) const
    {
        QStringList titles;
        for (const widgets::TableColumn &column : table(table_name)->table().columns)
            titles.append(column.title);
        return titles;
    }

    /// Everything that the window says: labels, buttons, tables, descriptions for screen readers.
    QString all_words() const
    {
        QStringList words{window->windowTitle()};
        const auto widgets = window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (!widget->isVisible())
                continue;
            words << widget->accessibleName() << widget->accessibleDescription();
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                words.append(label->text());
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                words.append(button->text());
            if (const auto *shown = qobject_cast<const widgets::NumberTable *>(widget))
                words.append(words_of_table(shown->table()));
        }
        return words.join(u'\n');
    }

    QPoint row_of(const char *table_name, const QString &id) const
    {
        widgets::NumberTable *in = table(table_name);
        const QModelIndex index = in->model()->index(in->table_model()->row_of(id), 1);
        in->scrollTo(index);
        return in->visualRect(index).center();
    }

    QString current_table() const { return part<QTabWidget>("tables")->currentWidget()->objectName(); }
    /// The texts of the cells that the source view frames, with the file's row before them.
    QStringList framed_cells() const
    {
        QStringList cells;
        const auto tables = part("source")->findChildren<QTableWidget *>(QStringLiteral("source_table"));
        for (const QTableWidget *extract : tables) {
            for (int row = 0; row < extract->rowCount(); ++row) {
                for (int column = 0; column < extract->columnCount(); ++column) {
                    if (extract->item(row, column)->data(Qt::UserRole).toBool())
                        cells.append(extract->verticalHeaderItem(row)->text() + u':'
                                     + extract->item(row, column)->text());
                }
            }
        }
        return cells;
    }

    static QString words_of_table(const widgets::Table &table)
    {
        QStringList words{table.title};
        for (const widgets::TableColumn &column : table.columns)
            words.append(column.title);
        for (const widgets::TableRow &row : table.rows) {
            for (const widgets::TableCell &cell : row.cells)
                words.append(cell.text);
        }
        return words.join(u'\n');
    }

    QTemporaryDir folder;
    shell::Preferences preferences{shell::Preferences::Kind::passing};
    AnsweringPrompts prompts;
    ingest::ReferenceData reference = reference_data(); ///< renewed when a profile is saved
    std::unique_ptr<shell::MainWindow> window;
};

} // namespace outturn::test
