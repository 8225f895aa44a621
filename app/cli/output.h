// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/error.h"
#include "widgets/table_values.h"

#include <QtCore/QJsonObject>

namespace outturn::cli {

enum ExitStatus { done = 0, imported_with_errors = 1, wrong_usage = 2, refused = 3, damaged = 4 };

/// Data goes to standard output, messages to standard error.
void print(const QString &text);
void print_bytes(const QByteArray &bytes);
void print_json(const QJsonObject &object);
void print_message(const QString &text);

/// Prints why and gives the exit status that belongs to it.
int fail(const Error &error);

/// A table in columns for a terminal.
void print_table(const widgets::Table &table);

} // namespace outturn::cli
