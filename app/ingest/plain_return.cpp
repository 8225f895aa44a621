// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_return.h"

#include "foundation/number_text.h"
#include "ingest/import_log.h"
#include "ingest/plain_columns.h"
#include "ingest/plain_figures.h"
#include "ingest/provider_matcher.h"
#include "ingest/row_stream.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::ingest {
namespace {

using Column = PlainColumns::Column;

/// "Turned around" and "turned_around" are one measure; the programme "Families programme (councils)" is
/// "families-programme-councils".
QString slug(const QString &title, QChar joint)
{
    return normal_name(title).replace(u' ', joint);
}

/// Words stay as they were given; an id becomes words.
QString title_from(const QString &text)
{
    if (text.contains(u' ') || text != text.toLower())
        return text;
    QString title = text;
    title.replace(u'_', u' ').replace(u'-', u' ');
    title[0] = title[0].toUpper();
    return title;
}

/// Reads one plain return: holds the state between its rows. Lives for one call of read_plain_return.
class PlainReturnReader
{
public:
    PlainReturnReader(ImportPlan &plan, const ImportOptions &options, const QStringList &header)
        : plan_(plan), options_(options), header_(header), columns_(header), log_(plan), matcher_(*options.providers)
    {}

    void warn_of_unknown_columns();
    void read(const CsvRecord &record);
    /// Reads the rows that were put off, and brings what was said about rows back into their order.
    void finish();

private:
    using Row = PlainRow;

    bool leave_out(const Row &row, const QString &rule, const QString &why);

    bool is_note(const CsvRecord &record);
    bool leaves_kind_open(const CsvRecord &record) const;
    void read_row(const CsvRecord &record);
    bool read_period(Row &row);
    bool read_provider(Row &row);
    void read_programme(Row &row);
    bool read_measure(Row &row);
    std::optional<MeasureKind> kind_of(Row &row);
    bool repeats_earlier(Row &row, const std::vector<Cell> &cells);
    bool check_measure(Row &row, const Measure &wanted);

