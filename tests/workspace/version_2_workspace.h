// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::test {

/// A workspace of schema 2, which knew neither cases nor schemes, as SQL: first.csv with three figures and two costs,
/// England left out, then second.csv, which gives Kent 31 instead of 30. application_id and user_version are not part of
/// such a text.
inline constexpr const char *version_2_workspace = R"sql(PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO programme VALUES('families','Families');
INSERT INTO measure VALUES('families','turned_around','Turned around','proportion','high','',1.0,'','','','',0,0,0);
INSERT INTO provider VALUES('kent','Kent','local-authority','county','South East','','');
INSERT INTO provider VALUES('own:acme works','Acme Works','contractor','','','','');
INSERT INTO provider VALUES('surrey','Surrey','local-authority','county','South East','','');
INSERT INTO provider_code VALUES('kent',0,'E10000016','','');
INSERT INTO provider_code VALUES('surrey',0,'E10000030','','');
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
INSERT INTO outcome_return VALUES(1,'first.csv','0865c625c6483a6255577b40cce23834708f288988b1bbed09035fbe4a78d48b',342,'UTF-8','plain-return',1,'2026-11-22T08:24:38Z',4,3,1,0,NULL,',','{
  "format": "outturn-mapping",
  "version": 2,
  "id": "plain-return",
  "title": "Plain return",
  "source": "The plain return: one row a provider, measure and period, by the names of its columns",
  "layout": "plain-return"
}
');
INSERT INTO outcome_return VALUES(2,'second.csv','2f78fdc4cbeeb73d4a8274d5a25ce28b91e66ce2a0a1e1346e4f555435217dc3',128,'UTF-8','plain-return',1,'2026-11-22T08:24:38Z',1,1,0,0,1,',','{
  "format": "outturn-mapping",
  "version": 2,
  "id": "plain-return",
  "title": "Plain return",
  "source": "The plain return: one row a provider, measure and period, by the names of its columns",
  "layout": "plain-return"
}
');
INSERT INTO original VALUES(1,X'000001567801758ECB6A03310C45F7F98A7CC06DF13C129A65166917DD14BAE8A284C1B5C5601A4B466317F2F775026987846825711F3A4965541B2321A9FC044F3A38F1B38BED5CCBC75435D2201EA34A498864A7A2042E91D4665178628981CFBB93290FE3575A3CDB180E8126EC1A739A668D57E20CB4A6ED1EDA1EC84599FC606B2B7B7406D588A6EDFAC7D5FA265EE5F7A24AC7BB059F6E8F278355FDF59FC6D6455A7E887E4F70C259AD3B115F18DE5E9A2B8C1E1BCCE23B1E0FB6D2FD25AEEDA62A068B5FA40E709D');
INSERT INTO original VALUES(2,X'0000008078014D8A410AC3300C04EF79CB1662A7E407EDA58F08A21245104941B1FBFED6B7EC6986D923E39364263832BECA92DB3BF8624EA3496A304CE8EC29F06E92D422C1E261EA83A72799EE2A271E651E2B2B5EE20D75AECBADDED17ABAF04619DD194BC1FF36FD003FA72D03');
INSERT INTO return_sheet VALUES(1,0,'',1,4,3,1,0);
INSERT INTO return_sheet VALUES(2,0,'',1,1,1,0,0);
INSERT INTO problem VALUES(1,0,0,'',3,8,'numerator','[c]','suppressed','first.csv, row 3, column "numerator", value "[c]": the figure is suppressed by its publisher. It is kept as suppressed, not as zero.');
INSERT INTO left_out VALUES(1,0,5,'','England','total-row','first.csv, row 5, value "England": a total, not a provider','turned_around','2023-04-01','2024-03-31','');
INSERT INTO cell VALUES(1,1,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',0,30.0,100.0,NULL,NULL,NULL,NULL,0,NULL,0,2,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(2,1,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',1,NULL,NULL,NULL,NULL,NULL,NULL,0,123456,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(3,1,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',0,NULL,80.0,NULL,NULL,NULL,NULL,0,NULL,2,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(4,1,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',1,NULL,NULL,NULL,NULL,NULL,NULL,0,500000,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(5,1,'families','turned_around','2023-04-01','2024-03-31','own:acme works','','','','PG1',0,4.0,9.0,NULL,NULL,NULL,NULL,0,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO cell VALUES(6,2,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',0,31.0,100.0,NULL,NULL,NULL,NULL,0,NULL,0,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO trail VALUES(1,'2026-11-22T08:24:38.051Z','import','{"accepted":3,"account":"55cbf322769a13b523ffe0a7e00ef901c350c43605e155f2cfdccb1d319f1e2d","excluded":1,"figures":"56c168427d67bc2332edd9fc9fb92f67ca170355999791abd4961b31c0eed54f","figures_version":2,"file":"first.csv","in_error":0,"mapping":"plain-return","return":1,"rows":4,"sha256":"0865c625c6483a6255577b40cce23834708f288988b1bbed09035fbe4a78d48b"}','','beda519ad794b4f37bcbed4b204ff3b29aa2028d34c5e0825dfa37e33689b596');
INSERT INTO trail VALUES(2,'2026-11-22T08:24:38.600Z','import','{"accepted":1,"account":"f1a4974bd6bc952f67fa9b9a36a7f6b62a6c3e88a6df8f198ea98451d68f45e1","excluded":0,"figures":"078300c37edc0fead6414478dbc1cfdc2191ad29e89fd5046f51065f5b461f28","figures_version":2,"file":"second.csv","in_error":0,"mapping":"plain-return","return":2,"rows":1,"sha256":"2f78fdc4cbeeb73d4a8274d5a25ce28b91e66ce2a0a1e1346e4f555435217dc3"}','beda519ad794b4f37bcbed4b204ff3b29aa2028d34c5e0825dfa37e33689b596','834e2121aca2c68d3ca1ebb2d0a2622091c8c2cd0f73159e6fe3c0f608989abb');
CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_is_never_shortened BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
COMMIT;
)sql";

} // namespace outturn::test
