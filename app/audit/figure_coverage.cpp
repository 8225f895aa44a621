// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/check_figures.h"
#include "audit/check_hits.h"
#include "audit/check_parameters.h"

#include <algorithm>
#include <map>
#include <set>

namespace outturn::audit {
namespace {

// ---- "not-returned": nothing is there where something was to be expected

struct NotReturned {
    /// "everything": a provider gave none of the measures that it gives at other times, one hit each; "single": some of
    /// them, one hit for each measure and period.
    bool everything = true;
    double most_missing = .5; ///< where more are missing, the period as a whole was not asked for
};

Result<NotReturned> read_not_returned(const QJsonObject &object)
{
    CheckParameters parameters(object);
    NotReturned question;
    const QString everything = QStringLiteral("everything");
    question.everything =
        parameters.text_or(QStringLiteral("what"), everything, {everything, QStringLiteral("single")}) == everything;
    question.most_missing = parameters.number_or(QStringLiteral("most_missing"), question.most_missing, 0, 1);
    if (const Result<> good = parameters.finish(); !good)
        return tl::unexpected(good.error());
    return question;
}

/// Whether the return says something of it, and be it that the number is held back.
bool is_answered(const Cell &cell)
{
    if (cell.numerator || cell.denominator || cell.value || cell.expected || cell.published_rate
        || cell.numerator_range)
        return true;
    return cell.missing != Missing::not_given && cell.missing != Missing::not_available
        && cell.missing != Missing::none;
}

bool is_answered(const FigureSum &figure)
{
    return std::any_of(figure.cells.begin(), figure.cells.end(), [](const Cell *cell) { return is_answered(*cell); });
}

using Lives = std::map<ProviderId, const Provider *>;

/// What is expected of each provider in each period, and what is missing of it.
struct Expected {
    std::vector<MeasureId> missing;
    int measures = 0;
    bool has_row = false; ///< a row stands in a return, with a mark instead of a number: something did come
};
using ExpectedOf = std::map<std::tuple<ProgrammeId, ProviderId, Period>, Expected>;

/// The whole period: of one in which a provider began or ended, nobody can expect a return.
bool lived_through(const Provider &provider, const Period &period)
{
    return (!provider.from.isValid() || provider.from <= period.start)
        && (!provider.to.isValid() || provider.to >= period.end);
}

CellKey key_of(const ProgrammeId &programme, const ProviderId &provider, const Period &period, const MeasureId &measure)
{
    CellKey key;
    key.programme = programme;
    key.provider = provider;
    key.period = period;
    key.measure = measure;
    return key;
}

/// What an auditor left out is not missing from a return.
void expect(const FigureSeries &series, const Lives &lives, const StandingActs &standing, double most_missing,
            ExpectedOf &expected)
{
    std::set<ProviderId> ever;
    std::map<Period, std::set<ProviderId>> answered;
    std::set<std::pair<Period, ProviderId>> marked;
    for (const FigureSum &figure : series.figures) {
        if (figure.from_cases)
            return; // no case of it is no missing return
        if (!is_answered(figure)) {
            marked.insert({figure.key().period, figure.key().provider});
            continue;
        }
        ever.insert(figure.key().provider);
        answered[figure.key().period].insert(figure.key().provider);
    }
    for (const auto &[period, there] : answered) {
        std::vector<ProviderId> wanted;
        for (const ProviderId &provider : ever) {
            const auto life = lives.find(provider);
            const CellKey key = key_of(series.measure->programme, provider, period, series.measure->id);
            if (life != lives.end() && lived_through(*life->second, period) && !standing.exclusion_of(key))
                wanted.push_back(provider);
        }
        const auto missing = static_cast<double>(std::count_if(
            wanted.begin(), wanted.end(), [&there](const ProviderId &provider) { return there.count(provider) == 0; }));
        if (wanted.empty() || missing > most_missing * static_cast<double>(wanted.size()))
            continue;
        for (const ProviderId &provider : wanted) {
            Expected &entry = expected[{series.measure->programme, provider, period}];
            ++entry.measures;
            if (there.count(provider) != 0)
                continue;
            entry.missing.push_back(series.measure->id);
            entry.has_row = entry.has_row || marked.count({period, provider}) != 0;
        }
    }
}

void report_everything(const ExpectedOf &expected, CheckFindings &found)
{
    for (const auto &[who, entry] : expected) {
        ++found.looked_at;
        const auto &[programme, provider, period] = who;
        if (entry.missing.empty() || entry.has_row || static_cast<int>(entry.missing.size()) < entry.measures)
            continue;
        CheckHit hit = hit_of(programme, entry.measures == 1 ? entry.missing.front() : MeasureId(), period);
        hit.provider = provider;
        hit.places = entry.measures;
        for (const MeasureId &measure : entry.missing)
            hit.cells.push_back(key_of(programme, provider, period, measure));
        hit.values = {number_value(QStringLiteral("measures"), entry.measures, 0)};
        found.hits.push_back(std::move(hit));
    }
}

/// What is missing of one measure, by period.
using MissingOf = std::map<std::pair<ProgrammeId, MeasureId>, std::map<Period, std::vector<CellKey>>>;

MissingOf missing_of(const ExpectedOf &expected, CheckFindings &found)
{
    MissingOf missing;
    for (const auto &[who, entry] : expected) {
        const auto &[programme, provider, period] = who;
        found.looked_at += entry.measures;
        if (!entry.has_row && static_cast<int>(entry.missing.size()) == entry.measures)
            continue; // told as a return that is missing altogether
        for (const MeasureId &measure : entry.missing)
            missing[{programme, measure}][period].push_back(key_of(programme, provider, period, measure));
    }
    return missing;
}

qint64 answered_in(const FigureSeries &series, const Period &period)
{
    return std::count_if(series.figures.begin(), series.figures.end(), [&period](const FigureSum &figure) {
        return figure.key().period == period && is_answered(figure);
    });
}

/// One hit for a measure, whatever the number of periods: it tells the period in which most are missing.
void report_single(const ExpectedOf &expected, const CheckContext &context, CheckFindings &found)
{
    for (auto &[what, periods] : missing_of(expected, found)) {
        const auto worst = std::max_element(periods.begin(), periods.end(), [](const auto &a, const auto &b) {
            return a.second.size() < b.second.size();
        });
        CheckHit hit = hit_of(what.first, what.second);
        const auto most = static_cast<qint64>(worst->second.size());
        const qint64 given = answered_in(*context.table->find(what.first, what.second), worst->first);
        hit.values = {number_value(QStringLiteral("periods"), static_cast<double>(periods.size()), 0),
                      number_value(QStringLiteral("most"), static_cast<double>(most), 0),
                      number_value(QStringLiteral("of"), static_cast<double>(given + most), 0),
                      period_value(QStringLiteral("worst"), worst->first)};
        if (periods.size() == 1)
            hit.period = worst->first;
        std::set<ProviderId> providers;
        for (const auto &[period, keys] : periods) {
            for (const CellKey &key : keys) {
                providers.insert(key.provider);
                hit.cells.push_back(key);
            }
        }
        if (providers.size() == 1)
            hit.provider = *providers.begin();
        hit.places = static_cast<qint64>(hit.cells.size());
        found.hits.push_back(std::move(hit));
    }
}

Result<> check_not_returned(const CheckContext &context, CheckFindings &found)
{
    const Result<NotReturned> question = read_not_returned(context.definition.parameters);
    if (!question)
        return tl::unexpected(question.error());
    Lives lives;
    for (const Provider &provider : context.providers)
        lives[provider.id] = &provider;
    ExpectedOf expected;
    const Result<StandingActs> standing = context.input.cells.standing_acts();
    if (!standing)
        return tl::unexpected(standing.error());
    each_series(context, [&](const FigureSeries &series) {
        expect(series, lives, *standing, question->most_missing, expected);
    });
    if (question->everything)
        report_everything(expected, found);
    else
        report_single(expected, context, found);
    return {};
}

// ---- "late", "not-certified", "imputed": what returns say of figures besides the figures

/// Of one provider and period.
struct Marks {
    std::map<ReturnMarkKind, QString> texts;

