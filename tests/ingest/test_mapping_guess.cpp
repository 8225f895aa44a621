// SPDX-License-Identifier: GPL-3.0-or-later
#include "hand_made_sheet.h"
#include "ingest/column_parts.h"
#include "ingest/mapping_reader.h"
#include "ingest/mapping_writer.h"
#include "ingest/register_reader.h"
#include "real_sheets.h"
#include "support/result_check.h"

#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::ingest;
using outturn::test::HandMadeSheet;

namespace {

const ProviderRegister &england()
{
    static const ProviderRegister providers = [] {
        ProviderRegister read;
        QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/registers/england_upper_tier.json"));
        if (!file.open(QIODevice::ReadOnly) || !read_register(file.readAll(), file.fileName(), read))
            qFatal("the register cannot be read");
        return read;
    }();
    return providers;
}

/// A guess, brought together with the sheet that it was made for.
struct Guess {
    MappingProfile profile;
    TableLayout layout;
    ResolvedTable table;

    QString columns_in(ColumnRole role) const
    {
        QStringList letters;
        for (const int column : table.role_columns[static_cast<size_t>(role)])
            letters.append(column_letters(column));
        return letters.join(u',');
    }
    /// "numerator 3, value 4": the parts, and the columns in which they stand, of the measure whose title holds a text.
    QString parts_of(const QString &title) const
    {
        QStringList parts;
        for (size_t c = 0; c < table.columns.size(); ++c) {
            for (const ColumnFigure &figure : table.columns[c].figures) {
                if (table.measures[static_cast<size_t>(figure.measure)].measure.title.contains(title))
                    parts.append(part_word(figure.part) + u' ' + column_letters(static_cast<int>(c)));
            }
        }
        return parts.join(QStringLiteral(", "));
    }
};

Guess guess_of(const SheetSurvey &survey)
{
    Guess guess;
    guess.profile = guess_mapping(survey, find_layout(survey, nullptr), england());
    if (guess.profile.tables.empty())
        return guess;
    // A guess is a mapping like any other: it is saved, and it fits what it was made of.
    const QByteArray written = write_mapping(guess.profile);
    const auto read = read_mapping(written, QStringLiteral("guess.json"));
    if (!read || write_mapping(*read) != written)
        qFatal("%s", read ? "read back differently" : qPrintable(read.error().message));
    guess.layout = find_layout(survey, &guess.profile.tables[0]);
    if (!table_for(guess.profile, guess.layout, survey.sheet))
        qFatal("the guess does not fit its own sheet");
    guess.table = resolve_table(guess.profile.tables[0], guess.profile, guess.layout);
    return guess;
}

Guess guess_of(const QStringList &rows)
{
    return guess_of(HandMadeSheet(rows).survey());
}

} // namespace

class TestMappingGuess : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void columns_of_published_returns_are_guessed_data();
    void columns_of_published_returns_are_guessed();
    void counts_of_which_one_is_drawn_from_the_other_are_a_proportion();
    void a_percentage_has_its_base();
    void a_percentage_of_something_else_has_none();
    void a_value_between_limits_is_a_mean();
    void years_across_the_top_are_one_measure();
    void few_repeating_texts_are_a_category();
    void thousands_are_pounds();
    void a_legend_below_the_table_is_believed();
    void a_class_of_councils_is_no_category();
    void a_sheet_without_providers_has_no_table();
    void a_guess_takes_no_side();
};

