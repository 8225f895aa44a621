// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/table_reader.h"

#include "ingest/missing_marker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace outturn::ingest {
namespace {

const QString region_rule = QStringLiteral("region-row");
const QString total_rule = QStringLiteral("total-row");
const QString note_rule = QStringLiteral("note-row");

QString number_words(double value)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value, 'f', QLocale::FloatingPointShortest);
}

QString cell_text(const SheetRow &row, int column)
{
    return column >= 0 && column < row.fields.size() ? row.fields[column].trimmed() : QString();
}

QString reason_of(const QString &rule)
{
    if (rule == region_rule)
        return QCoreApplication::translate("ingest", "a region, not a provider");
    if (rule == total_rule)
        return QCoreApplication::translate("ingest", "a total, not a provider");
    return QCoreApplication::translate("ingest", "a note, not a figure");
}

/// "Total of counties", "Sub-total": a sum by its own words.
bool says_total(const QString &name)
{
    const QString normal = normal_name(name);
    return normal.startsWith(QLatin1String("total ")) || normal.endsWith(QLatin1String(" total"))
        || normal.startsWith(QLatin1String("subtotal")) || normal.startsWith(QLatin1String("sub total"));
}

} // namespace

TableReader::TableReader(GatheredReturn &gathered, const QString &sheet, const TableLayout &layout,
                         const TableMapping &mapping, const ResolvedTable &table)
    : gathered_(gathered), log_(gathered.log), sheet_(sheet), layout_(layout), mapping_(mapping), table_(table),
      uses_(table, mapping, layout, gathered.measures), judge_(layout, mapping, uses_.columns(), gathered.figures),
      words_(table, layout, mapping, gathered.profile, *gathered.options.providers),
      periods_(mapping, table, layout, {gathered.plan.file.name, sheet, gathered.options.period}), cross_foot_(layout),
      totals_(gathered, words_, periods_, sheet)
{
    for (size_t i = 0; i < layout.columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const LayoutColumn &described = layout.columns[i];
        gathered.headers.insert({gathered.rows.sheet(), column + 1},
                                described.header.isEmpty() ? column_letters(column) : described.header);
        const bool is_read = std::binary_search(uses_.columns().begin(), uses_.columns().end(), column);
        const std::optional<ColumnRole> role = i < table.columns.size() ? table.columns[i].role : std::nullopt;
        const std::optional<ReturnMarkKind> mark = role ? mark_of_role(*role) : std::nullopt;
        if (mark)
            mark_columns_.emplace_back(column, *mark);
        if (!is_read && !role)
            unused_.push_back(column);
        else if (role != ColumnRole::note && !mark)
            last_mapped_column_ = column;
    }
}

ImportLog::Place TableReader::place(const SheetRow &row, int column) const
{
    if (column < 0)
        return {row.row, 0, {}, {}, sheet_};
    return {row.row, column + 1, gathered_.headers.value({gathered_.rows.sheet(), column + 1}), cell_text(row, column),
            sheet_};
}

void TableReader::leave_out(const SheetRow &row, const QString &rule, const QString &why,
                            const std::vector<FigureUse> &uses, const std::optional<Period> &period)
{
    LeftOutRow out;
    out.row = row.row;
    out.sheet = sheet_;
    out.code = words_.code(row);
    if (out.code.isEmpty())
        out.code = provider_words_.number;
    out.name = words_.name(row);
    if (out.name.isEmpty() && rule == region_rule)
        out.name = words_.region(row);
    out.rule = rule;
    out.message = log_.sentence({row.row, 0, {}, out.name, sheet_}, why);
    const bool is_one_measure = !uses.empty() && uses.front().measure >= 0
        && std::all_of(uses.begin(), uses.end(),
                       [&uses](const FigureUse &use) { return use.measure == uses.front().measure; });
    if (is_one_measure)
        out.measure = gathered_.measures.at(uses.front().measure).measure.id;
    out.period = period;
    log_.left_out(out);
    gathered_.rows.add(row.row, End::excluded);
}

void TableReader::reject(const SheetRow &row, int column, const QString &rule, const QString &why)
{
    log_.error(place(row, column), rule, why);
    gathered_.rows.add(row.row, End::in_error);
}

