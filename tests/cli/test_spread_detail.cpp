// SPDX-License-Identifier: GPL-3.0-or-later
// What "spread --json --detail" prints, from plain returns, set against R's packages and high-precision arithmetic.
#include "cli/program_run.h"
#include "statistics/oracle_table.h"
#include "support/shared_material.h"

#include <QtTest/QtTest>

using namespace outturn::test;

namespace {

QByteArray unit_name(qsizetype i)
{
    return "Unit " + QByteArray::number(i + 1);
}

/// A plain return of figures that go together by position; the columns say what they are.
QByteArray figures_return(const QByteArray &kind, const QByteArray &columns, const QByteArrayList &figures,
                          const QByteArray &polarity = "high")
{
    QByteArray content("provider_name,provider_type,period,measure,kind,polarity," + columns + '\n');
    for (qsizetype i = 0; i < figures.size(); ++i)
        content += unit_name(i) + ",contractor,2024,m," + kind + ',' + polarity + ',' + figures[i] + '\n';
    return content;
}

/// What the program says of a return, by provider besides.
struct Told {
    QJsonObject whole;
    QJsonObject detail;
    QHash<QString, QJsonObject> providers;

    QJsonObject unit(qsizetype i) const { return providers[QString::fromUtf8(unit_name(i))]; }
};

Told told_of(const QByteArray &content, const QByteArray &options = "--draws 100")
{
    const Desk desk;
    const ProgramRun imported = import_into(desk, desk.put(QStringLiteral("r.csv"), content));
    if (imported.status != 0)
        qFatal("%s", imported.told().constData());
    const ProgramRun run = ask(desk, "spread --measure m --json --detail " + options);
    if (run.status != 0)
        qFatal("%s", run.told().constData());
    Told told{run.json(), run.json()[u"detail"].toObject(), {}};
    for (const QJsonValue &provider : told.detail[u"providers"].toArray())
        told.providers.insert(provider[u"name"].toString(), provider.toObject());
    return told;
}

QByteArray cell(const OracleTable::Row &row, const char *column)
{
    return row.text(column).toUtf8();
}

/// A file whose quoted cells hold commas, without those commas.
OracleTable table_of(const QString &path)
{
    const Desk desk;
    QByteArray plain;
    bool is_quoted = false;
    const QByteArray bytes = bytes_of(path);
    for (const char character : bytes) {
        is_quoted = (character == '"') != is_quoted;
        if (!is_quoted || character != ',')
            plain += character;
    }
    return OracleTable(desk.put(QStringLiteral("table.csv"), plain));
}

QByteArrayList contractors_of(const QByteArray &words)
{
    return words.split(' ');
}

} // namespace

#define OUTTURN_SAYS(value, expected, tolerance, where)                                                                \
    do {                                                                                                               \
        QVERIFY2((value).isDouble(), QByteArray(where).constData());                                                   \
        OUTTURN_AGREES((value).toDouble(), expected, tolerance, QByteArray(where));                                    \
    } while (false)

