// SPDX-License-Identifier: GPL-3.0-or-later
// Findings and lessons as acts: what is on record, what was, and what leaves as a lessons file.
#include "audit/finding.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <limits>

using namespace outturn;
using namespace outturn::audit;

namespace {

Finding whole_finding()
{
    Finding finding;
    finding.number = 3;
    finding.kind = FindingKind::finding;
    finding.title = QStringLiteral("=cmd|' /C calc'!A0 \"quoted\" \u202Eright to left");
    finding.text = QStringLiteral("158 of 214 were returned.\nThe file holds 152.");
    finding.severity = FindingSeverity::high;
    finding.state = FindingState::disputed;
    finding.about.programme = ProgrammeId(QStringLiteral("families"));
    finding.about.measure = MeasureId(QStringLiteral("in-work"));
    finding.about.provider = ProviderId(QStringLiteral("E08000006"));
    finding.about.period = parse_period(u"2023-24");
    finding.about.figure = QStringLiteral("value");
    finding.about.check = QStringLiteral("rate-differs");
    finding.about.sample = 2;
    finding.evidence.figures = {{QStringLiteral("value"), 158.0 / 214.0}, {QStringLiteral("rank"), std::nullopt}};
    finding.evidence.source = QStringLiteral("lac_2024.csv, row 12, column 5");
    finding.evidence.text = QStringLiteral("Asked the council.");
    finding.recommendation = QStringLiteral("Return it again.");
    finding.response = QStringLiteral("Agreed in part.");
    finding.origin = QStringLiteral("Restart");
    return finding;
}

/// Acts as a workspace would hold them: ids from 1, a minute apart.
class Acts
{
public:
    qint64 write(const Finding &finding, const QString &person = QStringLiteral("A. Auditor"))
    {
        Act act;
        act.kind = ActKind::finding;
        act.person = person;
        act.subject = finding_subject(finding.number);
        act.json = write_finding(finding);
        return add(act);
    }
    qint64 reverse(qint64 id, const QString &reason = QStringLiteral("it was wrong"))
    {
        Act act;
        act.kind = ActKind::reversal;
        act.person = QStringLiteral("B. Chief");
        act.reason = reason;
        act.reverses = id;
        return add(act);
    }
    qint64 add(Act act)
    {
        act.id = static_cast<qint64>(all.size()) + 1;
        act.at = QDateTime(QDate(2025, 5, 6), QTime(12, static_cast<int>(act.id)), Qt::UTC);
        all.push_back(act);
        return act.id;
    }
    std::vector<Finding> findings() const
    {
        const Result<std::vector<Finding>> read = read_findings(all);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return *read;
    }
    std::vector<Act> all;
};

Finding titled(int number, const char *title)
{
    Finding finding;
    finding.number = number;
    finding.title = QString::fromLatin1(title);
    return finding;
}

Finding lesson(const char *title, const char *text = "text")
{
    Finding lesson = titled(1, title);
    lesson.kind = FindingKind::lesson;
    lesson.text = QString::fromLatin1(text);
    return lesson;
}

QString lessons_error(const QByteArray &json)
{
    const auto read = read_lessons_file(json, QStringLiteral("lessons.json"));
    return read ? QString() : read.error().message;
}

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everything_that_was_written_is_read_back()
    {
        Acts acts;
        const Finding written = whole_finding();
        acts.write(written, QStringLiteral("C. Clerk"));
        const Finding read = acts.findings().front();
        QVERIFY(read.says_the_same(written));
        QCOMPARE(read.number, 3);
        QCOMPARE(read.revision, 1);
        QCOMPARE(read.person, QStringLiteral("C. Clerk"));
        QCOMPARE(read.written_at, acts.all.front().at);
        // A figure of which there is no number is not a figure of nought.
        QCOMPARE(read.evidence.figures[1].number, std::optional<double>());
        QCOMPARE(*read.evidence.figures[0].number, 158.0 / 214.0);
    }

    void the_content_of_an_act_is_json_of_this_form()
    {
        // By hand from the description of acts; read with Qt's own parser.
        const QJsonObject object = QJsonDocument::fromJson(write_finding(whole_finding())).object();
        QCOMPARE(object.value(QStringLiteral("format")).toString(), QStringLiteral("outturn-finding"));
        QCOMPARE(object.value(QStringLiteral("state")).toString(), QStringLiteral("disputed"));
        const QJsonObject about = object.value(QStringLiteral("about")).toObject();
        QCOMPARE(about.value(QStringLiteral("period")).toObject().value(QStringLiteral("end")).toString(),
                 QStringLiteral("2024-03-31"));
        QVERIFY(!object.contains(QStringLiteral("person")));   // the act's own
        QVERIFY(!object.contains(QStringLiteral("revision"))); // follows from the acts
    }

