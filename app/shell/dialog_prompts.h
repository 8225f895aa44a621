// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/preferences.h"
#include "shell/prompts.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFileDialog>

namespace outturn::shell {

/// The real prompts: file dialogs over the window, without nested event loops. Each kind remembers its folder.
class DialogPrompts : public Prompts
{
public:
    explicit DialogPrompts(Preferences &preferences) : preferences_(preferences) {}
    void set_parent(QWidget *parent) { parent_ = parent; }

    void choose_returns(const std::function<void(const QStringList &)> &chosen) override;
    void choose_workspace(const std::function<void(const QString &)> &chosen) override;
    void name_new_workspace(const std::function<void(const QString &)> &chosen) override;
    void name_profile(const QString &suggestion, const std::function<void(const QString &)> &chosen) override;
    void give_reason(const QString &question, const std::function<void(const QString &)> &given) override;
    void give_act_reason(const QString &question, const QString &person,
                         const std::function<void(const QString &, const QString &)> &given) override;
    void choose_list(const QString &title, const QString &filter,
                     const std::function<void(const QString &)> &chosen) override;
    void name_list(const QString &suggestion, const QString &filter,
                   const std::function<void(const QString &)> &chosen) override;
    void confirm(const QString &question, const std::function<void()> &confirmed) override;
    void name_group(const std::function<void(const QString &)> &chosen) override;
    void name_report(const QString &suggestion, const std::function<void(const QString &)> &chosen) override;
    void choose_packs(const std::function<void(const QString &, const QString &)> &chosen) override;
    void name_chart(const QString &suggestion, QSize shown,
                    const std::function<void(const QString &, QSize)> &chosen) override;
    void name_definition(const QString &suggestion, const std::function<void(const QString &)> &chosen) override;
    void choose_printer(const QString &name, const std::function<void(QPagedPaintDevice &)> &chosen) override;

private:
    QFileDialog *make_dialog(const QString &kind, const QString &title, const QString &filter);
    void show_for_one(QFileDialog *dialog, const std::function<void(const QString &)> &chosen);

    Preferences &preferences_;
    QPointer<QWidget> parent_;
};

} // namespace outturn::shell
