// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/payments.h"
#include "ingest/zip_archive.h"
#include "reporting/archive_writer.h"
#include "reporting/document_numbers.h"
#include "schemes/scheme_reader.h"
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "tasks/evidence_pack.h"
#include "tasks/import_returns.h"
#include "tasks/pack_manifest.h"
#include "tasks/scheme_in_force.h"
#include "tasks/write_report.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <map>

using namespace outturn;
using namespace outturn::tasks;
using outturn::test::TemporaryWorkspace;

namespace {

const ProgrammeId families(QStringLiteral("troubled-families-2012"));

using Files = std::vector<std::pair<QString, QByteArray>>;

QByteArray hash_of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Two returns of figures, the second of which corrects Rutland, of the same name; and a return of cases, of which one
/// is paid for twice and one belongs to a person of whom another case tells.
class PackDesk
{
public:
    PackDesk()
    {
        put("outcomes.csv",
            "programme,provider_code,period,measure,numerator,denominator,cost_gbp\n"
            "Work,E06000017,2013-14,jobs,10,40,1000.50\n"
            "Work,E10000014,2013-14,jobs,90,300,9000\n"
            "Work,E10000016,2013-14,jobs,60,300,\n");
        put("outcomes.csv",
            "programme,provider_code,period,measure,numerator,denominator\n"
            "Work,E06000017,2013-14,jobs,12,40\n");
        QByteArray cases("case_ref,programme,provider_code,period,measure,attached_on,outcome_on,status,claimed_gbp,"
                         "paid_gbp,person_ref,household_ref\n");
        const auto row = [&cases](const char *reference, const char *code, const char *measure, const char *status) {
            const bool is_start = qstrcmp(measure, "attachment") == 0;
            cases += QByteArray(reference) + ",troubled-families-2012," + code + ",2012-13," + measure + ",2012-06-01,"
                + (is_start ? "" : "2013-02-01") + ',' + status + ",100.50,100,P-" + reference + ",H-77\n";
        };
        for (const char *reference : {"FAM-0001", "FAM-0002", "FAM-0003"}) {
            row(reference, "E06000017", "attachment", "attached");
            row(reference, "E06000017", "crime_asb_education", "validated");
        }
        row("FAM-0001", "E06000017", "continuous_employment", "validated");
        row("FAM-0009", "E10000014", "attachment", "attached");
        row("FAM-0009", "E10000014", "continuous_employment", "rejected");
        put("cases.csv", cases);
    }

    static void import_into(const QString &workspace, const QString &name, const QByteArray &content,
                            const ImportChoices &choices = {})
    {
        ImportRequest request;
        request.workspace = workspace;
        request.choices = choices;
        request.clock = TemporaryWorkspace::still_clock();
        const auto file = ingest::return_file_from_bytes(name, content);
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        const ImportedFile imported = import_return(*file, request, test::reference_data());
        if (imported.error)
            qFatal("%s: %s", qPrintable(name), qPrintable(imported.error->message));
    }
    void put(const char *name, const QByteArray &content) { import_into(path(), QString::fromLatin1(name), content); }

    QString path() const { return workspace_.path(); }
    QString pack_path() const { return workspace_.folder() + QStringLiteral("/pack.zip"); }
    const TemporaryWorkspace &workspace() const { return workspace_; }

    /// A report of one table, that prints the hashes of the returns as every report does.
    ComposedReport composed(bool cases = false, const QString &provider = {}) const
    {
        const auto source = workspace_.reader();
        ComposedReport composed;
        composed.definition.programme = families;
        composed.definition.include_cases = cases;
        composed.definition.provider = provider;
        composed.material.programme = {families, QStringLiteral("Troubled Families")};
        composed.material.trail = *source->trail();
        composed.material.last_change = *source->last_change();
        composed.material.has_cases = true;
        composed.material.returns = *source->returns();
        composed.material.program_version = QStringLiteral("0.1");
        const auto providers = source->providers();
        for (const Provider &known : *providers) {
            if (known.name == provider)
                composed.material.provider = known;
        }
        reporting::Document &document = composed.report.document;
        document.title = QStringLiteral("How far apart?");
        document.language = QStringLiteral("en-GB");
        document.generator = QStringLiteral("Outturn");
        document.date = composed.material.last_change;
        document.words = presentation::document_words(presentation::Wording(QStringLiteral("en")));
        reporting::DocumentTable table;
        table.id = QStringLiteral("returns");
        table.caption = QStringLiteral("Returns");
        table.columns = {{QStringLiteral("Return")}, {QStringLiteral("SHA-256")}};
        const auto returns = source->returns();
        for (const StoredReturn &entry : *returns)
            table.rows.push_back({entry.file_name + QString::number(entry.id), QString::fromLatin1(entry.sha256)});
        document.blocks.emplace_back(std::move(table));
        document = reporting::numbered(std::move(document));
        return composed;
    }

