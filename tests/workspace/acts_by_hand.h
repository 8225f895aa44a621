// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "support/temporary_workspace.h"
#include "workspace/act_store.h"

namespace outturn::test {

/// Acts of Ann Auditor, who gives the reason "seen on site".
inline Act act_of(ActKind kind, const QByteArray &json, const QString &subject = {})
{
    Act act;
    act.kind = kind;
    act.person = QStringLiteral("Ann Auditor");
    act.reason = QStringLiteral("seen on site");
    act.subject = subject;
    act.json = json;
    return act;
}

inline Act exclusion_of(const QString &programme, const QString &provider = {}, const QString &measure = {},
                        const QString &period = {})
{
    Exclusion exclusion;
    exclusion.programme = ProgrammeId(programme);
    if (!provider.isEmpty())
        exclusion.provider = ProviderId(provider);
    if (!measure.isEmpty())
        exclusion.measure = MeasureId(measure);
    if (!period.isEmpty())
        exclusion.period = parse_period(period);
    return act_of(ActKind::exclusion, write_exclusion(exclusion));
}

/// The figure of two_councils that is of this provider.
inline CellKey council(const QString &provider, Aspect aspect = Aspect::outcome)
{
    CellKey key;
    key.programme = ProgrammeId(QStringLiteral("prog"));
    key.measure = MeasureId(QStringLiteral("eet"));
    key.provider = ProviderId(provider);
    key.period = *parse_period(u"2024");
    key.aspect = aspect;
    return key;
}

inline Act correction_of(const CellKey &key, std::optional<double> numerator, std::optional<double> denominator = {},
                         std::optional<Money> money = {})
{
    Correction correction;
    correction.key = key;
    correction.numerator = numerator;
    correction.denominator = denominator;
    correction.money = money;
    return act_of(ActKind::correction, write_correction(correction));
}

inline Act reversal_of(qint64 act)
{
    Act reversal = act_of(ActKind::reversal, {});
    reversal.reverses = act;
    return reversal;
}

inline Result<Act> record(const TemporaryWorkspace &workspace, const Act &act)
{
    Result<workspace::WorkspaceFile> file =
        workspace::WorkspaceFile::open(workspace.path(), workspace::WorkspaceFile::Mode::read_write);
    if (!file)
        return tl::unexpected(file.error());
    return workspace::record_act(*file, act, TemporaryWorkspace::still_clock());
}

/// What goes before the texts of this act that the trail has hashes of.
inline QByteArray nonce_of(const TemporaryWorkspace &workspace, int act)
{
    SQLite::Database database(workspace.path().toStdString(), SQLite::OPEN_READONLY);
    return QByteArray::fromStdString(
        database.execAndGet("SELECT nonce FROM act WHERE id=" + std::to_string(act)).getString());
}

} // namespace outturn::test
