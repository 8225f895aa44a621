// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

/// Plain descriptions of charts. One description serves the screen, pictures and reports; every word in it is
/// already worded and in the reader's language, every number already on the display scale of its axis.
namespace outturn::widgets {

/// How the numbers of an axis are written on its ticks and in tooltips.
struct NumberFormat {
    double factor = 1.0; ///< display = stored * factor (100 for a percentage)
    QString prefix;      ///< "£"
    QString suffix;      ///< "%"
    int decimals = -1;   ///< fixed, or -1: as the tick step needs
    QString locale = QStringLiteral("en_GB");
};

/// What a mark says of itself; never colour alone.
enum class Emphasis { none, best, worst, active };

struct RankedMark {
    QString id;
    QString name;
    double value = 0;
    std::optional<double> lower; ///< 95% interval
    std::optional<double> upper;
    QString label;                    ///< "Rutland 81.8%", drawn beside the best, the worst and the active mark
    QString detail;                   ///< "18 of 22, rank 1"; second line of the label
    std::optional<double> rank_lower; ///< 95% interval of its rank, from 1; drawn along the order on demand
    std::optional<double> rank_upper;
    QString tooltip; ///< full numbers
};

/// Marks from the left in the order given (best first); a line for the target, a bracket for the gap.
struct RankedChart {
    QString title;       ///< for pictures and screen readers
    QString description; ///< the text alternative: a sentence
    std::vector<RankedMark> marks;
    std::optional<double> target;
    QString target_label; ///< "54.2% England"
    QString gap_label;    ///< "gap 60.3 points"
    QString value_axis_title;
    QString order_caption;    ///< "152 authorities, best first"
    QString interval_caption; ///< "lines: 95% intervals; dashed: England"
    NumberFormat format;
    bool starts_at_zero = true;
    bool shows_ranks = false;           ///< the intervals of the ranks in place of those of the values
    std::optional<double> middle_lower; ///< a band in which 8 in 10 of the true values lie
    std::optional<double> middle_upper;
    QString middle_label; ///< "8 in 10 lie here once chance is taken away"
    QString best_id;
    QString worst_id;
    QString active_id;  ///< in a picture, who stands out besides; on screen the view knows
    QString empty_text; ///< shown instead of axes where there are no marks
};

struct FunnelPoint {
    QString id;
    QString name;
    double volume = 0; ///< denominator, exposure or expected count
    double value = 0;
    bool outside_998 = false;
    bool outside_95 = false;
    bool depends_on_range = false; ///< a suppressed count decides whether it lies outside: drawn hollow
    std::optional<double> lower;   ///< what the value may be where a count is suppressed or rounded
    std::optional<double> upper;
    QString label;
    QString tooltip;
};

/// A line of the funnel; a NaN ordinate is a gap in it.
struct FunnelLine {
    std::vector<double> volume;
    std::vector<double> value;
    QString label; ///< "99.8%", drawn at the line's right end
    bool outer = false;
    bool adjusted = false; ///< widened for over-dispersion: dotted
};

struct FunnelChart {
    QString title;
    QString description;
    std::vector<FunnelPoint> points;
    std::vector<FunnelLine> lines;
    std::optional<double> target;
    QString target_label;
    QString volume_axis_title;
    QString value_axis_title;
    NumberFormat format;
    QString best_id;
    QString worst_id;
    QString empty_text;
};

/// One provider's own series over the periods; a missing period is a gap, never zero.
struct SeriesPoint {
    QString period;
    std::optional<double> value;
    std::optional<double> lower;
    std::optional<double> upper;
    QString tooltip;
};

struct SeriesChart {
    QString title;
    QString description;
    std::vector<SeriesPoint> points;
    NumberFormat format;
    QString empty_text;
};

} // namespace outturn::widgets
