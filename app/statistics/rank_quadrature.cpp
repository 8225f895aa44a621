// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/rank_quadrature.h"

#include "statistics/poisson_binomial.h"
#include "statistics/posterior_density.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace outturn::statistics {

namespace {

constexpr std::size_t nodes = GaussLegendre::count;
/// So many posteriors are taken through the recurrence at once: the processor waits for none of them.
constexpr std::size_t lanes = 8;
/// A panel is at most so many times as wide as the number below moves by its own standard deviation.
constexpr double widest = 5.0;

using NodeValues = std::array<double, nodes>;

struct Unit {
    std::size_t row;
    PosteriorDensity density;
    double below = 0.0; // probability of a value below the panel
};

struct Point {
    std::size_t row;
    double place;
};

/// What one unit is on one panel.
struct Active {
    Unit *unit = nullptr;
    NodeValues density{};
    NodeValues below{};
    double whole = 0.0; // probability of the panel
};

/// Eight units of one panel side by side.
struct Block {
    std::array<std::size_t, lanes> rows{};
    std::size_t used = 0;
};

class RankQuadrature
{
public:
    RankQuadrature(std::span<const Posterior> posteriors, std::stop_token stop);

    tl::expected<std::vector<double>, Reason> run();

private:
    double width_at(double t) const;
    void enter(double until);
    void leave(double t);
    void place_points(double until);
    std::vector<Active> look(const Panel &panel) const;
    std::size_t pieces_needed(const Panel &panel, const std::vector<Active> &active) const;
    void add(const Panel &panel, std::vector<Active> &active);
    void add_block(const Panel &panel, std::span<const Active> block);

