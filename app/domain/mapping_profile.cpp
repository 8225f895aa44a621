// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mapping_profile.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace outturn {
namespace {

constexpr std::array<QStringView, 22> role_words{
    u"provider_code", u"provider_number",  u"provider_name", u"provider_type", u"region",  u"contract",
    u"area",          u"cohort",           u"group",         u"period",        u"quarter", u"category",
    u"note",          u"certified",        u"imputed",       u"received_on",   u"due_on",  u"measure_id",
    u"measure_title", u"measure_polarity", u"measure_unit",  u"measure_year"};

} // namespace

QString column_role_word(ColumnRole role)
{
    return role_words[static_cast<size_t>(role)].toString();
}

std::optional<ColumnRole> column_role_from_word(QStringView word)
{
    for (size_t i = 0; i < role_words.size(); ++i) {
        if (word == role_words[i])
            return static_cast<ColumnRole>(i);
    }
    return std::nullopt;
}

std::optional<ReturnMarkKind> mark_of_role(ColumnRole role)
{
    switch (role) {
    case ColumnRole::certified:
        return ReturnMarkKind::certified;
    case ColumnRole::imputed:
        return ReturnMarkKind::imputed;
    case ColumnRole::received_on:
        return ReturnMarkKind::received_on;
    case ColumnRole::due_on:
        return ReturnMarkKind::due_on;
    default:
        return std::nullopt;
    }
}

QString header_form(QStringView text)
{
    static const QRegularExpression notes(QStringLiteral(R"(\s*\[(?:note\s*)?[0-9a-z ,]{1,12}\]|\s*\([a-z]\)$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString form = text.toString();
    for (const char16_t dash : {u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u2014', u'\u2212'})
        form.replace(QChar(dash), u'-');
    form.replace(QChar(u'\u2019'), u'\'');
    form.remove(notes);
    return form.simplified().toLower();
}

} // namespace outturn
