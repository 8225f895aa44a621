// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/application_style.h"

#include <QtCore/QSettings>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace outturn::shell {

/// What the user prefers, kept between sessions; with the few things a session remembers. Owns its settings file.
class Preferences
{
public:
    enum class Kind {
        user,    ///< those of the user, kept
        passing, ///< fresh ones, forgotten with the object: for pictures and tests
    };

    explicit Preferences(Kind kind);

    widgets::Theme theme() const;
    void set_theme(widgets::Theme theme);
    QString language() const;
    void set_language(const QString &language);

    /// How the user signs what they do in a workspace; empty until they said.
    QString person() const;
    void set_person(const QString &person);

    QStringList recent_workspaces() const;
    void add_recent_workspace(const QString &path);

    QByteArray window_geometry() const;
    void set_window_geometry(const QByteArray &geometry);
    /// Sizes of a splitter, by its name.
    QByteArray layout(const QString &name) const;
    void set_layout(const QString &name, const QByteArray &state);
    /// The last folder used for one kind of file.
    QString folder(const QString &kind) const;
    void set_folder(const QString &kind, const QString &folder);

private:
    std::unique_ptr<QTemporaryDir> passing_;
    std::unique_ptr<QSettings> settings_;
};

} // namespace outturn::shell
