// SPDX-License-Identifier: GPL-3.0-or-later
// The synthetic case returns hold the differences that were put into them, and no others that change money: what an
// auditor is shown on them is there by intention.
#include "analysis/payments.h"
#include "ingest/return_file.h"
#include "schemes/scheme_reader.h"
#include "support/reference_data.h"
#include "support/result_check.h"
#include "tasks/demonstration.h"
#include "tasks/import_returns.h"
#include "tasks/synthetic_cases.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QBuffer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>

using namespace outturn;
using namespace outturn::tasks;

namespace {

constexpr quint64 seed = demonstration_seed;

const QString families = QStringLiteral("troubled-families-2012");
const QString jobs = QStringLiteral("work-programme-2011");

const schemes::Scheme &scheme_of(const QString &id)
{
    static const std::vector<schemes::Scheme> known = schemes::load_schemes({});
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto &scheme) { return scheme.id == id; });
    if (found == known.end())
        qFatal("There is no scheme %s.", qPrintable(id));
    return *found;
}

/// "rule|case|provider", as it was planted and as it is found.
QString line_of(const QString &rule, const QString &case_ref, const QString &provider)
{
    return rule + u'|' + case_ref + u'|' + provider;
}

QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

QStringList planted(const SyntheticCases &made)
{
    QStringList lines;
    for (const PlantedDifference &each : made.differences)
        lines.append(line_of(each.rule, each.case_ref, each.provider_code));
    return sorted(lines);
}

/// Both returns in one workspace, imported as the program does it, and the payments of each.
struct Imported {
    QTemporaryDir folder;
    SyntheticCases made_families = synthetic_families(scheme_of(families), seed);
    SyntheticCases made_jobs = synthetic_jobs(scheme_of(jobs), seed);
    std::unique_ptr<workspace::WorkspaceReader> reader;
    QStringList complaints;

    Imported()
    {
        ImportRequest request;
        request.workspace = folder.filePath(QStringLiteral("synthetic.outturn"));
        for (const SyntheticCases *made : {&made_families, &made_jobs}) {
            for (const GeneratedFile &file : made->files) {
                const auto read = ingest::return_file_from_bytes(file.name, file.content);
                const ImportedFile imported = import_return(*read, request, test::reference_data());
                if (imported.error)
                    complaints.append(imported.error->message);
                else
                    complain(*imported.plan);
            }
        }
        reader = std::move(*workspace::WorkspaceReader::open(request.workspace));
    }

    void complain(const ImportPlan &plan)
    {
        for (const Problem &problem : plan.errors)
            complaints.append(problem.message);
    }

    Result<analysis::PaymentAnswer> payments(const QString &programme) const
    {
        analysis::PaymentQuestion question;
        question.programme = ProgrammeId(programme);
        return analysis::answer_payments(*reader, *reader, &scheme_of(programme), question);
    }

    /// The differences in words of the test, with those that change money apart from those that do not.
    Result<std::vector<analysis::ExceptionLine>> lines(const analysis::PaymentAnswer &answer) const
    {
        return analysis::exception_lines(answer, *reader, 0, answer.exceptions.size());
    }
};

const Imported &imported()
{
    static const Imported all;
    return all;
}

/// The code by which a return calls the provider.
QString code_of(const analysis::PaymentAnswer &answer, const ProviderId &provider)
{
    for (const analysis::ProviderPayment &payment : answer.providers) {
        if (payment.provider.id == provider)
            return code_in_force(payment.provider, QDate(2015, 3, 31));
    }
    return {};
}

/// Rules whose extent follows from counts, not from single rows: whom they concern is planted, not how many rows.
bool concerns_a_provider(const QString &rule)
{
    return rule == u"cap-exceeded" || rule == u"below-threshold";
}

} // namespace

class TestSyntheticCases : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void every_row_comes_in();
    void every_planted_difference_is_found_and_no_other_data();
    void every_planted_difference_is_found_and_no_other();
    void persons_paid_under_both_programmes_are_found();
    void the_same_seed_gives_the_same_bytes();
    void another_seed_gives_other_cases();
    void a_large_return_has_exactly_the_rows_asked_for_data();
    void a_large_return_has_exactly_the_rows_asked_for();
    void a_full_device_is_told();
};

void TestSyntheticCases::every_row_comes_in()
{
    QVERIFY2(imported().complaints.isEmpty(), qPrintable(imported().complaints.mid(0, 5).join(u'\n')));
}

void TestSyntheticCases::every_planted_difference_is_found_and_no_other_data()
{
    QTest::addColumn<QString>("programme");
    QTest::newRow("families") << families;
    QTest::newRow("jobs") << jobs;
}

