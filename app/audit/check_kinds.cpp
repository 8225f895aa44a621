// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_kinds.h"

#include "audit/check_figures.h"

#include <algorithm>

namespace outturn::audit {
namespace {

void append(std::vector<CheckKind> &kinds, const std::vector<CheckKind> &more)
{
    kinds.insert(kinds.end(), more.begin(), more.end());
}

std::vector<CheckKind> every_kind()
{
    std::vector<CheckKind> kinds = figure_kinds();
    append(kinds, case_kinds());
    return kinds;
}

} // namespace

std::vector<CheckKind> figure_kinds()
{
    std::vector<CheckKind> kinds;
    for (const auto &some : {identity_kinds(), plain_kinds(), claim_kinds(), pattern_kinds(), repeat_kinds(),
                             change_kinds(), coverage_kinds()})
        append(kinds, some);
    return kinds;
}

const std::vector<CheckKind> &check_kinds()
{
    static const std::vector<CheckKind> kinds = every_kind();
    return kinds;
}

const CheckKind *kind_of_check(QStringView word)
{
    const std::vector<CheckKind> &kinds = check_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [word](const CheckKind &kind) { return word == QLatin1String(kind.word); });
    return found == kinds.end() ? nullptr : &*found;
}

const schemes::Scheme *CheckContext::scheme_of(const ProgrammeId &programme) const
{
    for (const ProgrammeScheme &entry : input.schemes) {
        if (entry.programme == programme)
            return &entry.scheme;
    }
    return nullptr;
}

bool CheckContext::concerns(const ProgrammeId &programme) const
{
    if (definition.programmes.isEmpty() || definition.programmes.contains(programme.text))
        return true;
    const schemes::Scheme *scheme = scheme_of(programme);
    return scheme && definition.programmes.contains(scheme->id);
}

} // namespace outturn::audit
