// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialog_prompts.h"

#include "widgets/chart_size_form.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::shell {
namespace {

/// A child of its dialog, which asks the printer until it is gone: children go after it.
struct HeldPrinter : QObject {
    QPrinter printer{QPrinter::HighResolution};
};

} // namespace

QFileDialog *DialogPrompts::make_dialog(const QString &kind, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(parent_, title, preferences_.folder(kind), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [this, kind](const QStringList &files) {
        preferences_.set_folder(kind, QFileInfo(files.value(0)).absolutePath());
    });
    return dialog;
}

void DialogPrompts::show_for_one(QFileDialog *dialog, const std::function<void(const QString &)> &chosen)
{
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen](const QString &file) {
        if (!file.isEmpty())
            chosen(file);
    });
    dialog->open();
}

void DialogPrompts::choose_returns(const std::function<void(const QStringList &)> &chosen)
{
    QFileDialog *dialog = make_dialog(
        QStringLiteral("returns"), QCoreApplication::translate("shell", "Import returns"),
        QCoreApplication::translate("shell", "Returns (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, chosen);
    dialog->open();
}

void DialogPrompts::choose_workspace(const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog =
        make_dialog(QStringLiteral("workspace"), QCoreApplication::translate("shell", "Open a workspace"),
                    QCoreApplication::translate("shell", "Outturn workspaces (*.outturn);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    show_for_one(dialog, chosen);
}

void DialogPrompts::name_new_workspace(const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog = make_dialog(QStringLiteral("workspace"),
                                      QCoreApplication::translate("shell", "Where shall the new workspace go?"),
                                      QCoreApplication::translate("shell", "Outturn workspaces (*.outturn)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("outturn"));
    show_for_one(dialog, chosen);
}

void DialogPrompts::name_profile(const QString &suggestion, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QInputDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Save the profile"));
    dialog->setLabelText(QCoreApplication::translate("shell", "Name, such as the publisher and the table:"));
    dialog->setTextValue(suggestion);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, chosen);
    dialog->open();
}

void DialogPrompts::give_reason(const QString &question, const std::function<void(const QString &)> &given)
{
    auto *dialog = new QInputDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Reason"));
    dialog->setLabelText(question);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, given);
    dialog->open();
}

void DialogPrompts::give_act_reason(const QString &question, const QString &person,
                                    const std::function<void(const QString &, const QString &)> &given)
{
    auto *dialog = new QDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Reason"));
    auto *layout = new QVBoxLayout(dialog);
    auto *words = new QLabel(question, dialog);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    layout->addWidget(words);
    auto *form = new QFormLayout;
    auto *reason = new QLineEdit(dialog);
    auto *name = new QLineEdit(person, dialog);
    form->addRow(QCoreApplication::translate("shell", "&Reason:"), reason);
    form->addRow(QCoreApplication::translate("shell", "Your &name:"), name);
    layout->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    layout->addWidget(buttons);
    QPushButton *accept = buttons->button(QDialogButtonBox::Ok);
    // Both stand in the trail for good: neither may be empty.
    const auto follow = [reason, name, accept] {
        accept->setEnabled(!reason->text().trimmed().isEmpty() && !name->text().trimmed().isEmpty());
    };
    follow();
    QObject::connect(reason, &QLineEdit::textChanged, dialog, follow);
    QObject::connect(name, &QLineEdit::textChanged, dialog, follow);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [reason, name, given] { given(name->text().trimmed(), reason->text().trimmed()); });
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 70);
    dialog->open();
}

void DialogPrompts::choose_list(const QString &title, const QString &filter,
                                const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog = make_dialog(QStringLiteral("list"), title, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show_for_one(dialog, chosen);
}

void DialogPrompts::name_list(const QString &suggestion, const QString &filter,
                              const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog =
        make_dialog(QStringLiteral("list"), QCoreApplication::translate("shell", "Export the list"), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &words) {
        static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
        if (const auto found = ending.match(words); found.hasMatch())
            dialog->setDefaultSuffix(found.captured(1));
    });
    dialog->selectFile(suggestion);
    show_for_one(dialog, chosen);
}

void DialogPrompts::confirm(const QString &question, const std::function<void()> &confirmed)
{
    auto *dialog = new QMessageBox(QMessageBox::Question, QStringLiteral("Outturn"), question,
                                   QMessageBox::Yes | QMessageBox::No, parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultButton(QMessageBox::No);
    QObject::connect(dialog, &QMessageBox::buttonClicked, dialog, [dialog, confirmed](QAbstractButton *button) {
        if (dialog->standardButton(button) == QMessageBox::Yes)
            confirmed();
    });
    dialog->open();
}

void DialogPrompts::name_group(const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QInputDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Make a group"));
    dialog->setLabelText(QCoreApplication::translate("shell", "Name, such as Coastal towns:"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, chosen);
    dialog->open();
}

namespace {

struct FileKind {
    QString ending;
    QString words;
};

std::vector<FileKind> report_kinds()
{
    return {{QStringLiteral("html"), QCoreApplication::translate("shell", "Web page, readable offline (*.html)")},
            {QStringLiteral("pdf"), QCoreApplication::translate("shell", "Printed pages (*.pdf)")},
            {QStringLiteral("xlsx"), QCoreApplication::translate("shell", "Excel workbook (*.xlsx)")},
            {QStringLiteral("ods"), QCoreApplication::translate("shell", "OpenDocument workbook (*.ods)")},
            {QStringLiteral("csv"), QCoreApplication::translate("shell", "Its main table (*.csv)")},
            {QStringLiteral("zip"), QCoreApplication::translate("shell", "Evidence pack (*.zip)")}};
}

/// One filter a kind; the name's end follows the filter.
void offer(QFileDialog *dialog, const std::vector<FileKind> &kinds)
{
    QStringList filters;
    for (const FileKind &kind : kinds)
        filters.append(kind.words);
    dialog->setNameFilters(filters);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kinds.front().ending);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kinds](const QString &filter) {
        for (const FileKind &kind : kinds) {
            if (kind.words == filter)
                dialog->setDefaultSuffix(kind.ending);
        }
    });
}

} // namespace

void DialogPrompts::name_report(const QString &suggestion, const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog =
        make_dialog(QStringLiteral("report"), QCoreApplication::translate("shell", "Export the report"), {});
    offer(dialog, report_kinds());
    dialog->selectFile(suggestion);
    show_for_one(dialog, chosen);
}

void DialogPrompts::choose_packs(const std::function<void(const QString &, const QString &)> &chosen)
{
    QStringList words;
    for (const FileKind &kind : report_kinds())
        words.append(kind.words);
    auto *format = new QInputDialog(parent_);
    format->setAttribute(Qt::WA_DeleteOnClose);
    format->setWindowTitle(QCoreApplication::translate("shell", "A report for every provider"));
    format->setLabelText(QCoreApplication::translate("shell", "As:"));
    format->setComboBoxItems(words);
    QObject::connect(format, &QInputDialog::textValueSelected, format, [this, chosen, words](const QString &word) {
        const QString ending = report_kinds()[static_cast<size_t>(std::max<qsizetype>(0, words.indexOf(word)))].ending;
        QFileDialog *folder =
            make_dialog(QStringLiteral("packs"), QCoreApplication::translate("shell", "Folder for the reports"), {});
        folder->setFileMode(QFileDialog::Directory);
        folder->setOption(QFileDialog::ShowDirsOnly);
        show_for_one(folder, [chosen, ending](const QString &path) { chosen(path, ending); });
    });
    format->open();
}

void DialogPrompts::name_chart(const QString &suggestion, QSize shown,
                               const std::function<void(const QString &, QSize)> &chosen)
{
    auto *dialog = new QDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Save the chart"));
    auto *form = new widgets::ChartSizeForm(shown, dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(form);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, form, suggestion, chosen] {
        const QSize size = form->chart_size();
        const QString ending = form->format();
        dialog->accept();
        QFileDialog *file =
            make_dialog(QStringLiteral("chart"), QCoreApplication::translate("shell", "Save the chart"), {});
        offer(file, {{ending, QStringLiteral("*.") + ending}});
        file->selectFile(suggestion + u'.' + ending);
        show_for_one(file, [chosen, size](const QString &path) { chosen(path, size); });
    });
    dialog->open();
}

void DialogPrompts::name_definition(const QString &suggestion, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QInputDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Keep the report's definition"));
    dialog->setLabelText(QCoreApplication::translate("shell", "Name, such as Monthly report:"));
    dialog->setTextValue(suggestion);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, chosen);
    dialog->open();
}

void DialogPrompts::choose_printer(const QString &name, const std::function<void(QPagedPaintDevice &)> &chosen)
{
    auto *held = new HeldPrinter;
    QPrinter *printer = &held->printer;
    printer->setDocName(name);
    auto *dialog = new QPrintDialog(printer, parent_);
    held->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Print"));
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [printer, chosen](QPrinter *) { chosen(*printer); });
    dialog->open();
}

} // namespace outturn::shell
