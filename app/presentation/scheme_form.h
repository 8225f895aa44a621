// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/result.h"
#include "presentation/wording.h"
#include "schemes/scheme.h"
#include "widgets/scheme_form_values.h"

namespace outturn::presentation {

/// A scheme as a form: every price, share, rate and limit that the user may change, with its source.
widgets::SchemeForm scheme_form(const schemes::Scheme &scheme, const Wording &wording);
/// Takes what the user typed for one field; the source of a changed figure becomes the user's own. Fails with a sentence
/// that says what may be written there; the scheme is then unchanged.
Result<> change_scheme(schemes::Scheme &scheme, const QString &field, const QString &text);

} // namespace outturn::presentation
