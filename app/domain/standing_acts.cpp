// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/standing_acts.h"

#include "domain/period_json.h"
#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <cmath>

namespace outturn {
namespace {

const QString exclusion_format = QStringLiteral("outturn-exclusion");
const QString correction_format = QStringLiteral("outturn-correction");
constexpr int content_version = 1;

/// Whole numbers up to here are the same as a number of JSON.
constexpr double largest_pence = 9007199254740991.0;

const QStringList &aspect_words()
{
    static const QStringList words{QStringLiteral("outcome"), QStringLiteral("cost"), QStringLiteral("claimed"),
                                   QStringLiteral("paid")};
    return words;
}

QJsonObject with_format(const QString &format)
{
    return {{QStringLiteral("format"), format}, {QStringLiteral("version"), content_version}};
}

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject &object, const QString &key, const std::optional<double> &number)
{
    if (number)
        object.insert(key, *number);
}

/// An undated period is an object, too: with neither day.
void put(QJsonObject &object, const Period &period)
{
    QJsonObject days;
    put(days, QStringLiteral("start"), period.start.toString(Qt::ISODate));
    put(days, QStringLiteral("end"), period.end.toString(Qt::ISODate));
    object.insert(QStringLiteral("period"), days);
}

template <typename Id> std::optional<Id> id_under(JsonReader &reader, const QString &key)
{
    const bool is_there = reader.has(key);
    const QString text = reader.string_or(key, {});
    // Taken for "none named" it would leave out more than was meant.
    if (is_there && text.isEmpty())
        reader.fail(key, QCoreApplication::translate("domain", "it must not be empty"));
    return is_there ? std::optional(Id(text)) : std::nullopt;
}

std::optional<double> number_under(JsonReader &reader, const QString &key)
{
    const bool is_there = reader.has(key);
    const double number = reader.number_or(key, 0);
    return is_there ? std::optional(number) : std::nullopt;
}

std::optional<Money> money_under(JsonReader &reader)
{
    const QString key = QStringLiteral("pence");
    const std::optional<double> pence = number_under(reader, key);
    if (!pence)
        return std::nullopt;
    if (*pence != std::floor(*pence) || std::abs(*pence) > largest_pence) {
        reader.fail(key, QCoreApplication::translate("domain", "a whole number of pence is needed here"));
        return std::nullopt;
    }
    return Money{static_cast<qint64>(*pence)};
}

bool is_complete(const Cell &cell)
{
    if (cell.key.aspect != Aspect::outcome)
        return cell.money.has_value();
    return cell.value || (cell.numerator && (cell.denominator || cell.expected));
}

/// Says whether the part was missing before.
bool replace(std::optional<double> &part, const std::optional<double> &corrected)
{
    if (!corrected)
        return false;
    const bool was_missing = !part;
    part = corrected;
    return was_missing;
}

} // namespace

bool Exclusion::covers(const CellKey &key) const
{
    const auto lies_in = [&key](const Period &whole) {
        return key.period == whole
            || (whole.end.isValid() && key.period.start.isValid() && key.period.start >= whole.start
                && key.period.end <= whole.end);
    };
    return key.programme == programme && (!provider || key.provider == *provider)
        && (!measure || key.measure == *measure) && (!period || lies_in(*period));
}

QByteArray write_exclusion(const Exclusion &exclusion)
{
    QJsonObject object = with_format(exclusion_format);
    put(object, QStringLiteral("programme"), exclusion.programme.text);
    if (exclusion.provider)
        put(object, QStringLiteral("provider"), exclusion.provider->text);
    if (exclusion.measure)
        put(object, QStringLiteral("measure"), exclusion.measure->text);
    if (exclusion.period)
        put(object, *exclusion.period);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Exclusion> read_exclusion(const QByteArray &json)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, QCoreApplication::translate("domain", "the exclusion"),
                                                       exclusion_format, content_version);
    if (!reader)
        return tl::unexpected(reader.error());
    Exclusion exclusion;
    exclusion.programme = ProgrammeId(reader->string(QStringLiteral("programme")));
    exclusion.provider = id_under<ProviderId>(*reader, QStringLiteral("provider"));
    exclusion.measure = id_under<MeasureId>(*reader, QStringLiteral("measure"));
    exclusion.period = read_period_json(*reader, QStringLiteral("period"));
    if (const Result<> read = reader->finish(); !read)
        return tl::unexpected(read.error());
    return exclusion;
}

