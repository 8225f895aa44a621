// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/finding_filter_bar.h"

#include "presentation/finding_words.h"
#include "widgets/flow_layout.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <set>

namespace outturn::shell {
namespace {

const QString withdrawn_id = QStringLiteral("withdrawn");

/// The first one stands for all of them, and its text says of what.
void fill(QComboBox *box, const QString &all, const std::vector<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const auto &[id, title] : choices)
        box->addItem(title, id);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace

FindingFilterBar::FindingFilterBar(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording)
{
    auto *layout = new widgets::FlowLayout(this, fontMetrics().height() / 3);
    layout->setContentsMargins(0, 0, 0, 0);
    words_ = new QLineEdit(this);
    words_->setObjectName(QStringLiteral("finding_filter_words"));
    words_->setPlaceholderText(tr("Words in it"));
    words_->setAccessibleName(tr("Words in it"));
    words_->setClearButtonEnabled(true);
    words_->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    layout->addWidget(words_);
    kind_ = add_box("finding_filter_kind", tr("Kind"));
    severity_ = add_box("finding_filter_severity", tr("Severity"));
    state_ = add_box("finding_filter_state", tr("State"));
    programme_ = add_box("finding_filter_programme", tr("Programme"));
    provider_ = add_box("finding_filter_provider", tr("Provider"));
    clear_ = new QToolButton(this);
    clear_->setObjectName(QStringLiteral("finding_filter_clear"));
    clear_->setText(tr("Show all"));
    clear_->setProperty("framed", true);
    layout->addWidget(clear_);
    using audit::FindingSeverity;
    using audit::FindingState;
    std::vector<std::pair<QString, QString>> kinds;
    for (const auto kind : {audit::FindingKind::finding, audit::FindingKind::lesson})
        kinds.emplace_back(audit::finding_kind_word(kind), presentation::finding_kind_title(kind, wording_));
    fill(kind_, tr("Any kind"), kinds);
    std::vector<std::pair<QString, QString>> severities;
    for (const auto severity : {FindingSeverity::high, FindingSeverity::medium, FindingSeverity::low})
        severities.emplace_back(audit::finding_severity_word(severity),
                                presentation::finding_severity_title(severity, wording_));
    fill(severity_, tr("Any severity"), severities);
    std::vector<std::pair<QString, QString>> states;
    for (const auto state :
         {FindingState::open, FindingState::agreed, FindingState::disputed, FindingState::done, FindingState::closed})
        states.emplace_back(audit::finding_state_word(state), presentation::finding_state_title(state, wording_));
    states.emplace_back(withdrawn_id, tr("Withdrawn"));
    fill(state_, tr("Any state"), states);
    fill(programme_, tr("Any programme"), {});
    fill(provider_, tr("Any provider"), {});
    connect(words_, &QLineEdit::textChanged, this, &FindingFilterBar::read);
    connect(clear_, &QToolButton::clicked, this, &FindingFilterBar::clear);
    read();
}

QComboBox *FindingFilterBar::add_box(const char *name, const QString &title)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(title);
    box->setToolTip(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &FindingFilterBar::read);
    return box;
}

void FindingFilterBar::set_choices(const std::vector<audit::Finding> &findings, const presentation::AuditNames &names)
{
    std::set<std::pair<QString, QString>> programmes; // by title
    std::set<std::pair<QString, QString>> providers;
    for (const audit::Finding &finding : findings) {
        if (!finding.about.programme.is_empty())
            programmes.emplace(names.programme(finding.about.programme), finding.about.programme.text);
        if (!finding.about.provider.is_empty())
            providers.emplace(names.provider(finding.about.provider), finding.about.provider.text);
    }
    const auto by_id = [](const std::set<std::pair<QString, QString>> &titles) {
        std::vector<std::pair<QString, QString>> choices;
        for (const auto &[title, id] : titles)
            choices.emplace_back(id, title);
        return choices;
    };
    fill(programme_, tr("Any programme"), by_id(programmes));
    fill(provider_, tr("Any provider"), by_id(providers));
    const QSignalBlocker quiet(this);
    read();
}

void FindingFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        words_->clear();
        for (QComboBox *box : {kind_, severity_, state_, programme_, provider_})
            box->setCurrentIndex(0);
    }
    read();
}

void FindingFilterBar::read()
{
    if (!clear_)
        return; // still being built
    const QString state = state_->currentData().toString();
    withdrawn_ = state == withdrawn_id;
    filter_.kind = audit::finding_kind_from_word(kind_->currentData().toString());
    filter_.severity = audit::finding_severity_from_word(severity_->currentData().toString());
    filter_.state = audit::finding_state_from_word(state);
    filter_.programme = ProgrammeId(programme_->currentData().toString());
    filter_.provider = ProviderId(provider_->currentData().toString());
    filter_.words = words_->text();
    clear_->setEnabled(withdrawn_ || !filter_.is_empty());
    emit changed();
}

} // namespace outturn::shell
