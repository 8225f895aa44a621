// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/import_case_return.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace outturn::tasks {
namespace {

constexpr size_t cells_in_a_run = 2048;
constexpr size_t events_in_a_block = 4096;

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::cancelled,
                   QCoreApplication::translate("tasks", "The import was cancelled; nothing was changed."));
}

CaseEvent event_of(const CaseRecord &record, quint32 row)
{
    CaseEvent event;
    event.case_hash = reference_hash(QByteArrayView(record.case_ref.data(), std::ssize(record.case_ref)));
    event.row = row;
    event.key = record.key;
    event.claimed_pence = record.claimed_pence;
    event.paid_pence = record.paid_pence;
    event.referred_on = record.referred_on;
    event.attached_on = record.attached_on;
    event.outcome_on = record.outcome_on;
    event.status = record.status;
    return event;
}

} // namespace

/// One programme, and the distinct cases of it that its scheme counts.
struct CaseReturnImport::Counted {
    Counted(ProgrammeId its_programme, schemes::Scheme its_scheme, const std::vector<CellKey> &keys)
        : programme(std::move(its_programme)), scheme(std::move(its_scheme)), cells(scheme, keys)
    {}

    void add(const CaseEvent &event)
    {
        block.push_back(event);
        if (block.size() == events_in_a_block)
            flush();
    }
    void flush()
    {
        cells.add(block);
        block.clear();
    }

    ProgrammeId programme;
    schemes::Scheme scheme;
    schemes::DerivedCells cells;
    std::vector<CaseEvent> block;
};

CaseReturnImport::CaseReturnImport(OpenSink open_sink, OpenEarlier open_earlier, FindScheme find_scheme)
    : open_sink_(std::move(open_sink)), open_earlier_(std::move(open_earlier)), find_scheme_(std::move(find_scheme))
{}

CaseReturnImport::~CaseReturnImport()
{
    abandon();
}

Result<> CaseReturnImport::begin(const ReturnFile &file)
{
    abandon();
    const Result<ImportSink *> sink = open_sink_();
    if (!sink)
        return tl::unexpected(sink.error());
    sink_ = *sink;
    return sink_->begin_cases(file);
}

void CaseReturnImport::abandon()
{
    if (sink_)
        sink_->abandon();
    sink_ = nullptr;
    rows_ = 0;
    own_keys_ = 0;
    counted_of_key_.clear();
    counted_.clear();
    keys_.clear();
}

Result<CaseReturnImport::Counted *> CaseReturnImport::counted_of(const ProgrammeId &programme)
{
    const auto known = counted_.find(programme);
    if (known != counted_.end())
        return known->second.get();
    Result<std::optional<schemes::Scheme>> scheme = find_scheme_(programme);
    if (!scheme)
        return tl::unexpected(scheme.error());
    std::unique_ptr<Counted> &made = counted_[programme];
    if (*scheme)
        made = std::make_unique<Counted>(programme, std::move(**scheme), keys_);
    return made.get();
}

Result<> CaseReturnImport::count(const CaseRun &run)
{
    for (const CellKey &key : run.new_keys) {
        const Result<Counted *> counted = counted_of(key.programme);
        if (!counted)
            return tl::unexpected(counted.error());
        keys_.push_back(key);
        counted_of_key_.push_back(*counted && !(*counted)->scheme.derived.empty() ? *counted : nullptr);
    }
    own_keys_ = keys_.size();
    for (const CaseRecord &record : run.records) {
        if (Counted *counted = counted_of_key_[record.key])
            counted->add(event_of(record, rows_));
        ++rows_;
    }
    return {};
}

Result<> CaseReturnImport::take(CaseRun run)
{
    if (const Result<> counted = count(run); !counted)
        return counted;
    return sink_->accept_cases(run);
}

Result<> CaseReturnImport::count_earlier(Counted &counted, const CaseSource &earlier,
                                         const std::vector<CellKey> &earlier_keys)
{
    constexpr quint32 superseded = 0xFFFFFFFF;
    const QSet<CellKey> own(keys_.begin(), keys_.begin() + static_cast<std::ptrdiff_t>(own_keys_));
    std::vector<quint32> numbers(earlier_keys.size(), superseded);
    for (size_t i = 0; i < earlier_keys.size(); ++i) {
        if (earlier_keys[i].programme != counted.programme || own.contains(earlier_keys[i]))
            continue;
        numbers[i] = static_cast<quint32>(keys_.size());
        keys_.push_back(earlier_keys[i]);
    }
    return earlier.scan_cases(counted.programme, [&](std::span<const CaseEvent> events) {
        for (CaseEvent event : events) {
            event.key = event.key < numbers.size() ? numbers[event.key] : superseded;
            event.row = rows_++;
            if (event.key != superseded)
                counted.add(event);
        }
        return true;
    });
}

