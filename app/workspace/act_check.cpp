// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/act_check.h"

#include "domain/standing_acts.h"
#include "workspace/cell_columns.h"
#include "workspace/statement_row.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cmath>
#include <set>

namespace outturn::workspace {
namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::refused, why);
}

QString text_of(SQLite::Database &database, const char *sql, const QString &first, const QString &second = {})
{
    SQLite::Statement row(database, sql);
    bind_text(row, 1, first);
    if (!second.isEmpty())
        bind_text(row, 2, second);
    return row.executeStep() ? text_at(row, 0) : QString();
}

/// "In work, Kent, 2023-24": what a person calls the figures; ids where the workspace has no name for them.
QString words_of(SQLite::Database &database, const ProgrammeId &programme, const std::optional<MeasureId> &measure,
                 const std::optional<ProviderId> &provider, const std::optional<Period> &period)
{
    QStringList words;
    const auto add = [&words](const QString &name, const QString &id) { words.append(name.isEmpty() ? id : name); };
    if (measure)
        add(text_of(database, "SELECT title FROM measure WHERE programme=? AND id=?", programme.text, measure->text),
            measure->text);
    else
        add(text_of(database, "SELECT title FROM programme WHERE id=?", programme.text), programme.text);
    if (provider)
        add(text_of(database, "SELECT name FROM provider WHERE id=?", provider->text), provider->text);
    if (period && period->end.isValid())
        words.append(period_label(*period));
    return words.join(QStringLiteral(", "));
}

QString words_of(SQLite::Database &database, const CellKey &key)
{
    return words_of(database, key.programme, key.measure, key.provider, key.period);
}

Result<> check_exclusion(SQLite::Database &database, const Exclusion &exclusion, const StandingActs &standing)
{
    SQLite::Statement rows(database,
                           std::string(cell_columns)
                               + "WHERE superseded_by IS NULL AND programme=?1 AND (?2 IS NULL OR measure=?2) AND "
                                 "(?3 IS NULL OR provider=?3)");
    const auto bind_if = [&rows](int index, bool is_named, const QString &text) {
        if (is_named)
            bind_text(rows, index, text);
        else
            rows.bind(index);
    };
    bind_text(rows, 1, exclusion.programme.text);
    bind_if(2, exclusion.measure.has_value(), exclusion.measure.value_or(MeasureId()).text);
    bind_if(3, exclusion.provider.has_value(), exclusion.provider.value_or(ProviderId()).text);
    qint64 earlier = 0;
    while (rows.executeStep()) {
        const CellKey key = read_cell(rows).key;
        if (!exclusion.covers(key))
            continue;
        const StandingActs::StandingExclusion *out = standing.exclusion_of(key);
        if (!out)
            return {};
        earlier = out->act.id;
    }
    const QString figures =
        words_of(database, exclusion.programme, exclusion.measure, exclusion.provider, exclusion.period);
    if (earlier == 0)
        return refused(
            QCoreApplication::translate("workspace", "There is no figure in force to leave out: %1.").arg(figures));
    return refused(QCoreApplication::translate("workspace", "Nothing more would be left out: %1 is left out by act %2.")
                       .arg(figures, QString::number(earlier)));
}

struct PresentFigure {
    Cell cell;
    bool is_of_cases = false;
    MeasureKind kind = MeasureKind::value;
    QString unit;
};

std::optional<PresentFigure> present_figure(SQLite::Database &database, const CellKey &key)
{
    SQLite::Statement row(
        database,
        std::string(cell_columns)
            + "WHERE measure=? AND programme=? AND period_end=? AND period_start=? AND provider=? AND "
              "aspect=? AND contract=? AND area=? AND cohort=? AND caseload=? AND "
              "superseded_by IS NULL");
    StatementRow bound(row);
    bound << key;
    if (!row.executeStep())
        return std::nullopt;
    PresentFigure present;
    present.cell = read_cell(row);
    SQLite::Statement of_return(database, "SELECT is_case_return FROM outcome_return WHERE id=?");
    of_return.bind(1, static_cast<int64_t>(present.cell.return_id));
    present.is_of_cases = of_return.executeStep() && of_return.getColumn(0).getInt() != 0;
    present.kind = kind_from_word(text_of(database, "SELECT kind FROM measure WHERE programme=? AND id=?",
                                          key.programme.text, key.measure.text))
                       .value_or(MeasureKind::value);
    present.unit =
        text_of(database, "SELECT unit FROM measure WHERE programme=? AND id=?", key.programme.text, key.measure.text);
    return present;
}

