// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/shared_material.h"
#include "tasks/export_observations.h"
#include "tasks/import_returns.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::tasks;

namespace {

/// One line of published_values.tsv: what another program read in a published file.
struct Expectation {
    QStringList fields;
    const QString &operator[](int i) const { return fields[i]; }
};

std::vector<Expectation> expectations(const QString &kind, const QString &file)
{
    QFile values(test::test_data(QStringLiteral("ingest/published_values.tsv")));
    if (!values.open(QIODevice::ReadOnly))
        qFatal("published_values.tsv cannot be read");
    std::vector<Expectation> found;
    const QStringList lines = QString::fromUtf8(values.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields[0] == kind && fields[1] == file)
            found.push_back({fields});
    }
    return found;
}

std::optional<double> number_of(const Cell &cell, Part part)
{
    switch (part) {
    case Part::numerator:
        return cell.numerator;
    case Part::denominator:
        return cell.denominator;
    case Part::published_rate:
        return cell.published_rate;
    case Part::cost:
        return cell.money ? std::optional(static_cast<double>(cell.money->pence) / 100.0) : std::nullopt;
    default:
        return cell.value;
    }
}

bool is_close(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// A published file, imported into a workspace of its own and read back.
class Imported
{
public:
    explicit Imported(const QString &path, const QString &name = {}, const QString &period = {},
                      const QString &mapping = {})
    {
        Result<ReturnFile> file = ingest::read_return_file(path, {}, {});
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        if (!name.isEmpty())
            file->name = name;
        ImportRequest request;
        request.workspace = folder_.filePath(QStringLiteral("w.outturn"));
        request.choices.period = period;
        request.choices.mapping = mapping;
        result = import_return(*file, request, test::reference_data());
        if (result.error)
            return;
        auto opened = workspace::WorkspaceReader::open(request.workspace);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        reader = std::move(*opened);
        cells = reader->cells_in_force().value();
        const std::vector<Provider> providers = reader->providers().value();
        for (const Provider &provider : providers) {
            for (const ProviderCode &code : provider.codes)
                ids_.insert(code.code, provider.id);
        }
        for (size_t i = 0; i < cells.size(); ++i)
            at_.insert(place(cells[i].key.measure.text, cells[i].key.provider, period_label(cells[i].key.period),
                             cells[i].key.group, cells[i].key.aspect),
                       i);
    }

    /// The cell with its origins.
    std::optional<Cell> cell(const QString &measure, const QString &code, const QString &period, const QString &group,
                             Part part) const
    {
        const Aspect aspect = part == Part::cost ? Aspect::cost : Aspect::outcome;
        const auto at = at_.constFind(place(measure, ids_.value(code, ProviderId(code)), period, group, aspect));
        if (at == at_.cend())
            return std::nullopt;
        const CellKey &key = cells[*at].key;
        const std::vector<Cell> there =
            reader->cells_with_origins(key.programme, key.measure, key.provider, key.period).value();
        for (const Cell &found : there) {
            if (found.key == key)
                return found;
        }
        return std::nullopt;
    }

    ImportedFile result;
    std::unique_ptr<workspace::WorkspaceReader> reader;
    std::vector<Cell> cells;

private:
    static QString place(const QString &measure, const ProviderId &provider, const QString &period,
                         const QString &group, Aspect aspect)
    {
        return QStringList{measure, provider.text, period, group, QString::number(static_cast<int>(aspect))}.join(u'|');
    }

    QTemporaryDir folder_;
    QHash<QString, ProviderId> ids_;
    QHash<QString, size_t> at_;
};

/// A cell as one line, without where it came from; for comparing whole files.
QString line_of(const Cell &cell)
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QString::number(*value, 'g', 12) : QStringLiteral("-");
    };
    const auto range = [&number](const std::optional<CountRange> &value) {
        return value ? number(value->low) + QStringLiteral("..") + number(value->high) : QStringLiteral("-");
    };
    return QStringList{cell.key.programme.text,
                       cell.key.measure.text,
                       cell.key.provider.text,
                       cell.key.contract,
                       cell.key.area,
                       cell.key.cohort,
                       cell.key.group,
                       period_label(cell.key.period),
                       QString::number(static_cast<int>(cell.key.aspect)),
                       number(cell.numerator),
                       range(cell.numerator_range),
                       number(cell.denominator),
                       range(cell.denominator_range),
                       number(cell.value),
                       number(cell.standard_error),
                       number(cell.published_rate),
                       cell.money ? QString::number(cell.money->pence) : QStringLiteral("-"),
                       missing_word(cell.missing)}
        .join(u'|');
}