    ImportPlan &plan_;
    const ImportOptions &options_;
    QStringList header_;
    PlainColumns columns_;
    ImportLog log_;
    ProviderMatcher matcher_;
    QHash<CellKey, std::pair<int, std::vector<Cell>>> seen_;
    std::map<std::pair<ProgrammeId, MeasureId>, size_t> measures_;
    std::set<size_t> units_told_; ///< measures of which a row with a value told the unit
    std::vector<CsvRecord> put_off_;
    QSet<ProgrammeId> programmes_;
    QSet<ProviderId> providers_;
};

bool PlainReturnReader::leave_out(const Row &row, const QString &rule, const QString &why)
{
    LeftOutRow out;
    out.row = row.record().line;
    out.code = row.text(Column::provider_code);
    out.name = row.text(Column::provider_name);
    out.rule = rule;
    out.message = log_.sentence({row.record().line, 0, {}, out.name.isEmpty() ? out.code : out.name}, why);
    out.measure = row.key.measure;
    out.period = row.key.period;
    log_.left_out(out);
    ++plan_.tally.excluded;
    return false;
}

void PlainReturnReader::warn_of_unknown_columns()
{
    for (const int column : columns_.unknown()) {
        const QString title = header_[column - 1];
        log_.warning({plan_.file.header_row, column, title, {}}, QStringLiteral("unknown-column"),
                     QCoreApplication::translate("ingest",
                                                 "no part of a plain return has this name. The column is kept "
                                                 "in the original and not used."));
    }
}

bool PlainReturnReader::read_period(Row &row)
{
    if (!columns_.has(Column::period))
        return true; // the return covers one undated period
    const std::optional<Period> period = parse_period(row.text(Column::period));
    if (!period) {
        row.reject(Column::period, QStringLiteral("unknown-period"),
                   QCoreApplication::translate("ingest",
                                               "this is no period. Write 2023-24, 2023-24 Q1, or 2024 for the year "
                                               "ending 31 March 2024."));
        return false;
    }
    row.key.period = *period;
    return true;
}

bool PlainReturnReader::read_provider(Row &row)
{
    const ProviderWords words{row.text(Column::provider_code),
                              {},
                              row.text(Column::provider_name),
                              row.text(Column::provider_type),
                              row.text(Column::region)};
    const ProviderMatcher::Match match = matcher_.match(words, row.key.period);
    if (const auto *out = std::get_if<ProviderMatcher::LeftOut>(&match))
        return leave_out(row, out->rule, out->why);
    if (const auto *unknown = std::get_if<ProviderMatcher::Unknown>(&match)) {
        const Column column = words.code.isEmpty() ? Column::provider_name : Column::provider_code;
        row.reject(column, unknown->rule, unknown->why);
        return false;
    }
    row.provider = std::get<const Provider *>(match);
    row.key.provider = row.provider->id;
    return true;
}

void PlainReturnReader::read_programme(Row &row)
{
    QString title = row.text(Column::programme);
    if (title.isEmpty())
        title = options_.programme;
    if (title.isEmpty()) {
        row.key.programme = ProgrammeId(QStringLiteral("unnamed"));
        title = QCoreApplication::translate("ingest", "Programme not named");
    } else {
        row.key.programme = ProgrammeId(slug(title, u'-'));
        title = title_from(title);
    }
    if (!programmes_.contains(row.key.programme)) {
        programmes_.insert(row.key.programme);
        plan_.programmes.push_back({row.key.programme, title});
    }
}

std::optional<MeasureKind> PlainReturnReader::kind_of(Row &row)
{
    const QString word = row.text(Column::kind);
    if (!word.isEmpty()) {
        const std::optional<MeasureKind> kind = kind_from_word(word);
        if (!kind)
            row.reject(Column::kind, QStringLiteral("unknown-kind"),
                       QCoreApplication::translate("ingest",
                                                   "this is no kind of measure. Write proportion, rate, ratio, "
                                                   "mean or value."));
        return kind;
    }
    if (!row.text(Column::expected).isEmpty())
        return MeasureKind::ratio;
    if (!row.text(Column::denominator).isEmpty())
        return MeasureKind::proportion;
    const bool has_value = !row.text(Column::value).isEmpty();
    if (has_value && !row.text(Column::standard_error).isEmpty())
        return MeasureKind::mean;
    const auto known = measures_.find({row.key.programme, row.key.measure});
    const bool is_known = known != measures_.end();
    if (has_value) // a mean whose standard error is missing, or a plain value
        return is_known && plan_.measures[known->second].kind == MeasureKind::mean ? MeasureKind::mean
                                                                                   : MeasureKind::value;
    if (is_known)
        return plan_.measures[known->second].kind;
    if (columns_.has(Column::denominator))
        return MeasureKind::proportion;
    if (columns_.has(Column::expected))
        return MeasureKind::ratio;
    return columns_.has(Column::standard_error) ? MeasureKind::mean : MeasureKind::value;
}

bool PlainReturnReader::read_measure(Row &row)
{
    const QString words = row.text(Column::measure);
    const QString name = words.isEmpty() ? options_.measure : words;
    if (normal_name(name).isEmpty()) {
        row.reject(Column::measure, QStringLiteral("missing"),
                   QCoreApplication::translate("ingest", "the row names no measure. Give one."));
        return false;
    }
    const std::optional<MeasureKind> kind = kind_of(row);
    if (!kind)
        return false;
    Measure wanted;
    wanted.id = row.key.measure;
    wanted.programme = row.key.programme;
    wanted.title = title_from(name);
    wanted.kind = *kind;
    const QString value = row.text(Column::value);
    if (*kind == MeasureKind::value || *kind == MeasureKind::mean)
        wanted.unit = value.endsWith(u'%') ? QStringLiteral("percent")
                                           : (value.contains(QChar(0xA3)) ? QStringLiteral("pounds") : QString());
    if (const QString word = row.text(Column::polarity); !word.isEmpty()) {
        const std::optional<Polarity> polarity = polarity_from_word(word);
        if (!polarity) {
            row.reject(Column::polarity, QStringLiteral("unknown-polarity"),
                       QCoreApplication::translate("ingest", "this is no polarity. Write high, low or neutral."));
            return false;
        }
        wanted.polarity = *polarity;
    }
    if (const QString word = row.text(Column::basis).toLower(); !word.isEmpty() && word != QLatin1String("period")) {
        if (word != QLatin1String("cumulative")) {
            row.reject(Column::basis, QStringLiteral("unknown-basis"),
                       QCoreApplication::translate("ingest", "this is no basis. Write period or cumulative."));
            return false;
        }
        wanted.basis = Basis::cumulative;
    }
    return check_measure(row, wanted);
}

bool PlainReturnReader::check_measure(Row &row, const Measure &wanted)
{
    const auto id = std::make_pair(row.key.programme, row.key.measure);
    const auto known = measures_.find(id);
    const bool tells_unit = parse_number(row.text(Column::value)).has_value(); // a missing value has none
    if (known == measures_.end()) {
        measures_.emplace(id, plan_.measures.size());
        if (tells_unit)
            units_told_.insert(plan_.measures.size());
        plan_.measures.push_back(wanted);
        return true;
    }
    Measure &measure = plan_.measures[known->second];
    if (tells_unit && units_told_.insert(known->second).second)
        measure.unit = wanted.unit;
    if (measure.kind == wanted.kind && measure.polarity == wanted.polarity && measure.basis == wanted.basis
        && (measure.unit == wanted.unit || !tells_unit))
        return true;
    row.reject(Column::measure, QStringLiteral("conflict"),
               QCoreApplication::translate("ingest",
                                           "an earlier row gives this measure another kind, polarity, basis or "
                                           "unit. Make them agree, or give this one another name."));
    return false;
}

bool same_figures(const std::vector<Cell> &a, const std::vector<Cell> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Cell &x, const Cell &y) {
        return x.key == y.key && x.numerator == y.numerator && x.denominator == y.denominator
            && x.expected == y.expected && x.value == y.value && x.standard_error == y.standard_error
            && x.money == y.money;
    });
}

