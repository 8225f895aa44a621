// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import_page.h"

#include "widgets/attention_list.h"
#include "widgets/headline_panel.h"
#include "widgets/import_file_list.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"
#include "widgets/reading_panel.h"
#include "widgets/sheet_preview.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtGui/QShortcut>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace outturn::widgets {

namespace {

QLabel *make_title(QWidget *parent, const QString &text)
{
    QLabel *label = make_text(parent, text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

void show_words(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ImportPage::ImportPage(QWidget *parent)
    : QWidget(parent), headline_(new HeadlinePanel(this)), files_(new ImportFileList(this)),
      preview_(new SheetPreview(this)), attention_(new AttentionList(this)), reading_(new ReadingPanel(this)),
      summary_(new NumberTable(this)), summary_text_(make_title(this, {})), files_title_(make_title(this, {})),
      attention_title_(make_title(this, tr("Needs you"))), stack_(new QStackedWidget(this)),
      promise_(make_muted_text(this, {})), blocked_(make_text(this, {})), bar_(new QProgressBar(this)),
      save_profile_(new QPushButton(tr("&Save profile\u2026"), this)), cancel_(new QPushButton(this)),
      import_(new QPushButton(this)), add_files_(new QToolButton(this))
{
    setObjectName(QStringLiteral("import_page"));
    setAccessibleName(tr("Import returns"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const int space = fontMetrics().height() / 2;
    headline_->setContentsMargins(2 * space, space, 2 * space, space);
    layout->addWidget(headline_);
    stack_->addWidget(build_panes());
    stack_->addWidget(build_summary());
    layout->addWidget(stack_, 1);
    layout->addWidget(build_bar());
    connect_panes();
    connect(new QShortcut(Qt::Key_F6, this), &QShortcut::activated, this, &ImportPage::next_pane);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F6, this), &QShortcut::activated, this, &ImportPage::previous_pane);
    for (QShortcut *shortcut : findChildren<QShortcut *>(QString(), Qt::FindDirectChildrenOnly)) {
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    }
    set_values({});
}

QWidget *ImportPage::make_card(const QString &name, QWidget *content, QLabel *title, QWidget *beside)
{
    auto *card = new QFrame(this);
    card->setObjectName(name);
    card->setProperty("card", true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    if (title != nullptr) {
        const int space = fontMetrics().height() / 2;
        auto *row = new QHBoxLayout;
        row->setContentsMargins(space, space / 2, space / 2, space / 2);
        row->addWidget(title, 1);
        if (beside != nullptr) {
            row->addWidget(beside);
        }
        title->setMinimumHeight(fontMetrics().height() * 3 / 2);
        layout->addLayout(row);
        layout->addWidget(make_divider(card));
    }
    layout->addWidget(content, 1);
    return card;
}

QWidget *ImportPage::build_panes()
{
    const int em = fontMetrics().height();
    add_files_->setObjectName(QStringLiteral("import_add_files"));
    add_files_->setText(tr("Add\u2026"));
    add_files_->setAccessibleName(tr("Add files"));
    add_files_->setProperty("framed", true);
    add_files_->setFocusPolicy(Qt::StrongFocus);
    connect(add_files_, &QToolButton::clicked, this, &ImportPage::add_files_requested);
    across_ = new QSplitter(Qt::Horizontal, this);
    across_->setObjectName(QStringLiteral("import_across"));
    down_ = new QSplitter(Qt::Vertical, across_);
    down_->setObjectName(QStringLiteral("import_down"));
    down_->addWidget(make_card(QStringLiteral("preview_card"), preview_, nullptr));
    down_->addWidget(make_card(QStringLiteral("attention_card"), attention_, attention_title_));
    across_->addWidget(make_card(QStringLiteral("files_card"), files_, files_title_, add_files_));
    across_->addWidget(down_);
    across_->addWidget(make_card(QStringLiteral("reading_card"), reading_, make_title(this, tr("How it is read"))));
    for (QSplitter *splitter : {across_, down_}) {
        splitter->setHandleWidth(em / 2);
        splitter->setChildrenCollapsible(false);
    }
    across_->setStretchFactor(0, 0);
    across_->setStretchFactor(1, 1);
    across_->setStretchFactor(2, 0);
    across_->setSizes({em * 14, em * 50, em * 19});
    files_->setMinimumWidth(em * 9);
    reading_->setMinimumWidth(em * 14);
    preview_->setMinimumSize(em * 16, em * 10);
    attention_->setMinimumHeight(em * 4);
    down_->setStretchFactor(0, 3);
    down_->setStretchFactor(1, 1);
    down_->setSizes({em * 30, em * 11});
    auto *frame = new QWidget(this);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(em / 2, 0, em / 2, em / 2);
    layout->addWidget(across_);
    return frame;
}

QWidget *ImportPage::build_summary()
{
    auto *frame = new QWidget(this);
    auto *layout = new QVBoxLayout(frame);
    const int em = fontMetrics().height();
    layout->setContentsMargins(em / 2, 0, em / 2, em / 2);
    summary_->setObjectName(QStringLiteral("import_summary"));
    layout->addWidget(make_card(QStringLiteral("summary_card"), summary_, summary_text_));
    return frame;
}

QWidget *ImportPage::build_bar()
{
    auto *frame = new QWidget(this);
    frame->setObjectName(QStringLiteral("import_bar"));
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *whole = new QVBoxLayout(frame);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(make_divider(frame));
    auto *row = new QHBoxLayout;
    const int space = fontMetrics().height() / 2;
    row->setContentsMargins(2 * space, space, space, space);
    row->setSpacing(space);
    auto *words = new QVBoxLayout;
    words->setSpacing(space / 3);
    blocked_->setObjectName(QStringLiteral("import_blocked"));
    blocked_->setForegroundRole(QPalette::BrightText);
    promise_->setObjectName(QStringLiteral("import_promise"));
    bar_->setObjectName(QStringLiteral("import_progress"));
    bar_->setAccessibleName(tr("Progress"));
    bar_->setTextVisible(false);
    bar_->setMaximumHeight(space);
    words->addStretch(1);
    words->addWidget(blocked_);
    words->addWidget(promise_);
    words->addWidget(bar_);
    words->addStretch(1);
    row->addLayout(words, 1);
    save_profile_->setObjectName(QStringLiteral("import_save_profile"));
    cancel_->setObjectName(QStringLiteral("import_cancel"));
    import_->setObjectName(QStringLiteral("import_now"));
    for (QPushButton *button : {save_profile_, cancel_, import_}) {
        button->setAutoDefault(button == import_);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    import_->setDefault(true);
    whole->addLayout(row);
    connect(save_profile_, &QPushButton::clicked, this, &ImportPage::save_profile_requested);
    connect(import_, &QPushButton::clicked, this, [this] {
        if (values_.stage == ImportStage::finished) {
            emit close_requested();
        } else {
            emit import_requested();
        }
    });
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (values_.stage == ImportStage::storing) {
            stopping_ = true;
            show_bar();
            emit stop_requested();
        } else {
            emit cancel_requested();
        }
    });
    return frame;
}

void ImportPage::connect_panes()
{
    connect(attention_, &AttentionList::jump, this, &ImportPage::go_to);
    connect(attention_, &AttentionList::period_edit_wanted, reading_, &ReadingPanel::edit_period);
    connect(preview_, &SheetPreview::sheet_shown, this, &ImportPage::sheet_wanted);
    connect(preview_, &SheetPreview::rows_wanted, this, &ImportPage::rows_wanted);
}

void ImportPage::set_values(const ImportPageValues &values)
{
    if (values.stage != ImportStage::storing) {
        stopping_ = false;
    }
    if (values.file != values_.file) {
        target_.reset();
    }
    values_ = values;
    const bool finished = values.stage == ImportStage::finished;
    headline_->set_words({}, values.headline, values.subline);
    if (finished) {
        summary_->set_table(values.summary);
        show_words(summary_text_, values.summary_text);
    }
    files_->set_files(values.files, values.file);
    preview_->set_values(values.preview);
    attention_->set_values(values.attention);
    reading_->set_values(values.reading);
    stack_->widget(0)->setEnabled(values.stage == ImportStage::settling);
    stack_->setCurrentIndex(finished ? 1 : 0);
    show_titles();
    show_bar();
    // Once its sheet is there the wish is spent, found or not: it must not take the user away from elsewhere later.
    if (target_ && target_->sheet == values.preview.sheet && !values.preview.rows.empty()) {
        preview_->go_to(target_->row, target_->column);
        target_.reset();
    }
}

void ImportPage::set_files(const std::vector<ImportFileItem> &files, int files_to_import, const QString &blocked_text)
{
    values_.files = files;
    values_.files_to_import = files_to_import;
    values_.blocked_text = blocked_text;
    files_->set_files(files, values_.file);
    show_titles();
    show_bar();
}

void ImportPage::set_progress(const ImportProgressValues &progress)
{
    values_.progress = progress;
    show_bar();
}

void ImportPage::show_titles()
{
    const int files = static_cast<int>(values_.files.size());
    files_title_->setText(tr("%n file(s)", nullptr, files));
    const int questions = attention_->question_count();
    attention_title_->setText(questions > 0 ? tr("Needs you: %n question(s)", nullptr, questions) : tr("Needs you"));
}

void ImportPage::show_bar()
{
    const ImportProgressValues &progress = values_.progress;
    const bool storing = values_.stage == ImportStage::storing;
    const bool finished = values_.stage == ImportStage::finished;
    const bool runs = !progress.text.isEmpty() || storing;
    bar_->setVisible(runs && !finished);
    if (progress.total <= 0) {
        bar_->setRange(0, 0);
    } else {
        // In thousandths: files may have more bytes than an int holds.
        const double share =
            std::clamp(static_cast<double>(progress.done) / static_cast<double>(progress.total), 0.0, 1.0);
        bar_->setRange(0, 1000);
        bar_->setValue(static_cast<int>(share * 1000));
    }
    QString promise = tr("Nothing is stored until you import. The files themselves are kept with the workspace.");
    if (finished) {
        promise = tr("The files themselves are kept with the workspace.");
    } else if (stopping_) {
        promise = tr("Stopping\u2026");
    } else if (runs) {
        promise = progress.text;
    }
    show_words(promise_, promise);
    bar_->setAccessibleDescription(promise);
    const QString blocked = values_.stage == ImportStage::settling ? values_.blocked_text : QString();
    show_words(blocked_, blocked);
    const int count = values_.files_to_import;
    import_->setText(finished ? tr("&Close") : tr("&Import %n file(s)", nullptr, count));
    import_->setEnabled(finished || (!storing && blocked.isEmpty() && count > 0));
    import_->setAccessibleDescription(blocked);
    import_->setToolTip(blocked);
    cancel_->setText(storing ? tr("Sto&p") : tr("Cancel"));
    cancel_->setEnabled(!stopping_);
    cancel_->setVisible(!finished);
    save_profile_->setVisible(!finished);
    save_profile_->setEnabled(values_.can_save_profile && values_.stage == ImportStage::settling);
}

void ImportPage::go_to(const QString &sheet, int row, int column)
{
    if (sheet == values_.preview.sheet && preview_->go_to(row, column)) {
        preview_->table()->setFocus(Qt::OtherFocusReason);
        target_.reset();
        return;
    }
    target_ = Target{sheet, row, column};
    if (sheet != values_.preview.sheet) {
        emit sheet_wanted(sheet);
    } else {
        emit rows_wanted(row, row);
    }
}

std::vector<QWidget *> ImportPage::panes() const
{
    if (values_.stage == ImportStage::finished) {
        return {summary_, import_};
    }
    std::vector<QWidget *> reachable;
    QWidget *reading = reading_->widget()->nextInFocusChain();
    while (reading != reading_->widget()
           && !(reading->focusPolicy() & Qt::TabFocus && reading_->isAncestorOf(reading))) {
        reading = reading->nextInFocusChain();
    }
    for (QWidget *pane :
         {static_cast<QWidget *>(files_), static_cast<QWidget *>(preview_->table()), static_cast<QWidget *>(attention_),
          reading, import_->isEnabled() ? static_cast<QWidget *>(import_) : static_cast<QWidget *>(cancel_)}) {
        if (pane->isVisibleTo(this) && pane->isEnabled()) {
            reachable.push_back(pane);
        }
    }
    return reachable;
}

void ImportPage::cycle(int step)
{
    const std::vector<QWidget *> reachable = panes();
    if (reachable.empty()) {
        return;
    }
    const auto holds_focus = [&](const QWidget *pane) {
        const QWidget *focus = focusWidget();
        if (focus == nullptr) {
            return false;
        }
        const QWidget *around = reading_->isAncestorOf(pane) ? reading_ : pane;
        return around == focus || around->isAncestorOf(focus);
    };
    const auto now = std::find_if(reachable.begin(), reachable.end(), holds_focus);
    const int count = static_cast<int>(reachable.size());
    const int at = now == reachable.end() ? (step > 0 ? -1 : 0) : static_cast<int>(now - reachable.begin());
    reachable[static_cast<std::size_t>((at + step + count) % count)]->setFocus(Qt::ShortcutFocusReason);
}

void ImportPage::next_pane()
{
    cycle(1);
}

void ImportPage::previous_pane()
{
    cycle(-1);
}

QByteArray ImportPage::save_layout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << across_->saveState() << down_->saveState();
    return layout;
}

void ImportPage::restore_layout(const QByteArray &layout)
{
    QDataStream stream(layout);
    QByteArray across;
    QByteArray down;
    stream >> across >> down;
    if (stream.status() == QDataStream::Ok) {
        across_->restoreState(across);
        down_->restoreState(down);
    }
}

} // namespace outturn::widgets
