// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace outturn::widgets {

struct CrumbSibling {
    QString id;
    QString text;

    friend bool operator==(const CrumbSibling &, const CrumbSibling &) = default;
};

struct Crumb {
    QString id;
    QString text;
    std::vector<CrumbSibling> siblings; ///< offered in a menu beside the crumb

    friend bool operator==(const Crumb &, const Crumb &) = default;
};

/// The way down to what is shown; where there is no room the first steps go into a menu.
class BreadcrumbBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BreadcrumbBar(QWidget *parent = nullptr);

    void set_crumbs(const std::vector<Crumb> &crumbs);
    QSize minimumSizeHint() const override;

signals:
    void crumb_activated(const QString &id);
    void sibling_activated(const QString &crumb_id, const QString &sibling_id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *make_step(const Crumb &crumb, bool last);
    QToolButton *make_arrow(const Crumb &crumb);
    void fill_overflow(std::size_t hidden);
    void fit();

    std::vector<Crumb> crumbs_;
    std::vector<std::vector<QToolButton *>> steps_; ///< the buttons of each crumb
    QToolButton *overflow_;
    QHBoxLayout *layout_;
};

} // namespace outturn::widgets
