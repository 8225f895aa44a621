// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_columns.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr std::array<QStringView, CaseColumns::column_count> names{
    u"programme",     u"provider_code", u"provider_name", u"provider_type", u"region",   u"contract",    u"area_code",
    u"cohort",        u"period",        u"group",         u"measure",       u"case_ref", u"referred_on", u"attached_on",
    u"outcome_on",    u"status",        u"claimed_gbp",   u"paid_gbp",      u"paid_on",  u"cost_gbp",    u"person_ref",
    u"household_ref", u"certified",     u"imputed",       u"received_on",   u"due_on"};

} // namespace

CaseColumns::CaseColumns(const QStringList &header)
{
    positions_.fill(-1);
    for (int i = 0; i < header.size(); ++i) {
        QString title = header[i].simplified().toLower();
        title.replace(u' ', u'_').replace(u'-', u'_');
        const auto it = std::find(names.begin(), names.end(), QStringView(title));
        if (it == names.end()) {
            unknown_.push_back(i + 1);
            continue;
        }
        int &position = positions_[static_cast<size_t>(it - names.begin())];
        if (position >= 0)
            repeated_.append(header[i]);
        else
            position = i;
    }
}

QString CaseColumns::name(Column column)
{
    return names[column].toString();
}

} // namespace outturn::ingest
