// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every widget with fixed data and writes pictures of it, to be looked at; not a test.
#include "widgets/application_style.h"
#include "widgets/balance_chart.h"
#include "widgets/breadcrumb_bar.h"
#include "widgets/chart_picture.h"
#include "widgets/cost_chart.h"
#include "widgets/detail_panel.h"
#include "widgets/distribution_chart.h"
#include "widgets/filter_chip_bar.h"
#include "widgets/funding_chart.h"
#include "widgets/funnel_chart.h"
#include "widgets/headline_panel.h"
#include "widgets/line_chart.h"
#include "widgets/map_chart.h"
#include "widgets/notice_bar.h"
#include "widgets/number_table.h"
#include "widgets/paged_table.h"
#include "widgets/price_chart.h"
#include "widgets/progress_panel.h"
#include "widgets/ranked_chart.h"
#include "widgets/rate_slider.h"
#include "widgets/returns_panel.h"
#include "widgets/scheme_form.h"
#include "widgets/series_chart.h"
#include "widgets/source_view.h"
#include "widgets/start_page.h"
#include "widgets/tornado_chart.h"
#include "widgets/trend_chart.h"

#include "gallery_data.h"
#include "payment_chart_data.h"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>

using namespace outturn;

namespace {

QDir out;

void save(QWidget &widget, QSize size, const QString &name)
{
    widget.resize(size);
    widget.show();
    QTest::qWait(40);
    widget.grab().save(out.filePath(name + QStringLiteral(".png")));
    widget.hide();
}

void charts(const std::vector<test::Place> &real, const QString &theme)
{
    for (const int count : {0, 1, 2, 8, 12, 40, 152, 400}) {
        widgets::RankedChartView view;
        const widgets::RankedChart chart = test::ranked(count == 152 ? real : test::fictional_places(count));
        view.set_chart(chart);
        if (count > 3) {
            view.set_active(chart.marks[count == 152 ? 3 : 1].id);
        }
        for (const QSize size : {QSize(880, 400), QSize(420, 300)}) {
            save(view, size, QStringLiteral("ranked_%1_%2_%3").arg(theme).arg(count).arg(size.width()));
        }
    }
    for (const int count : {8, 152}) {
        widgets::FunnelChartView view;
        view.set_chart(test::funnel(count == 152 ? real : test::fictional_places(count)));
        view.set_active(count == 152 ? QStringLiteral("E08000006") : QStringLiteral("F1"));
        for (const QSize size : {QSize(880, 400), QSize(420, 300)}) {
            save(view, size, QStringLiteral("funnel_%1_%2_%3").arg(theme).arg(count).arg(size.width()));
        }
    }
    widgets::SeriesChartView view;
    view.set_chart(test::series());
    save(view, {260, 120}, QStringLiteral("series_%1").arg(theme));
    widgets::RankedChartView pointed;
    pointed.set_chart(test::ranked(real));
    pointed.resize(880, 400);
    pointed.show();
    pointed.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&pointed, Qt::Key_End);
    pointed.set_highlighted(QStringLiteral("E08000006"));
    save(pointed, {880, 400}, QStringLiteral("pointer_%1").arg(theme));
}

