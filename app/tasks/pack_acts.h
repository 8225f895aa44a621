// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/standing_acts.h"
#include "domain/trail_entry.h"
#include "foundation/result.h"

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace outturn::tasks {

inline const QString act_proofs_name = QStringLiteral("act-proofs.json");

/// By what a pack proves that its acts are those of its trail, which holds salted hashes of them alone. The nonce of an
/// act gives nothing away that acts.json does not hold in clear beside it: it is another one for each act, and hides
/// exactly the three texts that stand there. No nonce is there for an act that is not.
struct ActProofs {
    struct Proof {
        qint64 act = 0;
        QString nonce;
    };
    std::vector<Proof> proofs; ///< in the order of acts.json
    /// Exclusions and corrections that hold by the trail and are not in acts.json: of other programmes, or replaced by a
    /// later one. That they are of others cannot be proved without telling them; it can only be seen how many they are.
    std::vector<qint64> others;
};

/// Of the acts that acts.json holds, and of all of the workspace.
Result<ActProofs> act_proofs(const QString &workspace, const StandingActs &told, const std::vector<Act> &all);

/// JSON with "format": "outturn-act-proofs" and "version": 1.
QByteArray write_act_proofs(const ActProofs &proofs);
Result<ActProofs> read_act_proofs(const QByteArray &json);

/// Sentences about what of acts.json is not as the trail says: an act that was changed, added, removed or moved. Both
/// files as they stand in the pack; nullopt where one is not there. Empty where all agree.
QStringList acts_against_trail(const std::optional<QByteArray> &acts_json, const std::optional<QByteArray> &proofs_json,
                               const std::vector<TrailEntry> &trail);

} // namespace outturn::tasks
