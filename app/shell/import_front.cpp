// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_front.h"

#include "presentation/returns_overview.h"
#include "shell/import_assistant.h"
#include "widgets/file_drop_filter.h"
#include "widgets/import_page.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtWidgets/QStackedWidget>

namespace outturn::shell {

QStringList returns_among(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList found;
        QDirIterator folder(path,
                            {QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.txt"),
                             QStringLiteral("*.xlsx"), QStringLiteral("*.xlsm"), QStringLiteral("*.ods"),
                             QStringLiteral("*.xls")},
                            QDir::Files, QDirIterator::Subdirectories);
        while (folder.hasNext())
            found.append(folder.next());
        found.sort();
        files += found;
    }
    return files;
}

ImportFront::ImportFront(QStackedWidget *pages, Prompts &prompts, ingest::ReferenceData &reference,
                         const presentation::Wording &wording, QString own_folder, QObject *parent)
    : QObject(parent), pages_(pages), prompts_(prompts), reference_(reference), wording_(wording),
      own_folder_(std::move(own_folder))
{}

ImportAssistant &ImportFront::assistant()
{
    if (assistant_)
        return *assistant_;
    page_ = new widgets::ImportPage(pages_);
    pages_->addWidget(page_);
    assistant_ = new ImportAssistant(*page_, prompts_, reference_, wording_, own_folder_, this);
    auto *drops = new widgets::FileDropFilter(page_);
    connect(drops, &widgets::FileDropFilter::files_dropped, assistant_,
            [this](const QStringList &paths) { assistant_->add(returns_among(paths)); });
    connect(assistant_, &ImportAssistant::failed, this, &ImportFront::failed);
    connect(assistant_, &ImportAssistant::finished, this, &ImportFront::tell);
    return *assistant_;
}

void ImportFront::start(const QString &workspace, const QStringList &paths)
{
    assistant().start(workspace, paths);
    open_ = true;
}

bool ImportFront::is_reading() const
{
    return assistant_ && assistant_->is_busy();
}

void ImportFront::tell(const QString &workspace, const std::vector<tasks::ImportedFile> &files)
{
    open_ = false;
    QStringList lines;
    bool failed = false;
    bool any = false;
    qint64 with_issues = 0;
    for (const tasks::ImportedFile &file : files) {
        failed = failed || file.error;
        any = any || file.outcome;
        if (file.error) {
            lines.append(file.error->message);
            continue;
        }
        lines.append(QStringLiteral("%1: %2").arg(file.name, presentation::tally_words(file.plan->tally, wording_)));
        if (!file.plan->errors.empty() || !file.plan->warnings.empty())
            with_issues = file.outcome->return_id;
    }
    constexpr qsizetype most_lines = 5;
    if (lines.size() > most_lines)
        lines = lines.mid(0, most_lines) << tr("and %n more", nullptr, static_cast<int>(lines.size() - most_lines));
    emit finished(workspace, any, failed, lines.join(u'\n'), with_issues);
}

} // namespace outturn::shell