void charts_of_spread(const std::vector<test::Place> &real, const QString &theme)
{
    for (const QSize size : {QSize(1300, 600), QSize(700, 330), QSize(420, 300)}) {
        const QString suffix = QStringLiteral("%1_%2").arg(theme).arg(size.width());
        for (const int periods : {1, 2, 5, 12}) {
            widgets::TrendChartView trend;
            trend.set_chart(test::trend(periods, periods != 2));
            save(trend, size, QStringLiteral("trend_%1_%2").arg(periods).arg(suffix));
        }
        for (const int count : {1, 2, 3, 40, 152}) {
            const std::vector<test::Place> places = count == 152 ? real : test::fictional_places(count);
            widgets::DistributionChartView distribution;
            distribution.set_chart(test::distribution(places));
            distribution.set_active(count == 152 ? QStringLiteral("E08000006") : QStringLiteral("F1"));
            save(distribution, size, QStringLiteral("distribution_%1_%2").arg(count).arg(suffix));
        }
        for (const int count : {2, 8, 152}) {
            const std::vector<test::Place> places = count == 152 ? real : test::fictional_places(count);
            for (const bool shows_ranks : {false, true}) {
                widgets::RankedChartView ranked;
                ranked.set_chart(test::ranked_with_band(places, shows_ranks));
                ranked.set_active(count == 152 ? QStringLiteral("E08000006") : QStringLiteral("F1"));
                const QString what = shows_ranks ? QStringLiteral("ranks") : QStringLiteral("band");
                save(ranked, size, QStringLiteral("%1_%2_%3").arg(what).arg(count).arg(suffix));
            }
            widgets::FunnelChartView funnel;
            funnel.set_chart(test::adjusted_funnel(places));
            save(funnel, size, QStringLiteral("adjusted_%1_%2").arg(count).arg(suffix));
        }
    }
}

void cost_and_map(const std::vector<test::Place> &real, const QString &resources, const QString &theme)
{
    for (const int count : {0, 1, 2, 12, 152}) {
        const std::vector<test::Place> places = count == 152 ? real : test::fictional_places(count);
        widgets::CostChartView cost;
        cost.set_chart(test::cost(places));
        widgets::MapChartView map;
        map.set_chart(count == 152 ? test::england_map(places, resources) : test::fictional_map(places));
        if (places.size() > 2) {
            cost.set_active(places[places.size() / 3].id);
            map.set_active(places[places.size() / 3].id);
        }
        for (const QSize size : {QSize(1300, 600), QSize(700, 330), QSize(420, 300)}) {
            save(cost, size, QStringLiteral("cost_%1_%2_%3").arg(theme).arg(count).arg(size.width()));
            save(map, size, QStringLiteral("map_%1_%2_%3").arg(theme).arg(count).arg(size.width()));
        }
    }
}

widgets::DetailValues detail()
{
    widgets::DetailValues values;
    values.id = QStringLiteral("E08000006");
    values.name = QStringLiteral("Salford");
    values.place = QStringLiteral("North West");
    values.value = QStringLiteral("73.8%");
    values.facts = {QStringLiteral("158 of 214; 95% interval 67.6% to 79.3%"),
                    QStringLiteral("Rank 4, and between 1 and 14 with 95% certainty"),
                    QStringLiteral("Above the 99.8% limit for its size")};
    values.series = test::series();
    values.series_caption = QStringLiteral("Up in seven of eight years; 2021 is missing");
    values.pairs = {{QStringLiteral("Leaving-care spending"), QStringLiteral("\u00a34,868,755"), {}},
                    {QStringLiteral("A care leaver"), QStringLiteral("\u00a322,751"), {}},
                    {QStringLiteral("An outcome, once those who would have had it anyway are taken off"),
                     QStringLiteral("\u00a330,815"), QStringLiteral("\u00a330,814.91")}};
    values.note = QStringLiteral("The cost base is wider than the outcome's: leaving care of every age.");
    values.links = {{QStringLiteral("trace"), QStringLiteral("How was this worked out?"), {}},
                    {QStringLiteral("source"), QStringLiteral("Go to the two cells of the return"), {}},
                    {QStringLiteral("finding"), QStringLiteral("Add a finding"), {}}};
    return values;
}

