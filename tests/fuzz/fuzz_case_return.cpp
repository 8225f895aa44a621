// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes below the header of a case return. Nothing may crash or grow without bound; every row must be accounted for;
// and rows must come out the same whether they are handed over in small runs or in one.
#include "ingest/case_return.h"
#include "ingest/case_run_taker.h"
#include "ingest/import_planner.h"
#include "ingest/return_file.h"

#include <QtCore/QSet>

#include <cstdlib>

using namespace outturn;
using namespace outturn::ingest;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Counts the rows and adds up what they say, in a way that no order changes.
class Digest : public CaseRunTaker
{
public:
    Result<> begin(const ReturnFile &) override
    {
        keys_.clear();
        rows = 0;
        sum = 0;
        return {};
    }
    Result<> take(CaseRun run) override
    {
        keys_.insert(keys_.end(), run.new_keys.begin(), run.new_keys.end());
        require(!run.records.empty());
        QSet<quint32> done;
        const CaseRecord *before = nullptr;
        for (const CaseRecord &record : run.records) {
            require(record.key < keys_.size() && record.line > 1 && !record.case_ref.empty());
            if (before && before->key != record.key) {
                require(!done.contains(record.key)); // a cell is one stretch of rows
                done.insert(before->key);
            }
            require(!before || before->key != record.key || before->line < record.line);
            before = &record;
            const auto hash = [](std::string_view text) { return qHashBits(text.data(), text.size(), 1); };
            sum += qHashMulti(7, hash(record.case_ref), hash(record.person_ref), hash(record.household_ref),
                              record.line, keys_[record.key], record.claimed_pence, record.paid_pence,
                              record.cost_pence, record.referred_on, record.attached_on, record.outcome_on,
                              record.paid_on, static_cast<int>(record.status));
            ++rows;
        }
        return {};
    }

    int rows = 0;
    size_t sum = 0;

private:
    std::vector<CellKey> keys_;
};

const ProviderRegister &providers()
{
    static const ProviderRegister known = [] {
        ProviderRegister made;
        for (const char *name : {"Rutland", "Hampshire"}) {
            Provider provider;
            provider.id = ProviderId(QString::fromLatin1(name).toLower());
            provider.name = QString::fromLatin1(name);
            provider.codes.push_back({QString::fromLatin1(name).left(1), {}, {}});
            provider.to = name[0] == 'H' ? QDate(2014, 3, 31) : QDate();
            made.add(provider);
        }
        return made;
    }();
    return known;
}

std::optional<PlannedImport> read(const ReturnFile &file, int rows_in_a_run, CaseRunTaker *taker)
{
    static const std::vector<MappingProfile> profiles = [] {
        MappingProfile profile;
        profile.id = case_return;
        profile.layout = case_return;
        return std::vector{profile};
    }();
    ImportOptions options;
    options.providers = &providers();
    options.mappings = &profiles;
    options.mapping = case_return;
    options.rows_in_a_run = rows_in_a_run;
    options.cases = taker;
    Result<PlannedImport> planned = plan_import(file, options);
    if (!planned) {
        require(!planned.error().message.isEmpty());
        return std::nullopt;
    }
    return std::move(*planned);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray header("case_ref,programme,provider_code,provider_name,provider_type,contract,period,group,"
                                   "measure,referred_on,attached_on,outcome_on,status,claimed_gbp,paid_gbp,paid_on,"
                                   "cost_gbp,person_ref,household_ref\n");
    const Result<ReturnFile> file =
        return_file_from_bytes(QStringLiteral("fuzz.csv"),
                               header + QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    require(file.has_value());
    Digest whole;
    const std::optional<PlannedImport> planned = read(*file, 100'000, &whole);
    Digest small;
    const std::optional<PlannedImport> again = read(*file, 2, &small);
    const std::optional<PlannedImport> looked_at = read(*file, 7, nullptr);
    require(planned.has_value() == again.has_value() && planned.has_value() == looked_at.has_value());
    if (!planned)
        return 0;
    const ImportPlan &plan = planned->plan;
    require(plan.tally.rows == plan.tally.accepted + plan.tally.excluded + plan.tally.in_error);
    require(std::ssize(plan.left_out) == plan.tally.excluded);
    require(whole.rows == plan.tally.accepted && whole.rows == small.rows && whole.sum == small.sum);
    require(looked_at->plan.tally.accepted == plan.tally.accepted);
    require(looked_at->plan.errors.size() == plan.errors.size());
    return 0;
}
