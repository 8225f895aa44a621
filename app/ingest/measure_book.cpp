// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/measure_book.h"

namespace outturn::ingest {

int MeasureBook::add(const MappedMeasure &measure, int family)
{
    const auto known = numbers_.constFind(measure.measure.id);
    if (known != numbers_.cend())
        return *known;
    const int number = size();
    numbers_.insert(measure.measure.id, number);
    measures_.push_back(measure);
    families_of_.push_back(family);
    return number;
}

int MeasureBook::add_family(const MappedMeasure &pattern)
{
    families_.push_back(pattern);
    return -static_cast<int>(families_.size());
}

const MappedMeasure &MeasureBook::at(int number) const
{
    return number < 0 ? families_[static_cast<size_t>(-number - 1)] : measures_[static_cast<size_t>(number)];
}

} // namespace outturn::ingest
