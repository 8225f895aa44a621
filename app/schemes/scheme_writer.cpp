// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/figure_table.h"
#include "schemes/scheme_reader.h"

#include <map>

namespace outturn::schemes {
namespace {

QString key_text(const char *key)
{
    return QString::fromLatin1(key);
}

QStringList texts_of(const std::vector<MeasureId> &ids)
{
    QStringList texts;
    for (const MeasureId &id : ids)
        texts.append(id.text);
    return texts;
}

bool same(const Source &a, const Source &b)
{
    return a.text == b.text && a.confirmed == b.confirmed;
}

QString price_text(const std::optional<Money> &price)
{
    if (!price)
        return QStringLiteral("null");
    const QString text = pounds_text(*price);
    // Whole pounds as a number, which a person expects; pence as text, which no editor rounds.
    return text.contains(u'.') || text.size() > 15 ? json_text(text) : text;
}

class SchemeText
{
public:
    explicit SchemeText(const Scheme &scheme) : scheme_(scheme) { name_sources(); }
    QByteArray text();

private:
    void name_sources();
    /// An amount that is not known may still have a source that says so.
    bool tells_value() const { return scheme_.value_per_outcome || !same(scheme_.value_source, Source{}); }
    void count(const Source &source) { ++uses_[source.text]; }
    void add_source(JsonText &object, const Source &source) const;
    void add_head(JsonText &object) const;
    void add_rules(JsonText &object) const;
    void add_metrics(JsonText &object) const;
    void add_rates(JsonText &object) const;
    void add_published(JsonText &object) const;
    QString event_text(const PaymentEvent &event) const;
    QString derived_text(const DerivedMeasure &derived) const;
    QStringList tariff_texts() const;
    QStringList discount_texts() const;
    template <typename Rate> QStringList rate_texts(const std::vector<Rate> &rates) const;