    Files write(bool cases = false, const QString &provider = {}) const
    {
        const Result<> written =
            write_evidence_pack(*workspace_.reader(), composed(cases, provider), {}, {}, pack_path());
        if (!written)
            qFatal("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
        return read(pack_path());
    }

    static Files read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no pack");
        const auto archive = ingest::ZipArchive::open(path, file.readAll());
        if (!archive)
            qFatal("%s", qPrintable(archive.error().message));
        Files files;
        for (const QString &name : (*archive)->entries())
            files.emplace_back(name, *(*archive)->content(name, 1 << 26));
        return files;
    }

    /// The same pack with other files, checked.
    QStringList disagreements_of(const Files &files) const
    {
        const Result<QByteArray> bytes = reporting::archive_bytes(files);
        if (!bytes)
            qFatal("%s", qPrintable(bytes.error().message));
        QFile file(pack_path());
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
            qFatal("the pack cannot be written");
        file.close();
        const Result<PackCheck> check = check_evidence_pack(pack_path());
        return check ? check->disagreements : QStringList(check.error().message);
    }

private:
    TemporaryWorkspace workspace_;
};

QByteArray &content_of(Files &files, const QString &name)
{
    for (auto &[known, bytes] : files) {
        if (known == name)
            return bytes;
    }
    qFatal("there is no %s", qPrintable(name));
}

QStringList names_of(const Files &files)
{
    QStringList names;
    for (const auto &[name, bytes] : files)
        names.append(name);
    names.sort();
    return names;
}

/// What somebody does to a pack, and what the check must name.
using Alter = std::function<void(Files &)>;

void replace_in(Files &files, const char *name, const QByteArray &before, const QByteArray &after)
{
    QByteArray &bytes = content_of(files, QString::fromLatin1(name));
    if (!bytes.contains(before))
        qFatal("%s does not hold %s", name, before.constData());
    bytes.replace(before, after);
}

void rename_file(Files &files, const char *before, const char *after)
{
    for (auto &[name, bytes] : files) {
        if (name == QLatin1String(before))
            name = QString::fromLatin1(after);
    }
}

/// The figures and the money of every key in force, without where they came from.
QStringList figures_of(const CellSource &source, const QString &only = {})
{
    QStringList lines;
    const auto cells = source.cells_in_force();
    const auto providers = source.providers();
    if (!cells || !providers)
        qFatal("the workspace cannot be read");
    for (const Cell &cell : *cells) {
        QString name;
        for (const Provider &provider : *providers) {
            if (provider.id == cell.key.provider)
                name = provider.name;
        }
        if (!only.isEmpty() && name != only)
            continue;
        lines.append(QStringList{
            cell.key.programme.text, cell.key.measure.text, period_label(cell.key.period), name,
            QString::number(static_cast<int>(cell.key.aspect)), QString::number(cell.numerator.value_or(-1)),
            QString::number(cell.denominator.value_or(-1)), QString::number(cell.money ? cell.money->pence : -1)}
                         .join(u'|'));
    }
    lines.sort();
    return lines;
}

QByteArray payments_of(const workspace::WorkspaceReader &source)
{
    const auto scheme = scheme_in_force(source, families, {});
    analysis::PaymentQuestion question;
    question.programme = families;
    if (!scheme)
        qFatal("%s", qPrintable(scheme.error().message));
    const auto answer = analysis::answer_payments(source, source, *scheme ? &**scheme : nullptr, question);
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    QJsonObject json{{QStringLiteral("exceptions"), static_cast<qint64>(answer->exceptions.size())}};
    QJsonArray providers;
    for (const analysis::ProviderPayment &provider : answer->providers)
        providers.append(QJsonObject{{QStringLiteral("name"), provider.provider.name},
                                     {QStringLiteral("due"), provider.due_pence.value_or(-1)},
                                     {QStringLiteral("claimed"), provider.claimed_pence.value_or(-1)},
                                     {QStringLiteral("paid"), provider.paid_pence.value_or(-1)}});
    json[QStringLiteral("providers")] = providers;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Q_DECLARE_METATYPE(Alter)

/// An auditor can rely on what is in the pack, or is told why not.
class TestEvidencePack : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void it_holds_what_it_promises();
    void the_same_workspace_gives_the_same_bytes();
    void other_tools_can_check_the_sums();
    void a_whole_pack_is_said_to_be_whole();
    void what_was_altered_is_named_data();
    void what_was_altered_is_named();
    void a_rewritten_manifest_has_another_sum();
    void no_reference_of_a_person_leaves_the_building();
    void imported_again_the_figures_are_the_same();
    void imported_again_the_cases_are_paid_alike();
    void a_case_has_one_pseudonym_throughout();
    void a_provider_gets_its_own_rows_only();
    void a_provider_gets_its_own_cases_only();
    void an_adopted_scheme_is_as_the_trail_says();
    void an_original_that_was_too_large_is_told();
    void the_page_names_every_command();
    void a_workspace_that_changed_meanwhile_is_refused();
    void a_cancelled_pack_leaves_the_old_one();
    void what_is_no_pack_is_told();
};

void TestEvidencePack::it_holds_what_it_promises()
{
    const PackDesk desk;
    Files files = desk.write();
    QCOMPARE(names_of(files),
             QStringList({u"SHA256SUMS"_qs, u"definition.json"_qs, u"how-to-recompute.html"_qs, u"manifest.json"_qs,
                          u"mappings/plain-return.json"_qs, u"report.html"_qs, u"report.pdf"_qs,
                          u"returns/outcomes-2.csv"_qs, u"returns/outcomes.csv"_qs,
                          u"schemes/troubled-families-2012.json"_qs, u"tables.ods"_qs, u"tables.xlsx"_qs,
                          u"tables/returns.csv"_qs, u"trail.json"_qs}));
    QVERIFY(content_of(files, u"returns/outcomes.csv"_qs).contains("Work,E06000017,2013-14,jobs,10,40,1000.50\n"));
    const QJsonObject manifest = QJsonDocument::fromJson(content_of(files, u"manifest.json"_qs)).object();
    const QJsonArray returns = manifest[u"returns"].toArray();
    QCOMPARE(returns.size(), 3);
    QCOMPARE(returns[1][u"held_as"].toString(), u"returns/outcomes-2.csv"_qs);
    QVERIFY(returns[1][u"original_absent"].isUndefined());
    QCOMPARE(returns[2][u"original_absent"].toString(), u"case-return"_qs);
    QVERIFY(returns[2][u"held_as"].isUndefined());
    QVERIFY(returns[2][u"named_in_report"].toBool());
    QCOMPARE(manifest[u"as_of"].toString(), u"2025-05-06T12:30:00.000Z"_qs);
    QCOMPARE(manifest[u"trail_entries"].toInt(), 3);
}

void TestEvidencePack::the_same_workspace_gives_the_same_bytes()
{
    const PackDesk desk;
    const auto bytes = [&desk] {
        desk.write(true);
        QFile file(desk.pack_path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray once = bytes();
    QVERIFY(!once.isEmpty());
    QVERIFY(bytes() == once);
    QVERIFY(!once.contains("/tmp/"));
}

void TestEvidencePack::other_tools_can_check_the_sums()
{
    const PackDesk desk;
    Files files = desk.write(true);
    const QList<QByteArray> lines = content_of(files, u"SHA256SUMS"_qs).trimmed().split('\n');
    QCOMPARE(lines.size(), static_cast<qsizetype>(files.size()) - 1);
    for (const QByteArray &line : lines)
        QCOMPARE(line.left(64), hash_of(content_of(files, QString::fromUtf8(line.mid(66)))));
}

void TestEvidencePack::a_whole_pack_is_said_to_be_whole()
{
    const PackDesk desk;
    Files files = desk.write(true);
    const auto check = check_evidence_pack(desk.pack_path());
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QCOMPARE(check->files, static_cast<int>(files.size()));
    qint64 bytes = 0;
    for (const auto &[name, content] : files)
        bytes += content.size();
    QCOMPARE(check->bytes, bytes);
    QCOMPARE(check->trail_entries, 3);
    QCOMPARE(check->manifest_sha256, hash_of(content_of(files, u"manifest.json"_qs)));
    QCOMPARE(*manifest_sha256(desk.pack_path()), check->manifest_sha256);
    QVERIFY(is_evidence_pack(desk.pack_path()));
    QVERIFY(!is_evidence_pack(desk.path()));
}

void TestEvidencePack::what_was_altered_is_named_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const QString &words, Alter alter) {
        QTest::newRow(name) << std::move(alter) << words;
    };
    add("a byte of the report", u"report.html was changed"_qs,
        [](Files &files) { replace_in(files, "report.html", "How far apart?", "How far apart!"); });
    add("a figure of a return", u"returns/outcomes.csv was changed"_qs,
        [](Files &files) { replace_in(files, "returns/outcomes.csv", "90,300", "91,300"); });
    add("a byte more", u"tables/returns.csv was changed"_qs,
        [](Files &files) { content_of(files, u"tables/returns.csv"_qs).append('\n'); });
    add("an empty file", u"tables.ods was changed"_qs,
        [](Files &files) { content_of(files, u"tables.ods"_qs).clear(); });
    add("a file added", u"returns/late.csv was added"_qs,
        [](Files &files) { files.emplace_back(u"returns/late.csv"_qs, "a,b\n"); });
    add("a file removed", u"report.pdf is missing"_qs,
        [](Files &files) { std::erase_if(files, [](const auto &file) { return file.first == u"report.pdf"; }); });
    add("a file renamed", u"returns/other.csv was added: it holds what the manifest lists as returns/outcomes.csv"_qs,
        [](Files &files) { rename_file(files, "returns/outcomes.csv", "returns/other.csv"); });
    add("two files exchanged", u"returns/outcomes.csv was exchanged: it holds what belongs into returns/outcomes-2"_qs,
        [](Files &files) {
            std::swap(content_of(files, u"returns/outcomes.csv"_qs), content_of(files, u"returns/outcomes-2.csv"_qs));
        });
    add("the manifest's words", u"SHA256SUMS gives another SHA-256 for manifest.json"_qs,
        [](Files &files) { replace_in(files, "manifest.json", "How far apart?", "How near?"); });
    add("a return and its sums in the manifest", u"SHA256SUMS gives another SHA-256 for returns/outcomes.csv"_qs,
        [](Files &files) {
            QByteArray &bytes = content_of(files, u"returns/outcomes.csv"_qs);
            const QByteArray before = hash_of(bytes);
            bytes.replace("90,300", "91,300");
            replace_in(files, "manifest.json", before, hash_of(bytes));
        });
    add("a return, the manifest and the sums", u"is not as the trail says"_qs, [](Files &files) {
        QByteArray &bytes = content_of(files, u"returns/outcomes.csv"_qs);
        const QByteArray before = hash_of(bytes);
        const QByteArray manifest = hash_of(content_of(files, u"manifest.json"_qs));
        bytes.replace("90,300", "91,300");
        replace_in(files, "manifest.json", before, hash_of(bytes));
        replace_in(files, "SHA256SUMS", before, hash_of(bytes));
        replace_in(files, "SHA256SUMS", manifest, hash_of(content_of(files, u"manifest.json"_qs)));
    });
    add("the sums alone", u"SHA256SUMS gives another SHA-256 for report.pdf"_qs, [](Files &files) {
        const QByteArray sum = hash_of(content_of(files, u"report.pdf"_qs));
        replace_in(files, "SHA256SUMS", sum, QByteArray(64, '0'));
    });
    add("a line of the sums", u"SHA256SUMS does not list trail.json"_qs, [](Files &files) {
        const QByteArray line = hash_of(content_of(files, u"trail.json"_qs)) + "  trail.json\n";
        replace_in(files, "SHA256SUMS", line, "");
    });
    add("the time of an act", u"entry 1 does not fit"_qs,
        [](Files &files) { replace_in(files, "trail.json", "2025-05-06T12:30:00.000Z", "2025-05-05T12:30:00.000Z"); });
    add("the number of rows that the trail tells", u"entry 2 does not fit"_qs, [](Files &files) {
        QByteArray &bytes = content_of(files, u"trail.json"_qs);
        const qsizetype second = bytes.indexOf("\"sequence\": 2");
        bytes.replace(bytes.indexOf("accepted\\\":1", second), 12, "accepted\\\":9");
    });
    add("the manifest removed", u"manifest.json is missing"_qs,
        [](Files &files) { std::erase_if(files, [](const auto &file) { return file.first == u"manifest.json"; }); });
    add("the sums removed", u"SHA256SUMS is missing"_qs,
        [](Files &files) { std::erase_if(files, [](const auto &file) { return file.first == u"SHA256SUMS"; }); });
    add("the trail removed", u"trail.json is missing"_qs,
        [](Files &files) { std::erase_if(files, [](const auto &file) { return file.first == u"trail.json"; }); });
    add("a manifest that is none", u"The manifest cannot be read"_qs,
        [](Files &files) { content_of(files, u"manifest.json"_qs) = "{"; });
    add("a return left out of the manifest", u"The manifest does not tell of the return"_qs, [](Files &files) {
        QByteArray &bytes = content_of(files, u"manifest.json"_qs);
        auto manifest = read_manifest(bytes);
        manifest->returns.pop_back();
        bytes = write_manifest(*manifest);
    });
    add("a case paid more", u"returns/cases-pseudonyms.csv was changed"_qs,
        [](Files &files) { replace_in(files, "returns/cases-pseudonyms.csv", "100.50", "900.50"); });
}

void TestEvidencePack::what_was_altered_is_named()
{
    QFETCH(Alter, alter);
    QFETCH(QString, words);
    const PackDesk desk;
    Files files = desk.write(true);
    QCOMPARE(desk.disagreements_of(files), QStringList()); // taken apart and put together again it is whole
    alter(files);
    const QString all = desk.disagreements_of(files).join(u'\n');
    QVERIFY2(all.contains(words), qPrintable(all));
}

void TestEvidencePack::a_rewritten_manifest_has_another_sum()
{
    // Who rewrites trail, manifest and sums alike cannot be found out by the pack alone: what the maker noted tells.
    const PackDesk desk;
    desk.write();
    const QByteArray noted = *manifest_sha256(desk.pack_path());
    PackDesk forged;
    forged.put("more.csv",
               "programme,provider_code,period,measure,numerator,denominator\n"
               "Work,E10000014,2013-14,jobs,91,300\n");
    forged.write();
    const auto check = check_evidence_pack(forged.pack_path());
    QVERIFY_RESULT(check);
    QCOMPARE(check->disagreements, QStringList());
    QVERIFY(check->manifest_sha256 != noted);
}

void TestEvidencePack::no_reference_of_a_person_leaves_the_building()
{
    const PackDesk desk;
    for (const bool with_cases : {false, true}) {
        const Files files = desk.write(with_cases);
        QCOMPARE(names_of(files).contains(u"returns/cases-pseudonyms.csv"_qs), with_cases);
        for (const auto &[name, bytes] : files) {
            for (const char *reference : {"FAM-", "P-FAM", "H-77"})
                QVERIFY2(!bytes.contains(reference), qPrintable(name));
        }
    }
}

void TestEvidencePack::imported_again_the_figures_are_the_same()
{
    const PackDesk desk;
    Files files = desk.write(true);
    const TemporaryWorkspace again;
    for (const char *name : {"returns/outcomes.csv", "returns/outcomes-2.csv", "returns/cases-pseudonyms.csv"})
        PackDesk::import_into(again.path(), QString::fromLatin1(name), content_of(files, QString::fromLatin1(name)));
    const QStringList before = figures_of(*desk.workspace().reader());
    QVERIFY(before.contains(u"work|jobs|2013-14|Rutland|0|12|40|-1"_qs)); // as the second return has it
    QCOMPARE(figures_of(*again.reader()), before);
}

void TestEvidencePack::imported_again_the_cases_are_paid_alike()
{
    const PackDesk desk;
    Files files = desk.write(true);
    const TemporaryWorkspace again;
    PackDesk::import_into(again.path(), u"cases.csv"_qs, content_of(files, u"returns/cases-pseudonyms.csv"_qs));
    const QByteArray before = payments_of(*desk.workspace().reader());
    QVERIFY2(before.contains("Rutland"), before.constData());
    QCOMPARE(payments_of(*again.reader()), before);
}

void TestEvidencePack::a_case_has_one_pseudonym_throughout()
{
    const PackDesk desk;
    Files files = desk.write(true);
    const QList<QByteArray> lines = content_of(files, u"returns/cases-pseudonyms.csv"_qs).trimmed().split('\n');
    QCOMPARE(lines.size(), 10); // the header and nine rows
    std::map<QByteArray, int> cases;
    std::map<QByteArray, int> persons;
    std::map<QByteArray, int> households;
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> fields = line.split(',');
        ++cases[fields[11]];
        ++persons[fields[20]];
        ++households[fields[21]];
    }
    QCOMPARE(cases.size(), size_t(4)); // FAM-0001 to 3 and 9
    QCOMPARE(persons.size(), size_t(4));
    QCOMPARE(households.size(), size_t(1));
    QCOMPARE(households.begin()->first, QByteArray("Household 1"));
    QCOMPARE(households.begin()->second, 9);
    int of_three = 0;
    for (const auto &[name, rows] : cases)
        of_three += rows == 3; // FAM-0001 has an attachment and two results
    QCOMPARE(of_three, 1);
}