void TableReader::read(const SheetRow &row)
{
    if (row.row <= layout_.header_row || row.is_blank())
        return;
    provider_words_ = {};
    placements_.clear();
    if (std::find(mapping_.leave_out_rows.begin(), mapping_.leave_out_rows.end(), row.row)
        != mapping_.leave_out_rows.end()) {
        leave_out(row, note_rule, QCoreApplication::translate("ingest", "left out by hand"));
        return;
    }
    const RowJudge::Look look = judge_.look(row);
    if (!look.has_number && is_of_another_table(row, look))
        return;
    if (in_second_table_) {
        leave_out(row, note_rule, QCoreApplication::translate("ingest", "belongs to a second table"));
        return;
    }
    if (below_repeated_header_ && mapping_.totals_below_repeated_header) {
        leave_out(row, QStringLiteral("total-row"), QCoreApplication::translate("ingest", "a total, not a provider"));
        return;
    }
    provider_words_ = words_.provider(row);
    if ((!look.has_number && is_note(row, look)) || has_wrong_width(row))
        return;
    periods_.enter(row);
    const FigureStore::Dimensions dimensions = words_.dimensions(row);
    dimensions_ = gathered_.store.dimensions_number(dimensions);
    group_ = gathered_.store.dimensions_number({{}, {}, dimensions.cohort, dimensions.group});
    const QString category = words_.category(row);
    const std::vector<FigureUse> &uses = uses_.of(category);
    if (is_left_out_by_rule(row, uses))
        return;
    if (uses.empty()) {
        leave_out(row, QStringLiteral("unmapped-measure"),
                  QCoreApplication::translate("ingest", "the profile \"%1\" has no use for \"%2\"")
                      .arg(gathered_.profile.title, category));
        return;
    }
    if (!is_about_nobody(row, uses))
        read_figures(row, uses);
}

/// A second header, of this table or of another, is no row of figures; below another's nothing is read.
bool TableReader::is_of_another_table(const SheetRow &row, const RowJudge::Look &look)
{
    if (judge_.repeats_header(row)) {
        in_second_table_ = false;
        below_repeated_header_ = true;
        leave_out(row, note_rule, QCoreApplication::translate("ingest", "the header once more"));
        return true;
    }
    if (in_second_table_ || !judge_.is_other_header(row, look)
        || !std::holds_alternative<ProviderMatcher::Unknown>(gathered_.matcher.match(words_.provider(row), {})))
        return false;
    in_second_table_ = true;
    log_.warning(place(row, -1), QStringLiteral("second-table"),
                 QCoreApplication::translate("ingest",
                                             "a second table with another header begins here. It is not read; give it "
                                             "a table of its own in the mapping if it is needed."));
    leave_out(row, note_rule, QCoreApplication::translate("ingest", "the header of a second table"));
    return true;
}

bool TableReader::is_note(const SheetRow &row, const RowJudge::Look &look)
{
    const bool is_one_text = look.filled == 1 && layout_.columns.size() > 1;
    const bool has_no_figures = look.markers == 0 && look.texts == 0;
    const bool names_someone = words_.names_someone(row);
    if (!is_one_text && !has_no_figures && (names_someone || look.markers > 0))
        return false;
    const ProviderMatcher::Match match = gathered_.matcher.match(provider_words_, {});
    if (const auto *out = std::get_if<ProviderMatcher::LeftOut>(&match); out && names_someone) {
        if (!is_one_text)
            return false; // a region or total without figures, dealt with like those that have some
        totals_.pass(row, out->rule, {}, group_);
        leave_out(row, out->rule, out->why);
        return true;
    }
    const bool is_unknown = std::holds_alternative<ProviderMatcher::Unknown>(match);
    const bool is_someone = names_someone
        && (!is_unknown
            || (!is_one_text && (is_well_formed_code(provider_words_.code) || !provider_words_.number.isEmpty())));
    if (is_someone)
        return false;
    leave_out(row, note_rule, reason_of(note_rule));
    return true;
}

