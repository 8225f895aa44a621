// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/plain_payments.h"
#include "presentation/scheme_form.h"
#include "schemes/scheme_reader.h"

#include <QtCore/QDir>
#include <QtTest/QtTest>

using namespace outturn;
using namespace outturn::presentation;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// With everything in it that can be changed; the prices of the metric and the discount are invented.
schemes::Scheme full_scheme()
{
    schemes::Scheme scheme = test::families_scheme();
    scheme.tariffs.push_back(test::tariff("progress", "2013-14", {}, false));
    scheme.discounts.push_back({test::measure_id("work"), {}, QStringLiteral("2013-14"), .06, {}});
    scheme.non_intervention.push_back({{}, QStringLiteral("2012-13"), .092, {QStringLiteral("a committee"), true}});
    scheme.minimum_performance.push_back({{}, QStringLiteral("2012-13"), .055, {}});
    scheme.events[3].latest_days = 365;
    schemes::CohortMetric metric;
    metric.measure = test::measure_id("binary_rate");
    metric.title = QStringLiteral("Reoffending");
    metric.baseline = {QDate(2011, 1, 1), QDate(2011, 12, 31)};
    metric.price = Money{123456};
    scheme.metrics.push_back(metric);
    return scheme;
}

widgets::SchemeField field(const schemes::Scheme &scheme, const char *id)
{
    for (const widgets::SchemeSection &section : scheme_form(scheme, english()).sections) {
        for (const widgets::SchemeField &each : section.fields) {
            if (each.id == QLatin1String(id))
                return each;
        }
    }
    qFatal("no field %s", id);
}

} // namespace

class TestSchemeForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_price_stands_with_its_source_and_unconfirmed_ones_are_told()
    {
        const schemes::Scheme scheme = full_scheme();
        const widgets::SchemeField first = field(scheme, "tariff:0");
        QCOMPARE(first.title, QStringLiteral("Family attached, 2012-13"));
        QCOMPARE(first.text, QStringLiteral("3,200"));
        QCOMPARE(first.unit, QStringLiteral("£"));
        QVERIFY(first.confirmed);
        QVERIFY(!field(scheme, "tariff:2").confirmed);
        QCOMPARE(field(scheme, "tariff:5").text, QString()); // no source gives it
        QCOMPARE(field(scheme, "cap").text, QStringLiteral("5/6"));
        QCOMPARE(field(scheme, "threshold").text, QStringLiteral("75%"));
        QCOMPARE(field(scheme, "non_intervention:0").text, QStringLiteral("9.2%"));
        QCOMPARE(field(scheme, "latest:3").text, QStringLiteral("365"));
        QCOMPARE(field(scheme, "metric:0").text, QStringLiteral("1,234.56"));
    }

    void amounts_are_taken_as_people_write_them_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("pence");
        QTest::newRow("plain") << QStringLiteral("3300") << qint64(330000);
        QTest::newRow("grouped") << QStringLiteral(" 3,300 ") << qint64(330000);
        QTest::newRow("with sign") << QStringLiteral("£3,300.05") << qint64(330005);
        QTest::newRow("nothing is a price too") << QStringLiteral("0") << qint64(0);
    }

    void amounts_are_taken_as_people_write_them()
    {
        QFETCH(QString, text);
        QFETCH(qint64, pence);
        schemes::Scheme scheme = full_scheme();
        QVERIFY(change_scheme(scheme, QStringLiteral("tariff:0"), text).has_value());
        QCOMPARE(scheme.tariffs[0].price->pence, pence);
        QVERIFY(!scheme.tariffs[0].source.confirmed);
        QCOMPARE(field(scheme, "tariff:0").source, QStringLiteral("entered by the user"));
        QVERIFY(scheme.tariffs[1].source.confirmed); // nothing else is touched
    }

    void shares_are_taken_as_people_write_them_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("share");
        QTest::newRow("percent") << QStringLiteral("15%") << .15;
        QTest::newRow("fraction") << QStringLiteral("0.15") << .15;
        QTest::newRow("number") << QStringLiteral("15") << .15;
        QTest::newRow("decimals") << QStringLiteral("9.2 %") << .092;
        QTest::newRow("one percent") << QStringLiteral("1%") << .01;
        QTest::newRow("none") << QStringLiteral("0%") << .0;
    }

    void shares_are_taken_as_people_write_them()
    {
        QFETCH(QString, text);
        QFETCH(double, share);
        schemes::Scheme scheme = full_scheme();
        QVERIFY(change_scheme(scheme, QStringLiteral("non_intervention"), text).has_value());
        QVERIFY(*scheme.default_non_intervention == share);
    }

    void what_cannot_be_meant_is_refused_and_changes_nothing_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << QStringLiteral("tariff:0") << QStringLiteral("a lot");
        QTest::newRow("less than nothing") << QStringLiteral("tariff:0") << QStringLiteral("-5");
        QTest::newRow("a tenth of a penny") << QStringLiteral("tariff:0") << QStringLiteral("1.005");
        QTest::newRow("a percentage of what") << QStringLiteral("tariff:0") << QStringLiteral("15%");
        QTest::newRow("a fortune") << QStringLiteral("tariff:0") << QStringLiteral("30,000,000");
        QTest::newRow("more than all") << QStringLiteral("discount:0") << QStringLiteral("150%");
        QTest::newRow("one, or all of it") << QStringLiteral("discount:0") << QStringLiteral("1");
        QTest::newRow("not a number") << QStringLiteral("discount:0") << QStringLiteral("nan");
        QTest::newRow("a needed share") << QStringLiteral("threshold") << QString();
        QTest::newRow("all would have happened") << QStringLiteral("non_intervention") << QStringLiteral("100%");
        QTest::newRow("half a day") << QStringLiteral("latest:3") << QStringLiteral("0.5");
        QTest::newRow("no fraction") << QStringLiteral("cap") << QStringLiteral("83%");
        QTest::newRow("more than the whole") << QStringLiteral("cap") << QStringLiteral("7/6");
        QTest::newRow("nothing of it") << QStringLiteral("cap") << QStringLiteral("5/0");
        QTest::newRow("no such figure") << QStringLiteral("tariff:99") << QStringLiteral("1");
    }

    void what_cannot_be_meant_is_refused_and_changes_nothing()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        schemes::Scheme scheme = full_scheme();
        const QByteArray before = schemes::write_scheme(scheme);
        const Result<> changed = change_scheme(scheme, id, text);
        QVERIFY(!changed.has_value());
        QVERIFY(!changed.error().message.isEmpty() && !changed.error().message.contains(u"%1"));
        QCOMPARE(schemes::write_scheme(scheme), before);
    }

    void a_price_can_be_made_unknown_again()
    {
        schemes::Scheme scheme = full_scheme();
        QVERIFY(change_scheme(scheme, QStringLiteral("tariff:5"), QStringLiteral("200")).has_value());
        QCOMPARE(scheme.tariffs[5].price->pence, qint64(20000));
        QVERIFY(change_scheme(scheme, QStringLiteral("tariff:5"), QString()).has_value());
        QVERIFY(!scheme.tariffs[5].price);
    }

    void what_is_typed_back_unchanged_leaves_the_source()
    {
        const schemes::Scheme before = full_scheme();
        schemes::Scheme scheme = before;
        int fields = 0;
        for (const widgets::SchemeSection &section : scheme_form(before, english()).sections) {
            for (const widgets::SchemeField &each : section.fields) {
                const Result<> changed = change_scheme(scheme, each.id, each.text);
                QVERIFY2(changed.has_value(), qPrintable(each.id));
                QVERIFY(!each.title.isEmpty() && !each.title.contains(u'%'));
                ++fields;
            }
        }
        QVERIFY(fields > 15);
        QCOMPARE(schemes::write_scheme(scheme), schemes::write_scheme(before));
    }

    void every_scheme_of_the_program_makes_a_form_that_can_be_typed_back()
    {
        const QDir folder(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/schemes"));
        const QStringList files = folder.entryList({QStringLiteral("*.json")});
        QVERIFY(files.size() >= 8);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto read = schemes::read_scheme(file.readAll(), name);
            QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
            schemes::Scheme scheme = *read;
            QSet<QString> ids;
            for (const widgets::SchemeSection &section : scheme_form(*read, english()).sections) {
                for (const widgets::SchemeField &each : section.fields) {
                    const Result<> changed = change_scheme(scheme, each.id, each.text);
                    QVERIFY2(changed.has_value(), qPrintable(name + u' ' + each.id));
                    QVERIFY2(!ids.contains(each.id) && !each.title.isEmpty(), qPrintable(name + u' ' + each.id));
                    ids.insert(each.id);
                }
            }
            QCOMPARE(schemes::write_scheme(scheme), schemes::write_scheme(*read));
        }
    }

    void a_changed_scheme_can_be_kept_and_read_again()
    {
        schemes::Scheme scheme = full_scheme();
        QVERIFY(schemes::check_scheme(scheme).has_value());
        QVERIFY(change_scheme(scheme, QStringLiteral("cap"), QStringLiteral("1/1")).has_value());
        QVERIFY(change_scheme(scheme, QStringLiteral("value"), QStringLiteral("9,800")).has_value());
        const auto read = schemes::read_scheme(schemes::write_scheme(scheme), QStringLiteral("kept.json"));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->case_cap->denominator, 1);
        QCOMPARE(read->value_per_outcome->pence, qint64(980000));
    }
};

QTEST_APPLESS_MAIN(TestSchemeForm)
#include "test_scheme_form.moc"
