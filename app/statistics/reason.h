// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::statistics {

/// Why a figure cannot be given. The room that shows it finds the words.
enum class Reason {
    zero_denominator,
    negative_input,
    numerator_exceeds_denominator,
    not_finite,
    target_out_of_range,
    level_out_of_range,
    too_few_values,
    no_variation,     ///< all the same, or none: the question has no answer
    did_not_converge, ///< the search for an estimate did not end
    stopped,          ///< the caller asked to stop
};

} // namespace outturn::statistics
