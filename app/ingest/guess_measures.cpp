// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/guess_measures.h"

#include "ingest/column_parts.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>

namespace outturn::ingest {
namespace {

bool says(const QString &text, const char *pattern)
{
    return text.contains(QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption));
}

/// One figure of a table; the columns of its other periods bear the same name.
struct Figure {
    int column = 0;
    QString name;  ///< header without the period
    QString last;  ///< its last tier
    QString group; ///< the tiers above that
    bool percent = false;
    bool lower = false;
    bool upper = false;
    bool mean = false;
    bool money = false;
    bool base = false;
    bool numerator = false;
    bool count = false;
    bool used = false;

    bool is_plain() const { return !percent && !lower && !upper && !money; }
};

/// Reads headers as a person would: which figure is out of which. Borrows; used once.
class MeasureGuess
{
public:
    MeasureGuess(const GuessedColumns &guessed, const std::vector<ColumnEvidence> &evidence, const TableLayout &layout,
                 QString title, TableMapping &table)
        : guessed_(guessed), evidence_(evidence), layout_(layout), title_(std::move(title)), table_(table)
    {
        find_figures();
    }

    void by_category();
    void by_column();

private:
    void find_figures();
    Figure figure_of(int column) const;
    void find_means();
    void find_percentages();
    void find_counts();
    void add_remaining();
    int base_of(size_t figure) const;
    int numerator_of(size_t figure) const;
    bool can_be_out_of(const Figure &share, const Figure &base) const;
    FigureSource source(const Figure &figure) const { return {choice_of(figure.column, layout_), {}, false}; }
    FigureSource base_source(const Figure &base, const Figure &share) const;
    MappedMeasure &add(const Figure &figure, MeasureKind kind);
    void describe_rate(const Figure &figure, MappedMeasure &entry) const;
    MeasureTemplate plain_template(const Figure &figure) const;

