// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says of the spread: the numbers of the screen and of the JSON, and nothing that it may not say.
#include "presentation/plain_answer.h"
#include "presentation/report.h"
#include "presentation/report_draft.h"
#include "presentation/spread_json.h"
#include "presentation/trail_table.h"
#include "presentation/withheld_words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::presentation;
using analysis::SpreadAnswer;
using outturn::test::answer_of;
using outturn::test::three_contractors;
using reporting::Document;
using reporting::DocumentTable;
using reporting::Figure;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

StoredReturn stored()
{
    StoredReturn entry;
    entry.id = 1;
    entry.file_name = QStringLiteral("q1 return.csv");
    entry.sha256 = QByteArray(64, 'a');
    entry.mapping = QStringLiteral("plain-return");
    // Late in the evening: whoever reads it elsewhere must see the same day.
    entry.imported_at = QDateTime(QDate(2025, 5, 6), QTime(23, 59), Qt::UTC);
    entry.tally = {1234, 1200, 30, 4};
    entry.cells = 2468;
    entry.cells_in_force = 2400;
    return entry;
}

ReportMaterial material_of(const SpreadAnswer &answer)
{
    ReportMaterial material;
    material.programme = answer.programme;
    material.main = std::make_shared<const SpreadAnswer>(answer);
    material.returns = {stored()};
    material.last_change = QDateTime(QDate(2025, 5, 6), QTime(23, 59), Qt::UTC);
    material.program_version = QStringLiteral("1.2.3");
    return material;
}

/// A report of these sections alone, all from the same answer.
Report report_of(const ReportMaterial &material, const std::vector<ReportSection> &sections,
                 const Wording &wording = english(), ReportDefinition definition = {})
{
    ReportMaterial whole = material;
    definition.parts.clear();
    for (const ReportSection section : sections) {
        ReportPart part;
        part.section = section;
        definition.parts.push_back(part);
        PartMaterial answers;
        answers.spread = material.main;
        if (material.main && (section == ReportSection::cost || section == ReportSection::own_cost))
            answers.cost = std::make_shared<const analysis::CostAnswer>(analysis::cost_of(material.main));
        whole.parts.push_back(std::move(answers));
    }
    return make_report(definition, whole, wording);
}

void add_words(const DocumentTable &table, QStringList &words)
{
    words << table.caption << table.source << table.notes;
    for (const DocumentTable::Column &column : table.columns)
        words << column.title;
    for (const auto &row : table.rows) {
        for (const reporting::DocumentCell &cell : row)
            words << cell.text;
    }
}

/// Everything that a document says, a line each.
QString words_of(const Document &document)
{
    QStringList words;
    for (const reporting::Block &block : document.blocks) {
        if (const auto *heading = std::get_if<reporting::Heading>(&block))
            words << heading->text;
        if (const auto *paragraph = std::get_if<reporting::Paragraph>(&block))
            words << paragraph->text;
        if (const auto *note = std::get_if<reporting::Note>(&block))
            words << note->text;
        if (const auto *callout = std::get_if<reporting::Callout>(&block))
            words << callout->title << callout->text;
        if (const auto *facts = std::get_if<reporting::FactList>(&block)) {
            for (const auto &fact : facts->facts)
                words << fact.term + QStringLiteral(": ") + fact.description;
        }
        if (const auto *figures = std::get_if<reporting::KeyFigures>(&block)) {
            for (const auto &figure : figures->figures)
                words << figure.label + QStringLiteral(": ") + figure.value << figure.note;
        }
        if (const auto *figure = std::get_if<Figure>(&block)) {
            words << figure->title << figure->finding << figure->text_alternative << figure->source << figure->notes;
            add_words(figure->data, words);
        }
        if (const auto *table = std::get_if<DocumentTable>(&block))
            add_words(*table, words);
    }
    return words.join(u'\n');
}

template <typename Kind> std::vector<Kind> all_of(const Document &document)
{
    std::vector<Kind> found;
    for (const reporting::Block &block : document.blocks) {
        if (const auto *one = std::get_if<Kind>(&block))
            found.push_back(*one);
    }
    return found;
}

