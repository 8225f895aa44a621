// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actions.h"
#include "shell/exploration.h"

#include <QtCore/QObject>

namespace outturn::shell {

class ExploreCharts;

/// The actions of the View menu that choose a view of the answer, and what is set side by side in it: at work, and
/// enabled as far as the answer allows. Borrows all that it is given.
class ViewChoices : public QObject
{
    Q_OBJECT

public:
    ViewChoices(const Actions &actions, Exploration &exploration, ExploreCharts &charts, QObject *parent);

    /// `figures`: there is an answer to look at. `elsewhere`: another page is looked at
    /// instead.
    void show(bool figures, bool elsewhere);

signals:
    /// One of the views was chosen: it must be in sight.
    void view_wanted();

private:
    const Actions &actions_;
    Exploration &exploration_;
};

} // namespace outturn::shell
