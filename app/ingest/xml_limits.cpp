// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xml_limits.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace outturn::ingest {
namespace {

constexpr int deepest = 64;
constexpr qint64 longest_token = 1 << 20;
constexpr int most_attributes = 100;
// Tags shorter than this cannot have too many attributes; longer ones are counted.
constexpr qint64 shortest_suspect = 5 * most_attributes;
// QXmlStreamReader compares every attribute of a tag with every other before it gives the tag out, so that one tag of
// 1 MB would take a minute: such a tag is not read to its end. A text has as many equals signs only by intent.
constexpr qint64 most_equals = 4096;

} // namespace

/// Passes the part on, and ends where one token swallows more than any honest one has.
class XmlLimits::Gauge final : public QIODevice
{
public:
    explicit Gauge(std::unique_ptr<QIODevice> part) : part_(std::move(part)) { open(ReadOnly | Unbuffered); }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return ended_; }

    void token_is_done()
    {
        since_token_ = 0;
        equals_ = 0;
    }
    qint64 taken() const { return taken_; }
    const QString &problem() const { return problem_; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (ended_)
            return 0;
        if (since_token_ > longest_token || equals_ > most_equals) {
            ended_ = true;
            problem_ = QCoreApplication::translate("ingest", "has a text or tag that is too long");
            return 0;
        }
        const qint64 got = part_->read(data, most);
        if (got < 0)
            problem_ = part_->errorString();
        if (got <= 0) {
            ended_ = true;
            return 0;
        }
        if (since_token_ > 0) // else most of the block belongs to tokens that are still to come
            equals_ += std::count(data, data + got, '=');
        since_token_ += got;
        taken_ += got;
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> part_;
    QString problem_;
    qint64 taken_ = 0;
    qint64 since_token_ = 0;
    qint64 equals_ = 0;
    bool ended_ = false;
};

XmlLimits::XmlLimits(std::unique_ptr<QIODevice> device) : gauge_(std::make_unique<Gauge>(std::move(device)))
{
    reader_.setDevice(gauge_.get());
    reader_.setEntityExpansionLimit(0);
}

XmlLimits::~XmlLimits() = default;

QXmlStreamReader::TokenType XmlLimits::refuse(const QString &reason)
{
    reason_ = reason;
    return QXmlStreamReader::Invalid;
}

QXmlStreamReader::TokenType XmlLimits::fail()
{
    if (!gauge_->problem().isEmpty())
        return refuse(gauge_->problem());
    QString words = reader_.errorString().simplified().left(200);
    while (words.endsWith(u'.'))
        words.chop(1);
    return refuse(
        QCoreApplication::translate("ingest", "is damaged in line %1 (%2)").arg(reader_.lineNumber()).arg(words));
}

QXmlStreamReader::TokenType XmlLimits::next()
{
    if (!reason_.isEmpty())
        return QXmlStreamReader::Invalid;
    while (true) {
        const QXmlStreamReader::TokenType token = reader_.readNext();
        gauge_->token_is_done();
        switch (token) {
        case QXmlStreamReader::StartElement: {
            const qint64 end = reader_.characterOffset();
            if (end - token_start_ > shortest_suspect && reader_.attributes().size() > most_attributes)
                return refuse(QCoreApplication::translate("ingest", "has a tag with too many attributes"));
            token_start_ = end;
            if (++depth_ > deepest)
                return refuse(QCoreApplication::translate("ingest", "has too many elements within each other"));
            return token;
        }
        case QXmlStreamReader::EndElement:
            --depth_;
            token_start_ = reader_.characterOffset();
            return token;
        case QXmlStreamReader::Characters:
            token_start_ = reader_.characterOffset();
            return token;
        case QXmlStreamReader::EndDocument:
            // The reader takes a part that breaks off behind its root for a whole one.
            return gauge_->problem().isEmpty() ? token : fail();
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return refuse(
                QCoreApplication::translate("ingest", "declares a document type, which no spreadsheet program writes"));
        case QXmlStreamReader::Invalid:
            return fail();
        default:
            break;
        }
    }
}

bool XmlLimits::skip_element()
{
    const int outside = depth_ - 1;
    while (depth_ > outside) {
        const QXmlStreamReader::TokenType token = next();
        if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
    }
    return true;
}

bool XmlLimits::append_text(QString &text)
{
    const int outside = depth_ - 1;
    while (depth_ > outside) {
        const QXmlStreamReader::TokenType token = next();
        if (token == QXmlStreamReader::Characters && depth_ == outside + 1)
            text.append(reader_.text());
        else if (token == QXmlStreamReader::Invalid || token == QXmlStreamReader::EndDocument)
            return false;
    }
    return true;
}

bool XmlLimits::drain()
{
    QByteArray block(1 << 16, Qt::Uninitialized);
    while (true) {
        gauge_->token_is_done();
        if (gauge_->read(block.data(), block.size()) <= 0)
            break;
    }
    if (gauge_->problem().isEmpty())
        return true;
    fail();
    return false;
}

qint64 XmlLimits::position() const
{
    return gauge_->taken();
}

QStringView attribute_of(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == name)
            return attribute.value();
    return {};
}

} // namespace outturn::ingest
