// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporary_workspace.h"

#include "domain/case_run.h"
#include "foundation/sha256.h"

#include <algorithm>

namespace outturn::test {

/// A case return made by hand, as the reader of files would hand it over: in sorted runs. Programme "families".
class CaseReturnByHand
{
public:
    explicit CaseReturnByHand(const QByteArray &content)
    {
        plan_.is_case_return = true;
        plan_.file.name = QString::fromUtf8(content) + QStringLiteral(".csv");
        plan_.file.content = content;
        plan_.file.bytes = content.size();
        plan_.file.sha256 = sha256_hex(content);
        plan_.file.encoding = QStringLiteral("UTF-8");
        plan_.file.mapping = QStringLiteral("plain-case-return");
        plan_.file.header_row = 1;
        plan_.programmes = {{ProgrammeId(QStringLiteral("families")), QStringLiteral("Families")}};
        runs_.emplace_back();
    }

    /// A claim or an attachment of a provider, for 2012-13; the rest is set on what this returns.
    CaseRow &row(const QString &provider, const QString &measure, const QString &case_ref,
                 CaseStatus status = CaseStatus::validated)
    {
        CaseRow row;
        row.line = ++line_;
        row.key.programme = ProgrammeId(QStringLiteral("families"));
        row.key.provider = ProviderId(provider);
        row.key.measure = MeasureId(measure);
        row.key.period = *parse_period(u"2012-13");
        row.case_ref = case_ref;
        row.status = status;
        runs_.back().push_back(row);
        return runs_.back().back();
    }
    CaseReturnByHand &next_run()
    {
        runs_.emplace_back();
        return *this;
    }
    CaseReturnByHand &derived(const QString &provider, double numerator, double denominator)
    {
        Cell cell;
        cell.key.programme = ProgrammeId(QStringLiteral("families"));
        cell.key.provider = ProviderId(provider);
        cell.key.measure = MeasureId(QStringLiteral("turned_around"));
        cell.key.period = *parse_period(u"2012-13");
        cell.numerator = numerator;
        cell.denominator = denominator;
        derived_.push_back(cell);
        return *this;
    }
    CaseReturnByHand &offset(int line, qint64 bytes)
    {
        offsets_.push_back({line, bytes});
        return *this;
    }

    ImportPlan &plan() { return plan_; }

    /// Everything but the end.
    Result<> store_in(ImportSink &sink)
    {
        if (const Result<> begun = sink.begin_cases(plan_.file); !begun)
            return begun;
        std::vector<CellKey> keys;
        for (const std::vector<CaseRow> &rows : runs_) {
            if (const Result<> accepted = sink.accept_cases(run_of(rows, keys)); !accepted)
                return accepted;
        }
        complete_plan(keys);
        if (const Result<> completed = sink.complete_cases(plan_, offsets_); !completed)
            return completed;
        return sink.accept(derived_);
    }

    Result<ImportSink::Outcome> store(const QString &path)
    {
        Result<workspace::WorkspaceFile> file =
            workspace::WorkspaceFile::open(path, workspace::WorkspaceFile::Mode::read_write);
        if (!file)
            return tl::unexpected(file.error());
        workspace::ImportTransaction transaction(*file, TemporaryWorkspace::still_clock());
        if (const Result<> stored = store_in(transaction); !stored)
            return tl::unexpected(stored.error());
        return transaction.finish();
    }
    Result<ImportSink::Outcome> store(const TemporaryWorkspace &workspace) { return store(workspace.path()); }

private:
    static CaseRun run_of(std::vector<CaseRow> rows, std::vector<CellKey> &keys)
    {
        const auto texts = [](const CaseRow &row) {
            return std::tie(row.key.provider.text, row.key.measure.text, row.key.period.end, row.key.group);
        };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const CaseRow &a, const CaseRow &b) { return texts(a) < texts(b); });
        CaseRun run;
        run.text.reserve(rows.size() * 256); // views into it: it must not move
        const auto keep = [&run](const QString &text) {
            const size_t from = run.text.size();
            run.text += text.toStdString();
            return std::string_view(run.text).substr(from);
        };
        for (const CaseRow &row : rows) {
            auto key = std::find(keys.begin(), keys.end(), row.key);
            if (key == keys.end()) {
                run.new_keys.push_back(row.key);
                key = keys.insert(keys.end(), row.key);
            }
            CaseRecord record;
            record.key = static_cast<quint32>(key - keys.begin());
            record.line = row.line;
            record.case_ref = keep(row.case_ref);
            record.person_ref = keep(row.person_ref);
            record.household_ref = keep(row.household_ref);
            const auto pence = [](const std::optional<Money> &money) {
                return money ? static_cast<qint32>(money->pence) : no_amount;
            };
            record.claimed_pence = pence(row.claimed);
            record.paid_pence = pence(row.paid);
            record.cost_pence = pence(row.cost);
            record.referred_on = case_day(row.referred_on);
            record.attached_on = case_day(row.attached_on);
            record.outcome_on = case_day(row.outcome_on);
            record.paid_on = case_day(row.paid_on);
            record.status = row.status;
            run.records.push_back(record);
        }
        return run;
    }

    void complete_plan(const std::vector<CellKey> &keys)
    {
        const auto add_measure = [this](const MeasureId &id, MeasureKind kind, Polarity polarity) {
            Measure measure;
            measure.id = id;
            measure.programme = ProgrammeId(QStringLiteral("families"));
            measure.title = id.text;
            measure.kind = kind;
            measure.polarity = polarity;
            measure.unit = kind == MeasureKind::value ? QStringLiteral("count") : QStringLiteral("percent");
            plan_.measures.push_back(measure);
        };
        plan_.providers.clear();
        plan_.measures.clear();
        for (const CellKey &key : keys) {
            if (std::none_of(plan_.providers.begin(), plan_.providers.end(),
                             [&key](const Provider &known) { return known.id == key.provider; })) {
                Provider provider;
                provider.id = key.provider;
                provider.name = key.provider.text;
                plan_.providers.push_back(provider);
            }
            if (std::none_of(plan_.measures.begin(), plan_.measures.end(),
                             [&key](const Measure &known) { return known.id == key.measure; }))
                add_measure(key.measure, MeasureKind::value, Polarity::neutral);
        }
        if (!derived_.empty())
            add_measure(MeasureId(QStringLiteral("turned_around")), MeasureKind::proportion, Polarity::high);
        plan_.tally = {};
        for (const std::vector<CaseRow> &rows : runs_)
            plan_.tally.accepted += static_cast<int>(rows.size());
        plan_.tally.rows = plan_.tally.accepted + static_cast<int>(plan_.left_out.size());
        plan_.tally.excluded = static_cast<int>(plan_.left_out.size());
    }

    ImportPlan plan_;
    std::vector<std::vector<CaseRow>> runs_;
    std::vector<Cell> derived_;
    std::vector<LineOffset> offsets_;
    int line_ = 1; // the header
};

} // namespace outturn::test
