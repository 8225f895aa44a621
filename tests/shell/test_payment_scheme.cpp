// SPDX-License-Identifier: GPL-3.0-or-later
// The scheme on screen: a price that is changed changes what is due at once, and is kept with a reason or taken back.
#include "shell/payment_returns.h"

#include <QtWidgets/QLineEdit>

using namespace outturn;
using namespace outturn::shell;
using outturn::test::family_cases;
using outturn::test::open_payments;
using outturn::test::wait_for_payments;
using outturn::test::WindowHarness;

namespace {

/// One contractor, one participant with a job after 246 days; no source gives the prices of this programme.
const QByteArray jobs_without_price =
    "case_ref,programme,provider_name,provider_type,period,measure,attached_on,outcome_on,status,claimed_gbp,paid_gbp\n"
    "D1,dwp-families-2011,Cedar Works,contractor,2012-13,attachment,2012-06-01,,validated,500,500\n"
    "D1,dwp-families-2011,Cedar Works,contractor,2012-13,sustained_job,2012-06-01,2013-02-02,validated,900,900\n";

/// The field of the scheme's form whose title holds these words.
QLineEdit *field(const WindowHarness &on, const QStringList &words)
{
    for (QLineEdit *edit : on.part("scheme")->findChildren<QLineEdit *>()) {
        const QString name = edit->accessibleName();
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word); }))
            return edit;
    }
    qFatal("There is no field of %s.", qPrintable(words.join(u' ')));
}

void write_in(const WindowHarness &on, const QStringList &words, const QString &text)
{
    QLineEdit *edit = field(on, words);
    edit->setFocus(Qt::TabFocusReason);
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
    wait_for_payments(on);
}

/// Attachment of a family of 2012-13, of which there are two: each pound more is two pounds more due.
const QStringList fee{u"Family attached"_qs, u"2012-13"_qs};

QPushButton *keep(const WindowHarness &on)
{
    return on.part<QPushButton>("scheme_keep");
}

QPushButton *revert(const WindowHarness &on)
{
    return on.part<QPushButton>("scheme_revert");
}

} // namespace

class TestPaymentScheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::prepare_application(); }
    void init() { test::fail_on_warning(); }
    void cleanup() { test::prepare_application(); }
    void a_changed_price_changes_what_is_due_and_goes_back();
    void a_kept_price_needs_a_reason_and_survives();
    void what_is_no_price_is_refused_at_its_field();
    void a_price_that_no_source_gives_is_entered();
    void a_change_that_is_not_kept_waits_for_its_programme();
    void a_programme_without_a_scheme_has_an_empty_form();
};

void TestPaymentScheme::a_changed_price_changes_what_is_due_and_goes_back()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "scheme");
    QVERIFY(on->headline().startsWith(u"£11,700 is due"_qs));
    QCOMPARE(field(*on, fee)->text(), u"3,200"_qs);
    QVERIFY(!keep(*on)->isEnabled() && !revert(*on)->isEnabled());
    write_in(*on, fee, u"3,300"_qs);
    QVERIFY2(on->headline().startsWith(u"£11,900 is due"_qs), qPrintable(on->headline()));
    QVERIFY(keep(*on)->isEnabled() && revert(*on)->isEnabled()); // it is marked as changed
    QTest::mouseClick(revert(*on), Qt::LeftButton);
    wait_for_payments(*on);
    QVERIFY2(on->headline().startsWith(u"£11,700 is due"_qs), qPrintable(on->headline()));
    QCOMPARE(field(*on, fee)->text(), u"3,200"_qs);
    QVERIFY(!keep(*on)->isEnabled() && !revert(*on)->isEnabled());
}

