// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_form.h"

#include "ingest/csv_tokenizer.h"
#include "ingest/file_blocks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr int records_looked_at = 200;
constexpr std::array candidates = {',', '\t', ';', '|'};

/// The first records of a text, split by one delimiter.
class Sample
{
public:
    Sample(QByteArrayView text, char delimiter) : delimiter_(delimiter), tokenizer_(delimiter)
    {
        tokenizer_.add(text);
        tokenizer_.finish();
    }

    /// False after the last one. A record that the end of the text cuts does not count, unless it is the only one.
    bool next()
    {
        do {
            if (records_ == records_looked_at || tokenizer_.next() != CsvTokenizer::State::record)
                return false;
            if (!tokenizer_.has_line_end() && records_ > 0)
                return false;
        } while (is_blank());
        ++records_;
        return true;
    }

    const std::vector<QByteArrayView> &fields() const { return tokenizer_.fields(); }
    bool looks_like_a_cell(size_t field) const;

private:
    bool is_blank() const
    {
        return std::all_of(fields().begin(), fields().end(),
                           [](QByteArrayView field) { return field.trimmed().isEmpty(); });
    }

    char delimiter_;
    CsvTokenizer tokenizer_;
    int records_ = 0;
};

bool is_number_mark(char c)
{
    return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '-' || c == '+' || c == '%' || c == ' ';
}

/// With a wrong delimiter, cells hold the right one, and quotes in their middle. A comma within a number or before a
/// blank is no such sign.
bool Sample::looks_like_a_cell(size_t field) const
{
    if (tokenizer_.was_quoted(field))
        return true;
    const QByteArrayView cell = fields()[field];
    bool is_number = std::all_of(cell.begin(), cell.end(), is_number_mark);
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (c == '"' || c == '\t')
            return false;
        if (c == delimiter_ || std::find(candidates.begin(), candidates.end(), c) == candidates.end())
            continue;
        const bool before_blank = i + 1 == cell.size() || cell[i + 1] == ' ';
        if (!before_blank && !(c == ',' && is_number))
            return false;
    }
    return true;
}

/// From 0 (never splits a record) to 1 (splits all alike, into clean cells).
double score_of(QByteArrayView text, char delimiter)
{
    Sample sample(text, delimiter);
    QHash<size_t, int> counts;
    int records = 0;
    int cells = 0;
    int clean_cells = 0;
    while (sample.next()) {
        ++records;
        ++counts[sample.fields().size()];
        for (size_t i = 0; i < sample.fields().size(); ++i) {
            if (sample.fields()[i].isEmpty())
                continue;
            ++cells;
            clean_cells += sample.looks_like_a_cell(i) ? 1 : 0;
        }
    }
    const int unsplit = counts.take(1);
    if (counts.isEmpty())
        return 0;
    const int most_alike = *std::max_element(counts.begin(), counts.end());
    // Titles and notes are not split by the right delimiter either, so they tell only half.
    const double all = records - unsplit / 2.0;
    const double alike = most_alike / all;
    const double split = (records - unsplit) / all;
    const double clean = static_cast<double>(clean_cells) / std::max(cells, 1);
    return (0.7 * alike + 0.3 * split) * clean * clean;
}

/// Excel's own first line "sep=;".
std::optional<char> declared_delimiter(QByteArrayView text)
{
    const bool is_declared = text.size() > 5 && text.first(4).compare("sep=", Qt::CaseInsensitive) == 0
        && (text[5] == '\n' || text[5] == '\r');
    return is_declared ? std::optional<char>(text[4]) : std::nullopt;
}

/// "1.234.567", but not "31.03.2024" and not "...".
bool is_grouped_by_threes(QByteArrayView cell, char separator)
{
    qsizetype digits = 0;
    bool is_first = true;
    for (const char c : cell) {
        if (c == separator) {
            if (is_first ? digits == 0 || digits > 3 : digits != 3)
                return false;
            is_first = false;
            digits = 0;
        } else if (c >= '0' && c <= '9') {
            ++digits;
        }
    }
    return digits == 3;
}

