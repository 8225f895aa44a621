// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/profile_reader.h"

#include "foundation/json_reader.h"

#include <QtCore/QCoreApplication>

namespace outturn::ingest {
namespace {

MeasureKind read_kind(JsonReader &reader)
{
    const QStringList words{QStringLiteral("proportion"), QStringLiteral("rate"), QStringLiteral("ratio"),
                            QStringLiteral("mean"), QStringLiteral("value")};
    return static_cast<MeasureKind>(reader.choice(QStringLiteral("kind"), words));
}

YearKind read_year_kind(JsonReader &reader)
{
    const QStringList words{QStringLiteral("reporting"), QStringLiteral("calendar"), QStringLiteral("academic")};
    return static_cast<YearKind>(reader.choice_or(QStringLiteral("year"), words, 0));
}

QString plays_two_parts(const QString &category)
{
    return QCoreApplication::translate("ingest", "\"%1\" plays another part already").arg(category);
}

void read_parts(JsonReader &reader, LongFormMeasure &measure)
{
    reader.texts_of(QStringLiteral("parts"), [&](const QString &word, const QString &category) {
        const std::optional<Part> part = part_from_word(word);
        if (!part)
            reader.fail(QStringLiteral("parts.") + word,
                        QCoreApplication::translate("ingest", "this is no part of a figure"));
        else if (measure.parts.contains(category))
            reader.fail(QStringLiteral("parts.") + word, plays_two_parts(category));
        else
            measure.parts.insert(category, *part);
    });
    if (measure.parts.isEmpty())
        reader.fail(QStringLiteral("parts"), QCoreApplication::translate("ingest", "at least one part is needed"));
}

LongFormMeasure read_measure(JsonReader &reader, const ProgrammeId &programme)
{
    LongFormMeasure entry;
    Measure &measure = entry.measure;
    measure.id = MeasureId(reader.string(QStringLiteral("id")));
    measure.programme = programme;
    measure.title = reader.string(QStringLiteral("title"));
    measure.kind = read_kind(reader);
    const QStringList polarities{QStringLiteral("high"), QStringLiteral("low"), QStringLiteral("neutral")};
    measure.polarity = static_cast<Polarity>(reader.choice(QStringLiteral("polarity"), polarities));
    measure.unit = reader.string_or(QStringLiteral("unit"), {});
    measure.per = reader.integer_or(QStringLiteral("per"), 1);
    measure.numerator_title = reader.string_or(QStringLiteral("numerator_title"), {});
    measure.denominator_title = reader.string_or(QStringLiteral("denominator_title"), {});
    measure.cost_title = reader.string_or(QStringLiteral("cost_title"), {});
    measure.cost_scope = reader.string_or(QStringLiteral("cost_scope"), {});
    measure.year_kind = read_year_kind(reader);
    entry.published_rate_step = reader.integer_or(QStringLiteral("published_rate_rounded_to_percent"), 1);
    read_parts(reader, entry);
    return entry;
}

void read_columns(JsonReader &reader, LongFormProfile &profile)
{
    profile.measure_column = reader.string(QStringLiteral("measure"));
    profile.period_column = reader.string(QStringLiteral("period"));
    profile.code_column = reader.string_or(QStringLiteral("provider_code"), {});
    profile.number_column = reader.string_or(QStringLiteral("provider_number"), {});
    profile.name_column = reader.string_or(QStringLiteral("provider_name"), {});
    profile.value_column = reader.string(QStringLiteral("value"));
    const std::pair<QString, QString> named[] = {{QStringLiteral("measure"), profile.measure_column},
                                                 {QStringLiteral("period"), profile.period_column},
                                                 {QStringLiteral("provider_code"), profile.code_column},
                                                 {QStringLiteral("provider_number"), profile.number_column},
                                                 {QStringLiteral("provider_name"), profile.name_column},
                                                 {QStringLiteral("value"), profile.value_column}};
    for (const auto &[key, column] : named) {
        if (reader.has(key) && !profile.header.contains(column))
            reader.fail(key, QCoreApplication::translate("ingest", "the header has no column \"%1\"").arg(column));
    }
    if (profile.code_column.isEmpty() && profile.number_column.isEmpty() && profile.name_column.isEmpty())
        reader.fail(QStringLiteral("provider_code"),
                    QCoreApplication::translate("ingest", "a column with code, number or name is needed"));
}

void read_markers(JsonReader &reader, LongFormProfile &profile)
{
    static const QHash<QString, Missing> meanings{{QStringLiteral("missing"), Missing::not_given},
                                                  {QStringLiteral("suppressed"), Missing::suppressed},
                                                  {QStringLiteral("not-applicable"), Missing::not_applicable},
                                                  {QStringLiteral("not-available"), Missing::not_available},
                                                  {QStringLiteral("rounds-to-zero"), Missing::rounds_to_zero},
                                                  {QStringLiteral("low"), Missing::low}};
    reader.texts_of(QStringLiteral("missing_markers"), [&](const QString &marker, const QString &meaning) {
        if (!meanings.contains(meaning))
            reader.fail(QStringLiteral("missing_markers.") + marker,
                        QCoreApplication::translate("ingest", "\"%1\" is no reason for a missing figure").arg(meaning));
        profile.missing_markers.insert(marker, meanings.value(meaning, Missing::not_given));
    });
}

/// A measure, or a category that plays a part, may stand in the profile once: else one of the two would be lost.
void add_measure(JsonReader &reader, LongFormMeasure measure, LongFormProfile &profile)
{
    for (const LongFormMeasure &earlier : profile.measures) {
        if (earlier.measure.id == measure.measure.id)
            reader.fail(QStringLiteral("id"),
                        QCoreApplication::translate("ingest", "\"%1\" stands here twice").arg(measure.measure.id.text));
        for (auto it = measure.parts.begin(); it != measure.parts.end(); ++it) {
            if (earlier.parts.contains(it.key()))
                reader.fail(QStringLiteral("parts.") + part_word(it.value()), plays_two_parts(it.key()));
        }
    }
    profile.measures.push_back(std::move(measure));
}

void read_rounding(JsonReader &reader, LongFormRounding &rounding)
{
    rounding.counts_to = reader.integer_or(QStringLiteral("counts_to"), 0);
    const QString until = reader.string(QStringLiteral("until"));
    rounding.until = QDate::fromString(until, Qt::ISODate);
    if (!rounding.until.isValid())
        reader.fail(QStringLiteral("until"),
                    QCoreApplication::translate("ingest", "\"%1\" is no date; write 2019-03-31").arg(until));
}

} // namespace

Result<LongFormProfile> read_profile(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> opened = JsonReader::from_bytes(json, file_name, QStringLiteral("outturn-mapping"), 1);
    if (!opened)
        return tl::unexpected(opened.error());
    JsonReader &reader = *opened;
    LongFormProfile profile;
    profile.id = reader.string(QStringLiteral("id"));
    profile.title = reader.string(QStringLiteral("title"));
    reader.string_or(QStringLiteral("source"), {});
    profile.header = reader.strings_or_empty(QStringLiteral("header"));
    if (profile.header.isEmpty())
        reader.fail(QStringLiteral("header"),
                    QCoreApplication::translate("ingest", "the column names are needed, in their order"));
    for (const QString &key : {QStringLiteral("programme"), QStringLiteral("columns")}) {
        if (!reader.has(key))
            reader.fail(key, QCoreApplication::translate("ingest", "an object is needed here"));
    }
    reader.object_if_present(QStringLiteral("programme"), [&profile](JsonReader &programme) {
        profile.programme = {ProgrammeId(programme.string(QStringLiteral("id"))),
                             programme.string(QStringLiteral("title"))};
    });
    reader.object_if_present(QStringLiteral("columns"),
                             [&profile](JsonReader &columns) { read_columns(columns, profile); });
    read_markers(reader, profile);
    profile.region_names = reader.strings_or_empty(QStringLiteral("region_names"));
    profile.total_names = reader.strings_or_empty(QStringLiteral("total_names"));
    reader.object_if_present(QStringLiteral("rounding"),
                             [&profile](JsonReader &rounding) { read_rounding(rounding, profile.rounding); });
    reader.objects(QStringLiteral("measures"), true, [&profile](JsonReader &measure) {
        add_measure(measure, read_measure(measure, profile.programme.id), profile);
    });
    if (const Result<> finished = reader.finish(); !finished)
        return tl::unexpected(finished.error());
    return profile;
}

} // namespace outturn::ingest