void TestEvidencePack::a_provider_gets_its_own_rows_only()
{
    const PackDesk desk;
    Files files = desk.write(false, u"Rutland"_qs);
    QVERIFY(!names_of(files).contains(u"returns/outcomes.csv"_qs));
    const QByteArray own = content_of(files, u"returns/figures.csv"_qs);
    QVERIFY(!own.contains("Hampshire") && !own.contains("E10000014") && !own.contains("Kent"));
    const TemporaryWorkspace again;
    PackDesk::import_into(again.path(), u"figures.csv"_qs, own);
    const QStringList before = figures_of(*desk.workspace().reader(), u"Rutland"_qs);
    const QStringList returned = before.filter(u"jobs"_qs);
    QVERIFY(!returned.isEmpty() && returned.size() < before.size());
    QCOMPARE(figures_of(*again.reader()), returned);
    // What is counted from cases was never returned as a figure, and its small counts are withheld from the report.
    QVERIFY(!own.contains("attachment") && !own.contains("crime_asb_education"));
    const QJsonObject manifest = QJsonDocument::fromJson(content_of(files, u"manifest.json"_qs)).object();
    QCOMPARE(manifest[u"returns"][0][u"original_absent"].toString(), u"other-providers"_qs);
    QCOMPARE(check_evidence_pack(desk.pack_path())->disagreements, QStringList());
}

