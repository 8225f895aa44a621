// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/trail_view.h"

#include "presentation/audit_trail.h"
#include "shell/actions.h"
#include "shell/audit_work.h"
#include "tasks/audit_acts.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/table_model.h"

#include <QtCore/QItemSelectionModel>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace outturn::shell {

TrailView::TrailView(Exploration &exploration, AuditWork &work, const Actions &actions,
                     const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), exploration_(exploration), work_(work), wording_(wording), chain_(widgets::make_text(this, {})),
      hash_(new QLineEdit(this)), copy_(new QPushButton(tr("&Copy the hash"), this)),
      table_(new widgets::NumberTable(this)), entry_(widgets::make_text(this, {}))
{
    setObjectName(QStringLiteral("trail"));
    auto *column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(0, space, 0, 0);
    column->setSpacing(space);
    chain_->setObjectName(QStringLiteral("trail_chain"));
    column->addWidget(chain_);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Last hash"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(hash_);
    hash_->setObjectName(QStringLiteral("trail_hash"));
    hash_->setAccessibleName(tr("Last hash"));
    hash_->setReadOnly(true);
    copy_->setObjectName(QStringLiteral("trail_copy"));
    auto *verify = new QToolButton(this);
    verify->setDefaultAction(actions.action(QStringLiteral("file.verify")));
    verify->setToolButtonStyle(Qt::ToolButtonTextOnly);
    verify->setFocusPolicy(Qt::StrongFocus);
    verify->setProperty("framed", true);
    row->addWidget(label);
    row->addWidget(hash_, 1);
    row->addWidget(copy_);
    row->addWidget(verify);
    column->addLayout(row);
    table_->setObjectName(QStringLiteral("trail_table"));
    table_->setAccessibleName(tr("Trail of the workspace"));
    table_->set_brief(1);
    column->addWidget(table_, 1);
    entry_->setObjectName(QStringLiteral("trail_entry"));
    entry_->setMinimumHeight(entry_->fontMetrics().lineSpacing() * 2); // or the table would jump with every entry
    entry_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(entry_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrailView::show_entry);
    connect(copy_, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(hash_->text());
        emit done(tr("The last hash of the trail was copied. Print it beside your report."));
    });
}

void TrailView::show_present()
{
    const std::vector<TrailEntry> &trail = work_.trail();
    presentation::AuditNames names;
    if (exploration_.is_open()) {
        if (auto read = presentation::audit_names(exploration_.source()))
            names = std::move(*read);
    }
    chain_->setText(work_.problem().isEmpty()
                        ? presentation::chain_sentence(trail, tasks::first_broken_entry(trail), wording_)
                        : work_.problem());
    hash_->setText(trail.empty() ? QString() : QString::fromLatin1(trail.back().hash));
    hash_->setCursorPosition(0);
    copy_->setEnabled(!trail.empty());
    table_->set_table(presentation::audit_trail_table(trail, work_.acts(), names, wording_));
    if (!trail.empty() && table_->table_model()->row_of(table_->active()) < 0)
        table_->set_active(QString::number(trail.back().sequence));
    show_entry();
}

/// What the row has no room for.
void TrailView::show_entry()
{
    const QModelIndex current = table_->currentIndex();
    QStringList words;
    if (current.isValid()) {
        const widgets::Table &table = table_->table();
        const widgets::TableRow &row = table.rows[table_->table_model()->table_row(current.row())];
        for (size_t column = 0; column + 1 < row.cells.size(); ++column) { // the hash stands above and in the copy
            if (!row.cells[column].text.isEmpty())
                words.append(tr("%1: %2", "title of a column, and what stands in it")
                                 .arg(table.columns[column].title, row.cells[column].text));
        }
    }
    entry_->setText(words.join(QStringLiteral(". ")));
}

void TrailView::copy_table()
{
    table_->copy_all();
}

} // namespace outturn::shell
