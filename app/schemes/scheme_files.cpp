// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::schemes {
namespace {

Result<Scheme> scheme_from(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("schemes", "%1 cannot be read (%2).").arg(path, file.errorString()));
    return read_scheme(file.readAll(), QFileInfo(path).fileName());
}

void read_folder(const QDir &folder, std::vector<Scheme> &schemes, QStringList &problems)
{
    QSet<QString> here;
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        Result<Scheme> scheme = scheme_from(folder.filePath(name));
        if (!scheme) {
            problems.append(scheme.error().message);
            continue;
        }
        if (here.contains(scheme->id)) {
            // Which of the two is meant, nobody can tell; that the first holds does at least not change by itself.
            problems.append(QCoreApplication::translate("schemes",
                                                        "%1: the scheme \"%2\" is in an earlier file of the "
                                                        "same folder; this file is not used.")
                                .arg(name, scheme->id));
            continue;
        }
        here.insert(scheme->id);
        const auto same = std::find_if(schemes.begin(), schemes.end(),
                                       [&](const Scheme &earlier) { return earlier.id == scheme->id; });
        if (same == schemes.end())
            schemes.push_back(std::move(*scheme));
        else
            *same = std::move(*scheme);
    }
}

} // namespace

std::vector<Scheme> load_schemes(const QString &own_folder, QStringList *problems)
{
    std::vector<Scheme> schemes;
    QStringList found;
    read_folder(QDir(QStringLiteral(":/outturn/schemes")), schemes, found);
    if (!own_folder.isEmpty())
        read_folder(QDir(QDir(own_folder).filePath(QStringLiteral("schemes"))), schemes, found);
    if (problems)
        problems->append(found);
    return schemes;
}

const Scheme *scheme_of(const std::vector<Scheme> &schemes, const ProgrammeId &programme, const QString &title)
{
    // By id first: a title that somebody gave to another programme must not win over it.
    for (const Scheme &scheme : schemes) {
        if (scheme.id.compare(programme.text, Qt::CaseInsensitive) == 0)
            return &scheme;
    }
    for (const QString &name : {QString(), title}) {
        const auto found = std::find_if(schemes.begin(), schemes.end(),
                                        [&](const Scheme &scheme) { return scheme.serves(programme, name); });
        if (found != schemes.end())
            return &*found;
    }
    return nullptr;
}

} // namespace outturn::schemes
