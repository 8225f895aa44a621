// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/question_choices.h"
#include "cli/command_list.h"
#include "cli/open_source.h"
#include "cli/output.h"
#include "cli/payment_arguments.h"
#include "cli/question_arguments.h"
#include "foundation/number_text.h"
#include "presentation/wording.h"
#include "tasks/claim_population.h"
#include "tasks/sample_files.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <array>

namespace outturn::cli {
namespace {

using audit::SampleFrame;

constexpr const char *usage =
    "outturn sample draw WORKSPACE|--population FILE --size N --method interval|cell|random [--start S | --seed K] "
    "[--by value|item] [--stratify provider|value|stratum [--bounds POUNDS,...]] [--programme ID] [--measure ID] "
    "[--period P] [--provider CODE] [--amount claimed|paid] [--json|--csv]";

tl::unexpected<Error> wrong(const QString &message)
{
    return failure(ErrorCode::wrong_usage, message);
}

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

/// A sample with what was left out of it, wherever it was drawn from.
struct DrawnSample {
    struct LeftOut {
        QString id; ///< where they are listed: there may be a hundred thousand of them
        double value = 0;
        bool has_value = true;
        audit::LeftOutWhy why = audit::LeftOutWhy::zero;
    };
    audit::Sample sample;
    std::vector<LeftOut> left_out;
    bool is_of_workspace = false;
    presentation::AuditNames names;
};

Result<std::optional<qint64>> whole_of(const Arguments &arguments, const char *name, qint64 least)
{
    const QString text = arguments.value(option(name));
    if (!arguments.has(option(name)))
        return std::nullopt;
    constexpr qint64 most = (qint64(1) << 53) - 1; // what every reader of JSON holds exactly
    bool is_number = false;
    const qint64 number = text.toLongLong(&is_number);
    if (!is_number || number < least || number > most)
        return wrong(
            QCoreApplication::translate("cli", "\"%1\" is no number for --%2. Write a whole number from %3 to %4.")
                .arg(text, option(name), QString::number(least), QString::number(most)));
    return std::optional(number);
}

Result<audit::DrawQuestion> draw_question(const Arguments &arguments)
{
    audit::DrawQuestion question;
    const auto size = whole_of(arguments, "size", 1);
    if (!size)
        return tl::unexpected(size.error());
    if (!*size)
        return wrong(QCoreApplication::translate("cli", "Say with --size how many items are to be drawn."));
    question.size = **size;
    const QString method = arguments.value(option("method"));
    const auto selection = audit::selection_from_word(method);
    if (!selection)
        return wrong(QCoreApplication::translate(
                         "cli", "There is no method \"%1\" to draw by. Write --method interval, cell or random.")
                         .arg(method));
    question.method = *selection;
    const QString unit = arguments.value(option("by"));
    if (!unit.isEmpty() && unit != QLatin1String("value") && unit != QLatin1String("item"))
        return wrong(
            QCoreApplication::translate("cli", "\"%1\" is nothing to draw by. Write --by value or item.").arg(unit));
    question.unit = unit == QLatin1String("item") ? audit::SelectionUnit::item : audit::SelectionUnit::value;
    const auto seed = whole_of(arguments, "seed", 0);
    if (!seed)
        return tl::unexpected(seed.error());
    if (*seed && arguments.has(option("start")))
        return wrong(QCoreApplication::translate("cli", "Give --start or --seed, not both."));
    if (arguments.has(option("start"))) {
        const auto start = parse_number(arguments.value(option("start")));
        if (!start || start->is_percentage)
            return wrong(QCoreApplication::translate("cli", "\"%1\" is no start in pounds.")
                             .arg(arguments.value(option("start"))));
        question.start = start->value;
    } else {
        question.seed = static_cast<quint64>(seed->value_or(1)); // as everything else that is drawn by lot
    }
    return question;
}

Result<std::vector<Money>> bounds_of(const Arguments &arguments)
{
    std::vector<Money> bounds;
    const QString text = arguments.value(option("bounds"));
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const auto bound = parse_pounds(word);
        if (!bound || (!bounds.empty() && *bound <= bounds.back()))
            return wrong(
                QCoreApplication::translate("cli", "\"%1\" are no bounds. Write rising amounts: 1000,5000.").arg(text));
        bounds.push_back(*bound);
    }
    return bounds;
}

Result<SampleFrame::Strata> strata_of(const Arguments &arguments, bool of_workspace)
{
    const QString word = arguments.value(option("stratify"));
    if (word.isEmpty())
        return SampleFrame::Strata::none;
    if (word == QLatin1String("value"))
        return SampleFrame::Strata::value;
    if (word == QLatin1String("provider") || (!of_workspace && word == QLatin1String("stratum")))
        return SampleFrame::Strata::provider;
    return wrong(
        QCoreApplication::translate("cli", "\"%1\" is nothing to stratify by. Write --stratify %2.")
            .arg(word, of_workspace ? QStringLiteral("provider|value") : QStringLiteral("provider|value|stratum")));
}

Result<SampleFrame> frame_of(const Arguments &arguments, const CellSource &source)
{
    SampleFrame frame;
    const auto programme = programme_of(arguments, source);
    if (!programme)
        return tl::unexpected(programme.error());
    frame.programme = *programme;
    if (const QString named = arguments.value(option("measure")); !named.isEmpty()) {
        const auto measure = analysis::choose_measure(source, named, frame.programme.text);
        if (!measure)
            return tl::unexpected(measure.error());
        frame.measures.push_back(measure->id);
    }
    if (const QString named = arguments.value(option("provider")); !named.isEmpty()) {
        const auto provider = analysis::choose_provider(source, named);
        if (!provider)
            return tl::unexpected(provider.error());
        frame.provider = provider->id;
    }
    if (const QString named = arguments.value(option("period")); !named.isEmpty()) {
        const std::vector<Period> meant = possible_periods(named);
        if (meant.empty())
            return wrong(
                QCoreApplication::translate("cli", "\"%1\" is no period. Write 2012-13 or 2012-13 Q1.").arg(named));
        frame.period = meant.front();
    }
    const QString amount = arguments.value(option("amount"));
    if (!amount.isEmpty() && amount != QLatin1String("claimed") && amount != QLatin1String("paid"))
        return wrong(
            QCoreApplication::translate("cli", "\"%1\" is no amount of a claim. Write --amount claimed or paid.")
                .arg(amount));
    frame.amount = amount == QLatin1String("claimed") ? audit::ClaimAmount::claimed : audit::ClaimAmount::paid;
    return frame;
}

constexpr int usual_strata = 3; ///< by value, where no bounds are given

/// Words count them and the list to fill in does without; only --json lists them.
template <typename IdOf>
void add_left_out(const Arguments &arguments, const audit::Population &population, audit::SelectionUnit unit,
                  DrawnSample &drawn, const IdOf &id_of)
{
    if (!arguments.json() && arguments.has(option("csv")))
        return;
    for (const audit::Draw::LeftOut &left : audit::left_out_of(population, unit)) {
        const audit::PopulationItem &item = population.items[static_cast<size_t>(left.item)];
        drawn.left_out.push_back({arguments.json() ? id_of(left.item) : QString(),
                                  static_cast<double>(item.value.pence) / 100.0, item.has_value, left.why});
    }
}

Result<DrawnSample> draw_from_workspace(const Arguments &arguments, const audit::DrawQuestion &question)
{
    const auto source = open_source(arguments);
    if (!source)
        return tl::unexpected(source.error());
    Result<SampleFrame> frame = frame_of(arguments, **source);
    if (!frame)
        return tl::unexpected(frame.error());
    const auto strata = strata_of(arguments, true);
    const auto bounds = bounds_of(arguments);
    if (!strata || !bounds)
        return tl::unexpected(strata ? bounds.error() : strata.error());
    frame->bounds = *bounds;
    const bool finds_bounds = *strata == SampleFrame::Strata::value && bounds->empty();
    frame->strata = finds_bounds ? SampleFrame::Strata::none : *strata;
    auto claims = tasks::claim_population(**source, **source, *frame, {});
    if (!claims)
        return tl::unexpected(claims.error());
    if (finds_bounds) {
        frame->strata = SampleFrame::Strata::value;
        frame->bounds = tasks::bounds_of_equal_value(claims->population, usual_strata);
        tasks::stratify_by_value(claims->population, frame->bounds);
    }
    auto sample = tasks::draw_claims(**source, **source, *claims, *frame, {}, question);
    if (!sample)
        return tl::unexpected(sample.error());
    auto names = presentation::audit_names(**source);
    if (!names)
        return tl::unexpected(names.error());
    DrawnSample drawn{std::move(*sample), {}, true, std::move(*names)};
    add_left_out(arguments, claims->population, question.unit, drawn, [&claims](qsizetype item) {
        const auto &place = claims->places[static_cast<size_t>(item)];
        return tasks::claim_id(place.return_id, place.line);
    });
    return drawn;
}

Result<DrawnSample> draw_from_list(const Arguments &arguments, const audit::DrawQuestion &question)
{
    const auto strata = strata_of(arguments, false);
    const auto bounds = bounds_of(arguments);
    if (!strata || !bounds)
        return tl::unexpected(strata ? bounds.error() : strata.error());
    tasks::ListStrata by_column = tasks::ListStrata::none;
    if (*strata == SampleFrame::Strata::provider)
        by_column = arguments.value(option("stratify")) == QLatin1String("stratum") ? tasks::ListStrata::stratum
                                                                                    : tasks::ListStrata::provider;
    auto listed = tasks::read_population(arguments.value(option("population")), by_column);
    if (!listed)
        return tl::unexpected(listed.error());
    audit::Population &population = listed->population;
    if (*strata == SampleFrame::Strata::value)
        tasks::stratify_by_value(population,
                                 bounds->empty() ? tasks::bounds_of_equal_value(population, usual_strata) : *bounds);
    auto sample = tasks::draw_listed(*listed, question);
    if (!sample)
        return tl::unexpected(sample.error());
    DrawnSample drawn{std::move(*sample), {}, false, {}};
    add_left_out(arguments, population, question.unit, drawn, [&listed](qsizetype item) { return listed->ids[item]; });
    return drawn;
}

QJsonValue optional_json(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue seed_json(const audit::RecordedDraw &draw)
{
    return draw.seed ? QJsonValue(static_cast<qint64>(*draw.seed)) : QJsonValue();
}

QJsonValue text_json(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject item_json(const audit::SampledClaim &item, const DrawnSample &drawn)
{
    QJsonObject object{{option("id"), item.id},
                       {option("value"), item.has_value ? QJsonValue(item.value) : QJsonValue()},
                       {option("times"), item.times},
                       {option("cumulative"), item.cumulative}};
    if (drawn.sample.draws.size() > 1)
        object.insert(option("stratum"), item.stratum);
    if (!drawn.is_of_workspace)
        return object;
    object.insert(option("file"), item.file_name);
    object.insert(option("line"), item.line);
    object.insert(option("case_ref"), item.case_ref);
    object.insert(option("provider"), item.provider.text);
    object.insert(option("measure"), item.measure.text);
    object.insert(option("period"), item.period.end.isValid() ? QJsonValue(period_label(item.period)) : QJsonValue());
    return object;
}

QJsonArray strata_json(const audit::Sample &sample)
{
    QJsonArray strata;
    for (const audit::RecordedDraw &draw : sample.draws)
        strata.append(QJsonObject{{option("stratum"), text_json(draw.stratum)},
                                  {option("size"), draw.question.size},
                                  {option("interval"), draw.interval},
                                  {option("start"), optional_json(draw.start)},
                                  {option("seed"), seed_json(draw)},
                                  {option("total"), draw.total},
                                  {option("items_in_population"), draw.items_in_population}});
    return strata;
}

QJsonObject sample_json(const DrawnSample &drawn)
{
    const std::vector<audit::RecordedDraw> &draws = drawn.sample.draws;
    const bool is_one = draws.size() == 1;
    double total = 0;
    for (const audit::RecordedDraw &draw : draws)
        total += draw.total;
    QJsonArray items;
    for (const audit::SampledClaim &item : drawn.sample.items)
        items.append(item_json(item, drawn));
    QJsonArray left_out;
    for (const DrawnSample::LeftOut &left : drawn.left_out)
        left_out.append(QJsonObject{{option("id"), left.id},
                                    {option("value"), left.has_value ? QJsonValue(left.value) : QJsonValue()},
                                    {option("reason"), audit::left_out_word(left.why)}});
    QJsonObject object{{option("interval"), is_one ? QJsonValue(draws.front().interval) : QJsonValue()},
                       {option("start"), is_one ? optional_json(draws.front().start) : QJsonValue()},
                       {option("seed"), seed_json(draws.front())},
                       {option("total"), total},
                       {option("items"), items},
                       {option("left_out"), left_out}};
    if (!is_one)
        object.insert(option("strata"), strata_json(drawn.sample));
    return object;
}

void print_draw(const audit::RecordedDraw &draw, const presentation::Wording &wording)
{
    const bool by_value = draw.question.unit == audit::SelectionUnit::value;
    const int decimals = by_value ? 2 : 0;
    QString line = by_value ? QCoreApplication::translate("cli", "%1 points among £%2 in %3 items, interval £%4")
                            : QCoreApplication::translate("cli", "%1 of %2 items (%3 can be drawn), interval %4");
    line = line.arg(wording.number(static_cast<double>(draw.question.size), 0), wording.number(draw.total, decimals),
                    wording.number(static_cast<double>(draw.items_in_population), 0), wording.number(draw.interval, 2));
    if (!draw.stratum.isEmpty())
        line.prepend(draw.stratum + QStringLiteral(": "));
    if (draw.start)
        line +=
            QStringLiteral(", ") + QCoreApplication::translate("cli", "start %1").arg(wording.full_number(*draw.start));
    if (draw.seed)
        line += QStringLiteral(", ") + QCoreApplication::translate("cli", "seed %1").arg(*draw.seed);
    print(line + u'.');
}

void print_left_out(const DrawnSample &drawn, const presentation::Wording &wording)
{
    std::array<qint64, 3> counts{};
    double negative = 0;
    for (const DrawnSample::LeftOut &left : drawn.left_out) {
        ++counts[static_cast<size_t>(left.why)];
        negative += left.why == audit::LeftOutWhy::negative ? left.value : 0;
    }
    if (drawn.left_out.empty())
        return;
    print(QCoreApplication::translate("cli",
                                      "Left out: %1 below £0 (£%2 in all), %3 of £0, %4 without a value; --json lists "
                                      "them.")
              .arg(wording.number(static_cast<double>(counts[0]), 0), wording.number(negative, 2),
                   wording.number(static_cast<double>(counts[1]), 0),
                   wording.number(static_cast<double>(counts[2]), 0)));
}

void print_sample(const DrawnSample &drawn, const presentation::Wording &wording)
{
    for (const audit::RecordedDraw &draw : drawn.sample.draws)
        print_draw(draw, wording);
    print_left_out(drawn, wording);
    widgets::Table table;
    const auto column = [&table](const QString &title, bool is_number) {
        widgets::TableColumn added;
        added.title = title;
        added.is_number = is_number;
        table.columns.push_back(added);
    };
    column(QCoreApplication::translate("cli", "Item"), false);
    column(QCoreApplication::translate("cli", "Value"), true);
    column(QCoreApplication::translate("cli", "Times"), true);
    column(QCoreApplication::translate("cli", "Running total"), true);
    if (drawn.is_of_workspace) {
        column(QCoreApplication::translate("cli", "Case"), false);
        column(QCoreApplication::translate("cli", "Provider"), false);
        column(QCoreApplication::translate("cli", "Measure"), false);
        column(QCoreApplication::translate("cli", "Period"), false);
    }
    for (const audit::SampledClaim &item : drawn.sample.items) {
        QStringList texts{item.id, wording.number(item.value, 2), wording.number(item.times, 0),
                          wording.number(item.cumulative, 2)};
        if (drawn.is_of_workspace)
            texts += QStringList{item.case_ref, item.provider.text, item.measure.text,
                                 item.period.end.isValid() ? period_label(item.period) : QString()};
        widgets::TableRow row;
        for (const QString &text : texts) {
            widgets::TableCell cell;
            cell.text = text;
            row.cells.push_back(cell);
        }
        table.rows.push_back(row);
    }
    print({});
    print_table(table);
}

std::vector<OptionRule> rules()
{
    std::vector<OptionRule> rules;
    for (const char *name : {"population", "size", "method", "start", "seed", "by", "stratify", "bounds", "programme",
                             "measure", "period", "provider", "amount"})
        rules.push_back({option(name)});
    rules.push_back({option("json"), false});
    rules.push_back({option("csv"), false});
    return rules;
}

/// Options that only a workspace understands.
Result<> check_list_options(const Arguments &arguments)
{
    for (const char *name : {"programme", "measure", "period", "provider", "amount"}) {
        if (arguments.has(option(name)))
            return wrong(
                QCoreApplication::translate("cli", "--%1 is for a workspace, not for a list.").arg(option(name)));
    }
    return {};
}

} // namespace

int sample_draw_command(const QStringList &words)
{
    const Result<Arguments> arguments = arguments_for(words, rules(), 0, 1, usage);
    if (!arguments)
        return fail(arguments.error());
    const bool from_list = arguments->has(option("population"));
    if (from_list == !arguments->positional().isEmpty())
        return fail({ErrorCode::wrong_usage,
                     QCoreApplication::translate("cli", "Name a workspace or a list with --population FILE. Usage: %1")
                         .arg(QString::fromLatin1(usage)),
                     {}});
    if (const Result<> known = from_list ? check_list_options(*arguments) : Result<>(); !known)
        return fail(known.error());
    const Result<audit::DrawQuestion> question = draw_question(*arguments);
    if (!question)
        return fail(question.error());
    const Result<DrawnSample> drawn =
        from_list ? draw_from_list(*arguments, *question) : draw_from_workspace(*arguments, *question);
    if (!drawn)
        return fail(drawn.error());
    if (arguments->json())
        print_json(sample_json(*drawn));
    else if (arguments->has(option("csv")))
        print_bytes(tasks::sample_list_csv(drawn->sample, drawn->names));
    else
        print_sample(*drawn, presentation::Wording(language_of(*arguments)));
    return done;
}

} // namespace outturn::cli
