// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_return.h"

#include "foundation/number_text.h"
#include "ingest/import_log.h"
#include "ingest/plain_columns.h"
#include "ingest/plain_figures.h"
#include "ingest/plain_names.h"
#include "ingest/provider_matcher.h"
#include "ingest/return_marks.h"
#include "ingest/row_ledger.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <map>
#include <set>

namespace outturn::ingest {
namespace {

using Column = PlainColumns::Column;

/// Beside a title of its own, a text that looks like an id is one, letter by letter: so our exports read back.
bool is_id(const QString &text, const QString &title)
{
    return !title.isEmpty() && !text.contains(u' ') && text == text.toLower();
}

/// Whether all cells but one are empty: a note below the table, unless that one names a provider.
bool is_one_text(const QStringList &fields)
{
    return std::count_if(fields.begin(), fields.end(), [](const QString &field) { return !field.trimmed().isEmpty(); })
        == 1;
}

} // namespace

/// The state between the sheets and rows of one plain return.
class PlainReturn::Reader
{
public:
    Reader(ImportPlan &plan, const ImportOptions &options, const MappingProfile &profile)
        : plan_(plan), options_(options), settled_(profile.providers), log_(plan), matcher_(*options.providers),
          marks_(plan, log_)
    {}

    Result<> begin_sheet(const QString &sheet, const TableLayout &layout);

    void warn_of_unknown_columns();
    void read(const SheetRow &record);
    /// Reads the rows of the sheet that were put off.
    void finish_sheet();
    /// Adds up, and brings what was said about rows back into their order.
    void finish();

private:
    using Row = PlainRow;

    bool leave_out(const Row &row, const QString &rule, const QString &why);

    bool is_note(const SheetRow &record);
    bool leaves_kind_open(const SheetRow &record) const;
    void read_row(const SheetRow &record);
    bool read_period(Row &row);
    bool read_provider(Row &row);
    void read_programme(Row &row);
    bool read_measure(Row &row);
    std::optional<MeasureKind> kind_of(Row &row);
    bool repeats_earlier(Row &row, const std::vector<Cell> &cells);
    void take_marks(const Row &row);
    bool describe(Row &row, Measure &measure);
    bool check_measure(Row &row, const Measure &wanted);
    RowTally &tally() { return plan_.sheets.back().tally; }