QStringList lines_of(const std::vector<Cell> &cells)
{
    QStringList lines;
    for (const Cell &cell : cells)
        lines.append(line_of(cell));
    lines.sort();
    return lines;
}

} // namespace

/// The published files come in with the values that other programs read in them.
class TestPublishedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_value_is_the_published_one_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("period"); // where only the name of the file says it
        QTest::addColumn<QString>("profile");
        QTest::newRow("long form") << u"outcome_and_cost_long.csv"_qs << QString() << u"children-services-long"_qs;
        QTest::newRow("activity") << u"care_leavers_activity_2020_2024.csv"_qs << QString()
                                  << u"care-leavers-activity"_qs;
        QTest::newRow("aged 19") << u"care_leavers_aged19_2013.csv"_qs << u"2012-13"_qs << u"care-leavers-aged-19"_qs;
        QTest::newRow("s251 2011-12") << u"s251_outturn_2011_12.csv"_qs << u"2011-12"_qs << u"section-251-outturn"_qs;
        QTest::newRow("s251 2012-13") << u"s251_outturn_2012_13.csv"_qs << u"2012-13"_qs << u"section-251-outturn"_qs;
        QTest::newRow("RA") << u"revenue_account_budget_2021_22.csv"_qs << QString() << u"revenue-account-budget"_qs;
        QTest::newRow("RSX") << u"revenue_outturn_rsx_2022_23.csv"_qs << QString() << u"revenue-outturn-summary"_qs;
        QTest::newRow("register") << u"provider_register_ofsted.csv"_qs << QString() << u"social-care-register"_qs;
        QTest::newRow("SFR12") << u"pupil_outcomes_sfr12_2017.xlsx"_qs << QString()
                               << u"looked-after-pupil-outcomes"_qs;
    }
    /// The file goes by a name that says nothing: it is known by what is in it.
    void every_value_is_the_published_one()
    {
        OUTTURN_REQUIRE_SHARED(folder, "returns");
        QFETCH(QString, file);
        QFETCH(QString, period);
        QFETCH(QString, profile);
        const Imported imported(folder + u'/' + file, u"download"_qs + file.right(5), period);
        QVERIFY2(!imported.result.error,
                 qPrintable(imported.result.error ? imported.result.error->message : QString()));
        QCOMPARE(imported.result.plan->file.mapping, profile);
        compare_rows(imported, file);
        for (const Expectation &expected : expectations(QStringLiteral("value"), file))
            compare_value(imported, expected);
        for (const Expectation &expected : expectations(QStringLiteral("range"), file))
            compare_range(imported, expected);
        for (const Expectation &expected : expectations(QStringLiteral("total"), file))
            compare_total(imported, expected);
    }

    void the_dictionary_describes_measures_and_has_no_figures()
    {
        OUTTURN_REQUIRE_SHARED(path, "returns/outcome_and_cost_dictionary.csv");
        const Imported imported(path, u"download.csv"_qs);
        QVERIFY(!imported.result.error);
        QCOMPARE(imported.result.plan->file.mapping, u"measure-dictionary"_qs);
        compare_rows(imported, u"outcome_and_cost_dictionary.csv"_qs);
        QVERIFY(imported.cells.empty());
    }

    void a_spreadsheet_gives_the_same_in_either_format()
    {
        OUTTURN_REQUIRE_SHARED(folder, "returns");
        const Imported xlsx(folder + u"/pupil_outcomes_sfr12_2017.xlsx"_qs);
        const Imported ods(folder + u"/pupil_outcomes_sfr12_2017.ods"_qs);
        QVERIFY(!xlsx.result.error && !ods.result.error);
        QVERIFY(xlsx.cells.size() > 5000);
        QCOMPARE(lines_of(ods.cells), lines_of(xlsx.cells));
        QHash<QString, QString> origins;
        for (const Cell &cell : with_origins(xlsx))
            origins.insert(line_of(cell), origins_of(cell));
        for (const Cell &cell : with_origins(ods))
            QCOMPARE(origins_of(cell), origins.value(line_of(cell)));
    }

    void measures_are_named_as_a_person_would()
    {
        OUTTURN_REQUIRE_SHARED(folder, "returns");
        static const QRegularExpression debris(QStringLiteral(R"(\(C\d|_c\d(_|$)|__|^\d+_\w|%\d)"));
        for (const char *file : {"revenue_outturn_rsx_2022_23.csv", "revenue_account_budget_2021_22.csv",
                                 "s251_outturn_2012_13.csv", "care_leavers_aged19_2013.csv"}) {
            const Imported imported(folder + u'/' + QString::fromLatin1(file));
            const std::vector<Measure> measures = imported.reader->measures().value();
            for (const Measure &measure : measures) {
                QVERIFY2(!measure.title.contains(debris) && !measure.id.text.contains(debris),
                         qPrintable(measure.id.text + u": "_qs + measure.title));
                QVERIFY2(measure.id.text.size() <= 70, qPrintable(measure.id.text));
            }
        }
    }

    void what_is_exported_comes_in_again_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("ending");
        QTest::newRow("aged 19, CSV") << u"care_leavers_aged19_2013.csv"_qs << u"csv"_qs;
        QTest::newRow("aged 19, XLSX") << u"care_leavers_aged19_2013.csv"_qs << u"xlsx"_qs;
        QTest::newRow("long form, CSV") << u"outcome_and_cost_long.csv"_qs << u"csv"_qs;
    }
    void what_is_exported_comes_in_again()
    {
        OUTTURN_REQUIRE_SHARED(folder, "returns");
        QFETCH(QString, file);
        QFETCH(QString, ending);
        const Imported first(folder + u'/' + file);
        QVERIFY(!first.result.error);
        QTemporaryDir out;
        const QString exported = out.filePath(u"observations."_qs + ending);
        QVERIFY_RESULT(export_observations(*first.reader, exported));
        const Imported second(exported);
        QVERIFY2(!second.result.error, qPrintable(second.result.error ? second.result.error->message : QString()));
        QCOMPARE(second.result.plan->tally.in_error, 0);
        QCOMPARE(second.cells.size(), first.cells.size());
        QCOMPARE(lines_of(second.cells), lines_of(first.cells));
    }

