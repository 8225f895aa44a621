// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/case_key_book.h"

#include "ingest/plain_names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <cstring>

namespace outturn::ingest {
namespace {

using Column = CaseColumns::Column;

constexpr size_t first_slots = 1024;

/// The event's own day, else the last thing that is known of the case.
CaseDay day_of(OwnDay own, const CaseDays &days)
{
    const CaseDay day = own == OwnDay::attachment ? days.attached_on
        : own == OwnDay::referral                 ? days.referred_on
                                                  : days.outcome_on;
    for (const CaseDay known : {day, days.outcome_on, days.attached_on, days.referred_on}) {
        if (known != no_day)
            return known;
    }
    return no_day;
}

/// The calendar year in which the reporting year of a day begins.
int reporting_year(CaseDay day)
{
    const QDate date = date_of(day);
    return date.month() >= 4 ? date.year() : date.year() - 1;
}

Period year_from(int year)
{
    return {QDate(year, 4, 1), QDate(year + 1, 3, 31)};
}

} // namespace

OwnDay own_day_of(const MeasureId &measure)
{
    if (measure.text == QLatin1String("attachment"))
        return OwnDay::attachment;
    return measure.text == QLatin1String("referral") ? OwnDay::referral : OwnDay::outcome;
}

CaseKeyBook::CaseKeyBook(const CaseColumns &columns, const ImportOptions &options, const MappingProfile &profile)
    : columns_(columns), options_(options), profile_(profile), matcher_(*options.providers), slots_(first_slots)
{}

/// The key columns with the length of each before it, so that no two readings share their bytes.
QByteArrayView CaseKeyBook::bytes_of(const std::vector<QByteArrayView> &fields)
{
    qsizetype size = 0;
    for (int column = 0; column < CaseColumns::key_column_count; ++column)
        size += columns_.field(fields, static_cast<Column>(column)).size();
    constexpr qsizetype lengths = CaseColumns::key_column_count * static_cast<qsizetype>(sizeof(quint32));
    if (room_.size() < size + lengths)
        room_.resize(2 * (size + lengths));
    char *at = room_.data();
    for (int column = 0; column < CaseColumns::key_column_count; ++column) {
        const QByteArrayView field = columns_.field(fields, static_cast<Column>(column));
        const auto length = static_cast<quint32>(field.size());
        std::memcpy(at, &length, sizeof length);
        at += sizeof length;
        if (length > 0)
            std::memcpy(at, field.data(), length);
        at += length;
    }
    return {room_.constData(), size + lengths};
}

CaseKeyBook::Entry CaseKeyBook::find(const std::vector<QByteArrayView> &fields, const CaseDays &days)
{
    const QByteArrayView bytes = bytes_of(fields);
    const size_t hash = qHashBits(bytes.data(), static_cast<size_t>(bytes.size()), QHashSeed::globalSeed());
    size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].entry != Entry::none; at = (at + 1) & (slots_.size() - 1)) {
        const Slot &slot = slots_[at];
        if (slot.hash == hash && slot.size == bytes.size()
            && std::memcmp(texts_.constData() + slot.text, bytes.data(), slot.size) == 0) {
            const Entry &entry = entries_[slot.entry];
            return entry.needs_day ? of_year(slot.entry, days) : entry;
        }
    }
    const auto number = static_cast<quint32>(entries_.size());
    slots_[at] = {hash, texts_.size(), static_cast<quint32>(bytes.size()), number};
    texts_.append(bytes.data(), bytes.size());
    entries_.emplace_back();
    const Entry entry = read(fields);
    entries_[number] = entry;
    if (++used_slots_ * 2 > slots_.size())
        grow();
    return entry.needs_day ? of_year(number, days) : entry;
}

void CaseKeyBook::grow()
{
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot &slot : slots_) {
        if (slot.entry == Entry::none)
            continue;
        size_t at = slot.hash & (larger.size() - 1);
        while (larger[at].entry != Entry::none)
            at = (at + 1) & (larger.size() - 1);
        larger[at] = slot;
    }
    slots_.swap(larger);
}

