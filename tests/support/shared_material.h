// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn::test {

/// Path of a file of the shared reference material beside the checkout, empty where it is absent.
/// Tests that need it skip with a message then.
QString shared_material(const QString &relative_path);

/// Path of a file under tests/data.
QString test_data(const QString &relative_path);

} // namespace outturn::test

#define OUTTURN_REQUIRE_SHARED(path, relative)                                                                         \
    const QString path = outturn::test::shared_material(QStringLiteral(relative));                                     \
    if (path.isEmpty())                                                                                                \
    QSKIP("The shared material beside the checkout is absent: " relative)