widgets::ReturnsValues returns()
{
    widgets::ReturnsValues values;
    values.title = QStringLiteral("Returns");
    values.title_count = QStringLiteral("3");
    values.returns = {
        {QStringLiteral("1"),
         QStringLiteral("outcome_and_cost_long.csv"),
         {QStringLiteral("23,970 rows: 21,318 in, 2,652 left out"), QStringLiteral("40 published rates differ")},
         40,
         QStringLiteral("40 issues"),
         {},
         false},
        {QStringLiteral("2"),
         QStringLiteral("s251_outturn_2012_13.csv"),
         {QStringLiteral("5,964 rows: all in")},
         0,
         {},
         {},
         false},
        {QStringLiteral("3"),
         QStringLiteral("care_leavers_2020_2024.csv"),
         {QStringLiteral("superseded"), QStringLiteral("23,100 rows: 20,190 in, 2,910 left out")},
         0,
         {},
         {},
         true}};
    values.left_out_title = QStringLiteral("Left out");
    values.left_out_count = QStringLiteral("18");
    values.left_out = {{QStringLiteral("a"), QStringLiteral("11 regions and England"), {}},
                       {QStringLiteral("b"), QStringLiteral("6 predecessors, outside their years"), {}},
                       {QStringLiteral("c"), QStringLiteral("1 without a value: Isle of Wight"), {}}};
    return values;
}

widgets::Table table(const widgets::RankedChart &chart)
{
    widgets::Table table;
    table.title = QStringLiteral("Local authorities");
    table.empty_text = QStringLiteral("Nothing to show for this measure.");
    table.columns = {{QStringLiteral("Rank"), {}, true},
                     {QStringLiteral("Local authority"), {}, false},
                     {QStringLiteral("Value"), QStringLiteral("Share of care leavers"), true},
                     {QStringLiteral("95% interval"), {}, true}};
    for (std::size_t at = 0; at < chart.marks.size(); ++at) {
        const widgets::RankedMark &mark = chart.marks[at];
        widgets::TableRow row{mark.id, {}, false};
        row.cells = {
            {QString::number(at + 1), static_cast<int>(at + 1), {}},
            {mark.name, mark.name, {}},
            {QStringLiteral("%1%").arg(mark.value * 100, 0, 'f', 1), mark.value, QString::number(mark.value * 100)},
            {QStringLiteral("%1 to %2").arg(*mark.lower * 100, 0, 'f', 1).arg(*mark.upper * 100, 0, 'f', 1),
             *mark.lower,
             {}}};
        table.rows.push_back(row);
    }
    return table;
}

widgets::SourceExtract source()
{
    widgets::SourceExtract extract;
    extract.caption = QStringLiteral("outcome_and_cost_long.csv, SHA-256 3f1a\u20269c02, rows 8,121 and 8,129");
    widgets::SourceBlock block{QStringLiteral("Numerator: row 8,121, column value"),
                               {QStringLiteral("short_desc"), QStringLiteral("years"), QStringLiteral("la_name"),
                                QStringLiteral("region"), QStringLiteral("value")},
                               {}};
    for (int line = 8119; line <= 8123; ++line) {
        block.lines.push_back({line,
                               {QStringLiteral("CareLeaverEETNum"), QStringLiteral("2024"), QStringLiteral("Salford"),
                                QStringLiteral("North West"), QString::number(158 + line - 8121)},
                               line == 8121 ? 4 : -1,
                               line == 8121});
    }
    extract.blocks = {block, block};
    extract.blocks[1].title = QStringLiteral("Denominator: row 8,121, column value");
    return extract;
}

QFrame *card(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setProperty("card", true);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return frame;
}