/// A comma that was not quoted shifts every figure to its right by one: such a row of a CSV is not read.
bool TableReader::has_wrong_width(const SheetRow &row)
{
    if (!sheet_.isEmpty())
        return false;
    qsizetype columns = static_cast<qsizetype>(layout_.columns.size());
    while (columns > 0 && layout_.columns[static_cast<size_t>(columns - 1)].raw.isEmpty())
        --columns; // a row that is too wide widens the table, not its header
    bool is_wrong = row.fields.size() <= last_mapped_column_;
    for (qsizetype i = columns; i < row.fields.size() && !is_wrong; ++i)
        is_wrong = !row.fields[i].trimmed().isEmpty();
    if (!is_wrong)
        return false;
    reject(row, -1, QStringLiteral("wrong-column-count"),
           QCoreApplication::translate("ingest",
                                       "the row has %1 columns where the header has %2. Put quotation "
                                       "marks around a text that holds a comma.")
               .arg(row.fields.size())
               .arg(columns));
    return true;
}

bool TableReader::is_left_out_by_rule(const SheetRow &row, const std::vector<FigureUse> &uses)
{
    const RowJudge::LeftOut left_out = judge_.left_out_by_rule(row);
    if (!left_out.rule)
        return false;
    const QString &rule = left_out.rule->rule;
    totals_.pass(row, rule, uses, group_, left_out.said);
    leave_out(row, rule, reason_of(rule), uses);
    return true;
}

const TableReader::Placement &TableReader::placement(const FigureUse &use)
{
    const std::optional<Period> period = periods_.period_of(use.period, gathered_.measures.at(use.measure).measure);
    for (const Placement &known : placements_) {
        if (known.period == period)
            return known;
    }
    Placement placed{period, 0, std::nullopt, 0, Reconciler::nowhere};
    if (period) {
        placed.period_number = gathered_.store.period_number(*period);
        placed.match = gathered_.matcher.match(provider_words_, *period);
        if (const auto *provider = std::get_if<const Provider *>(&*placed.match)) {
            placed.provider_number = gathered_.store.provider_number(**provider);
            placed.region = totals_.region_of(provider_words_, *provider);
        }
    }
    placements_.push_back(std::move(placed));
    return placements_.back();
}

/// Deals with a row that is about no provider in any of its periods.
bool TableReader::is_about_nobody(const SheetRow &row, const std::vector<FigureUse> &uses)
{
    const Placement *first = nullptr;
    for (const FigureUse &use : uses) {
        const Placement &placed = placement(use);
        if (placed.match && std::holds_alternative<const Provider *>(*placed.match))
            return false;
    }
    for (const Placement &placed : placements_) {
        if (!first || (!first->match && placed.match))
            first = &placed;
    }
    const ProviderMatcher::Match match =
        first->match ? *first->match : gathered_.matcher.match(provider_words_, Period{});
    const auto *out = std::get_if<ProviderMatcher::LeftOut>(&match);
    if (out) {
        leave_out_match(row, *out, *first, uses);
    } else if (!first->match) {
        reject(row, periods_.column(), QStringLiteral("unknown-period"),
               periods_.column() < 0
                   ? QCoreApplication::translate("ingest",
                                                 "neither the table nor its title nor the file's name says the "
                                                 "period. Give one.")
                   : QCoreApplication::translate("ingest", "this is no period. Write 2023-24, or 2024."));
    } else {
        reject_unknown(row, std::get<ProviderMatcher::Unknown>(match), *first, uses);
    }
    return true;
}

void TableReader::leave_out_match(const SheetRow &row, const ProviderMatcher::LeftOut &out, const Placement &placed,
                                  const std::vector<FigureUse> &uses)
{
    if (out.rule == region_rule || out.rule == total_rule)
        totals_.pass(row, out.rule, uses, group_);
    else
        totals_.add_members(row, uses, provider_words_, group_, false);
    leave_out(row, out.rule, out.why, uses, placed.period);
}

/// What stands in the place of a provider but is a class of them: "E06", or below the grand total without a code.
bool TableReader::is_class_total(const SheetRow &row) const
{
    if (!provider_words_.number.isEmpty())
        return false;
    const QString &code = provider_words_.code;
    if (!code.isEmpty())
        return is_incomplete_code(code);
    if (says_total(words_.name(row)))
        return true;
    return totals_.passed_total() && words_.has_code_column() && accepted_with_code_;
}

