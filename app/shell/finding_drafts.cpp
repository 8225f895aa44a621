// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/finding_drafts.h"

#include "audit/finding_json.h"
#include "foundation/sha256.h"
#include "shell/preferences.h"

#include <QtCore/QJsonDocument>

namespace outturn::shell {
namespace {

constexpr int milliseconds_to_wait = 700;

QString key_of(const QString &workspace)
{
    return QStringLiteral("finding_drafts_") + QString::fromLatin1(sha256_hex(workspace.toUtf8()).left(16));
}

} // namespace

FindingDrafts::FindingDrafts(Preferences &preferences, QObject *parent) : QObject(parent), preferences_(preferences)
{
    waiting_.setSingleShot(true);
    waiting_.setInterval(milliseconds_to_wait);
    connect(&waiting_, &QTimer::timeout, this, &FindingDrafts::store);
}

FindingDrafts::~FindingDrafts()
{
    if (waiting_.isActive())
        store();
}

void FindingDrafts::set_workspace(const QString &path)
{
    if (path == workspace_)
        return;
    if (waiting_.isActive())
        store();
    workspace_ = path;
    drafts_.clear();
    load();
}

const audit::Finding *FindingDrafts::find(const QString &id) const
{
    const auto found = drafts_.find(id);
    return found == drafts_.end() ? nullptr : &found->second;
}

void FindingDrafts::keep(const QString &id, const audit::Finding &finding)
{
    drafts_[id] = finding;
    waiting_.start();
}

void FindingDrafts::remove(const QString &id)
{
    if (drafts_.erase(id) > 0)
        store();
}

QString FindingDrafts::new_id() const
{
    int number = 1;
    while (drafts_.contains(QStringLiteral("new:%1").arg(number)))
        ++number;
    return QStringLiteral("new:%1").arg(number);
}

void FindingDrafts::store()
{
    waiting_.stop();
    if (workspace_.isEmpty())
        return;
    QJsonObject texts;
    for (const auto &[id, finding] : drafts_) {
        audit::Finding numbered = finding;
        numbered.number = std::max(1, finding.number);
        texts.insert(id, QString::fromUtf8(audit::write_finding(numbered)));
    }
    preferences_.set_layout(key_of(workspace_),
                            texts.isEmpty() ? QByteArray() : QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

/// A draft that cannot be read, of another version of the program, is given up: nothing of it was on record.
void FindingDrafts::load()
{
    if (workspace_.isEmpty())
        return;
    const QJsonObject texts = QJsonDocument::fromJson(preferences_.layout(key_of(workspace_))).object();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        Act act;
        act.json = text.value().toString().toUtf8();
        act.subject =
            audit::finding_subject(QJsonDocument::fromJson(act.json).object().value(QLatin1String("number")).toInt());
        Result<audit::Finding> finding = audit::read_finding(act);
        if (!finding)
            continue;
        if (text.key().startsWith(QLatin1String("new:")))
            finding->number = 0;
        drafts_[text.key()] = std::move(*finding);
    }
}

} // namespace outturn::shell
