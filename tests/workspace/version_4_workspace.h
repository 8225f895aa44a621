// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace outturn::test {

/// What a workspace of schema 4, which knew no acts and no marks, has besides that of version_3_workspace: a definition
/// saved, and a document that went out. application_id and user_version are not part of such a text.
inline constexpr const char *version_4_additions = R"sql(
CREATE TABLE stored_report(
    sequence INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE(name, revision)
) STRICT;
INSERT INTO stored_report VALUES(1,'monthly',1,'2025-05-06T12:30:00.000Z','{}');
CREATE TRIGGER report_is_never_changed BEFORE UPDATE ON stored_report
BEGIN SELECT RAISE(ABORT, 'a stored report is never changed'); END;
CREATE TRIGGER report_is_never_deleted BEFORE DELETE ON stored_report
BEGIN SELECT RAISE(ABORT, 'a stored report is never deleted'); END;
CREATE TABLE document_out(
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
INSERT INTO document_out VALUES(1,'2025-05-06T12:30:00.000Z','report','spread.html','ab12');
INSERT INTO trail VALUES(5,'2025-05-06T12:30:00.000Z','report',
    '{"name":"monthly","revision":1,"saved_at":"2025-05-06T12:30:00.000Z","sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}',
    'b184b66513dbdd8fcda26034670332c134efa1fae65fd7fade372d34f97c192f',
    'b97f0f1d80e22d0c943fdb0195cf57ac4c87195009b4acedc6c8c21ac5da15f7');
)sql";

} // namespace outturn::test
