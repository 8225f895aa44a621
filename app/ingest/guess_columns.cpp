// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/guess_columns.h"

#include <algorithm>

namespace outturn::ingest {
namespace {

/// Beyond this a header is a sentence, in which a word such as "line" or "provider" may mean anything.
constexpr qsizetype longest_heading = 30;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// Gives each column its most likely role, the surest roles first. Borrows; used once.
class RoleGuess
{
public:
    RoleGuess(const SheetSurvey &survey, const TableLayout &layout, const std::vector<ColumnEvidence> &evidence)
        : layout_(layout), rows_(data_rows(survey, layout)), evidence_(evidence)
    {
        guessed_.roles.resize(layout.columns.size());
    }

    GuessedColumns guess();

private:
    bool is_free(size_t column) const { return !guessed_.roles[column] && evidence_[column].filled > 0; }
    void give(int column, ColumnRole role)
    {
        if (column >= 0)
            guessed_.roles[static_cast<size_t>(column)] = role;
    }
    /// The free column that scores highest above zero; the leftmost of several.
    template <typename Score> int best(Score score) const
    {
        int found = -1;
        double highest = 0;
        for (size_t c = 0; c < evidence_.size(); ++c) {
            const double reached = is_free(c) ? score(evidence_[c]) : 0;
            if (reached > highest) {
                highest = reached;
                found = static_cast<int>(c);
            }
        }
        return found;
    }

    void find_provider();
    void find_period();
    void find_levels();
    void find_region_and_notes();
    void find_categories();
    bool varies_within(size_t column, size_t owner) const;
    int provider_column() const;

