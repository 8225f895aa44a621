// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/guess_measures.h"

#include "ingest/cell_look.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

bool says(const QString &text, const char *pattern)
{
    return text.contains(QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption));
}

/// The title that tells what the table is about, without its number.
QString subject_of(const SheetSurvey &survey, const TableLayout &layout)
{
    for (const QString &title : layout.titles) {
        if (says(title, R"(^back to\b|^(year|coverage|source)s?\s*:|^contents$)"))
            continue;
        QString subject = title;
        return subject.remove(QRegularExpression(QStringLiteral(R"(^(table|worksheet|sheet)\s+\w+\s*[:.]\s*)"),
                                                 QRegularExpression::CaseInsensitiveOption));
    }
    return survey.sheet;
}

YearKind year_kind_of(const GuessedColumns &guessed, const SheetSurvey &survey, const TableLayout &layout)
{
    if (guessed.year_kind)
        return *guessed.year_kind;
    const QString text = layout.titles.join(u' ') + u' ' + survey.sheet;
    if (says(text, R"(academic year|school year|key stage|\bGCSE|\bpupils?\b|\bschools?\b|attainment|absence)"))
        return YearKind::academic;
    return says(text, R"(calendar year|january to december)") ? YearKind::calendar : YearKind::reporting;
}

/// What usual markers mean where nobody says otherwise.
QHash<QString, MarkerMeaning> usual_markers()
{
    const auto meaning = [](Missing missing) { return MarkerMeaning{missing, std::nullopt}; };
    QHash<QString, MarkerMeaning> markers;
    for (const char16_t *word : {u"x", u"c", u"*", u"**", u"s"})
        markers.insert(QString::fromUtf16(word), meaning(Missing::suppressed));
    for (const char16_t *word : {u".", u"z", u"n/a"})
        markers.insert(QString::fromUtf16(word), meaning(Missing::not_applicable));
    for (const char16_t *word : {u"..", u"...", u"\u2026", u":", u"u"})
        markers.insert(QString::fromUtf16(word), meaning(Missing::not_available));
    for (const char16_t *word : {u"-", u"--", u"\u2013", u"\u2014", u"na", u"n.a.", u"null", u"#"})
        markers.insert(QString::fromUtf16(word), meaning(Missing::not_given));
    for (const char16_t *word : {u"k", u"~"})
        markers.insert(QString::fromUtf16(word), meaning(Missing::rounds_to_zero));
    markers.insert(QStringLiteral("low"), meaning(Missing::low));
    return markers;
}

