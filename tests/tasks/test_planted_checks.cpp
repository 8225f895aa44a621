// SPDX-License-Identifier: GPL-3.0-or-later
// What was put into the synthetic case returns is found by the checks that the program brings, at the provider where it
// was put, and no other provider is named.
#include "audit/check_reader.h"
#include "schemes/scheme_reader.h"
#include "support/checked_cases.h"
#include "support/result_check.h"
#include "tasks/demonstration.h"
#include "tasks/synthetic_cases.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>

using namespace outturn;
using namespace outturn::tasks;

namespace {

const QString families = QStringLiteral("troubled-families-2012");
const QString jobs = QStringLiteral("work-programme-2011");

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there.", qPrintable(name));
    return file.readAll();
}

schemes::Scheme scheme_of(QString id)
{
    const QString name = QStringLiteral("schemes/%1.json").arg(id.replace(u'-', u'_'));
    auto read = schemes::read_scheme(resource(name), name);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

/// The rows as the text has them, without the program's own reader.
void add_rows(const QByteArray &text, test::CasesInMemory &cases)
{
    const QList<QByteArray> lines = text.split('\n');
    const QList<QByteArray> head = lines.front().split(',');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        if (cells.size() != head.size())
            continue;
        const auto text_of = [&](const char *column) {
            const qsizetype at = head.indexOf(column);
            return at < 0 ? QString() : QString::fromUtf8(cells[at]);
        };
        const auto day_of = [&](const char *column) { return QDate::fromString(text_of(column), Qt::ISODate); };
        CaseRow row;
        row.key.programme = ProgrammeId(text_of("programme"));
        row.key.provider = ProviderId(text_of("provider_code"));
        row.key.measure = MeasureId(text_of("measure"));
        row.key.group = text_of("group");
        row.key.period = *parse_period(QStringLiteral("2013-14"));
        row.case_ref = text_of("case_ref");
        row.status = *case_status_from_word(text_of("status"));
        row.referred_on = day_of("referred_on");
        row.attached_on = day_of("attached_on");
        row.outcome_on = day_of("outcome_on");
        if (!text_of("claimed_gbp").isEmpty())
            row.claimed = Money{text_of("claimed_gbp").toLongLong() * 100};
        cases.add(std::move(row));
    }
}

std::vector<audit::CheckDefinition> case_definitions()
{
    const QString name = QStringLiteral("checks/case_checks.json");
    auto read = audit::read_checks(resource(name), name);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

/// The check that finds a planted difference in a row; empty where only payments show it.
QString check_of(const QString &rule)
{
    if (rule == u"outcome-before-attachment")
        return QStringLiteral("outcome-before-start");
    return rule == u"outside-window" || rule == u"duplicate-case" ? rule : QString();
}

} // namespace

class TestPlantedChecks : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void each_is_found_and_nobody_else_is_named();
    void every_check_is_told_in_both_languages();
};

void TestPlantedChecks::each_is_found_and_nobody_else_is_named()
{
    const std::vector<audit::ProgrammeScheme> schemes{{ProgrammeId(families), scheme_of(families)},
                                                      {ProgrammeId(jobs), scheme_of(jobs)}};
    test::CasesInMemory cases;
    QStringList expected;
    for (const SyntheticCases &made : {synthetic_families(schemes[0].scheme, demonstration_seed),
                                       synthetic_jobs(schemes[1].scheme, demonstration_seed)}) {
        add_rows(made.files.back().content, cases);
        for (const PlantedHabit &habit : made.habits)
            expected.append(habit.check + u' ' + habit.provider_code);
        for (const PlantedDifference &difference : made.differences) {
            if (const QString check = check_of(difference.rule); !check.isEmpty())
                expected.append(check + u' ' + difference.provider_code);
        }
    }
    expected.sort();
    expected.removeDuplicates();
    const test::NoFigures figures(cases.keys());
    const audit::CheckInput input{figures, cases, schemes, QDate(2016, 1, 1)};
    const auto run = audit::run_checks(input, case_definitions(), {});
    QVERIFY_RESULT(run);
    QStringList found;
    for (const audit::CheckHit &hit : run->hits)
        found.append(hit.check + u' ' + hit.provider.text);
    found.sort();
    QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
}

void TestPlantedChecks::every_check_is_told_in_both_languages()
{
    for (const audit::CheckDefinition &definition : case_definitions()) {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("cy")}) {
            const audit::CheckWords words = definition.words.value(language);
            QVERIFY2(!words.title.isEmpty() && !words.sentence.isEmpty() && !words.advice.isEmpty()
                         && !words.method.isEmpty(),
                     qPrintable(definition.id + u' ' + language));
            QVERIFY2(words.sentence.contains(u"{provider}"), qPrintable(definition.id + u' ' + language));
        }
    }
}

QTEST_GUILESS_MAIN(TestPlantedChecks)
#include "test_planted_checks.moc"
