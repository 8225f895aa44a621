// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences.h"

#include <QtCore/QFileInfo>

namespace outturn::shell {
namespace {

constexpr qsizetype most_recent = 8;

} // namespace

Preferences::Preferences(Kind kind)
{
    if (kind == Kind::user) {
        settings_ = std::make_unique<QSettings>();
        return;
    }
    passing_ = std::make_unique<QTemporaryDir>();
    settings_ = std::make_unique<QSettings>(passing_->filePath(QStringLiteral("outturn.ini")), QSettings::IniFormat);
}

widgets::Theme Preferences::theme() const
{
    const QString word = settings_->value(QStringLiteral("theme")).toString();
    if (word == QLatin1String("light"))
        return widgets::Theme::light;
    return word == QLatin1String("dark") ? widgets::Theme::dark : widgets::Theme::system;
}

void Preferences::set_theme(widgets::Theme theme)
{
    const char *word = theme == widgets::Theme::light ? "light" : (theme == widgets::Theme::dark ? "dark" : "system");
    settings_->setValue(QStringLiteral("theme"), QString::fromLatin1(word));
}

QString Preferences::language() const
{
    return settings_->value(QStringLiteral("language"), QStringLiteral("en")).toString();
}

void Preferences::set_language(const QString &language)
{
    settings_->setValue(QStringLiteral("language"), language);
}

QString Preferences::person() const
{
    return settings_->value(QStringLiteral("person")).toString();
}

void Preferences::set_person(const QString &person)
{
    settings_->setValue(QStringLiteral("person"), person);
}

QStringList Preferences::recent_workspaces() const
{
    return settings_->value(QStringLiteral("recent")).toStringList();
}

void Preferences::add_recent_workspace(const QString &path)
{
    QStringList recent = recent_workspaces();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    settings_->setValue(QStringLiteral("recent"), recent.mid(0, most_recent));
}

QByteArray Preferences::window_geometry() const
{
    return settings_->value(QStringLiteral("geometry")).toByteArray();
}

void Preferences::set_window_geometry(const QByteArray &geometry)
{
    settings_->setValue(QStringLiteral("geometry"), geometry);
}

QByteArray Preferences::layout(const QString &name) const
{
    return settings_->value(QStringLiteral("layout/") + name).toByteArray();
}

void Preferences::set_layout(const QString &name, const QByteArray &state)
{
    settings_->setValue(QStringLiteral("layout/") + name, state);
}

QString Preferences::folder(const QString &kind) const
{
    return settings_->value(QStringLiteral("folder/") + kind).toString();
}

void Preferences::set_folder(const QString &kind, const QString &folder)
{
    settings_->setValue(QStringLiteral("folder/") + kind, folder);
}

} // namespace outturn::shell