    ImportPlan &plan_;
    const ImportOptions &options_;
    const QHash<QString, QString> &settled_; ///< what the user said of providers
    QString sheet_;
    QStringList header_;
    PlainColumns columns_{QStringList()};
    ImportLog log_;
    ProviderMatcher matcher_;
    ReturnMarks marks_;
    QHash<CellKey, std::pair<int, std::vector<Cell>>> seen_;
    std::map<std::pair<ProgrammeId, MeasureId>, size_t> measures_;
    std::set<size_t> units_told_; ///< measures of which a row with a value told the unit
    std::vector<SheetRow> put_off_;
    QSet<ProgrammeId> programmes_;
    QSet<ProviderId> providers_;
};

bool PlainReturn::Reader::leave_out(const Row &row, const QString &rule, const QString &why)
{
    LeftOutRow out;
    out.row = row.record().row;
    out.sheet = sheet_;
    out.code = row.text(Column::provider_code);
    out.name = row.text(Column::provider_name);
    out.rule = rule;
    out.message = log_.sentence({row.record().row, 0, {}, out.name.isEmpty() ? out.code : out.name, sheet_}, why);
    out.measure = row.key.measure;
    out.period = row.key.period;
    log_.left_out(out);
    ++tally().excluded;
    return false;
}

void PlainReturn::Reader::warn_of_unknown_columns()
{
    for (const int column : columns_.unknown()) {
        const QString title = header_[column - 1];
        log_.warning({plan_.sheets.back().header_row, column, title, {}, sheet_}, QStringLiteral("unknown-column"),
                     QCoreApplication::translate("ingest",
                                                 "no part of a plain return has this name. The column is kept "
                                                 "in the original and not used."));
    }
}

bool PlainReturn::Reader::read_period(Row &row)
{
    // A return without the column covers one undated period; beside dated rows such a one is "not applicable".
    const QString written = columns_.has(Column::period) ? row.text(Column::period) : options_.period;
    if (written.isEmpty() ? !columns_.has(Column::period) : written == QLatin1String("[z]"))
        return true;
    const std::optional<Period> period = parse_period(written);
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

bool PlainReturn::Reader::read_provider(Row &row)
{
    ProviderWords words{row.text(Column::provider_code),
                        {},
                        row.text(Column::provider_name),
                        row.text(Column::provider_type),
                        row.text(Column::region)};
    const auto settled = settled_.constFind(words.name.isEmpty() ? words.code : words.name);
    if (settled != settled_.cend() && settled->isEmpty())
        return leave_out(row, QStringLiteral("left-out"),
                         QCoreApplication::translate("ingest", "left out by the user"));
    if (settled != settled_.cend())
        words = {*settled, {}, {}, {}, {}};
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

void PlainReturn::Reader::read_programme(Row &row)
{
    QString title = row.text(Column::programme);
    const QString own_title = row.verbatim(Column::programme_title);
    if (title.isEmpty())
        title = options_.programme;
    if (is_id(title, own_title)) {
        row.key.programme = ProgrammeId(title);
        title = own_title;
    } else if (title.isEmpty()) {
        row.key.programme = ProgrammeId(QStringLiteral("unnamed"));
        title = QCoreApplication::translate("ingest", "Programme not named");
    } else {
        row.key.programme = ProgrammeId(id_of_title(title, u'-'));
        title = title_of(title);
    }
    if (!programmes_.contains(row.key.programme)) {
        programmes_.insert(row.key.programme);
        plan_.programmes.push_back({row.key.programme, title});
    }
}

std::optional<MeasureKind> PlainReturn::Reader::kind_of(Row &row)
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

bool PlainReturn::Reader::read_measure(Row &row)
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
    wanted.kind = *kind;
    wanted.title = row.verbatim(Column::measure_title);
    if (wanted.title.isEmpty())
        wanted.title = title_of(name);
    const QString value = row.text(Column::value);
    if (columns_.has(Column::unit))
        wanted.unit = row.text(Column::unit);
    else if (*kind == MeasureKind::value || *kind == MeasureKind::mean)
        wanted.unit = value.endsWith(u'%') ? QStringLiteral("percent")
                                           : (value.contains(QChar(0xA3)) ? QStringLiteral("pounds") : QString());
    if (!describe(row, wanted))
        return false;
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

/// What an export says of a measure besides.
bool PlainReturn::Reader::describe(Row &row, Measure &measure)
{
    measure.numerator_title = row.verbatim(Column::numerator_title);
    measure.denominator_title = row.verbatim(Column::denominator_title);
    measure.cost_title = row.verbatim(Column::cost_title);
    measure.cost_scope = row.verbatim(Column::cost_scope);
    if (const QString text = row.text(Column::per); !text.isEmpty()) {
        const std::optional<WrittenNumber> per = parse_number(text);
        if (!per || per->value <= 0 || per->is_percentage || per->is_pounds) {
            row.reject(Column::per, QStringLiteral("not-a-number"),
                       QCoreApplication::translate("ingest", "a rate is shown per so many: write 1000, or nothing."));
            return false;
        }
        measure.per = per->value;
    }
    if (const QString word = row.text(Column::year_kind); !word.isEmpty()) {
        const QStringList words{QStringLiteral("reporting"), QStringLiteral("calendar"), QStringLiteral("academic")};
        const qsizetype at = words.indexOf(word.toLower());
        if (at < 0) {
            row.reject(Column::year_kind, QStringLiteral("unknown-period"),
                       QCoreApplication::translate("ingest",
                                                   "this is no kind of year. Write reporting, calendar or academic."));
            return false;
        }
        measure.year_kind = static_cast<YearKind>(at);
    }
    return true;
}

bool PlainReturn::Reader::check_measure(Row &row, const Measure &wanted)
{
    const auto id = std::make_pair(row.key.programme, row.key.measure);
    const auto known = measures_.find(id);
    // A missing value has none, unless a column of its own tells it.
    const bool tells_unit = columns_.has(Column::unit) || parse_number(row.text(Column::value)).has_value();
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
    const bool same_title = row.text(Column::measure_title).isEmpty() || measure.title == wanted.title;
    if (measure.kind == wanted.kind && measure.polarity == wanted.polarity && measure.basis == wanted.basis
        && (measure.unit == wanted.unit || !tells_unit) && measure.per == wanted.per && same_title)
        return true;
    row.reject(Column::measure, QStringLiteral("conflict"),
               QCoreApplication::translate("ingest",
                                           "an earlier row gives this measure another title, kind, polarity, "
                                           "basis, unit or scale. Make them agree, or give this one another name."));
    return false;
}

bool same_figures(const std::vector<Cell> &a, const std::vector<Cell> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Cell &x, const Cell &y) {
        return x.key == y.key && x.numerator == y.numerator && x.denominator == y.denominator
            && x.expected == y.expected && x.value == y.value && x.standard_error == y.standard_error
            && x.money == y.money && x.numerator_range == y.numerator_range
            && x.denominator_range == y.denominator_range && x.published_rate == y.published_rate;
    });
}

bool PlainReturn::Reader::repeats_earlier(Row &row, const std::vector<Cell> &cells)
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
        ++tally().in_error;
    }
    return true;
}

