// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rate_slider.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

#include <limits>

using namespace outturn::widgets;

class TestRateSlider : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void what_is_set_is_shown_and_told_to_nobody();
    void slider_and_number_move_each_other();
    void many_steps_are_chosen_once();
    void no_rate_is_not_nought();
    void the_schemes_rate_comes_back_by_the_button();
    void odd_rates_are_kept_in_bounds();
};

void TestRateSlider::what_is_set_is_shown_and_told_to_nobody()
{
    RateSlider rate;
    QSignalSpy moved(&rate, &RateSlider::rate_moved);
    QSignalSpy chosen(&rate, &RateSlider::rate_chosen);
    rate.set_maximum(0.6);
    rate.set_rate(0.153);
    QCOMPARE(rate.findChild<QDoubleSpinBox *>()->value(), 15.3);
    QCOMPARE(rate.findChild<QSlider *>()->value(), 153);
    QCOMPARE(rate.findChild<QSlider *>()->maximum(), 600);
    QCOMPARE(rate.rate().value(), 0.153);
    QCOMPARE(moved.size() + chosen.size(), 0);
}

void TestRateSlider::slider_and_number_move_each_other()
{
    RateSlider rate;
    rate.set_rate(0.1);
    QSignalSpy moved(&rate, &RateSlider::rate_moved);
    QSignalSpy chosen(&rate, &RateSlider::rate_chosen);
    auto *slider = rate.findChild<QSlider *>();
    auto *number = rate.findChild<QDoubleSpinBox *>();
    slider->setSliderDown(true);
    slider->setSliderPosition(250);
    QCOMPARE(moved.last().first().toDouble(), 0.25);
    QCOMPARE(number->value(), 25.0);
    rate.set_rate(0.1); // an answer to an earlier place does not pull the handle back
    QCOMPARE(slider->value(), 250);
    QCOMPARE(chosen.size(), 0);
    slider->setSliderDown(false);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toDouble(), 0.25);
    rate.set_rate(0.1);
    QCOMPARE(slider->value(), 100);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("42.5"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(slider->value(), 425);
    QCOMPARE(chosen.last().first().toDouble(), 0.425);
}

void TestRateSlider::many_steps_are_chosen_once()
{
    RateSlider rate;
    rate.set_rate(0.1);
    QSignalSpy moved(&rate, &RateSlider::rate_moved);
    QSignalSpy chosen(&rate, &RateSlider::rate_chosen);
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(rate.findChild<QSlider *>(), Qt::Key_Right);
    }
    QCOMPARE(moved.size(), 5);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toDouble(), 0.105);
    QTest::qWait(500);
    QCOMPARE(chosen.size(), 1);
}

void TestRateSlider::no_rate_is_not_nought()
{
    RateSlider rate;
    rate.set_rate(std::nullopt);
    QVERIFY(!rate.rate());
    QCOMPARE(rate.findChild<QDoubleSpinBox *>()->text(), QStringLiteral("none"));
    rate.set_rate(0);
    QCOMPARE(rate.rate().value(), 0.0);
    QCOMPARE(rate.findChild<QDoubleSpinBox *>()->text(), QStringLiteral("0.0%"));
}

void TestRateSlider::the_schemes_rate_comes_back_by_the_button()
{
    RateSlider rate;
    auto *button = rate.findChild<QPushButton *>();
    QVERIFY(!button->isEnabled());
    rate.set_clearable(true);
    rate.set_rate(0.3);
    QSignalSpy cleared(&rate, &RateSlider::cleared);
    QSignalSpy chosen(&rate, &RateSlider::rate_chosen);
    QTest::keyClick(rate.findChild<QSlider *>(), Qt::Key_Right);
    button->click();
    QCOMPARE(cleared.size(), 1);
    QTest::qWait(500);
    QCOMPARE(chosen.size(), 0); // what was begun goes with it
}

void TestRateSlider::odd_rates_are_kept_in_bounds()
{
    RateSlider rate;
    rate.set_maximum(std::numeric_limits<double>::quiet_NaN());
    rate.set_maximum(-1);
    rate.set_maximum(0.2);
    rate.set_rate(std::numeric_limits<double>::infinity());
    QVERIFY(!rate.rate());
    rate.set_rate(-0.5);
    QCOMPARE(rate.rate().value(), 0.0);
    rate.set_rate(0.35); // above the maximum, and shown all the same
    QCOMPARE(rate.rate().value(), 0.35);
    QCOMPARE(rate.findChild<QDoubleSpinBox *>()->value(), 35.0);
}

QTEST_MAIN(TestRateSlider)
#include "test_rate_slider.moc"
