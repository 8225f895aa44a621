// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window with a plot can be: what the start of the program is measured against.
#include <QtCore/QAbstractEventDispatcher>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

#include <qcustomplot.h>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QCustomPlot(&window));
    window.resize(1440, 900);
    window.show();
    // About to wait: everything that was asked for is painted.
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &application,
                     &QCoreApplication::quit);
    return application.exec();
}