/// What the row says of the return itself, besides its figures.
void PlainReturn::Reader::take_marks(const Row &row)
{
    using Mark = std::pair<Column, ReturnMarkKind>;
    for (const auto &[column, kind] :
         {Mark{Column::certified, ReturnMarkKind::certified}, Mark{Column::imputed, ReturnMarkKind::imputed},
          Mark{Column::received_on, ReturnMarkKind::received_on}, Mark{Column::due_on, ReturnMarkKind::due_on}}) {
        if (columns_.has(column))
            marks_.take(kind, row.key, row.place(column));
    }
}

bool PlainReturn::Reader::is_note(const SheetRow &record)
{
    const Row row(record, sheet_, header_, columns_, log_);
    return header_.size() > 2 && is_one_text(record.fields)
        && std::holds_alternative<ProviderMatcher::Unknown>(
               matcher_.match({row.text(Column::provider_code), {}, row.text(Column::provider_name), {}, {}}, {}));
}

/// Whether only other rows of the measure can tell whether this one is a count, a mean or a plain value.
bool PlainReturn::Reader::leaves_kind_open(const SheetRow &record) const
{
    const auto is_empty = [&](Column column) { return columns_.text(record.fields, column).isEmpty(); };
    if (!is_empty(Column::kind) || !is_empty(Column::expected) || !is_empty(Column::denominator))
        return false;
    return is_empty(Column::value) || (columns_.has(Column::standard_error) && is_empty(Column::standard_error));
}

void PlainReturn::Reader::read(const SheetRow &record)
{
    ++tally().rows;
    if (is_note(record)) {
        leave_out(Row(record, sheet_, header_, columns_, log_), QStringLiteral("note-row"),
                  QCoreApplication::translate("ingest", "a note, not a figure"));
        return;
    }
    if (leaves_kind_open(record))
        put_off_.push_back(record);
    else
        read_row(record);
}

void PlainReturn::Reader::finish_sheet()
{
    for (const SheetRow &record : std::exchange(put_off_, {}))
        read_row(record);
}

void PlainReturn::Reader::finish()
{
    QHash<QString, int> order;
    for (const SheetTally &sheet : plan_.sheets) {
        order.insert(sheet.sheet, static_cast<int>(order.size()));
        plan_.tally.rows += sheet.tally.rows;
        plan_.tally.accepted += sheet.tally.accepted;
        plan_.tally.excluded += sheet.tally.excluded;
        plan_.tally.in_error += sheet.tally.in_error;
    }
    marks_.finish();
    const auto by_row = [&order](const auto &a, const auto &b) {
        return std::pair(order.value(a.sheet), a.row) < std::pair(order.value(b.sheet), b.row);
    };
    std::stable_sort(plan_.warnings.begin(), plan_.warnings.end(), by_row);
    std::stable_sort(plan_.errors.begin(), plan_.errors.end(), by_row);
    std::stable_sort(plan_.left_out.begin(), plan_.left_out.end(), by_row);
}