void window(const std::vector<test::Place> &real, const QString &theme, QSize size)
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *notice = new widgets::NoticeBar(&window);
    layout->addWidget(notice);
    auto *crumbs = new widgets::BreadcrumbBar;
    crumbs->set_crumbs(
        {{QStringLiteral("england"), QStringLiteral("England"), {}},
         {QStringLiteral("nw"), QStringLiteral("North West"), {{QStringLiteral("ne"), QStringLiteral("North East")}}},
         {QStringLiteral("sal"),
          QStringLiteral("Salford"),
          {{QStringLiteral("bol"), QStringLiteral("Bolton & Bury")}}}});
    auto *chips = new widgets::FilterChipBar;
    chips->set_chips({{QStringLiteral("t"), QStringLiteral("Local authorities")},
                      {QStringLiteral("r"), QStringLiteral("North West")}});
    auto *top = new QHBoxLayout;
    top->addWidget(crumbs, 1);
    top->addWidget(chips);
    layout->addLayout(top);
    auto *headline = new widgets::HeadlinePanel;
    headline->set_words(
        QStringLiteral("Care leavers in education, employment or training, England, year ending March 2024"),
        QStringLiteral("From 21.5% in Hampshire to 81.8% in Rutland: a gap of 60 points, of which chance alone would "
                       "leave about 24"),
        QStringLiteral("152 local authorities. Once small numbers are allowed for, 8 in 10 authorities lie between 44% "
                       "and 65%. Rutland's place rests on 22 people."));
    layout->addWidget(headline);
    auto *across = new QSplitter;
    auto *left = new widgets::ReturnsPanel;
    left->set_values(returns());
    auto *right = new widgets::DetailPanel;
    right->set_values(detail());
    auto *middle = new QSplitter(Qt::Vertical);
    auto *tabs = new QTabWidget;
    auto *chart = new widgets::RankedChartView;
    chart->set_chart(test::ranked(real));
    chart->set_active(QStringLiteral("E08000006"));
    tabs->addTab(chart, QStringLiteral("Ranked"));
    auto *funnel = new widgets::FunnelChartView;
    funnel->set_chart(test::funnel(real));
    tabs->addTab(funnel, QStringLiteral("Funnel"));
    auto *lower = new QTabWidget;
    auto *rows = new widgets::NumberTable;
    rows->set_table(table(test::ranked(real)));
    rows->set_active(QStringLiteral("E08000006"));
    rows->set_highlighted(real[5].id);
    lower->addTab(rows, QStringLiteral("Table"));
    auto *lines = new widgets::SourceView;
    lines->set_extract(source());
    lower->addTab(lines, QStringLiteral("Source"));
    middle->addWidget(card(tabs));
    middle->addWidget(card(lower));
    across->addWidget(card(left));
    across->addWidget(middle);
    across->addWidget(card(right));
    across->setStretchFactor(1, 1);
    across->setSizes({size.width() / 6, size.width() * 2 / 3, size.width() / 5});
    layout->addWidget(across, 1);
    auto *progress = new widgets::ProgressPanel;
    progress->set_progress(QStringLiteral("Importing care_leavers_2020_2024.csv: 12,400 of 23,100 rows"), 124, 231);
    layout->addWidget(progress);
    save(window, size, QStringLiteral("window_%1_%2").arg(theme).arg(size.width()));
    lower->setCurrentIndex(1);
    tabs->setCurrentIndex(1);
    notice->show_notice(widgets::NoticeKind::warning,
                        QStringLiteral("s251_outturn_2012_13.csv has changed since it was imported."),
                        QStringLiteral("import"), QStringLiteral("Import again"));
    save(window, size, QStringLiteral("window_source_%1_%2").arg(theme).arg(size.width()));
    widgets::apply_style(*qApp, theme == u"light" ? widgets::Theme::dark : widgets::Theme::light);
    save(window, size, QStringLiteral("window_switched_%1_%2").arg(theme).arg(size.width()));
    widgets::apply_style(*qApp, theme == u"light" ? widgets::Theme::light : widgets::Theme::dark);
}

/// A chart of rows as the window shows it, and where it is longer than the window as it is when scrolled through.
template <typename View, typename Chart> void rows(const Chart &chart, QSize size, const QString &name)
{
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *view = new View;
    view->set_chart(chart);
    view->set_active(QStringLiteral("P2"));
    area.setWidget(view);
    save(area, size, name);
    if (view->height() > size.height()) {
        view->grab().save(out.filePath(name + QStringLiteral("_whole.png")));
    }
}