    Model model_;
    std::stop_token stop_;
    GaussLegendre rule_ = gauss_legendre();
    std::size_t count_;
    std::vector<Unit> units_;     // by their lower ends
    std::vector<Point> points_;   // by their places
    std::vector<Unit *> present_; // those whose bulk the sweep is in
    std::size_t next_unit_ = 0;
    std::size_t next_point_ = 0;
    std::size_t passed_ = 0; // units and points that lie wholly below
    std::array<PoissonBinomial, nodes> counts_;
    std::vector<double> stretch_; // counts by lanes: what a block gathers on a panel
    std::vector<double> result_;
};

/// No room between neighbouring numbers for a density: it is a point.
bool is_point(const Posterior &posterior)
{
    if (posterior.second == 0.0 || (posterior.model != Model::normal && posterior.first == 0.0)) {
        return true;
    }
    return posterior.model == Model::normal && posterior.second <= 1e-11 * std::abs(posterior.first);
}

RankQuadrature::RankQuadrature(std::span<const Posterior> posteriors, std::stop_token stop)
    : model_(posteriors.front().model), stop_(std::move(stop)), count_(posteriors.size())
{
    for (std::size_t i = 0; i < posteriors.size(); ++i) {
        if (is_point(posteriors[i])) {
            points_.push_back({i, on_scale(model_, posteriors[i].first)});
        } else {
            units_.push_back({i, PosteriorDensity(posteriors[i]), 0.0});
            units_.back().density.normalise(rule_);
        }
    }
    std::ranges::stable_sort(units_, {}, [](const Unit &unit) { return unit.density.lower(); });
    std::ranges::stable_sort(points_, {}, &Point::place);
    result_.assign(count_ * count_, 0.0);
}

/// How wide a panel from t may be, for the posteriors that are there and those about to come.
double RankQuadrature::width_at(double t) const
{
    double width = std::numeric_limits<double>::infinity();
    for (const Unit *unit : present_) {
        width = std::min({width, unit->density.panel_width(t), std::max(unit->density.upper() - t, 0.0)});
    }
    for (std::size_t i = next_unit_; i < units_.size() && units_[i].density.lower() - t < width; ++i) {
        const PosteriorDensity &density = units_[i].density;
        width = std::min(width, std::max(density.lower() - t, density.panel_width(density.lower())));
    }
    return width;
}

void RankQuadrature::enter(double until)
{
    for (; next_unit_ < units_.size() && units_[next_unit_].density.lower() < until; ++next_unit_) {
        present_.push_back(&units_[next_unit_]);
    }
}

void RankQuadrature::leave(double t)
{
    passed_ += std::erase_if(present_, [t](const Unit *unit) { return unit->density.upper() <= t; });
}

/// Gives their ranks to the points up to here, where the sweep has stopped for them.
void RankQuadrature::place_points(double until)
{
    while (next_point_ < points_.size() && points_[next_point_].place <= until) {
        const std::size_t first = next_point_;
        while (next_point_ < points_.size() && points_[next_point_].place == points_[first].place) {
            ++next_point_;
        }
        std::vector<double> below;
        for (const Unit *unit : present_) {
            below.push_back(std::clamp(unit->below, 0.0, 1.0));
        }
        PoissonBinomial &counts = counts_.front();
        counts.set(below, passed_);
        const std::size_t together = next_point_ - first;
        const double share = 1.0 / static_cast<double>(together);
        for (std::size_t i = first; i < next_point_; ++i) {
            double *const row = result_.data() + points_[i].row * count_;
            for (std::size_t k = counts.first(); k <= counts.last(); ++k) {
                for (std::size_t place = 0; place < together; ++place) {
                    row[k + place] += share * counts.stretch()[k - counts.first()];
                }
            }
        }
        passed_ += together;
    }
}

std::vector<Active> RankQuadrature::look(const Panel &panel) const
{
    std::vector<Active> active(present_.size());
    for (std::size_t i = 0; i < present_.size(); ++i) {
        Active &it = active[i];
        it.unit = present_[i];
        it.density = it.unit->density.at_nodes(panel);
        for (std::size_t n = 0; n < nodes; ++n) {
            double sum = 0.0;
            for (std::size_t m = 0; m < nodes; ++m) {
                sum += rule_.running[n][m] * it.density[m];
            }
            it.below[n] = std::clamp(it.unit->below + panel.half_width() * sum, 0.0, 1.0);
            it.whole += panel.half_width() * rule_.weights[n] * it.density[n];
        }
    }
    return active;
}

/// The number below has a standard deviation, and moves by it within a short way where many posteriors lie: the panel
/// must resolve that way too.
std::size_t RankQuadrature::pieces_needed(const Panel &panel, const std::vector<Active> &active) const
{
    constexpr double most_pieces = 64.0;
    double shortest = std::numeric_limits<double>::infinity();
    for (std::size_t n = 0; n < nodes; ++n) {
        double variance = 0.0;
        double slope = 0.0;
        for (const Active &it : active) {
            variance += it.below[n] * (1.0 - it.below[n]);
            slope += it.density[n];
        }
        if (variance > 1e-10 && slope > 0.0) {
            shortest = std::min(shortest, std::sqrt(variance) / slope);
        }
    }
    const double pieces = std::ceil(2.0 * panel.half_width() / (widest * shortest));
    return static_cast<std::size_t>(std::clamp(pieces, 1.0, most_pieces));
}

void RankQuadrature::add(const Panel &panel, std::vector<Active> &active)
{
    // Beyond this a posterior is taken to lie wholly on one side: what the running integral cannot tell from 0 or 1.
    constexpr double sure = 1e-14;
    for (Active &it : active) {
        for (double &below : it.below) {
            below = below < 1e-17 ? 0.0 : below > 1.0 - sure ? 1.0 : below;
        }
        it.unit->below += it.whole;
    }
    // Those mostly below first: then nearly every block goes through the recurrence in one direction.
    std::ranges::stable_sort(active, std::greater<>(), [](const Active &it) { return it.below[nodes / 2]; });
    std::vector<double> below(active.size());
    for (std::size_t n = 0; n < nodes; ++n) {
        std::ranges::transform(active, below.begin(), [n](const Active &it) { return it.below[n]; });
        counts_[n].set(below, passed_);
    }
    for (std::size_t i = 0; i < active.size(); i += lanes) {
        add_block(panel, std::span(active).subspan(i, std::min(lanes, active.size() - i)));
    }
}

/// One posterior is taken out of the count by dividing its factor (1 - F) + F z out of the generating function: from
/// below while F <= 1/2, from above otherwise, so that no error grows.
struct Removal {
    std::array<double, lanes> factor{};
    std::array<double, lanes> carry{};
    std::array<double, lanes> weight{};
    bool is_needed = false;
};

void remove_upwards(const Removal &removal, const double *__restrict counts, std::size_t size,
                    double *__restrict gathered)
{
    std::array<double, lanes> kept{};
    for (std::size_t k = 0; k < size; ++k) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            kept[lane] = counts[k] * removal.factor[lane] - kept[lane] * removal.carry[lane];
            gathered[k * lanes + lane] += removal.weight[lane] * kept[lane];
        }
    }
}

