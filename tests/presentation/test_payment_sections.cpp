// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/payments_json.h"
#include "presentation/plain_payments.h"
#include "presentation/report_sections.h"
#include "support/cases_in_memory.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

#include <cmath>

using namespace outturn;
using namespace outturn::presentation;
using namespace outturn::reporting;
using schemes::PaymentException;
using schemes::PaymentRule;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

/// One section written on a page of its own.
struct Written {
    Document document;
    std::map<QString, widgets::AnyChart> charts;
    QString why;
};

Written write(ReportSectionMaker add, const ReportMaterial &material)
{
    const ReportDefinition definition;
    ReportPart part;
    part.heading = QStringLiteral("A heading");
    const PartMaterial answers;
    ReportDraft draft(english());
    Written written;
    written.why = add(draft, {definition, material, part, answers});
    written.document = draft.document();
    written.charts = draft.charts();
    return written;
}

const std::vector<ReportSectionMaker> &all_sections()
{
    static const std::vector<ReportSectionMaker> sections{
        add_payments, add_differences, add_price,  add_incentives,   add_funding,
        add_pace,     add_measures,    add_scheme, add_own_payments, add_own_differences};
    return sections;
}

ReportMaterial material_of(analysis::PaymentAnswer answer)
{
    ReportMaterial material;
    material.programme = answer.programme;
    material.payments = std::make_shared<const analysis::PaymentAnswer>(std::move(answer));
    material.has_cases = true;
    StoredReturn entry;
    entry.file_name = QStringLiteral("claims.csv");
    material.returns = {entry};
    return material;
}

template <typename Kind> std::vector<Kind> all(const Document &document)
{
    std::vector<Kind> found;
    for (const Block &block : document.blocks) {
        if (const auto *each = std::get_if<Kind>(&block))
            found.push_back(*each);
    }
    return found;
}

DocumentTable table(const Document &document, const char *id)
{
    for (const DocumentTable &each : all<DocumentTable>(document)) {
        if (each.id == QLatin1String(id))
            return each;
    }
    qFatal("no table %s", id);
}

DocumentCell cell(const DocumentTable &table, size_t row, const char *column)
{
    for (size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].title == QString::fromUtf8(column))
            return table.rows.at(row).at(i);
    }
    qFatal("no column %s in %s", column, qPrintable(table.caption));
}

QString key_figure(const Document &document, const char *label)
{
    for (const KeyFigures &figures : all<KeyFigures>(document)) {
        for (const KeyFigure &figure : figures.figures) {
            if (figure.label == QLatin1String(label))
                return figure.value;
        }
    }
    return {};
}

void add_table_words(QStringList &words, const DocumentTable &table)
{
    words << table.caption << table.source << table.notes;
    for (const DocumentTable::Column &column : table.columns)
        words << column.title;
    for (const auto &row : table.rows) {
        for (const DocumentCell &entry : row)
            words << entry.text;
    }
}

/// Everything that a reader of the section can read.
QString words_of(const Document &document)
{
    QStringList words;
    for (const Block &block : document.blocks) {
        std::visit(
            [&words](const auto &each) {
                using Kind = std::decay_t<decltype(each)>;
                if constexpr (std::is_same_v<Kind, DocumentTable>) {
                    add_table_words(words, each);
                } else if constexpr (std::is_same_v<Kind, Figure>) {
                    words << each.title << each.finding << each.text_alternative << each.source << each.notes;
                    add_table_words(words, each.data);
                } else if constexpr (std::is_same_v<Kind, KeyFigures>) {
                    for (const KeyFigure &figure : each.figures)
                        words << figure.label << figure.value << figure.note;
                } else if constexpr (std::is_same_v<Kind, FactList>) {
                    for (const FactList::Fact &fact : each.facts)
                        words << fact.term << fact.description;
                } else if constexpr (std::is_same_v<Kind, BulletList>) {
                    for (const BulletList::Item &item : each.items)
                        words << item.text;
                } else if constexpr (std::is_same_v<Kind, Callout>) {
                    words << each.title << each.text;
                } else {
                    words << each.text;
                }
            },
            block);
    }
    return words.join(u'\n');
}

