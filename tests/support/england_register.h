// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_register.h"
#include "ingest/register_reader.h"

#include <QtCore/QFile>

namespace outturn::test {

/// The program's register of English authorities and nothing else, read once a test program; for folders that link
/// ingest.
inline const ProviderRegister &authorities()
{
    static const ProviderRegister known = [] {
        ProviderRegister providers;
        QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/registers/england_upper_tier.json"));
        if (!file.open(QIODevice::ReadOnly)
            || !ingest::read_register(file.readAll(), QStringLiteral("england_upper_tier.json"), providers))
            qFatal("the register of England cannot be read");
        return providers;
    }();
    return known;
}

} // namespace outturn::test
