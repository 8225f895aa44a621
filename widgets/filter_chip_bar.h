// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <vector>

namespace outturn::widgets {

struct FilterChip {
    QString id;
    QString text;
};

/// The filters in force, each with a button that takes it away.
class FilterChipBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChipBar(QWidget *parent = nullptr);

    void set_chips(const std::vector<FilterChip> &chips);

signals:
    void removed(const QString &id);

private:
    QWidget *make_chip(const FilterChip &chip);
};

} // namespace outturn::widgets