Figure figure_of(const Report &report, const QString &id)
{
    for (const Figure &figure : all_of<Figure>(report.document)) {
        if (figure.id == id)
            return figure;
    }
    qFatal("no figure %s", qPrintable(id));
}

DocumentTable table_of(const Report &report, const QString &id)
{
    for (const DocumentTable &table : all_of<DocumentTable>(report.document)) {
        if (table.id == id)
            return table;
    }
    qFatal("no table %s", qPrintable(id));
}

size_t column_at(const DocumentTable &table, const QString &title)
{
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].title.startsWith(title))
            return i;
    }
    qFatal("no column %s", qPrintable(title));
}

/// The number of a row's column; NaN where it has none.
double number_at(const DocumentTable &table, const QString &row, const QString &title)
{
    const size_t column = column_at(table, title);
    for (const auto &cells : table.rows) {
        if (cells.front().text == row)
            return cells[column].number.value_or(std::nan(""));
    }
    qFatal("no row %s", qPrintable(row));
}

double upper_at(const DocumentTable &table, const QString &row, const QString &title)
{
    const size_t column = column_at(table, title);
    for (const auto &cells : table.rows) {
        if (cells.front().text == row)
            return cells[column].upper.value_or(std::nan(""));
    }
    qFatal("no row %s", qPrintable(row));
}

bool is_close(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

/// Ten contractors: eight with 50 of 100, one with 5 and one with 95. The pooled value is 500 of 1,000.
QByteArray ten_contractors()
{
    QByteArray content("provider_name,provider_type,period,measure,numerator,denominator\n");
    for (int i = 0; i < 8; ++i)
        content += QByteArray("Even") + char('A' + i) + ",contractor,2024,Finds work,50,100\n";
    return content + "Lowe,contractor,2024,Finds work,5,100\nHyde,contractor,2024,Finds work,95,100\n";
}

Provider provider_in(const SpreadAnswer &answer, const QString &name)
{
    for (const analysis::ProviderFigure &figure : answer.figures) {
        if (figure.provider.name == name)
            return figure.provider;
    }
    qFatal("no provider %s", qPrintable(name));
}

TrailEntry entry_of(int sequence, const char *kind, const QByteArray &detail)
{
    TrailEntry entry;
    entry.sequence = sequence;
    entry.at = QDateTime(QDate(2025, 5, 6), QTime(23, 59), Qt::UTC);
    entry.kind = QString::fromLatin1(kind);
    entry.detail = detail;
    entry.hash = QByteArray(64, char('0' + sequence));
    return entry;
}

} // namespace

