// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"
#include "widgets/detail_panel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

using namespace outturn::widgets;

namespace {

DetailValues one_place()
{
    DetailValues values;
    values.id = QStringLiteral("E08000006");
    values.name = QStringLiteral("Salford");
    values.value = QStringLiteral("73.8%");
    values.facts = {QStringLiteral("158 of 214; 95% interval 67.6% to 79.3%")};
    for (int row = 0; row < 20; ++row) {
        values.pairs.push_back({QStringLiteral("Fact %1").arg(row), QString::number(row), {}});
    }
    return values;
}

DetailComparison two_places()
{
    DetailComparison comparison;
    comparison.title = QStringLiteral("2 selected");
    comparison.pairs = {{QStringLiteral("Difference"), QStringLiteral("4.1 points (-1.2 to 9.3)"), {}}};
    comparison.note = QStringLiteral("Chance alone may have made this difference.");
    comparison.links = {{QStringLiteral("clear"), QStringLiteral("Clear the selection"), {}}};
    return comparison;
}

QLabel *label_saying(const DetailPanel &panel, const QString &text)
{
    for (QLabel *label : panel.widget()->findChildren<QLabel *>()) {
        if (label->text() == text) {
            return label;
        }
    }
    return nullptr;
}

int top_of(const DetailPanel &panel, const QString &text)
{
    const QLabel *label = label_saying(panel, text);
    return label == nullptr ? -1 : label->mapTo(panel.widget(), QPoint()).y();
}

} // namespace

class TestDetailComparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { apply_style(*qApp, Theme::light); }
    void init();
    void it_stands_above_the_provider();
    void it_stands_alone_where_no_provider_is_active();
    void it_comes_into_view_when_it_appears_and_scrolls_with_the_rest();
};

void TestDetailComparison::init()
{
    // The offscreen platform says this of every window with a minimum size.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestDetailComparison::it_stands_above_the_provider()
{
    DetailPanel panel;
    panel.resize(256, 500);
    DetailValues values = one_place();
    panel.set_values(values);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(label_saying(panel, QStringLiteral("2 selected")) == nullptr);
    values.comparison = two_places();
    panel.set_values(values);
    QTest::qWait(20);
    const QStringList from_the_top = {QStringLiteral("2 selected"), QStringLiteral("Difference"),
                                      values.comparison->note, values.name};
    for (qsizetype at = 1; at < from_the_top.size(); ++at) {
        QVERIFY(top_of(panel, from_the_top[at - 1]) >= 0);
        QVERIFY(top_of(panel, from_the_top[at - 1]) < top_of(panel, from_the_top[at]));
    }
    const QLabel *difference = label_saying(panel, QStringLiteral("4.1 points (-1.2 to 9.3)"));
    QVERIFY(difference != nullptr);
    QCOMPARE(difference->accessibleName(), QStringLiteral("Difference: 4.1 points (-1.2 to 9.3)"));
    QVERIFY(difference->width() <= panel.viewport()->width());
    QVERIFY(difference->height() >= difference->heightForWidth(difference->width()));
    QSignalSpy links(&panel, &DetailPanel::link_activated);
    auto *clear = panel.findChild<QAbstractButton *>(QStringLiteral("link_clear"));
    QVERIFY(clear != nullptr);
    clear->click();
    QCOMPARE(links.last().first().toString(), QStringLiteral("clear"));
    values.comparison.reset();
    panel.set_values(values);
    QVERIFY(label_saying(panel, QStringLiteral("2 selected")) == nullptr);
}

void TestDetailComparison::it_stands_alone_where_no_provider_is_active()
{
    DetailPanel panel;
    DetailValues values;
    values.empty_text = QStringLiteral("Pick a place.");
    values.comparison = two_places();
    panel.resize(256, 500);
    panel.set_values(values);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(top_of(panel, QStringLiteral("2 selected")) < top_of(panel, values.empty_text));
    values.comparison = DetailComparison{};
    panel.set_values(values); // nothing to say is no trouble
    QVERIFY(label_saying(panel, values.empty_text) != nullptr);
}

void TestDetailComparison::it_comes_into_view_when_it_appears_and_scrolls_with_the_rest()
{
    DetailPanel panel;
    panel.resize(256, 200);
    DetailValues values = one_place();
    panel.set_values(values);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.verticalScrollBar()->setValue(120);
    values.comparison = two_places();
    panel.set_values(values);
    QTRY_COMPARE(panel.verticalScrollBar()->value(), 0);
    panel.verticalScrollBar()->setValue(90);
    values.comparison->title = QStringLiteral("3 selected");
    panel.set_values(values);
    QTest::qWait(20);
    QCOMPARE(panel.verticalScrollBar()->value(), 90); // who reads further down stays there
}

QTEST_MAIN(TestDetailComparison)
#include "test_detail_comparison.moc"
