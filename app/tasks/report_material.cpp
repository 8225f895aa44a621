// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/report_material.h"

#include "analysis/chance_statistics.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "ingest/map_layout_reader.h"
#include "tasks/audit_material.h"
#include "tasks/pseudonyms.h"
#include "tasks/report_question.h"
#include "tasks/scheme_in_force.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <set>

namespace outturn::tasks {
namespace {

using analysis::SpreadQuestion;
using presentation::PartMaterial;
using presentation::ReportDefinition;
using presentation::ReportMaterial;
using presentation::ReportPart;
using presentation::ReportSection;

bool is_of_payments(ReportSection section)
{
    switch (section) {
    case ReportSection::payments:
    case ReportSection::differences:
    case ReportSection::price:
    case ReportSection::incentives:
    case ReportSection::funding:
    case ReportSection::pace:
    case ReportSection::measures:
    case ReportSection::scheme:
    case ReportSection::own_payments:
    case ReportSection::own_differences:
        return true;
    default:
        return false;
    }
}

bool is_of_words(ReportSection section)
{
    return section == ReportSection::text || section == ReportSection::conclusion
        || section == ReportSection::recommendation;
}

bool asks_for(const ReportDefinition &definition, ReportSection section)
{
    return std::any_of(definition.parts.begin(), definition.parts.end(),
                       [section](const ReportPart &part) { return part.section == section; });
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::cancelled, QCoreApplication::translate("tasks", "The report was cancelled."));
}

/// Answers what the parts ask, each question once. Lives for one report.
class Gatherer
{
public:
    Gatherer(const workspace::WorkspaceReader &source, const ReportDefinition &definition,
             const ProviderRegister &known, const QString &own_folder, std::stop_token stop)
        : source_(source), definition_(definition), known_(known), own_folder_(own_folder), stop_(std::move(stop))
    {}

    Result<ReportMaterial> gather()
    {
        if (const Result<> read = read_account(); !read)
            return tl::unexpected(read.error());
        const Result<SpreadQuestion> whole = report_question(source_, definition_, known_);
        if (!whole)
            return tl::unexpected(whole.error());
        if (const Result<> named = name_programme(whole->programme); !named)
            return tl::unexpected(named.error());
        Result<PartMaterial> main = answers_to(*whole, {});
        if (!main)
            return tl::unexpected(main.error());
        material_.main = main->spread;
        for (const ReportPart &part : definition_.parts) {
            if (stop_.stop_requested())
                return cancelled();
            Result<PartMaterial> answers = part_answers(*whole, part);
            if (!answers)
                return tl::unexpected(answers.error());
            material_.parts.push_back(std::move(*answers));
        }
        const bool pays = std::any_of(definition_.parts.begin(), definition_.parts.end(),
                                      [](const ReportPart &part) { return is_of_payments(part.section); });
        if (pays) {
            if (const Result<> paid = read_payments(whole->programme); !paid)
                return tl::unexpected(paid.error());
        }
        Result<presentation::AuditMaterial> audit =
            gather_audit_material(source_, definition_, whole->programme, whole->measure, own_folder_, stop_);
        if (!audit)
            return tl::unexpected(audit.error());
        material_.audit = std::move(*audit);
        if (looks_at_other_periods()) {
            if (const Result<> noted = note_returns_of(whole->programme); !noted)
                return tl::unexpected(noted.error());
        }
        if (asks_for(definition_, ReportSection::programmes)) {
            if (const Result<> compared = compare(); !compared)
                return tl::unexpected(compared.error());
        }
        if (asks_for(definition_, ReportSection::map)) {
            if (auto maps = ingest::bundled_map_layouts())
                material_.maps = std::move(*maps);
        }
        keep_returns_used();
        return std::move(material_);
    }

private:
    Result<> read_account()
    {
        material_.program_version = QCoreApplication::applicationVersion();
        auto returns = source_.returns();
        if (!returns)
            return tl::unexpected(returns.error());
        material_.returns = std::move(*returns);
        const auto last_change = source_.last_change();
        if (!last_change)
            return tl::unexpected(last_change.error());
        material_.last_change = *last_change;
        auto trail = source_.trail();
        if (!trail)
            return tl::unexpected(trail.error());
        material_.trail = std::move(*trail);
        return {};
    }

