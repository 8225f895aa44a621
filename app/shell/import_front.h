// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reference_data.h"
#include "presentation/wording.h"
#include "shell/prompts.h"
#include "tasks/import_returns.h"

#include <QtCore/QObject>

class QStackedWidget;

namespace outturn::widgets {
class ImportPage;
} // namespace outturn::widgets

namespace outturn::shell {

class ImportAssistant;

/// Files as they are, folders as the files in them, at any depth, that may be returns.
QStringList returns_among(const QStringList &paths);

/// The import assistant as a page of the window, made when returns are first to be imported: most starts do without it.
/// Borrows all that it is given; the stack owns the page.
class ImportFront : public QObject
{
    Q_OBJECT

public:
    ImportFront(QStackedWidget *pages, Prompts &prompts, ingest::ReferenceData &reference,
                const presentation::Wording &wording, QString own_folder, QObject *parent);

    void start(const QString &workspace, const QStringList &paths);
    /// The page is in front: nothing is stored until the user says so.
    bool is_open() const { return open_; }
    /// Files are being read or stored.
    bool is_reading() const;
    /// Null until it was first needed.
    widgets::ImportPage *page() const { return page_; }

signals:
    void failed(const QString &message);
    /// It is over; `any` came in, and what there is to say of each, with a return that has issues, or 0.
    void finished(const QString &workspace, bool any, bool with_errors, const QString &message, qint64 with_issues);

private:
    ImportAssistant &assistant();
    void tell(const QString &workspace, const std::vector<tasks::ImportedFile> &files);

    QStackedWidget *pages_;
    Prompts &prompts_;
    ingest::ReferenceData &reference_;
    const presentation::Wording &wording_;
    QString own_folder_;
    widgets::ImportPage *page_ = nullptr;
    ImportAssistant *assistant_ = nullptr;
    bool open_ = false;
};

} // namespace outturn::shell
