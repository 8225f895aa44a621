// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_reader.h"

#include "ingest/plain_figures.h"
#include "ingest/plain_names.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

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

bool same_figures(const std::vector<Cell> &a, const std::vector<Cell> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Cell &x, const Cell &y) {
        return x.key == y.key && x.numerator == y.numerator && x.denominator == y.denominator
            && x.expected == y.expected && x.value == y.value && x.standard_error == y.standard_error
            && x.money == y.money && x.numerator_range == y.numerator_range
            && x.denominator_range == y.denominator_range && x.published_rate == y.published_rate;
    });
}

} // namespace

bool PlainReader::leave_out(const PlainRow &row, const QString &rule, const QString &why)
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

void PlainReader::warn_of_unknown_columns()
{
    for (const int column : columns_.unknown()) {
        const QString title = header_[column - 1];
        log_.warning({plan_.sheets.back().header_row, column, title, {}, sheet_}, QStringLiteral("unknown-column"),
                     QCoreApplication::translate("ingest",
                                                 "no part of a plain return has this name. The column is kept "
                                                 "in the original and not used."));
    }
}

bool PlainReader::read_period(PlainRow &row)
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

bool PlainReader::read_provider(PlainRow &row)
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

void PlainReader::read_programme(PlainRow &row)
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

bool PlainReader::repeats_earlier(PlainRow &row, const std::vector<Cell> &cells)
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
void PlainReader::take_marks(const PlainRow &row)
{
    using Mark = std::pair<Column, ReturnMarkKind>;
    for (const auto &[column, kind] :
         {Mark{Column::certified, ReturnMarkKind::certified}, Mark{Column::imputed, ReturnMarkKind::imputed},
          Mark{Column::received_on, ReturnMarkKind::received_on}, Mark{Column::due_on, ReturnMarkKind::due_on}}) {
        if (columns_.has(column))
            marks_.take(kind, row.key, row.place(column));
    }
}

bool PlainReader::is_note(const SheetRow &record)
{
    const PlainRow row(record, sheet_, header_, columns_, log_);
    return header_.size() > 2 && is_one_text(record.fields)
        && std::holds_alternative<ProviderMatcher::Unknown>(
               matcher_.match({row.text(Column::provider_code), {}, row.text(Column::provider_name), {}, {}}, {}));
}

/// Whether only other rows of the measure can tell whether this one is a count, a mean or a plain value.
bool PlainReader::leaves_kind_open(const SheetRow &record) const
{
    const auto is_empty = [&](Column column) { return columns_.text(record.fields, column).isEmpty(); };
    if (!is_empty(Column::kind) || !is_empty(Column::expected) || !is_empty(Column::denominator))
        return false;
    return is_empty(Column::value) || (columns_.has(Column::standard_error) && is_empty(Column::standard_error));
}

void PlainReader::read(const SheetRow &record)
{
    ++tally().rows;
    if (is_note(record)) {
        leave_out(PlainRow(record, sheet_, header_, columns_, log_), QStringLiteral("note-row"),
                  QCoreApplication::translate("ingest", "a note, not a figure"));
        return;
    }
    if (leaves_kind_open(record))
        put_off_.push_back(record);
    else
        read_row(record);
}

void PlainReader::finish_sheet()
{
    for (const SheetRow &record : std::exchange(put_off_, {}))
        read_row(record);
}

void PlainReader::finish()
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

void PlainReader::read_row(const SheetRow &record)
{
    PlainRow row(record, sheet_, header_, columns_, log_);
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
    if (!read_period(row) || !read_provider(row) || !measures_.read(row)) {
        if (tally().excluded == excluded)
            ++tally().in_error;
        return;
    }
    const MeasureKind kind = measures_.measure_of(row).kind;
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

Result<> PlainReader::begin_sheet(const QString &sheet, const TableLayout &layout)
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

} // namespace outturn::ingest
