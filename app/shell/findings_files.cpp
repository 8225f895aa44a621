// SPDX-License-Identifier: GPL-3.0-or-later
// What the register of findings looks up, writes to files and takes in from them.
#include "presentation/finding_words.h"
#include "shell/audit_work.h"
#include "shell/check_work.h"
#include "shell/findings_view.h"
#include "shell/preferences.h"
#include "shell/prompts.h"
#include "tasks/file_writing.h"
#include "tasks/lessons.h"
#include "tasks/scheme_in_force.h"
#include "widgets/number_table.h"

#include <QtCore/QFile>

#include <algorithm>

namespace outturn::shell {

using audit::Finding;
using audit::FindingAbout;

/// In a job: payments of millions of cases take seconds.
void FindingsView::want_evidence()
{
    const std::optional<Finding> finding = in_front();
    if (!finding || !exploration_.is_open() || finding->about == FindingAbout{}) {
        looking_.cancel();
        return;
    }
    if (!finding->about.check.isEmpty() && !checks_.checks())
        checks_.want();
    looking_.start(
        QString(),
        [path = work_.workspace(), about = finding->about, folder = own_folder_, known = exploration_.known_register(),
         checks = checks_.checks(),
         samples = work_.samples()](const std::stop_token &stop, const Progress &) -> Result<tasks::EvidenceNow> {
            const auto reader = workspace::WorkspaceReader::open(path);
            if (!reader)
                return tl::unexpected(reader.error());
            const auto scheme = tasks::scheme_in_force(**reader, about.programme, folder);
            if (!scheme)
                return tl::unexpected(scheme.error());
            tasks::EvidenceMaterial material{**reader, **reader,     *scheme ? &**scheme : nullptr,
                                             known,    checks.get(), &samples};
            return tasks::finding_evidence(about, material, stop);
        },
        [this, id = chosen_, about = finding->about](const Result<tasks::EvidenceNow> &now) {
            // What cannot be looked up is shown as not known; the finding itself is there all the same.
            if (now)
                take_evidence(id, about, *now);
        });
}

void FindingsView::take_evidence(const QString &id, const FindingAbout &about, const tasks::EvidenceNow &now)
{
    if (id != chosen_)
        return;
    now_ = now;
    now_of_ = id;
    now_about_ = about;
    // A new one without figures takes them as they are.
    if (const Finding *draft = drafts_.find(id);
        draft && draft->number == 0 && draft->evidence.figures.empty() && draft->evidence.source.isEmpty()) {
        Finding filled = *draft;
        filled.evidence.figures = now.evidence.figures;
        filled.evidence.source = now.evidence.source;
        drafts_.keep(id, filled);
    }
    show_form();
}

void FindingsView::copy_table()
{
    table_->copy_all();
}

void FindingsView::write_file(const QString &path, const QByteArray &bytes, const QString &told)
{
    if (const Result<> written = tasks::save_bytes(path, bytes); !written)
        emit failed(written.error().message);
    else
        emit done(told);
}

void FindingsView::export_register()
{
    prompts_.name_list(QStringLiteral("findings.csv"), tr("CSV files (*.csv)"), [this](const QString &path) {
        write_file(path, presentation::findings_csv(shown_, names_), tr("Findings exported: %1").arg(shown_.size()));
    });
}

void FindingsView::export_lessons()
{
    prompts_.name_list(QStringLiteral("lessons.json"), tr("Lessons files (*.json)"), [this](const QString &path) {
        std::vector<Finding> lessons = work_.findings();
        std::erase_if(lessons, [](const Finding &f) { return f.kind != audit::FindingKind::lesson; });
        QStringList programmes;
        for (const Programme &programme : names_.programmes)
            programmes.append(programme.title);
        write_file(path, audit::write_lessons_file(lessons, programmes.join(QStringLiteral(", "))),
                   tr("Lessons given on: %1").arg(lessons.size()));
    });
}

void FindingsView::import_lessons()
{
    prompts_.choose_list(tr("Take lessons in"), tr("Lessons files (*.json)"), [this](const QString &path) {
        const Result<std::vector<Finding>> lessons = tasks::read_lessons(path);
        if (!lessons) {
            emit failed(lessons.error().message);
            return;
        }
        const std::vector<Finding> fresh = audit::lessons_not_here(*lessons, work_.findings());
        if (fresh.empty()) {
            emit done(tr("Every lesson of the file is here already: %1").arg(lessons->size()));
            return;
        }
        prompts_.give_act_reason(tr("Lessons to be taken in: %1; here already: %2. Who takes them in, and why?")
                                     .arg(fresh.size())
                                     .arg(lessons->size() - fresh.size()),
                                 preferences_.person(), [this, fresh](const QString &person, const QString &reason) {
                                     preferences_.set_person(person);
                                     take_lessons(fresh, person, reason);
                                 });
    });
}

void FindingsView::take_lessons(const std::vector<Finding> &lessons, const QString &person, const QString &reason)
{
    for (const Finding &lesson : lessons) {
        if (const Result<> kept = work_.save_finding(lesson, person, system_clock(), reason); !kept) {
            emit failed(kept.error().message);
            show_present();
            return;
        }
    }
    show_present();
    emit done(tr("Lessons taken in: %1").arg(lessons.size()));
}

} // namespace outturn::shell