void TestEvidencePack::a_provider_gets_its_own_cases_only()
{
    const PackDesk desk;
    Files files = desk.write(true, u"Rutland"_qs);
    const QByteArray cases = content_of(files, u"returns/cases-pseudonyms.csv"_qs);
    QCOMPARE(cases.count('\n'), 8); // the header and seven rows
    QVERIFY(!cases.contains("Hampshire"));
    const TemporaryWorkspace again;
    for (const char *name : {"returns/figures.csv", "returns/cases-pseudonyms.csv"})
        PackDesk::import_into(again.path(), QString::fromLatin1(name), content_of(files, QString::fromLatin1(name)));
    QCOMPARE(figures_of(*again.reader()), figures_of(*desk.workspace().reader(), u"Rutland"_qs));
}

void TestEvidencePack::an_adopted_scheme_is_as_the_trail_says()
{
    const PackDesk desk;
    schemes::Scheme scheme = **scheme_in_force(*desk.workspace().reader(), families, {});
    scheme.tariffs.front().price = Money{12'345};
    QVERIFY_RESULT(adopt_scheme(desk.path(), families, scheme, u"agreed"_qs, TemporaryWorkspace::still_clock()));
    Files files = desk.write();
    QCOMPARE(check_evidence_pack(desk.pack_path())->disagreements, QStringList());
    const QString name = u"schemes/troubled-families-2012.json"_qs;
    const auto read = schemes::read_scheme(content_of(files, name), name);
    QVERIFY_RESULT(read);
    QCOMPARE(read->tariffs.front().price->pence, 12'345);
    // With manifest and sums made to fit, the trail still tells.
    const QByteArray before = hash_of(content_of(files, name));
    const QByteArray manifest = hash_of(content_of(files, u"manifest.json"_qs));
    content_of(files, name).append('\n');
    replace_in(files, "manifest.json", before, hash_of(content_of(files, name)));
    replace_in(files, "SHA256SUMS", before, hash_of(content_of(files, name)));
    replace_in(files, "SHA256SUMS", manifest, hash_of(content_of(files, u"manifest.json"_qs)));
    const QStringList found = desk.disagreements_of(files);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].contains(u"is not the scheme that the trail says"), qPrintable(found[0]));
}

