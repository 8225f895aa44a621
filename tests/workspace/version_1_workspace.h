// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::test {

/// A workspace as version 0.1 of the program wrote it, as SQL: first.csv with three figures and two costs, England left
/// out, then second.csv, which gives Kent 31 instead of 30 and Surrey the same again. application_id and user_version
/// are not part of such a text.
inline constexpr const char *version_1_workspace = R"sql(PRAGMA foreign_keys=OFF;
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
    PRIMARY KEY(programme, id)
) STRICT, WITHOUT ROWID;
INSERT INTO measure VALUES('families','turned_around','Turned around','proportion','high','',1.0,'','','','',0,0);
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
INSERT INTO provider_name VALUES('kent','spelling',0,'Kent Council');
INSERT INTO provider_name VALUES('kent','spelling',1,'Kent County');
INSERT INTO provider_name VALUES('kent','spelling',2,'Kent County Council');
INSERT INTO provider_name VALUES('surrey','number',0,'936');
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
    CHECK(row_count = accepted + excluded + in_error)
) STRICT;
INSERT INTO outcome_return VALUES(1,'first.csv','f93ac04229db04d86fa2e2ba3c68579e9e8c8e72de526090022940920eade1ff',342,'UTF-8','plain-return',1,'2026-11-22T01:07:54Z',4,3,1,0,NULL);
INSERT INTO outcome_return VALUES(2,'second.csv','b72c908d05a1e03afd6a74ca915fdc5806ca7106d740906e18a51fa0bd0f76ab',183,'UTF-8','plain-return',1,'2026-11-22T01:07:54Z',2,2,0,0,1);
CREATE TABLE original(
    return_id INTEGER PRIMARY KEY REFERENCES outcome_return(id),
    content BLOB NOT NULL -- qCompress: four bytes of length, then zlib
) STRICT;
INSERT INTO original VALUES(1,X'000001567801758e416b02311085effd15fe8067d9ecae628f3d580f5e84167a1091341996503313669382ffbe51685d2c9dd30cef7d6f5e5219d4c648482a5fc1931e9df8c9c576aae573aa1a69108f41a52444b263510297486ab3283cb1c4c0d7ddc9988fc3477a78b1319c028d589be63266892d7106daa6ede66d0fbc1565f2335b53d9a36b508d306dd73f2e967ff02abf16553aff1bb07707ac1a2ceaaf1b8d671769f62efa39c20967b5eed2f8a7c36e63ee6af478c2045ff370b2b5dd2f7167ef7a985525be0109326f34');
INSERT INTO original VALUES(2,X'000000b77801758b3b0a02411044f33d850728613e225e401343cd44a4d96e64c0e95e7a77046faf9309624555bc7a93dbdda956c1e4f62c2c7e1b8dbf965267e2c51855686e2ed056c56931078b5a2ddafb70a05a1e4566ec63e8895b1c4517a490f23a6d706eaec22b726bcac8119fdb8f94034ecd5d5e7fb4cb78c52e0c6fa40a3d2b');
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
INSERT INTO problem VALUES(2,0,0,'',3,6,'numerator','[c]','suppressed','second.csv, row 3, column "numerator", value "[c]": the figure is suppressed by its publisher. It is kept as suppressed, not as zero.');
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
    PRIMARY KEY(return_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO left_out VALUES(1,0,5,'','England','total-row','first.csv, row 5, value "England": a total, not a provider','turned_around','2023-04-01','2024-03-31');
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
    FOREIGN KEY(programme, measure) REFERENCES measure(programme, id)
) STRICT;
INSERT INTO cell VALUES(1,1,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',0,30.0,100.0,NULL,NULL,NULL,NULL,0,NULL,0,2);
INSERT INTO cell VALUES(2,1,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',1,NULL,NULL,NULL,NULL,NULL,NULL,0,123456,0,NULL);
INSERT INTO cell VALUES(3,1,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',0,NULL,80.0,NULL,NULL,NULL,NULL,0,NULL,2,2);
INSERT INTO cell VALUES(4,1,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',1,NULL,NULL,NULL,NULL,NULL,NULL,0,500000,0,NULL);
INSERT INTO cell VALUES(5,1,'families','turned_around','2023-04-01','2024-03-31','own:acme works','','','','PG1',0,4.0,9.0,NULL,NULL,NULL,NULL,0,NULL,0,NULL);
INSERT INTO cell VALUES(6,2,'families','turned_around','2023-04-01','2024-03-31','kent','','','','',0,31.0,100.0,NULL,NULL,NULL,NULL,0,NULL,0,NULL);
INSERT INTO cell VALUES(7,2,'families','turned_around','2023-04-01','2024-03-31','surrey','','','','',0,NULL,80.0,NULL,NULL,NULL,NULL,0,NULL,2,NULL);
CREATE TABLE cell_origin(
    cell_id INTEGER NOT NULL REFERENCES cell(id),
    part INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    text TEXT NOT NULL,
    missing INTEGER NOT NULL,
    PRIMARY KEY(cell_id, part)
) STRICT, WITHOUT ROWID;
INSERT INTO cell_origin VALUES(1,0,2,8,'30',0);
INSERT INTO cell_origin VALUES(1,1,2,9,'100',0);
INSERT INTO cell_origin VALUES(2,6,2,10,'1234.56',0);
INSERT INTO cell_origin VALUES(3,0,3,8,'[c]',2);
INSERT INTO cell_origin VALUES(3,1,3,9,'80',0);
INSERT INTO cell_origin VALUES(4,6,3,10,'5000',0);
INSERT INTO cell_origin VALUES(5,0,4,8,'4',0);
INSERT INTO cell_origin VALUES(5,1,4,9,'9',0);
INSERT INTO cell_origin VALUES(6,0,2,6,'31',0);
INSERT INTO cell_origin VALUES(6,1,2,7,'100',0);
INSERT INTO cell_origin VALUES(7,0,3,6,'[c]',2);
INSERT INTO cell_origin VALUES(7,1,3,7,'80',0);
CREATE TABLE trail(
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO trail VALUES(1,'2026-11-22T01:07:54.696Z','import','{"accepted":3,"excluded":1,"figures":"ffb9cfd323980144d39a86336d54dac38accfcefdeb611f673b9bbbe9c9ea36f","file":"first.csv","in_error":0,"mapping":"plain-return","return":1,"rows":4,"sha256":"f93ac04229db04d86fa2e2ba3c68579e9e8c8e72de526090022940920eade1ff"}','','50e30f516db809cbab6241fe6babbd905f11cf1bb9ce44776bc5b6b2b2262d5e');
INSERT INTO trail VALUES(2,'2026-11-22T01:07:54.702Z','import','{"accepted":2,"excluded":0,"figures":"16ab3866bdd5d681f4e36f5eaabb9ede6f4246757f177db09f72475764e4f022","file":"second.csv","in_error":0,"mapping":"plain-return","return":2,"rows":2,"sha256":"b72c908d05a1e03afd6a74ca915fdc5806ca7106d740906e18a51fa0bd0f76ab"}','50e30f516db809cbab6241fe6babbd905f11cf1bb9ce44776bc5b6b2b2262d5e','56d2c90085dc14229f535dddfa5491ad37ceecb1b302bb21720915912d1d70ab');
CREATE INDEX left_out_by_measure ON left_out(measure, period_end, period_start);
CREATE UNIQUE INDEX cell_in_force
    ON cell(measure, programme, period_end, period_start, provider, aspect, contract, area, cohort, caseload)
    WHERE superseded_by IS NULL;
CREATE INDEX cell_by_return ON cell(return_id, superseded_by);
CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER trail_is_never_shortened BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
COMMIT;
)sql";

} // namespace outturn::test
