// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/provider_matcher.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

const QString region_rule = QStringLiteral("region-row");
const QString total_rule = QStringLiteral("total-row");

const QStringList known_regions{
    QStringLiteral("North East"),     QStringLiteral("North West"),     QStringLiteral("Yorkshire and The Humber"),
    QStringLiteral("East Midlands"),  QStringLiteral("West Midlands"),  QStringLiteral("East of England"),
    QStringLiteral("London"),         QStringLiteral("Inner London"),   QStringLiteral("Outer London"),
    QStringLiteral("London (Inner)"), QStringLiteral("London (Outer)"), QStringLiteral("South East"),
    QStringLiteral("South West"),     QStringLiteral("East"),           QStringLiteral("Yorkshire and Humber")};

const QStringList known_totals{QStringLiteral("England"),
                               QStringLiteral("Wales"),
                               QStringLiteral("Scotland"),
                               QStringLiteral("Great Britain"),
                               QStringLiteral("United Kingdom"),
                               QStringLiteral("Total"),
                               QStringLiteral("Totals"),
                               QStringLiteral("Grand total"),
                               QStringLiteral("All"),
                               QStringLiteral("All authorities"),
                               QStringLiteral("All local authorities"),
                               QStringLiteral("All providers"),
                               QStringLiteral("All contractors"),
                               QStringLiteral("National"),
                               QStringLiteral("London boroughs"),
                               QStringLiteral("Metropolitan districts"),
                               QStringLiteral("Unitary authorities"),
                               QStringLiteral("Shire counties"),
                               QStringLiteral("Shire districts"),
                               QStringLiteral("Counties"),
                               QStringLiteral("Other authorities")};

/// False of what stands for nothing: "NA", "-", "[z]", "..".
bool is_given(const QString &text)
{
    return text != QLatin1String("NA") && !text.startsWith(u'[')
        && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool is_contractor(const ProviderWords &words)
{
    return provider_type_from_word(words.type) == ProviderType::contractor;
}

bool named_after_country(const QString &name)
{
    const QString normal = normal_name(name);
    return normal == normal_name(QStringLiteral("Wales")) || normal == normal_name(QStringLiteral("Scotland"));
}

/// "301" stands in many columns of codes that are not the education number of an authority; "E5030" does not.
bool is_bare_number(const QString &code)
{
    bool ok = false;
    code.toDouble(&ok);
    return ok;
}

} // namespace

void ProviderMatcher::add_region_names(const QStringList &names)
{
    for (const QString &name : names)
        set_aside_.insert(normal_name(name), region_rule);
}

void ProviderMatcher::add_total_names(const QStringList &names)
{
    for (const QString &name : names)
        set_aside_.insert(normal_name(name), total_rule);
}

QString ProviderMatcher::rule_of_name(const QString &name, bool without_code)
{
    const auto known = rule_of_name_.constFind({name, without_code});
    if (known != rule_of_name_.cend())
        return *known;
    const QString normal = normal_name(name);
    const QString noteless = normal_name(without_notes(name));
    const auto is_one_of = [&noteless](const QStringList &names) {
        return std::any_of(names.begin(), names.end(),
                           [&noteless](const QString &listed) { return normal_name(listed) == noteless; });
    };
    QString rule = set_aside_.value(normal);
    if (rule.isEmpty())
        rule = set_aside_.value(noteless);
    if (rule.isEmpty() && without_code && is_given(name))
        rule = is_one_of(known_regions) ? region_rule : (is_one_of(known_totals) ? total_rule : QString());
    rule_of_name_.insert({name, without_code}, rule);
    return rule;
}

std::optional<ProviderMatcher::LeftOut> ProviderMatcher::region_or_total(const ProviderWords &words)
{
    // Nine characters: "E1201" is an authority's finance code.
    const QString code = words.code.trimmed();
    const auto code_begins = [&code](QLatin1String start) {
        return code.size() == 9 && code.startsWith(start, Qt::CaseInsensitive);
    };
    // A class of authorities: "E06" for all that are unitary.
    static const QRegularExpression whole_class(QStringLiteral("^E(06|07|08|09|10|12|13|23|26|31|47|50|92)$"));
    QString rule;
    // Finance returns give the Greater London Authority the code of its region: what calls itself an authority is one.
    const bool is_authority = words.name.contains(QLatin1String("authority"), Qt::CaseInsensitive);
    if ((code_begins(QLatin1String("E12")) || code_begins(QLatin1String("E13"))) && !is_authority)
        rule = region_rule;
    else if (code_begins(QLatin1String("E92")) || code_begins(QLatin1String("K0"))
             || (code.size() == 3 && whole_class.match(code).hasMatch()))
        rule = total_rule;
    else
        rule = rule_of_name(words.name, !is_given(words.code));
    // Who is called a contractor may be called after the region or country in which it works.
    if (is_contractor(words) && !set_aside_.contains(normal_name(words.name))
        && (rule == region_rule || named_after_country(words.name)))
        rule.clear();
    if (rule == region_rule)
        return LeftOut{rule, QCoreApplication::translate("ingest", "a region, not a provider")};
    if (rule == total_rule)
        return LeftOut{rule, QCoreApplication::translate("ingest", "a total, not a provider")};
    return std::nullopt;
}