void remove_downwards(const Removal &removal, const double *__restrict counts, std::size_t size,
                      double *__restrict gathered)
{
    std::array<double, lanes> kept{};
    for (std::size_t k = size; k-- > 0;) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            kept[lane] = counts[k] * removal.factor[lane] - kept[lane] * removal.carry[lane];
            gathered[k * lanes + lane] += removal.weight[lane] * kept[lane];
        }
    }
}

void RankQuadrature::add_block(const Panel &panel, std::span<const Active> block)
{
    constexpr double negligible = 1e-20;
    std::size_t first = count_;
    std::size_t last = 0;
    for (const PoissonBinomial &counts : counts_) {
        first = std::min(first, counts.first());
        last = std::max(last, counts.last());
    }
    // One more row in front: taken from above, the count begins one lower.
    stretch_.assign((last - first + 2) * lanes, 0.0);
    for (std::size_t n = 0; n < nodes; ++n) {
        Removal upwards;
        Removal downwards;
        for (std::size_t lane = 0; lane < block.size(); ++lane) {
            const double below = block[lane].below[n];
            const double weight = panel.half_width() * rule_.weights[n] * block[lane].density[n];
            if (weight < negligible) {
                continue;
            }
            Removal &removal = below <= 0.5 ? upwards : downwards;
            const double larger = below <= 0.5 ? 1.0 - below : below;
            removal.factor[lane] = 1.0 / larger;
            removal.carry[lane] = (1.0 - larger) / larger;
            removal.weight[lane] = weight;
            removal.is_needed = true;
        }
        const PoissonBinomial &counts = counts_[n];
        const std::size_t size = counts.last() - counts.first() + 1;
        double *const gathered = stretch_.data() + (counts.first() - first) * lanes;
        if (upwards.is_needed) {
            remove_upwards(upwards, counts.stretch(), size, gathered + lanes);
        }
        if (downwards.is_needed) {
            remove_downwards(downwards, counts.stretch(), size, gathered);
        }
    }
    for (std::size_t lane = 0; lane < block.size(); ++lane) {
        double *const row = result_.data() + block[lane].unit->row * count_;
        for (std::size_t k = 0; k < last - first + 2; ++k) {
            const double value = stretch_[k * lanes + lane];
            if (first + k > 0 && first + k - 1 < count_) {
                row[first + k - 1] += value;
            }
        }
    }
}

tl::expected<std::vector<double>, Reason> RankQuadrature::run()
{
    double t = -std::numeric_limits<double>::infinity();
    place_points(t);
    while (!present_.empty() || next_unit_ < units_.size()) {
        if (stop_.stop_requested()) {
            return tl::unexpected(Reason::stopped);
        }
        if (present_.empty()) {
            t = units_[next_unit_].density.lower();
            place_points(std::nextafter(t, -std::numeric_limits<double>::infinity()));
            enter(std::nextafter(t, std::numeric_limits<double>::infinity()));
        }
        place_points(t);
        double end = t + width_at(t);
        if (next_point_ < points_.size()) {
            end = std::min(end, points_[next_point_].place);
        }
        enter(end);
        const Panel panel(model_, t, end, rule_);
        std::vector<Active> active = look(panel);
        const std::size_t pieces = pieces_needed(panel, active);
        if (pieces == 1) {
            add(panel, active);
        }
        for (std::size_t piece = 0; pieces > 1 && piece < pieces; ++piece) {
            const double step = (end - t) / static_cast<double>(pieces);
            const double from = t + step * static_cast<double>(piece);
            const Panel part(model_, from, piece + 1 == pieces ? end : from + step, rule_);
            active = look(part);
            add(part, active);
            if (stop_.stop_requested()) {
                return tl::unexpected(Reason::stopped);
            }
        }
        t = end;
        leave(t);
    }
    place_points(std::numeric_limits<double>::infinity());
    return std::move(result_);
}

} // namespace

tl::expected<std::vector<double>, Reason> counts_below(std::span<const Posterior> posteriors, std::stop_token stop)
{
    if (posteriors.empty()) {
        return std::vector<double>();
    }
    return RankQuadrature(posteriors, std::move(stop)).run();
}

} // namespace outturn::statistics
