// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/acts_json.h"

#include <QtCore/QJsonArray>

namespace outturn::presentation {
namespace {

bool concerns(const Exclusion &exclusion, const ProgrammeId &programme, const MeasureId &measure)
{
    return exclusion.programme == programme
        && (measure.is_empty() || !exclusion.measure || *exclusion.measure == measure);
}

bool concerns(const CellKey &key, const ProgrammeId &programme, const MeasureId &measure)
{
    return key.programme == programme && (measure.is_empty() || key.measure == measure);
}

bool lies_in(const Period &part, const Period &whole)
{
    return part.start >= whole.start && part.end <= whole.end;
}

QJsonObject act_json(const Act &act, const QJsonValue &provider, const QJsonValue &measure, const QJsonValue &period)
{
    return {{QStringLiteral("act"), act.id},        {QStringLiteral("provider"), provider},
            {QStringLiteral("measure"), measure},   {QStringLiteral("period"), period},
            {QStringLiteral("person"), act.person}, {QStringLiteral("reason"), act.reason}};
}

} // namespace

QJsonObject acts_in_force_json(const StandingActs &standing, const ProgrammeId &programme, const MeasureId &measure)
{
    QJsonArray exclusions;
    for (const auto &[act, exclusion] : standing.exclusions) {
        if (concerns(exclusion, programme, measure))
            exclusions.append(act_json(act, exclusion.provider ? QJsonValue(exclusion.provider->text) : QJsonValue(),
                                       exclusion.measure ? QJsonValue(exclusion.measure->text) : QJsonValue(),
                                       exclusion.period ? QJsonValue(period_label(*exclusion.period)) : QJsonValue()));
    }
    QJsonArray corrections;
    for (const auto &[act, correction] : standing.corrections) {
        const CellKey &key = correction.key;
        if (concerns(key, programme, measure))
            corrections.append(
                act_json(act, key.provider.text, key.measure.text,
                         key.period.end.isValid() ? QJsonValue(period_label(key.period)) : QJsonValue()));
    }
    return {{QStringLiteral("exclusions"), exclusions}, {QStringLiteral("corrections"), corrections}};
}

ActsOfPeriod acts_of(const StandingActs &standing, const ProgrammeId &programme, const MeasureId &measure,
                     const Period &period)
{
    ActsOfPeriod acts;
    for (const auto &[act, exclusion] : standing.exclusions) {
        const std::optional<Period> &when = exclusion.period;
        if (concerns(exclusion, programme, measure) && (!when || lies_in(*when, period) || lies_in(period, *when)))
            ++acts.left_out;
    }
    for (const auto &[act, correction] : standing.corrections) {
        if (concerns(correction.key, programme, measure) && correction.key.aspect == Aspect::outcome
            && lies_in(correction.key.period, period))
            ++acts.corrected;
    }
    return acts;
}

} // namespace outturn::presentation
