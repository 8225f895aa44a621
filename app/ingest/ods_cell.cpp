// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ods_cell.h"

#include "ingest/xlsx_value.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr qsizetype longest_cell_text = 1 << 20;

/// A count that an attribute gives; what makes no sense counts once.
qint64 count_of(QStringView attribute)
{
    bool ok = false;
    const qint64 count = attribute.toLongLong(&ok);
    return ok && count > 0 ? count : 1;
}

int span_of(QStringView attribute)
{
    return static_cast<int>(std::min<qint64>(count_of(attribute), 1 << 20));
}

/// 2024-03-31, and the time of day only where there is one, to the second.
bool iso_date_text(const QString &written, QString &text)
{
    QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!moment.isValid())
        return false;
    // In UTC no hour is left out by a change of clocks.
    moment = QDateTime(moment.date(), moment.time(), Qt::UTC).addMSecs(500);
    text = moment.date().toString(Qt::ISODate);
    const QTime time(moment.time().hour(), moment.time().minute(), moment.time().second());
    if (time != QTime(0, 0))
        text += u'T' + time.toString(Qt::ISODate);
    return true;
}

/// PT10H30M00S as 10:30:00; hours run past a day.
bool duration_text(const QString &written, QString &text)
{
    static const QRegularExpression duration(QStringLiteral("^PT(\\d{1,9})H(\\d{1,2})M(\\d{1,2})(?:[.,]\\d+)?S$"));
    const QRegularExpressionMatch match = duration.match(written);
    if (!match.hasMatch())
        return false;
    text = QStringLiteral("%1:%2:%3").arg(match.captured(1), match.captured(2), match.captured(3));
    return true;
}

} // namespace

bool OdsCellReader::read(OdsCell &cell)
{
    read_attributes(cell);
    shown_.resize(0);
    raised_from_ = 0;
    has_paragraph_ = false;
    if (!read_content())
        return false;
    give_meaning(cell);
    return true;
}

void OdsCellReader::read_attributes(OdsCell &cell)
{
    cell = {};
    written_ = {};
    const QXmlStreamAttributes attributes = xml_.xml().attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.name();
        const QStringView value = attribute.value();
        switch (ods_space(attribute.namespaceUri())) {
        case OdsSpace::table:
            if (name == u"number-columns-repeated")
                cell.repeated = count_of(value);
            else if (name == u"number-columns-spanned")
                cell.columns_spanned = span_of(value);
            else if (name == u"number-rows-spanned")
                cell.rows_spanned = span_of(value);
            else if (name == u"formula")
                written_.has_formula = true;
            break;
        case OdsSpace::office:
            if (name == u"value-type") {
                using Type = Written::Type;
                written_.type = value == u"float" || value == u"currency" ? Type::number
                    : value == u"percentage"                              ? Type::percentage
                    : value == u"date"                                    ? Type::date
                    : value == u"time"                                    ? Type::time
                    : value == u"boolean"                                 ? Type::boolean
                                                                          : Type::string;
            } else if (name == u"value" || name == u"date-value" || name == u"time-value" || name == u"boolean-value") {
                written_.value = value.toString();
            } else if (name == u"string-value") {
                written_.value = value.toString();
                written_.has_string = true;
            }
            break;
        case OdsSpace::calc_extension:
            written_.is_error = written_.is_error || (name == u"value-type" && value == u"error");
            break;
        default:
            break;
        }
    }
}

bool OdsCellReader::read_content()
{
    // Lists may hold paragraphs; notes, drawings and tables within the cell are none of its text.
    const int outside = xml_.depth() - 1;
    while (xml_.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamReader &reader = xml_.xml();
        const bool is_text = ods_space(reader.namespaceUri()) == OdsSpace::text;
        if (is_text && (reader.name() == u"p" || reader.name() == u"h")) {
            if (!read_paragraph())
                return false;
        } else if (!is_text || !reader.name().startsWith(u"list")) {
            if (!xml_.skip_element())
                return false;
        }
    }
    return true;
}