bool PlainReturnReader::repeats_earlier(Row &row, const std::vector<Cell> &cells)
{
    const auto earlier = seen_.constFind(row.key);
    if (earlier == seen_.cend())
        return false;
    const int first = earlier->first;
    if (same_figures(earlier->second, cells)) {
        leave_out(row, QStringLiteral("duplicate"),
                  QCoreApplication::translate("ingest", "the row repeats row %1").arg(first));
    } else {
        row.reject(Column::provider_name, QStringLiteral("conflict"),
                   QCoreApplication::translate("ingest",
                                               "row %1 gives other figures for the same provider, measure and "
                                               "period, and stands. Remove the wrong one of the two.")
                       .arg(first));
        ++plan_.tally.in_error;
    }
    return true;
}

bool PlainReturnReader::is_note(const CsvRecord &record)
{
    const Row row(record, header_, columns_, log_);
    return header_.size() > 2 && is_one_text(record.fields)
        && std::holds_alternative<ProviderMatcher::Unknown>(
               matcher_.match({row.text(Column::provider_code), {}, row.text(Column::provider_name), {}, {}}, {}));
}

/// Whether only other rows of the measure can tell whether this one is a count, a mean or a plain value.
bool PlainReturnReader::leaves_kind_open(const CsvRecord &record) const
{
    const auto is_empty = [&](Column column) { return columns_.text(record.fields, column).isEmpty(); };
    if (!is_empty(Column::kind) || !is_empty(Column::expected) || !is_empty(Column::denominator))
        return false;
    return is_empty(Column::value) || (columns_.has(Column::standard_error) && is_empty(Column::standard_error));
}

void PlainReturnReader::read(const CsvRecord &record)
{
    if (is_note(record)) {
        leave_out(Row(record, header_, columns_, log_), QStringLiteral("note-row"),
                  QCoreApplication::translate("ingest", "a note, not a figure"));
        return;
    }
    if (leaves_kind_open(record))
        put_off_.push_back(record);
    else
        read_row(record);
}

void PlainReturnReader::finish()
{
    for (const CsvRecord &record : put_off_)
        read_row(record);
    const auto by_row = [](const auto &a, const auto &b) { return a.row < b.row; };
    std::stable_sort(plan_.warnings.begin(), plan_.warnings.end(), by_row);
    std::stable_sort(plan_.errors.begin(), plan_.errors.end(), by_row);
    std::stable_sort(plan_.left_out.begin(), plan_.left_out.end(), by_row);
}

