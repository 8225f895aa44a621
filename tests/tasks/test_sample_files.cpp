// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result_check.h"
#include "tasks/sample_files.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::tasks;

namespace {

/// A file in a folder of its own.
class File
{
public:
    explicit File(const QByteArray &content)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the list cannot be written");
    }
    QString path() const { return folder_.filePath(QStringLiteral("list.csv")); }

private:
    QTemporaryDir folder_;
};

QString refusal_of_population(const QByteArray &content, ListStrata strata = ListStrata::none)
{
    const File file(content);
    const auto listed = read_population(file.path(), strata);
    return listed ? QString() : listed.error().message;
}

QString refusal_of_results(const QByteArray &content)
{
    const File file(content);
    const auto results = read_results(file.path());
    return results ? QString() : results.error().message;
}

} // namespace

class TestSampleFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_list_is_read_however_its_columns_stand()
    {
        const File file("\xEF\xBB\xBFnote, Value ,ID\r\n"
                        "x,1,17\r\n"
                        ",\"1,234.50\",'=A1\r\n"
                        "\r\n"
                        "y,\xC2\xA3"
                        "0.07,b\r\n"
                        "z,,c\r\n"
                        "z,-5.5,d\r\n");
        const auto listed = read_population(file.path());
        QVERIFY_RESULT(listed);
        QCOMPARE(listed->ids.join(u'|'), QStringLiteral("17|=A1|b|c|d"));
        QStringList values;
        for (const audit::PopulationItem &item : listed->population.items)
            values.append(item.has_value ? QString::number(item.value.pence) : QStringLiteral("none"));
        QCOMPARE(values.join(u'|'), QStringLiteral("100|123450|7|none|-550"));
        QCOMPARE(listed->population.items[2].place, 5U); // the row of the file, blank ones counted
        QCOMPARE(listed->population.strata, QStringList{QString()});
    }

    void strata_come_from_the_column_that_is_named()
    {
        const File file("id,value,stratum,provider\n1,5,old,B\n2,5,new,A\n3,5,old,A\n");
        const auto by_stratum = read_population(file.path(), ListStrata::stratum);
        QVERIFY_RESULT(by_stratum);
        QCOMPARE(by_stratum->population.strata.join(u' '), QStringLiteral("old new"));
        QCOMPARE(by_stratum->population.items[2].stratum, 0U);
        const auto by_provider = read_population(file.path(), ListStrata::provider);
        QCOMPARE(by_provider->population.strata.join(u' '), QStringLiteral("B A"));
    }

    void what_is_wrong_with_a_list_is_said_with_its_place()
    {
        const QString half_penny = refusal_of_population("id,value\n1,2.50\n2,2.505\n");
        QVERIFY2(half_penny.contains(QLatin1String("list.csv, row 3, column \"value\", \"2.505\"")),
                 qPrintable(half_penny));
        QVERIFY(refusal_of_population("id,value\n1,n/a\n").contains(QLatin1String("row 2")));
        QVERIFY(refusal_of_population("id,value\n1,5%\n").contains(QLatin1String("5%")));
        QVERIFY(refusal_of_population("id,value\n,5\n").contains(QLatin1String("row 2")));
        QVERIFY(refusal_of_population("id,amount\n1,5\n").contains(QLatin1String("\"value\"")));
        QVERIFY(refusal_of_population("id,value,value\n1,5,6\n").contains(QLatin1String("twice")));
        QVERIFY(refusal_of_population("id,value\n1,5\n", ListStrata::stratum).contains(QLatin1String("stratum")));
        const QString twice = refusal_of_population("id,value\nb,5\na,5\na,7\nb,1\n");
        QVERIFY2(twice.contains(QLatin1String("row 4: the id \"a\" stands in row 3")), qPrintable(twice));
        QVERIFY(!read_population(QStringLiteral("/nowhere/list.csv")));
    }

    void results_keep_what_was_not_tested_apart()
    {
        const File file("id,value,audited_value,times,provider\n"
                        "1,100,,,A\n2,\"1,000.125\",0,3,B\n3,50,-5,,\n");
        const auto results = read_results(file.path());
        QVERIFY_RESULT(results);
        QCOMPARE(results->size(), size_t(3));
        QVERIFY(!results->at(0).audited_value);
        QCOMPARE(results->at(1).value, 1000.125);
        QCOMPARE(*results->at(1).audited_value, 0.0);
        QCOMPARE(results->at(1).times, 3);
        QCOMPARE(*results->at(2).audited_value, -5.0);
    }

    void what_is_wrong_with_results_is_said_with_its_place()
    {
        QVERIFY(refusal_of_results("id,value,audited_value\n1,5,ok\n").contains(QLatin1String("\"ok\"")));
        QVERIFY(refusal_of_results("id,value,audited_value\n1,,4\n").contains(QLatin1String("row 2")));
        QVERIFY(refusal_of_results("id,value,audited_value,times\n1,5,5,1.5\n").contains(QLatin1String("times")));
        QVERIFY(refusal_of_results("id,value\n1,5\n").contains(QLatin1String("audited_value")));
    }

    /// Whatever the second row says, the item would count twice.
    void an_item_has_one_row_of_results()
    {
        const QString same = refusal_of_results("id,value,audited_value\na,5,5\nb,6,6\na,5,5\n");
        QVERIFY2(same.contains(QLatin1String("row 4, column \"id\", \"a\"")), qPrintable(same));
        QVERIFY2(same.contains(QLatin1String("row 2 already")), qPrintable(same));
        const QString other = refusal_of_results("id,value,audited_value\na,5,5\nb,6,6\na,5,4\n");
        QVERIFY2(other.contains(QLatin1String("row 4, column \"audited_value\", \"4\"")), qPrintable(other));
        QVERIFY2(other.contains(QLatin1String("item a stands in row 2 already, audited at 5.00")), qPrintable(other));
        const QString first = refusal_of_results("id,value,audited_value\na,5,\na,5,4\n");
        QVERIFY2(first.contains(QLatin1String("audited at nothing")), qPrintable(first));
        const QString worth = refusal_of_results("id,value,audited_value\na,5,5\na,6,5\n");
        QVERIFY2(worth.contains(QLatin1String("row 3, column \"value\"")), qPrintable(worth));
        const QString times = refusal_of_results("id,value,audited_value,times\na,5,5,1\na,5,5,2\n");
        QVERIFY2(times.contains(QLatin1String("row 3, column \"times\"")), qPrintable(times));
    }

    void results_beside_the_list_of_those_drawn_are_those_of_its_items()
    {
        const File list("id,value,times,note\na,5,2,\nb,6,1,\nc,7,1,\n");
        const File results("id,value,audited_value\nc,7,0\na,5,5\n");
        const auto read = read_results(results.path(), list.path());
        QVERIFY_RESULT(read);
        QCOMPARE(read->size(), size_t(3));
        QCOMPARE(read->at(0).id, QStringLiteral("c"));
        QCOMPARE(read->at(1).times, 2); // the list knows how often it was drawn
        QCOMPARE(read->at(2).id, QStringLiteral("b"));
        QVERIFY(!read->at(2).audited_value); // drawn, and not looked at yet
        const auto refusal = [&list](const QByteArray &content) {
            const File file(content);
            const auto refused = read_results(file.path(), list.path());
            return refused ? QString() : refused.error().message;
        };
        const QString stranger = refusal("id,value,audited_value\na,5,5\nz,5,5\n");
        QVERIFY2(stranger.contains(QLatin1String("row 3, column \"id\", \"z\"")), qPrintable(stranger));
        QVERIFY(refusal("id,value,audited_value\na,5.50,5\n").contains(QLatin1String("with the value 5.00")));
        QVERIFY(refusal("id,value,audited_value,times\na,5,5,3\n").contains(QLatin1String("2 times")));
    }

    void results_of_a_sample_are_those_of_its_items()
    {
        audit::Sample sample;
        audit::SampledClaim item;
        item.id = QStringLiteral("1:2");
        item.value = 100;
        sample.items = {item};
        const auto refusal = [&sample](const QByteArray &content) {
            const File file(content);
            const auto tested = read_tested_items(file.path(), sample);
            return tested ? QString() : tested.error().message;
        };
        QVERIFY(refusal("id,audited_value,note\n1:2,90,\"none\"\n").isEmpty());
        QVERIFY(refusal("id,audited_value\n1:3,90\n").contains(QLatin1String("1:3")));
        QVERIFY(refusal("id,value,audited_value\n1:2,101,90\n").contains(QLatin1String("100.00")));
        QVERIFY(refusal("id,audited_value\n1:2,90\n1:2,90\n").contains(QLatin1String("row 2")));
    }
};

QTEST_GUILESS_MAIN(TestSampleFiles)
#include "test_sample_files.moc"