std::optional<MarkerMeaning> meaning_in_words(const QString &words)
{
    if (says(words, R"(not applicable)"))
        return MarkerMeaning{Missing::not_applicable, std::nullopt};
    if (says(words, R"(not available|no data|not collected|unavailable)"))
        return MarkerMeaning{Missing::not_available, std::nullopt};
    static const QRegularExpression up_to(
        QStringLiteral(
            R"((?:less than or equal to|(\bless than|fewer than|under))\s*(\d{1,3})|(\d{1,3}) or (?:fewer|less|under))"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = up_to.match(words); match.hasMatch()) {
        const int limit = (match.captured(2) + match.captured(3)).toInt() - (match.captured(1).isEmpty() ? 0 : 1);
        // Whether a true zero is hidden as well the legend does not say.
        return MarkerMeaning{Missing::suppressed, CountRange{0, static_cast<double>(std::max(limit, 0))}};
    }
    if (says(words, R"(suppress|confidential|disclos|small number)"))
        return MarkerMeaning{Missing::suppressed, std::nullopt};
    if (says(words, R"(missing|not given|not provided)"))
        return MarkerMeaning{Missing::not_given, std::nullopt};
    return std::nullopt;
}

/// Legends of markers ("x = number less than or equal to 5") and rules of rounding that stand above or below the table.
void read_legend(const QString &text, MappingProfile &profile)
{
    static const QRegularExpression legend(QStringLiteral(R"(^\s*["'\[]?([^\s"'=]{1,4}?)["'\]]?\s*[=:]\s+(\S.*)$)"));
    if (const auto match = legend.match(text); match.hasMatch() && is_usual_marker(match.captured(1))) {
        if (const auto meaning = meaning_in_words(match.captured(2)))
            profile.markers.insert(match.captured(1).toLower(), *meaning);
    }
    static const QRegularExpression rounded(QStringLiteral(R"(([^.,]*)\brounded to the nearest (\d{1,4})\b)"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto it = rounded.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const double step = match.captured(2).toDouble();
        if (says(match.captured(1), R"(national|region|england|totals?)"))
            profile.rounding.totals_to = step;
        else
            profile.rounding.counts_to = step;
    }
}

void read_legends(const SheetSurvey &survey, MappingProfile &profile)
{
    for (const std::vector<SheetRow> *rows : {&survey.head, &survey.tail}) {
        for (const SheetRow &row : *rows) {
            if (filled_cells(row) > 2)
                continue;
            for (const QString &field : row.fields)
                read_legend(field.simplified(), profile);
        }
    }
}

void name_regions_and_totals(MappingProfile &profile)
{
    profile.region_names = QStringList{
        QStringLiteral("North East"),     QStringLiteral("North West"),     QStringLiteral("Yorkshire and the Humber"),
        QStringLiteral("East Midlands"),  QStringLiteral("West Midlands"),  QStringLiteral("East of England"),
        QStringLiteral("London"),         QStringLiteral("Inner London"),   QStringLiteral("Outer London"),
        QStringLiteral("London (Inner)"), QStringLiteral("London (Outer)"), QStringLiteral("South East"),
        QStringLiteral("South West")};
    profile.total_names =
        QStringList{QStringLiteral("England"),        QStringLiteral("Wales"), QStringLiteral("Great Britain"),
                    QStringLiteral("United Kingdom"), QStringLiteral("Total"), QStringLiteral("National")};
}

TableMapping table_of(const GuessedColumns &guessed, const SheetSurvey &survey, const TableLayout &layout)
{
    TableMapping table;
    table.year_kind = year_kind_of(guessed, survey, layout);
    table.leave_out = guessed.leave_out;
    if (!survey.sheet.isEmpty())
        table.sheet_pattern = QStringLiteral("^%1$").arg(QRegularExpression::escape(survey.sheet));
    const auto recognise = [&](size_t column) {
        const LayoutColumn &there = layout.columns[column];
        const QString name = there.name.isEmpty() ? there.header : there.name;
        if (!name.isEmpty() && table.recognised_by.size() < 8 && !table.recognised_by.contains(name))
            table.recognised_by.append(name);
    };
    for (size_t c = 0; c < guessed.roles.size(); ++c) {
        if (!guessed.roles[c])
            continue;
        table.columns[*guessed.roles[c]].push_back(choice_of(static_cast<int>(c), layout));
        if (*guessed.roles[c] != ColumnRole::note)
            recognise(c);
    }
    for (size_t i = 0; i < std::min<size_t>(guessed.figures.size(), 3); ++i)
        recognise(static_cast<size_t>(guessed.figures[i]));
    return table;
}

} // namespace

MappingProfile guess_mapping(const SheetSurvey &survey, const TableLayout &layout, const ProviderRegister &providers)
{
    MappingProfile profile;
    profile.guessed = true;
    profile.id = QStringLiteral("imported");
    profile.title = subject_of(survey, layout);
    profile.programme = {ProgrammeId(QStringLiteral("imported")), profile.title};
    profile.markers = usual_markers();
    name_regions_and_totals(profile);
    if (layout.header_row == 0)
        return profile;
    read_legends(survey, profile);
    const std::vector<ColumnEvidence> evidence = evidence_of(survey, layout, providers);
    const GuessedColumns guessed = guess_columns(survey, layout, evidence);
    if (!guessed.has_provider() || guessed.figures.empty())
        return profile;
    TableMapping table = table_of(guessed, survey, layout);
    guess_measures(guessed, evidence, layout, profile.title, table);
    profile.tables.push_back(std::move(table));
    return profile;
}

} // namespace outturn::ingest
