// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "ingest/case_columns.h"
#include "ingest/import_log.h"

#include <array>
#include <map>
#include <tuple>
#include <vector>

namespace outturn::ingest {

/// Collects what the rows of a case return say of the return itself: certified, imputed, received, due. Many rows make
/// one figure, so all rows of a provider and period make one mark of each kind:
/// - certified: yes only if every row says yes; one that says no makes it no: a figure is vouched for as a whole. Where
///   some say yes and others nothing it is not known, and there is no mark.
/// - imputed: yes if any row says yes: part of the figure was filled in.
/// - received on: the latest day, on which the return was whole. Rows may come in one after another; that they name
///   different days is no contradiction.
/// - due on: the latest day too. Where a period is returned in parts the last of them may come until then, and its day
///   of receipt is compared with its own day, not with that of an earlier part.
/// Rows that contradict each other (not of the day of receipt) are warned of, once for a mark, both by their numbers; what
/// cannot be read once for a column, and counts as not said. Costs nothing where the file has no such column. Borrows
/// everything; used from one thread.
class CaseMarks
{
public:
    CaseMarks(ImportPlan &plan, const CaseColumns &columns, const QStringList &header);

    bool reads_any() const { return !columns_read_.empty(); }
    /// What an accepted row says. `key_number` counts the keys that were taken in, from 0 without gaps.
    void take(quint32 key_number, const CellKey &key, const std::vector<QByteArrayView> &fields, int row);
    /// Puts the marks into the plan, in the order of rows and columns.
    void finish();

private:
    /// A column of one kind, and what stood in it last: rows by the million say the same few things.
    struct Read {
        CaseColumns::Column column = CaseColumns::certified;
        ReturnMarkKind kind = ReturnMarkKind::certified;
        QByteArray last_text;
        std::optional<QString> last{};
        int unread = 0; ///< cells that could not be read
        int first_unread = 0;
        QString first_unread_text{};
    };
    /// What the rows of one provider and period say in one column; rows from 1, 0 for none.
    struct Said {
        QString least;
        QString most;
        int least_row = 0; ///< the first that says it
        int most_row = 0;
        int silent_row = 0; ///< the first that says nothing
    };
    using About = std::tuple<ProgrammeId, ProviderId, QDate, QDate>;
    using Group = std::pair<About, std::array<Said, 4>>;

    size_t group_of(quint32 key_number, const CellKey &key);
    const std::optional<QString> &read(Read &column, QByteArrayView field, int row);
    ReturnMark mark_of(const Said &said, const Read &column, const About &about) const;
    void warn_of_contradiction(const Said &said, const Read &column, const ReturnMark &mark);
    void warn_of_unread(const Read &column);

    ImportPlan &plan_;
    const CaseColumns &columns_;
    const QStringList &header_;
    ImportLog log_;
    QString sheet_;
    std::vector<Read> columns_read_;
    std::vector<Group> groups_; ///< in the order in which they came up
    std::map<About, size_t> known_;
    std::vector<size_t> group_of_key_; ///< by key number, from 1; 0: not yet known
};

} // namespace outturn::ingest
