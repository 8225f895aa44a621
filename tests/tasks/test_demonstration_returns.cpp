// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/demonstration_returns.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn::tasks;

namespace {

using Cells = QHash<QString, QString>;

struct Line {
    QString file;
    int number = 0;
    Cells cells;
    QString key;

    QString operator[](const char *column) const { return cells.value(QLatin1String(column)); }
    QString place() const { return QStringLiteral("%1:%2").arg(file).arg(number); }
};

std::vector<Line> lines_of(const GeneratedFile &file)
{
    const QStringList rows = QString::fromUtf8(file.content).split(u'\n', Qt::SkipEmptyParts);
    const QStringList names = rows.front().split(u',');
    std::vector<Line> lines;
    for (qsizetype row = 1; row < rows.size(); ++row) {
        const QStringList values = rows[row].split(u',');
        Line line{file.name, static_cast<int>(row) + 1, {}, {}};
        for (qsizetype i = 0; i < names.size(); ++i)
            line.cells.insert(names[i], values.value(i));
        if (values.size() != names.size())
            line.cells.clear();
        for (const char *column : {"programme", "provider_code", "provider_name", "contract", "measure", "period"})
            line.key += line[column] + u'|';
        lines.push_back(line);
    }
    return lines;
}

std::vector<Line> all_lines(const DemonstrationReturns &returns)
{
    std::vector<Line> all;
    for (const GeneratedFile &file : returns.files) {
        const std::vector<Line> lines = lines_of(file);
        all.insert(all.end(), lines.begin(), lines.end());
    }
    return all;
}

QSet<QString> places(const std::vector<PlantedFault> &faults)
{
    QSet<QString> result;
    for (const PlantedFault &fault : faults)
        result.insert(QStringLiteral("%1:%2").arg(fault.file).arg(fault.row));
    return result;
}

QStringList rules(const std::vector<PlantedFault> &faults)
{
    QSet<QString> found;
    for (const PlantedFault &fault : faults)
        found.insert(fault.rule);
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

/// Names, codes and spellings that the bundled register of fictional providers knows.
struct FictionalRegister {
    QHash<QString, QString> name_of_code;
    QHash<QString, QString> name_of_spelling;
};

FictionalRegister fictional_register()
{
    QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/registers/demonstration.json"));
    FictionalRegister known;
    if (!file.open(QIODevice::ReadOnly))
        return known;
    const QJsonArray providers = QJsonDocument::fromJson(file.readAll()).object()[u"providers"].toArray();
    for (const QJsonValue &provider : providers) {
        const QString name = provider[u"name"].toString();
        known.name_of_spelling.insert(name, name);
        for (const QJsonValue &code : provider[u"codes"].toArray())
            known.name_of_code.insert(code[u"code"].toString(), name);
        for (const QJsonValue &spelling : provider[u"spellings"].toArray())
            known.name_of_spelling.insert(spelling.toString(), name);
    }
    return known;
}

/// The documented tariffs in pounds; nought: the measure is not paid for.
int tariff_of(const QString &measure)
{
    static const QHash<QString, int> tariffs{{QStringLiteral("turned_around"), 800},
                                             {QStringLiteral("sustained_job"), 2500},
                                             {QStringLiteral("job_outcome"), 1200}};
    return tariffs.value(measure);
}

const Line *line_at(const std::vector<Line> &lines, const PlantedFault &fault)
{
    for (const Line &line : lines) {
        if (line.file == fault.file && line.number == fault.row)
            return &line;
    }
    return nullptr;
}

/// Whether an earlier line of the file has the same key, and its numerator.
QString earlier_numerator(const std::vector<Line> &lines, const Line &repeated)
{
    for (const Line &line : lines) {
        if (line.file == repeated.file && line.number < repeated.number && line.key == repeated.key)
            return line["numerator"];
    }
    return {};
}

/// The rule that a line breaks, found out from the line itself.
QString broken_rule(const std::vector<Line> &lines, const Line &line, const FictionalRegister &known)
{
    static const QRegularExpression period(QStringLiteral("^20(22-23|23-24|24-25) Q[1-4]$"));
    bool is_number = false;
    const double numerator = line["numerator"].toDouble(&is_number);
    if (line["provider_name"] == QLatin1String("Total"))
        return QStringLiteral("total-row");
    if (!known.name_of_code.contains(line["provider_code"]) && !known.name_of_spelling.contains(line["provider_name"]))
        return QStringLiteral("unknown-provider");
    if (!period.match(line["period"]).hasMatch())
        return QStringLiteral("unknown-period");
    if (line["numerator"].isEmpty())
        return QStringLiteral("missing");
    if (!is_number)
        return QStringLiteral("not-a-number");
    if (numerator < 0)
        return QStringLiteral("negative-count");
    if (line["kind"] == QLatin1String("proportion") && numerator > line["denominator"].toDouble())
        return QStringLiteral("numerator-exceeds-denominator");
    const QString earlier = earlier_numerator(lines, line);
    if (!earlier.isNull())
        return earlier == line["numerator"] ? QStringLiteral("duplicate") : QStringLiteral("conflict");
    return {};
}

} // namespace

class TestDemonstrationReturns : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void the_same_seed_gives_the_same_bytes()
    {
        const DemonstrationReturns once = demonstration_returns(7);
        const DemonstrationReturns again = demonstration_returns(7);
        const DemonstrationReturns other = demonstration_returns(8);
        QCOMPARE(once.files.size(), again.files.size());
        for (size_t i = 0; i < once.files.size(); ++i) {
            QCOMPARE(once.files[i].name, again.files[i].name);
            QCOMPARE(once.files[i].content, again.files[i].content);
            QVERIFY(once.files[i].content != other.files[i].content);
        }
    }

