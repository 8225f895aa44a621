// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/zip_archive.h"

#include <QtCore/QXmlStreamReader>

namespace outturn::ingest {

/// Reads the XML of a part that may be hostile, token by token: refuses document types and entities, more than 64
/// elements within each other, tokens beyond 1 MB and elements with more than 100 attributes, before they cost memory or
/// time. Owns the device, which must not outlive its archive; used from one thread.
class XmlLimits
{
public:
    explicit XmlLimits(std::unique_ptr<QIODevice> device);
    ~XmlLimits();

    /// The next start of an element, end of one, or text (never a comment). EndDocument is the end; Invalid is a failure,
    /// for which reason() has words.
    QXmlStreamReader::TokenType next();
    /// The current token: name(), text(), attributes(). Never call its readNext() or what calls it.
    const QXmlStreamReader &xml() const { return reader_; }
    /// Reads on to the end of the element of which the start was read last; false on a failure.
    bool skip_element();
    /// Reads on to the end of the element of which the start was read last, appending its text, not that of elements
    /// within; false on a failure.
    bool append_text(QString &text);
    /// Reads the device to its end without looking, so that damage behind the part of interest is noticed.
    bool drain();

    /// Why next() gave Invalid: words that fit behind "part X" and before a full stop.
    const QString &reason() const { return reason_; }
    /// Bytes of the part taken in so far.
    qint64 position() const;
    /// Elements open now.
    int depth() const { return depth_; }

private:
    class Gauge;

    QXmlStreamReader::TokenType refuse(const QString &reason);
    QXmlStreamReader::TokenType fail();

    std::unique_ptr<Gauge> gauge_;
    QXmlStreamReader reader_;
    QString reason_;
    qint64 token_start_ = 0;
    int depth_ = 0;
};

/// The attribute with this local name, whatever its prefix; null where there is none.
QStringView attribute_of(const QXmlStreamAttributes &attributes, QStringView name);

} // namespace outturn::ingest
