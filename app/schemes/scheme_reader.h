// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "schemes/scheme.h"

namespace outturn::schemes {

/// Reads a scheme file. Unknown keys are refused with their path, every error names the file, the key and what to do;
/// what is read is consistent: every event that is named is there, shares lie between 0 and 1, no tariff stands twice,
/// no price is negative.
Result<Scheme> read_scheme(const QByteArray &json, const QString &file_name);

/// The same scheme as a file: read_scheme gives it back whole. Stable order, so that equal schemes give equal bytes.
QByteArray write_scheme(const Scheme &scheme);

/// What is wrong with a scheme that was made in another way: the first error, in words. Nothing: it is sound.
Result<> check_scheme(const Scheme &scheme);

/// The program's schemes (from its resources) and the user's own (*.json of `own_folder`/schemes): one of the user's
/// with the same id takes the place of ours. Files that cannot be read are told in `problems`.
std::vector<Scheme> load_schemes(const QString &own_folder, QStringList *problems = nullptr);

/// The one by which a programme is paid: its id or title, or one of the names that the scheme gives; null where none.
const Scheme *scheme_of(const std::vector<Scheme> &schemes, const ProgrammeId &programme, const QString &title);

} // namespace outturn::schemes
