// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/write_report.h"

#include "reporting/csv_writer.h"
#include "reporting/html_writer.h"
#include "reporting/page_layout.h"
#include "reporting/pdf_writer.h"
#include "reporting/workbook.h"
#include "widgets/chart_picture.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace outturn::tasks {
namespace {

using reporting::DocumentTable;

constexpr int figure_width = 960;

Result<QByteArray> style_sheet()
{
    QFile style(QStringLiteral(":/outturn/style/report.css"));
    if (!style.open(QIODevice::ReadOnly))
        return failure(ErrorCode::internal, style.errorString());
    return style.readAll();
}

/// Every table of the document, those behind figures last.
std::vector<const DocumentTable *> tables_of(const reporting::Document &document)
{
    std::vector<const DocumentTable *> tables;
    for (const reporting::Block &block : document.blocks) {
        if (const auto *table = std::get_if<DocumentTable>(&block))
            tables.push_back(table);
    }
    for (const reporting::Block &block : document.blocks) {
        if (const auto *figure = std::get_if<reporting::Figure>(&block); figure && !figure->data.columns.empty())
            tables.push_back(&figure->data);
    }
    return tables;
}

Result<QByteArray> csv_bytes(const reporting::Document &document, const QString &wanted)
{
    const std::vector<const DocumentTable *> tables = tables_of(document);
    const auto by_id = [&tables](const QString &id) -> const DocumentTable * {
        for (const DocumentTable *table : tables) {
            if (table->id == id)
                return table;
        }
        return nullptr;
    };
    if (!wanted.isEmpty()) {
        if (const DocumentTable *table = by_id(wanted))
            return reporting::write_csv(*table, document.words);
        QStringList known;
        for (const DocumentTable *table : tables) {
            if (!table->id.isEmpty())
                known.append(table->id);
        }
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("tasks", "The report has no table \"%1\". It has: %2.")
                           .arg(wanted, known.join(QStringLiteral(", "))));
    }
    if (tables.empty())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("tasks", "The report has no table to write as CSV."));
    const DocumentTable *providers = by_id(QStringLiteral("providers"));
    return reporting::write_csv(providers ? *providers : *tables.front(), document.words);
}

} // namespace

Result<ReportFormat> report_format(const QString &output)
{
    const QString suffix = QFileInfo(output).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm"))
        return ReportFormat::html;
    if (suffix == QLatin1String("pdf"))
        return ReportFormat::pdf;
    if (suffix == QLatin1String("xlsx"))
        return ReportFormat::xlsx;
    if (suffix == QLatin1String("ods"))
        return ReportFormat::ods;
    if (suffix == QLatin1String("csv"))
        return ReportFormat::csv;
    if (suffix == QLatin1String("zip"))
        return ReportFormat::zip;
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("tasks",
                                               "A report is written as HTML, PDF, XLSX, ODS, CSV or as an evidence "
                                               "pack. Give a name that ends in .html, .pdf, .xlsx, .ods, .csv or "
                                               ".zip, not \"%1\".")
                       .arg(QFileInfo(output).fileName()));
}

QSize figure_size(const widgets::AnyChart &chart)
{
    return {figure_width, widgets::height_for(chart, figure_width)};
}

reporting::FigurePicture record_figure(const widgets::AnyChart &chart)
{
    const QSize size = figure_size(chart);
    return {widgets::record_chart(chart, size), size};
}

reporting::FigurePictures record_figures(const presentation::Report &report)
{
    reporting::FigurePictures pictures;
    for (const auto &[id, chart] : report.charts)
        pictures.emplace(id, record_figure(chart));
    return pictures;
}

Result<QByteArray> report_bytes(const presentation::Report &report, const reporting::FigurePictures &pictures,
                                ReportFormat format, const QString &table)
{
    const reporting::Document &document = report.document;
    switch (format) {
    case ReportFormat::html: {
        const Result<QByteArray> style = style_sheet();
        return style ? Result<QByteArray>(reporting::write_html(document, pictures, *style)) : style;
    }
    case ReportFormat::pdf:
        return reporting::write_pdf(document, reporting::lay_out_pages(document, pictures));
    case ReportFormat::xlsx:
        return reporting::write_xlsx(reporting::workbook_of(document));
    case ReportFormat::ods:
        return reporting::write_ods(reporting::workbook_of(document));
    case ReportFormat::csv:
        return csv_bytes(document, table);
    case ReportFormat::zip:
        break;
    }
    return failure(ErrorCode::internal, QStringLiteral("a pack is not one document"));
}

} // namespace outturn::tasks
