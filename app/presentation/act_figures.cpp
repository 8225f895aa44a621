// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/act_figures.h"

#include "foundation/number_text.h"
#include "presentation/figure_words.h"
#include "presentation/standing_act_words.h"
#include "presentation/table_cells.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::presentation {
namespace {

QString file_of(qint64 id, const std::vector<StoredReturn> &returns)
{
    const auto found =
        std::find_if(returns.begin(), returns.end(), [id](const StoredReturn &stored) { return stored.id == id; });
    return found == returns.end() ? QString() : found->file_name;
}

/// "lac_2024.csv, row 12: 158, 214": with the texts that stand there.
QString place_words(const Cell &figure, const std::vector<StoredReturn> &returns, const Wording &wording)
{
    const QString file = file_of(figure.return_id, returns);
    if (figure.origins.empty())
        return file;
    const Origin &first = figure.origins.front();
    QStringList texts;
    for (const Origin &origin : figure.origins)
        texts.append(origin.text);
    const QString row = QString::number(first.row);
    return first.sheet.isEmpty() ? wording.say(QT_TRANSLATE_NOOP("presentation", "%1, row %2: %3"))
                                       .arg(file, row, texts.join(QStringLiteral(", ")))
                                 : wording.say(QT_TRANSLATE_NOOP("presentation", "%1, sheet %2, row %3: %4"))
                                       .arg(file, first.sheet, row, texts.join(QStringLiteral(", ")));
}

std::optional<double> part_of(const Cell &figure, CorrectedPart part)
{
    switch (part) {
    case CorrectedPart::numerator:
        return figure.numerator;
    case CorrectedPart::denominator:
        return figure.denominator;
    case CorrectedPart::expected:
        return figure.expected;
    case CorrectedPart::value:
        return figure.value;
    case CorrectedPart::money:
        break;
    }
    return {};
}

std::vector<CorrectedPart> parts_of(const Cell &figure, const Measure *measure)
{
    if (figure.key.aspect != Aspect::outcome)
        return {CorrectedPart::money};
    std::vector<CorrectedPart> parts;
    for (const CorrectedPart part :
         {CorrectedPart::numerator, CorrectedPart::denominator, CorrectedPart::expected, CorrectedPart::value}) {
        if (part_of(figure, part))
            parts.push_back(part);
    }
    if (parts.size() > 1 || (parts.size() == 1 && parts.front() == CorrectedPart::value))
        return parts;
    switch (measure ? measure->kind : MeasureKind::proportion) {
    case MeasureKind::ratio:
        return {CorrectedPart::numerator, CorrectedPart::expected};
    case MeasureKind::mean:
    case MeasureKind::value:
        return {CorrectedPart::value};
    case MeasureKind::proportion:
    case MeasureKind::rate:
        break;
    }
    return {CorrectedPart::numerator, CorrectedPart::denominator};
}

QString part_title(CorrectedPart part, const Wording &wording)
{
    switch (part) {
    case CorrectedPart::numerator:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Numerator"));
    case CorrectedPart::denominator:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Denominator"));
    case CorrectedPart::expected:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Expected"));
    case CorrectedPart::value:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Value"));
    case CorrectedPart::money:
        return wording.say(QT_TRANSLATE_NOOP("presentation", "Pounds"));
    }
    return {};
}

std::optional<double> &corrected(Correction &correction, CorrectedPart part)
{
    switch (part) {
    case CorrectedPart::denominator:
        return correction.denominator;
    case CorrectedPart::expected:
        return correction.expected;
    case CorrectedPart::value:
        return correction.value;
    case CorrectedPart::numerator:
    case CorrectedPart::money:
        break;
    }
    return correction.numerator;
}

} // namespace

widgets::Table act_figures_table(const std::vector<Cell> &figures, const std::vector<StoredReturn> &returns,
                                 const AuditNames &names, const Wording &wording)
{
    widgets::Table table;
    table.title = wording.say(QT_TRANSLATE_NOOP("presentation", "Figures"));
    table.columns = {{wording.say(QT_TRANSLATE_NOOP("presentation", "Figure")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "As it is now")), {}, false},
                     {wording.say(QT_TRANSLATE_NOOP("presentation", "In the return")), {}, false}};
    table.empty_text = wording.say(QT_TRANSLATE_NOOP("presentation", "There is no figure in force of this kind."));
    for (size_t i = 0; i < figures.size(); ++i) {
        QString now = figure_numbers(figures[i], wording);
        if (figures[i].corrected_by != 0)
            now = wording.say(QT_TRANSLATE_NOOP("presentation", "%1 (corrected)")).arg(now);
        table.rows.push_back({QString::number(i),
                              {text_cell(figure_subject(figures[i].key, names, wording)), text_cell(now),
                               text_cell(place_words(figures[i], returns, wording))}});
    }
    return table;
}

