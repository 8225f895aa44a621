// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, on a real display: what the offscreen platform hides shows here.
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

class TestRealPlatform : public QObject
{
    Q_OBJECT

private slots:
    void the_demonstration_is_painted_on_a_display();
    void without_a_display_the_window_says_so();
};

void TestRealPlatform::the_demonstration_is_painted_on_a_display()
{
    const QString xvfb = QStandardPaths::findExecutable(QStringLiteral("xvfb-run"));
    if (xvfb.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("xauth")).isEmpty())
        QSKIP("xvfb-run is not installed (packages xvfb and xauth).");
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("window.png"));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(xvfb,
                  {QStringLiteral("-a"), QStringLiteral("-s"), QStringLiteral("-screen 0 1600x1000x24"),
                   QStringLiteral(OUTTURN_PROGRAM), QStringLiteral("-platform"), QStringLiteral("xcb"),
                   QStringLiteral("--demo"), QStringLiteral("--picture"), picture, QStringLiteral("--size"),
                   QStringLiteral("1280x720")});
    QVERIFY2(program.waitForFinished(60000), "The program does not come to its end.");
    const QByteArray said = program.readAll();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, said.constData());
    const QImage image(picture);
    QCOMPARE(image.size(), QSize(1280, 720));
    QSet<QRgb> colours;
    qint64 dark = 0;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
    }
    // Words and marks on a light ground: many shades, and neither all light nor all dark.
    QVERIFY2(colours.size() > 60, qPrintable(QString::number(colours.size())));
    const double share = static_cast<double>(dark) * 9 / (1280.0 * 720.0);
    QVERIFY2(share > 0.005 && share < 0.5, qPrintable(QString::number(share)));
}

void TestRealPlatform::without_a_display_the_window_says_so()
{
#ifdef Q_OS_LINUX
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QString::fromLatin1(name));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(OUTTURN_PROGRAM), {QStringLiteral("--demo")});
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains("display"));
#endif
}

QTEST_GUILESS_MAIN(TestRealPlatform)
#include "test_real_platform.moc"
