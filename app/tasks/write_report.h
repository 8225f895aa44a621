// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "presentation/report.h"
#include "reporting/figure_picture.h"
#include "tasks/file_writing.h"

namespace outturn::tasks {

enum class ReportFormat { html, pdf, xlsx, ods, csv, zip };

/// By the name's end; wrong usage where it is none of them.
Result<ReportFormat> report_format(const QString &output);

/// The size in pixels at which a chart stands in a report.
QSize figure_size(const widgets::AnyChart &chart);

/// One chart as it stands in a report. GUI thread.
reporting::FigurePicture record_figure(const widgets::AnyChart &chart);

/// The charts of a report as pictures. GUI thread.
reporting::FigurePictures record_figures(const presentation::Report &report);

/// The report as a file of any format but zip. Any thread. CSV holds one table: the one with the id given, else the first
/// of every provider, else the first.
Result<QByteArray> report_bytes(const presentation::Report &report, const reporting::FigurePictures &pictures,
                                ReportFormat format, const QString &table = {});

} // namespace outturn::tasks
