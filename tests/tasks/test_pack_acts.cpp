// SPDX-License-Identifier: GPL-3.0-or-later
// A pack proves its exclusions and corrections by its trail, and holds what its report rests on whatever is left out.
#include "ingest/zip_archive.h"
#include "presentation/report_definition.h"
#include "reporting/archive_writer.h"
#include "support/reference_data.h"
#include "support/result_check.h"
#include "support/temporary_workspace.h"
#include "tasks/acts_file.h"
#include "tasks/audit_acts.h"
#include "tasks/evidence_pack.h"
#include "tasks/import_returns.h"
#include "tasks/pack_acts.h"
#include "tasks/pack_manifest.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace outturn;
using namespace outturn::tasks;

namespace {

using Files = std::vector<std::pair<QString, QByteArray>>;

QByteArray hash_of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray &content_of(Files &files, const QString &name)
{
    for (auto &[known, bytes] : files) {
        if (known == name)
            return bytes;
    }
    qFatal("there is no %s", qPrintable(name));
}

void remove_file(Files &files, const QString &name)
{
    std::erase_if(files, [&name](const auto &file) { return file.first == name; });
}

/// What a forger does who knows the format: manifest and sums are made anew for the files as they are now.
void forge(Files &files)
{
    auto manifest = read_manifest(content_of(files, manifest_name));
    if (!manifest)
        qFatal("%s", qPrintable(manifest.error().message));
    std::erase_if(manifest->files, [&files](const PackFile &listed) {
        return std::none_of(files.begin(), files.end(), [&](const auto &file) { return file.first == listed.name; });
    });
    for (PackFile &listed : manifest->files) {
        const QByteArray &bytes = content_of(files, listed.name);
        listed.bytes = bytes.size();
        listed.sha256 = hash_of(bytes);
    }
    content_of(files, manifest_name) = write_manifest(*manifest);
    content_of(files, sums_name) = write_sums(*manifest, hash_of(content_of(files, manifest_name)));
}

/// Three councils in two returns, of which the second is Rutland's alone; and a return of another programme.
class ActDesk
{
public:
    ActDesk()
    {
        put("first.csv",
            "programme,provider_code,period,measure,numerator,denominator\n"
            "Work,E10000014,2013-14,jobs,90,300\n"
            "Work,E10000016,2013-14,jobs,60,300\n");
        put("rutland.csv",
            "programme,provider_code,period,measure,numerator,denominator\n"
            "Work,E06000017,2013-14,jobs,12,40\n");
        put("other.csv",
            "programme,provider_code,period,measure,numerator,denominator\n"
            "Homes,E06000017,2013-14,kept,7,40\n");
    }

    void put(const char *name, const QByteArray &content)
    {
        ImportRequest request;
        request.workspace = workspace_.path();
        request.clock = test::TemporaryWorkspace::still_clock();
        const auto file = ingest::return_file_from_bytes(QString::fromLatin1(name), content);
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        if (const ImportedFile imported = import_return(*file, request, test::reference_data()); imported.error)
            qFatal("%s: %s", name, qPrintable(imported.error->message));
    }

    ProviderId provider(const char *code) const
    {
        const auto providers = workspace_.reader()->providers();
        for (const Provider &known : *providers) {
            if (code_in_force(known, QDate(2014, 3, 31)) == QLatin1String(code))
                return known.id;
        }
        qFatal("no %s", code);
    }

    qint64 record(ActKind kind, const QString &reason, const QByteArray &json, qint64 reverses = 0)
    {
        Act act;
        act.kind = kind;
        act.person = QStringLiteral("A. Auditor");
        act.reason = reason;
        act.json = json;
        act.reverses = reverses;
        const Result<Act> recorded = record_act(workspace_.path(), act, test::TemporaryWorkspace::still_clock());
        if (!recorded)
            qFatal("%s", qPrintable(recorded.error().message));
        return recorded->id;
    }
    qint64 leave_out(const char *programme, const char *code, const QString &reason)
    {
        Exclusion exclusion;
        exclusion.programme = ProgrammeId(QString::fromLatin1(programme));
        exclusion.provider = provider(code);
        return record(ActKind::exclusion, reason, write_exclusion(exclusion));
    }
    qint64 correct(const char *code, double numerator, const QString &reason)
    {
        Correction correction;
        correction.key.programme = ProgrammeId(QStringLiteral("work"));
        correction.key.measure = MeasureId(QStringLiteral("jobs"));
        correction.key.provider = provider(code);
        correction.key.period = *parse_period(QStringLiteral("2013-14"));
        correction.numerator = numerator;
        return record(ActKind::correction, reason, write_correction(correction));
    }

