// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/long_form_return.h"

#include "foundation/number_text.h"
#include "ingest/import_log.h"
#include "ingest/missing_marker.h"
#include "ingest/provider_matcher.h"
#include "ingest/row_stream.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <cmath>

namespace outturn::ingest {
namespace {

Aspect aspect_of(Part part)
{
    switch (part) {
    case Part::cost:
        return Aspect::cost;
    case Part::claimed:
        return Aspect::claimed;
    case Part::paid:
        return Aspect::paid;
    default:
        return Aspect::outcome;
    }
}

std::optional<double> &figure_of(Cell &cell, Part part)
{
    switch (part) {
    case Part::denominator:
        return cell.denominator;
    case Part::expected:
        return cell.expected;
    case Part::value:
        return cell.value;
    case Part::standard_error:
        return cell.standard_error;
    case Part::published_rate:
        return cell.published_rate;
    default:
        return cell.numerator;
    }
}

/// A percentage is no count, and pounds are no count either.
bool is_of_the_kind(const WrittenNumber &number, Part part)
{
    if (part == Part::value || part == Part::standard_error)
        return true;
    if (aspect_of(part) != Aspect::outcome)
        return !number.is_percentage;
    return !number.is_pounds && (!number.is_percentage || part == Part::published_rate);
}

/// Reads one long-form return: holds the state between its rows. Lives for one call of read_long_form_return.
class LongFormReader
{
public:
    LongFormReader(ImportPlan &plan, const LongFormProfile &profile, const ImportOptions &options,
                   const QStringList &header);

    void read(const CsvRecord &record);
    /// Joins what belongs together, checks it, and moves it into the plan.
    void finish();

private:
    struct Use {
        const LongFormMeasure *measure;
        Part part;
    };

    QString field(const CsvRecord &record, int column) const
    {
        return column < 0 || column >= record.fields.size() ? QString() : record.fields[column].trimmed();
    }
    ImportLog::Place place(const CsvRecord &record, int column) const;
    void reject(const CsvRecord &record, int column, const QString &rule, const QString &what);
    void leave_out(const CsvRecord &record, const Use *use, const std::optional<Period> &period, const QString &rule,
                   const QString &why);
    void read_figure(const CsvRecord &record, const Use &use, const Period &period, const Provider &provider);
    std::optional<Period> period_of(const QString &text, YearKind kind);
    bool repeats_earlier(const CsvRecord &record, const Cell &cell, Part part, const QString &written);
    bool numerator_is_too_large(const Cell &cell);
    void compare_published_rate(Cell &cell);
    std::pair<double, double> rate_range(const Cell &cell, double half_step) const;

