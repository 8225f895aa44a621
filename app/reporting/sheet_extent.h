// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

/// How much room a text takes in a cell, without any font: the same on every machine and in every thread. By the widths
/// of Arial, rounded up.
namespace outturn::reporting {

constexpr double bold_width = 1.07;

/// In digits of the same size.
double text_width(const QString &text);
double longest_word_width(const QString &text);

/// Lines that the text takes where it is wrapped at `width` digits; 1 at least.
int wrapped_lines(const QString &text, double width);

/// The text in lines no wider than `width` digits, ended after a sentence where that leaves no line half empty, else
/// between words, but never inside brackets. A line end is one already. No line is empty.
QStringList broken_lines(const QString &text, double width);

} // namespace outturn::reporting