    Files pack(const presentation::ReportDefinition &wanted = presentation::standard_report())
    {
        presentation::ReportDefinition definition = wanted;
        definition.programme = ProgrammeId(QStringLiteral("work"));
        const QTemporaryDir nobody;
        const auto source = workspace_.reader();
        const auto composed = compose_report(*source, definition, ProviderRegister(), nobody.path());
        if (!composed)
            qFatal("%s", qPrintable(composed.error().message));
        const Result<> written = write_evidence_pack(*source, *composed, {}, nobody.path(), path());
        if (!written)
            qFatal("%s", qPrintable(written.error().message));
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no pack");
        const auto archive = ingest::ZipArchive::open(path(), file.readAll());
        Files files;
        for (const QString &name : (*archive)->entries())
            files.emplace_back(name, *(*archive)->content(name, 1 << 26));
        return files;
    }

    /// Of the pack with these files in place of its own.
    QStringList disagreements_of(const Files &files) const
    {
        const Result<QByteArray> bytes = reporting::archive_bytes(files);
        QFile file(path());
        if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
            qFatal("the pack cannot be written");
        file.close();
        const Result<PackCheck> check = check_evidence_pack(path());
        return check ? check->disagreements : QStringList(check.error().message);
    }

private:
    QString path() const { return workspace_.folder() + QStringLiteral("/pack.zip"); }

    test::TemporaryWorkspace workspace_;
};

/// Acts 1 (Rutland left out), 2 (Knowsley corrected), 3 (of another programme), 4 (St. Helens left out), 5 (4 reversed).
void do_acts(ActDesk &desk)
{
    desk.leave_out("work", "E06000017", QStringLiteral("counted twice"));
    desk.correct("E10000014", 91, QStringLiteral("a letter of May"));
    desk.leave_out("homes", "E06000017", QStringLiteral("rent was arrears"));
    const qint64 reversed = desk.leave_out("work", "E10000016", QStringLiteral("a mistake"));
    desk.record(ActKind::reversal, QStringLiteral("was right"), {}, reversed);
}

/// The acts of a file, to be altered and written anew.
Result<std::vector<Act>> acts_in(const QByteArray &json)
{
    return read_acts_file(json, acts_name);
}

/// In this order, whatever their numbers: a file does not give those.
QByteArray acts_file(std::vector<Act> acts)
{
    StandingActs standing;
    qint64 id = 0;
    for (Act &act : acts) {
        act.id = ++id;
        if (act.kind == ActKind::exclusion)
            standing.exclusions.push_back({act, {}});
        else
            standing.corrections.push_back({act, {}});
    }
    return write_acts_file(standing);
}

using Alter = std::function<void(Files &)>;

} // namespace

Q_DECLARE_METATYPE(Alter)

class TestPackActs : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void a_whole_pack_proves_its_acts();
    void what_was_altered_is_named_data();
    void what_was_altered_is_named();
    void other_programmes_stay_closed();
    void returns_are_there_also_where_a_figure_is_left_out();
};

void TestPackActs::a_whole_pack_proves_its_acts()
{
    ActDesk desk;
    do_acts(desk);
    Files files = desk.pack();
    QCOMPARE(desk.disagreements_of(files), QStringList());
    const auto proofs = read_act_proofs(content_of(files, act_proofs_name));
    QVERIFY_RESULT(proofs);
    QCOMPARE(proofs->proofs.size(), size_t(2));
    QCOMPARE(proofs->others, std::vector<qint64>{3});
}

