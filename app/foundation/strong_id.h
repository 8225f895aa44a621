// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

#include <utility>

namespace outturn {

/// A name that stands for one thing of one kind, so that a measure's id cannot be handed over as a provider's.
template <typename Tag> struct StrongId {
    QString text;

    StrongId() = default;
    explicit StrongId(QString id) : text(std::move(id)) {}

    bool is_empty() const { return text.isEmpty(); }
    friend bool operator==(const StrongId &a, const StrongId &b) { return a.text == b.text; }
    friend bool operator!=(const StrongId &a, const StrongId &b) { return !(a == b); }
    friend bool operator<(const StrongId &a, const StrongId &b) { return a.text < b.text; }
    friend size_t qHash(const StrongId &id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

} // namespace outturn
