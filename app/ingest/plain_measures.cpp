// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_measures.h"

#include "foundation/number_text.h"
#include "ingest/plain_names.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

using Column = PlainColumns::Column;

} // namespace

std::optional<MeasureKind> PlainMeasures::kind_of(PlainRow &row) const
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
    if (row.columns().has(Column::denominator))
        return MeasureKind::proportion;
    if (row.columns().has(Column::expected))
        return MeasureKind::ratio;
    return row.columns().has(Column::standard_error) ? MeasureKind::mean : MeasureKind::value;
}

bool PlainMeasures::read(PlainRow &row)
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
    if (row.columns().has(Column::unit))
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
    return check(row, wanted);
}

/// What an export says of a measure besides.
bool PlainMeasures::describe(PlainRow &row, Measure &measure) const
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

bool PlainMeasures::check(PlainRow &row, const Measure &wanted)
{
    const auto id = std::make_pair(row.key.programme, row.key.measure);
    const auto known = measures_.find(id);
    // A missing value has none, unless a column of its own tells it.
    const bool tells_unit = row.columns().has(Column::unit) || parse_number(row.text(Column::value)).has_value();
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

const Measure &PlainMeasures::measure_of(const PlainRow &row) const
{
    return plan_.measures[measures_.at({row.key.programme, row.key.measure})];
}

} // namespace outturn::ingest
