// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::tasks {

/// Brings the fonts that the program comes with, so that charts and pages are the same on every machine. Once, after the
/// QGuiApplication is there and before anything is drawn.
void load_bundled_fonts();

} // namespace outturn::tasks