bool OdsCellReader::read_paragraph()
{
    if (has_paragraph_) {
        shown_.append(u'\n');
        end_run(shown_.size() - 1, false);
    }
    has_paragraph_ = true;
    paragraph_start_ = shown_.size();
    after_break_ = false;
    const int outside = xml_.depth() - 1;
    // By depth: from where on the text is raised, and 0 where it is not.
    int raised_depth = 0;
    while (xml_.depth() > outside) {
        const QXmlStreamReader::TokenType token = xml_.next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
        if (token == QXmlStreamReader::EndElement && xml_.depth() < raised_depth)
            raised_depth = 0;
        if (token == QXmlStreamReader::Characters)
            take_characters(xml_.xml().text(), raised_depth > 0);
        if (token == QXmlStreamReader::StartElement) {
            bool is_raised = false;
            if (!read_inline(raised_depth > 0, is_raised))
                return false;
            if (is_raised && raised_depth == 0)
                raised_depth = xml_.depth();
        }
        if (shown_.size() > longest_cell_text) {
            too_long_ = true;
            return false;
        }
    }
    return true;
}

bool OdsCellReader::read_inline(bool raised, bool &is_raised)
{
    const QXmlStreamReader &reader = xml_.xml();
    const QStringView name = reader.name();
    if (ods_space(reader.namespaceUri()) != OdsSpace::text || name == u"note" || name == u"ruby-text")
        return xml_.skip_element(); // a drawing, a comment, a footnote
    if (name == u"s" || name == u"tab" || name == u"line-break") {
        qint64 count = 1;
        if (name == u"s")
            count = std::min<qint64>(count_of(attribute_of(reader.attributes(), u"c")), longest_cell_text + 1);
        const QChar blank = name == u"s" ? u' ' : name == u"tab" ? u'\t' : u'\n';
        const qsizetype start = shown_.size();
        shown_.append(QString(static_cast<qsizetype>(count), blank));
        end_run(start, raised);
        after_break_ = false;
        return xml_.skip_element();
    }
    if (name == u"span")
        is_raised = raised_styles_.contains(attribute_of(reader.attributes(), u"style-name").toString());
    return true; // its text, and that of links and fields, follows
}

void OdsCellReader::take_characters(QStringView characters, bool raised)
{
    const qsizetype start = shown_.size();
    for (const QChar c : characters) {
        // A line end in the XML, and what indents the next line, stand for one blank. Several blanks in a line should
        // stand for one as well, but LibreOffice writes them where it means them, and reads them so.
        const bool is_break = c == u'\t' || c == u'\n' || c == u'\r';
        if (is_break || (c == u' ' && after_break_)) {
            if (!after_break_ && shown_.size() > paragraph_start_ && !shown_.endsWith(u' '))
                shown_.append(u' ');
            after_break_ = true;
            continue;
        }
        shown_.append(c);
        after_break_ = false;
    }
    end_run(start, raised);
}

void OdsCellReader::end_run(qsizetype start, bool raised)
{
    // Blanks behind a raised mark are nobody's text: the mark still ends the cell.
    const bool trails = raised_from_ < start && QStringView(shown_).sliced(start).trimmed().isEmpty();
    if (!raised && !trails)
        raised_from_ = shown_.size();
}

bool OdsCellReader::looks_like_error() const
{
    static const QRegularExpression error(
        QStringLiteral("^(#N/A|#DIV/0!|#VALUE!|#REF!|#NAME\\?|#NUM!|#NULL!|Err:\\d{3})$"));
    return written_.has_formula && (shown_.startsWith(u'#') || shown_.startsWith(u'E'))
        && error.match(shown_).hasMatch();
}

void OdsCellReader::give_meaning(OdsCell &cell) const
{
    using Type = Written::Type;
    cell.text.resize(0);
    if (written_.is_error || looks_like_error()) {
        cell.text = shown_;
        cell.marks = error_cell;
    } else if ((written_.type == Type::number || written_.type == Type::percentage) && !written_.value.isEmpty()) {
        XlsxValue value;
        const NumberKind kind = written_.type == Type::percentage ? NumberKind::percent : NumberKind::plain;
        number_value(written_.value, kind, DateSystem::from_1900, value);
        cell.text = value.text;
        cell.marks = value.marks;
    } else if (written_.type == Type::date && iso_date_text(written_.value, cell.text)) {
        cell.marks = date_cell;
    } else if (written_.type == Type::time && duration_text(written_.value, cell.text)) {
        cell.marks = 0; // neither a date nor a figure
    } else if (written_.type == Type::boolean && !written_.value.isEmpty()) {
        cell.text = written_.value == QStringLiteral("true") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        cell.marks = boolean_cell;
    } else if (written_.has_string && written_.value != shown_) {
        cell.text = written_.value;
    } else {
        cell.text = shown_;
        cell.superscripts = static_cast<int>(shown_.size() - raised_from_);
    }
    if (written_.has_formula)
        cell.marks |= formula_cell;
}

} // namespace outturn::ingest