bool ProviderMatcher::carries(const Provider &provider, const QString &name)
{
    const auto known = carried_.constFind({provider.id.text, name});
    if (known != carried_.cend())
        return *known;
    const bool carried = register_.carries(provider, name);
    carried_.insert({provider.id.text, name}, carried);
    return carried;
}

const Provider *ProviderMatcher::find(const ProviderWords &words, const Period &period)
{
    const Provider *provider = nullptr;
    if (is_given(words.code))
        provider = register_.find_code(words.code);
    if (!provider && is_given(words.number))
        provider = register_.find_number(words.number, period);
    if (!provider && is_given(words.number))
        provider = register_.find_code(words.number);
    if (!provider && is_given(words.code)) {
        const Provider *numbered = register_.find_number(words.code, period);
        const bool is_sure =
            numbered && (!is_bare_number(words.code) || !is_given(words.name) || carries(*numbered, words.name));
        if (is_sure && provider_type_from_word(words.type).value_or(numbered->type) == numbered->type)
            provider = numbered;
    }
    if (!provider && is_given(words.name) && !is_given(words.code)) {
        provider = named(words.name, period);
        // A contractor may be called after the county in which it works.
        if (provider && is_contractor(words) && provider->type != ProviderType::contractor)
            provider = nullptr;
    }
    return provider;
}

const Provider *ProviderMatcher::named(const QString &name, const Period &period)
{
    const NameInPeriod key{name, {period.start, period.end}};
    const auto known = named_.constFind(key);
    return known != named_.cend() ? *known : *named_.insert(key, register_.find_name(name, period));
}

ProviderMatcher::Match ProviderMatcher::match(const ProviderWords &words, const Period &period)
{
    if (words.is_left_out)
        return LeftOut{QStringLiteral("left-out"), QCoreApplication::translate("ingest", "left out by the user")};
    if (const auto set_aside = region_or_total(words))
        return *set_aside;
    const Provider *provider = find(words, period);
    if (!provider)
        return adopt(words);
    if (is_given(words.name) && !carries(*provider, words.name)) {
        // A code of one authority beside the name of another: which is meant is not ours to say.
        if (const Provider *other = named(words.name, period))
            return Unknown{QStringLiteral("conflict"),
                           QCoreApplication::translate("ingest", "the code %1 is %2, but the name is %3. Correct one.")
                               .arg(words.code.isEmpty() ? words.number : words.code, provider->name, other->name)};
    }
    if (period.start.isValid() && !lived_in(*provider, period))
        return LeftOut{
            QStringLiteral("outside-lifetime"),
            QCoreApplication::translate("ingest", "%1 did not exist in %2").arg(provider->name, period_label(period))};
    return provider;
}

ProviderMatcher::Match ProviderMatcher::adopt(const ProviderWords &words)
{
    const std::optional<ProviderType> type = provider_type_from_word(words.type);
    if (!is_given(words.code) && !is_given(words.name))
        return Unknown{QStringLiteral("unknown-provider"),
                       QCoreApplication::translate("ingest", "the row names no provider. Give a code or a name.")};
    if (!type)
        return Unknown{QStringLiteral("unknown-provider"),
                       QCoreApplication::translate("ingest",
                                                   "no register knows this provider. Correct the code or name, "
                                                   "or give its provider_type (local-authority or "
                                                   "contractor) if it is a new one.")};
    const QString key = is_given(words.code) ? words.code.toUpper() : normal_name(words.name);
    if (const Provider *known = adopted_by_key_.value(key))
        return known;
    Provider provider;
    provider.id = ProviderId(QStringLiteral("own:") + key);
    provider.name = is_given(words.name) ? words.name : words.code;
    provider.type = *type;
    provider.region = words.region;
    if (is_given(words.code))
        provider.codes.push_back({words.code, {}, {}});
    adopted_.push_back(std::move(provider));
    adopted_by_key_.insert(key, &adopted_.back());
    return &adopted_.back();
}

} // namespace outturn::ingest