void TableReader::reject_unknown(const SheetRow &row, const ProviderMatcher::Unknown &unknown, const Placement &placed,
                                 const std::vector<FigureUse> &uses)
{
    if (unknown.rule == QLatin1String("unknown-provider") && is_class_total(row)) {
        leave_out(row, total_rule, reason_of(total_rule), uses, placed.period);
        return;
    }
    totals_.add_members(row, uses, provider_words_, group_, true);
    reject(row, words_.provider_column(row), unknown.rule, unknown.why);
}

void TableReader::read_figures(const SheetRow &row, const std::vector<FigureUse> &uses)
{
    totals_.pass_provider();
    Outcome outcome;
    for (const FigureUse &use : uses)
        read_figure(row, use, outcome);
    for (auto column = unused_.begin(); column != unused_.end();) {
        const bool is_filled = !cell_text(row, *column).isEmpty();
        if (is_filled)
            unknown_.push_back(*column);
        column = is_filled ? unused_.erase(column) : column + 1;
    }
    if (!outcome.in_error)
        take_marks(row);
    if (!outcome.in_error && outcome.added == 0 && outcome.repeated > 0) {
        leave_out(row, QStringLiteral("duplicate"),
                  QCoreApplication::translate("ingest", "the row repeats %1").arg(outcome.repeated_place), uses,
                  placements_.front().period);
        return;
    }
    tell_missing(row, outcome);
    if (mapping_.check_cross_foot && !cross_foot_.is_empty())
        check_cross_foot(row);
    accepted_with_code_ = accepted_with_code_ || !provider_words_.code.isEmpty();
    gathered_.rows.add(row.row, outcome.in_error ? End::in_error : End::accepted);
}

void TableReader::tell_wrong(const SheetRow &row, int column, const QString &rule, const QString &what,
                             Outcome &outcome)
{
    outcome.in_error = true;
    if (outcome.last_wrong == column) // one cell that several measures share
        return;
    outcome.last_wrong = column;
    log_.error(place(row, column), rule, what);
}

void TableReader::read_figure(const SheetRow &row, const FigureUse &use, Outcome &outcome)
{
    const Placement &placed = placement(use);
    const MappedMeasure &measure = gathered_.measures.at(use.measure);
    FigureReading reading = gathered_.figures.read(row, use.column, use.part, measure);
    if (!placed.match) {
        if (reading.state == FigureReading::State::number)
            tell_wrong(row, use.column, QStringLiteral("unknown-period"),
                       QCoreApplication::translate("ingest",
                                                   "the period of this column is not known. The figure was "
                                                   "not taken in."),
                       outcome);
        return;
    }
    if (const auto *unknown = std::get_if<ProviderMatcher::Unknown>(&*placed.match)) {
        tell_wrong(row, use.column, unknown->rule, unknown->why, outcome);
        return;
    }
    if (const auto *out = std::get_if<ProviderMatcher::LeftOut>(&*placed.match)) {
        if (reading.state == FigureReading::State::number)
            log_.warning(place(row, use.column), out->rule, out->why);
        return;
    }
    put(row, use, placed, std::move(reading), outcome);
}

/// "row 12", with the sheet where it is another one.
QString TableReader::row_words(const FigureStore::PutResult &earlier) const
{
    const QString &sheet = gathered_.rows.name(earlier.sheet);
    return sheet == sheet_
        ? QCoreApplication::translate("ingest", "row %1").arg(earlier.row)
        : QCoreApplication::translate("ingest", "row %1 of the sheet \"%2\"").arg(earlier.row).arg(sheet);
}