    void three_programmes_send_twelve_quarters()
    {
        QMap<QString, QSet<QString>> periods;
        QMap<QString, QSet<QString>> kinds;
        for (const Line &line : all_lines(demonstration_returns(1))) {
            periods[line["programme"]].insert(line["period"]);
            kinds[line["kind"]].insert(line["measure"]);
        }
        QCOMPARE(
            periods.keys(),
            QStringList({QStringLiteral("Employment programme"), QStringLiteral("Families programme (contractors)"),
                         QStringLiteral("Families programme (councils)")}));
        for (const QSet<QString> &sent : std::as_const(periods)) {
            for (const char *year : {"2022-23", "2023-24", "2024-25"}) {
                for (int quarter = 1; quarter <= 4; ++quarter)
                    QVERIFY(sent.contains(QStringLiteral("%1 Q%2").arg(QLatin1String(year)).arg(quarter)));
            }
        }
        QCOMPARE(kinds.keys(),
                 QStringList({QStringLiteral("proportion"), QStringLiteral("rate"), QStringLiteral("ratio")}));
    }

    void every_fault_is_where_it_is_said_to_be()
    {
        for (const quint64 seed : {1, 2, 3, 20}) {
            const DemonstrationReturns returns = demonstration_returns(seed);
            const std::vector<Line> lines = all_lines(returns);
            const FictionalRegister known = fictional_register();
            QCOMPARE(rules(returns.faults).join(u' '),
                     QStringLiteral("conflict duplicate missing negative-count not-a-number "
                                    "numerator-exceeds-denominator total-row unknown-period unknown-provider"));
            for (const PlantedFault &fault : returns.faults) {
                const Line *line = line_at(lines, fault);
                QVERIFY2(line, qPrintable(fault.file));
                QCOMPARE(broken_rule(lines, *line, known), fault.rule);
                QVERIFY(!fault.what.isEmpty());
            }
        }
    }

    void nothing_else_is_wrong()
    {
        for (const quint64 seed : {1, 2, 3, 20}) {
            const DemonstrationReturns returns = demonstration_returns(seed);
            const std::vector<Line> lines = all_lines(returns);
            const FictionalRegister known = fictional_register();
            const QSet<QString> planted = places(returns.faults);
            for (const Line &line : lines) {
                QVERIFY2(!line.cells.isEmpty(), qPrintable(line.place()));
                QVERIFY2(line["kind"] == QLatin1String("ratio") ? line["expected"].toDouble() > 0
                                                                : line["denominator"].toInt() > 0,
                         qPrintable(line.place()));
                if (!planted.contains(line.place()))
                    QVERIFY2(broken_rule(lines, line, known).isEmpty(), qPrintable(line.place()));
            }
        }
    }

    void an_unknown_provider_comes_without_a_type_and_all_others_with_one()
    {
        for (const Line &line : all_lines(demonstration_returns(1))) {
            const bool is_council = line["programme"].contains(QLatin1String("councils"));
            const QString name = line["provider_name"];
            if (name == QLatin1String("Total") || name == QLatin1String("Grimmelwick"))
                QCOMPARE(line["provider_type"], QString());
            else
                QCOMPARE(line["provider_type"],
                         is_council ? QStringLiteral("local-authority") : QStringLiteral("contractor"));
        }
    }

    void codes_and_names_are_those_of_the_register()
    {
        const FictionalRegister known = fictional_register();
        QCOMPARE(known.name_of_code.size(), 54);
        int without_code = 0;
        QSet<QString> seen;
        for (const Line &line : all_lines(demonstration_returns(1))) {
            const QString name = known.name_of_spelling.value(line["provider_name"]);
            if (name.isEmpty())
                continue;
            seen.insert(name);
            if (line["provider_code"].isEmpty())
                ++without_code;
            else
                QCOMPARE(known.name_of_code.value(line["provider_code"]), name);
        }
        QCOMPARE(seen.size(), known.name_of_code.size());
        QVERIFY(without_code > 0); // some are found by another spelling only
    }