class TestReportSections : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_report_begins_with_the_finding()
    {
        const Report report = report_of(material_of(answer_of(three_contractors())), {ReportSection::summary});
        const auto paragraphs = all_of<reporting::Paragraph>(report.document);
        QVERIFY(paragraphs.front().is_finding);
        QCOMPARE(paragraphs.front().text,
                 QStringLiteral("From 40.0% in Birch (worst) to 70.0% in Cedar (best): a gap of 30.0 points, of "
                                "which chance alone would leave 13.0 points."));
        QCOMPARE(report.document.language, QStringLiteral("en-GB"));
        QCOMPARE(report.document.subtitle.section(u'·', 1).trimmed(), QStringLiteral("year ending March 2024"));
        // 108 of 180 in all; 70 of 100 less 8 of 20.
        const QString words = words_of(report.document);
        for (const char *told : {"Best: 70.0%", "Worst: 40.0%", "Gap: 30.0 points", "All together: 60.0%"})
            QVERIFY2(words.contains(QString::fromLatin1(told)), told);
    }

    void every_number_is_that_of_the_json()
    {
        const SpreadAnswer answer = answer_of(three_contractors());
        const QJsonObject json = spread_json(answer, english());
        const Report report = report_of(material_of(answer), {ReportSection::spread, ReportSection::providers});
        const DocumentTable every = table_of(report, QStringLiteral("providers"));
        const DocumentTable ranked = figure_of(report, QStringLiteral("spread")).data;
        const DocumentTable funnel = figure_of(report, QStringLiteral("funnel")).data;
        QCOMPARE(json[u"providers"].toArray().size(), 3);
        for (const QJsonValue &entry : json[u"providers"].toArray()) {
            const QString name = entry[u"name"].toString();
            const double value = entry[u"value"].toDouble();
            for (const DocumentTable &table : {every, ranked, funnel})
                QVERIFY2(is_close(number_at(table, name, QStringLiteral("Value")), value), qPrintable(name));
            for (const DocumentTable &table : {every, ranked}) {
                QCOMPARE(number_at(table, name, QStringLiteral("Rank")), entry[u"rank"].toDouble());
                QVERIFY(is_close(number_at(table, name, QStringLiteral("95% interval")),
                                 entry[u"interval95"][0].toDouble()));
                QVERIFY(is_close(upper_at(table, name, QStringLiteral("95% interval")),
                                 entry[u"interval95"][1].toDouble()));
            }
            QCOMPARE(number_at(every, name, QStringLiteral("Achieved")), entry[u"numerator"].toDouble());
            QCOMPARE(number_at(every, name, QStringLiteral("Out of")), entry[u"denominator"].toDouble());
            QVERIFY(
                is_close(number_at(every, name, QStringLiteral("Chance allowed for")), entry[u"shrunk"].toDouble()));
        }
        // Wilson 95% of 70 of 100, by hand: (70 + 1.9208 -+ 1.96 sqrt(21 + .9604)) / 103.8415.
        QVERIFY(std::abs(number_at(ranked, QStringLiteral("Cedar"), QStringLiteral("95% interval")) - 0.6041) < 1e-4);
        QVERIFY(std::abs(upper_at(ranked, QStringLiteral("Cedar"), QStringLiteral("95% interval")) - 0.7811) < 1e-4);
    }

    void every_figure_has_words_a_source_and_a_chart()
    {
        SpreadAnswer answer = answer_of(three_contractors());
        answer.returns = {1};
        const Report report = report_of(material_of(answer), {ReportSection::spread});
        const auto figures = all_of<Figure>(report.document);
        QCOMPARE(figures.size(), size_t(2));
        for (const Figure &figure : figures) {
            QVERIFY(report.charts.contains(figure.id));
            QVERIFY(figure.title.contains(QStringLiteral("Finds work")));
            QVERIFY(figure.title.contains(QStringLiteral("3 contractors")) || figure.title.contains(u'3'));
            QVERIFY(figure.title.endsWith(QStringLiteral("year ending March 2024")));
            QVERIFY(figure.finding.endsWith(u'.') && !figure.text_alternative.isEmpty() && !figure.notes.isEmpty());
            QCOMPARE(figure.source, QStringLiteral("q1 return.csv"));
            QCOMPARE(figure.data.rows.size(), size_t(3));
        }
        QVERIFY(figures[0].finding != figures[1].finding);
    }

    void the_ranked_chart_says_how_far_the_ends_are_from_the_whole()
    {
        // Hyde 95%, Lowe 5%, all 50%: 45 points away each.
        const QString finding = figure_of(report_of(material_of(answer_of(ten_contractors())), {ReportSection::spread}),
                                          QStringLiteral("spread"))
                                    .finding;
        QVERIFY2(finding.contains(QStringLiteral("The best, Hyde, is 45.0 points away from 50.0%")),
                 qPrintable(finding));
        QVERIFY2(finding.contains(QStringLiteral("the worst, Lowe, is 45.0 points away")), qPrintable(finding));
    }

    void the_funnel_says_how_many_lie_beyond_and_who()
    {
        // 50 of 100 is the target itself. P(X <= 5) of 100 at a half is about 6e-23, and so is P(X >= 95): both far
        // beyond one in a thousand. Pearson: (45^2 + 45^2) / 25 / 9 = 18.
        const QString finding = figure_of(report_of(material_of(answer_of(ten_contractors())), {ReportSection::spread}),
                                          QStringLiteral("funnel"))
                                    .finding;
        QVERIFY2(finding.startsWith(QStringLiteral("The 99.8% limits for their size are passed by 2 of 10 ")),
                 qPrintable(finding));
        QVERIFY2(finding.contains(QStringLiteral("(1 above, 1 below)")), qPrintable(finding));
        QVERIFY2(finding.contains(QStringLiteral("the 95% limits by 2 (1 above, 1 below)")), qPrintable(finding));
        QVERIFY2(finding.contains(QStringLiteral("vary 18.0 times as much")), qPrintable(finding));
        QVERIFY2(finding.endsWith(QStringLiteral("Chance explains least, above: Hyde (95.0%); below: Lowe (5.0%).")),
                 qPrintable(finding));
    }

    void nobody_beyond_is_said_too()
    {
        const QString finding =
            figure_of(report_of(material_of(answer_of("provider_name,provider_type,period,measure,numerator,"
                                                      "denominator\nAsh,contractor,2024,m,30,60\n"
                                                      "Birch,contractor,2024,m,31,60\n")),
                                {ReportSection::spread}),
                      QStringLiteral("funnel"))
                .finding;
        QVERIFY2(finding.contains(QStringLiteral("none lies beyond the 95% limits for its size.")),
                 qPrintable(finding));
        QVERIFY2(finding.contains(QStringLiteral("no more than chance can explain")), qPrintable(finding));
    }

    void plain_values_have_no_funnel_and_say_why()
    {
        const Report report = report_of(
            material_of(answer_of("provider_name,provider_type,period,measure,value\nAsh,contractor,2024,m,12.5\n"
                                  "Birch,contractor,2024,m,30\n")),
            {ReportSection::spread});
        QCOMPARE(all_of<Figure>(report.document).size(), size_t(1));
        QVERIFY(words_of(report.document).contains(QStringLiteral("A funnel plot needs numerators and denominators")));
    }

    void who_has_no_figure_is_told_and_not_drawn()
    {
        const SpreadAnswer answer = answer_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                                              "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,,20\n"
                                              "Cedar,contractor,2024,m,10,90\n");
        const Report report = report_of(material_of(answer), {ReportSection::spread, ReportSection::left_out});
        QVERIFY(figure_of(report, QStringLiteral("spread"))
                    .notes.join(u' ')
                    .contains(QStringLiteral("Not drawn, since there is no figure to show: 1")));
        const DocumentTable left_out = table_of(report, QStringLiteral("left-out"));
        QCOMPARE(left_out.rows.size(), size_t(1));
        QCOMPARE(left_out.rows[0][0].text, QStringLiteral("Birch"));
        QCOMPARE(left_out.rows[0][2].text, QStringLiteral("no figure: missing"));
    }

    void filters_exclusions_and_provenance_are_printed()
    {
        SpreadAnswer answer = answer_of(three_contractors(), {ProviderType::contractor, {}});
        answer.excluded = {{QStringLiteral("E92000001"), QStringLiteral("England"), QStringLiteral("total-row")},
                           {{}, QStringLiteral("Avon"), QStringLiteral("outside-lifetime")}};
        const QString words = words_of(
            report_of(material_of(answer), {ReportSection::left_out, ReportSection::method, ReportSection::provenance})
                .document);
        for (const char *told :
             {"Filters: contractors only", "England", "total, not a provider", "Avon", "did not exist in this period",
              "q1 return.csv", "1,234 rows: 1,200 in, 30 left out, 4 in error", "2,400 of 2,468", "6 May 2025",
              "Outturn 1.2.3", "Wilson", "2023-24 (year ending March 2024)",
              "60.0%, what all those compared come to together (108 of 180)"})
            QVERIFY2(words.contains(QString::fromLatin1(told)), told);
        QVERIFY(words.contains(QString(64, u'a')));
    }

    void a_target_of_ones_own_is_printed_as_such()
    {
        const QString words =
            words_of(report_of(material_of(answer_of(three_contractors(), {}, 0.55)),
                               {ReportSection::summary, ReportSection::left_out, ReportSection::method})
                         .document);
        QVERIFY(words.contains(QStringLiteral("Target: 55.0%")));
        QVERIFY(words.contains(QStringLiteral("Held against: 55.0%, the target given\n")));
    }

    void the_cost_is_that_of_the_returns()
    {
        // Ash 1,000 over 10 of 30, Birch 2,000 over 9 of 20: 3,000 over 19 outcomes and 50 cases.
        SpreadAnswer answer = answer_of("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                                        "Ash,contractor,2024,m,10,30,1000\nBirch,contractor,2024,m,9,20,2000\n");
        answer.measure.cost_scope = QStringLiteral("care of every age");
        ReportMaterial material = material_of(answer);
        material.provider = provider_in(answer, QStringLiteral("Birch"));
        const Report report =
            report_of(material, {ReportSection::cost, ReportSection::own_cost, ReportSection::providers});
        const DocumentTable costs = table_of(report, QStringLiteral("cost-providers"));
        QCOMPARE(number_at(costs, QStringLiteral("Ash"), QStringLiteral("Cost an outcome")), 100.0);
        QCOMPARE(number_at(costs, QStringLiteral("Birch"), QStringLiteral("Cost a case")), 100.0);
        // Garwood of 9 is 4.115 to 17.085: 2,000 over them.
        QVERIFY(std::abs(number_at(costs, QStringLiteral("Birch"), QStringLiteral("95% interval")) - 117.06) < 0.05);
        QVERIFY(std::abs(upper_at(costs, QStringLiteral("Birch"), QStringLiteral("95% interval")) - 486.0) < 0.5);
        const DocumentTable own = table_of(report, QStringLiteral("own-cost"));
        QCOMPARE(number_at(own, QStringLiteral("Cost a case"), QStringLiteral("All together")), 60.0);
        QCOMPARE(number_at(own, QStringLiteral("Cost a case"), QStringLiteral("Birch")), 100.0);
        QVERIFY(words_of(report.document).count(QStringLiteral("care of every age")) >= 2);
    }

    void one_providers_place_names_no_other_but_the_ends()
    {
        // Ash is in the middle: Birch 40%, Ash 50%, Dale 60%, Cedar 70%.
        const SpreadAnswer answer =
            answer_of(three_contractors() + "Dale,contractor,2024,Finds work,proportion,high,60,100\n");
        ReportMaterial material = material_of(answer);
        material.provider = provider_in(answer, QStringLiteral("Ash"));
        const Report report = report_of(material, {ReportSection::place, ReportSection::left_out});
        const QString words = words_of(report.document);
        QVERIFY(words.contains(QStringLiteral("Ash stands at 50.0% (30 of 60): rank 3 of 4")));
        QVERIFY(words.contains(QStringLiteral("Birch")) && words.contains(QStringLiteral("Cedar")));
        QVERIFY(!words.contains(QStringLiteral("Dale")));
        // 168 of 280 in all is 60%: 10 points below that.
        QVERIFY(words.contains(QStringLiteral("is 10.0 points below that.")));
        const auto &chart = std::get<widgets::RankedChart>(report.charts.at(QStringLiteral("place")));
        QCOMPARE(chart.marks.size(), size_t(4));
        for (const widgets::RankedMark &mark : chart.marks) {
            const QString said = mark.name + mark.label + mark.detail + mark.tooltip;
            QCOMPARE(said.isEmpty(), mark.value == 0.6);
        }
    }

    void one_providers_report_counts_the_others_left_out()
    {
        SpreadAnswer answer = answer_of(three_contractors());
        answer.excluded = {{{}, QStringLiteral("Elm"), QStringLiteral("outside-lifetime")},
                           {{}, QStringLiteral("Fir"), QStringLiteral("outside-lifetime")}};
        ReportMaterial material = material_of(answer);
        material.provider = provider_in(answer, QStringLiteral("Ash"));
        const Report report = report_of(material, {ReportSection::left_out});
        QVERIFY(!words_of(report.document).contains(QStringLiteral("Elm")));
        QCOMPARE(number_at(table_of(report, QStringLiteral("left-out")), QStringLiteral("did not exist in this period"),
                           QStringLiteral("How many")),
                 2.0);
    }

    void a_provider_that_returned_nothing_is_told_so()
    {
        ReportMaterial material = material_of(answer_of(three_contractors()));
        material.provider = Provider();
        material.provider->id.text = QStringLiteral("elsewhere");
        material.provider->name = QStringLiteral("Elsewhere");
        const Report report = report_of(material, {ReportSection::place, ReportSection::own_cost});
        for (const QString &why : report.empty_parts)
            QVERIFY(why.startsWith(QStringLiteral("Elsewhere is not among those compared")));
    }

    void what_was_withheld_is_told_once_and_never_why_one_by_one()
    {
        const SpreadAnswer answer = answer_of(three_contractors());
        ReportMaterial material = material_of(answer);
        using analysis::WithheldWhy;
        const Period year{QDate(2023, 4, 1), QDate(2024, 3, 31)};
        const Provider ash = provider_in(answer, QStringLiteral("Ash"));
        const Provider birch = provider_in(answer, QStringLiteral("Birch"));
        // Of two hidden counts that add up to 6, "one is below 5, the other is not" is 1 and 5.
        material.withheld = {{ash, QStringLiteral("Finds work"), year, WithheldWhy::small_count},
                             {birch, QStringLiteral("Finds work"), year, WithheldWhy::could_be_worked_out},
                             {ash, QStringLiteral("Finds work"), year, WithheldWhy::could_be_worked_out}};
        const Report report = report_of(material, {ReportSection::left_out});
        const DocumentTable table = table_of(report, QStringLiteral("withheld"));
        QCOMPARE(table.rows.size(), size_t(2));
        const auto told = [&table](size_t row) {
            QStringList cells;
            for (size_t i = 1; i < table.rows[row].size(); ++i)
                cells.append(table.rows[row][i].text);
            return cells;
        };
        QCOMPARE(told(0), told(1));
        QVERIFY(words_of(report.document).contains(QStringLiteral("Figures withheld for one reason or the other: 2.")));
    }

    void that_nothing_was_withheld_is_said()
    {
        QVERIFY(withheld_words({5}, {}, english()).endsWith(QStringLiteral("nothing was withheld.")));
        QVERIFY(withheld_words({5}, {}, english()).contains(QStringLiteral("below 5")));
        QVERIFY(
            withheld_words({0}, {}, english()).startsWith(QStringLiteral("Nothing was withheld: no smallest count")));
    }

    void a_withheld_end_is_no_key_figure()
    {
        SpreadAnswer answer = answer_of(three_contractors());
        answer.best.reset();
        answer.best_is_withheld = true;
        const auto figures =
            all_of<reporting::KeyFigures>(report_of(material_of(answer), {ReportSection::summary}).document);
        QCOMPARE(figures.size(), size_t(1));
        QCOMPARE(figures[0].figures[0].label, QStringLiteral("Best"));
        QCOMPARE(figures[0].figures[0].value, QStringLiteral("withheld"));
    }

    void without_an_answer_each_section_says_why()
    {
        ReportMaterial material;
        const Report report = report_of(material,
                                        {ReportSection::summary, ReportSection::spread, ReportSection::providers,
                                         ReportSection::distribution, ReportSection::map, ReportSection::trend,
                                         ReportSection::cost, ReportSection::programmes, ReportSection::place,
                                         ReportSection::own_trend, ReportSection::own_cost, ReportSection::method,
                                         ReportSection::trail, ReportSection::text, ReportSection::conclusion});
        QCOMPARE(report.empty_parts.size(), 15);
        for (const QString &why : report.empty_parts)
            QVERIFY(why.endsWith(u'.'));
        QVERIFY(report.charts.empty());
    }

    void conclusions_and_recommendations_are_numbered_apart()
    {
        ReportDefinition definition;
        const auto add = [&definition](ReportSection section, const QString &heading, const QString &text) {
            ReportPart part;
            part.section = section;
            part.heading = heading;
            part.text = text;
            definition.parts.push_back(part);
        };
        add(ReportSection::conclusion, {}, QStringLiteral("The gap is real.\n\nIt is not closing."));
        add(ReportSection::recommendation, QStringLiteral("Publish"), QStringLiteral("Do:\n- the counts\n- the costs"));
        add(ReportSection::recommendation, {}, QStringLiteral("   \n"));
        add(ReportSection::recommendation, {}, QStringLiteral("See {figure:spread}."));
        add(ReportSection::text, QStringLiteral("Scope"), QStringLiteral("One\nparagraph.\n\n- first\n- second"));
        const Report report = make_report(definition, {}, english());
        const auto callouts = all_of<reporting::Callout>(report.document);
        QCOMPARE(callouts.size(), size_t(3));
        QCOMPARE(callouts[0].title, QStringLiteral("Conclusion 1"));
        QCOMPARE(callouts[0].text, QStringLiteral("The gap is real.\n\nIt is not closing."));
        QCOMPARE(callouts[1].title, QStringLiteral("Recommendation 1: Publish"));
        QCOMPARE(callouts[1].text, QStringLiteral("Do:\n\n• the counts\n\n• the costs"));
        QCOMPARE(callouts[2].title, QStringLiteral("Recommendation 2")); // an empty one takes no number
        QCOMPARE(callouts[2].text, QStringLiteral("See {figure:spread}."));
        QCOMPARE(all_of<reporting::Heading>(report.document)[0].text, QStringLiteral("Scope"));
        const auto lists = all_of<reporting::BulletList>(report.document);
        QCOMPARE(lists.size(), size_t(1));
        QCOMPARE(lists[0].items.size(), size_t(2));
    }

    void the_trail_tells_what_is_known_and_no_more()
    {
        ReportMaterial material = material_of(answer_of(three_contractors()));
        material.trail = {
            entry_of(1, "import",
                     R"({"file":"a.csv","rows":10,"accepted":7,"excluded":2,"in_error":1,"path":"/home/somebody"})"),
            entry_of(2, "scheme",
                     R"({"programme":"work","scheme":"work-programme-2011","revision":2,"reason":"letter"})"),
            entry_of(3, "report", R"({"name":"Monthly","revision":4})"),
            entry_of(4, "something-new", R"({"user":"somebody"})"), entry_of(5, "import", "not JSON")};
        const Report report = report_of(material, {ReportSection::trail});
        const QString words = words_of(report.document);
        for (const char *told :
             {"a.csv; 10 rows: 7 in, 2 left out, 1 in error", "work-programme-2011 for work, revision 2: letter",
              "Monthly, revision 4", "something-new", "6 May 2025"})
            QVERIFY2(words.contains(QString::fromLatin1(told)), told);
        QVERIFY(!words.contains(QStringLiteral("somebody")));
        const DocumentTable table = table_of(report, QStringLiteral("trail"));
        QCOMPARE(table.rows.size(), size_t(5));
        QCOMPARE(table.rows[0].back().text, QString(12, u'1'));
        QVERIFY(words.contains(QStringLiteral("The hash of the last entry: ") + QString(64, u'5')));
    }

    void a_hostile_name_stays_a_name()
    {
        const Report report = report_of(
            material_of(answer_of("provider_name,provider_type,period,measure,numerator,denominator\n"
                                  "</svg><script>%1 %2 {figure:x},contractor,2024,<b>%n</b>,30,60\n"
                                  "=1+1,contractor,2024,<b>%n</b>,10,60\n"
                                  "Birch,contractor,2024,<b>%n</b>,20,60\n")),
            {ReportSection::summary, ReportSection::spread, ReportSection::providers, ReportSection::left_out});
        const DocumentTable table = table_of(report, QStringLiteral("providers"));
        QCOMPARE(table.rows[0][0].text, QStringLiteral("</svg><script>%1 %2 {figure:x}"));
        QVERIFY(figure_of(report, QStringLiteral("spread"))
                    .finding.contains(QStringLiteral("The best, </svg><script>%1 %2 {figure:x}, is 16.7 points away")));
    }

    void a_welsh_report_has_welsh_dates_and_no_loose_ends()
    {
        const Wording welsh(QStringLiteral("cy"));
        const Report report = report_of(material_of(answer_of(three_contractors())),
                                        {ReportSection::summary, ReportSection::spread, ReportSection::providers,
                                         ReportSection::left_out, ReportSection::method, ReportSection::provenance},
                                        welsh);
        QCOMPARE(report.document.language, QStringLiteral("cy"));
        const QString words = words_of(report.document);
        QVERIFY(words.contains(QStringLiteral("6 Mai 2025")));
        for (const char *loose : {"%1", "%2", "%n"})
            QVERIFY2(!words.contains(QString::fromLatin1(loose)), loose);
    }
};

QTEST_APPLESS_MAIN(TestReportSections)
#include "test_report_sections.moc"
