// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/check_kinds.h"
#include "audit/check_parameters.h"
#include "audit/figure_table.h"

#include <functional>
#include <map>
#include <tuple>

namespace outturn::audit {

CheckValue number_value(const QString &name, double number, int decimals = -1);
CheckValue share_value(const QString &name, double share, int decimals = 1);
CheckValue text_value(const QString &name, const QString &text);
CheckValue provider_value(const QString &name, const ProviderId &provider);
CheckValue measure_value(const QString &name, const MeasureId &measure);
CheckValue period_value(const QString &name, const Period &period);

/// A hit that says of what it is: of one figure.
CheckHit hit_of(const CellKey &key);
/// Of a measure in a period, whoever's.
CheckHit hit_of(const ProgrammeId &programme, const MeasureId &measure, const std::optional<Period> &period = {});

/// The series of the programmes that the definition is meant for.
void each_series(const CheckContext &context, const std::function<void(const FigureSeries &)> &each);

/// A statistical hit before it is known whether it stands once all that were tested are allowed for.
struct Suspect {
    double p_value = 1;
    CheckHit hit; ///< without p-values
};

/// Keeps those whose p-value, adjusted by Benjamini and Hochberg over all that were tested, is at most `level`; the
/// places of the others, who gave no cause, count as tests all the same. `suspects` holds one entry for each test.
void keep_found(std::vector<Suspect> &&suspects, double level, CheckFindings &found);

/// Figures that break a rule. One hit for each of them; or, where one cause in what a publisher does makes many, one for
/// a measure's whole period, which tells the one that is furthest off. Every hit has, besides what the rule gives, the
/// values "of" (how many were looked at in the period) and "furthest" (whose figure it tells).
class BrokenFigures
{
public:
    enum class By { provider, period };

    explicit BrokenFigures(By by) : by_(by) {}
    /// "by" of the parameters: "provider" or "period".
    static By read(CheckParameters &parameters, By otherwise);

    void look_at(const CellKey &key);
    /// `gap` says how far it is off, to tell which is furthest.
    void add(const CellKey &key, double gap, std::vector<CheckValue> values, std::vector<CellKey> cells);
    void finish(CheckFindings &found);

private:
    struct Broken {
        CellKey key;
        double gap = 0;
        std::vector<CheckValue> values;
        std::vector<CellKey> cells;
    };
    struct Group {
        CellKey first;
        qint64 looked_at = 0;
        std::vector<Broken> broken;
    };
    Group &group_of(const CellKey &key);

    By by_;
    std::map<std::tuple<ProgrammeId, MeasureId, Period>, Group> groups_;
};

} // namespace outturn::audit
