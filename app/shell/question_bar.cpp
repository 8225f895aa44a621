// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/question_bar.h"

#include "widgets/filter_chip_bar.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QStringListModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace outturn::shell {
namespace {

/// As wide as its longest entry needs, with the room for the arrow.
int whole_width(const QComboBox *box)
{
    int widest = 0;
    for (int at = 0; at < box->count(); ++at)
        widest = std::max(widest, box->fontMetrics().horizontalAdvance(box->itemText(at)));
    return widest + 3 * box->fontMetrics().height();
}

/// Refills a combo box without telling anybody.
void refill(QComboBox *box, const QList<std::pair<QString, QString>> &entries, const QString &chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &[id, text] : entries)
        box->addItem(text, id);
    box->setCurrentIndex(box->findData(chosen));
    box->setToolTip(box->currentText());
    // The list may be wider than the box: an entry is never cut.
    box->view()->setMinimumWidth(whole_width(box));
    box->updateGeometry();
}

} // namespace

QuestionBar::QuestionBar(Exploration &exploration, const Actions &actions, QWidget *parent)
    : QWidget(parent), exploration_(exploration), names_(new QStringListModel(this))
{
    setObjectName(QStringLiteral("question_bar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    programme_ = add_choice(this, tr("Programme"), QStringLiteral("programme"));
    measure_ = add_choice(this, tr("Measure"), QStringLiteral("measure"));
    programme_->setMinimumContentsLength(8);
    // Titles of measures are long: that box gives way first, and grows up to its longest title.
    measure_->setMinimumContentsLength(10);
    measure_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    measure_->setIconSize(QSize(1, 1)); // there is none; its room would make this box the tallest
    measure_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto add_button = [&](const QString &id) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(actions.action(id));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        layout->addWidget(button);
    };
    period_ = add_choice(this, tr("Period"), QStringLiteral("period"));
    period_->setMinimumContentsLength(7);
    layout->setSpacing(6);
    add_button(QStringLiteral("go.previous"));
    add_button(QStringLiteral("go.next"));
    layout->addStretch(1);
    layout->setStretchFactor(measure_, 20);
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("search"));
    search_->setAccessibleName(tr("Find a provider"));
    search_->setPlaceholderText(tr("Find a provider"));
    search_->setClearButtonEnabled(true);
    search_->setToolTip(actions.action(QStringLiteral("go.search"))->toolTip());
    search_->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    search_->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    search_->setFixedHeight(programme_->sizeHint().height());
    auto *completer = new QCompleter(names_, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    search_->setCompleter(completer);
    layout->addWidget(search_, 3);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &QuestionBar::search);
    connect(search_, &QLineEdit::returnPressed, this, [this] { search(search_->text()); });
    build_filters();
    connect_choices();
}

