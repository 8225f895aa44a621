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
    is_case_return INTEGER NOT NULL DEFAULT 0 CHECK(is_case_return IN (0,1)),
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
    case_rows INTEGER CHECK(case_rows >= 0), -- of a case return: how many make it; 0: counted by a pass over the cases
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
-- The order in which case rows are listed, with their numbers, so that a page is found without counting rows; with
-- superseded_by, so that the index alone is read.
CREATE INDEX cell_of_cases
    ON cell(programme, provider, measure, period_end, period_start, contract, area, cohort, caseload, case_rows,
        superseded_by)
    WHERE case_rows IS NOT NULL AND superseded_by IS NULL;

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

const char *const case_tables_sql = R"sql(
-- One row of a case return. Days count from 31 December 1899, amounts are pence, NULL is what the return does not say;
-- the view case_list shows them in words. What is read by the million stands first, and there is no other index: rows
-- are found by the range of their cell. Read by whoever holds the file: these are people's records.
CREATE TABLE case_row(
    id INTEGER PRIMARY KEY,
    case_ref TEXT NOT NULL,
    status INTEGER NOT NULL,
    referred_on INTEGER,
    attached_on INTEGER,
    outcome_on INTEGER,
    claimed_pence INTEGER,
    paid_pence INTEGER,
    cost_pence INTEGER,
    paid_on INTEGER,
    line INTEGER NOT NULL,
    person_ref TEXT,
    household_ref TEXT
) STRICT;

-- Rows were stored in runs, each with the hash of what it held.
CREATE TABLE case_run(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    run INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY(return_id, run),
    CHECK(first_row <= last_row)
) STRICT, WITHOUT ROWID;

-- Which rows make a cell: one stretch of each run. The aspects cost, claimed and paid are of the same rows.
CREATE TABLE case_range(
    first_row INTEGER PRIMARY KEY,
    last_row INTEGER NOT NULL,
    cell_id INTEGER NOT NULL REFERENCES cell(id),
    CHECK(first_row <= last_row)
) STRICT;
CREATE INDEX case_range_by_cell ON case_range(cell_id, last_row);

-- Where some of the lines of the file begin.
CREATE TABLE line_offset(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    PRIMARY KEY(return_id, line)
) STRICT, WITHOUT ROWID;

CREATE VIEW case_list AS SELECT r.id,c.return_id,r.line,r.case_ref,c.programme,c.provider,c.contract,c.area,c.cohort,
    c.caseload,c.measure,c.period_start,c.period_end,
    CASE r.status WHEN 0 THEN 'attached' WHEN 1 THEN 'claimed' WHEN 2 THEN 'validated' WHEN 3 THEN 'rejected'
        WHEN 4 THEN 'withdrawn' END AS status,
    date('1899-12-31',r.referred_on||' days') AS referred_on,date('1899-12-31',r.attached_on||' days') AS attached_on,
    date('1899-12-31',r.outcome_on||' days') AS outcome_on,r.claimed_pence,r.paid_pence,
    date('1899-12-31',r.paid_on||' days') AS paid_on,r.cost_pence,r.person_ref,r.household_ref,
    c.superseded_by IS NULL AS in_force
    FROM case_range g JOIN cell c ON c.id=g.cell_id JOIN case_row r ON r.id BETWEEN g.first_row AND g.last_row;

-- The last one of a programme holds.
CREATE TABLE stored_scheme(
    sequence INTEGER PRIMARY KEY,
    programme TEXT NOT NULL,
    scheme TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    adopted_at TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE(programme, scheme, revision)
) STRICT;
CREATE TRIGGER scheme_is_never_changed BEFORE UPDATE ON stored_scheme
BEGIN SELECT RAISE(ABORT, 'a stored scheme is never changed'); END;
CREATE TRIGGER scheme_is_never_deleted BEFORE DELETE ON stored_scheme
BEGIN SELECT RAISE(ABORT, 'a stored scheme is never deleted'); END;
)sql";

const char *const report_tables_sql = R"sql(
-- Definitions of reports. The last revision of a name holds; an empty one took the name off the list.
CREATE TABLE stored_report(
    sequence INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE(name, revision)
) STRICT;
CREATE TRIGGER report_is_never_changed BEFORE UPDATE ON stored_report
BEGIN SELECT RAISE(ABORT, 'a stored report is never changed'); END;
CREATE TRIGGER report_is_never_deleted BEFORE DELETE ON stored_report
BEGIN SELECT RAISE(ABORT, 'a stored report is never deleted'); END;

-- What left the window, for whoever looks after the file; outside the trail, since a report does not change what it
-- reports.
CREATE TABLE document_out(
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
)sql";

const char *const audit_tables_sql = R"sql(
-- What an auditor did: exclusions, corrections, samples and their results, findings, and what takes any of them back.
-- Each has its entry in the trail.
CREATE TABLE act(
    id INTEGER PRIMARY KEY CHECK(id > 0),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK(kind <> ''),
    person TEXT NOT NULL CHECK(person <> ''),
    reason TEXT NOT NULL,
    subject TEXT NOT NULL,
    json TEXT NOT NULL,
    nonce TEXT NOT NULL, -- goes before what the trail has hashes of, so that nobody guesses it; stands nowhere else
    reverses INTEGER REFERENCES act(id) CHECK(reverses < id)
) STRICT;
CREATE TRIGGER act_is_never_changed BEFORE UPDATE ON act
BEGIN SELECT RAISE(ABORT, 'an act is never changed; reverse it'); END;
CREATE TRIGGER act_is_never_deleted BEFORE DELETE ON act
BEGIN SELECT RAISE(ABORT, 'an act is never deleted; reverse it'); END;

-- What a return says of a provider's figures besides the figures.
CREATE TABLE return_mark(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    programme TEXT NOT NULL,
    provider TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    text TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    PRIMARY KEY(return_id, position)
) STRICT, WITHOUT ROWID;

-- Where the trail ended when a document went out: an end that is cut off later is missed by what was written before.
ALTER TABLE document_out ADD COLUMN trail_hash TEXT NOT NULL DEFAULT '';
)sql";

} // namespace outturn::workspace