void PlainReturn::Reader::read_row(const SheetRow &record)
{
    Row row(record, sheet_, header_, columns_, log_);
    if (record.fields.size() > header_.size()) {
        log_.error({record.row, static_cast<int>(header_.size()) + 1, {}, record.fields[header_.size()], sheet_},
                   QStringLiteral("too-many-columns"),
                   QCoreApplication::translate("ingest",
                                               "the row has more columns than the header. Put quotation marks "
                                               "around a text that holds a comma."));
        ++tally().in_error;
        return;
    }
    row.key.contract = row.text(Column::contract);
    row.key.area = row.text(Column::area_code);
    row.key.cohort = row.text(Column::cohort);
    row.key.group = row.text(Column::group);
    const QString measure = row.text(Column::measure);
    row.key.measure = is_id(measure, row.text(Column::measure_title))
        ? MeasureId(measure)
        : MeasureId(id_of_title(measure.isEmpty() ? options_.measure : measure, u'_'));
    const int excluded = tally().excluded;
    read_programme(row);
    if (!read_period(row) || !read_provider(row) || !read_measure(row)) {
        if (tally().excluded == excluded)
            ++tally().in_error;
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
        ++tally().in_error;
        return;
    }
    // A row of costs alone says nothing about the outcome: an earlier return's outcome stays in force.
    if (cells.size() > 1 && leaves_outcome_empty(row))
        cells.erase(cells.begin());
    const int in_error = tally().in_error;
    const bool is_repeated = repeats_earlier(row, cells);
    if (tally().in_error == in_error) // a row that repeats another's figures may still say something else of them
        take_marks(row);
    if (is_repeated)
        return;
    seen_.insert(row.key, {record.row, cells});
    ++tally().accepted;
    std::move(cells.begin(), cells.end(), std::back_inserter(plan_.cells));
    if (!providers_.contains(row.key.provider)) {
        providers_.insert(row.key.provider);
        plan_.providers.push_back(*row.provider);
    }
}

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

std::optional<TableLayout> plain_layout(const SheetSurvey &survey, const ImportOptions &options)
{
    constexpr size_t rows_looked_at = 30;
    for (size_t i = 0; i < survey.head.size() && i < rows_looked_at; ++i) {
        QStringList header;
        for (const QString &field : survey.head[i].fields)
            header.append(field.simplified());
        while (!header.isEmpty() && header.last().isEmpty())
            header.removeLast(); // a spreadsheet saved as CSV pads every row
        if (!is_plain_header(header, options))
            continue;
        TableLayout layout;
        layout.first_header_row = survey.head[i].row;
        layout.header_row = survey.head[i].row;
        for (const QString &name : header) {
            LayoutColumn column;
            column.header = name;
            column.raw = name;
            column.tiers = {name};
            layout.columns.push_back(std::move(column));
        }
        return layout;
    }
    return std::nullopt;
}

Result<> PlainReturn::Reader::begin_sheet(const QString &sheet, const TableLayout &layout)
{
    sheet_ = sheet;
    header_.clear();
    for (const LayoutColumn &column : layout.columns)
        header_.append(column.raw);
    columns_ = PlainColumns(header_);
    if (!columns_.repeated().isEmpty())
        return failure(ErrorCode::refused,
                       QCoreApplication::translate("ingest",
                                                   "%1, row %2: the column \"%3\" stands twice in the header. "
                                                   "Rename or remove one.")
                           .arg(plan_.file.name)
                           .arg(layout.header_row)
                           .arg(columns_.repeated().first()));
    plan_.sheets.push_back({sheet, layout.header_row, {}});
    if (plan_.file.header_row == 0)
        plan_.file.header_row = layout.header_row;
    warn_of_unknown_columns();
    return {};
}

PlainReturn::PlainReturn(ImportPlan &plan, const ImportOptions &options, const MappingProfile &profile)
    : plan_(plan), options_(options), reader_(std::make_unique<Reader>(plan, options, profile))
{}

PlainReturn::~PlainReturn() = default;

Result<> PlainReturn::read_sheet(SheetFile &file, int sheet, const TableLayout &layout)
{
    constexpr int rows_between_looks = 512;
    Result<std::unique_ptr<SheetSource>> source = file.open(sheet);
    if (!source)
        return tl::unexpected(source.error());
    if (const Result<> begun = reader_->begin_sheet(file.sheets()[static_cast<size_t>(sheet)].name, layout); !begun)
        return begun;
    SheetRow row;
    for (int rows = 0;; ++rows) {
        if (rows % rows_between_looks == 0) {
            if (options_.stop.stop_requested())
                return failure(ErrorCode::cancelled,
                               QCoreApplication::translate("ingest", "The import was cancelled."));
            if (options_.progress)
                options_.progress({plan_.sheets.back().tally.rows, (*source)->position(), (*source)->size()});
        }
        const Result<bool> more = (*source)->next(row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        if (row.row <= layout.header_row || row.is_blank())
            continue;
        while (row.fields.size() > static_cast<qsizetype>(layout.columns.size())
               && QStringView(row.fields.last()).trimmed().isEmpty())
            row.fields.removeLast();
        reader_->read(row);
    }
    reader_->finish_sheet();
    return {};
}

void PlainReturn::finish()
{
    reader_->finish();
}

} // namespace outturn::ingest
