// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace outturn::cli {

/// Work that this program gives to a second process of itself, since it could bring a process down: reading an .xls
/// file. Empty where the arguments ask for nothing of the kind.
std::optional<int> run_as_child(int argc, char **argv);

/// Whether the first word of the command line is a command; else the window is meant.
bool is_command(const QString &word);

/// Whether the command draws charts, and so needs more than a core application.
bool draws(const QStringList &words);

/// Runs the command; `words` begins with its name. The exit status is that of the documented interface.
int run(const QStringList &words);

} // namespace outturn::cli