Result<> CaseReturnImport::count_earlier()
{
    const auto counts = [](const auto &entry) { return entry.second && !entry.second->scheme.derived.empty(); };
    if (std::none_of(counted_.begin(), counted_.end(), counts))
        return {};
    const Result<const CaseSource *> earlier = open_earlier_();
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (!*earlier)
        return {};
    const Result<std::vector<CellKey>> keys = (*earlier)->case_keys();
    if (!keys)
        return tl::unexpected(keys.error());
    if (keys->empty())
        return {};
    for (const auto &entry : counted_) {
        if (!counts(entry))
            continue;
        if (const Result<> done = count_earlier(*entry.second, **earlier, *keys); !done)
            return done;
    }
    return {};
}

/// The measures of the figures, and a warning of the cases that are in none.
void CaseReturnImport::describe(ImportPlan &plan, Counted &counted, const std::vector<Cell> &cells) const
{
    QSet<MeasureId> made;
    for (const Cell &cell : cells)
        made.insert(cell.key.measure);
    for (const schemes::DerivedMeasure &derived : counted.scheme.derived) {
        if (!made.contains(derived.measure.id))
            continue;
        Measure measure = derived.measure;
        measure.programme = counted.programme;
        plan.measures.push_back(std::move(measure));
    }
    const int cases = static_cast<int>(counted.cells.without_start());
    if (cases == 0)
        return;
    Problem problem;
    problem.rule = QStringLiteral("missing");
    problem.message = QCoreApplication::translate(
                          "tasks",
                          "%1: %n case(s) have an outcome but no row that starts them. They are in no figure that "
                          "counts cases; import the rows of their start.",
                          nullptr, cases)
                          .arg(plan.file.name);
    plan.warnings.push_back(std::move(problem));
}

Result<std::vector<Cell>> CaseReturnImport::derived_cells(ImportPlan &plan, const std::stop_token &stop)
{
    if (const Result<> counted = count_earlier(); !counted)
        return tl::unexpected(counted.error());
    std::vector<Cell> all;
    for (const auto &[programme, counted] : counted_) {
        if (!counted || counted->scheme.derived.empty())
            continue;
        counted->flush();
        std::vector<Cell> cells = counted->cells.finish(stop);
        if (stop.stop_requested())
            return cancelled();
        describe(plan, *counted, cells);
        std::move(cells.begin(), cells.end(), std::back_inserter(all));
    }
    return all;
}

/// A scheme has better words than the id of a measure, and than its own id.
void CaseReturnImport::take_words_of_schemes(ImportPlan &plan) const
{
    for (Programme &programme : plan.programmes) {
        const auto known = counted_.find(programme.id);
        if (known != counted_.end() && known->second && programme.id.text == known->second->scheme.id)
            programme.title = known->second->scheme.title;
    }
    for (Measure &measure : plan.measures) {
        const auto known = counted_.find(measure.programme);
        if (known == counted_.end() || !known->second)
            continue;
        const schemes::PaymentEvent *event = known->second->scheme.event(measure.id);
        if (event && !event->title.isEmpty())
            measure.title = event->title;
    }
}

Result<ImportSink::Outcome> CaseReturnImport::finish(ImportPlan &plan, std::span<const LineOffset> offsets,
                                                     std::stop_token stop)
{
    const Result<std::vector<Cell>> cells = derived_cells(plan, stop);
    if (!cells)
        return tl::unexpected(cells.error());
    take_words_of_schemes(plan);
    if (const Result<> completed = sink_->complete_cases(plan, offsets); !completed)
        return tl::unexpected(completed.error());
    const std::span<const Cell> all(*cells);
    for (size_t done = 0; done < all.size(); done += cells_in_a_run) {
        if (stop.stop_requested())
            return cancelled();
        if (const Result<> accepted = sink_->accept(all.subspan(done, std::min(cells_in_a_run, all.size() - done)));
            !accepted)
            return tl::unexpected(accepted.error());
    }
    if (stop.stop_requested())
        return cancelled();
    Result<ImportSink::Outcome> outcome = sink_->finish();
    if (outcome)
        sink_ = nullptr; // what is stored is not abandoned any more
    return outcome;
}

} // namespace outturn::tasks
