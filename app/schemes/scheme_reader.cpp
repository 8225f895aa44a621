// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme_reader.h"

#include "foundation/json_reader.h"
#include "foundation/number_text.h"
#include "schemes/figure_table.h"
#include "schemes/repeated_key.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QSet>

namespace outturn::schemes {
namespace {

QString key_text(const char *key)
{
    return QString::fromLatin1(key);
}

/// Numbers of pounds as decimal text. The JSON reader tells texts from numbers only by failing, and a price may be
/// either; the shortest text that gives the same double is what the file says.
QJsonValue amounts_as_text(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = amounts_as_text(it.value());
    return object;
}

void make_amounts_text(QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (object.contains(key))
            object[key] = amounts_as_text(object.value(key));
    }
}

void make_amounts_text_in_list(QJsonObject &root, const QString &list)
{
    if (!root.value(list).isArray())
        return;
    QJsonArray entries = root.value(list).toArray();
    for (auto &&entry : entries) {
        if (!entry.isObject())
            continue;
        QJsonObject object = entry.toObject();
        make_amounts_text(
            object, {key_text("price"), key_text("by_year"), key_text("by_group"), key_text("by_group_and_year")});
        entry = object;
    }
    root[list] = entries;
}

QByteArray with_amounts_as_text(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return json; // The JSON reader says what is wrong with it, and in which line.
    QJsonObject root = document.object();
    make_amounts_text_in_list(root, key_text("tariffs"));
    make_amounts_text_in_list(root, key_text("metrics"));
    if (root.value(key_text("value_per_outcome")).isObject()) {
        QJsonObject value = root.value(key_text("value_per_outcome")).toObject();
        make_amounts_text(value, {key_text("amount")});
        root[key_text("value_per_outcome")] = value;
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

/// Reads one file; keeps what holds for all of it.
class SchemeFile
{
public:
    explicit SchemeFile(JsonReader &root) : root_(root) {}
    Scheme read();

private:
    void read_head();
    void read_events();
    void read_tariffs();
    void read_rules();
    void read_metrics();
    void read_rates();
    void read_derived();
    void read_published();

    Source source(JsonReader &reader);
    std::vector<MeasureId> measures(JsonReader &reader, const char *key);
    std::optional<MeasureId> measure_if_present(JsonReader &reader, const char *key);
    QDate date_or_open(const char *key);
    void check_sources();

    JsonReader &root_;
    Scheme scheme_;
    QHash<QString, QString> source_names_;
    QSet<QString> used_sources_;
};

std::optional<Money> amount(JsonReader &reader, const QString &key)
{
    const QString text = reader.string_or(key, {});
    if (!reader.has(key))
        return std::nullopt;
    const std::optional<Money> money = parse_pounds(text);
    if (!money || money->pence < 0)
        reader.fail(key,
                    QCoreApplication::translate("schemes",
                                                "\"%1\" is no amount of pounds; write 3200 or "
                                                "\"1400.50\", or null where it is not known")
                        .arg(text));
    return money;
}

std::optional<int> days(JsonReader &reader, const char *name)
{
    const QString key = key_text(name);
    const int number = reader.integer_or(key, 0);
    if (!reader.has(key))
        return std::nullopt;
    if (number < 0)
        reader.fail(key, QCoreApplication::translate("schemes", "a number of days from 0 on is needed here"));
    return number;
}

int times(JsonReader &reader, int otherwise)
{
    const QString key = key_text("most_per_case");
    const int number = reader.integer_or(key, otherwise);
    if (number < 0)
        reader.fail(key, QCoreApplication::translate("schemes", "write how often, or 0 where there is no limit"));
    return number;
}

/// A share of a whole, between nought and one.
double share(JsonReader &reader, const QString &key)
{
    const double number = reader.number_or(key, 0);
    if (!reader.has(key) || !(number >= 0 && number <= 1))
        reader.fail(key, QCoreApplication::translate("schemes", "a share from 0 to 1 is needed here: 0.22 for 22%"));
    return number;
}

Source SchemeFile::source(JsonReader &reader)
{
    Source source;
    const QString text = reader.string_or(key_text("source"), {});
    source.confirmed = reader.boolean_or(key_text("confirmed"), false);
    const auto named = source_names_.constFind(text);
    if (named != source_names_.constEnd()) {
        used_sources_.insert(text);
        source.text = *named;
    } else {
        if (!text.isEmpty() && !text.contains(u' '))
            reader.fail(key_text("source"),
                        QCoreApplication::translate(
                            "schemes", "\"%1\" stands not among the \"sources\"; write its title in words, or add it")
                            .arg(text));
        source.text = text;
    }
    return source;
}

std::vector<MeasureId> SchemeFile::measures(JsonReader &reader, const char *key)
{
    std::vector<MeasureId> ids;
    const QStringList texts = reader.strings_or_empty(key_text(key));
    for (const QString &text : texts)
        ids.emplace_back(text);
    return ids;
}

std::optional<MeasureId> SchemeFile::measure_if_present(JsonReader &reader, const char *key)
{
    const QString text = reader.string_or(key_text(key), {});
    return text.isEmpty() ? std::nullopt : std::optional(MeasureId(text));
}

QDate SchemeFile::date_or_open(const char *key)
{
    const QString text = root_.string_or(key_text(key), {});
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        root_.fail(key_text(key),
                   QCoreApplication::translate("schemes", "\"%1\" is no date; write 2015-03-31").arg(text));
    return date;
}

void SchemeFile::read_head()
{
    scheme_.id = root_.string(key_text("id"));
    scheme_.title = root_.string(key_text("title"));
    scheme_.payee = root_.string_or(key_text("payee"), {});
    scheme_.unit = root_.string_or(key_text("unit"), {});
    scheme_.revision = root_.integer_or(key_text("revision"), 1);
    scheme_.programmes = root_.strings_or_empty(key_text("programmes"));
    scheme_.from = date_or_open("from");
    scheme_.to = date_or_open("to");
    scheme_.year_kind = static_cast<YearKind>(
        root_.choice_or(key_text("year"), {key_text("reporting"), key_text("calendar"), key_text("academic")}, 0));
    scheme_.pays_for_results = root_.boolean_or(key_text("pays_for_results"), true);
    scheme_.own_case_references = root_.boolean_or(key_text("own_case_references"), false);
    root_.texts_of(key_text("sources"),
                   [this](const QString &name, const QString &text) { source_names_.insert(name, text); });
    scheme_.notes = root_.strings_or_empty(key_text("notes"));
}

void SchemeFile::read_events()
{
    static const std::vector<EventRole> roles{EventRole::referral, EventRole::attachment, EventRole::progress,
                                              EventRole::outcome,  EventRole::add_on,     EventRole::sustainment};
    QStringList words;
    for (const EventRole role : roles)
        words.append(role_word(role));
    root_.objects(key_text("events"), false, [&](JsonReader &reader) {
        PaymentEvent event;
        event.measure = MeasureId(reader.string(key_text("measure")));
        event.title = reader.string(key_text("title"));
        event.role = roles[static_cast<size_t>(reader.choice(key_text("role"), words))];
        event.adds_to = measure_if_present(reader, "adds_to");
        event.follows = measure_if_present(reader, "follows");
        event.most_per_case = times(reader, 1);
        event.repeats = reader.boolean_or(key_text("repeats"), false);
        event.earliest_days = days(reader, "earliest_days");
        event.latest_days = days(reader, "latest_days");
        event.apart_days = days(reader, "apart_days");
        event.source = source(reader);
        scheme_.events.push_back(std::move(event));
    });
}

void SchemeFile::read_tariffs()
{
    root_.objects(key_text("tariffs"), false, [this](JsonReader &reader) {
        Tariff entry;
        entry.event = MeasureId(reader.string(key_text("event")));
        if (reader.has(key_text("most_per_case")))
            entry.most_per_case = times(reader, 0);
        entry.earliest_days = days(reader, "earliest_days");
        entry.source = source(reader);
        read_figures(reader, key_text("price"), scheme_.year_kind,
                     [&](JsonReader &place, const QString &key, const QString &group, const QString &year) {
                         entry.group = group;
                         entry.year = year;
                         entry.price = amount(place, key);
                         scheme_.tariffs.push_back(entry);
                     });
    });
    root_.objects(key_text("discounts"), false, [this](JsonReader &reader) {
        Discount entry;
        entry.event = measure_if_present(reader, "event").value_or(MeasureId());
        entry.source = source(reader);
        read_figures(reader, key_text("share"), scheme_.year_kind,
                     [&](JsonReader &place, const QString &key, const QString &group, const QString &year) {
                         entry.group = group;
                         entry.year = year;
                         entry.share = share(place, key);
                         scheme_.discounts.push_back(entry);
                     });
    });
}

void SchemeFile::read_rules()
{
    root_.objects(key_text("exclusions"), false, [this](JsonReader &reader) {
        Exclusion exclusion{measures(reader, "one"), measures(reader, "other"), {}};
        exclusion.source = source(reader);
        scheme_.exclusions.push_back(std::move(exclusion));
    });
    root_.object_if_present(key_text("case_cap"), [this](JsonReader &reader) {
        CaseCap cap;
        cap.measure = MeasureId(reader.string(key_text("measure")));
        const QString text = reader.string(key_text("share"));
        const QStringList parts = text.split(u'/');
        bool upper = false;
        bool lower = false;
        cap.numerator = parts.front().trimmed().toInt(&upper);
        cap.denominator = parts.back().trimmed().toInt(&lower);
        if (parts.size() != 2 || !upper || !lower)
            reader.fail(key_text("share"),
                        QCoreApplication::translate("schemes", "\"%1\" is no fraction; write \"5/6\"").arg(text));
        cap.source = source(reader);
        scheme_.case_cap = cap;
    });
    root_.object_if_present(key_text("threshold"), [this](JsonReader &reader) {
        DeliveryThreshold threshold;
        threshold.reached = MeasureId(reader.string(key_text("reached")));
        threshold.pledged = MeasureId(reader.string(key_text("pledged")));
        threshold.least_share = share(reader, key_text("least_share"));
        threshold.paid_share_below = share(reader, key_text("paid_share_below"));
        threshold.applies_to = measures(reader, "applies_to");
        threshold.source = source(reader);
        scheme_.threshold = std::move(threshold);
    });
}

void SchemeFile::read_metrics()
{
    root_.objects(key_text("metrics"), false, [this](JsonReader &reader) {
        CohortMetric metric;
        metric.measure = MeasureId(reader.string(key_text("measure")));
        metric.title = reader.string(key_text("title"));
        const QString text = reader.string(key_text("baseline"));
        if (const std::optional<Period> baseline = parse_period(text, scheme_.year_kind))
            metric.baseline = *baseline;
        else
            reader.fail(
                key_text("baseline"),
                QCoreApplication::translate("schemes", "\"%1\" is no period; write \"2011 (calendar)\"").arg(text));
        metric.lower_is_better = reader.boolean_or(key_text("lower_is_better"), true);
        metric.significance = reader.number_or(key_text("significance"), .05);
        metric.price = amount(reader, key_text("price"));
        metric.source = source(reader);
        scheme_.metrics.push_back(std::move(metric));
    });
}

void SchemeFile::read_rates()
{
    const auto read = [this](const char *list, auto &into) {
        root_.objects(key_text(list), false, [&](JsonReader &reader) {
            typename std::decay_t<decltype(into)>::value_type entry;
            entry.source = source(reader);
            read_figures(reader, key_text("rate"), scheme_.year_kind,
                         [&](JsonReader &place, const QString &key, const QString &group, const QString &year) {
                             entry.group = group;
                             entry.year = year;
                             entry.rate = share(place, key);
                             into.push_back(entry);
                         });
        });
    };
    read("non_intervention", scheme_.non_intervention);
    read("minimum_performance", scheme_.minimum_performance);
    root_.object_if_present(key_text("default_non_intervention"), [this](JsonReader &reader) {
        scheme_.default_non_intervention = share(reader, key_text("rate"));
        scheme_.default_non_intervention_source = source(reader);
    });
    root_.object_if_present(key_text("value_per_outcome"), [this](JsonReader &reader) {
        scheme_.value_per_outcome = amount(reader, key_text("amount"));
        scheme_.value_source = source(reader);
    });
}

void SchemeFile::read_derived()
{
    root_.objects(key_text("derived"), false, [this](JsonReader &reader) {
        DerivedMeasure derived;
        Measure &measure = derived.measure;
        measure.id = MeasureId(reader.string(key_text("id")));
        measure.title = reader.string(key_text("title"));
        const QString kind = reader.string(key_text("kind"));
        const QString polarity = reader.string_or(key_text("polarity"), polarity_word(Polarity::high));
        if (const std::optional<MeasureKind> known = kind_from_word(kind))
            measure.kind = *known;
        else
            reader.fail(key_text("kind"),
                        QCoreApplication::translate("schemes", "\"%1\" is none of: proportion, rate").arg(kind));
        if (const std::optional<Polarity> known = polarity_from_word(polarity))
            measure.polarity = *known;
        else
            reader.fail(key_text("polarity"),
                        QCoreApplication::translate("schemes", "\"%1\" is none of: high, low, neutral").arg(polarity));
        measure.unit = reader.string_or(key_text("unit"), {});
        measure.per = reader.number_or(key_text("per"), 1);
        measure.numerator_title = reader.string_or(key_text("numerator_title"), {});
        measure.denominator_title = reader.string_or(key_text("denominator_title"), {});
        measure.cost_title = reader.string_or(key_text("cost_title"), {});
        measure.cost_scope = reader.string_or(key_text("cost_scope"), {});
        measure.year_kind = scheme_.year_kind;
        derived.counting =
            static_cast<DerivedMeasure::Counting>(reader.choice(key_text("counting"),
                                                                {key_text("of-cohort"), key_text("of-cohort-within"),
                                                                 key_text("of-period"), key_text("events-of-cohort")}));
        derived.outcomes = measures(reader, "outcomes");
        derived.start = MeasureId(reader.string(key_text("start")));
        derived.months = reader.integer_or(key_text("months"), 0);
        derived.by_month = reader.boolean_or(key_text("by_month"), false);
        scheme_.derived.push_back(std::move(derived));
    });
}

void SchemeFile::read_published()
{
    root_.objects(key_text("groups"), false, [this](JsonReader &reader) {
        SchemeGroup group;
        group.id = reader.string(key_text("id"));
        group.title = reader.string(key_text("title"));
        group.members = reader.strings_or_empty(key_text("members"));
        group.source = source(reader);
        scheme_.groups.push_back(std::move(group));
    });
    root_.objects(key_text("published"), false, [this](JsonReader &reader) {
        PublishedFigure figure;
        figure.id = reader.string(key_text("id"));
        figure.title = reader.string(key_text("title"));
        figure.value = reader.number_or(key_text("value"), 0);
        if (!reader.has(key_text("value")))
            reader.fail(key_text("value"), QCoreApplication::translate("schemes", "a number is needed here"));
        figure.unit = reader.string(key_text("unit"));
        figure.source = source(reader);
        scheme_.published.push_back(std::move(figure));
    });
    root_.objects(key_text("identities"), false, [this](JsonReader &reader) {
        PublishedIdentity identity;
        identity.id = reader.string(key_text("id"));
        identity.title = reader.string(key_text("title"));
        identity.formula = reader.string(key_text("formula"));
        identity.equals = reader.string(key_text("equals"));
        identity.within = reader.number_or(key_text("within"), 0);
        identity.note = reader.string_or(key_text("note"), {});
        identity.source = source(reader);
        scheme_.identities.push_back(std::move(identity));
    });
}

void SchemeFile::check_sources()
{
    for (auto it = source_names_.constBegin(); it != source_names_.constEnd(); ++it) {
        if (!used_sources_.contains(it.key()))
            root_.fail(QStringLiteral("sources.") + it.key(),
                       QCoreApplication::translate("schemes", "no figure refers to it; leave it out"));
    }
}

Scheme SchemeFile::read()
{
    read_head();
    read_events();
    read_tariffs();
    read_rules();
    read_metrics();
    read_rates();
    read_derived();
    read_published();
    check_sources();
    return std::move(scheme_);
}

} // namespace

Result<Scheme> read_scheme(const QByteArray &json, const QString &file_name)
{
    Result<JsonReader> root = JsonReader::from_bytes(with_amounts_as_text(json), file_name,
                                                     QStringLiteral("outturn-scheme"), Scheme::present_version);
    if (!root)
        return tl::unexpected(root.error());
    if (const std::optional<RepeatedKey> repeated = repeated_key(json))
        return failure(
            ErrorCode::unreadable,
            QCoreApplication::translate("schemes", "%1, line %2, key \"%3\": it stands here twice; leave one out.")
                .arg(file_name)
                .arg(repeated->line)
                .arg(repeated->key));
    Scheme scheme = SchemeFile(*root).read();
    if (const Result<> finished = root->finish(); !finished)
        return tl::unexpected(finished.error());
    if (const Result<> sound = check_scheme(scheme); !sound)
        return failure(ErrorCode::unreadable, file_name + QStringLiteral(", ") + sound.error().message);
    return scheme;
}

} // namespace outturn::schemes