private:
    static void compare_rows(const Imported &imported, const QString &file)
    {
        const std::vector<SheetTally> sheets = imported.reader->sheets(imported.result.outcome->return_id).value();
        const std::vector<Expectation> expected = expectations(QStringLiteral("rows"), file);
        QVERIFY(!expected.empty());
        QCOMPARE(sheets.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(sheets[i].sheet, expected[i][2]);
            QCOMPARE(sheets[i].tally.rows, expected[i][3].toInt());
            QCOMPARE(sheets[i].tally.accepted, expected[i][4].toInt());
            QCOMPARE(sheets[i].tally.excluded, expected[i][5].toInt());
            QCOMPARE(sheets[i].tally.in_error, 0);
        }
    }

    static void compare_value(const Imported &imported, const Expectation &e)
    {
        const QByteArray what = e.fields.join(u' ').toUtf8();
        const Part part = *part_from_word(e[6]);
        const std::optional<Cell> cell = imported.cell(e[2], e[3], e[4], e[5], part);
        QVERIFY2(cell, what.constData());
        const auto origin = std::find_if(cell->origins.begin(), cell->origins.end(), [&e, part](const Origin &there) {
            return there.part == part && there.row == e[10].toInt() && there.column == e[11].toInt();
        });
        QVERIFY2(origin != cell->origins.end(), what.constData());
        QCOMPARE(origin->sheet, e[9]);
        QCOMPARE(origin->text, e[8] == u"suppressed"_qs && e[12].isEmpty() ? origin->text : e[12]);
        QCOMPARE(missing_word(origin->missing), e[8].isEmpty() ? missing_word(Missing::none) : word_of(e[8]));
        const auto parts = std::count_if(cell->origins.begin(), cell->origins.end(),
                                         [part](const Origin &there) { return there.part == part; });
        if (parts > 1)
            return; // a sum: its range and total are looked at on their own
        const std::optional<double> number = number_of(*cell, part);
        QVERIFY2(number.has_value() == (e[7] != u"-"_qs), what.constData());
        QVERIFY2(!number || is_close(*number, e[7].toDouble()), what.constData());
    }

    static QString word_of(const QString &missing)
    {
        if (missing == u"suppressed"_qs)
            return missing_word(Missing::suppressed);
        if (missing == u"not_applicable"_qs)
            return missing_word(Missing::not_applicable);
        if (missing == u"rounds_to_zero"_qs)
            return missing_word(Missing::rounds_to_zero);
        return missing_word(missing == u"not_available"_qs ? Missing::not_available : Missing::not_given);
    }

    static void compare_range(const Imported &imported, const Expectation &e)
    {
        const Part part = *part_from_word(e[6]);
        const std::optional<Cell> cell = imported.cell(e[2], e[3], e[4], e[5], part);
        QVERIFY2(cell, qPrintable(e.fields.join(u' ')));
        const std::optional<CountRange> range =
            part == Part::numerator ? cell->numerator_range : cell->denominator_range;
        QVERIFY2(range && is_close(range->low, e[7].toDouble()) && is_close(range->high, e[8].toDouble()),
                 qPrintable(e.fields.join(u' ')));
    }

    static void compare_total(const Imported &imported, const Expectation &e)
    {
        const Part part = *part_from_word(e[4]);
        int count = 0;
        double sum = 0;
        for (const Cell &cell : imported.cells) {
            if (cell.key.measure.text != e[2] || period_label(cell.key.period) != e[3])
                continue;
            if (const std::optional<double> number = number_of(cell, part)) {
                ++count;
                sum += *number;
            }
        }
        QVERIFY2(count == e[5].toInt() && is_close(sum, e[6].toDouble()),
                 qPrintable(e.fields.join(u' ') + QStringLiteral(": %1, %2").arg(count).arg(sum, 0, 'g', 15)));
    }

    static std::vector<Cell> with_origins(const Imported &imported)
    {
        std::vector<Cell> all;
        QSet<QString> seen;
        for (const Cell &cell : imported.cells) {
            const CellKey &key = cell.key;
            const QString place = key.measure.text + u'|' + key.provider.text + u'|' + period_label(key.period);
            if (seen.contains(place) || seen.size() > 3000)
                continue;
            seen.insert(place);
            const std::vector<Cell> there =
                imported.reader->cells_with_origins(key.programme, key.measure, key.provider, key.period).value();
            all.insert(all.end(), there.begin(), there.end());
        }
        return all;
    }

    static QString origins_of(const Cell &cell)
    {
        QStringList places;
        for (const Origin &origin : cell.origins)
            places.append(QStringLiteral("%1 %2 %3:%4 %5")
                              .arg(part_word(origin.part), origin.sheet, QString::number(origin.row),
                                   QString::number(origin.column), origin.text));
        places.sort();
        return places.join(u", "_qs);
    }
};

QTEST_APPLESS_MAIN(TestPublishedFiles)
#include "test_published_files.moc"
