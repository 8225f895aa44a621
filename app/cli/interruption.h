// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/progress.h"

#include <stop_token>

namespace outturn::cli {

/// Turns Ctrl-C into a request to stop, and shows progress when standard error is a terminal. One at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();

    std::stop_token token() const { return source_.get_token(); }
    /// To be called by the work: passes a Ctrl-C on, and shows how far it is.
    Progress progress();
    /// Takes the progress line off the terminal.
    void clear_line();

private:
    std::stop_source source_;
    bool shows_progress_ = false;
    bool line_shown_ = false;
};

} // namespace outturn::cli