    QString of(ReturnMarkKind kind) const
    {
        const auto at = texts.find(kind);
        return at == texts.end() ? QString() : at->second;
    }
};
using MarksOf = std::map<std::tuple<ProgrammeId, Period, ProviderId>, Marks>;

Result<MarksOf> marks_of(const CheckContext &context)
{
    const Result<std::vector<ReturnMark>> all = context.input.cells.return_marks();
    if (!all)
        return tl::unexpected(all.error());
    MarksOf marks;
    for (const ReturnMark &mark : *all) {
        if (context.concerns(mark.programme))
            marks[{mark.programme, mark.period, mark.provider}].texts[mark.kind] = mark.text;
    }
    return marks;
}

/// One hit for each programme and period; whose it is, where it is one provider's. `days` tells which is furthest off.
class MarkHits
{
public:
    explicit MarkHits(const CheckContext &context)
    {
        for (const Cell &cell : context.figures)
            figures_.try_emplace({cell.key.programme, cell.key.period, cell.key.provider}, &cell);
    }

    void look_at(const ProgrammeId &programme, const Period &period) { ++groups_[{programme, period}].looked_at; }

    void add(const ProgrammeId &programme, const Period &period, const ProviderId &provider, qint64 days = 0)
    {
        Group &group = groups_[{programme, period}];
        if (group.providers.empty() || days > group.days) {
            group.days = days;
            group.furthest = provider;
        }
        group.providers.push_back(provider);
        const auto figure = figures_.find({programme, period, provider});
        if (figure != figures_.end())
            group.cells.push_back(figure->second->key);
    }

