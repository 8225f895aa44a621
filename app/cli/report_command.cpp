// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_list.h"
#include "cli/interruption.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "cli/question_arguments.h"
#include "foundation/number_text.h"
#include "ingest/reference_data.h"
#include "tasks/bundled_fonts.h"
#include "tasks/chart_file.h"
#include "tasks/evidence_pack.h"
#include "tasks/provider_packs.h"
#include "tasks/write_report.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSize>

namespace outturn::cli {
namespace {

using presentation::ReportDefinition;

constexpr int widest_chart = 10'000;

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::wrong_usage, message);
}

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

/// A file, else the name of one that the workspace keeps.
Result<ReportDefinition> named_definition(const workspace::WorkspaceReader &source, const QString &name)
{
    const auto stored = source.stored_reports();
    if (!stored)
        return tl::unexpected(stored.error());
    QStringList known;
    for (const StoredReport &report : *stored) {
        if (report.name == name)
            return presentation::read_report_definition(report.json, name);
        known.append(report.name);
    }
    QFile file(name);
    if (file.open(QIODevice::ReadOnly))
        return presentation::read_report_definition(file.readAll(), QFileInfo(name).fileName());
    return wrong(
        known.isEmpty()
            ? QCoreApplication::translate("cli", "There is no file \"%1\", and the workspace keeps no reports.")
                  .arg(name)
            : QCoreApplication::translate("cli",
                                          "There is no file \"%1\", and no report of that name in the "
                                          "workspace. It keeps: %2.")
                  .arg(name, known.join(QStringLiteral(", "))));
}

Result<std::optional<double>> target_of(const Arguments &arguments)
{
    const QString text = arguments.value(option("target"));
    if (text.isEmpty())
        return std::nullopt;
    std::optional<WrittenNumber> number = parse_number(text);
    if (!number)
        return wrong(
            QCoreApplication::translate("cli", "--target takes a number such as 0.55 or 55%, not \"%1\".").arg(text));
    return std::optional(number->is_percentage ? number->value / 100.0 : number->value);
}

Result<> read_numbers(const Arguments &arguments, ReportDefinition &definition)
{
    const auto target = target_of(arguments);
    if (!target)
        return tl::unexpected(target.error());
    if (*target)
        definition.target = *target;
    const auto rate = non_intervention_rate(arguments);
    if (!rate)
        return tl::unexpected(rate.error());
    if (*rate)
        definition.non_intervention = *rate;
    if (const QString text = arguments.value(option("smallest-count")); !text.isEmpty()) {
        constexpr int largest = 1000;
        bool ok = false;
        const int count = text.toInt(&ok);
        if (!ok || count < 0 || count > largest)
            return wrong(
                QCoreApplication::translate("cli", "--smallest-count takes a whole number from 0 to %1, not \"%2\".")
                    .arg(largest)
                    .arg(text));
        definition.disclosure.smallest_count = count;
    }
    return {};
}

/// What the command line says goes before what the definition says.
Result<> read_choices(const Arguments &arguments, ReportDefinition &definition)
{
    const auto take = [&arguments](const char *name, QString &text) {
        if (arguments.has(option(name)))
            text = arguments.value(option(name));
    };
    take("programme", definition.programme.text);
    take("measure", definition.measure.text);
    take("period", definition.period);
    take("region", definition.region);
    take("compare-with", definition.compared_with);
    take("by", definition.by);
    take("provider", definition.provider);
    take("title", definition.title);
    take("language", definition.language);
    if (const QString type = arguments.value(option("type")); !type.isEmpty()) {
        definition.type = provider_type_from_word(type);
        if (!definition.type)
            return wrong(
                QCoreApplication::translate("cli", "There is no type \"%1\". Write local-authority or contractor.")
                    .arg(type));
    }
    if (const QString by = arguments.value(option("standardise")); !by.isEmpty()) {
        if (by != QLatin1String("group"))
            return wrong(QCoreApplication::translate("cli", "--standardise takes group, not \"%1\".").arg(by));
        definition.standardised = true;
    }
    if (arguments.has(option("include-cases")))
        definition.include_cases = true;
    return read_numbers(arguments, definition);
}

Result<ReportDefinition> definition_of(const Arguments &arguments, const workspace::WorkspaceReader &source)
{
    const bool of_one = arguments.has(option("provider")) || arguments.has(option("every-provider"));
    ReportDefinition definition = of_one ? presentation::standard_provider_report() : presentation::standard_report();
    if (const QString name = arguments.value(option("definition")); !name.isEmpty()) {
        Result<ReportDefinition> named = named_definition(source, name);
        if (!named)
            return named;
        definition = std::move(*named);
    }
    if (const Result<> read = read_choices(arguments, definition); !read)
        return tl::unexpected(read.error());
    return definition;
}

Result<QSize> size_of(const Arguments &arguments, QSize otherwise)
{
    const QString text = arguments.value(option("size"));
    if (text.isEmpty())
        return otherwise;
    const QStringList sides = text.split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    constexpr int narrowest = 200;
    if (sides.size() != 2 || size.width() < narrowest || size.height() < narrowest || size.width() > widest_chart
        || size.height() > widest_chart)
        return wrong(QCoreApplication::translate(
                         "cli", "--size takes a width and a height in pixels such as 960x480, not \"%1\".")
                         .arg(text));
    return size;
}