/// Positive: decimals after a comma; negative: after a point; zero: the cell does not say ("1,234" may be either).
int decimal_vote(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (cell.isEmpty() || !std::all_of(cell.begin(), cell.end(), is_number_mark))
        return 0;
    while (!cell.isEmpty() && (cell.back() == '%' || cell.back() == ' '))
        cell.chop(1);
    const qsizetype commas = std::count(cell.begin(), cell.end(), ',');
    const qsizetype points = std::count(cell.begin(), cell.end(), '.');
    if (commas + points == 0)
        return 0;
    if (commas > 0 && points > 0) // the last one stands before the decimals
        return cell.lastIndexOf(',') > cell.lastIndexOf('.') ? 1 : -1;
    if (commas > 1 || points > 1) {
        if (!is_grouped_by_threes(cell, commas > 1 ? ',' : '.'))
            return 0;
        return commas > 1 ? -1 : 1;
    }
    const qsizetype at = cell.lastIndexOf(commas > 0 ? ',' : '.');
    const bool may_be_thousands = cell.size() - at - 1 == 3 && at > 0 && !cell.startsWith('0');
    const bool has_digit_after = at + 1 < cell.size() && cell[at + 1] >= '0' && cell[at + 1] <= '9';
    if (may_be_thousands || !has_digit_after)
        return 0;
    return commas > 0 ? 1 : -1;
}

QString one_character(char delimiter)
{
    return QString(QLatin1Char(delimiter));
}

Result<char> delimiter_from(const QString &text)
{
    if (text.size() == 1 && text[0] >= u'\t' && text[0] < u'\x7F' && text[0] != u'"' && text[0] != u'\n'
        && text[0] != u'\r')
        return text[0].toLatin1();
    return failure(ErrorCode::wrong_usage,
                   QCoreApplication::translate("ingest",
                                               "\"%1\" cannot separate columns: choose one character, such as comma, "
                                               "semicolon, tab or |.")
                       .arg(text));
}

Error no_text(const QString &name, const EncodingFinder &finder)
{
    if (finder.first_zero())
        return {ErrorCode::unreadable,
                QCoreApplication::translate("ingest", "%1 is not a text file: byte %2 is zero. Choose a CSV file.")
                    .arg(name)
                    .arg(*finder.first_zero() + 1),
                {}};
    return {ErrorCode::unreadable,
            QCoreApplication::translate("ingest",
                                        "%1 is not a text file: it is full of control characters. Choose a CSV file.")
                .arg(name),
            {}};
}

/// Reads the whole file, which alone tells whether an encoding holds to its end.
Result<> find_encoding(const ReturnFile &file, CsvForm &form, const std::stop_token &stop)
{
    ReturnFile unchecked = file; // the hash is a matter of the reading itself
    unchecked.sha256.clear();
    FileBlocks blocks(unchecked);
    if (Result<> opened = blocks.open(); !opened)
        return opened;
    EncodingFinder finder;
    while (true) {
        if (stop.stop_requested())
            return failure(ErrorCode::cancelled, QCoreApplication::translate("ingest", "The import was cancelled."));
        const Result<QByteArrayView> block = blocks.next();
        if (!block)
            return tl::unexpected(block.error());
        if (block->isEmpty())
            break;
        finder.add(*block);
    }
    form.encodings = finder.choices();
    if (form.encodings.empty())
        return tl::unexpected<Error>(no_text(file.name, finder));
    const EncodingChoice &best = form.encodings.front();
    form.encoding = best.name;
    form.encoding_certain = best.certain;
    if (best.first_fault) {
        const bool is_zero = finder.first_zero() == best.first_fault;
        return tl::unexpected<Error>(text_fault(file, {*best.first_fault, is_zero}, *encoding_named(best.name)));
    }
    return {};
}

