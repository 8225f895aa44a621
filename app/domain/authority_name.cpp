// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/authority_name.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace outturn {
namespace {

struct Affix {
    QLatin1String words;
    unsigned claims;
};

constexpr unsigned claims_nothing = 0;

// Longer ones before those that end alike. "CC" is a city's or a county's council and so claims neither.
constexpr std::array endings{
    Affix{QLatin1String("london borough of"), claims_london},
    Affix{QLatin1String("london borough"), claims_london},
    Affix{QLatin1String("london boro"), claims_london},
    Affix{QLatin1String("royal borough of"), claims_borough},
    Affix{QLatin1String("royal borough"), claims_borough},
    Affix{QLatin1String("metropolitan borough of"), claims_borough},
    Affix{QLatin1String("metropolitan borough"), claims_borough},
    Affix{QLatin1String("metropolitan district"), claims_borough},
    Affix{QLatin1String("met borough"), claims_borough},
    Affix{QLatin1String("met boro"), claims_borough},
    Affix{QLatin1String("met district"), claims_borough},
    Affix{QLatin1String("borough of"), claims_borough},
    Affix{QLatin1String("borough"), claims_borough},
    Affix{QLatin1String("boro"), claims_borough},
    Affix{QLatin1String("district"), claims_borough},
    Affix{QLatin1String("city and county of"), claims_city},
    Affix{QLatin1String("city of"), claims_city},
    Affix{QLatin1String("city"), claims_city},
    Affix{QLatin1String("county of"), claims_county},
    Affix{QLatin1String("county"), claims_county},
    Affix{QLatin1String("unitary authority"), claims_unitary},
    Affix{QLatin1String("unitary"), claims_unitary},
    Affix{QLatin1String("local authority"), claims_nothing},
    Affix{QLatin1String("council"), claims_nothing},
    Affix{QLatin1String("authority"), claims_nothing},
    Affix{QLatin1String("ua"), claims_unitary},
    Affix{QLatin1String("mbc"), claims_borough},
    Affix{QLatin1String("mdc"), claims_borough},
    Affix{QLatin1String("bc"), claims_borough},
    Affix{QLatin1String("dc"), claims_borough},
    Affix{QLatin1String("cc"), claims_nothing},
    Affix{QLatin1String("lbc"), claims_london},
    Affix{QLatin1String("lb"), claims_london},
    Affix{QLatin1String("rb"), claims_borough},
    Affix{QLatin1String("la"), claims_nothing},
    Affix{QLatin1String("pre lgr"), claims_predecessor},
    Affix{QLatin1String("pre lg"), claims_predecessor},
};

constexpr std::array beginnings{
    Affix{QLatin1String("the"), claims_nothing},
    Affix{QLatin1String("council of"), claims_nothing},
    Affix{QLatin1String("london borough of"), claims_london},
    Affix{QLatin1String("lb of"), claims_london},
    Affix{QLatin1String("lbc"), claims_london},
    Affix{QLatin1String("lb"), claims_london},
    Affix{QLatin1String("royal borough of"), claims_borough},
    Affix{QLatin1String("rb of"), claims_borough},
    Affix{QLatin1String("rb"), claims_borough},
    Affix{QLatin1String("metropolitan borough of"), claims_borough},
    Affix{QLatin1String("metropolitan district of"), claims_borough},
    Affix{QLatin1String("borough of"), claims_borough},
    Affix{QLatin1String("city and county of"), claims_city},
    Affix{QLatin1String("city of"), claims_city},
    Affix{QLatin1String("county of"), claims_county},
    Affix{QLatin1String("county"), claims_county},
};

/// What may be left when words are taken off. "London" is a region and no authority: "City of London" stays whole.
bool is_place(const QString &rest)
{
    return !rest.isEmpty() && rest != QLatin1String("london");
}

bool take_ending(AuthorityName &name)
{
    for (const Affix &ending : endings) {
        const qsizetype left = name.place.size() - ending.words.size() - 1;
        if (left > 0 && name.place.endsWith(ending.words) && name.place[left] == u' '
            && is_place(name.place.left(left))) {
            name.place.truncate(left);
            name.claims |= ending.claims;
            return true;
        }
    }
    return false;
}

bool take_beginning(AuthorityName &name)
{
    for (const Affix &beginning : beginnings) {
        const qsizetype length = beginning.words.size();
        if (name.place.size() > length + 1 && name.place.startsWith(beginning.words) && name.place[length] == u' '
            && is_place(name.place.mid(length + 1))) {
            name.place.remove(0, length + 1);
            name.claims |= beginning.claims;
            return true;
        }
    }
    return false;
}

/// A county, or an authority that was one or calls itself one.
bool is_county(const Provider &authority)
{
    const auto was = [](const ProviderCode &code) { return code.code.startsWith(QLatin1String("E10")); };
    const auto says = [](const QString &spelling) { return authority_name(spelling).claims & claims_county; };
    return authority.council_class == QLatin1String("county")
        || std::any_of(authority.codes.begin(), authority.codes.end(), was) || says(authority.name)
        || std::any_of(authority.spellings.begin(), authority.spellings.end(), says);
}

} // namespace

QString normal_name(QStringView name)
{
    QString normal;
    normal.reserve(name.size() + 4);
    bool blank_due = false;
    const auto add = [&](QStringView text) {
        if (blank_due && !normal.isEmpty())
            normal.append(u' ');
        blank_due = false;
        normal.append(text);
    };
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            const QChar folded = c.toCaseFolded();
            add(QStringView(&folded, 1));
        } else if (c == u'&') {
            blank_due = true;
            add(u"and");
            blank_due = true;
        } else if (c != u'\'' && c != QChar(0x2019)) {
            blank_due = true;
        }
    }
    return normal;
}

QString without_notes(QStringView text)
{
    static const QRegularExpression note(QStringLiteral(
        R"(\s*(?:\[[^\]]*\]|\((?:note )?(?:\d{1,2}|[a-z])\)|[*†‡§#]+|[¹²³⁰-⁹]+|(?<!\d)\d{1,2}(?:\s*,\s*\d{1,2})*)$)"));
    QString rest = text.trimmed().toString();
    for (;;) {
        const QRegularExpressionMatch match = note.match(rest);
        if (!match.hasMatch() || match.capturedStart() == 0)
            return rest;
        rest.truncate(match.capturedStart());
    }
}

AuthorityName authority_name(QStringView text)
{
    AuthorityName name{normal_name(without_notes(text)), 0};
    while (take_ending(name) || take_beginning(name)) {
    }
    if (name.place.startsWith(QLatin1String("saint ")))
        name.place.replace(0, 5, QStringLiteral("st"));
    return name;
}

bool fits(const Provider &authority, unsigned claims)
{
    const bool county = is_county(authority);
    const QString &kind = authority.council_class;
    const bool in_london = kind == QLatin1String("london-borough") || kind == QLatin1String("city-corporation");
    const bool unitary = kind == QLatin1String("unitary") || kind == QLatin1String("isles");
    const bool has_past = authority.to.isValid() || (!authority.codes.empty() && authority.codes.front().to.isValid());
    return (!(claims & claims_county) || county) && (!(claims & (claims_city | claims_borough)) || !county)
        && (!(claims & claims_london) || in_london) && (!(claims & claims_unitary) || unitary)
        && (!(claims & claims_predecessor) || has_past);
}

} // namespace outturn