    void numbers_that_are_none_do_not_spoil_the_record()
    {
        Finding finding = titled(1, "odd");
        finding.evidence.figures = {{QStringLiteral("value"), std::numeric_limits<double>::quiet_NaN()},
                                    {QStringLiteral("cost_pence"), std::numeric_limits<double>::infinity()},
                                    {QStringLiteral("due_pence"), 1e15}};
        finding.about.period = Period{}; // undated
        Acts acts;
        acts.write(finding);
        const Finding read = acts.findings().front();
        QCOMPARE(read.evidence.figures[0].number, std::optional<double>());
        QCOMPARE(read.evidence.figures[1].number, std::optional<double>());
        QCOMPARE(read.evidence.figures[2].number, std::optional<double>(1e15));
        QVERIFY(read.about.period && !read.about.period->end.isValid());
    }

    void the_latest_revision_holds_and_the_earlier_ones_stay_readable()
    {
        Acts acts;
        acts.write(titled(1, "first"), QStringLiteral("A"));
        acts.write(titled(2, "other"));
        acts.write(titled(1, "second"), QStringLiteral("B"));
        const std::vector<Finding> findings = acts.findings();
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings[0].title, QStringLiteral("second"));
        QCOMPARE(findings[0].revision, 2);
        QCOMPARE(findings[0].person, QStringLiteral("B"));
        QCOMPARE(findings[0].written_at.time(), QTime(12, 1));
        QCOMPARE(findings[0].changed_at.time(), QTime(12, 3));
        const auto revisions = finding_revisions(acts.all, 1);
        QVERIFY(revisions);
        QCOMPARE(revisions->size(), size_t(2));
        QCOMPARE(revisions->front().finding.title, QStringLiteral("first"));
        QVERIFY(finding_revisions(acts.all, 9)->empty());
    }

    void reversing_the_first_act_withdraws_all_and_a_later_one_brings_the_text_before_back()
    {
        Acts acts;
        const qint64 first = acts.write(titled(1, "first"));
        const qint64 second = acts.write(titled(1, "second"));
        acts.reverse(second);
        QCOMPARE(acts.findings().front().title, QStringLiteral("first"));
        const qint64 withdrawal = acts.reverse(first, QStringLiteral("not ours"));
        QVERIFY(acts.findings().empty());
        const auto withdrawn = withdrawn_findings(acts.all);
        QVERIFY(withdrawn);
        QCOMPARE(withdrawn->size(), size_t(1));
        QCOMPARE(withdrawn->front().withdrawal.reason, QStringLiteral("not ours"));
        QCOMPARE(withdrawn->front().withdrawal.id, withdrawal);
        acts.reverse(withdrawal); // brought back
        QCOMPARE(acts.findings().front().title, QStringLiteral("first"));
        QVERIFY(withdrawn_findings(acts.all)->empty());
        acts.write(titled(1, "third"));
        QCOMPARE(acts.findings().front().title, QStringLiteral("third"));
        QCOMPARE(acts.findings().front().revision, 3); // the count goes on over what was taken back
    }

    void acts_of_other_kinds_are_passed_over_and_a_damaged_one_is_named()
    {
        Acts acts;
        Act sample;
        sample.kind = ActKind::sample;
        sample.subject = QStringLiteral("sample/1");
        sample.json = "{}";
        acts.add(sample);
        acts.write(titled(1, "kept"));
        QCOMPARE(acts.findings().size(), size_t(1));
        acts.all.back().json = R"({"format": "outturn-finding", "version": 1, "number": 1, "title": "x", "colour": 3})";
        const auto unknown_key = read_findings(acts.all);
        QVERIFY(!unknown_key);
        QVERIFY2(unknown_key.error().message.contains(QStringLiteral("colour")),
                 qPrintable(unknown_key.error().message));
        QVERIFY(unknown_key.error().message.contains(QStringLiteral("act 2")));
        acts.all.back().json = R"({"format": "outturn-finding", "version": 1, "number": 2, "title": "x"})";
        QVERIFY(!read_findings(acts.all)); // not the number of its subject
    }

    void a_lessons_file_carries_no_figures_people_and_responses()
    {
        Finding shared = whole_finding();
        shared.kind = FindingKind::lesson;
        shared.person = QStringLiteral("C. Clerk");
        shared.origin.clear();
        const QByteArray file =
            write_lessons_file({titled(1, "a finding, not shared"), shared}, QStringLiteral("Families"));
        for (const char *secret : {"C. Clerk", "Agreed in part", "lac_2024", "Asked the council", "not shared"})
            QVERIFY2(!file.contains(secret), secret);
        const auto read = read_lessons_file(file, QStringLiteral("lessons.json"));
        QVERIFY(read);
        QCOMPARE(read->size(), size_t(1));
        QCOMPARE(read->front().title, shared.title);
        QCOMPARE(read->front().recommendation, shared.recommendation);
        QCOMPARE(read->front().origin, QStringLiteral("Families"));
        QCOMPARE(read->front().about.sample, 0); // a number of the other workspace
        QVERIFY(read->front().evidence == FindingEvidence{});
        // Passed on a second time it stays whose it was.
        const auto again = read_lessons_file(write_lessons_file(*read, QStringLiteral("Restart")), QString());
        QCOMPARE(again->front().origin, QStringLiteral("Families"));
    }

    void a_bad_lessons_file_is_refused_with_its_place()
    {
        QVERIFY(lessons_error("").contains(QStringLiteral("lessons.json")));
        QVERIFY(lessons_error("[1]").contains(QStringLiteral("lessons.json")));
        QVERIFY(
            lessons_error(R"({"format": "outturn-scheme", "version": 1})").contains(QStringLiteral("outturn-lessons")));
        QVERIFY(!lessons_error(R"({"format": "outturn-lessons", "version": 2, "lessons": []})").isEmpty());
        QVERIFY(!lessons_error(R"({"format": "outturn-lessons", "version": 1})").isEmpty());
        const QByteArray start = R"({"format": "outturn-lessons", "version": 1, "lessons": [{"title": "T")";
        QVERIFY(lessons_error(start + "}]}").isEmpty());
        QVERIFY(lessons_error(start + R"(, "person": "X"}]})").contains(QStringLiteral("person")));
        QVERIFY(lessons_error(start + R"(, "severity": "dire"}]})").contains(QStringLiteral("severity")));
        QVERIFY(lessons_error(start + R"(, "about": {"period": {"start": "2024-13-01"}}}]})")
                    .contains(QStringLiteral("period")));
        QVERIFY(
            !lessons_error(R"({"format": "outturn-lessons", "version": 1, "lessons": [{"title": " "}]})").isEmpty());
    }

    void a_lesson_that_is_here_is_not_taken_twice()
    {
        const Finding here = lesson("Ask for the file early");
        const std::vector<Finding> file{here, lesson("Ask for the file early", "another text"), lesson("New"),
                                        lesson("New")};
        const std::vector<Finding> fresh = lessons_not_here(file, {here});
        QCOMPARE(fresh.size(), size_t(2));
        QCOMPARE(fresh[0].text, QStringLiteral("another text"));
        QCOMPARE(fresh[1].title, QStringLiteral("New"));
    }

    void evidence_that_changed_is_told_and_rounding_in_the_last_digit_is_no_change()
    {
        const auto name = [](const char *text) { return QString::fromLatin1(text); };
        const FindingEvidence then{{{name("value"), 0.1 + 0.2},
                                    {name("numerator"), 158},
                                    {name("rank"), {}},
                                    {name("due_pence"), 100},
                                    {name("same"), {}}},
                                   {},
                                   {}};
        const FindingEvidence now{
            {{name("value"), 0.3}, {name("numerator"), 152}, {name("rank"), 3}, {name("same"), {}}}, {}, {}};
        const std::vector<EvidenceChange> changes = changed_evidence(then, now);
        QCOMPARE(changes.size(), size_t(3));
        QCOMPARE(changes[0].name, name("numerator"));
        QCOMPARE(changes[0].now, std::optional<double>(152));
        QCOMPARE(changes[1].name, name("rank")); // there was none, and now there is
        QCOMPARE(changes[2].name, name("due_pence"));
        QCOMPARE(changes[2].now, std::optional<double>()); // gone, and not nought
    }

    void words_of_choices_are_stable()
    {
        QCOMPARE(finding_kind_word(FindingKind::lesson), QStringLiteral("lesson"));
        QCOMPARE(finding_severity_word(FindingSeverity::high), QStringLiteral("high"));
        QCOMPARE(finding_state_word(FindingState::done), QStringLiteral("done"));
        for (const char *word : {"open", "agreed", "disputed", "done", "closed"})
            QCOMPARE(finding_state_word(*finding_state_from_word(QString::fromLatin1(word))),
                     QString::fromLatin1(word));
        QVERIFY(!finding_state_from_word(u"Open"));
        QVERIFY(!finding_kind_from_word(u""));
    }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "test_finding.moc"