void charts_of_money(const QString &theme)
{
    for (const QSize size : {QSize(1300, 600), QSize(700, 330), QSize(420, 300)}) {
        const QString suffix = QStringLiteral("%1_%2").arg(theme).arg(size.width());
        for (const int count : {0, 1, 3, 40, 152}) {
            rows<widgets::BalanceChartView>(test::balance(count), size,
                                            QStringLiteral("balance_%1_%2").arg(count).arg(suffix));
            rows<widgets::FundingChartView>(test::funding(count), size,
                                            QStringLiteral("funding_%1_%2").arg(count).arg(suffix));
            widgets::LineChartView line;
            line.set_chart(test::pace(count));
            save(line, size, QStringLiteral("line_%1_%2").arg(count).arg(suffix));
        }
        for (const int count : {1, 4}) {
            rows<widgets::TornadoChartView>(test::tornado(count), size,
                                            QStringLiteral("tornado_%1_%2").arg(count).arg(suffix));
        }
        for (const int points : {0, 1, 3, 121}) {
            widgets::PriceChartView price;
            price.set_chart(test::price(points));
            save(price, size, QStringLiteral("price_%1_%2").arg(points).arg(suffix));
        }
    }
}

void payment_parts(const QString &theme)
{
    widgets::PagedTable cases;
    QObject::connect(&cases, &widgets::PagedTable::page_wanted, &cases, [&cases](qint64 first, int count) {
        if (first > 0) { // the first page is still on its way
            cases.set_page(first, test::case_page(first, count));
        }
    });
    cases.set_source(test::case_columns(), 50'000'000, {});
    save(cases, {700, 330}, QStringLiteral("cases_awaited_%1").arg(theme));
    cases.set_current_row(49'999'990);
    save(cases, {700, 330}, QStringLiteral("cases_%1").arg(theme));
    widgets::SchemeFormView form;
    form.set_form(test::form());
    save(form, {380, 600}, QStringLiteral("scheme_form_narrow_%1").arg(theme));
    save(form, {700, 600}, QStringLiteral("scheme_form_%1").arg(theme));
    widgets::RateSlider slider;
    slider.set_label(QStringLiteral("Would have happened anyway"));
    slider.set_maximum(0.6);
    slider.set_source(QStringLiteral("no rate is known"));
    save(slider, {900, 40}, QStringLiteral("rate_none_%1").arg(theme));
    slider.set_source(QStringLiteral("the scheme's rate"));
    slider.set_rate(0.15);
    slider.set_clearable(true);
    save(slider, {900, 40}, QStringLiteral("rate_%1").arg(theme));
}

void start(const QString &theme)
{
    widgets::StartPage page;
    page.set_recent({{QStringLiteral("/home/a/care-leavers.outturn"), QStringLiteral("care-leavers"),
                      QStringLiteral("opened yesterday"), true},
                     {QStringLiteral("/media/stick/2023.outturn"), QStringLiteral("2023"), {}, false}});
    save(page, {900, 600}, QStringLiteral("start_%1").arg(theme));
    save(page, {420, 500}, QStringLiteral("start_narrow_%1").arg(theme));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    out = QDir(QString::fromLocal8Bit(argc > 2 ? argv[2] : "/tmp/gallery"));
    out.mkpath(QStringLiteral("."));
    QApplication::setFont(QFont(QStringLiteral("Liberation Sans"), 10));
    const std::vector<test::Place> real = test::real_places(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    for (const bool dark : {false, true}) {
        widgets::apply_style(application, dark ? widgets::Theme::dark : widgets::Theme::light);
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        charts(real, theme);
        cost_and_map(real, QString::fromLocal8Bit(argc > 3 ? argv[3] : "resources"), theme);
        charts_of_spread(real, theme);
        charts_of_money(theme);
        payment_parts(theme);
        start(theme);
        window(real, theme, {1440, 900});
        window(real, theme, {1000, 700});
    }
    return 0;
}
