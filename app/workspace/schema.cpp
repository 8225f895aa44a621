// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/schema.h"

namespace outturn::workspace {

// Numbers of the same kind share a name throughout: *_id are row ids, dates are ISO texts, money is pence. An undated
// period has two empty dates.
const char *const schema_sql = R"sql(
CREATE TABLE programme(
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measure(
    programme TEXT NOT NULL REFERENCES programme(id),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind IN ('proportion','rate','ratio','mean','value')),
    polarity TEXT NOT NULL CHECK(polarity IN ('high','low','neutral')),
    unit TEXT NOT NULL,
    per REAL NOT NULL CHECK(per > 0),
    numerator_title TEXT NOT NULL,
    denominator_title TEXT NOT NULL,
    cost_title TEXT NOT NULL,
    cost_scope TEXT NOT NULL,
    year_kind INTEGER NOT NULL CHECK(year_kind BETWEEN 0 AND 2),
    cumulative INTEGER NOT NULL CHECK(cumulative IN (0,1)),
    described INTEGER NOT NULL DEFAULT 0 CHECK(described IN (0,1)), -- a dictionary says what it is
    PRIMARY KEY(programme, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE provider(
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK(type IN ('local-authority','contractor')),
    class TEXT NOT NULL,
    region TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE provider_code(
    provider TEXT NOT NULL REFERENCES provider(id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY(provider, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE provider_name(
    provider TEXT NOT NULL REFERENCES provider(id),
    kind TEXT NOT NULL CHECK(kind IN ('spelling','number','successor')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY(provider, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome_return(
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    mapping TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    in_error INTEGER NOT NULL,
    superseded_return_id INTEGER REFERENCES outcome_return(id),
    delimiter TEXT NOT NULL DEFAULT '',
    mapping_json TEXT NOT NULL DEFAULT '',
    CHECK(row_count = accepted + excluded + in_error)
) STRICT;

CREATE TABLE original(
    return_id INTEGER PRIMARY KEY REFERENCES outcome_return(id),
    content BLOB NOT NULL -- qCompress: four bytes of length, then zlib
) STRICT;

CREATE TABLE return_sheet(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    position INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    header_row INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    in_error INTEGER NOT NULL,
    PRIMARY KEY(return_id, position),
    CHECK(row_count = accepted + excluded + in_error)
) STRICT, WITHOUT ROWID;

CREATE TABLE reconciliation(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    published REAL NOT NULL,
    summed REAL NOT NULL,
    tolerance REAL NOT NULL CHECK(tolerance >= 0),
    ok INTEGER NOT NULL CHECK(ok IN (0,1)),
    PRIMARY KEY(return_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    is_error INTEGER NOT NULL CHECK(is_error IN (0,1)),
    position INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    rule TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY(return_id, is_error, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_out(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    position INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    rule TEXT NOT NULL,
    message TEXT NOT NULL,
    measure TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    sheet TEXT NOT NULL DEFAULT '',
    PRIMARY KEY(return_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX left_out_by_measure ON left_out(measure, period_end, period_start);

CREATE TABLE cell(
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    programme TEXT NOT NULL,
    measure TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    provider TEXT NOT NULL REFERENCES provider(id),
    contract TEXT NOT NULL,
    area TEXT NOT NULL,
    cohort TEXT NOT NULL,
    caseload TEXT NOT NULL,
    aspect INTEGER NOT NULL CHECK(aspect BETWEEN 0 AND 3),
    numerator REAL,
    denominator REAL,
    expected REAL,
    value REAL,
    standard_error REAL,
    published_rate REAL,
    published_rate_differs INTEGER NOT NULL CHECK(published_rate_differs IN (0,1)),
    pence INTEGER,
    missing INTEGER NOT NULL,
    superseded_by INTEGER REFERENCES outcome_return(id),
    numerator_low REAL,
    numerator_high REAL CHECK((numerator_low IS NULL) = (numerator_high IS NULL) AND numerator_low <= numerator_high),
    denominator_low REAL,
    denominator_high REAL
        CHECK((denominator_low IS NULL) = (denominator_high IS NULL) AND denominator_low <= denominator_high),
    FOREIGN KEY(programme, measure) REFERENCES measure(programme, id)
) STRICT;
-- One figure in force for each key: a second one is a programming error, not a sum.
CREATE UNIQUE INDEX cell_in_force
    ON cell(measure, programme, period_end, period_start, provider, aspect, contract, area, cohort, caseload)
    WHERE superseded_by IS NULL;
-- With superseded_by, so that counting a return's figures in force reads the index alone.
CREATE INDEX cell_by_return ON cell(return_id, superseded_by);
-- What a return replaced, without reading everything that is in force.
CREATE INDEX cell_superseded ON cell(superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE cell_origin(
    cell_id INTEGER NOT NULL REFERENCES cell(id),
    part INTEGER NOT NULL,
    position INTEGER NOT NULL, -- several places of one part are added up
    sheet TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    text TEXT NOT NULL,
    missing INTEGER NOT NULL,
    PRIMARY KEY(cell_id, part, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE trail(
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_is_never_shortened BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
)sql";

} // namespace outturn::workspace
