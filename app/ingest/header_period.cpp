// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/header_period.h"

#include "ingest/table_layout.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace outturn::ingest {
namespace {

/// A place in a text that names a period, or something that looks like one and is none (then without a period).
struct Mention {
    qsizetype start = 0;
    qsizetype length = 0;
    std::optional<Period> period;
    bool several = false; ///< a stretch of years such as "2012 - 2016"
};

/// Takes mentions out of a text one kind after the other, so that the "2023" of "6 June 2023" is not a year on its own.
class MentionFinder
{
public:
    MentionFinder(QString text, YearKind kind, const QSet<int> &notes)
        : rest_(std::move(text)), kind_(kind), notes_(notes)
    {
        leave_out_publications();
        find_ranges_of_days();
        find_dates();
        find_months();
        find_pairs();
        find_six_digits();
        find_years();
    }

    const std::vector<Mention> &mentions() const { return mentions_; }
    /// The text without the mentions.
    QString rest() const { return rest_; }

private:
    template <typename Read> void each(const QRegularExpression &expression, Read read)
    {
        qsizetype from = 0;
        for (auto match = expression.match(rest_, from); match.hasMatch(); match = expression.match(rest_, from)) {
            Mention mention{match.capturedStart(), match.capturedLength(), std::nullopt, false};
            from = match.capturedEnd();
            if (!read(match, mention))
                continue;
            rest_.replace(mention.start, mention.length, QString(mention.length, u' '));
            mentions_.push_back(mention);
        }
    }

    void leave_out_publications();
    void find_ranges_of_days();
    void find_dates();
    void find_months();
    void find_pairs();
    void find_six_digits();
    void find_years();

