// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "presentation/recompute_page.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace outturn::tasks {

inline const QString manifest_name = QStringLiteral("manifest.json");
inline const QString sums_name = QStringLiteral("SHA256SUMS");
inline const QString trail_name = QStringLiteral("trail.json");
inline const QString acts_name = QStringLiteral("acts.json");

/// A file of an evidence pack.
struct PackFile {
    QString name;
    QString
        what; ///< a stable word: "report", "table", "workbook", "original", "figures", "cases", "mapping", "scheme",
              ///< "trail", "acts", "findings", "definition", "instructions"
    qint64 bytes = 0;
    QByteArray sha256;
    QString programme = {}; ///< of a scheme
};

using presentation::PackReturn;

/// What a pack is, and what is in it: manifest.json.
struct PackManifest {
    QString title;
    QString language;
    QString as_of; ///< of the workspace's last change, ISO 8601
    QString program_version;
    QString programme;
    QString measure;
    QString period;
    QString provider; ///< code or name; empty: of all
    bool has_cases = false;
    int trail_entries = 0;
    QByteArray trail_head; ///< hash of the last entry
    std::vector<PackReturn> returns;
    std::vector<PackFile> files; ///< all but the manifest and the list for sha256sum
};

/// JSON with "format": "outturn-evidence-pack" and "version": 1; the same manifest gives the same bytes.
QByteArray write_manifest(const PackManifest &manifest);
/// Unknown keys are refused with their path.
Result<PackManifest> read_manifest(const QByteArray &json);

/// One line for each file, as `sha256sum --check` reads them, the manifest last.
QByteArray write_sums(const PackManifest &manifest, const QByteArray &manifest_sha256);

} // namespace outturn::tasks
