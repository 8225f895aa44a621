// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/write_report.h"

#include "presentation/spread_charts.h"
#include "presentation/spread_report.h"
#include "reporting/html_writer.h"
#include "widgets/chart_picture.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace outturn::tasks {
namespace {

constexpr QSize figure_size(960, 480);

reporting::FigurePictures record_figures(const analysis::SpreadAnswer &answer, const presentation::Wording &wording)
{
    reporting::FigurePictures pictures;
    pictures[QString::fromLatin1(presentation::ranked_picture)] = {
        widgets::record_chart(presentation::ranked_chart(answer, wording), figure_size), figure_size};
    const widgets::FunnelChart funnel = presentation::funnel_chart(answer, wording);
    if (!funnel.points.empty())
        pictures[QString::fromLatin1(presentation::funnel_picture)] = {widgets::record_chart(funnel, figure_size),
                                                                       figure_size};
    return pictures;
}

Result<> save(const QString &output, const QByteArray &bytes)
{
    QSaveFile file(output);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "The report %1 could not be written (%2).")
                           .arg(output, file.errorString()));
    return {};
}

} // namespace

Result<> write_report(const CellSource &source, const analysis::SpreadAnswer &answer, const QString &language,
                      const QString &output)
{
    const QString suffix = QFileInfo(output).suffix().toLower();
    if (suffix != QLatin1String("html") && suffix != QLatin1String("htm"))
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks",
                                                   "This version writes reports as HTML. Give a name that ends "
                                                   "in .html."));
    Result<std::vector<StoredReturn>> returns = source.returns();
    if (!returns)
        return tl::unexpected(returns.error());
    std::erase_if(*returns, [&answer](const StoredReturn &entry) { return !answer.returns.contains(entry.id); });
    QFile style(QStringLiteral(":/outturn/style/report.css"));
    if (!style.open(QIODevice::ReadOnly))
        return failure(ErrorCode::internal, style.errorString());
    const presentation::Wording wording(language);
    const reporting::Document document =
        presentation::spread_report(answer, *returns, QCoreApplication::applicationVersion(), wording);
    return save(output, reporting::write_html(document, record_figures(answer, wording), style.readAll()));
}

} // namespace outturn::tasks
