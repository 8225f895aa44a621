// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/finding_tables.h"

#include "foundation/csv_text.h"
#include "presentation/figure_words.h"
#include "presentation/finding_words.h"
#include "presentation/standing_act_words.h"
#include "presentation/table_cells.h"

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::Finding;
using audit::FindingKind;
using audit::FindingRevision;
using widgets::TableCell;

widgets::TableColumn column(const Wording &wording, const char *title, bool is_number = false)
{
    return {wording.say(title), {}, is_number};
}

/// Sorted by weight, not by the alphabet.
template <typename Choice> TableCell choice_cell(const QString &title, Choice choice)
{
    return {title, static_cast<int>(choice), {}};
}

TableCell time_cell(const QDateTime &at, const Wording &wording)
{
    return {at.isValid() ? wording.date(at.toUTC().date()) : QString(), at.toUTC(), at.toUTC().toString(Qt::ISODate)};
}

TableCell count_cell(int number, const Wording &wording)
{
    return number_cell(wording, static_cast<double>(number));
}

/// What one revision changed of the one before, by the names of the fields.
QString changes_between(const Finding &before, const Finding &now, const Wording &wording)
{
    QStringList fields;
    const auto note = [&](bool differs, const char *field) {
        if (differs)
            fields.append(wording.say(field));
    };
    note(before.kind != now.kind, QT_TRANSLATE_NOOP("presentation", "kind"));
    note(before.title != now.title, QT_TRANSLATE_NOOP("presentation", "title"));
    note(before.text != now.text, QT_TRANSLATE_NOOP("presentation", "what was found"));
    note(!(before.about == now.about), QT_TRANSLATE_NOOP("presentation", "what it is about"));
    note(!(before.evidence == now.evidence), QT_TRANSLATE_NOOP("presentation", "evidence"));
    note(before.recommendation != now.recommendation, QT_TRANSLATE_NOOP("presentation", "recommendation"));
    note(before.response != now.response, QT_TRANSLATE_NOOP("presentation", "response"));
    note(before.origin != now.origin, QT_TRANSLATE_NOOP("presentation", "whose it was"));
    const auto turned = [&](const char *field, const QString &from, const QString &to) {
        if (from != to)
            fields.append(
                wording.say(QT_TRANSLATE_NOOP("presentation", "%1: %2 → %3")).arg(wording.say(field), from, to));
    };
    turned(QT_TRANSLATE_NOOP("presentation", "severity"), finding_severity_title(before.severity, wording),
           finding_severity_title(now.severity, wording));
    turned(QT_TRANSLATE_NOOP("presentation", "state"), finding_state_title(before.state, wording),
           finding_state_title(now.state, wording));
    return fields.join(QStringLiteral(", "));
}

QByteArray number_field(double number)
{
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

QString evidence_field(const audit::FindingEvidence &evidence)
{
    QStringList parts;
    for (const auto &figure : evidence.figures)
        parts.append(figure.name + u'='
                     + (figure.number ? QString::fromLatin1(number_field(*figure.number)) : QString()));
    return parts.join(QStringLiteral("; "));
}

QString time_field(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

QStringList csv_fields(const Finding &finding, const AuditNames &names)
{
    const audit::FindingAbout &about = finding.about;
    const auto day = [&about](QDate Period::*end) {
        return about.period ? ((*about.period).*end).toString(Qt::ISODate) : QString();
    };
    return {QString::number(finding.number),
            QString::number(finding.revision),
            audit::finding_kind_word(finding.kind),
            finding.title,
            finding.text,
            audit::finding_severity_word(finding.severity),
            audit::finding_state_word(finding.state),
            about.programme.text,
            names.programme(about.programme),
            about.measure.text,
            names.measure(about.programme, about.measure),
            about.provider.text,
            names.provider(about.provider),
            day(&Period::start),
            day(&Period::end),
            about.figure,
            about.check,
            about.sample > 0 ? QString::number(about.sample) : QString(),
            evidence_field(finding.evidence),
            finding.evidence.source,
            finding.evidence.text,
            finding.recommendation,
            finding.response,
            finding.origin,
            finding.person,
            time_field(finding.written_at),
            time_field(finding.changed_at)};
}

} // namespace

bool FindingFilter::is_empty() const
{
    return !kind && !severity && !state && programme.is_empty() && provider.is_empty() && words.trimmed().isEmpty();
}

bool FindingFilter::lets_through(const Finding &finding, const AuditNames &names) const
{
    if ((kind && finding.kind != *kind) || (severity && finding.severity != *severity)
        || (state && finding.state != *state) || (!programme.is_empty() && finding.about.programme != programme)
        || (!provider.is_empty() && finding.about.provider != provider))
        return false;
    const QString all = csv_fields(finding, names).join(u'\n');
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

widgets::Table finding_table(const std::vector<Finding> &findings, const AuditNames &names, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Findings and lessons"));
    table.columns = {column(wording, QT_TRANSLATE_NOOP("presentation", "No."), true),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Kind")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Title")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "About")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Severity")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "State")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "By")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Changed"))};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP(
        "presentation", "No finding is written yet. Write one here, or from a figure, a check or a sample."));
    for (const Finding &finding : findings)
        table.rows.push_back(
            {QString::number(finding.number),
             {count_cell(finding.number, wording), text_cell(finding_kind_title(finding.kind, wording)),
              text_cell(finding.title), text_cell(finding_about(finding.about, names, wording)),
              choice_cell(finding_severity_title(finding.severity, wording), finding.severity),
              choice_cell(finding_state_title(finding.state, wording), finding.state), text_cell(finding.person),
              time_cell(finding.changed_at, wording)}});
    return table;
}