PaymentException exception(PaymentRule rule, qint64 pence, quint32 key)
{
    PaymentException entry;
    entry.rule = rule;
    entry.amount_pence = pence;
    entry.row = 17;
    entry.key = key;
    return entry;
}

/// Ashford £100 too much and £40 too little, Barton £700 too little; £800 of Ashford's was paid under two programmes.
analysis::PaymentAnswer with_differences()
{
    analysis::PaymentAnswer answer = test::priced_authorities(.15, 500000);
    for (const char *name : {"ashford", "barton"}) {
        CellKey key;
        key.provider = ProviderId(QString::fromLatin1(name));
        answer.keys.push_back(key);
    }
    answer.exceptions = {exception(PaymentRule::wrong_tariff, 10000, 0), exception(PaymentRule::wrong_tariff, -4000, 0),
                         exception(PaymentRule::unclaimed, -70000, 1),
                         exception(PaymentRule::paid_under_two_schemes, 80000, 0)};
    analysis::ProviderPayment &ashford = answer.providers[0];
    ashford.over_pence = 10000;
    ashford.under_pence = 4000;
    ashford.exceptions = 3;
    ashford.exception_pence = 6000;
    analysis::ProviderPayment &barton = answer.providers[1];
    barton.over_pence = 0;
    barton.under_pence = 70000;
    barton.exceptions = 1;
    barton.exception_pence = -70000;
    return answer;
}

/// What a number of pence in JSON is in pounds; nothing where it is null.
std::optional<double> in_pounds(const QJsonValue &pence)
{
    return pence.isNull() ? std::nullopt : std::optional(pence.toDouble() / 100.0);
}

bool has_points(const widgets::AnyChart &chart)
{
    return std::visit(
        [](const auto &each) {
            using Chart = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Chart, widgets::RankedChart>)
                return !each.marks.empty();
            else if constexpr (std::is_same_v<Chart, widgets::PriceChart>)
                return !each.curve.empty();
            else if constexpr (std::is_same_v<Chart, widgets::LineChart>)
                return !each.lines.empty();
            else if constexpr (
                std::is_same_v<
                    Chart,
                    widgets::
                        BalanceChart> || std::is_same_v<Chart, widgets::FundingChart> || std::is_same_v<Chart, widgets::TornadoChart>)
                return !each.rows.empty();
            else
                return false;
        },
        chart);
}

/// What is known of funding and pace of Ashford alone: £80 of £100 invested, 200 of 300 agreed started.
analysis::IncentiveAnswer with_funding()
{
    analysis::IncentiveAnswer answer = test::three_incentives();
    answer.has_funding = true;
    answer.not_investing = 1;
    for (analysis::ProviderIncentive *entry : {&answer.providers[0], &answer.total}) {
        entry->funding.available_pence = 10000;
        entry->funding.drawn_pence = 9000;
        entry->funding.invested_pence = 8000;
        entry->funding.drawn_share = .9;
        entry->funding.invested_share = .8;
        entry->funding.not_invested_pence = 2000;
        entry->pace.agreed = 300;
        entry->pace.started = 200;
        entry->pace.share_started = 2.0 / 3.0;
        entry->pace.by_period = {{*parse_period(QStringLiteral("2012-13")), 120},
                                 {*parse_period(QStringLiteral("2013-14")), 80}};
        entry->pace.needed_a_month = 8.3;
        entry->pace.started_a_month = 8;
    }
    return answer;
}

std::vector<analysis::MeasurePair> two_years()
{
    analysis::MeasurePair first;
    first.year = QStringLiteral("2012-13");
    first.referrals = 1000;
    first.outcomes_in_year = 50;
    first.contract = .05;
    first.cohort_12m = .1;
    first.distortion = .5;
    analysis::MeasurePair second;
    second.year = QStringLiteral("2013-14");
    second.referrals = 500;
    second.outcomes_in_year = 90;
    second.contract = .18;
    second.referral_change = -.5;
    return {first, second};
}

