// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/sample_json.h"

#include "domain/period_json.h"
#include "foundation/json_reader.h"
#include "foundation/json_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

namespace outturn::audit {
namespace {

constexpr int version = 1;
constexpr double largest_whole = 9e15; ///< whole numbers below it are exact in JSON

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString sample_format()
{
    return QStringLiteral("outturn-sample");
}

QString results_format()
{
    return QStringLiteral("outturn-sample-results");
}

const QStringList &model_words()
{
    static const QStringList words{error_model_word(ErrorModel::binomial), error_model_word(ErrorModel::poisson),
                                   error_model_word(ErrorModel::hypergeometric)};
    return words;
}

const QStringList &method_words()
{
    static const QStringList words{selection_word(SelectionMethod::interval), selection_word(SelectionMethod::cell),
                                   selection_word(SelectionMethod::random)};
    return words;
}

const QStringList &unit_words()
{
    static const QStringList words{QStringLiteral("value"), QStringLiteral("item")};
    return words;
}

const QStringList &amount_words()
{
    static const QStringList words{QStringLiteral("claimed"), QStringLiteral("paid")};
    return words;
}

const QStringList &strata_words()
{
    static const QStringList words{QStringLiteral("none"), QStringLiteral("provider"), QStringLiteral("value")};
    return words;
}

template <typename Choice> QString word_of(const QStringList &words, Choice choice)
{
    return words[static_cast<int>(choice)];
}

template <typename Choice> Choice chosen(JsonReader &reader, const char *name, const QStringList &words)
{
    return static_cast<Choice>(reader.choice(key(name), words));
}

void add_whole(JsonText &object, const char *name, qint64 number)
{
    object.add(key(name), json_text(number));
}

void add_optional(JsonText &object, const char *name, const std::optional<double> &number)
{
    if (number && std::isfinite(*number))
        object.add(key(name), json_text(*number));
}

qint64 read_whole(JsonReader &reader, const char *name, qint64 otherwise = 0)
{
    const double number = reader.number_or(key(name), static_cast<double>(otherwise));
    if (std::abs(number) > largest_whole || number != std::floor(number)) {
        reader.fail(key(name), QCoreApplication::translate("audit", "a whole number is needed here"));
        return otherwise;
    }
    return static_cast<qint64>(number);
}

qint64 read_count(JsonReader &reader, const char *name)
{
    const qint64 count = read_whole(reader, name);
    if (count < 0)
        reader.fail(key(name), QCoreApplication::translate("audit", "it cannot be less than 0"));
    return count;
}

std::optional<double> read_optional(JsonReader &reader, const char *name)
{
    const double number = reader.number_or(key(name), 0);
    return reader.has(key(name)) ? std::optional(number) : std::nullopt;
}

/// As a text: a seed may have 64 bits, a number in JSON has 53.
std::optional<quint64> read_seed(JsonReader &reader, const char *name)
{
    const QString text = reader.string_or(key(name), {});
    if (text.isEmpty())
        return std::nullopt;
    bool is_number = false;
    const quint64 seed = text.toULongLong(&is_number);
    if (!is_number)
        reader.fail(key(name), QCoreApplication::translate("audit", "a whole number is needed here, as a text"));
    return seed;
}

QString seed_text(quint64 seed)
{
    return QString::number(seed);
}

QString frame_text(const SampleFrame &frame)
{
    JsonText object;
    object.add_text(key("programme"), frame.programme.text);
    QStringList measures;
    for (const MeasureId &measure : frame.measures)
        measures.append(measure.text);
    object.add_texts(key("measures"), measures);
    if (frame.provider)
        object.add_text(key("provider"), frame.provider->text);
    if (frame.period)
        object.add(key("period"), period_json(*frame.period));
    object.add_text(key("amount"), word_of(amount_words(), frame.amount));
    object.add_text(key("strata"), word_of(strata_words(), frame.strata));
    QStringList bounds;
    for (const Money bound : frame.bounds)
        bounds.append(QString::number(bound.pence));
    object.add_texts(key("bounds_pence"), bounds);
    return object.text();
}

std::vector<Money> read_bounds(JsonReader &reader)
{
    std::vector<Money> bounds;
    for (const QString &text : reader.strings_or_empty(key("bounds_pence"))) {
        bool is_number = false;
        const Money bound{text.toLongLong(&is_number)};
        if (!is_number || (!bounds.empty() && bound <= bounds.back()))
            reader.fail(key("bounds_pence"), QCoreApplication::translate("audit", "bounds are whole pence that rise"));
        bounds.push_back(bound);
    }
    return bounds;
}

SampleFrame read_frame(JsonReader &reader)
{
    SampleFrame frame;
    frame.programme = ProgrammeId(reader.string(key("programme")));
    for (const QString &measure : reader.strings_or_empty(key("measures")))
        frame.measures.emplace_back(measure);
    if (const QString provider = reader.string_or(key("provider"), {}); !provider.isEmpty())
        frame.provider = ProviderId(provider);
    frame.period = read_period_json(reader, key("period"));
    frame.amount = chosen<ClaimAmount>(reader, "amount", amount_words());
    frame.strata = chosen<SampleFrame::Strata>(reader, "strata", strata_words());
    frame.bounds = read_bounds(reader);
    return frame;
}

QString plan_text(const PlanQuestion &plan)
{
    JsonText object;
    object.add_text(key("model"), word_of(model_words(), plan.model));
    object.add(key("materiality"), json_text(plan.materiality));
    object.add(key("expected"), json_text(plan.expected));
    object.add(key("confidence"), json_text(plan.confidence));
    if (plan.population_size)
        add_whole(object, "population_size", *plan.population_size);
    return object.text();
}

PlanQuestion read_plan(JsonReader &reader)
{
    PlanQuestion plan;
    plan.model = chosen<ErrorModel>(reader, "model", model_words());
    plan.materiality = reader.number_or(key("materiality"), 0);
    plan.expected = reader.number_or(key("expected"), 0);
    plan.confidence = reader.number_or(key("confidence"), plan.confidence);
    if (const qint64 size = read_count(reader, "population_size"); reader.has(key("population_size")))
        plan.population_size = size;
    return plan;
}

QString planned_text(const SamplePlan &planned)
{
    JsonText object;
    add_whole(object, "sample_size", planned.sample_size);
    object.add(key("expected_errors"), json_text(planned.expected_errors));
    object.add(key("upper_limit"), json_text(planned.upper_limit));
    return object.text();
}

SamplePlan read_planned(JsonReader &reader)
{
    SamplePlan planned;
    planned.sample_size = read_count(reader, "sample_size");
    planned.expected_errors = reader.number_or(key("expected_errors"), 0);
    planned.upper_limit = reader.number_or(key("upper_limit"), 0);
    return planned;
}

QString draw_text(const RecordedDraw &draw)
{
    JsonText object;
    object.add_text(key("stratum"), draw.stratum);
    add_whole(object, "size", draw.question.size);
    object.add_text(key("method"), word_of(method_words(), draw.question.method));
    object.add_text(key("unit"), word_of(unit_words(), draw.question.unit));
    add_optional(object, "start_given", draw.question.start);
    if (draw.question.seed)
        object.add_text(key("seed_given"), seed_text(*draw.question.seed));
    object.add_number(key("drawn_before"), static_cast<double>(draw.question.drawn_before), 0);
    object.add(key("interval"), json_text(draw.interval));
    add_optional(object, "start", draw.start);
    if (draw.seed)
        object.add_text(key("seed"), seed_text(*draw.seed));
    object.add(key("total"), json_text(draw.total));
    add_whole(object, "items_in_population", draw.items_in_population);
    add_whole(object, "value_pence", draw.value.pence);
    add_whole(object, "negatives", draw.negatives);
    add_whole(object, "negative_pence", draw.negative_value.pence);
    add_whole(object, "zeros", draw.zeros);
    add_whole(object, "without_value", draw.without_value);
    return object.text();
}

RecordedDraw read_draw(JsonReader &reader, int extension)
{
    RecordedDraw draw;
    draw.extension = extension;
    draw.stratum = reader.string_or(key("stratum"), {});
    draw.question.size = read_count(reader, "size");
    draw.question.method = chosen<SelectionMethod>(reader, "method", method_words());
    draw.question.unit = chosen<SelectionUnit>(reader, "unit", unit_words());
    draw.question.start = read_optional(reader, "start_given");
    draw.question.seed = read_seed(reader, "seed_given");
    draw.question.drawn_before = read_count(reader, "drawn_before");
    draw.interval = reader.number_or(key("interval"), 0);
    draw.start = read_optional(reader, "start");
    draw.seed = read_seed(reader, "seed");
    draw.total = reader.number_or(key("total"), 0);
    draw.items_in_population = read_count(reader, "items_in_population");
    draw.value = {read_whole(reader, "value_pence")};
    draw.negatives = read_count(reader, "negatives");
    draw.negative_value = {read_whole(reader, "negative_pence")};
    draw.zeros = read_count(reader, "zeros");
    draw.without_value = read_count(reader, "without_value");
    return draw;
}

QString item_text(const SampledClaim &item)
{
    JsonText object;
    object.add_text(key("id"), item.id);
    object.add_number(key("return"), static_cast<double>(item.return_id), 0);
    object.add_number(key("line"), item.line, 0);
    object.add_text(key("file"), item.file_name);
    object.add_text(key("case_ref"), item.case_ref);
    object.add_text(key("provider"), item.provider.text);
    object.add_text(key("measure"), item.measure.text);
    if (item.period.start.isValid() || item.period.end.isValid())
        object.add(key("period"), period_json(item.period));
    object.add_text(key("stratum"), item.stratum);
    if (item.has_value)
        object.add(key("value"), json_text(item.value));
    object.add_number(key("times"), item.times, 1);
    object.add(key("cumulative"), json_text(item.cumulative));
    return object.text();
}

SampledClaim read_item(JsonReader &reader, int extension)
{
    SampledClaim item;
    item.extension = extension;
    item.id = reader.string(key("id"));
    item.return_id = read_count(reader, "return");
    item.line = reader.integer_or(key("line"), 0);
    item.file_name = reader.string_or(key("file"), {});
    item.case_ref = reader.string_or(key("case_ref"), {});
    item.provider = ProviderId(reader.string_or(key("provider"), {}));
    item.measure = MeasureId(reader.string_or(key("measure"), {}));
    item.period = read_period_json(reader, key("period")).value_or(Period());
    item.stratum = reader.string_or(key("stratum"), {});
    item.value = reader.number_or(key("value"), 0);
    item.has_value = reader.has(key("value"));
    item.times = reader.integer_or(key("times"), 1);
    if (item.times < 1)
        reader.fail(key("times"), QCoreApplication::translate("audit", "an item is drawn once or more often"));
    item.cumulative = reader.number_or(key("cumulative"), 0);
    return item;
}

QString act_name(const Act &act)
{
    return QCoreApplication::translate("audit", "act %1 of the workspace").arg(act.id);
}

/// What only the first draw of a sample says.
void read_head(JsonReader &reader, Sample &sample)
{
    sample.title = reader.string_or(key("title"), {});
    bool has_frame = false;
    reader.object_if_present(key("frame"), [&](JsonReader &frame) {
        sample.frame = read_frame(frame);
        has_frame = true;
    });
    if (!has_frame)
        reader.fail(key("frame"), QCoreApplication::translate("audit", "an object is needed here"));
    reader.object_if_present(key("plan"), [&sample](JsonReader &plan) { sample.plan = read_plan(plan); });
    reader.object_if_present(key("planned"),
                             [&sample](JsonReader &planned) { sample.planned = read_planned(planned); });
    sample.return_hashes = reader.string_or(key("return_hashes"), {}).toLatin1();
}

} // namespace

QByteArray write_sample(const Sample &sample, int extension)
{
    JsonText object;
    object.add_text(key("format"), sample_format());
    object.add(key("version"), json_text(version));
    object.add(key("number"), json_text(sample.number));
    object.add_number(key("extension"), extension, 0);
    if (extension == 0) {
        object.add_text(key("title"), sample.title);
        object.add(key("frame"), frame_text(sample.frame));
        object.add(key("plan"), plan_text(sample.plan));
        if (sample.planned)
            object.add(key("planned"), planned_text(*sample.planned));
        object.add_text(key("return_hashes"), QString::fromLatin1(sample.return_hashes));
    }
    QStringList draws;
    for (const RecordedDraw &draw : sample.draws) {
        if (draw.extension == extension)
            draws.append(draw_text(draw));
    }
    object.add_list(key("draws"), draws);
    QStringList items;
    for (const SampledClaim &item : sample.items) {
        if (item.extension == extension)
            items.append(item_text(item));
    }
    object.add_list(key("items"), items);
    return object.text().toUtf8() + '\n';
}

QByteArray write_sample_results(const std::vector<TestedItem> &results)
{
    QStringList items;
    for (const TestedItem &result : results) {
        JsonText item;
        item.add_text(key("id"), result.id);
        add_optional(item, "audited_value", result.audited_value);
        item.add_text(key("note"), result.note);
        items.append(item.text());
    }
    JsonText object;
    object.add_text(key("format"), results_format());
    object.add(key("version"), json_text(version));
    object.add_list(key("results"), items);
    return object.text().toUtf8() + '\n';
}

Result<SampleContent> read_sample_act(const Act &act)
{
    Result<JsonReader> opened = JsonReader::from_bytes(act.json, act_name(act), sample_format(), version);
    if (!opened)
        return tl::unexpected(opened.error());
    JsonReader &reader = *opened;
    SampleContent content;
    Sample &sample = content.sample;
    sample.number = reader.integer_or(key("number"), 0);
    if (sample.number < 1 || act.subject != sample_subject(sample.number))
        reader.fail(key("number"), QCoreApplication::translate("audit", "it is not the number of the act's subject"));
    content.extension = reader.integer_or(key("extension"), 0);
    if (content.extension < 0)
        reader.fail(key("extension"), QCoreApplication::translate("audit", "it cannot be less than 0"));
    if (content.extension == 0)
        read_head(reader, sample);
    reader.objects(key("draws"), false,
                   [&](JsonReader &draw) { sample.draws.push_back(read_draw(draw, content.extension)); });
    reader.objects(key("items"), false,
                   [&](JsonReader &item) { sample.items.push_back(read_item(item, content.extension)); });
    if (const Result<> sound = reader.finish(); !sound)
        return tl::unexpected(sound.error());
    sample.person = act.person;
    sample.drawn_at = act.at;
    return content;
}

Result<std::vector<TestedItem>> read_results_act(const Act &act)
{
    Result<JsonReader> opened = JsonReader::from_bytes(act.json, act_name(act), results_format(), version);
    if (!opened)
        return tl::unexpected(opened.error());
    std::vector<TestedItem> results;
    opened->objects(key("results"), false, [&results](JsonReader &item) {
        TestedItem result;
        result.id = item.string(key("id"));
        result.audited_value = read_optional(item, "audited_value");
        result.note = item.string_or(key("note"), {});
        results.push_back(std::move(result));
    });
    if (const Result<> sound = opened->finish(); !sound)
        return tl::unexpected(sound.error());
    return results;
}

} // namespace outturn::audit
