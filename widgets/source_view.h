// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/source_values.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace outturn::widgets {

/// Lines of an original file with the cells of a figure highlighted by colour, frame and weight.
class SourceView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    void set_extract(const SourceExtract &extract);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void add_block(QVBoxLayout *layout, const SourceBlock &block);

    SourceExtract extract_;
};

} // namespace outturn::widgets
