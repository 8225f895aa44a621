// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace outturn::shell {

/// Whether a window can be shown: there is a display, or the user named a platform that needs none.
bool has_display(int argc, char **argv);

/// The desktop program: reads the command line, opens the window, runs until it is closed.
int run(QApplication &application);

} // namespace outturn::shell