/// The first block as text; stops quietly at a fault, which the reading itself will report.
Result<QByteArray> first_text(const ReturnFile &file, Encoding encoding)
{
    ReturnFile unchecked = file;
    unchecked.sha256.clear();
    FileBlocks blocks(unchecked);
    if (const Result<> opened = blocks.open(); !opened)
        return tl::unexpected(opened.error());
    const Result<QByteArrayView> block = blocks.next();
    if (!block)
        return tl::unexpected(block.error());
    TextDecoder decoder(encoding);
    return decoder.decode(*block).toByteArray();
}

} // namespace

Error text_fault(const ReturnFile &file, const TextFault &fault, Encoding encoding)
{
    const Result<int> line = line_of_byte(file, fault.offset, encoding == Encoding::utf16);
    if (!line)
        return line.error();
    if (fault.is_zero)
        return {ErrorCode::unreadable,
                QCoreApplication::translate("ingest",
                                            "%1, row %2: byte %3 of the file is zero, which no text holds. The file is "
                                            "damaged; get it again from its sender.")
                    .arg(file.name)
                    .arg(*line)
                    .arg(fault.offset + 1),
                {}};
    return {ErrorCode::unreadable,
            QCoreApplication::translate("ingest",
                                        "%1, row %2: byte %3 of the file is not %4 text. Choose another encoding, or "
                                        "get the file again from its sender.")
                .arg(file.name)
                .arg(*line)
                .arg(fault.offset + 1)
                .arg(encoding_name(encoding)),
            {}};
}

DelimiterChoice find_delimiter(QByteArrayView text)
{
    constexpr double good = 0.6;
    constexpr double clear_lead = 0.2;
    DelimiterChoice choice;
    if (const auto declared = declared_delimiter(text)) {
        choice = {*declared, true, false};
    } else {
        double best = 0;
        double second = 0;
        for (const char candidate : candidates) {
            const double score = score_of(text, candidate);
            if (score > best) {
                second = best;
                best = score;
                choice.delimiter = candidate;
            } else {
                second = std::max(second, score);
            }
        }
        const bool is_one_column = best <= 0;
        choice.certain = is_one_column || (best >= good && best - second >= clear_lead);
    }
    choice.decimal_comma = has_decimal_commas(text, choice.delimiter);
    return choice;
}

bool has_decimal_commas(QByteArrayView text, char delimiter)
{
    Sample sample(text, delimiter);
    int votes = 0;
    while (sample.next()) {
        for (const QByteArrayView cell : sample.fields())
            votes += decimal_vote(cell);
    }
    return votes > 0;
}

Result<CsvForm> find_csv_form(const ReturnFile &file, const QString &encoding, const QString &delimiter,
                              const std::stop_token &stop)
{
    CsvForm form;
    if (encoding.isEmpty()) {
        if (const Result<> found = find_encoding(file, form, stop); !found)
            return tl::unexpected(found.error());
    } else {
        const std::optional<Encoding> known = encoding_named(encoding);
        if (!known)
            return failure(ErrorCode::wrong_usage,
                           QCoreApplication::translate("ingest", "There is no encoding \"%1\" here. Choose one of %2.")
                               .arg(encoding, encoding_names().join(QStringLiteral(", "))));
        form.encoding = encoding_name(*known);
    }
    const Result<QByteArray> text = first_text(file, *encoding_named(form.encoding));
    if (!text)
        return tl::unexpected(text.error());
    if (delimiter.isEmpty()) {
        const DelimiterChoice choice = find_delimiter(*text);
        form.delimiter = one_character(choice.delimiter);
        form.delimiter_certain = choice.certain;
        form.decimal_comma = choice.decimal_comma;
    } else {
        const Result<char> given = delimiter_from(delimiter);
        if (!given)
            return tl::unexpected(given.error());
        form.delimiter = delimiter;
        form.decimal_comma = has_decimal_commas(*text, *given);
    }
    form.certain = form.encoding_certain && form.delimiter_certain;
    return form;
}

} // namespace outturn::ingest