    void a_claim_is_outcomes_times_tariff_unless_planted()
    {
        const DemonstrationReturns returns = demonstration_returns(1);
        const QSet<QString> left_out = places(returns.faults) + places(returns.oddities);
        qint64 outcomes_pounds = 0;
        qint64 claimed = 0;
        qint64 paid = 0;
        for (const Line &line : all_lines(returns)) {
            QCOMPARE(line["claimed_gbp"].isEmpty(), tariff_of(line["measure"]) == 0);
            QCOMPARE(line["cost_gbp"].isEmpty(), tariff_of(line["measure"]) == 0);
            if (left_out.contains(line.place()))
                continue;
            outcomes_pounds += line["numerator"].toLongLong() * tariff_of(line["measure"]);
            claimed += line["claimed_gbp"].toLongLong();
            paid += line["paid_gbp"].toLongLong();
        }
        QVERIFY(outcomes_pounds > 10'000'000);
        QCOMPARE(claimed, outcomes_pounds);
        QCOMPARE(paid, outcomes_pounds);
    }

    void oddities_show_in_the_money_or_by_absence()
    {
        const DemonstrationReturns returns = demonstration_returns(1);
        const std::vector<Line> lines = all_lines(returns);
        QCOMPARE(rules(returns.oddities).join(u' '), QStringLiteral("no-return overclaimed paid-in-part"));
        for (const PlantedFault &oddity : returns.oddities) {
            if (oddity.rule == QLatin1String("no-return")) {
                QCOMPARE(oddity.row, 0);
                for (const Line &line : lines)
                    QVERIFY(!oddity.what.startsWith(line["provider_name"] + u' ')
                            || !oddity.what.endsWith(line["period"]));
                continue;
            }
            const Line *line = line_at(lines, oddity);
            QVERIFY(line);
            const qint64 due = (*line)["numerator"].toLongLong() * tariff_of((*line)["measure"]);
            const qint64 claimed = (*line)["claimed_gbp"].toLongLong();
            if (oddity.rule == QLatin1String("overclaimed"))
                QVERIFY(claimed > due);
            else
                QVERIFY(claimed == due && (*line)["paid_gbp"].toLongLong() < due);
        }
    }

    void a_later_return_of_the_councils_supersedes_earlier_values()
    {
        const DemonstrationReturns returns = demonstration_returns(1);
        QHash<QString, QString> before;
        int changed = 0;
        int resent = 0;
        for (const Line &line : all_lines(returns)) {
            if (!line.file.endsWith(QLatin1String("-resubmitted.csv"))) {
                before.insert(line.key, line["numerator"]);
                continue;
            }
            ++resent;
            QVERIFY2(before.contains(line.key), qPrintable(line.place()));
            changed += before.value(line.key) == line["numerator"] ? 0 : 1;
        }
        QCOMPARE(resent, 12); // three measures, four quarters
        QCOMPARE(changed, 4); // the families turned around
    }

    void every_area_has_at_least_two_employment_contractors()
    {
        QMap<QString, QSet<QString>> contractors;
        for (const Line &line : all_lines(demonstration_returns(1))) {
            if (line["programme"] == QLatin1String("Employment programme")) {
                QVERIFY(!line["contract"].isEmpty());
                contractors[line["area_code"]].insert(line["provider_name"]);
            }
        }
        QCOMPARE(contractors.size(), 14);
        for (const QSet<QString> &here : std::as_const(contractors))
            QVERIFY(here.size() >= 2);
    }

    void really_good_and_poor_councils_stand_out_and_most_do_not()
    {
        for (const quint64 seed : {1, 2, 3, 20}) {
            QHash<QString, QPair<double, double>> sums;
            QPair<double, double> all;
            for (const Line &line : all_lines(demonstration_returns(seed))) {
                if (line["measure"] != QLatin1String("turned_around") || line["provider_code"].isEmpty()
                    || !line["period"].startsWith(QLatin1String("2022-23")))
                    continue;
                sums[line["provider_name"]].first += line["numerator"].toDouble();
                sums[line["provider_name"]].second += line["denominator"].toDouble();
                all.first += line["numerator"].toDouble();
                all.second += line["denominator"].toDouble();
            }
            // Control limits at 99.8 per cent around the pooled proportion, normal approximation.
            const double pooled = all.first / all.second;
            int outside = 0;
            for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
                const double n = it->second;
                const double z = (it->first - n * pooled) / std::sqrt(n * pooled * (1 - pooled));
                outside += std::abs(z) > 3.0902 ? 1 : 0;
                if (it.key() == QLatin1String("Dunmarrowshire") || it.key() == QLatin1String("Wexborough"))
                    QVERIFY(z < -3.0902);
                if (it.key() == QLatin1String("Ellinshire") || it.key() == QLatin1String("Tollminster"))
                    QVERIFY(z > 3.0902);
            }
            QCOMPARE(sums.size(), 36);
            QVERIFY(outside >= 4 && outside <= 12);
        }
    }
};

QTEST_APPLESS_MAIN(TestDemonstrationReturns)
#include "test_demonstration_returns.moc"
