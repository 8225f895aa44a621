// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtCore/QString>

#include <map>

namespace outturn::workspace {

/// The nonces of the acts of a workspace, by act. With that of an act whoever has its person, reason and content can
/// prove by the trail that they are the recorded ones; whoever has not could guess them. It is therefore to go to those
/// alone who hold all three in clear.
Result<std::map<qint64, QString>> act_nonces(const QString &workspace);

/// The hash by which an entry of the trail stands for a person, a reason or a content: SHA-256, in lower-case
/// hexadecimal digits, of the nonce, a line feed and the text in UTF-8. As workspace/act_store writes it.
QString act_text_hash(const QString &nonce, const QString &text);

} // namespace outturn::workspace
