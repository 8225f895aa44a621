// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace outturn {

/// What kind of failure it was; decides the exit status and the tone, never the words.
enum class ErrorCode {
    wrong_usage,       ///< the request itself makes no sense
    unreadable,        ///< an input cannot be read
    refused,           ///< an input or a request was understood and turned down; nothing changed
    damaged_workspace, ///< the workspace is damaged or not ours
    cancelled,
    internal,
};

/// A failure as a value: a sentence for the user, and a technical detail for the log.
struct Error {
    ErrorCode code = ErrorCode::internal;
    QString message;
    QString detail;
};

} // namespace outturn