/// Whether only numbers are given that a measure of its kind has, or that the return gives besides.
bool gives_only_its_own(const PresentFigure &present, const Correction &says)
{
    const MeasureKind kind = present.kind;
    const Cell &cell = present.cell;
    const bool is_share = kind == MeasureKind::proportion || kind == MeasureKind::rate;
    const bool is_ratio = kind == MeasureKind::ratio;
    const bool is_value = kind == MeasureKind::mean || kind == MeasureKind::value;
    return (!says.numerator || is_share || is_ratio || cell.numerator)
        && (!says.denominator || is_share || cell.denominator) && (!says.expected || is_ratio || cell.expected)
        && (!says.value || is_value || cell.value);
}

/// What the figure would say: whether that can be.
Result<> check_numbers(const QString &figure, const PresentFigure &present, const Correction &says)
{
    const std::array numbers{says.numerator, says.denominator, says.expected, says.value};
    const bool any_number = std::any_of(numbers.begin(), numbers.end(), [](const auto &each) { return each; });
    const bool is_outcome = says.key.aspect == Aspect::outcome;
    if (is_outcome ? says.money || !any_number : any_number || !says.money)
        return refused(
            is_outcome
                ? QCoreApplication::translate("workspace", "Say which number of %1 is to be corrected, and to what.")
                      .arg(figure)
                : QCoreApplication::translate("workspace", "Say to which amount %1 is to be corrected.").arg(figure));
    if (!gives_only_its_own(present, says))
        return refused(QCoreApplication::translate("workspace", "%1 has no number of that kind.").arg(figure));
    if (std::any_of(numbers.begin(), numbers.end(), [](const auto &each) { return each && !std::isfinite(*each); }))
        return refused(QCoreApplication::translate("workspace", "A figure is corrected to a number: %1.").arg(figure));
    const auto is_below_nothing = [](const std::optional<double> &each) { return each && *each < 0; };
    if (is_below_nothing(says.numerator) || is_below_nothing(says.denominator) || is_below_nothing(says.expected)
        || (present.unit == QLatin1String("count") && is_below_nothing(says.value)))
        return refused(QCoreApplication::translate("workspace", "A count is never below nothing: %1.").arg(figure));
    const std::optional<double> above = says.numerator ? says.numerator : present.cell.numerator;
    const std::optional<double> below = says.denominator ? says.denominator : present.cell.denominator;
    if (present.kind == MeasureKind::proportion && above && below && *above > *below)
        return refused(
            QCoreApplication::translate("workspace", "The numerator of %1 would be greater than the denominator.")
                .arg(figure));
    return {};
}

/// Whether every part that is given is the one that holds now.
bool says_what_holds(const Correction &says, const Cell &cell)
{
    const auto is_same = [](const auto &given, const auto &present) { return !given || given == present; };
    return is_same(says.numerator, cell.numerator) && is_same(says.denominator, cell.denominator)
        && is_same(says.expected, cell.expected) && is_same(says.value, cell.value) && is_same(says.money, cell.money);
}

Result<> check_correction(SQLite::Database &database, const Correction &correction, const StandingActs &standing)
{
    const QString figure = words_of(database, correction.key);
    const std::optional<PresentFigure> present = present_figure(database, correction.key);
    if (!present)
        return refused(
            QCoreApplication::translate("workspace", "There is no such figure in force to correct: %1.").arg(figure));
    if (present->is_of_cases)
        return refused(QCoreApplication::translate(
                           "workspace",
                           "%1 is counted from cases, row by row, and cannot be corrected as a whole. Leave it out, or "
                           "ask for a corrected return.")
                           .arg(figure));
    if (const auto *out = standing.exclusion_of(correction.key))
        return refused(QCoreApplication::translate("workspace", "%1 is left out by act %2; take that back first.")
                           .arg(figure, QString::number(out->act.id)));
    if (const Result<> possible = check_numbers(figure, *present, correction); !possible)
        return possible;
    const auto *earlier = standing.correction_of(correction.key);
    if (says_what_holds(correction, present->cell))
        return refused(
            earlier
                ? QCoreApplication::translate("workspace",
                                              "That is what the return says of %1: take act %2 back instead.")
                      .arg(figure, QString::number(earlier->act.id))
                : QCoreApplication::translate("workspace", "That is what the return says already: %1.").arg(figure));
    if (earlier && earlier->correction == correction)
        return refused(QCoreApplication::translate("workspace", "Act %1 has corrected %2 so already.")
                           .arg(QString::number(earlier->act.id), figure));
    return {};
}

