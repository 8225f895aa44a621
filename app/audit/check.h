// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_source.h"
#include "domain/cell_source.h"
#include "schemes/scheme.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <variant>

namespace outturn::audit {

/// How much a hit of a check weighs: `serious` is wrong as it stands (an identity is broken, a date is impossible),
/// `caution` needs an explanation (a jump, too many round numbers), `note` is worth knowing (a return is not certified).
enum class Severity { note, caution, serious };

QString severity_word(Severity severity); ///< "note", "caution", "serious"
std::optional<Severity> severity_from_word(QStringView word);

/// The words of a check in one language. Sentence and advice name values of the hit in braces: "{provider} returned
/// {reported} in {period}, but {parts} add up to {sum}." A sentence never accuses: it says what stands in the returns.
struct CheckWords {
    QString title;    ///< "Turned around is not A or C"
    QString sentence; ///< of one hit
    QString advice;   ///< what to ask for next
    QString method;   ///< how it is found, with its test and its limits, in a paragraph
};

/// A check as data: what it looks for (`kind`, a stable word of check_kinds.h), with which numbers, and how it is told.
struct CheckDefinition {
    QString id; ///< "turned-around-identity"
    QString kind;
    Severity severity = Severity::caution;
    QStringList programmes;           ///< ids, or ids of schemes that pay them; empty: every programme
    QJsonObject parameters;           ///< what the kind knows; checked when it is read
    QHash<QString, CheckWords> words; ///< by language: "en" and "cy", both there
    QString source;                   ///< the practice or the paper that it comes from
};

/// A number or name in the sentence of a hit, still without words. Presentation formats it: a count or a plain number
/// with the locale's separators, a share as a percentage, an amount in pounds, a day, a period; an id by its title.
struct CheckValue {
    QString name; ///< in braces in the sentence
    std::variant<double, Money, QDate, Period, QString, ProviderId, MeasureId, ProgrammeId> value;
    bool is_share = false; ///< of a number: 0.25 is 25%
    int decimals = -1;     ///< of a number; -1: as many as it has, at most 4
};

/// One thing that a check found. The names "provider", "measure", "period" and "programme" need no values of their own.
struct CheckHit {
    QString check;
    Severity severity = Severity::caution; ///< the definition's, or less
    ProgrammeId programme;
    MeasureId measure;   ///< empty: of no one measure
    ProviderId provider; ///< empty: of the programme or of the return as a whole
    std::optional<Period> period;
    std::vector<CheckValue> values;
    std::vector<CellKey> cells;             ///< the figures concerned, the most telling first; at most most_places
    std::vector<quint32> cases;             ///< CaseRow::id of cases concerned, at most most_places
    qint64 places = 0;                      ///< how many figures or cases are concerned in all
    qint64 return_id = 0;                   ///< of a hit about a return as a whole
    bool is_corrected = false;              ///< a figure of it is an auditor's correction, not what was returned
    std::optional<double> p_value;          ///< of a statistical check, before and
    std::optional<double> adjusted_p_value; ///< after allowing for the number of providers looked at
};

inline constexpr int most_places = 200;

/// What came of one check.
struct CheckOutcome {
    QString check;
    qint64 looked_at = 0; ///< figures, cases, or providers tested, whatever it counts; 0: nothing to look at
    qint64 hits = 0;      ///< all of them
    qint64 shown = 0;     ///< those listed; fewer where a check has more than most_hits
    QString why_not;      ///< a stable word where it could not be applied: "no-figures", "no-cases", "no-scheme",
                          ///< "too-few", "no-target"; empty where it was
};

/// So many hits of one check are listed; the rest is counted.
inline constexpr int most_hits = 500;

/// Immutable once made; shared between threads.
struct CheckRun {
    std::vector<CheckDefinition> definitions; ///< those that were run
    std::vector<CheckOutcome> outcomes;       ///< one for each definition, in their order
    std::vector<CheckHit> hits; ///< serious first, then by the order of the definitions, programme, provider, period
    std::vector<Programme> programmes;
    std::vector<Measure> measures;
    std::vector<Provider> providers;
};
using SharedChecks = std::shared_ptr<const CheckRun>;

/// The scheme by which each programme is paid, where there is one.
struct ProgrammeScheme {
    ProgrammeId programme;
    schemes::Scheme scheme;
};

struct CheckInput {
    const CellSource &cells;
    const CaseSource &cases;
    const std::vector<ProgrammeScheme> &schemes;
    /// No outcome can lie after it: the day of the last import, so that the answer does not depend on today.
    QDate last_day;
    /// Looked at alone: what was looked at, what was found and what could not be applied are this programme's. Of a return
    /// that holds several, what it publishes of itself is looked at all the same.
    std::optional<ProgrammeId> only = std::nullopt;
};

/// Runs the checks: figures are read once, cases once for each programme, whatever the number of checks. Cancelled:
/// ErrorCode::cancelled. A definition of an unknown kind is refused by name.
Result<CheckRun> run_checks(const CheckInput &input, const std::vector<CheckDefinition> &definitions,
                            const std::stop_token &stop, const std::function<void(qint64 cases)> &progress = {});

} // namespace outturn::audit
