// SPDX-License-Identifier: GPL-3.0-or-later
#include "schemes/scheme_reader.h"
#include "support/imported_returns.h"
#include "tasks/scheme_in_force.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace outturn;
using outturn::test::TemporaryWorkspace;

namespace {

const ProgrammeId families{QStringLiteral("families")};

TemporaryWorkspace &with_a_return(TemporaryWorkspace &workspace)
{
    const auto planned = test::plan_bytes("programme,provider_code,period,measure,kind,numerator,denominator\n"
                                          "Families,E10000014,2012-13,attachment,rate,3,20\n");
    if (!planned || !workspace.store(planned->plan))
        qFatal("the return cannot be stored");
    return workspace;
}

std::optional<schemes::Scheme> in_force(const TemporaryWorkspace &workspace, const QString &folder = {})
{
    const auto scheme = tasks::scheme_in_force(*workspace.reader(), families, folder);
    if (!scheme)
        qFatal("%s", qPrintable(scheme.error().message));
    return *scheme;
}

/// One event at £400: invented.
schemes::Scheme small_scheme()
{
    schemes::Scheme scheme;
    scheme.id = QStringLiteral("own");
    scheme.title = QStringLiteral("Own scheme");
    scheme.payee = QStringLiteral("local authority");
    scheme.unit = QStringLiteral("family");
    scheme.programmes = QStringList{QStringLiteral("families")};
    scheme.from = QDate(2012, 4, 1);
    schemes::PaymentEvent event;
    event.measure = MeasureId(QStringLiteral("attachment"));
    event.title = QStringLiteral("Attachment");
    event.role = schemes::EventRole::attachment;
    scheme.events = {event};
    schemes::Tariff tariff;
    tariff.event = event.measure;
    tariff.price = Money{40'000};
    scheme.tariffs = {tariff};
    return scheme;
}

} // namespace

class TestSchemeInForce : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void what_was_adopted_last_holds()
    {
        TemporaryWorkspace workspace;
        with_a_return(workspace);
        QVERIFY(!in_force(workspace)); // no scheme is known by this name
        schemes::Scheme scheme = small_scheme();
        QVERIFY(tasks::adopt_scheme(workspace.path(), families, scheme, QStringLiteral("agreed with the department"),
                                    TemporaryWorkspace::still_clock()));
        QCOMPARE(in_force(workspace)->revision, 2); // as it was brought it would be the first
        QCOMPARE(in_force(workspace)->tariffs.front().price->pence, 40'000);
        scheme.tariffs.front().price = Money{45'000};
        QVERIFY(tasks::adopt_scheme(workspace.path(), families, scheme, QStringLiteral("raised"),
                                    TemporaryWorkspace::still_clock()));
        QCOMPARE(in_force(workspace)->tariffs.front().price->pence, 45'000);
        QCOMPARE(in_force(workspace)->revision, 3);
        // What is in force already is no new revision, whatever number it carries.
        QVERIFY(tasks::adopt_scheme(workspace.path(), families, *in_force(workspace), QStringLiteral("again"),
                                    TemporaryWorkspace::still_clock()));
        const auto history = tasks::scheme_history(*workspace.reader(), families);
        QCOMPARE(history->size(), size_t(2));
        QCOMPARE(history->front().reason, QStringLiteral("agreed with the department"));
    }

    void a_scheme_of_the_users_own_serves_a_programme_of_its_names()
    {
        TemporaryWorkspace workspace;
        with_a_return(workspace);
        QTemporaryDir own;
        QVERIFY(QDir(own.path()).mkdir(QStringLiteral("schemes")));
        QFile file(own.filePath(QStringLiteral("schemes/own.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(schemes::write_scheme(small_scheme()));
        file.close();
        QCOMPARE(in_force(workspace, own.path())->id, QStringLiteral("own"));
        QCOMPARE(in_force(workspace, own.path())->revision, 1);
    }

    void what_is_not_sound_or_has_no_reason_is_refused()
    {
        TemporaryWorkspace workspace;
        with_a_return(workspace);
        schemes::Scheme scheme = small_scheme();
        QVERIFY(!tasks::adopt_scheme(workspace.path(), families, scheme, QStringLiteral("  "),
                                     TemporaryWorkspace::still_clock()));
        scheme.tariffs.front().event = MeasureId(QStringLiteral("nothing"));
        QVERIFY(!tasks::adopt_scheme(workspace.path(), families, scheme, QStringLiteral("why not"),
                                     TemporaryWorkspace::still_clock()));
        QVERIFY(!in_force(workspace));
    }
};

QTEST_GUILESS_MAIN(TestSchemeInForce)
#include "test_scheme_in_force.moc"