    Result<> name_programme(const ProgrammeId &id)
    {
        const auto programmes = source_.programmes();
        if (!programmes)
            return tl::unexpected(programmes.error());
        for (const Programme &programme : *programmes) {
            if (programme.id == id)
                material_.programme = programme;
        }
        return {};
    }

    void withhold(const std::vector<analysis::WithheldFigure> &withheld)
    {
        material_.withheld.insert(material_.withheld.end(), withheld.begin(), withheld.end());
    }

    /// What was answered before is not asked again: several parts look at one answer.
    PartMaterial &known_answers(const SpreadQuestion &question)
    {
        for (auto &[asked, answers] : answered_) {
            if (asked == question)
                return answers;
        }
        return answered_.emplace_back(question, PartMaterial()).second;
    }

    Result<PartMaterial> answers_to(const SpreadQuestion &question, std::optional<ReportSection> section)
    {
        PartMaterial &answers = known_answers(question);
        if (!answers.spread) {
            const Result<analysis::SharedSpread> answer = analysis::answer_spread(source_, question);
            if (!answer)
                return tl::unexpected(answer.error());
            const analysis::SharedSpread ranked = analysis::with_rank_beliefs(**answer, stop_);
            if (!ranked)
                return cancelled();
            note_returns(ranked->returns);
            const analysis::DisclosedSpread disclosed = analysis::disclose(ranked, definition_.disclosure);
            withhold(disclosed.withheld);
            answers.spread = disclosed.answer;
        }
        if (section == ReportSection::cost || section == ReportSection::own_cost)
            answers.cost = std::make_shared<const analysis::CostAnswer>(
                analysis::cost_of(answers.spread, definition_.non_intervention));
        // A provider's own series too: what is withheld of a period in one report is withheld in all.
        if ((section == ReportSection::trend || section == ReportSection::own_trend) && !answers.trend) {
            Result<analysis::TrendAnswer> trend = analysis::answer_trend(source_, question);
            if (!trend)
                return tl::unexpected(trend.error());
            const analysis::DisclosedTrend disclosed = analysis::disclose(
                std::make_shared<const analysis::TrendAnswer>(std::move(*trend)), definition_.disclosure);
            withhold(disclosed.withheld);
            answers.trend = disclosed.answer;
        }
        return answers;
    }

    /// A measure or period that is not there is told in the part, and the rest of the report is made.
    Result<PartMaterial> part_answers(const SpreadQuestion &whole, const ReportPart &part)
    {
        if (is_of_words(part.section))
            return PartMaterial();
        const Result<SpreadQuestion> question = part_question(source_, whole, part);
        if (question)
            return answers_to(*question, part.section);
        PartMaterial nothing;
        nothing.problem = question.error().message;
        return nothing;
    }