QString CaseKeyBook::text(const std::vector<QByteArrayView> &fields, Column column) const
{
    return QString::fromUtf8(columns_.field(fields, column)).simplified();
}

ProgrammeId CaseKeyBook::programme(const QString &title)
{
    Programme &programme = programmes_[title];
    if (programme.id.is_empty()) {
        programme = title.isEmpty() ? Programme{ProgrammeId(QStringLiteral("unnamed")),
                                                QCoreApplication::translate("ingest", "Programme not named")}
                                    : Programme{ProgrammeId(id_of_title(title, u'-')), title_of(title)};
    }
    return programme.id;
}

quint32 CaseKeyBook::measure_number(const ProgrammeId &programme, const QString &title)
{
    const QString id = id_of_title(title, u'_');
    const auto known = measure_numbers_.constFind({programme.text, id});
    if (known != measure_numbers_.cend())
        return *known;
    Measure measure;
    measure.id = MeasureId(id);
    measure.programme = programme;
    measure.title = title_of(title);
    measure.kind = MeasureKind::value;
    measure.polarity = Polarity::neutral;
    measure.unit = QStringLiteral("count");
    measures_.push_back(measure);
    const auto number = static_cast<quint32>(measures_.size() - 1);
    measure_numbers_.insert({programme.text, id}, number);
    return number;
}

/// Everything of the key but the provider, as far as the row says it; the faults found on the way.
std::vector<CaseKeyBook::Fault> CaseKeyBook::read_words(const std::vector<QByteArrayView> &fields, CellKey &key,
                                                        Entry &entry)
{
    std::vector<Fault> faults;
    const QString programme_title = text(fields, Column::programme);
    key.programme = programme(programme_title.isEmpty() ? options_.programme : programme_title);
    key.contract = text(fields, Column::contract);
    key.area = text(fields, Column::area_code);
    key.cohort = text(fields, Column::cohort);
    key.group = text(fields, Column::group);
    QString measure = text(fields, Column::measure);
    if (measure.isEmpty())
        measure = options_.measure;
    if (id_of_title(measure, u'_').isEmpty()) {
        faults.push_back({Column::measure, QStringLiteral("missing"),
                          QCoreApplication::translate("ingest", "the row names no measure. Give one.")});
    } else {
        entry.measure = measure_number(key.programme, measure);
        key.measure = measures_[entry.measure].id;
        entry.own_day = own_day_of(key.measure);
    }
    QString written = text(fields, Column::period);
    if (written.isEmpty())
        written = options_.period;
    if (written.isEmpty()) {
        entry.needs_day = true;
    } else if (const std::optional<Period> period = parse_period(written)) {
        key.period = *period;
    } else {
        faults.push_back({Column::period, QStringLiteral("unknown-period"),
                          QCoreApplication::translate("ingest",
                                                      "this is no period. Write 2023-24, 2023-24 Q1, or 2024 for the "
                                                      "year ending 31 March 2024.")});
    }
    return faults;
}

CaseKeyBook::Entry CaseKeyBook::read(const std::vector<QByteArrayView> &fields)
{
    Entry entry;
    CellKey key;
    std::vector<Fault> faults = read_words(fields, key, entry);
    ProviderWords words{text(fields, Column::provider_code),
                        {},
                        text(fields, Column::provider_name),
                        text(fields, Column::provider_type),
                        text(fields, Column::region)};
    const auto settled = profile_.providers.constFind(words.name.isEmpty() ? words.code : words.name);
    if (settled != profile_.providers.cend()) {
        words.is_left_out = settled->isEmpty();
        if (!settled->isEmpty())
            words = {*settled, {}, {}, {}, {}};
    }
    if (!entry.needs_day)
        return settle(std::move(key), entry, words, std::move(faults));
    undated_.insert(static_cast<quint32>(entries_.size() - 1), {std::move(key), words, std::move(faults), {}});
    return entry;
}