    void finish(CheckFindings &found)
    {
        for (auto &[what, group] : groups_) {
            found.looked_at += group.looked_at;
            if (group.providers.empty())
                continue;
            CheckHit hit = hit_of(what.first, {}, what.second);
            if (group.providers.size() == 1)
                hit.provider = group.providers.front();
            hit.places = static_cast<qint64>(group.providers.size());
            hit.cells = std::move(group.cells);
            hit.values = {number_value(QStringLiteral("of"), static_cast<double>(group.looked_at), 0),
                          number_value(QStringLiteral("days"), static_cast<double>(group.days), 0),
                          provider_value(QStringLiteral("furthest"), group.furthest)};
            found.hits.push_back(std::move(hit));
        }
    }

private:
    struct Group {
        qint64 looked_at = 0;
        std::vector<ProviderId> providers;
        std::vector<CellKey> cells;
        ProviderId furthest;
        qint64 days = 0;
    };
    std::map<std::pair<ProgrammeId, Period>, Group> groups_;
    std::map<std::tuple<ProgrammeId, Period, ProviderId>, const Cell *> figures_;
};

/// Whether the marks say something of the kind, and whether it is so; and by how many days.
struct Said {
    bool is_known = false;
    bool is_so = false;
    qint64 days = 0;
};

Said is_late(const Marks &marks)
{
    const QDate received = QDate::fromString(marks.of(ReturnMarkKind::received_on), Qt::ISODate);
    const QDate due = QDate::fromString(marks.of(ReturnMarkKind::due_on), Qt::ISODate);
    if (!received.isValid() || !due.isValid())
        return {};
    return {true, received > due, due.daysTo(received)};
}

Said is_not_certified(const Marks &marks)
{
    const QString text = marks.of(ReturnMarkKind::certified);
    return {!text.isEmpty(), text == QLatin1String("no")};
}

Said is_imputed(const Marks &marks)
{
    const QString text = marks.of(ReturnMarkKind::imputed);
    return {!text.isEmpty(), text == QLatin1String("yes")};
}

template <Said (*says)(const Marks &)> Result<> check_marks(const CheckContext &context, CheckFindings &found)
{
    const Result<MarksOf> marks = marks_of(context);
    if (!marks)
        return tl::unexpected(marks.error());
    MarkHits hits(context);
    for (const auto &[who, entry] : *marks) {
        const auto &[programme, period, provider] = who;
        const Said said = says(entry);
        if (!said.is_known)
            continue;
        hits.look_at(programme, period);
        if (said.is_so)
            hits.add(programme, period, provider, said.days);
    }
    hits.finish(found);
    return {};
}

Result<> check_not_returned_parameters(const QJsonObject &object)
{
    if (const auto question = read_not_returned(object); !question)
        return tl::unexpected(question.error());
    return {};
}

} // namespace

std::vector<CheckKind> coverage_kinds()
{
    return {
        {"not-returned", check_not_returned, nullptr, check_not_returned_parameters, "measures periods most of worst"},
        {"late", check_marks<is_late>, nullptr, nullptr, "of days furthest"},
        {"not-certified", check_marks<is_not_certified>, nullptr, nullptr, "of days furthest"},
        {"imputed", check_marks<is_imputed>, nullptr, nullptr, "of days furthest"}};
}

} // namespace outturn::audit
