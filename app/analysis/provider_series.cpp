// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provider_series.h"

#include "analysis/left_out_figures.h"
#include "analysis/provider_totals.h"
#include "analysis/question_choices.h"

#include <algorithm>
#include <map>

namespace outturn::analysis {
namespace {

qint64 length_in_months(const Period &period)
{
    return period.start.isValid() ? (period.start.daysTo(period.end) + 15) / 30 : 0;
}

std::vector<const Cell *> cells_in(const std::vector<Cell> &cells, const Period &period)
{
    std::vector<const Cell *> found;
    for (const Cell &cell : cells) {
        if (cell.key.period == period)
            found.push_back(&cell);
    }
    return found;
}

/// A period that an auditor left out is no gap: it has a figure that says so.
std::optional<ProviderFigure> figure_in(const Measure &measure, const ProviderId &provider,
                                        const std::vector<Cell> &cells, const LeftOutFigures &left_out,
                                        const Period &period)
{
    const std::vector<const Cell *> exact = cells_in(cells, period);
    if (!exact.empty())
        return total_of(measure, exact);
    std::vector<LeftOutPart> parts = left_out.parts_of(provider, period);
    std::vector<std::vector<const Cell *>> quarters;
    bool any = false;
    if (parts.empty()) {
        for (const Period &quarter : quarters_of_year(period)) {
            quarters.push_back(cells_in(cells, quarter));
            any = any || !quarters.back().empty();
            const std::vector<LeftOutPart> of_quarter = left_out.parts_of(provider, quarter);
            parts.insert(parts.end(), of_quarter.begin(), of_quarter.end());
        }
    }
    if (any)
        return total_of_quarters(measure, period, quarters, std::move(parts));
    if (parts.empty())
        return std::nullopt;
    ProviderFigure figure;
    figure.status = FigureStatus::left_out;
    figure.left_out = std::move(parts);
    return figure;
}

bool has_counts(const Measure &measure)
{
    return measure.kind == MeasureKind::proportion || measure.kind == MeasureKind::rate
        || measure.kind == MeasureKind::ratio;
}

using OptionalNumber = std::optional<double> ProviderFigure::*;
using OptionalMoney = std::optional<Money> ProviderFigure::*;

/// The sum of one number over all figures; empty where one lacks it.
std::optional<double> sum_of(const std::vector<ProviderFigure> &figures, OptionalNumber part)
{
    double sum = 0;
    for (const ProviderFigure &figure : figures) {
        if (!(figure.*part))
            return std::nullopt;
        sum += *(figure.*part);
    }
    return figures.empty() ? std::nullopt : std::optional(sum);
}

std::optional<Money> sum_of(const std::vector<ProviderFigure> &figures, OptionalMoney part)
{
    Money sum;
    for (const ProviderFigure &figure : figures) {
        if (!(figure.*part))
            return std::nullopt;
        sum.pence += (figure.*part)->pence;
    }
    return figures.empty() ? std::nullopt : std::optional(sum);
}

ProviderFigure sum_of(const Measure &measure, const std::vector<ProviderFigure> &figures)
{
    ProviderFigure sum;
    sum.cost = sum_of(figures, &ProviderFigure::cost);
    sum.claimed = sum_of(figures, &ProviderFigure::claimed);
    sum.paid = sum_of(figures, &ProviderFigure::paid);
    if (figures.empty()) {
        sum.status = FigureStatus::missing;
        return sum;
    }
    if (figures.size() == 1) { // the whole area is this one's
        sum = figures.front();
        sum.provider = {};
        return sum;
    }
    if (!has_counts(measure)) {
        sum.status = FigureStatus::cannot_be_added;
        return sum;
    }
    for (const ProviderFigure &figure : figures) {
        if ((!figure.numerator || !figure.denominator) && sum.status == FigureStatus::ok)
            sum.status = figure.status == FigureStatus::ok ? FigureStatus::missing : figure.status;
        sum.left_out.insert(sum.left_out.end(), figure.left_out.begin(), figure.left_out.end());
    }
    if (sum.status == FigureStatus::left_out)
        sum.status = FigureStatus::part_left_out;
    sum.numerator = sum_of(figures, &ProviderFigure::numerator);
    sum.denominator = sum_of(figures, &ProviderFigure::denominator);
    add_value(measure, sum);
    return sum;
}

/// Reads what a constant area comes to, period by period.
class AreaReader
{
public:
    AreaReader(const Measure &measure, const LeftOutFigures &left_out, ConstantArea area)
        : measure_(measure), left_out_(left_out), area_(std::move(area))
    {}