    ImportPlan &plan_;
    const LongFormProfile &profile_;
    QStringList header_;
    ImportLog log_;
    ProviderMatcher matcher_;
    Programme programme_;
    int measure_column_;
    int period_column_;
    int code_column_;
    int number_column_;
    int name_column_;
    int value_column_;
    QHash<QString, Use> uses_;
    QHash<std::pair<QString, int>, std::optional<Period>> periods_; ///< a return has few, said over and over
    std::vector<Cell> cells_;
    QHash<CellKey, size_t> cell_at_;
    QHash<MeasureId, const LongFormMeasure *> measures_;
    QSet<ProviderId> providers_;
};

LongFormReader::LongFormReader(ImportPlan &plan, const LongFormProfile &profile, const ImportOptions &options,
                               const QStringList &header)
    : plan_(plan), profile_(profile), header_(header), log_(plan), matcher_(*options.providers),
      programme_(profile.programme), measure_column_(static_cast<int>(header.indexOf(profile.measure_column))),
      period_column_(static_cast<int>(header.indexOf(profile.period_column))),
      code_column_(static_cast<int>(header.indexOf(profile.code_column))),
      number_column_(static_cast<int>(header.indexOf(profile.number_column))),
      name_column_(static_cast<int>(header.indexOf(profile.name_column))),
      value_column_(static_cast<int>(header.indexOf(profile.value_column)))
{
    if (!options.programme.isEmpty())
        programme_ = {ProgrammeId(normal_name(options.programme).replace(u' ', u'-')), options.programme};
    matcher_.add_region_names(profile.region_names);
    matcher_.add_total_names(profile.total_names);
    for (const LongFormMeasure &measure : profile.measures) {
        measures_.insert(measure.measure.id, &measure);
        for (auto it = measure.parts.begin(); it != measure.parts.end(); ++it)
            uses_.insert(it.key(), {&measure, it.value()});
    }
}

ImportLog::Place LongFormReader::place(const CsvRecord &record, int column) const
{
    if (column < 0 || column >= header_.size())
        return {record.line, 0, {}, {}};
    return {record.line, column + 1, header_[column], field(record, column)};
}

void LongFormReader::reject(const CsvRecord &record, int column, const QString &rule, const QString &what)
{
    log_.error(place(record, column), rule, what);
    ++plan_.tally.in_error;
}

void LongFormReader::leave_out(const CsvRecord &record, const Use *use, const std::optional<Period> &period,
                               const QString &rule, const QString &why)
{
    LeftOutRow out;
    out.row = record.line;
    out.code = field(record, code_column_);
    if (out.code.isEmpty())
        out.code = field(record, number_column_);
    out.name = field(record, name_column_);
    out.rule = rule;
    out.message = log_.sentence({record.line, 0, {}, out.name}, why);
    if (use)
        out.measure = use->measure->measure.id;
    out.period = period;
    log_.left_out(out);
    ++plan_.tally.excluded;
}

std::optional<Period> LongFormReader::period_of(const QString &text, YearKind kind)
{
    const auto key = std::make_pair(text, static_cast<int>(kind));
    const auto known = periods_.constFind(key);
    return known != periods_.cend() ? *known : *periods_.insert(key, parse_period(text, kind));
}

void LongFormReader::read(const CsvRecord &record)
{
    if (is_one_text(record.fields)) {
        leave_out(record, nullptr, std::nullopt, QStringLiteral("note-row"),
                  QCoreApplication::translate("ingest", "a note, not a figure"));
        return;
    }
    if (record.fields.size() != header_.size()) {
        reject(record, -1, QStringLiteral("wrong-column-count"),
               QCoreApplication::translate("ingest",
                                           "the row has %1 columns where the header has %2. Put quotation "
                                           "marks around a text that holds a comma.")
                   .arg(record.fields.size())
                   .arg(header_.size()));
        return;
    }
    const QString category = field(record, measure_column_);
    const auto use = uses_.constFind(category);
    if (use == uses_.cend()) {
        leave_out(record, nullptr, std::nullopt, QStringLiteral("unmapped-measure"),
                  QCoreApplication::translate("ingest", "the profile \"%1\" has no use for \"%2\"")
                      .arg(profile_.title, category));
        return;
    }
    const std::optional<Period> period = period_of(field(record, period_column_), use->measure->measure.year_kind);
    if (!period) {
        reject(record, period_column_, QStringLiteral("unknown-period"),
               QCoreApplication::translate("ingest", "this is no period. Write 2023-24, or 2024."));
        return;
    }
    const ProviderMatcher::Match match = matcher_.match(
        {field(record, code_column_), field(record, number_column_), field(record, name_column_), {}, {}}, *period);
    if (const auto *out = std::get_if<ProviderMatcher::LeftOut>(&match))
        leave_out(record, &*use, period, out->rule, out->why);
    else if (const auto *unknown = std::get_if<ProviderMatcher::Unknown>(&match))
        reject(record, name_column_, unknown->rule, unknown->why);
    else
        read_figure(record, *use, *period, *std::get<const Provider *>(match));
}

bool LongFormReader::repeats_earlier(const CsvRecord &record, const Cell &cell, Part part, const QString &written)
{
    for (const Origin &origin : cell.origins) {
        if (origin.part != part)
            continue;
        if (origin.text == written) {
            const Use use{measures_.value(cell.key.measure), part};
            leave_out(record, &use, cell.key.period, QStringLiteral("duplicate"),
                      QCoreApplication::translate("ingest", "the row repeats row %1").arg(origin.row));
        } else {
            reject(record, value_column_, QStringLiteral("conflict"),
                   QCoreApplication::translate("ingest",
                                               "row %1 gives another figure for the same provider, measure "
                                               "and period, and stands. Remove the wrong one of the two.")
                       .arg(origin.row));
        }
        return true;
    }
    return false;
}

void LongFormReader::read_figure(const CsvRecord &record, const Use &use, const Period &period,
                                 const Provider &provider)
{
    CellKey key;
    key.programme = programme_.id;
    key.measure = use.measure->measure.id;
    key.provider = provider.id;
    key.period = period;
    key.aspect = aspect_of(use.part);
    const QString written = field(record, value_column_);
    const auto at = cell_at_.constFind(key);
    if (at != cell_at_.cend() && repeats_earlier(record, cells_[*at], use.part, written))
        return;

    Origin origin{use.part, record.line, value_column_ + 1, written, Missing::none};
    const auto marker = profile_.missing_markers.constFind(written);
    const std::optional<Missing> missing =
        marker != profile_.missing_markers.cend() ? std::optional(*marker) : standard_missing(written);
    const std::optional<WrittenNumber> number = missing ? std::nullopt : parse_number(written);
    const std::optional<Money> money = key.aspect == Aspect::outcome ? std::nullopt : parse_pounds(written);
    if (missing) {
        origin.missing = *missing;
    } else if (!number || !is_of_the_kind(*number, use.part) || (key.aspect != Aspect::outcome && !money)) {
        reject(record, value_column_, QStringLiteral("not-a-number"),
               QCoreApplication::translate("ingest",
                                           "this is not a number. Give the figure, or the publisher's marker "
                                           "for a missing one."));
        return;
    } else if (number->value < 0 && use.part != Part::value && key.aspect == Aspect::outcome) {
        reject(record, value_column_, QStringLiteral("negative-count"),
               QCoreApplication::translate("ingest",
                                           "a count cannot be below zero. Correct it, or leave the cell empty "
                                           "if it is missing."));
        return;
    }
    if (at == cell_at_.cend()) {
        cell_at_.insert(key, cells_.size());
        cells_.emplace_back();
        cells_.back().key = key;
        if (!providers_.contains(provider.id)) {
            providers_.insert(provider.id);
            plan_.providers.push_back(provider);
        }
    }
    Cell &cell = cells_[cell_at_.value(key)];
    cell.origins.push_back(origin);
    ++plan_.tally.accepted;
    if (missing)
        log_.warning(place(record, value_column_), missing_rule(*missing), missing_sentence(*missing));
    else if (money)
        cell.money = money;
    else
        figure_of(cell, use.part) = number->value;
}

bool LongFormReader::numerator_is_too_large(const Cell &cell)
{
    if (!cell.numerator || !cell.denominator || *cell.numerator <= *cell.denominator
        || measures_.value(cell.key.measure)->measure.kind != MeasureKind::proportion)
        return false;
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    // Each of the rows is in error, and so each is listed.
    for (const Origin &origin : cell.origins)
        log_.error({origin.row, origin.column, header_[origin.column - 1], origin.text},
                   QStringLiteral("numerator-exceeds-denominator"),
                   QCoreApplication::translate("ingest",
                                               "the numerator, %1, is above its denominator, %2. Correct one "
                                               "of the two; neither was taken in.")
                       .arg(locale.toString(*cell.numerator, 'f', QLocale::FloatingPointShortest),
                            locale.toString(*cell.denominator, 'f', QLocale::FloatingPointShortest)));
    const int rows = static_cast<int>(cell.origins.size());
    plan_.tally.accepted -= rows;
    plan_.tally.in_error += rows;
    return true;
}

/// The lowest and highest rate in percent that the counts allow, each being rounded to a step.
std::pair<double, double> LongFormReader::rate_range(const Cell &cell, double half_step) const
{
    const double low = std::max(0.0, *cell.numerator - half_step) / (*cell.denominator + half_step);
    const double base = *cell.denominator - half_step;
    const double high = base > 0 ? std::min(1.0, (*cell.numerator + half_step) / base) : 1.0;
    return {100.0 * low, 100.0 * high};
}

void LongFormReader::compare_published_rate(Cell &cell)
{
    const LongFormMeasure &measure = *measures_.value(cell.key.measure);
    if (!cell.published_rate || !cell.numerator || !cell.denominator || *cell.denominator <= 0)
        return;
    const bool counts_rounded = profile_.rounding.counts_to > 0 && cell.key.period.end <= profile_.rounding.until;
    const auto [low, high] = rate_range(cell, counts_rounded ? profile_.rounding.counts_to / 2.0 : 0.0);
    const double slack = measure.published_rate_step / 2.0 + 1e-9;
    if (*cell.published_rate >= low - slack && *cell.published_rate <= high + slack)
        return;
    cell.published_rate_differs = true;
    for (const Origin &origin : cell.origins) {
        if (origin.part != Part::published_rate)
            continue;
        const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
        const auto number = [&locale](double value) {
            return locale.toString(value, 'f', QLocale::FloatingPointShortest);
        };
        log_.warning({origin.row, origin.column, header_[origin.column - 1], origin.text},
                     QStringLiteral("published-rate-differs"),
                     QCoreApplication::translate(
                         "ingest",
                         "the published rate differs beyond rounding from %1 of %2 (%3%) in %4: it has another "
                         "denominator than the one in this file. Say which of the two you quote.")
                         .arg(number(*cell.numerator), number(*cell.denominator),
                              locale.toString(100.0 * *cell.numerator / *cell.denominator, 'f', 1),
                              period_label(cell.key.period)));
    }
}

void LongFormReader::finish()
{
    plan_.programmes.push_back(programme_);
    for (const LongFormMeasure &measure : profile_.measures) {
        plan_.measures.push_back(measure.measure);
        plan_.measures.back().programme = programme_.id;
    }
    plan_.cells.reserve(cells_.size());
    for (Cell &cell : cells_) {
        if (numerator_is_too_large(cell))
            continue;
        compare_published_rate(cell);
        plan_.cells.push_back(std::move(cell));
    }
}

} // namespace

Result<> read_long_form_return(ImportPlan &plan, const LongFormProfile &profile, const ImportOptions &options)
{
    const Result<CsvRecord> header = read_header(plan.file);
    if (!header)
        return tl::unexpected(header.error());
    if (header->fields != profile.header)
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1, row %2: the header is not that of the profile \"%3\", "
                                                   "which is: %4.")
                           .arg(plan.file.name)
                           .arg(header->line)
                           .arg(profile.title, profile.header.join(QStringLiteral(", "))));
    plan.file.mapping = profile.id;
    plan.file.header_row = header->line;
    LongFormReader reader(plan, profile, options, header->fields);
    const Result<> rows =
        for_each_row(plan, options, header->fields.size(), [&reader](const CsvRecord &record) { reader.read(record); });
    if (!rows)
        return rows;
    reader.finish();
    return {};
}

} // namespace outturn::ingest