    Result<> read_payments(const ProgrammeId &programme)
    {
        const Result<analysis::PaymentQuestion> question = payment_question(definition_, programme);
        if (!question)
            return tl::unexpected(question.error());
        const auto scheme = scheme_in_force(source_, programme, own_folder_);
        if (!scheme)
            return tl::unexpected(scheme.error());
        Result<analysis::PaymentAnswer> answer =
            analysis::answer_payments(source_, source_, *scheme ? &**scheme : nullptr, *question, &known_, stop_);
        if (!answer)
            return tl::unexpected(answer.error());
        const auto whole = std::make_shared<const analysis::PaymentAnswer>(std::move(*answer));
        Result<analysis::IncentiveAnswer> incentives = analysis::answer_incentives(source_, *whole);
        if (!incentives)
            return tl::unexpected(incentives.error());
        auto pairs = analysis::compare_measures(source_, whole->programme, std::nullopt);
        if (!pairs)
            return tl::unexpected(pairs.error());
        analysis::DisclosedPairs shown_pairs = analysis::disclose(std::move(*pairs), definition_.disclosure);
        withhold(shown_pairs.withheld);
        material_.measure_pairs = std::move(shown_pairs.pairs);
        const analysis::DisclosedIncentives shown_incentives = analysis::disclose(
            std::make_shared<const analysis::IncentiveAnswer>(std::move(*incentives)), definition_.disclosure);
        withhold(shown_incentives.withheld);
        material_.incentives = shown_incentives.answer;
        const analysis::DisclosedPayments shown = analysis::disclose(whole, definition_.disclosure);
        withhold(shown.withheld);
        material_.payments = shown.answer;
        if (definition_.include_cases) {
            if (const Result<> listed = list_exceptions(*whole); !listed)
                return listed;
        }
        return note_returns_of(programme);
    }

    /// The differences one by one, their cases under pseudonyms.
    Result<> list_exceptions(const analysis::PaymentAnswer &answer)
    {
        auto lines = analysis::exception_lines(answer, source_, 0, answer.exceptions.size());
        if (!lines)
            return tl::unexpected(lines.error());
        const auto pseudonyms = case_pseudonyms(source_, stop_);
        if (!pseudonyms)
            return tl::unexpected(pseudonyms.error());
        for (analysis::ExceptionLine &line : *lines) {
            line.case_ref = pseudonyms->of_case(line.case_ref);
            line.other_case_ref = pseudonyms->of_case(line.other_case_ref);
        }
        material_.exceptions = std::move(*lines);
        return {};
    }

    Result<> note_returns_of(const ProgrammeId &programme)
    {
        const auto measures = source_.measures();
        if (!measures)
            return tl::unexpected(measures.error());
        for (const Measure &measure : *measures) {
            if (measure.programme != programme)
                continue;
            const auto periods = source_.periods(programme, measure.id);
            if (!periods)
                return tl::unexpected(periods.error());
            for (const Period &period : *periods) {
                const auto cells = source_.cells(programme, measure.id, period);
                if (!cells)
                    return tl::unexpected(cells.error());
                for (const Cell &cell : *cells)
                    used_.insert(cell.return_id);
            }
        }
        return {};
    }

    /// Sections whose figures come from returns of the whole programme.
    bool looks_at_other_periods() const
    {
        using enum ReportSection;
        return std::any_of(definition_.parts.begin(), definition_.parts.end(), [](const ReportPart &part) {
            return part.section == trend || part.section == own_trend || part.section == coverage
                || part.section == checks;
        });
    }

    Result<> compare()
    {
        auto rows = analysis::compare_programmes(source_);
        if (!rows)
            return tl::unexpected(rows.error());
        for (analysis::ProgrammeRow &row : *rows) {
            if (!row.spread)
                continue;
            note_returns(row.spread->returns);
            const analysis::DisclosedSpread disclosed = analysis::disclose(row.spread, definition_.disclosure);
            withhold(disclosed.withheld);
            row.spread = disclosed.answer;
            row.cost = analysis::cost_of(disclosed.answer);
        }
        material_.programmes = std::move(*rows);
        return {};
    }

    void note_returns(const std::set<qint64> &returns) { used_.insert(returns.begin(), returns.end()); }

    void keep_returns_used()
    {
        std::erase_if(material_.returns, [this](const StoredReturn &entry) { return !used_.contains(entry.id); });
        material_.has_cases = std::any_of(material_.returns.begin(), material_.returns.end(),
                                          [](const StoredReturn &entry) { return entry.is_case_return; });
    }

