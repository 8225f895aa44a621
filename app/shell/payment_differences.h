// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/payments.h"
#include "presentation/wording.h"

#include "widgets/source_values.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace outturn::widgets {
class NumberTable;
class PagedTable;
class SourceView;
struct Table;
} // namespace outturn::widgets

namespace outturn::shell {

/// Every difference between what is due and what was asked or paid: by rule, one by one, and each with its cases. Reads
/// a page at a time. Borrows the wording; the source of the cases is handed in and may change.
class PaymentDifferences : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentDifferences(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// Null for none. The source must live until the next call.
    void show_answer(analysis::SharedPayments answer, const CaseSource *cases);
    /// Those of one provider alone; empty: of all.
    void set_provider(const QString &provider);
    /// The lines that were wanted.
    void show_lines(const widgets::SourceExtract &extract);

signals:
    void failed(const QString &message);
    /// The line of the return in which the case of the difference stands is wanted.
    void line_wanted(qint64 return_id, int line);

private:
    QString name_of(const QString &provider) const;
    void filter();
    void give_page(qint64 first, int count);
    void explain(const QString &id);
    void want_line(const QString &id);
    widgets::Table page_of(qint64 first, int count);

    const presentation::Wording &wording_;
    analysis::SharedPayments answer_;
    const CaseSource *cases_ = nullptr;
    QString provider_;
    QString rule_;
    std::vector<size_t> positions_; ///< of the exceptions shown
    QCheckBox *without_money_;
    widgets::NumberTable *rules_;
    QPushButton *all_providers_;
    widgets::PagedTable *list_;
    QLabel *sentence_;
    QTabWidget *below_;
    widgets::NumberTable *rows_;
    widgets::SourceView *source_;
    bool waits_for_lines_ = false;
    std::vector<CaseRow> shown_cases_;
};

} // namespace outturn::shell