    const TableLayout &layout_;
    std::vector<const SheetRow *> rows_;
    const std::vector<ColumnEvidence> &evidence_;
    GuessedColumns guessed_;
};

void RoleGuess::find_provider()
{
    give(best([](const ColumnEvidence &e) { return e.share(e.authority_codes) > 0.5 ? e.authority_codes : 0.0; }),
         ColumnRole::provider_code);
    give(best([](const ColumnEvidence &e) {
             // Figures may happen to be numbers of authorities; a whole column of them, each but a few times, hardly.
             const bool named = e.headed(words("code la lea number no authority council lea_number geog geog_c"));
             const bool known = e.share(e.known_numbers) > (named ? 0.6 : 0.95);
             return known && (named || e.values.size() > 20) ? e.share(e.known_numbers) : 0.0;
         }),
         ColumnRole::provider_number);
    const bool coded = guessed_.has(ColumnRole::provider_code) || guessed_.has(ColumnRole::provider_number);
    give(best([coded](const ColumnEvidence &e) {
             const bool named = e.headed(words("authority authorities council provider contractor organisation "
                                               "supplier prime name la lea area"));
             const double known = e.share(e.known_names);
             if (2 * e.words < e.filled || e.share(e.regions) > 0.8)
                 return 0.0;
             if (known > 0.3)
                 return known + (named ? 1.0 : 0.0);
             // Names that no register knows: only the header can say what they are, and a heading, not a sentence.
             return named && e.words_above.size() <= longest_heading
                     && (coded
                         || e.headed(words("authority council provider contractor organisation supplier "
                                           "prime")))
                 ? 0.1 + known
                 : 0.0;
         }),
         ColumnRole::provider_name);
}

void RoleGuess::find_period()
{
    give(best([](const ColumnEvidence &e) {
             const bool named = e.headed(words("year years period quarter time date month time_period"));
             const double share = e.share(e.periods);
             // Bare years are numbers as well: without a word above them they must be few different ones.
             const bool plausible = named || e.years < e.periods || e.values.size() <= 15;
             return share > 0.8 && plausible ? share + (named ? 1.0 : 0.0) : 0.0;
         }),
         ColumnRole::period);
    give(best([](const ColumnEvidence &e) {
             const bool numbered =
                 e.words_above == QStringLiteral("quarter") && e.values.size() <= 4 && e.share(e.numbers) > 0.9;
             return e.share(e.quarters) > 0.8 || numbered ? 1.0 : 0.0;
         }),
         ColumnRole::quarter);
}

/// Columns such as "Reporting year" and "Regional" say something of every row that is no figure's own.
void RoleGuess::find_levels()
{
    for (size_t c = 0; c < evidence_.size(); ++c) {
        if (!is_free(c) || evidence_[c].words == 0 || evidence_[c].values.size() > 8)
            continue;
        QStringList regions;
        QStringList totals;
        const QStringList values = evidence_[c].values.keys();
        for (const QString &value : values) {
            const QString form = value.toLower();
            if (form == QStringLiteral("academic year") || form == QStringLiteral("calendar year")
                || form == QStringLiteral("reporting year") || form == QStringLiteral("financial year")) {
                guessed_.year_kind = form.startsWith(u'a')   ? YearKind::academic
                    : form.startsWith(QStringLiteral("cal")) ? YearKind::calendar
                                                             : YearKind::reporting;
                give(static_cast<int>(c), ColumnRole::note);
            }
            if (form == QStringLiteral("regional") || form == QStringLiteral("region"))
                regions.append(value);
            if (form == QStringLiteral("national") || form == QStringLiteral("country"))
                totals.append(value);
        }
        std::sort(regions.begin(), regions.end());
        std::sort(totals.begin(), totals.end());
        const ColumnChoice column = choice_of(static_cast<int>(c), layout_);
        if (!regions.isEmpty())
            guessed_.leave_out.push_back({column, regions, QStringLiteral("region-row")});
        if (!totals.isEmpty())
            guessed_.leave_out.push_back({column, totals, QStringLiteral("total-row")});
        if (!regions.isEmpty() || !totals.isEmpty())
            give(static_cast<int>(c), ColumnRole::note);
    }
}

void RoleGuess::find_region_and_notes()
{
    give(best([](const ColumnEvidence &e) {
             const double share = e.share(e.regions);
             return e.words > 0 && (share > 0.8 || (share > 0.2 && e.headed(words("region region_name")))) ? share
                                                                                                           : 0.0;
         }),
         ColumnRole::region);
    for (size_t c = 0; c < evidence_.size(); ++c) {
        const ColumnEvidence &evidence = evidence_[c];
        if (!is_free(c))
            continue;
        const bool wordy = 2 * evidence.words >= evidence.filled;
        const bool brief = evidence.words_above.size() <= longest_heading;
        const bool remark =
            wordy && brief && evidence.headed(words("note notes link url comment comments footnote certified"));
        // Numbers that name something are no figures; sums of money are, whatever line of a form they come from.
        const bool identifier = !wordy && brief && !layout_.thousands
            && evidence.headed(words("line linenumber row rownumber urn ukprn uprn id ref reference identifier code "
                                     "event number_of_event"));
        const bool other_codes = evidence.words + evidence.numbers == 0;
        if (remark || identifier || other_codes)
            give(static_cast<int>(c), ColumnRole::note);
        else if (wordy && evidence.headed(words("contract lot")))
            give(static_cast<int>(c), ColumnRole::contract);
    }
}

int RoleGuess::provider_column() const
{
    for (const ColumnRole role : {ColumnRole::provider_name, ColumnRole::provider_code, ColumnRole::provider_number}) {
        for (size_t c = 0; c < guessed_.roles.size(); ++c) {
            if (guessed_.roles[c] == role)
                return static_cast<int>(c);
        }
    }
    return -1;
}

/// Whether the column says different things for one and the same value of the other column.
bool RoleGuess::varies_within(size_t column, size_t owner) const
{
    QHash<QString, QString> first;
    int again = 0;
    int other = 0;
    for (const SheetRow *row : rows_) {
        const QString key = cell_text(*row, static_cast<int>(owner));
        const QString value = cell_text(*row, static_cast<int>(column));
        const auto known = first.constFind(key);
        if (known == first.cend()) {
            first.insert(key, value);
            continue;
        }
        ++again;
        other += *known != value ? 1 : 0;
    }
    return again > 0 && 10 * other > again;
}

void RoleGuess::find_categories()
{
    const int provider = provider_column();
    if (provider < 0)
        return;
    std::vector<size_t> found;
    for (size_t c = 0; c < evidence_.size(); ++c) {
        const ColumnEvidence &evidence = evidence_[c];
        if (!is_free(c) || layout_.columns[c].has_figures || 2 * evidence.words < evidence.filled
            || evidence.values.size() < 2)
            continue;
        if (4 * evidence.values.size() <= evidence.filled && varies_within(c, static_cast<size_t>(provider)))
            found.push_back(c);
    }
    // Texts that say what a person or a group is stand beside the category; texts that follow from another are notes.
    std::vector<size_t> categories;
    for (const size_t c : found) {
        if (evidence_[c].headed(words("age sex gender ethnicity group age_group characteristic cohort")))
            give(static_cast<int>(c), guessed_.has(ColumnRole::group) ? ColumnRole::cohort : ColumnRole::group);
        else
            categories.push_back(c);
    }
    std::stable_sort(categories.begin(), categories.end(),
                     [this](size_t a, size_t b) { return evidence_[a].values.size() > evidence_[b].values.size(); });
    for (size_t i = 0; i < categories.size(); ++i) {
        if (i == 0)
            give(static_cast<int>(categories[i]), ColumnRole::category);
        else if (!varies_within(categories[i], categories[0]))
            give(static_cast<int>(categories[i]), ColumnRole::note);
    }
    guessed_.long_form = !categories.empty();
}

GuessedColumns RoleGuess::guess()
{
    find_provider();
    find_period();
    find_levels();
    find_region_and_notes();
    find_categories();
    for (size_t c = 0; c < evidence_.size(); ++c) {
        if (!guessed_.roles[c] && layout_.columns[c].has_figures)
            guessed_.figures.push_back(static_cast<int>(c));
    }
    return std::move(guessed_);
}

} // namespace

bool GuessedColumns::has(ColumnRole role) const
{
    return std::find(roles.begin(), roles.end(), std::optional(role)) != roles.end();
}

bool GuessedColumns::has_provider() const
{
    return has(ColumnRole::provider_code) || has(ColumnRole::provider_number) || has(ColumnRole::provider_name);
}

GuessedColumns guess_columns(const SheetSurvey &survey, const TableLayout &layout,
                             const std::vector<ColumnEvidence> &evidence)
{
    return RoleGuess(survey, layout, evidence).guess();
}

ColumnChoice choice_of(int column, const TableLayout &layout)
{
    const LayoutColumn &there = layout.columns[static_cast<size_t>(column)];
    const ColumnChoice by_name{QStringList{there.name.isEmpty() ? there.header : there.name}, {}, column + 1};
    if (there.header.isEmpty())
        return {{}, {}, column + 1};
    // A name may stand over a figure of several periods, and all of them are meant; over two columns of one period it
    // leads nowhere.
    const std::vector<int> found = columns_of(by_name, layout);
    int of_this_period = 0;
    for (const int other : found)
        of_this_period += layout.columns[static_cast<size_t>(other)].period == there.period ? 1 : 0;
    const bool leads_here = std::find(found.begin(), found.end(), column) != found.end() && of_this_period == 1;
    return leads_here ? by_name : ColumnChoice{{}, {}, column + 1};
}

} // namespace outturn::ingest