CaseKeyBook::Entry CaseKeyBook::of_year(quint32 number, const CaseDays &days)
{
    constexpr int no_year = 0;
    Undated &undated = undated_[number];
    Entry entry = entries_[number];
    entry.needs_day = false;
    const CaseDay day = day_of(entry.own_day, days);
    const int year = day == no_day ? no_year : reporting_year(day);
    const auto known = undated.by_year.constFind(year);
    if (known != undated.by_year.cend())
        return entries_[*known];
    CellKey key = undated.key;
    std::vector<Fault> faults = undated.faults;
    if (year == no_year)
        faults.push_back({Column::period, QStringLiteral("missing"),
                          QCoreApplication::translate("ingest",
                                                      "the row gives no period and no day from which to tell it. Give "
                                                      "one of them.")});
    else
        key.period = year_from(year);
    entry = settle(std::move(key), entry, undated.words, std::move(faults));
    undated.by_year.insert(year, static_cast<quint32>(entries_.size()));
    entries_.push_back(entry);
    return entry;
}

/// Who it is depends on when it was. Regions, totals and places outside their lifetime are left out whatever else is
/// wrong with the row.
CaseKeyBook::Entry CaseKeyBook::settle(CellKey key, Entry entry, const ProviderWords &words, std::vector<Fault> faults)
{
    const ProviderMatcher::Match match = matcher_.match(words, key.period);
    if (const auto *out = std::get_if<ProviderMatcher::LeftOut>(&match))
        return reject(entry, {true, out->rule, out->why, {}});
    if (const auto *unknown = std::get_if<ProviderMatcher::Unknown>(&match))
        faults.push_back(
            {words.code.isEmpty() ? Column::provider_name : Column::provider_code, unknown->rule, unknown->why});
    if (!faults.empty())
        return reject(entry, {false, {}, {}, std::move(faults)});
    const Provider *provider = std::get<const Provider *>(match);
    key.provider = provider->id;
    const auto known = numbers_.constFind(key);
    if (known != numbers_.cend()) {
        entry.key = *known;
        return entry;
    }
    entry.key = static_cast<quint32>(known_.size());
    numbers_.insert(key, entry.key);
    known_.push_back(std::move(key));
    providers_.push_back(provider);
    measure_of_.push_back(entry.measure);
    taken_.push_back(Entry::none);
    return entry;
}

CaseKeyBook::Entry CaseKeyBook::reject(Entry entry, Verdict verdict)
{
    entry.verdict = static_cast<quint32>(verdicts_.size());
    verdicts_.push_back(std::move(verdict));
    return entry;
}

quint32 CaseKeyBook::take_in_first(const Entry &entry)
{
    const auto number = static_cast<quint32>(known_of_taken_.size());
    taken_[entry.key] = number;
    known_of_taken_.push_back(entry.key);
    new_keys_.push_back(known_[entry.key]);
    return number;
}

void CaseKeyBook::describe(ImportPlan &plan) const
{
    QSet<ProgrammeId> programmes;
    QSet<quint32> measures;
    QSet<const Provider *> providers;
    for (const quint32 known : known_of_taken_) {
        programmes.insert(known_[known].programme);
        measures.insert(measure_of_[known]);
        if (!providers.contains(providers_[known])) {
            providers.insert(providers_[known]);
            plan.providers.push_back(*providers_[known]);
        }
    }
    for (quint32 measure = 0; measure < measures_.size(); ++measure) {
        if (measures.contains(measure))
            plan.measures.push_back(measures_[measure]);
    }
    std::vector<Programme> named(programmes_.begin(), programmes_.end());
    std::sort(named.begin(), named.end(),
              [](const Programme &a, const Programme &b) { return a.id != b.id ? a.id < b.id : a.title < b.title; });
    for (const Programme &programme : named) {
        if (programmes.remove(programme.id))
            plan.programmes.push_back(programme);
    }
}

} // namespace outturn::ingest
