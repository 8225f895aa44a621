// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/check_found_view.h"

#include "presentation/check_words.h"
#include "presentation/exception_tables.h"
#include "shell/page_parts.h"
#include "widgets/number_table.h"
#include "widgets/panel_parts.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

#include <algorithm>
#include <array>
#include <map>

namespace outturn::shell {

using audit::CheckHit;
using audit::Severity;

CheckFoundView::CheckFoundView(const presentation::Wording &wording, QWidget *parent)
    : QWidget(parent), wording_(wording)
{
    setObjectName(QStringLiteral("found"));
    hits_ = new widgets::NumberTable(this);
    hits_->setObjectName(QStringLiteral("check_hits"));
    hits_->setAccessibleName(tr("What the checks found"));
    constexpr int programme_column = 6; // of presentation::check_table: named below, copied with the rest
    hits_->set_brief(1, {programme_column});
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(hits_);
    split->addWidget(build_below());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({600, 360});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(build_filters());
    layout->addWidget(split, 1);
    connect(hits_, &widgets::NumberTable::clicked, this, &CheckFoundView::choose);
    connect(hits_, &widgets::NumberTable::hovered, this, [this](const QString &id) {
        if (hits_->hasFocus() && hits_->selected_ids() == QStringList{id}) // the keyboard's row, not the pointer's
            choose(id);
    });
    connect(hits_, &widgets::NumberTable::activated, this, [this](const QString &id) {
        choose(id);
        emit activated();
    });
}

QWidget *CheckFoundView::build_filters()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &title, const char *name, int stretch) {
        QComboBox *box = add_choice(layout, row, title, name, stretch);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::activated, this, &CheckFoundView::take_filter);
        return box;
    };
    severity_ = add(tr("&Severity"), "check_severity", 2);
    check_ = add(tr("Chec&k"), "check_check", 4);
    programme_ = add(tr("P&rogramme"), "check_programme", 3);
    provider_ = add(tr("&Provider"), "check_provider", 3);
    return row;
}

QWidget *CheckFoundView::build_below()
{
    auto *below = new QSplitter(Qt::Horizontal, this);
    below->setChildrenCollapsible(false);
    explanation_ = new QScrollArea(below);
    explanation_->setObjectName(QStringLiteral("check_explanation"));
    explanation_->setAccessibleName(tr("The chosen one, explained"));
    explanation_->setWidgetResizable(true);
    explanation_->setFrameShape(QFrame::StyledPanel);
    explanation_->setFocusPolicy(Qt::StrongFocus);
    evidence_ = new QTabWidget(below);
    evidence_->setObjectName(QStringLiteral("check_evidence"));
    evidence_->setDocumentMode(true);
    places_ = new widgets::NumberTable(evidence_);
    places_->setObjectName(QStringLiteral("check_places"));
    places_->setAccessibleName(tr("Figures that it concerns"));
    rows_ = new widgets::NumberTable(evidence_);
    rows_->setObjectName(QStringLiteral("check_cases"));
    rows_->setAccessibleName(tr("Cases that it concerns"));
    evidence_->addTab(places_, tr("Figures"));
    evidence_->addTab(rows_, tr("Cases"));
    below->addWidget(explanation_);
    below->addWidget(evidence_);
    below->setSizes({440, 560});
    return below;
}

void CheckFoundView::show_run(audit::SharedChecks run, const CellSource *cells, const CaseSource *cases)
{
    const bool is_other = run != run_;
    run_ = std::move(run);
    cells_ = cells;
    cases_ = cases;
    if (is_other)
        chosen_.reset();
    fill_filters();
    show_hits();
}

namespace {

/// How many hits there are of each value, so that the boxes offer nothing that finds nothing.
template <typename Key, typename KeyOf> std::map<Key, int> counted(const audit::CheckRun &run, KeyOf key_of)
{
    std::map<Key, int> counts;
    for (const CheckHit &hit : run.hits)
        ++counts[key_of(hit)];
    return counts;
}

void keep_choice(QComboBox *box, const QVariant &wanted)
{
    box->setCurrentIndex(std::max(0, box->findData(wanted)));
}

} // namespace

