// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/form_values.h"
#include "reporting/page_strips.h"

namespace outturn::reporting {

/// The groups of a form as strips of pages laid sideways: the titles of the columns, which stand again on every page, and
/// a strip a row, high enough to write in, with boxes where a column is left blank.
void add_form_table(Strips &strips, const PrintedForm &form);

} // namespace outturn::reporting
