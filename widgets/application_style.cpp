// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/application_style.h"

#include "widgets/chart_palette.h"
#include "widgets/drawn_icon.h"

#include <QtCore/QFile>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

namespace outturn::widgets {

namespace {

/// Names beginning with @ stand for the palette's colours.
constexpr char16_t sheet_text[] = uR"(
QFrame[card="true"] { background: @card; border: 1px solid @border; border-radius: 4px; }
QFrame[chip="true"] { background: @chip; border: 1px solid @border; border-radius: 9px; }
QFrame[divider="true"] { background: @border; border: none; }
QToolTip { background: @card; color: @text; border: 1px solid @strong; padding: 3px; }
QMainWindow::separator { background: transparent; width: 6px; height: 6px; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 13px; border: 1px solid transparent;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; font-weight: bold; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { border: 1px solid @accent; border-bottom: 2px solid @accent; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @border;
  padding: 3px 7px; }
QTableView { background: @card; border: none; gridline-color: @border; alternate-background-color: @window;
  selection-background-color: @selection; selection-color: @text; }
QTableView::item:focus { border: 1px solid @accent; }
QToolBar { background: @card; border: none; border-bottom: 1px solid @border; spacing: 6px; padding: 4px; }
QMenuBar { background: @card; }
QStatusBar { background: @card; border-top: 1px solid @border; color: @muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 2px 8px; }
QPushButton, QToolButton[framed="true"] { background: @card; border: 1px solid @strong; border-radius: 4px;
  padding: 5px 12px; }
QPushButton:hover { background: @chip; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; border-radius: 4px; }
QPushButton:default { border-color: @accent; }
QPushButton:disabled { color: @muted; border-color: @border; }
QToolButton { border: 2px solid transparent; padding: 2px 4px; }
QToolButton:hover { background: @chip; border-radius: 4px; }
QToolButton::menu-indicator { image: none; }
QTableCornerButton::section { background: @card; border: none; }
QScrollArea { border: none; }
QScrollArea:focus { border: 1px solid @accent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @strong; border: 3px solid @card; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: @card; border: none; }
QSplitter::handle { image: none; }
QPushButton#import_now:enabled { background: @accent; color: @card; }
QPushButton#import_now:focus { border: 2px solid @text; }
QLineEdit#reading_period, QLineEdit#reading_programme, QLineEdit#measure_title, QLineEdit#measure_unit {
  background: @card; color: @text; border: 1px solid @strong; border-radius: 3px; padding: 2px 4px; }
QLineEdit#reading_period:focus, QLineEdit#reading_programme:focus, QLineEdit#measure_title:focus,
QLineEdit#measure_unit:focus { border: 2px solid @accent; padding: 1px 3px; }
QProgressBar { background: @chip; border: none; border-radius: 3px; text-align: center; color: @text; }
QProgressBar::chunk { background: @progress; border-radius: 3px; }
)";

QString style_sheet(const QPalette &palette)
{
    const bool dark = chart_palette(palette).dark;
    const std::pair<QString, QString> names[] = {
        {QStringLiteral("@card"), palette.color(QPalette::Base).name()},
        {QStringLiteral("@window"), palette.color(QPalette::Window).name()},
        {QStringLiteral("@border"), palette.color(QPalette::Mid).name()},
        {QStringLiteral("@strong"), palette.color(QPalette::Dark).name()},
        {QStringLiteral("@text"), palette.color(QPalette::Text).name()},
        {QStringLiteral("@muted"), palette.color(QPalette::PlaceholderText).name()},
        {QStringLiteral("@accent"), palette.color(QPalette::Link).name()},
        {QStringLiteral("@chip"), palette.color(QPalette::AlternateBase).name()},
        {QStringLiteral("@selection"), dark ? QStringLiteral("#2b3c4f") : QStringLiteral("#e0ecf6")},
        {QStringLiteral("@progress"), dark ? QStringLiteral("#2f5d8a") : QStringLiteral("#a9c9e6")},
    };
    QString sheet = QString::fromUtf16(sheet_text);
    for (const auto &[name, colour] : names) {
        sheet.replace(name, colour);
    }
    return sheet;
}

bool prefers_dark(QApplication &application)
{
    // Qt 6.4 does not know the system's colour scheme; its own palette shows it.
    application.setPalette(QPalette());
    const QPalette system = application.palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

} // namespace

QPalette theme_palette(bool dark)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char *light_name, const char *dark_name) {
        palette.setColor(role, QColor(QLatin1String(dark ? dark_name : light_name)));
    };
    set(QPalette::Window, "#f5f6f8", "#16191d");
    set(QPalette::WindowText, "#1d2129", "#e8eaed");
    set(QPalette::Base, "#ffffff", "#1e2226");
    set(QPalette::AlternateBase, "#eef1f4", "#292f36");
    set(QPalette::Text, "#1d2129", "#e8eaed");
    set(QPalette::Button, "#ffffff", "#1e2226");
    set(QPalette::ButtonText, "#1d2129", "#e8eaed");
    set(QPalette::BrightText, "#801650", "#e87db5");
    set(QPalette::PlaceholderText, "#56616d", "#a3adb8");
    set(QPalette::Mid, "#dde1e6", "#363d45");
    set(QPalette::Midlight, "#eef1f4", "#292f36");
    set(QPalette::Light, "#ffffff", "#363d45");
    set(QPalette::Dark, "#8a95a1", "#69747f");
    set(QPalette::Shadow, "#8a95a1", "#0b0d0f");
    set(QPalette::Highlight, "#12436d", "#7fb2e5");
    set(QPalette::HighlightedText, "#ffffff", "#101418");
    set(QPalette::Link, "#12436d", "#7fb2e5");
    set(QPalette::LinkVisited, "#4c2c6d", "#b9a2e0");
    set(QPalette::ToolTipBase, "#ffffff", "#1e2226");
    set(QPalette::ToolTipText, "#1d2129", "#e8eaed");
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(QLatin1String(dark ? "#808b96" : "#737d88")));
    }
    return palette;
}

void apply_style(QApplication &application, Theme theme)
{
    const bool dark = theme == Theme::dark || (theme == Theme::system && prefers_dark(application));
    const QPalette palette = theme_palette(dark);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Liberation Sans"), font.family()});
    QApplication::setFont(font);
    QApplication::setPalette(palette);
    application.setStyleSheet(style_sheet(palette));
}

QIcon icon(const QString &name, const QPalette &palette)
{
    QFile file(QStringLiteral(":/outturn/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QIcon(new DrawnIcon(file.readAll(), palette.color(QPalette::Active, QPalette::ButtonText),
                               palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

} // namespace outturn::widgets
