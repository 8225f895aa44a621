// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace outturn::schemes {

struct RepeatedKey {
    QString key;
    qsizetype line = 0; ///< where it stands the second time, from 1
};

/// The first key that stands twice in one object of a valid JSON text: a reader would take the last without a word, and a
/// year's price that was typed twice would go unseen.
std::optional<RepeatedKey> repeated_key(const QByteArray &json);

} // namespace outturn::schemes