    const GuessedColumns &guessed_;
    const std::vector<ColumnEvidence> &evidence_;
    const TableLayout &layout_;
    QString title_;
    TableMapping &table_;
    std::vector<Figure> figures_;
};

Figure MeasureGuess::figure_of(int column) const
{
    const LayoutColumn &there = layout_.columns[static_cast<size_t>(column)];
    const ColumnEvidence &evidence = evidence_[static_cast<size_t>(column)];
    Figure figure;
    figure.column = column;
    figure.name = there.name;
    const QString joint = QStringLiteral(" | ");
    figure.last = there.name.section(joint, -1);
    figure.group = there.name.section(joint, 0, -2);
    QString words = there.name;
    words.replace(u'_', u' ');
    figure.lower = says(words, R"(\blower\b|\blci\b|\blow(er)? ci\b)");
    figure.upper = says(words, R"(\bupper\b|\buci\b|\bhigh(er)? ci\b)");
    const bool interval = figure.lower || figure.upper;
    figure.percent = !interval
        && (says(words, R"(%|\bper ?cent(age)?\b|\bpercentage\b|\bpct\b|\bproportion\b|\brate\b)")
            || 2 * evidence.percentages > evidence.filled);
    figure.count = says(words, R"(\bnumber\b|\bcount\b|\bno\.? of\b|\bnum\b)");
    figure.mean = !figure.percent && !interval && says(words, R"(\baverage\b|\bmean\b|\bscore\b)");
    const bool pounds = layout_.thousands || 2 * evidence.pounds > evidence.filled || words.contains(QChar(u'\u00a3'))
        || says(words, R"(\bcosts?\b|expenditure|\bspend(ing)?\b|\bgbp\b|\bincome\b)");
    figure.money = pounds && !figure.percent && !interval && !figure.mean && !figure.count;
    const bool counts = !figure.percent && !interval && !figure.mean && !figure.money;
    figure.numerator =
        counts
        && says(
            words,
            R"(\bnumerator\b|\bof (whom|which)\b|\bachiev(ed|ing|ements?)\b|\boutcomes?\b|\bsuccess(es|ful)?\b|\bsustained\b|\bcompleted\b|\bin (work|employment)\b)");
    figure.base =
        counts && !figure.numerator
        && says(
            words,
            R"(\bdenominator\b|\bcohort\b|\beligible\b|\bout of\b|\btotal\b|\ball\b|\bnumber\b|\bpopulation\b|\bcaseload\b|\breferrals\b|\bstarts\b|\bmatched\b|\battachments\b)");
    return figure;
}

void MeasureGuess::find_figures()
{
    for (const int column : guessed_.figures) {
        Figure figure = figure_of(column);
        const bool known = std::any_of(figures_.begin(), figures_.end(), [&](const Figure &earlier) {
            return earlier.name == figure.name
                && layout_.columns[static_cast<size_t>(earlier.column)].period
                != layout_.columns[static_cast<size_t>(column)].period;
        });
        if (!known || figure.name.isEmpty())
            figures_.push_back(std::move(figure));
    }
}

/// The rate's precision, as its figures are written.
void MeasureGuess::describe_rate(const Figure &figure, MappedMeasure &entry) const
{
    const ColumnEvidence &evidence = evidence_[static_cast<size_t>(figure.column)];
    // Shares of one are never all below it by chance and with decimals, unless they are shares of one.
    entry.published_in_percent = evidence.percentages > 0 || evidence.largest > 1 || evidence.decimals == 0;
    entry.published_rate_step = std::pow(10.0, -evidence.decimals) * (entry.published_in_percent ? 1 : 100);
}

MappedMeasure &MeasureGuess::add(const Figure &figure, MeasureKind kind)
{
    MappedMeasure entry;
    QString name = figure.name.isEmpty() ? title_ : figure.name;
    entry.measure.title = name;
    entry.measure.id = MeasureId(id_form(name));
    for (const MappedMeasure &earlier : table_.measures) {
        if (earlier.measure.id == entry.measure.id)
            entry.measure.id.text += u'_' + column_letters(figure.column).toLower();
    }
    entry.measure.programme = ProgrammeId(QStringLiteral("imported"));
    entry.measure.kind = kind;
    entry.measure.polarity = Polarity::neutral;
    entry.measure.year_kind = table_.year_kind;
    table_.measures.push_back(std::move(entry));
    return table_.measures.back();
}

/// A value between a lower and an upper limit beside it.
void MeasureGuess::find_means()
{
    for (size_t i = 0; i + 2 < figures_.size(); ++i) {
        Figure &value = figures_[i];
        Figure &lower = figures_[i + 1];
        Figure &upper = figures_[i + 2];
        if (value.lower || value.upper || value.percent || !lower.lower || !upper.upper || lower.group != value.group
            || upper.group != value.group)
            continue;
        MappedMeasure &entry = add(value, MeasureKind::mean);
        entry.parts[Part::value] = {source(value)};
        entry.parts[Part::lower_limit] = {source(lower)};
        entry.parts[Part::upper_limit] = {source(upper)};
        value.used = lower.used = upper.used = true;
    }
}

/// "Percentage of sessions" is no share of a number of children; shares of people are of any number of people.
bool MeasureGuess::can_be_out_of(const Figure &share, const Figure &base) const
{
    static const QRegularExpression of(
        QStringLiteral(R"(\b(?:percentage|percent|proportion|rate|%)\s+of\s+(?:all\s+|the\s+)?(\w+))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = of.match(share.name);
    if (!match.hasMatch())
        return true;
    const QString noun = match.captured(1).toLower();
    static const QRegularExpression people(QStringLiteral(
        R"(^(children|pupils|people|persons?|learners|students|families|households|participants|looked|young|care|adults|claimants|cases|clients|users|those|cohort|eligible|total)$)"));
    return people.match(noun).hasMatch()
        || base.name.contains(noun.chopped(noun.endsWith(u's') ? 1 : 0), Qt::CaseInsensitive);
}

/// The count to the left of which a percentage may be a share; -1 where none is.
int MeasureGuess::base_of(size_t figure) const
{
    const Figure &share = figures_[figure];
    const int own = numerator_of(figure);
    for (size_t i = figure; i-- > 0;) {
        const Figure &base = figures_[i];
        if (static_cast<int>(i) == own || !base.base || !can_be_out_of(share, base))
            continue;
        // Within a group "Number" counts what the group is about; what all are out of stands outside of it, or first in
        // the same group.
        if (!base.group.isEmpty() && !share.group.startsWith(base.group))
            continue;
        return static_cast<int>(i);
    }
    return -1;
}

/// "Number" beside "Percentage" under the same words.
int MeasureGuess::numerator_of(size_t figure) const
{
    if (figure == 0)
        return -1;
    const Figure &share = figures_[figure];
    const Figure &left = figures_[figure - 1];
    if (left.percent || left.money || left.mean || left.lower || left.upper)
        return -1;
    static const QRegularExpression kinds(
        QStringLiteral(R"(\b(number|count|num|percentage|percent|pct|rate|proportion|of|the|no)\b|[%()_,.:]|\s)"),
        QRegularExpression::CaseInsensitiveOption);
    QString a = share.last.toLower();
    QString b = left.last.toLower();
    a.replace(u'_', u' ');
    b.replace(u'_', u' ');
    a.remove(kinds);
    b.remove(kinds);
    const bool same_words = share.group == left.group && a == b && (!a.isEmpty() || !share.group.isEmpty());
    return same_words ? static_cast<int>(figure) - 1 : -1;
}

FigureSource MeasureGuess::base_source(const Figure &base, const Figure &share) const
{
    FigureSource found = source(base);
    // A name over several columns of one period means, for each share, the nearest one.
    if (found.column.names.isEmpty() && !base.name.isEmpty()
        && layout_.columns[static_cast<size_t>(share.column)].period)
        found = {{QStringList{base.name}, {}, base.column + 1}, {}, true};
    return found;
}

void MeasureGuess::find_percentages()
{
    for (size_t i = 0; i < figures_.size(); ++i) {
        Figure &share = figures_[i];
        if (!share.percent || share.used)
            continue;
        const int base = base_of(i);
        if (base < 0)
            continue;
        const int numerator = numerator_of(i);
        MappedMeasure &entry = add(share, MeasureKind::proportion);
        if (numerator >= 0 && !figures_[static_cast<size_t>(numerator)].used) {
            Figure &count = figures_[static_cast<size_t>(numerator)];
            entry.parts[Part::numerator] = {source(count)};
            entry.measure.numerator_title = count.name;
            count.used = true;
        }
        Figure &whole = figures_[static_cast<size_t>(base)];
        entry.parts[Part::denominator] = {base_source(whole, share)};
        entry.parts[Part::published_rate] = {source(share)};
        entry.measure.denominator_title = whole.name;
        describe_rate(share, entry);
        share.used = whole.used = true;
    }
}

/// Counts of which the headers say that one is drawn from the other: "Numerator" and "Denominator", "Achieved" and
/// "Cohort".
void MeasureGuess::find_counts()
{
    std::vector<size_t> bases;
    for (size_t i = 0; i < figures_.size(); ++i) {
        if (figures_[i].base)
            bases.push_back(i);
    }
    for (size_t i = 0; i < figures_.size(); ++i) {
        Figure &part = figures_[i];
        if (!part.numerator || part.used)
            continue;
        int base = -1;
        for (const size_t candidate : bases) {
            if (figures_[candidate].group == part.group && (candidate < i || base < 0))
                base = static_cast<int>(candidate);
        }
        if (base < 0)
            continue;
        Figure &whole = figures_[static_cast<size_t>(base)];
        MappedMeasure &entry = add(part, MeasureKind::proportion);
        entry.parts[Part::numerator] = {source(part)};
        entry.parts[Part::denominator] = {source(whole)};
        entry.measure.numerator_title = part.name;
        entry.measure.denominator_title = whole.name;
        part.used = whole.used = true;
    }
}

MeasureTemplate MeasureGuess::plain_template(const Figure &figure) const
{
    MeasureTemplate made;
    Measure &measure = made.pattern.measure;
    measure.programme = ProgrammeId(QStringLiteral("imported"));
    measure.id = MeasureId(QStringLiteral("%1"));
    measure.title = QStringLiteral("%1");
    measure.kind = MeasureKind::value;
    measure.polarity = Polarity::neutral;
    measure.year_kind = table_.year_kind;
    if (figure.percent)
        measure.unit = QStringLiteral("percent");
    else if (figure.money)
        measure.unit = QStringLiteral("pounds");
    else if (figure.count || figure.base || figure.numerator)
        measure.unit = QStringLiteral("count");
    if (figure.money && layout_.thousands)
        made.pattern.unit_factor = 1000;
    made.pattern.parts[Part::value] = {FigureSource{}};
    return made;
}

/// Templates for what is left, one for each unit; the last takes whatever no other names.
void MeasureGuess::add_remaining()
{
    std::vector<MeasureTemplate> named;
    bool others = false;
    for (const Figure &figure : figures_) {
        if (figure.used)
            continue;
        MeasureTemplate made = plain_template(figure);
        if (figure.name.isEmpty() && !title_.isEmpty())
            made.pattern.measure.title = title_; // years across the top: the table's title says what is counted
        const bool special = !made.pattern.measure.unit.isEmpty() || made.pattern.measure.title == title_;
        others = others || !special;
        if (!special)
            continue;
        made.columns = choice_of(figure.column, layout_);
        const auto alike = std::find_if(named.begin(), named.end(), [&made](const MeasureTemplate &earlier) {
            return earlier.pattern.measure.unit == made.pattern.measure.unit && !earlier.columns.names.isEmpty()
                && !made.columns.names.isEmpty() && earlier.pattern.measure.title == made.pattern.measure.title;
        });
        if (alike == named.end())
            named.push_back(std::move(made));
        else
            alike->columns.names.append(made.columns.names);
    }
    if (!others && named.size() == 1 && table_.measures.empty())
        named.front().columns = {}; // every column there is, and those that later files add
    table_.templates = std::move(named);
    if (others)
        table_.templates.push_back(plain_template(Figure{}));
}

void MeasureGuess::by_column()
{
    find_means();
    find_percentages();
    find_counts();
    add_remaining();
}

void MeasureGuess::by_category()
{
    for (const Figure &figure : figures_)
        table_.figures.push_back(choice_of(figure.column, layout_));
    const bool alone = figures_.size() == 1;
    for (const Figure &figure : figures_) {
        MeasureTemplate made = plain_template(figure);
        made.from_categories = true;
        if (!alone) {
            made.pattern.parts[Part::value] = {source(figure)};
            made.pattern.measure.title += QStringLiteral(": ") + figure.name;
            made.pattern.measure.id.text += u'_' + id_form(figure.name);
        }
        table_.templates.push_back(std::move(made));
    }
    // A count and a percentage of every category, and a category that is all of them: shares of that.
    const auto count = std::find_if(figures_.begin(), figures_.end(), [](const Figure &f) { return f.is_plain(); });
    const auto share = std::find_if(figures_.begin(), figures_.end(), [](const Figure &f) { return f.percent; });
    if (figures_.size() != 2 || count == figures_.end() || share == figures_.end())
        return;
    for (size_t c = 0; c < guessed_.roles.size(); ++c) {
        if (guessed_.roles[c] != ColumnRole::category)
            continue;
        for (const QString &whole : {QStringLiteral("Total"), QStringLiteral("All")}) {
            if (!evidence_[c].values.contains(whole))
                continue;
            MeasureTemplate made = plain_template(Figure{});
            made.from_categories = true;
            made.pattern.measure.kind = MeasureKind::proportion;
            made.pattern.parts.clear();
            made.pattern.parts[Part::numerator] = {source(*count)};
            made.pattern.parts[Part::denominator] = {{choice_of(count->column, layout_), whole, false}};
            made.pattern.parts[Part::published_rate] = {source(*share)};
            describe_rate(*share, made.pattern);
            table_.templates = {std::move(made)};
            return;
        }
    }
}

} // namespace

void guess_measures(const GuessedColumns &guessed, const std::vector<ColumnEvidence> &evidence,
                    const TableLayout &layout, const QString &title, TableMapping &table)
{
    MeasureGuess guess(guessed, evidence, layout, title, table);
    if (guessed.long_form)
        guess.by_category();
    else
        guess.by_column();
}

} // namespace outturn::ingest