QString coverage_words(const Coverage &coverage, const Wording &wording)
{
    const auto number = [&wording](qint64 n) { return wording.number(static_cast<double>(n), 0); };
    return wording.say(QT_TRANSLATE_NOOP("presentation", "Figures: %1; providers: %2; periods: %3."))
        .arg(number(coverage.figures), number(coverage.providers), number(coverage.periods));
}

QString measures_left_out(const std::vector<Exclusion> &exclusions, const AuditNames &names)
{
    QStringList titles;
    for (const Exclusion &exclusion : exclusions) {
        if (exclusion.measure)
            titles.append(names.measure(exclusion.programme, *exclusion.measure));
    }
    return titles.join(QStringLiteral(", "));
}

QString correction_obstacle(const Cell &figure, const std::vector<StoredReturn> &returns, const AuditNames &names,
                            const Wording &wording)
{
    const bool is_of_cases = std::any_of(returns.begin(), returns.end(), [&figure](const StoredReturn &stored) {
        return stored.id == figure.return_id && stored.is_case_return;
    });
    if (!is_of_cases)
        return {};
    return wording
        .say(
            QT_TRANSLATE_NOOP("presentation",
                              "%1 is counted from cases, row by row, and cannot be corrected as a whole. Leave it out, "
                              "or ask for a corrected return."))
        .arg(figure_subject(figure.key, names, wording));
}

QString exclusion_question(const Exclusion &exclusion, const Coverage &coverage, const AuditNames &names,
                           const Wording &wording)
{
    return exclusion_question(exclusion, coverage, {}, false, names, wording);
}

QString exclusion_question(const Exclusion &exclusion, const Coverage &coverage, const std::vector<Exclusion> &derived,
                           bool derived_go, const AuditNames &names, const Wording &wording)
{
    QString figures = coverage_words(coverage, wording);
    if (!derived.empty())
        figures += u' '
            + wording
                  .say(derived_go
                           ? QT_TRANSLATE_NOOP("presentation",
                                               "With them goes what was worked out from the same cases, each as an act "
                                               "of its own: %1.")
                           : QT_TRANSLATE_NOOP("presentation",
                                               "What was worked out from the same cases stays as it is: %1."))
                  .arg(measures_left_out(derived, names));
    return wording
        .say(
            QT_TRANSLATE_NOOP("presentation",
                              "To be left out: %1. %2 Every table, chart and report is given without them, and without "
                              "what comes in of them later, until it is taken back. Why?"))
        .arg(exclusion_subject(exclusion, names, wording), figures);
}

QString correction_question(const Correction &correction, const Cell &present, const AuditNames &names,
                            const Wording &wording)
{
    return wording
        .say(QT_TRANSLATE_NOOP("presentation",
                               "To be corrected: %1. Now: %2. Instead: %3. It holds everywhere until it is taken back; "
                               "what the return says stays readable. Why?"))
        .arg(figure_subject(correction.key, names, wording), figure_numbers(present, wording),
             correction_words(correction, wording));
}

std::vector<CorrectionField> correction_fields(const Cell &figure, const Measure *measure, const Wording &wording)
{
    std::vector<CorrectionField> fields;
    for (const CorrectedPart part : parts_of(figure, measure)) {
        CorrectionField field{part, part_title(part, wording), {}};
        if (part == CorrectedPart::money && figure.money)
            field.present = wording.number(static_cast<double>(figure.money->pence) / 100, 2);
        else if (const std::optional<double> number = part_of(figure, part))
            field.present = wording.full_number(*number);
        fields.push_back(field);
    }
    return fields;
}

Result<> read_correction_field(CorrectedPart part, const QString &text, const Cell &present, Correction &correction)
{
    if (text.trimmed().isEmpty())
        return {};
    if (part == CorrectedPart::money) {
        const std::optional<Money> money = parse_pounds(text);
        if (!money)
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("presentation", "\"%1\" is no amount of pounds and pence.")
                               .arg(text.trimmed()));
        if (present.money != money)
            correction.money = money;
        return {};
    }
    const std::optional<WrittenNumber> number = parse_number(text);
    if (!number || number->is_percentage || number->is_pounds)
        return failure(ErrorCode::wrong_usage,
                       QCoreApplication::translate("presentation", "\"%1\" is no number.").arg(text.trimmed()));
    if (part_of(present, part) != number->value)
        corrected(correction, part) = number->value;
    return {};
}

} // namespace outturn::presentation
