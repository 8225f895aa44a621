// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_list.h"

#include "widgets/paged_table.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace outturn::shell {

CaseList::CaseList(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording), title_(new QLabel(this)), table_(new widgets::PagedTable(this))
{
    table_->setObjectName(QStringLiteral("case_table"));
    title_->setObjectName(QStringLiteral("case_title"));
    title_->setContentsMargins(8, 6, 8, 2);
    title_->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title_);
    layout->addWidget(table_, 1);
    connect(table_, &widgets::PagedTable::page_wanted, this, &CaseList::give_page);
    connect(table_, &widgets::PagedTable::row_activated, this, &CaseList::want_line);
}

void CaseList::show_cases(const CaseSource *source, const CaseFilter &filter, const QString &title,
                          const presentation::MeasureTitles &titles)
{
    titles_ = titles;
    source_ = source;
    filter_ = filter;
    count_ = 0;
    if (source_) {
        const Result<qint64> count = source_->count_cases(filter_);
        if (count)
            count_ = *count;
        else
            emit failed(count.error().message);
    }
    title_->setText(count_ == 0
                        ? QString()
                        : tr("%1: %n row(s) of case returns, by measure and period. Enter shows the line of the "
                             "return.",
                             nullptr, static_cast<int>(std::min<qint64>(count_, INT_MAX)))
                              .arg(title));
    title_->setVisible(count_ > 0);
    const widgets::Table empty = presentation::case_table({}, wording_);
    table_->set_source(empty.columns, count_,
                       tr("No case return is behind this figure: it came as a count. Its cells are under Source."));
}

void CaseList::give_page(qint64 first, int rows)
{
    if (!source_)
        return;
    const Result<std::vector<CaseRow>> page = source_->cases(filter_, first, rows);
    if (page)
        table_->set_page(first, presentation::case_table(*page, wording_, titles_));
    else
        emit failed(page.error().message);
}

void CaseList::want_line(const QString &id)
{
    const std::array ids{id.toUInt()};
    if (!source_)
        return;
    const Result<std::vector<CaseRow>> row = source_->cases_by_id(ids);
    if (!row)
        emit failed(row.error().message);
    else if (!row->empty())
        emit line_wanted(row->front().return_id, row->front().line);
}

} // namespace outturn::shell