void TestEvidencePack::an_original_that_was_too_large_is_told()
{
    const PackDesk desk;
    {
        SQLite::Database other_tool(desk.path().toStdString(), SQLite::OPEN_READWRITE);
        other_tool.exec("DELETE FROM original WHERE return_id=1");
    }
    Files files = desk.write();
    QVERIFY(names_of(files).contains(u"returns/outcomes.csv"_qs)); // the second of the name
    const QJsonObject manifest = QJsonDocument::fromJson(content_of(files, u"manifest.json"_qs)).object();
    QCOMPARE(manifest[u"returns"][0][u"original_absent"].toString(), u"too-large"_qs);
    QCOMPARE(manifest[u"returns"][0][u"sha256"].toString().size(), 64);
    QVERIFY(content_of(files, u"how-to-recompute.html"_qs).contains("too large"));
    QCOMPARE(check_evidence_pack(desk.pack_path())->disagreements, QStringList());
}

void TestEvidencePack::the_page_names_every_command()
{
    const PackDesk desk;
    Files files = desk.write(true);
    const QByteArray page = content_of(files, u"how-to-recompute.html"_qs);
    const QByteArray first("outturn import check.outturn returns/outcomes.csv --mapping mappings/plain-return.json "
                           "--programme Work --measure jobs --period 2013-14");
    QVERIFY2(page.contains(first), page.constData());
    QVERIFY(page.contains("outturn import check.outturn returns/outcomes-2.csv --mapping"));
    QVERIFY(page.indexOf("outcomes-2.csv") < page.indexOf("cases-pseudonyms.csv"));
    QVERIFY(!page.contains("<script"));
}