class TestSpreadDetail : public QObject
{
    Q_OBJECT

private:
    static QByteArray key_of(double confidence) { return QByteArray::number(100 * confidence, 'g', 12); }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void wrong_options_are_wrong_usage_and_say_why_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("said");
        for (const auto &[options, said] :
             {std::pair("--json --seed 2", "--detail"), std::pair("--json --draws 200", "--detail"),
              std::pair("--confidence 0.9", "--detail"), std::pair("--detail", "--json"),
              std::pair("--json --detail --seed -1", "--seed"), std::pair("--json --detail --seed 1.5", "--seed"),
              std::pair("--json --detail --seed 99999999999999999999", "--seed"),
              std::pair("--json --detail --draws 0", "--draws"), std::pair("--json --detail --draws ten", "--draws"),
              std::pair("--json --detail --draws 1000000000", "--draws"),
              std::pair("--json --detail --confidence 0", "--confidence"),
              std::pair("--json --detail --confidence 1", "--confidence"),
              std::pair("--json --detail --confidence 95", "--confidence"),
              std::pair("--json --detail --confidence nan", "--confidence")})
            QTest::newRow(options) << QByteArray(options) << QByteArray(said);
    }

    void wrong_options_are_wrong_usage_and_say_why()
    {
        QFETCH(const QByteArray, options);
        QFETCH(const QByteArray, said);
        const Desk desk;
        import_into(desk,
                    desk.put(QStringLiteral("r.csv"),
                             figures_return("proportion", "numerator,denominator", {"30,60", "8,20"})));
        const ProgramRun run = ask(desk, "spread --measure m " + options);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.messages.contains(said), run.told().constData());
        QVERIFY(run.output.isEmpty());
    }

    void two_runs_print_the_same_and_another_seed_draws_otherwise()
    {
        const Desk desk;
        import_into(
            desk,
            desk.put(QStringLiteral("r.csv"),
                     figures_return("rate", "numerator,denominator", {"30,60", "8,20", "70,100", "11,40", "5,5"})));
        const QByteArray words("spread --measure m --json --detail --draws 500 --seed ");
        const ProgramRun first = ask(desk, words + '7');
        QCOMPARE(ask(desk, words + '7').output, first.output);
        const ProgramRun other = ask(desk, words + '8');
        QCOMPARE(other.json()[u"detail"][u"bootstrap"][u"seed"].toInt(), 8);
        QVERIFY(other.json()[u"detail"][u"bootstrap"][u"gap"] != first.json()[u"detail"][u"bootstrap"][u"gap"]);
        QVERIFY(!first.output.contains("nan") && !first.output.contains("inf"));
    }

    void intervals_agree_with_fifty_digits_at_any_confidence_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<double>("confidence");
        for (const double confidence : {0.9, 0.95, 0.99, 0.998}) {
            for (const char *family : {"binomial", "poisson"})
                QTest::addRow("%s at %g", family, confidence) << QString::fromUtf8(family) << confidence;
        }
    }

    void intervals_agree_with_fifty_digits_at_any_confidence()
    {
        QFETCH(const QString, family);
        QFETCH(const double, confidence);
        const OracleTable table(test_data(QStringLiteral("oracles/ci_reference_mp50.csv")));
        const bool is_proportion = family == QLatin1String("binomial");
        const QHash<QString, QString> keys{{QStringLiteral("wilson"), QStringLiteral("wilson")},
                                           {QStringLiteral("clopper_pearson"), QStringLiteral("clopper-pearson")},
                                           {QStringLiteral("jeffreys"), QStringLiteral("jeffreys")},
                                           {QStringLiteral("mid_p"), QStringLiteral("mid-p")},
                                           {QStringLiteral("exact_garwood"), QStringLiteral("garwood")},
                                           {QStringLiteral("byar"), QStringLiteral("byar")}};
        QByteArrayList figures;
        QHash<QByteArray, qsizetype> at;
        for (const auto &row : table.rows()) {
            const QByteArray figure = cell(row, "x") + ',' + (is_proportion ? cell(row, "n") : QByteArray("1"));
            if (row.text("family") == family && !at.contains(figure)) {
                at.insert(figure, figures.size());
                figures.append(figure);
            }
        }
        const Told told =
            told_of(figures_return(is_proportion ? "proportion" : "rate", "numerator,denominator", figures),
                    "--draws 100 --confidence " + QByteArray::number(confidence));
        int checked = 0;
        for (const auto &row : table.rows()) {
            if (row.text("family") != family || row.number("conf") != confidence || !keys.contains(row.text("method")))
                continue;
            const QByteArray figure = cell(row, "x") + ',' + (is_proportion ? cell(row, "n") : QByteArray("1"));
            const QJsonValue interval =
                told.unit(at[figure])[u"intervals"][keys[row.text("method")]][QString::fromUtf8(key_of(confidence))];
            for (const auto &[end, column] : {std::pair(0, "lower"), std::pair(1, "upper")}) {
                if (!row.optional(column) || row.number(column) < 0) {
                    QVERIFY(interval[end].isNull());
                    continue;
                }
                OUTTURN_SAYS(interval[end], row.number(column), 1e-12, row.name());
                ++checked;
            }
        }
        QVERIFY(checked > 100);
    }

    void rates_and_proportions_agree_with_public_health_england()
    {
        OUTTURN_REQUIRE_SHARED(rates, "oracles/phe_rate_byars_exact.csv");
        OUTTURN_REQUIRE_SHARED(proportions, "oracles/phe_proportion_wilson.csv");
        for (const auto &[path, kind, method] :
             {std::tuple(rates, "rate", u"phe"), std::tuple(proportions, "proportion", u"wilson")}) {
            const OracleTable table(path);
            QList<OracleTable::Row> used;
            QByteArrayList figures;
            for (const auto &row : table.rows()) {
                const bool is_possible = row.optional("x") && row.optional("n")
                    && (kind == QByteArray("rate") || row.number("x") <= row.number("n"));
                if (!is_possible || !row.optional("l95_full"))
                    continue;
                used.append(row);
                figures.append(cell(row, "x") + ',' + cell(row, "n"));
            }
            const Told told = told_of(figures_return(kind, "numerator,denominator", figures));
            QVERIFY(used.size() > 10);
            for (qsizetype i = 0; i < used.size(); ++i) {
                const double per = used[i].number("multiplier");
                for (const auto &[level, lower, upper] :
                     {std::tuple(u"95", "l95_full", "u95_full"), std::tuple(u"99.8", "l998_full", "u998_full")}) {
                    const QJsonValue interval = told.unit(i)[u"intervals"][QStringView(method)][QStringView(level)];
                    OUTTURN_AGREES(interval[0].toDouble() * per, used[i].number(lower), 1e-12, used[i].name());
                    OUTTURN_AGREES(interval[1].toDouble() * per, used[i].number(upper), 1e-12, used[i].name());
                }
            }
        }
    }

    void the_score_lines_flag_whom_public_health_england_flags()
    {
        OUTTURN_REQUIRE_SHARED(path, "oracles/phe_funnel_prop_significance.csv");
        const OracleTable table = table_of(path);
        QByteArrayList figures;
        for (const auto &row : table.rows())
            figures.append(cell(row, "numerator") + ',' + cell(row, "denominator"));
        const Told told = told_of(figures_return("proportion", "numerator,denominator", figures));
        for (qsizetype i = 0; i < figures.size(); ++i) {
            const OracleTable::Row row = table.rows()[i];
            const double value = row.number("numerator") / row.number("denominator");
            const QJsonValue limits = told.unit(i)[u"funnel_limits"][u"score"];
            QString flag = QStringLiteral("Not significant");
            for (const auto &[level, name] : {std::pair(u"95", "0.025"), std::pair(u"99.8", "0.001")}) {
                if (value < limits[QStringView(level)][0].toDouble())
                    flag = QStringLiteral("Low (%1)").arg(QLatin1String(name));
                if (value > limits[QStringView(level)][1].toDouble())
                    flag = QStringLiteral("High (%1)").arg(QLatin1String(name));
            }
            QCOMPARE(flag, row.text("significance"));
        }
    }

    void means_pool_as_metafor_pools_them()
    {
        OUTTURN_REQUIRE_SHARED(inputs_path, "oracles/meta_inputs.csv");
        OUTTURN_REQUIRE_SHARED(path, "oracles/meta_estimators.csv");
        const OracleTable inputs(inputs_path);
        const OracleTable table(path);
        const QHash<QString, QString> methods{{QStringLiteral("FE"), QStringLiteral("fixed_effect")},
                                              {QStringLiteral("DL"), QStringLiteral("dersimonian_laird")},
                                              {QStringLiteral("PM"), QStringLiteral("paule_mandel")},
                                              {QStringLiteral("REML"), QStringLiteral("restricted_maximum_likelihood")},
                                              {QStringLiteral("ML"), QStringLiteral("maximum_likelihood")}};
        QMap<QString, QByteArrayList> figures;
        for (const auto &row : inputs.rows())
            figures[row.text("set")].append(cell(row, "y") + ','
                                            + QByteArray::number(std::sqrt(row.number("v")), 'g', 17));
        QMap<QString, QJsonObject> found;
        for (auto it = figures.cbegin(); it != figures.cend(); ++it)
            found.insert(it.key(),
                         told_of(figures_return("mean", "value,standard_error", it.value()))
                             .detail[u"heterogeneity"]
                             .toObject());
        for (const auto &row : table.rows()) {
            const QJsonObject of_set = found[row.text("set")];
            const QJsonValue effects = of_set[methods[row.text("method")]];
            const auto check = [&](const QJsonValue &value, const char *column) {
                if (const auto expected = row.optional(column); expected && *expected != 0.0)
                    return agrees(value.toDouble(), *expected, 1e-8) || std::abs(value.toDouble() - *expected) < 1e-8;
                return true;
            };
            const QByteArray where = row.name();
            for (const auto &[key, column] :
                 {std::pair(u"mean", "mu"), std::pair(u"standard_error", "se"), std::pair(u"tau2", "tau2"),
                  std::pair(u"q", "Q"), std::pair(u"q_p_value", "Qp"), std::pair(u"i2_percent", "I2"),
                  std::pair(u"h2", "H2"), std::pair(u"hksj_standard_error", "hksj_se"),
                  std::pair(u"rankability", "rankability")})
                QVERIFY2(check(effects[QStringView(key)], column), (where + ' ' + column).constData());
            for (const auto &[key, lower, upper] :
                 {std::tuple(u"interval", "ci_lb", "ci_ub"), std::tuple(u"prediction_interval", "pi_lb", "pi_ub"),
                  std::tuple(u"hksj_interval", "hksj_lb", "hksj_ub")}) {
                QVERIFY2(check(effects[QStringView(key)][0], lower), (where + ' ' + lower).constData());
                QVERIFY2(check(effects[QStringView(key)][1], upper), (where + ' ' + upper).constData());
            }
            QVERIFY2(check(of_set[u"tau2_interval95"][0], "tau2_qprofile_lb"), where.constData());
            QVERIFY2(check(of_set[u"tau2_interval95"][1], "tau2_qprofile_ub"), where.constData());
        }
    }

    void funnel_plots_are_those_of_funnelplotr()
    {
        OUTTURN_REQUIRE_SHARED(units_path, "oracles/funnelplotr_units.csv");
        OUTTURN_REQUIRE_SHARED(summary_path, "oracles/funnelplotr_summary.csv");
        const OracleTable units = table_of(units_path);
        const OracleTable summary(summary_path);
        QMap<QString, QList<OracleTable::Row>> cases;
        for (const auto &row : units.rows())
            cases[row.text("case")].append(row);
        QHash<QString, Told> asked;
        int checked = 0;
        for (const auto &row : summary.rows()) {
            const QStringList parts = row.text("case").split(u'|');
            const bool is_ratio = parts[1] == QLatin1String("SR");
            // A rounded denominator is not what went in.
            const QString source = row.text("case").replace(QLatin1String("round2"), QLatin1String("noround"));
            const QByteArray kind = is_ratio ? "ratio" : parts[1] == QLatin1String("PR") ? "proportion" : "rate";
            const QString key = parts[0] + QString::fromUtf8(kind);
            if (!asked.contains(key)) {
                QByteArrayList figures;
                for (const auto &unit : std::as_const(cases[source]))
                    figures.append(cell(unit, "numerator") + ',' + cell(unit, "denominator"));
                asked.insert(
                    key,
                    told_of(figures_return(kind, is_ratio ? "numerator,expected" : "numerator,denominator", figures)));
            }
            QString form = parts[1].toLower();
            if (is_ratio)
                form += u'_' + parts[2].toLower();
            if (parts[4] == QLatin1String("round2"))
                form += QStringLiteral("_rounded");
            if (parts[3] == QLatin1String("0.05"))
                form += QStringLiteral("_trim_0.05");
            const QJsonObject plot = asked[key].detail[u"funnelplotr"][form].toObject();
            if (plot[u"reason"].isString()) { // no logarithm of no event; there it says infinity
                QVERIFY2(!std::isfinite(row.number("phi")), row.name().constData());
                continue;
            }
            OUTTURN_SAYS(plot[u"phi"], row.number("phi"), 1e-10, row.name());
            OUTTURN_SAYS(plot[u"tau2"], row.number("tau2"), 1e-10, row.name());
            QCOMPARE(plot[u"used"].toInt(), static_cast<int>(row.number("n_used")));
            QHash<QString, QJsonObject> by_name;
            for (const QJsonValue &unit : plot[u"providers"].toArray())
                by_name.insert(unit[u"name"].toString(), unit.toObject());
            const auto &expected = cases[row.text("case")];
            for (qsizetype i = 0; i < expected.size(); ++i) {
                const QJsonObject unit = by_name[QString::fromUtf8(unit_name(i))];
                for (const auto &[group, level, end, column] :
                     {std::tuple(u"adjusted", u"95", 0, "od_l95"), std::tuple(u"adjusted", u"95", 1, "od_u95"),
                      std::tuple(u"adjusted", u"99.8", 0, "od_l998"), std::tuple(u"adjusted", u"99.8", 1, "od_u998"),
                      std::tuple(u"unadjusted", u"95", 0, "un_l95"), std::tuple(u"unadjusted", u"99.8", 1, "un_u998"),
                      std::tuple(u"adjusted_short_scores", u"95", 0, "od_l95_fprconst"),
                      std::tuple(u"adjusted_short_scores", u"99.8", 1, "od_u998_fprconst")}) {
                    const double value = unit[QStringView(group)][QStringView(level)][end].toDouble();
                    QVERIFY2(std::abs(value - expected[i].number(column)) <= 1e-10 * std::max(1.0, std::abs(value)),
                             (compared(value, expected[i].number(column)) + row.name() + column).constData());
                    ++checked;
                }
            }
        }
        QVERIFY(checked > 10000);
    }

    void plain_values_have_the_spread_that_r_gives_them()
    {
        OUTTURN_REQUIRE_SHARED(vectors_path, "oracles/spread_vectors.csv");
        OUTTURN_REQUIRE_SHARED(measures_path, "oracles/spread_measures.csv");
        OUTTURN_REQUIRE_SHARED(quantiles_path, "oracles/quantile_types.csv");
        const OracleTable values(vectors_path);
        const OracleTable measures(measures_path);
        const OracleTable quantiles(quantiles_path);
        QMap<QString, QByteArrayList> vectors;
        for (const auto &row : values.rows())
            vectors[row.text("vector")].append(cell(row, "x"));
        QMap<QString, Told> told;
        for (auto it = vectors.cbegin(); it != vectors.cend(); ++it)
            told.insert(it.key(), told_of(figures_return("value", "value", it.value())));
        const QHash<QString, QString> keys{{QStringLiteral("mean"), QStringLiteral("mean")},
                                           {QStringLiteral("median"), QStringLiteral("median")},
                                           {QStringLiteral("sd"), QStringLiteral("standard_deviation")},
                                           {QStringLiteral("cv"), QStringLiteral("coefficient_of_variation")},
                                           {QStringLiteral("mad_raw"), QStringLiteral("median_absolute_deviation")},
                                           {QStringLiteral("qcd"), QStringLiteral("quartile_dispersion")},
                                           {QStringLiteral("gini"), QStringLiteral("gini")},
                                           {QStringLiteral("gini_bias_corrected"), QStringLiteral("gini_corrected")},
                                           {QStringLiteral("theil_t"), QStringLiteral("theil_t")},
                                           {QStringLiteral("theil_l_mld"), QStringLiteral("theil_l")},
                                           {QStringLiteral("atkinson_0.5"), QStringLiteral("atkinson_0.5")},
                                           {QStringLiteral("hoover"), QStringLiteral("hoover")},
                                           {QStringLiteral("sd_log"), QStringLiteral("standard_deviation_of_log")},
                                           {QStringLiteral("skew_g1"), QStringLiteral("skewness")}};
        int checked = 0;
        const auto is_near = [](double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b)); };
        for (const auto &row : measures.rows()) {
            const auto expected = row.optional("value");
            if (!expected || !std::isfinite(*expected) || !keys.contains(row.text("measure")))
                continue;
            const QJsonValue value =
                told[row.text("vector")].detail[u"spread"][u"unweighted"][keys[row.text("measure")]];
            QVERIFY2(value.isDouble() && is_near(value.toDouble(), *expected),
                     (row.name() + compared(value.toDouble(), *expected)).constData());
            ++checked;
        }
        for (const auto &row : quantiles.rows()) {
            const QString percent = QString::number(std::round(row.number("p") * 100));
            if (!told.contains(row.text("vector")))
                continue;
            const QJsonValue value =
                told[row.text("vector")].detail[u"spread"][u"quantiles"][row.text("type")][percent];
            QVERIFY2(value.isDouble() && is_near(value.toDouble(), row.number("q")), row.name().constData());
            ++checked;
        }
        QVERIFY(checked > 500);
    }

    void the_slope_over_numbered_groups_is_public_health_englands()
    {
        OUTTURN_REQUIRE_SHARED(input_path, "oracles/phe_sii_input.csv");
        OUTTURN_REQUIRE_SHARED(expected_path, "oracles/phe_sii_expected_full.csv");
        const OracleTable table = table_of(expected_path);
        const OracleTable input(input_path);
        int checked = 0;
        for (const auto &row : table.rows()) {
            if (row.text("value_type") == QLatin1String("0") || row.number("case") > 28)
                continue;
            const bool is_rate = row.text("value_type") == QLatin1String("1");
            const bool is_transformed = row.text("transform") == QLatin1String("TRUE");
            QByteArray content("provider_name,provider_type,period,measure,kind,group,numerator,denominator\n");
            bool has_counts = true;
            for (const auto &group : input.rows()) {
                if (group.text("case") != row.text("case"))
                    continue;
                // Its rates are given, not counted: events that make this very rate.
                const double events = group.number("value") * group.number("population");
                has_counts = has_counts && std::isfinite(events);
                content += QByteArray("A,contractor,2024,m,") + (is_rate ? "rate" : "proportion") + ",decile "
                    + cell(group, "quantile") + ',' + QByteArray::number(events, 'g', 17) + ','
                    + cell(group, "population") + '\n';
            }
            QVERIFY(has_counts);
            const QJsonObject index = told_of(content, "--draws 100 --by group").detail[u"slope_index"].toObject();
            const QString form = !is_transformed ? QStringLiteral("untransformed")
                : is_rate                        ? QStringLiteral("log")
                                                 : QStringLiteral("logit");
            QCOMPARE(index[u"order"][0].toString(), QStringLiteral("decile 1"));
            OUTTURN_SAYS(index[form][u"slope_index"], row.number("sii_full_mult1"), 1e-11, row.name());
            OUTTURN_SAYS(index[form][u"relative_index"], row.number("rii_full"), 1e-11, row.name());
            ++checked;
        }
        QVERIFY(checked >= 12);
    }

    void groups_without_an_order_have_no_slope_and_the_reason_is_told()
    {
        const QByteArray head("provider_name,provider_type,period,measure,kind,group,");
        const auto slope = [](const QByteArray &content) {
            return told_of(content, "--draws 100 --by group").detail[u"slope_index"].toObject();
        };
        QCOMPARE(slope(head
                       + "numerator,denominator\nA,contractor,2024,m,rate,young,3,10\n"
                         "A,contractor,2024,m,rate,old 2,4,10\n")[u"reason"]
                     .toString(),
                 QStringLiteral("labels_without_order"));
        QCOMPARE(slope(head
                       + "numerator,denominator\nA,contractor,2024,m,rate,PG1 of 9,3,10\n"
                         "A,contractor,2024,m,rate,PG2 of 9,4,10\n")[u"reason"]
                     .toString(),
                 QStringLiteral("labels_without_order"));
        QCOMPARE(slope(head
                       + "value,standard_error\nA,contractor,2024,m,mean,PG1,3,1\n"
                         "A,contractor,2024,m,mean,PG2,4,1\n")[u"reason"]
                     .toString(),
                 QStringLiteral("no_denominators"));
        // PG10 comes after PG2. Equal shares at 1/4 and 3/4: from 0.3 to 0.4, so 0.2 from end to end, 0.25 to 0.45.
        const QJsonObject found = slope(head
                                        + "numerator,denominator\nA,contractor,2024,m,rate,PG10,4,10\n"
                                          "A,contractor,2024,m,rate,PG2,3,10\n");
        OUTTURN_SAYS(found[u"untransformed"][u"slope_index"], 0.2, 1e-12, "two groups");
        OUTTURN_SAYS(found[u"untransformed"][u"relative_index"], 0.45 / 0.25, 1e-12, "two groups");
        QVERIFY(found[u"log"][u"interval"].isArray());
    }

    void the_surgical_example_has_its_shrunken_rates_and_tests()
    {
        OUTTURN_REQUIRE_SHARED(path, "oracles/surgical12_fixed_effects.csv");
        OUTTURN_REQUIRE_SHARED(tests_path, "oracles/heterogeneity_tests.csv");
        const OracleTable table(path);
        const OracleTable tests(tests_path);
        QByteArrayList figures;
        for (const auto &row : table.rows())
            figures.append(cell(row, "r") + ',' + cell(row, "n"));
        const Told told = told_of(figures_return("proportion", "numerator,denominator", figures, "low"));
        // The highest likelihood of a beta-binomial, found with fifty digits.
        constexpr double alpha = 8.25348817363;
        constexpr double beta = 99.6368483439;
        const QJsonArray providers = told.whole[u"providers"].toArray();
        for (qsizetype i = 0; i < figures.size(); ++i) {
            const OracleTable::Row row = table.rows()[i];
            const double shrunk = (alpha + row.number("r")) / (alpha + beta + row.number("n"));
            for (const QJsonValue &provider : providers) {
                if (provider[u"name"].toString() == QString::fromUtf8(unit_name(i)))
                    OUTTURN_SAYS(provider[u"shrunk"], shrunk, 1e-10, unit_name(i));
            }
        }
        const OracleTable::Row expected = tests.rows().first();
        const QJsonObject found = told.detail[u"heterogeneity"].toObject();
        OUTTURN_SAYS(found[u"pearson"], expected.number("pearson_X2"), 1e-12, expected.name());
        OUTTURN_SAYS(found[u"deviance"], expected.number("G2"), 1e-12, expected.name());
        OUTTURN_SAYS(found[u"pearson_p_value"], expected.number("p_X2"), 1e-11, expected.name());
    }

    void ranks_mirror_where_low_is_good_and_counts_of_one_exposure_are_exact()
    {
        const QByteArrayList figures{"5,10", "90,10", "40,10", "41,10"};
        const QJsonObject high =
            told_of(figures_return("rate", "numerator,denominator", figures)).detail[u"simultaneous_ranks"].toObject();
        const QJsonObject low = told_of(figures_return("rate", "numerator,denominator", figures, "low"))
                                    .detail[u"simultaneous_ranks"]
                                    .toObject();
        for (const QString &method :
             {QStringLiteral("stepdown"), QStringLiteral("holm"), QStringLiteral("exact_counts")}) {
            for (const QString &scope : {QStringLiteral("simultaneous"), QStringLiteral("marginal")}) {
                // 5, 40 and 41, 90 events differ by far more than chance; 40 and 41 by less.
                const QMap<QString, std::pair<int, int>> expected{{QStringLiteral("Unit 1"), {4, 4}},
                                                                  {QStringLiteral("Unit 2"), {1, 1}},
                                                                  {QStringLiteral("Unit 3"), {2, 3}},
                                                                  {QStringLiteral("Unit 4"), {2, 3}}};
                const QJsonArray of_high = high[method][scope][u"providers"].toArray();
                for (const QJsonValue &set : of_high)
                    QCOMPARE(std::pair(set[u"set"][0].toInt(), set[u"set"][1].toInt()),
                             expected[set[u"name"].toString()]);
                for (const QJsonValue &set : low[method][scope][u"providers"].toArray())
                    QCOMPARE(std::pair(5 - set[u"set"][1].toInt(), 5 - set[u"set"][0].toInt()),
                             expected[set[u"name"].toString()]);
                QCOMPARE(high[method][scope][u"possibly_best"][u"1"].toArray().size(), 1);
                QCOMPARE(high[method][scope][u"providers"].toArray().size(), 4);
            }
        }
    }

    void a_provider_without_doubt_of_its_own_is_left_out_of_the_rank_sets()
    {
        const QJsonObject ranks =
            told_of(figures_return("proportion", "numerator,denominator", contractors_of("0,47 18,148 8,119")))
                .detail[u"simultaneous_ranks"]
                .toObject();
        QCOMPARE(ranks[u"left_out"][0][u"code"].toString(), QStringLiteral("Unit 1"));
        QCOMPARE(ranks[u"left_out"][0][u"reason"].toString(), QStringLiteral("no_standard_error"));
        QCOMPARE(ranks[u"ranked"].toInt(), 2);
        QCOMPARE(ranks[u"exact_counts"][u"reason"].toString(), QStringLiteral("not_counts"));
    }
};

QTEST_APPLESS_MAIN(TestSpreadDetail)
#include "test_spread_detail.moc"
