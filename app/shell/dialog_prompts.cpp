// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialog_prompts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QInputDialog>

namespace outturn::shell {

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

void DialogPrompts::name_group(const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QInputDialog(parent_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("shell", "Make a group"));
    dialog->setLabelText(QCoreApplication::translate("shell", "Name, such as Coastal towns:"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, chosen);
    dialog->open();
}

void DialogPrompts::name_report(const QString &suggestion, const std::function<void(const QString &)> &chosen)
{
    QFileDialog *dialog =
        make_dialog(QStringLiteral("report"), QCoreApplication::translate("shell", "Export the report"),
                    QCoreApplication::translate("shell", "Web page, readable offline (*.html)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(suggestion);
    show_for_one(dialog, chosen);
}

} // namespace outturn::shell
