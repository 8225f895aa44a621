// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/claim_scan.h"

#include "workspace/claim_chunk.h"
#include "workspace/workspace_file.h"

#include <array>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <thread>

namespace outturn::workspace {
namespace {

/// A second thread and its connection cost some milliseconds.
constexpr size_t rows_worth_two_threads = 100'000;
/// So many chunks lie ready at most, or are on their way.
constexpr size_t chunks_at_once = 16;

/// Which runs hold the rows up to one: what a second connection has to see as well. Of rows that are stored, nothing is
/// ever changed.
std::string runs_up_to(SQLite::Database &database, quint32 row)
{
    BareStatement runs(
        database, "SELECT return_id,first_row,last_row,sha256 FROM case_run WHERE first_row<=? ORDER BY first_row");
    runs.bind(1, row);
    std::string text;
    while (runs.step()) {
        for (const int column : {0, 1, 2})
            text += std::to_string(runs.number(column)) + ' ';
        text += runs.text(3);
        text += '\n';
    }
    return text;
}

/// Chunks read by two threads and given by one, in their order. Whoever is free reads the next one; the caller's thread
/// waits only for what the other one is reading at that moment.
class TwoReaders
{
public:
    TwoReaders(const WorkspaceFile &file, std::vector<ClaimChunk> chunks, Part amount)
        : path_(file.path()), chunks_(std::move(chunks)), amount_(amount), own_(file.database(), amount),
          runs_(runs_up_to(file.database(), chunks_.back().back().last_row))
    {}
    TwoReaders(const TwoReaders &) = delete;
    TwoReaders &operator=(const TwoReaders &) = delete;

    void scan(const CaseSource::TakeClaims &take)
    {
        const std::jthread other([this](const std::stop_token &stop) { read_along(stop); });
        while (given_ < chunks_.size()) {
            if (!has_next() && read_one_more())
                continue;
            if (!wait_for_next())
                own_.read(chunks_[given_], place_of(given_).claims);
            if (!take(place_of(given_).claims))
                return;
            const std::lock_guard lock(mutex_);
            place_of(given_).state = State::free;
            ++given_;
            changed_.notify_all();
        }
    }

private:
    enum class State { free, in_work, read, failed };
    struct Place {
        State state = State::free;
        std::vector<CaseClaim> claims;
    };

    Place &place_of(size_t chunk) { return places_[chunk % chunks_at_once]; }
    bool is_one_left() const { return next_ < std::min(chunks_.size(), given_ + chunks_at_once); }

    bool has_next()
    {
        const std::lock_guard lock(mutex_);
        const State state = place_of(given_).state;
        return state == State::read || state == State::failed;
    }

    /// False where there is nothing to read but what the other thread reads.
    bool read_one_more()
    {
        size_t chunk = 0;
        {
            const std::lock_guard lock(mutex_);
            if (!is_one_left())
                return false;
            chunk = next_++;
            place_of(chunk).state = State::in_work;
        }
        own_.read(chunks_[chunk], place_of(chunk).claims);
        const std::lock_guard lock(mutex_);
        place_of(chunk).state = State::read;
        return true;
    }

    /// False where the other thread could not read it.
    bool wait_for_next()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return place_of(given_).state != State::in_work; });
        return place_of(given_).state == State::read;
    }

    void read_along(const std::stop_token &stop)
    {
        try {
            const Result<WorkspaceFile> file = WorkspaceFile::open(path_, WorkspaceFile::Mode::read_only);
            if (!file || runs_up_to(file->database(), chunks_.back().back().last_row) != runs_)
                return; // moved, or another one in its place
            ClaimChunkReader reader(file->database(), amount_);
            while (read_next(reader, stop)) {
            }
        } catch (const SQLite::Exception &) {
            // The caller's thread reads what is left, and says what is wrong.
        }
    }

    bool read_next(ClaimChunkReader &reader, const std::stop_token &stop)
    {
        size_t chunk = 0;
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [this] { return next_ >= chunks_.size() || is_one_left(); })
                || !is_one_left())
                return false;
            chunk = next_++;
            place_of(chunk).state = State::in_work;
        }
        bool is_whole = false;
        try {
            reader.read(chunks_[chunk], place_of(chunk).claims);
            is_whole = place_of(chunk).claims.size() == rows_of(chunks_[chunk]);
        } catch (const SQLite::Exception &) {
        }
        const std::lock_guard lock(mutex_);
        place_of(chunk).state = is_whole ? State::read : State::failed;
        changed_.notify_all();
        return is_whole;
    }

    const QString path_;
    const std::vector<ClaimChunk> chunks_;
    const Part amount_;
    ClaimChunkReader own_;
    const std::string runs_;

    std::mutex mutex_; ///< of all that follows, but for the claims of a chunk, which are whose work they are
    std::condition_variable_any changed_;
    std::array<Place, chunks_at_once> places_;
    size_t next_ = 0;  ///< that nobody reads yet
    size_t given_ = 0; ///< changed by the caller's thread only
};

} // namespace

void scan_claims(const WorkspaceFile &file, const std::vector<ClaimStretch> &stretches, Part amount,
                 const CaseSource::TakeClaims &take)
{
    std::vector<ClaimChunk> chunks = claim_chunks(stretches);
    const size_t rows = std::accumulate(chunks.begin(), chunks.end(), size_t(0),
                                        [](size_t sum, const ClaimChunk &chunk) { return sum + rows_of(chunk); });
    // Rows of a transaction that is not over yet are seen by its own connection alone.
    const bool is_stored = sqlite3_get_autocommit(file.database().getHandle()) != 0;
    if (is_stored && rows >= rows_worth_two_threads && std::thread::hardware_concurrency() > 1) {
        TwoReaders(file, std::move(chunks), amount).scan(take);
        return;
    }
    ClaimChunkReader reader(file.database(), amount);
    std::vector<CaseClaim> claims;
    for (const ClaimChunk &chunk : chunks) {
        reader.read(chunk, claims);
        if (!claims.empty() && !take(claims))
            return;
    }
}

} // namespace outturn::workspace