/// What would hold again by this act, and did not before it.
std::vector<Act> brought_back(const Act &act, const std::vector<Act> &earlier)
{
    std::vector<Act> after = earlier;
    after.push_back(act);
    std::set<qint64> before;
    for (const Act &each : acts_that_hold(earlier))
        before.insert(each.id);
    std::vector<Act> back = acts_that_hold(after);
    std::erase_if(back, [&before](const Act &each) { return before.contains(each.id); });
    return back;
}

Result<> check_reversal(SQLite::Database &database, const Act &act, const std::vector<Act> &earlier,
                        const StandingActs &standing)
{
    const auto target =
        std::find_if(earlier.begin(), earlier.end(), [&act](const Act &each) { return each.id == act.reverses; });
    if (target == earlier.end())
        return refused(QCoreApplication::translate("workspace", "There is no act %1 to take back.").arg(act.reverses));
    std::set<qint64> reversed;
    for (auto each = earlier.rbegin(); each != earlier.rend(); ++each) {
        if (each->kind == ActKind::reversal && !reversed.contains(each->id))
            reversed.insert(each->reverses);
    }
    if (reversed.contains(act.reverses))
        return refused(QCoreApplication::translate("workspace", "Act %1 was taken back already.").arg(act.reverses));
    for (const Act &back : brought_back(act, earlier)) {
        if (back.kind != ActKind::exclusion)
            continue;
        const Result<Exclusion> exclusion = read_exclusion(back.json);
        if (!exclusion)
            return tl::unexpected(exclusion.error());
        if (const Result<> leaves_out = check_exclusion(database, *exclusion, standing); !leaves_out)
            return leaves_out;
    }
    return {};
}

bool needs_reason(ActKind kind)
{
    return kind == ActKind::exclusion || kind == ActKind::correction || kind == ActKind::reversal;
}

/// What the acts of every kind have in common.
Result<> check_form(const Act &act)
{
    if (act.person.isEmpty())
        return refused(QCoreApplication::translate("workspace", "Say who does this: it is kept with the act."));
    if (needs_reason(act.kind) && act.reason.isEmpty())
        return refused(QCoreApplication::translate("workspace", "Say why: the reason is kept with the act."));
    const bool is_reversal = act.kind == ActKind::reversal;
    if (is_reversal != (act.reverses != 0) || (is_reversal && !act.json.isEmpty()))
        return failure(ErrorCode::internal, QStringLiteral("only a reversal reverses, and it has no content"));
    if (!is_reversal && !QJsonDocument::fromJson(act.json).isObject())
        return failure(ErrorCode::internal, QStringLiteral("the content of an act is one object"));
    const bool has_subject =
        act.kind == ActKind::sample || act.kind == ActKind::sample_results || act.kind == ActKind::finding;
    if (has_subject && act.subject.isEmpty())
        return failure(ErrorCode::internal, QStringLiteral("a sample or a finding without a subject"));
    return {};
}

} // namespace

Result<> check_act(SQLite::Database &database, const Act &act, const std::vector<Act> &earlier)
{
    if (const Result<> form = check_form(act); !form)
        return form;
    const Result<StandingActs> standing = standing_acts(earlier);
    if (!standing)
        return tl::unexpected(standing.error());
    if (act.kind == ActKind::exclusion) {
        const Result<Exclusion> exclusion = read_exclusion(act.json);
        return exclusion ? check_exclusion(database, *exclusion, *standing) : tl::unexpected(exclusion.error());
    }
    if (act.kind == ActKind::correction) {
        const Result<Correction> correction = read_correction(act.json);
        return correction ? check_correction(database, *correction, *standing) : tl::unexpected(correction.error());
    }
    return act.kind == ActKind::reversal ? check_reversal(database, act, earlier, *standing) : Result<>();
}

} // namespace outturn::workspace