void TestPackActs::what_was_altered_is_named_data()
{
    QTest::addColumn<Alter>("alter");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const QString &words, Alter alter) {
        QTest::newRow(name) << std::move(alter) << words;
    };
    const auto acts = [](Files &files) -> QByteArray & { return content_of(files, acts_name); };
    add("a reason", u"Act 1 in acts.json is not the one in the trail: its reason differs"_qs,
        [acts](Files &files) { acts(files).replace("counted twice", "counted once"); });
    add("a person", u"Act 1 in acts.json is not the one in the trail: its person differs"_qs,
        [acts](Files &files) { acts(files).replace("A. Auditor", "B. Auditor"); });
    add("a number", u"Act 2 in acts.json is not the one in the trail: its content differs"_qs,
        [acts](Files &files) { acts(files).replace("91", "99"); });
    add("a time", u"its time differs"_qs,
        [acts](Files &files) { acts(files).replace("2025-05-06T12:30", "2025-05-07T12:30"); });
    add("an act removed", u"acts.json holds 1 acts, of which 2 are proved"_qs, [acts](Files &files) {
        auto read = *acts_in(acts(files));
        read.pop_back();
        acts(files) = acts_file(read);
    });
    add("an act removed with its proof", u"does not tell of act 2, which is in force by the trail"_qs,
        [acts](Files &files) {
            auto read = *acts_in(acts(files));
            read.pop_back();
            acts(files) = acts_file(read);
            auto proofs = *read_act_proofs(content_of(files, act_proofs_name));
            proofs.proofs.pop_back();
            content_of(files, act_proofs_name) = write_act_proofs(proofs);
        });
    add("an act added", u"acts.json holds 3 acts, of which 2 are proved"_qs, [acts](Files &files) {
        auto read = *acts_in(acts(files));
        read.push_back(read.front());
        acts(files) = acts_file(read);
    });
    add("a reversed act brought back", u"holds act 4, which is not in force by the trail"_qs, [acts](Files &files) {
        auto read = *acts_in(acts(files));
        read.push_back(read.front());
        acts(files) = acts_file(read);
        auto proofs = *read_act_proofs(content_of(files, act_proofs_name));
        proofs.proofs.push_back({4, QStringLiteral("00000000000000000000000000000000")});
        content_of(files, act_proofs_name) = write_act_proofs(proofs);
    });
    add("the order", u"Act 1 in acts.json is not the one in the trail"_qs, [acts](Files &files) {
        auto read = *acts_in(acts(files));
        std::swap(read[0], read[1]);
        acts(files) = acts_file(read);
    });
    add("both files removed", u"does not tell of act 1, which is in force by the trail"_qs, [](Files &files) {
        remove_file(files, acts_name);
        remove_file(files, act_proofs_name);
    });
}

void TestPackActs::what_was_altered_is_named()
{
    QFETCH(Alter, alter);
    QFETCH(QString, words);
    ActDesk desk;
    do_acts(desk);
    Files files = desk.pack();
    alter(files);
    forge(files);
    const QString all = desk.disagreements_of(files).join(u'\n');
    QVERIFY2(all.contains(words), qPrintable(all));
}

void TestPackActs::other_programmes_stay_closed()
{
    // Neither what was done to another programme nor what would let it be guessed: no nonce of act 3.
    ActDesk desk;
    do_acts(desk);
    Files files = desk.pack();
    for (const auto &[name, bytes] : files)
        QVERIFY2(!bytes.contains("rent was arrears"), qPrintable(name));
    const auto proofs = read_act_proofs(content_of(files, act_proofs_name));
    QVERIFY_RESULT(proofs);
    for (const ActProofs::Proof &proof : proofs->proofs)
        QVERIFY(proof.act != 3 && proof.act != 4);
}

void TestPackActs::returns_are_there_also_where_a_figure_is_left_out()
{
    // One figure of first.csv goes, the other stays in the report: the pack must hold the whole return.
    ActDesk desk;
    desk.leave_out("work", "E10000016", QStringLiteral("counted twice"));
    Files files = desk.pack();
    QCOMPARE(desk.disagreements_of(files), QStringList());
    QVERIFY(content_of(files, QStringLiteral("returns/first.csv")).contains("E10000016,2013-14,jobs,60,300"));
    QVERIFY(content_of(files, QStringLiteral("returns/rutland.csv")).contains("12,40"));
    const auto manifest = read_manifest(content_of(files, manifest_name));
    QVERIFY_RESULT(manifest);
    for (const PackReturn &entry : manifest->returns) {
        if (entry.file_name == QLatin1String("other.csv"))
            continue; // of another programme
        QVERIFY2(entry.why_absent.isEmpty() && entry.is_named_in_report, qPrintable(entry.file_name));
    }
}

QTEST_MAIN(TestPackActs)
#include "test_pack_acts.moc"