ReportMaterial whole_material()
{
    ReportMaterial material = material_of(with_differences());
    material.incentives = std::make_shared<const analysis::IncentiveAnswer>(with_funding());
    material.measure_pairs = two_years();
    material.provider = test::authority("Ashford");
    return material;
}

} // namespace

class TestPaymentSections : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void every_amount_is_that_of_the_command_line()
    {
        const analysis::PaymentAnswer answer = test::priced_authorities(.15, 500000);
        const auto json = payments_json(answer, test::CasesInMemory(), english());
        QVERIFY(json.has_value());
        const Document document = write(add_payments, material_of(answer)).document;
        const DocumentTable money = table(document, "payments");
        const DocumentTable results = table(document, "payment-results");
        QJsonArray entries = json->value(QStringLiteral("providers")).toArray();
        entries.append(json->value(QStringLiteral("totals")));
        QCOMPARE(money.rows.size(), size_t(4)); // three and all together
        for (int i = 0; i < entries.size(); ++i) {
            const QJsonObject entry = entries[i].toObject();
            const auto row = static_cast<size_t>(i);
            QCOMPARE(cell(money, row, "Due (£)").number, in_pounds(entry[QStringLiteral("due_pence")]));
            QCOMPARE(cell(money, row, "Paid (£)").number, in_pounds(entry[QStringLiteral("paid_pence")]));
            QCOMPARE(cell(money, row, "Difference (£)").number, in_pounds(entry[QStringLiteral("difference_pence")]));
            QCOMPARE(cell(results, row, "Outcomes").number,
                     std::optional(entry[QStringLiteral("outcomes")].toDouble()));
            QCOMPARE(cell(results, row, "Additional outcomes").number,
                     std::optional(entry[QStringLiteral("additional_outcomes")].toDouble()));
            QCOMPARE(cell(results, row, "Paid for what happens anyway (£)").number,
                     in_pounds(entry[QStringLiteral("deadweight_pence")]));
        }
        // £15,943,200 paid, £15,932,000 due; 15% of 1,000 cases for £1,600,000 of 400 outcomes.
        QCOMPARE(key_figure(document, "Due"), QStringLiteral("£15,932,000"));
        QCOMPARE(key_figure(document, "Paid less due"), QStringLiteral("£11,200"));
        QCOMPARE(key_figure(document, "Paid for what happens anyway"), QStringLiteral("£600,000"));
    }

    void a_price_with_its_interval_becomes_two_columns()
    {
        // 400 of 1,000: Wilson's limits are 0.3700748 and 0.4306906. £2,000,000 for 1,000 x (0.4 - 0.15) additional
        // outcomes is £8,000; for 1,000 x (0.4306906 - 0.15) and 1,000 x (0.3700748 - 0.15), £7,125.28 and £9,087.82.
        const Document document = write(add_price, material_of(test::priced_authorities(.15, 500000))).document;
        const DocumentTable prices = table(document, "prices");
        const DocumentCell price = cell(prices, 0, "Payment an additional outcome (£)");
        QCOMPARE(price.text, QStringLiteral("£8,000"));
        QCOMPARE(price.number, std::optional(8000.0));
        const DocumentCell interval = cell(prices, 0, "Payment an additional outcome, 95% interval (£)");
        QCOMPARE(interval.text, QStringLiteral("£7,125 to £9,088"));
        QVERIFY(std::abs(interval.number.value_or(0) - 7125.28) < .01);
        QVERIFY(std::abs(interval.upper.value_or(0) - 9087.82) < .01);
    }

    void an_interval_that_is_open_has_no_upper_end()
    {
        // At 38% the lower limit of the success rate, 37.0%, leaves nothing additional.
        const Document document = write(add_price, material_of(test::priced_authorities(.38, 500000))).document;
        const DocumentCell interval =
            cell(table(document, "prices"), 0, "Payment an additional outcome, 95% interval (£)");
        QVERIFY(interval.text.endsWith(QStringLiteral("or more")));
        QVERIFY(interval.number && !interval.upper);
    }

    void what_is_not_known_is_said_and_is_no_number()
    {
        analysis::PaymentAnswer answer = test::three_authorities();
        answer.providers[1].due_pence.reset();
        answer.providers[1].difference_pence.reset();
        const Document document = write(add_payments, material_of(answer)).document;
        const DocumentCell due = cell(table(document, "payments"), 1, "Due (£)");
        QCOMPARE(due.text, QStringLiteral("price not known"));
        QVERIFY(!due.number);
        QCOMPARE(key_figure(document, "Providers of whom it is not known what is due"), QStringLiteral("1 of 3"));
        QCOMPARE(key_figure(document, "Claimed"), QStringLiteral("not reported"));
        QCOMPARE(key_figure(document, "Paid for what happens anyway"), QStringLiteral("not known"));
        // Nobody says what was claimed: the column goes, and is named.
        QVERIFY(table(document, "payments").notes.last().endsWith(QStringLiteral("left out: Claimed.")));
    }

    void a_section_without_anything_to_say_adds_nothing_and_says_why()
    {
        analysis::PaymentAnswer no_scheme;
        no_scheme.programme.title = QStringLiteral("Elsewhere");
        no_scheme.status = analysis::PaymentStatus::no_scheme;
        for (const ReportMaterial &material : {ReportMaterial(), material_of(no_scheme), material_of({})}) {
            for (const ReportSectionMaker section : all_sections()) {
                const Written written = write(section, material);
                QVERIFY2(written.document.blocks.empty(), qPrintable(words_of(written.document)));
                QVERIFY(written.charts.empty());
                QVERIFY2(written.why.endsWith(u'.') && !written.why.contains(QLatin1String("..")),
                         qPrintable(written.why));
            }
        }
    }

    void nothing_asks_the_reader_of_a_report_to_do_what_only_the_window_can()
    {
        analysis::PaymentAnswer unknown = test::priced_authorities({}, {});
        unknown.status = analysis::PaymentStatus::tariff_unknown;
        unknown.total.due_pence.reset();
        unknown.total.lines[0].unit_pence.reset();
        analysis::IncentiveAnswer worthless = test::three_incentives();
        worthless.status = analysis::PaymentStatus::tariff_unknown;
        for (analysis::ProviderIncentive &entry : worthless.providers)
            entry.worth.clear();
        ReportMaterial material = material_of(unknown);
        material.incentives = std::make_shared<const analysis::IncentiveAnswer>(worthless);
        material.provider = test::authority("Ashford");
        for (const ReportSectionMaker section : all_sections()) {
            const Written written = write(section, material);
            const QString words = words_of(written.document) + written.why;
            for (const char *word : {"slider", "enter it", "Scheme to see"})
                QVERIFY2(!words.contains(QLatin1String(word)), qPrintable(words));
        }
        const ReportMaterial assumed = material_of(test::priced_authorities(.15, 500000));
        QVERIFY(!words_of(write(add_payments, assumed).document).contains(QStringLiteral("you assume")));
        QVERIFY(words_of(write(add_payments, material).document)
                    .contains(QStringLiteral("No source gives the price of “Crime and school”")));
    }

    void every_figure_has_its_chart_and_every_title_its_unit()
    {
        const ReportMaterial material = whole_material();
        int figures = 0;
        for (const ReportSectionMaker section : all_sections()) {
            const Written written = write(section, material);
            QVERIFY2(written.why.isEmpty(), qPrintable(written.why));
            std::vector<DocumentTable> tables = all<DocumentTable>(written.document);
            for (const Figure &figure : all<Figure>(written.document)) {
                ++figures;
                QVERIFY(written.charts.contains(figure.id) && has_points(written.charts.at(figure.id)));
                QVERIFY(!figure.title.isEmpty() && !figure.finding.isEmpty() && !figure.text_alternative.isEmpty());
                QCOMPARE(figure.source, QStringLiteral("claims.csv"));
                QVERIFY(!figure.data.rows.empty());
                tables.push_back(figure.data);
            }
            for (const DocumentTable &each : tables) {
                for (size_t i = 0; i < each.columns.size(); ++i) {
                    for (const auto &row : each.rows) {
                        QCOMPARE(row.size(), each.columns.size());
                        if (!each.columns[i].is_number)
                            continue;
                        const QString unit = row[i].text.contains(u'£') ? QStringLiteral("(£)")
                            : row[i].text.contains(u'%')                ? QStringLiteral("(%)")
                                                                        : QString();
                        // The assumptions of the tornado are each in a unit of its own.
                        const bool is_mixed = each.columns[i].title == QLatin1String("Low")
                            || each.columns[i].title == QLatin1String("High");
                        QVERIFY2(is_mixed || each.columns[i].title.contains(unit), qPrintable(each.columns[i].title));
                    }
                }
            }
        }
        // Balance, price, assumptions, worth, funding, pace, measures.
        QCOMPARE(figures, 7);
    }

    void ids_of_tables_and_figures_are_their_own()
    {
        const ReportMaterial material = whole_material();
        const ReportDefinition definition;
        const ReportPart part;
        const PartMaterial answers;
        ReportPart headed = part;
        headed.heading = QStringLiteral("A heading");
        ReportDraft draft(english());
        for (const ReportSectionMaker section : all_sections())
            QCOMPARE(section(draft, {definition, material, headed, answers}), QString());
        QStringList ids;
        for (const DocumentTable &each : all<DocumentTable>(draft.document()))
            ids << each.id;
        for (const Figure &each : all<Figure>(draft.document()))
            ids << each.id;
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        for (const QString &id : ids)
            QVERIFY2(!id.isEmpty() && (!id.endsWith(QLatin1String("-2")) || id == QLatin1String("scheme-figures-2")),
                     qPrintable(id));
    }

    void differences_add_up_and_what_two_programmes_paid_stays_out_of_the_sum()
    {
        const Document document = write(add_differences, material_of(with_differences())).document;
        const DocumentTable rules = table(document, "rules");
        QCOMPARE(rules.rows.size(), size_t(4)); // three rules and all together
        QCOMPARE(cell(rules, 3, "Too much (£)").number, std::optional(100.0));
        QCOMPARE(cell(rules, 3, "Too little (£)").number, std::optional(740.0)); // 40 and 700
        const DocumentTable providers = table(document, "differences");
        QCOMPARE(providers.rows.size(), size_t(3));                    // Corby has none
        QCOMPARE(providers.rows[0][0].text, QStringLiteral("Barton")); // £700 is more than £100
        QCOMPARE(cell(providers, 2, "Too much (£)").number, std::optional(100.0));
        QCOMPARE(cell(providers, 2, "Too little (£)").number, std::optional(740.0));
        QCOMPARE(cell(providers, 2, "Too much less too little (£)").text, QStringLiteral("-£640"));
        QVERIFY(providers.notes.contains(QStringLiteral("Without any difference, and not listed: 1.")));
        // Each rule that occurs is explained, and no other.
        QCOMPARE(all<FactList>(document).at(0).facts.size(), size_t(3));
    }

    void a_persons_case_is_printed_only_where_it_was_asked_for()
    {
        ReportMaterial material = material_of(with_differences());
        const QString without = words_of(write(add_differences, material).document);
        QVERIFY(without.contains(QStringLiteral("They are left out of this report")));
        analysis::ExceptionLine line;
        line.rule = PaymentRule::wrong_tariff;
        line.provider = ProviderId(QStringLiteral("ashford"));
        line.case_ref = QStringLiteral("case 1");
        line.event = test::measure_id("crime");
        line.amount_pence = 10000;
        line.asked_pence = 80000;
        line.due_pence = 70000;
        analysis::ExceptionLine other = line;
        other.provider = ProviderId(QStringLiteral("barton"));
        other.case_ref = QStringLiteral("case 2");
        material.exceptions = {line, other};
        const Document document = write(add_differences, material).document;
        const DocumentTable cases = table(document, "difference-cases");
        QCOMPARE(cases.rows.size(), size_t(2));
        QCOMPARE(cases.rows[0][0].text, QStringLiteral("case 1"));
        QCOMPARE(cell(cases, 0, "Difference (£)").number, std::optional(100.0));
        // A provider's own pack holds its own cases alone.
        material.provider = test::authority("Barton");
        const DocumentTable own = table(write(add_own_differences, material).document, "difference-cases");
        QCOMPARE(own.rows.size(), size_t(1));
        QCOMPARE(own.rows[0][0].text, QStringLiteral("case 2"));
    }

    void a_providers_own_sections_name_nobody_else()
    {
        ReportMaterial material = whole_material();
        material.provider = test::authority("Barton");
        const Document payments = write(add_own_payments, material).document;
        const Document differences = write(add_own_differences, material).document;
        for (const Document &document : {payments, differences}) {
            const QString words = words_of(document);
            QVERIFY(words.contains(QStringLiteral("Barton")));
            QVERIFY2(!words.contains(QStringLiteral("Ashford")) && !words.contains(QStringLiteral("Corby")),
                     qPrintable(words));
        }
        QCOMPARE(key_figure(payments, "Due"), QStringLiteral("£1,000,000"));
        QCOMPARE(key_figure(payments, "Paid"), QStringLiteral("£999,200"));
        // £450,000 spent on 100 outcomes, against £1,800,000 on 400: £4,500 each.
        const DocumentTable price = table(payments, "own-price");
        QCOMPARE(cell(price, 0, "Cost an outcome (£)").number, std::optional(4500.0));
        QCOMPARE(cell(price, 1, "Cost an outcome (£)").number, std::optional(4500.0));
        const DocumentTable rules = table(differences, "own-rules");
        QCOMPARE(rules.rows.size(), size_t(1));
        QCOMPARE(cell(rules, 0, "Too little (£)").number, std::optional(700.0));
    }

    void a_provider_of_whom_nothing_is_reported_has_no_sections()
    {
        ReportMaterial material = whole_material();
        material.provider = test::authority("Dover");
        const Written written = write(add_own_payments, material);
        QVERIFY(written.document.blocks.empty());
        QVERIFY(written.why.contains(QStringLiteral("Dover")));
    }

    void who_left_money_is_named_with_the_amount()
    {
        const Document document = write(add_funding, whole_material()).document;
        QVERIFY(words_of(document).contains(QStringLiteral("Less was invested than was available by Ashford (£20).")));
        const DocumentTable funding = table(document, "funding-by-provider");
        QCOMPARE(cell(funding, 0, "Share invested (%)").number, std::optional(.8));
        // Barton reports nothing: no nought.
        QVERIFY(!cell(funding, 1, "Available (£)").number && cell(funding, 1, "Available (£)").text.isEmpty());
    }

    void a_case_that_is_worth_something_does_not_leave_its_place_empty()
    {
        const DocumentTable worth = table(write(add_incentives, whole_material()).document, "incentives");
        QCOMPARE(cell(worth, 0, "One more case is worth (£)").number, std::optional(-1800.0));
        QCOMPARE(cell(worth, 0, "One more case is worth, 95% interval (£)").upper, std::optional(-1500.0));
        QCOMPARE(cell(worth, 0, "So it").text, QStringLiteral("costs more than it brings"));
        QCOMPARE(cell(worth, 1, "So it").text, QStringLiteral("brings more than it costs"));
        QCOMPARE(cell(worth, 2, "So it").text, QStringLiteral("may cost more than it brings"));
    }

    void the_scheme_stands_there_with_every_price_its_source_and_why_it_was_changed()
    {
        ReportMaterial material = whole_material();
        TrailEntry entry;
        entry.at = QDateTime(QDate(2026, 5, 14), QTime(23, 30), Qt::UTC);
        entry.kind = QStringLiteral("scheme");
        entry.detail = R"({"programme":"families","revision":1,"reason":"A circular of May 2026"})";
        TrailEntry other = entry;
        other.detail = R"({"programme":"elsewhere","revision":4,"reason":"Not ours"})";
        material.trail = {entry, other};
        const Document document = write(add_scheme, material).document;
        const DocumentTable changes = table(document, "scheme-changes");
        QCOMPARE(changes.rows.size(), size_t(1));
        QCOMPARE(changes.rows[0][0].text, QStringLiteral("2")); // as it was brought, it was the first
        QCOMPARE(changes.rows[0][1].text, QStringLiteral("14 May 2026"));
        QCOMPARE(changes.rows[0][2].text, QStringLiteral("A circular of May 2026"));
        const DocumentTable tariff = table(document, "scheme-figures-1");
        QCOMPARE(tariff.rows.size(), size_t(5));
        QCOMPARE(cell(tariff, 2, "Figure").text, QStringLiteral("Crime and school, 2013-14"));
        QCOMPARE(cell(tariff, 2, "Amount (£)").number, std::optional(1400.0));
        QCOMPARE(cell(tariff, 2, "Source").text, QStringLiteral("a published paper"));
        QCOMPARE(cell(tariff, 2, "Confirmed").text, QStringLiteral("not confirmed"));
        QCOMPARE(cell(tariff, 1, "Confirmed").text, QStringLiteral("confirmed"));
        const QString rules = words_of(document);
        QVERIFY(rules.contains(QStringLiteral("only one of the two is paid for a case")));
        QVERIFY(rules.contains(QStringLiteral("At most 5/6 of the number that a return gives as “families_agreed”")));
    }

    void what_is_withheld_reads_as_withheld_and_never_as_nought_or_unknown()
    {
        analysis::PaymentAnswer answer = with_differences();
        analysis::ProviderPayment &barton = answer.providers[1];
        barton.price = {};
        barton.price.is_withheld = true;
        barton.due_pence.reset();
        barton.claimed_pence.reset();
        barton.paid_pence.reset();
        barton.difference_pence.reset();
        barton.over_pence = 0;
        barton.under_pence = 0;
        barton.money_is_withheld = true;
        barton.withheld_lines = answer.total.lines;
        ReportMaterial material = material_of(answer);
        material.provider = test::authority("Barton");
        const Document payments = write(add_payments, material).document;
        const QString mark = QStringLiteral("[c]");
        for (const char *column : {"Due (£)", "Paid (£)", "Difference (£)", "Too much (£)", "Too little (£)"}) {
            QCOMPARE(cell(table(payments, "payments"), 1, column).text, mark);
            QVERIFY(!cell(table(payments, "payments"), 1, column).number);
        }
        for (const char *column : {"Cases", "Outcomes", "Additional outcomes"})
            QCOMPARE(cell(table(payments, "payment-results"), 1, column).text, mark);
        QCOMPARE(key_figure(payments, "Providers of whom it is not known what is due"), QString());
        const DocumentTable differences = table(write(add_differences, material).document, "differences");
        const size_t last = differences.rows.size() - 1;
        QCOMPARE(cell(differences, last - 1, "Provider").text, QStringLiteral("Barton"));
        QCOMPARE(cell(differences, last - 1, "Too little (£)").text, mark);
        QCOMPARE(cell(differences, last, "Too little (£)").number, std::optional(740.0)); // of everybody, as ever
        const Document own = write(add_own_payments, material).document;
        QCOMPARE(key_figure(own, "Due"), mark);
        QCOMPARE(key_figure(own, "Cases with an outcome"), mark);
        QCOMPARE(cell(table(own, "own-due"), 0, "Due (£)").text, mark);
        QCOMPARE(cell(table(own, "own-price"), 0, "Cases").text, mark);
        QCOMPARE(cell(table(own, "own-price"), 1, "Cases").text, QStringLiteral("1,000"));
        QVERIFY(words_of(own).contains(QStringLiteral("is withheld")));
    }

    void the_same_answer_gives_the_same_words()
    {
        for (const ReportSectionMaker section : all_sections())
            QCOMPARE(words_of(write(section, whole_material()).document),
                     words_of(write(section, whole_material()).document));
    }
};

QTEST_GUILESS_MAIN(TestPaymentSections)
#include "test_payment_sections.moc"
