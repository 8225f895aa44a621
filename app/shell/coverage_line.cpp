// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/coverage_line.h"

#include "presentation/coverage_words.h"
#include "widgets/link_button.h"
#include "workspace/workspace_reader.h"

#include <QtWidgets/QHBoxLayout>

namespace outturn::shell {

CoverageLine::CoverageLine(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording), words_(new widgets::LinkButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words_, 1);
    words_->setMinimumHeight(words_->minimumSizeHint().height());
    words_->setObjectName(QStringLiteral("coverage_line"));
    words_->setToolTip(tr("Show who returned and who did not, provider by period"));
    connect(words_, &QAbstractButton::clicked, this, &CoverageLine::activated);
}

void CoverageLine::show_question(const QString &workspace, const Measure &measure, const Period &period)
{
    period_ = period;
    if (workspace == workspace_ && measure.id == measure_.id && measure.programme == measure_.programme) {
        show_words();
        return;
    }
    workspace_ = workspace;
    measure_ = measure;
    coverage_.reset();
    is_reading_ = true;
    show_words();
    emit changed();
    jobs_.start(
        QString(),
        [workspace, measure](const std::stop_token &, const Progress &) -> std::shared_ptr<const audit::Coverage> {
            const auto source = workspace::WorkspaceReader::open(workspace);
            if (!source)
                return nullptr;
            Result<audit::Coverage> coverage = audit::coverage(**source, measure.programme, measure.id);
            return coverage ? std::make_shared<const audit::Coverage>(std::move(*coverage)) : nullptr;
        },
        [this, workspace](const std::shared_ptr<const audit::Coverage> &coverage) {
            if (workspace != workspace_)
                return; // forgotten meanwhile
            coverage_ = coverage;
            is_reading_ = false;
            show_words();
            emit changed();
        });
}

void CoverageLine::forget()
{
    jobs_.cancel();
    workspace_.clear();
    coverage_.reset();
    is_reading_ = false;
    show_words();
    emit changed();
}

/// The line keeps its height while it is read, so that the charts below do not jump; with nothing to say it goes.
void CoverageLine::show_words()
{
    words_->set_text(coverage_ ? presentation::coverage_sentence_within(*coverage_, period_, wording_) : QString());
    words_->setEnabled(coverage_ != nullptr);
    setVisible(!coverage_ || presentation::returned_period(*coverage_, period_));
}

} // namespace outturn::shell
