// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/wording.h"
#include "shell/import_corrections.h"
#include "shell/import_run.h"
#include "shell/job_runner.h"

#include <QtCore/QObject>

namespace outturn::widgets {
class ImportPage;
}

namespace outturn::shell {

class Prompts;

/// Leads from dropped files to figures in the workspace: looks at each file, shows how it would be read, takes
/// corrections, and stores nothing until the user says so. Owns the page's state and its own jobs; borrows the page,
/// the prompts and the reference data, which it renews when the user saves a profile or a spelling. GUI thread.
class ImportAssistant : public QObject
{
    Q_OBJECT

public:
    ImportAssistant(widgets::ImportPage &page, Prompts &prompts, ingest::ReferenceData &reference,
                    const presentation::Wording &wording, QString own_folder, QObject *parent);

    void start(const QString &workspace, const QStringList &paths);
    bool is_busy() const { return jobs_.is_running(); }
    /// More files for the import under way.
    void add(const QStringList &paths);
    void cancel();

signals:
    /// The user is done: what came of each file, empty after a cancel.
    void finished(const QString &workspace, const std::vector<outturn::tasks::ImportedFile> &files);
    void failed(const QString &message);

private:
    struct Waiting {
        QString file;
        int sheet = 0;
        ImportCorrection correction;
    };
    void connect_page();
    void connect_reading();
    void connect_attention();
    void look_at_next();
    void show();
    void show_files();
    widgets::ImportPageValues file_values() const;
    widgets::ImportPageValues values() const;
    void show_summary(const std::vector<tasks::ImportedFile> &files);
    void import();
    void save_profile();
    void settle_provider(const QString &text, const QString &code, bool always);
    void save_spellings();
    void correct(const ImportCorrection &correction);
    void correct_columns(const ImportCorrection &correction);
    void take_waiting(const QString &id, const tasks::PreviewedFile &read);
    template <typename Change> void choose(Change change);
    void expand(int first_row, int last_row);
    const tasks::PreviewedFile *preview() const;
    const ingest::SheetReading *sheet() const;
    void changed();

    widgets::ImportPage &page_;
    Prompts &prompts_;
    ingest::ReferenceData &reference_;
    const presentation::Wording &wording_;
    QString own_folder_;
    QString workspace_;
    std::unique_ptr<ImportRun> run_;
    int sheet_ = 0;
    bool storing_ = false;
    std::vector<Waiting> waiting_; ///< corrections made while the one before them was being read
    std::vector<tasks::ImportedFile> imported_;
    JobRunner jobs_; // goes first: its work reads the run's reference data
};

} // namespace outturn::shell