void TestMappingGuess::columns_of_published_returns_are_guessed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("providers"); // columns of code, number and name
    QTest::addColumn<QString>("period");    // column, or "header"
    QTest::addColumn<QString>("category");
    QTest::addColumn<int>("figures"); // columns with figures, counted in a spreadsheet program
    const auto row = [](const char *name, const char *file, const char *sheet, const char *providers,
                        const char *period, const char *category, int figures) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(sheet) << QString::fromLatin1(providers)
                            << QString::fromLatin1(period) << QString::fromLatin1(category) << figures;
    };
    row("LAIT", "outcome_and_cost_long.csv", "", "D C E", "B", "A", 1);
    row("activity", "care_leavers_activity_2020_2024.csv", "", "J H I", "A", "L", 2);
    row("aged 19", "care_leavers_aged19_2013.csv", "", "A C D", "", "", 20);
    row("section 251, 2011", "s251_outturn_2011_12.csv", "", " A B", "", "D", 10);
    row("section 251, 2012", "s251_outturn_2012_13.csv", "", " A B", "", "D", 10);
    row("RA", "revenue_account_budget_2021_22.csv", "", "B  C", "", "", 250);
    row("RSX", "revenue_outturn_rsx_2022_23.csv", "", "B  C", "", "", 98);
    row("LA1", "pupil_outcomes_sfr12_2017.xlsx", "Table LA1", "A B C", "", "", 5);
    row("LA2a", "pupil_outcomes_sfr12_2017.xlsx", "Table LA2a", "A B C", "", "", 6);
    row("LA2b", "pupil_outcomes_sfr12_2017.xlsx", "Table LA2b", "A B C", "", "", 12);
    row("LA3a", "pupil_outcomes_sfr12_2017.xlsx", "Table LA3a", "A B C", "header", "", 20);
    row("LA3b", "pupil_outcomes_sfr12_2017.xlsx", "Table LA3b", "A B C", "", "", 2);
    row("LA3c", "pupil_outcomes_sfr12_2017.xlsx", "Table LA3c", "A B C", "", "", 4);
    row("LA4", "pupil_outcomes_sfr12_2017.xlsx", "Table LA4", "A B C", "", "", 9);
    row("LA5", "pupil_outcomes_sfr12_2017.xlsx", "Table LA5", "A B C", "header", "", 20);
    row("LA6", "pupil_outcomes_sfr12_2017.xlsx", "Table LA6", "A B C", "header", "", 15);
}

void TestMappingGuess::columns_of_published_returns_are_guessed()
{
    QFETCH(QString, file);
    QFETCH(QString, sheet);
    QFETCH(QString, providers);
    QFETCH(QString, period);
    QFETCH(QString, category);
    QFETCH(int, figures);
    const QString path = test::shared_material(QStringLiteral("returns/") + file);
    if (path.isEmpty())
        QSKIP("The published returns are absent.");
    const auto opened = test::open_real(path);
    int number = -1;
    for (size_t i = 0; i < opened->sheets().size(); ++i) {
        if (opened->sheets()[i].name == sheet)
            number = static_cast<int>(i);
    }
    QVERIFY(number >= 0);
    const auto survey = survey_sheet(*opened, number, {});
    QVERIFY_RESULT(survey);
    const Guess guess = guess_of(*survey);
    QVERIFY(!guess.profile.tables.empty());
    QCOMPARE(guess.columns_in(ColumnRole::provider_code) + u' ' + guess.columns_in(ColumnRole::provider_number) + u' '
                 + guess.columns_in(ColumnRole::provider_name),
             providers);
    QCOMPARE(guess.columns_in(ColumnRole::category), category);
    int with_figures = 0;
    bool all_dated = true;
    for (const ColumnPart &part : guess.table.columns) {
        const bool used = !part.figures.empty() || part.by_category;
        with_figures += used ? 1 : 0;
        all_dated = all_dated && (!used || part.period);
    }
    QCOMPARE(with_figures, figures);
    QCOMPARE(all_dated ? QStringLiteral("header") : guess.columns_in(ColumnRole::period), period);
    QVERIFY2(guess.table.not_found.isEmpty(), qPrintable(guess.table.not_found.join(u';')));
}

void TestMappingGuess::counts_of_which_one_is_drawn_from_the_other_are_a_proportion()
{
    const Guess guess = guess_of({QStringLiteral("Council;Cohort;Achieved;Cost (£)"), QStringLiteral("Barnet;10;4;100"),
                                  QStringLiteral("Brent;30;9;200"), QStringLiteral("Camden;12;9;250")});
    QCOMPARE(guess.columns_in(ColumnRole::provider_name), QStringLiteral("A"));
    QCOMPARE(guess.parts_of(QStringLiteral("Achieved")), QStringLiteral("denominator B, numerator C"));
    QCOMPARE(guess.table.measures[0].measure.kind, MeasureKind::proportion);
    QCOMPARE(guess.parts_of(QStringLiteral("Cost")), QStringLiteral("value D"));
    QCOMPARE(guess.table.measures[1].measure.unit, QStringLiteral("pounds"));
}

