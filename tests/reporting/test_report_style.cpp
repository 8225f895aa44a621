// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtGui/QColor>
#include <QtTest/QtTest>

#include <cmath>

namespace {

QString style_sheet()
{
    QFile file(QStringLiteral(OUTTURN_SOURCE_DIR "/resources/style/report.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The colours that the first rule for :root after `position` gives to its variables.
QMap<QString, QColor> colours(const QString &style, qsizetype position)
{
    const qsizetype start = style.indexOf(QLatin1String(":root {"), position);
    const QString rule = style.mid(start, style.indexOf(u'}', start) - start);
    QMap<QString, QColor> colours;
    static const QRegularExpression variable(QStringLiteral("--([a-z]+): (#[0-9a-f]{6});"));
    auto iterator = variable.globalMatch(rule);
    while (iterator.hasNext()) {
        const QRegularExpressionMatch match = iterator.next();
        colours.insert(match.captured(1), QColor(match.captured(2)));
    }
    return colours;
}

/// Relative luminance and contrast ratio as WCAG 2.2 defines them.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= .04045 ? part / 12.92 : std::pow((part + .055) / 1.055, 2.4);
    };
    return .2126 * linear(colour.redF()) + .7152 * linear(colour.greenF()) + .0722 * linear(colour.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const double light = std::max(luminance(first), luminance(second));
    const double dark = std::min(luminance(first), luminance(second));
    return (light + .05) / (dark + .05);
}

} // namespace

/// The look of the report: small, self-contained, readable in the light and in the dark.
class TestReportStyle : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void style_is_small_and_fetches_nothing();
    void words_stand_out_from_their_ground_data();
    void words_stand_out_from_their_ground();
};

void TestReportStyle::style_is_small_and_fetches_nothing()
{
    const QString style = style_sheet();
    QVERIFY(!style.isEmpty());
    QCOMPARE_LT(style.toUtf8().size(), 15'000);
    for (const QString &forbidden : {QStringLiteral("url("), QStringLiteral("@import"), QStringLiteral("http"),
                                     QStringLiteral("<"), QStringLiteral("&"), QStringLiteral("src:")}) {
        const QString rules = QString(style).remove(
            QRegularExpression(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
        QVERIFY2(!rules.contains(forbidden), qPrintable(forbidden));
    }
}

void TestReportStyle::words_stand_out_from_their_ground_data()
{
    QTest::addColumn<QString>("scheme");
    for (const QString &scheme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        QTest::addRow("%s", qPrintable(scheme)) << scheme;
    }
}

void TestReportStyle::words_stand_out_from_their_ground()
{
    QFETCH(QString, scheme);
    const QString style = style_sheet();
    const bool is_dark = scheme == QLatin1String("dark");
    const QMap<QString, QColor> palette =
        colours(style, is_dark ? style.indexOf(QLatin1String("prefers-color-scheme: dark")) : 0);
    for (const QString &ground : {QStringLiteral("ground"), QStringLiteral("wash")}) {
        for (const QString &words : {QStringLiteral("text"), QStringLiteral("quiet"), QStringLiteral("accent")}) {
            QVERIFY(palette.contains(ground) && palette.contains(words));
            QVERIFY2(contrast(palette[words], palette[ground]) >= 4.5, qPrintable(words + u'/' + ground));
        }
    }
    // A focus ring is no text: WCAG asks 3 to 1 of it.
    QVERIFY(contrast(palette[QStringLiteral("focus")], palette[QStringLiteral("ground")]) >= 3);
}

QTEST_APPLESS_MAIN(TestReportStyle)
#include "test_report_style.moc"