/// What there may be no room for beside the measure, whose title is long.
void QuestionBar::build_filters()
{
    filters_ = new QWidget(this);
    filters_->setObjectName(QStringLiteral("filter_row"));
    auto *layout = new QHBoxLayout(filters_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    compared_ = add_choice(filters_, tr("Compare with"), QStringLiteral("compared_with"));
    region_ = add_choice(filters_, tr("Region"), QStringLiteral("region"));
    type_ = add_choice(filters_, tr("Type"), QStringLiteral("type"));
    for (QComboBox *box : {compared_, region_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        box->setIconSize(QSize(1, 1));
    }
    chips_ = new widgets::FilterChipBar(filters_);
    layout->addWidget(chips_);
}

void QuestionBar::connect_choices()
{
    const auto chosen = [](const QComboBox *box) { return box->currentData().toString(); };
    connect(programme_, &QComboBox::activated, this,
            [this, chosen] { exploration_.choose_programme(chosen(programme_)); });
    connect(measure_, &QComboBox::activated, this, [this, chosen] { exploration_.choose_measure(chosen(measure_)); });
    connect(compared_, &QComboBox::activated, this, [this, chosen] { exploration_.choose_group(chosen(compared_)); });
    connect(region_, &QComboBox::activated, this, [this, chosen] { exploration_.choose_region(chosen(region_)); });
    connect(type_, &QComboBox::activated, this,
            [this, chosen] { exploration_.choose_type(provider_type_from_word(chosen(type_))); });
    connect(period_, &QComboBox::activated, this, [this](int index) {
        const auto at = static_cast<size_t>(period_->count() - 1 - index); // the latest stands first
        if (at < exploration_.periods().size())
            exploration_.choose_period(exploration_.periods()[at]);
    });
    connect(chips_, &widgets::FilterChipBar::removed, this, [this](const QString &id) {
        if (id == QLatin1String("region"))
            exploration_.choose_region({});
        else if (id == QLatin1String("group"))
            exploration_.choose_group({});
        else
            exploration_.choose_type(std::nullopt);
    });
}

QComboBox *QuestionBar::add_choice(QWidget *row, const QString &label, const QString &name)
{
    auto *title = new QLabel(label, row);
    title->setObjectName(name + QStringLiteral("_title"));
    auto *box = new QComboBox(row);
    box->setObjectName(name);
    box->setAccessibleName(label);
    // As wide as its entries where there is room, and not below a few characters.
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(5);
    title->setBuddy(box);
    row->layout()->addWidget(title);
    row->layout()->addWidget(box);
    return box;
}

void QuestionBar::show_choice(QComboBox *box, bool shown)
{
    box->setVisible(shown);
    box->parentWidget()->findChild<QLabel *>(box->objectName() + QStringLiteral("_title"))->setVisible(shown);
}

void QuestionBar::show_question()
{
    if (!exploration_.has_figures())
        return;
    const analysis::SpreadQuestion &question = exploration_.step().question;
    QList<std::pair<QString, QString>> programmes;
    for (const Programme &programme : exploration_.programmes())
        programmes.append({programme.id.text, programme.title});
    refill(programme_, programmes, question.programme.text);
    QList<std::pair<QString, QString>> measures;
    for (const Measure &measure : exploration_.measures())
        measures.append({measure.id.text, measure.title});
    refill(measure_, measures, question.measure.text);
    measure_->setMaximumWidth(whole_width(measure_));
    fill_periods();
    fill_filters();
    QStringList names;
    for (const analysis::ProviderFigure &figure : exploration_.answer()->figures)
        names.append(figure.provider.name);
    names_->setStringList(names);
}

void QuestionBar::fill_periods()
{
    QList<std::pair<QString, QString>> periods;
    for (const Period &period : exploration_.periods())
        periods.prepend({period_label(period), period_label(period)});
    refill(period_, periods, period_label(exploration_.step().question.period));
}

void QuestionBar::fill_filters()
{
    const analysis::ProviderFilter &filter = exploration_.step().question.filter;
    QList<std::pair<QString, QString>> regions{{QString(), tr("All")}};
    const QStringList known = exploration_.regions();
    for (const QString &region : known)
        regions.append({region, region});
    refill(region_, regions, filter.region);
    const QString type = filter.type ? provider_type_word(*filter.type) : QString();
    refill(type_,
           {{QString(), tr("All")},
            {provider_type_word(ProviderType::local_authority), tr("Local authorities")},
            {provider_type_word(ProviderType::contractor), tr("Contractors")}},
           type);
    show_groups();
    // A choice of one is none.
    show_choice(type_, exploration_.has_both_types());
    show_choice(region_, known.size() > 1);
    std::vector<widgets::FilterChip> chips;
    if (const auto &group = exploration_.step().question.compared_with)
        chips.push_back({QStringLiteral("group"), tr("against %1").arg(group->title)});
    if (!filter.region.isEmpty())
        chips.push_back({QStringLiteral("region"), filter.region});
    if (filter.type)
        chips.push_back({QStringLiteral("type"), type_->currentText()});
    chips_->set_chips(chips);
}

void QuestionBar::show_groups()
{
    if (!exploration_.has_figures())
        return;
    QList<std::pair<QString, QString>> groups{{QString(), tr("All together")}};
    for (const analysis::ComparatorGroup &group : exploration_.groups())
        groups.append({group.id, group.title});
    const auto &chosen = exploration_.step().question.compared_with;
    if (chosen
        && std::none_of(groups.cbegin(), groups.cend(), [&](const auto &entry) { return entry.first == chosen->id; }))
        groups.append({chosen->id, chosen->title}); // the neighbours of one who is not active any more
    refill(compared_, groups, chosen ? chosen->id : QString());
    compared_->setEnabled(exploration_.step().question.by == analysis::Unit::provider); // whom the groups are made of
    show_choice(compared_, groups.size() > 2);
}

void QuestionBar::focus_search()
{
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void QuestionBar::search(const QString &text)
{
    if (!exploration_.has_figures() || text.trimmed().isEmpty())
        return;
    const analysis::ProviderFigure *only = nullptr;
    for (const analysis::ProviderFigure &figure : exploration_.answer()->figures) {
        if (figure.provider.name.compare(text.trimmed(), Qt::CaseInsensitive) == 0) {
            only = &figure;
            break;
        }
        if (figure.provider.name.contains(text.trimmed(), Qt::CaseInsensitive)) {
            if (only)
                return; // several fit: the list under the field shows them
            only = &figure;
        }
    }
    if (only)
        exploration_.select(only->provider.id.text);
}

} // namespace outturn::shell
