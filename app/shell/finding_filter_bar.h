// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/finding_tables.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace outturn::shell {

/// Which findings of the register are looked at.
class FindingFilterBar : public QWidget
{
    Q_OBJECT

public:
    FindingFilterBar(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// Programmes and providers that findings are about, beside all.
    void set_choices(const std::vector<audit::Finding> &findings, const presentation::AuditNames &names);
    const presentation::FindingFilter &filter() const { return filter_; }
    /// The withdrawn ones are looked at, and no others.
    bool shows_withdrawn() const { return withdrawn_; }
    void clear();

signals:
    void changed();

private:
    QComboBox *add_box(const char *name, const QString &title);
    void read();

    const presentation::Wording &wording_;
    presentation::FindingFilter filter_;
    bool withdrawn_ = false;
    QComboBox *kind_ = nullptr;
    QComboBox *severity_ = nullptr;
    QComboBox *state_ = nullptr;
    QComboBox *programme_ = nullptr;
    QComboBox *provider_ = nullptr;
    QLineEdit *words_ = nullptr;
    QToolButton *clear_ = nullptr;
};

} // namespace outturn::shell
