// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sample_draw.h"
#include "audit/sample_evaluation.h"
#include "audit/sample_plan.h"
#include "domain/act.h"
#include "domain/case_event.h"

namespace outturn::audit {

/// Which amount of a claim is tested.
enum class ClaimAmount { claimed, paid };

/// What of a workspace a sample is about.
struct SampleFrame {
    ProgrammeId programme;
    std::vector<MeasureId> measures; ///< empty: every one
    std::optional<ProviderId> provider;
    std::optional<Period> period;
    ClaimAmount amount = ClaimAmount::paid;
    enum class Strata { none, provider, value } strata = Strata::none;
    std::vector<Money> bounds; ///< strata by value: the upper ends, rising; the last stratum is above them

    friend bool operator==(const SampleFrame &, const SampleFrame &) = default;
};

/// An item as it was drawn, with what whoever tests it has to look up.
struct SampledClaim {
    QString id; ///< "4:1312": return and line; of a list its own
    qint64 return_id = 0;
    int line = 0;
    QString file_name;
    QString case_ref;
    ProviderId provider;
    MeasureId measure;
    Period period;
    QString stratum;
    double value = 0; ///< pounds
    int times = 1;
    double cumulative = 0;
    int extension = 0;     ///< 0: of the first draw, else the number of the extension
    bool has_value = true; ///< false: the return gives none, and the value is 0; drawn only by item

    friend bool operator==(const SampledClaim &, const SampledClaim &) = default;
};

/// What the test of an item gave. The latest one of an item holds.
struct TestedItem {
    QString id;
    std::optional<double> audited_value; ///< pounds; nullopt takes an earlier result back
    QString note;

    friend bool operator==(const TestedItem &, const TestedItem &) = default;
};

/// One draw: the first, or an extension, with everything that repeats it.
struct RecordedDraw {
    QString stratum;
    int extension = 0; ///< 0: the first draw
    DrawQuestion question;
    double interval = 0;
    std::optional<double> start;
    std::optional<quint64> seed;
    double total = 0;
    qint64 items_in_population = 0;
    qint64 negatives = 0, zeros = 0, without_value = 0; ///< left out of it
    Money negative_value;
    Money value; ///< of what can be drawn, also where items are counted

    friend bool operator==(const RecordedDraw &, const RecordedDraw &) = default;
};

/// A sample as the workspace keeps it.
struct Sample {
    int number = 0; ///< its subject is "sample/<number>"
    QString title;
    SampleFrame frame;
    PlanQuestion plan;
    std::optional<SamplePlan> planned; ///< what the plan asks for, also where another size was drawn; nullopt: no plan
    std::vector<RecordedDraw> draws;
    std::vector<SampledClaim> items; ///< every draw's, in the order in which they were drawn
    std::vector<TestedItem> results; ///< the latest of each item
    QString person;                  ///< who drew it
    QDateTime drawn_at;
    QByteArray return_hashes; ///< SHA-256 over those of the returns it was drawn from
    bool is_withdrawn = false;

    qint64 untested() const; ///< items, each once
    int last_extension() const;
};

/// The name of a stratum: of a provider its id, of values "<= 1000.00" and, above the last bound, "> 5000.00".
QString value_stratum(const std::vector<Money> &bounds, size_t position);

/// Content of the acts of kind sample (a first draw, or an extension with its draws and items alone) and sample_results.
QByteArray write_sample(const Sample &sample, int extension);
QByteArray write_sample_results(const std::vector<TestedItem> &results);
/// Every sample of the acts of a workspace (all of them, the oldest first), by number. One whose first act was reversed
/// is withdrawn, and stays in the list; extensions and results that were reversed are not there. Fails where the content
/// of an act cannot be read.
Result<std::vector<Sample>> read_samples(const std::vector<Act> &acts);
QString sample_subject(int number);

/// The method that fits how a sample was drawn: Stringer by value; by item the model by which it was planned.
EvaluationMethod fitting_method(const Sample &sample);

/// What the tested items say of the whole. By strata where it was stratified; of an interval by value, items that are
/// at least as large as it are certain, and a part of their own. Untested items are told and left out.
struct SampleOutcome {
    /// What a part of `evaluation.strata` is of, in their order.
    struct Part {
        QString stratum;
        bool is_certain = false; ///< every item of it is in the sample
    };
    EvaluationMethod method = EvaluationMethod::stringer;
    StratifiedEvaluation evaluation;
    std::vector<Part> parts;
    double confidence = 0.95;
    qint64 untested = 0;
    std::optional<double> population_value; ///< pounds
    std::optional<bool>
        is_acceptable; ///< whether the upper limit is below materiality; nullopt while items are untested
    struct OfProvider {
        ProviderId provider;
        qint64 tested = 0;
        qint64 errors = 0;
        double projected_error_gbp =
            0; ///< its items' share of the most likely error: of Stringer taints times interval
        double population_value_gbp = 0; ///< where it was stratified by provider; 0 else
    };
    std::vector<OfProvider> providers; ///< by provider; adds up to the most likely error
};
/// Errors: those of evaluate_strata; refused while nothing is tested.
Result<SampleOutcome> sample_outcome(const Sample &sample, std::optional<EvaluationMethod> method = {});

} // namespace outturn::audit