void TestPaymentScheme::a_kept_price_needs_a_reason_and_survives()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "scheme");
    write_in(*on, fee, u"3000"_qs);
    QVERIFY2(on->headline().startsWith(u"£11,300 is due"_qs), qPrintable(on->headline()));
    QTest::mouseClick(keep(*on), Qt::LeftButton); // and the question for the reason is cancelled
    QVERIFY(keep(*on)->isEnabled());
    on->prompts.reason = u"Agreed in writing in May"_qs;
    QTest::mouseClick(keep(*on), Qt::LeftButton);
    wait_for_payments(*on);
    QVERIFY2(!keep(*on)->isEnabled() && on->notice().isEmpty(), qPrintable(on->notice()));
    QVERIFY2(on->all_words().contains(u"revision 2"_qs, Qt::CaseInsensitive), qPrintable(on->all_words()));
    on->trigger("file.close");
    on->window->open_workspace(on->path(u"small.outturn"_qs));
    open_payments(*on, "scheme");
    QVERIFY2(on->headline().startsWith(u"£11,300 is due"_qs), qPrintable(on->headline()));
    QCOMPARE(field(*on, fee)->text(), u"3,000"_qs);
    QVERIFY(!keep(*on)->isEnabled());
}

void TestPaymentScheme::what_is_no_price_is_refused_at_its_field()
{
    const auto on = WindowHarness::with_returns(family_cases);
    open_payments(*on, "scheme");
    write_in(*on, fee, u"much"_qs);
    QVERIFY(on->headline().startsWith(u"£11,700 is due"_qs)); // as before
    QVERIFY(!keep(*on)->isEnabled());
    const QString told = field(*on, fee)->accessibleDescription();
    QVERIFY2(told.contains(u"much"_qs), qPrintable(told));
    write_in(*on, fee, u"3,200"_qs);
    QVERIFY2(!field(*on, fee)->accessibleDescription().contains(u"much"_qs),
             qPrintable(field(*on, fee)->accessibleDescription()));
}

void TestPaymentScheme::a_price_that_no_source_gives_is_entered()
{
    const auto on = WindowHarness::with_returns(jobs_without_price);
    open_payments(*on, "scheme");
    QVERIFY2(on->headline().contains(u"No source gives the price"_qs), qPrintable(on->headline()));
    QCOMPARE(field(*on, {u"Participant attached"_qs})->text(), QString());
    // Prices invented here: 400 and 1,000 pounds. Due 1,400, paid 500 + 900.
    write_in(*on, {u"Participant attached"_qs}, u"400"_qs);
    QVERIFY2(on->headline().contains(u"No source gives the price"_qs), qPrintable(on->headline())); // of the job
    write_in(*on, {u"Sustained job"_qs}, u"1000"_qs);
    QVERIFY2(on->headline().startsWith(u"£1,400 is due to Cedar Works and £1,400 was paid"_qs),
             qPrintable(on->headline()));
}

void TestPaymentScheme::a_change_that_is_not_kept_waits_for_its_programme()
{
    const auto on = WindowHarness::with_returns(QByteArray(family_cases)
                                                + jobs_without_price.mid(jobs_without_price.indexOf('\n') + 1));
    on->exploration().choose_programme(u"troubled-families"_qs);
    open_payments(*on, "scheme");
    write_in(*on, fee, u"3,300"_qs);
    test::choose_paid_programme(*on, "dwp-families-2011");
    QVERIFY(!keep(*on)->isEnabled());
    test::choose_paid_programme(*on, "troubled-families");
    QVERIFY2(on->headline().startsWith(u"£11,900 is due"_qs), qPrintable(on->headline()));
    QVERIFY(keep(*on)->isEnabled());
}

void TestPaymentScheme::a_programme_without_a_scheme_has_an_empty_form()
{
    const auto on = WindowHarness::with_returns(QByteArray(family_cases).replace("troubled-families", "mystery"));
    open_payments(*on, "scheme");
    QVERIFY2(on->headline().contains(u"No scheme is known for Mystery"_qs), qPrintable(on->headline()));
    QVERIFY(on->part("scheme")->findChildren<QLineEdit *>().isEmpty());
    QVERIFY(!keep(*on)->isEnabled() && !revert(*on)->isEnabled());
}

QTEST_MAIN(TestPaymentScheme)
#include "test_payment_scheme.moc"