void TestMappingGuess::a_percentage_has_its_base()
{
    const Guess guess = guess_of({QStringLiteral("LA code;LA name;Number eligible;Reading;;Writing;"),
                                  QStringLiteral(";;;Number;Percentage;Number;Percentage"),
                                  QStringLiteral("E09000003;Barnet;20;4;20.0;5;25.0"),
                                  QStringLiteral("E09000005;Brent;40;8;20.0;x;x")});
    QCOMPARE(guess.parts_of(QStringLiteral("Reading")), QStringLiteral("denominator C, numerator D, published_rate E"));
    QCOMPARE(guess.parts_of(QStringLiteral("Writing")), QStringLiteral("denominator C, numerator F, published_rate G"));
    QCOMPARE(guess.table.measures[0].published_rate_step, 0.1);
    QVERIFY(guess.table.measures[0].published_in_percent);
    const Guess shares = guess_of({QStringLiteral("LA name;Total starts;Success rate"),
                                   QStringLiteral("Barnet;20;0.25"), QStringLiteral("Brent;40;0.50")});
    QCOMPARE(shares.parts_of(QStringLiteral("Success")), QStringLiteral("denominator B, published_rate C"));
    QVERIFY(!shares.table.measures[0].published_in_percent);
    QCOMPARE(shares.table.measures[0].published_rate_step, 1.0); // two decimals of a share are whole percents
}

void TestMappingGuess::a_percentage_of_something_else_has_none()
{
    const Guess guess = guess_of({QStringLiteral("LA;Number of children;Percentage of sessions missed"),
                                  QStringLiteral("Barnet;200;4.5"), QStringLiteral("Brent;400;5.1")});
    QCOMPARE(guess.parts_of(QStringLiteral("sessions")), QStringLiteral("value C"));
    QCOMPARE(guess.parts_of(QStringLiteral("children")), QStringLiteral("value B"));
}

void TestMappingGuess::a_value_between_limits_is_a_mean()
{
    const Guess guess =
        guess_of({QStringLiteral("LA;Pupils;Average score;Lower confidence interval;Upper confidence interval"),
                  QStringLiteral("Barnet;200;4.5;4.1;4.9"), QStringLiteral("Brent;400;-5.1;-6;-4.2")});
    QCOMPARE(guess.parts_of(QStringLiteral("Average")), QStringLiteral("value C, lower_limit D, upper_limit E"));
    QCOMPARE(guess.table.measures[0].measure.kind, MeasureKind::mean);
}

void TestMappingGuess::years_across_the_top_are_one_measure()
{
    const Guess guess = guess_of({QStringLiteral("Young people in work"), QStringLiteral("Authority;2021;2022;2023"),
                                  QStringLiteral("Barnet;10;11;12"), QStringLiteral("Brent;9;x;14")});
    QCOMPARE(guess.table.measures.size(), size_t{1});
    QCOMPARE(guess.table.measures[0].measure.title, QStringLiteral("Young people in work"));
    QCOMPARE(guess.parts_of(QString()), QStringLiteral("value B, value C, value D"));
    QCOMPARE(period_label(*guess.table.columns[1].period), QStringLiteral("2020-21"));
}

void TestMappingGuess::few_repeating_texts_are_a_category()
{
    QStringList rows{QStringLiteral("year;la_name;topic;value")};
    for (const char *year : {"2021-22", "2022-23"}) {
        for (const char *name : {"Barnet", "Brent", "Camden", "Croydon"}) {
            for (const char *topic : {"Referrals", "Starts"})
                rows.append(
                    QStringLiteral("%1;%2;%3;17").arg(QLatin1String(year), QLatin1String(name), QLatin1String(topic)));
        }
    }
    const Guess guess = guess_of(rows);
    QCOMPARE(guess.columns_in(ColumnRole::category), QStringLiteral("C"));
    QCOMPARE(guess.columns_in(ColumnRole::period), QStringLiteral("A"));
    QCOMPARE(guess.table.by_category.size(), size_t{1});
    QVERIFY(guess.table.columns[3].by_category);
}

