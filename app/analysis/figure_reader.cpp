// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figure_reader.h"

#include "analysis/compared_units.h"
#include "analysis/left_out_figures.h"
#include "analysis/provider_totals.h"
#include "analysis/standardisation.h"

#include <QtCore/QSet>

#include <algorithm>
#include <set>

namespace outturn::analysis {
namespace {

using Cells = ComparedUnits::Cells;

/// Reads the figures of the period, or of its four quarters where the period itself was not returned.
class FigureReader
{
public:
    FigureReader(const CellSource &source, SpreadAnswer &answer, const std::vector<Provider> &providers)
        : source_(source), answer_(answer), question_(answer.question),
          units_(question_.by, question_.filter, providers)
    {}

    Result<> read()
    {
        Result<LeftOutFigures> left_out = LeftOutFigures::read(source_, question_.programme, question_.measure);
        if (!left_out)
            return tl::unexpected(left_out.error());
        left_out_ = std::move(*left_out);
        const Result<std::vector<Cell>> cells = source_.cells(question_.programme, question_.measure, question_.period);
        if (!cells)
            return tl::unexpected(cells.error());
        note_units(*cells);
        const bool returned = std::any_of(cells->begin(), cells->end(),
                                          [](const Cell &cell) { return cell.key.aspect == Aspect::outcome; });
        if (!returned && !quarters_of_year(question_.period).empty())
            return read_quarters();
        // One that returned a cost alone is in too: its outcome is missing, and that must show.
        std::map<size_t, Cells> sorted = units_.sorted(*cells);
        for (const auto &[unit, of_unit] : sorted)
            add_figure(unit, total_of(answer_.measure, of_unit), {&of_unit, 1});
        add_standardised(sorted);
        note_without_unit();
        note_left_out(left_out_.in(question_.period), sorted);
        return add_left_out(question_.period);
    }

private:
    Result<> read_quarters()
    {
        const std::vector<Period> quarters = quarters_of_year(question_.period);
        std::vector<std::vector<Cell>> cells;
        for (const Period &quarter : quarters) {
            Result<std::vector<Cell>> read = source_.cells(question_.programme, question_.measure, quarter);
            if (!read)
                return tl::unexpected(read.error());
            note_units(*read);
            cells.push_back(std::move(*read));
            if (const Result<> added = add_left_out(quarter); !added)
                return added;
        }
        std::map<size_t, std::vector<Cells>> by_unit;
        std::map<size_t, Cells> all;
        for (size_t q = 0; q < cells.size(); ++q) {
            for (auto &[unit, of_unit] : units_.sorted(cells[q])) {
                std::vector<Cells> &of_quarters = by_unit.try_emplace(unit, cells.size()).first->second;
                all[unit].insert(all[unit].end(), of_unit.begin(), of_unit.end());
                of_quarters[q] = std::move(of_unit);
            }
        }
        note_without_unit();
        const std::map<size_t, std::vector<LeftOutPart>> parts = parts_left_out(quarters, all);
        for (const auto &[unit, of_quarters] : by_unit) {
            const auto of_unit = parts.find(unit);
            add_figure(unit,
                       total_of_quarters(answer_.measure, question_.period, of_quarters,
                                         of_unit == parts.end() ? std::vector<LeftOutPart>() : of_unit->second),
                       of_quarters);
            answer_.is_sum_of_quarters = true;
        }
        unlist_parts();
        add_standardised(all);
        return {};
    }

