// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::test {

/// A workspace of schema 3, which knew no definitions of reports, as SQL: first.csv and second.csv as in
/// version_2_workspace, then a case return with two attachments in Kent, and a scheme adopted. application_id and
/// user_version are not part of such a text.
inline constexpr const char *version_3_workspace = R"sql(PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE programme(
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO programme VALUES('families','Families');
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
INSERT INTO measure VALUES('families','attachment','attachment','value','neutral','count',1.0,'','','','',0,0,0);
INSERT INTO measure VALUES('families','turned_around','Turned around','proportion','high','',1.0,'','','','',0,0,0);
CREATE TABLE provider(
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK(type IN ('local-authority','contractor')),
    class TEXT NOT NULL,
    region TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO provider VALUES('kent','Kent','local-authority','county','South East','','');
INSERT INTO provider VALUES('own:acme works','Acme Works','contractor','','','','');
INSERT INTO provider VALUES('surrey','Surrey','local-authority','county','South East','','');
CREATE TABLE provider_code(
    provider TEXT NOT NULL REFERENCES provider(id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY(provider, position)
) STRICT, WITHOUT ROWID;
INSERT INTO provider_code VALUES('kent',0,'E10000016','','');
INSERT INTO provider_code VALUES('surrey',0,'E10000030','','');
CREATE TABLE provider_name(
    provider TEXT NOT NULL REFERENCES provider(id),
    kind TEXT NOT NULL CHECK(kind IN ('spelling','number','successor')),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY(provider, kind, position)
) STRICT, WITHOUT ROWID;
INSERT INTO provider_name VALUES('kent','number',0,'886');
INSERT INTO provider_name VALUES('kent','number',1,'E2221');
INSERT INTO provider_name VALUES('kent','spelling',0,'Kent Council');
INSERT INTO provider_name VALUES('kent','spelling',1,'Kent County');
INSERT INTO provider_name VALUES('kent','spelling',2,'Kent County Council');
INSERT INTO provider_name VALUES('surrey','number',0,'936');
INSERT INTO provider_name VALUES('surrey','number',1,'E3620');
INSERT INTO provider_name VALUES('surrey','spelling',0,'Surrey Council');
INSERT INTO provider_name VALUES('surrey','spelling',1,'Surrey County');
INSERT INTO provider_name VALUES('surrey','spelling',2,'Surrey County Council');
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
    mapping_json TEXT NOT NULL DEFAULT '', is_case_return INTEGER NOT NULL DEFAULT 0 CHECK(is_case_return IN (0,1)),
    CHECK(row_count = accepted + excluded + in_error)
) STRICT;
INSERT INTO outcome_return VALUES(1,'first.csv','0865c625c6483a6255577b40cce23834708f288988b1bbed09035fbe4a78d48b',342,'UTF-8','plain-return',1,'2026-11-22T08:24:38Z',4,3,1,0,NULL,',',replace('{\n  "format": "outturn-mapping",\n  "version": 2,\n  "id": "plain-return",\n  "title": "Plain return",\n  "source": "The plain return: one row a provider, measure and period, by the names of its columns",\n  "layout": "plain-return"\n}\n','\n',char(10)),0);
INSERT INTO outcome_return VALUES(2,'second.csv','2f78fdc4cbeeb73d4a8274d5a25ce28b91e66ce2a0a1e1346e4f555435217dc3',128,'UTF-8','plain-return',1,'2026-11-22T08:24:38Z',1,1,0,0,1,',',replace('{\n  "format": "outturn-mapping",\n  "version": 2,\n  "id": "plain-return",\n  "title": "Plain return",\n  "source": "The plain return: one row a provider, measure and period, by the names of its columns",\n  "layout": "plain-return"\n}\n','\n',char(10)),0);
INSERT INTO outcome_return VALUES(3,'cases.csv','352b84777d8dd96ac9c0b3c170ecb2c7cca7fc2dbae41a1ec1ed4286fb2c43db',5,'UTF-8','plain-case-return',1,'2025-05-06T12:30:00Z',2,2,0,0,NULL,'','',1);
CREATE TABLE original(
    return_id INTEGER PRIMARY KEY REFERENCES outcome_return(id),
    content BLOB NOT NULL -- qCompress: four bytes of length, then zlib
) STRICT;
INSERT INTO original VALUES(1,X'000001567801758ecb6a03310c45f7f98a7cc06df13c129a65166917dd14bae8a284c1b5c5601a4b466317f2f775026987846825711f3a4965541b2321a9fc044f3a38f1b38bed5ccbc75435d2201ea34a498864a7a2042e91d4665178628981cfbb93290fe3575a3cdb180e8126ec1a739a668d57e20cb4a6ed1eda1ec84599fc606b2b7b7406d588a6edfac7d5fa265ee5f7a24ac7bb059f6e8f278355fdf59fc6d6455a7e887e4f70c259ad3b115f18de5e9a2b8c1e1bcce23b1e0fb6d2fd25aeeda62a068b5fa40e709d');
INSERT INTO original VALUES(2,X'0000008078014d8a410ac3300c04ef79cb1662a7e407eda58f08a21245104941b1fbfed6b7ec6986d923e39364263832beca92db3bf8624ea3496a304ce8ec29f06e92d422c1e261ea83a72799ee2a271e651e2b2b5ee20d75aecbadded17abaf04619dd194bc1ff36fd003fa72d03');
INSERT INTO original VALUES(3,X'0000000578014b4e2c4e2d0600060e0210');
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
INSERT INTO return_sheet VALUES(1,0,'',1,4,3,1,0);
INSERT INTO return_sheet VALUES(2,0,'',1,1,1,0,0);
INSERT INTO return_sheet VALUES(3,0,'',1,2,2,0,0);
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
INSERT INTO problem VALUES(1,0,0,'',3,8,'numerator','[c]','suppressed','first.csv, row 3, column "numerator", value "[c]": the figure is suppressed by its publisher. It is kept as suppressed, not as zero.');
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
INSERT INTO left_out VALUES(1,0,5,'','England','total-row','first.csv, row 5, value "England": a total, not a provider','turned_around','2023-04-01','2024-03-31','');
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
        CHECK((denominator_low IS NULL) = (denominator_high IS NULL) AND denominator_low <= denominator_high), case_rows INTEGER CHECK(case_rows >= 0),
    FOREIGN KEY(programme, measure) REFERENCES measure(programme, id)
) STRICT;
INSERT INTO cell VALUES(1,1,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',0,30.0,100.0,NULL,NULL,NULL,NULL,0,NULL,0,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(2,1,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',1,NULL,NULL,NULL,NULL,NULL,NULL,0,123456,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(3,1,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',0,NULL,80.0,NULL,NULL,NULL,NULL,0,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(4,1,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',1,NULL,NULL,NULL,NULL,NULL,NULL,0,500000,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(5,1,'families','turned_around','2023-04-01','2024-03-31','own:acme works','','','','PG1',0,4.0,9.0,NULL,NULL,NULL,NULL,0,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(6,2,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',0,31.0,100.0,NULL,NULL,NULL,NULL,0,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(7,3,'families','attachment','2012-04-01','2013-03-31','kent','','','','',0,NULL,NULL,NULL,2.0,NULL,NULL,0,NULL,0,NULL,NULL,NULL,NULL,NULL,2);
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
INSERT INTO cell_origin VALUES(1,0,0,'',2,8,'30',0);
INSERT INTO cell_origin VALUES(1,1,0,'',2,9,'100',0);
INSERT INTO cell_origin VALUES(2,6,0,'',2,10,'1234.56',0);
INSERT INTO cell_origin VALUES(3,0,0,'',3,8,'[c]',2);
INSERT INTO cell_origin VALUES(3,1,0,'',3,9,'80',0);
INSERT INTO cell_origin VALUES(4,6,0,'',3,10,'5000',0);
INSERT INTO cell_origin VALUES(5,0,0,'',4,8,'4',0);
INSERT INTO cell_origin VALUES(5,1,0,'',4,9,'9',0);
INSERT INTO cell_origin VALUES(6,0,0,'',2,6,'31',0);
INSERT INTO cell_origin VALUES(6,1,0,'',2,7,'100',0);
CREATE TABLE trail(
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO trail VALUES(1,'2026-11-22T08:24:38.051Z','import','{"accepted":3,"account":"55cbf322769a13b523ffe0a7e00ef901c350c43605e155f2cfdccb1d319f1e2d","excluded":1,"figures":"56c168427d67bc2332edd9fc9fb92f67ca170355999791abd4961b31c0eed54f","figures_version":2,"file":"first.csv","in_error":0,"mapping":"plain-return","return":1,"rows":4,"sha256":"0865c625c6483a6255577b40cce23834708f288988b1bbed09035fbe4a78d48b"}','','beda519ad794b4f37bcbed4b204ff3b29aa2028d34c5e0825dfa37e33689b596');
INSERT INTO trail VALUES(2,'2026-11-22T08:24:38.600Z','import','{"accepted":1,"account":"f1a4974bd6bc952f67fa9b9a36a7f6b62a6c3e88a6df8f198ea98451d68f45e1","excluded":0,"figures":"078300c37edc0fead6414478dbc1cfdc2191ad29e89fd5046f51065f5b461f28","figures_version":2,"file":"second.csv","in_error":0,"mapping":"plain-return","return":2,"rows":1,"sha256":"2f78fdc4cbeeb73d4a8274d5a25ce28b91e66ce2a0a1e1346e4f555435217dc3"}','beda519ad794b4f37bcbed4b204ff3b29aa2028d34c5e0825dfa37e33689b596','834e2121aca2c68d3ca1ebb2d0a2622091c8c2cd0f73159e6fe3c0f608989abb');
INSERT INTO trail VALUES(3,'2025-05-06T12:30:00.000Z','import','{"accepted":2,"account":"fe218d4a7b3d5f00cfc205441906e2f42d1318df2ec65ecd6f146c1ef31040a2","cases":"816b43d9c9aa45f0935e51ae3f15209a9e22f9d7dc4c731aa102fbf36fa7c617","excluded":0,"figures":"af8f0e7fd3f6c87989dd9044c44b09adcbb741e5581cd65a22163a73bc102e2a","figures_version":2,"file":"cases.csv","in_error":0,"mapping":"plain-case-return","return":3,"rows":2,"sha256":"352b84777d8dd96ac9c0b3c170ecb2c7cca7fc2dbae41a1ec1ed4286fb2c43db"}','834e2121aca2c68d3ca1ebb2d0a2622091c8c2cd0f73159e6fe3c0f608989abb','e41b6039bff8f1afa10d9a49a98c4034a1769656541c07e05d14c937663bc525');
INSERT INTO trail VALUES(4,'2025-05-06T12:30:00.000Z','scheme','{"adopted_at":"2025-05-06T12:30:00.000Z","programme":"families","reason":"first","revision":1,"scheme":"own","sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}','e41b6039bff8f1afa10d9a49a98c4034a1769656541c07e05d14c937663bc525','b184b66513dbdd8fcda26034670332c134efa1fae65fd7fade372d34f97c192f');
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
INSERT INTO case_row VALUES(1,'K1',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,NULL);
INSERT INTO case_row VALUES(2,'K2',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL);
CREATE TABLE case_run(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    run INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY(return_id, run),
    CHECK(first_row <= last_row)
) STRICT, WITHOUT ROWID;
INSERT INTO case_run VALUES(3,1,1,2,'f11707029cf594cb2c9eea773ecc55a46c0ba71bf080aac2d5edaab552abb54b');
CREATE TABLE case_range(
    first_row INTEGER PRIMARY KEY,
    last_row INTEGER NOT NULL,
    cell_id INTEGER NOT NULL REFERENCES cell(id),
    CHECK(first_row <= last_row)
) STRICT;
INSERT INTO case_range VALUES(1,2,7);
CREATE TABLE line_offset(
    return_id INTEGER NOT NULL REFERENCES outcome_return(id),
    line INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    PRIMARY KEY(return_id, line)
) STRICT, WITHOUT ROWID;
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
INSERT INTO stored_scheme VALUES(1,'families','own',1,'first','2025-05-06T12:30:00.000Z','{}');
CREATE INDEX left_out_by_measure ON left_out(measure, period_end, period_start);
CREATE UNIQUE INDEX cell_in_force
    ON cell(measure, programme, period_end, period_start, provider, aspect, contract, area, cohort, caseload)
    WHERE superseded_by IS NULL;
CREATE INDEX cell_by_return ON cell(return_id, superseded_by);
CREATE INDEX cell_superseded ON cell(superseded_by) WHERE superseded_by IS NOT NULL;
CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_is_never_shortened BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE INDEX cell_of_cases
    ON cell(programme, provider, measure, period_end, period_start, contract, area, cohort, caseload, case_rows,
        superseded_by)
    WHERE case_rows IS NOT NULL AND superseded_by IS NULL;
CREATE INDEX case_range_by_cell ON case_range(cell_id, last_row);
CREATE VIEW case_list AS SELECT r.id,c.return_id,r.line,r.case_ref,c.programme,c.provider,c.contract,c.area,c.cohort,
    c.caseload,c.measure,c.period_start,c.period_end,
    CASE r.status WHEN 0 THEN 'attached' WHEN 1 THEN 'claimed' WHEN 2 THEN 'validated' WHEN 3 THEN 'rejected'
        WHEN 4 THEN 'withdrawn' END AS status,
    date('1899-12-31',r.referred_on||' days') AS referred_on,date('1899-12-31',r.attached_on||' days') AS attached_on,
    date('1899-12-31',r.outcome_on||' days') AS outcome_on,r.claimed_pence,r.paid_pence,
    date('1899-12-31',r.paid_on||' days') AS paid_on,r.cost_pence,r.person_ref,r.household_ref,
    c.superseded_by IS NULL AS in_force
    FROM case_range g JOIN cell c ON c.id=g.cell_id JOIN case_row r ON r.id BETWEEN g.first_row AND g.last_row;
CREATE TRIGGER scheme_is_never_changed BEFORE UPDATE ON stored_scheme
BEGIN SELECT RAISE(ABORT, 'a stored scheme is never changed'); END;
CREATE TRIGGER scheme_is_never_deleted BEFORE DELETE ON stored_scheme
BEGIN SELECT RAISE(ABORT, 'a stored scheme is never deleted'); END;
COMMIT;
)sql";

} // namespace outturn::test