    QString rest_;
    YearKind kind_;
    const QSet<int> &notes_;
    std::vector<Mention> mentions_;
};

QRegularExpression expression_of(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

int month_of(const QString &word)
{
    constexpr std::array<QStringView, 12> months{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                 u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const QString start = word.left(3).toLower();
    const auto it = std::find(months.begin(), months.end(), QStringView(start));
    return it == months.end() ? 0 : static_cast<int>(it - months.begin()) + 1;
}

const QString &month_pattern()
{
    static const QString pattern = QStringLiteral("(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
                                                  "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
                                                  "dec(?:ember)?)");
    return pattern;
}

/// "_q1" and "Q1, " as "Q1".
QString quarter_word(const QString &text)
{
    QString word;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            word.append(c.toUpper());
    }
    return word;
}

Period year_ending(const QDate &day)
{
    return {day.addDays(1).addYears(-1), day};
}

/// A day on which returns take stock stands for the year that it ends.
bool ends_a_usual_year(const QDate &day)
{
    return (day.month() == 3 && day.day() == 31) || (day.month() == 8 && day.day() == 31)
        || (day.month() == 12 && day.day() == 31);
}

void MentionFinder::leave_out_publications()
{
    // "SFR 12/2017", "SFR36/2013" and "sfr12_2017" number a publication.
    static const QRegularExpression publication =
        expression_of(QStringLiteral(R"((?:(?:sfr|osr|sr)\s*\d{1,3}\s*[/_ -]\s*|(?<!\d)\d{1,3}/)\d{4}(?!\d))"));
    each(publication, [](const QRegularExpressionMatch &, Mention &) { return true; });
}

void MentionFinder::find_ranges_of_days()
{
    static const QRegularExpression days =
        expression_of(QStringLiteral(R"((\d{4}-\d{2}-\d{2})\s+to\s+(\d{4}-\d{2}-\d{2}))"));
    each(days, [](const QRegularExpressionMatch &match, Mention &mention) {
        mention.period = parse_period(match.capturedView());
        return true;
    });
    static const QRegularExpression months =
        expression_of(QStringLiteral(R"(\b%1\s*(?:to|-|\x{2013})\s*%1\s+(\d{4})(?!\d))").arg(month_pattern()));
    each(months, [](const QRegularExpressionMatch &match, Mention &mention) {
        const int year = match.captured(3).toInt();
        const int first = month_of(match.captured(1));
        const int last = month_of(match.captured(2));
        const QDate start(first > last ? year - 1 : year, first, 1);
        const QDate end(year, last, 1);
        if (start.isValid() && end.isValid())
            mention.period = Period{start, end.addMonths(1).addDays(-1)};
        return true;
    });
}

void MentionFinder::find_dates()
{
    static const QRegularExpression date = expression_of(
        QStringLiteral(
            R"(((?:year|twelve months|12 months)\s+(?:ending|ended|to)|as\s+at|at)?\s*(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+%1,?\s+(\d{4})(?!\d\d))")
            .arg(month_pattern()));
    each(date, [](const QRegularExpressionMatch &match, Mention &mention) {
        const QDate day(match.captured(4).toInt(), month_of(match.captured(3)), match.captured(2).toInt());
        const QString before = match.captured(1).simplified().toLower();
        const bool year = before.contains(QStringLiteral("year")) || before.contains(QStringLiteral("months"));
        // Any other day, "Last updated: 6 June 2024", is not what the figures are about.
        if (day.isValid() && (year || ends_a_usual_year(day)))
            mention.period = year_ending(day);
        return true;
    });
    static const QRegularExpression iso = expression_of(QStringLiteral(R"((?<!\d)\d{4}-\d{2}-\d{2}(?!\d))"));
    each(iso, [](const QRegularExpressionMatch &match, Mention &mention) {
        const QDate day = QDate::fromString(match.captured(), Qt::ISODate);
        if (!day.isValid())
            return false;
        if (ends_a_usual_year(day))
            mention.period = year_ending(day);
        return true;
    });
    static const QRegularExpression slashed =
        expression_of(QStringLiteral(R"((?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d))"));
    each(slashed, [](const QRegularExpressionMatch &, Mention &) { return true; });
}

void MentionFinder::find_months()
{
    static const QRegularExpression month = expression_of(
        QStringLiteral(R"(((?:year|twelve months|12 months)\s+(?:ending|ended|to)\s+)?\b%1\s+(\d{4})(?!\d\d))")
            .arg(month_pattern()));
    each(month, [](const QRegularExpressionMatch &match, Mention &mention) {
        const QDate first(match.captured(3).toInt(), month_of(match.captured(2)), 1);
        if (first.isValid() && !match.captured(1).isEmpty())
            mention.period = year_ending(first.addMonths(1).addDays(-1));
        return true;
    });
}

void MentionFinder::find_pairs()
{
    static const QRegularExpression pair = expression_of(QStringLiteral(
        R"((q[1-4][\s_,-]*)?(?<!\d)((?:19|20)\d{2})(\s*)([-/_\x{2013}]|\bto\b)(\s*)(\d{4}|\d{2})(\d{1,2})?(?!\d)([\s_,-]*q[1-4](?!\d))?)"));
    each(pair, [this](const QRegularExpressionMatch &match, Mention &mention) {
        const QString tail = match.captured(7);
        // Digits beyond the second year are the marks of notes, or nobody can say what this means.
        if (!tail.isEmpty() && !notes_.contains(tail.toInt())) {
            mention.several = true;
            return true;
        }
        const QString quarter = quarter_word(match.captured(1) + match.captured(8));
        QString plain = match.captured(2) + u'-' + match.captured(6);
        if (!quarter.isEmpty())
            plain += u' ' + quarter;
        const bool spaced =
            !match.captured(3).isEmpty() || !match.captured(5).isEmpty() || match.captured(6).size() == 4;
        mention.period = parse_period(plain, kind_);
        // "2012 - 2016" is a stretch of single years; only what is written as one word may pool them.
        if (mention.period && spaced && mention.period->start.addYears(1).addDays(-1) < mention.period->end)
            mention.period.reset();
        mention.several = !mention.period;
        return true;
    });
}

void MentionFinder::find_six_digits()
{
    static const QRegularExpression six = expression_of(QStringLiteral(R"((?<!\d)((?:19|20)\d{2})(\d{2})(?!\d))"));
    each(six, [this](const QRegularExpressionMatch &match, Mention &mention) {
        mention.period = parse_period(QString(match.captured(1) + u'-' + match.captured(2)), kind_);
        return mention.period && mention.period->start.addYears(1) > mention.period->end;
    });
}

void MentionFinder::find_years()
{
    static const QRegularExpression year = expression_of(QStringLiteral(
        R"((?<!\d)(q[1-4][\s_,-]*)?((?:19|20)\d{2})(\d{1,2}(?:,\d{1,2})*)?(?![\d%])([\s_,-]*q[1-4](?!\d))?)"));
    each(year, [this](const QRegularExpressionMatch &match, Mention &mention) {
        const QStringList marks = match.captured(3).split(u',', Qt::SkipEmptyParts);
        const bool all_notes = std::all_of(marks.begin(), marks.end(),
                                           [this](const QString &mark) { return notes_.contains(mark.toInt()); });
        if (!all_notes)
            return false;
        const QString quarter = quarter_word(match.captured(1) + match.captured(4));
        mention.period =
            parse_period(quarter.isEmpty() ? match.captured(2) : match.captured(2) + u' ' + quarter, kind_);
        mention.several = !mention.period;
        return true;
    });
}

/// The one period of the mentions, if they name no other.
std::optional<Period> only_period(const std::vector<Mention> &mentions)
{
    std::optional<Period> only;
    for (const Mention &mention : mentions) {
        if (mention.several || (only && mention.period && *only != *mention.period))
            return std::nullopt;
        if (mention.period)
            only = mention.period;
    }
    return only;
}

} // namespace

std::optional<Period> period_in_text(const QString &text, YearKind kind, const QSet<int> &notes)
{
    return only_period(MentionFinder(text, kind, notes).mentions());
}

std::optional<Period> period_of_cell(const QString &text, YearKind kind, const QSet<int> &notes)
{
    const QString cell = without_note_digits(text.simplified(), notes);
    if (const std::optional<Period> period = parse_period(cell, kind))
        return period;
    const MentionFinder finder(cell, kind, notes);
    static const QRegularExpression words_of_time(
        QStringLiteral(
            R"(\b(year|years|ending|ended|to|as|at|in|the|of|financial|reporting|calendar|academic|school|provisional|prov|revised|rev|final|outturn|ot|budget|period|data|for)\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression wordy(QStringLiteral(R"([\p{L}\p{N}%£])"));
    if (finder.rest().remove(words_of_time).contains(wordy))
        return std::nullopt;
    return only_period(finder.mentions());
}

std::optional<HeaderWithPeriod> split_period(const QString &text, YearKind kind, const QSet<int> &notes)
{
    const MentionFinder finder(text, kind, notes);
    const std::optional<Period> period = only_period(finder.mentions());
    if (!period)
        return std::nullopt;
    static const QRegularExpression edges(QStringLiteral(R"(^[\s,:;()\-_]+|[\s,:;(\-_]+$|\(\s*\))"));
    QString words = finder.rest().simplified();
    words = words.remove(edges).simplified();
    if (words.isEmpty())
        return std::nullopt;
    return HeaderWithPeriod{words, *period};
}

} // namespace outturn::ingest