void TestMappingGuess::thousands_are_pounds()
{
    const Guess guess = guess_of({QStringLiteral("Net spending (£ thousand)"),
                                  QStringLiteral("ONS code;Authority;Youth justice;Family support"),
                                  QStringLiteral("E09000003;Barnet;1,200;14"), QStringLiteral("E09000005;Brent;40;8")});
    QCOMPARE(guess.table.measures.size(), size_t{2});
    for (const MappedMeasure &entry : guess.table.measures) {
        QCOMPARE(entry.unit_factor, 1000.0);
        QCOMPARE(entry.measure.unit, QStringLiteral("pounds"));
    }
}

void TestMappingGuess::a_legend_below_the_table_is_believed()
{
    const Guess guess = guess_of(
        {QStringLiteral("LA;Number of children"), QStringLiteral("Barnet;200"), QStringLiteral("Brent;x"), QString(),
         QStringLiteral("National and regional figures have been rounded to the nearest 10. Local "
                        "authority figures have been rounded to the nearest 5."),
         QStringLiteral("x = number less than or equal to 5"), QStringLiteral(". = not applicable.")});
    QCOMPARE(guess.profile.rounding.counts_to, 5.0);
    QCOMPARE(guess.profile.rounding.totals_to, 10.0);
    const MarkerMeaning x = guess.profile.markers.value(QStringLiteral("x"));
    QCOMPARE(x.missing, Missing::suppressed);
    QCOMPARE(*x.range, (CountRange{0, 5}));
    QCOMPARE(guess.profile.markers.value(QStringLiteral(".")).missing, Missing::not_applicable);
}

void TestMappingGuess::a_class_of_councils_is_no_category()
{
    QStringList rows{QStringLiteral("ONS Code;Authority;Class;Total")};
    int i = 0;
    for (const char *name : {"Barnet", "Brent", "Camden", "Croydon", "Durham", "Devon", "Kent", "Surrey"}) {
        const QString kind = i < 4 ? QStringLiteral("LB") : QStringLiteral("SC");
        rows.append(QStringLiteral("E0900000%1;%2;%3;1%1").arg(i++).arg(QLatin1String(name), kind));
    }
    const Guess guess = guess_of(rows);
    QVERIFY(guess.columns_in(ColumnRole::category).isEmpty());
    QVERIFY(guess.table.columns[2].is_unused()); // warned of, not hidden
    QCOMPARE(guess.parts_of(QStringLiteral("Total")), QStringLiteral("value D"));
}

void TestMappingGuess::a_sheet_without_providers_has_no_table()
{
    const Guess guess = guess_of({QStringLiteral("Month;Number"), QStringLiteral("April;4"), QStringLiteral("May;5")});
    QVERIFY(guess.profile.tables.empty());
    QVERIFY(guess.profile.guessed);
    const QString path = test::shared_material(QStringLiteral("returns/outcome_and_cost_dictionary.csv"));
    if (path.isEmpty())
        QSKIP("The published returns are absent.");
    const auto opened = test::open_real(path);
    const auto survey = survey_sheet(*opened, 0, {});
    QVERIFY_RESULT(survey);
    QVERIFY(guess_of(*survey).profile.tables.empty());
}

void TestMappingGuess::a_guess_takes_no_side()
{
    const Guess guess = guess_of({QStringLiteral("LA;Cohort;Achieved;Reoffending rate"),
                                  QStringLiteral("Barnet;10;4;30"), QStringLiteral("Brent;30;9;20")});
    QVERIFY(guess.profile.guessed);
    QVERIFY(guess.profile.providers.isEmpty());
    for (const MappedMeasure &entry : guess.table.measures)
        QCOMPARE(entry.measure.polarity, Polarity::neutral);
}

QTEST_APPLESS_MAIN(TestMappingGuess)
#include "test_mapping_guess.moc"
