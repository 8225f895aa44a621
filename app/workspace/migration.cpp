// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/migration.h"

#include "workspace/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace outturn::workspace {
namespace {

// What version 2 has and version 1 has not. Columns stand where a new workspace has them: behind the others.
const char *const from_version_1 = R"sql(
ALTER TABLE measure ADD COLUMN described INTEGER NOT NULL DEFAULT 0 CHECK(described IN (0,1));
ALTER TABLE outcome_return ADD COLUMN delimiter TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome_return ADD COLUMN mapping_json TEXT NOT NULL DEFAULT '';
ALTER TABLE left_out ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
ALTER TABLE cell ADD COLUMN numerator_low REAL;
ALTER TABLE cell ADD COLUMN numerator_high REAL
    CHECK((numerator_low IS NULL) = (numerator_high IS NULL) AND numerator_low <= numerator_high);
ALTER TABLE cell ADD COLUMN denominator_low REAL;
ALTER TABLE cell ADD COLUMN denominator_high REAL
    CHECK((denominator_low IS NULL) = (denominator_high IS NULL) AND denominator_low <= denominator_high);
CREATE INDEX cell_superseded ON cell(superseded_by) WHERE superseded_by IS NOT NULL;

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
INSERT INTO return_sheet SELECT id,0,'',header_row,row_count,accepted,excluded,in_error FROM outcome_return;

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

CREATE TABLE new_origin(
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
INSERT INTO new_origin SELECT cell_id,part,0,'',row_number,column_number,text,missing FROM cell_origin;
DROP TABLE cell_origin;
ALTER TABLE new_origin RENAME TO cell_origin;
)sql";

const char *const from_version_2 = R"sql(
ALTER TABLE outcome_return ADD COLUMN is_case_return INTEGER NOT NULL DEFAULT 0 CHECK(is_case_return IN (0,1));
ALTER TABLE cell ADD COLUMN case_rows INTEGER CHECK(case_rows >= 0);
CREATE INDEX cell_of_cases
    ON cell(programme, provider, measure, period_end, period_start, contract, area, cohort, caseload, case_rows,
        superseded_by)
    WHERE case_rows IS NOT NULL AND superseded_by IS NULL;
)sql";

const char *const views_of_version_1 = R"sql(
CREATE TEMP VIEW measure AS SELECT programme,id,title,kind,polarity,unit,per,numerator_title,denominator_title,
    cost_title,cost_scope,year_kind,cumulative,0 AS described FROM main.measure;
CREATE TEMP VIEW outcome_return AS SELECT id,file_name,sha256,bytes,encoding,mapping,header_row,imported_at,row_count,
    accepted,excluded,in_error,superseded_return_id,'' AS delimiter,'' AS mapping_json,0 AS is_case_return
    FROM main.outcome_return;
CREATE TEMP VIEW return_sheet AS SELECT id AS return_id,0 AS position,'' AS sheet,header_row,row_count,accepted,
    excluded,in_error FROM main.outcome_return;
CREATE TEMP VIEW reconciliation AS SELECT 0 AS return_id,0 AS position,'' AS item,0.0 AS published,0.0 AS summed,
    0.0 AS tolerance,1 AS ok WHERE 0;
CREATE TEMP VIEW left_out AS SELECT return_id,position,row_number,code,name,rule,message,measure,period_start,
    period_end,'' AS sheet FROM main.left_out;
CREATE TEMP VIEW cell AS SELECT id,return_id,programme,measure,period_start,period_end,provider,contract,area,cohort,
    caseload,aspect,numerator,denominator,expected,value,standard_error,published_rate,published_rate_differs,pence,
    missing,superseded_by,NULL AS numerator_low,NULL AS numerator_high,NULL AS denominator_low,
    NULL AS denominator_high,NULL AS case_rows FROM main.cell;
CREATE TEMP VIEW cell_origin AS SELECT cell_id,part,0 AS position,'' AS sheet,row_number,column_number,text,missing
    FROM main.cell_origin;
)sql";

const char *const views_of_version_2 = R"sql(
CREATE TEMP VIEW outcome_return AS SELECT *,0 AS is_case_return FROM main.outcome_return;
CREATE TEMP VIEW cell AS SELECT *,NULL AS case_rows FROM main.cell;
)sql";

// Neither of these versions knew cases or schemes.
const char *const views_without_cases = R"sql(
CREATE TEMP VIEW case_row AS SELECT 0 AS id,'' AS case_ref,0 AS status,0 AS referred_on,0 AS attached_on,
    0 AS outcome_on,0 AS claimed_pence,0 AS paid_pence,0 AS cost_pence,0 AS paid_on,0 AS line,'' AS person_ref,
    '' AS household_ref WHERE 0;
CREATE TEMP VIEW case_run AS SELECT 0 AS return_id,0 AS run,0 AS first_row,0 AS last_row,'' AS sha256 WHERE 0;
CREATE TEMP VIEW case_range AS SELECT 0 AS first_row,0 AS last_row,0 AS cell_id WHERE 0;
CREATE TEMP VIEW line_offset AS SELECT 0 AS return_id,0 AS line,0 AS offset WHERE 0;
CREATE TEMP VIEW stored_scheme AS SELECT 0 AS sequence,'' AS programme,'' AS scheme,0 AS revision,'' AS reason,
    '' AS adopted_at,'' AS json WHERE 0;
)sql";

const char *const views_without_reports = R"sql(
CREATE TEMP VIEW stored_report AS SELECT 0 AS sequence,'' AS name,0 AS revision,'' AS saved_at,'' AS json WHERE 0;
CREATE TEMP VIEW document_out AS SELECT 0 AS sequence,'' AS at,'' AS what,'' AS file_name,'' AS sha256,
    '' AS trail_hash WHERE 0;
)sql";

const char *const views_of_version_4 = R"sql(
CREATE TEMP VIEW document_out AS SELECT *,'' AS trail_hash FROM main.document_out;
)sql";

const char *const views_without_acts = R"sql(
CREATE TEMP VIEW act AS SELECT 0 AS id,'' AS at,'' AS kind,'' AS person,'' AS reason,'' AS subject,'' AS json,
    '' AS nonce,NULL AS reverses WHERE 0;
CREATE TEMP VIEW return_mark AS SELECT 0 AS return_id,0 AS position,'' AS kind,'' AS programme,'' AS provider,
    '' AS period_start,'' AS period_end,'' AS text,'' AS sheet,0 AS row_number,0 AS column_number WHERE 0;
)sql";

int version_of(SQLite::Database &database)
{
    SQLite::Statement version(database, "PRAGMA user_version");
    return version.executeStep() ? version.getColumn(0).getInt() : 0;
}

} // namespace

void migrate(SQLite::Database &database)
{
    if (version_of(database) == schema_version)
        return;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int version = version_of(database);
    if (version >= schema_version)
        return; // another program brought it up while this one waited
    if (version < 2)
        database.exec(from_version_1);
    if (version < 3) {
        database.exec(from_version_2);
        database.exec(case_tables_sql);
    }
    if (version < 4)
        database.exec(report_tables_sql);
    database.exec(audit_tables_sql);
    database.exec("PRAGMA user_version=" + std::to_string(schema_version));
    transaction.commit();
}

void view_by_present_schema(SQLite::Database &database)
{
    const int version = version_of(database);
    if (version == schema_version)
        return;
    if (version < 3) {
        database.exec(version == 1 ? views_of_version_1 : views_of_version_2);
        database.exec(views_without_cases);
    }
    database.exec(version < 4 ? views_without_reports : views_of_version_4);
    database.exec(views_without_acts);
}

} // namespace outturn::workspace
