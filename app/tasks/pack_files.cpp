// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/pack_files.h"

#include "foundation/sha256.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace outturn::tasks {
namespace {

constexpr qsizetype longest_name = 100;
constexpr qsizetype block = 1 << 20;

/// Letters and digits of any script, and what means nothing to a shell or a file system.
QString tame(const QString &name)
{
    QString tamed;
    for (const QChar c : name) {
        const bool is_harmless = c.isLetterOrNumber() || QStringView(u" ._-()+,").contains(c);
        tamed.append(is_harmless && !c.isSurrogate() ? c : QChar(u'_'));
    }
    while (tamed.startsWith(u'.') || tamed.startsWith(u' ') || tamed.startsWith(u'-'))
        tamed.remove(0, 1); // hidden, or taken for an option
    if (tamed.size() > longest_name) {
        const QString ending = QFileInfo(tamed).suffix().left(8);
        tamed = tamed.left(longest_name) + (ending.isEmpty() ? QString() : u'.' + ending);
    }
    while (tamed.endsWith(u'.') || tamed.endsWith(u' '))
        tamed.chop(1);
    // Devices of Windows, whatever ending stands behind them.
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(tamed).hasMatch() ? u'_' + tamed : tamed;
}

} // namespace

Result<QByteArray> sha256_of_file(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::unreadable,
                       QCoreApplication::translate("tasks", "%1 cannot be read (%2).").arg(path, file.errorString()));
    Sha256 hash;
    for (QByteArray bytes = file.read(block); !bytes.isEmpty(); bytes = file.read(block))
        hash.add(bytes);
    return hash.hex();
}

Result<std::unique_ptr<PackFiles>> PackFiles::create(const QString &output)
{
    Result<std::unique_ptr<reporting::ArchiveWriter>> archive = reporting::ArchiveWriter::create(output);
    if (!archive)
        return tl::unexpected(archive.error());
    return std::unique_ptr<PackFiles>(new PackFiles(std::move(*archive)));
}

QString PackFiles::unique_name(const QString &folder, const QString &wanted)
{
    QString base = tame(wanted);
    if (base.isEmpty())
        base = QStringLiteral("file");
    const qsizetype point = base.lastIndexOf(u'.');
    const QString stem = point > 0 ? base.left(point) : base;
    const QString ending = point > 0 ? base.mid(point) : QString();
    QString name = folder + base;
    for (int i = 2; taken_.contains(name.toCaseFolded()); ++i)
        name = folder + stem + QStringLiteral("-%1").arg(i) + ending;
    taken_.insert(name.toCaseFolded());
    return name;
}

Result<> PackFiles::add(const QString &name, const QString &what, const QByteArray &bytes, const QString &programme)
{
    files_.push_back({name, what, bytes.size(), sha256_hex(bytes), programme});
    return archive_->add(name, bytes);
}

Result<> PackFiles::add_scratch(const QString &name, const QString &what, const QString &path)
{
    const Result<QByteArray> hash = sha256_of_file(path);
    if (!hash)
        return tl::unexpected(hash.error());
    files_.push_back({name, what, QFileInfo(path).size(), *hash});
    return archive_->add_file(name, path);
}

QString PackFiles::scratch_path()
{
    return scratch_.isValid() ? scratch_.filePath(QString::number(++scratch_files_)) : QString();
}

Result<> PackFiles::finish(PackManifest manifest)
{
    manifest.files = files_;
    const QByteArray json = write_manifest(manifest);
    if (const Result<> added = archive_->add(manifest_name, json); !added)
        return added;
    if (const Result<> added = archive_->add(sums_name, write_sums(manifest, sha256_hex(json))); !added)
        return added;
    return archive_->finish();
}

} // namespace outturn::tasks