    bool has_changed() const { return area_.members.size() > 1 && area_.is_closed; }

    Result<> read(const CellSource &source)
    {
        for (const Provider *member : area_.members) {
            Result<std::vector<Cell>> cells = source.provider_cells(measure_.programme, measure_.id, member->id);
            if (!cells)
                return tl::unexpected(cells.error());
            cells_.emplace(member->id, std::move(*cells));
        }
        return {};
    }

    AreaFigure figure(const Period &period) const
    {
        AreaFigure area;
        std::vector<ProviderFigure> figures;
        for (const Provider *member : area_.members_in(period)) {
            area.covered_by.append(member->name);
            ProviderFigure none;
            none.status = FigureStatus::missing;
            figures.push_back(figure_in(measure_, member->id, cells_.at(member->id), left_out_, period).value_or(none));
        }
        area.figure = sum_of(measure_, figures);
        return area;
    }

private:
    const Measure &measure_;
    const LeftOutFigures &left_out_;
    ConstantArea area_;
    std::map<ProviderId, std::vector<Cell>> cells_;
};

/// Puts each change where the reader meets it. Before the first period nothing is seen to break.
void mark_changes(const std::vector<BoundaryChange> &changes, std::vector<SeriesFigure> &series)
{
    for (const BoundaryChange &change : changes) {
        const auto after = std::find_if(series.begin(), series.end(), [&change](const SeriesFigure &entry) {
            return entry.period.end >= change.first_day;
        });
        if (after != series.begin() && after != series.end())
            after->change = change;
    }
}

Result<> add_area(const CellSource &source, const Measure &measure, const LeftOutFigures &left_out,
                  const Provider &provider, const ProviderRegister &known, std::vector<SeriesFigure> &series)
{
    mark_changes(boundary_changes(known, provider), series);
    AreaReader area(measure, left_out, constant_area(known, provider.id));
    if (!area.has_changed())
        return {};
    if (Result<> read = area.read(source); !read)
        return read;
    for (SeriesFigure &entry : series)
        entry.area = area.figure(entry.period);
    return {};
}

} // namespace

bool is_as_long(const Period &a, const Period &b)
{
    return length_in_months(a) == length_in_months(b);
}

Result<std::vector<SeriesFigure>> provider_series(const CellSource &source, const Measure &measure,
                                                  const ProviderId &provider, const Period &like,
                                                  const ProviderRegister *known)
{
    const Result<std::vector<Period>> periods = periods_of(source, measure);
    if (!periods)
        return tl::unexpected(periods.error());
    const Result<std::vector<Cell>> cells = source.provider_cells(measure.programme, measure.id, provider);
    if (!cells)
        return tl::unexpected(cells.error());
    const Result<LeftOutFigures> left_out = LeftOutFigures::read(source, measure.programme, measure.id);
    if (!left_out)
        return tl::unexpected(left_out.error());
    std::vector<SeriesFigure> series;
    for (const Period &period : *periods) {
        if (is_as_long(period, like))
            series.push_back({period, figure_in(measure, provider, *cells, *left_out, period)});
    }
    if (const Provider *known_provider = known ? known->find(provider) : nullptr) {
        if (Result<> added = add_area(source, measure, *left_out, *known_provider, *known, series); !added)
            return tl::unexpected(added.error());
    }
    return series;
}

} // namespace outturn::analysis
