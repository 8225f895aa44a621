// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/workbook_sheets.h"

#include <QtCore/QXmlStreamWriter>

#include <map>

namespace outturn::reporting {

/// Namespaces of OpenDocument 1.3, and the elements and attributes of a part written by their prefixed names.
class OdsPart
{
public:
    /// `root`: "office:document-content".
    explicit OdsPart(const QString &root);

    void start(const char *element) { xml_.writeStartElement(QString::fromLatin1(element)); }
    void end() { xml_.writeEndElement(); }
    void attribute(const char *name, const QString &value) { xml_.writeAttribute(QString::fromLatin1(name), value); }
    void attribute(const char *name, const char *value) { attribute(name, QString::fromLatin1(value)); }
    void text(const QString &text) { xml_.writeCharacters(text); }
    void element(const char *name, const QString &text);
    /// Closes what is open.
    QByteArray bytes();

private:
    QByteArray bytes_;
    QXmlStreamWriter xml_{&bytes_};
};

/// The styles of one workbook's cells, columns and sheets, by name; written once all are known.
class OdsStyles
{
public:
    /// Names, the same for the same look. A cell's name is one of the fixed ones below or made for a number's form.
    QString number(const WorksheetCell &cell);
    QString column(double width);
    QString row(double height);

    void write(OdsPart &part) const;

private:
    struct NumberLook {
        NumberForm form = NumberForm::plain;
        int decimals = -1;
        bool is_grouped = true;
        auto operator<=>(const NumberLook &) const = default;
    };
    static void write_number(OdsPart &part, const NumberLook &look, const QString &name);

    std::map<NumberLook, QString> numbers_;
    std::map<int, QString> columns_; ///< by width in hundredths of a millimetre
    std::map<int, QString> rows_;    ///< by height in hundredths of a point
};

/// Fixed styles, which styles.xml defines.
namespace ods_style {
constexpr const char *title = "Title";
constexpr const char *heading = "Heading";
constexpr const char *plain = "Plain";
constexpr const char *wrapped_title = "WrappedTitle";
constexpr const char *wrapped_heading = "WrappedHeading";
constexpr const char *wrapped = "Wrapped";
constexpr const char *number_header = "NumberHeader";
constexpr const char *mark = "Mark";
constexpr const char *number = "Number";
constexpr const char *link = "Link";
constexpr const char *upright_sheet = "UprightSheet";
constexpr const char *wide_sheet = "WideSheet";
} // namespace ods_style

/// The part styles.xml: fonts, the fixed styles, A4 pages without headers and footers.
QByteArray ods_styles_part(const QString &language);

} // namespace outturn::reporting