    const workspace::WorkspaceReader &source_;
    const ReportDefinition &definition_;
    const ProviderRegister &known_;
    const QString &own_folder_;
    std::stop_token stop_;
    ReportMaterial material_;
    std::vector<std::pair<SpreadQuestion, PartMaterial>> answered_;
    std::set<qint64> used_;
};

Result<> read_series(const workspace::WorkspaceReader &source, const ReportDefinition &definition,
                     const Provider &provider, const ProviderRegister &known, ReportMaterial &material,
                     PartMaterial &part)
{
    auto series =
        analysis::provider_series(source, part.spread->measure, provider.id, part.spread->question.period, &known);
    if (!series)
        return tl::unexpected(series.error());
    analysis::DisclosedSeries disclosed =
        analysis::disclose(*series, definition.disclosure, *part.spread, provider.id, part.trend.get());
    material.withheld.insert(material.withheld.end(), disclosed.withheld.begin(), disclosed.withheld.end());
    part.own_trend = std::make_shared<const analysis::ProviderTrend>(
        analysis::provider_trend(part.spread->measure, disclosed.series));
    part.series = std::move(disclosed.series);
    return {};
}

/// What an auditor left out of others stays told, but not by whom: in the document of one provider that is nobody's affair.
analysis::SharedSpread without_auditors_of_others(const analysis::SharedSpread &spread, const ProviderId &provider)
{
    const auto tells = [&provider](const analysis::ProviderFigure &figure) {
        return figure.provider.id != provider && !figure.left_out.empty();
    };
    if (!spread || std::none_of(spread->figures.begin(), spread->figures.end(), tells))
        return spread;
    auto narrowed = std::make_shared<analysis::SpreadAnswer>(*spread);
    for (analysis::ProviderFigure &figure : narrowed->figures) {
        if (tells(figure))
            figure.left_out.clear();
    }
    return narrowed;
}

} // namespace

Result<ReportMaterial> material_of_provider(const workspace::WorkspaceReader &source,
                                            const ReportDefinition &definition, const ReportMaterial &shared,
                                            const Provider &provider, const ProviderRegister &known)
{
    ReportMaterial material = shared;
    material.provider = provider;
    material.audit = audit_material_of_provider(shared.audit, provider.id);
    for (presentation::PartMaterial &part : material.parts) {
        part.spread = without_auditors_of_others(part.spread, provider.id);
        if (!part.cost)
            continue;
        analysis::CostAnswer cost = *part.cost;
        cost.spread = without_auditors_of_others(cost.spread, provider.id);
        part.cost = std::make_shared<const analysis::CostAnswer>(std::move(cost));
    }
    std::erase_if(material.withheld,
                  [&provider](const analysis::WithheldFigure &figure) { return figure.provider.id != provider.id; });
    std::erase_if(material.exceptions,
                  [&provider](const analysis::ExceptionLine &line) { return line.provider != provider.id; });
    // The other half of a double payment is another provider's case: two who hold packs could join them on it.
    for (analysis::ExceptionLine &line : material.exceptions) {
        if (line.rule == schemes::PaymentRule::paid_under_two_schemes)
            line.other_case_ref.clear();
    }
    material.others_withheld = static_cast<int>(shared.withheld.size() - material.withheld.size());
    for (size_t i = 0; i < definition.parts.size() && i < material.parts.size(); ++i) {
        if (definition.parts[i].section != ReportSection::own_trend || !material.parts[i].spread)
            continue;
        if (const Result<> read = read_series(source, definition, provider, known, material, material.parts[i]); !read)
            return tl::unexpected(read.error());
    }
    return material;
}

Result<ReportMaterial> gather_report_material(const workspace::WorkspaceReader &source,
                                              const ReportDefinition &definition, const ProviderRegister &known,
                                              const QString &own_folder, std::stop_token stop)
{
    Result<ReportMaterial> material = Gatherer(source, definition, known, own_folder, std::move(stop)).gather();
    if (!material || definition.provider.isEmpty())
        return material;
    const Result<Provider> provider = analysis::choose_provider(source, definition.provider);
    if (!provider)
        return tl::unexpected(provider.error());
    return material_of_provider(source, definition, *material, *provider, known);
}

} // namespace outturn::tasks
