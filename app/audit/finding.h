// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/act.h"
#include "domain/identifiers.h"
#include "domain/period.h"
#include "foundation/result.h"

#include <vector>

namespace outturn::audit {

enum class FindingKind { finding, lesson };
enum class FindingSeverity { low, medium, high };
/// A finding is open until the audited body answers; agreed or disputed; done once the recommendation is carried out
/// and seen to be; closed where nothing remains to be done.
enum class FindingState { open, agreed, disputed, done, closed };

QString finding_kind_word(FindingKind kind);
QString finding_severity_word(FindingSeverity severity);
QString finding_state_word(FindingState state);
std::optional<FindingKind> finding_kind_from_word(QStringView word);
std::optional<FindingSeverity> finding_severity_from_word(QStringView word);
std::optional<FindingState> finding_state_from_word(QStringView word);

/// What a finding is written against. Empty parts are not named; all empty: the workspace.
struct FindingAbout {
    ProgrammeId programme;
    MeasureId measure;
    ProviderId provider;
    std::optional<Period> period;
    QString figure; ///< a stable word: "value", "rank", "flag", "gap", "due", "paid", "difference", "cost", "coverage"
    QString check;  ///< id of a check
    int sample = 0; ///< number of a sample

    friend bool operator==(const FindingAbout &, const FindingAbout &) = default;
};

/// A figure as it was when the finding was written, so that a later change shows. Parts are named by stable words:
/// "numerator", "denominator", "value", "due_pence", "paid_pence", "hits" ...
struct FindingEvidence {
    struct Figure {
        QString name;
        std::optional<double> number;
        friend bool operator==(const Figure &, const Figure &) = default;
    };
    std::vector<Figure> figures;
    QString source; ///< file, sheet, row and column, as shown
    QString text;   ///< the auditor's own: papers seen, people asked

    friend bool operator==(const FindingEvidence &, const FindingEvidence &) = default;
};

struct Finding {
    int number = 0;   ///< its subject is "finding/<number>"; lessons share the count
    int revision = 1; ///< from the acts
    FindingKind kind = FindingKind::finding;
    QString title;
    QString text;
    FindingSeverity severity = FindingSeverity::medium;
    FindingState state = FindingState::open;
    FindingAbout about;
    FindingEvidence evidence;
    QString recommendation;
    QString response;     ///< of the audited body
    QString origin;       ///< of a lesson that came in with a file: whose it was
    QString person;       ///< of the latest revision
    QDateTime written_at; ///< of the first revision
    QDateTime changed_at; ///< of the latest

    /// What the user wrote; not number, revision, person and times.
    bool says_the_same(const Finding &other) const;
};

QString finding_subject(int number);
/// Content of an act of kind finding.
QByteArray write_finding(const Finding &finding);
/// The latest revision of each that was not withdrawn, by number. `acts` are all of a workspace, the oldest first.
Result<std::vector<Finding>> read_findings(const std::vector<Act> &acts);

/// One state of a finding: what an act wrote, whether it still holds, and by which act it was taken back.
struct FindingRevision {
    qint64 act = 0;
    bool holds = true;
    qint64 taken_back_by = 0; ///< the reversal that holds; 0 where the revision does
    Finding finding;
};
/// Every revision of it, the oldest first. Reversing the first act withdraws the finding with all its revisions,
/// reversing a later one brings the text before it back.
Result<std::vector<FindingRevision>> finding_revisions(const std::vector<Act> &acts, int number);

/// The latest revision of each that was withdrawn, by number, with the act that withdrew it.
struct WithdrawnFinding {
    Finding finding;
    Act withdrawal;
};
Result<std::vector<WithdrawnFinding>> withdrawn_findings(const std::vector<Act> &acts);

/// Lessons shared between programmes: {"format": "outturn-lessons", "version": 1, "lessons": [...]}; without evidence
/// figures, people and responses. Reading refuses unknown keys with their path.
QByteArray write_lessons_file(const std::vector<Finding> &lessons, const QString &origin);
Result<std::vector<Finding>> read_lessons_file(const QByteArray &json, const QString &file_name);

/// Those that are not here yet: a lesson is here where one of the same title, text and recommendation is. Within the
/// list itself none is taken twice.
std::vector<Finding> lessons_not_here(const std::vector<Finding> &lessons, const std::vector<Finding> &here);

/// A figure of the evidence as it is now beside what it was.
struct EvidenceChange {
    QString name;
    std::optional<double> then;
    std::optional<double> now;
};
/// Those that differ.
std::vector<EvidenceChange> changed_evidence(const FindingEvidence &then, const FindingEvidence &now);

} // namespace outturn::audit