void CheckFoundView::fill_filters()
{
    const std::array boxes{severity_, check_, programme_, provider_};
    for (QComboBox *box : boxes) {
        box->clear();
        box->addItem(tr("all of them"));
    }
    if (!run_)
        return;
    const auto add = [this](QComboBox *box, const QString &title, int count, const QVariant &key) {
        box->addItem(tr("%1 (%2)", "entry of a filter, how many").arg(title, wording_.number(count, 0)), key);
        box->setItemData(box->count() - 1, title, Qt::ToolTipRole);
    };
    const auto severities = counted<int>(*run_, [](const CheckHit &hit) { return -static_cast<int>(hit.severity); });
    for (const auto &[severity, count] : severities)
        add(severity_, presentation::severity_title(static_cast<Severity>(-severity), wording_), count, -severity);
    const auto checks = counted<QString>(*run_, [](const CheckHit &hit) { return hit.check; });
    for (const audit::CheckDefinition &definition : run_->definitions) {
        if (const auto found = checks.find(definition.id); found != checks.end())
            add(check_, presentation::check_title(*run_, definition.id, wording_), found->second, definition.id);
    }
    const auto programmes = counted<QString>(*run_, [](const CheckHit &hit) { return hit.programme.text; });
    for (const Programme &programme : run_->programmes) {
        if (const auto found = programmes.find(programme.id.text); found != programmes.end())
            add(programme_, programme.title, found->second, programme.id.text);
    }
    const auto providers = counted<QString>(*run_, [](const CheckHit &hit) { return hit.provider.text; });
    std::vector<std::pair<QString, QString>> names;
    for (const Provider &provider : run_->providers) {
        if (providers.contains(provider.id.text))
            names.emplace_back(provider.name, provider.id.text);
    }
    std::sort(names.begin(), names.end());
    for (const auto &[name, id] : names)
        add(provider_, name, providers.at(id), id);
    keep_choice(severity_, filter_.severity ? QVariant(static_cast<int>(*filter_.severity)) : QVariant());
    keep_choice(check_, filter_.check);
    keep_choice(programme_, filter_.programme ? filter_.programme->text : QString());
    keep_choice(provider_, filter_.provider ? filter_.provider->text : QString());
    take_filter();
}

void CheckFoundView::take_filter()
{
    filter_ = {};
    if (severity_->currentIndex() > 0)
        filter_.severity = static_cast<Severity>(severity_->currentData().toInt());
    filter_.check = check_->currentData().toString();
    if (programme_->currentIndex() > 0)
        filter_.programme = ProgrammeId(programme_->currentData().toString());
    if (provider_->currentIndex() > 0)
        filter_.provider = ProviderId(provider_->currentData().toString());
    show_hits();
    emit filter_changed();
}

void CheckFoundView::set_check(const QString &check)
{
    for (QComboBox *box : {severity_, programme_, provider_})
        box->setCurrentIndex(0);
    keep_choice(check_, check);
    take_filter();
}

void CheckFoundView::show_hits()
{
    if (!run_) {
        chosen_.reset();
        hits_->set_table({});
        explain();
        return;
    }
    const std::vector<size_t> chosen = presentation::chosen_hits(*run_, filter_);
    widgets::Table table = presentation::check_table(*run_, chosen, wording_);
    for (widgets::TableRow &row : table.rows)
        row.emphasised = run_->hits[row.id.toULongLong()].severity == Severity::serious;
    if (chosen.empty() && !run_->hits.empty())
        table.empty_text = tr("Nothing of this choice was found. Choose “all of them” again to see the rest.");
    hits_->set_table(table);
    if (!chosen_ || std::find(chosen.begin(), chosen.end(), *chosen_) == chosen.end())
        chosen_ = chosen.empty() ? std::nullopt : std::optional(chosen.front());
    hits_->set_active(chosen_ ? QString::number(*chosen_) : QString());
    explain();
}

const CheckHit *CheckFoundView::hit() const
{
    return run_ && chosen_ && *chosen_ < run_->hits.size() ? &run_->hits[*chosen_] : nullptr;
}

void CheckFoundView::choose(const QString &id)
{
    bool is_position = false;
    const size_t position = id.toULongLong(&is_position);
    if (!is_position || !run_ || position >= run_->hits.size() || chosen_ == position)
        return;
    chosen_ = position;
    hits_->set_active(id);
    explain();
}