void PlainReturnReader::read_row(const CsvRecord &record)
{
    Row row(record, header_, columns_, log_);
    if (record.fields.size() > header_.size()) {
        log_.error({record.line, static_cast<int>(header_.size()) + 1, {}, record.fields[header_.size()]},
                   QStringLiteral("too-many-columns"),
                   QCoreApplication::translate("ingest",
                                               "the row has more columns than the header. Put quotation marks "
                                               "around a text that holds a comma."));
        ++plan_.tally.in_error;
        return;
    }
    row.key.contract = row.text(Column::contract);
    row.key.area = row.text(Column::area_code);
    row.key.cohort = row.text(Column::cohort);
    row.key.group = row.text(Column::group);
    const QString measure = row.text(Column::measure);
    row.key.measure = MeasureId(slug(measure.isEmpty() ? options_.measure : measure, u'_'));
    const int excluded = plan_.tally.excluded;
    read_programme(row);
    if (!read_period(row) || !read_provider(row) || !read_measure(row)) {
        if (plan_.tally.excluded == excluded)
            ++plan_.tally.in_error;
        return;
    }
    const MeasureKind kind = plan_.measures[measures_.at({row.key.programme, row.key.measure})].kind;
    std::vector<Cell> cells{read_outcome(row, kind)};
    using Money = std::tuple<Column, Part, Aspect>;
    for (const auto &[column, part, aspect] :
         {Money{Column::cost_gbp, Part::cost, Aspect::cost}, Money{Column::claimed_gbp, Part::claimed, Aspect::claimed},
          Money{Column::paid_gbp, Part::paid, Aspect::paid}}) {
        if (auto cell = read_money(row, column, part, aspect))
            cells.push_back(std::move(*cell));
    }
    if (row.in_error) {
        ++plan_.tally.in_error;
        return;
    }
    // A row of costs alone says nothing about the outcome: an earlier return's outcome stays in force.
    if (cells.size() > 1 && leaves_outcome_empty(row))
        cells.erase(cells.begin());
    if (repeats_earlier(row, cells))
        return;
    seen_.insert(row.key, {record.line, cells});
    ++plan_.tally.accepted;
    std::move(cells.begin(), cells.end(), std::back_inserter(plan_.cells));
    if (!providers_.contains(row.key.provider)) {
        providers_.insert(row.key.provider);
        plan_.providers.push_back(*row.provider);
    }
}

} // namespace

QStringList missing_plain_columns(const QStringList &header, const ImportOptions &options)
{
    const PlainColumns columns(header);
    QStringList missing;
    if (!columns.has(Column::provider_code) && !columns.has(Column::provider_name))
        missing.append(QStringLiteral("provider_code / provider_name"));
    if (!columns.has(Column::measure) && options.measure.isEmpty())
        missing.append(QStringLiteral("measure"));
    const bool counts =
        columns.has(Column::numerator) && (columns.has(Column::denominator) || columns.has(Column::expected));
    if (!counts && !columns.has(Column::value))
        missing.append(QStringLiteral("numerator + denominator / numerator + expected / value"));
    return missing;
}

bool is_plain_header(const QStringList &header, const ImportOptions &options)
{
    return missing_plain_columns(header, options).isEmpty();
}

Result<> read_plain_return(ImportPlan &plan, const ImportOptions &options)
{
    const Result<CsvRecord> header = read_header(plan.file);
    if (!header)
        return tl::unexpected(header.error());
    const PlainColumns columns(header->fields);
    if (!columns.repeated().isEmpty())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1, row %2: the column \"%3\" stands twice in the header. "
                                                   "Rename or remove one.")
                           .arg(plan.file.name)
                           .arg(header->line)
                           .arg(columns.repeated().first()));
    plan.file.mapping = QStringLiteral("plain-return");
    plan.file.header_row = header->line;
    PlainReturnReader reader(plan, options, header->fields);
    reader.warn_of_unknown_columns();
    const Result<> rows =
        for_each_row(plan, options, header->fields.size(), [&reader](const CsvRecord &record) { reader.read(record); });
    if (rows)
        reader.finish();
    return rows;
}

} // namespace outturn::ingest
