// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case_event.h"
#include "domain/outcome_return.h"
#include "ingest/case_columns.h"
#include "ingest/import_options.h"
#include "ingest/provider_matcher.h"

#include <QtCore/QByteArray>

#include <array>

namespace outturn::ingest {

/// The days that a row gives.
struct CaseDays {
    CaseDay referred_on = no_day;
    CaseDay attached_on = no_day;
    CaseDay outcome_on = no_day;
};

/// Which of its days is the event's own.
enum class OwnDay : quint8 { outcome, attachment, referral };

/// By the name of the event.
OwnDay own_day_of(const MeasureId &measure);

/// Finds out who and what the rows of a case return are about. Rows by the million say the same few thousand things: each
/// is read once and known again by its bytes. Keeps the keys of the rows that were taken in, with what they name. Borrows
/// columns, options and profile; used from one thread.
class CaseKeyBook
{
public:
    /// More different keys than this are no figures any more: a reference stands where a group or contract belongs.
    static constexpr size_t most_keys = 500'000;

    struct Fault {
        CaseColumns::Column column = CaseColumns::programme;
        QString rule;
        QString what;
    };
    /// What is said of the rows of one kind that do not count.
    struct Verdict {
        bool is_left_out = false;
        QString rule; ///< of those left out
        QString why;
        std::vector<Fault> faults;
    };
    struct Entry {
        static constexpr quint32 none = 0xFFFFFFFF;

        quint32 key = none;     ///< of those that may count: position among the known keys
        quint32 verdict = none; ///< of the others
        quint32 measure = none; ///< position in measures
        OwnDay own_day = OwnDay::outcome;
        bool needs_day = false; ///< to know the period
    };

    CaseKeyBook(const CaseColumns &columns, const ImportOptions &options, const MappingProfile &profile);

    Entry find(const std::vector<QByteArrayView> &fields, const CaseDays &days);
    const Verdict &verdict(const Entry &entry) const { return verdicts_[entry.verdict]; }
    const CellKey &key(const Entry &entry) const { return known_[entry.key]; }
    size_t size() const { return known_.size(); }

    /// The number of the key among those taken in; a new one is added to them.
    quint32 take_in(const Entry &entry)
    {
        const quint32 taken = taken_[entry.key];
        return taken != Entry::none ? taken : take_in_first(entry);
    }
    /// Those taken in since the last call.
    std::vector<CellKey> new_keys() { return std::exchange(new_keys_, {}); }
    const MeasureId &measure(quint32 position) const { return measures_[position].id; }

    /// Programmes, measures and providers of the keys that were taken in.
    void describe(ImportPlan &plan) const;

private:
    struct Slot {
        size_t hash = 0;
        qsizetype text = 0; ///< where its bytes begin
        quint32 size = 0;
        quint32 entry = Entry::none;
    };

    QByteArrayView bytes_of(const std::vector<QByteArrayView> &fields);
    Entry read(const std::vector<QByteArrayView> &fields);
    Entry of_year(quint32 entry, const CaseDays &days);
    Entry settle(CellKey key, Entry entry, const ProviderWords &words, std::vector<Fault> faults);
    Entry reject(Entry entry, Verdict verdict);
    void grow();
    quint32 take_in_first(const Entry &entry);
    QString text(const std::vector<QByteArrayView> &fields, CaseColumns::Column column) const;
    ProgrammeId programme(const QString &title);
    quint32 measure_number(const ProgrammeId &programme, const QString &title);
    std::vector<Fault> read_words(const std::vector<QByteArrayView> &fields, CellKey &key, Entry &entry);

    const CaseColumns &columns_;
    const ImportOptions &options_;
    const MappingProfile &profile_;
    ProviderMatcher matcher_;
    QByteArray room_;
    QByteArray texts_;        ///< the bytes of all slots
    std::vector<Slot> slots_; ///< open addressing, a power of two
    size_t used_slots_ = 0;
    std::vector<Entry> entries_;
    /// Of entries that need a day: what the key says without its period, and the entry of each year.
    struct Undated {
        CellKey key;
        ProviderWords words;
        std::vector<Fault> faults;
        QHash<int, quint32> by_year;
    };
    QHash<quint32, Undated> undated_;
    std::vector<Verdict> verdicts_;
    QHash<CellKey, quint32> numbers_;
    std::vector<CellKey> known_;
    std::vector<const Provider *> providers_; ///< of the known keys
    std::vector<quint32> measure_of_;         ///< of the known keys
    std::vector<quint32> taken_;              ///< by known key: its number among those taken in
    std::vector<quint32> known_of_taken_;
    std::vector<CellKey> new_keys_;
    std::vector<Measure> measures_;
    QHash<std::pair<QString, QString>, quint32> measure_numbers_;
    QHash<QString, Programme> programmes_; ///< by what the row says
};

} // namespace outturn::ingest
