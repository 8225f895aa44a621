// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/write_report.h"

#include <QtCore/QObject>

#include <stop_token>

namespace outturn::shell {

/// Lends the GUI thread to jobs that need the charts of a report as pictures: charts are widgets. One chart a turn of the
/// event loop, so that the window never halts. Lives in the GUI thread, and longer than the jobs that use it.
class FigureRecorder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// From any thread but that of the GUI; waits for the pictures. Where it is stopped some may lack.
    reporting::FigurePictures record(const presentation::Report &report, const std::stop_token &stop);
};

} // namespace outturn::shell