void TestSyntheticCases::every_planted_difference_is_found_and_no_other()
{
    QFETCH(QString, programme);
    const SyntheticCases &made = programme == families ? imported().made_families : imported().made_jobs;
    QVERIFY(made.differences.size() > 5);
    const auto answer = imported().payments(programme);
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, analysis::PaymentStatus::complete);
    const auto lines = imported().lines(*answer);
    QVERIFY_RESULT(lines);
    QStringList found;
    for (const analysis::ExceptionLine &line : *lines) {
        const QString rule = schemes::rule_word(line.rule);
        if (line.amount_pence == 0 || line.rule == schemes::PaymentRule::paid_under_two_schemes)
            continue;
        const bool of_provider = concerns_a_provider(rule);
        const QString each = line_of(rule, of_provider ? QString() : line.case_ref, code_of(*answer, line.provider));
        if (!of_provider || !found.contains(each))
            found.append(each);
    }
    found = sorted(found);
    const QStringList expected = planted(made);
    QStringList missing;
    QStringList surplus;
    for (const QString &each : expected) {
        if (!found.contains(each))
            missing.append(each);
    }
    for (const QString &each : found) {
        if (!expected.contains(each))
            surplus.append(each);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"not found: "_qs + missing.join(u", ")));
    QVERIFY2(surplus.isEmpty(), qPrintable(u"not planted: "_qs + surplus.mid(0, 20).join(u", ")));
    QCOMPARE(found, expected); // nor any twice
}

void TestSyntheticCases::persons_paid_under_both_programmes_are_found()
{
    // A person of a family, by the reference that both returns give, read here from their text.
    const auto paid_persons = [](const SyntheticCases &made) {
        QSet<QString> persons;
        const QStringList rows = QString::fromUtf8(made.files.back().content).split(u'\n', Qt::SkipEmptyParts);
        const QStringList columns = rows.front().split(u',');
        const auto person = columns.indexOf(u"person_ref");
        const auto paid = columns.indexOf(u"paid_gbp");
        for (const QString &row : rows.mid(1)) {
            const QStringList cells = row.split(u',');
            if (cells[paid].toDouble() > 0)
                persons.insert(cells[person]);
        }
        return persons;
    };
    const QSet<QString> both = paid_persons(imported().made_families) & paid_persons(imported().made_jobs);
    QVERIFY(both.size() > 1);
    for (const QString &programme : {families, jobs}) {
        const auto answer = imported().payments(programme);
        QVERIFY_RESULT(answer);
        const auto lines = imported().lines(*answer);
        QVERIFY_RESULT(lines);
        std::vector<quint32> rows;
        for (const analysis::ExceptionLine &line : *lines) {
            if (line.rule == schemes::PaymentRule::paid_under_two_schemes)
                rows.push_back(line.row);
        }
        const auto cases = imported().reader->cases_by_id(rows);
        QVERIFY_RESULT(cases);
        QSet<QString> found;
        for (const CaseRow &row : *cases)
            found.insert(row.person_ref);
        QCOMPARE(found, both);
    }
}

void TestSyntheticCases::the_same_seed_gives_the_same_bytes()
{
    const auto same = [](const SyntheticCases &one, const SyntheticCases &other) {
        if (one.files.size() != other.files.size())
            return false;
        for (size_t i = 0; i < one.files.size(); ++i) {
            if (one.files[i].name != other.files[i].name || one.files[i].content != other.files[i].content)
                return false;
        }
        return planted(one) == planted(other);
    };
    QVERIFY(same(synthetic_families(scheme_of(families), seed), imported().made_families));
    QVERIFY(same(synthetic_jobs(scheme_of(jobs), seed), imported().made_jobs));
}

void TestSyntheticCases::another_seed_gives_other_cases()
{
    QVERIFY(synthetic_families(scheme_of(families), seed + 1).files.back().content
            != imported().made_families.files.back().content);
    QVERIFY(synthetic_jobs(scheme_of(jobs), seed + 1).files.back().content
            != imported().made_jobs.files.back().content);
}

void TestSyntheticCases::a_large_return_has_exactly_the_rows_asked_for_data()
{
    QTest::addColumn<qint64>("rows");
    for (const qint64 rows : {qint64(0), qint64(1), qint64(2), qint64(999), qint64(1000), qint64(20'000)})
        QTest::addRow("%lld rows", static_cast<long long>(rows)) << rows;
}

void TestSyntheticCases::a_large_return_has_exactly_the_rows_asked_for()
{
    QFETCH(qint64, rows);
    const auto written = [rows] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<> done = write_synthetic_families(buffer, scheme_of(families), rows, seed);
        return done ? buffer.data() : QByteArray();
    };
    const QByteArray text = written();
    QVERIFY(text.endsWith('\n'));
    QCOMPARE(text.count('\n'), rows + 1); // the header
    const auto commas = text.left(text.indexOf('\n')).count(',');
    for (const QByteArray &line : text.split('\n').mid(0, rows + 1))
        QCOMPARE(line.count(','), commas);
    QCOMPARE(written(), text);
}

void TestSyntheticCases::a_full_device_is_told()
{
    class Full : public QIODevice
    {
    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64) override { return -1; }
    } full;
    full.open(QIODevice::WriteOnly);
    QVERIFY_FAILURE(write_synthetic_families(full, scheme_of(families), 10, seed), ErrorCode::refused,
                    "could not be written");
}

QTEST_GUILESS_MAIN(TestSyntheticCases)
#include "test_synthetic_cases.moc"