    /// By unit, of the quarters that an auditor left out: only where other quarters of the same provider are in, for of
    /// one that is left out altogether nothing is incomplete.
    std::map<size_t, std::vector<LeftOutPart>> parts_left_out(const std::vector<Period> &quarters,
                                                              const std::map<size_t, Cells> &in_force)
    {
        std::map<size_t, std::vector<LeftOutPart>> parts;
        if (left_out_.is_empty())
            return parts;
        std::set<ProviderId> there;
        for (const auto &[unit, cells] : in_force) {
            for (const Cell *cell : cells)
                there.insert(cell->key.provider);
        }
        std::vector<Cell> left_out;
        for (const Period &quarter : quarters) {
            for (const Cell &cell : left_out_.in(quarter))
                left_out.push_back(cell);
        }
        note_left_out(left_out, in_force);
        std::erase_if(left_out, [&there](const Cell &cell) { return there.count(cell.key.provider) == 0; });
        for (const auto &[unit, cells] : units_.sorted(left_out))
            parts.emplace(unit, left_out_.parts_of(cells));
        return parts;
    }

    /// Who would be there, had an auditor not left all of it out.
    void note_left_out(const std::vector<Cell> &left_out, const std::map<size_t, Cells> &in_force)
    {
        for (const auto &[unit, cells] : units_.sorted(left_out)) {
            if (in_force.find(unit) == in_force.end())
                answer_.left_out.insert(units_.units()[unit].id);
        }
    }

    /// One whose year lacks a quarter for that reason stands among the figures and says so; it is not told twice.
    void unlist_parts()
    {
        std::erase_if(answer_.excluded, [this](const ExcludedPlace &place) {
            return place.rule == QLatin1String("excluded-by-auditor")
                && std::any_of(answer_.figures.begin(), answer_.figures.end(), [&place](const ProviderFigure &figure) {
                       return !figure.left_out.empty() && figure.provider.name == place.name;
                   });
        });
    }

    void note_units(const std::vector<Cell> &cells)
    {
        for (const Cell &cell : cells) {
            if (!cell.key.contract.isEmpty())
                answer_.units.insert(Unit::contract);
            if (!cell.key.area.isEmpty())
                answer_.units.insert(Unit::area);
            if (!cell.key.group.isEmpty())
                answer_.units.insert(Unit::group);
        }
    }

    void add_figure(size_t unit, ProviderFigure figure, std::span<const Cells> cells)
    {
        for (const Cells &some : cells) {
            for (const Cell *cell : some)
                answer_.returns.insert(cell->return_id);
        }
        figure.provider = units_.units()[unit];
        figure.code = code_in_force(figure.provider, question_.period.end);
        unit_of_figure_.push_back(unit);
        answer_.figures.push_back(std::move(figure));
    }

    void add_standardised(const std::map<size_t, Cells> &sorted)
    {
        if (!question_.standardised)
            return;
        std::vector<std::span<const Cell *const>> cells;
        for (const size_t unit : unit_of_figure_)
            cells.emplace_back(sorted.at(unit));
        standardise_by_group(cells, answer_);
    }

    void note_without_unit()
    {
        for (const Provider *provider : units_.without_unit())
            answer_.excluded.push_back({code_in_force(*provider, question_.period.end), provider->name,
                                        QStringLiteral("no-%1").arg(unit_word(question_.by))});
    }

    Result<> add_left_out(const Period &period)
    {
        const Result<std::vector<LeftOutRow>> rows = source_.left_out(question_.programme, question_.measure, period);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const LeftOutRow &row : *rows) {
            if (row.rule == QLatin1String("duplicate"))
                continue; // the provider itself is in; only the repetition is not
            const QString key = row.code + u'\n' + row.name + u'\n' + row.rule;
            if (listed_.contains(key))
                continue;
            listed_.insert(key);
            answer_.excluded.push_back({row.code, row.name, row.rule});
        }
        return {};
    }

    const CellSource &source_;
    SpreadAnswer &answer_;
    const SpreadQuestion &question_;
    ComparedUnits units_;
    LeftOutFigures left_out_;
    std::vector<size_t> unit_of_figure_;
    QSet<QString> listed_;
};

} // namespace

Result<> read_figures(const CellSource &source, const std::vector<Provider> &providers, SpreadAnswer &answer)
{
    return FigureReader(source, answer, providers).read();
}

} // namespace outturn::analysis
