// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "widgets/any_chart_values.h"

#include <QtCore/QByteArray>
#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QPicture>

namespace outturn::tasks {

enum class ChartFormat { png, svg, pdf };

/// By the name's end; wrong usage where it is none of them.
Result<ChartFormat> chart_format(const QString &output);

/// One chart as a file, drawn for print on an area of `size` pixels at 96 dpi; a PNG at twice that resolution. Title and
/// description are in the file. GUI thread.
Result<QByteArray> chart_bytes(const widgets::AnyChart &chart, QSize size, ChartFormat format, const QString &title,
                               const QString &description, const QString &language);

/// The same of one that was drawn already, by the same limits. Any thread.
Result<QByteArray> picture_bytes(const QPicture &picture, QSize size, ChartFormat format, const QString &title,
                                 const QString &description, const QString &language);

} // namespace outturn::tasks
