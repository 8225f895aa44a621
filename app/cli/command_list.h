// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

// One function a command. Each gets the words after the command's name and gives the exit status.
namespace outturn::cli {

int import_command(const QStringList &words);
int spread_command(const QStringList &words);
int explain_command(const QStringList &words);
int trend_command(const QStringList &words);
int cost_command(const QStringList &words);
int programmes_command(const QStringList &words);
int payments_command(const QStringList &words);
int incentives_command(const QStringList &words);
int drill_command(const QStringList &words);
int report_command(const QStringList &words);
int measures_command(const QStringList &words);
int providers_command(const QStringList &words);
int periods_command(const QStringList &words);
int returns_command(const QStringList &words);
int export_command(const QStringList &words);
int verify_command(const QStringList &words);
int checks_command(const QStringList &words);
int sample_command(const QStringList &words);
int sample_draw_command(const QStringList &words); ///< of sample_command
int acts_command(const QStringList &words);
int demo_command(const QStringList &words);

/// Sorts the words out and checks that just the workspace (and, for import, files) stand among them.
Result<Arguments> arguments_for(const QStringList &words, std::vector<OptionRule> rules, qsizetype least,
                                qsizetype most, const char *usage);

} // namespace outturn::cli
