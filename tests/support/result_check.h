// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtTest/QTest>

/// Verifies that a Result holds a value; a failure prints the error's sentence and detail.
#define QVERIFY_RESULT(result)                                                                                         \
    QVERIFY2((result).has_value(),                                                                                     \
             (result).has_value() ? "" : qPrintable((result).error().message + u' ' + (result).error().detail))

/// Verifies that a Result failed with this code and a sentence that holds this text.
#define QVERIFY_FAILURE(result, expected_code, text)                                                                   \
    QVERIFY2(!(result).has_value(), "this should have failed");                                                        \
    QVERIFY2((result).error().message.contains(QStringLiteral(text)), qPrintable((result).error().message));           \
    QCOMPARE(static_cast<int>((result).error().code), static_cast<int>(expected_code))
