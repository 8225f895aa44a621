// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chance_statistics.h"
#include "presentation/explanation_json.h"
#include "presentation/explanation_symbols.h"
#include "presentation/explanation_words.h"
#include "presentation/plain_answer.h"

#include <QtCore/QJsonArray>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;
using analysis::Explained;
using outturn::test::answer_of;
using outturn::test::three_contractors;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

const analysis::ProviderFigure &figure_of(const analysis::SpreadAnswer &answer, const QString &name)
{
    for (const analysis::ProviderFigure &figure : answer.figures) {
        if (figure.provider.name == name)
            return figure;
    }
    qFatal("no figure of %s", qPrintable(name));
}

QString html_of(const analysis::SpreadAnswer &answer, const QString &name)
{
    return explanation_html(answer, figure_of(answer, name), english());
}

/// Every tag is closed, and nothing that came from a return was taken for one.
bool is_well_formed(const QString &fragment)
{
    QXmlStreamReader reader(QStringLiteral("<all>") + fragment + QStringLiteral("</all>"));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

const QByteArray every_kind[] = {
    three_contractors("high"),
    three_contractors("neutral", "rate"),
    "provider_name,provider_type,period,measure,numerator,expected\n"
    "Ash,contractor,2024,m,15,10\nBirch,contractor,2024,m,30,40\nCedar,contractor,2024,m,0,4\n",
    "provider_name,provider_type,period,measure,value,standard_error\n"
    "Ash,contractor,2024,m,10,1\nBirch,contractor,2024,m,13,2\nCedar,contractor,2024,m,18,1\n",
    "provider_name,provider_type,period,measure,value\nAsh,contractor,2024,m,12.5\nBirch,contractor,2024,m,30\n",
};

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_symbol_of_a_calculation_is_known()
    {
        for (const QByteArray &content : every_kind) {
            const analysis::SpreadAnswer plain = answer_of(content);
            const analysis::SharedSpread with_ranks = analysis::with_rank_beliefs(plain);
            QVERIFY(with_ranks);
            analysis::SpreadAnswer unshrunk = *with_ranks;
            unshrunk.question.shrinkage = analysis::Shrinkage::none;
            analysis::SpreadAnswer uncertain = answer_of(content, {}, 0.5);
            uncertain.target_standard_error = 0.1;
            for (const analysis::SpreadAnswer *answer :
                 std::initializer_list<const analysis::SpreadAnswer *>{with_ranks.get(), &unshrunk, &uncertain}) {
                for (const Explained what : {Explained::interval, Explained::flag, Explained::rank}) {
                    for (const statistics::WorkingStep &step :
                         analysis::working_of(*answer, answer->figures.front(), what))
                        QVERIFY2(!symbol_words(QString::fromStdString(step.symbol), english()).isEmpty(),
                                 step.symbol.c_str());
                }
                using analysis::ExplainedSpread;
                for (const ExplainedSpread what :
                     {ExplainedSpread::gap_by_chance, ExplainedSpread::true_spread, ExplainedSpread::overdispersion}) {
                    for (const statistics::WorkingStep &step : analysis::working_of_spread(*answer, what))
                        QVERIFY2(!symbol_words(QString::fromStdString(step.symbol), english()).isEmpty(),
                                 step.symbol.c_str());
                }
            }
        }
    }

    void the_spread_is_explained_by_the_numbers_of_the_headline()
    {
        const analysis::SpreadAnswer answer = answer_of(three_contractors());
        const QString html = spread_explanation_html(answer, english());
        // 30 of 60, 8 of 20 and 70 of 100: 108 of 180 together, a gap of 30 points.
        for (const char *part : {"108", "180", "0.6", "0.3", "30.0 points", "Spiegelhalter"})
            QVERIFY2(html.contains(QLatin1String(part)), part);
        QVERIFY(html.contains(number_in_full(answer.chance_gap->expected, english())));
        QVERIFY(html.contains(number_in_full(answer.true_spread->gap, english())));
        const analysis::SpreadAnswer alone = answer_of("provider_name,provider_type,period,measure,numerator,"
                                                       "denominator\nAsh,contractor,2024,m,1,2\n");
        QVERIFY(spread_explanation_html(alone, english()).contains(QStringLiteral("nothing to explain")));
    }

    void the_table_has_the_lines_with_their_numbers()
    {
        const analysis::SpreadAnswer answer = answer_of(three_contractors());
        const auto steps =
            analysis::working_of(answer, figure_of(answer, QStringLiteral("Cedar")), Explained::interval);
        const widgets::Table table = explanation_table(steps, english());
        QCOMPARE(table.rows.size(), steps.size());
        const auto row = [&table](const QString &symbol) {
            for (const widgets::TableRow &entry : table.rows) {
                if (entry.cells[0].text == symbol)
                    return entry;
            }
            return widgets::TableRow();
        };
        QCOMPARE(row(QStringLiteral("n")).cells[3].text, QStringLiteral("100"));
        QCOMPARE(row(QStringLiteral("value")).cells[3].text, QStringLiteral("0.7"));
        QCOMPARE(row(QStringLiteral("value")).cells[2].text, QStringLiteral("x / n"));
        // Wilson of 70 of 100 (R: prop.test without correction).
        QVERIFY(std::abs(row(QStringLiteral("lower")).cells[3].sort_key.toDouble() - 0.60415145) < 1e-7);
    }

    void numbers_too_small_for_decimals_are_written_by_powers_of_ten()
    {
        QCOMPARE(number_in_full(0.1 + 0.2, english()), QStringLiteral("0.3"));
        QCOMPARE(number_in_full(1234567, english()), QStringLiteral("1,234,567"));
        QCOMPARE(number_in_full(0, english()), QStringLiteral("0"));
        QVERIFY(number_in_full(1.5e-200, english()).size() < 20);
        QCOMPARE(number_in_full(std::nan(""), english()), QStringLiteral("–"));
    }

    void every_figure_has_its_section_and_source()
    {
        const QString html = html_of(answer_of(three_contractors()), QStringLiteral("Cedar"));
        for (const char *part :
             {"<h3>Value</h3>", "70.0% (70 of 100)", "<h3>95% interval</h3>", "Wilson 1927", "60.4% to 78.1%",
              "<h3>Against the limits</h3>", "what all shown achieve together, 60.0%", "Spiegelhalter 2005",
              "widened for over-dispersion", "<h3>Rank</h3>", "Rank 1 of 3"})
            QVERIFY2(html.contains(QString::fromLatin1(part)), part);
        QVERIFY(!html.contains(QStringLiteral("color")));
        QVERIFY(html_of(answer_of(three_contractors("high", "rate")), QStringLiteral("Cedar"))
                    .contains(QStringLiteral("Garwood 1936")));
        QVERIFY(html_of(answer_of(three_contractors(), {}, 0.55), QStringLiteral("Ash"))
                    .contains(QStringLiteral("the target that you gave, 55.0%")));
    }

    void every_kind_is_explained_and_well_formed()
    {
        for (const QByteArray &content : every_kind) {
            const analysis::SharedSpread answer = analysis::with_rank_beliefs(answer_of(content));
            for (const analysis::ProviderFigure &figure : answer->figures) {
                const QString html = explanation_html(*answer, figure, english());
                QVERIFY2(is_well_formed(html), qPrintable(html));
                QVERIFY(!html.contains(QStringLiteral("nan")) && !html.contains(QStringLiteral("%1")));
                QVERIFY(!html.contains(QStringLiteral("significant")));
            }
        }
        QVERIFY(html_of(answer_of(every_kind[4]), QStringLiteral("Ash"))
                    .contains(QStringLiteral("how uncertain it is, is not known")));
    }

    void what_a_return_says_is_never_taken_for_markup()
    {
        const QByteArray content = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "<b>&amp;%1,contractor,2024,m,30,60\nBirch,contractor,2024,m,10,60\n";
        const QString html = html_of(answer_of(content), QStringLiteral("<b>&amp;%1"));
        QVERIFY(is_well_formed(html));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;&amp;amp;%1: 50.0%")));
    }

    void limits_that_need_no_widening_say_so()
    {
        analysis::SpreadAnswer answer = answer_of(three_contractors());
        QVERIFY(answer.overdispersion);
        answer.overdispersion->tau2 = 0;
        QVERIFY(html_of(answer, QStringLiteral("Ash")).contains(QStringLiteral("so these limits are those above")));
        answer.overdispersion->tau2 = 0.01;
        const QString widened = html_of(answer, QStringLiteral("Ash"));
        QVERIFY(widened.contains(QStringLiteral("what is common to them all")));
        QVERIFY(!widened.contains(QStringLiteral("those above")));
    }

    void what_is_missing_says_why()
    {
        const QByteArray content = "provider_name,provider_type,period,measure,numerator,denominator\n"
                                   "Ash,contractor,2024,m,30,60\nBirch,contractor,2024,m,,60\n";
        QCOMPARE(html_of(answer_of(content), QStringLiteral("Birch")),
                 QStringLiteral("<p>There is no figure to explain: missing.</p>"));
    }

    void the_json_leads_to_the_cells()
    {
        test::ImportedReturns returns;
        returns.add("provider_name,provider_type,period,measure,numerator,denominator,cost_gbp\n"
                    "Ash,contractor,2024,m,30,60,100\nBirch,contractor,2024,m,10,60,\n");
        const auto measure = analysis::choose_measure(returns.source(), {}, {});
        const auto period = analysis::choose_period(returns.source(), *measure, {});
        const auto answer =
            analysis::answer_spread(returns.source(), {measure->programme, measure->id, *period, {}, {}});
        QVERIFY(answer.has_value());
        const auto explanation = analysis::explain(returns.source(), **answer,
                                                   figure_of(**answer, QStringLiteral("Ash")), Explained::interval);
        QVERIFY(explanation.has_value());
        const QJsonObject json = explanation_json(*explanation);
        QCOMPARE(json[u"provider"][u"name"].toString(), QStringLiteral("Ash"));
        QCOMPARE(json[u"figure"].toString(), QStringLiteral("interval"));
        QCOMPARE(json[u"status"].toString(), QStringLiteral("ok"));
        QVERIFY(!json[u"steps"].toArray().isEmpty());
        const QJsonArray inputs = json[u"inputs"].toArray();
        QCOMPARE(inputs.size(), 2); // the cost makes no part of the value
        QCOMPARE(inputs[0][u"part"].toString(), QStringLiteral("numerator"));
        QCOMPARE(inputs[0][u"value"].toDouble(), 30.0);
        QCOMPARE(inputs[0][u"text"].toString(), QStringLiteral("30"));
        QCOMPARE(inputs[0][u"row"].toInt(), 2);
        QCOMPARE(inputs[0][u"column"].toInt(), 5);
        QCOMPARE(inputs[0][u"sha256"].toString().size(), 64);
        QVERIFY(inputs[0][u"file"].isString() && inputs[0][u"sheet"].isNull());
    }
};

QTEST_APPLESS_MAIN(TestExplanation)
#include "test_explanation.moc"
