// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QtTest>

namespace outturn::test {

/// Texts that a spreadsheet program may take for a formula, and what has to become of them, by the list of OWASP's "CSV
/// Injection": columns "text" and "guarded". The CSV files and the clipboard must agree on each.
inline void add_formula_texts()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("guarded");
    const auto add = [](const char *name, const QString &text, bool guarded) {
        QTest::newRow(name) << text << guarded;
    };
    add("formula", QStringLiteral("=1+1"), true);
    add("command", QStringLiteral("=cmd|' /C calc'!A0"), true);
    add("plus", QStringLiteral("+cmd|' /C calc'!A0"), true);
    add("minus formula", QStringLiteral("-2+3"), true);
    add("sum", QStringLiteral("@SUM(A1)"), true);
    add("tab", QStringLiteral("\t=1"), true);
    add("carriage return", QStringLiteral("\r=1"), true);
    add("line feed", QStringLiteral("\n=1"), true);
    add("tab before a name", QStringLiteral("\tKent"), true);
    add("blank before", QStringLiteral("  =1+1"), true);
    add("unbreakable blank before", QStringLiteral("\u00a0=1+1"), true);
    add("byte order mark before", QStringLiteral("\ufeff=1+1"), true);
    add("right-to-left mark before", QStringLiteral("\u200f=1+1"), true);
    add("full-width equals", QStringLiteral("\uff1d1+1"), true);
    add("full-width plus", QStringLiteral("\uff0bA1"), true);
    add("full-width minus", QStringLiteral("\uff0dA1"), true);
    add("full-width at", QStringLiteral("\uff20SUM(A1)"), true);
    add("telephone number", QStringLiteral("+44 20 7946"), true);
    add("two numbers", QStringLiteral("-1-2"), true);
    add("ungrouped blanks", QStringLiteral("-1 2"), true);
    add("lone minus", QStringLiteral("-"), true);
    add("number and a line", QStringLiteral("-5\n=1"), true);
    add("negative number", QStringLiteral("-5"), false);
    add("negative number with a blank", QStringLiteral(" -5 "), false);
    add("true minus", QStringLiteral("\u22125"), false);
    add("signed number", QStringLiteral("+1,234.5"), false);
    add("grouped by blanks", QStringLiteral("-1 234 567"), false);
    add("negative rate", QStringLiteral("-12.5%"), false);
    add("negative money", QStringLiteral("-\u00a31,234.56"), false);
    add("tiny number", QStringLiteral("-1.5e-07"), false);
    add("number after a tab", QStringLiteral("\t5"), false);
    add("name", QStringLiteral("Bath & Wells"), false);
    add("equals later", QStringLiteral("Kent =1+1"), false);
    add("quoted", QStringLiteral("'=1+1"), false);
    add("blanks", QStringLiteral("   "), false);
    add("nothing", QString(), false);
}

} // namespace outturn::test
