// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/detail_values.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace outturn::widgets {

/// One provider in words, numbers and its own series, below a comparison where several are selected. Scrolls where there is no room; text wraps.
class DetailPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailPanel(QWidget *parent = nullptr);

    void set_values(const DetailValues &values);

signals:
    void link_activated(const QString &id);
    /// A period picked in the small chart.
    void period_activated(const QString &period);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void add_value(QVBoxLayout *layout);
    void add_series(QVBoxLayout *layout);
    void add_comparison(QVBoxLayout *layout, const DetailComparison &comparison);
    void add_pairs(QVBoxLayout *layout, const std::vector<DetailPair> &pairs, const QString &note);
    void add_links(QVBoxLayout *layout, const std::vector<DetailLink> &links);
    void fill_links(QVBoxLayout *section, const std::vector<DetailLink> &links);

    DetailValues values_;
};

} // namespace outturn::widgets
