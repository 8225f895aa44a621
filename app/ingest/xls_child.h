// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn::ingest {

/// The whole of the child process that reads an .xls file: frames of XlsPipeWriter on standard output, within 512 MB
/// and 20 seconds of the processor. Returns the exit status: zero wherever the frames say all, even that the file
/// cannot be read. Call it first thing in main: the memory is limited from here on.
int xls_child_main(const QString &path);

} // namespace outturn::ingest