/// One figure of the report, as a file of its own.
Result<> write_figure(const Arguments &arguments, const tasks::ComposedReport &composed, const QString &output)
{
    const QString id = arguments.value(option("figure"));
    const Result<tasks::ChartFormat> format = tasks::chart_format(output);
    if (!format)
        return tl::unexpected(format.error());
    const auto chart = composed.report.charts.find(id);
    if (chart == composed.report.charts.end()) {
        QStringList known;
        for (const auto &[name, values] : composed.report.charts)
            known.append(name);
        return wrong(QCoreApplication::translate("cli", "The report has no figure \"%1\". It has: %2.")
                         .arg(id, known.join(QStringLiteral(", "))));
    }
    const Result<QSize> size = size_of(arguments, tasks::figure_size(chart->second));
    if (!size)
        return tl::unexpected(size.error());
    for (const reporting::Block &block : composed.report.document.blocks) {
        const auto *figure = std::get_if<reporting::Figure>(&block);
        if (!figure || figure->id != id)
            continue;
        const Result<QByteArray> bytes = tasks::chart_bytes(
            chart->second, *size, *format, figure->title, figure->text_alternative, composed.report.document.language);
        return bytes ? tasks::save_bytes(output, *bytes) : tl::unexpected(bytes.error());
    }
    return failure(ErrorCode::internal, id);
}

Result<> write_one(const Arguments &arguments, const workspace::WorkspaceReader &source,
                   const ReportDefinition &definition, const ingest::ReferenceData &reference,
                   Interruption &interruption)
{
    const QString output = arguments.value(option("output"));
    const bool is_figure = arguments.has(option("figure"));
    const Result<tasks::ReportFormat> format =
        is_figure ? Result<tasks::ReportFormat>(tasks::ReportFormat::html) : tasks::report_format(output);
    if (!format)
        return tl::unexpected(format.error());
    const Result<tasks::ComposedReport> composed =
        tasks::compose_report(source, definition, reference.providers, ingest::own_folder(), interruption.token());
    if (!composed)
        return tl::unexpected(composed.error());
    for (const QString &reference_text : composed->unknown_references)
        print_message(QCoreApplication::translate("cli", "outturn: the report has nothing that %1 refers to.")
                          .arg(reference_text));
    if (is_figure)
        return write_figure(arguments, *composed, output);
    const reporting::FigurePictures pictures = tasks::record_figures(composed->report);
    if (*format == tasks::ReportFormat::zip) {
        const Result<> written = tasks::write_evidence_pack(source, *composed, pictures, ingest::own_folder(), output,
                                                            interruption.progress(), interruption.token());
        interruption.clear_line();
        if (!written)
            return written;
        const Result<QByteArray> hash = tasks::manifest_sha256(output);
        if (!hash)
            return tl::unexpected(hash.error());
        print(QCoreApplication::translate("cli", "SHA-256 of the manifest, to be noted elsewhere: %1")
                  .arg(QString::fromLatin1(*hash)));
        return {};
    }
    const Result<QByteArray> bytes =
        tasks::report_bytes(composed->report, pictures, *format, arguments.value(option("table")));
    return bytes ? tasks::save_bytes(output, *bytes) : tl::unexpected(bytes.error());
}

Result<> write_every(const Arguments &arguments, const workspace::WorkspaceReader &source,
                     const ReportDefinition &definition, const ingest::ReferenceData &reference,
                     Interruption &interruption)
{
    const QString ending = arguments.has(option("format")) ? arguments.value(option("format")) : option("html");
    const Result<tasks::ReportFormat> format = tasks::report_format(option("report.") + ending);
    if (!format)
        return wrong(QCoreApplication::translate("cli", "--format takes html, pdf, xlsx, ods, csv or zip, not \"%1\".")
                         .arg(ending));
    const Result<tasks::WrittenPacks> written = tasks::write_provider_packs(
        source, definition, reference.providers, ingest::own_folder(), arguments.value(option("output")), *format,
        tasks::record_figures, interruption.progress(), interruption.token());
    interruption.clear_line();
    if (!written)
        return tl::unexpected(written.error());
    print(QCoreApplication::translate("cli", "%1 reports, listed in contents.csv.").arg(written->files.size()));
    if (!written->without.isEmpty())
        print(QCoreApplication::translate("cli", "Nothing is reported of: %1.")
                  .arg(written->without.join(QStringLiteral(", "))));
    return {};
}

std::vector<OptionRule> report_rules()
{
    std::vector<OptionRule> rules;
    for (const char *name : {"output", "definition", "measure", "period", "programme", "type", "region", "target", "by",
                             "compare-with", "standardise", "provider", "non-intervention", "smallest-count", "title",
                             "table", "figure", "size", "format"})
        rules.push_back({option(name)});
    for (const char *name : {"include-cases", "every-provider"})
        rules.push_back({option(name), false});
    return rules;
}

Result<> write(const Arguments &arguments)
{
    if (arguments.value(option("output")).isEmpty())
        return wrong(QCoreApplication::translate("cli", "Say where the report goes: --output FILE.html."));
    const auto source = open_source(arguments);
    if (!source)
        return tl::unexpected(source.error());
    const Result<ReportDefinition> definition = definition_of(arguments, **source);
    if (!definition)
        return tl::unexpected(definition.error());
    const Result<ingest::ReferenceData> reference = ingest::reference_data(ingest::own_folder());
    if (!reference)
        return tl::unexpected(reference.error());
    tasks::load_bundled_fonts();
    Interruption interruption;
    return arguments.has(option("every-provider"))
        ? write_every(arguments, **source, *definition, *reference, interruption)
        : write_one(arguments, **source, *definition, *reference, interruption);
}

} // namespace

int report_command(const QStringList &words)
{
    const Result<Arguments> arguments =
        arguments_for(words, report_rules(), 1, 1, "outturn report WORKSPACE --output FILE.html");
    if (!arguments)
        return fail(arguments.error());
    const Result<> written = write(*arguments);
    return written ? done : fail(written.error());
}

} // namespace outturn::cli