void CheckFoundView::explain()
{
    QVBoxLayout *layout = widgets::begin_content(explanation_);
    QWidget *content = layout->parentWidget();
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space, 0, space, space);
    layout->setSpacing(space / 2);
    if (const CheckHit *of = hit()) {
        const QString title = presentation::check_title(*run_, of->check, wording_);
        const QString sentence = presentation::hit_sentence(*run_, *of, wording_);
        widgets::add_panel_heading(layout, content, title, presentation::severity_title(of->severity, wording_));
        QLabel *words = widgets::make_text(content, sentence);
        words->setObjectName(QStringLiteral("check_sentence"));
        QFont font = words->font();
        font.setBold(true);
        words->setFont(font);
        layout->addWidget(words);
        QStringList of_what{presentation::measure_title(*run_, of->programme, of->measure),
                            presentation::programme_title(*run_, of->programme)};
        of_what.removeAll(QString());
        layout->addWidget(widgets::make_muted_text(content, of_what.join(QStringLiteral(", "))));
        const auto add = [&](const QString &heading, const QString &text) {
            if (text.isEmpty())
                return;
            layout->addWidget(widgets::make_muted_text(content, heading));
            layout->addWidget(widgets::make_text(content, text));
        };
        if (const QString chance = presentation::hit_chance(*of, wording_); !chance.isEmpty())
            layout->addWidget(widgets::make_text(content, chance));
        add(tr("What to ask"), presentation::hit_advice(*run_, *of, wording_));
        add(tr("How it is found"), presentation::check_method(*run_, of->check, wording_));
        explanation_->setAccessibleDescription(title + QStringLiteral(". ") + sentence);
    } else {
        explanation_->setAccessibleDescription(QString());
    }
    layout->addStretch(1);
    widgets::show_content(explanation_, layout);
    show_evidence();
    emit subject_changed();
}

void CheckFoundView::show_evidence()
{
    const CheckHit *of = hit();
    shown_places_.clear();
    places_->set_table({});
    rows_->set_table({});
    const bool has_cases = of && !of->cases.empty() && cases_;
    evidence_->setTabVisible(evidence_->indexOf(rows_), has_cases);
    if (!of || !cells_)
        return;
    auto places = audit::hit_places(*cells_, *of);
    if (!places) {
        emit failed(places.error().message);
        return;
    }
    shown_places_ = std::move(*places);
    places_->set_table(presentation::place_table(*run_, shown_places_, wording_));
    if (has_cases) {
        const auto rows = cases_->cases_by_id(of->cases);
        if (!rows) {
            emit failed(rows.error().message);
            return;
        }
        presentation::MeasureTitles titles;
        for (const Measure &measure : run_->measures)
            titles.insert(measure.id.text, measure.title);
        rows_->set_table(presentation::case_table(*rows, wording_, titles));
    }
    evidence_->setCurrentWidget(has_cases ? rows_ : places_); // the cases say more than the figures that count them
}

namespace {

/// The figures as they are now, and where the first of them stands.
audit::FindingEvidence evidence_of(const CheckHit &hit, const std::vector<audit::HitPlace> &places)
{
    audit::FindingEvidence evidence;
    for (const audit::HitPlace &place : places) {
        if (!hit.cells.empty() && place.key == hit.cells.front() && place.part)
            evidence.figures.push_back({part_word(*place.part), place.number});
    }
    if (hit.places > 1)
        evidence.figures.push_back({QStringLiteral("places"), static_cast<double>(hit.places)});
    if (!places.empty() && !places.front().file_name.isEmpty()) {
        const audit::HitPlace &place = places.front();
        QStringList source{place.file_name};
        if (!place.sheet.isEmpty())
            source.append(place.sheet);
        if (place.row > 0)
            source.append(QCoreApplication::translate("outturn::shell::CheckFoundView", "row %1, column %2")
                              .arg(place.row)
                              .arg(place.column));
        evidence.source = source.join(QStringLiteral(", "));
    }
    return evidence;
}

} // namespace

std::optional<CheckSubject> CheckFoundView::subject() const
{
    const CheckHit *of = hit();
    if (!of)
        return std::nullopt;
    CheckSubject subject;
    subject.programme = of->programme;
    subject.measure = of->measure;
    subject.provider = of->provider;
    subject.period = of->period;
    // A hit about a provider as a whole leads to the first figure that it concerns.
    if (subject.measure.is_empty() && !of->cells.empty()) {
        subject.measure = of->cells.front().measure;
        if (!subject.period)
            subject.period = of->cells.front().period;
    }
    subject.has_cases = !of->cases.empty();
    subject.about = {of->programme, of->measure, of->provider, of->period, QStringLiteral("value"), of->check, 0};
    subject.evidence = evidence_of(*of, shown_places_);
    subject.evidence.text = presentation::hit_sentence(*run_, *of, wording_);
    return subject;
}

} // namespace outturn::shell
