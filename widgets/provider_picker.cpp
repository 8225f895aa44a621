// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/provider_picker.h"

#include "widgets/panel_parts.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QScreen>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

ProviderPicker::ProviderPicker(const QString &text, const std::vector<ImportChoice> &providers, QWidget *parent)
    : QFrame(parent, Qt::Popup), providers_(providers), search_(new QLineEdit(this)), list_(new QListView(this)),
      found_(new QStandardItemModel(this)), always_(new QPushButton(tr("Yes, &always"), this)),
      here_(new QPushButton(tr("Yes, &here"), this))
{
    setObjectName(QStringLiteral("provider_picker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    setAccessibleName(tr("Which provider is \u201c%1\u201d?").arg(text));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(make_text(this, accessibleName()));
    search_->setObjectName(QStringLiteral("provider_search"));
    search_->setPlaceholderText(tr("A few letters of its name or code"));
    search_->setAccessibleName(search_->placeholderText());
    search_->installEventFilter(this);
    layout->addWidget(search_);
    list_->setObjectName(QStringLiteral("provider_matches"));
    list_->setAccessibleName(tr("Providers found"));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setUniformItemSizes(true);
    list_->setModel(found_);
    layout->addWidget(list_, 1);
    auto *row = new QHBoxLayout;
    always_->setObjectName(QStringLiteral("picker_always"));
    always_->setToolTip(tr("Remembered with the profile for every later file"));
    always_->setDefault(true);
    here_->setObjectName(QStringLiteral("picker_here"));
    here_->setToolTip(tr("For this file only"));
    row->addStretch(1);
    row->addWidget(here_);
    row->addWidget(always_);
    layout->addLayout(row);
    setFocusProxy(search_);
    connect(search_, &QLineEdit::textChanged, this, &ProviderPicker::filter);
    connect(search_, &QLineEdit::returnPressed, this, [this] { choose(true); });
    connect(list_, &QListView::activated, this, [this] { choose(true); });
    connect(always_, &QPushButton::clicked, this, [this] { choose(true); });
    connect(here_, &QPushButton::clicked, this, [this] { choose(false); });
    filter({});
}

void ProviderPicker::filter(const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    found_->clear();
    for (const ImportChoice &provider : providers_) {
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
            return provider.text.contains(word, Qt::CaseInsensitive) || provider.id.contains(word, Qt::CaseInsensitive);
        });
        if (fits) {
            auto *item = new QStandardItem(provider.text);
            item->setData(provider.id, Qt::UserRole);
            found_->appendRow(item);
        }
    }
    list_->setCurrentIndex(found_->index(0, 0));
    always_->setEnabled(found_->rowCount() > 0);
    here_->setEnabled(found_->rowCount() > 0);
}

void ProviderPicker::choose(bool always)
{
    const QModelIndex at = list_->currentIndex();
    if (at.isValid()) {
        const QString provider = at.data(Qt::UserRole).toString();
        close();
        emit chosen(provider, always);
    }
}

bool ProviderPicker::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows walk through what was found while the letters are typed.
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(list_, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ProviderPicker::open_at(QPoint below, int height_of_row)
{
    const int em = fontMetrics().height();
    resize(em * 24, em * 18);
    QPoint at = below;
    if (const QScreen *here = parentWidget()->screen()) {
        const QRect room = here->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        if (at.y() + height() > room.bottom()) {
            at.setY(std::max(room.top(), at.y() - height_of_row - height()));
        }
    }
    move(at);
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

} // namespace outturn::widgets
