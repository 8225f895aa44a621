// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"

#include <QtTest/QTest>

// The result is looked at through a reference: what makes it must not happen twice.

/// Verifies that a Result holds a value; a failure prints the error's sentence and detail.
#define QVERIFY_RESULT(result)                                                                                         \
    do {                                                                                                               \
        const auto &checked_result = (result);                                                                         \
        QVERIFY2(checked_result.has_value(),                                                                           \
                 checked_result.has_value()                                                                            \
                     ? ""                                                                                              \
                     : qPrintable(checked_result.error().message + u' ' + checked_result.error().detail));             \
    } while (false)

/// Verifies that a Result failed with this code and a sentence that holds this text.
#define QVERIFY_FAILURE(result, expected_code, text)                                                                   \
    do {                                                                                                               \
        const auto &checked_result = (result);                                                                         \
        QVERIFY2(!checked_result.has_value(), "this should have failed");                                              \
        QVERIFY2(checked_result.error().message.contains(QStringLiteral(text)),                                        \
                 qPrintable(checked_result.error().message));                                                          \
        QCOMPARE(static_cast<int>(checked_result.error().code), static_cast<int>(expected_code));                      \
    } while (false)
