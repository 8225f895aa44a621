// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/case_run_taker.h"
#include "support/reference_data.h"

#include <algorithm>

namespace outturn::test {

/// Takes the runs of a case return and keeps every row as a line of words, so that two readings can be compared.
class CollectedCases : public ingest::CaseRunTaker
{
public:
    Result<> begin(const ReturnFile &file) override
    {
        ++begun;
        file_at_begin = file;
        keys.clear();
        rows.clear();
        lines.clear();
        run_sizes.clear();
        faults.clear();
        return {};
    }
    Result<> take(CaseRun run) override
    {
        keys.insert(keys.end(), run.new_keys.begin(), run.new_keys.end());
        run_sizes.push_back(run.records.size());
        check_order(run);
        for (const CaseRecord &record : run.records) {
            lines.push_back(record.line);
            rows.append(words(record));
        }
        return refuse_after > 0 && std::ssize(run_sizes) >= refuse_after
            ? Result<>(failure(ErrorCode::refused, QStringLiteral("no room")))
            : Result<>();
    }

    QStringList sorted_rows() const
    {
        QStringList sorted = rows;
        sorted.sort();
        return sorted;
    }

    std::vector<CellKey> keys;
    QStringList rows;
    std::vector<int> lines;
    std::vector<size_t> run_sizes;
    QStringList faults; ///< runs out of order
    ReturnFile file_at_begin;
    int begun = 0;
    int refuse_after = 0; ///< runs; 0: never

private:
    static QString amount(qint32 pence) { return pence == no_amount ? QStringLiteral("-") : QString::number(pence); }
    static QString day(CaseDay day) { return day == no_day ? QStringLiteral("-") : date_of(day).toString(Qt::ISODate); }
    static QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), std::ssize(utf8)); }

    QString words(const CaseRecord &record) const
    {
        const CellKey &key = keys[record.key];
        return QStringList{QString::number(record.line),
                           text(record.case_ref),
                           key.programme.text,
                           key.measure.text,
                           key.provider.text,
                           key.contract,
                           key.area,
                           key.cohort,
                           key.group,
                           period_label(key.period),
                           case_status_word(record.status),
                           day(record.referred_on),
                           day(record.attached_on),
                           day(record.outcome_on),
                           day(record.paid_on),
                           amount(record.claimed_pence),
                           amount(record.paid_pence),
                           amount(record.cost_pence),
                           text(record.person_ref),
                           text(record.household_ref)}
            .join(u'|');
    }

    /// By provider, then measure, then period, then line.
    void check_order(const CaseRun &run)
    {
        const auto order = [this](const CaseRecord &record) {
            const CellKey &key = keys[record.key];
            return std::tuple(key.provider.text, key.measure.text, key.period.start);
        };
        for (size_t i = 1; i < run.records.size(); ++i) {
            const CaseRecord &before = run.records[i - 1];
            const CaseRecord &after = run.records[i];
            if (order(before) > order(after) || (before.key == after.key && before.line >= after.line))
                faults.append(QStringLiteral("line %1 before %2").arg(before.line).arg(after.line));
        }
    }
};

/// Reads bytes as a case return with all its rows; what cannot be read row by row ends the test program.
inline ingest::PlannedImport read_cases(const QByteArray &bytes, CollectedCases &cases,
                                        ingest::ImportOptions options = import_options(),
                                        const QString &name = QStringLiteral("cases.csv"))
{
    options.cases = &cases;
    Result<ingest::PlannedImport> planned = plan_bytes(bytes, options, name);
    if (!planned)
        qFatal("%s", qPrintable(planned.error().message));
    return std::move(*planned);
}

} // namespace outturn::test