    const Scheme &scheme_;
    std::map<QString, int> uses_;
    std::map<QString, QString> names_; ///< of texts that several figures share
};

void SchemeText::name_sources()
{
    for (const auto &event : scheme_.events)
        count(event.source);
    for (const auto &tariff : scheme_.tariffs)
        count(tariff.source);
    for (const auto &discount : scheme_.discounts)
        count(discount.source);
    for (const auto &exclusion : scheme_.exclusions)
        count(exclusion.source);
    if (scheme_.case_cap)
        count(scheme_.case_cap->source);
    if (scheme_.threshold)
        count(scheme_.threshold->source);
    for (const auto &metric : scheme_.metrics)
        count(metric.source);
    for (const auto &entry : scheme_.non_intervention)
        count(entry.source);
    for (const auto &entry : scheme_.minimum_performance)
        count(entry.source);
    if (scheme_.default_non_intervention)
        count(scheme_.default_non_intervention_source);
    if (tells_value())
        count(scheme_.value_source);
    for (const auto &group : scheme_.groups)
        count(group.source);
    for (const auto &figure : scheme_.published)
        count(figure.source);
    for (const auto &identity : scheme_.identities)
        count(identity.source);
    uses_.erase(QString());
    int number = 0;
    for (const auto &[text, uses] : uses_) {
        // A text of one word would be taken for a name when it is read again.
        if (uses > 1 || !text.contains(u' '))
            names_[text] = QStringLiteral("source-%1").arg(++number, 2, 10, QLatin1Char('0'));
    }
}

void SchemeText::add_source(JsonText &object, const Source &source) const
{
    const auto named = names_.find(source.text);
    object.add_text(key_text("source"), named == names_.end() ? source.text : named->second);
    object.add_truth(key_text("confirmed"), source.confirmed, false);
}

void SchemeText::add_head(JsonText &object) const
{
    object.add_text(key_text("format"), key_text("outturn-scheme"));
    object.add(key_text("version"), json_text(Scheme::present_version));
    object.add(key_text("id"), json_text(scheme_.id));
    object.add(key_text("title"), json_text(scheme_.title));
    object.add_text(key_text("payee"), scheme_.payee);
    object.add_text(key_text("unit"), scheme_.unit);
    object.add(key_text("revision"), json_text(scheme_.revision));
    object.add_texts(key_text("programmes"), scheme_.programmes);
    object.add_text(key_text("from"), scheme_.from.toString(Qt::ISODate));
    object.add_text(key_text("to"), scheme_.to.toString(Qt::ISODate));
    if (scheme_.year_kind != YearKind::reporting)
        object.add_text(key_text("year"), key_text(scheme_.year_kind == YearKind::calendar ? "calendar" : "academic"));
    object.add_truth(key_text("pays_for_results"), scheme_.pays_for_results, true);
    object.add_truth(key_text("own_case_references"), scheme_.own_case_references, false);
    object.add_texts(key_text("notes"), scheme_.notes);
    if (names_.empty())
        return;
    std::map<QString, QString> texts;
    for (const auto &[text, name] : names_)
        texts[name] = text;
    JsonText sources;
    for (const auto &[name, text] : texts)
        sources.add(name, json_text(text));
    object.add(key_text("sources"), sources.text());
}

QString SchemeText::event_text(const PaymentEvent &event) const
{
    JsonText object;
    object.add(key_text("measure"), json_text(event.measure.text));
    object.add(key_text("title"), json_text(event.title));
    object.add(key_text("role"), json_text(role_word(event.role)));
    if (event.adds_to)
        object.add(key_text("adds_to"), json_text(event.adds_to->text));
    if (event.follows)
        object.add(key_text("follows"), json_text(event.follows->text));
    object.add_number(key_text("most_per_case"), event.most_per_case, 1);
    object.add_truth(key_text("repeats"), event.repeats, false);
    if (event.earliest_days)
        object.add(key_text("earliest_days"), json_text(*event.earliest_days));
    if (event.latest_days)
        object.add(key_text("latest_days"), json_text(*event.latest_days));
    if (event.apart_days)
        object.add(key_text("apart_days"), json_text(*event.apart_days));
    add_source(object, event.source);
    return object.text();
}

QStringList SchemeText::tariff_texts() const
{
    QStringList elements;
    for (size_t first = 0; first < scheme_.tariffs.size();) {
        const Tariff &head = scheme_.tariffs[first];
        std::vector<TableFigure> table;
        size_t next = first;
        for (; next < scheme_.tariffs.size(); ++next) {
            const Tariff &entry = scheme_.tariffs[next];
            TableFigure figure{entry.group, entry.year, price_text(entry.price)};
            if (entry.event != head.event || entry.most_per_case != head.most_per_case
                || entry.earliest_days != head.earliest_days || !same(entry.source, head.source)
                || !one_table(table, figure))
                break;
            table.push_back(std::move(figure));
        }
        JsonText object;
        object.add(key_text("event"), json_text(head.event.text));
        add_figures(object, key_text("price"), table);
        if (head.most_per_case)
            object.add(key_text("most_per_case"), json_text(*head.most_per_case));
        if (head.earliest_days)
            object.add(key_text("earliest_days"), json_text(*head.earliest_days));
        add_source(object, head.source);
        elements.append(object.text());
        first = next;
    }
    return elements;
}

QStringList SchemeText::discount_texts() const
{
    QStringList elements;
    for (size_t first = 0; first < scheme_.discounts.size();) {
        const Discount &head = scheme_.discounts[first];
        std::vector<TableFigure> table;
        size_t next = first;
        for (; next < scheme_.discounts.size(); ++next) {
            const Discount &entry = scheme_.discounts[next];
            TableFigure figure{entry.group, entry.year, json_text(entry.share)};
            if (entry.event != head.event || !same(entry.source, head.source) || !one_table(table, figure))
                break;
            table.push_back(std::move(figure));
        }
        JsonText object;
        object.add_text(key_text("event"), head.event.text);
        add_figures(object, key_text("share"), table);
        add_source(object, head.source);
        elements.append(object.text());
        first = next;
    }
    return elements;
}

template <typename Rate> QStringList SchemeText::rate_texts(const std::vector<Rate> &rates) const
{
    QStringList elements;
    for (size_t first = 0; first < rates.size();) {
        std::vector<TableFigure> table;
        size_t next = first;
        for (; next < rates.size(); ++next) {
            TableFigure figure{rates[next].group, rates[next].year, json_text(rates[next].rate)};
            if (!same(rates[next].source, rates[first].source) || !one_table(table, figure))
                break;
            table.push_back(std::move(figure));
        }
        JsonText object;
        add_figures(object, key_text("rate"), table);
        add_source(object, rates[first].source);
        elements.append(object.text());
        first = next;
    }
    return elements;
}

void SchemeText::add_rules(JsonText &object) const
{
    QStringList exclusions;
    for (const Exclusion &exclusion : scheme_.exclusions) {
        JsonText entry;
        entry.add(key_text("one"), json_texts(texts_of(exclusion.one)));
        entry.add(key_text("other"), json_texts(texts_of(exclusion.other)));
        add_source(entry, exclusion.source);
        exclusions.append(entry.text());
    }
    object.add_list(key_text("exclusions"), exclusions);
    if (const auto &cap = scheme_.case_cap) {
        JsonText entry;
        entry.add(key_text("measure"), json_text(cap->measure.text));
        entry.add(key_text("share"), json_text(QStringLiteral("%1/%2").arg(cap->numerator).arg(cap->denominator)));
        add_source(entry, cap->source);
        object.add(key_text("case_cap"), entry.text());
    }
    if (const auto &threshold = scheme_.threshold) {
        JsonText entry;
        entry.add(key_text("reached"), json_text(threshold->reached.text));
        entry.add(key_text("pledged"), json_text(threshold->pledged.text));
        entry.add(key_text("least_share"), json_text(threshold->least_share));
        entry.add(key_text("paid_share_below"), json_text(threshold->paid_share_below));
        entry.add(key_text("applies_to"), json_texts(texts_of(threshold->applies_to)));
        add_source(entry, threshold->source);
        object.add(key_text("threshold"), entry.text());
    }
}

void SchemeText::add_metrics(JsonText &object) const
{
    QStringList metrics;
    for (const CohortMetric &metric : scheme_.metrics) {
        JsonText entry;
        entry.add(key_text("measure"), json_text(metric.measure.text));
        entry.add(key_text("title"), json_text(metric.title));
        entry.add(key_text("baseline"), json_text(period_label(metric.baseline)));
        entry.add_truth(key_text("lower_is_better"), metric.lower_is_better, true);
        entry.add_number(key_text("significance"), metric.significance, .05);
        entry.add(key_text("price"), price_text(metric.price));
        add_source(entry, metric.source);
        metrics.append(entry.text());
    }
    object.add_list(key_text("metrics"), metrics);
}

void SchemeText::add_rates(JsonText &object) const
{
    object.add_list(key_text("non_intervention"), rate_texts(scheme_.non_intervention));
    object.add_list(key_text("minimum_performance"), rate_texts(scheme_.minimum_performance));
    if (scheme_.default_non_intervention) {
        JsonText entry;
        entry.add(key_text("rate"), json_text(*scheme_.default_non_intervention));
        add_source(entry, scheme_.default_non_intervention_source);
        object.add(key_text("default_non_intervention"), entry.text());
    }
    if (tells_value()) {
        JsonText entry;
        entry.add(key_text("amount"), price_text(scheme_.value_per_outcome));
        add_source(entry, scheme_.value_source);
        object.add(key_text("value_per_outcome"), entry.text());
    }
}

QString SchemeText::derived_text(const DerivedMeasure &derived) const
{
    static const QStringList counting{key_text("of-cohort"), key_text("of-cohort-within"), key_text("of-period"),
                                      key_text("events-of-cohort")};
    const Measure &measure = derived.measure;
    JsonText object;
    object.add(key_text("id"), json_text(measure.id.text));
    object.add(key_text("title"), json_text(measure.title));
    object.add(key_text("kind"), json_text(kind_word(measure.kind)));
    object.add(key_text("polarity"), json_text(polarity_word(measure.polarity)));
    object.add_text(key_text("unit"), measure.unit);
    object.add_number(key_text("per"), measure.per, 1);
    object.add_text(key_text("numerator_title"), measure.numerator_title);
    object.add_text(key_text("denominator_title"), measure.denominator_title);
    object.add_text(key_text("cost_title"), measure.cost_title);
    object.add_text(key_text("cost_scope"), measure.cost_scope);
    object.add(key_text("counting"), json_text(counting.value(static_cast<int>(derived.counting))));
    object.add(key_text("outcomes"), json_texts(texts_of(derived.outcomes)));
    object.add(key_text("start"), json_text(derived.start.text));
    object.add_number(key_text("months"), derived.months, 0);
    object.add_truth(key_text("by_month"), derived.by_month, false);
    return object.text();
}

void SchemeText::add_published(JsonText &object) const
{
    QStringList groups;
    for (const SchemeGroup &group : scheme_.groups) {
        JsonText entry;
        entry.add(key_text("id"), json_text(group.id));
        entry.add(key_text("title"), json_text(group.title));
        entry.add(key_text("members"), json_texts(group.members));
        add_source(entry, group.source);
        groups.append(entry.text());
    }
    object.add_list(key_text("groups"), groups);
    QStringList figures;
    for (const PublishedFigure &figure : scheme_.published) {
        JsonText entry;
        entry.add(key_text("id"), json_text(figure.id));
        entry.add(key_text("title"), json_text(figure.title));
        entry.add(key_text("value"), json_text(figure.value));
        entry.add(key_text("unit"), json_text(figure.unit));
        add_source(entry, figure.source);
        figures.append(entry.text());
    }
    object.add_list(key_text("published"), figures);
    QStringList identities;
    for (const PublishedIdentity &identity : scheme_.identities) {
        JsonText entry;
        entry.add(key_text("id"), json_text(identity.id));
        entry.add(key_text("title"), json_text(identity.title));
        entry.add(key_text("formula"), json_text(identity.formula));
        entry.add(key_text("equals"), json_text(identity.equals));
        entry.add_number(key_text("within"), identity.within, 0);
        entry.add_text(key_text("note"), identity.note);
        add_source(entry, identity.source);
        identities.append(entry.text());
    }
    object.add_list(key_text("identities"), identities);
}

QByteArray SchemeText::text()
{
    JsonText object;
    add_head(object);
    QStringList events;
    for (const PaymentEvent &event : scheme_.events)
        events.append(event_text(event));
    object.add_list(key_text("events"), events);
    object.add_list(key_text("tariffs"), tariff_texts());
    object.add_list(key_text("discounts"), discount_texts());
    add_rules(object);
    add_metrics(object);
    add_rates(object);
    QStringList derived;
    for (const DerivedMeasure &measure : scheme_.derived)
        derived.append(derived_text(measure));
    object.add_list(key_text("derived"), derived);
    add_published(object);
    return object.text().toUtf8() + '\n';
}

} // namespace

QByteArray write_scheme(const Scheme &scheme)
{
    return SchemeText(scheme).text();
}

} // namespace outturn::schemes
