// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_parts.h"

#include "shell/actions.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace outturn::shell {

QString without_mnemonic(const QString &title)
{
    static const QRegularExpression in_brackets(QStringLiteral("\\s*\\(&[^&\\s]\\)"));
    QString plain = title;
    plain.remove(in_brackets);
    QString told;
    for (qsizetype at = 0; at < plain.size(); ++at) {
        if (plain[at] == u'&' && ++at >= plain.size()) // of two the second stands for itself
            break;
        told += plain[at];
    }
    return told;
}

QToolButton *make_way_back(QWidget *parent, const Actions &actions)
{
    auto *back = new QToolButton(parent);
    QAction *action = actions.action(QStringLiteral("view.results"));
    // Left to itself a tool button takes "&" out of "(&0)" and shows the rest.
    action->setIconText(without_mnemonic(action->text()));
    back->setDefaultAction(action);
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    return back;
}

QComboBox *add_choice(QHBoxLayout *layout, QWidget *row, const QString &title, const char *name, int stretch)
{
    auto *label = new QLabel(title, row);
    auto *box = new QComboBox(row);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(without_mnemonic(title));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(box);
    layout->addWidget(label);
    layout->addWidget(box, stretch);
    return box;
}

} // namespace outturn::shell
