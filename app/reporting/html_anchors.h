// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document_values.h"

#include <QtCore/QByteArray>
#include <QtCore/QSet>

#include <map>
#include <vector>

namespace outturn::reporting {

/// Where the parts of a document stand in its page: "figure-" or "table-" and the id that the document gives, with what
/// may not stand in an id replaced, and never the same twice. Ids that the page derives from them hold an underscore,
/// which these do not. A value; lives as long as the page is written.
class HtmlAnchors
{
public:
    explicit HtmlAnchors(const Document &document);

    /// Of the figure or table that is the block at this position.
    QByteArray of_block(size_t block) const { return blocks_[block]; }
    /// Of the figure or table that a link leads to; empty where there is none.
    QByteArray of_target(const QString &id) const;
    /// Of the note with this number, from 1; empty where there is none.
    QByteArray of_note(int number) const;

private:
    QByteArray unused(const QByteArray &kind, const QString &id);

    std::vector<QByteArray> blocks_;
    std::map<QString, QByteArray> targets_;
    QSet<QByteArray> used_;
    int notes_ = 0;
};

} // namespace outturn::reporting
