// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_columns.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr std::array<QStringView, PlainColumns::column_count> names{u"programme",
                                                                    u"provider_code",
                                                                    u"provider_name",
                                                                    u"provider_type",
                                                                    u"region",
                                                                    u"contract",
                                                                    u"area_code",
                                                                    u"period",
                                                                    u"cohort",
                                                                    u"group",
                                                                    u"measure",
                                                                    u"numerator",
                                                                    u"denominator",
                                                                    u"expected",
                                                                    u"value",
                                                                    u"standard_error",
                                                                    u"cost_gbp",
                                                                    u"claimed_gbp",
                                                                    u"paid_gbp",
                                                                    u"kind",
                                                                    u"polarity",
                                                                    u"basis",
                                                                    u"certified",
                                                                    u"imputed",
                                                                    u"received_on",
                                                                    u"due_on",
                                                                    u"programme_title",
                                                                    u"measure_title",
                                                                    u"unit",
                                                                    u"per",
                                                                    u"year_kind",
                                                                    u"numerator_title",
                                                                    u"denominator_title",
                                                                    u"cost_title",
                                                                    u"cost_scope",
                                                                    u"numerator_range",
                                                                    u"denominator_range",
                                                                    u"published_rate",
                                                                    u"published_rate_differs"};

QString normal_column(const QString &title)
{
    QString normal = title.simplified().toLower();
    normal.replace(u' ', u'_').replace(u'-', u'_');
    return normal;
}

} // namespace

PlainColumns::PlainColumns(const QStringList &header)
{
    positions_.fill(-1);
    for (int i = 0; i < header.size(); ++i) {
        const QString title = normal_column(header[i]);
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

QString PlainColumns::verbatim(const QStringList &fields, Column column) const
{
    const int at = positions_[column];
    return at < 0 || at >= fields.size() ? QString() : fields[at];
}

QString PlainColumns::text(const QStringList &fields, Column column) const
{
    const int at = positions_[column];
    return at < 0 || at >= fields.size() ? QString() : fields[at].simplified();
}

QString PlainColumns::name(Column column)
{
    return names[column].toString();
}

} // namespace outturn::ingest