void TableReader::put(const SheetRow &row, const FigureUse &use, const Placement &placed, FigureReading reading,
                      Outcome &outcome)
{
    if (reading.state == FigureReading::State::wrong) {
        totals_.add_member(use, placed.period_number, group_, placed.region, reading);
        tell_wrong(row, use.column, reading.rule, reading.what, outcome);
        return;
    }
    const FigureStore::PutResult result = gathered_.store.put(
        use.measure, {placed.provider_number, dimensions_, placed.period_number},
        {use.part, use.source, gathered_.rows.sheet(), row.row, use.column + 1, cell_text(row, use.column), reading});
    if (result.put == FigureStore::Put::same) {
        ++outcome.repeated;
        outcome.repeated_place = row_words(result);
        return;
    }
    if (result.put == FigureStore::Put::different) {
        tell_wrong(row, use.column, QStringLiteral("conflict"),
                   QCoreApplication::translate("ingest",
                                               "%1 gives another figure for the same provider, measure "
                                               "and period, and stands. Remove the wrong one of the two.")
                       .arg(row_words(result)),
                   outcome);
        return;
    }
    ++outcome.added;
    totals_.add_member(use, placed.period_number, group_, placed.region, reading);
    if (reading.state == FigureReading::State::number)
        ++outcome.numbers;
    else if (outcome.missing.empty() || outcome.missing.back().first != use.column)
        outcome.missing.emplace_back(use.column, std::move(reading));
}

/// A row of several years says it of each of them.
void TableReader::take_marks(const SheetRow &row)
{
    for (const Placement &placed : placements_) {
        const auto *provider = placed.match ? std::get_if<const Provider *>(&*placed.match) : nullptr;
        if (!provider || !placed.period)
            continue;
        CellKey key; // of which the programme is known at the end
        key.provider = (*provider)->id;
        key.period = *placed.period;
        for (const auto &[column, kind] : mark_columns_) {
            if (!gathered_.profile.markers.contains(cell_text(row, column).toLower()))
                gathered_.marks.take(kind, key, place(row, column));
        }
    }
}

void TableReader::tell_missing(const SheetRow &row, const Outcome &outcome)
{
    if (outcome.numbers > 0 || outcome.missing.size() < 2) {
        for (const auto &[column, reading] : outcome.missing)
            log_.warning(place(row, column), missing_rule(reading.missing),
                         reading.what.isEmpty() ? missing_sentence(reading.missing) : reading.what);
        return;
    }
    const bool all_suppressed = std::all_of(outcome.missing.begin(), outcome.missing.end(), [](const auto &entry) {
        return entry.second.missing == Missing::suppressed;
    });
    ImportLog::Place where = place(row, -1);
    where.value = words_.name(row);
    log_.warning(where, missing_rule(all_suppressed ? Missing::suppressed : Missing::not_given),
                 all_suppressed
                     ? QCoreApplication::translate("ingest",
                                                   "every figure of the row is suppressed by its publisher. They are "
                                                   "kept as suppressed, not as zero.")
                     : QCoreApplication::translate("ingest",
                                                   "every figure of the row is missing. They are kept as missing, not "
                                                   "as zero."));
}

void TableReader::check_cross_foot(const SheetRow &row)
{
    for (const CrossFoot::Failure &failure : cross_foot_.failures(row))
        log_.warning(place(row, failure.column), QStringLiteral("does-not-reconcile"),
                     QCoreApplication::translate("ingest",
                                                 "by the header %1, which comes to %2; the cell says %3, and rounding "
                                                 "allows a difference of %4. Ask the sender which is right.")
                         .arg(failure.formula, number_words(failure.computed), number_words(failure.written),
                              number_words(failure.tolerance)));
}

void TableReader::finish()
{
    std::sort(unknown_.begin(), unknown_.end());
    for (const int column : unknown_) {
        ImportLog::Place where{
            layout_.header_row, column + 1, gathered_.headers.value({gathered_.rows.sheet(), column + 1}), {}, sheet_};
        log_.warning(where, QStringLiteral("unknown-column"),
                     QCoreApplication::translate("ingest",
                                                 "the mapping has no use for this column. It is kept in the original "
                                                 "and not used."));
    }
    for (const QString &source : table_.not_found)
        log_.warning({layout_.header_row, 0, {}, {}, sheet_}, QStringLiteral("unknown-column"),
                     QCoreApplication::translate("ingest",
                                                 "the mapping expects %1, which this table does not have. What depends "
                                                 "on it was not read.")
                         .arg(source));
    if (periods_.used_file_name())
        log_.warning(
            {0, 0, {}, {}, sheet_}, QStringLiteral("guessed-mapping"),
            QCoreApplication::translate("ingest", "only the file's name says the period. Check that it is right."));
}

} // namespace outturn::ingest
