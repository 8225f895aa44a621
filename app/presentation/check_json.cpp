// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/check_json.h"

#include "presentation/check_words.h"
#include "presentation/detail_values.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace outturn::presentation {
namespace {

using audit::CheckHit;
using audit::CheckRun;
using audit::CheckValue;
using audit::HitPlace;

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonValue day(const QDate &date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue period_json(const std::optional<Period> &period)
{
    return period ? QJsonValue(period_label(*period)) : QJsonValue();
}

QString code_of(const CheckRun &run, const ProviderId &id, const std::optional<Period> &period)
{
    for (const Provider &provider : run.providers) {
        if (provider.id != id)
            continue;
        // A code must not depend on today: without a period the last one ever.
        const QString code = code_in_force(provider, period ? period->end : QDate(9999, 12, 31));
        return code.isEmpty() ? provider.name : code;
    }
    return id.text;
}

QJsonValue provider_json(const CheckRun &run, const ProviderId &id, const std::optional<Period> &period)
{
    if (id.is_empty())
        return {};
    return QJsonObject{{QStringLiteral("code"), code_of(run, id, period)},
                       {QStringLiteral("name"), provider_name(run, id)}};
}

/// Bare: an id as its text, a share as a fraction, an amount in pence.
struct BareValue {
    const CheckRun &run;
    const CheckHit &hit;

    QJsonValue operator()(double number) const { return number_json(number); }
    QJsonValue operator()(Money money) const { return static_cast<qint64>(money.pence); }
    QJsonValue operator()(const QDate &date) const { return day(date); }
    QJsonValue operator()(const Period &period) const { return period_label(period); }
    QJsonValue operator()(const QString &words) const { return words; }
    QJsonValue operator()(const ProviderId &id) const { return code_of(run, id, hit.period); }
    QJsonValue operator()(const MeasureId &id) const { return id.text; }
    QJsonValue operator()(const ProgrammeId &id) const { return id.text; }
};

QJsonObject values_json(const CheckRun &run, const CheckHit &hit)
{
    QJsonObject values;
    for (const CheckValue &value : hit.values)
        values.insert(value.name, std::visit(BareValue{run, hit}, value.value));
    return values;
}

QJsonObject place_json(const CheckRun &run, const HitPlace &place)
{
    const bool stands = place.row > 0;
    return {{QStringLiteral("provider"), code_of(run, place.key.provider, place.key.period)},
            {QStringLiteral("measure"), place.key.measure.text},
            {QStringLiteral("period"), period_label(place.key.period)},
            {QStringLiteral("contract"), text(place.key.contract)},
            {QStringLiteral("cohort"), text(place.key.cohort)},
            {QStringLiteral("group"), text(place.key.group)},
            {QStringLiteral("part"), place.part ? QJsonValue(part_word(*place.part)) : QJsonValue()},
            {QStringLiteral("number"), number_json(place.number)},
            {QStringLiteral("text"), stands ? QJsonValue(place.text) : QJsonValue()},
            {QStringLiteral("file"), text(place.file_name)},
            {QStringLiteral("sheet"), text(place.sheet)},
            {QStringLiteral("row"), stands ? QJsonValue(place.row) : QJsonValue()},
            {QStringLiteral("column"), stands ? QJsonValue(place.column) : QJsonValue()}};
}

QJsonObject case_json(const CheckRun &run, const CaseRow &row, const QHash<qint64, QString> &files)
{
    return {{QStringLiteral("id"), static_cast<qint64>(row.id)},
            {QStringLiteral("case_ref"), row.case_ref},
            {QStringLiteral("provider"), code_of(run, row.key.provider, row.key.period)},
            {QStringLiteral("measure"), row.key.measure.text},
            {QStringLiteral("status"), case_status_word(row.status)},
            {QStringLiteral("referred_on"), day(row.referred_on)},
            {QStringLiteral("attached_on"), day(row.attached_on)},
            {QStringLiteral("outcome_on"), day(row.outcome_on)},
            {QStringLiteral("file"), text(files.value(row.return_id))},
            {QStringLiteral("line"), row.line}};
}

QJsonObject outcome_json(const CheckRun &run, size_t position, const Wording &wording)
{
    const audit::CheckOutcome &outcome = run.outcomes[position];
    const audit::CheckDefinition &definition = run.definitions[position];
    const bool applied = outcome.why_not.isEmpty();
    return {{QStringLiteral("id"), outcome.check},
            {QStringLiteral("kind"), definition.kind},
            {QStringLiteral("severity"), audit::severity_word(definition.severity)},
            {QStringLiteral("title"), check_title(run, outcome.check, wording)},
            {QStringLiteral("looked_at"), outcome.looked_at},
            {QStringLiteral("hits"), applied ? QJsonValue(outcome.hits) : QJsonValue()},
            {QStringLiteral("listed"), applied ? QJsonValue(outcome.shown) : QJsonValue()},
            {QStringLiteral("status"), applied ? QStringLiteral("ok") : outcome.why_not}};
}

QJsonObject hit_json(const CheckRun &run, const CheckHit &hit, const Wording &wording)
{
    return {{QStringLiteral("check"), hit.check},
            {QStringLiteral("severity"), audit::severity_word(hit.severity)},
            {QStringLiteral("programme"), text(hit.programme.text)},
            {QStringLiteral("measure"), text(hit.measure.text)},
            {QStringLiteral("provider"), provider_json(run, hit.provider, hit.period)},
            {QStringLiteral("period"), period_json(hit.period)},
            {QStringLiteral("return_id"), hit.return_id > 0 ? QJsonValue(hit.return_id) : QJsonValue()},
            {QStringLiteral("message"), hit_sentence(run, hit, wording)},
            {QStringLiteral("advice"), hit_advice(run, hit, wording)},
            {QStringLiteral("values"), values_json(run, hit)},
            {QStringLiteral("p_value"), number_json(hit.p_value)},
            {QStringLiteral("adjusted_p_value"), number_json(hit.adjusted_p_value)},
            {QStringLiteral("places"), hit.places}};
}

Result<QHash<qint64, QString>> files_of(const CellSource &cells)
{
    const Result<std::vector<StoredReturn>> returns = cells.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    QHash<qint64, QString> files;
    for (const StoredReturn &entry : *returns)
        files.insert(entry.id, entry.file_name);
    return files;
}

} // namespace

Result<QJsonObject> checks_json(const CheckRun &run, const HitFilter &filter, const CellSource &cells,
                                const CaseSource &cases, const Wording &wording)
{
    QJsonArray checks;
    for (size_t i = 0; i < run.outcomes.size(); ++i) {
        if (filter.check.isEmpty() || filter.check == run.outcomes[i].check)
            checks.append(outcome_json(run, i, wording));
    }
    std::vector<CheckHit> chosen;
    for (const size_t position : chosen_hits(run, filter))
        chosen.push_back(run.hits[position]);
    const Result<std::vector<std::vector<HitPlace>>> places = audit::places_of_hits(cells, chosen);
    if (!places)
        return tl::unexpected(places.error());
    const Result<QHash<qint64, QString>> files = files_of(cells);
    if (!files)
        return tl::unexpected(files.error());
    QJsonArray hits;
    for (size_t i = 0; i < chosen.size(); ++i) {
        QJsonObject hit = hit_json(run, chosen[i], wording);
        QJsonArray figures;
        for (const HitPlace &place : (*places)[i])
            figures.append(place_json(run, place));
        hit.insert(QStringLiteral("cells"), figures);
        const Result<std::vector<CaseRow>> rows = cases.cases_by_id(chosen[i].cases);
        if (!rows)
            return tl::unexpected(rows.error());
        QJsonArray listed;
        for (const CaseRow &row : *rows)
            listed.append(case_json(run, row, *files));
        hit.insert(QStringLiteral("cases"), listed);
        hits.append(hit);
    }
    return QJsonObject{{QStringLiteral("checks"), checks}, {QStringLiteral("hits"), hits}};
}

} // namespace outturn::presentation
