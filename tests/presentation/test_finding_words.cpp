// SPDX-License-Identifier: GPL-3.0-or-later
// What findings, exclusions and corrections are called, on screen and in files.
#include "presentation/act_figures.h"
#include "presentation/audit_trail.h"
#include "presentation/finding_form.h"
#include "presentation/finding_tables.h"
#include "presentation/finding_words.h"
#include "presentation/standing_act_words.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::presentation;
using audit::Finding;
using audit::FindingEvidence;

namespace {

const Wording &english()
{
    static const Wording wording(QStringLiteral("en"));
    return wording;
}

ProgrammeId families()
{
    return ProgrammeId(QStringLiteral("families"));
}

AuditNames names()
{
    AuditNames known;
    known.programmes = {{families(), QStringLiteral("Families")}};
    Measure measure;
    measure.id = MeasureId(QStringLiteral("school"));
    measure.programme = families();
    measure.title = QStringLiteral("Back in school");
    known.measures = {measure};
    Provider alder;
    alder.id = ProviderId(QStringLiteral("AL"));
    alder.name = QStringLiteral("Alder Council");
    known.providers = {alder};
    known.checks[QStringLiteral("rate-differs")] = QStringLiteral("Rate differs");
    return known;
}

CellKey alder_school()
{
    CellKey key;
    key.programme = families();
    key.measure = MeasureId(QStringLiteral("school"));
    key.provider = ProviderId(QStringLiteral("AL"));
    key.period = *parse_period(u"2023-24");
    return key;
}

Finding small_finding(int number, const char *title)
{
    Finding finding;
    finding.number = number;
    finding.title = QString::fromLatin1(title);
    finding.person = QStringLiteral("A. Auditor");
    finding.changed_at = QDateTime(QDate(2025, 5, 6), QTime(12, 30), Qt::UTC);
    finding.written_at = finding.changed_at;
    return finding;
}

Act act(qint64 id, ActKind kind, const QByteArray &json)
{
    Act made;
    made.id = id;
    made.kind = kind;
    made.json = json;
    made.person = QStringLiteral("A. Auditor");
    made.reason = QStringLiteral("the register says so");
    made.at = QDateTime(QDate(2025, 5, 6), QTime(12, static_cast<int>(id)), Qt::UTC);
    return made;
}

Exclusion alder_left_out()
{
    return {families(), ProviderId(QStringLiteral("AL")), {}, {}};
}

QStringList column(const widgets::Table &table, size_t at)
{
    QStringList texts;
    for (const widgets::TableRow &row : table.rows)
        texts.append(row.cells.at(at).text);
    return texts;
}

/// By RFC 4180, for fields that hold no line ends.
QStringList csv_fields(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"')
            fields.last() += line[i++];
        else if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u',' && !quoted)
            fields.append(QString());
        else
            fields.last() += line[i];
    }
    return fields;
}

} // namespace

class TestFindingWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void a_finding_says_what_it_is_about()
    {
        audit::FindingAbout about;
        QCOMPARE(finding_about(about, names(), english()), QStringLiteral("the workspace as a whole"));
        about.programme = families();
        about.measure = MeasureId(QStringLiteral("school"));
        about.provider = ProviderId(QStringLiteral("AL"));
        about.period = *parse_period(u"2023-24");
        about.figure = QStringLiteral("due");
        about.check = QStringLiteral("rate-differs");
        about.sample = 2;
        QCOMPARE(finding_about(about, names(), english()),
                 QStringLiteral("Alder Council, Back in school, year ending March 2024, Families; the payment due; the "
                                "check \"Rate differs\"; sample 2"));
        // What nobody knows any more stands for itself.
        about = {};
        about.provider = ProviderId(QStringLiteral("ZZ %1"));
        QCOMPARE(finding_about(about, names(), english()), QStringLiteral("ZZ %1"));
    }

    void a_figure_that_changed_is_told_with_both_numbers_and_the_reason()
    {
        // 158 of 214 is 73.83%, 152 of 214 is 71.03%.
        const QString value = QStringLiteral("value");
        const QString numerator = QStringLiteral("numerator");
        const FindingEvidence then{{{value, 158.0 / 214}, {numerator, 158}, {QStringLiteral("hits"), 3}}, {}, {}};
        const FindingEvidence now{{{value, 152.0 / 214}, {numerator, 152}}, {}, {}};
        const AuditNames known = names();
        const Measure *measure = &known.measures.front();
        QCOMPARE(evidence_change_words(then, now, QStringLiteral("lac_2024_rev.csv"), measure, english()),
                 QStringLiteral("Value: 73.8% when written, 71.0% now; numerator: 158 when written, 152 now, after "
                                "lac_2024_rev.csv."));
        QCOMPARE(evidence_change_words(then, then, QStringLiteral("x"), measure, english()), QString());
        // The check was not run again: nothing is said of its hits, and they are not gone.
        QVERIFY(!evidence_change_words(then, now, {}, measure, english()).contains(QStringLiteral("check")));
        const FindingEvidence gone{{{value, {}}}, {}, {}};
        QCOMPARE(evidence_change_words(then, gone, {}, measure, english()),
                 QStringLiteral("Value: 73.8% when written, not there now."));
    }

    void numbers_of_evidence_are_written_by_what_they_are()
    {
        const auto words = [](const char *name, std::optional<double> number) {
            return evidence_number(QString::fromLatin1(name), number, nullptr, english());
        };
        QCOMPARE(words("due_pence", 320000), QStringLiteral("£3,200"));
        QCOMPARE(words("paid_pence", 320050), QStringLiteral("£3,200.50"));
        QCOMPARE(words("upper_limit", 0.0774), QStringLiteral("7.74%"));
        QCOMPARE(words("hits", 12345), QStringLiteral("12,345"));
        QCOMPARE(words("hits", std::nullopt), QStringLiteral("not there"));
        QCOMPARE(words("value", std::numeric_limits<double>::quiet_NaN()), QStringLiteral("not there"));
        QCOMPARE(evidence_title(QStringLiteral("some_new_thing"), english()), QStringLiteral("some new thing"));
    }

    void the_register_is_filtered_by_choices_and_words()
    {
        Finding high = small_finding(1, "Paid twice for one family");
        high.severity = audit::FindingSeverity::high;
        high.about.provider = ProviderId(QStringLiteral("AL"));
        high.about.programme = families();
        Finding lesson = small_finding(2, "Ask early");
        lesson.kind = audit::FindingKind::lesson;
        FindingFilter filter;
        QVERIFY(filter.is_empty() && filter.lets_through(high, names()) && filter.lets_through(lesson, names()));
        filter.words = QStringLiteral("  PAID alder ");
        QVERIFY(filter.lets_through(high, names()) && !filter.lets_through(lesson, names()));
        filter.severity = audit::FindingSeverity::low;
        QVERIFY(!filter.lets_through(high, names()));
        filter = {};
        filter.kind = audit::FindingKind::lesson;
        QVERIFY(!filter.lets_through(high, names()) && filter.lets_through(lesson, names()));
        QCOMPARE(finding_counts({high}, 2, english()),
                 QStringLiteral("1 of 2 are shown. Findings: 1 (high: 1); lessons: 0; open: 1."));
        QCOMPARE(finding_counts({high, lesson}, 2, english()),
                 QStringLiteral("Findings: 1 (high: 1); lessons: 1; open: 2."));
    }

    void the_csv_has_every_field_and_no_formula()
    {
        Finding finding = small_finding(7, "=HYPERLINK(\"x\"), \"quoted\"");
        finding.about.programme = families();
        finding.about.provider = ProviderId(QStringLiteral("AL"));
        finding.about.period = *parse_period(u"2023-24");
        finding.evidence.figures = {{QStringLiteral("value"), 0.5}, {QStringLiteral("rank"), {}}};
        finding.response = QStringLiteral("@SUM(1)");
        const QStringList lines = QString::fromUtf8(findings_csv({finding}, names())).split(u'\n');
        const QStringList head = csv_fields(lines[0]);
        const QStringList row = csv_fields(lines[1]);
        QCOMPARE(row.size(), head.size());
        const auto field = [&](const char *name) { return row[head.indexOf(QString::fromLatin1(name))]; };
        QCOMPARE(field("title"), QStringLiteral("'=HYPERLINK(\"x\"), \"quoted\""));
        QCOMPARE(field("response"), QStringLiteral("'@SUM(1)"));
        QCOMPARE(field("provider_name"), QStringLiteral("Alder Council"));
        QCOMPARE(field("period_end"), QStringLiteral("2024-03-31"));
        QCOMPARE(field("evidence"), QStringLiteral("value=0.5; rank="));
        QCOMPARE(field("changed_at"), QStringLiteral("2025-05-06T12:30:00Z"));
        QCOMPARE(field("sample"), QString()); // of none, not of number nought
    }

    void revisions_say_what_changed()
    {
        audit::FindingRevision first{1, true, 0, small_finding(1, "Paid twice")};
        audit::FindingRevision second{2, true, 0, small_finding(1, "Paid twice, once in error")};
        second.finding.revision = 2;
        second.finding.state = audit::FindingState::agreed;
        const widgets::Table table = revision_table({first, second}, english());
        QCOMPARE(column(table, 1),
                 (QStringList{QStringLiteral("title, state: Open → Agreed"), QStringLiteral("written")}));
    }

    void the_form_gives_back_what_it_was_given()
    {
        Finding finding = small_finding(1, "Paid twice");
        finding.about.programme = families();
        finding.about.period = *parse_period(u"2012-13"); // nothing was returned for it since
        const AuditNames known = names();
        FindingFormInput input{known, {*parse_period(u"2023-24")}, &finding, nullptr, {}, nullptr, {}, {}};
        const widgets::FindingForm form = finding_form(QStringLiteral("1"), finding, input, english());
        QVERIFY(with_words(finding, form.words).says_the_same(finding));
        QCOMPARE(form.periods.size(), size_t(3)); // none, and both
        QVERIFY(!form.is_changed && !form.is_new);
        finding.title += u'!';
        const Finding saved = small_finding(1, "Paid twice");
        input.saved = &saved;
        QVERIFY(finding_form(QStringLiteral("1"), finding, input, english()).is_changed);
        QCOMPARE(period_from_id(period_id(*parse_period(u"2023-24"))), parse_period(u"2023-24"));
        QVERIFY(!period_from_id({}));
    }

    void exclusions_and_corrections_in_force_are_told_in_a_sentence()
    {
        QCOMPARE(standing_sentence({}, english()), QString());
        StandingActs standing;
        standing.exclusions.push_back(
            {act(1, ActKind::exclusion, write_exclusion(alder_left_out())), alder_left_out()});
        QVERIFY(standing_sentence(standing, english()).contains(QStringLiteral("1 exclusion")));
        QVERIFY(!standing_sentence(standing, english()).contains(QStringLiteral("correction")));
        Correction correction;
        correction.key = alder_school();
        correction.numerator = 58;
        standing.corrections.push_back({act(2, ActKind::correction, write_correction(correction)), correction});
        const QString both = standing_sentence(standing, english());
        QVERIFY(both.contains(QStringLiteral("1 exclusion")) && both.contains(QStringLiteral("1 correction")));
        const widgets::Table table = standing_acts_table(standing, names(), english());
        QCOMPARE(column(table, 1),
                 (QStringList{QStringLiteral("Alder Council, every measure, every period, Families"),
                              QStringLiteral("Alder Council, Back in school, year ending March 2024")}));
        QCOMPARE(column(table, 2), (QStringList{QString(), QStringLiteral("numerator 58")}));
        QCOMPARE(column(table, 3).first(), QStringLiteral("the register says so"));
    }

    void the_history_says_what_holds_what_was_taken_back_and_what_was_replaced()
    {
        Correction first;
        first.key = alder_school();
        first.numerator = 58;
        Correction second = first;
        second.numerator = 57;
        std::vector<Act> acts{act(1, ActKind::exclusion, write_exclusion(alder_left_out())),
                              act(2, ActKind::correction, write_correction(first)),
                              act(3, ActKind::correction, write_correction(second)), act(4, ActKind::reversal, {})};
        acts[3].reverses = 1;
        const widgets::Table table = exclusions_and_corrections_table(acts, names(), {}, english());
        QCOMPARE(column(table, 0), (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
        QCOMPARE(column(table, 4),
                 (QStringList{QStringLiteral("in force"), QStringLiteral("replaced by a later correction"),
                              QStringLiteral("taken back by A. Auditor: the register says so")}));
        const auto covered = [](const Act &each) { return each.id == 1 ? std::optional<qint64>(12) : std::nullopt; };
        const widgets::Table counted = exclusions_and_corrections_table(acts, names(), covered, english());
        QCOMPARE(column(counted, 8),
                 (QStringList{QString(), QString(), QStringLiteral("12")})); // unknown is not nought
        // What cannot be read is told, and the list is there all the same.
        acts[1].json = "{";
        QVERIFY(column(exclusions_and_corrections_table(acts, names(), {}, english()), 2)
                    .contains(QStringLiteral("What it says cannot be read.")));
    }

    void what_is_typed_is_a_number_or_refused()
    {
        Cell cell;
        cell.key = alder_school();
        cell.numerator = 60;
        cell.denominator = 100;
        const auto typed = [&cell](const char *text) {
            Correction correction;
            const Result<> read =
                read_correction_field(CorrectedPart::numerator, QString::fromUtf8(text), cell, correction);
            return !read               ? QStringLiteral("refused")
                : correction.numerator ? QString::number(*correction.numerator)
                                       : QStringLiteral("nothing");
        };
        QCOMPARE(typed(" 1,058 "), QStringLiteral("1058"));
        QCOMPARE(typed("60"), QStringLiteral("nothing")); // as it is
        QCOMPARE(typed(""), QStringLiteral("nothing"));
        QCOMPARE(typed("0"), QStringLiteral("0")); // none is a number too
        for (const char *text : {"fifty", "50%", "£50", "nan", "1e999", "=1+1"})
            QCOMPARE(typed(text), QStringLiteral("refused"));
        Correction correction;
        QVERIFY(read_correction_field(CorrectedPart::money, QStringLiteral("£1,234.50"), cell, correction));
        QCOMPARE(correction.money->pence, 123450);
        QVERIFY(!read_correction_field(CorrectedPart::money, QStringLiteral("1.234"), cell, correction));
        QCOMPARE(correction_fields(cell, nullptr, english()).size(), size_t(2));
        cell.key.aspect = Aspect::paid;
        QCOMPARE(correction_fields(cell, nullptr, english()).front().part, CorrectedPart::money);
    }

    void the_trail_tells_samples_and_findings_by_their_names()
    {
        const auto told = [](ActKind kind, const char *subject, const char *json) {
            Act of_kind = act(6, kind, QByteArray(json));
            of_kind.subject = QString::fromLatin1(subject);
            of_kind.reason.clear();
            of_kind.reverses = 4;
            return act_title(of_kind, english()) + QStringLiteral(" | ") + act_summary(of_kind, {}, english());
        };
        QCOMPARE(told(ActKind::sample, "sample/1", R"({"title":"winter"})"),
                 QStringLiteral("Sample drawn | Sample 1: winter"));
        QCOMPARE(told(ActKind::sample, "sample/1", R"({"extension":1,"items":[{},{}]})"),
                 QStringLiteral("Sample extended | Sample 1, further claims drawn: 2"));
        QCOMPARE(told(ActKind::sample_results, "sample/1", R"({"results":[{},{},{}]})"),
                 QStringLiteral("Results of a sample | Sample 1, claims entered: 3"));
        QCOMPARE(told(ActKind::finding, "finding/2", R"({"kind":"lesson","title":"Count once"})"),
                 QStringLiteral("Finding or lesson written | Lesson 2: Count once"));
        QCOMPARE(told(ActKind::reversal, "sample/1", "{}"), QStringLiteral("Taken back | Sample 1 (act 4)"));
    }

    void the_trail_tells_acts_in_full()
    {
        const Act excluded = act(5, ActKind::exclusion, write_exclusion(alder_left_out()));
        TrailEntry entry;
        entry.sequence = 9;
        entry.kind = QStringLiteral("exclusion");
        entry.detail = R"({"id":5})";
        entry.at = excluded.at;
        entry.hash = "0123456789abcdef";
        TrailEntry strange;
        strange.sequence = 10;
        strange.kind = QStringLiteral("finding");
        strange.detail = R"({"id":77})"; // an act that is gone
        const widgets::Table table = audit_trail_table({entry, strange}, {excluded}, names(), english());
        QCOMPARE(column(table, 0), (QStringList{QStringLiteral("10"), QStringLiteral("9")}));
        const QStringList what = column(table, 3);
        QCOMPARE(what[1],
                 QStringLiteral("Alder Council, every measure, every period, Families. Reason: the register says "
                                "so"));
        QCOMPARE(table.rows[1].cells[5].full_text, QStringLiteral("0123456789abcdef"));
        QVERIFY(chain_sentence({entry}, {}, english()).contains(QStringLiteral("whole")));
        QVERIFY(chain_sentence({entry}, 9, english()).contains(QStringLiteral("entry 9")));
    }
};

QTEST_GUILESS_MAIN(TestFindingWords)
#include "test_finding_words.moc"