void TestEvidencePack::a_workspace_that_changed_meanwhile_is_refused()
{
    PackDesk desk;
    const ComposedReport before = desk.composed();
    desk.put("more.csv",
             "programme,provider_code,period,measure,numerator,denominator\n"
             "Work,E10000014,2013-14,jobs,91,300\n");
    QVERIFY_FAILURE(write_evidence_pack(*desk.workspace().reader(), before, {}, {}, desk.pack_path()),
                    ErrorCode::refused, "changed");
    QVERIFY(!QFile::exists(desk.pack_path()));
}

void TestEvidencePack::a_cancelled_pack_leaves_the_old_one()
{
    const PackDesk desk;
    QFile old(desk.pack_path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("the old one");
    old.close();
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_FAILURE(write_evidence_pack(*desk.workspace().reader(), desk.composed(true), {}, {}, desk.pack_path(), {},
                                        stop.get_token()),
                    ErrorCode::cancelled, "cancelled");
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("the old one"));
    QCOMPARE(desk.workspace().files(), QStringList({u"pack.zip"_qs, u"test.outturn"_qs}));
}

void TestEvidencePack::what_is_no_pack_is_told()
{
    const PackDesk desk;
    QVERIFY_FAILURE(check_evidence_pack(desk.path()), ErrorCode::damaged_workspace, "no evidence pack");
    QVERIFY_FAILURE(check_evidence_pack(desk.pack_path()), ErrorCode::damaged_workspace, "no evidence pack");
    QCOMPARE(desk.disagreements_of({{u"word/document.xml"_qs, "<a/>"}}).join(u' ').contains(u"no evidence pack"), true);
    // Cut short anywhere, it is damaged or it disagrees; never whole.
    desk.write();
    QFile file(desk.pack_path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype length = 1; length < whole.size(); length += whole.size() / 23) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole.first(length));
        file.close();
        const auto check = check_evidence_pack(desk.pack_path());
        QVERIFY(!check || !check->disagreements.isEmpty());
    }
}

QTEST_MAIN(TestEvidencePack)
#include "test_evidence_pack.moc"
