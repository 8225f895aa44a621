// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace outturn::statistics {

/// One line of a calculation.
struct WorkingStep {
    std::string symbol;  ///< "z", "lower", "P(X <= x)"
    std::string formula; ///< in the symbols of the lines before; empty for what the caller gave
    double value = 0.0;
};

/// The lines of a calculation, noted by the calculation itself while it goes on, so that what is explained is what was
/// done. A function that can explain itself takes a pointer to one and does the same with or without it.
class Working
{
public:
    void note(std::string_view symbol, double value, std::string_view formula = {})
    {
        steps_.push_back({std::string(symbol), std::string(formula), value});
    }

    const std::vector<WorkingStep> &steps() const { return steps_; }

private:
    std::vector<WorkingStep> steps_;
};

} // namespace outturn::statistics