QByteArray write_correction(const Correction &correction)
{
    QJsonObject object = with_format(correction_format);
    const CellKey &key = correction.key;
    put(object, QStringLiteral("programme"), key.programme.text);
    put(object, QStringLiteral("measure"), key.measure.text);
    put(object, QStringLiteral("provider"), key.provider.text);
    put(object, QStringLiteral("contract"), key.contract);
    put(object, QStringLiteral("area"), key.area);
    put(object, QStringLiteral("cohort"), key.cohort);
    put(object, QStringLiteral("group"), key.group);
    put(object, key.period);
    object.insert(QStringLiteral("aspect"), aspect_words()[static_cast<int>(key.aspect)]);
    put(object, QStringLiteral("numerator"), correction.numerator);
    put(object, QStringLiteral("denominator"), correction.denominator);
    put(object, QStringLiteral("expected"), correction.expected);
    put(object, QStringLiteral("value"), correction.value);
    if (correction.money)
        object.insert(QStringLiteral("pence"), static_cast<qint64>(correction.money->pence));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Correction> read_correction(const QByteArray &json)
{
    Result<JsonReader> reader = JsonReader::from_bytes(json, QCoreApplication::translate("domain", "the correction"),
                                                       correction_format, content_version);
    if (!reader)
        return tl::unexpected(reader.error());
    Correction correction;
    CellKey &key = correction.key;
    key.programme = ProgrammeId(reader->string(QStringLiteral("programme")));
    key.measure = MeasureId(reader->string(QStringLiteral("measure")));
    key.provider = ProviderId(reader->string(QStringLiteral("provider")));
    key.contract = reader->string_or(QStringLiteral("contract"), {});
    key.area = reader->string_or(QStringLiteral("area"), {});
    key.cohort = reader->string_or(QStringLiteral("cohort"), {});
    key.group = reader->string_or(QStringLiteral("group"), {});
    key.period = read_period_json(*reader, QStringLiteral("period")).value_or(Period{});
    key.aspect = static_cast<Aspect>(reader->choice(QStringLiteral("aspect"), aspect_words()));
    correction.numerator = number_under(*reader, QStringLiteral("numerator"));
    correction.denominator = number_under(*reader, QStringLiteral("denominator"));
    correction.expected = number_under(*reader, QStringLiteral("expected"));
    correction.value = number_under(*reader, QStringLiteral("value"));
    correction.money = money_under(*reader);
    if (const Result<> read = reader->finish(); !read)
        return tl::unexpected(read.error());
    return correction;
}

const StandingActs::StandingExclusion *StandingActs::exclusion_of(const CellKey &key) const
{
    for (const StandingExclusion &each : exclusions) {
        if (each.exclusion.covers(key))
            return &each;
    }
    return nullptr;
}

const StandingActs::StandingCorrection *StandingActs::correction_of(const CellKey &key) const
{
    for (const StandingCorrection &each : corrections) {
        if (each.correction.key == key)
            return &each;
    }
    return nullptr;
}

Result<StandingActs> standing_acts(const std::vector<Act> &acts)
{
    StandingActs standing;
    const auto unreadable = [](const Act &act, const Error &error) {
        return failure(error.code,
                       QCoreApplication::translate("domain", "What act %1 says cannot be read: %2")
                           .arg(QString::number(act.id), error.message),
                       error.detail);
    };
    for (const Act &act : acts_that_hold(acts)) {
        if (act.kind == ActKind::exclusion) {
            const Result<Exclusion> exclusion = read_exclusion(act.json);
            if (!exclusion)
                return unreadable(act, exclusion.error());
            standing.exclusions.push_back({act, *exclusion});
        } else if (act.kind == ActKind::correction) {
            const Result<Correction> correction = read_correction(act.json);
            if (!correction)
                return unreadable(act, correction.error());
            std::erase_if(standing.corrections,
                          [&](const auto &earlier) { return earlier.correction.key == correction->key; });
            standing.corrections.push_back({act, *correction});
        }
    }
    return standing;
}

void apply(const StandingActs::StandingCorrection &correction, Cell &cell)
{
    const Correction &says = correction.correction;
    bool was_missing = replace(cell.numerator, says.numerator);
    was_missing |= replace(cell.denominator, says.denominator);
    was_missing |= replace(cell.expected, says.expected);
    was_missing |= replace(cell.value, says.value);
    if (says.numerator)
        cell.numerator_range.reset();
    if (says.denominator)
        cell.denominator_range.reset();
    if (says.money) {
        was_missing |= !cell.money;
        cell.money = says.money;
    }
    if (was_missing && is_complete(cell))
        cell.missing = Missing::none;
    // That was found of what the return says.
    if (says.numerator || says.denominator || says.expected || says.value)
        cell.published_rate_differs = false;
    cell.corrected_by = correction.act.id;
}

} // namespace outturn
