// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider.h"

namespace outturn {

/// What the words around the name of a place claim about its council. A district called Durham City is not the county
/// of Durham: a claim that the authority does not fit makes it another one.
enum CouncilClaim : unsigned {
    claims_county = 1,       ///< "County Council", "County of"
    claims_city = 2,         ///< "City Council", ", City of"
    claims_borough = 4,      ///< "Borough Council", "MBC", "Royal Borough of", "District"
    claims_london = 8,       ///< "London Borough of"
    claims_unitary = 16,     ///< "UA", "Unitary Authority"
    claims_predecessor = 32, ///< "(Pre LG)": as it was before a reorganisation
};

/// The name of a local authority taken apart: "Bristol, City of UA2" is the place "bristol", claimed to be a city and a
/// unitary authority.
struct AuthorityName {
    QString place; ///< in normal form
    unsigned claims = 0;
};

AuthorityName authority_name(QStringView text);

/// Whether the authority is what the words around its name claim.
bool fits(const Provider &authority, unsigned claims);

/// Text without the marks of notes at its end: "Hackney2", "Dorset [r]", "Leeds (a)", "Kent*".
QString without_notes(QStringView text);

/// The form in which names are compared: case, punctuation and blanks do not matter, "&" is "and".
QString normal_name(QStringView name);

} // namespace outturn
