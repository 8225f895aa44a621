// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"
#include "presentation/payment_tables.h"
#include "presentation/wording.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace outturn::widgets {
class PagedTable;
}

namespace outturn::shell {

/// The cases behind a figure, a page at a time, however many there are. Borrows the wording and the source.
class CaseList : public QWidget
{
    Q_OBJECT

public:
    explicit CaseList(const presentation::Wording &wording, QWidget *parent = nullptr);

    /// `title` says whose they are. Null source: none.
    void show_cases(const CaseSource *source, const CaseFilter &filter, const QString &title,
                    const presentation::MeasureTitles &titles);
    qint64 count() const { return count_; }

signals:
    void failed(const QString &message);
    void line_wanted(qint64 return_id, int line);

private:
    void give_page(qint64 first, int rows);
    void want_line(const QString &id);

    const presentation::Wording &wording_;
    const CaseSource *source_ = nullptr;
    CaseFilter filter_;
    qint64 count_ = 0;
    presentation::MeasureTitles titles_;
    QLabel *title_;
    widgets::PagedTable *table_;
};

} // namespace outturn::shell
