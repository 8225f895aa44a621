// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPalette;
class QWidget;

namespace outturn::widgets {

/// Makes the frame of a spin box or check box one that can be seen on this palette's ground. Fusion takes a darker shade
/// of the window for it, which nobody sees on a dark one. To be called again when the palette changes.
void show_frame(QWidget *field, const QPalette &palette);

} // namespace outturn::widgets
