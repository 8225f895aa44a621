// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_data.h"
#include "support/result_check.h"
#include "tasks/demonstration.h"
#include "tasks/demonstration_returns.h"
#include "tasks/import_returns.h"
#include "workspace/workspace_check.h"
#include "workspace/workspace_reader.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::tasks;

namespace {

/// Beside the returns of figures: plans and cases of the families, and of the jobs.
constexpr size_t case_files = 4;

const QByteArray header("programme,provider_code,period,measure,numerator,denominator\n");
const QByteArray good = header + "Prog,E10000014,2024,eet,3,20\nProg,E06000017,2024,eet,9,20\n";

ReturnFile file_of(const QByteArray &content, const QString &name = QStringLiteral("return.csv"))
{
    auto file = ingest::return_file_from_bytes(name, content);
    if (!file)
        qFatal("%s", qPrintable(file.error().message));
    return *file;
}

/// "file:row rule", as it was planted or as it was reported.
QString place(const QString &file, int row, const QString &rule)
{
    return QStringLiteral("%1:%2 %3").arg(file, QString::number(row), rule);
}

} // namespace

class TestImportReturns : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        folder_ = std::make_unique<QTemporaryDir>();
    }

    void a_return_comes_in_and_its_content_is_let_go()
    {
        const ImportedFile imported = import_return(file_of(good), request(), test::reference_data());
        QVERIFY(!imported.error && imported.outcome && imported.plan);
        QCOMPARE(imported.plan->tally.accepted, 2);
        QVERIFY(imported.plan->file.content.isEmpty());
        QVERIFY(!imported.has_row_errors());
        QCOMPARE(files(), QStringList{QStringLiteral("w.outturn")});
        const auto reader = workspace::WorkspaceReader::open(path());
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->original(imported.outcome->return_id).value_or(QByteArray()), good);
    }

    void a_refused_return_makes_no_workspace()
    {
        const ImportedFile imported =
            import_return(file_of(header + "Prog,E10000014,2024,eet,30,20\n"), request(), test::reference_data());
        QVERIFY(imported.error && imported.plan && !imported.outcome);
        QCOMPARE(static_cast<int>(imported.error->code), static_cast<int>(ErrorCode::refused));
        QCOMPARE(imported.plan->errors.size(), size_t(1)); // why is still told, row by row
        QCOMPARE(files(), QStringList());
    }

    void a_cancelled_import_makes_no_workspace()
    {
        QByteArray content = header;
        for (int year = 1990; year < 2024; ++year) {
            for (int i = 0; i < 200; ++i)
                content += "Prog,E10000014," + QByteArray::number(year) + ",eet" + QByteArray::number(i) + ",3,20\n";
        }
        const ReturnFile file = file_of(content);
        // Cancelled at the first report, in the middle, and at the last one that a whole import gives.
        int reports = 0;
        ImportRequest whole = request();
        whole.progress = [&reports](const ProgressReport &) { ++reports; };
        QVERIFY(!import_return(file, whole, test::reference_data()).error);
        QVERIFY(reports > 2);
        QFile::remove(path());
        for (const int at : {1, reports / 2, reports - 1}) {
            std::stop_source source;
            int seen = 0;
            ImportRequest cancelled = request();
            cancelled.stop = source.get_token();
            cancelled.progress = [&](const ProgressReport &) {
                if (++seen == at)
                    source.request_stop();
            };
            const ImportedFile imported = import_return(file, cancelled, test::reference_data());
            QVERIFY(imported.error && !imported.outcome);
            QCOMPARE(static_cast<int>(imported.error->code), static_cast<int>(ErrorCode::cancelled));
            QCOMPARE(files(), QStringList());
        }
    }

    void a_dry_run_makes_nothing_and_tells_the_same()
    {
        ImportRequest dry = request();
        dry.dry_run = true;
        const ImportedFile imported = import_return(file_of(good), dry, test::reference_data());
        QVERIFY(!imported.error && !imported.outcome && imported.plan);
        QCOMPARE(imported.plan->tally.accepted, 2);
        QCOMPARE(files(), QStringList());
    }

    void the_same_bytes_are_refused_before_the_workspace_is_touched()
    {
        QVERIFY(!import_return(file_of(good), request(), test::reference_data()).error);
        const QByteArray before = bytes();
        const ImportedFile again =
            import_return(file_of(good, QStringLiteral("copy.csv")), request(), test::reference_data());
        QVERIFY(again.error);
        QVERIFY(again.error->message.contains(QStringLiteral("copy.csv")));
        QVERIFY(again.error->message.contains(QStringLiteral("return 1, return.csv")));
        QCOMPARE(bytes(), before);
    }

    void what_is_no_workspace_is_found_out_before_reading()
    {
        QFile other(path());
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("a letter") > 0);
        other.close();
        bool read = false;
        ImportRequest with_progress = request();
        with_progress.progress = [&read](const ProgressReport &) { read = true; };
        const ImportedFile imported = import_return(file_of(good), with_progress, test::reference_data());
        QVERIFY(imported.error && !read);
        QCOMPARE(static_cast<int>(imported.error->code), static_cast<int>(ErrorCode::damaged_workspace));
        QCOMPARE(bytes(), QByteArray("a letter"));
    }

    void the_users_profile_goes_before_ours_of_the_same_id()
    {
        QFile bundled(QStringLiteral(":/outturn/profiles/children_services_long.json"));
        if (!bundled.open(QIODevice::ReadOnly))
            bundled.setFileName(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/profiles/children_services_long.json"));
        QVERIFY(bundled.isOpen() || bundled.open(QIODevice::ReadOnly));
        QByteArray own = bundled.readAll();
        QVERIFY(own.contains("\"re_referrals\""));
        own.replace("\"re_referrals\"", "\"my_referrals\"");
        const QString profile = folder_->filePath(QStringLiteral("own.json"));
        QFile file(profile);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(own) == own.size());
        file.close();
        ImportRequest with_mapping = request();
        with_mapping.choices.mapping = profile;
        ingest::ReferenceData reference = test::reference_data();
        QVERIFY(take_profile_file(with_mapping.choices, reference));
        const QByteArray content = "short_desc,years,la_number,gss_code_if_mapped,la_name,region,value\n"
                                   "ReReferral,2024,850,E10000014,Hampshire,South East,21.5\n";
        const ImportedFile imported = import_return(file_of(content), with_mapping, reference);
        QVERIFY2(!imported.error, imported.error ? qPrintable(imported.error->message) : "");
        QCOMPARE(imported.plan->measures.front().id.text, QStringLiteral("my_referrals"));
    }

    void the_planted_faults_and_nothing_else_are_reported()
    {
        const DemonstrationReturns returns = demonstration_returns(demonstration_seed);
        QStringList planted;
        for (const PlantedFault &fault : returns.faults)
            planted.append(place(fault.file, fault.row, fault.rule));
        QStringList reported;
        for (const GeneratedFile &generated : returns.files) {
            const ImportedFile imported =
                import_return(file_of(generated.content, generated.name), request(), test::reference_data());
            QVERIFY2(!imported.error, imported.error ? qPrintable(imported.error->message) : "");
            for (const auto *problems : {&imported.plan->errors, &imported.plan->warnings}) {
                for (const Problem &problem : *problems)
                    reported.append(place(generated.name, problem.row, problem.rule));
            }
            for (const LeftOutRow &row : imported.plan->left_out)
                reported.append(place(generated.name, row.row, row.rule));
        }
        planted.sort();
        reported.sort();
        QCOMPARE(reported.join(u'\n'), planted.join(u'\n'));
    }

    void the_demonstration_is_written_whole_and_over_nothing()
    {
        QVERIFY_RESULT(write_demonstration(path(), test::reference_data()));
        const QByteArray once = bytes();
        const auto check = workspace::check_workspace(path(), {});
        QVERIFY_RESULT(check);
        QCOMPARE(check->disagreements, QStringList());
        QCOMPARE(size_t(check->returns), demonstration_returns(demonstration_seed).files.size() + case_files);
        QVERIFY_FAILURE(write_demonstration(path(), test::reference_data()), ErrorCode::refused, "exists already");
        QCOMPARE(bytes(), once);
        QFile::remove(path());
        QVERIFY_RESULT(write_demonstration(path(), test::reference_data()));
        QCOMPARE(bytes(), once);
    }

    void the_demonstrations_returns_overwrite_no_file()
    {
        const QString into = folder_->filePath(QStringLiteral("a/b"));
        const auto names = write_demonstration_returns(into, 3);
        QVERIFY_RESULT(names);
        const DemonstrationReturns returns = demonstration_returns(3);
        QCOMPARE(size_t(names->size()), returns.files.size() + case_files);
        for (size_t i = 0; i < returns.files.size(); ++i) {
            QFile file(names->at(static_cast<qsizetype>(i)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), returns.files[i].content);
        }
        QVERIFY_FAILURE(write_demonstration_returns(into, 4), ErrorCode::refused, "exists already");
    }

    void the_copy_to_open_is_made_anew_each_time()
    {
        const auto copy = demonstration_copy(folder_->path(), test::reference_data());
        QVERIFY_RESULT(copy);
        QFile file(*copy);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(100));
        file.close();
        QVERIFY_RESULT(demonstration_copy(folder_->path(), test::reference_data()));
        const auto check = workspace::check_workspace(*copy, {});
        QVERIFY_RESULT(check);
        QCOMPARE(check->disagreements, QStringList());
        QVERIFY(QFileInfo(*copy).isWritable());
    }

private:
    QString path() const { return folder_->filePath(QStringLiteral("w.outturn")); }
    QStringList files() const
    {
        return QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ImportRequest request() const
    {
        ImportRequest request;
        request.workspace = path();
        request.clock = [] { return QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC); };
        return request;
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestImportReturns)
#include "test_import_returns.moc"
