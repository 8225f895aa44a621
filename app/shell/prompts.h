// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QStringList>

#include <functional>

class QPagedPaintDevice;

namespace outturn::shell {

/// The questions that the window asks through dialogs of the system; a seam, so that tests answer them. An answer comes
/// later, by the callback, and not at all when the user cancels.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void choose_returns(const std::function<void(const QStringList &)> &chosen) = 0;
    virtual void choose_workspace(const std::function<void(const QString &)> &chosen) = 0;
    virtual void name_new_workspace(const std::function<void(const QString &)> &chosen) = 0;
    /// A name for a mapping profile; the suggestion may be empty.
    virtual void name_profile(const QString &suggestion, const std::function<void(const QString &)> &chosen) = 0;
    /// A sentence in the user's words, for the trail.
    virtual void give_reason(const QString &question, const std::function<void(const QString &)> &given) = 0;
    /// Who does it and why: for an exclusion, a correction, something taken back. `person` is the name that was used last.
    virtual void give_act_reason(const QString &question, const QString &person,
                                 const std::function<void(const QString &person, const QString &reason)> &given) = 0;
    /// A list to be read, of results or lessons. The filter is as a file dialog takes it.
    virtual void choose_list(const QString &title, const QString &filter,
                             const std::function<void(const QString &)> &chosen) = 0;
    /// A name for a list to be written; its end says the format.
    virtual void name_list(const QString &suggestion, const QString &filter,
                           const std::function<void(const QString &)> &chosen) = 0;
    /// Nothing where the user says no.
    virtual void confirm(const QString &question, const std::function<void()> &confirmed) = 0;
    virtual void name_group(const std::function<void(const QString &)> &chosen) = 0;
    /// The name's end says the format.
    virtual void name_report(const QString &suggestion, const std::function<void(const QString &)> &chosen) = 0;
    /// A folder for the reports of every provider, and their format as a name's end: "html".
    virtual void choose_packs(const std::function<void(const QString &, const QString &)> &chosen) = 0;
    /// A name for a chart's file and the size in pixels at which it is drawn; `shown` is that on screen.
    virtual void name_chart(const QString &suggestion, QSize shown,
                            const std::function<void(const QString &, QSize)> &chosen) = 0;
    /// A name under which the workspace keeps a report's definition.
    virtual void name_definition(const QString &suggestion, const std::function<void(const QString &)> &chosen) = 0;
    /// A printer, or whatever else takes pages; `name` is what the print is called in its queue. Those who answer without
    /// paper need not: nothing is printed then.
    virtual void choose_printer(const QString &name, const std::function<void(QPagedPaintDevice &)> &chosen);
};

inline void Prompts::choose_printer(const QString &, const std::function<void(QPagedPaintDevice &)> &) {}

} // namespace outturn::shell