widgets::Table withdrawn_table(const std::vector<audit::WithdrawnFinding> &withdrawn, const AuditNames &names,
                               const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Withdrawn findings and lessons"));
    table.columns = {column(wording, QT_TRANSLATE_NOOP("presentation", "No."), true),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Kind")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Title")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "About")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Withdrawn because")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "By")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "Changed"))};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "No finding was withdrawn."));
    for (const audit::WithdrawnFinding &each : withdrawn)
        table.rows.push_back(
            {QString::number(each.finding.number),
             {count_cell(each.finding.number, wording), text_cell(finding_kind_title(each.finding.kind, wording)),
              text_cell(each.finding.title), text_cell(finding_about(each.finding.about, names, wording)),
              text_cell(each.withdrawal.reason), text_cell(each.withdrawal.person),
              time_cell(each.withdrawal.at, wording)}});
    return table;
}

widgets::Table revision_table(const std::vector<FindingRevision> &revisions, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Revisions"));
    table.columns = {column(wording, QT_TRANSLATE_NOOP("presentation", "Revision"), true),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "What changed")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "By")),
                     column(wording, QT_TRANSLATE_NOOP("presentation", "When (UTC)"))};
    for (size_t i = revisions.size(); i-- > 0;) {
        const Finding &finding = revisions[i].finding;
        QString what = i == 0 ? wording.say(QT_TRANSLATE_NOOP("presentation", "written"))
                              : changes_between(revisions[i - 1].finding, finding, wording);
        if (!revisions[i].holds)
            what = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (withdrawn)")).arg(what);
        table.rows.push_back({QString::number(finding.revision),
                              {count_cell(finding.revision, wording),
                               text_cell(what),
                               text_cell(finding.person),
                               {time_words(finding.changed_at, wording), finding.changed_at.toUTC(),
                                finding.changed_at.toUTC().toString(Qt::ISODate)}}});
    }
    return table;
}

QString finding_counts(const std::vector<Finding> &shown, size_t of, const Wording &wording)
{
    const auto count = [&shown](auto holds) {
        return QString::number(std::count_if(shown.begin(), shown.end(), holds));
    };
    const auto is_finding = [](const Finding &finding) { return finding.kind == FindingKind::finding; };
    const auto is_high = [](const Finding &finding) {
        return finding.kind == FindingKind::finding && finding.severity == audit::FindingSeverity::high;
    };
    const auto is_open = [](const Finding &finding) { return finding.state == audit::FindingState::open; };
    const auto is_lesson = [](const Finding &finding) { return finding.kind == FindingKind::lesson; };
    QStringList sentences;
    if (shown.size() != of)
        sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "%1 of %2 are shown."))
                             .arg(QString::number(shown.size()), QString::number(of)));
    sentences.append(wording.say(QT_TRANSLATE_NOOP("presentation", "Findings: %1 (high: %2); lessons: %3; open: %4."))
                         .arg(count(is_finding), count(is_high), count(is_lesson), count(is_open)));
    return sentences.join(u' ');
}

QByteArray findings_csv(const std::vector<Finding> &findings, const AuditNames &names)
{
    QByteArray csv = "number,revision,kind,title,text,severity,state,programme,programme_title,measure,measure_title,"
                     "provider,provider_name,period_start,period_end,figure,check,sample,evidence,evidence_source,"
                     "evidence_text,recommendation,response,origin,person,written_at,changed_at\n";
    for (const Finding &finding : findings)
        csv += csv_line(csv_fields(finding, names));
    return csv;
}

} // namespace outturn::presentation
