// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/finding_evidence.h"

#include "analysis/payments.h"
#include "analysis/question_choices.h"
#include "analysis/spread.h"
#include "audit/coverage.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace outturn::tasks {
namespace {

using audit::FindingAbout;

void add(EvidenceNow &now, const char *name, const std::optional<double> &number)
{
    const bool is_number = number && std::isfinite(*number);
    now.evidence.figures.push_back({QString::fromLatin1(name), is_number ? number : std::nullopt});
}

void add_pence(EvidenceNow &now, const char *name, const std::optional<qint64> &pence)
{
    add(now, name, pence ? std::optional(static_cast<double>(*pence)) : std::nullopt);
}

std::optional<qint64> pence_of(const std::optional<Money> &money)
{
    return money ? std::optional<qint64>(money->pence) : std::nullopt;
}

/// Where the part stands: file, sheet, row and column.
QString place_words(const Origin &origin, const QString &file)
{
    const QString row = QString::number(origin.row);
    const QString column = QString::number(origin.column);
    return origin.sheet.isEmpty()
        ? QCoreApplication::translate("tasks", "%1, row %2, column %3").arg(file, row, column)
        : QCoreApplication::translate("tasks", "%1, sheet %2, row %3, column %4").arg(file, origin.sheet, row, column);
}

void take_newer(EvidenceNow &now, const QDateTime &since, const QString &because)
{
    if (since.isValid() && (!now.since.isValid() || now.since < since)) {
        now.since = since;
        now.because = because;
    }
}

/// What auditors did to the figures is as good a reason as a later return.
Result<> add_acts(EvidenceNow &now, const FindingAbout &about, const EvidenceMaterial &material,
                  const std::vector<Cell> &cells)
{
    const Result<StandingActs> standing = material.cells.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    CellKey key;
    key.programme = about.programme;
    key.measure = about.measure;
    key.provider = about.provider;
    key.period = about.period.value_or(Period{});
    if (const auto *exclusion = standing->exclusion_of(key))
        take_newer(now, exclusion->act.at,
                   QCoreApplication::translate("tasks", "an exclusion by %1").arg(exclusion->act.person));
    for (const Cell &cell : cells) {
        if (const auto *correction = cell.corrected_by != 0 ? standing->correction_of(cell.key) : nullptr)
            take_newer(now, correction->act.at,
                       QCoreApplication::translate("tasks", "a correction by %1").arg(correction->act.person));
    }
    return {};
}

/// The cells that the figure is made of: their places, and what came in last. Says how many there are.
Result<int> add_source(EvidenceNow &now, const FindingAbout &about, const EvidenceMaterial &material)
{
    const Result<std::vector<Cell>> cells =
        material.cells.cells_with_origins(about.programme, about.measure, about.provider, *about.period);
    if (!cells)
        return tl::unexpected(cells.error());
    const Result<std::vector<StoredReturn>> returns = material.cells.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    QStringList places;
    int outcomes = 0;
    for (const Cell &cell : *cells) {
        outcomes += cell.key.aspect == Aspect::outcome ? 1 : 0;
        const auto from = std::find_if(returns->begin(), returns->end(),
                                       [&cell](const StoredReturn &stored) { return stored.id == cell.return_id; });
        if (from == returns->end())
            continue;
        take_newer(now, from->imported_at, from->file_name);
        if (cell.key.aspect == Aspect::outcome && !cell.origins.empty())
            places.append(place_words(cell.origins.front(), from->file_name));
        else if (cell.key.aspect == Aspect::outcome)
            places.append(from->file_name);
    }
    places.removeDuplicates();
    if (!places.isEmpty())
        now.evidence.source = places.size() == 1 ? places.first()
                                                 : QCoreApplication::translate("tasks", "%1; and more places: %2")
                                                       .arg(places.first(), QString::number(places.size() - 1));
    if (const Result<> added = add_acts(now, about, material, *cells); !added)
        return tl::unexpected(added.error());
    return outcomes;
}

/// What is newest of a spread, or of everything.
Result<> add_newest_return(EvidenceNow &now, const EvidenceMaterial &material, const std::set<qint64> *among)
{
    const Result<std::vector<StoredReturn>> returns = material.cells.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    for (const StoredReturn &stored : *returns) {
        if (!among || among->contains(stored.id))
            take_newer(now, stored.imported_at, stored.file_name);
    }
    return {};
}

void add_whole(EvidenceNow &now, const analysis::SpreadAnswer &answer, bool with_gap)
{
    const bool is_counted = answer.pooled_denominator > 0;
    add(now, "value", answer.target);
    add(now, "numerator", is_counted ? std::optional(answer.pooled_numerator) : std::nullopt);
    add(now, "denominator", is_counted ? std::optional(answer.pooled_denominator) : std::nullopt);
    add(now, "with_value", answer.with_value);
    if (!with_gap)
        return;
    const auto value_at = [&answer](const std::optional<size_t> &at) {
        return at ? answer.figures[*at].value : std::nullopt;
    };
    add(now, "best", value_at(answer.best));
    add(now, "worst", value_at(answer.worst));
    add(now, "gap", answer.spread ? std::optional(answer.spread->gap) : std::nullopt);
}

void add_provider(EvidenceNow &now, const analysis::SpreadAnswer &answer, const FindingAbout &about)
{
    const analysis::ProviderFigure *figure = answer.find(about.provider);
    const auto part = [figure](auto member) { return figure ? (*figure).*member : std::nullopt; };
    add(now, "value", part(&analysis::ProviderFigure::value));
    add(now, "numerator", part(&analysis::ProviderFigure::numerator));
    add(now, "denominator", part(&analysis::ProviderFigure::denominator));
    if (about.figure == QLatin1String("rank")) {
        const std::optional<int> rank = figure ? figure->rank : std::nullopt;
        add(now, "rank", rank ? std::optional<double>(*rank) : std::nullopt);
        add(now, "ranked", answer.with_value);
    }
    if (about.figure == QLatin1String("flag"))
        add(now, "target", answer.target);
    if (about.figure == QLatin1String("cost"))
        add_pence(now, "cost_pence", figure ? pence_of(figure->cost) : std::nullopt);
}

Result<> add_measure(EvidenceNow &now, const FindingAbout &about, const EvidenceMaterial &material)
{
    analysis::SpreadQuestion question;
    question.programme = about.programme;
    question.measure = about.measure;
    question.period = *about.period;
    Result<analysis::SharedSpread> answer = analysis::answer_figures(material.cells, question);
    if (!answer && answer.error().code == ErrorCode::damaged_workspace)
        return tl::unexpected(answer.error());
    if (!answer) // none of its figures is in force any more: what was there is gone
        answer = std::make_shared<const analysis::SpreadAnswer>();
    if (!about.provider.is_empty()) {
        const size_t before = now.evidence.figures.size();
        add_provider(now, **answer, about);
        const Result<int> cells = add_source(now, about, material);
        if (!cells)
            return tl::unexpected(cells.error());
        // A check that found something in one of several figures noted that one's parts, not their sum.
        if (!about.check.isEmpty() && *cells > 1)
            now.evidence.figures.resize(before);
        return {};
    }
    add_whole(now, **answer, about.figure == QLatin1String("gap"));
    return add_newest_return(now, material, &(*answer)->returns);
}

Result<> add_payments(EvidenceNow &now, const FindingAbout &about, const EvidenceMaterial &material,
                      const std::stop_token &stop)
{
    analysis::PaymentQuestion question;
    question.programme = about.programme;
    question.period = about.period;
    const Result<analysis::PaymentAnswer> answer =
        analysis::answer_payments(material.cells, material.cases, material.scheme, question, material.known, stop);
    if (!answer)
        return tl::unexpected(answer.error());
    const analysis::ProviderPayment *payment = about.provider.is_empty() ? &answer->total : nullptr;
    for (const analysis::ProviderPayment &of_one : answer->providers) {
        if (!about.provider.is_empty() && of_one.provider.id == about.provider)
            payment = &of_one;
    }
    const auto part = [payment](auto member) { return payment ? (*payment).*member : std::nullopt; };
    add_pence(now, "due_pence", part(&analysis::ProviderPayment::due_pence));
    add_pence(now, "claimed_pence", part(&analysis::ProviderPayment::claimed_pence));
    add_pence(now, "paid_pence", part(&analysis::ProviderPayment::paid_pence));
    add_pence(now, "difference_pence", part(&analysis::ProviderPayment::difference_pence));
    return add_newest_return(now, material, nullptr);
}

Result<> add_coverage(EvidenceNow &now, const FindingAbout &about, const EvidenceMaterial &material)
{
    const Result<audit::Coverage> coverage = audit::coverage(material.cells, about.programme, about.measure);
    if (!coverage)
        return tl::unexpected(coverage.error());
    double expected = 0;
    double missing = 0;
    for (size_t i = 0; i < coverage->periods.size() && i < coverage->tallies.size(); ++i) {
        if (about.period && coverage->periods[i] != *about.period)
            continue;
        expected += coverage->tallies[i].expected;
        missing += coverage->tallies[i].not_returned;
    }
    add(now, "expected_returns", expected);
    add(now, "not_returned", missing);
    return add_newest_return(now, material, nullptr);
}

bool is_about(const FindingAbout &about, const audit::CheckHit &hit)
{
    return hit.check == about.check && (about.programme.is_empty() || hit.programme == about.programme)
        && (about.measure.is_empty() || hit.measure == about.measure)
        && (about.provider.is_empty() || hit.provider == about.provider)
        && (!about.period || hit.period == about.period);
}

/// Hits beyond those that are listed count where the finding is about the check as such.
void add_hits(EvidenceNow &now, const FindingAbout &about, const audit::CheckRun &run)
{
    double hits = 0;
    double places = 0;
    for (const audit::CheckHit &hit : run.hits) {
        if (!is_about(about, hit))
            continue;
        hits += 1;
        places += static_cast<double>(hit.places);
    }
    const auto outcome = std::find_if(run.outcomes.begin(), run.outcomes.end(),
                                      [&about](const audit::CheckOutcome &o) { return o.check == about.check; });
    if (outcome == run.outcomes.end())
        return; // not run: nothing is known of it
    const bool is_whole =
        about.programme.is_empty() && about.measure.is_empty() && about.provider.is_empty() && !about.period;
    add(now, "hits", is_whole ? static_cast<double>(outcome->hits) : hits);
    add(now, "places", places);
}

std::optional<double> whole_pence(const std::optional<double> &pounds)
{
    return pounds ? std::optional(std::round(*pounds * 100)) : std::nullopt;
}

void add_sample(EvidenceNow &now, const audit::Sample &sample)
{
    const Result<audit::SampleOutcome> outcome = audit::sample_outcome(sample);
    if (!outcome)
        return; // nothing was tested yet
    const audit::Evaluation &whole = outcome->evaluation.whole;
    add(now, "sample_size", static_cast<double>(whole.sample_size));
    add(now, "errors", static_cast<double>(whole.errors));
    add(now, "untested", static_cast<double>(outcome->untested));
    add(now, "most_likely_error", whole.most_likely_error);
    add(now, "upper_limit", whole.upper_limit);
    add(now, "most_likely_error_pence", whole_pence(whole.most_likely_error_gbp));
    add(now, "upper_limit_pence", whole_pence(whole.upper_limit_gbp));
}

bool is_payment(const QString &figure)
{
    return figure == QLatin1String("due") || figure == QLatin1String("paid") || figure == QLatin1String("difference");
}

} // namespace

Result<EvidenceNow> finding_evidence(const FindingAbout &about, const EvidenceMaterial &material,
                                     const std::stop_token &stop)
{
    EvidenceNow now;
    Result<> added;
    if (about.sample > 0 && material.samples) {
        for (const audit::Sample &sample : *material.samples) {
            if (sample.number == about.sample)
                add_sample(now, sample);
        }
    } else if (is_payment(about.figure) && !about.programme.is_empty()) {
        added = add_payments(now, about, material, stop);
    } else if (about.figure == QLatin1String("coverage") && !about.measure.is_empty()) {
        added = add_coverage(now, about, material);
    } else if (!about.measure.is_empty() && about.period) {
        added = add_measure(now, about, material);
    }
    if (!added)
        return tl::unexpected(added.error());
    if (!about.check.isEmpty() && material.checks)
        add_hits(now, about, *material.checks);
    return now;
}

} // namespace outturn::tasks
